"""Which hour is meant: parts of the day by the person's habits, a bare hour by sense."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from bot.grammar import words_en as en
from bot.grammar.scan import Piece, Scan
from bot.grammar.signs import new_bit


def part_hour(scan: Scan, part: str) -> float:
    habits = scan.habits
    return {
        "morning": habits.morning,
        "noon": habits.noon,
        "afternoon": habits.afternoon,
        "evening": habits.evening,
        "night": habits.night,
        "midnight": 24.0,
    }[part]


def at(scan: Scan, day: date | None, h: int, m: int, s: int, part: str | None) -> datetime | None:
    """The wall reading of a clock time on a day, or on the next day it comes."""
    now = scan.now
    if h == 24:
        h = 0
        base = day or now.date()
        if day is None or part == "night" or day == now.date():
            base = base + timedelta(days=1)
        return datetime.combine(base, time(0, m, s))
    if day is not None:
        if part == "night" and h < 5:
            day = day + timedelta(days=1)  # tonight at 1
        return datetime.combine(day, time(h, m, s))
    wall = datetime.combine(now.date(), time(h, m, s))
    return wall if wall > now else wall + timedelta(days=1)


def choose_half(
    scan: Scan, h: int, m: int, part: str | None, day: date | None, end: Piece | None
) -> list[int]:
    """The likelier hour first, then the other where it is a real guess."""
    am, pm = h % 12, h % 12 + 12
    if part == "morning":
        return [am]
    if part in ("afternoon", "evening"):
        return [pm]
    if part == "noon":
        return [pm if h in (12, 1, 2) else am]
    if part == "night":
        return [24] if h == 12 else [pm] if h >= 5 else [am]
    if end is not None and end.clock is not None and not end.bare:
        eh = end.clock[0]
        if eh >= 12 and (pm * 60 + m) < eh * 60 + end.clock[1]:
            return [pm]
        if (am * 60 + m) < eh * 60 + end.clock[1]:
            return [am]
    if end is not None and end.bare and end.clock is not None and end.clock[0] < h <= 11 and h > 6:
        return [am, pm]  # "from 10 until 4" goes over noon
    hint = by_day(scan, h, m, day) or hinted(scan, h)
    if hint == "am" and h != 12:
        return [am, pm]
    if hint == "pm":
        return [pm, am]
    usual, other = (pm, am) if h in (12, 1, 2, 3, 4, 5, 6) else (am, pm)
    now = scan.now
    if day is None or day == now.date():
        minute = now.hour * 60 + now.minute
        later = [x for x in (usual, other) if x * 60 + m > minute]
        if day is not None and not later:
            return [usual, other]
        awake = [x for x in later if 7 <= x <= 22]
        if day is not None and not awake:
            return [later[0], *(x for x in (usual, other) if x != later[0])]
        first = min(awake) if awake else usual
        return [first, other if first == usual else usual]
    return [usual, other]


def in_order(scan: Scan, row: list[Piece], day_piece: Piece | None) -> list[Piece]:
    """ "at 7, 12 and 6": bare hours in a row come one after the other through a day."""
    said = [p.clock[:2] for p in row if p.clock is not None and p.bare]
    if len(said) != len(row):
        return row
    day = day_piece.day if day_piece is not None else None
    nearest = [choose_half(scan, h, m, None, day, None)[0] * 60 + m for h, m in said]
    if nearest == sorted(nearest):
        return row
    through: list[int] = []
    for h, m in said:
        later = [n for n in (h % 12 * 60 + m, h % 12 * 60 + 720 + m) if through and n > through[-1]]
        sensible = choose_half(scan, h, m, None, date.max, None)[0] * 60 + m
        through.append(later[0] if later else sensible)
    if through != sorted(through):
        return row
    return [replace(p, clock=(n // 60, n % 60, 0), bare=False) for p, n in zip(row, through, strict=True)]


NAPS = frozenset({"nap", "naps", "napping", "siesta"})
NAP_BIT = new_bit((*NAPS, "wake", "alarm"))
LONGEST_NAP = 4 * 60


def by_day(scan: Scan, h: int, m: int, day: date | None) -> str | None:
    """ "wake me from my nap at 2:30", "wake me at 3", said at one in the afternoon: today, and not in the night."""
    if not scan.signs & NAP_BIT:
        return None
    if not NAPS.isdisjoint(scan.words):
        return "pm" if h in (12, 1, 2, 3, 4, 5, 6, 7) else None
    if day is not None and day != scan.now.date():
        return None
    minute = scan.now.hour * 60 + scan.now.minute
    if day is not None and h % 12 * 60 + m <= minute < (h % 12 + 12) * 60 + m:
        return "pm" if "wake" in scan.words else None
    soon = 0 < (h % 12 + 12) * 60 + m - minute <= LONGEST_NAP
    told = "wake" in scan.words or h in (12, 1, 2, 3)  # no alarm is set for three in the night
    return "pm" if soon and 12 <= scan.now.hour < 17 and told else None


HINTS = {word: half for half in ("am from 5", "am", "pm") for word in en.MERIDIEM_HINTS[half]}
HINT_BIT = new_bit(HINTS)


def hinted(scan: Scan, h: int) -> str | None:
    """Words of the task that tell morning from evening: breakfast, dinner; no coffee at 4 in the morning."""
    if not scan.signs & HINT_BIT:
        return None
    for word in scan.near:
        half = HINTS.get(word)
        if half == "am from 5":
            half = "am" if h >= 5 else None
        if half is not None:
            return half
    return None
