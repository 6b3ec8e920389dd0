"""Corrections of a word of what was just confirmed: "i meant pam", "*dog", "its pam not sam". Rules of `hearing.py`.

How sure it is that a text is a correction decides what it may take the place of: "*pam" anything, "sorry pam" a
single word, "its pam" only a word that looks like it.
"""

from __future__ import annotations

import re

from bot.core.conversation.desk import Desk
from bot.core.conversation.event_words import event_ahead
from bot.core.conversation.hearing_mends import ASKS, FIRM, HOUR_ALONE, MISTAKEN, one_made
from bot.core.conversation.spoken_of import CLOCK_ALONE, Heard, came_lately, is_moment, names_surely
from bot.core.conversation.wording import alike_word, closest_words, is_task, words_of
from bot.core.model import Reminder
from bot.core.reading import Intent, Item, Reading

WORDS = r"[\w'&/. -]+?"
IT_IS = r"(?:it'?s |it is |it should be |should be |i said |make (?:it|that) )?"
WITH_WRONG = (
    re.compile(
        rf"{FIRM}*(?:it'?s )?not (?P<old>{WORDS})(?:,| but|, but|[ ,]+its|[ ,]+it's)+ (?P<new>{WORDS})[ .!]*",
        re.I,
    ),
    re.compile(rf"{FIRM}*not (?P<old>[\w'-]+) (?P<new>[\w'-]+)[ .!]*", re.I),
    re.compile(rf"{FIRM}*{IT_IS}(?P<new>{WORDS}),? (?:and )?not (?P<old>{WORDS})[ .!]*", re.I),
    re.compile(rf"{FIRM}*{IT_IS}(?P<new>{WORDS}),? instead of (?P<old>{WORDS})[ .!]*", re.I),
)
"""The wrong words are named beside the right ones."""
I_MEANT = re.compile(rf"{FIRM}*i (?:meant?|ment)(?: to say)?[ ,:]+(?P<new>{WORDS})[ .!]*", re.I)
SURELY = (
    re.compile(r"\*+ ?(?P<new>[\w' -]{2,40})", re.I),
    re.compile(r"(?P<new>[\w' -]{2,40}?) ?\*+", re.I),
    I_MEANT,
    re.compile(
        rf"{FIRM}*(?:(?:rename|retitle|relabel)(?: (?:it|that|this)(?: to| as)?| to| as)|(?:it |that |this )?should (?:say|read|be called|be named|have said)"
        r"|change (?:it|that) to(?: say)?)[ :]+(?P<new>.+?)[ .!]*",
        re.I,
    ),
)
SAID = (
    re.compile(rf"{FIRM}*i said[ ,:]+(?P<new>{WORDS})[ .!]*", re.I),
    re.compile(MISTAKEN.pattern.replace("<rest>", "<new>"), re.I),
)
ALONE = (
    re.compile(
        r"(?:no|nope|sorry|oops|whoops|wait)[ ,]+(?:no[ ,]+)?(?P<new>(?:the |my )?[a-z][a-z'-]+)[ .!]*", re.I
    ),
)
PERHAPS = (
    re.compile(
        rf"{FIRM}*(?:actually |spelled |(?:it )?should be |(?:let'?s )?make (?:it|that) |it'?s |it is )+(?P<new>[\w'-]+)[ .!]*",
        re.I,
    ),
    re.compile(r"(?P<new>[\w'-]+) instead[ .!]*", re.I),
)
WHOLE = (
    re.compile(
        r"(?:(?:no|nope|sorry|oops|whoops|actually|wait|scratch that|(?:it )?should be|(?:let'?s )?make (?:it|that)|i said|it'?s)[ ,]+)+(?P<new>.+?)(?: instead)?[ .!]*",
        re.I,
    ),
    re.compile(r"(?P<new>.+?) instead[ .!]*", re.I),
)
"""A whole errand, said anew."""
NOT_A_NAME = frozenset(
    """no nope nah it that this them thanks thank thx way number one idea problem worries bother yes yeah ok okay please wrong mistake
    stop wait sorry more way never nothing nevermind nvm done cancel undo delete not dont don't what why who how when where
    here there now then later again you me i we bad good fine cool lol maybe sure help list all both neither none
    """.split()
)
CHANGE_TO = re.compile(
    rf"(?:change|switch|swap|replace) (?P<old>{WORDS}) (?:to|for|with) (?P<new>{WORDS})[ .!]*", re.I
)
KIN = frozenset(
    """mom dad mum mama papa mother father grandma grandpa gran nana sister brother aunt uncle cousin wife husband son
    daughter boss landlord doctor dentist vet""".split()
)
LEADS = frozenset("with for to by".split())


