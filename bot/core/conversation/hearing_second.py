"""Second thoughts: put off without saying until when, kept after all, and the same once more. Rules of `hearing.py`.

"Therapy got postponed" asks to when; "actually no, keep the haircut" right after it was deleted brings it back.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from bot.core.conversation.changes import fitted_to
from bot.core.conversation.desk import Desk
from bot.core.conversation.event_moved import is_one
from bot.core.conversation.event_words import Event, before_item, event_ahead
from bot.core.conversation.hearing_mends import FIRM, ONE
from bot.core.conversation.hearing_news import IT, NO_NEWS, named, of_it, plain_news
from bot.core.conversation.matching import stems
from bot.core.conversation.spoken_of import (
    MEND_SECONDS,
    SPOKEN_SECONDS,
    Heard,
    came_lately,
    is_moment,
    names_surely,
)
from bot.core.model import QuestionKind, Reminder, State
from bot.core.reading import Grain, Intent, Item, Moment, Reading

# -- put off, nobody says until when

PUT_OFF = r"(?:postponed|rescheduled|put off|pushed back|delayed|bumped|put on hold|on hold|moved)"
BEHIND = r"(?: (?:again|indefinitely|for now|until further notice|tbd|to tbd))*[ .!]*"
IS_PUT_OFF = re.compile(
    rf"(?:(?:the|my|our|his|her|their) )?(?P<what>.+?)(?: is|'s| was| got| gets| has been| had to be| needs to be| has to be| will be| being)(?: just| now)? {PUT_OFF}{BEHIND}"
    r"|(?:(?:the|my|our) )?(?P<other>.+?) (?:needs?|wants?|has|have|had) to (?:reschedule|postpone)(?: it| me| us)?[ .!]*",
    re.I,
)
PUT_IT_OFF = re.compile(
    rf"(?:they|he|she|we|someone|the \w+|\w+)(?:'ve|'s)?(?: have| has| had to| just)* (?:postponed?|rescheduled?|put off|pushed back|delayed|bumped)(?: (?:the|my|our|his|her))? (?P<what>it|that|this|me|us|.+?){BEHIND}",
    re.I,
)


def put_off_then(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "therapy got postponed", "they postponed it": to when is asked."""
    if (
        reading.intent not in (Intent.OTHER, Intent.CREATE)
        or reading.moment is not None
        or NO_NEWS.search(text)
    ):
        return None
    plain, who = plain_news(text)
    found = IS_PUT_OFF.fullmatch(plain) or PUT_IT_OFF.fullmatch(plain)
    if found is None:
        return None
    groups = found.groupdict()
    what = groups["what"] or groups.get("other") or ""
    meant = Item(Intent.EDIT, value="event")
    if what.lower() in IT:
        caller = named(desk, who, desk.live())[0] if who and named(desk, who, desk.live())[1] else None
        item = meant._replace(target=caller) if caller else None if came_lately(desk) else of_it(desk, meant)
    else:
        target, pool = named(desk, what, desk.live())
        done_to = {s for word in ("postpone", "reschedule", "move") for s in stems(word)}
        there = pool and not any(done_to & set(stems(r.task)) for r in pool)
        item = meant._replace(target=target) if there else None
    return (reading._replace(items=(item,)), text) if item is not None else None


# -- kept after all

KEEP = re.compile(
    rf"{FIRM}*(?:please )?(?:(?:keep|leave|restore|bring back|put back|undelete|un-delete|don'?t (?:delete|cancel|remove|drop))(?: (?:the|my))?(?: (?P<what>.+?))??(?: (?:back|on|there|alone|as is|in|after all|please))*|(?:i|we) (?:still )?(?:need|want) (?P<need>it|that|this|them|that one|(?:the|my) .+?)(?: after all| though)?|put (?P<put>it|that|them|.+?) back(?: on| in)?)[ .!]*",
    re.I,
)
MEANT_OTHER = re.compile(
    rf"{FIRM}*(?:i meant?|(?:it'?s|it was|not that,?|not that one,?|wrong one,?)(?: the)?|the|my)(?: to (?:say|delete|cancel))? ?(?:the |my )?(?P<what>.+?)(?: one| reminder)?(?: instead)?[ .!]*",
    re.I,
)
LEADS_OFF = re.compile(rf"{FIRM}|i meant?\b|not that|wrong one", re.I)


def just_deleted(desk: Desk) -> list[Reminder]:
    """What the last text took away."""
    entry = desk.thread.undo[-1] if desk.thread.undo else None
    if entry is None or entry.turn != desk.turn - 1 or desk.now - (desk.thread.made_at or 0) > MEND_SECONDS:
        return []
    gone = [
        desk.reminders[ref] for ref, before in entry.before if before is not None and ref in desk.reminders
    ]
    return gone if gone and all(r.state is State.CANCELLED for r in gone) else []


