"""How pieces belong to a series: excepted days, a second rule that narrows the first, words before a span."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.grammar.positions import month_list
from bot.grammar.scan import Piece, Rule, Scan, copy_of
from bot.grammar.signs import new_bit
from bot.grammar.weekday_sets import DAYS, WEEKEND

if TYPE_CHECKING:
    from bot.grammar.slots import Slots

EXCEPT = frozenset({"except", "excepting", "excluding", "besides", "excl"})
# some only right behind a piece of the series: "every day but sunday", "daily, no weekends"
EXCEPT_PHRASES = (
    *((word,) for word in sorted(EXCEPT)),
    ("other", "than"),
    ("apart", "from"),
    ("aside", "from"),
    ("but", "not"),
    ("not",),
    ("but",),
    ("minus",),
    ("no",),
)
EXCEPT_WORDS = frozenset(word for phrase in EXCEPT_PHRASES for word in phrase)
EXCEPT_BIT = new_bit(EXCEPT_WORDS)
CLOSE_BEHIND = frozenset({"but", "minus", "no"})
JOINING = frozenset({",", "and", "&", "or", "plus", "/"})
EXCLUDING_ON = JOINING | frozenset({"on", "in", "the", "for", "at"})
OWN_CLOCK = "excepted days with a clock of their own"
SPANNING = frozenset({"over", "during"})
BEGINNING = frozenset({"starts", "begins", "begin"})
ENDING = frozenset({"ends", "ending"})
ELAPSING = ("HOURLY", "MINUTELY", "SECONDLY")


def copied(rule: Rule) -> Rule:
    same = copy_of(rule)
    same.byday, same.bymonthday, same.byhour = list(rule.byday), list(rule.bymonthday), list(rule.byhour)
    return same


def merge_rules(first: Piece, second: Piece) -> None:
    """ "every week ... on mondays", "daily ... weekdays": the second narrows the first."""
    a, b = first.rule, second.rule
    assert a is not None
    assert b is not None
    first.also.append(second)
    if a.freq == b.freq and a.interval == 1:
        a.interval = b.interval  # "thursdays every other week"
    if b.freq in ELAPSING and a.freq in ("DAILY", "WEEKLY") and a.interval == 1:
        a.freq, a.interval = b.freq, b.interval  # "weekdays every hour"
    if b.byday and not a.byday and a.freq in ("DAILY", "WEEKLY", *ELAPSING):
        a.byday = b.byday
        if a.freq == "DAILY" and a.interval == 1:
            a.freq = "WEEKLY"
    elif b.byday and a.freq == b.freq == "WEEKLY":
        a.byday = list(dict.fromkeys([*a.byday, *b.byday]))
    elif b.bymonthday and a.freq == "MONTHLY":
        a.bymonthday = list(dict.fromkeys([*a.bymonthday, *b.bymonthday]))
    elif b.part is not None and a.part is None:
        a.part = b.part


def opened_by(scan: Scan, p: Piece, words: frozenset[str]) -> Piece:
    """A piece with the word before it, where that is one of its own."""
    k = p.start - 1 if scan.before(p.start) == "the" else p.start
    return replace(p, start=k - 1) if scan.before(k) in words else p


def with_excepted_months(scan: Scan, pieces: list[Piece]) -> list[Piece]:
    """ "except in march and may": behind "except" even such words are months."""
    if not scan.signs & EXCEPT_BIT:
        return pieces
    for k, word in enumerate(scan.words):
        if word not in EXCEPT and not (word == "not" and scan.words[k + 1] == "in"):
            continue
        start = k + 1
        while scan.words[start] in ("in", "for", "during", "the", "months", "month", "of"):
            start += 1
        months, end = month_list(scan, start)
        if months and scan.tokens[end].number is None:
            left_out = Piece(start, end, "excepted months", rule=Rule("YEARLY", bymonth=months))
            kept = [p for p in pieces if p.end <= start or p.start >= end]
            return sorted([*kept, left_out], key=lambda p: p.start)
    return pieces


def weekdays_going_on(scan: Scan, pieces: list[Piece]) -> list[Piece]:
    """ "every monday at 2 and wednesday at 4": the second weekday comes every week too."""
    weekly: Rule | None = None
    found: list[Piece] = []
    for p, following in zip(pieces, [*pieces[1:], None], strict=True):
        if p.rule is not None and p.rule.freq == "WEEKLY" and p.rule.byday:
            weekly = p.rule
        goes_on = p.name == "weekday" and scan.before(p.start) in JOINING and found and found[-1].clock
        if weekly and goes_on and p.weekday is not None and following is not None and following.clock:
            rule = Rule("WEEKLY", weekly.interval, [DAYS[p.weekday]])
            p = Piece(p.start, p.end, "series goes on", rule=rule)
        found.append(p)
    return found


def with_own_clock(scan: Scan, pieces: list[Piece]) -> tuple[list[Piece], list[Piece]] | None:
    """ "every day at 8, except weekends at 10": the rest, and the excepted days with their own clock time."""
    for k in range(2, len(pieces) - 1):
        p, clock = pieces[k], pieces[k + 1]
        days = [DAYS[p.weekday]] if p.weekday is not None else WEEKEND if p.name == "weekend" else None
        days = p.rule.byday if p.rule is not None else days
        if not days or clock.clock is None or scan.words[p.end : clock.start] not in ([], ["at"], ["@"]):
            continue
        before = pieces[:k]
        has_its_own = any(q.clock for q in before) and any(q.rule for q in before)
        if has_its_own and excepting_from(scan, pieces, p) is not None:
            apart = Piece(p.start, p.end, OWN_CLOCK, rule=Rule("WEEKLY", 1, list(days)))
            return [*before, p, *pieces[k + 2 :]], [apart, *pieces[k + 1 :]]
    return None


def every_day_for(scan: Scan, pieces: list[Piece]) -> list[Piece]:
    """ "at 9am for the next 7 days": a clock time and a stretch of days are a daily series."""
    spans = [p for p in pieces if p.days > 1 and p.name == "next amount" and not p.seconds]
    if not spans or not any(p.clock for p in pieces) or any(p.rule or p.day for p in pieces):
        return pieces
    p = spans[0]
    start = p.start - 2 if scan.before(p.start) == "the" else p.start - 1
    if start < 0 or scan.words[start] != "for":
        return pieces
    return sorted([*pieces, Piece(start, p.end, "each day of", rule=Rule("DAILY"))], key=lambda q: q.start)


def ends_hours_that_pass(scan: Scan, slots: Slots, pieces: list[Piece]) -> bool:
    """ "every hour until 5pm", "... starting at 2pm until 5pm" end today; "from 9 until 5" is a daily window."""
    if not any(p.rule is not None and p.rule.freq in ELAPSING for p in pieces):
        return False
    if slots.clock is None:
        return True
    opened = scan.words[max(slots.clock.start - 2, 0) : slots.clock.start]
    return slots.clock.starting and "from" not in opened


def ends_at(scan: Scan, slots: Slots, p: Piece) -> bool:
    """ "every day at 8 until friday 5pm": a clock right behind the last day, where the series has its own."""
    until = slots.until
    if p.clock is None or p.bare or until is None or until.day is None or until.clock is not None:
        return False
    own = slots.clock is not None or (slots.rule and slots.rule.rule and slots.rule.rule.freq in ELAPSING)
    return bool(own) and scan.words[until.end : p.start] in ([], ["at"], ["@"])


def excepting_from(scan: Scan, pieces: list[Piece], p: Piece) -> int | None:
    """The token at which "except", "other than", "but not on" before an excluded day begins."""
    if not scan.signs & EXCEPT_BIT or p.name == OWN_CLOCK:
        return None
    k = p.start
    while p.start - k < 2 and scan.before(k) in EXCLUDING_ON:
        k -= 1
    for phrase in EXCEPT_PHRASES:
        start = k - len(phrase)
        if start >= 0 and tuple(scan.words[start:k]) == phrase:
            behind = start - 1 if scan.before(start) == "," else start
            if phrase[0] not in CLOSE_BEHIND or (p.clock is None and any(q.end == behind for q in pieces)):
                return start
    return None


def goes_on_excluding(scan: Scan, slots: Slots, p: Piece) -> bool:
    """ "except june 23rd and july 4th"; and the clock of an excluded day is not the series'."""
    if not slots.excluded or p.until or p.starting or p.count is not None:
        return False
    fine = slots.rule is not None and slots.rule.rule is not None and slots.rule.rule.freq in ELAPSING
    if p.clock is not None and slots.clock is None and not fine:
        return False  # "every day except sunday at 7am"
    last = slots.excluded[-1]
    between = scan.words[last.end : p.start]
    return last.end <= p.start and bool(between) and all(w in EXCLUDING_ON for w in between)
