"""Series to RFC 5545: every day, every other tuesday, the last friday of the month, twice a day."""

from __future__ import annotations

from bot.grammar import words_en as en
from bot.grammar.monthdays import dom_at
from bot.grammar.scan import Piece, Rule, Scan, number_at

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
WORKDAYS = list(DAYS[:5])
WEEKEND = ["SA", "SU"]
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
WEEKDAY_WORDS = frozenset({"weekday", "weekdays", "workday", "workdays", "businessday", "workingday"})
WEEKEND_WORDS = frozenset({"weekend", "weekends"})
PARTS = {
    "morning": "morning",
    "afternoon": "afternoon",
    "evening": "evening",
    "night": "night",
    "nite": "night",
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
    if words[j] == "single":
        j += 1
    if words[j] in en.OTHER and not (
        words[j] == "second"
        and words[j + 1] not in en.WEEKDAYS
        and words[j + 1] not in en.UNITS
        and words[j + 1] not in WEEKEND_WORDS
    ):
        ordinal_month = words[j] == "second" and words[j + 1] in en.WEEKDAYS and words[j + 2] in ("of", "in")
        if not ordinal_month:
            interval, j = 2, j + 1
    else:
        found = number_at(scan, j) if words[j] not in en.ARTICLES else None
        ordinal = en.ORDINALS.get(words[j])
        if found is not None and words[found[1]] in en.ORDINAL_ENDINGS:
            ordinal = int(found[0])
            nth_end = found[1] + 1
        elif ordinal is not None:
            nth_end = j + 1
        else:
            nth_end = j
        if ordinal is not None:
            return every_nth(scan, start, j, nth_end, ordinal)
        if found is not None and found[0] >= 1 and found[0] == int(found[0]):
            k = found[1] + 1 if words[found[1]] == "-" else found[1]
            if (
                words[k] in en.UNITS
                or words[k] in (*WEEKDAY_WORDS, *WEEKEND_WORDS)
                or words[k] in en.WEEKDAYS
            ):
                interval, j = int(found[0]), k
            else:
                return None
        elif found is not None and found[0] == 0.5 and words[found[1]] in ("hour", "hr"):
            return piece(start, found[1] + 1, Rule("MINUTELY", 30))
        elif found is not None and found[0] == 0.5 and words[found[1]] in ("an", "a"):
            return piece(start, found[1] + 2, Rule("MINUTELY", 30))
    if words[j] == "last" or words[j] == "first":
        return every_nth(scan, start, j, j + 1, -1 if words[j] == "last" else 1)
    return every_unit(scan, start, j, interval)


def every_unit(scan: Scan, start: int, j: int, interval: int) -> Piece | None:
    words = scan.words
    word = words[j]
    if word in en.WEEKDAYS:
        days, end = weekday_list(scan, j)
        rule = Rule("WEEKLY", interval, days)
        if words[end] == "in" and words[end + 1] == "week" and scan.tokens[end + 2].number is not None:
            weeks, stop = [], end + 2
            while scan.tokens[stop].number is not None and (scan.tokens[stop].number or 0) <= 53:
                weeks.append(scan.tokens[stop].number or 1)
                stop += (
                    2 if words[stop + 1] in ("and", ",") and scan.tokens[stop + 2].number is not None else 1
                )
            return piece(start, stop, Rule("YEARLY", interval, days, byweekno=weeks))
        return of_month(scan, piece(start, end, rule))
    if word in WEEKDAY_WORDS or (
        word in ("week", "work", "business", "working") and words[j + 1] in ("day", "days")
    ):
        end = j + 1 if word in WEEKDAY_WORDS else j + 2
        part = PARTS.get(words[end])
        return piece(start, end + (part is not None), Rule("WEEKLY", interval, list(WORKDAYS), part=part))
    if word in WEEKEND_WORDS:
        return piece(start, j + 1, Rule("WEEKLY", interval, list(WEEKEND)))
    if word in PARTS:
        made = piece(start, j + 1, Rule("DAILY", interval, part=PARTS[word]))
        return made
    if word in en.MONTHS:
        doms, end = month_days(scan, j + 1)
        rule = Rule("YEARLY", interval, bymonth=[en.MONTHS[word]])
        if doms:
            rule.bymonthday = doms
            return piece(start, end, rule, "yearly date")
        return piece(start, j + 1, rule, "yearly month")
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
    name = en.UNITS.get(word)
    if name is None or (word in en.SHORT_UNITS and not (scan.tokens[j - 1].number is not None)):
        code = yearly_holiday(scan, j)
        return Piece(start, code[1], "yearly holiday", rule=code[0]) if code else None
    freq, step = FREQ[name]
    made = piece(start, j + 1, Rule(freq, interval * step))
    return with_days(scan, made)


def yearly_holiday(scan: Scan, j: int) -> tuple[Rule, int] | None:
    """every christmas, every thanksgiving."""
    for size in (3, 2, 1):
        code = en.HOLIDAYS.get(" ".join(scan.words[j : j + size]))
        if code is None or code.startswith("e") or ">" in code:
            continue
        if "/" in code:
            month, n, weekday = code.partition("+")[0].split("/")
            return Rule("YEARLY", 1, [f"{n}{DAYS[int(weekday)]}"], bymonth=[int(month)]), j + size
        month, day = code.split("-")
        return Rule("YEARLY", 1, bymonth=[int(month)], bymonthday=[int(day)]), j + size
    return None


WEEKDAY_LIST_WORDS = frozenset(", and & / + or every on each".split())


def weekday_list(scan: Scan, j: int) -> tuple[list[str], int]:
    """monday, wednesday and friday; monday through thursday; tue/thu."""
    words = scan.words
    first = en.WEEKDAYS[words[j]]
    days = [first]
    end = j + 1
    while True:
        if words[end] == "." and scan.tokens[end].glued and words[end + 1] in (",", "and"):
            end += 1
        k = end
        if words[k] in ("through", "thru", "to", "till", "-") and words[k + 1] in en.WEEKDAYS:
            last = en.WEEKDAYS[words[k + 1]]
            base = days[-1]
            days.extend((base + n) % 7 for n in range(1, (last - base) % 7 + 1))
            end = k + 2
            continue
        while words[k] in WEEKDAY_LIST_WORDS:
            k += 1
        if (
            k > end
            and words[k] in en.WEEKDAYS
            and not (words[k] in en.SHY_WEEKDAYS and words[k] not in ("wed", "sat", "sun", "mon"))
        ):
            days.append(en.WEEKDAYS[words[k]])
            end = k + 1
            continue
        break
    return [DAYS[d] for d in dict.fromkeys(days)], end


def every_nth(scan: Scan, start: int, j: int, end: int, n: int) -> Piece | None:
    """every 3rd day, every 1st monday of the month, every 15th, every first of the month."""
    words = scan.words
    word = words[end]
    if word in en.WEEKDAYS:
        following = words[end + 1]
        days, stop = weekday_list(scan, end)
        if following in ("of", "in") or n < 0 or (n == 1 and following in ("of", "in")):
            made = piece(start, stop, Rule("MONTHLY", 1, [f"{n}{d}" for d in days]))
            return of_month(scan, made, positions=True)
        if n == 2 and following not in ("of", "in"):
            return piece(start, stop, Rule("WEEKLY", 2, days))
        if n >= 3 or n == 1:
            made = piece(start, stop, Rule("MONTHLY", 1, [f"{n}{d}" for d in days]))
            return made if n == 1 else piece(start, stop, Rule("WEEKLY", n, days))
        return None
    if word in WEEKDAY_WORDS or word in WEEKEND_WORDS:
        days = list(WORKDAYS) if word in WEEKDAY_WORDS else list(WEEKEND)
        if words[end + 1] in ("of", "in") or n < 0:
            made = piece(start, end + 1, Rule("MONTHLY", 1, days, bysetpos=[n]))
            return of_month(scan, made, positions=True)
        return piece(start, end + 1, Rule("WEEKLY", n, days))
    if word == "day" and (n < 0 or words[end + 1] in ("of",)):
        rule = Rule("MONTHLY", bymonthday=[n])
        return of_month(scan, piece(start, end + 1, rule), positions=True)
    name = en.UNITS.get(word)
    if name is not None and word not in en.SHORT_UNITS and n > 0:
        freq, step = FREQ[name]
        return with_days(scan, piece(start, end + 1, Rule(freq, n * step)))
    if n < 0:
        return None
    doms, stop = dom_list(scan, j)
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


def dom_list(scan: Scan, j: int) -> tuple[list[int], int]:
    """1st and 15th; the 5th, 10th & last day."""
    words = scan.words
    days: list[int] = []
    end = j
    while True:
        k = end
        while days and words[k] in (",", "and", "&", "the", "on"):
            k += 1
        if words[k] == "the":
            k += 1
        if words[k] == "last" and words[k + 1] == "day":
            days.append(-1)
            end = k + 2
            continue
        dom, stop = dom_at(scan, k)
        plain = dom is not None and scan.tokens[k].number is not None and stop == k + 1
        if (
            dom is None
            or (plain and not days)
            or words[stop] in en.UNITS
            or (plain and words[stop] in (":", "am", "pm"))
        ):
            break
        days.append(dom)
        end = stop
        if words[end] == "day" and words[end + 1] == "of":
            end += 1
    return days, end


def month_days(scan: Scan, k: int) -> tuple[list[int], int]:
    """The days behind a month's name: 20, 20th and 30th."""
    words = scan.words
    days: list[int] = []
    end = k
    while True:
        j = end
        while days and words[j] in (",", "and", "&"):
            j += 1
        if words[j] == "the":
            j += 1
        dom, stop = dom_at(scan, j)
        if dom is None or (days and j == end) or words[stop] in (":", "am", "pm"):
            return days, end
        days.append(dom)
        end = stop


def of_month(scan: Scan, made: Piece, positions: bool = False) -> Piece:
    """... of the month, of each month, of june, of every quarter, in november every 3 years."""
    words = scan.words
    rule = made.rule
    assert rule is not None
    j = made.end
    if words[j] not in ("of", "in", "on", "each", "every", "per", "a"):
        return made
    k = j + 1 if words[j] in ("of", "in", "on") else j
    months: list[int] = []
    interval = 1
    if words[k] in ("every", "each", "the", "a", "per", "any"):
        k += 1
        nth = position_at(scan, k)
        if words[k] == "other":
            interval, k = 2, k + 1
        elif nth is not None and nth[0] > 0 and words[nth[1]] in ("month", "months", "year"):
            interval, k = nth
        else:
            found = number_at(scan, k) if scan.tokens[k].number is not None else None
            if found is not None:
                interval, k = int(found[0]), found[1]
    if words[k] in ("month", "months", "mo"):
        rule.freq = "MONTHLY"
        rule.interval = interval
        made.end = k + 1
        return made
    if words[k] in ("week", "weeks") and rule.freq == "WEEKLY":
        made.end = k + 1
        return made
    while words[k] in en.MONTHS:
        months.append(en.MONTHS[words[k]])
        made.end = k + 1
        k += 1
        while words[k] in (",", "and", "&"):
            k += 1
    if months:
        rule.bymonth = months
        if rule.freq != "WEEKLY" or positions:
            rule.freq = "YEARLY"
        return made
    if words[k] in ("year", "quarter") and positions:
        rule.freq, rule.interval = ("YEARLY", interval) if words[k] == "year" else ("MONTHLY", 3)
        made.end = k + 1
    return made


def with_days(scan: Scan, made: Piece) -> Piece:
    """every week on tuesday and friday; monthly on the 5th; every year on march 3; every month on the last friday."""
    words = scan.words
    rule = made.rule
    assert rule is not None
    j = made.end
    if words[j] == ",":
        j += 1
    if words[j] in ("on", "in", "the", "at", "by") or words[j] in en.WEEKDAYS or words[j] in en.MONTHS:
        k = j + 1 if words[j] in ("on", "in", "at", "by") else j
        had_the = words[k] == "the"
        if had_the:
            k += 1
        if rule.freq == "WEEKLY" and words[k] in en.WEEKDAYS:
            rule.byday, made.end = weekday_list(scan, k)
            return made
        if rule.freq == "WEEKLY" and words[k] in (*WEEKDAY_WORDS, *WEEKEND_WORDS):
            rule.byday, made.end = list(WORKDAYS if words[k] in WEEKDAY_WORDS else WEEKEND), k + 1
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


def instances_of(scan: Scan, k: int) -> tuple[list[str], list[int], int] | None:
    """the first and last instance of wed and fri"""
    words = scan.words
    positions: list[int] = []
    while (found := position_at(scan, k)) is not None:
        positions.append(found[0])
        k = found[1]
        while words[k] in (",", "and", "&", "the"):
            k += 1
    if not positions or words[k] not in ("instance", "instances") or words[k + 1] != "of":
        return None
    if words[k + 2] not in en.WEEKDAYS:
        return None
    days, end = weekday_list(scan, k + 2)
    return days, positions, end


def monthly_days(scan: Scan, made: Piece, k: int) -> Piece:
    words = scan.words
    rule = made.rule
    assert rule is not None
    if rule.freq == "YEARLY" and words[k] in ("week", "day") and scan.tokens[k + 1].number is not None:
        number = scan.tokens[k + 1].number or 1
        made.end = k + 2
        if words[k] == "week" and number <= 53:
            rule.byweekno = [number]
        elif words[k] == "day" and number <= 366:
            rule.byyearday = number
        return made
    instances = instances_of(scan, k)
    if instances is not None and rule.freq == "MONTHLY":
        rule.byday, rule.bysetpos, made.end = instances
        return made
    nth = position_at(scan, k)
    if rule.freq == "YEARLY" and nth is not None and words[nth[1]] == "day" and words[nth[1] + 1] != "of":
        rule.byyearday, made.end = nth[0], nth[1] + 1
        return made
    if (words[k] == "last" and words[k + 1] == "day") or words[k] == "end":
        rule.bymonthday, made.end = [-1], k + 2 if words[k] == "last" else k + 1
        if (
            words[made.end] == "of"
            and words[made.end + 1] in ("the", "every", "each")
            and words[made.end + 2] == "month"
        ):
            made.end += 3
        return made
    n = -1 if words[k] == "last" else en.ORDINALS.get(words[k])
    stop = k + 1
    if n is None and scan.tokens[k].number is not None and words[k + 1] in en.ORDINAL_ENDINGS:
        n, stop = scan.tokens[k].number, k + 2
    if n is not None and words[stop] in en.WEEKDAYS:
        days, end = weekday_list(scan, stop)
        rule.byday, made.end = [f"{n}{d}" for d in days], end
        if words[end] in ("of", "in") and words[end + 1] in en.MONTHS:
            rule.bymonth, rule.freq, made.end = [en.MONTHS[words[end + 1]]], "YEARLY", end + 2
        elif (
            words[end] in ("of", "in")
            and words[end + 1] in ("the", "each", "every")
            and words[end + 2] == "month"
        ):
            made.end = end + 3
        return made
    if n is not None and words[stop] in WEEKDAY_WORDS:
        rule.byday, rule.bysetpos, made.end = list(WORKDAYS), [n], stop + 1
        return made
    if words[k] in en.WEEKDAYS and rule.freq in ("MONTHLY",):
        rule.byday, made.end = weekday_list(scan, k)
        return made
    if words[k] in en.MONTHS and rule.freq == "YEARLY":
        rule.bymonth, made.end = [en.MONTHS[words[k]]], k + 1
        doms, end = month_days(scan, k + 1)
        if doms:
            rule.bymonthday, made.end = doms, end
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
        if not doms and dom is not None and words[k - 1] == "the":
            doms, end = [dom], k + 1
        if doms:
            rule.bymonthday, made.end = doms, end
            if words[end] == "day" or (
                words[end] == "of" and words[end + 1] in ("the", "each") and words[end + 2] == "month"
            ):
                made.end = end + (1 if words[end] == "day" else 3)
    return made


AFTER_FREQUENCY = frozenset(
    "at on to for reminder reminders alert alerts notification starting until till from in by and please beginning if that about "
    "around except or every with remind note alarm between through before after when so the of my i a you morning set call take "
    "medication medicine pills vitamins".split()
)


def stands_as_frequency(scan: Scan, i: int) -> bool:
    """ "daily routes", "quarterly taxes": before a noun of the task the word only describes it."""
    following = scan.tokens[i + 1]
    if scan.before(i) in ("my", "our", "his", "her", "their", "your", "the") and following.is_word:
        return following.text in ("reminder", "reminders", "alert")
    if scan.words[i] == "everyday" or not following.is_word or scan.before(i) in ("a", "an") or i == 0:
        return True
    return following.text in AFTER_FREQUENCY or following.text in en.WEEKDAYS or following.text in en.TOMORROW


def frequency(scan: Scan, i: int) -> Piece | None:
    """daily, weekly, monthly on the 5th, bi-weekly, every-day words."""
    words = scan.words
    word = words[i]
    start = i
    if word in ("bi", "semi") and words[i + 1] == "-" and words[i + 2] in en.FREQUENCIES:
        freq, step = en.FREQUENCIES[words[i + 2]]
        if word == "semi" and freq == "YEARLY":
            freq, step = "MONTHLY", 3  # twice in its time
        made = piece(start, i + 3, Rule(freq, step * 2))
        return with_days(scan, made)
    known = en.FREQUENCIES.get(word)
    if known is None:
        return None
    if not stands_as_frequency(scan, i):
        return None
    freq, step = known
    if freq == "DAILY" and words[i + 1] in PARTS:
        return piece(start, i + 2, Rule(freq, step, part=PARTS[words[i + 1]]))
    made = piece(start, i + 1, Rule(freq, step, part="night" if word == "nightly" else None))
    return with_days(scan, made)


def plural_days(scan: Scan, i: int) -> Piece | None:
    """mondays, on tuesdays and thursdays, weekdays, weekends, mornings."""
    words = scan.words
    word = words[i]
    start = i - 1 if scan.before(i) in ("on", "during") else i
    if word in ("weekdays", "workdays"):
        return piece(start, i + 1, Rule("WEEKLY", 1, list(WORKDAYS)))
    if word == "weekends":
        return piece(start, i + 1, Rule("WEEKLY", 1, list(WEEKEND)))
    if word in ("week", "work", "business", "working") and words[i + 1] == "days":
        return piece(start, i + 2, Rule("WEEKLY", 1, list(WORKDAYS)))
    if word in ("mornings", "afternoons", "evenings", "nights"):
        if scan.before(i) in en.WEEKDAYS or scan.before(i) in ("weekday", "weekend"):
            return None
        return piece(start, i + 1, Rule("DAILY", part=word[:-1]))
    if word in en.WEEKDAY_PLURALS:
        days, end = weekday_list(scan, i)
        return piece(start, end, Rule("WEEKLY", 1, days))
    if word in en.WEEKDAYS:
        days, end = weekday_list(scan, i)
        if words[end - 1] in en.WEEKDAY_PLURALS and len(days) > 1:
            return piece(start, end, Rule("WEEKLY", 1, days))
        if words[i + 1] in ("mornings", "evenings", "nights", "afternoons"):
            return piece(start, i + 2, Rule("WEEKLY", 1, days[:1], part=words[i + 1][:-1]))
        if len(days) > 1 and words[i + 1] in ("-", "through", "thru", "to"):
            made = piece(start, end, Rule("WEEKLY", 1, days))
            return made if scan.before(i) not in ("from", "between") else None
    if word in ("weekday", "weekend") and words[i + 1] in ("mornings", "evenings", "nights", "afternoons"):
        days = list(WORKDAYS if word == "weekday" else WEEKEND)
        return piece(start, i + 2, Rule("WEEKLY", 1, days, part=words[i + 1][:-1]))
    return None


def position_at(scan: Scan, k: int) -> tuple[int, int] | None:
    """`first`, `2nd`, `last`, `2nd to (the) last`: `(position, next token)`."""
    words = scan.words
    n = -1 if words[k] == "last" else en.ORDINALS.get(words[k])
    stop = k + 1
    if n is None and scan.tokens[k].number is not None and words[k + 1] in en.ORDINAL_ENDINGS:
        n, stop = scan.tokens[k].number, k + 2
    if n is None:
        return None
    if words[stop] == "to" and (words[stop + 1] == "last" or words[stop + 1 : stop + 3] == ["the", "last"]):
        return -n, stop + (2 if words[stop + 1] == "last" else 3)
    return n, stop
