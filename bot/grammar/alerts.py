"""The reminders before an event, in a row: "dentist thu at 2:30, remind me an hour before and the night before at 9".

The event is the task; each alert is a moment of its own: so long before it, a part of its day or of the day
before, or a clock time. They stand behind the event, or in front of it: "a day before and an hour before my exam".
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.core.reading import Moment
from bot.grammar import events
from bot.grammar import words_en as en
from bot.grammar.fold import fold
from bot.grammar.reading_of import Stretch
from bot.grammar.scan import Piece, amount_at
from bot.grammar.signs import new_bit
from bot.grammar.slots import Folded

# "the night before", "the morning of": days from the event's, and the part of that day
PARTS = {
    "morning": "morning",
    "afternoon": "afternoon",
    "evening": "evening",
    "night": "night",
    "nite": "night",
}
NAMED_ALERTS = frozenset({*PARTS, "day", "week"})
DAYS_BEFORE = {"before": 1, "prior": 1, "of": 0}
BETWEEN = frozenset("and , & + plus then also again remind me on at for the a".split())
OF_THE_EVENT = frozenset("it that this please pls ok thanks thx . ! ? early".split())
COUNTED = frozenset(
    "one first another second : - ( ) reminders alerts twice once like maybe around about".split()
)
"""What stands around the alerts of "two reminders for the game at 4, one the night before and one an hour before"."""
BEFORE_BIT = new_bit("before prior early ahead")
LEADING_BIT = new_bit(PARTS)
TO_A_CLOCK = frozenset({"at", "@", "around", "on", "the", "in"})
Alert = tuple[Piece, Folded]


def alerts(stretch: Stretch, event: list[Piece], start: int, stop: int) -> list[Alert] | None:
    """What each alert among the tokens `start` to `stop` says, in order; None where other words stand there, and
    for a single clock time."""
    own = stretch.fold(event)
    if not own.moments:
        return None
    told: list[Alert] = []
    counted_back = False
    at = start
    end = without_too(stretch, stop)
    while at < end:
        word = stretch.words[at]
        found = alert_at(stretch, event, own.moments[0], at, stop)
        if found is None:
            if word in BETWEEN or word in COUNTED or (told and word in OF_THE_EVENT):
                at += 1
                continue
            return None
        for piece, folded in found:
            if not folded.moments:
                return None
            told.append((piece, folded))
            counted_back = counted_back or piece.name != "clock of an alert"
            at = max(at, piece.end)
    if not told or not (counted_back or len(told) > 1):
        return None
    if end < stop and own.recurrence is None:
        told.append((Piece(end, stop, "the event itself"), own))  # "the day before too"
    return told


def without_too(stretch: Stretch, stop: int) -> int:
    """The token where "too", "as well" begins at the end of the alerts."""
    words, end = stretch.words, stop
    while end and not stretch.tokens[end - 1].is_word:
        end -= 1
    if words[end - 1] == "too":
        return end - 1
    return end - 2 if words[end - 2 : end] == ["as", "well"] else stop


def alert_at(stretch: Stretch, event: list[Piece], own: Moment, i: int, stop: int) -> list[Alert] | None:
    """What is said from a token on: amounts that share one "before", a part of a day, or a clock time."""
    words = stretch.words
    piece = piece_at(stretch, i)
    if words[i] in en.WEEKDAYS and words[i + 1] in ("before", "prior"):
        return [weekday_before(stretch, own, i)]
    if piece is None and words[i] in ("day", "week") and words[i + 1] in ("before", "prior"):
        start = i - 1 if words[i - 1] in ("the", "a") else i
        days = 7 if words[i] == "week" else 1
        piece = Piece(start, i + 2, "the day before", amount=True, days=days, offset=-1)
    if piece is not None and (piece.offset or piece.loose):
        row = sharing_before(stretch, piece, stop)
        if row is None:
            return None
        clock = clock_behind(stretch, row[-1].end) if row[-1].days and not row[-1].seconds else None
        told: list[Alert] = []
        for p in row:
            last = clock is not None and p is row[-1]
            end = clock.end if last and clock is not None else p.end
            pieces = [*event, p, clock] if last and clock is not None else [*event, p]
            told.append((replace(p, end=end, name="amount before"), stretch.fold(pieces)))
        return told
    named = named_alert(stretch, event, own, i)
    if named is not None:
        return [named]
    return clock_alert(stretch, event, own, i)


def weekday_before(stretch: Stretch, own: Moment, i: int) -> Alert:
    """ "(party next saturday at 2), the friday before"."""
    back = (own.wall.weekday() - en.WEEKDAYS[stretch.words[i]]) % 7 or 7
    day = Piece(i, i + 1, "day before the event", day=own.wall.date() - timedelta(days=back))
    clock = clock_behind(stretch, i + 2)
    end = clock.end if clock is not None else i + 2
    start = i - 1 if stretch.words[i - 1] == "the" else i
    return Piece(start, end, "part before the event"), stretch.fold(
        [day, clock] if clock is not None else [day]
    )


def piece_at(stretch: Stretch, i: int) -> Piece | None:
    return next((p for p in stretch.pieces if p.start == i), None)


def sharing_before(stretch: Stretch, piece: Piece, stop: int) -> list[Piece] | None:
    """ "an hour and a day before": the amounts that end with one "before"; None where no "before" comes."""
    row = apart(stretch, piece)
    while not row[-1].offset:
        k = row[-1].end
        while k < stop and stretch.words[k] in ("and", "&", ",", "+", "then", "also"):
            k += 1
        following = piece_at(stretch, k)
        if following is None or not following.amount or k == row[-1].end:
            return None
        row += apart(stretch, following)
    return [replace(p, offset=-1, loose=False) for p in row]


def apart(stretch: Stretch, piece: Piece) -> list[Piece]:
    """ "1 day and 1 hour before", "24 hrs and 1 hr before" are two alerts; "2 hours and 30 minutes before" is one."""
    words = stretch.words[piece.start : piece.end]
    joint = next((piece.start + n for n, w in enumerate(words) if w in ("and", "&", "+")), None)
    second = amount_at(stretch.scan, joint + 1) if joint is not None and piece.offset else None
    if second is None or second.months or piece.months:
        return [piece]
    days, seconds = piece.days - second.days, piece.seconds - second.seconds
    if days < 0 or seconds < 0 or not (days or seconds):
        return [piece]
    if not piece.days and second.seconds < 3600 <= seconds:
        return [piece]
    return [
        replace(piece, days=days, seconds=seconds),
        replace(piece, days=second.days, seconds=second.seconds),
    ]


def clock_behind(stretch: Stretch, end: int) -> Piece | None:
    """ "(the day before) at 6pm"."""
    k = end
    while stretch.words[k] in TO_A_CLOCK:
        k += 1
    piece = piece_at(stretch, k)
    return piece if piece is not None and k > end and only_clock(piece) else None


def only_clock(p: Piece) -> bool:
    return p.clock is not None and p.day is None and p.rule is None


def past_words(stretch: Stretch, k: int) -> int:
    """Past the words between a clock time and the day that it is on."""
    while stretch.words[k] in ("the", "on", "in", ","):
        k += 1
    return k


def named_alert(
    stretch: Stretch, event: list[Piece], own: Moment, i: int, ahead: Piece | None = None
) -> Alert | None:
    """the night before (at 9), the morning of, that morning, on the day, at noon the same day; `ahead`: a clock
    time in front"""
    words = stretch.words
    part, days, end = PARTS.get(words[i]), DAYS_BEFORE.get(words[i + 1]), i + 2
    if words[i] in ("that", "same") and words[i + 1] in (*PARTS, "day"):
        part, days, i = PARTS.get(words[i + 1]), 0, i + 1
    elif days is None and words[max(i - 2, 0) : i + 1] == ["on", "the", "day"]:
        days, end = 0, i + 1
    elif (part is None and words[i] != "day") or days is None:
        return None
    said = [Piece(i + 1, i + 2, "part of that day", part=part)] if part is not None else []
    clock = ahead or clock_behind(stretch, end)
    if clock is not None:
        said.append(clock)
        end = max(end, clock.end)
    day = Piece(i, i + 1, "day of the event", day=own.wall.date() - timedelta(days=days))
    pieces = events.on_each_day(event, said, days) if said else []
    pieces = pieces or [day, *said]
    start = i - 1 if words[i - 1] == "the" else i
    return Piece(start, end, "part before the event"), stretch.fold(pieces)


def led(stretch: Stretch, event: list[Piece], after: int) -> Folded | None:
    """ "(flight friday 6am, remind me) the night before to pack": a part of a day that leads its task."""
    at = after
    while stretch.words[at] in ("the", "on", "in"):
        at += 1
    if not stretch.signs & LEADING_BIT or stretch.words[at] not in PARTS:
        return None
    own = stretch.fold(event).moments
    named = named_alert(stretch, event, own[0], at) if own else None
    if named is None or stretch.words[named[0].end] != "to":
        return None
    return replace(named[1], used=[named[0]])


def clock_alert(stretch: Stretch, event: list[Piece], own: Moment, i: int) -> list[Alert] | None:
    """ "wed at 8pm", "tomorrow at 10", "at noon that day", and a clock time alone on the event's day."""
    piece = piece_at(stretch, i)
    if piece is None or piece.rule is not None or piece.amount or not (piece.clock or piece.day):
        return None
    group, name = [piece], "clock of an alert"
    end = piece.end
    k = end
    while stretch.words[k] in TO_A_CLOCK:
        k += 1
    following = piece_at(stretch, k)
    if following is not None and following.rule is None and not following.amount:
        completes = bool(following.clock) != bool(piece.clock) and bool(following.day) != bool(piece.day)
        of_that_day = following.part is not None and following.clock is None and following.day is None
        if completes or (of_that_day and piece.clock is None):
            group.append(following)
            end = following.end
    if only_clock(piece) and len(group) == 1:
        told = named_alert(stretch, event, own, past_words(stretch, k), piece)
        if told is not None:
            return [(replace(told[0], start=piece.start), told[1])]  # "at 9pm the night before"
        if stretch.words[k] in ("that", "same") and stretch.words[k + 1] == "day":
            end, name = k + 2, "part before the event"
        group = events.on_its_day(stretch, event, group)
        if only_clock(group[-1]) and len(group) == 1:
            return None  # on no day that we know
    return [(Piece(piece.start, end, name), stretch.fold(group))]


