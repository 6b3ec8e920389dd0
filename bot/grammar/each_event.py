"""Several events in one text, each with its alert: "dentist friday 2pm and vet saturday 11am, remind me an hour before
each", "dentist friday 2pm, remind me an hour before. vet saturday 11am, remind me 2 hours before"."""

from __future__ import annotations

import re
from collections.abc import Callable

from bot.core.reading import Intent, Item, Reading
from bot.grammar import alerts
from bot.grammar import verbs_en as verbs
from bot.grammar.reading_of import Stretch
from bot.grammar.scan import Piece
from bot.grammar.signs import sign

EACH = re.compile(
    r",?\s+(?:of )?(?:each(?: (?:one|of them|event))?|both(?: of them)?|all of them|every one|them all)\W*$"
)
EACH_SIGN = sign(EACH.search, "each both all every them")
# an asking that ends with its alert, and another event behind it
NEXT_EVENT = re.compile(
    r"(?:before|prior|early|beforehand)(?:,|\.|;|\n|,? and|,? then|,? also)+\s+(?=\S.*\b(?:remind|alert|text|ping|wake|nudge) me\b)"
)
NEXT_SIGN = sign(NEXT_EVENT.search, "before prior early beforehand")
JOINS = frozenset({"and", ",", "&", ";", ".", "plus", "also", "then"})
Part = tuple[int, int, list[Piece]]
"""Tokens `start` to `end` of an event, and its pieces of time."""


def events_of(stretch: Stretch, pieces: list[Piece], stop: int) -> list[Part]:
    """The events in front of an asking: each has words and a clock time of its own; one alone where that is not so."""
    parts: list[Part] = []
    start = 0
    for n, p in enumerate(pieces):
        end = p.end
        following = pieces[n + 1].start if n + 1 < len(pieces) else stop
        if stretch.words[end] in JOINS and has_words(stretch, end, following) and n + 1 < len(pieces):
            mine = [q for q in pieces if start <= q.start < end]
            parts.append((start, end, mine))
            start = end
            while stretch.words[start] in JOINS:
                start += 1
    parts.append((start, stop, [q for q in pieces if q.start >= start]))
    whole = all(
        any(p.clock for p in mine) and has_words(stretch, a, mine[0].start) for a, _, mine in parts if mine
    )
    return parts if whole and all(mine for _, _, mine in parts) else [(0, stop, pieces)]


def has_words(stretch: Stretch, start: int, end: int) -> bool:
    """Whether a word that is no joint and no preposition stands between two tokens."""
    return any(stretch.tokens[k].is_word and stretch.words[k] not in NO_NAME for k in range(start, end))


NO_NAME = JOINS | frozenset("on at the a an in by from to until my".split())


def words_of(stretch: Stretch, part: Part) -> str:
    start, end, _ = part
    begins = stretch.tokens[start].start
    ends = stretch.tokens[end].start if end < stretch.size else len(stretch.text)
    return stretch.text[begins:ends].strip(" ,.;:-\u2013")


def before_each(
    stretch: Stretch, pieces: list[Piece], first: int, after: int
) -> list[tuple[str, list[alerts.Alert] | None]] | None:
    """The same alerts before each of several events; of an errand before the last ("call mom at 5 and dentist
    friday 3pm") none; None where one event is meant."""
    if len(pieces) < 2:
        return None
    parts = events_of(stretch, pieces, first)
    if len(parts) < 2:
        return None
    found = EACH.search(stretch.low) if stretch.signs & EACH_SIGN else None
    stop = stretch.token_at(found.start()) if found is not None else stretch.size
    made: list[tuple[str, list[alerts.Alert] | None]] = []
    for part in parts:
        errand = found is None and part is not parts[-1] and stretch.words[part[0]] in verbs.ERRANDS
        row = None if errand else alerts.alerts(stretch, part[2], after, stop)
        if row is None and not errand:
            return None
        made.append((words_of(stretch, part), row))
    return made


def own_askings(stretch: Stretch, read: Callable[[Stretch], Reading | None]) -> Reading | None:
    """Events one behind another, each with an asking of its own: each is read alone."""
    found = NEXT_EVENT.search(stretch.low) if stretch.signs & NEXT_SIGN else None
    if found is None:
        return None
    cut = found.end()
    halves = []
    for text in (stretch.text[:cut].rstrip(" ,.;\n"), stretch.text[cut:]):
        part = read(Stretch(text, stretch.now_local, stretch.habits))
        if (
            part is None
            or part.intent is not Intent.CREATE
            or not all(i.task and i.moments for i in part.items)
        ):
            return None
        halves.append(part)
    items: list[Item] = [i for part in halves for i in part.items]
    return halves[0]._replace(text=stretch.text, items=tuple(items))
