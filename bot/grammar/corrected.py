"""A correction inside one text: "tomorrow at 3pm wait no 4pm", "on thursday no friday", "call sam actually pam".

The later value stands, and what it takes the place of leaves the text, with the words that correct it. What is
left keeps its place, so that spans stay true.
"""

from __future__ import annotations

import re

from bot.core.reading import Intent, Reading
from bot.grammar import verbs_en as verbs
from bot.grammar import words_en as en
from bot.grammar.late import Late
from bot.grammar.reading_of import Stretch
from bot.grammar.scan import Piece
from bot.grammar.signs import sign

STRONG = r"(?:no(?!\.)|nope|wait|sorry|oops|whoops|actually|rather|i meant?|make (?:that|it)|scratch that|correction|hold on)"
CORRECTING = re.compile(
    rf"(?<=\w)[ ,.;-]+(?:(?:uh+|um+|er+|or|oh|and)[ ,]+)?{STRONG}\b(?:[ ,.-]+(?:{STRONG}|uh+|um+|er+|it'?s|it|to|at|on|for)\b)*[ ,.-]+(?=\w)"
)
CORRECTING_SIGN = sign(
    CORRECTING.search,
    "no nope wait sorry oops whoops actually rather mean meant make scratch correction hold",
)
LONGEST = 300  # characters of a text that is looked through for corrections
MOST = 4
HOURS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
BARE = re.compile(
    rf"(?P<n>\d{{1,2}}(?::\d\d)?|{HOURS})(?! ?(?:[ap]\.?m\b|[:/.\d]|o'?clock|(?:min|hour|hr|day|week|month)\w*\b))\b"
)
ENDS_BARE = Late(
    rf"\s*(?:$|[,.!?]|(?:on|in|at|to|for|and|please|tomorrow|tmrw|today|tonight|this|next|{'|'.join(sorted(en.WEEKDAYS))})\b)"
)
TO_HOUR = re.compile(r"\bto (?P<n>\d{1,2}(?::\d\d)?)$")
JOINS = re.compile(r"[ ,]*(?:(?:at|on|in|for|the|of|by)[ ,]+)*")
NUMBER = re.compile(rf"\d+|\b(?:{HOURS}|fifteen|twenty|thirty|an?)\b")


def corrected(stretch: Stretch) -> Stretch | None:
    """The text without what it takes back; None where it corrects nothing."""
    text, changed = stretch.text, False
    places = list(CORRECTING.finditer(stretch.low)) if len(text) <= LONGEST else []
    for found in reversed(places[:MOST]):
        mended = mended_at(stretch, text, found.start(), found.end())
        if mended is not None:
            text, changed = mended, True
    return Stretch(text, stretch.now_local, stretch.habits) if changed else None


def mended_at(stretch: Stretch, text: str, start: int, end: int) -> str | None:
    """What stands in front of the correcting words, and what stands behind them, at one place of a text."""
    before = Stretch(text[:start], stretch.now_local, stretch.habits)
    tail = run_at_end(before)
    bare = BARE.match(text.lower(), end)
    if bare is not None and ENDS_BARE.match(text.lower(), bare.end()) is None:
        bare = None
    to = TO_HOUR.search(before.low) if not tail and bare is not None else None
    if to is not None and bare is not None:  # "move gym to 5 no 6"
        kept = text[: to.start("n")] + bare["n"]
        return kept.ljust(bare.end()) + text[bare.end() :]
    if not tail:
        return None
    if bare is not None:
        return with_bare(before, tail, text, bare)
    after = Stretch(text[end:], stretch.now_local, stretch.habits)
    head = run_at_start(after)
    said = {kind for p in head for kind in kinds(p)}
    gone = [p for p in tail if kinds(p) & said and kinds(p) <= {*said, "part"}]
    if "clock" in said:
        gone += [p for p in tail if kinds(p) == {"part"} and p not in gone and not any(q.bare for q in head)]
    waits = said == {"amount"} and stretch.low[start:end].strip(" ,.;-") == "wait"
    if not gone or waits:  # "in 10 minutes, wait 5 minutes"
        return None
    lead = "in " if said == {"amount"} and not after.low.startswith("in ") else ""
    return blanked(before, gone) + lead.rjust(end - start) + text[end:]


