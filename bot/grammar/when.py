"""From tokens to pieces of time: the ordered rules, and which words can begin one.

Each word that can begin a phrase of time names its families in their order of preference; the first
that answers wins, and scanning goes on behind it. Words that begin nothing cost one look-up.
Order where several could answer: a whole date before its parts, a clock before an amount before a bare
hour ("5 pm", "5 min", "at 5"), a series before the weekday in it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import pairwise

from bot.core.reading import Grain
from bot.grammar import (
    anchored,
    clocks,
    dates,
    dense_hours,
    edges,
    holidays,
    listed_hours,
    monthdays,
    named_clocks,
    numeric_dates,
    periods,
    positions,
    recurring,
    recurring_positions,
    relative,
    weekday_sets,
    workdays,
)
from bot.grammar import words_en as en
from bot.grammar.not_a_time import ADDRESS_BIT, OFF_BIT, addresses, day_off
from bot.grammar.scan import FRACTION_SIGNS, SECONDS, Piece, Scan
from bot.grammar.series_pieces import with_excepted_months
from bot.grammar.signs import ANY_TEXT, new_bit
from bot.grammar.tokens import AFTER
from bot.grammar.weekday_sets import WEEKDAY_WORDS
from bot.grammar.zones import ZONE_BEGINS, zone_after

Family = Callable[[Scan, int], Piece | None]

NUMBER_RULES: tuple[Family, ...] = (
    numeric_dates.iso_date,
    workdays.business_days,
    edges.week_of_month,
    edges.quarter,
    anchored.anchored,
    recurring_positions.nth_of_each,
    recurring_positions.times_a,
    relative.plain_count,
    numeric_dates.numeric_date,
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
    anchored.anchored,
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


# the words without which a family finds nothing: it is not asked about a text that has none of them
NEEDS: dict[Family, frozenset[str]] = {
    workdays.business_days: workdays.WORKING | WEEKDAY_WORDS,
    workdays.nth_workday: workdays.WORKING | WEEKDAY_WORDS,
    recurring_positions.times_a: frozenset({*recurring_positions.TIMES_A, "times", "time", "x", "day", "days"}),
    relative.plain_count: frozenset({*relative.COUNT_WORDS, *relative.COUNTED_TIMES, "x"}),
    relative.unit_head: frozenset(word for word, unit in en.UNITS.items() if unit in SECONDS),
    recurring_positions.nth_of_each: en.EVERY | en.WEEKDAY_PLURALS | frozenset("any month months year weekly monthly always and , &".split()),
    periods.week_from: frozenset({"week", "weeks", "wk", "wks", "fortnight", "fortnights"}),
    periods.weekdays_on: frozenset({"in", "later", "hence", "from", "ago"}),
    periods.period: frozenset({*periods.PERIOD_UNITS, "week's", "month's", "hour", "weekday", "workday", "business", "working"}),
    edges.week_of_month: frozenset({"week", "half"}),
    anchored.anchored: frozenset(anchored.BESIDE),
    numeric_dates.numeric_date: frozenset("-/."),
    monthdays.day_first_month: frozenset(en.MONTHS),
    monthdays.nth_weekday_piece: frozenset({*en.WEEKDAYS, "day", "weekend"}),
    named_clocks.same_time: frozenset({"time"}),
    relative.meal_time: frozenset({"time"}),
    clocks.quarter_clock: frozenset({"quarter", "half", "minute"}),
}  # fmt: skip
BIT = {family: new_bit(words) for family, words in NEEDS.items()}
Row = tuple[tuple[int, Family], ...]


def row(families: Iterable[Family]) -> Row:
    """The families with the signs of a text that they need."""
    return tuple((BIT.get(family, ANY_TEXT), family) for family in families)


NUMBER_ROW = row(NUMBER_RULES)


def starters() -> dict[str, Row]:
    """Which families each word may begin, in order."""
    table: dict[str, list[Family]] = {}

    def add(words: Iterable[str], *families: Family) -> None:
        for word in words:
            known = table.setdefault(word, [])
            known.extend(f for f in families if f not in known)

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
    add(("end", "close"), named_clocks.named_clock, edges.edge)
    add(("start", "beginning", "middle", "eom", "eow", "eoy"), edges.edge)
    add(("month", "year"), edges.edge)
    add(("rest",), edges.rest_of_period)
    add(("week", "weekend", "wkend"), anchored.anchored)
    add(("week", "month", "year"), edges.after_next)
    add(("q",), recurring.every_so_many, edges.quarter)
    add(("mid", "midweek", "halfway"), edges.middle)
    add(("week",), edges.edge, periods.bare_week_from, recurring.plural_days)
    add(("fortnight",), periods.bare_week_from)
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
    add(("work", "business", "working", "school", "weekday", "weekend"), recurring.plural_days)
    add(recurring.POSSESSIVE_DAYS, recurring.plural_days)
    add(en.WEEKDAYS, anchored.anchored, recurring.plural_days, dates.weekday_piece)
    add(dates.DAYS_OWN, dates.days_own)
    add(weekday_sets.LETTERS | weekday_sets.LETTER_RUNS, recurring.letters_of_days)
    add(en.MONTHS, monthdays.month_first, monthdays.month_alone)
    add(en.TODAY | en.TONIGHT | en.TOMORROW | en.YESTERDAY, dates.relative_day)
    add(("day",), recurring_positions.numbered_day_of_each, dates.relative_day)
    add(en.THIS | {"same"}, named_clocks.same_time)
    add(("oh",), clocks.word_clock)
    add(("penultimate", "next"), recurring_positions.nth_of_each)
    add(("penultimate",), monthdays.nth_weekday_piece)
    add(en.ISH, clocks.ish_clock)
    add(en.NEXT, relative.unit_head, dates.relative_day)
    add(en.THIS | en.NEXT | en.LAST | en.COMING | {"the", "weekend", "wkend"}, periods.period)
    add(en.NOON | en.MIDNIGHT, named_clocks.named_clock)
    add(named_clocks.EDGE_CLOCKS, named_clocks.named_clock)
    add(("half", "quarter"), clocks.word_clock, relative.amount)
    add(FRACTION_SIGNS, relative.amount)
    add(en.NUMBERS, *NUMBER_WORD_RULES)
    add(en.TENS, *NUMBER_WORD_RULES)
    add(en.ARTICLES, periods.week_from, clocks.quarter_clock, relative.amount)
    add(en.COUPLE | en.FEW | {"dozen", "another"}, periods.week_from, relative.amount)
    add(relative.MEAL_TIMES, relative.meal_time)
    add(en.DAYPARTS, anchored.anchored, relative.daypart)
    add(("now", "immediately", "asap", "rightnow"), relative.now)
    add(holidays.SEASONS, holidays.season)
    return {word: row(families) for word, families in table.items()}


STARTERS = starters()


MOST_PIECES = 50  # more than anybody means in one text


def find_pieces(scan: Scan, start: int = 0, end: int | None = None) -> list[Piece]:
    """All phrases of time among the tokens `start` to `end`, in order, without overlap."""
    pieces: list[Piece] = []
    tokens, words, signs = scan.tokens, scan.words, scan.signs
    stop = len(tokens) - len(AFTER) if end is None else end
    floor = start
    has_rule = has_clock = False
    begins = STARTERS
    begun = [i for i in range(start, stop) if words[i] in begins or tokens[i][3] is not None]
    for i in begun:
        if i < floor:
            continue
        families = NUMBER_ROW if tokens[i].number is not None else begins[words[i]]
        for need, family in families:
            if not need & signs:
                continue
            piece = family(scan, i)
            if piece is not None and piece.start >= floor and piece.end <= stop:
                settle(scan, piece)
                pieces.append(piece)
                floor = max(piece.end, i + 1)
                has_rule = has_rule or piece.rule is not None
                has_clock = has_clock or piece.clock is not None
                break
        if len(pieces) >= MOST_PIECES:
            break
    inside = addresses(scan.text) if pieces and scan.signs & ADDRESS_BIT else []
    if inside:
        pieces = [p for p in pieces if not any(a <= tokens[p.start].start < z for a, z in inside)]
    if signs & OFF_BIT:
        pieces = [p for p in pieces if not day_off(scan, p)]
    if has_rule:
        pieces = with_excepted_months(scan, pieces)
        mark_last_days(scan, pieces)
    if has_rule or has_clock:
        pieces = listed_hours.with_listed_hours(scan, pieces)
    return dense_hours.with_dense_hours(scan, pieces, begun)


TO_THE_LAST = frozenset({"to", "-", "\u2013"})


def mark_last_days(scan: Scan, pieces: list[Piece]) -> None:
    """ "every day from dec 1 to dec 5": with a series, the second day is its last one."""
    for first, last in pairwise(pieces):
        ranged = first.starting and first.day is not None and last.day is not None and last.rule is None
        days = first.grain is Grain.DAY and last.grain is Grain.DAY
        if (
            ranged
            and days
            and first.rule is None
            and scan.words[first.end : last.start] in ([w] for w in TO_THE_LAST)
        ):
            last.until = True


BETWEEN_BOUND_AND_TIME = frozenset({"on", "at", "the", "in"})
UNTIL = frozenset({"until", "till", "til", "through", "thru", "ending", "untill"})
STARTING = frozenset(
    {"starting", "beginning", "start", "from", "since", "begin", "effective", "starts", "begins"}
)


def settle(scan: Scan, piece: Piece) -> None:
    """What stands around a piece: a zone behind a clock, "until" or "starting" before it."""
    if piece.clock is not None and scan.words[piece.end] in ZONE_BEGINS:
        zone = zone_after(scan, piece.end)
        if zone is not None:
            piece.zone, piece.end = zone
    i = piece.start
    if not i:
        return
    before = scan.words[i - 1]
    if before in BETWEEN_BOUND_AND_TIME:
        before = scan.before(i - 1)
    if before in UNTIL:
        piece.until = True
    elif before in STARTING or (before == "between" and piece.grain is Grain.MONTH):
        piece.starting = True
