"""New reminders out of free text, and the texts about reminders that are none."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import NamedTuple

from bot.core.reading import Grain, Intent, Item, Moment, Reading, Span
from bot.grammar import alerts, commands, each_event, edits, events, intents
from bot.grammar import verbs_en as verbs
from bot.grammar.head_words import (
    ASKING_TAIL,
    COUNT_OF_ALERTS,
    NOUN,
    before_head,
    event_words,
    points_back,
    words_in_head,
)
from bot.grammar.intents import Wanted
from bot.grammar.moments_in_a_row import in_a_row
from bot.grammar.nags import nagging
from bot.grammar.naming_times import naming_holidays, naming_things
from bot.grammar.parts import parts_of, whole
from bot.grammar.parts_by_times import Part
from bot.grammar.reading_of import Stretch
from bot.grammar.recipients import recipient_of
from bot.grammar.scan import START, Piece
from bot.grammar.signs import new_bit, sign
from bot.grammar.slots import Folded
from bot.grammar.staying import staying
from bot.grammar.tasks import (
    BEFORE_TIME,
    MARKS,
    RUNS_OF_WORDS,
    adjectival,
    before_a_noun,
    clean,
    event_that_is,
    left_over,
)


def about_reminders(stretch: Stretch, without_closing: bool = False) -> Reading | None:
    """Texts that say remind, reminder, alert, don't let me forget ..."""
    low = stretch.low
    signs = stretch.signs
    to_do = intents.TO_DO.match(low) if signs & intents.TO_DO_SIGN else None
    if to_do is not None:
        reading = created(stretch, Wanted(Intent.CREATE, to_do.span(), "to do"))
        return reading if reading.task else None
    closing = intents.CLOSING.search(low) if signs & intents.CLOSING_SIGN and not without_closing else None
    if closing is not None:
        told = about_reminders(reworded(stretch, closing.start("closing"), len(low), ""), True)
        if told is not None and told.intent is Intent.CREATE:
            return told._replace(text=stretch.text)
    behind = (
        EVENT_THEN.match(low[:LONGEST_EVENT])
        if signs & EVENT_THEN_SIGN and signs & alerts.BEFORE_BIT
        else None
    )
    if behind is not None and any(p.end <= stretch.token_at(behind.start("head")) for p in stretch.pieces):
        return created(stretch, Wanted(Intent.CREATE, behind.span("head"), "alerts before an event"))
    if signs & intents.HELP_PLAIN_SIGN and intents.HELP_PLAIN.match(low):
        return stretch.simple(Intent.HELP, "how this works")
    if not intents.speaks_of_reminders(low) and not signs & intents.AMONG_THEM_SIGN:
        return misspelt(stretch)
    if signs & intents.SNOOZE_SIGN and intents.SNOOZE.match(low):
        asks_anew = (" again" in low or " later" in low) and not names_its_task(stretch)
        if asks_anew or "snooz" in low[:20]:
            return commands.snoozed(stretch)
    added = intents.AMONG_THEM.match(low) if signs & intents.AMONG_THEM_SIGN else None
    if added is not None:
        whole = reworded(stretch, added.start("to"), added.end("to"), "")
        reading = created(whole, Wanted(Intent.CREATE, added.span("add"), "add to my reminders"))
        return reading._replace(text=stretch.text)
    verb, _ = stretch.verb
    wanted = intents.reminder_intent(low, verb, signs)
    if wanted is None:
        return misspelt(stretch)
    match wanted.intent:
        case Intent.CREATE:
            return created(stretch, wanted)
        case Intent.CANCEL:
            return commands.cancelled(stretch, wanted)
        case Intent.EDIT:
            return edits.edited(stretch, wanted)
        case Intent.LIST:
            return commands.listed(stretch, wanted)
        case _:
            return stretch.simple(wanted.intent, wanted.rule)


