"""The values everything else is about: people, reminders, sends, and what a text thread remembers.

Instants are epoch seconds (`Instant`). Wall readings are naive datetimes whose zone is said beside
them. Nothing here does anything; the store writes these values whole, so new fields need defaults.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import NewType, Protocol

from bot.core.reading import Habits, Item

Instant = NewType("Instant", int)
"""Seconds since 1970-01-01T00:00:00Z."""

Ref = NewType("Ref", int)
"""A reminder's number within its person: given once, never reused, never shown."""


class State(StrEnum):
    """Where a reminder is. Only OPEN has a `due`."""

    OPEN = "open"  # will be sent at `due`
    WAITING = "waiting"  # lacks something only the person can say: a time, a zone
    PAUSED = "paused"  # a series that rests
    PASSED = "passed"  # sent (or found undeliverable), and nothing of it lies ahead
    DONE = "done"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Series:
    """A repeating reminder: RFC 5545 rules on the wall clock, never seconds.

    `rules` are RRULE values (their union is meant); UNTIL is a floating local time. `start_local`
    is DTSTART. FREQ=HOURLY and finer without BYHOUR count elapsed time.
    """

    rules: tuple[str, ...]
    start_local: datetime
    excluded: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True)
class Reminder:
    """One thing to be reminded of. `(person_id, ref)` names it."""

    person_id: int
    ref: Ref
    task: str
    created_at: Instant
    state: State = State.OPEN
    due: Instant | None = None
    due_local: datetime | None = None
    """The wall reading `due` was computed from; None where an amount of elapsed time was said."""
    zone: str | None = None
    """Set where the text pinned a place ("3pm Berlin time"); None floats with the person."""
    series: Series | None = None
    occurrence_local: datetime | None = None
    """Series: the rule's own next occurrence. `due_local` differs where just this one was moved."""
    date_only: bool = False  # only a day was said; the hour is the person's usual one
    before: Ref | None = None  # the kept event it comes before, where its words are a task of its own
    own_hour: bool = False
    """It comes before an event at a clock time of its own, which stays where the event moves."""
    guessed_hour: bool = False  # the hour came from a day part or a habit: quiet hours may hold it
    nag_seconds: int | None = None
    nags_left: int = 0
    awaiting: Instant | None = None
    """The due moment of the last occurrence that was sent and is not done yet."""
    done_at: Instant | None = None  # when it was last said to be done
    mentions: int = 0  # digests that have named the awaiting occurrence
    undelivered: bool = False  # the last occurrence never reached the person
    snoozed_from: Ref | None = None  # the series this one-off was snoozed out of
    pause_until: Instant | None = None
    touched: int = 0  # the person's `turns` when this was last changed: undo asks
    delay_seconds: int | None = None
    """The elapsed amount that was asked for ("in 10 min"): how late it may come before it is stale."""
    from_e164: str | None = None  # who asked for it, where that is not this person
    from_turn: int = 0  # their turn in which they did: their undo names it
    text: str = ""
    """The words it was made from, kept while WAITING: read again once the zone is known."""


class QuestionKind(StrEnum):
    """What the thread is waiting to hear. One question is open at a time."""

    TASK = "task"  # a moment was given, the task is missing
    TIME = "time"  # a task was given, the moment is missing
    ZONE = "zone"
    WHICH = "which"  # two reminders match
    ALL = "all"  # "delete all": Y?
    FORGET = "forget"  # "forget me": Y?
    WHO = "who"  # a reminder for somebody whose number is not known by that name
    EVENT = "event"  # "20 minutes before my flight": when the event is
    ERRAND = "errand"  # words of an errand without a time: a moment alone makes it one
    WHEN_OTHER = "when-other"  # a reminder for somebody else lacks its moment
    PLACE = "place"  # "at 6pm her time": where she is


@dataclass(frozen=True, slots=True)
class Question:
    kind: QuestionKind
    asked_at: Instant
    refs: tuple[Ref, ...] = ()
    text: str = ""  # the text that is to be read again once the answer is known
    item: Item | None = None  # what is to be done with the one that is chosen


@dataclass(frozen=True, slots=True)
class Offer:
    """One character that would change what was just confirmed ("A if you meant AM")."""

    letter: str
    ref: Ref
    due_local: datetime
    made_at: Instant


@dataclass(frozen=True, slots=True)
class Handed:
    """What this person had another one reminded of, as it was handed over."""

    person_id: int  # the receiver
    turn: int
    name: str  # as it is said
    reminder: Reminder
    at: Instant


