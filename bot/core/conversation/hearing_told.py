"""News whose name is hard to tell: who called about "it", a name in part, a name that is kept nowhere. Rules of
`hearing.py`.

"Dentist called, they moved it to friday" is about the dentist, and never about whatever was confirmed last; "the
party moved to friday" is no errand where no party is kept: it is said so.
"""

from __future__ import annotations

import re

from bot.core.conversation.changes import fitted_to
from bot.core.conversation.desk import Desk
from bot.core.conversation.event_moved import is_one
from bot.core.conversation.hearing_news import (
    BE,
    DAY,
    IT,
    NO_NEWS,
    NOUN,
    SAID_BY,
    TELLINGS,
    UPDATE,
    named,
    told_change,
    value_of,
)
from bot.core.conversation.matching import stems
from bot.core.conversation.spoken_of import (
    SAME_TIME,
    SMALL_WORDS,
    Heard,
    came_lately,
    in_other_words,
    known,
    mendable,
    names_surely,
    names_wholly,
)
from bot.core.conversation.unread import ERRAND_VERBS
from bot.core.model import Reminder
from bot.core.reading import Intent, Item, Reading

TOLD = (Intent.CREATE, Intent.OTHER, Intent.EDIT)
PRONOUN = r"(?:it|that|this|them|the (?:time|date|day)|my (?:time|appointment|appt|visit)|(?:the )?(?:appointment|appt|visit))"
OF_IT = re.compile(
    rf"(?:(?:he|she|they|we|i)(?:'ve)? )?(?:have |has |had to )?\w+ (?P<it>{PRONOUN})\b|(?P<its>it|that|{PRONOUN})\b",
    re.I,
)
OF_THEM = re.compile(
    r"(?:they|he|she|we)\b(?!.*\b(?:my|the|our) (?!time|date|day|appointment|appt|visit))|\w+ me\b", re.I
)
""" "They can do 5 instead", "moved me to monday": it is the caller's too."""
OFFICE = re.compile(r"(?:'s)? (?:office|clinic|assistant|secretary|nurse|receptionist|place|people)$", re.I)
UNKNOWN_CALLERS = frozenset("i we he she they it you who someone somebody".split())


