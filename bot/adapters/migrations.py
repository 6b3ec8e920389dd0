"""The schema as one numbered list. Each step runs once, under a lock, and is harmless to a worker one
version older. `{identity}` is the only place where the engines differ."""

from __future__ import annotations

MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        """create table people (
            id {identity},
            phone text not null unique,
            opted_out bigint,
            next_digest bigint,
            body text not null
        )""",
        """create table reminders (
            person_id bigint not null references people (id) on delete cascade,
            ref bigint not null,
            state text not null,
            due bigint,
            body text not null,
            primary key (person_id, ref)
        )""",
        """create table sends (
            person_id bigint not null references people (id) on delete cascade,
            minute bigint not null,
            attempt bigint not null,
            state text not null,
            due bigint,
            sid text,
            body text not null,
            primary key (person_id, minute, attempt)
        )""",
        """create table inbound (
            message_id text primary key,
            person_id bigint,
            received_at bigint not null,
            to_number text,
            words text,
            reply text
        )""",
        """create table receipts (
            sid text not null,
            status text not null,
            rank bigint not null,
            rid text,
            error text,
            at bigint not null,
            primary key (sid, status)
        )""",
        "create index people_next_digest on people (next_digest) where next_digest is not null and opted_out is null",
        "create index reminders_due on reminders (due) where due is not null",
        "create index sends_due on sends (due) where due is not null",
        "create unique index sends_sid on sends (sid) where sid is not null",
        "create index inbound_person on inbound (person_id)",
    ),
    (
        """create table unread (
            shape text primary key,
            seen bigint not null
        )""",
    ),
    (
        # who may have whom reminded: `preferences.allowed`, to be asked from the other side
        """create table allowances (
            person_id bigint not null references people (id) on delete cascade,
            phone text not null,
            primary key (phone, person_id)
        )""",
        """create table handovers (
            id {identity},
            person_id bigint not null references people (id) on delete cascade,
            from_phone text not null,
            due bigint,
            body text not null
        )""",
        "create index handovers_person on handovers (person_id, id)",
        "create index handovers_due on handovers (due) where due is not null",
    ),
    (
        # the order in which a person's reminders ended; an older worker leaves it as it is
        "alter table reminders add column ended bigint",
        "update reminders set ended = ref where state not in ('open', 'waiting', 'paused')",
        "create index reminders_ended on reminders (person_id, state, ended)",
        "create index receipts_rid on receipts (rid) where rid is not null",
        "create index handovers_from on handovers (from_phone)",
        "create index allowances_person on allowances (person_id)",
    ),
    (
        # the carrier's word that a number takes no texts: nothing is owed until the person texts
        "alter table people add column unreachable text",
        "create index receipts_at on receipts (at)",
    ),
)
