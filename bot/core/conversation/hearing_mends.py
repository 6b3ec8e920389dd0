"""Corrections of what was just confirmed: another time, another day, the whole said anew. Rules of `hearing.py`.

"no, friday", "wrong time its 4:30", "no i meant sue at 5": a correction makes nothing new. Where a list was shown
since and several are kept, it may be about any of its rows: it is asked which. Other words: `hearing_words.py`.
"""

from __future__ import annotations

import re

from bot.core.conversation.answers import plainly
from bot.core.conversation.desk import Desk
from bot.core.conversation.event_moved import is_one
from bot.core.conversation.event_words import event_ahead
from bot.core.conversation.spoken_of import (
    CLOCK_ALONE,
    MEND_SECONDS,
    SAME_TIME,
    Heard,
    came_lately,
    in_other_words,
    is_moment,
    looked_since,
    mendable,
    names_surely,
    names_wholly,
)
from bot.core.conversation.wording import closest_words, is_task
from bot.core.model import QuestionKind, Reminder, State
from bot.core.reading import Intent, Item, Reading

FIRM = (
    r"(?:(?:no|nope|nah|wait|sorry|oops|whoops|ooops|actually|argh|ah|oh|ugh|duh|d'?oh|crap|shoot|damn|dang|shit|omg|lol|haha|hold on|my bad|my mistake|correction|typo|oh dear|dear|hey|um+|well|but|i meant?(?: to say)?|i said)"
    r"[ ,.!:;-]+)"
)
MISTAKE = (
    r"(?:(?:scratch|strike) that|(?:you got (?:it|that) )?wrong(?: (?:time|day|date|one|hour|month|name|word|person|guy|girl))?|(?:that|this|it)(?:'?s| is| was) (?:wrong|not right|incorrect|a mistake|the wrong \w+)"
    r"|(?:i )?(?:made|there'?s|it was) a mistake|my mistake|my bad|i (?:got|had|put|said|gave)(?: you)? (?:that|it|the wrong \w+)(?: wrong)?|not right|correction|typo|i messed up|i misspoke)"
)
AGAIN = r"(?:(?:remind me|do it|it'?s|it is|it was|its at|(?:it |that |this )?should(?:'ve| have)? (?:be|been)|i meant?|i said|(?:let'?s )?make (?:it|that)|that'?s|at|on|the)[ ,]+)*"
MISTAKEN = re.compile(rf"{FIRM}*{MISTAKE}[ ,.:;!-]+(?:so )?{AGAIN}(?P<rest>.+?)[ .!]*", re.I)
MEANT_BEHIND = re.compile(rf"{FIRM}*(?P<rest>.+?),? (?:i meant?|i said|sorry)[ .!]*", re.I)
FIRMLY = re.compile(
    rf"(?:{FIRM}+|(?=(?:(?:it |that |this )?should|let'?s make)\b))(?:not that[ ,]+)?{AGAIN}(?P<rest>.+?)(?: instead| rather| please)?[ .!]*",
    re.I,
)
NOT_BUT = re.compile(
    rf"{FIRM}*not (?:at |on )?(?P<old>[^\s,]+(?: [^\s,]+)?)[ ,]+(?:but |rather |its |it's )?(?:at |on )?(?P<new>.+)",
    re.I,
)
BUT_NOT = re.compile(rf"{FIRM}*(?:it'?s |it is )?(?P<new>.+?),? (?:and )?not (?:at |on )?(?P<old>\S+)", re.I)
HALF_NOT = re.compile(
    rf"{FIRM}*(?:at )?(?P<clock>\d{{1,2}}(?::\d\d)? ?)?(?P<half>[ap])\.?m\.?,? (?:and )?not (?:\d{{1,2}}(?::\d\d)? ?)?[ap]\.?m\.?[ .!]*",
    re.I,
)
HOURS = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
HOUR_ALONE = re.compile(
    rf"{FIRM}*{AGAIN}(?P<hour>{HOURS})(?: instead)?[ .!]*|\*(?P<star>\d{{1,2}})|(?P<behind>\d{{1,2}})\*",
    re.I,
)
HALF = re.compile(r"(?P<half>[ap])\.?m\.?", re.I)
AND_A_HALF = re.compile(
    rf"{FIRM}*(?:at )?(?P<hour>\d{{1,2}}|one|{HOURS}) and a half[ .!]*",
    re.I,
)
ROW = re.compile(r"(?:no|nope|nah|well|um)[ ,.]*\d{1,2}[ .!]*", re.I)


