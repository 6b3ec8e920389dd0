"""On which days and at which hours a series comes, for good: "just mondays", "change thursdays to 7pm"."""

from __future__ import annotations

import re
from datetime import datetime
from itertools import combinations

from bot.core.conversation.cancelling import clocks_in
from bot.core.conversation.changes import minutes_apart
from bot.core.conversation.desk import Desk
from bot.core.conversation.event_words import series_event
from bot.core.conversation.hearing_series import days_said
from bot.core.conversation.series_changes import (
    Slots,
    change_days,
    change_series,
    change_slots,
    reseated,
    say_changed,
)
from bot.core.conversation.series_meant import ITSELF, Told, is_open, meant, moment_of, one_of
from bot.core.conversation.spoken_of import mendable
from bot.core.conversation.targets import last_refs, within
from bot.core.model import Reminder, Series
from bot.core.phrasing import echo
from bot.core.reading import Moment
from bot.core.series_parts import clocks_of, remade, slots_of, weekdays_of

# -- on which days

ONLY_DAYS = re.compile(
    r"(?:(?:only|just)(?: on| for)? (?P<days>.+)|(?P<behind>.+?) only|(?:make it )?(?:only|just) (?P<made>.+))",
    re.I,
)
MORE_DAYS = re.compile(
    r"(?:add|also|plus|and also)(?: on)? (?P<days>[\w ,&]+?)(?: (?:to|for) (?P<what>.+?))?(?: too| as well)?",
    re.I,
)
FEWER_DAYS = re.compile(
    r"(?:no more|drop|not(?: on)?|no|remove|take off|stop|without|except)(?: on)? (?P<days>[\w ,&]+?)(?: from (?P<what>.+?))?(?: any ?more)?",
    re.I,
)
DAY_WORDS = re.compile(
    r"(?:(?:every|on|the|and|or|mon|tues?|wed|weds|thu|thurs?|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekdays?|week days?|weekends?)\b[ ,&]*)+",
    re.I,
)
PLURAL = re.compile(r"days\b|ends\b", re.I)


def days_in(desk: Desk, words: str) -> set[str]:
    words = re.sub(r"^(?:every|on|the) ", "", words.strip(), flags=re.I)
    return days_said(desk, words) if DAY_WORDS.fullmatch(words) else set()


def of_week(reminder: Reminder) -> bool:
    return is_open(reminder) and reminder.series is not None and bool(weekdays_of(reminder.series))


def days_told(told: Told) -> str | None:
    """ "just mondays", "weekdays only", "add saturday", "no more fridays", after a series was spoken of."""
    desk, text = told.desk, told.text
    only, more, fewer = ONLY_DAYS.fullmatch(text), MORE_DAYS.fullmatch(text), FEWER_DAYS.fullmatch(told.whole)
    for found, way in ((only, "only"), (more, "more"), (fewer, "fewer")):
        if found is None:
            continue
        words = found.groupdict()
        said = words.get("days") or words.get("behind") or words.get("made") or ""
        what = words.get("what") or ""
        days = days_in(desk, said)
        if not days or (way == "fewer" and not PLURAL.search(said)):
            continue

        def act(r: Reminder, days: set[str] = days, way: str = way) -> str | None:
            assert r.series is not None
            own = weekdays_of(r.series)
            wanted = {"only": days, "more": own | days, "fewer": own - days}[way]
            if not wanted:
                return None
            if wanted == own:
                return desk.say("found_one", task=echo(r.task), when=desk.voice.series(r.series, None))
            return change_days(desk, r, wanted)

        return one_of(told, meant(told, what, of_week, only_last=not what), act)
    return None


DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
DAYS_HOUR = re.compile(
    rf"(?:(?P<lead>change|move|make|switch|set|put) )?(?:(?:the |my )?(?P<what>.+?) (?:on )?)??(?P<day>{DAY}s|weekends|weekdays)"
    r"(?: (?P<behind>\w+))??(?: (?:is|are|at|to|for|should be|instead at))* (?P<to>\S+(?: \S+)?)(?: instead| now| from now on)?",
    re.I,
)


HOUR_OF_DAYS = re.compile(
    rf"(?:(?P<lead>change|move|make|switch|set|put) )?(?:the |my )?(?P<what>.+?)(?: (?:is|are|was|got|has been|moved|changed|now|at|to|should be))* (?P<to>\S+(?: [ap]\.?m\.?)?) on (?P<day>{DAY}s|weekends|weekdays)(?: instead| now)?",
    re.I,
)


