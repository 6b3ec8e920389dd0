"""How things are said: moments, amounts, series, rows. The words themselves are in `texts_*`.

Every function takes the `Voice` of the person: language, zone-local now, 12 or 24 hours.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from types import ModuleType

from bot.core import texts_en, texts_es
from bot.core.model import Reminder, Series, State
from bot.core.recurrence import parts_of, read_until
from bot.core.segments import PLAIN, length

LANGUAGES: dict[str, ModuleType] = {"en": texts_en, "es": texts_es}
DAY_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
TONIGHT_FROM = 18  # an hour from which "today" is "tonight"
ROW_LENGTH = 44  # a task in a list row is cut to this
ECHO_LENGTH = 90  # a task said back is cut to this


@dataclass(frozen=True, slots=True)
class Voice:
    language: str
    now_local: datetime | None  # None while the person's zone is unknown
    clock24: bool = False

    def say(self, key: str, **values: object) -> str:
        return str(LANGUAGES[self.language].TEXTS[key]).format(**values)

    def word(self, key: str, **values: object) -> str:
        return str(LANGUAGES[self.language].WORDS[key]).format(**values)

    def clock(self, wall: datetime) -> str:
        """`5:00 PM`, or `17:00`."""
        if self.clock24:
            return f"{wall.hour}:{wall.minute:02}"
        half = self.word("am" if wall.hour < 12 else "pm")
        return f"{wall.hour % 12 or 12}:{wall.minute:02} {half}"

    def hour(self, hour: float) -> str:
        return self.clock(datetime(2000, 1, 1) + timedelta(hours=hour))

    def date(self, day: date) -> str:
        """`Wed Nov 25`; with the year when it is not the coming one of that date."""
        words = LANGUAGES[self.language]
        today = self.now_local.date() if self.now_local else None
        far = today is not None and abs((day - today).days) > 300
        return self.word(
            "date_year" if far else "date",
            weekday=words.WEEKDAYS[day.weekday()],
            month=words.MONTHS[day.month - 1],
            day=day.day,
            year=day.year,
        )

    def day(self, wall: datetime) -> str:
        """`today`, `tonight` or the date."""
        if self.now_local is not None and wall.date() == self.now_local.date():
            return self.word("tonight" if wall.hour >= TONIGHT_FROM else "today")
        return self.date(wall.date())

    def moment(self, wall: datetime) -> str:
        """`today 5:00 PM`, `Wed Nov 25 5:00 PM`."""
        return self.word("date_time", date=self.day(wall), clock=self.clock(wall))

    def short_moment(self, wall: datetime) -> str:
        """As in a list: today's rows carry the clock alone."""
        if self.now_local is not None and wall.date() == self.now_local.date():
            return self.clock(wall)
        return self.moment(wall)

    def amount(self, seconds: int) -> str:
        """`20 min`, `1 hr 30 min`, `2 days`: the two largest units."""
        if seconds < 60:
            return self.word("second", n=max(seconds, 0))
        minutes = round(seconds / 60)
        days, rest = divmod(minutes, 1440)
        hours, minutes = divmod(rest, 60)
        parts = []
        if days:
            parts.append(self.word("day" if days == 1 else "days", n=days))
        if hours:
            parts.append(self.word("hour", n=hours))
        if minutes and not days:
            parts.append(self.word("minute", n=minutes))
        return " ".join(parts)

    def delay(self, seconds: int, wall: datetime | None) -> str:
        """`in 20 min (10:27 AM)`; without the clock while the zone is unknown."""
        said = self.word("in", amount=self.amount(seconds))
        if wall is None or self.now_local is None or seconds < 60:
            return said
        shown = self.clock(wall) if wall.date() == self.now_local.date() else self.moment(wall)
        return f"{said} ({shown})"

    def joined(self, words: Sequence[str]) -> str:
        if len(words) < 2:
            return "".join(words)
        return f"{', '.join(words[:-1])} {self.word('and')} {words[-1]}"

    def series(self, series: Series, wall: datetime | None) -> str:
        """`every weekday 9:00 AM`, `every month on the last day`, without the first date."""
        said = list(dict.fromkeys(self._rule(rule) for rule in series.rules))
        clocks = self._clocks(series, wall)
        text = self.joined(said)
        if clocks:
            text = self.word("at", series=text, clock=self.joined(clocks))
        parts = parts_of(series.rules[0])
        if "UNTIL" in parts:
            text += " " + self.word("until", date=self.date(read_until(parts["UNTIL"]).date()))
        if "COUNT" in parts:
            text += ", " + self.word("times", n=parts["COUNT"])
        return text

    def _clocks(self, series: Series, wall: datetime | None) -> list[str]:
        found: dict[tuple[int, int], None] = {}
        for rule in series.rules:
            parts = parts_of(rule)
            if "BYHOUR" in parts:
                for hour in parts["BYHOUR"].split(","):
                    for minute in parts.get("BYMINUTE", "0").split(","):
                        found[int(hour), int(minute)] = None
            elif parts.get("FREQ") in ("HOURLY", "MINUTELY", "SECONDLY"):
                return []
        if not found and wall is not None:
            found[wall.hour, wall.minute] = None
        clocks = [self.clock(datetime(2000, 1, 1, h, m)) for h, m in sorted(found)]
        return clocks if len(clocks) <= 4 else [f"{clocks[0]}-{clocks[-1]}"]

    def _rule(self, rule: str) -> str:
        parts = parts_of(rule)
        n = int(parts.get("INTERVAL", "1"))
        unit = {"DAILY": "day", "WEEKLY": "week", "MONTHLY": "month", "YEARLY": "year"}.get(
            parts["FREQ"], parts["FREQ"].removesuffix("LY").lower()
        )
        if unit == "hour" and "BYHOUR" in parts:
            return self._every(n, "hour")
        days = parts.get("BYDAY", "").split(",") if parts.get("BYDAY") else []
        names = [self._weekday(d) for d in days]
        if unit in ("day", "week") and days:
            if set(days) == set(DAY_CODES[:5]):
                return self._every(n, None, self.word("weekday_range"))
            if set(days) == {"SA", "SU"}:
                return self._every(n, None, self.word("weekend"))
            if len(days) < 7:
                return self._every(n, None, self.joined(names))
        if "BYMONTH" in parts and unit in ("year", "month"):
            months = [LANGUAGES[self.language].MONTHS[int(m) - 1] for m in parts["BYMONTH"].split(",")]
            dates = [f"{m} {d}" for m in months for d in parts.get("BYMONTHDAY", "").split(",")]
            what = self.joined([d.strip() for d in dates])
            return self.word(
                "on_days", every=self._every(n, unit), days=" ".join(filter(None, (*names, what)))
            )
        if "BYMONTHDAY" in parts:
            numbers = [int(d) for d in parts["BYMONTHDAY"].split(",")]
            if -1 in numbers or parts.get("BYSETPOS") == "-1":
                said = [self.word("last_day")]
            else:
                said = [LANGUAGES[self.language].ordinal(d) for d in numbers]
            return self.word("monthly_day", every=self._every(n, unit), days=self.joined(said))
        if days and unit in ("month", "year"):
            position = parts.get("BYSETPOS")
            if position and not any(d[0] in "+-123456789" for d in days):
                which = self._position(int(position))
                span = self.word("weekday_range") if len(days) == 5 else self.joined(names)
                names = [f"{which} {span}"]
            return self.word("monthly_day", every=self._every(n, unit), days=self.joined(names))
        return self._every(n, unit)

    def _every(self, n: int, unit: str | None, what: str = "") -> str:
        if n == 1:
            return self.word("every", what=what or self.word(f"unit_{unit}"))
        if n == 2:
            return self.word("every_other", what=what or self.word(f"unit_{unit}"))
        if unit is None:
            return f"{self.word('every_n', n=n, what=self.word('unit_weeks'))}: {what}"
        return self.word("every_n", n=n, what=self.word(f"unit_{unit}s"))

    def _position(self, n: int) -> str:
        return self.word("last") if n < 0 else self.word("ordinals").split()[n - 1]

    def _weekday(self, code: str) -> str:
        """`2TU` -> `2nd Tue`."""
        name = str(LANGUAGES[self.language].WEEKDAYS[DAY_CODES.index(code[-2:])])
        return f"{self._position(int(code[:-2]))} {name}" if len(code) > 2 else name


