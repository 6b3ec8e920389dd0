"""Days by name: relative ones and weekdays.

"this friday" is the coming one; "next friday" is the friday of the next calendar week (weeks begin on
Monday).
"""

from __future__ import annotations

from datetime import date, timedelta

from bot.core.reading import Grain, Guess
from bot.grammar import words_en as en
from bot.grammar.calendar import add_months, coming, safe_date, week_start
from bot.grammar.dense_words import APPOINTMENTS, ERRANDS
from bot.grammar.holidays import HOLIDAY_HEADS
from bot.grammar.monthdays import (
    day_first_month,
    dom_at,
    made,
    month_first,
    past,
    today_of,
)
from bot.grammar.not_a_time import COUNTED, NAMES
from bot.grammar.numeric_dates import iso_date, numeric_date
from bot.grammar.scan import Piece, Scan


def relative_day(scan: Scan, i: int) -> Piece | None:
    """today, tonight, tomorrow, yesterday, the day after tomorrow."""
    words = scan.words
    word = words[i]
    today = today_of(scan)
    if (word, words[i + 1]) in NAMES:
        return None
    if word in en.TODAY:
        if words[i + 1] == "week" and words[i + 2] in ("", ".", "!", ",", "at", "@"):
            return made(i, i + 2, today + timedelta(days=7), "weeks from a day")
        start = i - 1 if scan.before(i) in ("later", "earlier", "sometime") else i
        return made(start, i + 1, today, "today")
    if word in ("next", "following") and words[i + 1] == "day" and words[i + 2] not in ("off", "of"):
        return made(i - 1 if scan.before(i) == "the" else i, i + 2, today + timedelta(days=1), "next day")
    if word in en.TONIGHT:
        start = i - 1 if scan.before(i) in ("late", "later") else i
        piece = Piece(start, i + 1, "tonight", day=today, part="night", grain=Grain.DAYPART)
        return piece
    if word in en.TOMORROW:
        if word in en.SHY_TOMORROW and not shy_tomorrow_fits(scan, i):
            return None
        if words[i + 1] == "week" and words[i + 2] in ("", ".", "!", ",", "at", "@"):
            return made(i, i + 2, today + timedelta(days=8), "weeks from a day")
        return made(i, i + 1, today + timedelta(days=1), "tomorrow")
    if word in en.YESTERDAY:
        return past(made(i, i + 1, today - timedelta(days=1), "yesterday"))
    following = words[i + 1] == "following" and words[i + 2] in HOLIDAY_HEADS
    if word == "day" and (words[i + 1] in ("after", "before") or following):
        sign = -1 if words[i + 1] == "before" else 1
        start = i - 1 if scan.before(i) == "the" else i
        if words[i + 2] in en.TOMORROW and sign == 1:
            return made(start, i + 3, today + timedelta(days=2), "day after tomorrow")
        if words[i + 2] in en.YESTERDAY and sign == -1:
            return past(made(start, i + 3, today - timedelta(days=2), "day before yesterday"))
        if words[i + 2] in HOLIDAY_HEADS or words[i + 2] in en.WEEKDAYS or words[i + 2] in en.MONTHS:
            return Piece(start, i + 2, "day after", amount=True, days=1, offset=sign)
        if scan.before(start) == "or":
            return None  # "tomorrow or the day after"
        if (
            start < i
            and (scan.tokens[i + 2].is_word or not words[i + 2])
            and words[i + 2] not in ("that", "yesterday")
        ):
            return Piece(start, i + 2, "the day before", amount=True, days=1, offset=sign)
    return None


def shy_tomorrow_fits(scan: Scan, i: int) -> bool:
    """ "tom" is also a name: tomorrow only beside a clock or a part of the day."""
    written = scan.text[scan.tokens[i].start]
    after = scan.words[i + 1]
    before = scan.before(i)
    beside = before in ("", "at", "pm", "am", "for", "by", "until") or (
        i > 0 and scan.tokens[i - 1].number is not None
    )
    return (
        written.islower()
        and not after_whom(scan, i)
        and (
            after in ("at", "@", "morning", "night")
            or (scan.tokens[i + 1].number is not None and scan.words[i + 2] not in COUNTED)
            or (not after and beside)
        )
    )


MEETING_SOMEBODY = frozenset(
    "call phone ring text txt email message msg dm facetime skype see meet visit ask tell help pay fetch collect wake thank invite "
    "hug kiss remind congratulate interview nudge ping tip marry with and to from of".split()
)
PICKING_UP = frozenset(
    {
        ("pick", "up"),
        ("drop", "off"),
        ("check", "on"),
        ("wake", "up"),
        ("pick", "-"),
        ("wait", "for"),
        ("look", "for"),
    }
)


