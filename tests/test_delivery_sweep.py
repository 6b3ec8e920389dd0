"""The sweep: one person's trouble stays theirs, reminders go before digests, nothing runs twice."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from bot.adapters.local_carrier import LocalCarrier
from bot.core.model import Change, Context, Instant, Ref, Reminder
from bot.outbox import DIGESTS_AT_ONCE, Outbox
from bot.ports import AlarmDown, Misconfigured, OutboundText, StoreDown
from bot.wiring import Bot
from tests.test_delivery import DownAlarm, LoudAlarm, World, ny


def somebody(world: World, n: int, **fields: Any) -> int:
    person = replace(world.person, id=0, phone_e164=f"+1646555{n:04}", **fields)
    return world.store.add_person(person).id


def remind(world: World, person_id: int, task: str, due: Instant) -> None:
    def decide(context: Context) -> tuple[Change, None]:
        made = Reminder(person_id, Ref(context.person.next_ref), task, world.clock.at, due=due)
        return Change(replace(context.person, next_ref=context.person.next_ref + 1), (made,)), None

    world.store.change(person_id, decide)


def spoil(world: World, person_id: int) -> None:
    """Whatever makes one person's claim raise."""
    with world.store.engine.transaction() as t:
        t.run("update reminders set body = '{}' where person_id = :person", {"person": person_id})


def sweeping(world: World, alarm: Any, start: Instant, seconds: int = 60) -> list[str]:
    before = len(world.carrier.accepted)
    for s in range(0, seconds, 2):
        world.clock.at = Instant(start + s)
        world.outbox.sweep(alarm)
    return [a.body for a in world.carrier.accepted[before:]]


@pytest.mark.parametrize("alarm", [DownAlarm(), LoudAlarm()])
def test_one_row_that_cannot_be_read_keeps_nobody_else_waiting(
    alarm: Any, caplog: pytest.LogCaptureFixture
) -> None:
    world = World(ny(24, 8))
    world.add("bad", ny(24, 9))
    spoil(world, world.person.id)
    other = somebody(world, 102)
    remind(world, other, "good", ny(24, 9, 1))
    with caplog.at_level(logging.ERROR):
        assert sweeping(world, alarm, ny(24, 9), 600) == ["good"]
    lines = [r.getMessage() for r in caplog.records]
    assert 3 <= len(lines) <= 8  # reported, and not at full speed for ever
    assert all(f"person {world.person.id}: " in line for line in lines)


def test_one_who_was_set_aside_is_served_once_they_can_be() -> None:
    world = World(ny(24, 8))
    world.add("bad", ny(24, 9))
    spoil(world, world.person.id)
    assert sweeping(world, DownAlarm(), ny(24, 9), 20) == []
    with world.store.engine.transaction() as t:
        t.run("delete from reminders where person_id = :person", {"person": world.person.id})
    world.add("mended", ny(24, 9))
    assert sweeping(world, DownAlarm(), ny(24, 9, 1), 60) == ["mended"]


class StoreThatFails:
    """A store whose changes of some people fail as if the database were away."""

    def __init__(self, world: World, people: set[int]) -> None:
        self.works = world.store
        self.people = people
        self.asked: list[int] = []

    def __getattr__(self, name: str) -> Any:
        return getattr(self.works, name)

    def change(self, person_id: int, decide: Callable[[Context], Any]) -> Any:
        self.asked.append(person_id)
        if person_id in self.people:
            raise StoreDown("gone")
        return self.works.change(person_id, decide)


def test_the_database_is_away_when_two_in_a_row_say_so() -> None:
    world = World(ny(24, 8))
    people = [somebody(world, n) for n in range(1, 5)]
    for n, person_id in enumerate(people):
        remind(world, person_id, f"t{n}", Instant(ny(24, 9) + n))
    store = StoreThatFails(world, {people[0], people[2]})
    world.outbox.store = store  # type: ignore[assignment]
    world.clock.at = ny(24, 9, 1)
    world.outbox.sweep(DownAlarm())
    assert [a.body for a in world.carrier.accepted] == ["t1", "t3"]
    world = World(ny(24, 8))
    people = [somebody(world, n) for n in range(1, 5)]
    for n, person_id in enumerate(people):
        remind(world, person_id, f"t{n}", Instant(ny(24, 9) + n))
    store = StoreThatFails(world, set(people))
    world.outbox.store = store  # type: ignore[assignment]
    world.clock.at = ny(24, 9, 1)
    with pytest.raises(StoreDown):
        world.outbox.sweep(DownAlarm())
    assert store.asked == people[:2]


