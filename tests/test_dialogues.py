"""Threads as people write them: say, expect, move the clock, expect."""

from __future__ import annotations

import pytest

from tests.phone import Phone


@pytest.fixture
def phone() -> Phone:
    return Phone()


# -- new reminders


@pytest.mark.parametrize(
    ("text", "reply"),
    [
        ("remind me to call mom tomorrow at 5pm", "OK, Wed Nov 25 5:00 PM: call mom"),
        ("in 20 minutes check the oven", "OK, in 20 min (10:20 AM): check the oven"),
        ("call mom at 5pm", "OK, today 5:00 PM: call mom"),
        ("remind me at 8pm to take out the trash", "OK, tonight 8:00 PM: take out the trash"),
        ("tomorrow at noon lunch with Ana", "OK, Wed Nov 25 12:00 PM: lunch with Ana"),
        (
            "remind me every weekday at 9am to take pills",
            "OK, every weekday 9:00 AM from Wed Nov 25: take pills",
        ),
        (
            "remind me to water the plants every other tuesday at 7pm",
            "OK, every other Tue 7:00 PM: water the plants",
        ),
        (
            "pay rent on the 1st of every month at 9am",
            "OK, every month on the 1st 9:00 AM from Tue Dec 1: pay rent",
        ),
        ("dentist friday at 3pm, remind me 2 hours before", "OK, Fri Nov 27 1:00 PM: dentist friday at 3pm"),
        (
            "remind me to cancel my gym membership on april 2 at 9am",
            "OK, Fri Apr 2 9:00 AM: cancel my gym membership",
        ),
        ("remind me that we're low on cereal at 6pm", "OK, tonight 6:00 PM: we're low on cereal"),
        ("wake me up tomorrow at 6am", "OK, Wed Nov 25 6:00 AM: wake up"),
        (
            "remind me in 24 hours to turn off the pump",
            "OK, in 1 day (Wed Nov 25 10:00 AM): turn off the pump",
        ),
        ("call the bank at 3pm Berlin time", "OK, Wed Nov 25 9:00 AM (3:00 PM Berlin): call the bank"),
    ],
)
def test_a_new_reminder_says_back_what_was_understood(phone: Phone, text: str, reply: str) -> None:
    assert phone.say(text) == reply


def test_the_reminder_comes_at_its_second_and_only_once(phone: Phone) -> None:
    phone.say("in 20 minutes check the oven")
    assert phone.wait(minutes=19, seconds=59) == []
    assert phone.wait(seconds=1) == ["check the oven"]
    assert phone.wait(days=2) == []


def test_a_missing_time_is_asked_for_and_the_answer_completes_it(phone: Phone) -> None:
    assert phone.say("remind me to buy milk") == 'When? Say "tomorrow 5pm" or "in 2 hours": buy milk'
    assert phone.say("tomorrow at 5pm") == "OK, Wed Nov 25 5:00 PM: buy milk"
    assert phone.until("2026-11-25 17:00") == ["buy milk"]


def test_a_bare_hour_answers_the_open_question(phone: Phone) -> None:
    phone.say("remind me to buy milk")
    assert phone.say("5").startswith("OK, today 5:00 PM: buy milk")


def test_a_hesitant_answer_is_an_answer(phone: Phone) -> None:
    phone.say("remind me to buy milk")
    assert phone.say("umm maybe around 6pm").startswith("OK, tonight 6:00 PM: buy milk")


def test_the_two_halves_join_in_the_other_order(phone: Phone) -> None:
    assert phone.say("tomorrow at 5pm") == "What should I remind you of, Wed Nov 25 5:00 PM?"
    assert phone.say("remind me to buy milk") == "OK, Wed Nov 25 5:00 PM: buy milk"


def test_never_mind_drops_what_was_asked_about(phone: Phone) -> None:
    phone.say("remind me to buy milk")
    assert phone.say("never mind") == "Deleted: buy milk. U to undo"


