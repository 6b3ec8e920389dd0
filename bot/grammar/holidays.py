"""Holidays by name, their weekends and eves; seasons."""

from __future__ import annotations

from datetime import date, timedelta

from bot.core.reading import Grain
from bot.grammar import words_en as en
from bot.grammar.calendar import holiday_in, week_start
from bot.grammar.monthdays import made, past, today_of, year_after
from bot.grammar.scan import Piece, Scan

LONGEST_HOLIDAY = max(len(k.split()) for k in en.HOLIDAYS)


HOLIDAY_HEADS = frozenset(k.split()[0].split("'")[0] for k in en.HOLIDAYS) | frozenset(
    k.split()[0] for k in en.HOLIDAYS
)


HOLIDAY_LEADS = frozenset(
    "on by before for until till after this next last around over every to of from at".split()
)
HOLIDAY_TAILS = frozenset(
    "weekend week eve at to and or in next this by for so morning evening night afternoon that is of please i we about".split()
)


# a thing of a holiday, whenever it is wanted: "christmas tree", "new year's resolution"
NAMED_AFTER_HOLIDAYS = frozenset(
    "tree trees eggs egg bunny basket baskets card cards resolution resolutions costume costumes gift gifts present presents "
    "carol carols lights decorations ornaments stocking stockings candy cookies sweater sweaters jumper wreath movie movies "
    "music song songs pudding pumpkin pumpkins".split()
)
CALENDARS = frozenset({"chinese", "lunar", "jewish", "islamic", "persian", "thai", "ethiopian"})


def beside(day: date) -> date:
    """The Saturday of the weekend that a holiday lengthens, or of the nearest one."""
    after = (5 - day.weekday()) % 7
    return day + timedelta(days=after if after <= 2 else after - 7)


def week_of(day: date, today: date, start: int, end: int) -> Piece:
    """ "thanksgiving week": from its Monday, or from today where it has begun."""
    piece = Piece(start, end, "holiday week", day=max(week_start(day), today), grain=Grain.WEEK)
    piece.end_day = week_start(day, 1)
    return piece


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
        if words[i + size] in NAMED_AFTER_HOLIDAYS or (name == "new year" and scan.before(i) in CALENDARS):
            return None
        following = scan.tokens[i + size]
        led = scan.before(i) in HOLIDAY_LEADS or i == 0
        if following.is_word and not led and following.text not in HOLIDAY_TAILS:
            return None  # "buy christmas gifts"
        today = today_of(scan)
        year, end = year_after(scan, i + size)
        if year is not None:
            return made(i, end, holiday_in(year, code), "holiday")
        for ahead in (0, 1, 2):
            day = holiday_in(today.year + ahead, code)
            if day is not None and day >= today:
                break
        end = i + size
        if words[end] == "weekend" and day is not None:
            return made(i, end + 1, beside(day), "holiday weekend")
        if words[end] == "week" and day is not None:
            if "before" not in words:
                return week_of(day, today, i, end + 1)
            if not led:
                return None  # "during thanksgiving week, 10 days before": counts from no day of it
        if words[end] == "eve" and day is not None:
            return made(i, end + 1, day - timedelta(days=1), "the day before a holiday")
        if scan.before(i) == "of" and i >= 2 and words[i - 2] == "eve" and day is not None:
            start = i - 3 if scan.before(i - 2) == "the" else i - 2
            return made(start, end, day - timedelta(days=1), "the day before a holiday")
        start = i - 1 if scan.before(i) in ("this", "next") else i
        if scan.before(i) == "last" and day is not None:
            return past(made(i - 1, end, holiday_in(day.year - 1, code), "holiday"))
        return made(start, end, day, "holiday")
    return None


SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
SEASON_LEADS = frozenset(
    "in next this coming by until till over during early mid late before after the".split()
)
AFTER_A_SEASON = frozenset("to and or for at i we please pls when so if on".split())


def season(scan: Scan, i: int) -> Piece | None:
    """in winter, this spring, next summer, fall 2027, or the word alone: the first day of its first month."""
    words = scan.words
    previous = scan.before(i)
    today = today_of(scan)
    year, end = year_after(scan, i + 1)
    month = SEASONS[words[i]]
    if year is not None and (scan.tokens[end - 1].digits == 4 or previous in SEASON_LEADS):
        return made(i, end, date(year, month, 1), "season", Grain.MONTH)
    if not (i == 0 and not words[1]) and not said_as_season(scan, i):
        return None
    day = date(today.year, month, 1)
    if day <= today and previous == "this":
        return None  # it is on, or over
    if day <= today:
        day = day.replace(year=today.year + 1)
    start = i - 1 if previous in ("this", "next", "coming") else i
    return made(start, i + 1, day, "season", Grain.MONTH)


def said_as_season(scan: Scan, i: int) -> bool:
    """ "in the spring", "over the summer", "this winter": no "spring roll", no "fall in love"."""
    previous = scan.before(i)
    lead = scan.before(i - 1) if previous == "the" else previous
    following = scan.tokens[i + 1]
    if previous == "the" and lead not in SEASON_LEADS:
        return False
    return lead in SEASON_LEADS and (not following.is_word or following.text in AFTER_A_SEASON)
