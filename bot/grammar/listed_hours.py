"""Hours that only their list makes readable: every day at 9, 1 and 5; at 9am/5pm; at 7 every morning and 9 every night."""

from __future__ import annotations

from dataclasses import replace

from bot.core.reading import Grain
from bot.grammar import words_en as en
from bot.grammar.clocks import with_half
from bot.grammar.hour_context import bare_hour_fits
from bot.grammar.scan import Piece, Scan, meridiem_at
from bot.grammar.series_pieces import ELAPSING

WINDOW_MARKS = frozenset({"-", "to", "\u2013", "until", "till"})
JOINING_HOURS = frozenset(", and & / or plus then again at".split())
# the clock's half that a part of the day tells of
AFTERNOON_PARTS = frozenset({"afternoon", "evening", "night"})


def with_listed_hours(scan: Scan, pieces: list[Piece]) -> list[Piece]:
    """The pieces, and the hours that go on from a clock time among them."""
    clocks = [p for p in pieces if p.clock is not None]
    if not clocks:
        return with_bare_window(scan, pieces)
    series = any(p.rule is not None for p in pieces)
    if not series and JOINING_HOURS.isdisjoint([scan.words[p.end] for p in clocks]):
        return pieces
    taken = {k for p in pieces for k in range(p.start, p.end)}
    added: dict[int, Piece] = {}
    for clock in clocks:
        end = clock.end
        while (found := next_hour(scan, end, series)) is not None and found.start not in taken:
            added[found.start] = found
            end = found.end
    for p in pieces if series else ():
        before = hour_at(scan, p.start - 1, True) if p.rule is not None and p.start > 1 else None
        if before is not None and before.start not in taken and scan.before(before.start) in JOINING_HOURS:
            added[before.start] = before
    whole = sorted([*pieces, *added.values()], key=lambda p: p.start) if added else pieces
    return halves_told(whole) if series and len(clocks) + len(added) > 1 else whole


def with_bare_window(scan: Scan, pieces: list[Piece]) -> list[Piece]:
    """ "every hour 9-5", "every 2 hours 8 to 6 on weekdays": behind hours that pass, two numbers are a window."""
    if not any(q.rule is not None and q.rule.freq in ELAPSING for q in pieces):
        return pieces
    for k, p in enumerate(pieces):
        first, mark, last = scan.tokens[p.end], scan.words[p.end + 1], scan.tokens[p.end + 2]
        fits = first.number is not None and last.number is not None and mark in WINDOW_MARKS
        if not fits:
            continue
        ends = hour_at(scan, p.end + 2, True) is not None or any(q.start == p.end + 3 for q in pieces)
        if not ends or not 1 <= (last.number or 0) <= 12 or not 1 <= (first.number or 0) <= 12:
            continue
        opening = clock_piece(p.end, p.end + 1, first.number or 0, 0)
        closing = clock_piece(p.end + 2, p.end + 3, last.number or 0, 0)
        opening.bare = closing.bare = True
        return [*pieces[: k + 1], opening, closing, *pieces[k + 1 :]]
    return pieces


def next_hour(scan: Scan, end: int, series: bool) -> Piece | None:
    k = end
    while scan.words[k] in JOINING_HOURS:
        k += 1
    return hour_at(scan, k, series) if k > end else None


def hour_at(scan: Scan, k: int, bare_fits: bool) -> Piece | None:
    """`5`, `5pm`, `5:30`, `five` in a list; without AM or PM only beside a series."""
    token = scan.tokens[k]
    hour = token.number if token.digits <= 2 else None
    if hour is None and token.is_word:
        hour = en.NUMBERS.get(token.text)
    if hour is None or not 1 <= hour <= 23:
        return None
    minute, end = 0, k + 1
    if (
        scan.words[end] == ":"
        and scan.tokens[end + 1].digits == 2
        and (scan.tokens[end + 1].number or 0) < 60
    ):
        minute, end = scan.tokens[end + 1].number or 0, end + 2
    half = meridiem_at(scan, end)
    if half is not None and not (scan.words[end] in ("a", "p") and not scan.tokens[end].glued):
        exact = with_half(hour, half[0])
        return None if exact is None else clock_piece(k, half[1], exact, minute)
    if not bare_fits or (end == k + 1 and not bare_hour_fits(scan, k)):
        return None
    made = clock_piece(k, end, hour, minute)
    made.bare = hour <= 12
    return made


def clock_piece(start: int, end: int, hour: int, minute: int) -> Piece:
    return Piece(start, end, "hour in a list", grain=Grain.MINUTE, clock=(hour, minute, 0))


def halves_told(pieces: list[Piece]) -> list[Piece]:
    """ "at 9 in the morning and 5 in the afternoon": each hour has its own part of the day."""
    told: list[Piece] = []
    for p in pieces:
        last = told[-1] if told else None
        if (
            last is not None
            and last.bare
            and last.clock is not None
            and p.part is not None
            and p.rule is None
            and p.day is None
            and p.start == last.end
        ):
            hour, minute, second = last.clock
            exact = hour % 12 + (
                12 if p.part in AFTERNOON_PARTS and not (p.part == "night" and hour < 5) else 0
            )
            told[-1] = replace(last, end=p.end, clock=(exact, minute, second), bare=False)
            continue
        told.append(p)
    return told
