"""What comes before each occurrence of a series that is kept: "remind me 30 minutes before each class"."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.core.conversation.before import UNITS, seconds_of
from bot.core.conversation.create import confirm
from bot.core.conversation.desk import Desk
from bot.core.conversation.event_words import (
    A_DAY,
    SeriesEvent,
    event_itself,
    minutes,
    of_one_series,
    series_event,
    series_words_before,
)
from bot.core.conversation.placing import Placement
from bot.core.conversation.series_changes import change_series
from bot.core.conversation.series_meant import GENERIC, Told, is_open, meant, one_of
from bot.core.conversation.targets import ask_which
from bot.core.model import Reminder, Series
from bot.core.phrasing import echo
from bot.core.reading import Grain, Moment
from bot.core.schedule import next_of, standing_at
from bot.core.series_parts import Change, clocks_of, remade, slots_of
from bot.core.wallclock import zone_at

ASKS = r"(?:(?:also|and|plus|please|can you|could you|then)[ ,]+)*(?:(?:remind|alert|text|ping|nudge|tell|warn|notify) me(?: again| also)?|(?:add|set|give me|i want|i need)(?: (?:a|an|another|one))?(?: (?:reminder|alert|heads ?up|nudge))?)?"
LEAD = re.compile(
    rf"(?P<make>(?:(?:no|nope|sorry|actually)[ ,]+)*(?:(?:make|change) (?:it|that|the (?:reminder|alert))(?: to)? )?)?{ASKS} ?(?:for )?"
    rf"(?P<by>(?:the day|(?:an?|one|two|three|five|ten|half an|\d{{1,3}})(?: and a half)? ?{UNITS}(?: and a half)?)) (?:before|b4|prior(?: to)?|ahead(?: of)?|early)"
    r"(?: (?:the |my |each |every |of )*(?P<what>(?!(?:too|as well|also|instead|every)\b)[a-z][\w' ]*?))?(?P<instead> instead)?(?: too| as well| also| every ?time| each time| every week| every day)*",
    re.I,
)
MOST_DAYS = 3


def lead_told(told: Told) -> str | None:
    """ "5 min before standup", "remind me 30 minutes before each class": a series of its own, before each of them."""
    found = LEAD.fullmatch(told.whole)
    if found is None:
        return None
    desk, what = told.desk, found["what"] or ""
    amount = "1 day" if found["by"].lower() == "the day" else found["by"]
    by = (seconds_of(desk, amount) or 0) // 60
    if not 0 < by <= MOST_DAYS * A_DAY:
        return None
    generic = not what or GENERIC.fullmatch(what) is not None or what.lower() in ("time", "day", "week")

    def fits(r: Reminder) -> bool:
        return (
            is_open(r) and r.series is not None and bool(slots_of(r.series)) and event_of(desk, r) is not None
        )

    named = meant(told, "" if generic else what, fits, only_last=generic)
    if found["make"] or found["instead"]:
        named = [r for r in named if series_event(desk, r) is not None]
        if len(named) > 1:
            return ask_which(desk, named).answer
        return one_of(told, named, lambda r: with_lead(desk, r, by))
    named = named[:1] if of_one_series(desk, named) else named
    return one_of(told, named, lambda r: one_more_before(desk, r, by))


def event_of(desk: Desk, reminder: Reminder) -> SeriesEvent | None:
    """What it comes before, or what it is itself, where its words do not say that it is something else."""
    event = series_event(desk, reminder)
    if event is None and desk.read(f"remind me to {reminder.task}").moment is not None:
        return None
    return event or event_itself(reminder)


def before_by(desk: Desk, event: SeriesEvent, by: int) -> tuple[str, Change]:
    """What it says so many minutes before its event, and where its slots go."""
    days, own = divmod(minutes(event.clock) - by, A_DAY)
    shift = days + event.before
    words = series_words_before(desk, event.task, event.clock, event.days, -days)
    return words, lambda _, __: (shift, (own // 60, own % 60))


def one_more_before(desk: Desk, reminder: Reminder, by: int) -> str | None:
    event, series = event_of(desk, reminder), reminder.series
    zone = reminder.zone or zone_at(desk.preferences, desk.now)
    if event is None or series is None or zone is None:
        return None
    words, change = before_by(desk, event, by)
    made = remade(series, change)
    if made is None:
        words = f"{event.task} {desk.voice.series(series, None)}"
        item = desk.read(f"it {desk.voice.series(series, None)}, remind me {by} minutes before").items[0]
        if by % A_DAY == 0:
            item = desk.read(
                f"it {desk.voice.series(series, None)}, remind me {by // A_DAY} days before"
            ).items[0]
        if item.recurrence is None or item.moment is None:
            return None
        made = Series(item.recurrence.rules, item.moment.wall)
    same = [r for r in desk.live() if r.series is not None and slots_of(r.series) == slots_of(made)]
    same = [r for r in same if r.task.lower() == words.lower()]
    if same:
        return desk.say("kept_already", task=echo(same[0].task), when=desk.voice.series(made, None))
    fresh = replace(desk.add(words), series=made, zone=reminder.zone)
    first = next_of(desk.preferences, fresh, desk.now)
    if first is None:
        del desk.reminders[fresh.ref], desk.before[fresh.ref]
        return None
    return confirm(desk, Placement(standing_at(fresh, first)), Moment(first.wall, Grain.MINUTE))


def with_lead(desk: Desk, reminder: Reminder, by: int) -> str | None:
    """ "make it 2 hours before": the alert that there is, so long before."""
    event, series = series_event(desk, reminder), reminder.series
    if event is None or series is None or len(clocks_of(series)) != 1:
        return None
    words, change = before_by(desk, event, by)
    made = remade(series, change)
    return change_series(desk, replace(reminder, task=words), made, change) if made is not None else None
