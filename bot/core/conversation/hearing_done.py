"""That something is done, said in natural words of what came: rules of `hearing.py`.

"I have taken them dear", "paid both", "i paid the rent this morning", "dog fed", "talked to her". A past verb alone means
what came where it fits the verb of that; where nothing came, or another verb stands there, it changes nothing.
"""

from __future__ import annotations

import re

from bot.core.conversation.desk import Desk
from bot.core.conversation.hearing_groups import open_came, two_came
from bot.core.conversation.hearing_things import without_one
from bot.core.conversation.matching import PAST, stem, stems
from bot.core.conversation.moves import came_within_a_day
from bot.core.conversation.spoken_of import Heard, came_lately, came_open, known, names_surely, series_of
from bot.core.conversation.targets import at_pace
from bot.core.model import Ref, Reminder
from bot.core.reading import Intent, Item, Reading

LEAD = re.compile(
    r"^(?:(?:ok|okay|oh|yes|yep|yeah|yup|hi|hey|so|well|all|and|finally|just|already|now|i|we|i've|i'd|ive|we've|i have|we have|have|has|thanks|sorry|it's|its|they're)[ ,.!]+)+",
    re.I,
)
AGO = r"(?:(?:about |like )?(?:an?|half an|\d+|a few|a couple(?: of)?|two|three)(?: (?:min(?:ute)?s?|hours?|hrs?|days?))? ago|a while ago|\d+ ?(?:min|m|h|hr)s? ago)"
PASSED_DAY = r"(?:yesterday(?: (?:morning|afternoon|evening|night))?|last night|the other day)"
TRAIL = re.compile(
    rf"(?:[ ,.!;-]+(?:dear|honey|hon|sweetie|sweetheart|darling|love|buddy|man|thanks?(?: you)?|thx|ty|already|now|just now|at last|finally|earlier(?: today)?|today|too|also|as well"
    rf"|this (?:morning|afternoon|evening)|{PASSED_DAY}|{AGO}|(?:a (?:bit|little) )?late|early|on time|(?:at |around |about )?\d{{1,2}}(?::\d\d)? ?(?:am|pm)?"
    r"|for (?:today|now|me|you)|and dusted|in full|ok|lol|yay|phew))+$",
    re.I,
)
PASSED = re.compile(rf"\b{PASSED_DAY}\b", re.I)
OBJECT = r"(?:it|that|this|them|these|those|him|her|both(?: of (?:them|those))?|all(?: of (?:it|them|those))?|everything|them (?:both|all)|it all|one)"
GENERIC = re.compile(
    rf"(?:did|done|finished|completed|took|taken|handled|sorted|dealt with|took care of|taken care of|all set|did so)(?: (?P<what>{OBJECT}|so|all good))?(?: up| off| out)?",
    re.I,
)
EVERYTHING_DONE = re.compile(
    r"(?:everything|all of (?:it|them|those|these)|they|those|these)(?:'s|'re| is| are)? (?:all )?(?:done|finished|taken care of|handled|sorted)",
    re.I,
)
VERB = re.compile(
    rf"(?P<verb>[a-z]{{3,}})(?: (?P<particle>up|off|out|in|back|to|with|over|down))?(?: (?P<what>{OBJECT}))?(?: (?:up|off|out|in|back|over|down))?",
    re.I,
)
VERB_AND_NAME = re.compile(r"(?P<verb>[a-z]{3,})(?: (?:up|off|out|in|back|to|with))? (?P<what>.+)", re.I)
NAME_AND_VERB = re.compile(
    r"(?:the |my |all )?(?P<what>.+?)(?:'s| is| are| was| were| got| has been| have been| been| all)* (?P<verb>[a-z]{3,})(?: (?:up|off|out|in|back))?",
    re.I,
)
SUBJECTS_DO = frozenset(
    "call ring phone text answer come go leave visit talk speak meet say tell write".split()
)
"""With these "mom called" tells what mom did."""
MORE_PAST = {
    "taken": "take", "given": "give", "written": "write", "eaten": "eat", "drunk": "drink", "spoke": "speak",
    "spoken": "speak", "saw": "see", "done": "do", "caught": "catch", "found": "find",
    "hung": "hang", "dug": "dig", "swam": "swim", "rode": "ride", "wore": "wear",
    "left": "leave", "built": "build", "sold": "sell", "rang": "ring", "woke": "wake", "won": "win", "sewn": "sew",
}  # fmt: skip
ALIKE = (
    frozenset("send mail post email submit text ship message forward".split()),
    frozenset("submit turn hand send upload".split()),
    frozenset("call ring phone talk speak text reach contact check".split()),
    frozenset("get pick grab collect fetch buy bring".split()),
    frozenset("buy order purchase get grab".split()),
    frozenset("deliver drop bring take".split()),
    frozenset("take give swallow".split()),
    frozenset("walk take".split()),
    frozenset("talk speak call meet see".split()),
    frozenset("clean wash wipe scrub tidy vacuum".split()),
)
FIT = {
    "pay": "rent bill bills water electric electricity gas card tax taxes tuition insurance mortgage phone invoice loan internet credit fee dues cable",
    "feed": "dog cat dogs cats pets fish baby horse horses chickens puppy kitten hamster",
    "walk": "dog dogs puppy",
    "submit": "due essay paper homework application report assignment",
    "turn": "due essay paper homework assignment",
    "get": "call reach kid kids",
    "take": "pill pills meds med medicine vitamin vitamins antibiotic antibiotics insulin tablet tablets drops dose",
    "water": "plant plants flowers garden",
}
FITS = {verb: frozenset(stem(w) for w in words.split()) for verb, words in FIT.items()}
STILL_NOT = re.compile(r"(?:no |nope |ugh |it'?s )*still (?:not|isn'?t) (?:done|finished)(?: yet)?", re.I)


