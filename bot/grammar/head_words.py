"""Words around the asking: the thing among them ("a dentist reminder"), what stands before them, what points back."""

from __future__ import annotations

import re

from bot.grammar.reading_of import Stretch
from bot.grammar.tasks import clean

HEAD_WORDS = re.compile(
    r"^(?:(?:set|setup|create|make|add|put|schedule|start|place|need|want|give|get|send|enter|build|have|establish|insert|write|use"
    r"|up|me|us|in|out|for|to|please|down|on|my|a|an|the|this|another|new|one|some|more|few|couple|of|phone|daily|weekly|monthly|yearly|annual|recurring"
    r"|repeating|re-?occurr?ing|recurrent|i|i'd|id|i'll|would|like|love|quick|hourly|nightly|separate|every|each)\b[\s,]*)+|(?:^|\s+)(?:reminder|alert|notification|alarm)s?\s*$",
    re.IGNORECASE,
)


# a thing that is reminded of: not what only tells one reminder from another
NOUN = re.compile(
    r"(?!rem|.*\b(?:event|gentle|friendly|urgent|important|tv|text|email|sms|calendar|short|simple|second|first|task|to-?do|"
    r"general|voice|regular|special|custom|basic|big|small|nice|helpful|early|late|morning|evening|afternoon|night|bedtime|"
    r"one-?time|single|last-?minute|high-?priority|priority|personal|work|timed|time|date|mobile|family|emergency|group|"
    r"before|the|a|an)\b)[a-z']+(?: [a-z']+){0,2}",
    re.IGNORECASE,
)


def words_in_head(head: str) -> str | None:
    """ "Set a dentist appointment reminder for July 17th": what stands between the asking and the noun."""
    words = HEAD_WORDS.sub("", HEAD_WORDS.sub("", HEAD_WORDS.sub("", head))).strip(" '")
    return words or None


POINTS_BACK = re.compile(
    r"(?:(?:do|about|of|doing) )?(?:it|that|this|so|them|i)(?: (?:starts|begins|arrives|airs|don'?t forget))?|this event|that time"
    r"|(?:he|she|they|it) (?:comes?|arrives?|leaves?|starts?|gets?)(?: over| on| back| here| home)?"
    r"|(?:i )?(?:can |will )?(?:remember|not forget|not be late|won'?t be late|am not late|am on time)",
    re.IGNORECASE,
)
BACK_WORDS = frozenset(
    "do about of doing it that this so them i he she they can will remember not won't am".split()
)


def points_back(task: str) -> bool:
    """The task is only a word for what was said before."""
    return task.partition(" ")[0].lower() in BACK_WORDS and POINTS_BACK.fullmatch(task) is not None


LONGEST_TAIL = 120
COUNT_OF_ALERTS = re.compile(
    r"(?:\s*[,.;:\u2013-]+\s*(?:with |and |plus )?|\s+(?:with|and|plus) )(?:2|two|3|three|4|four|a couple|several)\W*$",
    re.IGNORECASE,
)
ASKING_TAIL = re.compile(
    r"[\s,.;!?]*(?<!\w)(?:(?:please|can|could|would|will|you|so|and|hey|ok|i|need|want|wanna|to|i'd|like|love|let|just|then|also|for|that|this|me|us)\b[\s,.;!?]*)+$",
    re.IGNORECASE,
)
NO_EVENT = re.compile(
    r"(?:(?:please|can|could|would|will|you|hey|ok|i|need|want|wanna|love|let|to|a|an|the|set|just|also|like|i'd|me|have|hi|hello|like|so|and|it|that) ?)*",
    re.IGNORECASE,
)


def before_head(stretch: Stretch, head_start: int) -> str | None:
    """ "Dentist friday at 3, remind me 2 hours before": the event is the task, its time with it."""
    return event_words(stretch.text[:head_start])


def event_words(words: str) -> str | None:
    event = clean(words[:-LONGEST_TAIL] + ASKING_TAIL.sub("", words[-LONGEST_TAIL:]))
    return None if NO_EVENT.fullmatch(event.lower()) else event
