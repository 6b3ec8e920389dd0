"""`python -m bot simulate`: a script of texts, played on the script's own clock.

The real inbox, outbox and digests over a store in memory and the local carrier; no environment is
read. The clock jumps from event to event, so a year costs as much as what happens in it.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Any

from bot.adapters.local_carrier import MODES, Accepted, LocalCarrier
from bot.adapters.places import WorldPlaces
from bot.adapters.store import SqlStore, open_store
from bot.core.model import InboundText, Instant, Person, Preferences
from bot.core.schedule import next_digest
from bot.core.segments import count_segments
from bot.core.wallclock import aware_in, is_zone, zone_at
from bot.inbox import Inbox
from bot.outbox import Outbox

MOST_EVENTS_A_MOMENT = 50
EARLIEST_YEAR, LATEST_YEAR = 1971, 9000


class ScriptError(Exception):
    """A line that can't be played: what is wrong with it."""


class ScriptClock:
    def __init__(self) -> None:
        self.at = Instant(0)

    def now(self) -> Instant:
        return self.at


class Simulation:
    """Plays lines; every message goes to `emit` as the dict that is printed."""

    def __init__(self, emit: Callable[[dict[str, Any]], None], store: SqlStore | None = None) -> None:
        self.clock = ScriptClock()
        self.store = store or open_store(None)
        self.store.migrate()
        self.emit = emit
        self.carrier = LocalCarrier(self.clock, self.accepted)
        tokens = count(1)
        self.outbox = Outbox(self.store, self.carrier, self.clock, lambda: f"t{next(tokens)}")
        self.inbox = Inbox(self.store, WorldPlaces())
        self.ids = count(1)
        self.started = False

    def play(self, line: dict[str, Any]) -> None:
        """One line of the script: what is due at or before it goes out first. Raises ScriptError."""
        at = instant_of(line)
        if self.started and at < self.clock.at:
            raise ScriptError("at lies before the line above")
        if not self.started:
            self.started, self.clock.at = True, at
        self.advance(at)
        mode = line.get("carrier")
        if mode is not None:
            if mode not in MODES:
                raise ScriptError(f"carrier is {mode!r}: one of {', '.join(MODES)} is expected")
            self.carrier.mode = mode
        if "from" in line or "text" in line:
            self.text(line, at)

    def advance(self, until: Instant) -> None:
        """Send what falls due up to a moment, that second included."""
        stuck = 0
        while True:
            owed = self.store.owed(until)
            if not owed:
                break
            first = owed[0]
            at = Instant(max(first.at, self.clock.at))
            stuck = stuck + 1 if at == self.clock.at else 0
            self.clock.at = at
            before = [(o.person_id, o.at) for o in self.store.owed(at)]
            for person_id in dict.fromkeys(o.person_id for o in owed if o.at <= at):
                self.outbox.deliver(person_id)
            if [(o.person_id, o.at) for o in self.store.owed(at)] == before or stuck > MOST_EVENTS_A_MOMENT:
                # waits for a later second of the same minute: go on to the next due moment
                later = [o.at for o in self.store.owed(until) if o.at > at]
                if not later:
                    break
                self.clock.at = min(later)
                for person_id in dict.fromkeys(o.person_id for o in self.store.owed(self.clock.at)):
                    self.outbox.deliver(person_id)
        self.clock.at = until

    def text(self, line: dict[str, Any], at: Instant) -> None:
        phone, words = line.get("from"), line.get("text")
        if not isinstance(phone, str) or not phone:
            raise ScriptError("from is missing: a phone number such as +15035550100 is expected")
        if not isinstance(words, str):
            raise ScriptError("text is missing: a string is expected")
        zone = line.get("zone")
        if zone is not None and (not isinstance(zone, str) or not is_zone(zone)):
            raise ScriptError(f"zone is {zone!r}: an IANA name is expected")
        if zone is not None and self.store.find_person(phone) is None:
            self.preset(phone, zone, at)
        message_id = str(line.get("id") or f"in-{next(self.ids)}")
        known = self.zone_of(phone)
        reply = self.inbox.receive(InboundText(message_id, phone, "+10000000000", words, at))
        zone_now = known or self.zone_of(phone)
        self.message(phone, "in", "text", words, at, zone_now)
        if reply.reply is not None:
            self.message(phone, "out", "reply", reply.reply, at, self.zone_of(phone) or zone_now)

    def preset(self, phone: str, zone: str, at: Instant) -> None:
        habits = replace(Preferences().habits, day_first=WorldPlaces().day_first(phone))
        preferences = Preferences(zone=zone, habits=habits)
        person = Person(0, phone, at, preferences, welcomed=True, zone_told=True, turns=1)
        self.store.add_person(replace(person, next_digest=next_digest(preferences, at)))

    def zone_of(self, phone: str) -> str | None:
        person = self.store.find_person(phone)
        return None if person is None else zone_at(person.preferences, self.clock.at)

    def accepted(self, text: Accepted) -> None:
        kind = self.kind_of(text)
        self.message(text.to_e164, "out", kind, text.body, text.at, self.zone_of(text.to_e164))

    def kind_of(self, text: Accepted) -> str:
        context = self.store.find_context(text.to_e164)
        sends = [s for s in context.sends if s.body == text.body] if context else []
        return sends[-1].kind if sends else "reminder"

    def message(
        self, phone: str, direction: str, kind: str, text: str, at: Instant, zone: str | None
    ) -> None:
        local = aware_in(zone, at) if zone else datetime.fromtimestamp(at, UTC)
        self.emit(
            {
                "at": local.isoformat(timespec="seconds"),
                "direction": direction,
                "kind": kind,
                "phone": phone,
                "text": text,
                "segments": count_segments(text),
            }
        )


