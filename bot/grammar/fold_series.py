"""From a rule and what stands around it to a series: clock times, first occurrence, until, count, except."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from bot.core.reading import Grain, Guess, Moment, Recurrence
from bot.core.recurrence import counted_together
from bot.grammar.calendar import add_months
from bot.grammar.first_time import first_occurrence, rule_texts
from bot.grammar.fold import amount_moment
from bot.grammar.hours import choose_half, part_hour
from bot.grammar.positions import MONTH_EDGES, yearly_dates
from bot.grammar.recurring import yearly_holiday
from bot.grammar.scan import Piece, Rule, Scan
from bot.grammar.series_pieces import ELAPSING
from bot.grammar.shifted_rules import shifted_series
from bot.grammar.slots import Folded, Slots, used_of
from bot.grammar.weekday_sets import DAYS, WEEKEND

MOST_INTERVAL = 10_000


def fold_series(scan: Scan, slots: Slots) -> Folded:
    piece = slots.rule
    assert piece is not None
    assert piece.rule is not None
    rule = piece.rule
    if scan.words[piece.end : piece.end + 3] == ["from", "now", "on"]:
        piece.end += 3
    if not 1 <= rule.interval <= MOST_INTERVAL:
        return Folded()  # "every 0 days"
    now = scan.now
    start_day = slots.start.day if slots.start is not None else None
    start_day = absorb_day(scan, slots, rule, start_day)
    if slots.amount is not None and not slots.amount.past:
        base = amount_moment(scan, slots.amount)
        if base is not None and start_day is None:
            start_day = base.wall.date()
    exclude_days(slots, rule)
    if slots.span is not None and slots.span.seconds and not slots.span.days and rule.freq not in ELAPSING:
        slots.span = None  # "stretch every day for 15 minutes": how long the stretching takes
    if rule.freq in ELAPSING and (slots.window_end is None or slots.clock is None):
        times: list[tuple[int, int]] = []
        starting = elapsed_start(scan, slots, rule, start_day)
    else:
        times = hourly_window(scan, slots, rule) if rule.freq in ELAPSING else series_times(scan, slots, rule)
        starting = None
    rules = [rule, *rule.others]
    parts = [each.part for each in rules if each.part is not None]
    if len(parts) > 1:
        rules, times = [rule], times_of_parts(scan, slots, parts)
    if slots.offset is not None:
        shifted = shifted_series(rules, times, slots.offset)
        if shifted is None:
            slots.offset = None  # it stays in the task's words
        else:
            rules, times = shifted
    timed = bool(times)
    part = rule.part or (slots.part.part if slots.part is not None else None)
    if part is not None and not timed:
        hour = part_hour(scan, part) % 24
        base_time = time(int(hour), round(hour % 1 * 60))
    else:
        base_time = time(*times[0]) if times else time()
    elapsed = rule.freq in ELAPSING and not timed
    dtstart = datetime.combine(start_day or now.date(), base_time)
    if elapsed:
        dtstart = starting or now.replace(microsecond=0, second=0)
    since = (
        now if timed or part is not None or elapsed else max(dtstart, datetime.combine(now.date(), time()))
    )
    if is_fortnightly(rule) and start_day is None and slots.start is None:
        # counted from the first one that comes, be it this week's or next week's
        plain = [replace(rule, interval=1)]
        coming = first_occurrence(plain, times, "", dtstart, since, inclusive=since is not now)
        dtstart = datetime.combine(coming.date(), dtstart.time()) if coming is not None else dtstart
    tail = ending(scan, slots, rule.freq, start_day, starting) or one_days(scan, slots, rule)
    if slots.span is not None and tail.startswith(";UNTIL") and rule.freq == "DAILY":
        begins = first_occurrence(rules, times, "", dtstart, since, inclusive=since is not now)
        tail = lasting(slots.span, begins, times) or tail
    texts = tuple(text for each in rules for text in rule_texts(each, times, tail))
    first = first_occurrence(rules, times, tail, dtstart, since, inclusive=since is not now)
    if first is None:
        return Folded()
    texts = counted_together(texts, first)
    excluded = tuple(
        p.day
        for p in slots.excluded
        if p.day is not None
        and p.rule is None
        and p.weekday is None
        and p.grain is not Grain.MONTH
        and p.name != "weekend"
    )
    grain = Grain.MINUTE if timed or elapsed else Grain.DAYPART if part is not None else Grain.DAY
    zone = slots.clock.zone if slots.clock is not None else None
    guesses = (Guess.MERIDIEM,) if slots.clock is not None and slots.clock.bare and timed else ()
    moment = Moment(first, grain, zone=zone, daypart=part, has_date=start_day is not None, guesses=guesses)
    return Folded((moment,), Recurrence(texts, timed or elapsed, excluded), used_of(slots))


def is_fortnightly(rule: Rule) -> bool:
    """On days of the week, every so many weeks."""
    return rule.freq == "WEEKLY" and rule.interval > 1 and bool(rule.byday) and not rule.others


ENDS_OF_PARTS = {"morning": time(12), "noon": time(14), "afternoon": time(18)}
LAST_MINUTE = time(23, 59, 59)
IN_THE_NIGHT = 20


def within_a_day(slots: Slots, rule: Rule) -> Piece | None:
    """The one day in which "every 2 hours" is to come: "today", "this afternoon", "friday"; no day that it starts on."""
    day = slots.day
    ends = slots.clock or slots.start or slots.until or slots.count or slots.span or slots.window_end
    if rule.freq not in ("HOURLY", "MINUTELY") or ends is not None or day is None or day.day is None:
        return None
    of_hours = rule.freq == "MINUTELY" or rule.interval < 24
    return day if of_hours and day.grain in (Grain.DAY, Grain.DAYPART) and not day.starting else None


def one_days(scan: Scan, slots: Slots, rule: Rule) -> str:
    """The end of that day, or of that part of it."""
    day = within_a_day(slots, rule)
    if day is None or day.day is None:
        return ""
    ends = datetime.combine(day.day, ENDS_OF_PARTS.get(part_said(slots, rule) or day.part or "", LAST_MINUTE))
    if ends.time() == LAST_MINUTE and scan.now.date() == day.day and scan.now.hour >= IN_THE_NIGHT:
        ends += timedelta(hours=3)  # said at night: this night
    return f";UNTIL={ends:%Y%m%dT%H%M%S}"


def elapsed_start(scan: Scan, slots: Slots, rule: Rule, day: date | None) -> datetime | None:
    """Where hours are counted from, if that was said: "every 8 hours starting 2pm"; else from now."""
    today = scan.now.date()
    if slots.clock is not None:
        starts = datetime.combine(day or today, time(*series_times(scan, slots, rule)[0]))
        whole_day = rule.freq == "HOURLY" and rule.interval >= 24
        late = day is None and whole_day and starts <= scan.now
        return starts + timedelta(days=1) if late else starts
    part = part_said(slots, rule)
    if day is not None and part is not None:
        return datetime.combine(day, time()) + timedelta(hours=part_hour(scan, part))
    if day is not None and day > today and within_a_day(slots, rule) is not None:
        return datetime.combine(day, time()) + timedelta(hours=part_hour(scan, "morning"))
    return datetime.combine(day, time()) if day is not None and day > today else None


def part_said(slots: Slots, rule: Rule) -> str | None:
    """The part of the day that a bare hour lies in."""
    return rule.part or next((p.part for p in (slots.part, slots.start) if p is not None and p.part), None)


EDGES = {**MONTH_EDGES, "mid": 15}
NTH_WEEKDAY = "nth weekday of a month"


def nth_of_piece(scan: Scan, day: Piece) -> str:
    """`2SU` for "the second sunday of may"."""
    assert day.day is not None
    n = -1 if "last" in scan.words[day.start : day.end] else (day.day.day - 1) // 7 + 1
    return f"{n}{DAYS[day.day.weekday()]}"


def on_day_of_year(scan: Scan, rule: Rule, day: Piece, more: list[Piece]) -> None:
    """A yearly rule and the day beside it, or the days: "june 1 and december 5 every year"."""
    made = []
    for p in (day, *more):
        if p.day is None:
            continue
        spoken = scan.words[p.start : p.end]
        listed = yearly_dates(scan, p.start) if scan.words[p.end] in ("and", "&", ",") else None
        if listed is not None and len(listed[0]) == 1 and len(listed[0][0].bymonth) == 1:
            p.end = listed[1]  # "june 2nd and 9th each year"
            made.append(replace(listed[0][0], interval=rule.interval))
            continue
        moving = yearly_holiday(scan, p.start) if p.name == "holiday" else None
        if moving is not None:
            made.append(replace(moving[0], interval=rule.interval))
        elif p.name == NTH_WEEKDAY and "day" in spoken:
            dom = -1 if "last" in spoken else p.day.day
            made.append(Rule("YEARLY", rule.interval, bymonth=[p.day.month], bymonthday=[dom]))
        elif p.name == NTH_WEEKDAY:
            made.append(Rule("YEARLY", rule.interval, [nth_of_piece(scan, p)], bymonth=[p.day.month]))
        else:
            made.append(Rule("YEARLY", rule.interval, bymonth=[p.day.month], bymonthday=[p.day.day]))
    for other in made[1:]:
        if other.bymonthday == made[0].bymonthday and other.byday == made[0].byday:
            made[0].bymonth.extend(other.bymonth)
            made.remove(other)
    first, *rule.others = made
    rule.bymonth, rule.bymonthday, rule.byday = first.bymonth, first.bymonthday, first.byday


def absorb_day(scan: Scan, slots: Slots, rule: Rule, start: date | None) -> date | None:
    """A day beside a rule: which day of the week, month or year it comes on; else its start."""
    day = slots.day
    if day is None or day.day is None or lasts(scan, day):
        return start
    if day.weekday is not None and not rule.byday and rule.freq in ("WEEKLY", "DAILY") and not day.starting:
        rule.freq, rule.byday = "WEEKLY", [DAYS[day.weekday]]
        for more in slots.more_days:
            if more.weekday is not None:
                rule.byday.append(DAYS[more.weekday])
        return start
    dated = rule.bymonth or rule.byweekno or rule.byyearday
    if rule.freq == "YEARLY" and not dated and day.grain is Grain.DAY:
        on_day_of_year(scan, rule, day, slots.more_days)
        return start
    if rule.freq == "MONTHLY" and not rule.bymonthday and not rule.byday and day.name == NTH_WEEKDAY:
        rule.byday = [nth_of_piece(scan, day)]
        return start
    if (
        rule.freq == "MONTHLY"
        and not rule.bymonthday
        and not rule.byday
        and day.name in ("nth", "nth of the month")
    ):
        rule.bymonthday = [day.day.day]
        return start
    edge = edge_of_month(scan, day)
    if rule.freq == "MONTHLY" and not rule.bymonthday and not rule.byday and edge is not None:
        rule.bymonthday = [edge]
        return start
    return start or day.day


def edge_of_month(scan: Scan, day: Piece) -> int | None:
    """The day that "at the end of the month", "mid month" names in each month."""
    spoken = scan.words[day.start : day.end]
    if "month" not in spoken or day.starting:
        return None
    return next((EDGES[word] for word in spoken if word in EDGES), None)


def series_times(scan: Scan, slots: Slots, rule: Rule) -> list[tuple[int, int]]:
    if slots.clock is None or slots.clock.clock is None:
        return [(h, 0) for h in rule.byhour]
    part = part_said(slots, rule)
    pieces = [p for p in (slots.clock, *slots.more_clocks) if p.clock is not None]
    by_24 = any(p.clock and p.clock[0] > 12 and p.name in ("clock h:mm", "clock 24h") for p in pieces)
    said = [(p.clock[0], p.clock[1], p.bare and not by_24) for p in pieces if p.clock is not None]
    if part is None and not said[-1][2]:
        return halves_before(said)
    found: list[tuple[int, int]] = []
    for h, m, bare in said:
        if bare and part is None and found:
            last = found[-1][0] * 60 + found[-1][1]
            h = min(halves(h), key=lambda half: (half * 60 + m - last - 1) % 1440)
        elif bare:
            h = choose_half(scan, h, m, part, date.max, slots.window_end)[0]
        found.append((h % 24, m))
    return found


def times_of_parts(scan: Scan, slots: Slots, parts: list[str]) -> list[tuple[int, int]]:
    """ "every morning and evening at 8": the clock time in each, or the person's hour of each."""
    if slots.clock is not None and slots.clock.clock is not None and slots.clock.bare:
        h, m, _ = slots.clock.clock
        return [(choose_half(scan, h, m, part, date.max, None)[0] % 24, m) for part in parts]
    return [(int(hour), round(hour % 1 * 60)) for hour in (part_hour(scan, part) % 24 for part in parts)]


