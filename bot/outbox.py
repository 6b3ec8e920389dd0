"""Use case: what is due goes out, and what happened is written down.

The table is the truth and the alarm only wakes us: `deliver` may be called by anyone at any time, and
sends what this person is owed now, or nothing. `sweep` looks at the table itself, so that a lost or
unreachable queue costs seconds, not reminders. One person's trouble stays theirs: it is reported by
the person's id, and they are set aside for a while.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

from bot.core import delivery
from bot.core.codes import OURS_TO_MEND
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
    SidTaken,
    Store,
    StoreDown,
    Unavailable,
    Unknown,
    origin,
)

log = logging.getLogger(__name__)

MOST_JOBS = 20
OVERDUE_SECONDS = 3
STOP_AFTER_MISCONFIGURED_SECONDS = 60
TROUBLE_SECONDS = 900
"""How long a receipt that blames our settings stops all sending, unless a later text arrives."""
ASIDE_SECONDS = 15
ASIDE_LONGEST_SECONDS = 3600
AT_ONCE = 400
"""People that one round of the sweep delivers to itself: what falls due meanwhile is next."""
DIGESTS_AT_ONCE = 200
"""Digests that wait in the queue at a time, so that a reminder never waits behind thousands."""
FAILURES_END_A_ROUND = 2
QUEUE_TOLD_SECONDS = 30
"""How often an outage of the queue is said while it lasts."""


class Outbox:
    """`threads`: how many texts the sweep sends at a time when it has to send them itself."""

    def __init__(
        self,
        store: Store,
        carrier: Carrier,
        clock: Clock,
        new_token: Callable[[], str],
        threads: int = 1,
    ) -> None:
        self.store = store
        self.carrier = carrier
        self.clock = clock
        self.new_token = new_token
        self.handed: dict[tuple[int, Instant], Instant] = {}
        self.closed_until = Instant(0)
        self.queue_told_until: Instant | None = None
        self.threads = threads
        self.sweeping = threading.Lock()
        self.lock = threading.Lock()
        self.aside: dict[int, tuple[Instant, int]] = {}

    def deliver(self, person_id: int) -> int:
        """Send what a person is owed now; the number of texts the carrier took. Raises StoreDown."""
        sent = 0
        for _ in range(MOST_JOBS):
            now = self.clock.now()
            if is_ahead(self.closed_until, now, STOP_AFTER_MISCONFIGURED_SECONDS):
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

        try:
            self.store.change(send.person_id, settle)
        except SidTaken:
            # one that asked took this text for its own: ours went out all the same
            outcome = replace(outcome, sid=None)
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
        try:
            job = self.store.change(send.person_id, found)
        except SidTaken:
            sid = None
            job = self.store.change(send.person_id, found)
        return self.send(job.send) if isinstance(job, Deliver) else 0

    def attend(self, person_id: int) -> int:
        """Deliver, unless this person is set aside. Raises StoreDown and nothing else."""
        if self.is_aside(person_id, self.clock.now()):
            return 0
        try:
            sent = self.deliver(person_id)
        except StoreDown:
            raise
        except Exception as error:  # noqa: BLE001 - a row that can't be read must not stop the others
            self.set_aside(person_id, error)
            return 0
        with self.lock:
            self.aside.pop(person_id, None)
        return sent

    def is_aside(self, person_id: int, now: Instant) -> bool:
        until, seconds = self.aside.get(person_id, (Instant(0), 0))
        return is_ahead(until, now, seconds)

    def set_aside(self, person_id: int, error: Exception) -> None:
        with self.lock:
            _, seconds = self.aside.get(person_id, (Instant(0), 0))
            seconds = min(max(2 * seconds, ASIDE_SECONDS), ASIDE_LONGEST_SECONDS)
            self.aside[person_id] = (Instant(self.clock.now() + seconds), seconds)
        log.error("person %d: not delivered, set aside for %d s: %s", person_id, seconds, origin(error))

    def sweep(self, alarm: Alarm, look_ahead_seconds: int = 90) -> int:
        """Hand what falls due soon to the alarm, and deliver ourselves what it did not ring for.

        The number of due moments seen; 0 while another sweep runs. Raises StoreDown.
        """
        if not self.sweeping.acquire(blocking=False):
            return 0
        try:
            return self.sweep_once(alarm, look_ahead_seconds)
        finally:
            self.sweeping.release()

    def rest_in_trouble(self, now: Instant) -> None:
        """Texts that are taken and then don't arrive for our settings' sake: no more of them for now."""
        code = self.store.last_trouble(OURS_TO_MEND, Instant(now - TROUBLE_SECONDS))
        if code is None:
            return
        if not is_ahead(self.closed_until, now, STOP_AFTER_MISCONFIGURED_SECONDS):
            log.error("sending rests: texts do not arrive, the carrier refuses our settings (%s)", code)
        self.closed_until = Instant(now + STOP_AFTER_MISCONFIGURED_SECONDS)

    def sweep_once(self, alarm: Alarm, look_ahead_seconds: int) -> int:
        now = self.clock.now()
        self.rest_in_trouble(now)
        owed = self.store.owed(Instant(now + look_ahead_seconds), digests_last=True)
        digests = sum(1 for o in owed if o.digest and (o.person_id, o.at) in self.handed)
        alarm_works = True
        overdue: dict[int, None] = {}
        for item in owed:
            key = (item.person_id, item.at)
            if self.is_aside(item.person_id, now):
                continue
            if alarm_works and key not in self.handed:
                if item.digest and digests >= DIGESTS_AT_ONCE:
                    continue
                try:
                    alarm.set(item.person_id, item.at)
                    self.handed[key] = now
                    digests += item.digest
                    self.tell_queue(None, now)
                    continue
                except AlarmDown as down:
                    self.tell_queue(down, now)
                    alarm_works = False
            if item.at <= now - OVERDUE_SECONDS or (not alarm_works and item.at <= now):
                overdue[item.person_id] = None
        self.handed = {key: at for key, at in self.handed.items() if at > now - 2 * look_ahead_seconds}
        self.attend_all([*overdue][:AT_ONCE])
        return len(owed)

    def tell_queue(self, down: AlarmDown | None, now: Instant) -> None:
        """Away: one line in a while, not one a round. Back: one line."""
        told = self.queue_told_until
        if down is None:
            if told is not None:
                log.info("the queue is back")
            self.queue_told_until = None
        elif told is None or not is_ahead(told, now, QUEUE_TOLD_SECONDS):
            log.warning("the queue is away, delivering from the sweep: %s", down)
            self.queue_told_until = Instant(now + QUEUE_TOLD_SECONDS)

    def attend_all(self, people: Iterable[int]) -> None:
        """Deliver to each. The database is away when two in a row say so: then StoreDown is raised."""
        failed: list[tuple[int, StoreDown]] = []
        noting = threading.Lock()

        def one(person_id: int) -> None:
            if len(failed) >= FAILURES_END_A_ROUND:
                return
            try:
                self.attend(person_id)
            except StoreDown as down:
                failed.append((person_id, down))
                return
            with noting:
                while failed:
                    self.set_aside(*failed.pop())

        if self.threads > 1:
            with ThreadPoolExecutor(self.threads, thread_name_prefix="sweep") as pool:
                list(pool.map(one, people))
        else:
            for person_id in people:
                one(person_id)
        if len(failed) >= FAILURES_END_A_ROUND:
            raise failed[-1][1]
        for person_id, down in failed:
            self.set_aside(person_id, down)


def is_ahead(until: Instant, now: Instant, at_most: int) -> bool:
    """Whether a rest still lasts. One that ends later than it can is none: the clock was put back."""
    return now < until <= now + at_most
