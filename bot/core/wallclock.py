"""Between the world's clock and the clock on someone's wall.

A gap (clocks go forward) moves a reading on by the gap's length: 2:30 becomes 3:30. A fold (clocks
go back) takes the first of the two. Zones are IANA names; readings are naive.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from bot.core.model import Instant, Preferences

EPOCH = datetime(1970, 1, 1)


@lru_cache(maxsize=512)
def zone_named(name: str) -> ZoneInfo:
    """Raises zoneinfo.ZoneInfoNotFoundError or ValueError for a name that is no zone."""
    return ZoneInfo(name)


def is_zone(name: str) -> bool:
    try:
        zone_named(name)
    except (KeyError, ValueError, OSError):
        return False
    return True


def instant_in(zone: str, wall: datetime) -> Instant:
    """The moment a wall clock in `zone` shows `wall`."""
    return Instant(int(wall.replace(tzinfo=zone_named(zone), fold=0).timestamp()))


def wall_in(zone: str, instant: Instant) -> datetime:
    """What a wall clock in `zone` shows at `instant`: naive."""
    return aware_in(zone, instant).replace(tzinfo=None)


def aware_in(zone: str, instant: Instant) -> datetime:
    return datetime.fromtimestamp(instant, UTC).astimezone(zone_named(zone))


def zone_at(preferences: Preferences, instant: Instant) -> str | None:
    """The person's zone at a moment: a visit begins when it begins, and ends when it ends."""
    travel = preferences.travel
    for visit in preferences.visits:
        if visit.begins <= instant < visit.until:
            return visit.zone
    if travel is None:
        return preferences.zone
    begun = travel.begins is None or instant >= travel.begins
    over = travel.until is not None and instant >= travel.until
    return preferences.zone if begun and not over else travel.home_zone


def person_instant(preferences: Preferences, wall: datetime, pinned: str | None = None) -> Instant | None:
    """The moment of a wall reading that floats with the person (or is `pinned` to a zone).

    None while the person's zone is unknown.
    """
    if pinned is not None:
        return instant_in(pinned, wall)
    if preferences.zone is None:
        return None
    travel = preferences.travel
    home = preferences.zone if travel is None else travel.home_zone
    if travel is None and not preferences.visits:
        return instant_in(home, wall)
    zones = [preferences.zone, home]
    for zone in (
        *(reversed(zones) if travel is None or travel.begins is not None else zones),
        *(visit.zone for visit in preferences.visits),
    ):
        instant = instant_in(zone, wall)
        if zone_at(preferences, instant) == zone:
            return instant
    return instant_in(home, wall)  # no clock of theirs will show it


def person_wall(preferences: Preferences, instant: Instant) -> datetime | None:
    """What the person's clock shows at a moment; None while the zone is unknown."""
    zone = zone_at(preferences, instant)
    return None if zone is None else wall_in(zone, instant)


def at_hour(day: datetime, hour: float) -> datetime:
    """`day` at a whole or half hour of the wall clock."""
    return datetime(day.year, day.month, day.day) + timedelta(hours=hour)