def caller_meant(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "dentist called, they moved it to friday at 9:30": the dentist's one; where there is none it is asked which."""
    plain = text.replace("\u2019", "'").strip()
    for lead in (SMALL_WORDS, UPDATE):
        found = lead.match(plain)
        plain = plain[found.end() :] if found is not None else plain
    told = SAID_BY.match(plain)
    if told is None or reading.intent not in TOLD or NO_NEWS.search(text):
        return None
    who, words = told["who"].strip(), plain[told.end() :]
    if who.lower() in UNKNOWN_CALLERS or came_lately(desk):
        return None
    of_it = OF_IT.match(words)
    said = words
    if of_it is not None:
        pronoun = "it" if of_it["it"] is not None else "its"
        said = f"{words[: of_it.start(pronoun)]}it{words[of_it.end(pronoun) :]}"
    elif OF_THEM.match(words) is None or OFFICE.fullmatch(f" {who}") is not None:
        return None  # "office called and moved me" says not whose
    target, there = named(desk, OFFICE.sub("", who))
    about = next((item for rule in TELLINGS if (item := rule(desk, said)) is not None), None)
    if about is None or about.intent is not Intent.EDIT or about.target is not None:
        return None
    if there:
        return reading._replace(items=(about._replace(target=target),)), text
    return reading._replace(items=(about._replace(value="any"),)), text


# -- a name that is kept in part, or nowhere

MOVED = r"(?:moved|rescheduled|resched|pushed|postponed|bumped|delayed|shifted)"
SURELY_NEWS = re.compile(
    rf"(?:(?:the|my|our|his|her|their) )?(?P<what>[^,;:?]+?){BE} {MOVED}(?: back| up| out| forward)?,? (?:(?:to|until|til)|(?= ?(?:next |this )?(?:{DAY})\b)) ?(?P<to>.+?)[ .!]*",
    re.I,
)
IS_NOW_AT = re.compile(
    r"(?:(?:the|my|our|his|her|their) )?(?P<what>[^,;:?]+?)(?:(?:(?: is|'s| are) now| now (?:leaves|starts|begins|arrives|comes|leaving|starting)) (?:at |on |for )?(?P<to>.+?)|(?: is|'s| are) (?:at |on |for )?(?P<then>.+?),? (?:now|instead))[ .!]*",
    re.I,
)
WANTS_IT = frozenset(
    "get have has need needs needed want wants make be is was keep let please can could".split()
)


def name_unknown(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "mr patel boiler moved to monday" is of the boiler service; "the party moved to friday" of nothing."""
    plain = text.replace("\u2019", "'").strip()
    for lead in (SMALL_WORDS, UPDATE):
        head = lead.match(plain)
        plain = plain[head.end() :] if head is not None else plain
    found = SURELY_NEWS.fullmatch(plain) or IS_NOW_AT.fullmatch(plain)
    if found is None or reading.intent not in TOLD or NO_NEWS.search(text) or len(reading.items) > 1:
        return None
    what = re.sub(r"^(?:the|my|our|his|her|their) ", "", found["what"].strip(), flags=re.I)
    first = what.lower().split()[0]
    if first in IT or first in WANTS_IT or first in UNKNOWN_CALLERS or named(desk, what)[1]:
        return None
    if first in ERRAND_VERBS and " " in what:
        return None  # "pick up is now at 4" aside, an errand
    groups = found.groupdict()
    said = value_of(desk, groups["to"] or groups.get("then"))
    if said is None:
        return None
    moved = Item(Intent.EDIT, target=what, moments=said.moments[:1], value="event")
    there = of_last_word(what, known(desk))
    if there and is_one(desk, there):
        return reading._replace(items=(moved._replace(target=there[0].task),)), text
    return reading._replace(items=(moved._replace(value="unnamed"),)), text


def of_last_word(what: str, pool: list[Reminder]) -> list[Reminder]:
    """Those that have the last word of a name, which says what it is; "meeting" says too little."""
    words = what.split()
    if len(words) < 2 or re.fullmatch(NOUN, words[-1], re.I):
        return []
    last = stems(words[-1])
    return [r for r in pool if last and last[0] in stems(r.task)]


# -- "same time"

TO_A_DAY = re.compile(r"(?:the |my |our )?(?P<what>.+?) to (?P<to>.+)", re.I)


def same_time_kept(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "move the dentist to friday same time", "same time saturday": its own hour, and not the one it is now."""
    if SAME_TIME.search(text) is None or reading.items[0].numbers or len(reading.items) > 1:
        return None
    told = caller_meant(desk, reading, text) if reading.intent in TOLD[:2] else None
    told = told or (told_change(desk, reading, text) if reading.intent in TOLD[:2] else None)
    if told is not None or SURELY_NEWS.fullmatch(text) is not None:
        return told
    rest = " ".join(SAME_TIME.sub(" ", text).split()).strip(" ,.!")
    other = desk.read(rest) if rest else reading
    item = other.items[0]
    if reading.intent is Intent.EDIT and other.intent is Intent.EDIT and item.moment is not None:
        return other, rest
    if reading.intent is Intent.MOMENT and other.intent in (Intent.MOMENT, Intent.LIST) and item.moment:
        came = came_lately(desk)
        clock = desk.came(came[0]) if came else None
        words = f"{rest} at {clock:%I:%M %p}" if clock is not None else rest
        return in_other_words(desk, Intent.MOMENT, words) or (
            reading._replace(items=(item._replace(intent=Intent.MOMENT),)),
            rest,
        )
    to = TO_A_DAY.fullmatch(rest)
    if to is not None and reading.intent in TOLD and names_surely(to["what"], desk.live()):
        return in_other_words(desk, Intent.EDIT, f"move {to['what']} to {to['to']}")
    item = desk.read(f"remind me to {rest}").items[0] if item.intent is Intent.OTHER else item
    if reading.intent not in TOLD[:2] or not item.task or item.moment is None or item.recurrence:
        return None
    made = mendable(desk)
    kept = names_wholly(item.task, known(desk)) or ([made] if made is not None else [])
    if not kept or item.moment.grain.has_clock or not is_one(desk, kept):
        return None
    at_its_hour = fitted_to(desk, kept[0], item.moment)
    meant = item._replace(intent=Intent.CREATE, moments=(at_its_hour,))
    return reading._replace(items=(meant,)), rest
