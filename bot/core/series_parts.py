"""The parts of a series that can be changed alone: its end, one of its days, one of its hours.

A plain series (on days of the week, every so many days or dates, at clock times) is a set of slots: a weekday
and a clock time each. A change says what becomes of each slot; the others stay as they are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import datetime, time, timedelta
from heapq import merge
from itertools import islice

from bot.core.model import Series
from bot.core.recurrence import (
    DAY_CODES,
    compiled,
    counts_elapsed,
    end_of_day_until,
    near,
    parts_of,
    read_until,
)

Clock = tuple[int, int]
Slot = tuple[str, Clock]
"""A weekday's code and a clock time; no code where the rule counts days or names dates."""
Change = Callable[[str, Clock], tuple[int, Clock] | None]
"""What becomes of a slot: so many days later, at which clock time; None where it goes."""
Rest = tuple[tuple[str, str], ...]

ANY_DAY = ""
LOOKED_AT = 24


def plain(rule: str, start_local: datetime) -> tuple[Rest, list[Slot]] | None:
    """A rule's slots, and what of it is neither days of the week nor clock times; None where it is no plain one."""
    parts = parts_of(rule)
    if "BYSETPOS" in parts or parts["FREQ"] not in ("DAILY", "WEEKLY", "MONTHLY", "YEARLY"):
        return None
    clocks = [(start_local.hour, start_local.minute)]
    if "BYHOUR" in parts:
        minutes = [int(m) for m in parts.pop("BYMINUTE", "0").split(",")]
        clocks = [(int(h), m) for h in parts.pop("BYHOUR").split(",") for m in minutes]
    if parts["FREQ"] == "DAILY" and parts.get("INTERVAL", "1") == "1":
        parts["FREQ"] = "WEEKLY"
        parts.setdefault("BYDAY", ",".join(DAY_CODES))
    days = [ANY_DAY]
    if parts["FREQ"] == "WEEKLY":
        days = parts.pop("BYDAY", DAY_CODES[start_local.weekday()]).split(",")
        if not set(days) <= set(DAY_CODES):
            return None
    if parts.get("INTERVAL") == "1":
        del parts["INTERVAL"]
    return tuple(parts.items()), [(day, clock) for day in days for clock in clocks]


def groups_of(series: Series) -> dict[Rest, set[Slot]] | None:
    """All slots of a plain series, apart where its rules differ in more than days and hours."""
    found: dict[Rest, set[Slot]] = {}
    for rule in series.rules:
        each = plain(rule, series.start_local)
        if each is None:
            return None
        found.setdefault(each[0], set()).update(each[1])
    return found


def slots_of(series: Series) -> set[Slot]:
    """Empty where it is no plain series."""
    return set().union(*(groups_of(series) or {}).values())


def clocks_of(series: Series) -> list[Clock]:
    """The clock times at which it comes on any of its days, in order."""
    return sorted({clock for _, clock in slots_of(series)})


def weekdays_of(series: Series) -> set[str]:
    return {day for day, _ in slots_of(series)} - {ANY_DAY}


def rules_of(groups: dict[Rest, set[Slot]]) -> tuple[str, ...]:
    """Days with the same hours are one rule, and so are hours with the same minutes."""
    rules = []
    for rest, slots in groups.items():
        hours: dict[tuple[Clock, ...], list[str]] = {}
        for day in sorted({d for d, _ in slots}, key=lambda d: DAY_CODES.index(d) if d else 0):
            hours.setdefault(tuple(sorted(c for d, c in slots if d == day)), []).append(day)
        for clocks, days in hours.items():
            parts = dict(rest)
            if parts["FREQ"] == "WEEKLY" and len(days) == len(DAY_CODES) and "INTERVAL" not in parts:
                parts["FREQ"] = "DAILY"
            elif days != [ANY_DAY]:
                parts["BYDAY"] = ",".join(days)
            for minute in dict.fromkeys(m for _, m in clocks):
                at = {"BYHOUR": ",".join(str(h) for h, m in clocks if m == minute), "BYMINUTE": str(minute)}
                rules.append(written({**parts, **at}))
    return tuple(rules)


def written(parts: dict[str, str]) -> str:
    """As a rule's text, its end last."""
    last = sorted(parts.items(), key=lambda part: part[0] in ("UNTIL", "COUNT"))
    return ";".join(f"{k}={v}" for k, v in last)


def image(series: Series, change: Change, wall: datetime) -> datetime | None:
    """Where an occurrence goes, by what becomes of its slot; None where it goes away."""
    clock, slots = (wall.hour, wall.minute), slots_of(series)
    day = DAY_CODES[wall.weekday()]
    if (day, clock) not in slots:
        day = ANY_DAY
    if (day, clock) not in slots:
        return wall
    moved = change(day, clock)
    return (
        None if moved is None else datetime.combine(wall.date() + timedelta(days=moved[0]), time(*moved[1]))
    )


