"""Days: relative ones, weekdays, months and numbers, edges of periods, holidays.

"this friday" is the coming one; "next friday" is the friday of the next calendar week (weeks begin on
Monday). A day and month without a year is the next such date, today included.
"""

from __future__ import annotations

from datetime import date, timedelta

from bot.core.reading import Grain, Guess
from bot.grammar import words_en as en
from bot.grammar.calendar import (
    add_months,
    coming,
    holiday_in,
    month_end,
    nth_weekday,
    safe_date,
    week_start,
)
from bot.grammar.scan import Piece, Scan, number_at


def today_of(scan: Scan) -> date:
    return scan.now.date()


def made(start: int, end: int, day: date | None, name: str, grain: Grain = Grain.DAY) -> Piece | None:
    return None if day is None else Piece(start, end, name, day=day, grain=grain)


def relative_day(scan: Scan, i: int) -> Piece | None:
    """today, tonight, tomorrow, yesterday, the day after tomorrow."""
    words = scan.words
    word = words[i]
    today = today_of(scan)
    if word in en.TODAY:
        return made(i, i + 1, today, "today")
    if word in en.TONIGHT:
        piece = Piece(i, i + 1, "tonight", day=today, part="night", grain=Grain.DAYPART)
        return piece
    if word in en.TOMORROW:
        if word in en.SHY_TOMORROW and not shy_tomorrow_fits(scan, i):
            return None
        return made(i, i + 1, today + timedelta(days=1), "tomorrow")
    if word in en.YESTERDAY:
        return past(made(i, i + 1, today - timedelta(days=1), "yesterday"))
    if word == "day" and words[i + 1] in ("after", "before"):
        sign = 1 if words[i + 1] == "after" else -1
        start = i - 1 if scan.before(i) == "the" else i
        if words[i + 2] in en.TOMORROW and sign == 1:
            return made(start, i + 3, today + timedelta(days=2), "day after tomorrow")
        if words[i + 2] in en.YESTERDAY and sign == -1:
            return past(made(start, i + 3, today - timedelta(days=2), "day before yesterday"))
    return None


def past(piece: Piece | None) -> Piece | None:
    if piece is not None:
        piece.past = True
    return piece


def shy_tomorrow_fits(scan: Scan, i: int) -> bool:
    """ "tom" is also a name: tomorrow only beside a clock or a part of the day."""
    written = scan.text[scan.tokens[i].start]
    after = scan.words[i + 1]
    return written.islower() and (
        after in ("at", "@", "morning", "night", "") or scan.tokens[i + 1].number is not None
    )


