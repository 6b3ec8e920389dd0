"""Whole moments in a row for one task: "take my pill at 8 tonight and also tomorrow morning at 8"."""

from __future__ import annotations

from bot.core.reading import Moment
from bot.grammar.reading_of import Stretch
from bot.grammar.scan import Piece
from bot.grammar.slots import Folded

JOINS = frozenset({"and", "&", ",", ";", "then", "plus", "also"})
BETWEEN = JOINS | frozenset("again at on in the by @ around".split())
WITHIN = frozenset("at on in the by @ around ,".split())
MOST_BETWEEN = 5


def in_a_row(stretch: Stretch, pieces: list[Piece]) -> Folded | None:
    """Each with a day and an hour of its own (the first may be today's); None for anything else."""
    if len(pieces) < 3 or any(no_moment(p) for p in pieces):
        return None
    groups = groups_of(stretch, pieces)
    if len(groups) < 2 or not all(has_hour(g) for g in groups) or not all(has_day(g) for g in groups[1:]):
        return None
    moments: list[Moment] = []
    for group in groups:
        told = stretch.fold(group)
        if len(told.moments) != 1 or told.recurrence is not None:
            return None
        moments.append(told.moments[0])
    return Folded(tuple(moments), None, list(pieces)) if len({m.wall for m in moments}) > 1 else None


def no_moment(p: Piece) -> bool:
    return bool(
        p.rule
        or p.amount
        or p.offset
        or p.until
        or p.starting
        or p.count
        or p.span_for
        or p.past
        or p.end_day
    )


def has_hour(group: list[Piece]) -> bool:
    return any(p.clock or p.part for p in group)


def has_day(group: list[Piece]) -> bool:
    return any(p.day for p in group)


def groups_of(stretch: Stretch, pieces: list[Piece]) -> list[list[Piece]]:
    """The pieces, those together that say one moment; none where other words stand between them."""
    groups = [[pieces[0]]]
    for p in pieces[1:]:
        between = stretch.words[groups[-1][-1].end : p.start]
        if len(between) > MOST_BETWEEN or not BETWEEN.issuperset(between):
            return []
        whole = has_hour(groups[-1]) and not JOINS.isdisjoint(between)
        if whole and not (between == [","] and not has_day(groups[-1])):
            groups.append([p])
        elif WITHIN.issuperset(between):
            groups[-1].append(p)
        else:
            return []
    return groups
