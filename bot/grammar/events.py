"""An event with its own time, and the reminders before it: "dentist thu at 2:30, remind me an hour before and
the night before". The event is the task; each "before" is a moment of its own."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.core.reading import Moment
from bot.grammar.fold import Folded
from bot.grammar.reading_of import Stretch
from bot.grammar.scan import Piece, Rule
from bot.grammar.signs import new_bit

# "the night before", "the morning of": days from the event's, and the part of that day
PARTS = {"morning": "morning", "evening": "evening", "night": "night", "nite": "night"}
NAMED_ALERTS = frozenset({*PARTS, "day", "week"})
DAYS_BEFORE = {"before": 1, "prior": 1, "of": 0}
BETWEEN = frozenset("and , & plus then also again remind me on at for the a".split())
OF_THE_EVENT = frozenset("it that this please pls ok thanks thx . ! ?".split())


def alerts(stretch: Stretch, ahead: list[Piece], after: int, stop: int | None = None) -> Folded | None:
    """The moments of "remind me 2 hours before and the day before" behind an event, up to a token; None for
    anything else."""
    event = stretch.fold(ahead)
    if not event.moments or event.recurrence is not None:
        return None
    moments: list[Moment] = []
    used: list[Piece] = []
    at = after
    counted = COUNTED if stop is not None else frozenset()
    while at < (stretch.size if stop is None else stop):
        word = stretch.words[at]
        if word in (OF_THE_EVENT if moments else ()) or word in BETWEEN or word in counted:
            at += 1
            continue
        found = alert_at(stretch, ahead, event.moments[0], at)
        if found is None:
            return None
        for piece, moment in found:
            moments.append(moment)
            used.append(piece)
            at = piece.end
    return Folded(tuple(dict.fromkeys(moments)), None, used) if moments else None


BEFORE_BIT = new_bit("before prior")
COUNTED = frozenset({"one", "first", "another", "second", ":", "-", "(", ")", "reminders", "alerts", "twice"})
"""What stands around the alerts of "two reminders for the game at 4, one the night before and one an hour before"."""


def alerts_inside(stretch: Stretch, behind: list[Piece], after: int) -> tuple[Folded, int, int] | None:
    """ "a day before and an hour before my exam friday at 2", behind the asking: two moments or more, and the
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
    return (found, start, end) if found is not None and len(found.moments) > 1 else None


def run_of_alerts(stretch: Stretch, after: int) -> tuple[int, int] | None:
    """The tokens from the first alert to the last of those that stand in a row, with the words that count them."""
    starts = {p.start: p.end for p in stretch.pieces if p.offset < 0}
    words = stretch.words
    first = last = None
    i = after
    while i < stretch.size:
        end = starts.get(i)
        if end is None and words[i] in NAMED_ALERTS and words[i + 1] in DAYS_BEFORE:
            end = i + 2
        if end is None and first is not None and words[i - 2 : i + 1] == ["on", "the", "day"]:
            end = i + 1
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


def alert_at(
    stretch: Stretch, ahead: list[Piece], event: Moment, i: int
) -> list[tuple[Piece, Moment]] | None:
    words = stretch.words
    piece = next((p for p in stretch.pieces if p.start == i and p.offset), None)
    if piece is None and words[i] in ("day", "week") and words[i + 1] in ("before", "prior"):
        start = i - 1 if words[i - 1] in ("the", "a") else i
        piece = Piece(
            start, i + 2, "the day before", amount=True, days=7 if words[i] == "week" else 1, offset=-1
        )
    if piece is not None:
        told = [(p, stretch.fold([*ahead, p]).moments) for p in apart(stretch, piece)]
        return [(p, moments[0]) for p, moments in told] if all(moments for _, moments in told) else None
    if words[i] == "that" and words[i + 1] in PARTS:
        return on_that_day(stretch, event, i)
    part, days = PARTS.get(words[i]), DAYS_BEFORE.get(words[i + 1])
    if days is None and words[max(i - 2, 0) : i + 1] == ["on", "the", "day"]:
        days = 0
    if (part is None and words[i] != "day") or days is None:
        return None
    day = event.wall.date() - timedelta(days=days)
    parts = [Piece(i, i + 1, "day of the event", day=day)]
    if part is not None:
        parts.append(Piece(i + 1, i + 2, "part of that day", part=part))
    moments = stretch.fold(parts).moments
    start = i - 1 if words[i - 1] == "the" else i
    end = i + 2 if words[i + 1] in DAYS_BEFORE else i + 1
    return [(Piece(start, end, "part before the event"), moments[0])] if moments else None


def apart(stretch: Stretch, piece: Piece) -> list[Piece]:
    """ "1 day and 1 hour before" are two alerts; "2 hours and 30 minutes before" is one."""
    if not (piece.days and piece.seconds) or "and" not in stretch.words[piece.start : piece.end]:
        return [piece]
    return [replace(piece, seconds=0), replace(piece, days=0)]


def on_that_day(stretch: Stretch, event: Moment, i: int) -> list[tuple[Piece, Moment]] | None:
    """ "dentist friday at 3, remind me that morning"."""
    day = Piece(i, i + 1, "day of the event", day=event.wall.date())
    part = Piece(i + 1, i + 2, "part of that day", part=PARTS[stretch.words[i + 1]])
    moments = stretch.fold([day, part]).moments
    return [(Piece(i, i + 2, "part before the event"), moments[0])] if moments else None


