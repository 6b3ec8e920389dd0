"""Days of a month: names and numbers in either order, the 3rd, the last friday of june.

A day and month without a year is the next such date, today included.
"""

from __future__ import annotations

from datetime import date, timedelta

from bot.core.reading import Grain
from bot.grammar import words_en as en
from bot.grammar.calendar import add_months, month_end, nth_weekday, safe_date
from bot.grammar.not_a_time import names_a_person
from bot.grammar.scan import Piece, Scan, meridiem_at, number_at


def today_of(scan: Scan) -> date:
    return scan.now.date()


def made(start: int, end: int, day: date | None, name: str, grain: Grain = Grain.DAY) -> Piece | None:
    return None if day is None else Piece(start, end, name, day=day, grain=grain)


def past(piece: Piece | None) -> Piece | None:
    if piece is not None:
        piece.past = True
    return piece


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
    if minutes_follow(scan, end) or (
        tokens[end].text in ("am", "pm", "a", "p") and tokens[j].number is not None and end == j + 1
    ):
        return None
    span = span_end(scan, end, dom)
    if span is not None:
        year, stop = year_after(scan, span[1])
        if year is not None and safe_date(year, month, span[0]) is None:
            return None  # a span whose end does not exist
        return spanning(dated(scan, i, stop, month, dom, year, "month and days"), month, span[0])
    if words[end] in DASHES and tokens[end + 1].digits == 2:
        return None
    year, end = year_behind_day(scan, end)
    return dated(scan, i, end, month, dom, year, "month and day")


def minutes_follow(scan: Scan, k: int) -> bool:
    """A colon with digits behind it: the number before it is an hour ("may 5:30"), not a day or a year."""
    return scan.words[k] == ":" and scan.tokens[k].glued and scan.tokens[k + 1].number is not None


DASHES = ("-", "\u2013")
TO_DAY = (*DASHES, "to", "through", "thru")


def span_end(scan: Scan, end: int, dom: int) -> tuple[int, int] | None:
    """ "march 20-22", "april 3 to 5": `(last day of the month, next token)`."""
    if scan.words[end] not in TO_DAY and not (scan.words[end] == "and" and "between" in scan.words[:end]):
        return None
    k = end + 2 if scan.words[end + 1] == "the" else end + 1
    last, stop = dom_at(scan, k)
    if last is None or scan.tokens[k].number is None or last <= dom:
        return None
    after = scan.words[stop]
    if after in ("am", "pm", ":", "a", "p", "/", "-") and scan.words[end] not in DASHES:
        return None
    return None if after in (":", "am", "pm", "o'clock") else (last, stop)


def spanning(piece: Piece | None, month: int, last: int) -> Piece | None:
    """The same piece as a period up to a day of its month."""
    if piece is not None and piece.day is not None:
        final = safe_date(piece.day.year, month, last)
        piece.end_day = final + timedelta(days=1) if final else None
    return piece


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
    if words[j - 1] in en.MONTHS and (words[j] in en.TENS or words[j] in en.NUMBERS):
        found = number_at(scan, j)  # may twenty five
        if found is not None and 1 <= found[0] <= 31 and words[found[1]] not in en.UNITS:
            return int(found[0]), found[1]
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
        if minutes_follow(scan, k + 1):
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


AFTER_SHORT_YEAR = frozenset({"", ".", ",", "!", "?", "at", "@", "to"})


def short_year(scan: Scan, k: int) -> bool:
    """ "14 april 27", "april 14, 27 at 9": two digits that are a year soon to come, and count nothing."""
    n, following = scan.tokens[k].number, scan.tokens[k + 1]
    if n is None or scan.tokens[k].digits != 2 or not 0 <= n - scan.now.year % 100 <= 5 or n <= 12:
        return False
    if scan.before(k) != "," and scan.tokens[k].glued:
        return False
    clock = following.number is not None and (
        scan.words[k + 2] == ":" or meridiem_at(scan, k + 2) is not None
    )
    counts = following.text in (".", ",") and scan.tokens[k + 2].number is not None
    return clock or (following.text in AFTER_SHORT_YEAR and not counts)


def year_behind_day(scan: Scan, j: int) -> tuple[int | None, int]:
    """The year behind a day and month, two digits included."""
    year, end = year_after(scan, j)
    k = j + 1 if scan.words[j] == "," else j
    if year is None and short_year(scan, k):
        return full_year(scan.tokens[k].number or 0), k + 1
    return year, end


def full_year(two: int) -> int:
    return 2000 + two if two < 70 else 1900 + two