def weekday_piece(scan: Scan, i: int) -> Piece | None:
    """friday, this friday, next friday, friday after next, friday week, a week from friday."""
    words, tokens = scan.words, scan.tokens
    weekday = en.WEEKDAYS.get(words[i])
    if weekday is None:
        return None
    previous = scan.before(i)
    end = i + 1
    if words[end] == "." and tokens[end].glued and len(words[i]) <= 4:
        end += 1
    if words[i] in en.SHY_WEEKDAYS and not shy_weekday_fits(scan, i):
        return None
    if words[end] == "'" and words[end + 1] == "s":
        end += 2
    today = today_of(scan)
    start = i
    piece: Piece
    if previous in en.NEXT:
        start = i - 1
        day = week_start(today, 1) + timedelta(days=weekday)
        if previous == "following":
            day = coming(today, weekday)
        piece = Piece(start, end, "next weekday", day=day, weekday=weekday, week_said=True)
        nearer = coming(today, weekday)
        if nearer != day:
            piece.guesses.append(Guess.WEEK)
            piece.other_day = nearer
    elif previous in en.LAST:
        start = i - 1
        piece = Piece(
            start, end, "last weekday", day=coming(today, weekday) - timedelta(days=7), weekday=weekday
        )
        if piece.day == today:
            piece.day = today - timedelta(days=7)
        piece.past = True
    elif previous in en.THIS or previous in en.COMING:
        start = i - 2 if previous in en.COMING and i > 1 and words[i - 2] in ("this", "the") else i - 1
        piece = Piece(
            start,
            end,
            "this weekday",
            day=coming(today, weekday, today_counts=previous in en.THIS),
            weekday=weekday,
            week_said=True,
        )
    else:
        piece = Piece(i, end, "weekday", day=coming(today, weekday), weekday=weekday)
    j = piece.end
    if words[j] == "after" and words[j + 1] == "next":
        piece.day = coming(today, weekday) + timedelta(days=7)
        piece.end = j + 2
        return piece
    if words[j] == "week" and words[j + 1] != "'" and previous not in en.NEXT:
        piece.day = coming(today, weekday) + timedelta(days=7)
        piece.end = j + 1
        return piece
    k = j + 1 if words[j] in ("of", "in", ",") else j
    if words[k] in ("this", "next", "last", "the") and words[k + 1] in (
        "week",
        "coming",
        "following",
        "next",
        "wk",
        "weeks",
    ):
        weeks = 0 if words[k] in ("this", "the") else 1 if words[k] == "next" else -1
        stop = k + 2
        if words[k] == "the":
            if words[k + 1] not in ("coming", "following", "next") or words[k + 2] != "week":
                return piece
            weeks, stop = 1, k + 3
        piece.day = week_start(today, weeks) + timedelta(days=weekday)
        piece.end, piece.week_said, piece.other_day = stop, True, None
        piece.past = weeks < 0
        return piece
    return with_date_after(scan, piece)


def with_date_after(scan: Scan, piece: Piece) -> Piece:
    """friday the 13th, friday 13, friday, march 5th: the date decides, the weekday agrees or not."""
    words, tokens = scan.words, scan.tokens
    j = piece.end
    k = j + 1 if words[j] == "," or words[j] == "-" else j
    for family in (month_first, day_first_month, iso_date, numeric_date):
        n = k + 1 if words[k] == "the" else k
        if words[n] == "," or not words[n]:
            continue
        found = family(scan, n)
        if found is not None and found.start == n and found.day is not None:
            found.start = piece.start
            found.name = "weekday and date"
            return found
    n = k + 1 if words[k] == "the" else k
    token = tokens[n]
    if (
        token.number is not None
        and 1 <= token.number <= 31
        and token.digits <= 2
        and piece.weekday is not None
    ):
        ended = tokens[n + 1].glued and words[n + 1] in en.ORDINAL_ENDINGS
        plain = (
            not ended
            and k == j
            and words[j] != "the"
            and not tokens[n + 1].glued
            and words[n + 1]
            not in (
                *en.UNITS,
                "am",
                "pm",
                "a",
                "p",
                ":",
                "o'clock",
                "of",
                "%",
                "/",
                "people",
                "-",
            )
            and words[n + 1] not in en.MONTHS
            and token.digits == 2
        )
        if ended or plain:
            day = next_dom_on_weekday(today_of(scan), token.number, piece.weekday)
            if day is not None:
                piece.day = day
                piece.end = n + 2 if ended else n + 1
                piece.name = "weekday the nth"
    return piece


def next_dom_on_weekday(today: date, dom: int, weekday: int) -> date | None:
    """The next n-th of a month that is such a weekday, within a year; else the next n-th."""
    first = None
    for months in range(13):
        start = add_months(today.replace(day=1), months)
        if start is None:
            break
        day = safe_date(start.year, start.month, dom)
        if day is None or day < today:
            continue
        first = first or day
        if day.weekday() == weekday:
            return day
    return first


