"""A zone named right behind a clock: PST, Eastern time, Berlin time, GMT+2, an ISO offset."""

from __future__ import annotations

from bot.grammar import words_en as en
from bot.grammar.scan import Scan

# these are words too: zones only in capitals, before "time", or where no noun follows
ZONE_AFTER_WORDS = frozenset("et ct mt pt z eastern central mountain pacific ist bst".split())


REGIONS = frozenset({"eastern", "central", "mountain", "pacific"})
BEHIND_A_REGION = frozenset(
    "on to for tomorrow today tonight and or but if with at by this next every please pls in from remind".split()
) | frozenset(en.WEEKDAYS)
COASTS = {"west": "America/Los_Angeles", "east": "America/New_York"}
PART_HOURS = {
    "+5:30": "Asia/Kolkata",
    "+5:45": "Asia/Kathmandu",
    "+6:30": "Asia/Yangon",
    "+4:30": "Asia/Kabul",
    "+3:30": "Asia/Tehran",
    "+9:30": "Australia/Darwin",
    "+8:45": "Australia/Eucla",
    "-9:30": "Pacific/Marquesas",
}


ZONE_BEGINS = frozenset({*en.ZONES, *en.ZONE_CITIES, *COASTS, *"gmt utc + - ( in new los san".split()})
"""The words and marks that a zone begins with."""


def zone_after(scan: Scan, j: int) -> tuple[str, int] | None:
    """`(IANA name, next token)` of the zone that begins at a token; None for none."""
    words = scan.words
    offset = offset_after(scan, j)
    if offset is not None:
        return offset
    k = j + 1 if words[j] in ("(", "in") else j
    word = words[k]
    if word in COASTS and words[k + 1] == "coast" and words[k + 2] == "time":
        return COASTS[word], k + 3
    if word in en.ZONES:
        if word in ZONE_AFTER_WORDS and not zone_word_fits(scan, k):
            return None
        end = k + 1
        if words[end] in ("standard", "daylight"):
            end += 1
        if words[end] == "time":
            end += 1
        if words[j] == "(" and words[end] == ")":
            end += 1
        return en.ZONES[word], end
    start = k + 1 if word in ("new", "los", "san") else k
    if words[start] in en.ZONE_CITIES and words[start + 1] in ("time", "local"):
        end = start + 2
        if words[end] == "time":
            end += 1
        return en.ZONE_CITIES[words[start]], end
    return None


def zone_word_fits(scan: Scan, k: int) -> bool:
    written = scan.text[scan.tokens[k].start : scan.tokens[k].end]
    following = scan.tokens[k + 1]
    return (
        written.isupper()
        or following.text in ("time", "standard", "daylight")
        or (scan.words[k] in REGIONS and (not following.is_word or following.text in BEHIND_A_REGION))
    )


def offset_after(scan: Scan, j: int) -> tuple[str, int] | None:
    """GMT+2, UTC-5:30, and behind an ISO clock +01:00, -0800."""
    words, tokens = scan.words, scan.tokens
    k = j + 1 if words[j] in ("gmt", "utc") else j
    sign, hours = words[k], tokens[k + 1]
    if sign not in ("+", "-") or hours.number is None or not hours.glued:
        return None
    end = k + 2
    minutes = 0
    if k == j:
        # an offset alone is one only behind an ISO date: +01:00 or -0800
        iso = scan.words[max(0, j - 10) : j]
        colons = sign == "+" and scan.tokens[k].glued and words[end] == ":"  # 17:00+02:00
        if not ("t" in iso or iso.count("-") >= 2 or colons) and not plain_offset(scan, k):
            return None
        if hours.digits == 4:
            return fixed(sign, hours.number // 100, hours.number % 100, end)
        if hours.digits != 2 or words[end] != ":":
            return None
    elif hours.digits > 2:
        return None
    if words[end] == ":" and tokens[end + 1].digits == 2 and tokens[end].glued:
        minutes, end = tokens[end + 1].number or 0, end + 2
    return fixed(sign, hours.number, minutes, end)


def plain_offset(scan: Scan, k: int) -> bool:
    """ "3pm +0100", "10:00 -0500": four digits that no second clock of a span would have."""
    hours = scan.tokens[k + 1]
    n = hours.number or 0
    return (
        hours.digits == 4
        and n <= 1400
        and n % 100 in (0, 30, 45)
        and not scan.tokens[k].glued
        and (scan.words[k] == "+" or hours.text[0] == "0")
    )


def fixed(sign: str, hours: int, minutes: int, end: int) -> tuple[str, int] | None:
    """An IANA zone that stays at an offset; for part hours the place that keeps it all year."""
    if minutes:
        place = PART_HOURS.get(f"{sign}{hours}:{minutes:02}")
        return (place, end) if place else None
    if hours > 14:
        return None
    return (f"Etc/GMT{'-' if sign == '+' else '+'}{hours}" if hours else "Etc/UTC"), end
