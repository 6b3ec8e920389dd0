"""Series to RFC 5545: every day, every other tuesday, the last friday of the month, twice a day."""

from __future__ import annotations

from bot.grammar import verbs_en as verbs
from bot.grammar import words_en as en
from bot.grammar.holidays import SEASONS
from bot.grammar.monthdays import day_first_month, dom_at
from bot.grammar.not_a_time import NAMES
from bot.grammar.numeric_dates import numeric_date
from bot.grammar.positions import (
    MONTH_EDGES,
    dom_list,
    instances_of,
    month_list,
    months_and_days,
    of_month,
    position_at,
    positions_at,
    repeats_elsewhere,
    week_beside,
    yearly_dates,
)
from bot.grammar.recurring_intervals import odd_interval
from bot.grammar.scan import Piece, Rule, Scan, meridiem_at, number_at, past_the_larger
from bot.grammar.weekday_sets import (
    DAYS,
    LETTER_RUNS,
    NIGHTS,
    RANGE_WORDS,
    WEEKDAY_LIST_WORDS,
    WEEKEND,
    WORKDAYS,
    kind_of_days,
    letter_days,
    spread,
    weekday_list,
)

FREQ = {
    "second": ("SECONDLY", 1),
    "minute": ("MINUTELY", 1),
    "hour": ("HOURLY", 1),
    "day": ("DAILY", 1),
    "week": ("WEEKLY", 1),
    "fortnight": ("WEEKLY", 2),
    "month": ("MONTHLY", 1),
    "quarter": ("MONTHLY", 3),
    "year": ("YEARLY", 1),
    "decade": ("YEARLY", 10),
}
PARTS = {
    **{slip: part for part in ("morning", "afternoon", "evening") for slip in en.misspelt(part)},
    "mornin": "morning",
    "morning": "morning",
    "mornings": "morning",
    "afternoon": "afternoon",
    "afternoons": "afternoon",
    "evening": "evening",
    "evenings": "evening",
    "night": "night",
    "nights": "night",
    "nite": "night",
    "arvo": "afternoon",
    "bedtime": "night",
    "teatime": "evening",
    "dinnertime": "evening",
    "lunchtime": "noon",
    "noon": "noon",
    "midnight": "midnight",
}


def piece(start: int, end: int, rule: Rule, name: str = "series") -> Piece:
    return Piece(start, end, name, rule=rule)


def every(scan: Scan, i: int) -> Piece | None:
    """every/each ...: the head of most series."""
    words = scan.words
    j = i + 1
    start = i - 1 if scan.before(i) in ("on", "in", "at", "for") else i
    interval = 1
    if words[i] in en.EVERYOTHER:
        return every_unit(scan, start, j, 2)
    if words[j] == "single" or (words[j] == "-" and scan.tokens[j].glued):
        j += 1
    odd = odd_interval(scan, start, j)
    if odd is not None:
        return odd
    if words[j] in en.OTHER and (words[j] != "second" or second_is_other(scan, j)):
        interval, j = 2, j + (2 if words[j + 1] == "-" else 1)
    elif words[j] == "second" and not scan.tokens[j + 1].is_word and words[j + 1] != ",":
        return piece(start, j + 1, Rule("SECONDLY"))
    elif words[j + 1] == "/" and (dated := every_date(scan, start, j)) is not None:
        return dated
    else:
        found = number_at(scan, j) if words[j] not in en.ARTICLES else None
        ordinal = en.ORDINALS.get(words[j])
        if found is not None and words[found[1]] in en.ORDINAL_ENDINGS:
            ordinal = int(found[0])
            nth_end = found[1] + 1
        elif words[j] in ("twenty", "thirty"):
            ordinal, nth_end = dom_at(scan, j)  # every twenty first of the month
        elif ordinal is not None:
            nth_end = j + 1
        else:
            nth_end = j
        if ordinal is not None:
            return every_nth(scan, start, j, nth_end, ordinal)
        if found is not None and found[0] >= 1 and found[0] == int(found[0]):
            k = past_the_larger(scan, found[0], found[1])  # "every 2-3 hours"
            k = k + 1 if k == found[1] and words[k] == "-" else k
            if words[k] in en.UNITS or kind_of_days(scan, k) or words[k] in en.WEEKDAYS or words[k] in PARTS:
                interval, j = int(found[0]), k
            else:
                return every_date(scan, start, j) or every_clock(scan, start, j)
    if words[j] == "last" or words[j] == "first":
        return every_nth(scan, start, j, j + 1, -1 if words[j] == "last" else 1)
    return every_unit(scan, start, j, interval)


