"""Several tasks before one event: "flight monday 7am, remind me sunday night to pack and at 4am to leave".

What stands behind the asking is cut where "and" goes on with another time or another "to ..."; each part is read
alone behind the event. A part without a task means the event itself.
"""

from __future__ import annotations

import re
from itertools import pairwise

from bot.core.reading import Guess, Item, Moment, Reading, Span
from bot.grammar import creating
from bot.grammar import verbs_en as verbs
from bot.grammar import words_en as en
from bot.grammar.alerts import DAYS_BEFORE, NAMED_ALERTS
from bot.grammar.reading_of import Stretch, whole
from bot.grammar.tasks import BEFORE_TIME

JOINS = frozenset({"and", "&", ",", ";", "then", "plus", ".", "+"})
SKIPPED = JOINS | frozenset("also again remind me please so oh".split())
LEADS = BEFORE_TIME | {"the", "a", "an"}


def tasks_before(stretch: Stretch, head: re.Match[str]) -> Reading | None:
    """A reminder for each of them; None where it is one task, or no event stands ahead."""
    first, after = stretch.token_at(head.start()), stretch.token_at(head.end())
    ahead = [p for p in stretch.pieces if p.end <= first]
    if not ahead or "to" not in stretch.words[after:] or any(p.rule for p in stretch.pieces):
        return None
    event = stretch.fold(ahead).moments
    if len(event) != 1 or not event[0].has_date:
        return None
    starts = [after, *cuts(stretch, after)]
    if len(starts) < 2 or not told_apart(stretch, starts):
        return None
    items: list[Item] = []
    said: list[Span] = []
    for start, stop in pairwise([*starts, stretch.size]):
        asked = part_alone(stretch, head, start, stop)
        reading = creating.about_reminders(asked)
        if reading is None or not whole(reading) or len(reading.items) != 1:
            return None
        items.append(before_it(reading.items[0], event[0]))
        said += reading.said
    if len({i.task for i in items}) < 2:
        return None
    return Reading(stretch.text, tuple(items), tuple(sorted(set(said))), (), ("tasks before an event",))


def part_alone(stretch: Stretch, head: re.Match[str], start: int, stop: int) -> Stretch:
    """The event, the asking and one part of what stands behind it, each at its own place."""
    tokens, text = stretch.tokens, stretch.text
    begins = tokens[start].start
    ends = len(text) if stop >= stretch.size else tokens[stop].start
    part = text[begins:ends].rstrip(" ,;.&+")
    part = re.sub(r"(?:[\s,;.&+]+(?:and|then|also|plus|please))+$", "", part)
    return Stretch(text[: head.end()] + " " * (begins - head.end()) + part, stretch.now_local, stretch.habits)


def cuts(stretch: Stretch, after: int) -> list[int]:
    """Where the parts behind the first begin."""
    words = stretch.words
    found: list[int] = []
    inner = {k for p in stretch.pieces for k in range(p.start, p.end)}
    for k in range(after + 1, stretch.size - 1):
        if words[k] not in JOINS or k in inner:
            continue
        begin = k + 1
        while begin < stretch.size and words[begin] in SKIPPED:
            begin += 1
        last = found[-1] if found else after
        if begin >= stretch.size or begin == last or not has_time(stretch, last, k):
            continue
        own = begins_with_time(stretch, begin) or words[begin] == "to" or words[begin] in verbs.TO_DO
        if own and has_time(stretch, begin, stretch.size):
            found.append(begin)
    return found


def has_time(stretch: Stretch, start: int, stop: int) -> bool:
    timed = any(start <= p.start and p.end <= stop for p in stretch.pieces)
    return timed or any(is_alert(stretch, k) for k in range(start, stop - 1))


def is_alert(stretch: Stretch, k: int) -> bool:
    named = stretch.words[k] in NAMED_ALERTS or stretch.words[k] in en.WEEKDAYS
    return named and stretch.words[k + 1] in DAYS_BEFORE


def begins_with_time(stretch: Stretch, k: int) -> bool:
    starts = {p.start for p in stretch.pieces}
    while k < stretch.size and k not in starts and not is_alert(stretch, k):
        if stretch.words[k] not in LEADS or stretch.words[k] == "to":
            return False
        k += 1
    return k < stretch.size


def told_apart(stretch: Stretch, starts: list[int]) -> bool:
    """Not "thursday at 8 and friday at 3 to pack", which is one task at both."""
    edges = [*starts, stretch.size]
    worded = ["to" in stretch.words[a:b] or stretch.words[a] in verbs.TO_DO for a, b in pairwise(edges)]
    return any(worded) and all(
        was or not now or stretch.words[start] == "to"
        for was, now, start in zip(worded, worded[1:], starts[1:], strict=False)
    )


def before_it(item: Item, event: Moment) -> Item:
    """A bare hour on the event's own day is the last one that comes before it: "(8pm) friday at 7 to leave"."""
    moment = item.moment
    if moment is None or Guess.MERIDIEM not in moment.guesses or moment.wall.date() != event.wall.date():
        return item
    if not event.grain.has_clock or len(item.moments) != 1:
        return item
    halves = (
        moment.wall.replace(hour=moment.wall.hour % 12 + 12),
        moment.wall.replace(hour=moment.wall.hour % 12),
    )
    wall = next((half for half in halves if half < event.wall), moment.wall)
    return (
        item if wall == moment.wall else item._replace(moments=(moment._replace(wall=wall, alternatives=()),))
    )