# "job interview monday 11am, reminders 1 day and 1 hour before"
EVENT_THEN = re.compile(
    r"(?:(?!\b(?:re?mind|alert|move|change|cancel|delete)).)+?[\s,.;:\u2013-]{1,3}"
    r"(?P<head>(?:(?:with|and|plus|set|send)\b (?:me )?)*(?:(?:an?|two|three|2|3) )?(?:reminders?|alerts?|remind|ping|nudge|heads ?ups?)\b)"
    r"(?=[\s:,\u2013-]{1,3}(?:an?|one|two|three|half|\d+|(?:the )?(?:day|night|week|morning|evening))\b(?:[ ,&+]{1,3}[\w']+){0,9}? (?:before|prior)\b)"
)
LONGEST_EVENT = 160
EVENT_THEN_SIGN = sign(EVENT_THEN.match, "reminder reminders alert alerts remind ping nudge heads headsup")


def names_its_task(stretch: Stretch) -> bool:
    """ "remind me later today to reply to Kim" is new; "remind me about it again at quarter to six" is not."""
    words = stretch.words
    start = min((i for i, w in enumerate(words) if w in ("again", "later")), default=stretch.size)
    return any(
        words[i] in ("to", "about", "that")
        and stretch.tokens[i + 1].is_word
        and words[i + 1] not in ("it", "this", "that")
        and not any(p.start <= i < p.end or p.start == i + 1 for p in stretch.pieces)
        for i in range(start, stretch.size)
    )


def misspelt(stretch: Stretch) -> Reading | None:
    """ "what remineder do i have": a word that is nearly "reminder"."""
    if " re" not in stretch.low and not stretch.low.startswith("re"):
        return None
    found = next((w for w in RE_WORD.finditer(stretch.low) if nearly_reminder(w[0])), None)
    if found is None:
        return None
    plural = "s" if found[0].endswith("s") and len(found[0]) > len("reminder") else ""
    noun = "reminder" if len(found[0]) > len("remider") else "remider"  # no longer than what stands there
    reading = about_reminders(reworded(stretch, found.start(), found.end(), noun + plural))
    return None if reading is None else reading._replace(text=stretch.text)


RE_WORD = re.compile(r"\b(?=\w*n)(?=\w*d)re[a-z]{5,9}\b")


def nearly_reminder(word: str) -> bool:
    """The letters of "reminder" in another order, one too many or one too few."""
    letters = sorted("reminder")
    word = word.removesuffix("s")
    if len(word) == len(letters):
        return sorted(word) == letters and word.startswith("rem") and word != "reminder"
    longer, shorter = (word, "reminder") if len(word) > len(letters) else ("reminder", word)
    return len(longer) == len(shorter) + 1 and any(
        longer[:i] + longer[i + 1 :] == shorter for i in range(2, len(longer))
    )


def reworded(stretch: Stretch, start: int, end: int, words: str) -> Stretch:
    """The text with other words in a place, as long as what stood there: spans stay true."""
    text = stretch.text[:start] + words.ljust(end - start) + stretch.text[end:]
    return Stretch(text, stretch.now_local, stretch.habits)


def for_number(stretch: Stretch) -> Reading | None:
    """ "remind 303 555 0188 to ...": read as "remind me", for that number."""
    behind = stretch.tokens[stretch.verb[1] + 1]
    if not behind.digits and behind.text not in ("+", "("):
        return None
    found = intents.FOR_NUMBER.match(stretch.low)
    if found is None:
        return None
    start, end = found.start("verb"), found.end("who")
    reading = about_reminders(reworded(stretch, start, end, "remind me"))
    if reading is None or reading.intent is not Intent.CREATE:
        return None
    items = tuple(item._replace(recipient=found["who"]) for item in reading.items)
    return reading._replace(text=stretch.text, items=items)


# "a reminder needed for ...", "a reminder/alarm for ...", "a reminder set up in my phone to ..."
REST_OF_HEAD = re.compile(
    r"\s*(?:/?\s*alarm|set(?: up)?|made|created|scheduled|sent(?: to me)?|go off|to be (?:set|sent)|up|needed)?(?: (?:on|in|to|into) (?:my|the|our) (?:calendar|phone|list))?(?=:? (?:for|to|about|that|at|on|in|regarding)\b)"
)


REST_BEGINS = frozenset("/ alarm set up needed made created scheduled sent go".split())
SECOND_IN_REST = frozenset({"my", "the", "our", "be"})  # "to my calendar", "to be sent"


