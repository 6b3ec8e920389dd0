"""Groups, and places in a row, in any command: rules of `hearing.py`.

"all of them tomorrow at 10", "push both back an hour", "the other one at 3", "first one done, forget the third",
"delete the last two". The words that point are taken out and the rest is read as if it named a single one; which ones
are meant hangs on what was shown or came last. Only a text that can be read whole is taken for such a one.
"""

from __future__ import annotations

import re
from itertools import pairwise

from bot.core.conversation.desk import Desk
from bot.core.conversation.moves import came_within_a_day
from bot.core.conversation.spoken_of import (
    SPOKEN_SECONDS,
    Heard,
    came_lately,
    came_open,
    known,
    looked_since,
    names_surely,
    put_off_since,
)
from bot.core.model import Reminder, State
from bot.core.reading import Intent, Item, Reading

PLACES = {
    "first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "fifth": 5, "5th": 5,
}  # fmt: skip
COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5, "couple": 2}
COUNT = r"(?P<{0}>two|three|four|five|couple|[2-5])"
OF_THEM = r"(?: of (?:them|those|these))?"
POINTED = re.compile(
    rf"\b(?:(?P<both>(?:(?:them|those|these) )?both{OF_THEM})"
    r"|(?P<rest>(?:all )?the rest(?: of (?:them|those|these|it|my (?:list|reminders)))?|(?:all )?the others|(?:all )?the other (?:ones|two|three)|everything else)"
    r"|(?P<other>the other(?: one)?)"
    r"|(?P<all>all(?: of)? (?:them|those|these)|(?:them|those|these) all|all (?:two|three|four|five|[2-5])(?: of (?:them|those))?|everything)"
    rf"|(?P<end>(?:the )?(?:last|next)(?: {COUNT.format('ends')})(?: ones?| reminders?)?|(?:the )?(?:last|next) ones?|the last(?! (?:\w+ )?(?:day|week|month|night|time)))"
    rf"|(?<!\ba )(?<!\d )(?:the )?(?P<place>{'|'.join(PLACES)})(?: {COUNT.format('firsts')})?(?: ones?| reminders?)?{OF_THEM})\b",
    re.I,
)
NAME = "zzyzx"
""" Stands for those that are pointed at, while the grammar reads the rest. """
PUT_OFF_TO = frozenset(
    {NAME, f"do {NAME}", f"get to {NAME}", f"finish {NAME}", f"about {NAME}", f"of {NAME}"}
)
ACTIONS = (Intent.DONE, Intent.EDIT, Intent.SNOOZE, Intent.CANCEL, Intent.SKIP, Intent.PAUSE)
SAME_TIMES = re.compile(r",?\s*\b(?:at )?(?:the |their )?same times?\b", re.I)
FORGET = re.compile(r"\b(?:forget|scrap|nix)(?: about)? (?=\d)", re.I)
ONLY = re.compile(r"(?:just|only)(?: did)? (?P<row>\d+)", re.I)
NONE_OF_THEM = re.compile(
    r"(?:sorry |ugh |no |i |we )*(?:(?:did ?n'?t|have ?n'?t|could ?n'?t|did not)(?: (?:do|done|get to|finish|finished|manage))? (?:any|either) of (?:them|those|these|it)"
    r"|(?:did |got )?none of (?:them|those|these|it)(?: (?:is |are )?done)?)(?: yet| today)?(?P<rest>[ ,.;!].+)?",
    re.I,
)


def shown_last(desk: Desk) -> list[Reminder]:
    """The rows of a numbered message that is the newest there is; none where something came alone since."""
    thread = desk.thread
    if (thread.numbered_at or 0) < (thread.sent_at or 0):
        return []
    return [desk.reminders[ref] for ref in thread.numbered if ref in desk.reminders]


def row_of_places(desk: Desk) -> list[Reminder]:
    """The row in which somebody counts: the one shown, what came one after the other, what was made together."""
    shown = shown_last(desk)
    if len(shown) > 1:
        return shown
    came = came_open(desk)
    earlier = [desk.reminders[ref] for ref in desk.thread.numbered if ref in desk.reminders]
    made = [r for r in desk.live() if r.ref in desk.thread.made and r.created_at == desk.thread.made_at]
    return next((row for row in (came, earlier, made) if len(row) > 1), came)


def open_came(desk: Desk) -> list[Reminder]:
    """All that came and is open: what the last text carried, what it called not done, or what came in a day."""
    unfinished = desk.unfinished()
    shown = [r for r in shown_last(desk) if r in unfinished]
    if len(shown) > 1 and len(shown) == len(shown_last(desk)):
        return shown
    together = came_lately(desk)
    return together if len(together) > 1 else came_within_a_day(desk)


