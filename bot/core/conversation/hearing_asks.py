"""Questions and complaints that are no task: about the last one, about what never came, about us.

They are heard before an open question, which they leave open.
"""

from __future__ import annotations

import re

from bot.core.conversation.desk import Desk
from bot.core.conversation.spoken_of import Heard, came_lately, known, names_surely
from bot.core.conversation.targets import last_refs
from bot.core.model import State
from bot.core.reading import Intent, Item, Reading

SO = r"(?:(?:so|and|wait|hey|hi|ok|okay|um|uh|oh|but|sorry|hmm)[ ,.!]+)*"
OF_THE_LAST = re.compile(
    SO
    + r"(?:(?:(?:is|was) (?:that|it|this)(?: for| at| set for)?|(?:do|did) (?:you|u) (?:mean|set it for)|you mean)(?: (?:at )?\d{1,2}(?::\d\d)?)? "
    r"(?:a\.?m\.? or p\.?m\.?|p\.?m\.? or a\.?m\.?|(?:in the )?(?:morning|evening|afternoon|night) or (?:in the )?(?:morning|evening|afternoon|night))"
    r"|(?:a\.?m\.? or p\.?m\.?|which one,? am or pm)"
    r"|(?:did|have|has) (?:you|u|that|it|this) (?:set|save|saved|get|got|made?|add(?:ed)?|go through|gone through|work(?:ed)?|schedule[d]?)(?: (?:it|that|this|one|my (?:text|message|reminder)|the reminder))?(?: up)?(?: (?:yet|already|ok|right|or not))?"
    r"|(?:is|was) (?:it|that|this)(?: one)? (?:all )?(?:set|saved|scheduled|in there|on (?:my|the) list)(?: up)?(?: (?:yet|already|now|ok))?"
    r"|(?:(?:what|which) (?:time|day|date)|when) (?:(?:did (?:you|u) (?:set|put|schedule|save)|have (?:you|u) (?:set|got)) (?:it|that|this|the reminder)(?: down)?(?: (?:for|at))?|(?:is|was) (?:it|that|this|the reminder) (?:(?:set|scheduled|saved)(?: for)?|for))(?: again)?"
    r"|(?:when|what time) (?:will|are|do|would) (?:you|u)(?: going to| gonna)? (?:remind|text|tell|alert|message) me(?: (?:of|about) (?:it|that|this))?)[ ?.!]*",
    re.I,
)
NOT_REMINDED = (
    r"(?:remind(?:ed)?|text(?:ed)?|tell|told|alert(?:ed)?|message(?:d)?|wake|woke|nudge[d]?) me(?: up)?"
)
COMPLAINT = re.compile(
    SO
    + r"(?:(?:why (?:did ?n.?t|didnt|did) |how come )?(?:you|u|ya|it)(?: guys)? (?:just )?(?:totally |completely )?(?:forgot|missed|failed|(?:did ?n.?t|didnt|did not|never|have ?n.?t|havent)(?: ever)?)(?: to)?(?: not)? (?:even )?"
    + NOT_REMINDED
    + r"|why (?:(?:did ?n.?t|didnt|have ?n.?t|havent) (?:you|u|ya)|did (?:you|u) not)(?: even| ever)? "
    + NOT_REMINDED
    + r"|(?:why (?:did ?n.?t|didnt) )?i (?:did ?n.?t|didnt|did not|never|have ?n.?t|havent)(?: ever)? ?(?:get|got|gotten|receive|received|see|saw|have)? (?:my|a|the|any|that|your) (?:reminder|text|alert|message|notification)s?"
    r"|why (?:did ?n.?t|didnt) i (?:get|receive|see) (?:my|a|the|any|that|your) (?:reminder|text|alert|message|notification)s?"
    r"|where(?:'?s| is| was) (?:my|the) (?:reminder|text|alert)"
    r"|(?:it|my (?:reminder|alarm)|the (?:reminder|alarm)) (?:did ?n.?t|didnt|never) (?:go off|come|went off|came))"
    r"(?: (?:about|of|for|to) (?:the |my )?(?P<what>.+?))?(?: (?:yet|today|yesterday|last night|this morning|at all|on time|again|when i asked))*[ ?.!]*",
    re.I,
)


