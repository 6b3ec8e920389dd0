"""The outbox at its limits: texts that are too long, outages across digests, outcomes that never came."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from bot.adapters.places import WorldPlaces
from bot.core.model import Change, Context, InboundText, Instant, State
from bot.core.segments import LONGEST_BODY, units
from bot.inbox import Inbox
from bot.ports import OutboundText, Unavailable, Unknown
from tests.test_delivery import World, ny


class Scripted:
    """A carrier in front of the local one that fails as it is told to, then works."""

    def __init__(self, world: World, failures: Sequence[Exception]) -> None:
        self.works = world.carrier
        self.failures = list(failures)

    def send(self, text: OutboundText) -> str:
        if self.failures:
            raise self.failures.pop(0)
        return self.works.send(text)

    def find(self, text: OutboundText, since: Instant, is_taken: Callable[[str], bool]) -> str | None:
        return self.works.find(text, since, is_taken)


def failing_first(world: World, *failures: Exception) -> None:
    world.outbox.carrier = Scripted(world, failures)


def half_an_hour_from(world: World, start: Instant) -> list[str]:
    """What comes in half an hour of looking every five seconds."""
    return [body for s in range(0, 1800, 5) for body in world.at(Instant(start + s))]


def change_all(world: World, **fields: object) -> None:
    def decide(context: Context) -> tuple[Change, None]:
        return Change(reminders=tuple(replace(r, **fields) for r in context.reminders)), None  # type: ignore[arg-type]

    world.store.change(world.person.id, decide)


def test_what_does_not_fit_into_one_text_goes_out_in_the_next() -> None:
    world = World(ny(24, 8))
    tasks = [f"task {n:02} {'x' * 60}" for n in range(60)]
    for task in tasks:
        world.add(task, ny(24, 9))
    came = world.at(ny(24, 9))
    assert len(came) == 3
    assert all(units(body) <= LONGEST_BODY for body in came)
    assert [line.split(") ", 1)[1] for body in came for line in body.split("\n")] == tasks
    assert all(body.startswith("1) ") for body in came)
    assert world.sends() == ["sent"] * 3
    assert world.at(ny(24, 9, 1)) == []


def test_a_retry_that_grew_too_long_is_split_as_well() -> None:
    world = World(ny(24, 8))
    tasks = [f"task {n:02} {'x' * 44}" for n in range(28)]
    for task in tasks:
        world.add(task, ny(24, 9))
    world.carrier.mode = "down"
    assert world.at(ny(24, 9)) == []
    world.carrier.mode = "up"
    came = world.at(ny(24, 9, 5))
    assert all(units(body) <= LONGEST_BODY for body in came)
    lines = [line.split(") ", 1)[1] for body in came for line in body.split("\n")]
    assert lines == [f"{task} (5 min late)" for task in tasks]
    assert half_an_hour_from(world, ny(24, 9, 6)) == []


@pytest.mark.parametrize("task", ["y" * 1590, "\U0001f600" * 1590])
def test_a_single_task_that_is_too_long_is_cut(task: str) -> None:
    world = World(ny(24, 8))
    world.add(task, ny(24, 9))
    (body,) = world.at(ny(24, 9, 5))
    assert units(body) <= LONGEST_BODY
    assert body.endswith("... (5 min late)")


def test_a_digest_that_has_no_room_has_the_next_text() -> None:
    world = World(ny(24, 8), digest_on=True)
    world.add("y" * 1540, ny(24, 9))
    world.add("gym", ny(24, 11))
    world.set_digest(ny(24, 9))
    first, second = world.at(ny(24, 9))
    assert first.startswith("1) yyy")
    assert "gym" in second
    assert world.context().person.next_digest == ny(24, 12)
    assert world.at(ny(24, 9, 1)) == []


def test_of_many_missed_the_last_ones_are_counted() -> None:
    world = World(ny(2, 8))
    for n in range(60):
        world.add(f"task {n:02} {'x' * 60}", ny(3, 9, n))
    (body,) = world.at(ny(5, 9))
    rows = body.split("\n")
    assert units(body) <= LONGEST_BODY
    assert rows[0] == "Missed while I could not text:"
    assert rows[-1] == f"+{60 - (len(rows) - 2)} more: list missed"
    context = world.context()
    assert len([r for r in context.reminders if r.awaiting is not None and r.state is State.PASSED]) == 60
    assert len(context.person.thread.numbered) == len(rows) - 2
    assert world.at(ny(5, 9, 1)) == []


def test_an_unknown_outcome_after_ordinary_retries_is_asked_about_and_sent_again() -> None:
    world = World(ny(24, 8))
    failing_first(world, Unavailable("connection refused"), Unavailable("connection refused"), Unknown("503"))
    world.add("stretch", ny(24, 9))
    assert [b.split(" (")[0] for b in half_an_hour_from(world, ny(24, 9))] == ["stretch"]


def test_a_text_goes_out_again_once_and_no_more() -> None:
    world = World(ny(24, 8))
    failing_first(world, Unknown("503"), Unknown("503"), Unknown("503"))
    world.add("stretch", ny(24, 9))
    assert half_an_hour_from(world, ny(24, 9)) == []
    assert world.sends() == ["failed"]


@pytest.mark.parametrize("state", [State.DONE, State.CANCELLED])
def test_what_was_done_or_dropped_while_its_outcome_was_unknown_is_not_sent_again(state: State) -> None:
    world = World(ny(24, 8))
    failing_first(world, Unknown("503"))
    world.add("stretch", ny(24, 9))
    world.at(ny(24, 9))
    change_all(world, state=state, due=None, awaiting=None)
    assert half_an_hour_from(world, ny(24, 9)) == []
    assert world.sends() == ["replaced"]
    assert world.context().person.thread.told_undelivered == ()


def test_a_digest_switched_off_while_it_waits_for_a_retry_does_not_come() -> None:
    world = World(ny(24, 8), digest_on=True)
    world.set_digest(ny(24, 9))
    world.add("gym", ny(24, 11))
    world.carrier.mode = "down"
    world.at(ny(24, 9))
    world.carrier.mode = "up"

    def off(context: Context) -> tuple[Change, None]:
        preferences = replace(context.person.preferences, digest_on=False)
        return Change(replace(context.person, next_digest=None, preferences=preferences)), None

    world.store.change(world.person.id, off)
    assert world.at(ny(24, 9, 1)) == []
    assert half_an_hour_from(world, ny(24, 9, 2)) == []


@pytest.mark.parametrize(
    ("back_at", "until"),
    [(ny(24, 12, 1), "6:00 PM"), (ny(24, 13, 59), "6:00 PM"), (ny(24, 18, 5), "10:00 PM")],
)
def test_after_an_outage_over_several_digests_the_last_one_comes(back_at: Instant, until: str) -> None:
    world = World(ny(24, 8), digest_on=True)
    world.set_digest(ny(24, 9))
    world.add("gym", ny(24, 17, 30) if back_at < ny(24, 17) else ny(24, 21))
    assert [body.split("\n")[0] for body in world.at(back_at)] == [f"Until {until}:"]
    assert world.at(Instant(back_at + 60)) == []


def test_an_outage_of_a_year_is_counted_on_at_once() -> None:
    world = World(ny(1, 8), digest_on=True)
    world.set_digest(Instant(ny(1, 9) - 365 * 86_400))
    world.add("gym", ny(24, 11))
    assert [body.split("\n")[0] for body in world.at(ny(24, 9, 10))] == ["Until 12:00 PM:"]


def long_ago_and_just_now(world: World) -> None:
    """A reminder that was made before sixty others came and went, due on the 24th at 9."""
    world.add("dentist", ny(24, 9))
    for n in range(60):
        world.add(f"t{n}", ny(3, 9, n))
    for n in range(60):
        world.at(ny(3, 9, n))
    change_all(world, awaiting=None)


def test_what_was_made_long_ago_is_retried_as_well() -> None:
    world = World(ny(2, 8))
    long_ago_and_just_now(world)
    world.carrier.mode = "down"
    world.at(ny(24, 9))
    world.carrier.mode = "up"
    assert world.at(ny(24, 9, 1)) == ["dentist"]


def test_what_was_made_long_ago_and_failed_is_told() -> None:
    world = World(ny(2, 8))
    long_ago_and_just_now(world)
    world.carrier.mode = "refuse"
    world.at(ny(24, 9))
    assert world.context().person.thread.told_undelivered == ("dentist",)


@pytest.mark.parametrize(
    ("words", "comes"),
    [("24 hour clock", 1), ("my morning is 7", 1), ("hello", 1), ("digest off", 0), ("digest 12 18", 0)],
)
def test_a_digest_that_is_due_survives_a_change_of_something_else(words: str, comes: int) -> None:
    world = World(ny(24, 8), digest_on=True)
    world.set_digest(ny(24, 9))
    world.add("gym", ny(24, 11))
    world.clock.at = ny(24, 9, 10)
    inbound = InboundText("in", world.person.phone_e164, "+1", words, world.clock.at)
    Inbox(world.store, WorldPlaces()).receive(inbound)
    assert len(world.at(ny(24, 9, 20))) == comes
