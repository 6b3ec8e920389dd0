"""The contract of `ports.Store`, on SQLite in memory, SQLite in a file, and a real Postgres."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import sqlite3
import subprocess
import threading
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.adapters.migrations import MIGRATIONS
from bot.adapters.store import SqlStore, open_store
from bot.core.model import (
    Carried,
    Change,
    Context,
    Handover,
    InboundText,
    Instant,
    Person,
    Preferences,
    Question,
    QuestionKind,
    Ref,
    Reminder,
    Send,
    SendState,
    State,
    Thread,
    Turn,
    UndoEntry,
)
from bot.core.reading import Intent, Item
from bot.ports import SidTaken, StoreDown
from tests.servers import Server, postgres_server

NOW = Instant(1_795_500_000)


def text(message_id: str = "SM1", body: str = "hello", sender: str = "+12125550101") -> InboundText:
    return InboundText(message_id, sender, "+15550000000", body, NOW)


def remember(context: Context) -> Turn:
    """Keeps one reminder, due in a minute."""
    person = context.person
    reminder = Reminder(person.id, Ref(person.next_ref), "call mom", NOW, due=Instant(NOW + 60))
    return Turn("kept", Change(replace(person, next_ref=person.next_ref + 1), (reminder,)))


def sending(person_id: int, attempt: int = 1, due: int = 240, state: SendState = SendState.SENDING) -> Send:
    return Send(
        person_id, Instant(NOW // 60 * 60), attempt, "reminder", "+12125550101", "call mom", state, NOW, "token",
        carries=(Carried(Ref(1), NOW, "call mom"),), due=Instant(NOW + due) if due else None,
    )  # fmt: skip


def test_a_text_is_answered_once_and_its_retry_gets_the_stored_reply(store: SqlStore) -> None:
    first = store.receive(text(), remember)
    assert (first.reply, first.fresh, first.next_due) == ("kept", True, NOW + 60)

    def never(context: Context) -> Turn:
        raise AssertionError("a known text decides nothing")

    again = store.receive(text(), never)
    assert (again.reply, again.fresh) == ("kept", False)
    found = store.find_context("+12125550101")
    assert found is not None
    assert [r.task for r in found.reminders] == ["call mom"]


def test_a_reply_that_is_silence_is_stored_as_silence(store: SqlStore) -> None:
    assert store.receive(text(), lambda c: Turn(None, Change())).reply is None
    assert store.receive(text(), lambda c: Turn("no", Change())).reply is None


def test_a_decision_that_fails_leaves_nothing_behind(store: SqlStore) -> None:
    def breaks(context: Context) -> Turn:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        store.receive(text(), breaks)
    assert store.find_person("+12125550101") is None
    assert store.receive(text(), remember).fresh


def test_values_come_back_as_they_went_in(store: SqlStore) -> None:
    store.receive(text(body="caf\u00e9 \U0001f600 100% :name"), remember)
    found = store.find_context("+12125550101")
    assert found is not None
    person = replace(found.person, preferences=Preferences(zone="Asia/Tokyo", digest_hours=(9, 18)))
    send = sending(person.id)
    store.change(person.id, lambda c: (Change(person, sends=(send,)), None))
    again = store.find_context("+12125550101")
    assert again is not None
    assert again.person == person
    assert again.sends == (send,)
    assert store.find_send(send.rid) == send


def test_owed_finds_what_is_due_and_nothing_else(store: SqlStore) -> None:
    store.receive(text(), remember)
    person = store.find_person("+12125550101")
    assert person is not None
    assert store.owed(Instant(NOW + 59)) == []
    assert [(o.person_id, o.at) for o in store.owed(Instant(NOW + 60))] == [(person.id, NOW + 60)]
    digest = replace(person, next_digest=Instant(NOW + 30))
    store.change(person.id, lambda c: (Change(digest), None))
    assert [o.at for o in store.owed(Instant(NOW + 60))] == [NOW + 30, NOW + 60]


def test_owed_leaves_out_people_who_opted_out_but_not_their_sends_in_flight(store: SqlStore) -> None:
    store.receive(text(), remember)
    person = store.find_person("+12125550101")
    assert person is not None
    gone = replace(person, opted_out_at=NOW, next_digest=NOW)
    store.change(person.id, lambda c: (Change(gone, sends=(sending(person.id),)), None))
    assert [o.at for o in store.owed(Instant(NOW + 1000))] == [NOW + 240]


def test_a_reminder_that_is_not_open_is_never_owed(store: SqlStore) -> None:
    store.receive(text(), remember)
    person = store.find_person("+12125550101")
    assert person is not None

    def cancel(context: Context) -> tuple[Change, None]:
        return Change(reminders=tuple(replace(r, state=State.CANCELLED) for r in context.reminders)), None

    store.change(person.id, cancel)
    assert store.owed(Instant(NOW + 1000)) == []


def test_the_context_holds_open_sends_and_recent_ended_reminders(store: SqlStore) -> None:
    store.receive(text(), remember)
    person = store.find_person("+12125550101")
    assert person is not None
    many = tuple(Reminder(person.id, Ref(n), f"old {n}", NOW, State.DONE) for n in range(10, 90))
    closed = sending(person.id, attempt=2, due=0, state=SendState.SENT)
    store.change(person.id, lambda c: (Change(reminders=many, sends=(closed, sending(person.id))), None))
    found = store.find_context("+12125550101")
    assert found is not None
    assert len(found.reminders) == 51
    assert [s.attempt for s in found.sends] == [1]


def ended(store: SqlStore, person_id: int, refs: range, state: State) -> None:
    """One after the other, as they would end."""
    for ref in refs:
        gone = Reminder(person_id, Ref(ref), f"old {ref}", NOW, state, awaiting=NOW)
        store.change(person_id, lambda c, gone=gone: (Change(reminders=(gone,)), None))  # type: ignore[misc]


def refs_of(store: SqlStore) -> list[int]:
    found = store.find_context("+12125550101")
    assert found is not None
    return [r.ref for r in found.reminders]


@pytest.mark.parametrize("state", [State.DONE, State.PASSED, State.CANCELLED])
def test_what_ended_last_is_held_however_early_it_was_made(store: SqlStore, state: State) -> None:
    store.receive(text(), remember)
    person = store.find_person("+12125550101")
    assert person is not None
    ended(store, person.id, range(10, 70), State.DONE)
    ended(store, person.id, range(1, 2), state)
    assert refs_of(store)[0] == 1
    ended(store, person.id, range(10, 11), State.DONE)  # written again, but it ended long ago
    assert 10 not in refs_of(store)


def test_what_came_and_is_not_done_is_held_longer(store: SqlStore) -> None:
    store.receive(text(), remember)
    person = store.find_person("+12125550101")
    assert person is not None
    ended(store, person.id, range(10, 90), State.PASSED)
    ended(store, person.id, range(100, 160), State.DONE)
    assert [r for r in refs_of(store) if r < 100] == [1, *range(10, 90)]


def test_what_an_open_send_or_the_thread_names_is_always_held(store: SqlStore) -> None:
    store.receive(text(), remember)
    person = store.find_person("+12125550101")
    assert person is not None
    ended(store, person.id, range(1, 11), State.DONE)
    ended(store, person.id, range(20, 90), State.DONE)
    assert min(refs_of(store)) == 40
    thread = Thread(
        numbered=(Ref(2),),
        made=(Ref(3),),
        sent=(Ref(4),),
        more=(Ref(5),),
        question=Question(QuestionKind.WHICH, NOW, (Ref(6),), "gym to 5", Item(Intent.EDIT, target="gym")),
        undo=(UndoEntry("x", 1, ((Ref(7), None), (Ref(999), None))),),
    )
    send = sending(person.id)  # carries 1
    store.change(person.id, lambda c: (Change(replace(c.person, thread=thread), sends=(send,)), None))
    assert refs_of(store)[:8] == [1, 2, 3, 4, 5, 6, 7, 40]
    held = store.find_person("+12125550101")
    assert held is not None
    assert held.thread == thread


def test_a_worker_one_version_older_may_end_reminders(store: SqlStore) -> None:
    store.receive(text(), remember)
    person = store.find_person("+12125550101")
    assert person is not None
    ended(store, person.id, range(10, 90), State.DONE)
    with store.engine.transaction() as t:
        t.run("update reminders set state = 'done', due = null where ref = 1")  # knows of no `ended`
    assert refs_of(store)[0] == 1


def test_a_sid_is_known_once_a_send_holds_it(store: SqlStore) -> None:
    store.receive(text(), remember)
    person = store.find_person("+12125550101")
    assert person is not None
    assert not store.knows_sid("SMx")
    store.change(person.id, lambda c: (Change(sends=(replace(sending(person.id), sid="SMx"),)), None))
    assert store.knows_sid("SMx")


def test_a_receipt_counts_once_for_each_state(store: SqlStore) -> None:
    assert store.record_receipt("1-2-3", "SMx", "sent", 4, None, NOW)
    assert not store.record_receipt("1-2-3", "SMx", "sent", 4, None, NOW)
    assert store.record_receipt(None, "SMx", "delivered", 6, None, NOW)


def test_forget_leaves_nothing_but_the_reply(store: SqlStore) -> None:
    store.receive(text(), remember)
    reply = store.receive(text("SM2"), lambda c: Turn("gone", Change(forget=True)))
    assert reply.reply == "gone"
    assert store.find_person("+12125550101") is None
    assert store.owed(Instant(NOW + 10_000)) == []
    with store.engine.transaction(write=False) as t:
        assert t.rows("select words, person_id from inbound") == [{"words": None, "person_id": None}]


def test_forget_keeps_an_opt_out(store: SqlStore) -> None:
    store.receive(text(), remember)
    person = store.find_person("+12125550101")
    assert person is not None
    store.change(person.id, lambda c: (Change(replace(c.person, opted_out_at=NOW)), None))
    store.change(person.id, lambda c: (Change(forget=True), None))
    left = store.find_context("+12125550101")
    assert left is not None
    assert left.person == Person(person.id, "+12125550101", NOW, opted_out_at=NOW)
    assert left.reminders == ()


def test_nobody_is_changed_by_an_unknown_id(store: SqlStore) -> None:
    assert store.change(999, lambda c: (Change(), 1)) is None


def test_odd_rids_name_no_send(store: SqlStore) -> None:
    for rid in ("", "1", "a-b-c", "1-2", "1-2-3", "9" * 40 + "-1-1", "\u00b2-1-1", "\u0661-1-1", "-1-1"):
        assert store.find_send(rid) is None


def test_texts_at_the_same_instant_are_all_honoured(store: SqlStore) -> None:
    errors: list[Exception] = []

    def send_one(n: int) -> None:
        try:
            store.receive(text(f"SM{n}"), remember)
        except (StoreDown, AssertionError) as error:
            errors.append(error)

    threads = [threading.Thread(target=send_one, args=(n,)) for n in range(12)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    assert errors == []
    found = store.find_context("+12125550101")
    assert found is not None
    assert [r.ref for r in found.reminders] == list(range(1, 13))


def test_retries_at_the_same_instant_decide_once(store: SqlStore) -> None:
    decided = []

    def decide(context: Context) -> Turn:
        decided.append(1)
        return remember(context)

    threads = [threading.Thread(target=store.receive, args=(text(), decide)) for _ in range(8)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    found = store.find_context("+12125550101")
    assert found is not None
    assert len(found.reminders) == 1


def test_one_message_id_from_two_numbers_at_once_is_answered_once(store: SqlStore) -> None:
    meeting = threading.Barrier(2)
    decided: list[str] = []
    errors: list[Exception] = []

    def decide(context: Context) -> Turn:
        decided.append(context.person.phone_e164)
        with contextlib.suppress(threading.BrokenBarrierError):
            meeting.wait(0.5)
        return remember(context)

    def send_one(sender: str) -> None:
        try:
            store.receive(text(sender=sender), decide)
        except StoreDown as error:
            errors.append(error)

    both = [threading.Thread(target=send_one, args=(n,)) for n in ("+12125550101", "+12125550102")]
    for t in both:
        t.start()
    for t in both:
        t.join()
    assert errors == []
    assert len(store.owed(Instant(NOW + 1000))) == 1


def test_a_retry_of_the_text_that_forgot_somebody_does_not_make_them_anew(store: SqlStore) -> None:
    store.receive(text(), remember)
    for _ in range(2):
        reply = store.receive(text("SM2"), lambda c: Turn("gone", Change(forget=True)))
        assert reply.reply == "gone"
        assert store.find_person("+12125550101") is None
    first = store.receive(text("SM3", sender="+12125550199"), lambda c: Turn("gone", Change(forget=True)))
    again = store.receive(text("SM3", sender="+12125550199"), lambda c: Turn("?", Change()))
    assert (first.reply, again.reply, again.person_id) == ("gone", "gone", None)
    assert store.find_person("+12125550199") is None


def test_two_people_who_remind_each_other_do_not_wait_for_each_other(store: SqlStore) -> None:
    ann = allowing(store, "+12125550101", "+12125550102")
    sam = allowing(store, "+12125550102", "+12125550101")
    start = threading.Barrier(2)
    failed: list[str] = []

    def hand(sender: str, to: int) -> None:
        for n in range(25):
            start.wait(20)

            def decide(context: Context) -> Turn:
                reminder = Reminder(to, Ref(0), "eat", NOW, state=State.OPEN, due=Instant(NOW + 60))
                return Turn("ok", Change(context.person, handovers=(Handover(to, sender, 5, reminder),)))

            try:
                store.receive(text(f"{sender}-{n}", sender=sender), decide)
            except StoreDown as down:
                failed.append(str(down))

    both = [
        threading.Thread(target=hand, args=pair) for pair in (("+12125550101", sam), ("+12125550102", ann))
    ]
    for t in both:
        t.start()
    for t in both:
        t.join()
    assert failed == []


def test_a_sid_that_another_send_holds_is_not_given_away(store: SqlStore) -> None:
    store.receive(text(), remember)
    person = store.find_person("+12125550101")
    assert person is not None
    one, two = sending(person.id), sending(person.id, attempt=2)
    store.change(person.id, lambda c: (Change(sends=(replace(one, sid="SMx"), two)), None))
    store.change(person.id, lambda c: (Change(sends=(replace(one, sid="SMx", tries=2),)), None))
    with pytest.raises(SidTaken):
        store.change(person.id, lambda c: (Change(c.person, sends=(replace(two, sid="SMx"),)), None))
    assert store.find_send(two.rid) == two
    assert store.record_receipt(
        two.rid, "SMx", "sent", 4, None, NOW, lambda c, s: Change(sends=(replace(s, sid="SMx"),))
    )
    assert store.find_send(two.rid) == two


def test_a_receipt_that_is_kept_has_had_its_effect(store: SqlStore) -> None:
    store.receive(text(), remember)
    person = store.find_person("+12125550101")
    assert person is not None
    send = sending(person.id)
    store.change(person.id, lambda c: (Change(sends=(send,)), None))

    def breaks(context: Context, found: Send) -> Change:
        raise ZeroDivisionError

    def adopt(context: Context, found: Send) -> Change:
        assert found == send
        return Change(sends=(replace(found, sid="SMx", state=SendState.SENT, due=None),))

    with pytest.raises(ZeroDivisionError):
        store.record_receipt(send.rid, "SMx", "sent", 4, None, NOW, breaks)
    assert store.record_receipt(send.rid, "SMx", "sent", 4, None, NOW, adopt)
    assert not store.record_receipt(send.rid, "SMx", "sent", 4, None, NOW, breaks)
    assert store.knows_sid("SMx")


def test_trouble_is_over_once_a_text_arrives(store: SqlStore) -> None:
    assert store.last_trouble(["30034"], NOW) is None
    store.record_receipt(None, "SM1", "undelivered", 6, "30034", Instant(NOW + 10))
    store.record_receipt(None, "SM2", "undelivered", 6, "30005", Instant(NOW + 11))
    assert store.last_trouble(["30034"], NOW) == "30034"
    assert store.last_trouble(["30034"], Instant(NOW + 10)) is None
    store.record_receipt(None, "SM3", "delivered", 6, None, Instant(NOW + 12))
    assert store.last_trouble(["30034"], NOW) is None


def test_nothing_is_owed_to_a_number_that_takes_no_texts(store: SqlStore) -> None:
    store.receive(text(), remember)
    person = store.find_person("+12125550101")
    assert person is not None
    gone = replace(person, unreachable="30006", next_digest=NOW)
    store.change(person.id, lambda c: (Change(gone, sends=(sending(person.id),)), None))
    assert [o.at for o in store.owed(Instant(NOW + 1000))] == [NOW + 240]
    store.change(person.id, lambda c: (Change(replace(c.person, unreachable=None)), None))
    assert [o.at for o in store.owed(Instant(NOW + 1000))] == [NOW, NOW + 60, NOW + 240]


def test_a_schema_that_could_not_be_made_at_the_start_is_made_at_first_use(tmp_path: Path) -> None:
    folder = tmp_path / "later"
    folder.write_text("in the way")
    made = open_store(f"sqlite:///{folder}/bot.db")
    with pytest.raises(StoreDown):
        made.migrate()
    with pytest.raises(StoreDown):
        made.ping()
    folder.unlink()
    assert made.receive(text(), remember).fresh
    made.close()


def test_whatever_the_database_says_is_said_as_ours(store: SqlStore) -> None:
    with pytest.raises(StoreDown) as down, store.engine.transaction() as t:
        t.run("insert into nowhere (x) values (:secret)", {"secret": "call mom"})
    assert "mom" not in str(down.value)
    store.receive(text(), remember)
    with pytest.raises(StoreDown), store.engine.transaction() as t:
        t.run("insert into people (phone, body) values ('+12125550101', '{}')")
    assert store.find_person("+12125550101") is not None


def test_a_file_that_is_no_database_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "x.db").write_text("this is no database, but long enough to be taken for one " * 40)
    with pytest.raises(StoreDown):
        open_store(f"sqlite:///{tmp_path / 'x.db'}").ping()


@pytest.mark.parametrize(
    "url",
    [
        "postgres://bot:s3cr%tPASS@127.0.0.1:1/db",
        "postgres://bot:s3c/PASS@127.0.0.1:1/db",
        "postgres://bot:s3c@PASS@127.0.0.1:1/db",
        "postgres://bot:s3cPASS@127.0.0.1:1/db",
    ],
)
def test_no_password_is_said_of_a_database_that_is_away(url: str, caplog: pytest.LogCaptureFixture) -> None:
    away = open_store(url, pool_size=1)
    away.engine.wait_seconds = 0.3  # type: ignore[attr-defined]
    with pytest.raises(StoreDown) as down:
        away.ping()
    away.close()
    assert "s3c" not in str(down.value) + caplog.text
    assert "PASS" not in str(down.value) + caplog.text


def processes_of(server: Server) -> list[int]:
    listed = subprocess.run(["ps", "-A", "-o", "pid=,ppid="], capture_output=True, text=True, check=True)
    pairs = [tuple(map(int, line.split())) for line in listed.stdout.splitlines()]
    return [server.process.pid, *(pid for pid, parent in pairs if parent == server.process.pid)]


def test_a_silent_postgres_holds_nobody_for_long() -> None:
    """Stopped, not ended: the machine's kernel still acknowledges what is sent to it."""
    with postgres_server() as server:
        made = open_store(server.url, pool_size=2)
        made.migrate()
        made.receive(text(), remember)
        stopped = processes_of(server)
        engine: Any = made.engine
        try:
            for pid in stopped:
                os.kill(pid, signal.SIGSTOP)
            started = time.monotonic()
            with pytest.raises(StoreDown):
                made.receive(text("SM2"), remember)
            assert time.monotonic() - started < 12
        finally:
            for pid in stopped:
                os.kill(pid, signal.SIGCONT)
        assert made.receive(text("SM3"), remember).fresh
        engine.transaction_seconds = 1
        stopped = processes_of(server)

        def stop_half_way() -> None:
            with engine.transaction() as t:
                t.rows("select 1 as one")
                for pid in stopped:
                    os.kill(pid, signal.SIGSTOP)
                t.rows("select 1 as one")

        try:
            started = time.monotonic()
            with pytest.raises(StoreDown):
                stop_half_way()
            assert time.monotonic() - started < 3
        finally:
            for pid in stopped:
                os.kill(pid, signal.SIGCONT)
        made.close()