def dated(
    scan: Scan, start: int, end: int, month: int, dom: int, year: int | None, name: str
) -> Piece | None:
    """With a year that date; without, the next one, today included."""
    today = today_of(scan)
    if year is not None:
        return made(start, end, safe_date(year, month, dom) if 1000 < year < 2500 else None, name)
    for ahead in range(9):
        day = safe_date(today.year + ahead, month, dom)
        if day is not None and day >= today and not (day == today and scan.before(start) in en.NEXT):
            return made(start, end, day, name)
    return None


def day_first_month(scan: Scan, i: int) -> Piece | None:
    """5 march, 5th of march, fifth of march 2027."""
    words, tokens = scan.words, scan.tokens
    dom, j = dom_at(scan, i)
    if dom is None or (tokens[i].glued and scan.before(i) in ("$", "\u00a3", "\u20ac", "#")):
        return None
    if (words[j] in TO_DAY or words[j] == "and") and tokens[i].number is not None:
        span = span_end(scan, j, dom)
        if span is not None and span[1] is not None:
            k = span[1] + 1 if words[span[1]] == "of" else span[1]
            month = en.MONTHS.get(words[k])
            if month is not None:
                year, end = year_after(scan, k + 1)
                return spanning(dated(scan, i, end, month, dom, year, "days and month"), month, span[0])
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
    year, end = year_behind_day(scan, end)
    return dated(scan, i, end, month, dom, year, "day and month")


def refused_day(scan: Scan, i: int) -> bool:
    """ "31 april", "31st of april": a day before the month that it has not."""
    k = i - 2 if scan.before(i) == "of" else i - 1
    if k < 0:
        return False
    return 0 < scan.tokens[k].digits <= 2 or (scan.words[k] in en.ORDINAL_ENDINGS and scan.tokens[k].glued)


PARTS_OF_A_MONTH = {"early": 1, "mid": 15, "late": 21}
MONTH_ALONE_WORDS = frozenset(
    "in next this by until till of last for since coming mid early late during from every through thru between".split()
)


def month_alone(scan: Scan, i: int) -> Piece | None:
    """in march, next march, march 2027, mid march, end of march (edges come first)."""
    words, tokens = scan.words, scan.tokens
    month = en.MONTHS.get(words[i])
    if month is None or names_a_person(scan, i) or refused_day(scan, i):
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
    if (
        scan.tokens[i + 1].number is not None
        and scan.tokens[i + 1].digits <= 2
        and previous not in ("in", "next")
    ):
        after = words[i + 2]
        if after not in ("am", "pm", ":", "a", "p") or not scan.tokens[i + 2].glued:
            return None  # "june 31": a day that does not exist names no month either
    if previous in ("in", "of") and i >= 2 and words[i - 2] in en.WEEKDAYS:
        return None  # "5th tuesday in february": where there is none, the month alone is not meant
    said = (
        previous in MONTH_ALONE_WORDS
        or (previous == "to" and words[i - 2] in en.MONTHS)
        or (previous == "and" and words[i - 2] in en.MONTHS and scan.before(i - 2) == "between")
        or joined_months(scan, i)
        or (following.text == "in" and en.UNITS.get(words[i + 3]) == "year")  # may in 2 years
        or (previous == "-" and i >= 2 and words[i - 2] in PARTS_OF_A_MONTH)
    )
    full_word = words[i] not in en.SHY_MONTHS and len(words[i]) >= 3
    alone = i == 0 and not following.text
    if not (said or alone or (full_word and not following.is_word)):
        return None
    if words[i] in ("may", "march") and not said and not alone:
        return None
    if words[i] in ("may", "march") and previous in ("this", "coming") and following.is_word:
        return None
    start = i - 1 if previous in ("next", "this", "last", "coming", "mid", "early", "late") else i
    span = months_spanned(scan, i)
    if span is not None:
        return span
    if previous == "last":
        there = date(today.year - (month >= today.month), month, 1)
    else:
        there = date(today.year + (month < today.month), month, 1)
        if previous == "next" and month == today.month:
            there = date(today.year + 1, month, 1)
    dashed = previous == "-" and i >= 2 and words[i - 2] in PARTS_OF_A_MONTH
    if dashed or previous in PARTS_OF_A_MONTH:
        there = there.replace(day=PARTS_OF_A_MONTH[words[i - 2] if dashed else previous])
        start = i - 2 if dashed else start
    piece = made(start, i + 1, there, "month", Grain.MONTH)
    if piece is not None:
        piece.end_day = add_months(there.replace(day=1), 1)
    return piece


