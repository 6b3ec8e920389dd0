"""One pass over a text: words, numbers and marks with their places in it."""

from __future__ import annotations

import re
from typing import NamedTuple

MOST_TOKENS = 400
"""A text message holds 1,600 characters; what is beyond this many tokens is read as plain words."""

# the space ahead, then a word that begins with a digit, a number, a word with inner apostrophes, a single mark
TOKEN = re.compile(
    r"(\s*+)(b4\b|2(?:mor+ow|mor+o|mrw|mro|moz|nite|night|day)\b|\d+|[^\W\d_]+(?:'[^\W\d_]+)*|[^\w\s]|_)"
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
AFTER = (END,) * 8
"""Behind the last token, so that looking ahead needs no bounds check."""

new_tuple = tuple.__new__  # the named tuple's own constructor is a Python call around this one


def tokenise(low: str) -> list[Token]:
    """The tokens of a text in lower case with plain apostrophes, in order, then END tokens."""
    tokens: list[Token] = []
    append = tokens.append
    at = 0
    for chunk in low.split(" "):
        if chunk.isalpha():  # a word alone, as most are
            end = at + len(chunk)
            append(new_tuple(Token, (chunk, at, end, None, 0, False)))
            at = end + 1
        elif chunk:
            tokens += mixed(chunk, at)
            at += len(chunk) + 1
        else:
            at += 1
    if len(tokens) > MOST_TOKENS:
        del tokens[MOST_TOKENS:]
    tokens += AFTER
    return tokens


HALVES = ("am", "pm")
DAYS_RUN_ON = ("mon", "tue", "wed", "thu", "fri", "sat", "sun", "tod", "tom")  # "11amfriday"


def mixed(chunk: str, at: int) -> list[Token]:
    """The tokens of a chunk that is not one word and begins at an offset: "5pm", "friday,", "don't", "2/15"."""
    tokens: list[Token] = []
    begin = at
    for space, word in TOKEN.findall(chunk):
        start = at + len(space)
        at = start + len(word)
        glued = not space and start > begin
        if word == "b4":  # one token, else "b" and 4
            word = "before"
        if word.isdecimal():
            digits = len(word)
            number = int(word) if digits <= 9 else None
            tokens.append(new_tuple(Token, (word, start, at, number, digits, glued)))
        elif glued and word[:2] in HALVES and word[2:].startswith(DAYS_RUN_ON) and word[2:].isascii():
            tokens.append(new_tuple(Token, (word[:2], start, start + 2, None, 0, True)))
            tokens.append(new_tuple(Token, (word[2:], start + 2, at, None, 0, False)))
        else:
            tokens.append(new_tuple(Token, (word, start, at, None, 0, glued)))
    return tokens
