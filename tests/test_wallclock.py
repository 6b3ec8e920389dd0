"""Wall clocks and series: gaps, folds, short months, elapsed hours."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from itertools import pairwise

import pytest

from bot.core.model import Instant, Preferences, Series, Travel
from bot.core.recurrence import counted_together, first_occurrences
from bot.core.schedule import is_quiet, next_digest
from bot.core.wallclock import instant_in, is_zone, person_instant, person_wall, wall_in

NEW_YORK, BERLIN = "America/New_York", "Europe/Berlin"


def test_a_gap_moves_forward_and_a_fold_takes_the_first() -> None:
    assert wall_in(NEW_YORK, instant_in(NEW_YORK, datetime(2027, 3, 14, 2, 30))) == datetime(
        2027, 3, 14, 3, 30
    )
    first = instant_in(NEW_YORK, datetime(2026, 11, 1, 1, 30))
    assert wall_in(NEW_YORK, Instant(first + 3600)) == datetime(2026, 11, 1, 1, 30)


def test_names_of_zones_are_checked() -> None:
    assert is_zone("Asia/Kolkata")
    assert not is_zone("Mars/Olympus")
    assert not is_zone("../etc/passwd")


def walls(series: Series, zone: str, after: datetime, count: int) -> list[str]:
    return [f"{o.wall:%m-%d %H:%M}" for o in first_occurrences(series, zone, instant_in(zone, after), count)]


def test_daily_at_nine_stays_at_nine() -> None:
    series = Series(("FREQ=DAILY",), datetime(2027, 3, 12, 9))
    found = first_occurrences(series, NEW_YORK, instant_in(NEW_YORK, datetime(2027, 3, 12, 10)), 3)
    assert [o.wall.hour for o in found] == [9, 9, 9]
    assert found[1].at - found[0].at == 23 * 3600


def test_every_eight_hours_counts_hours_that_pass() -> None:
    series = Series(("FREQ=HOURLY;INTERVAL=8",), datetime(2027, 3, 13, 20))
    found = first_occurrences(series, NEW_YORK, instant_in(NEW_YORK, datetime(2027, 3, 13, 20)), 2)
    assert [b.at - a.at for a, b in pairwise(found)] == [8 * 3600]
    assert found[0].wall == datetime(2027, 3, 14, 5)


def test_hours_that_pass_ring_on_the_persons_own_days() -> None:
    # Saturday 22:00 in New York is Sunday in the world's time
    weekdays = Series(("FREQ=HOURLY;INTERVAL=2;BYDAY=MO,TU,WE,TH,FR,SA",), datetime(2026, 11, 28, 18))
    assert walls(weekdays, NEW_YORK, datetime(2026, 11, 28, 18), 4) == [
        "11-28 20:00",
        "11-28 22:00",
        "11-30 00:00",
        "11-30 02:00",
    ]
    months = Series(("FREQ=HOURLY;INTERVAL=12;BYMONTH=1,11",), datetime(2026, 11, 30, 9))
    assert walls(months, NEW_YORK, datetime(2026, 11, 30, 9), 2) == ["11-30 21:00", "01-01 09:00"]
    counted = Series(("FREQ=HOURLY;INTERVAL=12;BYDAY=SA;COUNT=3",), datetime(2026, 11, 28, 9))
    assert walls(counted, NEW_YORK, datetime(2026, 11, 28, 8), 9) == [
        "11-28 09:00",
        "11-28 21:00",
        "12-05 09:00",
    ]


def test_a_count_over_several_rules_is_their_total() -> None:
    rules = counted_together(
        ("FREQ=DAILY;BYHOUR=9;BYMINUTE=0;COUNT=3", "FREQ=DAILY;BYHOUR=17;BYMINUTE=30;COUNT=3"),
        datetime(2026, 11, 24, 17, 30),
    )
    assert walls(Series(rules, datetime(2026, 11, 24, 17, 30)), BERLIN, datetime(2026, 11, 24, 12), 9) == [
        "11-24 17:30",
        "11-25 09:00",
        "11-25 17:30",
    ]
    assert counted_together(("FREQ=DAILY;COUNT=3",), datetime(2026, 11, 24)) == ("FREQ=DAILY;COUNT=3",)


def test_the_last_day_of_each_month() -> None:
    series = Series(("FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1",), datetime(2026, 11, 1, 9))
    assert walls(series, BERLIN, datetime(2027, 1, 1), 3) == ["01-31 09:00", "02-28 09:00", "03-31 09:00"]


@pytest.mark.parametrize(
    ("rule", "start", "came"),
    [
        ("FREQ=MONTHLY", datetime(2027, 1, 31, 9), ["02-28 09:00", "03-31 09:00", "04-30 09:00"]),
        ("FREQ=MONTHLY;INTERVAL=3", datetime(2027, 1, 31, 9), ["04-30 09:00", "07-31 09:00", "10-31 09:00"]),
        ("FREQ=YEARLY", datetime(2028, 2, 29, 9), ["02-29 09:00", "02-28 09:00", "02-28 09:00"]),
        (
            "FREQ=MONTHLY;BYHOUR=9,17;BYMINUTE=0",
            datetime(2027, 1, 31, 17),
            ["02-28 09:00", "02-28 17:00", "03-31 09:00"],
        ),
    ],
)
def test_a_month_too_short_has_its_last_day(rule: str, start: datetime, came: list[str]) -> None:
    assert walls(Series((rule,), start), BERLIN, datetime(2027, 2, 1), 3) == came


def test_every_other_week_keeps_its_weeks_however_late_one_looks() -> None:
    series = Series(("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",), datetime(2026, 11, 24, 19))
    near = walls(series, BERLIN, datetime(2026, 11, 24, 19), 60)
    late = walls(series, BERLIN, datetime(2026, 11, 24, 19) + timedelta(weeks=60), 30)
    assert near[30:] == late


def test_excluded_dates_until_and_count() -> None:
    series = Series(("FREQ=DAILY;COUNT=4",), datetime(2026, 11, 24, 9), (date(2026, 11, 25),))
    assert walls(series, BERLIN, datetime(2026, 11, 23), 9) == ["11-24 09:00", "11-26 09:00", "11-27 09:00"]
    until = Series(("FREQ=DAILY;UNTIL=20261126",), datetime(2026, 11, 24, 9))
    assert walls(until, BERLIN, datetime(2026, 11, 23), 9)[-1] == "11-26 09:00"


def test_several_rules_are_one_series() -> None:
    series = Series(
        ("FREQ=DAILY;BYHOUR=9;BYMINUTE=0", "FREQ=DAILY;BYHOUR=17;BYMINUTE=30"), datetime(2026, 11, 24)
    )
    assert walls(series, BERLIN, datetime(2026, 11, 24), 3) == ["11-24 09:00", "11-24 17:30", "11-25 09:00"]


def test_a_visit_ends_when_it_ends() -> None:
    end = instant_in("Asia/Tokyo", datetime(2026, 11, 27))
    visiting = Preferences(zone="Asia/Tokyo", travel=Travel(NEW_YORK, end))
    assert person_instant(visiting, datetime(2026, 11, 26, 9)) == instant_in(
        "Asia/Tokyo", datetime(2026, 11, 26, 9)
    )
    assert person_instant(visiting, datetime(2026, 11, 28, 9)) == instant_in(
        NEW_YORK, datetime(2026, 11, 28, 9)
    )
    assert person_wall(visiting, end) == wall_in(NEW_YORK, end)


@pytest.mark.parametrize(
    "zone",
    [
        "Asia/Kathmandu",
        "Australia/Lord_Howe",
        "Pacific/Kiritimati",
        "Pacific/Pago_Pago",
        "America/St_Johns",
        NEW_YORK,
    ],
)
def test_digests_come_at_their_hours_in_every_zone_the_year_round(zone: str) -> None:
    preferences = Preferences(zone=zone)
    at = instant_in(zone, datetime(2026, 11, 24))
    seen = []
    for _ in range(4 * 370):
        following = next_digest(preferences, at)
        assert following is not None
        assert following > at
        at = following
        seen.append(wall_in(zone, at))
    assert {(w.hour, w.minute) for w in seen} == {(9, 0), (12, 0), (18, 0), (22, 0)}
    assert len({w.date() for w in seen}) == len(seen) // 4


def test_quiet_hours_may_cross_midnight_or_be_none() -> None:
    assert is_quiet(Preferences(), datetime(2026, 11, 24, 23))
    assert is_quiet(Preferences(), datetime(2026, 11, 24, 7, 59))
    assert not is_quiet(Preferences(), datetime(2026, 11, 24, 8))
    assert not is_quiet(Preferences(quiet_from=0, quiet_until=0), datetime(2026, 11, 24, 3))
