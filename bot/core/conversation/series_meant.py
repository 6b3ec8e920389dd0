"""Which series a text speaks of, and the moments in it: what the rules about series ask."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bot.core.conversation.create import series_rows, tasks_words
from bot.core.conversation.desk import Desk
from bot.core.conversation.event_words import of_one_series, with_its_alerts
from bot.core.conversation.spoken_of import (
    is_moment,
    mendable,
    names_surely,
    names_wholly,
    series_of,
)
from bot.core.conversation.targets import ask_which, last_refs
from bot.core.model import Ref, Reminder, State
from bot.core.reading import Moment, Reading
from bot.core.segments import count_segments

LEAD = re.compile(
    r"(?:(?:no|nope|wait|sorry|oops|actually|well|ok|okay|oh|and|but|so|hey|um|uh|please|pls|i meant?)[ ,.!:-]+)+",
    re.I,
)
ITSELF = r"(?:it|that|this|them|these|those|the (?:series|reminders?|course|meds?|pills?|dose|one))"
GENERIC = re.compile(
    r"(?:the |my |a |an |this |that )*(?:it|that|this|them|these|those|series|course|meds?|medicine|medication|pills?|dose|doses|one|ones|class|lesson|session|practice|reminders?)?",
    re.I,
)


NOUN = re.compile(r"[a-z]{3}", re.I)


@dataclass(frozen=True, slots=True)
class Told:
    desk: Desk
    reading: Reading
    text: str  # without small words in front and marks behind
    whole: str  # with them
    firm: bool  # something stood in front: "no", "actually"
    among: tuple[Reminder, ...] = ()  # chosen among several: these alone are meant


Fits = Callable[[Reminder], bool]


# -- which series is meant


def pool_of(told: Told) -> list[Reminder]:
    """Series that lie ahead, and those that ended lately: a course may go on."""
    desk = told.desk
    lately = {*desk.thread.made, *desk.thread.sent}
    found = [
        r
        for r in desk.reminders.values()
        if r.series is not None
        and (
            r.state is State.OPEN
            or (r.state is State.PASSED and (r.awaiting is not None or r.ref in lately))
            or (r.state is State.DONE and r.ref in lately)
        )
    ]
    return [r for r in found if r in told.among] if told.among else found


def meant(
    told: Told, what: str, fits: Fits, *, only_last: bool = False, sure: bool = False
) -> list[Reminder]:
    """Those that the words name; without words the one spoken of last, else the only one that fits.

    `sure`: what is said fits no other, so the only one is meant even where another was just spoken of.
    """
    desk, pool = told.desk, [r for r in pool_of(told) if fits(r)]
    named = names_surely(what, pool) if NOUN.search(what) else []
    if named or GENERIC.fullmatch(what.strip()) is None:
        once = names_wholly(what, [r for r in desk.live() if r.series is None])
        return [] if once else with_its_alerts(desk, named, pool)
    refs = last_refs(desk)
    spoken = [desk.reminders[ref] for ref in refs if ref in desk.reminders]
    last = {s.ref for r in spoken if (s := series_of(desk, r) or (r if r.series else None)) is not None}
    found = [r for r in pool if r.ref in last]
    if len(found) == 1 or told.among or only_last or of_one_series(desk, found):
        return found
    return pool if len(pool) == 1 and (sure or not spoken_since(desk, pool[0])) else []


def spoken_since(desk: Desk, reminder: Reminder) -> bool:
    """Another one was confirmed just now: few words are about that."""
    made = mendable(desk)
    return made is not None and made.ref != reminder.ref


def one_of(
    told: Told, found: list[Reminder], act: Callable[[Reminder], str | None], there: Fits | None = None
) -> str | None:
    """It is done to the one, to all that come before one event (of these to those that are `there`), or asked which."""
    if not found:
        return None
    if len(found) == 1:
        return act(found[0])
    if of_one_series(told.desk, found):
        those = [r for r in found if there is None or there(r)]
        return each_of(told.desk, those, act) if len(those) > 1 else act((those or found)[0])
    if told.among:
        return each_of(told.desk, found, act)
    return ask_which(told.desk, found).answer


def each_of(desk: Desk, found: list[Reminder], act: Callable[[Reminder], str | None]) -> str | None:
    """It is done to several that were chosen, and said of each where there is room."""
    said: list[str] = []
    made: list[Ref] = []
    for r in found:
        words = act(desk.reminders[r.ref])
        if words is not None:
            said.append(words)
            made += desk.thread.made if desk.thread.made_at == desk.now else [r.ref]
    if not said:
        return None
    after = [desk.reminders[ref] for ref in dict.fromkeys(made)]
    desk.label = tasks_words(desk, tuple(after))
    desk.remember(made=[r.ref for r in after])
    if len(said) == 1 or count_segments("\n".join(said)) == 1:
        return "\n".join(said)
    first = min((r for r in after if r.due is not None), key=lambda r: r.due or 0, default=None)
    if first is not None and said[0].startswith(desk.say("skipped", task="", when="").split(":")[0]):
        return desk.say("skipped", task=tasks_words(desk, tuple(after)), when=desk.when(first))
    return desk.say("moved_many", rows=series_rows(desk, after))


def is_open(reminder: Reminder) -> bool:
    return reminder.state is State.OPEN


def moment_of(desk: Desk, words: str) -> Moment | None:
    """A moment and nothing else."""
    words = f"at {words}" if re.fullmatch(r"\d{1,2}(?::?\d\d)?", words) else words
    return desk.read(words).moment if is_moment(desk, words) else None


def end_of_day(wall: datetime) -> datetime:
    return wall.replace(hour=23, minute=59, second=59, microsecond=0)
