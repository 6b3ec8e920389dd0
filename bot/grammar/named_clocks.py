"""Clock times by name: noon, midnight, sunset, the end of the day, this time tomorrow."""

from __future__ import annotations

from datetime import timedelta

from bot.core.reading import Grain
from bot.grammar import words_en as en
from bot.grammar.calendar import add_months
from bot.grammar.hour_context import is_day_word
from bot.grammar.not_a_time import NAMES
from bot.grammar.scan import Piece, Scan

EDGE_CLOCKS = {
    "eod": (17, 0, 0),
    "cob": (17, 0, 0),
    "eob": (17, 0, 0),
    "sunrise": (6, 0, 0),
    "dawn": (5, 0, 0),
    "dusk": (18, 0, 0),
    "sunset": (18, 0, 0),
}


def same_time(scan: Scan, i: int) -> Piece | None:
    """this time tomorrow, same time next week, this time on monday: the clock as it is now."""
    words = scan.words
    if words[i + 1] != "time":
        return None
    now = scan.now
    start = i - 1 if scan.before(i) in ("at", "about", "the", "around") else i
    if scan.before(start) in ("at", "about", "around") and start < i:
        start -= 1
    j = i + 2
    if words[j] in en.NEXT and words[j + 1] in ("week", "month", "year"):
        day = now.date() + timedelta(days=7)
        if words[j + 1] != "week":
            day = add_months(now.date(), 1 if words[j + 1] == "month" else 12) or day
        made = Piece(start, j + 2, "this time", day=day, clock=(now.hour, now.minute, 0))
        return made
    if words[i] == "same" and start == i and is_day_word(scan.before(i)) and not scan.tokens[j].is_word:
        return Piece(
            i, j, "this time", grain=Grain.MINUTE, clock=(now.hour, now.minute, 0)
        )  # tomorrow same time
    k = j + 1 if words[j] in ("on", "the", "in", "this") else j
    if words[k] == "day" and words[k + 1] == "after":
        k += 2
    if not (is_day_word(words[k]) or words[k] in en.NEXT or (words[j] == "in" and scan.tokens[k].number)):
        return None
    return Piece(start, j, "this time", grain=Grain.MINUTE, clock=(now.hour, now.minute, 0))


DAYS_THAT_END = en.TODAY | en.TOMORROW | frozenset(en.WEEKDAYS) - en.SHY_WEEKDAYS


def named_clock(scan: Scan, i: int) -> Piece | None:
    """noon, midnight, eod, end of day, close of business."""
    words = scan.words
    word = words[i]
    if (word, words[i + 1]) in NAMES:
        return None
    if word in en.NOON:
        return Piece(i, i + 1, "noon", grain=Grain.HOUR, clock=(12, 0, 0))
    if word in en.MIDNIGHT:
        return Piece(i, i + 1, "midnight", grain=Grain.HOUR, clock=(24, 0, 0))
    if word in ("dawn", "dusk", "sunrise", "sunset") and scan.before(i) not in (
        "at",
        "by",
        "before",
        "around",
        "after",
        "",
    ):
        return None
    if word == "dawn" and i == 0 and scan.tokens[1].is_word and not is_day_word(words[1]):
        return None  # "dawn says hi"
    if word == "cob" and words[max(i - 2, 0) : i] in (["on", "the"], ["on", "a"]):
        return None  # corn on the cob
    if word in EDGE_CLOCKS:
        return Piece(i, i + 1, "end of day", grain=Grain.HOUR, clock=EDGE_CLOCKS[word])
    if word in ("end", "close") and words[i + 1] == "of":
        j = i + 3 if words[i + 2] in ("the", "my") else i + 2
        if words[j] in ("day", "business", "work", "workday") and not (words[j] == "work" and word == "end"):
            return Piece(i, j + 1, "end of day", grain=Grain.HOUR, clock=(17, 0, 0))
        j = i + 3 if words[i + 2] in ("this", "next") else i + 2
        if word == "end" and words[j] in DAYS_THAT_END:  # "by the end of friday"
            start = i - 1 if scan.before(i) == "the" else i
            return Piece(start, i + 2, "end of day", grain=Grain.HOUR, clock=(17, 0, 0))
    return None