def shy_weekday_fits(scan: Scan, i: int) -> bool:
    """sun, sat, wed, mon are words too: days only with a capital, a preposition or a time beside them."""
    words = scan.words
    previous, following = scan.before(i), words[i + 1]
    if words[i] in ("th", "tu"):
        return previous in ("on", "next", "this", "every") and not scan.tokens[i].glued
    if scan.tokens[i].glued and i:
        return previous in ("(", ",", "/", "-")
    if previous in (
        "on",
        "next",
        "this",
        "every",
        "each",
        "by",
        "coming",
        "until",
        "till",
        "last",
        "and",
        "other",
        "for",
        "til",
    ):
        return True
    if scan.tokens[i + 1].number is not None or following in (
        "at",
        "@",
        ".",
        "-",
        "morning",
        "afternoon",
        "evening",
        "night",
        "the",
        "noon",
        "and",
        ",",
        "next",
    ):
        return previous not in ("the", "in", "i", "we", "they", "he", "she")
    if words[i] == "wed":
        return i == 0 or previous not in ("the", "to", "be", "get", "they", "we")
    return (i == 0 and not following) or (
        not following and previous not in ("the", "in", "i", "we", "of", "that")
    )


def month_first(scan: Scan, i: int) -> Piece | None:
    """march 5, march 5th, march the 5th, march 5 2027, march fifth."""
    words, tokens = scan.words, scan.tokens
    month = en.MONTHS.get(words[i])
    if month is None:
        return None
    j = i + 1
    if words[j] in (".", "-", "/") and tokens[j].glued:
        j += 1
    if words[j] == "," and tokens[j + 1].number is not None:
        j += 1
    if words[j] == "the":
        j += 1
    dom, end = dom_at(scan, j)
    if dom is None:
        return None
    if (tokens[end].text == ":" and tokens[end].glued) or (
        tokens[end].text in ("am", "pm", "a", "p") and tokens[j].number is not None and end == j + 1
    ):
        return None
    year, end = year_after(scan, end)
    return dated(scan, i, end, month, dom, year, "month and day")


def dom_at(scan: Scan, j: int) -> tuple[int | None, int]:
    """A day of the month: 5, 5th, fifth, twenty first."""
    words, tokens = scan.words, scan.tokens
    token = tokens[j]
    if token.number is not None:
        if not 1 <= token.number <= 31 or token.digits > 2:
            return None, j
        if words[j + 1] in en.ORDINAL_ENDINGS and (tokens[j + 1].glued or words[j + 1] != "nd"):
            return token.number, j + 2
        return token.number, j + 1
    if words[j] in en.ORDINALS:
        return en.ORDINALS[words[j]], j + 1
    if words[j] in ("twenty", "thirty"):
        k = j + 2 if words[j + 1] == "-" else j + 1
        ones = en.ORDINALS.get(words[k], 0)
        if 0 < ones < 10 and en.TENS[words[j]] + ones <= 31:
            return en.TENS[words[j]] + ones, k + 1
    return None, j


def year_after(scan: Scan, j: int) -> tuple[int | None, int]:
    words, tokens = scan.words, scan.tokens
    k = j + 1 if words[j] in (",", "of", "in", "-", "/", ".") else j
    token = tokens[k]
    if (
        token.number is not None
        and token.digits == 4
        and 1900 <= token.number <= 2200
        and words[k + 1] not in ("hours", "hrs")
    ):
        if tokens[k + 1].text == ":" and tokens[k + 1].glued:
            return None, j
        return token.number, k + 1
    if words[j] == "'" and tokens[j + 1].digits == 2 and tokens[j + 1].glued:
        return 2000 + (tokens[j + 1].number or 0), j + 2
    if (
        words[j] in ("/", "-", ".")
        and tokens[j].glued
        and token.number is not None
        and token.digits == 2
        and token.glued
    ):
        return full_year(token.number), k + 1
    if words[k] == "next" and words[k + 1] == "year":
        return scan.now.year + 1, k + 2
    if words[k] == "this" and words[k + 1] == "year":
        return scan.now.year, k + 2
    return None, j


def full_year(two: int) -> int:
    return 2000 + two if two < 70 else 1900 + two


