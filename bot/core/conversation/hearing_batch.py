"""Several answers in one text, to several that came: rules of `hearing.py`.

"1 done 2 at 5pm", "jim done ann in an hour", "did the chicken, mom later", "all done but jen". Such a text is cut
where the next row or the next name begins, each part is read as an answer to that one alone, and only a text
of which every part can be read so is taken for one.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from bot.core.conversation.desk import Desk
from bot.core.conversation.hearing_came import rows_of
from bot.core.conversation.hearing_groups import POINTED, open_came, pointed_at
from bot.core.conversation.matching import FILLER
from bot.core.conversation.spoken_of import (
    Heard,
    came_lately,
    came_open,
    in_the_present,
    names_surely,
)
from bot.core.model import Reminder
from bot.core.reading import Intent, Item, Reading

MOST_WORDS = 24
"""A batch is short; what is longer is not one."""


class Named(NamedTuple):
    """Words that name one of those that may be meant: from which word on, up to which, and which one."""

    start: int
    end: int
    reminder: Reminder
    row: int = 0


# -- one answer each


STUCK = re.compile(r"(?<![\w:/.])(#?\d{1,2}[.):=-]?)(?=(?:x|done|did|ok)\b|[\u2713\u2714\u2705])", re.I)
ROW = re.compile(r"#?(\d{1,2})[.):=-]?")
AHEAD_OF_A_TIME = frozenset(
    "at to in by for until till til around about every after before past within another more than @ the".split()
)
BEHIND_A_TIME = re.compile(
    r"(?:am?|pm?|mins?|minutes?|hours?|hrs?|h|m|days?|weeks?|wks?|months?|oclock|o'clock|more|times?|st|nd|rd|th|percent|%)",
    re.I,
)
JOINS = frozenset(["and", "&", "+", ",", "y"])


def batch_meant(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "1 done 2 at 5pm", "emailed jim, ann tomorrow": each part answers one of them."""
    words = words_of(text)
    if not 3 <= len(words) <= MOST_WORDS:
        return None
    named = all_named(desk, words)
    by_rows = numbered_well(reading) and all(n.row for n in named)
    if len(named) < 2 or len({n.reminder.ref for n in named}) < len(named):
        return None
    rows = {n.row for n in named if n.row}
    said = {n for item in reading.items for n in item.numbers}
    if by_rows and rows <= said:
        return None
    items = answers_to(desk, words, named, 0, set())
    if items:
        return reading._replace(items=tuple(items)), text
    if by_rows and "," in words:
        return None
    if said and numbered_well(reading) and rows - said:
        return with_unread(reading, words, [n for n in named if n.row not in said]), text
    return None


def words_of(text: str) -> list[str]:
    """Words, with what parts them as a word of its own."""
    plain = STUCK.sub(r"\1 ", text.replace("\u2019", "'"))
    return re.sub(r"[,;\n]+|(?<=[^\W\d])[.!]+\s+", " , ", plain.strip(" .!,;\n")).split()


def numbered_well(reading: Reading) -> bool:
    return all(item.numbers for item in reading.items)


def with_unread(reading: Reading, words: list[str], left: list[Named]) -> Reading:
    """What could be read, and the words that could not."""
    rest = Item(Intent.OTHER, task=" ".join(words[left[0].start :]), value="unread")
    return reading._replace(items=(*(i._replace(moments=()) for i in reading.items), rest))


def all_named(desk: Desk, words: list[str]) -> list[Named]:
    """Rows of the last numbered message, and names of what came, in the order of the words."""
    numbered, came = desk.thread.numbered, came_open(desk)
    found: list[Named] = []
    i = 0
    while i < len(words):
        named = row_at(desk, words, i) if len(numbered) > 1 else None
        named = named or name_at(words, i, came if len(came) > 1 else [])
        if named is not None:
            found.append(named)
        i = named.end if named is not None else i + 1
    return found


def row_at(desk: Desk, words: list[str], i: int) -> Named | None:
    found = ROW.fullmatch(words[i])
    ahead, behind = words[i - 1].lower() if i else "", words[i + 1] if i + 1 < len(words) else ""
    if found is None or ahead in AHEAD_OF_A_TIME or BEHIND_A_TIME.fullmatch(behind):
        return None
    row, numbered = int(found[1]), desk.thread.numbered
    reminder = desk.reminders.get(numbered[row - 1]) if 0 < row <= len(numbered) else None
    return Named(i, i + 1, reminder, row) if reminder is not None else None


def name_at(words: list[str], i: int, came: list[Reminder]) -> Named | None:
    """The most words from here on that name a single one."""
    if not came or words[i] in JOINS or words[i].lower() in FILLER:
        return None
    best = None
    for end in range(i + 1, min(i + 4, len(words)) + 1):
        if words[end - 1] in JOINS or words[end - 1].lower() in FILLER:
            continue
        named = names_surely(" ".join(words[i:end]), came)
        if len(named) != 1:
            break
        best = Named(i, end, named[0])
    return best


