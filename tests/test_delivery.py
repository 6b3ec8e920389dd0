"""The outbox under a clock the test moves: leases, unknown outcomes, late digests, quiet hours."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from itertools import count

import pytest

from bot.adapters.local_carrier import LocalCarrier
from bot.adapters.store import SqlStore, open_store
from bot.core import delivery
from bot.core.model import Change, Context, Instant, Person, Preferences, Ref, Reminder, SendState, State
from bot.core.wallclock import instant_in
from bot.outbox import Outbox
from bot.ports import AlarmDown, Misconfigured, OutboundText, Refused

ZONE = "America/New_York"


def ny(day: int, hour: int, minute: int = 0, second: int = 0) -> Instant:
    return instant_in(ZONE, datetime(2026, 11, day, hour, minute, second))


class HandClock:
    def __init__(self, at: Instant) -> None:
        self.at = at

    def now(self) -> Instant:
        return self.at


class World:
    """One person, a store in memory, a local carrier, a clock."""

    def __init__(self, at: Instant, **preferences: object) -> None:
        self.clock = HandClock(at)
        self.store: SqlStore = open_store(None)
        self.store.migrate()
        self.carrier = LocalCarrier(self.clock)
        tokens = count()
        self.outbox = Outbox(self.store, self.carrier, self.clock, lambda: f"t{next(tokens)}")
        wanted = Preferences(zone=ZONE, digest_on=False)
        person = Person(
            0, "+12125550101", at, replace(wanted, **preferences), welcomed=True, digest_explained=True
        )  # type: ignore[arg-type]
        self.person = self.store.add_person(person)

    def add(self, task: str, due: Instant, **fields: object) -> None:
        def decide(context: Context) -> tuple[Change, None]:
            ref = Ref(context.person.next_ref)
            made = Reminder(context.person.id, ref, task, self.clock.at, due=due, **fields)  # type: ignore[arg-type]
            return Change(replace(context.person, next_ref=ref + 1), (made,)), None

        self.store.change(self.person.id, decide)

    def set_digest(self, at: Instant) -> None:
        self.store.change(self.person.id, lambda c: (Change(replace(c.person, next_digest=at)), None))

    def at(self, moment: Instant) -> list[str]:
        """Move there, deliver, and what the carrier got since."""
        before = len(self.carrier.accepted)
        self.clock.at = moment
        self.outbox.deliver(self.person.id)
        return [a.body for a in self.carrier.accepted[before:]]

    def context(self) -> Context:
        found = self.store.find_context(self.person.phone_e164)
        assert found is not None
        return found

    def sends(self) -> list[str]:
        with self.store.engine.transaction(write=False) as t:
            return [r["state"] for r in t.rows("select state from sends order by minute, attempt")]


def test_nothing_is_sent_before_its_second() -> None:
    world = World(ny(24, 10))
    world.add("stretch", ny(24, 10, 0, 30))
    assert world.at(ny(24, 10, 0, 29)) == []
    assert world.at(ny(24, 10, 0, 30)) == ["stretch"]
    assert world.at(ny(24, 10, 0, 31)) == []


def test_one_minute_is_one_text_at_its_last_second() -> None:
    world = World(ny(24, 10))
    world.add("a", ny(24, 10, 1, 10))
    world.add("b", ny(24, 10, 1, 40))
    assert world.at(ny(24, 10, 1, 10)) == []
    assert world.at(ny(24, 10, 1, 40)) == ["1) a\n2) b"]


def test_a_worker_that_died_between_claim_and_outcome_is_looked_into_and_nothing_is_doubled() -> None:
    world = World(ny(24, 10))
    world.add("stretch", ny(24, 10, 1))
    world.clock.at = ny(24, 10, 1)
    job = world.outbox.claim(world.person.id, world.clock.at)
    assert isinstance(job, delivery.Deliver)
    world.carrier.send(OutboundText(job.send.to_e164, job.send.body, job.send.rid))  # and here it dies
    assert world.at(ny(24, 10, 3)) == []
    assert world.at(ny(24, 10, 5, 30)) == []
    assert world.sends() == ["sent"]


def test_a_worker_that_died_before_the_call_loses_nothing() -> None:
    world = World(ny(24, 10))
    world.add("stretch", ny(24, 10, 1))
    world.clock.at = ny(24, 10, 1)
    world.outbox.claim(world.person.id, world.clock.at)  # and here it dies
    came = []
    for minute in range(2, 12):
        came += world.at(ny(24, 10, minute))
    assert came == ["stretch"]
    assert world.sends() == ["sent"]


def test_a_claim_that_waited_too_long_is_not_called() -> None:
    world = World(ny(24, 10))
    world.add("stretch", ny(24, 10, 1))
    world.clock.at = ny(24, 10, 1)
    job = world.outbox.claim(world.person.id, world.clock.at)
    assert isinstance(job, delivery.Deliver)
    world.clock.at = ny(24, 10, 2, 30)
    assert world.outbox.send(job.send) == 0
    assert world.carrier.accepted == []


def test_two_workers_at_once_send_once() -> None:
    world = World(ny(24, 10))
    world.add("stretch", ny(24, 10, 1))
    world.clock.at = ny(24, 10, 1)
    assert isinstance(world.outbox.claim(world.person.id, world.clock.at), delivery.Deliver)
    assert world.outbox.claim(world.person.id, world.clock.at) is None


def test_the_outcome_of_a_claim_that_was_taken_over_is_not_written() -> None:
    world = World(ny(24, 10))
    world.add("stretch", ny(24, 10, 1))
    world.clock.at = ny(24, 10, 1)
    job = world.outbox.claim(world.person.id, world.clock.at)
    assert isinstance(job, delivery.Deliver)
    stale = replace(job.send, claim_token="somebody else's")
    change = delivery.settle(
        world.context(), stale, delivery.Outcome(delivery.Verdict.SENT, "SM1"), world.clock.at
    )
    assert change == Change()


def test_a_cancelled_reminder_is_not_retried() -> None:
    world = World(ny(24, 10))
    world.add("stretch", ny(24, 10, 1))
    world.carrier.mode = "down"
    assert world.at(ny(24, 10, 1)) == []
    world.store.change(
        world.person.id,
        lambda c: (
            Change(reminders=tuple(replace(r, state=State.CANCELLED, awaiting=None) for r in c.reminders)),
            None,
        ),
    )
    world.carrier.mode = "up"
    assert world.at(ny(24, 10, 5)) == []
    assert world.sends() == ["replaced"]


def test_an_opt_out_drops_what_waits_for_a_retry() -> None:
    world = World(ny(24, 10))
    world.add("stretch", ny(24, 10, 1))
    world.carrier.mode = "down"
    world.at(ny(24, 10, 1))
    world.store.change(
        world.person.id, lambda c: (Change(replace(c.person, opted_out_at=ny(24, 10, 2))), None)
    )
    world.carrier.mode = "up"
    assert world.at(ny(24, 10, 5)) == []
    assert world.sends() == ["failed"]


def test_an_outage_leaves_one_nag_of_a_series_not_six() -> None:
    from bot.core.model import Series

    world = World(ny(24, 10))
    series = Series(("FREQ=HOURLY",), datetime(2026, 11, 24, 11))
    world.add("drink water", ny(24, 11), series=series, occurrence_local=datetime(2026, 11, 24, 11))
    assert world.at(ny(24, 16, 30)) == ["drink water (5 hr 30 min late)"]
    assert world.context().reminders[0].due == ny(24, 17)


@pytest.mark.parametrize(
    ("back_at", "sent"),
    [(ny(24, 9, 20), 1), (ny(24, 10, 59), 1), (ny(24, 11, 1), 0), (ny(24, 12, 30), 0), (ny(25, 8), 0)],
)
def test_a_digest_is_sent_late_within_its_window_and_never_twice(back_at: Instant, sent: int) -> None:
    world = World(ny(24, 8), digest_on=True)
    world.add("dentist", ny(24, 11, 45) if back_at < ny(24, 11, 30) else ny(25, 11, 45))
    world.set_digest(ny(24, 9))
    assert len(world.at(back_at)) == sent
    assert world.at(Instant(back_at + 1)) == []


def test_a_late_retry_waits_for_the_end_of_the_quiet_hours() -> None:
    world = World(ny(24, 20))
    world.add("call mom", ny(24, 20, 30))
    world.carrier.mode = "down"
    assert world.at(ny(24, 20, 30)) == []
    world.carrier.mode = "up"
    assert world.at(ny(24, 22)) == []
    assert world.at(ny(25, 8)) == ["call mom (11 hr 30 min late)"]


def test_an_explicit_time_at_night_comes_at_night() -> None:
    world = World(ny(24, 20))
    world.add("feed the baby", ny(25, 3))
    assert world.at(ny(25, 3)) == ["feed the baby"]


def failing(error: Exception) -> Callable[[OutboundText], str]:
    def send(text: OutboundText) -> str:
        raise error

    return send


def test_wrong_settings_stop_all_sending_for_a_while_and_lose_nothing() -> None:
    world = World(ny(24, 10))
    world.add("stretch", ny(24, 10, 1))
    works = world.carrier.send
    world.carrier.send = failing(Misconfigured("20003"))  # type: ignore[method-assign]
    assert world.at(ny(24, 10, 1)) == []
    world.carrier.send = works  # type: ignore[method-assign]
    assert world.at(ny(24, 10, 1, 30)) == []
    assert world.at(ny(24, 10, 3)) == ["stretch (2 min late)"]


def test_the_carriers_word_of_an_opt_out_is_believed() -> None:
    world = World(ny(24, 10))
    world.add("stretch", ny(24, 10, 1))
    world.carrier.send = failing(Refused("21610", opted_out=True))  # type: ignore[method-assign]
    world.at(ny(24, 10, 1))
    assert world.context().person.opted_out_at == ny(24, 10, 1)


def test_a_failed_receipt_is_told_and_an_open_send_is_adopted() -> None:
    from bot.receipts import Receipts

    world = World(ny(24, 10))
    world.add("stretch", ny(24, 10, 1))
    world.clock.at = ny(24, 10, 1)
    job = world.outbox.claim(world.person.id, world.clock.at)
    assert isinstance(job, delivery.Deliver)
    receipts = Receipts(world.store, world.clock)
    assert receipts.record({"MessageSid": "SM9", "MessageStatus": "sent"}, job.send.rid)
    adopted = world.store.find_send(job.send.rid)
    assert adopted is not None
    assert (adopted.state, adopted.sid) == (SendState.SENT, "SM9")
    assert receipts.record(
        {"MessageSid": "SM9", "MessageStatus": "undelivered", "ErrorCode": "30005"}, job.send.rid
    )
    assert not receipts.record(
        {"MessageSid": "SM9", "MessageStatus": "undelivered", "ErrorCode": "30005"}, job.send.rid
    )
    assert world.context().person.thread.told_undelivered == ("stretch",)
    assert not receipts.record({"MessageSid": "", "MessageStatus": "sent"}, None)
    assert receipts.record({"MessageSid": "SM8", "MessageStatus": "sent"}, "9-9-9")


class DownAlarm:
    def set(self, person_id: int, at: Instant) -> None:
        raise AlarmDown("away")


class LoudAlarm:
    def __init__(self) -> None:
        self.rung: list[tuple[int, int]] = []

    def set(self, person_id: int, at: Instant) -> None:
        self.rung.append((person_id, at))


def test_the_sweep_delivers_itself_when_the_queue_is_away() -> None:
    world = World(ny(24, 10))
    world.add("stretch", ny(24, 10, 1))
    world.clock.at = ny(24, 10, 1)
    world.outbox.sweep(DownAlarm())
    assert [a.body for a in world.carrier.accepted] == ["stretch"]


def test_the_sweep_hands_over_once_and_delivers_what_nobody_rang_for() -> None:
    world = World(ny(24, 10))
    world.add("stretch", ny(24, 10, 1))
    alarm = LoudAlarm()
    world.outbox.sweep(alarm)
    world.outbox.sweep(alarm)
    assert alarm.rung == [(world.person.id, ny(24, 10, 1))]
    world.clock.at = ny(24, 10, 1, 10)
    world.outbox.sweep(alarm)
    assert [a.body for a in world.carrier.accepted] == ["stretch"]