def dated(
    scan: Scan, start: int, end: int, month: int, dom: int, year: int | None, name: str
) -> Piece | None:
    """With a year that date; without, the next one, today included."""
    today = today_of(scan)
    if year is not None:
        return made(start, end, safe_date(year, month, dom), name)
    for ahead in range(9):
        day = safe_date(today.year + ahead, month, dom)
        if day is not None and day >= today:
            return made(start, end, day, name)
    return None


def day_first_month(scan: Scan, i: int) -> Piece | None:
    """5 march, 5th of march, fifth of march 2027."""
    words, tokens = scan.words, scan.tokens
    dom, j = dom_at(scan, i)
    if dom is None:
        return None
    if words[j] in ("of", ".", "-", "/", "day"):
        if words[j] == "day" and words[j + 1] == "of":
            j += 1
        if words[j] == "of" and words[j + 1] == "the" and words[j + 2] == "month":
            return None
        j += 1
    if words[j] == "the" and words[j - 1] == "of":
        j += 1
    if words[j] == "month" and words[j + 1] == "of":
        j += 2
    month = en.MONTHS.get(words[j])
    if month is None:
        return None
    if (
        words[j] in ("mar", "may", "march", "sat")
        and tokens[i].number is None
        and words[j - 1] != "of"
        and words[i] in ("second",)
    ):
        return None
    end = j + 1
    if words[end] == "." and tokens[end].glued and len(words[j]) <= 4:
        end += 1
    year, end = year_after(scan, end)
    return dated(scan, i, end, month, dom, year, "day and month")


def month_alone(scan: Scan, i: int) -> Piece | None:
    """in march, next march, march 2027, mid march, end of march (edges come first)."""
    words, tokens = scan.words, scan.tokens
    month = en.MONTHS.get(words[i])
    if month is None:
        return None
    today = today_of(scan)
    previous = scan.before(i)
    following = tokens[i + 1]
    end = i + 2 if words[i + 1] in (".", ",", "of") and tokens[i + 2].digits == 4 else i + 1
    year = (
        tokens[end].number if tokens[end].digits == 4 and 1900 <= (tokens[end].number or 0) <= 2200 else None
    )
    if year is not None:
        return made(i, end + 1, date(year, month, 1), "month and year", Grain.MONTH)
    year, end = year_after(scan, i + 1)
    if year is not None:
        return made(i, end, date(year, month, 1), "month and year", Grain.MONTH)
    said = previous in (
        "in",
        "next",
        "this",
        "by",
        "until",
        "till",
        "of",
        "last",
        "for",
        "since",
        "coming",
        "mid",
        "early",
        "late",
        "during",
        "from",
        "every",
    )
    full_word = words[i] not in en.SHY_MONTHS and len(words[i]) >= 3
    alone = i == 0 and not following.text
    if not (said or alone or (full_word and not following.is_word)):
        return None
    if words[i] in ("may", "march") and not said and not alone:
        return None
    start = i - 1 if previous in ("next", "this", "last", "coming", "mid", "early", "late") else i
    if previous == "last":
        there = date(today.year - (month >= today.month), month, 1)
    else:
        there = date(today.year + (month < today.month), month, 1)
        if previous == "next" and month == today.month:
            there = date(today.year + 1, month, 1)
    if previous == "mid":
        there = there.replace(day=15)
    piece = made(start, i + 1, there, "month", Grain.MONTH)
    if piece is not None:
        piece.end_day = add_months(there.replace(day=1), 1)
    return piece


