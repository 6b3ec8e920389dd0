"""How long the webhook takes to answer, in this process, on SQLite in a file and without a network."""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from dataclasses import replace
from itertools import count
from pathlib import Path

from bot.settings import Settings
from bot.webhooks import create_app
from bot.wiring import build, warm

TEXTS = (
    "remind me to call mom tomorrow at 5pm",
    "list",
    "in 2 hours check the oven",
    "done",
    "take pills every day at 9am",
    "delete 1",
)
ROUNDS = 400


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(
            carrier="local",
            database_url=f"sqlite:///{folder}/bench.db",
            queue_path=str(Path(folder) / "q.db"),
            log_level="ERROR",
        )
        bot = build(replace(settings), web_side=True)
        bot.store.migrate()
        warm()
        client = create_app(bot).test_client()
        ids = count()
        taken = []
        for n in range(ROUNDS):
            form = {
                "MessageSid": f"SM{next(ids)}",
                "From": f"+1212555{1000 + n % 40}",
                "To": "+1",
                "Body": TEXTS[n % len(TEXTS)],
            }
            started = time.perf_counter()
            assert client.post("/sms", data=form).status_code == 200
            taken.append((time.perf_counter() - started) * 1000)
        bot.store.close()
    taken.sort()
    sys.stdout.write(
        f"POST /sms, {ROUNDS} texts of 40 people: median {statistics.median(taken):.1f} ms, p99 {taken[int(ROUNDS * 0.99)]:.1f} ms\n"
    )


if __name__ == "__main__":
    main()
