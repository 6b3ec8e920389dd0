"""New reminders out of free text, and the texts about reminders that are none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from operator import attrgetter

from bot.core.reading import Grain, Intent, Item, Moment, Reading, Span
from bot.grammar import commands, events, intents
from bot.grammar import verbs_en as verbs
from bot.grammar import words_en as en
from bot.grammar.fold import Folded
from bot.grammar.intents import Wanted
from bot.grammar.nags import nagging
from bot.grammar.parts import parts_of, whole
from bot.grammar.parts_by_times import Part
from bot.grammar.reading_of import Stretch
from bot.grammar.recipients import recipient_of
from bot.grammar.scan import Piece
from bot.grammar.signs import new_bit
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
            return commands.edited(stretch, wanted)
        case Intent.LIST:
            return commands.listed(stretch, wanted)
        case _:
            return stretch.simple(wanted.intent, wanted.rule)


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


START = attrgetter("start")
REST_BEGINS = frozenset("/ alarm set up needed made created scheduled sent go".split())
SECOND_IN_REST = frozenset({"my", "the", "our", "be"})  # "to my calendar", "to be sent"


def created(stretch: Stretch, wanted: Wanted) -> Reading:
    """Head, task and time in any order; several reminders in one text."""
    text, low = stretch.text, stretch.low
    head_start, head_end = wanted.head
    first = stretch.token_at(head_start) if head_start else 0
    after = stretch.token_at(head_end) if head_end else 0
    if head_end and (stretch.words[after] in REST_BEGINS or stretch.words[after + 1] in SECOND_IN_REST):
        rest = REST_OF_HEAD.match(low, head_end)
        if rest is not None:
            head_end = rest.end()
            after = stretch.token_at(head_end)
    if head_end and stretch.words[after] == "again":  # "remind me again tomorrow to call ed"
        head_end = stretch.tokens[after].end
        after += 1
    nag, nag_spans = nagging(stretch)
    pieces = stretch.pieces
    if nag_spans:
        pieces = [p for p in pieces if not any(overlaps(stretch, p, s) for s in nag_spans)]
    if not pieces or pieces[0].start >= after:
        behind, ahead, inside = [*pieces], [], []
    else:
        behind = [p for p in pieces if p.start >= after]
        ahead = [p for p in pieces if p.end <= first]
        inside = [p for p in pieces if p.start < after and p.end > first]
    recipient = recipient_of(text, low)
    for span in nag_spans:
        if span.start <= head_start and head_end <= span.end and stretch.token_at(span.end) < stretch.size:
            head_start, head_end = span.start, span.end
            after = stretch.token_at(head_end)
    items: list[Item] = []
    used: list[Piece] = []
    said: list[Span] = []
    if ahead and not inside:
        alerts = events.alerts(stretch, ahead, after)
        event = before_head(stretch, head_start) if alerts is not None else None
        if alerts is not None and event is not None:
            who = recipient[0] if recipient else None
            item = Item(Intent.CREATE, event, moments=alerts.moments, recipient=who)
            return stretch.reading([item], stretch.spans(alerts.used), wanted.rule, alerts.used)
        behind += events.until_then(stretch, ahead, behind, after)
    parts = parts_of(stretch, after, behind) if not inside and not ahead else whole(after, stretch.size)
    for part in parts:
        start, stop = part.start, part.stop
        if len(parts) > 1:
            stretch.scan.near = stretch.words[start:stop]
        mine = [p for p in behind if part.holds(p)] if len(parts) > 1 else behind
        if inside:
            own = time_in_head(stretch, pieces, ahead, inside, mine)
        elif ahead:
            own = time_around_head(stretch, ahead, mine, head_start)
        else:
            own, mine = time_behind_head(stretch, part, mine)
        own = events.made_recurring(stretch, own, first, after)
        if len(mine) > 1:
            naming = naming_things(stretch, mine)
            mine = [p for p in mine if p not in naming]
        told = own.used or offsets(mine)
        if len(mine) > 1 or told != mine:
            told = said_pieces(stretch, with_neighbours(stretch, told, mine))
        spans = stretch.spans(told)
        series_in_head = bool(inside) and any(p.rule for p in inside)
        from_token = max(start, after)
        if stretch.signs & VAGUE_BIT:
            spans = (*spans, *vague_times(stretch, from_token, stop, spans))
        begins = start
        if recipient is not None and recipient[1].end > stretch.tokens[start].start >= 0:
            begins = min(stretch.token_at(recipient[1].end), stop)
        kept_spans = staying(stretch, own.used, spans, begins, stop, series_in_head, nag_spans)
        if kept_spans:
            spans = tuple(x for x in spans if x not in kept_spans)
        removed = tuple(sorted([*spans, *nag_spans], key=START)) if nag_spans else spans
        from_offset = head_end if start == after else stretch.tokens[start].start
        to_offset = len(text) if stop == stretch.size else stretch.tokens[stop].start
        if recipient is not None and recipient[1].end > from_offset:
            from_offset = recipient[1].end
        whole_end = not removed or bool(text[removed[-1].end : to_offset].strip(MARKS))
        task = clean(left_over(text, from_offset, to_offset, removed), whole_end)
        if not head_end and not whole_end:
            task = event_that_is(task)
        items.append(
            Item(
                Intent.CREATE,
                task or None,
                moments=own.moments,
                recurrence=own.recurrence,
                nag_seconds=nag,
                recipient=recipient[0] if recipient else None,
            )
        )
        used.extend(own.used or offsets(mine))
        said.extend(spans)
    if nag is not None and len(items) == 1 and not items[0].moments:
        if any(" every " in f" {low[s.start : s.end]}" for s in nag_spans):
            # "every 15 min until I say done": the first comes as soon as the next would
            wall = stretch.now_local.replace(tzinfo=None) + timedelta(seconds=nag)
            items = [items[0]._replace(moments=(Moment(wall, Grain.MINUTE, nag),))]
    if len(items) == 1 and items[0].task and points_back(items[0].task):
        event = before_head(stretch, head_start)  # "I need to mow the lawn, remind me to do that at 5"
        items = [items[0]._replace(task=event or items[0].task)]
    if not items[0].task and len(items) == 1:
        inside_head = (
            words_in_head(stretch.text[head_start:head_end]) if wanted.rule == "set a reminder" else None
        )
        event = inside_head or before_head(stretch, head_start)
        items = [items[0]._replace(task=event or intents.told_by_head(low[head_start:head_end]))]
    if len(said) > 1:
        said = sorted(set(said), key=START)
    return stretch.reading(items, tuple(said), wanted.rule, used)


def time_behind_head(stretch: Stretch, part: Part, mine: list[Piece]) -> tuple[Folded, list[Piece]]:
    """ "remind me [tomorrow] to ... [at 5]": the time of one part, and the pieces that may carry it."""
    told = told_first(stretch, mine, part.start, part.stop)
    if told > part.start:
        mine, both = reminders_own(stretch, mine, told)
        own = chosen(stretch, both)
        ends = {p.end for p in mine}
        own = replace(own, used=[p for p in own.used if p.end in ends])
    else:
        own = chosen(stretch, mine + part.shared if part.shared else mine)
    if part.shared:
        own = replace(own, used=[p for p in own.used if part.holds(p)])
    return own, mine


def time_around_head(stretch: Stretch, ahead: list[Piece], mine: list[Piece], head_start: int) -> Folded:
    """ "dentist friday at 3, remind me [2 hours before]": times on both sides of the asking."""
    if events.leans_back(mine):
        return stretch.fold(ahead + mine)
    series = events.around_the_asking(stretch, ahead, mine, stretch.token_at(head_start))
    if series:
        return stretch.fold(series)
    if not chosen(stretch, mine).moments:
        return chosen(stretch, ahead + mine)
    own = chosen(stretch, events.on_its_day(stretch, ahead, mine))
    if event_words(left_over(stretch.text, 0, head_start, stretch.spans(ahead))) is not None:
        behind = {p.start for p in mine}
        own = replace(own, used=[p for p in own.used if p.start in behind])  # the day names the event
    return own


def time_in_head(
    stretch: Stretch, pieces: list[Piece], ahead: list[Piece], inside: list[Piece], mine: list[Piece]
) -> Folded:
    """ "a [daily] reminder to ... [at 7]": times among the words of asking."""
    if ahead:
        return chosen(stretch, inside + mine)
    if not chosen(stretch, mine).moments:
        return chosen(stretch, pieces)
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
        or stretch.words[told] == "that"
        or adjectival(stretch.scan, inner[0])
    ):
        return mine, mine
    clocks, days = any(p.clock or p.part for p in mine), any(p.day or p.rule for p in mine)
    completes = bool(inner[0].clock) != clocks and bool(inner[0].day) != days
    return mine, mine + inner if completes else mine


MOST_TIMES = 12  # in one text that somebody means


def staying(
    stretch: Stretch,
    used: list[Piece],
    spans: tuple[Span, ...],
    start: int,
    stop: int,
    series_in_head: bool = False,
    nagged: Sequence[Span] = (),
) -> tuple[Span, ...]:
    """The times that stay in the task: they name the thing ("my 5pm meeting", "tomorrow's shower"), or
    words of it stand on both sides ("check the plants at 5 before I go"): a task has no holes."""
    kept: list[Span] = []
    final = stretch.tokens[stop - 1]
    if len(spans) == 1 and not series_in_head and spans[0].end >= final.end and not final.text.endswith("'s"):
        return ()  # the one time stands at the end
    begins = stretch.tokens[start].start if start < stretch.size else len(stretch.text)
    ends = len(stretch.text) if stop >= stretch.size else stretch.tokens[stop].start
    for n, span in enumerate(spans[:MOST_TIMES]):
        inside = [
            p
            for p in used
            if stretch.tokens[p.start].start >= span.start and stretch.tokens[p.end - 1].end <= span.end
        ]
        ahead, behind = spans[:n], spans[n + 1 :]
        if nagged:
            ahead = tuple(sorted([*ahead, *nagged], key=START))
            behind = tuple(sorted([*behind, *nagged], key=START))
        head_has_series = series_in_head and inside and inside[0].start > start and not inside[-1].offset
        if head_has_series or goes_on(left_over(stretch.text, span.end, ends, behind)):
            if clean(left_over(stretch.text, begins, span.start, ahead)):
                kept.append(span)  # "a daily reminder to take pills at 7": the asking has its time already
                continue
        if any(p.offset or p.rule for p in inside) or not inside:
            continue
        last = inside[-1]
        named = len(inside) == 1 and (
            names_what_follows(stretch, last)
            or adjectival(stretch.scan, last)
            or stretch.words[last.end - 1].endswith("'s")
        )
        following = stretch.words[last.end] if last.end < stop else ""
        tells = following in ("is", "are", "was", "will") and stretch.token_at(span.start) - start <= 1
        if named or tells:
            kept.append(span)
    return tuple(kept)


LASTS = re.compile(
    r"\W*for (?:an? |[\w.]+ ?)(?:half )?(?:min(?:ute)?s?|hours?|hrs?|days?|weeks?)\W*", re.IGNORECASE
)
"""How long a thing takes."""


def goes_on(words: str) -> bool:
    """Whether words of a task follow, and not only "please", "at the latest" or how long it takes."""
    if not words.strip(MARKS) or LASTS.fullmatch(words):
        return False
    return clean("x " + words) != "x"


def names_what_follows(stretch: Stretch, piece: Piece) -> bool:
    """ "a reminder for saturday dinner at 9", "about black friday deals": a bare day glued to a noun."""
    bare = piece.weekday is not None or (piece.day and piece.name not in ("today", "tomorrow", "tonight"))
    return (
        bool(bare)
        and piece.clock is None
        and stretch.scan.before(piece.start) in ("for", "of", "about")
        and before_a_noun(stretch.scan, piece)
    )


def chosen(stretch: Stretch, pieces: list[Piece]) -> Folded:
    """The time of the reminder: not a time that only names the thing, where there is another."""
    naming = [p for p in pieces if adjectival(stretch.scan, p)]
    if len(pieces) > 1:
        naming += naming_things(stretch, pieces)
    if naming:
        rest = stretch.fold([p for p in pieces if p not in naming])
        if rest.moments:
            return rest
    return stretch.fold(pieces)


def naming_things(stretch: Stretch, pieces: list[Piece]) -> list[Piece]:
    """The times that name a thing beside a time that is the reminder's."""
    if any(p.rule for p in pieces):
        return naming_series(stretch, pieces)
    return naming_days(stretch, pieces) + naming_clocks(stretch, pieces) + asked_about(stretch, pieces)


