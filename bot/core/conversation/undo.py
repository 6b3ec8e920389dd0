"""Undo: the last change taken back, where nothing newer touched it."""

from __future__ import annotations

from dataclasses import replace

from bot.core.conversation.desk import Desk
from bot.core.conversation.placing import waits_for_zone
from bot.core.model import QuestionKind, Reminder, State, UndoEntry
from bot.core.phrasing import echo
from bot.core.schedule import next_of, standing_at
from bot.core.wallclock import zone_at


def undo(desk: Desk) -> str:
    entries = desk.thread.undo
    if not entries:
        return desk.say("undo_none")
    entry = entries[-1]
    desk.undoable = False
    desk.person = replace(
        desk.person, thread=replace(desk.thread, undo=entries[:-1], offers=(), question=None)
    )
    newer = [
        ref for ref, _ in entry.before if ref in desk.reminders and desk.reminders[ref].touched > entry.turn
    ]
    if newer and len(newer) == len(entry.before):
        return desk.say("undo_newer", what=echo(desk.reminders[newer[0]].task))
    if entry.person_before is not None:
        desk.set_preferences(entry.person_before)
    for person_id in entry.handed:
        desk.take_back(person_id, entry.turn)
    for handed in entry.taken_back:
        if handed.reminder.series or (handed.reminder.due or 0) > desk.now:
            desk.hand_over(handed.person_id, handed.name, handed.reminder)
    was_sent = False
    waiting: list[Reminder] = []
    for ref, before in entry.before:
        current = desk.reminders.get(ref)
        if ref in newer or current is None:
            continue
        was_sent = was_sent or came_since(current, before)
        back = taken_back(desk, current, before, entry)
        if back.state is State.WAITING and (before is None or before.state is not State.WAITING):
            waiting.append(back)
        desk.restore(back, entry.turn)
    if entry.person_before is not None:
        desk.reread_clock_times()
    shown = [ref for ref, before in entry.before if before is not None]
    desk.remember(made=shown or [])
    if waiting:
        desk.ask(QuestionKind.TIME, [waiting[0].ref])
        return desk.say("undo_past", what=entry.label)
    said = desk.say("undone_sent" if was_sent else "undone", what=entry.label)
    without_zone = [ref for ref in shown if waits_for_zone(desk, desk.reminders[ref])]
    if without_zone:
        desk.ask(QuestionKind.ZONE, without_zone)
        return f"{said}\n{desk.say('ask_zone')}"
    return said


def came_since(current: Reminder, before: Reminder | None) -> bool:
    """It was sent after the change that is taken back."""
    earlier = before.awaiting if before is not None else None
    return current.awaiting is not None and current.awaiting != earlier


def taken_back(desk: Desk, current: Reminder, before: Reminder | None, entry: UndoEntry) -> Reminder:
    """How it stood before; never due in the past, and what was sent is not sent again."""
    if before is None:
        return replace(current, state=State.CANCELLED, due=None, awaiting=None)
    if came_since(current, before):
        if current.series is None:
            return current
        before = replace(before, awaiting=current.awaiting, mentions=current.mentions)
    if before.state is State.OPEN and before.due is not None and before.due <= desk.now:
        zone = before.zone or zone_at(desk.preferences, desk.now)
        if before.series is not None and zone is not None:
            following = next_of(desk.preferences, before, desk.now)
            if following is not None:
                return standing_at(before, following)
            return replace(before, state=State.PASSED, due=None)
        return replace(before, state=State.WAITING, due=None, due_local=None, delay_seconds=None, text="")
    return before
