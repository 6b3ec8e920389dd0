"""What a text wants, by how it begins. A create with an explicit "remind" is decided before anything
that changes things: "remind me to cancel my gym membership" deletes nothing."""

from __future__ import annotations

import re
from typing import NamedTuple

from bot.core.reading import Intent
from bot.grammar import verbs_en as verbs
from bot.grammar import words_en as en
from bot.grammar.frames_en import FRAME_SIGN, framed
from bot.grammar.late import Late
from bot.grammar.settings_en import PHONE_NUMBER
from bot.grammar.signs import new_bit, sign
from bot.grammar.tokens import AFTER, tokenise

TIME_WORDS = "|".join(
    sorted((*en.WEEKDAYS, *en.TODAY, *en.TONIGHT, *en.TOMORROW, *en.NOON, *en.EVERY, *en.NEXT, *en.THIS))
)
SLIPS = sorted(
    (
        w[1:]
        for w, meant in verbs.SPELLINGS.items()
        if meant == "remind" and w.isalpha() and w[0] == "r" and w != "remember"
    ),
    key=len,
    reverse=True,
)
REMEMBER_SLIPS = en.misspelt("remember") | {
    "rember",
    "rembr",
    "rembember",
    "remeber",
    "rememeber",
    "remembre",
}
REMIND_SPELLED = rf"r(?:emind|em+in+d|{'|'.join(SLIPS)})|temind"
# the ways to ask for a reminder without the noun, a row for each kind
ASKING = (
    r"remind me(?:\b|(?=2 ))",  # first because it is the commonest
    rf"(?:{REMIND_SPELLED})(?:ing|ed|s)?(?=\s+(?:{'|'.join(sorted(verbs.ERRANDS))})\b)",
    rf"(?:{REMIND_SPELLED})(?:ing|ed|s)?\s+(?:me|us|[a-z]+)\b",
    rf"(?:{REMIND_SPELLED})me(?:\b|(?=2 ))",
    r"(?:notify|alert|nudge|ping|buzz|poke|prompt|warn)(?:ing|ed|s)?\s+(?:me|us|him|her|them|everyone|everybody|myself|my|our)\b",
    r"(?:be|get|getting) (?:reminded|alerted|notified|nudged|pinged)\b(?! (?:of|to|about|that|when)\b)",
    r"(?:make|take) (?:me )?a (?:mental )?note (?=(?:to|that|about)\b)",
    rf"(?:rem[ea]mber|{'|'.join(sorted(REMEMBER_SLIPS))}) me\b",
    r"wake me(?: up)?\b",
    r"(?:(?:text|message|email|call) me (?=about\b)|(?:text|message|tell|email|call) me (?=(?:to|that|when|at|in|on)\b))",
    rf"(?:text|message|email|call|tell) me (?=(?:at|in|on|later|{TIME_WORDS})\b.* (?:to|that|about|saying)\b)",
    rf"(?:let me know|lmk|hmu|hit me up|holler|holla at me)\b(?= (?:about|that|when it'?s|at \d+|in (?:\d+|an?)|on|by|later|{TIME_WORDS})\b)",
    r"drop (?:me|us) an? (?:quick )?reminder\b",
    r"(?:give|send|shoot|drop) (?:me|us) an? (?:quick |little )?(?:nudge|shout|ping|heads[ -]?up|buzz|poke|push|(?:ring|text|message|note|call)(?=.* (?:to|about|that)\b))\b(?= (?:to|about|that|when|at|in|on|by|for|\w+day|tomorrow|tonight)\b)",
    r"(?:don'?t|do not|not|never) let me forget\b",
    r"(?:yell|shout|holler|scream) at me (?=(?:to|about|that|at|in|on)\b)",
    r"(?:don'?t|dnt|do not) (?:want to )?(?:forget|4get)(?: to)?\b",
    r"(?:can'?t|can ?not|must ?n'?t|must not|shouldn'?t|should not|better not|won'?t|never) forget to\b",
    r"(?:make sure|ensure)(?: that)? i (?:don'?t forget|remember|do not forget)\b",
    r"(?:help|make) me (?:to )?remember\b",
    r"(?:need|have|want) to remember\b",
    rf"(?:remember|{'|'.join(sorted(REMEMBER_SLIPS))}) (?:to|2(?= [a-z]))\b",
    r"nag me\b|keep (?:on )?reminding me\b|bug me\b|pester me\b|(?:nagg|bugg|pester)ing me\b(?= (?:about|to)\b)",
)
REMIND = re.compile(rf"\b(?:{'|'.join(ASKING)})")
# a list that is kept here: "todo: renew passport", "add to my to-do list: fix the gate"
TO_DO = Late(
    r"^\W*(?:(?:please |can you |could you )*(?:add|put|write)(?: this| it)? (?:to|on|onto|in) (?:my|the) (?:to[ -]?do|task|reminders|reminder(?= list))(?: list)?|(?:to[ -]?do|task|note to (?:self|myself)|jot down)s?)\b(?:\s?[:,-]+|(?<!s)(?<!task)(?= (?!(?:lists?|for|on|this|next|today|tomorrow|tonight)\b)[a-z]))"
)
TO_DO_SIGN = sign(TO_DO.search, "jot todo todos do dos task tasks note reminder reminders")
FOR_NUMBER = re.compile(
    rf"^\W*(?:please |can you |could you |pls )*(?P<verb>remind|text|nudge|ping|notify|alert|tell)\s+(?P<who>{PHONE_NUMBER})(?=\s+[a-z])"
)
NEW_REMINDER = re.compile(
    r"\b(?:set|setup|create|make|add|put|schedule|start|place|need|want|give|get|send|enter|build|have|establish|insert|write|program|input|enable|begin|new|like|leave|save|record|use|take|another|plan|(?:do|open|provide)(?=(?: me with)? an? ))\b"
    r"(?:\s+(?:up|me|us|myself|in|out|for|to|please|down|on|my|phone|a|an|the|this|that|new|another|one|some|daily|weekly|monthly|yearly|annual|recurring|repeating|quick|hourly|nightly|separate|two|three|multiple|bi|-|every|each|\d+|\w+'s|everyone|everybody|him|her|them|of|set|created|made|\w+ (?:a|an)|morning|evening)){0,6}?\s+(?:a\s+)?(?:[a-z'-]+\s+){0,3}?(?:reminder|remainder|remider|reminer|remnider|alert|notification|alarm reminder|note to remind|reminders|alerts)\b"
)
NOUNS = ("reminder", "remainder", "remider", "reminer", "remnider", "alert", "notification")
REMINDER_WORD = re.compile(rf"\b(?:{'|'.join(NOUNS)})(?:s|'s|s')?\b")
REMINDER_WORD_SIGN = sign(REMINDER_WORD.search, [noun + end for noun in NOUNS for end in ("", "s", "'s")])
CANCEL_REMINDER = re.compile(
    r"\b(?:cancel|delete|remove|erase|clear|dismiss|drop(?! (?:me|us)\b)|discard|scrap|scratch|stop(?: sending(?: me| us)?)?|disable|deactivate|eliminate|wipe|get rid of|turn off|take off|shut off|skip|silence|mute|end|take away|no longer|don't need|do not need|dont need|don't remind|do not remind|dont remind|(?:don't|do not|dont) (?:nag|bug)(?: me)?(?= about)|won't need|will not need|wont need|no more|not need|don't want (?:to be reminded|any|the|my|a reminder|reminders)|do not want (?:to be reminded|any|the|my|reminders)|dont want to be reminded|close|quit|switch off|take out|throw out)\b"
)
CANCEL_REMINDER_SIGN = sign(
    CANCEL_REMINDER.search,
    "cancel delete remove erase clear dismiss drop discard scrap scratch stop disable deactivate eliminate wipe get turn take shut skip silence mute end no don't do dont won't will wont not close quit switch throw",
)
EDIT_REMINDER = re.compile(
    r"\b(?:prepone|bring (?=(?:[\w'-]+ ){0,6}forward\b)|put (?=(?:[\w'-]+ ){0,6}off\b)|change|update|edit|move|reschedule|modify|switch|push|postpone|rename|retitle|relabel|adjust|replace|shift|bump|alter|amend|extend|delay|revise|rearrange|correct|fix|instead|swap|set back)\b"
)
EDIT_REMINDER_SIGN = sign(
    EDIT_REMINDER.search,
    "prepone bring put change update edit move reschedule modify switch push postpone rename retitle relabel adjust replace shift bump alter amend extend delay revise rearrange correct fix instead swap set",
)
HELP_ASK = re.compile(
    r"^(?:(?:please|can you|could you|hey)\s+)*(?:how (?:do|does|can|to|would|should|did|are)\b(?! i (?:see|have|view|find|check my))|(?:help|teach|show|explain)(?: me)? (?:how|make|change|set|with|to)\b|tell me how (?:to|do|i|you)\b|explain\b|help me (?:make|create|set|change|add|delete|figure)|what (?:are|is) the (?:commands|options)|can (?:you|i) (?:set|have|use|make) (?:multiple|recurring|more)|can reminders)"
)
HELP_ASK_SIGN = sign(HELP_ASK.search, "how help teach show explain what can")
HELP_PLAIN = re.compile(
    r"^\W*(?:what|which) (?:commands|words|things|phrases) (?:do|can|should) (?:you|i)\b|^\W*how (?:do|can) i (?:stop|end|turn off) (?:getting|receiving|these|all|your)\b|^\W*how (?:do|can) i (?:turn|switch) (?:this|it|you|these) off\b"
    r"|^\W*how (?:do|can|would) i (?:snooze|undo|skip|pause|unsubscribe|opt out|mark (?:it|one|something)|(?:turn|switch) (?:off|on) (?:the |my )?(?:daily )?(?:digests?|summar))"
    r"|^\W*(?:how (?:do|can|should) i (?:use|talk to|work)|what can (?:i|you)) (?:this|you|say|ask|do)\b"
    r"|^\W*how (?:do|can|would) i (?:see|view|check|find) (?:my|the) (?:list|reminders)\W*$"
    r"|^\W*what (?:can|do|should) i (?:text|send|write|type|say|tell)(?: to)? you\b|^\W*what (?:commands|words|options) are there\b|^\W*what (?:are|is) you(?:r commands| for)?\W*$"
    r"|^\W*how (?:do|can|would|should) (?:i|we|you) (?:set|delete|cancel|remove|change|edit|move|add|make|create)(?: up)? (?:one|them|these|another)(?: of (?:these|them)| up)?\W*$"
    r"|^\W*(?:[^.!?]{2,30}[.!?] )?(?:(?:can|could|would|will|you|u|please|kindly) )*(?:(?:show|teach|tell|explain to) me|explain) how (?:to use (?:this|you|it)\b|(?:this|it) works|you work|(?:i|one|we) (?:uses?|goes? about|would go)\b)|^\W*i (?:don'?t|do not) (?:know how|understand how|get how)\b.*\b(?:this|you|it)\b"
    r"|^\W*(?:can|could|do|will) you (?:do|handle|support|send|make) (?:repeating|recurring|daily|weekly|repeat) (?:reminders|ones|texts|alerts)\W*$"
    r"|^\W*can i (?:set|make|have|get|create) (?:an? |some )?(?:(?:repeating|recurring|daily|weekly) )?reminders? (?:for|that repeats?|to repeat) (?:every|each|other)\b[^,;]*\?"
)
HELP_PLAIN_SIGN = sign(HELP_PLAIN.search, "what which how i can do will")
# asking for the list without its name, a row for each kind
ASKING_FOR_LIST = (
    r"what(?:'?s|'?ve| is| are| do| have| did)?(?: else)?(?: do| did)?(?: i| we)? (?:(?:still |else )?(?:have|got|on|up|coming|due|next|left|planned|scheduled|for)(?! (?:tv|telly|television|netflix|channel|sale|the (?:tv|telly|radio|menu|news|air))\b)|(?:on|in) my|my (?:plans|schedule|day|week|list|agenda|next|reminders|to[ -]?dos?|tasks))\b",
    r"what(?:'?s| is) (?:going on|happening)\b(?! (?:in|at|near|around|with) )",
    r"what(?:'?s| is| am| are| do| else)(?: i| we| do)* (?:need|supposed|meant|have|got|due) (?:to (?:do|remember|get done)|for)\b",
    r"what(?:'?s| is) (?:the |my )?next (?:one|up)\b|(?:what|which (?:one|ones)) (?:comes|is coming)(?: up)? next\b",
    r"what else is (?:on|due|coming|left|up|for|there)\b",
    r"what(?:'?s| is) (?:the |my )?(?:next|first|last) (?:thing|one|item|task) (?:on|in|for|up|i|today|tomorrow)\b",
    r"(?:show|tell|list|give)(?: me)? (?:what|who|where|anything|everything|all) (?:(?:i|we) (?:need|have|got|am supposed)|(?:i|we)'(?:ve|m|re) (?:got|supposed|planned))\b",
    r"when(?:'?s| is| are| do i| was) (?:my|the|our)\b",
    r"do (?:i|we) (?:have|need to do) (?:anything|something|any|stuff|things|plans|tasks|chores|errands|appointments|meetings)\b",
    r"(?:what|which) (?:tasks|chores|plans|errands|appointments|things|to-?dos) (?:do|are|have|did)\b",
    r"(?:is there )?anything (?:else )?(?:i|we) (?:should|need|have|must|am forgetting)\b",
    r"am i (?:forgetting|missing) (?:any|some)",
    r"(?:is there |have i got |got |is )?anything (?:on|for|due|coming|left|today|tonight|tomorrow|planned|scheduled|happening|going on|else|this|next)\b",
    r"(?:show|list|see|view|display|give|tell|send|read)(?: me)?(?: all)?(?: of)?(?: my)?(?: the)?\s*(?:today|tomorrow|tonight|this|next|everything|all|list|schedule|agenda|upcoming|missed(?! calls?\b)|done|what i have|to-?dos?|tasks|plans|mon|tue|wed|thu|fri|sat|sun|week|weekend|january|february|march|april|may|june|july|august|september|october|november|december)",
    r"(?:run|go|read) (?:through|over|me|out)(?: my| the| me)* (?:list|agenda|schedule|day|to-?dos?)\b",
    r"(?:my )?(?:list|agenda|schedule) (?:for|of)\b",
    r"(?:my )?(?:to[ -]?dos?(?: list)?|tasks) (?:for|on|this|next|today|tomorrow)\b",
    r"what(?:'?s| is) (?:today|tomorrow)(?!'?s (?:date|weather|news|temperature|high|low)\b)",
    r"how many (?:things|reminders|do i|are)",
    r"am i (?:free|busy)",
    r"list\b",
    r"find (?:the|my)\b",
    r"search\b(?! (?:for|the|online|google)\b)",
    r"what time is my\b",
    r"(?:what|when|who(?:m)?|where) (?:am|was|were|are) (?:i|we) (?:also |still )?(?:supposed|meant|going|due|scheduled|forgetting|missing|[a-z]+ing)\b",
    r"do (?:i|we) (?:need|have) to [\w ]*\b(?:any|anything|something|anyone|anybody)\b",
    r"(?:what|which) (?:day|date|time) is my\b",
    r"(?:when|what (?:time|day)) did i (?:say|set|put|plan|schedule|book)\b",
    r"have i (?:already )?(?:set|got|made|added|saved|scheduled) (?:any|some|an?\b)",
    rf"is my (?:[\w'-]+ ){{1,3}}?(?:(?:on|at|for|this|next) )*(?:{TIME_WORDS}|\d)",
    r"am i (?:supposed|meant|going|scheduled|due) to\b",
    r"what (?:did|have) i forg[eo]t",
    r"(?:(?:what|which|any|how many) alarms?|(?:is|are|do i have)(?: there)? (?:an?|any|my|the) alarms?)\b",
    r"(?:when|where|who|what time) do (?:i|we) (?:have|need|see|meet|go|get)\b",
    r"do i have to be\b",
    r"what do you have (?:for me|on me|scheduled|planned|saved|down)\b",
    r"which (?:reminders|ones)",
)
LIST_PLAIN = Late(
    rf"^(?:(?:so|hey|ok|please|and|(?:can|could|would|will) (?:you|u)|(?:can|could|may) i|let me|(?:see|check|tell me|show me)(?= what))\s+)*(?:{'|'.join(ASKING_FOR_LIST)})"
)
LIST_PLAIN_SIGN = sign(
    LIST_PLAIN.search,
    "what what's what've whatve whats show tell list give when when's whens do is have got anything see view display send read run go my agenda schedule todo todos tasks dos how am find search which",
)
SNOOZE = Late(
    r"^(?:(?:please|pls|can you|ok|oh|hey|hit)\s+)*(?:(?:not (?:right )?now|can'?t(?: right)? now|(?:i'?m )?busy(?: right now| now)?)[, ]+(?:snooze\b|(?:in|at|later|try|ask|until|till|after)\b)|(?:snooze|snoozing|delay|postpone|hold off|push(?: it)? back|put(?: it)? off)\b|(?:remind|tell|ask|ping|nudge|bug|text)(?: me)?(?: about (?:it|this|that))? (?:again|later|in a bit)\b|again (?:in|at|tomorrow|tonight|later|on)\b|try again\b|not now,? |(?:give me|need|gimme|wait) (?:(?:another )?(?:\d+|an|half an|a few|a couple(?: of)?) (?:more )?(?:min|hour|hr|m\b|h\b)|(?:till|until)\b)|\d+ more (?:min|hour|hr))"
)
SNOOZE_SIGN = sign(
    SNOOZE.search,
    "busy can't wait snooze snoozing delay postpone hold push put again later bit try now give need gimme more",
)
DONE = re.compile(
    r"^(?:(?:ok|okay|yes|yep|yeah|k|kk|all|i|i've|ive|i have|already|just|i'm|im|have|the|my|that'?s|that is|it'?s|it is)\s+)*(?:done|finished|completed|complete|did(?! (?:i|you|we|they|he|she|anyone) | (?:my|the|our) \w+ (?:\w+ )?(?:go|get|come|ring|arrive|work|pass|win|happen|start|end)\b)|mark(?: it| that| this)? (?:as )?(?:done|complete)|mark|(?:you can )?(?:check|cross|tick) (?:(?:it|that|this|them|both) )?off|checked off|tick(?:ed)? off|taken care of|took|taken)\b"
)
DONE_SIGN = sign(
    DONE.search, "done finished completed complete did mark check checked tick ticked took taken"
)
WHETHER = re.compile(
    r"^(?:(?:hey|so|ok|um|wait|hmm)[ ,]+)*(?:did|have|has) (?:i|we) (?:already |ever )?(?P<what>(?!do?\b|received?\b|been\b|heard\b|done\b|got\b|any|set\b|miss|forg[eo]t|have\b|a\b|an\b|the\b|it\b|made?\b).+)"
)
WHETHER_SIGN = sign(WHETHER.search, "did have has")
"""Asking whether something was done; "did it" and "have done" tell."""
UNDO = re.compile(
    r"^(?:(?:oops|wait|no|please|oh|sorry|hey|can you|wrong one|my bad|my mistake|i)[ ,]+)*(?:undo|un-?delete|i (?:didn'?t|did not) mean to (?:delete|cancel|remove|move|change|do|drop)|revert|put (?:it|that|them) back|take (?:it|that) back|bring (?:it|that|them|this)(?: one)? back|restore)\b"
)
UNDO_SIGN = sign(UNDO.search, "mean meant undo revert put take bring restore")
MEND = re.compile(
    r"^(?:(?:oops|sorry|no|wait|oh|actually|i mean|i meant|um|correction|ah|hmm|ok|scratch that|please|pls|(?:can|could|will|may) (?:you|u|we|i)|let's)[ ,.:!-]+)*(?:i meant|i mean|make it|make that|make them|actually|should be|it should be|it'?s|it is|rather|change it to|change that to|change to|move it to|move that to|move to|switch it to|set it to|let's do|lets do|let's make it|better|not .* but|how about|what about|set it for|change it|move it|push it to)\b"
)
MEND_SIGN = sign(
    MEND.search,
    "meant mean make actually should it it's its rather change move switch set let's lets better not how what push",
)
PAUSE = re.compile(r"^(?:please )?(?:pause|suspend|put on hold|hold)\s+(?P<rest>.+)$")
PAUSE_SIGN = sign(PAUSE.search, "pause suspend put hold")
RESUME = re.compile(
    r"^(?:please )?(?:resume|unpause|restart|continue|bring back|turn back on|reactivate|(?:start|turn|switch|bring)(?=\s.*\breminders?\b.*\b(?:back on|again|back)$))\s+(?P<rest>.+)$"
)
RESUME_SIGN = sign(RESUME.search, "start switch resume unpause restart continue bring turn reactivate")
SKIP = re.compile(r"^(?:please )?skip\s+(?P<rest>.+)$")
SKIP_SIGN = sign(SKIP.search, "skip")
DATES = re.compile(
    r"^(?:(?:show |list |what are )?(?:me )?(?:the )?(?:next|upcoming) (?:few |three |3 )?dates (?:of|for) (?P<of>.+)|when is (?:my |the )?(?P<next>.+?) next\??|when'?s (?:my |the )?(?P<nexts>.+?) next\??|when does (?P<does>.+?) (?:come|repeat|ring)(?: next| again)?\??|next dates? (?P<nd>.+))$"
)
DATES_SIGN = sign(DATES.search, "dates date when when's whens")
NEWS = re.compile(r"\b(?:weather|forecast|temperature|news|humidity|headlines|degrees)\b")
NEWS_SIGN = sign(NEWS.search, "weather forecast temperature news humidity headlines degrees")
QUESTION = re.compile(
    r"^(?:when (?:is|are|does|do|did|was|will|can)|when's|whens|any|things to do|what|whats|what's|who|whose|where|why|is|are|will|would|does|did|has|was|were|am|how|should|which|do)\b"
)
# talk with a time in it that asks for nothing: "i'm so tired today", "create an event for saturday"
SMALL_TALK = Late(
    rf"^\W*(?:(?:i'?m|i am|we'?re|we are) (?:so|not|very|really|too|feeling|kinda|just|super)\b|i (?:hate|love|like|miss|enjoy|can'?t stand|feel)\b|(?:see|ttyl|talk to) (?:you|ya|u)\b|(?:(?:a |and )?(?:very )?(?:happy|merry|blessed) (?:new year|christmas|xmas|easter|thanksgiving|halloween|holidays|diwali|eid|hanukkah|birthday|anniversary|mother|father|4th|fourth|valentine|{TIME_WORDS})|have an? (?:great|good|nice|lovely|blessed) )|good luck\b|let'?s (?:talk|chat)\b|i'?ll be (?:home|there|back|late|in|out|up)\b|not available\b|(?:please |can you |could you )*(?:create|make|schedule|add) (?:an?|the|my)? ?(?:new )?event(?: for| on| at| this| next)* (?:{TIME_WORDS}|\d))"
)
SMALL_TALK_SIGN = sign(
    SMALL_TALK.search,
    "i'm im i we're we not event see ttyl talk let's lets i'll ill happy merry blessed have has good a and very",
)
NOT_ERRAND = frozenset(
    (
        "play show give tell find search read open turn start record reject answer warn what will is are "
        "should who where how does do why let invite message text phone whats what's resume i we my he she they "
        "it the there this that"
    ).split()
)
CHAT_LEAD = re.compile(
    r"^(?:(?:awesome|great|perfect|cool|nice|sweet|wonderful|lovely|good|ok|okay|got it|yay)[,.! ]+)*(?:thanks|thank you|thx|ty)\b"
    r"(?!.*\b(?:cancel|delete|remove|move|change|snooze|list|show|skip|rename|drop|push)\b)[^?]*$"
)


