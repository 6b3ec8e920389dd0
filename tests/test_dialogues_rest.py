"""Threads with all but one, the rest, something new beside an answer, and what came of a series put off by its row."""

from __future__ import annotations

import time
from typing import Any

import pytest

from tests.phone import Phone
from tests.test_dialogues_answers import Dialogue, play

THREE = """
        > call al at noon
        OK, today 12:00 PM: call al
        > call bo at noon
        OK, today 12:00 PM: call bo
        > call cy at noon
        OK, today 12:00 PM: call cy
        @12:00
        1) call al
        2) call bo
        3) call cy
"""
CAME: list[tuple[str, str]] = [
    ("1 done, rest tomorrow", "Done 1; again Wed Nov 25 9:00 AM; 2 3"),
    ("1 done. rest tomorrow", "Done 1; again Wed Nov 25 9:00 AM; 2 3"),
    ("1 done and the rest tomorrow", "Done 1; again Wed Nov 25 9:00 AM; 2 3"),
    ("rest tomorrow, 1 done", "Done 1; again Wed Nov 25 9:00 AM; 2 3"),
    ("called al, rest tomorrow", "Done 1; again Wed Nov 25 9:00 AM; 2 3"),
    ("1 done, the others in an hour", "Done 1; again in 1 hr (1:00 PM); 2 3"),
    ("1 done, the rest later", "Done 1; again in 10 min (12:10 PM); 2 3"),
    ("last one done, others in an hour", "Done 3; again in 1 hr (1:00 PM); 1 2"),
    ("done 1, snooze the rest", "Done 1; again in 10 min (12:10 PM); 2 3"),
    ("2 done, everything else tomorrow", "Done 2; again Wed Nov 25 9:00 AM; 1 3"),
    ("all but bo tomorrow", "again Wed Nov 25 9:00 AM; 1 3"),
    ("everything except bo in an hour", "again in 1 hr (1:00 PM); 1 3"),
    ("snooze all but bo", "again in 10 min (12:10 PM); 1 3"),
    ("snooze all but 2 30", "again in 30 min (12:30 PM); 1 3"),
    ("move everything except bo to friday", "again Fri Nov 27 9:00 AM; 1 3"),
    ("all but the first tomorrow", "again Wed Nov 25 9:00 AM; 2 3"),
    ("snooze all but al and bo", "again in 10 min (12:10 PM); 3"),
]
NAMES = {"1": "call al", "2": "call bo", "3": "call cy"}


@pytest.mark.parametrize(("said", "meant"), CAME)
def test_the_rest_and_all_but(said: str, meant: str) -> None:
    phone = Phone()
    for name in NAMES.values():
        phone.say(f"{name} at noon")
    phone.until("12:00")
    *done, again, rows = meant.split("; ")
    expected = [f"Done: {NAMES[part[-1]]}" for part in done]
    expected += [f"OK, {again}: {NAMES[row]}" for row in rows.split()]
    assert phone.say(said).split("\n") == expected