def test_a_new_request_instead_of_an_answer_is_taken(phone: Phone) -> None:
    phone.say("remind me to buy milk")
    assert phone.say("call bob at 6pm") == "OK, tonight 6:00 PM: call bob"
    assert "buy milk (no time yet)" in phone.say("list")


def test_a_day_without_a_time_keeps_the_day_and_asks(phone: Phone) -> None:
    assert (
        phone.say("pay rent tomorrow") == 'OK, Wed Nov 25 9:00 AM: pay rent. Other time? Say it, like "5pm"'
    )
    assert phone.say("5pm") == "Moved: pay rent, now Wed Nov 25 5:00 PM"


def test_a_guessed_half_of_the_day_is_mended_with_one_letter(phone: Phone) -> None:
    assert (
        phone.say("call mom tomorrow at 5")
        == "OK, Wed Nov 25 5:00 PM: call mom. A if you meant AM, U to undo"
    )
    assert phone.say("A") == "OK, Wed Nov 25 5:00 AM: call mom"


def test_several_reminders_in_one_text_get_one_numbered_answer(phone: Phone) -> None:
    assert phone.say("call mom at 5pm and pay rent on the 1st at 9am") == (
        "OK:\n1) 5:00 PM call mom\n2) Tue Dec 1 9:00 AM pay rent"
    )


def test_several_moments_make_several_reminders(phone: Phone) -> None:
    assert (
        phone.say("stretch at 4:30, 4:45 and 5pm")
        == "OK:\n1) 4:30 PM stretch\n2) 4:45 PM stretch\n3) 5:00 PM stretch"
    )


def test_what_is_due_in_one_minute_is_one_text(phone: Phone) -> None:
    phone.say("call mom at 5pm")
    phone.say("feed the cat at 5pm")
    assert phone.until("17:00") == ["1) call mom\n2) feed the cat"]


# -- lists and numbers


def test_list_is_numbered_and_delete_takes_the_number(phone: Phone) -> None:
    phone.say("call mom at 5pm")
    phone.say("dentist friday 3pm")
    assert phone.say("list") == "1) 5:00 PM call mom\n2) Fri Nov 27 3:00 PM dentist"
    assert phone.say("delete 2") == "Deleted: dentist. U to undo"
    assert phone.say("list") == "1) 5:00 PM call mom"


def test_numbers_belong_to_the_last_numbered_message(phone: Phone) -> None:
    phone.say("call mom at 5pm")
    phone.say("dentist friday 3pm")
    phone.say("list")
    phone.say("delete 1")
    assert phone.say("delete 2") == "Deleted: dentist. U to undo"


def test_an_unknown_number_is_said(phone: Phone) -> None:
    assert phone.say("delete 7") == "I have no number 7. Say list to see them."


def test_an_empty_list_says_what_would_work(phone: Phone) -> None:
    assert phone.say("list") == 'Nothing ahead. Try "call mom tomorrow at 5pm"'


def test_a_long_list_goes_on_with_more(phone: Phone) -> None:
    for n in range(1, 10):
        phone.say(f"walk dog number {n} friday at {n}:15 pm")
    first = phone.say("list")
    assert first.endswith("more")
    assert phone.say("more").startswith(f"{first.count(chr(10)) + 1}) ")


def test_several_commands_in_one_text(phone: Phone) -> None:
    for text in ("call mom at 5pm", "gym friday 6pm", "rent saturday 9am"):
        phone.say(text)
    phone.say("list")
    assert phone.say("1 done, 2 tomorrow 9am, 3 x") == (
        "Done: call mom\nMoved: gym, now Wed Nov 25 9:00 AM\nDeleted: rent. U to undo"
    )


def test_search_by_words(phone: Phone) -> None:
    phone.say("dentist friday 3pm")
    assert phone.say("when is my dentist?") == "dentist: Fri Nov 27 3:00 PM"


def test_list_filters_by_day(phone: Phone) -> None:
    phone.say("call mom at 5pm")
    phone.say("dentist friday 3pm")
    assert phone.say("what's on for friday") == "1) Fri Nov 27 3:00 PM dentist"
    assert phone.say("today") == "1) 5:00 PM call mom"


