"""What is left when the asking and the time are taken away: the task, as a person would read it back."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.core.reading import Span
from bot.grammar import verbs_en as verbs
from bot.grammar.not_a_time import ADDRESS_BIT, addresses
from bot.grammar.scan import Piece, Scan
from bot.grammar.tokens import Token

EXCEPTING = frozenset({"except", "excluding"})
BEFORE_TIME = EXCEPTING | frozenset(
    "at on in by for from around until till til @ during between starting beginning before after approximately effective "
    "through thru within about every of the this to exactly or ending".split()
)
FIRM = EXCEPTING | frozenset(
    "at on in by for @ around from until till til during between starting beginning through thru effective ending".split()
)
DETERMINERS = frozenset("my the a an our his her their your this that some".split())
# what can lead a task and is none of it, a row for each kind; clean() takes them off one by one
THEY_SAY = r"(?:telling|tells|reminding|asking|asks|saying|says|stating|showing)(?: (?:me|us|him|her|them|everyone))?(?: (?:to|that|about))?"
CANNOT_FORGET = (
    r"(?:i |we )?(?:(?:do not|don'?t|dont) (?:want|wanna|need)(?: to)?|can'?t|can ?not|mustn'?t|must not|shouldn'?t|should not|won'?t|will not"
    r"|don'?t|do not|never)(?: afford)?(?: to)? (?:forget(?: to| about| that)?|miss|oversleep for|be late (?:for|to))(?= \w)"
)
LEADS = (
    r"[\s,.:;!?\-–—\"'/]+",
    r"(?:oh|ah|ok|okay)(?=[,\s])",
    r"(?:hey|well)(?=,? (?:so|and|also|then|um+|uh+)\b)",
    r"on (?:my|the) (?:way|drive|walk|ride|commute)(?: (?:home|back|in|there|to \w+))? to(?= \w)",
    r"(?:when|once|as soon as|before|after) i (?:get|am|leave|arrive|go|wake|finish)(?: [\w']+){0,3}? to(?= (?!(?:bed|work|sleep|school|the|my)\b)\w)",
    r"(?:work|school|class|church|breakfast|lunch|dinner|supper|bed|bedtime) to(?= (?!go\b|do\b)\w)",
    r"in case (?:[\w']+ ){1,3}to(?= \w)",
    r"if (?:you|u) (?:would|could|can|please|will|(?:don'?t|wouldn'?t) mind)(?: please)?(?=,| to\b)",
    r"i(?:'m|m| am)? (?:[\w']+ ){0,3}?(?:forg[eo]t (?:to|about)|forgetting(?: (?:to|about))?)(?= \w)",
    r"(?:gotta|(?:need|got|supposed) to)(?= \w)",
    r"(?:the )?(?:one|first|another|second)(?: one)? (?=(?:for|to|about)\b)",
    r"(?:please|pls|plz|um+|uh+|er+|abt|bout|dear,)(?!\w)",
    r"and (?:(?:my|our|the|his|her) )?(?!(?:to|that|about|also|then)\b)[\w'-]+(?:,? and [\w'-]+)?(?= to\b)",
    r"(?:to|that|about|of|for|on|regarding|and|so|when|because|as|concerning|re|if|also|then|with|in|at|by|saying|says|called|named|titled|labeled)(?=\s|$|[,:])",
    r"at that time\b",
    r"the (?:day|night|evening|morning|week|weekend) before (?:[\w']+ ){0,4}?to(?= \w)",
    r"(?:after|before) (?:work|school|class|church|breakfast|lunch|dinner|supper|bed|bedtime)(?: today| tonight| tomorrow)? to(?= \w)",
    r"(?:it'?s|it is|there'?s|there is)(?: going to be)? (?:time (?:to|for)\b|(?=an?\b))",
    r"(?:i|we) (?:have|need|want|ought|has|got|am supposed|had)(?: got)? to\b",
    r"(?:i'm|i am|we're|we are) (?:supposed|meant) to\b",
    r"(?:so (?:that )?)?i (?:can |will |'ll )?remember to\b",
    r"i(?:'ve| have) (?:got )?(?=(?:a|an|my|to|the)\b)",
    r"(?:i|we) (?:really|still|also|just) (?:need|want|have|ought) to\b",
    r"(?:i'm|i am|we're|we are) (?:gonna|going to(?= (?!the\b|a\b|an\b|my\b|our\b)[a-z]+ ))",
    r"i(?:'ve| have)(?: got)?(?=\s)",
    r"i need(?! to)\b",
    r"i(?:'ll| will) need to\b",
    r"i (?:should|must|gotta|can|could)\b(?!'| not\b| forget\b)",
    r"i(?: am|'m) (?=[\w-]+ing\b)",
    r"(?:she|he|they) (?:needs?|has|have|had) to\b",
    rf"(?:so (?:that )?)?{CANNOT_FORGET}",
    r"so (?:that )?i (?:don'?t|do not|won'?t|will not) (?:forget(?: to| about)?|miss)\b",
    r"i (?:don'?t|do not) want to (?:miss|forget(?: to)?)\b",
    r"(?:not to forget|don'?t forget)(?: to)?\b",
    r"(?:don'?t|do not) let me forget(?: to| about| that)?\b",
    r"(?:for )?my ?self\b",
    r"set that\b",
    r"in order to\b",
    r"(?:on|in|to|into) (?:my|the|our) (?:calendar|phone|list)\b",
    r"(?:to )?remind me(?: to| that| about)?\b",
    THEY_SAY + r"(?= \w)",
    r"(?:later|again|once)(?= to\b)",
    r"(?:twice|two times)(?= (?:to|about|of|for)\b)",
    r"too(?= \w)",
    rf"2(?= (?:{'|'.join(sorted(verbs.TO_DO))})\b)",
    r"(?:me|us|to)\b",
    r"(?:help me )?(?:to )?remember to\b",
    r"(?:he|she|we) ha(?:s|ve)(?= (?!to\b|been\b|not\b|no\b|already\b|all\b|only\b|\w+ed\b)\w)",
    r"they have(?= (?:an?|the|his|her|our|their)\b)",
    r"make sure(?: (?:i|that i|to))?\b",
    r"go ahead and\b",
)
LEAD = re.compile(rf"^(?:{'|'.join(LEADS)})", re.IGNORECASE)
# what can end a task and is none of it: connecting words and courtesies; with the marks between them
TRAILING = (
    "at the latest", "no later than", "as a reminder", "thank you so much", "thank you very much", "thank you very much indeed", "ever so much", "thanks so much", "thanks very much", "thanks a lot", "thanks a million", "thanks a bunch", "thanks in advance", "many thanks", "much appreciated", "if you would", "if you please", "if you could", "if you can", "if you don't mind", "if you wouldn't mind", "if that's ok", "if that's okay", "thank you dear", "thanks dear", "thank you love", "thanks love", "thank you kindly", "thank you in advance", "moving forward", "going forward", "thank you", "as well", "at least",
    "for me", "please", "pls", "plz", "thanks", "thx", "tysm", "lol", "haha", "lmao", "at", "on", "in", "by", "for", "and", "from",
    "around", "until", "till", "to", "every", "the", "of", "starting", "beginning", "between", "ok", "okay", "then", "when",
    "before", "also",
)  # fmt: skip
TRAILING_BY_LAST_WORD = {
    last: [t for t in TRAILING if t.rpartition(" ")[2] == last]
    for last in {t.rpartition(" ")[2] for t in TRAILING}
}
DRAWN_OUT = re.compile(r"please+|pl[sz]+")  # pleaseee, plsss
TRAILING_MARKS = " \t\n\r,.:;!?-\u2013\u2014"
KEEP_TRAIL = re.compile(
    r"\b(?:check in|log in|sign in|turn on|put on|check on|clock in|hand in|drop by|stop by|sign up for|work on|comes? on|came on|tune in|call in|wait for|pay for|look for|trash in|laundry in|fill in|log on|move on|move in|go on|come by|get in|look at|to look for|ask for|turn in|bring in|plug in|opt in|chicken in|(?:walk|look|turn|move|go|drive|play|mess) around|in|on)\s*$",
    re.IGNORECASE,
)


# the words that LEAD can begin with and TRAIL can end with: most texts need neither
FIRST_OF_LEAD = frozenset(
    "please pls plz to that about of for on regarding and so when because as concerning re if also then with in at by "
    "saying say says called named titled labeled it its it's there theres there's i we i've i'll i'm she he they my "
    "myself set order remind later too 2 me us remember help not do dont don't make go "
    "oh ah okay ok hey well um umm uh uhh er abt bout dear gotta need got supposed im telling tells reminding asking asks stating showing can't cant cannot mustn't shouldn't never "
    "once twice two into after before we're the one first another second again work school class church breakfast lunch dinner supper bed bedtime".split()
)
LAST_OF_TRAIL = frozenset(TRAILING_BY_LAST_WORD)
LEADS_ALONE = frozenset({"to", "about", "that", "of", "for"})  # a row of LEADS of their own, whatever follows
INNER_MARKS = re.compile(r"[\s,.:;!?]")
MARKS = " ,.;:!?()-\u2013\u2014\"'"

BEFORE_PREPOSITION = frozenset("for from by starting beginning effective until till til".split())


def takes_in(piece: Piece) -> bool:
    """ "in march", "in the morning"; not "sign in friday", "lock in every week"."""
    return (
        piece.weekday is None
        and piece.clock is None
        and piece.rule is None
        and piece.name not in ("today", "tomorrow", "tonight")
    )


# what stands before a time and belongs to it, longest first: "the week of dec 7", "for the next 3 days"
HEADS_OF_TIMES = tuple(
    tuple(words.split())
    for words in (
        "the first week of", "first week of", "the last week of", "the month of", "month of", "the week of", "week of",
        "the weekend of", "weekend of", "the end of", "on or", "for the", "over the", "within the",
        "in the", "during the", "throughout the", "at least", "first thing", "for early", "for late", "some time", "sometime", "anytime", "any time", "exactly", "later",
        "at some point", "some point", "at like", "around like", "at sharp", "when it's", "when its",
        "promptly", "all",
    )
)  # fmt: skip
HEADS_BY_LAST_WORD = {
    last: [h for h in HEADS_OF_TIMES if h[-1] == last] for last in {h[-1] for h in HEADS_OF_TIMES}
}


BEFORE_A_TIME = BEFORE_TIME | frozenset(HEADS_BY_LAST_WORD) | {"to", "of"}


def extended(scan: Scan, piece: Piece, floor: int) -> int:
    """The first token of a piece with the words that belong to it; none of a link's before it."""
    if scan.words[piece.start - 1] not in BEFORE_A_TIME and not piece.span_for:
        return piece.start
    if scan.signs & ADDRESS_BIT:
        starts = scan.tokens[piece.start].start
        behind = max((z for a, z in addresses(scan.text) if z <= starts), default=0)
        while floor < piece.start and scan.tokens[floor].start < behind:
            floor += 1
    start = with_preposition(scan, piece, floor)
    for _ in range(2):
        for head in HEADS_BY_LAST_WORD.get(scan.before(start), ()):
            begin = start - len(head)
            if begin >= floor and tuple(scan.words[begin:start]) == head:
                grown = replace(piece, start=begin, amount=False, span_for=False)
                start = with_preposition(scan, grown, floor)
                break
    if start == piece.start and scan.before(start) in ("to", "of") and start - 1 > floor:
        return (
            start - 1 if piece.clock is not None or piece.day is not None else start
        )  # "moved to friday", "a pickup time of 4pm"
    return start


