"""News of what is kept: another time, so much later or earlier, called off. Rules of `hearing.py`.

"lunch is an hour later", "haircut got moved up to 10", "they cancelled my flight": what is kept is spoken of, and
a new reminder of it would leave the old one standing. A rule takes a text so only where its words name what is
kept, or where it says "it" or "they" of what was just spoken of.
"""

from __future__ import annotations

import re

from bot.core.conversation.answers import plainly
from bot.core.conversation.desk import Desk
from bot.core.conversation.event_moved import is_one, itself, near_its_day
from bot.core.conversation.event_words import event_ahead
from bot.core.conversation.matching import stems
from bot.core.conversation.series_changes import ahead_of
from bot.core.conversation.spoken_of import (
    CLOCK_ALONE,
    SAME_TIME,
    SMALL_WORDS,
    Heard,
    came_lately,
    in_other_words,
    is_moment,
    known,
    mendable,
    names_surely,
    names_wholly,
    series_of,
    spoken_now,
)
from bot.core.conversation.targets import DAY_NAMED, DAYS_NAMED, of_that_day, within
from bot.core.conversation.unread import ERRAND_VERBS
from bot.core.model import Reminder
from bot.core.reading import Intent, Item, Moment, Reading

# -- how news is told

BE = r"(?:'s|'ve)?(?: is| are| was| were| will be| got| gets| has been| have been| has| been| being| just| now| actually)*"
CHANGED = r"(?:moved|changed|changd|chngd|rescheduled|resched|pushed|switched|postponed|bumped|delayed|extended|shifted|pulled|brought|put)"
DAY = r"mon|tue|wed|thu|fri|sat|sun|\w+day|tomorrow|tmrw"
TO = rf"(?: time| date| day)?(?: back| up| out| off| forward| ahead| over)?,?(?: (?:to|until|till|til|for)|,? (?:and )?(?:it'?s|it is|now)(?: now)?(?: at| on)?|(?= (?:next |this )?(?:{DAY})\b)) (?P<to>.+?)(?: now)?[ .!]*"
UNIT = r"(?:min(?:ute)?s?|hrs?|hours?|h|days?|weeks?|wks?)"
BY = (
    rf"(?:(?:for|by|about|around|at least|another) )*(?P<by>(?:half an?|an?|one|two|three|four|five|six|ten|fifteen|twenty|thirty|a couple(?: of)?|\d{{1,3}}) ?{UNIT}"
    rf"(?: and a half)?)"
)
WHAT = r"(?:(?:the|my|our|his|her|their) )?(?P<what>.+?)"
ENDS = r"[ .!:(]*"
GOES_ON = r"(?: is| are|'s|'re)?(?: now| actually| just)?(?: coming| running| starting| starts| leaving| leaves| arriving| going to be| gonna be| will be| now| actually)*"

