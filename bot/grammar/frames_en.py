"""English frames: the ways to speak of reminders that one verb does not tell. A row is an intent, an example, a pattern;
the first row that fits decides. Patterns begin behind the politeness, in lower case.
"""

from __future__ import annotations

import re
from functools import cache

from bot.core.reading import Intent
from bot.grammar.signs import sign

POLITELY = (
    r"\W*(?:(?:please|pls|plz|hey|hi|ok|okay|so|and|just|also|actually|go ahead and|can you|can u|could you|would you|will you"
    r"|(?:i )?(?:need|want|would like|have|wanted) (?:you )?to|i'd like (?:you )?to|can i|could i|let me|let's|is there any (?:chance|way) (?:that )?you (?:can|could)|are you able to|is it possible (?:for you )?to(?= remind)|would you (?:mind|be able to))\b[ ,]*)*"
)
REMINDER = r"(?:reminder|reminds|alert|notification)s?\b"
WHICH = r"(?:(?:all|any|of|the|my|our|that|those|these|this|every|each) )*"
THEIRS = r"(?:the|my|our|that|this|those|these|all)"
NO_MORE = r"(?:do not|don'?t|dont|won'?t|wont|will not|would not|wouldn'?t|no longer|would no longer|will no longer|not)"
MOVED = r"(?:changed|moved|switched|rescheduled|updated|pushed|postponed|adjusted|set to|set for)"
GONE = r"(?:gone|removed|deleted|cancell?ed|erased|dropped|cleared)"
ASKS_LATER = r"(?!.*[,;.?!] *(?:please |can you |could you |will you |so |and )*(?:remind|alert|set|do it|make|notify)\b)"
ASK_WORD = (
    r"(?:(?:what|whats|what's|which|where|who|whose|did|does|has|was|were|how (?:many|often|far|long))\b|whens?\b(?! (?:i|my|we|the|it|he|she|you|is it)\b)"
    r"|(?:have|do|am|are|had|was|were) (?:i|you|we|there|any|my|the|these|those)\b|will (?:i|we|my|the|that)\b|(?:is|are) (?:there|my|the|any)\b(?! (?:a |any )?way\b))"
)

REMINDERS = r"(?:reminders|alerts|notifications)"
CHANNEL = (
    r"(?:by|via|over|through|on|to|in|as)(?: my| a| an| the)*(?: other| second| work| new| home)? (?:texts?(?: messages?)?|e-?mails?|sms|mms|phones?|mail|(?:phone |voice )?calls?"
    r"|voice(?:mail)?|whatsapp|telegram|signal|messenger|slack|facebook|instagram|discord|siri|alexa|watch|computer|laptop|tablet|ipad|iphone|app|apps|spanish|english|french|another language|two (?:phones|numbers|devices))\b"
)
ENDS_ASKING = r"(?: (?:too|as well|also|instead|please|now|both|message|messages))*\W*$"

