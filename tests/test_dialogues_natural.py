"""Threads in everyday words: done, put off with a reason, so much more, one thing less, an open question that lapses."""

from __future__ import annotations

from typing import Any

import pytest

from tests.phone import Phone
from tests.test_dialogues_answers import Dialogue, play

DIALOGUES: list[Dialogue] = [
    (
        "a reason is no name",
        {},
        """
        > call mr lee at 11am
        OK, today 11:00 AM: call mr lee
        @11:00
        call mr lee
        > left a message, try in an hour
        OK, again in 1 hr (12:00 PM): call mr lee
        @12:00
        call mr lee
        > on hold with them forever, remind me tomorrow at 10am
        OK, again Wed Nov 25 10:00 AM: call mr lee
        @2026-11-25 10:00
        call mr lee
        > I'll call him a bit later, could you remind me again after lunch?
        OK, again today 3:00 PM: call mr lee
        @15:00
        call mr lee
        > i forgot to go, call them tomorrow at 9am
        OK, Thu Nov 26 9:00 AM: call them
        """,
    ),
    (
        "a done that was too early is taken back, and put off",
        {},
        """
        > pills every day at 11am
        OK, every day 11:00 AM: pills
        @11:00
        pills
        > done
        Done: pills. Next Wed Nov 25 11:00 AM
        > i forgot to take it, snooze until noon
        Undone: pills
        OK, again today 12:00 PM: pills
        """,
    ),
    (
        "what must be done is an errand, also behind a reminder that came",
        {},
        """
        > call ann at 11am
        OK, today 11:00 AM: call ann
        @11:00
        call ann
        > i need to buy milk, remind me at 5pm
        OK, today 5:00 PM: buy milk
        > left my keys at work, remind me tomorrow at 9am to get them
        OK, Wed Nov 25 9:00 AM: get them
        """,
    ),
    (
        "a name, and then snooze with minutes",
        {},
        """
        > take pills at 11am
        OK, today 11:00 AM: take pills
        > call mia at 11:05am
        OK, today 11:05 AM: call mia
        @11:00
        take pills
        @11:05
        call mia
        > pills snooze 15
        OK, again in 15 min (11:20 AM): take pills
        > mia snooze 25
        OK, again in 25 min (11:30 AM): call mia
        """,
    ),
    (
        "took them means the pills, also where a call came since; another verb is not done",
        {},
        """
        > take pills at 11am
        OK, today 11:00 AM: take pills
        > call mom at 11:05am
        OK, today 11:05 AM: call mom
        @11:00
        take pills
        @11:05
        call mom
        > took them
        Done: take pills
        > paid
        Not sure what you mean. Try "call mom tomorrow at 5pm" or "list".
        > mom called
        Not sure what you mean. Try "call mom tomorrow at 5pm" or "list".
        > just called her
        Done: call mom
        """,
    ),
    (
        "where nothing came a past verb changes nothing, and makes nothing",
        {},
        """
        > buy milk at 5pm
        OK, today 5:00 PM: buy milk
        > paid
        Not sure what you mean. Try "call mom tomorrow at 5pm" or "list".
        > i paid the rent this morning
        Not sure what you mean. Try "call mom tomorrow at 5pm" or "list".
        > got them
        Not sure what you mean. Try "call mom tomorrow at 5pm" or "list".
        > list
        1) 5:00 PM buy milk
        """,
    ),
    (
        "what was done yesterday is not today's dose; still not done is put off",
        {},
        """
        > pills every day at 11am
        OK, every day 11:00 AM: pills
        @11:00
        pills
        > did it yesterday
        Nothing matches "yesterday". Say list to see them.
        > still not done
        OK, again in 10 min (11:10 AM): pills
        > still not done
        pills: today 11:10 AM
        """,
    ),
    (
        "a weekly one was done the evening before",
        {},
        """
        > take out trash every monday at 7am
        OK, every Mon 7:00 AM from Mon Nov 30: take out trash
        @2026-11-30 07:00
        take out trash
        > did it last night
        Done: take out trash. Next Mon Dec 7 7:00 AM
        """,
    ),
    (
        "two that were paid: by name, and both",
        {},
        """
        > pay the water bill at 11am
        OK, today 11:00 AM: pay the water bill
        > pay the gas bill at 11am
        OK, today 11:00 AM: pay the gas bill
        @11:00
        1) pay the water bill
        2) pay the gas bill
        > water paid
        Done: pay the water bill
        > u
        Undone: pay the water bill
        > paid both
        Done: pay the water bill and pay the gas bill
        """,
    ),
    (
        "an open question lapses once something was sent; a bare done is no errand",
        {},
        """
        > tonight
        What should I remind you of, tonight 8:00 PM?
        @10:30
        > done
        OK.
        > call pat at 11am
        OK, today 11:00 AM: call pat
        > tonight at 9pm
        Moved: call pat, now tonight 9:00 PM
        > stretch at 11am
        OK, today 11:00 AM: stretch
        > list
        1) 11:00 AM stretch
        2) 9:00 PM call pat
        > friday
        Nothing for Fri Nov 27.
        > sunday at 5pm
        What should I remind you of, Sun Nov 29 5:00 PM?
        @11:00
        stretch
        > done
        Done: stretch
        > remind me to buy milk
        When? Say "tomorrow 5pm" or "in 2 hours": buy milk
        """,
    ),
    (
        "talk is never made a reminder by the day that follows it; a thing is",
        {},
        """
        > thats dumb
        Not sure what you mean. Try "call mom tomorrow at 5pm" or "list".
        > friday
        Nothing for Fri Nov 27.
        > the plumber came
        Not sure what you mean. Try "call mom tomorrow at 5pm" or "list".
        > friday
        Nothing for Fri Nov 27.
        > the meeting went well
        Not sure what you mean. Try "call mom tomorrow at 5pm" or "list".
        > tomorrow
        Nothing for Wed Nov 25.
        > fuck you
        Not sure what you mean. Try "call mom tomorrow at 5pm" or "list".
        > merry christmas
        Not sure what you mean. Try "call mom tomorrow at 5pm" or "list".
        > i love you
        Not sure what you mean. Try "call mom tomorrow at 5pm" or "list".
        > tonight
        Nothing for tonight.
        > that was fun
        Not sure what you mean. Try "call mom tomorrow at 5pm" or "list".
        > wow
        Not sure what you mean. Try "call mom tomorrow at 5pm" or "list".
        > 6pm
        Not sure what you mean. Try "call mom tomorrow at 5pm" or "list".
        > passport renewal
        Not sure what you mean. Try "call mom tomorrow at 5pm" or "list".
        > friday
        OK, Fri Nov 27 9:00 AM: passport renewal. Other time? Say it, like "5pm"
        """,
    ),
    (
        "where nothing was confirmed, small talk and then a day ask for nothing",
        {},
        """
        > lol ok sounds good
        Not sure what you mean. Try "call mom tomorrow at 5pm" or "list".
        > tomorrow
        Nothing for Wed Nov 25.
        > oil change
        Not sure what you mean. Try "call mom tomorrow at 5pm" or "list".
        > friday
        OK, Fri Nov 27 9:00 AM: oil change. Other time? Say it, like "5pm"
        """,
    ),
    (
        "a yes after something came deletes nothing",
        {},
        """
        > stretch at 11am
        OK, today 11:00 AM: stretch
        > gym at 6pm
        OK, tonight 6:00 PM: gym
        > delete all
        Delete all 2? Y to do it
        @11:00
        stretch
        > yes
        OK.
        > list
        1) 6:00 PM gym
        """,
    ),
    (
        "snooze with minutes means what came, also where a time was asked for before it",
        {},
        """
        > stretch at 11am
        OK, today 11:00 AM: stretch
        > remind me to buy milk
        When? Say "tomorrow 5pm" or "in 2 hours": buy milk
        @11:00
        stretch
        > snooze 20
        OK, again in 20 min (11:20 AM): stretch
        """,
    ),
    (
        "more goes on where a digest only counted",
        {"digests": True},
        """
        > call ann tomorrow 10am
        OK, Wed Nov 25 10:00 AM: call ann
        > call bea tomorrow 11am
        OK, Wed Nov 25 11:00 AM: call bea
        > call cat tomorrow 11:30am
        OK, Wed Nov 25 11:30 AM: call cat
        > call dee tomorrow 1pm
        OK, Wed Nov 25 1:00 PM: call dee
        > call eve tomorrow 2pm
        OK, Wed Nov 25 2:00 PM: call eve
        > call fay tomorrow 3pm
        OK, Wed Nov 25 3:00 PM: call fay
        @22:00
        Tomorrow:
        1) 10:00 AM call ann
        2) 11:00 AM call bea
        3) 11:30 AM call cat
        4) 1:00 PM call dee
        5) 2:00 PM call eve
        +1 more: list
        (digest off stops these)
        > more
        6) Wed Nov 25 3:00 PM call fay
        > 6 x
        Deleted: call fay. U to undo
        > more
        That was all.
        """,
    ),
    (
        "ten minutes more are ten later than it stands; of what came, from now",
        {},
        """
        > take cake out of oven in 40 min
        OK, in 40 min (10:40 AM): take cake out of oven
        > 10 more minutes
        Moved: take cake out of oven, now today 10:50 AM
        @10:10
        > add 10 minutes
        Moved: take cake out of oven, now today 11:00 AM
        > add 5 minutes to the cake
        Moved: take cake out of oven, now today 11:05 AM
        @11:05
        take cake out of oven
        > add 5 minutes
        OK, again in 5 min (11:10 AM): take cake out of oven
        """,
    ),
    (
        "never mind later on says that it is kept; earlier is no name",
        {},
        """
        > call mom at 5pm
        OK, today 5:00 PM: call mom
        > thanks
        Any time.
        > never mind
        call mom stays, today 5:00 PM. To drop it say: delete
        > remind me earlier
        How much earlier? Like "30 min earlier". call mom is at today 5:00 PM
        > 30 min
        Moved: call mom, now today 4:30 PM
        > remind me a bit earlier
        How much earlier? Like "30 min earlier". call mom is at today 4:30 PM
        > an hour earlier
        Moved: call mom, now today 3:30 PM
        > list
        1) 3:30 PM call mom
        """,
    ),
    (
        "an hour alone after a list mends the last one; i ment",
        {},
        """
        > call dad tomorrow at 10am
        OK, Wed Nov 25 10:00 AM: call dad
        > list
        1) Wed Nov 25 10:00 AM call dad
        > at 11
        Moved: call dad, now Wed Nov 25 11:00 AM
        > no i ment 10
        Moved: call dad, now Wed Nov 25 10:00 AM
        """,
    ),
    (
        "one thing less, one thing more; a head is no thing of several",
        {},
        """
        > buy milk, eggs and bread tomorrow at 5pm
        OK, Wed Nov 25 5:00 PM: buy milk, eggs and bread
        > remove milk
        OK, Wed Nov 25 5:00 PM: buy eggs and bread
        > i don't need eggs
        OK, Wed Nov 25 5:00 PM: buy bread
        > add butter
        OK, Wed Nov 25 5:00 PM: buy bread and butter
        > take the bread off
        OK, Wed Nov 25 5:00 PM: buy butter
        > dinner with ann and bob friday at 7pm
        OK, Fri Nov 27 7:00 PM: dinner with ann and bob
        > delete the dinner
        Deleted: dinner with ann and bob. U to undo
        > bread tomorrow at noon
        OK, Wed Nov 25 12:00 PM: bread
        > get milk eggs and bread tomorrow at 6pm
        OK, Wed Nov 25 6:00 PM: get milk eggs and bread
        > remove the eggs
        OK, Wed Nov 25 6:00 PM: get milk and bread
        > remove bread
        Deleted: bread. U to undo
        """,
    ),
    (
        "one of several things is done: the others stay",
        {},
        """
        > buy milk, eggs and bread at 11am
        OK, today 11:00 AM: buy milk, eggs and bread
        > pick up kids and dry cleaning at 11:01am
        OK, today 11:01 AM: pick up kids and dry cleaning
        > call mom and dad at 11:02am
        OK, today 11:02 AM: call mom and dad
        @11:00
        buy milk, eggs and bread
        @11:01
        pick up kids and dry cleaning
        @11:02
        call mom and dad
        > got the milk
        buy eggs and bread: came 11:00 AM
        > got the kids
        pick up dry cleaning: came 11:01 AM
        > called mom
        call dad: came 11:02 AM
        > list missed
        1) 11:00 AM buy eggs and bread
        2) 11:01 AM pick up dry cleaning
        3) 11:02 AM call dad
        > everything is done
        Done: buy eggs and bread, pick up dry cleaning and call dad
        """,
    ),
    (
        "what came before an event is over with it",
        {"digests": True},
        """
        > dentist today at 3pm, remind me 2 hours before
        OK, today 1:00 PM: dentist today at 3pm
        > dentist friday at 9am
        OK, Fri Nov 27 9:00 AM: dentist
        @13:00
        Until 6:00 PM:
        1) 1:00 PM dentist today at 3pm
        (digest off stops these)
        dentist today at 3pm
        @18:00
        """,
    ),
    (
        "what time it is elsewhere",
        {},
        """
        > what time is it in london
        London: 3:00 PM
        > what time is it in tokyo?
        Tokyo: 12:00 AM, Wed Nov 25
        """,
    ),
]