THAT_BIT = new_bit("that same")


def with_a_task(stretch: Stretch, event: list[Piece], after: int) -> tuple[list[Alert], int, int] | None:
    """ "... is coming thursday at 3, remind me to bake a pie that morning": a part of its day, and a task besides."""
    words = stretch.words
    if not stretch.signs & THAT_BIT:
        return None
    i = next((k for k in range(after + 1, stretch.size) if words[k] in ("that", "same")), None)
    if (
        i is None
        or words[i + 1] not in PARTS
        or any(p.start >= after and p.end != i + 2 for p in stretch.pieces)
    ):
        return None
    stretch.scan.near = [*words[:i], *words[i + 2 :]]  # its part of the day is not the event's
    own = fold(stretch.scan, event)
    if not own.moments or own.recurrence is not None:
        return None
    told = named_alert(stretch, event, own.moments[0], i)
    if told is None or not told[1].moments or told[1].moments[0].wall >= own.moments[0].wall:
        return None
    start = i - 1 if words[i - 1] == "the" else i
    return [told], start, i + 2


def in_front(stretch: Stretch, behind: list[Piece], after: int) -> tuple[list[Alert], int, int] | None:
    """ "a day before and an hour before my exam friday at 2", behind the asking: two alerts or more, and the
    tokens that say them; None for one alone."""
    if not stretch.signs & BEFORE_BIT:
        return None
    run = run_of_alerts(stretch, after)
    if run is None:
        return None
    start, end = run
    event = [p for p in behind if p.end <= start or p.start >= end]
    if not event:
        return None
    # "the night before" says nothing of the event's own half of the day
    stretch.scan.near = [*stretch.words[:start], *stretch.words[end:]]
    found = alerts(stretch, event, start, end)
    return (found, start, end) if found is not None and len(found) > 1 else None


def run_of_alerts(stretch: Stretch, after: int) -> tuple[int, int] | None:
    """The tokens from the first alert to the last of those that stand in a row, with the words that count them."""
    ends = {p.start: p.end for p in stretch.pieces if p.offset < 0}
    loose = {p.start: p.end for p in stretch.pieces if p.loose}
    words = stretch.words
    first = last = None
    i = after
    while i < stretch.size:
        end = ends.get(i)
        if end is None and words[i] in NAMED_ALERTS and words[i + 1] in DAYS_BEFORE:
            end = i + 2
        if end is None and first is not None and words[i - 2 : i + 1] == ["on", "the", "day"]:
            end = i + 1
        if end is None and i in loose and words[loose[i]] in ("and", "&", ",", "+"):
            end = loose[i]  # "an hour and a day before"
        if end is not None:
            first, last, i = (i if first is None else first), end, end
        elif first is None or words[i] in BETWEEN or words[i] in COUNTED:
            i += 1
        else:
            break
    if first is None or last is None:
        return None
    while first > after and (words[first - 1] in COUNTED or words[first - 1] in (",", "the")):
        first -= 1
    return first, last
