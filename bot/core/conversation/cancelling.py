"""Taking away: delete, all but one, skip an occurrence, what others have called off."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, time

from bot.core.conversation.create import SHOWN, tasks_words
from bot.core.conversation.desk import Desk
from bot.core.conversation.event_moved import (
    all_of_event,
    last_of_one_event,
    of_one_event,
    the_one_spoken_of,
    with_those_before,
)
from bot.core.conversation.matching import matching
from bot.core.conversation.series_changes import (
    Slots,
    change_slots,
    without,
)
from bot.core.conversation.span_rows import coming_in
from bot.core.conversation.targets import find_targets, in_daypart, within
from bot.core.model import QuestionKind, Reminder, Series, State
from bot.core.phrasing import echo
from bot.core.reading import Grain, Guess, Intent, Item, Moment
from bot.core.recurrence import first_occurrences
from bot.core.schedule import next_of, standing_at
from bot.core.segments import count_segments
from bot.core.series_parts import Clock, clocks_of
from bot.core.wallclock import instant_in, zone_at

LOOKED_FAR = 400


CLEARS = re.compile(r"(?:(?:please|can you|could you) )?(?:clear|wipe|empty|free)(?: up| out| off)?\b", re.I)


def cancel(desk: Desk, item: Item) -> str:
    pool = [*desk.live(), *(r for r in desk.unfinished() if r.state is State.PASSED)]
    if item.value == "except":
        return cancel_all_but(desk, item)
    if item.everything and not item.target and not item.rows and item.moment is None and not item.pace:
        return ask_to_cancel_all(desk)
    if item.value in ("event", "elsewhere"):
        return called_off(desk, item, pool)
    together = of_one_event(desk, item.target, pool) if item.target and not item.moments else ()
    if not (item.target or item.rows or item.moments or item.everything):
        together = last_of_one_event(desk)
    if together:
        return cancel_each(desk, together)
    day = item.moment
    everything = item.everything or CLEARS.match(desk.inbound.body) is not None
    if everything and not item.target and not item.rows and day is not None and day.has_date:
        there = tuple(r for r in pool if coming_in(desk, r, day))
        if there:
            return cancel_that_day(desk, there, day)
    targets = find_targets(desk, item, pool, by_day=True)
    if targets.answer is not None:
        return targets.answer
    if item.target and len(targets.reminders) == 1:
        targets = replace(targets, reminders=with_those_before(desk, targets.reminders[0]))
    if item.scope == "this" and all(r.series for r in targets.reminders):
        return skip_each(desk, targets.reminders)
    one = len(targets.reminders) == 1 or item.target is not None
    if one and item.moment is not None and item.moment.has_date and targets.reminders[0].series:
        # "cancel gym tomorrow", "delete tonight's": that one, not the series
        return skip_days(desk, targets.reminders[0], (item.moment,))
    if item.numbers and item.moment is not None and item.moment.has_date:
        if all(r.series for r in targets.reminders):  # "piano cancelled this week", and both are chosen
            return skip_days_of_each(desk, targets.reminders, item.moments)
    if item.everything and item.moment is not None and item.moment.has_date:
        return cancel_that_day(desk, targets.reminders, item.moment)
    slot = slot_named(targets.reminders, item)
    if (
        slot is not None
        and (dropped := change_slots(desk, targets.reminders[0], slot, gone=True)) is not None
    ):
        return dropped
    said = cancel_each(desk, targets.reminders)
    return "\n".join([said, desk.say("no_match", what=echo(targets.missing))]) if targets.missing else said


def cancel_that_day(desk: Desk, reminders: tuple[Reminder, ...], day: Moment) -> str:
    """Everything of a day: of a series that day's alone."""
    series = tuple(r for r in reminders if r.series is not None)
    others = tuple(r for r in reminders if r.series is None)
    said = [skip_days(desk, r, (day,)) for r in series]
    left = [r for ref in (s.ref for s in series) if (r := desk.reminders[ref]).due is not None]
    if len(said) > 1 and count_segments("\n".join(said)) > 1 and left:
        first, named = min(left, key=lambda r: r.due or 0), desk.voice.day(day.wall)
        tasks = tasks_words(desk, series)
        said = [desk.say("skipped_days", task=tasks, days=named, when=desk.when(first))]
    said += [cancel_each(desk, others)] if others else []
    desk.label = tasks_words(desk, reminders)
    desk.remember(made=[r.ref for r in reminders])
    return "\n".join(said)