@pytest.mark.parametrize(("options", "script"), [pytest.param(o, s, id=t) for t, o, s in DIALOGUES])
def test_a_thread_reads_like_this(options: dict[str, Any], script: str) -> None:
    play(options, script)


@pytest.mark.parametrize(
    ("task", "told"),
    [
        ("take pills", "I have taken them dear"),
        ("take pills", "done dear"),
        ("take pills", "i already took them an hour ago"),
        ("take pills", "took it late, 9:30"),
        ("write a card", "did it yesterday"),
        ("pay rent", "i paid the rent this morning"),
        ("pay rent", "paid"),
        ("submit essay", "submitted it"),
        ("mail card", "mailed"),
        ("send quote to baker", "sent"),
        ("deliver cake to johnson", "delivered"),
        ("feed the dog", "fed her"),
        ("feed the dog", "dog fed"),
        ("pick up sam", "got him"),
        ("pick up kids", "got them"),
        ("pick up kids", "picked them up"),
        ("call mom", "talked to her"),
        ("eye drops", "done and dusted"),
        ("submit stats homework", "submitted stats"),
    ],
)
def test_told_to_be_done(task: str, told: str) -> None:
    phone = Phone()
    phone.say(f"{task} at 11am")
    phone.until("11:00")
    assert phone.say(told) == f"Done: {task}"


@pytest.mark.parametrize(
    ("task", "told"),
    [
        ("call mom", "called dad"),
        ("call mom", "texted her instead"),
        ("call mom", "tired"),
        ("buy milk", "bought stamps"),
        ("gym", "sent"),
        ("call bank", "i called but she didn't answer"),
    ],
)
def test_not_told_to_be_done(task: str, told: str) -> None:
    phone = Phone()
    phone.say(f"{task} at 11am")
    phone.until("11:00")
    assert "Done" not in phone.say(told)
    assert task in phone.say("list missed")
