"""The carrier's error codes, sorted by what to do next: at the call, and in a receipt later.

The numbers are Twilio's. A code that is not here says something about one text only.
"""

from __future__ import annotations

from enum import StrEnum


class Meaning(StrEnum):
    OPTED_OUT = "opted-out"  # the person told the carrier STOP
    DEAD_NUMBER = "dead-number"  # this number takes no texts at all
    OURS_TO_MEND = "ours-to-mend"  # our account or sender: no other text would fare better
    LATER = "later"  # not delivered now; worth another try


OURS_TO_MEND = frozenset("20003 20005 21606 21603 21659 30002 30032 30034".split())

MEANINGS: dict[str, Meaning] = {
    "21610": Meaning.OPTED_OUT,
    **dict.fromkeys("30006 21211 21214 21217 21614".split(), Meaning.DEAD_NUMBER),
    **dict.fromkeys(OURS_TO_MEND, Meaning.OURS_TO_MEND),
    **dict.fromkeys("20429 30001 30003 30008".split(), Meaning.LATER),
}


def meaning_of(code: str | None) -> Meaning | None:
    return MEANINGS.get(code or "")
