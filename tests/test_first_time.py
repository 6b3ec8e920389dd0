"""The first time of a plain rule, found without a walk, is the one that the walk finds."""

from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import assume, given
from hypothesis import strategies as st

from bot.core.recurrence import compiled
from bot.grammar.first_time import (
    comes_on_days_of_months,
    comes_on_plain_days,
    first_occurrence,
    on_days_of_months,
    on_plain_days,
    rule_texts,
)
from bot.grammar.scan import Rule
from bot.grammar.weekday_sets import DAYS

MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2028, 1, 1)).map(
    lambda at: at.replace(second=0, microsecond=0)
)
RULES = st.builds(
    Rule,
    st.sampled_from(["DAILY", "WEEKLY"]),
    st.integers(1, 9),
    st.lists(st.sampled_from(DAYS), unique=True, max_size=3),
)
TIMES = st.lists(st.tuples(st.integers(0, 23), st.sampled_from([0, 15, 30])), unique=True, max_size=3)


@given(RULES, TIMES, MOMENTS, st.integers(-3, 40), st.booleans())
def test_it_is_what_the_walk_finds(
    rule: Rule, times: list[tuple[int, int]], dtstart: datetime, hours: int, inclusive: bool
) -> None:
    since = dtstart + timedelta(hours=hours)
    # every seven days and never on that weekday: the walk goes on to the year 9999
    assume(
        rule.freq == "WEEKLY" or rule.interval % 7 or not rule.byday or DAYS[dtstart.weekday()] in rule.byday
    )
    assert comes_on_plain_days(rule)
    walked = [compiled(text, dtstart).after(since, inc=inclusive) for text in rule_texts(rule, times, "")]
    found = on_plain_days(rule, times, dtstart, since, inclusive=inclusive)
    assert found == min((at for at in walked if at is not None), default=None)


DAYS_OF_MONTHS = st.one_of(
    st.builds(
        lambda f, n, months, days: Rule(f, n, bymonth=months, bymonthday=days),
        st.sampled_from(["MONTHLY", "YEARLY"]),
        st.integers(1, 4),
        st.lists(st.integers(1, 12), unique=True, min_size=1, max_size=3),
        st.lists(st.sampled_from([1, 4, 15, 28, -1, -3]), unique=True, min_size=1, max_size=3),
    ),
    st.builds(
        lambda f, n, months, days: Rule(f, n, days, bymonth=months),
        st.sampled_from(["MONTHLY", "YEARLY"]),
        st.integers(1, 4),
        st.lists(st.integers(1, 12), unique=True, min_size=1, max_size=3),
        st.lists(st.sampled_from(["1MO", "2TU", "-1FR", "3SU", "-2WE"]), unique=True, min_size=1, max_size=3),
    ),
    st.builds(lambda n, days: Rule("MONTHLY", n, bymonthday=days), st.integers(1, 5), st.just([1, 15])),
    st.builds(lambda n, days: Rule("MONTHLY", n, days), st.integers(1, 5), st.just(["1MO", "-1FR"])),
    st.builds(
        lambda n, day: Rule("YEARLY", n, bymonth=[day[0]], bymonthday=[day[1]]),
        st.integers(1, 3),
        st.sampled_from([(1, 31), (2, 29), (12, 25)]),
    ),
)


@given(DAYS_OF_MONTHS, TIMES, MOMENTS, st.integers(-3, 2000), st.booleans())
def test_days_of_months_are_what_the_walk_finds(
    rule: Rule, times: list[tuple[int, int]], dtstart: datetime, hours: int, inclusive: bool
) -> None:
    since = dtstart + timedelta(hours=hours)
    assert comes_on_days_of_months(rule)
    found = on_days_of_months(rule, times, dtstart, since, inclusive=inclusive)
    assume(found is not None)  # what never comes would be walked to the year 9999
    walked = [compiled(text, dtstart).after(since, inc=inclusive) for text in rule_texts(rule, times, "")]
    assert found == min((at for at in walked if at is not None), default=None)


MIXED = st.builds(
    lambda f, n, months, days, weekdays, places: Rule(
        f, n, weekdays, bymonth=months, bymonthday=days, bysetpos=places
    ),
    st.sampled_from(["MONTHLY", "YEARLY"]),
    st.integers(1, 3),
    st.lists(st.integers(1, 12), unique=True, min_size=1, max_size=3),
    st.just([8, 9, 10, 11, 12, 13, 14, -2, 31]),
    st.one_of(
        st.lists(st.sampled_from(["MO", "TU", "FR"]), unique=True, min_size=1),
        st.lists(st.sampled_from(["2WE", "-1SA"]), unique=True, min_size=1),
    ),
    st.lists(st.sampled_from([1, 2, -1]), unique=True, max_size=2),
)


@given(
    MIXED,
    st.lists(st.tuples(st.integers(0, 23), st.just(30)), min_size=1, max_size=1),
    MOMENTS,
    st.integers(-3, 900),
)
def test_dates_weekdays_and_positions_together_are_what_the_walk_finds(
    rule: Rule, times: list[tuple[int, int]], dtstart: datetime, hours: int
) -> None:
    since = dtstart + timedelta(hours=hours)
    found = on_days_of_months(rule, times, dtstart, since, inclusive=False)
    assume(found is not None)
    walked = [compiled(text, dtstart).after(since, inc=False) for text in rule_texts(rule, times, "")]
    assert found == min((at for at in walked if at is not None), default=None)


def test_what_never_comes_is_none_at_once() -> None:
    at = datetime(2026, 11, 24, 9)
    for rule in (Rule("YEARLY", bymonth=[4], bymonthday=[31]), Rule("MONTHLY", 1, ["2TU"], bymonthday=[20])):
        assert first_occurrence([rule], [(9, 0)], "", at, at, inclusive=False) is None


def test_a_rule_with_an_end_is_walked() -> None:
    at = datetime(2026, 11, 24, 9)
    found = first_occurrence([Rule("DAILY")], [(9, 0)], ";UNTIL=20261120T000000", at, at, inclusive=False)
    assert found is None


def test_a_day_that_never_comes_is_none_at_once() -> None:
    tuesday = datetime(2026, 11, 24, 9)
    assert on_plain_days(Rule("DAILY", 7, ["MO"]), [], tuesday, tuesday, inclusive=True) is None