class Asking(NamedTuple):
    """The words of asking, and what stands around them: offsets `start` to `end`, tokens `first` to `after`."""

    start: int
    end: int
    first: int
    after: int
    ahead: list[Piece]
    inside: list[Piece]
    behind: list[Piece]
    nag_seconds: int | None
    nags: list[Span]
    recipient: str | None
    who_ends: int  # where the recipient's name ends; 0 where there is none

    @property
    def series_inside(self) -> bool:
        return bool(self.inside) and any(p.rule for p in self.inside)


def created(stretch: Stretch, wanted: Wanted) -> Reading:
    """Head, task and time in any order; several reminders in one text."""
    asking = asking_of(stretch, *wanted.head)
    if asking.ahead and not asking.inside:
        asking = with_period(stretch, asking)
        several_events = each_event.before_each(stretch, asking.ahead, asking.first, asking.after)
        if several_events is not None:
            return alerts_of_each(stretch, asking, wanted.rule, several_events)
        stop = min([p.start for p in asking.ahead if p.start >= asking.after], default=stretch.size)
        row = alerts.alerts(stretch, asking.ahead, asking.after, stop)
        event = before_head(stretch, asking.start) if row is not None else None
        if row is not None and event is not None:
            return alerts_behind(stretch, asking, wanted.rule, COUNT_OF_ALERTS.sub("", event), row)
        that_part = alerts.with_a_task(stretch, asking.ahead, asking.after)
        if that_part is not None:
            return alerts_in_front(stretch, asking, wanted.rule, *that_part)
        asking.behind.extend(events.until_then(stretch, asking.ahead, asking.behind, asking.after))
    elif not asking.inside and asking.behind:
        several = alerts.in_front(stretch, asking.behind, asking.after)
        if several is not None:
            return alerts_in_front(stretch, asking, wanted.rule, *several)
    if asking.inside or asking.ahead:
        parts = whole(asking.after, stretch.size)
    else:
        parts = parts_of(stretch, asking.after, asking.behind)
    items = []
    used = []
    said: list[Span] = []
    for part in parts:
        mine = asking.behind
        if len(parts) > 1:
            mine = [p for p in mine if part.holds(p)]
            stretch.scan.near = stretch.words[part.start : part.stop]
        item, told, spans = item_of(stretch, asking, part, mine)
        items.append(item)
        used.extend(told)
        said.extend(spans)
    first = errand_ahead(stretch, asking) if len(items) == 1 else None
    task = items[0].task or ""
    if first is not None and task and items[0].moments and asking.behind and THING_SAID.search(task) is None:
        reading = created(first, Wanted(Intent.CREATE, (0, 0), wanted.rule))
        items = [*reading.items, *items]
        said.extend(reading.said)
    elif len(items) == 1:
        items = [completed(stretch, asking, items[0], wanted.rule)]
    if len(said) > 1:
        said = sorted(set(said), key=START)
    return stretch.reading(items, tuple(said), wanted.rule, used)


def with_period(stretch: Stretch, asking: Asking) -> Asking:
    """ "card due on the 5th, remind me 3 days before every month": how often the event comes, said last."""
    last = asking.behind[-1] if len(asking.behind) > 1 and stretch.signs & alerts.BEFORE_BIT else None
    if last is None or last.rule is None or any(p.rule for p in (*asking.ahead, *asking.behind[:-1])):
        return asking
    rule, beside = last.rule, stretch.words[last.end : stretch.size]
    own = rule.byday or rule.bymonthday or rule.bymonth or rule.freq not in events.PERIODS
    named = any(p.name in events.PERIODS.get(rule.freq, ()) for p in asking.ahead)
    if own or not named or not NO_TASK_BEHIND.issuperset(beside) or not any(p.offset for p in asking.behind):
        return asking
    return asking._replace(ahead=[*asking.ahead, last], behind=asking.behind[:-1])


THING_SAID = re.compile(r"\b(?:it|that|them|this|him|her)\b", re.IGNORECASE)  # "take it out"
NO_OBJECT = frozenset("with from at on is was in by for to tomorrow today tonight".split())