def slot_named(reminders: tuple[Reminder, ...], item: Item) -> Slots | None:
    """ "drop the 8pm one" of a series that comes at 8 AM and 8 PM: that hour, and not the series."""
    series, moment = reminders[0].series if len(reminders) == 1 else None, item.moment
    if series is None or moment is None or moment.has_date or item.rows or len(clocks_of(series)) < 2:
        return None
    named = frozenset(clocks_in(series, moment))
    return Slots(clocks=named) if named and len(named) < len(clocks_of(series)) else None


def clocks_in(series: Series, moment: Moment) -> list[Clock]:
    """The clock times of a series that a clock time or a part of the day names."""
    own = clocks_of(series)
    if moment.grain is Grain.DAYPART:
        return [c for c in own if in_daypart(datetime.combine(moment.wall.date(), time(*c)), moment)]
    if not moment.grain.has_clock:
        return []
    hours = {moment.wall.hour, *([(moment.wall.hour + 12) % 24] if Guess.MERIDIEM in moment.guesses else [])}
    return [c for c in own if c[0] in hours and c[1] == moment.wall.minute]


def called_off(desk: Desk, item: Item, pool: list[Reminder]) -> str:
    """News that it is off: the event and all that comes before it; of a series, that one alone."""
    unnamed = not item.target and not item.rows
    targets = the_one_spoken_of(desk, item) if unnamed else find_targets(desk, item, pool, by_day=True)
    together = of_one_event(desk, item.target, pool) if item.target else ()
    found = together or targets.reminders
    if not found or (targets.answer is not None and not together):
        return targets.answer or desk.say("list_none")
    desk.close_question()
    if item.value == "elsewhere":
        return not_that_day(desk, found, item.moments[0])
    if all(r.series for r in found):
        return skip_each(desk, found)
    every = dict.fromkeys(ref for r in found for ref in (o.ref for o in all_of_event(desk, r)))
    return cancel_each(desk, tuple(desk.reminders[ref] for ref in every))


def not_that_day(desk: Desk, found: tuple[Reminder, ...], said: Moment) -> str:
    """Nothing of that name is on the day that was said: when it is instead."""
    desk.remember(made=[r.ref for r in found])
    rows = [desk.say("found_one", task=echo(r.task), when=desk.when(r)) for r in found[:2]]
    return "\n".join([desk.say("list_none_for", what=desk.voice.day(said.wall)), *rows])


def cancel_all_but(desk: Desk, item: Item) -> str:
    """Everything (of a day, where one is said) but what the words or the moment name."""
    pool = desk.live()
    moment = item.moment
    kept = (
        [r for r in pool if r.ref in item.refs]
        if item.refs
        else matching(item.target, pool)
        if item.target
        else [r for r in pool if moment and within(desk, r, moment)]
    )
    if not kept:
        return desk.say("no_match", what=echo(item.target or "")) if item.target else desk.say("list_none")
    if item.target and moment is not None:
        pool = [r for r in pool if coming_in(desk, r, moment)]
    rest = tuple(r for r in pool if r not in kept)
    if item.target and moment is not None and moment.has_date and any(r.series for r in rest):
        return cancel_that_day(desk, rest, moment)
    if len(rest) <= 1:
        return cancel_each(desk, rest) if rest else desk.say("list_none")
    desk.ask(QuestionKind.ALL, [r.ref for r in rest])
    return desk.say("ask_all_but", count=len(rest), kept=tasks_words(desk, tuple(kept)))


def ask_to_cancel_all(desk: Desk) -> str:
    pool = desk.live()
    if not pool:
        return desk.say("list_none")
    if len(pool) == 1:
        return cancel_each(desk, (pool[0],))
    desk.ask(QuestionKind.ALL, [r.ref for r in pool])
    return desk.say("ask_all", count=len(pool))


