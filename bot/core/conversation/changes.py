"""Taking away and changing: delete, move, rename; one occurrence or the series."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from bot.core.conversation.create import SHOWN, confirm, tasks_words
from bot.core.conversation.desk import Desk
from bot.core.conversation.event_moved import (
    OF_EVENT,
    all_of_event,
    follow,
    means_event,
    move_event,
    of_one_event,
    the_one_spoken_of,
    with_those_before,
)
from bot.core.conversation.event_words import event_ahead
from bot.core.conversation.matching import matching
from bot.core.conversation.placing import Placement, moment_words, place
from bot.core.conversation.spoken_of import mendable
from bot.core.conversation.targets import find_targets, in_daypart, last_refs, within
from bot.core.model import QuestionKind, Reminder, State
from bot.core.phrasing import echo, tidy_task
from bot.core.reading import Grain, Guess, Item, Moment
from bot.core.recurrence import first_occurrences, parts_of
from bot.core.schedule import next_of, standing_at
from bot.core.segments import count_segments
from bot.core.wallclock import instant_in, person_instant, zone_at

SHIFTS = ("shift", "event shift")
LOOKED_AT = 60
"""So many occurrences ahead are looked at for a day that was said."""


def cancel(desk: Desk, item: Item) -> str:
    pool = [*desk.live(), *(r for r in desk.unfinished() if r.state is State.PASSED)]
    if item.value == "except":
        return cancel_all_but(desk, item)
    if item.everything and not item.target and not item.numbers and item.moment is None:
        return ask_to_cancel_all(desk)
    if item.value in ("event", "elsewhere"):
        return called_off(desk, item, pool)
    together = of_one_event(desk, item.target, pool) if item.target and not item.moments else ()
    if together:
        return cancel_each(desk, together)
    targets = find_targets(desk, item, pool, by_day=True)
    if targets.answer is not None:
        return targets.answer
    if item.target and len(targets.reminders) == 1:
        targets = replace(targets, reminders=with_those_before(desk, targets.reminders[0]))
    if item.scope == "this" and all(r.series for r in targets.reminders):
        return skip_each(desk, targets.reminders)
    if item.target and item.moment is not None and item.moment.has_date and targets.reminders[0].series:
        # "cancel gym tomorrow": that one, not the series
        return skip_days(desk, targets.reminders[0], (item.moment,))
    said = cancel_each(desk, targets.reminders)
    return "\n".join([said, desk.say("no_match", what=echo(targets.missing))]) if targets.missing else said


def called_off(desk: Desk, item: Item, pool: list[Reminder]) -> str:
    """News that it is off: the event and all that comes before it; of a series, that one alone."""
    unnamed = not item.target and not item.numbers
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
        matching(item.target, pool)
        if item.target
        else [r for r in pool if moment and within(desk, r, moment)]
    )
    if not kept:
        return desk.say("no_match", what=echo(item.target or "")) if item.target else desk.say("list_none")
    if item.target and moment is not None:
        pool = [r for r in pool if within(desk, r, moment)]
    rest = tuple(r for r in pool if r not in kept)
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


def skip_days(desk: Desk, reminder: Reminder, moments: tuple[Moment, ...]) -> str:
    """The occurrences of a series in the days that were said."""
    zone = reminder.zone or zone_at(desk.preferences, desk.now)
    task = echo(reminder.task)
    if reminder.series is None or zone is None or reminder.due is None:
        return desk.say("not_series", task=task)
    ahead = [standing_at(reminder, o) for o in first_occurrences(reminder.series, zone, desk.now, LOOKED_AT)]
    ahead = [reminder, *(o for o in ahead if o.occurrence_local != reminder.occurrence_local)]
    gone = [o for o in ahead if any(within(desk, o, m) for m in moments)]
    if not gone:
        return not_that_day(desk, (reminder,), moments[0])
    days = {o.occurrence_local.date() for o in gone if o.occurrence_local is not None}
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


def reword(desk: Desk, item: Item) -> str:
    """Other words in the place of some, in what was just confirmed and what goes with it."""
    old, new = item.target or "", item.task or ""
    made = [desk.reminders[ref] for ref in desk.thread.made if ref in desk.reminders]
    those = dict.fromkeys(o.ref for r in made for o in all_of_event(desk, r) if old in o.task)
    said = [rename(desk, desk.reminders[ref], desk.reminders[ref].task.replace(old, new, 1)) for ref in those]
    desk.remember(made=list(those))
    if len(said) > 1 and (len(said) > SHOWN or count_segments("\n".join(said)) > 1):
        return desk.say("created_many", rows=desk.numbered_rows([desk.reminders[ref] for ref in those]))
    return "\n".join(said)


def edit(desk: Desk, item: Item) -> str:
    if item.value == "word":
        return reword(desk, item)
    pool = desk.live()
    if not item.numbers and not item.target:
        pool = [*pool, *(r for r in desk.unfinished() if r not in pool)]
    which = item.moments[1:] if item.value in ("from", *SHIFTS) else ()
    which = item.moments if item.value == "add" else which
    if item.everything and not item.target and not which:
        pool = spoken_together(desk, pool)
    if item.target and not matching(item.target, pool):
        pool = desk.unfinished()
    wanted = item._replace(moments=which)
    together = of_one_event(desk, item.target, pool) if item.target and not which else ()
    if together and (said_of_all := edit_event(desk, together[0], item)) is not None:
        return said_of_all
    unnamed = item.value in OF_EVENT and not item.target and not item.numbers
    targets = the_one_spoken_of(desk, item) if unnamed else find_targets(desk, wanted, pool, by_day=True)
    if targets.answer is not None:
        return targets.answer
    said = []
    for reminder in targets.reminders:
        if desk.reminders[reminder.ref] != reminder:
            continue  # it went along with another
        single = len(targets.reminders) == 1 or item.target or item.value in OF_EVENT
        moved_event = edit_event(desk, reminder, item) if single else None
        said.append(edit_one(desk, reminder, item) if moved_event is None else moved_event)
    if len(said) == 1:
        return said[0]
    moved = [desk.reminders[r.ref] for r in targets.reminders]
    desk.label = tasks_words(desk, targets.reminders)
    desk.remember(made=[r.ref for r in moved])
    apart = len(said) == 2 and count_segments("\n".join(said)) == 1
    if apart or any(r.state is not State.OPEN for r in moved):
        return "\n".join(said)
    return desk.say("moved_many", rows=desk.numbered_rows(moved, room=8))


def spoken_together(desk: Desk, pool: list[Reminder]) -> list[Reminder]:
    """ "all of them": what came or was made together, else the rows last shown, else everything."""
    for refs in (last_refs(desk), desk.thread.numbered):
        found = [r for r in pool if r.ref in refs]
        if len(found) > 1:
            return found
    return pool


def edit_one(desk: Desk, reminder: Reminder, item: Item) -> str:
    if item.task and item.value == "add":
        return rename(desk, reminder, f"{reminder.task}, {item.task}")
    if item.task and item.moment is None and item.recurrence is None:
        return rename(desk, reminder, item.task)
    if item.task:
        reminder = replace(reminder, task=tidy_task(item.task))
    moment = shifted(desk, reminder, item) if item.value in SHIFTS else item.moment
    if moment is None and item.scope == "series" and reminder.series is not None:
        return move_series_to_its_occurrence(desk, reminder)
    if moment is None:
        desk.ask(QuestionKind.TIME, [reminder.ref], desk.inbound.body, item)
        return desk.say("ask_new_time", task=echo(reminder.task), when=desk.when(reminder))
    if item.recurrence is not None:
        bare = not any("BY" in rule for rule in item.recurrence.rules)
        if reminder.due_local is not None and not moment.has_date and bare:
            moment = moment._replace(
                wall=reminder.due_local, grain=Grain.MINUTE
            )  # "every month": its own day
        clock = desk.wall(reminder) or reminder.due_local
        if clock is not None and not item.recurrence.timed and moment.grain is Grain.DAY:
            wall = datetime.combine(moment.wall.date(), clock.time())
            moment = moment._replace(wall=wall, grain=Grain.MINUTE)  # "to fridays": its own hour
        placement = place(desk, reminder, moment, item.recurrence)
        kept = replace(placement.reminder, guessed_hour=reminder.guessed_hour)
        return confirm(desk, replace(placement, reminder=kept), moment, "moved")
    if item.value == "until" and reminder.series is not None:
        return end_series(desk, reminder, moment)
    fitted = fitted_to(desk, reminder, moment, news=item.value in OF_EVENT)
    if reminder.series is None or reminder.state is not State.OPEN:
        keep = replace(reminder, awaiting=None)
        stood = desk.wall(reminder)
        moved = confirm(desk, place(desk, keep, fitted), fitted, "moved")
        return "\n".join([moved, *follow(desk, reminder, stood)])
    if item.scope == "series" or (item.scope != "this" and hour_comes_late(desk, reminder, moment)):
        return move_series(desk, replace(reminder, guessed_hour=False), fitted)
    return move_occurrence(desk, reminder, fitted)


def edit_event(desk: Desk, reminder: Reminder, item: Item) -> str | None:
    """The event that a reminder comes before is meant: it moves, and what comes before it; None where it is not."""
    if item.task or item.recurrence is not None or item.moment is None:
        return None
    event = event_ahead(desk, reminder) if item.value in (None, "shift", *OF_EVENT) else None
    if event is None:
        return None
    as_event = replace(reminder, due=desk.instant(event.wall), due_local=event.wall, delay_seconds=None)
    own, there = (moved_to(desk, r, item) for r in (reminder, as_event))
    if there is None or (own is None and item.value not in OF_EVENT):
        return None
    if not means_event(desk, reminder, event, item, own or there, there):
        return None
    return move_event(desk, event, there, reminder)


def moved_to(desk: Desk, reminder: Reminder, item: Item) -> datetime | None:
    """Where an edit puts a reminder, on its wall clock; None where it says no clock time of a day."""
    moment = shifted(desk, reminder, item) if item.value in SHIFTS else item.moment
    if moment is None or moment.delay_seconds is not None or moment.zone is not None:
        return None
    fitted = fitted_to(desk, reminder, moment, news=item.value in OF_EVENT)
    return fitted.wall if fitted.grain.has_clock or fitted.grain is Grain.DAYPART else None


def hour_comes_late(desk: Desk, reminder: Reminder, moment: Moment) -> bool:
    """ "every friday", "at 4": the series' own hour, told in a second text."""
    fresh = mendable(desk) is reminder and reminder.guessed_hour
    return fresh and moment.grain.has_clock and not moment.has_date


