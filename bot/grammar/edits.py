"""Changing a reminder: which one, and its new time, name or words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.core.reading import Grain, Guess, Intent, Item, Moment, Reading, Span
from bot.grammar import intents, naming
from bot.grammar.fold import fold
from bot.grammar.intents import Wanted
from bot.grammar.parts import moved_pieces
from bot.grammar.reading_of import Stretch, inner
from bot.grammar.rows import SCOPE_SERIES, SCOPE_THIS, scope_of
from bot.grammar.scan import Piece
from bot.grammar.tasks import clean, left_over

RENAMES = frozenset("rename retitle relabel change edit update modify".split())
NAMES_ALONE = frozenset("rename retitle relabel".split())
RENAME = re.compile(  # "rename my reminder to call bob to call rob": the first "to" may be the name's own
    r"\w+ (?:the (?:name|title|text|wording) (?:of|for|on) )?"
    r"(?P<old>(?:my |the )?reminder to .+?|.+?)\s+(?:to (?:say |be )?|into |as )(?P<new>\S.*)$"
)
NO_NAME = re.compile(
    r"\d{1,2}(?::\d\d)?\W*$|(?:include|add|also|have|remind|show|repeat|recur|go off|use|instead|later|earlier|sooner|an?other|be|it|that)\b"
)
SAYS_SO = re.compile(r"\bto (?:say|read)\b|\b(?:name|title|text|wording) (?:of|for|on)\b")


def renamed_to(stretch: Stretch, verb: str) -> Reading | None:
    """rename gym to pilates, change the name of my reminder from gym to pilates; with a time it is a move."""
    begins = stretch.tokens[stretch.verb[1]].start
    paced = naming.paced_noun(stretch.low, stretch.signs)
    low = naming.without(stretch.low, paced)
    found = RENAME.match(low, begins) if verb in RENAMES else None
    pieces = naming.outside(stretch.pieces, stretch.tokens, paced)
    if found is None or NO_NAME.match(found["new"]):
        return None
    if pieces and (verb not in NAMES_ALONE or stretch.tokens[pieces[-1].end - 1].end > found.end("old")):
        return None
    if verb not in (*NAMES_ALONE, "change") and SAYS_SO.search(stretch.low) is None:
        return None
    new = stretch.text[found.start("new") : found.end("new")].strip(" .!'\"")
    whole = stretch.fold(pieces)
    old = left_over(low, found.start("old"), found.end("old"), stretch.spans(whole.used))
    target = naming.clean_target(naming.REMINDER_NOUN.sub(" ", old))
    item = Item(
        Intent.EDIT, task=new, target=target or None, moments=whole.moments[:1], pace=naming.said_pace(paced)
    )
    item = item._replace(value="rename") if item.moments else item
    return stretch.reading([item], stretch.spans(whole.used), "rename", whole.used)


MOVED_TO_WORDS = frozenset("to until till back by forward up for from".split())


def moved_to(stretch: Stretch) -> bool:
    """The time stands right behind "to", "until", "back" or "by"."""
    for p in moved_pieces(stretch):
        before = stretch.scan.before(p.start)
        if before in ("at", "on", "the"):
            before = stretch.scan.before(p.start - 1)
        if before in MOVED_TO_WORDS:
            return True
    bare = re.search(r"\bto \d{1,2}(?::\d\d)?\b\s*$", stretch.low)
    return bare is not None


# "move it to 4", "the call got moved to 4, update the reminder"
BARE_TO = re.compile(r"\bto (?P<hour>\d{1,2}(?::\d\d)?)(?:[ .!]*$|(?=[,.;!] |,? (?:so|and|please)\b))")
INSTEAD_OF_HOUR = re.compile(
    r",? (?:instead of|rather than|and not|not) (?:(?:at|for|on) )?(?P<old>\d{1,2}(?::\d\d)?(?: ?[ap]\.?m\.?)?)[ .!]*$"
)
OTHER_TIME = re.compile(r"\b(?:instead(?: of)?|rather than)\b.*?(?=(?:\bremind me )?\b(?:about|to) \w|$)")
ALL_OF_THEM = re.compile(r"\b(?:all|both|everything|them)\b(?: of)?(?: (?:them|these|those))?(?: stuff)?")


def edited(stretch: Stretch, wanted: Wanted) -> Reading:
    """Which one, and to when: the time behind "to" is the new one; another says which (value "from")."""
    low = stretch.low
    instead = INSTEAD_OF_HOUR.search(low) if wanted.rule != "instead of an hour" else None
    if instead is not None and not any(p.offset or p.amount for p in stretch.pieces):
        return instead_of(stretch, wanted, instead)
    named_anew = renamed_to(stretch, stretch.verb[0]) if wanted.rule == "change" else None
    if named_anew is not None:
        return named_anew
    added = added_to(stretch)
    if added is not None:
        return added
    scope, _ = scope_of(low)
    paced = naming.paced_noun(low, stretch.signs)
    if paced is not None and low.endswith(" a ", 0, paced.start()):
        paced = None  # "make it a weekly reminder": what it becomes
    low = naming.without(low, paced)
    pieces = naming.outside(moved_pieces(stretch), stretch.tokens, paced)
    new = new_time(stretch, pieces)
    old = [p for p in pieces if p not in new]
    whole = fold(stretch.scan, new)
    moments, recurrence = whole.moments, whole.recurrence
    bare = BARE_TO.search(low)
    if bare is not None and not any(p.start >= stretch.token_at(bare.start()) for p in pieces):
        moments, old = inner(stretch, f"at {bare['hour']}")[1].moments, pieces  # "the 6 o'clock one to 7"
    else:
        bare = None
    told = naming.MOVE_ORDER.search(low, 3)
    if told is not None and "reminder" not in low[: told.start()]:
        old = [p for p in old if p.start >= stretch.token_at(told.end())]  # the reason's times say not which
    which = fold(stretch.scan, [p for p in old if not p.rule]).moments[:1] if moments else ()
    words, why = words_left(stretch, low, pieces)
    everything = ALL_OF_THEM.match(naming.clean_target(words).lower() or words.strip()) is not None
    everything = everything or re.search(r"\b(?:all|both)\b(?! day)", low) is not None
    if everything:
        words, scope = ALL_OF_THEM.sub(" ", words), None if "all of" in low else scope
    words = naming.REMINDER_NOUN.sub(" ", words)
    target = naming.clean_target(naming.ON_THE_LIST.sub(" ", words))
    if not target and not everything:
        target = naming.clean_target(naming.sought(why))
    numbers = naming.named(target).get("numbers", ()) if target and not which else ()
    task = None
    renamed = re.search(r"\bto (?:say|read) (?P<new>.+)$", low)
    if renamed is not None and not moments:
        task = stretch.text[renamed.start("new") : renamed.end("new")].strip(" .")
        target = naming.clean_target(words.split(" to say ")[0].split(" to read ")[0])
    item = Item(
        Intent.EDIT,
        task=task,
        target=None if numbers else target or None,
        numbers=numbers,
        everything=everything,
        moments=(*(moments[:1] if recurrence else [beside(stretch, m, which) for m in moments[:1]]), *which),
        recurrence=recurrence,
        scope=scope,
        value="from" if which else None,
        pace=naming.said_pace(paced),
    )
    said = stretch.spans(whole.used or pieces) if bare is None else (Span(bare.start(), bare.end("hour")),)
    return stretch.reading([naming.unnamed(item, low)], said, wanted.rule, [*old, *new])


def words_left(stretch: Stretch, low: str, pieces: list[Piece]) -> tuple[str, str]:
    """What may name the one that is changed, without times and words of command; and the reason that is given."""
    words = left_over(low, 0, len(low), stretch.spans(pieces)) if len(low) == len(stretch.text) else low
    words = naming.set_anew(" ".join(words.split()))
    words, why = naming.order_and_reason(words, naming.MOVE_ORDER)
    words = naming.changed_one(OTHER_TIME.sub(" ", words))
    words = re.sub(r"\bto \d{1,2}(?::\d\d)?[ .!]*$", " ", words)
    words = intents.EDIT_REMINDER.sub(" ", words, count=1)
    words = SCOPE_SERIES.sub(" ", SCOPE_THIS.sub(" ", words))
    words = re.sub(
        r"\b(?:remind(?:ing)? me|be reminded|please|can you|could you|the time (?:of|for|on)|time|i want|i need|i'd like|add)\b",
        " ",
        words,
    )
    return words, why


def instead_of(stretch: Stretch, wanted: Wanted, found: re.Match[str]) -> Reading:
    """ "make that reminder for 8 instead of 7": the new hour as if it stood alone, the old one says which."""
    shorter = Stretch(stretch.text[: found.start()], stretch.now_local, stretch.habits)
    reading = edited(shorter, wanted._replace(rule="instead of an hour"))
    item = reading.items[0]
    which = inner(stretch, f"at {found['old']}")[1].moments[:1]
    if item.moments and which and item.value is None and item.recurrence is None:
        moments = (beside(stretch, item.moments[0], which), *which)
        points = item.target is None and THAT_ONE.search(stretch.low) is not None
        item = item._replace(moments=moments[:1] if points else moments, value=None if points else "from")
    return reading._replace(text=stretch.text, items=(item,))


THAT_ONE = re.compile(r"\b(?:that|this)\b")
HALF_A_DAY = timedelta(hours=12)
HOURS_TO_NOON = 12


def beside(stretch: Stretch, new: Moment, which: Sequence[Moment]) -> Moment:
    """What the new time leaves open is as it was: the day of "tomorrow's reminder to noon", the half of "8am to 9"."""
    if not which or not new.grain.has_clock or new.delay_seconds is not None:
        return new
    old, wall = which[0], new.wall
    if Guess.MERIDIEM in new.guesses and old.grain.has_clock:
        other = wall + HALF_A_DAY if wall.hour < HOURS_TO_NOON else wall - HALF_A_DAY
        wall = min(
            (wall, other), key=lambda w: abs((w.hour - old.wall.hour) * 60 + w.minute - old.wall.minute)
        )
    if new.has_date or old.grain in (Grain.WEEK, Grain.MONTH, Grain.YEAR):
        return new._replace(wall=wall)
    wall = datetime.combine(old.wall.date(), wall.time())
    if wall <= stretch.scan.now and not old.has_date:
        wall += timedelta(days=1)
    return new._replace(wall=wall)


def added_to(stretch: Stretch) -> Reading | None:
    """add bananas to my grocery reminder: the words to write into it (value "add"); a time behind says which one."""
    paced = naming.paced_noun(stretch.low, stretch.signs)
    low = naming.without(stretch.low, paced)
    found = naming.ADDED.match(stretch.low)
    if found is None or any(
        p.start < stretch.token_at(found.end()) for p in naming.outside(stretch.pieces, stretch.tokens, paced)
    ):
        return None
    what = clean(stretch.text[found.start("what") : found.end("what")].strip("'\""))
    whole = stretch.fold(naming.outside(stretch.pieces, stretch.tokens, paced))
    words = left_over(low, found.end(), len(low), stretch.spans(whole.used))
    target = naming.clean_target(naming.REMINDER_NOUN.sub(" ", words))
    item = Item(
        Intent.EDIT,
        task=what,
        target=target or None,
        moments=whole.moments[:1],
        value="add",
        pace=naming.said_pace(paced),
    )
    return stretch.reading([item], stretch.spans(whole.used), "into an existing one", whole.used)


def new_time(stretch: Stretch, pieces: list[Piece]) -> list[Piece]:
    """The pieces of the new time: behind the last "to", before "instead"; else all but "from"."""
    if not pieces:
        return []
    instead = next((i for i, w in enumerate(stretch.words) if w in ("instead", "rather")), None)
    if instead is not None and stretch.words[instead + 1] in ("of", "than"):
        ahead = [p for p in pieces if p.end <= instead]
        pieces = ahead or pieces[1:] or pieces
    tos = [
        i
        for i, w in enumerate(stretch.words[: stretch.size])
        if w in ("to", "until", "till", "for") and any(p.start - 3 <= i < p.start for p in pieces)
    ]
    firm = [i for i in tos if stretch.words[i] in ("to", "until", "till")] or tos
    if firm:
        behind = [p for p in pieces if p.start > firm[-1]]
        behind = until_from(stretch, behind)
        if behind:
            return behind
    return [p for p in pieces if stretch.scan.before(p.start) != "from"] or pieces


def until_from(stretch: Stretch, pieces: list[Piece]) -> list[Piece]:
    kept = []
    for p in pieces:
        if stretch.scan.before(p.start) == "from":
            break
        kept.append(p)
    return kept