TAILS_OF_TIMES = (
    ("at", "the", "latest"),
    ("on", "that", "day"),
    ("exactly",),
    ("sharp",),
    ("or", "so"),
    ("itself",),
)


TAILS_BY_FIRST_WORD = {
    first: [t for t in TAILS_OF_TIMES if t[0] == first] for first in {t[0] for t in TAILS_OF_TIMES}
}


def ending(scan: Scan, piece: Piece, stop: int) -> int:
    """Where the words of a time end: "an hour ahead of time", "two weeks prior" (to), "at 9 sharp"."""
    end = piece.end
    if piece.offset and scan.words[end - 1] == "to":
        return end - 1
    if piece.offset and scan.words[end - 1] == "of":
        end += 1 if scan.words[end] == "time" else 2 if scan.words[end : end + 2] == ["the", "time"] else 0
    for tail in TAILS_BY_FIRST_WORD.get(scan.words[end], ()):
        if end + len(tail) <= stop and tuple(scan.words[end : end + len(tail)]) == tail:
            return end + len(tail)
    return end


GOES_AROUND = frozenset("walk look turn move go drive play mess".split())


def with_preposition(scan: Scan, piece: Piece, floor: int) -> int:
    start = piece.start
    if piece.amount and not piece.span_for:
        # "let the dog in in 15 minutes": its own preposition is inside; "for 35 minutes from now" has one more
        return start - 1 if start > floor and scan.words[start - 1] == "for" else start
    k = start - 1
    words = scan.words
    while k >= floor and words[k] in BEFORE_TIME and start - k <= 3:
        if words[k] in ("of", "about", "to", "every", "the", "this", "exactly", "or"):
            # only inside a run that has a firm preposition before it: "at about 5", "on the"
            if k - 1 >= floor and words[k - 1] in FIRM:
                k -= 1
                continue
            if words[k] in ("about", "exactly") and piece.clock is not None:
                start = k
            break
        if (words[k] == "in" and not takes_in(piece)) or (
            words[k] == "around" and words[k - 1] in GOES_AROUND
        ):
            break
        if start < piece.start and words[start] in FIRM and words[k] not in BEFORE_PREPOSITION | EXCEPTING:
            break  # "put the turkey on at 1": the first is the verb's
        start = k
        k -= 1
        if words[start] in ("before", "after"):
            break
    return start


