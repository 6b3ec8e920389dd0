"""Threads about the person: their data, quiet hours, zones and travel, nags, digests, an end to it."""

from __future__ import annotations

import pytest

from bot.core.segments import count_segments
from tests.phone import Phone


@pytest.fixture
def phone() -> Phone:
    return Phone()


def one_segment(reply: str) -> str:
    assert count_segments(reply) == 1, reply
    return reply


# -- forget me


@pytest.mark.parametrize(
    "yes", ["y", "yep", "yes delete", "yes please", "ok", "do it", "Yes, delete everything"]
)
def test_any_yes_but_the_carriers_own_word_deletes(phone: Phone, yes: str) -> None:
    phone.say("call mom tomorrow at 5pm")
    phone.say("forget me")
    assert phone.say(yes).startswith("Done. All I knew about you is deleted.")


def test_yes_alone_deletes_nothing_and_says_what_does(phone: Phone) -> None:
    phone.say("call mom tomorrow at 5pm")
    phone.say("forget me")
    said = "YES alone deletes nothing. Send Y to delete all I know about you, N to keep it."
    assert one_segment(phone.say("YES")) == said
    assert phone.say("yes!") == said
    assert phone.say("yes call dad at 6pm").startswith("OK, tonight 6:00 PM")
    assert phone.say("list").startswith("1) 6:00 PM")
