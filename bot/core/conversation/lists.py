"""Showing what there is: lists with filters, the rest of a long one, search, dates of a series."""

from __future__ import annotations

import re
from datetime import datetime, time

from bot.core.conversation.desk import Desk
from bot.core.conversation.matching import matching
from bot.core.conversation.series_changes import series_of_single
from bot.core.conversation.span_rows import one_day, shown_in
from bot.core.conversation.spoken_of import series_of
from bot.core.conversation.targets import at_pace, find_targets, last_refs, of_that_pace
from bot.core.model import Reminder, State
from bot.core.phrasing import cut, echo, fill
from bot.core.reading import Item, Moment
from bot.core.recurrence import first_occurrences
from bot.core.wallclock import instant_in, person_wall, zone_at

DATES_SHOWN = 3
SERIES_WORDS = re.compile(r"(?:my )?(?:recurring|repeating|repeat|repeated|series)(?: ones?)?", re.I)


def show_list(desk: Desk, item: Item) -> str:
    if item.value == "missed":
        return show_missed(desk)
    if item.value == "done":
        return show_done(desk)
    if item.value == "whether" and item.target:
        return show_whether(desk, item, item.target)
    pool = desk.live()
    if item.value == "it":
        spoken = [desk.reminders[ref] for ref in last_refs(desk) if ref in desk.reminders]
        return show_found(desk, spoken) if spoken else desk.say("list_none")
    if item.target:
        found = matching(item.target, pool)
        if item.moment is not None:
            there, said = shown_in(desk, found, item.moment)
            if len(there) > 1 or said:
                return desk.numbered_rows(there, said=lambda r: said.get(r.ref), day=one_day(item.moment))
            found = there or found
        found = of_that_pace(found, item.pace)
        if not found and SERIES_WORDS.fullmatch(item.target):
            found = [r for r in pool if r.series]
        if not found:
            return desk.say("list_none_found", what=echo(item.target))
        return show_found(desk, found)
    times: dict[int, str] = {}
    if item.moment is not None:
        pool, times = shown_in(desk, pool, item.moment)
        if not pool:
            desk.remember(numbered=())
            return desk.say("list_none_for", what=span_words(desk, item.moment))
    if item.pace:
        pool = [r for r in pool if at_pace(r, item.pace)]
        if not pool:
            return desk.say("list_none_found", what=item.pace)
    if item.value == "count" and pool:
        first = pool[0]
        return desk.say("count_next", count=len(pool), when=desk.when(first), task=echo(first.task))
    if not pool:
        desk.remember(numbered=())
        return desk.say("list_none")
    if item.moment is None:
        return desk.numbered_rows(pool)
    return desk.numbered_rows(pool, said=lambda r: times.get(r.ref), day=one_day(item.moment))


def span_words(desk: Desk, moment: Moment) -> str:
    """The day; of one that is bounded by an hour, the hour too."""
    day, end = desk.voice.day(moment.wall), moment.end_wall
    if not moment.grain.has_clock or end is None or not moment.has_date:
        return day
    if moment.wall.time() == time():
        return desk.voice.word("day_before", day=day, clock=desk.voice.clock(end))
    return desk.voice.word("day_from", day=day, clock=desk.voice.clock(moment.wall))


def show_found(desk: Desk, found: list[Reminder]) -> str:
    if len(found) == 1:
        desk.remember(made=[found[0].ref], numbered=[found[0].ref])
        return desk.say("found_one", task=echo(found[0].task), when=desk.when(found[0]))
    return desk.numbered_rows(found)


def show_missed(desk: Desk) -> str:
    """What came, or should have come, and was not done."""
    missed = desk.unfinished()
    if not missed:
        return desk.say("list_missed_none")
    refs = [r.ref for r in missed[:6]]
    desk.remember(numbered=refs)
    return "\n".join(f"{n}) {came_words(desk, r)}" for n, r in enumerate(missed[:6], 1))


def show_done(desk: Desk) -> str:
    done = [r for r in desk.reminders.values() if r.state is State.DONE][-5:]
    if not done:
        return desk.say("list_none_for", what=desk.say("done", tasks="").strip(" :").lower())
    return desk.say("done", tasks=", ".join(cut(r.task, 30) for r in done))


