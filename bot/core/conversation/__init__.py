"""One text, one answer: `respond` decides what a text does and what is said back.

Pure: it reads no clock and no database, and gives back plain values (`Turn`). The order of looking
is the meaning: the carrier's own words, the one-character words, what the thread makes of the reading, an open
question (before that, where it asks for more than a time), then the intent.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bot.core.conversation import (
    before,
    cancelling,
    changes,
    create,
    endings,
    lists,
    moves,
    others,
    person,
    travel,
)
from bot.core.conversation.answers import answer_question
from bot.core.conversation.desk import Desk, Service, Tools
from bot.core.conversation.hearing import heard
from bot.core.conversation.hearing_asks import asked
from bot.core.conversation.hearing_came import last_change
from bot.core.conversation.hearing_second import kept_as_answer
from bot.core.conversation.hearing_shifts import running
from bot.core.conversation.letters import answer_letter
from bot.core.conversation.series_talk import told_of_series
from bot.core.conversation.spoken_of import MEND_SECONDS, SNOOZE_WITHIN_SECONDS, looked_since, mendable
from bot.core.conversation.targets import by_numbers, last_refs
from bot.core.conversation.there import clock_there, their_clock
from bot.core.conversation.undo import undo
from bot.core.conversation.unread import not_understood
from bot.core.model import Context, InboundText, Instant, QuestionKind, State, Turn
from bot.core.phrasing import echo
from bot.core.reading import Intent, Item, Reading

__all__ = ["Service", "Tools", "respond"]

SKIN_TONES = re.compile("[\U0001f3fb-\U0001f3ff]")
# Single words that US carriers act on by themselves (and Twilio still hands to us).
STOP_WORDS = frozenset(["STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT"])
START_WORDS = frozenset(["START", "YES", "UNSTOP"])
HELP_WORDS = frozenset(["HELP", "INFO"])
CHANGING = frozenset(
    {Intent.CREATE, Intent.CANCEL, Intent.EDIT, Intent.SNOOZE, Intent.DONE, Intent.SKIP, Intent.PAUSE}
)


def respond(context: Context, inbound: InboundText, now: Instant, tools: Tools) -> Turn:
    """Decide what one text does. Never raises for any text; asks where it does not understand."""
    desk = Desk(context, inbound, now, tools)
    person.guess_zone(desk)
    return desk.finish(reply_to(desk, inbound))


def reply_to(desk: Desk, inbound: InboundText) -> str | None:
    text = "".join(c for c in SKIN_TONES.sub("", inbound.body) if c >= " " or c == "\n").strip()
    word = text.upper().strip(" .!'\"")
    if desk.person.opted_out_at is not None:
        back = word in START_WORDS or inbound.opt_out_type == "START"
        return person.opt_in(desk) if back else None
    if word in STOP_WORDS or inbound.opt_out_type == "STOP":
        person.opt_out(desk)
        return None
    if word in HELP_WORDS or inbound.opt_out_type == "HELP":
        return None if desk.tools.service.carrier_answers_help else desk.say("help")
    if not text:
        return desk.say("no_words")
    text = without_bullets(text)
    answer = answer_letter(desk, text)
    if answer is not None:
        return answer
    switched = person.switch_language(desk, text)
    if switched is not None:
        return switched
    reading = desk.read(text)
    if reading.language != desk.preferences.habits.language and not desk.person.welcomed:
        habits = replace(desk.preferences.habits, language=reading.language)
        desk.set_preferences(replace(desk.preferences, habits=habits))
        desk.first_person = replace(desk.first_person, preferences=desk.preferences)
    question = desk.thread.question
    theirs = asked(desk, reading, text)
    if theirs is not None:
        return act(desk, *theirs)
    there = clock_there(desk, reading, text) or their_clock(desk, reading, text)
    if there is not None:
        return there
    first = question is None or question.kind is QuestionKind.TIME or news_before_zone(desk, reading, text)
    if first:
        told = told_of_series(desk, reading, text)
        if told is not None:
            return told
        reading, text = heard(desk, reading, text)
    elif (kept := kept_as_answer(desk, reading, text)) is not None:
        reading, text = kept
    answered = answer_question(desk, reading, text, act_on_chosen)
    if answered is not None:
        return answered
    if not first:
        told = told_of_series(desk, reading, text)
        if told is not None:
            return told
        reading, text = heard(desk, reading, text)
    if reading.intent in CHANGING and desk.thread.question is not None:
        desk.close_question()
    return act(desk, reading, text)


def news_before_zone(desk: Desk, reading: Reading, text: str) -> bool:
    """ "dentist cancelled", where the city is asked: no place, but news of what waits for it."""
    question = desk.thread.question
    if question is None or question.kind is not QuestionKind.ZONE or reading.intent is not Intent.OTHER:
        return False
    told, _ = heard(desk, reading, text)
    return all(i.intent in CHANGING and i.intent is not Intent.CREATE for i in told.items)


BULLET = re.compile(r"^[ \t]*[-*\u2022\u2013][ \t]*(?=\S)", re.M)


def without_bullets(text: str) -> str:
    """A list's lines without the marks in front of them."""
    return BULLET.sub("", text) if len(BULLET.findall(text)) > 1 else text