MOVED_TO = re.compile(rf"{WHAT}{BE} (?P<verb>{CHANGED}){TO}", re.I)
MOVED_BY = re.compile(
    rf"{WHAT}{BE} (?P<verb>{CHANGED})(?P<way> (?:back|up|out|off|forward|ahead))? {BY}(?: (?P<late>later|earlier|sooner))?{ENDS}",
    re.I,
)
IS_BY = re.compile(
    rf"{WHAT}(?:{GOES_ON}|{BE}) {BY} (?P<late>later|late|earlier|early|sooner|behind)(?: now| today)?{ENDS}",
    re.I,
)
RUNS_BY = re.compile(rf"{WHAT}{GOES_ON} running (?P<late>late|early|behind) {BY}{ENDS}", re.I)
IS_NOW = re.compile(
    rf"{WHAT}(?: is|'s| are| starts| leaves| will be){{0,2}}(?: now(?: coming| starting| leaving| happening| leaves| starts| begins| arrives| comes)?(?: at| on| for)? (?P<to>.+?)"
    rf"|(?: coming| starting| leaving)?(?: at| on| for)? (?P<then>.+?),? (?:now|actually)){ENDS}",
    re.I,
)
IS_AT = re.compile(
    rf"{WHAT}(?: is| are|'s| should be| needs to be| has to be| will be| starts| leaves)(?: actually| really)? (?:(?:at|on|for) )?(?P<to>.+?){ENDS}",
    re.I,
)
RATHER = re.compile(
    rf"{WHAT}(?:{BE} (?:earlier|later|sooner)(?: now)?[ ,:;-]+(?:it'?s )?(?:at |now )*(?P<to>.+?)| (?P<then>.+?),? instead(?: of (?:at |on )?(?P<old>.+?))?){ENDS}",
    re.I,
)
NOT_THEN = re.compile(
    rf"{WHAT}(?:(?: is|'s| should be)(?: actually)?(?: at| on| for)? (?P<to>[^,]+?)| (?P<then>[^,]+?)),? (?:and )?not (?:at |on |for )?(?P<old>.+?){ENDS}",
    re.I,
)
IS_NOT = re.compile(
    rf"{WHAT} ?(?:isn'?t|is not|'s not|not)(?: at| on)? (?P<old>.+?)(?:[,;.]+ ?| )(?:(?:but|it'?s|it is|now|rather)[ ,]+)+(?:at |on )?(?P<to>.+?){ENDS}",
    re.I,
)
CANNOT = re.compile(
    rf"{WHAT} (?:can'?t|cannot|can not|couldn'?t|won'?t be able to) (?:make|do|come|meet)(?: it)?(?: on| at)?(?: (?P<old>[^,;.]+?))?"
    rf"(?:[,;.]+ ?(?:but |so |can do |wants |how about |only |(?:we |they |it'?s |it |she |he |i )?(?:been |got )?(?:moved|rescheduled|pushed|switched|changed)(?: it)?(?: to| for)? )*(?P<to>.+?)(?: instead| works| is ok| is fine)?)?{ENDS}",
    re.I,
)
WANTS = re.compile(
    rf"{WHAT} (?:wants?|wanted|asked|needs?|prefers?|would rather|can only|can)(?: me| us)?(?: to)?(?: only)?(?: (?:do|make|have|meet|come|be|make it))?(?: it| there| in)?(?: at| on)? (?P<to>.+?) instead{ENDS}",
    re.I,
)
NEW_TIME = re.compile(
    rf"(?:the |my )?new (?:time|date|day)(?: for| of) {WHAT}(?: is|:)? (?P<to>\S*\d.*|\w+day.*|tomorrow.*)"
    r"|(?:the |my |our )?(?:new (?P<other>.+?) (?:time|date|day)|(?P<last>.+?)(?: (?:is|was|got))?(?: cancell?ed[,;.]*)?(?: the)? new (?:time|date|day|one|appointment))(?: is|:)?(?: at| on)? (?P<then>.+)",
    re.I,
)
NEXT_DAY = re.compile(
    rf"{WHAT}(?: is| got|'s)?(?: moved to)?(?: now)? the (?P<way>day after|next day|following day|day before)(?: now| instead){ENDS}",
    re.I,
)
SOMEONE_MOVED = re.compile(
    rf"(?:(?P<who>[\w']+(?: [\w']+){{0,2}}?)(?:'ve|'s)?(?: have| has| had| just)* )?(?P<verb>{CHANGED})"
    r" (?:(?:my|the|our|his|her|their) )?(?P<what>.+?)(?P<rest>(?: (?:back|up|out|forward|ahead))?,? (?:(?:to|until|till|til|for|by|half|an?)\b|\d).*)",
    re.I,
)
WANTS_MOVED = re.compile(
    r"(?:(?:the|my|our) )?(?P<who>(?!i\b|we\b)[\w':]+(?: [\w':]+){0,2}?)(?:'d|'s|'re| is| are| just)? (?:wants?|wanted|needs?|needed|has|have|had|asked|asked me|asked us|would like|like|trying|going|hoping) to"
    r" (?:move|push|reschedule|switch|change|bump|shift|postpone|delay|bring)(?: (?:(?:my|the|our|his|her|their) )?(?P<what>\S.*?))??(?P<rest>(?: (?:back|up|out|forward|ahead))? (?:to|until|till|til|for|by) \S.*)",
    re.I,
)
SAID_BY = re.compile(
    r"(?:(?:the |my |our )?(?P<who>[\w.']+(?: [\w.']+){0,2}?) (?:just )?(?:called|texted|emailed|wrote|rang|phoned|messaged|says?|said|told me)(?: again| back)?(?: me| us)?(?: again| back)?(?: to say| saying)?(?: and)?(?: that)?[ ,:;.-]+)(?=\w)",
    re.I,
)
""" "Dentist called, appointment is now monday": who told it."""
UPDATE = re.compile(
    r"(?:(?:ok(?:ay)?|so|hey|fyi|btw|update|news|heads up|turns out|looks like|just heard|apparently|also|and|but|it turns out)[ ,.:;!-]+(?:that )?)+",
    re.I,
)

