"""An event and the reminders that come before it: where it moves, they go along, and what they say stays true.

"dentist friday at 3, remind me 2 hours before" is kept as one reminder at 1 whose words hold the event's time.
"it's at 4 now" is about the event: it comes at 2. An edit means the event where the words name it or tell
news of it, where the reminder would else come behind it, or where the new time is no nearer to the reminder's
own; a row's number and the word "reminder" mean the reminder alone.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, timedelta

from bot.core.conversation.create import confirm, tasks_words
from bot.core.conversation.desk import Desk
from bot.core.conversation.event_words import Event, before_item, event_ahead, plain, stands
from bot.core.conversation.matching import matching, stems
from bot.core.conversation.placing import place
from bot.core.conversation.spoken_of import spoken_now
from bot.core.conversation.targets import Targets, ask_which, shown_alone
from bot.core.model import Reminder, State
from bot.core.phrasing import echo, tidy_task
from bot.core.reading import Grain, Item, Moment
from bot.core.segments import count_segments

OF_THE_REMINDER = re.compile(r"\b(?:remind\w*|alerts?|alarms?)\b", re.I)
SHOWN_APART = 2
MOST_OF_ONE = 10
OF_EVENT = ("event", "event shift", "any")
"""Values of an edit that is news: the event is meant."""


def all_before(desk: Desk, event: Event) -> list[Reminder]:
    """All reminders that come before one event, soonest first."""
    words = set(stems(plain(event.task)))
    named = [r for r in desk.live() if r.before is not None or words <= set(stems(r.task))]
    return [r for r in named if (e := event_ahead(desk, r, days=True)) is not None and e.is_same(event)]


def of_one_event(desk: Desk, words: str, pool: list[Reminder]) -> tuple[Reminder, ...]:
    """Several that the words name, where all are one event and what comes before it; else none."""
    named = [r for r in matching(words, pool) if r.series is None]
    if not 1 < len(named) <= MOST_OF_ONE or len(named) < len(matching(words, pool)):
        return ()
    return tuple(named) if is_one(desk, named) else ()


def is_one(desk: Desk, found: list[Reminder]) -> bool:
    """One reminder, or one event and what comes before it."""
    events = [event_ahead(desk, r) or itself(desk, r) for r in found]
    first = events[0] if events else None
    same = first is not None and all(e is not None and e.is_same(first) for e in events)
    return same or len(found) == 1


def the_one_spoken_of(desk: Desk, item: Item) -> Targets:
    """What "it" is in news: what was just spoken of; where that is unclear it is asked for."""
    if item.value == "any":
        return ask_which(desk, desk.live())
    shown = shown_alone(desk)
    spoken = [shown] if shown is not None else spoken_now(desk)
    if not spoken:
        return Targets(answer=desk.say("list_none"))
    return Targets((spoken[0],)) if is_one(desk, spoken) else ask_which(desk, spoken)


def last_of_one_event(desk: Desk) -> tuple[Reminder, ...]:
    """What was confirmed last, where that was several and all of one event; else none."""
    made = [desk.reminders[ref] for ref in desk.thread.made if ref in desk.reminders]
    if not 1 < len(made) <= MOST_OF_ONE or any(r.state is not State.OPEN for r in made):
        return ()
    return tuple(made) if is_one(desk, made) else ()


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
    if own >= event.wall or item.value in OF_EVENT or same_hour(moved, event.wall):
        return True
    if item.rows or item.value == "own" or OF_THE_REMINDER.search(desk.inbound.body):
        return False
    if item.target:
        return True
    return item.value != "shift" and abs(moved - event.wall) <= abs(own - due)


def same_hour(one: datetime, other: datetime) -> bool:
    """ "no 7am", of what is at 7 PM."""
    return one != other and (one.hour % 12, one.minute) == (other.hour % 12, other.minute)


def the_event(desk: Desk, event: Event) -> list[Reminder]:
    """The event where it is kept itself."""
    return [r for r in desk.live() if (e := itself(desk, r)) is not None and e.is_same(event)]


def all_of_event(desk: Desk, reminder: Reminder) -> tuple[Reminder, ...]:
    """A reminder, the event that it is or comes before, and all that comes before that."""
    event = event_ahead(desk, reminder) or itself(desk, reminder)
    if event is None:
        return (reminder,)
    others = [*the_event(desk, event), *all_before(desk, event)]
    return (reminder, *(r for r in others if r.ref != reminder.ref))


def came_of(desk: Desk, event: Event) -> list[Reminder]:
    """What came before an event and is not done."""
    return [r for r in desk.unfinished() if (e := event_ahead(desk, r)) is not None and e.is_same(event)]


def still_ahead(desk: Desk, event: Event, to: datetime) -> list[Reminder]:
    """What came before the event and is not done, where it can come once more as long before the new time."""
    now = desk.voice.now_local
    came = [r for r in came_of(desk, event) if r.state is not State.OPEN]
    return [r for r in came if now is not None and moved_due(desk, r, event, to) > now]


def move_event(desk: Desk, event: Event, to: datetime, spoken_of: Reminder) -> str:
    """The event at another time, and so all that comes before it. What came before it comes again, where the event
    is on another day or kept itself, or nothing else will come."""
    moment = Moment(to, Grain.MINUTE, has_date=True)
    before, kept, came = all_before(desk, event), the_event(desk, event), still_ahead(desk, event, to)
    if kept or to.date() != event.wall.date():
        before = [*before, *came]
    before = before or came[-1:] or ([spoken_of] if not kept else [])
    soonest = sorted(before, key=lambda r: moved_due(desk, r, event, to))
    movable = [*kept, *soonest]
    end_what_came(desk, event, movable)
    said = [
        confirm(desk, place(desk, r, moment), moment, "moved")
        if event_ahead(desk, r, days=True) is None
        else move_one(desk, r, event, to)
        for r in movable
    ]
    if len(said) > 1:
        moved = [desk.reminders[r.ref] for r in movable]
        desk.label = tasks_words(desk, tuple(moved))
        desk.remember(made=[r.ref for r in moved])
        apart = len(said) <= SHOWN_APART and count_segments("\n".join(said)) == 1
        if not apart and all(r.state is State.OPEN for r in moved):
            return desk.say("moved_many", rows=desk.numbered_rows(moved, room=8))
    return "\n".join(said)


def move_one(desk: Desk, reminder: Reminder, event: Event, to: datetime) -> str:
    """One reminder as long before the event as it was."""
    by = to - moved_due(desk, reminder, event, to)
    came = desk.wall(reminder) is None
    if came and to - by <= (desk.voice.now_local or to - by):
        by = timedelta()  # it came too early for where the event is now: at the event then
    item = before_item(desk, event.task, Moment(to, event.grain, has_date=True), round(by.total_seconds()))
    moment = item.moments[0]
    task = tidy_task(item.task or event.task) if reminder.before is None else reminder.task
    renamed = replace(reminder, task=task, created_at=desk.now, awaiting=None)
    placement = place(desk, renamed, moment)
    placement = replace(placement, reminder=replace(placement.reminder, own_hour=reminder.own_hour))
    return confirm(desk, placement, moment, "alert_moved")


def end_what_came(desk: Desk, event: Event, again: list[Reminder]) -> None:
    """What came and does not come again: what it told is no longer so, and nothing is to be answered to it."""
    for over in came_of(desk, event):
        if over not in again:
            desk.put(replace(over, awaiting=None, mentions=0))


def moved_due(desk: Desk, reminder: Reminder, event: Event, to: datetime) -> datetime:
    """When a reminder comes, once its event is at another time: as long before; one with a clock time of its own
    at that time, unless the event would be over."""
    stood = stands(desk, reminder) or event.wall
    lead = event.wall - stood
    if not reminder.own_hour:
        return to - lead
    day = to.date() - (event.wall.date() - stood.date())
    there = datetime.combine(day, stood.time())
    return there if there < to else to - min(lead, timedelta(hours=1))


WEEKDAY_ALONE = re.compile(
    r"\b(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun|\w+day)\b(?! (?:the )?\d{1,2}(?:st|nd|rd|th)\b)",
    re.I,
)
OTHER_DAY = re.compile(
    r"\b(?:this|next|coming|following|last|week|weeks|today|yesterday|after|jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|\w+(?:uary|ember|ober))\b|\d[/.-]\d|\d(?:st|nd|rd|th)\b",
    re.I,
)
FAR = 7


def near_its_day(desk: Desk, meant: Item, found: list[Reminder], to: str | None) -> Item:
    """ "Thursday instead", of a lunch on dec 8: the thursday next to that, and not the one of this week."""
    now, moment = desk.voice.now_local, meant.moment
    if now is None or moment is None or not moment.has_date or meant.recurrence or not found or to is None:
        return meant
    if WEEKDAY_ALONE.search(to) is None or OTHER_DAY.search(to) is not None or not is_one(desk, found):
        return meant
    event = event_ahead(desk, found[0]) or itself(desk, found[0])
    if event is None or (event.wall.date() - now.date()).days < FAR:
        return meant
    by = (moment.wall.date() - event.wall.date()).days % 7
    day = event.wall.date() + timedelta(days=by if by <= FAR // 2 else by - 7)
    there = moment._replace(wall=datetime.combine(day, moment.wall.time()), end_wall=None, alternatives=())
    return meant._replace(moments=(there, *meant.moments[1:]))


def follow(desk: Desk, reminder: Reminder, old: datetime | None) -> list[str]:
    """Reminders that were asked for before an event which is kept itself, and has moved from `old`."""
    new = desk.wall(desk.reminders[reminder.ref])
    if old is None or new is None or old == new:
        return []
    event = Event(reminder.task, old)
    linked = [r for r in desk.live() if r.before == reminder.ref]
    others = [*all_before(desk, event), *still_ahead(desk, event, new)]
    before = [*linked, *(r for r in others if r not in linked)]
    before.sort(key=lambda r: moved_due(desk, r, event, new))
    end_what_came(desk, event, before)
    said = [move_one(desk, r, event, new) for r in before]
    if said:
        desk.label = echo(reminder.task)
        desk.remember(made=[reminder.ref])
    return said


def moved_along(desk: Desk, reminder: Reminder, moved: str, old: datetime | None) -> str:
    """What is said of one that moved, and of what moved with it: rows, where it would be long."""
    said = "\n".join([moved, *(along := follow(desk, reminder, old))])
    if len(along) < SHOWN_APART or count_segments(said) == 1:
        return said
    event = itself(desk, desk.reminders[reminder.ref])
    before = all_before(desk, event) if event is not None else []
    rows = [desk.reminders[reminder.ref], *before]
    desk.remember(made=[r.ref for r in rows])
    return desk.say("moved_many", rows=desk.numbered_rows(rows, room=8))
