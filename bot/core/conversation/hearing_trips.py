"""What a text says about trips: one more, or one that is off. Rules of `hearing.py`."""

from __future__ import annotations

import re

from bot.core.conversation.desk import Desk
from bot.core.conversation.spoken_of import Heard, in_other_words
from bot.core.reading import Intent, Item, Reading

ALSO_IN = re.compile(
    r"(?:and|then|and then|also)[ ,]+(?:i'?m |i am |i'?ll be |i will be )?(?:off to|to|in) (?P<where>.+)",
    re.I,
)


WILL_BE_IN = re.compile(r"(?:i'?m |i am |we'?re )?(?:gonna|going to|gona) be in (?P<where>.+)", re.I)
TRIP_OFF = re.compile(
    r"(?:(?:never ?mind|nvm|sorry|ok|actually)[ ,]+)*(?:(?:the |my |our )?(?:trip|visit|travels?)(?: to (?P<to>[\w ]+?))?"
    r"(?: is| was| got| has been|'s)* (?:off|cancell?ed|called off)"
    r"|(?:cancel|drop|forget) (?:the |my |our )?(?:trip|visit)(?: to (?P<at>[\w ]+?))?"
    r"|(?:i'?m )?not going to (?P<place>[\w ]+?) (?:any ?more|after all))[ .!]*",
    re.I,
)


def trip_off(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "the trip is off", "not going to denver after all": a visit that is planned is so no more."""
    found = TRIP_OFF.fullmatch(text.replace("\u2019", "'"))
    if found is None or (desk.preferences.travel is None and not desk.preferences.visits):
        return None
    place = found["to"] or found["at"] or found["place"] or ""
    return reading._replace(items=(Item(Intent.ZONE, scope="off", value=place),)), text


def next_visit(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "and in paris from dec 10 to dec 15", after another trip was said."""
    going = WILL_BE_IN.fullmatch(text.replace("\u2019", "'"))
    if going is not None and reading.intent in (Intent.CREATE, Intent.OTHER):
        return in_other_words(desk, Intent.ZONE, f"i'll be in {going['where']}")
    found = ALSO_IN.fullmatch(text.replace("\u2019", "'"))
    if found is None or reading.intent not in (Intent.CREATE, Intent.OTHER):
        return None
    if desk.preferences.travel is None and not desk.preferences.visits:
        return None
    meant = in_other_words(desk, Intent.ZONE, f"i'm in {found['where']}")
    place = (meant[0].items[0].value or "") if meant is not None else ""
    return meant if desk.tools.places.is_well_known(place, desk.person.phone_e164) else None