def test_migrations_run_once_from_many_starts_at_once(store: SqlStore) -> None:
    threads = [threading.Thread(target=store.migrate) for _ in range(4)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    with store.engine.transaction(write=False) as t:
        assert t.rows("select count(*) as n from migrations")[0]["n"] == len(MIGRATIONS)


def first_starts(folder: str, barrier: Any, said: Any) -> None:
    for n in range(25):
        barrier.wait()
        try:
            store = open_store(f"sqlite:///{folder}/{n}.db")
            store.migrate()
            store.close()
        except (StoreDown, sqlite3.Error) as error:
            said.put(repr(error))
    said.put("ready")


def test_first_starts_at_the_same_instant_make_one_file(tmp_path: Path) -> None:
    processes = multiprocessing.get_context("spawn")
    barrier, said = processes.Barrier(3), processes.SimpleQueue()
    started = [processes.Process(target=first_starts, args=(str(tmp_path), barrier, said)) for _ in range(3)]
    for process in started:
        process.start()
    for process in started:
        process.join()
    assert [said.get() for _ in started] == ["ready"] * 3
    said.close()


@pytest.mark.parametrize("kind", ["file", "postgres"])
def test_migrations_from_two_processes_at_once(
    kind: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    import sys

    url = f"sqlite:///{tmp_path / 'two.db'}" if kind == "file" else request.getfixturevalue("postgres_url")
    command = [sys.executable, "-m", "bot", "migrate"]
    both = [
        subprocess.Popen(
            command,
            env={"DATABASE_URL": url, "PATH": "/usr/bin:/bin"},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        for _ in range(2)
    ]
    for process in both:
        out, err = process.communicate(timeout=60)
        assert process.returncode == 0, err
        assert b"up to date" in out


def test_a_database_that_is_away_is_said_so(tmp_path: Path) -> None:
    away = open_store("postgres://bot@127.0.0.1:1/none", pool_size=1)
    away.engine.wait_seconds = 0.3  # type: ignore[attr-defined]
    with pytest.raises(StoreDown):
        away.ping()
    away.close()
    folder = tmp_path / "taken"
    folder.mkdir()
    with pytest.raises(StoreDown):
        open_store(f"sqlite:///{folder}").ping()


def test_due_moments_are_found_by_index(tmp_path: Path) -> None:
    made = open_store(f"sqlite:///{tmp_path / 'plan.db'}")
    made.migrate()
    with made.engine.transaction(write=False) as t:
        for sql in (
            "select person_id from reminders where due is not null and due <= 5",
            "select id from people where next_digest is not null and opted_out is null and next_digest <= 5",
            "select person_id from sends where due is not null and due <= 5",
        ):
            plan = " ".join(str(r["detail"]) for r in t.rows(f"explain query plan {sql}"))
            assert "USING" in plan
            assert "INDEX" in plan
    made.close()


def test_what_was_not_understood_is_counted_without_its_words(store: SqlStore) -> None:
    for n in range(3):
        store.receive(text(f"SM{n}"), lambda c: Turn("?", Change(unread="w w 9")))
    store.receive(text("SM9"), lambda c: Turn("?", Change(unread="w?")))
    assert store.unread_shapes() == [("w w 9", 3), ("w?", 1)]


def allowing(store: SqlStore, sender: str, phone: str) -> int:
    """A person who allows `phone` to have them reminded; their id."""

    def decide(context: Context) -> Turn:
        preferences = replace(context.person.preferences, allowed=(phone,))
        return Turn("ok", Change(replace(context.person, preferences=preferences)))

    stored = store.receive(text(f"allow-{sender}", sender=sender), decide)
    assert stored.person_id is not None
    return stored.person_id


def handing(store: SqlStore, message_id: str, to: int, due: int | None, turn: int = 5) -> list[int]:
    """The first person hands a reminder to another (None: takes it back); the peers they saw."""
    seen: list[int] = []

    def decide(context: Context) -> Turn:
        seen[:] = [p.person_id for p in context.peers]
        reminder = None
        if due is not None:
            reminder = Reminder(to, Ref(0), "eat", NOW, state=State.OPEN, due=Instant(NOW + due))
        return Turn("ok", Change(handovers=(Handover(to, "+12125550101", turn, reminder),)))

    store.receive(text(message_id), decide)
    return seen


def tasks_of(store: SqlStore, person_id: int) -> list[tuple[str, State, str | None]]:
    def look(context: Context) -> tuple[Change, list[tuple[str, State, str | None]]]:
        return Change(), [(r.task, r.state, r.from_e164) for r in context.reminders]

    return store.change(person_id, look) or []


def test_a_handover_is_owed_at_once_and_adopted_once(store: SqlStore) -> None:
    sam = allowing(store, "+13035550188", "+12125550101")
    assert handing(store, "SM1", sam, 60) == [sam]
    assert handing(store, "SM1", sam, 60) == []  # a retry decides nothing
    assert [o.person_id for o in store.owed(Instant(NOW + 60))] == [sam]
    assert tasks_of(store, sam) == [("eat", State.OPEN, "+12125550101")]
    assert tasks_of(store, sam) == [("eat", State.OPEN, "+12125550101")]
    assert [o.at for o in store.owed(Instant(NOW + 60))] == [NOW + 60]


def test_a_handover_taken_back_or_no_longer_allowed_comes_to_nothing(store: SqlStore) -> None:
    sam = allowing(store, "+13035550188", "+12125550101")
    handing(store, "SM1", sam, 60)
    handing(store, "SM2", sam, None)
    assert [state for _, state, _ in tasks_of(store, sam)] == [State.CANCELLED]
    assert store.owed(Instant(NOW + 60)) == []
    handing(store, "SM3", sam, 90, turn=6)
    allowing_nobody(store, "+13035550188")
    assert [state for _, state, _ in tasks_of(store, sam)] == [State.CANCELLED, State.OPEN]
    handing(store, "SM4", sam, 95, turn=7)
    assert len(tasks_of(store, sam)) == 2


def allowing_nobody(store: SqlStore, sender: str) -> None:
    def decide(context: Context) -> Turn:
        preferences = replace(context.person.preferences, allowed=())
        return Turn("ok", Change(replace(context.person, preferences=preferences)))

    store.receive(text(f"block-{sender}", sender=sender), decide)


def test_a_handover_to_nobody_is_dropped(store: SqlStore) -> None:
    handing(store, "SM1", 77, 60)
    assert store.owed(Instant(NOW + 60)) == []
