"""Changing a series in its parts, and one of its occurrences: what stays, and where it stands afterwards.

No dose is lost and none comes twice: an occurrence that came or was skipped does not come again at its new hour,
and one that is still to come where its new hour has passed comes at the old one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import takewhile

from bot.core.conversation.create import confirm, tasks_words
from bot.core.conversation.desk import Desk
from bot.core.conversation.event_words import (
    SeriesEvent,
    before_item,
    days_later,
    event_ahead,
    series_event,
    series_words_before,
    told_event,
    told_on_days,
)
from bot.core.conversation.placing import Placement, place
from bot.core.model import Instant, Reminder, Series, State
from bot.core.phrasing import echo, tidy_task
from bot.core.reading import Grain, Moment
from bot.core.recurrence import DAY_CODES, Occurrence, occurrences_after, parts_of
from bot.core.schedule import next_of, standing_at
from bot.core.series_parts import (
    Change,
    Clock,
    clocks_of,
    end_of,
    ended,
    has_end,
    image,
    remade,
    slots_of,
    uncounted,
    walls_from,
    weekdays_of,
)
from bot.core.wallclock import instant_in, wall_in, zone_at

LOOK_BACK = timedelta(days=8)
MOST_SKIPPED = 60


def same(_: str, clock: Clock) -> tuple[int, Clock] | None:
    return 0, clock


# -- where it stands after a change


def reseated(desk: Desk, reminder: Reminder, series: Series, change: Change = same) -> Reminder:
    """The reminder with its series changed, at its next occurrence; PASSED where none is left."""
    zone = reminder.zone or zone_at(desk.preferences, desk.now)
    old = reminder.series
    placed = replace(reminder, series=series)
    if reminder.state is State.PAUSED or old is None or zone is None:
        return placed
    stood, today = reminder.occurrence_local, desk.voice.now_local
    gone: set[datetime | None] = set()
    if today is not None:
        until = stood or today
        came = takewhile(lambda w: w < until, walls_from(old, today - LOOK_BACK))
        gone = {image(old, change, wall) for wall in came}
    after = Instant(max(desk.now, (reminder.pause_until or 0) - 1))
    first = next_of(desk.preferences, placed, after)
    for _ in range(MOST_SKIPPED):
        if first is None or first.wall not in gone:
            break
        first = next_of(desk.preferences, placed, first.at)
    if reminder.due is not None and reminder.due > desk.now and stood is not None:
        to = image(old, change, stood)
        before_all = first is None or reminder.due <= first.at or first.wall == to
        late = to is not None and to != stood and instant_in(zone, to) <= desk.now
        alone = to == stood and reminder.due_local != stood and comes_at(desk, placed, stood, zone)
        if before_all and (late or alone):
            return replace(placed, state=State.OPEN, occurrence_local=to)
    if first is None:
        return replace(placed, state=State.PASSED, due=None)
    return standing_at(placed, first)


def settled(desk: Desk, reminder: Reminder, series: Series, change: Change = same) -> Reminder:
    """Reseated; where hours passed one another, what is still owed of today is kept apart, each at its own hour."""
    placed = reseated(desk, reminder, series, change)
    zone, today, stood = desk.zone, desk.voice.now_local, reminder.occurrence_local
    old = reminder.series
    if zone is None or today is None or stood is None or old is None or reminder.zone is not None:
        return placed
    if placed.state is not State.OPEN:
        return placed
    if reminder.due_local != stood or stood.date() != today.date() or (reminder.pause_until or 0) > desk.now:
        return placed
    owed = []
    for wall in takewhile(lambda w: w.date() == today.date(), walls_from(replace(old, excluded=()), stood)):
        to = image(old, change, wall)
        if to is not None and to.date() != wall.date():
            return placed
        if to is not None:
            owed.append(to if instant_in(zone, to) > desk.now else wall)
    if sorted(owed) == todays(desk, placed, today) or today.date() in old.excluded:
        return placed
    rest = replace(series, excluded=tuple(sorted({*series.excluded, today.date()})))
    first = next_of(desk.preferences, replace(reminder, series=rest), desk.now)
    if first is None:
        return placed
    for wall in owed:
        kept_apart(desk, placed, wall, Instant(instant_in(zone, wall)))
    return standing_at(replace(placed, series=rest), first)


def todays(desk: Desk, reminder: Reminder, today: datetime) -> list[datetime]:
    """When it comes on what is left of this day."""
    walls = []
    wall, due = reminder.due_local, reminder.due
    while wall is not None and due is not None and wall.date() == today.date():
        walls.append(wall)
        following = next_of(desk.preferences, reminder, due)
        wall, due = (following.wall, following.at) if following is not None else (None, None)
    return walls


def kept_apart(desk: Desk, reminder: Reminder, wall: datetime, at: Instant) -> Reminder:
    """An occurrence of a series as a reminder of its own."""
    single = replace(
        desk.add(reminder.task),
        state=State.OPEN,
        due=at,
        due_local=wall,
        zone=reminder.zone,
        nag_seconds=reminder.nag_seconds,
        nags_left=reminder.nags_left,
    )
    return desk.put(single)


def comes_at(desk: Desk, reminder: Reminder, wall: datetime, zone: str) -> bool:
    there = next_of(desk.preferences, reminder, Instant(instant_in(zone, wall) - 1))
    return there is not None and there.wall == wall


def say_changed(desk: Desk, reminder: Reminder) -> str:
    """It is kept and said back; where the next one stays apart from its rule, that too."""
    if reminder.due is None and reminder.state is not State.PAUSED:
        desk.put(reminder)
        desk.label = echo(reminder.task)
        desk.remember(made=[reminder.ref])
        return desk.say("dates_end", task=echo(reminder.task))
    wall = reminder.due_local or reminder.occurrence_local or datetime(2000, 1, 1)
    said = confirm(desk, Placement(reminder), Moment(wall, Grain.MINUTE), "moved")
    if reminder.due is not None and reminder.due_local != reminder.occurrence_local:
        return desk.say("and_next", said=said, when=desk.when(reminder))
    return said


def change_series(desk: Desk, reminder: Reminder, series: Series, change: Change = same) -> str:
    return say_changed(desk, settled(desk, replace(reminder, guessed_hour=False), series, change))


def end_at(desk: Desk, reminder: Reminder, until: datetime) -> str:
    """Its last day, or moment."""
    assert reminder.series is not None
    return say_changed(desk, reseated(desk, reminder, ended(reminder.series, until)))


# -- an hour or a day of it, for good


@dataclass(frozen=True, slots=True)
class Slots:
    """Which slots of a series are meant: those on these days, at these clock times."""

    days: frozenset[str] = frozenset()
    clocks: frozenset[Clock] = frozenset()

    def has(self, day: str, clock: Clock) -> bool:
        return (not self.days or day in self.days) and (not self.clocks or clock in self.clocks)


def change_of(which: Slots, to: Clock | None = None, days: int = 0, gone: bool = False) -> Change:
    def change(day: str, clock: Clock) -> tuple[int, Clock] | None:
        if not which.has(day, clock):
            return 0, clock
        return None if gone else (days, to or clock)

    return change


def change_slots(
    desk: Desk, reminder: Reminder, which: Slots, to: Clock | None = None, gone: bool = False
) -> str | None:
    """Some of its hours or days at another clock time, or without them; the others stay."""
    series = reminder.series
    if series is None:
        return None
    event = series_event(desk, reminder)
    if event is not None and to is not None:
        return change_event_slots(desk, reminder, which, to)
    change = change_of(which, to, gone=gone)
    made = remade(series, change)
    return change_series(desk, reminder, made, change) if made is not None else None


def change_event_slots(desk: Desk, reminder: Reminder, which: Slots, to: Clock) -> str | None:
    """The event of a series at another clock time: what comes before it goes along, and says so."""
    event = series_event(desk, reminder)
    own = event.own_clock(to) if event is not None else None
    series = reminder.series
    if event is None or own is None or series is None or (event.before and which.days):
        return None
    days = weekdays_of(series)
    apart = bool(which.days) and not which.days >= days
    if not apart:
        change = change_of(Slots(), own)
        made = remade(series, change)
        named = retold(desk, reminder, event, to)
        return change_series(desk, named, made, change) if made is not None else None
    # on some of its days alone: these are a series of their own, with true words
    rest = remade(series, change_of(which, gone=True))
    moved = remade(series, change_both(which, own))
    if rest is None or moved is None:
        return None
    left = desk.put(reseated(desk, reminder, rest, change_of(which, gone=True)))
    fresh = desk.add(reminder.task)
    other = replace(
        reminder,
        ref=fresh.ref,
        created_at=desk.now,
        awaiting=None,
        done_at=None,
        mentions=0,
        due_local=reminder.due_local,
    )
    other = reseated(desk, retold(desk, other, event, to), moved, change_both(which, own))
    if other.due is None:
        return None
    other = desk.put(other)
    desk.label = tasks_words(desk, (left, other))
    desk.remember(made=[left.ref, other.ref])
    return desk.say("moved_many", rows=desk.numbered_rows([left, other], room=8))


def change_both(which: Slots, own: Clock) -> Change:
    return lambda day, clock: (0, own) if which.has(day, clock) else None


def retold(
    desk: Desk, reminder: Reminder, event: SeriesEvent, clock: Clock, days: set[str] | None = None
) -> Reminder:
    """A series before an event, saying the event's new clock time (and days)."""
    words = series_words_before(desk, event.task, clock, event.days if days is None else days, event.before)
    return replace(reminder, task=words)


