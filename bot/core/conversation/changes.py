"""Changing: move, rename, another rule; one occurrence or the series."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, time, timedelta

from bot.core.conversation.create import SHOWN, confirm, tasks_words
from bot.core.conversation.desk import Desk
from bot.core.conversation.event_moved import (
    OF_EVENT,
    OF_THE_REMINDER,
    all_of_event,
    last_of_one_event,
    means_event,
    move_event,
    moved_along,
    of_one_event,
    the_one_spoken_of,
)
from bot.core.conversation.event_words import (
    SeriesEvent,
    days_later,
    event_ahead,
    of_one_series,
    series_event,
    told_event,
)
from bot.core.conversation.matching import matching
from bot.core.conversation.moves import snooze_one
from bot.core.conversation.placing import SNOOZE_SECONDS, Placement, moment_words, place, waits_for_zone
from bot.core.conversation.series_changes import (
    Single,
    ahead_of,
    behind_skipped,
    change_days,
    change_series,
    end_at,
    move_event_series,
    move_single,
    moved_for_good,
    retold,
    say_changed,
    series_of_single,
    settled,
    singles_of_day,
    with_end_of,
)
from bot.core.conversation.span_rows import on_day_shown
from bot.core.conversation.spoken_of import means_what_came, mendable
from bot.core.conversation.targets import ask_which, find_targets, in_daypart, last_refs
from bot.core.conversation.true_days import placed_truly
from bot.core.model import QuestionKind, Reminder, Series, State
from bot.core.phrasing import echo, tidy_task
from bot.core.reading import Grain, Guess, Intent, Item, Moment, Recurrence
from bot.core.recurrence import DAY_CODES, parts_of
from bot.core.schedule import next_of, standing_at
from bot.core.segments import count_segments
from bot.core.series_parts import Clock, clocks_of, remade, retimed, uncounted, weekdays_of, written
from bot.core.wallclock import EPOCH, person_instant

SHIFTS = ("shift", "event shift")


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
    item = on_day_shown(desk, item)
    if item.value == "unnamed":
        if not item.numbers:
            return none_of_that_name(desk, item.target or "")
        item = item._replace(value="event")
    pool = desk.live()
    if not item.rows and not item.target:
        pool = [*pool, *(r for r in desk.unfinished() if r not in pool)]
    which = item.moments[1:] if item.value in ("from", *SHIFTS) else ()
    which = item.moments if item.value in ("add", "rename", "things") else which
    if item.everything and not item.target and not which and not item.pace:
        pool = spoken_together(desk, pool)
    if item.target and not matching(item.target, pool):
        pool = desk.unfinished()
    wanted = item._replace(moments=which)
    together = of_one_event(desk, item.target, pool) if item.target and not which else ()
    if not item.target and not item.rows and not item.everything and not which:
        together = last_of_one_event(desk)
    before = next((r for r in together if event_ahead(desk, r) is not None), None)
    if before is not None and (said_of_all := edit_event(desk, before, item)) is not None:
        return said_of_all
    if together and item.value == "event" and not (item.moments or item.task or item.recurrence):
        return edit_one(desk, before or together[0], item)
    singles = singles_of_one_series(desk) if item == Item(item.intent, scope="series") else ()
    if singles:
        every = "\n".join(edit_one(desk, r, item) for r in singles)
        desk.label = tasks_words(desk, singles)
        desk.remember(made=[s.ref for r in singles if (s := series_of_single(desk, r)) is not None])
        return every
    unnamed = item.value in OF_EVENT and not item.target and not item.rows
    targets = the_one_spoken_of(desk, item) if unnamed else find_targets(desk, wanted, pool, by_day=True)
    if targets.answer is not None:
        return targets.answer
    news = item.value == "event"
    if item.everything and (item.target or len(targets.reminders) == 1) and not (item.scope or news):
        item = item._replace(scope="series")  # "change all to 5pm": no one occurrence
    said = []
    for reminder in targets.reminders:
        if desk.reminders[reminder.ref] != reminder:
            continue  # it went along with another
        single = len(targets.reminders) == 1 or item.target or item.value in OF_EVENT
        moved_event = edit_event(desk, reminder, item) if single else None
        said.append(edit_one(desk, reminder, item) if moved_event is None else moved_event)
    if len(said) == 1:
        return said[0]
    again = [r for r in desk.live() if r.snoozed_from is not None and r.touched == desk.turn]
    moved = [desk.reminders[r.ref] for r in targets.reminders if r.ref not in {a.snoozed_from for a in again}]
    moved += again
    desk.label = tasks_words(desk, targets.reminders)
    desk.remember(made=[r.ref for r in moved])
    apart = len(said) == 2 and count_segments("\n".join(said)) == 1
    if apart or any(r.state is not State.OPEN for r in moved):
        return "\n".join(said)
    return desk.say("moved_many", rows=desk.numbered_rows(moved, room=8))


def none_of_that_name(desk: Desk, name: str) -> str:
    """News of something that is not kept: those that have a part of its name are asked for."""
    near = matching(name, desk.live())
    return (ask_which(desk, near).answer if near else None) or desk.say("no_match", what=echo(name))


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
    if item.task and item.value == "things":
        said = rename(desk, reminder, item.task)
        left = desk.reminders[reminder.ref]
        return (
            said
            if left.due is not None
            else desk.say("found_one", task=echo(left.task), when=desk.when(left))
        )
    if item.task and (item.value == "rename" or (item.moment is None and item.recurrence is None)):
        came = reminder.series is None and reminder.awaiting is not None
        return (came_misnamed if came else rename)(desk, reminder, item.task)
    if item.task:
        reminder = replace(reminder, task=tidy_task(item.task))
    moment = shifted(desk, reminder, item) if item.value in SHIFTS else item.moment
    of_series = reminder.series is not None or series_of_single(desk, reminder) is not None
    if moment is None and item.scope == "series" and of_series:
        return move_series_to_its_occurrence(desk, reminder)
    if moment is None:
        desk.ask(QuestionKind.TIME, [reminder.ref], desk.inbound.body, item)
        if reminder.due is None:
            return desk.say("ask_time", task=echo(reminder.task))
        if item.value == "earlier":
            return desk.say("ask_earlier", task=echo(reminder.task), when=desk.when(reminder))
        return desk.say("ask_new_time", task=echo(reminder.task), when=desk.when(reminder))
    if item.recurrence is not None:
        return recur_anew(desk, reminder, item, moment, item.recurrence)
    if item.value == "until" and reminder.series is not None:
        return end_series(desk, reminder, moment)
    if waits_for_zone(desk, reminder) and desk.read(reminder.task, at=reminder.created_at).moment is not None:
        desk.ask(
            QuestionKind.ZONE, [reminder.ref]
        )  # it comes before an event: they move together, in a known zone
        return desk.say("ask_zone")
    fitted = behind_skipped(desk, reminder, fitted_to(desk, reminder, moment, news=item.value in OF_EVENT))
    if reminder.series is not None and waits_for_zone(desk, reminder):
        return confirm(desk, at_another_time(desk, replace(reminder, text=""), fitted), fitted, "moved")
    if reminder.series is None or reminder.state is not State.OPEN:
        keep = replace(reminder, awaiting=None, text="")
        key = "moved" if event_ahead(desk, reminder) is None else "alert_moved"
        placement = place(desk, keep, fitted) if item.task else placed_truly(desk, reminder, fitted, keep)
        moved = confirm(desk, placement, fitted, key)
        return moved_along(desk, reminder, moved, desk.wall(reminder))
    event = event_of_series(desk, reminder, item) if fitted.delay_seconds is None else None
    if event is not None and fitted.grain.has_clock:
        of_event = event_moment(reminder, item, event, moment, fitted)
        fitted, event = (fitted, None) if of_event is None else (of_event, event)
    again = came_again(desk, reminder, item, of_event=event is not None)
    if again is not None:
        return snooze_one(desk, reminder, again)
    if item.scope == "series" or (item.scope != "this" and hour_comes_late(desk, reminder, moment)):
        if event is not None:
            return move_event_series(desk, reminder, event, fitted) or desk.say("kept")
        return move_series(desk, replace(reminder, guessed_hour=False), fitted)
    singles = singles_of_day(desk, reminder, fitted.wall.date()) if moment.has_date else []
    if singles and all(o.wall.date() != fitted.wall.date() for o in ahead_of(desk, reminder)):
        return edit_single(desk, min(singles, key=lambda s: minutes_apart(s[0], fitted.wall))[1], item)
    return move_occurrence(desk, reminder, fitted, own=event is None)


def came_again(desk: Desk, reminder: Reminder, item: Item, of_event: bool) -> Moment | None:
    """When the occurrence of a series that came is to come again: it is put off, and the later ones stay."""
    moment, today = item.moment, desk.voice.now_local
    if moment is None or len(item.moments) > 1 or item.scope is not None or (moment.delay_seconds or 0) < 0:
        return None
    if item.value not in (None, "shift", "row or hour", "event") or not means_what_came(desk, reminder, item):
        return None
    later = moment.has_date and today is not None and moment.wall.date() > today.date()
    if later and (of_event or item.value == "event"):
        return None  # "gym is at 7 on thursday": that day's
    on_its_day = later and moment.grain.has_clock and item.target is not None
    if on_its_day and any(o.wall.date() == moment.wall.date() for o in ahead_of(desk, reminder)):
        return None  # "move gym to next tuesday at 5", of what comes on tuesdays
    return moment


def edit_single(desk: Desk, single: Reminder, item: Item) -> str:
    """The occurrence of a day that was moved before moves again, with the event that it comes before."""
    item = item._replace(value="event")
    said = edit_event(desk, single, item)
    return edit_one(desk, single, item) if said is None else said


def event_of_series(desk: Desk, reminder: Reminder, item: Item) -> SeriesEvent | None:
    """The event that a series comes before, where not the reminder itself is meant."""
    itself = item.rows or item.value == "own" or OF_THE_REMINDER.search(desk.inbound.body)
    return None if itself else series_event(desk, reminder)


def event_moment(
    reminder: Reminder, item: Item, event: SeriesEvent, said: Moment, fitted: Moment
) -> Moment | None:
    """When the event is to be, where a new moment is the event's; None where it is the reminder's own."""
    lead = timedelta(minutes=event.lead)
    if item.value == "shift" or not said.grain.has_clock:
        return fitted._replace(wall=fitted.wall + lead)
    if event.before:
        return fitted
    assert reminder.series is not None
    own, there = (datetime(2000, 1, 1, *c) for c in (clocks_of(reminder.series)[0], event.clock))
    nearer = minutes_apart(fitted.wall, there) <= minutes_apart(fitted.wall, own)
    named = item.target or item.value == "event" or item.scope == "series"
    behind = fitted.wall.time() >= there.time()
    return fitted if named or nearer or behind else None


def own_series(
    event: SeriesEvent, rules: tuple[str, ...], moment: Moment
) -> tuple[tuple[str, ...], datetime, Clock] | None:
    """An event's new rules as those of what comes before it, its first moment, and the event's clock time."""
    there = Series(rules, moment.wall)
    clocks = clocks_of(there)
    own = event.own_clock(clocks[0]) if len(clocks) == 1 else None
    made = remade(there, lambda _, __: (-event.before, own)) if own is not None else None
    if made is None or (event.before and not weekdays_of(there)):
        return None
    return made.rules, moment.wall - timedelta(minutes=event.lead), clocks[0]


def recur_anew(desk: Desk, reminder: Reminder, item: Item, moment: Moment, recurrence: Recurrence) -> str:
    """ "every month", "to fridays at 4": its days (and hours); what is not said of them stays."""
    stepped = in_steps(reminder, recurrence)
    if stepped is not None:
        return change_series(desk, reminder, stepped)
    bare = not any("BY" in rule for rule in recurrence.rules)
    if reminder.due_local is not None and not moment.has_date and bare:
        moment = moment._replace(wall=reminder.due_local, grain=Grain.MINUTE)  # "every month": its own day
    clock = desk.wall(reminder) or reminder.due_local
    if clock is not None and not recurrence.timed and moment.grain is Grain.DAY:
        wall = datetime.combine(moment.wall.date(), clock.time())
        moment = moment._replace(wall=wall, grain=Grain.MINUTE)  # "to fridays": its own hour
    other_days = on_other_days(desk, reminder, recurrence)
    if other_days is not None:
        return other_days
    event = event_of_series(desk, reminder, item) if recurrence.timed else None
    recurrence, moment = near_its_hour(reminder, event, recurrence, moment)
    own = own_series(event, recurrence.rules, moment) if event is not None else None
    if event is not None and own is not None:
        days = weekdays_of(Series(recurrence.rules, moment.wall))
        rules, first, at = own
        recurrence, moment = recurrence._replace(rules=rules), moment._replace(wall=first)
        reminder = retold(desk, reminder, event, at, days)
    if reminder.series is not None:
        recurrence = recurrence._replace(rules=with_end_of(reminder.series, recurrence.rules))
    placement = place(desk, reminder, moment, recurrence)
    kept = replace(placement.reminder, guessed_hour=reminder.guessed_hour, text="")
    return confirm(desk, replace(placement, reminder=kept), moment, "moved")


def in_steps(reminder: Reminder, recurrence: Recurrence) -> Series | None:
    """ "every other week" of a series on some days of the week: on all of them, from its next one on."""
    series, stood = reminder.series, reminder.occurrence_local
    found = re.fullmatch(r"FREQ=WEEKLY(?:;INTERVAL=(\d+))?", ",".join(recurrence.rules))
    if series is None or stood is None or found is None or reminder.state is not State.OPEN:
        return None
    rules = [parts_of(rule) for rule in uncounted(series).rules]
    if any(parts["FREQ"] != "WEEKLY" or "BYDAY" not in parts for parts in rules):
        return None
    stepped = [{"FREQ": "WEEKLY", **parts, "INTERVAL": found[1] or "1"} for parts in rules]
    return replace(series, rules=tuple(written(parts) for parts in stepped), start_local=stood)


def near_its_hour(
    reminder: Reminder, event: SeriesEvent | None, recurrence: Recurrence, moment: Moment
) -> tuple[Recurrence, Moment]:
    """ "to wednesdays at 8", of what comes at 7 PM: of a bare hour's halves the nearer to the old hour."""
    there = Series(recurrence.rules, moment.wall)
    old = (
        [event.clock]
        if event is not None
        else clocks_of(reminder.series)
        if reminder.series is not None
        else []
    )
    new = clocks_of(there)
    if Guess.MERIDIEM not in moment.guesses or len(old) != 1 or len(new) != 1 or not recurrence.timed:
        return recurrence, moment
    walls = [moment.wall, moment.wall.replace(hour=(moment.wall.hour + 12) % 24)]
    wall = min(walls, key=lambda w: minutes_apart(w, datetime.combine(w.date(), time(*old[0]))))
    made = remade(there, lambda _, __: (0, (wall.hour, wall.minute)))
    return (
        (recurrence, moment)
        if made is None
        else (recurrence._replace(rules=made.rules), moment._replace(wall=wall))
    )


