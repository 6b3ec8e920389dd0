"""What is asked of kept reminders: lists, done, snooze, moves by so much, pauses, deleting; and small talk.

Rows by their numbers are in `rows.py`, changes in `edits.py`, settings in `settings_said.py`.
"""

from __future__ import annotations

import re
from datetime import datetime

from bot.core.reading import Grain, Intent, Item, Moment, Reading, Span
from bot.grammar import edits, intents, naming
from bot.grammar import verbs_en as verbs
from bot.grammar.fold import amount_moment, fold
from bot.grammar.frames_en import FRAME_OF_ASKING, FRAME_OF_DROPPING
from bot.grammar.intents import Wanted
from bot.grammar.reading_of import Stretch, inner
from bot.grammar.rows import SCOPE_SIGN, numbers_in, scope_of
from bot.grammar.scan import START
from bot.grammar.tasks import clean, left_over

JUST_NUMBER = re.compile(r"^(?:number |no\.? |#)?(?P<n>\d{1,3})[.)!]?$")


def exact(stretch: Stretch) -> Reading | None:
    """Texts that are one known phrase."""
    low = stretch.low
    if len(low) > 40 or (
        len(low) > 20
        and not stretch.signs & intents.PLEASE_BIT
        and stretch.size > intents.MOST_TOKENS_BEHIND.get(stretch.words[0], 0) + 3  # and some marks
    ):
        return None
    wanted = intents.exact_command(stretch.low)
    if wanted is None:
        number = JUST_NUMBER.match(stretch.low.strip())
        if number is not None:
            return stretch.simple(Intent.NUMBER, "a bare number", numbers=(int(number["n"]),))
        return None
    if wanted.intent is Intent.CANCEL:
        return stretch.simple(Intent.CANCEL, wanted.rule, everything=wanted.flag == "all")
    if wanted.intent is Intent.EDIT:
        return stretch.simple(Intent.EDIT, wanted.rule, scope="series")
    if wanted.intent is Intent.DIGEST:
        return stretch.simple(Intent.DIGEST, wanted.rule, value="off" if wanted.flag else "")
    if wanted.intent is Intent.LIST and wanted.flag == "time":
        whole = stretch.folded()
        return stretch.reading(
            [Item(Intent.LIST, moments=whole.moments)], stretch.spans(whole.used), wanted.rule, whole.used
        )
    if wanted.flag == "all":
        return stretch.simple(wanted.intent, wanted.rule, everything=True)
    return stretch.simple(wanted.intent, wanted.rule, value=wanted.value)


# -- answers, lists and changes without the word reminder

PACES = (
    (intents.PAUSE, intents.PAUSE_SIGN, Intent.PAUSE),
    (intents.RESUME, intents.RESUME_SIGN, Intent.RESUME),
    (intents.SKIP, intents.SKIP_SIGN, Intent.SKIP),
)


PLAYED = re.compile(  # "skip this song": said to something that plays
    r"(?:to |ahead to )?(?:(?:this|the|that|these|those|next|current) )*(?:songs?|tracks?|ads?|adverts?|commercials?|intro|outro|credits|episodes?|trailers?|recap|videos?)"
    r"(?: please)?[ .!]*|(?:ahead|forward)(?: by)?(?: \S+ \w+)?[ .!]*"
)


