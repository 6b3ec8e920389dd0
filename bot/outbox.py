"""Use case: what is due goes out, and what happened is written down.

The table is the truth and the alarm only wakes us: `deliver` may be called by anyone at any time, and
sends what this person is owed now, or nothing. `sweep` looks at the table itself, so that a lost or
unreachable queue costs seconds, not reminders.
"""

from __future__ import annotations

import logging
from collections.abc import Callable

from bot.core import delivery
from bot.core.delivery import Ask, Deliver, Job, Outcome, Verdict
from bot.core.model import Change, Context, Instant, Send
from bot.ports import (
    Alarm,
    AlarmDown,
    Carrier,
    Clock,
    Misconfigured,
    OutboundText,
    Refused,
    Store,
    Unavailable,
    Unknown,
)

log = logging.getLogger(__name__)

MOST_JOBS = 20
OVERDUE_SECONDS = 3
STOP_AFTER_MISCONFIGURED_SECONDS = 60


class Outbox:
    def __init__(self, store: Store, carrier: Carrier, clock: Clock, new_token: Callable[[], str]) -> None:
        self.store = store
        self.carrier = carrier
        self.clock = clock
        self.new_token = new_token
        self.handed: dict[tuple[int, Instant], Instant] = {}
        self.closed_until = Instant(0)

    def deliver(self, person_id: int) -> int:
        """Send what a person is owed now; the number of texts the carrier took. Raises StoreDown."""
        sent = 0
        for _ in range(MOST_JOBS):
            now = self.clock.now()
            if now < self.closed_until:
                return sent
            job = self.claim(person_id, now)
            if job is None:
                return sent
            sent += self.perform(job)
        return sent

    def claim(self, person_id: int, now: Instant) -> Job:
        token = self.new_token()

        def decide(context: Context) -> tuple[Change, Job]:
            return delivery.claim(context, now, token)

        return self.store.change(person_id, decide)

    def perform(self, job: Deliver | Ask) -> int:
        if isinstance(job, Deliver):
            return self.send(job.send)
        return self.ask(job.send)

    def send(self, send: Send) -> int:
        """Call the carrier while the lease is young, then write down what came of it."""
        if self.clock.now() - send.claimed_at > delivery.CALL_WITHIN_SECONDS:
            log.warning("send %s: too late in its lease, left to be asked about", send.rid)
            return 0
        outcome = self.call(send)
        log.info("send %s: %s %s", send.rid, outcome.verdict, outcome.sid or outcome.code or "")
        now = self.clock.now()

        def settle(context: Context) -> tuple[Change, bool]:
            return delivery.settle(context, send, outcome, now), True

        self.store.change(send.person_id, settle)
        return 1 if outcome.verdict is Verdict.SENT else 0

    def call(self, send: Send) -> Outcome:
        try:
            sid = self.carrier.send(OutboundText(send.to_e164, send.body, send.rid))
        except Refused as refused:
            if refused.opted_out:
                return Outcome(Verdict.OPTED_OUT, code=refused.code)
            if refused.dead_number:
                return Outcome(Verdict.DEAD_NUMBER, code=refused.code)
            return Outcome(Verdict.REFUSED, code=refused.code)
        except Unavailable as down:
            return Outcome(Verdict.UNAVAILABLE, code=down.code)
        except Unknown as unknown:
            return Outcome(Verdict.UNKNOWN, code=unknown.code)
        except Misconfigured as wrong:
            # no other send would fare better: rest a while, and say it where the owner looks
            self.closed_until = Instant(self.clock.now() + STOP_AFTER_MISCONFIGURED_SECONDS)
            log.error("sending stopped for a minute: the carrier refuses our settings (%s)", wrong.code)
            return Outcome(Verdict.UNAVAILABLE, code=wrong.code)
        return Outcome(Verdict.SENT, sid=sid)

    def ask(self, send: Send) -> int:
        """Whether the carrier has a text whose sending ended in the dark; if not twice, send it again."""
        text = OutboundText(send.to_e164, send.body, send.rid)
        now = self.clock.now()
        try:
            sid = self.carrier.find(text, send.claimed_at, self.store.knows_sid)
        except Unavailable:

            def later(context: Context) -> tuple[Change, bool]:
                return delivery.ask_later(context, send, now), True

            self.store.change(send.person_id, later)
            return 0
        token = self.new_token()

        def found(context: Context) -> tuple[Change, Job]:
            return delivery.answer_found(context, send, sid, now, token)

        log.info("send %s: %s", send.rid, f"found as {sid}" if sid else "not found at the carrier")
        job = self.store.change(send.person_id, found)
        return self.send(job.send) if isinstance(job, Deliver) else 0

    def sweep(self, alarm: Alarm, look_ahead_seconds: int = 90) -> int:
        """Hand what falls due soon to the alarm, and deliver ourselves what it did not ring for.

        The number of due moments seen. Raises StoreDown.
        """
        now = self.clock.now()
        owed = self.store.owed(Instant(now + look_ahead_seconds))
        alarm_works = True
        for item in owed:
            key = (item.person_id, item.at)
            if alarm_works and key not in self.handed:
                try:
                    alarm.set(item.person_id, item.at)
                    self.handed[key] = now
                    continue
                except AlarmDown as down:
                    log.warning("the queue is away, delivering from the sweep: %s", down)
                    alarm_works = False
            if item.at <= now - OVERDUE_SECONDS or (not alarm_works and item.at <= now):
                self.deliver(item.person_id)
        self.handed = {key: at for key, at in self.handed.items() if at > now - 2 * look_ahead_seconds}
        return len(owed)