def ordinal_day(scan: Scan, i: int) -> Piece | None:
    """the 3rd, on the 22nd, the 5th of next month, the first."""
    words, tokens = scan.words, scan.tokens
    digits = tokens[i].number is not None
    dom, end = dom_at(scan, i)
    if dom is None or (digits and end == i + 1):
        if (
            dom is None
            or not digits
            or scan.before(i) != "the"
            or i < 2
            or words[i - 2] not in ("on", "by", "until", "till", "for")
        ):
            return None
        if tokens[end].is_word and tokens[end].text not in ("at", "and", "of", "in", "for", "to"):
            return None
    if not digits and not (
        (
            scan.before(i) == "the"
            and i >= 2
            and words[i - 2] in ("on", "by", "until", "till", "before", "after")
        )
        or words[end] == "of"
    ):
        return None
    nth = nth_weekday_piece(scan, i)
    if nth is not None:
        return nth
    start = i - 1 if scan.before(i) == "the" else i
    today = today_of(scan)
    if words[end] in ("of", "in", "day"):
        k = end + 1
        if words[end] == "day":
            k = end + 2 if words[end + 1] == "of" else end
        if words[k] in ("this", "next", "the", "last") and words[k + 1] in ("month", "mo"):
            months = {"next": 1, "last": -1}.get(words[k], 0)
            base = add_months(today.replace(day=1), months)
            day = safe_date(base.year, base.month, dom) if base else None
            if words[k] == "the":
                day = next_dom(today, dom)
            piece = made(start, k + 2, day, "nth of the month")
            if piece is not None and months < 0:
                piece.past = True
            return piece
        if words[end] == "of":
            return None
    if words[end] == "next" and words[end + 1] == "month":
        base = add_months(today.replace(day=1), 1)
        return made(
            start, end + 2, safe_date(base.year, base.month, dom) if base else None, "nth of next month"
        )
    if words[end] in en.UNITS or words[end] in (
        "time",
        "place",
        "grade",
        "floor",
        "street",
        "st",
        "ave",
        "avenue",
        "birthday",
        "anniversary",
        "of",
    ):
        return None
    if (
        digits
        and scan.before(i)
        not in (
            "the",
            "on",
            "by",
            "until",
            "till",
            "for",
            "before",
            "after",
            "and",
            ",",
            "",
            "from",
            "to",
            "since",
            "next",
            "this",
            "around",
            "every",
            "due",
        )
        and i != 0
    ):
        return None
    return made(start, end, next_dom(today, dom), "nth")


def next_dom(today: date, dom: int) -> date | None:
    """The next n-th, today included."""
    for months in range(13):
        base = add_months(today.replace(day=1), months)
        day = safe_date(base.year, base.month, dom) if base else None
        if day is not None and day >= today:
            return day
    return None


def nth_weekday_piece(scan: Scan, i: int) -> Piece | None:
    """first monday of june, last friday of next month, the third tuesday."""
    words, tokens = scan.words, scan.tokens
    today = today_of(scan)
    if words[i] == "last":
        n, j = -1, i + 1
    elif words[i] in en.ORDINALS and en.ORDINALS[words[i]] <= 5:
        n, j = en.ORDINALS[words[i]], i + 1
    elif (
        tokens[i].number is not None
        and 1 <= (tokens[i].number or 0) <= 5
        and words[i + 1] in en.ORDINAL_ENDINGS
    ):
        n, j = tokens[i].number or 1, i + 2
    else:
        return None
    weekday = en.WEEKDAYS.get(words[j])
    if weekday is None and words[j] not in ("day", "weekend"):
        return None
    start = i - 1 if scan.before(i) == "the" else i
    k = j + 1
    if words[k] not in ("of", "in") and not (words[k] in ("this", "next") and words[k + 1] == "month"):
        return None
    if words[k] in ("of", "in"):
        k += 1
    year: int | None = None
    if words[k] in ("this", "next", "the", "last", "every", "each") and words[k + 1] in ("month", "year"):
        if words[k] in ("every", "each"):
            return None
        if words[k + 1] == "year":
            return None
        base = add_months(today.replace(day=1), {"next": 1, "last": -1}.get(words[k], 0)) or today
        month, year, end = base.month, base.year, k + 2
        rolls = words[k] == "the"
    elif words[k] in en.MONTHS or (words[k] in ("this", "next") and words[k + 1] in en.MONTHS):
        k = k if words[k] in en.MONTHS else k + 1
        month = en.MONTHS[words[k]]
        year, end = year_after(scan, k + 1)
        rolls = year is None
    else:
        return None
    for attempt in range(3):
        y = (year or today.year) + (attempt if rolls and words[k] != "the" else 0)
        m = month
        if rolls and words[k] == "the" and attempt:
            base = add_months(date(y, m, 1), attempt) or today
            y, m = base.year, base.month
        if weekday is None:
            day = month_end(y, m) if n < 0 else safe_date(y, m, n)
        else:
            day = nth_weekday(y, m, n, weekday)
        if day is not None and (not rolls or day >= today):
            return made(start, end, day, "nth weekday of a month")
        if not rolls:
            return None
    return None


