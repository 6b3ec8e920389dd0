"""The servers of the tests come from the system where it has them, and from wheels: both ways are walked."""

from __future__ import annotations

import shutil

import psycopg
import pytest
import redis

from tests.servers import NoServer, postgres_binaries, postgres_server, redis_binary, redis_server


@pytest.mark.parametrize("which", ["system", "wheels"])
def test_redis_starts_answers_and_stops(which: str) -> None:
    if which == "system" and shutil.which("redis-server") is None:
        with pytest.raises(NoServer):
            redis_binary("system")
        return
    with redis_server(which) as server:
        client = redis.Redis(port=server.port)
        assert client.ping()
        client.close()
    assert server.process.poll() is not None


@pytest.mark.parametrize("which", ["system", "wheels"])
def test_postgres_starts_answers_and_stops(which: str) -> None:
    try:
        postgres_binaries(which)
    except NoServer:
        assert which == "system"  # a newcomer's laptop: the wheels serve
        return
    with postgres_server(which) as server, psycopg.connect(server.url) as connection:
        row = connection.execute("show server_encoding").fetchone()
        assert row == ("UTF8",)
    assert server.process.poll() is not None
