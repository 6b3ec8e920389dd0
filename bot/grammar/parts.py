"""Several reminders in one text: "call mom at 5 and pay rent on the 1st", a line each, "5pm call mom 6pm call dad"."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from bot.grammar import verbs_en as verbs
from bot.grammar import words_en as en
from bot.grammar.events import PERIODS
from bot.grammar.parts_by_times import COURTESIES, I_HAVE_TO, STARTS_NO_TASK, Part, by_times
from bot.grammar.reading_of import Stretch
from bot.grammar.scan import Piece, Rule
from bot.grammar.tasks import BEFORE_TIME
from bot.grammar.when import find_pieces

JOINS = frozenset({"and", ";", ",", "then", ".", "&"})
SKIPPED = frozenset("to remind me then also and please oh so um uh".split())
ONE_OF_SEVERAL = frozenset({"one", "another"})


def parts_of(stretch: Stretch, after: int, behind: list[Piece]) -> list[Part]:
    """The parts of what stands behind the asking, each with its own task and its own time."""
    if len(behind) < 2:
        return whole(after, stretch.size)
    dense = by_times(stretch, after, behind)
    lines = by_line(stretch, after, behind)
    if len(lines) > len(dense):
        return lines
    parts = lines or each_after_its_time(stretch, after, behind) or by_joins(stretch, after, behind)
    if 1 < len(dense) >= len(parts):
        parts = dense
    elif len(parts) == 1:
        return parts
    for k, part in enumerate(parts):
        if parts is not dense:
            part.shared = borrowed(parts, k, behind)
        if k > 0 and part.shared:
            told_in_order(parts[k - 1], part, behind)
    share_period(parts, behind)
    return parts


def share_period(parts: list[Part], behind: list[Piece]) -> None:
    """ "rent on the 1st and electric on the 10th every month": each of them every month."""
    rules = [p for p in behind if p.rule is not None]
    if len(rules) != 1 or rules[0].rule is None or rules[0].rule.freq not in PERIODS:
        return
    piece, rule = rules[0], rules[0].rule
    home = next((part for part in (parts[0], parts[-1]) if part.holds(piece)), None)
    if home is None or rule.bymonth or rule.bysetpos or (rule.byday and rule.freq == "WEEKLY"):
        return
    timed = any(p.clock for p in behind if home.holds(p))
    period = replace(piece, rule=Rule(rule.freq, rule.interval), also=[])
    for part in parts:
        mine = [p for p in behind if part.holds(p)]
        days = [p for p in mine if p.day is not None]
        named = len(days) == 1 and days[0].name in PERIODS[rule.freq]
        if part is home or part.shared or not named or (any(p.clock for p in mine) and not timed):
            continue
        part.shared = [period]


def told_in_order(before: Part, part: Part, behind: list[Piece]) -> None:
    """ "tomorrow at 10:30 ... and at 3:30": the second is in the afternoon."""
    earlier = max((p.clock for p in behind if before.holds(p) and p.clock), default=None)
    for i, p in enumerate(behind):
        if part.holds(p) and p.bare and p.clock and earlier and p.clock < earlier and p.clock[0] < 12:
            behind[i] = replace(p, clock=(p.clock[0] + 12, *p.clock[1:]), bare=False)


def moved_pieces(stretch: Stretch) -> list[Piece]:
    """The pieces of a text that moves something: "friday to saturday" is no series, but from one day to another."""
    pieces: list[Piece] = []
    for p in stretch.pieces:
        to = stretch.words.index("to", p.start) if "to" in stretch.words[p.start : p.end] else 0
        if (
            p.rule is not None
            and stretch.words[to - 1] in en.WEEKDAYS
            and stretch.words[to + 1] in en.WEEKDAYS
        ):
            pieces += find_pieces(stretch.scan, p.start, to) + find_pieces(stretch.scan, to + 1, p.end)
        else:
            pieces.append(p)
    return pieces


def whole(after: int, stop: int) -> list[Part]:
    return [Part(after, stop)]


def by_line(stretch: Stretch, after: int, behind: list[Piece]) -> list[Part]:
    """Lines that all have words and a time of their own; else none."""
    if "\n" not in stretch.text:
        return []
    tokens = stretch.tokens
    starts = [
        k for k in range(after + 1, stretch.size) if "\n" in stretch.text[tokens[k - 1].end : tokens[k].start]
    ]
    edges = [after, *starts, stretch.size]
    parts = [Part(a, b) for a, b in pairwise(edges) if any(t.is_word for t in tokens[a:b])]
    full = all(
        has_moment([p for p in behind if part.holds(p)]) and has_words(stretch, part.start, part.stop, behind)
        for part in parts
    )
    return parts if full and len(parts) > 1 else []


def each_after_its_time(stretch: Stretch, after: int, behind: list[Piece]) -> list[Part]:
    """ "5pm call mom 6pm call dad": every part begins with a clock time and goes on with a verb."""
    starts = [
        p.start - (stretch.scan.before(p.start) in BEFORE_TIME)
        for p in behind
        if p.clock and (stretch.words[p.end] in verbs.ERRANDS or stretch.words[p.end : p.end + 1] == ["to"])
    ]
    clocks = [p for p in behind if p.clock]
    if len(starts) < 2 or len(starts) != len(clocks) or starts[0] > after or len(behind) != len(clocks):
        return []
    ends = [k - 1 if stretch.words[k - 1] in JOINS else k for k in starts[1:]]
    parts = [Part(a, b) for a, b in zip(starts, [*ends, stretch.size], strict=True)]
    return parts if all(has_words(stretch, part.start, part.stop, behind) for part in parts) else []


def by_joins(stretch: Stretch, after: int, behind: list[Piece]) -> list[Part]:
    words, size = stretch.words, stretch.size
    cuts: list[tuple[int, int]] = []
    for k in range(after + 1, size - 1):
        if words[k] not in JOINS or any(p.start <= k < p.end for p in behind):
            continue
        start = cuts[-1][1] if cuts else after
        if begins_with_its_time(stretch, behind, k, start):
            cuts.append((k, k + 1))
            continue
        nxt = k + 1
        while nxt < size and (words[nxt] in SKIPPED or tuple(words[nxt : nxt + 3]) in I_HAVE_TO):
            nxt += 1 if words[nxt] in SKIPPED else 3
        if words[nxt] in ONE_OF_SEVERAL and words[nxt + 1] in ("for", "to", "about"):
            nxt += 2  # "one for the dentist at 9 and one for lunch at noon"
        if nxt >= size or not stretch.tokens[nxt].is_word or words[nxt] in STARTS_NO_TASK:
            continue
        mine = [p for p in behind if p.start >= start and p.end <= k]
        theirs = [p for p in behind if p.start >= nxt]
        if theirs and theirs[0].clock is None and words[theirs[0].start - 1] == "about":
            continue  # "and ask about saturday"
        if not has_moment(mine) or not has_moment(theirs) or any(p.start <= nxt < p.end for p in behind):
            continue
        if any(p.offset for p in behind) or not has_words(stretch, start, k, behind):
            continue
        if mine[-1].end >= k - 1:
            cuts.append((k, nxt))
    starts = [after, *(nxt for _, nxt in cuts)]
    return [Part(a, b) for a, b in zip(starts, [*(k for k, _ in cuts), size], strict=True)]


def begins_with_its_time(stretch: Stretch, behind: list[Piece], k: int, start: int) -> bool:
    """ "in 2 hours to check the oven and in 3 hours to turn it off": both parts begin with their time."""
    first = next((p for p in behind if p.start >= start), None)
    second = next((p for p in behind if p.start > k), None)
    if first is None or second is None or first.end > k or first.start > past_fillers(stretch, start) + 1:
        return False
    words = stretch.words
    if second.start > past_fillers(stretch, k + 1) + 1:
        return False
    first_end, second_end = (time_end(stretch, behind, p) for p in (first, second))
    told = words[first_end] == "to" and has_words(stretch, first_end, k, behind)
    return told and (words[second_end] == "to" or words[second_end] in verbs.TO_DO)


FILLERS = frozenset("then also and oh so um uh , okay ok".split())


def past_fillers(stretch: Stretch, k: int) -> int:
    while stretch.words[k] in FILLERS:
        k += 1
    return k


def time_end(stretch: Stretch, behind: list[Piece], p: Piece) -> int:
    """Where the time ends that begins with a piece: "tomorrow at eight am" is several."""
    end = p.end
    for other in behind:
        if other.start >= end and BETWEEN_PIECES.issuperset(stretch.words[end : other.start]):
            end = other.end
    return end


BETWEEN_PIECES = frozenset({"at", "on", "in", "the", "by", "@"})


def borrowed(parts: list[Part], k: int, behind: list[Piece]) -> list[Piece]:
    """ "emma at 3 and liam at 5 every weekday", "the bank tomorrow at 10 and the kids at 3": both on those days."""
    mine = [p for p in behind if parts[k].holds(p)]
    if not mine or any(not (p.clock or (p.part and k > 0)) or p.day or p.rule for p in mine):
        return []
    if k > 0:
        return [p for p in behind if parts[k - 1].holds(p) and p.day and not p.rule] or parts[k - 1].shared
    last = [p for p in behind if parts[-1].holds(p)]
    days = [p for p in last if p.rule or p.day]
    return days if days and last[-1] is days[-1] and last[0].clock else []


def has_words(stretch: Stretch, start: int, stop: int, behind: list[Piece]) -> bool:
    return any(
        stretch.tokens[j].is_word
        and stretch.words[j] not in COURTESIES
        and not any(p.start <= j < p.end for p in behind)
        for j in range(start, stop)
    )


def has_moment(pieces: list[Piece]) -> bool:
    return any(
        p.clock or p.day or p.part or p.rule or (p.amount and not p.loose and not p.offset) for p in pieces
    )