def after_whom(scan: Scan, i: int) -> bool:
    """ "call tom at 6", "supper with tom at 7": where a person stands it is no day; "remind me tom at 5"."""
    before, words = scan.before(i), scan.words
    if before == "to":
        return MOVING.isdisjoint(words[:i])
    if before == "and" and i > 1 and (is_day(words[i - 2]) or scan.tokens[i - 2].number is not None):
        return False
    return before in MEETING_SOMEBODY or (i > 1 and (words[i - 2], before) in PICKING_UP)


MOVING = frozenset(
    "move change reschedule snooze push shift bump postpone switch set put delay make it that this bring".split()
)


def is_day(word: str) -> bool:
    return word in en.TODAY or word in en.TONIGHT or word in en.WEEKDAYS or word in ("am", "pm")


DAYS_OWN = {f"{day}'s": n for day, n in en.WEEKDAYS.items() if day.endswith("day")}
WHAT_DAYS_HAVE = frozenset("reminder reminders alert alerts list ones stuff tasks agenda schedule".split())


def days_own(scan: Scan, i: int) -> Piece | None:
    """ "delete friday's reminders", "monday's gym reminder": the day; "friday's party" is a name."""
    weekday = DAYS_OWN.get(scan.words[i])
    if weekday is None or WHAT_DAYS_HAVE.isdisjoint(scan.words[i + 1 : i + 4]):
        return None
    return Piece(i, i + 1, "weekday", day=coming(today_of(scan), weekday), weekday=weekday)


# "monday", said on a monday before this hour, is the day that has just begun
SMALL_HOURS = 4


def weekday_piece(scan: Scan, i: int) -> Piece | None:
    """friday, this friday, next friday, friday after next, friday week, a week from friday."""
    words, tokens = scan.words, scan.tokens
    weekday = en.WEEKDAYS.get(words[i])
    if weekday is None:
        return None
    previous = scan.before(i)
    nth = (
        previous in en.ORDINAL_ENDINGS and i > 1 and tokens[i - 2].number is not None and tokens[i - 1].glued
    )
    if nth or (previous in en.ORDINALS and words[i + 1] in ("of", "in")):
        return None  # "5th tuesday in february", which there is not
    end = i + 1
    if words[end] == "." and tokens[end].glued and len(words[i]) <= 4:
        end += 1
    if words[i] in en.SHY_WEEKDAYS and not shy_weekday_fits(scan, i):
        return None
    if (previous, words[i]) in en.NAMES_WITH_DAYS or (words[i], words[i + 1]) in en.NAMES_WITH_DAYS:
        return None
    if words[end] == "'" and words[end + 1] == "s":
        end += 2
    today = today_of(scan)
    start = i
    piece: Piece
    if previous in en.NEXT:
        start = i - 2 if i > 1 and words[i - 2] == "the" else i - 1
        day = week_start(today, 1) + timedelta(days=weekday)
        piece = Piece(start, end, "next weekday", day=day, weekday=weekday)
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
        )
    else:
        day = coming(today, weekday, today_counts=scan.now.hour < SMALL_HOURS)
        piece = Piece(i, end, "weekday", day=day, weekday=weekday)
    j = piece.end
    if words[j] == "next" and words[j + 1] in BEHIND_NEXT and piece.name == "weekday":
        piece.day, piece.end = week_start(today, 1) + timedelta(days=weekday), j + 1  # "on monday next"
        return piece
    if words[j] == "after" and words[j + 1] == "next":
        piece.day = coming(today, weekday) + timedelta(days=7)
        piece.start, piece.end = i - 1 if previous == "the" else i, j + 2
        return piece
    if words[j] == "week" and words[j + 1] != "'" and previous not in en.NEXT:
        piece.day = coming(today, weekday) + timedelta(days=7)
        piece.end = j + 1
        return piece
    if words[j] == "fortnight" and previous not in en.NEXT:
        piece.day, piece.end = coming(today, weekday) + timedelta(days=14), j + 1
        return piece
    k = j + 1 if words[j] in ("of", "in", ",") else j
    n = k + 1 if words[k] == "the" else k
    if words[n : n + 3] == ["week", "after", "next"]:
        piece.day, piece.end, piece.other_day = week_start(today, 2) + timedelta(days=weekday), n + 3, None
        return piece
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
        piece.end, piece.other_day = stop, None
        piece.past = weeks < 0
        return piece
    return with_date_after(scan, piece)


