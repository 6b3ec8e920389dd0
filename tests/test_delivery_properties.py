"""Whatever people write and whenever: nothing raises, comes early, twice, or after STOP, or is lost."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.core.model import Instant, State
from bot.simulate import Simulation

NOW = 1_795_532_400  # Tue Nov 24 2026 10:00 in New York
NUMBER = "+12125550101"
TEXTS = [
    "in 5 minutes check the oven", "call mom at 11am", "take pills every day at 10:30am", "pay rent tomorrow", "remind me to buy milk",
    "tomorrow at 5", "list", "delete 1", "1 done", "snooze", "10 min", "undo", "u", "x", "A", "P", "done", "skip 1", "pause 1",
    "resume", "move 1 to 3pm", "STOP", "START", "I'm in Denver", "I'm in Tokyo until friday", "digest off", "digest on", "stretch every 2 hours",
    "delete all", "y", "n", "5", "2", "more", "gym at 6pm and rent on the 1st", "nag me to drink every 10 minutes until i say done",
    "snooze 2 for 1 hour", "oops i meant 7:10", "forget it", "", "\U0001f600", "rename 1 to buy oat milk", "actually friday", "remind me again in 3 hours",
]  # fmt: skip
step = st.one_of(
    st.tuples(st.just("say"), st.sampled_from(TEXTS)),
    st.tuples(st.just("say"), st.text(max_size=40)),
    st.tuples(st.just("wait"), st.integers(1, 40_000)),
    st.tuples(st.just("carrier"), st.sampled_from(["up", "up", "down", "refuse", "lost"])),
)


def iso(at: int) -> str:
    return datetime.fromtimestamp(at, UTC).isoformat()


@given(st.lists(step, max_size=25))
@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_sequence_of_texts_and_waits_keeps_the_promises(steps: list[tuple[str, Any]]) -> None:
    log: list[dict[str, Any]] = []
    simulation = Simulation(log.append)
    at = NOW
    simulation.play({"at": iso(at), "from": NUMBER, "zone": "America/New_York", "text": "hello"})
    silent_since: int | None = None
    for kind, value in steps:
        if kind == "wait":
            at += value
            simulation.play({"at": iso(at)})
            continue
        if kind == "carrier":
            simulation.play({"at": iso(at), "carrier": value})
            continue
        before = len(log)
        simulation.play({"at": iso(at), "from": NUMBER, "text": value})
        replies = [m for m in log[before:] if m["kind"] == "reply"]
        context = simulation.store.find_context(NUMBER)
        stopped = context is not None and context.person.opted_out_at is not None
        assert (
            len(replies) == 1
            or (stopped and not replies)
            or value.strip().upper() in ("STOP", "CANCEL", "END", "QUIT")
        )
        if stopped and silent_since is None:
            silent_since = len(log)
        if not stopped:
            silent_since = None
        if silent_since is not None:
            assert all(m["direction"] == "in" for m in log[silent_since:])
    if silent_since is not None:
        assert all(m["direction"] == "in" for m in log[silent_since:])
    context = simulation.store.find_context(NUMBER)
    if context is not None:
        for reminder in context.reminders:
            if reminder.state is State.OPEN and context.person.opted_out_at is None:
                assert reminder.due is not None
        refs = [r.ref for r in context.reminders]
        assert len(set(refs)) == len(refs)
        with simulation.store.engine.transaction(write=False) as t:
            sent = t.rows("select body from sends where state = 'sent'")
        assert len(sent) <= sum(1 for m in log if m["direction"] == "out" and m["kind"] != "reply")
    simulation.store.close()


@given(
    st.lists(
        st.sampled_from(
            ["in 5 minutes a", "b at 11am", "c tomorrow at 9am", "d every day at noon", "e in 3 hours"]
        ),
        min_size=1,
        max_size=5,
    )
)
@settings(max_examples=40, deadline=None)
def test_every_confirmed_reminder_is_sent_once_at_its_second_or_still_listed(texts: list[str]) -> None:
    log: list[dict[str, Any]] = []
    simulation = Simulation(log.append)
    simulation.play({"at": iso(NOW), "from": NUMBER, "zone": "America/New_York", "text": "digest off"})
    for text in texts:
        simulation.play({"at": iso(NOW), "from": NUMBER, "text": text})
    due = {}
    context = simulation.store.find_context(NUMBER)
    assert context is not None
    for reminder in context.reminders:
        due[reminder.ref] = reminder.due
    end = Instant(NOW + 30 * 3600)
    simulation.play({"at": iso(end)})
    sent = [m for m in log if m["kind"] == "reminder"]
    lines = [line.split(") ", 1)[-1] for m in sent for line in m["text"].split("\n")]
    for letter in "abce":
        wanted = any(
            f" {letter}" in f" {t.split()[-1]} {t.split()[0]}" and not t.startswith("d") for t in texts
        )
        assert lines.count(letter) == wanted  # the same text twice at once is kept once
    for message in sent:
        moment = int(datetime.fromisoformat(message["at"]).timestamp())
        assert any(d is not None and (moment - d) % 86400 == 0 for d in due.values())
    simulation.store.close()


@given(
    st.sampled_from(
        [
            "delete 1",
            "move 1 to 3pm",
            "1 done",
            "rename 1 to other words",
            "snooze 1 for 2 hours",
            "skip 1",
            "pause 1",
        ]
    ),
)
@settings(max_examples=60, deadline=None)
def test_undo_restores_the_state_before(change: str) -> None:
    log: list[dict[str, Any]] = []
    simulation = Simulation(log.append)
    simulation.play(
        {"at": iso(NOW), "from": NUMBER, "zone": "America/New_York", "text": "take pills every day at 11am"}
    )
    simulation.play({"at": iso(NOW), "from": NUMBER, "text": "list"})
    before = simulation.store.find_context(NUMBER)
    simulation.play({"at": iso(NOW), "from": NUMBER, "text": change})
    simulation.play({"at": iso(NOW), "from": NUMBER, "text": "undo"})
    after = simulation.store.find_context(NUMBER)
    assert before is not None
    assert after is not None
    kept = {
        r.ref: (r.task, r.state, r.due, r.series) for r in after.reminders if r.state is not State.CANCELLED
    }
    assert kept == {r.ref: (r.task, r.state, r.due, r.series) for r in before.reminders}
    simulation.store.close()


@given(st.text(max_size=400))
@settings(max_examples=300, deadline=None)
def test_parse_never_raises(text: str) -> None:
    from bot.parsing import parse

    reading = parse(text, datetime(2026, 11, 24, 15, tzinfo=UTC))
    assert reading.items
    for span in reading.said:
        assert 0 <= span.start < span.end <= len(text)
