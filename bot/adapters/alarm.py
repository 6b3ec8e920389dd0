"""The queue as an alarm clock: the Huey object is made here, and the defaults of its consumer raised.

People type the bare `huey_consumer bot.tasks.huey`, so what a good worker needs is set on the class:
eight threads, SIGTERM that lets running tasks end, short polling, a scheduler that looks four times a
second. Results are off and a task carries only ids.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from sqlite3 import OperationalError
from typing import Any

from huey import Huey, RedisHuey, SqliteHuey
from huey.consumer import Consumer, Scheduler
from redis.exceptions import RedisError

from bot.core.model import Instant
from bot.ports import AlarmDown

WORKERS = 8
SCHEDULER_SECONDS = 0.25
WEB_TIMEOUT_SECONDS = 0.3
WORKER_TIMEOUT_SECONDS = 5
GRACE_SECONDS = 25
TASK_NAME = "deliver"


class OutageInALine(logging.Filter):
    """Huey's workers log a traceback at every try while the queue is away: one line in a while says it."""

    AGAIN_SECONDS = 30.0

    def __init__(self) -> None:
        super().__init__()
        self.told_at = float("-inf")

    def filter(self, record: logging.LogRecord) -> bool:
        error = record.exc_info[1] if record.exc_info else None
        if not record.name.startswith("huey") or not isinstance(
            error, (RedisError, OSError, OperationalError)
        ):
            return True
        if record.created - self.told_at < self.AGAIN_SECONDS:
            return False
        self.told_at = record.created
        record.msg, record.args = (
            "REDIS_URL: the queue is away, the sweep delivers meanwhile: %s",
            (str(error),),
        )
        record.exc_info = record.exc_text = None
        return True


class QuickScheduler(Scheduler):  # type: ignore[misc]
    """Looks every quarter of a second; the interval is clamped to whole seconds at construction."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.interval = SCHEDULER_SECONDS


class SteadyConsumer(Consumer):  # type: ignore[misc]
    """The consumer with a side thread (the sweep) that starts and stops with it."""

    scheduler_class = QuickScheduler

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.stopping = threading.Event()
        self.side: threading.Thread | None = None

    def start(self) -> None:
        super().start()
        beside = getattr(self.huey, "beside", None)
        if beside is not None:
            self.side = threading.Thread(target=beside, args=(self.stopping,), name="sweep", daemon=True)
            self.side.start()

    def stop(self, graceful: bool = False) -> None:
        self.stopping.set()
        super().stop(graceful=graceful)


def quieten() -> None:
    """One line an outage, and each line once: the command line gives Huey's logger a handler of its own."""
    ours, root = logging.getLogger("huey"), logging.getLogger()
    ours.propagate = not ours.handlers
    told = OutageInALine()
    for handler in (*ours.handlers, *root.handlers):
        handler.addFilter(told)


class Steady:
    """What both kinds of Huey share: the raised defaults of the consumer."""

    beside: Callable[[threading.Event], None] | None = None

    def create_consumer(self, **options: Any) -> SteadyConsumer:
        raised = dict(options)
        if raised.get("workers", 1) == 1:
            raised["workers"] = WORKERS
        raised["worker_type"] = "thread"
        raised["initial_delay"] = 0.05
        raised["max_delay"] = 0.25
        raised["backoff"] = 1.15
        raised["graceful_signal"] = "TERM"
        raised["shutdown_timeout"] = raised.get("shutdown_timeout") or GRACE_SECONDS
        quieten()
        return SteadyConsumer(self, **raised)


class SteadyRedisHuey(Steady, RedisHuey):  # type: ignore[misc]
    pass


class SteadySqliteHuey(Steady, SqliteHuey):  # type: ignore[misc]
    pass


def make_huey(redis_url: str | None, queue_path: str, *, tls_verify: bool, web_side: bool) -> Huey:
    """Redis where a URL is given, else a SQLite file. Connects at first use."""
    common = {"name": "reminders", "results": False, "store_none": False, "utc": True}
    if redis_url is None:
        Path(queue_path).parent.mkdir(parents=True, exist_ok=True)
        return SteadySqliteHuey(filename=queue_path, fsync=False, **common)
    return SteadyRedisHuey(url=with_options(redis_url, tls_verify=tls_verify, web_side=web_side), **common)


def with_options(url: str, *, tls_verify: bool, web_side: bool) -> str:
    """Time-outs in the URL: RedisHuey takes a URL or options, not both."""
    wait = WEB_TIMEOUT_SECONDS if web_side else WORKER_TIMEOUT_SECONDS
    options = {"socket_connect_timeout": str(wait), "socket_timeout": str(wait)}
    if url.startswith("rediss://") and not tls_verify:
        options["ssl_cert_reqs"] = "none"
        options["ssl_check_hostname"] = "false"
    given = [f"{k}={v}" for k, v in options.items() if f"{k}=" not in url]
    return url + ("&" if "?" in url else "?") + "&".join(given) if given else url


class HueyAlarm:
    """Implements `bot.ports.Alarm`: one entry in the schedule a person and moment."""

    def __init__(self, huey: Huey) -> None:
        self.huey = huey

    def set(self, person_id: int, at: Instant) -> None:
        eta = datetime.fromtimestamp(at, UTC)
        deliver = deliver_task(self.huey)
        try:
            self.huey.add_schedule(deliver.s(person_id, at, eta=eta, id=f"deliver-{person_id}-{at}"))
        except Exception as error:
            raise AlarmDown(type(error).__name__) from error


def deliver_task(huey: Huey) -> Any:
    """The one task, registered on this Huey; its body is hung in by `bot.tasks`."""
    found = getattr(huey, "deliver_task", None)
    if found is None:

        def deliver(person_id: int, at: int) -> None:
            body = getattr(huey, "deliver_body", None)
            if body is None:
                raise RuntimeError("only the worker delivers")
            body(person_id, at)

        found = huey.task(name=TASK_NAME)(deliver)
        huey.deliver_task = found
    return found
