"""Threads about the person: their data, quiet hours, zones and travel, nags, digests, an end to it."""

from __future__ import annotations

import pytest

from bot.core.segments import count_segments
from tests.phone import Phone


@pytest.fixture
def phone() -> Phone:
    return Phone()


def one_segment(reply: str) -> str:
    assert count_segments(reply) == 1, reply
    return reply


# -- forget me


@pytest.mark.parametrize(
    "yes", ["y", "yep", "yes delete", "yes please", "ok", "do it", "Yes, delete everything"]
)
def test_any_yes_but_the_carriers_own_word_deletes(phone: Phone, yes: str) -> None:
    phone.say("call mom tomorrow at 5pm")
    phone.say("forget me")
    assert phone.say(yes).startswith("Done. All I knew about you is deleted.")


def test_yes_alone_deletes_nothing_and_says_what_does(phone: Phone) -> None:
    phone.say("call mom tomorrow at 5pm")
    phone.say("forget me")
    said = "YES alone deletes nothing. Send Y to delete all I know about you, N to keep it."
    assert one_segment(phone.say("YES")) == said
    assert phone.say("yes!") == said
    assert phone.say("yes call dad at 6pm").startswith("OK, tonight 6:00 PM")
    assert phone.say("list").startswith("1) 6:00 PM")


# -- quiet hours: those nobody set, and the person's own


def at(now: str, digests: bool = False) -> Phone:
    return Phone(now=f"2026-11-24 {now}", digests=digests)


def test_who_names_9_pm_is_nagged_at_9_pm() -> None:
    phone = at("20:00")
    said = phone.say("nag me to take pills at 9pm every 10 minutes until I say done")
    assert said == "OK, tonight 9:00 PM: take pills. again every 10 min until you say done"
    assert phone.until("21:00") == ["take pills"]
    assert len(phone.until("22:00")) == 6
    phone.say("done")
    assert phone.wait(hours=12) == []


def test_nags_into_the_night_are_bounded_and_their_rest_is_said() -> None:
    phone = at("20:00")
    said = phone.say("nag me to take pills at 9pm every 45 minutes until I say done")
    assert one_segment(said).endswith("again every 45 min until you say done, resting 11:15 PM to 8:00 AM")
    assert len(phone.until("23:59")) == 3
    assert phone.until("2026-11-25 07:59") == []
    assert phone.until("2026-11-25 08:00") == ["Again: take pills (reply done)"]


def test_quiet_hours_of_ones_own_hold_nags() -> None:
    phone = at("20:00")
    phone.say("quiet hours 9pm to 7am")
    said = phone.say("nag me to take pills at 9pm every 10 minutes until I say done")
    assert said.endswith("again every 10 min until you say done, resting 9:10 PM to 7:00 AM")
    assert phone.until("21:00") == ["take pills"]
    assert phone.until("2026-11-25 06:59") == []
    assert phone.until("2026-11-25 07:00") == ["Again: take pills (reply done)"]


@pytest.mark.parametrize(
    ("now", "text", "reply"),
    [
        ("20:30", "take out trash tonight", "OK, tonight 9:00 PM: take out trash"),
        ("21:40", "take out trash tonight", "OK, tonight 10:00 PM: take out trash"),
        ("21:40", "take out trash today", "OK, tonight 10:00 PM: take out trash."),
    ],
)
def test_tonight_is_said_for_tonight(now: str, text: str, reply: str) -> None:
    assert at(now).say(text).startswith(reply)


def test_tonight_in_quiet_hours_of_ones_own_waits_for_the_morning() -> None:
    phone = at("20:30")
    phone.say("quiet 9pm to 7am")
    assert phone.say("take out trash tonight") == (
        "OK, Wed Nov 25 7:00 AM: take out trash. after your quiet hours"
    )


def test_a_digest_stays_out_of_quiet_hours_of_ones_own() -> None:
    phone = at("20:00", digests=True)
    phone.say("call mom tomorrow at 10am")
    assert phone.say("dont text me after 10pm") == (
        "OK, quiet from 10:00 PM to 8:00 AM, no digests either. Times you name still come."
    )
    assert phone.until("2026-11-25 08:59") == []
    assert phone.until("2026-11-25 09:00")[0].startswith("Until 12:00 PM:")
    assert phone.say("digest 9 22") == "Digests on, at 9:00 AM. Your quiet hours hold 10:00 PM."


