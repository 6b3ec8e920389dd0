"""What a text was understood to say. Built by `bot.parsing`, acted on by `bot.core.conversation`.

Everything here is a plain value. Datetimes are *wall readings*: naive, to be read in the zone of
the `now_local` that the parser was given, or in `Moment.zone` where the text itself names a zone.
They are named tuples because a text makes several of them, and these are the quickest to make.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple


class Intent(StrEnum):
    """What the person wants. The names go out on the wire of `parse --jsonl`."""

    CREATE = "create"
    LIST = "list"
    CANCEL = "cancel"
    EDIT = "edit"
    HELP = "help"
    SNOOZE = "snooze"
    DONE = "done"
    UNDO = "undo"
    MORE = "more"  # the rest of a long list
    SKIP = "skip"  # "skip the next one"
    PAUSE = "pause"  # "pause gym until march"
    RESUME = "resume"
    DATES = "dates"  # the next few dates of a series: "when is gym next?", "next dates of 2"
    DIGEST = "digest"  # "digest off", "digest 9 18"
    ZONE = "zone"  # "I'm in Denver", "timezone Europe/Berlin", "it's 3pm here"
    HABIT = "habit"  # "my morning is 7", "quiet 22 to 7", "24 hour clock"
    ALLOW = "allow"  # "allow 303 555 0177": they may have us remind this person
    BLOCK = "block"
    EXPORT = "export"
    FORGET = "forget"  # "forget me", "delete my data"
    OPT_OUT = "opt-out"
    OPT_IN = "opt-in"
    YES = "yes"
    NO = "no"  # also "never mind"
    NUMBER = "number"  # a bare "2"
    MOMENT = "moment"  # a moment and nothing else: "tomorrow at 5", "10 min"
    THANKS = "thanks"
    CHAT = "chat"  # greetings, small talk
    OTHER = "other"


class Grain(StrEnum):
    """How precisely a moment was said."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    DAYPART = "daypart"  # "tomorrow morning": the clock time comes from the person's habits
    DAY = "day"  # a date without a clock time; `wall` is at 00:00 and that hour is never meant
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"

    @property
    def has_clock(self) -> bool:
        """A clock time was said (or an exact amount of time)."""
        return self in (Grain.SECOND, Grain.MINUTE, Grain.HOUR)


class Guess(StrEnum):
    """What the parser had to choose, so that the reply can say it and offer the other reading."""

    MERIDIEM = "meridiem"  # "at 5": morning or afternoon
    DAY = "day"  # a clock time alone: today or tomorrow
    WEEK = "week"  # "next friday", "this monday"
    ORDER = "order"  # 3/4: month or day first
    HOUR = "hour"  # a day part's hour
    WINDOW = "window"  # "between 3 and 4": its start was taken


class Span(NamedTuple):
    """Characters `start` to `end` (half-open) of the text as it came in."""

    start: int
    end: int


class Alternative(NamedTuple):
    """Another reading of a moment that was guessed."""

    guess: Guess
    wall: datetime


class Moment(NamedTuple):
    """A point in time as said.

    `wall` is always filled. For an exact amount ("in 20 minutes", "in 24 hours") `delay_seconds` is
    the elapsed time, which counts on the world's clock and needs no zone; `wall` is then only what
    the person's clock will show.
    """

    wall: datetime
    grain: Grain
    delay_seconds: int | None = None
    zone: str | None = None  # IANA name, only where the text names a place or zone
    daypart: str | None = None  # "morning" | "noon" | "afternoon" | "evening" | "night"
    has_date: bool = False  # a day was said, not filled in
    end_wall: datetime | None = None  # end (exclusive) of a window or of a period ("this week")
    guesses: tuple[Guess, ...] = ()
    alternatives: tuple[Alternative, ...] = ()
    lead: bool = False  # so long before an event: it goes with it, where a clock time of its own stays


class Recurrence(NamedTuple):
    """A series. `rules` are RFC 5545 RRULE values without prefix; a series is their union.

    UNTIL is a floating local time. BYHOUR and BYMINUTE are present exactly when a clock time was
    said. The first occurrence after now is the `wall` of the moment beside it.
    """

    rules: tuple[str, ...]
    timed: bool  # a clock time was said (or the rule is hourly or finer)
    excluded: tuple[date, ...] = ()


class Item(NamedTuple):
    """One thing that is asked for. "1 done, 2 tomorrow 9, 3 x" has three."""

    intent: Intent
    task: str | None = None  # create: what to be reminded of; edit: the new words
    target: str | None = None  # words that say which reminder ("the dentist one" -> "dentist")
    numbers: tuple[int, ...] = ()  # positions in the last numbered message
    everything: bool = False  # "all"
    moments: tuple[Moment, ...] = ()  # in text order; a series has its first occurrence here
    recurrence: Recurrence | None = None
    scope: str | None = None
    """Edit, cancel: "this" (one occurrence) | "series". Zone: "home" | "moved" (for good) | "perhaps"
    (only where the words do name a place) | "trip" (and one with another clock)."""
    nag_seconds: int | None = None  # "keep reminding me every 10 minutes until I say done"
    recipient: str | None = None  # a reminder meant for someone else
    before: int | None = None  # create: the number of the kept event that it comes before
    value: str | None = None  # zone: the place words; digest and habit: the rest; allow: the number
    pace: str | None = None  # how often the one that is meant comes: "my daily water reminder"
    refs: tuple[int, ...] = ()  # the reminders themselves, where the thread knows which ("the rest")

    @property
    def moment(self) -> Moment | None:
        return self.moments[0] if self.moments else None

    @property
    def rows(self) -> tuple[int, ...]:
        """Those that are pointed at, and not named: by their numbers or by themselves."""
        return self.numbers or self.refs


class Reading(NamedTuple):
    """All of one text. `items` is never empty; the first stands for the text where one must."""

    text: str
    items: tuple[Item, ...]
    said: tuple[Span, ...] = ()  # the pieces that carried the time, in text order
    guessed: tuple[tuple[Guess, Span], ...] = ()  # what had to be chosen, and the words that left it open
    rules: tuple[str, ...] = ()  # names of the grammar rules that took part, for `parse`
    language: str = "en"

    @property
    def intent(self) -> Intent:
        return self.items[0].intent

    @property
    def task(self) -> str | None:
        return self.items[0].task

    @property
    def moment(self) -> Moment | None:
        return self.items[0].moment

    @property
    def recurrence(self) -> Recurrence | None:
        return self.items[0].recurrence

    @property
    def said_words(self) -> tuple[str, ...]:
        return tuple(self.text[s.start : s.end] for s in self.said)


@dataclass(frozen=True, slots=True)
class Habits:
    """What a person's own settings change about reading: hours are whole or half hours, local."""

    morning: float = 9
    noon: float = 12
    afternoon: float = 15
    evening: float = 18
    night: float = 20  # before the quiet hours begin
    bare_date: float = 9  # the hour for "pay rent tomorrow"
    day_first: bool = False  # 3/4 is the 3rd of April
    language: str = "en"
