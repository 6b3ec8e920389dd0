"""A reminder put off or moved to another day, whose words name a day as seen from the old one.

"mia has a field trip tomorrow", put off to tomorrow, must not say "tomorrow" then: it says the date. A day is
relative where the same words, read a day later, mean the day after; weekdays and dates stay as they are.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from bot.core.conversation.desk import Desk
from bot.core.conversation.event_words import event_ahead, stands
from bot.core.conversation.placing import Placement, place
from bot.core.model import Reminder
from bot.core.phrasing import tidy_task
from bot.core.reading import Grain, Moment
from bot.core.wallclock import person_wall

EARLY = time(5)
"""From here a day's own morning and its evening both lie ahead."""
DAY = timedelta(days=1)
MOST_WORDS = 60
"""Each of them is read as a day; longer words are left as they are."""
MOST_WORDS_OF_A_TIME = 4
AHEAD_OF_IT = timedelta(hours=1)
LINKED = frozenset(
    "for on by about until till til from since before after of at to the para del de desde hasta el".split()
)
COPULA = frozenset("is are was were will has es son hay".split())
EDGE = re.compile(r"(?P<word>.*?)(?:'s|\u2019s)?(?P<mark>[.,;:!?)]*)", re.S)


def placed_truly(desk: Desk, was: Reminder, moment: Moment, reminder: Reminder | None = None) -> Placement:
    """`reminder` (or `was` itself) at a new moment, with words that are true there; not silently behind its event."""
    placement = place(desk, reminder or was, moment)
    event = event_ahead(desk, was)
    there = desk.wall(placement.reminder)
    if event is not None and there is not None and there >= event.wall:
        before = event.wall - AHEAD_OF_IT
        at = desk.instant(before)
        guessed = not moment.grain.has_clock and there.date() == event.wall.date()
        if guessed and at is not None and at > desk.now:
            placement = place(desk, reminder or was, Moment(before, Grain.MINUTE, has_date=True))
        else:
            placement = replace(placement, after_event=True)
    return replace(placement, reminder=with_true_days(desk, was, placement.reminder))


def with_true_days(desk: Desk, was: Reminder, now: Reminder) -> Reminder:
    stood, there = stands(desk, was), desk.wall(now)
    if stood is None or there is None or stood.date() == there.date() or now.series is not None:
        return now
    made = person_wall(desk.preferences, was.created_at)
    task = dated(desk, now.task, made.date() if made is not None else stood.date(), stood.date())
    return replace(now, task=tidy_task(task)) if task != now.task else now


def dated(desk: Desk, task: str, made: date, stood: date) -> str:
    """The words with dates in the place of relative days, as said on the day it was made.

    A day that had passed when it stood was meant from there: "remind me friday that the trip is tomorrow".
    """
    words = task.split(" ")
    if len(words) > MOST_WORDS:
        return task
    said: list[str] = []
    i = 0
    while i < len(words):
        found = longest(desk, words, i, made)
        if found is not None and found[1].wall.date() < stood:
            found = longest(desk, words, i, stood)
        if found is None:
            said.append(words[i])
            i += 1
            continue
        end, moment = found
        ahead = said[-1].lower() if said else None
        behind = words[end].lower() if end < len(words) else ""
        mark = EDGE.fullmatch(words[end - 1])
        said.append(in_words(desk, moment, ahead, behind) + (mark["mark"] if mark is not None else ""))
        i = end
    return " ".join(said)


def in_words(desk: Desk, moment: Moment, ahead: str | None, behind: str) -> str:
    day = desk.voice.date(moment.wall.date())
    day = f"{day} {desk.voice.clock(moment.wall)}" if moment.grain.has_clock else day
    bare = ahead is None or ahead in LINKED or behind in COPULA
    return day if bare else desk.say("on_day", day=day)


def longest(desk: Desk, words: list[str], i: int, day: date) -> tuple[int, Moment] | None:
    """A relative day that begins here ("tomorrow", "this morning"), with its clock time where one follows."""
    if words[i].lower() in LINKED | COPULA or (i and words[i][:1].isupper()):
        return None  # "USA Today" is a name
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
