"""Where a person is: their zone, visits that begin and end, and the way home."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, timedelta

from bot.core.conversation.desk import Desk
from bot.core.conversation.person import end_hush
from bot.core.conversation.placing import city_of, moment_words, waits_for_zone
from bot.core.model import Instant, QuestionKind, State, Travel, Visit
from bot.core.phrasing import echo
from bot.core.reading import Guess, Item, Moment
from bot.core.wallclock import at_hour, instant_in, wall_in

# One well-known zone for each offset in use, for "it's 3pm here" when the number tells nothing.
KNOWN_ZONES_WORDS = """
    America/New_York America/Chicago America/Denver America/Los_Angeles America/Phoenix America/Anchorage
    Pacific/Honolulu America/Halifax America/St_Johns America/Sao_Paulo Europe/London Europe/Berlin
    Europe/Athens Europe/Moscow Asia/Tehran Asia/Dubai Asia/Kabul Asia/Karachi Asia/Kolkata Asia/Kathmandu
    Asia/Dhaka Asia/Yangon Asia/Bangkok Asia/Shanghai Asia/Tokyo Australia/Adelaide Australia/Sydney
    Australia/Lord_Howe Pacific/Noumea Pacific/Auckland Pacific/Chatham Pacific/Tongatapu
    Pacific/Kiritimati Pacific/Marquesas Atlantic/Azores America/Noronha Pacific/Pago_Pago