def answers(stretch: Stretch) -> Reading | None:
    low = stretch.low.strip()
    signs = stretch.signs
    if signs & intents.CHAT_LEAD_SIGN and intents.CHAT_LEAD.match(low) and not stretch.folded().moments:
        return stretch.simple(Intent.THANKS, "thanks")
    if signs & intents.SNOOZE_SIGN and intents.SNOOZE.match(low):
        return snoozed(stretch)
    if signs & intents.UNDO_SIGN and intents.UNDO.match(low):
        return stretch.simple(Intent.UNDO, "undo")
    whether = intents.WHETHER.match(low) if signs & intents.WHETHER_SIGN else None
    if whether is not None and len(low) < 80:
        whole = stretch.folded()
        words = left_over(low, whether.start("what"), len(low), stretch.spans(whole.used))
        what = naming.clean_target(re.sub(r"\b(?:already|yet|ever)\b", " ", words))
        item = Item(Intent.LIST, target=what or None, moments=whole.moments[:1], value="whether")
        return stretch.reading([item], stretch.spans(whole.used), "asks whether", whole.used)
    done = intents.DONE.match(low) if signs & intents.DONE_SIGN else None
    if done is not None and not low.endswith("?") and len(low) < 80:
        target = (
            clean(
                re.sub(
                    r"^(?:with |it|that|them|as done|all|everything|both)\b|\b(?:finally|now|already|at last|just now|for (?:today|now)|thanks|thx|ty|yay|woo+|phew|ok|sorry)\b",
                    "",
                    stretch.low.strip()[done.end() :].strip(" .!"),
                )
            )
            or None
        )
        everything = bool(re.search(r"\b(?:all|everything|both)\b", low[done.end() :]))
        fields = naming.named(naming.AS_DONE.sub("", target or "") if not everything else "")
        return stretch.simple(Intent.DONE, "done", everything=everything, **fields)
    dates = intents.DATES.match(low) if signs & intents.DATES_SIGN else None
    if dates is not None:
        words = next(v for v in dates.groupdict().values() if v)
        return stretch.simple(Intent.DATES, "next dates", **numbers_or_target(words))
    for pattern, sign, intent in PACES:
        found = pattern.match(low) if signs & sign else None
        if found is not None and PLAYED.fullmatch(found["rest"]):
            return stretch.simple(Intent.OTHER, "said to what plays")
        if found is not None and len(low) < 80:
            return paced(stretch, intent, found["rest"])
    scope, rest = scope_of(low) if len(low) < 60 and signs & SCOPE_SIGN else (None, low)
    if scope == "series" and rest:
        other, whole = inner(stretch, rest)
        if whole.moments and not clean(left_over(rest, 0, len(rest), other.spans(whole.used))):
            item = Item(Intent.EDIT, moments=whole.moments, scope=scope)
            return stretch.reading([item], rule="from now on")
    mend = intents.MEND.match(low) if signs & intents.MEND_SIGN else None
    shift = shifted(stretch, stretch.verb[0]) if mend is not None else None
    if shift is not None:
        return shift
    if mend is not None and len(low) < 90:
        return mended(stretch, mend.end())
    lists = signs & intents.LIST_PLAIN_SIGN and len(low) < 100 and intents.LIST_PLAIN.match(low)
    if lists and intents.NEWS.search(low) is None:
        return listed(stretch, Wanted(Intent.LIST, rule="what do I have"))
    verb, place = stretch.verb
    return by_verb(stretch, verb, place)


ERRAND_PARTICLES = frozenset("off by in into up out at".split())
""" "drop off the kids", "clear out the garage": the verb and its particle are an errand."""


AMOUNT = (
    r"(?:(?:an?|half an|another|one|two|three|four|five|ten|fifteen|twenty|thirty|a couple of|a few|\d+(?:\.\d+)?)\s*)"
    r"(?:more )?(?:min(?:ute)?s?|m|hours?|hrs?|h|days?|d|weeks?)(?: and a half)?"
)
SHIFT = re.compile(
    rf"(?<!\s)\s+(?P<pre>(?:(?:back|forward|up|ahead|out|down|by|to)\s+)*)(?P<amount>{AMOUNT})(?:\s+(?P<post>later|earlier|sooner|back|forward|ahead|up))?[ .!]*$"
)
SHIFTS = frozenset("move push shift bump change reschedule bring slide make set switch pull".split())
EARLIER = frozenset("earlier sooner up ahead".split())


