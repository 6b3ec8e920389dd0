"""Which reminder a text names when it drops or changes one: the words of command, and the reason given, are no name."""

from __future__ import annotations

import re
from typing import TypedDict

from bot.core.reading import Item
from bot.grammar import verbs_en as verbs
from bot.grammar import words_en as en
from bot.grammar.frames_en import POLITELY, REMINDER
from bot.grammar.scan import Piece
from bot.grammar.signs import new_bit
from bot.grammar.tokens import Token

SEEKS = re.compile(
    rf"^{POLITELY}(?:(?:find|look (?:for|up)|locate|open(?: up)?|pull up|bring up|search (?:for|up)|check (?:if|whether|for)|see(?: if| whether)?|go (?:in)?to|take|get|if|when)\b\s*"
    r"(?:(?:there(?:'s| is| are)|i have|i've got|i set|you have|me|an?)\b\s*)*)(?=.)"
)
DROPS = r"(?:cancel|delete|remove|erase|drop|clear|get rid of|take off|stop)"
MOVES = r"(?:change|move|update|push|reschedule|adjust|fix|edit|switch|shift|modify|postpone|delay)"
POLITE_ORDER = (
    r"(?:[,.;!?] *|\bso |\band |^(?:since|because|now that) .*? )"
    r"(?:(?:please|kindly|can you|could you|you can|now|just|then|so|go ahead and) )*"
)
ORDER = re.compile(rf"{POLITE_ORDER}(?={DROPS}\b)")
MOVE_ORDER = re.compile(rf"{POLITE_ORDER}(?={MOVES}\b)")
REASON = re.compile(
    r"\b(?:won't|can't|cannot|couldn't|isn't|aren't|wasn't|don't|didn't|doesn't|i'm|i am|i've|i'll|i|we're|we've|we|it's|it|already|just|you|can|so|since|because|changed my mind|my|the|was|were|is|are"
    r"|gets?|got|has|have|had|been|being|make|took care|ahead|sick|not|no longer|any ?more|be|going|go|doing|do|did|done"
    r"|they|she|he|leaves?|starts?|begins?|ends?|is at|at|needs?|oops|ok|okay|forget it|never ?mind|actually|finished|sold|moved|delayed|pushed|changed|plans|later|earlier|\d+|cancell?ed|called off|off|rescheduled|to|and|of|there|that|this)\b(?!')"
)
CHANGES = (
    r"make|set|put|turn|have|repeat|reset|transfer|redo|convert|merge|combine|swap|bring|get(?! rid)|ignore|disregard|unschedule|withdraw|void|hide"
    r"|do away with|make sure|there'?s no need for|(?:you )?(?:don'?t|dont|do not|won'?t)(?: (?:send|give|text|bother|have|need|want)\b(?: to)?)+(?: me)?(?: (?:remind|be reminded|reminding)\b(?: me)?)?"
    r"|let's|can we|can i|take(?: down| away)?|turn|quit sending me|stop notifying me about"
)
COMMAND_HEAD = re.compile(
    rf"^{POLITELY}(?:(?:{CHANGES})\b\s*(?:(?:forward|back|up|down|off)\b\s*)?)+(?:(?:it|that|this) (?:an? )?(?:recurring|repeating)\b)?"
)
BECOMES = re.compile(
    r"\binto an?\b.*|\bso (?:that )?it\b.*|\bto (?:repeat|recur|go off|include|be(?! reminded))\b.*|\b(?:should|needs? to|must|has to|have to|ought to) be\b(?! reminded).*"
    r"|\b(?:since|because|as) (?:it|it's|i|i'm|we|we're|they|he|she)\b.*|\bfrom (?:my|the) reminders? list\b"
    r"|\b(?:title|date|days?|frequency|wording|location|name|details|address) (?:of|on|for|in)\b"
    r"|\b(?:(?:can )?go(?:es)?(?: off| away)?|repeats?|recurs?|instead|an? one|moved|changed)\s*$|\bis wrong\b.*|\b(?:isn'?t|is|not|no longer) needed\b.*"
    r"|\band add\b.*|\bi (?:just )?(?:set|made|created|have|had)(?: up)?\b"
    r"|(?<=\w)\s+(?:forward|back|up|down|earlier|later|sooner)\s*$"
)
# "add bananas to my grocery reminder", "take ed off the reminder for poker"
INTO_ONE = re.compile(
    rf"^{POLITELY}(?:add|include|attach|put|take|remove|delete|drop|erase)\b.*\b(?:to|in|on|into|off|from)(?: of)? (?=(?:my|the|our|that|this|\S+'s)? ?(?:[\w'-]+ ){{0,4}}?{REMINDER})"
)
ADDED = re.compile(
    rf"^{POLITELY}(?:add|include|attach|put)\s+(?P<what>(?!(?:an?|the|another|new)? ?(?:note|reminder|alert)\b).+)\s+(?:to|in|into|on) (?=(?:my|the|our|that|this|\S+'s) (?:[\w'-]+ ){{0,4}}?(?:reminder|alert)\b(?! list))"
)
"""What is written into one that is kept, and where its name begins."""
PACE_WORDS = (
    "daily weekly monthly yearly annual hourly nightly everyday biweekly biannual bimonthly fortnightly quarterly "
    "recurring reoccurring repeating repeated"
).split()
PACED_NOUN = re.compile(
    rf"(?<![\w-])(?P<pace>(?:bi[ -])?(?:{'|'.join(PACE_WORDS)})|every[ -](?:other[ -]|single )?(?:hour|day|week|month|year))\b"
    rf"(?=[ ,]+(?:(?!(?:to|for|about|of|that|and|by|on)\b)[\w'-]+ ){{0,4}}?{REMINDER})"
)
PACE_BIT = new_bit((*PACE_WORDS, "bi", "every"))