def halves(h: int) -> tuple[int, int]:
    return h % 12, h % 12 + 12


def halves_before(said: list[tuple[int, int, bool]]) -> list[tuple[int, int]]:
    """ "8, 2 and 8pm": each hour is the last such one before the next in the list."""
    found: list[tuple[int, int]] = []
    following = 0
    for h, m, bare in reversed(said):
        if bare:
            h = min(halves(h), key=lambda half: (following - half * 60 - m - 1) % 1440)
        following = h * 60 + m
        found.insert(0, (h % 24, m))
    return found


def hourly_window(scan: Scan, slots: Slots, rule: Rule) -> list[tuple[int, int]]:
    """ "every hour between 9 and 5": the times of the day it rings at; the rule becomes a daily one."""
    assert slots.clock is not None
    assert slots.window_end is not None
    start = series_times(scan, Slots(clock=slots.clock, window_end=slots.window_end), rule)[0]
    assert slots.window_end.clock is not None
    eh, em, _ = slots.window_end.clock
    if slots.window_end.bare and eh % 12 + 12 > start[0] >= eh:
        eh = eh % 12 + 12
    first, last = start[0] * 60 + start[1], eh * 60 + em
    if last <= first:
        last += 1440  # "from 8pm to 6am"
    step = max(rule.interval * 60 if rule.freq == "HOURLY" else rule.interval, 1)
    rule.freq, rule.interval = "WEEKLY" if rule.byday else "DAILY", 1
    return [(n // 60 % 24, n % 60) for n in range(first, last + 1, step)]


def exclude_days(slots: Slots, rule: Rule) -> None:
    gone: set[str] = set()
    months: set[int] = set()
    for p in slots.excluded:
        if p.weekday is not None:
            gone.add(DAYS[p.weekday])
        elif p.rule is not None:
            gone.update(p.rule.byday)
            months.update(p.rule.bymonth if not p.rule.byday and not p.rule.bymonthday else ())
        elif p.name == "weekend":
            gone.update(WEEKEND)
        elif p.grain is Grain.MONTH and p.day is not None:
            months.add(p.day.month)
    if gone and rule.freq != "MONTHLY" and rule.freq != "YEARLY":
        rule.byday = [d for d in (rule.byday or DAYS) if d not in gone]
        if rule.freq == "DAILY" and rule.interval == 1:
            rule.freq = "WEEKLY"
    if months and not rule.bymonth and rule.freq != "YEARLY":
        rule.bymonth = [m for m in range(1, 13) if m not in months]


# a window on such a day is not a daily one: "every 20 minutes from 2 to 5 today"
ONE_DAY = frozenset({"today", "tomorrow", "tonight"})
# how many days and months a named stretch of time lasts, and which rules come often enough to end with it
LASTING = {Grain.WEEK: (7, 0), Grain.MONTH: (0, 1), Grain.YEAR: (0, 12)}
WITHIN = {
    Grain.WEEK: (*ELAPSING, "DAILY"),
    Grain.MONTH: (*ELAPSING, "DAILY", "WEEKLY"),
    Grain.YEAR: (*ELAPSING, "DAILY", "WEEKLY", "MONTHLY"),
}


def lasts(scan: Scan, day: Piece) -> bool:
    """ "for the next week" begins now; "every day next week" on Monday."""
    spoken = " ".join(scan.words[max(day.start - 2, 0) : day.end])
    return day.grain in LASTING and "for the next" in spoken


def until_day(day: date | None) -> str:
    """The end of a series that no longer comes on this day."""
    return f";UNTIL={day - timedelta(days=1):%Y%m%d}T235959" if day is not None else ""


def lasting(span: Piece, first: datetime | None, times: list[tuple[int, int]]) -> str | None:
    """ "for 5 days": five of them, from the first time it comes; a day's hours that are past come behind the last."""
    if first is None or not (span.days or span.months) or span.seconds:
        return None
    day = add_months(first.date(), span.months)
    if day is None:
        return None
    over = day + timedelta(days=span.days)
    earlier = [t for t in times if t < (first.hour, first.minute)]
    if earlier:
        return f";UNTIL={datetime.combine(over, time(*max(earlier))):%Y%m%dT%H%M%S}"
    return f";UNTIL={over - timedelta(days=1):%Y%m%d}T235959"


def ending(scan: Scan, slots: Slots, freq: str, start: date | None, starting: datetime | None = None) -> str:
    if slots.count is not None:
        return f";COUNT={slots.count.count}"
    if slots.until is not None and slots.until.day is None and slots.until.clock is not None:
        begins = starting or scan.now
        ends_by = datetime.combine(
            begins.date(), time(*series_times(scan, Slots(clock=slots.until), Rule("DAILY"))[0])
        )
        return f";UNTIL={ends_by if ends_by > begins else ends_by + timedelta(days=1):%Y%m%dT%H%M%S}"
    if slots.until is not None and slots.until.day is not None:
        last = (
            slots.until.end_day - timedelta(days=1)
            if slots.until.end_day and slots.until.grain is not Grain.MONTH
            else slots.until.day
        )
        if last < (start or scan.now.date()):
            last = add_months(last, 12) or last  # "from april until march"
        clock_said = slots.until.clock
        ends = time(clock_said[0] % 24, clock_said[1]) if clock_said is not None else time(23, 59, 59)
        return f";UNTIL={datetime.combine(last, ends):%Y%m%dT%H%M%S}"
    if slots.start is not None and slots.start.name == "month and days":
        return until_day(slots.start.end_day)  # "from dec 1 to 5"
    within = slots.day
    if (
        slots.window_end is not None
        and within is not None
        and within.name in ONE_DAY
        and within.day is not None
    ):
        return until_day(within.day + timedelta(days=1))
    if within is not None and within.end_day is not None and not within.starting:
        if lasts(scan, within):
            days, months = LASTING[within.grain]
            return until_day(add_months(scan.now.date() + timedelta(days=days), months))
        if freq in WITHIN.get(within.grain, ()):
            return until_day(within.end_day)
    if slots.span is not None:
        if starting is not None and not slots.span.months:
            length = timedelta(days=slots.span.days, seconds=slots.span.seconds)
            return f";UNTIL={starting + length - timedelta(minutes=1):%Y%m%dT%H%M%S}"
        base = start or scan.now.date()
        day = add_months(base, slots.span.months)
        if day is not None:
            last_day = day + timedelta(days=slots.span.days, seconds=slots.span.seconds) - timedelta(days=1)
            if slots.span.seconds and not slots.span.days:
                end = scan.now + timedelta(seconds=slots.span.seconds)
                return f";UNTIL={end:%Y%m%dT%H%M%S}"
            return f";UNTIL={last_day:%Y%m%d}T235959"
    return ""
