"""Patterns that few texts need: compiled when the first one does.

Half the time of starting was the compiling of patterns, and a process that reads one text (`parse`, a one-off
worker) needs a handful of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from sys import maxsize


class Late:
    """A pattern with the methods of a compiled one, as far as the grammar asks for them."""

    __slots__ = ("_compiled", "_flags", "_words")

    def __init__(self, words: str, flags: int = 0) -> None:
        self._words = words
        self._flags = flags
        self._compiled: re.Pattern[str] | None = None

    @property
    def compiled(self) -> re.Pattern[str]:
        if self._compiled is None:
            self._compiled = re.compile(self._words, self._flags)
        return self._compiled

    def match(self, text: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        return self.compiled.match(text, start, end)

    def search(self, text: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        return self.compiled.search(text, start, end)

    def fullmatch(self, text: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        return self.compiled.fullmatch(text, start, end)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        return self.compiled.finditer(text)

    def sub(self, instead: str, text: str, count: int = 0) -> str:
        return self.compiled.sub(instead, text, count)
