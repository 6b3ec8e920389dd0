"""What a person tells about themselves: digests, habits, data, and the carrier's words."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, timedelta

from bot.core.conversation.desk import Desk
from bot.core.conversation.placing import moment_words
from bot.core.digest import is_nagging
from bot.core.handing import called_by
from bot.core.model import QUIET_HOURS, Instant, QuestionKind, Reminder, State
from bot.core.phrasing import cut
from bot.core.reading import Habits, Intent, Item, Moment, Reading
from bot.core.recurrence import counts_elapsed
from bot.core.schedule import after_quiet, awake_hours, next_of, standing_at
from bot.core.wallclock import is_zone, person_instant, person_wall, zone_at

EXPORT_ROOM = 1400
LEAST_EXPORT_ROOM = 300


def guess_zone(desk: Desk) -> None:
    """On first contact: the number's zone when there is exactly one, and its way to write dates."""
    preferences = desk.preferences
    if desk.person.turns or preferences.zone is not None:
        return
    places, phone = desk.tools.places, desk.person.phone_e164
    zones = places.zones_of_number(phone)
    habits = replace(preferences.habits, day_first=places.day_first(phone))
    preferences = replace(preferences, habits=habits)
    if len(zones) == 1 and is_zone(zones[0]):
        preferences = replace(preferences, zone=zones[0], zone_guessed=True)
    desk.set_preferences(preferences)
    desk.first_person = desk.person  # a guess is nothing to undo


# -- digests and habits


def set_digest(desk: Desk, item: Item) -> str:
    words = (item.value or "").lower().split()
    preferences = desk.preferences
    desk.label = desk.voice.word("digest")
    if words[:1] == ["weekends"]:
        hours = hours_of(words[1:])
        if words[1:] == ["off"]:
            hours = ()
        elif not hours:
            desk.set_preferences(replace(preferences, weekend_digest_hours=None))
            return digests_on(desk)
        desk.set_preferences(replace(preferences, weekend_digest_hours=hours))
        if not hours:
            return desk.say("digest_weekend_off")
        return desk.say("digest_weekend", hours=hours_words(desk, hours))
    if words == ["off"]:
        desk.set_preferences(replace(preferences, digest_on=False))
        return desk.say("digest_off")
    if words[:1] in (["only"], ["not"]):
        return some_digests(desk, words[0] == "only", words[1:])
    hours = hours_of(words)
    if words and words != ["on"] and not hours:
        return desk.say("digest_bad")
    if hours:
        preferences = replace(preferences, digest_hours=hours)
    elif not words:
        desk.label = ""
        if not preferences.digest_on:
            return desk.say("digest_off")
        return digests_on(desk)
    desk.set_preferences(replace(preferences, digest_on=True))
    end_hush(desk)
    if desk.zone is None:
        desk.ask(QuestionKind.ZONE)
        return desk.say("ask_zone")
    return digests_on(desk)


# what a part of the day means for digests: from and until which hour, and which hour where there is none
PARTS = {
    "morning": (4, 12, 9),
    "noon": (11, 14, 12),
    "midday": (11, 14, 12),
    "lunch": (11, 14, 12),
    "afternoon": (12, 17, 15),
    "evening": (17, 21, 18),
    "night": (21, 24, 22),
}


def some_digests(desk: Desk, only: bool, words: list[str]) -> str:
    """ "only the morning digest", "no 10pm digest"."""
    preferences = desk.preferences
    named: set[int] = set()
    for word in words:
        if word in PARTS:
            start, end, usual = PARTS[word]
            named.update([h for h in preferences.digest_hours if start <= h < end] or [usual])
        else:
            named.update(hours_of([word]))
    hours = tuple(sorted(named)) if only else tuple(h for h in preferences.digest_hours if h not in named)
    if only and not hours:
        return desk.say("digest_bad")
    if not hours:
        desk.set_preferences(replace(preferences, digest_on=False))
        return desk.say("digest_off")
    weekend = preferences.weekend_digest_hours
    if weekend:
        weekend = tuple(h for h in weekend if (h in named) == only) or None
    on = preferences.digest_on or only
    desk.set_preferences(replace(preferences, digest_on=on, digest_hours=hours, weekend_digest_hours=weekend))
    return digests_on(desk) if on else desk.say("digest_off")


