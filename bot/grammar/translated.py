"""Another language through the same rules: its phrases of time become the words the rules know, token by
token, with their own places in the text; what is wanted is told by its own table of heads."""

from __future__ import annotations

import re
from functools import lru_cache
from types import ModuleType

from bot.core.reading import Intent, Item, Reading
from bot.grammar import words_es
from bot.grammar.fold import fold
from bot.grammar.reading_of import Stretch
from bot.grammar.scan import Scan
from bot.grammar.tasks import left_over, runs_of, spans_of
from bot.grammar.tokens import AFTER, END, Token
from bot.grammar.when import find_pieces

LANGUAGES: dict[str, ModuleType] = {"es": words_es}
# three letters tell at once that a text is English
BEGINNINGS = frozenset(sign[:3] for words in LANGUAGES.values() for sign in words.SIGNS)


ENGLISH_ASKING = ("remind me", "remind my", "reminder ")
"""English in any thread: nothing in another language begins so."""
ALL = re.compile(r"(?:tod[oa]s?|todos los recordatorios)", re.IGNORECASE)


def language_of(low: str, preferred: str) -> str | None:
    """The table to read with: the person's language, or the one a text begins in."""
    if preferred in LANGUAGES:
        return None if low.startswith(ENGLISH_ASKING) else preferred
    return next((name for name, words in LANGUAGES.items() if low.startswith(words.SIGNS)), None)


@lru_cache(maxsize=4)
def phrases(name: str) -> tuple[dict[tuple[str, ...], tuple[str, ...]], int]:
    table = {tuple(k.split()): tuple(v.split()) for k, v in LANGUAGES[name].PHRASES.items()}
    return table, max(len(k) for k in table)


def translated(tokens: list[Token], name: str) -> list[Token]:
    """The tokens in the rules' own words; a phrase's words share its place in the text."""
    table, longest = phrases(name)
    out: list[Token] = []
    i = 0
    while i < len(tokens) and tokens[i] is not END:
        for size in range(longest, 0, -1):
            words = table.get(tuple(t.text for t in tokens[i : i + size]))
            if words is None:
                continue
            start, end = tokens[i].start, tokens[i + size - 1].end
            for word in words:
                number = int(word) if word.isdigit() else None
                out.extend(
                    Token(w, start, end, number, len(w) if number is not None else 0) for w in word.split("-")
                )
            i += size
            break
        else:
            out.append(tokens[i])
            i += 1
    return [*clock_halves(out), *AFTER]


def clock_halves(tokens: list[Token]) -> list[Token]:
    """ "las 5 y media": the hour and its half become one clock reading, 5:30."""
    out: list[Token] = []
    for token in tokens:
        before = out[-1] if out else END
        if token.text in ("30", "15") and token.end - token.start > 2 and before.number is not None:
            out.append(Token(":", before.end, before.end, None, 0, True))
            out.append(Token(token.text, token.start, token.end, token.number, 2, True))
        else:
            out.append(token)
    return out


def read(stretch: Stretch) -> Reading | None:
    """The reading in the language of a text; None where that is English or nothing of it is known."""
    name = language_of(stretch.low, stretch.habits.language)
    if name is None:
        return None
    words = LANGUAGES[name]
    scan = Scan(stretch.text, translated(stretch.tokens, name), stretch.scan.now, stretch.habits)
    folded = fold(scan, find_pieces(scan))
    spans = spans_of(scan.tokens, runs_of(scan, folded.used, 0, len(scan.tokens) - len(AFTER)))
    low = stretch.low.strip(" ¡¿!?.")
    offset = stretch.low.find(low) if low else 0
    rules = [f"in {name}", *(p.name for p in folded.used)]
    for intent, pattern in words.HEADS:
        found = re.match(pattern, low)
        if found is None:
            continue
        rest = left_over(stretch.text, offset + found.end(), len(stretch.text), spans)
        task = cleaned(rest, words)
        numbers = (
            tuple(int(n) for n in re.findall(r"\d+", low)) if intent in (Intent.CANCEL, Intent.DONE) else ()
        )
        about = found.groupdict().get("about")
        named = task if intent is Intent.CANCEL else cleaned(about, words) if about else ""
        everything = ALL.fullmatch(named) is not None
        item = Item(
            intent,
            everything=everything,
            task=(task or None) if intent is Intent.CREATE else None,
            target=(named or None) if not (numbers or everything) else None,
            numbers=numbers,
            moments=folded.moments
            if intent in (Intent.CREATE, Intent.LIST, Intent.SNOOZE, Intent.EDIT)
            else (),
            recurrence=folded.recurrence if intent is Intent.CREATE else None,
            value=found.groupdict().get("value"),
        )
        return Reading(stretch.text, (item,), spans, (), tuple(rules), name)
    if not folded.moments:
        return None
    task = cleaned(left_over(stretch.text, 0, len(stretch.text), spans), words)
    intent = Intent.CREATE if task else Intent.MOMENT
    item = Item(intent, task=task or None, moments=folded.moments, recurrence=folded.recurrence)
    return Reading(stretch.text, (item,), spans, (), tuple(rules), name)


def cleaned(rest: str, words: ModuleType) -> str:
    rest = re.sub(words.LEAD, "", " ".join(rest.split()), flags=re.IGNORECASE)
    return re.sub(words.TRAIL, "", rest, flags=re.IGNORECASE).strip()
