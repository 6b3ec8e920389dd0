"""Series by position and by number: the first and third friday of each month, twice a day."""

from __future__ import annotations

from bot.grammar import words_en as en
from bot.grammar.positions import (
    MONTH_EDGES,
    QUARTER_MONTHS,
    WEEK_EDGES,
    of_month,
    position_at,
    positions_at,
    repeats_elsewhere,
    week_beside,
)
from bot.grammar.recurring import FREQ, PARTS, piece, with_days
from bot.grammar.scan import Piece, Rule, Scan, number_at
from bot.grammar.weekday_sets import kind_of_days, spread

JOINED = frozenset({"and", ",", "&"})
TIMES_A = {"once": 1, "twice": 2, "thrice": 3}


def times_a(scan: Scan, i: int) -> Piece | None:
    """once a week on sunday, twice a day, three times a day, 3x daily."""
    words = scan.words
    start = i - 2 if scan.before(i) == "least" and scan.before(i - 1) == "at" else i
    n = TIMES_A.get(words[i])
    j = i + 2 if words[i + 1] == "-" else i + 1  # twice-monthly
    if n is None:
        found = number_at(scan, i)
        if found is not None and words[found[1]] in ("days", "nights"):
            return days_a_week(scan, i, int(found[0]), found[1])
        if found is None or words[found[1]] not in ("times", "time", "x") or not 1 <= found[0] <= 12:
            return None
        n, j = int(found[0]), found[1] + 1
    if words[j] in ("a", "an", "per", "each", "every") or (words[j] == "in" and words[i] == "once"):
        interval = 1  # "once in 3 days" is every third
        k = j + 1
        if words[k] == "other":
            interval, k = 2, k + 1
        else:
            found = number_at(scan, k) if words[k] not in en.ARTICLES else None
            if found is not None and found[0] == int(found[0]):
                interval, k = int(found[0]), found[1]
        name = en.UNITS.get(words[k])
        if name is None:
            return None
        freq, step = FREQ[name]
        made = piece(start, k + 1, Rule(freq, interval * step))
    elif words[j] in en.FREQUENCIES:
        freq, step = en.FREQUENCIES[words[j]]
        made = piece(start, j + 1, Rule(freq, step))
    else:
        return None
    rule = made.rule
    assert rule is not None
    if n == 1:
        return with_days(scan, made)
    spread(rule, n)
    return with_days(scan, made) if freq == "WEEKLY" and words[made.end] == "on" else made


def days_a_week(scan: Scan, i: int, n: int, k: int) -> Piece | None:
    """7 days a week, 5 days a week"""
    if (
        scan.words[k + 1] not in ("a", "per", "each", "every")
        or scan.words[k + 2] != "week"
        or not 1 < n <= 7
    ):
        return None
    part = "night" if scan.words[k] == "nights" else None
    return piece(i, k + 3, Rule("DAILY", part=part) if n == 7 else spread(Rule("WEEKLY", part=part), n))