def paced_noun(low: str, signs: int) -> re.Match[str] | None:
    """ "my daily water reminder": how often it comes is no part of its name, and no time that is said."""
    return PACED_NOUN.search(low) if signs & PACE_BIT else None


def outside(pieces: list[Piece], tokens: list[Token], place: re.Match[str] | None) -> list[Piece]:
    """The pieces of time that share no character with a place."""
    if place is None:
        return pieces
    return [
        p for p in pieces if tokens[p.end - 1].end <= place.start() or tokens[p.start].start >= place.end()
    ]


def without(words: str, place: re.Match[str] | None) -> str:
    """A place in the words blanked: all others stay where they are."""
    return words if place is None else words[: place.start()] + " " * len(place[0]) + words[place.end() :]


def said_pace(place: re.Match[str] | None) -> str | None:
    return None if place is None else place["pace"]


# "I want to delete a reminder", "edit my reminders": there are some, and none is named
UNNAMED = re.compile(
    rf"\b(?:an?|any|some|one(?: of)?|(?:some|any|a few|a couple) of)(?: (?:my|the|these|those))? (?:\w+ )?{REMINDER}|\b(?:reminders|alerts|notifications)\b"
)
POINTS = re.compile(r"\b(?:it|that|this|them|those|these|last|just|new|previous|into)\b")


def unnamed(item: Item, low: str) -> Item:
    """Marked to be asked about (value "which"), where words speak of reminders and name none."""
    named_one = (
        item.target or item.numbers or item.moment or item.everything or item.pace or item.task or item.value
    )
    if named_one or UNNAMED.search(low) is None or POINTS.search(low) is not None:
        return item
    return item._replace(value="which")


AS_DONE = re.compile(r"\s*(?:\bas )?(?:\bdone|\bcompleted?|\bfinished)$", re.IGNORECASE)
LAST_ONE = re.compile(
    r"(?:(?:my|the|that|this|previous|latest|last|most recent|old|one|just|i|you|made|set|created|added|sent|now|them|those|these|it)\b\s*)*"
)
PLACES = {**{w: n for w, n in en.ORDINALS.items() if 0 < n < 10}}
A_NUMBER = rf"(?:(?:item|row|line|entry) )?(?:number |no\.? ?|# ?)?(?:\d{{1,2}}|{'|'.join(sorted(PLACES))})"
NUMBERED = re.compile(
    rf"(?:the )?{A_NUMBER}(?:(?:,| and|, and) (?:the )?{A_NUMBER})*(?: (?:ones?|items?|entry))?"
)
ON_THE_LIST = re.compile(
    r"(?:(?:^|\s)(?:\||ones?|items?|things?|entry|that is|that's))*\s*\b(?:on|in|from|of|off) (?:my|the|this|that|our) (?:to[ -]?do |reminders? )?list\b"
)
FIRST_FEW = re.compile(r"(?:the )?(?:first|top) (?P<n>two|three|four|five|[2-9])")
FEW = {"two": 2, "three": 3, "four": 4, "five": 5}


# what people ask with, and is no name of what they ask about
ASKED_WITH = frozenset(
    "can could would will may might shall should does did do if whether go goes going gone off say says said tell told already been be being "
    "we us they you i i'm i've myself forgot forget forgotten can't cannot don't know sure date dates day days time times detail details word words "
    "mention mentions mentioning update updates rundown summary overview confirm verify locate retrieve fetch recite repeat read loud aloud out "
    "made make set just sent get got look looks like more new active recent most latest only related how far away long often until place taking "
    "located location speed back like want wants need needs would let anything anywhere anyone anybody anything something rest both phone "
    "let's okay ok hey who's according include includes event events i'll dos to-dos according address "
    "quick brief somewhere help forgetting missing miss supposed have has had moment take week week's month year active comes come up upcoming".split()
)
AM_DOING = re.compile(r"\b(?:am|was|are|were) (?:i|we) (?:supposed to |going to )?\w+ing\b(?: up\b)?")


