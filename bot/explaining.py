"""`python -m bot parse`: a reading as one JSON line, or explained for a person."""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from typing import Any
from zoneinfo import ZoneInfo

from bot.core.reading import Grain, Moment, Reading
from bot.parsing import parse


def when_text(moment: Moment | None, timed: bool, now_local: datetime) -> str | None:
    """ISO 8601 in the asker's zone; the date alone where no clock time was said."""
    if moment is None:
        return None
    wall = moment.wall
    if moment.zone is not None:
        wall = wall.replace(tzinfo=ZoneInfo(moment.zone)).astimezone(now_local.tzinfo).replace(tzinfo=None)
    if moment.grain.has_clock or moment.grain is Grain.DAYPART or timed:
        return wall.replace(microsecond=0).isoformat()
    return wall.date().isoformat()


def as_line(reading: Reading, now_local: datetime) -> dict[str, Any]:
    """The fields that measuring relies on, and the spans, guesses and rules behind them."""
    moment, recurrence = reading.moment, reading.recurrence
    timed = recurrence is not None and recurrence.timed
    if "bare amount" in reading.rules and len(reading.items) == 1 and recurrence is None:
        moment = None  # "5 days" is a length until a conversation makes it a snooze
    return {
        "intent": reading.intent.value,
        "task": reading.task if reading.task is not None else reading.items[0].target,
        "when": when_text(moment, timed, now_local),
        "grain": moment.grain.value if moment else None,
        "recurrence": recurrence.rules[0] if recurrence else None,
        "said": list(reading.said_words),
        "spans": [[s.start, s.end] for s in reading.said],
        "guessed": [g.value for g in moment.guesses] if moment else [],
        "guessed_spans": [[g.value, s.start, s.end] for g, s in reading.guessed],
        "rules": list(reading.rules),
        "items": len(reading.items),
    }


def explain(reading: Reading, now_local: datetime) -> str:
    """Lines for a person: what was understood, what carried it, what was guessed."""
    rows = []
    for item in reading.items:
        rows.append(("intent", item.intent.value))
        for name, value in (
            ("task", item.task),
            ("about", item.target),
            ("value", item.value),
            ("for", item.recipient),
        ):
            if value:
                rows.append((name, value))
        if item.numbers:
            rows.append(("numbers", ", ".join(map(str, item.numbers))))
        for moment in item.moments:
            timed = item.recurrence is not None and item.recurrence.timed
            shown = when_text(moment, timed, now_local) or ""
            rows.append(("moment", f"{shown} ({moment.grain.value})"))
            for other in moment.alternatives:
                rows.append(("or", f"{other.wall.isoformat()} ({other.guess.value})"))
        if item.recurrence:
            rows.extend(("rule", r) for r in item.recurrence.rules)
        if item.nag_seconds:
            rows.append(("again every", f"{item.nag_seconds} s until done"))
    for span in reading.said:
        rows.append(("said", f"{reading.text[span.start : span.end]!r} at {span.start}-{span.end}"))
    for guess, span in reading.guessed:
        rows.append(
            ("guessed", f"{guess.value}: {reading.text[span.start : span.end]!r} at {span.start}-{span.end}")
        )
    rows.append(("rules", ", ".join(reading.rules)))
    return "\n".join(f"{name:12} {value}" for name, value in rows)


def zone_of(name: str) -> tzinfo:
    """An IANA name, UTC, or an offset such as -02:00. Raises ValueError."""
    if name.upper() in ("UTC", "Z"):
        return UTC
    if name[:1] in "+-" and name[1:2].isdigit():
        sign = -1 if name[0] == "-" else 1
        hours, _, minutes = name[1:].partition(":")
        return timezone(sign * timedelta(hours=int(hours), minutes=int(minutes or 0)))
    try:
        return ZoneInfo(name)
    except (KeyError, OSError) as wrong:
        raise ValueError(
            f"{name!r} is no time zone: an IANA name such as Europe/Berlin is expected"
        ) from wrong


def moment_of(iso: str, zone: tzinfo) -> datetime:
    """Raises ValueError."""
    try:
        moment = datetime.fromisoformat(iso)
    except ValueError:
        raise ValueError(f"now is {iso!r}: ISO 8601 such as 2026-11-24T10:00 is expected") from None
    return moment.replace(tzinfo=zone) if moment.tzinfo is None else moment.astimezone(zone)


def explain_command(text: str | None, zone: str, now: str | None, jsonl: bool) -> int:
    if jsonl:
        return explain_lines()
    if text is None:
        sys.stderr.write("parse: a text is expected, or --jsonl\n")
        return 2
    try:
        tz = zone_of(zone)
        now_local = moment_of(now, tz) if now else current_moment(tz)
    except ValueError as wrong:
        sys.stderr.write(f"parse: {wrong}\n")
        return 2
    sys.stdout.write(explain(parse(text, now_local), now_local) + "\n")
    return 0


def current_moment(zone: tzinfo) -> datetime:
    from bot.adapters.clock import SystemClock

    return datetime.fromtimestamp(SystemClock().now(), zone)


def explain_lines() -> int:
    zones: dict[str, tzinfo] = {}
    for number, line in enumerate(sys.stdin, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            name = row.get("tz") or "UTC"
            if name not in zones:
                zones[name] = zone_of(name)
            now_local = moment_of(row["now"], zones[name])
            text = row["text"]
            if not isinstance(text, str):
                raise ValueError("text is no string")
        except (ValueError, KeyError, TypeError, AttributeError) as wrong:
            sys.stderr.write(f"line {number}: {wrong!r}\n")
            return 2
        reading = parse(text, now_local)
        if reading.items[0].value == "row or hour":
            reading = parse(f"at {text}", now_local)  # without a thread there are no rows
        line_out = json.dumps(as_line(reading, now_local), ensure_ascii=False)
        sys.stdout.write(line_out + "\n")
    return 0
