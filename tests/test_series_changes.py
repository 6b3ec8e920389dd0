"""Changing a series: its length, its days, its hours, one of its occurrences; no dose is lost, none comes twice."""

from __future__ import annotations

from typing import Any

import pytest

from tests.phone import Phone
from tests.test_dialogues_answers import play

DIALOGUES: list[tuple[str, dict[str, Any], str]] = [
    (
        "a course's length, told after it was made: counted from its first day",
        {},
        """
        > take prednisone every day at 8am for 5 days
        OK, every day 8:00 AM until Sun Nov 29 from Wed Nov 25: take prednisone
        > make it 7 days
        Moved: take prednisone, now every day 8:00 AM until Tue Dec 1 from Wed Nov 25
        > no 6 days
        Moved: take prednisone, now every day 8:00 AM until Mon Nov 30 from Wed Nov 25
        > extend it to 14 days
        Moved: take prednisone, now every day 8:00 AM until Tue Dec 8 from Wed Nov 25
        > list
        1) Wed Nov 25 8:00 AM take prednisone
        > doctor said 7 days
        Moved: take prednisone, now every day 8:00 AM until Tue Dec 1 from Wed Nov 25
        > 3 more days
        Moved: take prednisone, now every day 8:00 AM until Fri Dec 4 from Wed Nov 25
        > not 10 days, 9
        Moved: take prednisone, now every day 8:00 AM until Thu Dec 3 from Wed Nov 25
        > undo
        Undone: take prednisone
        > end it friday
        Moved: take prednisone, now every day 8:00 AM until Fri Nov 27 from Wed Nov 25
        """,
    ),
    (
        "days more and days fewer, joined to what was just said",
        {},
        """
        > gym every tuesday and thursday at 6pm
        OK, every Tue and Thu 6:00 PM: gym
        > and fridays
        Moved: gym, now every Tue, Thu and Fri 6:00 PM
        > skip thursdays
        Moved: gym, now every Tue and Fri 6:00 PM
        > but not tuesdays
        Moved: gym, now every Fri 6:00 PM from Fri Nov 27
        """,
    ),
    (
        "of two courses it is asked which",
        {},
        """
        > take prednisone every day at 8am for 5 days
        OK, every day 8:00 AM until Sun Nov 29 from Wed Nov 25: take prednisone
        > amoxicillin every day at 9am for 10 days
        OK, every day 9:00 AM until Fri Dec 4 from Wed Nov 25: amoxicillin
        > call mom tomorrow at 5pm
        OK, Wed Nov 25 5:00 PM: call mom
        > make it 7 days
        Moved: call mom, now Tue Dec 1 5:00 PM
        > the doctor said 7 days
        Which one?
        1) Wed Nov 25 8:00 AM take prednisone
        2) Wed Nov 25 9:00 AM amoxicillin
        > 1
        Moved: take prednisone, now every day 8:00 AM until Tue Dec 1 from Wed Nov 25
        > extend amoxicillin by 2 days
        Moved: amoxicillin, now every day 9:00 AM until Sun Dec 6 from Wed Nov 25
        """,
    ),
    (
        "every so many days: so many is its step",
        {},
        """
        > water plants every 3 days at 9am
        OK, every 3 days 9:00 AM from Fri Nov 27: water plants
        > make it 4 days
        Moved: water plants, now every 4 days 9:00 AM from Fri Nov 27
        > gym every mon and thu at 6pm
        OK, every Mon and Thu 6:00 PM from Thu Nov 26: gym
        > make it 2 weeks
        Say "until Tue Dec 8" or "every 2 weeks": gym
        > every 2 weeks
        Moved: gym, now every other week: Mon and Thu 6:00 PM from Thu Nov 26
        > next dates
        gym: Thu Nov 26 6:00 PM, Mon Dec 7 6:00 PM, Thu Dec 10 6:00 PM
        > make it every week
        Moved: gym, now every Mon and Thu 6:00 PM from Thu Nov 26
        > pills every day at 9am
        OK, every day 9:00 AM from Wed Nov 25: pills
        > make it 7 days
        Moved: pills, now every day 9:00 AM until Tue Dec 1 from Wed Nov 25
        """,
    ),
    (
        "one occurrence is another time; the series stays",
        {},
        """
        > piano lessons every thursday at 4pm
        OK, every Thu 4:00 PM from Thu Nov 26: piano lessons
        > this thursday is at 5
        Moved just this one: piano lessons, now Thu Nov 26 5:00 PM. "from now on" moves all
        > next dates
        piano lessons: Thu Nov 26 5:00 PM, Thu Dec 3 4:00 PM, Thu Dec 10 4:00 PM
        > next week piano is on friday
        Moved just this one: piano lessons, now Fri Dec 4 4:00 PM. "from now on": every Fri 4:00 PM
        > list
        1) Thu Nov 26 5:00 PM piano lessons
        2) Fri Dec 4 4:00 PM piano lessons
        > undo
        Undone: piano lessons
        > no piano this week
        Skipped: piano lessons. Next Thu Dec 3 4:00 PM
        > piano is back on thursday
        Back on: piano lessons, Thu Nov 26 4:00 PM
        """,
    ),
    (
        "a day late this week, because of a holiday",
        {},
        """
        > trash out every tuesday at 8pm
        OK, every Tue 8:00 PM: trash out
        > this week its wednesday because of the holiday
        Moved just this one: trash out, now Wed Nov 25 8:00 PM. "from now on": every Wed 8:00 PM
        > undo
        Undone: trash out
        > trash is a day late this week
        Moved just this one: trash out, now Wed Nov 25 8:00 PM. "from now on": every Wed 8:00 PM
        > next dates
        trash out: Wed Nov 25 8:00 PM, Tue Dec 1 8:00 PM, Tue Dec 8 8:00 PM
        """,
    ),
    (
        "just for tonight, and from now on",
        {},
        """
        > pills every night at 9
        OK, every day 9:00 PM: pills
        > just for tonight make it 10
        Moved just this one: pills, now tonight 10:00 PM. "from now on" moves all
        > from now on 10:30
        Moved: pills, now every day 10:30 PM
        > move pills to 8 from now on
        Moved: pills, now every day 8:00 PM
        > pills are at 9 from now on
        Moved: pills, now every day 9:00 PM
        """,
    ),
    (
        "where it ends, and a rest in between",
        {},
        """
        > gym mon wed fri 6am
        OK, every Mon, Wed and Fri 6:00 AM from Wed Nov 25: gym
        > on vacation dec 1 to dec 8, pause gym
        Skipped: gym Wed Dec 2, Fri Dec 4 and Mon Dec 7. Next Wed Nov 25 6:00 AM
        > end gym on dec 15
        Moved: gym, now every Mon, Wed and Fri 6:00 AM until Tue Dec 15, not on Wed Dec 2, Fri Dec 4 and Mon Dec 7 from Wed Nov 25
        > stop after dec 12
        Moved: gym, now every Mon, Wed and Fri 6:00 AM until Sat Dec 12, not on Wed Dec 2, Fri Dec 4 and Mon Dec 7 from Wed Nov 25
        > pause gym from nov 25 to nov 30
        Paused: gym. Next Wed Dec 9 6:00 AM
        """,
    ),
    (
        "its days change, its hours and its end stay",
        {},
        """
        > take vitamins every day at 8am and 6pm for 30 days
        OK, every day 8:00 AM and 6:00 PM until Thu Dec 24 8:00 AM: take vitamins
        > weekdays only
        Moved: take vitamins, now every weekday 8:00 AM and 6:00 PM until Thu Dec 24 8:00 AM
        > add saturday
        Moved: take vitamins, now every day except Sun 8:00 AM and 6:00 PM until Thu Dec 24 8:00 AM
        > actually just mondays
        Moved: take vitamins, now every Mon 8:00 AM and 6:00 PM until Thu Dec 24 8:00 AM from Mon Nov 30
        > payday every other friday starting nov 27 at 9am
        OK, every other Fri 9:00 AM from Fri Nov 27: payday
        > make it thursdays
        Moved: payday, now every other Thu 9:00 AM from Thu Nov 26
        """,
    ),
    (
        "one of its days at another hour, for good",
        {},
        """
        > gym every mon and thu at 6pm
        OK, every Mon and Thu 6:00 PM from Thu Nov 26: gym
        > this thursday at 7 instead
        Moved just this one: gym, now Thu Nov 26 7:00 PM. "from now on": every Mon and Thu 7:00 PM
        > undo
        Undone: gym
        > change thursdays to 7pm
        Moved: gym, now every Mon 6:00 PM and every Thu 7:00 PM from Thu Nov 26
        > gym is at 5 on mondays
        Moved: gym, now every Mon 5:00 PM and every Thu 7:00 PM from Thu Nov 26
        > next dates
        gym: Thu Nov 26 7:00 PM, Mon Nov 30 5:00 PM, Thu Dec 3 7:00 PM
        > change thursdays to fridays
        Moved: gym, now every Mon 5:00 PM and every Fri 7:00 PM from Fri Nov 27
        """,
    ),
    (
        "one of several hours, for good; the others stay",
        {},
        """
        > take pills at 8am and 8pm every day
        OK, every day 8:00 AM and 8:00 PM: take pills
        > change 8pm to 9pm
        Moved: take pills, now every day 8:00 AM and 9:00 PM
        > move the morning one to 7
        Moved: take pills, now every day 7:00 AM and 9:00 PM
        > skip tonights dose
        Skipped: take pills. Next Wed Nov 25 7:00 AM
        > undo
        Undone: take pills
        > skip tomorrow mornings dose
        Skipped: take pills Wed Nov 25. Next tonight 9:00 PM
        > undo
        Undone: take pills
        > stop the evening one
        Moved: take pills, now every day 7:00 AM from Wed Nov 25
        > take metformin twice daily
        OK, every day 9:00 AM and 9:00 PM: take metformin
        > 8 and 8
        Moved: take metformin, now every day 8:00 AM and 8:00 PM
        > move it to 9 this time
        Moved just this one: take metformin, now tonight 9:00 PM. "from now on": every day 8:00 AM and 9:00 PM
        > from now on
        Moved: take metformin, now every day 8:00 AM and 9:00 PM
        > drop the 9pm one
        Moved: take metformin, now every day 8:00 AM from Wed Nov 25
        """,
    ),
    (
        "change all is about the series",
        {},
        """
        > piano lessons every thursday at 4pm
        OK, every Thu 4:00 PM from Thu Nov 26: piano lessons
        > change all piano lessons to tuesdays
        Moved: piano lessons, now every Tue 4:00 PM
        > list
        1) 4:00 PM piano lessons
        > change all to 5pm
        Moved: piano lessons, now every Tue 5:00 PM
        """,
    ),
    (
        "two dates of a month: one of them moves",
        {},
        """
        > rent on the 1st and 15th at 9am
        OK, every month on the 1st and 15th 9:00 AM from Tue Dec 1: rent
        > move rent to the 3rd
        Moved just this one: rent, now Thu Dec 3 9:00 AM
        > from now on
        Moved: rent, now every month on the 3rd and 15th 9:00 AM from Thu Dec 3
        """,
    ),
    (
        "a series before an event: it goes along, and its words stay true",
        {},
        """
        > yoga every tuesday and thursday at 6pm remind me 30 minutes before
        OK, every Tue and Thu 5:30 PM: yoga at 6:00 PM
        > yoga moved to 7pm
        Moved just this one: yoga at 7:00 PM, now tonight 6:30 PM. "from now on": every Tue and Thu 6:30 PM
        > from now on
        Moved: yoga at 7:00 PM, now every Tue and Thu 6:30 PM from Thu Nov 26
        > list
        1) 6:30 PM yoga at 7:00 PM
        2) Thu Nov 26 6:30 PM yoga at 7:00 PM
        > choir every wednesday 7pm remind me 1 hour before
        OK, every Wed 6:00 PM from Wed Nov 25: choir at 7:00 PM
        > choir moved to thursdays
        Moved: choir at 7:00 PM, now every Thu 6:00 PM from Thu Nov 26
        > choir is on wednesday this week
        Moved just this one: choir at 7:00 PM, now Wed Nov 25 6:00 PM. "from now on": every Wed 6:00 PM
        > choir is at 8 from now on
        Moved: choir at 8:00 PM, now every Thu 7:00 PM from Thu Nov 26
        > change choir to fridays at 7
        Moved: choir at 7:00 PM, now every Fri 6:00 PM from Fri Nov 27
        """,
    ),
    (
        "an event on some of its days at another time: a series of its own",
        {},
        """
        > yoga every tuesday and thursday at 6pm remind me 30 minutes before
        OK, every Tue and Thu 5:30 PM: yoga at 6:00 PM
        > change thursdays to 7pm
        Moved:
        1) 5:30 PM yoga at 6:00 PM
        2) Thu Nov 26 6:30 PM yoga at 7:00 PM
        @2026-11-24 17:30
        yoga at 6:00 PM
        @2026-11-26 18:30
        yoga at 7:00 PM
        """,
    ),
    (
        "parts of every day, and hours for a week",
        {},
        """
        > take blood pressure pill morning and night
        OK, every day 9:00 AM and 8:00 PM: take blood pressure pill
        > take a pill morning noon and night
        OK, every day 9:00 AM, 12:00 PM and 8:00 PM: take a pill
        > eye drops at 8, 12, 4 and 8 for a week
        OK, every day 8:00 AM, 12:00 PM, 4:00 PM and 8:00 PM until Tue Dec 1 8:00 AM: eye drops
        """,
    ),
    (
        "days before the 1st are said as people say them",
        {},
        """
        > rent every month 2 days before the 1st at 9am
        OK, every month 2 days before the 1st 9:00 AM from Sun Nov 29: rent
        > moms birthday is march 3 remind me every year a week before
        OK, every year 5 days before Mar 1 9:00 AM from Wed Feb 24: moms birthday is march 3
        """,
    ),
    (
        "nothing is changed, and nothing made, where no series is spoken of",
        {},
        """
        > weekdays only
        Not sure what you mean. Try "call mom tomorrow at 5pm" or "list".
        > stretch every day at 7am
        OK, every day 7:00 AM from Wed Nov 25: stretch
        > call bob tomorrow at 3pm
        OK, Wed Nov 25 3:00 PM: call bob
        > weekdays only
        Not sure what you mean. Try "call mom tomorrow at 5pm" or "list".
        > list
        1) Wed Nov 25 7:00 AM stretch
        2) Wed Nov 25 3:00 PM call bob
        """,
    ),
]


