"""Reminders for somebody else: only for those who said ALLOW to this person's number, by text."""

from __future__ import annotations

from dataclasses import replace

from bot.core.conversation.changes import at_another_time, fitted_to
from bot.core.conversation.create import MOST_LIVE, create, with_nags
from bot.core.conversation.desk import Desk
from bot.core.conversation.placing import Placement, moment_words, place
from bot.core.handing import called_by
from bot.core.model import Contact, Handed, Peer, QuestionKind, Ref, Reminder, State
from bot.core.phrasing import cut, echo, tidy_task
from bot.core.reading import Intent, Item, Moment
from bot.core.segments import count_segments

MOST_CONTACTS = 50
MEND_SECONDS = 180
PRONOUNS = ("him", "her", "them")
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
        return create(desk, [item._replace(recipient=None) for item in items], text)
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
        blank = Reminder(
            peer.person_id, Ref(0), tidy_task(item.task or ""), desk.now, nag_seconds=item.nag_seconds
        )
        for moment in item.moments:
            reminder = pinned(desk, place(desk, blank, moment, item.recurrence), moment)
            if isinstance(reminder, str):
                return reminder
            made.append(reminder)
    return handed(desk, peer.person_id, shown(desk, name), made)


def pinned(desk: Desk, placement: Placement, moment: Moment) -> Reminder | str:
    """A placed reminder as it is handed over, or why it cannot be."""
    reminder = placement.reminder
    if placement.needs_zone:
        return desk.say("ask_zone")
    if reminder.state is not State.OPEN:
        return desk.say("past", when=desk.voice.moment(moment.wall), task=echo(reminder.task))
    if reminder.delay_seconds is None:
        reminder = replace(reminder, zone=reminder.zone or desk.zone)
    return with_nags(reminder)


def handed(desk: Desk, person_id: int, name: str, made: list[Reminder]) -> str:
    for reminder in made:
        desk.hand_over(person_id, name, reminder)
    desk.label = echo(made[0].task)
    desk.remember(made=[])
    said = [desk.say("handed", name=name, when=moment_words(desk, r), task=echo(r.task)) for r in made]
    return "\n".join(said)


# -- what was asked for others, seen from the one who asked


def with_handed(desk: Desk, said: str) -> str:
    """A list, and in a last line what is ahead for others, where one text holds it."""
    ahead = sorted(desk.handed_ahead(), key=lambda h: h.reminder.due or 0)
    if not ahead:
        return said
    first = ahead[0]
    when = moment_words(desk, first.reminder)
    lines = [desk.say("handed_count", count=len(ahead))]
    if len(ahead) == 1:
        lines.insert(0, desk.say("handed_one", name=first.name, when=when, task=echo(first.reminder.task)))
    return next((t for line in lines if count_segments(t := f"{said}\n{line}") == 1), said)


def last_handed(desk: Desk) -> list[Handed]:
    """What was handed over by the last confirmation, if nothing was spoken of since."""
    thread = desk.thread
    if thread.made or (thread.sent_at or 0) > (thread.made_at or 0):
        return []
    last = [h for h in desk.handed_ahead() if h.at == thread.made_at]
    return [h for h in last if h.turn == last[-1].turn]


def take_back_last(desk: Desk) -> str | None:
    last = last_handed(desk)
    if not last:
        return None
    desk.take_back(last[0].person_id, last[0].turn)
    desk.label = desk.voice.joined([echo(h.reminder.task) for h in last])
    desk.remember(made=[])
    return desk.say("taken_back", name=last[0].name, task=desk.label)


def change_last(desk: Desk, item: Item) -> str | None:
    """ "cancel that", "make it 6" right after a handover: taken back, or handed over anew."""
    last = last_handed(desk)
    if not last or item.numbers or item.target or item.everything or item.task:
        return None
    if item.intent is Intent.CANCEL:
        return None if item.moment or item.value else take_back_last(desk)
    mends = item.intent is Intent.EDIT or (
        item.intent is Intent.MOMENT and desk.now - last[0].at <= MEND_SECONDS
    )
    if not mends or item.moment is None or len(last) > 1:
        return None
    old = last[0]
    peer = next((p for p in desk.peers if p.person_id == old.person_id), None)
    if peer is None:
        return desk.say("for_others", name=old.name, number=desk.person.phone_e164)
    moment = fitted_to(desk, old.reminder, item.moment)
    placement = place(desk, old.reminder, moment, item.recurrence)
    if old.reminder.series is not None and item.recurrence is None:
        placement = at_another_time(desk, old.reminder, moment)
    reminder = pinned(desk, placement, moment)
    if isinstance(reminder, str):
        return reminder
    desk.take_back(old.person_id, old.turn)
    return handed(desk, old.person_id, old.name, [reminder])


def shown(desk: Desk, name: str) -> str:
    """A name as said back; "my wife" is "your wife"."""
    if any(c.isdigit() for c in name):
        return desk.tools.places.number_said(name, desk.person.phone_e164) or cut(name, 20)
    first, _, rest = name.partition(" ")
    if first in POSSESSIVES and rest:
        return desk.say("your", name=cut(rest, 20)) if first in ("my", "our") else cut(name, 24)
    return name if name in PRONOUNS else cut(name.title(), 20)


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
