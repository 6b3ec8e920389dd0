"""What the families of rules share: the pieces they find, numbers, amounts of time, AM and PM.

A family is a function `(scan, i) -> Piece | None` that looks at the tokens from `i` on (and at those
just before, for prepositions) and takes the longest phrase it knows.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from datetime import date, datetime
from operator import attrgetter
from typing import TypeVar

from bot.core.reading import Grain, Guess, Habits
from bot.grammar import words_en as en
from bot.grammar.signs import signs_of
from bot.grammar.tokens import Token


@dataclass(slots=True)
class Rule:
    """A recurrence in the making: RFC 5545 parts."""

    freq: str
    interval: int = 1
    byday: list[str] = field(default_factory=list)
    bymonthday: list[int] = field(default_factory=list)
    bymonth: list[int] = field(default_factory=list)
    bysetpos: list[int] = field(default_factory=list)
    byyearday: int | None = None
    byweekno: list[int] = field(default_factory=list)
    byhour: list[int] = field(default_factory=list)
    count: int | None = None
    part: str | None = None
    others: list[Rule] = field(default_factory=list)  # days that one RFC rule cannot hold beside these


@dataclass(slots=True, eq=False)
class Piece:
    """One phrase of time: tokens `start` to `end`, and whichever of its parts were said. A piece equals only itself."""

    start: int
    end: int
    name: str
    day: date | None = None
    grain: Grain = Grain.DAY
    end_day: date | None = None  # a period: exclusive
    weekday: int | None = None
    clock: tuple[int, int, int] | None = None
    bare: bool = False  # the hour may be AM or PM
    part: str | None = None
    months: int = 0  # an amount: months and days on the calendar, seconds elapsed
    days: int = 0
    seconds: int = 0
    amount: bool = False
    loose: bool = False  # an amount without "in": a moment only where nothing else is
    offset: int = 0  # -1 before, +1 after what else is said
    rule: Rule | None = None
    until: bool = False
    starting: bool = False
    count: int | None = None
    span_for: bool = False  # "for two weeks": how long a series runs
    zone: str | None = None
    also: list[Piece] = field(default_factory=list)  # "4:30, 4:45 and 5"
    guesses: list[Guess] = field(default_factory=list)
    other_day: date | None = None
    wall: datetime | None = None  # fully resolved already
    past: bool = False


START = attrgetter("start")
Made = TypeVar("Made", Piece, Rule)


FIELDS_OF = {kind: attrgetter(*(f.name for f in fields(kind))) for kind in (Piece, Rule)}


def copy_of(made: Made) -> Made:
    """A shallow copy, several times quicker than `replace`."""
    kind = type(made)
    return kind(*FIELDS_OF[kind](made))


class Scan:
    """The text's tokens and what they are read against."""

    __slots__ = ("habits", "near", "now", "signs", "text", "tokens", "words")

    def __init__(self, text: str, tokens: list[Token], now: datetime, habits: Habits) -> None:
        self.text = text
        self.tokens = tokens
        self.now = now  # naive, local
        self.habits = habits
        self.words = words = [t[0] for t in tokens]
        self.near = words  # of one reminder among several, its own words: they hint at its half of the day
        self.signs = signs_of(words)

    def before(self, i: int) -> str:
        return self.words[i - 1] if i > 0 else ""


FRACTION_SIGNS = {"\u00bd": 0.5, "\u00bc": 0.25, "\u00be": 0.75, "\u2153": 1 / 3, "\u2154": 2 / 3}


def number_at(scan: Scan, i: int) -> tuple[float, int] | None:
    """`(value, next token)`: 5, 2.5, 1/2, two, twenty five, a hundred, two dozen, a, a couple of."""
    found = small_number_at(scan, i)
    if found is None:
        return None
    value, j = found
    word = scan.words[j]
    if word == "dozen":
        return value * 12, j + 1
    if word == "hundred" and 1 <= value < 100:
        k = j + 2 if scan.words[j + 1] == "and" else j + 1
        rest = small_number_at(scan, k) if scan.words[k] not in en.ARTICLES else None
        if rest is not None and 0 < rest[0] < 100 and scan.tokens[k].number is None:
            return value * 100 + rest[0], rest[1]
        return value * 100, j + 1
    return found


