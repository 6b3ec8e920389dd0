"""Our own phrases: each meaning with its phrasings, and what must mean nothing."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.core.reading import Habits, Intent
from bot.explaining import when_text
from bot.parsing import parse
from tests.corpus.intents import (
    CHANGES,
    EVENTS,
    INTENTS,
    NO_HOURS,
    RECIPIENTS,
    SEVERAL,
    SEVERAL_HOURS,
    TARGETS,
    TASKS,
)
from tests.corpus.spanish import SPANISH, SPANISH_SERIES
from tests.corpus.times import AROUND_THE_ASKING, MOMENTS, NOT_A_SERIES, NOT_A_TIME, SERIES

NOW = datetime(2026, 11, 24, 10, tzinfo=ZoneInfo("America/New_York"))


@pytest.mark.parametrize(("meant", "text"), [(m, t) for m, texts in MOMENTS for t in texts])
def test_a_moment(meant: str, text: str) -> None:
    moment = parse(text, NOW).moment
    shown = when_text(moment, False, NOW)
    assert shown is not None
    assert shown.replace("T", " ")[: len(meant)] == meant


@pytest.mark.parametrize(("meant", "text"), [(m, t) for m, texts in SERIES for t in texts])
def test_a_series(meant: tuple[str, ...], text: str) -> None:
    recurrence = parse(f"water the plants {text}", NOW).recurrence
    assert recurrence is not None
    assert recurrence.rules == meant


@pytest.mark.parametrize(("text", "task", "rule"), AROUND_THE_ASKING)
def test_a_series_around_the_asking(text: str, task: str, rule: str) -> None:
    reading = parse(text, NOW)
    assert reading.task == task
    assert reading.recurrence is not None
    assert reading.recurrence.rules == (rule,)


@pytest.mark.parametrize("text", NOT_A_SERIES)
def test_what_is_no_series(text: str) -> None:
    assert parse(text, NOW).recurrence is None


@pytest.mark.parametrize("text", NOT_A_TIME)
def test_what_is_no_time(text: str) -> None:
    assert parse(text, NOW).moment is None


@pytest.mark.parametrize(("intent", "text"), [(i, t) for i, texts in INTENTS.items() for t in texts])
def test_an_intent(intent: str, text: str) -> None:
    assert parse(text, NOW).intent.value == intent


@pytest.mark.parametrize(("text", "task"), TASKS)
def test_a_task(text: str, task: str | None) -> None:
    assert parse(text, NOW).task == task


@pytest.mark.parametrize(("text", "meant"), SEVERAL)
def test_several_reminders_in_one_text(text: str, meant: list[tuple[str, str]]) -> None:
    items = parse(text, NOW).items
    assert [(i.task, f"{i.moments[0].wall:%Y-%m-%d %H:%M}") for i in items] == meant


@pytest.mark.parametrize(("text", "task", "times"), SEVERAL_HOURS)
def test_several_hours_for_one_task(text: str, task: str, times: list[str]) -> None:
    (item,) = parse(text, NOW).items
    assert item.task == task
    walls = [f"{m.wall:%Y-%m-%d %H:%M}" for m in item.moments]
    assert (list(item.recurrence.rules) if item.recurrence else walls) == times


@pytest.mark.parametrize("text", NO_HOURS)
def test_a_number_that_is_no_hour(text: str) -> None:
    assert parse(text, NOW).moment is None


@pytest.mark.parametrize(("text", "who"), RECIPIENTS)
def test_whom_it_is_for(text: str, who: str | None) -> None:
    assert parse(text, NOW).items[0].recipient == who


@pytest.mark.parametrize(("text", "which"), TARGETS)
def test_which_one_it_names(text: str, which: str | int | None) -> None:
    (item,) = parse(text, NOW).items
    assert (item.numbers[0] if item.numbers else item.target) == which


@pytest.mark.parametrize(("text", "which", "moment", "said"), CHANGES)
def test_where_a_changed_one_goes(text: str, which: str | None, moment: str, said: str) -> None:
    reading = parse(text, NOW)
    item = reading.items[0]
    assert (item.intent, item.target, item.task) == (Intent.EDIT, which, None)
    assert item.moment is not None
    assert f"{item.moment.wall:%Y-%m-%d %H:%M}" == moment
    assert reading.said_words == (said,)


@pytest.mark.parametrize(("text", "task", "moments"), EVENTS)
def test_an_event_and_the_reminders_before_it(text: str, task: str, moments: list[str]) -> None:
    (item,) = parse(text, NOW).items
    assert item.task == task
    assert [f"{m.wall:%Y-%m-%d %H:%M}" for m in item.moments] == moments


def test_day_and_month_go_by_the_persons_country() -> None:
    def read(day_first: bool) -> str | None:
        return when_text(parse("pay rent on 3/4", NOW, Habits(day_first=day_first)).moment, False, NOW)

    assert read(False) == "2027-03-04"
    assert read(True) == "2027-04-03"


def test_a_guess_is_told_with_its_other_reading() -> None:
    moment = parse("call mom tomorrow at 5", NOW).moment
    assert moment is not None
    assert [(a.guess.value, a.wall.hour) for a in moment.alternatives] == [("meridiem", 5)]


def test_what_was_said_keeps_its_place() -> None:
    reading = parse("Tomorrow remind me to call mom at 5pm", NOW)
    assert reading.said_words == ("Tomorrow", "at 5pm")


def test_several_reminders_and_several_commands() -> None:
    two = parse("call mom at 5pm and pay rent on the 1st", NOW)
    assert [i.task for i in two.items] == ["call mom", "pay rent"]
    three = parse("1 done, 2 tomorrow 9, 3 x", NOW)
    assert [(i.intent.value, i.numbers) for i in three.items] == [
        ("done", (1,)),
        ("edit", (2,)),
        ("cancel", (3,)),
    ]


def test_a_named_zone_is_kept_and_its_own_now_counts() -> None:
    late = datetime(2026, 11, 24, 3, tzinfo=UTC)
    moment = parse("call the bank at 9am PST", late).moment
    assert moment is not None
    assert moment.zone == "America/Los_Angeles"
    assert moment.wall == datetime(2026, 11, 24, 9)


@pytest.mark.parametrize(("text", "intent", "task", "meant"), SPANISH)
def test_spanish(text: str, intent: str, task: str | None, meant: str | None) -> None:
    reading = parse(text, NOW)
    shown = when_text(reading.moment, reading.recurrence is not None and reading.recurrence.timed, NOW)
    assert (reading.language, reading.intent.value, reading.task) == ("es", intent, task)
    assert (shown.replace("T", " ")[: len(meant)] if shown and meant else shown) == meant


@pytest.mark.parametrize(("text", "rules"), SPANISH_SERIES)
def test_a_spanish_series(text: str, rules: tuple[str, ...]) -> None:
    recurrence = parse(text, NOW).recurrence
    assert recurrence is not None
    assert recurrence.rules == rules


@pytest.mark.parametrize(
    "text",
    ["pay rent 31 / dec / 2026", "pay rent dec 31 , 2026", "at 9 call 5 people", "version 5 march edition"],
)
def test_the_last_resort_never_guesses(text: str) -> None:
    moment = parse(text, NOW).moment
    assert moment is None or (moment.wall.month, moment.wall.day) in ((12, 31), (11, 25), (11, 24), (3, 5))


def test_dateparser_is_believed_only_where_it_read_a_day_and_a_month_itself() -> None:
    from datetime import date

    from bot.grammar.dateparser_last import read_date

    naive = NOW.replace(tzinfo=None)
    assert read_date("5th-march-2027", naive) == date(2027, 3, 5)
    for words in ("at 9", "in 5", "the 1st", "march", "2027", "5 march 1066", "nonsense"):
        assert read_date(words, naive) is None, words


def test_a_guess_names_the_words_that_left_it_open() -> None:
    reading = parse("brunch next sunday at 11", NOW)
    assert [(g.value, reading.text[s.start : s.end]) for g, s in reading.guessed] == [
        ("meridiem", "11"),
        ("week", "next sunday"),
    ]


def test_of_two_zones_the_first_is_the_moments() -> None:
    late = datetime(2026, 11, 24, 3, tzinfo=UTC)
    moment = parse("call from 10am PST to 10am EST", late).moment
    assert moment is not None
    assert (moment.zone, moment.wall) == ("America/Los_Angeles", datetime(2026, 11, 24, 10))


def test_the_asking_may_stand_behind_a_long_story() -> None:
    story = "we talked for a while about the garden and the fence and what the neighbours think of it. " * 10
    reading = parse(f"{story}remind me to call the builder tomorrow at 5pm", NOW)
    assert reading.intent is Intent.CREATE
    assert reading.moment is not None
    assert f"{reading.moment.wall:%Y-%m-%d %H:%M}" == "2026-11-25 17:00"
