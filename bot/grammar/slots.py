"""Which piece of time plays which part: the day, the clock time, the series, its ends; the first of a kind wins."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import timedelta

from bot.core.reading import Grain, Moment, Recurrence
from bot.grammar import words_en as en
from bot.grammar.scan import START, Piece, Scan, copy_of
from bot.grammar.series_pieces import (
    BEGINNING,
    ENDING,
    JOINING,
    SPANNING,
    copied,
    ends_at,
    ends_hours_that_pass,
    excepting_from,
    goes_on_excluding,
    merge_rules,
    opened_by,
)

BEFORE_CLOCK = frozenset({"at", "@", "the", "about", "around", "again", "then", "on"})
RANGE = frozenset({"and", "to", "-", "until", "till", "til", "through", "–", "—"})


@dataclass(slots=True)
class Folded:
    """What a stretch of text says about time, and the pieces that said it."""

    moments: tuple[Moment, ...] = ()
    recurrence: Recurrence | None = None
    used: list[Piece] = field(default_factory=list)


@dataclass(slots=True)
class Slots:
    day: Piece | None = None
    clock: Piece | None = None
    more_clocks: list[Piece] = field(default_factory=list)
    more_days: list[Piece] = field(default_factory=list)
    window_end: Piece | None = None
    last_day: Piece | None = None  # "from the 20th to the 24th"
    part: Piece | None = None
    amount: Piece | None = None
    offset: Piece | None = None
    rule: Piece | None = None
    until: Piece | None = None
    start: Piece | None = None
    count: Piece | None = None
    span: Piece | None = None
    loose: Piece | None = None
    excluded: list[Piece] = field(default_factory=list)
    denied: list[Piece] = field(default_factory=list)


def possessive(scan: Scan, piece: Piece) -> bool:
    word = scan.words[piece.end - 1]
    return word.endswith("'s") or (scan.words[piece.end] == "'" and scan.words[piece.end + 1] == "s")


def fill_slots(scan: Scan, pieces: list[Piece]) -> Slots:
    slots = Slots()
    has_rule = any(p.rule for p in pieces)
    ordered = pieces
    if "'s" in scan.text:
        theirs = [p for p in pieces if p.day and possessive(scan, p)]
        ordered = [p for p in pieces if p not in theirs] + theirs
    last_clock: Piece | None = None
    for p in ordered:
        if scan.before(p.start) == "not" and not has_rule and len(pieces) > 1:
            slots.denied.append(replace(p, start=p.start - 1))  # "not today, tomorrow at 4"
            continue
        opened = excepting_from(scan, pieces, p) if has_rule else None
        if opened is not None:
            slots.excluded.append(replace(p, start=opened))
        elif has_rule and goes_on_excluding(scan, slots, p):
            slots.excluded.append(p)
        elif p.rule is not None:
            if slots.rule is None:
                # a copy: folding changes the rule, and pieces may be folded again
                slots.rule = copy_of(p)
                slots.rule.rule, slots.rule.also = copied(p.rule), []
            else:
                merge_rules(slots.rule, p)
        elif p.count is not None:
            slots.count = slots.count or p
        elif p.span_for or (has_rule and p.name == "next amount"):
            slots.span = slots.span or opened_by(scan, p, SPANNING)
        elif p.until and has_rule and (p.clock is None or ends_hours_that_pass(scan, slots, pieces)):
            slots.until = slots.until or opened_by(scan, p, ENDING)
        elif p.starting and has_rule and p.day is not None:
            slots.start = slots.start or opened_by(scan, p, BEGINNING)
        elif p.amount:
            fill_amount(slots, p)
        elif slots.until is not None and ends_at(scan, slots, p):
            slots.until = replace(slots.until or p, clock=p.clock, end=p.end)
        elif p.clock is not None:
            last_clock = fill_clock(scan, slots, p, last_clock, has_rule)
            if p.day is not None and slots.clock is p:
                slots.day = slots.day or p
        elif p.day is not None and (
            slots.day is None or merges_days(slots.day, p) or names_its_week(scan, slots.day, p)
        ):
            fill_day(slots, p)
        elif p.day is not None:
            if slots.day is not None and slots.last_day is None and spans_to(scan, slots.day, p):
                slots.last_day = p
            elif slots.day is not None and joined(
                scan, slots.more_days[-1] if slots.more_days else slots.day, p
            ):
                slots.more_days.append(p)
        elif p.part is not None and slots.part is None:
            slots.part = p
    return slots


def fill_amount(slots: Slots, p: Piece) -> None:
    if p.offset:
        slots.offset = slots.offset or p
    elif p.loose:
        slots.loose = slots.loose or p
    elif slots.amount is None or slots.amount.name == "now":
        slots.amount = p


def fill_clock(scan: Scan, slots: Slots, p: Piece, last: Piece | None, in_series: bool) -> Piece | None:
    if slots.clock is None or (slots.offset is not None and told_with(scan, slots.offset, p)):
        slots.clock, slots.more_clocks, slots.window_end = p, [], None
        return p
    if last is None:
        return None
    between = [w for w in scan.words[last.end : p.start] if w not in BEFORE_CLOCK]
    if len(between) == 1 and between[0] in RANGE and last is slots.clock and slots.window_end is None:
        opened = scan.before(slots.clock.start)
        if opened in ("between", "from", "btwn") or between[0] in (
            "-",
            "to",
            "until",
            "till",
            "til",
            "–",
            "—",
            "through",
        ):
            slots.window_end = p
            return last
    if (between or in_series or p.start == last.end) and all(w in JOINING for w in between):
        slots.more_clocks.append(p)  # "8am 2pm 8pm every day"
        return p
    return last


def told_with(scan: Scan, offset: Piece, clock: Piece) -> bool:
    """ "the day before at 6pm": the reminder's own clock time, whatever the event's is."""
    between = scan.words[offset.end : clock.start]
    return offset.days > 0 and not offset.seconds and between in (["at"], ["@"])


def merges_days(first: Piece, second: Piece) -> bool:
    """ "next week ... tuesday", "tonight" beside "today", "friday noon 19/05": one narrows the other."""
    if (
        first.name == "weekday"
        and second.weekday is None
        and second.day is not None
        and second.grain is Grain.DAY
    ):
        return second.day.weekday() == first.weekday and second.name != "today"
    return (
        (
            first.grain in (Grain.WEEK, Grain.MONTH)
            and second.grain is Grain.DAY
            and second.weekday is not None
        )
        or (first.grain is Grain.DAYPART and second.day == first.day)
        or (second.grain is Grain.DAYPART and second.day == first.day)
    )


def names_its_week(scan: Scan, first: Piece, second: Piece) -> bool:
    """ "thursday afternoon next week": the week of the weekday just said."""
    between = scan.words[first.end : second.start]
    return first.name == "weekday" and second.name == "week" and all(w in en.DAYPARTS for w in between)


def fill_day(slots: Slots, p: Piece) -> None:
    first = slots.day
    if first is None:
        slots.day = p
    elif p.name == "week" and first.weekday is not None and p.day is not None:
        monday = p.day - timedelta(days=p.day.weekday())
        slots.day = replace(first, day=monday + timedelta(days=first.weekday), also=[p])
    elif first.grain is Grain.WEEK and p.weekday is not None and first.day is not None:
        monday = first.day - timedelta(days=first.day.weekday())
        merged = replace(p, day=monday + timedelta(days=p.weekday), also=[first])
        slots.day = merged
    elif p.grain is Grain.DAYPART:
        slots.part = slots.part or p
    else:
        slots.part, slots.day = first, p
    if p.part is not None and slots.part is None:
        slots.part = p


def joined(scan: Scan, first: Piece, second: Piece) -> bool:
    between = [w for w in scan.words[first.end : second.start] if w not in ("on", "the")]
    return bool(between) and all(w in JOINING for w in between) and second.grain is Grain.DAY


def spans_to(scan: Scan, first: Piece, last: Piece) -> bool:
    """ "from the 20th to the 24th": the second day only ends the period."""
    between = [w for w in scan.words[first.end : last.start] if w != "the"]
    return len(between) == 1 and between[0] in RANGE - {"and"} and last.grain is Grain.DAY


def used_of(slots: Slots) -> list[Piece]:
    single = (
        slots.day,
        slots.clock,
        slots.window_end,
        slots.last_day,
        slots.part,
        slots.amount,
        slots.offset,
        slots.rule,
        slots.until,
        slots.start,
        slots.count,
        slots.span,
        slots.loose,
    )
    found = [p for p in single if p is not None]
    if slots.day is not None:
        found.extend(slots.day.also)
    found.extend((*slots.more_clocks, *slots.more_days, *slots.excluded, *slots.denied))
    if slots.rule is not None:
        found.extend(slots.rule.also)
    if len(found) < 2:
        return found
    unique = {(p.start, p.end): p for p in found}
    return sorted(unique.values(), key=START)
