"""From a moment as read to a reminder's due: zones, usual hours, quiet hours, series."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.core.conversation.desk import Desk
from bot.core.conversation.event_words import true_words
from bot.core.model import Instant, Reminder, Series, State
from bot.core.reading import Grain, Guess, Moment, Recurrence
from bot.core.recurrence import counts_elapsed, step_seconds
from bot.core.schedule import is_quiet, next_of, standing_at
from bot.core.wallclock import at_hour, person_instant, wall_in, zone_at

JUST_NOW_SECONDS = 60
SNOOZE_SECONDS = 600


@dataclass(frozen=True, slots=True)
class Placement:
    """A reminder with its moment set, or why it could not be."""

    reminder: Reminder
    needs_zone: bool = False
    past: bool = False
    ended: bool = False
    held_for_quiet: bool = False
    after_event: bool = False  # later than the event that its words name


def place(desk: Desk, reminder: Reminder, moment: Moment, recurrence: Recurrence | None = None) -> Placement:
    """Set a reminder's moment. An unknown zone leaves it WAITING with the reading kept."""
    clean = replace(
        reminder,
        state=State.OPEN,
        due=None,
        due_local=None,
        zone=moment.zone,
        series=None,
        occurrence_local=None,
        delay_seconds=None,
        date_only=False,
        own_hour=False,
        guessed_hour=False,
        pause_until=None,
    )
    if recurrence is not None:
        return place_series(desk, clean, moment, recurrence)
    if moment.delay_seconds is not None:
        due = Instant(desk.now + max(moment.delay_seconds, 0))
        return Placement(replace(clean, due=due, delay_seconds=moment.delay_seconds))
    wall, date_only = hour_filled(desk, moment)
    guessed = date_only or moment.grain is Grain.DAYPART
    clean = replace(clean, due_local=wall, date_only=date_only, guessed_hour=guessed)
    due_at = person_instant(desk.preferences, wall, moment.zone)
    if due_at is None:
        return Placement(replace(clean, state=State.WAITING), needs_zone=True)
    if due_at <= desk.now:
        if desk.now - due_at < JUST_NOW_SECONDS:
            return Placement(replace(clean, due=desk.now))
        return Placement(replace(clean, state=State.WAITING), past=True)
    held = out_of_the_night(desk, wall, moment) if guessed else wall
    if held != wall:
        due_at = person_instant(desk.preferences, held, moment.zone)
        clean = replace(clean, due_local=held)
    return Placement(replace(clean, due=due_at), held_for_quiet=held != wall)


def place_series(desk: Desk, clean: Reminder, moment: Moment, recurrence: Recurrence) -> Placement:
    rules = tuple(r.removeprefix("RRULE:") for r in recurrence.rules)
    elapsed = all(counts_elapsed(r) for r in rules)
    start = moment.wall.replace(second=0, microsecond=0)
    guessed = not recurrence.timed and not elapsed
    if guessed and not moment.grain.has_clock and moment.grain is not Grain.DAYPART:
        start = at_hour(start, desk.preferences.habits.bare_date)
    series = Series(rules, start, recurrence.excluded)
    zone = moment.zone or zone_at(desk.preferences, desk.now)
    clean = replace(clean, series=series, guessed_hour=guessed)
    if zone is None and elapsed:
        zone = "UTC"
        clean = replace(clean, zone=zone)
    if zone is None:
        return Placement(replace(clean, state=State.WAITING, due_local=start), needs_zone=True)
    first = next_of(desk.preferences, clean, desk.now)
    if first is None:
        return Placement(replace(clean, state=State.WAITING), ended=True)
    return Placement(replace(clean, due=first.at, due_local=first.wall, occurrence_local=first.wall))


def hour_filled(desk: Desk, moment: Moment) -> tuple[datetime, bool]:
    """A day without a clock time gets the person's usual hour, or a later one when that has passed."""
    if moment.grain.has_clock or moment.grain is Grain.DAYPART:
        return moment.wall, False
    habits = desk.preferences.habits
    zone = moment.zone or desk.zone or "UTC"
    now_local = wall_in(zone, desk.now)
    for hour in (habits.bare_date, habits.noon, habits.evening, habits.night):
        wall = at_hour(moment.wall, hour)
        if wall > now_local + timedelta(minutes=15):
            return wall, True
    if moment.wall.date() == now_local.date():
        return (now_local + timedelta(hours=1)).replace(minute=0, second=0, microsecond=0), True
    return at_hour(moment.wall, habits.bare_date), True


def out_of_the_night(desk: Desk, wall: datetime, moment: Moment) -> datetime:
    """An hour that was guessed never rings in quiet hours; the person's own morning is not quiet.

    "tonight" and "today" are said for tonight: quiet hours that nobody set do not move them away.
    """
    preferences = desk.preferences
    if not is_quiet(preferences, wall):
        return wall
    now_local = wall_in(moment.zone or desk.zone or "UTC", desk.now)
    if not preferences.quiet_said and moment.has_date and moment.wall.date() == now_local.date():
        return wall
    if preferences.habits.morning <= wall.hour + wall.minute / 60 < preferences.quiet_until:
        return wall
    end = at_hour(wall, min(float(preferences.quiet_until), preferences.habits.morning))
    return end if end > wall else end + timedelta(days=1)