def digests_off(desk: Desk) -> str:
    """Under a digest, "stop sending me these": those end, and what would end everything is said."""
    desk.label = desk.voice.word("digest")
    desk.set_preferences(replace(desk.preferences, digest_on=False))
    return f"{desk.say('digest_off')} {desk.say('stop_ends_all')}"


def digests_on(desk: Desk) -> str:
    """The hours of digests, and which of them the person's own quiet hours hold."""
    hours = desk.preferences.digest_hours
    awake = awake_hours(desk.preferences, hours)
    said = desk.say("digest_on", hours=hours_words(desk, awake)) if awake else ""
    held = tuple(h for h in hours if h not in awake)
    if held:
        said += " " + desk.say("digest_held", hours=hours_words(desk, held))
    return said.strip()


def hours_of(words: list[str]) -> tuple[int, ...]:
    """Hours of the day; () where one of the words is none."""
    hours = []
    for word in words:
        found = re.fullmatch(r"(\d{1,2})(?::00)?(am|pm|a|p)?", word)
        if found is None:
            return ()
        hour = int(found[1])
        if found[2]:
            hour = hour % 12 + (12 if found[2].startswith("p") else 0)
        if hour > 23:
            return ()
        hours.append(hour)
    return tuple(sorted(set(hours)))


def hours_words(desk: Desk, hours: tuple[int, ...]) -> str:
    return desk.voice.joined([desk.voice.hour(h) for h in hours])


HABIT_WORDS = ("morning", "noon", "afternoon", "evening", "night", "date")


def set_habit(desk: Desk, item: Item) -> str:
    words = (item.value or "").lower().split()
    preferences = desk.preferences
    desk.label = desk.voice.word("setting")
    name, rest = (words[0], words[1:]) if words else ("", [])
    if name == "clock" and rest in (["12"], ["24"]):
        desk.set_preferences(replace(preferences, clock24=rest == ["24"]))
        return desk.say("clock_set", clock=desk.voice.hour(17))
    if name == "quiet":
        return set_quiet(desk, rest)
    if name == "hush" and item.moment is not None:
        return hush(desk, item.moment)
    try:
        hour = float(rest[0])
    except (IndexError, ValueError):
        return desk.say("habit_bad")
    if name not in HABIT_WORDS or not 0 <= hour < 24:
        return desk.say("habit_bad")
    preferences = replace(preferences, habits=habits_with(preferences.habits, name, hour))
    if name == "date":
        preferences = replace(preferences, bare_date_said=True)
    desk.set_preferences(preferences)
    what = desk.voice.word("date_hour" if name == "date" else name)
    return desk.say("habit_set", what=what, clock=desk.voice.hour(hour))


def habits_with(habits: Habits, name: str, hour: float) -> Habits:
    match name:
        case "morning":
            return replace(habits, morning=hour)
        case "noon":
            return replace(habits, noon=hour)
        case "afternoon":
            return replace(habits, afternoon=hour)
        case "evening":
            return replace(habits, evening=hour)
        case "night":
            return replace(habits, night=hour)
        case _:
            return replace(habits, bare_date=hour)


def set_quiet(desk: Desk, rest: list[str]) -> str:
    preferences = desk.preferences
    start, end = preferences.quiet_from, preferences.quiet_until
    hours = [h for w in rest for h in hours_of([w])]
    if not rest:
        desk.label = ""
        if start == end:
            return desk.say("quiet_off")
        key = "quiet_set" if preferences.quiet_said else "quiet_now"
        return desk.say(key, start=desk.voice.hour(start), end=desk.voice.hour(end))
    if rest == ["off"]:
        end_hush(desk)
        keep_quiet(desk, 0, 0)
        return desk.say("quiet_off")
    if start == end:
        start, end = QUIET_HOURS
    if rest[0] == "before" and hours:
        end = hours[0]
    elif hours:
        start, end = hours[0], hours[1] if len(hours) > 1 else end
    elif rest != ["on"]:
        return desk.say("habit_bad")
    keep_quiet(desk, start, end)
    return desk.say("quiet_set", start=desk.voice.hour(start), end=desk.voice.hour(end))


def keep_quiet(desk: Desk, start: int, end: int) -> None:
    """The person's own quiet hours; series that count elapsed time are placed anew around them."""
    desk.set_preferences(
        replace(desk.preferences, quiet_from=start, quiet_until=end, quiet_said=start != end)
    )
    for reminder in desk.live():
        if names_no_hours(reminder):
            stand_anew(desk, reminder)