def nth_of_each(scan: Scan, i: int) -> Piece | None:
    """the 1st of every month, first and third friday of each month, the last of each month, the 1st and 15th."""
    words = scan.words
    start = i - 1 if scan.before(i) == "the" else i
    if scan.before(start) in ("on", "at", "by"):
        start -= 1
    first = position_at(scan, i)
    if first is None:
        return None
    positions, end = positions_at(scan, i)
    kind = kind_of_days(scan, first[1])
    if kind is not None:
        days, stop = kind
        whole = words[stop + 1] in ("every", "each") or (words[stop + 1] == "the" and repeats_elsewhere(scan))
        if (words[stop] in ("of", "in") and whole) or words[stop : stop + 2] in (
            ["each", "month"],
            ["every", "month"],
        ):
            rule = Rule("MONTHLY", 1, days, bysetpos=[first[0]])
            return of_month(scan, piece(start, stop, rule), positions=True)
        return None
    if words[end] == "day":
        end += 1
    part = PARTS.get(words[end]) if positions[0][1] else None
    if part is not None and words[end + 1] in ("of", "in", "every", "each"):
        end += 1  # the first monday morning of each month
    week = week_beside(scan, first[0], end) if len(positions) == 1 and positions[0][1] else None
    if week is not None:
        rule = Rule("MONTHLY", 1, positions[0][1], bymonthday=week[0])
        made = of_month(scan, piece(start, week[1], rule))
        return made if made.end > week[1] else None
    k = end + 1 if words[end] in ("of", "in", "on") else end
    repeats = words[k] in ("every", "each", "any") or (words[k] == "a" and words[k + 1] == "month")
    the_month = words[k : k + 2] == ["the", "month"] or (words[k] == "month" and k > end)
    if (
        words[k : k + 2] in (["every", "year"], ["each", "year"])
        and len(positions) == 1
        and not positions[0][1]
        and (words[end - 1] == "day" or k > end)  # of every year
    ):
        return piece(start, k + 2, Rule("YEARLY", byyearday=positions[0][0]))
    if repeats and words[k + 1] in en.MONTHS and not any(days for _, days in positions):
        rule = Rule("YEARLY", bymonth=[en.MONTHS[words[k + 1]]], bymonthday=[n for n, _ in positions])
        return piece(start, k + 2, rule)
    whole = repeats or (
        the_month and (repeats_elsewhere(scan) or (len(positions) > 1 and not positions[0][1]))
    )
    if not whole:
        if len(positions) > 1 and all(days for _, days in positions) and words[k] in en.MONTHS:
            byday = [f"{n}{d}" for n, days in positions for d in days]
            if repeats_elsewhere(scan):
                return of_month(scan, piece(start, end, Rule("YEARLY", byday=byday)), positions=True)
        if all(days for _, days in positions) and words[end - 1] in en.WEEKDAY_PLURALS:
            return piece(
                start, end, Rule("MONTHLY", byday=[f"{n}{d}" for n, days in positions for d in days])
            )
        if (
            len(positions) > 1
            and scan.before(i) == "the"
            and not JOINED.isdisjoint(words[i:end])
            and words[end] not in en.MONTHS
            and words[end] != "of"
        ):
            counted = max(n for n, _ in positions) < 5 and not any(t.number for t in scan.tokens[i:end])
            if not counted and all(not days and 1 <= n <= 31 for n, days in positions):
                return piece(start, end, Rule("MONTHLY", bymonthday=[n for n, _ in positions]))
        return None
    rule = Rule("MONTHLY", part=part)
    for n, days in positions:
        if days:
            rule.byday.extend(f"{n}{d}" for d in days)
        else:
            rule.bymonthday.append(n)
    if any(abs(n) > 31 for n, _ in positions):
        return None
    made = of_month(scan, piece(start, end, rule), positions=True)
    return made if made.end > end else None


def numbered_day_of_each(scan: Scan, i: int) -> Piece | None:
    """day 5 of every month, day 100 of each year"""
    words = scan.words
    number = scan.tokens[i + 1].number
    if number is None or not 1 <= number <= 366 or words[i + 2] != "of":
        return None
    if words[i + 3] not in ("each", "every") or words[i + 4] not in ("month", "year"):
        return None
    start = i - 1 if scan.before(i) == "on" else i
    if words[i + 4] == "year":
        return piece(start, i + 5, Rule("YEARLY", byyearday=number))
    return None if number > 31 else piece(start, i + 5, Rule("MONTHLY", bymonthday=[number]))


EACH_YEAR = {1: [1], -1: [12], 15: [7]}


def each_period_edge(scan: Scan, i: int) -> Piece | None:
    """end of each month, start of every quarter, the middle of every month."""
    words = scan.words
    day = MONTH_EDGES.get(words[i])
    if day is None or words[i + 1] != "of" or words[i + 2] not in ("each", "every"):
        return None
    start = i - 1 if scan.before(i) == "the" else i
    if scan.before(start) in ("at", "on", "in", "by"):
        start -= 1
    match words[i + 3]:
        case "month":
            return piece(start, i + 4, Rule("MONTHLY", bymonthday=[day]))
        case "quarter":
            return piece(start, i + 4, Rule("YEARLY", bymonth=QUARTER_MONTHS[day], bymonthday=[day]))
        case "year":
            first = 1 if day == 15 else day  # the middle of the year is the first of july
            return piece(start, i + 4, Rule("YEARLY", bymonth=EACH_YEAR[day], bymonthday=[first]))
        case "week":
            return piece(start, i + 4, Rule("WEEKLY", byday=[WEEK_EDGES[day]]))
    made = of_month(scan, piece(start, i + 1, Rule("MONTHLY", bymonthday=[day])), positions=True)
    return made if made.end > i + 1 else None  # end of every other month