def two_came(desk: Desk) -> list[Reminder]:
    """ "both": the two of the last text, else the only two that are open; none where that is not clear."""
    together = came_lately(desk)
    if len(together) == 2:
        return together
    found = open_came(desk)
    return found if len(found) == 2 else []


def pointed_at(desk: Desk, found: re.Match[str], used: list[Reminder]) -> list[Reminder]:
    """Those that one phrase means; none where that is not clear."""
    row = row_of_places(desk)
    lasting = [r for r in row if r in known(desk)]
    shown = [r for r in shown_last(desk) if r in known(desk)]
    came = came_lately(desk) or came_open(desk)
    if found["both"]:
        if came and len(shown) != 2:
            return two_came(desk)
        return next((g for g in (shown, lasting, desk.live()) if len(g) == 2), [])
    if found["all"]:
        if came and (not shown or any(r in came for r in shown)):
            return open_came(desk)
        more = [r for r in desk.live() if r.ref in desk.thread.more]
        return [*shown, *more] if len(shown) > 1 else desk.live()
    if found["rest"] or found["other"]:
        changed = {ref for e in desk.thread.undo if e.turn > desk.thread.looked for ref, _ in e.before}
        just_made = (desk.thread.made_at or 0) > (desk.thread.numbered_at or 0) and not came
        answered = changed | set(desk.thread.made if just_made else ())
        left = [r for r in lasting or desk.live() if (r.ref not in answered or r in came) and r not in used]
        if not came and len(left) == len(row or desk.live()):
            return []  # the rest of what?
        return left if found["rest"] or len(left) == 1 else []
    if found["end"]:
        count = counted(found["ends"])
        if "next" in found["end"].lower():
            return [r for r in desk.live() if r.due is not None and r.state is State.OPEN][:count]
        made = [r for r in desk.live() if r.ref in desk.thread.made]
        fresh = [
            r for r in made if r.created_at >= max(desk.thread.numbered_at or 0, desk.thread.sent_at or 0)
        ]
        if count == 1 and len(fresh) == 1:
            return fresh
        if row:
            return lasting[-count:] if len(row) >= count else []
        by_age = sorted(desk.live(), key=lambda r: r.ref)
        return by_age[-count:] if len(by_age) >= count else []
    place, count = PLACES[found["place"].lower()], counted(found["firsts"])
    row = row or desk.live()
    chosen = row[place - 1 : place - 1 + count]
    return chosen if len(chosen) == count else []


def counted(word: str | None) -> int:
    if word is None:
        return 1
    return COUNTS.get(word.lower()) or int(word)


