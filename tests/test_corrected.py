"""Texts that correct themselves: the later value stands, and the correcting words leave the task."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.core.reading import Intent
from bot.parsing import parse

NOW = datetime(2026, 11, 24, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "task", "wall"),
    [
        ("remind me to call sam tomorrow at 3pm wait no 4pm", "call sam", "2026-11-25 16:00"),
        ("Remind me to call Sam tomorrow at 3pm. Wait no 4pm", "call Sam", "2026-11-25 16:00"),
        ("remind me to call sam on thursday no friday at 3pm", "call sam", "2026-11-27 15:00"),
        ("call sam thursday, no friday, at 3pm", "call sam", "2026-11-27 15:00"),
        ("call sam at 3pm thursday no friday", "call sam", "2026-11-27 15:00"),
        ("call sam thursday at 3pm i mean friday at 4", "call sam", "2026-11-27 16:00"),
        ("remind me to get gas at 5 no 6pm tomorrow", "get gas", "2026-11-25 18:00"),
        ("remind me to call sam at 3 i mean 4 tomorrow", "call sam", "2026-11-25 16:00"),
        (
            "um remind me to uh call my sister tomorrow at three in the afternoon no wait make that four",
            "call my sister",
            "2026-11-25 16:00",
        ),
        ("call sam at 3pm tomorrow, actually make it 4:30", "call sam", "2026-11-25 16:30"),
        ("remind me at 5 no 5:30 to eat", "eat", "2026-11-24 17:30"),
        ("meeting at 3 actually 4 on friday", "meeting", "2026-11-27 16:00"),
        ("call sam tonight no tomorrow at 7pm", "call sam", "2026-11-25 19:00"),
        ("call sam tomorrow morning no evening", "call sam", "2026-11-25 18:00"),
        ("remind me in 20 minutes no 30 to check the oven", "check the oven", "2026-11-24 10:30"),
        ("check oven in 2 hours no 3 hours", "check oven", "2026-11-24 13:00"),
        ("remind me to call sam actually pam tomorrow at 3pm", "call pam", "2026-11-25 15:00"),
        ("call the plumber no wait the painter friday 9am", "call the painter", "2026-11-27 09:00"),
        ("make dinner at 6 make it 7", "make dinner", "2026-11-24 19:00"),
        # nothing is taken back
        ("buy milk no sugar tomorrow at 5pm", "buy milk no sugar", "2026-11-25 17:00"),
        (
            "see if sam actually called tomorrow at 5pm",
            "see if sam actually called",
            "2026-11-25 17:00",
        ),
        ("meet at 3pm room no 5", "meet at 3pm room no 5", "2026-11-24 15:00"),
        ("catch bus no. 12 at 7pm", "catch bus no. 12", "2026-11-24 19:00"),
        ("call sam at 5pm no later than 6", "call sam at 5pm no later than 6", "2026-11-24 17:00"),
        ("flip in 10 minutes wait 5 minutes", "flip in 10 minutes wait 5 minutes", "2026-11-24 10:10"),
    ],
)
def test_the_later_value_stands(text: str, task: str, wall: str) -> None:
    item = parse(text, NOW).items[0]
    assert item.intent is Intent.CREATE
    assert (item.task, f"{item.moment.wall:%Y-%m-%d %H:%M}" if item.moment else None) == (task, wall)


@pytest.mark.parametrize("text", ["move gym to 5 no 6", "move gym to friday 6pm no wait saturday 6pm"])
def test_a_change_corrects_itself_too(text: str) -> None:
    item = parse(text, NOW).items[0]
    assert item.intent is Intent.EDIT
    assert item.target == "gym"
    assert item.moment is not None
    assert item.moment.wall.hour == 18


def test_what_was_said_is_the_persons_own_words() -> None:
    reading = parse("remind me to call sam at 3 i mean 4 tomorrow", NOW)
    assert reading.said_words == ("at 3 i mean 4 tomorrow",)
