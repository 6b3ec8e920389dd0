"""The first time of a plain rule, found without a walk, is the one that the walk finds."""

from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import assume, given
from hypothesis import strategies as st

from bot.core.recurrence import compiled
from bot.grammar.first_time import comes_on_plain_days, first_occurrence, on_plain_days, rule_texts
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


def test_a_rule_with_an_end_is_walked() -> None:
    at = datetime(2026, 11, 24, 9)
    found = first_occurrence([Rule("DAILY")], [(9, 0)], ";UNTIL=20261120T000000", at, at, inclusive=False)
    assert found is None


def test_a_day_that_never_comes_is_none_at_once() -> None:
    tuesday = datetime(2026, 11, 24, 9)
    assert on_plain_days(Rule("DAILY", 7, ["MO"]), [], tuesday, tuesday, inclusive=True) is None