def answers_to(
    desk: Desk, words: list[str], named: list[Named], start: int, failed: set[tuple[int, int]]
) -> list[Item] | None:
    """The words from `start` on as answers to these, one part after the other; None where a part cannot be read."""
    if (start, len(named)) in failed:
        return None
    for count in range(1, len(named) + 1):
        mine, others = named[:count], named[count:]
        if not others:
            return answer_of(desk, words[start:], start, mine) if start else None
        if not all(w in JOINS for n, m in pairwise(mine) for w in words[n.end : m.start]):
            return None
        for cut in cuts(words, mine[-1].end, others[0].start):
            items = answer_of(desk, words[start:cut], start, mine)
            rest = answers_to(desk, words, others, cut, failed) if items is not None else None
            if items is not None and rest is not None:
                return [*items, *rest]
    failed.add((start, len(named)))
    return None


def cuts(words: list[str], first: int, last: int) -> list[int]:
    """Where the next part may begin: at a comma before all, else as late as it can."""
    places = list(range(last, first - 1, -1))
    return sorted(places, key=lambda n: not (n > first and words[n - 1] == ","))


LEADS = frozenset(
    ", and but then also plus ok okay so oh well i i've ive just yes yep yeah only that's y pero".split()
)
TRAILS = frozenset(
    ", . thx thanks thank you ty tysm please pls plz too and but now already today gracias".split()
)
ARTICLES = frozenset("the my that this el la los las mi".split())
LEFT = re.compile(
    r"(?:but )?(?:not|no|never|didn'?t(?: do)?|did not(?: do)?|haven'?t(?: done)?|skip not)", re.I
)
LEFT_BEHIND = re.compile(
    r"(?:is |are |was )?(?:still )?(?:not(?: yet| done(?: yet)?)?|no|nope|open|isn'?t(?: done)?(?: yet)?)",
    re.I,
)
TAKEN = (Intent.DONE, Intent.CANCEL, Intent.SKIP)
ANSWERS = (*TAKEN, Intent.EDIT, Intent.SNOOZE)


def answer_of(desk: Desk, words: list[str], start: int, named: list[Named]) -> list[Item] | None:
    """One part: what is to be done with those that it names; nothing for "not jen"."""
    first, last = named[0].start - start, named[-1].end - start
    before, after = words[:first], words[last:]
    while before and before[0].lower() in LEADS:
        before = before[1:]
    while before and before[-1].lower() in ARTICLES:
        before = before[:-1]
    while after and after[-1].lower() in TRAILS:
        after = after[:-1]
    ahead, behind = " ".join(before), " ".join(after)
    if (LEFT.fullmatch(ahead) and not behind) or (LEFT_BEHIND.fullmatch(behind) and not ahead):
        return []
    item = said_of_row(desk, ahead, behind) or told_of(desk, words, first, last, ahead, behind, named)
    return directed(desk, item, named) if item is not None else None


def said_of_row(desk: Desk, ahead: str, behind: str) -> Item | None:
    """As the grammar reads it of a row."""
    items = desk.read(f"{ahead} #1 {behind}".strip()).items
    item = items[0]
    if len(items) > 1 or item.numbers != (1,) or item.intent not in ANSWERS or item.target:
        return None
    if item.intent in TAKEN and item.moments:
        return None
    if item.intent is Intent.EDIT and item.moment is None:
        return None
    if item.value == "number or minutes":
        return item._replace(value=None, moments=())
    return item._replace(value=None) if item.value == "row or hour" else item


def told_of(
    desk: Desk, words: list[str], first: int, last: int, ahead: str, behind: str, named: list[Named]
) -> Item | None:
    """ "emailed jim", "dog walked", "mom in 20", "2 took it": told in other words."""
    if not ahead and len(named) == 1 and passive(words[first:last], behind, named[0].reminder):
        return Item(Intent.DONE)
    if not ahead and behind:
        return said_behind(desk, behind)
    told = in_the_present(" ".join([*ahead.split(), *words[first:last]]))
    if behind or told is None or len(named) > 1:
        return None
    return Item(Intent.DONE) if names_surely(told, [named[0].reminder]) else None


def said_behind(desk: Desk, behind: str) -> Item | None:
    other = desk.read(behind)
    item = other.items[0]
    plain = len(other.items) == 1 and not item.target and not item.numbers and item.recurrence is None
    if plain and other.intent in (Intent.MOMENT, Intent.SNOOZE, Intent.DONE):
        return item._replace(intent=Intent.DONE if other.intent is Intent.DONE else Intent.SNOOZE)
    return None


PASSIVE = frozenset("is was are were got been has have already all".split())


