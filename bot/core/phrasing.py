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
from bot.core.segments import PLAIN, length
from bot.core.series_said import series_words

LANGUAGES: dict[str, ModuleType] = {"en": texts_en, "es": texts_es}
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
        return series_words(self, series, wall)

    def weekday(self, number: int) -> str:
        return str(LANGUAGES[self.language].WEEKDAYS[number])

    def month(self, number: int) -> str:
        return str(LANGUAGES[self.language].MONTHS[number - 1])

    def ordinal(self, number: int) -> str:
        return str(LANGUAGES[self.language].ordinal(number))


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
    voice: Voice,
    number: int,
    reminder: Reminder,
    wall: datetime | None,
    came: datetime | None = None,
    said: str | None = None,
) -> str:
    """`2) Wed Nov 25 9:00 AM dentist`; `said`: in the place of its moment."""
    task = cut(" ".join(reminder.task.split()), ROW_LENGTH)
    if wall is None:
        note = without_due(voice, reminder, came)
        return f"{number}) {task} ({note})"
    return f"{number}) {said or voice.short_moment(wall)} {task}"


def fill(rows: Iterable[str], footer_room: int, least: int = 3) -> list[str]:
    """As many rows as one segment holds, but at least a few."""
    taken: list[str] = []
    for r in rows:
        trial = "\n".join([*taken, r])
        limit = 160 if length(trial) == len(trial) else 70
        if len(taken) >= least and length(trial) + footer_room > limit:
            break
        taken.append(r)
    return taken


def tidy_task(words: str) -> str:
    """A task as kept: typographic characters plain, no control characters, outer space gone."""
    plain = words.translate(PLAIN)
    return "".join(c for c in plain if c == "\n" or ord(c) >= 32).strip()
