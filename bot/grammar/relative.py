"""Amounts from now, from another day, before an event; parts of the day; now."""

from __future__ import annotations

from bot.core.reading import Grain
from bot.grammar import verbs_en as verbs
from bot.grammar import words_en as en
from bot.grammar.not_a_time import numbered
from bot.grammar.scan import SECONDS, Amount, Piece, Scan, amount_at, number_at

GRAINS = {
    "second": Grain.SECOND,
    "minute": Grain.MINUTE,
    "hour": Grain.MINUTE,
    "day": Grain.DAY,
    "week": Grain.DAY,
    "fortnight": Grain.DAY,
    "month": Grain.DAY,
    "quarter": Grain.DAY,
    "year": Grain.DAY,
    "decade": Grain.DAY,
}
IN_WORDS = frozenset({"in", "within", "+", "after"})
PERIOD_WORDS = frozenset({"next", "coming", "following", "upcoming"})


def piece_of(start: int, end: int, amount: Amount, name: str, sign: int = 1) -> Piece:
    grain = Grain.MINUTE if amount.seconds else GRAINS[amount.unit]
    if amount.unit == "second":
        grain = Grain.SECOND
    return Piece(
        start,
        end,
        name,
        grain=grain,
        amount=True,
        past=sign < 0,
        months=sign * amount.months,
        days=sign * amount.days,
        seconds=sign * amount.seconds,
    )


AMOUNT_WORDS = frozenset(
    "the about abt around like just another exactly approximately roughly less than at most least under over nearly almost only".split()
)
AMOUNT_WORDS_2 = AMOUNT_WORDS | frozenset("no more a little bit well".split())


# "remind me 10 minutes early"; not "leave 10 minutes early"
ASKED_JUST_BEFORE = frozenset("me us him her them reminder alert alarm notification".split())


def amount(scan: Scan, i: int) -> Piece | None:
    """in 20 minutes, 2 hours from now, 3 days ago, half an hour before, next 2 weeks; a bare amount."""
    words = scan.words
    found = amount_at(scan, i)
    if found is None:
        return bare_in(scan, i)
    previous = scan.before(i)
    if words[found.end - 1] == "s" and (previous == "the" or scan.tokens[i].digits == 4):
        return None  # "in the 90s"
    start = i
    lead = previous
    if previous in AMOUNT_WORDS and i >= 2:
        k = i - 1
        while k > 0 and words[k] in AMOUNT_WORDS_2:
            k -= 1
        if words[k] in IN_WORDS or words[k] in PERIOD_WORDS:
            lead, start = words[k], k + 1
    j = found.end
    word = words[j]
    if (word in ("from", "after") and words[j + 1] in ("now", "today")) or (
        word in ("from",) and words[j + 1] == "this" and words[j + 2] == "moment"
    ):
        return piece_of(
            begin(start, lead), j + 2 if words[j + 1] != "this" else j + 3, found, "amount from now"
        )
    if word == "from" and words[j + 1] == "this" and words[j + 2] in ("second", "minute", "hour"):
        return piece_of(begin(start, lead), j + 3, found, "amount from now")
    if word == "from" and words[j + 1] in ("right",) and words[j + 2] == "now":
        return piece_of(begin(start, lead), j + 3, found, "amount from now")
    if (
        word in ("later", "hence")
        or (word in en.TODAY and found.unit in ("month", "year"))
        or (word == "out" and words[j + 1] in ("", ".", "!"))
    ):
        return piece_of(begin(start, lead), j + 1, found, "amount from now")
    if (word in ("time", "'") and lead in IN_WORDS) or (word == "time" and ends_behind_time(scan, j)):
        end = j + 1
        if word == "'" and words[end] == "time":
            end += 1
        return piece_of(begin(start, lead), end, found, "amount from now")
    early = word in ("early", "earlier", "sooner") and previous in ASKED_JUST_BEFORE
    if not early and (
        word == "ago"
        or word == "earlier"
        or (word == "before" and words[j + 1] in ("now", "today"))
        or (word == "back" and not words[j + 1])
    ):
        return piece_of(start, j + (2 if word == "before" else 1), found, "amount ago", -1)
    if (
        word in ("before", "prior", "beforehand")
        or (word in ("ahead", "in") and words[j + 1] in ("of", "advance"))
        or (word == "out" and words[j + 1] == "from")
        or early
    ):
        end = j + 2 if (word == "prior" and words[j + 1] == "to") or word in ("ahead", "in", "out") else j + 1
        piece = piece_of(i, end, found, "amount before")
        piece.past = False
        piece.offset = -1
        return piece
    if word in ("after", "from", "past", "following", "since"):
        piece = piece_of(i, j + 1, found, "amount after")
        piece.offset = 1
        return piece
    if lead in IN_WORDS:
        if lead == "after" and start >= 2 and words[start - 2] in ("soon", "look", "right"):
            return None
        piece = piece_of(begin(start, lead), j, found, "in an amount")
        return piece
    if "upcoming" in words[i : found.end] and found.unit == "day":
        return piece_of(i, j, found, "next amount")  # two upcoming days
    if lead in PERIOD_WORDS and found.unit in ("day", "week", "month", "year", "hour", "minute"):
        start = start - 1 if lead == previous or start < i else start
        return piece_of(start, j, found, "next amount")
    if lead in ("last", "past", "previous") and start > 0:
        return piece_of(start - 1, j, found, "last amount", -1)
    up_to = previous == "to" and i > 2 and words[i - 3 : i - 1] == ["for", "up"]
    if (previous == "for" or up_to) and (found.unit != "second" or found.seconds >= 60):
        piece = piece_of(i - 3 if up_to else i - 1, j, found, "for an amount")
        piece.span_for = True
        return piece
    if previous == "-" and (i == 1 or words[i - 2] == ""):
        return piece_of(i - 1, j, found, "amount ago", -1)
    piece = piece_of(i, j, found, "bare amount")
    piece.loose = True
    return piece


