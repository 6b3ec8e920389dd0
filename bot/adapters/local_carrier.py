"""A carrier on this machine: keeps what it is given, and can be as bad as a real one."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from bot.core.model import Instant
from bot.core.segments import units
from bot.ports import Clock, OutboundText, Refused, Unavailable, Unknown

Mode = Literal["up", "down", "refuse", "lost"]
LONGEST = 1600
MODES: tuple[Mode, ...] = ("up", "down", "refuse", "lost")


@dataclass(frozen=True, slots=True)
class Accepted:
    sid: str
    to_e164: str
    body: str
    at: Instant


class LocalCarrier:
    """`mode`: up; down (connection refused); refuse (each text, for good); lost (accepted, then a
    time-out instead of the answer)."""

    def __init__(
        self, clock: Clock, on_accept: Callable[[Accepted], None] | None = None, keep: int = 500
    ) -> None:
        self.clock = clock
        self.mode: Mode = "up"
        self.accepted: list[Accepted] = []
        self.on_accept = on_accept
        self.keep = keep
        self.count = 0
        self.lock = threading.Lock()

    def send(self, text: OutboundText) -> str:
        if self.mode == "down":
            raise Unavailable("connection refused")
        if self.mode == "refuse":
            raise Refused("30007")
        if units(text.body) > LONGEST:
            raise Refused("21617")
        with self.lock:
            self.count += 1
            taken = Accepted(f"LM{self.clock.now()}-{self.count}", text.to_e164, text.body, self.clock.now())
            self.accepted = [*self.accepted[-self.keep :], taken]
        if self.on_accept is not None:
            self.on_accept(taken)
        if self.mode == "lost":
            raise Unknown("timeout")
        return taken.sid

    def find(self, text: OutboundText, since: Instant, is_taken: Callable[[str], bool]) -> str | None:
        if self.mode == "down":
            raise Unavailable("connection refused")
        for taken in self.accepted:
            same = taken.to_e164 == text.to_e164 and taken.body == text.body and taken.at >= since - 5
            if same and not is_taken(taken.sid):
                return taken.sid
        return None