def test_all_is_handed_over_before_anything_is_delivered() -> None:
    world = World(ny(24, 8))
    world.add("late", ny(24, 9))
    alarm = LoudAlarm()
    world.clock.at = ny(24, 9)
    world.outbox.sweep(alarm)
    remind(world, somebody(world, 7), "soon", ny(24, 9, 1))
    world.clock.at = Instant(ny(24, 9) + 10)
    seen: list[int] = []
    works = world.carrier.send

    def send(text: OutboundText) -> str:
        seen.append(len(alarm.rung))
        return works(text)

    world.carrier.send = send  # type: ignore[method-assign]
    world.outbox.sweep(alarm)
    assert seen == [2]


def test_reminders_are_handed_over_before_digests_and_digests_a_few_at_a_time() -> None:
    world = World(ny(24, 8))
    for n in range(DIGESTS_AT_ONCE + 50):
        somebody(world, n, next_digest=ny(24, 9))
    world.add("stretch", ny(24, 9, 1))
    world.clock.at = ny(24, 9)
    alarm = LoudAlarm()
    world.outbox.sweep(alarm)
    assert alarm.rung[0] == (world.person.id, ny(24, 9, 1))
    assert len(alarm.rung) == 1 + DIGESTS_AT_ONCE
    for person_id, _ in alarm.rung[1:101]:
        world.outbox.attend(person_id)
    world.outbox.sweep(alarm)
    assert len(alarm.rung) == 1 + DIGESTS_AT_ONCE + 50


def test_with_the_queue_away_several_texts_are_sent_at_a_time() -> None:
    world = World(ny(24, 8))
    meeting = threading.Barrier(4, timeout=10)

    class Slow(LocalCarrier):
        def send(self, text: OutboundText) -> str:
            meeting.wait()  # four calls have to be under way at once
            return super().send(text)

    slow = Slow(world.clock)
    outbox = Outbox(world.store, slow, world.clock, world.outbox.new_token, threads=4)
    for n in range(8):
        remind(world, somebody(world, n), f"t{n}", ny(24, 9))
    world.clock.at = ny(24, 9)
    outbox.sweep(DownAlarm())
    assert sorted(a.body for a in slow.accepted) == [f"t{n}" for n in range(8)]


def test_a_sweep_that_still_runs_is_not_run_beside_itself() -> None:
    world = World(ny(24, 8))
    world.add("stretch", ny(24, 9))
    world.clock.at = ny(24, 9)
    counts: list[int] = []

    class Alarm:
        def set(self, person_id: int, at: Instant) -> None:
            counts.append(world.outbox.sweep(self))
            raise AlarmDown("away")

    assert world.outbox.sweep(Alarm()) == 1
    assert counts == [0]


def test_a_queue_that_is_away_is_said_twice_a_minute_and_once_when_it_is_back(
    caplog: pytest.LogCaptureFixture,
) -> None:
    class Alarm:
        def set(self, person_id: int, at: Instant) -> None:
            return

    world = World(ny(24, 8))
    world.add("stretch", ny(24, 9))
    with caplog.at_level(logging.INFO, logger="bot.outbox"):
        for second in range(0, 58, 2):
            world.clock.at = ny(24, 8, 59, second)
            world.outbox.sweep(DownAlarm())
        world.outbox.sweep(Alarm())
    lines = [r.getMessage() for r in caplog.records]
    away = "the queue is away, delivering from the sweep: "
    assert [line[: len(away)] for line in lines] == [away, away, "the queue is back"]


def test_a_clock_that_is_put_back_does_not_prolong_the_rest() -> None:
    world = World(ny(25, 9))
    works = world.carrier.send

    def wrong(text: OutboundText) -> str:
        raise Misconfigured("20003")

    world.carrier.send = wrong  # type: ignore[method-assign]
    world.add("a", ny(25, 9))
    assert world.at(ny(25, 9)) == []
    world.carrier.send = works  # type: ignore[method-assign]
    world.add("b", ny(24, 9))
    assert world.at(ny(24, 9, 0, 5)) == ["b"]


def test_threads_that_ask_at_once_get_one_outbox() -> None:
    from bot.settings import Settings
    from bot.wiring import build

    made: list[int] = []
    bot: Bot = build(Settings(carrier="local", database_url="sqlite:///:memory:"), web_side=False)

    def make() -> LocalCarrier:
        made.append(1)
        return LocalCarrier(bot.clock)

    bot = replace(bot, make_carrier=make)
    start = threading.Barrier(8)
    found: list[int] = []

    def ask() -> None:
        start.wait()
        found.append(id(bot.outbox))

    threads = [threading.Thread(target=ask) for _ in range(8)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    assert len(set(found)) == 1
    assert made == [1]