@dataclass(frozen=True, slots=True)
class UndoEntry:
    """What stood before a change. A reminder that is None did not exist."""

    label: str  # what was changed, in a word or two, for the reply
    turn: int
    before: tuple[tuple[Ref, Reminder | None], ...] = ()
    person_before: Preferences | None = None
    handed: tuple[int, ...] = ()  # ids of the people a reminder was made for
    taken_back: tuple[Handed, ...] = ()  # what another person was not to be reminded of any more


@dataclass(frozen=True, slots=True)
class Thread:
    """What the conversation remembers between two texts. Bounded: lists are cut, not grown."""

    numbered: tuple[Ref, ...] = ()  # the last numbered message sent to this person, in its order
    numbered_at: Instant | None = None
    made: tuple[Ref, ...] = ()  # what the last confirmation was about
    made_at: Instant | None = None
    sent: tuple[Ref, ...] = ()  # what the last reminder text carried
    sent_at: Instant | None = None
    digest_at: Instant | None = None  # when the last digest was sent
    question: Question | None = None
    offers: tuple[Offer, ...] = ()
    undo: tuple[UndoEntry, ...] = ()
    numbered_day: str = ""  # the day that it shows (ISO), where it shows one: a series' row is that day's
    more: tuple[Ref, ...] = ()  # what a long list has not shown yet
    more_said: tuple[str, ...] = ()  # their moments in a list of some days; none: their next ones
    told_undelivered: tuple[str, ...] = ()  # failures still to be told
    handed: tuple[Handed, ...] = ()  # what was asked for others, while it lies ahead
    looked: int = 0  # the turn in which a list was last shown: a bare moment after it moves nothing
    guess_told_at: Instant | None = None  # when they were told the zone that their number gave


@dataclass(frozen=True, slots=True)
class Travel:
    """A visit to `Preferences.zone`: the zone to go back to, and when."""

    home_zone: str
    until: Instant | None  # None: until they say that they are back
    begins: Instant | None = None  # None: it has begun


@dataclass(frozen=True, slots=True)
class Visit:
    """One more visit that is planned: it begins and ends, before or after the one in `Travel`."""

    zone: str
    begins: Instant
    until: Instant


@dataclass(frozen=True, slots=True)
class Contact:
    """What this person calls a number."""

    name: str  # lower case
    phone_e164: str


QUIET_HOURS = (21, 8)
"""Local hours, from and until, that stand where nobody set others."""


@dataclass(frozen=True, slots=True)
class Preferences:
    """What a person has set, or what stands until they do."""

    zone: str | None = None  # IANA name
    zone_guessed: bool = False  # from the number, not said by the person
    travel: Travel | None = None
    visits: tuple[Visit, ...] = ()  # those planned besides, none within another
    habits: Habits = field(default_factory=Habits)
    bare_date_said: bool = False  # they told us their usual hour: no need to ask for one
    clock24: bool = False
    digest_on: bool = True
    digest_hours: tuple[int, ...] = (9, 12, 18, 22)
    weekend_digest_hours: tuple[int, ...] | None = None  # None: as on weekdays; (): none
    quiet_from: int = QUIET_HOURS[0]  # local hour; quiet until `quiet_until`
    quiet_until: int = QUIET_HOURS[1]
    quiet_said: bool = False  # they set their quiet hours themselves: more is held in them
    hush_until: Instant | None = None  # until then nothing comes but what they named a time for
    allowed: tuple[str, ...] = ()  # numbers (E.164) that may have us remind this person
    contacts: tuple[Contact, ...] = ()


@dataclass(frozen=True, slots=True)
class Person:
    id: int
    phone_e164: str
    created_at: Instant
    preferences: Preferences = field(default_factory=Preferences)
    thread: Thread = field(default_factory=Thread)
    welcomed: bool = False
    zone_told: bool = False  # the guessed zone was said once
    digest_explained: bool = False  # the first digest says how to switch them off
    opted_out_at: Instant | None = None
    next_digest: Instant | None = None
    next_ref: int = 1
    next_send: int = 1
    turns: int = 0  # counts changes; orders them for undo
    unreachable: str | None = None  # the carrier refused this number for good: its code


class SendState(StrEnum):
    """Where a frozen text is. Those with a `due` are looked at again at that moment."""

    SENDING = "sending"  # claimed; `due` is when the lease is surely over
    UNKNOWN = "unknown"  # the carrier may have it; `due` is when to ask
    RETRY = "retry"  # not created; what it carried is owed again at `due`
    SENT = "sent"
    FAILED = "failed"  # refused for good, or too stale to try again
    REPLACED = "replaced"  # another send took over what it carried


