"""What a thread speaks of just now: what came, what was just confirmed, what words name for sure.

The rules that read a text in the light of the thread (`hearing.py`, `series_talk.py`) ask these.
"""

from __future__ import annotations

import re
from collections import Counter

from bot.core.conversation.desk import Desk
from bot.core.conversation.matching import PAST, likeness, matching, stems
from bot.core.digest import LOOK_AHEAD_FROM_HOUR, SOON_SECONDS
from bot.core.model import Instant, Reminder, State
from bot.core.reading import Intent, Item, Reading
from bot.core.wallclock import person_wall

Heard = tuple[Reading, str]
"""A reading, and the words it is taken from."""

MEND_SECONDS = 180
"""A bare moment this soon after a confirmation mends it."""
SNOOZE_WITHIN_SECONDS = 12 * 3600
SAME_TIME = re.compile(r",?\s*\b(?:at )?(?:the )?same (?:time|hour)\b", re.I)
SMALL_WORDS = re.compile(
    r"(?:(?:no|nope|nah|wait|and|sorry|eh|er|uh|um|umm|oh|ah|hmm|hm|oops|ugh|actually|well|ok|hold on|my bad|nvm|never ?mind)[ ,.!-]+)+",
    re.I,
)
CLOCK_ALONE = re.compile(r"\d{1,2}(?::\d\d)?|\d{3,4}")
SPOKEN_SECONDS = 1800
"""So long "it" and "they" mean what was confirmed last."""
SURE = 0.9
"""A text with a day of its own speaks of a reminder of another day only when all its words match."""


MOST_OF_A_WORD = 9


def stutters(text: str) -> bool:
    """One word over and over, as nobody texts: no rule reads it, and none is held up by it."""
    return max(Counter(text.lower().split()).values(), default=0) > MOST_OF_A_WORD


def known(desk: Desk) -> list[Reminder]:
    """What a text may speak of: what lies ahead, and what came and is not done."""
    live = desk.live()
    return [*live, *(r for r in desk.unfinished() if r not in live)]


def in_other_words(desk: Desk, intent: Intent, words: str) -> Heard | None:
    """The same thing said so that the grammar takes it as `intent`; None where it does not."""
    reading = desk.read(words)
    return (reading, words) if reading.intent is intent else None


def came_lately(desk: Desk) -> list[Reminder]:
    """What came last and was not done, unless something was said of another since."""
    sent_at, made_at = desk.thread.sent_at or 0, desk.thread.made_at or 0
    if sent_at <= made_at or desk.now - sent_at > SNOOZE_WITHIN_SECONDS:
        return []
    return [r for r in desk.unfinished() if r.ref in desk.thread.sent]


def came_open(desk: Desk) -> list[Reminder]:
    """What came lately and is not done, also after an answer to one of them; none once a new one was made since."""
    sent_at = desk.thread.sent_at or 0
    if desk.now - sent_at > SNOOZE_WITHIN_SECONDS:
        return []
    made = [desk.reminders[ref] for ref in desk.thread.made if ref in desk.reminders]
    if any(r.created_at >= sent_at and r.snoozed_from is None for r in made):
        return []
    came = [r for r in desk.unfinished() if desk.now - (r.awaiting or 0) <= SNOOZE_WITHIN_SECONDS]
    return [r for r in came if r.snoozed_from not in desk.thread.sent]  # one and its nag are one


ROWS_WITHIN_SECONDS = 60
LOOK_AHEAD_SECONDS = 28 * 3600


def row_came(desk: Desk, reminder: Reminder, row: int) -> bool:
    """Whether a row of the last numbered message stands for what came, and not for what lies ahead."""
    thread, came = desk.thread, reminder.awaiting
    at = thread.numbered_at
    if came is None or at is None or came > at:
        return False
    if at == thread.digest_at and (at != thread.sent_at or reminder.ref not in thread.sent):
        later = [n for n, ref in enumerate(thread.numbered, 1) if ref == reminder.ref]
        return row == later[-1] and (len(later) > 1 or not ahead_in_digest(desk, reminder, at))
    if at == thread.sent_at:
        return reminder.ref in thread.sent
    return at < (thread.sent_at or 0) and at - came <= ROWS_WITHIN_SECONDS


def ahead_in_digest(desk: Desk, reminder: Reminder, at: Instant) -> bool:
    """Whether a digest had it among what was still to come."""
    if reminder.due is None:
        return False
    wall = person_wall(desk.preferences, at)
    following = desk.person.next_digest or Instant(at + LOOK_AHEAD_SECONDS)
    late = wall is not None and wall.hour >= LOOK_AHEAD_FROM_HOUR
    return at + SOON_SECONDS <= reminder.due < (at + LOOK_AHEAD_SECONDS if late else following)


