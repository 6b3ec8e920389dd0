"""How long a series lasts, told after it was made: "make it 7 days", "end gym on dec 15"."""

from __future__ import annotations

import re
from datetime import datetime, time, timedelta

from bot.core.conversation.changes import edit_one
from bot.core.conversation.desk import Desk
from bot.core.conversation.series_changes import end_at
from bot.core.conversation.series_meant import (
    GENERIC,
    ITSELF,
    Told,
    end_of_day,
    is_open,
    meant,
    one_of,
    pool_of,
)
from bot.core.conversation.spoken_of import came_lately, is_moment, mendable, series_of
from bot.core.model import Reminder, Series
from bot.core.phrasing import echo
from bot.core.recurrence import DAY_CODES, counts_elapsed
from bot.core.series_parts import clocks_of, end_of, first_wall, has_end, uncounted, weekdays_of
from bot.core.wallclock import instant_in, zone_at

# -- how long it lasts

NUMBER = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|a couple(?: of)?|\d{1,3})"
AMOUNT = rf"(?P<amount>{NUMBER} (?:days?|weeks?|months?))"
WHO = r"(?:(?:the |my )?(?:dr|doc|doctor|nurse|pharmacist|pharmacy|vet|dentist|pediatrician|label|bottle|instructions?)|he|she|they)\.?"
SAYS = r"(?:(?:'s)? ?(?:now |just |actually )?(?:said|says?|wants?(?: me)?|wanted(?: me)?|told me|changed (?:it|that)|prescribed|ordered|recommends?|meant))"
MAKES = r"(?:make|change|keep|continue|do|extend|lengthen|shorten|prolong|stretch|cut|switch|take)"
LENGTH = re.compile(
    rf"(?:(?P<who>{WHO}{SAYS}(?: to)?(?: (?:do|take|give|keep|make|continue))?(?: (?:it|them|that))?)"
    rf"|(?P<make>(?:can you |could you )?{MAKES})(?: (?P<what>(?!to\b|for\b).+?))??(?: out| down| going| on)?"
    rf"|(?P<is>(?:it|that|this)(?:'s| is)?(?: should be| needs to be| has to be| is supposed to be)?|should be|supposed to be))?"
    rf"(?:(?:^| )(?:to|for|is|at|up to|only|just))* ?{AMOUNT}(?: (?:instead|now|total|in total|not \S+(?: \w+)?|long|course))*",
    re.I,
)
NAMED_LENGTH = re.compile(
    rf"(?:the |my )?(?P<what>.+?) (?:(?:is|are|should be|needs to be|goes|lasts)(?: now)?(?: only)?|for)(?: for)?(?: only| just)? {AMOUNT}(?: now| instead| total| in total)?",
    re.I,
)
NOT_BUT = re.compile(rf"not {NUMBER} (?P<unit>days?|weeks?|months?)[ ,]+(?:but )?(?P<rest>.+)", re.I)
LONGER = re.compile(
    rf"(?:(?:extend|lengthen|prolong|continue|keep|shorten|cut) (?P<what>.+?) (?P<by>by |for )?|(?P<add>add ))?(?P<another>another |an extra )?"
    rf"(?P<n>{NUMBER}) (?P<more>more |extra |additional )?(?P<unit>days?|weeks?|months?)(?P<behind> more| longer| extra)?(?: (?:to|of|on) (?P<of>.+))?",
    re.I,
)


def length_told(told: Told) -> str | None:
    """ "make it 7 days", "doctor said 7 days", "extend it to 14 days", "no 7 days": its end, counted from its first day."""
    desk, text = told.desk, told.text
    not_but = NOT_BUT.fullmatch(text)
    if not_but is not None:
        text = not_but["rest"]
        text = f"{text} {not_but['unit']}" if text.isdigit() else text
    longer = longer_told(told, text)
    if longer is not None:
        return longer
    found = LENGTH.fullmatch(text)
    named = NAMED_LENGTH.fullmatch(text) if found is None else None
    said = found or named
    if said is None or (named is not None and GENERIC.fullmatch(named["what"]) is not None):
        return None
    if found is not None and re.match(r"in\b", text):
        return None
    amount, what = said["amount"], said["what"] or ""
    bare = found is not None and not (found["who"] or found["make"] or found["is"] or told.firm or not_but)
    for_so_long = bare and text.lower().startswith(("for ", "only ", "just "))
    if bare and came_lately(desk):
        return None  # it is put off
    if bare and not for_so_long and mendable(desk) is None:
        return None
    fresh = mendable(desk)

    def fits(r: Reminder) -> bool:
        if r.series is None:
            return False
        endless = (r is fresh or not bare) and not any("INTERVAL" in rule for rule in r.series.rules)
        return has_end(r.series) or (endless and not for_so_long)

    found_series = meant(told, what, fits, only_last=bare or told.firm or what == "")
    if not found_series and found is not None and found["who"]:
        found_series = meant(told, what, fits) or [r for r in pool_of(told) if fits(r)]
    stepping = meant(told, what, steps_by_days, only_last=True) if not (found_series or bare) else []
    if len(stepping) == 1:
        item = desk.read(f"make it every {amount}").items[0]
        return edit_one(desk, stepping[0], item) if item.recurrence is not None else None
    return one_of(told, found_series, lambda r: lasting(desk, r, amount))


