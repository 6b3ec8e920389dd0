"""What a text means for a series: days more and days fewer, a rest of some days. Rules of `hearing.py`."""

from __future__ import annotations

import re

from bot.core.conversation.desk import Desk
from bot.core.conversation.event_words import event_ahead
from bot.core.conversation.spoken_of import (
    Heard,
    in_other_words,
    mendable,
    names_surely,
    names_wholly,
)
from bot.core.model import Reminder, State
from bot.core.reading import Grain, Intent, Item, Reading
from bot.core.recurrence import parts_of

DAYS = {
    "MO": "monday", "TU": "tuesday", "WE": "wednesday", "TH": "thursday", "FR": "friday", "SA": "saturday", "SU": "sunday",
}  # fmt: skip
DAYS_CHANGED = re.compile(
    r"(?:(?:and|but|actually|oh)[ ,]+)*(?P<way>add|also|plus|and|stop|drop|skip|no|not|not on|no more|except|without|but not)"
    r"(?: on)? (?P<days>[\w ,&]+?)(?: too| anymore| any more| either)?[ .!]*",
    re.I,
)
MORE = ("add", "also", "plus", "and")


def days_changed(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "add fridays", "not on weekends", "stop thursdays" after a series was spoken of: its days, changed."""
    found, series = DAYS_CHANGED.fullmatch(text), mendable(desk)
    if found is None or series is None or not re.search(r"days\b|ends\b", found["days"], re.I):
        return None
    own, said = days_of(series), days_said(desk, found["days"])
    if not own or not said:
        return None
    days = own | said if found["way"].lower() in MORE else own - said
    named = " and ".join(name for day, name in DAYS.items() if day in days)
    if not days or days == own:
        return None
    return in_other_words(desk, Intent.EDIT, f"make it every {named}")


def days_of(reminder: Reminder) -> set[str]:
    """The weekdays of a plain daily or weekly series; none for any other."""
    if reminder.series is None or len(reminder.series.rules) != 1:
        return set()
    parts = parts_of(reminder.series.rules[0])
    plain = parts.keys() <= {"FREQ", "BYDAY", "BYHOUR", "BYMINUTE"}
    if not plain or "," in parts.get("BYHOUR", "") + parts.get("BYMINUTE", ""):
        return set()
    if parts["FREQ"] == "DAILY":
        return set(DAYS)
    return set(parts.get("BYDAY", "").split(",")) & set(DAYS) if parts["FREQ"] == "WEEKLY" else set()


def days_said(desk: Desk, words: str) -> set[str]:
    """ "tuesdays and fridays", "weekends" -> the weekdays."""
    recurrence = desk.read(f"every {re.sub('weekends', 'weekend', words.lower())}").recurrence
    days = parts_of(recurrence.rules[0]).get("BYDAY", "") if recurrence is not None else ""
    return set(days.split(",")) & set(DAYS)


PART = r"(?:in the )?(?:morning|noon|lunch(?:time)?|afternoon|evening|night|nite|bedtime|am|pm|mornings|evenings|nights)"
PARTS_ALONE = re.compile(
    rf"(?P<what>.*?[a-z]{{3}}.*?),?(?: (?:in the|at|each|both))* (?P<parts>{PART}(?:[ ,&]+(?:(?:and|n|at) )*{PART})+)(?P<rest>(?: (?:for|until|til|till|starting|from) .+)?)",
    re.I,
)
PARTS_SAID = {
    "am": "morning",
    "pm": "evening",
    "bedtime": "night",
    "nite": "night",
    "lunch": "noon",
    "lunchtime": "noon",
}
HOUR = r"(?:at )?\d{1,2}(?::\d\d)?(?: ?[ap]\.?m\.?)?"
HOURS_FOR = re.compile(
    rf"(?P<what>.+?),? (?P<hours>at {HOUR}(?:(?: ?(?:,|and|&) ?)+{HOUR})+),? (?P<rest>(?:for (?:the next )?(?:an?|one|two|three|four|five|six|seven|ten|\d{{1,2}}) (?:days?|weeks?|months?)|until (?:\w+day|\w{{3,9}} \d.*)))",
    re.I,
)
""" "at 8, 12, 4 and 8 for a week": hours of each day."""
OF_A_DAY = re.compile(
    r"\b(?:every|each|daily|today|tonight|tomorrow|tmrw|this|next|on|weekdays?|weekends?|\w*days?)\b", re.I
)


def every_day_meant(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "take a pill morning and night", "eye drops at 8, 12, 4 and 8 for a week": every day, at each of them."""
    if reading.intent not in (Intent.CREATE, Intent.OTHER) or any(i.recurrence for i in reading.items):
        return None
    plain = text.strip(" .!")
    parts, hours = PARTS_ALONE.fullmatch(plain), HOURS_FOR.fullmatch(plain)
    if hours is not None and OF_A_DAY.search(hours["what"]) is None:
        return every_day(desk, f"{hours['what']} {hours['hours']} every day {hours['rest']}")
    if parts is None or OF_A_DAY.search(parts["what"]) is not None:
        return None
    named = re.findall(r"[a-z]+", re.sub(r"\b(?:and|in|the|at|n)\b", " ", parts["parts"].lower()))
    said = " and ".join(PARTS_SAID.get(p.removesuffix("s"), p.removesuffix("s")) for p in named)
    return every_day(desk, f"{parts['what']} every {said}{parts['rest']}")


def every_day(desk: Desk, words: str) -> Heard | None:
    for asked in (words, f"remind me to {words}"):
        other = desk.read(asked)
        if (
            other.intent is Intent.CREATE
            and len(other.items) == 1
            and other.recurrence is not None
            and other.task
        ):
            return other, asked
    return None


FOR_SO_LONG = re.compile(
    r"[ ,]*\bfor (?P<length>(?:the next )?(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|\d{1,3}) (?:days?|weeks?|months?))\b(?! (?:old|supply|worth|trip|stay))",
    re.I,
)
ASKED = r"(?:please |can you |could you |remind me (?:to )?|i (?:need|have) to |need to |i'?m supposed to )*"
DOSES = re.compile(
    r"\b(?:pills?|meds?|medicines?|medications?|antibiotics?|(?:eye|ear|nose|allergy)? ?drops|tablets?|capsules?|doses?|vitamins?|creams?|ointments?|prednisone|steroids?|ibuprofen|advil|tylenol|aspirin|amoxicillin|azithromycin|insulin|inhaler|iron|probiotics?|supplements?|cough syrup|syrup|nasal spray|injections?)\b",
    re.I,
)
TAKES = re.compile(rf"{ASKED}(?:take|apply|use) ", re.I)
NO_DOSE = re.compile(
    rf"{ASKED}(?:(?:buy|get|pick up|order|refill|pack|call|ask|book|bring|rent|fill|stop|quit|pause|skip|cancel|see|tell|check|talk|email|text|schedule|count|find|return|wash|drop off|send|mail|visit|go|meet|research|look|doctor|dr|appointment)\b|(?:take|use)\b.*\b(?:to|off|out|over|away|vacation|break|trip|leave|pto|care|room|car|kids?)\b)",
    re.I,
)
DAY_BESIDE = re.compile(
    r"\b(?:(?:on|starting|from|beginning) )*(?P<day>today|tonight|tomorrow|tmrw|(?:this |next )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]* \d{1,2})\b",
    re.I,
)


def course_meant(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "take meds at 8am for 7 days": a dose every day; not "book a hotel for 3 days", which is how long it lasts."""
    plain = text.replace("\u2019", "'").strip(" .!")
    long = FOR_SO_LONG.search(plain)
    item = reading.items[0]
    if long is None or reading.intent not in (Intent.CREATE, Intent.OTHER) or item.moment is None:
        return None
    if any(i.recurrence for i in reading.items) or item.moment.delay_seconds is not None:
        return None
    if not (item.moment.grain.has_clock or item.moment.grain is Grain.DAYPART):
        return None
    if NO_DOSE.match(plain) or not (DOSES.search(plain) or TAKES.match(plain)):
        return None
    rest = f"{plain[: long.start()]} {plain[long.end() :]}".strip(" ,")
    day = DAY_BESIDE.search(rest)
    start = ""
    if day is not None:
        rest, start = f"{rest[: day.start()]} {rest[day.end() :]}", f" starting {day['day']}"
    elif item.moment.has_date:
        return None
    found = every_day(desk, f"{' '.join(rest.split())} every day{start} for {long['length']}")
    meant = found[0].items[0].moment if found is not None else None
    return found if meant is not None and meant.wall.date() == item.moment.wall.date() else None


HOUR_OF_MONTHS = re.compile(r".+ (?:every|each) month at (?P<clock>\S+(?: [ap]\.?m\.?)?)[ .!]*", re.I)


def hour_of_all(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "pay visa on the 15th and mastercard on the 20th every month at 10am": both at 10."""
    found = HOUR_OF_MONTHS.fullmatch(text)
    if found is None or reading.intent is not Intent.CREATE or len(reading.items) < 2:
        return None
    items = []
    for item in reading.items:
        rules = item.recurrence.rules if item.recurrence is not None else ()
        day = (
            re.fullmatch(r"FREQ=MONTHLY;BYMONTHDAY=(\d+)(;BYHOUR=.*)?", rules[0]) if len(rules) == 1 else None
        )
        if day is None or item.task is None:
            return None
        if day[2] is None:
            on = f"every month on the {desk.voice.ordinal(int(day[1]))} at {found['clock']}"
            said = desk.read(f"remind me to call {on}").items[0]
            if said.recurrence is None:
                return None
            item = item._replace(moments=said.moments, recurrence=said.recurrence)
        items.append(item)
    return reading._replace(items=tuple(items)), text


LASTS = re.compile(r"\b(?:until|till|til|through|thru|for|from|starting)\b", re.I)


def rest_of_days(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "pause gym this weekend", "pause it tomorrow": without those days, not until then."""
    item = reading.items[0]
    if reading.intent is not Intent.PAUSE or item.moment is None or not item.moment.has_date:
        return None
    if LASTS.search(text) or (
        item.target and not any(r.series for r in names_surely(item.target, desk.live()))
    ):
        return None
    return reading._replace(
        items=(Item(Intent.SKIP, target=item.target, numbers=item.numbers, moments=item.moments),)
    ), text


PERIOD = (
    r"(?:monthly|weekly|yearly|daily|(?:every|each|once a|once every) (?:single )?(?:month|week|year|day))"
)
COMES_AGAIN = re.compile(
    rf"(?:the |my )?(?P<what>[a-z].*?),? (?:is |are |comes |should be |repeats )?(?P<period>{PERIOD})[ .!]*",
    re.I,
)


def comes_again(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "rent monthly", where a rent on the 1st is kept: that one comes every month on the 1st, and no second one."""
    found = COMES_AGAIN.fullmatch(text.replace("\u2019", "'"))
    if found is None or reading.intent not in (Intent.CREATE, Intent.OTHER) or len(reading.items) > 1:
        return None
    once = [r for r in desk.live() if r.series is None and r.state is State.OPEN]
    named = names_wholly(found["what"], once) if not names_surely(found["what"], series_kept(desk)) else []
    wall = desk.wall(named[0]) if len(named) == 1 else None
    if wall is None or event_ahead(desk, named[0]) is not None or named[0].delay_seconds is not None:
        return None
    period = found["period"].lower()
    if "da" in period and mendable(desk) is not named[0]:
        return None
    if "mon" in period:
        on = f"every month on the {desk.voice.ordinal(wall.day)}"
    elif "week" in period:
        on = f"every {wall:%A}"
    else:
        on = "every day" if "da" in period else f"every {wall:%B} {wall.day}"
    clock = "" if named[0].date_only else f" at {wall:%I:%M %p}"
    other = desk.read(f"make it {on}{clock}")
    if other.intent is not Intent.EDIT or other.recurrence is None:
        return None
    return reading._replace(items=(other.items[0]._replace(target=named[0].task),)), text


def series_kept(desk: Desk) -> list[Reminder]:
    return [r for r in desk.live() if r.series is not None]
