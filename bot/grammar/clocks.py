"""Clock times in every spelling people text: 5pm, 17:30, half past 4, quarter to six, noon, eod."""

from __future__ import annotations

from bot.core.reading import Grain
from bot.grammar import words_en as en
from bot.grammar.hour_context import (
    AMOUNT_LEAD,
    EACH_DAY,
    bare_hour_fits,
    begins_range,
    behind_a_year,
    day_before,
    dotted_clock,
    ends_range,
    hour_by_its_neighbours,
    is_day_word,
    on_a_day,
    part_behind,
    said_as_clock,
    soft,
    zero_hour_fits,
)
from bot.grammar.not_a_time import (
    COUNTED,
    OVENS,
    RATIOED,
    measured,
    numbered,
    rest_of_a_number,
)
from bot.grammar.scan import Piece, Scan, meridiem_at, number_at
from bot.grammar.zones import zone_word_fits

PAST = frozenset({"past", "after"})
TO = frozenset({"to", "til", "till", "until", "of", "before"})


def piece(
    start: int, end: int, h: int, m: int = 0, s: int = 0, bare: bool = False, name: str = "clock"
) -> Piece:
    grain = Grain.SECOND if s else Grain.MINUTE if m or not bare else Grain.HOUR
    return Piece(start, end, name, grain=grain, clock=(h, m, s), bare=bare)


def with_half(hour: int, half: str) -> int | None:
    if not 0 <= hour <= 12:
        return hour if half == "pm" and hour < 24 else None
    return hour % 12 + (12 if half == "pm" else 0)