def act(desk: Desk, reading: Reading, text: str) -> str:
    """Carry out every item; several new reminders get one numbered answer."""
    handed = others.change_last(desk, reading.items[0]) if len(reading.items) == 1 else None
    if handed is not None:
        return handed
    creates = [i for i in reading.items if i.intent is Intent.CREATE]
    if creates and any(i.recipient for i in creates):
        return others.create_for(desk, creates, text)
    if creates and len(creates) == len(reading.items):
        return create.create(desk, creates, text)
    numbered = desk.thread.numbered
    said = []
    for item in reading.items:
        if item.numbers and numbered and desk.thread.numbered != numbered:
            desk.remember(numbered=numbered)  # all numbers of one text mean the same list
        if item.value == "number or minutes" and len(reading.items) > 1:
            item = item._replace(value=None, moments=())  # rows, as its neighbours are
        said.append(act_once(desk, item, text))
        if item.intent is Intent.UNDO and item.value == "for good":
            desk.settled |= set(desk.before)
    if reading.intent is Intent.UNDO and len(reading.items) > 1:
        desk.undoable = True  # what was meant instead can be taken back, and all of it with it
    if len(reading.items) > 1 and desk.label:
        desk.label = create.tasks_words(
            desk,
            tuple(
                desk.reminders[ref]
                for ref in desk.before
                if ref not in desk.settled and desk.reminders[ref].snoozed_from not in desk.before
            ),
        )
    return "\n".join(said)


def act_on_chosen(desk: Desk, item: Item, text: str) -> str:
    """An earlier text about several, once it is known which of them."""
    chosen = tuple(r for r in by_numbers(desk, item.numbers).reminders if r.series is not None)
    told = told_of_series(desk, desk.read(text), text, chosen) if chosen else None
    return told if told is not None else act_once(desk, item, text)


def act_once(desk: Desk, item: Item, text: str) -> str:
    desk.item = item
    match item.intent:
        case Intent.CREATE if item.recipient:
            return others.create_for(desk, [item], text)
        case Intent.CREATE:
            return create.create(desk, [item], text)
        case Intent.LIST:
            said = lists.show_list(desk, item)
            if item.value != "it":
                desk.looked()
            return said if item.target or item.moment or item.value else others.with_handed(desk, said)
        case Intent.MORE:
            return lists.show_more(desk)
        case Intent.DATES:
            return lists.show_dates(desk, item)
        case Intent.CANCEL | Intent.OPT_OUT if item.value in endings.ENOUGH:
            return endings.enough(desk, item) or not_understood(desk, text)
        case Intent.CANCEL:
            return cancelling.cancel(desk, item)
        case Intent.EDIT if item.value == "row or hour" and item.numbers[0] > len(desk.thread.numbered):
            return act_once(desk, desk.read(f"at {text}").items[0], text)
        case Intent.EDIT:
            return changes.edit(desk, item)
        case Intent.SNOOZE:
            return moves.snooze(desk, item)
        case Intent.DONE:
            return moves.done(desk, item)
        case Intent.SKIP:
            return moves.skip(desk, item)
        case Intent.PAUSE:
            return moves.pause(desk, item)
        case Intent.RESUME:
            return moves.resume(desk, item)
        case Intent.UNDO:
            return undo(desk)
        case Intent.MOMENT:
            return bare_moment(desk, item, text)
        case Intent.NUMBER:
            return bare_number(desk, item)
        case Intent.DIGEST:
            return person.set_digest(desk, item)
        case Intent.ZONE:
            return travel.set_zone(desk, item) or no_place(desk, text)
        case Intent.HABIT:
            return person.set_habit(desk, item)
        case Intent.ALLOW:
            return others.allow(desk, item)
        case Intent.BLOCK:
            return others.block(desk, item)
        case Intent.EXPORT:
            return person.export(desk)
        case Intent.FORGET:
            return person.ask_to_forget(desk)
        case Intent.OPT_OUT:
            person.opt_out(desk)
            return desk.say("opted_out")
        case Intent.OPT_IN:
            return person.opt_in(desk)
        case Intent.HELP:
            return desk.say(f"help_{item.value}" if item.value else "help")
        case Intent.THANKS:
            return desk.say("thanks")
        case Intent.CHAT:
            return desk.say("hello")
        case Intent.NO:
            return no_to_the_last(desk, text)
        case Intent.YES:
            return desk.say("nothing_open")
        case Intent.OTHER if item.value == "unread":
            return desk.say("not_read", what=echo(item.task or ""))
        case Intent.OTHER if item.value == "minutes":
            return moves.minutes_or_hour(desk, item)
        case Intent.OTHER if item.value == "event":
            return before.ask_event(desk, text)
        case Intent.OTHER:
            return not_understood(desk, text)


