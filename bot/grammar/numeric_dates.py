"""Dates in digits: 3/5, 24.12., 2027-03-05, 09/2027; and the digits that only look like one.

Month first, or day first by the person's country; a day and month without a year is the next such date.
"""

from __future__ import annotations

from datetime import date

from bot.core.reading import Grain, Guess
from bot.grammar import words_en as en
from bot.grammar.calendar import safe_date
from bot.grammar.monthdays import dated, full_year, made
from bot.grammar.scan import Piece, Scan, meridiem_at


def iso_date(scan: Scan, i: int) -> Piece | None:
    """2027-03-05, 2027/3/5, 2027-03-05T17:00."""
    words, tokens = scan.words, scan.tokens
    token = tokens[i]
    if token.digits == 8 and 19000000 < (token.number or 0) < 22000000:
        n = token.number or 0
        soon = abs(n // 10000 - scan.now.year) <= 2 and (i == 0 or scan.before(i) in ("on", "by", "until"))
        if tokens[i + 1].text != "t" and not (soon and not tokens[i + 1].glued):
            return None
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
    if token.digits != 4 or not 1900 <= (token.number or 0) <= 2200:
        return None
    if words[i + 1] not in ("-", "/", "."):
        return year_alone(scan, i)
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


AFTER_A_YEAR = frozenset({"", ".", "!", "?", ",", "to", "please", "pls"})


def year_alone(scan: Scan, i: int) -> Piece | None:
    """in 2029: its first day, where it is still to come."""
    year = scan.tokens[i].number or 0
    if scan.before(i) != "in" or scan.words[i + 1] not in AFTER_A_YEAR or year <= scan.now.year:
        return None
    return made(i - 1, i + 1, date(year, 1, 1), "year", Grain.YEAR)


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
        return scan.before(i) in en.ARTICLES or (
            scan.words[i + 3] in HARDWARE and scan.words[i + 5] != ":"  # "3/8 by 15:15"
        )
    return second in (5, 10) and any(w in RATING for w in scan.words)


def month_and_year(scan: Scan, i: int) -> Piece | None:
    """09/2027, 2027/09: alone, or behind "in" and "by"."""
    first, second = scan.tokens[i], scan.tokens[i + 2]
    led = scan.before(i) in ("in", "by", "until", "for", "expires", "expiring")
    if not (led or (i == 0 and not scan.tokens[i + 3].is_word)) or not second.glued:
        return None
    if {first.digits, second.digits} not in ({2, 4}, {1, 4}) or scan.tokens[i + 3].glued:
        return None
    month, year = sorted((first.number or 0, second.number or 0))
    day = safe_date(year, month, 1) if 1900 <= year <= 2200 else None
    return made(i, i + 3, day, "month and year", Grain.MONTH)


def numeric_date(scan: Scan, i: int) -> Piece | None:
    """3/5, 3/5/27, 5.3.2027, 3-5-2027: month first, or day first by the person's country."""
    words, tokens = scan.words, scan.tokens
    first, mark, second = tokens[i], words[i + 1], tokens[i + 2]
    if mark == "/" and (first.digits == 4 or second.digits == 4):
        return month_and_year(scan, i)
    if mark not in ("/", "-", ".") or first.digits > 2 or second.number is None or second.digits > 2:
        return None
    if i and tokens[i].glued and scan.before(i) in ("/", ".", "-", "$", "#", "+", ":"):
        return None
    if mark == "/" and words[i + 3] in en.UNITS:
        if scan.before(i) in ("in", "within") or (first.number, second.number) in FRACTIONS:
            return None  # in 1/2 h, about 5 1/2 hours
    if mark == "/" and (first.number, second.number) in FRACTIONS and i and tokens[i - 1].number is not None:
        return None  # 8 1/2 by 11
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
    elif (mark == "." and (not dotted_date_fits(scan, i) or meridiem_at(scan, end) is not None)) or (
        mark == "-"
        and not (first.digits == 2 and second.digits == 2 and (i == 0 and not words[end]))
        and scan.before(i) not in ("on", "by")
        and (tokens[end].number is None or meridiem_at(scan, end + 1) is None)  # "haircut 12-5 11am"
    ):
        return None
    if tokens[end].glued and (
        (
            tokens[end].text in ("/", "%", "-", "=")
            and not dates_joined(scan, end, mark)
            and not (tokens[end].text == "-" and meridiem_at(scan, end + 2) is not None)  # 6/1-3pm
        )
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
        if (
            other is not None
            and other.day is not None
            and names_its_weekday(scan, i, end, other.day, piece.day)
        ):
            piece.day, piece.other_day, piece.guesses = other.day, None, []
    return piece


def names_its_weekday(scan: Scan, i: int, end: int, day: date, rather: date | None) -> bool:
    """ "sunday noon 11/06": the weekday beside it is that of one order alone."""
    beside = {en.WEEKDAYS.get(w) for w in (*scan.words[max(i - 3, 0) : i], *scan.words[end : end + 2])}
    return day.weekday() in beside and (rather is None or rather.weekday() not in beside)


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
        or (
            i == 0
            and scan.tokens[2].digits == 2
            and after.text != "am"
            and (after.text in en.DAYPARTS or (after.text == "in" and scan.words[5] in en.DAYPARTS))
        )
        or (
            after.text == "."
            and after.glued
            and (
                scan.tokens[i + 4].number is None
                or scan.words[i + 5] in (":", "h")  # 24.12. 14:20
                or meridiem_at(scan, i + 5) is not None
            )
        )
    )