@pytest.mark.parametrize(("options", "script"), [pytest.param(o, s, id=t) for t, o, s in DIALOGUES])
def test_a_series_changes_like_this(options: dict[str, Any], script: str) -> None:
    play(options, script)


def days_of(phone: Phone, task: str, days: int) -> list[str]:
    """When it came in so many days."""
    before = len(phone.log)
    phone.wait(days=days)
    came = [m for m in phone.log[before:] if m["direction"] == "out" and m["text"].startswith(task)]
    return [m["at"][5:16] for m in came]


@pytest.mark.parametrize("told", ["make it 7 days", "doctor said 7 days", "no 7 days", "extend it to 7 days"])
@pytest.mark.parametrize("came", [0, 2, 4])
@pytest.mark.parametrize("done", [False, True])
def test_a_course_has_all_its_doses_whenever_it_is_made_longer(told: str, came: int, done: bool) -> None:
    phone = Phone()
    phone.say("take prednisone every day at 8am for 5 days")
    before = len(days_of(phone, "take prednisone", came)) if came else 0
    if done and came:
        phone.say("done")
    phone.say(told)
    assert before + len(days_of(phone, "take prednisone", 20)) == 7


def test_a_dose_that_came_does_not_come_again_at_its_new_hour() -> None:
    phone = Phone()
    phone.say("take pills at 8am and 8pm every day")
    assert phone.until("2026-11-24 20:01") == ["take pills"]
    assert phone.say("move the evening one to 9") == (
        "Moved: take pills, now every day 8:00 AM and 9:00 PM from Wed Nov 25"
    )
    assert days_of(phone, "take pills", 2) == ["11-25T08:00", "11-25T21:00", "11-26T08:00"]


