"""Reminders for somebody else: only for those who said ALLOW to this person's number, by text."""

from __future__ import annotations

from dataclasses import replace

from bot.core.conversation.create import MOST_LIVE, create, with_nags
from bot.core.conversation.desk import Desk
from bot.core.conversation.placing import moment_words, place
from bot.core.handing import called_by
from bot.core.model import Contact, Peer, QuestionKind, Ref, Reminder, State
from bot.core.phrasing import cut, echo, tidy_task
from bot.core.reading import Item

MOST_CONTACTS = 50
POSSESSIVES = ("my", "the", "our", "his", "her", "all")


def create_for(desk: Desk, items: list[Item], text: str) -> str:
    """Hand each reminder over to the one it is for; a friendly no where they have not allowed it."""
    name = next(item.recipient for item in items if item.recipient) or ""
    phone = number_of(desk, name)
    if phone is None and unnamed(desk):
        desk.ask(QuestionKind.WHO, text=text)
        rows = [f"{n}) {peer.phone_e164}" for n, peer in enumerate(unnamed(desk), 1)]
        return desk.say("ask_who", name=shown(desk, name), rows="\n".join(rows))
    if phone == desk.person.phone_e164:
        return create(desk, [replace(item, recipient=None) for item in items], text)
    peer = next((p for p in desk.peers if p.phone_e164 == phone), None)
    if peer is None:
        return desk.say("for_others", name=shown(desk, name), number=desk.person.phone_e164)
    if peer.ahead >= MOST_LIVE:
        return desk.say("others_too_many", name=shown(desk, name))
    if any(not tidy_task(item.task or "") for item in items):
        return desk.say("ask_task_other", name=shown(desk, name))
    if any(item.moment is None for item in items):
        desk.ask(QuestionKind.WHEN_OTHER, text=text)
        return desk.say("ask_time", task=echo(items[0].task or ""))
    return hand_over(desk, peer, name, items)


def hand_over(desk: Desk, peer: Peer, name: str, items: list[Item]) -> str:
    """The clock times are the sender's: pinned to their zone, as somebody else's words must be."""
    made: list[Reminder] = []
    for item in items:
        task = tidy_task(item.task or "")
        for moment in item.moments:
            blank = Reminder(peer.person_id, Ref(0), task, desk.now, nag_seconds=item.nag_seconds)
            placement = place(desk, blank, moment, item.recurrence)
            reminder = placement.reminder
            if placement.needs_zone:
                return desk.say("ask_zone")
            if reminder.state is not State.OPEN:
                return desk.say("past", when=desk.voice.moment(moment.wall), task=echo(task))
            if reminder.delay_seconds is None:
                reminder = replace(reminder, zone=reminder.zone or desk.zone)
            made.append(with_nags(reminder))
    for reminder in made:
        desk.hand_over(peer.person_id, reminder)
    desk.label = echo(made[0].task)
    desk.remember(made=[])
    said = [
        desk.say("handed", name=shown(desk, name), when=moment_words(desk, r), task=echo(r.task))
        for r in made
    ]
    return "\n".join(said)


def shown(desk: Desk, name: str) -> str:
    """A name as said back; "my wife" is "your wife"."""
    if any(c.isdigit() for c in name):
        return desk.tools.places.number_said(name, desk.person.phone_e164) or cut(name, 20)
    first, _, rest = name.partition(" ")
    if first in POSSESSIVES and rest:
        return desk.say("your", name=cut(rest, 20)) if first in ("my", "our") else cut(name, 24)
    return cut(name.title(), 20)


def number_of(desk: Desk, name: str) -> str | None:
    """A number as written, or the one this name stands for."""
    said = desk.tools.places.number_said(name, desk.person.phone_e164)
    if said is not None:
        return said
    known = desk.preferences.contacts
    return next((c.phone_e164 for c in known if c.name == name.lower()), None)


def unnamed(desk: Desk) -> list[Peer]:
    """Those who allow this person and have no name yet."""
    named = {c.phone_e164 for c in desk.preferences.contacts}
    return [p for p in desk.peers if p.phone_e164 not in named][:5]


def name_number(desk: Desk, name: str, phone: str) -> None:
    kept = [c for c in desk.preferences.contacts if c.name != name.lower()]
    contacts = (*kept, Contact(name.lower(), phone))[-MOST_CONTACTS:]
    desk.set_preferences(replace(desk.preferences, contacts=contacts))
    # undo takes back what was made, not what a name means
    first = replace(desk.first_person.preferences, contacts=contacts)
    desk.first_person = replace(desk.first_person, preferences=first)


# -- the other side: who may


def allow(desk: Desk, item: Item) -> str:
    allowed = desk.preferences.allowed
    if not item.value:
        if not allowed:
            return desk.say("allow_how")
        return desk.say("allowed_list", numbers=desk.voice.joined([called(desk, p) for p in allowed]))
    phone = desk.tools.places.number_said(item.value, desk.person.phone_e164)
    if phone is None or phone == desk.person.phone_e164:
        return desk.say("allow_how")
    if item.target:
        name_number(desk, item.target, phone)
    if phone not in allowed:
        preferences = replace(desk.preferences, allowed=(*allowed, phone)[-MOST_CONTACTS:])
        desk.set_preferences(preferences)
    desk.label = desk.voice.word("setting")
    return desk.say("allowed", number=called(desk, phone))


def block(desk: Desk, item: Item) -> str:
    """No more from them, and what they made is dropped."""
    allowed = desk.preferences.allowed
    phone = number_of(desk, item.value) if item.value else None
    gone = [phone] if phone in allowed else [] if item.value else list(allowed)
    if not gone:
        return desk.say("block_none")
    desk.set_preferences(replace(desk.preferences, allowed=tuple(p for p in allowed if p not in gone)))
    for reminder in desk.live():
        if reminder.from_e164 in gone:
            desk.put(replace(reminder, state=State.CANCELLED, due=None))
    desk.label = desk.voice.word("setting")
    return desk.say("blocked", numbers=desk.voice.joined([called(desk, p) for p in gone if p]))


def called(desk: Desk, phone: str) -> str:
    """The name they gave a number, else the number."""
    return called_by(desk.preferences.contacts, phone)