def days_replaced(series: Series, days: set[str], standing: datetime | None) -> tuple[Series, Change] | None:
    """The same hours on other days of the week; where the days have different ones, the next occurrence's."""
    own = weekdays_of(series)
    if not own or not days:
        return None
    clocks = clocks_of(series)
    if (
        len(clocks) > 1
        and standing is not None
        and series_on_day(series, DAY_CODES[standing.weekday()]) != clocks
    ):
        clocks = series_on_day(series, DAY_CODES[standing.weekday()])
    kept = change_of(Slots(frozenset(own - days)), gone=True) if own - days else same
    more = [(day, clock) for day in sorted(days - own) for clock in clocks]
    made = remade(series, kept, more)
    return (made, kept) if made is not None else None


def series_on_day(series: Series, day: str) -> list[Clock]:
    return sorted({clock for d, clock in slots_of(series) if d == day})


def change_days(desk: Desk, reminder: Reminder, days: set[str]) -> str | None:
    """On these days of the week; what was its only start stays no bound for an earlier new day."""
    series, event = reminder.series, series_event(desk, reminder)
    if series is None:
        return None
    if event is not None and event.before:
        reminder = retold(desk, reminder, event, event.clock, days)
        days = days_later(days, -event.before)
    made = days_replaced(series, days, reminder.occurrence_local)
    if made is None:
        return None
    changed, change = made
    zone = reminder.zone or zone_at(desk.preferences, desk.now)
    if zone is not None and begins_at_once(reminder, series, zone):
        begin = wall_in(zone, reminder.created_at).replace(second=0, microsecond=0)
        changed = replace(changed, start_local=min(changed.start_local, begin))
    return say_changed(desk, reseated(desk, replace(reminder, guessed_hour=False), changed, change))


