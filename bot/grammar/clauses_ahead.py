"""An appointment told before an asking of its own: "dentist tomorrow at 10 and remind me to thaw the chicken tonight at 9".

Both are reminders where the second has a task and a full time of its own, and goes on with "and", "also" or a full
stop. What only tells why ("it's going to rain tomorrow, remind me ...") stays one.
"""

from __future__ import annotations

import re

from bot.core.reading import Intent, Reading
from bot.grammar import creating
from bot.grammar.intents import Wanted
from bot.grammar.reading_of import Stretch, part_of, whole
from bot.grammar.signs import sign

THEN_ASKING = re.compile(
    r"(?:[,;.]?\s+(?:and|also|plus)|[.;!])\s+(?:(?:also|then|please|oh|so|and|can you|could you|you can)\s+)*(?P<head>(?:re?mind|text|ping|nudge) me\b)"
)
THEN_ASKING_SIGN = sign(THEN_ASKING.search, "remind mind rmind text ping nudge")
THING_SAID = re.compile(r"\b(?:it|that|them|this|him|her|there|before|beforehand|ahead)\b")
# "i have work at 9", "it's going to rain", "mom is due back": why, and no appointment
TELLS_WHY = re.compile(
    r"(?:it|there|he|she|they|we)\b(?:'s|'re| is| are| will| was)?|(?:i |i'm |im |i am |i've )?(?:(?:have|got|at|in|on|off|out|busy|working|going|leaving|home|get|gonna|will) )*(?:to )?"
    r"(?:work|school|class|shift|off|free|busy|home|sleep|out|working)\b|.*\b(?:due|because|since|if|so|rain|snow|closed?s?|opens?|until|till)\b"
)


def appointment_ahead(stretch: Stretch, head: re.Match[str]) -> Reading | None:
    """Both of them, or None where there is one."""
    if not stretch.signs & THEN_ASKING_SIGN:
        return None
    found = THEN_ASKING.search(stretch.low)
    if found is None or found.start("head") != head.start() or TELLS_WHY.match(stretch.low):
        return None
    first = stretch.token_at(found.start() + 1)
    after = stretch.token_at(found.end())
    ahead = [p for p in stretch.pieces if p.end <= first]
    behind = [p for p in stretch.pieces if p.start >= after]
    if not any(p.clock for p in ahead) or any(p.offset or p.rule for p in (*ahead, *behind)):
        return None
    if not any(p.day for p in behind) or not any(p.clock or p.part for p in behind):
        return None
    if THING_SAID.search(stretch.low, found.end()):
        return None
    told = creating.created(part_of(stretch, 0, found.start()), Wanted(Intent.CREATE, (0, 0), "told ahead"))
    asked = creating.about_reminders(part_of(stretch, found.start("head"), len(stretch.text)))
    if asked is None or not whole(told) or not whole(asked):
        return None
    return asked._replace(
        text=stretch.text, items=(*told.items, *asked.items), said=(*told.said, *asked.said)
    )