def errand_ahead(stretch: Stretch, asking: Asking) -> Stretch | None:
    """ "call bob at 5 and remind me to buy milk tomorrow": what stands before the asking is an errand of its own;
    a statement ("i have work at 9, remind me ...") only tells why."""
    words = stretch.words
    if not asking.ahead or asking.inside or words[0] not in verbs.ERRANDS or words[1] in NO_OBJECT:
        return None
    before = ASKING_TAIL.sub("", stretch.text[: asking.start])
    return Stretch(before, stretch.now_local, stretch.habits) if before.strip(MARKS) else None


def alerts_of_each(
    stretch: Stretch, asking: Asking, rule: str, told: list[tuple[str, list[alerts.Alert] | None]]
) -> Reading:
    """Several events with their alerts; an errand among them, which has none, at its own time."""
    items: list[Item] = []
    for task, row in told:
        if row is None:
            own = Stretch(task, stretch.now_local, stretch.habits)
            items.extend(created(own, Wanted(Intent.CREATE, (0, 0), rule)).items)
        else:
            items.extend(with_alerts(task, row, asking))
    used = [piece for piece, _ in next(row for _, row in told if row is not None)]
    return stretch.reading(items, stretch.spans(used), rule, used)


def alerts_behind(
    stretch: Stretch, asking: Asking, rule: str, event: str, told: list[alerts.Alert]
) -> Reading:
    """ "dentist friday 2pm, two reminders: a day before and an hour before"."""
    used = [piece for piece, _ in told]
    return stretch.reading(with_alerts(event, told, asking), stretch.spans(used), rule, used)


def alerts_in_front(
    stretch: Stretch, asking: Asking, rule: str, told: list[alerts.Alert], start: int, end: int
) -> Reading:
    """Several moments before an event that keeps its own time in the task."""
    tokens = stretch.tokens
    said = Span(tokens[start].start, tokens[end - 1].end)
    begins = max(asking.end, asking.who_ends)
    ends_with_it = not stretch.text[said.end :].strip(MARKS)
    task = clean(left_over(stretch.text, begins, len(stretch.text), (said,)), not ends_with_it)
    return stretch.reading(with_alerts(task or None, told, asking), (said,), rule, [p for p, _ in told])


def with_alerts(task: str | None, told: list[alerts.Alert], asking: Asking) -> list[Item]:
    """One reminder with all its moments; of a series, one for each."""
    if not any(folded.recurrence for _, folded in told):
        moments = tuple(dict.fromkeys(m for _, folded in told for m in folded.moments))
        return [Item(Intent.CREATE, task, moments=moments, recipient=asking.recipient)]
    return [
        Item(Intent.CREATE, task, moments=f.moments, recurrence=f.recurrence, recipient=asking.recipient)
        for _, f in told
    ]


def asking_of(stretch: Stretch, start: int, end: int) -> Asking:
    """The asking that begins and ends at two offsets, with the rest of its words."""
    low, words = stretch.low, stretch.words
    first = stretch.token_at(start) if start else 0
    after = stretch.token_at(end) if end else 0
    if end and (words[after] in REST_BEGINS or words[after + 1] in SECOND_IN_REST):
        rest = REST_OF_HEAD.match(low, end)
        if rest is not None:
            end = rest.end()
            after = stretch.token_at(end)
    if end and words[after] == "again":  # "remind me again tomorrow to call ed"
        end = stretch.tokens[after].end
        after += 1
    nag_seconds, nags = nagging(stretch)
    pieces = stretch.pieces
    if nags:
        pieces = [p for p in pieces if not any(overlaps(stretch, p, s) for s in nags)]
    if not pieces or pieces[0].start >= after:
        behind, ahead, inside = [*pieces], [], []
    else:
        named = naming_holidays(stretch, pieces)
        pieces = [p for p in pieces if p not in named] if named else pieces
        behind = [p for p in pieces if p.start >= after]
        ahead = [p for p in pieces if p.end <= first]
        inside = [p for p in pieces if p.start < after and p.end > first]
    for span in nags:
        if span.start <= start and end <= span.end and stretch.token_at(span.end) < stretch.size:
            start, end = span.start, span.end
            after = stretch.token_at(end)
    who, place = recipient_of(stretch.text, low) or (None, None)
    who_ends = place.end if place is not None else 0
    return Asking(start, end, first, after, ahead, inside, behind, nag_seconds, nags, who, who_ends)