def cut(text: str, most: int) -> str:
    """At most so many characters, at a word's end where one is near."""
    if len(text) <= most:
        return text
    head = text[: most - 3]
    space = head.rfind(" ")
    return (head[:space] if space > most // 2 else head).rstrip() + "..."


def echo(task: str) -> str:
    """A task as said back: one line, not too long."""
    return cut(" ".join(task.split()), ECHO_LENGTH)


def without_due(voice: Voice, reminder: Reminder, came: datetime | None) -> str:
    """Why nothing is due: it rests, it has come (at that reading of the wall), or it has no time yet."""
    if reminder.state is State.PAUSED:
        return voice.say("paused")
    return voice.say("came", when=voice.short_moment(came)) if came else voice.say("no_time_yet")


def row(
    voice: Voice, number: int, reminder: Reminder, wall: datetime | None, came: datetime | None = None
) -> str:
    """`2) Wed Nov 25 9:00 AM dentist`"""
    task = cut(" ".join(reminder.task.split()), ROW_LENGTH)
    if wall is None:
        note = without_due(voice, reminder, came)
        return f"{number}) {task} ({note})"
    return f"{number}) {voice.short_moment(wall)} {task}"


def fill(rows: Iterable[str], footer_room: int, least: int = 3, size: int = 160) -> list[str]:
    """As many rows as one segment holds, but at least a few."""
    taken: list[str] = []
    for r in rows:
        trial = "\n".join([*taken, r])
        limit = size if length(trial) == len(trial) else 70
        if len(taken) >= least and length(trial) + footer_room > limit:
            break
        taken.append(r)
    return taken


def tidy_task(words: str) -> str:
    """A task as kept: typographic characters plain, no control characters, outer space gone."""
    plain = words.translate(PLAIN)
    return "".join(c for c in plain if c == "\n" or ord(c) >= 32).strip()