def test_every_few_hours_waits_out_quiet_hours_of_ones_own() -> None:
    phone = at("19:00")
    phone.say("quiet hours 10pm-7am")
    assert (
        phone.say("take pill every 4 hours")
        == "OK, every 4 hours from Wed Nov 25 7:00 AM: take pill. not in your quiet hours"
    )
    assert phone.until("2026-11-25 06:59") == []  # 11 PM and 3 AM
    assert phone.until("2026-11-25 07:00") == ["take pill"]
    assert phone.until("2026-11-25 11:00") == ["take pill"]
    phone.say("lock up at 11pm")
    assert "lock up" in phone.until("2026-11-25 23:00")


def test_quiet_hours_set_later_hold_what_was_there() -> None:
    phone = at("19:00")
    phone.say("take pill every 4 hours")
    phone.say("quiet hours 10pm-7am")
    assert phone.until("2026-11-25 06:59") == []
    phone.say("undo")
    assert phone.until("2026-11-25 07:00") == ["take pill"]


def test_one_end_of_the_quiet_hours_alone() -> None:
    phone = at("10:00")
    assert phone.say("quiet hours 11pm to 7am").startswith("OK, quiet from 11:00 PM to 7:00 AM,")
    assert phone.say("no texts before 9am").startswith("OK, quiet from 11:00 PM to 9:00 AM,")
    assert phone.say("don't text after 10 pm").startswith("OK, quiet from 10:00 PM to 9:00 AM,")
    assert phone.say("no quiet hours") == "OK, no quiet hours."
    assert phone.say("dont bother me at night").startswith("OK, quiet from 9:00 PM to 8:00 AM,")
    assert phone.say("quiet hours").startswith("OK, quiet from 9:00 PM to 8:00 AM,")


def test_asking_for_the_quiet_hours_sets_none() -> None:
    phone = at("20:00")
    assert one_segment(phone.say("quiet hours")).startswith("Quiet from 9:00 PM to 8:00 AM;")
    assert phone.say("take out trash tonight") == "OK, tonight 9:00 PM: take out trash"


# -- where they are


@pytest.mark.parametrize(
    ("now", "text", "place"),
    [
        ("10:05", "its 8:05 here", "Denver time: 8:05 AM"),
        ("10:05", "its 5:05 here", "Honolulu time: 5:05 AM"),
        ("10:05", "it's 3:05pm here", "London time: 3:05 PM"),
        ("10:05", "it's 16:05 here", "Berlin time: 4:05 PM"),
        ("20:05", "its 7:05 here", "Chicago time: 7:05 PM"),
        ("10:05", "its 10:05 here", "New York time: 10:05 AM"),
    ],
)
def test_a_clock_without_am_or_pm_means_a_zone_nearby(now: str, text: str, place: str) -> None:
    assert at(now).say(text) == f"OK, {place} now."


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("in chicago now", "Chicago time: 9:00 AM"),
        ("landed in london", "London time: 3:00 PM"),
        ("just landed in seattle", "Seattle time: 7:00 AM"),
        ("im on pacific time", "Los Angeles time: 7:00 AM"),
        ("pst", "Los Angeles time: 7:00 AM"),
    ],
)
@pytest.mark.parametrize("back", ["im back", "back home", "I'm home", "im back home!", "got home"])
def test_a_visit_lasts_until_they_are_home(phone: Phone, text: str, place: str, back: str) -> None:
    assert phone.say(text) == f"OK, {place} now."
    assert phone.say(back) == "OK, New York time: 10:00 AM now."
    assert phone.say(back) == "You are on New York time: 10:00 AM now."


@pytest.mark.parametrize(
    ("text", "reply"),
    [
        ("in la today", "OK, Los Angeles time through Tue Nov 24, then back."),
        ("im in LA till sunday", "OK, Los Angeles time through Sun Nov 29, then back."),
        ("im in LA until sunday 5pm", "OK, Los Angeles time until Sun Nov 29 5:00 PM, then back."),
        ("im in LA for 3 days", "OK, Los Angeles time through Thu Nov 26, then back."),
        ("ill be in chicago next week", "OK, Chicago time from Mon Nov 30 through Sun Dec 6, then back."),
        (
            "ill be in LA from thursday to sunday",
            "OK, Los Angeles time from Thu Nov 26 through Sun Nov 29, then back.",
        ),
        (
            "im flying to denver on friday at 6am",
            "OK, Denver time from Fri Nov 27 6:00 AM on. Say I'm home when you are back.",
        ),
        (
            "im going to denver on friday",
            "OK, Denver time from Fri Nov 27 on. Say I'm home when you are back.",
        ),
    ],
)
def test_a_visit_begins_and_ends_as_said(phone: Phone, text: str, reply: str) -> None:
    assert one_segment(phone.say(text)) == reply