def small_number_at(scan: Scan, i: int) -> tuple[float, int] | None:
    token = scan.tokens[i]
    words = scan.words
    if token.number is not None:
        value = float(token.number)
        following = scan.tokens[i + 1]
        if following.text == "." and following.glued:
            fraction = scan.tokens[i + 2]
            if fraction.number is not None and fraction.glued and fraction.digits <= 3:
                return value + fraction.number / 10**fraction.digits, i + 3
        if following.text == "," and following.glued and scan.tokens[i + 2].digits == 1:
            fraction = scan.tokens[i + 2]
            if fraction.number is not None and fraction.glued and words[i + 3] in en.UNITS:
                return value + fraction.number / 10, i + 3  # 1,5 hours
        if following.text in FRACTION_SIGNS:
            return value + FRACTION_SIGNS[following.text], i + 2
        if following.text == "/" and scan.tokens[i + 2].number and following.glued:
            return value / (scan.tokens[i + 2].number or 1), behind_fraction(scan, i + 3)
        if following.number is not None and words[i + 2] == "/" and (scan.tokens[i + 3].number or 0) > 1:
            # 1 1/2
            return value + following.number / (scan.tokens[i + 3].number or 1), i + 4
        return value, i + 1
    word = token.text
    if word in FRACTION_SIGNS:
        return FRACTION_SIGNS[word], behind_fraction(scan, i + 1)
    if word == "another" and words[i + 1] in en.UNITS:
        return 1.0, i + 1
    if word in en.NUMBERS:
        n = en.NUMBERS[word]
        if n == 1 and words[i + 1] == "half" and en.UNITS.get(words[i + 2]) == "hour":
            return 0.5, i + 2  # one half hour
        return float(n), i + 1
    if word in en.TENS:
        ones = i + 2 if words[i + 1] == "-" else i + 1
        unit = en.NUMBERS.get(words[ones], 0)
        if 0 < unit < 10:
            return float(en.TENS[word] + unit), ones + 1
        return float(en.TENS[word]), i + 1
    if word in en.ARTICLES:
        if words[i + 1] in en.COUPLE:
            return 2.0, i + 3 if words[i + 2] == "of" else i + 2
        if words[i + 1] in en.FEW:
            return 3.0, i + 2
        if words[i + 1] == "quarter" and words[i + 2] == "of" and words[i + 3] in en.ARTICLES:
            return 0.25, i + 4
        if words[i + 1] == "half":
            return 0.5, i + 3 if words[i + 2] in en.ARTICLES else i + 2
        return 1.0, i + 1
    if word in en.COUPLE:
        return 2.0, i + 2 if words[i + 1] == "of" else i + 1
    if word in en.FEW:
        return 3.0, i + 1
    if word == "half":
        if words[i + 1 : i + 4] in (["-", "an", "-"], ["-", "a", "-"]):
            return 0.5, i + 4  # half-an-hour
        j = i + 2 if words[i + 1] in en.ARTICLES else i + 2 if words[i + 1] == "of" else i + 1
        return 0.5, j
    if word == "quarter" and words[i + 1] == "of" and words[i + 2] in en.ARTICLES:
        return 0.25, i + 3
    return None


def behind_fraction(scan: Scan, j: int) -> int:
    """The token of what a fraction is of: 3/4 of an hour, 1/2 an hour, 3/4 hour."""
    k = j + 1 if scan.words[j] == "of" else j
    return k + 1 if scan.words[k] in en.ARTICLES and scan.words[k + 1] in en.UNITS else j


SECONDS = {"second": 1, "minute": 60, "hour": 3600}


@dataclass(slots=True)
class Amount:
    months: int
    days: int
    seconds: int
    end: int
    unit: str