def shifted(stretch: Stretch, verb: str) -> Reading | None:
    """ "push gym back an hour", "move it 30 min earlier": by so much from where it stands."""
    if verb not in SHIFTS:
        return None
    scope, low = scope_of(stretch.low)
    found = SHIFT.search(low, max(0, len(low) - naming.LONGEST_TRAIL))
    if found is None:
        return None
    ways = {*found["pre"].split(), *(found["post"] or "").split()} - {"by"}
    if not (ways - {"to"}) and verb not in ("push", "bump", "shift"):
        return None
    _, whole = inner(stretch, f"in {found['amount']}")
    if not whole.moments:
        return None
    moment = whole.moments[0]
    days = (moment.wall.date() - stretch.scan.now.date()).days
    seconds = days * 86400 if moment.delay_seconds is None else moment.delay_seconds
    if ways & EARLIER or (verb in ("bring", "pull") and "back" not in ways):
        seconds = -seconds
    target = naming.clean_target(low[: found.start()].split(verb, 1)[-1]) or None
    by = Moment(datetime(2000, 1, 1), Grain.MINUTE, seconds)
    return stretch.simple(Intent.EDIT, "shift", target=target, moments=(by,), scope=scope, value="shift")


OFF_THE_LIST = re.compile(r"\boff (?:of )?(?:my|the|our) (?:to[ -]?do )?list\W*$")
MOVED_APART = re.compile(r"\bbring\b.{1,50} forward to\b|\bput\b.{1,50} (?:off|back) (?:till|until|to|by)\b")
""" "bring the call forward to 2", "put the vet off till monday"."""


def by_verb(stretch: Stretch, verb: str, place: int) -> Reading | None:
    """cancel gym, move dentist to 4, drop the dentist one: only where that is what is likely meant."""
    low = stretch.low
    has_clock = any(p.clock or (p.amount and not p.loose) for p in stretch.pieces)
    particle = stretch.words[place + 1] in ERRAND_PARTICLES
    if verb in verbs.CANCEL and verb != "stop" and not particle and len(low) < 80:
        if intents.drops(low, verb, bool(stretch.pieces)):
            return cancelled(stretch, Wanted(Intent.CANCEL, rule="delete"))
    if verb == "get" and low.find("rid of") >= 0 and len(low) < 80:
        return cancelled(stretch, Wanted(Intent.CANCEL, rule="get rid of"))
    if (
        verb == "stop"
        and len(low) < 60
        and not has_clock
        and not re.search(r"\bstop (?:at|by|for|in|off)\b", low)
    ):
        return cancelled(stretch, Wanted(Intent.CANCEL, rule="stop"))
    shift = shifted(stretch, verb)
    if shift is not None:
        return shift
    renamed = edits.renamed_to(stretch, verb)
    if renamed is not None:
        return renamed
    if verb == "take" and len(low) < 80 and OFF_THE_LIST.search(low):
        return cancelled(stretch, Wanted(Intent.CANCEL, rule="off my list"))
    moved_apart = verb in ("bring", "put") and MOVED_APART.search(low)
    if moved_apart or (verb in verbs.EDIT and verb not in ("replace", "fix", "switch", "include")):
        moves = re.search(r"\b(?:to|until|till|back|by|from|forward|up|for)\b", low) is not None
        if (moves and edits.moved_to(stretch)) or (
            not stretch.pieces and verb in ("reschedule", "rename", "postpone")
        ):
            return edits.edited(stretch, Wanted(Intent.EDIT, rule="move"))
    if verb == "make" and stretch.pieces and low.endswith(" instead") and len(low) < 60:
        return edits.edited(stretch, Wanted(Intent.EDIT, (place, place), "make it instead"))
    return None


def numbers_or_target(words: str) -> naming.Named:
    words = words.strip(" ?.!")
    if re.fullmatch(r"#?\d{1,2}(?:\s*(?:,|and)\s*\d{1,2})*", words):
        return {"numbers": numbers_in(words)}
    return {"target": naming.clean_target(words) or None}


COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "couple": 2, "few": 3}
SO_MANY = re.compile(rf"\b(?:the )?next (?:a )?(\d|{'|'.join(COUNTS)})(?: of)?\b(?: times\b| ones\b)?")


