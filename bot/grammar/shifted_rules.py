"""So much before or after each time of a series: 2 days before the 1st of every month, the day before every monday."""

from __future__ import annotations

from dataclasses import replace

from bot.grammar.scan import Piece, Rule
from bot.grammar.weekday_sets import DAYS

Times = list[tuple[int, int]]
SHORTEST_MONTH = 28


def shifted_series(rules: list[Rule], times: Times, offset: Piece) -> tuple[list[Rule], Times] | None:
    """The rules and clock times of the shifted series; None where no rule can say it."""
    if offset.months or offset.seconds % 60 or (offset.seconds and not times):
        return None
    minutes = [h * 60 + m + offset.offset * offset.seconds // 60 for h, m in times]
    carried = {n // 1440 for n in minutes}
    if len(carried) > 1:
        return None  # some of its times would fall on another day, and some not
    days = offset.offset * offset.days + (carried.pop() if carried else 0)
    moved = [each for rule in rules for each in shifted_rule(rule, days)]
    if days and len(moved) < len(rules):
        return None
    return moved, [(n // 60 % 24, n % 60) for n in minutes]


def shifted_rule(rule: Rule, days: int) -> list[Rule]:
    """The same rule so many days later (earlier below zero); none where that cannot be said."""
    if not days or (rule.freq == "DAILY" and not rule.byday):
        return [rule]
    if rule.bysetpos or rule.byweekno or rule.byyearday is not None:
        return []
    if rule.freq in ("DAILY", "WEEKLY") and rule.byday and not rule.bymonth:
        if any(day not in DAYS for day in rule.byday):
            return []
        return [replace(rule, byday=[DAYS[(DAYS.index(d) + days) % 7] for d in rule.byday])]
    if rule.freq in ("MONTHLY", "YEARLY") and rule.bymonthday and not rule.byday:
        return shifted_days(rule, days)
    if rule.freq == "MONTHLY" or (rule.freq == "YEARLY" and rule.bymonth):
        return [each for code in rule.byday for each in shifted_nth(rule, code, days)]
    return []


def shifted_nth(rule: Rule, code: str, days: int) -> list[Rule]:
    """ "the day before the last friday": the thursday that lies between the 8th and the 2nd day from the end."""
    n = int(code[:-2] or 0)
    if not n:
        return []
    weekday = DAYS[(DAYS.index(code[-2:]) + days) % 7]
    week = range(7 * n - 6, 7 * n + 1) if n > 0 else range(7 * n, 7 * n + 7)
    inside = all((day + days > 0) == (day > 0) and day + days != 0 for day in week)
    return shifted_days(replace(rule, byday=[weekday], bymonthday=list(week)), days) if inside else []


def shifted_days(rule: Rule, days: int) -> list[Rule]:
    """Days of the month; those that leave it get a rule of their own in the month beside."""
    found: dict[int, list[int]] = {}
    for day in rule.bymonthday:
        moved = day + days
        if day > 0 and moved > SHORTEST_MONTH:
            return []
        if day > 0 and moved <= 0:
            found.setdefault(-1, []).append(moved - 1)  # the day before the 1st is the last
        elif day < 0 and moved >= 0:
            found.setdefault(1, []).append(moved + 1)
        else:
            found.setdefault(0, []).append(moved)
    return [
        replace(rule, bymonthday=moved, bymonth=[(m - 1 + step) % 12 + 1 for m in rule.bymonth], others=[])
        for step, moved in found.items()
    ]