def item_of(
    stretch: Stretch, asking: Asking, part: Part, mine: list[Piece]
) -> tuple[Item, list[Piece], tuple[Span, ...]]:
    """One reminder out of its part of the text, the pieces that made its time, and the characters they took."""
    text, start, stop = stretch.text, part.start, part.stop
    if asking.inside:
        own = time_in_head(stretch, asking.ahead, asking.inside, mine)
    elif asking.ahead:
        own = alerts.led(stretch, asking.ahead, start) or time_around_head(stretch, asking, mine)
    else:
        own, mine = time_behind_head(stretch, part, mine)
    own = events.made_recurring(stretch, own, asking.first, asking.after)
    if len(mine) > 1 and own.used != mine:
        naming = naming_things(stretch, mine)
        mine = [p for p in mine if p not in naming]
    told = own.used or offsets(mine)
    used = told
    if len(mine) > 1 or told != mine:
        told = said_pieces(stretch, with_neighbours(stretch, told, mine))
    spans = stretch.spans(told)
    if stretch.signs & VAGUE_BIT:
        spans = (*spans, *vague_times(stretch, max(start, asking.after), stop, spans))
    begins = start
    if asking.who_ends > stretch.tokens[start].start >= 0:
        begins = min(stretch.token_at(asking.who_ends), stop)
    kept = staying(stretch, own.used, spans, begins, stop, asking.series_inside, asking.nags)
    if kept:
        spans = tuple(x for x in spans if x not in kept)
    removed = tuple(sorted([*spans, *asking.nags], key=START)) if asking.nags else spans
    from_offset = asking.end if start == asking.after else stretch.tokens[start].start
    from_offset = max(from_offset, asking.who_ends)
    to_offset = len(text) if stop == stretch.size else stretch.tokens[stop].start
    whole_end = not removed or bool(text[removed[-1].end : to_offset].strip(MARKS))
    task = clean(left_over(text, from_offset, to_offset, removed), whole_end)
    if not asking.end and not whole_end:
        task = event_that_is(task)
    item = Item(
        Intent.CREATE,
        task or None,
        moments=own.moments,
        recurrence=own.recurrence,
        nag_seconds=asking.nag_seconds,
        recipient=asking.recipient,
    )
    return item, used, spans


def completed(stretch: Stretch, asking: Asking, item: Item, rule: str) -> Item:
    """One reminder alone, with what stands before the asking or in it: its first nag, the task it points back to."""
    low, nag = stretch.low, item.nag_seconds
    if (
        nag is not None
        and not item.moments
        and any(" every " in f" {low[s.start : s.end]}" for s in asking.nags)
    ):
        # "every 15 min until I say done": the first comes as soon as the next would
        wall = stretch.now_local.replace(tzinfo=None) + timedelta(seconds=nag)
        item = item._replace(moments=(Moment(wall, Grain.MINUTE, nag),))
    if item.task and points_back(item.task):
        # "I need to mow the lawn, remind me to do that at 5"
        item = item._replace(task=before_head(stretch, asking.start) or item.task)
    if item.task and rule == "set a reminder" and f" for {item.task}" in stretch.text and not asking.inside:
        noun = words_in_head(stretch.text[asking.start : asking.end])
        if noun and NOUN.fullmatch(noun) and noun.lower() not in item.task.lower():
            item = item._replace(task=f"{noun} for {item.task}")  # "a birthday reminder for Elena"
    if item.task and item.task.startswith("from ") and low.startswith("wake", asking.start):
        item = item._replace(task=f"wake {item.task}")  # "wake me from my nap"
    if not item.task:
        inside = words_in_head(stretch.text[asking.start : asking.end]) if rule == "set a reminder" else None
        event = inside or before_head(stretch, asking.start)
        item = item._replace(task=event or intents.told_by_head(low[asking.start : asking.end]))
    return item


