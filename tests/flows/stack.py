"""The whole thing as an operator starts it: what the Procfile names, by a Procfile runner, on real
Redis and Postgres, with the fake carrier outside."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.fake_carrier import FakeCarrier
from tests.servers import free_port, wait_for_port

ROOT = Path(__file__).parents[2]
PUBLIC = "https://bot.example.com"
BIN = Path(sys.executable).parent


class Stack:
    """Web and worker under honcho. `log` is what they printed."""

    def __init__(
        self, environ: dict[str, str], fake: FakeCarrier, port: int, processes: tuple[str, ...]
    ) -> None:
        self.environ = environ
        self.fake = fake
        self.port = port
        self.url = f"http://127.0.0.1:{port}"
        self.output = tempfile.NamedTemporaryFile("w+", prefix="stack-", suffix=".log", delete=False)  # noqa: SIM115
        self.process = subprocess.Popen(
            [sys.executable, "-m", "honcho", "-f", str(ROOT / "Procfile"), "-e", os.devnull, "start", *processes],
            cwd=ROOT, env=environ, stdout=self.output, stderr=subprocess.STDOUT, start_new_session=True,
        )  # fmt: skip

    @property
    def log(self) -> str:
        return Path(self.output.name).read_text()

    def text(self, body: str, sender: str = "+12125550101") -> tuple[int, str | None, float]:
        """An inbound text through the webhook: status, reply, seconds it took."""
        started = time.monotonic()
        status, reply = self.fake.text(body, sender, url=f"{self.url}/sms", signed_for=f"{PUBLIC}/sms")
        return status, reply, time.monotonic() - started

    def wait_until_up(self) -> None:
        try:
            wait_for_port(self.port, self.process)
            until = time.monotonic() + 20
            while (
                "Huey consumer started" not in self.log
                and "sweep" not in self.log
                and time.monotonic() < until
            ):
                if "worker" in self.log and time.monotonic() > until - 16:
                    break
                time.sleep(0.1)
        except RuntimeError as error:
            raise RuntimeError(f"{error}\n{self.log}") from error

    def stop(self) -> int:
        """SIGTERM to the runner, as a platform does; the seconds it took, at most."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(40)
            except subprocess.TimeoutExpired:
                os.killpg(self.process.pid, signal.SIGKILL)
                self.process.wait()
        self.output.close()
        Path(self.output.name).unlink(missing_ok=True)
        return int(self.process.returncode)


def environment(
    fake: FakeCarrier, database_url: str, redis_url: str, port: int, **more: str
) -> dict[str, str]:
    return {
        "PATH": f"{BIN}:{os.environ['PATH']}",
        "HOME": tempfile.gettempdir(),
        "PYTHONUNBUFFERED": "1",
        "ENV_FILE": os.devnull,
        "PORT": str(port),
        "DATABASE_URL": database_url,
        "REDIS_URL": redis_url,
        "TWILIO_ACCOUNT_SID": fake.account_sid,
        "TWILIO_AUTH_TOKEN": fake.auth_token,
        "TWILIO_REMINDER_NUMBER": fake.number,
        "TWILIO_API_BASE_URL": fake.url,
        "PUBLIC_BASE_URL": PUBLIC,
        **more,
    }


def procfile() -> dict[str, str]:
    lines = (ROOT / "Procfile").read_text().splitlines()
    return dict(re.match(r"(\w+):\s*(.+)", line).groups() for line in lines if line.strip())  # type: ignore[union-attr]


def release(environ: dict[str, str]) -> None:
    """The release step needs only the database."""
    only = {k: v for k, v in environ.items() if k in ("PATH", "HOME", "DATABASE_URL", "ENV_FILE")}
    subprocess.run(
        procfile()["release"], shell=True, check=True, cwd=ROOT, env=only, capture_output=True, timeout=60
    )


@contextmanager
def running(
    database_url: str, redis_url: str, processes: tuple[str, ...] = ("web", "worker")
) -> Iterator[Stack]:
    with FakeCarrier() as fake:
        port = free_port()
        environ = environment(fake, database_url, redis_url, port)
        release(environ)
        stack = Stack(environ, fake, port, processes)
        try:
            stack.wait_until_up()
            yield stack
        finally:
            stack.stop()
