"""What thumbs write for another word: "2" and "too" for "to", "a our" for "an hour", "at 2 30" for 2:30; and what is
said while thinking: "at like four".

Mended in the row of tokens, each at its own place in the text; told by what stands around it, never by itself.
"""

from __future__ import annotations

import re

from bot.grammar import verbs_en as verbs
from bot.grammar import words_en as en
from bot.grammar.signs import new_bit
from bot.grammar.tokens import AFTER, Token

MINUTES = frozenset(f"{n:02}" for n in range(0, 60, 5))
OCLOCK_SLIPS = en.misspelt("oclock") | en.misspelt("o'clock")
SPOKEN = frozenset({"like", "um", "umm", "uh", "uhh", "er"})
THUMBED_BIT = new_bit(frozenset({"2", "too", "our", "ours"}) | OCLOCK_SLIPS | SPOKEN)
"""Only texts with one of these are looked at, and those with minutes behind a space."""
MINUTES_BIT = new_bit(MINUTES)
SPACED = re.compile(r"\d \d\d(?!\d)")  # "at 2 30"
DAY_WORDS = frozenset(en.WEEKDAYS) | en.TODAY | en.TONIGHT | en.TOMORROW | frozenset(en.DAYPARTS)
CLOCK_ENDS = frozenset({"am", "pm", "a", "p"}) | en.OCLOCK | en.NOON | en.MIDNIGHT
BEFORE_A_CLOCK = (
    frozenset({"at", "@", "by", "around", "about", "for", "me", ":"}) | DAY_WORDS | frozenset(en.MONTHS)
)
BEFORE_SPOKEN_MINUTES = frozenset({"at", "@", "by", "around"})
BEHIND_A_CLOCK = DAY_WORDS | frozenset(
    ", . ; ! ? to too 2 on for this next every each and then so because remind reminder please pls plz thanks can could".split()
)
ASIDE = frozenset("before earlier later prior ahead beforehand ago from b4 after".split())
BEFORE_A_FILLER = frozenset({"at", "in", "by", "around", "me"})
TIME_NOUNS = frozenset(en.UNITS) - en.SHORT_UNITS
ONE = frozenset({"a", "an", "one", "1"})


def thumbed(signs: int, low: str) -> bool:
    """Whether a text has anything to be mended, by its signs."""
    return bool(signs & THUMBED_BIT) or (bool(signs & MINUTES_BIT) and SPACED.search(low) is not None)


def mended(tokens: list[Token]) -> list[Token]:
    """The tokens with what was meant in place of what the thumb wrote."""
    made: list[Token] = []
    for k, token in enumerate(tokens[: -len(AFTER)]):
        word = token.text
        before = made[-1] if made else AFTER[0]
        following = tokens[k + 1].text
        if word in SPOKEN and before.text in BEFORE_A_FILLER and begins_a_time(tokens, k + 1):
            continue  # "at like four fifteen"
        if (word == "2" and not token.glued and before_a_task(tokens, k) and behind_a_time(made)) or (
            word == "too" and following in verbs.TO_DO and (behind_a_time(made) or asked_me(made))
        ):
            token = token._replace(text="to", number=None, digits=0)
        elif word == "our" and before.text in ONE:
            token = token._replace(text="hour")
        elif word == "ours" and counted(made) and (following in ASIDE or made[-2:][0].text == "in"):
            token = token._replace(text="hours")
        elif word in OCLOCK_SLIPS and counted(made):
            token = token._replace(text="oclock")
        elif is_minutes(made, token, following):
            made.append(Token(":", before.end, before.end, glued=True))
            token = token._replace(glued=True)
        made.append(token)
    return [*made, *AFTER]


def counted(made: list[Token]) -> bool:
    return bool(made) and (made[-1].number is not None or made[-1].text in en.NUMBERS)


def begins_a_time(tokens: list[Token], k: int) -> bool:
    """ "five", "an hour", "a couple of days"."""
    word = tokens[k].text
    if word in ("a", "an", "half"):
        return not TIME_NOUNS.isdisjoint(t.text for t in tokens[k + 1 : k + 4])
    return tokens[k].number is not None or word in en.NUMBERS or word in en.NOON


def before_a_task(tokens: list[Token], k: int) -> bool:
    return tokens[k + 1].text in verbs.TO_DO and not tokens[k + 1].glued


def behind_a_time(made: list[Token]) -> bool:
    """ "at 8", "8 pm", "at 8 tomorrow night"; of a day alone only behind "remind me"."""
    if len(made) < 2:
        return False
    last, first = made[-1], made[-2]
    if last.number is not None:
        return last.digits <= 2 and first.text in BEFORE_A_CLOCK
    if last.text in CLOCK_ENDS:
        return first.number is not None or last.text in en.NOON or last.text in en.MIDNIGHT
    return last.text in DAY_WORDS and (asked(made) or any(t.number is not None for t in made))


def asked(made: list[Token]) -> bool:
    return any(t.text == "me" and is_remind(made[k - 1].text) for k, t in enumerate(made) if k)


def asked_me(made: list[Token]) -> bool:
    return len(made) > 1 and made[-1].text == "me" and is_remind(made[-2].text)


def is_remind(word: str) -> bool:
    return verbs.SPELLINGS.get(word, word) == "remind"


def is_minutes(made: list[Token], token: Token, following: str) -> bool:
    """The 30 of "at 2 30", where no word follows that it could count."""
    if token.text not in MINUTES or token.glued or len(made) < 2:
        return False
    hour = made[-1]
    clock = hour.number is not None and hour.digits <= 2 and 1 <= hour.number <= 12
    ends = not following or following in BEHIND_A_CLOCK or is_remind(following)
    return clock and made[-2].text in BEFORE_SPOKEN_MINUTES and ends
