"""The store: one SQL text for SQLite and Postgres. The contract is `bot.ports.Store`."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from dataclasses import replace
from typing import Any, Protocol, TypeVar

from bot.adapters.documents import from_document, to_document
from bot.adapters.migrations import MIGRATIONS
from bot.adapters.sqlite import SqliteEngine
from bot.core.handing import adopt
from bot.core.model import (
    Change,
    Context,
    Handover,
    InboundText,
    Instant,
    Peer,
    Person,
    Ref,
    Reminder,
    Send,
    State,
    Turn,
)
from bot.ports import Owed, SidTaken, StoredReply

T = TypeVar("T")

ENDED_KEPT = 50
PASSED_KEPT = 300
"""Ended reminders that a context still holds, the last ones: `list done` and `list missed` look back
at them. What came and waits for its "done" is held longer."""


REFS_A_QUERY = 500
LIVE = (State.OPEN, State.WAITING, State.PAUSED)
LAST_ENDED = "(select coalesce(max(ended), 0) + 1 from reminders r where r.person_id = :person and r.ended is not null)"


class Transaction(Protocol):
    def rows(self, sql: str, values: Any = None) -> list[dict[str, Any]]: ...
    def run(self, sql: str, values: Any = None) -> int: ...
    def has_table(self, name: str) -> bool: ...


class Engine(Protocol):
    identity: str
    lock_row: str

    def transaction(self, *, write: bool = True) -> AbstractContextManager[Transaction]: ...
    def migrating(self) -> AbstractContextManager[Transaction]: ...
    def close(self) -> None: ...


def open_store(url: str | None, *, pool_size: int = 4) -> SqlStore:
    """`sqlite:///path`, `sqlite://` (memory) or `postgres://...`. Connects at first use."""
    if url is None or url in ("sqlite://", ":memory:"):
        return SqlStore(SqliteEngine(":memory:"))
    if url.startswith("sqlite:///"):
        return SqlStore(SqliteEngine(url.removeprefix("sqlite:///")))
    from bot.adapters.postgres import PostgresEngine

    return SqlStore(PostgresEngine(url, pool_size))


def spoken_of(person: Person, open_sends: Iterable[Send]) -> set[Ref]:
    """What may still be named by a number, a "done", an undo or a retry, however long ago it ended."""
    thread = person.thread
    found = {*thread.numbered, *thread.more, *thread.made, *thread.sent}
    found.update(thread.question.refs if thread.question else ())
    found.update(offer.ref for offer in thread.offers)
    found.update(ref for entry in thread.undo for ref, _ in entry.before)
    found.update(item.ref for send in open_sends for item in send.carries)
    return found


class AnsweredMeanwhile(Exception):
    """This message id was answered beside us: roll back and look again."""


def key_of(rid: str) -> dict[str, int] | None:
    parts = rid.split("-")
    if len(parts) != 3 or not all(p.isascii() and p.isdecimal() and len(p) < 18 for p in parts):
        return None
    return dict(zip(("person", "minute", "attempt"), map(int, parts), strict=True))


class SqlStore:
    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.behind = False

    def migrate(self) -> None:
        self.behind = True
        with self.engine.migrating() as t:
            if not t.has_table("migrations"):
                t.run("create table migrations (number bigint primary key)")
            done = {row["number"] for row in t.rows("select number from migrations")}
            for number, statements in enumerate(MIGRATIONS, 1):
                if number in done:
                    continue
                for statement in statements:
                    t.run(statement.replace("{identity}", self.engine.identity))
                t.run("insert into migrations (number) values (:number)", {"number": number})
        self.behind = False

    def _work(self, *, write: bool = True) -> AbstractContextManager[Transaction]:
        """A transaction. A schema that could not be brought up to date at the start is now."""
        if self.behind:
            self.migrate()
        return self.engine.transaction(write=write)

    # -- texts in

    def receive(self, inbound: InboundText, decide: Callable[[Context], Turn]) -> StoredReply:
        try:
            return self._received(inbound, decide)
        except AnsweredMeanwhile:
            return self._received(inbound, decide)

    def _received(self, inbound: InboundText, decide: Callable[[Context], Turn]) -> StoredReply:
        with self._work() as t:
            person = self._person(t, "phone = :phone", {"phone": inbound.from_e164})
            known = t.rows("select reply from inbound where message_id = :id", {"id": inbound.message_id})
            if known:  # and nobody is made anew: they may have had us forget them with this very text
                return StoredReply(known[0]["reply"], fresh=False, person_id=person.id if person else None)
            person = person or self._newcomer(t, inbound)
            context = self._adopted(t, self._context(t, person))
            person = context.person
            turn = decide(replace(context, peers=self._peers(t, person)))
            kept = t.rows(
                "insert into inbound (message_id, person_id, received_at, to_number, words, reply)"
                " values (:id, :person, :at, :to_number, :words, :reply)"
                " on conflict (message_id) do nothing returning message_id",
                {
                    "id": inbound.message_id,
                    "person": None if turn.change.forget else person.id,
                    "at": inbound.received_at,
                    "to_number": inbound.to_e164,
                    "words": None if turn.change.forget else inbound.body.replace("\0", ""),
                    "reply": turn.reply,
                },
            )
            if not kept:
                raise AnsweredMeanwhile
            self._apply(t, person, turn.change)
            if turn.change.unread is not None:
                t.run(
                    "insert into unread (shape, seen) values (:shape, 1)"
                    " on conflict (shape) do update set seen = unread.seen + 1",
                    {"shape": turn.change.unread},
                )
            due = self._next_due(t, person.id)
        return StoredReply(turn.reply, fresh=True, person_id=person.id, next_due=due)

    def _newcomer(self, t: Transaction, inbound: InboundText) -> Person:
        """The row of somebody who texts for the first time, locked."""
        phone = inbound.from_e164
        t.run(
            "insert into people (phone, body) values (:phone, :body) on conflict (phone) do nothing",
            {"phone": phone, "body": to_document(Person(0, phone, inbound.received_at))},
        )
        found = self._person(t, "phone = :phone", {"phone": phone})
        assert found is not None
        # two first texts at one instant: the other one may have been this very text
        if t.rows("select 1 as one from inbound where message_id = :id", {"id": inbound.message_id}):
            raise AnsweredMeanwhile
        return found

    def _person(self, t: Transaction, where: str, values: dict[str, Any], lock: bool = True) -> Person | None:
        tail = self.engine.lock_row if lock else ""
        rows = t.rows(f"select id, body from people where {where}{tail}", values)
        return replace(from_document(Person, rows[0]["body"]), id=rows[0]["id"]) if rows else None

    def _context(self, t: Transaction, person: Person) -> Context:
        mine = {"person": person.id}
        # an ended one without its number was ended by a worker one version older
        live = t.rows(
            "select ref, body from reminders where person_id = :person"
            " and (state in ('open', 'waiting', 'paused') or ended is null)",
            mine,
        )
        passed = t.rows(
            "select ref, body from reminders where person_id = :person and state = 'passed'"
            " and ended is not null order by ended desc limit :kept",
            {**mine, "kept": PASSED_KEPT},
        )
        finished = t.rows(
            "select ref, body from reminders where person_id = :person and state in ('done', 'cancelled')"
            " and ended is not null order by ended desc limit :kept",
            {**mine, "kept": ENDED_KEPT},
        )
        sends = t.rows(
            "select body from sends where person_id = :person and due is not null order by minute, attempt",
            mine,
        )
        open_sends = tuple(from_document(Send, s["body"]) for s in sends)
        bodies = {r["ref"]: r["body"] for r in (*live, *passed, *finished)}
        missing = sorted(spoken_of(person, open_sends) - bodies.keys())
        for start in range(0, len(missing), REFS_A_QUERY):
            refs = ", ".join(str(int(ref)) for ref in missing[start : start + REFS_A_QUERY])
            more = t.rows(
                f"select ref, body from reminders where person_id = :person and ref in ({refs})", mine
            )
            bodies.update((r["ref"], r["body"]) for r in more)
        reminders = tuple(from_document(Reminder, bodies[ref]) for ref in sorted(bodies))
        return Context(person, reminders, open_sends)

    def _adopted(self, t: Transaction, context: Context) -> Context:
        """The context with what others handed over in it; the rows are theirs no longer."""
        person = context.person
        rows = t.rows(
            "select id, body from handovers where person_id = :person order by id", {"person": person.id}
        )
        if not rows:
            return context
        handed = [from_document(Handover, row["body"]) for row in rows]
        change, context = adopt(context, handed)
        self._apply(t, person, change)
        t.run(
            "delete from handovers where person_id = :person and id <= :last",
            {"person": person.id, "last": rows[-1]["id"]},
        )
        return context

    def _peers(self, t: Transaction, person: Person) -> tuple[Peer, ...]:
        rows = t.rows(
            "select p.id, p.phone,"
            " (select count(*) from reminders r where r.person_id = p.id"
            "  and r.state in ('open', 'waiting', 'paused'))"
            " + (select count(*) from handovers h where h.person_id = p.id) as ahead"
            " from allowances a join people p on p.id = a.person_id"
            " where a.phone = :phone and p.opted_out is null order by p.id",
            {"phone": person.phone_e164},
        )
        return tuple(Peer(row["id"], row["phone"], row["ahead"]) for row in rows)

    # -- changes

    def change(self, person_id: int, decide: Callable[[Context], tuple[Change, T]]) -> T | None:
        with self._work() as t:
            person = self._person(t, "id = :id", {"id": person_id})
            if person is None:
                return None
            context = self._adopted(t, self._context(t, person))
            change, result = decide(context)
            if self._sid_taken(t, person, change):
                raise SidTaken
            self._apply(t, context.person, change)
        return result

    def _sid_taken(self, t: Transaction, person: Person, change: Change) -> bool:
        for send in change.sends:
            if send.sid is not None and t.rows(
                "select 1 as one from sends where sid = :sid"
                " and not (person_id = :person and minute = :minute and attempt = :attempt)",
                {"sid": send.sid, "person": person.id, "minute": send.minute, "attempt": send.attempt},
            ):
                return True
        return False

    def _apply(self, t: Transaction, person: Person, change: Change) -> None:
        if change.forget:
            self._forget(t, person)
            return
        if change.person is not None:
            self._save_person(t, replace(change.person, id=person.id), person)
        for handover in change.handovers:
            due = handover.reminder.due if handover.reminder is not None else None
            t.run(
                "insert into handovers (person_id, from_phone, due, body)"
                " select id, :from_phone, :due, :body from people where id = :person",
                {
                    "person": handover.person_id,
                    "from_phone": handover.from_e164,
                    "due": due,
                    "body": to_document(handover),
                },
            )
        for reminder in change.reminders:
            ended = reminder.state not in LIVE
            t.run(
                "insert into reminders (person_id, ref, state, due, ended, body)"
                f" values (:person, :ref, :state, :due, {LAST_ENDED if ended else 'null'}, :body)"
                " on conflict (person_id, ref) do update set ended = case"
                "  when reminders.state = excluded.state and reminders.ended is not null then reminders.ended"
                "  else excluded.ended end,"
                " state = excluded.state, due = excluded.due, body = excluded.body",
                {
                    "person": person.id,
                    "ref": reminder.ref,
                    "state": reminder.state.value,
                    "due": reminder.due if reminder.state is State.OPEN else None,
                    "body": to_document(reminder),
                },
            )
        for send in change.sends:
            t.run(
                "insert into sends (person_id, minute, attempt, state, due, sid, body)"
                " values (:person, :minute, :attempt, :state, :due, :sid, :body)"
                " on conflict (person_id, minute, attempt) do update set state = excluded.state,"
                " due = excluded.due, sid = excluded.sid, body = excluded.body",
                {
                    "person": person.id,
                    "minute": send.minute,
                    "attempt": send.attempt,
                    "state": send.state.value,
                    "due": send.due,
                    "sid": send.sid,
                    "body": to_document(send),
                },
            )

    def _save_person(self, t: Transaction, person: Person, before: Person | None = None) -> None:
        if before is None or before.preferences.allowed != person.preferences.allowed:
            t.run("delete from allowances where person_id = :id", {"id": person.id})
            for phone in dict.fromkeys(person.preferences.allowed):
                t.run(
                    "insert into allowances (person_id, phone) values (:id, :phone)",
                    {"id": person.id, "phone": phone},
                )
        t.run(
            "update people set opted_out = :opted_out, next_digest = :next_digest,"
            " unreachable = :unreachable, body = :body where id = :id",
            {
                "unreachable": person.unreachable,
                "id": person.id,
                "opted_out": person.opted_out_at,
                "next_digest": person.next_digest,
                "body": to_document(person),
            },
        )

    def _forget(self, t: Transaction, person: Person) -> None:
        """Nothing is left but the opt-out, and for a carrier's retry the replies without the words."""
        mine = {"person": person.id}
        t.run("delete from reminders where person_id = :person", mine)
        t.run(
            "delete from receipts where rid in"
            " (select person_id || '-' || minute || '-' || attempt from sends where person_id = :person)",
            mine,
        )
        t.run("delete from sends where person_id = :person", mine)
        t.run("delete from inbound where person_id = :person", mine)
        t.run(
            "delete from handovers where person_id = :person or from_phone = :phone",
            {**mine, "phone": person.phone_e164},
        )
        if person.opted_out_at is None:
            t.run("delete from people where id = :person", mine)
        else:
            blank = Person(
                person.id, person.phone_e164, person.opted_out_at, opted_out_at=person.opted_out_at
            )
            self._save_person(t, blank)

    # -- looking

    def _next_due(self, t: Transaction, person_id: int) -> Instant | None:
        rows = t.rows(
            "select min(due) as due from reminders where person_id = :person and due is not null",
            {"person": person_id},
        )
        due = rows[0]["due"]
        return None if due is None else Instant(due)

    def owed(self, until: Instant, limit: int = 1000, *, digests_last: bool = False) -> list[Owed]:
        with self._work(write=False) as t:
            rows = t.rows(
                "select person_id, at, min(digest) as digest from ("
                " select r.person_id as person_id, r.due as at, 0 as digest"
                "  from reminders r join people p on p.id = r.person_id"
                "  where r.due is not null and r.due <= :until and p.opted_out is null and p.unreachable is null"
                " union all select id as person_id, next_digest as at, 1 as digest from people"
                "  where next_digest is not null and opted_out is null and unreachable is null and next_digest <= :until"
                " union all select person_id, due as at, 0 as digest from sends"
                "  where due is not null and due <= :until"
                " union all select h.person_id as person_id, h.due as at, 0 as digest from handovers h"
                "  join people p on p.id = h.person_id"
                "  where h.due is not null and h.due <= :until and p.opted_out is null and p.unreachable is null"
                ") found group by person_id, at"
                f" order by {'3, ' if digests_last else ''}at, person_id limit :most",
                {"until": until, "most": limit},
            )
        return [Owed(row["person_id"], Instant(row["at"]), bool(row["digest"])) for row in rows]

    def find_person(self, phone_e164: str) -> Person | None:
        with self._work(write=False) as t:
            return self._person(t, "phone = :phone", {"phone": phone_e164}, lock=False)

    def find_context(self, phone_e164: str) -> Context | None:
        with self._work(write=False) as t:
            person = self._person(t, "phone = :phone", {"phone": phone_e164}, lock=False)
            return None if person is None else self._context(t, person)

    def add_person(self, person: Person) -> Person:
        """A person as given, but for the id; for scripts and copies."""
        with self._work() as t:
            t.run(
                "insert into people (phone, body) values (:phone, :body)",
                {"phone": person.phone_e164, "body": to_document(person)},
            )
            made = self._person(t, "phone = :phone", {"phone": person.phone_e164})
            assert made is not None
            self._save_person(t, replace(person, id=made.id))
            return replace(person, id=made.id)

    def knows_sid(self, sid: str) -> bool:
        with self._work(write=False) as t:
            return bool(t.rows("select 1 as found from sends where sid = :sid", {"sid": sid}))

    def find_send(self, rid: str) -> Send | None:
        key = key_of(rid)
        if key is None:
            return None
        with self._work(write=False) as t:
            return self._send(t, key)

    def _send(self, t: Transaction, key: dict[str, int]) -> Send | None:
        rows = t.rows(
            "select body from sends where person_id = :person and minute = :minute and attempt = :attempt",
            key,
        )
        return from_document(Send, rows[0]["body"]) if rows else None

    def record_receipt(
        self,
        rid: str | None,
        sid: str,
        status: str,
        rank: int,
        error: str | None,
        at: Instant,
        decide: Callable[[Context, Send], Change] | None = None,
    ) -> bool:
        key = key_of(rid or "")
        with self._work() as t:
            person = self._person(t, "id = :id", {"id": key["person"]}) if key else None
            added = t.rows(
                "insert into receipts (sid, status, rank, rid, error, at)"
                " values (:sid, :status, :rank, :rid, :error, :at)"
                " on conflict (sid, status) do nothing returning sid",
                {"sid": sid, "status": status, "rank": rank, "rid": rid, "error": error, "at": at},
            )
            if not added:
                return False
            send = self._send(t, key) if key and person is not None else None
            if decide is not None and send is not None and person is not None:
                change = decide(self._context(t, person), send)
                if not self._sid_taken(t, person, change):
                    self._apply(t, person, change)
        return True

    def last_trouble(self, codes: Iterable[str], since: Instant) -> str | None:
        wanted = set(codes)
        with self._work(write=False) as t:
            rows = t.rows(
                "select status, error from receipts where at > :since"
                " and (status = 'delivered' or error is not null) order by at desc, rank desc limit 100",
                {"since": since},
            )
        for row in rows:
            if row["status"] == "delivered":
                return None
            if row["error"] in wanted:
                return str(row["error"])
        return None

    def unread_shapes(self, limit: int = 50) -> list[tuple[str, int]]:
        """The kinds of texts that were not understood, most frequent first."""
        with self._work(write=False) as t:
            rows = t.rows(
                "select shape, seen from unread order by seen desc, shape limit :most", {"most": limit}
            )
        return [(row["shape"], row["seen"]) for row in rows]

    def ping(self) -> None:
        with self._work(write=False) as t:
            t.rows("select 1 as one")

    def close(self) -> None:
        self.engine.close()
