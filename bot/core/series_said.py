"""A series in words: every part of its rules is said back, so that a wrong reading shows.

Rules of the same days share their clock times ("every day 9:00 AM and 5:30 PM"); many times at even
steps are a window ("every hour 9:00 AM-5:00 PM").
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from bot.core.model import Series
from bot.core.recurrence import DAY_CODES, counts_elapsed, parts_of, read_until
from bot.core.series_parts import Clock

if TYPE_CHECKING:
    from bot.core.phrasing import Voice

UNITS = {
    "SECONDLY": "second",
    "MINUTELY": "minute",
    "HOURLY": "hour",
    "DAILY": "day",
    "WEEKLY": "week",
    "MONTHLY": "month",
    "YEARLY": "year",
}
MOST_CLOCKS = 4  # more, at even steps, are said as a window
MOST_MONTHS = 6  # more are said by those left out


@dataclass(slots=True)
class Days:
    """`every month` + `on the {days}` + [1st, 15th] + `, not in Aug`, and when on those days."""

    every: str
    template: str = ""
    days: list[str] = field(default_factory=list)
    template_after: str = ""
    months: str = ""
    clocks: list[Clock] = field(default_factory=list)
    ends: str = ""

    def key(self) -> tuple[str, ...]:
        return self.every, self.template, self.template_after, self.months, self.ends

    def said(self, voice: Voice) -> str:
        text = self.every
        if self.template:
            text = voice.word(self.template, every=text, days=voice.joined(self.days))
        if self.template_after:
            text = voice.word(self.template_after, series=text, months=self.months)
        return text


def series_words(voice: Voice, series: Series, wall: datetime | None) -> str:
    """`every weekday 9:00 AM`, `every month on the last day`, without the first date."""
    groups = merged([days_of(voice, rule, wall) for rule in series.rules])
    ends = {g.ends for g in groups}
    times = {tuple(g.clocks) for g in groups}
    if len(times) == 1 and len(ends) == 1:
        text = timed(voice, voice.joined([g.said(voice) for g in groups]), groups[0])
    else:
        each = [timed(voice, g.said(voice), g) + (g.ends if len(ends) > 1 else "") for g in groups]
        text = voice.joined(each)
    if len(ends) == 1:
        text += ends.pop()
    today = voice.now_local.date() if voice.now_local is not None else None
    left_out = [voice.date(day) for day in sorted(series.excluded) if today is None or day >= today]
    return voice.word("not_on", series=text, days=voice.joined(left_out)) if left_out else text


def merged(rules: list[Days]) -> list[Days]:
    """Rules that differ in their clock times alone, or in their days alone, are said together."""
    groups: list[Days] = []
    for rule in rules:
        for g in groups:
            if g.key() != rule.key():
                continue
            if g.days == rule.days:
                g.clocks = sorted({*g.clocks, *rule.clocks})
                break
            if g.template and g.clocks == rule.clocks:
                g.days.extend(rule.days)
                break
        else:
            groups.append(rule)
    return groups


def days_of(voice: Voice, rule: str, wall: datetime | None) -> Days:
    """One rule's days, clock times and end."""
    parts = parts_of(rule)
    said = on_days(voice, parts)
    months = [int(m) for m in parts.get("BYMONTH", "").split(",") if m]
    if months and parts["FREQ"] != "YEARLY":
        some = len(months) <= MOST_MONTHS
        named = months if some else [m for m in range(1, 13) if m not in months]
        if named:
            said.template_after = "in_months" if some else "not_in_months"
            said.months = voice.joined([voice.month(m) for m in named])
    if "BYHOUR" in parts:
        minutes = [int(m) for m in parts.get("BYMINUTE", "0").split(",")]
        said.clocks = sorted((int(h), m) for h in parts["BYHOUR"].split(",") for m in minutes)
    elif not counts_elapsed(rule) and wall is not None:
        said.clocks = [(wall.hour, wall.minute)]
    if "UNTIL" in parts:
        said.ends += " " + voice.word("until", date=end_words(voice, read_until(parts["UNTIL"])))
    if "COUNT" in parts:
        said.ends += ", " + voice.word("once" if parts["COUNT"] == "1" else "times", n=parts["COUNT"])
    return said


def end_words(voice: Voice, end: datetime) -> str:
    """The end of a day is that day; else the clock time is said too, alone when it is today's."""
    if (end.hour, end.minute) == (23, 59):
        return voice.date(end.date())
    return voice.short_moment(end)


