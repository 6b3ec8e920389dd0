"""The script player: its contract, line by line."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import datetime
from typing import Any

import pytest

from bot.simulate import ScriptError, simulate

NY = "America/New_York"


def played(*lines: dict[str, Any]) -> list[dict[str, Any]]:
    out: list[dict[str, Any]] = []
    simulate([json.dumps(line) for line in lines], out.append)
    return out


def test_what_is_due_at_a_lines_moment_goes_out_before_the_line() -> None:
    out = played(
        {
            "at": "2026-11-24T10:00:00-05:00",
            "from": "+12125550101",
            "zone": NY,
            "text": "in 1 minute stretch",
        },
        {"at": "2026-11-24T10:01:00-05:00", "from": "+12125550101", "text": "list"},
    )
    assert [m["kind"] for m in out] == ["text", "reply", "reminder", "text", "reply"]
    assert out[2] == {
        "at": "2026-11-24T10:01:00-05:00", "direction": "out", "kind": "reminder", "phone": "+12125550101", "text": "stretch", "segments": 1,
    }  # fmt: skip


def test_the_run_ends_at_the_last_line_that_second_included() -> None:
    first = {
        "at": "2026-11-24T10:00:00-05:00",
        "from": "+12125550101",
        "zone": NY,
        "text": "in 1 minute stretch",
    }
    assert len(played(first, {"at": "2026-11-24T10:00:59-05:00"})) == 2
    assert len(played(first, {"at": "2026-11-24T10:01:00-05:00"})) == 3


def test_a_retry_prints_its_line_and_the_same_reply_again() -> None:
    text = {
        "at": "2026-11-24T10:00:00-05:00",
        "from": "+12125550101",
        "zone": NY,
        "text": "call mom at 5pm",
        "id": "x",
    }
    out = played(text, {**text, "at": "2026-11-24T10:00:05-05:00"}, {"at": "2026-11-24T17:00:00-05:00"})
    assert [m["kind"] for m in out] == ["text", "reply", "text", "reply", "digest", "reminder"] or [
        m["kind"] for m in out if m["kind"] != "digest"
    ] == ["text", "reply", "text", "reply", "reminder"]
    assert out[1]["text"] == out[3]["text"]


def test_a_preset_zone_marks_the_welcome_as_given() -> None:
    out = played(
        {"at": "2026-11-24T10:00:00-05:00", "from": "+4915112345678", "zone": NY, "text": "call mom at 5pm"}
    )
    assert out[1]["text"] == "OK, today 5:00 PM: call mom"
    assert out[1]["at"].endswith("-05:00")


def test_two_people_in_two_zones_over_three_days_with_an_outage_a_retry_and_a_stop() -> None:
    ana, ben = "+12125550101", "+4915112345678"
    out = played(
        {
            "at": "2026-11-24T08:00:00-05:00",
            "from": ana,
            "zone": NY,
            "text": "take pills every day at 9:30am",
        },
        {"at": "2026-11-24T08:00:00-05:00", "from": ben, "zone": "Europe/Berlin", "text": "tee jeden"},
        {
            "at": "2026-11-24T08:01:00-05:00",
            "from": ben,
            "text": "remind me to water the plants tomorrow at 7am",
            "id": "b1",
        },
        {
            "at": "2026-11-24T08:01:02-05:00",
            "from": ben,
            "text": "remind me to water the plants tomorrow at 7am",
            "id": "b1",
        },
        {"at": "2026-11-24T08:02:00-05:00", "from": ben, "text": "call the garage on friday at 10am"},
        {"at": "2026-11-24T09:25:00-05:00", "carrier": "down"},
        {"at": "2026-11-24T09:45:00-05:00", "carrier": "up"},
        {"at": "2026-11-25T12:00:00-05:00", "from": ben, "text": "STOP"},
        {"at": "2026-11-27T08:00:00-05:00"},
    )
    sent = [m for m in out if m["kind"] in ("reminder", "notice")]
    pills = [m for m in sent if m["phone"] == ana]
    assert [m["at"][:10] for m in pills] == ["2026-11-24", "2026-11-25", "2026-11-26"]
    assert pills[0]["at"] > "2026-11-24T09:45:00"
    assert pills[0]["at"] < "2026-11-24T09:48:00"
    assert "min late" in pills[0]["text"]
    assert [m["at"] for m in pills[1:]] == ["2026-11-25T09:30:00-05:00", "2026-11-26T09:30:00-05:00"]
    plants = [m for m in sent if m["phone"] == ben]
    assert [(m["at"], m["text"]) for m in plants] == [("2026-11-25T07:00:00+01:00", "water the plants")]
    after_stop = [
        m
        for m in out
        if m["phone"] == ben
        and m["direction"] == "out"
        and datetime.fromisoformat(m["at"]) >= datetime.fromisoformat("2026-11-25T12:00:00-05:00")
    ]
    assert after_stop == []


def test_a_year_costs_nothing() -> None:
    out = played(
        {"at": "2026-11-24T10:00:00-05:00", "from": "+12125550101", "zone": NY, "text": "digest off"},
        {
            "at": "2026-11-24T10:00:00-05:00",
            "from": "+12125550101",
            "text": "pay rent on the 1st of every month at 9am",
        },
        {"at": "2027-11-24T10:00:00-05:00"},
    )
    rents = [m["at"] for m in out if m["kind"] == "reminder"]
    assert len(rents) == 12
    assert all("T09:00:00" in at for at in rents)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("nonsense", "line 1: no JSON"),
        ("[1]", "line 1: an object is expected"),
        ('{"at": "2026-11-24T10:00:00Z", "from": "+1", "text": "\\ud800"}', "line 1: half a character"),
        ('{"at": "0001-01-01T00:00:00+14:00"}', "line 1: at is '0001-01-01T00:00:00+14:00': a year"),
        ('{"at": "9999-12-31T23:59:59-12:00"}', "line 1: at is '9999-12-31T23:59:59-12:00': a year"),
        ("[" * 100_000, "line 1: no JSON"),
        ('{"from": "+1"}', "line 1: at is missing"),
        ('{"at": "tomorrow"}', "line 1: at is 'tomorrow'"),
        ('{"at": "2026-11-24T10:00:00"}', "line 1: at is '2026-11-24T10:00:00': an offset"),
        ('{"at": "2026-11-24T10:00:00Z", "from": "+1"}', "line 1: text is missing"),
        ('{"at": "2026-11-24T10:00:00Z", "text": "x"}', "line 1: from is missing"),
        ('{"at": "2026-11-24T10:00:00Z", "carrier": "sideways"}', "line 1: carrier is 'sideways'"),
        (
            '{"at": "2026-11-24T10:00:00Z", "from": "+1", "text": "x", "zone": "Mars"}',
            "line 1: zone is 'Mars'",
        ),
    ],
)
def test_a_bad_line_is_named(line: str, said: str) -> None:
    with pytest.raises(ScriptError, match=said.replace("[", r"\[").replace("+", r"\+")):
        simulate([line], lambda message: None)


def test_the_command_ends_with_2_and_reads_no_environment() -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "bot", "simulate"], input="nonsense\n", capture_output=True, text=True, check=False,
        env={"DATABASE_URL": "nonsense://", "TWILIO_ACCOUNT_SID": "x", "PATH": "/usr/bin"},
    )  # fmt: skip
    assert ended.returncode == 2
    assert "line 1" in ended.stderr
    assert "Traceback" not in ended.stderr
