"""What all tests share: servers once a run, a store, and the promise that nothing live is touched."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from bot.adapters.store import SqlStore, open_store
from tests.servers import Server, new_database, postgres_server, redis_server


def pytest_configure(config: pytest.Config) -> None:
    live = sorted(n for n, v in os.environ.items() if n.startswith("TWILIO_") and v.strip())
    if live:
        pytest.exit(f"live settings are in the environment, and no test may see them: {', '.join(live)}", 3)


@pytest.fixture(autouse=True)
def no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """The developer's own settings never reach a test."""
    for name in ("DATABASE_URL", "REDIS_URL", "CARRIER", "PUBLIC_BASE_URL", "DYNO", "PORT"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="session", autouse=True)
def texts_of_one_segment() -> Iterator[None]:
    """At least 95 of 100 texts of all dialogues fit one segment; those that don't are named."""
    yield
    from bot.core.segments import count_segments
    from tests.phone import SAID

    longer = [text for text in SAID if count_segments(text) > 1]
    if len(SAID) > 300:  # not where only a few tests were chosen
        assert len(longer) <= len(SAID) * 0.05, longer


@pytest.fixture(scope="session")
def redis() -> Iterator[Server]:
    with redis_server() as server:
        yield server


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    with postgres_server() as server:
        yield server


@pytest.fixture
def postgres_url(postgres: Server) -> str:
    return new_database(postgres, f"t{uuid4().hex[:12]}")


@pytest.fixture(params=["memory", "file", "postgres"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[SqlStore]:
    """Every engine the contract holds for."""
    if request.param == "memory":
        url = "sqlite://"
    elif request.param == "file":
        url = f"sqlite:///{tmp_path / 'bot.db'}"
    else:
        url = request.getfixturevalue("postgres_url")
    made = open_store(url)
    made.migrate()
    yield made
    made.close()
