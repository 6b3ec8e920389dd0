"""So long before an event: one that is kept, one whose clock time is in the words, or one to ask about.

"an hour before the dentist" hangs on what is kept, and "20 minutes before my flight on friday" on a clock
time that nobody said: it is asked for.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from bot.core.conversation.create import create
from bot.core.conversation.desk import Desk
from bot.core.conversation.event_words import (
    Event,
    before_item,
    event_ahead,
    event_in_words,
    event_of,
    own_event,
    plain,
    told_event,
)
from bot.core.conversation.matching import stems
from bot.core.conversation.spoken_of import Heard, mendable, names_surely
from bot.core.conversation.targets import last_refs
from bot.core.model import Question, QuestionKind, Reminder, State
from bot.core.phrasing import echo
from bot.core.reading import Grain, Intent, Item, Moment, Reading
from bot.core.wallclock import at_hour

UNITS = r"(?:min(?:ute)?s?|mins|hrs?|hours?|h|days?|weeks?)"
BEFORE = re.compile(
    r"(?:(?:and|also|plus|please|pls|ok|then|again)[ ,]+)*(?:(?:can|could) you )?(?:(?:remind|text|ping|alert|tell|warn) me )?(?:also )?"
    rf"(?P<by>(?:the|an?|one|two|three|half an|\d{{1,3}})(?: and a half)? ?{UNITS}(?: and a half)?) (?:before|b4|prior to|ahead of)"
    r"(?P<what>(?: .+?)??)(?: too| also| as well)?[ .!]*",
    re.I,
)
CLOCK_INSIDE = re.compile(r"(?<!at )\b(?P<clock>\d{1,2}(?::\d\d)? ?[ap]\.?m)\b\.?(?= \w)", re.I)
ITSELF = frozenset({"", "it", "that", "this", "then", "the event"})
HOURS = 86400
"""What is less than a day before needs the event's clock time."""