def every_date(scan: Scan, start: int, j: int) -> Piece | None:
    """every 25 dec, every 7/20"""
    dated = day_first_month(scan, j) or numeric_date(scan, j)
    if dated is None or dated.day is None or dated.end_day is not None:
        return None
    rule = Rule("YEARLY", bymonth=[dated.day.month], bymonthday=[dated.day.day])
    return piece(start, dated.end, rule, "yearly date")


def every_clock(scan: Scan, start: int, j: int) -> Piece | None:
    """every 4pm, each 9:30: the "every" alone is the series, its clock time follows."""
    spelled = scan.words[j + 1] == ":" and scan.tokens[j + 2].digits == 2
    return piece(start, j, Rule("DAILY")) if spelled or meridiem_at(scan, j + 1) is not None else None


def alternate(scan: Scan, i: int) -> Piece | None:
    """alternate wednesdays, on alternating days, alternate weeks on thursday; all days but sunday."""
    words = scan.words
    start = i - 1 if scan.before(i) in ("on", "in") else i
    if words[i] == "all":
        whole = words[i + 1] == "days" and words[i + 2] not in ("of", "")
        return piece(start, i + 2, Rule("DAILY")) if whole else None
    kind = kind_of_days(scan, i + 1)
    plural = words[kind[1] - 1] if kind is not None else words[i + 1]
    if not plural.endswith("s") or (kind is None and plural not in en.WEEKDAYS and plural not in en.UNITS):
        return None
    return every_unit(scan, start, i + 1, 2)


MOST_OF = {"hour": 48, "minute": 240, "day": 30, "week": 12}


def every_so_many(scan: Scan, i: int) -> Piece | None:
    """q8h, q 4 hours, q12hrs: as nurses write "every"."""
    n, unit = scan.tokens[i + 1].number, en.UNITS.get(scan.words[i + 2])
    if n is None or unit is None or not 1 <= n <= MOST_OF.get(unit, 0):
        return None
    freq, step = FREQ[unit]
    return piece(i, i + 3, Rule(freq, n * step))


def second_is_other(scan: Scan, j: int) -> bool:
    """ "every second week", "every second tuesday"; not "every second tuesday of the month"."""
    words = scan.words
    if words[j + 1] in en.WEEKDAYS:
        return words[weekday_list(scan, j + 1)[1]] not in ("of", "in")
    return words[j + 1] in en.UNITS or words[j + 1] in PARTS or kind_of_days(scan, j + 1) is not None


def every_unit(scan: Scan, start: int, j: int, interval: int) -> Piece | None:
    words = scan.words
    word = words[j]
    if word in en.WEEKDAYS or word.removesuffix("'s") in en.WEEKDAYS:
        days, end = weekday_list(scan, j)
        rule = Rule("WEEKLY", interval, days)
        weeks, stop = weeks_of_year(scan, end)
        if weeks:
            return piece(start, stop, Rule("YEARLY", interval, days, byweekno=weeks))
        dom, stop = dom_at(scan, end + 1) if words[end] == "the" else (None, end)
        if dom is not None and len(days) == 1 and interval == 1:
            return piece(start, stop, Rule("MONTHLY", 1, days, bymonthday=[dom]))  # every friday the 13th
        return of_month(scan, piece(start, end, rule))
    kind = kind_of_days(scan, j) or letter_days(scan, j)
    if kind is not None:
        days, end = kind
        if days == WEEKEND and words[end] == "on" and words[end + 1] in en.WEEKDAYS:
            days, end = weekday_list(scan, end + 1)  # every weekend on saturday
        if words[end - 1] in NIGHTS:
            return piece(start, end, Rule("WEEKLY", interval, days, part="night"))
        part = PARTS.get(words[end].removesuffix("s"))
        return piece(start, end + (part is not None), Rule("WEEKLY", interval, days, part=part))
    if word in PARTS:
        rule = Rule("DAILY", interval, part=PARTS[word])
        end = j + 1
        while words[end] in ("and", "&", ",") and (more := PARTS.get(words[end + 1])):
            rule.others.append(Rule("DAILY", interval, part=more))  # every morning and evening
            end += 2
        return piece(start, end, rule)
    if word in en.MONTHS:
        dates = yearly_dates(scan, j)
        if dates is None:
            months, doms, end = months_and_days(scan, j)
            return piece(
                start, end, Rule("YEARLY", interval, bymonth=months, bymonthday=doms), "yearly month"
            )
        (rule, *rule.others), end = dates
        for each in (rule, *rule.others):
            each.interval = interval
        return piece(start, end, rule, "yearly date")
    if word == "day" or word in en.TODAY:
        made = piece(start, j + 1, Rule("DAILY", interval))
        if (
            words[j + 1] == "of"
            and words[j + 2] in ("the", "every")
            and words[j + 3] in ("week", "month", "year")
        ):
            made.end = j + 4
        elif words[j + 1] in ("in", "during") and words[j + 2] in en.MONTHS and made.rule:
            made.rule.bymonth = [en.MONTHS[words[j + 2]]]
            made.end = j + 3
        return made
    if word in SEASONS:
        first = Rule("YEARLY", interval, bymonth=[SEASONS[word]], bymonthday=[1])
        return piece(start, j + 1, first, "yearly season")
    name = en.UNITS.get(word)
    if name is None or (word in en.SHORT_UNITS and not (scan.tokens[j - 1].number is not None)):
        code = yearly_holiday(scan, j)
        return Piece(start, code[1], "yearly holiday", rule=code[0]) if code else None
    freq, step = FREQ[name]
    if name == "month" and words[j + 1] == "end":
        return piece(start, j + 2, Rule(freq, interval, bymonthday=[-1]))
    made = piece(start, j + 1, Rule(freq, interval * step))
    return with_days(scan, made)


