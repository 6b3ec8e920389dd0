"""When a series comes next. RFC 5545 rules on the wall clock of a zone.

"Daily at 9" stays at 9 when the clocks change, because occurrences are wall readings; only rules
finer than a day that name no hours ("every 8 hours") count elapsed time.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from heapq import merge
from itertools import islice

from dateutil.rrule import rrule, rrulestr

from bot.core.model import Instant, Series
from bot.core.wallclock import instant_in, wall_in

DAY = 86400
SECONDS = {"HOURLY": 3600, "MINUTELY": 60, "SECONDLY": 1}
DAY_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
DAY_PARTS = ("BYDAY", "BYMONTH", "BYMONTHDAY")
MOST_STEPS = 1500  # walked before a series counts as ended


@dataclass(frozen=True, slots=True)
class Occurrence:
    wall: datetime
    at: Instant


def parts_of(rule: str) -> dict[str, str]:
    """`FREQ=DAILY;INTERVAL=2` -> {"FREQ": "DAILY", "INTERVAL": "2"}"""
    return dict(p.split("=", 1) for p in rule.upper().removeprefix("RRULE:").split(";") if "=" in p)


def counts_elapsed(rule: str) -> bool:
    """Hours and minutes pass on the world's clock unless hours of the day are named."""
    parts = parts_of(rule)
    return parts.get("FREQ") in SECONDS and "BYHOUR" not in parts


def step_seconds(rule: str) -> int:
    """How long an hourly rule or a finer one waits."""
    parts = parts_of(rule)
    return SECONDS[parts["FREQ"]] * int(parts.get("INTERVAL", "1"))


NTH = re.compile(r"(-?\d+)(?:MO|TU|WE|TH|FR|SA|SU)")


