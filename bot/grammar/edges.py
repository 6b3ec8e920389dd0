"""The edges and parts of weeks, months, quarters and years: end of the month, mid next week, late april, q3."""

from __future__ import annotations

from datetime import date, timedelta

from bot.core.reading import Grain
from bot.grammar import words_en as en
from bot.grammar.calendar import add_months, month_end, week_start
from bot.grammar.monthdays import made, today_of, year_after
from bot.grammar.scan import Piece, Scan

QUARTER_NAMES = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}


QUARTER_WORDS = frozenset({"quarter", "qtr"})


def quarter_at(scan: Scan, j: int) -> tuple[date, int] | None:
    """`(its first day, next token)` of q3, Q1 2027, the second quarter; the coming one without a year."""
    words, tokens = scan.words, scan.tokens
    if words[j] == "the":
        j += 1
    if words[j] == "q" and tokens[j + 1].glued and tokens[j + 1].number in (1, 2, 3, 4):
        n, end = tokens[j + 1].number or 1, j + 2
    elif words[j] in QUARTER_NAMES and words[j + 1] in QUARTER_WORDS:
        n, end = QUARTER_NAMES[words[j]], j + 2
    elif (
        tokens[j].number in (1, 2, 3, 4)
        and words[j + 1] in en.ORDINAL_ENDINGS
        and words[j + 2] in QUARTER_WORDS
    ):
        n, end = tokens[j].number or 1, j + 3
    else:
        return None
    year, end = year_after(scan, end)
    today = today_of(scan)
    first = date(year or today.year, 3 * n - 2, 1)
    if year is None and (add_months(first, 3) or first) <= today:
        first = first.replace(year=today.year + 1)
    return first, end


QUARTER_LEADS = frozenset("in by for until till before after during this the from since next".split())


def quarter(scan: Scan, i: int) -> Piece | None:
    """in q3, q1 2027: the quarter's first day."""
    found = quarter_at(scan, i)
    if found is None:
        return None
    with_year = scan.tokens[found[1] - 1].digits == 4
    if with_year and found[0] < today_of(scan):
        return None  # it has begun, or is over
    if i and not with_year and scan.before(i) not in QUARTER_LEADS:
        return None  # "re: Q3 at 4"
    piece = made(i, found[1], found[0], "quarter", Grain.MONTH)
    if piece is not None:
        piece.end_day = add_months(found[0], 3)
    return piece


def after_next(scan: Scan, i: int) -> Piece | None:
    """the week after next, month after next; with a weekday: week after next on thursday."""
    words = scan.words
    if words[i + 1 : i + 3] != ["after", "next"]:
        return None
    start = i - 1 if scan.before(i) == "the" else i
    today = today_of(scan)
    if words[i] == "week":
        monday = week_start(today, 2)
        k = i + 4 if words[i + 3] == "on" else i + 3
        weekday = en.WEEKDAYS.get(words[k])
        if weekday is not None:
            return Piece(start, k + 1, "weekday of a week", day=monday + timedelta(weekday), weekday=weekday)
        piece = made(start, i + 3, monday, "week", Grain.WEEK)
        if piece is not None:
            piece.end_day = monday + timedelta(days=7)
        return piece
    first = add_months(today.replace(day=1), 2) if words[i] == "month" else date(today.year + 2, 1, 1)
    return made(start, i + 3, first, "month" if words[i] == "month" else "year", Grain.MONTH)


def middle(scan: Scan, i: int) -> Piece | None:
    """midweek, mid next week, mid-month, halfway through july."""
    words = scan.words
    today = today_of(scan)
    if words[i] == "midweek":
        step, end = 0, i + 1
        if words[i + 1 : i + 3] == ["next", "week"]:
            step, end = 1, i + 3
        day = week_start(today, step) + timedelta(days=2)
        return made(i, end, day if day >= today else day + timedelta(days=7), "middle of a week")
    k = i + 1
    if words[k] in ("-", "through", "of", "thru"):
        k += 1
    if words[k] == "day" and words[i] == "mid":
        return Piece(i, k + 1, "noon", grain=Grain.HOUR, clock=(12, 0, 0))  # mid-day
    step = 0
    if words[k] in ("the", "this", "next"):
        step = words[k] == "next"
        k += 1
    if words[k] == "week":
        if words[k + 1 : k + 3] == ["next", "week"]:
            step, k = 1, k + 2
        day = week_start(today, step) + timedelta(days=2)
        return made(i, k + 1, day if day >= today else day + timedelta(days=7), "middle of a week")
    if words[k] == "month":
        day = (add_months(today.replace(day=1), step) or today).replace(day=15)
        if day < today:
            day = add_months(day, 1) or day
        return made(i, k + 1, day, "middle of a month")
    month = en.MONTHS.get(words[k])
    if month is not None and (words[i] != "mid" or k > i + 1):
        year, end = year_after(scan, k + 1)
        return made(i, end, date(year or today.year + (month < today.month), month, 15), "middle of a month")
    return None


def week_of_month(scan: Scan, i: int) -> Piece | None:
    """second week of april, the last week of june, the second half of may: its first day."""
    words = scan.words
    n = -1 if words[i] == "last" else en.ORDINALS.get(words[i])
    j = i + 1
    if n is None and scan.tokens[i].number is not None and words[j] in en.ORDINAL_ENDINGS:
        n, j = scan.tokens[i].number, j + 1
    if n is None or n > 5 or words[j] not in ("week", "half") or words[j + 1] not in ("of", "in"):
        return None
    k = j + 2
    today = today_of(scan)
    if words[k] in ("the", "this", "next") and words[k + 1] == "month":
        first, end = add_months(today.replace(day=1), words[k] == "next"), k + 2
    elif words[k] in en.MONTHS:
        month = en.MONTHS[words[k]]
        year, end = year_after(scan, k + 1)
        first = date(year or today.year + (month < today.month), month, 1)
    else:
        return None
    if first is None:
        return None
    if words[j] == "half":
        day = first if n == 1 else first.replace(day=16)
        return made(start_of(scan, i), end, day, "half of a month")
    if n < 0:
        day = week_start(month_end(first.year, first.month))
    else:
        day = max(first, week_start(first) + timedelta(weeks=n - 1))
    piece = made(start_of(scan, i), end, day, "week of a month", Grain.WEEK)
    if piece is not None:
        piece.end_day = week_start(day, 1)
    return piece


