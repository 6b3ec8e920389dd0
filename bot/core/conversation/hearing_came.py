"""What a text means after reminders came, or after one was changed: rules of `hearing.py`.

People answer a reminder as they would a person: "both", "ugh not now", "not today", "the other one".
"""

from __future__ import annotations

import re
import unicodedata

from bot.core.conversation.desk import Desk
from bot.core.conversation.matching import stems
from bot.core.conversation.moves import came_within_a_day
from bot.core.conversation.spoken_of import (
    Heard,
    came_lately,
    came_open,
    in_other_words,
    known,
    names_surely,
    names_wholly,
    series_of,
)
from bot.core.model import Reminder, State, UndoEntry
from bot.core.reading import Intent, Item, Reading

# -- several came


BOTH = re.compile(
    r"(?:(?:ok|okay|yes|yep|yeah|i did|did)[ ,]+)*"
    r"(?:both|ambos|ambas|l[oa]s dos|both of (?:them|those|these)|all of (?:them|those|these|it)|(?:them |it )?all|everything|all (?:of )?(?:two|three|four|five|[2-9]))"
    r"(?P<rest>(?: .+)?)",
    re.I,
)


NONE_OF_THEM = re.compile(r"(?:none|neither)(?: of (?:them|those|these))?(?: one)?(?: yet)?[ .!]*", re.I)