BEHIND_TIME = frozenset("to that for at on . , ! ? please pls thanks".split()) | {""}


def ends_behind_time(scan: Scan, j: int) -> bool:
    """ "14 days time to call ed", where the "in" is left out; not "2 hours time limit"."""
    return scan.words[j - 1].endswith("s") and scan.words[j + 1] in BEHIND_TIME


def begin(start: int, lead: str) -> int:
    return start - 1 if lead in IN_WORDS and start > 0 else start


ROUND_MINUTES = frozenset({5, 10, 15, 20, 25, 30, 40, 45, 60, 90})
PARTED = frozenset("split divide fold break slice separate".split())
BARE_IN_WORDS = frozenset("to about . ! , please pls for re".split())


def bare_in(scan: Scan, i: int) -> Piece | None:
    """in 10, "back in ten": minutes are meant."""
    previous = scan.before(i)
    if previous in ("like", "about", "maybe") and scan.words[i - 2] == "in" and scan.tokens[i].number:
        return bare_in_minutes(scan, i, i - 2)
    if previous != "in":
        return None
    token = scan.tokens[i]
    if token.number is None:
        spoken = number_at(scan, i)
        if spoken is None or spoken[0] not in ROUND_MINUTES or scan.words[spoken[1]] not in ("", ".", "!"):
            return None
        return Piece(
            i - 1, spoken[1], "in minutes", grain=Grain.MINUTE, amount=True, seconds=int(spoken[0]) * 60
        )
    return bare_in_minutes(scan, i, i - 1)


def bare_in_minutes(scan: Scan, i: int, start: int) -> Piece | None:
    """in 10, in like 10: the number of minutes, and where its "in" stands."""
    token = scan.tokens[i]
    if token.number is None or not 1 <= token.number <= 120 or token.digits > 3:
        return None
    before = scan.tokens[start - 1] if start else None
    if before is not None and (before.number is not None or before.text in en.NUMBERS):
        more = (before.number or 0) > token.number
        if not more and not numbered(scan, start - 1):
            return None  # "1 in 5", "one in ten"; not "check room 9 in 30", "oven at 350 in 10"
    if not PARTED.isdisjoint(scan.words[:start]):
        return None  # "split it in 3"
    following = scan.tokens[i + 1]
    fits = not following.text or (
        following.text in BARE_IN_WORDS
        and not (following.text in (".", ",") and scan.tokens[i + 2].number is not None)
    )
    if not fits or (following.text == "to" and scan.tokens[i + 2].number is not None):
        return None
    return Piece(start, i + 1, "in minutes", grain=Grain.MINUTE, amount=True, seconds=token.number * 60)


