"""The words that a pattern cannot do without: a text that has none of them is not tried against it.

Most texts match few patterns, and a search through a text costs a hundred times more than a look at one
number. So each sign is a bit, each word knows the bits of its signs, and a text's `signs` are all of them.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable

Find = Callable[[str], object]
ANY_TEXT = 1
"""The sign that every text has."""
COUNT = itertools.count(1)
BITS: dict[str, int] = {}
"""Each word's signs."""
SIGNED: list[tuple[Find, int]] = []
"""The searches and their signs: the tests hold each search to them."""


def sign(find: Find, words: str | Iterable[str]) -> int:
    """A new bit for a search that finds something only in texts with at least one of these words."""
    bit = new_bit(words)
    SIGNED.append((find, bit))
    return bit


def new_bit(words: str | Iterable[str]) -> int:
    """A bit that every text with one of these words has."""
    bit = 1 << next(COUNT)
    for word in words.split() if isinstance(words, str) else words:
        for form in (word, f"{word}'s"):
            BITS[form] = BITS.get(form, 0) | bit
    return bit


def signs_of(words: Iterable[str]) -> int:
    """The signs of a text's words together."""
    signs = ANY_TEXT
    get = BITS.get
    for word in words:
        signs |= get(word, 0)
    return signs
