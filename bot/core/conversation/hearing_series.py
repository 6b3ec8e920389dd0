"""What a text means for a series: days more and days fewer, a rest of some days. Rules of `hearing.py`."""

from __future__ import annotations

import re

from bot.core.conversation.desk import Desk
from bot.core.conversation.spoken_of import Heard, in_other_words, mendable, names_surely
from bot.core.model import Reminder
from bot.core.reading import Intent, Item, Reading
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
