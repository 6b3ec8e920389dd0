"""From tokens to pieces of time: the ordered rules, and which words can begin one.

Each word that can begin a phrase of time names its families in their order of preference; the first
that answers wins, and scanning goes on behind it. Words that begin nothing cost one look-up.
Order where several could answer: a whole date before its parts, a clock before an amount before a bare
hour ("5 pm", "5 min", "at 5"), a series before the weekday in it.
"""

from __future__ import annotations

from collections.abc import Callable

from bot.core.reading import Grain
from bot.grammar import (
    anchored,
    clocks,
    dates,
    edges,
    holidays,
    listed_hours,
    monthdays,
    periods,
    positions,
    recurring,
    recurring_positions,
    relative,
    weekday_sets,
    workdays,
)
from bot.grammar import words_en as en
from bot.grammar.not_a_time import addresses
from bot.grammar.scan import FRACTION_SIGNS, Piece, Scan
from bot.grammar.series_pieces import with_excepted_months
from bot.grammar.zones import zone_after

Family = Callable[[Scan, int], Piece | None]

NUMBER_RULES: tuple[Family, ...] = (
    monthdays.iso_date,
    workdays.business_days,
    edges.week_of_month,
    anchored.anchored,
    recurring_positions.nth_of_each,
    recurring_positions.times_a,
    relative.plain_count,
    monthdays.numeric_date,
    monthdays.day_first_month,
    monthdays.nth_weekday_piece,
    periods.week_from,
    periods.weekdays_on,
    clocks.digits_clock,
    relative.amount,
    monthdays.ordinal_day,
)
NUMBER_WORD_RULES: tuple[Family, ...] = (
    workdays.business_days,
    recurring_positions.times_a,
    relative.plain_count,
    periods.week_from,
    periods.weekdays_on,
    clocks.word_clock,
    relative.amount,
)
ORDINAL_RULES: tuple[Family, ...] = (
    workdays.nth_workday,
    edges.week_of_month,
    edges.quarter,
    anchored.anchored,
    recurring_positions.nth_of_each,
    monthdays.nth_weekday_piece,
    edges.edge,
    monthdays.day_first_month,
    monthdays.ordinal_day,
)


