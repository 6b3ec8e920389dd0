"""`python -m bot parse`: for a person, and line by line for measuring."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest


def run(*arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "bot", *arguments], input=stdin, capture_output=True, text=True, check=False,
        env={"DATABASE_URL": "nonsense://", "PATH": "/usr/bin"},
    )  # fmt: skip


def test_a_reading_is_explained_for_a_person() -> None:
    ended = run(
        "parse", "call mom tomorrow at 5", "--zone", "America/New_York", "--now", "2026-11-24T10:00:00"
    )
    assert ended.returncode == 0
    rows = dict(line.split(None, 1) for line in reversed(ended.stdout.splitlines()))
    assert rows["intent"] == "create"
    assert rows["task"] == "call mom"
    assert rows["moment"] == "2026-11-25T17:00:00 (hour)"
    assert rows["guessed"] == "meridiem: '5' at 21-22"
    assert rows["said"] == "'tomorrow at 5' at 9-22"
    assert "bare hour" in ended.stdout


def test_lines_are_answered_in_order_with_the_agreed_fields() -> None:
    asked = [
        {"text": "call mom tomorrow at 5pm", "now": "2026-11-24T10:00:00-05:00", "tz": "America/New_York"},
        {"text": "pay rent tomorrow", "now": "2026-11-24T10:00:00+00:00", "tz": "UTC"},
        {"text": "pills every day at 9am", "now": "2026-11-24T10:00:00-02:00", "tz": "-02:00"},
        {"text": "the purple elephants dance", "now": "2026-11-24T10:00:00+00:00", "tz": "UTC"},
        {"text": "tomorrow at 5pm", "now": "2026-11-24T10:00:00+00:00", "tz": "UTC"},
        {"text": "5 days", "now": "2026-11-24T10:00:00+00:00", "tz": "UTC"},
    ]
    ended = run("parse", "--jsonl", stdin="".join(json.dumps(a) + "\n" for a in asked))
    got = [json.loads(line) for line in ended.stdout.splitlines()]
    assert [g["when"] for g in got] == [
        "2026-11-25T17:00:00",
        "2026-11-25",
        "2026-11-25T09:00:00",
        None,
        "2026-11-25T17:00:00",
        None,
    ]
    assert [g["intent"] for g in got] == ["create", "create", "create", "other", "moment", "moment"]
    assert got[2]["recurrence"] == "FREQ=DAILY;BYHOUR=9;BYMINUTE=0"
    assert got[0]["said"] == ["tomorrow at 5pm"]
    assert {"intent", "task", "when", "grain", "recurrence", "said"} <= set(got[3])


@pytest.mark.parametrize(
    "line",
    [
        "nonsense",
        '{"text": "x"}',
        '{"text": 5, "now": "2026-11-24T10:00:00", "tz": "UTC"}',
        '{"text": "x", "now": "2026-11-24", "tz": "Mars/X"}',
        "[]",
    ],
)
def test_a_bad_line_is_named_and_ends_it(line: str) -> None:
    ended = run(
        "parse", "--jsonl", stdin='{"text": "x", "now": "2026-11-24T10:00:00", "tz": "UTC"}\n' + line + "\n"
    )
    assert ended.returncode == 2
    assert ended.stderr.startswith("line 2: ")
    assert "Traceback" not in ended.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("parse",), "a text is expected"),
        (("parse", "x", "--zone", "Mars"), "'Mars' is no time zone"),
        (("parse", "x", "--now", "soon"), "now is 'soon': ISO 8601"),
    ],
)
def test_a_bad_call_is_one_line(arguments: tuple[str, ...], said: str) -> None:
    ended = run(*arguments)
    assert ended.returncode == 2
    assert said in ended.stderr
    assert len(ended.stderr.splitlines()) == 1


def test_the_commands_are_listed() -> None:
    ended = run("--help")
    assert ended.returncode == 0
    for command in ("run", "parse", "simulate", "migrate"):
        assert command in ended.stdout


def test_the_release_step_needs_only_the_database() -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "bot", "migrate"], capture_output=True, text=True, check=False,
        env={"DYNO": "release.1", "TWILIO_ACCOUNT_SID": "half", "PATH": "/usr/bin"},
    )  # fmt: skip
    assert (ended.returncode, ended.stderr) == (
        2,
        "setting: DATABASE_URL is not set: expected here, because this platform's disk does not last\n",
    )