def test_how_many(phone: Phone) -> None:
    phone.say("call mom at 5pm")
    assert phone.say("how many") == "1 ahead, next today 5:00 PM: call mom"


# -- changes


def test_cancel_by_words(phone: Phone) -> None:
    phone.say("dentist friday 3pm")
    assert phone.say("drop the dentist one") == "Deleted: dentist. U to undo"


def test_two_matches_ask_which(phone: Phone) -> None:
    phone.say("call mom at 5pm")
    phone.say("call bank at 6pm")
    assert phone.say("delete call") == "Which one?\n1) 5:00 PM call mom\n2) 6:00 PM call bank"
    assert phone.say("2") == "Deleted: call bank. U to undo"


def test_delete_all_asks_once(phone: Phone) -> None:
    phone.say("call mom at 5pm")
    phone.say("gym friday 6pm")
    assert phone.say("delete all") == "Delete all 2? Y to do it"
    assert phone.say("y") == "Deleted 2: call mom and gym. U to undo"


def test_move_by_words_keeps_the_day_and_the_half_of_it(phone: Phone) -> None:
    phone.say("gym friday 6pm")
    assert phone.say("move gym to 7") == "Moved: gym, now Fri Nov 27 7:00 PM"


def test_oops_mends_the_last_one(phone: Phone) -> None:
    phone.say("take pills at 7pm")
    assert phone.say("oops i meant 7:10") == "Moved: take pills, now tonight 7:10 PM"


def test_actually_friday_keeps_the_clock(phone: Phone) -> None:
    phone.say("gym tomorrow 6pm")
    assert phone.say("actually friday") == "Moved: gym, now Fri Nov 27 6:00 PM"


def test_rename(phone: Phone) -> None:
    phone.say("buy milk at 5pm")
    phone.say("list")
    assert phone.say("rename 1 to buy oat milk") == "OK, today 5:00 PM: buy oat milk"


# -- snooze, done, undo


def test_snooze_without_a_number_takes_the_one_just_sent(phone: Phone) -> None:
    phone.say("call mom in 5 minutes")
    phone.wait(minutes=5)
    assert phone.say("snooze") == "OK, again in 10 min (10:15 AM): call mom"
    assert phone.wait(minutes=10) == ["call mom"]


@pytest.mark.parametrize(
    ("text", "reply"),
    [
        ("10 min", "OK, again in 10 min (10:15 AM): call mom"),
        ("snoze 20", "OK, again in 20 min (10:25 AM): call mom"),
        ("snooze until 6pm", "OK, again tonight 6:00 PM: call mom"),
        ("tonight", "OK, again tonight 8:00 PM: call mom"),
        ("remind me again in 10 min", "OK, again in 10 min (10:15 AM): call mom"),
        ("snooze for 1 hour", "OK, again in 1 hr (11:05 AM): call mom"),
        ("tomorrow at 9am", "OK, again Wed Nov 25 9:00 AM: call mom"),
    ],
)
def test_snooze_takes_any_moment(phone: Phone, text: str, reply: str) -> None:
    phone.say("call mom in 5 minutes")
    phone.wait(minutes=5)
    assert phone.say(text) == reply


def test_snoozing_leaves_the_series_alone(phone: Phone) -> None:
    phone.say("take pills every day at 10:05am")
    assert phone.until("10:05") == ["take pills"]
    phone.say("snooze 20")
    assert phone.until("10:25") == ["take pills"]
    assert phone.until("2026-11-25 10:05") == ["take pills"]


def test_done_takes_the_one_just_sent(phone: Phone) -> None:
    phone.say("call mom in 5 minutes")
    phone.wait(minutes=5)
    assert phone.say("done") == "Done: call mom"


def test_done_of_a_series_says_when_it_comes_next(phone: Phone) -> None:
    phone.say("take pills every day at 10:05am")
    phone.until("10:05")
    assert phone.say("did it") == "Done: take pills. Next Wed Nov 25 10:05 AM"


