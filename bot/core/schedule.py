"""Which hours: a person's digests, quiet hours, and what a voice needs to know about them."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from bot.core.model import Instant, Person, Preferences, Reminder, State, Visit
from bot.core.phrasing import LANGUAGES, Voice
from bot.core.recurrence import Occurrence, counts_elapsed, next_after
from bot.core.wallclock import at_hour, person_instant, person_wall, wall_in

DIGEST_WINDOW_SECONDS = 2 * 3600
"""How late a digest may still be sent."""
NAG_INTO_QUIET_SECONDS = 2 * 3600
"""How far past the hour they named somebody is nagged into quiet hours that they never set."""


def voice_of(person: Person, now: Instant) -> Voice:
    preferences = person.preferences
    language = preferences.habits.language
    return Voice(
        language if language in LANGUAGES else "en",
        person_wall(preferences, now),
        preferences.clock24,
    )


def digest_hours_on(preferences: Preferences, day: datetime) -> tuple[int, ...]:
    if not preferences.digest_on:
        return ()
    weekend = preferences.weekend_digest_hours
    hours = weekend if weekend is not None and day.weekday() >= 5 else preferences.digest_hours
    return awake_hours(preferences, hours)


def awake_hours(preferences: Preferences, hours: tuple[int, ...]) -> tuple[int, ...]:
    """Those in which a digest may come: the person's own quiet hours hold digests too."""
    if not preferences.quiet_said:
        return hours
    return tuple(h for h in hours if not in_quiet(preferences, h))


def next_digest(preferences: Preferences, after: Instant) -> Instant | None:
    """The person's next digest moment strictly after one; None where there are none."""
    wall = person_wall(preferences, after)
    if wall is None or not preferences.digest_on:
        return None
    # across the date line and a change of zone a day may come twice or not at all: look a day back
    first = person_wall(preferences, Instant(max(after, preferences.hush_until or 0))) or wall
    for days in range(-1, 9):
        day = at_hour(first, 0) + timedelta(days=days)
        for hour in sorted(digest_hours_on(preferences, day)):
            at = person_instant(preferences, at_hour(day, hour))
            if at is not None and at > after and at >= (preferences.hush_until or 0):
                return at
    return None


def last_digest(preferences: Preferences, moment: Instant, now: Instant) -> Instant:
    """The last digest moment at or before `now`, counted on from one that is due."""
    latest, after = moment, Instant(max(moment, now - DIGEST_WINDOW_SECONDS - 1))
    while (following := next_digest(preferences, after)) is not None and following <= now:
        latest = after = following
    return latest


def is_quiet(preferences: Preferences, wall: datetime) -> bool:
    return in_quiet(preferences, wall.hour)


def in_quiet(preferences: Preferences, hour: int) -> bool:
    start, end = preferences.quiet_from, preferences.quiet_until
    if start == end:
        return False
    if start < end:
        return start <= hour < end
    return hour >= start or hour < end


def after_quiet(preferences: Preferences, at: Instant) -> Instant:
    """The same moment, or the end of the quiet hours it lies in."""
    wall = person_wall(preferences, at)
    if wall is None or not is_quiet(preferences, wall):
        return at
    end = at_hour(wall, preferences.quiet_until)
    if end <= wall:
        end += timedelta(days=1)
    return person_instant(preferences, end) or at


def nag_at(preferences: Preferences, at: Instant, asked: Instant, guessed: bool) -> Instant:
    """When to nag, about a reminder of the moment `asked`.

    Who names 9 PM and asks to be nagged is up at 9 PM: the quiet hours that nobody set wait a
    while. Those the person set hold every nag.
    """
    if at < (preferences.hush_until or 0):
        return after_quiet(preferences, Instant(preferences.hush_until or 0))
    named = not guessed and not preferences.quiet_said
    return at if named and at - asked <= NAG_INTO_QUIET_SECONDS else after_quiet(preferences, at)


def shown_wall(person: Person, reminder: Reminder) -> datetime | None:
    """What the person's own clock will show when it is due; None when nothing is due."""
    if reminder.due is None:
        return None
    return person_wall(person.preferences, reminder.due) or (
        wall_in(reminder.zone, reminder.due) if reminder.zone else None
    )


def standing_at(reminder: Reminder, occurrence: Occurrence) -> Reminder:
    """A series whose next text is this occurrence of its rule."""
    return replace(
        reminder,
        state=State.OPEN,
        due=occurrence.at,
        due_local=occurrence.wall,
        occurrence_local=occurrence.wall,
    )


def next_of(preferences: Preferences, reminder: Reminder, after: Instant) -> Occurrence | None:
    """A series' first occurrence after a moment on its person's clock, a visit's end included.

    One that counts elapsed time ("every 4 hours") names no hours: it waits out the person's own
    quiet hours.
    """
    found = next_by_rule(preferences, reminder, after)
    if found is None or not waits_for_quiet(preferences, reminder):
        return found
    held = after_quiet(preferences, found.at)
    wall = wall_in(reminder.zone, held) if reminder.zone else person_wall(preferences, held)
    return found if held == found.at or wall is None else Occurrence(wall, held)


def waits_for_quiet(preferences: Preferences, reminder: Reminder) -> bool:
    series = reminder.series
    return preferences.quiet_said and series is not None and all(map(counts_elapsed, series.rules))


def next_by_rule(preferences: Preferences, reminder: Reminder, after: Instant) -> Occurrence | None:
    series = reminder.series
    if series is None:
        return None
    if reminder.zone is not None:
        return next_after(series, reminder.zone, after)
    for zone, start, end in stays(preferences):
        if end is not None and after >= end:
            continue
        found = next_after(series, zone, after if start is None else Instant(max(after, start - 1)))
        if found is not None and (end is None or found.at < end):
            return found
    return None


Stay = tuple[str, Instant | None, Instant | None]


def stays(preferences: Preferences) -> list[Stay]:
    """In which zones the person is, from and until when."""
    zone, travel = preferences.zone, preferences.travel
    if zone is None:
        return []
    if travel is None:
        found: list[Stay] = [(zone, None, None)]
    else:
        before: list[Stay] = [] if travel.begins is None else [(travel.home_zone, None, travel.begins)]
        after: list[Stay] = [] if travel.until is None else [(travel.home_zone, travel.until, None)]
        found = [*before, (zone, travel.begins, travel.until), *after]
    for visit in preferences.visits:
        found = [part for stay in found for part in around(stay, visit)]
    return found


def around(stay: Stay, visit: Visit) -> list[Stay]:
    """A stay with a visit in it: before, during and after; as it is where the visit lies outside."""
    zone, start, end = stay
    if (start is not None and visit.until <= start) or (end is not None and visit.begins >= end):
        return [stay]
    parts: list[Stay] = [(visit.zone, visit.begins, visit.until)]
    if start is None or start < visit.begins:
        parts.insert(0, (zone, start, visit.begins))
    if end is None or visit.until < end:
        parts.append((zone, visit.until, end))
    return parts
