"""Which reminders a command is about: by number, by words, by day, all of them, or the last one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.core.conversation.desk import Desk
from bot.core.conversation.event_words import of_one_series, with_its_alerts
from bot.core.conversation.matching import likeness, matching, stems
from bot.core.conversation.series_changes import series_of_single
from bot.core.conversation.spoken_of import put_off_since
from bot.core.model import Question, QuestionKind, Ref, Reminder, State
from bot.core.phrasing import echo
from bot.core.reading import Grain, Guess, Intent, Item, Moment
from bot.core.recurrence import parts_of
from bot.core.wallclock import at_hour

SAID_MISSING = 3


@dataclass(frozen=True, slots=True)
class Targets:
    """What was found, or the words that say why nothing was (or ask which)."""

    reminders: tuple[Reminder, ...] = ()
    answer: str | None = None
    missing: str | None = None  # of several that were named, the first that is not kept


def find_targets(desk: Desk, item: Item, pool: list[Reminder], *, by_day: bool = False) -> Targets:
    """Look in `pool` for what `item` names. `by_day`: its moment says which, not where to."""
    if item.refs:
        found = [desk.reminders[Ref(ref)] for ref in item.refs if Ref(ref) in desk.reminders]
        return Targets(tuple(found)) if found else Targets(answer=desk.say("list_none"))
    if item.numbers:
        return by_numbers(desk, item.numbers)
    if item.target:
        found = matching(item.target, pool)
        if by_day and item.moment is not None:
            one = of_one_series(desk, found)
            found = found if one else [r for r in found if within(desk, r, item.moment)] or found
        found = of_that_pace(of_that_day(desk, item.target, found), item.pace)
        found = with_its_alerts(desk, found, pool)
        both = each_named(item.target, pool)
        if both.reminders:
            return both
        if not found:
            return Targets(answer=desk.say("no_match", what=echo(item.target)))
        if len(found) == 1 or item.everything or of_one_series(desk, found):
            return Targets(tuple(found))
        return of_own_series(desk, item, found) or ask_which(desk, found)
    if by_day and item.moment is not None:
        found = [r for r in pool if within(desk, r, item.moment)]
        if not found:
            wall = item.moment.wall
            what = desk.voice.clock(wall) if item.moment.grain.has_clock else desk.voice.day(wall)
            return Targets(answer=desk.say("list_none_for", what=what))
        return Targets(tuple(found)) if len(found) == 1 or item.everything else ask_which(desk, found)
    if item.value == "which" and len(pool) > 1:
        return ask_which(desk, pool)
    if item.pace:
        found = [r for r in pool if at_pace(r, item.pace)]
        if not found:
            return Targets(answer=desk.say("no_match", what=item.pace))
        return Targets(tuple(found)) if len(found) == 1 or item.everything else ask_which(desk, found)
    if item.everything:
        return Targets(tuple(pool)) if pool else Targets(answer=desk.say("list_none"))
    return the_last_one(desk, pool)


def of_own_series(desk: Desk, item: Item, found: list[Reminder]) -> Targets | None:
    """A series and occurrences of it that were moved: all of them go, the next one is moved; None for any others."""
    series = [r for r in found if r.series is not None]
    if len(series) != 1 or any(series_of_single(desk, r) != series[0] for r in found if r.series is None):
        return None
    if item.scope == "series" or item.intent in (Intent.PAUSE, Intent.RESUME):
        return Targets((series[0],))
    if item.intent is Intent.CANCEL and item.scope is None and item.moment is None:
        return Targets(tuple(found))
    if item.intent is not Intent.EDIT or item.recurrence is not None or item.task is not None:
        return None
    ahead = [r for r in found if r.due is not None]
    return Targets((min(ahead, key=lambda r: r.due or 0),)) if ahead else None


def each_named(words: str, pool: list[Reminder]) -> Targets:
    """ "gym and dinner": each part names one, and no single one has all the words."""
    parts = [p for p in re.split(r"\s*(?:,|&|\band\b)\s*", words) if p]
    wanted = stems(words)
    if len(parts) < 2 or any(likeness(wanted, stems(r.task)) >= 1 for r in pool):
        return Targets()
    found = [matching(part, pool) for part in parts]
    named = dict.fromkeys(r.ref for rs in found for r in rs)
    missing = next((part for part, rs in zip(parts, found, strict=True) if not rs), None)
    if any(len(rs) > 1 for rs in found) or (len(named) < 2 and missing is None):
        return Targets()
    return Targets(tuple(r for r in pool if r.ref in named), missing=missing)


def by_numbers(desk: Desk, numbers: tuple[int, ...]) -> Targets:
    """Numbers belong to the last numbered message: stored refs, not positions that shift."""
    numbered = desk.thread.numbered
    if not numbered:
        # nothing was shown yet: as the list would number them
        numbered = tuple(r.ref for r in desk.live())
        desk.remember(numbered=numbered)
    found: list[Reminder] = []
    missing: list[int] = []
    for n in numbers:
        reminder = desk.reminders.get(numbered[n - 1]) if 0 < n <= len(numbered) else None
        if reminder is None or reminder.state in (State.CANCELLED,):
            missing.append(n)
        elif put_off_since(desk, reminder) not in found:
            found.append(put_off_since(desk, reminder))
    if not missing:
        return Targets(tuple(found))
    said = desk.say("no_number", number=desk.voice.joined([str(n) for n in missing[:SAID_MISSING]]))
    if not found:
        return Targets(answer=said)
    if said not in desk.footers:
        desk.footers.append(said)  # those that there are, and a word about the others
    return Targets(tuple(found))


def the_last_one(desk: Desk, pool: list[Reminder]) -> Targets:
    """What was spoken of last: a reminder that came, a confirmation, or the only row that was shown since."""
    shown = shown_alone(desk)
    if shown is not None and shown in pool:
        return Targets((shown,))
    refs = last_refs(desk)
    found = [desk.reminders[ref] for ref in refs if ref in desk.reminders]
    gone = {State.CANCELLED, *([State.DONE] if desk.now - last_said(desk) > SPOKEN_OF_SECONDS else [])}
    found = [r for r in found if r.state not in gone]
    if len(found) == 1:
        return Targets(tuple(found))
    if found:
        return ask_which(desk, found)
    if len(pool) == 1:
        return Targets((pool[0],))
    if not pool:
        return Targets(answer=desk.say("list_none"))
    return ask_which(desk, pool)


SPOKEN_OF_SECONDS = 1800
"""So long something that is done may still be meant by "it"."""
MEND_SECONDS = 180


def last_said(desk: Desk) -> int:
    return max(desk.thread.sent_at or 0, desk.thread.made_at or 0)


def shown_alone(desk: Desk) -> Reminder | None:
    """The one row of a digest or a list that came since: "it" is that one."""
    thread = desk.thread
    later = (thread.numbered_at or 0) > last_said(desk) and desk.now - (thread.made_at or 0) > MEND_SECONDS
    if not later or len(thread.numbered) != 1 or any(r.ref in last_refs(desk) for r in desk.unfinished()):
        return None  # what came and is not done is put off, or done
    row = desk.reminders.get(thread.numbered[0])
    return row if row is not None and row.state in (State.OPEN, State.WAITING) else None


def last_refs(desk: Desk) -> tuple[Ref, ...]:
    thread = desk.thread
    if (thread.sent_at or 0) > (thread.made_at or 0):
        return thread.sent
    return thread.made


def ask_which(desk: Desk, found: list[Reminder], again: Question | None = None) -> Targets:
    """The rows to choose from, for what is being carried out; or once more those of an open question."""
    rows = desk.numbered_rows(found, room=12)
    text, item = (desk.inbound.body, desk.item) if again is None else (again.text, again.item)
    desk.ask(QuestionKind.WHICH, [r.ref for r in found], text, item)
    return Targets(answer=desk.say("ask_which", rows=rows))


def within(desk: Desk, reminder: Reminder, moment: Moment) -> bool:
    """Whether it is due in the day, part of a day or period that was said."""
    wall = desk.wall(reminder)
    if wall is None:
        return False
    if moment.grain.has_clock and moment.end_wall is None:
        hours = {moment.wall.hour}
        if Guess.MERIDIEM in moment.guesses:
            hours.add((moment.wall.hour + 12) % 24)
        same_day = not moment.has_date or wall.date() == moment.wall.date()
        return same_day and wall.hour in hours and wall.minute == moment.wall.minute
    if moment.grain is Grain.DAYPART:
        return in_daypart(wall, moment)
    if moment.end_wall is not None:
        return moment.wall <= wall < moment.end_wall
    start = at_hour(moment.wall, 0)
    days = {Grain.WEEK: 7, Grain.MONTH: 31, Grain.YEAR: 366}.get(moment.grain, 1)
    return start <= wall and (wall - start).days < days


PARTS_OF_DAY = {
    "morning": (3, 12),
    "noon": (11, 14),
    "afternoon": (12, 18),
    "evening": (17, 24),
    "night": (17, 27),
}
"""From and until which hour something is "this morning" or "tonight", whenever a reminder for it would come."""


def in_daypart(wall: datetime, moment: Moment) -> bool:
    """6 PM and 9 PM are both tonight; 7 PM is not this afternoon."""
    start, end = PARTS_OF_DAY.get(moment.daypart or "", (0, 24))
    day = at_hour(moment.wall, 0)
    return day + timedelta(hours=start) <= wall < day + timedelta(hours=end)


DAY_NAMED = re.compile(r"\b(mon|tues|wednes|thurs|fri|satur|sun)day(?:'?s)?\b", re.I)
DAYS_NAMED = ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun")


def of_that_day(desk: Desk, words: str, found: list[Reminder]) -> list[Reminder]:
    """ "tuesdays gym": of several, those due on a tuesday; all of them where none is."""
    named = DAY_NAMED.search(words) if len(found) > 1 else None
    if named is None:
        return found
    weekday = DAYS_NAMED.index(named[1].lower())
    there = [r for r in found if (wall := desk.wall(r)) is not None and wall.weekday() == weekday]
    return there or found


PACES = {
    "hour": "HOURLY",
    "day": "DAILY",
    "night": "DAILY",
    "week": "WEEKLY",
    "month": "MONTHLY",
    "year": "YEARLY",
    "annual": "YEARLY",
}
MOST_OF_A_WEEK = 5


def at_pace(reminder: Reminder, pace: str) -> bool:
    """Whether it comes as often as "daily", "every week" or "recurring" says."""
    if reminder.series is None:
        return False
    pace = pace.replace("dai", "day")
    frequency = next((f for word, f in PACES.items() if word in pace), None)
    for rule in map(parts_of, reminder.series.rules):
        days = rule.get("BYDAY", "").count(",") + 1
        if frequency in (None, rule["FREQ"]) or (frequency == "DAILY" and days >= MOST_OF_A_WEEK):
            return True
    return False


def of_that_pace(found: list[Reminder], pace: str | None) -> list[Reminder]:
    """ "my daily water reminder": of several, those that come so often, or that have the word; all where none has."""
    if pace is None or len(found) < 2:
        return found
    there = [r for r in found if pace in r.task.lower()] or [r for r in found if at_pace(r, pace)]
    return there or found