def shifted(desk: Desk, reminder: Reminder, item: Item) -> Moment | None:
    """By so much from where it stands; from now, once it has come."""
    by = item.moment
    if by is None or by.delay_seconds is None or reminder.due is None:
        return by
    wall = reminder.due_local if reminder.zone else desk.wall(reminder)
    if wall is None:
        return by._replace(delay_seconds=reminder.due - desk.now + by.delay_seconds)
    wall += timedelta(seconds=by.delay_seconds)
    return Moment(wall, Grain.MINUTE, zone=reminder.zone, has_date=True)


def rename(desk: Desk, reminder: Reminder, task: str) -> str:
    renamed = desk.put(replace(reminder, task=tidy_task(task)))
    desk.label = echo(reminder.task)
    desk.remember(made=[renamed.ref])
    return desk.say("renamed", task=echo(renamed.task), when=moment_words(desk, renamed))


def fitted_to(desk: Desk, reminder: Reminder, moment: Moment, *, news: bool = False) -> Moment:
    """What an edit leaves unsaid stays: the day for a new clock time, the clock for a new day.

    "move gym to 7" with gym at 6 PM means 7 PM: of two readings the nearer to the old hour.
    """
    old = desk.wall(reminder) or reminder.due_local
    if old is None or moment.delay_seconds is not None:
        return moment
    said_half = in_that_half(desk, reminder, moment, old, news=news)
    if said_half is not None:
        return moment._replace(wall=said_half, grain=Grain.MINUTE, has_date=True, alternatives=(), guesses=())
    if moment.grain is Grain.DAYPART and not moment.has_date:
        wall = datetime.combine(old.date(), moment.wall.time())
        on_its_day = moment._replace(wall=wall, end_wall=None)
        return on_its_day if (person_instant(desk.preferences, wall) or 0) > desk.now else moment
    unsaid = reminder.date_only or (reminder.series is not None and reminder.guessed_hour)
    if unsaid and not moment.has_date and Guess.MERIDIEM in moment.guesses:
        # its hour was never said: nothing to be near to, so the hour is read as if said with the day
        said = desk.read(f"{old:%B} {old.day} at {moment.wall.hour % 12 or 12}:{moment.wall:%M}").moment
        if said is not None and said.wall.date() == old.date():
            return said
    if moment.has_date and not moment.grain.has_clock and moment.grain is not Grain.DAYPART:
        wall = moment.wall.replace(hour=old.hour, minute=old.minute)
        if moment.grain is Grain.WEEK and wall.weekday() == 0:
            wall += timedelta(days=old.weekday())  # "next week": its own weekday
        return moment._replace(wall=wall, grain=Grain.MINUTE, alternatives=(), guesses=())
    if not moment.grain.has_clock:
        return moment
    walls = [moment.wall]
    if Guess.MERIDIEM in moment.guesses:
        walls.append(moment.wall.replace(hour=(moment.wall.hour + 12) % 24))
    if not moment.has_date:
        walls = [datetime.combine(old.date(), w.time()) for w in walls]
    ahead = [w for w in walls if (person_instant(desk.preferences, w, moment.zone) or 0) > desk.now]
    if not ahead:
        return moment
    wall = min(ahead, key=lambda w: minutes_apart(w, old) + (AT_NIGHT if w.hour in SLEEPING else 0))
    return moment._replace(wall=wall, alternatives=(), guesses=())


