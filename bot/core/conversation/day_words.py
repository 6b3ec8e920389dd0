"""Relative days in a reminder's words: "tomorrow", "this morning" mean another day when they are read later.

A day is relative where the same words, read a day later, mean the day after; weekdays and dates stay as they are.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from bot.core.conversation.desk import Desk
from bot.core.model import Reminder
from bot.core.phrasing import tidy_task
from bot.core.reading import Moment
from bot.core.wallclock import person_wall

EARLY = time(5)
"""From here a day's own morning and its evening both lie ahead."""
DAY = timedelta(days=1)
MOST_WORDS = 60
"""Each of them is read as a day; longer words are left as they are."""
MOST_WORDS_OF_A_TIME = 4
LINKED = frozenset(
    "for on by about until till til from since before after of at to the para del de desde hasta el".split()
)
COPULA = frozenset("is are was were will has es son hay".split())
EDGE = re.compile(r"(?P<word>.*?)(?:'s|\u2019s)?(?P<mark>[.,;:!?)]*)", re.S)
SOMEBODY = re.compile(r"tom\b", re.I)
"""Short for tomorrow where a clock time stands beside it, which a task has no more."""
MAY_BE_RELATIVE = re.compile(
    r"(?:to|tm|2m|day|the|this|next|later|ma\u00f1ana|manana|pasado|hoy|est[ae])", re.I
)


def true_on_its_day(desk: Desk, reminder: Reminder) -> Reminder:
    """ "meeting tomorrow with bob at 2pm": what comes tomorrow must not say "tomorrow"; "check tomorrow's weather" on
    friday stays. A day behind its own is named by its date."""
    made, stood = person_wall(desk.preferences, reminder.created_at), desk.wall(reminder)
    if reminder.series is not None or made is None or stood is None or made.date() == stood.date():
        return reminder
    words = reminder.task.split(" ")
    if len(words) > MOST_WORDS:
        return reminder
    said = without_day(desk, words, made.date(), stood.date())
    return reminder if said == words or not said else replace(reminder, task=tidy_task(" ".join(said)))


def without_day(desk: Desk, words: list[str], made: date, stood: date) -> list[str]:
    said: list[str] = []
    i = 0
    while i < len(words):
        found = longest(desk, words, i, made) if MAY_BE_RELATIVE.match(words[i]) else None
        ahead = said[-1].lower() if said else ""
        if found is None or found[1].grain.has_clock or POSSESSIVE.search(words[found[0] - 1]):
            said.append(words[i])
            i += 1
            continue
        end, moment = found
        behind = words[end].lower() if end < len(words) else ""
        mark = EDGE.fullmatch(words[end - 1])
        day = moment.wall.date()
        if day < stood or (day == stood and (ahead in LINKED or ahead in COPULA)):
            said += words[i:end]
        elif day > stood:
            said.append(
                in_words(desk, moment, ahead or None, behind) + (mark["mark"] if mark is not None else "")
            )
        elif not said and behind in COPULA:
            end += 1  # "tomorrow is picture day"
        elif said and mark is not None:
            said[-1] += mark["mark"]
        i = end
    return said


POSSESSIVE = re.compile(r"['\u2019]s\W*$")


def in_words(desk: Desk, moment: Moment, ahead: str | None, behind: str) -> str:
    day = desk.voice.date(moment.wall.date())
    day = f"{day} {desk.voice.clock(moment.wall)}" if moment.grain.has_clock else day
    bare = ahead is None or ahead in LINKED or behind in COPULA
    return day if bare else desk.say("on_day", day=day)


def longest(desk: Desk, words: list[str], i: int, day: date) -> tuple[int, Moment] | None:
    """A relative day that begins here ("tomorrow", "this morning"), with its clock time where one follows."""
    if words[i].lower() in LINKED | COPULA or (i and words[i][:1].isupper()):
        return None  # "USA Today" is a name
    if SOMEBODY.match(words[i]):
        return None
    best = None
    for end in range(i + 1, min(i + MOST_WORDS_OF_A_TIME, len(words)) + 1):
        edge = EDGE.fullmatch(words[end - 1])
        last = edge["word"] if edge is not None else words[end - 1]
        moment = relative_day(desk, " ".join([*words[i : end - 1], last]), day)
        if moment is not None and (best is None or moment.grain.has_clock):
            best = (end, moment)
        if best is None and end - i > 1:
            break
        if edge is not None and edge["mark"]:
            break
    return best


def relative_day(desk: Desk, words: str, day: date) -> Moment | None:
    """The moment that the words mean on a day, where a day later they mean the day after; else None."""
    first = day_said(desk, words, datetime.combine(day, EARLY))
    then = day_said(desk, words, datetime.combine(day + DAY, EARLY)) if first is not None else None
    moves = first is not None and then is not None and then.wall.date() - first.wall.date() == DAY
    return first if moves else None


def day_said(desk: Desk, words: str, wall: datetime) -> Moment | None:
    at = desk.instant(wall)
    if at is None or not words[:1].isalnum():
        return None
    reading = desk.read(words, at=at)
    item = reading.items[0]
    whole = len(reading.items) == 1 and not item.task and not item.target and item.recurrence is None
    moment = item.moment
    dated_one = moment is not None and moment.has_date and moment.delay_seconds is None
    return moment if whole and dated_one else None