ASKING_ABOUT = frozenset("ask asks talk chat speak hear check know".split())


def asked_about(stretch: Stretch, pieces: list[Piece]) -> list[Piece]:
    """ "call ana at 5 and ask about saturday": the day that is spoken of."""
    words = stretch.words
    return [
        p
        for p in pieces
        if p.clock is None
        and p.start > 1
        and words[p.start - 1] == "about"
        and words[p.start - 2] in ASKING_ABOUT
    ]


def naming_days(stretch: Stretch, pieces: list[Piece]) -> list[Piece]:
    """ "a present for valentine's day on february 10": of two days side by side the first names the thing."""
    days = [p for p in pieces if p.day and p.grain is Grain.DAY and p.rule is None and p.clock is None]
    if len(days) != 2:
        return []
    thing, day = days
    same = thing.day == day.day or (thing.day is not None and thing.day.weekday() == day.weekday)
    between = stretch.words[thing.end : day.start]
    own_word = (
        between == ["on"] or between[-1:] == ["by"] or (not between and stretch.words[day.start] in en.THIS)
    )
    own_word = own_word or (not between and (moved_there(stretch, thing) or day.name == "tomorrow"))
    apart = day.until or day.starting or not own_word
    return [] if same or apart else [thing]


def moved_there(stretch: Stretch, p: Piece) -> bool:
    """ "move the meeting to friday tomorrow": the day behind "to" is where the thing goes."""
    words = stretch.words
    return words[p.start - 1] == "to" and not verbs.EDIT.isdisjoint(words[: p.start])


