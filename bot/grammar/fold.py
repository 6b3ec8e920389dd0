"""From pieces of time to moments: "tomorrow ... at 5" is one moment, wherever its parts stand.

The first phrase of each kind wins (day, clock, part of the day, series); what is left over stays with
the task. A bare hour is read by sense: the part of the day, words of the task, the hour now.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from bot.core.reading import Alternative, Grain, Guess, Moment, Recurrence
from bot.core.recurrence import counted_together
from bot.grammar import verbs_en as verbs
from bot.grammar import words_en as en
from bot.grammar.calendar import add_months
from bot.grammar.hours import at, choose_half, in_order, part_hour
from bot.grammar.scan import Piece, Rule, Scan
from bot.grammar.series_pieces import (
    EXCEPT,
    JOINING,
    every_day_for,
    weekdays_going_on,
    with_own_clock,
)
from bot.grammar.slots import Folded, Slots, fill_slots, possessive, told_with, used_of
from bot.grammar.tokens import AFTER


def fold(scan: Scan, pieces: list[Piece], *, parts: bool = True) -> Folded:
    """One moment, several ("at 4:30, 4:45 and 5"), a series, or nothing; without `parts` never several series."""
    if not pieces:
        return Folded()
    if len(pieces) > 1:
        if parts and any(p.rule for p in pieces):
            pieces = weekdays_going_on(scan, pieces)
            groups = rule_groups(scan, pieces)
            if len(groups) > 1:
                return united([fold(scan, group) for group in groups])
            apart = with_own_clock(scan, pieces)
            if apart is not None:
                rest, own = apart
                return united([fold(scan, rest), fold(scan, own, parts=False)])
        elif parts:
            pieces = through(scan, every_day_for(scan, pieces))
    if len(pieces) == 1 and says_only_when(pieces[0]):
        return fold_alone(scan, pieces)
    slots = fill_slots(scan, pieces)
    if slots.rule is not None:
        from bot.grammar.fold_series import fold_series

        return fold_series(scan, slots)
    return fold_moment(scan, slots)


def says_only_when(p: Piece) -> bool:
    """A day, a clock time or both, and nothing of a series, an amount or an event."""
    if p.rule is not None or p.amount or p.span_for or p.count is not None:
        return False
    return p.clock is not None or (p.day is not None and p.part is None)


NOTHING_ELSE = Slots()


def fold_alone(scan: Scan, pieces: list[Piece]) -> Folded:
    """One phrase alone, without the slots that sort several."""
    p = pieces[0]
    if p.clock is not None:
        moment = place(scan, NOTHING_ELSE, p if p.day is not None else None, p)
        return Folded((moment,), None, list(pieces)) if moment is not None else Folded()
    if p.day is None or impossible_clock(scan, p) or hangs_in_the_air(scan, p):
        return Folded()
    behind = day_behind(scan, p, None)
    if behind is not p and behind.day is not None:
        return Folded((date_moment(behind, behind.day),), None, list(pieces))
    return Folded((date_moment(p, last_day_for(scan, p, p.day)),), None, list(pieces))


def rule_groups(scan: Scan, pieces: list[Piece]) -> list[list[Piece]]:
    """ "every monday at 2 and every wednesday at 4": each rule with its own clock times."""
    if sum(p.rule is not None for p in pieces) < 2 or sum(p.clock is not None for p in pieces) < 2:
        return [pieces]
    shared = [p for p in pieces if p.until or p.count is not None or p.span_for or p.starting]
    groups: list[list[Piece]] = [[]]
    for k, p in enumerate(pieces):
        if p in shared:
            continue
        rest = pieces[k:]
        in_list = p.clock is not None and k > 0 and pieces[k - 1].clock is not None
        if (
            not in_list
            and scan.before(p.start) in JOINING
            and all(any(q.rule for q in part) and any(q.clock for q in part) for part in (groups[-1], rest))
        ):
            groups.append([])
        groups[-1].append(p)
    return [pieces] if len(groups) == 1 else [[*group, *shared] for group in groups]


def united(parts: list[Folded]) -> Folded:
    """The union of several series; it begins with whichever comes first."""
    whole = [f for f in parts if f.recurrence is not None and f.moments]
    if not whole:
        return Folded()
    first = min(whole, key=lambda f: f.moments[0].wall)
    series = [f.recurrence for f in whole if f.recurrence is not None]
    rules = tuple(dict.fromkeys(rule for r in series for rule in r.rules))
    rules = counted_together(rules, first.moments[0].wall)
    excluded = tuple(dict.fromkeys(day for r in series for day in r.excluded))
    recurrence = Recurrence(rules, all(r.timed for r in series), excluded)
    used = {(p.start, p.end): p for f in whole for p in f.used}
    return Folded(first.moments, recurrence, sorted(used.values(), key=lambda p: p.start))


def through(scan: Scan, pieces: list[Piece]) -> list[Piece]:
    """ "dec 1 through dec 5": every day of it."""
    for k in range(len(pieces) - 1):
        first, last = pieces[k], pieces[k + 1]
        if scan.words[first.end] not in ("through", "thru") or last.start != first.end + 1:
            continue
        if first.day is None or last.day is None or last.day <= first.day or any(p.rule for p in pieces):
            continue
        start = replace(first, starting=True, until=False)
        each = Piece(first.start, last.end, "each day through", rule=Rule("DAILY"))
        return [*pieces[:k], each, start, replace(last, until=True), *pieces[k + 2 :]]
    return pieces


# -- one moment, or several


def fold_moment(scan: Scan, slots: Slots) -> Folded:
    if slots.span is not None and slots.amount is None and slots.clock is None and slots.day is None:
        if scan.before(slots.span.start) in ("reminder", "alarm", "alert", "timer"):
            slots.amount, slots.span = slots.span, None  # "a reminder for 1 hour"
    if slots.amount is not None and slots.amount.name == "now" and slots.clock is not None:
        slots.denied.append(slots.amount)  # "dentist at 4 asap"
        slots.amount = None
    if slots.amount is not None:
        return fold_amount(scan, slots)
    if slots.day is None and slots.clock is None and slots.part is None:
        return fold_loose(scan, slots)
    if slots.clock is None and (impossible_clock(scan, slots.day) or hangs_in_the_air(scan, slots.day)):
        return Folded()
    if slots.offset is None:
        slots.loose = None
    slots.span = slots.count = None
    days = [slots.day, *slots.more_days] if slots.day is not None else [None]
    clocks: Sequence[Piece | None] = [slots.clock, *slots.more_clocks] if slots.clock is not None else [None]
    moments = []
    half = None
    if len(clocks) > 1 and slots.part is None:
        clocks = in_order(scan, [p for p in clocks if p is not None], slots.day)
    if len(clocks) > 1 and clocks[-1] is not None and not clocks[-1].bare and clocks[-1].clock:
        half = clocks[-1].clock[0] >= 12  # "4:30, 4:45 and 5pm"
    for day in days:
        for clock in clocks:
            shared = half is not None and clock is not None and clock.bare and clock.clock is not None
            if shared and clock is not None and clock.clock is not None and clock.clock[0] < 12:
                h, m, s = clock.clock
                clock = replace(clock, clock=(h % 12 + (12 if half else 0), m, s), bare=False)
            moments.append(place(scan, slots, day, clock))
    moments = [m for m in moments if m is not None]
    if slots.offset is not None and moments:
        own = slots.clock is not None and told_with(scan, slots.offset, slots.clock)
        moments = [shifted(m, slots.offset, own_clock=own) for m in moments if m is not None]
    unique = tuple(m for m in moments if m is not None)
    if len(unique) > 1:
        unique = tuple({m.wall: m for m in reversed(unique)}.values())[::-1]  # "12:00 noon"
    return Folded(unique, None, used_of(slots)) if unique else Folded()


def impossible_clock(scan: Scan, day: Piece | None) -> bool:
    """ "march 9 at 28pm", "at 10:99": better asked than guessed."""
    if day is None or scan.words[day.end] != "at":
        return False
    number, mark = scan.tokens[day.end + 1], scan.words[day.end + 2]
    if number.number is None or number.digits > 2:
        return False
    minutes = scan.tokens[day.end + 3].number
    return (mark in ("am", "pm") and number.number > 12) or (
        mark == ":" and minutes is not None and (minutes > 59 or number.number > 24)
    )


def hangs_in_the_air(scan: Scan, day: Piece | None) -> bool:
    """ "except for tomorrow", "starting 3/1" alone: the end of a series that nobody began."""
    if day is None or day.start > 2:
        return False
    first = scan.words[0]
    heads = ("starting", "beginning", "from") if day.grain is Grain.MONTH else ("starting", "beginning")
    opens = day.start == 1 or (day.start == 2 and scan.words[1] in ("in", "on"))
    return first in EXCEPT or (day.starting and first in heads and opens)


DAYS = frozenset({Grain.DAY, Grain.MONTH})  # what "in two years" may stand beside


def fold_amount(scan: Scan, slots: Slots) -> Folded:
    p = slots.amount
    assert p is not None
    slots.span = slots.count = slots.loose = None
    if slots.day is not None and p.seconds and not p.days:
        slots.day = None
    moment = amount_moment(scan, p)
    if moment is None:
        return Folded()
    if p.days or p.months:
        day = moment.wall.date()
        if slots.day is not None and slots.day.weekday is not None and p.days % 7 == 0:
            monday = day - timedelta(days=day.weekday())
            named = monday + timedelta(days=slots.day.weekday)
            # "in two weeks on friday": of that week; "in two months on friday": the first from then on
            day = named + timedelta(days=7) if p.months and named < day else named
        elif slots.day is not None and slots.day.name == "holiday" and slots.day.day is not None:
            day = nearest_year(slots.day.day, day, scan.now.date())
        elif slots.day is not None and slots.day.grain in DAYS and p.months and p.months % 12 == 0:
            named = slots.day.day or day
            day = replace_year(named, scan.now.year + p.months // 12)
        else:
            slots.day = None
        if slots.clock is not None or slots.part is not None or slots.day is not None:
            base = Piece(p.start, p.end, p.name, day=day)
            placed = place(scan, slots, base, slots.clock)
            if placed is not None:
                moment = placed
    else:
        slots.clock = slots.part = None
        slots.more_clocks = []
        slots.window_end = None
    if slots.offset is not None:
        moment = shifted(moment, slots.offset)  # "dentist in 2 hours, 30 min before"
    slots.more_days = []
    return Folded((moment,), None, used_of(slots)) if moment is not None else Folded()


def nearest_year(named: date, target: date, today: date) -> date:
    """ "christmas in 11 months": the one to come that lies nearest to what the amount says."""
    years = (y for y in (target.year - 1, target.year, target.year + 1) if 0 < y < 9999)
    ahead = [day for day in (replace_year(named, y) for y in years) if day >= today]
    return min(ahead, key=lambda day: abs(day - target), default=named)


def replace_year(day: date, year: int) -> date:
    try:
        return day.replace(year=year)
    except ValueError:
        return day.replace(year=year, day=28)


def amount_moment(scan: Scan, p: Piece) -> Moment | None:
    now = scan.now
    try:
        if p.months or p.days:
            day = add_months(now.date(), p.months)
            if day is None:
                return None
            wall = datetime.combine(day, now.time()) + timedelta(days=p.days, seconds=p.seconds)
            grain = Grain.MINUTE if p.seconds else Grain.DAY
            return Moment(wall if p.seconds else wall.replace(second=0, microsecond=0), grain, has_date=True)
        wall = now + timedelta(seconds=p.seconds)
    except (OverflowError, ValueError):
        return None
    return Moment(wall, p.grain, p.seconds)


FOLD_LOOSE_WORDS = frozenset("please pls plz . ! more another like ok maybe about thanks then just ,".split())


TIMED_THINGS = frozenset(  # what one sets a timer for: "oven 20 min"
    "oven egg eggs pasta rice pizza laundry dryer washer tea cookies cake bread chicken timer soup potatoes roast brownies".split()
)


def fold_loose(scan: Scan, slots: Slots) -> Folded:
    """A bare amount is a moment only where the whole text is one: "10 min", "2 hours pls"."""
    p = slots.loose
    if p is None:
        return Folded()
    outside = [w for k, w in enumerate(scan.words[: -len(AFTER)]) if not p.start <= k < p.end]
    timed = p.start > 0 and p.seconds > 0 and not p.days and scan.words[0] in TIMED_THINGS and p.start < 3
    if any(w not in FOLD_LOOSE_WORDS for w in (outside[p.start :] if timed else outside)):
        return Folded()
    if p.end - p.start < 2 or scan.words[p.end - 1] in ("y", "yr", "mo"):
        return Folded()
    moment = amount_moment(scan, p)
    return Folded((moment,), None, [p]) if moment else Folded()


def shifted(moment: Moment, p: Piece, *, own_clock: bool = False) -> Moment | None:
    """An event's moment, and so much before or after it; `own_clock`: "the day before at 6"."""
    wall = moved(moment.wall, p)
    if wall is None:
        return None
    grain = Grain.MINUTE if p.seconds else moment.grain
    lead = p.offset < 0 and not own_clock
    if moment.delay_seconds is not None and not (p.days or p.months):
        delay = moment.delay_seconds + p.offset * p.seconds
        return moment._replace(wall=wall, delay_seconds=delay, lead=lead) if delay > 0 else None
    if moment.grain.has_clock and not p.seconds and wall.hour in SMALL_HOURS and not own_clock:
        # days before what begins in the night: that day, at the person's usual hour
        return Moment(datetime.combine(wall.date(), MIDNIGHT), Grain.DAY, zone=moment.zone, has_date=True)
    others = [(a.guess, moved(a.wall, p)) for a in moment.alternatives]
    return moment._replace(
        delay_seconds=None,
        wall=wall,
        grain=grain,
        alternatives=tuple(Alternative(guess, there) for guess, there in others if there is not None),
        end_wall=None,
        has_date=True,
        lead=lead,
    )


