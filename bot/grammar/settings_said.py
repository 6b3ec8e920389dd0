"""What a text sets about its person: zone and travel, digests, usual and quiet hours, their data, an opt-out."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from bot.core.reading import Grain, Intent, Item, Moment, Reading
from bot.core.wallclock import at_hour
from bot.grammar import intents
from bot.grammar import settings_en as said
from bot.grammar.reading_of import Stretch, inner

ANY_SETTING = (
    said.QUIET_SIGN
    | said.HUSH_SIGN
    | said.ENOUGH_SIGN
    | said.THESE_SIGN
    | said.OPT_OUT_SIGN
    | said.FORGET_SIGN
    | said.EXPORT_SIGN
    | said.DIGEST_SIGN
    | said.DIGEST_SOME_SIGN
    | said.ALLOW_SIGN
    | said.BLOCK_SIGN
    | said.PART_HABIT_SIGN
    | said.CLOCK_HERE_SIGN
    | said.HOME_SIGN
    | said.ZONE_SIGN
)


def setting(stretch: Stretch) -> Reading | None:
    """Zone, digest, habits, data: the texts that are about the person, not about a reminder."""
    signs = stretch.signs
    unsubscribes = "unsubscr" in stretch.low
    if not (signs & ANY_SETTING or unsubscribes) or len(stretch.low) > 160:
        return None
    low = stretch.low.strip()
    if len(low) > 140:
        return None
    quiet = said.QUIET.match(low) if signs & said.QUIET_SIGN else None
    hours = quiet is not None and QUIET_REST.match(quiet["rest"]) is not None
    if signs & said.HUSH_SIGN and not hours and not intents.REMIND.search(low):
        hushed = hush(stretch, low)
        if hushed is not None:
            return hushed
    plain = low.strip(" .!")
    if (signs & said.ENOUGH_SIGN and said.ENOUGH.match(plain)) or (
        signs & said.THESE_SIGN and said.THESE.match(plain)
    ):
        out = said.OPT_OUT.search(low) is not None
        last = (
            re.search(r"\b(?:stop|quit) (?:it|that|this|them|these|those|now|already|reminding)", plain)
            is not None
        )
        value = "enough or last" if last and not out else "enough"
        return stretch.simple(Intent.OPT_OUT if out else Intent.CANCEL, "enough of it", value=value)
    if (
        (signs & said.OPT_OUT_SIGN or unsubscribes)
        and said.OPT_OUT.search(low)
        and not intents.REMIND.search(low)
    ):
        surely = said.SURELY_OUT.search(low) is not None
        return stretch.simple(Intent.OPT_OUT, "asks us to stop", value=None if surely else "texts")
    if signs & said.FORGET_SIGN and said.FORGET.match(low):
        return stretch.simple(Intent.FORGET, "forget me")
    if signs & said.EXPORT_SIGN and said.EXPORT.match(low):
        return stretch.simple(Intent.EXPORT, "export")
    if signs & (said.DIGEST_SIGN | said.DIGEST_SOME_SIGN):
        found = said.DIGEST.match(low)
        if found is not None:
            return stretch.simple(Intent.DIGEST, "digest", value=digest_value(low, found))
        found = said.DIGEST_SOME.match(low.strip(" .!"))
        if found is not None:
            return stretch.simple(Intent.DIGEST, "some digests", value=some_digests(found))
    allowed = who_may(stretch) if signs & (said.ALLOW_SIGN | said.BLOCK_SIGN) else None
    if allowed is not None:
        return allowed
    if quiet is not None and (hours or "quiet" in low or "dnd" in low):
        return stretch.simple(Intent.HABIT, "quiet hours", value=quiet_value(quiet["rest"], low))
    part = said.PART_HABIT.match(low) if signs & said.PART_HABIT_SIGN else None
    if part is not None and not re.match(r"^(?:evening|night|morning|noon|afternoon)s? \d", low):
        return stretch.simple(
            Intent.HABIT,
            "usual hour",
            value=f"{part_name(part['part'])} {hour_value(part['hour'], part['part'])}",
        )
    here = said.CLOCK_HERE.match(low) if signs & said.CLOCK_HERE_SIGN else None
    if here is not None:
        _, whole = inner(stretch, f"at {here['clock']}")
        if whole.moments:
            return stretch.reading(
                [Item(Intent.ZONE, value="", moments=whole.moments[:1])], rule="the time here"
            )
    if not signs & (said.HOME_SIGN | said.ZONE_SIGN):
        return None
    if len(low) > 45 and (intents.REMIND.search(low) or intents.REMINDER_WORD.search(low)):
        return None
    return zone_reading(stretch)


def hush(stretch: Stretch, low: str) -> Reading | None:
    """ "im on vacation till monday dont text me": with an end it is a pause, never an opt-out."""
    found = said.HUSH.search(low)
    if found is None:
        return None
    rest = f"{low[: found.start()]} {low[found.end() :]}"
    end = said.HUSH_END.search(rest)
    if end is None:
        return None
    moment = moment_of(stretch, f"in {end['end']}") if end["by"] == "for" else None
    moment = moment or moment_of(stretch, end["end"] or end["now"])
    if moment is None and end["by"] in ("until", "till", "til"):
        moment = moment_of(stretch, f"at {end['end'].strip()}")  # "until 3"
    if moment is None:
        return None
    wall = moment.wall
    if end["by"] is None or moment.end_wall is not None:
        wall = moment.end_wall or at_hour(wall, 0) + timedelta(days=1)
    elif not moment.grain.has_clock and moment.grain is not Grain.DAYPART:
        wall = at_hour(wall, 0) + timedelta(days=1 if end["by"] in ("through", "thru") else 0)
    if wall <= stretch.now_local.replace(tzinfo=None):
        return None
    item = Item(Intent.HABIT, value="hush", moments=(Moment(wall, Grain.MINUTE, has_date=True),))
    return stretch.reading([item], rule="a pause")


QUIET_CLOCK = r"(?:\d{1,2}(?::\d\d)?\s*(?:am|pm|a|p|o'?clock)?|noon|midnight)"
QUIET_REST = re.compile(
    rf"^\W*(?:at night|overnight|at nights?|during the night|(?:at all )?(?:after|before|past|between|from|{QUIET_CLOCK} (?:to|until|till|-))"
    rf" *(?:{QUIET_CLOCK}\W*(?:(?:to|and|until|till|til|-|or|through|before|after) *{QUIET_CLOCK}\W*)?)?)"
    r"(?:please|pls|anymore|ever|in the morning|at night|every day|every night|any ?more)*\W*$"
)


def who_may(stretch: Stretch) -> Reading | None:
    """ "allow 303 555 0177", "let mom +1 303 555 0177 remind me", "block +13035550177"."""
    low = stretch.low.strip(" .!")
    found = said.ALLOW.match(low)
    if found is not None:
        name = (found["name"] or "").strip() or None
        return stretch.simple(Intent.ALLOW, "who may remind me", value=found["number"], target=name)
    found = said.BLOCK.match(low)
    if found is not None:
        everyone = found["who"] in (None, "everyone", "everybody", "all", "them all")
        return stretch.simple(Intent.BLOCK, "who may remind me", value=None if everyone else found["who"])
    return None


MOVED = ("live", "moving", "zone")  # for good; else it is a visit
LEAVING = ("travel", "trip")  # they are not there yet
SURELY = ("in", "live", "zone", "back", "stay", "moving")  # the words name a place, known or not
WEEKDAYS = (
    "mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?"
)
STAY_BEGINS = re.compile(
    r"\b(?:until|till|til|through|thru|for|from|now|these days|this (?:week(?:end)?|month)|next (?:week(?:end)?|month)|tomorrow|today"
    rf"|tonight|at the moment|currently|right now|starting|on (?:the |my )?(?:\d|[a-z]+)|(?:(?:this|next) )?(?:{WEEKDAYS})(?=$| (?:until|till|til|to|through|thru|for|morning|afternoon|evening|night)\b))\b",
    re.IGNORECASE,
)
STAY_UNTIL = re.compile(r"^(?P<from>.*?)\s*\b(?P<by>until|till|til|through|thru|to)\b\s*(?P<until>.+)$")


def zone_reading(stretch: Stretch) -> Reading | None:
    low = stretch.low.strip().rstrip(".!")
    if said.HOME.match(low):
        return stretch.reading([Item(Intent.ZONE, scope="home")], rule="home again")
    found = said.ZONE.match(low)
    if found is None:
        return None
    name = next(k for k, v in found.groupdict().items() if v)
    words = found[name]
    offset = len(stretch.low) - len(stretch.low.lstrip()) + found.start(name)
    words = stretch.text[offset : offset + len(words)]
    back = said.BACK_AGAIN.search(words)
    words = words[: back.start()] if back is not None else words
    tail = STAY_BEGINS.search(words)
    place = words[: tail.start()] if tail is not None else words
    place = place.strip(" ,.!")
    begins = words[tail.start() :].lower() if tail is not None else ""
    moments = stay_of(stretch, begins, name in LEAVING, back["when"].lower() if back is not None else "")
    if name == "trip" and not (moments and moments[0].end_wall):
        return None  # "going to paris friday" may be an errand; with its end it is a trip
    if not place or len(place) > 60 or (any(c.isdigit() for c in place) and name not in ("zone", "live")):
        return None
    surely = name in SURELY and not low[: found.start(name)].endswith(" at ")  # "I'm at yoga"
    scope = "moved" if name in MOVED else None if surely else "trip" if name == "trip" else "perhaps"
    return stretch.reading([Item(Intent.ZONE, value=place, moments=moments, scope=scope)], rule="where I am")


WHAT_FOR = re.compile(r"^for (?:[a-z']+ ){1,4}?(?=(?:until|till|til|through|thru)\b)")
"""(in denver) "for work till friday": why, and not how long."""


def stay_of(stretch: Stretch, tail: str, leaving: bool = False, back: str = "") -> tuple[Moment, ...]:
    """When a visit begins (`wall`, where `has_date`) and ends (`end_wall`): through the day that is said.

    `leaving`: who flies there tonight is there from tonight on. `back`: when they come home again.
    """
    now = stretch.now_local.replace(tzinfo=None)
    tail = WHAT_FOR.sub("", tail)
    begins: datetime | None = None
    ends: datetime | None = None
    span = STAY_UNTIL.match(tail) if not back else None
    length = re.match(r"^for (?:about |the next )?(?P<amount>.+)$", tail)
    if length is not None:
        moment = moment_of(stretch, f"in {length['amount']}") or moment_of(stretch, length["amount"])
        if moment is not None:
            ends = moment.end_wall or (
                moment.wall if 0 < (moment.delay_seconds or 0) < 86400 else at_hour(moment.wall, 0)
            )
    else:
        first = span["from"] if span is not None else tail
        first = re.sub(r"^(?:from|starting|on)\b", "", first).strip()
        moment = moment_of(stretch, first)
        if moment is not None:
            tonight = leaving and moment.grain is Grain.DAYPART
            begins = moment.wall if moment.grain.has_clock or tonight else at_hour(moment.wall, 0)
            ends = moment.end_wall if moment.end_wall != moment.wall and not tonight else None
            if begins <= now:
                begins = None
                ends = ends or (None if tonight else at_hour(now, 0) + timedelta(days=1))  # "in LA today"
        last = moment_of(stretch, span["until"] if span is not None else back)
        if last is not None:
            whole_day = not last.grain.has_clock and last.grain is not Grain.DAYPART
            ends = last.end_wall or (at_hour(last.wall, 0) + timedelta(days=1) if whole_day else last.wall)
            if begins is not None and ends <= begins:
                ends += timedelta(days=7)
    if begins is None and ends is None:
        return ()
    return (Moment(begins or now, Grain.MINUTE, has_date=begins is not None, end_wall=ends),)


def moment_of(stretch: Stretch, words: str) -> Moment | None:
    if not words or words in ("now", "right now", "currently"):
        return None
    _, whole = inner(stretch, words)
    return whole.moments[0] if whole.moments else None


def some_digests(found: re.Match[str]) -> str:
    """ "only the morning digest", "no 10pm digest": only or not, and hours or parts of the day."""
    hours = re.findall(said.DIGEST_HOUR, found["hours"])
    words = [re.sub(r"[\s:]|o'?clock|(?<=:)00", "", re.sub(r":00", "", h)) for h in hours]
    return " ".join(["not" if found["not"] else "only", *words])


def digest_value(low: str, found: re.Match[str]) -> str:
    """What follows, in the few words the conversation knows: off, on, 9 18, weekends off."""
    rest = (found["rest"] or "").strip(" .!?:")
    off = bool(re.search(r"\b(?:off|stop|no|disable|without|don'?t|cancel|never)\b", low))
    if found["weekend"] or "weekend" in rest:
        hours = re.findall(r"\d{1,2}(?::00)?\s*(?:am|pm|a|p)?\b", rest)
        return "weekends off" if off else " ".join(["weekends", *(h.replace(" ", "") for h in hours)])
    if off:
        return "off"
    hours = re.findall(r"\d{1,2}(?::00)?\s*(?:am|pm|a|p)?\b|noon", rest)
    if hours:
        return " ".join("12" if h == "noon" else h.replace(" ", "") for h in hours)
    if re.search(r"\bon\b", low) or low.startswith(("start", "send", "i want")):
        return "on"
    return (rest and "?") or ""


def part_name(words: str) -> str:
    if words.startswith(("usual", "default")):
        return "date"
    return {"lunch": "noon", "bedtime": "night"}.get(words.rstrip("s"), words.rstrip("s"))


def hour_value(words: str, part: str) -> str:
    found = re.match(r"(\d{1,2})(?::(\d\d))?\s*([ap])?", words)
    assert found is not None
    hour = int(found[1])
    if found[3]:
        hour = hour % 12 + (12 if found[3] == "p" else 0)
    elif (part.startswith(("evening", "night", "afternoon", "bedtime")) and 1 <= hour <= 11) or (
        part.startswith("noon") and hour < 4
    ):
        hour += 12
    value = hour + (0.5 if found[2] and int(found[2]) >= 15 else 0)
    return f"{value:g}"


def quiet_value(rest: str, low: str) -> str:
    rest = rest.replace("midnight", "12am").replace("noon", "12pm")
    hours = re.findall(r"(\d{1,2})(?::\d\d)?\s*(am|pm|a|p)?\b", rest)
    if re.search(r"\boff\b", rest) or re.match(r"^no quiet", low):
        return "quiet off"
    values = []
    until = re.match(r"\W*(?:before|until|till|til)\b", rest)
    for i, (hour, half) in enumerate(hours[:2]):
        h = int(hour)
        if half:
            h = h % 12 + (12 if half.startswith("p") else 0)
        elif i == 0 and 6 <= h <= 11 and not until:
            h += 12
        values.append(str(h % 24))
    if len(values) == 1 and until:
        return f"quiet before {values[0]}"
    if not values and "night" in rest:
        return "quiet on"
    return " ".join(["quiet", *values])
