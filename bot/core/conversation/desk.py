"""The desk at which one text is answered: what is known, what will be changed, and what undo needs.

Lives for one call of `respond`. Handlers read and change it and return words; `finish` makes the
`Turn`. Nothing outside sees it change, so `respond` as a whole stays a pure function.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from bot.core.model import (
    Change,
    Context,
    Handed,
    Handover,
    InboundText,
    Instant,
    Offer,
    Person,
    Places,
    Preferences,
    Question,
    QuestionKind,
    Ref,
    Reminder,
    State,
    Thread,
    Turn,
    UndoEntry,
)
from bot.core.phrasing import Voice, cut, fill, row, without_due
from bot.core.reading import Habits, Item, Reading
from bot.core.schedule import DIGEST_WINDOW_SECONDS, next_digest, shown_wall, voice_of
from bot.core.wallclock import aware_in, person_instant, person_wall, zone_at

UNDO_DEPTH = 10
HANDED_KEPT = 10
LIVE = (State.OPEN, State.WAITING, State.PAUSED)


@dataclass(frozen=True, slots=True)
class Service:
    """What the operator decides about the conversation."""

    name: str = "Reminder bot"
    carrier_answers_help: bool = False


@dataclass(frozen=True, slots=True)
class Tools:
    """What deciding needs besides the context. `read` is the grammar: pure, never raises."""

    read: Callable[[str, datetime, Habits], Reading]
    places: Places
    service: Service


MOVING_DIGESTS = ("zone", "travel", "digest_on", "digest_hours", "weekend_digest_hours", "hush_until")


Said = Callable[[Reminder], str | None]
"""What a row says in the place of a moment."""


class Desk:
    def __init__(self, context: Context, inbound: InboundText, now: Instant, tools: Tools) -> None:
        self.person: Person = context.person
        self.first_person = context.person
        self.inbound = inbound
        self.now = now
        self.tools = tools
        self.sends = context.sends
        self.reminders: dict[Ref, Reminder] = {r.ref: r for r in context.reminders}
        self.before: dict[Ref, Reminder | None] = {}
        self.turn = context.person.turns + 1
        self.label = ""
        self.forget = False
        self.unread: str | None = None
        self.undoable = True
        self.settled: set[Ref] = set()  # brought back for good: the next undo leaves it
        self.peers = context.peers
        self.handovers: list[Handover] = []
        self.taken_back: list[Handed] = []
        self.footers: list[str] = []
        self.item: Item | None = None  # what is being carried out

    # -- reading

    @property
    def preferences(self) -> Preferences:
        return self.person.preferences

    @property
    def thread(self) -> Thread:
        return self.person.thread

    @property
    def voice(self) -> Voice:
        return voice_of(self.person, self.now)

    @property
    def zone(self) -> str | None:
        return zone_at(self.preferences, self.now)

    def say(self, key: str, **values: object) -> str:
        return self.voice.say(key, **values)

    def read(self, text: str, at: Instant | None = None) -> Reading:
        """The grammar's reading as of now, or of another moment, in the person's zone (or UTC)."""
        moment = self.now if at is None else at
        now_local = aware_in(self.zone, moment) if self.zone else datetime.fromtimestamp(moment, UTC)
        return self.tools.read(text, now_local, self.preferences.habits)

    def live(self) -> list[Reminder]:
        """What lies ahead, soonest first; what has no moment yet comes last."""
        found = [r for r in self.reminders.values() if r.state in LIVE]
        return sorted(found, key=lambda r: (r.due is None, r.due or 0, r.ref))

    def unfinished(self) -> list[Reminder]:
        """What came and was neither done nor dropped, oldest first."""
        found = [
            r
            for r in self.reminders.values()
            if r.awaiting is not None and r.state in (State.OPEN, State.PASSED)
        ]
        return sorted(found, key=lambda r: (r.awaiting or 0, r.ref))

    def wall(self, reminder: Reminder) -> datetime | None:
        return shown_wall(self.person, reminder)

    def when(self, reminder: Reminder) -> str:
        """Its moment in words: `today 5:00 PM`, or that it has none yet."""
        wall = self.wall(reminder)
        if wall is not None:
            return self.voice.moment(wall)
        if reminder.due is not None:
            return self.voice.delay(reminder.due - self.now, None)
        return without_due(self.voice, reminder, self.came(reminder))

    def came(self, reminder: Reminder) -> datetime | None:
        """The clock reading at which the occurrence that is not done yet was due."""
        return person_wall(self.preferences, reminder.awaiting) if reminder.awaiting is not None else None

    # -- changing

    def put(self, reminder: Reminder) -> Reminder:
        self.before.setdefault(reminder.ref, self.reminders.get(reminder.ref))
        touched = replace(reminder, touched=self.turn)
        self.reminders[reminder.ref] = touched
        return touched

    def restore(self, reminder: Reminder, turn: int) -> None:
        """As undo leaves it: not newer than the change that was taken back, so that undo can go on."""
        self.before.setdefault(reminder.ref, self.reminders.get(reminder.ref))
        self.reminders[reminder.ref] = replace(reminder, touched=min(reminder.touched, turn))

    def add(self, task: str) -> Reminder:
        """A new reminder without a moment yet."""
        ref = Ref(self.person.next_ref)
        self.person = replace(self.person, next_ref=ref + 1)
        return self.put(Reminder(self.person.id, ref, task, self.now, State.WAITING))

    def hand_over(self, person_id: int, name: str, reminder: Reminder) -> None:
        self.handovers.append(Handover(person_id, self.person.phone_e164, self.turn, reminder))
        handed = (*self.handed_ahead(), Handed(person_id, self.turn, name, reminder, self.now))
        self.person = replace(self.person, thread=replace(self.thread, handed=handed[-HANDED_KEPT:]))

    def take_back(self, person_id: int, turn: int) -> None:
        self.handovers.append(Handover(person_id, self.person.phone_e164, turn))
        handed = self.thread.handed
        self.taken_back += [h for h in handed if (h.person_id, h.turn) == (person_id, turn)]
        kept = tuple(h for h in handed if h not in self.taken_back)
        self.person = replace(self.person, thread=replace(self.thread, handed=kept))

    def handed_ahead(self) -> list[Handed]:
        """What was asked for others and has not come yet, as far as this side knows."""
        return [h for h in self.thread.handed if h.reminder.series or (h.reminder.due or 0) > self.now]

    def set_preferences(self, preferences: Preferences) -> None:
        self.person = replace(self.person, preferences=preferences)

    def remember(
        self,
        *,
        made: Iterable[Ref] | None = None,
        numbered: Iterable[Ref] | None = None,
        offers: tuple[Offer, ...] | None = None,
        more: tuple[Ref, ...] | None = None,
        more_said: tuple[str, ...] = (),
        numbered_day: str = "",
    ) -> None:
        thread = self.thread
        if made is not None:
            thread = replace(thread, made=tuple(made), made_at=self.now, offers=())
        if numbered is not None:
            thread = replace(thread, numbered=tuple(numbered), numbered_at=self.now, more=(), more_said=())
            thread = replace(thread, numbered_day=numbered_day)
        if offers is not None:
            thread = replace(thread, offers=offers)
        if more is not None:
            thread = replace(thread, more=more, more_said=more_said)
        self.person = replace(self.person, thread=thread)

    def looked(self) -> None:
        """A list was shown: what was confirmed before it is no longer mended by a bare moment."""
        self.person = replace(self.person, thread=replace(self.thread, looked=self.turn))

    def ask(
        self, kind: QuestionKind, refs: Iterable[Ref] = (), text: str = "", item: Item | None = None
    ) -> None:
        question = Question(kind, self.now, tuple(refs), text, item)
        self.person = replace(self.person, thread=replace(self.thread, question=question))

    def close_question(self) -> None:
        self.person = replace(self.person, thread=replace(self.thread, question=None))

    def reread_clock_times(self) -> list[Reminder]:
        """After a change of zone: floating clock times stay what the wall shows."""
        from bot.core.conversation.placing import settle_in_zone

        changed = []
        for reminder in self.live():
            settled = settle_in_zone(self, reminder)
            if settled != reminder:
                self.reminders[reminder.ref] = settled  # the zone's own undo re-reads again
                self.before.setdefault(reminder.ref, reminder)
                changed.append(settled)
        return changed

    # -- saying

    def rows(self, reminders: list[Reminder], start: int = 1, said: Said | None = None) -> list[str]:
        return [
            row(self.voice, n, r, self.wall(r), self.came(r), said(r) if said is not None else None)
            for n, r in enumerate(reminders, start)
        ]

    def moment_in_row(self, reminder: Reminder, said: Said) -> str:
        wall = self.wall(reminder)
        return said(reminder) or (self.voice.short_moment(wall) if wall is not None else "")

    def numbered_rows(
        self, reminders: list[Reminder], room: int = 0, said: Said | None = None, day: str = ""
    ) -> str:
        """A numbered message: its numbers are what the person's numbers mean from now on.

        `said`: its moment; `day`: on which all of them are.
        """
        shown = fill(self.rows(reminders, said=said), room + 16)
        refs = [r.ref for r in reminders]
        rest = len(reminders) - len(shown)
        self.remember(numbered=refs[: len(shown)], numbered_day=day)
        moments = [self.moment_in_row(r, said) for r in reminders[len(shown) :]] if said is not None else []
        self.remember(more=tuple(refs[len(shown) :]), more_said=tuple(moments))
        if rest:
            shown.append(self.say("more", count=rest))
        return "\n".join(shown)

    def finish(self, reply: str | None) -> Turn:
        changed = {
            ref: self.reminders[ref]
            for ref in {*self.before, *(r for r in self.reminders if r not in self.before)}
            if self.before.get(ref) != self.reminders[ref] and ref in self.before
        }
        preferences = self.preferences
        preferences_changed = preferences != self.first_person.preferences
        person = self.person
        handed = tuple(dict.fromkeys(h.person_id for h in self.handovers if h.reminder is not None))
        if self.undoable and self.label and (changed or preferences_changed or handed or self.taken_back):
            entry = UndoEntry(
                self.label,
                self.turn,
                tuple((ref, self.before[ref]) for ref in sorted(changed) if ref not in self.settled),
                self.first_person.preferences if preferences_changed else None,
                handed,
                tuple(self.taken_back),
            )
            undo = (*person.thread.undo, entry)[-UNDO_DEPTH:]
            person = replace(person, thread=replace(person.thread, undo=undo))
        due = person.next_digest  # one that is due and waits for the worker stays
        waits = due is not None and self.now - DIGEST_WINDOW_SECONDS < due <= self.now
        if not waits or self.digests_moved():
            person = replace(person, next_digest=next_digest(preferences, self.now))
        person = replace(person, turns=self.turn)
        if reply is not None:
            told = person.thread.told_undelivered
            if told:
                self.footers.append(self.say("not_delivered", tasks=", ".join(cut(t, 40) for t in told)))
                person = replace(person, thread=replace(person.thread, told_undelivered=()))
            if not person.welcomed and not self.forget:
                self.footers.append(self.say("welcome", service=self.tools.service.name))
                person = replace(person, welcomed=True)
            reply = "\n".join([reply, *self.footers])[:1600]
        change = Change(
            person,
            tuple(changed.values()),
            handovers=tuple(self.handovers),
            forget=self.forget,
            unread=self.unread,
        )
        return Turn(reply, change)

    def digests_moved(self) -> bool:
        """Whether this text changed when this person's digests come."""
        now, before = self.preferences, self.first_person.preferences
        return any(getattr(now, name) != getattr(before, name) for name in MOVING_DIGESTS)

    def instant(self, wall: datetime, pinned: str | None = None) -> Instant | None:
        return person_instant(self.preferences, wall, pinned)
