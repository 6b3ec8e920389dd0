"""Chooses the real adapters. The only file that names them all."""

from __future__ import annotations

import logging
import secrets
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from sqlite3 import DatabaseError
from typing import NoReturn

from bot.adapters.alarm import HueyAlarm, make_huey
from bot.adapters.clock import SystemClock
from bot.adapters.places import WorldPlaces
from bot.adapters.store import SqlStore, open_store
from bot.core.conversation import Service
from bot.core.reading import Habits, Reading
from bot.inbox import Inbox
from bot.outbox import Outbox
from bot.ports import Carrier
from bot.settings import SettingError, Settings, demanded, from_env, load_env_file, set_process_zone

APP_LOAD_ERROR = 4
"""The exit status at which gunicorn stops instead of starting the worker anew."""
SWEEP_THREADS = 8
DEFAULT_DATABASE = "sqlite:///var/reminders.db"


@dataclass(frozen=True)
class Bot:
    """The wired parts. The carrier is made when it is first used: the web process never sends."""

    settings: Settings
    clock: SystemClock
    store: SqlStore
    inbox: Inbox
    alarm: HueyAlarm
    make_carrier: Callable[[], Carrier]
    making: threading.RLock = field(default_factory=threading.RLock, compare=False, repr=False)

    @property
    def outbox(self) -> Outbox:
        """One for all threads: it remembers what was handed over and when sending has to rest."""
        with self.making:
            return self._outbox

    @cached_property
    def _outbox(self) -> Outbox:
        return Outbox(
            self.store,
            self.make_carrier(),
            self.clock,
            lambda: secrets.token_hex(8),
            threads=SWEEP_THREADS,
        )


def settings_or_exit(*, demand: bool) -> Settings:
    """The settings, or one line on standard error and an exit: command lines print no tracebacks."""
    set_process_zone()
    try:
        load_env_file()
        settings = from_env()
        return demanded(settings) if demand else settings
    except SettingError as wrong:
        stop(wrong)


def stop(wrong: SettingError) -> NoReturn:
    sys.stderr.write(f"setting: {wrong}\n")
    raise SystemExit(APP_LOAD_ERROR) from None


def build(settings: Settings, *, web_side: bool, carrier: Carrier | None = None) -> Bot:
    """Everything, from settings. `web_side`: the queue is given tenths of a second, not seconds."""
    set_up_logs(settings.log_level)
    clock = SystemClock()
    store = open_store(settings.database_url or DEFAULT_DATABASE)
    service = Service(settings.service_name, settings.twilio_answers_help)
    inbox = Inbox(store, WorldPlaces(), service)
    try:
        huey = make_huey(
            settings.redis_url, settings.queue_path, tls_verify=settings.redis_tls_verify, web_side=web_side
        )
    except (OSError, DatabaseError) as error:
        stop(SettingError(f"QUEUE_PATH is {settings.queue_path!r}: {error}: a file of its own is expected"))
    return Bot(settings, clock, store, inbox, HueyAlarm(huey), lambda: carrier or carrier_of(settings))


def carrier_of(settings: Settings) -> Carrier:
    if settings.carrier != "twilio":
        from bot.adapters.local_carrier import LocalCarrier

        return LocalCarrier(SystemClock())
    from bot.adapters.twilio_carrier import TwilioCarrier

    assert settings.twilio_account_sid is not None
    key = settings.twilio_api_key or settings.twilio_account_sid
    secret = settings.twilio_api_secret or settings.twilio_auth_tokens[0]
    return TwilioCarrier(
        account_sid=settings.twilio_account_sid,
        user=key,
        password=secret,
        sender=settings.twilio_messaging_service_sid or settings.twilio_reminder_number or "",
        status_callback=f"{settings.public_base_url}/status" if settings.public_base_url else None,
        api_base_url=settings.twilio_api_base_url,
    )


def set_up_logs(level: str) -> None:
    """One line a step on standard error; libraries that log numbers are told to be quiet."""
    logging.basicConfig(format="%(asctime)s %(levelname)s %(name)s: %(message)s", level=level)
    logging.getLogger("bot").setLevel(level)
    for noisy in ("twilio.http_client", "werkzeug", "huey", "urllib3", "tzlocal", "waitress"):
        logging.getLogger(noisy).setLevel(logging.WARNING)


def warm() -> None:
    """Load what the first text would otherwise wait for."""
    from datetime import UTC, datetime

    from bot.parsing import parse

    for text in (
        "remind me to call mom every day at 5pm",
        "show my reminders",
        "my gym reminder should be moved to 6",
    ):
        reading: Reading = parse(text, datetime(2026, 1, 1, tzinfo=UTC), Habits())
        assert reading.items
    WorldPlaces().zones_of_number("+12125550100")