def test_undo_takes_back_the_last_change(phone: Phone) -> None:
    phone.say("dentist friday 3pm")
    phone.say("delete it")
    assert phone.say("undo") == "Undone: dentist"
    assert phone.say("list") == "1) Fri Nov 27 3:00 PM dentist"


def test_undo_of_a_new_one_takes_it_away(phone: Phone) -> None:
    phone.say("dentist friday 3pm")
    assert phone.say("u") == "Undone: dentist"
    assert phone.say("list").startswith("Nothing ahead")


def test_undo_says_that_what_was_sent_stays_sent(phone: Phone) -> None:
    phone.say("call mom in 5 minutes")
    phone.wait(minutes=5)
    assert phone.say("undo") == "Undone: call mom. What was sent stays sent."


def test_undo_never_makes_anything_due_in_the_past(phone: Phone) -> None:
    phone.say("call mom at 10:30am")
    phone.say("move it to 5pm")
    phone.until("11:00")
    assert "waits" in phone.say("undo")
    assert phone.wait(days=1) == []


def test_nothing_to_undo(phone: Phone) -> None:
    assert (
        Phone(number="+12125550199", zone="America/New_York")
        .say("undo")
        .startswith(("Nothing", "Undone: digest"))
    )


# -- series


def test_a_series_goes_on_after_a_failed_send(phone: Phone) -> None:
    phone.say("take pills every day at 11am")
    phone.carrier("refuse")
    phone.until("12:00")
    phone.carrier("up")
    assert phone.until("2026-11-25 11:00") == ["take pills"]


def test_skip_the_next_one(phone: Phone) -> None:
    phone.say("gym every day at 6pm")
    assert phone.say("skip the next gym") == "Skipped: gym. Next Wed Nov 25 6:00 PM"
    assert phone.until("23:00") == []


def test_pause_until_and_resume(phone: Phone) -> None:
    phone.say("gym every monday at 6pm")
    assert phone.say("pause gym until march") == "Paused: gym. Next Mon Mar 1 6:00 PM"
    assert phone.say("resume gym") == "Back on: gym, Mon Nov 30 6:00 PM"


def test_the_next_three_dates(phone: Phone) -> None:
    phone.say("gym every monday at 6pm")
    assert phone.say("next dates of gym") == "gym: Mon Nov 30 6:00 PM, Mon Dec 7 6:00 PM, Mon Dec 14 6:00 PM"


def test_moving_just_this_one_leaves_the_series(phone: Phone) -> None:
    phone.say("gym every monday at 6pm")
    assert phone.say("move gym to 7pm just this time").startswith(
        "Moved just this one: gym, now Mon Nov 30 7:00 PM"
    )
    assert phone.until("2026-11-30 19:00") == ["gym"]
    assert phone.until("2026-12-07 18:00") == ["gym"]


def test_from_now_on_moves_the_series(phone: Phone) -> None:
    phone.say("gym every monday at 6pm")
    phone.say("move gym to 7pm from now on")
    assert phone.until("2026-11-30 19:00") == ["gym"]
    assert phone.until("2026-12-07 18:30") == []
    assert phone.until("2026-12-07 19:00") == ["gym"]


def test_nine_is_nine_after_the_clocks_change() -> None:
    phone = Phone(now="2027-03-12 10:00")
    phone.say("take pills every day at 9am")
    phone.until("2027-03-13 09:00")
    assert phone.until("2027-03-14 08:59") == []
    assert phone.until("2027-03-14 09:00") == ["take pills"]


def test_ten_times_and_until(phone: Phone) -> None:
    phone.say("stretch every day at 11am 3 times")
    came = [t for t in phone.wait(days=10) if t == "stretch"]
    assert len(came) == 3


def test_nag_until_done(phone: Phone) -> None:
    reply = phone.say("nag me to take pills at 11am every 10 minutes until i say done")
    assert reply == "OK, today 11:00 AM: take pills. again every 10 min until you say done"
    assert phone.until("11:00") == ["take pills"]
    assert phone.until("11:10") == ["Again: take pills (reply done)"]
    assert phone.say("done") == "Done: take pills"
    assert phone.wait(hours=3) == []