def weeks_of_year(scan: Scan, j: int) -> tuple[list[int], int]:
    """in week 12, in weeks 3, 5 and 7: `(weeks, next token)`."""
    words, tokens = scan.words, scan.tokens
    weeks: list[int] = []
    end = j
    if words[j] != "in" or words[j + 1] not in ("week", "weeks"):
        return weeks, end
    k = j + 2
    while 1 <= (tokens[k].number or 0) <= 53:
        weeks.append(tokens[k].number or 1)
        end = k = k + 1
        while words[k] in ("and", ",", "&", "week"):
            k += 1
    return weeks, end


def yearly_holiday(scan: Scan, j: int) -> tuple[Rule, int] | None:
    """every christmas, every thanksgiving."""
    for size in (3, 2, 1):
        code = en.HOLIDAYS.get(" ".join(scan.words[j : j + size]))
        if code is None or code.startswith("e") or ">" in code:
            continue
        if "/" in code:
            month, n, weekday = code.partition("+")[0].split("/")
            return Rule("YEARLY", 1, [f"{n}{DAYS[int(weekday)]}"], bymonth=[int(month)]), j + size
        month, mark, day = code.partition("-")
        if not mark:
            continue  # a feast whose date is another each year
        return Rule("YEARLY", 1, bymonth=[int(month)], bymonthday=[int(day)]), j + size
    return None


BEHIND_NTH = frozenset("of in at and or day starting until till for from remind".split()) | frozenset(
    en.MONTHS
)


