"""Several askings told in one breath: "meeting at 10:30 remind me an hour before and then i need to pick up maya at 2:15".

A text is cut where another asking or another errand with its own time begins; each piece is read alone, at its own
place in the text. Where a piece makes no whole reminder the text is left as it is.
"""

from __future__ import annotations

import re
from datetime import datetime

from bot.core.reading import Guess, Item, Moment, Reading
from bot.grammar import alerts, clauses_ahead, creating, each_event, errands, intents, tasks_before
from bot.grammar import verbs_en as verbs
from bot.grammar.dense_words import ERRANDS
from bot.grammar.parts import FILLERS
from bot.grammar.parts_by_times import I_HAVE_TO
from bot.grammar.reading_of import Stretch, part_of, whole
from bot.grammar.signs import sign
from bot.grammar.tasks import clean

ONCE_MORE = frozenset("remind wake alert text ping nudge tell too well".split())
JOINS = frozenset({"and", "then", "also", ".", ";", ","})
FEWEST_TOKENS = 9
BEHIND_AN_ALERT = frozenset({"that", "it", "then", "please"})
SECOND_ASKING = re.compile(
    r"(?:\band|\bthen|\balso|\bplus|[,.;])\s+(?:(?:also|then|please|oh|so|um|uh|can you|could you|and)\s+)*(?P<head>(?:remind|wake|alert|text|ping|nudge|tell) me\b)"
)
SECOND_ASKING_SIGN = sign(SECOND_ASKING.search, "remind wake alert text ping nudge tell")


def run_on(stretch: Stretch) -> Reading | None:
    """All of them, or None where the text is one asking."""
    words = stretch.words
    if stretch.size < FEWEST_TOKENS or JOINS.isdisjoint(words) or len(stretch.low) > MOST_CHARACTERS:
        return None
    if words[0] == "remind" and ONCE_MORE.isdisjoint(words[2:]):
        return None  # nothing stands before the asking, and it asks once
    head = intents.REMIND.search(stretch.low) if len(stretch.pieces) > 1 else None
    if head is None:
        return None
    return (
        each_event.own_askings(stretch, creating.about_reminders)
        or errand_behind_an_alert(stretch, head)
        or alert_besides(stretch)
        or tasks_before.tasks_before(stretch, head)
        or clauses_ahead.appointment_ahead(stretch, head)
        or second_asking(stretch, head)
    )


MOST_CHARACTERS = 400


def errand_behind_an_alert(stretch: Stretch, head: re.Match[str]) -> Reading | None:
    """ "... at ten thirty, remind me an hour before and then i need to pick up maya at two fifteen"."""
    after = stretch.token_at(head.end())
    ahead = [p for p in stretch.pieces if p.end <= stretch.token_at(head.start())]
    alert = next((p for p in stretch.pieces if p.start >= after), None)
    if not ahead or alert is None or alert.offset >= 0 or alert.start > after + 1:
        return None
    cut = alert.end
    while stretch.words[cut] in BEHIND_AN_ALERT:
        cut += 1
    if stretch.words[cut] not in JOINS or not begins_an_errand(stretch, cut + 1):
        return None
    first = creating.about_reminders(part_of(stretch, 0, stretch.tokens[cut].start))
    rest = errands.plain(part_of(stretch, stretch.tokens[cut].end, len(stretch.text)))
    if not whole(first) or not whole(rest) or first is None or rest is None:
        return None
    day = stretch.fold(ahead).moments
    items = going_on(rest.items, day[0].wall) if day else rest.items
    return first._replace(text=stretch.text, items=(*first.items, *items), said=(*first.said, *rest.said))


def begins_an_errand(stretch: Stretch, k: int) -> bool:
    words = stretch.words
    while words[k] in FILLERS or tuple(words[k : k + 3]) in I_HAVE_TO:
        k += 1 if words[k] in FILLERS else 3
    own = any(p.start > k for p in stretch.pieces)
    return own and (words[k] in verbs.TO_DO or words[k] in ERRANDS)


def going_on(items: tuple[Item, ...], day: datetime) -> list[Item]:
    """An hour without a day is on the day that was said last."""
    made: list[Item] = []
    for item in items:
        made.append(on_that_day(item, day))
        moment = made[-1].moment
        day = moment.wall if moment is not None and moment.has_date else day
    return made