THEN = r".*[,;.?!] *(?:(?:please|kindly|can you|could you|you can|so|and|then|just|go ahead and) )*"
FRAMES: tuple[tuple[Intent, str, str], ...] = (
    # help: how to do a thing, not the thing
    (Intent.HELP, "how can I see my reminders?", r"how (?:do|can|would|does|should|did|could|might) (?:i|we|you|one|u)\b"),
    (Intent.HELP, "is there a way to set reminders for others?", r"(?:is there (?:a ?way|any way)|(?:what's|what is) the (?:best|easiest) way)\b"),
    (Intent.HELP, "how far ahead can i set a reminder?", r"how (?:far|early|long|often|late)\b.*\bcan (?:i|you)\b"),
    (Intent.HELP, "do you support recurring reminders?", rf"(?:do you (?:support|offer|handle|allow)|is it possible to (?:get|receive|send|have|share))\b.*\b{REMINDER}"),
    (Intent.HELP, "i need help setting up a reminder", r"(?:i need |need |some )?help (?:me )?(?:with |to )?(?:setting|set|making|make|creating|create|deleting|changing|adding|using|understand|(?:my |the )?reminders?\b)"),
    (Intent.HELP, "what kinds of reminders can you send?", rf"(?:what|which) (?:kinds?|sorts?|types?) of {REMINDER} (?:can (?:you|i)|do you|could you)\b"),
    (Intent.HELP, "how many reminders can I have?", rf"how many {REMINDER} can\b"),
    (Intent.HELP, "what can you remind me about?", r"(?:what|how (?:often|early|late|much|far ahead)) (?:else )?can (?:you|i) (?:be )?remind(?:ed)?\b"),
    (Intent.HELP, "can you send reminders to others?", r"(?:you |i )?(?:send|set|make|have)(?: up)? (?:reminders|alerts) (?:to|for) (?:other|others|someone|somebody|several|more|multiple|two|friends|anyone)\b.*\?"),
    (Intent.HELP, "can i get reminders by email as well?", rf"(?:(?:do|will|would) (?:you|i) )?(?:get|receive|have|send|do|give|deliver)(?: me)? (?:the |my |your |any )?{REMINDERS}(?: (?:sent|delivered))?(?: to me)? {CHANNEL}(?:(?: and| or|,| as well as| instead of| not just| rather than| besides)+(?: by| via| over| through| a| an| just| my)* (?:text|email|phone|call|sms|app)\w*)*{ENDS_ASKING}"),
    (Intent.HELP, "i don't know how to set a reminder", r"(?:i )?(?:don'?t|do not|didn'?t) know how\b"),
    (Intent.HELP, "walk me through setting a reminder", r"(?:walk|talk|guide|lead) me through\b"),
    (Intent.HELP, "are reminders sent by text?", rf"(?:are|do|will|can) (?:the |my |your )?{REMINDER} (?:be |get |always |come )*(?:sent|work|come|repeat|ring|expire|cost|text|call|saved|stored|free)\b"),
    # why, and then what to do
    (Intent.EDIT, "practice is later now; kindly change the reminder to 5", rf"{THEN}(?:change|move|update|push|reschedule|adjust|fix|edit|switch|shift|modify) (?:the|my|that|this|all|any)\b[\w' -]*\b{REMINDER}"),
    (Intent.CANCEL, "i had to move the talk, please cancel the reminder", rf"{THEN}(?:cancel|delete|remove|erase|drop|clear|dump|get rid of) (?:the|my|that|this|all|any)\b[\w' -]*\b{REMINDER}"),
    (Intent.EDIT, "find the reminder called dance off and adjust the time", rf".*\b{REMINDER}.*\band (?:adjust|change|move|update|edit|reschedule) (?:the|it|its)\b"),
    (Intent.EDIT, "put all the reminders on monday to tuesday", r"put (?:all|both|every)\b.*\breminders\b.*\b(?:to|on|instead)\b"),
    # changing what one holds, though it begins like dropping
    (Intent.EDIT, "take ed off the reminder for poker", rf"(?:take|remove|delete|drop|erase) (?!{THEIRS} (?:[\w'-]+ ){{0,3}}?reminder)(?:[\w'-]+ ){{1,4}}?(?:off|from) (?:of )?{THEIRS} (?:[\w'-]+ ){{0,3}}?(?:reminder|alert)\b(?! list)"),
    # dropping one
    (Intent.CANCEL, "take the reminder about jury duty off", rf"(?:take|get) (?:away )?{WHICH}(?:[\w'-]+ ){{0,4}}?{REMINDER}(?=.*\b(?:off|away|out|down)\b(?! of\b(?! my)))"),
    (Intent.CANCEL, "take the haircut off my reminders", rf"take (?:\S+ ){{1,5}}?off (?:of )?(?:my|the) (?:[\w'-]+ ){{0,2}}(?:{REMINDER}|list\b|calendar\b|schedule\b)"),
    (Intent.CANCEL, "take away the reminders about music", rf"take +(?:away|down)\b.*\b{REMINDER}"),
    (Intent.CANCEL, "make the gym reminder go away", rf"make .*\b{REMINDER}.*\b(?:go away|disappear|stop)\b"),
    (Intent.CANCEL, "that reminder is no longer needed", rf".*\b{REMINDER}.*(?:isn'?t|aren'?t|\bnot|\bno longer) (?:needed|necessary|required|relevant|valid)\b"),
    (Intent.CANCEL, "pull up my event reminders and delete them", rf".*\b{REMINDER}.*\b(?:and|then) (?:delete|cancel|remove|erase|clear|drop|scrap|get rid of) (?:it|them|all|those|that)\b"),
    (Intent.CANCEL, "send my 5 pm reminder to the trash", rf"(?:send|move|put|throw)\b.*\b{REMINDER}.*\bto (?:the )?(?:trash|garbage|bin)\b"),
    (Intent.CANCEL, "forget the reminder about the recital", rf"(?:forget|disregard|ignore|never ?mind|nvm|undo|dump|clean(?: up| out)?|kill|scrap|end|drop(?! (?:me|us)\b)|removal|ditch|trash(?= {THEIRS}\b))(?: of| about)? {WHICH}(?:[\w':-]+ ){{0,4}}?{REMINDER}"),
    (Intent.CANCEL, "turn reminders off for today", rf"(?:turn|switch|shut) {WHICH}(?:[\w'-]+ ){{0,4}}?{REMINDER}(?: for .*)? off\b|(?:turn|switch|shut) {WHICH}{REMINDER} off\b"),
    (Intent.CANCEL, "no reminder needed for tomorrow", rf"no {REMINDER}(?! (?:to|that|yet)\b)"),
    (Intent.CANCEL, "switch off the reminder for the choir", rf"(?:turn|switch|shut) off\b.*\b{REMINDER}"),
    (Intent.CANCEL, "withdraw my reminder for the raffle", rf"(?:void|edit out|revoke|do away with|unschedule|withdraw|call off|retract|axe|purge|abandon) {WHICH}(?:[\w':-]+ ){{0,4}}?{REMINDER}"),
    (Intent.CANCEL, "don't send me any more reminders about tax", rf"(?:do not|don'?t|dont|never) (?:send|give|text|show)\b.*\b{REMINDER}"),
    (Intent.CANCEL, "no need for the reminder about the vet", rf"(?:there'?s |there is )?no need (?:for|of)\b.*\b{REMINDER}"),
    (Intent.CANCEL, "no need to remind me about the parcel", r"(?:(?:no (?:need to|more|longer)|never) remind|(?:you )?(?:do not|don'?t|dont) (?:have to|need to|bother(?: to)?) remind)"),
    (Intent.CANCEL, "no more reminders about yoga", rf"no more\b.*\b{REMINDER}"),
    (Intent.CANCEL, "i won't be needing any reminders about piano", rf"(?:i )?{NO_MORE} (?:need|want|like|be needing|require)\b(?! to\b)(?: [\w']+){{0,5}}? {REMINDER}"),
    (Intent.CANCEL, "i need all of my reminders for today cancelled", rf"(?:i )?(?:need|want|would like|like|i?'d like|have|get)\b.*\breminders?\b.*\b{GONE}\W*$"),
    (Intent.CANCEL, "the reminder about the lawn needs to be removed", rf".*\b{REMINDER}.*\b(?:should|must|has to|have to|needs? to|to) be {GONE}\b"),
    (Intent.CANCEL, "that reminder about the vet can go", rf"{THEIRS} (?:[\w'-]+ ){{0,4}}?{REMINDER}(?: [\w'-]+){{0,6}}? can (?:go|be {GONE})\W*$"),
    # changing one
    (Intent.EDIT, "my group reminders should be moved to friday", rf"(?!(?:i )?(?:need|want|would like|'d like) an? ).*\b{REMINDER}.*\b(?:should|must|has to|have to|needs? to|to) be {MOVED}\b"),
    (Intent.EDIT, "i need my rehab reminder moved to friday", rf"(?:i )?(?:need|want|would like|'d like) {THEIRS} (?:[\w'-]+ ){{0,4}}?{REMINDER}.*\b{MOVED}\b"),
    (Intent.EDIT, "make the 3pm reminder 4pm", rf"make {THEIRS} (?:[\w':-]+ ){{0,4}}?{REMINDER} (?:(?:for|about) (?:[\w']+ ){{1,4}}?)?(?:at |for |an? |the )?\d"),
    (Intent.EDIT, "set my reminder back one hour", rf"(?:set|put|push|move) {THEIRS} (?:[\w'-]+ ){{0,4}}?{REMINDER} (?:back|forward|ahead|up)\b"),
    (Intent.EDIT, "transfer my monday reminder to friday", rf"(?:transfer|redo|convert|merge|combine|shuffle|rearrange) {WHICH}(?:[\w'-]+ ){{0,4}}?{REMINDER}"),
    (Intent.EDIT, "bring forward my reminder", rf"(?:(?:bring|move|push) forward|(?:move|push) up|(?:set|put|push|move) back) .*\b{REMINDER}"),
    (Intent.EDIT, "add to my picnic reminder that i bring cups", rf"add to {THEIRS} (?:[\w'-]+ ){{0,4}}?(?:reminder|alert)\b"),
    (Intent.EDIT, "that reminder should be at 4", rf"{THEIRS} (?:[\w'-]+ ){{0,4}}?{REMINDER}.*\b(?:should|must|ought to|needs? to|has to) be (?:at|on) "),
    (Intent.EDIT, "could my reminder for the bus be earlier", rf"(?:could|can|should|would) {THEIRS} (?:[\w'-]+ ){{0,4}}?{REMINDER}.*\bbe\b"),
    (Intent.EDIT, "i'd rather be reminded at 8", r"(?:i'd|i would) rather (?:be|get|have|you) remind"),
    (Intent.EDIT, "my reminder for lunch should say noon", rf"{THEIRS} (?:[\w'-]+ ){{0,4}}?{REMINDER}.*\b(?:should|needs? to|must|has to) (?:say|read|include|have)\b"),
    (Intent.EDIT, "have my reminder repeat every day", rf"(?:have|make|repeat|set) {THEIRS} (?:[\w'-]+ ){{0,4}}?{REMINDER}(?: (?:for|about|to) (?:[\w']+ ){{0,3}}?[\w']+)?(?: to)? (?:repeat|recur|go off|every|each|daily|weekly|monthly|yearly)\b"),
    (Intent.EDIT, "make it a recurring reminder", rf"make (?:it|that|this)(?: one)? (?:an? )?(?:recurring|repeating|daily|weekly|monthly|yearly|hourly) {REMINDER}"),
    (Intent.EDIT, "the reminder for the vet should be 3 not 2", rf".*\b{REMINDER}.*\bshould be\b.*\b(?:not|instead)\b"),
    (Intent.EDIT, "change when you remind me about the bins", r"(?:change|update|adjust|edit|move) (?:when|what time|how (?:often|early)|the (?:time|day) (?:that )?)(?: you)? ?remind"),
    (Intent.EDIT, "remind me a day earlier about the rent", r"remind me (?:an?|half an?|\d+|one|two|three) \w+ (?:earlier|sooner)\b(?! than)"),
    (Intent.EDIT, "i have a reminder for noon; could you switch that to 11?", rf".*\b{REMINDER}.*\b(?:change|switch|move|push|shift|bump) (?:it|that|them|this|those) (?:to|up|back|from|forward)\b"),
    (Intent.EDIT, "set my physio reminder for an hour earlier", rf"(?:set|make|bring|put|get) {THEIRS} (?:[\w'-]+ ){{0,4}}?{REMINDER}.*\b(?:earlier|later|forward)\b"),
    (Intent.EDIT, "make my gym reminder weekly", rf"(?:make|turn|set|repeat) {THEIRS} (?:[\w'-]+ ){{0,4}}?{REMINDER}(?: a| into| to be| to)* (?:recurr|reoccurr|repeat|daily|weekly|monthly|yearly|hourly)"),
    (Intent.EDIT, "turn my daily swim reminder into a weekly one", rf"(?:make|turn|convert) {THEIRS} (?:[\w'-]+ ){{0,4}}?{REMINDER}.*\b(?:into|instead of)\b"),
    (Intent.EDIT, "add a note to friday's reminder", rf"(?:add|put|include|make|attach) (?:a|an|another) (?:note|edit|item|change|comment)\b.*\bto\b.*\b{REMINDER}"),
    # asking for them
    (Intent.LIST, "i need to see my reminders", rf"(?:see|know|review|check|verify|view|find out|confirm|hear)\b(?! in\b).*\b{REMINDER}(?! (?:to|me|us|him|her|them)\b)"),
    (Intent.LIST, "give me a rundown of my reminders", r"(?:give|get|send|read|tell|show) (?:me |us )?(?:an? )?(?:quick |brief |full )?(?:update|rundown|run down|summary|overview|recap|breakdown|list|look) (?:on|of|for|about|at)\b.*\b(?:reminders|alerts)\b"),
    (Intent.LIST, "i can't remember if i set a reminder for the vet", rf"i (?:(?:can'?t|can ?not|do not|don'?t) (?:remember|recall|know)|forgot|forget) (?:if|whether|what|when|which|where)\b.*\b{REMINDER}"),
    (Intent.LIST, "remind me of my reminders for today", rf"remind (?:me|us) (?:of|about) {WHICH}(?:[\w'-]+ )?reminders\b"),
    (Intent.LIST, "i need a list of my reminders", r"(?:i )?(?:need|want|would like|i'd like) (?:a list of|all|every)\b.*\breminders\b(?! to\b)"),
    (Intent.LIST, "show what i asked to be reminded of", rf"{ASKS_LATER}(?:show|tell|list|read)(?: me)? what\b.*\bremind"),
    (Intent.LIST, "take me to my reminders", r"take me to\b.*\breminders\b"),
    (Intent.LIST, "update me on my next reminders", r"update (?:me|us) (?:on|about)\b"),
    (Intent.LIST, "list what i have set to remind me on the 5th", r"list\b.*\bremind"),
    (Intent.LIST, "if i have a reminder about the vet, show it to me", rf"if i have\b.*\b{REMINDER}.*\b(?:show|tell|read)\b"),
    (Intent.LIST, "tell me about my reminders", r"tell (?:me )?(?:when|about|what|if|whether|which)\b.*\b(?:reminders?|reminds)\b"),
    (Intent.LIST, "give me my work reminders", rf"(?:get|give|retrieve|fetch|locate|bring|pull up|up pull up|go through|go over|run through|read|show) (?:me |us )?{WHICH[:-1]}+(?:[\w'-]+ ){{0,4}}?(?:reminders?|reminds)\b(?! to\b)"),
    (Intent.LIST, "did you set a reminder to feed the fish?", rf"{ASKS_LATER}{ASK_WORD}.*\b(?:remind|alert)"),
    (Intent.LIST, "will you remind me about anything tomorrow?", r"remind me\b.*\babout anything\b"),
    (Intent.LIST, "what do i need to be reminded of?", rf"{ASKS_LATER}(?:(?:at |on |for )?(?:what|which)|when (?:am|are|is|do|did|will|was|were))\b.*\bremind"),
    (Intent.LIST, "what do i need to remember today?", rf"{ASKS_LATER}(?:what (?:else )?(?:do|did|am|should|have)|(?:is there )?anything (?:else )?i)\b.*\bremember\b"),
)  # fmt: skip
POLITE_START = re.compile(POLITELY)
# no frame begins so
SAYS_IT_ALL = (
    "set a ", "set an ", "set up ", "set reminder", "create ", "make a reminder", "schedule ", "start a ",
    "remind me to ", "remind me that ", "cancel ", "reminder to ",
)  # fmt: skip
SAID_LATE = re.compile(
    r"[,;.?!] *[a-z]| be | (?:and|then) |needed|necessary|required|relevant|valid| (?:it|that|them|this|those) (?:to|up|back|from|forward)"
)
"""Without these words no frame fits that begins anywhere."""