def joined_months(scan: Scan, i: int) -> bool:
    """june to august, between june and august, june - august: two months, and no day of them."""
    mark = scan.words[i + 1]
    if scan.before(i) == "from":
        return False  # "move it from june to july"; alone, the span of a series nobody began
    joins = mark in TO_DAY or mark in ("until", "till") or (mark == "and" and scan.before(i) == "between")
    return joins and scan.words[i + 2] in en.MONTHS and scan.tokens[i + 3].digits not in (1, 2)


OFTEN = frozenset({*en.EVERY, *en.FREQUENCIES, *en.WEEKDAY_PLURALS})


def months_spanned(scan: Scan, i: int) -> Piece | None:
    """The months from one to another: they begin with the first day of the first."""
    if not joined_months(scan, i) or not OFTEN.isdisjoint(scan.words):
        return None
    first, last = en.MONTHS[scan.words[i]], en.MONTHS[scan.words[i + 2]]
    year, end = year_after(scan, i + 3)
    today = today_of(scan)
    there = date(year or today.year + (first < today.month), first, 1)
    piece = made(i, end, there, "months", Grain.MONTH)
    if piece is not None:
        piece.end_day = add_months(there, (last - first) % 12 + 1)
    return piece


ORDINAL_DAY_WORDS_2 = frozenset(
    "the on by until till for before after and , from to since next this coming around every due".split()
) | {""}


# what an ordinal counts when it is no day: "the 2nd amendment", "21st century"
ORDINAL_DAY_WORDS = frozenset(
    "time place grade grader graders floor street st ave avenue birthday anniversary of century centuries amendment edition "
    "hole element sense note notes man wheel inning quarter class row chapter verse dimension district circuit level season "
    "episode generation gen degree wave term congress half base draft pick round heaven hand wall symphony gear try attempt "
    "opinion chance".split()
)


BEFORE_A_THING = frozenset("at about with of into to regarding like than".split())
BEHIND_A_DAY = frozenset(
    "of at in and or to for from by please on is was as next this every until till with day".split()
) | frozenset(en.MONTHS)


def hour_follows(scan: Scan, i: int) -> bool:
    """Behind "at": 6, six, noon."""
    return scan.tokens[i].number is not None or scan.words[i] in en.NUMBERS or scan.words[i] in en.NOON