def pointing(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """A command for those that are pointed at."""
    item = reading.items[0]
    plain = " ".join(text.replace("\u2019", "'").split()).strip(" .!?")
    found = list(POINTED.finditer(plain))
    if not found or any(i.numbers or i.recipient for i in reading.items):
        return None
    if not unclear(desk, item, reading, found):
        return None
    same = SAME_TIMES.search(plain) is not None
    groups: list[list[Reminder]] = []
    for match in found:
        group = pointed_at(desk, match, [r for g in groups for r in g])
        if not group:
            return no_such_place(desk, reading, text, match)
        groups.append([put_off_since(desk, r) for r in group])
    items = named_alone(desk, plain, found[0], groups[0], same) if len(found) == 1 else None
    if items is None and not (
        len(found) == 1 and found[0]["all"] and found[0]["all"].lower() == "everything"
    ):
        items = as_rows(desk, plain, found, groups)
    return (reading._replace(items=items), text) if items else None


def unclear(desk: Desk, item: Item, reading: Reading, found: list[re.Match[str]]) -> bool:
    """Whether the words that point are still to be understood: the grammar has not taken them for anything else."""
    words = found[0]
    if item.intent in (Intent.CREATE, Intent.OTHER):
        return not names_surely(item.task or "", known(desk))
    if item.intent not in ACTIONS:
        return False
    if item.target:
        inside = (
            POINTED.search(item.target)
            or words[0].lower().endswith(item.target.lower())
            or (item.target.lower().split()[0] in words[0].lower().split())
        )
        return bool(inside) and not names_surely(item.target, known(desk))
    if item.intent is Intent.SKIP:
        return bool(words["end"]) and not came_lately(desk) and not of_a_series(desk)
    if item.intent is Intent.EDIT:
        return item.scope == "series" and bool(words["all"]) and not of_a_series(desk)
    came = item.intent is Intent.SNOOZE or bool(came_lately(desk) or came_open(desk))
    return item.everything and bool(words["both"]) and came


def of_a_series(desk: Desk) -> bool:
    """A series was spoken of last: "the next one" is its own."""
    made = [r for r in desk.live() if r.ref in desk.thread.made]
    fresh = desk.now - (desk.thread.made_at or 0) <= SPOKEN_SECONDS and not looked_since(desk)
    return fresh and any(r.series for r in made)


def no_such_place(desk: Desk, reading: Reading, text: str, found: re.Match[str]) -> Heard | None:
    """ "third one done" of two rows: there is none. "both done" where it is not clear which two: it is asked."""
    place = PLACES[found["place"].lower()] if found["place"] else 0
    if place > len(desk.thread.numbered) > 0 and shown_last(desk):
        words = POINTED.sub(str(place), text, count=1)
        other = desk.read(words)
        return (other, words) if all(i.numbers for i in other.items) else None
    item = reading.items[0]
    several = len(came_within_a_day(desk)) > 1 or (item.intent is Intent.SNOOZE and len(desk.live()) > 1)
    if found["both"] and item.everything and several:
        return reading._replace(items=(item._replace(everything=False, value="which"),)), text
    return None


def named_alone(
    desk: Desk, plain: str, found: re.Match[str], group: list[Reminder], same: bool
) -> tuple[Item, ...] | None:
    """The rest, read as if it named a single one."""
    words = SAME_TIMES.sub("", plain[: found.start()] + NAME + plain[found.end() :])
    nothing_came = not shown_last(desk) and not any(r in desk.unfinished() for r in group)
    item = alone(desk, words, errands=not (found["all"] and nothing_came))
    if item is None:
        return None
    item = item._replace(target=None, everything=False, pace=None)
    if found[0].lower() == "everything" and item.intent in (Intent.EDIT, Intent.SNOOZE):
        group = of_the_next_day(desk, item, group)
    if item.intent is Intent.DONE and not found["place"] and not found["end"]:
        group = [r for r in group if r in desk.unfinished()]
    return directed_at(desk, item, group, same, in_groups=not found["place"]) if group else None


def alone(desk: Desk, words: str, errands: bool = True) -> Item | None:
    """What is said of the one that `NAME` stands for; None where it is something else. `errands`: "remind me of it"
    means one that is kept."""
    reading = desk.read(words)
    item = reading.items[0]
    if len(reading.items) > 1 or item.recurrence is not None:
        return None
    if item.intent is Intent.OTHER and words.startswith(NAME):
        row = desk.read(f"#1{words.removeprefix(NAME)}").items[0]  # "zzyzx done"
        return row._replace(numbers=(), target=NAME) if row.intent is Intent.DONE and row.numbers else None
    late = re.search(r"\b(?:later|earlier|sooner)$", words)
    if late and item.intent is not Intent.EDIT and words.startswith(NAME):
        item = desk.read(f"move {words}").items[0]
    if item.intent is Intent.CREATE and (item.task or "").lower() in PUT_OFF_TO and item.moments:
        if not errands:
            return None  # "remind me of everything tomorrow", where nothing came: an errand in their words
        item = Item(Intent.EDIT, target=NAME, moments=item.moments)
    if item.intent not in ACTIONS or (item.target or "").lower() != NAME:
        return None
    return item


def of_the_next_day(desk: Desk, item: Item, group: list[Reminder]) -> list[Reminder]:
    """ "move everything an hour later", "everything to tomorrow": what came, else the day of the soonest one; what
    lies on the day that is said, or behind it, stays."""
    unfinished = desk.unfinished()
    came = [r for r in group if r in unfinished]
    walls = [(wall, r) for r in group if (wall := desk.wall(r)) is not None]
    if came or not walls:
        return came or group
    first, moment = min(wall for wall, _ in walls).date(), item.moment
    said = moment.wall.date() if moment is not None and moment.has_date and item.value != "shift" else None
    return [r for wall, r in walls if wall.date() == first and (said is None or wall.date() < said)]


def as_rows(
    desk: Desk, plain: str, found: list[re.Match[str]], groups: list[list[Reminder]]
) -> tuple[Item, ...] | None:
    """Read with numbers in the place of the words: "first one is done, second one tomorrow at 4"; else in parts,
    each with its own."""
    row: list[Reminder] = []
    numbers: list[str] = []
    for group in groups:
        numbers.append(", ".join(str(n) for n in range(len(row) + 1, len(row) + 1 + len(group))))
        row.extend(group)
    cuts = [0, *(cut_between(plain, a, b) for a, b in pairwise(found)), len(plain)]
    parts: list[str] = []
    for i, (match, rows) in enumerate(zip(found, numbers, strict=True)):
        start, end = max(cuts[i], 0), cuts[i + 1]
        ahead = plain[start : match.start()] if cuts[i] >= 0 else ", "
        behind = plain[match.end() : end] if end >= 0 else ""
        part = ahead + rows + behind
        if cuts[i] >= 0:
            parts.append(FORGET.sub("delete ", PART_LEAD.sub("", part)).strip(" ,;"))
        else:
            parts[-1] += part  # "first and second tomorrow"
    made = [rows_read(desk, words, row) for words in parts]
    if any(items is None for items in made):
        return None
    return tuple(i for items in made if items is not None for i in items)


PARTS = re.compile(r"[,;]|\b(?:and|then|but|plus)\b", re.I)
PART_LEAD = re.compile(r"^[ ,;]*(?:(?:and|then|but|plus|also)\b[ ,]*)*", re.I)


def cut_between(plain: str, one: re.Match[str], other: re.Match[str]) -> int:
    """Where the part of the next one begins; below 0 where nothing is said of the first alone."""
    between = plain[one.end() : other.start()]
    if not PART_LEAD.sub("", between).strip():
        return -1
    places = list(PARTS.finditer(between))
    return one.end() + places[-1].start() if places else other.start()


def rows_read(desk: Desk, words: str, row: list[Reminder]) -> list[Item] | None:
    """One part, as the grammar reads it of rows; None where it cannot be read whole."""
    only = ONLY.fullmatch(words)
    made: list[Item] = []
    for item in desk.read(f"{only['row']} done" if only is not None else words).items:
        if not item.numbers or item.intent not in ACTIONS or max(item.numbers) > len(row) or item.task:
            return None
        moments = () if item.value == "number or minutes" else item.moments
        if moments and item.intent in (Intent.DONE, Intent.CANCEL):
            return None
        value = None if item.value in ("number or minutes", "row or hour") else item.value
        refs = tuple(row[n - 1].ref for n in item.numbers)
        made.append(item._replace(numbers=(), value=value, moments=moments, refs=refs))
    return made


def directed_at(
    desk: Desk, item: Item, group: list[Reminder], same: bool = False, in_groups: bool = True
) -> tuple[Item, ...]:
    """The same for each: what came is put off, what lies ahead is moved."""
    if (
        item.intent is not Intent.EDIT
        or item.value in ("shift", "rename")
        or not in_groups
        or not item.moments
    ):
        if item.value == "shift":
            group = [r for r in group if r.due is not None or r in desk.unfinished()]
        return (item._replace(refs=tuple(r.ref for r in group)),)
    unfinished = desk.unfinished()
    again = [r for r in group if r in unfinished and (r.series is not None or not same)]
    moved = [r for r in group if r not in again]
    snoozed = item._replace(intent=Intent.SNOOZE, scope=None, refs=tuple(r.ref for r in again))
    edited = item._replace(scope=None, refs=tuple(r.ref for r in moved))
    return tuple(i for i in (snoozed, edited) if i.refs)


def none_done(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "didn't do any of them, tomorrow same times": all of them, put off."""
    found = NONE_OF_THEM.fullmatch(text.replace("\u2019", "'").strip(" .!"))
    group = open_came(desk) if found is not None else []
    if (
        found is None
        or not group
        or reading.intent not in (Intent.CREATE, Intent.OTHER, Intent.NO, Intent.LIST)
    ):
        return None
    rest = (found["rest"] or "").strip(" ,.;!")
    if not rest:
        return reading._replace(items=(Item(Intent.NO),)), text
    same = SAME_TIMES.search(rest) is not None
    words = re.sub(
        r"^(?:but |so |and |do |try |remind me )*(?:(?:of |about )?(?:them|it|all)(?: all)? )?(?:again )?",
        "",
        SAME_TIMES.sub("", rest),
    )
    other = desk.read(words)
    item = other.items[0]
    if other.intent not in (Intent.MOMENT, Intent.SNOOZE, Intent.LIST) or item.target or not item.moments:
        return None
    meant = Item(Intent.EDIT, moments=item.moments[:1])
    return reading._replace(items=directed_at(desk, meant, group, same)), text
