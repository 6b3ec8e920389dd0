"""Before an event, and nobody says how long: "flight friday 6am remind me before", "... remind me when to leave".

An hour is taken, the day where the event has no clock time, and what the way takes where that is told.
"""

from __future__ import annotations

import re

from bot.core.reading import Intent, Reading
from bot.grammar import creating, intents, run_ons
from bot.grammar.reading_of import Stretch, with_words
from bot.grammar.signs import sign

ASK = r"(?P<ask>\b(?:(?:re?mind|alert|ping|text|nudge|notify|tell|warn) me|let me know|(?:give|send) me a (?:reminder|heads ?up|nudge|ping)))"
SOME = r"(?:(?:a (?:bit|little|little bit|while)|some ?time|shortly|just|right|well|soon) )?"
BEFORE = rf"{SOME}(?:before(?:hand)?|ahead of time|ahead|in advance)(?: (?:that|it|then|time|i (?:leave|go|head out)))?"
ENDS = r"(?=\W*(?:(?:please|pls|plz|thanks|thank you|thx|ok|okay)\W*)*$)"
LEAD = re.compile(rf"{ASK} (?P<when>{BEFORE})(?:{ENDS}|(?= to \w))")
BEHIND_TASK = re.compile(rf"{ASK}(?P<task> to [^.;]+?),? (?P<when>{BEFORE}){ENDS}")
WHEN_TO_LEAVE = re.compile(
    rf"{ASK} (?P<when>(?:when (?:(?:it'?s time|i (?:need|have)) )?to (?:leave|go|head out)|when (?:i should|we should|to|i need to) (?:leave|head out))){ENDS}"
)
BEFORE_IT = re.compile(rf"{ASK} (?P<when>{SOME}before) (?:the|my|our) (?!end\b|day\b|week|month\b)(?=\w)")
LONG = r"(?:an?|half an|\d+(?:\.\d+)?|\w+)[ -]?(?:hours?|hrs?|minutes?|mins?)(?: and a half)?"
ON_THE_WAY = re.compile(
    rf"[\s,;.(]*(?:and )?(?:it(?:'ll| will)? )?(?:(?:takes?|is)(?: me| us)?(?: about| around)? (?P<long>{LONG})"
    r" (?:to (?:drive|get|walk|bike|cycle|go|travel)|drive|away|walk)(?: there| over| in| to it)?"
    rf"|(?:it'?s|that'?s|is)(?: about| around)?(?: an?)? (?P<trip>{LONG}) (?:drive|walk|ride|trip|away))\)?(?=\W)"
)
SIGN = sign(LEAD.search, "before beforehand ahead advance") | sign(WHEN_TO_LEAVE.search, "leave go head")
READERS = (run_ons.run_on, creating.about_reminders)


def vague_lead(stretch: Stretch) -> Reading | None:
    """The text with an amount, read; None where one is told, or no event is."""
    if not stretch.signs & SIGN or not stretch.pieces:
        return None
    low = stretch.low
    if any(p.offset for p in stretch.pieces):
        return other_asking(stretch) or asked_last(stretch)
    for pattern in (LEAD, WHEN_TO_LEAVE, BEHIND_TASK):
        found = pattern.search(low)
        if found is not None and (event := ahead(stretch, found.start())) is not None:
            return read_with(stretch, found, event)
    found = BEFORE_IT.search(low)
    if (
        found is None
        or not any(p.clock for p in stretch.pieces)
        or stretch.pieces[0].start < stretch.token_at(found.end())
    ):
        return None
    if any(w in ("to", "that", "and") for w in stretch.words[stretch.token_at(found.end()) : stretch.size]):
        return None
    return created(
        with_words(stretch, found.start("ask"), found.end("when"), "remind me an hour before", read)
    )


OTHER_ASKING = re.compile(
    r"(?P<ask>(?:(?:and|plus|please|can you|could you|just) )*(?:let me know|(?:tell|warn|text|ping|message|notify) me|(?:give|send|text) me (?:an? )?(?:heads ?up|reminder|nudge|ping|shout|warning)"
    r"|(?:w/|with) an? (?:reminder|heads ?up|nudge|alert))) (?:about |like |at least )?(?=[\w])"
)


def other_asking(stretch: Stretch) -> Reading | None:
    """ "vet friday 2pm let me know an hour before", "... w/ a reminder an hour before": asked for in other words."""
    found = OTHER_ASKING.search(stretch.low)
    if found is None or stretch.words[stretch.token_at(found.start()) - 1] in (
        "to",
        "will",
        "should",
        "must",
    ):
        return None
    first, behind = stretch.token_at(found.start()), stretch.token_at(found.end())
    if not any(p.end <= first for p in stretch.pieces) or intents.REMIND.search(
        stretch.low, 0, found.start()
    ):
        return None
    if not any(p.offset < 0 and p.start <= behind + 1 and p.start >= behind - 1 for p in stretch.pieces):
        return None
    return created(with_words(stretch, *found.span("ask"), "remind me", read))


ASKED_LAST = re.compile(rf"[,;]? (?:please |can you |could you )?{ASK}{ENDS}")


def asked_last(stretch: Stretch) -> Reading | None:
    """ "train friday 6am, 90 minutes before remind me"."""
    found = ASKED_LAST.search(stretch.low)
    lead = next((p for p in stretch.pieces if p.offset < 0), None)
    if found is None or lead is None or lead.end != stretch.token_at(found.start()):
        return None
    start = stretch.tokens[lead.start].start
    if not any(p.end <= lead.start for p in stretch.pieces):
        return None
    words = f"remind me {stretch.text[start : found.start()]}"
    return created(with_words(stretch, start, found.end(), words, read))


def ahead(stretch: Stretch, start: int) -> str | None:
    """How long before the event in front of the asking; None where there is none, or where a time stands behind."""
    first = stretch.token_at(start)
    event = [p for p in stretch.pieces if p.end <= first and not p.amount and not p.span_for]
    if not event or any(p.start >= first for p in stretch.pieces):
        return None
    told = stretch.fold(event).moments
    if not told or not (told[0].has_date or told[0].grain.has_clock):
        return None
    return "an hour before" if told[0].grain.has_clock else "the day before"


def read_with(stretch: Stretch, found: re.Match[str], lead: str) -> Reading | None:
    way = ON_THE_WAY.search(stretch.low, 0, found.start()) if lead == "an hour before" else None
    text = stretch
    if way is not None:
        lead = f"{(way['long'] or way['trip']).replace('-', ' ')} before"
        blank = stretch.text[: way.start()] + " " * (way.end() - way.start()) + stretch.text[way.end() :]
        text = Stretch(blank, stretch.now_local, stretch.habits)
    if "task" not in found.groupdict():
        reading = with_words(text, found.start("ask"), found.end("when"), f"remind me {lead}", read)
    else:
        start, end = found.start("task"), found.end("when")
        reading = with_words(text, start, end, f" {lead}{text.text[start : found.end('task')]}", read)
    return None if reading is None else created(reading._replace(text=stretch.text))


def created(reading: Reading | None) -> Reading | None:
    return reading if reading is not None and reading.intent is Intent.CREATE else None


def read(stretch: Stretch) -> Reading | None:
    return next((r for reader in READERS if (r := reader(stretch)) is not None), None)
