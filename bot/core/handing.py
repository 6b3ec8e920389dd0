"""Reminders from one person for another: what becomes of them on the receiver's side."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from bot.core.model import Change, Contact, Context, Handover, Ref, Reminder, State
from bot.core.phrasing import cut


def adopt(context: Context, handed: Iterable[Handover]) -> tuple[Change, Context]:
    """Make handed-over reminders the receiver's own, where they still allow it.

    One that was taken back before it came is cancelled; what the receiver no longer allows is dropped.
    """
    person = context.person
    reminders = {r.ref: r for r in context.reminders}
    changed: dict[Ref, Reminder] = {}
    for handover in handed:
        if handover.reminder is None:
            for reminder in [*reminders.values()]:
                if given_in(reminder, handover) and reminder.state in (State.OPEN, State.PAUSED):
                    gone = replace(reminder, state=State.CANCELLED, due=None)
                    reminders[gone.ref] = changed[gone.ref] = gone
            continue
        if handover.from_e164 not in person.preferences.allowed:
            continue
        ref = Ref(person.next_ref)
        person = replace(person, next_ref=ref + 1)
        mine = replace(
            handover.reminder,
            person_id=person.id,
            ref=ref,
            from_e164=handover.from_e164,
            from_turn=handover.from_turn,
            touched=person.turns,
        )
        reminders[ref] = changed[ref] = mine
    change = Change(person if person != context.person else None, tuple(changed.values()))
    return change, replace(
        context, person=person, reminders=tuple(sorted(reminders.values(), key=lambda r: r.ref))
    )


def given_in(reminder: Reminder, handover: Handover) -> bool:
    return (reminder.from_e164, reminder.from_turn) == (handover.from_e164, handover.from_turn)


def called_by(contacts: Iterable[Contact], phone_e164: str) -> str:
    """The name that somebody gave a number, else the number."""
    name = next((c.name for c in contacts if c.phone_e164 == phone_e164), None)
    return cut(name.title(), 20) if name else phone_e164
