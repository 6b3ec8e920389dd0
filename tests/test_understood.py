"""Whole texts as people write them: what each makes, task by task, at 10:00 on Tue Nov 24 2026 or when it says."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.parsing import parse

HERE = ZoneInfo("America/New_York")
NOW = datetime(2026, 11, 24, 10, tzinfo=HERE)

CLAUSES_AHEAD = [
    ("vet tomorrow at 10 and remind me to soak the beans tonight at 9", [("vet", "11-25 10:00"), ("soak the beans", "11-24 21:00")]),
    ("I've got a fitting at 3 on friday, also remind me to pay lou tonight at 8", [("a fitting", "11-27 15:00"), ("pay lou", "11-24 20:00")]),
    ("my aunt's flight lands at 4 tomorrow and remind me to buy roses thursday at noon", [("my aunt's flight lands", "11-25 16:00"), ("buy roses", "11-26 12:00")]),
    ("choir at 6 tonight. also remind me tomorrow at 9am to call the bank", [("choir", "11-24 18:00"), ("call the bank", "11-25 09:00")]),
    ("i have work tomorrow at 9, remind me to set my alarm tonight", [("set my alarm", "11-24 20:00")]),
    ("i have work tomorrow at 9 and remind me to set my alarm tonight at 10", [("set my alarm", "11-24 22:00")]),
    ("it's going to rain tomorrow at 5 and remind me tonight at 9 to cover the grill", [("cover the grill", "11-24 21:00")]),
    ("Ed is due back to work tomorrow; can you remind me to call him at 9", [("call him", "11-25 09:00")]),
    ("meeting at 3 friday and remind me to bring the slides at 2", [("bring the slides", "11-27 14:00")]),
]  # fmt: skip

TOM = [
    ("call tom at 6", [("call tom", "11-24 18:00")]),
    ("email tom at 3pm", [("email tom", "11-24 15:00")]),
    ("pick up tom at 5", [("pick up tom", "11-24 17:00")]),
    ("supper with tom at 7", [("supper with tom", "11-24 19:00")]),
    ("remind me to call tom tom at 5", [("call tom", "11-25 17:00")]),
    ("tom at 5", [(None, "11-25 17:00")]),
    ("5pm tom", [(None, "11-25 17:00")]),
    ("vet tom 3pm", [("vet", "11-25 15:00")]),
    ("move choir to tom at 5", [(None, "11-25 17:00")]),
    ("today and tom at 5 take drops", [("take drops", "11-24 17:00")]),
]
WAKING = [
    (10, "wake me from my nap at 2:30", "wake from my nap", "11-24 14:30"),
    (13, "wake me at 2:30", "wake up", "11-24 14:30"),
    (13, "wake me at half past two", "wake up", "11-24 14:30"),
    (13, "wake me at 3", "wake up", "11-24 15:00"),
    (13, "wake me at 6:30", "wake up", "11-25 06:30"),
    (20, "wake me at 5", "wake up", "11-25 05:00"),
    (20, "wake me at 9", "wake up", "11-25 09:00"),
    (10, "wake me at 5", "wake up", "11-25 05:00"),
    (13, "wake me tomorrow at 3", "wake up", "11-25 03:00"),
]
BEFORE_ONE_EVENT: list[tuple[str, list[tuple[str | None, str]]]] = [
    ('train monday 7am, remind me sunday night to pack and at 4am to leave', [('pack', '11-29 20:00'), ('leave', '11-30 04:00')]),
    ('our party is december 12, remind me a week before to book a table and the day before to buy roses', [('book a table', '12-05 00:00'), ('buy roses', '12-11 00:00')]),
    ('train to Rome friday at 7:30pm remind me 3 hours before and to check in 24 hours before', [('train to Rome friday at 7:30pm', '11-27 16:30'), ('check in', '11-26 19:30')]),
    ('party for lou sat 2-4pm, remind me fri to buy a gift and sat at 1', [('buy a gift', '11-27 00:00'), ('party for lou sat 2-4pm', '11-28 13:00')]),
    ('ed arrives friday 8pm, remind me thursday to clean and friday at 7 to leave', [('clean', '11-26 00:00'), ('leave', '11-27 19:00')]),
    ('train friday 6am, remind me the night before to pack and an hour before to leave', [('pack', '11-26 20:00'), ('leave', '11-27 05:00')]),
    ('train friday 6am, remind me the night before to pack', [('pack', '11-26 20:00')]),
    ('train friday 6am, remind me thursday to pack and print the tickets', [('pack and print the tickets', '11-26 00:00')]),
]  # fmt: skip
TOLD_LOOSELY: list[tuple[str, list[tuple[str | None, str]]]] = [
    ('Hello dear, tomorrow is a busy day: at 9 I have the barber, at 11:30 the notary, and then tea with Edith at four.', [('the barber', '11-25 09:00'), ('the notary', '11-25 11:30'), ('tea with Edith', '11-25 16:00')]),
    ('tomorrow I need to drop off the twins at 8 and then I have a call with the bank at 10:30 and then fetch them at 3', [('drop off the twins', '11-25 08:00'), ('call with the bank', '11-25 10:30'), ('fetch them', '11-25 15:00')]),
    ('On Thursday my son is coming at 3pm so I need to bake a cake in the morning', [('bake a cake', '11-26 09:00')]),
    ('train friday 6am, remind me to pack in the evening', [('pack', '11-26 18:00')]),
    ('Good morning, vet tomorrow at 3', [('vet', '11-25 15:00')]),
    ('call with lou tomorrow, its at 2pm', [('call with lou', '11-25 14:00')]),
    ('remind me about the talk tomorrow its at ten thirty', [('the talk', '11-25 10:30')]),
    ('vet tomorrow and its at 3pm', [('vet', '11-25 15:00')]),
    ("lou's party saturday, it starts at 7pm", [("lou's party", '11-28 19:00')]),
    ("vet tomorrow. it's at 3pm, remind me an hour before", [('vet tomorrow at 3pm', '11-25 14:00')]),
]  # fmt: skip


def made(text: str, now: datetime = NOW) -> list[tuple[str | None, str]]:
    items = parse(text, now).items
    return [(i.task, f"{i.moments[0].wall:%m-%d %H:%M}" if i.moments else "") for i in items]


@pytest.mark.parametrize(("text", "meant"), CLAUSES_AHEAD)
def test_an_appointment_before_an_asking_is_a_reminder_too(text: str, meant: list[tuple[str, str]]) -> None:
    assert made(text) == meant


@pytest.mark.parametrize(("text", "meant"), TOM)
def test_tom_is_somebody_where_somebody_can_stand(text: str, meant: list[tuple[str, str]]) -> None:
    assert made(text) == meant


@pytest.mark.parametrize(("hour", "text", "task", "moment"), WAKING)
def test_a_nap_ends_by_day(hour: int, text: str, task: str, moment: str) -> None:
    assert made(text, NOW.replace(hour=hour)) == [(task, moment)]


@pytest.mark.parametrize(("text", "meant"), BEFORE_ONE_EVENT)
def test_tasks_before_one_event(text: str, meant: list[tuple[str, str]]) -> None:
    assert made(text) == meant


def test_one_series_behind_another() -> None:
    items = parse("take zincol 10mg every morning at 8 for 5 days then 5mg for 5 days", NOW).items
    assert [
        (i.task, f"{i.moments[0].wall:%m-%d %H:%M}", i.recurrence and i.recurrence.rules) for i in items
    ] == [
        ("take zincol 10mg", "11-25 08:00", ("FREQ=DAILY;BYHOUR=8;BYMINUTE=0;UNTIL=20261129T235959",)),
        ("take zincol 5mg", "11-30 08:00", ("FREQ=DAILY;BYHOUR=8;BYMINUTE=0;UNTIL=20261204T235959",)),
    ]


def test_several_hours_a_day_go_on_without_a_gap() -> None:
    items = parse(
        "remind me to take zincol 40 mg at 8am and 8pm every day for 2 days, then 20 mg for 2 days", NOW
    ).items
    assert [
        (i.task, f"{i.moments[0].wall:%m-%d %H:%M}", i.recurrence and i.recurrence.rules) for i in items
    ] == [
        ("take zincol 40 mg", "11-24 20:00", ("FREQ=DAILY;BYHOUR=8,20;BYMINUTE=0;UNTIL=20261126T080000",)),
        ("take zincol 20 mg", "11-26 20:00", ("FREQ=DAILY;BYHOUR=8,20;BYMINUTE=0;UNTIL=20261128T195900",)),
    ]


@pytest.mark.parametrize(("text", "meant"), TOLD_LOOSELY)
def test_words_around_what_is_meant(text: str, meant: list[tuple[str, str]]) -> None:
    assert made(text) == meant
