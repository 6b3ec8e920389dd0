"""Answers to what came: snooze, done; and the pace of a series: skip, pause, resume."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from bot.core.conversation.cancelling import cancel_each, skip_days, skip_each, skipped_once
from bot.core.conversation.create import confirm, tasks_words
from bot.core.conversation.desk import Desk
from bot.core.conversation.event_moved import all_of_event
from bot.core.conversation.matching import matching
from bot.core.conversation.placing import SNOOZE_SECONDS, Placement, place
from bot.core.conversation.series_changes import LOOKED_AT
from bot.core.conversation.span_rows import on_day_shown
from bot.core.conversation.spoken_of import series_of
from bot.core.conversation.targets import Targets, ask_which, find_targets, last_refs, within
from bot.core.conversation.true_days import placed_truly
from bot.core.model import Instant, QuestionKind, Ref, Reminder, State
from bot.core.phrasing import cut, echo
from bot.core.reading import Grain, Item, Moment
from bot.core.recurrence import counts_elapsed, first_occurrences
from bot.core.schedule import next_of, standing_at
from bot.core.wallclock import EPOCH, at_hour, instant_in, person_instant, person_wall, zone_at

CAME_WITHIN_SECONDS = 24 * 3600
"""A bare "done" long after speaks of nothing older than this."""


def pool_of(desk: Desk) -> list[Reminder]:
    """What came comes first: that is what people answer to."""
    came = desk.unfinished()
    return [*came, *(r for r in desk.live() if r not in came)]


def snooze(desk: Desk, item: Item) -> str:
    if item.value == "number or minutes":
        known = item.numbers[0] <= len(desk.thread.numbered) and last_was_numbered(desk)
        item = item._replace(moments=()) if known else item._replace(numbers=())
    pool = pool_of(desk)
    if item.everything and not item.target:
        # what is still far ahead needs no putting off
        pool = came_within_a_day(desk) or [r for r in pool if r.ref in last_refs(desk)]
        if not pool:
            return nothing_came(desk, "not_due")
    targets = find_targets(desk, item, pool)
    if targets.answer is not None:
        return targets.answer
    said = [snooze_one(desk, r, item.moment) for r in targets.reminders]
    desk.label = tasks_words(desk, targets.reminders)
    if len(said) <= 2:
        return "\n".join(said)
    again = [r for r in desk.live() if r.ref in targets_now(desk, targets.reminders)]
    return desk.say("snoozed_many", rows=desk.numbered_rows(again, room=10))


def minutes_or_hour(desk: Desk, item: Item) -> str:
    """ "3", after it came: both are said so, and which one is meant is asked."""
    came = [desk.reminders[ref] for ref in last_refs(desk) if ref in desk.reminders]
    return desk.say("minutes_or_hour", number=item.numbers[0], task=tasks_words(desk, tuple(came)))


def targets_now(desk: Desk, snoozed: tuple[Reminder, ...]) -> set[Ref]:
    """What stands for them now: a series' occurrence goes on as a reminder of its own."""
    refs = {r.ref for r in snoozed if r.series is None}
    series = {s.ref for r in snoozed if (s := series_of(desk, r)) is not None}
    children = [r for r in desk.live() if r.snoozed_from in series and r.touched == desk.turn]
    by_itself = series - {r.snoozed_from for r in children}  # it comes then anyway
    return refs | by_itself | {r.ref for r in children}


def came_within_a_day(desk: Desk) -> list[Reminder]:
    """What came lately and is open yet; one and the nagging about it count once."""
    return [
        r
        for r in desk.unfinished()
        if desk.now - (r.awaiting or 0) <= CAME_WITHIN_SECONDS and r.snoozed_from not in desk.thread.sent
    ]


def last_was_numbered(desk: Desk) -> bool:
    """Numbers speak of rows, unless a single reminder has come since."""
    sent = desk.thread.sent
    return len(sent) != 1 or sent[0] in desk.thread.numbered