def on_other_days(desk: Desk, reminder: Reminder, recurrence: Recurrence) -> str | None:
    """ "to tuesdays", "weekdays only" of a series on days of the week: its hours and its end stay."""
    if reminder.series is None or reminder.state is not State.OPEN or recurrence.timed or recurrence.excluded:
        return None
    series = reminder.series
    plain_days = all(
        set(parts_of(r)) <= {"FREQ", "BYDAY", "INTERVAL"} and parts_of(r)["FREQ"] in ("DAILY", "WEEKLY")
        for r in recurrence.rules
    )
    wanted = weekdays_of(Series(recurrence.rules, series.start_local))
    named = all("BYDAY" in r or r == "FREQ=DAILY" for r in recurrence.rules)
    steps = {parts_of(r).get("INTERVAL", "1") for r in (*recurrence.rules, *series.rules)}
    if plain_days and named and len(wanted) == len(weekdays_of(series)) == 1 and reminder.occurrence_local:
        # "every other friday" goes on as every other thursday
        event = series_event(desk, reminder)
        if event is not None and event.before:
            reminder = retold(desk, reminder, event, event.clock, wanted)
            wanted = days_later(wanted, -event.before)
        stood, day = reminder.occurrence_local or series.start_local, DAY_CODES.index(min(wanted))
        there = stood + nearest(stood, stood + timedelta(days=(day - stood.weekday()) % 7))
        made = moved_for_good(reminder, there, new_day=True) if there != stood else None
        return change_series(desk, reminder, *made) if made is not None else None
    if not plain_days or not named or steps != {"1"}:
        return None
    return change_days(desk, reminder, wanted)


