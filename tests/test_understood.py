"""Whole texts as people write them: what each makes, task by task, at 10:00 on Tue Nov 24 2026 or when it says."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.parsing import parse

HERE = ZoneInfo("America/New_York")
NOW = datetime(2026, 11, 24, 10, tzinfo=HERE)

CLAUSES_AHEAD = [
    ("vet tomorrow at 10 and remind me to soak the beans tonight at 9", [("vet", "11-25 10:00"), ("soak the beans", "11-24 21:00")]),
    ("I've got a fitting at 3 on friday, also remind me to pay lou tonight at 8", [("a fitting", "11-27 15:00"), ("pay lou", "11-24 20:00")]),
    ("my aunt's flight lands at 4 tomorrow and remind me to buy roses thursday at noon", [("my aunt's flight lands", "11-25 16:00"), ("buy roses", "11-26 12:00")]),
    ("choir at 6 tonight. also remind me tomorrow at 9am to call the bank", [("choir", "11-24 18:00"), ("call the bank", "11-25 09:00")]),
    ("i have work tomorrow at 9, remind me to set my alarm tonight", [("set my alarm", "11-24 20:00")]),
    ("i have work tomorrow at 9 and remind me to set my alarm tonight at 10", [("set my alarm", "11-24 22:00")]),
    ("it's going to rain tomorrow at 5 and remind me tonight at 9 to cover the grill", [("cover the grill", "11-24 21:00")]),
    ("Ed is due back to work tomorrow; can you remind me to call him at 9", [("call him", "11-25 09:00")]),
    ("meeting at 3 friday and remind me to bring the slides at 2", [("bring the slides", "11-27 14:00")]),
]  # fmt: skip


def made(text: str, now: datetime = NOW) -> list[tuple[str | None, str]]:
    items = parse(text, now).items
    return [(i.task, f"{i.moments[0].wall:%m-%d %H:%M}" if i.moments else "") for i in items]


@pytest.mark.parametrize(("text", "meant"), CLAUSES_AHEAD)
def test_an_appointment_before_an_asking_is_a_reminder_too(text: str, meant: list[tuple[str, str]]) -> None:
    assert made(text) == meant
