"""Use case: what the carrier says later about a text: delivered, or not after all.

Receipts come in any order, repeated, or before our own commit; each (sid, status) counts once, in
one transaction with what it changes.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass

from bot.core import delivery
from bot.core.codes import OURS_TO_MEND
from bot.core.model import Change, Context, Send
from bot.ports import Clock, Store

log = logging.getLogger(__name__)

RANKS = {
    "accepted": 1,
    "scheduled": 1,
    "queued": 2,
    "sending": 3,
    "sent": 4,
    "delivered": 6,
    "read": 7,
    "undelivered": 6,
    "failed": 6,
    "canceled": 6,
}


@dataclass(frozen=True, slots=True)
class Receipts:
    store: Store
    clock: Clock

    def record(self, form: Mapping[str, str], rid: str | None) -> bool:
        """Write down one receipt; False where it is known already or is none. Raises StoreDown."""
        sid = form.get("MessageSid") or form.get("SmsSid") or ""
        status = (form.get("MessageStatus") or form.get("SmsStatus") or "").lower()
        if not sid or status not in RANKS:
            return False
        error = form.get("ErrorCode") or None
        now = self.clock.now()

        def decide(context: Context, send: Send) -> Change:
            return delivery.receipt(context, send, sid, status, error, now)

        if not self.store.record_receipt(rid, sid, status, RANKS[status], error, now, decide):
            return False
        log.info("receipt %s: %s %s", rid or sid, status, error or "")
        if error in OURS_TO_MEND:
            log.error("texts do not arrive: the carrier refuses our account or number (%s)", error)
        return True
