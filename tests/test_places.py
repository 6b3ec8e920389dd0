"""Numbers and names of places to zones, offline."""

from __future__ import annotations

import pytest

from bot.adapters.places import WorldPlaces

PLACES = WorldPlaces()


@pytest.mark.parametrize(
    ("words", "zone"),
    [
        ("Denver", "America/Denver"), ("new york", "America/New_York"), ("NYC", "America/New_York"), ("texas", "America/Chicago"),
        ("Portland", "America/Los_Angeles"), ("portland maine", "America/New_York"), ("Berlin", "Europe/Berlin"), ("tokyo", "Asia/Tokyo"),
        ("UK", "Europe/London"), ("India", "Asia/Kolkata"), ("EST", "America/New_York"), ("pacific time", "America/Los_Angeles"),
        ("europe/berlin", "Europe/Berlin"), ("America/New York", "America/New_York"), ("sao paulo", "America/Sao_Paulo"),
        ("S\u00e3o Paulo", "America/Sao_Paulo"), ("london", "Europe/London"), ("paris france", "Europe/Paris"), ("Boulder, Colorado", "America/Denver"),
        ("gmt+2", "Etc/GMT-2"), ("Kathmandu", "Asia/Kathmandu"), ("hawaii", "Pacific/Honolulu"), ("california", "America/Los_Angeles"),
    ],
)  # fmt: skip
def test_a_place_is_known_by_its_name(words: str, zone: str) -> None:
    assert PLACES.zones_of_place(words)[0][1] == zone


@pytest.mark.parametrize(
    "words", ["a meeting", "bed", "work", "", "zzzz", "the car", "x" * 200, "5", "../../etc/passwd", "home"]
)
def test_other_words_name_no_place(words: str) -> None:
    assert PLACES.zones_of_place(words) == ()


def test_a_numbers_zone_is_told_only_as_far_as_it_is_known() -> None:
    assert PLACES.zones_of_number("+12125550101") == ("America/New_York",)
    assert len(PLACES.zones_of_number("+18005550105")) > 1
    assert PLACES.zones_of_number("12345") == ()


def test_dates_go_by_the_numbers_country() -> None:
    assert not PLACES.day_first("+12125550101")
    assert PLACES.day_first("+447700900123")
    assert PLACES.day_first("+4915112345678")
    assert not PLACES.day_first("nonsense")


def test_a_citys_own_name_comes_before_what_others_are_called_too() -> None:
    assert PLACES.zones_of_place("cancun")[0] == ("Cancun", "America/Cancun")
    assert PLACES.zones_of_place("georgia")[0] == ("Georgia", "America/New_York")


def test_small_towns_far_away_are_hardly_meant() -> None:
    for words in ("yoga", "wedding", "bake", "rest", "part"):
        assert not PLACES.is_well_known(words, "+12125550101"), words
    for words in ("denver", "boise", "london", "est", "la", "boulder colorado", "Europe/Berlin", "tokyo"):
        assert PLACES.is_well_known(words, "+12125550101"), words
    assert PLACES.is_well_known("wedding", "+493012345678")


def test_names_can_be_texted_in_one_alphabet() -> None:
    assert PLACES.zones_of_place("yoga")[0][0] == "Yoga"
    assert PLACES.zones_of_place("zurich")[0][0] == "Zürich"


def test_the_zones_of_a_country() -> None:
    assert PLACES.zones_of_country("+12125550101")[0] == "America/New_York"
    assert PLACES.zones_of_country("+447700900123") == ("Europe/London",)
    assert PLACES.zones_of_country("12345") == ()
