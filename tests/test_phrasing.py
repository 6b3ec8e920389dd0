"""What goes out: cheap, plain, in every language the same."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.core.model import Series
from bot.core.phrasing import LANGUAGES, Voice, cut, fill, tidy_task
from bot.core.recurrence import counts_elapsed, first_occurrences, step_seconds
from bot.core.segments import count_segments, fits_gsm7, length
from bot.core.wallclock import instant_in
from bot.parsing import parse
from tests.corpus.times import SERIES

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
        (("FREQ=DAILY;COUNT=1",), "every day 9:00 AM, once"),
        (("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA",), "every day except Sun 9:00 AM"),
        (("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH",), "every other week: Tue and Thu 9:00 AM"),
        (("FREQ=DAILY;INTERVAL=3;BYDAY=MO,TU",), "every 3 days, only Mon and Tue 9:00 AM"),
        (("FREQ=WEEKLY;BYMONTH=1,2,4,6,7,8,9,10,11,12;BYDAY=WE",), "every Wed, not in Mar and May 9:00 AM"),
        (("FREQ=WEEKLY;BYMONTH=6;BYDAY=WE",), "every Wed in Jun 9:00 AM"),
        (("FREQ=DAILY;BYMONTH=6,7",), "every day in Jun and Jul 9:00 AM"),
        (("FREQ=HOURLY;INTERVAL=2;BYDAY=MO,TU,WE,TH,FR",), "every other hour, every weekday"),
        (("FREQ=HOURLY;INTERVAL=2;BYDAY=MO,TU,WE,TH,FR,SA",), "every other hour, every day except Sun"),
        (("FREQ=MINUTELY;INTERVAL=90;UNTIL=20261124T170000",), "every 90 minutes until 5:00 PM"),
        (("FREQ=HOURLY;INTERVAL=6;UNTIL=20261127T115900",), "every 6 hours until Fri Nov 27 11:59 AM"),
        (("FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16,17;BYMINUTE=0",), "every hour 9:00 AM-5:00 PM"),
        (
            ("FREQ=WEEKLY;BYDAY=SA,SU;BYHOUR=9,10,11;BYMINUTE=0,30",),
            "every 30 minutes 9:00 AM-11:30 AM, every weekend",
        ),
        (("FREQ=DAILY;BYHOUR=0,2,4,20,22;BYMINUTE=0",), "every other hour 8:00 PM-4:00 AM"),
        (
            ("FREQ=DAILY;BYHOUR=8,10,11,15,20;BYMINUTE=0",),
            "every day 8:00 AM, 10:00 AM, 11:00 AM, 3:00 PM and 8:00 PM",
        ),
        (("FREQ=MONTHLY;BYMONTHDAY=-2",), "every month 2 days before the 1st 9:00 AM"),
        (("FREQ=MONTHLY;BYMONTHDAY=5,-1",), "every month on the 5th and last day 9:00 AM"),
        (("FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1",), "every month on the 30th or last day 9:00 AM"),
        (("FREQ=MONTHLY;BYDAY=1MO,3MO",), "every month on the 1st and 3rd Mon 9:00 AM"),
        (("FREQ=MONTHLY;BYDAY=1MO,-1FR",), "every month on the 1st Mon and last Fri 9:00 AM"),
        (("FREQ=MONTHLY;BYDAY=MO",), "every Mon 9:00 AM"),
        (("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",), "every Fri the 13th 9:00 AM"),
        (
            ("FREQ=MONTHLY;BYMONTHDAY=7,8,9,10,11,12,13;BYDAY=SA",),
            "every first Sat after the 6th 9:00 AM",
        ),
        (
            ("FREQ=MONTHLY;BYMONTHDAY=-8,-7,-6,-5,-4,-3,-2;BYDAY=TH",),
            "every last Thu before the last day 9:00 AM",
        ),
        (
            ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1,-1",),
            "every month on the 1st weekday and last weekday 9:00 AM",
        ),
        (("FREQ=MONTHLY;BYDAY=WE,FR;BYSETPOS=-1",), "every month on the last of Wed and Fri 9:00 AM"),
        (("FREQ=MONTHLY;BYMONTH=1,2;BYMONTHDAY=3",), "every month on the 3rd in Jan and Feb 9:00 AM"),
        (("FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=1",), "every year on Jun 1 and Dec 1 9:00 AM"),
        (
            ("FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=1", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=5"),
            "every year on Jun 1 and Dec 5 9:00 AM",
        ),
        (("FREQ=YEARLY;BYMONTH=3,6;BYMONTHDAY=-1",), "every year on the last day of Mar and Jun 9:00 AM"),
        (("FREQ=YEARLY;BYMONTH=5;BYDAY=2SU",), "every year on the 2nd Sun of May 9:00 AM"),
        (("FREQ=YEARLY;BYMONTH=5",), "every year in May 9:00 AM"),
        (("FREQ=YEARLY;BYMONTH=5;BYDAY=MO",), "every Mon in May 9:00 AM"),
        (("FREQ=YEARLY;BYYEARDAY=100",), "every year on day 100 9:00 AM"),
        (("FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO",), "every Mon in week 20 9:00 AM"),
        (("FREQ=YEARLY;BYDAY=20MO",), "every year on the 20th Mon 9:00 AM"),
        (
            (
                "FREQ=WEEKLY;BYDAY=MO;BYHOUR=14;BYMINUTE=0;UNTIL=20261231T235959",
                "FREQ=WEEKLY;BYDAY=WE;BYHOUR=16;BYMINUTE=0;UNTIL=20261231T235959",
            ),
            "every Mon 2:00 PM and every Wed 4:00 PM until Thu Dec 31",
        ),
        (("FREQ=DAILY;UNTIL=20261204T235959",), "every day 9:00 AM until Fri Dec 4"),
    ],
)
def test_a_series_is_said_in_words(rules: tuple[str, ...], said: str) -> None:
    assert Voice("en", NOW).series(Series(rules, NOW), datetime(2026, 11, 25, 9)) == said


def test_left_out_dates_are_said_while_they_lie_ahead() -> None:
    series = Series(("FREQ=DAILY",), NOW, (date(2026, 11, 20), date(2026, 12, 24), date(2026, 12, 25)))
    assert Voice("en", NOW).series(series, NOW) == "every day 10:00 AM, not on Thu Dec 24 and Fri Dec 25"


@pytest.mark.parametrize("text", [texts[0] for _, texts in SERIES])
def test_what_is_said_back_means_the_same_series(text: str) -> None:
    """Nothing of a rule is left unsaid: our own words, read again, give the same occurrences."""
    zoned = NOW.replace(tzinfo=ZoneInfo("America/New_York"))

    def read(words: str) -> tuple[Series, datetime]:
        reading = parse(f"water the plants {words}", zoned)
        assert reading.recurrence is not None
        assert reading.moment is not None
        return Series(reading.recurrence.rules, reading.moment.wall, reading.recurrence.excluded), (
            reading.moment.wall
        )

    series, wall = read(text)
    voice = Voice("en", NOW)
    said = voice.series(series, wall if "BYHOUR" in series.rules[0] else None)
    if counts_elapsed(series.rules[0]):
        if wall != NOW + timedelta(seconds=step_seconds(series.rules[0])):
            said += " " + voice.word("first", date=voice.moment(wall))
    elif wall.date() != NOW.date():
        said += " " + voice.word("first", date=voice.date(wall.date()))
    again, _ = read(said)
    now = instant_in("America/New_York", NOW)

    def walls(s: Series) -> list[datetime]:
        return [o.wall for o in first_occurrences(s, "America/New_York", now, 60)]

    assert walls(again) == walls(series), said


def test_rows_fill_a_segment_and_no_more() -> None:
    rows = [f"{n}) 5:00 PM something to do" for n in range(1, 20)]
    shown = fill(rows, 16)
    assert length("\n".join(shown)) + 16 <= 160
    assert len(fill(["x" * 100] * 5, 16)) == 3


def test_long_words_are_cut_at_a_space() -> None:
    assert cut("one two three four", 12) == "one two..."
    assert cut("x" * 30, 10) == "x" * 7 + "..."


def test_every_character_that_is_offered_stands_in_the_table() -> None:
    from bot.core.conversation.letters import LETTERS

    assert set("APWUXYN?123456789") == set(LETTERS)
    offered = {key: LANGUAGES["en"].TEXTS[key] for key in ("offer_am", "offer_pm", "offer_undo")}
    assert {words[0] for words in offered.values()} <= set(LETTERS)
    assert all(letter.lapses and letter.does for letter in LETTERS.values())