def begins_at_once(reminder: Reminder, series: Series, zone: str) -> bool:
    """Nobody said a later start: its first occurrence is the first after it was made."""
    if any("INTERVAL" in rule for rule in series.rules):
        return False
    early = replace(series, start_local=series.start_local - timedelta(days=7))
    first = next(occurrences_after(early, zone, reminder.created_at), None)
    return first is not None and first.wall == series.start_local


# -- its own clock time and day, for good


def moved_for_good(reminder: Reminder, wall: datetime, new_day: bool) -> tuple[Series, Change] | None:
    """Where its next occurrence's hour (and day) go, with the others of that hour; None for no plain series."""
    series, stood = reminder.series, reminder.occurrence_local or reminder.due_local
    if series is None or stood is None:
        return None
    days, clocks = weekdays_of(series), clocks_of(series)
    if not clocks:
        return None
    at = (stood.hour, stood.minute)
    if (
        new_day
        and not days
        and any("BYMONTHDAY" in r or "BYDAY" in r or "MONTHLY" in r or "YEARLY" in r for r in series.rules)
    ):
        return None
    shift = 0
    if new_day and days != set(DAY_CODES):
        shift = (wall.date() - stood.date()).days
        if days and abs(shift) > 6:
            shift = (wall.weekday() - stood.weekday() + 3) % 7 - 3
    which = Slots(
        frozenset({DAY_CODES[stood.weekday()]}) if shift and days else frozenset(),
        frozenset({at}) if len(clocks) > 1 and at in clocks else frozenset(),
    )
    if len(clocks) > 1 and not which.clocks:
        return None
    change = change_of(which, (wall.hour, wall.minute), shift)
    made = remade(series, change)
    return (made, change) if made is not None else None


