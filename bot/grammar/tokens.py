"""One pass over a text: words, numbers and marks with their places in it."""

from __future__ import annotations

import re
from typing import NamedTuple

MOST_TOKENS = 400
"""A text message holds 1,600 characters; what is beyond this many tokens is read as plain words."""

# words that begin with a digit, numbers (5, 2.5, 1,000), words with inner apostrophes, single marks
TOKEN = re.compile(
    r"(?P<odd>2(?:mor+ow|mor+o|mrw|mro|moz|nite|night|day)\b)"
    r"|(?P<num>\d+)"
    r"|(?P<word>[^\W\d_]+(?:['\u2019][^\W\d_]+)*)"
    r"|(?P<mark>[^\w\s]|_)",
    re.IGNORECASE,
)


class Token(NamedTuple):
    """`text` is lower case with plain apostrophes; `number` is set for digits."""

    text: str
    start: int
    end: int
    number: int | None = None
    digits: int = 0
    glued: bool = False  # no space before it

    @property
    def is_word(self) -> bool:
        return self.text[:1].isalpha()


END = Token("", -1, -1)


def tokenise(text: str) -> list[Token]:
    """Tokens in order, then a few END tokens, so that looking ahead needs no bounds check."""
    tokens: list[Token] = []
    last = -1
    append = tokens.append
    for found in TOKEN.finditer(text):
        start, end = found.span()
        glued = start == last
        last = end
        if found.lastgroup == "num":
            digits = end - start
            number = int(found[0]) if digits <= 9 else None
            append(Token(found[0], start, end, number, digits, glued))
        else:
            word = found[0].lower()
            if "\u2019" in word:
                word = word.replace("\u2019", "'")
            append(Token(word, start, end, None, 0, glued))
        if len(tokens) >= MOST_TOKENS:
            break
    tokens.extend((END,) * 8)
    return tokens