def either_way(desk: Desk, series: Series, amount: str, until: datetime) -> bool:
    """ "make it 2 weeks", of one that comes every week; "7 days", of one that has come for years: who knows."""
    now = desk.voice.now_local
    weekly = "week" in amount and not all(rule.startswith("FREQ=DAILY") for rule in series.rules)
    return not has_end(series) and (weekly or now is None or until <= now)


def ask_either_way(desk: Desk, reminder: Reminder, amount: str) -> str | None:
    """Both ways to say it; what is said next is about this one."""
    there = desk.read(f"in {amount}").moment
    if there is None:
        return None
    desk.remember(made=[reminder.ref])
    return desk.say(
        "until_or_every", day=desk.voice.date(there.wall.date()), amount=amount, task=echo(reminder.task)
    )


def steps_by_days(reminder: Reminder) -> bool:
    """ "every 3 days", without an end: so many days are its step."""
    series = reminder.series
    return series is not None and not has_end(series) and "DAILY;INTERVAL" in series.rules[0]


def lasting(desk: Desk, reminder: Reminder, amount: str) -> str | None:
    """So long, counted from its first day."""
    zone = reminder.zone or zone_at(desk.preferences, desk.now)
    if reminder.series is None or zone is None:
        return None
    first = first_wall(reminder.series)
    said = desk.read(f"in {amount}", at=instant_in(zone, first)).moment
    if said is None:
        return None
    if any(counts_elapsed(rule) for rule in reminder.series.rules):
        until = datetime.combine(said.wall.date(), first.time()) - timedelta(minutes=1)
    else:
        until = end_of_day(said.wall - timedelta(days=1))
    earlier = [c for c in clocks_of(reminder.series) if c < (first.hour, first.minute)]
    if earlier and weekdays_of(reminder.series) == set(DAY_CODES):
        # as when it was made: that day's hours that were past come behind the last day
        until = datetime.combine(said.wall.date(), time(*max(earlier)))
    if either_way(desk, reminder.series, amount, until):
        return ask_either_way(desk, reminder, amount)
    return end_at(desk, reminder, until)


def longer_told(told: Told, text: str) -> str | None:
    """ "3 more days", "extend meds by a week": from where it ends."""
    found = LONGER.fullmatch(text)
    if found is None or not (
        found["more"] or found["behind"] or found["another"] or found["add"] or found["by"] == "by "
    ):
        return None
    if found["what"] is None and found["add"] is None and not of_courses(told.desk, came_lately(told.desk)):
        return None  # "10 more days", after it came, puts it off
    shorter = text.lower().startswith(("shorten", "cut"))

    def act(r: Reminder) -> str | None:
        end = end_of(uncounted(r.series)) if r.series is not None else None
        today = told.desk.voice.now_local
        if end is None or today is None:
            return None
        to = told.desk.read(f"in {found['n']} {found['unit']}").moment
        days = (to.wall.date() - today.date()).days if to is not None else 0
        return end_at(told.desk, r, end + timedelta(days=-days if shorter else days))

    named = meant(
        told, found["what"] or found["of"] or "", lambda r: r.series is not None and has_end(r.series)
    )
    if not named and found["more"] and found["what"] is None and found["of"] is None:
        made = mendable(told.desk)
        if made is not None and made.series is not None and not has_end(made.series):
            return ask_either_way(told.desk, made, f"{found['n']} {found['unit']}")  # of one that has no end
    return one_of(told, named, act)


def of_courses(desk: Desk, came: list[Reminder]) -> bool:
    """All that came goes on until some day: days more of it are days more of the course."""
    each = [series_of(desk, r) for r in came]
    return all(r is not None and r.series is not None and has_end(r.series) for r in each)


ENDS = re.compile(
    rf"(?:(?:end|finish) (?:the |my )?(?P<what>{ITSELF}|.+?)|(?:(?:the )?last (?:day(?: (?:of|for) (?P<day_of>.+?))?|(?P<one>.+?)) (?:is|will be))"
    r"|(?:the |my )?(?P<named>.+?) (?:ends?|is over|finishes))(?: (?:on|by|after|at))? (?P<when>(?:the )?\S.*)",
    re.I,
)
STOPS_AFTER = re.compile(
    r"(?:stop|end|finish|quit)(?: (?P<what>it|them|that))? (?:after|past) (?P<when>.+)", re.I
)


def end_told(told: Told) -> str | None:
    """ "end gym on dec 15", "end it friday", "the last one is dec 15"."""
    found = STOPS_AFTER.fullmatch(told.text) or ENDS.fullmatch(told.text)
    if found is None:
        return None
    words = found.groupdict()
    what = words.get("what") or words.get("day_of") or words.get("one") or words.get("named") or ""
    if not is_moment(told.desk, found["when"]):
        return None
    moment = told.desk.read(found["when"]).moment
    if moment is None or not moment.has_date or moment.delay_seconds is not None:
        return None
    until = moment.wall if moment.grain.has_clock else end_of_day(moment.wall)
    if moment.end_wall is not None and not moment.grain.has_clock:
        until = end_of_day(moment.end_wall - timedelta(days=1))
    return one_of(told, meant(told, what, is_open), lambda r: end_at(told.desk, r, until))