WHOSE = frozenset({"my", "our", "his", "her", "their"})


def naming_clocks(stretch: Stretch, pieces: list[Piece]) -> list[Piece]:
    """ "cancel my 2pm at noon": of two clock times the one that is somebody's names the thing."""
    clocks = [p for p in pieces if p.clock and not p.offset]
    theirs = [p for p in clocks if stretch.words[p.start - 1] in WHOSE and p.start]
    return theirs if len(theirs) < len(clocks) else []


ACQUIRING = frozenset("buy order get grab return renew print download read find subscribe".split())
A_OR_THE = frozenset({"a", "an", "the", "my"})


def naming_series(stretch: Stretch, pieces: list[Piece]) -> list[Piece]:
    """ "buy a daily planner on saturday", "ask whether they open on sundays tomorrow": the series is the thing's."""
    words = stretch.words
    days = [p for p in pieces if p.day and not p.rule and not p.until and not p.starting]
    if not days:
        return []
    return [
        p
        for p in pieces
        if p.rule is not None
        and (
            (
                words[p.start - 1] in A_OR_THE
                and stretch.tokens[p.end].is_word
                and not ACQUIRING.isdisjoint(words[: p.start])
            )
            or (
                words[p.end - 1] in en.WEEKDAY_PLURALS
                and en.EVERY.isdisjoint(words[p.start : p.end])
                and any(d.name in ("today", "tomorrow", "tonight") for d in days)
            )
        )
    ]


