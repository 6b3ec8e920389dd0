"""The one-character words: one table, and when each lapses."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from bot.core.conversation.cancelling import cancel_each
from bot.core.conversation.create import confirm
from bot.core.conversation.desk import Desk
from bot.core.conversation.event_moved import move_event
from bot.core.conversation.event_words import event_ahead
from bot.core.conversation.others import take_back_last
from bot.core.conversation.placing import place
from bot.core.conversation.targets import the_last_one
from bot.core.conversation.undo import undo
from bot.core.model import Offer, State
from bot.core.reading import Grain, Moment


def take_offer(desk: Desk, letter: str) -> str | None:
    """The other reading that was offered by this letter; None when nothing such is on offer."""
    offer = next((o for o in desk.thread.offers if o.letter == letter), None)
    reminder = desk.reminders.get(offer.ref) if offer else None
    if offer is None or reminder is None or reminder.state is not State.OPEN:
        return already_so(desk, letter)
    event, stood = event_ahead(desk, reminder), desk.wall(reminder)
    if event is not None and stood is not None:  # the guess was the event's
        return move_event(desk, event, event.wall + (offer.due_local - stood), reminder)
    moment = Moment(offer.due_local, Grain.MINUTE, zone=reminder.zone, has_date=True)
    placement = place(desk, reminder, moment)
    return None if placement.past else confirm(desk, placement, moment)


def already_so(desk: Desk, letter: str) -> str | None:
    """ "P" for what is PM anyway: it stays, and that is said."""
    made = [desk.reminders[ref] for ref in desk.thread.made if ref in desk.reminders]
    if len(made) != 1 or made[0].state is not State.OPEN or letter not in "AP":
        return None
    wall = desk.wall(made[0])
    return desk.say("kept") if wall is not None and (wall.hour >= 12) == (letter == "P") else None


def drop_last(desk: Desk, _: str) -> str | None:
    taken_back = take_back_last(desk)
    if taken_back is not None:
        return taken_back
    targets = the_last_one(desk, desk.live())
    return targets.answer if targets.answer is not None else cancel_each(desk, targets.reminders)


def take_back(desk: Desk, _: str) -> str | None:
    return undo(desk)


def help_(desk: Desk, _: str) -> str | None:
    return desk.say("help")


@dataclass(frozen=True, slots=True)
class Letter:
    """`act` is None where the grammar reads the word and an open question or the rows answer it."""

    act: Callable[[Desk, str], str | None] | None
    does: str
    lapses: str


OFFERED = "with the next confirmation, or when the moment it names has passed"
LETTERS: dict[str, Letter] = {
    "A": Letter(take_offer, "the morning half of the day instead", OFFERED),
    "P": Letter(take_offer, "the afternoon half of the day instead", OFFERED),
    "W": Letter(take_offer, "the other day instead", OFFERED),
    "U": Letter(take_back, "undoes the last change", "never: the ten last changes, one by one"),
    "X": Letter(drop_last, "drops the last one", "never: what came or was said last"),
    "Y": Letter(None, "yes to the open question", "with the question"),
    "N": Letter(None, "no to the open question", "with the question"),
    "?": Letter(help_, "help", "never"),
    **dict.fromkeys(
        "123456789",
        Letter(None, "a row: of the open question, else of the last numbered message", "with those rows"),
    ),
}


HALF = re.compile(
    r"(?:(?:no|nope|sorry|wait|oops|i meant|i mean)[ ,]+)*([ap])\.?m\.?(?: please| pls)?[ .!]*", re.I
)
"""A and P, said in full: "am", "no pm"."""


def answer_letter(desk: Desk, text: str) -> str | None:
    """The answer to a one-character text; None where it is none, or has nothing to act on."""
    half = HALF.fullmatch(text.strip())
    text = half[1] if half is not None else text
    if len(text) > 3:
        return None
    letter = text.strip().strip(".!'\"").upper() or text.strip()[:1]
    known = LETTERS.get(letter)
    if known is None or known.act is None:
        return None
    offer = next((o for o in desk.thread.offers if o.letter == letter), None)
    stood = (
        desk.wall(desk.reminders[offer.ref]) if offer is not None and offer.ref in desk.reminders else None
    )
    answer = known.act(desk, letter)
    if answer is not None and letter in "AP":
        back = () if offer is None or stood is None else (the_way_back(desk, offer, stood),)
        desk.person = replace(desk.person, thread=replace(desk.thread, offers=back))
    return answer


def the_way_back(desk: Desk, offer: Offer, stood: datetime) -> Offer:
    """ "A", and then "P" after all: the half of the day that it had."""
    return Offer("P" if offer.letter == "A" else "A", offer.ref, stood, desk.now)
