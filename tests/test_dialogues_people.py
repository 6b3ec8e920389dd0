"""Threads as people write them who never read a manual: what they mean is done, or asked, and nothing is lost."""

from __future__ import annotations

from typing import Any

import pytest

from tests.phone import Phone
from tests.test_dialogues_answers import play

Dialogue = tuple[str, dict[str, Any], str]

DIALOGUES: list[Dialogue] = [
    (
        "stop it, right after one was made or came, is about that one",
        {},
        """
        > pills every day at 9pm
        OK, every day 9:00 PM: pills
        @21:01
        pills
        > stop it
        Deleted: pills. U to undo
        > undo
        Undone: pills
        > stop them
        Deleted: pills. U to undo
        > list
        Nothing ahead. Try "call mom tomorrow at 5pm"
        """,
    ),
    (
        "stop it under a nag ends the nag; once more takes away what it was about",
        {},
        """
        > nag me to take pills at 11 every 10 minutes until I say done
        OK, today 11:00 AM: take pills. again every 10 min until you say done, P if you meant PM, U to undo
        @11:11
        take pills
        Again: take pills (reply done)
        > stop nagging me
        OK, no more about: take pills. It stays as not done until you say done.
        @11:40
        > stop it
        Deleted: take pills. U to undo
        @2026-11-25 11:30
        """,
    ),
    (
        "courtesies before and behind are no part of it",
        {},
        """
        > Hello dear. Could you please remind me to take my drops at half past eight each evening. Thank you ever so much.
        OK, every day 8:30 PM: take my drops
        > Oh and the water tablet in the morning at 9
        OK, Wed Nov 25 9:00 AM: the water tablet
        """,
    ),
    (
        "who flies tonight is there from tonight on, and back on the day that is said",
        {},
        """
        > im flying to denver tonight back sunday
        OK, Denver time from tonight 8:00 PM through Sun Nov 29, then back.
        @23:00
        > what time is it
        You are on Denver time: 9:00 PM now.
        > the trip is off
        OK, New York time: 11:00 PM now.
        > going to paris friday till tuesday
        OK, Paris time from Fri Nov 27 through Tue Dec 1, then back.
        > the trip is off
        OK, New York time: 11:00 PM now.
        > im flying to london tomorrow back sunday
        OK, London time from Wed Nov 25 through Sun Nov 29, then back.
        """,
    ),
    (
        "without I am, a trip has its end; else it is an errand",
        {},
        """
        > flying to LA thursday, coming home monday at 5pm
        OK, Los Angeles time from Thu Nov 26 until Mon Nov 30 5:00 PM, then back.
        > going to paris friday
        OK, Fri Nov 27 9:00 AM: going to paris. Other time? Say it, like "5pm"
        > heading to grandmas friday 3pm, home sunday 5pm
        OK:
        1) Fri Nov 27 3:00 PM heading to grandmas
        2) Sun Nov 29 5:00 PM home
        """,
    ),
    (
        "with nothing to stop it is asked what; with several, which",
        {},
        """
        > stop it
        Stop what? To drop a reminder say delete and its name. STOP ends all texts.
        > stop them please
        Stop what? To drop a reminder say delete and its name. STOP ends all texts.
        > call mom at 5pm and gym at 6pm
        OK:
        1) 5:00 PM call mom
        2) 6:00 PM gym
        > please stop it
        Which one?
        1) 5:00 PM call mom
        2) 6:00 PM gym
        > 2
        Deleted: gym. U to undo
        > stop texting me
        OK, no more texts. START brings everything back.
        """,
    ),
]


@pytest.mark.parametrize(("options", "script"), [pytest.param(o, s, id=t) for t, o, s in DIALOGUES])
def test_a_thread_reads_like_this(options: dict[str, Any], script: str) -> None:
    play(options, script)


def test_a_picture_alone_is_a_task() -> None:
    phone = Phone()
    assert phone.say("\U0001f48a every day at 9pm") == "OK, every day 9:00 PM: \U0001f48a"
    assert phone.until("21:01") == ["\U0001f48a"]
    assert phone.say("\U0001f44c").startswith("Done: \U0001f48a")
    assert phone.say("list \U0001f64f") == "1) Wed Nov 25 9:00 PM \U0001f48a"
    assert phone.say("cancel that \U0001f62d") == "Deleted: \U0001f48a. U to undo"


def test_stop_said_politely_under_a_nag_ends_the_nag() -> None:
    phone = Phone()
    phone.say("nag me to take pills at 11 every 10 minutes until I say done")
    phone.until("11:11")
    assert phone.say("please stop") == "OK, no more about: take pills. STOP ends all texts."
    assert phone.say("please stop") == "OK, no more texts. START brings everything back."
