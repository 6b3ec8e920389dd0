"""dateparser, asked last: the only file that imports it, late, because it costs 120 ms and 0.5 ms a call.

It is asked only about a piece with a day number and a month's name that our own rules could not read, and
believed only where it found a day and a month itself: it reads "at 9" as September.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from functools import lru_cache
from typing import Any

MONTHISH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
MONTH_STARTS = frozenset("jan feb mar apr may jun jul aug sep oct nov dec".split())
CANDIDATE = re.compile(
    rf"(?<![\w.])(?:\d{{1,4}}(?:st|nd|rd|th)?[\s,./-]{{1,3}}){{1,2}}{MONTHISH}(?:[\s,./-]{{1,3}}\d{{1,4}})?(?!\w)"
    rf"|(?<![\w.]){MONTHISH}[\s,./-]{{1,3}}\d{{1,4}}(?:[\s,./-]{{1,3}}\d{{1,4}})?(?!\w)"
)
SPAN = re.compile(r"\d\s+[-\u2013]\s+\d")
FURTHEST_YEARS = 60


@lru_cache(maxsize=1)
def parser_class() -> Any:
    from dateparser.date import DateDataParser

    return DateDataParser


def candidate(low: str, words: list[str]) -> re.Match[str] | None:
    """The piece worth asking about, if any."""
    if MONTH_STARTS.isdisjoint([word[:3] for word in words]):
        return None
    found = CANDIDATE.search(low)
    # a dash with room on both sides joins two days; of a span that our rules refused, half would be guessed
    return None if found is not None and SPAN.search(found[0]) else found


def read_date(words: str, now_local: datetime) -> date | None:
    """The date these words name, or None where dateparser had to guess a part of it."""
    settings = {
        "RELATIVE_BASE": now_local,
        "PREFER_DATES_FROM": "future",
        "TIMEZONE": "UTC",
        "PARSERS": ["absolute-time"],
    }
    try:
        found = parser_class()(languages=["en"], settings=settings).get_date_data(words)
    except (ValueError, OverflowError, RecursionError):
        return None
    if found.date_obj is None or not {"month", "day"} <= set(found.parts or ()):
        return None
    day: date = found.date_obj.date()
    return day if abs(day.year - now_local.year) <= FURTHEST_YEARS else None