def means_what_came(desk: Desk, reminder: Reminder, item: Item) -> bool:
    """Whether a new moment is for the occurrence of a series that came: no later one is to be used up for it."""
    if reminder.series is None or reminder.awaiting is None:
        return False
    numbered = desk.thread.numbered
    if item.numbers:
        rows = [n for n in item.numbers if 0 < n <= len(numbered) and numbered[n - 1] == reminder.ref]
        return any(row_came(desk, reminder, n) for n in rows)
    if (
        item.refs
        and reminder.ref in numbered
        and (desk.thread.numbered_at or 0) >= (desk.thread.sent_at or 0)
    ):
        return row_came(desk, reminder, numbered.index(reminder.ref) + 1)
    return bool(item.refs) or reminder in came_lately(desk)


def put_off_since(desk: Desk, reminder: Reminder) -> Reminder:
    """What a row that came stands for now: of a series that was put off, what comes again, and not its next one."""
    thread = desk.thread
    came = thread.numbered_at == thread.sent_at and reminder.ref in thread.sent
    if reminder.series is None or reminder.awaiting is not None or not came:
        return reminder
    again = [r for r in desk.live() if r.snoozed_from == reminder.ref]
    return again[0] if len(again) == 1 else reminder


def looked_since(desk: Desk) -> bool:
    """A list was shown after the last change: "tomorrow" asks for that day's, and moves nothing."""
    undo = desk.thread.undo
    return desk.thread.looked > (undo[-1].turn if undo else 0)


def mendable(desk: Desk) -> Reminder | None:
    """The one just confirmed, while a few words may still mend it."""
    made = [desk.reminders[ref] for ref in desk.thread.made if ref in desk.reminders]
    if len(made) != 1 or made[0].state not in (State.OPEN, State.WAITING) or looked_since(desk):
        return None
    return made[0] if desk.now - (desk.thread.made_at or 0) <= MEND_SECONDS else None


def spoken_now(desk: Desk) -> list[Reminder]:
    """What "it" may mean: what came last, what was confirmed a while ago, else anything that lies ahead."""
    came = came_lately(desk)
    made = [r for r in desk.live() if r.ref in desk.thread.made]
    fresh = made if desk.now - (desk.thread.made_at or 0) <= SPOKEN_SECONDS else []
    ahead = desk.live()
    alone = len(ahead) == 1 and ahead[0].series is not None  # a series long after: nobody speaks of it
    return came or fresh or ([] if alone else ahead)


def names_surely(words: str, pool: list[Reminder]) -> list[Reminder]:
    """Those whose tasks have all of these words."""
    return [r for r in matching(words, pool) if likeness(stems(words), stems(r.task)) >= SURE]


def names_wholly(words: str, pool: list[Reminder]) -> list[Reminder]:
    """Those whose tasks are these words and no more."""
    return [r for r in names_surely(words, pool) if len(stems(r.task)) == len(stems(words))]


def is_moment(desk: Desk, words: str) -> bool:
    """A moment and nothing else; "today" alone is a list, and a moment all the same."""
    reading = desk.read(words)
    listed = reading.intent is Intent.LIST and not reading.items[0].target and reading.moment is not None
    return reading.intent is Intent.MOMENT or listed


def series_of(desk: Desk, reminder: Reminder) -> Reminder | None:
    """The series that it is, or that this snoozed or nagging one came from."""
    if reminder.series is not None:
        return reminder
    parent = desk.reminders.get(reminder.snoozed_from) if reminder.snoozed_from is not None else None
    return parent if parent is not None and parent.series is not None and parent.due is not None else None


PAST_LEAD = re.compile(
    r"(?:(?:i|i've|ive|just|already|ok|yes|yep|finally)[ ,]+)*(?P<verb>[a-z]+)(?P<rest> .+?)(?: already| now)?[ .!]*",
    re.I,
)


def in_the_present(text: str) -> str | None:
    """ "called joe" -> "call joe"; None where no past stands in front."""
    found = PAST_LEAD.fullmatch(text)
    if found is None:
        return None
    verb = found["verb"].lower()
    base = PAST.get(verb) or (stems(verb)[0] if verb.endswith("ed") and len(verb) > 4 else None)
    return f"{base}{found['rest']}" if base is not None else None
