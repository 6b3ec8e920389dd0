"""Several things in the words of one reminder: rules of `hearing.py`.

Of "buy milk, eggs and bread", "remove the bread" takes out that word alone, and "add butter" puts one in.
"""

from __future__ import annotations

import re

from bot.core.conversation.desk import Desk
from bot.core.conversation.hearing_lists import is_thing
from bot.core.conversation.matching import stems
from bot.core.conversation.spoken_of import Heard, known, mendable, names_wholly
from bot.core.model import Reminder
from bot.core.reading import Intent, Item, Reading

PARTS = re.compile(r"\s*,\s*(?:and\s+)?|\s+(?:and|&|\+|plus)\s+", re.I)
TAKEN_OUT = re.compile(
    r"(?:(?:ok|oh|actually|no|wait|please|pls|and|also)[ ,]+)*"
    r"(?:(?:i|we) (?:don'?t|do not|no longer|won'?t) (?:need|want)|(?:don'?t|do not) (?:need|want|get|buy|bring)|no need for|no more|(?:(?:i|we|i've|we've) )?(?:already |just )?(?:got|bought|picked up|grabbed)|(?:i|we) (?:already )?have|skip|scratch|forget|without|not)"
    r" (?:the |any |some |my |more )?(?P<what>[\w' -]{2,30}?)(?: any ?more| after all| now| already)?[ .!]*"
    r"|take (?:the |my )?(?P<off>[\w' -]{2,30}?) (?:off|out)(?: (?:of )?(?:it|that|the list|my list))?[ .!]*",
    re.I,
)
ADDS = re.compile(
    r"(?:please |pls |also |and )*(?:add|put)(?: on| in| also)? (?:some |the |an? )?(?P<what>[a-z][\w'-]*(?: (?:and )?[a-z][\w'-]*)?)(?: too| also| as well)?[ .!]*",
    re.I,
)
SHOPPING = re.compile(r"(?:buy|get|grab|pick up|order|bring|pack) ", re.I)
PARTICLES = frozenset("up off out in back over down".split())
MOST_WORDS = 3


def things_of(task: str) -> list[str]:
    """Its parts, where it names several."""
    parts = [p.strip() for p in PARTS.split(task) if p.strip()]
    return parts if len(parts) > 1 else []


def taken_out(task: str, words: str) -> str | None:
    """The task without one of its several things; None where the words are none of them, or all of it."""
    parts, wanted = things_of(task), stems(words)
    if not parts or not wanted or len(wanted) > MOST_WORDS:
        return None
    left: list[str] = []
    gone = False
    for i, part in enumerate(parts):
        said = part.split()
        at = next(
            (
                n
                for n in range(len(said))
                if not gone and stems(" ".join(said[n:]))[: len(wanted)] == wanted and stems(said[n])
            ),
            None,
        )
        if at is None:
            left.append(part)
            continue
        gone = True
        end = next(e for e in range(at + 1, len(said) + 1) if stems(" ".join(said[at:e])) == wanted)
        rest = [*said[:at], *said[end:]]
        more_words = len(said) > 1 or any(len(p.split()) > 1 for p in parts)
        if at == 0 and (rest or (not i and more_words)):
            return None  # its head: "dinner" of "dinner with ann and bob", "picnic" of "picnic, bring chairs"
        if i and at <= 1 and end == len(said):
            continue  # an errand of its own, or a thing alone
        verb = 2 if len(said) > 2 and said[1].lower() in PARTICLES else 1
        if not i and at == verb and end == len(said):
            parts[1] = " ".join([*said[:verb], parts[1]])  # "buy milk, eggs": the verb goes on with the next
            continue
        if rest:
            left.append(" ".join(rest))
    return joined(left) if gone and left else None


def joined(parts: list[str]) -> str:
    """With commas, and "and" before the last."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} and {parts[-1]}"


NO_THING = re.compile(
    r"(?:actually |oh |wait )?no (?!(?:more|longer|problem|worries|way|rush|idea|doubt)\b)(?P<what>[a-z][a-z'-]+(?: [a-z][a-z'-]+)?)[ .!]*",
    re.I,
)


def no_thing(desk: Desk, text: str) -> Item | None:
    """ "no milk", after "buy milk and eggs" was confirmed: it goes; a thing that is not in it is said to be none."""
    found, made = NO_THING.fullmatch(text), mendable(desk)
    if found is None or made is None or SHOPPING.match(made.task) is None:
        return None
    words = found["what"]
    if stems(words) == stems(SHOPPING.sub("", made.task, count=1)):
        return Item(Intent.CANCEL, refs=(made.ref,))  # nothing is left of it
    if not things_of(made.task):
        return None
    if set(stems(words)) <= set(stems(made.task)):
        return without_one(desk, words)
    alone = desk.read(words)
    thing = alone.intent in (Intent.OTHER, Intent.CREATE) and not alone.items[0].moments
    return Item(Intent.EDIT, target=words, value="unnamed") if thing and is_thing(desk, words) else None


def one_thing_less(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "remove bread", "i don't need eggs": that word goes, the rest stays."""
    gone = no_thing(desk, text)
    if gone is not None:
        return reading._replace(items=(gone,)), text
    item = reading.items[0]
    told = TAKEN_OUT.fullmatch(text.replace("\u2019", "'"))
    if len(reading.items) > 1 or item.numbers or item.moments or item.everything or item.pace:
        return None
    words = item.target if reading.intent is Intent.CANCEL else None
    if (
        words is None
        and told is not None
        and reading.intent in (Intent.OTHER, Intent.NO, Intent.CREATE, Intent.SKIP, Intent.CANCEL)
    ):
        words = told["what"] or told["off"]
    meant = without_one(desk, words) if words else None
    return (reading._replace(items=(meant,)), text) if meant is not None else None


def without_one(desk: Desk, words: str) -> Item | None:
    """What takes the thing of this name out of the one reminder that has it beside others."""
    if names_wholly(words, known(desk)):
        return None
    found = [(r, new) for r in known(desk) if (new := taken_out(r.task, words)) is not None]
    if len(found) != 1 or others_named(desk, words, found[0][0]):
        return None
    return Item(Intent.EDIT, refs=(found[0][0].ref,), task=found[0][1], value="things")


def others_named(desk: Desk, words: str, one: Reminder) -> bool:
    """Whether the words stand in another one too: then it is asked which, as ever."""
    wanted = set(stems(words))
    return any(r is not one and wanted <= set(stems(r.task)) for r in known(desk))


def one_thing_more(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "add butter", just after a reminder of several things was confirmed or changed."""
    found = ADDS.fullmatch(text)
    made = [desk.reminders[ref] for ref in desk.thread.made if ref in desk.reminders]
    if found is None or len(made) != 1 or made[0] not in desk.live() or reading.intent is not Intent.OTHER:
        return None
    task = made[0].task
    if (desk.thread.sent_at or 0) > (desk.thread.made_at or 0):
        return None
    if not things_of(task) and SHOPPING.match(task) is None:
        return None
    if not is_thing(desk, found["what"]):
        return None
    parts = [*(things_of(task) or [task]), *[p for p in PARTS.split(found["what"]) if p]]
    meant = Item(Intent.EDIT, refs=(made[0].ref,), task=joined(parts), value="things")
    return reading._replace(items=(meant,)), text