@dataclass(frozen=True, slots=True)
class Carried:
    """A reminder's occurrence inside a send."""

    ref: Ref
    due: Instant
    task: str
    relative: bool = False  # an elapsed amount was said ("in 10 min"): stale soon after
    nag: bool = False


@dataclass(frozen=True, slots=True)
class Send:
    """One frozen text to a person: exact body, written before the carrier is called."""

    person_id: int
    minute: Instant  # the minute it is for, at its :00
    attempt: int  # numbers this person's sends; with the minute it names the row
    kind: str  # "reminder" | "digest" | "notice"
    to_e164: str
    body: str
    state: SendState
    claimed_at: Instant
    claim_token: str
    carries: tuple[Carried, ...] = ()
    numbered: tuple[Ref, ...] = ()  # what its numbers mean
    more: tuple[Ref, ...] = ()  # what it only counts: "more" goes on with these
    digest_at: Instant | None = None  # the digest moment it carries, if any
    due: Instant | None = None
    tries: int = 1  # of what it carries, over all sends
    asked: int = 0  # how often the carrier was asked about it
    resent: bool = False  # it went out a second time, after the carrier did not know it
    sid: str | None = None
    error: str | None = None

    @property
    def rid(self) -> str:
        """Our own id for it, on status callbacks."""
        return f"{self.person_id}-{self.minute}-{self.attempt}"


@dataclass(frozen=True, slots=True)
class InboundText:
    """One text from a person, as the webhook took it from the carrier's form."""

    message_id: str
    from_e164: str
    to_e164: str
    body: str
    received_at: Instant
    media: int = 0  # attached pictures and the like
    opt_out_type: str | None = None  # the carrier's own reading: STOP | START | HELP


@dataclass(frozen=True, slots=True)
class Peer:
    """Somebody who allows this person to have them reminded."""

    person_id: int
    phone_e164: str
    ahead: int  # reminders they have ahead, whoever made them


@dataclass(frozen=True, slots=True)
class Handover:
    """A reminder on its way from one person to another, or taken back (`reminder` None).

    It is written in the sender's transaction and adopted in the receiver's next one, so that no
    transaction ever holds two people.
    """

    person_id: int  # the receiver
    from_e164: str
    from_turn: int
    reminder: Reminder | None = None


@dataclass(frozen=True, slots=True)
class Context:
    """All that is known about one person, read in one transaction.

    `reminders` are what lies ahead, the last ones that ended, and whatever the thread, an undo or an
    open send names; `sends` those with a `due`;
    `peers` those who allow this person, by number, and only while a text is answered.
    """

    person: Person
    reminders: tuple[Reminder, ...] = ()
    sends: tuple[Send, ...] = ()
    peers: tuple[Peer, ...] = ()

    def reminder(self, ref: Ref) -> Reminder | None:
        return next((r for r in self.reminders if r.ref == ref), None)


@dataclass(frozen=True, slots=True)
class Change:
    """What a decision wants written, in one transaction: whole rows, by their keys."""

    person: Person | None = None
    reminders: tuple[Reminder, ...] = ()
    sends: tuple[Send, ...] = ()
    handovers: tuple[Handover, ...] = ()  # for others: appended, never changed
    forget: bool = False  # delete all that is known, but an opt-out
    unread: str | None = None  # the shape, without its words, of a text that was not understood


@dataclass(frozen=True, slots=True)
class Turn:
    """The answer to one text. `reply` None: the carrier or silence by law answers."""

    reply: str | None
    change: Change


class Places(Protocol):
    """Where numbers and place names are on the world's clocks."""

    def zones_of_number(self, phone_e164: str) -> tuple[str, ...]:
        """IANA zones the number's prefix may lie in; empty when nothing is known."""
        ...

    def zones_of_country(self, phone_e164: str) -> tuple[str, ...]:
        """IANA zones of the number's country, those of most people first; empty when unknown."""
        ...

    def day_first(self, phone_e164: str) -> bool:
        """True where the number's country writes 3/4 for the 3rd of April."""
        ...

    def zones_of_place(self, words: str) -> tuple[tuple[str, str], ...]:
        """`(display name, IANA zone)` of the places that these words may name, best first.

        Reads IANA names, abbreviations ("EST"), cities, states and countries with one zone. Empty
        when the words name no place.
        """
        ...

    def is_well_known(self, words: str, near_e164: str) -> bool:
        """Whether the place is one of the number's own country, or a large one: likely to be meant."""
        ...

    def number_said(self, words: str, near_e164: str) -> str | None:
        """E.164 of a phone number as written by someone in the country of `near_e164`; None for none."""
        ...