def instant_of(line: dict[str, Any]) -> Instant:
    at = line.get("at")
    if not isinstance(at, str):
        raise ScriptError("at is missing: a moment such as 2026-11-24T10:00:00-05:00 is expected")
    try:
        moment = datetime.fromisoformat(at)
    except ValueError:
        raise ScriptError(f"at is {at!r}: ISO 8601 is expected") from None
    if moment.tzinfo is None:
        raise ScriptError(f"at is {at!r}: an offset such as -05:00 is expected")
    if not EARLIEST_YEAR <= moment.year <= LATEST_YEAR:
        raise ScriptError(f"at is {at!r}: a year from {EARLIEST_YEAR} to {LATEST_YEAR} is expected")
    return Instant(int(moment.timestamp()))


def simulate(lines: Iterable[str], emit: Callable[[dict[str, Any]], None]) -> None:
    """Play a script. Raises ScriptError with the line's number in front."""
    simulation = Simulation(emit)
    for number, raw in enumerate(lines, 1):
        if not raw.strip():
            continue
        try:
            line = json.loads(raw)
            json.dumps(line, ensure_ascii=False).encode()
            if not isinstance(line, dict):
                raise ScriptError("an object is expected")
            simulation.play(line)
        except json.JSONDecodeError as wrong:
            raise ScriptError(f"line {number}: no JSON: {wrong}") from wrong
        except UnicodeEncodeError:
            raise ScriptError(f"line {number}: half a character: whole ones are expected") from None
        except RecursionError:
            raise ScriptError(f"line {number}: no JSON: nested too deeply") from None
        except ScriptError as wrong:
            raise ScriptError(f"line {number}: {wrong}") from wrong
    simulation.store.close()


def simulate_command(file: Path | None) -> int:
    def emit(message: dict[str, Any]) -> None:
        sys.stdout.write(json.dumps(message, ensure_ascii=False) + "\n")

    try:
        if file is None:
            simulate(sys.stdin, emit)
        else:
            with file.open(encoding="utf-8") as script:
                simulate(script, emit)
    except (ScriptError, OSError, UnicodeDecodeError) as wrong:
        sys.stdout.flush()
        sys.stderr.write(f"simulate: {wrong}\n")
        return 2
    return 0