def in_that_half(
    desk: Desk, reminder: Reminder, moment: Moment, old: datetime, *, news: bool
) -> datetime | None:
    """Its own hour, in the part of the day that was said: "at 7" and then "in the evening", "tomorrow night"."""
    if moment.grain is not Grain.DAYPART or reminder.date_only or reminder.guessed_hour:
        return None
    offered = [o.due_local for o in desk.thread.offers if o.ref == reminder.ref and o.letter in "AP"]
    if moment.has_date:
        walls = (
            [datetime.combine(moment.wall.date(), wall.time()) for wall in (old, *offered)] if news else []
        )
    else:
        walls = [old, *offered] if offered else []
    there = [w for w in walls if in_daypart(w, moment._replace(wall=w))]
    return there[0] if there else None


SLEEPING = frozenset({22, 23, 0, 1, 2, 3, 4, 5})
AT_NIGHT = 180  # minutes: so much farther off is an hour of the night


def minutes_apart(one: datetime, other: datetime) -> int:
    """By the clock alone."""
    return abs((one.hour * 60 + one.minute) - (other.hour * 60 + other.minute))


def move_occurrence(desk: Desk, reminder: Reminder, moment: Moment) -> str:
    """Just this one: the rule and its later occurrences stay where they are."""
    placement = place(desk, reminder, moment)
    if placement.past:
        return desk.say("past", when=desk.voice.moment(moment.wall), task=echo(reminder.task))
    placed = placement.reminder
    moved = desk.put(
        replace(
            reminder,
            due=placed.due,
            due_local=placed.due_local,
            guessed_hour=placed.guessed_hour,
            occurrence_local=reminder.occurrence_local or reminder.due_local,
        )
    )
    desk.label = echo(reminder.task)
    desk.remember(made=[moved.ref])
    return desk.say("moved_this", task=echo(moved.task), when=desk.when(moved))