THANKS_FOR = re.compile(
    r"^(?:[\w']+[,.! ]+){0,2}(?:thanks|thank you|thx|ty)\b(?: so much| a lot)?,? for \b[^,.;!?]*[.!]*$"
)

CHAT_LEAD_SIGN = sign(CHAT_LEAD.search, "thanks thank thx ty")
THANKS_FOR_SIGN = sign(THANKS_FOR.search, "thanks thank thx ty")


class Wanted(NamedTuple):
    """The intent, and where the words of asking end (an offset into the text)."""

    intent: Intent
    head: tuple[int, int] = (0, 0)
    rule: str = ""
    value: str | None = None
    flag: str | None = None


def lower_plain(text: str) -> str:
    """Lower case with plain quotes, every character at its own place."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return low if low.isascii() else low.replace("\u2019", "'").replace("\u2018", "'")


# the end of a letter: "Regards, Harold", "thanks again, Jo", "love gran xx"
CLOSING = re.compile(
    r"[.!?,;\n]\s*(?P<closing>(?:(?:kind|best|warm|warmest|many) )*(?:regards|wishes|cheers|love|sincerely|yours (?:truly|sincerely|faithfully)|(?:thanks|thank you)(?: (?:again|ever|so|very|much|kindly|indeed|a (?:lot|million|bunch)|in advance|for (?:your|the|all your) (?:help|kindness|time)))*|much (?:appreciated|obliged)|bless you|xx+|xoxo)"
    r"\b[ ,.!-]*(?:(?:from )?[a-z]+(?: [a-z]+)?)?[ .!x]*)$"
)
CLOSING_SIGN = sign(
    CLOSING.search, "regards wishes cheers love sincerely yours thanks thank much bless xx xxx xxxx xoxo"
)

PLEASE = frozenset({"please", "pls"})
PLEASE_BIT = new_bit(PLEASE)


def most_tokens() -> dict[str, int]:
    """The most tokens of an exact command, by its first."""
    most: dict[str, int] = {}
    for command in verbs.EXACT:
        tokens = tokenise(command)
        most[tokens[0].text] = max(most.get(tokens[0].text, 0), len(tokens) - len(AFTER))
    return most


MOST_TOKENS_BEHIND = most_tokens()


def exact_command(low: str) -> Wanted | None:
    words = low.strip(" .!,;:").split()
    text = " ".join(words)
    found = verbs.EXACT.get(text) or verbs.EXACT.get(text.removesuffix("?").strip())
    if found is None and len(text) <= 20:
        found = verbs.EXACT.get(" ".join([verbs.SPELLINGS.get(w, w) for w in words]))
    if found is None and words and words[0] in PLEASE:
        found = verbs.EXACT.get(" ".join(words[1:]))
    if found is None and words and words[-1] in PLEASE:
        found = verbs.EXACT.get(" ".join(words[:-1]))
    if found is None:
        return None
    head, _, rest = found.partition(" ")
    name, _, flag = head.partition("-")
    if head in ("opt-out", "opt-in"):
        asked = (
            "texts" if head == "opt-out" and not PLEASE.isdisjoint(words) else None
        )  # a nag's, where one runs
        return Wanted(Intent(head), rule=f"exact: {head}", value=asked)
    return Wanted(Intent(name), (0, len(low)), f"exact: {head}", rest or None, flag or None)


def first_verb(words: list[str]) -> tuple[str, int]:
    """The first word that is not politeness, and its place."""
    for i, word in enumerate(words):
        spelled = verbs.SPELLINGS.get(word, word)
        if spelled not in verbs.POLITE and spelled not in (",", ".", "!", ":", "-"):
            return spelled, i
    return "", 0


ALARM = re.compile(
    rf"\W*(?:(?:{'|'.join(sorted(verbs.POLITE))}) )*(?:set|create|make|start|add|put|schedule|give me)(?: up| me| on)*"
    r"(?: an?| my| the| another)?(?: new| daily| weekly| monthly| quick| recurring)* (?P<what>alarm|timer)s?\b"
)


def told_by_head(head: str) -> str | None:
    """ "wake me at 6" tells what to do, and so does "set an alarm for 6"."""
    if head.startswith("wake"):
        return "wake up"
    alarm = ALARM.fullmatch(head)
    return alarm["what"] if alarm is not None else None


LONGEST_ASKING = (
    800  # characters: of a longer text what stands behind the asking changes nothing of its intent
)


def reminder_intent(low: str, verb: str, signs: int) -> Wanted | None:
    """Texts that speak of reminders: which of making, showing, dropping, changing is meant."""
    remind = REMIND.search(low)
    noun = REMINDER_WORD.search(low) if signs & REMINDER_WORD_SIGN else None
    if remind is None and noun is None:
        alarm = ALARM.match(low)
        return None if alarm is None else Wanted(Intent.CREATE, alarm.span(), "set an alarm")
    told = verb == "remind" and remind is not None and remind[0].endswith((" me", " us"))
    if (
        told
        and remind is not None
        and (low.startswith((" to ", " that "), remind.end()) or TOLD.match(low, remind.end()))
    ):
        if not (signs & OTHER_TIME_SIGN and OTHER_TIME.search(low)):
            return Wanted(Intent.CREATE, remind.span(), "remind")
    if all(m is None or m.end() <= LONGEST_ASKING for m in (remind, noun)):
        low = low[:LONGEST_ASKING]
    if signs & THANKS_FOR_SIGN and THANKS_FOR.match(low):
        return None
    if verb in PACES and remind is None and (PAUSE.match(low) or RESUME.match(low)):
        return None  # "pause my swim reminder until may": it is said without the noun as well
    frame = framed(low) if signs & FRAME_SIGN else None
    if frame is not None:
        return Wanted(frame[0], rule=frame[1])
    if signs & HELP_ASK_SIGN and HELP_ASK.match(low):
        return Wanted(Intent.HELP, rule="how to")
    if (signs & PASSIVE_CANCEL_SIGN and PASSIVE_CANCEL.search(low)) or (
        signs & NO_LONGER_SIGN and NO_LONGER.search(low)
    ):
        return Wanted(Intent.CANCEL, rule="no longer")
    if noun is not None and signs & LISTS_SIGN and LISTS.match(low):
        return Wanted(Intent.LIST, rule="shows them")
    if signs & ASKS_BACK_SIGN and ASKS_BACK.search(low):
        return Wanted(Intent.LIST, rule="asks back")
    new = NEW_REMINDER.search(low) if noun is not None else None
    instead = "instead" in low or "rather than" in low
    if (
        remind is not None
        and (noun is None or remind.start() <= noun.start())
        and (new is None or remind.start() < new.start())
    ):
        if instead and SAYS_THAT.match(low, remind.end()) is None:
            return Wanted(Intent.EDIT, remind.span(), "instead")
        cancel = CANCEL_REMINDER.search(low) if signs & CANCEL_REMINDER_SIGN else None
        if (
            cancel is not None
            and cancel.start() <= remind.start()
            and cancel.end() >= remind.start() - 12
            and verb in (*verbs.CANCEL, "don't", "do", "no", "get", "turn", "quit", "dont")
        ):
            return Wanted(Intent.CANCEL, (cancel.start(), remind.end()), "stop reminding")
        if verb in verbs.EDIT and low.find(verb) < remind.start() and noun is not None:
            return Wanted(Intent.EDIT, remind.span(), "change")
        if re.match(
            r"\s*(?:of )?(?:what|which|all|any)(?: of)?(?: my| the| upcoming)? (?:reminders|i have|i need to do|i've got|appointments are)",
            low[remind.end() :],
        ):
            return Wanted(Intent.LIST, remind.span(), "what reminders")
        return Wanted(Intent.CREATE, last_asking(low, remind), "remind")
    if noun is not None and low.startswith(("how about a", "what about a")):
        return Wanted(Intent.CREATE, (0, noun.end()), "how about a reminder")
    if noun is not None and verb in ASKS and not MAKES.search(low):
        return Wanted(Intent.LIST, rule="asks about them")
    if verb in verbs.CANCEL or (verb in ("get", "turn", "take", "shut") and CANCEL_REMINDER.search(low)):
        if verb != "get" or "rid of" in low:
            if ANEW.search(low) or (instead and verb != "cancel"):
                return Wanted(Intent.EDIT, rule="reschedule")
            return Wanted(Intent.CANCEL, rule="delete")
    if verb in ("don't", "dont", "no") and noun is not None and not new:
        return Wanted(Intent.CANCEL, rule="no longer")
    if verb in verbs.EDIT:
        return Wanted(Intent.EDIT, rule="change")
    if (
        verb in ("add", "set", "make", "put", "turn", "reset", "re")
        and noun is not None
        and edits_existing(low, verb)
    ):
        return Wanted(Intent.EDIT, rule="into an existing one")
    if instead and noun is not None:
        return Wanted(Intent.EDIT, rule="instead")
    if verb in verbs.LIST and verb not in verbs.MAKE and new is None and noun is not None:
        return Wanted(Intent.LIST, rule="show")
    if new is not None:
        edit = EDIT_REMINDER.search(low) if signs & EDIT_REMINDER_SIGN else None
        if (
            edit is not None
            and edit.start() < new.start()
            and not CLAUSE.search(low, edit.end(), new.start() + 1)
        ):
            return Wanted(Intent.EDIT, rule="change")
        return Wanted(Intent.CREATE, new.span(), "set a reminder")
    assert noun is not None
    if verb in verbs.REMINDER_WORDS or low[: noun.start()].strip(" ,.") == "":
        return Wanted(Intent.CREATE, noun.span(), "reminder:")
    telling = re.match(r"\s+(?:to|for|about|that|at)\b", low[noun.end() :]) is not None
    if (
        telling
        and len(low[: noun.start()].split()) <= 3
        and verb not in (*verbs.EDIT, *verbs.CANCEL, *verbs.LIST)
    ):
        return Wanted(Intent.CREATE, noun.span(), "a reminder to")
    edit = EDIT_REMINDER.search(low) if signs & EDIT_REMINDER_SIGN else None
    cancel = CANCEL_REMINDER.search(low) if signs & CANCEL_REMINDER_SIGN else None
    if cancel is not None and (edit is None or cancel.start() < edit.start()):
        return Wanted(Intent.CANCEL, rule="delete")
    if edit is not None:
        return Wanted(Intent.EDIT, rule="change")
    if (
        verb in verbs.LIST
        or QUESTION.match(low)
        or re.search(r"\b(?:show|see|view|list|what|which|check|know|hear|tell me)\b", low)
    ):
        return Wanted(Intent.LIST, rule="show")
    if verb in verbs.MAKE or remind is not None:
        return Wanted(Intent.CREATE, (remind or noun).span(), "set a reminder")
    if low.rstrip(" .!?").endswith(("reminder", "reminders")) and re.search(r"\b(?:all|my|any)\b", low):
        return Wanted(Intent.LIST, rule="reminders")
    if noun[0] == "reminders" and GOES_ON_TO.match(low, noun.end()) is None:
        return Wanted(Intent.LIST, rule="reminders")
    return Wanted(Intent.CREATE, noun.span(), "reminder")


SAYS_THAT = re.compile(r"(?: [\w']+){0,3}? that (?!one\b|reminder\b)")
CLAUSE = re.compile(r"[,;.!?]\s")
# "remind me tonight to delete all reminders": nothing behind it changes what is asked, but another time does
TOLD = re.compile(r"(?: (?!(?:what|which|when|how|who|where)\b)[\w:'.]+){0,6}? (?:to|that)\b")
OTHER_TIME = Late(
    rf"\binstead(?:$|[^\w\s]| for\b| of (?:on |at |in |the |this |next )*(?:\d|(?:{TIME_WORDS})\b))|\banymore\b"
)
OTHER_TIME_SIGN = sign(OTHER_TIME.search, "instead anymore")
ASKED_AGAIN = re.compile(
    r"[.;,?!-]\s*(?:(?:please|can|could|will|would|you|so|and|also|then) )*(?P<head>(?:remind|alert|notify) me)\b(?! \w+ (?:to|that|about)\b)"
)


def last_asking(low: str, first: re.Match[str]) -> tuple[int, int]:
    """ "don't let me forget the tickets; remind me at noon": the asking that has the time."""
    again = ASKED_AGAIN.search(low, first.end()) if "forget" in first[0] or "remember" in first[0] else None
    return again.span("head") if again is not None else first.span()


GOES_ON_TO = re.compile(r"\s*(?:to|that|about|:|-)(?!\w)")
PACES = frozenset(
    "pause suspend hold resume unpause restart reactivate continue start turn switch bring".split()
)
ANEW = re.compile(r"\b(?:and|then|,|;) (?:please )?(?:reschedule|reset|set|move|change|make|add)\b")
ASKS = frozenset(
    "what whats what's which when whens when's where who how are is do does did any show list display".split()
)
MAKES = re.compile(
    r"\b(?:set|create|make|add|put|schedule|start|send|remind|do(?= an? )) (?:up |me |us |a |an |another |the )*\w* ?\w* ?(?:reminder|alert)\b"
)

# dropping said late or in the passive, a row for each kind
DROPPING = (
    r"\breminders?\b.{0,60}\b(?:be |needs? )(?:to be )?(?:removed|cancell?ed|deleted|erased|cancell?ing|removing|deleting)\b",
    r"\bplease (?:delete|cancel|erase|remove)(?: it| them| that)?\W*$",
    r"\band (?:erase|delete|cancel|remove) (?:it|them)\W*$",
    r"^(?:please )?(?:ignore|lose|forget about) (?:my|the|all|todays|today's|that)\b",
    r"^clean out\b",
    r"^deleted reminder\b",
    r"\b(?:removed|deleted|erased) from (?:my |the )?reminders\b",
    r"\b(?:cancel|delete|remove|erase|drop|scrap|kill|ditch|nix|dismiss|clear|dump|get rid of|take off) (?:all of )?(?:them|it|those|(?:(?:that|the|my|this|its|all) )?(?:reminder|alert)s?)\b.{0,12}$",
    r"\bcan(?:cel)? all (?:my )?reminders be removed\b",
    r"\breminders\b.{0,20}\bremoved\b",
)
PASSIVE_CANCEL = re.compile("|".join(DROPPING))
PASSIVE_CANCEL_SIGN = sign(
    PASSIVE_CANCEL.search,
    "removed cancelled canceled deleted erased cancelling canceling removing deleting delete cancel erase remove ignore lose forget clean rid off clear dismiss dump kill scrap erase drop nix ditch take",
)
# not wanted any more, a row for each kind
NOT_WANTED = (
    r"\b(?:(?:do not|don'?t|won'?t|will not|no longer) (?:want|need)(?: any| my| the| a| to have| to be| these| those)*(?: \w+){0,4}? (?:reminders?|reminded|reminding)\b)",
    r"^no more\b.*\breminders?\b",
    r"\bplease (?:do not|don'?t) remind me\b",
    r"[,.;!] *(?:do not|don'?t) remind me\b",
    r"\bremind(?:ed)?\b.*\banymore\b",
)
NO_LONGER = re.compile("|".join(NOT_WANTED))
NO_LONGER_SIGN = sign(NO_LONGER.search, "do don't dont won't wont will longer more anymore")
# asking for reminders by name, behind the politeness, a row for each kind
ASKING_FOR_THEM = (
    r"(?:all|any)(?: of)? (?:my |the )?(?:\w+ )?reminders\b(?! to\b)",
    r"(?:only )?show\b",
    r"(?:upcoming|current|pending|next) reminders?\b",
    r"help me (?:find|see|check|locate)\b",
    r"(?:my |the )?lists? of (?:my |the |all )?(?:\w+ )?reminders\b",
    r"my reminders (?:for|today|tomorrow|this|next|on)\b",
    r"(?:please )?(?:check|see|verify|confirm|find out|tell me|know)(?: to see| and see)?(?: if| whether) (?:i|there)\b",
    r"(?:verify|confirm) i have\b",
    r"(?:i )?need all (?:the|my|of my) reminders\b",
    r"tell me about (?:all )?(?:of )?my (?:\w+ ){0,3}reminders?\b",
    r"what do i need to be reminded",
    r"what (?:alerts|reminders)\b",
    r"time of (?:the|my)\b",
    r"send(?: me| us)?(?: a list of| all| any| every| the| my| those)(?: of)?(?: the| my| those)? ?(?:\w+ )?reminders\b",
    r"(?:get|give|bring|pull|tell|read|see|check|view|know|hear)(?: up| me| to me| us)?(?: a list of| out)?(?: all| any| every)?(?: of)?(?: the| my| those)? ?(?:\w+ )?reminders\b",
    r"know what reminders",
    r"reminders (?:for|about|this|next|today|tomorrow|on|regarding|list|with|from|containing)\b(?! to\b)(?=.{0,24}$|.* please$)",
    r"(?!(?:cancel|delete|remove|clear|stop|set|create|make|add|change|move|update|skip)\b)\w+ reminders (?:time|date|list)",
    r"(?:have|did|when did|had) i (?:already )?(?:set|make|made|create|add|put|schedule)",
    r"(?:for )?(?:what|which) (?:day|time|date)\b",
    r"if my reminder",
)
LISTS = re.compile(
    rf"^(?:please |can you |could you |would you |i want to |i need to |i'd like to |let me |hey |ok )*(?:{'|'.join(ASKING_FOR_THEM)})"
)
LISTS_SIGN = sign(
    LISTS.search,
    "all any show upcoming current pending next my check see find tell know verify confirm need what alerts reminders time send get give bring pull read view hear have did had which if",
)
ASKS_BACK = re.compile(
    r"\bremind (?:me|us) (?:what|how (?:many|much|long)|which|where|who)\b(?! to\b)|\bremind (?:me|us) when (?:is|are|was|my \w+ is|\w+ is)\b|\bremind us of the\b"
)
ASKS_BACK_SIGN = sign(ASKS_BACK.search, "what how which where who when us")

# "add milk to my shopping reminder" adds to one; "add yoga to my reminders" is a new one among them
EXISTING = re.compile(
    r"\b(?:to|into|in|on)(?: [\w-]+'s)?(?: (?:my|the|that|our|this))?(?:(?! (?:to|for|about|that)\b(?! do\b)) [\w'-]+){0,5} (?:reminder|alert)s?\b(?!\s+app)"
)
AMONG_THEM = re.compile(
    r"^\W*(?:(?:please|can you|could you|would you) )*(?P<add>add|put|include|stick|save|enter) (?P<task>(?!(?:an?|the|another|new|in|me|this|that|it|to|up) ).+?)(?P<to> (?:to|on|onto|in|into) (?:(?:my|the|our|\w+'s) )?(?:reminders|reminder list|alerts|list(?= *$| for\b| please))(?: list)?)\b"
)
AMONG_THEM_SIGN = sign(AMONG_THEM.search, "reminder reminders alerts list")
SET_TO = re.compile(
    r"^(?:please |can you |could you )*(?:set|make|put|turn) (?:my|the|our|that|all)\b.{0,60}?\b(?:reminder|alert)s?\b.{0,60}?\b(?:to|for|at|instead)\b"
)


ADDS_ONE = re.compile(
    r"add (?:(?:a|an|another|new|in|the|this|my|following|also|two|some|one|more|daily|weekly)\b(?:(?! to\b).){0,20})?(?:reminder|alert)"
)


TO_ANOTHER = re.compile(r" to (?:my|the|our) (?:[\w'-]+ ){1,3}?(?:reminder|alert)\W*$")
""" "add a reminder to bring cups to my picnic reminder"."""


def edits_existing(low: str, verb: str) -> bool:
    """ "add milk to my shopping reminder", "set the gym reminder to 5": there is one already."""
    if verb == "add":
        # "I want to add a new reminder": only what stands behind "add" counts
        at = low.find("add ")
        adds = ADDS_ONE.match(low, at) if at >= 0 else None
        if adds is not None:
            return TO_ANOTHER.search(low, adds.end()) is not None
        return at >= 0 and EXISTING.search(low, at) is not None
    return SET_TO.match(low) is not None and (
        "instead" in low
        or re.search(r"\breminders?\b(?: for [\w' ]+)? to \d", low) is not None
        or re.search(r"\breminders? (?:to )?(?:at|for|to) \d", low) is not None
    )


NAMES_THEIRS = re.compile(r"\b(?:ones?|all|everything|last)\b")
OFF_OR_FROM = re.compile(
    r"\bdrop(?:ping)? (?:\S+ ){0,3}?off\b|\bfrom (?!(?:my|the) (?:[\w-]+ ){0,2}(?:list|reminders|schedule|calendar|agenda)\b)"
)
NOTHING_BUT_A_DAY = Late(
    rf"^\W*\w+ (?:(?:my |the |this |next )*(?:{TIME_WORDS})|(?:my|the) \d{{1,2}}(?::\d\d)? ?(?:am|pm|o'?clock)?)\W*$"
)


def drops(low: str, verb: str, timed: bool) -> bool:
    """ "delete dentist at 9" drops a reminder; "drop the kids at practice friday" is an errand."""
    if OFF_OR_FROM.search(low):
        return False
    if verb in verbs.CANCEL_ONLY or not timed:
        return True
    return NAMES_THEIRS.search(low) is not None or NOTHING_BUT_A_DAY.match(low) is not None


def speaks_of_reminders(low: str) -> bool:
    return (
        "remind" in low
        or "reme" in low
        or "alert" in low
        or "notif" in low
        or "forget" in low
        or "4get" in low
        or "rember" in low
        or "wake me" in low
        or "nudge" in low
        or "ping me" in low
        or "nag me" in low
        or "rmd" in low
        or " me " in low
        or "rmind" in low
        or "bug me" in low
        or "hmu" in low
        or "lmk" in low
        or "remi" in low
        or "remn" in low
        or "a note " in low
        or "alarm" in low
        or "timer" in low
    )