RUNS_OF_WORDS = frozenset(", and at - of or to the in on & until till ( @ / again".split())


def runs_of(scan: Scan, used: list[Piece], floor: int, stop: int) -> list[tuple[int, int]]:
    """Token ranges that carried the time: pieces with their prepositions, neighbours joined."""
    if len(used) == 1 and used[0].start >= floor and used[0].end <= stop:
        return [(max(extended(scan, used[0], floor), floor), ending(scan, used[0], stop))]
    runs: list[tuple[int, int]] = []
    for piece in used:
        if piece.end <= floor or piece.start >= stop:
            continue
        start = max(extended(scan, piece, floor), floor)
        if runs:
            last_start, last_end = runs[-1]
            between = scan.words[last_end:start]
            if start <= last_end or (all(w in RUNS_OF_WORDS for w in between) and len(between) <= 2):
                runs[-1] = (last_start, max(last_end, ending(scan, piece, stop)))
                continue
        runs.append((start, ending(scan, piece, stop)))
    return [with_brackets(scan, a, b) for a, b in runs]


def with_brackets(scan: Scan, a: int, b: int) -> tuple[int, int]:
    """ "call mom (tomorrow at 5)", "every week (mon, thu)": the brackets belong to the time."""
    if scan.words[b] != ")":
        return a, b
    if scan.before(a) == "(":
        return a - 1, b + 1
    return (a, b + 1) if "(" in scan.words[a:b] else (a, b)