def before_meant(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "an hour before the dentist", and after a confirmation "and 30 min before": a reminder of its own."""
    found = BEFORE.fullmatch(text.replace("\u2019", "'"))
    if found is None or reading.intent not in (Intent.CREATE, Intent.OTHER) or len(reading.items) > 1:
        return None
    by = seconds_of(desk, found["by"])
    what = found["what"].strip()
    if by is None:
        return None
    event = kept_event(desk, what, by)
    if event is not None:
        return reading._replace(items=(before_item(desk, *event, by),)), text
    if what.lower() in ITSELF or by >= HOURS:
        return None
    said = event_said(desk, what)
    if said.moment is None or not said.moment.grain.has_clock:
        return reading._replace(items=(Item(Intent.OTHER, value="event"),)), text
    if CLOCK_INSIDE.search(what) is None:
        return None  # the grammar has counted back from it
    return reading._replace(items=(before_item(desk, said.task or what, said.moment, by),)), text


INSTEAD_BEFORE = re.compile(
    r"(?P<lead>(?:(?:no|nope|sorry|wait|actually|ok|hm+|um+)[ ,.!]+)*)(?P<make>(?:(?:make|change|move|switch|set) (?:it|that|the (?:reminder|alert)|my (?:reminder|alert))(?: to)?|remind me|do it) )?"
    rf"(?P<by>(?:the|an?|one|two|three|four|five|ten|half an|\d{{1,3}})(?: and a half)? ?{UNITS}(?: and a half)?)(?P<before> (?:before|b4|prior|ahead|early))?"
    r"(?P<instead>,? instead)?[ .!]*",
    re.I,
)


def before_changed(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "make it 3 hours before", "no 30 min before": the reminder just confirmed, that long before its event."""
    found = INSTEAD_BEFORE.fullmatch(text)
    made = mendable(desk)
    if found is None or made is None or not (found["lead"] or found["make"] or found["instead"]):
        return None
    if (found["make"] or "").lower() == "remind me " and not (found["lead"] or found["instead"]):
        return None  # one more
    event, by = event_ahead(desk, made), seconds_of(desk, found["by"])
    if event is None or by is None:
        return None
    at = Moment(event.wall - timedelta(seconds=by), Grain.MINUTE, has_date=True)
    return reading._replace(items=(Item(Intent.EDIT, moments=(at,), value="own"),)), text


# a text of these words alone speaks of an event without naming it
ALERT_WORDS = frozenset(
    "and & + also plus please pls ok then again can could would will you i get have set add put with want need a an the one two "
    "three four five six ten twelve fifteen twenty thirty half quarter another more reminder reminders alert alerts remind text ping "
    "nudge tell me too well as just maybe like for at on in it that this my same of before b4 prior ahead early beforehand night "
    "morning evening day days week weeks hour hours hr hrs h min mins minute minutes m am pm noon thanks thx first second both "
    "before, so each both all them every".split()
)
ALERT_SIGNS = re.compile(
    r"\b(?:before|b4|prior|ahead|early|beforehand)\b|\b(?:that|the same|same) (?:morning|evening|night|day)\b|\b(?:morning|night|day) of\b",
    re.I,
)
ALERT_LEAD = re.compile(
    r"(?:(?:and|also|plus|please|pls|ok|then|again|can|could|would|you|i|get|have|set|add|put|with|want|need|an?|another|one|more|reminder|reminders|"
    r"alert|alerts|remind|text|ping|nudge|tell|me|too|so|just|for)\b[ ,:]*)*(?=(?:an?|the|one|half|\d|[a-z]+ |at|on|in|that|same)\b)",
    re.I,
)
TO_DO_THEN = re.compile(
    r"(?:(?:and|also|please|pls)[ ,]+)*remind me to (?P<task>.+?) (?P<when>(?:an?|the|one|two|three|half an|\d{1,3}) (?:\w+ ){1,2}?(?:before|b4|prior|beforehand))",
    re.I,
)
BESIDES = re.compile(r",?\s*\b(?:too|as well|also)[ .!]*$", re.I)
AND_TO_DO = re.compile(r"(?P<when>.+?)\s+to (?P<task>(?!it\b|the event\b|that\b).+)", re.I)


def alerts_meant(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "remind me an hour before and the night before", "hour before please", "8am that day": of the event that is
    spoken of. The grammar reads them behind the event's own words."""
    if reading.intent not in (Intent.CREATE, Intent.OTHER, Intent.SNOOZE, Intent.MOMENT, Intent.EDIT):
        return None
    said = text.replace("\u2019", "'").strip(" .!?")
    if ALERT_SIGNS.search(said) is None:
        return None
    made_it = MAKE_IT.match(said)
    said = f"remind me {said[made_it.end() :].lstrip()}" if made_it is not None else said
    to_do = AND_TO_DO.fullmatch(said)
    if to_do is None or ALERT_SIGNS.search(to_do["when"]) is None:
        to_do = TO_DO_THEN.fullmatch(said) or bare_to_do(reading, said)
    when = to_do["when"] if to_do is not None else said
    words = re.findall(r"[a-z']+|[&+]", when.lower())
    if not ALERT_WORDS.issuperset(words):
        return None
    several = several_spoken_of(desk) if EACH.search(when) is not None else []
    event = event_inside(desk, to_do["task"]) if to_do is not None else None
    event = event or event_spoken_of(desk)
    if event is None and not several:
        return None
    lead = ALERT_LEAD.match(when)
    rest = when[lead.end() :] if lead is not None else when
    rest = BESIDES.sub("", rest)
    rest = re.sub(r"^hour\b", "an hour", re.sub(r"\bb4\b", "before", rest), flags=re.I)
    rest = EACH.sub("", rest)
    events = several or ([event] if event is not None else [])
    task = to_do["task"] if to_do is not None else None
    items: list[Item] = []
    for one in events:
        made = alerts_of(desk, one, rest, task)
        if made is None:
            return None
        items.extend(made)
    last = mendable(desk)
    if made_it is not None and len(items) > 1 and last is not None and event_ahead(desk, last) is not None:
        items[0] = Item(Intent.EDIT, moments=items[0].moments, value="own")  # the one just made, and one more
    return reading._replace(items=tuple(items)), text


MAKE_IT = re.compile(
    r"(?:(?:no|actually|sorry|wait)[ ,]+)?(?:make|change|switch|set) (?:it|that|them)\b(?: to\b)?", re.I
)


def bare_to_do(reading: Reading, said: str) -> re.Match[str] | None:
    """ "check in online 24 hours before": no word of reminding, and no time that the grammar knows."""
    found = TO_DO_THEN.fullmatch(f"remind me to {said}")
    if found is None or reading.intent is not Intent.OTHER or reading.moment is not None:
        return None
    words = re.findall(r"[a-z']+", found["task"].lower())
    return found if len(words) > 1 and not ALERT_WORDS.issuperset(words) and "remind" not in words else None


def alerts_of(desk: Desk, event: Event, words: str, task: str | None) -> list[Item] | None:
    """What the words say before an event, as the grammar reads them behind it; None where they say something else."""
    name = re.sub(r"[^\w' ]", "", plain(event.task)) or "event"
    at = f"{event.wall:%B} {event.wall.day} {event.wall.year}"
    at = at if event.grain is Grain.DAY else f"{at} at {event.wall:%I:%M %p}"
    composed = desk.read(f"{name} on {at}, remind me {words}")
    moments = [m for i in composed.items for m in i.moments]
    if composed.intent is not Intent.CREATE or not moments or any(i.recurrence for i in composed.items):
        return None
    behind = [m for m in moments if m.wall > event.wall] if event.grain is not Grain.DAY else []
    if behind or any(m.zone or m.delay_seconds is not None for m in moments):
        return None
    usual = desk.preferences.habits.bare_date
    timed = [
        m._replace(wall=at_hour(m.wall, usual), grain=Grain.MINUTE) if m.grain is Grain.DAY else m
        for m in moments
    ]
    still = [m._replace(alternatives=tuple(a for a in m.alternatives if a.wall < event.wall)) for m in timed]
    made = [alert_item(event, m, task, desk) for m in still]
    ref = next((r.ref for r in desk.live() if task and own_event(desk, r) == event), None)
    return [item._replace(before=ref) for item in made]


AT_A_CLOCK = re.compile(
    r"(?:and |also |please )*(?:remind|text|ping|alert) me (?P<when>(?:at|around) (?:noon|\d{1,2}(?::\d\d)?(?: ?[ap]\.?m\.?)?))(?: too| please)?[ .!]*",
    re.I,
)


def clock_on_its_day(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "remind me at 11", right after an event of another day was confirmed: an alert on that day."""
    found, made = AT_A_CLOCK.fullmatch(text), mendable(desk)
    event = own_event(desk, made) if made is not None and event_ahead(desk, made) is None else None
    now = desk.voice.now_local
    if found is None or event is None or event.grain is Grain.DAY or now is None:
        return None
    if event.wall.date() == now.date() or reading.intent is not Intent.CREATE:
        return None
    items = alerts_of(desk, event, f"{found['when']} that day", None)
    return (reading._replace(items=tuple(items)), text) if items else None


DROPS_ALERT = re.compile(
    r"(?:(?:cancel|delete|drop|remove|skip|no|stop)|(?:i )?(?:don'?t|do not|wont|won'?t) (?:need|want)) (?:the |my )?(?P<when>.+?)(?: (?:one|reminder|alert|text))?(?: any ?more)?[ .!]*",
    re.I,
)
KEEPS_ALERT = re.compile(
    r"(?:ok |no )?(?:just|only)(?: need| want)?(?: the| my)? (?P<when>.+?)(?: (?:one|reminder|alert|text))[ .!]*",
    re.I,
)


def one_alert(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "i dont need the night before one", "just the 1 hour one": which of an event's alerts goes, or stays."""
    plainly_said = text.replace("\u2019", "'")
    drops, keeps = DROPS_ALERT.fullmatch(plainly_said), KEEPS_ALERT.fullmatch(plainly_said)
    found = keeps or drops
    event = event_spoken_of(desk) if found is not None else None
    if found is None or event is None:
        return None
    before = [r for r in desk.live() if (e := event_ahead(desk, r)) is not None and e.is_same(event)]
    words = found["when"] if ALERT_SIGNS.search(found["when"]) else f"{found['when']} before"
    if not before or not ALERT_WORDS.issuperset(re.findall(r"[a-z']+", words.lower())):
        return None
    meant = alerts_of(desk, event, re.sub(r"^(hour|day|week)\b", r"1 \1", words), None) or []
    walls = [m.wall for i in meant for m in i.moments]
    named = [r for r in before if desk.wall(r) in walls]
    gone = [r for r in before if r not in named] if keeps is not None else named
    if not named or not gone:
        return None
    rows = tuple(desk.live().index(r) + 1 for r in gone)
    desk.remember(numbered=[r.ref for r in desk.live()])
    return reading._replace(items=(Item(Intent.CANCEL, numbers=rows),)), text


EACH = re.compile(
    r",?\s+(?:of )?(?:each(?: (?:one|of them))?|both(?: of them)?|all of them|every one|all)\W*$", re.I
)


def several_spoken_of(desk: Desk) -> list[Event]:
    """ "an hour before both": the events that were made last, else all that lie ahead with a clock time, where few."""
    live = [r for r in desk.live() if own_event(desk, r) is not None and event_ahead(desk, r) is None]
    events = [e for r in live if (e := own_event(desk, r)) is not None and e.grain is not Grain.DAY]
    return events if 1 < len(events) <= MOST_EVENTS else []


MOST_EVENTS = 3


def event_inside(desk: Desk, task: str) -> Event | None:
    """The one event that is kept whose words stand in a task: "bring the form to the dentist"."""
    words = set(stems(task))
    events = [event_ahead(desk, r) or own_event(desk, r) for r in desk.live()]
    named = [e for e in events if e is not None and stems(e.task) and words.issuperset(stems(e.task))]
    return named[0] if named and all(e.is_same(named[0]) for e in named) else None


TO_DO_BEFORE = re.compile(
    r"(?:(?:and|also|please|pls)[ ,]+)*(?:remind me to )?(?P<task>(?!remind\b|text\b|ping\b).+?) "
    rf"(?P<by>(?:the|an?|one|two|three|half an|\d{{1,3}})(?: and a half)? ?{UNITS}(?: and a half)?) (?:before|b4|prior to|ahead of)"
    r" (?P<what>.+?)[ .!]*",
    re.I,
)
APART = re.compile(r",? and (?=(?:the|an?|one|two|three|half an|\d{1,3}) )", re.I)


def to_do_before(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "remind me to check in 24 hours before the flight", of a flight that is kept."""
    found = TO_DO_BEFORE.fullmatch(text.replace("\u2019", "'"))
    if found is None or reading.intent not in (Intent.CREATE, Intent.OTHER) or reading.items[0].moments:
        return None
    if ALERT_WORDS.issuperset(re.findall(r"[a-z']+", found["task"].lower())):
        return None
    by = seconds_of(desk, found["by"])
    event = kept_event(desk, found["what"].strip(), by) if by is not None else None
    if event is None or by is None:
        return None
    at = Moment(event[1].wall - timedelta(seconds=by), event[1].grain, has_date=True, lead=True)
    ref = next((r.ref for r in desk.live() if r.task == event[0] and desk.wall(r) == event[1].wall), None)
    return reading._replace(items=(Item(Intent.CREATE, task=found["task"], moments=(at,), before=ref),)), text


def each_before(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "remind me an hour before the dentist and 2 hours before the vet"."""
    parts = APART.split(text.replace("\u2019", "'"))
    if not 1 < len(parts) <= MOST_EVENTS or reading.intent not in (Intent.CREATE, Intent.OTHER):
        return None
    items: list[Item] = []
    for part in parts:
        found = BEFORE.fullmatch(part)
        by = seconds_of(desk, found["by"]) if found is not None else None
        event = kept_event(desk, found["what"].strip(), by) if found is not None and by is not None else None
        if event is None or by is None:
            return None
        items.append(before_item(desk, *event, by))
    return reading._replace(items=tuple(items)), text


def alert_item(event: Event, moment: Moment, task: str | None, desk: Desk) -> Item:
    by = round(
        (
            event.wall - at_hour(moment.wall, 0) if event.grain is Grain.DAY else event.wall - moment.wall
        ).total_seconds()
    )
    own = before_item(desk, event.task, Moment(event.wall, event.grain, has_date=True), by)
    return Item(Intent.CREATE, task=task or own.task, moments=(moment,))


def event_spoken_of(desk: Desk) -> Event | None:
    """The event of what came last or was confirmed last, or the only one that lies ahead."""
    refs = [r for r in last_refs(desk) if r in desk.reminders]
    spoken = [as_it_stood(desk, desk.reminders[r]) for r in refs]
    spoken = spoken or [r for r in desk.live() if r.due is not None]
    events = [event_ahead(desk, r) or own_event(desk, r) for r in spoken]
    first = events[0] if events else None
    same = first is not None and all(e is not None and e.is_same(first) for e in events)
    now = desk.voice.now_local
    return first if first is not None and same and (now is None or first.wall > now) else None


def as_it_stood(desk: Desk, reminder: Reminder) -> Reminder:
    """An alert that was deleted just now still says which event is spoken of."""
    undo = desk.thread.undo
    if not undo or reminder.state in (State.OPEN, State.WAITING, State.PASSED):
        return reminder
    stood = dict(undo[-1].before).get(reminder.ref)
    return stood if stood is not None and event_ahead(desk, stood) is not None else reminder


def seconds_of(desk: Desk, amount: str) -> int | None:
    """ "half an hour" -> 1800"""
    moment = desk.read(f"in {re.sub('^the ', '1 ', amount.lower())}").moment
    if moment is None:
        return None
    if moment.delay_seconds is not None:
        return moment.delay_seconds
    here = desk.voice.now_local
    return (moment.wall.date() - here.date()).days * 86400 if here is not None else None


def kept_event(desk: Desk, what: str, by: int) -> tuple[str, Moment] | None:
    """The event that the words name, or that was just confirmed: its words, and when it is."""
    made = mendable(desk)
    named = named_events(desk, what) if what.lower() not in ITSELF else [made] if made is not None else []
    if len(named) != 1 or named[0].series is not None or (named[0].date_only and by < HOURS):
        return None
    wall = desk.wall(named[0])
    if wall is None:
        return None
    if named[0].date_only:
        return named[0].task, Moment(wall, Grain.DAY, has_date=True)
    return event_in_words(desk, named[0], wall) or event_of(desk, named[0].task, wall)


def named_events(desk: Desk, what: str) -> list[Reminder]:
    """Those whose words these are; where reminders before them are kept too, the events alone."""
    found = names_surely(event_said(desk, what).task or what, desk.live())
    return [r for r in found if told_event(desk, r.task) is None] or found[:1]


def event_said(desk: Desk, what: str) -> Item:
    """The event's words and moment; "my 3pm appointment tomorrow" as "my appointment tomorrow at 3pm"."""
    inside = CLOCK_INSIDE.search(what)
    if inside is not None:
        what = f"{what[: inside.start()]}{what[inside.end() :].lstrip()} at {inside['clock']}"
    return desk.read(f"remind me to {what}").items[0]


def ask_event(desk: Desk, text: str) -> str:
    """When it is, before anything can come before it."""
    found = BEFORE.fullmatch(text.replace("\u2019", "'"))
    what = found["what"].strip() if found is not None else text
    by = (seconds_of(desk, found["by"]) if found is not None else None) or 0
    desk.ask(QuestionKind.EVENT, text=text)
    return desk.say("ask_event", task=echo(what), amount=desk.voice.amount(by))


def answer_event(desk: Desk, question: Question, moment: Moment) -> str | None:
    """The event's clock time (and day, where it is said): so long before it."""
    found = BEFORE.fullmatch(question.text.replace("\u2019", "'"))
    by = seconds_of(desk, found["by"]) if found is not None else None
    if found is None or by is None or not moment.grain.has_clock:
        return None
    what = found["what"].strip()
    event = desk.read(f"remind me to {what}", at=question.asked_at).items[0]
    day = event.moment.wall if event.moment is not None else kept_day(desk, what)
    when = moment if day is None or moment.has_date else on_day(desk, event.task or what, day, moment)
    desk.close_question()
    return create(desk, [before_item(desk, event.task or what, when, by)], question.text)


def kept_day(desk: Desk, what: str) -> datetime | None:
    """The day of one that is kept without a clock time."""
    named = [r for r in named_events(desk, what) if r.date_only]
    return desk.wall(named[0]) if len(named) == 1 else None


def on_day(desk: Desk, task: str, day: datetime, moment: Moment) -> Moment:
    """The clock time on the event's day; a bare hour as if it had been said with the day."""
    today = desk.voice.now_local
    if today is None or day.date() != today.date():
        clock = f"{moment.wall.hour % 12 or 12}:{moment.wall:%M}"
        clock = clock if moment.guesses else f"{moment.wall:%I:%M %p}"
        said = desk.read(f"{task} on {day:%B} {day.day} at {clock}").moment
        if said is not None and said.wall.date() == day.date():
            return said
    return moment._replace(wall=datetime.combine(day.date(), moment.wall.time()), alternatives=())