def both_came(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "both", "all three", "both tomorrow": what came together, or the two that came last."""
    if NONE_OF_THEM.fullmatch(text) and reading.intent is Intent.OTHER and came_lately(desk):
        return reading._replace(items=(Item(Intent.NO),)), text
    found = BOTH.fullmatch(text.strip(" .!"))
    if found is None or reading.intent not in (Intent.OTHER, Intent.CREATE, Intent.MOMENT):
        return None
    came = came_together(desk)
    if len(came) < 2:
        return None
    rows = rows_of(desk, came)
    item = Item(Intent.DONE, numbers=rows, everything=not rows)
    rest = found["rest"].strip()
    if rest:
        put_off = desk.read(rest)
        if put_off.intent not in (Intent.MOMENT, Intent.SNOOZE) or put_off.items[0].target:
            return None
        item = put_off.items[0]._replace(intent=Intent.SNOOZE, numbers=rows, everything=not rows)
    return reading._replace(items=(item,)), text


def came_together(desk: Desk) -> list[Reminder]:
    """What the last reminder text carried; else the two that are not done yet."""
    came = came_lately(desk)
    lately = came_within_a_day(desk)
    return came if len(came) > 1 else lately if len(lately) == 2 else []


def rows_of(desk: Desk, reminders: list[Reminder]) -> tuple[int, ...]:
    """Their places in the last numbered message; none where not all of them are in it."""
    numbered = desk.thread.numbered
    refs = [r.ref for r in reminders]
    return tuple(numbered.index(ref) + 1 for ref in refs) if set(refs) <= set(numbered) else ()


# -- not now, not today, without it


LEADS = r"(?:(?:ugh|no|nope|nah|sorry|argh|oh|hmm|i|i'm|im|well|just|still)[ ,.!]+)*"
NOT_NOW = re.compile(
    rf"{LEADS}(?:not (?:right )?now|can'?t(?: do (?:it|that|this))?(?: (?:right )?now)?|busy(?: (?:right )?now)?"
    r"|in a meeting|driving|not ready(?: yet)?)[ .!]*",
    re.I,
)
NOT_TODAY = re.compile(
    rf"{LEADS}(?:not today|(?:can'?t|won'?t)(?: (?:do|make|get to)(?: (?:it|that|this))?)? today|no time today)[ .!]*",
    re.I,
)


def not_now(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "ugh not now", "busy": what came comes again soon; "cant today": tomorrow, a series at its next."""
    came = came_lately(desk)
    plain = text.replace("\u2019", "'")
    if not came or reading.intent not in (Intent.CREATE, Intent.OTHER, Intent.NO):
        return None
    if NOT_NOW.fullmatch(plain):
        return reading._replace(items=(Item(Intent.SNOOZE),)), text
    if NOT_TODAY.fullmatch(plain) is None:
        return None
    if all(series_of(desk, r) for r in came):
        return reading._replace(items=(Item(Intent.SKIP, value="came"),)), text
    return in_other_words(desk, Intent.MOMENT, "tomorrow")


NOT_YET = re.compile(
    rf"{LEADS}(?:not (?:done )?yet|not now|busy|can'?t(?: right)? now)[ ,.!-]+(?P<rest>.+)", re.I
)


def not_yet_but(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "not yet give me 20 min", "not now, tomorrow": put off until then."""
    found = NOT_YET.fullmatch(text.replace("\u2019", "'"))
    if found is None or not came_lately(desk):
        return None
    rest = desk.read(found["rest"])
    item = rest.items[0]
    put_off = rest.intent in (Intent.SNOOZE, Intent.MOMENT) and item.moment is not None and not item.target
    return (rest, found["rest"]) if put_off else None


NEXT = re.compile(r"\b(?:next|tomorrow)\b", re.I)


def skip_what_came(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "skip it", "skip today" just after it came: that one, and not the next as well."""
    item = reading.items[0]
    came = came_lately(desk)
    if reading.intent is not Intent.SKIP or not came or NEXT.search(text) or item.numbers or item.value:
        return None
    today = desk.voice.now_local
    if today is None or any(m.wall.date() > today.date() for m in item.moments):
        return None
    if item.target and not names_surely(item.target, came):
        return None
    return reading._replace(items=(item._replace(moments=(), value="came"),)), text


ARTICLE = re.compile(r"(?:the|my) ", re.I)


def named_later(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "dog tomorrow", "meds in 10", "trash again in 30 min": one that came, put off."""
    if reading.intent not in (Intent.CREATE, Intent.OTHER) or len(reading.items) > 1:
        return None
    words = ARTICLE.sub("", text.strip(" .!")).split()
    pools = (came_lately(desk), came_open(desk), came_within_a_day(desk))
    came = next((p for p in pools if words and names_surely(words[0], p)), [])
    for i in range(1, len(words) if came else 0):
        named = names_surely(" ".join(words[:i]), came)
        if len(named) != 1:
            return None
        rest = desk.read(" ".join(words[i:]).removeprefix("again "))
        item = rest.items[0]
        if rest.intent not in (Intent.MOMENT, Intent.SNOOZE) or item.target or item.recurrence:
            continue
        if named[0].series and item.moment is not None and item.moment.delay_seconds is None:
            return None  # "gym friday": its own day, or one more
        numbers = rows_of(desk, named)
        target = None if numbers else named[0].task
        item = item._replace(intent=Intent.SNOOZE, target=target, numbers=numbers, task=None, value=None)
        return reading._replace(items=(item,)), text
    return None


THANKED = re.compile(r"(?:ok |okay )?(?:thank you|thanks?|thx|tysm|ty)(?: so much)?[ ,.!]+(?P<rest>.+)", re.I)
DONE_FIRST = re.compile(
    r"(?:ok |yes |yep )?(?:done|did it|finished|all done)[ ,]*[.!,;]\s*(?P<rest>.+)", re.I
)


def done_beside(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "thank you, done"; "done. remind me to buy bread at 5": it is done, and the rest is heard too."""
    thanked = THANKED.fullmatch(text)
    if thanked is not None and reading.intent is Intent.THANKS:
        return in_other_words(desk, Intent.DONE, thanked["rest"])
    first = DONE_FIRST.fullmatch(text)
    if first is None or reading.intent is not Intent.CREATE or not came_lately(desk):
        return None
    rest = desk.read(first["rest"])
    if rest.intent is not Intent.CREATE:
        return None
    return rest._replace(items=(Item(Intent.DONE), *rest.items)), first["rest"]


# -- the wrong one


OTHER_ONE = re.compile(
    r"(?:(?:no|nope|oops|sorry|wait|not that(?: one)?|wrong one|i meant?)[ ,.!]+)*(?:the )?other(?: one)?[ .!]*",
    re.I,
)
MEANT_ANOTHER = re.compile(
    r"(?:(?:no|nope|oops|sorry|wait|not that(?: one)?|wrong one)[ ,.!]+)*i meant? (?:the |my )?(?P<what>.+?)[ .!]*",
    re.I,
)
TAKEN = {State.CANCELLED: Intent.CANCEL, State.DONE: Intent.DONE}


def other_one(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "no the other one", "sorry i meant gym", after one was deleted, done or moved: that is taken back,
    and the other one is meant."""
    entry = last_change(desk)
    if entry is None or reading.intent not in (Intent.OTHER, Intent.CREATE, Intent.EDIT, Intent.NO):
        return None
    ref, before = entry.before[0]
    now = desk.reminders.get(ref)
    if now is None or before is None:
        return None
    meant = MEANT_ANOTHER.fullmatch(text)
    if OTHER_ONE.fullmatch(text):
        found = the_other(desk, now)
    elif meant is not None:
        found = names_wholly(meant["what"], [r for r in known(desk) if r.ref != ref])
    else:
        return None
    if len(found) != 1:
        return None
    item = done_to(desk, before, now)
    if item is None:
        return None
    numbers = rows_of(desk, found)
    item = item._replace(numbers=numbers, target=None if numbers else found[0].task)
    return reading._replace(items=(Item(Intent.UNDO), item)), text


def last_change(desk: Desk) -> UndoEntry | None:
    """What the last text changed, where that was a single reminder and nothing else."""
    undo = desk.thread.undo
    if not undo or undo[-1].turn != desk.turn - 1 or len(undo[-1].before) != 1:
        return None
    return undo[-1]


def the_other(desk: Desk, one: Reminder) -> list[Reminder]:
    """The other of two rows; else the only other one there is."""
    numbered = desk.thread.numbered
    if len(numbered) == 2 and one.ref in numbered:
        other = desk.reminders.get(numbered[1] if numbered[0] == one.ref else numbered[0])
        return [other] if other is not None and other in known(desk) else []
    pool = desk.unfinished() if one.state is State.DONE else desk.live()
    return [r for r in pool if r.ref != one.ref]


def done_to(desk: Desk, before: Reminder, now: Reminder) -> Item | None:
    """What was done to the wrong one, to be done to the right one."""
    if now.state in TAKEN and before.state is not now.state:
        return Item(TAKEN[now.state])
    wall, stood = desk.wall(now), desk.wall(before)
    if now.series is not None or wall is None or stood is None or wall == stood:
        return None
    day = f"{wall:%B} {wall.day} " if wall.date() != stood.date() else ""
    clock = f"at {wall:%I:%M %p}" if wall.time() != stood.time() else ""
    moved = desk.read(f"make it {day}{clock}".strip()).items[0]
    return moved if moved.intent is Intent.EDIT else None


# -- no errand at all


NOTHING_WORDS = """
    not no nope nah cant can't dont don't wont won't ugh argh too also here there sorry i do it that this
    just only is are its even still yet wait actually and add
"""
NOTHING = frozenset(NOTHING_WORDS.split())
WITHOUT = re.compile(r"(?:but not|not|no|without|except)\b ?(?:the |my )?(?P<what>.*)", re.I)


LEAVE_ME = re.compile(r"(?P<not>(?:please |pls |ok )*(?:don'?t|do not)) (?:bug|nag) me(?P<rest>.*)", re.I)


def leave_me(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "dont bug me until 3": no nag is asked for, but quiet; alone it ends the nags that run."""
    found = LEAVE_ME.fullmatch(text.replace("\u2019", "'").strip(" .!"))
    if found is None or reading.intent is not Intent.CREATE:
        return None
    if not found["rest"].strip():
        return desk.read("stop bugging me"), text
    return in_other_words(desk, Intent.HABIT, f"{found['not']} text me{found['rest']}")


def pictured(task: str) -> bool:
    """A picture says what to do as well as a word."""
    return any(unicodedata.category(c) == "So" for c in task)


def no_errand(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "not on sunday", "no piano on friday": a series without that day; "cant today" makes nothing."""
    item = reading.items[0]
    if reading.intent is not Intent.CREATE or len(reading.items) > 1 or not item.task:
        return None
    task = item.task.lower().replace("\u2019", "'").strip(" .!,")
    without = WITHOUT.fullmatch(task)
    if without is not None and item.moment is not None and item.moment.has_date:
        what = without["what"]
        series = [r for r in desk.live() if r.series]
        made = [r for r in series if r.ref in desk.thread.made]
        named = names_surely(what, series) if what else made
        if len(named) == 1:
            meant = Item(Intent.SKIP, target=named[0].task, moments=item.moments)
            return reading._replace(items=(meant,)), text
    if NOTHING.issuperset(task.split()) or (not stems(task) and not pictured(task)):
        return reading._replace(items=(Item(Intent.OTHER),)), text
    return None
