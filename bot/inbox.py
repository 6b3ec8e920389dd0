"""Use case: one inbound text, one transaction, one reply.

A text never gets silence by accident: where answering fails, that is reported by the message id, and
the person is told.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from bot.core.conversation import Service, Tools, respond
from bot.core.model import Change, Context, InboundText, Instant, Places, Turn
from bot.core.phrasing import LANGUAGES
from bot.core.schedule import voice_of
from bot.parsing import parse
from bot.ports import Store, StoreDown, StoredReply, origin

log = logging.getLogger(__name__)

SORRY = "sorry"


@dataclass(frozen=True, slots=True)
class Inbox:
    store: Store
    places: Places
    service: Service = field(default_factory=Service)
    answer: Callable[[Context, InboundText, Instant, Tools], Turn] = respond

    def receive(self, inbound: InboundText) -> StoredReply:
        """Answer a text once; a known message id gets its stored reply. Raises StoreDown."""
        tools = Tools(parse, self.places, self.service)

        def decide(context: Context) -> Turn:
            # who texts can be reached again, whatever the carrier said of the number
            context = replace(context, person=replace(context.person, unreachable=None))
            try:
                turn = self.answer(context, inbound, inbound.received_at, tools)
            except Exception as error:  # noqa: BLE001 - any bug in answering: the person is told
                report(inbound, error)
                return Turn(sorry(context, inbound), Change(context.person))
            if turn.reply is not None and not turn.reply.strip():
                log.error("text %s: answered with nothing", inbound.message_id)
                return replace(turn, reply=sorry(context, inbound))
            return turn

        try:
            return self.store.receive(inbound, decide)
        except StoreDown:
            raise
        except Exception as error:  # noqa: BLE001 - what is stored of this person can't be read
            report(inbound, error)
            return StoredReply(LANGUAGES["en"].TEXTS[SORRY], fresh=False, person_id=None)


def report(inbound: InboundText, error: Exception) -> None:
    log.error("text %s: answering failed: %s", inbound.message_id, origin(error))


def sorry(context: Context, inbound: InboundText) -> str:
    return voice_of(context.person, inbound.received_at).say(SORRY)