def cancel_each(desk: Desk, reminders: tuple[Reminder, ...]) -> str:
    """They go, and it is said which: with its moment where another one has the same words."""
    named = echo(reminders[0].task) if reminders else ""
    if len(reminders) == 1 and reminders[0].due is not None:
        same = [r for r in desk.live() if r.task.lower() == reminders[0].task.lower()]
        named = desk.say("task_when", task=named, when=desk.when(reminders[0])) if len(same) > 1 else named
    for reminder in reminders:
        desk.put(replace(reminder, state=State.CANCELLED, due=None, awaiting=None))
    desk.label = tasks_words(desk, reminders)
    desk.remember(made=[r.ref for r in reminders])
    if len(reminders) == 1:
        return desk.say("deleted", task=named)
    return desk.say("deleted_many", count=len(reminders), tasks=tasks_words(desk, reminders))


def skip_each(desk: Desk, reminders: tuple[Reminder, ...]) -> str:
    said = []
    for reminder in reminders:
        skipped = skipped_once(desk, reminder)
        task = echo(reminder.task)
        if skipped.due is None:
            said.append(desk.say("skipped_last", task=task))
        else:
            said.append(desk.say("skipped", task=task, when=desk.when(skipped)))
        desk.put(skipped)
    desk.label = tasks_words(desk, reminders)
    desk.remember(made=[r.ref for r in reminders])
    return "\n".join(said)


def skip_days_of_each(desk: Desk, reminders: tuple[Reminder, ...], moments: tuple[Moment, ...]) -> str:
    said = [skip_days(desk, r, moments) for r in reminders]
    desk.label = tasks_words(desk, reminders)
    desk.remember(made=[r.ref for r in reminders])
    return "\n".join(said)


def skip_days(desk: Desk, reminder: Reminder, moments: tuple[Moment, ...]) -> str:
    """The occurrences of a series in the days that were said."""
    zone = reminder.zone or zone_at(desk.preferences, desk.now)
    task = echo(reminder.task)
    if reminder.series is None or zone is None or reminder.due is None:
        return desk.say("not_series", task=task)
    ahead = [standing_at(reminder, o) for o in first_occurrences(reminder.series, zone, desk.now, LOOKED_FAR)]
    ahead = [reminder, *(o for o in ahead if o.occurrence_local != reminder.occurrence_local)]
    gone = [o for o in ahead if any(within(desk, o, m) for m in moments)]
    if not gone and moments[0].grain is Grain.WEEK and reminder.state is State.OPEN:
        # it comes no more this week: "this week" may mean the next one
        desk.ask(QuestionKind.WHICH, [reminder.ref], "skip it", Item(Intent.SKIP))
        return desk.say("ask_skip", task=task, when=desk.when(reminder))
    if not gone:
        return not_that_day(desk, (reminder,), moments[0])
    days = {o.occurrence_local.date() for o in gone if o.occurrence_local is not None}
    stays = [o for o in ahead if o not in gone and o.occurrence_local and o.occurrence_local.date() in days]
    if stays:  # "skip tonight's", of two a day
        walls = [o.occurrence_local for o in gone if o.occurrence_local is not None]
        skipped = desk.put(without(desk, reminder, *walls))
    else:
        series = replace(reminder.series, excluded=tuple(sorted({*reminder.series.excluded, *days})))
        left = replace(reminder, series=series)
        skipped = desk.put(skipped_once(desk, left) if reminder in gone else left)
    desk.label = task
    desk.remember(made=[reminder.ref])
    if skipped.due is None:
        return desk.say("skipped_last", task=task)
    if gone == [reminder]:
        return desk.say("skipped", task=task, when=desk.when(skipped))
    named = list(dict.fromkeys(desk.voice.day(o.due_local) for o in gone if o.due_local is not None))
    more = len(named) - SHOWN
    said = desk.voice.joined(named) if more <= 0 else f"{', '.join(named[:SHOWN])} +{more}"
    return desk.say("skipped_days", task=task, days=said, when=desk.when(skipped))


def skipped_once(desk: Desk, reminder: Reminder) -> Reminder:
    """A series without its next occurrence."""
    zone = reminder.zone or zone_at(desk.preferences, desk.now)
    if reminder.series is None or zone is None or reminder.due is None:
        return reminder
    stood = reminder.due
    if reminder.occurrence_local is not None:
        stood = max(stood, instant_in(zone, reminder.occurrence_local))
    following = next_of(desk.preferences, reminder, stood)
    if following is None:
        return replace(reminder, state=State.PASSED, due=None, awaiting=None)
    return standing_at(reminder, following)