# -- zones


def test_a_guessed_zone_is_said_once_and_the_welcome_comes_inside_the_first_reply() -> None:
    phone = Phone(zone=None, now="2026-11-24 15:00")
    reply = phone.say("call mom tomorrow at 5pm")
    assert reply.startswith("OK, Wed Nov 25 5:00 PM: call mom\n(New York time by your number")
    assert "Msg&data rates may apply" in reply
    assert "Msg&data" not in phone.say("list")


def test_without_a_zone_an_amount_needs_none_and_a_clock_time_waits_for_the_city() -> None:
    phone = Phone(number="+18005550105", zone=None, now="2026-11-24 15:00")
    assert phone.say("in 20 minutes check the oven").startswith("OK, in 20 min: check the oven")
    assert "Which city are you in" in phone.say("call mom tomorrow at 5pm")
    reply = phone.say("Denver")
    assert "Denver" in reply
    assert "Wed Nov 25 5:00 PM: call mom" in reply


def test_correcting_a_guessed_zone_keeps_the_clock_times(phone: Phone) -> None:
    phone.say("call mom tomorrow at 5pm")
    reply = phone.say("I'm in Denver")
    assert reply == "OK, Denver time: 8:00 AM now.\nClock times kept:\n1) Wed Nov 25 5:00 PM call mom"


def test_travel_switches_and_switches_back(phone: Phone) -> None:
    phone.say("take pills every day at 9am")
    assert phone.say("I'm in Tokyo until Friday").startswith("OK, Tokyo time through Fri Nov 27")
    moments = [m["at"] for m in phone.outgoing()]
    phone.wait(days=6)
    moments = [m["at"] for m in phone.outgoing() if m["text"] == "take pills"]
    assert all(m.endswith(("T09:00:00+09:00", "T09:00:00-05:00")) for m in moments)
    assert {m[-6:] for m in moments} == {"+09:00", "-05:00"}


def test_the_time_here_sets_the_zone() -> None:
    phone = Phone(number="+18005550105", zone=None, now="2026-11-24 15:00")
    assert "Denver time" in phone.say("it's 8am here")


def test_being_in_a_meeting_is_no_place(phone: Phone) -> None:
    assert "time: " not in phone.say("I'm in a meeting until 3")


# -- the carrier's words


@pytest.mark.parametrize(
    "word", ["STOP", "stop", "Unsubscribe", "CANCEL", "end", "QUIT", "stopall", "revoke", "optout"]
)
def test_an_opt_out_word_silences_everything_until_start(phone: Phone, word: str) -> None:
    phone.say("call mom at 11am")
    phone.say("rent friday 9am")
    assert phone.say(word) == ""
    assert phone.wait(hours=5) == []
    assert phone.say("list") == ""
    assert phone.say("START") == 'Welcome back: 1 passed, 1 ahead. "list missed" shows what passed.'


def test_a_sentence_that_asks_us_to_stop_is_an_opt_out(phone: Phone) -> None:
    assert phone.say("please stop texting me") == "OK, no more texts. START brings everything back."
    assert phone.say("list") == ""


def test_a_sentence_with_stop_in_it_is_not(phone: Phone) -> None:
    assert phone.say("remind me to stop at the store at 5pm") == "OK, today 5:00 PM: stop at the store"


def test_help(phone: Phone) -> None:
    assert phone.say("HELP").startswith("Say it your way")
    assert phone.say("?").startswith("Say it your way")
    assert phone.say("commands").startswith("Say it your way")


# -- digests


def test_the_digest_holds_what_is_due_until_the_next_one() -> None:
    phone = Phone(digests=True, now="2026-11-24 08:00")
    phone.say("dentist at 10:30am")
    phone.say("lunch at 12pm")
    assert phone.until("09:00") == ["Until 12:00 PM:\n1) 10:30 AM dentist\n(digest off stops these)"]