SMALL_HOURS = range(5)


def moved(wall: datetime, p: Piece) -> datetime | None:
    """A wall reading by an offset; None outside the calendar."""
    try:
        if p.months:
            day = add_months(wall.date(), p.offset * p.months)
            if day is None:
                return None
            wall = datetime.combine(day, wall.time())
        return wall + p.offset * timedelta(days=p.days, seconds=p.seconds)
    except (OverflowError, ValueError):
        return None


def place(scan: Scan, slots: Slots, day_piece: Piece | None, clock: Piece | None) -> Moment | None:
    now = scan.now
    part_piece = slots.part or (day_piece if day_piece is not None and day_piece.part else None)
    part = part_piece.part if part_piece is not None else None
    if day_piece is not None and slots.offset is None:
        day_piece = day_behind(scan, day_piece, clock)
    day = day_piece.day if day_piece is not None else None
    if day is None and part_piece is not None and part_piece.day is not None:
        day, day_piece = part_piece.day, part_piece
    zone = clock.zone if clock is not None else None
    if clock is None and part is None:
        assert day_piece is not None
        assert day is not None
        return date_moment(day_piece, day if slots.offset is not None else last_day_for(scan, day_piece, day))
    if clock is None:
        return part_moment(scan, day_piece, day, str(part))
    assert clock.clock is not None
    h, m, s = clock.clock
    guesses: list[Guess] = []
    alternatives: list[Alternative] = []
    hours = [h]
    end_piece = slots.window_end
    if zone is None and end_piece is not None:
        zone = end_piece.zone  # "2pm-3pm EST"
    if clock.bare:
        hours = choose_half(scan, h, m, part, day, end_piece)
        if len(hours) > 1:
            guesses.append(Guess.MERIDIEM)
    elif (
        part in ("evening", "night", "afternoon")
        and h < 12
        and clock.name in ("clock h:mm", "clock 24h")
        and 0 < h < 12
        and scan.words[clock.start][0] != "0"
    ):
        hours = [h + 12]
    wall = at(scan, day, hours[0], m, s, part)
    if wall is None:
        return None
    if len(hours) > 1:
        other = at(scan, day, hours[1], m, s, part)
        if other is not None:
            alternatives.append(Alternative(Guess.MERIDIEM, other))
    if day_piece is not None:
        guesses.extend(g for g in day_piece.guesses if g not in guesses)
        if day_piece.other_day is not None and day_piece.guesses:
            alternatives.append(
                Alternative(day_piece.guesses[0], datetime.combine(day_piece.other_day, wall.time()))
            )
    end_wall = None
    if end_piece is not None and end_piece.clock is not None:
        guesses.append(Guess.WINDOW)
        eh, em, es = end_piece.clock
        if end_piece.bare and eh % 12 * 60 + em <= wall.hour % 12 * 60 + wall.minute:
            eh = eh % 12 + (0 if wall.hour >= 12 else 12)
        elif end_piece.bare and wall.hour >= 12:
            eh = eh % 12 + 12
        end_wall = datetime.combine(wall.date(), time(eh % 24, em, es))
        if end_wall <= wall:
            end_wall += timedelta(days=1)
    grain = Grain.SECOND if s else Grain.MINUTE if m else Grain.HOUR
    if day is None and not now < wall:
        wall += timedelta(days=1)
    return Moment(
        wall,
        grain,
        zone=zone,
        daypart=part,
        has_date=day is not None,
        end_wall=end_wall,
        guesses=tuple(guesses),
        alternatives=tuple(alternatives),
    )


