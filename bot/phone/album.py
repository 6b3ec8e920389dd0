"""The phone page's memory of the thread: what went in and out, in a small SQLite file of its own."""

from __future__ import annotations

import sqlite3
import threading
from pathlib import Path
from typing import Any

from bot.adapters.local_carrier import Accepted
from bot.core.model import Instant

KEPT = 300


class Album:
    """Safe from many threads; a restart keeps the thread."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self.lock = threading.Lock()
        self.db = sqlite3.connect(path, check_same_thread=False, isolation_level=None)
        self.db.execute(
            "create table if not exists texts (id integer primary key, phone text, direction text, body text, at integer)"
        )

    def keep(self, phone: str, direction: str, body: str, at: Instant) -> None:
        with self.lock:
            self.db.execute(
                "insert into texts (phone, direction, body, at) values (?, ?, ?, ?)",
                (phone, direction, body, at),
            )

    def keep_accepted(self, text: Accepted) -> None:
        self.keep(text.to_e164, "reminder", text.body, text.at)

    def texts(self, phone: str, after: int) -> list[dict[str, Any]]:
        """What came after a text's id, oldest first."""
        with self.lock:
            rows = self.db.execute(
                "select id, direction, body, at from (select * from texts where phone = ? and id > ?"
                " order by id desc limit ?) order by id",
                (phone, after, KEPT),
            ).fetchall()
        return [{"id": i, "direction": d, "body": b, "at": at} for i, d, b, at in rows]
