"""Whole staircases with real processes, each started as the Procfile says."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from bot.adapters.store import open_store
from tests.flows.stack import BIN, PUBLIC, ROOT, Stack, running
from tests.servers import Server, free_port, redis_server, wait_for_port


def arrival(stack: Stack, body: str, seconds: float) -> float:
    """When a text with this body came to the carrier; fails after so many seconds."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        for message in stack.fake.messages:
            if message["body"] == body:
                return float(message["_at"])
        time.sleep(0.02)
    pytest.fail(f"{body!r} did not come within {seconds} s\n{stack.log}")


def test_a_text_goes_in_and_the_reminder_comes_within_two_seconds_of_its_moment(
    redis: Server, postgres_url: str
) -> None:
    with running(postgres_url, redis.url) as stack:
        for n in range(3):
            status, reply, _ = stack.text(f"remind me to stretch {n} times in 3 seconds", f"+1212555010{n}")
            said_at = time.time()
            assert status == 200
            assert reply is not None
            assert reply.startswith(f"OK, in 3 sec: stretch {n} times")
            came_at = arrival(stack, f"stretch {n} times", 10)
            assert 1.0 < came_at - said_at < 5.0
            form = stack.fake.requests[-1]["form"]
            assert form["To"] == f"+1212555010{n}"
            assert form["From"] == stack.fake.number
            assert form["StatusCallback"].startswith(f"{PUBLIC}/status?rid=")
        # the receipts come back, twice and out of order
        message = stack.fake.messages[0]
        for status_word in ("delivered", "sent", "delivered", "queued"):
            assert stack.fake.callback(message, status_word, base=stack.url) == 204
        assert stack.text("STOP")[1] is None
        assert (
            stack.fake.text("x", url=f"{stack.url}/sms", signed_for="https://elsewhere.example/sms")[0] == 403
        )


def test_while_redis_is_away_texts_are_answered_and_reminders_come(postgres_url: str) -> None:
    port = free_port()
    with redis_server(port=port) as server, running(postgres_url, server.url) as stack:
        assert stack.text("hello")[0] == 200
        server.kill()
        status, reply, took = stack.text("remind me to feed the cat in 4 seconds")
        assert status == 200
        assert took < 0.5 + 0.4, f"answered after {took:.2f} s"
        said_at = time.time()
        assert reply == "OK, in 4 sec: feed the cat"
        assert arrival(stack, "feed the cat", 25) - said_at < 4 + 15
        with redis_server(port=port):
            stack.text("remind me to water the plants in 3 seconds")
            arrival(stack, "water the plants", 25)
    assert stack.fake.bodies().count("feed the cat") == 1


def test_sigterm_ends_both_processes_in_good_time(redis: Server, postgres_url: str) -> None:
    with running(postgres_url, redis.url) as stack:
        stack.text("hello")
        started = time.monotonic()
        stack.process.terminate()
        stack.process.wait(30)
        assert time.monotonic() - started < 28
        assert "Traceback" not in stack.log


def test_gunicorn_and_the_bare_consumer_on_sqlite_with_the_local_carrier(
    redis: Server, tmp_path: Path
) -> None:
    from tests.fake_carrier import FakeCarrier

    database = f"sqlite:///{tmp_path / 'bot.db'}"
    port = free_port()
    environ = {
        "PATH": f"{BIN}:{os.environ['PATH']}", "HOME": str(tmp_path), "CARRIER": "local", "DATABASE_URL": database, "ENV_FILE": os.devnull,
        "REDIS_URL": redis.url.replace("/0", "/1"),
    }  # fmt: skip
    commands = (
        [sys.executable, "-m", "gunicorn", "--bind", f"127.0.0.1:{port}", "bot.webhooks:app"],
        [str(BIN / "huey_consumer"), "bot.tasks.huey"],
    )
    both = [
        subprocess.Popen(c, cwd=ROOT, env=environ, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for c in commands
    ]
    try:
        wait_for_port(port, both[0])
        with FakeCarrier() as sender:
            status, reply = sender.text("in 4 seconds stretch", url=f"http://127.0.0.1:{port}/sms")
        said_at = int(time.time())
        assert (status, (reply or "").split("\n")[0]) == (200, "OK, in 4 sec: stretch")
        store = open_store(database)
        until = time.monotonic() + 20
        rows: list[dict[str, object]] = []
        while time.monotonic() < until and [r["state"] for r in rows] != ["sent"]:
            time.sleep(0.05)
            with store.engine.transaction(write=False) as t:
                rows = t.rows("select state, body from sends")
        assert [r["state"] for r in rows] == ["sent"]
        claimed_at = json.loads(str(rows[0]["body"]))["claimed_at"]
        assert said_at + 3 <= claimed_at <= said_at + 4 + 2
        store.close()
    finally:
        for process in both:
            process.terminate()
        for process in both:
            process.wait(30)