"""
KNOWN_ZONES = tuple(KNOWN_ZONES_WORDS.split())
CLOCK_TOLERANCE_MINUTES = 7
ANSWERS_GUESS_SECONDS = 1800
MOST_VISITS = 10
EARLY_SECONDS = 2 * 86400
"""Who arrives so long before a planned visit has begun it early."""
ZONE_LETTERS = re.compile(r"[a-z]{1,3}t|utc|(?:eastern|central|mountain|pacific)(?: \w+)? time")


def set_zone(desk: Desk, item: Item) -> str | None:
    """Where they say they are; None where that only looked like a place."""
    if item.scope == "home":
        return go_home(desk)
    words = (item.value or "").strip()
    if item.scope == "off":
        return call_off(desk, words)
    if not words and item.moment is not None:
        return set_zone_by_clock(desk, item.moment)
    if not words:
        return say_zone(desk)
    places = desk.tools.places
    if item.scope in ("perhaps", "trip") and not places.is_well_known(words, desk.person.phone_e164):
        return None
    found = places.zones_of_place(words)
    if not found:
        desk.ask(QuestionKind.ZONE, desk.thread.question.refs if desk.thread.question else ())
        return desk.say("zone_unknown")
    place_name, zone = found[0]
    if item.scope == "trip" and zone == home_of(desk):
        return None  # "going to boston friday till 5", from New York: no other clock, so an errand
    moment = item.moment
    if desk.zone is None or item.scope == "moved":
        return move_to(desk, place_name, zone)
    if moment is None:
        return arrive(desk, place_name, zone)
    return visit(desk, place_name, zone, moment.wall if moment.has_date else None, moment.end_wall)


def call_off(desk: Desk, words: str) -> str:
    """The visits ahead (to that place, where one is named) are planned no more; one that is on is over."""
    named = {zone for _, zone in desk.tools.places.zones_of_place(words)[:1]} if words else None
    gone = [v for v in desk.preferences.visits if named is None or v.zone in named]
    visits = tuple(v for v in desk.preferences.visits if v not in gone)
    travel, home, zone = desk.preferences.travel, home_of(desk), desk.preferences.zone
    ended = travel is not None and (named is None or zone in named)
    if home is None or not (ended or gone):
        return say_zone(desk)
    desk.set_preferences(replace(desk.preferences, visits=visits))
    if ended:
        return move_to(desk, city_of(home), home)
    desk.label = desk.voice.word("zone")
    desk.reread_clock_times()
    return say_zone(desk)


def say_zone(desk: Desk) -> str:
    if desk.zone is None:
        desk.ask(QuestionKind.ZONE)
        return desk.say("ask_zone")
    return desk.say("zone_now", place=city_of(desk.zone), clock=clock_now(desk))


def bare_place(desk: Desk, text: str) -> str | None:
    """ "denver" alone, soon after we said what we guessed; letters of a zone ("est") at any time.

    Towns are called Wedding, Yoga and Bake: small ones far away do not count.
    """
    words = text.strip(" .!?").lower()
    letters = ZONE_LETTERS.fullmatch(words) is not None
    told = (
        desk.preferences.zone_guessed and desk.now - (desk.thread.guess_told_at or 0) <= ANSWERS_GUESS_SECONDS
    )
    if len(words) > 30 or not (letters or told):
        return None
    places = desk.tools.places
    found = places.zones_of_place(words)
    if not found or not (letters or places.is_well_known(words, desk.person.phone_e164)):
        return None
    return arrive(desk, *found[0])


def home_of(desk: Desk) -> str | None:
    travel = desk.preferences.travel
    return travel.home_zone if travel is not None else desk.preferences.zone


def arrive(desk: Desk, place_name: str, zone: str) -> str:
    """They are there now, and we remember where they were at home."""
    home = home_of(desk)
    if home is None or home == zone or desk.preferences.zone_guessed:
        return move_to(desk, place_name, zone)
    planned = desk.preferences.travel
    known = planned is not None and desk.preferences.zone == zone
    end = planned.until if planned is not None and known and (planned.until or 0) > desk.now else None
    for coming in desk.preferences.visits:
        if coming.zone == zone and coming.begins - desk.now <= EARLY_SECONDS:
            end = coming.until
    return move_to(desk, place_name, zone, Travel(home, end))


def visit(desk: Desk, place_name: str, zone: str, begins: datetime | None, ends: datetime | None) -> str:
    """Switch when it begins, and switch back by itself when it ends."""
    home = home_of(desk)
    assert home is not None
    start = instant_in(home, begins) if begins is not None else None
    end = instant_in(zone, ends) if ends is not None else None
    if start is not None and start <= desk.now:
        start = begins = None
    if end is not None and end <= (start or desk.now):
        end = ends = None
    if start is None and end is None:
        return arrive(desk, place_name, zone)
    if start is not None and end is not None and besides(desk, start, end):
        kept = (v for v in desk.preferences.visits if v.until > desk.now and apart(v, start, end))
        visits = sorted((*kept, Visit(zone, start, end)), key=lambda v: v.begins)
        desk.set_preferences(replace(desk.preferences, visits=tuple(visits[-MOST_VISITS:])))
        return visit_words(desk, place_name, begins, ends)
    if start is not None and desk.zone not in (home, None):
        return desk.say("zone_one_trip", place=city_of(desk.zone or home))
    preferences = replace(desk.preferences, zone=zone, zone_guessed=False, travel=Travel(home, end, start))
    desk.set_preferences(replace(preferences, visits=visits_apart(desk, start, end)))
    return visit_words(desk, place_name, begins, ends)


def besides(desk: Desk, start: Instant, end: Instant) -> bool:
    """Whether another visit is planned or on, and this one lies wholly before or after it."""
    travel = desk.preferences.travel
    if travel is None or (travel.until is not None and travel.until <= desk.now):
        return any(v.until > desk.now for v in desk.preferences.visits)
    if travel.until is None:
        return False
    return apart(Visit(desk.preferences.zone or "", travel.begins or desk.now, travel.until), start, end)


def apart(visit: Visit, start: Instant, end: Instant) -> bool:
    return end <= visit.begins or start >= visit.until


def visits_apart(desk: Desk, start: Instant | None, end: Instant | None) -> tuple[Visit, ...]:
    """The other visits that a new one leaves standing."""
    start, last = start or desk.now, end or start or desk.now
    return tuple(v for v in desk.preferences.visits if v.until > desk.now and apart(v, start, last))


def visit_words(desk: Desk, place_name: str, begins: datetime | None, ends: datetime | None) -> str:
    """Keep it, and say from and until when."""
    desk.label = desk.voice.word("zone")
    desk.reread_clock_times()
    values = {"place": place_name, "start": day_or_moment(desk, begins) if begins else ""}
    if ends is None:
        return desk.say("zone_from", **values)
    whole_days = ends == at_hour(ends, 0)
    shown = day_or_moment(desk, ends - timedelta(days=1) if whole_days else ends)
    key = "zone_through" if whole_days else "zone_travel"
    return desk.say(key if begins is None else f"{key}_from", when=shown, **values)


def day_or_moment(desk: Desk, wall: datetime) -> str:
    return desk.voice.date(wall.date()) if wall == at_hour(wall, 0) else desk.voice.moment(wall)


def go_home(desk: Desk) -> str:
    """ "I'm back": the visit is over, whenever it was to end."""
    rested = end_hush(desk)
    home = home_of(desk)
    if rested:
        desk.label = desk.voice.word("setting")
    if home is None or desk.zone == home:
        return desk.say("hush_over") if rested else say_zone(desk)
    return move_to(desk, city_of(home), home)


def move_to(desk: Desk, place_name: str, zone: str, travel: Travel | None = None) -> str:
    """The person's zone from now on; clock times stay what the wall shows, and are said again."""
    was_waiting = [r for r in desk.live() if waits_for_zone(desk, r) or (r.state is State.WAITING and r.text)]
    begun = travel.until if travel is not None else None
    ahead = tuple(v for v in desk.preferences.visits if v.begins > desk.now and v.until != begun)
    preferences = replace(desk.preferences, zone=zone, zone_guessed=False, travel=travel, visits=ahead)
    desk.set_preferences(preferences)
    desk.person = replace(desk.person, zone_told=True)
    desk.label = desk.voice.word("zone")
    changed = desk.reread_clock_times()
    desk.close_question()
    said = desk.say("zone_set", place=place_name, clock=clock_now(desk))
    settled = [desk.reminders[r.ref] for r in was_waiting]
    confirmed = [r for r in settled if r.state is State.OPEN]
    for reminder in settled:
        if reminder.state is State.WAITING:
            desk.ask(QuestionKind.TIME, [reminder.ref])
            said += "\n" + desk.say("ask_time", task=echo(reminder.task))
    if len(confirmed) == 1:
        desk.remember(made=[confirmed[0].ref])
        task = echo(confirmed[0].task)
        return said + "\n" + desk.say("created", when=moment_words(desk, confirmed[0]), task=task)
    others = confirmed or [r for r in changed if r.state is State.OPEN]
    if others:
        others.sort(key=lambda r: (r.due or 0, r.ref))
        rows = desk.numbered_rows(others[:3])
        return said + "\n" + desk.say("zone_rereading", rows=rows)
    return said