def just_made(desk: Desk) -> list[Reminder]:
    """What was confirmed a moment ago, though a list was shown since."""
    if desk.now - (desk.thread.made_at or 0) > MEND_SECONDS:
        return []
    made = [desk.reminders[ref] for ref in desk.thread.made if ref in desk.reminders]
    return [r for r in made if r.state in (State.OPEN, State.WAITING)]


def one_made(desk: Desk) -> Reminder | None:
    made = just_made(desk)
    return made[0] if made and is_one(desk, made) else None


def edited(desk: Desk, words: str, mistaken: bool) -> Item | None:
    """What an edit of the last one to these words is; a mistake seen in a list may be in any of its rows."""
    item = desk.read(f"make it {words}").items[0]
    if item.intent is not Intent.EDIT or not (item.moments or item.recurrence):
        return None
    if not looked_since(desk) and len(just_made(desk)) == 1:
        return item
    any_row = mistaken and looked_since(desk) and not is_one(desk, desk.live())
    return item._replace(value=item.value or ("any" if any_row else "event"))


def time_mended(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "no, friday" after a list, "scratch that, thursday", "tuesday i mean", "7 pm not am", "not 10, 11"."""
    made = one_made(desk)
    if made is None or came_lately(desk) or len(reading.items) > 1:
        return None
    plain = text.replace("\u2019", "'").strip()
    words = new_time(desk, made, plain)
    item = edited(desk, words, MISTAKEN.fullmatch(plain) is not None) if words is not None else None
    return (reading._replace(items=(item,)), text) if item is not None else None


def new_time(desk: Desk, made: Reminder, text: str) -> str | None:
    """The other moment that a correction names."""
    half = HALF_NOT.fullmatch(text)
    if half is not None:
        return (
            f"{half['clock'].strip()} {half['half']}m"
            if half["clock"]
            else other_half(desk, made, half["half"])
        )
    alone = HOUR_ALONE.fullmatch(text)
    if alone is not None:
        return f"at {alone['hour'] or alone['star'] or alone['behind']}"
    mistaken = MISTAKEN.fullmatch(text) or MEANT_BEHIND.fullmatch(text)
    if mistaken is not None:
        return moment_in(desk, mistaken["rest"])
    for pattern in (NOT_BUT, BUT_NOT):
        either = pattern.fullmatch(text)
        if either is not None and stood_then(desk, made, either["old"]):
            return moment_in(desk, either["new"])
    firmly = FIRMLY.fullmatch(text)
    if firmly is None:
        return None
    lone = HALF.fullmatch(firmly["rest"])
    if lone is not None:
        return other_half(desk, made, lone["half"])
    return None if ROW.fullmatch(text) else moment_in(desk, firmly["rest"])  # "no 2" may be a row


def moment_in(desk: Desk, words: str) -> str | None:
    words = SAME_TIME.sub("", words).strip(" .!,")
    words = plainly(words) if not is_moment(desk, words) else words
    words = f"at {words}" if CLOCK_ALONE.fullmatch(words) else words
    return words if is_moment(desk, words) else None


def stood_then(desk: Desk, made: Reminder, old: str) -> bool:
    """Whether it stood at what is said to be wrong: "not tomorrow", "not 10"."""
    if is_moment(desk, old):
        return True
    event = event_ahead(desk, made)
    walls = [w for w in (desk.wall(made), event.wall if event is not None else None) if w is not None]
    hour = re.fullmatch(r"(\d{1,2})(?::(\d\d))?", old)
    return hour is not None and any(
        w.hour % 12 == int(hour[1]) % 12 and w.minute == int(hour[2] or 0) for w in walls
    )


def other_half(desk: Desk, made: Reminder, half: str) -> str | None:
    event = event_ahead(desk, made)
    wall = event.wall if event is not None else desk.wall(made)
    return f"{wall.hour % 12 or 12}:{wall:%M} {half}m" if wall is not None else None


def half_past(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "3 and a half": half past three, or as many hours where it counts from now."""
    found, made = AND_A_HALF.fullmatch(text), mendable(desk) or one_made(desk)
    asked = desk.thread.question
    waits = asked is not None and asked.kind is QuestionKind.TIME
    if found is None or reading.intent not in (Intent.OTHER, Intent.CREATE) or (made is None and not waits):
        return None
    if made is not None and made.delay_seconds is not None:
        if made.delay_seconds < 3600:
            return None
        return in_other_words(desk, Intent.EDIT, f"make it in {found['hour']} and a half hours")
    if waits:
        return in_other_words(desk, Intent.MOMENT, f"at half past {found['hour']}")
    return in_other_words(desk, Intent.EDIT, f"make it half past {found['hour']}")


# -- said again, wholly or in part

RESTATED = re.compile(
    rf"(?P<lead>{FIRM}*)(?P<meant>(?:i (?:said|meant?)[ ,]+)?)(?:the |that |my )?(?P<rest>.+)", re.I
)
ASKS = re.compile(
    r"\bremind (?:me|us)\b|\b(?:set|make|create|add) (?:a|an|another|the|my) (?:\w+ )?(?:reminder|alert|alarm)",
    re.I,
)
THE_ONE = re.compile(r"(?:the|that|my) (?:\S+ ){1,3}?(?:one|reminder)\b", re.I)
ONE = re.compile(r"\b(?:one|reminder)\b", re.I)
MEANT = re.compile(r"\bi (?:meant?|said)\b", re.I)
NO_ALONE = re.compile(r"(?:no|nope) ", re.I)


def restated(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "no the bob one at 4", "no i meant sue at 5", "sorry i meant pick up dry cleaning friday at 5"."""
    found = RESTATED.fullmatch(text.replace("\u2019", "'"))
    if found is None or reading.intent not in (Intent.CREATE, Intent.OTHER, Intent.EDIT):
        return None
    if ASKS.search(found["rest"]):
        return None  # "i said remind me to feed the cat"
    lead = found["lead"] + found["meant"]
    the_one = THE_ONE.match(text, found.end("meant")) is not None
    if the_one and reading.intent is Intent.EDIT:
        return None  # "the 6 oclock one to 7"
    if not lead and not the_one:
        return None
    said = desk.read(f"remind me to {ONE.sub(' ', found['rest'], count=1) if the_one else found['rest']}")
    item, made = said.items[0], one_made(desk)
    if len(said.items) > 1 or item.intent is not Intent.CREATE or not item.task or item.moment is None:
        return None
    if NO_ALONE.fullmatch(lead) and not (the_one or is_task(item.task) or item.moment.grain.has_clock):
        return None  # "no piano on monday"
    meant = MEANT.search(lead) is not None
    lately = [r for r in desk.live() if desk.now - r.created_at <= MEND_SECONDS]
    named = names_wholly(item.task, lately)
    if meant or the_one:
        named = named or names_surely(item.task, desk.live())
    moved = Item(Intent.EDIT, moments=item.moments, recurrence=item.recurrence)
    if made is not None and made in named:
        return reading._replace(items=(moved,)), text
    if named or the_one:
        return reading._replace(items=(moved._replace(target=item.task),)), text
    told = NO_ALONE.match(lead) is not None and is_task(item.task)
    if told and looked_since(desk):
        return reading._replace(items=said.items), text
    if made is None or not (meant or told):
        return None
    return reading._replace(items=(moved._replace(task=reworded_to(made, item.task)),)), text


def reworded_to(made: Reminder, new: str) -> str:
    """ "pam" for "call sam": "call pam"; a whole new task stands alone."""
    if is_task(new):
        return new
    old = closest_words(made.task, new)
    return made.task.replace(old, new, 1) if old else new