@cache
def frames(*, late: bool) -> re.Pattern[str]:
    """The frames as one pattern, compiled when the first text needs it; those that begin anywhere only with `late`."""
    rows = [
        f"(?P<row{n}>{row})"
        for n, (_, _, row) in enumerate(FRAMES)
        if late or not row.startswith((".*", "(?!(?:i )?(?:need"))
    ]
    return re.compile("|".join(rows))


# what of a frame is no part of the name of the reminder that is to go
FRAME_OF_DROPPING = re.compile(
    rf"^{POLITELY}(?:take(?: +away)?|forget(?: about)?|never ?mind|nvm|undo|dump|clean(?: up| out)?|kill|scrap|drop|removal|trash|ditch|send|throw"
    rf"|no need to|i {NO_MORE} (?:need|want|like|be needing|require)(?: any| future)*|i need)\b"
    r"|\b(?:off|away)(?: (?:of )?(?:my|the) (?:list|calendar|schedule|reminders?))?\W*$|\bto (?:the )?(?:trash|garbage|bin)\W*$|\bfrom (?:my|the) (?:to[ -]?do )?(?:list|reminders)\W*$|\bcan (?:go|be (?:gone|removed|deleted|cancell?ed|erased|dropped))\W*$"
    r"|\bany ?more\b|\b(?:to )?be(?:ing)? reminded\b(?: (?:of|to|about))?"
    r"|\b(?:that )?i (?:have |had |just )?(?:set|made|created|asked for|put)(?: up)?(?= (?:for|to|about|on)\b)"
    rf"|\b(?:should|must|has to|have to|needs? to|to) be {GONE}\b|\b{GONE}\W*$"
)
# what of a frame is no part of the name of the reminder that is asked about
FRAME_OF_ASKING = re.compile(
    r"^(?:how about|(?:run|go|read) (?:through|over|me|out)|bring|pull up)\b"
    r"|\b(?:reminds?|reminded|reminding|remember|supposed|going to|going on|being|saved|ask(?:ed)?|tell when|verify|up pull)\b|(?:^|\s)you\b"
)