def last_day_for(scan: Scan, p: Piece, day: date) -> date:
    """ "before friday", "before the 15th": the last day that does; "by friday" is friday."""
    k = p.start - 1 if scan.before(p.start) == "the" else p.start
    if scan.before(k) != "before" or p.grain is not Grain.DAY or p.end_day is not None:
        return day
    if p.name.startswith(("edge of", "end of")):
        return day  # "before the end of the month": its last day still does
    eve = day - timedelta(days=1)
    return eve if eve >= scan.now.date() else day


def day_behind(scan: Scan, p: Piece, clock: Piece | None) -> Piece:
    """ "after christmas", "after the weekend", "after dec 5": the day that follows; not "2 days after christmas", "after
    friday at 5", "after the friday game"."""
    k = p.start - 1 if scan.before(p.start) == "the" else p.start
    if scan.before(k) != "after" or p.day is None or p.part is not None or p.rule is not None:
        return p
    whole = p.grain is Grain.DAY or p.name in ("week", "weekend")
    ahead = scan.words[k - 2] if k > 1 else ""
    if (
        not whole
        or p.until
        or p.starting
        or ahead in NO_LEAD_OF_AFTER
        or ahead in en.WEEKDAYS
        or ahead in en.UNITS
    ):
        return p
    if possessive(scan, p) or (clock is not None and 0 <= clock.start - p.end <= 1):
        return p
    following = scan.tokens[p.end]
    if following.is_word and following.text not in BEHIND_A_DAY and following.text not in verbs.ERRANDS:
        return p
    day = p.end_day if p.end_day is not None else p.day + timedelta(days=1)
    return replace(p, day=day, grain=Grain.DAY, end_day=None, weekday=None, guesses=[], other_day=None)