def days_hour_told(told: Told) -> str | None:
    """ "change thursdays to 7pm", "gym moved to 7 on thursdays", "thursdays to fridays": that day of it, for good."""
    found = HOUR_OF_DAYS.fullmatch(told.text) or DAYS_HOUR.fullmatch(told.text)
    if found is None:
        return None
    desk, days = told.desk, days_in(told.desk, found["day"])
    what = found["what"] or ""
    swapped = PLURAL.search(found["to"]) is not None and re.search(
        rf"\bto {re.escape(found['to'])}", told.text
    )
    other = days_in(desk, found["to"]) if swapped else set()
    to = None if other else clock_said(desk, found["to"])
    if not days or (to is None and not other):
        return None
    if not what and not found["lead"] and mendable(desk) is None:
        return None

    def fits(r: Reminder) -> bool:
        return of_week(r) and r.series is not None and days < weekdays_of(r.series)

    def act(r: Reminder) -> str | None:
        assert r.series is not None
        if other:
            return change_days(desk, r, weekdays_of(r.series) - days | other)
        clocks = clocks_on(r, days)
        if len(clocks) != 1 or to is None:
            return None
        event = series_event(desk, r)
        return change_slots(
            desk, r, Slots(frozenset(days)), near(to, event.clock if event is not None else clocks[0])
        )

    return one_of(told, meant(told, what, fits), act)


def clocks_on(reminder: Reminder, days: set[str]) -> list[tuple[int, int]]:
    assert reminder.series is not None
    return clocks_of(remade(reminder.series, lambda d, c: (0, c) if d in days else None) or reminder.series)


# -- at which hours


def clock_said(desk: Desk, words: str) -> Moment | None:
    """ "7", "at 7pm", "half past 8": a clock time without a day."""
    words = re.sub(r"^(?:at|to|for) ", "", words.strip(), flags=re.I)
    moment = moment_of(desk, words)
    return (
        moment
        if moment is not None and moment.grain.has_clock and not moment.has_date and not moment.delay_seconds
        else None
    )


def near(said: Moment, clock: tuple[int, int]) -> tuple[int, int]:
    """Of a bare hour's halves the one nearer to the old hour."""
    old = datetime.combine(said.wall.date(), datetime.min.time()).replace(hour=clock[0], minute=clock[1])
    walls = [said.wall, *(a.wall for a in said.alternatives)] if said.guesses else [said.wall]
    if said.guesses:
        walls.append(said.wall.replace(hour=(said.wall.hour + 12) % 24))
    best = min(walls, key=lambda w: minutes_apart(w, old))
    return best.hour, best.minute


def several_a_day(reminder: Reminder) -> bool:
    return is_open(reminder) and reminder.series is not None and len(clocks_of(reminder.series)) > 1


WHICH = r"(?P<which>.+?)"
ONE_DOSE = r"(?:one|dose|pill|pills|meds?|reminder|alert|time|drops?|insulin|shot)"
HOUR_MOVED = re.compile(
    rf"(?:change|move|switch|make|set|push|put|shift) (?:the |my )?{WHICH}(?:'s)?(?: {ONE_DOSE})?(?: (?:for|of) (?P<what>.+?))? (?:to|at|->|into) (?P<to>\S+(?: \S+)?)"
    r"(?: instead| please| pls| every ?day| from now on)*",
    re.I,
)
HOUR_TOLD = re.compile(
    rf"(?:the |my )?{WHICH} {ONE_DOSE}(?: (?:is|should be|at|to|now|moved))+ (?P<to>\S+(?: \S+)?)(?: instead| now| from now on)*",
    re.I,
)
HOUR_GONE = re.compile(
    rf"(?:stop|drop|cancel|delete|remove|end|no more|lose|quit|take off)(?: taking)? (?:the |my )?{WHICH}(?:'s)? {ONE_DOSE}(?: (?:for|of) (?P<what>.+?))?(?: any ?more| from now on| for good)*",
    re.I,
)
CLOCK_GONE = re.compile(
    r"(?:stop|drop|cancel|delete|remove|no more|lose|take off|without|no)(?: the| my)? (?P<which>(?:at )?(?:\d{1,2}(?::\d\d)? ?[ap]\.?m\.?|noon|midnight))(?: any ?more| for good)*",
    re.I,
)
FROM_TO = re.compile(
    r"(?:from )?(?P<which>\S+(?: ?[ap]\.?m\.?)?) to (?P<to>\S+(?: ?[ap]\.?m\.?)?)(?: instead| please)?", re.I
)


