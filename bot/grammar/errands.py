"""Texts that ask for no reminder by name: a moment alone ("tomorrow at 5"), an errand with a time ("call mom at 5")."""

from __future__ import annotations

import re
import unicodedata

from bot.core.reading import Grain, Intent, Item, Reading
from bot.grammar import intents
from bot.grammar import verbs_en as verbs
from bot.grammar.creating import created, reworded
from bot.grammar.intents import Wanted
from bot.grammar.reading_of import Stretch
from bot.grammar.scan import Piece
from bot.grammar.series_pieces import EXCEPT_WORDS
from bot.grammar.staying import staying
from bot.grammar.tasks import (
    FIRST_OF_LEAD,
    LAST_OF_TRAIL,
    WORDS_OF_TIMES,
    clean,
    left_over,
    runs_of,
    spans_of,
)


def pictured(task: str) -> bool:
    """ "\N{PILL} 9pm": a picture says what to do, unless it is one that answers ("\N{THUMBS UP SIGN} 5pm")."""
    return any(unicodedata.category(c) == "So" for c in task) and task not in verbs.EXACT


BESIDE_A_MOMENT = frozenset(
    "ok okay so um umm maybe like say then around about please for at or well no just . , ! -".split()
)


MOST_BESIDE = 6


NEAR_A_MOMENT = BESIDE_A_MOMENT | WORDS_OF_TIMES


def may_stand_alone(stretch: Stretch, pieces: list[Piece]) -> bool:
    """No word outside the times says anything else."""
    at = outside = 0
    for p in pieces:
        if not NEAR_A_MOMENT.issuperset(stretch.words[at : p.start]):
            return False
        outside += p.start - at
        at = p.end
    outside += stretch.size - at
    return outside <= MOST_BESIDE and NEAR_A_MOMENT.issuperset(stretch.words[at : stretch.size])


def moment_alone(stretch: Stretch) -> Reading | None:
    """A moment and nothing else: "tomorrow at 5", "ok maybe friday". Seen early: no other reading is likely."""
    pieces = stretch.pieces
    if not pieces or not may_stand_alone(stretch, pieces):
        return None
    whole = stretch.folded()
    if not whole.moments:
        return None
    runs = runs_of(stretch.scan, whole.used, 0, stretch.size)
    at = 0
    for start, end in (*runs, (stretch.size, stretch.size)):
        if not BESIDE_A_MOMENT.issuperset(stretch.words[at:start]):
            return None
        at = end
    item = Item(Intent.MOMENT, moments=whole.moments, recurrence=whole.recurrence)
    return stretch.reading([item], spans_of(stretch.tokens, runs), "a moment alone", whole.used)


SAYING_NOTHING = re.compile(
    r"\b(?:ok|okay|so|umm?|maybe|like|let'?s say|say|then|around|about|how about|i guess|lets|do|please|for|at|or|well|no|just)\b|[^\w]"
)
WORDS_SAYING_NOTHING = (
    NEAR_A_MOMENT
    | FIRST_OF_LEAD
    | LAST_OF_TRAIL
    | EXCEPT_WORDS
    | frozenset("umm let's lets let how guess".split())
)


def says_more(stretch: Stretch, pieces: list[Piece]) -> bool:
    """A word beside the times says surely something else."""
    at = 0
    for start, end in (*((p.start, p.end) for p in pieces), (stretch.size, stretch.size)):
        for word in stretch.words[at:start]:
            if word not in WORDS_SAYING_NOTHING and word[0].isalnum():
                return True
        at = end
    return False


def plain(stretch: Stretch) -> Reading | None:
    """No word of reminding: an errand with a time ("call mom at 5"), or a bare moment."""
    pieces = stretch.pieces
    if not pieces:
        return None
    closing = intents.CLOSING.search(stretch.low) if stretch.signs & intents.CLOSING_SIGN else None
    if closing is not None:
        told = plain(reworded(stretch, closing.start("closing"), len(stretch.low), ""))
        if told is not None and told.intent is Intent.CREATE:
            return told._replace(text=stretch.text)
    whole = stretch.folded()
    if not whole.moments:
        return None
    moment = whole.moments[0]
    if not says_more(stretch, pieces):
        spans = stretch.spans(whole.used)
        kept = staying(stretch, whole.used, spans, 0, stretch.size)
        task = clean(left_over(stretch.text, 0, len(stretch.text), tuple(x for x in spans if x not in kept)))
        if not SAYING_NOTHING.sub("", task.lower()) and not pictured(task):
            item = Item(Intent.MOMENT, moments=whole.moments, recurrence=whole.recurrence)
            return stretch.reading([item], spans, "a moment alone", whole.used)
    verb, _ = stretch.verb
    if whole.used[0].start < 4:
        first = stretch.spans(whole.used[:1])[0]
        if not first.start:  # "the 12th of every month wash the car"
            verb = ""
    question = (
        intents.QUESTION.match(stretch.low)
        or stretch.low.rstrip().endswith("?")
        or (stretch.signs & intents.NEWS_SIGN and intents.NEWS.search(stretch.low))
        or (stretch.signs & intents.SMALL_TALK_SIGN and intents.SMALL_TALK.match(stretch.low))
    )
    weak = (
        not moment.grain.has_clock
        and moment.grain in (Grain.WEEK, Grain.MONTH, Grain.YEAR)
        and whole.recurrence is None
    )
    past = any(p.past for p in whole.used)
    at_once = moment.delay_seconds == 0  # "its raining now": nothing to be reminded of
    if question or verb in intents.NOT_ERRAND or weak or past or at_once:
        value = None if question or weak or past or at_once else "errand"  # the conversation knows more
        return stretch.reading(
            [Item(Intent.OTHER, moments=whole.moments, recurrence=whole.recurrence, value=value)],
            stretch.spans(whole.used),
            "a time in other talk",
            whole.used,
        )
    return created(stretch, Wanted(Intent.CREATE, (0, 0), "an errand with a time"))