def on_its_day(stretch: Stretch, ahead: list[Piece], behind: list[Piece]) -> list[Piece]:
    """ "flight friday 6am, wake me at 3": the day is the event's, and 3 comes before 6; else what was said."""
    event = stretch.fold(ahead)
    days = [p for p in ahead if p.day and not p.rule]
    clocks = [p for p in behind if p.clock]
    if len(clocks) != 1 or len(behind) != 1 or not days or event.recurrence is not None:
        return behind
    clock, starts = clocks[0], next((p for p in ahead if p.clock and not p.bare), None)
    if clock.bare and clock.clock and starts is not None and starts.clock:
        # the later half of the day that still comes before it
        h, m, s = clock.clock
        halves = [t for t in ((h % 12 + 12, m, s), (h % 12, m, s)) if t < starts.clock]
        clock = replace(clock, clock=halves[0], bare=False) if halves else clock
    there = stretch.fold([*days, clock]).moments
    if starts is not None and there and event.moments and there[0].wall >= event.moments[0].wall:
        return behind  # "flight at 7am tomorrow, remind me at 9pm": the evening before
    return [*days, clock]


BEFORE_ASKING = frozenset(
    ", please pls plz : - can could would will you a the an set up create make until till from for starting beginning on at".split()
)


def around_the_asking(stretch: Stretch, ahead: list[Piece], behind: list[Piece], head: int) -> list[Piece]:
    """ "every month remind me to pay rent on the 1st", "until march remind me daily": one series on both sides;
    in "every day at 8 remind me to take pills at lunch" the series has its time. None where it is no series."""
    bounds = any(p.until or p.starting or p.count or p.span_for or p.name == "next amount" for p in ahead)
    series = any(p.rule for p in ahead)
    beside = [*stretch.words[: ahead[0].start], *stretch.words[ahead[-1].end : head]]
    if not (series or (bounds and any(p.rule for p in behind))):
        return []
    if any(w not in BEFORE_ASKING for w in beside):
        return []
    told = any(p.clock for p in ahead) and any(p.clock or p.part for p in behind)
    told = told or (any(names_its_days(p) for p in ahead) and any(own_day(p) for p in behind))
    return ahead if told and series else [*ahead, *behind]


def leans_back(pieces: list[Piece]) -> bool:
    """ "... remind me the day before at 6pm", "mom's birthday is dec 3, remind me every year": no day of its own."""
    if any(p.day for p in pieces):
        return False
    rules = [p.rule for p in pieces if p.rule]
    if rules:
        return all(r.freq == "YEARLY" and not r.bymonth and not r.byday for r in rules)
    return any(p.offset for p in pieces)


RECURRING = frozenset(
    {"recurring", "repeating", "repeated", "reoccurring", "reoccuring", "occurring", "repeat"}
)


def made_recurring(stretch: Stretch, own: Folded, first: int, after: int) -> Folded:
    """ "a recurring reminder for saturday at 4:30" comes every saturday, one "at 9pm" every day."""
    if own.recurrence is not None or not own.moments or RECURRING.isdisjoint(stretch.words[first:after]):
        return own
    pieces = [p for p in own.used if p.rule is None]
    if any(p.amount or p.offset for p in pieces):
        return own
    if any(p.weekday is not None for p in pieces):
        rule = Rule("WEEKLY")
    elif any(p.name in ("nth", "nth of the month") for p in pieces):
        rule = Rule("MONTHLY")
    elif any(p.day for p in pieces):
        return own
    else:
        rule = Rule("DAILY")
    series = stretch.fold([Piece(first, first, "recurring", rule=rule), *pieces])
    return replace(series, used=own.used) if series.recurrence is not None else own


def days_told_later(first: list[Piece], behind: list[Piece]) -> bool:
    """ "weekly to call mom on sunday at 5", "yearly to renew the license on july 8"."""
    rules = [p for p in first if p.rule and p.rule.freq in ("WEEKLY", "MONTHLY", "YEARLY")]
    return bool(rules) and not any(names_its_days(p) for p in rules) and any(own_day(p) for p in behind)


def names_its_days(p: Piece) -> bool:
    """ "every day", "every friday"; not "each week", "every month"."""
    return p.rule is not None and bool(
        p.rule.freq == "DAILY" or p.rule.byday or p.rule.bymonthday or p.rule.bymonth
    )


def own_day(p: Piece) -> bool:
    return p.day is not None and p.rule is None and not (p.until or p.starting)


def until_then(stretch: Stretch, ahead: list[Piece], behind: list[Piece], after: int) -> list[Piece]:
    """ "exam on dec 15, remind me every day until then": a series ends with the event."""
    if not any(p.rule for p in behind):
        return []
    event = stretch.fold(ahead).moments
    for i in range(after, stretch.size - 1):
        if event and stretch.words[i] in ("until", "till", "til") and stretch.words[i + 1] == "then":
            return [Piece(i, i + 2, "until then", until=True, day=event[0].wall.date())]
    return []
