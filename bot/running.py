"""`python -m bot run`: web and worker in one process, and `migrate` for the release step."""

from __future__ import annotations

import contextlib
import logging
import signal
import socket
import sys
import threading
from dataclasses import replace
from pathlib import Path

from bot.settings import DEFAULT_QUEUE, SettingError, Settings, demanded

HOST = "127.0.0.1"
PORTS_TRIED = 20


def run(port: int | None, data: Path) -> int:
    """Serve until Ctrl-C. Without Twilio settings: the local carrier and a phone page."""
    from waitress.server import create_server

    from bot.adapters.clock import SystemClock
    from bot.adapters.local_carrier import LocalCarrier
    from bot.core.model import Instant
    from bot.ports import StoreDown
    from bot.tasks import attach
    from bot.webhooks import create_app
    from bot.wiring import build, settings_or_exit

    given = settings_or_exit(demand=False)
    try:
        settings = localised(demanded(given) if given.ephemeral_disk else given, data)
    except SettingError as wrong:
        sys.stderr.write(f"setting: {wrong}\n")
        return 2
    local = settings.carrier == "local"
    wanted = port if port is not None else settings.port
    if not 0 < wanted < 65536:
        sys.stderr.write(f"run: --port is {wanted}: 1 to 65535 is expected\n")
        return 2
    free = free_port(wanted)
    if free is None or (free != wanted and (port is not None or not local)):
        name = "--port" if port is not None else "PORT"
        sys.stderr.write(f"run: {name} is {wanted}, which is taken: a free port is expected\n")
        return 2
    if local and settings.log_level == "INFO":
        settings = replace(settings, log_level="WARNING")
    carrier = LocalCarrier(SystemClock()) if local else None
    try:
        data.mkdir(parents=True, exist_ok=True)
        bot = build(settings, web_side=False, carrier=carrier)
        bot.store.migrate()
        attach(bot)
    except StoreDown as down:
        sys.stderr.write(f"run: DATABASE_URL can't be reached: {down}\n")
        return 1
    except OSError as wrong:
        sys.stderr.write(f"run: {wrong}: a folder that can be written to is expected\n")
        return 1
    app = create_app(bot)
    if carrier is not None:
        from bot.phone import phone_pages
        from bot.phone.album import Album

        album = Album(data / "phone.db")
        carrier.on_accept = album.keep_accepted
        app.register_blueprint(phone_pages(bot, album, lambda: Instant(bot.clock.now())))
    server = create_server(app, host=HOST, port=free, threads=8)
    closing = threading.Event()

    def serve() -> None:
        try:
            server.run()
        except (OSError, ValueError):
            # closing pulls the sockets from under the loop; any other time it is an error
            if not closing.is_set():
                raise

    web = threading.Thread(target=serve, name="web", daemon=True)
    web.start()
    what = "A phone to text it with" if local else "The webhook (no phone page: a real carrier is set)"
    sys.stdout.write(f"{what}: http://{HOST}:{free}/  (Ctrl-C ends it)\n")
    sys.stdout.flush()
    consumer = bot.alarm.huey.create_consumer()
    logging.getLogger("huey").setLevel(logging.ERROR)
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    stop_at_once(consumer)
    with contextlib.suppress(KeyboardInterrupt, SystemExit):
        consumer.run()
    closing.set()
    server.close()
    web.join(2)
    bot.store.close()
    return 0


def stop_at_once(consumer: object) -> None:
    """Ctrl-C and SIGTERM both end the consumer's loop and with it `run`."""
    set_handlers = consumer._set_signal_handlers  # type: ignore[attr-defined]

    def set_ours() -> None:
        set_handlers()
        signal.signal(signal.SIGHUP, signal.SIG_IGN)

    consumer._set_signal_handlers = set_ours  # type: ignore[attr-defined]


def localised(settings: Settings, data: Path) -> Settings:
    """What only `run` may choose silently: the local carrier, SQLite files, a queue in a file."""
    return replace(
        settings,
        carrier=settings.carrier or "local",
        database_url=settings.database_url or f"sqlite:///{data / 'reminders.db'}",
        queue_path=str(data / "queue.db") if settings.queue_path == DEFAULT_QUEUE else settings.queue_path,
    )


def free_port(first: int) -> int | None:
    for port in range(first, min(first + PORTS_TRIED, 65536)):
        with socket.socket() as trial:
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                trial.bind((HOST, port))
            except OSError:
                continue
            return port
    return None


def unread() -> int:
    """The owner's look at what was not understood: shapes and counts, never words."""
    from bot.adapters.store import open_store
    from bot.ports import StoreDown
    from bot.settings import SettingError, database_from_env, load_env_file
    from bot.wiring import DEFAULT_DATABASE

    try:
        load_env_file()
        store = open_store(database_from_env() or DEFAULT_DATABASE)
        store.migrate()
        for shape, seen in store.unread_shapes():
            sys.stdout.write(f"{seen:6} {shape}\n")
        store.close()
    except (SettingError, StoreDown) as wrong:
        sys.stderr.write(f"unread: {wrong}\n")
        return 2
    return 0


def migrate() -> int:
    """The release step: needs only the database."""
    from bot.adapters.store import open_store
    from bot.ports import StoreDown
    from bot.settings import SettingError, database_from_env, load_env_file
    from bot.wiring import DEFAULT_DATABASE

    try:
        load_env_file()
        url = database_from_env()
    except SettingError as wrong:
        sys.stderr.write(f"setting: {wrong}\n")
        return 2
    store = open_store(url or DEFAULT_DATABASE)
    try:
        store.migrate()
    except StoreDown as down:
        sys.stderr.write(f"migrate: DATABASE_URL can't be reached: {down}\n")
        return 1
    finally:
        store.close()
    sys.stdout.write("The schema is up to date.\n")
    return 0