def every_nth(scan: Scan, start: int, j: int, end: int, n: int) -> Piece | None:
    """every 3rd day, every 1st monday of the month, every 15th, every first of the month."""
    words = scan.words
    word = words[end]
    positions, stop = positions_at(scan, j)
    if len(positions) > 1 and all(days for _, days in positions):
        byday = [f"{n}{d}" for n, days in positions for d in days]
        return of_month(scan, piece(start, stop, Rule("MONTHLY", 1, byday)), positions=True)
    if word in en.WEEKDAYS:
        days, stop = weekday_list(scan, end)
        week = week_beside(scan, n, stop)
        if week is not None:
            return of_month(scan, piece(start, week[1], Rule("MONTHLY", 1, days, bymonthday=week[0])))
        if n == 1 or n < 0 or words[stop] in ("of", "in"):
            made = piece(start, stop, Rule("MONTHLY", 1, [f"{n}{d}" for d in days]))
            return of_month(scan, made, positions=True)
        return piece(start, stop, Rule("WEEKLY", n, days))
    kind = kind_of_days(scan, end)
    if kind is not None:
        days, stop = kind
        if words[stop] in ("of", "in") or n < 0:
            made = piece(start, stop, Rule("MONTHLY", 1, days, bysetpos=[n]))
            return of_month(scan, made, positions=True)
        return piece(start, stop, Rule("WEEKLY", n, days))
    if word == "day" and n > 31 and words[end + 1 : end + 4] == ["of", "the", "year"] and n <= 366:
        return piece(start, end + 4, Rule("YEARLY", byyearday=n))
    if word == "day" and (n < 0 or words[end + 1] in ("of",)):
        rule = Rule("MONTHLY", bymonthday=[n])
        return of_month(scan, piece(start, end + 1, rule), positions=True)
    if word in PARTS and n > 1:
        return piece(start, end + 1, Rule("DAILY", n, part=PARTS[word]))
    name = en.UNITS.get(word)
    if name is not None and word not in en.SHORT_UNITS and n > 0:
        freq, step = FREQ[name]
        return with_days(scan, piece(start, end + 1, Rule(freq, n * step)))
    if n < 0:
        return None
    doms, stop = dom_list(scan, j)
    if scan.tokens[stop].is_word and words[j] in en.ORDINALS and n <= 10 and words[stop] not in BEHIND_NTH:
        return None  # "every third customer"
    if doms:
        made = piece(start, stop, Rule("MONTHLY", bymonthday=doms))
        if words[stop] in ("of", "in") and words[stop + 1] in en.MONTHS:
            return piece(
                start, stop + 2, Rule("YEARLY", bymonth=[en.MONTHS[words[stop + 1]]], bymonthday=doms)
            )
        if words[stop] in en.MONTHS:
            return piece(start, stop + 1, Rule("YEARLY", bymonth=[en.MONTHS[words[stop]]], bymonthday=doms))
        return of_month(scan, made)
    return None


def with_days(scan: Scan, made: Piece) -> Piece:
    """every week on tuesday and friday; monthly on the 5th; every year on march 3; every month on the last friday."""
    words = scan.words
    rule = made.rule
    assert rule is not None
    j = made.end
    if words[j] == "," or (words[j] == ":" and (words[j + 1] in en.WEEKDAYS or names_a_day(scan, j + 1))):
        j += 1
    named = words[j] in en.WEEKDAYS or words[j] in en.MONTHS or names_a_day(scan, j)
    if words[j] in ("on", "in", "the", "at", "by") or named:
        k = j + 1 if words[j] in ("on", "in", "at", "by") else j
        had_the = words[k] == "the"
        if had_the:
            k += 1
        if rule.freq == "WEEKLY" and words[k] in en.WEEKDAYS:
            rule.byday, made.end = weekday_list(scan, k)
            return made
        kind = kind_of_days(scan, k) if rule.freq == "WEEKLY" else None
        if kind is not None:
            rule.byday, made.end = kind
            return made
        nth = position_at(scan, k)
        if rule.freq == "WEEKLY" and nth is not None and words[nth[1]] == "day" and 1 <= nth[0] <= 7:
            rule.byday, made.end = (
                [DAYS[(nth[0] + 5) % 7]],
                nth[1] + 1,
            )  # weeks of days are counted from Sunday
            return made
        if rule.freq in ("MONTHLY", "YEARLY"):
            return monthly_days(scan, made, k)
    return made


def names_a_day(scan: Scan, j: int) -> bool:
    """ "every month 2nd friday", "monthly 15th"; not "every month first thing"."""
    position = position_at(scan, j)
    if position is None:
        return False
    return scan.words[position[1]] in en.WEEKDAYS or scan.tokens[j].number is not None


