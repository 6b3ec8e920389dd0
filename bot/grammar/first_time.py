"""A rule in RFC 5545's words, and the first time it comes."""

from __future__ import annotations

import re
from datetime import date, datetime

from bot.core.recurrence import compiled, near
from bot.grammar.calendar import month_end, nth_weekday, safe_date
from bot.grammar.scan import Rule
from bot.grammar.weekday_sets import DAYS


def rule_texts(rule: Rule, times: list[tuple[int, int]], tail: str) -> tuple[str, ...]:
    parts = [f"FREQ={rule.freq}"]
    if rule.interval > 1:
        parts.append(f"INTERVAL={rule.interval}")
    if rule.bymonth:
        parts.append("BYMONTH=" + ",".join(map(str, rule.bymonth)))
    setpos = list(rule.bysetpos)
    if rule.bymonthday:
        days = rule.bymonthday
        if len(days) == 1 and days[0] > 28 and rule.freq == "MONTHLY":
            # the 31st of a short month is its last day
            days, setpos = list(range(28, days[0] + 1)), [-1]
        parts.append("BYMONTHDAY=" + ",".join(map(str, days)))
    if rule.byyearday is not None:
        parts.append(f"BYYEARDAY={rule.byyearday}")
    if rule.byweekno:
        parts.append("BYWEEKNO=" + ",".join(map(str, rule.byweekno)))
    if rule.byday:
        parts.append("BYDAY=" + ",".join(rule.byday))
    if setpos:
        parts.append("BYSETPOS=" + ",".join(map(str, setpos)))
    base = ";".join(parts)
    if not times:
        return (base + tail,)
    if setpos:  # a position counts among all clock times of its period: each gets its own rule
        return tuple(f"{base};BYHOUR={h};BYMINUTE={m}{tail}" for h, m in dict.fromkeys(times))
    if len(times) == 1:
        return (f"{base};BYHOUR={times[0][0]};BYMINUTE={times[0][1]}{tail}",)
    minutes_of: dict[int, list[int]] = {}
    for h, m in times:
        minutes_of.setdefault(h, []).append(m)
    hours_with: dict[tuple[int, ...], list[int]] = {}
    for h, minutes in minutes_of.items():
        hours_with.setdefault(tuple(sorted(set(minutes))), []).append(h)
    return tuple(
        f"{base};BYHOUR={','.join(map(str, sorted(hours)))};BYMINUTE={','.join(map(str, minutes))}{tail}"
        for minutes, hours in hours_with.items()
    )


def first_occurrence(
    rules: list[Rule],
    times: list[tuple[int, int]],
    tail: str,
    dtstart: datetime,
    since: datetime,
    *,
    inclusive: bool,
) -> datetime | None:
    """The first time after a moment, or at it where that counts; None where the calendar ends before it."""
    found: list[datetime | None] = []
    for rule in rules:
        try:
            if not tail and comes_on_plain_days(rule):
                found.append(on_plain_days(rule, times, dtstart, since, inclusive=inclusive))
            elif not tail and comes_on_days_of_months(rule):
                found.append(on_days_of_months(rule, times, dtstart, since, inclusive=inclusive))
            else:
                for text in rule_texts(rule, times, tail):
                    found.append(compiled(text, near(text, dtstart, since)).after(since, inc=inclusive))
        except (ValueError, TypeError, OverflowError):
            continue
    return min((at for at in found if at is not None), default=None)


MOST_INTERVAL = 60
NUMBER_OF = {day: n for n, day in enumerate(DAYS)}


def comes_on_plain_days(rule: Rule) -> bool:
    """Every so many days, or on days of every so many weeks: found without a walk through the rule."""
    return (
        rule.freq in ("DAILY", "WEEKLY")
        and rule.interval <= MOST_INTERVAL
        and not (rule.bymonth or rule.bymonthday or rule.bysetpos or rule.byweekno or rule.byyearday)
        and NUMBER_OF.keys() >= set(rule.byday)
    )