def test_clock_times_follow_a_visit_from_its_first_day_to_its_last(phone: Phone) -> None:
    phone.say("take pills every day at 9am")
    phone.say("ill be in LA from thursday to saturday")
    phone.say("call the hotel on friday at 5pm")
    assert phone.say("call mom on sunday at 5pm") == "OK, Sun Nov 29 5:00 PM: call mom"
    assert phone.until("2026-11-25 09:00") == ["take pills"]
    assert phone.until("2026-11-26 11:59") == []
    assert phone.until("2026-11-26 12:00") == ["take pills"]  # 9 AM in Los Angeles
    assert phone.until("2026-11-27 20:00") == ["take pills", "call the hotel"]
    assert phone.until("2026-11-28 12:00") == ["take pills"]
    assert phone.until("2026-11-29 09:00") == ["take pills"]
    assert phone.until("2026-11-29 17:00") == ["call mom"]


def test_a_planned_trip_goes_on_until_they_are_home(phone: Phone) -> None:
    phone.say("im going to denver on friday")
    assert phone.say("timezone") == "You are on New York time: 10:00 AM now."
    phone.until("2026-12-05 10:00")
    assert phone.say("timezone") == "You are on Denver time: 8:00 AM now."
    assert phone.say("im home") == "OK, New York time: 10:00 AM now."


def test_landing_as_planned_keeps_the_way_back(phone: Phone) -> None:
    phone.say("im flying to LA on thursday at 6am until sunday")
    phone.until("2026-11-26 12:00")
    assert phone.say("landed in LA") == "OK, Los Angeles time: 9:00 AM now."
    phone.until("2026-11-30 12:00")
    assert phone.say("timezone") == "You are on New York time: 12:00 PM now."


def test_moving_is_no_visit(phone: Phone) -> None:
    phone.say("I moved to Denver")
    assert phone.say("im back") == "You are on Denver time: 8:00 AM now."


def test_a_place_alone_answers_the_guess() -> None:
    phone = Phone(zone=None, now="2026-11-24 15:00", digests=True)
    assert "New York time by your number" in phone.say("call mom at 5pm")
    assert phone.say("denver").startswith("OK, Denver time: 8:00 AM now.")
    assert phone.say("chicago").startswith("Not sure what you mean.")  # they have said where they are
    assert phone.say("est").startswith("OK, New York time: 10:00 AM now.")


@pytest.mark.parametrize(("minutes", "text"), [(1, "yoga"), (1, "wedding"), (90, "sandy")])
def test_a_word_that_is_also_a_town_far_away_is_no_answer(minutes: int, text: str) -> None:
    phone = Phone(zone=None, now="2026-11-24 15:00", digests=True)
    phone.say("call mom at 9pm")
    phone.wait(minutes=minutes)
    assert phone.say(text).startswith("Not sure what you mean.")


@pytest.mark.parametrize(
    ("text", "reply"),
    [
        ("landed in hot water", "Not sure what you mean."),
        ("im going to sleep now", "Not sure what you mean."),
        ("im at yoga", "Not sure what you mean."),
        ("im going to yoga on friday at 6pm", "OK, Fri Nov 27 6:00 PM: im going to yoga"),
        ("im going to the dentist on friday", "OK, Fri Nov 27 9:00 AM: im going to the dentist."),
        ("ill be in surgery from thursday to sunday", "OK, Thu Nov 26 9:00 AM: ill be in surgery"),
    ],
)
def test_what_names_no_place_is_no_place(phone: Phone, text: str, reply: str) -> None:
    assert phone.say(text).startswith(reply)


# -- an end to nags


def nagged() -> Phone:
    phone = at("10:00")
    phone.say("nag me to take pills at 10:05am every 10 min until i say done")
    assert len(phone.until("10:20")) == 2
    return phone


@pytest.mark.parametrize(
    "text", ["stop nagging", "enough", "no more", "shut up", "stop it", "Stop it please", "leave me alone"]
)
def test_a_nag_is_ended_in_words_and_stays_not_done(text: str) -> None:
    phone = nagged()
    assert one_segment(phone.say(text)) == (
        "OK, no more about: take pills. It stays as not done until you say done."
    )
    assert phone.wait(hours=5) == []
    assert phone.say("missed") == "1) 10:05 AM take pills"
    assert phone.say("done") == "Done: take pills"


def test_k_done_is_done() -> None:
    phone = nagged()
    assert phone.say("k done") == "Done: take pills"
    assert phone.wait(hours=5) == []


