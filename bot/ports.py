"""The doors: what the use cases need from the world, and the errors that may come through.

Four Protocols (`Clock`, `Store`, `Carrier`, `Alarm`). Every adapter of one door passes the same
contract suite. Instants are epoch seconds; phone numbers are E.164.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeVar

from bot.core.model import Change, Context, InboundText, Instant, Person, Send, Turn

T = TypeVar("T")


class Clock(Protocol):
    def now(self) -> Instant:
        """The current moment, cut to the second."""
        ...


@dataclass(frozen=True, slots=True)
class StoredReply:
    """What a text was answered. `fresh` is False where this message id was answered before."""

    reply: str | None
    fresh: bool
    person_id: int | None
    next_due: Instant | None = None
    """The person's earliest due moment after the change; for the alarm."""


@dataclass(frozen=True, slots=True)
class Owed:
    """Something falls due for a person at `at`: one row of a sweep."""

    person_id: int
    at: Instant
    digest: bool = False  # a digest and nothing else


class StoreDown(Exception):
    """The database can't be reached or gave up; nothing was written."""


class SidTaken(Exception):
    """Another send holds this carrier id already; nothing was written."""


class Store(Protocol):
    """The truth. Every method is one transaction, safe from many threads and processes."""

    def migrate(self) -> None:
        """Bring the schema up to date, under a lock; harmless when it already is."""
        ...

    def receive(self, inbound: InboundText, decide: Callable[[Context], Turn]) -> StoredReply:
        """Answer one text once.

        Locks the sender (a new `Person` is made on first contact), and unless `message_id` is
        known: calls `decide` with what is known, writes its change, the text and the reply. A known
        id gives the stored reply and changes nothing; one whose first handling still runs waits for
        it. `decide` may be called again when the transaction has to be repeated: it must be pure.
        Raises StoreDown.
        """
        ...

    def change(self, person_id: int, decide: Callable[[Context], tuple[Change, T]]) -> T | None:
        """Lock a person, decide on what is known, write the change, return the second value.

        None when the person is gone. `decide` must be pure. Raises StoreDown; SidTaken where the
        change gives a send a carrier id that another one holds.
        """
        ...

    def owed(self, until: Instant, limit: int = 1000, *, digests_last: bool = False) -> list[Owed]:
        """What falls due at or before `until`, soonest first (digests behind all else, if so
        wished): open reminders, digests and sends
        with a due moment, of people who can be texted: not opted out, not unreachable. One row for each due moment of a
        person (the same moment once).  Sends are included for opted-out people too, so that a
        send in flight is still resolved.
        """
        ...

    def find_person(self, phone_e164: str) -> Person | None: ...

    def find_context(self, phone_e164: str) -> Context | None:
        """What is known about a number, without a lock: to look, not to decide."""
        ...

    def knows_sid(self, sid: str) -> bool:
        """A send holds this carrier id already."""
        ...

    def find_send(self, rid: str) -> Send | None:
        """The send that a status callback's `rid` names."""
        ...

    def record_receipt(
        self,
        rid: str | None,
        sid: str,
        status: str,
        rank: int,
        error: str | None,
        at: Instant,
        decide: Callable[[Context, Send], Change] | None = None,
    ) -> bool:
        """Keep a delivery receipt; False where this (sid, status) is kept already.

        With it, under the person's lock, the change that `decide` wants for the send which `rid`
        names. One transaction: a receipt that is kept has had its effect. Raises StoreDown.
        """
        ...

    def last_trouble(self, codes: Iterable[str], since: Instant) -> str | None:
        """The code of the last receipt after a moment, where it is one of these and no text was
        delivered after it."""
        ...

    def ping(self) -> None:
        """Raises StoreDown when a trivial read fails."""
        ...

    def close(self) -> None: ...


@dataclass(frozen=True, slots=True)
class OutboundText:
    """What the carrier is given. `rid` comes back on status callbacks."""

    to_e164: str
    body: str
    rid: str


class CarrierError(Exception):
    """A send that did not simply succeed. `code` is the carrier's own, for logs and the owner."""

    def __init__(self, code: str = "") -> None:
        super().__init__(code)
        self.code = code


class Refused(CarrierError):
    """Not created, and never will be as it is: don't try this text again."""

    def __init__(self, code: str = "", *, opted_out: bool = False, dead_number: bool = False) -> None:
        super().__init__(code)
        self.opted_out = opted_out  # the person told the carrier STOP
        self.dead_number = dead_number  # this number takes no texts at all


class Unavailable(CarrierError):
    """Not created; a later try may succeed."""


class Unknown(CarrierError):
    """Perhaps created: the answer never came or can't be read. Ask before sending again."""


class Misconfigured(CarrierError):
    """Not created, and no other send will be until the owner acts: stop all sending."""


class Carrier(Protocol):
    def send(self, text: OutboundText) -> str:
        """Hand over one text; returns the carrier's id for it.

        Raises Refused, Unavailable, Unknown, Misconfigured. Takes at most about half a minute.
        """
        ...

    def find(self, text: OutboundText, since: Instant, is_taken: Callable[[str], bool]) -> str | None:
        """The id of a text with exactly this body to this number, created at or after `since`
        (less a few seconds for clocks), whose id `is_taken` denies. None when there is none.

        Raises Unavailable when the carrier can't be asked now.
        """
        ...


class AlarmDown(Exception):
    """The queue can't be reached; the sweep will deliver instead."""


class Alarm(Protocol):
    def set(self, person_id: int, at: Instant) -> None:
        """Have `outbox.deliver(person_id)` called at `at` or soon after. Raises AlarmDown.

        Setting the same pair again is harmless. An alarm may be lost: the table is the truth.
        """
        ...


def origin(error: BaseException) -> str:
    """Which error it was and where, for a log: its own words may hold a person's text."""
    frames = traceback.extract_tb(error.__traceback__)
    where = f" at {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    return type(error).__name__ + where
