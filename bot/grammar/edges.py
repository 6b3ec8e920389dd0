"""The edges and parts of weeks, months, quarters and years: end of the month, mid next week, late april, q3."""

from __future__ import annotations

from datetime import date, timedelta

from bot.grammar import words_en as en
from bot.grammar.calendar import add_months, month_end, week_start
from bot.grammar.monthdays import made, today_of, year_after
from bot.grammar.scan import Piece, Scan


def edge(scan: Scan, i: int) -> Piece | None:
    """end of the month, beginning of next week, month end, eom, eow."""
    words = scan.words
    today = today_of(scan)
    word = words[i]
    if word in ("eom", "eow", "eoy"):
        return made(
            i,
            i + 1,
            edge_day(today, {"eom": "month", "eow": "week", "eoy": "year"}[word], 0, True),
            "end of a period",
        )
    if word in ("month", "year", "week") and words[i + 1] in ("end", "'"):
        return (
            made(i, i + 2, edge_day(today, word, 0, True), "end of a period")
            if words[i + 1] == "end"
            else None
        )
    if word not in ("end", "start", "beginning", "middle", "last", "first") or words[i + 1] not in (
        "of",
        "day",
    ):
        return None
    j = i + 2
    if word in ("last", "first"):
        if words[i + 1] != "day" or words[j] not in ("of", "in"):
            return None
        j += 1
    last = word in ("end", "last")
    start = i - 1 if scan.before(i) == "the" else i
    step = 0
    if words[j] in ("the", "this", "next", "last", "my", "each"):
        if words[j] == "each":
            return None
        step = {"next": 1, "last": -1}.get(words[j], 0)
        j += 1
    if words[j] in ("week", "month", "year", "quarter"):
        day = edge_day(today, words[j], step, last)
        if word == "middle" and words[j] == "month":
            base = add_months(today.replace(day=15), step)
            day = base or day
        return made(start, j + 1, day, "edge of a period")
    month = en.MONTHS.get(words[j])
    if month is not None:
        year, end = year_after(scan, j + 1)
        year = year or today.year + (month < today.month)
        day = month_end(year, month) if last else date(year, month, 15 if word == "middle" else 1)
        return made(start, end, day, "edge of a month")
    if words[j] == "day":
        return None
    return None


def edge_day(today: date, unit: str, step: int, last: bool) -> date | None:
    if unit == "week":
        monday = week_start(today, step)
        return monday + timedelta(days=6 if last else 0)
    if unit == "month":
        base = add_months(today.replace(day=1), step)
        if base is None:
            return None
        if not last and step == 0 and base < today:
            base = add_months(base, 1) or base
        return month_end(base.year, base.month) if last else base
    if unit == "quarter":
        first = today.replace(month=(today.month - 1) // 3 * 3 + 1, day=1)
        base = add_months(first, 3 * step)
        end = add_months(base, 3) if base else None
        return (end - timedelta(days=1)) if last and end else base
    year = today.year + step
    return date(year, 12, 31) if last else date(year if step else year + 1, 1, 1)