def test_a_dose_whose_new_hour_has_passed_comes_at_the_old_one() -> None:
    phone = Phone()
    phone.say("take pills every day at 8pm")
    phone.until("2026-11-24 19:30")
    assert phone.say("move pills to 7pm from now on") == (
        "Moved: take pills, now every day 7:00 PM. Next tonight 8:00 PM"
    )
    assert days_of(phone, "take pills", 2) == ["11-24T20:00", "11-25T19:00", "11-26T19:00"]


def test_hours_that_pass_one_another_make_no_dose_more_or_less() -> None:
    phone = Phone(now="2026-11-24 07:00")
    phone.say("take pills at 8am and 6pm every day")
    assert phone.until("2026-11-24 11:00") == ["take pills"]
    phone.say("change 8am to 9pm")
    assert days_of(phone, "take pills", 2) == ["11-24T18:00", "11-25T18:00", "11-25T21:00"]
    phone.say("change 9pm to 7am")
    assert days_of(phone, "take pills", 1) == ["11-26T18:00", "11-26T21:00", "11-27T07:00"]


def test_what_was_skipped_stays_skipped_at_its_new_hour() -> None:
    phone = Phone()
    phone.say("gym every day at 6pm")
    phone.say("skip the next 2")
    phone.say("gym is at 7pm from now on")
    assert days_of(phone, "gym", 3) == ["11-26T19:00"]


