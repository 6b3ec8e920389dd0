"""The only place where the machine's clock is read."""

from __future__ import annotations

import time

from bot.core.model import Instant


class SystemClock:
    def now(self) -> Instant:
        """The current moment, cut to the second."""
        return Instant(int(time.time()))


def monotonic() -> float:
    """Seconds that only go forward, for measuring how long something takes."""
    return time.monotonic()
