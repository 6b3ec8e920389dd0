"""The phone page: only for this machine, and what it shows."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from bot.adapters.local_carrier import LocalCarrier
from bot.core.model import Instant
from bot.phone import phone_pages
from bot.phone.album import Album
from bot.settings import Settings
from bot.webhooks import create_app
from bot.wiring import build
from tests.servers import free_port, wait_for_port

ROOT = Path(__file__).parent.parent
NUMBER = "+12125550101"


class HandClock:
    def __init__(self) -> None:
        self.at = Instant(1_795_532_400)  # Tue Nov 24 2026 10:00 in New York

    def now(self) -> Instant:
        return self.at


class NoAlarm:
    def set(self, person_id: int, at: Instant) -> None:
        return


@pytest.fixture
def page(tmp_path: Path) -> Iterator[tuple[FlaskClient, HandClock]]:
    clock = HandClock()
    album = Album(tmp_path / "phone.db")
    carrier = LocalCarrier(clock, album.keep_accepted)
    settings = Settings(
        carrier="local",
        database_url=f"sqlite:///{tmp_path / 'b.db'}",
        queue_path=str(tmp_path / "q.db"),
        log_level="WARNING",
    )
    bot = replace(build(settings, web_side=False, carrier=carrier), clock=clock, alarm=NoAlarm())  # type: ignore[arg-type]
    bot.store.migrate()
    app = create_app(bot)
    app.register_blueprint(phone_pages(bot, album, clock.now))
    yield app.test_client(), clock
    bot.store.close()
    album.db.close()


def say(client: FlaskClient, text: str, phone: str = NUMBER) -> dict[str, object]:
    answer = client.post("/phone/send", json={"phone": phone, "text": text})
    assert answer.status_code == 200
    return dict(answer.json or {})


def thread(client: FlaskClient, phone: str = NUMBER, after: int = 0) -> dict[str, list[dict[str, object]]]:
    return dict(client.get(f"/phone/thread?phone={phone.replace('+', '%2B')}&after={after}").json or {})


def test_a_text_its_reply_and_its_reading_are_shown(page: tuple[FlaskClient, HandClock]) -> None:
    client, _ = page
    read = say(client, "remind me to stretch in 1 minute")["understood"]
    assert isinstance(read, dict)
    assert (read["intent"], read["task"], read["said"]) == ("create", "stretch", ["in 1 minute"])
    texts = thread(client)["texts"]
    assert [t["direction"] for t in texts] == ["in", "reply"]
    assert [t["segments"] for t in texts] == [1, 1]
    assert thread(client)["ahead"][0]["task"] == "stretch"
    assert thread(client, after=2)["texts"] == []


def test_the_reminder_comes_into_the_thread(page: tuple[FlaskClient, HandClock]) -> None:
    client, clock = page
    say(client, "remind me to stretch in 1 minute")
    clock.at = Instant(clock.at + 60)
    say(client, "hello", "+13035550102")  # any text sweeps
    clock.at = Instant(clock.at + 5)
    say(client, "hello", "+13035550102")
    assert [t["body"] for t in thread(client)["texts"] if t["direction"] == "reminder"] == ["stretch"]


def test_a_second_number_has_a_thread_of_its_own(page: tuple[FlaskClient, HandClock]) -> None:
    client, _ = page
    say(client, "call mom at 5pm")
    assert thread(client, "+13035550102")["texts"] == []


def test_what_would_come_is_played_on_a_copy(page: tuple[FlaskClient, HandClock]) -> None:
    client, _ = page
    say(client, "take pills every day at 11am")
    got = client.get("/phone/preview?phone=%2B12125550101&hours=48").json
    assert got is not None
    assert [t["body"] for t in got["texts"] if t["kind"] == "reminder"] == ["take pills", "take pills"]
    assert [t["direction"] for t in thread(client)["texts"]] == ["in", "reply"]


def test_other_sites_get_nothing(page: tuple[FlaskClient, HandClock]) -> None:
    client, _ = page
    body = {"phone": NUMBER, "text": "x"}
    assert client.post("/phone/send", json=body, headers={"Host": "evil.example"}).status_code == 403
    assert client.post("/phone/send", json=body, headers={"Origin": "http://evil.example"}).status_code == 403
    assert client.get("/", headers={"Host": "evil.example:80"}).status_code == 403
    assert client.post("/phone/send", json={"phone": "nobody", "text": "x"}).status_code == 400
    assert client.post("/phone/send", data="no json").status_code == 400


def test_the_page_builds_no_markup_from_words() -> None:
    html = (ROOT / "bot" / "phone" / "page.html").read_text()
    assert "innerHTML" not in html
    assert "http://" not in html.replace("http://www.w3.org", "")
    assert "https://" not in html


def test_run_serves_the_page_and_ends_cleanly_with_ctrl_c(tmp_path: Path) -> None:
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", "run", "--port", str(port), "--data", str(tmp_path / "data")],
        cwd=tmp_path, env={"PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT), "HOME": str(tmp_path)},
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    wait_for_port(port, process)
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/") as answer:
        assert b"<title>Reminder bot" in answer.read()
    time.sleep(0.5)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=40)
    assert process.returncode == 0, err
    assert out == f"A phone to text it with: http://127.0.0.1:{port}/  (Ctrl-C ends it)\n"
    assert "Traceback" not in err


def test_a_taken_port_is_said_in_one_line(tmp_path: Path) -> None:
    import socket

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        ended = subprocess.run(
            [sys.executable, "-m", "bot", "run", "--port", str(port)], cwd=tmp_path, capture_output=True, text=True, check=False,
            env={"PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT), "HOME": str(tmp_path)}, timeout=60,
        )  # fmt: skip
    assert ended.returncode == 2
    assert ended.stderr == f"run: --port is {port}, which is taken: a free port is expected\n"