def monthly_days(scan: Scan, made: Piece, k: int) -> Piece:
    words = scan.words
    rule = made.rule
    assert rule is not None
    if words[k] == "day" and scan.tokens[k + 1].number is not None:
        number = scan.tokens[k + 1].number or 1
        if rule.freq == "YEARLY" and 1 <= number <= 366:
            rule.byyearday, made.end = number, k + 2
        elif rule.freq == "MONTHLY" and 1 <= number <= 31:
            rule.bymonthday, made.end = [number], k + 2
        return made
    if rule.freq == "YEARLY" and words[k] in ("week", "weeks"):
        weeks, end = weeks_of_year(scan, k - 1)
        if weeks:
            rule.byweekno, made.end = weeks, end
        return made
    instances = instances_of(scan, k)
    if instances is not None and rule.freq == "MONTHLY":
        rule.byday, rule.bysetpos, made.end = instances
        return made
    nth = position_at(scan, k)
    if rule.freq == "YEARLY" and nth is not None and words[nth[1]] == "day" and words[nth[1] + 1] != "of":
        rule.byyearday, made.end = nth[0], nth[1] + 1
        return made
    if rule.freq == "MONTHLY" and ((words[k] == "last" and words[k + 1] == "day") or words[k] in MONTH_EDGES):
        rule.bymonthday = [MONTH_EDGES.get(words[k], -1)]
        made.end = k + 2 if words[k] == "last" else k + 1
        if (
            words[made.end] == "of"
            and words[made.end + 1] in ("the", "every", "each")
            and words[made.end + 2] == "month"
        ):
            made.end += 3
        return made
    n, stop = nth or (None, k)
    positions, end = positions_at(scan, k)
    days = [p for p, weekdays in positions if not weekdays and abs(p) <= 31]
    if rule.freq == "MONTHLY" and days and len(days) == len(positions) and words[end + 1] != "of":
        if words[end] == "day" or (days[-1] < 0 and not scan.tokens[end].is_word):
            rule.bymonthday, made.end = days, end + (words[end] == "day")
            return made
    if rule.freq == "YEARLY" and n is not None and words[stop : stop + 2] == ["day", "of"]:
        months, end = month_list(scan, stop + 2)
        if months:
            rule.bymonth, rule.bymonthday, made.end = months, [n], end
            return made
    if positions and all(weekdays for _, weekdays in positions):
        rule.byday, made.end = [f"{p}{d}" for p, days in positions for d in days], end
        if words[end] in ("of", "in") and words[end + 1] in en.MONTHS:
            rule.freq = "YEARLY"
            rule.bymonth, made.end = month_list(scan, end + 1)
        elif (
            words[end] in ("of", "in")
            and words[end + 1] in ("the", "each", "every")
            and words[end + 2] == "month"
        ):
            made.end = end + 3
        return made
    kind = kind_of_days(scan, stop) if n is not None else None
    if n is not None and kind is not None:
        rule.byday, made.end = kind
        rule.bysetpos = [n]
        return made
    if words[k] in en.WEEKDAYS:
        weekdays, end = weekday_list(scan, k)
        weeks, stop = weeks_of_year(scan, end)
        if rule.freq == "MONTHLY":
            rule.byday, made.end = weekdays, end
        elif weeks:
            rule.byday, rule.byweekno, made.end = weekdays, weeks, stop
        return made
    if words[k] in en.MONTHS and rule.freq == "YEARLY":
        rule.bymonth, rule.bymonthday, made.end = months_and_days(scan, k)
        dates = yearly_dates(scan, k)
        if words[made.end : made.end + 2] == ["on", "the"] and made.end == k + 1:
            positions, end = positions_at(scan, made.end + 2)
            if positions and all(weekdays for _, weekdays in positions):
                rule.byday, rule.bymonthday = [f"{p}{d}" for p, days in positions for d in days], []
                made.end = end  # every year in june on the second monday
        if dates is not None:
            (first, *rule.others), made.end = dates
            rule.bymonth, rule.bymonthday = first.bymonth, first.bymonthday
            for other in rule.others:
                other.interval = rule.interval
        return made
    dom, end = dom_at(scan, k)
    if (
        dom is not None
        and rule.freq == "YEARLY"
        and (words[end] in en.MONTHS or (words[end] == "of" and words[end + 1] in en.MONTHS))
    ):
        m = end + (words[end] == "of")
        rule.bymonth, rule.bymonthday, made.end = [en.MONTHS[words[m]]], [dom], m + 1
        return made
    if rule.freq == "MONTHLY":
        doms, end = dom_list(scan, k)
        if (
            not doms
            and dom is not None
            and (words[k - 1] == "the" or (words[k - 1] == "on" and ends_at(scan, k)))
        ):
            doms, end = [dom], k + 1
        if doms:
            rule.bymonthday, made.end = doms, end
            if words[end] == "day" or (
                words[end] == "of" and words[end + 1] in ("the", "each") and words[end + 2] == "month"
            ):
                made.end = end + (1 if words[end] == "day" else 3)
    return made


def ends_at(scan: Scan, k: int) -> bool:
    """ "monthly on 15": nothing of a clock or a thing behind the number."""
    following = scan.tokens[k + 1]
    return following.text in ("", "at", "@", ".", ",", "!", "?")