def base_of(verb: str) -> str | None:
    """The verb of a past form; None where it is none."""
    verb = verb.lower()
    known_past = PAST.get(verb) or MORE_PAST.get(verb)
    if known_past is not None:
        return known_past
    if not verb.endswith("ed") or len(verb) < 5:
        return None
    bare = verb[:-2]
    if bare.endswith("i"):
        return f"{bare[:-1]}y"
    return bare[:-1] if len(bare) > 3 and bare[-1] == bare[-2] and bare[-1] not in "slz" else bare


def fits(base: str, reminder: Reminder) -> bool:
    """Whether a verb opens the task, or one that means the same does, or what is done so is named in it."""
    words = stems(reminder.task)
    first = set(words[:2])
    same = {stem(base), *(stem(w) for group in ALIKE if base in group for w in group)}
    return bool(first & same) or bool(FITS.get(base, frozenset()) & set(words))


def told_in_passing(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "paid", "done dear", "got them", "water paid", "i paid the rent this morning"."""
    plain = " ".join(text.replace("\u2019", "'").split()).strip(" .!")
    if plain.endswith("?") or len(plain) > 80 or any(i.numbers or i.recipient for i in reading.items):
        return None
    item = reading.items[0]
    if reading.intent not in (Intent.OTHER, Intent.CREATE, Intent.DONE) or len(reading.items) > 1:
        return None
    if item.recurrence is not None:
        return None
    if reading.intent is Intent.DONE and not item.target:
        return taken_of_them(desk, reading, plain) if not item.everything else None
    if item.target and names_surely(item.target, known(desk)):
        return None
    core = LEAD.sub("", TRAIL.sub("", plain), count=1) if not LEAD.fullmatch(f"{plain} ") else plain
    trail = plain[len(TRAIL.sub("", plain)) :]
    if STILL_NOT.fullmatch(plain) and (came_lately(desk) or put_off_last(desk)):
        meant = Item(Intent.SNOOZE) if came_lately(desk) else Item(Intent.LIST, value="it")
        return reading._replace(items=(meant,)), text
    part = VERB_AND_NAME.fullmatch(core)
    base = base_of(part["verb"]) if part is not None else None
    if part is not None and base is not None and (less := without_one(desk, part["what"])) is not None:
        one = desk.reminders[Ref(less.refs[0])]
        return (reading._replace(items=(less,)), text) if fits(base, one) else None
    found = meant_done(desk, core, trail)
    if found is None:
        junk = (
            reading.intent is Intent.CREATE and trail and PAST_TIME.search(trail) and told_past(plain, core)
        )
        return (reading._replace(items=(Item(Intent.OTHER),)), text) if junk else None
    if PASSED.search(trail):
        found = [r for r in found if not came_today_again(desk, r)]
    if not found:
        return None
    if len(found) > 1 and not EVERY.search(core):
        together = [r for r in found if r in came_lately(desk)]
        if len(together) != 1:
            return reading._replace(items=(Item(Intent.DONE, value="which"),)), text
        found = together
    return reading._replace(items=(Item(Intent.DONE, refs=tuple(r.ref for r in found)),)), text


def taken_of_them(desk: Desk, reading: Reading, plain: str) -> Heard | None:
    """ "took them", where something else came since the pills did."""
    if TOOK.search(plain) is None:
        return None
    came = came_lately(desk)
    fitting = [r for r in came if fits("take", r)] or [r for r in came_within_a_day(desk) if fits("take", r)]
    if len(fitting) != 1 or fitting == came:
        return None
    return reading._replace(items=(Item(Intent.DONE, refs=(fitting[0].ref,)),)), plain


TOOK = re.compile(r"\b(?:took|taken)\b", re.I)


def put_off_last(desk: Desk) -> bool:
    """What came was put off, and nothing else was said since."""
    made = [desk.reminders[ref] for ref in desk.thread.made if ref in desk.reminders]
    return any(r.ref in desk.thread.sent or r.snoozed_from in desk.thread.sent for r in made)


PAST_TIME = re.compile(rf"\b(?:this (?:morning|afternoon)|{PASSED_DAY}|ago|earlier)\b", re.I)
EVERY = re.compile(r"\b(?:both|all|everything|them|they|these|those)\b", re.I)
BOTH = re.compile(r"\bboth\b", re.I)


def told_past(plain: str, core: str) -> bool:
    """ "i paid the rent": told of oneself, and no name of something to do."""
    return re.match(r"(?:i|we|just|already|i've|ive)\b", plain, re.I) is not None and (
        base_of(core.split(" ", 1)[0]) is not None
    )


def came_today_again(desk: Desk, reminder: Reminder) -> bool:
    """A daily one that came today: what was done yesterday was another one."""
    at, now, series = desk.came(reminder), desk.voice.now_local, series_of(desk, reminder)
    if series is None or at is None or now is None or at.date() != now.date():
        return False
    return at_pace(series, "day") or at_pace(series, "hour")


def meant_done(desk: Desk, core: str, trail: str) -> list[Reminder] | None:
    """Those that are told to be done; None where the words tell nothing of that kind."""
    nagging = {r.ref for r in desk.unfinished()}
    came = [
        r
        for r in came_lately(desk) or came_open(desk) or came_within_a_day(desk)
        if r.snoozed_from not in nagging
    ]
    lately = [r for r in came_within_a_day(desk) if r.snoozed_from not in nagging]
    generic = GENERIC.fullmatch(core)
    if generic is not None and came:
        if BOTH.search(core):
            return two_came(desk)
        return open_came(desk) if EVERY.search(core) and not re.search(r"\bthem\b", core, re.I) else came
    if EVERYTHING_DONE.fullmatch(core) and came:
        return open_came(desk)
    alone = VERB.fullmatch(core)
    base = base_of(alone["verb"]) if alone is not None else None
    if alone is not None and base is not None and came:
        particle = (alone["particle"] or "").lower()
        if (particle in ("to", "with") and not alone["what"]) or (particle == "off" and base == "call"):
            return None
        fitting = [r for r in came if fits(base, r)] or [r for r in lately if fits(base, r)]
        if BOTH.search(core):
            both = two_came(desk)
            return both if any(fits(base, r) for r in both) else None
        if fitting:
            return fitting
    named = VERB_AND_NAME.fullmatch(core)
    base = base_of(named["verb"]) if named is not None else None
    if named is not None and base is not None:
        what = re.sub(r"^(?:the|my|our|all the|a) ", "", named["what"], flags=re.I)
        pools = (came, lately, known(desk))
        found = next((f for p in pools if (f := [r for r in names_surely(what, p) if fits(base, r)])), None)
        if found is not None:
            return found if len(found) == 1 else None
    told = NAME_AND_VERB.fullmatch(core)
    base = base_of(told["verb"]) if told is not None else None
    if told is not None and base is not None and base not in SUBJECTS_DO:
        found = [r for r in names_surely(told["what"], lately) if fits(base, r)]
        return found if len(found) == 1 else None
    return None
