"""Postgres through psycopg 3: a pool that opens at first use, so after the fork.

A server that is there but silent (a stopped machine, a cut cable) must not hold a caller for long:
every transaction has a deadline on this side, and a connection that passes it is closed.
"""

from __future__ import annotations

import logging
import re
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from math import inf
from typing import Any
from urllib.parse import unquote, urlsplit

import psycopg
from psycopg.rows import dict_row
from psycopg_pool import ConnectionPool, PoolTimeout

from bot.adapters.clock import monotonic
from bot.ports import StoreDown

NAMED = re.compile(r"(?<!:):([a-z_]+)")
CONNECT_SECONDS = 3
WAIT_FOR_CONNECTION_SECONDS = 4
CHECK_SECONDS = 2
"""How long a connection that was at rest may take to answer at all."""
TRANSACTION_SECONDS = 10
"""From asking for a connection to the commit: a webhook has to answer within the carrier's 15 s."""
STATEMENT_MILLISECONDS = 8_000
MIGRATION_LOCK = 727_368_401
KEEPALIVE = {
    "keepalives": 1,
    "keepalives_idle": 10,
    "keepalives_interval": 3,
    "keepalives_count": 3,
    "tcp_user_timeout": TRANSACTION_SECONDS * 1000,
}


# it quotes what it can't connect with, passwords included; what matters comes as StoreDown
logging.getLogger("psycopg.pool").setLevel(logging.ERROR)


class PatientConnection(psycopg.Connection[dict[str, Any]]):
    """Waits for the server until a moment (`monotonic`) and no longer. Then it closes itself: nobody
    knows what state it is in."""

    until: float | None = None  # None: between two transactions

    def wait(self, gen: Any, interval: float = 0.1, timeout: float | None = None) -> Any:
        if self.until is None:
            timeout = CHECK_SECONDS
        elif self.until != inf:
            timeout = max(self.until - monotonic(), 0.05)
        try:
            return super().wait(gen, interval, timeout)
        except psycopg.errors._WaitTimeout as late:
            self.pgconn.finish()
            raise psycopg.OperationalError("the server is silent") from late


class PostgresEngine:
    identity = "bigint generated always as identity primary key"
    # "for update" would let two who remind each other wait for each other: a reminder on its way
    # refers to the receiver's row
    lock_row = " for no key update"

    def __init__(self, url: str, size: int = 4) -> None:
        self.url = url
        self.size = size
        self.wait_seconds: float = WAIT_FOR_CONNECTION_SECONDS
        self.transaction_seconds: float = TRANSACTION_SECONDS
        self.pool: ConnectionPool[PatientConnection] | None = None
        self.opening = threading.Lock()

    def opened(self) -> ConnectionPool[PatientConnection]:
        with self.opening:
            if self.pool is None:
                self.pool = ConnectionPool(
                    self.url,
                    connection_class=PatientConnection,
                    min_size=0,
                    max_size=self.size,
                    timeout=self.wait_seconds,
                    max_idle=300,
                    reconnect_timeout=5,
                    open=True,
                    check=ConnectionPool.check_connection,
                    kwargs={
                        "row_factory": dict_row,
                        "connect_timeout": CONNECT_SECONDS,
                        "options": f"-c statement_timeout={STATEMENT_MILLISECONDS} -c TimeZone=UTC",
                        **KEEPALIVE,
                    },
                )
            return self.pool

    @contextmanager
    def transaction(self, *, write: bool = True) -> Iterator[PostgresTransaction]:
        with self.connected(monotonic() + self.transaction_seconds) as connection:
            yield PostgresTransaction(connection)

    @contextmanager
    def migrating(self) -> Iterator[PostgresTransaction]:
        with self.connected(inf) as connection:
            transaction = PostgresTransaction(connection)
            transaction.run("set local statement_timeout = 0")
            transaction.rows("select pg_advisory_xact_lock(:key)", {"key": MIGRATION_LOCK})
            yield transaction

    @contextmanager
    def connected(self, until: float) -> Iterator[PatientConnection]:
        """A connection in a transaction of its own, that waits until a moment at most."""
        try:
            pool = self.opened()
            connection = pool.getconn()
            try:
                connection.until = until
                with connection:
                    yield connection
            finally:
                connection.until = None
                pool.putconn(connection)
        except (psycopg.Error, PoolTimeout) as error:
            raise StoreDown(described(error, self.url)) from None

    def close(self) -> None:
        if self.pool is not None:
            self.pool.close()
            self.pool = None


class PostgresTransaction:
    def __init__(self, connection: PatientConnection) -> None:
        self.connection = connection

    def rows(self, sql: str, values: Mapping[str, Any] | None = None) -> list[dict[str, Any]]:
        return self.connection.execute(translated(sql), dict(values or {})).fetchall()

    def run(self, sql: str, values: Mapping[str, Any] | None = None) -> int:
        return self.connection.execute(translated(sql), dict(values or {})).rowcount

    def has_table(self, name: str) -> bool:
        found = self.rows("select to_regclass(:name) as found", {"name": name})
        return found[0]["found"] is not None


def described(error: Exception, url: str) -> str:
    """What went wrong, with no value in it and nothing secret of the URL."""
    name = type(error).__name__
    if not isinstance(error, (psycopg.OperationalError, PoolTimeout)):
        return name  # its words may quote what somebody wrote
    line = str(error).split("\n")[0]
    try:
        parts = urlsplit(url)
        secrets, host = {parts.password or "", unquote(parts.password or "")}, parts.hostname or ""
    except ValueError:
        return name
    for secret in filter(None, secrets):
        line = line.replace(secret, "***")
    quoted = re.sub(r"\"[^\"]*\"|'[^']*'", lambda found: found[0] if found[0][1:-1] == host else "***", line)
    return f"{name}: {quoted}"


def translated(sql: str) -> Any:
    """`:name` -> `%(name)s`. The shared SQL holds no literal percent sign and no cast."""
    return NAMED.sub(r"%(\1)s", sql)
