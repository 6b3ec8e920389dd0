"""Whom a reminder is for, when that is not the person who texts: "remind grandpa to ...", "a reminder for my team to ..."."""

from __future__ import annotations

import re

from bot.core.reading import Span
from bot.grammar import verbs_en as verbs
from bot.grammar import words_en as en
from bot.grammar.late import Late

# words that can stand behind "remind" and are nobody
NOBODY = "|".join(
    sorted(
        {
            *verbs.ERRANDS,
            *en.WEEKDAYS,
            *(
                "me myself us of to about when that every each on at in if for tomorrow today tonight next this daily weekly again "
                "by a an it once twice later please not what with after before how where until so is are i we reminder alert set out up another new quick some"
            ).split(),
        }
    )
)
NOT_WHO = rf"(?!(?:{NOBODY}|the (?:day|night|morning|week)|\d+)\b)"
GOES_ON = (
    r"(?:to|that|about|of|regarding|concerning|when|she|he|they|we|i(?! to\b)|it'?s|there'?s|at \d|on|in|not to|tomorrow|every"
    r"|(?:his|her|their|our|we|the)(?= [\w']+ (?:[\w']+ ){0,4}?(?:is|are|has|have|was|will|needs?|starts?|arrives?|due)\b))"
)
NO_PART = r"(?:to|about|that|of|she|he|they|we|at|on|regarding|when|in|for|every|tomorrow|not|his|her|their|our|the)"
WORDS_OF_WHO = (
    rf"[a-z][\w'-]*(?: +(?!{NO_PART}\b)[a-z][\w'-]*| +and +(?:the|my|our|his|her) +[a-z][\w'-]*){{0,3}}?"
)
WHERE_THEY_ARE = r"(?:in|on|at|from|of) (?:(?:my|the|our|this) )?(?:[\w'-]+ ){0,2}?[\w'-]+"
WHO = (
    NOT_WHO
    + rf"(?:(?:everyone|everybody|all|people|the (?:guys|girls|others|members|people)) {WHERE_THEY_ARE}"
    rf"|(?:(?:my|the|our|his|her|all|each|both)(?: of)? +)?{WORDS_OF_WHO})"
)
TOLD = Late(
    rf"\b(?:remind|alert|notify|nudge|ping|text|tell|prompt|warn)\s+(?P<who>{WHO}(?:, *(?:and +)?{WHO}){{0,4}})(?=\s+{GOES_ON}\b)"
)
# what one is told to do behind "send an alert to"
ERRANDS_TOO = (
    "record watch read write visit schedule ask tell help wish see say use turn put set change look find try stop keep give show add "
    "plan prepare cook bake move fill sign pack review register apply sell charge update download upload print have be"
).replace(" ", "|")
SENT_TO = re.compile(
    rf"\b(?:send|sent|give|issue|shoot|forward)(?: out)?(?: an?| the| another)? (?:[\w-]+ )?(?:reminder|alert)s?(?: out)? to +(?P<who>(?!(?:{ERRANDS_TOO})\b){WHO})(?=\s+(?:to|about|that|regarding|for|telling|saying)\b)"
)
SENT = re.compile(rf"\b(?:send|give)\s+(?P<who>{WHO})\s+(?:a |an )?(?:\w+ )?(?:reminder|alert)\b")

# behind the noun a name is known by its capital, a group by its article, kin by themselves
NAME = r"[A-Z][\w'-]*\.?(?: [A-Z][\w'-]*)?"
KIN = r"(?:mom|mum|mommy|dad|daddy|grandma|grandpa|granny|wife|husband|hubby|everyone|everybody|him|her|them|both of us)\b"
ONE = rf"(?:(?:my|the|our|his|her|each|both|all)(?: of)? +(?:[\w'-]+ +){{0,3}}?[\w'-]+|{KIN}|{NAME}|me\b)"
SEVERAL = rf"{ONE}(?:(?: and |, ?and |, ?| & )(?:{ONE}|[a-z]+))*?"
FOR_SOMEONE = re.compile(
    rf"\b(?i:reminder|alert)s?\b(?: out| up)?(?: +(?!to\b|that\b|about\b)[\w:,]+){{0,6}}? +(?:for|to) +(?P<who>(?!(?:me|you|us) (?:to|about|that|of)\b){SEVERAL})(?= +(?:to|about|that|regarding)\b| +(?:for|at|on|by|every|tomorrow|tonight)\b[^.;]* to\b)"
)
NO_ONE_AT_THE_END = frozenset(
    "day time reminder reminders alert what and need way trip start end beginning".split()
)
TO_MYSELF = re.compile(
    r"\bremind(?:er)?s? (?:me2?|em|us|myself)\b|\b(?:alert|notify|wake|nudge|ping|text|tell) me\b"
)
REMINDER_TO = re.compile(
    r"\b(?:reminder|alert|notification)s?(?P<far>(?! to $| up to $| set to $)\b.*)? (?:up |set )?to $"
)
AND_ME = re.compile(r"\b(?:me|us|myself)\b")


def telling_is_the_task(low: str, told: re.Match[str]) -> bool:
    """ "a reminder to tell kim about it", "an alert on my phone to text will"; not "for ida to remind her to go"."""
    noun = REMINDER_TO.search(low, 0, told.start())
    return noun is not None and (noun["far"] is None or not told[0].startswith("remind"))


def recipient_of(text: str, low: str) -> tuple[str | None, Span] | None:
    """Who it is, and where that stands; no name where the person who texts is among them."""
    if "remind me " in low or TO_MYSELF.search(low):
        return None
    found = TOLD.search(low)
    if found is not None and telling_is_the_task(low, found):
        found = None
    found = found or SENT.search(low) or FOR_SOMEONE.search(text) or SENT_TO.search(low)
    if found is None:
        return None
    who = low[found.start("who") : found.end("who")]
    if who.split()[-1] in NO_ONE_AT_THE_END or who in ("self", "myself") or re.match(NOT_WHO, who) is None:
        return None
    return None if who == "me" else (None if AND_ME.search(who) else who, Span(*found.span("who")))