def on_days(voice: Voice, parts: dict[str, str]) -> Days:
    n = int(parts.get("INTERVAL", "1"))
    unit = UNITS[parts["FREQ"]]
    codes = parts["BYDAY"].split(",") if parts.get("BYDAY") else []
    if unit == "month" and n == 1 and codes and not {"BYSETPOS", "BYMONTHDAY"} & set(parts):
        if not any(len(code) > 2 for code in codes):
            unit = "week"  # each of the month's mondays
    if unit in ("second", "minute", "hour"):
        if n == 1 and unit == "hour" and "BYHOUR" in parts:
            return Days(weekday_words(voice, 1, "week", codes))
        every = every_words(voice, n, unit)
        return Days(f"{every}, {weekday_words(voice, 1, 'week', codes)}" if codes else every)
    if unit in ("day", "week"):
        return Days(weekday_words(voice, n, unit, codes))
    every = every_words(voice, n, unit)
    if unit == "month":
        before = days_before(parts)
        if before:
            first = voice.ordinal(1)
            return Days(voice.word("days_before_the", every=every, n=before, day=first))
        days = month_days(voice, parts, codes)
        if codes and "BYMONTHDAY" in parts and n == 1:
            return Days(voice.word("every", what=voice.joined(days)))  # every Fri the 13th
        return Days(every, "monthly_day", days) if days else Days(every)
    return year_days(voice, parts, codes, every, n)


def weekday_words(voice: Voice, n: int, unit: str, codes: list[str]) -> str:
    """`every weekday`, `every Mon and Wed`, `every day except Sun`, `every other week: Tue and Thu`."""
    if not codes or len(codes) == 7:
        return every_words(voice, n, "day" if codes else unit)
    names = voice.joined([weekday(voice, code) for code in codes])
    if unit == "day" and n > 1:
        return voice.word("only", series=every_words(voice, n, "day"), days=names)
    if n == 1 and len(codes) >= 5 and set(codes) != set(DAY_CODES[:5]):
        gone = voice.joined([weekday(voice, code) for code in DAY_CODES if code not in codes])
        return voice.word("except", series=every_words(voice, 1, "day"), days=gone)
    if n == 2 and len(codes) == 1:
        return voice.word("every_other", what=names)
    if n > 1:
        return f"{every_words(voice, n, 'week')}: {names}"
    if set(codes) == set(DAY_CODES[:5]):
        names = voice.word("weekday_range")
    elif set(codes) == {"SA", "SU"}:
        names = voice.word("weekend")
    return voice.word("every", what=names)


def days_before(parts: dict[str, str]) -> int:
    """How many days before the 1st it comes, where that is all: nobody counts days from the end of February."""
    alone = not {"BYDAY", "BYSETPOS"} & set(parts) and "," not in parts.get("BYMONTHDAY", ",")
    day = int(parts["BYMONTHDAY"]) if alone else 0
    return -day if day < -1 else 0


def month_days(voice: Voice, parts: dict[str, str], codes: list[str]) -> list[str]:
    """`1st`, `last day`, `2nd to last day`, `30th or last day`, `last Fri`, `1st weekday`."""
    numbers = [int(d) for d in parts["BYMONTHDAY"].split(",")] if "BYMONTHDAY" in parts else []
    places = [int(p) for p in parts["BYSETPOS"].split(",")] if "BYSETPOS" in parts else []
    if places == [-1] and numbers[:1] == [28] and not codes:
        if numbers[-1] == 31:
            return [voice.word("last_day")]
        return [voice.word("or_last_day", nth=voice.ordinal(numbers[-1]))]
    if places and codes:
        which = weekday_set(voice, codes)
        return [f"{position(voice, p)} {which}" for p in places]
    said = [day_of_month(voice, d) for d in numbers]
    if codes and said:
        named = voice.joined([weekday(voice, code) for code in codes])
        if len(numbers) == 7 and numbers[-1] - numbers[0] == 6:
            return [week_beside(voice, named, numbers)]
        return [voice.word("dated_weekday", weekday=named, nth=d) for d in said]
    same_day = len({code[-2:] for code in codes}) == 1
    if same_day and len(codes) > 1 and all(len(code) > 2 for code in codes):
        *first, last = codes  # "1st and 3rd Mon"
        return [*(position(voice, int(code[:-2])) for code in first), weekday(voice, last)]
    return [weekday(voice, code) for code in codes] if codes else said


def week_beside(voice: Voice, named: str, numbers: list[int]) -> str:
    """`first Sat after the 6th`, `last Thu before the last day`: whichever of a week's days that is."""
    if numbers[0] > 0:
        return voice.word("first_after", weekday=named, day=day_of_month(voice, numbers[0] - 1))
    return voice.word("last_before", weekday=named, day=day_of_month(voice, numbers[-1] + 1))


def weekday_set(voice: Voice, codes: list[str]) -> str:
    if set(codes) == set(DAY_CODES[:5]):
        return voice.word("weekday_range")
    if set(codes) == {"SA", "SU"}:
        return voice.word("weekend_day")
    return voice.word("of_days", days=voice.joined([weekday(voice, c) for c in codes]))


