"""What a text means in this thread: readings that hang on what there is to speak of.

The grammar knows words alone; whether "cancel netflix tomorrow" drops a reminder or makes one is known
only here. Each rule looks at the reading and at what is kept, and gives another reading or None; a rule
asks the grammar again by putting the meaning into words that leave no choice.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from bot.core.conversation.desk import Desk
from bot.core.conversation.matching import likeness, matching, stems
from bot.core.conversation.targets import within
from bot.core.model import Reminder
from bot.core.reading import Intent, Item, Reading

Heard = tuple[Reading, str]


def heard(desk: Desk, reading: Reading, text: str) -> Heard:
    """The reading in the light of the thread, and the words it is taken from."""
    for rule in RULES:
        found = rule(desk, reading, text)
        if found is not None:
            return found
    return reading, text


def known(desk: Desk) -> list[Reminder]:
    """What a text may speak of: what lies ahead, and what came and is not done."""
    live = desk.live()
    return [*live, *(r for r in desk.unfinished() if r not in live)]


def in_other_words(desk: Desk, intent: Intent, words: str) -> Heard | None:
    """The same thing said so that the grammar takes it as `intent`; None where it does not."""
    reading = desk.read(words)
    return (reading, words) if reading.intent is intent else None


# -- errands that begin like a command


SURE = 0.9
"""A text with a day of its own speaks of a reminder of another day only when all its words match."""
WHERE_TO = re.compile(r"\b(?:to|until|till|til|for|from|back|again|later)\b")
PUT_OFF = (Intent.PAUSE, Intent.EDIT)
STATEMENT = frozenset("my the our there there's".split())
NO_ERRAND = frozenset("i we he she they it this that".split())


def new_errand(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "cancel netflix tomorrow 1pm", "read book sunday": a command's verb, but its own time and nothing
    of that name is kept."""
    item = reading.items[0]
    if len(reading.items) != 1 or item.moment is None or item.numbers or item.everything:
        return None
    if reading.intent is Intent.OTHER:
        wanted = item.value == "errand" and is_errand(item, text)
    else:
        wanted = reading.intent in COMMANDS and item.target is not None and not names_one(desk, item)
        wanted = wanted and not (reading.intent in PUT_OFF and WHERE_TO.search(text.lower()))
    if not wanted:
        return None
    if text.lower().split()[0] in STATEMENT:
        text = re.sub(r"\s(?:is|are|will be)\s", " ", text, count=1)
    return in_other_words(desk, Intent.CREATE, f"remind me to {text}")


COMMANDS = (Intent.CANCEL, Intent.SKIP, *PUT_OFF)


def is_errand(item: Item, text: str) -> bool:
    """Something to do, or something that will be; not talk about it, nor a wish to be told."""
    words = text.lower().replace("\u2019", "'").split()
    if words[0] in NO_ERRAND or words[1:2] in (["me"], ["us"]):
        return False
    if words[0] in STATEMENT:
        return item.moment is not None and item.moment.grain.has_clock and not {"was", "were"} & set(words)
    return True


def names_one(desk: Desk, item: Item) -> bool:
    """Whether the words name something kept: at that time, or beyond doubt."""
    words = item.target or ""
    found = matching(words, known(desk))
    if item.moment is not None and any(within(desk, r, item.moment) for r in found):
        return True
    return any(likeness(stems(words), stems(r.task)) >= SURE for r in found)


RULES: tuple[Callable[[Desk, Reading, str], Heard | None], ...] = (new_errand,)
