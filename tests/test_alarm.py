"""The queue: a real Redis, plain and behind TLS with a self-signed certificate, and the SQLite file."""

from __future__ import annotations

import contextlib
import select
import socket
import ssl
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import trustme
from huey.consumer import Consumer

from bot.adapters.alarm import HueyAlarm, deliver_task, make_huey, with_options
from bot.core.model import Instant
from bot.ports import AlarmDown
from tests.servers import Server, free_port


@pytest.fixture(params=["sqlite", "redis"])
def huey(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Any]:
    url = None
    if request.param == "redis":
        url = request.getfixturevalue("redis").url.replace("/0", "/3")
    made = make_huey(url, str(tmp_path / "queue.db"), tls_verify=True, web_side=False)
    made.flush()
    yield made
    made.flush()
    made.storage.close()


def test_an_alarm_rings_at_its_moment_with_ids_alone(huey: Any) -> None:
    rung: list[tuple[int, int, float]] = []
    huey.deliver_body = lambda person_id, at: rung.append((person_id, at, time.time()))
    alarm = HueyAlarm(huey)
    at = Instant(int(time.time()) + 2)
    alarm.set(7, at)
    consumer = huey.create_consumer()
    consumer._set_signal_handlers = lambda: None  # only the main thread may set them
    thread = threading.Thread(target=consumer.run, daemon=True)
    thread.start()
    until = time.monotonic() + 8
    while not rung and time.monotonic() < until:
        time.sleep(0.02)
    consumer.stop(graceful=True)
    consumer.stop_flag.set()
    assert [(p, a) for p, a, _ in rung] == [(7, at)]
    assert -0.1 <= rung[0][2] - at < 2


def test_an_outage_of_the_queue_is_told_in_a_line_not_in_tracebacks(
    caplog: pytest.LogCaptureFixture,
) -> None:
    import logging

    from redis.exceptions import ConnectionError as Refused

    from bot.adapters.alarm import OutageInALine

    caplog.handler.addFilter(OutageInALine())
    log = logging.getLogger("huey.consumer.Worker")
    for _ in range(50):
        try:
            raise Refused("Error 111 connecting to 127.0.0.1:1.")
        except Refused:
            log.exception("Error reading from queue")
    try:
        raise ValueError("another matter")
    except ValueError:
        log.exception("task failed")
    told = [r for r in caplog.records if "REDIS_URL" in r.getMessage()]
    assert len(told) == 1
    assert told[0].exc_info is None
    assert [r.getMessage() for r in caplog.records if r not in told] == ["task failed"]


def test_the_consumers_defaults_are_raised(huey: Any) -> None:
    consumer: Consumer = huey.create_consumer(workers=1, max_delay=10.0)
    assert consumer.workers == 8
    assert consumer.max_delay == 0.25
    assert consumer.graceful_signal == "TERM"
    assert consumer.shutdown_timeout == 25
    assert huey.create_consumer(workers=3).workers == 3
    assert not huey.results


def test_only_the_worker_delivers(huey: Any) -> None:
    with pytest.raises(RuntimeError):
        deliver_task(huey).call_local(1, 2)


def test_a_queue_that_is_away_says_so_quickly(tmp_path: Path) -> None:
    away = HueyAlarm(make_huey(f"redis://127.0.0.1:{free_port()}/0", "", tls_verify=True, web_side=True))
    started = time.monotonic()
    with pytest.raises(AlarmDown):
        away.set(1, Instant(int(time.time()) + 30))
    assert time.monotonic() - started < 2


@pytest.mark.parametrize(
    ("url", "web", "said"),
    [
        ("redis://h/0", True, "redis://h/0?socket_connect_timeout=0.3&socket_timeout=0.3"),
        ("redis://h/0?db=1", False, "redis://h/0?db=1&socket_connect_timeout=5&socket_timeout=5"),
        ("redis://h/0?socket_timeout=1", True, "redis://h/0?socket_timeout=1&socket_connect_timeout=0.3"),
    ],
)
def test_the_url_carries_the_timeouts(url: str, web: bool, said: str) -> None:
    assert with_options(url, tls_verify=True, web_side=web) == said


@pytest.fixture
def tls_port(redis: Server) -> Iterator[int]:
    """TLS with a certificate nobody knows, in front of the real Redis: wheels bring a Redis without it."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    trustme.CA().issue_cert("127.0.0.1").configure_cert(context)
    stopping = threading.Event()
    threads: list[threading.Thread] = []

    def carry(client: socket.socket) -> None:
        """Both directions in one thread: a TLS socket is not to be shared between two."""
        with client, contextlib.suppress(OSError):
            client.settimeout(5)
            with (
                context.wrap_socket(client, server_side=True) as secure,
                socket.create_connection(("127.0.0.1", redis.port)) as upstream,
            ):
                while not stopping.is_set():
                    ready = (
                        [secure] if secure.pending() else select.select([secure, upstream], [], [], 0.05)[0]
                    )
                    for source in ready:
                        data = source.recv(65536)
                        if not data:
                            return
                        (upstream if source is secure else secure).sendall(data)

    def serve() -> None:
        with listener:
            while not stopping.is_set():
                with contextlib.suppress(TimeoutError):
                    client, _ = listener.accept()
                    threads.append(threading.Thread(target=carry, args=(client,), daemon=True))
                    threads[-1].start()

    listener = socket.create_server(("127.0.0.1", 0))
    listener.settimeout(0.1)
    port = int(listener.getsockname()[1])
    accepting = threading.Thread(target=serve, daemon=True)
    accepting.start()
    yield port
    stopping.set()
    accepting.join(5)
    for thread in threads:
        thread.join(5)


def test_a_self_signed_certificate_needs_the_explicit_setting(tls_port: int) -> None:
    url = f"rediss://127.0.0.1:{tls_port}/4"
    strict = make_huey(url, "", tls_verify=True, web_side=False)
    with pytest.raises(AlarmDown):
        HueyAlarm(strict).set(1, Instant(int(time.time()) + 60))
    lenient = make_huey(url, "", tls_verify=False, web_side=False)
    HueyAlarm(lenient).set(1, Instant(int(time.time()) + 60))
    assert lenient.scheduled_count() == 1
    lenient.flush()
    lenient.storage.close()
    strict.storage.close()