def word_mended(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "i meant pam", "*dog", "its pam not sam", "rename to call pam": other words for the one just confirmed."""
    made = one_made(desk)
    if reading.moment is not None or reading.recurrence is not None or reading.items[0].numbers:
        return None
    plain = text.replace("\u2019", "'").strip()
    changed = CHANGE_TO.fullmatch(plain)
    if changed is not None and changed["old"].lower() in ("it", "that", "this"):
        changed = None
    if changed is not None and reading.intent in (Intent.EDIT, Intent.OTHER):
        return word_changed(desk, reading, text, changed["old"], changed["new"])
    told = reading.intent in (Intent.OTHER, Intent.CREATE, Intent.EDIT, Intent.NO)
    told = told or (reading.intent is Intent.CANCEL and plain.lower().startswith("scratch that"))
    if not told or made is None or came_lately(desk) or ASKS.search(text) or HOUR_ALONE.fullmatch(plain):
        return None
    meant = I_MEANT.fullmatch(plain)
    if meant is not None and NOT_A_NAME.issuperset(meant["new"].lower().split()):
        return reading._replace(items=(Item(Intent.OTHER),)), text  # "i mean it"
    pair = new_words(desk, made, plain)
    if pair is None:
        return None
    item = Item(Intent.EDIT, target=pair[0], task=pair[1], value="word")
    return reading._replace(items=(item,)), text


def new_words(desk: Desk, made: Reminder, text: str) -> tuple[str, str] | None:
    """The words that were wrong, as they stand in the task, and those to put there."""
    for pattern in WITH_WRONG:
        found = pattern.fullmatch(text)
        old = words_of(made.task, found["old"]) if found is not None else None
        if found is not None and old is not None and is_name(desk, found["new"]):
            return (
                (made.task, found["new"])
                if is_task(found["new"])
                else (old, without_lead(made.task, old, found["new"]))
            )
    event = event_ahead(desk, made)
    whole = event.task if event is not None else made.task
    for patterns, stands_for in TIERS:
        for new in meant_by(patterns, text):
            old = (whole if is_task(new) else stands_for(whole, new)) if is_name(desk, new) else None
            if old is not None:
                return old, new
    for new in meant_by(WHOLE, text) if is_task(whole) else ():
        if is_task(new) and is_name(desk, new) and desk.read(new).intent is Intent.OTHER:
            return whole, new
    return None


def meant_by(patterns: tuple[re.Pattern[str], ...], text: str) -> list[str]:
    return [m["new"] for p in patterns if (m := p.fullmatch(text)) is not None]


def surely(task: str, new: str) -> str | None:
    return closest_words(task, new) or task


def in_its_place(task: str, new: str) -> str | None:
    """Near in spelling, or in the place of a single object."""
    old = closest_words(task, new)
    return old if old is not None and len(old.split()) <= len(new.split()) else None


def likely(task: str, new: str) -> str | None:
    """The same of a name: "sorry Pam", "no dad", "no the painter"; not "no rush"."""
    word = new.split()[-1]
    named = word[:1].isupper() or word.lower() in KIN or new.lower().startswith(("the ", "my "))
    return in_its_place(task, new) if named else alike_word(task, new)


TIERS = ((SURELY, surely), (SAID, in_its_place), (ALONE, likely), (PERHAPS, alike_word))


def is_name(desk: Desk, new: str) -> bool:
    """Words for something; neither a moment nor talk."""
    talk = NOT_A_NAME & set(new.lower().split()) if not is_task(new) else set()
    return not talk and not is_moment(desk, new) and CLOCK_ALONE.fullmatch(new) is None


def without_lead(task: str, old: str, new: str) -> str:
    """ "with joe" for "kim" in "dinner with kim": the "with" is there already."""
    first, _, rest = new.partition(" ")
    ahead = task[: task.index(old)].lower().split()
    return rest if rest and (first.lower() in LEADS or first.lower() in ahead[-1:]) else new


def word_changed(desk: Desk, reading: Reading, text: str, old: str, new: str) -> Heard | None:
    """ "change sam to pam": one word of the one that has it; a whole name is renamed as before."""
    named = [r for r in names_surely(old, desk.live()) if words_of(r.task, old) is not None]
    made = one_made(desk)
    chosen = made if made in named else named[0] if len(named) == 1 else None
    if chosen is None or is_task(new) or is_moment(desk, new):
        return None
    stood = words_of(chosen.task, old)
    if stood is None or stood == chosen.task:
        return None
    task = chosen.task.replace(stood, new, 1)
    return reading._replace(items=(Item(Intent.EDIT, target=chosen.task, task=task),)), text