def hush(desk: Desk, until: Moment) -> str:
    """ "I'm away till Monday, don't text me": what they named a time for still comes, nothing else."""
    end = person_instant(desk.preferences, until.wall)
    if end is None:
        desk.ask(QuestionKind.ZONE)
        return desk.say("ask_zone")
    end = after_quiet(desk.preferences, end)
    desk.set_preferences(replace(desk.preferences, hush_until=end))
    for reminder in desk.live():
        if reminder.state is State.OPEN and reminder.due is not None and reminder.due < end:
            if is_nagging(reminder):
                desk.put(replace(reminder, due=end, due_local=None))
            elif reminder.guessed_hour or names_no_hours(reminder):
                desk.put(after_hush(desk, reminder, end))
    shown = person_wall(desk.preferences, end)
    return desk.say("hushed", when=desk.voice.moment(shown) if shown else "")


def after_hush(desk: Desk, reminder: Reminder, end: Instant) -> Reminder:
    """What has a guessed hour: at the same hour once the pause is over."""
    if reminder.series is not None:
        following = next_of(desk.preferences, reminder, Instant(end - 1))
        return standing_at(reminder, following) if following else reminder
    wall, old = person_wall(desk.preferences, end), reminder.due_local
    if wall is None or old is None:
        return replace(reminder, due=end)
    moved = datetime.combine(wall.date(), old.time())
    moved += timedelta(days=1) if moved < wall else timedelta()
    due = person_instant(desk.preferences, moved, reminder.zone)
    return replace(reminder, due=due, due_local=moved)


def end_hush(desk: Desk) -> bool:
    """Whether there was a pause to end."""
    was_on = (desk.preferences.hush_until or 0) > desk.now
    desk.set_preferences(replace(desk.preferences, hush_until=None))
    for reminder in desk.live() if was_on else ():
        if reminder.guessed_hour or names_no_hours(reminder):
            stand_anew(desk, reminder)
    return was_on


def names_no_hours(reminder: Reminder) -> bool:
    """A series that counts elapsed time: "every 2 hours"."""
    return reminder.series is not None and all(map(counts_elapsed, reminder.series.rules))


def stand_anew(desk: Desk, reminder: Reminder) -> None:
    """A series at its next occurrence as things are now, unless just that one was moved by hand."""
    moved = reminder.due_local != reminder.occurrence_local
    if reminder.series is None or reminder.state is not State.OPEN or moved:
        return
    following = next_of(desk.preferences, reminder, desk.now)
    if following is not None and following.at != reminder.due:
        desk.put(standing_at(reminder, following))


# -- data


def export(desk: Desk) -> str:
    """Their settings and what is kept for them to come, in as many segments as it takes."""
    kept = desk.live()
    settings = settings_words(desk)
    if not kept:
        return f"{settings}\n{desk.say('list_none')}"
    rows: list[str] = []
    for n, reminder in enumerate(kept, 1):
        rows.append(f"{n}) {moment_words(desk, reminder)}: {cut(reminder.task, 200)}")
        if sum(map(len, rows)) > max(EXPORT_ROOM - len(settings), LEAST_EXPORT_ROOM):
            rows.pop()
            break
    refs = tuple(r.ref for r in kept)
    desk.remember(numbered=refs[: len(rows)])
    desk.remember(more=refs[len(rows) :])
    if len(rows) < len(kept):
        rows.append(desk.say("more", count=len(kept) - len(rows)))
    return f"{settings}\n{desk.say('export_head', count=len(kept), rows=chr(10).join(rows))}"


def settings_words(desk: Desk) -> str:
    """What they set, or what stands until they do: zone, digests, quiet and usual hours, numbers."""
    preferences, voice = desk.preferences, desk.voice
    rows = []
    if desk.zone is not None:
        away = preferences.travel is not None and preferences.travel.home_zone != desk.zone
        home = f" (home {preferences.travel.home_zone})" if away and preferences.travel else ""
        rows.append((voice.word("zone"), desk.zone + home))
    off = voice.word("off")
    hours = hours_words(desk, preferences.digest_hours) if preferences.digest_on else off
    rows.append((voice.word("digest"), hours))
    weekend = preferences.weekend_digest_hours
    if weekend is not None and preferences.digest_on:
        rows.append((voice.word("digest_weekend"), hours_words(desk, weekend) if weekend else off))
    start, end = voice.hour(preferences.quiet_from), voice.hour(preferences.quiet_until)
    quiet = off if start == end else f"{start} - {end}"
    rows.append((voice.word("quiet_hours"), quiet))
    for name, usual in habits_changed(preferences.habits):
        rows.append((voice.word("date_hour" if name == "date" else name), voice.hour(usual)))
    if preferences.allowed:
        names = [called_by(preferences.contacts, p) for p in preferences.allowed]
        rows.append((voice.word("allowed"), ", ".join(names)))
    return "\n".join(f"{what}: {value}" for what, value in rows)


