"""What only looks like a time: chapter 12, won by 5, 4 by 4, the daily mail, bake at 350, may5@example.com."""

from __future__ import annotations

import re

from bot.grammar import words_en as en
from bot.grammar.late import Late
from bot.grammar.scan import Piece, Scan
from bot.grammar.signs import new_bit

# a number behind these names the thing, and is no hour: "read chapter 12 tonight"
NUMBERED = frozenset(
    "chapter chapters ch page pages pp size sizes room rooms gate gates bus buses route platform episode episodes ep "
    "season volume vol version level levels unit row seat section sections "
    "item items apt apartment suite building bed ward bay track lane exit channel aged ages grade grades verse verses act scene highway "
    "interstate terminal pier windows numbers step steps problem problems part parts square".split()
)
SPANNING = frozenset({"to", "-", "\u2013", "and", "&", "through"})
# what is counted where a plain number stands before it
COUNTED = frozenset(
    "percent degrees st street ave avenue main dollars bucks euros pounds times people years year mph rd nd th "
    "points inches inch feet ft meters metres cm mm lbs kg cups volts watts knots cents kmh".split()
)
RANGED = COUNTED | frozenset(
    "kilos kilograms grams guests kids adults items miles hours minutes days weeks months".split()
)
SCORED = frozenset("won win wins lost lose loses beat lead leads".split())
# two numbers with a colon behind these are a verse, a ratio or a score
RATIOED = frozenset(
    "verse verses genesis exodus leviticus deuteronomy psalm psalms proverbs isaiah jeremiah romans corinthians galatians "
    "ephesians hebrews revelation aspect scale ratio odds mix score scored lost won beat gear".split()
)
OVENS = frozenset("bake oven roast preheat broil heat".split())
NAMES = frozenset(
    tuple(name.split())
    for name in (
        "daily mail,daily bread,daily show,daily special,daily specials,daily planet,daily news,hourly rate,hourly rates,hourly wage,hourly salary,"
        "monthly salary,yearly salary,annual salary,"
        "monthly pass,monthly fee,monthly payment plan,annual report,annual leave,annual fee,yearly planner,weekly planner,"
        "midnight blue,midnight oil,midnight mass,midnight run,midnight train,midnight snack,midnight cowboy,midnight sun,"
        "today show,tonight show,sunset boulevard,sunset blvd,dawn dish,dawn soap"
    ).split(",")
)
NAMED_LIKE_MONTHS = frozenset({"april", "june", "august"})
BEFORE_A_NAME = frozenset(
    "call text email phone ring meet tell ask with thank friend sister brother aunt uncle cousin niece nephew hug dear".split()
)
ADDRESS = Late(
    r"(?<!\S)\S+://\S+|\bwww\.\S+|(?<![\w.+-])[\w.+-]+@[\w-]+\.[a-z]\S*|(?<![\w-])[\w-]+\.(?:com|org|net|io)\b\S*|(?<![\w-])[\w-]+\.[a-z]{2,6}/\S*",
    re.IGNORECASE,
)
ADDRESS_BIT = new_bit("@ . /")
ADDRESS_SIGNS = ("://", "www.", "@", ".com", ".org", ".net", ".io", "/")


def numbered(scan: Scan, i: int) -> bool:
    """ "chapter 12", "pages 5 to 9", "a party of 9": the number belongs to the thing before it."""
    before = scan.before(i)
    if before in SPANNING and i > 2 and scan.tokens[i - 2].number is not None:
        before = scan.words[i - 3]
    return before in NUMBERED or (before == "of" and scan.words[i - 2] not in en.UNITS)


def measured(scan: Scan, i: int) -> bool:
    """ "won by 5", "a 4 by 4", "from 5 to 10 kilos": how much; not "finish chapter 4 by 5"."""
    if scan.before(i) != "by" or i < 2:
        return (
            scan.words[i + 1] in SPANNING
            and scan.words[i + 3] in RANGED
            and scan.tokens[i + 2].number is not None
        )
    if scan.words[i - 2] in SCORED or scan.words[i - 2] == scan.words[i]:
        return True  # "one by one"
    if scan.before(i - 2) == "/" and scan.tokens[i].digits == 4:
        return False  # "9/24 by 1830"
    return scan.tokens[i - 2].number is not None and scan.before(i - 2) in ("a", "an", "the", "", "/")


OFF_BIT = new_bit("off")
DAYS_OFF = frozenset(
    "for have has take takes taking get gets getting request requests want need book give requesting".split()
)


def day_off(scan: Scan, p: Piece) -> bool:
    """ "ask for saturday off", "take tomorrow off": the day is what is wanted, and says nothing of when to be told."""
    k = p.start - 1
    k -= scan.words[k] in ("the", "this", "next")
    return p.day is not None and p.clock is None and scan.words[p.end] == "off" and scan.words[k] in DAYS_OFF


def rest_of_a_number(scan: Scan, i: int) -> bool:
    """The 12 of "25:12pm", the 1 of "SW1A": what stands before it was no time, nor is this."""
    tokens = scan.tokens
    if i < 1 or not tokens[i].glued:
        return False
    if scan.words[i - 1] == ":":
        return (
            i > 1
            and tokens[i - 1].glued
            and (tokens[i - 2].number is not None or len(scan.words[i - 2]) == 1)
        )
    before = scan.words[i - 1]
    code = tokens[i - 1].is_word and scan.words[i + 1] in ("a", "p") and tokens[i + 1].glued
    return code and before not in en.AT and before not in en.WEEKDAYS


def names_a_person(scan: Scan, i: int) -> bool:
    """ "call april", "dinner with june"."""
    return scan.words[i] in NAMED_LIKE_MONTHS and scan.before(i) in BEFORE_A_NAME


def addresses(text: str) -> list[tuple[int, int]]:
    """Where links and mail addresses stand: what is inside them is no time."""
    low = text.lower()
    if not any(sign in low for sign in ADDRESS_SIGNS):
        return []
    return [found.span() for found in ADDRESS.finditer(text)]