BEHIND_NEXT = frozenset({"", ".", "!", ",", "at", "@", "please"})
WITH_DATE_AFTER_WORDS = frozenset("am pm a p : o'clock of % / people -".split()) | frozenset(en.UNITS)


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
            other = found.other_day
            if other is not None and other.weekday() == piece.weekday != found.day.weekday():
                found.day, found.other_day = other, None  # "monday 09/04": the order that makes a monday
                found.guesses = []
            return found
    n = k + 1 if words[k] == "the" else k
    if words[n - 1] == "the" and (words[n] in en.ORDINALS or words[n] in ("twenty", "thirty")):
        dom, stop = dom_at(scan, n)
        if dom is not None and piece.weekday is not None and words[stop] != "of":
            piece.day = next_dom_on_weekday(today_of(scan), dom, piece.weekday) or piece.day
            piece.end, piece.name = stop, "weekday the nth"
            return piece
    token = tokens[n]
    if (
        token.number is not None
        and 1 <= token.number <= 31
        and token.digits <= 2
        and piece.weekday is not None
    ):
        if (words[n + 1] == "in" and words[n + 2] == "the") or (
            words[n + 1] == "at" and words[n + 2] in ("night", "noon")
        ):
            return piece  # "friday 11 in the evening": a clock
        if words[n + 1] in en.ORDINAL_ENDINGS and words[n + 2] == "of" and words[n + 3] in ("each", "every"):
            return piece
        ended = tokens[n + 1].glued and words[n + 1] in en.ORDINAL_ENDINGS
        apart = (
            not tokens[n + 1].glued
            or words[n + 1] in ("!", "?", ",")
            or (words[n + 1] == "." and not words[n + 2])
        )
        plain = (
            not ended
            and k == j
            and words[j] != "the"
            and apart
            and words[n + 1] not in WITH_DATE_AFTER_WORDS
            and words[n + 1] not in en.MONTHS
            and token.digits == 2
        )
        if plain and token.number <= 12 and piece.day is not None:
            # "brunch sunday 11" is a clock, unless such a sunday is near
            near = (piece.day.day, (piece.day + timedelta(days=7)).day)
            plain = token.number in near
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


def week_told_behind(scan: Scan, j: int) -> bool:
    """ "mon after next", "sun of next week"."""
    words = scan.words
    if words[j] == "." and scan.tokens[j].glued:
        j += 1
    return words[j : j + 2] == ["after", "next"] or (
        words[j] == "of" and words[j + 1] in ("next", "this", "the") and "week" in words[j + 2 : j + 4]
    )


BEGINS_A_PART = frozenset({"", ",", ";", "and", "then"})  # "mon gym 6, sat soccer"
SHY_WEEKDAY_FITS_WORDS_2 = frozenset(
    "at @ . - morning afternoon arvo evening night nite the noon and & , next pm".split()
)


SHY_WEEKDAY_FITS_WORDS = frozenset(
    "on next this every each by coming until till last and & other for til".split()
)


BEFORE_AN_HOUR = frozenset("before after by around about from between until till".split())
PLACES_BEGIN = frozenset("the a an my his her our their".split())


NO_DAY_BEFORE = frozenset({"like", "love", "rather", "better", "hate"})


def shy_weekday_fits(scan: Scan, i: int) -> bool:
    """sun, sat, wed, mon are words too: days only with a capital, a preposition or a time beside them."""
    words = scan.words
    previous, following = scan.before(i), words[i + 1]
    if words[i] in ("th", "tu"):
        return previous in ("on", "next", "this", "every") and not scan.tokens[i].glued
    if scan.tokens[i].glued and i:
        return previous in ("(", ",", "/", "-")
    if previous in SHY_WEEKDAY_FITS_WORDS or week_told_behind(scan, i + 1):
        return True
    if (following == "next" and words[i + 2] == "to") or (
        i == 0 and following == "at" and words[i + 2] in PLACES_BEGIN
    ):
        return False  # "sat next to jim", "sat at the back"
    if following in NO_DAY_BEFORE or (31 < (scan.tokens[i + 1].number or 0) < 100):
        return False  # "wed like to come", "o2 sat 94"
    if previous in ("after", "before", "from") and i >= 2 and words[i - 2] in en.UNITS:
        return True  # "3 days after sat"
    if (
        scan.tokens[i + 1].number is not None
        or following in SHY_WEEKDAY_FITS_WORDS_2
        or (
            previous in BEGINS_A_PART
            and (following in APPOINTMENTS or following in ERRANDS or following == ":")
        )
        or following in en.MONTHS
    ):
        return previous not in ("the", "in", "i", "we", "they", "he", "she")
    if following in BEFORE_AN_HOUR and scan.tokens[i + 2].number is not None:
        return previous not in (
            "the",
            "in",
            "i",
            "we",
            "they",
            "he",
            "she",
            "it",
            "who",
        )  # "cake sat before 5"
    if words[i] == "wed":
        return i == 0 or previous not in ("the", "to", "be", "get", "they", "we")
    return (i == 0 and not following) or (
        not following and previous not in ("the", "in", "i", "we", "he", "she", "they", "it", "of", "that")
    )
