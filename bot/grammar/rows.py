"""Rows by their numbers: "2 done", "1 done, 2 tomorrow 9, 3 x", "delete 1-3", "move 2 to 7"."""

from __future__ import annotations

import re

from bot.core.reading import Intent, Item, Reading
from bot.grammar import verbs_en as verbs
from bot.grammar import words_en as en
from bot.grammar.reading_of import Stretch, inner
from bot.grammar.signs import sign
from bot.grammar.tasks import clean, left_over

ACTIONS = {
    **dict.fromkeys(("done", "did", "finished", "complete", "completed", "ok", "check", "✓", "✔", "✅", "👍", "yes"), Intent.DONE),
    **dict.fromkeys(("x", "delete", "cancel", "remove", "drop", "del", "rm", "clear", "kill", "no", "erase", "out", "cancle", "delet", "dlt"), Intent.CANCEL),
    **dict.fromkeys(("snooze", "later", "again", "snoze", "snoooze", "z"), Intent.SNOOZE),
    **dict.fromkeys(("skip",), Intent.SKIP),
    **dict.fromkeys(("pause", "hold"), Intent.PAUSE),
    **dict.fromkeys(("resume", "unpause"), Intent.RESUME),
    **dict.fromkeys(("move", "change", "edit", "reschedule", "push", "postpone", "shift", "bump", "update", "make", "switch"), Intent.EDIT),
    **dict.fromkeys(("rename",), Intent.EDIT),
}  # fmt: skip
NUMBERS = r"#?\d{1,2}(?:\s*(?:(?:,|and|&|\+|-|thru|through)\s*)?#?\d{1,2}(?!\d|:|\s*(?:am|pm|a\b|p\b|min|hour|hr|h\b|m\b|day|week)))*"
CLOCK = r"\d{1,2}(?::\d\d)?\s*(?:am|pm)\b|\d{1,2}:\d\d\b"
NUMBER_FIRST = re.compile(
    rf"^(?:number |numbers |no\.? )?(?P<n>{NUMBERS})\s*[-:.)=]?\s*(?P<rest>\D.*|(?<=\s)(?:{CLOCK}).*)?$"
)
VERB_FIRST = re.compile(
    rf"^(?:please |pls |can you |could you |mark |i |just )*(?P<verb>[a-z]+|✓|✔|✅|👍)\s+(?:number |numbers |no\.? |nr\.? |reminder |reminders |item |items )?(?P<n>{NUMBERS})(?P<rest>(?:\s|[-:,.)]).*)?$"
)
BEGINS_A_ROW = re.compile(
    r"(?:please |pls |can you |could you |mark |i |just )*(?:[a-z]+\s+|[✓✔✅👍]\s*)?(?:numbers? |no\.? |nr\.? |reminders? |items? )?#?\d"
)
SPLIT = re.compile(
    rf"\s*(?:[,;\n]|\band\b)\s*(?=#?\d{{1,2}}\s*[-:.)=]?\s*[a-z✓✔✅👍]|#?\d{{1,2}}\s+(?:{CLOCK})|(?:done|delete|cancel|remove|drop|snooze|move|skip|change|rename|pause) #?\d)"
)
ROW_WORDS = "|".join(
    sorted(
        (*(a for a in ACTIONS if a.isalpha()), *en.TOMORROW, *en.TONIGHT, *en.WEEKDAYS), key=len, reverse=True
    )
)
NEXT_ROW = re.compile(
    rf"(?<!\bto)(?<!\bat)(?<!\bby)(?<!\bfor)(?<!\band)(?<!\buntil)(?<!\btill)(?<!,)(?<!&)\s+(?=#?\d{{1,2}}\s+(?:{ROW_WORDS})\b)"
)
"""Where the next row begins though nothing parts it: "1 done 2 tomorrow"."""
ONLY_NUMBERS = re.compile(
    rf"^(?:(?:move|push|change|reschedule|shift|bump|postpone) )?(?:numbers? )?(?:{NUMBERS})$"
)
SCOPE_THIS = re.compile(
    r"[,\s(]*\b(?:just|only)?\s*(?:this time|this once|this one|this week only|just once|for this one|only this one|just this one|once)\b\)?"
)
SCOPE_SERIES = re.compile(
    r"[,\s(]*\b(?:from now on|every time|going forward|always|permanently|for good|the whole series|all of them|for all)\b\)?"
)
SCOPE_SIGN = sign(SCOPE_SERIES.search, "now time forward always permanently good series them all")
SCOPE_WORDS = re.compile("once|time|this|now on|forward|always|permanently|for good|whole|all|only")