def on_last_days(rule: str, start_local: datetime) -> str:
    """ "Every month" begun on a 31st comes on the last day of shorter months; a bare rule would leave them out."""
    parts = parts_of(rule)
    if start_local.day <= 28 or parts.get("FREQ") not in ("MONTHLY", "YEARLY"):
        return rule
    if any(part in parts for part in ("BYDAY", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYSETPOS")):
        return rule
    clocks = len(parts.get("BYHOUR", "0").split(",")) * len(parts.get("BYMINUTE", "0").split(","))
    days = ",".join(str(d) for d in range(28, start_local.day + 1))
    last = ",".join(str(-n) for n in range(1, clocks + 1))
    month = "" if parts["FREQ"] == "MONTHLY" or "BYMONTH" in parts else f";BYMONTH={start_local.month}"
    return f"{rule}{month};BYMONTHDAY={days};BYSETPOS={last}"


@lru_cache(maxsize=4096)
def compiled(rule: str, start_local: datetime) -> rrule:
    """Raises ValueError for a rule that RFC 5545 does not know."""
    if any(abs(int(n)) > 53 for n in NTH.findall(rule)) or (
        ("FREQ=MONTHLY" in rule or "BYMONTH=" in rule) and any(abs(int(n)) > 5 for n in NTH.findall(rule))
    ):
        raise ValueError(f"there is no such weekday in its period: {rule}")
    made = rrulestr(
        on_last_days(rule.removeprefix("RRULE:"), start_local), dtstart=start_local, ignoretz=True
    )
    if not isinstance(made, rrule):
        raise ValueError(f"one rule is expected, not a set: {rule}")
    return made


def near(rule: str, start_local: datetime, wall: datetime) -> datetime:
    """A DTSTART with the same occurrences from `wall` on, but close by: rules are walked from it."""
    parts = parts_of(rule)
    if "COUNT" in parts or wall <= start_local:
        return start_local
    each = {**SECONDS, "DAILY": DAY, "WEEKLY": 7 * DAY}.get(parts.get("FREQ", ""))
    if each is None:
        return start_local
    step = each * int(parts.get("INTERVAL", "1"))
    passed = int((wall - start_local).total_seconds()) - 2 * min(each, DAY)
    return start_local + timedelta(seconds=max(0, passed // step * step))


def wall_occurrences(rule: str, start_local: datetime, zone: str, after: Instant) -> Iterator[Occurrence]:
    # a gap can put an occurrence later than its reading says: start a day early, compare by moment
    since = wall_in(zone, after) - timedelta(days=1)
    walk = compiled(rule, near(rule, start_local, since))
    for wall in islice(walk.xafter(since, inc=True), MOST_STEPS):
        at = instant_in(zone, wall)
        if at > after:
            yield Occurrence(wall, at)


def elapsed_occurrences(rule: str, start_local: datetime, zone: str, after: Instant) -> Iterator[Occurrence]:
    """Steps of so many seconds; which of them count is judged on the wall clock: "every 2 hours except sundays"."""
    parts = parts_of(rule)
    start = instant_in(zone, start_local)
    until = parts.get("UNTIL")
    last = None if until is None else instant_in(zone, read_until(until))
    step = step_seconds(rule)
    chosen = any(k in parts for k in DAY_PARTS)
    count = int(parts["COUNT"]) if "COUNT" in parts else None
    # occurrences are counted from the first, so a count over chosen days walks from there
    n = 0 if count is not None and chosen else max(0, (after - start) // step + 1)
    seen = 0 if chosen else n
    for _ in range(MOST_STEPS * 10):
        if (count is not None and seen >= count) or (last is not None and start + n * step > last):
            return
        at = Instant(start + n * step)
        wall = wall_in(zone, at)
        if chosen and not rings_on(parts, wall):
            tomorrow = instant_in(zone, datetime(wall.year, wall.month, wall.day) + timedelta(days=1))
            n = max(n + 1, -((start - tomorrow) // step))
            continue
        seen += 1
        n += 1
        if at > after:
            yield Occurrence(wall, at)


def rings_on(parts: dict[str, str], wall: datetime) -> bool:
    """Whether a day is one of those that BYDAY, BYMONTH and BYMONTHDAY choose."""
    from_end = wall.day - monthrange(wall.year, wall.month)[1] - 1  # -1 on the last day
    told = {
        "BYDAY": (DAY_CODES[wall.weekday()],),
        "BYMONTH": (str(wall.month),),
        "BYMONTHDAY": (str(wall.day), str(from_end)),
    }
    return all(set(parts[k].split(",")) & set(mine) for k, mine in told.items() if k in parts)


def read_until(text: str) -> datetime:
    """UNTIL as a floating reading; a bare date means the end of that day."""
    text = text.removesuffix("Z")
    if "T" in text:
        return datetime.strptime(text, "%Y%m%dT%H%M%S")
    return datetime.strptime(text, "%Y%m%d") + timedelta(hours=23, minutes=59, seconds=59)


def occurrences_after(series: Series, zone: str, after: Instant) -> Iterator[Occurrence]:
    """All that come strictly after a moment, soonest first, excluded dates left out."""
    walks = []
    for rule in series.rules:
        walk: Callable[[str, datetime, str, Instant], Iterator[Occurrence]]
        walk = elapsed_occurrences if counts_elapsed(rule) else wall_occurrences
        walks.append(walk(end_of_day_until(rule), series.start_local, zone, after))
    heads = [next(w, None) for w in walks]
    shown: Instant | None = None
    while True:
        ready = [(o.at, i) for i, o in enumerate(heads) if o is not None]
        if not ready:
            return
        _, i = min(ready)
        occurrence = heads[i]
        heads[i] = next(walks[i], None)
        if occurrence is None or occurrence.at == shown or occurrence.wall.date() in series.excluded:
            continue
        shown = occurrence.at
        yield occurrence


@lru_cache(maxsize=1024)
def end_of_day_until(rule: str) -> str:
    """UNTIL as a bare date would stop at that day's midnight: people mean the day included."""
    parts = parts_of(rule)
    if "UNTIL" in parts:
        parts["UNTIL"] = read_until(parts["UNTIL"]).strftime("%Y%m%dT%H%M%S")
    return ";".join(f"{k}={v}" for k, v in parts.items())


def counted_together(rules: tuple[str, ...], start_local: datetime) -> tuple[str, ...]:
    """Several rules that come so many times in all: each then ends with the last of them."""
    if len(rules) < 2:
        return rules
    counts = [int(parts_of(rule).get("COUNT", "0")) for rule in rules]
    if not all(counts) or any(counts_elapsed(rule) for rule in rules):
        return rules
    bare = [";".join(f"{k}={v}" for k, v in parts_of(rule).items() if k != "COUNT") for rule in rules]
    walls = merge(*(compiled(rule, start_local).xafter(start_local, inc=True) for rule in bare))
    last = next(islice(walls, min(*counts, MOST_STEPS) - 1, None), None)
    return rules if last is None else tuple(f"{rule};UNTIL={last:%Y%m%dT%H%M%S}" for rule in bare)


def next_after(series: Series, zone: str, after: Instant) -> Occurrence | None:
    """The first occurrence strictly after a moment; None when the series has ended."""
    return next(occurrences_after(series, zone, after), None)


def first_occurrences(series: Series, zone: str, after: Instant, count: int) -> list[Occurrence]:
    return list(islice(occurrences_after(series, zone, after), count))
