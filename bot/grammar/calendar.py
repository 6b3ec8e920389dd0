"""Arithmetic of dates: the next weekday, months that are short, Easter, holidays."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from bot.grammar.words_holidays import FEASTS


def safe_date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except (ValueError, OverflowError):
        return None


def add_months(day: date, months: int) -> date | None:
    """A month on is the same day of the next month, or its last: Jan 31 -> Feb 28."""
    total = day.year * 12 + day.month - 1 + months
    year, month = divmod(total, 12)
    if not 1 <= year <= 9998:
        return None
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def coming(today: date, weekday: int, *, today_counts: bool = False) -> date:
    """The next such weekday after today."""
    ahead = (weekday - today.weekday()) % 7
    return today + timedelta(days=ahead if ahead or today_counts else 7)


def week_start(day: date, weeks: int = 0) -> date:
    """The Monday of the week so many weeks on."""
    return day - timedelta(days=day.weekday()) + timedelta(weeks=weeks)


def month_end(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def nth_weekday(year: int, month: int, n: int, weekday: int) -> date | None:
    """The n-th such weekday of a month; negative n counts from its end. None where there is none."""
    if n > 0:
        first = date(year, month, 1)
        day = first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (n - 1))
    else:
        last = month_end(year, month)
        day = last - timedelta(days=(last.weekday() - weekday) % 7 + 7 * (-n - 1))
    return day if day.month == month else None


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous Gregorian computus)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Easter Sunday by the Julian calendar, told in ours: 13 days on, until 2099."""
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return date(year, month, day + 1) + timedelta(days=13)


def holiday_in(year: int, code: str) -> date | None:
    """The day of a holiday's code (see `words_holidays`) in a year; None where it is not known."""
    if code.startswith("e:"):
        name, _, before = code[2:].partition("-")
        days = [date.fromisoformat(d) for d in FEASTS[name].split()]
        return next((d - timedelta(days=int(before or 0)) for d in days if d.year == year), None)
    if code.startswith("o"):
        return orthodox_easter(year) + timedelta(days=int(code[1:]))
    if code.startswith("e"):
        return easter(year) + timedelta(days=int(code[1:]))
    if ">" in code:
        day, _, weekday = code.partition(">")
        first = date(year, *map(int, day.split("/")))
        return first + timedelta(days=(int(weekday) - first.weekday()) % 7)
    if "-" in code and "/" not in code:
        month, day = code.split("-")
        return safe_date(year, int(month), int(day))
    rule, _, plus = code.partition("+")
    month, n, weekday = rule.split("/")
    found = nth_weekday(year, int(month), int(n), int(weekday))
    return found + timedelta(days=int(plus or 0)) if found else None
