"""One text on its way to a `Reading`: its tokens, its pieces of time (found once, when asked for)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from datetime import datetime
from typing import TypedDict, Unpack
from zoneinfo import ZoneInfo

from bot.core.reading import Guess, Habits, Intent, Item, Moment, Reading, Span
from bot.grammar import dateparser_last
from bot.grammar.fold import fold
from bot.grammar.intents import first_verb, lower_plain
from bot.grammar.scan import START, Piece, Scan
from bot.grammar.slots import Folded
from bot.grammar.tasks import runs_of, spans_of
from bot.grammar.thumbs import mended, thumbed
from bot.grammar.tokens import AFTER, Token, tokenise
from bot.grammar.when import find_pieces


class Fields(TypedDict, total=False):
    """What an item of a plain command may say besides its intent."""

    task: str | None
    target: str | None
    numbers: tuple[int, ...]
    everything: bool
    moments: tuple[Moment, ...]
    scope: str | None
    value: str | None
    pace: str | None


class Stretch:
    """A text, its tokens, and what is found in it when first asked for."""

    __slots__ = (
        "_folds",
        "_pieces",
        "_verb",
        "habits",
        "low",
        "now_local",
        "scan",
        "signs",
        "size",
        "text",
        "tokens",
        "words",
    )

    def __init__(self, text: str, now_local: datetime, habits: Habits) -> None:
        self.text = text
        self.low = lower_plain(text)
        self.now_local = now_local
        self.habits = habits
        self.tokens: list[Token] = tokenise(self.low)
        self.scan = Scan(text, self.tokens, now_local.replace(tzinfo=None), habits)
        if thumbed(self.scan.signs, self.low):
            self.tokens = mended(self.tokens)
            self.scan = Scan(text, self.tokens, self.scan.now, habits)
        self.size = len(self.tokens) - len(AFTER)  # the number of real tokens
        self.words = self.scan.words
        self.signs = self.scan.signs
        self._pieces: list[Piece] | None = None
        self._verb: tuple[str, int] | None = None
        self._folds: dict[tuple[Piece, ...], Folded] = {}

    @property
    def pieces(self) -> list[Piece]:
        """The phrases of time, in order."""
        if self._pieces is None:
            self._pieces = self.found_pieces()
        return self._pieces

    def found_pieces(self) -> list[Piece]:
        found = find_pieces(self.scan)
        zone = None
        dated = False
        for p in found:
            zone = zone or p.zone
            dated = dated or p.day is not None or p.rule is not None
        if zone is not None:
            # a named zone has its own now; of two, the first is the moment's
            there = self.now_local.astimezone(ZoneInfo(zone))
            self.scan.now = there.replace(tzinfo=None)
            found = find_pieces(self.scan)
        if not dated and len(self.low) < 400:
            self.ask_last(found)
        return found

    def ask_last(self, found: list[Piece]) -> None:
        """A day number beside a month's name that no rule of ours could read."""
        asked = dateparser_last.candidate(self.low, self.words)
        if asked is None:
            return
        day = dateparser_last.read_date(asked[0], self.scan.now)
        if day is None:
            return
        start, end = self.token_at(asked.start()), self.token_at(asked.end())
        found[:] = [p for p in found if p.end <= start or p.start >= end]
        found.append(Piece(start, end, "dateparser", day=day))
        found.sort(key=lambda p: p.start)

    def token_at(self, offset: int) -> int:
        """The first token that begins at or after a character."""
        return bisect_left(self.tokens, offset, 0, self.size, key=START)

    def folded(self, start: int = 0, end: int | None = None) -> Folded:
        if start == 0 and end is None:
            return self.fold(self.pieces)
        stop = self.size if end is None else end
        return self.fold([p for p in self.pieces if p.start >= start and p.end <= stop])

    def fold(self, pieces: list[Piece]) -> Folded:
        """What some of this text's pieces say together; each choice of them is folded once."""
        key = tuple(pieces)  # a piece equals only itself
        found = self._folds.get(key)
        if found is None:
            found = self._folds[key] = fold(self.scan, pieces)
        return found

    @property
    def verb(self) -> tuple[str, int]:
        """The first word that is not politeness, and its place."""
        if self._verb is None:
            self._verb = first_verb(self.words)
        return self._verb

    def spans(self, used: list[Piece]) -> tuple[Span, ...]:
        return spans_of(self.tokens, runs_of(self.scan, used, 0, self.size))

    def reading(
        self, items: list[Item], said: tuple[Span, ...] = (), rule: str = "", used: list[Piece] | None = None
    ) -> Reading:
        rules = [p.name for p in used] if used else []
        if rule:
            rules.insert(0, rule)
        guessed = self.guesses(items, used) if used else ()
        return Reading(self.text, tuple(items), said, guessed, tuple(rules))

    def guesses(self, items: list[Item], used: list[Piece]) -> tuple[tuple[Guess, Span], ...]:
        """Each guess of the items' moments with the words that left it open."""
        made = [g for i in items for m in i.moments for g in m.guesses]
        if not made:
            return ()
        found: dict[tuple[Guess, Span], None] = {}
        for guess in dict.fromkeys(made):
            for p in used:
                open_here = (
                    (
                        guess in (Guess.MERIDIEM, Guess.WINDOW)
                        and p.clock is not None
                        and (p.bare or guess is Guess.WINDOW)
                    )
                    or (guess is Guess.HOUR and p.part is not None)
                    or guess in p.guesses
                )
                if open_here:
                    found[guess, Span(self.tokens[p.start].start, self.tokens[p.end - 1].end)] = None
        return tuple(found)

    def simple(self, intent: Intent, rule: str, **fields: Unpack[Fields]) -> Reading:
        return self.reading([Item(intent, **fields)], rule=rule)


def inner(stretch: Stretch, words: str) -> tuple[Stretch, Folded]:
    other = Stretch(words, stretch.now_local, stretch.habits)
    return other, other.folded()


def whole(reading: Reading | None) -> bool:
    return reading is not None and all(
        i.intent is Intent.CREATE and i.task and i.moment is not None and i.recipient is None
        for i in reading.items
    )


def part_of(stretch: Stretch, start: int, end: int) -> Stretch:
    """A part of the text at its own place."""
    text = " " * start + stretch.text[start:end]
    return Stretch(text, stretch.now_local, stretch.habits)


def with_words(
    stretch: Stretch, start: int, end: int, words: str, reader: Callable[[Stretch], Reading | None]
) -> Reading | None:
    """What a reader makes of the text with other words in a place; its spans lie in the text as it was written."""
    text = stretch.text[:start] + words + stretch.text[end:]
    reading = reader(Stretch(text, stretch.now_local, stretch.habits))
    if reading is None:
        return None
    behind = start + len(words)
    grown = end - behind

    def was(at: int) -> int:
        return at + grown if at >= behind else min(at, end)

    said = tuple(Span(was(s.start), was(s.end)) for s in reading.said)
    return reading._replace(text=stretch.text, said=tuple(s for s in said if s.start < s.end))
