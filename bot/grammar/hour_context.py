"""What around a bare number makes it an hour: a day or a part of one beside it, another hour it goes to."""

from __future__ import annotations

from bot.grammar import words_en as en
from bot.grammar.not_a_time import COUNTED, RANGED, measured, numbered
from bot.grammar.scan import Scan, meridiem_at

AMOUNT_LEAD = frozenset({"in", "within", "for", "every", "after", "each"})


HOUR_BY_ITS_NEIGHBOURS_WORDS = frozenset("at @ by around to until till ,".split()) | {""}


EACH_DAY = frozenset({"daily", "everyday", "nightly"})
PARTS_SAID = frozenset({"morning", "afternoon", "evening", "night", "arvo", "nite", "morn", "aft"})
EACH_PART = PARTS_SAID | {"day", "weekday"}


def told_with_a_day(scan: Scan, i: int) -> bool:
    """ "every morning 6", "daily night 9", "tomorrow evening 5": a part of which day is said."""
    before = scan.before(i)
    if before in en.EVERY or scan.words[i] not in PARTS_SAID:
        return before in en.EVERY
    return before in EACH_DAY or is_day_word(before) or before in en.MONTHS or before in en.ORDINAL_ENDINGS


def hour_by_its_neighbours(scan: Scan, i: int) -> bool:
    """5 in the afternoon, 8 tonight, tomorrow 9, between 3 and 4, 3-4pm: a number that only a clock explains."""
    words, tokens = scan.words, scan.tokens
    following, before = words[i + 1], scan.before(i)
    if (
        before in AMOUNT_LEAD
        or numbered(scan, i)
        or (i and tokens[i].glued and before not in ("-", "@", "("))
    ):
        return False
    if part_behind(scan, i + 1):
        return True
    if following in en.TONIGHT or (following in en.TOMORROW and following not in en.SHY_TOMORROW):
        if before in HOUR_BY_ITS_NEIGHBOURS_WORDS or following in en.TONIGHT:
            return True
    ends = following in ("", ".", "!", ",", "?", "please", "pls", "sharp", "exactly") and not (
        following in (".", ",") and tokens[i + 2].number is not None
    )
    day_before = before in en.TOMORROW or before in en.TODAY or before in en.TONIGHT or before in EACH_DAY
    day_before = day_before or (before in EACH_PART and told_with_a_day(scan, i - 1))
    if ends and (day_before or (before in en.WEEKDAYS and shy_day_fits(scan, i - 1))):
        return True
    if before in ("between", "btwn") and following in ("and", "&", "-", "to"):
        return 0 < (tokens[i + 2].number or 0) <= 12 and words[i + 3] not in RANGED
    opened = words[i - 3] if i >= 3 else ""
    if before in ("and", "&", "to", "-") and opened in ("between", "btwn", "from"):
        return tokens[i - 2].number is not None and following not in RANGED
    if following in ("-", "to") and tokens[i + 2].number is not None and tokens[i + 2].digits <= 2:
        return meridiem_at(scan, i + 3) is not None and before not in ("$", "/", ".")
    return False


HOURS_JOINED = frozenset({"-", "\u2013", "to", "til", "till", "until"})


def begins_range(scan: Scan, i: int) -> bool:
    """friday 9-10, 2 to 4 tomorrow, saturday 10-noon, 9 to 11:30 am: hours because a day or a half says so."""
    words, tokens = scan.words, scan.tokens
    if (
        i < 0
        or words[i + 1] not in HOURS_JOINED
        or numbered(scan, i)
        or (i and tokens[i].glued and scan.before(i) != "(")
    ):
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


def day_before(scan: Scan, i: int) -> bool:
    """ "movie fri 730", "tmrw 830": a day right before, nothing behind; not "he sat 330"."""
    before, n = scan.before(i), scan.tokens[i].number or 0
    if n % 5 or scan.words[i + 1] not in ("", ".", "!", ",", "please", "pls") or not is_day_word(before):
        return False
    return before not in en.WEEKDAYS or shy_day_fits(scan, i - 1)


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


def part_behind(scan: Scan, j: int) -> bool:
    """ "tonight", "in the evening", "at night", "this afternoon": what stands before it is a clock."""
    words = scan.words
    word = words[j]
    return (
        word in en.TONIGHT
        or (word in ("in", "of") and words[j + 1] == "the" and words[j + 2] in en.DAYPARTS)
        or (word == "at" and words[j + 1] in ("night", "nite"))
        or (word == "this" and words[j + 1] in en.DAYPARTS)
    )


SET_FOR_AN_HOUR = frozenset("reminder reminders alert alarm notification".split())


SAID_AS_CLOCK_WORDS = frozenset("about from after before of by until till til near".split())


