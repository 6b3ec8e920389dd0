"""Threads with several answers in one text, to several that came."""

from __future__ import annotations

from typing import Any

import pytest

from tests.test_dialogues_answers import Dialogue, play

TWO = """
        > email jim at noon
        OK, today 12:00 PM: email jim
        > call ann at noon
        OK, today 12:00 PM: call ann
        @12:00
        1) email jim
        2) call ann
"""
THREE = """
        > email jim at noon
        OK, today 12:00 PM: email jim
        > call ann at noon
        OK, today 12:00 PM: call ann
        > gym at noon
        OK, today 12:00 PM: gym
        @12:00
        1) email jim
        2) call ann
        3) gym
"""

DIALOGUES: list[Dialogue] = [
    (
        "rows without a comma, a clock time at the end; one U takes all of it back",
        {},
        f"""{TWO}
        > 1 done 2 at 5pm
        Done: email jim
        Moved: call ann, now today 5:00 PM
        > u
        Undone: email jim and call ann
        > 1 done 2 3pm
        Done: email jim
        Moved: call ann, now today 3:00 PM
        """,
    ),
    (
        "rows without a comma, an amount",
        {},
        f"""{THREE}
        > 1 done 2 in an hour 3 tomorrow
        Done: email jim
        Moved: call ann, now in 1 hr (1:00 PM)
        Moved: gym, now Wed Nov 25 12:00 PM
        > u
        Undone: email jim, call ann and gym
        > 1x 2 2pm 3 done
        Deleted: email jim. U to undo
        Moved: call ann, now today 2:00 PM
        Done: gym
        > u
        Undone: email jim, call ann and gym
        > 1 and 3 done 2 in 1 hour
        Done: email jim and gym
        Moved: call ann, now in 1 hr (1:00 PM)
        > u
        Undone: email jim, gym and call ann
        > 1 at 2 2 at 3 3 done
        Moved: email jim, now today 2:00 PM
        Moved: call ann, now today 3:00 PM
        Done: gym
        """,
    ),
    (
        "rows with full stops, the verb in front, thanks behind",
        {},
        f"""{TWO}
        > 1. done 2. tomorrow
        Done: email jim
        Moved: call ann, now Wed Nov 25 12:00 PM
        > u
        Undone: email jim and call ann
        > done 1 snooze 2
        Done: email jim
        OK, again in 10 min (12:10 PM): call ann
        > u
        Undone: email jim and call ann
        > 1 tmrw 2 done thx
        Moved: email jim, now Wed Nov 25 12:00 PM
        Done: call ann
        """,
    ),
    (
        "what of it cannot be read is said, the rest is done",
        {},
        f"""{TWO}
        > 1 done 2 bla bla at 5pm
        Done: email jim
        Not sure what you mean by "2 bla bla at 5pm".
        > 2 tomorrow
        Moved: call ann, now Wed Nov 25 12:00 PM
        """,
    ),
    (
        "by their names",
        {},
        f"""{TWO}
        > jim done ann in an hour
        Done: email jim
        OK, again in 1 hr (1:00 PM): call ann
        > u
        Undone: email jim and call ann
        > emailed jim, ann tomorrow
        Done: email jim
        OK, again Wed Nov 25 9:00 AM: call ann
        > u
        Undone: email jim and call ann
        > did jim not ann
        Done: email jim
        > list missed
        1) 12:00 PM call ann
        """,
    ),
    (
        "one is done, the other later; two named together",
        {},
        f"""{THREE}
        > did the gym, ann later
        Done: gym
        OK, again in 10 min (12:10 PM): call ann
        > u
        Undone: gym and call ann
        > jim and ann done, gym tonight
        Done: email jim and call ann
        OK, again tonight 8:00 PM: gym
        """,
    ),
    (
        "all but one",
        {},
        f"""{THREE}
        > done with everything but ann
        Done: email jim and gym
        > u
        Undone: email jim and gym
        > everything except ann is done
        Done: email jim and gym
        > u
        Undone: email jim and gym
        > did all but the gym one
        Done: email jim and call ann
        > u
        Undone: email jim and call ann
        > all done except 2 tomorrow
        Done: email jim and gym
        Moved: call ann, now Wed Nov 25 12:00 PM
        > u
        Undone: email jim, gym and call ann
        > all done except 2
        Done: email jim and gym
        > list missed
        1) 12:00 PM call ann
        """,
    ),
    (
        "names and days in something new stay something new",
        {},
        f"""{TWO}
        > email jim and ann about the trip friday at 5pm
        OK, Fri Nov 27 5:00 PM: email jim and ann about the trip
        """,
    ),
    (
        "a single one came: 1 means it, not the first of a list that nobody saw",
        {},
        """
        > call dad at 5pm
        OK, today 5:00 PM: call dad
        > call mom at 11am
        OK, today 11:00 AM: call mom
        @11:00
        call mom
        > 1 tomorrow
        Moved: call mom, now Wed Nov 25 11:00 AM
        > bins at 11:30am
        OK, today 11:30 AM: bins
        > bank at 11:40am
        OK, today 11:40 AM: bank
        @11:30
        bins
        > 1 done
        Done: bins
        @11:40
        bank
        > done 1
        Done: bank
        """,
    ),
    (
        "rows that were shown after it came are rows",
        {},
        """
        > call dad at 5pm
        OK, today 5:00 PM: call dad
        > call mom at 11am
        OK, today 11:00 AM: call mom
        @11:00
        call mom
        > list
        1) 5:00 PM call dad
        > 1 tomorrow
        Moved: call dad, now Wed Nov 25 5:00 PM
        """,
    ),
]


@pytest.mark.parametrize(("options", "script"), [pytest.param(o, s, id=t) for t, o, s in DIALOGUES])
def test_a_thread_reads_like_this(options: dict[str, Any], script: str) -> None:
    play(options, script)