def ordinal_day(scan: Scan, i: int) -> Piece | None:
    """the 3rd, on the 22nd, the 5th of next month, the first."""
    words, tokens = scan.words, scan.tokens
    digits = tokens[i].number is not None
    dom, end = dom_at(scan, i)
    if dom is None or (digits and end == i + 1):
        if (
            dom is None
            or not digits
            or not (
                (scan.before(i) == "the" and i >= 2 and words[i - 2] in ("on", "by", "until", "till", "for"))
                or (scan.before(i) == "on" and words[end] == "at")
                or words[end : end + 3] in (["of", "next", "month"], ["of", "this", "month"])
            )
        ):
            return None
        if tokens[end].is_word and tokens[end].text not in ("at", "and", "of", "in", "for", "to"):
            return None
        if tokens[end].text in (":", ".", "/") and tokens[end].glued and tokens[end + 1].number is not None:
            return None
    if scan.before(i) == "the" and i > 1 and words[i - 2] in BEFORE_A_THING and scan.tokens[end].is_word:
        if words[end] not in BEHIND_A_DAY:
            return None  # "left at the 3rd light", "about the 2nd invoice"
    k = end + (words[end] == ",")
    ends = not words[end] or (words[k] in ("at", "@") and hour_follows(scan, k + 1))
    alone = i == 1 and dom > 5 and ends  # "the fifteenth": nothing else has so many
    if not digits and not (
        (
            scan.before(i) == "the"
            and (alone or (i >= 2 and words[i - 2] in ("on", "by", "until", "till", "before", "after")))
        )
        or words[end] == "of"
    ):
        return None
    nth = nth_weekday_piece(scan, i)
    if nth is not None:
        return nth
    if words[end] in en.WEEKDAYS or (
        words[end] == "and" and words[end + 2] in en.ORDINAL_ENDINGS and words[end + 3] in ("of", "day")
    ):
        return None
    start = i - 1 if scan.before(i) in ("the", "coming") else i
    today = today_of(scan)
    if words[end] in ("of", "in", "day"):
        k = end + 1
        if words[end] == "day":
            k = end + 2 if words[end + 1] == "of" else end
        if dom == 1 and words[k] in ("the", "next") and words[k + 1] == "year":
            return made(start, k + 2, date(today.year + 1, 1, 1), "first of the year")
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
    if words[end] in en.UNITS or words[end] in ORDINAL_DAY_WORDS or words[end] in en.MONTHS:
        return None  # "31st june", which there is not
    if digits and scan.before(i) not in ORDINAL_DAY_WORDS_2 and i != 0:
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
    if words[i] in ("last", "penultimate"):
        n, j = -1 if words[i] == "last" else -2, i + 1
    elif words[i] in en.ORDINALS and en.ORDINALS[words[i]] <= 5:
        n, j = en.ORDINALS[words[i]], i + 1
    elif (
        tokens[i].number is not None
        and 1 <= (tokens[i].number or 0) <= 5
        and words[i + 1] in en.ORDINAL_ENDINGS
    ):
        n, j = tokens[i].number or 1, i + 2
    else:
        return day_of_year(scan, i)
    if words[j] == "to" and n > 0 and "last" in words[j + 1 : j + 3]:
        n, j = -n, words.index("last", j) + 1  # second to last, 2nd to the last
    elif words[j] == "last" and n > 1:
        n, j = -n, j + 1  # the second last friday of june
    weekday = en.WEEKDAYS.get(words[j])
    if words[j] in ("weekend", "wkend"):
        weekday = 5
    elif weekday is None and words[j] != "day":
        return None
    start = i - 1 if scan.before(i) == "the" else i
    k = j + 1
    if words[k] == "." and tokens[k].glued and len(words[j]) <= 5:
        k += 1  # 2nd wed. of march
    part = en.DAYPARTS.get(words[k]) if weekday is not None else None
    if part is not None:
        k += 1  # first monday evening of next month
    if words[k] not in ("of", "in") and not (
        words[k] in ("this", "next") and (words[k + 1] == "month" or words[k + 1] in en.MONTHS)
    ):
        return None
    if words[k] in ("of", "in"):
        k += 1
    year: int | None = None
    in_year = nth_weekday_of_year(scan, k, n, weekday)
    if in_year is not None:
        return made(start, in_year[1], in_year[0], "nth weekday of a year")
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
            day = month_end(y, m) + timedelta(days=n + 1) if n < 0 else safe_date(y, m, n)
        else:
            day = nth_weekday(y, m, n, weekday)
        if day is not None and (not rolls or day >= today):
            grain = Grain.DAY if part is None else Grain.DAYPART
            return Piece(start, end, "nth weekday of a month", day=day, part=part, grain=grain)
        if not rolls or (day is None and (y, m) >= (today.year, today.month) and words[k] != "the"):
            return None  # the coming february has no 5th tuesday
    return None


def day_of_year(scan: Scan, i: int) -> Piece | None:
    """the 100th day of 2027, 36th day of the year"""
    words = scan.words
    n, k = scan.tokens[i].number, i + 4
    if n is None or not 5 < n <= 366 or words[i + 1] not in en.ORDINAL_ENDINGS:
        return None
    if words[i + 2 : k] != ["day", "of"]:
        return None
    start = i - 1 if scan.before(i) == "the" else i
    if scan.tokens[k].digits == 4:
        year, end = year_after(scan, k)
        day = date(year, 1, 1) + timedelta(days=n - 1) if year is not None else None
        return made(start, end, day if day is not None and day.year == year else None, "day of a year")
    if words[k] not in ("the", "this", "next") or words[k + 1] != "year":
        return None
    today = today_of(scan)
    for year in (today.year + (words[k] == "next"), today.year + 1):
        day = date(year, 1, 1) + timedelta(days=n - 1)
        if day >= today:
            return made(start, k + 2, day, "day of a year")
    return None


def nth_weekday_of_year(scan: Scan, k: int, n: int, weekday: int | None) -> tuple[date, int] | None:
    """first monday of 2027, last friday of the year, last day of next year: `(day, next token)`."""
    words, today = scan.words, today_of(scan)
    if scan.tokens[k].digits == 4:
        year, end = year_after(scan, k)
    elif words[k] in ("the", "this", "next") and words[k + 1] == "year":
        year, end = year_after(scan, k + 2)
        year = year or today.year + (words[k] == "next")
    else:
        return None
    if year is None or abs(n) > 5 or (weekday is None and "and" in words[:k]):
        return None
    for y in (year, year + (words[k] == "the")):
        if weekday is not None:
            day = nth_weekday(y, 1 if n > 0 else 12, n, weekday)
        else:
            day = date(y, 1, n) if n > 0 else date(y, 12, 32 + n)
        if day is not None and day >= today:
            return day, end
    return (day, end) if day is not None and words[k] != "the" else None