def kept_after_all(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "actually no, keep the haircut" undoes its deleting; "oh no i meant the dentist" deletes that instead."""
    gone = just_deleted(desk)
    plain = text.replace("\u2019", "'").strip()
    if not gone or reading.moment is not None:
        return None
    keep = KEEP.fullmatch(plain)
    if keep is not None:
        what = ONE.sub("", keep["what"] or keep["put"] or keep["need"] or "it").strip()
        if not what or what.lower() in IT or names_surely(what, gone):
            return reading._replace(items=(Item(Intent.UNDO),)), text
        return None
    other = MEANT_OTHER.fullmatch(plain) if LEADS_OFF.match(plain) else None
    if other is None or reading.intent not in (Intent.OTHER, Intent.CREATE, Intent.NO, Intent.EDIT):
        return None
    if not names_surely(other["what"], desk.live()) or names_surely(other["what"], gone):
        return None
    items = (Item(Intent.UNDO, value="for good"), Item(Intent.CANCEL, target=other["what"]))
    return reading._replace(items=items), text


def kept_as_answer(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "wait no keep it", asked which one to delete: none of them."""
    question = desk.thread.question
    if question is None or question.kind not in (QuestionKind.WHICH, QuestionKind.ALL):
        return None
    keep = KEEP.fullmatch(text.replace("\u2019", "'").strip())
    what = (keep["what"] or keep["put"] or keep["need"] or "it").lower() if keep is not None else ""
    if what not in IT and what not in (
        "them both",
        "both",
        "all",
        "all of them",
        "both of them",
        "everything",
    ):
        return None
    return reading._replace(items=(Item(Intent.NO),)), text


# -- the same once more

SAME_FOR = re.compile(
    r"(?:(?:and|also|then|ok)[ ,]+)*(?P<event>.+?)[ ,.;:-]{1,3}(?:with )?(?:the |do the )?same (?:thing|reminders?|alerts?|deal|warning|heads up)(?: as before| as last time| too| please| again| for (?:that|it))*[ .!]*",
    re.I,
)
SAME_ON = re.compile(
    r"(?:(?:and|also|then|ok)[ ,]+)*(?:the )?same(?: thing| reminders?| alerts?| one)?(?: again)?(?: on| for)? (?P<day>.+?)(?: too| as well)?[ .!]*",
    re.I,
)


def same_again(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "vet saturday 11am same reminder": as long before it as the last one was; "same friday": one more then."""
    if reading.intent not in (Intent.CREATE, Intent.OTHER, Intent.MOMENT) or len(reading.items) > 1:
        return None
    made = [desk.reminders[ref] for ref in desk.thread.made if ref in desk.reminders]
    made = [r for r in made if r.state is State.OPEN and r.series is None]
    if not made or desk.now - (desk.thread.made_at or 0) > SPOKEN_SECONDS:
        return None
    events = [(e, e.wall - wall) for r in made if (e := event_ahead(desk, r)) and (wall := desk.wall(r))]
    for_one, on = SAME_FOR.fullmatch(text), SAME_ON.fullmatch(text)
    if for_one is not None:
        items = before_the_other(desk, for_one["event"], [lead for _, lead in events], made)
    elif on is not None and is_moment(desk, on["day"]):
        moment = desk.read(on["day"]).moment
        one = is_one(desk, made) and moment is not None and moment.has_date and moment.grain is Grain.DAY
        items = on_that_day(desk, moment, events, made[0]) if one and moment is not None else ()
    else:
        return None
    return (reading._replace(items=items), text) if items else None


def before_the_other(
    desk: Desk, words: str, leads: list[timedelta], made: list[Reminder]
) -> tuple[Item, ...]:
    """So long before another event; what to do before a shift says not how long: its time is asked for."""
    said = desk.read(words)
    item = said.items[0]
    if len(said.items) > 1 or item.intent is not Intent.CREATE or not item.task or item.moment is None:
        return ()
    if leads and item.moment.grain.has_clock and item.recurrence is None:
        seconds = dict.fromkeys(round(lead.total_seconds()) for lead in leads)
        return tuple(before_item(desk, item.task, item.moment, by) for by in seconds)
    return (Item(Intent.CREATE, task=made[0].task),) if not leads and len(made) == 1 else ()


def on_that_day(
    desk: Desk, moment: Moment, events: list[tuple[Event, timedelta]], made: Reminder
) -> tuple[Item, ...]:
    """What was made last once more, at its own hour of another day."""
    items = []
    for event, lead in events:
        wall = datetime.combine(moment.wall.date(), event.wall.time())
        at = Moment(wall, Grain.MINUTE, has_date=True)
        items.append(before_item(desk, event.task, at, round(lead.total_seconds())))
    return tuple(items) or (Item(Intent.CREATE, task=made.task, moments=(fitted_to(desk, made, moment),)),)


# -- several just made, each at another time


def each_moved(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "mom 5:45, dad 6:45", after one of each was made just now: both move, and there are no more of them."""
    items = reading.items
    if len(items) < 2 or any(i.intent is not Intent.CREATE or i.recurrence or i.recipient for i in items):
        return None
    fresh = [
        r
        for r in desk.live()
        if r.series is None and r.snoozed_from is None and desk.now - r.created_at <= MEND_SECONDS
    ]
    meant = [names_surely(i.task or "", fresh) if len(i.moments) == 1 else [] for i in items]
    clocks = all(i.moment is not None and i.moment.grain.has_clock for i in items)
    if not clocks or any(len(m) != 1 for m in meant) or len({m[0].ref for m in meant}) < len(items):
        return None
    if all(
        i.moment is not None and desk.wall(m[0]) == i.moment.wall for i, m in zip(items, meant, strict=True)
    ):
        return None  # the same text twice
    moved = tuple(
        Item(Intent.EDIT, refs=(m[0].ref,), moments=i.moments) for i, m in zip(items, meant, strict=True)
    )
    return reading._replace(items=moved), text
