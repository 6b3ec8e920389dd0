"""How a person sets what is about them, in English: who may remind them, quiet, zone, digests, usual hours, their
data, an opt-out. Patterns only; what they mean is in `settings_said.py`."""

from __future__ import annotations

import re

from bot.grammar.late import Late
from bot.grammar.signs import sign

PHONE_NUMBER = r"\+?\(?\d[\d().\s-]{5,20}\d"
ALLOW = re.compile(
    r"^(?:please |ok |yes |i )*(?:allow|let|permit|authorize|authorise)"
    rf"(?:(?: (?P<name>[a-z][a-z' ]{{0,24}}?))?(?: at)? *(?P<number>{PHONE_NUMBER})"
    r"(?: to)?(?: (?:remind|text|nudge|ping) me| send me reminders)?)?$"
)
ALLOW_SIGN = sign(ALLOW.search, "allow let permit authorize authorise")
BLOCK = re.compile(
    rf"^(?:please )?(?:block|disallow|unallow)(?: (?P<who>{PHONE_NUMBER}|[a-z][a-z' ]{{0,24}}))?$"
)
BLOCK_SIGN = sign(BLOCK.search, "block disallow unallow")
ENOUGH = re.compile(
    r"^(?:(?:ok|okay|k|please|pls|hey|god|jeez|ugh|omg|stop|no)[ ,]+)*(?:(?:stop|quit)(?: (?:it|that|this|them|these|those|now|already|nagging|bugging|pestering|reminding)(?: me)?(?: (?:about )?(?:it|this|that|them|now|already))?)"
    r"|(?:that'?s )?enough(?: already| now| of (?:this|that|it))?|no more(?: (?:nagging|nags|of (?:this|that|it)))?|shut up(?: already)?|knock it off|cut it out|give it a rest|leave me alone|shush|hush)(?: please| pls| thanks| now| already)*$"
)
ENOUGH_SIGN = sign(ENOUGH.search, "stop quit enough no shut knock cut give leave shush hush")
THESE = re.compile(
    r"^(?:please |pls |ok )*(?:stop|quit|don'?t|do not|no more)(?: (?:sending|send|texting|text|messaging|giving|with))?(?: me)? (?:of )?(?:these|those|this|them|that)(?: (?:texts|messages|things|digests|lists|summaries|please|pls|anymore|any ?more|every day))*$"
)
THESE_SIGN = sign(THESE.search, "stop quit don't dont do no")
ONE_OF_THEM = (  # "stop sending me the vitamin reminder", "stop sending me reminders about yoga"
    r"(?:the|my|that|this|those|these|all|any|more)? ?(?:[\w'-]+ ){1,3}reminders?\b"
    r"|(?:[\w']+ )?(?:reminders?|alerts?) (?:about|for|to|of|on|that)\b"
    r"|(?:[\w'-]+ ){0,3}(?:digests?|summar(?:y|ies)|roundups?|recaps?)\b"
)
HUSH_LENGTH = r"for (?:about |the |an? |one |two |three |four |five |few |couple |half |rest |next |\d)"
# whom it is about stands at once behind it: "don't text bob until friday" is an errand
HUSH = re.compile(
    r"\b(?:(?:don'?t|do not|never|stop|quit|no more)(?: (?:text(?:s|ing)?|messag(?:e|es|ing)|send(?:ing)?|contact(?:ing)?|bother(?:ing)?|bug(?:ging)?|nag(?:ging)?|disturb(?:ing)?|ping(?:ing)?))(?: (?:me|us|anything|texts|messages|digests))*"
    r"|leave me alone|no (?:texts|messages|digests)|(?:be |stay |keep )?quiet|do not disturb|dnd)"
    rf"(?=\W*(?:$|[,.;]|(?:please|pls|until|till|til|through|thru|today|tonight|this|anymore|any more|while|as|because|cuz|i'?m|i am|we'?re|at all|thanks)\b|{HUSH_LENGTH}))"
)
HUSH_SIGN = sign(HUSH.search, "don't dont do never stop quit no leave quiet dnd")
HUSH_END = re.compile(
    rf"\b(?:(?P<by>until|till|til|through|thru|(?={HUSH_LENGTH})for) (?P<end>.+)|(?P<now>today|tonight|this (?:week|weekend|morning|afternoon|evening)))"
)
SURELY_OUT = re.compile(
    r"\b(?:unsubscribe|opt (?:me )?out|take me off|remove me|i want out|lose my number|all|everything|ever|never|again|anymore|any more|for good)\b"
)
OPT_OUT = Late(
    rf"\b(?:stop (?:texting|messaging|sending|contacting|bothering|spamming|with the (?:texts|messages))(?: me)?(?! (?:at|on|in|about)\b| (?:{ONE_OF_THEM}))|"
    r"(?:please )?(?:don'?t|do not|never) (?:text|message|contact|bother)(?: me)?(?: anymore| again| any more)?$|unsubscribe(?: me)?|opt (?:me )?out|leave me alone|take me off|remove me(?: from (?:(?:this|the|your|these|all|any) )*(?:[\w]+ )?(?:lists?|texts|messages|service|system|contacts?|numbers?|this))?$|stop (?:all )?(?:these |the |your )?(?:texts|messages|everything)|no more (?:texts|messages)|(?:don'?t|do not) want (?:(?:to get|any|more|these|your) )+(?:texts|messages)\b(?! (?:about|for|to)\b)|quit (?:texting|messaging)|i want out|lose my number)"
)
OPT_OUT_SIGN = sign(
    OPT_OUT.search, "stop don't dont do never unsubscribe opt leave take remove no quit want lose"
)
NO_PLACE = r"(?! ?(?:a|the|my|an|bed|class|traffic|line|trouble|love|pain|town|here|between|meetings?|work|home|school|it|need|charge|church|college|half|one|two|about|this|that)\b)"
ZONE = Late(
    r"^(?:(?:hey|hi|ok|so|btw|oh|now|actually|sorry|no|currently|right now|also|just|finally)[ ,]+)*(?:(?:i'?m|i am|we'?re|we are)(?: now| currently| still| back)? (?:in|at|from|visiting)"
    + NO_PLACE
    + r"\s+(?P<in>.+)"
    r"|(?:i|we) (?:live|moved|am moving|'m moving|relocated|am based)(?: now)? (?:in|to|at)\s+(?P<live>.+)|(?:set |change |update |switch |use |my )*(?:time ?zone|tz)(?: is| to|:| =|=)?\s+(?P<zone>(?!off).+)|(?:i'?m |i am |we'?re )?back in\s+(?P<back>[^\d]+)"
    r"|(?:i|we) stay (?:in|at)\s+(?P<stay>.+)"
    r"|(?:i'?m|i am|we'?re) (?:moving|relocating) to\s+(?P<moving>.+)"
    r"|(?:i'?m|i am|we'?re|we are) (?:traveling|travelling|flying|driving|going|off|headed|heading)(?: out| over| down| up)? to"
    + NO_PLACE
    + r"\s+(?P<travel>.+)"
    r"|(?:(?:i|we) (?:fly|travel|drive|head|go)|traveling|travelling|flying|driving|going|off|headed|heading)(?: out| over| down| up)? to"
    + NO_PLACE
    + r"\s+(?P<trip>.+)"
    r"|(?:i'?ll|i will|we'?ll|we will) be (?:in|at|visiting)" + NO_PLACE + r"\s+(?P<will>.+)"
    r"|(?:(?:i|we|i've|we've|i have|we have|have|just) )*(?:landed|arrived|touched down)(?: safely| now)? (?:in|at)"
    + NO_PLACE
    + r"\s+(?P<landed>.+)"
    r"|(?:i'?m|i am|we'?re|we are)(?: now| currently)? on\s+(?P<on>[a-z]+(?: standard| daylight)?) time(?: now)?"
    r"|in"
    + NO_PLACE
    + r"\s+(?P<bare>[a-z][a-z .'-]*?\s+(?:now|right now|today|currently|at the moment|this week|this weekend|(?:until|till|til|through|thru)\b.+)))$"
)
ZONE_SIGN = sign(
    ZONE.search,
    "i'm im i am i've we're we we've i'll we'll in timezone zone time tz back landed arrived touched have "
    "traveling travelling flying driving going off headed heading",
)
BACK_AGAIN = re.compile(  # "london tonight, back sunday", "and coming home on monday"
    r"[ ,;.]+(?:and |then |but )*(?:(?:i'?m|i am|i'?ll|i will|we'?re|we'?ll|i|we) )?(?:be )?"
    r"(?:returning|return|(?:(?:come|coming|fly|flying|get|getting|go|going|head|heading|drive|driving) )?(?:back|home))(?: home| again| here)?"
    r" (?:on |by |around |the )*(?P<when>.+)$",
    re.IGNORECASE,
)
HOME = re.compile(
    r"^(?:(?:hey|hi|ok|so|btw|oh|now|just|finally|and)[ ,]+)*(?:(?:i'?m|i am|we'?re|we are|i) )?(?:now |finally |just |safely )*"
    r"(?:(?<=m |e )(?:back|home)|back (?:home|at home|from (?:my |the |our |a )?(?:trip|vacation|holidays?|travels?|visit))|(?:home|back) again|got (?:back )?home|made it home)"
    r"(?: home)?(?: now| again| finally| safe(?:ly)?| from (?:my |the |our |a )?(?:trip|vacation|holidays?|travels?|visit))*$"
)
HOME_SIGN = sign(HOME.search, "back home")
CLOCK_HERE = re.compile(
    r"^(?:(?:no|hey|actually|but|wait|sorry)[ ,]+)*(?:it'?s|it is|its|the time (?:here )?is|my time is|here it'?s|here it is)(?: now| already| only| currently)?\s+(?P<clock>[\d].*?)(?: here| now| where i am| my time| local time| over here)+[.!]?$"
)
CLOCK_HERE_SIGN = sign(CLOCK_HERE.search, "here now am time")
DIGEST = re.compile(
    r"^(?:please |can you |turn |switch |stop |start |no |set |change |make |only |send |sending |me |can i |i don'?t want |i want |i'd like |get |getting |more |when is |what time is )*(?:the |my |a |all )*(?P<pre>off |on )?(?:the |my )?(?:daily )?(?P<weekend>weekend )?(?:digests?|summary|summaries|daily summary|roundup|recaps?)\b(?P<rest>.*)$"
)
DIGEST_SIGN = sign(DIGEST.search, "digest digests summary summaries roundup recap recaps")
DIGEST_HOUR = r"morning|noon|midday|lunch|afternoon|evening|night|\d{1,2}(?::00)?\s*(?:am|pm|a|p|o'?clock)?\b"
DIGEST_HOURS = rf"(?:{DIGEST_HOUR})(?:(?:\s*,\s*(?:and )?|\s+and |\s*&\s*)(?:the )?(?:{DIGEST_HOUR}))*"
DIGEST_SOME = Late(
    r"^(?:please |pls |ok |can you |i |i'd |just |only |want |like |to |send |text |give |get |keep |me )*"
    r"(?P<not>(?:no|not|stop|skip|drop|cancel|without|turn off|don'?t|do not)\b(?: (?:send(?:ing)?|text(?:ing)?|giv(?:e|ing)|want|need))?(?: me)? )?(?:only |just )*"
    rf"(?:the |my |a |an |more )*(?P<hours>{DIGEST_HOURS}) (?:digests?|summar(?:y|ies)|roundups?|recaps?)(?: (?:only|please|pls|anymore|any ?more|every day))*$"
)
DIGEST_SOME_SIGN = sign(DIGEST_SOME.search, "digest digests summary summaries roundup roundups recap recaps")
QUIET = re.compile(
    r"^(?:please |pls |set |my |make )*(?:quiet(?: hours| time)?|do not disturb|dnd|no (?:texts|messages|texting)"
    r"|(?:don'?t|do not|never|stop) (?:text|texting|message|messaging|bother|bothering|disturb|ping|wake|buzz|send|contact)"
    r"(?: (?:me|us))?(?: up)?(?: (?:anything|texts|messages|stuff))?)\b(?P<rest>.*)$"
)
QUIET_SIGN = sign(QUIET.search, "quiet do dnd no don't dont never stop")
PART_HABIT = re.compile(
    r"^(?!\w+ to \d)(?:set |change |make |my |for me |the )*(?P<part>mornings?|noon|lunch|afternoons?|evenings?|nights?|bedtime|usual (?:time|hour)|default (?:time|hour))(?: (?:is|are|starts?|begins?|means|to|time is|hour is|should be)(?: at| around)?|\s*=|:) (?P<hour>\d{1,2}(?::\d\d)?\s*(?:am|pm|a\.m\.|p\.m\.)?)(?: for me)?\.?$"
)
PART_HABIT_SIGN = sign(
    PART_HABIT.search,
    "morning mornings noon lunch afternoon afternoons evening evenings night nights bedtime usual default",
)
FORGET = re.compile(
    r"^(?:please )?(?:delete|erase|remove|forget|wipe) (?:all |everything )?(?:of )?(?:about me|my (?:data|account|info|information|history|records)\b|everything (?:about me|you know|you have))"
)
FORGET_SIGN = sign(FORGET.search, "about data account info information history records everything")
EXPORT = re.compile(
    r"^(?:please )?(?:export|download|send me (?:all )?my data|give me (?:all )?my data|what do you know about me)\b"
)
EXPORT_SIGN = sign(EXPORT.search, "export download data about")
