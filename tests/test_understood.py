"""Whole texts as people write them: what each makes, task by task, at 10:00 on Tue Nov 24 2026 or when it says."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.parsing import parse
from tests.corpus import understood as rows

HERE = ZoneInfo("America/New_York")
NOW = datetime(2026, 11, 24, 10, tzinfo=HERE)


def made(text: str, now: datetime = NOW) -> list[tuple[str | None, str]]:
    items = parse(text, now).items
    return [(i.task, f"{i.moments[0].wall:%m-%d %H:%M}" if i.moments else "") for i in items]


@pytest.mark.parametrize(("text", "meant"), rows.CLAUSES_AHEAD)
def test_an_appointment_before_an_asking_is_a_reminder_too(text: str, meant: list[tuple[str, str]]) -> None:
    assert made(text) == meant


@pytest.mark.parametrize(("text", "meant"), rows.TOM)
def test_tom_is_somebody_where_somebody_can_stand(text: str, meant: list[tuple[str, str]]) -> None:
    assert made(text) == meant


@pytest.mark.parametrize(("hour", "text", "task", "moment"), rows.WAKING)
def test_a_nap_ends_by_day(hour: int, text: str, task: str, moment: str) -> None:
    assert made(text, NOW.replace(hour=hour)) == [(task, moment)]


@pytest.mark.parametrize(("text", "meant"), rows.BEFORE_ONE_EVENT)
def test_tasks_before_one_event(text: str, meant: list[tuple[str, str]]) -> None:
    assert made(text) == meant


def test_one_series_behind_another() -> None:
    items = parse(rows.TAPERS[0], NOW).items
    assert [
        (i.task, f"{i.moments[0].wall:%m-%d %H:%M}", i.recurrence and i.recurrence.rules) for i in items
    ] == [
        ("take zincol 10mg", "11-25 08:00", ("FREQ=DAILY;BYHOUR=8;BYMINUTE=0;UNTIL=20261129T235959",)),
        ("take zincol 5mg", "11-30 08:00", ("FREQ=DAILY;BYHOUR=8;BYMINUTE=0;UNTIL=20261204T235959",)),
    ]


def test_several_hours_a_day_go_on_without_a_gap() -> None:
    items = parse(rows.TAPERS[1], NOW).items
    assert [
        (i.task, f"{i.moments[0].wall:%m-%d %H:%M}", i.recurrence and i.recurrence.rules) for i in items
    ] == [
        ("take zincol 40 mg", "11-24 20:00", ("FREQ=DAILY;BYHOUR=8,20;BYMINUTE=0;UNTIL=20261126T080000",)),
        ("take zincol 20 mg", "11-26 20:00", ("FREQ=DAILY;BYHOUR=8,20;BYMINUTE=0;UNTIL=20261128T195900",)),
    ]


@pytest.mark.parametrize(("text", "meant"), rows.TOLD_LOOSELY)
def test_words_around_what_is_meant(text: str, meant: list[tuple[str, str]]) -> None:
    assert made(text) == meant


@pytest.mark.parametrize(("text", "meant"), rows.NO_AMOUNT)
def test_before_an_event_without_an_amount(text: str, meant: list[tuple[str, str]]) -> None:
    assert made(text) == meant


@pytest.mark.parametrize(("text", "meant"), rows.OTHER_ASKINGS)
def test_the_words_of_asking_leave_the_task(text: str, meant: list[tuple[str, str]]) -> None:
    assert made(text) == meant


@pytest.mark.parametrize(("text", "meant"), rows.AFTER_A_DAY)
def test_after_a_day_is_the_next_one(text: str, meant: list[tuple[str, str]]) -> None:
    assert made(text) == meant


def test_a_later_step_has_its_own_hour() -> None:
    first, second = parse(rows.TAPERS[2], NOW).items
    assert first.recurrence is not None
    assert second.recurrence is not None
    assert (first.task, second.task) == ("zincol: 40mg", "zincol: 20mg")
    assert first.recurrence.rules == ("FREQ=DAILY;BYHOUR=8;BYMINUTE=0;UNTIL=20261127T235959",)
    assert second.recurrence.rules == ("FREQ=DAILY;BYHOUR=9;BYMINUTE=0;UNTIL=20261204T235959",)
    assert [f"{i.moments[0].wall:%m-%d %H:%M}" for i in parse(rows.TAPERS[3], NOW).items] == [
        "11-25 08:00",
        "11-30 18:00",
    ]