def time_behind_head(stretch: Stretch, part: Part, mine: list[Piece]) -> tuple[Folded, list[Piece]]:
    """ "remind me [tomorrow] to ... [at 5]": the time of one part, and the pieces that may carry it."""
    row = in_a_row(stretch, mine)
    if row is not None:
        return row, mine
    told = told_first(stretch, mine, part.start, part.stop)
    if told > part.start:
        mine, both = reminders_own(stretch, mine, told)
        own = chosen(stretch, [*part.shared, *both])
        ends = {p.end for p in mine}
        own = replace(own, used=[p for p in own.used if p.end in ends])
    else:
        own = chosen(stretch, mine + part.shared if part.shared else mine)
    if part.shared:
        own = replace(own, used=[p for p in own.used if part.holds(p)])
    return own, mine


NO_TASK_BEHIND = frozenset("at @ on , . ! please pls thanks thx for it around about each time".split())


def time_around_head(stretch: Stretch, asking: Asking, mine: list[Piece]) -> Folded:
    """ "dentist friday at 3, remind me [2 hours before]": times on both sides of the asking."""
    ahead, head_start = asking.ahead, asking.start
    if events.leans_back(mine):
        return stretch.fold(ahead + mine)
    series = events.around_the_asking(stretch, ahead, mine, stretch.token_at(head_start))
    if series:
        return stretch.fold(series)
    if not chosen(stretch, mine).moments:
        return chosen(stretch, ahead + mine)
    beside = [
        stretch.words[i]
        for i in range(asking.after, stretch.size)
        if not any(p.start <= i < p.end for p in mine)
    ]
    each = events.before_each(stretch, ahead, mine) if NO_TASK_BEHIND.issuperset(beside) else []
    if each and (own := stretch.fold(each)).moments:
        return replace(own, used=[p for p in own.used if p.start >= mine[0].start])
    own = chosen(stretch, events.on_its_day(stretch, ahead, mine))
    if event_words(left_over(stretch.text, 0, head_start, stretch.spans(ahead))) is not None:
        behind = {p.start for p in mine}
        own = replace(own, used=[p for p in own.used if p.start in behind])  # the day names the event
    return own


def time_in_head(stretch: Stretch, ahead: list[Piece], inside: list[Piece], mine: list[Piece]) -> Folded:
    """ "a [daily] reminder to ... [at 7]": times among the words of asking."""
    if ahead:
        return chosen(stretch, inside + mine)
    if not chosen(stretch, mine).moments:
        return chosen(stretch, [*inside, *mine])
    return chosen(stretch, inside + mine)


def said_pieces(stretch: Stretch, used: list[Piece]) -> list[Piece]:
    """With "30 minutes before the 4 pm show" the amount is the reminder's; the event keeps its own time."""
    away = [p for p in used if p.offset]
    if not away:
        return used
    behind = [p.start - away[0].end for p in used if p.start >= away[0].end]
    if any(p.rule for p in used) and min(behind, default=0) <= 1:
        begins = away[0].start
        for p in reversed(used):
            begins = p.start if p.end == begins else begins
        return [p for p in used if p.start >= begins]
    near = [
        p
        for p in used
        if p.offset or (not before_a_noun(stretch.scan, p) and any(next_to(stretch, a, p) for a in away))
    ]
    grown = [p for p in used if p in near or any(not n.offset and next_to(stretch, n, p) for n in near)]
    return grown


VAGUE = frozenset({"later", "soon"})
VAGUE_BIT = new_bit(VAGUE)


def vague_times(stretch: Stretch, start: int, stop: int, spans: tuple[Span, ...]) -> list[Span]:
    """ "remind me later to buy bread", "buy bread soon": words of time that name none."""
    found = []
    ends = [] if spans else [i for i in range(start, stop) if stretch.tokens[i].is_word][-1:]
    for i in {start, *ends}:
        token = stretch.tokens[i]
        if i < stop and token.text in VAGUE and not any(s.start <= token.start < s.end for s in spans):
            found.append(Span(token.start, token.end))
    return found


