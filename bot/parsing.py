"""The public face of the grammar: `parse(text, now_local)` -> `Reading`.

Pure and total: any string gives a reading, nothing is raised, no clock is read. A text that corrects itself or
wraps what it means is first put plainly. Then the order of looking is the meaning (`READERS`): whole-text commands,
numbered commands, a moment alone, settings, texts that speak of reminders (a create before anything that changes
things), then plain words.
"""

from __future__ import annotations

from datetime import datetime

from bot.core.reading import Habits, Intent, Item, Reading
from bot.grammar import (
    commands,
    corrected,
    creating,
    errands,
    rows,
    run_ons,
    settings_said,
    tapers,
    told_loosely,
    translated,
    vague_leads,
)
from bot.grammar.reading_of import Stretch

__all__ = ["parse"]

MOST_CHARACTERS = 1600
USUAL = Habits()


def parse(text: str, now_local: datetime, habits: Habits | None = None) -> Reading:
    """Read one text message.

    `now_local` is aware, in the person's zone: all wall readings are in that zone, unless a moment
    names its own. `habits` are the person's usual hours and their way to write dates.
    """
    try:
        return read(text, now_local, habits or USUAL)
    except (OverflowError, ValueError):
        # a moment outside the years 1 to 9999, which no calendar of ours holds
        stretch = Stretch(text[:MOST_CHARACTERS], now_local, habits or USUAL)
        return stretch.reading([Item(Intent.OTHER)], rule="outside the calendar")


def read(text: str, now_local: datetime, habits: Habits) -> Reading:
    """What `parse` gives; a moment outside the calendar raises OverflowError or ValueError."""
    stretch = Stretch(text[:MOST_CHARACTERS], now_local, habits)
    if stretch.low[:3] in translated.BEGINNINGS or stretch.habits.language != "en":
        reading = translated.read(stretch)
        if reading is not None:
            return reading
    if stretch.signs & corrected.CORRECTING_SIGN:
        mended = corrected.corrected(stretch)
        reading = read_plainly(stretch if mended is None else mended)
        return corrected.other_name(reading)._replace(text=stretch.text)
    return read_plainly(stretch)


def read_plainly(stretch: Stretch) -> Reading:
    """What the first reader that knows the text makes of it."""
    if stretch.signs & told_loosely.ANY_SIGN:
        plainer = told_loosely.plainer(stretch)
        if plainer is not None:
            return read_plainly(plainer)._replace(text=stretch.text)
    if not stretch.low.isascii():
        without = without_pictures(stretch)
        if without is not None:
            return without
    for reader in ASKING_FIRST if stretch.words[0] == "remind" else READERS:
        reading = reader(stretch)
        if reading is not None:
            return reading
    return stretch.reading([Item(Intent.OTHER)], rule="nothing known")


def is_picture(c: str) -> bool:
    return "\u2190" <= c <= "\u2bff" or "\U0001f000" <= c <= "\U0001fbff" or c in "\u200d\ufe0f\u20e3"


def without_pictures(stretch: Stretch) -> Reading | None:
    """ "dentist friday 3pm \N{WEARY FACE}": pictures behind a command or a time say nothing; "buy \N{BREAD}" says what."""
    end = len(stretch.text)
    while end and (is_picture(stretch.text[end - 1]) or stretch.text[end - 1].isspace()):
        end -= 1
    plain = stretch.text[:end]
    if not any(map(is_picture, stretch.text[end:])) or not any(c.isalnum() for c in plain):
        return None
    reading = read(plain, stretch.now_local, stretch.habits)
    at_the_end = bool(reading.said) and not plain[reading.said[-1].end :].strip(" .!?")
    told = reading.intent is Intent.CREATE and reading.task is not None and at_the_end
    command = reading.intent not in (Intent.CREATE, Intent.OTHER, Intent.MOMENT)
    return reading._replace(text=stretch.text) if told or command else None


READERS = (
    commands.exact,
    rows.numbered,
    errands.moment_alone,
    settings_said.setting,
    creating.for_number,
    tapers.taper,
    vague_leads.vague_lead,
    run_ons.run_on,
    creating.about_reminders,
    commands.answers,
    errands.plain,
)
# the commonest text, "remind me to ...", is neither a row, nor a moment alone, nor a setting
ASKING_FIRST = (
    commands.exact,
    creating.for_number,
    tapers.taper,
    vague_leads.vague_lead,
    run_ons.run_on,
    creating.about_reminders,
    *READERS,
)