def move_event_series(desk: Desk, reminder: Reminder, event: SeriesEvent, to: Moment) -> str | None:
    """The event of a series at another clock time (and day) for good: what comes before it goes along."""
    clock = (to.wall.hour, to.wall.minute)
    if event.own_clock(clock) is None:
        return None
    made = moved_for_good(reminder, to.wall - timedelta(minutes=event.lead), to.has_date)
    if made is None:
        return None
    days = days_later(weekdays_of(made[0]), event.before)
    return change_series(desk, retold(desk, reminder, event, clock, days), *made)


def with_end_of(series: Series, rules: tuple[str, ...]) -> tuple[str, ...]:
    """Rules that replace those of a series end where it ends, unless they say so themselves."""
    if not has_end(series) or any({"UNTIL", "COUNT"} & set(parts_of(rule)) for rule in rules):
        return rules
    end = end_of(uncounted(series))
    return (
        rules
        if end is None
        else tuple(f"{rule.removeprefix('RRULE:')};UNTIL={end:%Y%m%dT%H%M%S}" for rule in rules)
    )


# -- one occurrence alone


@dataclass(frozen=True, slots=True)
class Single:
    """One occurrence of a series, and the wall reading it (or its event) is to have."""

    stood: datetime
    to: datetime
    own: bool = False  # the reminder's own reading, not that of the event which it comes before


LOOKED_AT = 60
"""So many occurrences ahead are looked at for a day that was said."""


def ahead_of(desk: Desk, reminder: Reminder, count: int = LOOKED_AT) -> list[Occurrence]:
    """Its occurrences from the next one on, by its rule."""
    zone = reminder.zone or zone_at(desk.preferences, desk.now)
    if reminder.series is None or zone is None or reminder.due is None:
        return []
    stood = reminder.occurrence_local or reminder.due_local
    after = min(desk.now, instant_in(zone, stood) - 1) if stood is not None else desk.now
    walk = occurrences_after(reminder.series, zone, Instant(after))
    return [
        o for o, _ in zip((o for o in walk if stood is None or o.wall >= stood), range(count), strict=False)
    ]


WEEKDAY_SAID = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.I)
DATE_OR_THIS = re.compile(
    r"\bthis\b|\d/\d|\d(?:st|nd|rd|th)\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d", re.I
)


def behind_skipped(desk: Desk, reminder: Reminder, to: Moment) -> Moment:
    """A weekday said after this week's was skipped: that of the week in which it comes next."""
    series, stood, today = reminder.series, reminder.occurrence_local, desk.voice.now_local
    weekday = WEEKDAY_SAID.search(desk.inbound.body)
    if series is None or stood is None or today is None or weekday is None or not to.has_date:
        return to
    if to.delay_seconds is not None or DATE_OR_THIS.search(desk.inbound.body):
        return to
    monday = (stood - timedelta(days=stood.weekday())).replace(hour=0, minute=0)
    if not monday - timedelta(days=7) <= to.wall < monday or reminder.due_local != stood:
        return to
    skipped = next(walls_from(series, today), stood)
    return to._replace(wall=to.wall + timedelta(days=7)) if skipped < stood else to