def hour_told(told: Told) -> str | None:
    """ "change 8pm to 9pm", "move the morning one to 7", "stop the evening one": one of several hours, for good."""
    desk = told.desk
    moved = HOUR_MOVED.fullmatch(told.text) or HOUR_TOLD.fullmatch(told.text)
    if moved is None and mendable(desk) is not None:
        moved = FROM_TO.fullmatch(told.text)
    gone = None
    if moved is None:
        gone = HOUR_GONE.fullmatch(told.text) or CLOCK_GONE.fullmatch(told.whole)
    found = moved or gone
    if found is None:
        return None
    which = moment_of(desk, re.sub(r"^(?:the|my|from) ", "", hour_words(found["which"]), flags=re.I))
    to = clock_said(desk, moved["to"]) if moved is not None else None
    if which is None or (moved is not None and to is None) or is_dated(which, found["which"]):
        return None

    def fits(r: Reminder) -> bool:
        return one_of_its_hours(r, which)

    def act(r: Reminder) -> str | None:
        assert r.series is not None
        at = clocks_in(r.series, which)
        return change_slots(
            desk, r, Slots(clocks=frozenset(at)), near(to, at[0]) if to is not None else None, to is None
        )

    chosen = meant(told, (found.groupdict().get("what") or ""), fits, sure=True)
    return None if others_then(desk, which, chosen) else one_of(told, chosen, act)


PART = r"(?:morning|evening|night|nighttime|afternoon|noon|lunch|lunchtime|bedtime|am|pm|\d{1,2}(?::\d\d)? ?[ap]\.?m\.?)"
TELLS = r"(?P<tells>(?: (?:is|are|should be|needs to be|moved|moves|now|to|at)\b)+)"
NAMED_HOUR = re.compile(
    rf"(?:the |my )?(?:(?P<part>{PART})(?:'s)? (?P<what>[a-z][\w' ]*?)|(?P<name>[a-z][\w' ]*?) (?:at|in the|in|for)(?: the)? (?P<then>{PART})){TELLS} (?P<to>\S+(?: \S+)??)(?: instead| now)*",
    re.I,
)


def named_hour_told(told: Told) -> str | None:
    """ "inhaler at night should be 9:30", "the evening inhaler at 9:30 (from now on)": that hour of it, for good."""
    found = NAMED_HOUR.fullmatch(told.text)
    if found is None or (found["tells"].strip().lower() == "at" and not told.firm):
        return None
    desk, said = told.desk, found["part"] or found["then"]
    which, to = moment_of(desk, hour_words(said)), clock_said(desk, found["to"])
    if which is None or to is None or is_dated(which, said):
        return None

    def fits(r: Reminder) -> bool:
        return is_open(r) and r.series is not None and len(clocks_in(r.series, which)) == 1

    def act(r: Reminder) -> str | None:
        assert r.series is not None
        at = clocks_in(r.series, which)
        return change_slots(desk, r, Slots(clocks=frozenset(at)), near(to, at[0]))

    return one_of(told, meant(told, found["what"] or found["name"], fits), act)


def one_of_its_hours(reminder: Reminder, which: Moment) -> bool:
    """Whether the words mean exactly one of several hours a day."""
    series = reminder.series
    return series is not None and several_a_day(reminder) and len(clocks_in(series, which)) == 1


def others_then(desk: Desk, which: Moment, found: list[Reminder]) -> bool:
    """Another reminder at that time, where none of these was spoken of last: it may be meant."""
    spoken = any(r.ref in last_refs(desk) for r in found)
    return not spoken and any(within(desk, r, which) for r in desk.live() if r not in found)


def hour_words(words: str) -> str:
    """ "8 o'clock", "8" as "at 8"; "morning" as a part of any day."""
    words = re.sub(r" o'?clock$", "", words.strip(), flags=re.I)
    return {
        "morning": "in the morning",
        "evening": "in the evening",
        "afternoon": "in the afternoon",
        "night": "at night",
        "nighttime": "at night",
        "bedtime": "at night",
        "am": "in the morning",
        "pm": "in the evening",
        "noon": "at 12pm",
        "lunch": "at noon",
        "lunchtime": "at noon",
    }.get(words.lower(), words)


def is_dated(moment: Moment, words: str) -> bool:
    """ "tonight", "tomorrow morning", "friday": one day's alone."""
    return moment.has_date or re.search(r"\b(?:tonight|today|tomorrow|tmrw|this)\b", words, re.I) is not None