def year_days(voice: Voice, parts: dict[str, str], codes: list[str], every: str, n: int) -> Days:
    """`on Mar 5`, `on the 2nd Sun of May`, `on day 100`, `in Jun`, `Mon in week 20`."""
    months = [voice.month(int(m)) for m in parts["BYMONTH"].split(",")] if "BYMONTH" in parts else []
    names = [weekday(voice, code) for code in codes]
    before = days_before(parts)
    if before and months:
        firsts = [f"{voice.month(int(m) % 12 + 1)} 1" for m in parts["BYMONTH"].split(",")]
        return Days(voice.word("days_before", every=every, n=before, day=voice.joined(firsts)))
    if "BYWEEKNO" in parts:
        weeks = [voice.word("year_week", n=w) for w in parts["BYWEEKNO"].split(",")]
        if names:
            every = (
                voice.word("every", what=voice.joined(names)) if n == 1 else f"{every}: {voice.joined(names)}"
            )
        return Days(every, "in_days", weeks)
    if "BYYEARDAY" in parts:
        return Days(every, "on_days", [voice.word("year_day", n=d) for d in parts["BYYEARDAY"].split(",")])
    if "BYMONTHDAY" in parts and months and not codes:
        numbers = [int(d) for d in parts["BYMONTHDAY"].split(",")]
        if all(d > 0 for d in numbers):
            return Days(every, "on_days", [f"{m} {d}" for m in months for d in numbers])
    days = month_days(voice, parts, codes)
    if (
        days
        and months
        and (len(codes[0] if codes else "") > 2 or "BYSETPOS" in parts or "BYMONTHDAY" in parts)
    ):
        of_months = voice.word("of_month", day=voice.joined(days), month=voice.joined(months))
        return Days(every, "monthly_day", [of_months])
    if codes and months:
        weekly = weekday_words(voice, 1, "week", codes)
        return Days(weekly if n == 1 else f"{every}: {weekly}", "in_days", months)
    if days:
        return Days(every, "monthly_day", days)
    return Days(every, "in_days", months) if months else Days(every)


def every_words(voice: Voice, n: int, unit: str) -> str:
    if n == 1:
        return voice.word("every", what=voice.word(f"unit_{unit}"))
    if n == 2:
        return voice.word("every_other", what=voice.word(f"unit_{unit}"))
    return voice.word("every_n", n=n, what=voice.word(f"unit_{unit}s"))


def position(voice: Voice, n: int) -> str:
    """`2nd`, `last`, `2nd to last`."""
    if n == -1:
        return voice.word("last")
    named = voice.word("ordinals").split()
    which = named[abs(n) - 1] if abs(n) <= len(named) else voice.ordinal(abs(n))
    return which if n > 0 else voice.word("to_last", nth=which)


def day_of_month(voice: Voice, n: int) -> str:
    if n > 0:
        return voice.ordinal(n)
    return voice.word("last_day") if n == -1 else voice.word("to_last_day", nth=voice.ordinal(-n))


def weekday(voice: Voice, code: str) -> str:
    """`2TU` -> `2nd Tue`."""
    name = voice.weekday(DAY_CODES.index(code[-2:]))
    return f"{position(voice, int(code[:-2]))} {name}" if len(code) > 2 else name


def timed(voice: Voice, days: str, group: Days) -> str:
    """The days with their clock times, or with the window they fill."""
    if not group.clocks:
        return days
    step, first, last = even_steps(group.clocks)
    if len(group.clocks) <= MOST_CLOCKS or not step:
        said = voice.joined([clock(voice, c) for c in group.clocks])
        return voice.word("at", series=days, clock=said)
    unit, n = ("hour", step // 60) if step % 60 == 0 else ("minute", step)
    window = voice.word(
        "at", series=every_words(voice, n, unit), clock=f"{clock(voice, first)}-{clock(voice, last)}"
    )
    daily = days == every_words(voice, 1, "day")
    return window if daily else f"{window}, {days}"


def clock(voice: Voice, at: Clock) -> str:
    return voice.clock(datetime(2000, 1, 1, *at))


def even_steps(clocks: list[Clock]) -> tuple[int, Clock, Clock]:
    """The minutes between neighbours, the first and the last, or 0 where they differ; a night is no gap."""
    minutes = [h * 60 + m for h, m in clocks]
    gaps = [(b - a) % 1440 for a, b in zip(minutes, [*minutes[1:], minutes[0]], strict=True)]
    widest = max(range(len(gaps)), key=lambda k: (gaps[k], k))
    rest = {gap for k, gap in enumerate(gaps) if k != widest}
    step = rest.pop() if len(rest) == 1 else 0
    return step, clocks[(widest + 1) % len(clocks)], clocks[widest]
