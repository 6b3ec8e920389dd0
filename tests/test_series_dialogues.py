"""Series in a thread: what is said back, and when it then comes."""

from __future__ import annotations

import pytest

from tests.phone import Phone


@pytest.mark.parametrize(
    ("text", "reply"),
    [
        (
            "drink water every hour 9am-5pm weekdays",
            "OK, every hour 9:00 AM-5:00 PM, every weekday: drink water",
        ),
        (
            "coffee every day at 8, except weekends at 10",
            "OK, every weekday 8:00 AM and every weekend 10:00 AM from Wed Nov 25: coffee",
        ),
        ("antibiotic every 8 hours starting 2pm", "OK, every 8 hours from today 2:00 PM: antibiotic"),
        ("pill every 8 hours from 6am tomorrow", "OK, every 8 hours from Wed Nov 25 6:00 AM: pill"),
        ("pill every 6 hours starting tonight at 8", "OK, every 6 hours from tonight 8:00 PM: pill"),
        ("stretch every hour for 3 hours", "OK, every hour until 1:00 PM: stretch"),
        (
            "rent due on the 1st every month remind me the day before at 6pm",
            "OK, every month on the last day 6:00 PM from Mon Nov 30: rent due on the 1st every month",
        ),
        (
            "mom's birthday is dec 3, remind me every year at 9am",
            "OK, every year on Dec 3 9:00 AM from Thu Dec 3: mom's birthday is dec 3",
        ),
        (
            "dentist friday at 3pm, remind me the day before at 6pm",
            "OK, Thu Nov 26 6:00 PM: dentist friday at 3pm",
        ),
        (
            "move the car every wed except in march and may",
            "OK, every Wed, not in Mar and May 9:00 AM from Wed Nov 25: move the car",
        ),
        (
            "vitamins at 9am for the next 7 days",
            "OK, every day 9:00 AM until Tue Dec 1 from Wed Nov 25: vitamins",
        ),
        (
            "stretch every day at 7am for 15 minutes",
            "OK, every day 7:00 AM from Wed Nov 25: stretch for 15 minutes",
        ),
        ("book club every third wednesday at 7", "OK, every 3 weeks: Wed 7:00 AM from Wed Nov 25: book club"),
    ],
)
def test_a_series_says_back_all_of_itself(text: str, reply: str) -> None:
    assert Phone().say(text) == reply


def test_a_count_is_the_total_over_all_clock_times() -> None:
    phone = Phone()
    phone.say("eye drops every day at 11am and 5:30pm, 3 times")
    came = [text for _ in range(5) for text in phone.wait(days=1)]
    assert came.count("eye drops") == 3


def test_a_stated_start_is_the_first_of_its_hours() -> None:
    phone = Phone()
    phone.say("antibiotic every 8 hours starting 2pm")
    assert phone.wait(hours=3, minutes=59) == []
    assert phone.wait(minutes=1) == ["antibiotic"]
    assert phone.wait(hours=7, minutes=59) == []
    assert phone.wait(minutes=1) == ["antibiotic"]


def test_how_often_it_comes_tells_which_one() -> None:
    phone = Phone()
    phone.say("call the vet tomorrow at 4")
    phone.say("pay the vet every month on the 3rd at 9am")
    phone.say("stretch every day at 8pm")
    assert phone.say("show my recurring reminders").count("\n") == 1
    assert phone.say("list all my daily reminders") == "1) 8:00 PM stretch"
    assert phone.say("cancel the monthly vet reminder") == "Deleted: pay the vet. U to undo"
    assert phone.say("turn off my weekly reminder") == 'Nothing matches "weekly". Say list to see them.'
    assert phone.say("turn off my daily reminder") == "Deleted: stretch. U to undo"


def test_skipping_a_series_by_its_reminder_leaves_the_rest() -> None:
    phone = Phone()
    phone.say("rinse the tank every sunday at 10am")
    assert phone.say("skip my weekly tank reminder") == "Skipped: rinse the tank. Next Sun Dec 6 10:00 AM"
