"""Which days of a month or year: the 1st and 15th, first and third friday, the last day of june."""

from __future__ import annotations

from bot.grammar import words_en as en
from bot.grammar.monthdays import dom_at
from bot.grammar.scan import Piece, Rule, Scan, number_at
from bot.grammar.weekday_sets import MOST_LISTED, weekday_list

# which day of the month its edges are
MONTH_EDGES = {"start": 1, "begin": 1, "beginning": 1, "middle": 15, "end": -1}
LAST_ONES = {"last": -1, "penultimate": -2}
# the month of each quarter that its start, its middle and its end lie in
QUARTER_MONTHS = {1: [1, 4, 7, 10], 15: [2, 5, 8, 11], -1: [3, 6, 9, 12]}
WEEK_EDGES = {1: "MO", 15: "WE", -1: "SU"}


def week_beside(scan: Scan, n: int, j: int) -> tuple[list[int], int] | None:
    """The first (friday) after the 6th, the last (thursday) before the last day: `(days of the month, next token)`."""
    words = scan.words
    if words[j] != ("after" if n == 1 else "before") or words[j + 1] != "the" or n not in (1, -1):
        return None
    position = position_at(scan, j + 2)
    if position is None:
        return None
    day, end = position
    week = range(day + n, day + 8 * n, n)
    if not all(1 <= abs(d) <= 31 and (d > 0) == (day > 0) for d in week):
        return None
    return sorted(week), end + (words[end] == "day")


def dom_list(scan: Scan, j: int) -> tuple[list[int], int]:
    """1st and 15th; the 5th, 10th & last day."""
    words = scan.words
    days: list[int] = []
    end = j
    while len(days) < MOST_LISTED:
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
            or (plain and words[stop] in (":", "am", "pm", "times", "x"))
        ):
            break
        days.append(dom)
        end = stop
        if words[end] == "day" and words[end + 1] == "of":
            end += 1
    if days and words[end : end + 3] == ["or", "last", "day"]:
        end += 3  # "the 30th or last day", as we say it
    return days, end


def month_days(scan: Scan, k: int) -> tuple[list[int], int]:
    """The days behind a month's name: 20, 20th and 30th."""
    words = scan.words
    days: list[int] = []
    if words[k] == "." and scan.tokens[k].glued:
        k += 1  # jan. 25
    end = k
    while len(days) < MOST_LISTED:
        j = end
        while days and words[j] in (",", "and", "&"):
            j += 1
        if words[j] == "the":
            j += 1
        dom, stop = dom_at(scan, j)
        clock = words[stop] in ("am", "pm") or (
            words[stop] == ":" and scan.tokens[stop + 1].number is not None
        )
        if dom is None or (days and j == end) or clock:
            return days, end
        days.append(dom)
        end = stop
    return days, end


def yearly_dates(scan: Scan, j: int) -> tuple[list[Rule], int] | None:
    """june 1 and december 1; march 5, 20 and june 12: a rule for each choice of days."""
    words = scan.words
    rules: list[Rule] = []
    end = k = j
    while words[k] in en.MONTHS:
        doms, stop = month_days(scan, k + 1)
        if not doms:
            break
        same = next((r for r in rules if r.bymonthday == doms), None)
        if same is not None:
            same.bymonth.append(en.MONTHS[words[k]])
        else:
            rules.append(Rule("YEARLY", bymonth=[en.MONTHS[words[k]]], bymonthday=doms))
        end = k = stop
        while words[k] in (",", "and", "&", "on", "every", "each"):
            k += 1
    return (rules, end) if rules else None


def month_list(scan: Scan, k: int) -> tuple[list[int], int]:
    """march, june and december"""
    words = scan.words
    months: list[int] = []
    end = k
    while words[k] in en.MONTHS:
        months.append(en.MONTHS[words[k]])
        end = k = k + 1
        while words[k] in (",", "and", "&"):
            k += 1
    return months, end


def months_and_days(scan: Scan, k: int) -> tuple[list[int], list[int], int]:
    """april: its first day; march and september; january on the 10th: `(months, days of them, next token)`."""
    months, end = month_list(scan, k)
    if scan.words[end : end + 2] == ["on", "the"]:
        days, stop = dom_list(scan, end + 2)
        if days and scan.words[stop] not in en.WEEKDAYS:
            return months, days, stop
    return months, [1], end


