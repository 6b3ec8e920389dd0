"""A wrong setting stops the start in one line that names it and never shows a secret."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from bot.settings import NAMES, SettingError, demanded, from_env

ROOT = Path(__file__).parent.parent
SID = "AC" + "a" * 32
TWILIO = {
    "TWILIO_ACCOUNT_SID": SID,
    "TWILIO_AUTH_TOKEN": "secret-token-1",
    "TWILIO_REMINDER_NUMBER": "+15035550100",
}


def test_all_twilio_settings_choose_twilio() -> None:
    settings = from_env({**TWILIO, "TWILIO_AUTH_TOKEN": "first-token, second-token"})
    assert settings.carrier == "twilio"
    assert settings.twilio_auth_tokens == ("first-token", "second-token")


@pytest.mark.parametrize(
    ("environ", "said"),
    [
        ({"TWILIO_ACCOUNT_SID": SID}, "TWILIO_AUTH_TOKEN is not set"),
        ({"TWILIO_AUTH_TOKEN": "secret-token-1"}, "TWILIO_ACCOUNT_SID is not set"),
        (
            {k: v for k, v in TWILIO.items() if k != "TWILIO_REMINDER_NUMBER"},
            "TWILIO_REMINDER_NUMBER is not set",
        ),
        ({**TWILIO, "TWILIO_ACCOUNT_SID": "AC12"}, "TWILIO_ACCOUNT_SID is AC... (4 characters)"),
        ({**TWILIO, "TWILIO_REMINDER_NUMBER": "5035550100x"}, "TWILIO_REMINDER_NUMBER is 50..."),
        ({**TWILIO, "TWILIO_API_KEY": "SK" + "b" * 32}, "TWILIO_API_SECRET is not set"),
        (
            {**TWILIO, "TWILIO_API_BASE_URL": "http://example.com"},
            "TWILIO_API_BASE_URL is not on this machine",
        ),
        ({**TWILIO, "TWILIO_AUTHTOKEN": "x"}, "TWILIO_AUTHTOKEN is no setting"),
        ({**TWILIO, "CARRIER": "local"}, "CARRIER is local, but TWILIO_ settings are there"),
        ({"CARRIER": "pigeon"}, "CARRIER is 'pigeon': local or twilio"),
        ({"CARRIER": "twilio"}, "TWILIO_ACCOUNT_SID is not set"),
        ({"DATABASE_URL": "mysql://u:hunter2@h/db"}, "DATABASE_URL begins with 'mysql'"),
        ({"DATABASE_URL": "postgres://bot:hunter%t2hunter2@h/db"}, "DATABASE_URL can't be read"),
        ({"DATABASE_URL": "postgres://bot:s/hunter2@h:1/db"}, "DATABASE_URL can't be read"),
        ({"DATABASE_URL": "postgres://bot:s@hunter2@h:1/db"}, "DATABASE_URL can't be read"),
        ({"DATABASE_URL": "postgres://bot:s#hunter2@h:1/db"}, "DATABASE_URL can't be read"),
        ({"DATABASE_URL": "postgres://bot:[hunter2@h:1/db"}, "DATABASE_URL can't be read"),
        ({"REDIS_URL": "redis://:s/hunter2@h:1/0"}, "REDIS_URL can't be read"),
        ({"REDIS_URL": "rediss://:s#hunter2@h:1/0"}, "REDIS_URL can't be read"),
        ({"REDIS_URL": "redis://:s@h:hunter2/0"}, "REDIS_URL can't be read"),
        ({"PUBLIC_BASE_URL": "https://me:hunter2@x.y/p"}, "PUBLIC_BASE_URL holds a user name"),
        ({"PUBLIC_BASE_URL": "https://[x"}, "PUBLIC_BASE_URL can't be read"),
        ({"REDIS_URL": "http://x"}, "REDIS_URL begins with 'http'"),
        ({"REDIS_URL": "redis://localhost/reminders"}, "REDIS_URL ends in no database number"),
        ({"QUEUE_PATH": str(ROOT)}, "QUEUE_PATH is a folder: a file such as var/queue.db is expected"),
        ({"REDIS_TLS_VERIFY": "perhaps"}, "REDIS_TLS_VERIFY is 'perhaps': yes or no"),
        ({"PUBLIC_BASE_URL": "https://bot.example.com#rc=2"}, "PUBLIC_BASE_URL is"),
        ({"PUBLIC_BASE_URL": "https://bot.example.com:abc"}, "PUBLIC_BASE_URL can't be read"),
        ({"PUBLIC_BASE_URL": "https://YOUR-NAME.ngrok.app"}, "PUBLIC_BASE_URL is"),
        ({"PUBLIC_BASE_URL": "bot.example.com/sms"}, "PUBLIC_BASE_URL is"),
        ({"PORT": "http"}, "PORT is 'http'"),
        ({"LOG_LEVEL": "LOUD"}, "LOG_LEVEL is 'LOUD'"),
        ({"SERVICE_NAME": "x" * 30}, "SERVICE_NAME is 30 characters long"),
    ],
)
def test_a_wrong_setting_is_named(environ: dict[str, str], said: str) -> None:
    with pytest.raises(SettingError) as wrong:
        from_env(environ)
    line = str(wrong.value)
    assert line.startswith(said)
    assert "\n" not in line
    assert "hunter2" not in line
    assert "secret-token" not in line


@pytest.mark.parametrize(
    "environ",
    [
        {"DATABASE_URL": "postgres://bot:p%2Fw%40@h.example:5432/db?sslmode=require"},
        {"DATABASE_URL": "postgresql://bot@[::1]:5432/db"},
        {"DATABASE_URL": "postgres://x/y"},
        {"DATABASE_URL": "sqlite:///var/100% mine.db"},
        {"REDIS_URL": "rediss://:p%23w@h:6380/0?ssl_cert_reqs=none"},
        {"REDIS_URL": "redis://localhost"},
        {"REDIS_URL": "redis://localhost/"},
        {"REDIS_URL": "unix:///run/redis.sock"},
    ],
)
def test_urls_that_can_be_read_are_taken(environ: dict[str, str]) -> None:
    settings = from_env(environ)
    assert [settings.database_url or settings.redis_url] == [*environ.values()]


@pytest.mark.parametrize(
    ("environ", "said"),
    [
        ({}, "CARRIER is not set"),
        ({"CARRIER": "local", "DYNO": "web.1"}, "DATABASE_URL is not set"),
        ({"CARRIER": "local", "DYNO": "web.1", "DATABASE_URL": "sqlite:///x.db"}, "DATABASE_URL is sqlite"),
        ({"CARRIER": "local", "DYNO": "web.1", "DATABASE_URL": "postgres://x/y"}, "REDIS_URL is not set"),
    ],
)
def test_web_and_worker_choose_nothing_silently(environ: dict[str, str], said: str) -> None:
    with pytest.raises(SettingError) as wrong:
        demanded(from_env(environ))
    assert str(wrong.value).startswith(said)


def test_the_local_carrier_may_be_asked_for_aloud() -> None:
    assert demanded(from_env({"CARRIER": "local"})).carrier == "local"


def test_env_example_explains_every_setting_and_no_other() -> None:
    listed = re.findall(r"^#?([A-Z_]+)=", (ROOT / ".env.example").read_text(), flags=re.MULTILINE)
    assert sorted(listed) == sorted(NAMES)


@pytest.mark.parametrize(
    "command",
    [
        [sys.executable, "-m", "gunicorn", "--bind", "127.0.0.1:0", "bot.webhooks:app"],
        [str(Path(sys.executable).parent / "huey_consumer"), "bot.tasks.huey"],
    ],
)
def test_a_start_without_settings_ends_with_one_line(command: list[str], tmp_path: Path) -> None:
    ended = subprocess.run(
        command, cwd=ROOT, env={"PATH": "/usr/bin:/bin", "HOME": str(tmp_path), "ENV_FILE": os.devnull}, capture_output=True, text=True, timeout=60, check=False
    )  # fmt: skip
    assert ended.returncode != 0
    assert "setting: CARRIER is not set" in ended.stderr
    assert "Traceback" not in ended.stderr


@pytest.mark.parametrize("command", ["run", "migrate", "unread"])
def test_an_environment_file_that_is_named_but_not_there_stops_the_start(
    command: str, tmp_path: Path
) -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "bot", command], cwd=ROOT, env={"PATH": "/usr/bin:/bin", "HOME": str(tmp_path), "ENV_FILE": "no/such.env"},
        capture_output=True, text=True, timeout=20, check=False,
    )  # fmt: skip
    assert ended.returncode != 0
    assert "ENV_FILE is 'no/such.env': a file that can be read is expected" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_a_queue_that_cannot_be_opened_is_named(tmp_path: Path) -> None:
    (tmp_path / "q").write_text("no database\n" * 400)
    for path in (tmp_path / "q", tmp_path / "q" / "queue.db"):
        environ = {"PATH": "/usr/bin:/bin", "HOME": str(tmp_path), "ENV_FILE": os.devnull, "CARRIER": "local"}
        environ |= {"QUEUE_PATH": str(path), "DATABASE_URL": f"sqlite:///{tmp_path / 'r.db'}"}
        ended = subprocess.run(
            [str(Path(sys.executable).parent / "huey_consumer"), "bot.tasks.huey"], cwd=ROOT, env=environ,
            capture_output=True, text=True, timeout=20, check=False,
        )  # fmt: skip
        assert ended.returncode != 0
        assert f"QUEUE_PATH is {str(path)!r}" in ended.stderr
        assert "Traceback" not in ended.stderr


def test_the_environment_file_is_read_but_never_overrides(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import os

    from bot.settings import load_env_file

    (tmp_path / ".env").write_text("CARRIER=local\nSERVICE_NAME=From the file\n")
    monkeypatch.setenv("SERVICE_NAME", "From the shell")
    monkeypatch.setenv("CARRIER", "")
    monkeypatch.delenv("CARRIER")
    load_env_file(tmp_path / ".env")
    settings = from_env()
    assert (settings.carrier, settings.service_name) == ("local", "From the shell")
    os.environ.pop("CARRIER")