ROW_SAID = re.compile(r"(?:(?:move|change|put|push|reschedule|make) )?(?:number |no\.? ?|#)?\d{1,2} \S", re.I)


def occurrence_meant(desk: Desk, reminder: Reminder, moment: Moment, own: bool) -> Single | None:
    """Which occurrence goes to a moment: that day's where it has one, else the next. `own`: not its event."""
    stood = reminder.occurrence_local or reminder.due_local
    if stood is None or not moment.grain.has_clock or moment.zone is not None:
        return None
    ahead = [o.wall for o in ahead_of(desk, reminder)]
    if moment.has_date and ROW_SAID.match(desk.inbound.body) and desk.item is not None and desk.item.numbers:
        day = desk.thread.numbered_day
        shown = next((w for w in ahead if w.date().isoformat() == day), stood)
        return Single(shown, moment.wall, own)  # what the row shows
    there = [w for w in ahead if w.date() == moment.wall.date()]
    if there and moment.has_date and stood.date() != moment.wall.date():
        stood = min(there, key=lambda w: minutes_apart(w, moment.wall))
    return Single(stood, moment.wall, own)


def edit_event(desk: Desk, reminder: Reminder, item: Item) -> str | None:
    """The event that a reminder comes before is meant: it moves, and what comes before it; None where it is not."""
    if item.task or item.recurrence is not None or item.moment is None:
        return None
    if item.scope is not None:
        return None
    event = (
        event_ahead(desk, reminder, days=item.value in OF_EVENT)
        if item.value in (None, "shift", *OF_EVENT)
        else None
    )
    if event is None:
        return None
    as_event = replace(
        reminder, state=State.OPEN, due=desk.instant(event.wall), due_local=event.wall, delay_seconds=None
    )
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
    stood = desk.wall(reminder)
    if moment.grain is Grain.DAYPART and stood is not None and in_part(stood, moment.daypart):
        return datetime.combine(moment.wall.date(), stood.time())  # "to saturday night", of what is at 7 PM
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