def with_neighbours(stretch: Stretch, used: list[Piece], pieces: list[Piece]) -> list[Piece]:
    """A time that says nothing new right beside one that counts is no part of the task: "today at 5 on thursday"."""
    if used == pieces:
        return used
    grown = list(used)
    timed = any(p.clock for p in used)
    for p in pieces:
        if (
            p in grown
            or p.offset
            or (p.clock and timed)
            or not (p.day or p.clock or p.part or p.rule or p.span_for)
            or adjectival(stretch.scan, p)
            or stretch.words[p.end - 1].endswith("'s")
            or p.count is not None
            or p.span_for
        ):
            continue
        if any(next_to(stretch, u, p) or next_to(stretch, p, u) for u in grown if not u.offset):
            grown.append(p)
    return sorted(grown, key=START)


def next_to(stretch: Stretch, first: Piece, second: Piece) -> bool:
    between = stretch.words[first.end : second.start]
    return first.end <= second.start and len(between) <= 2 and all(w in RUNS_OF_WORDS for w in between)


def offsets(pieces: list[Piece]) -> list[Piece]:
    """ "30 minutes before" an event whose time nobody said: named, though it makes no moment."""
    return [p for p in pieces if p.offset]


def overlaps(stretch: Stretch, piece: Piece, span: Span) -> bool:
    return stretch.tokens[piece.start].start < span.end and stretch.tokens[piece.end - 1].end > span.start


BETWEEN_TIMES = BEFORE_TIME | RUNS_OF_WORDS
TELLS_WHAT = frozenset({"to", "that", "about"})


def told_first(stretch: Stretch, pieces: list[Piece], start: int, stop: int) -> int:
    """ "remind me at 8 that ...": where the task begins behind a time that stands right behind the asking."""
    at = start
    for p in pieces:
        if at < p.start and not BETWEEN_TIMES.issuperset(stretch.words[at : p.start]):
            break
        at = p.end
    if at == start or at + 1 >= stop or stretch.words[at] not in TELLS_WHAT:
        return start
    return at


def reminders_own(stretch: Stretch, pieces: list[Piece], told: int) -> tuple[list[Piece], list[Piece]]:
    """The time before the task, and what of the times inside it the reminder takes part in: "tomorrow to
    call mom at 5" is tomorrow at 5, "tonight to book a table for friday at 8" is tonight."""
    mine = [p for p in pieces if p.end <= told]
    theirs = [p for p in pieces if p.start > told]
    bounds = [p for p in theirs if p.until or p.starting or p.count or p.span_for]
    if any(p.rule for p in theirs) and not any(p.rule for p in mine):
        return pieces, pieces  # "at 9 to take pills every day"
    theirs = [p for p in theirs if p not in bounds]
    mine = mine + bounds
    if events.days_told_later(mine, theirs):
        return mine + theirs, mine + theirs
    inner = [p for p in theirs if stretch.scan.before(p.start) in ("at", "on") or p.day]
    if mine and all(p.offset for p in mine):
        return mine, mine + theirs  # "an hour before to take the roast out at 6"
    if (
        len(theirs) != 1
        or inner != theirs
        or stretch.words[inner[0].start - 1] == "for"  # "at 8pm to pack for tomorrow"
        or stretch.words[told] == "that"
        or adjectival(stretch.scan, inner[0])
    ):
        return mine, mine
    clocks, days = any(p.clock or p.part for p in mine), any(p.day or p.rule for p in mine)
    completes = bool(inner[0].clock) != clocks and bool(inner[0].day) != days
    return mine, mine + inner if completes else mine


def chosen(stretch: Stretch, pieces: list[Piece]) -> Folded:
    """The time of the reminder: not a time that only names the thing, where there is another."""
    counted = any(p.offset and p.seconds for p in pieces)  # "an hour before my 3pm meeting tomorrow"
    naming = [p for p in pieces if adjectival(stretch.scan, p) and not (counted and p.clock)]
    if len(pieces) > 1 and not counted:
        naming += naming_things(stretch, pieces)
    if naming:
        rest = stretch.fold([p for p in pieces if p not in naming])
        if rest.moments:
            return rest
    return stretch.fold(pieces)
