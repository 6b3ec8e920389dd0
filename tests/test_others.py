"""Reminders for somebody else: the whole thread on both phones."""

from __future__ import annotations

import pytest

from tests.phone import Phone

ANN, SAM = "+12125550101", "+13035550188"


class Two:
    """Ann in New York and Sam in Denver, 10:00 and 8:00."""

    def __init__(self) -> None:
        self.ann = Phone(ANN)
        self.sam = Phone(SAM, zone="America/Denver", now="2026-11-24 08:00", simulation=self.ann.simulation)
        self.ann.simulation.emit = self.heard

    def heard(self, message: dict[str, object]) -> None:
        for phone in (self.ann, self.sam):
            phone.log.append(message)

    def later(self, **amount: float) -> tuple[list[str], list[str]]:
        before = len(self.sam.log)
        self.ann.wait(**amount)
        self.sam.now = self.ann.now.astimezone(self.sam.now.tzinfo)
        came = [m for m in self.sam.log[before:] if m["direction"] == "out"]
        return (
            [m["text"] for m in came if m["phone"] == ANN],
            [m["text"] for m in came if m["phone"] == SAM],
        )


@pytest.fixture
def two() -> Two:
    return Two()


@pytest.fixture
def agreed(two: Two) -> Two:
    two.sam.say("allow 212 555 0101")
    two.ann.say("remind sam to water the plants at 11am")
    two.ann.say("y")
    return two


def test_from_a_friendly_no_to_a_reminder_on_the_other_phone(two: Two) -> None:
    assert two.ann.say("remind sam to take out the trash at 6").startswith(
        "I only text people who ask me to. Have Sam text me ALLOW +12125550101, then ask again."
    )
    assert two.later(hours=1) == ([], [])
    assert two.sam.say("ALLOW +12125550101") == (
        "OK, +12125550101 may have me remind you. BLOCK +12125550101 ends that."
    )
    assert two.ann.say("remind sam to take out the trash at 6") == (
        "Which number is Sam's? Say it, or:\n1) +13035550188"
    )
    assert two.ann.say("1") == "OK, tonight 6:00 PM, to Sam: take out the trash"
    assert two.ann.say("list").startswith("Nothing ahead.")
    assert two.sam.say("list") == "1) 4:00 PM take out the trash"
    assert two.later(hours=7) == ([], ["take out the trash (from +12125550101)"])
    assert two.sam.say("done") == "Done: take out the trash"


def test_a_name_is_asked_for_once_and_a_number_does_as_well(agreed: Two) -> None:
    assert agreed.ann.say("remind sam to eat in 10 min") == "OK, in 10 min (10:10 AM), to Sam: eat"
    assert agreed.ann.say("remind 303-555-0188 to drink in 20 min") == (
        "OK, in 20 min (10:20 AM), to +13035550188: drink"
    )
    assert agreed.later(minutes=30)[1] == ["eat (from +12125550101)", "drink (from +12125550101)"]


def test_a_name_from_the_one_who_allows(two: Two) -> None:
    assert two.sam.say("let ann 2125550101 remind me").startswith("OK, Ann may have me remind you.")
    two.ann.say("remind +13035550188 in 5 minutes to call")
    assert two.later(minutes=6)[1] == ["call (from Ann)"]


def test_block_drops_what_was_made_and_undo_brings_it_back(agreed: Two) -> None:
    assert agreed.sam.say("allow") == (
        "These may have me remind you: +12125550101. BLOCK and the number ends that."
    )
    assert agreed.sam.say("block 212-555-0101") == "OK, nothing from +12125550101 any more."
    assert agreed.sam.say("list").startswith("Nothing ahead.")
    assert agreed.ann.say("remind sam to eat at 11am").startswith("I only text people who ask me to.")
    agreed.sam.say("undo")
    assert agreed.sam.say("list") == "1) 9:00 AM water the plants"
    assert agreed.sam.say("block everyone") == "OK, nothing from +12125550101 any more."
    assert agreed.sam.say("block +19995550123") == "No such number may have me remind you."
    assert agreed.later(hours=3) == ([], [])


def test_the_one_who_made_it_takes_it_back(agreed: Two) -> None:
    assert agreed.ann.say("undo") == "Undone: water the plants"
    assert agreed.later(hours=2) == ([], [])
    agreed.ann.say("remind sam every day at 8pm to take pills")
    assert agreed.later(hours=9)[1] == ["take pills (from +12125550101)"]
    assert agreed.later(hours=24)[1] == ["take pills (from +12125550101)"]
    assert agreed.ann.say("undo") == "Undone: take pills"
    assert agreed.later(hours=48)[1] == []


def test_nothing_goes_to_one_who_said_stop(agreed: Two) -> None:
    agreed.sam.say("STOP")
    assert agreed.ann.say("remind sam to eat in 5 min").startswith("I only text people who ask me to.")
    assert agreed.later(hours=2) == ([], [])
    assert agreed.sam.say("START") == 'Welcome back: 1 passed, 0 ahead. "list missed" shows what passed.'


