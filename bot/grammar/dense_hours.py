"""Bare numbers that the shape of a terse text makes hours: "gym 6, vet 3pm", "tomorrow 9 dentist 11 bank", "gym 6".

A number is an hour where it stands as a clock time would: at the end of a task or before one, in a row of hours,
beside other times. What counts things ("9 eggs", "gate 4") never is.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.core.reading import Grain
from bot.grammar.dense_words import (
    AMOUNTS_OF_MONEY,
    APPOINTMENTS,
    BEGINS_NO_REMINDER,
    BEHIND_A_COUNT,
    DONE_NOT_COUNTED,
    ERRANDS,
    MEASURED,
    NAMED_BY_LONG_NUMBERS,
    NAMES_WITH_NUMBERS,
    NOT_BEFORE_AN_HOUR,
    PAST,
    TAKES_AN_AMOUNT,
)
from bot.grammar.monthdays import next_dom
from bot.grammar.scan import START, Piece, Scan
from bot.grammar.tokens import AFTER
from bot.grammar.verbs_en import EDIT
from bot.grammar.words_en import ORDINAL_ENDINGS

MARKS_BETWEEN = frozenset({",", ";", "/", "and", "&", "then", ".", "\n"})
IN_A_ROW = frozenset({",", "and", "&", "/", "then", "again", "or"})
COURTESY = frozenset({"", ".", "!", "?", "please", "pls", "plz", "thanks", "thx", ")", "instead", "ty", "k"})
WITHIN_WORDS = frozenset({"/", "&", "-", "'", "(", ")"})
BEFORE_AN_HOUR = frozenset({"at", "@", "by", "before", "around"})
FEW_WORDS = 5
PLACED = frozenset("came come finished finish won place placed ranked got".split())  # "came 2nd"
BY_SHAPE = "hour by the shape of the text"
MOST_NUMBERS = 12
"""More numbers than anybody means as hours in one text."""


@dataclass(slots=True)
class Run:
    """Hours in a row, "8, 2 and 8": tokens `start` to `end`."""

    hours: list[Piece]
    new: bool  # at least one of them is known only by the shape of the text

    @property
    def start(self) -> int:
        return self.hours[0].start

    @property
    def end(self) -> int:
        return self.hours[-1].end


def with_dense_hours(scan: Scan, pieces: list[Piece], begun: list[int]) -> list[Piece]:
    """The pieces, and the hours that only the shape of the text tells; `begun` are the tokens to look at."""
    tokens = scan.tokens
    numbers = [i for i in begun if tokens[i][3] is not None]
    for known in pieces if numbers else ():
        numbers = [i for i in numbers if not known.start <= i < known.end]
    if not numbers or len(numbers) > MOST_NUMBERS:
        return pieces
    if not ORDINAL_ENDINGS.isdisjoint(scan.words):
        days = [p for i in numbers if (p := day_of_month(scan, i, pieces)) is not None]
        pieces = sorted([*pieces, *days], key=START) if days else pieces
    bare = [p for i in numbers if (p := bare_hour(scan, i)) is not None]
    if not bare or any(p.offset or (p.amount and not p.loose) or p.span_for for p in pieces):
        return pieces
    runs = runs_in(scan, pieces, bare)
    shape = Shape(scan, pieces, runs)
    told = [p for run in runs if run.new and shape.tells(run) for p in run.hours if p in bare]
    return sorted([*pieces, *told], key=START) if told else pieces


def day_of_month(scan: Scan, i: int, pieces: list[Piece]) -> Piece | None:
    """ "pay visa 3rd", "rent 1st 9am monthly": a day of the month that ends a task of a few words."""
    words, n = scan.words, scan.tokens[i].number or 0
    begin = 3 if words[:3] == ["remind", "me", "to"] else 0
    ends = words[i + 2] in COURTESY or words[i + 2] in MARKS_BETWEEN or any(p.start == i + 2 for p in pieces)
    if words[i + 1] not in ORDINAL_ENDINGS or not scan.tokens[i + 1].glued or not ends or not 1 <= n <= 31:
        return None
    before = words[i - 1] if i > begin else ""
    if (
        not before.isalpha()
        or before in NOT_BEFORE_AN_HOUR
        or before in PLACED
        or words[begin] in BEGINS_NO_REMINDER
    ):
        return None
    if i - begin > FEW_WORDS and not any(w in MARKS_BETWEEN for w in words[i - FEW_WORDS : i]):
        return None
    day = next_dom(scan.now.date(), n)
    return None if day is None else Piece(i, i + 2, "nth", day=day)


def bare_hour(scan: Scan, i: int) -> Piece | None:
    """A number that could be an hour: 1 to 12, or 100 to 1255 in steps of five minutes ("730")."""
    token, following = scan.tokens[i], scan.tokens[i + 1]
    n = token.number or 0
    if token.text[:1] == "0" or (token.glued and scan.words[i - 1] not in ("/", ",", ";", "@", "&", "(")):
        return None
    if following.glued and following.text not in (",", ";", "/", "&", ".", "!", "?", ":", ")"):
        return None
    if following.glued and following.text in (".", ":") and scan.tokens[i + 2].glued:
        return None
    if following.glued and following.text == ")" and "(" not in scan.words[:i]:
        return None  # "1) vet 2pm 2) bank": the mark of a row
    if (
        following.glued
        and following.text == "."
        and scan.tokens[i + 2].is_word
        and not scan.before(i).isalpha()
    ):
        return None  # "1. vet"
    if following.glued and following.text == "/" and bare_hour(scan, i + 2) is None:
        return None  # "bp 120/80"
    if token.digits <= 2 and 1 <= n <= 12:
        clock = (n, 0, 0)
    elif token.digits in (3, 4) and 1 <= n // 100 <= 12 and n % 100 < 60 and n % 5 == 0:
        clock = (n // 100, n % 100, 0)
    else:
        return None
    return Piece(i, i + 1, BY_SHAPE, grain=Grain.MINUTE, clock=clock, bare=True)


def runs_in(scan: Scan, pieces: list[Piece], bare: list[Piece]) -> list[Run]:
    """The clock times and the numbers that could be, those in a row together."""
    runs: list[Run] = []
    for p in sorted([*(p for p in pieces if p.clock), *bare], key=START):
        last = runs[-1] if runs else None
        between = scan.words[last.end : p.start] if last is not None else ["x"]
        if last is not None and len(between) <= 2 and IN_A_ROW.issuperset(between):
            last.hours.append(p)
            last.new = last.new or p in bare
        else:
            runs.append(Run([p], p in bare))
    return runs


class Shape:
    """How the times of a text stand among its words."""

    def __init__(self, scan: Scan, pieces: list[Piece], runs: list[Run]) -> None:
        self.scan = scan
        self.words = scan.words
        self.size = len(scan.tokens) - len(AFTER)
        self.days = [p for p in pieces if p.clock is None and not p.loose]
        self.day_starts = {p.start for p in self.days}
        self.day_ends = {p.end for p in self.days}
        self.runs = runs
        self.dated = bool(self.days) or any(p.day for run in runs for p in run.hours)
        self.firm = any(p.name != BY_SHAPE for run in runs for p in run.hours)
        self.ending = [run for run in runs if self.ends(run)]
        self.leading = [run for run in runs if self.leads(run)]

    def boundary_behind(self, k: int) -> bool:
        """Nothing of the task goes on at this token."""
        word = self.words[k]
        if word in COURTESY or word in MARKS_BETWEEN or k >= self.size:
            return True
        j = k + 1 if word in ("on", "this") else k
        return j in self.day_starts or self.new_line(k)

    def boundary_before(self, k: int) -> bool:
        """A part of the text begins at this token."""
        if k == 0 or self.new_line(k):
            return True
        before = self.words[k - 1]
        if before in BEFORE_AN_HOUR:
            return self.boundary_before(k - 1)
        return before in MARKS_BETWEEN or before in (":", "-", "(") or k in self.day_ends

    def new_line(self, k: int) -> bool:
        tokens = self.scan.tokens
        return 0 < k < self.size and "\n" in self.scan.text[tokens[k - 1].end : tokens[k].start]

    def task_word(self, k: int) -> bool:
        """A word that can end the words of a task before an hour."""
        if k < 0 or not (self.scan.tokens[k].is_word or self.words[k] == ")"):
            return False
        if self.words[k] == "me" and self.words[0] == "wake":
            return True
        return self.words[k] not in NOT_BEFORE_AN_HOUR and k + 1 not in self.day_ends

    def begins_task(self, k: int) -> bool:
        """A word that can begin a task behind an hour; not what a number counts ("9 eggs")."""
        word = self.words[k]
        if not self.scan.tokens[k].is_word or k in self.day_starts:
            return False
        if word in APPOINTMENTS or word in ERRANDS or word in DONE_NOT_COUNTED:
            return True
        if word in BEHIND_A_COUNT or word in NOT_BEFORE_AN_HOUR or word in BEGINS_NO_REMINDER:
            return False
        return not word.endswith("s") or word.endswith(("ss", "us", "'s", "is"))

    def ends(self, run: Run) -> bool:
        """ "gym 6, ...": the hours stand behind a task and end it."""
        if not self.boundary_behind(run.end) or self.counts_something(run):
            return False
        if not run.new or run.hours[0].name != BY_SHAPE:
            return run.start > 0
        return self.task_word(run.start - 1) or run.start in self.day_ends

    def counts_something(self, run: Run) -> bool:
        """ "buy 5", "pay al 300", "motel 6": how much or which one, not when."""
        if run.start == 0 or run.hours[0].name != BY_SHAPE:
            return False
        before, number = self.words[run.start - 1], self.words[run.start]
        long = self.scan.tokens[run.start].digits > 2
        if (before, number) in NAMES_WITH_NUMBERS or (long and before in NAMED_BY_LONG_NUMBERS):
            return True
        if before == "up" and self.words[run.start - 2] in TAKES_AN_AMOUNT:
            return True  # "pick up 10"
        if len(run.hours) > 2 or (len(run.hours) == 2 and run.end in self.day_starts):
            return False
        listed = before in APPOINTMENTS and len(self.runs) > 1  # "hair 430, swim 6"
        takes = before in TAKES_AN_AMOUNT and not listed
        paid = long and not AMOUNTS_OF_MONEY.isdisjoint(self.words[: run.start])
        return takes or paid or before in MEASURED

    def leads(self, run: Run) -> bool:
        """ "..., 9 dentist": one hour at the beginning of a part, and a task behind it."""
        k = run.end + 1 if self.words[run.end] in ("-", ":") else run.end
        return len(run.hours) == 1 and self.boundary_before(run.start) and self.begins_task(k)

    def tells(self, run: Run) -> bool:
        """Whether the numbers of a run are hours."""
        if self.moved_to(run):
            return True
        asks = self.words[:2] == ["remind", "me"]
        if self.words[0] in BEGINS_NO_REMINDER and not (asks or self.firm or self.dated):
            return False
        if len(run.hours) > 1:
            return self.tells_row(run)
        if run in self.ending and self.tells_end(run):
            return True
        return (run in self.leading and self.tells_lead(run)) or self.alternates()

    def moved_to(self, run: Run) -> bool:
        """ "push legal to 930": where something goes."""
        goes = self.words[0] in EDIT and self.words[run.start - 1] == "to" and run.start > 2
        return goes and self.scan.tokens[run.start].digits > 2 and self.boundary_behind(run.end)

    def tells_row(self, run: Run) -> bool:
        """ "at 7, 12 and 6", "8 2 and 8 every day", "stretch 11 1 3", "at 2 and 4 to drink water"."""
        first = run.hours[0].name != BY_SHAPE
        told = first or run.start in self.day_ends
        asked = told and (self.words[run.end] == "to" or self.words[run.end] in ERRANDS)
        if asked:
            return True
        if run not in self.ending:
            return False
        marked = run.end - run.start > len(run.hours)
        if not first and not marked and any(p.name != BY_SHAPE for p in run.hours):
            return False  # "pick up 10 12pm"
        behind_day = run.start in self.day_ends
        return first or marked or behind_day or len(run.hours) > 2 or run.end in self.day_starts

    def tells_end(self, run: Run) -> bool:
        """ "gym 6, vet 3pm", "meds 8 daily"."""
        if len(self.ending) > 1 and (self.firm or self.dated or len(self.ending) > 2 or self.parted()):
            return True
        if run.end in self.day_starts:
            return run.hours[0].clock is not None and (
                run.hours[0].clock[0] > 4 or self.scan.tokens[run.start].digits > 2
            )
        if run.start in self.day_ends:
            return self.scan.tokens[run.start].digits > 2
        return not self.dated and not self.firm and len(self.runs) == 1 and self.terse(run)

    def parted(self) -> bool:
        """Between the first and the last of the hours at ends there is a mark."""
        first, last = self.ending[0].end, self.ending[-1].start
        return any(w in MARKS_BETWEEN for w in self.words[first:last])

    def terse(self, run: Run) -> bool:
        """ "gym 6", "make the rice 545": something that is done at an hour and a number, nothing behind."""
        begin = 3 if self.words[:3] == ["remind", "me", "to"] else 0
        words = self.words[begin : run.start]
        plain = all(t.is_word or t.text in WITHIN_WORDS for t in self.scan.tokens[: run.start])
        if (self.scan.tokens[run.start].number or 0) % 100 == 0:
            return False  # "jump rope 100": a round number is a count
        if words and (words[0] in PAST or (words[0].endswith("ed") and len(words[0]) > 4)):
            return False  # "walked 2"
        if not plain or not 0 < len(words) <= FEW_WORDS or words[0] in BEGINS_NO_REMINDER:
            return False
        if self.words[run.end] == "instead":
            return True  # "make piano 4 instead"
        if words[0] in ERRANDS:  # "get milk 2" is how much, "get milk 545" when
            return words[0] not in TAKES_AN_AMOUNT or self.scan.tokens[run.start].digits > 2
        return words[-1] in APPOINTMENTS

    def tells_lead(self, run: Run) -> bool:
        """ "9 dentist, 11 bank tomorrow", "tmrw 4 call lou", "430 call lou"."""
        word = self.words[run.end]
        if len(self.leading) > 1 and (self.firm or self.dated):
            return True
        known = word in ERRANDS or (word in APPOINTMENTS and (self.dated or self.firm))
        told = run.start == 1 and self.words[0] in BEFORE_AN_HOUR  # "b4 6 call bob"
        return known and (run.start in self.day_ends or run.start == 0 or told)

    def alternates(self) -> bool:
        """Hours and tasks by turns, without a mark: "9 dentist 11 bank 2pm vet", "call jim 11 lunch 1 fetch car 3"."""
        runs = self.runs
        if len(runs) < (2 if self.firm or self.dated else 3) or any(len(run.hours) > 1 for run in runs):
            return False
        if runs[0] in self.leading:
            return all(self.begins_task(run.end) for run in runs)
        return runs[-1] in self.ending and all(self.task_word(run.start - 1) for run in runs)