HEAD_WORDS = re.compile(
    r"^(?:(?:set|setup|create|make|add|put|schedule|start|place|need|want|give|get|send|enter|build|have|establish|insert|write|use"
    r"|up|me|us|in|out|for|to|please|down|on|my|a|an|the|this|another|new|one|some|phone|daily|weekly|monthly|yearly|annual|recurring"
    r"|repeating|quick|hourly|nightly|separate|every|each)\b[\s,]*)+|(?:^|\s+)(?:reminder|alert|notification|alarm)s?\s*$",
    re.IGNORECASE,
)


def words_in_head(head: str) -> str | None:
    """ "Set a dentist appointment reminder for July 17th": what stands between the asking and the noun."""
    words = HEAD_WORDS.sub("", HEAD_WORDS.sub("", HEAD_WORDS.sub("", head))).strip(" '")
    return words or None


POINTS_BACK = re.compile(
    r"(?:(?:do|about|of|doing) )?(?:it|that|this|so|them|i)(?: (?:starts|begins|arrives|airs|don'?t forget))?|this event|that time"
    r"|(?:he|she|they|it) (?:comes?|arrives?|leaves?|starts?|gets?)(?: over| on| back| here| home)?"
    r"|(?:i )?(?:can |will )?(?:remember|not forget|not be late|won'?t be late|am not late|am on time)",
    re.IGNORECASE,
)
BACK_WORDS = frozenset(
    "do about of doing it that this so them i he she they can will remember not won't am".split()
)


def points_back(task: str) -> bool:
    """The task is only a word for what was said before."""
    return task.partition(" ")[0].lower() in BACK_WORDS and POINTS_BACK.fullmatch(task) is not None


LONGEST_TAIL = 120
ASKING_TAIL = re.compile(
    r"[\s,.;!?]*(?<!\w)(?:(?:please|can|could|would|will|you|so|and|hey|ok|i|need|want|to|i'd|like|just|then|also|for|that|this|me|us)\b[\s,.;!?]*)+$",
    re.IGNORECASE,
)
NO_EVENT = re.compile(
    r"(?:(?:please|can|could|would|will|you|hey|ok|i|need|want|to|a|an|the|set|just|also|like|i'd|me|have|hi|hello|like|so|and|it|that) ?)*",
    re.IGNORECASE,
)


def before_head(stretch: Stretch, head_start: int) -> str | None:
    """ "Dentist friday at 3, remind me 2 hours before": the event is the task, its time with it."""
    return event_words(stretch.text[:head_start])


def event_words(words: str) -> str | None:
    event = clean(words[:-LONGEST_TAIL] + ASKING_TAIL.sub("", words[-LONGEST_TAIL:]))
    return None if NO_EVENT.fullmatch(event.lower()) else event