def asked(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "is that am or pm", "why didn't you remind me", "how do i change my time zone", "is this free"."""
    plain = text.replace("\u2019", "'").strip()
    if len(plain) > LONGEST:
        return None
    item = about_the_last(desk, plain) or complained(desk, plain) or how_to(plain) or about_us(plain)
    return (reading._replace(items=(item,)), text) if item is not None else None


LONGEST = 120


def about_the_last(desk: Desk, text: str) -> Item | None:
    """When the last one is, in our own words; without one, all there are."""
    if OF_THE_LAST.fullmatch(text) is None:
        return None
    spoken = any(ref in desk.reminders for ref in last_refs(desk))
    return Item(Intent.LIST, value="it" if spoken else None)


def complained(desk: Desk, text: str) -> Item | None:
    """When it came, or when it will: a complaint makes no reminder."""
    found = COMPLAINT.fullmatch(text)
    if found is None:
        return None
    kept = [*desk.unfinished(), *(r for r in desk.reminders.values() if r.state is State.DONE), *desk.live()]
    named = names_surely(found["what"], kept) if found["what"] else []
    if named or found["what"]:
        return Item(Intent.LIST, target=named[0].task if named else found["what"], value="whether")
    came = came_lately(desk) or desk.unfinished()
    if came:
        return Item(Intent.LIST, target=came[-1].task, value="whether")
    return Item(Intent.LIST, value="it" if last_refs(desk) and known(desk) else None)


HOW_TO = re.compile(
    SO
    + r"(?:(?:how|where) (?:do|can|could|would|should|does) (?:i|we|one|you)|is there (?:a|any) way to|what do i (?:say|text|type|send|do) to|can you tell me how to|how to|tell me how to)"
    r" (?P<what>.+?)[ ?.!]*",
    re.I,
)
OFF_WORDS = r"(?:stop|end|turn off|turn on|switch off|get rid of|get fewer|get less|change|move|cancel|disable|pause|not get|mute|set|have)"
PARTS = r"(?:morning|noon|midday|lunch|evening|night|nightly|daily|9 ?(?:am)?|12|6 ?(?:pm)?|10 ?(?:pm)?)"
MESSAGES = r"(?:texts?|messages?|lists?|summar(?:y|ies)|emails?|updates?|ones?)"
TOPICS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("zone", re.compile(r".*\b(?:time ?zone|tz|zone)\b.*|(?:change|set|tell you|update) (?:my |the )?(?:city|location|where i (?:am|live))", re.I)),
    ("digest", re.compile(rf".*\b(?:digests?|summar(?:y|ies)|roundups?|recaps?)\b.*|{OFF_WORDS} (?:(?:the|these|those|my|your|all|so many|getting|those) )*{PARTS} {MESSAGES}.*|get (?:fewer|less) {MESSAGES}", re.I)),
    ("quiet", re.compile(r".*\bquiet\b.*|.*\b(?:text(?:s|ing)?|messages?)\b.* (?:at|during the|in the|over) ?night.*|.*\b(?:not|stop) (?:wake|waking) me.*", re.I)),
    ("delete", re.compile(r"(?:delete|remove|cancel|drop|erase|get rid of|take off|stop|turn off) (?:an?|one|my|the|one of my|this|that|it|them|of)(?: (?:[\w'-]+ ){0,2}?reminders?| one)?", re.I)),
    ("change", re.compile(r"(?:change|move|edit|reschedule|update|fix|switch|push back) (?:an?|one|my|the|one of my|this|that|it|the time of (?:an?|my|the|one))(?: (?:[\w'-]+ ){0,2}?(?:reminders?|time|one))?", re.I)),
    ("stop", re.compile(r"(?:unsubscribe|opt out|(?:stop|end|turn off|quit|cancel) (?:all |getting |receiving |any |of )*(?:this|these|your|the|texts|messages)(?: (?:service|texts|messages|things?|all|bot|reminders))*)", re.I)),
)  # fmt: skip


def how_to(text: str) -> Item | None:
    """Short help on just that."""
    found = HOW_TO.fullmatch(text)
    if found is None:
        return None
    topic = next((name for name, pattern in TOPICS if pattern.fullmatch(found["what"])), None)
    return Item(Intent.HELP, value=topic) if topic is not None else None


ABOUT_US: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("cost", re.compile(
        SO + r"(?:(?:is|are) (?:this|it|you|the texts|reminders)(?: service)? (?:really |all |still )?(?:free|paid)(?: of charge| to use)?"
        r"|(?:do|does|will|would) (?:this|it|you|i)(?: service)? (?:cost|charge|have to pay)(?: me)?(?: (?:anything|money|something|extra|for this|for it))?"
        r"|(?:how much|what) (?:does|do|is|will) (?:this|it|you)(?: service)? ?(?:cost|charge)?(?: me)?|(?:am i|will i be) (?:being )?(?:charged|billed)(?: for this)?)[ ?.!]*", re.I)),
    ("data", re.compile(
        SO + r"(?:(?:is|are) (?:my|this|it|the|these|our) ?(?:data|info|information|messages?|texts?|reminders|number|stuff|conversation)? ?(?:private|safe|secure|encrypted|confidential|kept|stored|shared|sold)(?: (?:here|with (?:anyone|others|you)))?"
        r"|(?:who|can (?:anyone|anybody|someone|other people|people)) (?:else )?(?:can )?(?:see|sees|read|reads) (?:my|this|these|our|it)(?: \w+)?"
        r"|(?:do|will) you (?:sell|share|keep|store|save) (?:my|this|these|our)(?: \w+)?)[ ?.!]*", re.I)),
)  # fmt: skip
REMIND_OTHERS = re.compile(
    SO
    + r"(?:can|could|will|would|do) (?:you|u) (?:also )?(?:remind|text|message|nudge) (?P<who>(?:my|our) [\w']+(?: [\w']+)?|others?(?: people)?|(?:some|any)(?:one|body) else|other people|him|her|them)"
    r"(?: too| as well| also)?[ ?.!]*",
    re.I,
)


def about_us(text: str) -> Item | None:
    others = REMIND_OTHERS.fullmatch(text)
    if others is not None:
        who = others["who"].lower()
        return Item(Intent.CREATE, recipient=who if who.startswith(("my ", "our ")) else "them")
    topic = next((name for name, pattern in ABOUT_US if pattern.fullmatch(text)), None)
    return Item(Intent.HELP, value=topic) if topic is not None else None


QUESTION = re.compile(
    r"(?:is|are|am|was|were|do|does|did|has|have|can (?:i|you|u|we)|could (?:i|you|we)|will (?:you|i|it|this)|would (?:you|it)|why|who|whos|who's"
    r"|how (?:do|does|did|can|could|is|are|was|will|would|come|much|many|long|old|far)|what(?:'?s| is| are| does| do| did| can| if| will| about)|when (?:is|do|did|does|will|are)|where (?:is|are|do|did))\b",
    re.I,
)


def is_question(text: str) -> bool:
    """A question of theirs, and no answer to ours: "is there an app", "why is it so late?"."""
    words = text.replace("\u2019", "'").split()
    return len(words) > 2 and QUESTION.match(" ".join(words)) is not None