LONGEST = 400  # characters of a text that asks for one thing


def framed(low: str) -> tuple[Intent, str] | None:
    """The intent of the first frame that fits a text about reminders, and its example as the rule's name."""
    low = low[:LONGEST]
    start = POLITE_START.match(low)
    if low.startswith(SAYS_IT_ALL, start.end() if start is not None else 0):
        return None
    late = SAID_LATE.search(low) is not None
    found = frames(late=late).match(low, start.end() if start is not None else 0)
    if found is None or found.lastgroup is None:
        return None
    intent, example, _ = FRAMES[int(found.lastgroup.removeprefix("row"))]
    return intent, example


FRAME_SIGN = sign(
    framed,
    "how way help take delete cancel remove erase clear trash garbage bin forget never nevermind nvm undo dump clean kill scrap end drop "
    "removal ditch no do don't dont won't wont will would wouldn't longer not need want like should must has have "
    "removed cancelled canceled deleted erased dropped cleared changed moved switched rescheduled updated pushed postponed adjusted "
    "change switch move push shift bump set make bring put get turn repeat add include attach see know review check verify view find "
    "confirm hear update list if tell give pull go run read show anything what what've whats what's which where did does was were when am are "
    "had is send disregard merge earlier of retrieve transfer withdraw walk ignore shut when's isn't aren't edit i'd rather revoke "
    "receive deliver whens",
)