def walls_from(series: Series, since: datetime) -> Iterator[datetime]:
    """The readings at which it comes from one on, days that were left out included; none where it counts elapsed time."""
    if any(counts_elapsed(rule) for rule in series.rules):
        return iter(())
    rules = [end_of_day_until(rule) for rule in series.rules]
    walks = (compiled(r, near(r, series.start_local, since)).xafter(since, inc=True) for r in rules)
    return merge(*walks)


def remade(series: Series, change: Change, more: Iterable[Slot] = ()) -> Series | None:
    """The same series with its slots changed, and some more; None where no rule says it, or nothing is left."""
    series = uncounted(series)
    groups = groups_of(series)
    if groups is None:
        return None
    made: dict[Rest, set[Slot]] = {}
    for rest, slots in groups.items():
        for day, clock in slots:
            moved = change(day, clock)
            if moved is None:
                continue
            if day == ANY_DAY and moved[0] and dict(rest)["FREQ"] != "DAILY":
                return None
            to = DAY_CODES[(DAY_CODES.index(day) + moved[0]) % 7] if day else ANY_DAY
            made.setdefault(rest, set()).add((to, moved[1]))
    added = set(more)
    if added:
        dated = {ANY_DAY} == {day for day, _ in added}
        homes = (rest for rest in (*made, *groups) if dated or dict(rest)["FREQ"] == "WEEKLY")
        home = next(homes, None)
        if home is None:
            return None
        made.setdefault(home, set()).update(added)
    if not made:
        return None
    made = {ending_later(series, change, rest): slots for rest, slots in made.items()}
    first = [image(series, change, w) for w in islice(walls_from(series, series.start_local), LOOKED_AT)]
    images = [w for w in first if w is not None]
    if not images or not any("INTERVAL" in rule for rule in series.rules):
        images.append(series.start_local)  # steps are counted from the start: there it moves along
    start = min(images)
    return replace(series, rules=rules_of(made), start_local=start)


def ending_later(series: Series, change: Change, rest: Rest) -> Rest:
    """An end at a clock time lets the last occurrence come at its new one."""
    parts = dict(rest)
    until = read_until(parts["UNTIL"]) if "UNTIL" in parts else None
    if until is None or (until.hour, until.minute) == (23, 59):
        return rest
    last = [w for w in walls_from(series, until - timedelta(days=1)) if w <= until][-1:]
    moved = image(series, change, last[0]) if last else None
    if moved is not None and moved > until:
        parts["UNTIL"] = f"{moved:%Y%m%dT%H%M%S}"
    return tuple(parts.items())


# -- its end


def uncounted(series: Series) -> Series:
    """So many times in all, said by the last of them."""
    rules = []
    for rule in series.rules:
        parts = parts_of(rule)
        count = int(parts.pop("COUNT", "0"))
        if count and not counts_elapsed(rule):
            *_, last = islice(compiled(rule, series.start_local), count)
            single = len(clocks_of(replace(series, rules=(rule,)))) == 1
            parts["UNTIL"] = f"{last:%Y%m%d}T235959" if single else f"{last:%Y%m%dT%H%M%S}"
            rule = written(parts)
        rules.append(rule)
    return replace(series, rules=tuple(rules))


def ended(series: Series, until: datetime) -> Series:
    """The same series with its last day (or moment) there."""
    rules = []
    for rule in series.rules:
        parts = {k: v for k, v in parts_of(rule).items() if k != "COUNT"}
        parts["UNTIL"] = f"{until:%Y%m%dT%H%M%S}"
        rules.append(written(parts))
    return replace(series, rules=tuple(rules))


def end_of(series: Series) -> datetime | None:
    """Where it ends; None where it does not, or where a count of elapsed steps says so."""
    ends = [parts_of(rule).get("UNTIL") for rule in uncounted(series).rules]
    return max(read_until(e) for e in ends if e) if all(ends) else None


def has_end(series: Series) -> bool:
    return all({"UNTIL", "COUNT"} & set(parts_of(rule)) for rule in series.rules)


def first_wall(series: Series) -> datetime:
    """Its first occurrence."""
    return next(walls_from(series, series.start_local), series.start_local)


def retimed(rule: str, wall: datetime, new_day: bool, stood: datetime | None) -> str:
    """The same rule at another clock time, and on another weekday or date where one was said."""
    parts = parts_of(rule)
    if "BYHOUR" in parts or "BYMINUTE" in parts:
        parts["BYHOUR"], parts["BYMINUTE"] = str(wall.hour), str(wall.minute)
    if new_day and parts["FREQ"] == "WEEKLY" and "BYDAY" in parts:
        parts["BYDAY"] = DAY_CODES[wall.weekday()]
    if new_day and parts["FREQ"] == "MONTHLY" and "BYMONTHDAY" in parts:
        days = parts["BYMONTHDAY"].split(",")
        alone = len(days) == 1 or stood is None or "BYSETPOS" in parts
        parts = {k: v for k, v in parts.items() if k != "BYSETPOS"}
        moved = [str(wall.day) if stood is not None and d == str(stood.day) else d for d in days]
        parts["BYMONTHDAY"] = str(wall.day) if alone else ",".join(moved)
    return ";".join(f"{k}={v}" for k, v in parts.items())