def show_whether(desk: Desk, item: Item, words: str) -> str:
    """ "did i take my pill?": what is known of it; nothing is changed."""
    found = matching(words, [r for r in desk.reminders.values() if r.state is not State.CANCELLED])
    if not found:
        return desk.say("list_none_found", what=echo(words))
    reminder = max(found, key=lambda r: (r.awaiting or r.done_at or 0, r.due is not None, r.ref))
    task, at = echo(reminder.task), reminder.done_at
    wall = person_wall(desk.preferences, at) if at is not None else None
    day = item.moment.wall if item.moment is not None else None
    if day is not None and day.date() != (wall.date() if wall else None):
        return desk.say("whether_not_then", task=task, day=desk.voice.day(day))
    if reminder.awaiting is not None:
        came = desk.came(reminder)
        return desk.say("whether_came", task=task, when=desk.voice.short_moment(came) if came else "")
    if wall is not None and reminder.due is not None:
        said = desk.voice.short_moment(wall)
        return desk.say("whether_done_next", task=task, when=said, next=desk.when(reminder))
    if reminder.state is State.DONE:
        return desk.say("whether_done", task=task, when=desk.voice.short_moment(wall) if wall else "").strip()
    if reminder.due is not None:
        return desk.say("whether_next", task=task, when=desk.when(reminder))
    return desk.say("found_one", task=task, when=desk.when(reminder))


def came_words(desk: Desk, reminder: Reminder) -> str:
    wall = desk.came(reminder)
    when = desk.voice.short_moment(wall) if wall else ""
    return f"{when} {cut(' '.join(reminder.task.split()), 44)}".strip()


def show_more(desk: Desk) -> str:
    """The list goes on, and so do its numbers."""
    rest = [desk.reminders[ref] for ref in desk.thread.more if ref in desk.reminders]
    if not rest:
        return desk.say("no_more")
    shown_before = desk.thread.numbered
    start = len(shown_before) + 1
    said = dict(zip(desk.thread.more, desk.thread.more_said, strict=False))
    taken = fill(desk.rows(rest, start, lambda r: said.get(r.ref)), 16)
    numbered = (*shown_before, *(r.ref for r in rest[: len(taken)]))
    desk.remember(numbered=numbered, numbered_day=desk.thread.numbered_day)
    left = tuple(r.ref for r in rest[len(taken) :])
    desk.remember(more=left, more_said=tuple(said[ref] for ref in left) if said else ())
    if len(rest) > len(taken):
        taken.append(desk.say("more", count=len(rest) - len(taken)))
    return "\n".join(taken)


def show_dates(desk: Desk, item: Item) -> str:
    """The next three dates of a series."""
    named = matching(item.target, desk.live()) if item.target else []
    whole = [whole_series(desk, r) for r in named]
    if named and whole[0] is not None and all(w == whole[0] for w in whole):
        return dates_of(desk, whole[0])  # a series, and occurrences of it that were moved
    targets = find_targets(desk, item, desk.live())
    if targets.answer is not None:
        return targets.answer
    shown = dict.fromkeys((whole_series(desk, r) or r).ref for r in targets.reminders[:DATES_SHOWN])
    return "\n".join(dates_of(desk, desk.reminders[ref]) for ref in shown)


def whole_series(desk: Desk, reminder: Reminder) -> Reminder | None:
    """The series that it is, or that this occurrence was put off or moved out of."""
    return series_of(desk, reminder) or series_of_single(desk, reminder)


def apart(desk: Desk, series: Reminder) -> list[datetime]:
    """When those of its occurrences come that were put off, or moved and are reminders of their own."""
    own = [r for r in desk.live() if r.series is None and whole_series(desk, r) == series]
    return [wall for r in own if (wall := desk.wall(r)) is not None]


def dates_of(desk: Desk, reminder: Reminder) -> str:
    zone = reminder.zone or zone_at(desk.preferences, desk.now)
    if reminder.series is None or zone is None:
        return desk.say("found_one", task=echo(reminder.task), when=desk.when(reminder))
    walls = sorted({*next_walls(desk, reminder, zone), *apart(desk, reminder)})[:DATES_SHOWN]
    dates = [desk.voice.moment(wall) for wall in walls]
    if not dates:
        return desk.say("dates_end", task=echo(reminder.task))
    desk.remember(made=[reminder.ref])
    return desk.say("dates", task=echo(reminder.task), dates=", ".join(dates))


def next_walls(desk: Desk, reminder: Reminder, zone: str) -> list[datetime]:
    """Where it stands, skipped and moved occurrences minded; then what the rule says."""
    first = desk.wall(reminder)
    if reminder.series is None or first is None or reminder.due is None:
        return []
    stood = reminder.due
    if reminder.occurrence_local is not None:
        stood = max(stood, instant_in(zone, reminder.occurrence_local))
    following = first_occurrences(reminder.series, zone, stood, DATES_SHOWN - 1)
    return [first, *(o.wall for o in following)]
