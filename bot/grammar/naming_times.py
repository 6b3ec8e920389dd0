"""Times that name the thing beside a time that is the reminder's own: "christmas party dec 18", "at 5 ask about saturday"."""

from __future__ import annotations

from bot.core.reading import Grain
from bot.grammar import verbs_en as verbs
from bot.grammar import words_en as en
from bot.grammar.reading_of import Stretch
from bot.grammar.scan import Piece
from bot.grammar.tasks import before_a_noun


def naming_things(stretch: Stretch, pieces: list[Piece]) -> list[Piece]:
    """The times that name a thing beside a time that is the reminder's."""
    if any(p.rule for p in pieces):
        return naming_series(stretch, pieces)
    return (
        naming_days(stretch, pieces)
        + naming_clocks(stretch, pieces)
        + asked_about(stretch, pieces)
        + naming_holidays(stretch, pieces)
    )


def naming_holidays(stretch: Stretch, pieces: list[Piece]) -> list[Piece]:
    """ "christmas party dec 18 at 6": the party has a day of its own."""
    days = [p for p in pieces if p.day and p.rule is None]
    named = [p for p in days if p.name == "holiday" and before_a_noun(stretch.scan, p)]
    named = [p for p in named if stretch.words[p.start - 1] not in ("on", "by", "before", "until", "after")]
    rest = [p for p in days if p not in named and p.name != "holiday"]
    return named if rest and named and rest[-1].start > named[-1].end else []


ASKING_ABOUT = frozenset("ask asks talk chat speak hear check know".split())


def asked_about(stretch: Stretch, pieces: list[Piece]) -> list[Piece]:
    """ "call ana at 5 and ask about saturday": the day that is spoken of."""
    words = stretch.words
    return [
        p
        for p in pieces
        if p.clock is None
        and p.start > 1
        and words[p.start - 1] == "about"
        and words[p.start - 2] in ASKING_ABOUT
    ]


def naming_days(stretch: Stretch, pieces: list[Piece]) -> list[Piece]:
    """ "a present for valentine's day on february 10": of two days side by side the first names the thing."""
    days = [p for p in pieces if p.day and p.grain is Grain.DAY and p.rule is None and p.clock is None]
    if len(days) != 2:
        return []
    thing, day = days
    same = thing.day == day.day or (thing.day is not None and thing.day.weekday() == day.weekday)
    between = stretch.words[thing.end : day.start]
    own_word = (
        between == ["on"] or between[-1:] == ["by"] or (not between and stretch.words[day.start] in en.THIS)
    )
    own_word = own_word or (not between and (moved_there(stretch, thing) or day.name == "tomorrow"))
    apart = day.until or day.starting or not own_word
    return [] if same or apart else [thing]


def moved_there(stretch: Stretch, p: Piece) -> bool:
    """ "move the meeting to friday tomorrow": the day behind "to" is where the thing goes."""
    words = stretch.words
    return words[p.start - 1] == "to" and not verbs.EDIT.isdisjoint(words[: p.start])


WHOSE = frozenset({"my", "our", "his", "her", "their"})


def naming_clocks(stretch: Stretch, pieces: list[Piece]) -> list[Piece]:
    """ "cancel my 2pm at noon": of two clock times the one that is somebody's names the thing."""
    clocks = [p for p in pieces if p.clock and not p.offset]
    theirs = [p for p in clocks if stretch.words[p.start - 1] in WHOSE and p.start]
    return theirs if len(theirs) < len(clocks) else []


ACQUIRING = frozenset("buy order get grab return renew print download read find subscribe".split())
A_OR_THE = frozenset({"a", "an", "the", "my"})


def naming_series(stretch: Stretch, pieces: list[Piece]) -> list[Piece]:
    """ "buy a daily planner on saturday", "ask whether they open on sundays tomorrow": the series is the thing's."""
    words = stretch.words
    days = [p for p in pieces if p.day and not p.rule and not p.until and not p.starting]
    if not days:
        return []
    return [
        p
        for p in pieces
        if p.rule is not None
        and (
            (
                words[p.start - 1] in A_OR_THE
                and stretch.tokens[p.end].is_word
                and not ACQUIRING.isdisjoint(words[: p.start])
            )
            or (
                words[p.end - 1] in en.WEEKDAY_PLURALS
                and en.EVERY.isdisjoint(words[p.start : p.end])
                and any(d.name in ("today", "tomorrow", "tonight") for d in days)
            )
        )
    ]
