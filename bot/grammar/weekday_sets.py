"""Sets of weekdays: monday through thursday, tue/thu, mon wed fri, business days, MWF, T/Th."""

from __future__ import annotations

from bot.core.recurrence import DAY_CODES
from bot.grammar import words_en as en
from bot.grammar.scan import Rule, Scan

DAYS = DAY_CODES
WORKDAYS = list(DAYS[:5])
WEEKEND = ["SA", "SU"]
WEEKDAY_WORDS = frozenset({"weekday", "weekdays", "workday", "workdays", "businessday", "workingday"})
WEEKNIGHTS = frozenset({"weeknight", "weeknights"})
NIGHTS = WEEKNIGHTS | {"night", "nights"}  # what the days of a "school night" end with
WEEKEND_WORDS = frozenset({"weekend", "weekends"})
WORKING = frozenset({"week", "work", "business", "working", "school"})
SCHOOLNIGHTS = ["MO", "TU", "WE", "TH", "SU"]
WEEKDAY_LIST_WORDS = frozenset(", and n & / + or every on each".split())
RANGE_WORDS = frozenset({"through", "thru", "to", "till", "-"})
# school timetables: the letters of days, alone or run together
LETTERS = {"m": 0, "t": 1, "tu": 1, "w": 2, "th": 3, "f": 4}
LETTER_RUNS = {
    "mwf": [0, 2, 4],
    "mw": [0, 2],
    "wf": [2, 4],
    "tth": [1, 3],
    "tuth": [1, 3],
    "mth": [0, 3],
    "mtwth": [0, 1, 2, 3],
    "mtthf": [0, 1, 3, 4],
    "mtwthf": [0, 1, 2, 3, 4],
    "mtwtf": [0, 1, 2, 3, 4],
}


def spread(rule: Rule, n: int) -> Rule:
    """So many times in each day, week or month, about evenly apart."""
    if rule.freq == "DAILY":
        rule.byhour = {2: [9, 21], 3: [8, 14, 20], 4: [8, 12, 16, 20]}.get(
            n, [8 + round(k * 12 / (n - 1)) for k in range(n)]
        )
    elif rule.freq == "WEEKLY":
        days = {2: ["MO", "TH"], 3: ["MO", "WE", "FR"], 4: ["MO", "TU", "TH", "FR"], 5: WORKDAYS}.get(n)
        rule.byday = list(days or DAYS[:n])
    elif rule.freq == "MONTHLY":
        rule.bymonthday = {2: [1, 15], 3: [1, 11, 21], 4: [1, 8, 15, 22]}.get(n, [1])
    elif rule.freq == "YEARLY" and rule.interval == 1 and 12 % n == 0:
        rule.freq, rule.interval = "MONTHLY", 12 // n
    return rule


def kind_of_days(scan: Scan, j: int) -> tuple[list[str], int] | None:
    """`weekday`, `business day`, `weekend`: `(days, next token)`."""
    words = scan.words
    if words[j] in WEEKDAY_WORDS or words[j] in WEEKNIGHTS:
        return list(WORKDAYS), j + 1
    if words[j] in WORKING and words[j + 1] in ("day", "days"):
        return list(WORKDAYS), j + 2
    if words[j] == "school" and words[j + 1] in ("night", "nights"):
        return list(SCHOOLNIGHTS), j + 2
    if words[j] in WEEKEND_WORDS:
        return list(WEEKEND), j + 1
    if words[j] == "week" and words[j + 1] in ("end", "ends") and words[j + 2] != "of":
        return list(WEEKEND), j + 2
    return None


def up_to(first: int, last: int) -> list[int]:
    """The days after the first, the last included."""
    return [(first + n) % 7 for n in range(1, (last - first) % 7 + 1)]


MOST_LISTED = 31  # days in one list that somebody means


def weekday_list(scan: Scan, j: int) -> tuple[list[str], int]:
    """monday, wednesday and friday; monday through thursday; tue/thu; mon wed fri."""
    words = scan.words
    days = [en.WEEKDAYS[words[j].removesuffix("'s")]]
    end = j + 1
    dashes = 0
    while len(days) < MOST_LISTED:
        if words[end] == "." and scan.tokens[end].glued and words[end + 1] in (",", "and"):
            end += 1
        k = end
        if words[k] in RANGE_WORDS and words[k + 1] in en.WEEKDAYS:
            dashes += words[k] == "-"
            chain = dashes > 1 or (words[k] == "-" and words[k + 2] == "-" and words[k + 3] in en.WEEKDAYS)
            last = en.WEEKDAYS[words[k + 1]]
            days.extend([last] if chain else up_to(days[-1], last))  # mon-wed-fri is no range
            end = k + 2
            continue
        while words[k] in WEEKDAY_LIST_WORDS:
            k += 1
        if words[k] in en.WEEKDAYS and (k > end or stands_as_day(scan, k)):
            days.append(en.WEEKDAYS[words[k]])
            end = k + 1
            continue
        break
    return [DAYS[d] for d in dict.fromkeys(days)], end


def stands_as_day(scan: Scan, k: int) -> bool:
    """Right behind another weekday: "mon sat" is two days, "every friday sun cream" is one."""
    following = scan.tokens[k + 1]
    return (
        scan.words[k] not in en.SHY_WEEKDAYS
        or not following.is_word
        or following.text in en.WEEKDAYS
        or following.text in en.AT
        or (following.text == "and" and scan.words[k + 2] in en.WEEKDAYS)
    )


def letter_days(scan: Scan, j: int) -> tuple[list[str], int] | None:
    """MWF, TTh, M-F, M/W/F, T/Th: `(days, next token)`; at least two of them."""
    words, tokens = scan.words, scan.tokens
    if words[j] in LETTER_RUNS and not (words[j] in en.UNITS and scan.text[tokens[j].start + 1] == "t"):
        return [DAYS[d] for d in LETTER_RUNS[words[j]]], j + 1
    if words[j] not in LETTERS:
        return None
    days = [LETTERS[words[j]]]
    end = j + 1
    while words[end] in ("/", "-", ",", "&") and (tokens[end].glued or words[end] == "&"):
        mark, nxt = words[end], words[end + 1]
        if nxt not in LETTERS or (mark in "/-" and not tokens[end + 1].glued) or LETTERS[nxt] <= days[-1]:
            break
        days.extend(up_to(days[-1], LETTERS[nxt]) if mark == "-" else [LETTERS[nxt]])
        end += 2
    if len(days) == 1:
        while words[end] in LETTERS and LETTERS[words[end]] > days[-1]:
            days.append(LETTERS[words[end]])  # M W F
            end += 1
        return ([DAYS[d] for d in days], end) if len(days) > 2 else None
    return [DAYS[d] for d in days], end