def paced(stretch: Stretch, intent: Intent, rest: str) -> Reading | None:
    """pause gym until march, pause it for 2 weeks, skip the next gym, resume 2."""
    if intent is Intent.PAUSE:
        rest = re.sub(rf"\bfor (?:the next )?(?={AMOUNT})", "in ", rest)
    paced = naming.paced_noun(rest, stretch.signs)
    everything = bool(re.search(r"\b(?:all|everything)\b", rest))
    rest = naming.REMINDER_NOUN.sub(" ", naming.without(rest, paced))
    other = Stretch(rest, stretch.now_local, stretch.habits)
    whole = other.fold([p for p in other.pieces if not p.rule])
    words = left_over(rest, 0, len(rest), other.spans(whole.used))
    times = SO_MANY.search(words) if intent is Intent.SKIP else None
    if times is not None:
        words = words[: times.start()] + words[times.end() :]
    words = re.sub(r"\b(?:the )?next(?: one)?\b|\bthis one\b|\buntil\b|\btill\b|\bit\b|\bthat\b", " ", words)
    fields = numbers_or_target(naming.clean_target(words)) if words.strip() else {}
    if everything:
        fields = {}
    moments = whole.moments if intent is Intent.SKIP else whole.moments[:1]
    value = None if times is None else str(COUNTS.get(times[1]) or times[1])
    return stretch.simple(
        intent,
        intent.value,
        moments=moments,
        everything=everything,
        value=value,
        pace=naming.said_pace(paced),
        **fields,
    )


def snoozed(stretch: Stretch) -> Reading:
    """snooze, snooze 10, snooze the dentist until 6, remind me again in 10 min."""
    low = stretch.low
    pieces = [p for p in stretch.pieces if p.name != "now"]  # "can't now, try again at 3"
    paced = naming.paced_noun(low, stretch.signs)
    pieces = naming.outside(pieces, stretch.tokens, paced)
    whole = stretch.fold(pieces)
    moments = whole.moments
    if not moments:
        loose = [p for p in pieces if p.amount and not p.offset]
        number = re.search(r"\b(\d{1,3})\b", low)
        if loose:
            found = amount_moment(stretch.scan, loose[0])
            moments = (found,) if found is not None else ()
        elif number is not None:
            until = re.search(r"\b(?:until|till|til|to|at)\s+\d", low)
            moments = inner(stretch, f"at {number[1]}" if until else f"{number[1]} min")[1].moments
    used = whole.used or [p for p in stretch.pieces if p.amount]
    words = left_over(naming.without(stretch.text, paced), 0, len(stretch.text), stretch.spans(used))
    words = re.sub(
        r"\b(?:snooze|snoozing|remind|tell|ask|ping|nudge|bug|text|me|again|later|please|pls|for|until|till|about|it|this|that|hold off|postpone|delay|push|put|back|off|can you|give|need|gimme|another|more|ok|not|now|in|a|bit|try|to|oh|by|hey|at|on|all|everything|both|them|i'?m|busy|right|can'?t|hit|wait|reminders?)\b|\d+",
        " ",
        words,
        flags=re.IGNORECASE,
    )
    target = naming.clean_target(words.lower()) or None
    everything = bool(re.search(r"\b(?:all|everything|both|them)\b", low))
    return stretch.reading(
        [
            Item(
                Intent.SNOOZE,
                target=target,
                moments=moments[:1],
                everything=everything,
                pace=naming.said_pace(paced),
            )
        ],
        stretch.spans(used),
        "snooze",
        used,
    )


UNTIL = re.compile(r"\s*(?:last |run |go |go on |end )?(?:until|till|til|through|thru)\b")


