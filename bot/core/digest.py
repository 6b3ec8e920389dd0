"""The digest: an inbox, not a bulletin. Numbered, short, silent when there is nothing in it.

It holds what is due until the next digest (half-open; what is due within the half hour comes by
itself soon enough), what came and was not done (named in two digests, then only in `list missed`),
and late in the evening a look at tomorrow.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta

from bot.core.model import Instant, Person, Ref, Reminder, State
from bot.core.phrasing import ROW_LENGTH, Voice, cut, fill
from bot.core.schedule import shown_wall
from bot.core.wallclock import at_hour, person_instant, person_wall

SOON_SECONDS = 30 * 60
LOOK_AHEAD_FROM_HOUR = 20
MENTIONS = 2
CLOCK_ALONE_SECONDS = 20 * 3600
"""Within so much time a clock reading alone cannot be mistaken for another day's."""


@dataclass(frozen=True, slots=True)
class Entry:
    ref: Ref
    words: str


@dataclass(frozen=True, slots=True)
class Digest:
    """What it says, before it is numbered: it may follow reminders of the same minute."""

    sections: tuple[tuple[str, tuple[Entry, ...]], ...]
    open: tuple[Ref, ...]
    undelivered: str
    footer: str
    voice: Voice

    @property
    def refs(self) -> tuple[Ref, ...]:
        return tuple(e.ref for _, entries in self.shown() for e in entries)

    @property
    def left(self) -> tuple[Ref, ...]:
        """Those that it only counts."""
        return tuple(e.ref for _, entries in self.sections for e in entries if e.ref not in self.refs)

    def shown(self) -> list[tuple[str, tuple[Entry, ...]]]:
        """The rows that fit, in their sections."""
        rows = [f"00) {e.words}" for _, entries in self.sections for e in entries]
        heads = sum(len(head) + 1 for head, _ in self.sections)
        room = heads + len(self.footer) + len(self.undelivered) + 2
        left = len(fill(rows, room, least=4))
        shown = []
        for head, entries in self.sections:
            taken = entries[:left]
            left -= len(taken)
            if taken:
                shown.append((head, taken))
        return shown

    def words(self, numbered: int) -> str:
        lines = []
        shown = self.shown()
        for head, entries in shown:
            lines.append(head)
            for entry in entries:
                numbered += 1
                lines.append(f"{numbered}) {entry.words}")
        rest = sum(len(e) for _, e in self.sections) - sum(len(e) for _, e in shown)
        if rest:
            lines.append(self.voice.say("digest_rest", count=rest))
        lines.extend(filter(None, (self.undelivered, self.footer)))
        return "\n".join(lines)


def compose_digest(
    person: Person,
    reminders: tuple[Reminder, ...],
    now: Instant,
    following: Instant | None,
    also: set[Ref],
    voice: Voice,
) -> Digest | None:
    """The digest of `now`, up to the `following` one; None when there is nothing to say.

    `also` are refs that the same text carries anyway.
    """
    wall = person_wall(person.preferences, now)
    if wall is None:
        return None
    end = following if following is not None else Instant(now + 12 * 3600)
    ahead = [
        r
        for r in reminders
        if r.state is State.OPEN and r.due is not None and r.ref not in also and not is_nagging(r)
    ]
    ahead.sort(key=lambda r: (r.due or 0, r.ref))
    soon = [r for r in ahead if now + SOON_SECONDS <= (r.due or 0) < end]
    unfinished = [
        r
        for r in reminders
        if r.awaiting is not None
        and r.ref not in also
        and r.mentions < MENTIONS
        and r.state in (State.OPEN, State.PASSED)
        and not r.undelivered
    ]
    unfinished = [r for r in unfinished if not over_with_its_event(person, r, ahead, now)]
    unfinished.sort(key=lambda r: (r.awaiting or 0, r.ref))
    tomorrow: list[Reminder] = []
    if wall.hour >= LOOK_AHEAD_FROM_HOUR:
        midnight = person_instant(person.preferences, at_hour(wall + timedelta(days=2), 0))
        if midnight is not None:
            tomorrow = [r for r in ahead if end <= (r.due or 0) < midnight]
    told = person.thread.told_undelivered
    undelivered = voice.say("not_delivered", tasks=", ".join(cut(t, 30) for t in told)) if told else ""
    if not (soon or unfinished or tomorrow or undelivered):
        return None
    sections = []
    if soon:
        until = person_wall(person.preferences, end)
        shown = voice.clock(until) if until else ""
        sections.append(
            (
                voice.say("digest_until", when=shown),
                entries(person, soon, voice, clock_only=end - now < CLOCK_ALONE_SECONDS),
            )
        )
    if tomorrow:
        sections.append((voice.say("digest_tomorrow"), entries(person, tomorrow, voice, clock_only=True)))
    if unfinished:
        late = tuple(Entry(r.ref, cut(" ".join(r.task.split()), ROW_LENGTH)) for r in unfinished)
        sections.append((voice.say("digest_open"), late))
    footer = "" if person.digest_explained else voice.say("digest_first")
    return Digest(tuple(sections), tuple(r.ref for r in unfinished), undelivered, footer, voice)


CLOCK_SAID = r"(?P<hour>\d{1,2})(?::(?P<minute>\d\d))? ?(?P<half>[ap])\.?m\.?"
EVENT_TAIL = re.compile(
    rf" (?:on \w{{3}} \w{{3}} (?P<day>\d{{1,2}}) |(?:today |tonight )?at ){CLOCK_SAID}$", re.I
)
"""How the words of what comes before an event end: with when the event is."""
DAYS_BEFORE = 32


def over_with_its_event(person: Person, reminder: Reminder, ahead: list[Reminder], now: Instant) -> bool:
    """One that came before an event is over once the event is, and while another one before it is to come."""
    found = EVENT_TAIL.search(reminder.task)
    came = person_wall(person.preferences, reminder.awaiting) if reminder.awaiting is not None else None
    if found is None or came is None:
        return False
    event = reminder.task[: found.start()]
    if any(r is not reminder and r.task.startswith(event) and EVENT_TAIL.search(r.task) for r in ahead):
        return True
    hour = int(found["hour"]) % 12 + (12 if found["half"].lower() == "p" else 0)
    day = int(found["day"]) if found["day"] is not None else came.day
    wall = came.replace(hour=hour, minute=int(found["minute"] or 0) % 60)
    wall = next((w for n in range(DAYS_BEFORE) if (w := wall + timedelta(days=n)).day == day), wall)
    at = person_instant(person.preferences, wall)
    return wall > came and at is not None and at <= now


def is_nagging(reminder: Reminder) -> bool:
    return reminder.nag_seconds is not None and reminder.awaiting is not None and reminder.series is None


def entries(
    person: Person, reminders: list[Reminder], voice: Voice, clock_only: bool = False
) -> tuple[Entry, ...]:
    made = []
    for reminder in reminders:
        wall = shown_wall(person, reminder)
        if wall is None:
            continue
        shown = voice.clock(wall) if clock_only else voice.short_moment(wall)
        made.append(Entry(reminder.ref, f"{shown} {cut(' '.join(reminder.task.split()), ROW_LENGTH)}"))
    return tuple(made)
