"""Clock times in every spelling people text: 5pm, 17:30, half past 4, quarter to six, noon, eod."""

from __future__ import annotations

from datetime import timedelta

from bot.core.reading import Grain
from bot.grammar import words_en as en
from bot.grammar.calendar import add_months
from bot.grammar.scan import Piece, Scan, meridiem_at, number_at
from bot.grammar.zones import zone_word_fits

PAST = frozenset({"past", "after"})
TO = frozenset({"to", "til", "till", "of", "before"})
EDGE_CLOCKS = {
    "eod": (17, 0, 0),
    "cob": (17, 0, 0),
    "eob": (17, 0, 0),
    "sunrise": (6, 0, 0),
    "dawn": (5, 0, 0),
    "dusk": (18, 0, 0),
    "sunset": (18, 0, 0),
}


def piece(
    start: int, end: int, h: int, m: int = 0, s: int = 0, bare: bool = False, name: str = "clock"
) -> Piece:
    grain = Grain.SECOND if s else Grain.MINUTE if m or not bare else Grain.HOUR
    return Piece(start, end, name, grain=grain, clock=(h, m, s), bare=bare)


def with_half(hour: int, half: str) -> int | None:
    if not 0 <= hour <= 12:
        return hour if half == "pm" and hour < 24 else None
    return hour % 12 + (12 if half == "pm" else 0)


SET_FOR_AN_HOUR = frozenset("reminder reminders alert alarm notification".split())
SAID_AS_CLOCK_WORDS = frozenset("about from after before of by until till til near".split())


def said_as_clock(scan: Scan, i: int) -> bool:
    """A word just before that makes a bare number an hour."""
    word = scan.before(i)
    if word == "for":  # "a reminder for 5 to leave"; not "a reminder for 5 people"
        k = i - 2 if scan.before(i - 1) == "set" else i - 1
        return scan.before(k) in SET_FOR_AN_HOUR and not soft(scan, i)
    return word in en.AT and not (word in SAID_AS_CLOCK_WORDS and soft(scan, i))


SOFT_WORDS = frozenset(
    "and or on in for to tomorrow today tonight this next every pm am - til till until sharp ish with at".split()
)


def soft(scan: Scan, i: int) -> bool:
    """After soft words ("by 5", "from 3") a number of things is no hour."""
    following = scan.tokens[i + 1]
    return (
        following.is_word
        and following.text not in SOFT_WORDS
        and following.text not in en.WEEKDAYS
        and following.text not in en.TOMORROW
    )


DIGITS_CLOCK_WORDS_3 = frozenset("percent million billion dollars bucks points k km miles kg lbs gb".split())


DIGITS_CLOCK_WORDS_2 = frozenset(". am pm on tomorrow today tonight ,".split()) | {""}


def spaced_colon(scan: Scan, i: int) -> bool:
    """ "3 : 30 pm", "at 4 : 15"."""
    return scan.tokens[i + 2].digits == 2 and (
        meridiem_at(scan, i + 3) is not None or scan.before(i) in ("at", "@") or i == 0
    )


DIGITS_CLOCK_WORDS = frozenset("$ £ € # . / - + %".split())


