"""Threads about what people answer when reminders came, and when the wrong one was changed."""

from __future__ import annotations

from typing import Any

import pytest

from tests.phone import Phone
from tests.test_dialogues_answers import Dialogue, play

DIALOGUES: list[Dialogue] = [
    (
        "both, after two came together",
        {},
        """
        > call mom at 11am
        OK, today 11:00 AM: call mom
        > water bill at 11am
        OK, today 11:00 AM: water bill
        @11:00
        1) call mom
        2) water bill
        > both
        Done: call mom and water bill
        > u
        Undone: call mom and water bill
        """,
    ),
    (
        "both, after two came one after the other; both put off",
        {},
        """
        > call mom at 11am
        OK, today 11:00 AM: call mom
        > water bill at 11:10am
        OK, today 11:10 AM: water bill
        @11:00
        call mom
        @11:10
        water bill
        > both tomorrow
        OK, again Wed Nov 25 9:00 AM: call mom
        OK, again Wed Nov 25 9:00 AM: water bill
        @2026-11-25 09:00
        1) call mom
        2) water bill
        > both in an hour
        OK, again in 1 hr (10:00 AM): call mom
        OK, again in 1 hr (10:00 AM): water bill
        @10:00
        1) call mom
        2) water bill
        > yes both
        Done: call mom and water bill
        """,
    ),
    (
        "first and second are rows where two came",
        {},
        """
        > meds at 11am
        OK, today 11:00 AM: meds
        > walk dog at 11am
        OK, today 11:00 AM: walk dog
        @11:00
        1) meds
        2) walk dog
        > first done second tomorrow
        Done: meds
        Moved: walk dog, now Wed Nov 25 11:00 AM
        """,
    ),
    (
        "only the first; the other by its name and a moment",
        {},
        """
        > meds at 11am
        OK, today 11:00 AM: meds
        > walk dog at 11am
        OK, today 11:00 AM: walk dog
        @11:00
        1) meds
        2) walk dog
        > dog in 20
        OK, again in 20 min (11:20 AM): walk dog
        @11:20
        walk dog
        > dog later
        OK, again in 10 min (11:30 AM): walk dog
        @11:30
        walk dog
        > walk dog again tomorrow
        OK, again Wed Nov 25 9:00 AM: walk dog
        > bins at noon
        OK, today 12:00 PM: bins
        > stretch at noon
        OK, today 12:00 PM: stretch
        @12:00
        1) bins
        2) stretch
        > just the first
        Done: bins
        """,
    ),
    (
        "not now is soon, not today is tomorrow",
        {},
        """
        > bins at 11am
        OK, today 11:00 AM: bins
        @11:00
        bins
        > ugh not now
        OK, again in 10 min (11:10 AM): bins
        @11:10
        bins
        > busy
        OK, again in 10 min (11:20 AM): bins
        @11:20
        bins
        > cant today
        OK, again Wed Nov 25 9:00 AM: bins
        """,
    ),
    (
        "a series that came is let go once, never its next one too",
        {},
        """
        > bins every day at 11am
        OK, every day 11:00 AM: bins
        @11:00
        bins
        > skip it
        Skipped: bins. Next Wed Nov 25 11:00 AM
        @2026-11-25 11:00
        bins
        > skip today
        Skipped: bins. Next Thu Nov 26 11:00 AM
        @2026-11-26 11:00
        bins
        > not today
        Skipped: bins. Next Fri Nov 27 11:00 AM
        @2026-11-27 11:00
        bins
        > skip the next one
        Skipped: bins. Next Sun Nov 29 11:00 AM
        """,
    ),
    (
        "a snoozed or nagging one that is let go is the series' own, and comes no second time",
        {},
        """
        > meds every day at 11am
        OK, every day 11:00 AM: meds
        @11:00
        meds
        > snooze 10
        OK, again in 10 min (11:10 AM): meds
        @11:10
        meds
        > not today
        Skipped: meds. Next Wed Nov 25 11:00 AM
        > list
        1) Wed Nov 25 11:00 AM meds
        > nag me to do taxes at noon every day
        OK, every day 12:00 PM: do taxes. again every 10 min until you say done
        @12:00
        do taxes
        @12:10
        Again: do taxes (reply done)
        > skip it
        Skipped: do taxes. Next Wed Nov 25 12:00 PM
        @13:00
        > the friday one
        1) Fri Nov 27 11:00 AM meds
        2) Fri Nov 27 12:00 PM do taxes
        """,
    ),
    (
        "what comes once and is skipped after it came is over",
        {},
        """
        > bins at 11am
        OK, today 11:00 AM: bins
        @11:00
        bins
        > skip
        Deleted: bins. U to undo
        """,
    ),
    (
        "done, and one more thing",
        {},
        """
        > buy milk at 11am
        OK, today 11:00 AM: buy milk
        @11:00
        buy milk
        > done. remind me to buy bread at 5pm
        Done: buy milk
        OK, today 5:00 PM: buy bread
        @17:00
        buy bread
        > thank you, done
        Done: buy bread
        """,
    ),
    (
        "the other one, after the wrong one was deleted or done",
        {},
        """
        > call mom at 5pm
        OK, today 5:00 PM: call mom
        > call mark at 6pm
        OK, tonight 6:00 PM: call mark
        > delete call m
        Which one?
        1) 5:00 PM call mom
        2) 6:00 PM call mark
        > the second
        Deleted: call mark. U to undo
        > no the other one
        Undone: call mark
        Deleted: call mom. U to undo
        > u
        Undone: call mark and call mom
        > list
        1) 5:00 PM call mom
        """,
    ),
    (
        "i meant another one that is kept",
        {},
        """
        > gym friday 6pm
        OK, Fri Nov 27 6:00 PM: gym
        > dentist friday 9am
        OK, Fri Nov 27 9:00 AM: dentist
        > move dentist to 7pm
        Moved: dentist, now Fri Nov 27 7:00 PM
        > sorry i meant gym
        Undone: dentist
        Moved: gym, now Fri Nov 27 7:00 PM
        > list
        1) Fri Nov 27 9:00 AM dentist
        2) Fri Nov 27 7:00 PM gym
        > cancel the gym
        Deleted: gym. U to undo
        > oops i meant the dentist
        Undone: gym
        Deleted: dentist. U to undo
        > list
        1) Fri Nov 27 7:00 PM gym
        """,
    ),
    (
        "so long before an event whose clock time nobody said: it is asked for",
        {},
        """
        > 20 minutes before appointment tomorrow
        When is it? I text you 20 min before: appointment tomorrow
        > 3pm
        OK, Wed Nov 25 2:40 PM: appointment at 3:00 PM
        > remind me an hour before my flight on friday
        When is it? I text you 1 hr before: my flight on friday
        > its at 6am
        OK, Fri Nov 27 5:00 AM: flight at 6:00 AM
        > remind me 20 min before the meeting
        When is it? I text you 20 min before: the meeting
        > thursday at 3
        OK, Thu Nov 26 2:40 PM: meeting at 3:00 PM
        > remind me 20 minutes before my 3pm review tomorrow
        OK, Wed Nov 25 2:40 PM: review at 3:00 PM
        > remind me 10 min before sunset
        When is it? I text you 10 min before: sunset
        > never mind
        OK, left as it is.
        """,
    ),
    (
        "so long before an event that is kept",
        {},
        """
        > dentist friday 3pm
        OK, Fri Nov 27 3:00 PM: dentist
        > and an hour before
        OK, Fri Nov 27 2:00 PM: dentist at 3:00 PM
        > remind me 2 hours before too
        OK, Fri Nov 27 1:00 PM: dentist at 3:00 PM
        > call bob at 5pm
        OK, today 5:00 PM: call bob
        > remind me a day before the dentist
        OK, Thu Nov 26 3:00 PM: dentist on Fri Nov 27 3:00 PM
        > remind me half an hour before the dentist
        OK, Fri Nov 27 2:30 PM: dentist at 3:00 PM
        > lunch with jo saturday
        OK, Sat Nov 28 9:00 AM: lunch with jo. Other time? Say it, like "5pm"
        > remind me an hour before lunch with jo
        When is it? I text you 1 hr before: lunch with jo
        > 12:30
        OK, Sat Nov 28 11:30 AM: lunch with jo at 12:30 PM
        """,
    ),
    (
        "so long before an event whose time stands in the words of what is kept",
        {},
        """
        > dentist friday at 3, remind me 2 hours before
        OK, Fri Nov 27 1:00 PM: dentist friday at 3. A if you meant AM, U to undo
        > an hour before the dentist
        OK, Fri Nov 27 2:00 PM: dentist at 3:00 PM
        > and 30 min before the dentist
        OK, Fri Nov 27 2:30 PM: dentist at 3:00 PM
        > remind me a day before the dentist
        OK, Thu Nov 26 3:00 PM: dentist on Fri Nov 27 3:00 PM
        > recital at 6pm, remind me 3 hours before
        OK, today 3:00 PM: recital at 6pm
        > an hour before the recital
        OK, today 5:00 PM: recital at 6:00 PM
        """,
    ),
    (
        "never mind takes back what was just asked for, and nothing else",
        {},
        """
        > call joe at 5pm
        OK, today 5:00 PM: call joe
        > nvm 530
        Moved: call joe, now today 5:30 PM
        > never mind
        U undoes "call joe". Or say what it should be.
        > actually cancel that
        Deleted: call joe. U to undo
        > call ann at 5pm
        OK, today 5:00 PM: call ann
        > oh never mind
        Deleted: call ann. U to undo
        > dentist friday at 3pm
        OK, Fri Nov 27 3:00 PM: dentist
        > reschedule dentist
        To when? dentist is at Fri Nov 27 3:00 PM
        > never mind
        OK, left as it is.
        > list
        1) Fri Nov 27 3:00 PM dentist
        """,
    ),
    (
        "who has no time to say is not left alone with it, nor asked in vain",
        {},
        """
        > remind me to buy milk
        When? Say "tomorrow 5pm" or "in 2 hours": buy milk
        > when i get home
        When? Say "tomorrow 5pm" or "in 2 hours": buy milk
        > idk
        OK, kept without a time: buy milk. Say when, any time.
        > friday i guess
        OK, Fri Nov 27 9:00 AM: buy milk. Other time? Say it, like "5pm"
        > tomorrow 5pm
        Moved: buy milk, now Wed Nov 25 5:00 PM
        > saturday 5pm
        Moved: buy milk, now Sat Nov 28 5:00 PM
        @11:00
        > sunday 5pm
        What should I remind you of, Sun Nov 29 5:00 PM?
        > nothing
        OK, left as it is.
        > list
        1) Sat Nov 28 5:00 PM buy milk
        """,
    ),
    (
        "which one: by its day, as the later one, and asked again",
        {},
        """
        > gym friday 6pm
        OK, Fri Nov 27 6:00 PM: gym
        > gym saturday 6pm
        OK, Sat Nov 28 6:00 PM: gym
        > move gym to 7
        Which one?
        1) Fri Nov 27 6:00 PM gym
        2) Sat Nov 28 6:00 PM gym
        > the what
        Which one?
        1) Fri Nov 27 6:00 PM gym
        2) Sat Nov 28 6:00 PM gym
        > the later one
        Moved: gym, now Sat Nov 28 7:00 PM
        > delete gym
        Which one?
        1) Fri Nov 27 6:00 PM gym
        2) Sat Nov 28 7:00 PM gym
        > the friday one
        Deleted: gym, Fri Nov 27 6:00 PM. U to undo
        """,
    ),
    (
        "a series gets its hour in a second text",
        {},
        """
        > call jo every friday
        OK, every Fri 9:00 AM from Fri Nov 27: call jo
        > at 4
        Moved: call jo, now every Fri 4:00 PM from Fri Nov 27
        > at 5
        Moved just this one: call jo, now Fri Nov 27 5:00 PM. "from now on" moves all
        """,
    ),
    (
        "several trips ahead, and clock times read on each of them",
        {},
        """
        > im in chicago next week
        OK, Chicago time from Mon Nov 30 through Sun Dec 6, then back.
        > i'll be in denver from dec 8 to dec 10
        OK, Denver time from Tue Dec 8 through Thu Dec 10, then back.
        > and in paris from dec 14 to dec 16
        OK, Paris time from Mon Dec 14 through Wed Dec 16, then back.
        > lunch dec 9 at noon
        OK, Wed Dec 9 12:00 PM: lunch
        > stretch every month on the 15th at 1pm
        OK, every month on the 15th 1:00 PM from Tue Dec 15: stretch
        @2026-12-09 13:59
        @2026-12-09 14:00
        lunch
        > timezone
        You are on Denver time: 12:00 PM now.
        @2026-12-12 10:00
        > timezone
        You are on New York time: 10:00 AM now.
        @2026-12-15 06:59
        @2026-12-15 07:00
        stretch
        """,
    ),
    (
        "no day for an errand: a series goes without it",
        {},
        """
        > piano every weekday at 4pm
        OK, every weekday 4:00 PM: piano
        > not on friday
        Skipped: piano Fri Nov 27. Next today 4:00 PM
        > no piano on monday
        Skipped: piano Mon Nov 30. Next today 4:00 PM
        > next dates of piano
        piano: today 4:00 PM, Wed Nov 25 4:00 PM, Thu Nov 26 4:00 PM
        > ugh not today
        Not sure what you mean. Try "call mom tomorrow at 5pm" or "list".
        """,
    ),
]


@pytest.mark.parametrize(("options", "script"), [pytest.param(o, s, id=t) for t, o, s in DIALOGUES])
def test_a_thread_reads_like_this(options: dict[str, Any], script: str) -> None:
    play(options, script)


@pytest.mark.parametrize(
    ("text", "place"),
    [("i live near boston", "Boston"), ("10am here", "New York"), ("near denver", "Denver")],
)
def test_where_somebody_is_may_be_said_in_passing(text: str, place: str) -> None:
    phone = Phone(number="+18005550105", zone=None, now="2026-11-24 15:00")
    phone.say("remind me tomorrow at 8 to call the school")
    assert phone.say(text).startswith(f"OK, {place} time:")
