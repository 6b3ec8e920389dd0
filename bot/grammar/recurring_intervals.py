"""Intervals that are no whole number of one unit: every hour and a half, every 1.5 hours, every half year."""

from __future__ import annotations

from bot.grammar import words_en as en
from bot.grammar.scan import SECONDS, Amount, Piece, Rule, Scan, amount_at, number_at

# shares of a unit in words, longest first
SHARES = {
    ("three", "quarters"): 0.75,
    ("two", "thirds"): 2 / 3,
    ("half",): 0.5,
    ("quarter",): 0.25,
}
SHARED_UNITS = SECONDS | {"day": 86400}
SHARED_MONTHS = {"year": 12}


def odd_interval(scan: Scan, start: int, j: int) -> Piece | None:
    """What stands behind "every", where it is more than a number and a unit."""
    found = share_of_unit(scan, j) or unit_and_more(scan, j) or mixed_amount(scan, j)
    if found is None:
        return None
    rule, end = found
    return Piece(start, end, "odd interval", rule=rule)


def share_of_unit(scan: Scan, j: int) -> tuple[Rule, int] | None:
    """half an hour, half year, quarter of an hour, three quarters of an hour."""
    words = scan.words
    said = next((n for n in SHARES if tuple(words[j : j + len(n)]) == n), None)
    if said is not None:
        share, k = SHARES[said], j + len(said)
    elif scan.tokens[j].number is not None and words[j + 1] == "/":
        share, k = number_at(scan, j) or (1.0, j)
    else:
        return None
    if words[k] == "of":
        k += 1
    if words[k] in (*en.ARTICLES, "the"):
        k += 1
    return rule_every(share, en.UNITS.get(words[k], ""), k + 1)


def unit_and_more(scan: Scan, j: int) -> tuple[Rule, int] | None:
    """hour and a half, hour and 15 minutes: one of the unit, and so much more."""
    words = scan.words
    unit = en.UNITS.get(words[j], "")
    if words[j + 1] != "and" or words[j] in en.SHORT_UNITS:
        return None
    k = j + 3 if words[j + 2] in en.ARTICLES else j + 2
    if (words[k],) in SHARES:
        return rule_every(1 + SHARES[words[k],], unit, k + 1)
    more = amount_at(scan, j + 2)
    if more is None or not more.seconds or more.days or more.months or unit not in SHARED_UNITS:
        return None
    return rule_of_seconds(SHARED_UNITS[unit] + more.seconds), more.end


def mixed_amount(scan: Scan, j: int) -> tuple[Rule, int] | None:
    """1.5 hours, 2 and a half hours, 1 hour 30 minutes, a year and a half."""
    found = amount_at(scan, j)
    if found is None or whole_units(scan, j, found):
        return None
    if scan.words[found.end] == "m" and scan.tokens[found.end].glued:
        found.end += 1  # 2h30m
    if found.months and not found.seconds:
        return (Rule("MONTHLY", found.months), found.end) if not found.days else None
    if found.months or (found.days % 7 == 0 and found.days):
        return None
    return rule_of_seconds(found.days * 86400 + found.seconds), found.end


def whole_units(scan: Scan, j: int, found: Amount) -> bool:
    """Whether one number and one unit say it all: "3 hours", "90 minutes"."""
    if sum(w in en.UNITS for w in scan.words[j : found.end]) > 1:
        return False
    if found.unit in SECONDS:
        return found.seconds % SECONDS[found.unit] == 0 and not found.days and found.seconds < 86400 * 30
    return not found.seconds and (found.unit != "year" or found.months % 12 == 0)


def rule_every(share: float, unit: str, end: int) -> tuple[Rule, int] | None:
    if unit in SHARED_MONTHS:
        return Rule("MONTHLY", round(share * SHARED_MONTHS[unit])), end
    if unit in SHARED_UNITS:
        return rule_of_seconds(round(share * SHARED_UNITS[unit])), end
    return None


def rule_of_seconds(seconds: int) -> Rule:
    """In the largest unit that holds it whole."""
    if seconds % 3600 == 0:
        return Rule("HOURLY", seconds // 3600)
    return Rule("MINUTELY", seconds // 60) if seconds % 60 == 0 else Rule("SECONDLY", seconds)