def passive(name: list[str], behind: str, reminder: Reminder) -> bool:
    """ "dog walked", "cat is fed": its own verb, behind what it is done to."""
    said = [w for w in [*name, *behind.split()] if w.lower() not in PASSIVE]
    told = in_the_present(" ".join([said[-1], *said[:-1]])) if len(said) > 1 else None
    return told is not None and bool(names_surely(told, [reminder]))


def directed(desk: Desk, item: Item, named: list[Named]) -> list[Item]:
    """The same said of each of them: by its row, else by its words."""
    numbers = tuple(n.row for n in named)
    if all(numbers):
        return [item._replace(numbers=numbers)]
    if item.intent is Intent.EDIT:
        item = item._replace(intent=Intent.SNOOZE)
    if numbers := rows_of(desk, [n.reminder for n in named]):
        return [item._replace(numbers=numbers)]
    return [of_one(desk, item, n.reminder) for n in named]


def of_one(desk: Desk, item: Item, reminder: Reminder) -> Item:
    numbers = rows_of(desk, [reminder])
    return item._replace(numbers=numbers, target=None if numbers else reminder.task, task=None)


# -- all but


DONE = r"(?:done|did|finished|completed?)"
ALL_BUT = re.compile(
    rf"(?:(?:ok|okay|i|i'?ve|just|yes|yep|we|got) )*(?:(?P<ahead>{DONE})(?: with)? )?"
    r"(?P<all>(?:all|both|everything|every ?one)(?: of (?:them|those|these|it))?(?: (?:two|three|four|five|\d))?)?"
    rf"(?: ?(?:(?:is|are|was|were|got) )?(?P<amid>{DONE}))?"
    r"[ ,]*(?:except|but|besides|apart from|other than|excluding|save|not)(?: for| not)? (?P<what>.+?)"
    rf"(?: (?:(?:is|are|was|were) )?(?P<behind>{DONE}))?[ .!]*",
    re.I,
)


def all_but_meant(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "done with everything but jen", "all done except 2": what came together is done, without that one."""
    found = ALL_BUT.fullmatch(" ".join(text.replace("\u2019", "'").split()))
    if found is None or reading.intent not in (Intent.DONE, Intent.OTHER, Intent.CREATE):
        return None
    said_done = found["ahead"] or found["amid"] or found["behind"]
    pool = open_came(desk)
    if not said_done or not (found["all"] or found["ahead"] or found["amid"]) or not pool:
        return None
    words = words_of(found["what"])
    kept = [n for n in all_named(desk, words) if n.reminder in pool]
    if not kept:
        return all_but_named(desk, reading, text, found["what"], pool)
    rest = [r for r in pool if r not in [n.reminder for n in kept]]
    if not rest or len({n.reminder.ref for n in kept}) < len(kept):
        return None
    numbers = rows_of(desk, rest)
    done = (
        [Item(Intent.DONE, numbers=numbers)]
        if numbers
        else [of_one(desk, Item(Intent.DONE), r) for r in rest]
    )
    others = set(range(len(words))) - {i for n in kept for i in range(n.start, n.end)}
    if all(words[i].lower() in JOINS | ARTICLES | FILLER for i in others):
        return reading._replace(items=tuple(done)), text
    then = answer_of(desk, words, 0, kept)
    return (reading._replace(items=(*done, *then)), text) if then is not None else None


def all_but_named(desk: Desk, reading: Reading, text: str, words: str, pool: list[Reminder]) -> Heard | None:
    """ "all done but the package": a single one that came, or one that lies ahead; what is not known is no name,
    and then nothing is done."""
    if names_surely(re.sub(r"^(?:but|except) ", "", text), pool):
        return None  # its own words
    place = POINTED.fullmatch(words)
    pointed = pointed_at(desk, place, []) if place is not None else []
    named = pointed or names_surely(words, pool) or names_surely(words, desk.live())
    rest = tuple(r.ref for r in pool if r not in named)
    if not named:
        return reading._replace(items=(Item(Intent.DONE, target=words),)), text
    meant = Item(Intent.DONE, refs=rest) if rest else Item(Intent.NO)
    return reading._replace(items=(meant,)), text


# -- the only one


def only_row(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "1 done", "done 1", where a single one came by itself since rows were last shown: that one."""
    item, thread = reading.items[0], desk.thread
    came = came_lately(desk)
    if len(reading.items) > 1 or item.numbers != (1,) or item.intent not in ANSWERS or item.target:
        return None
    if len(thread.sent) != 1 or len(came) != 1 or came[0].ref in thread.numbered:
        return None
    if (thread.numbered_at or 0) >= (thread.sent_at or 0) or item.value == "number or minutes":
        return None
    value = None if item.value == "row or hour" else item.value
    return reading._replace(items=(item._replace(numbers=(), value=value),)), text
