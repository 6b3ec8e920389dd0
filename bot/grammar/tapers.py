"""One series behind another: "prednisone 10mg every morning at 8 for 5 days then 5mg for 5 days".

What follows is the first with another amount; it begins when the one before it has ended.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from itertools import pairwise

from bot.core.reading import Item, Reading
from bot.grammar import creating, errands
from bot.grammar.reading_of import Stretch, part_of, whole
from bot.grammar.signs import sign

DOSE = r"(?:\d+(?:\.\d+)?|an?|one|two|three|four|five|six|half(?: an?)?) ?(?:mgs?|mcg|g|ml|iu|units?|pills?|tablets?|tabs?|caps?|capsules?|puffs?|drops?|doses?|patch(?:es)?)\b"
COUNT = r"\d+|one|two|three|four|five|six|seven|ten"
NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "ten": 10}
STEP = re.compile(
    rf"[\s,.;]+(?:and )?(?:then|followed by|after that)\b,? +(?:take )?(?P<dose>{DOSE})(?: (?:daily|a day|every (?:day|morning|night|evening)))?"
    rf" for (?P<count>{COUNT}) (?P<unit>days?|weeks?)\b"
)
STEP_SIGN = sign(STEP.search, "then followed after")
FIRST_DOSE = re.compile(rf"(?<![\w.]){DOSE}", re.I)
UNTIL = re.compile(r"UNTIL=(\d{8}T\d{6})")
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
    first = creating.about_reminders(ahead) or errands.plain(ahead)
    if first is None or not whole(first) or len(first.items) != 1:
        return None
    items = [first.items[0]]
    for step in steps:
        amount = int(step["count"]) if step["count"].isdecimal() else NUMBERS[step["count"]]
        days = amount * 7 if step["unit"].startswith("week") else amount
        following = next_step(items[-1], stretch.text[step.start("dose") : step.end("dose")], days)
        if following is None:
            return None
        items.append(following)
    return first._replace(text=stretch.text, items=tuple(items))


def next_step(before: Item, dose: str, days: int) -> Item | None:
    """The same series with another amount, for so many days from the day after the last one's end."""
    rules = before.recurrence.rules if before.recurrence is not None else ()
    moment, task = before.moment, before.task or ""
    until = UNTIL.search(rules[0]) if rules else None
    if moment is None or until is None or len(FIRST_DOSE.findall(task)) != 1 or days < 1:
        return None
    if any(not r.startswith("FREQ=DAILY") or "INTERVAL" in r or UNTIL.search(r) is None for r in rules):
        return None
    last = datetime.strptime(until[1], "%Y%m%dT%H%M%S")
    if until[1].endswith("T235959"):
        begins = datetime.combine(last.date() + timedelta(days=1), moment.wall.time())
        ends = f"UNTIL={begins + timedelta(days=days - 1):%Y%m%d}T235959"
    else:  # several hours a day: it goes on with the next of them
        hours = HOURS.search(rules[0])
        clocks = [moment.wall.replace(hour=int(h)) for h in hours[1].split(",")] if hours else [moment.wall]
        both = [datetime.combine(last.date() + timedelta(days=n), c.time()) for n in (0, 1) for c in clocks]
        begins = min(c for c in both if c > last)
        ends = f"UNTIL={begins + timedelta(days=days, minutes=-1):%Y%m%dT%H%M%S}"
    return before._replace(
        task=FIRST_DOSE.sub(dose, task),
        moments=(moment._replace(wall=begins, has_date=True),),
        recurrence=before.recurrence._replace(rules=tuple(UNTIL.sub(ends, r) for r in rules))
        if before.recurrence
        else None,
    )