def test_the_nag_of_a_series_ends_and_the_series_goes_on() -> None:
    phone = at("10:00")
    said = phone.say("nag me every day at 11am to take pills every 15 min until i say done")
    assert said == "OK, every day 11:00 AM: take pills. again every 15 min until you say done"
    assert len(phone.until("11:20")) == 2
    assert phone.say("enough").startswith("OK, no more about: take pills.")
    assert phone.until("2026-11-25 10:59") == []
    assert phone.until("2026-11-25 11:15") == ["take pills", "Again: take pills (reply done)"]


@pytest.mark.parametrize("text", ["stop texting me", "dont text me", "stop bothering me"])
def test_under_a_nag_no_more_texts_means_its_texts_and_stop_is_named(text: str) -> None:
    phone = nagged()
    assert phone.say(text) == "OK, no more about: take pills. STOP ends all texts."
    assert phone.wait(hours=5) == []
    assert phone.say(text) == "OK, no more texts. START brings everything back."


@pytest.mark.parametrize("text", ["unsubscribe me", "stop all texts", "never text me again", "opt me out"])
def test_who_surely_wants_out_is_out(text: str) -> None:
    phone = nagged()
    assert phone.say(text) == "OK, no more texts. START brings everything back."


def test_the_carriers_stop_is_never_about_a_nag() -> None:
    phone = nagged()
    assert phone.say("STOP") == ""
    assert phone.wait(hours=5) == []
    assert phone.say("START") == 'Welcome back: 1 passed, 0 ahead. "list missed" shows what passed.'


def test_with_nothing_kept_stop_it_is_asked_about(phone: Phone) -> None:
    assert one_segment(phone.say("stop it")).startswith("Stop what?")


def test_stop_that_without_a_nag_drops_the_last_one(phone: Phone) -> None:
    phone.say("call mom at 5pm")
    assert phone.say("stop that") == "Deleted: call mom. U to undo"


def test_enough_without_a_nag_is_not_understood(phone: Phone) -> None:
    assert phone.say("enough").startswith("Not sure what you mean.")


@pytest.mark.parametrize(
    ("text", "reply"),
    [
        (
            "remind me every 5 min to move the car starting at 8:30pm til i say stop",
            "OK, tonight 8:30 PM: move the car. again every 5 min until you say done",
        ),
        (
            "nag me to take meds every 15 min starting at 10pm til i say done",
            "OK, tonight 10:00 PM: take meds. again every 15 min until you say done",
        ),
        (
            "nag me every 20 minutes to call mom at 3pm",
            "OK, today 3:00 PM: call mom. again every 20 min until you say done",
        ),
        (
            "remind me every 15 minutes to stretch until I say done",
            "OK, in 15 min (10:15 AM): stretch. again every 15 min until you say done",
        ),
        (
            "remind me every 2 hours to drink water until i say stop",
            "OK, in 2 hr (12:00 PM): drink water. again every 2 hr until you say done",
        ),
    ],
)
def test_how_often_may_stand_anywhere(phone: Phone, text: str, reply: str) -> None:
    assert one_segment(phone.say(text)).startswith(reply)


# -- under a digest


@pytest.mark.parametrize(
    "text", ["stop sending me these", "stop texting me these", "no more of these", "stop it"]
)
def test_under_a_digest_an_end_means_digests(text: str) -> None:
    phone = at("08:00", digests=True)
    phone.say("call mom at 11am")
    assert phone.until("09:00")[0].startswith("Until 12:00 PM:")
    assert one_segment(phone.say(text)) == (
        "Digests off. digest on brings them back. STOP ends all texts, START brings them back."
    )
    assert phone.until("11:00") == ["call mom"]
    assert phone.say("stop sending me these").startswith("OK, no more texts.")


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("only send me the morning digest", "9:00 AM"),
        ("only the 9 am digest", "9:00 AM"),
        ("just the morning and evening digests please", "9:00 AM and 6:00 PM"),
        ("I only want the 7am digest", "7:00 AM"),
        ("no 10pm digest", "9:00 AM, 12:00 PM and 6:00 PM"),
        ("stop the evening digest", "9:00 AM, 12:00 PM and 10:00 PM"),
    ],
)
def test_some_of_the_digests(text: str, hours: str) -> None:
    phone = at("08:00", digests=True)
    assert phone.say(text) == f"Digests on, at {hours}."


# -- a pause of everything that has an end