AFTER_FREQUENCY = frozenset(
    "at on to for reminder reminders alert alerts notification starting until till from in by and please beginning if that about "
    "around except but apart aside or every with remind note alarm between through before after when so the of my i a you morning set "
    "call take medication medicine pills vitamins this next up x only".split()
)


def stands_behind_a_time(scan: Scan, i: int) -> bool:
    """ "3pm daily move the car", "starting march 3rd daily call mom": between a time and a verb it names no noun."""
    before = scan.before(i)
    if scan.words[i + 1] not in verbs.ERRANDS:
        return False
    return (
        before in BEHIND_TIMES or before in en.TOMORROW or before in en.ORDINAL_ENDINGS or before in en.NOON
    )


BEHIND_TIMES = frozenset({"am", "pm", ",", *en.WEEKDAYS})


def stands_as_frequency(scan: Scan, i: int) -> bool:
    """ "daily routes", "quarterly taxes": before a noun of the task the word only describes it."""
    following = scan.tokens[i + 1]
    if (scan.words[i], following.text) in NAMES:
        return False
    if scan.before(i) == "the" and not following.is_word and following.number is None:
        return False  # "send the weekly"
    if scan.before(i) in ("my", "our", "his", "her", "their", "your", "the") and following.is_word:
        return following.text in ("reminder", "reminders", "alert")
    if scan.words[i] == "everyday" or not following.is_word or scan.before(i) in ("a", "an"):
        return True
    if i == 0 and en.EVERY.isdisjoint(scan.words):  # else "annual checkup every march"
        return True
    if kind_of_days(scan, i + 1) is not None or stands_behind_a_time(scan, i):
        return True
    if following.text in PARTS and (not scan.tokens[i + 2].is_word or scan.words[i + 2] in en.AT):
        return True  # "daily night 9.30", "daily evening at 6"; not "a daily evening walk"
    return any(following.text in words for words in (AFTER_FREQUENCY, en.WEEKDAYS, en.TOMORROW, en.MONTHS))


def frequency(scan: Scan, i: int) -> Piece | None:
    """daily, weekly, monthly on the 5th, bi-weekly, every-day words."""
    words = scan.words
    word = words[i]
    start = i
    last = i + 2 if words[i + 1] == "-" else i + 1
    if word in ("bi", "semi") and words[last] in en.FREQUENCIES:
        freq, step = en.FREQUENCIES[words[last]]
        if freq == "YEARLY" and (word == "semi" or words[last] != "yearly"):
            freq, step = "MONTHLY", 3  # twice in its time
        elif word == "semi":
            return piece(start, last + 1, spread(Rule(freq), 2))
        made = piece(start, last + 1, Rule(freq, step * 2))
        return with_days(scan, made)
    known = en.FREQUENCIES.get(word)
    if known is None:
        return None
    freq, step = known
    if words[i + 1] == "basis":
        start = i - 2 if words[i - 2 : i] == ["on", "a"] else i  # on a daily basis
        return piece(start, i + 2, Rule(freq, step))
    if not stands_as_frequency(scan, i):
        return None
    if word in ("semimonthly", "semiweekly"):
        return piece(start, i + 1, spread(Rule(freq), 2))
    if freq == "DAILY" and words[i + 1] in PARTS:
        return piece(start, i + 2, Rule(freq, step, part=PARTS[words[i + 1]]))
    made = piece(start, i + 1, Rule(freq, step, part="night" if word == "nightly" else None))
    return with_days(scan, made)


PART_PLURALS = frozenset({"mornings", "afternoons", "evenings", "nights"})
MORE_DAYS = PART_PLURALS | WEEKDAY_LIST_WORDS | RANGE_WORDS | frozenset(en.WEEKDAYS) | {"."}


LISTING = frozenset({",", "and", "&"})


def in_a_row(scan: Scan, i: int, end: int) -> bool:
    """ "gym mon wed fri 6am", "mon/wed/fri", "mon, wed and fri at 6": such weekdays come every week."""
    between = [w for w in scan.words[i:end] if w not in en.WEEKDAYS]
    if between and all(w == "/" for w in between):
        return True
    bounded = scan.words[end] in ("from", "until", "till", "starting") and scan.words[end + 1] in en.MONTHS
    if bounded and between:
        return True
    if not clock_beside(scan, i, end):
        return False
    return not between or (end - i - len(between) > 2 and all(w in LISTING for w in between))


