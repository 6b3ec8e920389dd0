"""So much more, earlier, or another hour for the one confirmed a while ago: rules of `hearing.py`.

"10 more minutes" of a timer that runs is 10 minutes later than it stands; "remind me earlier" is no name.
"""

from __future__ import annotations

import re

from bot.core.conversation.desk import Desk
from bot.core.conversation.spoken_of import SPOKEN_SECONDS, Heard, came_lately, in_other_words, names_surely
from bot.core.model import Reminder, State
from bot.core.reading import Intent, Item, Reading

AMOUNT = r"(?P<amount>(?:\d{1,3}|an?|one|two|three|five|ten|fifteen|twenty|thirty|half an|a few|a couple(?: of)?) ?(?:more |extra )?(?:min(?:ute)?s?|hours?|hrs?|h|m|days?))"
MORE_OF_IT = re.compile(
    r"(?:(?:ok|okay|no|wait|actually|oh|hmm|please|pls|can (?:you|i|we)|could (?:you|i|we)|let'?s|just|it|that|the \w+|they)[ ,.]+)*"
    r"(?P<verb>add|give (?:it|me|them|that)|needs?|extend(?: (?:it|that))?(?: by)?|leave (?:it|them)(?: in)?(?: for)?|make (?:it|that)|another|have|do)?[ ,]*"
    rf"(?P<another>another )?{AMOUNT}(?P<longer> more| longer| extra)?(?: (?:to|on|for) (?:it|that|them|(?:the |my )?(?P<what>[a-z][\w' ]{{1,40}}?)))?[ .!]*",
    re.I,
)
ADDS = re.compile(r"add|extend", re.I)
MENT = re.compile(r"\b(?:i |sorry )(?P<slip>ment|meen|meatn|maent|mend)\b", re.I)
SOONER = re.compile(
    r"(?:(?:no|ok|okay|actually|please|pls|can you|could you)[ ,]+)*(?:remind|text|tell) me (?:a (?:bit|little) |much |even )?(?:(?P<by>(?:\d{1,3}|an?|half an|one|two|three|ten|fifteen|twenty|thirty) ?[a-z]+) )?"
    r"(?:earlier|sooner)(?: (?:than that|please|pls|instead))?[ .!?]*",
    re.I,
)


def running(desk: Desk, *, series: bool = False) -> Reminder | None:
    """The single one confirmed a while ago that lies ahead, and comes once where no series may be meant."""
    made = [desk.reminders[ref] for ref in desk.thread.made if ref in desk.reminders]
    if len(made) != 1 or made[0].state is not State.OPEN or made[0].due is None:
        return None
    if made[0].series is not None and not series:
        return None
    fresh = desk.now - (desk.thread.made_at or 0) <= SPOKEN_SECONDS
    return made[0] if fresh or made[0].delay_seconds is not None else None


def more_of_it(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "10 more minutes", "add 10 minutes": later by so much than it stands; what came is put off by it."""
    found = MORE_OF_IT.fullmatch(text.replace("\u2019", "'"))
    if found is None or reading.intent not in (
        Intent.OTHER,
        Intent.MOMENT,
        Intent.SNOOZE,
        Intent.CREATE,
        Intent.EDIT,
    ):
        return None
    amount = found["amount"].lower()
    adds = found["another"] or found["longer"] or re.search(r"more|extra", amount)
    adds = adds or ADDS.match(found["verb"] or "") or (found["verb"] or "").lower() == "another"
    if not adds:
        return None
    amount = re.sub(r"\b(?:more|extra) ", "", amount)
    what = found["what"]
    if what is not None:
        named = names_surely(what, desk.live())
        if len(named) != 1:
            return None
        return shift_of(desk, f"move {what} {amount} later")
    if came_lately(desk):
        return in_other_words(desk, Intent.SNOOZE, f"snooze {amount}")
    return shift_of(desk, f"move it {amount} later") if running(desk, series=True) is not None else None


def shift_of(desk: Desk, words: str) -> Heard | None:
    meant = in_other_words(desk, Intent.EDIT, words)
    return meant if meant is not None and meant[0].items[0].value == "shift" else None


def sooner(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "remind me earlier": by how much is asked, of the one just confirmed; it is nothing to be reminded of."""
    item = reading.items[0]
    found = SOONER.fullmatch(text)
    if found is None or item.recurrence or item.recipient:
        return None
    if reading.intent not in (Intent.CREATE, Intent.EDIT, Intent.OTHER, Intent.SNOOZE):
        return None
    one = running(desk)
    if one is None or came_lately(desk):
        return reading._replace(items=(Item(Intent.OTHER),)), text
    if found["by"]:
        return shift_of(desk, f"move it {found['by']} earlier")
    return reading._replace(items=(Item(Intent.EDIT, refs=(one.ref,), value="earlier"),)), text


def slip_of_meant(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "no i ment 11": as "i meant 11" is."""
    found = MENT.search(text)
    if found is None or reading.intent not in (Intent.OTHER, Intent.CREATE):
        return None
    words = f"{text[: found.start('slip')]}meant{text[found.end('slip') :]}"
    other = desk.read(words)
    return (other, words) if other.intent is Intent.EDIT else None
