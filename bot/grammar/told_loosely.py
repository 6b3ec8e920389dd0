"""Words that people put around what they mean: a greeting, "tomorrow is a busy day:", "its at 2", "so i need to".

They are blanked, or written as the rules know them, at the same length: every place in the text stays true.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from bot.grammar import words_en as en
from bot.grammar.reading_of import Stretch
from bot.grammar.signs import sign

GREETING = re.compile(
    r"\W*(?:hello|hi|hey|hiya|dear|greetings|good (?:morning|afternoon|evening|day))"
    r"(?: (?:dear|there|love|again|friend|you|my dear|my friend))?\s*[,.!]+(?=\s+[^\W\d])"
)
GREETING_SIGN = sign(GREETING.match, "hello hi hey hiya dear greetings good")
DAY = "today|tomorrow|tmrw|tomoz|" + "|".join(sorted(d for d in en.WEEKDAYS if d.endswith("day")))
BUSY = re.compile(
    rf"^\W*(?:(?:so|well|ok|okay|and)\W+)?(?:on )?(?:{DAY})(?P<busy> (?:is|will be|looks like|is going to be|is gonna be)"
    r"(?: (?:an?|my|such|quite|very|really|pretty|another|the|extra|a bit))* (?:busy|full|big|long|hectic|crazy|packed|important)(?: (?:one|day))?)\s*[:,.;\u2013-]"
)
BUSY_SIGN = sign(BUSY.match, "busy full big long hectic crazy packed important")
# "meeting with bob tomorrow, its at 2pm": the clock is the event's
ITS_AT = re.compile(
    r"(?<=[\w')])(?P<its>\s*[,.;\u2013-]*\s+(?:and |but |so )?(?:(?:it'?s|it is|it'?ll be|it will be|which is|(?<=[,;.] )(?:starts|begins))(?= (?:at|@|from) )"
    r"|(?:it|which) (?:starts|begins|start|kicks off|is on)(?= (?:at|@|from) )|(?:and )?it'?s(?= \d)))(?= (?:at |@ ?|from )?(?:about |around )?(?:\d|half|quarter|noon|midnight|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))"
)
ITS_AT_SIGN = sign(ITS_AT.search, "its it's it it'll itll which starts begins")
NO_EVENT_AHEAD = frozenset(
    "when if whether that think because since says said until till once while hope sure know see".split()
)
SO_I_NEED = re.compile(
    r"[,.;]?\s+(?P<so>(?:and )?so (?:i|we) (?:need|have|'ve got|still need|really need) to)(?= \w)"
)
SO_I_NEED_SIGN = sign(SO_I_NEED.search, "so")
REMIND = "remind me to"


def plainer(stretch: Stretch) -> Stretch | None:
    """The text without such words; None where it has none."""
    text = stretch.text
    for bit, change in CHANGES:
        if stretch.signs & bit:
            text = change(stretch, text)
    return None if text == stretch.text else Stretch(text, stretch.now_local, stretch.habits)


def blanked(text: str, start: int, end: int, words: str = "") -> str:
    return text[:start] + words.ljust(end - start) + text[end:]


def without_greeting(stretch: Stretch, text: str) -> str:
    found = GREETING.match(stretch.low)
    return text if found is None else blanked(text, 0, found.end())


def without_busy_day(stretch: Stretch, text: str) -> str:
    found = BUSY.match(text.lower()) if text.isascii() else None
    return text if found is None else blanked(text, *found.span("busy"), ":")


def without_its(stretch: Stretch, text: str) -> str:
    """Where a day stands in front, and no clock time: it is the event's, whose clock follows."""
    found = ITS_AT.search(stretch.low)
    if found is None:
        return text
    before = stretch.token_at(found.start("its"))
    ahead = [p for p in stretch.pieces if p.end <= before]
    if not any(p.day for p in ahead) or any(p.clock or p.rule or p.offset for p in ahead):
        return text
    if (
        not NO_EVENT_AHEAD.isdisjoint(stretch.words[ahead[0].start : before])
        or stretch.words[before - 1] in NO_EVENT_AHEAD
    ):
        return text
    return blanked(text, *found.span("its"))


def as_asked(stretch: Stretch, text: str) -> str:
    """ "on thursday he is coming at 3 so i need to bake in the morning": what is to be done is asked for."""
    found = SO_I_NEED.search(stretch.low)
    if found is None or len(found["so"]) < len(REMIND):
        return text
    first, after = stretch.token_at(found.start("so")), stretch.token_at(found.end())
    ahead = [p for p in stretch.pieces if p.end <= first]
    behind = [p for p in stretch.pieces if p.start >= after]
    own = behind and not any(p.rule or p.offset or p.amount or p.until for p in behind)
    if not any(p.day for p in ahead) or not own:
        return text
    return blanked(text, *found.span("so"), REMIND)


Change = Callable[[Stretch, str], str]
CHANGES: tuple[tuple[int, Change], ...] = (
    (GREETING_SIGN, without_greeting),
    (BUSY_SIGN, without_busy_day),
    (ITS_AT_SIGN, without_its),
    (SO_I_NEED_SIGN, as_asked),
)
ANY_SIGN = GREETING_SIGN | BUSY_SIGN | ITS_AT_SIGN | SO_I_NEED_SIGN