def on_that_day(item: Item, event: datetime) -> Item:
    """An hour without a day goes on from the event's day; of its two halves the next one is meant."""
    moment = item.moment
    if moment is None or moment.has_date or moment.delay_seconds is not None or item.recurrence is not None:
        return item
    wall = datetime.combine(event.date(), moment.wall.time())
    if Guess.MERIDIEM in moment.guesses:
        halves = (wall.replace(hour=wall.hour % 12), wall.replace(hour=wall.hour % 12 + 12))
        wall = next((half for half in halves if half > event), wall)
    return item._replace(moments=(moment._replace(wall=wall, has_date=True, alternatives=()),))


TOO = re.compile(r"[ ,]+(?:too|as well|also|again)[ .!]*$")


def alert_besides(stretch: Stretch) -> Reading | None:
    """ "set a reminder for tuesday at 2:30 to bring the car in and remind me the night before too"."""
    found = SECOND_ASKING.search(stretch.low) if stretch.signs & SECOND_ASKING_SIGN else None
    too = TOO.search(stretch.low, found.end()) if found is not None else None
    if found is None or too is None:
        return None  # "fetch nina at 3, alert me 20 minutes before": that one alone
    told = part_of(stretch, 0, too.start())
    join = told.token_at(found.start())
    own = [p for p in told.pieces if p.end <= join]
    first = creating.about_reminders(part_of(stretch, 0, found.start()))
    if not whole(first) or first is None or len(first.items) > 1 or first.recurrence is not None:
        return None
    begun = intents.REMIND.search(stretch.low, 0, found.start())
    if begun is not None and any(p.end <= told.token_at(begun.start()) for p in own):
        return None  # the event stands in front of the first asking
    before = alerts.alerts(told, own, told.token_at(found.end("head")), told.size) if own else None
    if before is None or any(f.recurrence for _, f in before):
        return None
    item = first.items[0]
    moments = tuple(dict.fromkeys((*(m for _, f in before for m in f.moments), *item.moments)))
    said = (*first.said, *stretch.spans([piece for piece, _ in before]))
    return first._replace(text=stretch.text, items=(item._replace(moments=moments),), said=said)


def second_asking(stretch: Stretch, head: re.Match[str]) -> Reading | None:
    """ "shift tomorrow 7a-7p, wake me 5am and remind me 30 min before to leave": the event is of both."""
    if not stretch.signs & SECOND_ASKING_SIGN:
        return None
    found = SECOND_ASKING.search(stretch.low, head.end())
    if found is None:
        return None
    behind = stretch.token_at(found.end("head"))
    alert = next((p for p in stretch.pieces if p.start >= behind), None)
    first = creating.about_reminders(part_of(stretch, 0, found.start()))
    if alert is None or not whole(first) or first is None:
        return None
    alone = alert.clock is not None and not clean(stretch.text[stretch.tokens[alert.end - 1].end :])
    if alert.start <= behind + 1 and (alert.offset < 0 or (alone and stretch.token_at(head.start()) > 1)):
        event = stretch.text[: head.start()]
        if not any(p.end <= stretch.token_at(head.start()) for p in stretch.pieces):
            return None
        rest_text = event + " " * (found.start("head") - head.start()) + stretch.text[found.start("head") :]
        rest = creating.about_reminders(Stretch(rest_text, stretch.now_local, stretch.habits))
    else:
        rest = creating.about_reminders(part_of(stretch, found.start("head"), len(stretch.text)))
    if not whole(rest) or rest is None:
        return None
    said = tuple(sorted({*first.said, *rest.said}))
    if {i.task for i in first.items} == {i.task for i in rest.items}:
        if len(first.items) + len(rest.items) > 2 or first.recurrence or rest.recurrence:
            return None
        moments = tuple(dict.fromkeys((*first.items[0].moments, *rest.items[0].moments)))
        return first._replace(text=stretch.text, items=(first.items[0]._replace(moments=moments),), said=said)
    last = first.items[-1].moment
    if last is not None and alert.offset == 0 and (last.has_date or soon_behind(last, rest)):
        rest = rest._replace(items=(on_that_day(rest.items[0], last.wall), *rest.items[1:]))
    return first._replace(text=stretch.text, items=(*first.items, *rest.items), said=said)


HOURS_BEHIND = 6


def soon_behind(first: Moment, rest: Reading) -> bool:
    """ "wake me at 6 and remind me at 7 to leave": told in order, it is the 7 that comes next."""
    second = rest.moment
    if second is None or Guess.MERIDIEM not in second.guesses or second.wall > first.wall:
        return False
    return 0 < (second.wall.hour - first.wall.hour) % 12 <= HOURS_BEHIND
