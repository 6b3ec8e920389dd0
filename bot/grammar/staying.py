"""Times that stay in the task, because they name the thing or stand in its midst: "my 5pm meeting", "tomorrow's shower"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.core.reading import Span
from bot.grammar.reading_of import Stretch
from bot.grammar.scan import START, Piece
from bot.grammar.tasks import MARKS, adjectival, before_a_noun, clean, left_over

MOST_TIMES = 12  # in one text that somebody means


def staying(
    stretch: Stretch,
    used: list[Piece],
    spans: tuple[Span, ...],
    start: int,
    stop: int,
    series_in_head: bool = False,
    nagged: Sequence[Span] = (),
) -> tuple[Span, ...]:
    """The times that stay in the task: they name the thing ("my 5pm meeting", "tomorrow's shower"), or
    words of it stand on both sides ("check the plants at 5 before I go"): a task has no holes."""
    kept: list[Span] = []
    final = stretch.tokens[stop - 1]
    if len(spans) == 1 and not series_in_head and spans[0].end >= final.end and not final.text.endswith("'s"):
        return ()  # the one time stands at the end
    begins = stretch.tokens[start].start if start < stretch.size else len(stretch.text)
    ends = len(stretch.text) if stop >= stretch.size else stretch.tokens[stop].start
    for n, span in enumerate(spans[:MOST_TIMES]):
        if span.end <= begins:
            continue  # "a 6 am reminder to ...": among the words of asking
        inside = [
            p
            for p in used
            if stretch.tokens[p.start].start >= span.start and stretch.tokens[p.end - 1].end <= span.end
        ]
        ahead, behind = spans[:n], spans[n + 1 :]
        if nagged:
            ahead = tuple(sorted([*ahead, *nagged], key=START))
            behind = tuple(sorted([*behind, *nagged], key=START))
        head_has_series = series_in_head and inside and inside[0].start > start and not inside[-1].offset
        if head_has_series or goes_on(left_over(stretch.text, span.end, ends, behind)):
            if clean(left_over(stretch.text, begins, span.start, ahead)):
                kept.append(span)  # "a daily reminder to take pills at 7": the asking has its time already
                continue
        if any(p.offset or p.rule for p in inside) or not inside:
            continue
        last = inside[-1]
        named = len(inside) == 1 and (
            names_what_follows(stretch, last)
            or adjectival(stretch.scan, last)
            or stretch.words[last.end - 1].endswith("'s")
        )
        following = stretch.words[last.end] if last.end < stop else ""
        tells = following in ("is", "are", "was", "will") and stretch.token_at(span.start) - start <= 1
        if named or tells:
            kept.append(span)
    return tuple(kept)


LASTS = re.compile(
    r"\W*for (?:an? |[\w.]+ ?)(?:half )?(?:min(?:ute)?s?|hours?|hrs?|days?|weeks?)\W*", re.IGNORECASE
)
"""How long a thing takes."""


def goes_on(words: str) -> bool:
    """Whether words of a task follow, and not only "please", "at the latest" or how long it takes."""
    if not words.strip(MARKS) or LASTS.fullmatch(words):
        return False
    return clean("x " + words) != "x"


def names_what_follows(stretch: Stretch, piece: Piece) -> bool:
    """ "a reminder for saturday dinner at 9", "about black friday deals": a bare day glued to a noun."""
    bare = piece.weekday is not None or (piece.day and piece.name not in ("today", "tomorrow", "tonight"))
    return (
        bool(bare)
        and piece.clock is None
        and stretch.scan.before(piece.start) in ("for", "of", "about")
        and before_a_noun(stretch.scan, piece)
    )