def snooze_one(desk: Desk, reminder: Reminder, moment: Moment | None) -> str:
    """Again later. A series is left alone: its occurrence goes on as a reminder of its own."""
    if moment is None:
        moment = Moment(EPOCH + timedelta(seconds=desk.now), Grain.MINUTE, SNOOZE_SECONDS)
    ahead = reminder.due is not None and reminder.due > desk.now and reminder.awaiting is None
    ahead = ahead and reminder.ref not in desk.thread.sent
    if ahead and moment.delay_seconds is not None and reminder.due is not None:
        # not come yet: put off from where it stands
        moment = moment._replace(delay_seconds=reminder.due - desk.now + moment.delay_seconds)
    comes = comes_then(desk, reminder, moment) if not ahead else None
    if comes is not None:
        return left_to_come(desk, reminder, comes)
    if reminder.series is None:
        target = replace(reminder, awaiting=None, mentions=0, undelivered=False)
        return confirm(desk, snoozed(desk, reminder, target, moment), moment, "snoozed")
    child = desk.add(reminder.task)
    child = replace(child, snoozed_from=reminder.ref, nag_seconds=None)
    if reminder.awaiting is not None:
        desk.put(replace(reminder, awaiting=None, mentions=0))
    elif ahead:
        desk.put(skipped_once(desk, reminder))
    return confirm(desk, snoozed(desk, reminder, child, moment), moment, "snoozed")


def comes_then(desk: Desk, reminder: Reminder, moment: Moment) -> Reminder | None:
    """The series of what came, standing at its occurrence that comes then anyway; another clock time is another."""
    series = series_of(desk, reminder)
    zone = (series.zone if series is not None else None) or zone_at(desk.preferences, desk.now)
    if series is None or series.series is None or zone is None or moment.delay_seconds is not None:
        return None
    if series.state is not State.OPEN:
        return None
    ahead = [standing_at(series, o) for o in first_occurrences(series.series, zone, desk.now, LOOKED_AT)]
    ahead = [series, *(o for o in ahead if o.occurrence_local != series.occurrence_local)]
    came = desk.came(reminder)
    if came is not None and moment.has_date and moment.grain.has_clock and moment.wall.time() == came.time():
        moment = moment._replace(wall=at_hour(moment.wall, 0), grain=Grain.DAY)  # "tomorrow same time"
    return next((o for o in ahead if within(desk, o, moment._replace(guesses=()))), None)


def left_to_come(desk: Desk, reminder: Reminder, comes: Reminder) -> str:
    """Put off to where the series comes anyway: nothing is added, a dose is not doubled."""
    series = desk.reminders[comes.ref]
    end_children(desk, series)
    desk.put(replace(series, awaiting=None, mentions=0, undelivered=False))
    desk.label = echo(reminder.task)
    return desk.say("comes_anyway", when=desk.when(comes), task=echo(series.task))


def end_children(desk: Desk, series: Reminder) -> None:
    """What was snoozed or nagged out of a series, and came, goes no further."""
    for child in list(desk.reminders.values()):
        if child.snoozed_from == series.ref and child.state in (State.OPEN, State.PASSED):
            desk.put(replace(child, state=State.CANCELLED, due=None, awaiting=None))


def snoozed(desk: Desk, was: Reminder, reminder: Reminder, moment: Moment) -> Placement:
    placement = placed_truly(desk, was, moment, reminder)
    return replace(placement, reminder=replace(placement.reminder, date_only=False, text=""))


def done(desk: Desk, item: Item) -> str:
    if item.value == "which" and not item.rows:
        return ask_which(desk, came_within_a_day(desk)).answer or ""
    if not item.rows and not item.target:
        return done_with_what_came(desk, item)
    targets = find_targets(desk, item, pool_of(desk))
    if targets.answer is not None and item.target:
        before = matching(item.target, [r for r in desk.reminders.values() if is_done(desk, r)])
        return say_already(desk, before) if before else targets.answer
    if targets.answer is not None:
        return targets.answer
    open_yet = [r for r in targets.reminders if not is_done(desk, r)]
    return finish(desk, open_yet) if open_yet else say_already(desk, list(targets.reminders))


def done_with_what_came(desk: Desk, item: Item) -> str:
    """ "done", without a name: only what has come. A tick never takes away what is still to come."""
    came = [r for r in desk.unfinished() if r.snoozed_from not in desk.thread.sent]  # one and its nag
    if item.everything:
        return finish(desk, came) if came else nothing_came(desk)
    spoken = [desk.reminders[ref] for ref in last_refs(desk) if ref in desk.reminders]
    together = [r for r in came if r.ref in desk.thread.sent]
    meant = [r for r in spoken if r in came or was_put_off(desk, r)] or together
    if not meant and any(is_done(desk, r) for r in spoken):
        return say_already(desk, [r for r in spoken if is_done(desk, r)])
    meant = meant or came_within_a_day(desk)
    if not meant:
        return nothing_came(desk)
    if len(meant) > 1:
        return ask_which(desk, meant).answer or ""
    return finish(desk, meant)


