"""The words of a reminder that comes before an event: they say when the event is.

"dentist friday at 3", due at 1, was asked for as "dentist friday at 3, remind me 2 hours before"; "dentist at
3:00 PM" was made for an event that is kept, or asked about.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.core.conversation.day_words import true_on_its_day
from bot.core.conversation.desk import Desk
from bot.core.model import Instant, Reminder, Series
from bot.core.phrasing import tidy_task
from bot.core.reading import Grain, Guess, Intent, Item, Moment
from bot.core.recurrence import DAY_CODES
from bot.core.series_parts import Clock, clocks_of, weekdays_of
from bot.core.wallclock import at_hour

MOST_AHEAD = timedelta(days=31)
MOST_LEAD = 12 * 60  # minutes between a series and the event of its days
WEEK = timedelta(days=7)
NEXT = re.compile(r"\b(?:next|nxt|coming|following|week|pr[o\u00f3]xim[oa]|viene|semana)\b", re.I)


@dataclass(frozen=True, slots=True)
class Event:
    """What a reminder comes before: its words without the time, and when it is, on the person's wall clock."""

    task: str
    wall: datetime
    grain: Grain = Grain.MINUTE

    def is_same(self, other: Event) -> bool:
        return self.wall == other.wall and plain(self.task) == plain(other.task)


def plain(task: str) -> str:
    return re.sub(r"^(?:the|my|our) ", "", task.lower())


def event_ahead(desk: Desk, reminder: Reminder, *, days: bool = False) -> Event | None:
    """The event whose time a reminder's words hold, where it lies behind the reminder's own moment (of one that
    came and is open yet: behind the moment it came at). With `days` also one of a day without a clock time."""
    due = stands(desk, reminder)
    if reminder.before is not None and due is not None:
        kept = own_event(desk, desk.reminders.get(reminder.before))
        return kept if kept is not None and due < kept.wall else None
    if due is None or reminder.series is not None or reminder.zone is not None:
        return None
    if reminder.date_only and not days:
        return None
    return event_after(desk, reminder, due, days=days)


def own_event(desk: Desk, reminder: Reminder | None) -> Event | None:
    """An event that is kept itself."""
    wall = desk.wall(reminder) if reminder is not None else None
    if reminder is None or wall is None or reminder.series is not None or reminder.delay_seconds:
        return None
    if reminder.date_only:
        return Event(reminder.task, at_hour(wall, 0), Grain.DAY)
    return Event(reminder.task, wall)


def event_after(desk: Desk, reminder: Reminder, due: datetime, *, days: bool = False) -> Event | None:
    """The event whose time a reminder's words hold, where it lies behind a moment."""
    found = event_in_words(desk, reminder, due, days=days)
    told = told_event(desk, reminder.task) if found is None else None
    clock = desk.read(told["clock"], at=reminder.created_at).moment if told is not None else None
    if found is not None:
        event = Event(found[0], found[1].wall, found[1].grain)
    elif told is not None and clock is not None:
        event = Event(told["task"], datetime.combine(due.date(), clock.wall.time()))
    else:
        return None
    return event if due < event.wall <= due + MOST_AHEAD else None


def stands(desk: Desk, reminder: Reminder) -> datetime | None:
    """Its moment on the person's wall clock; where it came and is not done, when it came."""
    return desk.came(reminder) or desk.wall(reminder)


def true_words(desk: Desk, reminder: Reminder) -> Reminder:
    """ "dentist tomorrow at 3, remind me 2 hours before": what comes tomorrow must not say "tomorrow"."""
    if reminder.series is not None:
        return true_series_words(desk, reminder)
    told = true_before_event(desk, reminder)
    on_its_day = true_on_its_day(desk, reminder)
    if told.task != reminder.task and true_on_its_day(desk, told).task == told.task:
        return told
    return on_its_day


def true_before_event(desk: Desk, reminder: Reminder) -> Reminder:
    """The event's time in the words, as it is true when they come."""
    event = event_ahead(desk, reminder, days=True)
    if event is None or reminder.due is None:
        return reminder
    there = desk.read(f"remind me to {reminder.task}", at=reminder.due).moment
    elapsing = there is not None and there.delay_seconds is not None  # "in 2 hours"
    if there is None or not (there.has_date or elapsing) or there.wall == event.wall:
        return reminder
    if there.grain is Grain.DAY and at_hour(there.wall, 0) == event.wall:
        return reminder
    if there.wall - event.wall == WEEK and NEXT.search(reminder.task) is None:
        return reminder  # "friday at 3" is true on that friday
    return replace(reminder, task=tidy_task(words_before(desk, reminder, event)))


