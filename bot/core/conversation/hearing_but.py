"""All but one, the rest beside an answer, and something new behind one: rules of `hearing.py`.

"move everything except bo to friday", "1 done, the rest tomorrow at 9", "1 done. dentist friday at 3". The words for
the group are taken out and what is left is read as if it named a single one; the answer in the same text is read by
itself, and it says which ones are not the rest.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from bot.core.conversation.desk import Desk
from bot.core.conversation.hearing_batch import JOINS, LEADS, words_of
from bot.core.conversation.hearing_groups import (
    NAME,
    POINTED,
    alone,
    directed_at,
    of_the_next_day,
    open_came,
    pointed_at,
    pointing,
    shown_last,
)
from bot.core.conversation.moves import last_was_numbered
from bot.core.conversation.series_changes import ahead_of
from bot.core.conversation.spoken_of import Heard, came_lately, came_open, known, names_surely
from bot.core.model import Reminder
from bot.core.reading import Intent, Item, Reading

Hears = Callable[[Desk, Reading, str], Heard]
ANSWERS = (Intent.DONE, Intent.CANCEL, Intent.SKIP, Intent.EDIT, Intent.SNOOZE)

# -- all but


ALL_BUT = re.compile(
    r"\b(?:all|everything|every ?one|all of (?:them|those|these)|them all),? "
    r"(?:except|but|besides|apart from|other than|excluding|save)(?: for)? ",
    re.I,
)
MOST_KEPT_WORDS = 8


def all_but_that(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "move everything except bo to friday", "snooze all but 2", "pause everything except pills": all but that one."""
    plain = " ".join(text.replace("\u2019", "'").split()).strip(" .!?")
    found = ALL_BUT.search(plain)
    if found is None or reading.intent in (Intent.DONE, Intent.CANCEL):
        return None
    ahead, words = plain[: found.start()], plain[found.end() :].split()
    unknown = None
    for count in range(1, min(len(words), MOST_KEPT_WORDS) + 1):
        item = alone(desk, f"{ahead}{NAME} {' '.join(words[count:])}".strip())
        if item is None or item.intent in (Intent.DONE, Intent.CANCEL):
            continue
        kept = kept_of(desk, words[:count])
        if kept:
            items = to_all_but(desk, item, kept)
            return (reading._replace(items=items), text) if items else None
        unknown = unknown or (item._replace(target=" ".join(words[:count])) if ahead.strip() else None)
    return (reading._replace(items=(unknown,)), text) if unknown is not None else None


def kept_of(desk: Desk, words: list[str]) -> list[Reminder]:
    """Those that are left alone: rows, places, or names; none where one of them is not known."""
    joined = " ".join(words)
    place = POINTED.fullmatch(joined)
    if place is not None:
        return pointed_at(desk, place, [])
    kept: list[Reminder] = []
    numbered = desk.thread.numbered
    for part in re.split(r" ?, ?(?:and )?| and | & ", joined):
        row = re.fullmatch(r"(?:number |#)?(\d{1,2})", part)
        if row is not None:
            n = int(row[1])
            named = [desk.reminders[numbered[n - 1]]] if 0 < n <= len(numbered) else []
        else:
            named = names_surely(re.sub(r"^(?:the|my) ", "", part), known(desk))
        if not named:
            return []
        kept += named
    return kept


def to_all_but(desk: Desk, item: Item, kept: list[Reminder]) -> tuple[Item, ...]:
    """The same for all that are not kept: of what came, of what was shown, else of what lies ahead."""
    if item.intent in (Intent.PAUSE, Intent.SKIP):
        rest = [r for r in desk.live() if r not in kept]
        if item.intent is Intent.SKIP:
            days = {m.wall.date() for m in item.moments}
            rest = [
                r
                for r in rest
                if r.series is not None
                and (not days or any(o.wall.date() in days for o in ahead_of(desk, r)))
            ]
        return (item._replace(target=None, refs=tuple(r.ref for r in rest)),) if rest else ()
    came, shown = open_came(desk), shown_last(desk)
    if came and (not shown or any(r in came for r in shown)):
        rest = [r for r in came if r not in kept]
        return directed_at(desk, item._replace(target=None), rest) if rest else ()
    if len(shown) > 1:
        rest = [r for r in shown if r not in kept and r in known(desk)]
    else:
        rest = of_the_next_day(desk, item, [r for r in desk.live() if r not in kept])
    return directed_at(desk, item._replace(target=None), rest) if rest else ()


# -- the rest, beside an answer


REST = re.compile(
    r"\b(?:all )?(?:the )?(?:rest|others|other (?:ones|two|three))(?: of (?:them|those|these))?\b|\beverything else\b",
    re.I,
)
MOST_AHEAD = 4


def rest_beside(desk: Desk, reading: Reading, text: str, hears: Hears) -> Heard | None:
    """ "1 done, the rest tomorrow at 9", "1 and 2 done, snooze the rest": those that the text does not name."""
    places = list(REST.finditer(text))
    if len(places) != 1 or not (came_open(desk) or shown_last(desk)):
        return None
    if len(POINTED.findall(text)) > 1 and pointing(desk, reading, text) is not None:
        return None  # "first one done, the rest tomorrow": places alone
    found = places[0]
    ahead, behind = words_of(text[: found.start()]), words_of(text[found.end() :])
    if text[: found.start()].rstrip().endswith((",", ".", ";")):
        ahead.append(",")
    if not ahead and not any(w == "," for w in behind):
        return None if found[0].lower().startswith(("the", "all")) else bare_rest(desk, found, text)
    ends = [i for i, w in enumerate(behind) if w == ","]
    for end in (len(behind), *reversed(ends)):
        for start in range(len(ahead), max(len(ahead) - MOST_AHEAD, 0) - 1, -1):
            said = " ".join([*without_joins(ahead[start:]), NAME, *behind[:end]])
            item = Item(Intent.SNOOZE) if said == f"{NAME} later" else alone(desk, said)
            others = without_joins([*ahead[:start], ",", *behind[end:]])
            if item is None or not others or item.intent not in ANSWERS:
                continue
            items = with_rest(desk, item, tidy(others), hears)
            if items:
                return reading._replace(items=items), text
    return None


