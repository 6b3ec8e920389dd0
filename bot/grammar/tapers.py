"""One series behind another: "prednisone 10mg every morning at 8 for 5 days then 5mg for 5 days".

What follows is the first with another amount; it begins when the one before it has ended.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from itertools import pairwise

from bot.core.reading import Item, Reading
from bot.grammar import creating, errands
from bot.grammar.late import Late
from bot.grammar.reading_of import Stretch, part_of, whole, with_words
from bot.grammar.signs import sign

DOSE = r"(?:\d+(?:\.\d+)?|an?|one|two|three|four|five|six|half(?: an?)?) ?(?:mgs?|mcg|g|ml|iu|units?|pills?|tablets?|tabs?|caps?|capsules?|puffs?|drops?|doses?|patch(?:es)?)\b"
NUMBERS = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "ten": 10,
}
COUNT = "|".join([r"\d+", *NUMBERS])
EACH_DAY = r"(?:(?:once )?daily|(?:once )?a day|every (?:day|morning|night|evening))"
STEP = re.compile(
    rf"[\s,.;]+(?:and )?(?:then|followed by|after that)\b,? +(?:take )?(?P<dose>{DOSE})(?P<each> {EACH_DAY})?"
    rf"(?P<at> at (?:\d{{1,2}}(?::\d\d)? ?(?:[ap]m?)?|noon|midnight)(?: {EACH_DAY})?)? for (?P<count>{COUNT}) (?P<unit>days?|weeks?)\b"
)
LENGTH = Late(rf"(?= for (?:{COUNT}) (?:days?|weeks?)\W*$)")
PARTS = ("morning", "evening", "night")
STEP_SIGN = sign(STEP.search, "then followed after")
FIRST_DOSE = re.compile(rf"(?<![\w.]){DOSE}", re.I)
UNTIL = re.compile(r";UNTIL=(\d{8}T\d{6})")
HOURS = re.compile(r"BYHOUR=([\d,]+)")


def taper(stretch: Stretch) -> Reading | None:
    """All steps, or None where a step is no series of days that ends."""
    if not stretch.signs & STEP_SIGN:
        return None
    steps = list(STEP.finditer(stretch.low))
    if not steps or stretch.low[steps[-1].end() :].strip(" .!"):
        return None
    if any(a.end() != b.start() for a, b in pairwise(steps)):
        return None
    ahead = part_of(stretch, 0, steps[0].start())
    first = read(ahead)
    length = LENGTH.search(ahead.low)
    if whole(first) and first is not None and first.recurrence is None and length is not None:
        first = with_words(
            ahead, length.start(), length.start(), " every day", read
        )  # "40mg at 8am for 3 days"
    if first is None or not whole(first) or len(first.items) != 1:
        return None
    items = [first.items[0]]
    for step in steps:
        amount = int(step["count"]) if step["count"].isdecimal() else NUMBERS[step["count"]]
        days = amount * 7 if step["unit"].startswith("week") else amount
        dose = stretch.text[step.start("dose") : step.end("dose")]
        told: Item | None = items[-1]
        if step["at"] is not None:
            told = at_its_hour(stretch, items[-1], f" every day{step['at']}")
        elif step["each"] is not None and step["each"].endswith(PARTS) and step["each"] not in ahead.low:
            told = at_its_hour(stretch, items[-1], step["each"])
        following = next_step(items[-1], told, dose, days)
        if following is None:
            return None
        items.append(following)
    return first._replace(text=stretch.text, items=tuple(items))


def read(stretch: Stretch) -> Reading | None:
    return creating.about_reminders(stretch) or errands.plain(stretch)


def at_its_hour(stretch: Stretch, before: Item, at: str) -> Item | None:
    """ "... then 12 units at 8 for 5 days": a clock time of its own."""
    reading = read(Stretch(f"{before.task}{at}", stretch.now_local, stretch.habits))
    found = reading.items[0] if reading is not None and whole(reading) else None
    return (
        found
        if found is not None and found.recurrence is not None and len(found.recurrence.rules) == 1
        else None
    )


def next_step(before: Item, told: Item | None, dose: str, days: int) -> Item | None:
    """The series `told` with another amount, for so many days from the day after the last one's end."""
    if told is None or told.moment is None or told.recurrence is None or before.recurrence is None:
        return None
    until, task = UNTIL.search(before.recurrence.rules[0]), before.task or ""
    if until is None or len(FIRST_DOSE.findall(task)) != 1 or days < 1:
        return None
    if any(not r.startswith("FREQ=DAILY") or "INTERVAL" in r for r in told.recurrence.rules):
        return None
    last = datetime.strptime(until[1], "%Y%m%dT%H%M%S")
    clock = told.moment.wall
    if until[1].endswith("T235959"):
        begins = datetime.combine(last.date() + timedelta(days=1), clock.time())
        ends = f";UNTIL={begins + timedelta(days=days - 1):%Y%m%d}T235959"
    else:  # several hours a day: it goes on with the next of them
        hours = HOURS.search(told.recurrence.rules[0])
        clocks = [clock.replace(hour=int(h)) for h in hours[1].split(",")] if hours else [clock]
        both = [datetime.combine(last.date() + timedelta(days=n), c.time()) for n in (0, 1) for c in clocks]
        begins = min(c for c in both if c > last)
        ends = f";UNTIL={begins + timedelta(days=days, minutes=-1):%Y%m%dT%H%M%S}"
    rules = tuple(UNTIL.sub("", r) + ends for r in told.recurrence.rules)
    return before._replace(
        task=FIRST_DOSE.sub(dose, task),
        moments=(told.moment._replace(wall=begins, has_date=True),),
        recurrence=told.recurrence._replace(rules=rules),
    )