def was_put_off(desk: Desk, reminder: Reminder) -> bool:
    """It came, and was snoozed: it lies ahead again."""
    came = reminder.snoozed_from is not None or (reminder.series is None and reminder.ref in desk.thread.sent)
    return came and reminder.state in (State.OPEN, State.PASSED)


def is_done(desk: Desk, reminder: Reminder) -> bool:
    """Done, and nothing of it owed: a series until the day of its next occurrence."""
    if reminder.state is State.DONE:
        return True
    if reminder.series is None or reminder.awaiting is not None or reminder.done_at is None:
        return False
    at, wall = person_wall(desk.preferences, reminder.done_at), desk.wall(reminder)
    today = desk.voice.now_local
    if at is None or today is None or at.date() != today.date():
        return False
    return wall is None or wall.date() != today.date()


def say_already(desk: Desk, reminders: list[Reminder]) -> str:
    return desk.say("done_already", tasks=tasks_words(desk, tuple(reminders)))


def nothing_came(desk: Desk, key: str = "done_not_due") -> str:
    ahead = [r for r in desk.live() if r.due is not None]
    if not ahead:
        return desk.say("nothing_open")
    spoken = [r for r in ahead if r.ref in last_refs(desk)] or ahead
    return desk.say(key, task=cut(spoken[0].task, 50), when=desk.when(spoken[0]))


def finish(desk: Desk, reminders: list[Reminder]) -> str:
    early = all(r.series is not None and r.awaiting is None for r in reminders)
    finished = [finish_one(desk, replace(r, done_at=desk.now)) for r in reminders]
    desk.label = tasks_words(desk, tuple(reminders))
    desk.remember(made=[r.ref for r in finished])
    if len(finished) == 1 and finished[0].due is not None:
        key = "done_early" if early else "done_next"
        return desk.say(key, task=echo(finished[0].task), when=desk.when(finished[0]))
    return desk.say("done", tasks=tasks_words(desk, tuple(reminders)))


def finish_one(desk: Desk, reminder: Reminder) -> Reminder:
    if reminder.series is None:
        end_siblings(desk, reminder)
        return desk.put(replace(reminder, state=State.DONE, due=None, awaiting=None, undelivered=False))
    for child in list(desk.reminders.values()):
        if child.snoozed_from == reminder.ref and child.state in (State.OPEN, State.PASSED):
            desk.put(replace(child, state=State.DONE, due=None, awaiting=None))
    if reminder.awaiting is not None:
        state = State.DONE if reminder.due is None else reminder.state
        return desk.put(replace(reminder, awaiting=None, mentions=0, undelivered=False, state=state))
    # done before it came: the next occurrence need not
    return desk.put(skipped_once(desk, reminder))


def end_siblings(desk: Desk, reminder: Reminder) -> None:
    """A snoozed or nagging one is done: so is the occurrence it came from."""
    parent = desk.reminders.get(reminder.snoozed_from) if reminder.snoozed_from else None
    if parent is not None and parent.awaiting is not None:
        desk.put(replace(parent, awaiting=None, mentions=0, done_at=desk.now))


def let_go(desk: Desk, item: Item) -> str:
    """ "skip it" after it came: a series goes on with its next occurrence, what comes once is over."""
    came = [r for r in desk.unfinished() if r.ref in desk.thread.sent]
    targets = find_targets(desk, item, came)
    if targets.answer is not None:
        return targets.answer
    single = tuple(r for r in targets.reminders if ends_with_it(desk, r))
    said = [cancel_each(desk, single)] if single else []
    series = {
        s.ref: s for r in targets.reminders if r not in single and (s := series_of(desk, r)) is not None
    }
    for reminder in series.values():
        end_children(desk, reminder)
        kept = desk.put(replace(reminder, awaiting=None, mentions=0))
        said.append(desk.say("skipped", task=echo(kept.task), when=desk.when(kept)))
    gone = (*single, *series.values())
    desk.label = tasks_words(desk, gone)
    desk.remember(made=[r.ref for r in gone])
    return "\n".join(said)


def ends_with_it(desk: Desk, reminder: Reminder) -> bool:
    """Nothing comes after it: no series, or the last of one."""
    series = series_of(desk, reminder)
    return series is None or series.due is None


SKIP_TODAY = re.compile(r"skip (?:it |them )?(?:for )?today[ .!]*", re.I)


