"""A thread to write dialogues with: say, expect, move the clock, expect.

The real inbox, outbox, store (in memory), digests and local carrier, on a clock the test moves.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.core.model import Instant
from bot.core.segments import count_segments
from bot.simulate import Simulation

NEW_YORK = "America/New_York"


SAID: dict[str, None] = {}
"""Every text that went out on any phone of this run: how many fit one segment is asked at its end."""


class Phone:
    """One person's phone. `now` is local; Tuesday Nov 24 2026 10:00 in New York unless said."""

    def __init__(
        self,
        number: str = "+12125550101",
        zone: str | None = NEW_YORK,
        now: str = "2026-11-24 10:00",
        simulation: Simulation | None = None,
        digests: bool = False,
    ) -> None:
        self.log: list[dict[str, Any]] = []
        self.simulation = simulation or Simulation(self.log.append)
        if simulation is not None:
            simulation.emit = self.log.append
        self.number = number
        self.zone = zone
        self.now = datetime.fromisoformat(now).replace(tzinfo=ZoneInfo(zone or "UTC"))
        self.ids = 0
        self.read = 0
        self.first = True
        self.tick()
        if not digests and zone is not None:
            self.say("digest off")
            self.first = True

    def tick(self) -> None:
        self.simulation.play({"at": self.now.isoformat()})

    def say(self, text: str, *, message_id: str | None = None) -> str:
        """Text the bot; its reply, "" where it stays silent."""
        line: dict[str, Any] = {"at": self.now.isoformat(), "from": self.number, "text": text}
        if message_id:
            line["id"] = message_id
        if self.zone is not None:
            line["zone"] = self.zone
        before = len(self.log)
        self.simulation.play(line)
        mine = [m for m in self.log[before:] if m["phone"] == self.number]
        SAID.update(dict.fromkeys(m["text"] for m in mine if m["direction"] == "out"))
        replies = [m["text"] for m in mine if m["kind"] == "reply"]
        assert len(replies) <= 1
        self.read = max(self.read, before)
        return replies[0] if replies else ""

    def wait(self, **amount: float) -> list[str]:
        """Move the clock on; the texts that came meanwhile."""
        return self.until(self.now + timedelta(**amount))

    def until(self, moment: datetime | str) -> list[str]:
        if isinstance(moment, str):
            there = (
                datetime.fromisoformat(moment)
                if "-" in moment
                else datetime.combine(self.now.date(), datetime.strptime(moment, "%H:%M").time())
            )
            moment = there.replace(tzinfo=self.now.tzinfo)
            if "-" not in str(moment)[:4] and moment < self.now:
                moment += timedelta(days=1)
        # wall-clock steps across a change of clocks go through UTC
        assert moment >= self.now, f"{moment} lies before {self.now}"
        before = len(self.log)
        self.now = moment
        self.tick()
        came = [m["text"] for m in self.log[before:] if m["direction"] == "out" and m["phone"] == self.number]
        SAID.update(dict.fromkeys(came))
        return came

    def outgoing(self) -> list[dict[str, Any]]:
        return [m for m in self.log if m["direction"] == "out" and m["kind"] != "reply"]

    def carrier(self, mode: str) -> None:
        self.simulation.play({"at": self.now.isoformat(), "carrier": mode})

    @property
    def instant(self) -> Instant:
        return Instant(int(self.now.timestamp()))

    def segments(self) -> list[tuple[str, int]]:
        return [(m["text"], count_segments(m["text"])) for m in self.log if m["direction"] == "out"]


def matches(pattern: str, text: str) -> bool:
    return re.search(pattern, text) is not None
