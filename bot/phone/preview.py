"""What would come: a copy of one person's reminders, played forward in memory. Nothing is touched."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import count

from bot.adapters.local_carrier import Accepted, LocalCarrier
from bot.adapters.store import open_store
from bot.core.model import Change, Context, Instant
from bot.outbox import Outbox

MOST_TEXTS = 60


@dataclass(frozen=True, slots=True)
class Coming:
    at: Instant
    body: str
    kind: str


class HandClock:
    def __init__(self, at: Instant) -> None:
        self.at = at

    def now(self) -> Instant:
        return self.at


def preview(context: Context, start: Instant, seconds: int) -> list[Coming]:
    """The texts of the coming time, as they would be sent if nobody wrote anything."""
    store = open_store(None)
    store.migrate()
    clock = HandClock(start)
    coming: list[Coming] = []

    def kept(text: Accepted) -> None:
        found = store.find_context(text.to_e164)
        sends = [s for s in found.sends if s.body == text.body] if found else []
        coming.append(Coming(text.at, text.body, sends[-1].kind if sends else "reminder"))

    copy = store.add_person(context.person)
    mine = tuple(replace(r, person_id=copy.id) for r in context.reminders)
    store.change(copy.id, lambda _: (Change(reminders=mine), None))
    tokens = count(1)
    outbox = Outbox(store, LocalCarrier(clock, kept), clock, lambda: f"p{next(tokens)}")
    end = Instant(start + seconds)
    while len(coming) < MOST_TEXTS:
        later = [o.at for o in store.owed(end) if o.at > clock.at]
        outbox.deliver(copy.id)
        if not later:
            break
        clock.at = min(later)
        outbox.deliver(copy.id)
    store.close()
    return coming