IT = frozenset("it its it's that this they me us him her he she them we".split())
ONESELF = frozenset("running im i'm i am we're".split())
""" "running 10 min late" says where one is."""
NEEDS_WHO = frozenset("put brought pulled shifted pushed".split())
NOUN = r"(?:time|date|day|appointment|appt|class|meeting|session|lesson|reservation|booking|one)"
GENERIC = re.compile(rf" (?:{NOUN}|deadline|due date)$", re.I)
NOUN_ALONE = re.compile(NOUN, re.I)
LATER_BY_ITSELF = frozenset("delayed pushed postponed bumped extended put".split())
EARLIER = frozenset("up ahead earlier early sooner".split())
NO_NEWS = re.compile(r"\b(?:remind(?:er|ers)?|remember|alert|alarm|don'?t forget|make sure)\b|\?\s*$", re.I)
MOST_OF_A_NAME = 8
CANCELS = "cancel"
"""The stem of a task that is to cancel something: "cancelled netflix" says that it is done."""


def plain_news(text: str) -> tuple[str, str]:
    """The news without what stands in front of it, and who told it."""
    text = text.replace("\u2019", "'").strip()
    lead = SMALL_WORDS.match(text)
    text = text[lead.end() :] if lead is not None else text
    update = UPDATE.match(text)
    text = text[update.end() :] if update is not None else text
    told = SAID_BY.match(text)
    return (text[told.end() :], told["who"]) if told is not None else (text, "")


