"""One more time of a series, told after it was made: "also at 8pm", "and saturday at 9"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime

from bot.core.conversation.create import confirm
from bot.core.conversation.desk import Desk
from bot.core.conversation.event_words import SeriesEvent, apart, days_later, series_event
from bot.core.conversation.placing import Placement
from bot.core.conversation.series_changes import begins_at_once, reseated, retold, say_changed
from bot.core.conversation.series_meant import Told, is_open, meant, one_of
from bot.core.conversation.series_slots import DAY_WORDS, clock_said, days_in, near
from bot.core.model import Reminder, Series
from bot.core.phrasing import echo
from bot.core.reading import Grain, Moment
from bot.core.schedule import next_of, standing_at
from bot.core.series_parts import ANY_DAY, Clock, Slot, clocks_of, remade, slots_of, weekdays_of
from bot.core.wallclock import wall_in, zone_at

CLOCK = r"(?:at |@ ?)?(?:noon|midnight|\d{1,2}(?::?\d\d)? ?(?:[ap]\.?m?\.?)?)"
CLOCKS = rf"{CLOCK}(?:(?: ?, ?| and | & ){CLOCK})*"
MORE = r"(?:(?:oh|ok|wait|actually)[ ,]+)*(?:(?:and also|and|also|plus|add|add in|as well as|then)[ ,]+)+(?:(?:add|another(?: one| dose)?|one|again|a|remind me(?: again)?) )?"
WHEN = rf"(?:(?P<days>(?:on )?{DAY_WORDS.pattern})?(?P<clocks>{CLOCKS})|(?P<then>{CLOCKS}),? (?P<on>(?:on )?{DAY_WORDS.pattern}))"
OF_IT = r"(?: (?:to|for) (?:the |my )?(?P<what>.+?))?"
ADDED = re.compile(
    rf"{MORE}(?:(?P<name>[a-z][\w' ]*?),? )??{WHEN}(?: every ?day| daily)?{OF_IT}(?: too| as well| also)?",
    re.I,
)
TOO = re.compile(
    rf"(?:(?:the |my )?(?P<name>[a-z][\w' ]*?) )??(?:again |also )?{WHEN}(?: every ?day| daily)? (?:too|as well|also)(?P<what>)",
    re.I,
)
ALSO = re.compile(
    rf"(?:the |my )?(?P<name>[a-z][\w' ]*?),? (?:is |are )?(?:also|again|and also) {WHEN}(?: every ?day| daily)?(?P<what>)",
    re.I,
)


def slot_added(told: Told) -> str | None:
    """ "also at 8pm", "and saturday at 9", "add 8pm to meds": one more hour, or another day with an hour of its own."""
    found = ADDED.fullmatch(told.whole) or TOO.fullmatch(told.whole) or ALSO.fullmatch(told.whole)
    if found is None:
        return None
    desk, words = told.desk, (found["clocks"] or found["then"]).lower()
    if (
        re.fullmatch(r"(?:a|add|and)? ?\d{1,2}", words)
        and not (found["days"] or found["on"])
        and found["name"]
    ):
        return None  # "and buy 2"
    said = (found["days"] or found["on"] or "").strip(" ,")
    said = re.sub(r" at$", "", said)
    days = days_in(desk, re.sub(r"^on ", "", said)) if said else set()
    if said and not days:
        return None
    what = found["name"] or found["what"] or ""

    def fits(r: Reminder) -> bool:
        return (
            is_open(r)
            and r.series is not None
            and bool(slots_of(r.series))
            and (not days or weekly(r.series))
        )

    named = meant(told, what, fits, only_last=not what)
    return one_of(told, named, lambda r: with_more(desk, r, days, words))


def weekly(series: Series) -> bool:
    return bool(weekdays_of(series)) and all("INTERVAL" not in rule for rule in series.rules)


def with_more(desk: Desk, reminder: Reminder, days: set[str], words: str) -> str | None:
    series = reminder.series
    if series is None:
        return None
    event = series_event(desk, reminder)
    clocks = more_clocks(desk, series, [event.clock] if event is not None else clocks_of(series), days, words)
    on = days or weekdays_of(series) or {ANY_DAY}
    if not clocks:
        return None
    if event is not None and (clocks != [event.clock] or event.before):
        return event_added(desk, reminder, event, days or {*event.days}, clocks)
    more = {(d, c) for d in on for c in (clocks if event is None else clocks_of(series))} - slots_of(series)
    if not more:
        return desk.say("found_one", task=echo(reminder.task), when=desk.voice.series(series, None))
    return added(desk, reminder, more)


def event_added(
    desk: Desk, reminder: Reminder, event: SeriesEvent, days: set[str], clocks: list[Clock]
) -> str | None:
    """An event at another hour on some day: what comes before it is a series of its own, with true words."""
    own, series = event.own_clock(clocks[0]), reminder.series
    if own is None or series is None or len(clocks) != 1:
        return None
    on = days_later(days, -event.before)
    made = remade(series, lambda *_: None, {(day, own) for day in on})
    zone = reminder.zone or zone_at(desk.preferences, desk.now)
    if made is None or zone is None:
        return None
    made = replace(made, start_local=wall_in(zone, desk.now).replace(second=0, microsecond=0))
    fresh = replace(
        reminder, ref=desk.add(reminder.task).ref, created_at=desk.now, awaiting=None, done_at=None
    )
    fresh = replace(retold(desk, fresh, event, clocks[0], days), series=made, mentions=0)
    first = next_of(desk.preferences, fresh, desk.now)
    if first is None:
        return None
    placed = standing_at(fresh, first)
    return confirm(desk, Placement(placed), Moment(first.wall, Grain.MINUTE))


def more_clocks(desk: Desk, series: Series, own: list[Clock], days: set[str], words: str) -> list[Clock]:
    """Hours beside those of the same day, as they would be read in one text; those of another day near to them."""
    parts = [p for p in re.split(r" ?, ?| and | & ", words) if p]
    moments = [clock_said(desk, re.sub(r"^@ ?", "", p)) for p in parts]
    if any(m is None for m in moments) or not own:
        return []
    if days - weekdays_of(series):
        return [near(m, min(own, key=lambda c: apart(near(m, c), c))) for m in moments if m is not None]
    listed = " and ".join(f"{datetime(2000, 1, 1, *c):%I:%M%p}".lower() for c in own)
    read = desk.read(f"remind me to take it every day at {listed} and {' and '.join(parts)}").recurrence
    found = clocks_of(Series(read.rules, series.start_local)) if read is not None else []
    return [c for c in found if c not in own] or [near(m, own[0]) for m in moments if m is not None]


def added(desk: Desk, reminder: Reminder, more: set[Slot]) -> str | None:
    """With more slots; one that is still to come today comes today."""
    series = reminder.series
    made = remade(series, lambda _, clock: (0, clock), more) if series is not None else None
    if made is None or series is None:
        return None
    zone = reminder.zone or zone_at(desk.preferences, desk.now)
    if zone is not None and begins_at_once(reminder, series, zone):
        begin = wall_in(zone, reminder.created_at).replace(second=0, microsecond=0)
        made = replace(made, start_local=min(made.start_local, begin))
    return say_changed(desk, reseated(desk, replace(reminder, guessed_hour=False), made))