def asked_about(words: str) -> str:
    """ "what time does my vet reminder go off": what is left when the asking is taken away."""
    return " ".join(w for w in words.split() if w.strip(',.?!"') not in ASKED_WITH)


def order_and_reason(words: str, order: re.Pattern[str] = ORDER) -> tuple[str, str]:
    """ "the picnic was called off, delete the reminder": what is to be done, and why."""
    found = order.search(words, 0 if words.startswith(("since ", "because ", "now that ")) else 3)
    return (
        (words, "")
        if found is None
        else (words[found.end() :], REASON.sub(" ", words[: found.start()] or found[0]))
    )


def changed_one(words: str) -> str:
    """ "add bananas to my grocery reminder": "my grocery reminder"."""
    into = INTO_ONE.match(words)
    return without_command(words) if into is None else BECOMES.sub(" ", words[into.end() :])


def without_command(words: str) -> str:
    """ "turn my swim reminder into a weekly one": "my swim reminder"."""
    return BECOMES.sub(" ", COMMAND_HEAD.sub(" ", words, count=1))


SET_ANEW = re.compile(
    rf"^{POLITELY}(?:{DROPS}|scrap) (?P<what>.*?)(?:,? (?:and|then)|[,;])(?: (?:then|please|just))*"
    r" (?:reset|re-?do|re-?schedule|set|move|change|make|put)(?: up)?(?: (?:it|that|them|one|(?:a )?new one|another(?: one)?))?\b"
)


def set_anew(words: str) -> str:
    """ "delete tonight's reminder and set it for tomorrow": what is moved, without the two orders."""
    found = SET_ANEW.match(words)
    return words if found is None else f"{found['what']} {words[found.end() :]}"


def sought(words: str) -> str:
    """ "find the reminder for the seminar" (and delete it): "the seminar"."""
    return REMINDER_NOUN.sub(" ", SEEKS.sub("", words.strip()))


class Named(TypedDict, total=False):
    """Fields of an item: which reminder."""

    target: str | None
    numbers: tuple[int, ...]


def named(target: str) -> Named:
    """What words name: by number, by name, or nothing (the last one)."""
    few = FIRST_FEW.fullmatch(target)
    if few is not None:
        return {"numbers": tuple(range(1, (FEW.get(few["n"]) or int(few["n"])) + 1))}
    if target == "top":
        return {"numbers": (1,)}
    if NUMBERED.fullmatch(target):
        found = re.findall(rf"\d{{1,2}}|{'|'.join(sorted(PLACES))}", target)
        return {"numbers": tuple(dict.fromkeys(int(w) if w.isdigit() else PLACES[w] for w in found))}
    return {"target": None if LAST_ONE.fullmatch(target) else target}


REMINDER_NOUN = re.compile(
    r"\b(?:my |the |all |all my |all the |any |that |this |every |those |these )*(?:reminder|remider|reminer|remnider|remainder|alert|notification|alarm)s?\b"
)
TARGET_LEAD = re.compile(
    r"^(?:\s|[,.:;!?]|please\b|pls\b|can (?:you|u)\b|could (?:you|u)\b|i want (?:you )?to\b|i need (?:you )?to\b|i'd like to\b|would you\b|go ahead and\b|my\b|the\b|all\b|any\b|of\b|for\b|about\b|to\b|that\b|on\b|regarding\b|with\b|from\b|me\b|up\b|is\b|are\b|i have\b|do i\b|have\b|there\b|set\b|concerning\b|at\b|in\b|by\b|a\b|an\b|our\b|and\b|it\b|out\b|off\b|called\b|named\b|these\b|those\b|this\b|and\b)+",
)
TARGET_TRAIL = re.compile(
    r"(?:\s|[,.:;!?]|\b(?:reminders?|alerts?|please|pls|one|ones|thing|thanks|to|from|for|on|at|by|of|in|and|again|instead|until|till|scheduled|set|time|the|my|is|are|back|off|up|forward|not|so|it|now|me|i have|today's)\b)+$"
)
MISSPELT_COMMANDS = verbs.CANCEL | verbs.EDIT | {"list", "snooze", "undo", "done", "read"}


LONGEST_TRAIL = 120


def clean_target(words: str) -> str:
    words = TARGET_LEAD.sub("", " ".join(words.split()))
    first, _, rest = words.partition(" ")
    if verbs.SPELLINGS.get(first) in MISSPELT_COMMANDS:
        words = TARGET_LEAD.sub("", rest)  # "canecl my gym reminder"
    words = words[:-LONGEST_TRAIL] + TARGET_TRAIL.sub("", words[-LONGEST_TRAIL:])
    return words.strip(" ,.:;!?'\"")
