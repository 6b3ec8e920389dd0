"""Postgres through psycopg 3: a pool that opens at first use, so after the fork."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import psycopg
from psycopg.rows import dict_row
from psycopg_pool import ConnectionPool, PoolTimeout

from bot.ports import StoreDown

NAMED = re.compile(r"(?<!:):([a-z_]+)")
CONNECT_SECONDS = 3
WAIT_FOR_CONNECTION_SECONDS = 4
STATEMENT_MILLISECONDS = 10_000
MIGRATION_LOCK = 727_368_401


class PostgresEngine:
    identity = "bigint generated always as identity primary key"
    lock_row = " for update"

    def __init__(self, url: str, size: int = 4) -> None:
        self.url = url
        self.size = size
        self.wait_seconds: float = WAIT_FOR_CONNECTION_SECONDS
        self.pool: ConnectionPool[psycopg.Connection[dict[str, Any]]] | None = None
        self.opening = threading.Lock()

    def opened(self) -> ConnectionPool[psycopg.Connection[dict[str, Any]]]:
        with self.opening:
            if self.pool is None:
                self.pool = ConnectionPool(
                    self.url,
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
                    },
                )
            return self.pool

    @contextmanager
    def transaction(self, *, write: bool = True) -> Iterator[PostgresTransaction]:
        try:
            with self.opened().connection() as connection:
                yield PostgresTransaction(connection)
        except (psycopg.OperationalError, psycopg.InterfaceError, PoolTimeout) as error:
            raise StoreDown(type(error).__name__ + ": " + str(error).split("\n")[0]) from error

    @contextmanager
    def migrating(self) -> Iterator[PostgresTransaction]:
        with self.transaction() as transaction:
            transaction.rows("select pg_advisory_xact_lock(:key)", {"key": MIGRATION_LOCK})
            yield transaction

    def close(self) -> None:
        if self.pool is not None:
            self.pool.close()
            self.pool = None


class PostgresTransaction:
    def __init__(self, connection: psycopg.Connection[dict[str, Any]]) -> None:
        self.connection = connection

    def rows(self, sql: str, values: Mapping[str, Any] | None = None) -> list[dict[str, Any]]:
        return self.connection.execute(translated(sql), dict(values or {})).fetchall()

    def run(self, sql: str, values: Mapping[str, Any] | None = None) -> int:
        return self.connection.execute(translated(sql), dict(values or {})).rowcount

    def has_table(self, name: str) -> bool:
        found = self.rows("select to_regclass(:name) as found", {"name": name})
        return found[0]["found"] is not None


def translated(sql: str) -> Any:
    """`:name` -> `%(name)s`. The shared SQL holds no literal percent sign and no cast."""
    return NAMED.sub(r"%(\1)s", sql)
