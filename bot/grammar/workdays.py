"""Days that are worked: in 3 business days, the last working day of the month."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from bot.grammar import words_en as en
from bot.grammar.anchored import anchor_at
from bot.grammar.calendar import add_months, coming, month_end
from bot.grammar.monthdays import made, today_of, year_after
from bot.grammar.positions import position_at
from bot.grammar.scan import Piece, Scan, number_at
from bot.grammar.weekday_sets import WEEKDAY_WORDS

WORKING = frozenset({"business", "working", "work", "school"})
LEADS = frozenset({"in", "within", "after"})


def workday_at(scan: Scan, j: int) -> int | None:
    """The token behind "business day", "working days", "weekday"; None where there is none."""
    if scan.words[j] in WORKING and scan.words[j + 1] in ("day", "days"):
        return j + 2
    return j + 1 if scan.words[j] in WEEKDAY_WORDS else None


def business_days(scan: Scan, i: int) -> Piece | None:
    """in 3 business days, two working days from now, 5 business days before april 1."""
    words = scan.words
    found = number_at(scan, i)
    if found is None or found[0] != int(found[0]) or not 1 <= found[0] <= 400:
        return None
    n, j = int(found[0]), found[1]
    end = workday_at(scan, j)
    if end is None:
        return None
    today = today_of(scan)
    if words[end] in ("from", "after") and words[end + 1] in ("now", "today"):
        return made(i, end + 2, workdays_on(today, n), "business days")
    if words[end] in ("from", "after") and words[end + 1] in en.TOMORROW:
        return made(i, end + 2, workdays_on(today + timedelta(days=1), n), "business days")
    if words[end] in ("before", "after", "from"):
        anchor = anchor_at(scan, end + 1)
        weekday = en.WEEKDAYS.get(words[end + 1])
        day, stop = (anchor.day, anchor.end) if anchor is not None else (None, end + 2)
        if weekday is not None:
            day = coming(today, weekday)
        if day is not None:
            step = -n if words[end] == "before" else n
            return made(i, stop, workdays_on(day, step), "business days")
    if scan.before(i) in LEADS:
        return made(i - 1, end, workdays_on(today, n), "business days")
    if words[end] in ("later", "hence"):
        return made(i, end + 1, workdays_on(today, n), "business days")
    return None


def workdays_on(day: date, n: int) -> date:
    step = timedelta(days=1 if n > 0 else -1)
    for _ in range(abs(n)):
        day += step
        while day.weekday() >= 5:
            day += step
    return day


def nth_workday(scan: Scan, i: int) -> Piece | None:
    """the last business day of july, first weekday of next month."""
    words = scan.words
    position = position_at(scan, i)
    if position is None or not -5 <= position[0] <= 23:
        return None
    n, j = position
    k = workday_at(scan, j)
    if k is None or words[k] not in ("of", "in") or any(w in en.EVERY for w in words):
        return None
    start = i - 1 if scan.before(i) == "the" else i
    found = month_at(scan, k + 1)
    if found is None:
        return None
    first, end, rolls = found
    day = workday_in(first, n)
    if rolls is not None and day < today_of(scan):
        day = workday_in(rolls(first), n)
    return made(start, end, day, "nth working day")


def month_at(scan: Scan, k: int) -> tuple[date, int, Callable[[date], date] | None] | None:
    """`(its first day, next token, how it rolls on when past)`: july, next month, the month."""
    words = scan.words
    today = today_of(scan)
    if words[k] in ("the", "this", "next") and words[k + 1] == "month":
        first = add_months(today.replace(day=1), words[k] == "next") or today
        return first, k + 2, None if words[k] == "next" else next_month
    month = en.MONTHS.get(words[k])
    if month is None:
        return None
    year, end = year_after(scan, k + 1)
    first = date(year or today.year + (month < today.month), month, 1)
    return first, end, None if year is not None else next_year


def next_month(first: date) -> date:
    return add_months(first, 1) or first


def next_year(first: date) -> date:
    return first.replace(year=first.year + 1)


def workday_in(first: date, n: int) -> date:
    """The n-th working day of a month, from its end where n is negative."""
    if n > 0:
        return workdays_on(first - timedelta(days=1), n)
    return workdays_on(month_end(first.year, first.month) + timedelta(days=1), n)