def mended(stretch: Stretch, head_end: int) -> Reading | None:
    """oops i meant 7:10, make it friday, actually tomorrow at 5."""
    rest = stretch.text.strip()[head_end:]
    scope, rest = scope_of(re.sub(r"^\s*from\b.*\bto\b", "to", rest))
    rest = edits.INSTEAD_OF_HOUR.sub("", rest)
    other, whole = inner(stretch, rest)
    if not whole.moments:
        bare = re.fullmatch(r"\s*(?:at |for |to )?(\d{1,2}(?::?\d\d)?)[ .!?]*(?:instead)?[ .!?]*", rest)
        if bare is not None:
            other, whole = inner(stretch, f"at {bare[1]}")
    if whole.moments:
        left = clean(left_over(other.text, 0, len(other.text), other.spans(whole.used)))
        if (
            not re.sub(
                r"\b(?:instead|please|not|to|for|better|it|that|is|be|would|at|or|on|then|no|i|meant|one)\b|\W",
                "",
                left.lower(),
            )
            or "not" in left.lower()
        ):
            ends = UNTIL.match(rest) is not None and whole.recurrence is None
            item = Item(
                Intent.EDIT,
                moments=whole.moments,
                recurrence=whole.recurrence,
                scope=scope,
                value="until" if ends else None,
            )
            return stretch.reading([item], rule="mend the last one")
        return None
    if stretch.low.strip().startswith(
        ("change it to ", "change that to ", "rename it to ", "rename that to ")
    ):
        return stretch.simple(Intent.EDIT, "mend the words", task=clean(rest))
    said = re.match(r"^\s*(?:to )?say\s+(.+)$", rest)
    if said is not None or stretch.low.strip().startswith(
        ("i meant ", "oops i meant ", "i mean ", "sorry i meant", "no i meant")
    ):
        words = clean(said[1] if said is not None else rest)
        if words:
            return stretch.simple(Intent.EDIT, "mend the words", task=words)
    return None


LISTED_WORDS = frozenset("list all any next due left so day up pending".split())


NEXT_ONE = re.compile(
    r"\bnext (?:upcoming |scheduled )?(?:reminder|alert|one|thing|up)\b|\b(?:what'?s|comes?|coming|is|due|have)(?: up)? next\b"
)


THE_PERIOD = re.compile(
    r"\b(?:for|of|in|during|over|throughout) the (?P<unit>day|week|month|year)(?=\W*(?:please\W*|i have\W*)?$)"
)


def the_period(stretch: Stretch, low: str) -> tuple[re.Match[str], Span, tuple[Moment, ...]] | None:
    """ "my reminders for the week": this one; elsewhere "for the week" is no time ("a menu for the week")."""
    found = THE_PERIOD.search(low)
    if found is None:
        return None
    words = "today" if found["unit"] == "day" else f"this {found['unit']}"
    return found, Span(found.start(), found.end()), inner(stretch, words)[1].moments[:1]


def listed(stretch: Stretch, wanted: Wanted) -> Reading:
    paced = naming.paced_noun(stretch.low, stretch.signs)
    low = naming.without(stretch.low, paced)
    whole = stretch.fold(naming.outside(stretch.pieces, stretch.tokens, paced))
    spans = stretch.spans(whole.used)
    period = the_period(stretch, low) if not whole.moments else None
    if period is not None:
        low, spans = naming.without(low, period[0]), (period[1],)
    words = left_over(low, 0, len(low), spans) if len(low) == len(stretch.text) else low
    value = (
        "count"
        if re.search(r"\bhow many\b", low)
        else "missed"
        if re.search(r"\b(?:missed|overdue|not done|did i miss)\b", low)
        else None
    )
    words = naming.REMINDER_NOUN.sub(" | ", naming.AM_DOING.sub(" ", words))
    words = LIST_WORDS.sub(" ", FRAME_OF_ASKING.sub(" ", words))
    target = naming.clean_target(naming.asked_about(words.replace("|", " "))) or None
    if target is not None and (len(target) < 2 or target in LISTED_WORDS):
        target = None
    moments = whole.moments[:1] if period is None else period[2]
    if target is None and value is None and not moments and NEXT_ONE.search(low):
        value = "count"
    item = Item(Intent.LIST, target=target, moments=moments, value=value, pace=naming.said_pace(paced))
    return stretch.reading([item], spans, wanted.rule, whole.used)


LIST_WORDS = re.compile(
    r"\b(?:what(?:'?s| is| are| do| did| have| time| day)?|when(?:'?s| is| are| do| was)?|which|who|where|how many|how much|show|list|display|read|view|see|check|tell|give|find|pull up|open|let me|can you|could you|would you|will you|please|do i have|did i|do i|i have|have i|i've|i need to|i want to|i'd like to|are there|is there|am i|have|has|got|any|anything|something|everything|all|of|my|me|mine|the|our|set|scheduled|coming up|coming|upcoming|going on|on for|on|for|due|left|planned|plans?|schedule|agenda|calendar|list|up|next|first|last|still|else|currently|set up|happening|today's|need|should|about|regarding|search|to-?dos?|tasks|things|stuff|is|are|was|were|there|out|play|look|at|done|missed|overdue|ones?|in|i|do|free|busy|available|go over|review|know|hear|get|that|be|to do|a)\b(?!')"
)