@dataclass(frozen=True, slots=True)
class SeriesEvent:
    """What a series comes before, on each of its days: its words, its clock time, so many minutes later."""

    task: str
    clock: Clock
    lead: int
    days: frozenset[str] = frozenset()  # of the week, the event's own
    before: int = 0  # on so many days earlier it comes

    def own_clock(self, clock: Clock) -> Clock | None:
        """When the reminder comes for an event at a clock time; None where that is another day."""
        own = minutes(clock) - (self.lead - self.before * A_DAY)
        return (own // 60, own % 60) if 0 <= own < A_DAY else None

    def is_same(self, other: SeriesEvent) -> bool:
        return (plain(self.task), self.clock, self.days) == (plain(other.task), other.clock, other.days)


A_DAY = 1440
MOST_DAYS_BEFORE = 3


def series_event(desk: Desk, reminder: Reminder) -> SeriesEvent | None:
    """The event whose clock time a series' words hold, where it lies behind the series' own."""
    series = reminder.series
    if series is None:
        return None
    own, days = clocks_of(series), weekdays_of(series)
    told = told_event(desk, reminder.task)
    moment = desk.read(told["clock"]).moment if told is not None else None
    if told is not None and moment is not None and len(own) == 1:
        clock = (moment.wall.hour, moment.wall.minute)
        lead = minutes(clock) - minutes(own[0])
        return SeriesEvent(told["task"], clock, lead, frozenset(days)) if 0 < lead <= MOST_LEAD else None
    on_days = told_on_days(desk, reminder.task) if len(own) == 1 and days else None
    if on_days is None:
        return None
    task, clock, wanted = on_days
    for before in range(1, MOST_DAYS_BEFORE + 1):
        if days_later(days, before) == wanted:
            lead = before * A_DAY + minutes(clock) - minutes(own[0])
            return SeriesEvent(task, clock, lead, frozenset(wanted), before)
    return None


def event_itself(reminder: Reminder) -> SeriesEvent | None:
    """A series as the event that others come before."""
    series = reminder.series
    clocks = clocks_of(series) if series is not None else []
    if series is None or len(clocks) != 1:
        return None
    return SeriesEvent(reminder.task, clocks[0], 0, frozenset(weekdays_of(series)))


def of_one_series(desk: Desk, found: list[Reminder]) -> bool:
    """Several series that all come before one event, or are it."""
    if len(found) < 2 or any(r.series is None for r in found):
        return False
    before = [series_event(desk, r) for r in found]
    events = [e or event_itself(r) for e, r in zip(before, found, strict=True)]
    first = events[0]
    same = first is not None and all(e is not None and e.is_same(first) for e in events)
    return same and any(e is not None for e in before)


def with_its_alerts(desk: Desk, found: list[Reminder], pool: list[Reminder]) -> list[Reminder]:
    """One series, and those that come before it; else as they were."""
    if len(found) != 1 or found[0].series is None:
        return found
    return [found[0], *(r for r in pool if r.ref != found[0].ref and of_one_series(desk, [found[0], r]))]


def days_later(days: Iterable[str], later: int) -> set[str]:
    return {DAY_CODES[(DAY_CODES.index(day) + later) % 7] for day in days}


def told_on_days(desk: Desk, task: str) -> tuple[str, Clock, set[str]] | None:
    """The parts of words that `series_words_before` made: "choir on Wed 7:00 PM"."""
    names = {desk.voice.weekday(n): code for n, code in enumerate(DAY_CODES)}
    pattern = re.escape(desk.say("event_on", task="TASK", day="DAY"))
    day = rf"(?P<days>(?:{'|'.join(names)})(?:\W.*?)?) (?P<clock>\d.*)"
    found = re.fullmatch(pattern.replace("TASK", "(?P<task>.+)").replace("DAY", day), task)
    moment = desk.read(found["clock"]).moment if found is not None else None
    if found is None or moment is None:
        return None
    days = {code for name, code in names.items() if re.search(rf"\b{name}\b", found["days"])}
    return found["task"], (moment.wall.hour, moment.wall.minute), days


def series_words_before(desk: Desk, task: str, clock: Clock, days: Iterable[str], before: int) -> str:
    """What a series before an event says: the event's clock time, and its days where these are others."""
    said = desk.voice.clock(datetime(2000, 1, 1, *clock))
    named = re.sub(r"^(?:the|my|our) ", "", task, flags=re.I)
    if not before or len(set(days)) == len(DAY_CODES):
        return tidy_task(desk.say("event_at", task=named, clock=said))
    names = [desk.voice.weekday(DAY_CODES.index(day)) for day in sorted(days, key=DAY_CODES.index)]
    return tidy_task(desk.say("event_on", task=named, day=f"{desk.voice.joined(names)} {said}"))


def minutes(clock: Clock) -> int:
    return clock[0] * 60 + clock[1]


def apart(one: Clock, other: Clock) -> int:
    """Minutes between two clock times of one day."""
    return abs(minutes(one) - minutes(other))


def true_series_words(desk: Desk, reminder: Reminder) -> Reminder:
    """ "yoga every tuesday at 6pm", half an hour before: "yoga at 6:00 PM", which stays true when its days change."""
    said = desk.read(f"remind me to {reminder.task}", at=reminder.created_at).items[0]
    series = reminder.series
    if said.recurrence is None or said.moment is None or series is None or not said.task:
        return reminder
    there = Series(said.recurrence.rules, said.moment.wall)
    event, own, days = clocks_of(there), clocks_of(series), weekdays_of(there)
    if len(event) != 1 or len(own) != 1 or not said.recurrence.timed:
        return reminder
    at = event[0]
    for before in range(MOST_DAYS_BEFORE + 1):
        if days_later(weekdays_of(series), before) != days or (before and not days):
            continue
        bare = Guess.MERIDIEM in said.moment.guesses and at[0] < 12
        if not before and bare and minutes(at) <= minutes(own[0]):
            at = (at[0] + 12, at[1])  # "choir at 7", told of that morning
        if before or 0 < minutes(at) - minutes(own[0]) <= MOST_LEAD:
            words = series_words_before(desk, said.task, at, days, before)
            return replace(reminder, task=words)
    return reminder


def words_before(desk: Desk, reminder: Reminder, event: Event) -> str:
    """How a reminder before an event says when that is."""
    by = event.wall - (stands(desk, reminder) or event.wall)
    at = Moment(event.wall, event.grain, has_date=True)
    return before_item(desk, event.task, at, round(by.total_seconds())).task or event.task


def event_in_words(
    desk: Desk, reminder: Reminder, due: datetime, *, days: bool = False
) -> tuple[str, Moment] | None:
    """ "dentist friday at 3", due two hours before, is about the dentist at 3."""
    reading = desk.read(f"remind me to {reminder.task}", at=reminder.created_at)
    said, moment = reading.items[0], reading.moment
    if moment is not None and days and moment.grain is Grain.DAY and moment.has_date and said.task:
        day = at_hour(moment.wall, 0)
        return (said.task, Moment(day, Grain.DAY, has_date=True)) if day > due else None
    if moment is None or not moment.grain.has_clock or not said.task:
        return None
    task = said.task if reading.said else without_time(desk, said.task, moment, reminder.created_at)
    if not moment.has_date and told_event(desk, reminder.task) is not None:
        return None  # its day is that of the event it was made for
    wall = moment.wall if moment.has_date else datetime.combine(due.date(), moment.wall.time())
    return (task, Moment(wall, Grain.MINUTE, has_date=True)) if wall > due else None


MOST_WORDS = 24
WORDS_OF_A_TIME = 6


def without_time(desk: Desk, task: str, moment: Moment, at: Instant) -> str:
    """ "interview thurs 10am (link in email)": the time stands in the middle, where a task keeps it."""
    words = task.split()[:MOST_WORDS]
    for size in range(1, min(WORDS_OF_A_TIME, len(words) - 1) + 1):
        for i in range(1, len(words) - size + 1):
            said = " ".join(words[i : i + size]).strip(" ,.;")
            if said[-1:].isalnum() and desk.read(said, at=at).items[0] == Item(
                Intent.MOMENT, moments=(moment,)
            ):
                return task.replace(f"{said} ", "", 1)
    return task


def event_of(desk: Desk, task: str, wall: datetime) -> tuple[str, Moment]:
    """ "dentist at 3:00 PM", due at 2, is about the dentist at 3: what comes before it counts from there."""
    told = told_event(desk, task)
    if told is None:
        return task, Moment(wall, Grain.MINUTE, has_date=True)
    events = [r for r in desk.live() if r.task.lower() == told["task"].lower()]
    there = desk.wall(events[0]) if events else None
    clock = desk.read(told["clock"]).moment
    if there is None and clock is not None:
        there = clock.wall if clock.has_date else datetime.combine(wall.date(), clock.wall.time())
        there = there + timedelta(days=1) if there < wall else there
    return told["task"], Moment(there or wall, Grain.MINUTE, has_date=True)


def told_event(desk: Desk, task: str) -> re.Match[str] | None:
    """The parts of words that `before_item` made."""
    for key, day in (("event_at", r"\d.*"), ("event_on", r"\w+ \w+ \d.*")):
        pattern = re.escape(desk.say(key, task="TASK", clock="CLOCK", day="CLOCK"))
        pattern = pattern.replace("TASK", "(?P<task>.+)").replace("CLOCK", f"(?P<clock>{day})")
        if (found := re.fullmatch(pattern, task)) is not None:
            return found
    return None


def before_item(desk: Desk, task: str, event: Moment, by: int) -> Item:
    """The reminder that comes first says when the event is; a guessed half of the day stays on offer."""
    named = re.sub(r"^(?:the|my|our) ", "", task, flags=re.I)
    at = Moment(event.wall - timedelta(seconds=by), Grain.MINUTE, has_date=True, lead=True)
    if event.grain is Grain.DAY:
        words = desk.say("event_on", task=named, day=desk.voice.date(event.wall.date()))
        return Item(Intent.CREATE, task=words, moments=(at,))
    clock = desk.voice.clock(event.wall)
    words = desk.say("event_at", task=named, clock=clock)
    if at.wall.date() != event.wall.date():
        words = desk.say("event_on", task=named, day=f"{desk.voice.date(event.wall.date())} {clock}")
    return Item(Intent.CREATE, task=words, moments=(at,))
