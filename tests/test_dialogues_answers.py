"""Threads about answers: what a text does to what is already kept, and what it leaves alone.

Each dialogue is lines of what is said (`> `), what comes back, and the clock moved on (`@11:00`).
"""

from __future__ import annotations

from typing import Any

import pytest

from bot.core.segments import count_segments, fits_gsm7
from tests.phone import Phone

Dialogue = tuple[str, dict[str, Any], str]


def play(options: dict[str, Any], script: str) -> None:
    """Play `> said` lines against the replies below them, and `@clock` lines against what came."""
    phone = Phone(**options)
    blocks: list[list[str]] = []
    for line in script.strip().splitlines():
        words = line.strip()
        if words.startswith((">", "@")):
            blocks.append([words])
        elif words:
            blocks[-1].append(words)
    for head, *expected in blocks:
        if head.startswith("@"):
            assert "\n".join(phone.until(head[1:].strip())).splitlines() == expected, head
        else:
            assert phone.say(head[1:].strip()).splitlines() == expected, head
    for text, segments in phone.segments():
        assert fits_gsm7(text), text
        assert segments == count_segments(text) == 1, text


DIALOGUES: list[Dialogue] = [
    (
        "a command's verb with a time of its own is an errand where nothing of that name is kept",
        {},
        """
        > pick up kids tomorrow 3pm
        OK, Wed Nov 25 3:00 PM: pick up kids
        > drop off kids tomorrow 8am
        OK, Wed Nov 25 8:00 AM: drop off kids
        > drop off dry cleaning tomorrow 8am
        OK, Wed Nov 25 8:00 AM: drop off dry cleaning
        > cancel netflix tomorrow 1pm
        OK, Wed Nov 25 1:00 PM: cancel netflix
        > pause cable friday 2pm
        OK, Fri Nov 27 2:00 PM: pause cable
        > skip lunch thursday
        OK, Thu Nov 26 9:00 AM: skip lunch. Other time? Say it, like "5pm"
        > delete old photos sunday
        OK, Sun Nov 29 9:00 AM: delete old photos. Other time? Say it, like "5pm"
        > change oil by friday 3pm
        OK, Fri Nov 27 3:00 PM: change oil
        > cancel hulu
        Nothing matches "hulu". Say list to see them.
        > move hulu to friday
        Nothing matches "hulu". Say list to see them.
        > cancel netflix tomorrow
        Deleted: cancel netflix. U to undo
        """,
    ),
    (
        "verbs that also begin a wish are errands where they carry a time",
        {},
        """
        > read book tomorrow 1pm
        OK, Wed Nov 25 1:00 PM: read book
        > show up at court tomorrow 9am
        OK, Wed Nov 25 9:00 AM: show up at court
        > tell mom happy bday tomorrow 9am
        OK, Wed Nov 25 9:00 AM: tell mom happy bday
        > start the crockpot at 2pm
        OK, today 2:00 PM: start the crockpot
        > my flight is tomorrow at 6pm
        OK, Wed Nov 25 6:00 PM: my flight
        > will it rain tomorrow at 6pm
        Not sure what you mean. Try "call mom tomorrow at 5pm" or "list".
        > tell me the weather at 6pm
        Not sure what you mean. Try "call mom tomorrow at 5pm" or "list".
        """,
    ),
    (
        "a question whether it was done changes nothing and tells what is known",
        {},
        """
        > take pill every day at 9pm
        OK, every day 9:00 PM: take pill
        > did i take my pill
        take pill: not done yet, next tonight 9:00 PM
        > have i taken my pill?
        take pill: not done yet, next tonight 9:00 PM
        > did i call al
        Nothing about "call al". Say list to see all.
        > did i take my pill yesterday
        take pill: not marked done for Mon Nov 23
        @21:00
        take pill
        > did i take my pill
        take pill: not done yet, came 9:00 PM
        > took my pill
        Done: take pill. Next Wed Nov 25 9:00 PM
        > did i take my pill today
        take pill: done 9:00 PM. Next Wed Nov 25 9:00 PM
        """,
    ),
    (
        "a tick finishes what has come, never what is to come",
        {},
        """
        > take pill every day at 9pm
        OK, every day 9:00 PM: take pill
        > ✅
        Not due yet: take pill, tonight 9:00 PM. To mark it anyway say done and its name.
        @21:00
        take pill
        > ✅
        Done: take pill. Next Wed Nov 25 9:00 PM
        > 👍
        Already done: take pill
        > done with pill
        Already done: take pill
        @2026-11-25 20:00
        > done take pill
        Done early: take pill. Next Thu Nov 26 9:00 PM
        """,
    ),
    (
        "what came before something new was made is what done means",
        {},
        """
        > call al at 11am
        OK, today 11:00 AM: call al
        @11:00
        call al
        > gym friday 6pm
        OK, Fri Nov 27 6:00 PM: gym
        > done
        Done: call al
        > done
        Already done: call al
        """,
    ),
    (
        "two that came together are asked about, or all done at once",
        {},
        """
        > call al at 11am
        OK, today 11:00 AM: call al
        > call bo at 11am
        OK, today 11:00 AM: call bo
        @11:00
        1) call al
        2) call bo
        > done
        Which one?
        1) call al (came 11:00 AM)
        2) call bo (came 11:00 AM)
        > 2
        Done: call bo
        > done
        Done: call al
        > undo
        Undone: call al
        > undo
        Undone: call bo
        > i did them all
        Done: call al and call bo
        > i did them all
        OK.
        """,
    ),
]


@pytest.mark.parametrize(("options", "script"), [pytest.param(o, s, id=t) for t, o, s in DIALOGUES])
def test_a_thread_reads_like_this(options: dict[str, Any], script: str) -> None:
    play(options, script)