def on_plain_days(
    rule: Rule, times: list[tuple[int, int]], dtstart: datetime, since: datetime, *, inclusive: bool
) -> datetime | None:
    """Weeks begin on Monday and are counted from that of DTSTART, as RFC 5545 has it."""
    first = dtstart.toordinal()
    weekly = rule.freq == "WEEKLY"
    weekdays = [NUMBER_OF[day] for day in rule.byday] or ([dtstart.weekday()] if weekly else range(7))
    counted_from = first - dtstart.weekday() if weekly else first
    clocks = sorted(times) or [(dtstart.hour, dtstart.minute)]
    begin = max(first, since.toordinal())
    for ordinal in range(begin, begin + 7 * rule.interval + 8):
        apart = ordinal - counted_from
        if (ordinal - 1) % 7 not in weekdays or (apart // 7 if weekly else apart) % rule.interval:
            continue
        day = date.fromordinal(ordinal)
        for hour, minute in clocks:
            at = datetime(day.year, day.month, day.day, hour, minute)
            if at >= dtstart and (at > since or (inclusive and at == since)):
                return at
    return None


NTH = re.compile(r"([+-]?\d)?([A-Z]{2})")


def comes_on_days_of_months(rule: Rule) -> bool:
    """On days of every so many months, or of named months every so many years."""
    return (
        (rule.freq == "MONTHLY" or (rule.freq == "YEARLY" and bool(rule.bymonth)))
        and rule.interval <= MOST_INTERVAL
        and bool(rule.bymonthday or rule.byday)
        and not (rule.byweekno or rule.byyearday)
        and all(NTH.fullmatch(day) for day in rule.byday)
        and len({len(day) > 2 for day in rule.byday})
        < 2  # the walk takes "MO" and "2WE" together, not either
    )


CYCLE_YEARS = 28
"""Weekdays and dates come together again after so many years: what has not come by then never comes."""


def on_days_of_months(
    rule: Rule, times: list[tuple[int, int]], dtstart: datetime, since: datetime, *, inclusive: bool
) -> datetime | None:
    """None for what never comes ("april 31"), where a walk would go on to the year 9999."""
    yearly = rule.freq == "YEARLY"
    step = rule.interval * (12 if yearly else 1)
    first = dtstart.year * 12 + (0 if yearly else dtstart.month - 1)
    passed = max(0, since.year * 12 + since.month - 1 - first) // step
    clocks = sorted(times) or [(dtstart.hour, dtstart.minute)]
    for period in range(passed, passed + max(3, CYCLE_YEARS * 12 // step + 1)):
        begins = first + period * step
        months = [begins - 1 + m for m in sorted(rule.bymonth)] if yearly else [begins]
        days = [day for month in months for day in days_of_month(rule, *divmod(month, 12))]
        if rule.bysetpos:
            places = [p - 1 if p > 0 else len(days) + p for p in rule.bysetpos]
            days = [days[p] for p in sorted(places) if 0 <= p < len(days)]
        for day in days:
            for hour, minute in clocks:
                at = datetime(day.year, day.month, day.day, hour, minute)
                if at >= dtstart and (at > since or (inclusive and at == since)):
                    return at
    return None


def days_of_month(rule: Rule, year: int, month: int) -> list[date]:
    """The rule's days of a month (from 0), in order; the 31st of a short month is its last."""
    if rule.freq == "MONTHLY" and rule.bymonth and month + 1 not in rule.bymonth:
        return []
    last = month_end(year, month + 1).day
    found: set[date | None] = set()
    if rule.bymonthday:
        days = rule.bymonthday
        if len(days) == 1 and rule.freq == "MONTHLY":
            days = [min(days[0], last)]
        found = {safe_date(year, month + 1, day if day > 0 else last + 1 + day) for day in days}
    if rule.byday:
        named = {day for code in rule.byday for day in weekdays_of_month(code, year, month + 1)}
        found = found & named if rule.bymonthday else {*named}
    return sorted(day for day in found if day is not None)


def weekdays_of_month(code: str, year: int, month: int) -> list[date]:
    """`2TU`, `-1FR`: one; `MO`: all of them."""
    named = NTH.fullmatch(code)
    assert named is not None
    weekday = NUMBER_OF[named[2]]
    places = [int(named[1])] if named[1] else range(1, 6)
    return [day for n in places if (day := nth_weekday(year, month, n, weekday)) is not None]
