"""What the carrier says later: what it means for the text, the person, and all sending."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from bot.adapters.places import WorldPlaces
from bot.core.model import Change, InboundText, Instant, SendState, Series
from bot.inbox import Inbox
from bot.ports import OutboundText, Refused, Unknown
from bot.receipts import Receipts
from tests.test_delivery import DownAlarm, World, ny
from tests.test_delivery_limits import change_all, failing_first, half_an_hour_from


def sent() -> tuple[World, str, str]:
    """A world in which "stretch" was taken by the carrier at nine: and its rid and sid."""
    at = ny(24, 9)
    world = World(ny(24, 8))
    world.add("stretch", at)
    assert world.at(at) == ["stretch"]
    rid = f"{world.person.id}-{at}-1"
    send = world.store.find_send(rid)
    assert send is not None
    assert send.sid is not None
    return world, rid, send.sid


def told(world: World, rid: str, sid: str, status: str, code: str | None = None) -> bool:
    form = {"MessageSid": sid, "MessageStatus": status, **({"ErrorCode": code} if code else {})}
    return Receipts(world.store, world.clock).record(form, rid)


def says(world: World, words: str) -> str | None:
    inbound = InboundText(f"in-{world.clock.at}", world.person.phone_e164, "+1", words, world.clock.at)
    return Inbox(world.store, WorldPlaces()).receive(inbound).reply


@pytest.mark.parametrize("code", ["30001", "30003", "30008"])
def test_what_could_not_be_delivered_for_now_goes_out_again(code: str) -> None:
    world, rid, sid = sent()
    told(world, rid, sid, "undelivered", code)
    assert [b.split(" (")[0] for b in half_an_hour_from(world, ny(24, 9))] == ["stretch"]
    assert world.context().person.thread.told_undelivered == ()


def test_a_phone_that_stays_off_is_tried_less_and_less_often_for_a_day() -> None:
    world, rid, sid = sent()
    told(world, rid, sid, "undelivered", "30003")
    tries = []
    for minute in range(30 * 60):
        if world.at(Instant(ny(24, 9) + 60 * minute)):
            tries.append(minute)
            context = world.context()
            with world.store.engine.transaction(write=False) as t:
                row = t.rows("select minute, attempt, sid from sends where state = 'sent'")[0]
            rid = f"{context.person.id}-{row['minute']}-{row['attempt']}"
            told(world, rid, row["sid"], "undelivered", "30003")
    assert tries[0] == 2
    assert len(tries) < 24
    assert world.context().person.thread.told_undelivered == ("stretch",)


def test_what_was_done_meanwhile_is_not_retried() -> None:
    world, rid, sid = sent()
    change_all(world, awaiting=None)
    told(world, rid, sid, "undelivered", "30003")
    assert half_an_hour_from(world, ny(24, 9)) == []


def test_delivered_after_all_ends_the_retry() -> None:
    world, rid, sid = sent()
    told(world, rid, sid, "undelivered", "30008")
    told(world, rid, sid, "delivered")
    assert half_an_hour_from(world, ny(24, 9)) == []
    assert world.sends() == ["sent"]


@pytest.mark.parametrize("code", ["30006", "21211", "21614"])
def test_nothing_is_sent_to_a_dead_number_until_the_person_texts(code: str) -> None:
    world, rid, sid = sent()
    told(world, rid, sid, "undelivered", code)
    assert world.context().person.unreachable == code
    world.add("drink", ny(24, 10))
    assert world.at(ny(24, 10)) == []
    assert world.store.owed(ny(24, 11)) == []
    world.clock.at = ny(24, 11)
    assert "Not delivered: stretch" in (says(world, "list") or "")
    assert world.context().person.unreachable is None
    assert world.at(ny(24, 11, 1)) == ["drink (1 hr 1 min late)"]


def test_a_series_to_a_dead_number_is_tried_once_and_goes_on_when_the_person_texts() -> None:
    world = World(ny(2, 8))
    failing_first(world, *[Refused("21614", dead_number=True) for _ in range(30)])
    series = Series(("FREQ=DAILY",), datetime(2026, 11, 2, 9))
    world.add("pill", ny(2, 9), series=series, occurrence_local=datetime(2026, 11, 2, 9))
    for day in range(2, 10):
        assert world.at(ny(day, 9)) == []
    assert world.sends() == ["failed"]
    world.clock.at = ny(9, 10)
    says(world, "hello")
    world.outbox.carrier = world.carrier
    world.at(ny(9, 10, 1))
    assert world.at(ny(10, 9)) == ["pill"]


def test_a_retry_to_a_number_that_died_meanwhile_is_told_as_not_delivered() -> None:
    world = World(ny(24, 8))
    world.add("stretch", ny(24, 9))
    world.carrier.mode = "down"
    world.at(ny(24, 9))
    world.carrier.mode = "up"
    world.store.change(world.person.id, lambda c: (Change(replace(c.person, unreachable="30006")), None))
    assert half_an_hour_from(world, ny(24, 9, 1)) == []
    assert world.sends() == ["failed"]
    assert world.context().person.thread.told_undelivered == ("stretch",)


def test_a_filtered_text_is_told_and_not_sent_again() -> None:
    world, rid, sid = sent()
    told(world, rid, sid, "undelivered", "30007")
    assert half_an_hour_from(world, ny(24, 9)) == []
    assert world.context().person.thread.told_undelivered == ("stretch",)


def test_an_opt_out_that_comes_late_is_believed() -> None:
    world, rid, sid = sent()
    told(world, rid, sid, "undelivered", "21610")
    assert world.context().person.opted_out_at == ny(24, 9)


def test_texts_that_fail_for_our_settings_stop_all_sending_and_are_kept(
    caplog: pytest.LogCaptureFixture,
) -> None:
    world, rid, sid = sent()
    told(world, rid, sid, "undelivered", "30034")
    world.add("drink", ny(24, 9, 2))
    came: list[tuple[int, str]] = []
    for second in range(0, 20 * 60, 20):
        world.clock.at = Instant(ny(24, 9) + second)
        before = len(world.carrier.accepted)
        world.outbox.sweep(DownAlarm())
        came += [(second, a.body) for a in world.carrier.accepted[before:]]
    assert [body for _, body in came] == ["1) stretch (16 min late)\n2) drink (14 min late)"]
    assert came[0][0] >= 900
    assert "30034" in caplog.text


def test_a_failure_of_the_first_copy_says_nothing_of_the_second() -> None:
    world = World(ny(24, 8))
    failing_first(world, Unknown("503"))
    world.add("stretch", ny(24, 9))
    assert half_an_hour_from(world, ny(24, 9)) == ["stretch"]
    rid = f"{world.person.id}-{ny(24, 9)}-1"
    told(world, rid, "SMfirst", "failed", "30001")
    found = world.store.find_send(rid)
    assert found is not None
    assert found.state is SendState.SENT
    assert world.context().person.thread.told_undelivered == ()


def test_a_text_that_another_send_took_for_its_own_is_settled_without_an_id() -> None:
    world = World(ny(24, 8))
    world.add("stretch", ny(24, 9))
    world.add("stretch", ny(24, 10))
    assert world.at(ny(24, 9)) == ["stretch"]
    with world.store.engine.transaction(write=False) as t:
        taken = str(t.rows("select sid from sends")[0]["sid"])

    def send(text: OutboundText) -> str:
        return taken

    world.carrier.send = send  # type: ignore[method-assign]
    world.at(ny(24, 10))
    assert world.sends() == ["sent", "sent"]
    assert half_an_hour_from(world, ny(24, 10)) == []


def test_a_number_that_an_older_worker_knew_as_dead_is_held_once_it_is_looked_at() -> None:
    world = World(ny(24, 8))
    world.store.change(world.person.id, lambda c: (Change(replace(c.person, unreachable="30006")), None))
    with world.store.engine.transaction() as t:
        t.run("update people set unreachable = null")  # that version knew of no such column
    world.add("stretch", ny(24, 9))
    with world.store.engine.transaction() as t:
        t.run("update people set unreachable = null")
    assert world.store.owed(ny(24, 9)) != []
    assert world.at(ny(24, 9)) == []
    assert world.store.owed(ny(24, 10)) == []
