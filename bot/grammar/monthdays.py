"""Days of a month: names and numbers in either order, the 3rd, the last friday of june, ISO dates.

A day and month without a year is the next such date, today included.
"""

from __future__ import annotations

from datetime import date, timedelta

from bot.core.reading import Grain, Guess
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
    if (tokens[end].text == ":" and tokens[end].glued) or (
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
    year, end = year_after(scan, end)
    return dated(scan, i, end, month, dom, year, "month and day")


DASHES = ("-", "\u2013")
TO_DAY = (*DASHES, "to", "through", "thru")


def span_end(scan: Scan, end: int, dom: int) -> tuple[int, int] | None:
    """ "march 20-22", "april 3 to 5": `(last day of the month, next token)`."""
    if scan.words[end] not in TO_DAY:
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
        return made(start, end, safe_date(year, month, dom) if year < 2500 else None, name)
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
    if words[j] in TO_DAY and tokens[i].number is not None:
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
    year, end = year_after(scan, end)
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
    ends_a_span = previous in ("to", "and") and words[i - 2] in en.MONTHS
    said = (
        previous in MONTH_ALONE_WORDS
        or ends_a_span
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


ORDINAL_DAY_WORDS_2 = frozenset(
    "the on by until till for before after and , from to since next this around every due".split()
) | {""}


# what an ordinal counts when it is no day: "the 2nd amendment", "21st century"
ORDINAL_DAY_WORDS = frozenset(
    "time place grade grader graders floor street st ave avenue birthday anniversary of century centuries amendment edition "
    "hole element sense note notes man wheel inning quarter class row chapter verse dimension district circuit level season "
    "episode generation gen degree wave term congress half base draft pick round heaven hand wall symphony gear try attempt "
    "opinion chance".split()
)


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
    if words[end] in en.WEEKDAYS or (
        words[end] == "and" and words[end + 2] in en.ORDINAL_ENDINGS and words[end + 3] in ("of", "day")
    ):
        return None
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
        if not rolls or (day is None and (y, m) >= (today.year, today.month) and words[k] != "the"):
            return None  # the coming february has no 5th tuesday
    return None


def iso_date(scan: Scan, i: int) -> Piece | None:
    """2027-03-05, 2027/3/5, 2027-03-05T17:00."""
    words, tokens = scan.words, scan.tokens
    token = tokens[i]
    if token.digits == 8 and 19000000 < (token.number or 0) < 22000000 and tokens[i + 1].text == "t":
        n = token.number or 0
        return made(i, i + 1, safe_date(n // 10000, n // 100 % 100, n % 100), "ISO date")
    if (
        token.digits == 4
        and i == 0
        and words[1] == "-"
        and tokens[2].digits == 2
        and not words[3]
        and tokens[2].glued
    ):
        return made(0, 3, safe_date(token.number or 0, tokens[2].number or 0, 1), "ISO month", Grain.MONTH)
    if token.digits != 4 or not 1900 <= (token.number or 0) <= 2200 or words[i + 1] not in ("-", "/", "."):
        return None
    month, mark, day = tokens[i + 2], words[i + 3], tokens[i + 4]
    if words[i + 2] in en.MONTHS and mark == words[i + 1] and day.number is not None and day.digits <= 2:
        return made(i, i + 5, safe_date(token.number or 0, en.MONTHS[words[i + 2]], day.number), "ISO date")
    if month.number is None or mark != words[i + 1] or day.number is None or day.digits > 2 or not day.glued:
        return None
    found = safe_date(token.number or 0, month.number, day.number)
    piece = made(i, i + 5, found, "ISO date")
    if piece is not None and words[i + 5] == "t" and tokens[i + 5].glued and tokens[i + 6].number is not None:
        piece.end = i + 6
    return piece


FRACTIONS = frozenset({(1, 2), (1, 3), (2, 3), (1, 4), (3, 4), (24, 7)})
MEASURED = frozenset(
    "cup cups of tsp tbsp teaspoon teaspoons tablespoon tablespoons lb lbs pound pounds oz ounce ounces inch inches mile "
    "miles gallon gallons off price a an the service support majority full done scale open access care + empty way".split()
) | {""}


SIXTEENTHS = frozenset({8, 16, 32, 64})
HARDWARE = frozenset(
    "wrench wrenches drill bit bits bolt bolts socket sockets washer washers nut nuts screw screws inch plywood dowel dowels "
    "rod pipe hose fitting board boards by".split()
)
RATING = frozenset("rate rated rating score scored pain recommend solid movie stars review".split())


def no_date(scan: Scan, i: int) -> bool:
    """A fraction of an inch ("a 9/16 wrench") or a mark out of ten ("rated it 9/10")."""
    second = scan.tokens[i + 2].number
    if scan.words[i + 3] == "of" and scan.words[i + 4] in ("the", "a", "my", "it", "them"):
        return True  # "5/6 of the pie"
    if scan.words[i + 3] in ("scale", "done", "full"):
        return True
    if second in SIXTEENTHS:
        return scan.before(i) in en.ARTICLES or scan.words[i + 3] in HARDWARE
    return second in (5, 10) and any(w in RATING for w in scan.words)


def numeric_date(scan: Scan, i: int) -> Piece | None:
    """3/5, 3/5/27, 5.3.2027, 3-5-2027: month first, or day first by the person's country."""
    words, tokens = scan.words, scan.tokens
    first, mark, second = tokens[i], words[i + 1], tokens[i + 2]
    if mark not in ("/", "-", ".") or first.digits > 2 or second.number is None or second.digits > 2:
        return None
    if i and tokens[i].glued and scan.before(i) in ("/", ".", "-", "$", "#", "+", ":"):
        return None
    if mark == "/" and scan.before(i) in ("in", "within") and words[i + 3] in en.UNITS:
        return None  # in 1/2 h
    if mark == "/" and no_date(scan, i):
        return None
    if not (tokens[i + 1].glued and second.glued):
        return None
    if (
        mark == "/"
        and (first.number, second.number) in FRACTIONS
        and words[i + 3] in MEASURED
        and not (words[i + 3] == "" and first.number != 24)
    ):
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
        and not (first.digits == 2 and second.digits == 2 and (i == 0 and not words[end]))
        and scan.before(i) not in ("on", "by")
        and (tokens[end].number is None or meridiem_at(scan, end + 1) is None)  # "haircut 12-5 11am"
    ):
        return None
    if tokens[end].glued and (
        (tokens[end].text in ("/", "%", "-", "=") and not dates_joined(scan, end, mark))
        or (tokens[end].is_word and tokens[end].text not in ("t",))
    ):
        return None
    if (
        year is not None
        and mark == "."
        and third.digits == 2
        and not (first.digits == 2 and second.digits == 2)
    ):
        return None  # 1.10.30 is a version
    after = tokens[end]
    if after.text == "." and after.glued and tokens[end + 1].number is not None and tokens[end + 1].glued:
        return None
    a, b = first.number or 0, second.number
    day_first = scan.habits.day_first or mark == "."
    month, dom = (b, a) if day_first else (a, b)
    swapped = False
    if month > 12 and dom <= 12:
        month, dom, swapped = dom, month, True
    stop = end + 4 if year is None and dates_joined(scan, end, mark) else end
    piece = dated(scan, i, stop, month, dom, year, "numeric date")
    if piece is not None and not swapped and a <= 12 and b <= 12 and a != b:
        piece.guesses.append(Guess.ORDER)
        other = dated(scan, i, end, dom, month, year, "numeric date")
        piece.other_day = other.day if other else None
    return piece


def dates_joined(scan: Scan, end: int, mark: str) -> bool:
    """ "4/10-4/12": the dash joins two dates."""
    return (
        scan.words[end] == "-"
        and mark == "/"
        and scan.tokens[end + 1].number is not None
        and scan.words[end + 2] == "/"
        and scan.tokens[end + 3].number is not None
    )


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
