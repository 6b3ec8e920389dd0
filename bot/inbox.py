"""Use case: one inbound text, one transaction, one reply."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.core.conversation import Service, Tools, respond
from bot.core.model import Context, InboundText, Places, Turn
from bot.parsing import parse
from bot.ports import Store, StoredReply


@dataclass(frozen=True, slots=True)
class Inbox:
    store: Store
    places: Places
    service: Service = field(default_factory=Service)

    def receive(self, inbound: InboundText) -> StoredReply:
        """Answer a text once; a known message id gets its stored reply. Raises StoreDown."""
        tools = Tools(parse, self.places, self.service)

        def decide(context: Context) -> Turn:
            return respond(context, inbound, inbound.received_at, tools)

        return self.store.receive(inbound, decide)
