"""Clock times of somebody else: "call mom at 6pm her time, she's in california"."""

from __future__ import annotations

import re

from bot.core.conversation.create import create
from bot.core.conversation.desk import Desk
from bot.core.model import Question, QuestionKind
from bot.core.phrasing import echo
from bot.core.reading import Intent, Item, Reading
from bot.core.wallclock import aware_in

CLOCK = r"(?:\b\d{1,2}(?::\d\d)?\s*(?:[ap]\.?m?\.?\b)?|\b(?:noon|midnight|o'?clock)\b)"
THEIR_TIME = re.compile(
    rf"(?P<clock>{CLOCK})(?P<said>[ ,(]*(?:in |on )?\b(?:her|his|their|(?:(?:my|our|the) )?(?!(?:it|that|what|here|there|today|tonight)')[a-z]+(?:'s|s')) (?:local )?time(?: ?zone)?\b\)?)",
    re.I,
)
ENDS_A_PLACE = r"(?=\s*(?:[,.;)!?]|$)|\s+(?:and|so|but|right now|now|every|at|on|tomorrow|tonight|today)\b)"
WHERE = re.compile(
    r"[ ,;.(-]*\b(?:(?:and|because|since|cuz|bc) )?(?:(?:she|he|they|who|that)(?:'?s|'?re| is| are)?|(?:my )?[a-z]+(?:'s| is| are| lives?))"
    r"(?: (?:now|currently|lives?|living|based|over|out|down|up|still))* (?:in|on) "
    rf"(?P<place>[a-z][\w .'-]{{1,30}}?){ENDS_A_PLACE}\)?",
    re.I,
)
IN_PLACE = re.compile(r"\bin (?P<place>[a-z][\w'-]+(?: [a-z][\w'-]+){0,2})", re.I)
ANSWER_LEAD = re.compile(
    r"^(?:(?:um|uh|oh|well|she|he|they|it|mom)(?:'?s|'?re| is| are)?(?: (?:lives?|is))? )?(?:(?:in|at|on|near) )?(?:the )?",
    re.I,
)
MOST_CHARACTERS = 300
MINE = re.compile(r"(?:my (?:own )?time|mine|here|same as (?:me|mine)|my time ?zone)[ .!]*", re.I)


ASKS_CLOCK = re.compile(
    r"(?:(?:hey|so|and|ok|hi)[ ,]+)*(?:what(?:'?s| is)?(?: the)? (?:current )?(?:time|clock)(?: is it| it is)?|what time(?:'?s| is) it)"
    r"(?: right now| now)? (?:in|over in|there in) (?P<place>[a-z][\w .'-]{1,30}?)(?: right now| now)?[ ?.!]*",
    re.I,
)


def clock_there(desk: Desk, reading: Reading, text: str) -> str | None:
    """ "what time is it in london?": its clock, with the day where it is another."""
    found = ASKS_CLOCK.fullmatch(text.replace("\u2019", "'"))
    places = desk.tools.places.zones_of_place(found["place"]) if found is not None else ()
    if not places or reading.intent not in (Intent.OTHER, Intent.ZONE, Intent.LIST, Intent.CHAT):
        return None
    place, zone = places[0]
    wall, here = aware_in(zone, desk.now).replace(tzinfo=None), desk.voice.now_local
    same = here is not None and here.date() == wall.date()
    when = desk.voice.clock(wall) if same else f"{desk.voice.clock(wall)}, {desk.voice.day(wall)}"
    return desk.say("found_one", task=place, when=when)


def their_clock(desk: Desk, reading: Reading, text: str) -> str | None:
    """Made at that hour where they are; without a place it is asked for. None where no such time is said."""
    text = text.replace("\u2019", "'")
    found = THEIR_TIME.search(text) if len(text) <= MOST_CHARACTERS else None
    if found is None or reading.intent not in (Intent.CREATE, Intent.OTHER):
        return None
    where = WHERE.search(text)
    if where is not None and not desk.tools.places.zones_of_place(where["place"]):
        where = None  # "the kids are in bed"
    plain = without(text, found, where)
    zone = zone_said(desk, text, where)
    items = timed_there(desk, plain, zone)
    if not items:
        return None
    if zone is None:
        desk.ask(QuestionKind.PLACE, text=plain)
        return desk.say("ask_place", task=echo(items[0].task or ""))
    return create(desk, items, plain)


def without(text: str, found: re.Match[str], where: re.Match[str] | None) -> str:
    """The text with neither "her time" nor "she's in california"."""
    gone = sorted([found.span("said"), *([where.span()] if where is not None else [])], reverse=True)
    for start, end in gone:
        text = f"{text[:start]} {text[end:]}"
    return " ".join(text.split())


def zone_said(desk: Desk, text: str, where: re.Match[str] | None) -> str | None:
    """The zone of the place that the text names."""
    places = desk.tools.places
    if where is not None:
        return places.zones_of_place(where["place"])[0][1]
    for found in IN_PLACE.finditer(text):
        words = found["place"].split()
        for count in range(len(words), 0, -1):
            name = " ".join(words[:count])
            if places.is_well_known(name, desk.person.phone_e164):
                return places.zones_of_place(name)[0][1]
    return None


def timed_there(desk: Desk, plain: str, zone: str | None) -> list[Item]:
    """The text's reminders with their clock times in a zone; none where it makes none with a time."""
    now = aware_in(zone or desk.zone or "UTC", desk.now)
    items = desk.tools.read(plain, now, desk.preferences.habits).items
    if any(i.intent is not Intent.CREATE or i.moment is None or i.recipient for i in items):
        return []
    if zone is None:
        return list(items)
    return [i._replace(moments=tuple(m._replace(zone=m.zone or zone) for m in i.moments)) for i in items]


def answer_place(desk: Desk, question: Question, reading: Reading, text: str) -> str | None:
    """ "california", "she's in denver", "my time"."""
    if reading.intent is Intent.NO:
        desk.close_question()
        return desk.say("kept")
    plain = text.replace("\u2019", "'").strip(" .!?")
    where = WHERE.search(plain)
    name = where["place"] if where is not None else ANSWER_LEAD.sub("", plain)
    zones = desk.tools.places.zones_of_place(name)
    zone = desk.zone if MINE.fullmatch(plain) else zones[0][1] if zones else None
    if zone is None:
        return None
    desk.close_question()
    return create(desk, timed_there(desk, question.text, zone), question.text)
