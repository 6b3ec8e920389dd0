"""Weeks, months and years as wholes; their edges; holidays; weeks from a weekday."""

from __future__ import annotations

from datetime import date, timedelta

from bot.core.reading import Grain
from bot.grammar import words_en as en
from bot.grammar.anchored import anchored
from bot.grammar.calendar import add_months, coming, nth_weekday, safe_date, week_start
from bot.grammar.monthdays import dom_at, made, past, today_of
from bot.grammar.scan import Piece, Scan, number_at
from bot.grammar.weekday_sets import WEEKDAY_LIST_WORDS

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
    "wknd": "weekend",
}


def period(scan: Scan, i: int) -> Piece | None:
    """this week, next month, this weekend, next year, the weekend, next monday's week."""
    words = scan.words
    word = words[i]
    j = i + 1
    if word in ("the", "coming", "upcoming") or word in en.THIS or word in en.NEXT or word in en.LAST:
        if word == "the" and words[j] in ("following", "coming", "upcoming", "next", "past", "last"):
            return period_named(scan, i, words[j], j + 1)
        if word == "the" and words[j] == "hour" and scan.before(i) == "within":
            return Piece(i - 1, j + 1, "within the hour", grain=Grain.MINUTE, amount=True, seconds=3600)
        if word in en.THIS and words[j] in ("coming", "upcoming", "past", "next", "last"):
            return period_named(scan, i, words[j], j + 1)
        return period_named(scan, i, word, j)
    if word in ("weekend", "wkend") and scan.before(i) != "day":
        return period_named(scan, i, "the", i)
    return None


def period_named(scan: Scan, start: int, which: str, j: int) -> Piece | None:
    words = scan.words
    if which in en.NEXT and words[j] in ("weekday", "workday", "business", "working"):
        day = today_of(scan) + timedelta(days=1)
        while day.weekday() >= 5:
            day += timedelta(days=1)
        stop = j + 2 if words[j] in ("business", "working") else j + 1
        return made(start, stop, day, "next weekday that is one")
    unit = PERIOD_UNITS.get(words[j]) or period_with_its_day(scan, j)
    if unit is None or (which == "the" and unit != "weekend"):
        return None
    if unit == "weekend" and anchored(scan, j) is not None:
        return None  # "the weekend after the 7th"
    if which in en.LAST and words[j + 1] in ("of", "in") and unit in ("week", "weekend"):
        return None  # "the last weekend in may" is told by its place there
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
            found = Piece(start, k + 1, "weekday of a week", day=day, weekday=weekday)
            found.past = step < 0
            return found
        first = (
            monday if step else later_this_week(today) if scan.before(start) in ("later", "late") else today
        )
        piece = made(start, end, first, "week", Grain.WEEK)
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
            of_it = weekday_within(scan, end, month_start)
            if of_it is not None:
                return made(start, of_it[1], of_it[0], "nth weekday of a month")
            if words[j] == "month's":
                return None  # "next month's second party"
            dom, k = dom_at(scan, end + (words[end] == "on") + (words[end + (words[end] == "on")] == "the"))
            if dom is not None and (words[end] in ("on", "the") or words[k - 1] in en.ORDINAL_ENDINGS):
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
    if piece is not None and scan.before(start) in ("early", "late") and unit != "weekend":
        piece.start -= 1  # "early next week"
    return piece


def period_with_its_day(scan: Scan, j: int) -> str | None:
    """ "next week's thursday", "next month's first monday"; not "next week's meeting"."""
    following = scan.words[j + 1]
    if scan.words[j] == "week's" and following in en.WEEKDAYS:
        return "week"
    nth = following == "last" or following in en.ORDINALS or scan.words[j + 2] in en.ORDINAL_ENDINGS
    return "month" if scan.words[j] == "month's" and nth else None


def later_this_week(today: date) -> date:
    """Thursday, or the next day where that is past; no further than Sunday."""
    thursday, sunday = 3, 6
    return today + timedelta(days=max(thursday - today.weekday(), 1) if today.weekday() < sunday else 0)


def weekday_within(scan: Scan, k: int, month_start: date) -> tuple[date, int] | None:
    """ "next month on the first friday": `(the day, next token)`."""
    words = scan.words
    k += words[k] in ("on", ",")
    k += words[k] == "the"
    n = -1 if words[k] == "last" else en.ORDINALS.get(words[k], 0)
    if n == 0 and words[k + 1] in en.ORDINAL_ENDINGS:
        n, k = scan.tokens[k].number or 0, k + 1
    weekday = en.WEEKDAYS.get(words[k + 1])
    if weekday is None or not -1 <= n <= 5 or n == 0:
        return None
    day = nth_weekday(month_start.year, month_start.month, n, weekday)
    return None if day is None else (day, k + 2)


