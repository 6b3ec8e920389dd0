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
        > driving to boston saturday till 5pm
        OK, Sat Nov 28 5:00 PM: driving to boston
        > heading to grandmas friday 3pm, home sunday 5pm
        OK:
        1) Fri Nov 27 3:00 PM heading to grandmas
        2) Sun Nov 29 5:00 PM home
        """,
    ),
    (
        "questions and complaints are answered about the last one, and make nothing",
        {},
        """
        > call mom tomorrow at 5
        OK, Wed Nov 25 5:00 PM: call mom. A if you meant AM, U to undo
        > is that am or pm
        call mom: Wed Nov 25 5:00 PM
        > did you set it?
        call mom: Wed Nov 25 5:00 PM
        > what time did you set it for
        call mom: Wed Nov 25 5:00 PM
        > no 6
        Moved: call mom, now Wed Nov 25 6:00 PM
        > can i change it to 7?
        Moved: call mom, now Wed Nov 25 7:00 PM
        > why didnt you remind me
        call mom: Wed Nov 25 7:00 PM
        > pills at 11am
        OK, today 11:00 AM: pills
        > when did you say the pills are?
        pills: today 11:00 AM
        @11:01
        pills
        > you forgot to remind me!
        pills: not done yet, came 11:00 AM
        > why did you not remind me
        pills: not done yet, came 11:00 AM
        > you never reminded me to call mom
        call mom: not done yet, next Wed Nov 25 7:00 PM
        > list
        1) Wed Nov 25 7:00 PM call mom
        """,
    ),
    (
        "how to do a thing is told shortly",
        {},
        """
        > how do i stop the morning texts
        Say "digest off", or which ones you want, like "digest 9 18".
        > how do i change my time zone
        Say where you are, like "I'm in Denver", and clock times follow.
        > how do i delete a reminder
        Say delete and its name or number, like "delete dentist". list shows them.
        > how can i move one
        Say its name and when, like "move dentist to friday 3pm".
        > how do i unsubscribe
        STOP ends all texts, START brings them back.
        > how do i get you to not text me at night?
        Say when to be quiet, like "quiet 22 to 7".
        """,
    ),
    (
        "an open question swallows no question of theirs",
        {},
        """
        > remind me to buy milk
        When? Say "tomorrow 5pm" or "in 2 hours": buy milk
        > is this free
        Your carrier's message and data rates may apply. STOP ends all texts.
        > is my data private
        I keep what you text me, to remind you. export shows it, forget me deletes it.
        > can you remind my wife
        I only text people who ask me to. Have your wife text me ALLOW +12125550101, then ask again. For a nudge of your own, start with: remind me
        > do you remind others too?
        I only text people who ask me to. Have them text me ALLOW +12125550101, then ask again. For a nudge of your own, start with: remind me
        > is there an app
        Not sure what you mean. Try "call mom tomorrow at 5pm" or "list".
        > what time is it
        You are on New York time: 10:00 AM now.
        > 5pm
        OK, today 5:00 PM: buy milk
        @10:10
        > tomorrow at 5
        What should I remind you of, Wed Nov 25 5:00 PM?
        > why is the sky blue?
        Not sure what you mean. Try "call mom tomorrow at 5pm" or "list".
        > call mom
        OK, Wed Nov 25 5:00 PM: call mom. A if you meant AM, U to undo
        """,
    ),
    (
        "at somebody else's hour: where they are, or it is asked",
        {},
        """
        > call mom at 6pm her time, shes in california
        OK, tonight 9:00 PM (6:00 PM Los Angeles): call mom
        > call mom at 9am her time, she's in california
        OK, today 12:00 PM (9:00 AM Los Angeles): call mom
        > remind me to call dad in phoenix tomorrow at 8am his time
        OK, Wed Nov 25 10:00 AM (8:00 AM Phoenix): call dad in phoenix
        > remind me to call my sister every sunday at 6pm her time, she lives in tokyo
        OK, every Sun 6:00 PM (Tokyo) from Sun Nov 29: call my sister
        > call ana at 6pm her time
        In which city is that? Then it comes at that hour there: call ana
        > huh
        In which city is that? Then it comes at that hour there: call ana
        > she's in london
        OK, today 1:00 PM (6:00 PM London): call ana
        > call bob at 6pm bob's time
        In which city is that? Then it comes at that hour there: call bob
        > my time
        OK, tonight 6:00 PM: call bob
        > call bob at 7pm his time
        In which city is that? Then it comes at that hour there: call bob
        > never mind
        OK, left as it is.
        """,
    ),
    (
        "the same words for the same time, twice within minutes, are kept once",
        {},
        """
        > remind me to call mom tomorrow at 5
        OK, Wed Nov 25 5:00 PM: call mom. A if you meant AM, U to undo
        > Remind me to call mom tomorrow at 5
        That one is kept already: call mom, Wed Nov 25 5:00 PM
        > a
        OK, Wed Nov 25 5:00 AM: call mom
        > remind me to call mom tomorrow at 5pm
        OK, Wed Nov 25 5:00 PM: call mom
        > undo
        Undone: call mom
        > remind me to call mom tomorrow at 5pm
        OK, Wed Nov 25 5:00 PM: call mom
        > call mom again tomorrow at 5pm
        OK, Wed Nov 25 5:00 PM: call mom again
        > gym at 6pm and dinner at 7pm
        OK:
        1) 6:00 PM gym
        2) 7:00 PM dinner
        > gym at 6pm and dinner at 7pm
        These are kept already:
        1) 6:00 PM gym
        2) 7:00 PM dinner
        > pills every day at 9pm
        OK, every day 9:00 PM: pills
        > pills every day at 9pm
        That one is kept already: pills, every day 9:00 PM
        > remind me to buy milk
        When? Say "tomorrow 5pm" or "in 2 hours": buy milk
        > remind me to buy milk
        When? Say "tomorrow 5pm" or "in 2 hours": buy milk
        > 5pm
        OK, today 5:00 PM: buy milk
        > count
        7 ahead, next today 5:00 PM: buy milk
        @10:15
        > gym at 6pm
        OK, tonight 6:00 PM: gym
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