def test_a_missing_moment_or_task_is_asked_for(agreed: Two) -> None:
    assert agreed.ann.say("remind sam to call me") == ('When? Say "tomorrow 5pm" or "in 2 hours": call me')
    assert agreed.ann.say("tomorrow at 9") == "OK, Wed Nov 25 9:00 AM, to Sam: call me"
    assert agreed.ann.say("remind sam to call me").startswith("When?")
    assert agreed.ann.say("never mind") == "OK, left as it is."


def test_several_for_one_person(agreed: Two) -> None:
    assert agreed.ann.say("remind sam to call at 5pm and pay rent on friday at 9am") == (
        "OK, today 5:00 PM, to Sam: call\nOK, Fri Nov 27 9:00 AM, to Sam: pay rent"
    )
    assert agreed.sam.say("list") == (
        "1) 9:00 AM water the plants\n2) 3:00 PM call\n3) Fri Nov 27 7:00 AM pay rent"
    )


def test_ones_own_number_is_oneself(two: Two) -> None:
    assert two.ann.say("remind 2125550101 to stretch in 5 min") == "OK, in 5 min (10:05 AM): stretch"


def test_nobody_is_flooded(agreed: Two) -> None:
    many = "remind sam to eat at " + ", ".join(f"{h}:{m:02}" for h in range(1, 12) for m in range(0, 60, 10))
    for _ in range(8):
        agreed.ann.say(many)
    assert agreed.ann.say("remind sam to eat at 5pm") == "Sam has as many reminders as I keep."


def test_forget_me_takes_along_what_is_on_its_way(agreed: Two) -> None:
    agreed.ann.say("remind sam to eat in 5 min")
    agreed.ann.say("forget me")
    agreed.ann.say("y")
    assert agreed.later(minutes=6) == ([], [])
    agreed.sam.say("forget me")
    agreed.sam.say("y")
    assert agreed.later(hours=3) == ([], [])


# -- what the one who asked sees of it


@pytest.mark.parametrize("word", ["cancel that", "x", "X", "delete it"])
def test_an_end_right_after_takes_it_back(agreed: Two, word: str) -> None:
    agreed.ann.say("water my own plants at 9pm")
    agreed.ann.say("remind sam to call me at 5pm")
    assert agreed.ann.say(word) == "Taken back, not to Sam: call me"
    assert agreed.sam.say("list") == "1) 9:00 AM water the plants"
    assert agreed.ann.say("undo") == "Undone: call me"
    assert agreed.sam.say("list") == "1) 9:00 AM water the plants\n2) 3:00 PM call me"
    assert agreed.ann.say("list").startswith("1) 9:00 PM water my own plants")


@pytest.mark.parametrize("words", ["actually make it 6", "make it 6pm", "6pm"])
def test_a_mend_right_after_hands_it_over_anew(agreed: Two, words: str) -> None:
    agreed.sam.say("delete water the plants")
    agreed.ann.say("remind sam to call me at 5pm")
    assert agreed.ann.say(words) == "OK, tonight 6:00 PM, to Sam: call me"
    assert agreed.sam.say("list") == "1) 4:00 PM call me"
    agreed.ann.say("undo")
    assert agreed.sam.say("list") == "1) 3:00 PM call me"
    assert agreed.later(hours=9)[1] == ["call me (from +12125550101)"]


def test_a_series_for_somebody_is_mended_as_a_series(agreed: Two) -> None:
    agreed.sam.say("delete all")
    agreed.ann.say("remind sam every day at 8pm to take pills")
    assert agreed.ann.say("make it 9pm") == "OK, every day 9:00 PM, to Sam: take pills"
    assert agreed.later(hours=10, minutes=59)[1] == []
    assert agreed.later(hours=24, minutes=2)[1] == ["take pills (from +12125550101)"] * 2


def test_the_list_says_what_was_asked_for_others(agreed: Two) -> None:
    agreed.ann.say("pay rent tomorrow at 9am")
    assert agreed.ann.say("list") == (
        "1) Wed Nov 25 9:00 AM pay rent\nAsked for Sam: water the plants, today 11:00 AM"
    )
    agreed.ann.say("remind sam to call me at 5pm")
    assert agreed.ann.say("list") == "1) Wed Nov 25 9:00 AM pay rent\n+2 asked for others"
    agreed.later(hours=8)
    assert agreed.ann.say("list") == "1) Wed Nov 25 9:00 AM pay rent"


def test_a_mend_of_ones_own_stays_ones_own(agreed: Two) -> None:
    agreed.ann.say("pay rent at 9pm")
    assert agreed.ann.say("make it 8pm") == "Moved: pay rent, now tonight 8:00 PM"
    assert agreed.sam.say("list") == "1) 9:00 AM water the plants"