def starters() -> dict[str, tuple[Family, ...]]:
    """Which families each word may begin, in order."""
    table: dict[str, list[Family]] = {}

    def add(words: object, *families: Family) -> None:
        for word in words:  # type: ignore[attr-defined]
            row = table.setdefault(word, [])
            row.extend(f for f in families if f not in row)

    add(en.EVERY | en.EVERYOTHER, recurring.every)
    add(en.FREQUENCIES, recurring.frequency)
    add(("alternate", "alternating", "all"), recurring.alternate)
    add(("bi", "semi"), recurring.frequency)
    add(("x",), relative.plain_count)
    add(("once", "twice", "thrice"), recurring_positions.times_a, relative.plain_count)
    add(
        ("last",),
        workdays.nth_workday,
        edges.week_of_month,
        anchored.anchored,
        recurring_positions.nth_of_each,
        monthdays.nth_weekday_piece,
        edges.edge,
    )
    add(holidays.HOLIDAY_HEADS, holidays.holiday)
    add(positions.MONTH_EDGES, recurring_positions.each_period_edge)
    add(("end", "close"), clocks.named_clock, edges.edge)
    add(("start", "beginning", "middle", "eom", "eow", "eoy"), edges.edge)
    add(("month", "year"), edges.edge)
    add(("rest",), edges.rest_of_period)
    add(("week", "weekend", "wkend"), anchored.anchored)
    add(("week", "month", "year"), edges.after_next)
    add(("q",), edges.quarter)
    add(("mid", "midweek", "halfway"), edges.middle)
    add(("week",), edges.edge, recurring.plural_days)
    add(en.ORDINALS, *ORDINAL_RULES)
    add(
        ("twenty", "thirty"),
        recurring_positions.nth_of_each,
        monthdays.day_first_month,
        monthdays.ordinal_day,
    )
    add(
        ("weekdays", "workdays", "weekends", "weeknights", "mornings", "afternoons", "evenings", "nights"),
        recurring.plural_days,
    )
    add(("work", "business", "working", "weekday", "weekend"), recurring.plural_days)
    add(recurring.POSSESSIVE_DAYS, recurring.plural_days)
    add(en.WEEKDAYS, anchored.anchored, recurring.plural_days, dates.weekday_piece)
    add(weekday_sets.LETTERS | weekday_sets.LETTER_RUNS, recurring.letters_of_days)
    add(en.MONTHS, monthdays.month_first, monthdays.month_alone)
    add(en.TODAY | en.TONIGHT | en.TOMORROW | en.YESTERDAY, dates.relative_day)
    add(("day",), recurring_positions.numbered_day_of_each, dates.relative_day)
    add(en.THIS | {"same"}, clocks.same_time)
    add(("oh",), clocks.word_clock)
    add(("penultimate", "next"), recurring_positions.nth_of_each)
    add(en.NEXT, relative.unit_head, dates.relative_day)
    add(en.THIS | en.NEXT | en.LAST | en.COMING | {"the", "weekend", "wkend"}, periods.period)
    add(en.NOON | en.MIDNIGHT, clocks.named_clock)
    add(clocks.EDGE_CLOCKS, clocks.named_clock)
    add(("half", "quarter"), clocks.word_clock, relative.amount)
    add(FRACTION_SIGNS, relative.amount)
    add(en.NUMBERS, *NUMBER_WORD_RULES)
    add(en.TENS, *NUMBER_WORD_RULES)
    add(en.ARTICLES | en.COUPLE | en.FEW | {"dozen"}, periods.week_from, clocks.word_clock, relative.amount)
    add(en.DAYPARTS, anchored.anchored, relative.daypart)
    add(("now", "immediately", "asap", "rightnow"), relative.now)
    add(holidays.SEASONS, holidays.season)
    return {word: tuple(row) for word, row in table.items()}


STARTERS = starters()


def find_pieces(scan: Scan, start: int = 0, end: int | None = None) -> list[Piece]:
    """All phrases of time among the tokens `start` to `end`, in order, without overlap."""
    pieces: list[Piece] = []
    i = start
    stop = len(scan.tokens) - 8 if end is None else end
    floor = start
    tokens = scan.tokens
    get = STARTERS.get
    while i < stop:
        token = tokens[i]
        families = NUMBER_RULES if token.number is not None else get(token.text)
        if families is not None:
            for family in families:
                piece = family(scan, i)
                if piece is not None and piece.start >= floor and piece.end <= stop:
                    settle(scan, piece)
                    pieces.append(piece)
                    i = floor = max(piece.end, i + 1)
                    break
            else:
                i += 1
        else:
            i += 1
    inside = addresses(scan.text) if pieces else []
    if inside:
        pieces = [p for p in pieces if not any(a <= tokens[p.start].start < z for a, z in inside)]
    if any(p.rule is not None for p in pieces):
        pieces = with_excepted_months(scan, pieces)
    return listed_hours.with_listed_hours(scan, pieces)


UNTIL = frozenset({"until", "till", "til", "through", "thru", "ending", "untill"})
STARTING = frozenset(
    {"starting", "beginning", "start", "from", "since", "begin", "effective", "starts", "begins"}
)


def settle(scan: Scan, piece: Piece) -> None:
    """What stands around a piece: a zone behind a clock, "until" or "starting" before it."""
    if piece.clock is not None:
        zone = zone_after(scan, piece.end)
        if zone is not None:
            piece.zone, piece.end = zone
    i = piece.start
    before = scan.before(i)
    if before in ("on", "at", "the", "in"):
        before = scan.before(i - 1)
    if before in UNTIL:
        piece.until = True
    elif before in STARTING or (before == "between" and piece.grain is Grain.MONTH):
        piece.starting = True