# all words that a span of time can take in besides its pieces
WORDS_OF_TIMES = (
    BEFORE_TIME
    | RUNS_OF_WORDS
    | frozenset(word for words in (*HEADS_OF_TIMES, *TAILS_OF_TIMES) for word in words)
    | {"time"}
)


def spans_of(tokens: list[Token], runs: list[tuple[int, int]]) -> tuple[Span, ...]:
    return tuple([Span(tokens[a].start, tokens[b - 1].end) for a, b in runs])


def left_over(text: str, start: int, end: int, spans: tuple[Span, ...]) -> str:
    """The text between two offsets without the spans, one space where one was cut out."""
    if not spans:
        return text[start:end].strip(" ")
    parts = []
    at = start
    for span in spans:
        if span.end <= at or span.start >= end:
            continue
        parts.append(text[at : max(span.start, at)])
        at = span.end
    parts.append(text[at:end])
    return " ".join([p for p in [part.strip(" ") for part in parts] if p])


SECOND_ASKING = re.compile(  # "pick up ana at 3, alert me" (20 minutes before)
    r"(?:\s*[,;.]\s*|\s+)(?:and |also |then |please )*(?:(?<=[,;.] )|(?<=and )|(?<=also )|(?<=then )|(?<=please ))"
    r"(?:(?:can|could|will) you )?(?:(?:send|set|give|make)(?: out| up)?(?: me| her| him| them| us)?(?: an?| the)? (?:alert|reminder|alarm|notification)s?"
    r"|(?:alert|remind|notify)(?: me| her| him| them| us| everyone)?|tell (?:me|her|him|them|us|everyone))\W*$"
    r"|\s+(?:can|could|will|would) you (?:please )?(?:remind|alert) me\W*$|[\s,.;]+(?:please )?(?:don'?t|do not) let me forget\W*$",
    re.IGNORECASE,
)


LONGEST_ASKING = 120
ASKS_AGAIN = tuple(
    "alert alerts reminder reminders alarm notification me her him them us everyone remind notify tell forget".split()
)


ENDS_A_TASK = re.compile(r"\b(?:for|in|on|of|to|from|about)\W*$", re.IGNORECASE)


