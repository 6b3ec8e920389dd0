"""Commands that stand behind a reason or a person, and commands on what is named in its parts. Rules of `hearing.py`.

"No school tuesday so skip the lunch boxes" skips them on tuesday; "holiday this week, trash is tuesday" moves the
trash. A rule takes a text so only where it means something that is kept, and never an errand's own words.
"""

from __future__ import annotations

import re

from bot.core.conversation.desk import Desk
from bot.core.conversation.event_moved import is_one
from bot.core.conversation.hearing_news import (
    DAY,
    NO_NEWS,
    comes_then,
    moved,
    named,
    on_that,
    plain_news,
    told_change,
    value_of,
)
from bot.core.conversation.matching import likeness, stems
from bot.core.conversation.spoken_of import Heard, names_surely
from bot.core.conversation.targets import within
from bot.core.conversation.unread import ERRAND_VERBS
from bot.core.model import Reminder
from bot.core.reading import Grain, Intent, Item, Moment, Reading

TOLD = (Intent.CREATE, Intent.OTHER)
BEHIND = re.compile(
    r"(?P<why>.+?)(?:[,;.]? (?:so|therefore|and so)|[,;.!]| -+|:)[ ,]{1,3}(?P<rest>(?:(?:please|pls|can you|could you|let'?s|just|i need to|we need to|i'?ll|you can) )*\w+\b.*)",
    re.I,
)
DROPS = frozenset("cancel skip delete drop remove scrap forget".split())
MOVES = frozenset("move change push reschedule switch shift make put postpone bump".split())
POLITE = re.compile(
    r"^(?:(?:please|pls|can you|could you|let'?s|just|i need to|we need to|i'?ll|you can) )+", re.I
)


