"""Days told by their place beside another day: the friday after thanksgiving, the night before easter,
the week of june 3, the last saturday before christmas."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from bot.core.reading import Grain
from bot.grammar import holidays, monthdays, numeric_dates
from bot.grammar import words_en as en
from bot.grammar.calendar import coming, week_start
from bot.grammar.monthdays import today_of
from bot.grammar.scan import Piece, Scan

BESIDE = {"before": -1, "after": 1, "following": 1, "preceding": -1, "of": 0}
MOST_WEEKS = 52
WEEKENDS = frozenset({"weekend", "wkend", "wknd"})
ANCHORS: tuple[Callable[[Scan, int], Piece | None], ...] = (
    holidays.holiday,
    numeric_dates.iso_date,
    numeric_dates.numeric_date,
    monthdays.month_first,
    monthdays.day_first_month,
    monthdays.ordinal_day,
)


def anchored(scan: Scan, i: int) -> Piece | None:
    """A weekday, weekend, week or part of a day, then before, after or of, then a date or holiday."""
    words = scan.words
    n, j = counted(scan, i)
    word = words[j]
    weekday = en.WEEKDAYS.get(word)
    if weekday is None and word not in WEEKENDS and word != "week" and word not in en.DAYPARTS:
        return None
    side = BESIDE.get(words[j + 1])
    if side is None or (side == 0 and (weekday is not None or word in en.DAYPARTS)):
        return None
    start = i - 1 if scan.before(i) == "the" else i
    if weekday is not None and words[j + 1 : j + 4] == ["after", "this", "one"]:
        return Piece(start, j + 4, "weekday beside a day", day=coming(today_of(scan), weekday) + timedelta(7))
    if word in WEEKENDS and words[j + 1 : j + 4] == ["after", "this", "one"]:
        saturday = week_start(today_of(scan), 1) + timedelta(days=5)
        return Piece(start, j + 4, "weekend beside a day", day=saturday)
    anchor = anchor_at(scan, j + 2)
    if anchor is None or anchor.day is None:
        return None

    def day_beside(anchor_day: date) -> date:
        if weekday is not None:
            return nth_beside(anchor_day, weekday, side, n)
        if word in WEEKENDS:
            return weekend_beside(anchor_day, side)
        if word == "week":
            return week_beside(anchor_day, side)
        return anchor_day + timedelta(days=side)

    day = day_beside(anchor.day)
    if word == "week" and day < today_of(scan) < week_start(day, 1):
        day = today_of(scan)  # it is on
    if day < today_of(scan):
        # the place beside this year's is past: beside the next one
        later = Scan(scan.text, scan.tokens, datetime.combine(anchor.day + timedelta(1), time()), scan.habits)
        again = anchor_at(later, j + 2)
        if again is not None and again.day is not None:
            day = day_beside(again.day)
    if word == "week":
        piece = Piece(start, anchor.end, "week beside a day", day=day, grain=Grain.WEEK)
        piece.end_day = week_start(day, 1)
        return piece
    if word in en.DAYPARTS:
        part = en.DAYPARTS[word]
        return Piece(start, anchor.end, "part of a day beside a day", day=day, part=part, grain=Grain.DAYPART)
    return Piece(start, anchor.end, "weekday beside a day", day=day, weekday=weekday)


def counted(scan: Scan, i: int) -> tuple[int, int]:
    """ "first", "2nd", "last" before the weekday: `(position, token of what is counted)`."""
    words = scan.words
    if words[i] == "last":
        return 1, i + 1
    if words[i] in en.ORDINALS:
        return en.ORDINALS[words[i]], i + 1
    if scan.tokens[i].number is not None and words[i + 1] in en.ORDINAL_ENDINGS:
        return scan.tokens[i].number or 1, i + 2
    if words[i + 1] in en.WEEKDAY_PLURALS:
        n = scan.tokens[i].number or en.NUMBERS.get(words[i])
        return (n, i + 1) if n and n <= MOST_WEEKS else (1, i)  # 2 sundays after easter
    return 1, i


def anchor_at(scan: Scan, k: int) -> Piece | None:
    """The date or holiday that begins at a token, an article before it included."""
    first = k + 1 if scan.words[k] == "the" else k
    for family in ANCHORS:
        found = family(scan, first)
        if found is not None and found.day is not None and found.start in (k, first):
            return found
    return None


def nth_beside(anchor: date, weekday: int, side: int, n: int) -> date:
    """The n-th such weekday strictly before or after a day."""
    if side < 0:
        return anchor - timedelta(days=(anchor.weekday() - weekday - 1) % 7 + 1 + 7 * (n - 1))
    return anchor + timedelta(days=(weekday - anchor.weekday() - 1) % 7 + 1 + 7 * (n - 1))


def weekend_beside(anchor: date, side: int) -> date:
    """Its Saturday: the last that ends before a day, the first that begins after it, or the day's own."""
    if side == 0:
        return week_start(anchor) + timedelta(days=5)
    if side < 0:
        return nth_beside(anchor - timedelta(days=anchor.weekday() == 6), 5, -1, 1)
    return nth_beside(anchor, 5, 1, 1)


def week_beside(anchor: date, side: int) -> date:
    """A week before is seven days before; the week after, or of, a day begins on its Monday."""
    if side < 0:
        return anchor - timedelta(days=7)
    return week_start(anchor, 1 if side > 0 else 0)
