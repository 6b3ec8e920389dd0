"""The words that a pattern cannot do without: a text that has none of them is not tried against it.

Most texts match few patterns, and a search through a text costs a hundred times more than a look at one
number. So each sign is a bit, each word knows the bits of its signs, and a text's `signs` are all of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

Find = Callable[[str], object]
BITS: dict[str, int] = {}
"""Each word's signs."""
SIGNED: list[tuple[Find, int]] = []
"""The searches and their signs: the tests hold each search to them."""


def sign(find: Find, words: str | Iterable[str]) -> int:
    """A new bit for a search that finds something only in texts with at least one of these words."""
    bit = 1 << len(SIGNED)
    SIGNED.append((find, bit))
    for word in words.split() if isinstance(words, str) else words:
        BITS[word] = BITS.get(word, 0) | bit
    return bit


def signs_of(words: Iterable[str]) -> int:
    """The signs of a text's words together."""
    signs = 0
    get = BITS.get
    for word in words:
        signs |= get(word, 0)
    return signs
