"""The parts of a dense text, told by how its times stand: "9am vet, 1pm haircut", "fri gym 6 then dinner 8", a list of lines.

The times cut the text: each part is a task and its time, in either order. A day or a series said first or last is
everybody's; a day said in between goes on until another is said.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

from bot.grammar.dense_words import APPOINTMENTS, ERRANDS
from bot.grammar.reading_of import Stretch
from bot.grammar.scan import Piece
from bot.grammar.tasks import BEFORE_TIME, adjectival

JOINS = frozenset({"and", ";", ",", "then", ".", "&", "/"})
SKIPPED = frozenset("to remind me then also and please so oh okay ok hey um uh - :".split())
I_HAVE_TO = frozenset(
    {
        ("i", "have", "to"),
        ("i", "got", "to"),
        ("we", "have", "to"),
        ("i", "need", "to"),
        ("i", "want", "to"),
        ("i've", "got", "to"),
        *(
            (who, have, what)
            for who, have in (("i", "have"), ("i've", "got"), ("we", "have"))
            for what in ("a", "an", "my", "the")
        ),
    }
)
STARTS_NO_TASK = frozenset(
    "at on in by for the a an my of to from until with his her their our it tomorrow today tonight every i also that again "
    "except excluding besides but not no minus other apart starting beginning ending effective till through during between each daily weekly "
    "monthly yearly around about approximately roughly".split()
)
COURTESIES = frozenset("please pls plz thanks thx".split())
NO_TASK = COURTESIES | BEFORE_TIME
ARTICLES = frozenset("a an the my his her their our".split())
I_OR_WE = frozenset({"i", "we"})
WITHIN_A_TIME = frozenset({"at", "on", "@", "by", "the", "in", "around"})
TO_ANOTHER = frozenset({"-", "to", "\u2013", "until", "till", "til"})
ONE_OF_A_ROW = frozenset({",", "and", "&", "/", "then", "again", "or", "at"})


@dataclass(slots=True)
class Part:
    """Tokens `start` to `stop`, and the day or series it shares with a neighbour."""

    start: int
    stop: int
    shared: list[Piece] = field(default_factory=list)

    def holds(self, p: Piece) -> bool:
        return self.start <= p.start and p.end <= self.stop


@dataclass(slots=True)
class Time:
    """Pieces that stand together: "tomorrow at 5", "7, 12 and 6"."""

    pieces: list[Piece]

    @property
    def start(self) -> int:
        return self.pieces[0].start

    @property
    def end(self) -> int:
        return self.pieces[-1].end

    @property
    def has_clock(self) -> bool:
        return any(p.clock or p.amount for p in self.pieces)


def by_times(stretch: Stretch, after: int, behind: list[Piece]) -> list[Part]:
    """Two parts or more, each a task with its time; none where the text is no such list."""
    behind = [p for p in behind if not p.loose]
    if any(p.offset or p.count or p.until or p.starting or p.span_for or p.past for p in behind):
        return []
    times = times_of(stretch, behind)
    if len(times) < 2 or any(adjectival(stretch.scan, t.pieces[0]) for t in times):
        return []
    lead, after = leading(stretch, after, times)
    parts = segments(stretch, after, times)
    parts = [cut for part in parts for cut in without_joins(stretch, part, inside(part, times))]
    parts = made_full(stretch, parts, times)
    if len(parts) < 2 or not all(
        clean(stretch, part, inside(part, times), k) for k, part in enumerate(parts)
    ):
        return []
    if any(days_in_a_row(stretch, a, b, times) for a, b in pairwise(parts)):
        return []
    share(parts, lead, times)
    return parts


def days_in_a_row(stretch: Stretch, before: Part, part: Part, times: list[Time]) -> bool:
    """ "by 6 on saturday and sunday night due to ...": the second day goes on from the first."""
    last, theirs = inside(before, times)[-1], inside(part, times)
    joined = stretch.words[last.end] in ("and", "&") and theirs[0].start == last.end + 1
    return joined and not any(t.has_clock for t in theirs)


def times_of(stretch: Stretch, behind: list[Piece]) -> list[Time]:
    """The pieces, those together that say one time or a row of hours."""
    words = stretch.words
    times: list[Time] = []
    for p in behind:
        last = times[-1].pieces[-1] if times else None
        between = words[last.end : p.start] if last is not None else []
        if last is not None and not new_line(stretch, p.start - len(between)):
            clocks = last.clock is not None and p.clock is not None
            days = last.clock is None and p.clock is None and last.part is None and p.part is None
            one = len(between) <= 2 and WITHIN_A_TIME.issuperset(between) and not days
            row = clocks and len(between) <= 2 and ONE_OF_A_ROW.issuperset(between)
            window = clocks and len(between) == 1 and between[0] in TO_ANOTHER
            if one or row or window:
                times[-1].pieces.append(p)
                continue
        times.append(Time([p]))
    return with_days_leading(stretch, times)


def with_days_leading(stretch: Stretch, times: list[Time]) -> list[Time]:
    """ "thursday dentist 3pm friday vet 4pm": where a day leads its task, so does the next one."""
    if len(times) < 3 or times[0].has_clock or not begins_a_task(stretch, times[0].end):
        return times
    apart: list[Time] = []
    for t in times:
        first, last = t.pieces[0], t.pieces[-1]
        leads = len(t.pieces) == 2 and first.clock and last.day and first.end == last.start
        if leads and begins_a_task(stretch, last.end):
            apart += [Time([first]), Time([last])]
        else:
            apart.append(t)
    return apart


def new_line(stretch: Stretch, k: int) -> bool:
    tokens = stretch.tokens
    return 0 < k < stretch.size and "\n" in stretch.text[tokens[k - 1].end : tokens[k].start]


def leading(stretch: Stretch, after: int, times: list[Time]) -> tuple[list[Piece], int]:
    """ "tomorrow: vet 2pm, bank 3pm": a day or a series at the beginning, and where the parts begin behind it."""
    first, words = times[0], stretch.words
    at = past_skipped(stretch, after)
    while words[at] in BEFORE_TIME and at < first.start:
        at += 1
    days = [p for p in first.pieces if p.clock is None]
    if (
        at != first.start
        or not days
        or first.pieces[: len(days)] != days
        or not any(t.has_clock for t in times)
    ):
        return [], after
    if any(p.day or p.rule for t in times[1:] for p in t.pieces) or any(p.amount for p in days):
        return [], after
    first.pieces = first.pieces[len(days) :]
    if not first.pieces:
        del times[0]
    begins = days[-1].end
    while words[begins] in (":", "-", ",", "."):
        begins += 1
    return days, begins


def past_skipped(stretch: Stretch, k: int) -> int:
    words = stretch.words
    while k < stretch.size and (words[k] in SKIPPED or tuple(words[k : k + 3]) in I_HAVE_TO):
        k += 1 if words[k] in SKIPPED else 3
    return k


def segments(stretch: Stretch, after: int, times: list[Time]) -> list[Part]:
    """The stretches between marks, lines and joining words that stand outside the times."""
    inner = {k for t in times for k in range(t.start, t.end)}
    parts: list[Part] = []
    start = after
    for k in range(after, stretch.size):
        if k in inner and not new_line(stretch, k):
            continue
        joins = stretch.words[k] in JOINS and not (stretch.words[k] in "/." and stretch.tokens[k].glued)
        if joins or new_line(stretch, k):
            parts.append(Part(start, k))
            start = k + 1 if joins else k
    parts.append(Part(start, stretch.size))
    return [
        Part(begin, p.stop) for p in parts if (begin := min(past_skipped(stretch, p.start), p.stop)) < p.stop
    ]


def inside(part: Part, times: list[Time]) -> list[Time]:
    return [t for t in times if part.start <= t.start and t.end <= part.stop]


def words_outside(stretch: Stretch, start: int, stop: int, times: list[Time]) -> bool:
    """A word that can be a task's."""
    inner = {k for t in times for k in range(t.start, t.end)}
    return any(
        stretch.tokens[k].is_word and k not in inner and stretch.words[k] not in NO_TASK
        for k in range(start, stop)
    )