def test_a_morning_left_out_leaves_the_evening() -> None:
    phone = Phone()
    phone.say("take pills at 8am and 8pm every day")
    phone.say("skip tomorrow mornings dose")
    assert days_of(phone, "take pills", 2) == ["11-24T20:00", "11-25T20:00", "11-26T08:00"]


def test_so_many_times_stay_so_many_times_at_another_hour() -> None:
    phone = Phone()
    phone.say("eye drops every day at 11am and 5:30pm, 3 times")
    phone.say("change 11am to noon")
    assert days_of(phone, "eye drops", 4) == ["11-24T12:00", "11-24T17:30", "11-25T12:00"]


def test_two_of_a_day_both_stay_where_the_days_change() -> None:
    phone = Phone()
    phone.say("take pills at 8am and 8pm every day")
    phone.say("weekends only")
    assert days_of(phone, "take pills", 6) == ["11-28T08:00", "11-28T20:00", "11-29T08:00", "11-29T20:00"]


def test_a_named_hour_is_dropped_and_not_the_series() -> None:
    phone = Phone()
    phone.say("take pills at 8am and 8pm every day")
    phone.say("delete tonights")
    phone.say("cancel the 8am one")
    assert days_of(phone, "take pills", 2) == ["11-25T20:00"]


def test_the_event_that_moved_once_is_reminded_of_once() -> None:
    phone = Phone()
    phone.say("choir every wednesday 7pm remind me 1 hour before")
    phone.say("choir is at 7:30 this week")
    assert phone.until("2026-11-26 00:00") == ["choir at 7:30 PM"]
    assert phone.until("2026-12-03 00:00") == ["choir at 7:00 PM"]
