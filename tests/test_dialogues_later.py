"""News of what is kept, third round: what came already, people's news, far dates, alerts of the last event."""

from __future__ import annotations

from typing import Any

import pytest

from tests.test_dialogues_answers import play

NEWS: list[tuple[str, dict[str, Any], str]] = [
    (
        "an alert that came is set again where its event moves",
        {},
        """
        > dentist at 11am
        OK, today 11:00 AM: dentist
        > remind me 30 minutes before
        OK, today 10:30 AM: dentist at 11:00 AM
        @10:30
        dentist at 11:00 AM
        > dentist moved to 3
        Moved: dentist, now today 3:00 PM
        Moved: dentist at 3:00 PM. I text you today 2:30 PM
        @14:30
        dentist at 3:00 PM
        @15:00
        dentist
        """,
    ),
    (
        "of several alerts those that can still come are set again",
        {},
        """
        > dentist tomorrow at 11am
        OK, Wed Nov 25 11:00 AM: dentist
        > remind me the evening before and 45 min before
        OK:
        1) 6:00 PM dentist on Wed Nov 25 11:00 AM
        2) Wed Nov 25 10:15 AM dentist at 11:00 AM
        @18:00
        dentist on Wed Nov 25 11:00 AM
        > dentist moved to friday at 3
        Moved: dentist, now Fri Nov 27 3:00 PM
        Moved: dentist on Fri Nov 27 3:00 PM. I text you Thu Nov 26 6:00 PM
        Moved: dentist at 3:00 PM. I text you Fri Nov 27 2:15 PM
        > list
        1) Thu Nov 26 6:00 PM dentist on Fri Nov 27 3:00 PM
        2) Fri Nov 27 2:15 PM dentist at 3:00 PM
        3) Fri Nov 27 3:00 PM dentist
        """,
    ),
    (
        "words with a time of their own do not go false where the event moves",
        {},
        """
        > dentist at 10:45am, remind me 60 min before
        today 9:45 AM is past. OK, today 10:45 AM: dentist at 10:45am
        > dentist moved to 12:30
        Moved: dentist, now today 12:30 PM
        @12:30
        dentist
        """,
    ),
]


@pytest.mark.parametrize(("options", "script"), [pytest.param(o, s, id=t) for t, o, s in NEWS])
def test_a_thread_reads_like_this(options: dict[str, Any], script: str) -> None:
    play(options, script)
