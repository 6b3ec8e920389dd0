"""What comes in a day, or in the days that were said: of a series too that comes before it as well."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from itertools import islice, takewhile

from bot.core.conversation.desk import Desk
from bot.core.conversation.targets import within
from bot.core.model import Instant, Reminder, State
from bot.core.reading import Grain, Intent, Item, Moment
from bot.core.recurrence import Occurrence, occurrences_after
from bot.core.schedule import standing_at
from bot.core.wallclock import at_hour, instant_in, zone_at

MOST_DAYS = 62
"""In longer spans each is shown at its next time alone."""
MOST_TIMES = 1500
HOURS_NAMED = 3
DAYS_OF = {Grain.WEEK: 7, Grain.MONTH: 31, Grain.YEAR: 366}


def bounds(moment: Moment) -> tuple[datetime, datetime]:
    """From and until when what lies in it can be due; the night after a day belongs to it."""
    if moment.end_wall is not None:
        return moment.wall, moment.end_wall
    start = at_hour(moment.wall, 0)
    return start, start + timedelta(days=DAYS_OF.get(moment.grain, 2))


def coming_in(desk: Desk, reminder: Reminder, moment: Moment) -> list[Reminder]:
    """It as it stands at each of its times in the days that were said."""
    found = [reminder] if within(desk, reminder, moment) else []
    zone = reminder.zone or zone_at(desk.preferences, desk.now)
    series, stood = reminder.series, reminder.occurrence_local or reminder.due_local
    start, end = bounds(moment)
    if series is None or zone is None or stood is None or reminder.state is not State.OPEN:
        return found
    if reminder.due is None or not moment.has_date or (end - start).days > MOST_DAYS:
        return found
    after = max(instant_in(zone, start) - 86400, instant_in(zone, stood), reminder.pause_until or 0)
    walk = islice(occurrences_after(series, zone, Instant(after)), MOST_TIMES)

    def ends_later(o: Occurrence) -> bool:
        return o.wall < end + timedelta(days=1)

    later = [standing_at(reminder, o) for o in takewhile(ends_later, walk) if o.wall > stood]
    return found + [r for r in later if within(desk, r, moment)]


def shown_in(desk: Desk, pool: list[Reminder], moment: Moment) -> tuple[list[Reminder], dict[int, str]]:
    """Rows for a list of those days, one for each, soonest first; and what rows of several times say."""
    rows: list[Reminder] = []
    said: dict[int, str] = {}
    for reminder in pool:
        there = coming_in(desk, reminder, moment)
        if not there:
            continue
        rows.append(min(there, key=lambda r: r.due or 0))
        if len(there) > 1:
            said[reminder.ref] = times_said(desk, there)
    return sorted(rows, key=lambda r: (r.due or 0, r.ref)), said


def one_day(moment: Moment) -> str:
    """The day that was said, where it was one."""
    end = moment.end_wall
    within_it = moment.has_date and moment.grain not in DAYS_OF
    within_it = within_it and (end is None or end - at_hour(moment.wall, 0) <= timedelta(days=1))
    return moment.wall.date().isoformat() if within_it else ""


def on_day_shown(desk: Desk, item: Item) -> Item:
    """ "skip 1", "1 at 10pm" after the list of a day: that day's, where the row's series comes before it too."""
    shown = desk.thread.numbered_day
    if not item.numbers or not shown or item.recurrence is not None or item.scope == "series":
        return item
    day = datetime.fromisoformat(shown)
    numbered = desk.thread.numbered
    rows = [desk.reminders.get(numbered[n - 1]) for n in item.numbers if 0 < n <= len(numbered)]
    later = [r for r in rows if r is not None and r.series and (w := desk.wall(r)) and w.date() < day.date()]
    if not later or len(later) < len(rows):
        return item
    said = item.moment
    if item.intent is Intent.SKIP and said is None:
        return item._replace(moments=(Moment(day, Grain.DAY, has_date=True),))
    if item.intent is not Intent.EDIT or said is None or said.has_date or not said.grain.has_clock:
        return item
    if said.delay_seconds is not None:
        return item
    wall = datetime.combine(day.date(), said.wall.time())
    return item._replace(
        moments=(said._replace(wall=wall, has_date=True, alternatives=()), *item.moments[1:])
    )


def times_said(desk: Desk, there: list[Reminder]) -> str:
    """ "Fri Nov 27 8:00 AM and 8:00 PM"; "every day 9:00 PM" where there are several days."""
    walls = sorted(w for r in there if (w := desk.wall(r)) is not None)
    first, series = walls[0], there[0].series
    if walls[-1] - first >= timedelta(hours=24) and series is not None:
        bare = replace(series, excluded=())
        moved = [r for r in there if r.occurrence_local is not None and r.due_local != r.occurrence_local]
        often = desk.voice.series(bare, None)
        return f"{desk.voice.short_moment(first)}, {often}" if moved else often
    clocks = [desk.voice.clock(w) for w in walls[1:]]
    if len(walls) <= HOURS_NAMED:
        return desk.voice.joined([desk.voice.short_moment(first), *clocks])
    return f"{desk.voice.short_moment(first)} +{len(walls) - 1}"