HOUR = r"(?:at )?(?:noon|midnight|\d{1,2}(?::?\d\d)? ?(?:[ap]\.?m?\.?)?)"
HOURS = rf"(?P<hours>{HOUR}(?:(?: ?, ?(?:and )?| and | & | n | \+ ){HOUR})+)"
HOURS_LISTED = re.compile(
    rf"(?:(?:make (?:it|them|that)|at|do|(?:change|move|switch|set|put) (?:it|them|that)|to) )*{HOURS}(?P<what>)(?: instead| every ?day| daily| from now on)*",
    re.I,
)
HOURS_OF = re.compile(
    rf"(?:change|move|switch|set|put|make|shift) (?:the |my )?(?P<what>.+?)(?: times?| hours?)? (?:to |at |into )+{HOURS}(?: instead| every ?day| daily| from now on)*",
    re.I,
)
HOURS_TOLD = re.compile(
    rf"(?:the |my )?(?P<what>.+?) (?:(?:is|are|should be|needs to be|moved|changed|to|now|at)\b ?)+{HOURS}(?P<behind>(?: instead| now| from now on| going forward)*)",
    re.I,
)
MOST_HOURS = 6
SURELY_OTHER = re.compile(r"\b(?:is|are|should be|needs to be|moved|changed)\b", re.I)


def hours_told(told: Told) -> str | None:
    """ "8 and 8", "change the pill to 8am and 8pm", "pill at 8am and 8pm instead": its hours, all of them."""
    desk = told.desk
    listed = HOURS_LISTED.fullmatch(told.text)
    found = listed or HOURS_OF.fullmatch(told.text) or HOURS_TOLD.fullmatch(told.text)
    if found is None:
        return None
    behind = found.groupdict().get("behind")
    instead = behind != "" or told.firm or SURELY_OTHER.search(told.text) is not None
    said = desk.read(f"remind me to take it every day at {re.sub('at ', '', found['hours'])}").recurrence
    clocks = clocks_of(Series(said.rules, datetime(2000, 1, 1))) if said is not None else []
    bare = listed is not None and re.match(r"(?:\d|at\b)", told.text) is not None
    count = len(re.findall(rf"(?:{HOUR})", found["hours"], re.I))
    if len(clocks) != count or count > MOST_HOURS:
        return None

    def fits(r: Reminder) -> bool:
        if r.series is None or not is_open(r) or len(clocks_of(r.series)) > MOST_HOURS:
            return False
        return even_hours(r.series) and series_event(desk, r) is None

    def act(r: Reminder) -> str | None:
        assert r.series is not None
        own = clocks_of(r.series)
        if (bare or not instead) and (len(own) != len(clocks) or r != mendable(desk)):
            return None  # "pill at 8am and 8pm", long after, may be one more
        return at_hours(desk, r, clocks)

    what = found["what"]
    what = "" if re.fullmatch(ITSELF, what, re.I) else what
    return one_of(told, meant(told, what, fits, only_last=not what), act)


def even_hours(series: Series) -> bool:
    """The same clock times on each of its days."""
    slots = slots_of(series)
    return bool(slots) and len(slots) == len(clocks_of(series)) * len({day for day, _ in slots})


def at_hours(desk: Desk, reminder: Reminder, clocks: list[tuple[int, int]]) -> str | None:
    """Each of its hours goes to one of the new ones; hours more are new, hours fewer go."""
    series = reminder.series
    assert series is not None
    hours = nearest_hours(clocks_of(series), clocks)
    more = {(day, clock) for day, _ in slots_of(series) for clock in set(clocks) - set(hours.values())}

    def change(_: str, clock: tuple[int, int]) -> tuple[int, tuple[int, int]] | None:
        return (0, hours[clock]) if clock in hours else None

    made = remade(series, change, more)
    if made is None:
        return None
    if more:
        return say_changed(desk, reseated(desk, reminder, made, change))
    return change_series(desk, reminder, made, change)


def nearest_hours(
    old: list[tuple[int, int]], new: list[tuple[int, int]]
) -> dict[tuple[int, int], tuple[int, int]]:
    """Which old hour becomes which new one, in order; of more on one side those that are near to the other's."""
    fewer = min(len(old), len(new))
    pairs = [(a, b) for a in combinations(old, fewer) for b in combinations(new, fewer)]

    def apart(pair: tuple[tuple[tuple[int, int], ...], ...]) -> int:
        return sum(abs((h - k) * 60 + m - n) for (h, m), (k, n) in zip(*pair, strict=True))

    return dict(zip(*min(pairs, key=apart), strict=True))
