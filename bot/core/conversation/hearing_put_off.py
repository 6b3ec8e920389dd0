"""What puts off the one that came, said in passing: rules of `hearing.py`.

"no ans try again at 2", "running late, remind me in 20", "ok will do in 5", "remind me in the morning", "20", "after
lunch": not a new reminder, while the one that came is not done. What could as well mean an hour is asked.
"""

from __future__ import annotations

import re

from bot.core.conversation.answers import plainly
from bot.core.conversation.desk import Desk
from bot.core.conversation.hearing_came import last_change
from bot.core.conversation.spoken_of import (
    Heard,
    came_lately,
    in_other_words,
    is_moment,
    mendable,
    series_of,
)
from bot.core.model import QuestionKind, Ref
from bot.core.reading import Intent, Item, Reading

LEADS = r"(?:(?:ugh|no|nope|nah|sorry|argh|oh|hmm|ok|okay|yes|yeah|i|i'm|im|i am|well|just|still|so)[ ,.!]+)*"
BUSY = (
    r"(?:not (?:right )?now|not (?:yet|done(?: yet)?|ready(?: yet)?)|haven'?t(?: (?:done|got|had|taken|called)(?: \w+){0,2}?)?(?: yet)?|didn'?t(?: yet)?"
    r"|can'?t(?: (?:do|make|get to|talk|answer|speak|text)(?: (?:it|that|this))?)?"
    r"|(?:(?:out |away )?at (?:work|lunch|dinner|breakfast|school|church|practice|the \w+)|in (?:a |the )?(?:meeting|class|car|shower|traffic|middle of something))"
    r"|on (?:a|the|another) (?:call|phone|road|bus|train|other line)|busy|driving|eating|cooking|sleeping|working"
    r"|stuck(?: at work| in traffic)?|\U0001f634|\U0001f4a4)(?: (?:right )?now| rn| atm| at the moment| \U0001f634)?"
)
NO_LUCK = (
    r"(?:(?:no|nobody|no ?one) ?(?:ans(?:wer(?:ed|s|ing)?)?|reply|replied|response|luck|one (?:answer(?:ed|s|ing)?|home|there)"
    r"|pick(?:ed|s|ing)? ?up|is (?:home|there))|(?:got |went to |straight to )?(?:voice ?mail|vm)"
    r"|(?:she|he|they|it|nobody|no ?one) (?:did ?n'?t|does ?n'?t|do ?n'?t|is ?n'?t|are ?n'?t|was ?n'?t|won'?t|not|is not|never) "
    r"\w+(?: (?:up|in|home|there|yet|back))?|(?:she|he|they|it|line)(?:'?s|'?re| is| are| was| were)? (?:not \w+|busy|out|closed|asleep|away)"
    r"|running (?:late|behind)|late|out|not home(?: yet)?|forgot|slept in|overslept)"
)
EXCUSES = rf"{LEADS}(?:{BUSY}|{NO_LUCK})(?:[ ,.!]+(?:and |but |so )?(?:{LEADS})(?:{BUSY}|{NO_LUCK}))*"
BUSY_ALONE = re.compile(rf"{LEADS}{BUSY}(?:[ ,.!]+{BUSY})*[ .!]*", re.I)
STILL_NOT = re.compile(r"(?:no |ugh )*still (?:not|no|nope|haven'?t)(?: (?:yet|done))*[ .!]*", re.I)
LINKS = r"(?:(?:and|but|so|then|pls|please|can (?:you|u)|could (?:you|u)|will|i'?ll|let'?s|gonna)[ ,]+)*"
ASKS_AGAIN = (
    r"(?:(?:try|call|ask|text|check|remind|ping|bug|nudge|tell|hit|snooze)(?: (?:it|that|them|her|him|me|up))*"
    r"(?: back)?(?: again)?|again|do (?:it|that))"
)
EXCUSED = re.compile(
    rf"{EXCUSES}(?: ?[,.!-]+ ?{LINKS}(?:{ASKS_AGAIN} )?| {LINKS}{ASKS_AGAIN} )(?P<when>.+?)", re.I
)
"""Without a comma or a word that asks, "busy tomorrow" says when somebody is busy."""
TRY_AGAIN = re.compile(
    r"(?P<why>(?:\S+ ){0,5}\S+?)[ ,.!-]+(?:(?:and|but|so|will|i'?ll|gonna|please|pls)[ ,]+)*"
    r"try(?:ing)?(?: (?:it|that|them|her|him|me))? again(?P<when>.*)",
    re.I,
)
WILL_DO = re.compile(
    r"(?:(?:ok|okay|k|yes|yep|yeah|sure|sorry|alright|on it|i'?ll|i will|will|gonna|going to)[ ,]+)*"
    r"(?:i'?ll|i will|will|gonna)(?: (?:do|get to|go)(?: (?:it|that|this|so))?)? (?P<when>.+)",
    re.I,
)
ASKED = re.compile(
    r"(?P<why>.{3,80}?)(?: ?[,.;!?-]+ ?| )(?:(?:and|but|so|then|just|please|pls|can (?:you|u)|could (?:you|u)|would (?:you|u)|will|i'?ll|let'?s)[ ,]+)*"
    r"(?:(?:try|remind|ping|nudge|bug|ask|snooze)(?: (?:it|that|this|them|her|him|me|us))*(?: back)?(?: again)?"
    r"|(?:call|text|check|go)(?: (?:it|them|her|him|me))?(?: back)?(?: again)?(?<=back|gain)|again)(?: about (?:it|this|that|them|her|him))?(?P<when> .+)",
    re.I,
)
SAYS_WHY = re.compile(
    rf"{LEADS}(?:(?:i )?(?:left|forgot|tried|missed|got|had|was|couldn'?t|could not|didn'?t|did not|haven'?t|can'?t|won'?t)\b"
    r"|(?:still )?(?:on hold|in line|in traffic|on (?:a|the|my)|at (?:the|work|school)|tied up|stuck|waiting|running late|away|out|asleep)\b"
    r"|still\b|nobody\b|no ?one\b|(?:the|their|her|his) (?:line|office|phone|store|shop|place|voice ?mail)\b).*",
    re.I,
)
WILL_LATER = re.compile(
    rf"{LEADS}(?:i'?ll|i will|gonna|going to|will)\b.*\b(?:it|that|this|them|her|him)\b.*", re.I
)
NEEDED = re.compile(r"\b(?:need|have|has|got|want|ought|supposed) to\b|\b(?:must|should|gotta|wanna)\b", re.I)
FORGOT_THEN = re.compile(
    r"(?:oh no |oh |sorry |ugh )*i (?:totally |completely )?forgot(?: (?:it|about (?:it|that)|to (?:go|do it|take it|call|do that)))?[,.;!]+ ?(?P<rest>.+)",
    re.I,
)
READS_SO = (Intent.CREATE, Intent.OTHER, Intent.NO, Intent.SNOOZE, Intent.EDIT, Intent.YES)