@pytest.mark.parametrize(
    ("text", "until"),
    [
        ("im on vacation till monday dont text me", "Mon Nov 30 8:00 AM"),
        ("don't text me until tomorrow", "Wed Nov 25 8:00 AM"),
        ("stop texting me for 2 days", "Thu Nov 26 8:00 AM"),
        ("im in a meeting until 3 dont text me", "today 3:00 PM"),
        ("leave me alone today", "Wed Nov 25 8:00 AM"),
        ("quiet until friday", "Fri Nov 27 8:00 AM"),
    ],
)
def test_an_opt_out_with_an_end_is_a_pause(phone: Phone, text: str, until: str) -> None:
    assert one_segment(phone.say(text)) == (
        f"OK, quiet until {until}: no digests, no nags. Only times you named still come."
    )


def test_a_pause_holds_what_was_guessed_and_the_digests() -> None:
    phone = at("10:00", digests=True)
    phone.say("pay rent tomorrow")
    phone.say("water the plants every day")
    phone.say("stretch every 5 hours")
    phone.say("call mom on thursday at 5pm")
    phone.say("im on vacation till monday dont text me")
    assert phone.until("2026-11-30 08:59") == ["call mom"]
    came = phone.until("2026-11-30 09:00")[0]
    assert came.startswith(
        "1) pay rent\n2) water the plants\nUntil 12:00 PM:\n3) 11:00 AM stretch\nNot done:"
    )


@pytest.mark.parametrize(
    "text",
    [
        "don't text bob until tomorrow",
        "don't send the invoice until friday",
        "no messages for bob until friday",
    ],
)
def test_what_is_said_of_somebody_else_is_no_pause(phone: Phone, text: str) -> None:
    assert "quiet until" not in phone.say(text)


def test_who_is_back_early_says_so() -> None:
    phone = at("08:00", digests=True)
    phone.say("call mom at 11am")
    phone.say("dont text me till monday")
    phone.say("stretch every 5 hours")
    assert phone.say("im back") == "Welcome back. Texts come as usual."
    assert phone.say("list").endswith("2) 1:00 PM stretch")
    assert phone.until("09:00")[0].startswith("Until 12:00 PM:")


def test_without_an_end_it_is_an_opt_out(phone: Phone) -> None:
    assert phone.say("stop texting me").startswith("OK, no more texts.")


# -- export


def test_an_export_holds_the_settings_too(phone: Phone) -> None:
    assert phone.say("export").splitlines()[-1].startswith("Nothing ahead.")
    phone.say("my morning is 7")
    phone.say("quiet 22 to 6")
    phone.say("digest 9 18")
    phone.say("allow 303 555 0177")
    phone.say("call mom at 5pm")
    assert phone.say("export") == (
        "time zone: America/New_York\n"
        "digest: 9:00 AM and 6:00 PM\n"
        "quiet hours: 10:00 PM - 6:00 AM\n"
        "morning: 7:00 AM\n"
        "may remind you: +13035550177\n"
        "1 reminders:\n1) today 5:00 PM: call mom"
    )


BEFORE_THE_CITY = [
    (["dentist friday at 3", "dentist moved to 4"], ["Fri Nov 27 4:00 PM dentist"]),
    (["dentist friday at 3", "make it saturday"], ["Sat Nov 28 3:00 PM dentist"]),
    (["dentist friday at 3", "its at 4 now"], ["Fri Nov 27 4:00 PM dentist"]),
    (["dentist friday at 3", "dentist cancelled"], []),
    (["take pills every day at 8am", "make it 9am"], ["Wed Nov 25 9:00 AM take pills"]),
    (["take pills every day at 8am", "actually every monday at 7am"], ["Mon Nov 30 7:00 AM take pills"]),
    (["call mom tomorrow at 5pm", "make it 6pm", "no 7pm", "undo"], ["Wed Nov 25 6:00 PM call mom"]),
    (
        ["dentist friday at 3, remind me 2 hours before", "dentist moved to 4"],
        ["Fri Nov 27 1:00 PM dentist friday at 3"],
    ),
    (["call mom at 5pm and at 7pm"], ["5:00 PM call mom", "7:00 PM call mom"]),
    (
        ["call mom tomorrow at 5 and pay rent friday at 6", "move rent to 7"],
        ["Wed Nov 25 5:00 PM call mom", "Fri Nov 27 7:00 PM pay rent"],
    ),
]


@pytest.mark.parametrize(("said", "rows"), BEFORE_THE_CITY)
def test_what_is_changed_before_the_city_is_known_stays_changed(said: list[str], rows: list[str]) -> None:
    phone = Phone("+15005550111", zone=None)
    for text in said:
        phone.say(text)
    phone.say("chicago")
    listed = phone.say("list")
    assert [line.split(") ", 1)[1] for line in listed.splitlines() if ") " in line] == rows
