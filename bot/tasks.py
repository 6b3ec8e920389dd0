"""The worker: `huey_consumer bot.tasks.huey`.

Each task is one call of the outbox. The sweep runs in the consumer beside the queue, every few
seconds, straight on the table; a periodic task calls the same sweep, and asks what is owed, never
what time it is.
"""

from __future__ import annotations

import logging
import threading

from huey import crontab

from bot.adapters.alarm import deliver_task
from bot.ports import StoreDown, origin
from bot.wiring import Bot, build, settings_or_exit, warm

log = logging.getLogger(__name__)

SWEEP_SECONDS = 2.0
LONGEST_REST_SECONDS = 30.0


def attach(bot: Bot) -> None:
    """Hang the work into a Bot's queue: the task's body, the sweep, the periodic task."""
    huey = bot.alarm.huey

    def deliver_body(person_id: int, at: int) -> None:
        try:
            bot.outbox.attend(person_id)
        except StoreDown as down:
            log.error("person %d: the database is away, the sweep will deliver: %s", person_id, down)

    def beside(stopping: threading.Event) -> None:
        """The sweep's thread: goes on while the database or the queue is away, resting longer."""
        threading.Thread(target=warm, name="warm", daemon=True).start()
        rest = SWEEP_SECONDS
        while not stopping.wait(rest):
            try:
                bot.outbox.sweep(bot.alarm)
                rest = SWEEP_SECONDS
            except StoreDown as down:
                rest = min(rest * 2, LONGEST_REST_SECONDS)
                log.error("the database is away, the sweep rests %d s: %s", rest, down)
            except Exception as error:  # noqa: BLE001 - everything due relies on this thread
                rest = min(rest * 2, LONGEST_REST_SECONDS)
                log.error("the sweep failed and rests %d s: %s", rest, origin(error))

    huey.deliver_body = deliver_body
    huey.beside = beside
    deliver_task(huey)

    @huey.periodic_task(crontab(minute="*"), name="sweep")  # type: ignore[untyped-decorator]
    def sweep() -> None:
        try:
            bot.outbox.sweep(bot.alarm)
        except StoreDown as down:
            log.error("the database is away: %s", down)


def started() -> Bot:
    """The Bot of the environment, its schema up to date, its queue ready."""
    bot = build(settings_or_exit(demand=True), web_side=False)
    try:
        bot.store.migrate()
    except StoreDown as down:
        raise SystemExit(f"DATABASE_URL can't be reached: {down}") from None
    attach(bot)
    return bot


def __getattr__(name: str) -> object:
    # made when the consumer asks for it, so that importing this module needs no settings
    if name == "huey":
        found = started().alarm.huey
        globals()["huey"] = found
        return found
    raise AttributeError(name)