def excused(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "busy rn", "still not": again soon; with a moment ("no ans, try again at 2"), then."""
    plain = text.replace("\u2019", "'")
    if reading.intent not in READS_SO or not came_lately(desk) or reading.items[0].numbers:
        return None
    if reading.intent is not Intent.SNOOZE and (BUSY_ALONE.fullmatch(plain) or STILL_NOT.fullmatch(plain)):
        return reading._replace(items=(Item(Intent.SNOOZE),)), text
    for pattern in (EXCUSED, TRY_AGAIN, WILL_DO):
        found = pattern.fullmatch(plain)
        if found is not None and (put_off := until(desk, found["when"])) is not None:
            return put_off
    return None


def reason_given(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "left a message, try in an hour", "on hold forever, remind me at 10": a reason is no name; after a "done"
    that was too early, that is taken back."""
    if reading.intent not in READS_SO or any(i.numbers or i.recurrence for i in reading.items):
        return None
    came, undone = came_lately(desk), done_too_early(desk)
    plain = text.replace("\u2019", "'").strip(" .!?")
    found = ASKED.fullmatch(plain)
    if not came and undone is None:
        return None
    forgot = FORGOT_THEN.fullmatch(plain)
    why = found["why"] if found is not None else ""
    said = SAYS_WHY.fullmatch(why) or (WILL_LATER.fullmatch(why) if came else None)
    put_off = until(desk, found["when"]) if found is not None and said and not NEEDED.search(why) else None
    if put_off is not None:
        other, words = put_off
        if undone is not None and not came:
            snoozed = other.items[0]._replace(refs=(undone,))
            return other._replace(items=(Item(Intent.UNDO), snoozed)), words
        return other, words
    new = desk.read(forgot["rest"]) if forgot is not None else None
    if forgot is not None and new is not None and new.intent is Intent.CREATE and new.moment is not None:
        return new, forgot["rest"]
    return None


def done_too_early(desk: Desk) -> Ref | None:
    """What the last text called done, after it came."""
    entry = last_change(desk)
    ref, before = entry.before[0] if entry is not None else (None, None)
    now = desk.reminders.get(ref) if ref is not None else None
    if (
        ref is None
        or before is None
        or now is None
        or desk.now - (desk.thread.sent_at or 0) > RIGHT_AFTER_SECONDS
    ):
        return None
    was_done = before.awaiting is not None and now.awaiting is None and now.done_at == desk.thread.made_at
    return ref if was_done and now.done_at is not None else None


def until(desk: Desk, words: str) -> Heard | None:
    """Put off until then; "try again" without a moment: soon."""
    words = words.strip(" .!,?")
    words = re.sub(r"^(?:until|till|til) (?=\d)", "at ", words)
    if words and plainly(words) != words.lower() and is_moment(desk, plainly(words)):
        words = plainly(words)
    other = desk.read(words) if words else None
    if other is None:
        return desk.read("snooze"), words
    item = other.items[0]
    plain = len(other.items) == 1 and item.target is None and not item.numbers and item.recurrence is None
    if not plain or (item.moment is None and other.intent is not Intent.SNOOZE):
        return None
    if other.intent in (Intent.MOMENT, Intent.SNOOZE, Intent.LIST):
        return other._replace(items=(item._replace(intent=Intent.SNOOZE, value=None),)), words
    return None


def remind_then(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "remind me in the morning": the one that came, as "in the morning" is."""
    item = reading.items[0]
    bare = (
        len(reading.items) == 1 and reading.intent is Intent.CREATE and not item.task and not item.recipient
    )
    if not bare or not came_lately(desk) or len(item.moments) != 1 or item.recurrence or item.nag_seconds:
        return None
    return reading._replace(items=(item._replace(intent=Intent.SNOOZE),)), text


RIGHT_AFTER_SECONDS = 3600
OFTEN_MINUTES = frozenset({5, 10})
MOST_MINUTES = 180
BARE_NUMBER = re.compile(
    r"(?:(?:ok|okay|like|maybe|about|another)[ ,]+)*(?P<n>\d{1,3})(?: (?:more|please|pls|thx|thanks))*[ .!]*",
    re.I,
)


def bare_minutes(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "30" right after one came, where no such row was shown: minutes; "3" could be an hour, and is asked."""
    question = desk.thread.question
    newer = question is not None and question.asked_at >= (desk.thread.sent_at or 0)
    if question is not None and question.kind is QuestionKind.TIME and newer:
        return None
    found = BARE_NUMBER.fullmatch(text)
    if found is None or desk.now - (desk.thread.sent_at or 0) > RIGHT_AFTER_SECONDS:
        return None
    came, n = came_lately(desk), int(found["n"])
    shown = (desk.thread.numbered_at or 0) >= (desk.thread.sent_at or 0) and n <= len(desk.thread.numbered)
    if not came or shown or not 0 < n <= MOST_MINUTES:
        return None
    if n <= 12 and n not in OFTEN_MINUTES:
        return reading._replace(items=(Item(Intent.OTHER, value="minutes", numbers=(n,)),)), text
    meant = desk.read(f"in {n} min").items[0]
    everything = len(came) > 1
    return reading._replace(items=(meant._replace(intent=Intent.SNOOZE, everything=everything),)), text


UNKNOWN_WHEN = re.compile(
    rf"{LEADS}(?:when|once|after|as soon as) (?:i|we|she|he|they|it)(?:'?m|'?re|'?s| am| are| is)?"
    r"(?: (?:get|got|gets|come|comes|arrive|wake|finish|leave|land|return|eat|ate|gets?))?"
    r"(?: (?:home|back|there|here|to (?:work|school|the \w+)|off(?: work)?|out(?: of \w+)?|up|free|done|in|work|working|eating|better))*[ .!]*",
    re.I,
)


NOT_REACHED = re.compile(
    r"(?:(?:ugh|sorry|argh|oh|ok|i|just|called|tried|but|and|so|still)[ ,.!]+){0,4}"
    r"(?:no (?:answer|ans|luck|reply|response)|(?:nobody|no ?one|he|she|they|it) (?:did ?n'?t|does ?n'?t|is ?n'?t|are ?n'?t|was ?n'?t|were ?n'?t|won'?t|not|never)"
    r" (?:pick(?:ed|ing)? ?up|answer(?:ed|ing)?|there|home|in|reply|replied|respond(?:ed)?|call(?:ed)? back)"
    r"|(?:nobody|no ?one)(?:'s| is| was)? (?:pick(?:ed|s)? ?up|answer(?:ed|s|ing)?|home|there)"
    r"|left (?:(?:him|her|them) )?(?:an? )?(?:voice ?mail|vm|message|msg)|(?:got|went (?:straight )?to|straight to|goes to) (?:(?:his|her|their|the) )?(?:voice ?mail|vm)"
    r"|(?:the )?line(?:'s| is| was)? busy|(?:they|it|he|she)(?:'re|'s| are| is| were| was) (?:closed|not (?:home|there|in|answering|picking up)|unavailable))"
    r"(?: (?:again|yet|right now|rn))?[ .!]*",
    re.I,
)
""" "They didn't pick up", "left a voicemail": it is to be tried again, and nobody has said when."""


def vaguely_later(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "after lunch" is that part of the day while it lies ahead; "when i get home", "no answer" are
    asked, and of a series it comes again soon."""
    if (
        reading.intent not in (Intent.OTHER, Intent.CREATE, Intent.NO)
        or reading.moment is not None
        or not came_lately(desk)
    ):
        return None
    plain = text.replace("\u2019", "'")
    again = any(series_of(desk, r) for r in came_lately(desk))  # its next time is not to be moved to today
    asked = reading._replace(items=(Item(Intent.SNOOZE if again else Intent.EDIT),)), text
    if NOT_REACHED.fullmatch(plain):
        return asked
    if reading.intent is Intent.NO:
        return None
    said = plainly(plain)
    if said != plain.lower() and is_moment(desk, said):
        other, today = desk.read(said), desk.voice.now_local
        moment = other.moment
        passed = moment is not None and today is not None and moment.wall.date() > today.date()
        if passed and moment is not None and not moment.has_date:
            return asked
        return in_other_words(desk, Intent.MOMENT, said)
    return asked if UNKNOWN_WHEN.fullmatch(plain) else None


NOT_NEEDED = re.compile(
    r"(?:(?:ok|no|oh|actually|thanks|thx|it|its|it's|that's|this is|they're|is)[ ,]+)*(?:(?:no longer|not) (?:needed|necessary|relevant)"
    r"|(?:i |we )?(?:don'?t|do not|no longer|won'?t) need (?:it|that|this|to)|no need(?: for (?:it|that|this)| to)?)"
    r"(?: any ?more| now| after all)?[ .!]*",
    re.I,
)


def not_needed(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "no longer needed": what came goes, of a series that one alone; or what was just confirmed."""
    found = NOT_NEEDED.fullmatch(text.replace("\u2019", "'"))
    if found is None or reading.intent not in (Intent.OTHER, Intent.NO, Intent.CREATE):
        return None
    came = came_lately(desk)
    if came and all(series_of(desk, r) for r in came):
        return reading._replace(items=(Item(Intent.SKIP, value="came"),)), text
    return (reading._replace(items=(Item(Intent.CANCEL),)), text) if came or mendable(desk) else None


DONE_AND_STOP = re.compile(
    r"(?P<done>.+?)[ ,.!]{1,3}(?:(?:so|you can|u can|please|pls|now|and|ok|just)[ ,]+)*"
    r"(?:stop(?: (?:it|now|already|texting|nagging|bugging|reminding|asking))?(?: me)?|enough|quit (?:it|nagging|bugging)(?: me)?)[ .!]*",
    re.I,
)


def done_and_stop(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "ok i took them already stop": it is done, and so the nags end."""
    found = DONE_AND_STOP.fullmatch(text)
    if (
        found is None
        or not came_lately(desk)
        or reading.intent not in (Intent.DONE, Intent.OTHER, Intent.CREATE)
    ):
        return None
    other = desk.read(found["done"])
    return (other, found["done"]) if other.intent is Intent.DONE and not other.items[0].target else None


MEANT = re.compile(
    r"(?:(?:no|sorry|oops|wait|oh|my bad)[ ,]+)*(?:i )?mean?t(?: to say)?(?: (?P<task>.+))?", re.I
)


def meant_then(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "i meant call dad at 5pm", "sorry meant tomorrow": the one that came or was just confirmed, mended."""
    item = reading.items[0]
    found = MEANT.fullmatch(item.task or "") if len(reading.items) == 1 else None
    if found is None or reading.intent is not Intent.CREATE or len(item.moments) != 1:
        return None
    if len(came_lately(desk)) != 1 and mendable(desk) is None:
        return None
    return reading._replace(items=(item._replace(intent=Intent.EDIT, task=found["task"]),)), text