NO_LEAD_OF_AFTER = frozenset(
    "day days week weeks month months morning evening night afternoon weekend right year years".split()
)
BEHIND_A_DAY = frozenset(
    "to and that about so please pls at on in by for i we remind alert let don't then if when or with thanks plz is are we're i'm".split()
)


MIDNIGHT = time()


def date_moment(piece: Piece, day: date) -> Moment:
    end = datetime.combine(piece.end_day, MIDNIGHT) if piece.end_day is not None else None
    other: tuple[Alternative, ...] = ()
    if piece.guesses and piece.other_day is not None:
        other = (Alternative(piece.guesses[0], datetime.combine(piece.other_day, time())),)
    return Moment(
        datetime.combine(day, MIDNIGHT),
        piece.grain,
        has_date=True,
        end_wall=end,
        guesses=tuple(piece.guesses),
        alternatives=other,
    )


def part_moment(scan: Scan, piece: Piece | None, day: date | None, part: str) -> Moment:
    hour = part_hour(scan, part)
    base = day or scan.now.date()
    wall = datetime.combine(base, time()) + timedelta(hours=hour)
    if wall <= scan.now and day is None:
        wall += timedelta(days=1)
    elif wall <= scan.now and piece is not None and piece.name in ("tonight",) and scan.now.hour < 23:
        # tonight, said in the evening: within the next hour
        wall = (scan.now + timedelta(hours=1)).replace(minute=0, second=0, microsecond=0)
    start = datetime.combine(wall.date(), time())
    return Moment(
        wall,
        Grain.DAYPART,
        daypart=part,
        has_date=day is not None,
        end_wall=start + timedelta(days=1),
        guesses=(Guess.HOUR,),
    )