def numbers_in(words: str) -> tuple[int, ...]:
    """ "2 and 4" -> 2, 4; "1-3" -> 1, 2, 3."""
    found: list[int] = []
    for first, last in re.findall(r"(\d+)(?:\s*(?:-|thru|through)\s*#?(\d+))?", words):
        found.extend(range(int(first), max(int(last or first), int(first)) + 1))
    return tuple(dict.fromkeys(found))


def numbered(stretch: Stretch) -> Reading | None:
    """2 done; 1 done, 2 tomorrow 9, 3 x; delete 2 and 4; move 2 to 7; snooze 2 for an hour."""
    low = stretch.low.strip(" .!")
    if len(low) > 160 or BEGINS_A_ROW.match(low) is None:
        return None
    if begins_with_a_time(stretch):
        return None  # "25 november", "5 minutes": the number is part of a time
    for parts in dict.fromkeys((tuple(rows_apart(low)), tuple(joined(SPLIT.split(low))))):
        items = [one_numbered(stretch, part.strip(" .,;")) for part in parts]
        if all(items):
            return stretch.reading([i for i in items if i is not None], rule="numbers and verbs")
    return None


def rows_apart(low: str) -> list[str]:
    return joined([row for part in SPLIT.split(low) for row in NEXT_ROW.split(part)])


def joined(parts: list[str]) -> list[str]:
    """ "1 and 3 done", "move 1 and 2 to friday": numbers alone go with what follows them."""
    whole: list[str] = []
    for part in parts:
        if whole and ONLY_NUMBERS.match(whole[-1].strip(" .,;")):
            whole[-1] = f"{whole[-1]}, {part}"
        else:
            whole.append(part)
    return whole


def begins_with_a_time(stretch: Stretch) -> bool:
    pieces = stretch.pieces
    if (
        pieces
        and pieces[0].name == "hour beside a day"
        and (stretch.words[1] in en.TOMORROW or stretch.words[1] in en.TONIGHT)
    ):
        return False  # "3 tomorrow": a row, where the thread has one
    if not pieces or pieces[0].start != 0 or not stretch.folded().moments:
        return False
    # "2 tomorrow 9" has its clock at the end: the first number is a row
    return not (pieces[0].name == "hour beside a day" and any(p.clock for p in pieces[1:]))


SAME_TIME = re.compile(r",?\s*\b(?:at )?(?:the )?same (?:time|hour)\b")
NO_ROW = re.compile(r"\d+:\d")  # "25:12pm", which is no time
ONE_NUMBERED_WORDS = frozenset("am pm a p st nd rd th o'clock times x".split())


