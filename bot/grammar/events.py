"""An event with its own time and the asking behind it: "flight friday 6am, wake me at 3"; series on both sides.

What stands in a row before one event ("an hour before and the night before") is in `alerts.py`.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.core.reading import Grain, Moment
from bot.grammar.hours import NAPS
from bot.grammar.reading_of import Stretch
from bot.grammar.scan import Piece, Rule, copy_of
from bot.grammar.series_pieces import ELAPSING
from bot.grammar.shifted_rules import shifted_rule
from bot.grammar.slots import Folded


def on_its_day(stretch: Stretch, ahead: list[Piece], behind: list[Piece]) -> list[Piece]:
    """ "flight friday 6am, wake me at 3": the day is the event's, and 3 comes before 6; else what was said."""
    event = stretch.fold(ahead)
    clocks = [p for p in behind if p.clock]
    told = event.moments[0] if event.moments else None
    if len(behind) != 1 or told is None or event.recurrence is not None:
        return behind
    if not clocks and told.has_date:
        return part_of_its_day(stretch, ahead, behind[0], told)
    if len(clocks) != 1:
        return behind
    days = [Piece(ahead[0].start, ahead[0].end, "day of the event", day=told.wall.date())]
    clock, starts = clocks[0], next((p for p in ahead if p.clock), None)
    if starts is None and not any(p.day and not p.rule for p in ahead):
        return behind
    if not NAPS.isdisjoint(stretch.words):
        return [*days, clock]  # "nap tomorrow at 2, wake me at 3"
    if clock.bare and clock.clock and starts is not None:
        # the later half of the day that still comes before it
        h, m, s = clock.clock
        begins = (told.wall.hour, told.wall.minute, 0)
        halves = [t for t in ((h % 12 + 12, m, s), (h % 12, m, s)) if t <= begins]
        clock = replace(clock, clock=halves[0], bare=False) if halves else clock
    there = stretch.fold([*days, clock]).moments
    if not there or there[0].wall <= stretch.scan.now:
        return behind
    if told.grain is not Grain.DAY and there[0].wall > told.wall:
        return behind  # "flight at 7am tomorrow, remind me at 9pm": the evening before
    return [*days, clock]


def part_of_its_day(stretch: Stretch, ahead: list[Piece], part: Piece, event: Moment) -> list[Piece]:
    """ "(he comes thursday at 3), bake a pie in the morning": the last such part of a day that comes before it."""
    if part.part is None or part.day is not None or part.rule is not None or part.amount or part.offset:
        return [part]
    for back in (0, 1):
        there = event.wall.date() - timedelta(days=back)
        pieces = [Piece(ahead[0].start, ahead[0].end, "day of the event", day=there), part]
        moments = stretch.fold(pieces).moments
        if moments and moments[0].wall > stretch.scan.now:
            if event.grain is Grain.DAY or moments[0].wall <= event.wall:
                return pieces
    return [part]


# what a day has to be named by, to come once in each of them
PERIODS = {"MONTHLY": ("nth", "nth of the month"), "WEEKLY": ("weekday",)}


def on_each_day(ahead: list[Piece], own: list[Piece], days: int = 0) -> list[Piece]:
    """The days of the series that an event is, so many days earlier, with the reminder's own part of the day or
    clock time; none where it is no such series."""
    rules = [p for p in ahead if p.rule is not None]
    if len(rules) != 1 or rules[0].rule is None or rules[0].rule.byhour or rules[0].rule.freq in ELAPSING:
        return []
    dated = [p for p in ahead if p.day is not None and p.rule is None]
    moved = shifted_rule(rules[0].rule, -days) if not (dated and days) else []
    if len(moved) != 1:
        return []
    each = copy_of(rules[0])
    each.rule, each.also = replace(moved[0], part=None), []
    bounds = [p for p in ahead if p.until or p.starting or p.count or p.span_for]
    return [each, *(p for p in dated if p not in bounds), *bounds, *own]


def before_each(stretch: Stretch, ahead: list[Piece], behind: list[Piece]) -> list[Piece]:
    """ "piano wednesdays at 4, remind me at 3:30": at that hour on each of its days, the later half that comes before
    it; an hour that is later in the day is that of the day before."""
    if len(behind) != 1 or behind[0].clock is None or behind[0].day is not None or behind[0].rule is not None:
        return []
    event, clock = stretch.fold(ahead), behind[0]
    if event.recurrence is None or not event.moments or clock.clock is None:
        return []
    days = 0
    if event.recurrence.timed:
        begins, (h, m, s) = event.moments[0].wall, clock.clock
        halves = ((h % 12 + 12, m, s), (h % 12, m, s)) if clock.bare else ((h, m, s),)
        before = [t for t in halves if t[:2] < (begins.hour, begins.minute)]
        days = 0 if before else 1
        clock = replace(clock, clock=(before or [*halves])[0], bare=False)
    return on_each_day(ahead, [clock], days)


