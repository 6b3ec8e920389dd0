"""What is answered to a text that says nothing we know: never silence, never mockery."""

from __future__ import annotations

import re

from bot.core.conversation import before, travel
from bot.core.conversation.desk import Desk
from bot.core.conversation.hearing_asks import is_question
from bot.core.conversation.spoken_of import MEND_SECONDS, SPOKEN_SECONDS
from bot.core.conversation.targets import ask_which
from bot.core.model import QuestionKind, State
from bot.core.phrasing import cut, echo
from bot.core.reading import Intent, Item

ERRAND_VERBS_WORDS = """
    add apply arrange ask assemble bake bathe bleach book borrow bring brush build buy call cancel change charge check
    clean clear close collect confirm contact cook cut decorate deliver deposit donate draft drink drive drop dust eat
    email exercise fax feed file fill find finish fix fold get give go grab groom grocery handle hang help hire invite
    iron install leave lift load lock look mail make measure meditate meet mop move mow order organize pack paint pay
    phone pick ping plan plant post pray practice prep prepare print pull push put read refill register renew rent
    repair reply report reserve return review run scan schedule see sell send set shave ship shop shovel sign sort
    start stretch study submit swap sweep switch take talk test text tidy trade train transfer trim turn unload
    update upgrade upload vacuum visit vote wake walk wash watch water wax weed weigh wipe wire work wrap write
"""
ERRAND_VERBS = frozenset(ERRAND_VERBS_WORDS.split())
"""Words that begin an errand: only those are given back as an example."""
TAKEN_BACK = re.compile(
    r"(?:(?:no|nope|ugh|argh|oh|um|hey|but|wait|omg|hmm)[ ,.!]+)*"
    r"(?:(?:that|this|it)(?:'?s| is| was)? (?:all )?(?:wrong|not (?:right|it|what i (?:meant|said|asked|wanted).*)|incorrect)"
    r"|(?:you got (?:it|that) )?wrong(?: one| time| day)?|not (?:what i (?:meant|said|asked|wanted).*|right|that(?: one)?)"
    r"|(?:ugh|wait) no|no no(?: no)?|my mistake|mistake)[ .!]*",
    re.IGNORECASE,
)


def shape_of(words: str) -> str:
    """What kind of text it was, with nothing of what it said: w for a word, 9 for a number, marks kept."""
    shape = re.sub(r"[^\W\d_]+(?:'[^\W\d_]+)*", "w", words)
    return re.sub(r"\d+", "9", shape)[:60]


def not_understood(desk: Desk, text: str) -> str:
    """Two phrasings that would work, one of them made of their own words where these are an errand."""
    place = travel.bare_place(desk, text) if desk.thread.question is None else None
    if place is not None:
        return place
    words = " ".join(text.split())
    desk.unread = shape_of(words)
    undo = desk.thread.undo
    if undo and TAKEN_BACK.fullmatch(words.replace("\u2019", "'")):
        return desk.say("offer_to_undo", what=cut(undo[-1].label, 60))
    words = (
        re.sub(r"^(?:(?:and|also|plus|then)[ ,]+)+|(?: too| as well)[ .!]*$", "", words, flags=re.I) or words
    )
    two = desk.say("example_list")
    if words.split()[0].lower() in ERRAND_VERBS and len(words) <= 60 and reads_like_a_task(words):
        own = cut(words.rstrip(".,!"), 50)
        timed = desk.read(f"remind me to {own}")
        one = f"remind me to {own}" if timed.moment is not None else desk.say("example_task", words=own)
        if desk.read(one).intent is Intent.CREATE:
            if timed.moment is None and not asked_for_more(desk):
                desk.ask(QuestionKind.ERRAND, text=own)
            return desk.say("not_understood", one=one, two=two)
    asked = asked_again(desk, words)
    if asked is None and not asked_for_more(desk) and not came_just_now(desk):
        wait_for_its_time(desk, words)
    return asked or desk.say("not_understood", one=desk.say("example_time"), two=two)


OF_THE_LAST = frozenset(
    """wrong time day date hour am pm meant mean meaning said say saying oops whoops typo mistake change fix sorry no nope nah
    not wait undo yes yeah yep ok okay sure please pls thanks thank thx it that this ugh argh hmm hm huh oh ah lol haha cool great
    nice good fine done stop actually instead nvm nevermind never cancel delete bot stupid damn shit
    """.split()
)
"""Talk about what was just said: a time after it is still that one's."""
MOST_OF_A_THING = 3


def wait_for_its_time(desk: Desk, words: str) -> None:
    """ "eggs", and "tonight" in the next text: of the eggs, and of nothing that was confirmed before. What is no thing
    to do is not kept, whatever day comes after it."""
    said = words_of(words)
    if not said or desk.read(words).moment is not None or len(words) > 60:
        return
    if OF_THE_LAST & set(said) and lately_confirmed(desk):
        return
    asked = is_question(words) or words.endswith("?")
    value = "thing" if reads_like_a_task(words) and not asked else "asked" if asked else "talk"
    desk.ask(QuestionKind.ERRAND, text=words, item=Item(Intent.OTHER, value=value))


def lately_confirmed(desk: Desk) -> bool:
    made = any(ref in desk.reminders for ref in desk.thread.made)
    return made and desk.now - (desk.thread.made_at or 0) <= MEND_SECONDS


def words_of(text: str) -> list[str]:
    return [str(w) for w in re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)?", text.lower().replace("\u2019", "'"))]