def without_joins(stretch: Stretch, part: Part, times: list[Time]) -> list[Part]:
    """ "9 dentist 11 bank 2pm vet": tasks and times by turns, without a mark between them."""
    clocks = [t for t in times if t.has_clock]
    if len(clocks) < 2:
        return [part]
    words = stretch.words
    pairs = list(pairwise(times))
    if len(times) == 2 * len(clocks) and all(not a.has_clock and b.has_clock for a, b in pairs[::2]):
        starts = [t.start for t in times[::2]]
        cut = [Part(a, b) for a, b in pairwise([part.start, *starts[1:], part.stop])]
        return cut if all(words_outside(stretch, p.start, p.stop, times) for p in cut) else [part]
    edges = [*(t.start for t in clocks[1:]), part.stop]
    if past_prepositions(stretch, part.start) >= times[0].start and times[0] is clocks[0]:
        fits = all(
            words[t.start - 1] not in BEFORE_TIME and begins_a_task(stretch, t.end) for t in clocks[1:]
        ) and begins_a_task(stretch, clocks[0].end)
        fits = fits and words[clocks[0].end] not in ("to", "that", "about")
        starts = [part.start, *edges[:-1]]
    else:
        fits = clocks[-1].end >= part.stop and all(
            words[t.end] in ERRANDS
            or words[t.end] in APPOINTMENTS
            or (len(clocks) > 2 and begins_a_task(stretch, t.end))
            for t in clocks[:-1]
        )
        ends = [t.end for t in clocks]
        starts, edges = [part.start, *ends[:-1]], [*ends[:-1], part.stop]
    cut = [Part(a, b) for a, b in zip(starts, edges, strict=True)]
    return cut if fits and all(words_outside(stretch, p.start, p.stop, times) for p in cut) else [part]


