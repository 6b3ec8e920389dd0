"""English words of time: tables only. A new spelling is one entry here.

Another language is another module with the same names.
"""

from typing import TypeVar

from bot.grammar import words_holidays

T = TypeVar("T")

NUMBERS = {
    **{
        w: n
        for n, w in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())
    },
    **{
        w: n + 13
        for n, w in enumerate("thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split())
    },
    "fourty": 40,
    "fifteeen": 15,
}
TENS = {
    w: n * 10 + 20 for n, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split())
} | {"fourty": 40, "twentyfive": 25, "fortyfive": 45}
ISH = {f"{word}ish": n for word, n in NUMBERS.items() if 0 < n <= 12}  # "sevenish"
ORDINALS = {
    w: n + 1
    for n, w in enumerate(
        (
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
            "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
        ).split()
    )
} | {"thirtieth": 30, "fith": 5, "nineth": 9}
ORDINAL_ENDINGS = frozenset({"st", "nd", "rd", "th"})
ARTICLES = frozenset({"a", "an"})
COUPLE = frozenset({"couple", "coupla", "cpl", "pair"})
FEW = frozenset({"few", "several"})

WEEKDAYS = {
    word: n
    for n, words in enumerate(
        (
            "monday mon mond mondays mons moday mnday monady mondey",
            "tuesday tue tues tu tuesdays tusday tuseday teusday tueday",
            "wednesday wed weds wednesdays wensday wednsday wendsday wedensday wedneday",
            "thursday thu thur thurs th thursdays thrusday thursay thirsday thusday thrs",
            "friday fri fridays frday firday fryday",
            "saturday sat saturdays satuday saterday saturay satday",
            "sunday sun sundays sundy suday",
        )
    )
    for word in words.split()
}
WEEKDAY_PLURALS = frozenset(w for w in WEEKDAYS if w.endswith("days"))
# also words of their own: only read as days where something around them speaks of time
SHY_WEEKDAYS = frozenset({"sun", "sat", "mon", "wed", "tu", "th", "mons"})
# names that hold a day's name and are none
NAMES_WITH_DAYS = frozenset(
    tuple(name.split())
    for name in (
        "taco tuesday,ruby tuesday,freaky friday,black sunday,bloody sunday,blue monday,manic monday,tgi fridays,"
        "wednesday addams,tuesday weld,monday blues,sunday times,girl friday,man friday"
    ).split(",")
)
MONTHS = {
    word: n
    for n, words in enumerate(
        (
            "january jan janurary januray",
            "february feb febuary feburary febr",
            "march mar",
            "april apr apirl",
            "may",
            "june jun",
            "july jul jully",
            "august aug agust",
            "september sept sep septmber setember septemper setp",
            "october oct octobre ocotber",
            "november nov novemeber novmber",
            "december dec decmber decemeber",
        ),
        1,
    )
    for word in words.split()
}
SHY_MONTHS = frozenset({"may", "march", "mar", "jan", "jun", "dec"})
UNITS = {
    word: unit
    for unit, words in {
        "second": "second seconds sec secs s",
        "minute": "minute minutes min mins m mn minuts minuets mintues mintue minuites minuite minues minites minets",
        "hour": "hour hours hr hrs h hous huors horu",
        "day": "day days d dys dasy dyas",
        "week": "week weeks wk wks w weeek weeks'",
        "fortnight": "fortnight fortnights",
        "month": "month months mo mos mth mths",
        "quarter": "quarter quarters",
        "year": "year years yr yrs y",
        "decade": "decade decades",
    }.items()
    for word in words.split()
}
SHORT_UNITS = frozenset("s m h d w y mo mn".split())
TODAY = frozenset("today tday 2day todays today's tody".split())
TONIGHT = frozenset("tonight tonite 2nite 2night tonigt tonght tonights tonight's tonigh".split())
TOMORROW = frozenset(
    (
        "tomorrow tmrw tmr tmw tmmrw tomorow tommorow tommorrow tomorrrow tommorw tomoro tomorro 2morrow "
        "2morow 2moro 2mrw 2mro 2moz tom tomrrow tomarrow tomorrow's tomorrows tmrow tmorrow tomm tomo "
        "tommrow tomrw tmo"
    ).split()
)
SHY_TOMORROW = frozenset({"tom"})
YESTERDAY = frozenset({"yesterday", "yest", "yesterdays", "yesterday's"})
DAYPARTS = {
    "morning": "morning",
    "mornin": "morning",
    "morn": "morning",
    "am": "morning",
    "pm": "afternoon",
    "mornings": "morning",
    "afternoon": "afternoon",
    "afternoons": "afternoon",
    "afternon": "afternoon",
    "arvo": "afternoon",
    "aft": "afternoon",
    "evening": "evening",
    "evenings": "evening",
    "eve": "evening",
    "night": "night",
    "nite": "night",
    "nights": "night",
    "lunchtime": "noon",
    "lunch": "noon",
    "dinnertime": "evening",
    "suppertime": "evening",
    "teatime": "evening",
    "breakfast": "morning",
    "bedtime": "night",
    "midmorning": "morning",
    "midafternoon": "afternoon",
}
NOON = frozenset({"noon", "midday", "noontime", "noonish", "noons"})
MIDNIGHT = frozenset({"midnight", "midnite", "midnights"})
THIS = frozenset({"this", "ths"})
NEXT = frozenset({"next", "nxt", "nex", "following"})
COMING = frozenset({"coming", "upcoming"})
LAST = frozenset({"last", "past", "previous"})
OCLOCK = frozenset({"o'clock", "oclock", "o'clok", "clock", "o"})
AT = frozenset(
    {
        "at",
        "@",
        "around",
        "about",
        "abt",
        "by",
        "approximately",
        "circa",
        "til",
        "till",
        "until",
        "before",
        "after",
        "from",
        "near",
        "approx",
        "almost",
        "exactly",
    }
)
EVERY = frozenset({"every", "each", "evry", "evey", "ever", "evrey"})
EVERYOTHER = frozenset({"everyother", "evryother"})
OTHER = frozenset({"other", "othr", "oter", "second", "alternate", "alternating"})
FREQUENCIES = {
    "hourly": ("HOURLY", 1),
    "daily": ("DAILY", 1),
    "everyday": ("DAILY", 1),
    "evryday": ("DAILY", 1),
    "dayly": ("DAILY", 1),
    "dialy": ("DAILY", 1),
    "nightly": ("DAILY", 1),
    "everyhour": ("HOURLY", 1),
    "everyweek": ("WEEKLY", 1),
    "everymonth": ("MONTHLY", 1),
    "everyyear": ("YEARLY", 1),
    "wkly": ("WEEKLY", 1),
    "mthly": ("MONTHLY", 1),
    "mnthly": ("MONTHLY", 1),
    "weekly": ("WEEKLY", 1),
    "biweekly": ("WEEKLY", 2),
    "fortnightly": ("WEEKLY", 2),
    "monthly": ("MONTHLY", 1),
    "bimonthly": ("MONTHLY", 2),
    "quarterly": ("MONTHLY", 3),
    "yearly": ("YEARLY", 1),
    "annually": ("YEARLY", 1),
    "annual": ("YEARLY", 1),
    "biyearly": ("YEARLY", 2),
    "biennial": ("YEARLY", 2),
    "biennially": ("YEARLY", 2),
    "semimonthly": ("MONTHLY", 1),
    "semiweekly": ("WEEKLY", 1),
    "semiannually": ("MONTHLY", 6),
    "semiannual": ("MONTHLY", 6),
    "biannual": ("MONTHLY", 6),
    "biannually": ("MONTHLY", 6),
}
MERIDIEM_HINTS = {
    "am": frozenset("breakfast wake alarm sunrise morning dawn".split()),
    "am from 5": frozenset("school bus coffee jog".split()),
    "pm": frozenset(
        (
            "dinner supper party movie concert drinks date show cocktails happy bed bedtime sunset game night "
            "evening afternoon beer pub sleep tv"
        ).split()
    ),
}
ZONES = {
    "est": "America/New_York",
    "edt": "America/New_York",
    "et": "America/New_York",
    "eastern": "America/New_York",
    "cst": "America/Chicago",
    "cdt": "America/Chicago",
    "ct": "America/Chicago",
    "central": "America/Chicago",
    "mst": "America/Denver",
    "mdt": "America/Denver",
    "mt": "America/Denver",
    "mountain": "America/Denver",
    "pst": "America/Los_Angeles",
    "pdt": "America/Los_Angeles",
    "pt": "America/Los_Angeles",
    "pacific": "America/Los_Angeles",
    "akst": "America/Anchorage",
    "hst": "Pacific/Honolulu",
    "gmt": "Etc/GMT",
    "utc": "Etc/UTC",
    "z": "Etc/UTC",
    "bst": "Europe/London",
    "cet": "Europe/Paris",
    "cest": "Europe/Paris",
    "ist": "Asia/Kolkata",
    "jst": "Asia/Tokyo",
    "aest": "Australia/Sydney",
    "aedt": "Australia/Sydney",
    "sgt": "Asia/Singapore",
    "msk": "Europe/Moscow",
}
# places people name with a clock time ("3pm Berlin time"); all other places go through the zone command
ZONE_CITIES = {
    "berlin": "Europe/Berlin",
    "london": "Europe/London",
    "paris": "Europe/Paris",
    "madrid": "Europe/Madrid",
    "rome": "Europe/Rome",
    "amsterdam": "Europe/Amsterdam",
    "dublin": "Europe/Dublin",
    "lisbon": "Europe/Lisbon",
    "moscow": "Europe/Moscow",
    "istanbul": "Europe/Istanbul",
    "dubai": "Asia/Dubai",
    "delhi": "Asia/Kolkata",
    "mumbai": "Asia/Kolkata",
    "india": "Asia/Kolkata",
    "singapore": "Asia/Singapore",
    "beijing": "Asia/Shanghai",
    "shanghai": "Asia/Shanghai",
    "tokyo": "Asia/Tokyo",
    "japan": "Asia/Tokyo",
    "seoul": "Asia/Seoul",
    "sydney": "Australia/Sydney",
    "melbourne": "Australia/Melbourne",
    "auckland": "Pacific/Auckland",
    "york": "America/New_York",
    "ny": "America/New_York",
    "nyc": "America/New_York",
    "boston": "America/New_York",
    "chicago": "America/Chicago",
    "texas": "America/Chicago",
    "dallas": "America/Chicago",
    "denver": "America/Denver",
    "phoenix": "America/Phoenix",
    "seattle": "America/Los_Angeles",
    "california": "America/Los_Angeles",
    "la": "America/Los_Angeles",
    "hawaii": "Pacific/Honolulu",
    "toronto": "America/Toronto",
    "mexico": "America/Mexico_City",
}