def iso_date(scan: Scan, i: int) -> Piece | None:
    """2027-03-05, 2027/3/5, 2027-03-05T17:00."""
    words, tokens = scan.words, scan.tokens
    token = tokens[i]
    if token.digits == 8 and 19000000 < (token.number or 0) < 22000000 and tokens[i + 1].text == "t":
        n = token.number or 0
        return made(i, i + 1, safe_date(n // 10000, n // 100 % 100, n % 100), "ISO date")
    if token.digits != 4 or not 1900 <= (token.number or 0) <= 2200 or words[i + 1] not in ("-", "/", "."):
        return None
    month, mark, day = tokens[i + 2], words[i + 3], tokens[i + 4]
    if month.number is None or mark != words[i + 1] or day.number is None or day.digits > 2 or not day.glued:
        return None
    found = safe_date(token.number or 0, month.number, day.number)
    piece = made(i, i + 5, found, "ISO date")
    if piece is not None and words[i + 5] == "t" and tokens[i + 5].glued and tokens[i + 6].number is not None:
        piece.end = i + 6
    return piece


def numeric_date(scan: Scan, i: int) -> Piece | None:
    """3/5, 3/5/27, 5.3.2027, 3-5-2027: month first, or day first by the person's country."""
    words, tokens = scan.words, scan.tokens
    first, mark, second = tokens[i], words[i + 1], tokens[i + 2]
    if mark not in ("/", "-", ".") or first.digits > 2 or second.number is None or second.digits > 2:
        return None
    if i and tokens[i].glued and scan.before(i) in ("/", ".", "-", "$", "#", "+", ":"):
        return None
    if not (tokens[i + 1].glued and second.glued):
        return None
    year: int | None = None
    end = i + 3
    third = tokens[i + 4]
    if words[end] == mark and tokens[end].glued and third.number is not None and third.glued:
        if third.digits not in (2, 4):
            return None
        year = third.number if third.digits == 4 else full_year(third.number)
        end = i + 5
    elif (mark == "." and not dotted_date_fits(scan, i)) or (
        mark == "-"
        and not (
            first.digits == 2
            and second.digits == 2
            and (scan.before(i) in ("on", "by") or (i == 0 and not words[end]))
        )
    ):
        return None
    if tokens[end].glued and (
        tokens[end].text in ("/", "%", "-") or (tokens[end].is_word and tokens[end].text not in ("t",))
    ):
        return None
    a, b = first.number or 0, second.number
    day_first = scan.habits.day_first or mark == "."
    month, dom = (b, a) if day_first else (a, b)
    swapped = False
    if month > 12 and dom <= 12:
        month, dom, swapped = dom, month, True
    piece = dated(scan, i, end, month, dom, year, "numeric date")
    if piece is not None and not swapped and a <= 12 and b <= 12 and a != b:
        piece.guesses.append(Guess.ORDER)
        other = dated(scan, i, end, dom, month, year, "numeric date")
        piece.other_day = other.day if other else None
    return piece


def dotted_date_fits(scan: Scan, i: int) -> bool:
    """24.12. or "on 24.12": a dot alone is also a version or a price."""
    previous = scan.before(i)
    after = scan.tokens[i + 3]
    if scan.tokens[i + 2].digits > 2 or (scan.tokens[i + 2].number or 0) > 12:
        return False
    return (
        (previous in ("on", "by", "until", "the", "am", "den") and i > 0)
        or previous in en.WEEKDAYS
        or (previous == "," and i > 1 and scan.words[i - 2] in en.WEEKDAYS)
        or (after.text == "." and after.glued and scan.tokens[i + 4].number is None)
    )


PERIOD_UNITS = {
    "week": "week",
    "wk": "week",
    "weeks": "week",
    "month": "month",
    "mo": "month",
    "year": "year",
    "yr": "year",
    "quarter": "quarter",
    "weekend": "weekend",
    "wkend": "weekend",
    "weeknd": "weekend",
}


def period(scan: Scan, i: int) -> Piece | None:
    """this week, next month, this weekend, next year, the weekend, next monday's week."""
    words = scan.words
    word = words[i]
    j = i + 1
    if word in ("the", "coming", "upcoming") or word in en.THIS or word in en.NEXT or word in en.LAST:
        if word == "the" and words[j] in ("following", "coming", "upcoming", "next", "past", "last"):
            return period_named(scan, i, words[j], j + 1)
        if word in en.THIS and words[j] in ("coming", "upcoming", "past", "next", "last"):
            return period_named(scan, i, words[j], j + 1)
        return period_named(scan, i, word, j)
    if word in ("weekend", "wkend"):
        return period_named(scan, i, "the", i)
    return None


def period_named(scan: Scan, start: int, which: str, j: int) -> Piece | None:
    words = scan.words
    unit = PERIOD_UNITS.get(words[j])
    if unit is None or (which == "the" and unit != "weekend"):
        return None
    today = today_of(scan)
    step = 1 if which in en.NEXT or which in ("following",) else -1 if which in en.LAST else 0
    end = j + 1
    if words[end] == "after" and words[end + 1] == "next":
        step, end = 2, end + 2
    if which in en.COMING and unit != "weekend":
        step = 1
    piece: Piece | None
    if unit == "week":
        monday = week_start(today, step)
        k = end + 1 if words[end] in ("on", ",") else end
        weekday = en.WEEKDAYS.get(words[k])
        if weekday is not None:
            day = monday + timedelta(days=weekday)
            found = Piece(start, k + 1, "weekday of a week", day=day, weekday=weekday, week_said=True)
            found.past = step < 0
            return found
        piece = made(start, end, monday if step else today, "week", Grain.WEEK)
        if piece is not None:
            piece.end_day = monday + timedelta(days=7)
    elif unit == "weekend":
        saturday = week_start(today, step) + timedelta(days=5)
        if today.weekday() == 6 and step == 0:
            saturday += timedelta(days=7) if which != "this" else timedelta(days=0)
        if step == 0 and saturday < today:
            saturday = today
        piece = made(start, end, saturday, "weekend", Grain.DAY)
        if piece is not None:
            piece.end_day = week_start(saturday) + timedelta(days=7)
    elif unit == "month":
        month_start = add_months(today.replace(day=1), step)
        piece = made(start, end, month_start if step else today, "month", Grain.MONTH)
        if piece is not None and month_start is not None:
            piece.end_day = add_months(month_start, 1)
            dom, k = dom_at(scan, end + (words[end] == "on") + (words[end + (words[end] == "on")] == "the"))
            if dom is not None and words[end] in ("on", "the"):
                named = safe_date(month_start.year, month_start.month, dom)
                if named is not None:
                    return made(start, k, named, "nth of a month")
    elif unit == "quarter":
        quarter_start = today.replace(month=(today.month - 1) // 3 * 3 + 1, day=1)
        piece = made(start, end, add_months(quarter_start, 3 * step), "quarter", Grain.MONTH)
    else:
        january = date(today.year + step, 1, 1)
        piece = made(start, end, january if step else today, "year", Grain.YEAR)
        if piece is not None:
            piece.end_day = date(today.year + step + 1, 1, 1)
    if piece is not None and step < 0:
        piece.past = True
    return piece


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
    if word in ("month", "year", "week") and words[i + 1] in ("end", "'"):
        return (
            made(i, i + 2, edge_day(today, word, 0, True), "end of a period")
            if words[i + 1] == "end"
            else None
        )
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
    if words[j] in ("week", "month", "year", "quarter"):
        day = edge_day(today, words[j], step, last)
        if word == "middle" and words[j] == "month":
            base = add_months(today.replace(day=15), step)
            day = base or day
        return made(start, j + 1, day, "edge of a period")
    month = en.MONTHS.get(words[j])
    if month is not None:
        year, end = year_after(scan, j + 1)
        year = year or today.year + (month < today.month)
        day = month_end(year, month) if last else date(year, month, 15 if word == "middle" else 1)
        return made(start, end, day, "edge of a month")
    if words[j] == "day":
        return None
    return None


def edge_day(today: date, unit: str, step: int, last: bool) -> date | None:
    if unit == "week":
        monday = week_start(today, step)
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
        base = add_months(first, 3 * step)
        end = add_months(base, 3) if base else None
        return (end - timedelta(days=1)) if last and end else base
    year = today.year + step
    return date(year, 12, 31) if last else date(year if step else year + 1, 1, 1)


LONGEST_HOLIDAY = max(len(k.split()) for k in en.HOLIDAYS)
HOLIDAY_HEADS = frozenset(k.split()[0].split("'")[0] for k in en.HOLIDAYS) | frozenset(
    k.split()[0] for k in en.HOLIDAYS
)


def holiday(scan: Scan, i: int) -> Piece | None:
    """christmas, thanksgiving 2027, labor day next year."""
    words = scan.words
    if words[i] not in HOLIDAY_HEADS:
        return None
    for size in range(LONGEST_HOLIDAY, 0, -1):
        name = " ".join(words[i : i + size]).replace(" .", ".").replace(" '", "'")
        code = en.HOLIDAYS.get(name)
        if code is None:
            continue
        if name in ("new year", "mlk", "easter", "valentines") and words[i + size] in (
            "resolution",
            "resolutions",
            "eggs",
            "basket",
            "card",
            "cards",
        ):
            return None
        today = today_of(scan)
        year, end = year_after(scan, i + size)
        if year is not None:
            return made(i, end, holiday_in(year, code), "holiday")
        for ahead in (0, 1, 2):
            day = holiday_in(today.year + ahead, code)
            if day is not None and day >= today:
                break
        end = i + size
        start = i - 1 if scan.before(i) in ("this", "next") else i
        if scan.before(i) == "last" and day is not None:
            return past(made(i - 1, end, holiday_in(day.year - 1, code), "holiday"))
        return made(start, end, day, "holiday")
    return None


def week_from(scan: Scan, i: int) -> Piece | None:
    """a week from friday, two weeks from monday, a week on tuesday: starts at the number."""
    words = scan.words
    found = number_at(scan, i)
    if found is None or found[0] != int(found[0]):
        return None
    n, j = int(found[0]), found[1]
    if words[j] not in ("week", "weeks", "wk", "wks") or words[j + 1] not in ("from", "on", "after"):
        return None
    k = j + 2
    if words[k] in ("this", "next"):
        k += 1
    weekday = en.WEEKDAYS.get(words[k])
    if weekday is None or n > 500:
        return None
    base = coming(today_of(scan), weekday)
    if words[k - 1] == "next":
        base = week_start(today_of(scan), 1) + timedelta(days=weekday)
    return made(i, k + 1, base + timedelta(weeks=n), "weeks from a weekday")
