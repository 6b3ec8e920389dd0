"""How much of a course is still to come, and when it ends: questions, which change nothing."""

from __future__ import annotations

import re

from bot.core.conversation.lists import apart
from bot.core.conversation.series_changes import ahead_of
from bot.core.conversation.series_meant import GENERIC, Told, is_open, meant, one_of, pool_of
from bot.core.model import Reminder
from bot.core.phrasing import echo
from bot.core.series_parts import has_end

THINGS = r"(?:more |of (?:it|them) |doses?|pills?|times?|days?|tablets?|ones?|shots?)"
LEFT = re.compile(
    rf"how many(?: {THINGS})*(?: of (?:the |my )?(?P<of>.+?)| (?P<what>(?!of\b|do\b|are\b|left\b|more\b|to\b)[a-z][\w' ]*?))?(?: (?:do i have|have i got|are there|are|is))?(?: still| more)? (?:left|remaining|to go|to take|remain)(?: (?:of|for) (?:the |my )?(?P<behind>.+?))?[ ?]*",
    re.I,
)
UNTIL_WHEN = re.compile(
    r"(?:when|what day|which day)(?: (?:does|do|will|is|are|'s))? (?:the |my )?(?:last (?:day|dose|one|pill|time)(?: (?:of|for) (?:the |my )?(?P<of>.+?))?|(?P<what>.+?) (?:end|ends|stop|stops|finish|finishes|over|done|run out|last until))[ ?]*",
    re.I,
)
MOST_COUNTED = 500


def left_told(told: Told) -> str | None:
    """ "how many left", "how many antibiotics are left", "when does it end": of a course."""
    text = told.whole.strip(" ?")
    found = LEFT.fullmatch(text) or UNTIL_WHEN.fullmatch(text)
    if found is None:
        return None
    desk, words = told.desk, found.groupdict()
    what = words.get("of") or words.get("what") or words.get("behind") or ""
    generic = not what or GENERIC.fullmatch(what) is not None

    def fits(r: Reminder) -> bool:
        return is_open(r) and r.series is not None and has_end(r.series)

    named = meant(told, "" if generic else what, fits, only_last=generic)
    surely = UNTIL_WHEN.fullmatch(text) or re.search(r"\b(?:dose|pill|tablet|shot)", text, re.I)
    if not named and generic and surely:
        courses = [r for r in pool_of(told) if fits(r)]
        named = courses if len(courses) == 1 else []

    def act(r: Reminder) -> str | None:
        own = sorted([*(o.wall for o in ahead_of(desk, r, MOST_COUNTED)), *apart(desk, r)])
        if not own or len(own) >= MOST_COUNTED:
            return None
        desk.remember(made=[r.ref])
        return desk.say("left", count=len(own), when=desk.voice.moment(own[-1]), task=echo(r.task))

    return one_of(told, named, act)