# -- one slip of the thumb: a letter left out, typed twice, or two changed places

NAMES_TOO = frozenset({"frida", "augus", "sunda", "octave", "wee", "wees", "fort", "yea", "yeas"})


def misspelt(word: str) -> set[str]:
    """The likely misspellings of a long word; the first letter is hardly ever missed."""
    out = {word[:i] + word[i + 1 :] for i in range(1, len(word))}
    out |= {word[:i] + word[i] + word[i:] for i in range(len(word))}
    out |= {word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in range(len(word) - 1)}
    return out - {word} - NAMES_TOO


def with_misspellings(table: dict[str, T], words: str) -> dict[str, T]:
    """The table with every slip of these words, and with "at" run together ("fridayat 3")."""
    grown = dict(table)
    for word in words.split():
        for slip in misspelt(word) | {word + "at"}:
            grown.setdefault(slip, table[word])
    return grown


WEEKDAYS = with_misspellings(WEEKDAYS, "monday tuesday wednesday thursday friday saturday sunday")
FREQUENCIES = with_misspellings(FREQUENCIES, "everyday weekly monthly quarterly annually")
MONTHS = with_misspellings(MONTHS, "january february april august september october november december")
UNITS = with_misspellings(UNITS, "minutes hours second seconds weeks months years")
TENS = with_misspellings(TENS, "twenty thirty forty fifty")
HOLIDAYS = with_misspellings(words_holidays.HOLIDAYS, "christmas halloween thanksgiving")
DAYPARTS = with_misspellings(DAYPARTS, "morning afternoon evening")
HALVES = frozenset({"am", "pm"})
TOMORROW = TOMORROW | misspelt("tomorrow") | {"tomorrowat"}
TONIGHT = TONIGHT | misspelt("tonight")
