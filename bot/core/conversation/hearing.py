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
from bot.core.model import Reminder, State
from bot.core.reading import Intent, Item, Reading

Heard = tuple[Reading, str]

MEND_SECONDS = 180
"""A bare moment this soon after a confirmation mends it."""
SNOOZE_WITHIN_SECONDS = 12 * 3600


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


# -- rows


ROW_FIRST = re.compile(r"#?\d{1,2}\b(?!\s*[:/.]\s*\d)")


def rows_meant(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "1 friday, 3 6pm" could be a date; where a numbered message has all those rows, it is rows."""
    numbered = desk.thread.numbered
    if not numbered or reading.items[0].numbers or ROW_FIRST.match(text) is None:
        return None
    words = f"number {text}"
    other = desk.read(words)
    rows = [n for item in other.items for n in item.numbers]
    if not all(item.numbers for item in other.items) or max(rows) > len(numbered):
        return None
    return other, words


NUMBER_AND_DAY = re.compile(r"(\d{1,2}) (\D+)")


def no_such_row(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "25 friday", "3 friday" without a row of that number: a date, or an hour."""
    item = reading.items[0]
    found = NUMBER_AND_DAY.fullmatch(text)
    if reading.intent is not Intent.EDIT or found is None or item.numbers != (int(found[1]),):
        return None
    if item.numbers[0] <= len(desk.thread.numbered):
        return None
    as_hour = int(found[1]) <= 12
    return in_other_words(desk, Intent.MOMENT, f"at {text}" if as_hour else f"{found[2]} the {found[1]}th")


# -- by so much


LATER = re.compile(
    r"(?P<what>.*?)\b(?:by )?(?P<by>\S+ \S+|\d+\s?[a-z]+) (?P<way>later|earlier|sooner)[.!]*", re.I
)


def shift_meant(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "gym 30 min earlier", and after a confirmation "an hour later": from where it stands."""
    if reading.intent is Intent.SNOOZE and text.lower().startswith("push ") and not came_lately(desk):
        return in_other_words(desk, Intent.EDIT, f"move{text[4:]}")
    found = LATER.fullmatch(text)
    if found is None or reading.intent not in (Intent.CREATE, Intent.OTHER, Intent.MOMENT):
        return None
    what = found["what"].strip()
    if not what and (came_lately(desk) or not mendable(desk)):
        return None
    if what and not names_surely(what, desk.live()):
        return None
    return in_other_words(desk, Intent.EDIT, f"move {what or 'it'} {found['by']} {found['way']}")


def came_lately(desk: Desk) -> list[Reminder]:
    """What came last and was not done, unless something was said of another since."""
    sent_at, made_at = desk.thread.sent_at or 0, desk.thread.made_at or 0
    if sent_at <= made_at or desk.now - sent_at > SNOOZE_WITHIN_SECONDS:
        return []
    return [r for r in desk.unfinished() if r.ref in desk.thread.sent]


def mendable(desk: Desk) -> Reminder | None:
    """The one just confirmed, while a few words may still mend it."""
    made = [desk.reminders[ref] for ref in desk.thread.made if ref in desk.reminders]
    if len(made) != 1 or made[0].state not in (State.OPEN, State.WAITING):
        return None
    return made[0] if desk.now - (desk.thread.made_at or 0) <= MEND_SECONDS else None


def names_surely(words: str, pool: list[Reminder]) -> list[Reminder]:
    """Those whose tasks have all of these words."""
    return [r for r in matching(words, pool) if likeness(stems(words), stems(r.task)) >= SURE]


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
    return bool(names_surely(words, found))


RULES: tuple[Callable[[Desk, Reading, str], Heard | None], ...] = (
    rows_meant,
    no_such_row,
    shift_meant,
    new_errand,
)