def week_from(scan: Scan, i: int) -> Piece | None:
    """a week from friday, two weeks from monday, a week on tuesday: starts at the number."""
    words = scan.words
    found = number_at(scan, i)
    if found is None or found[0] != int(found[0]):
        return None
    n, j = int(found[0]), found[1]
    if n > 500:
        return None
    if words[j] in ("week", "weeks") and (words[j + 1] in en.TODAY or words[j + 1] in en.TOMORROW):
        day = today_of(scan) + timedelta(days=7 * n + (words[j + 1] in en.TOMORROW))
        return made(i, j + 2, day, "weeks from a day")
    if words[j] in ("fortnight", "fortnights") and (words[j + 1] in en.TODAY or words[j + 1] in en.TOMORROW):
        day = today_of(scan) + timedelta(days=14 * n + (words[j + 1] in en.TOMORROW))
        return made(i, j + 2, day, "weeks from a day")
    if words[j] in ("fortnight", "fortnights"):
        return weeks_from(scan, i, j + 1, 2 * n)
    if words[j] not in ("week", "weeks", "wk", "wks"):
        return None
    return weeks_from(scan, i, j + 1, n)


def bare_week_from(scan: Scan, i: int) -> Piece | None:
    """week next saturday, week from tuesday, fortnight from today: as with "a week" before it."""
    words = scan.words
    n = 2 if words[i] == "fortnight" else 1
    if i == 0 and words[1] in en.TOMORROW:
        return made(0, 2, today_of(scan) + timedelta(days=7 * n + 1), "weeks from a day")
    if words[i + 1] not in ("next", "this", "from") or scan.before(i) in ("a", "the", "my", "each"):
        return None
    if words[i + 1] == "from" and words[i + 2] in ("now", "today"):
        return made(i, i + 3, today_of(scan) + timedelta(days=7 * n), "weeks from a day")
    return weeks_from(scan, i, i + 1, n)


def weeks_from(scan: Scan, start: int, k: int, n: int) -> Piece | None:
    """So many weeks from the weekday behind "from", "on" or "after", "this" or "next"."""
    words = scan.words
    if n > 500:
        return None
    if words[k] in ("from", "on", "after"):
        k += 1
    elif words[k] in en.WEEKDAYS and words[start] == "a":
        if words[k + 1] in WEEKDAY_LIST_WORDS or scan.before(start) in ("in", "for"):
            return None  # "an hour a week monday and friday"
    elif n != 1 or words[k] not in ("this", "next"):
        return None
    if words[k] in ("this", "next", "the"):
        k += 1
    weekday = en.WEEKDAYS.get(words[k])
    if weekday is None or words[k] in en.WEEKDAY_PLURALS:
        return None
    base = coming(today_of(scan), weekday)
    if words[k - 1] == "next":
        base = week_start(today_of(scan), 1) + timedelta(days=weekday)
    return made(start, k + 1, base + timedelta(weeks=n), "weeks from a weekday")


def weekdays_on(scan: Scan, i: int) -> Piece | None:
    """3 fridays from now, two mondays later, two mondays ago."""
    words = scan.words
    found = number_at(scan, i)
    if found is None or found[0] != int(found[0]) or not 1 <= found[0] <= 200:
        return None
    n, j = int(found[0]), found[1]
    weekday = en.WEEKDAYS.get(words[j]) if not scan.tokens[j].glued else None  # no "30th ago"
    part = en.DAYPARTS.get(words[j]) if words[j].endswith("s") else None
    if words[j] in ("weekends", "weekend"):
        weekday = 5
    elif weekday is None and part is None:
        return None
    if words[j + 1] == "ago" and weekday is not None:
        day = coming(today_of(scan) - timedelta(days=1), weekday) - timedelta(weeks=n)
        return past(made(i, j + 2, day, "weekdays ago"))
    if scan.before(i) == "in" and weekday is not None and words[j].endswith("s") and n <= 20:
        return made(
            i - 1, j + 1, coming(today_of(scan), weekday) + timedelta(weeks=n - 1), "in so many weekdays"
        )
    if words[j + 1] in ("later", "hence"):
        end = j + 2
    elif words[j + 1] == "from" and words[j + 2] in ("now", "today"):
        end = j + 3
    else:
        return None
    if weekday is None:
        day = today_of(scan) + timedelta(days=n)
        return Piece(i, end, "parts of days from now", day=day, part=part, grain=Grain.DAYPART)
    return made(i, end, coming(today_of(scan), weekday) + timedelta(weeks=n - 1), "weekdays from now")