DIGITS_CLOCK_WORDS_3 = frozenset(
    "% percent million billion dollars bucks points k km miles kg lbs gb".split()
)


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
    before = scan.words[i - 1] if i else ""
    if n is None or (
        i
        and scan.tokens[i].glued
        and before in DIGITS_CLOCK_WORDS
        and not (before in ("-", "/") and told_before(scan, i))
    ):
        return None
    if token.glued and rest_of_a_number(scan, i):
        return None
    words, tokens = scan.words, scan.tokens
    nxt = tokens[i + 1]
    if nxt.text == "h" and before in AMOUNT_LEAD:
        return None  # "in 1h30"
    if nxt.text == "h" and words[i + 3] in ("from", "later", "ago"):
        return None  # "2h15 from now"
    if nxt.text == ":" and words[i + 3] in ("hours", "hrs", "hour") and before in AMOUNT_LEAD:
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
            if scan.before(i) in RATIOED:
                return None
            end = i + 3
            second = 0
            if nxt.text == "h" and tokens[end].glued and en.UNITS.get(words[end]) == "minute":
                return None  # "4h45m from now"
            if (
                words[end] == ":"
                and tokens[end].glued
                and tokens[end + 1].number is not None
                and tokens[end + 1].digits == 2
            ):
                second = tokens[end + 1].number or 0
                if second > 59:
                    return None
                end += 2
                if words[end] == "." and tokens[end].glued and tokens[end + 1].number is not None:
                    end += 2
                if words[end] == ":" and tokens[end].glued:
                    return None  # 00:11:22:33
            half = meridiem_at(scan, end)
            if half is not None:
                hour = with_half(n, half[0])
                return (
                    None
                    if hour is None
                    else piece(i, half[1], hour, minute.number, second, name="clock with AM or PM")
                )
            dotted = nxt.text == "."
            if dotted and (words[end] in DIGITS_CLOCK_WORDS_3 or words[end] in COUNTED):
                return None
            if dotted and not dotted_clock(scan, i):
                return None
            if n == 24 and minute.number:
                return None
            if words[end] in ("o", "o'clock", "hrs", "hours", "h", "uhr") and not dotted:
                end += 1
            exact = n > 12 or n == 0 or (token.digits == 2 and token.text[0] == "0") or nxt.text == "h"
            return piece(i, end, n % 24, minute.number, second, bare=not exact, name="clock h:mm")
        if nxt.text in (":", ";") and tokens[i + 2].number is not None:
            return None
    if n == 12 and (words[i + 1] in en.NOON or words[i + 1] in en.MIDNIGHT):
        return piece(i, i + 2, 12 if words[i + 1] in en.NOON else 24, name="noon or midnight")
    half = meridiem_at(scan, i + 1)
    if half is not None and token.digits <= 2:
        letter = half[1] == i + 2 and words[i + 1] in ("a", "p")
        if letter and (not tokens[i + 1].glued or (tokens[i + 2].glued and tokens[i + 2].number is not None)):
            half = None
        elif (n <= 23 and n > 0) or n == 0:
            hour = with_half(n, half[0]) if n <= 12 and (n or half[0] == "am") else None
            return None if hour is None else piece(i, half[1], hour, name="clock with AM or PM")
    if half is not None and token.digits in (3, 4):
        hour = with_half(n // 100, half[0])
        if hour is not None and n % 100 < 60 and n // 100 <= 12:
            return piece(i, half[1], hour, n % 100, name="clock 530pm")
    if token.digits <= 2 and n <= 24 and words[i + 1] == "'" and words[i + 2] in ("oclock", "o'clock"):
        return after_oclock(scan, i, i + 3, n)  # 5'oclock
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
    if token.digits in (3, 4) and 1 <= n // 100 <= 12 and n % 100 < 60 and nxt.text == "ish" and nxt.glued:
        return piece(i, i + 2, n // 100, n % 100, bare=True)  # 730ish
    if token.digits <= 2 and n <= 24 and words[i + 1] == "h" and nxt.glued and said_as_clock(scan, i):
        return piece(i, i + 2, n % 24, bare=n <= 12)
    if words[i + 1] == "to" and before not in ("at", "@") and begins_range(scan, i):
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
        "till",
        "until",
    ):
        spoken = minutes_and_hour(scan, i)
        if spoken is not None:
            return spoken
    if token.digits >= 4 and i and (before == "t" or tokens[i - 1].digits == 8):
        return compact_clock(scan, i)
    if token.digits == 4 and n // 100 < 24 and n % 100 < 60:
        if words[i + 1] in en.ZONES and (nxt.glued or zone_word_fits(scan, i + 1)):
            return piece(i, i + 1, n // 100, n % 100, name="clock 24h")  # 1700 GMT, 2100Z
        if is_day_word(before) or (is_day_word(words[i + 1]) and not 1900 <= n <= 2100):
            return piece(i, i + 1, n // 100, n % 100, name="clock 24h")  # tomorrow 1430
        alone = not words[1] or (token.text[0] == "0" and nxt.is_word and not nxt.glued)  # "0400 check bed 2"
        alone = alone or (words[1] == "on" and n % 5 == 0 and on_a_day(scan, 2))  # 1030 on 9 march
        if i == 0 and alone and not 1900 <= n <= 2100:
            return piece(0, 1, n // 100, n % 100, name="clock 24h")  # the answer to "When?"
    if nxt.text == "-" and nxt.glued and token.digits <= 2 and 24 < (tokens[i + 2].number or 0) < 60:
        half = meridiem_at(scan, i + 3)
        if half is not None and tokens[i + 2].glued and 0 < n <= 12:  # at 6-45 pm: no hour ends such a span
            return piece(i, half[1], with_half(n, half[0]) or 0, tokens[i + 2].number or 0)
    if token.digits == 4 and token.text[0] == "0" and zero_hour_fits(scan, i):
        return piece(i, i + 1, n // 100, n % 100, name="clock 24h")
    after_date = before in en.MONTHS or before in en.ORDINAL_ENDINGS
    if token.digits == 4 and n // 100 < 24 and n % 100 < 60 and behind_a_year(scan, i):
        return piece(i, i + 1, n // 100, n % 100, name="clock 24h")
    if nxt.text == "h" and nxt.glued and n < 24 and (after_date or told_in_h(scan, i)):
        return piece(i, i + 2, n, name="clock 24h")  # 12 march 18h
    if token.digits == 4 and after_date and n // 100 < 24 and n % 100 < 60 and not 1900 <= n <= 2200:
        return piece(i, i + 1, n // 100, n % 100, name="clock 24h")
    spaced = tokens[i + 1]
    if token.digits <= 2 and 1 <= n <= 12 and spaced.digits == 2 and (spaced.number or 0) < 60:
        half = meridiem_at(scan, i + 2)
        five = (spaced.number or 0) % 5 == 0  # "pick up 10 12pm" is no 10:12
        if half is not None and five and not spaced.glued and before not in en.MONTHS:
            hour = with_half(n, half[0])
            return piece(i, half[1], hour or 0, spaced.number or 0, name="clock with a space")  # 10 30 pm
    if token.digits <= 2 and 1 <= n <= 12 and (spaced.text in en.TENS or spaced.text in en.NUMBERS):
        spoken = minutes_in_words(scan, i)
        if spoken is not None:
            return spoken
    if token.digits <= 2 and n <= 23 and before in ("at", "@") and spaced.digits == 2 and not spaced.glued:
        if (spaced.number or 0) < 60 and words[i + 2] in DIGITS_CLOCK_WORDS_2:
            return piece(i, i + 2, n, spaced.number or 0, bare=0 < n <= 12, name="clock with a space")
    if token.digits == 4 and n // 100 < 24 and n % 100 < 60:
        military = words[i + 1] in ("hours", "hrs", "h", "hr")
        if (
            military
            or (said_as_clock(scan, i) and not 1900 <= n <= 2100)
            or (before in ("at", "@") and not soft(scan, i))
            or (token.text[0] == "0" and said_as_clock(scan, i))
        ):
            return piece(i, i + 2 if military else i + 1, n // 100, n % 100, name="clock 24h")
    if (
        token.digits == 3
        and said_as_clock(scan, i)
        and not (n % 25 == 0 and not OVENS.isdisjoint(words))
        and 1 <= n // 100 <= 9
        and n % 100 < 60
        and (not nxt.is_word or is_day_word(nxt.text) or (before in ("at", "@") and not soft(scan, i)))
        and not (nxt.glued and tokens[i + 2].number is not None)
    ):
        return piece(i, i + 1, n // 100, n % 100, bare=True)
    beside_part = part_behind(scan, i + 1) or before in en.TONIGHT or day_before(scan, i)
    beside_part = beside_part or (words[i + 1] in en.TOMORROW and words[i + 2] in en.DAYPARTS and n % 5 == 0)
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


def told_in_h(scan: Scan, i: int) -> bool:
    """ "fri 18h", "mar 12 18h": an hour behind a day; not "sleep 8h"."""
    if i >= 2 and scan.words[i - 2] in en.MONTHS:
        return scan.tokens[i - 1].number is not None
    before = scan.before(i)
    each_day = before in EACH_DAY or (before == "day" and i >= 2 and scan.words[i - 2] in en.EVERY)
    return each_day or is_day_word(before) or behind_a_year(scan, i)


def minutes_in_words(scan: Scan, i: int) -> Piece | None:
    """11 thirty pm, at 9 fifteen: the hour in digits, its minutes in words."""
    minutes = number_at(scan, i + 1)
    if minutes is None or not 10 <= minutes[0] < 60:
        return None
    hour, half = scan.tokens[i].number or 0, meridiem_at(scan, minutes[1])
    if half is not None:
        return piece(i, half[1], with_half(hour, half[0]) or 0, int(minutes[0]), name="clock with AM or PM")
    if scan.before(i) not in ("at", "@") or scan.words[minutes[1]] in en.UNITS:
        return None
    return piece(i, minutes[1], hour, int(minutes[0]), bare=True, name="clock in words")


def told_before(scan: Scan, i: int) -> bool:
    """ "3-5pm", "3pm-5", "friday-5pm", "tomorrow/3pm": the mark joins a clock to a clock or to a day."""
    if i < 2 or is_day_word(scan.words[i - 2]):
        return i >= 2
    joins = scan.before(i) == "-"
    return joins and (scan.tokens[i - 2].number is not None or scan.words[i - 2] in ("am", "pm"))


def compact_clock(scan: Scan, i: int) -> Piece | None:
    """The clock of 20270605T0930, 20270605 093000."""
    k = i - 2 if scan.before(i) == "t" else i - 1
    token = scan.tokens[i]
    if k < 0 or scan.tokens[k].digits != 8 or token.digits not in (4, 6):
        return None
    n = (token.number or 0) // (100 if token.digits == 6 else 1)
    return piece(i, i + 1, n // 100, n % 100, name="clock 24h") if n // 100 < 24 and n % 100 < 60 else None


def after_oclock(scan: Scan, i: int, end: int, hour: int) -> Piece | None:
    half = meridiem_at(scan, end)
    if half is not None:
        exact = with_half(hour, half[0])
        return None if exact is None else piece(i, half[1], exact)
    if hour > 24:
        return None
    if scan.words[end] in en.MIDNIGHT and 0 < hour <= 12:
        return piece(i, end + 1, hour if hour < 12 else 24, name="o'clock")  # 1 o'clock midnight
    if scan.words[end] in en.NOON and hour == 12:
        return piece(i, end + 1, 12, name="o'clock")
    return piece(i, end, hour % 24, bare=0 < hour <= 12, name="o'clock")


SCORING = frozenset("lost won beat score scored ratio odds shot".split())


def minutes_and_hour(scan: Scan, i: int) -> Piece | None:
    """Spoken: half past 4, quarter to six, ten past noon, 20 minutes after 5."""
    words = scan.words
    j = i
    if words[j] in en.ARTICLES and words[j + 1] in ("quarter", "half"):
        j += 1
    if words[j] == "half":
        minutes, j = 30, past_a_hyphen(scan, j + 1)
    elif words[j] == "quarter":
        minutes, j = 15, past_a_hyphen(scan, j + 1)
    else:
        found = number_at(scan, j)
        if found is None or found[0] != int(found[0]) or not 0 < found[0] < 60:
            return None
        minutes, j = int(found[0]), found[1]
        if words[j] in ("minutes", "minute", "mins", "min"):
            j += 1
    word = words[j]
    spelled_out = words[j - 1] in ("minutes", "minute", "mins", "min")
    digits = words[j - 1] not in ("half", "quarter")
    if (
        not spelled_out
        and digits
        and (minutes % 5 or scan.before(i) in ("from", "between") or numbered(scan, i))
    ):
        return None  # "3 to 4pm" is a span
    if word == "until" and not spelled_out:
        return None  # "work 10 until 4"
    if word in ("to", "of") and any(w in SCORING for w in words):
        return None  # "lost 10 to 7"
    if word in PAST:
        sign = 1
    elif word in TO and not (word in ("of", "before") and minutes not in (5, 10, 15, 20, 25, 30)):
        sign = -1
    elif minutes == 30 and words[i] == "half" and (words[j] in en.NUMBERS or digits_behind_half(scan, j)):
        # British: half five
        sign, j = 1, j - 1
    else:
        return None
    j = past_a_hyphen(scan, j + 1)
    hour, bare, end = hour_word(scan, j)
    if hour is None and ends_without_hour(scan, i, j):
        return minutes_alone(scan, i, j, sign * minutes)
    if hour is None or (j == i + 2 and end == j + 1 and counts_things(scan, i, j)):
        return None
    total = hour * 60 + sign * minutes
    if bare:
        total = (total - 60) % 720 + 60 if total < 60 else total
    made = piece(i, end, total // 60 % 24, total % 60, bare=bare, name="spoken clock")
    made.grain = Grain.MINUTE
    return made


HOUR_LEFT_OUT = frozenset({"at", "@", "by"})
BEHIND_NO_HOUR = frozenset({"", ".", "!", ",", "please", "pls"})


def ends_without_hour(scan: Scan, i: int, j: int) -> bool:
    """ "at ten to", "at half past please"; "at quarter past to leave", but "at ten to leave" is at ten."""
    if i == 0 and not scan.words[j]:
        return True
    past = scan.words[j - 1] in PAST and scan.words[j] == "to"
    return scan.before(i) in HOUR_LEFT_OUT and (scan.words[j] in BEHIND_NO_HOUR or past)


def minutes_alone(scan: Scan, start: int, end: int, minutes: int) -> Piece:
    """Half past, of the hour to come."""
    now = scan.now
    hour = now.hour if minutes % 60 > now.minute else now.hour + 1
    return piece(start, end, hour % 24, minutes % 60, name="spoken clock")


def past_a_hyphen(scan: Scan, j: int) -> int:
    """ "half-past five", "quarter-to-six"."""
    return j + 1 if scan.words[j] == "-" and scan.tokens[j].glued and scan.tokens[j + 1].glued else j


PEOPLE = frozenset({"people", "men", "women", "children", "guests", "kids"})


def counts_things(scan: Scan, i: int, j: int) -> bool:
    """ "5 to 10 people", "five to nine chairs": digits on both sides and a noun behind, or words and a plural."""
    if scan.before(i) in ("at", "@", "by", "around", "about") or not soft(scan, j):
        return False
    if scan.tokens[i].number is not None and scan.tokens[j].number is not None:
        return True
    following = scan.words[j + 1]
    return following in PEOPLE or (len(following) > 4 and following[-1] == "s" and following[-2] not in "su'")


def digits_behind_half(scan: Scan, j: int) -> bool:
    """ "half 7 tonight", "half 3": not "half 2 cups"."""
    n, following = scan.tokens[j].number, scan.words[j + 1]
    if n is None or not 1 <= n <= 12:
        return False
    return (
        following in ("", ".", "!", "on", "please", "pls")
        or is_day_word(following)
        or (meridiem_at(scan, j + 1) is not None)
    )


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
    if hour is None or hour > 24 or (words[j + 1] in en.UNITS and words[j + 1] not in ("m", "a", "s")):
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
        return late_hour(scan, i)
    j = i + 2 if words[i + 1] == "-" and scan.tokens[i + 1].glued and words[i + 2] != "ish" else i + 1
    if j == i + 2 and words[j] not in en.TENS and words[j] not in en.NUMBERS and words[j] != "oh":
        return None
    minutes = None
    found = None
    if words[j] in en.TENS or words[j] in en.NUMBERS:
        found = number_at(scan, j)
    elif words[j] in ("oh", "o") and words[j + 1] in en.NUMBERS:
        found = number_at(scan, j + 1)
    if (
        found is not None
        and found[0] < 60
        and (
            found[0] >= 10
            or words[j] in ("oh", "o")
            or (scan.before(i) in ("at", "@") and not words[found[1]])
        )
    ):
        if words[found[1]] not in en.UNITS or words[found[1]] == "a":
            minutes, j = int(found[0]), found[1]
        elif words[found[1]] == "minutes" and scan.before(i) in ("at", "@") and not words[found[1] + 1]:
            minutes, j = int(found[0]), found[1] + 1  # "at six forty-three minutes"
    half = meridiem_at(scan, j)
    if half is not None and not (words[j] in ("a", "p") and words[j + 1] not in (".", "m")):
        exact = with_half(hour, half[0])
        return None if exact is None else piece(i, half[1], exact, minutes or 0, name="clock in words")
    if words[j] in ("o'clock", "oclock"):
        return after_oclock(scan, i, j + 1, hour)
    if words[j] == "o" and words[j + 1] == "clock":
        return after_oclock(scan, i, j + 2, hour)
    beside = part_behind(scan, j) or (words[j] in en.TOMORROW and words[j + 1] in en.DAYPARTS)
    if minutes is not None and (
        said_as_clock(scan, i)
        or beside
        or scan.before(i) in en.TONIGHT
        or (scan.before(i) == "for" and not words[j])
        or (words[j - 2] == "oh" and not words[j])  # eleven oh five
        or (minutes in (15, 30, 45) and words[j] not in en.UNITS and words[j] not in COUNTED)
    ):
        return piece(i, j, hour, minutes, bare=True, name="clock in words")
    if (words[j] == "-" and words[j + 1] == "ish") or words[j] == "ish":
        return piece(i, j + (2 if words[j] == "-" else 1), hour, bare=True)
    if minutes is None and in_a_range_of_words(scan, i, j):
        return piece(i, j, hour, bare=True, name="hour range")
    if minutes is None and ((is_day_word(scan.before(i)) and not words[j]) or beside):
        return piece(i, j, hour, bare=True, name="hour beside a day")  # "tomorrow three"
    if (
        scan.before(i) in ("at", "@", "around", "by", "til", "till", "until")
        and minutes is None
        and bare_hour_fits(scan, i)
        and not measured(scan, i)
    ):
        return piece(i, j, hour, bare=True, name="bare hour")
    return None


BETWEEN = frozenset({"between", "btwn"})


def in_a_range_of_words(scan: Scan, i: int, j: int) -> bool:
    """ "between ten and twelve on friday"; not "between ten and twelve students"."""
    words = scan.words
    timed = part_behind(scan, j + 2) or is_day_word(words[j + 2]) or meridiem_at(scan, j + 2) is not None
    if scan.before(i) == "from" and words[j] == "to" and words[j + 1] in en.NUMBERS and timed:
        return True  # "from five to six this evening"
    if scan.before(i) in BETWEEN and words[j] in ("and", "to"):
        return en.NUMBERS.get(words[j + 1], 13) <= 12 and not soft(scan, j + 1)
    opens = i >= 3 and words[i - 3] in BETWEEN and scan.before(i) in ("and", "to")
    return opens and words[i - 2] in en.NUMBERS and not soft(scan, j - 1)


def quarter_clock(scan: Scan, i: int) -> Piece | None:
    """a quarter past 4, a half past six, a minute to midnight."""
    return minutes_and_hour(scan, i) if scan.words[i + 1] in ("quarter", "half", "minute") else None


def ish_clock(scan: Scan, i: int) -> Piece | None:
    """sevenish, at eightish; not "fiveish people"."""
    return None if soft(scan, i) else piece(i, i + 1, en.ISH[scan.words[i]], bare=True)


LATE_HOURS = {word: n for word, n in en.NUMBERS.items() if 13 <= n <= 19}


def late_hour(scan: Scan, i: int) -> Piece | None:
    """at seventeen thirty, by fourteen fifteen; or nothing else said"""
    hour = LATE_HOURS.get(scan.words[i])
    led = scan.before(i) in ("at", "@", "by", "around", "from", "until") or is_day_word(scan.before(i))
    if hour is None or (i and not led):
        return None
    minutes = (
        number_at(scan, i + 1) if scan.words[i + 1] in en.TENS or scan.words[i + 1] in en.NUMBERS else None
    )
    if minutes is None or not 10 <= minutes[0] < 60 or scan.words[minutes[1]] in en.UNITS:
        return None
    if i == 0 and scan.words[minutes[1]]:
        return None
    return piece(i, minutes[1], hour, int(minutes[0]), name="clock 24h")


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
    if end == k + 2 and k == i and not (is_day_word(scan.before(i)) and not words[end]):
        return None  # "fourteen hundred people"
    return piece(i, end, hour, 0, name="clock 24h")