def told_change(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "dentist moved to friday same time", "lunch is an hour later", "kate wants to do 1 instead"."""
    told = (Intent.CREATE, Intent.OTHER, Intent.EDIT, Intent.HABIT)
    if reading.intent not in told or NO_NEWS.search(text):
        return None
    if reading.intent is Intent.HABIT and re.match(r"my\b", text, re.I):
        return None  # "lunch is at 1" is news where a lunch is kept
    words, who = plain_news(text)
    rules = TELLINGS if reading.intent is not Intent.EDIT else (moved_to, is_now, is_at)
    for said in (words, f"{who} {words}") if who else (words,):  # "dentist called, 4 instead"
        found = next((item for rule in rules if (item := rule(desk, said)) is not None), None)
        if found is not None:
            return reading._replace(items=(found,)), text
    return None


# -- what is meant


def named(desk: Desk, words: str, pool: list[Reminder] | None = None) -> tuple[str, list[Reminder]]:
    """Those that the words of news name, and the words that name them: "thursday zoom", "flight time", "lunch"."""
    pool = known(desk) if pool is None else pool
    words = words.strip(" ,.:")
    tries = [words, GENERIC.sub("", words)]
    for said in dict.fromkeys(tries):
        found = [r for r in names_surely(said, pool) if is_named(said, r)] if stems(said) else []
        if found:
            return said, found
        day = DAY_NAMED.search(said)
        rest = DAY_NAMED.sub(" ", said).strip() if day is not None else ""
        if day is not None and rest and (found := names_surely(rest, pool)):
            there = [r for r in found if comes_on(desk, r, DAYS_NAMED.index(day[1].lower()))]
            if there:
                return (said if of_that_day(desk, said, found) == there else rest), there
    return words, []


def is_named(words: str, reminder: Reminder) -> bool:
    """ "call" alone is no name of "call sam"; "rent" is one of "rent due"."""
    first, _, rest = reminder.task.lower().partition(" ")
    return not (rest and not rest.startswith("due") and first == words.lower() and first in ERRAND_VERBS)


def comes_on(desk: Desk, reminder: Reminder, weekday: int) -> bool:
    event = event_ahead(desk, reminder) or itself(desk, reminder)
    return event is not None and event.wall.weekday() == weekday


def value_of(desk: Desk, words: str | None) -> Item | None:
    """The moment or the series that words of a new time are, and nothing else."""
    words = SAME_TIME.sub("", (words or "").strip(" .!,:()"))
    words = IS_LEAD.sub("", NOW_BEHIND.sub("", words))
    other = INSTEAD_OF.fullmatch(words)
    if other is not None:
        if value_of(desk, other["old"]) is None:
            return None  # "friday instead of driving"
        words = other["new"]
    words = f"at {words}" if CLOCK_ALONE.fullmatch(words) else words
    words = plainly(words) if words and not is_moment(desk, words) else words  # "the morning"
    said = desk.read(words) if words else None
    if said is None or said.intent not in (Intent.MOMENT, Intent.LIST) or said.items[0].target:
        return None
    item = said.items[0]
    return item if item.moment is not None and item.moment.delay_seconds != 0 else None


IS_LEAD = re.compile(
    r"^(?:(?:is|are|was|be|will be|'s|should be|starts?|leaves?|due|coming|now|actually|really|just|at|on|for)\s+)+",
    re.I,
)
""" "Is" in front of a new time is of the telling, and no name's: "book club is friday now"."""
NOW_BEHIND = re.compile(r"(?<=\S),?\s+(?:now|actually|instead)$", re.I)
INSTEAD_OF = re.compile(r"(?P<new>.+?),? (?:instead of|rather than)(?: at| on)? (?P<old>.+)", re.I)


def moved(desk: Desk, what: str, to: str | None) -> Item | None:
    """What the words name, at another time."""
    said = value_of(desk, to)
    if said is None:
        return None
    meant = Item(Intent.EDIT, moments=said.moments[:1], recurrence=said.recurrence, value="event")
    if what.lower() in IT:
        came = came_lately(desk)
        if came and event_ahead(desk, came[0]) is None:
            return None  # what came is put off
        meant = near_its_day(desk, meant, spoken_now(desk), to)
        if what.lower() in ("me", "us") and errand_spoken_of(desk):
            meant = meant._replace(moments=(), recurrence=None)  # its own time hangs on that: it is asked for
        return of_it(desk, meant)
    target, found = named(desk, what)
    if not found and NOUN_ALONE.fullmatch(what) and not came_lately(desk):
        return of_noun(desk, meant, what)
    meant = near_its_day(desk, meant, found, to)
    return meant._replace(target=target, everything=told_twice(desk, found)) if found else None


def told_twice(desk: Desk, found: list[Reminder]) -> bool:
    """Two reminders of the same words, with their time in it: of one thing, and both move with it."""
    words = {r.task.lower() for r in found}
    timed = len(found) > 1 and len(words) == 1 and not any(r.series for r in found)
    return timed and desk.read(f"remind me to {found[0].task}", at=found[0].created_at).moment is not None


def of_it(desk: Desk, item: Item) -> Item | None:
    """ "it", "they": what was just spoken of; asked for by the one that acts where that is unclear."""
    return item if spoken_now(desk) else None


def of_noun(desk: Desk, meant: Item, what: str) -> Item | None:
    """ "They moved my appointment to 4": what was spoken of, and no chore: "thaw the chicken" is no meeting."""
    spoken = spoken_now(desk)
    if what.lower() in WHEN_WORDS or not spoken:
        return of_it(desk, meant)
    of_one = what.lower() in VISITS or is_one(desk, desk.live())
    if of_one and not any(is_chore(r.task) for r in spoken):
        return of_it(desk, meant)
    several = len(desk.live()) > 1
    return meant._replace(value="any") if several else meant._replace(target=what, value="unnamed")


VISITS = frozenset("appointment appt reservation booking".split())
""" "The meeting" and "my class" may as well be none of what is kept: of several it is asked which."""
WHEN_WORDS = frozenset("time date day one".split())


def is_chore(task: str) -> bool:
    """Something to do, and no event: "call sam", "thaw the chicken"; not "call with sam"."""
    first, second, *_ = (*task.lower().split(), "", "")
    if second in ("with", "at", "on", "for") or not second:
        return False
    return first in ERRAND_VERBS or second in ("the", "a", "an", "my", "our", "his", "her", "some")


def errand_spoken_of(desk: Desk) -> bool:
    """ "get ready": not what they moved me to, but something to do beside it."""
    spoken = spoken_now(desk)
    first = spoken[0].task.lower().partition(" ")[0] if spoken else ""
    return first in ERRAND_VERBS - {"work"} and event_ahead(desk, spoken[0]) is None


def shifted(desk: Desk, what: str, by: str, earlier: bool) -> Item | None:
    """What the words name, by so much later or earlier."""
    by = re.sub("^a couple(?: of)?", "2", by, flags=re.I)
    item = desk.read(f"move it {by} {'earlier' if earlier else 'later'}").items[0]
    if item.value != "shift":
        return None
    meant = item._replace(value="event shift")
    if what.lower() in IT:
        return of_it(desk, meant)
    target, found = named(desk, what)
    return meant._replace(target=target) if found else None


# -- the tellings, each a rule


def moved_to(desk: Desk, text: str) -> Item | None:
    found = MOVED_TO.fullmatch(text)
    if found is None:
        return None
    by = re.fullmatch(BY, found["to"], re.I)
    if by is not None and "delayed" in text.lower():
        return shifted(desk, found["what"], by["by"], earlier=False)
    return unless_errand(desk, moved(desk, found["what"], found["to"]), found["verb"])


def unless_errand(desk: Desk, meant: Item | None, verb: str) -> Item | None:
    """ "get oil changed friday" is what is to be done, where that is kept too."""
    if meant is None or meant.target is None:
        return meant
    found = named(desk, meant.target)[1]
    return None if any(stems(verb)[0] in stems(r.task) for r in found) else meant


def moved_by(desk: Desk, text: str) -> Item | None:
    """ "therapy pushed back half an hour"; "moved an hour" says not which way."""
    found = MOVED_BY.fullmatch(text)
    if found is None:
        return None
    ways = {w for w in (found["way"], found["late"]) if w}
    ways = {w.strip().lower() for w in ways}
    if not ways and found["verb"].lower() not in LATER_BY_ITSELF:
        return None
    return unless_errand(desk, shifted(desk, found["what"], found["by"], bool(ways & EARLIER)), found["verb"])


def is_by(desk: Desk, text: str) -> Item | None:
    found = IS_BY.fullmatch(text) or RUNS_BY.fullmatch(text)
    if found is None or ONESELF.issuperset(found["what"].lower().split()):
        return None
    return shifted(desk, found["what"], found["by"], found["late"].lower() in EARLIER)


def is_now(desk: Desk, text: str) -> Item | None:
    """ "yoga is at 7 now", "plumber now coming wednesday"; "gym now" is no other time."""
    found = IS_NOW.fullmatch(text)
    return moved_either(desk, found) if found is not None else None


def moved_either(desk: Desk, found: re.Match[str]) -> Item | None:
    """Where the name ends and the time begins nobody says: the shortest name that leaves a time."""
    if found["to"] is not None and (meant := moved(desk, found["what"], found["to"])) is not None:
        return meant
    if "then" not in found.re.groupindex:
        return None  # "my flight isnt friday, its saturday": the name ends where the pattern says
    if found["what"].lower() in IT:
        return moved(desk, found["what"], found["then"])
    words = found.string[found.start("what") : max(found.end("to"), found.end("then"))].split()
    for i in range(1, min(len(words), MOST_OF_A_NAME)):
        meant = moved(desk, " ".join(words[:i]), " ".join(words[i:]))
        if meant is not None and meant.target is not None:
            return meant
    return None


def is_at(desk: Desk, text: str) -> Item | None:
    """ "movie is at 8:30": only where one of that name is kept, and of its own day where a part of the name is said."""
    found = IS_AT.fullmatch(text)
    meant = moved(desk, found["what"], found["to"]) if found is not None else None
    if meant is None or meant.target is None:
        return None
    pool = named(desk, meant.target, desk.live())[1]
    whole = names_wholly(meant.target, pool) or all(is_name(desk, meant.target, r) for r in pool)
    surely = not meant.moments[0].has_date or ACTUALLY.search(text) is not None
    if not pool or not (whole or (is_one(desk, pool) and surely)):
        return None
    return meant


ACTUALLY = re.compile(r" (?:is|'s) (?:actually|really) ", re.I)


def is_name(desk: Desk, words: str, reminder: Reminder) -> bool:
    """The words are all of the event's own, its time left away."""
    event = event_ahead(desk, reminder)
    return event is not None and len(stems(event.task)) == len(stems(words))


def rather(desk: Desk, text: str) -> Item | None:
    """ "dinner at 4:30 instead", "lunch is earlier, 11:30"."""
    found = RATHER.fullmatch(text)
    if found is None or (found["old"] is not None and value_of(desk, found["old"]) is None):
        return None  # "call bob at 4:30 instead of driving"
    return moved_either(desk, found)


def not_then(desk: Desk, text: str) -> Item | None:
    """ "my flight is saturday not friday", "my flight isnt friday its saturday"."""
    for pattern in (NOT_THEN, IS_NOT):
        found = pattern.fullmatch(text)
        if found is not None and value_of(desk, found["old"]) is not None:
            meant = moved_either(desk, found)
            if meant is not None and meant.target is not None:
                return meant
    return None


def cannot(desk: Desk, text: str) -> Item | None:
    """ "kate cant make friday, saturday instead"; without another time it is asked for."""
    found = CANNOT.fullmatch(text)
    if found is None:
        return None
    if found["what"].lower() in ("i", "we"):
        return one_of_that_day(desk, found["old"], found["to"])
    if found["to"] is not None:
        return moved(desk, found["what"], found["to"])
    old = value_of(desk, found["old"])
    target, pool = named(desk, found["what"], desk.live())
    there = [r for r in pool if old is not None and old.moment is not None and on_that(desk, r, old.moment)]
    if there and len(there) < len(pool) and is_one(desk, there):
        target, pool = there[0].task, there
    return Item(Intent.EDIT, target=target, value="event") if there and len(there) == len(pool) else None


def one_of_that_day(desk: Desk, old: str | None, to: str | None) -> Item | None:
    """ "i cant make thursday, monday instead": the one that is on thursday."""
    day, said = value_of(desk, old), value_of(desk, to)
    if day is None or day.moment is None or said is None:
        return None
    there = [r for r in desk.live() if on_that(desk, r, day.moment)]
    if not there or not is_one(desk, there):
        return None
    return Item(Intent.EDIT, target=there[0].task, moments=said.moments[:1], value="event")


def wants(desk: Desk, text: str) -> Item | None:
    found = WANTS.fullmatch(text)
    return moved(desk, found["what"], found["to"]) if found is not None else None


def new_time(desk: Desk, text: str) -> Item | None:
    """ "new flight time 7:15am", "the new time for the dentist is friday at 4"."""
    found = NEW_TIME.fullmatch(text)
    if found is None:
        return None
    meant = moved(desk, found["what"] or found["other"] or found["last"], found["to"] or found["then"])
    return meant if meant is not None and meant.target is not None else None


def next_day(desk: Desk, text: str) -> Item | None:
    found = NEXT_DAY.fullmatch(text)
    return shifted(desk, found["what"], "1 day", "before" in found["way"].lower()) if found else None


def someone_moved(desk: Desk, text: str) -> Item | None:
    """ "they moved me to 4", "prof extended it to dec 7", "they pushed my flight back an hour"."""
    found = SOMEONE_MOVED.fullmatch(text)
    if found is None or (found["who"] is None and found["verb"].lower() in NEEDS_WHO):
        return None
    said = f"{found['what']} {found['verb']}{found['rest']}"
    return moved_to(desk, said) or moved_by(desk, said)


def wants_moved(desk: Desk, text: str) -> Item | None:
    """ "dana wants to move our 1:1 to thursday", "dana needs to reschedule to friday"; "the meeting" is the one with
    dana."""
    found = WANTS_MOVED.fullmatch(text)
    if found is None:
        return None
    what = found["what"] or found["who"]
    names = [what]
    if NOUN_ALONE.fullmatch(what) or what.lower() in ("it", "this", "that", "things"):
        names = [found["who"], what] if named(desk, found["who"], desk.live())[1] else names
    tellings = [f"{name} moved{found['rest']}" for name in names]
    return next((i for said in tellings if (i := moved_to(desk, said) or moved_by(desk, said))), None)


TELLINGS = (
    wants_moved,
    someone_moved,
    moved_to,
    moved_by,
    is_by,
    next_day,
    not_then,
    is_now,
    cannot,
    wants,
    rather,
    new_time,
    is_at,
)


# -- called off

OFF = r"(?:cancell?ed|cxl'?d|called off|(?:not|no longer|isn'?t|aren'?t|won'?t be) happening(?: any ?more)?|won'?t happen|fell through)"
TOLD_OFF = re.compile(
    rf"{WHAT}(?:(?:'s| is| was| got| has been| been| are| all| now)*? {OFF}|(?:'s| is| are)(?: all| now)? off)(?: on (?:me|us))?(?P<then>(?: (?!of\b).+?)?){ENDS}",
    re.I,
)
OFF_ALONE = re.compile(rf"{OFF}{ENDS}|(?:it|that|this)(?:'?s| is)(?: all| now)? off{ENDS}", re.I)
TO_CANCEL = re.compile(
    rf"{WHAT} (?:called|texted|emailed|wrote|rang)(?: me| us)? to cancel(?P<then>){ENDS}", re.I
)
NO_MORE = re.compile(
    rf"no (?:the |my )?(?P<what>.+?) (?:on )?(?P<then>(?:this |next )?(?:{DAY}|today|tonight)){ENDS}", re.I
)
SOMEONE_CALLED_OFF = re.compile(
    r"(?:(?P<who>[\w']+(?: [\w']+){0,2}?)(?:'ve)?(?: have| has| had to| just)* (?:cancell?ed|cancel|called off|call off)|cancell?ed|called off) (?:(?:my|the|our|his|her|their) )?(?P<what>it|this|that|on (?:me|us)|.+?)"
    rf"(?: on (?:me|us))?{ENDS}",
    re.I,
)
NOT_GOING = re.compile(
    r"(?:(?:i'?m|i am|we'?re|we are) )?(?:not|no longer) (?:going to|doing|coming to|attending|making it to|gonna make|going) (?:to )?(?:the |my |our )?(?P<what>.+?)(?: any ?more| after all| now)?"
    rf"{ENDS}",
    re.I,
)


CANNOT_GO = re.compile(
    r"(?:(?:i|we) (?:can'?t|cannot|can not|couldn'?t|won'?t be able to|won'?t) (?:go to|make it to|make|attend|come to|do)|(?:(?:i'?m|i am|we'?re) )?skipping)(?: the| my| our)? (?P<what>.+?)"
    rf"(?: any ?more| after all)?(?P<then>(?: (?:on )?(?:this |next )?(?:{DAY}|today|tonight))?){ENDS}",
    re.I,
)


def told_off(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "dentist cancelled", "my piano class is cancelled tomorrow": it goes; of a series, that one alone."""
    if reading.intent not in (Intent.CREATE, Intent.OTHER) or NO_NEWS.search(text):
        return None
    words, _ = plain_news(text)
    if OFF_ALONE.fullmatch(words):
        meant = off(desk, "it", "")
        return (reading._replace(items=(meant,)), text) if meant is not None else None
    for pattern in (TOLD_OFF, SOMEONE_CALLED_OFF, NOT_GOING, TO_CANCEL, NO_MORE, CANNOT_GO):
        found = pattern.fullmatch(text if pattern in (NO_MORE, TO_CANCEL) else words)
        if found is None:
            continue
        then = (found.groupdict().get("then") or "").strip(" .!:;()/'")
        meant = off(desk, found["what"], then, found.groupdict().get("who"))
        if meant is not None and pattern is CANNOT_GO:
            meant = Item(
                Intent.SKIP, target=meant.target, moments=meant.moments
            )  # once: it is asked whether to drop it
        if meant is not None and pattern is NO_MORE and meant.value == "elsewhere":
            continue
        if meant is not None:
            return reading._replace(items=(meant,)), text
    return None


def off(desk: Desk, what: str, then: str, who: str | None = None) -> Item | None:
    """What "it" or a name means, called off; "my appointment" is theirs who called it off."""
    if NOUN_ALONE.fullmatch(what) and not named(desk, what, desk.live())[1]:
        what = who if who is not None and named(desk, who, desk.live())[1] else "it"
    if what.lower() in IT or what.lower().startswith("on "):
        came = came_lately(desk)
        if came and all(series_of(desk, r) for r in came):
            return Item(Intent.SKIP, value="came") if not then else None
        return of_it(desk, Item(Intent.CANCEL, value="event")) if not then else None
    return called_off(desk, what, then)


def called_off(desk: Desk, what: str, then: str) -> Item | None:
    """What the words name, and its day where one is said: another day is not called off."""
    then = BECAUSE.sub("", then).strip()
    said = desk.read(then) if then else None
    target, found = named(desk, what, desk.live())
    if not found:
        target, found = named(desk, what, known(desk))  # what comes before it came, and nothing else will
    moment = said.moment if said is not None else None
    if not found or (then and not is_moment(desk, then)):
        return None
    if any(CANCELS in stems(r.task) for r in found):
        return None
    if all(r.series for r in found):
        moments = said.items[0].moments if said is not None else ()
        return Item(Intent.CANCEL, target=target, moments=moments, scope=None if moments else "this")
    there = [r for r in found if moment is not None and on_that(desk, r, moment)]
    if moment is None or len(there) == len(found):
        return Item(Intent.CANCEL, target=target, value="event")
    return Item(Intent.CANCEL, target=target, moments=(moment,), value="event" if there else "elsewhere")


BECAUSE = re.compile(r"\b(?:because|bc|cuz|due to|since)\b.*", re.I)


def comes_then(desk: Desk, reminder: Reminder, moment: Moment) -> bool:
    """Its next time, or one of a series, is on that day."""
    day = moment.wall.date()
    if reminder.series is not None and moment.end_wall is None:
        return any(o.wall.date() == day for o in ahead_of(desk, reminder))
    return on_that(desk, reminder, moment)


def on_that(desk: Desk, reminder: Reminder, moment: Moment) -> bool:
    """It, or the event that it comes before, is then."""
    event = event_ahead(desk, reminder)
    day = event is not None and event.wall.date() == moment.wall.date() and not moment.grain.has_clock
    return day or within(desk, reminder, moment)


# -- of the last one, without its name


def last_moved(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "its actually at 7", "delayed to 8", "rescheduled to friday same time": what came, or the last one."""
    to = it_is_at(desk, text.replace("\u2019", "'"))
    if to is None or reading.intent not in (Intent.CREATE, Intent.OTHER, Intent.EDIT):
        return None
    unread = reading._replace(items=(Item(Intent.OTHER),))
    came = came_lately(desk)
    if not came or event_ahead(desk, came[0]) is not None:
        meant = moved(desk, "it", to)
        return (reading._replace(items=(meant,)), text) if meant is not None else (unread, text)
    clock = desk.came(came[0]) if SAME_TIME.search(to) is not None else None
    words = SAME_TIME.sub("", to)
    words = f"at {words}" if CLOCK_ALONE.fullmatch(words) else words
    words = f"{words} at {clock:%I:%M %p}" if clock is not None else words
    return in_other_words(desk, Intent.MOMENT, words) or (unread, text)


IT_IS_NOW = re.compile(
    r"now (?:it'?s )?(?:at |on )?(?P<now>.+)|(?:(?:it|that|this)(?:'?s| is| was| got| has been)?(?: actually| really| now| been)*|actually)?[ ,]*"
    r"(?:(?:(?:delayed|moved|rescheduled|pushed|postponed|changed)(?: back)?|back) (?:to|until|til)|(?<=actually )(?:at|on)) (?P<to>.+)",
    re.I,
)
IT_IS_AT = re.compile(
    r"(?:it|that|this)(?:'?s| is)(?:(?:(?: actually)? now| actually) (?:at |on )?(?P<to>.+?)| (?:actually )?(?:at |on )?(?P<then>.+?)(?: now| instead))[ .!]*",
    re.I,
)


def it_is_at(desk: Desk, text: str) -> str | None:
    """The new time in "its actually at 7", "delayed to 8": the last one's."""
    found = IT_IS_NOW.fullmatch(text)
    if found is not None:
        now = value_of(desk, found["now"])
        exact = now is not None and now.moment is not None and now.moment.delay_seconds is None
        return found["to"] or (found["now"] if exact else None)
    told = IT_IS_AT.fullmatch(text) if mendable(desk) or came_lately(desk) else None
    to = (told["to"] or told["then"]) if told is not None else None
    return to if value_of(desk, to) is not None else None