def trail_of(words: str) -> int:
    """Where the connecting words and marks at the end begin: 8 in "call bob, please."."""
    low = words.lower()
    low = low if len(low) == len(words) else words
    end = len(words)
    while True:
        while end and low[end - 1] in TRAILING_MARKS:
            end -= 1
        begin = end
        while begin and (low[begin - 1].isalnum() or low[begin - 1] == "_"):
            begin -= 1
        if DRAWN_OUT.fullmatch(low, begin, end):
            end = begin
            continue
        for phrase in TRAILING_BY_LAST_WORD.get(low[begin:end], ()):
            start = end - len(phrase)
            if low.startswith(phrase, start) and not (start and low[start - 1].isalnum()):
                end = start
                break
        else:
            return end


def clean(words: str, whole_end: bool = False) -> str:
    """Connecting words and marks at both ends gone; inner space single. With `whole_end` no time was cut out
    behind, and "the files he asked for" stays."""
    words = " ".join(words.replace("( )", " ").split())
    if not words:
        return words
    last = words.rstrip(MARKS).rpartition(" ")[2].lower()
    if last.endswith(ASKS_AGAIN):
        words = words[:-LONGEST_ASKING] + SECOND_ASKING.sub("", words[-LONGEST_ASKING:])
        last = words.rstrip(MARKS).rpartition(" ")[2].lower()
    for _ in range(8):
        first = words.partition(" ")[0].rstrip(MARKS).lower()
        if first not in FIRST_OF_LEAD and words[:1] not in MARKS:
            break
        if first in LEADS_ALONE and words[len(first) : len(first) + 1] == " ":
            words = words[len(first) + 1 :]
            continue
        shorter = LEAD.sub("", words, count=1).lstrip()
        if shorter == words:
            break
        words = shorter
    if not last.isalpha():
        last = INNER_MARKS.split(last)[-1]
    ends = last in LAST_OF_TRAIL or words[-1:] in MARKS or DRAWN_OUT.fullmatch(last)
    tail = trail_of(words) if ends else len(words)
    if tail < len(words) and whole_end and ENDS_A_TASK.search(words):
        tail = len(words)
    if tail < len(words):
        particle = KEEP_TRAIL.search(words.rstrip(" .,!?;:"))
        if particle is None:
            words = words[:tail]
        else:
            words = words.rstrip(" .,!?;:")
            words = re.sub(r"\s+(?:please|pls|thanks|for me)$", "", words, flags=re.IGNORECASE)
    bare = words.strip(' ,.;:!?-–—"')
    return f'{bare}"' if bare.count('"') == 1 and words.rstrip(" ,.;:!?").endswith('"') else bare


IS_WHEN = re.compile(
    r"(?<!\w)(?P<what>(?!.*\b(?:what|when|where|who|how|which|if|whether)\b).+?\b(?!(?:it|she|he|they|that|this|there|all)\b)[\w']+) (?:is|are)",
    re.IGNORECASE,
)


def event_that_is(task: str) -> str:
    """ "Ida's birthday is" (june 3): the event alone."""
    found = IS_WHEN.fullmatch(task) if task.endswith((" is", " are")) else None
    return found["what"] if found is not None else task


NO_NOUN = (BEFORE_TIME | verbs.ERRANDS) | frozenset(
    "and to that so please with or if when i is are about as because while we he she they the my a an your will can pls thanks "
    "remind alert set then also until till this next telling saying says asking".split()
)


def before_a_noun(scan: Scan, piece: Piece) -> bool:
    """ "10 minutes before 3 pm class", "for saturday dinner": the word behind a time is what it names."""
    following = scan.tokens[piece.end]
    return following.is_word and following.text not in NO_NOUN


ADJECTIVAL_WORDS = frozenset("and to that so please with or if when i is are".split())


def adjectival(scan: Scan, piece: Piece) -> bool:
    """ "my 5pm meeting", "the 9:30 train": a time that names the thing, not the moment of the reminder."""
    before = scan.words[piece.start - 1]
    if before not in DETERMINERS or piece.start == 0 or scan.tokens[piece.start - 1].glued:
        return False  # the "a" of "8a 8p" is none
    following = scan.tokens[piece.end]
    if before in ("this", "that") or piece.amount or piece.rule is not None:
        return False
    return following.is_word and following.text not in BEFORE_TIME and following.text not in ADJECTIVAL_WORDS
