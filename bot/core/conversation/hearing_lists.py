"""What a text means that asks about the list, adds to one of it, or is a list itself: rules of `hearing.py`."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from bot.core.conversation.answers import plainly
from bot.core.conversation.desk import Desk
from bot.core.conversation.hearing_told import SURELY_NEWS
from bot.core.conversation.spoken_of import (
    SAME_TIME,
    Heard,
    came_lately,
    in_other_words,
    is_moment,
    known,
    mendable,
    names_surely,
)
from bot.core.conversation.unread import ERRAND_VERBS
from bot.core.reading import Grain, Intent, Item, Moment, Reading

QUESTION_WORDS = """
    what whats what's wht wat wats is are there on do does i have hav hv ive i've got any anything everything thing
    things for my me going up coming happening to in the planned scheduled plan plans about and how
"""
QUESTION = frozenset(QUESTION_WORDS.split())
ASKS = frozenset("what whats what's wht wat wats anything".split())


def day_asked(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "whats tmrw", "wht do i hav tomorow", "anything friday": that day's list."""
    item = reading.items[0]
    if reading.intent not in (Intent.CREATE, Intent.OTHER) or item.moment is None or not item.moment.has_date:
        return None
    words = text.lower().replace("\u2019", "'").strip(" ?.!").split()
    if words[0] not in ASKS:
        return None
    rest = [w for w in words if w not in QUESTION]
    if not rest or not is_moment(desk, " ".join(rest)):
        return None
    return reading._replace(items=(Item(Intent.LIST, moments=item.moments),)), text


DAY_ONE = re.compile(r"(?:the |my )?(?P<day>\w+day)(?:'?s)? one[ .!?]*", re.I)


