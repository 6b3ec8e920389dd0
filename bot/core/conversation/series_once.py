"""One occurrence of a series that differs, a rest, and what is told "from now on"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial

from bot.core.conversation.cancelling import clocks_in, skip_days
from bot.core.conversation.changes import edit_one, edit_single, fitted_to, minutes_apart
from bot.core.conversation.desk import Desk
from bot.core.conversation.event_words import of_one_series, series_event
from bot.core.conversation.moves import pause_one, resume
from bot.core.conversation.series_changes import (
    Single,
    ahead_of,
    move_single,
    singles_of_day,
)
from bot.core.conversation.series_meant import (
    GENERIC,
    NOUN,
    Told,
    end_of_day,
    is_open,
    meant,
    moment_of,
    one_of,
    pool_of,
)
from bot.core.conversation.series_slots import (
    DAY,
    ONE_DOSE,
    days_hour_told,
    days_told,
    hour_told,
    hour_words,
    hours_told,
    is_dated,
    named_hour_told,
    one_of_its_hours,
)
from bot.core.conversation.spoken_of import (
    came_lately,
    names_surely,
    names_wholly,
)
from bot.core.model import Reminder, State
from bot.core.phrasing import echo
from bot.core.reading import Grain, Intent, Item, Moment
from bot.core.schedule import standing_at
from bot.core.wallclock import zone_at

# -- one occurrence, and back again

SKIPS = re.compile(
    r"(?:skip|cancel|no|without|not doing|won'?t (?:do|have|need)|don'?t (?:do|have|need)) (?:the |my )?(?P<words>.+)",
    re.I,
)
OF_A_DAY = re.compile(r"(?P<when>\w+(?: \w+)?)'?s (?P<what>[a-z]+(?: [a-z]+)?)", re.I)
WHEN_BEHIND = re.compile(
    r"(?P<what>.+?) (?:on |for )?(?P<when>(?:this|next) \w+|tonight|today|tomorrow(?: \w+)?|\w+day|in the \w+)",
    re.I,
)


def skip_told(told: Told) -> str | None:
    """ "skip tonights dose", "no piano this week": without the occurrences of that time."""
    found = SKIPS.fullmatch(told.whole)
    if found is None or told.reading.intent not in (
        Intent.CREATE,
        Intent.OTHER,
        Intent.SKIP,
        Intent.CANCEL,
        Intent.NO,
    ):
        return None
    desk = told.desk
    slot = skip_slot(told, found["words"])
    if slot is not None:
        return slot
    of_day, behind = OF_A_DAY.fullmatch(found["words"]), WHEN_BEHIND.fullmatch(found["words"])
    for part in (of_day, behind):
        if part is None:
            continue
        moment = moment_of(desk, part["when"]) or moment_of(desk, f"this {part['when']}")
        week = week_said(desk, part["when"])
        moment = week or moment
        if (
            moment is None
            or moment.delay_seconds is not None
            or not (moment.has_date or week or "night" in part["when"])
        ):
            continue
        if (came_lately(desk) and week is None) or re.search(r"reminders?$|alerts?$", part["what"], re.I):
            return None  # all of that day
        if GENERIC.fullmatch(part["what"]) is None and told.reading.intent is Intent.CANCEL and week is None:
            return None
        there = partial(comes_in, desk, moment)
        return one_of(told, meant(told, part["what"], is_open), partial(skip_in, desk, moment), there)
    return None


CALLED_OFF = re.compile(
    r"(?:the |my |our )?(?P<what>.+?)(?: is| are|'s| was| got| has been| all)* (?:cancell?ed|called off|off|not happening)(?:,? (?:on |for )?(?P<when>(?:this|next) \w+|tonight|today|tomorrow|\w+day))?",
    re.I,
)
CALLING_OFF = re.compile(
    r"(?:they |we )?(?:cancel|skip|cancell?ed|called off) (?:the |my |our )?(?P<what>.+?)(?: (?:on |for )?(?P<when>(?:this|next) \w+|tonight|today|tomorrow|\w+day))",
    re.I,
)


def off_told(told: Told) -> str | None:
    """ "choir is cancelled this week", where several come before it: all of these once."""
    found = CALLED_OFF.fullmatch(told.text) or CALLING_OFF.fullmatch(told.text)
    named = meant(told, found["what"], is_open) if found is not None else []
    if found is None or not of_one_series(told.desk, named):
        return None
    desk = told.desk
    moment = span_said(desk, found["when"] or "")
    if moment is None:
        if found["when"]:
            return None
        moment = next_of_event(desk, named)
    there = partial(comes_in, desk, moment)
    return one_of(told, named, partial(skip_in, desk, moment), there) if moment is not None else None


def comes_in(desk: Desk, span: Moment | None, reminder: Reminder) -> bool:
    return bool(occurrences_in(desk, reminder, span))


def next_of_event(desk: Desk, before: list[Reminder]) -> Moment | None:
    """The day on which the event is next that several come before."""
    walls = [w + lead_of(desk, r) for r in before for w in occurrences_in(desk, r, None)]
    first = min(walls, default=None)
    return Moment(first.replace(hour=0, minute=0), Grain.DAY, has_date=True) if first is not None else None


def day_of_event(desk: Desk, before: list[Reminder], to: Moment) -> Moment | None:
    """The day that was said, where the event is on it; else the next of its days."""
    day = Moment(to.wall.replace(hour=0, minute=0), Grain.DAY, has_date=True)
    on_it = to.has_date and any(comes_in(desk, day, r) for r in before)
    return day if on_it else next_of_event(desk, before)


def days_before(desk: Desk, reminder: Reminder) -> bool:
    event = series_event(desk, reminder)
    return event is not None and event.before > 0


def lead_of(desk: Desk, reminder: Reminder) -> timedelta:
    event = series_event(desk, reminder)
    return timedelta(minutes=event.lead if event is not None else 0)


def skip_slot(told: Told, words: str) -> str | None:
    """ "skip the evening one", of several a day: the next of that hour."""
    found = re.fullmatch(rf"(?P<which>.+?)(?:'s)? {ONE_DOSE}", words, re.I)
    which = moment_of(told.desk, hour_words(found["which"])) if found is not None else None
    if which is None or found is None or is_dated(which, found["which"]) or came_lately(told.desk):
        return None

    def fits(r: Reminder) -> bool:
        return one_of_its_hours(r, which)

    def act(r: Reminder) -> str | None:
        assert r.series is not None
        clock = clocks_in(r.series, which)[0]
        there = [o.wall for o in ahead_of(told.desk, r) if (o.wall.hour, o.wall.minute) == clock]
        return skip_in(told.desk, Moment(there[0], Grain.MINUTE, has_date=True), r) if there else None

    return one_of(told, meant(told, "", fits), act)


def skip_in(desk: Desk, moment: Moment, reminder: Reminder) -> str:
    event = series_event(desk, reminder)
    if event is not None and event.before:  # its event's day was said, not its own
        walls = occurrences_in(desk, reminder, moment)
        days = tuple(Moment(w.replace(hour=0, minute=0), Grain.DAY, has_date=True) for w in walls)
        return skip_days(desk, reminder, days or (moment,))
    return skip_days(desk, reminder, (moment,))


def week_said(desk: Desk, words: str) -> Moment | None:
    """ "this week", "next week": from today, or Monday, to Sunday."""
    today = desk.voice.now_local
    found = re.fullmatch(r"(this|next) week", words.strip(), re.I)
    if found is None or today is None:
        return None
    monday = (today - timedelta(days=today.weekday())).replace(hour=0, minute=0, second=0, microsecond=0)
    monday += timedelta(days=7 if found[1].lower() == "next" else 0)
    return Moment(monday, Grain.WEEK, has_date=True, end_wall=monday + timedelta(days=7))


BACK = re.compile(
    r"(?:the |my )?(?P<what>.+?)(?:'s| is| are) (?:back(?: on)?|on again|on after all|happening after all)(?: (?:on|for|this))?(?P<when>(?: .+)?)",
    re.I,
)


def back_told(told: Told) -> str | None:
    """ "gym is back on thursday": the one that was skipped comes after all."""
    found = BACK.fullmatch(told.text)
    if found is None:
        return None
    desk = told.desk
    moment = moment_of(desk, found["when"].strip()) if found["when"].strip() else None
    if found["when"].strip() and moment is None:
        return None

    resting = names_surely(found["what"], [r for r in desk.live() if r.state is State.PAUSED])
    if resting and moment is None:
        return resume(desk, Item(Intent.RESUME, target=found["what"]))
    return one_of(told, meant(told, found["what"], is_open), lambda r: brought_back(desk, r, moment))


def brought_back(desk: Desk, reminder: Reminder, moment: Moment | None) -> str | None:
    """Days left out come again, and the next occurrence that was skipped."""
    series, today = reminder.series, desk.voice.now_local
    zone = reminder.zone or zone_at(desk.preferences, desk.now)
    if series is None or today is None or zone is None:
        return None
    day = moment.wall.date() if moment is not None else None
    whole = replace(series, excluded=())
    first = min(today, reminder.occurrence_local or today)
    ahead = ahead_of(
        desk, replace(reminder, series=whole, occurrence_local=first, due_local=first, due=desk.now)
    )
    there = [o for o in ahead if o.at > desk.now and (day is None or o.wall.date() == day)]
    if not there:
        return None
    back = there[0]
    excluded = tuple(d for d in series.excluded if d != back.wall.date())
    restored = replace(reminder, series=replace(series, excluded=excluded))
    stands = reminder.occurrence_local
    if stands is None or back.wall < stands:
        restored = standing_at(replace(restored, pause_until=None), back)
    back_on = desk.put(restored)
    desk.label = echo(back_on.task)
    desk.remember(made=[back_on.ref])
    if stands is None or back.wall < stands:
        return desk.say("resumed", task=echo(back_on.task), when=desk.when(back_on))
    return desk.say("resumed", task=echo(back_on.task), when=desk.voice.moment(back.wall))


VACATION = re.compile(
    r"(?:(?:i'?m |i am |we'?re |going )*(?:on|away(?: on)?|out(?: of town)?|off)? ?(?:vacation|holiday|away|out of town|a trip|travel+ing)? ?(?:from )?)(?P<from>[^,;:]{1,30}?) ?(?:to|-|until|till|thru|through) ?(?P<until>[^,;:]{1,30}?)[ ,;:-]{1,3}(?:so )?(?:please )?(?:pause|skip|stop|hold|no) (?P<what>.+)"
    r"|(?:pause|skip|hold) (?P<name>.+?) (?:from |between )?(?P<start>\S+(?: \S+)?) (?:to|-|until|till|thru|through|and) (?P<end>.+)",
    re.I,
)


def rest_told(told: Told) -> str | None:
    """ "on vacation dec 1 to dec 8, pause gym": without those days."""
    found = VACATION.fullmatch(told.text)
    if found is None:
        return None
    desk = told.desk
    start, end = (
        moment_of(desk, found["from"] or found["start"]),
        moment_of(desk, found["until"] or found["end"]),
    )
    if start is None or end is None or not start.has_date or not end.has_date or start.grain.has_clock:
        return None
    if end.wall.date() < start.wall.date() or (end.wall - start.wall).days > 92:
        return None
    span = Moment(
        start.wall.replace(hour=0, minute=0), Grain.DAY, has_date=True, end_wall=end_of_day(end.wall)
    )
    what = found["what"] or found["name"]
    if re.fullmatch(r"(?:all|everything)(?: of (?:them|it))?|all (?:my )?reminders", what, re.I):
        return None
    return one_of(told, meant(told, what, is_open), lambda r: rest_between(desk, r, span))


def rest_between(desk: Desk, reminder: Reminder, span: Moment) -> str | None:
    """Nothing of it in those days; a rest that begins with its next occurrence is a pause until after."""
    end = span.end_wall
    ahead = [o for o in ahead_of(desk, reminder, 400) if end is not None and o.wall <= end]
    gone = [o for o in ahead if o.wall >= span.wall]
    if end is None or not gone:
        return desk.say("list_none_for", what=desk.voice.day(span.wall))
    if len(gone) == len(ahead):
        after = Moment(end + timedelta(seconds=1), Grain.MINUTE, has_date=True)
        desk.label = echo(reminder.task)
        desk.remember(made=[reminder.ref])
        return pause_one(desk, reminder, after)
    return skip_days(desk, reminder, (span,))


FOR_GOOD = re.compile(
    r"[,\s]*\b(?:from now on|from here on(?: out)?|going forward|every time|permanently|for good|from this point on|always)\b[,\s]*",
    re.I,
)
JUST_THIS = re.compile(
    r"[,\s]*\b(?:(?:just |only )+(?:for |on )?(?P<when>tonight|today|tomorrow|this week|next week|(?:this )?\w+day)(?: only)?|(?:for )?(?P<only>tonight|today|tomorrow|this week|next week) only"
    r"|(?:for )?(?P<week>this week|next week)|(?:just |only )?(?:for )?(?:(?<!at )(?<!about )(?:this|that) time(?! (?:tomorrow|today|next|on|this|\w+day))|this once|this one)|(?:just|only) once)\b[,\s]*",
    re.I,
)
BECAUSE = re.compile(r"[,\s]+(?:because|cause|cuz|bc|since|due to|on account of|b/c|as there'?s)\b.*", re.I)
THIS_DAY = re.compile(
    rf"(?:the |my )?(?P<day>(?:(?:this|next|on) )?{DAY})(?:'?s)?(?: one| class| lesson| dose)?", re.I
)
HEADS = re.compile(
    r"(?:(?:please |can you |could you |let'?s )*(?P<verb>move|change|make|switch|push|reschedule|set|put|bump|shift|do|take)\b ?)?"
    r"(?P<what>.*?)(?P<tells>(?: ?(?:'s|\b(?:its(?!\w)|is|are|was|got|has|been|have|will|be|should|needs|gonna|going|moved|changed|switched|rescheduled|pushed|now|actually|back)\b))*)"
    r"(?: ?(?:to|at|on|for|until|till|->))*",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Move:
    what: str
    to: Moment
    told: bool  # "choir is at 8"; no order to move it


def moves_in(desk: Desk, words: str) -> list[Move]:
    """ "move choir to 8", "choir is at 7:30", "its wednesday", "make it 10": what goes to when; the longest moment first."""
    words = re.sub(r"^(?:it'?s|that'?s|this is)\b", "it is", words.strip(" ,"), flags=re.I)
    words = re.sub(r"(?<=\w)'s (?=at |on |now |moved )", " is ", words)
    parts = words.split()
    found = []
    for i in range(len(parts)):
        head = HEADS.fullmatch(" ".join(parts[:i]))
        if head is None or (head["what"].strip() and not (head["verb"] or head["tells"].strip())):
            continue
        words = " ".join(parts[i:])
        as_clock = re.sub(r"^(?:to|for|now|on) (?=\d)", "at ", words, flags=re.I)
        moment = moment_of(desk, words) or moment_of(desk, as_clock)
        if moment is not None and moment.delay_seconds is None:
            found.append(Move(head["what"].strip(), moment, not head["verb"]))
    return found


def for_good_told(told: Told) -> str | None:
    """ "choir is at 8 from now on", "from now on 10", "move choir to 8 going forward"."""
    marked = FOR_GOOD.search(told.text)
    rest = FOR_GOOD.sub(" ", told.text, count=1).strip(" ,") if marked is not None else ""
    if marked is None or not rest:
        return None
    desk = told.desk
    again = replace(told, text=rest, whole=rest, reading=desk.read(rest), firm=True)
    for rule in (days_hour_told, hour_told, named_hour_told, hours_told, days_told):
        said = rule(again)
        if said is not None:
            return said
    if desk.read(rest).recurrence is not None:
        return on_days_for_good(again)
    for move in moves_in(desk, rest):

        def act(r: Reminder, move: Move = move) -> str | None:
            item = Item(Intent.EDIT, target=r.task, moments=(move.to,), scope="series")
            return edit_one(desk, r, item)

        said = one_of(told, meant(told, move.what, is_open), act)
        if said is not None:
            return said
    return None


ON_DAYS = re.compile(
    r"(?:move |change |switch )?(?:the |my )?(?P<what>.+?)(?: is| are| was| got| has been| have been| will be|'s| moved| changed| switched| now| to| on)+ (?P<to>.+)",
    re.I,
)


def on_days_for_good(told: Told) -> str | None:
    """ "choir moved to thursdays at 6 (from now on)"."""
    found = ON_DAYS.fullmatch(told.text)
    item = told.desk.read(f"move it to {found['to']}").items[0] if found is not None else None
    if found is None or item is None or item.recurrence is None or item.intent is not Intent.EDIT:
        return None
    meant_item = Item(Intent.EDIT, moments=item.moments, recurrence=item.recurrence, value="event")

    def act(r: Reminder) -> str | None:
        return edit_one(told.desk, r, meant_item._replace(target=r.task))

    return one_of(told, meant(told, found["what"], is_open), act)


LATE = re.compile(
    r"(?:the |my )?(?P<what>.+?)(?:'s| is| are| will be| comes| runs| gets picked up| starts)+ (?:running )?(?P<by>(?:an?|one|two|three|half an|\d{1,2}) (?:days?|hours?|hrs?|min(?:ute)?s?|mins)) (?P<way>late|later|early|earlier)",
    re.I,
)


DAY_AHEAD = re.compile(
    rf"(?:on )?(?P<when>(?:(?:this|next) )?{DAY}|tonight|tomorrow|today)[, ]+(?P<rest>.+ (?:is|at|starts)\b.+)",
    re.I,
)


def named_told(told: Told) -> str | None:
    """ "choir is at 7:30", "gym is at 7 on thursday", "on thursday gym is at 8": news of a series by its name."""
    desk, text = told.desk, BECAUSE.sub("", told.text)
    ahead = DAY_AHEAD.fullmatch(text)
    span = span_said(desk, ahead["when"]) if ahead is not None else None
    kinds = (Intent.CREATE, Intent.OTHER, Intent.EDIT)
    if told.reading.intent not in kinds or told.reading.recurrence is not None:
        return None
    for move in moves_in(desk, ahead["rest"] if ahead is not None and span is not None else text):
        several = meant(told, move.what, is_open) if NOUN.search(move.what) else []
        if of_one_series(desk, several) or (len(several) == 1 and days_before(desk, several[0])):
            day = span or day_of_event(desk, several, move.to)
            there = partial(comes_in, desk, day)
            return one_of(told, several, partial(move_in, desk, day, move.to), there)
        if told.reading.intent is Intent.EDIT:
            continue
        named = (
            [r for r in meant(told, move.what, is_open) if is_called(desk, r, move.what)] if move.told else []
        )
        if len(named) != 1:
            continue
        if span is not None:
            return move_in(desk, span, move.to, named[0])
        return edit_one(
            desk, named[0], Item(Intent.EDIT, target=named[0].task, moments=(move.to,), value="event")
        )
    return None


TAKEN = re.compile(
    r"(?:take|taking|use|using|give|do|go to|have|get|attend|inject|apply|drink|check)\b (?:my |the )?", re.I
)
MOST_APART = 240  # minutes from its own hour: farther off it may be one more


def is_called(desk: Desk, reminder: Reminder, words: str) -> bool:
    """By all of its words, without the time of the event and what is done with it ("take")."""
    event = series_event(desk, reminder)
    task = event.task if event is not None else reminder.task
    whole = [replace(reminder, task=t) for t in dict.fromkeys((task, TAKEN.sub("", task, count=1))) if t]
    return any(names_wholly(words, [r]) for r in whole)


def once_told(told: Told) -> str | None:
    """ "statin at 10 on friday", where it comes on that day: that one, and no second reminder."""
    desk, parts = told.desk, told.text.split()
    if told.reading.intent is not Intent.CREATE or told.reading.recurrence is not None:
        return None
    to = told.reading.moment
    if to is None or not to.has_date or not to.grain.has_clock or len(told.reading.items) > 1:
        return None
    for i in range(1, len(parts)):
        what, moment = " ".join(parts[:i]), moment_of(desk, " ".join(parts[i:]))
        if moment is None or not moment.has_date or not moment.grain.has_clock or moment.delay_seconds:
            continue
        named = [r for r in meant(told, what, is_open) if NOUN.search(what) and is_called(desk, r, what)]
        if len(named) != 1:
            continue
        day = Moment(moment.wall.replace(hour=0, minute=0), Grain.DAY, has_date=True)
        lead = lead_of(desk, named[0])
        there = [w + lead for w in occurrences_in(desk, named[0], day)]
        walls = [moment.wall, *([moment.wall + timedelta(hours=12)] if moment.guesses else [])]
        singles = singles_of_day(desk, named[0], day.wall.date())
        own = [(w, None) for w in there] + [(w, s) for w, s in singles]
        pairs = [(minutes_apart(wall, w), wall, w, s) for wall in walls for w, s in own]
        far, wall, stood, single = min(
            pairs, key=lambda p: p[0], default=(MOST_APART + 1, to.wall, to.wall, None)
        )
        if far > MOST_APART:
            continue
        at = moment._replace(wall=wall, guesses=(), alternatives=())
        if single is not None:
            return edit_single(desk, single, Item(Intent.EDIT, moments=(at,)))
        return move_single(desk, named[0], Single(stood - lead, wall))
    return None


def one_told(told: Told) -> str | None:
    """ "choir is at 7:30 this week", "this thursday is at 5", "just for tonight make it 10": one occurrence alone."""
    desk, text = told.desk, BECAUSE.sub("", told.text)
    marked = JUST_THIS.search(text)
    day = re.match(rf"{THIS_DAY.pattern}(?='?s? (?:is|should|will|moved)\b)", text, re.I)
    if marked is None and day is None:
        return None
    when = ""
    rest = text
    if marked is not None:
        when = marked["when"] or marked["only"] or marked["week"] or ""
        rest = f"{text[: marked.start()]} {text[marked.end() :]}".strip(" ,")
    elif day is not None:
        when, rest = day["day"], f"it{text[day.end() :]}"
    if not rest:
        return None
    late = LATE.fullmatch(rest)
    span = span_said(desk, when)
    if when and span is None:
        return None
    if late is not None:
        by = desk.read(
            f"move it {late['by']} {late['way'].replace('late', 'later').replace('laterr', 'later').replace('early', 'earlier')}"
        ).moment
        if by is None or by.delay_seconds is None:
            return None
        shift = timedelta(seconds=by.delay_seconds)
        named = meant(told, late["what"], is_open)
        week = span if not of_one_series(desk, named) else span or next_of_event(desk, named)
        there = partial(comes_in, desk, week)
        return one_of(told, named, lambda r: shift_in(desk, r, week, shift), there)
    for move in moves_in(desk, rest):
        if GENERIC.fullmatch(move.what) is None and not names_surely(move.what, pool_of(told)):
            continue
        named = meant(told, move.what, is_open)
        week = span if not of_one_series(desk, named) else span or next_of_event(desk, named)
        there = partial(comes_in, desk, week)
        said = one_of(told, named, partial(move_in, desk, week, move.to), there)
        if said is not None:
            return said
    return None


def span_said(desk: Desk, when: str) -> Moment | None:
    """The days in which the occurrence lies; None where that is not said."""
    if not when:
        return None
    moment = week_said(desk, when) or moment_of(desk, re.sub(r"^on ", "", when, flags=re.I))
    return moment if moment is not None else None


def occurrences_in(desk: Desk, reminder: Reminder, span: Moment | None) -> list[datetime]:
    """Those of its occurrences that lie in the days that were said; the next one where none were."""
    ahead = [o.wall for o in ahead_of(desk, reminder)]
    if span is None:
        return ahead[:1]
    start = span.wall.replace(hour=0, minute=0, second=0, microsecond=0)
    end = (
        span.end_wall if span.grain is Grain.WEEK and span.end_wall is not None else start + timedelta(days=1)
    )
    lead = lead_of(desk, reminder)
    return [w for w in ahead if start <= w + lead < end]


def shift_in(desk: Desk, reminder: Reminder, span: Moment | None, by: timedelta) -> str | None:
    there = occurrences_in(desk, reminder, span)
    if len(there) != 1:
        return (
            desk.say("list_none_for", what=desk.voice.day(span.wall))
            if span is not None and not there
            else None
        )
    return move_single(desk, reminder, Single(there[0], there[0] + lead_of(desk, reminder) + by))


def move_in(desk: Desk, span: Moment | None, to: Moment, reminder: Reminder) -> str | None:
    """The occurrence of those days at another hour, or on another day."""
    there, lead = occurrences_in(desk, reminder, span), lead_of(desk, reminder)
    if not there and span is not None:
        days = [(span.wall + timedelta(days=n)).date() for n in range(7 if span.grain is Grain.WEEK else 1)]
        moved = [s for day in days for _, s in singles_of_day(desk, reminder, day)]
        if len(moved) == 1:  # it was moved before: it moves again
            return edit_single(desk, moved[0], Item(Intent.EDIT, moments=(to,)))
        return desk.say("list_none_for", what=desk.voice.day(span.wall))
    if len(there) > 1 and to.grain.has_clock and not to.has_date:
        near_it = [w for w in there if minutes_apart(w, to.wall) <= 120 or to.guesses]
        there = near_it if len({w.date() for w in there}) == 1 and len(near_it) == 1 else there
    if len(there) > 1 and to.has_date:
        there = [w for w in there if (w + lead).date() == to.wall.date()] or there
        near_it = [w for w in there if minutes_apart(w + lead, to.wall) <= MOST_APART]
        there = near_it if len(near_it) == 1 and to.grain.has_clock else there
    if len(there) != 1:
        return None
    stood = there[0]
    as_stood = replace(reminder, due=desk.instant(stood + lead, reminder.zone), due_local=stood + lead)
    fitted = fitted_to(desk, as_stood, to)
    if not fitted.grain.has_clock:
        return None
    wall = fitted.wall
    if (
        to.has_date
        and span is not None
        and span.grain is Grain.WEEK
        and not span.wall <= wall < (span.end_wall or wall)
    ):
        wall += timedelta(days=7 if wall < span.wall else -7)  # "next week it's on friday"
    return move_single(desk, reminder, Single(stood, wall))