def came_misnamed(desk: Desk, reminder: Reminder, task: str) -> str:
    """It came with the wrong words: with the right ones it comes again, as if put off."""
    soon = Moment(EPOCH + timedelta(seconds=desk.now), Grain.MINUTE, SNOOZE_SECONDS)
    renamed = replace(reminder, task=tidy_task(task), awaiting=None, mentions=0)
    return confirm(desk, place(desk, renamed, soon), soon, "snoozed")


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
        return on_its_day if (person_instant(desk.preferences, wall) or desk.now + 1) > desk.now else moment
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
    ahead = [
        w for w in walls if (person_instant(desk.preferences, w, moment.zone) or desk.now + 1) > desk.now
    ]
    if not ahead:
        return moment
    wall = min(ahead, key=lambda w: minutes_apart(w, old) + (AT_NIGHT if w.hour in SLEEPING else 0))
    return moment._replace(wall=wall, alternatives=(), guesses=())


HOURS_OF_PARTS = {"morning": (4, 12), "afternoon": (12, 18), "evening": (16, 23), "night": (17, 24)}


def in_part(wall: datetime, part: str | None) -> bool:
    """Whether a clock reading lies in a part of the day."""
    start, end = HOURS_OF_PARTS.get(part or "", (0, 0))
    return start <= wall.hour < end


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