def with_bare(before: Stretch, tail: list[Piece], text: str, bare: re.Match[str]) -> str | None:
    """ "at 3 i mean 4": the same half of the day, where one was said; "in 20 minutes no 30": the same unit."""
    new = text[bare.start("n") : bare.end("n")]
    clocks = [p for p in tail if kinds(p) == {"clock"}]
    amounts = [p for p in tail if kinds(p) == {"amount"}]
    if not clocks and amounts:
        first, last = span(before, amounts[-1])
        number = NUMBER.search(before.low, first, last)
        if number is None:
            return None
        kept = before.text[: number.start()] + new + before.text[number.end() :]
        return kept.ljust(bare.end()) + text[bare.end() :]
    if not clocks:
        return None
    old = clocks[-1]
    half = ""
    if not old.bare and old.clock is not None and ":" not in new[3:]:
        half = " pm" if old.clock[0] >= 12 else " am"
    kept = blanked(before, [old]).rstrip()
    room = bare.end() - len(kept) - len(" at")
    return f"{kept} at{f' {new}{half}'.rjust(room)}{text[bare.end() :]}"


def kinds(piece: Piece) -> set[str]:
    """Which parts of a moment a phrase says; nothing where it says a series or more than one moment."""
    if piece.rule is not None or piece.wall is not None or piece.also or piece.until or piece.starting:
        return set()
    found = {
        "clock": piece.clock is not None,
        "day": piece.day is not None or piece.weekday is not None,
        "part": piece.part is not None,
        "amount": piece.amount,
    }
    return {kind for kind, said in found.items() if said}


def span(stretch: Stretch, piece: Piece) -> tuple[int, int]:
    return stretch.tokens[piece.start].start, stretch.tokens[piece.end - 1].end


def run_at_end(stretch: Stretch) -> list[Piece]:
    """The phrases of time with which a text ends."""
    run: list[Piece] = []
    until = len(stretch.text.rstrip(" ,.;-"))
    for piece in reversed(stretch.pieces):
        first, last = span(stretch, piece)
        if JOINS.fullmatch(stretch.low, last, until) is None:
            break
        run.insert(0, piece)
        until = first
    return run


def run_at_start(stretch: Stretch) -> list[Piece]:
    """The phrases of time with which a text begins."""
    run: list[Piece] = []
    since = 0
    for piece in stretch.pieces:
        first, last = span(stretch, piece)
        if JOINS.fullmatch(stretch.low, since, first) is None:
            break
        run.append(piece)
        since = last
    return run


LED = re.compile(r"(?:\b(?:at|on|in|for|by|the) +)+$")


def blanked(stretch: Stretch, gone: list[Piece]) -> str:
    """The text with blanks where phrases stood, and their "at" and "on" in front."""
    text = stretch.text
    for piece in gone:
        first, last = span(stretch, piece)
        lead = LED.search(stretch.low[:first])
        first = lead.start() if lead is not None else first
        text = text[:first] + " " * (last - first) + text[last:]
    return text


NAME = r"(?:(?:the|my|our) )?[\w'-]+"
TASK = re.compile(
    rf"(?P<head>(?:{'|'.join(sorted(verbs.ERRANDS))})(?: (?:up|off|in|out|to|with))?) {NAME},?"
    r" (?:(?:no,? wait|wait,? no|actually|i meant?|sorry,? i meant?|no,? i meant?|oops|scratch that|no sorry|sorry no|hold on)[ ,]+)+(?:(?:i meant?|make (?:that|it)|its|it's)[ ,]+)*"
    rf"(?P<new>{NAME})",
    re.I,
)


def other_name(reading: Reading) -> Reading:
    """ "call sam actually pam": call pam."""
    if reading.intent is not Intent.CREATE:
        return reading
    found = [TASK.fullmatch(item.task or "") for item in reading.items]
    items = tuple(
        item if m is None else item._replace(task=f"{m['head']} {m['new']}")
        for item, m in zip(reading.items, found, strict=True)
    )
    return reading._replace(items=items)