def settle_in_zone(desk: Desk, reminder: Reminder) -> Reminder:
    """A floating clock time at the same reading in the zone as it is now known."""
    if reminder.zone is not None or reminder.delay_seconds is not None:
        return reminder
    if reminder.state is State.WAITING and reminder.text and reminder.due_local is not None:
        return settle_waiting(desk, reminder)
    if reminder.state is State.WAITING and reminder.due_local is not None:
        return settle_changed(desk, reminder)
    if reminder.series is not None and reminder.state is State.OPEN:
        zone = zone_at(desk.preferences, desk.now)
        if zone is None or all(counts_elapsed(r) for r in reminder.series.rules):
            return reminder
        following = next_of(desk.preferences, reminder, desk.now)
        if following is None:
            return reminder
        return standing_at(reminder, following)
    if reminder.state is not State.OPEN or reminder.due_local is None:
        return reminder
    due = person_instant(desk.preferences, reminder.due_local)
    if due is None:
        return reminder
    # the new zone may put it behind us: then it is owed now, never lost
    return replace(reminder, due=max(due, Instant(desk.now + 1)))


def waits_for_zone(desk: Desk, reminder: Reminder) -> bool:
    """Whether its clock time is known and only the zone is not."""
    return desk.zone is None and reminder.state is State.WAITING and reminder.due_local is not None


def settle_changed(desk: Desk, reminder: Reminder) -> Reminder:
    """What was changed while the zone was not known stands at the day and hour that were said back."""
    if reminder.due_local is None:
        return reminder
    if reminder.series is not None:
        first = next_of(desk.preferences, reminder, desk.now)
        return standing_at(reminder, first) if first is not None else replace(reminder, due_local=None)
    placement = place(desk, reminder, Moment(reminder.due_local, Grain.MINUTE, has_date=True))
    if placement.past:
        return replace(placement.reminder, due=None, due_local=None)
    return true_words(desk, placement.reminder)


def apart(stood: datetime | None, wall: datetime) -> tuple[bool, timedelta]:
    """How far a reading is from what was read without the zone: another clock time (AM or PM aside), then how long."""
    if stood is None:
        return False, timedelta(0)
    other_clock = (stood.hour % 12, stood.minute) != (wall.hour % 12, wall.minute)
    return other_clock, abs(wall - stood)


def settle_waiting(desk: Desk, reminder: Reminder) -> Reminder:
    """Read the words again as of when they were said, now that the zone is known."""
    reading = desk.read(reminder.text, at=reminder.created_at)
    same = [i for i in reading.items if (i.task or "") == reminder.task] or list(reading.items)
    read = [(moment, item.recurrence) for item in same for moment in item.moments]
    if not read:
        return reminder
    moment, recurrence = min(read, key=lambda r: apart(reminder.due_local, r[0].wall))
    placement = place(desk, reminder, moment, recurrence)
    if placement.past or placement.ended:
        return replace(placement.reminder, state=State.WAITING, due=None, due_local=None, text="")
    return replace(true_words(desk, placement.reminder), text="")


def moment_words(desk: Desk, reminder: Reminder) -> str:
    """How its moment is said back: an amount, a series, or a day and a clock time."""
    voice = desk.voice
    wall = desk.wall(reminder)
    if reminder.series is not None:
        said = voice.series(reminder.series, reminder.occurrence_local or reminder.due_local)
        if wall is None:
            return said
        if reminder.zone is not None and reminder.due_local not in (None, wall):
            said += f" ({city_of(reminder.zone)})"
        if all(counts_elapsed(r) for r in reminder.series.rules):
            from_now = desk.now + min(step_seconds(r) for r in reminder.series.rules)
            if reminder.due is not None and abs(reminder.due - from_now) > JUST_NOW_SECONDS:
                said += " " + voice.word("first", date=voice.moment(wall))
        elif wall.date() != (voice.now_local.date() if voice.now_local else None):
            said += " " + voice.word("first", date=voice.date(wall.date()))
        return said
    if reminder.delay_seconds is not None and reminder.due is not None:
        return voice.delay(reminder.due - desk.now, wall)
    if reminder.due is None and reminder.due_local is not None:
        return voice.moment(reminder.due_local)
    if reminder.zone is not None and reminder.due_local is not None and wall is not None:
        if wall != reminder.due_local:
            return f"{voice.moment(wall)} ({voice.clock(reminder.due_local)} {city_of(reminder.zone)})"
    return desk.when(reminder)


def city_of(zone: str) -> str:
    return zone.rsplit("/", 1)[-1].replace("_", " ")


def other_readings(desk: Desk, moment: Moment) -> list[tuple[Guess, datetime]]:
    """The other readings of a guessed moment that still lie ahead."""
    ahead = []
    for alternative in moment.alternatives:
        at = person_instant(desk.preferences, alternative.wall, moment.zone)
        if at is not None and at > desk.now:
            ahead.append((alternative.guess, alternative.wall))
    return ahead