def without_joins(words: list[str]) -> list[str]:
    while words and words[0].lower() in JOINS | LEADS:
        words = words[1:]
    while words and words[-1].lower() in JOINS | {"then", "but"}:
        words = words[:-1]
    return words


def tidy(words: list[str]) -> str:
    return " ".join(words).replace(" ,", ",")


def bare_rest(desk: Desk, found: re.Match[str], text: str) -> Heard | None:
    """ "rest at 5", after one of those that came was answered."""
    item = alone(desk, f"{NAME}{text[found.end() :]}")
    words = POINTED.search("the rest")
    group = pointed_at(desk, words, []) if words is not None and came_open(desk) else []
    if item is None or not group:
        return None
    return desk.read(text)._replace(items=directed_at(desk, item._replace(target=None), group)), text


def with_rest(desk: Desk, item: Item, others: str, hears: Hears) -> tuple[Item, ...]:
    """The answers to those that are named, and what is to be done with the others."""
    first = hears(desk, desk.read(others), others)[0].items
    named = [answered(desk, i) for i in first]
    if not all(named):
        return ()
    gone = [r for those in named for r in those]
    shown = shown_last(desk)
    row = shown if len(shown) > 1 and all(r in shown for r in gone) else came_lately(desk) or came_open(desk)
    rest = [r for r in row if r not in gone and r in known(desk)]
    if item.intent is Intent.DONE:
        rest = [r for r in rest if r in desk.unfinished()]
    if not rest:
        return ()
    return (*first, *directed_at(desk, item._replace(target=None, everything=False, pace=None), rest))


def answered(desk: Desk, item: Item) -> list[Reminder]:
    """The reminders that one answer is to; none where that is not sure."""
    numbered = desk.thread.numbered
    if item.intent not in ANSWERS or item.task:
        return []
    if item.refs:
        return [r for r in desk.reminders.values() if r.ref in item.refs]
    if item.numbers:
        if item.value == "number or minutes":
            return came_lately(desk)
        if max(item.numbers) > len(numbered):
            return []
        return [desk.reminders[numbered[n - 1]] for n in item.numbers if numbered[n - 1] in desk.reminders]
    if item.target:
        return names_surely(item.target, known(desk))
    return came_lately(desk)


# -- something new behind an answer


PARTED = re.compile(r"(?<!\d)[.!]+\s+|(?<=\d)[.!]+\s+(?=[a-z])|[,;\n]+\s*|\s+(?:and|then)\s+", re.I)
REMINDS = re.compile(r"(?:please |pls |also |and |can you )*(?:remind|text|ping) me\b", re.I)
SMALL_TALK = re.compile(r"(?:thanks?|thank you|thx|tysm|ty|see you|see ya|bye|love|sorry|good)\b", re.I)
MOST_PARTS = 6


def new_beside(desk: Desk, reading: Reading, text: str, hears: Hears) -> Heard | None:
    """ "1 done. dentist friday at 3", "done, remind me to buy milk at 5": the answer is taken, the new one is made."""
    cuts = list(PARTED.finditer(text))
    if not cuts or len(cuts) > MOST_PARTS or not (came_open(desk) or shown_last(desk)):
        return None
    if any(i.intent is Intent.CREATE for i in reading.items) and len({i.intent for i in reading.items}) > 1:
        return None
    for cut in reversed(cuts):
        head, tail = text[: cut.start()].strip(), text[cut.end() :].strip()
        lead = re.match(r"(?:(?:and|also|then|plus|but)[ ,]+)+", tail, re.I)
        tail = tail[lead.end() :] if lead is not None else tail
        made = new_ones(desk, tail)
        if not made or not head:
            continue
        if POINTED.search(tail) and pointing(desk, reading, text) is not None:
            return None  # "first one done, second one tomorrow at 4"
        items = tuple(as_row_or_minutes(desk, i) for i in hears(desk, desk.read(head), head)[0].items)
        named = [answered(desk, i) for i in items]
        others = [r for r in known(desk) if all(r not in those for those in named)]
        if not all(named):
            continue
        if REMINDS.match(tail) is None and any(names_surely(i.task or "", others) for i in made):
            made = hears(desk, desk.read(tail), tail)[0].items
            if not all(i.intent is Intent.CREATE or answered(desk, i) for i in made):
                continue
        return reading._replace(items=(*items, *made)), tail
    return None


def as_row_or_minutes(desk: Desk, item: Item) -> Item:
    """ "snooze 30" beside something else: a row where there is one of that number, else minutes."""
    if item.value != "number or minutes":
        return item
    row = item.numbers[0] <= len(desk.thread.numbered) and last_was_numbered(desk)
    return item._replace(value=None, moments=() if row else item.moments, numbers=item.numbers if row else ())


def new_ones(desk: Desk, words: str) -> tuple[Item, ...]:
    """New reminders with a moment, or asked for in so many words."""
    items = desk.read(words).items
    for item in items:
        if item.intent is not Intent.CREATE or item.recipient or not item.task:
            return ()
        if not item.moments and REMINDS.match(words) is None:
            return ()
        if REST.match(words) or ALL_BUT.match(words) or SMALL_TALK.match(words):
            return ()
    return items
