"""Words that end what is going on: nags, digests, or everything."""

from __future__ import annotations

from dataclasses import replace

from bot.core.conversation.cancelling import cancel
from bot.core.conversation.desk import Desk
from bot.core.conversation.person import digests_off, opt_out
from bot.core.conversation.spoken_of import known
from bot.core.digest import is_nagging
from bot.core.model import Reminder, State
from bot.core.phrasing import echo
from bot.core.reading import Intent, Item

ENOUGH = ("enough", "enough or last", "texts")
ANSWERS_DIGEST_SECONDS = 3 * 3600


def enough(desk: Desk, item: Item) -> str | None:
    """ "stop it", "no more", "stop texting me": an end to what is going on; None where nothing is.

    Nags first, then the digest they answer to. Only with neither it is about all our texts, or about
    what was spoken of last ("stop it", "stop that"); where nothing is kept it is asked what.
    """
    if item.numbers:
        return cancel(desk, item._replace(value=None))  # chosen, after it was asked which
    running = [r for r in desk.live() if r.state is State.OPEN and is_nagging(r)]
    if running:
        return end_nags(desk, running, "nag_ended_only" if item.value == "texts" else "nag_ended")
    if answers_digest(desk) and item.value != "texts":
        return digests_off(desk)
    if item.intent is Intent.OPT_OUT:
        opt_out(desk)
        return desk.say("opted_out")
    if item.value != "enough or last":
        return None
    return cancel(desk, Item(Intent.CANCEL)) if known(desk) else desk.say("stop_what")


def end_nags(desk: Desk, running: list[Reminder], key: str) -> str:
    """The nagging ends; what it was about stays as not done."""
    kept = []
    for nag in running:
        about = desk.reminders.get(nag.snoozed_from) if nag.snoozed_from else None
        if about is not None and about.awaiting is not None:
            desk.put(replace(nag, state=State.CANCELLED, due=None, awaiting=None, nags_left=0))
            kept.append(about)
        else:
            kept.append(desk.put(replace(nag, state=State.PASSED, due=None, nags_left=0)))
    desk.label = desk.voice.joined([echo(r.task) for r in kept])
    desk.remember(made=[r.ref for r in kept])
    return desk.say(key, task=desk.label)


def answers_digest(desk: Desk) -> bool:
    """The last thing they had from us is a digest."""
    thread = desk.thread
    at = thread.digest_at or 0
    later = max(thread.made_at or 0, thread.sent_at or 0)
    return at >= later and desk.now - at <= ANSWERS_DIGEST_SECONDS
