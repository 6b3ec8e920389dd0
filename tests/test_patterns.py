"""No pattern is held up by words or marks that come over and over: what grows without bound is caught here.

How long reading takes is measured in `make bench`.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
import time
from types import ModuleType

import pytest

import bot.core.conversation
import bot.grammar
from bot.grammar.late import Late

LONG = 120
HELD_UP_SECONDS = 2.0
UNITS = (
    "the, ", "thu, ", "8, ", "8am, ", "and ", "no, ", "mon and ", "monday, ", "a ", "1 ", "10 min ", "an hour before ", "not ",
    "it's ", "one ", "also ", "x, ", "me ", "to ", "done, ", "is ", "now ", "at 8 ", "8 and ", "tomorrow ", "next ", "i ",
    "remind me ", "oh ok ", "pills, ", "every day ", "for ", "all but ", "the rest ", " ", ", ", "- ", "8:", "a.m. ",
)  # fmt: skip
HEADS = ("", "no the ", "dentist ")


def patterns_of(package: ModuleType) -> dict[str, re.Pattern[str]]:
    """Each pattern by the name of its file and its own."""
    found: dict[str, re.Pattern[str]] = {}
    for info in pkgutil.iter_modules(package.__path__):
        module = importlib.import_module(f"{package.__name__}.{info.name}")
        for name, value in vars(module).items():
            pattern = value.compiled if isinstance(value, Late) else value
            if isinstance(pattern, re.Pattern) and pattern not in found.values():
                found[f"{info.name}.{name}"] = pattern
    return found


PATTERNS = {**patterns_of(bot.grammar), **patterns_of(bot.core.conversation)}


@pytest.mark.parametrize("name", PATTERNS)
def test_no_pattern_is_held_up(name: str) -> None:
    pattern = PATTERNS[name]
    for unit in UNITS:
        for head in HEADS:
            text = (head + unit * LONG)[:LONG]
            started = time.process_time()
            pattern.fullmatch(text)
            pattern.search(text)
            assert time.process_time() - started < HELD_UP_SECONDS, f"{head!r} and {unit!r} over and over"