def move_occurrence(desk: Desk, reminder: Reminder, moment: Moment, own: bool = True) -> str:
    """Just this one: the rule and its later occurrences stay where they are."""
    stood = reminder.occurrence_local or reminder.due_local
    single = occurrence_meant(desk, reminder, moment, own) if moment.delay_seconds is None else None
    if single is not None and (said := move_single(desk, reminder, single)) is not None:
        return said
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
            occurrence_local=stood,
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
    return say_changed(desk, placement.reminder)


def at_another_time(desk: Desk, reminder: Reminder, moment: Moment) -> Placement:
    """A series with its rule's own clock time (and day) moved."""
    series = reminder.series
    assert series is not None
    made = moved_for_good(reminder, moment.wall, moment.has_date)
    if made is not None and reminder.state is State.OPEN:
        placed = settled(desk, reminder, *made)
        return Placement(placed, ended=placed.due is None)
    stood = reminder.occurrence_local or reminder.due_local
    rules = tuple(retimed(rule, moment.wall, moment.has_date, stood) for rule in uncounted(series).rules)
    start = moment.wall.replace(second=0, microsecond=0)
    placed = replace(reminder, series=replace(series, rules=rules, start_local=start))
    if reminder.zone is None and desk.zone is None:
        return Placement(replace(placed, state=State.WAITING, due_local=start), needs_zone=True)
    first = next_of(desk.preferences, placed, desk.now)
    if first is None:
        return Placement(replace(placed, state=State.WAITING), ended=True)
    return Placement(standing_at(placed, first))