def that_days_one(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "the friday one" with no question open: what there is on friday; no one o'clock."""
    found = DAY_ONE.fullmatch(text)
    if found is None or reading.intent is not Intent.MOMENT:
        return None
    moments = desk.read(found["day"]).items[0].moments
    return (reading._replace(items=(Item(Intent.LIST, moments=moments),)), text) if moments else None


WHEN_IS_IT = re.compile(
    r"(?:(?:wait|so|and|ok)[ ,]+)*(?:what time|which day|what day|when)(?: is (?:it|that)| was that)?[ ?.!]*",
    re.I,
)


WHAT_WAS_IT = re.compile(
    r"(?:what|which one|huh|sorry what|say again|come again|what(?:'?s| is| was) (?:this|that|it)(?: again)?)[ ?.!]*",
    re.I,
)


def when_is_it(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "what time", "which day", after one was confirmed: when it is; "what was that" after one came."""
    asked = mendable(desk) is not None and WHEN_IS_IT.fullmatch(text) is not None
    asked = asked or (bool(came_lately(desk)) and WHAT_WAS_IT.fullmatch(text) is not None)
    if reading.intent is not Intent.OTHER or not asked:
        return None
    return reading._replace(items=(Item(Intent.LIST, value="it"),)), text


TOO = re.compile(r"(?:(?:and|also|then)[ ,]+)*(?P<when>.+?)[ ,]{1,2}(?:too|also|as well)[ .!]*", re.I)


def once_more(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "6 tomorrow too", "friday as well": the one just confirmed, at that moment too."""
    found, made = TOO.fullmatch(text), mendable(desk)
    if found is None or made is None or made.series is not None:
        return None
    wall = desk.wall(made)
    when = SAME_TIME.sub(f" at {wall:%I:%M %p}", found["when"]) if wall is not None else found["when"]
    said = desk.read(f"at {when}" if when[:1].isdigit() and not is_moment(desk, when) else when).items[0]
    if said.intent is not Intent.MOMENT or said.moment is None:
        return None
    moment = said.moment
    if wall is not None and moment.has_date and moment.grain is Grain.DAY:
        moment = moment._replace(wall=datetime.combine(moment.wall.date(), wall.time()), grain=Grain.MINUTE)
    meant = Item(Intent.CREATE, task=made.task, moments=(moment,), recurrence=said.recurrence)
    return reading._replace(items=(meant,)), text


def at_its_time(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "and call ann at the same time": when the one just confirmed is."""
    made = mendable(desk)
    wall = desk.wall(made) if made is not None and SAME_TIME.search(text) is not None else None
    if wall is None or reading.intent is not Intent.OTHER or SURELY_NEWS.fullmatch(text) is not None:
        return None
    words = re.sub(
        r"^(?:(?:and|also|then)[ ,]+)+|(?: too| as well)?[ .!]*$", "", SAME_TIME.sub("", text), flags=re.I
    )
    if not words or is_moment(desk, words):
        return None
    return in_other_words(
        desk, Intent.CREATE, f"remind me to {words} on {wall:%B} {wall.day} at {wall:%I:%M %p}"
    )


AND_THEN = re.compile(
    r"(?:and|what about|how about|and what about|and how about|and on)[ ,]+(?P<day>.+?)[ ?.!]*", re.I
)


def next_day_asked(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "what about friday", "and saturday?" after a list: that day's list, and nothing is moved."""
    found = AND_THEN.fullmatch(text)
    if found is None or desk.thread.looked != desk.turn - 1 or not is_moment(desk, found["day"]):
        return None
    moments = desk.read(found["day"]).items[0].moments
    if not moments[0].has_date or moments[0].grain.has_clock:
        return None
    return reading._replace(items=(Item(Intent.LIST, moments=moments),)), text


ASKED_ABOUT = re.compile(
    r"(?:(?:so|hey|and|wait)[ ,]+)*(?:is|are|do i have|have i got|did i set|how long (?:until|till|til)|how soon is) "
    r"(?:the |my |an? )?(?P<what>.+?)(?: (?:at|on|in) .*)?[ ?.!]*",
    re.I,
)


def asked_about(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "is the dentist on friday or saturday", "do i have gym tomorrow": when it is."""
    found = ASKED_ABOUT.fullmatch(text)
    if found is None or reading.intent is not Intent.OTHER:
        return None
    what = desk.read(f"remind me to {found['what']}").task or found["what"]
    named = names_surely(what, known(desk))
    of_day = tuple(m for m in reading.items[0].moments if m.has_date and m.grain is Grain.DAY)[:1]
    item = Item(Intent.LIST, target=what, moments=of_day)
    return (reading._replace(items=(item,)), text) if named else None


BOUNDED = re.compile(
    r"(?P<ask>(?:(?:so|ok|and|hey) )?(?:what|whats|what's|wht|wat|anything|is there|do i have|have i got|am i|show|list|any reminders|my reminders)\b[^,;\n]*?) ?"
    r"\b(?P<way>after|before|past|until|till|by|from) (?P<clock>noon|midnight|\d{1,2}(?::?\d\d)?(?: ?[ap]\.?m\.?)?)(?: (?P<behind>on .+|today|tonight|tomorrow|tmrw|\w+day))?(?: on)?[ ?.!]*",
    re.I,
)
ASKING = QUESTION | frozenset(
    "free busy anything reminders list show am is left else today day rest of".split()
)
BEFORE = ("before", "until", "till", "by")


def hour_bounded(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "anything on friday after 5", "what do i have after 2pm": that day's list from that hour on, or until it."""
    found = BOUNDED.fullmatch(text.replace("\u2019", "'"))
    today = desk.voice.now_local
    if found is None or today is None or reading.intent not in (Intent.LIST, Intent.CREATE, Intent.OTHER):
        return None
    rest = [w for w in found["ask"].lower().split() if w not in ASKING or w == "today"]
    day = re.sub(r"^on ", "", found["behind"] or " ".join(rest), flags=re.I)
    if (found["behind"] and rest) or (day and not is_moment(desk, day)):
        return None
    of_day = desk.read(day).moment if day else None
    if day and (of_day is None or not of_day.has_date or of_day.grain not in (Grain.DAY, Grain.DAYPART)):
        return None
    date = of_day.wall if of_day is not None else today
    clock = desk.read(f"remind me to go on {date:%B} {date.day} at {found['clock']}").moment
    if clock is None or not clock.grain.has_clock:
        return None
    start = datetime.combine(date.date(), datetime.min.time())
    edge = datetime.combine(date.date(), clock.wall.time())
    before = found["way"].lower() in BEFORE
    over = edge <= today and before and clock.guesses and edge.hour < 12
    edge = edge + timedelta(hours=12) if over else edge
    first, last = (start, edge) if before else (edge, start + timedelta(days=1))
    if first >= last:
        return None
    span = Moment(first, Grain.MINUTE, has_date=True, end_wall=last)
    return reading._replace(items=(Item(Intent.LIST, moments=(span,)),)), text


ADDED = re.compile(r"add (?P<more>.+) to (?:the |my )?(?P<what>.+?)(?: reminder)?[ .!]*", re.I)


MORE_WORDS = re.compile(
    r"(?:and|plus|also|oh and)(?: also)? (?:some |the )?(?P<more>[a-z]+(?: and [a-z]+)?)[ .!]*", re.I
)
"""One thing more, or two: "and eggs"."""
NO_THING = ERRAND_VERBS | frozenset(
    "you i me we us he she they it that this then so what why how who when where yes no too there here again hurry fast soon".split()
)


def is_thing(desk: Desk, words: str) -> bool:
    """ "eggs"; not "thanks", "done" or "hurry"."""
    return words.lower().split()[0] not in NO_THING and desk.read(words).intent is Intent.OTHER


def added_to(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "add insurance card to dentist": written into the one of that name; "and eggs": into the last one."""
    found, more, made = ADDED.fullmatch(text), MORE_WORDS.fullmatch(text), mendable(desk)
    if reading.intent is not Intent.OTHER or reading.moment is not None:
        return None
    if found is not None and len(names_surely(found["what"], desk.live())) == 1:
        item = Item(Intent.EDIT, target=found["what"], task=found["more"], value="add")
    elif made is not None and found is not None and found["what"].lower() in ("it", "that", "this"):
        item = Item(Intent.EDIT, task=found["more"], value="add")
    elif made is not None and more is not None and is_thing(desk, more["more"]):
        item = Item(Intent.EDIT, task=more["more"], value="add")
    else:
        return None
    return reading._replace(items=(item,)), text


def snooze_plainly(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "snooze til after lunch": a vague time of day, not a name."""
    said = plainly(text)
    if reading.intent is not Intent.SNOOZE or not reading.items[0].target or said == text.lower():
        return None
    said = re.sub(r"\b(?:until|till|til) (?=in |at night)", "", said)
    other = desk.read(said)
    return (other, said) if other.intent is Intent.SNOOZE and other.moment is not None else None


DAY_ABOVE = re.compile(r"(?P<day>[^:\n,]{3,30}?)\s*[:\n]\s*(?P<rest>.+)", re.S)


def under_a_day(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "tomorrow: 9am standup, noon lunch, 5pm gym": each line at its own hour of that day."""
    found = DAY_ABOVE.fullmatch(text.strip())
    if found is None or reading.intent is not Intent.CREATE or len(reading.items) > 1:
        return None
    parts = [p for p in re.split(r"\s*[\n,;]\s*", found["rest"]) if p]
    if len(parts) < 2 or not is_moment(desk, found["day"]):
        return None
    readings = [desk.read(f"{part} {found['day']}") for part in parts]
    items = [r.items[0] for r in readings]
    whole = all(
        len(r.items) == 1 and r.intent is Intent.CREATE and r.task and r.moment and r.moment.grain.has_clock
        for r in readings
    )
    return (reading._replace(items=tuple(items)), text) if whole else None


NEXT_NUMBER = re.compile(r"[ ,;]+(?=\d{1,2}\)\s)")  # "1) vet 2pm 2) bank 3pm"
NUMBERED = re.compile(r"\s*\d{1,2}[.)]\s+(.+)")


def numbered_lines(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """Several lines, "1. call mom 5pm" and so on: new ones, where none of them answers a row."""
    rows = text.splitlines() if "\n" in text else NEXT_NUMBER.split(text)
    lines = [NUMBERED.fullmatch(line) for line in rows if line.strip()]
    if len(lines) < 2 or not all(lines):
        return None
    plain = "\n".join(line[1] for line in lines if line is not None)
    other = desk.read(plain)
    return (other, plain) if all(i.intent is Intent.CREATE and i.task for i in other.items) else None
