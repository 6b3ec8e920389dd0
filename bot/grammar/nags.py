"""Words that ask to be reminded until it is done: "keep reminding me every 10 minutes until I say done"."""

from __future__ import annotations

import re

from bot.core.reading import Span
from bot.grammar.reading_of import Stretch
from bot.grammar.scan import amount_at
from bot.grammar.signs import sign

NAG_AMOUNT = r"(?:(?:\d+(?:\.\d+)?(?: ?(?:or|to|-) ?\d+)?|an?|few|couple|half|other|one|two|three|five|ten|fifteen|twenty|thirty|forty|sixty)[ -]?(?:(?:of|an?|five) )?)?(?:min(?:ute)?s?|hours?|hrs?|m|h)\b"
UNTIL_DONE = r"(?:until|till|til) (?:i(?:'?m| am|'?ve| have)? ?(?:say |said |reply |text |do |did |finish|answer)?\w*(?: (?:it|them|this|that|those|done|so))?|it'?s done|(?:it|they)(?: is|'?s| are|'?re) done|done)"
NAG = re.compile(
    r"\b(?:(?:and |, ?)?(?:keep (?:on )?(?:reminding|nagging|bugging|texting|pinging|asking) me|nag me|bug me|pester me)(?: (?:about (?:it|this)|again))?"
    rf"(?: every (?P<every>{NAG_AMOUNT}))?(?: or so)?(?: {UNTIL_DONE})?|every (?P<each>{NAG_AMOUNT}) {UNTIL_DONE}"
    r"|(?:until|till|til) i (?:say|reply|text|answer|tell you)(?: to)? (?:done|it'?s done|stop|ok|okay|enough|i'?m done|i did it))",
)
NAG_SIGN = sign(NAG.search, "until till til keep nag bug pester")
LET_GO = re.compile(
    rf",?\s*\b{UNTIL_DONE}(?=\W*$)"
)  # behind the task and its time: "nag me about taxes at 11 until i do them"
NAG_EVERY = re.compile(rf"\bevery (?P<every>{NAG_AMOUNT})")
NAG_SECONDS = 600
NAG_LEAST_SECONDS = 300


def nagging(stretch: Stretch) -> tuple[int | None, list[Span]]:
    """How often to nag, and the words that ask for it."""
    low = stretch.low
    if not stretch.signs & NAG_SIGN:
        return None, []
    spans: list[Span] = []
    seconds = 0
    for found in NAG.finditer(low):
        spans.append(Span(found.start(), found.end()))
        group = "every" if found["every"] else "each"
        if found[group]:
            seconds = nag_pace(stretch, found.start(group), found[group])
    if not spans:
        return None, []
    let_go = LET_GO.search(low, spans[-1].end)
    if let_go is not None:
        spans.append(Span(*let_go.span()))
    apart = NAG_EVERY.search(low) if not seconds else None  # "every 15 min starting at 10pm til i say done"
    if apart is not None:
        seconds = nag_pace(stretch, apart.start("every"), apart["every"])
        spans.append(Span(apart.start(), apart.end()))
    return max(seconds or NAG_SECONDS, NAG_LEAST_SECONDS), spans


def nag_pace(stretch: Stretch, start: int, words: str) -> int:
    """Seconds of "15 min", "hour", "2 or 3 hours" (the longer); 0 where they cannot be read."""
    either = re.match(r"[\d.]+ ?(?:or|to|-) ?(?=\d)", words)
    token = stretch.token_at(start + (either.end() if either else 0))
    amount = amount_at(stretch.scan, token)
    if amount is not None:
        return amount.seconds or amount.days * 86400
    return {"hour": 3600, "minute": NAG_LEAST_SECONDS}.get(stretch.words[token], 0)