def unit_head(scan: Scan, i: int) -> Piece | None:
    """next hour, next minute; "month" and the like belong to the calendar."""
    words = scan.words
    seconds = SECONDS.get(en.UNITS.get(words[i + 1], ""), 0)
    if words[i] in en.NEXT and seconds and words[i + 1] not in en.SHORT_UNITS:
        return Piece(i, i + 2, "next hour", grain=Grain.HOUR, amount=True, seconds=seconds)
    return None


BEHIND_NO_NOW = frozenset("or that i we and then is playing you you're youre it's he she they that's".split())


def now(scan: Scan, i: int) -> Piece | None:
    """now, right now, asap, immediately."""
    words = scan.words
    word = words[i]
    if word == "rightnow":
        return Piece(i, i + 1, "now", grain=Grain.SECOND, amount=True, seconds=0)
    if word == "now" and scan.before(i) in ("from", "until", "till", "for", "just", "and", "by"):
        return None
    if word == "now" and words[i + 1] in BEHIND_NO_NOW:
        return None
    start = i - 1 if scan.before(i) == "right" else i
    return Piece(start, i + 1, "now", grain=Grain.SECOND, amount=True, seconds=0)


DAYPART_WORDS_2 = frozenset("in at by during every each for til until".split())


DAYPART_WORDS = frozenset(
    "routine person meeting shift club gown light coffee sickness pills meds tea class show news star out".split()
)


def daypart(scan: Scan, i: int) -> Piece | None:
    """in the morning, this evening, tomorrow night, at lunchtime, mornings (a series elsewhere)."""
    words = scan.words
    word = words[i]
    part = en.DAYPARTS.get(word)
    if part is None:
        return None
    previous = scan.before(i)
    start = i
    said_day = (
        previous in en.TOMORROW or previous in en.YESTERDAY or previous in en.WEEKDAYS or previous in en.TODAY
    )
    if word in en.HALVES and not (
        (said_day or scan.words[i - 2 : i] == ["in", "the"]) and half_fits(scan, i)
    ):
        return None
    if word in ("eve", "lunch", "breakfast", "morn", "aft") and not (
        said_day
        or (
            previous in ("this", "at", "before", "after", "during")
            and word in ("lunch", "breakfast", "eve", "aft")
        )
    ):
        return None
    if word in ("lunch", "breakfast", "bedtime", "lunchtime", "dinnertime") and previous in (
        "after",
        "before",
    ):
        return None
    if word in ("lunch", "breakfast") and previous != "at":
        return None
    if previous == "-" and scan.before(start - 1) in ("late", "early"):
        start -= 1
        previous = scan.before(start)
    if previous in ("late", "early", "mid"):
        start -= 1
        previous = scan.before(start)
    if previous == "-" and scan.before(start - 1) == "mid":
        start -= 2
        previous = scan.before(start)
    today = scan.now.date()
    day = None
    if previous in en.THIS:
        start, day = start - 1, today
    elif previous == "the" and start >= 2 and in_the_part(scan, start - 2):
        start -= 2
    elif moved_into(scan, start):
        start -= previous == "the"
    elif previous in DAYPART_WORDS_2 or (previous in ("around", "about") and word.endswith("time")):
        if (
            previous == "at"
            and part != "night"
            and word
            not in ("lunch", "lunchtime", "bedtime", "breakfast", "dinnertime", "suppertime", "teatime")
        ):
            return None
        if previous in ("every", "each"):
            return None
    elif previous in ("next",) or (
        not said_day and start != 0 and not time_beside(scan, start) and words[start] != "mid"
    ):
        return None
    if i == 0 and words[1] and words[1] not in (",", "at", "of", "to", ".") and scan.tokens[1].is_word:
        return None
    if words[i + 1] in DAYPART_WORDS and not said_day and day is None:
        return None
    return Piece(start, i + 1, "part of the day", part=part, day=day, grain=Grain.DAYPART)


