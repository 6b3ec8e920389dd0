"""Which words of a task a correction means: "pam" for "call sam" leaves the verb where it is."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from bot.core.conversation.unread import ERRAND_VERBS

ALIKE = 0.5
PARTICLES = frozenset("up off in out back over by to with at the a an my our his her their some".split())
PREPOSITIONS = frozenset("about for from on at to with in re regarding before after because and".split())
EVENTS = frozenset(
    """dentist doctor vet lunch dinner breakfast brunch coffee drinks meeting call appointment appt checkup haircut gym
    yoga class interview exam test practice party movie show concert flight train therapy church game match""".split()
)


def is_task(words: str) -> bool:
    """It begins as an errand does, and says what to do it with."""
    first, _, rest = words.partition(" ")
    return first.lower() in ERRAND_VERBS and bool(rest)


def words_of(task: str, said: str) -> str | None:
    """The words as they stand in the task; None where they do not."""
    found = re.search(rf"(?<!\w){re.escape(said.strip())}(?!\w)", task, re.I)
    return found[0] if found is not None else None


def alike(one: str, other: str) -> float:
    one, other = one.lower(), other.lower()
    return 1.0 if sorted(one) == sorted(other) else SequenceMatcher(None, one, other).ratio()


def alike_word(task: str, new: str) -> str | None:
    """The word of a task that looks like another one: "sam" like "pam"."""
    words = task.split()
    first = 1 if words[0].lower() in ERRAND_VERBS and len(words) > 1 else 0
    near = max((alike(w, new), w) for w in words[first:]) if len(new.split()) == 1 else (0.0, "")
    return near[1] if near[0] >= ALIKE else None


def closest_words(task: str, new: str) -> str | None:
    """The words of a task that others are meant instead of: those most alike, the object of its verb, or an event's
    name; None where nobody can tell."""
    words, meant = task.split(), new.split()
    verb = words[0].lower() in ERRAND_VERBS and len(words) > 1
    first = 1 if verb else 0
    for i in range(first, len(words) - len(meant) + 1):  # "dr kim" for "dr lee"
        stood = words[i : i + len(meant)]
        if len(meant) > 1 and any(a.lower() == b.lower() for a, b in zip(stood, meant, strict=True)):
            return " ".join(stood)
    if (near := alike_word(task, new)) is not None:
        return near
    if verb:
        return object_of(words, meant)
    if words[0].lower() in EVENTS and meant[-1].lower() in EVENTS:
        return words[0]
    if len(words) > 2 and words[-2].lower() in ("with", "w/", "for"):
        return words[-1]
    return None


def object_of(words: list[str], meant: list[str]) -> str | None:
    """What stands behind the verb, up to what it is about."""
    start = 1
    while start < len(words) - 1 and words[start].lower() in PARTICLES:
        start += 1
    if meant[0].lower() in PARTICLES and words[start - 1].lower() in ("the", "a", "an", "my") and start > 1:
        start -= 1  # "the painter" for "the plumber"
    stop = next((i for i in range(start + 1, len(words)) if words[i].lower() in PREPOSITIONS), len(words))
    return " ".join(words[start:stop])