def of_month(scan: Scan, made: Piece, positions: bool = False) -> Piece:
    """... of the month, of each month, of june, of every quarter, in november every 3 years."""
    words = scan.words
    rule = made.rule
    assert rule is not None
    j = made.end
    if words[j] not in ("of", "in", "on", "each", "every", "per", "a"):
        return made
    k = j + 1 if words[j] in ("of", "in", "on") else j
    interval = 1
    if words[k] in ("every", "each", "the", "a", "per", "any"):
        k += 1
        nth = position_at(scan, k)
        if words[k] == "other":
            interval, k = 2, k + 1
        elif nth is not None and nth[0] > 0 and words[nth[1]] in ("month", "months", "year"):
            interval, k = nth
        else:
            found = number_at(scan, k) if words[k] not in en.ARTICLES else None
            if found is not None and found[0] >= 1:
                interval, k = int(found[0]), found[1]
    if words[k] in ("month", "months", "mo"):
        rule.freq = "MONTHLY"
        rule.interval = interval
        made.end = k + 1
        return made
    if words[k] in ("week", "weeks") and rule.freq == "WEEKLY":
        made.end = k + 1
        return made
    months, end = month_list(scan, k)
    if months:
        made.end = end
        rule.bymonth = months
        if rule.freq != "WEEKLY" or positions:
            rule.freq = "YEARLY"
        return made
    if words[k] == "year" and positions:
        rule.freq, rule.interval, made.end = "YEARLY", interval, k + 1
    elif words[k] == "quarter" and positions:
        last = any(code.startswith("-") for code in rule.byday) or any(n < 0 for n in rule.bymonthday)
        last = last or any(n < 0 for n in rule.bysetpos)
        rule.freq, rule.bymonth, made.end = "YEARLY", QUARTER_MONTHS[-1 if last else 1], k + 1
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


def position_at(scan: Scan, k: int) -> tuple[int, int] | None:
    """`first`, `2nd`, `last`, `2nd (to the) last`: `(position, next token)`."""
    words = scan.words
    n = LAST_ONES.get(words[k]) or en.ORDINALS.get(words[k])
    stop = k + 1
    if words[k] in ("twenty", "thirty"):
        n, stop = dom_at(scan, k)  # the twenty first
    if words[k] == "next":
        n = 2 if words[k + 1] in ("to", "-") else None  # the next to last
    if n is None and scan.tokens[k].number is not None and words[k + 1] in en.ORDINAL_ENDINGS:
        n, stop = scan.tokens[k].number, k + 2
    if n is None and words[k + 1] == "of" and words[k + 2] in ("each", "every") and words[k + 3] == "month":
        n, stop = scan.tokens[k].number, k + 1  # the 1 of every month
    if n is None:
        return None
    if words[stop] == "to" and (words[stop + 1] == "last" or words[stop + 1 : stop + 3] == ["the", "last"]):
        return -n, stop + (2 if words[stop + 1] == "last" else 3)
    if words[stop : stop + 4] == ["-", "to", "-", "last"]:
        return -n, stop + 4
    if words[stop] == "last" and n > 1:
        return -n, stop + 1  # the 2nd last friday
    return (n, stop) if words[k] != "next" else None


def positions_at(scan: Scan, i: int) -> tuple[list[tuple[int, list[str]]], int]:
    """`first and third friday and second tuesday`: positions with their weekdays ([] for days of the month)."""
    words = scan.words
    found: list[tuple[int, list[str]]] = []
    waiting: list[int] = []
    end = k = i
    while len(found) + len(waiting) < MOST_LISTED:
        if words[k] == "the":
            k += 1
        position = position_at(scan, k)
        if position is None:
            break
        n, k = position
        waiting.append(n)
        end = k
        if words[k] in en.WEEKDAYS:
            days, end = weekday_list(scan, k)
            found.extend((w, days) for w in waiting)
            waiting = []
            k = end
        while words[k] in (",", "and", "&", "on"):
            k += 1
    found.extend((w, []) for w in waiting)
    return found, end


def repeats_elsewhere(scan: Scan) -> bool:
    """Whether some word of the text says that it comes again."""
    return any(w in en.EVERY or w in ("weekly", "monthly", "always") for w in scan.words)