def test_a_digest_with_nothing_in_it_is_no_text() -> None:
    phone = Phone(digests=True)
    phone.say("list")
    assert phone.wait(days=3) == []


def test_a_reminder_and_the_digest_of_its_minute_are_one_text() -> None:
    phone = Phone(digests=True, now="2026-11-24 08:00")
    phone.say("call mom at 9am")
    phone.say("dentist at 11am")
    assert phone.until("09:00") == [
        "1) call mom\nUntil 12:00 PM:\n2) 11:00 AM dentist\n(digest off stops these)"
    ]


def test_the_last_digest_looks_at_tomorrow() -> None:
    phone = Phone(digests=True, now="2026-11-24 21:00")
    phone.say("dentist tomorrow at 3pm")
    assert phone.until("22:00") == ["Tomorrow:\n1) 3:00 PM dentist\n(digest off stops these)"]


def test_what_was_not_done_is_named_in_two_digests_then_in_list_missed() -> None:
    phone = Phone(digests=True)
    phone.say("call mom at 11am")
    phone.until("11:00")
    assert "Not done:\n1) call mom" in phone.until("12:00")[0]
    assert "Not done:\n1) call mom" in phone.until("18:00")[0]
    assert phone.until("22:00") == []
    assert phone.say("list missed") == "1) 11:00 AM call mom"


def test_a_digest_is_answered_by_number() -> None:
    phone = Phone(digests=True, now="2026-11-24 08:00")
    phone.say("dentist at 10:30am")
    phone.say("lunch at 11am")
    phone.until("09:00")
    assert phone.say("1 done, 2 x") == "Done: dentist\nDeleted: lunch. U to undo"


def test_digest_settings(phone: Phone) -> None:
    assert phone.say("digest 9 18") == "Digests on, at 9:00 AM and 6:00 PM."
    assert phone.say("digest off") == "Digests off. digest on brings them back."
    assert phone.say("digest on") == "Digests on, at 9:00 AM and 6:00 PM."
    assert phone.say("no digest on weekends") == "No digests on weekends."


def test_digests_in_a_half_hour_zone() -> None:
    phone = Phone(number="+918023450104", zone="Asia/Kolkata", digests=True, now="2026-11-24 08:00")
    phone.say("dentist at 10:30am")
    phone.until("09:30")
    assert phone.outgoing()[0]["at"] == "2026-11-24T09:00:00+05:30"


# -- the carrier's failures


def test_a_reminder_of_an_outage_still_comes_and_says_that_it_is_late(phone: Phone) -> None:
    phone.say("pay rent at 11am")
    phone.carrier("down")
    assert phone.until("11:20") == []
    phone.carrier("up")
    came = phone.wait(minutes=5)
    assert len(came) == 1
    assert came[0].startswith("pay rent (2")
    assert came[0].endswith("min late)")


def test_what_is_stale_is_told_as_missed(phone: Phone) -> None:
    phone.say("in 10 minutes pasta")
    phone.carrier("down")
    phone.until("11:00")
    phone.carrier("up")
    assert phone.wait(minutes=5) == ["Missed while I could not text:\n10:10 AM pasta"]


def test_a_lost_answer_is_looked_up_and_nothing_is_doubled(phone: Phone) -> None:
    phone.say("pay rent at 11am")
    phone.carrier("lost")
    assert phone.until("11:00") == ["pay rent"]
    phone.carrier("up")
    assert phone.wait(hours=3) == []


def test_a_refused_text_is_told_with_the_next_word(phone: Phone) -> None:
    phone.say("pay rent at 11am")
    phone.carrier("refuse")
    phone.until("11:30")
    phone.carrier("up")
    assert phone.wait(hours=1) == []
    assert phone.say("list missed") == "1) 11:00 AM pay rent\nNot delivered: pay rent"


def test_a_retry_of_the_carrier_gets_the_same_reply_and_changes_nothing(phone: Phone) -> None:
    first = phone.say("call mom at 5pm", message_id="SM1")
    assert phone.say("call mom at 5pm", message_id="SM1") == first
    assert phone.say("list") == "1) 5:00 PM call mom"


