"""An event with its own time, and the reminders before it: "dentist thu at 2:30, remind me an hour before and
the night before". The event is the task; each "before" is a moment of its own."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.core.reading import Moment
from bot.grammar.fold import Folded
from bot.grammar.reading_of import Stretch
from bot.grammar.scan import Piece, Rule

# "the night before", "the morning of": days from the event's, and the part of that day
PARTS = {"morning": "morning", "evening": "evening", "night": "night", "nite": "night"}
DAYS_BEFORE = {"before": 1, "prior": 1, "of": 0}
BETWEEN = frozenset("and , & plus then also again remind me on at for the a".split())
OF_THE_EVENT = frozenset("it that this please pls ok thanks thx . ! ?".split())


def alerts(stretch: Stretch, ahead: list[Piece], after: int) -> Folded | None:
    """The moments of "remind me 2 hours before and the day before" behind an event; None for anything else."""
    event = stretch.fold(ahead)
    if not event.moments or event.recurrence is not None:
        return None
    moments: list[Moment] = []
    used: list[Piece] = []
    at = after
    while at < stretch.size:
        if stretch.words[at] in (OF_THE_EVENT if moments else ()) or stretch.words[at] in BETWEEN:
            at += 1
            continue
        found = alert_at(stretch, ahead, event.moments[0], at)
        if found is None:
            return None
        piece, moment = found
        moments.append(moment)
        used.append(piece)
        at = piece.end
    return Folded(tuple(dict.fromkeys(moments)), None, used) if moments else None


def alert_at(stretch: Stretch, ahead: list[Piece], event: Moment, i: int) -> tuple[Piece, Moment] | None:
    words = stretch.words
    piece = next((p for p in stretch.pieces if p.start == i and p.offset), None)
    if piece is None and words[i] in ("day", "week") and words[i + 1] in ("before", "prior"):
        start = i - 1 if words[i - 1] == "the" else i
        piece = Piece(
            start, i + 2, "the day before", amount=True, days=7 if words[i] == "week" else 1, offset=-1
        )
    if piece is not None:
        moments = stretch.fold([*ahead, piece]).moments
        return (piece, moments[0]) if moments else None
    if words[i] == "that" and words[i + 1] in PARTS:
        return on_that_day(stretch, event, i)
    part, days = PARTS.get(words[i]), DAYS_BEFORE.get(words[i + 1])
    if part is None or days is None:
        return None
    day = event.wall.date() - timedelta(days=days)
    parts = [Piece(i, i + 1, "day of the event", day=day), Piece(i + 1, i + 2, "part of that day", part=part)]
    moments = stretch.fold(parts).moments
    start = i - 1 if words[i - 1] == "the" else i
    return (Piece(start, i + 2, "part before the event"), moments[0]) if moments else None


def on_that_day(stretch: Stretch, event: Moment, i: int) -> tuple[Piece, Moment] | None:
    """ "dentist friday at 3, remind me that morning"."""
    day = Piece(i, i + 1, "day of the event", day=event.wall.date())
    part = Piece(i + 1, i + 2, "part of that day", part=PARTS[stretch.words[i + 1]])
    moments = stretch.fold([day, part]).moments
    return (Piece(i, i + 2, "part before the event"), moments[0]) if moments else None


def on_its_day(stretch: Stretch, ahead: list[Piece], behind: list[Piece]) -> list[Piece]:
    """ "flight friday 6am, wake me at 3": the day is the event's, and 3 comes before 6; else what was said."""
    event = stretch.fold(ahead)
    days = [p for p in ahead if p.day and not p.rule]
    clocks = [p for p in behind if p.clock]
    if len(clocks) != 1 or len(behind) != 1 or not days or event.recurrence is not None:
        return behind
    clock, starts = clocks[0], next((p for p in ahead if p.clock and not p.bare), None)
    if clock.bare and clock.clock and starts is not None and starts.clock and clock.clock < starts.clock:
        clock = replace(clock, bare=False)
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
