"""Nags: what is said of them when they are asked for."""

from __future__ import annotations

from bot.core.conversation.desk import Desk
from bot.core.delivery import NAG_CEILING
from bot.core.model import Instant, Reminder
from bot.core.schedule import nag_at
from bot.core.wallclock import person_wall


def nag_words(desk: Desk, reminder: Reminder) -> str:
    """How often, and when they rest: "again every 30 min until you say done"."""
    every, due = reminder.nag_seconds or 0, reminder.due
    words = desk.say("nag", amount=desk.voice.amount(every))
    if due is None:
        return words
    for n in range(1, NAG_CEILING + 1):
        at = Instant(due + n * every)
        goes_on = nag_at(desk.preferences, at, due, reminder.guessed_hour)
        start, end = person_wall(desk.preferences, at), person_wall(desk.preferences, goes_on)
        if goes_on != at and start is not None and end is not None:
            rests = desk.say("nag_rests", start=desk.voice.clock(start), end=desk.voice.clock(end))
            return f"{words}, {rests}"
    return words