BEFORE_ASKING = frozenset(
    ", please pls plz : - can could would will you a the an set up create make until till from for starting beginning on at".split()
)


def around_the_asking(stretch: Stretch, ahead: list[Piece], behind: list[Piece], head: int) -> list[Piece]:
    """ "every month remind me to pay rent on the 1st", "until march remind me daily": one series on both sides;
    in "every day at 8 remind me to take pills at lunch" the series has its time. None where it is no series."""
    bounds = any(p.until or p.starting or p.count or p.span_for or p.name == "next amount" for p in ahead)
    series = any(p.rule for p in ahead)
    beside = [*stretch.words[: ahead[0].start], *stretch.words[ahead[-1].end : head]]
    if not (series or (bounds and any(p.rule for p in behind))):
        return []
    if any(w not in BEFORE_ASKING for w in beside):
        return []
    told = any(p.clock for p in ahead) and any(p.clock or p.part for p in behind)
    told = told or (any(names_its_days(p) for p in ahead) and any(own_day(p) for p in behind))
    return ahead if told and series else [*ahead, *behind]


def leans_back(pieces: list[Piece]) -> bool:
    """ "... remind me the day before at 6pm", "mom's birthday is dec 3, remind me every year": no day of its own."""
    if any(p.day for p in pieces):
        return False
    rules = [p.rule for p in pieces if p.rule]
    if rules:
        return all(r.freq == "YEARLY" and not r.bymonth and not r.byday for r in rules)
    return any(p.offset for p in pieces)


RECURRING = frozenset(
    {"recurring", "repeating", "repeated", "reoccurring", "reoccuring", "occurring", "repeat"}
)


def made_recurring(stretch: Stretch, own: Folded, first: int, after: int) -> Folded:
    """ "a recurring reminder for saturday at 4:30" comes every saturday, one "at 9pm" every day."""
    if own.recurrence is not None or not own.moments or RECURRING.isdisjoint(stretch.words[first:after]):
        return own
    pieces = [p for p in own.used if p.rule is None]
    if any(p.amount or p.offset for p in pieces):
        return own
    if any(p.weekday is not None for p in pieces):
        rule = Rule("WEEKLY")
    elif any(p.name in ("nth", "nth of the month") for p in pieces):
        rule = Rule("MONTHLY")
    elif any(p.day for p in pieces):
        return own
    else:
        rule = Rule("DAILY")
    series = stretch.fold([Piece(first, first, "recurring", rule=rule), *pieces])
    return replace(series, used=own.used) if series.recurrence is not None else own


THIS_DAY = ("today", "tonight", "part of the day")


def days_told_later(first: list[Piece], behind: list[Piece]) -> bool:
    """ "weekly to call mom on sunday at 5", "yearly to renew the license on july 8"."""
    if any(p.rule and p.rule.freq in ELAPSING for p in first) and len(behind) == 1:
        return behind[0].name in THIS_DAY and own_day(behind[0])  # "every 2 hours to drink water today"
    rules = [p for p in first if p.rule and p.rule.freq in ("WEEKLY", "MONTHLY", "YEARLY")]
    return bool(rules) and not any(names_its_days(p) for p in rules) and any(own_day(p) for p in behind)


def names_its_days(p: Piece) -> bool:
    """ "every day", "every friday"; not "each week", "every month"."""
    return p.rule is not None and bool(
        p.rule.freq == "DAILY" or p.rule.byday or p.rule.bymonthday or p.rule.bymonth
    )


def own_day(p: Piece) -> bool:
    return p.day is not None and p.rule is None and not (p.until or p.starting)


def until_then(stretch: Stretch, ahead: list[Piece], behind: list[Piece], after: int) -> list[Piece]:
    """ "exam on dec 15, remind me every day until then": a series ends with the event."""
    if not any(p.rule for p in behind):
        return []
    event = stretch.fold(ahead).moments
    for i in range(after, stretch.size - 1):
        if event and stretch.words[i] in ("until", "till", "til") and stretch.words[i + 1] == "then":
            return [Piece(i, i + 2, "until then", until=True, day=event[0].wall.date())]
    return []