def said_as_clock(scan: Scan, i: int) -> bool:
    """A word just before that makes a bare number an hour."""
    word = scan.before(i)
    if scan.before(i - 1) in ("in", "within"):
        return False  # "in about 5 and a half hours"
    if word in ("sharp", "like"):
        word = scan.before(i - 1)  # "at sharp 8", "at like 4"
    if word == "for":  # "a reminder for 5 to leave"; not "a reminder for 5 people"
        k = i - 2 if scan.before(i - 1) == "set" else i - 1
        return scan.before(k) in SET_FOR_AN_HOUR and not soft(scan, i)
    if word in ("it's", "its", "hits") and i > 1 and "when" in scan.words[max(i - 3, 0) : i]:
        return not soft(scan, i) or scan.words[i + 1] == "so"  # "when it's 4", "when the clock hits 4"
    if word not in en.AT or measured(scan, i):
        return False
    return not (word in SAID_AS_CLOCK_WORDS and soft(scan, i))


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


NO_CLOCK_BEHIND = frozenset(
    "code codes pin pins ext extension no number numbers # - / . : + password dial call text order invoice id".split()
)


def zero_hour_fits(scan: Scan, i: int) -> bool:
    """ "shift ends 0730", "draw blood 0415"; not "code 0415", "555 0100"."""
    n, following = scan.tokens[i].number or 0, scan.tokens[i + 1]
    if n // 100 > 9 or n % 100 > 59 or n % 5 or not i or scan.tokens[i - 1].number is not None:
        return False
    ends = (
        not following.is_word
        and following.number is None
        and not (following.glued and following.text in "-/:")
    )
    return ends and not numbered(scan, i) and scan.before(i) not in NO_CLOCK_BEHIND


def dotted_clock(scan: Scan, i: int) -> bool:
    """13.50 is a clock only where something says so: a preposition, or a date just before."""
    token = scan.tokens[i]
    if i and scan.words[i - 1] in ("at", "@", "around", "by", "from", "until", "approximately", "approx"):
        return True
    after = scan.tokens[i + 3]
    if after.text in (".", "%", "/") and after.glued and scan.tokens[i + 4].number is not None:
        return False
    if (
        after.text in ("o'clock", "oclock")
        or part_behind(scan, i + 3)
        or (is_day_word(after.text) and scan.words[i + 2] in ("00", "15", "30", "45"))
    ):
        return True  # "9.05 tonight", "standup 9.30 tomorrow"
    if after.text == "on" and on_a_day(scan, i + 4) and token.digits == 2:
        return True  # "18.00 on 15 july"
    before = scan.before(i)
    behind_day = before in en.ORDINAL_ENDINGS or (i >= 2 and scan.tokens[i - 1].number is not None)
    return (
        before in en.MONTHS
        or before in en.WEEKDAYS
        or before in en.TONIGHT
        or before in PARTS_SAID
        or (
            behind_day
            and token.digits == 2
            and (scan.words[i - 2] in en.MONTHS or scan.words[i - 3] in en.MONTHS)
        )
        or (before == "," and i >= 2 and scan.tokens[i - 2].number is not None and token.digits == 2)
        or behind_a_year(scan, i)
    )


def behind_a_year(scan: Scan, i: int) -> bool:
    """ "12.03.27 0800", "12MAR27 9.30", "12 june 2027 18h": a date with its year stands right before."""
    year = scan.tokens[i - 1]
    if i < 3 or year.digits not in (2, 4) or scan.tokens[i].glued:
        return False
    mark, middle = scan.words[i - 2], scan.tokens[i - 3]
    if mark in en.MONTHS:
        return middle.number is not None or (year.digits == 4 and middle.text in en.ORDINAL_ENDINGS)
    dated = mark in ("/", ".", "-") and year.glued and scan.before(i - 3) == mark and i >= 5
    return dated and middle.glued and (middle.number is not None or middle.text in en.MONTHS)


def on_a_day(scan: Scan, i: int) -> bool:
    """Behind "on": friday, the 3rd, 15 july."""
    k = i + 1 if scan.words[i] == "the" else i
    word = scan.words[k]
    return (
        is_day_word(word)
        or word in en.MONTHS
        or scan.words[k + 1] in en.MONTHS
        or scan.words[k + 1] in en.ORDINAL_ENDINGS
    )


# what may follow a bare hour; any other word makes the number count things ("at 5 main street")
AFTER_HOUR = frozenset(
    (
        "and or on in for to tomorrow today tonight this next every each sharp with at that about please so "
        "by the my a i he she we they but if when then thanks pls ish exactly daily weekly everyday from "
        "until till"
    ).split()
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
    if token.text in ("%", "$", "°", "/") and (token.glued or not scan.tokens[i + 2].is_word):
        return False
    if token.is_word and token.text in en.UNITS and token.text not in ("s",):
        return False
    if scan.before(i) in ("at", "@"):
        return not (token.is_word and token.text in COUNTED)
    return not token.is_word or any(
        token.text in w for w in (AFTER_HOUR, en.WEEKDAYS, en.MONTHS, en.TOMORROW)
    )
