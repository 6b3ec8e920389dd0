"""Which reminders words mean: "the dentist one", "gym", "milk and bread"."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from bot.core.model import Reminder

FILLER_WORDS = """
    the a an my our your to of for about at on in and or with reminder reminders one ones that this it
    please thing me i el la los las un una de mi para con y
"""
PAST = {
    "took": "take", "fed": "feed", "paid": "pay", "bought": "buy", "sent": "send", "made": "make", "went": "go",
    "got": "get", "gave": "give", "met": "meet", "ran": "run", "wrote": "write", "drank": "drink", "ate": "eat",
    "told": "tell", "did": "do", "brought": "bring", "swept": "sweep", "drove": "drive", "picked": "pick",
}  # fmt: skip
FILLER = frozenset(FILLER_WORDS.split())
ENOUGH = 0.5
NEAR_SPELLING = 0.8


def stems(words: str) -> tuple[str, ...]:
    """Lower-case words without filler and common endings: "calling the dentists" -> call dentist."""
    found = re.findall(r"[^\W_]+(?:'[^\W_]+)?", words.lower())
    kept = [w for w in found if w not in FILLER] or found
    return tuple(stem(w) for w in kept)


def stem(word: str) -> str:
    word = PAST.get(word, word).removesuffix("'s")
    for ending in ("ing", "ies", "es", "s", "ed"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)] + ("y" if ending == "ies" else "")
    return word.removesuffix("e") if len(word) > 3 else word


MOST_WORDS = 24  # of a name that anybody calls a reminder by


def likeness(wanted: tuple[str, ...], task: tuple[str, ...]) -> float:
    """The share of the wanted words that the task has, a near spelling counting a little less."""
    wanted, task = wanted[:MOST_WORDS], task[:MOST_WORDS]
    if not wanted:
        return 0.0
    total = 0.0
    for word in wanted:
        if word in task:
            total += 1
        elif len(word) >= 4:
            near = max((SequenceMatcher(None, word, t).ratio() for t in task), default=0.0)
            total += near * 0.9 if near >= NEAR_SPELLING else 0.0
    return total / len(wanted)


def matching(words: str, pool: list[Reminder]) -> list[Reminder]:
    """The best matches in the pool's order; several when they match equally well."""
    wanted = stems(words)
    exact = [r for r in pool if r.task.lower().strip() == words.lower().strip()]
    if exact:
        return exact
    scored = [(likeness(wanted, stems(r.task)), r) for r in pool]
    best = max((s for s, _ in scored), default=0.0)
    if best < ENOUGH:
        return []
    return [r for s, r in scored if s >= best - 0.05]
