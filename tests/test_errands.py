"""Whole errands: what is said and what comes back, word for word; and what it costs."""

from __future__ import annotations

from typing import Any

import pytest

from bot.core.segments import count_segments, fits_gsm7
from tests.errands import ERRANDS, Step
from tests.phone import Phone


@pytest.mark.parametrize(("options", "steps"), [pytest.param(o, s, id=t) for t, o, s in ERRANDS])
def test_an_errand_reads_like_this(options: dict[str, Any], steps: list[Step]) -> None:
    phone = Phone(**options)
    for said, expected in steps:
        if isinstance(said, int):
            assert phone.wait(minutes=said) == expected
        elif isinstance(expected, list):
            assert phone.until(said[1:]) == expected
        else:
            assert phone.say(said) == expected, said


def texts_out() -> list[str]:
    found: list[str] = []
    for _, _, steps in ERRANDS:
        for _, expected in steps:
            found.extend(expected if isinstance(expected, list) else [expected])
    return [t for t in found if t]


def test_at_least_95_of_100_texts_fit_one_segment() -> None:
    texts = texts_out()
    longer = [t for t in texts if count_segments(t) > 1]
    assert len(texts) > 150
    assert len(longer) <= len(texts) * 0.05, longer


def test_only_the_persons_own_words_leave_the_cheap_alphabet() -> None:
    for _, _, steps in ERRANDS:
        if all(fits_gsm7(str(said)) for said, _ in steps):
            for _, expected in steps:
                for text in expected if isinstance(expected, list) else [expected]:
                    assert fits_gsm7(text), text