def skip(desk: Desk, item: Item) -> str:
    if item.value == "came":
        return let_go(desk, item)
    item = on_day_shown(desk, item)
    series = [r for r in desk.live() if r.series]
    among_series = not item.target or matching(item.target, series)
    targets = find_targets(desk, item._replace(moments=()), series if among_series else desk.live())
    if targets.answer is not None:
        return targets.answer
    single = [r for r in targets.reminders if r.series is None]
    if single:
        desk.ask(QuestionKind.ALL, [r.ref for r in all_of_event(desk, single[0])])
        return desk.say("ask_drop", task=echo(single[0].task), when=desk.when(single[0]))
    today = desk.voice.now_local
    if not item.moments and today is not None and SKIP_TODAY.fullmatch(desk.inbound.body):
        if all(r.series is not None and any(map(counts_elapsed, r.series.rules)) for r in targets.reminders):
            item = item._replace(moments=(Moment(today, Grain.DAY, has_date=True),))  # all of today's
    if item.moments:
        return "\n".join(skip_days(desk, r, item.moments) for r in targets.reminders)
    if item.value and len(targets.reminders) == 1:
        reminder = targets.reminders[0]
        for _ in range(int(item.value) - 1):
            reminder = skipped_once(desk, reminder)
        targets = Targets((reminder,))
    return skip_each(desk, targets.reminders)


def pause(desk: Desk, item: Item) -> str:
    targets = find_targets(desk, item._replace(moments=()), desk.live())
    if targets.answer is not None:
        return targets.answer
    said = [pause_one(desk, r, item.moment) for r in targets.reminders]
    desk.label = tasks_words(desk, targets.reminders)
    desk.remember(made=[r.ref for r in targets.reminders])
    return "\n".join(said)


def pause_one(desk: Desk, reminder: Reminder, until: Moment | None) -> str:
    if until is not None:
        rested = resumed_from(desk, reminder, until)
        if rested is not None:
            rested = desk.put(rested)
            return desk.say("pausing_until", task=echo(reminder.task), when=desk.when(rested))
    desk.put(replace(reminder, state=State.PAUSED, due=None))
    return desk.say("pausing", task=echo(reminder.task))


def resumed_from(desk: Desk, reminder: Reminder, until: Moment) -> Reminder | None:
    """Standing at its first occurrence at or after the end of the pause."""
    start = until.wall if until.grain.has_clock else at_hour(until.wall, 0)
    if until.delay_seconds is not None:
        at: Instant | None = Instant(desk.now + until.delay_seconds)
    else:
        at = person_instant(desk.preferences, start)
    zone = reminder.zone or zone_at(desk.preferences, desk.now)
    if at is None or zone is None:
        return None
    if reminder.series is None:
        placed = place(desk, reminder, until)
        return None if placed.past else placed.reminder
    following = next_of(desk.preferences, reminder, Instant(max(at, desk.now) - 1))
    if following is None:
        return None
    return replace(
        reminder,
        state=State.OPEN,
        due=following.at,
        due_local=following.wall,
        occurrence_local=following.wall,
        pause_until=at,
    )


def resume(desk: Desk, item: Item) -> str:
    resting = [
        r
        for r in desk.live()
        if r.state is State.PAUSED or (r.pause_until is not None and r.pause_until > desk.now)
    ]
    if not resting:
        named = matching(item.target, desk.live()) if item.target else []
        if len(named) == 1:
            return desk.say("not_paused", task=echo(named[0].task), when=desk.when(named[0]))
        return desk.say("nothing_paused")
    targets = find_targets(desk, item, resting)
    if targets.answer is not None:
        return targets.answer
    said = []
    for reminder in targets.reminders:
        back = desk.put(woken(desk, reminder))
        said.append(desk.say("resumed", task=echo(back.task), when=desk.when(back)))
    desk.label = tasks_words(desk, targets.reminders)
    desk.remember(made=[r.ref for r in targets.reminders])
    return "\n".join(said)


def woken(desk: Desk, reminder: Reminder) -> Reminder:
    awake = replace(reminder, pause_until=None)
    zone = reminder.zone or zone_at(desk.preferences, desk.now)
    if reminder.series is not None and zone is not None:
        following = next_of(desk.preferences, reminder, desk.now)
        if following is None:
            return replace(awake, state=State.PASSED, due=None)
        return standing_at(awake, following)
    if reminder.due_local is not None and zone is not None:
        due = instant_in(zone, reminder.due_local)
        if due > desk.now:
            return replace(awake, state=State.OPEN, due=due)
    return replace(awake, state=State.WAITING, due=None, text="")
