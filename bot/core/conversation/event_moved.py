"""An event and the reminders that come before it: where it moves, they go along, and what they say stays true.

"dentist friday at 3, remind me 2 hours before" is kept as one reminder at 1 whose words hold the event's time.
"it's at 4 now" is about the event: it comes at 2. An edit means the event where the words name it or tell
news of it, where the reminder would else come behind it, or where the new time is no nearer to the reminder's
own; a row's number and the word "reminder" mean the reminder alone.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime

from bot.core.conversation.create import confirm, tasks_words
from bot.core.conversation.desk import Desk
from bot.core.conversation.event_words import Event, before_item, event_ahead, plain, stands
from bot.core.conversation.matching import matching
from bot.core.conversation.placing import place
from bot.core.conversation.spoken_of import known
from bot.core.model import Reminder, State
from bot.core.phrasing import echo, tidy_task
from bot.core.reading import Grain, Item, Moment

OF_THE_REMINDER = re.compile(r"\b(?:remind\w*|alerts?|alarms?)\b", re.I)
SHOWN_APART = 2
MOST_OF_ONE = 10


def all_before(desk: Desk, event: Event) -> list[Reminder]:
    """All reminders that come before one event, or came and are open yet; soonest first."""
    named = [r for r in known(desk) if plain(event.task) in r.task.lower()]
    return [r for r in named if (e := event_ahead(desk, r)) is not None and e.is_same(event)]


def kept_itself(desk: Desk, event: Event) -> list[Reminder]:
    """The event, where it is kept as a reminder of its own."""
    return [r for r in desk.live() if (e := itself(desk, r)) is not None and e.is_same(event)]


def of_one_event(desk: Desk, words: str, pool: list[Reminder]) -> tuple[Reminder, ...]:
    """Several that the words name, where all are one event and what comes before it; else none."""
    named = [r for r in matching(words, pool) if r.series is None]
    if not 1 < len(named) <= MOST_OF_ONE or len(named) < len(matching(words, pool)):
        return ()
    events = [event_ahead(desk, r) or itself(desk, r) for r in named]
    first = events[0]
    same = first is not None and all(e is not None and e.is_same(first) for e in events)
    return tuple(named) if same else ()


def last_of_one_event(desk: Desk) -> tuple[Reminder, ...]:
    """What was confirmed last, where that was several and all of one event; else none."""
    made = [desk.reminders[ref] for ref in desk.thread.made if ref in desk.reminders]
    if not 1 < len(made) <= MOST_OF_ONE or any(r.state is not State.OPEN for r in made):
        return ()
    events = [event_ahead(desk, r) or itself(desk, r) for r in made]
    first = events[0]
    same = first is not None and all(e is not None and e.is_same(first) for e in events)
    return tuple(made) if same else ()


def with_those_before(desk: Desk, reminder: Reminder) -> tuple[Reminder, ...]:
    """An event that is kept, and the reminders that were asked for before it."""
    event = itself(desk, reminder)
    return (reminder, *(all_before(desk, event) if event is not None else ()))


def itself(desk: Desk, reminder: Reminder) -> Event | None:
    wall = desk.wall(reminder)
    return Event(reminder.task, wall) if wall is not None and reminder.series is None else None


def means_event(
    desk: Desk, reminder: Reminder, event: Event, item: Item, own: datetime, moved: datetime
) -> bool:
    """Whether a new moment is the event's: it would put the reminder at `own`, or the event at `moved`."""
    due = stands(desk, reminder) or own
    if own >= event.wall or same_hour(moved, event.wall):
        return True
    if item.numbers or item.value == "own" or OF_THE_REMINDER.search(desk.inbound.body):
        return False
    if item.target or item.value == "event":
        return True
    return item.value != "shift" and abs(moved - event.wall) <= abs(own - due)


def same_hour(one: datetime, other: datetime) -> bool:
    """ "no 7am", of what is at 7 PM."""
    return one != other and (one.hour % 12, one.minute) == (other.hour % 12, other.minute)


def move_event(desk: Desk, event: Event, to: datetime) -> str:
    """The event at another time, and so all that comes before it; what came already comes again where it still can."""
    before = all_before(desk, event)
    ahead = [
        r
        for r in before
        if r.awaiting is None or moved_due(desk, r, event, to) > (desk.voice.now_local or to)
    ]
    soonest = sorted(ahead or before, key=lambda r: moved_due(desk, r, event, to))
    movable = [*kept_itself(desk, event), *soonest]
    said = [move_one(desk, r, event, to) for r in movable]
    if len(said) > 1:
        moved = [desk.reminders[r.ref] for r in movable]
        desk.label = tasks_words(desk, tuple(moved))
        desk.remember(made=[r.ref for r in moved])
        if len(said) > SHOWN_APART and all(r.state is State.OPEN for r in moved):
            return desk.say("moved_many", rows=desk.numbered_rows(moved, room=8))
    return "\n".join(said)


def move_one(desk: Desk, reminder: Reminder, event: Event, to: datetime) -> str:
    """One reminder as long before the event as it was, or the event itself."""
    there = Moment(to, Grain.MINUTE, has_date=True)
    if event_ahead(desk, reminder) is None:
        return confirm(desk, place(desk, reminder, there), there, "moved")
    by = to - moved_due(desk, reminder, event, to)
    item = before_item(desk, event.task, there, round(by.total_seconds()))
    moment = item.moments[0]
    renamed = replace(reminder, task=tidy_task(item.task or event.task), created_at=desk.now, awaiting=None)
    return confirm(desk, place(desk, renamed, moment), moment, "alert_moved")


def moved_due(desk: Desk, reminder: Reminder, event: Event, to: datetime) -> datetime:
    """When a reminder comes, once its event is at another time."""
    return to - (event.wall - (stands(desk, reminder) or event.wall))


def follow(desk: Desk, reminder: Reminder, old: datetime | None) -> list[str]:
    """Reminders that were asked for before an event which is kept itself, and has moved from `old`."""
    new = desk.wall(desk.reminders[reminder.ref])
    if old is None or new is None or old == new:
        return []
    event = Event(reminder.task, old)
    before = all_before(desk, event)
    said = [move_one(desk, r, event, new) for r in before]
    if said:
        desk.label = echo(reminder.task)
        desk.remember(made=[reminder.ref])
    return said