def amount_at(scan: Scan, i: int) -> Amount | None:
    """An amount of time: `2 hours`, `1h30`, `an hour and a half`, `2 and a half weeks`, `3 days 4 hours`."""
    months = days = seconds = 0
    unit = ""
    end = i
    while True:
        found = number_at(scan, i)
        if found is None:
            break
        value, j = found
        words = scan.words
        if words[j] in OR_MORE and not unit:
            j = past_the_larger(scan, value, j)
        if words[j] == "-" and scan.tokens[j].glued:
            j += 1
        if words[j] == "and" and words[j + 1] in ("a", "an") and words[j + 2] == "half":
            value += 0.5  # 2 and a half hours
            j += 3
        elif words[j] == "and" and words[j + 1] == "half":
            value += 0.5
            j += 2
        elif (
            words[j] == "and"
            and words[j + 1] == "a"
            and words[j + 2] == "quarter"
            and words[j + 3] in en.UNITS
        ):
            value += 0.25
            j += 3
        if words[j] in ("more", "full", "whole", "additional", "upcoming", "coming", "extra"):
            j += 1
        if words[j] in ("quarter", "quarters"):
            hour = hour_behind_quarters(scan, j)
            if hour is not None:
                value, j = value / 4, hour
        if words[j] == ":" and scan.tokens[j].glued and words[j + 2] in ("hours", "hrs", "hour"):
            value, j = value + (scan.tokens[j + 1].number or 0) / 60, j + 2  # in 1:30 hours
        name = en.UNITS.get(words[j])
        if name is None and words[j].endswith("'s") and words[j + 1] == "time":
            name = en.UNITS.get(words[j][:-2])  # in a week's time
        if name is None or (words[j] in en.SHORT_UNITS and not short_unit_fits(scan, i, j)):
            break
        if name == "quarter" and value < 1:
            break
        # "a second", "a few hour" are other things than amounts of time
        if (
            words[j] == "second"
            and words[i] in ("a", "the")
            and not (after_in(scan, i) and words[j + 1] in AFTER_A_SECOND)
        ):
            break
        if (
            words[i] in ("a", "an")
            and words[i + 1] in en.FEW
            and not (words[j].endswith("s") or after_in(scan, i))
        ):
            break
        j += 1
        if (
            words[j] == "."
            and scan.tokens[j].glued
            and name in ("minute", "hour", "second")
            and len(words[j - 1]) <= 3
        ):
            j += 1 if scan.tokens[j + 1].number is not None or scan.tokens[j + 1].is_word else 0
        if words[j] == "and" and words[j + 1] in ("a", "an") and words[j + 2] in ("half", "quarter"):
            value += 0.5 if words[j + 2] == "half" else 0.25  # an hour and a half
            j += 3
        elif words[j] == "and" and words[j + 1] == "half" and words[j + 2] not in ("past", "an"):
            value += 0.5
            j += 2
        elif words[j] == "and" and words[j + 1] == "three" and words[j + 2] == "quarters":
            value += 0.75
            j += 3
        if name in SECONDS:
            seconds += round(value * SECONDS[name])
        elif name in ("day", "week", "fortnight"):
            whole = value * {"day": 1, "week": 7, "fortnight": 14}[name]
            days += int(whole)
            seconds += round((whole - int(whole)) * 86400)
        else:
            whole = value * {"month": 1, "quarter": 3, "year": 12, "decade": 120}[name]
            months += int(whole)
            days += round((whole - int(whole)) * 30)
        unit = name
        end = j
        if name == "hour":
            minutes = minutes_behind_hours(scan, j)
            if minutes is not None:
                seconds += minutes[0] * 60
                end = minutes[1]
                break
        if words[j] in ("and", ",", "&"):
            i = j + 1
            if words[i] == "and":
                i += 1
            if words[i] in en.ARTICLES and words[i + 1] not in en.UNITS:
                break
        else:
            i = j
        if number_at(scan, i) is None:
            break
    if not unit or months > 12000 or days > 40000 or seconds > 10**9:
        return None
    return Amount(months, days, seconds, end, unit)


