"""What around a bare number makes it an hour: a day or a part of one beside it, another hour it goes to."""

from __future__ import annotations

from bot.grammar import words_en as en
from bot.grammar.not_a_time import RANGED, numbered
from bot.grammar.scan import Scan, meridiem_at

AMOUNT_LEAD = frozenset({"in", "within", "for", "every", "after", "each"})


HOUR_BY_ITS_NEIGHBOURS_WORDS = frozenset("at @ by around to until till ,".split()) | {""}


EACH_DAY = frozenset({"daily", "everyday", "nightly"})
PARTS_SAID = frozenset({"morning", "afternoon", "evening", "night", "arvo", "nite"})
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