def end_series(desk: Desk, reminder: Reminder, moment: Moment) -> str:
    """ "make it until march": where the rule ends; where it stands stays."""
    until = moment.wall if moment.grain.has_clock else moment.wall.replace(hour=23, minute=59, second=59)
    wall = desk.wall(reminder)
    if wall is not None and wall > until:
        return desk.say("past", when=desk.voice.moment(moment.wall), task=echo(reminder.task))
    return end_at(desk, reminder, until)


def move_series_to_its_occurrence(desk: Desk, reminder: Reminder) -> str:
    """ "from now on", after one occurrence was moved."""
    wall = reminder.due_local or desk.wall(reminder)
    if wall is None:
        return desk.say("dates_end", task=echo(reminder.task))
    if reminder.series is None:
        return single_for_good(desk, reminder, wall)
    if reminder.due_local == reminder.occurrence_local and reminder.state is State.OPEN:
        apart = [r for r in desk.live() if r.series is None and series_of_single(desk, r) == reminder]
        if not apart:  # nothing of it was moved
            desk.ask(QuestionKind.TIME, [reminder.ref], desk.inbound.body, Item(Intent.EDIT, scope="series"))
            return desk.say("ask_new_time", task=echo(reminder.task), when=desk.when(reminder))
        moved = max(apart, key=lambda r: r.touched)
        return single_for_good(desk, moved, desk.wall(moved) or wall)
    same_day = reminder.occurrence_local is None or reminder.occurrence_local.date() == wall.date()
    return move_series(desk, reminder, Moment(wall, Grain.MINUTE, has_date=not same_day))


def singles_of_one_series(desk: Desk) -> tuple[Reminder, ...]:
    """What was moved last, where that was one occurrence of each that comes before one event; else none."""
    made = [desk.reminders[ref] for ref in desk.thread.made if ref in desk.reminders]
    each = [series_of_single(desk, r) for r in made]
    return tuple(made) if of_one_series(desk, [r for r in each if r is not None]) and all(each) else ()


def single_for_good(desk: Desk, single: Reminder, wall: datetime) -> str:
    """ "from now on", after an occurrence went on as a reminder of its own: its series as well."""
    series = series_of_single(desk, single)
    event = series_event(desk, series) if series is not None else None
    told = told_event(desk, single.task) if event is not None else None
    own = desk.read(told["clock"]).moment if told is not None else None
    if series is None or series.due is None:
        return desk.say("not_series", task=echo(single.task))
    if event is not None and own is not None:
        stood = series.occurrence_local or series.due_local or wall
        there = Moment(datetime.combine(stood.date(), own.wall.time()), Grain.MINUTE)
        return move_event_series(desk, series, event, there) or desk.say("kept")
    on_days = weekdays_of(series.series) if series.series is not None else set()
    new_day = bool(on_days) and DAY_CODES[wall.weekday()] not in on_days
    stood = series.occurrence_local or series.due_local or wall
    wall = datetime.combine(stood.date() + nearest(stood, wall), wall.time())
    return move_series(desk, series, Moment(wall, Grain.MINUTE, has_date=new_day))


def nearest(day: datetime, other: datetime) -> timedelta:
    """From a day to the nearest with the other's weekday."""
    return timedelta(days=(other.weekday() - day.weekday() + 3) % 7 - 3)