def bare_moment(desk: Desk, item: Item, text: str) -> str:
    """A moment and nothing else: it snoozes what just came, mends what was just said, or begins."""
    thread = desk.thread
    sent_at, made_at = thread.sent_at or 0, thread.made_at or 0
    refs = [r for r in last_refs(desk) if r in desk.reminders]
    if refs and sent_at > made_at and desk.now - sent_at <= SNOOZE_WITHIN_SECONDS:
        return moves.snooze(desk, item)
    if looked_since(desk) and item.moment and item.moment.has_date and not item.moment.grain.has_clock:
        return act_once(desk, Item(Intent.LIST, moments=item.moments), text)
    live = [r for r in refs if desk.reminders[r].state in (State.OPEN, State.WAITING)]
    hour_alone = item.moment is not None and item.moment.grain.has_clock and not item.moment.has_date
    hour_alone = hour_alone and item.moment is not None and item.moment.delay_seconds is None
    unlooked = hour_alone or not looked_since(desk)  # "at 11" names no day to be shown
    if len(live) == 1 and desk.now - made_at <= MEND_SECONDS and unlooked:
        return changes.edit(desk, item._replace(task=None))
    return create.ask_for_task(desk, text, item.moment)


NEVER_MIND = re.compile(r"\b(?:never\s?mind|nvm|forget (?:it|that)|do ?n.?t)\b", re.I)


def no_to_the_last(desk: Desk, text: str) -> str:
    """ "never mind" right after it was asked for: it goes again. After another change: how to undo it."""
    entry = last_change(desk)
    if entry is None or desk.now - (desk.thread.made_at or 0) > MEND_SECONDS:
        one = running(desk, series=True) if NEVER_MIND.search(text) else None
        if one is None or (desk.thread.sent_at or 0) > (desk.thread.made_at or 0):
            return desk.say("nothing_open")
        return desk.say("kept_delete", task=echo(one.task), when=desk.when(one))
    ref, before = entry.before[0]
    made = desk.reminders.get(ref)
    if before is None and made in desk.live() and made is not None and NEVER_MIND.search(text):
        return cancelling.cancel_each(desk, (made,))
    return desk.say("offer_to_undo", what=echo(entry.label))


def bare_number(desk: Desk, item: Item) -> str:
    """A number with no question open: that one becomes the one spoken of."""
    if item.numbers[0] > len(desk.thread.numbered) and item.numbers[0] <= 12 and mendable(desk):
        return act_once(desk, desk.read(f"make it {item.numbers[0]}").items[0], f"make it {item.numbers[0]}")
    targets = by_numbers(desk, item.numbers[:1])
    if targets.answer is not None:
        return targets.answer
    reminder = targets.reminders[0]
    desk.remember(made=[reminder.ref])
    return desk.say("found_one", task=echo(reminder.task), when=desk.when(reminder))


def no_place(desk: Desk, text: str) -> str:
    """What looked like a place and is none: an errand where it has a time."""
    reading = desk.read(f"remind me {text}")
    timed = all(
        i.intent is Intent.CREATE and i.moment is not None and i.moment.delay_seconds != 0
        for i in reading.items
    )
    return act(desk, reading, text) if timed else not_understood(desk, text)