def move_single(desk: Desk, reminder: Reminder, single: Single) -> str | None:
    """One occurrence at another time: the next one in its place, a later one as a reminder of its own."""
    event = None if single.own else series_event(desk, reminder)
    lead = timedelta(minutes=event.lead) if event is not None else timedelta()
    due_wall = single.to - lead
    moment = Moment(due_wall, Grain.MINUTE, zone=reminder.zone, has_date=True)
    placement = place(desk, reminder, moment)
    if placement.past:
        return desk.say("past", when=desk.voice.moment(due_wall), task=echo(reminder.task))
    if placement.needs_zone:
        return None
    placed = placement.reminder
    retimed = event is not None and (single.to.hour, single.to.minute) != event.clock
    retimed = retimed or (
        event is not None and event.before > 0 and single.to.date() != (single.stood + lead).date()
    )
    standing = (reminder.occurrence_local or reminder.due_local) == single.stood
    following = ahead_of(desk, reminder, 2)[1:] if standing else []
    overtakes = bool(following) and following[0].wall <= due_wall  # those between still come
    if standing and not retimed and not overtakes:
        moved = replace(
            reminder,
            due=placed.due,
            due_local=placed.due_local,
            guessed_hour=placed.guessed_hour,
            occurrence_local=reminder.occurrence_local or reminder.due_local,
        )
        desk.put(moved)
    else:
        task = reminder.task
        if event is not None:
            at = Moment(single.to, Grain.MINUTE, has_date=True)
            task = before_item(desk, event.task, at, event.lead * 60).task or task
        fresh = desk.add(tidy_task(task))
        moved = replace(
            fresh,
            state=State.OPEN,
            due=placed.due,
            due_local=placed.due_local,
            zone=placed.zone,
            nag_seconds=reminder.nag_seconds,
            nags_left=reminder.nags_left,
        )
        desk.put(moved)
        desk.put(without(desk, reminder, single.stood))
    desk.label = echo(moved.task)
    desk.remember(made=[moved.ref])
    return said_moved(desk, desk.reminders[moved.ref], reminder, single)


def said_moved(desk: Desk, moved: Reminder, reminder: Reminder, single: Single) -> str:
    """It is said what "from now on" would do, where "all" does not say it."""
    task, when = echo(moved.task), desk.when(moved)
    event = None if single.own else series_event(desk, reminder)
    own = single.to - timedelta(minutes=event.lead if event is not None else 0)
    same_day, series = own.date() == single.stood.date(), reminder.series
    days = weekdays_of(series) if series is not None else set()
    alike = len(days) < 2 or days in (set(DAY_CODES), set(DAY_CODES[:5]))
    if series is None or (alike and same_day and len(clocks_of(series)) < 2):
        return desk.say("moved_this", task=task, when=when)
    made = moved_for_good(replace(reminder, occurrence_local=single.stood), own, not same_day)
    if made is None or slots_of(made[0]) == slots_of(series):
        return desk.say("moved_only", task=task, when=when)
    return desk.say("moved_this_or", task=task, when=when, series=desk.voice.series(made[0], None))


def without(desk: Desk, reminder: Reminder, *walls: datetime) -> Reminder:
    """The series without some occurrences that lie ahead; what else comes on those days is kept apart."""
    ahead = ahead_of(desk, reminder)
    rest = [o for o in ahead if o.wall not in walls]
    if not rest:
        return replace(reminder, state=State.PASSED, due=None, awaiting=None)
    if all(o.wall in walls for o in ahead if o.wall < max(walls)):
        return standing_at(reminder, rest[0])  # those that come first: it stands behind them
    assert reminder.series is not None
    days = {w.date() for w in walls}
    for other in rest:
        if other.wall.date() in days and other.wall.date() != rest[0].wall.date():
            kept_apart(desk, reminder, other.wall, other.at)
    excluded = tuple(sorted({*reminder.series.excluded, *days}))
    return replace(reminder, series=replace(reminder.series, excluded=excluded))


def series_of_single(desk: Desk, single: Reminder) -> Reminder | None:
    """The series that an occurrence with a time of its own was taken out of: the one with its words."""
    if single.series is not None or single.due_local is None:
        return None

    def name(r: Reminder) -> str:
        told, on_days = told_event(desk, r.task), told_on_days(desk, r.task)
        return (told["task"] if told is not None else on_days[0] if on_days is not None else r.task).lower()

    found = [r for r in desk.live() if r.series is not None and name(r) == name(single)]
    ahead = event_ahead(desk, single) if len(found) > 1 else None
    if ahead is not None:  # of several before one event the one that comes as long before it
        lead = (ahead.wall - single.due_local) // timedelta(minutes=1)
        found = [r for r in found if (e := series_event(desk, r)) is not None and e.lead == lead]
    return found[0] if len(found) == 1 else None


def singles_of_day(desk: Desk, reminder: Reminder, day: date) -> list[tuple[datetime, Reminder]]:
    """The occurrences of that day that are reminders of their own, as they were moved before, each with its (event's)
    wall reading."""
    found = []
    for single in desk.live():
        event = event_ahead(desk, single) if single.series is None else None
        wall = event.wall if event is not None else desk.wall(single)
        if single.series is None and wall is not None and wall.date() == day:
            found.append((wall, single))
    return [(wall, single) for wall, single in found if series_of_single(desk, single) == reminder]
