"""What goes out: cheap, plain, in every language the same."""

from __future__ import annotations

import re
from datetime import datetime

import pytest

from bot.core.model import Series
from bot.core.phrasing import LANGUAGES, Voice, cut, fill, tidy_task
from bot.core.segments import count_segments, fits_gsm7, length

NOW = datetime(2026, 11, 24, 10)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_the_same_things_with_the_same_values(language: str) -> None:
    def fields(text: str) -> list[str]:
        return sorted(re.findall(r"\{(\w+)", text))

    words, english = LANGUAGES[language], LANGUAGES["en"]
    assert set(words.TEXTS) == set(english.TEXTS)
    assert set(words.WORDS) == set(english.WORDS)
    for key, text in english.TEXTS.items():
        assert set(fields(words.TEXTS[key])) <= set(fields(text)), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_we_say_is_gsm7_without_exclamation_marks(language: str) -> None:
    words = LANGUAGES[language]
    for text in (*words.TEXTS.values(), *words.WORDS.values(), *words.WEEKDAYS, *words.MONTHS):
        assert fits_gsm7(text), text
        assert "!" not in text


@pytest.mark.parametrize(
    ("text", "segments"),
    [("", 1), ("a" * 160, 1), ("a" * 161, 2), ("a" * 306, 2), ("a" * 307, 3), ("\u20ac" * 80, 1), ("\u20ac" * 81, 2),
     ("\U0001f600" * 35, 1), ("\U0001f600" * 36, 2), ("\u201cquoted\u201d" + "a" * 62, 1), ("\u201cquoted\u201d" + "a" * 63, 2), ("[" * 80, 1)],
)  # fmt: skip
def test_segments_are_counted_as_carriers_charge(text: str, segments: int) -> None:
    assert count_segments(text) == segments


def test_phone_typography_is_made_plain() -> None:
    assert (
        tidy_task(" call \u201cmom\u201d \u2013 she\u2019s\u00a0home\u2026 \x07")
        == 'call "mom" - she\'s home...'
    )


def test_moments_are_said_as_short_as_they_can() -> None:
    voice = Voice("en", NOW)
    assert voice.moment(datetime(2026, 11, 24, 17)) == "today 5:00 PM"
    assert voice.moment(datetime(2026, 11, 24, 20)) == "tonight 8:00 PM"
    assert voice.moment(datetime(2026, 11, 25, 0, 5)) == "Wed Nov 25 12:05 AM"
    assert voice.moment(datetime(2027, 11, 25, 12)) == "Thu Nov 25 2027 12:00 PM"
    assert Voice("en", NOW, clock24=True).moment(datetime(2026, 11, 25, 17)) == "Wed Nov 25 17:00"
    assert Voice("es", NOW).moment(datetime(2026, 11, 25, 17)) == "mié 25 nov 5:00 PM"
    assert voice.delay(5400, datetime(2026, 11, 24, 11, 30)) == "in 1 hr 30 min (11:30 AM)"
    assert voice.delay(45, None) == "in 45 sec"


@pytest.mark.parametrize(
    ("rules", "said"),
    [
        (("FREQ=DAILY",), "every day 9:00 AM"),
        (("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",), "every weekday 9:00 AM"),
        (("FREQ=WEEKLY;BYDAY=SA,SU",), "every weekend 9:00 AM"),
        (("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;BYHOUR=19;BYMINUTE=0",), "every other Tue 7:00 PM"),
        (("FREQ=WEEKLY;INTERVAL=3;BYDAY=TU",), "every 3 weeks: Tue 9:00 AM"),
        (("FREQ=MONTHLY;BYMONTHDAY=1,15",), "every month on the 1st and 15th 9:00 AM"),
        (("FREQ=MONTHLY;BYDAY=-1FR",), "every month on the last Fri 9:00 AM"),
        (("FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1",), "every month on the last day 9:00 AM"),
        (("FREQ=MONTHLY;INTERVAL=3",), "every 3 months 9:00 AM"),
        (("FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=5",), "every year on Mar 5 9:00 AM"),
        (("FREQ=HOURLY;INTERVAL=2",), "every other hour"),
        (("FREQ=MINUTELY;INTERVAL=30",), "every 30 minutes"),
        (
            ("FREQ=DAILY;BYHOUR=9;BYMINUTE=0", "FREQ=DAILY;BYHOUR=17;BYMINUTE=30"),
            "every day 9:00 AM and 5:30 PM",
        ),
        (("FREQ=DAILY;COUNT=10",), "every day 9:00 AM, 10 times"),
        (("FREQ=DAILY;UNTIL=20261204T235959",), "every day 9:00 AM until Fri Dec 4"),
    ],
)
def test_a_series_is_said_in_words(rules: tuple[str, ...], said: str) -> None:
    assert Voice("en", NOW).series(Series(rules, NOW), datetime(2026, 11, 25, 9)) == said


def test_rows_fill_a_segment_and_no_more() -> None:
    rows = [f"{n}) 5:00 PM something to do" for n in range(1, 20)]
    shown = fill(rows, 16)
    assert length("\n".join(shown)) + 16 <= 160
    assert len(fill(["x" * 100] * 5, 16)) == 3


def test_long_words_are_cut_at_a_space() -> None:
    assert cut("one two three four", 12) == "one two..."
    assert cut("x" * 30, 10) == "x" * 7 + "..."