def set_zone_by_clock(desk: Desk, moment: Moment) -> str:
    """ "it's 3pm here": a zone where that is so now.

    Those of the number come first, then its country's, then the nearest to where they were. Without
    AM or PM either half of the day will do.
    """
    shown = moment.wall.hour * 60 + moment.wall.minute
    readings = (shown, (shown + 720) % 1440) if Guess.MERIDIEM in moment.guesses else (shown,)
    places, phone = desk.tools.places, desk.person.phone_e164
    own, country = places.zones_of_number(phone), places.zones_of_country(phone)
    here = wall_in(desk.zone or (own[0] if len(own) == 1 else "UTC"), desk.now)

    def rank(zone: str) -> tuple[bool, bool, float, bool]:
        apart = abs((wall_in(zone, desk.now) - here).total_seconds()) if desk.zone or len(own) == 1 else 0
        return zone not in own, zone not in country, apart, zone not in KNOWN_ZONES

    for zone in sorted(dict.fromkeys((*KNOWN_ZONES, *own, *country)), key=rank):
        if any(shows(zone, desk.now, reading) for reading in readings):
            return arrive(desk, city_of(zone), zone)
    desk.ask(QuestionKind.ZONE)
    return desk.say("ask_zone")


def shows(zone: str, now: Instant, minutes: int) -> bool:
    wall = wall_in(zone, now)
    apart = abs(wall.hour * 60 + wall.minute - minutes)
    return min(apart, 1440 - apart) <= CLOCK_TOLERANCE_MINUTES


def clock_now(desk: Desk) -> str:
    local = desk.voice.now_local
    return desk.voice.clock(local) if local else ""
