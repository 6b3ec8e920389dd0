"""No text makes the reader raise, and none holds it up: hypothesis looks for one that does.

How many milliseconds the worst takes is measured in `make bench`; here only what grows without bound is caught.
"""

from __future__ import annotations

import time
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.reading import Habits
from bot.grammar.signs import BITS
from bot.grammar.when import STARTERS
from bot.parsing import parse, read
from tests.corpus.intents import INTENTS
from tests.corpus.times import MOMENTS, SERIES

NOW = datetime(2026, 11, 24, 10, tzinfo=UTC)
LONGEST = 1600
HELD_UP_SECONDS = 1.0
WORDS = sorted({*BITS, *STARTERS})
PHRASES = sorted(
    {t for texts in INTENTS.values() for t in texts} | {t for _, texts in (*MOMENTS, *SERIES) for t in texts}
)
MARKS = [
    *",.;:!?-/'\"@#&*()[]+_~%$\n\t",
    "\u2014",
    "\u0130",
    "\u0663",
    "\u00bd",
    "a.m.",
    "'s",
    "#1",
    "\U0001f48a",
]
NUMBERS = ["0", "1", "2", "9", "12", "24", "31", "60", "99", "1900", "2027", "9999", "999999999", "9" * 30]
PIECE = st.one_of(*(st.sampled_from(x) for x in (WORDS, PHRASES, MARKS, NUMBERS)), st.text(max_size=3))
HEADS = st.sampled_from(
    ["", "remind me to ", "set ", "cancel ", "move ", "don't ", "stop ", "1 ", "snooze ", "every "]
)
REPEATED = st.builds(
    lambda head, pieces, between: (head + (between.join(pieces) + between) * LONGEST)[:LONGEST],
    HEADS,
    st.lists(PIECE, min_size=1, max_size=4),
    st.sampled_from([" ", "", ", ", ". ", "  ", "\n"]),
)
MIXED = st.builds(
    lambda head, pieces: (head + " ".join(pieces))[:LONGEST], HEADS, st.lists(PIECE, max_size=14)
)
ODD = [
    "remind me to call mom" + "." * 24 + " its urgent please",
    "remind me tomorrow: " + "-" * 28 + " buy milk please",
    "every minute since 1/1/2024 9am",
    "every minute from 9am 1900-01-01",
    "every april 31",
    "on the 25th weekday of every month",
    "every day at 8, except weekends at 10 " * 16,
    "daily, till, nov, 27, " * 10,
    "make" + "\n" * 1590,
    "12:30:62",
    "once every 0 days",
    "999999999 fortnight on friday",
    "before 1/1/0001",
    "3 workdays before 1/1/0001",
    "daily 2 days after the second monday of every month",
    "every second tuesday the 9th of every month",
    "every 999999999 thursdays",
    "24/",
    "10/",
]


def seconds(text: str) -> float:
    started = time.process_time()
    read(text, NOW, Habits())
    return time.process_time() - started


@pytest.mark.parametrize("text", ODD, ids=range(len(ODD)))
def test_what_once_raised_or_held_it_up(text: str) -> None:
    assert seconds(text) < HELD_UP_SECONDS


@settings(deadline=None)
@given(MIXED)
def test_any_words_are_read(text: str) -> None:
    assert seconds(text) < HELD_UP_SECONDS


@settings(deadline=None)
@given(REPEATED)
def test_anything_repeated_to_the_end_is_read(text: str) -> None:
    assert seconds(text) < HELD_UP_SECONDS


@settings(deadline=None)
@given(MIXED, st.sampled_from([datetime(1, 1, 1, tzinfo=UTC), datetime(9999, 12, 31, 23, 59, tzinfo=UTC)]))
def test_nor_at_the_ends_of_the_calendar(text: str, now: datetime) -> None:
    assert parse(text, now).items