def start_of(scan: Scan, i: int) -> int:
    return i - 1 if scan.before(i) == "the" else i


def edge(scan: Scan, i: int) -> Piece | None:
    """end of the month, beginning of next week, month end, eom, eow."""
    words = scan.words
    today = today_of(scan)
    word = words[i]
    if word in ("eom", "eow", "eoy"):
        return made(
            i,
            i + 1,
            edge_day(today, {"eom": "month", "eow": "week", "eoy": "year"}[word], 0, True),
            "end of a period",
        )
    if word in ("month", "year", "week"):
        k = i + 2 if words[i + 1] == "-" and word != "week" else i + 1  # month-end
        if words[k] != "end":
            return None
        return made(i, k + 1, edge_day(today, word, 0, True), "end of a period")
    if word not in ("end", "start", "beginning", "middle", "last", "first") or words[i + 1] not in (
        "of",
        "day",
    ):
        return None
    j = i + 2
    if word in ("last", "first"):
        if words[i + 1] != "day" or words[j] not in ("of", "in"):
            return None
        j += 1
    last = word in ("end", "last")
    start = i - 1 if scan.before(i) == "the" else i
    step = 0
    if words[j] in ("the", "this", "next", "last", "my", "each"):
        if words[j] == "each":
            return None
        step = {"next": 1, "last": -1}.get(words[j], 0)
        j += 1
    found = quarter_at(scan, j)
    if found is not None:
        day = (add_months(found[0], 3) or found[0]) - timedelta(days=1) if last else found[0]
        if day < today and words[found[1] - 1] != str(day.year):
            day = day.replace(year=day.year + 1)
        return made(start, found[1], day, "edge of a quarter")
    if word == "middle" and words[j] == "week":
        day = week_start(today, step) + timedelta(days=2)
        past_it = step == 0 and day < today
        return made(start, j + 1, day + timedelta(days=7 * past_it), "middle of a week")
    if words[j] in ("week", "month", "year", "quarter"):
        at_edge = edge_day(today, words[j], step, last)
        if word == "middle" and words[j] == "month":
            at_edge = add_months(today.replace(day=15), step) or at_edge
        return made(start, j + 1, at_edge, "edge of a period")
    month = en.MONTHS.get(words[j])
    if month is not None:
        year, end = year_after(scan, j + 1)
        year = year or today.year + (month < today.month)
        day = month_end(year, month) if last else date(year, month, 15 if word == "middle" else 1)
        return made(start, end, day, "edge of a month")
    if scan.tokens[j].digits == 4:
        found_year, end = year_after(scan, j)
        if found_year is not None:
            month, day_of = {"end": (12, 31), "last": (12, 31), "middle": (7, 1)}.get(word, (1, 1))
            return made(start, end, date(found_year, month, day_of), "edge of a year")
    return None


def rest_of_period(scan: Scan, i: int) -> Piece | None:
    """for the rest of the week, the rest of the year: how long a series runs."""
    words = scan.words
    if words[i + 1] == "of" and (words[i + 2] in en.TODAY or words[i + 2 : i + 4] == ["the", "day"]):
        return rest_of_today(scan, i, i + 3 if words[i + 2] in en.TODAY else i + 4)
    if words[i + 1 : i + 3] not in (["of", "the"], ["of", "this"]) or words[i + 3] not in (
        "week",
        "month",
        "year",
    ):
        return None
    start = i - 1 if scan.before(i) == "the" else i
    if scan.before(start) not in ("for", "during"):
        return None  # "finish the rest of the month's reports"
    start -= 1
    last = edge_day(today_of(scan), words[i + 3], 0, True)
    piece = made(start, i + 4, today_of(scan), "rest of a period", Grain.WEEK)
    if piece is not None and last is not None:
        piece.end_day, piece.until = last + timedelta(days=1), True
    return piece


def rest_of_today(scan: Scan, i: int, end: int) -> Piece | None:
    """for the rest of the day, the rest of today."""
    start = i - 1 if scan.before(i) == "the" else i
    if scan.before(start) not in ("for", "during"):
        return None
    return made(start - 1, end, today_of(scan), "rest of a period")


def edge_day(today: date, unit: str, step: int, last: bool) -> date | None:
    if unit == "week":
        monday = week_start(today, step)
        if not last and step == 0 and monday < today:
            monday += timedelta(days=7)  # this one's start is past
        return monday + timedelta(days=6 if last else 0)
    if unit == "month":
        base = add_months(today.replace(day=1), step)
        if base is None:
            return None
        if not last and step == 0 and base < today:
            base = add_months(base, 1) or base
        return month_end(base.year, base.month) if last else base
    if unit == "quarter":
        first = today.replace(month=(today.month - 1) // 3 * 3 + 1, day=1)
        base = add_months(first, 3 * (step or (not last and first < today)))
        end = add_months(base, 3) if base else None
        return (end - timedelta(days=1)) if last and end else base
    year = today.year + step
    return date(year, 12, 31) if last else date(year if step else year + 1, 1, 1)
