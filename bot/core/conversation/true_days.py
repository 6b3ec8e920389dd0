"""A reminder put off or moved to another day, whose words name a day as seen from the old one.

"mia has a field trip tomorrow", put off to tomorrow, must not say "tomorrow" then: it says the date. A day is
relative where the same words, read a day later, mean the day after; weekdays and dates stay as they are.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from bot.core.conversation.day_words import EDGE, MOST_WORDS, in_words, longest
from bot.core.conversation.desk import Desk
from bot.core.conversation.event_words import event_after, event_ahead, stands
from bot.core.conversation.placing import Placement, place
from bot.core.model import Reminder, State
from bot.core.phrasing import tidy_task
from bot.core.reading import Grain, Moment
from bot.core.wallclock import person_wall

AHEAD_OF_IT = timedelta(hours=1)


def placed_truly(desk: Desk, was: Reminder, moment: Moment, reminder: Reminder | None = None) -> Placement:
    """`reminder` (or `was` itself) at a new moment, with words that are true there; not silently behind its event."""
    reminder = without_its_own_time(desk, was, reminder or was)
    placement = place(desk, reminder, moment)
    event = event_ahead(desk, was)
    there = desk.wall(placement.reminder)
    if event is not None and there is not None and there >= event.wall:
        before = event.wall - AHEAD_OF_IT
        at = desk.instant(before)
        guessed = not moment.grain.has_clock and there.date() == event.wall.date()
        if guessed and at is not None and at > desk.now:
            placement = place(desk, reminder, Moment(before, Grain.MINUTE, has_date=True))
        else:
            placement = replace(placement, after_event=True)
    return replace(placement, reminder=with_true_days(desk, was, placement.reminder))


def without_its_own_time(desk: Desk, was: Reminder, reminder: Reminder) -> Reminder:
    """ "dentist at 10:45am" that stands at 10:45, too late for an hour before it: moved, it says another time no more."""
    stood = desk.wall(was)
    if stood is None or was.series is not None or was.zone is not None or was.state is not State.OPEN:
        return reminder
    event = event_after(desk, was, stood - timedelta(minutes=1))
    if event is None or event.wall != stood or reminder.task != was.task:
        return reminder
    return replace(reminder, task=tidy_task(event.task))


def with_true_days(desk: Desk, was: Reminder, now: Reminder) -> Reminder:
    stood, there = stands(desk, was), desk.wall(now)
    if stood is None or there is None or stood.date() == there.date() or now.series is not None:
        return now
    made = person_wall(desk.preferences, was.created_at)
    task = dated(desk, now.task, made.date() if made is not None else stood.date(), stood.date())
    return replace(now, task=tidy_task(task)) if task != now.task else now


def dated(desk: Desk, task: str, made: date, stood: date) -> str:
    """The words with dates in the place of relative days, as said on the day it was made.

    A day that had passed when it stood was meant from there: "remind me friday that the trip is tomorrow".
    """
    words = task.split(" ")
    if len(words) > MOST_WORDS:
        return task
    said: list[str] = []
    i = 0
    while i < len(words):
        found = longest(desk, words, i, made)
        if found is not None and found[1].wall.date() < stood:
            found = longest(desk, words, i, stood)
        if found is None:
            said.append(words[i])
            i += 1
            continue
        end, moment = found
        ahead = said[-1].lower() if said else None
        behind = words[end].lower() if end < len(words) else ""
        mark = EDGE.fullmatch(words[end - 1])
        said.append(in_words(desk, moment, ahead, behind) + (mark["mark"] if mark is not None else ""))
        i = end
    return " ".join(said)