# -- anything else


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\U0001f600",
        "asdf qwer",
        "x" * 1600,
        "\x00\x01\x02",
        "مرحبا",
        "?!?!",
        "﷽" * 200,
        "\n\n",
        "1" * 40,
    ],
)
def test_every_text_gets_an_answer(phone: Phone, text: str) -> None:
    assert phone.say(text)


def test_what_is_not_understood_gets_two_phrasings_that_would_work(phone: Phone) -> None:
    reply = phone.say("the purple elephants dance")
    assert reply == 'Not sure what you mean. Try "call mom tomorrow at 5pm" or "list".'
    reply = phone.say("feed the elephants")
    assert reply == 'Not sure what you mean. Try "remind me to feed the elephants tomorrow at 5pm" or "list".'


def test_reminders_for_others_get_a_friendly_no(phone: Phone) -> None:
    assert phone.say("remind John to call me at 5pm").startswith(
        "I only text people who ask me to. Have John text me ALLOW +12125550101, then ask again."
    )


def test_forget_me_asks_for_a_y_and_leaves_nothing(phone: Phone) -> None:
    phone.say("call mom at 5pm")
    assert phone.say("forget me") == "Delete everything I know about you? Y to do it"
    assert phone.say("YES").startswith("YES alone deletes nothing. Send Y")
    assert phone.say("Y").startswith("Done. All I knew about you is deleted.")
    assert phone.wait(days=1) == []
    assert phone.simulation.store.find_context(phone.number) is None


def test_export(phone: Phone) -> None:
    phone.say("call mom at 5pm")
    assert phone.say("export").endswith("\n1 reminders:\n1) today 5:00 PM: call mom")


def test_habits(phone: Phone) -> None:
    assert phone.say("my morning is 7") == "OK, morning is 7:00 AM from now on."
    assert phone.say("gym tomorrow morning") == "OK, Wed Nov 25 7:00 AM: gym"
    assert phone.say("24 hour clock") == "OK, times look like 17:00."
    assert phone.say("call mom at 5pm") == "OK, today 17:00: call mom"
    assert (
        phone.say("quiet hours 10pm to 7am")
        == "OK, quiet from 22:00 to 7:00, no digests either. Times you name still come."
    )


def test_thanks_and_hello(phone: Phone) -> None:
    assert phone.say("thanks") == "Any time."
    assert phone.say("hi").startswith("Hi.")


# -- the rest of what a thread can do


def test_a_state_or_an_iana_name_sets_the_zone(phone: Phone) -> None:
    assert phone.say("I moved to Texas") == "OK, Texas time: 9:00 AM now."
    assert phone.say("timezone Europe/Berlin") == "OK, Berlin time: 4:00 PM now."


def test_an_unknown_place_is_asked_again(phone: Phone) -> None:
    assert phone.say("I'm in Qwertyville").startswith("I don't know that place.")
    assert phone.say("Denver").startswith("OK, Denver time")


def test_what_is_due_within_the_half_hour_is_not_announced() -> None:
    phone = Phone(digests=True, now="2026-11-24 08:00")
    phone.say("stretch at 9:20am")
    assert phone.until("09:10") == []
    assert phone.until("09:20") == ["stretch"]


def test_digests_on_weekends_have_their_own_hours() -> None:
    phone = Phone(digests=True, now="2026-11-27 20:00")
    phone.say("no digest on weekends")
    phone.say("dentist saturday at 11am")
    phone.say("market sunday at 11am")
    phone.until("2026-11-29 23:00")
    assert [m["kind"] for m in phone.outgoing() if "2026-11-28" <= m["at"][:10] <= "2026-11-29"] == [
        "reminder",
        "reminder",
    ]


def test_nags_rest_at_night_and_stop_after_a_dozen(phone: Phone) -> None:
    phone.say("nag me to take pills at 8:30pm every 20 minutes until i say done")
    came = phone.until("2026-11-26 20:00")
    at_night = [m["at"] for m in phone.outgoing() if m["at"][11:13] in ("23", "00", "03", "06", "07")]
    assert at_night == []
    assert 2 <= len(came) <= 13