MEAL_TIMES = {
    "breakfast": "morning",
    "lunch": "noon",
    "tea": "evening",
    "dinner": "evening",
    "supper": "evening",
    "bed": "night",
}
BEFORE_MEAL_TIMES = frozenset({"at", "by", "around", "about", "until", "till"})


def meal_time(scan: Scan, i: int) -> Piece | None:
    """at dinner time, lunch time tomorrow, friday bed time."""
    if scan.words[i + 1] != "time":
        return None
    before, following = scan.before(i), scan.words[i + 2]
    if before not in BEFORE_MEAL_TIMES and before not in en.TOMORROW and before not in en.WEEKDAYS:
        return None
    if following in ("is", "was", "out", "story"):
        return None
    return Piece(i, i + 2, "part of the day", part=MEAL_TIMES[scan.words[i]], grain=Grain.DAYPART)


def in_the_part(scan: Scan, k: int) -> bool:
    """ "in the evening", "for the night", "7 of the evening"."""
    word = scan.words[k]
    return word in BEFORE_THE_PART or (word == "of" and scan.tokens[k - 1].number is not None)


def moved_into(scan: Scan, start: int) -> bool:
    """ "move mom to the evening", "push gym to morning": where something goes."""
    k = start - 1 if scan.before(start) == "the" else start
    ends = not scan.tokens[start + 1].is_word
    return k > 1 and scan.before(k) == "to" and scan.words[0] in verbs.EDIT and ends


BEFORE_THE_PART = frozenset({"in", "during", "for", "by", "on", "at"})


def half_fits(scan: Scan, i: int) -> bool:
    """ "monday am", "tomorrow pm"; not "tomorrow am i free", "on friday am flying"."""
    following = scan.words[i + 1]
    return scan.words[i] == "pm" or not (following == "i" or following.endswith("ing"))


def time_beside(scan: Scan, start: int) -> bool:
    """A date or clock stands just before: "friday, morning", "may 5 evening", "8 at night"."""
    token = scan.tokens[start - 1]
    word = token.text
    if word in (",", ".", "-") and start >= 2:
        word = scan.words[start - 2]
        token = scan.tokens[start - 2]
    return (
        word in en.WEEKDAYS
        or word in en.TOMORROW
        or word in en.TODAY
        or word in en.ORDINAL_ENDINGS
        or word in en.MONTHS
        or word in ("week", "weekend", "day")
        or token.number is not None
        or word in ("am", "pm")
    )


COUNT_WORDS = {"twice": 2, "thrice": 3}


COUNTED_TIMES = frozenset(
    "times occurrences occurrence occurences occurence occurances repetitions repeats iterations".split()
)
PLAIN_COUNT_WORDS = frozenset(". , ! ? until starting only at on to please pls remind".split()) | {""}


def plain_count(scan: Scan, i: int) -> Piece | None:
    """10 times, 3x, twice: how often a series comes (not "twice a day", nor "twice the size")."""
    words = scan.words
    start = i - 2 if scan.before(i) == "to" and i > 1 and words[i - 2] == "up" else i
    start = start - 1 if scan.before(start) == "for" else start
    if words[i] in COUNT_WORDS:
        ends = words[i + 1] in PLAIN_COUNT_WORDS
        return Piece(start, i + 1, "count", count=COUNT_WORDS[words[i]]) if ends and i > 0 else None
    if words[i] == "x":  # "daily x10"
        n = scan.tokens[i + 1].number
        return (
            Piece(i, i + 2, "count", count=n) if n and words[i + 2] in PLAIN_COUNT_WORDS and i > 0 else None
        )
    found = number_at(scan, i)
    if found is None:
        return None
    k = found[1] + 1 if words[found[1]] == "more" else found[1]
    word = words[k]
    j = k + 1
    glued_x = word == "x" and scan.tokens[k].glued and i > 0
    if word not in COUNTED_TIMES and not (
        glued_x and (not scan.tokens[j].is_word or words[j] in PLAIN_COUNT_WORDS)
    ):
        return None
    if word == "times" and words[j] in ("a", "an", "per", "each", "every"):
        return None
    return Piece(start, j, "count", count=int(found[0]))