def habits_changed(habits: Habits) -> list[tuple[str, float]]:
    fields = {name: "bare_date" if name == "date" else name for name in HABIT_WORDS}
    usual = Habits()
    changed = [(n, getattr(habits, f)) for n, f in fields.items() if getattr(habits, f) != getattr(usual, f)]
    return [(name, float(hour)) for name, hour in changed]


def ask_to_forget(desk: Desk) -> str:
    desk.ask(QuestionKind.FORGET)
    return desk.say("ask_forget")


# US carriers take these alone for START: as an answer they may reach us by mistake.
CARRIER_YES = frozenset(["yes", "start", "unstop"])
AGREED = re.compile(
    r"(?:y|yes|yep|yup|yeah|ya|ok|okay|k|sure|s|si)\b|(?:please )?(?:do it|delete|erase)\b|confirm|go ahead"
)
AGREED_WORDS = frozenset(
    "please pls delete erase everything it all do me my data go ahead now yes sure".split()
)


def answer_forget(desk: Desk, reading: Reading, text: str) -> str | None:
    """Any yes deletes, but the carrier's own word: that one never does."""
    words = " ".join(re.findall(r"[a-z]+", text.lower()))
    if words in CARRIER_YES:
        return desk.say("ask_forget_y")
    agreed = AGREED.match(words)
    if agreed is not None and AGREED_WORDS.issuperset(words[agreed.end() :].split()):
        return forget(desk)
    if reading.intent is Intent.YES:
        return forget(desk)
    if reading.intent is Intent.NO:
        desk.close_question()
        return desk.say("kept")
    return None


def forget(desk: Desk) -> str:
    desk.forget = True
    desk.undoable = False
    return desk.say("forgotten")


# -- the carrier's words


def opt_out(desk: Desk) -> None:
    """Nothing is sent from now on; everything is kept."""
    thread = replace(desk.thread, question=None, offers=())
    desk.person = replace(desk.person, opted_out_at=desk.now, thread=thread)
    desk.undoable = False


def opt_in(desk: Desk) -> str:
    """Back again: what passed meanwhile is listed as missed, series stand at what comes next."""
    desk.undoable = False
    if desk.person.opted_out_at is None:
        return desk.say("hello")
    desk.person = replace(desk.person, opted_out_at=None, next_digest=None)
    passed = 0
    for reminder in desk.live():
        if reminder.due is None or reminder.due > desk.now:
            continue
        passed += 1
        desk.put(passed_by(desk, reminder))
    ahead = sum(1 for r in desk.live() if r.due is not None)
    said = desk.say("welcome_back", passed=passed, ahead=ahead)
    return f"{said} {desk.say('missed_shown')}" if passed else said


def passed_by(desk: Desk, reminder: Reminder) -> Reminder:
    due = reminder.due
    missed = replace(reminder, awaiting=due, mentions=0)
    zone = reminder.zone or zone_at(desk.preferences, desk.now)
    if reminder.series is not None and zone is not None:
        following = next_of(desk.preferences, reminder, desk.now)
        if following is not None:
            return standing_at(missed, following)
    return replace(missed, state=State.PASSED, due=None)


LANGUAGE_SAID = re.compile(
    r"(?:(?:please|pls|can you|por favor|puedes|speak|write|use|reply|habla|en|in|to|switch to|i speak|hablo)[ ,]+)*"
    r"(?P<name>english|ingl[eé]s|spanish|espa[nñ]ol|castellano)(?: please| pls| por favor)?[ .!?]*",
    re.I,
)


def switch_language(desk: Desk, text: str) -> str | None:
    """ "english please", "en español": from now on in that language; None for any other text."""
    found = LANGUAGE_SAID.fullmatch(text.strip())
    if found is None:
        return None
    language = "en" if found["name"].lower()[:2] in ("en", "in") else "es"
    habits = replace(desk.preferences.habits, language=language)
    desk.set_preferences(replace(desk.preferences, habits=habits))
    desk.label = desk.voice.word("setting")
    return desk.say("language_set")