def clock_beside(scan: Scan, i: int, end: int) -> bool:
    """Whether a clock time stands right before or behind."""
    words, tokens = scan.words, scan.tokens
    before = scan.before(i - 1) if i and scan.before(i) in ("on", "from") else scan.before(i)
    if words[end] in ("at", "@") or before in ("am", "pm"):
        return True
    if before in ("a", "p") and i >= 2 and tokens[i - 1].glued and tokens[i - 2].number is not None:
        return True  # "gym 6p mwf"
    if words[i] in LETTER_RUNS and i >= 2 and tokens[i - 1].number is not None and not words[end]:
        return True  # "gym 6 mwf"
    return tokens[end].number is not None and words[end + 1] in ("am", "pm", ":", "a", "p", "h")


def letters_of_days(scan: Scan, i: int) -> Piece | None:
    """M-F 9am, MWF at 10, T/Th at 4pm: letters are days where a clock time stands beside them."""
    found = letter_days(scan, i)
    if found is None or (i and scan.tokens[i].glued):
        return None
    days, end = found
    weekly = scan.before(i) in en.FREQUENCIES or scan.words[end] in en.FREQUENCIES
    if scan.tokens[end].glued and scan.tokens[end].is_word:
        return None
    if not (weekly or clock_beside(scan, i, end)):
        return None
    start = i - 1 if scan.before(i) == "on" else i
    return piece(start, end, Rule("WEEKLY", 1, days), "letters of days")


CHANGING = frozenset("change changed move moved switch switched reschedule shift push update".split())
POSSESSIVE_DAYS = frozenset(f"{word}'s" for word in en.WEEKDAYS if word.endswith("day"))


def plural_days(scan: Scan, i: int) -> Piece | None:
    """mondays, on tuesdays and thursdays, weekdays, weekends, mornings."""
    words = scan.words
    word = words[i]
    start = i - 1 if scan.before(i) in ("on", "during") else i
    kind = kind_of_days(scan, i)
    if kind is not None and words[kind[1] - 1].endswith("s"):
        part = "night" if words[kind[1] - 1] in NIGHTS else None
        return piece(start, kind[1], Rule("WEEKLY", 1, kind[0], part=part))
    if word in PART_PLURALS:
        if scan.before(i) in en.WEEKDAYS or scan.before(i) in ("weekday", "weekend"):
            return None
        return piece(start, i + 1, Rule("DAILY", part=word[:-1]))
    if word in POSSESSIVE_DAYS:  # "on thursday's at 11", no noun behind
        alone = not scan.tokens[i + 1].is_word or words[i + 1] in en.AT
        day = DAYS[en.WEEKDAYS[word[:-2]]]
        return piece(start, i + 1, Rule("WEEKLY", 1, [day])) if start < i and alone else None
    if word in en.WEEKDAYS:
        if words[i + 1] not in MORE_DAYS and word not in en.WEEKDAY_PLURALS:
            return None
        days, end = weekday_list(scan, i)
        made = piece(start, end, Rule("WEEKLY", 1, days))
        if words[end] in PART_PLURALS and made.rule is not None:
            made.rule.part, made.end = words[end][:-1], end + 1
            return made
        if words[end - 1] in en.WEEKDAY_PLURALS or word in en.WEEKDAY_PLURALS:
            months, stop = month_list(scan, end + 1) if words[end] == "in" else ([], end)
            return piece(start, stop, Rule("WEEKLY", 1, days, bymonth=months)) if months else made
        if len(days) > 1 and words[i + 1] in ("-", "through", "thru", "to"):
            if scan.before(i) in ("from", "between"):
                weekly = repeats_elsewhere(scan) or (days == WORKDAYS and clock_beside(scan, i, end))
                weekly = weekly and len(days) < 7 and ("remind" in words or CHANGING.isdisjoint(words))
                return piece(i - 1, end, Rule("WEEKLY", 1, days)) if weekly else None
            return made
        if len(days) > 1 and in_a_row(scan, i, end):
            return made
    if word in ("weekday", "weekend") and words[i + 1] in PART_PLURALS:
        days = list(WORKDAYS if word == "weekday" else WEEKEND)
        return piece(start, i + 2, Rule("WEEKLY", 1, days, part=words[i + 1][:-1]))
    return None
