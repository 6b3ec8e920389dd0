"""What is told of a series: how long it lasts, on which days and at which hours it comes, and how one of its
occurrences differs. Each rule looks at the words and at the series that are kept, and changes one or gives None.

A rule acts by itself, where those of `hearing.py` put a text into other words: what it changes (a length, one
hour of several, a day of a week) is no moment that an edit could carry.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from bot.core.conversation.desk import Desk
from bot.core.conversation.series_added import slot_added
from bot.core.conversation.series_before import lead_told
from bot.core.conversation.series_left import left_told
from bot.core.conversation.series_length import end_told, length_told
from bot.core.conversation.series_meant import LEAD, Told
from bot.core.conversation.series_mended import days_mended, mended_told
from bot.core.conversation.series_once import (
    back_told,
    for_good_told,
    named_told,
    off_told,
    once_told,
    one_told,
    rest_told,
    skip_told,
)
from bot.core.conversation.series_paces import pace_told, steps_told
from bot.core.conversation.series_slots import (
    days_hour_told,
    days_told,
    hour_told,
    hours_told,
    named_hour_told,
)
from bot.core.conversation.spoken_of import stutters
from bot.core.model import Reminder
from bot.core.reading import Reading

MOST_CHARACTERS = 120
COURTESY = re.compile(r"(?:[ ,.!]+(?:please|pls|plz|thanks|thank you|thx|ty))+$", re.I)


def told_of_series(desk: Desk, reading: Reading, text: str, among: tuple[Reminder, ...] = ()) -> str | None:
    """The answer to a text that changes a series; None where it does not."""
    if (
        len(text) > MOST_CHARACTERS
        or "\n" in text
        or stutters(text)
        or not any(r.series for r in desk.reminders.values())
    ):
        return None
    plain = " ".join(text.replace("\u2019", "'").split()).strip(" .!")
    plain = COURTESY.sub("", plain)
    lead = LEAD.match(plain)
    rest = plain[lead.end() :] if lead is not None else plain
    told = Told(desk, reading, rest, plain, lead is not None, among)
    for rule in RULES:
        said = rule(told)
        if said is not None:
            if not asks(desk):
                desk.close_question()
            return said
    return None


def asks(desk: Desk) -> bool:
    """The question that is open was asked just now."""
    question = desk.thread.question
    return question is not None and question.asked_at == desk.now


RULES: tuple[Callable[[Told], str | None], ...] = (
    left_told,
    lead_told,
    slot_added,
    pace_told,
    steps_told,
    mended_told,
    days_mended,
    length_told,
    end_told,
    rest_told,
    for_good_told,
    days_hour_told,
    hour_told,
    named_hour_told,
    hours_told,
    days_told,
    skip_told,
    off_told,
    back_told,
    one_told,
    named_told,
    once_told,
)