ALL_BUT = re.compile(
    r"\b(?:all|every|everything)\b.*?\s(?P<but>(?:except|excluding|but|apart from|other than|besides|save)(?: for| not)?\s+)"
)


def all_but(stretch: Stretch, wanted: Wanted) -> Reading | None:
    """delete everything but the rent, clear all friday reminders except gym: what stays is the target (value "except")."""
    found = ALL_BUT.search(stretch.low)
    if found is None:
        return None
    start = stretch.token_at(found.end("but"))
    ahead = stretch.folded(end=start).moments
    behind = stretch.folded(start)
    words = left_over(stretch.low, found.end("but"), len(stretch.low), stretch.spans(behind.used))
    kept = naming.clean_target(naming.REMINDER_NOUN.sub(" ", words))
    moments = ahead if kept else behind.moments
    item = Item(Intent.CANCEL, target=kept or None, everything=True, moments=moments[:1], value="except")
    return stretch.reading([item], stretch.spans(stretch.pieces), wanted.rule, stretch.pieces)


REMINDING = re.compile(r"\b(?:remind(?:ing)?|(?:nagg|bugg|pester|notify|alert|ping|nudg|buzz)ing) me\b")


def cancelled(stretch: Stretch, wanted: Wanted) -> Reading:
    low = stretch.low
    excepted = all_but(stretch, wanted)
    if excepted is not None:
        return excepted
    scope, _ = scope_of(low)
    if stretch.verb[0] == "skip" and scope is None:
        scope = "this"  # of a series, the next one alone
    paced = naming.paced_noun(low, stretch.signs)
    low = naming.without(low, paced)
    pieces = naming.outside(stretch.pieces, stretch.tokens, paced)
    # "stop reminding me about the gym every morning"
    series = [p for p in pieces if p.rule and REMINDING.search(low, 0, stretch.tokens[p.start].start)]
    whole = fold(stretch.scan, [p for p in pieces if not p.rule])
    spans = stretch.spans(whole.used)
    period = the_period(stretch, low) if not whole.moments else None
    if period is not None:
        low, spans = naming.without(low, period[0]), (period[1],)
    words = left_over(low, 0, len(low), stretch.spans(series))
    everything = re.search(r"\b(?:all|every|everything|both)\b", words) is not None
    words = left_over(low, 0, len(low), stretch.spans(sorted([*whole.used, *series], key=START)))
    words, why = naming.order_and_reason(words)
    words = naming.without_command(words)
    words = intents.CANCEL_REMINDER.sub(" ", FRAME_OF_DROPPING.sub(" ", words), count=1)
    words = re.sub(
        r"\b(?:delete|remove|cancel|del|rm|kill|nix|ditch|unset|terminate|abort|get rid)\b",
        " ",
        words,
        count=1,
    )
    words = naming.REMINDER_NOUN.sub(" ", words)
    words = re.sub(
        rf"{REMINDING.pattern}|\b(?:all|every|everything|both|please|just this time|this time|that i have|i have|set|do not|don'?t|i no longer need|i want you to|any)\b",
        " ",
        words,
    )
    why = "" if "reminders for" in low and "for it" not in low else why
    words = naming.ON_THE_LIST.sub(" ", words)
    target = naming.clean_target(words)
    if not target or naming.LAST_ONE.fullmatch(target):
        target = naming.clean_target(naming.sought(why)) or target
    fields = naming.named(target)
    item = Item(
        Intent.CANCEL,
        everything=everything,
        moments=whole.moments[:1] if period is None else period[2],
        scope=scope,
        pace=naming.said_pace(paced),
        **fields,
    )
    return stretch.reading([naming.unnamed(item, low)], spans, wanted.rule, whole.used)