def behind_a_reason(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "i'm sick so cancel tomorrow", "already in bed, skip tonight", "... so please change that to wednesday at 8"."""
    found = BEHIND.fullmatch(text.replace("\u2019", "'").strip())
    if found is None or reading.intent not in TOLD or NO_NEWS.search(text) or is_errand(found["why"]):
        return None
    rest = POLITE.sub("", found["rest"])
    verb = rest.lower().split()[0]
    if verb in DROPS:
        item = dropped(desk, found["why"], rest)
    elif verb in MOVES:
        item = moved_so(desk, found["why"], rest)
    else:
        told = told_so(desk, reading, rest)
        return told
    return (reading._replace(items=(item,)), text) if item is not None else None


def is_errand(words: str) -> bool:
    """ "Call the dentist, cancel friday": two things to do."""
    return words.lower().split()[0].strip(",.") in ERRAND_VERBS


def dropped(desk: Desk, why: str, rest: str) -> Item | None:
    """What is to be skipped; the day of the reason is its day, where it names none itself."""
    said = desk.read(rest)
    item = said.items[0]
    if len(said.items) > 1 or said.intent not in (Intent.CANCEL, Intent.SKIP) or item.value is not None:
        return None
    day = item.moment or day_in(desk, why)
    if item.target is None:
        if OF_THAT.fullmatch(rest) is not None:
            there = named_in(desk, why)
            return off_then(desk, there[0].task, there, day) if there else None
        there = [r for r in desk.live() if day is not None and on_day(desk, r, day)]
        if len(there) == 1:
            return off_then(desk, there[0].task, there, day)
        return item if item.moment is not None and there else None
    pool = named(desk, item.target, desk.live())[1]
    if not pool:
        return None
    if item.intent is Intent.SKIP and not all(r.series for r in pool):
        return item  # it comes once: it is asked whether it goes
    return off_then(desk, item.target, pool, day)


def on_day(desk: Desk, reminder: Reminder, day: Moment) -> bool:
    """Then, or on that day one of a series; "tonight" is no whole day."""
    return within(desk, reminder, day) or (day.grain is Grain.DAY and comes_then(desk, reminder, day))


def off_then(desk: Desk, target: str, pool: list[Reminder], day: Moment | None) -> Item | None:
    """A series without that day's, and something else where it is on that day."""
    if all(r.series is not None for r in pool):
        moments = (day,) if day is not None else ()
        return Item(Intent.SKIP, target=target, moments=moments)
    if day is None:
        return Item(Intent.CANCEL, target=target, value="event")
    there = all(on_that(desk, r, day) for r in pool)
    return Item(Intent.CANCEL, target=target, moments=(day,), value="event" if there else "elsewhere")


def day_in(desk: Desk, why: str) -> Moment | None:
    """The day that a reason names: "no school tuesday"."""
    moment = desk.read(why).moment or desk.read(f"remind me to {why}").moment
    return moment if moment is not None and moment.has_date and moment.delay_seconds is None else None


OF_THAT = re.compile(r"\w+ (?P<what>it|that|this|them|that one)\b(?P<rest>.*)", re.I)
NAMES_ENOUGH = 0.6


def moved_so(desk: Desk, why: str, rest: str) -> Item | None:
    """ "that" is what the reason names, else what was spoken of."""
    said = desk.read(rest)
    item = said.items[0]
    if len(said.items) > 1 or said.intent is not Intent.EDIT or not (item.moments or item.recurrence):
        return None
    if item.target is not None:
        return item if named(desk, item.target)[1] else None
    if OF_THAT.fullmatch(rest) is None or item.numbers or item.everything:
        return None
    there = named_in(desk, why)
    return item._replace(target=there[0].task) if there else item


def named_in(desk: Desk, why: str) -> list[Reminder]:
    """The one that most words of a reason name."""
    there = [r for r in desk.live() if likeness(stems(r.task), stems(why)) >= NAMES_ENOUGH]
    return there if there and is_one(desk, there) else []


def told_so(desk: Desk, reading: Reading, rest: str) -> Heard | None:
    """ "holiday this week, trash is tuesday": news of what is kept, and of a series only this once."""
    told = told_change(desk, reading._replace(items=(Item(Intent.OTHER),)), rest)
    if told is not None and told[0].items[0].target is not None:
        return told[0], rest
    found = TRASH_IS.fullmatch(rest)
    if found is None:
        return None
    meant = moved(desk, found["what"], found["to"])
    pool = named(desk, found["what"], desk.live())[1]
    if meant is None or meant.target is None or not pool or not is_one(desk, pool) or not pool[0].series:
        return None
    return reading._replace(items=(meant,)), rest


TRASH_IS = re.compile(
    rf"(?:(?:the|my|our) )?(?P<what>.+?)(?: is|'s)(?: on)? (?P<to>(?:next |this )?(?:{DAY})\b.*?)[ .!]*", re.I
)


# -- not this time, told of a person

HAS_NO = re.compile(
    rf"(?:(?P<who>[\w']+(?: and \w+)?) (?:has|have|had|'s got|got|doesn'?t have|don'?t have)|there(?:'?s| is)) (?:no |any )?(?P<what>.+?) (?:on )?(?P<then>(?:this |next )?(?:{DAY}|week|today|tonight)(?: (?:morning|night|afternoon))?)[ .!]*",
    re.I,
)
NEED_NOT = re.compile(
    rf"(?:i|we) (?:don'?t|do not|won'?t|will not|no longer) (?:need|have|want) (?:to )?(?P<what>.+?) (?:on )?(?P<then>(?:this |next )?(?:{DAY}|week|today|tonight)(?: (?:morning|night|afternoon))?)[ .!]*",
    re.I,
)
DAY_OFF = re.compile(
    r"(?P<day>.+?)(?:'s| is| got| has been| was)+ (?:all )?(?:cancell?ed|off|called off|not happening)[ .!]*",
    re.I,
)


EVERYTHING = re.compile(r"(?:everything|all|all of it)(?: on| for)? ", re.I)


def not_that_time(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "leo has no soccer this saturday", "i don't need to pick up leo on wednesday", "thursday is cancelled"."""
    if reading.intent not in TOLD or NO_NEWS.search(text):
        return None
    plain, _ = plain_news(text)
    has_no, need_not, day_off = (p.fullmatch(plain) for p in (HAS_NO, NEED_NOT, DAY_OFF))
    item = None
    if has_no is not None and re.search(r"\b(?:no|any|n'?t)\b", plain, re.I):
        for what in (f"{has_no['who'] or ''} {has_no['what']}".strip(), has_no["what"]):
            item = item or once_off(desk, what, has_no["then"])
    if item is None and need_not is not None:
        item = once_off(desk, need_not["what"], need_not["then"])
    if item is None and day_off is not None and not named(desk, day_off["day"])[1]:
        everything = EVERYTHING.match(day_off["day"])
        day = value_of(desk, day_off["day"][everything.end() if everything else 0 :])
        if day is not None and day.moment is not None and day.moment.has_date:
            there = [r for r in desk.live() if on_day(desk, r, day.moment)]
            item = Item(Intent.CANCEL, moments=day.moments[:1], everything=everything is not None)
            if len(there) == 1 and there[0].series is not None:
                item = off_then(desk, there[0].task, there, day.moment)
    return (reading._replace(items=(item,)), text) if item is not None else None


def once_off(desk: Desk, what: str, then: str) -> Item | None:
    """What the words name, on that day."""
    said = value_of(desk, then)
    target, pool = named(desk, what, desk.live())
    if said is None or said.moment is None or not pool or any("no" in stems(r.task) for r in pool):
        return None  # "no school friday" is kept as a note
    return off_then(desk, target, pool, said.moment)


# -- several at once

BOTH = re.compile(
    rf"(?:both|all)(?: of)?(?: the| my)? (?P<day>{DAY})(?:'?s)?(?: ones?| reminders?| appointments?)?,? (?:(?:are|is|should be|got|were) )?(?:(?:now|moved|pushed|rescheduled) )*(?P<to>(?:at|to|until) .+?)[ .!]*",
    re.I,
)
BOTH_NAMED = re.compile(
    r"(?:both|all)(?: of)?(?: the| my| our)? (?P<what>.+?)(?: are| is| got| were| have been)*(?: now)? (?:moved|pushed|rescheduled|changed|switched|postponed)?(?: back| up)? ?(?:to|at|until) (?P<to>.+?)[ .!]*",
    re.I,
)


def both_moved(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "both saturday ones at 11", "both dentists moved to dec 10"."""
    if reading.intent not in (*TOLD, Intent.EDIT) or NO_NEWS.search(text):
        return None
    day, name = BOTH.fullmatch(text), BOTH_NAMED.fullmatch(text)
    if day is not None:
        said, on = value_of(desk, re.sub(r"^(?:to|until) ", "", day["to"])), value_of(desk, day["day"])
        if said is None or on is None or on.moment is None:
            return None
        there = [r for r in desk.live() if comes_then(desk, r, on.moment)]
        to = said
    elif name is not None:
        found = value_of(desk, name["to"])
        if found is None:
            return None
        there, to = names_surely(name["what"], desk.live()), found
    else:
        return None
    if len(there) < 2 or (text.lower().startswith("both") and len(there) > 2):
        return None
    desk.remember(numbered=[r.ref for r in there])
    numbers = tuple(range(1, len(there) + 1))
    return reading._replace(
        items=(Item(Intent.EDIT, numbers=numbers, moments=to.moments[:1], value="event"),)
    ), text


# -- the one of that name

ONE_AT = re.compile(
    r"(?:make |set |put |move |have )?(?:the |my )(?P<what>.+?) (?:one|reminder)(?:'s)?(?: (?:should|needs to|has to|must|ought to) be| is(?: supposed to be)?)?(?: now)?(?: (?:at|on|for|to))? (?P<to>.+?)[ .!]*",
    re.I,
)
SET_FOR = re.compile(r"set (?:the |my )?(?P<what>.+?) (?:for|to|at|on) (?P<to>.+?)[ .!]*", re.I)
NEW_ONE = re.compile(r"^(?:an?|another|new) |\b(?:reminders?|alarms?|alerts?|timers?)\b", re.I)
MOVE_IT = re.compile(
    r"(?:(?:please|pls|can you|could you|i need to|need to|i want to|i have to|i gotta) )*(?:move|push|change|shift|switch|postpone|delay|reschedule|push back|bump)(?: back)? (?:the |my |our )?(?P<what>.+?)(?: please| pls| back| again| for me| appointment| appt| reminder| time)*[ .?!]*",
    re.I,
)
DID_I_ASK = re.compile(
    r"(?:(?:so|hey|wait|and)[ ,]+)*(?:did|have) i (?:already |ever )?(?:ask(?:ed)?|tell|told|text(?:ed)?|set|put|give|given|said?|remind(?:ed)?|add(?:ed)?|made?|have)(?: you)?(?: a reminder| one| something)?(?: already)? (?:about|for|to do|to|with) (?:the |my )?(?P<what>.+?)(?: already| yet)?[ ?.!]*",
    re.I,
)


def the_named_one(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "the plumber one should be at 11", "make the electrician one 10", "set dentist for thursday at 3"."""
    plain = text.replace("\u2019", "'").strip()
    asked = DID_I_ASK.fullmatch(plain)
    if asked is not None and reading.intent in (Intent.OTHER, Intent.LIST, Intent.CREATE):
        return reading._replace(items=(Item(Intent.LIST, target=asked["what"]),)), text
    if reading.intent not in (*TOLD, Intent.EDIT) or NO_NEWS.search(text.replace("reminder", "")):
        return None
    one, put = ONE_AT.fullmatch(plain), SET_FOR.fullmatch(plain)
    found = one or put
    if put is not None and NEW_ONE.search(put["what"]) is not None:
        return None  # "set a plumber reminder for friday"
    if found is not None and (
        reading.intent is not Intent.EDIT or not named(desk, reading.items[0].target or "")[1]
    ):
        said = value_of(desk, found["to"])
        kept = names_surely(found["what"], desk.live())
        kept = (
            kept if one is not None else [r for r in kept if len(stems(r.task)) <= len(stems(found["what"]))]
        )
        if said is not None and kept and stems(found["what"]):
            meant = Item(
                Intent.EDIT, target=found["what"], moments=said.moments[:1], recurrence=said.recurrence
            )
            return reading._replace(items=(meant._replace(value="event"),)), text
    move = MOVE_IT.fullmatch(plain)
    if move is None or reading.intent is not Intent.OTHER or reading.moment is not None:
        return None
    kept = named(desk, move["what"], desk.live())[1]
    verb = stems(plain.split()[0])[0]
    if not kept or any(verb in stems(r.task) for r in kept):
        return None  # "change the sheets" is what is to be done
    return reading._replace(items=(Item(Intent.EDIT, target=move["what"], value="event"),)), text