def test_a_typo_in_a_command_is_no_wall(phone: Phone) -> None:
    phone.say("dentist friday 3pm")
    phone.say("list")
    assert phone.say("delet 1") == "Deleted: dentist. U to undo"
    assert phone.say("reming me to call jo at 5pm") == "OK, today 5:00 PM: call jo"


def test_words_find_their_reminder_in_spite_of_a_typo(phone: Phone) -> None:
    phone.say("dentist friday 3pm")
    phone.say("gym at 6pm")
    assert phone.say("drop the dentits one") == "Deleted: dentist. U to undo"


def test_undo_goes_back_step_by_step(phone: Phone) -> None:
    phone.say("dentist friday 3pm")
    phone.say("move dentist to 4pm")
    phone.say("rename it to see dr lee")
    assert phone.say("undo") == "Undone: dentist"
    assert phone.say("undo") == "Undone: dentist"
    assert phone.say("list") == "1) Fri Nov 27 3:00 PM dentist"
    assert phone.say("undo") == "Undone: dentist"
    assert phone.say("list").startswith("Nothing ahead")


def test_a_zone_change_can_be_undone(phone: Phone) -> None:
    phone.say("call mom at 5pm")
    phone.say("I'm in Denver")
    assert phone.say("undo") == "Undone: time zone"
    assert phone.until("17:00") == ["call mom"]


def test_the_zone_of_a_pinned_time_stays_on_a_journey(phone: Phone) -> None:
    phone.say("call the bank tomorrow at 3pm Berlin time")
    phone.say("I'm in Tokyo")
    assert phone.until("2026-11-25 08:59") == []
    assert phone.until("2026-11-25 09:00") == ["call the bank"]


def test_a_series_until_a_day_ends_with_it(phone: Phone) -> None:
    assert (
        phone.say("stretch every day at 11am until friday")
        == "OK, every day 11:00 AM until Fri Nov 27: stretch"
    )
    assert len(phone.wait(days=8)) == 4


def test_every_weekday_from_monday_to_friday_only(phone: Phone) -> None:
    phone.say("stand up every weekday at 9:15am")
    came = phone.wait(days=7)
    assert len(came) == 5


def test_two_hundred_reminders_are_kept_and_the_cap_is_said(phone: Phone) -> None:
    for n in range(300):
        phone.say(f"water plant {n} tomorrow at 5pm")
    assert phone.say("one more tomorrow at 5pm").startswith("You have 300 reminders, the most I keep.")


def test_spanish_is_answered_in_spanish() -> None:
    phone = Phone(zone=None, now="2026-11-24 15:00")
    assert phone.say("recuérdame llamar a mamá mañana a las 5 de la tarde").startswith(
        "OK, mié 25 nov 5:00 PM: llamar a mamá"
    )
    assert phone.say("mis recordatorios").startswith("1) mié 25 nov 5:00 PM llamar a mamá")


def test_a_picture_alone_gets_an_answer(phone: Phone) -> None:
    assert phone.say("") == 'I can only read words. Try "call mom tomorrow at 5pm" or "list".'


def test_a_reminder_that_was_snoozed_out_of_a_series_is_done_with_it(phone: Phone) -> None:
    phone.say("take pills every day at 10:05am")
    phone.until("10:05")
    phone.say("snooze 30")
    assert phone.say("done") == "Done: take pills"
    assert phone.until("12:00") == []
    assert phone.until("2026-11-25 10:05") == ["take pills"]


def test_moving_to_a_past_time_is_asked_about(phone: Phone) -> None:
    phone.say("call mom at 5pm")
    assert "past" in phone.say("move it to yesterday") or phone.say("list") == "1) 5:00 PM call mom"


def test_a_text_that_was_not_understood_leaves_only_its_shape(phone: Phone) -> None:
    phone.say("my secret's 42 elephants, dancing!")
    assert phone.simulation.store.unread_shapes() == [("w w 9 w, w!", 1)]