def past_prepositions(stretch: Stretch, k: int) -> int:
    while stretch.words[k] in BEFORE_TIME:
        k += 1
    return k


def begins_a_task(stretch: Stretch, k: int) -> bool:
    k += stretch.words[k] in (":", "-")
    word = stretch.words[k]
    if word in I_OR_WE or (word.isdecimal() and stretch.words[k + 1] == ":"):
        return True  # "at 10 i have a call", "3pm 1:1 with sam"
    return word[:1].isalpha() and word not in STARTS_NO_TASK - ARTICLES and word not in ("w", "or")


def made_full(stretch: Stretch, parts: list[Part], times: list[Time]) -> list[Part]:
    """Words without a time go with the part they belong to: "eggs, milk at 5", "2pm fetch milk, eggs"."""
    said = [bool(inside(p, times)) for p in parts]
    if not any(said):
        return []
    first = parts[said.index(True)]
    time_first = past_prepositions(stretch, first.start) >= inside(first, times)[0].start
    whole: list[Part] = []
    waiting: int | None = None
    for part, timed in zip(parts, said, strict=True):
        worded = words_outside(stretch, part.start, part.stop, times)
        start = part.start if waiting is None else waiting
        if timed and (worded or waiting is not None):
            whole.append(Part(start, part.stop))
            waiting = None
        elif whole and (timed or time_first):
            whole[-1].stop = part.stop
        else:
            waiting = start
    if waiting is not None and whole:
        whole[-1].stop = parts[-1].stop
    return whole


def clean(stretch: Stretch, part: Part, times: list[Time], k: int) -> bool:
    """A part begins or ends with its time, and begins as a task or a time does."""
    if not times:
        return False
    stop = part.stop
    while (
        stop > part.start and not stretch.tokens[stop - 1].is_word and stretch.tokens[stop - 1].number is None
    ):
        stop -= 1
    if past_prepositions(stretch, part.start) >= times[0].start:
        return begins_a_task(stretch, times[0].end)
    last = times[-1]
    if last.pieces[0].clock is None and stretch.words[last.start - 1] == "about":
        return False  # "ask about saturday"
    ends = times[-1].end >= stop or stretch.words[times[-1].end : stop] in (["please"], ["pls"], ["thanks"])
    return ends and (k == 0 or stretch.words[part.start] not in STARTS_NO_TASK - ARTICLES)


def share(parts: list[Part], lead: list[Piece], times: list[Time]) -> None:
    """Give each part without a day of its own the day that was said for it."""
    own = [[p for t in inside(part, times) for p in t.pieces] for part in parts]
    days = [[p for p in pieces if p.day or p.rule] for pieces in own]
    amounts = [any(p.amount for p in pieces) for pieces in own]
    last = own[-1]
    if not lead and not any(days[:-1]) and days[-1] and last[-1] is days[-1][-1] and last[0].clock:
        lead = days[-1]  # "soccer 4pm, piano 5:30 tomorrow"
    at = lead
    for part, mine, elapsing in zip(parts, days, amounts, strict=True):
        if mine:
            at = lead if lead else [p for p in mine if not p.rule]
        elif not elapsing:
            part.shared = list(at)