def one_numbered(stretch: Stretch, words: str) -> Item | None:
    verb_first = VERB_FIRST.match(words)
    if verb_first is not None:
        verb = verbs.SPELLINGS.get(verb_first["verb"], verb_first["verb"])
        intent = ACTIONS.get(verb)
        rest = (verb_first["rest"] or "").strip(" ,:.-")
        if intent is None or (intent in (Intent.DONE,) and verb in ("ok", "yes", "check") and rest):
            return None
        return acted(stretch, intent, numbers_in(verb_first["n"]), rest)
    number_first = NUMBER_FIRST.match(words)
    if number_first is None or not number_first["rest"] or NO_ROW.match(words):
        return None
    rest = SAME_TIME.sub("", number_first["rest"].strip())
    rest = re.sub(r"(?<=[a-z]) (am|pm)$", lambda m: " morning" if m[1] == "am" else " afternoon", rest)
    head, _, tail = rest.partition(" ")
    head = verbs.SPELLINGS.get(head.strip(".,!:"), head.strip(".,!:"))
    if head in ("is", "was", "are"):
        head, _, tail = tail.partition(" ")
    numbers = numbers_in(number_first["n"])
    intent = ACTIONS.get(head)
    if intent is not None and head != "no":
        return acted(stretch, intent, numbers, tail.strip())
    if head in en.UNITS or head in en.MONTHS or head in ONE_NUMBERED_WORDS:
        return None
    other, whole = inner(stretch, rest)
    if whole.moments and not clean(left_over(rest, 0, len(rest), other.spans(whole.used))).strip("to "):
        scope, _ = scope_of(rest)
        first = rest.split()[0]
        either = len(numbers) == 1 and (first in en.TOMORROW or first in en.TONIGHT)
        return Item(
            Intent.EDIT,
            value="row or hour" if either else None,
            numbers=numbers,
            moments=whole.moments,
            recurrence=whole.recurrence,
            scope=scope,
        )
    if head in ("to", "at") or rest.startswith("->"):
        bare = re.match(r"^(?:to|at|->)\s*(\d{1,2})$", rest)
        if bare is not None:
            _, whole = inner(stretch, f"at {bare[1]}")
            return Item(Intent.EDIT, numbers=numbers, moments=whole.moments)
    return None


def acted(stretch: Stretch, intent: Intent, numbers: tuple[int, ...], rest: str) -> Item | None:
    """A verb, its numbers, and what follows: a moment, new words, or nothing."""
    scope, rest = scope_of(rest)
    if not rest and intent is Intent.SNOOZE and len(numbers) == 1:
        # "snooze 10": minutes, unless the thread has such a number
        minutes = inner(stretch, f"{numbers[0]} min")[1].moments
        return Item(intent, numbers=numbers, moments=minutes, value="number or minutes")
    if not rest:
        return Item(intent, numbers=numbers, scope=scope)
    if intent is Intent.EDIT:
        said = re.match(r"^(?:to )?(?:say|read|be)\s+(.+)$", rest)
        if said is not None and not inner(stretch, f"at {said[1]}")[1].moments:
            return Item(intent, task=said[1], numbers=numbers)
    words = re.sub(r"^(?:to|for|until|till|til|by|it|again|at|->)\s+", "", rest)
    _, whole = inner(stretch, words)
    if not whole.moments and re.fullmatch(r"\d{1,2}", words):
        amount = intent is Intent.SNOOZE and not rest.startswith(("until", "till", "til", "at", "to"))
        _, whole = inner(stretch, f"{words} min" if amount else f"at {words}")
    if not whole.moments and words != rest:
        _, whole = inner(stretch, f"at {words}")
    if whole.moments:
        return Item(intent, numbers=numbers, moments=whole.moments, recurrence=whole.recurrence, scope=scope)
    if intent is Intent.EDIT:
        return Item(intent, task=re.sub(r"^(?:to|as)\s+", "", rest), numbers=numbers)
    if rest in ("please", "pls", "thanks", "it", "again", "now"):
        return Item(intent, numbers=numbers)
    return None


def scope_of(words: str) -> tuple[str | None, str]:
    """ "just this time", "from now on": one occurrence or the series, and the words without it."""
    if SCOPE_WORDS.search(words) is None:
        return None, words
    found = SCOPE_SERIES.search(words)
    if found is not None:
        return "series", (words[: found.start()] + words[found.end() :]).strip(" ,")
    found = SCOPE_THIS.search(words)
    if found is not None and found[0].strip():
        return "this", (words[: found.start()] + words[found.end() :]).strip(" ,")
    return None, words