def digits_clock(scan: Scan, i: int) -> Piece | None:
    """Numbers: 5pm, 5:30, 17h30, 0720, 5.30pm, 5 o'clock, at 5, 5ish."""
    token = scan.tokens[i]
    n = token.number
    if n is None or (
        i
        and scan.tokens[i].glued
        and scan.before(i) in DIGITS_CLOCK_WORDS
        and not (scan.before(i) == "-" and clock_before(scan, i))
    ):
        return None
    words, tokens = scan.words, scan.tokens
    nxt = tokens[i + 1]
    if nxt.text == "h" and scan.before(i) in AMOUNT_LEAD:
        return None  # "in 1h30"
    if nxt.text == ":" and words[i + 3] in ("hours", "hrs", "hour") and scan.before(i) in AMOUNT_LEAD:
        return None  # "in 1:30 hours"
    apart = nxt.text == ":" and not nxt.glued and spaced_colon(scan, i)
    if token.digits <= 2 and n <= 24 and nxt.text in (":", ".", "h", ";") and (nxt.glued or apart):
        minute = tokens[i + 2]
        if (
            minute.number is not None
            and (minute.glued or apart)
            and minute.digits == 2
            and minute.number < 60
        ):
            end = i + 3
            second = 0
            if (
                words[end] == ":"
                and tokens[end].glued
                and tokens[end + 1].number is not None
                and tokens[end + 1].digits == 2
            ):
                second = tokens[end + 1].number or 0
                end += 2
                if words[end] == "." and tokens[end].glued and tokens[end + 1].number is not None:
                    end += 2
            half = meridiem_at(scan, end)
            if half is not None:
                hour = with_half(n, half[0])
                return (
                    None
                    if hour is None
                    else piece(i, half[1], hour, minute.number, second, name="clock with AM or PM")
                )
            dotted = nxt.text == "."
            if dotted and words[end] in DIGITS_CLOCK_WORDS_3:
                return None
            if dotted and not dotted_clock(scan, i):
                return None
            if n == 24 and minute.number:
                return None
            if words[end] in ("o", "o'clock", "hrs", "hours", "h", "uhr") and not dotted:
                end += 1
            exact = n > 12 or n == 0 or (token.digits == 2 and token.text[0] == "0")
            return piece(i, end, n % 24, minute.number, second, bare=not exact, name="clock h:mm")
        if nxt.text in (":", ";") and tokens[i + 2].number is not None:
            return None
    if n == 12 and (words[i + 1] in en.NOON or words[i + 1] in en.MIDNIGHT):
        return piece(i, i + 2, 12 if words[i + 1] in en.NOON else 24, name="noon or midnight")
    half = meridiem_at(scan, i + 1)
    if half is not None and token.digits <= 2:
        if half[1] == i + 2 and words[i + 1] in ("a", "p") and not tokens[i + 1].glued:
            half = None
        elif (n <= 23 and n > 0) or n == 0:
            hour = with_half(n, half[0]) if n <= 12 else None
            return None if hour is None else piece(i, half[1], hour, name="clock with AM or PM")
    if half is not None and token.digits in (3, 4):
        hour = with_half(n // 100, half[0])
        if hour is not None and n % 100 < 60 and n // 100 <= 12:
            return piece(i, half[1], hour, n % 100, name="clock 530pm")
    if token.digits <= 2 and n <= 24 and words[i + 1] in en.OCLOCK:
        end = i + 2
        if words[i + 1] == "o":
            if words[i + 2] == "'" and words[i + 3].startswith("clock"):
                end = i + 4
            elif words[i + 2].startswith("clock"):
                end = i + 3
            else:
                return None
        return after_oclock(scan, i, end, n)
    if (
        token.digits <= 2
        and 0 < n <= 12
        and words[i + 1] == "-"
        and tokens[i + 1].glued
        and words[i + 2] == "ish"
    ):
        return piece(i, i + 3, n, bare=True)
    if token.digits <= 2 and 0 < n <= 12 and words[i + 1] == "ish" and nxt.glued:
        return piece(i, i + 2, n, bare=True)
    if token.digits <= 2 and n <= 24 and words[i + 1] == "h" and nxt.glued and said_as_clock(scan, i):
        return piece(i, i + 2, n % 24, bare=n <= 12)
    if words[i + 1] == "to" and scan.before(i) not in ("at", "@") and begins_range(scan, i):
        return piece(i, i + 1, n, bare=True, name="hour range")
    if (
        token.digits <= 2
        and n < 60
        and words[i + 1] in ("past", "after", "to", "til", "till", "of", "before")
    ):
        spoken = minutes_and_hour(scan, i)
        if spoken is not None:
            return spoken
    if words[i + 1] in ("minutes", "minute", "mins", "min") and words[i + 2] in (
        "past",
        "to",
        "after",
        "before",
        "til",
    ):
        spoken = minutes_and_hour(scan, i)
        if spoken is not None:
            return spoken
    if token.digits == 4 and n // 100 < 24 and n % 100 < 60:
        if words[i + 1] in en.ZONES and (nxt.glued or zone_word_fits(scan, i + 1)):
            return piece(i, i + 1, n // 100, n % 100, name="clock 24h")  # 1700 GMT, 2100Z
        if is_day_word(scan.before(i)) or (is_day_word(words[i + 1]) and not 1900 <= n <= 2100):
            return piece(i, i + 1, n // 100, n % 100, name="clock 24h")  # tomorrow 1430
    after_date = scan.before(i) in en.MONTHS or scan.before(i) in en.ORDINAL_ENDINGS
    if token.digits == 4 and after_date and n // 100 < 24 and n % 100 < 60 and not 1900 <= n <= 2200:
        return piece(i, i + 1, n // 100, n % 100, name="clock 24h")
    spaced = tokens[i + 1]
    if (
        token.digits <= 2
        and n <= 23
        and scan.before(i) in ("at", "@")
        and spaced.digits == 2
        and not spaced.glued
    ):
        if (spaced.number or 0) < 60 and words[i + 2] in DIGITS_CLOCK_WORDS_2:
            return piece(i, i + 2, n, spaced.number or 0, bare=0 < n <= 12, name="clock with a space")
    if token.digits == 4 and n // 100 < 24 and n % 100 < 60:
        military = words[i + 1] in ("hours", "hrs", "h", "hr")
        if (
            military
            or (said_as_clock(scan, i) and not 1900 <= n <= 2100)
            or (token.text[0] == "0" and said_as_clock(scan, i))
        ):
            return piece(i, i + 2 if military else i + 1, n // 100, n % 100, name="clock 24h")
    if (
        token.digits == 3
        and said_as_clock(scan, i)
        and 1 <= n // 100 <= 9
        and n % 100 < 60
        and not nxt.is_word
        and not (nxt.glued and tokens[i + 2].number is not None)
    ):
        return piece(i, i + 1, n // 100, n % 100, bare=True)
    beside_part = words[i + 1] == "in" and words[i + 2] == "the" and words[i + 3] in en.DAYPARTS
    if token.digits == 3 and beside_part and n % 100 < 60 and n // 100 <= 12:
        return piece(i, i + 1, n // 100, n % 100, bare=True, name="clock 730")
    if token.digits <= 2 and 0 < n <= 12 and (begins_range(scan, i) or ends_range(scan, i)):
        return piece(i, i + 1, n, bare=True, name="hour range")
    if token.digits <= 2 and 0 < n <= 12 and hour_by_its_neighbours(scan, i):
        return piece(i, i + 1, n, bare=True, name="hour beside a day")
    if token.digits <= 2 and n <= 24 and said_as_clock(scan, i) and bare_hour_fits(scan, i):
        exact = n > 12 or n == 0
        return piece(i, i + 1, n % 24, bare=not exact, name="bare hour")
    return None


AMOUNT_LEAD = frozenset({"in", "within", "for", "every", "after", "each"})


HOUR_BY_ITS_NEIGHBOURS_WORDS = frozenset("at @ by around to until till ,".split()) | {""}


def hour_by_its_neighbours(scan: Scan, i: int) -> bool:
    """5 in the afternoon, 8 tonight, tomorrow 9, between 3 and 4, 3-4pm: a number that only a clock explains."""
    words, tokens = scan.words, scan.tokens
    following, before = words[i + 1], scan.before(i)
    if before in AMOUNT_LEAD or (i and tokens[i].glued and before not in ("-", "@", "(")):
        return False
    if following == "in" and words[i + 2] == "the" and words[i + 3] in en.DAYPARTS:
        return True
    if following == "at" and words[i + 2] in ("night", "nite"):
        return True
    if following == "this" and words[i + 2] in en.DAYPARTS:
        return True
    if following in en.TONIGHT or (following in en.TOMORROW and following not in en.SHY_TOMORROW):
        return before in HOUR_BY_ITS_NEIGHBOURS_WORDS or following in en.TONIGHT
    ends = following in ("", ".", "!", ",", "?", "please", "pls") and not (
        following in (".", ",") and tokens[i + 2].number is not None
    )
    day_before = before in en.TOMORROW or before in en.TODAY or before in en.TONIGHT
    if ends and (day_before or (before in en.WEEKDAYS and shy_day_fits(scan, i - 1))):
        return True
    if before in ("between", "btwn") and following in ("and", "&", "-", "to"):
        return tokens[i + 2].number is not None
    opened = words[i - 3] if i >= 3 else ""
    if before in ("and", "&", "to", "-") and opened in ("between", "btwn", "from"):
        return tokens[i - 2].number is not None
    if following in ("-", "to") and tokens[i + 2].number is not None and tokens[i + 2].digits <= 2:
        return meridiem_at(scan, i + 3) is not None and before not in ("$", "/", ".")
    return False


HOURS_JOINED = frozenset({"-", "\u2013", "to", "til", "till", "until"})


def begins_range(scan: Scan, i: int) -> bool:
    """friday 9-10, 2 to 4 tomorrow, saturday 10-noon, 9 to 11:30 am: hours because a day or a half says so."""
    words, tokens = scan.words, scan.tokens
    if i < 0 or words[i + 1] not in HOURS_JOINED or (i and tokens[i].glued and scan.before(i) != "("):
        return False
    first, second = tokens[i].number, tokens[i + 2]
    if first is None or not 0 < first <= 12 or tokens[i].digits > 2:
        return False
    end = i + 3
    if second.number is not None and second.digits <= 2 and 0 < second.number <= 12:
        if words[end] == ":" and tokens[end + 1].digits == 2:
            end += 2
        if meridiem_at(scan, end) is not None:
            return scan.before(i) not in ("$", "/", ".", "#")
    elif second.text not in en.NOON:
        return False
    if (
        words[end] in en.UNITS
        or words[end] in en.MONTHS
        or words[end] in ("%", "/", ":", ".", "lbs", "percent")
    ):
        if not (words[end] == "." and not words[end + 1]):
            return False
    k = end + 1 if words[end] in ("on", "this", "next") else end
    return is_day_word(scan.before(i)) or is_day_word(words[k])


def ends_range(scan: Scan, i: int) -> bool:
    if scan.before(i) not in HOURS_JOINED:
        return False
    if begins_range(scan, i - 2):
        return True
    spelled = i >= 4 and scan.words[i - 3] == ":" and scan.tokens[i - 4].number is not None
    return spelled and (is_day_word(scan.before(i - 4)) or is_day_word(scan.words[i + 1]))


def is_day_word(word: str) -> bool:
    return word in en.WEEKDAYS or word in en.TOMORROW or word in en.TODAY or word in en.TONIGHT


def shy_day_fits(scan: Scan, i: int) -> bool:
    """ "haircut sat 9"; not "he sat 9 hours"."""
    return scan.words[i] not in en.SHY_WEEKDAYS or scan.before(i) not in (
        "i",
        "he",
        "she",
        "we",
        "they",
        "the",
    )


def clock_before(scan: Scan, i: int) -> bool:
    return i >= 2 and (scan.tokens[i - 2].number is not None or scan.words[i - 2] in ("am", "pm"))


def dotted_clock(scan: Scan, i: int) -> bool:
    """13.50 is a clock only where something says so: a preposition, or a date just before."""
    token = scan.tokens[i]
    if i and scan.words[i - 1] in ("at", "@", "around", "by", "from", "until"):
        return True
    after = scan.tokens[i + 3]
    if after.text in (".", "%", "/") and after.glued and scan.tokens[i + 4].number is not None:
        return False
    before = scan.before(i)
    return (
        before in en.MONTHS
        or before in en.WEEKDAYS
        or (before == "," and i >= 2 and scan.tokens[i - 2].number is not None and token.digits == 2)
    )


# what may follow a bare hour; any other word makes the number count things ("at 5 main street")
AFTER_HOUR = frozenset(
    (
        "and or on in for to tomorrow today tonight this next every each sharp with at that about please so "
        "by the my a i he she we they but if when then thanks pls ish exactly daily weekly everyday from "
        "until till"
    ).split()
)


BARE_HOUR_FITS_WORDS = frozenset(
    "percent degrees st street ave avenue main dollars bucks times people years year mph rd nd th".split()
)


def bare_hour_fits(scan: Scan, i: int) -> bool:
    token = scan.tokens[i + 1]
    if token.glued and token.text not in (",", ".", "!", "?", ";", ":", ")", "-", '"', "'", "…", "\u2019"):
        return False
    if (
        token.text in (".", ",")
        and token.glued
        and scan.tokens[i + 2].number is not None
        and scan.tokens[i + 2].glued
    ):
        return False
    if token.text in ("%", "$", "°", "/"):
        return False
    if token.is_word and token.text in en.UNITS and token.text not in ("s",):
        return False
    if scan.before(i) in ("at", "@"):
        return not (token.is_word and token.text in BARE_HOUR_FITS_WORDS)
    return (
        not token.is_word or token.text in AFTER_HOUR or token.text in en.WEEKDAYS or token.text in en.MONTHS
    )


def after_oclock(scan: Scan, i: int, end: int, hour: int) -> Piece | None:
    half = meridiem_at(scan, end)
    if half is not None:
        exact = with_half(hour, half[0])
        return None if exact is None else piece(i, half[1], exact)
    if hour > 24:
        return None
    return piece(i, end, hour % 24, bare=0 < hour <= 12, name="o'clock")


SCORING = frozenset("lost won beat score scored ratio odds shot".split())


def minutes_and_hour(scan: Scan, i: int) -> Piece | None:
    """Spoken: half past 4, quarter to six, ten past noon, 20 minutes after 5."""
    words = scan.words
    j = i
    if words[j] in en.ARTICLES and words[j + 1] in ("quarter", "half"):
        j += 1
    if words[j] == "half":
        minutes, j = 30, j + 1
    elif words[j] == "quarter":
        minutes, j = 15, j + 1
    else:
        found = number_at(scan, j)
        if found is None or found[0] != int(found[0]) or not 0 < found[0] < 60:
            return None
        minutes, j = int(found[0]), found[1]
        if words[j] in ("minutes", "minute", "mins", "min"):
            j += 1
    word = words[j]
    spelled_out = words[j - 1] in ("minutes", "minute", "mins", "min")
    if not spelled_out and (minutes % 5 or scan.before(i) in ("from", "between")):
        return None  # "3 to 4pm" is a span
    if word in ("to", "of") and any(w in SCORING for w in words):
        return None  # "lost 10 to 7"
    if word in PAST:
        sign = 1
    elif word in TO and not (word in ("of", "before") and minutes not in (5, 10, 15, 20, 25, 30)):
        sign = -1
    elif minutes == 30 and words[j] in en.NUMBERS and words[i] == "half":
        # British: half five
        sign, j = 1, j - 1
    else:
        return None
    j += 1
    hour, bare, end = hour_word(scan, j)
    if hour is None:
        return None
    total = hour * 60 + sign * minutes
    if bare:
        total = (total - 60) % 720 + 60 if total < 60 else total
    made = piece(i, end, total // 60 % 24, total % 60, bare=bare, name="spoken clock")
    made.grain = Grain.MINUTE
    return made


def hour_word(scan: Scan, j: int) -> tuple[int | None, bool, int]:
    """The hour after "past" or "to": `(hour, may be AM or PM, next token)`."""
    words = scan.words
    if words[j] in en.NOON:
        return 12, False, j + 1
    if words[j] in en.MIDNIGHT:
        return 24, False, j + 1
    token = scan.tokens[j]
    if token.number is not None and words[j + 1] in (":", ".") and scan.tokens[j + 2].number is not None:
        return None, False, j  # "15 minutes before 9:30" counts back from a clock of its own
    hour = token.number if token.number is not None else en.NUMBERS.get(words[j])
    if (
        hour is None
        or hour > 24
        or (token.number is not None and words[j + 1] in en.UNITS and words[j + 1] not in ("m",))
    ):
        return None, False, j
    if words[j + 1] in en.FEW or words[j + 1] in ("days", "weeks"):
        return None, False, j
    end = j + 1
    half = meridiem_at(scan, end)
    if half is not None and not (words[end] == "a" and not scan.tokens[end].glued and words[end + 1] != "."):
        return with_half(hour, half[0]), False, half[1]
    if words[end] in ("o'clock", "oclock"):
        end += 1
    return hour % 24 if hour > 12 else hour, 0 < hour <= 12, end


def word_clock(scan: Scan, i: int) -> Piece | None:
    """Numbers in words: five pm, five thirty, six o'clock, at nine, half past."""
    words = scan.words
    spoken = minutes_and_hour(scan, i)
    if spoken is not None:
        return spoken
    military = hundred_hours(scan, i)
    if military is not None:
        return military
    hour = en.NUMBERS.get(words[i])
    if hour is None or not 0 < hour <= 12:
        return None
    j = i + 2 if words[i + 1] == "-" and scan.tokens[i + 1].glued and words[i + 2] != "ish" else i + 1
    if j == i + 2 and words[j] not in en.TENS and words[j] not in en.NUMBERS and words[j] != "oh":
        return None
    minutes = None
    found = None
    if words[j] in en.TENS or words[j] in en.NUMBERS:
        found = number_at(scan, j)
    elif words[j] in ("oh", "o") and words[j + 1] in en.NUMBERS:
        found = number_at(scan, j + 1)
    if found is not None and found[0] < 60 and (found[0] >= 10 or words[j] in ("oh", "o")):
        if words[found[1]] not in en.UNITS or words[found[1]] == "a":
            minutes, j = int(found[0]), found[1]
    half = meridiem_at(scan, j)
    if half is not None and not (words[j] in ("a", "p") and words[j + 1] not in (".", "m")):
        exact = with_half(hour, half[0])
        return None if exact is None else piece(i, half[1], exact, minutes or 0, name="clock in words")
    if words[j] in ("o'clock", "oclock"):
        return after_oclock(scan, i, j + 1, hour)
    beside = words[j] in en.TONIGHT or (words[j] in en.TOMORROW and words[j + 1] in en.DAYPARTS)
    if minutes is not None and (
        said_as_clock(scan, i)
        or beside
        or words[j : j + 2] == ["in", "the"]
        or words[j : j + 1] == ["this"]
        or (scan.before(i) == "for" and not words[j])
        or (minutes in (15, 30, 45) and words[j] not in en.UNITS)
    ):
        return piece(i, j, hour, minutes, bare=True, name="clock in words")
    if (words[j] == "-" and words[j + 1] == "ish") or words[j] == "ish":
        return piece(i, j + (2 if words[j] == "-" else 1), hour, bare=True)
    if minutes is None and is_day_word(scan.before(i)) and not words[j]:
        return piece(i, j, hour, bare=True, name="hour beside a day")  # "tomorrow three"
    if (
        scan.before(i) in ("at", "@", "around", "by", "til", "till", "until")
        and minutes is None
        and bare_hour_fits(scan, i)
    ):
        return piece(i, j, hour, bare=True, name="bare hour")
    return None


def hundred_hours(scan: Scan, i: int) -> Piece | None:
    """fourteen hundred hours, oh six hundred, eight hundred hours."""
    words = scan.words
    k = i + 1 if words[i] in ("oh", "zero") else i
    hour = en.NUMBERS.get(words[k])
    if hour is None and words[k] == "twenty":
        hour, k = 20 + en.NUMBERS.get(words[k + 1], 99), k + 1
    if hour is None or hour > 23 or words[k + 1] != "hundred":
        return None
    end = k + 3 if words[k + 2] in ("hours", "hrs", "hour") else k + 2
    if end == k + 2 and k == i:
        return None  # "fourteen hundred people"
    return piece(i, end, hour, 0, name="clock 24h")


def same_time(scan: Scan, i: int) -> Piece | None:
    """this time tomorrow, same time next week, this time on monday: the clock as it is now."""
    words = scan.words
    if words[i + 1] != "time":
        return None
    now = scan.now
    start = i - 1 if scan.before(i) in ("at", "about", "the", "around") else i
    if scan.before(start) in ("at", "about", "around") and start < i:
        start -= 1
    j = i + 2
    if words[j] in en.NEXT and words[j + 1] in ("week", "month", "year"):
        day = now.date() + timedelta(days=7)
        if words[j + 1] != "week":
            day = add_months(now.date(), 1 if words[j + 1] == "month" else 12) or day
        made = Piece(start, j + 2, "this time", day=day, clock=(now.hour, now.minute, 0))
        return made
    k = j + 1 if words[j] in ("on", "the", "in", "this") else j
    if words[k] == "day" and words[k + 1] == "after":
        k += 2
    if not (is_day_word(words[k]) or words[k] in en.NEXT or (words[j] == "in" and scan.tokens[k].number)):
        return None
    return Piece(start, j, "this time", grain=Grain.MINUTE, clock=(now.hour, now.minute, 0))


def named_clock(scan: Scan, i: int) -> Piece | None:
    """noon, midnight, eod, end of day, close of business."""
    words = scan.words
    word = words[i]
    if word in en.NOON:
        return Piece(i, i + 1, "noon", grain=Grain.HOUR, clock=(12, 0, 0))
    if word in en.MIDNIGHT:
        if words[i + 1] in ("blue", "oil", "mass", "run"):
            return None
        return Piece(i, i + 1, "midnight", grain=Grain.HOUR, clock=(24, 0, 0))
    if word in ("dawn", "dusk", "sunrise", "sunset") and scan.before(i) not in (
        "at",
        "by",
        "before",
        "around",
        "after",
        "",
    ):
        return None
    if word in EDGE_CLOCKS:
        return Piece(i, i + 1, "end of day", grain=Grain.HOUR, clock=EDGE_CLOCKS[word])
    if word in ("end", "close") and words[i + 1] == "of":
        j = i + 3 if words[i + 2] in ("the", "my") else i + 2
        if words[j] in ("day", "business", "work", "workday") and not (words[j] == "work" and word == "end"):
            return Piece(i, j + 1, "end of day", grain=Grain.HOUR, clock=(17, 0, 0))
    return None