AFTER_A_SECOND = frozenset({"", ".", "!", ",", "please", "pls", "to"})
OR_MORE = frozenset({"-", "\u2013", "to", "or"})


def past_the_larger(scan: Scan, value: float, j: int) -> int:
    """ "2-3 days", "five or ten minutes": the token behind the larger number; the smaller one counts."""
    larger = small_number_at(scan, j + 1)
    if larger is None or larger[0] <= value or scan.words[larger[1]] not in en.UNITS:
        return j
    return j if scan.words[larger[1]] in en.SHORT_UNITS else larger[1]


def hour_behind_quarters(scan: Scan, j: int) -> int | None:
    """The token of "hour" in "quarters of an hour", "a quarter hour"."""
    words = scan.words
    k = j + 3 if words[j + 1] == "of" and words[j + 2] in en.ARTICLES else j + 1
    k += words[k] == "-"  # quarter-hour
    return k if en.UNITS.get(words[k]) == "hour" and words[k] not in en.SHORT_UNITS else None


def minutes_behind_hours(scan: Scan, j: int) -> tuple[int, int] | None:
    """1h30, in 1 hour 20, in two hours thirty: `(minutes, next token)`."""
    words, tokens = scan.words, scan.tokens
    tail = tokens[j]
    if tail.number is not None and tail.glued and tail.digits <= 2 and tail.number < 60:
        if tokens[j + 1].glued and en.UNITS.get(words[j + 1]) == "minute":
            return None  # 2h30m: an amount of its own
        return (tail.number, j + 1) if words[j + 1] not in (":", "/") else None
    k = j + 1 if words[j] == "and" else j
    found = small_number_at(scan, k) if words[k] not in en.ARTICLES else None
    if found is None or found[0] != int(found[0]) or not 1 <= found[0] < 60:
        return None
    after = tokens[found[1]]
    if after.text == "to" and tokens[found[1] + 1].number is not None:
        return None  # "every two hours 9 to 3"
    ends = after.text in ("", ".", ",", "!", "?", "to", "please", "pls", "from", "later") and not (
        after.text in (".", ",") and tokens[found[1] + 1].number is not None
    )
    return (int(found[0]), found[1]) if ends else None


def short_unit_fits(scan: Scan, i: int, j: int) -> bool:
    """`5m`, `2 h`: one letter is a unit after digits, and not where more letters or marks follow."""
    if scan.tokens[i].number is None:
        return False
    following = scan.tokens[j + 1]
    if scan.words[j] in ("y", "mo"):
        return following.text in ("later", "ago", "from") or (
            scan.words[j] == "mo" and scan.before(i) == "in"
        )
    if following.glued and following.text in ("'", ".", "/", "-") and scan.tokens[j + 2].glued:
        return False
    return (
        scan.tokens[j].glued
        or scan.words[j] in ("h", "m", "d")
        or (scan.words[j] == "s" and after_in(scan, i))
    )


def after_in(scan: Scan, i: int) -> bool:
    return scan.before(i) == "in"


def meridiem_at(scan: Scan, i: int) -> tuple[str, int] | None:
    """`am`, `p.m.`, a glued `p`: `("am"|"pm", next token)`."""
    token = scan.tokens[i]
    word = token.text
    if word in ("am", "pm"):
        j = i + 1
        if scan.words[j] == "." and scan.tokens[j].glued and scan.words[j + 1] == "m":
            j += 2
        return word, j
    if word in ("a", "p"):
        if scan.words[i + 1] == "." and scan.tokens[i + 1].glued and scan.words[i + 2] in ("m", "n"):
            j = i + 3
            if scan.words[j] == "." and scan.tokens[j].glued:
                j += 1
            return word + "m", j
        if scan.words[i + 1] == "m" and not (scan.words[i + 2] == "'" and scan.tokens[i + 2].glued):
            return word + "m", i + 2
        if token.glued:
            return word + "m", i + 1
    if word == "in" and scan.words[i + 1] == "the" and scan.words[i + 2] in ("am", "pm", "a", "p"):
        return meridiem_at(scan, i + 2)  # 5 in the a.m.
    return None