DIALOGUES: list[Dialogue] = [
    (
        "the done ones are not sent again",
        {},
        f"""{THREE}
        > 1 and 2 done, snooze the rest
        Done: call al and call bo
        OK, again in 10 min (12:10 PM): call cy
        > u
        Undone: call al, call bo and call cy
        > 1 tomorrow, rest done
        Moved: call al, now Wed Nov 25 12:00 PM
        Done: call bo and call cy
        """,
    ),
    (
        "a new one beside an answer",
        {},
        f"""{THREE}
        > 1 done, 2 tomorrow, remind me to buy milk at 5pm
        Done: call al
        Moved: call bo, now Wed Nov 25 12:00 PM
        OK, today 5:00 PM: buy milk
        > u
        Undone: call al, call bo and buy milk
        > 1 done. dentist friday at 3pm
        Done: call al
        OK, Fri Nov 27 3:00 PM: dentist
        > 2 done, the rest tomorrow, bank saturday at 10am
        Done: call bo
        OK, again Wed Nov 25 9:00 AM: call cy
        OK, Sat Nov 28 10:00 AM: bank
        """,
    ),
    (
        "a new one behind done",
        {},
        """
        > call al at noon
        OK, today 12:00 PM: call al
        @12:00
        call al
        > done. dentist friday at 3pm
        Done: call al
        OK, Fri Nov 27 3:00 PM: dentist
        > u
        Undone: call al and dentist
        """,
    ),
    (
        "a row and a name",
        {},
        f"""{THREE}
        > 1 done, bo tomorrow
        Done: call al
        OK, again Wed Nov 25 9:00 AM: call bo
        """,
    ),
    (
        "done in the passive",
        {},
        """
        > walk dog at noon
        OK, today 12:00 PM: walk dog
        > buy ink at noon
        OK, today 12:00 PM: buy ink
        > call rob at noon
        OK, today 12:00 PM: call rob
        @12:00
        1) walk dog
        2) buy ink
        3) call rob
        > dog walked, ink tomorrow, rob in 2 hours
        Done: walk dog
        OK, again Wed Nov 25 9:00 AM: buy ink
        OK, again in 2 hr (2:00 PM): call rob
        > u
        Undone: walk dog, buy ink and call rob
        > dog walked and ink bought, rob tomorrow
        Done: walk dog
        Done: buy ink
        OK, again Wed Nov 25 9:00 AM: call rob
        """,
    ),
    (
        "all but one of what lies ahead",
        {},
        """
        > call al tomorrow at 9am
        OK, Wed Nov 25 9:00 AM: call al
        > call bo tomorrow at 10am
        OK, Wed Nov 25 10:00 AM: call bo
        > call cy tomorrow at 11am
        OK, Wed Nov 25 11:00 AM: call cy
        > move everything except bo to friday
        Moved: call al, now Fri Nov 27 9:00 AM
        Moved: call cy, now Fri Nov 27 11:00 AM
        > u
        Undone: call al and call cy
        > move everything except zed to friday
        Nothing matches "zed". Say list to see them.
        """,
    ),
    (
        "all but one series",
        {},
        """
        > pills every day at 8am
        OK, every day 8:00 AM from Wed Nov 25: pills
        > gym every day at 6pm
        OK, every day 6:00 PM: gym
        > yoga every day at 7pm
        OK, every day 7:00 PM: yoga
        > pause everything except pills
        Paused: gym. resume brings it back
        Paused: yoga. resume brings it back
        > u
        Undone: gym and yoga
        > skip everything but gym tomorrow
        Skipped: yoga Wed Nov 25. Next tonight 7:00 PM
        Skipped: pills. Next Thu Nov 26 8:00 AM
        """,
    ),
    (
        "a row of a series that came is put off, its next one stays",
        {"now": "2026-11-30 10:00"},
        """
        > rent on the 1st of every month at 9am
        OK, every month on the 1st 9:00 AM from Tue Dec 1: rent
        > call bo dec 1 at 9am
        OK, Tue Dec 1 9:00 AM: call bo
        @2026-12-01 09:00
        1) rent
        2) call bo
        > 1 tomorrow, 2 done
        OK, again Wed Dec 2 9:00 AM: rent
        Done: call bo
        > list
        1) Wed Dec 2 9:00 AM rent
        2) Fri Jan 1 9:00 AM rent
        """,
    ),
    (
        "a dose that came is put off, the next one stays",
        {},
        """
        > pills every day at 11am and 8pm
        OK, every day 11:00 AM and 8:00 PM: pills
        @11:00
        pills
        > move it to noon
        OK, again today 12:00 PM: pills
        > list
        1) 12:00 PM pills
        2) 8:00 PM pills
        """,
    ),
    (
        "by its name, right after it came; to where it comes anyway",
        {},
        """
        > walk every day at 11am
        OK, every day 11:00 AM: walk
        @11:00
        walk
        > move it to tomorrow
        It comes Wed Nov 25 11:00 AM anyway: walk
        @2026-11-25 11:00
        walk
        > walk at noon instead
        OK, again today 12:00 PM: walk
        @2026-11-25 12:00
        walk
        @2026-11-26 11:00
        walk
        > move walk to friday at 2pm
        Moved just this one: walk, now Fri Nov 27 2:00 PM. "from now on" moves all
        """,
    ),
    (
        "a row of a list is its next one",
        {},
        """
        > walk every day at 11am
        OK, every day 11:00 AM: walk
        @11:00
        walk
        @11:05
        > list
        1) Wed Nov 25 11:00 AM walk
        > 1 at noon
        Moved just this one: walk, now Wed Nov 25 12:00 PM. "from now on" moves all
        """,
    ),
    (
        "both, after both series were put off",
        {},
        """
        > pills every day at noon
        OK, every day 12:00 PM: pills
        > walk every day at noon
        OK, every day 12:00 PM: walk
        @12:00
        1) pills
        2) walk
        > snooze all 30
        OK, again in 30 min (12:30 PM): pills
        OK, again in 30 min (12:30 PM): walk
        > both at 3pm
        Moved: pills, now today 3:00 PM
        Moved: walk, now today 3:00 PM
        """,
    ),
    (
        "several just made, each at another time",
        {},
        """
        > call mom at 4pm
        OK, today 4:00 PM: call mom
        > call dad at 4:30pm
        OK, today 4:30 PM: call dad
        > call mom at 5 and dad at 6
        Moved: call mom, now today 5:00 PM
        Moved: call dad, now tonight 6:00 PM
        > mom 5:45, dad 6:45
        Moved: call mom, now today 5:45 PM
        Moved: call dad, now tonight 6:45 PM
        > call mom at 5pm and call bo at 6pm
        OK:
        1) 5:00 PM call mom
        2) 6:00 PM call bo
        """,
    ),
    (
        "a full stop between rows",
        {},
        f"""{THREE}
        > 2 done. 1 at 3pm
        Done: call bo
        Moved: call al, now today 3:00 PM
        """,
    ),
    (
        "no milk",
        {},
        """
        > buy milk and eggs tomorrow 5pm
        OK, Wed Nov 25 5:00 PM: buy milk and eggs
        > no bread
        Nothing matches "bread". Say list to see them.
        > no milk
        OK, Wed Nov 25 5:00 PM: buy eggs
        """,
    ),
]


@pytest.mark.parametrize(("options", "script"), [pytest.param(o, s, id=t) for t, o, s in DIALOGUES])
def test_a_thread_reads_like_this(options: dict[str, Any], script: str) -> None:
    play(options, script)


def test_a_row_of_what_a_digest_calls_not_done() -> None:
    phone = Phone(digests=True)
    phone.say("pills every day at 8am and 8pm")
    phone.until("2026-11-25 09:00")
    assert phone.say("1 at noon") == "OK, again today 12:00 PM: pills"
    assert phone.say("list") == "1) 12:00 PM pills\n2) 8:00 PM pills"


@pytest.mark.parametrize("words", ["the, ", "1 done, ", "no a ", "all but ", "the rest ", "bo and ", ". a "])
def test_long_texts_are_read_soon(words: str) -> None:
    phone = Phone()
    for name in NAMES.values():
        phone.say(f"{name} at noon")
    phone.until("12:00")
    began = time.perf_counter()
    phone.say((words * 50)[:200])
    assert time.perf_counter() - began < 2
