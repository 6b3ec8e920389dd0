"""What comes on another day than it was asked for says nothing that is false then."""

from __future__ import annotations

import pytest

from tests.phone import Phone

SAID = [
    ("shift tomorrow 7a-7p, remind me at 5am", "OK, Wed Nov 25 5:00 AM: shift 7a-7p"),
    ("half day tomorrow fetch lou at noon", "OK, Wed Nov 25 12:00 PM: half day fetch lou"),
    ("tomorrow is picture day remind me at 7am", "OK, Wed Nov 25 7:00 AM: picture day"),
    ("call tomorrow with lou at 2pm", "OK, Wed Nov 25 2:00 PM: call with lou"),
    ("big test tomorrow for ida at 8am", "OK, Wed Nov 25 8:00 AM: big test for ida"),
    ("remind me tomorrow morning about the picnic tomorrow", "OK, Wed Nov 25 9:00 AM: the picnic"),
    (
        "vet tomorrow at 3, remind me 2 hours before",
        "OK, Wed Nov 25 1:00 PM: vet at 3:00 PM. A if you meant AM, U to undo",
    ),
    ("remind me tonight that the trip is tomorrow", "OK, tonight 8:00 PM: the trip is tomorrow"),
    (
        "remind me friday to check tomorrow's weather",
        'OK, Fri Nov 27 9:00 AM: check tomorrow\'s weather. Other time? Say it, like "5pm"',
    ),
]


@pytest.mark.parametrize(("text", "reply"), SAID)
def test_the_words_are_true_when_they_come(text: str, reply: str) -> None:
    assert Phone().say(text) == reply


TRIPS = [
    "till friday",
    "for work till friday",
    "for work through friday",
    "for my sister's wedding until friday",
]


@pytest.mark.parametrize("until", TRIPS)
def test_a_trip_lasts_through_its_last_day(until: str) -> None:
    assert Phone().say(f"im in denver {until}") == "OK, Denver time through Fri Nov 27, then back."


def test_tom_stays_who_he_is_on_another_day() -> None:
    phone = Phone()
    assert phone.say("call tom tomorrow at 6pm") == "OK, Wed Nov 25 6:00 PM: call tom"
    assert phone.say("move call tom to friday") == "Moved: call tom, now Fri Nov 27 6:00 PM"
