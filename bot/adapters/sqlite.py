"""SQLite through sqlite-utils: a connection a thread, WAL, and writers that wait their turn."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlite_utils

from bot.ports import StoreDown

WAIT_SECONDS = 30
WAL_PAUSE_SECONDS = 0.02


class SqliteEngine:
    """Transactions over a file, or over memory (one connection that the threads share in turn)."""

    identity = "integer primary key"
    lock_row = ""  # "begin immediate" has locked everything already

    def __init__(self, path: str) -> None:
        self.path = path
        self.in_memory = path == ":memory:"
        self.local = threading.local()
        self.turn = threading.RLock()
        self.all: list[sqlite3.Connection] = []
        self.memory = self.open() if self.in_memory else None

    def open(self) -> sqlite_utils.Database:
        try:
            if not self.in_memory:
                Path(self.path).parent.mkdir(parents=True, exist_ok=True)
            connection = sqlite3.connect(
                self.path, timeout=WAIT_SECONDS, isolation_level=None, check_same_thread=False
            )
            self.all.append(connection)
            return self.prepared(connection)
        except (sqlite3.Error, OSError) as error:
            raise StoreDown(f"{self.path}: {error}") from error

    def prepared(self, connection: sqlite3.Connection) -> sqlite_utils.Database:
        connection.execute(f"pragma busy_timeout = {WAIT_SECONDS * 1000}")
        connection.execute("pragma foreign_keys = on")
        if self.in_memory:
            connection.execute("pragma synchronous = off")
        else:
            self.write_ahead(connection)
            connection.execute("pragma synchronous = normal")
        return sqlite_utils.Database(connection)

    def write_ahead(self, connection: sqlite3.Connection) -> None:
        """WAL mode. The switch ignores the busy timeout: on a new file, two first starts collide."""
        tries = int(WAIT_SECONDS / WAL_PAUSE_SECONDS)
        for left in reversed(range(tries)):
            try:
                connection.execute("pragma journal_mode = wal")
                return
            except sqlite3.OperationalError as error:
                if not left:
                    raise StoreDown(f"{self.path}: {error}") from error
                time.sleep(WAL_PAUSE_SECONDS)

    def database(self) -> sqlite_utils.Database:
        if self.memory is not None:
            return self.memory
        found: sqlite_utils.Database | None = getattr(self.local, "database", None)
        if found is None:
            found = self.local.database = self.open()
        return found

    @contextmanager
    def transaction(self, *, write: bool = True) -> Iterator[SqliteTransaction]:
        """One unit of work. A writer takes the lock at once, so that it never fails half-way."""
        with self.turn if self.in_memory else _no_turn():
            database = self.database()
            connection = database.conn
            try:
                connection.execute("begin immediate" if write else "begin")
                try:
                    yield SqliteTransaction(database)
                    connection.execute("commit")
                except BaseException:
                    if connection.in_transaction:
                        connection.execute("rollback")
                    raise
            except sqlite3.OperationalError as error:
                raise StoreDown(f"{self.path}: {error}") from error
            except sqlite3.Error as error:
                raise StoreDown(f"{self.path}: {type(error).__name__}") from error

    @contextmanager
    def migrating(self) -> Iterator[SqliteTransaction]:
        with self.transaction() as transaction:
            yield transaction

    def close(self) -> None:
        for connection in self.all:
            connection.close()
        self.all.clear()
        self.local = threading.local()


@contextmanager
def _no_turn() -> Iterator[None]:
    yield


class SqliteTransaction:
    def __init__(self, database: sqlite_utils.Database) -> None:
        self.database = database

    def rows(self, sql: str, values: Mapping[str, Any] | None = None) -> list[dict[str, Any]]:
        # the list matters: a RETURNING that is not read to its end keeps the lock
        return list(self.database.query(sql, dict(values or {})))

    def run(self, sql: str, values: Mapping[str, Any] | None = None) -> int:
        """The number of rows that changed."""
        return int(self.database.conn.execute(sql, dict(values or {})).rowcount)

    def has_table(self, name: str) -> bool:
        return bool(self.database[name].exists())
