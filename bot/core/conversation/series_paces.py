"""How often a series comes, told after it was made: "make it twice a day", "make it every 6 hours"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, timedelta

from bot.core.conversation.event_words import series_event
from bot.core.conversation.series_changes import reseated, say_changed, with_end_of
from bot.core.conversation.series_meant import Told, is_open, meant, one_of
from bot.core.conversation.series_slots import at_hours, even_hours
from bot.core.model import Reminder, Series
from bot.core.phrasing import echo
from bot.core.series_parts import Clock, clocks_of

MAKES = r"(?:make|change|switch|set|do|take) (?P<what>it|them|that|this|(?:the |my )?[a-z][\w' ]*?)(?: to)? "
TIMES = r"(?:(?:once|twice|thrice|(?:two|three|four|five|six|[1-6]) ?(?:times|x))(?: (?:a|per|each|every) day| daily))"
PACE = re.compile(rf"{MAKES}(?P<times>{TIMES})(?: instead| now)?", re.I)
STEPS = re.compile(
    rf"{MAKES}(?P<steps>every (?:other hour|hour|(?:two|three|four|five|six|eight|ten|twelve|\d{{1,2}}) ?(?:hours?|hrs?)))(?: instead| now)?",
    re.I,
)
EARLIEST, LATEST = 5 * 60, 23 * 60


def pace_told(told: Told) -> str | None:
    """ "make it twice a day": so many hours, of which its own is one where they fit in a day."""
    found, desk = PACE.fullmatch(told.text), told.desk
    if found is None:
        return None
    said = desk.read(f"remind me to take it {found['times']}").recurrence
    usual = clocks_of(Series(said.rules, datetime(2000, 1, 1))) if said is not None else []
    if not usual:
        return None

    def fits(r: Reminder) -> bool:
        return is_open(r) and r.series is not None and even_hours(r.series) and series_event(desk, r) is None

    def act(r: Reminder) -> str | None:
        assert r.series is not None
        own = clocks_of(r.series)
        if len(own) == len(usual):
            return desk.say("found_one", task=echo(r.task), when=desk.voice.series(r.series, None))
        return at_hours(desk, r, own[:1] if len(usual) == 1 else around(own, usual))

    return one_of(told, meant(told, found["what"], fits, only_last=True), act)


def around(own: list[Clock], usual: list[Clock]) -> list[Clock]:
    """The usual hours, all so much earlier or later that one of its own is among them."""
    minutes = [h * 60 + m for h, m in usual]
    shifts = sorted((h * 60 + m - n for h, m in own for n in minutes), key=abs)
    for shift in shifts:
        moved = [n + shift for n in minutes]
        if min(moved) >= EARLIEST and max(moved) <= LATEST:
            return [divmod(n, 60) for n in moved]
    return usual


def steps_told(told: Told) -> str | None:
    """ "make it every 6 hours": counted so that it still comes where it would have come next."""
    found, desk = STEPS.fullmatch(told.text), told.desk
    said = desk.read(f"remind me to take it {found['steps']}").recurrence if found is not None else None
    rule = (
        re.fullmatch(r"FREQ=HOURLY(?:;INTERVAL=(\d+))?", ",".join(said.rules)) if said is not None else None
    )
    if found is None or rule is None or said is None:
        return None
    step = timedelta(hours=int(rule[1] or 1))

    def fits(r: Reminder) -> bool:
        return is_open(r) and r.series is not None and series_event(desk, r) is None

    def act(r: Reminder) -> str | None:
        today, start = desk.voice.now_local, r.occurrence_local or r.due_local
        if r.series is None or start is None or today is None or start <= today:
            return None
        start -= (start - today - timedelta(minutes=1)) // step * step
        series = replace(r.series, rules=with_end_of(r.series, said.rules), start_local=start)
        return say_changed(desk, reseated(desk, replace(r, guessed_hour=False), series))

    return one_of(told, meant(told, found["what"], fits, only_last=True), act)