def move_series(desk: Desk, reminder: Reminder, moment: Moment) -> str:
    """From now on: the rule's own clock time (and day) follow."""
    placement = at_another_time(desk, reminder, moment)
    if placement.needs_zone:
        return desk.say("ask_zone")
    if placement.ended:
        return desk.say("dates_end", task=echo(reminder.task))
    return confirm(desk, placement, moment, "moved")


def at_another_time(desk: Desk, reminder: Reminder, moment: Moment) -> Placement:
    """A series with its rule's own clock time (and day) moved."""
    series = reminder.series
    assert series is not None
    rules = tuple(retimed(rule, moment.wall, moment.has_date) for rule in series.rules)
    start = moment.wall.replace(second=0, microsecond=0)
    placed = replace(reminder, series=replace(series, rules=rules, start_local=start))
    if reminder.zone is None and desk.zone is None:
        return Placement(replace(placed, state=State.WAITING), needs_zone=True)
    first = next_of(desk.preferences, placed, desk.now)
    if first is None:
        return Placement(replace(placed, state=State.WAITING), ended=True)
    return Placement(standing_at(placed, first))


def end_series(desk: Desk, reminder: Reminder, moment: Moment) -> str:
    """ "make it until march": where the rule ends; where it stands stays."""
    assert reminder.series is not None
    until = moment.wall if moment.grain.has_clock else moment.wall.replace(hour=23, minute=59, second=59)
    rules = []
    for rule in reminder.series.rules:
        parts = {k: v for k, v in parts_of(rule).items() if k != "COUNT"}
        parts["UNTIL"] = f"{until:%Y%m%dT%H%M%S}"
        rules.append(";".join(f"{k}={v}" for k, v in parts.items()))
    ended = replace(reminder, series=replace(reminder.series, rules=tuple(rules)))
    wall = desk.wall(reminder)
    if wall is not None and wall > until:
        return desk.say("past", when=desk.voice.moment(moment.wall), task=echo(reminder.task))
    return confirm(desk, Placement(ended), moment, "moved")


def move_series_to_its_occurrence(desk: Desk, reminder: Reminder) -> str:
    """ "from now on", after one occurrence was moved."""
    wall = reminder.due_local or desk.wall(reminder)
    if wall is None:
        return desk.say("dates_end", task=echo(reminder.task))
    same_day = reminder.occurrence_local is None or reminder.occurrence_local.date() == wall.date()
    return move_series(desk, reminder, Moment(wall, Grain.MINUTE, has_date=not same_day))


DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def retimed(rule: str, wall: datetime, new_day: bool) -> str:
    """The same rule at another clock time, and on another weekday or date where one was said."""
    parts = parts_of(rule)
    if "BYHOUR" in parts or "BYMINUTE" in parts:
        parts["BYHOUR"], parts["BYMINUTE"] = str(wall.hour), str(wall.minute)
    if new_day and parts["FREQ"] == "WEEKLY" and "BYDAY" in parts:
        parts["BYDAY"] = DAYS[wall.weekday()]
    if new_day and parts["FREQ"] == "MONTHLY" and "BYMONTHDAY" in parts:
        parts["BYMONTHDAY"] = str(wall.day)
        parts.pop("BYSETPOS", None)
    return ";".join(f"{k}={v}" for k, v in parts.items())
