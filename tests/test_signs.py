"""A pattern is tried only on texts that have one of its signs: none may match without."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.reading import Habits
from bot.grammar import creating, intents, nags, rows, scan  # noqa: F401 (their patterns have signs)
from bot.grammar.intents import lower_plain
from bot.grammar.scan import Scan
from bot.grammar.signs import BITS, SIGNED, Find, signs_of
from bot.grammar.tokens import AFTER, tokenise
from bot.grammar.when import NEEDS, NUMBER_ROW, STARTERS, Family
from bot.parsing import parse
from tests.corpus.intents import INTENTS, TASKS
from tests.corpus.times import MOMENTS, SERIES
from tests.corpus.understood import TAPERS, WAKING, WHOLE

TEXTS = sorted(
    {t for texts in INTENTS.values() for t in texts}
    | {t for t, _ in TASKS}
    | {*WHOLE, *TAPERS, *(t for _, t, _, _ in WAKING)}
    | {t for _, texts in (*MOMENTS, *SERIES) for t in texts}
)
WORDS = sorted({*BITS, *(w for text in TEXTS for w in text.lower().split())})


def unsigned(text: str) -> list[str]:
    """The searches that find something in a text which has none of their signs."""
    low = lower_plain(text)
    signs = signs_of(t.text for t in tokenise(low))
    return [named(find) for find, bit in SIGNED if not signs & bit and find(low.strip())]


def named(find: Find) -> str:
    """How a pattern begins, or a function's name."""
    pattern = getattr(find, "__self__", None)
    return pattern.pattern[:70] if isinstance(pattern, re.Pattern) else getattr(find, "__name__", str(find))


def test_no_pattern_matches_a_text_without_its_signs() -> None:
    assert {text: found for text in TEXTS if (found := unsigned(text))} == {}


@pytest.mark.parametrize("ending", [" please", "!", " at 5", " the gym reminder"])
def test_nor_with_something_behind_it(ending: str) -> None:
    assert {text: found for text in TEXTS if (found := unsigned(text + ending))} == {}


@pytest.mark.parametrize("ending", ["'s", "s"])
def test_readings_are_the_same_with_every_sign_where_a_word_has_an_ending(
    ending: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = datetime(2026, 11, 24, 10, tzinfo=UTC)
    slips = {
        " ".join([*words[:n], words[n] + ending, *words[n + 1 :]])
        for words in map(str.split, TEXTS[::3])
        for n in range(0, len(words), 2)
    }
    readings = {text: parse(text, now) for text in slips}
    monkeypatch.setattr(scan, "signs_of", lambda words: (1 << 999) - 1)
    assert {text for text in slips if parse(text, now) != readings[text]} == set()


@given(st.lists(st.sampled_from(WORDS), max_size=9).map(" ".join))
def test_nor_any_words_in_a_row(text: str) -> None:
    assert unsigned(text) == []


def test_readings_are_the_same_where_every_sign_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    now = datetime(2026, 11, 24, 10, tzinfo=UTC)
    readings = {text: parse(text, now) for text in TEXTS}
    monkeypatch.setattr(scan, "signs_of", lambda words: (1 << 999) - 1)
    assert {text for text in TEXTS if parse(text, now) != readings[text]} == set()


def test_no_family_finds_anything_without_the_words_it_needs() -> None:
    now = datetime(2026, 11, 24, 10)
    for text in TEXTS:
        tokens = tokenise(lower_plain(text))
        read = Scan(text, tokens, now, Habits())
        for family, words in NEEDS.items():
            if words.isdisjoint(read.words):
                assert [i for i in range(len(tokens) - len(AFTER)) if may_begin(family, read, i)] == [], text


def may_begin(family: Family, scan: Scan, i: int) -> bool:
    """Whether a family finds a piece at a token that it is asked about."""
    number = scan.tokens[i].number is not None
    row = NUMBER_ROW if number else STARTERS.get(scan.words[i], ())
    return family in [f for _, f in row] and family(scan, i) is not None


def test_most_patterns_match_something_here() -> None:
    lows = [lower_plain(text).strip() for text in TEXTS]
    assert sum(any(find(low) for low in lows) for find, _ in SIGNED) > len(SIGNED) * 0.8