def reads_like_a_task(text: str) -> bool:
    """An errand by its verb, or a short name of a thing: "buy milk", "eggs", "passport renewal". What tells, feels,
    greets or scolds is neither: "the plumber came", "i love you", "thats dumb"."""
    said = words_of(text)
    if not said or text.rstrip().endswith("?") or SCOLDS & set(said):
        return False
    if said[0] in ERRAND_VERBS and (len(said) > 1 or not text.endswith("!")):
        return not ADDRESSED & set(said) and " ".join(said) not in SAYINGS
    if len(said) > MOST_OF_A_THING or text.rstrip().endswith("!"):
        return False
    if (NO_THING | OF_THE_LAST - NOUNS) & set(said) or said[-1] in FEELINGS:
        return False
    told = any(w in TOLD or (w.endswith("ed") and len(w) > 4) for w in said[1:])
    return not told and said[0] not in OPENS_TALK and not any("'" in w and w[-2:] != "'s" for w in said)


NOUNS = frozenset("change date hour fix".split())
""" "Oil change", "date night": at the end of a correction, and in a name too."""
ADDRESSED = frozenset("you u ya yourself urself your".split())
SCOLDS = frozenset(
    """fuck fucking fucked fucker fck fk f*ck wtf stfu shit shitty bullshit crap damn dammit damnit hell ass asshole bitch bastard idiot
    idiotic moron stupid dumb dumbass sucks suck useless hate screw jerk lame pathetic garbage""".split()
)
SAYINGS = frozenset(
    "take care|take it easy|take your time|go away|get lost|get a life|get well soon|get real|give up|give me a break|drop dead"
    "|leave me alone|hang on|hang in there|help|help me|look|see|make sense|talk later|talk soon|see ya|test|test test|call|go|work"
    "|get over it|wake up|watch out|watch it".split("|")
)
FEELINGS = frozenset(
    """awesome amazing terrible horrible awful crazy cute hot cold tired hungry sick late bored boring sad happy mad angry funny
    weird wild insane perfect beautiful lovely gorgeous exhausted exhausting excited stressed sleepy busy bad better best worse worst
    well fun far early alone true false again always forever everyone everybody guys man dude bro buddy pal girl babe honey dear
    welcome over story lucky wonderful fantastic incredible brilliant ridiculous unbelievable asleep awake annoying adorable delicious
    """.split()
)
OPENS_TALK = frozenset(
    """wow whoa woah omg ohh aw aww yay yup yum yikes ouch oof ew eww meh gosh geez jeez damn bruh so very too really such just
    maybe perhaps probably anyway whatever hi hello hey hiya yo sup bye goodbye goodnight gn gm ttyl brb lmao lmfao rofl hehe hahaha
    happy merry love miss loving missing feeling congrats congratulations welcome hooray hurray sounds looks seems guess bless
    hopefully obviously honestly seriously literally if because but and although though still even only almost kinda sorta dude bro
    girl man there here thank tbh imo idk jk shut idc smh ikr same true false exactly totally absolutely definitely indeed agreed
    """.split()
)
TOLD = frozenset(
    """came went had has have got gets took made said says told saw gave found left felt kept began broke brought bought built
    caught chose drew drank drove ate fell flew forgot froze grew heard hid held knew lost met paid ran rang rode rose sang sank sat
    sent shook shot slept sold spent spoke stole stood swam taught thought threw understood woke won wore wrote sucks rocks rules
    works worked looks looked seems seemed sounds feels loves hates wants needs likes knows thinks hurts smells tastes happened
    been being will would should shall may might must don't didn't doesn't isn't wasn't won't can't
    """.split()
)
NO_THING = frozenset(
    """i i'm im ive i've id i'd ill i'll we we're were we've he he's hes she she's shes they they're theyre you you're youre your u ur me
    us him them it it's its that's thats this these those there's theres here's what's whats who where when why how is are am was be
    ain't aint do does did can could would""".split()
)


def came_just_now(desk: Desk) -> bool:
    """Something came a moment ago, and a time is likely for that."""
    sent_at, made_at = desk.thread.sent_at or 0, desk.thread.made_at or 0
    return sent_at > made_at and desk.now - sent_at <= SPOKEN_SECONDS


def asked_again(desk: Desk, words: str) -> str | None:
    """The open question once more, where a short text did not answer it: "when i get home"."""
    question = desk.thread.question
    if question is None or len(words) > 60 or is_question(words):
        return None
    asked = [desk.reminders[ref] for ref in question.refs if ref in desk.reminders]
    if question.kind is QuestionKind.EVENT:
        return before.ask_event(desk, question.text)
    if question.kind is QuestionKind.PLACE:
        return desk.say("ask_place", task=echo(desk.read(question.text).task or ""))
    if question.kind is QuestionKind.TIME and asked and asked[0].state is State.WAITING:
        return desk.say("ask_time", task=echo(asked[0].task))
    if question.kind is QuestionKind.WHICH and len(asked) > 1:
        return ask_which(desk, asked, question).answer
    return None


def asked_for_more(desk: Desk) -> bool:
    """Whether something is still to be heard; another time for what has one is not."""
    question = desk.thread.question
    if question is None:
        return False
    about = desk.reminders.get(question.refs[0]) if question.refs else None
    return question.kind is not QuestionKind.TIME or about is None or about.state is not State.OPEN
