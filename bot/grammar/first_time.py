"""A rule in RFC 5545's words, and the first time it comes."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.core.recurrence import compiled
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
    """The first time after a moment, or at it where that counts."""
    found: list[datetime | None] = []
    for rule in rules:
        if comes_on_plain_days(rule) and not tail:
            found.append(on_plain_days(rule, times, dtstart, since, inclusive=inclusive))
            continue
        for text in rule_texts(rule, times, tail):
            try:
                found.append(compiled(text, dtstart).after(since, inc=inclusive))
            except (ValueError, TypeError):
                continue
    return min((at for at in found if at is not None), default=None)


MOST_INTERVAL = 60


def comes_on_plain_days(rule: Rule) -> bool:
    """Every so many days, or on days of every so many weeks: found without a walk through the rule."""
    return (
        rule.freq in ("DAILY", "WEEKLY")
        and rule.interval <= MOST_INTERVAL
        and not (rule.bymonth or rule.bymonthday or rule.bysetpos or rule.byweekno or rule.byyearday)
        and all(day in DAYS for day in rule.byday)
    )


def on_plain_days(
    rule: Rule, times: list[tuple[int, int]], dtstart: datetime, since: datetime, *, inclusive: bool
) -> datetime | None:
    """Weeks begin on Monday and are counted from that of DTSTART, as RFC 5545 has it."""
    first = dtstart.date()
    weekly = rule.freq == "WEEKLY"
    weekdays = {DAYS.index(day) for day in rule.byday} or ({first.weekday()} if weekly else set(range(7)))
    counted_from = first - timedelta(days=first.weekday()) if weekly else first
    clocks = sorted(times) or [(dtstart.hour, dtstart.minute)]
    begin = max(first, since.date())
    for n in range(7 * rule.interval + 8):
        day = begin + timedelta(days=n)
        apart = (day - counted_from).days
        if day.weekday() not in weekdays or (apart // 7 if weekly else apart) % rule.interval:
            continue
        for hour, minute in clocks:
            at = datetime(day.year, day.month, day.day, hour, minute)
            if at >= dtstart and (at > since or (inclusive and at == since)):
                return at
    return None
