"""Answers to the open question: any natural one, a change of mind, or a new request instead."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from bot.core.conversation.before import answer_event
from bot.core.conversation.cancelling import cancel_each
from bot.core.conversation.changes import edit_event, edit_one
from bot.core.conversation.create import ask_for_task, confirm, create
from bot.core.conversation.desk import Desk
from bot.core.conversation.hearing_asks import is_question
from bot.core.conversation.matching import matching
from bot.core.conversation.others import create_for, name_number, unnamed
from bot.core.conversation.person import answer_forget
from bot.core.conversation.placing import place
from bot.core.conversation.targets import within
from bot.core.conversation.there import answer_place
from bot.core.conversation.travel import move_to, set_zone
from bot.core.conversation.unread import ERRAND_VERBS, not_understood
from bot.core.model import Question, QuestionKind, Reminder, State
from bot.core.phrasing import echo, tidy_task
from bot.core.reading import Intent, Item, Moment, Reading

LAPSE_SECONDS = 12 * 3600
"""A question older than this is forgotten; what it was about stays listed."""
LAPSE_OF_AMOUNT_SECONDS = 3600
"""What "in 20 minutes" was to be about is asked for no longer than this: hours later any text would be
taken for the answer, and ring at once."""

LAPSE_WITH_NEWS = (QuestionKind.TASK, QuestionKind.ERRAND, QuestionKind.ALL, QuestionKind.FORGET)
"""Once something was sent, a "done" or a "yes" speaks of that."""
ASK_WHEN = (QuestionKind.TIME, QuestionKind.EVENT, QuestionKind.WHEN_OTHER)

HESITATION_WORDS = """
    maybe around about umm um uh er hmm i guess let's lets say make it please pls ok okay sure well so
    think actually no sorry how at then the for just probably would be good fine works like that's thats
"""
HESITATION = frozenset(HESITATION_WORDS.split())

PLACE_LEAD = r"^(?:(?:i'?m|i am|i live|we'?re|we live|it'?s|its)\s+)?(?:(?:in|near|by|close to|outside(?: of)?|around)\s+)?(?:the )?"
HERE = re.compile(r"(?:at )?\d{1,2}(?::\d\d)? ?(?:[ap]\.?m\.?)? (?:over )?here(?: now)?[ .!]*", re.I)

Again = Callable[[Desk, Item, str], str]


def answer_question(desk: Desk, reading: Reading, text: str, again: Again) -> str | None:
    """The reply when the text answers the open question; None when it asks for something else."""
    question = desk.thread.question
    if question is None:
        return None
    if desk.now - question.asked_at > lapse(desk, question):
        desk.close_question()
        return None
    came_since = max(desk.thread.sent_at or 0, desk.thread.digest_at or 0) > question.asked_at
    if came_since and question.kind in LAPSE_WITH_NEWS:
        desk.close_question()
        return None
    if came_since and question.kind in ASK_WHEN and puts_off(reading):
        return None
    answer: str | None
    match question.kind:
        case QuestionKind.TIME:
            answer = answer_time(desk, question, reading, text)
        case QuestionKind.TASK:
            answer = answer_task(desk, question, reading, text)
        case QuestionKind.ZONE:
            answer = answer_zone(desk, reading, text)
        case QuestionKind.WHICH:
            answer = answer_which(desk, question, reading, text, again)
        case QuestionKind.ALL:
            answer = answer_all(desk, question, reading)
        case QuestionKind.FORGET:
            answer = answer_forget(desk, reading, text)
        case QuestionKind.WHO:
            answer = answer_who(desk, question, reading, text)
        case QuestionKind.ERRAND:
            answer = answer_errand(desk, question, reading, text, again)
        case QuestionKind.EVENT:
            answer = answer_when_it_is(desk, question, reading, text)
        case QuestionKind.PLACE:
            answer = answer_place(desk, question, reading, text)
        case QuestionKind.WHEN_OTHER:
            answer = answer_when_other(desk, question, reading, text)
    return answer


def lapse(desk: Desk, question: Question) -> int:
    """For how long an answer is waited for; an hour where an amount of time runs meanwhile."""
    if question.kind is QuestionKind.ERRAND:
        return LAPSE_OF_AMOUNT_SECONDS
    if question.kind is QuestionKind.TASK and question.text:
        moment = desk.read(question.text, at=question.asked_at).moment
        if moment is not None and moment.delay_seconds is not None:
            return LAPSE_OF_AMOUNT_SECONDS
    return LAPSE_SECONDS


def puts_off(reading: Reading) -> bool:
    """ "snooze 10", "20 min": said to what came, also where a time was asked for before it."""
    moment = reading.moment
    amount = reading.intent is Intent.MOMENT and moment is not None and moment.delay_seconds is not None
    return reading.intent is Intent.SNOOZE or amount


def is_never_mind(reading: Reading) -> bool:
    return bool(
        re.search(
            r"\b(never\s?mind|nvm|never|forget|drop|cancel|delete|scratch|olvid\w+)\b", reading.text.lower()
        )
    )


def answer_time(desk: Desk, question: Question, reading: Reading, text: str) -> str | None:
    reminder = desk.reminders.get(question.refs[0]) if question.refs else None
    came = reminder is not None and reminder.state is State.PASSED and reminder.awaiting is not None
    came = came and question.asked_at >= (desk.thread.sent_at or 0)  # put off, and asked until when
    if reminder is None or (reminder.state not in (State.WAITING, State.OPEN) and not came):
        desk.close_question()
        return None
    if reading.intent in (Intent.NO, Intent.CANCEL) and not reading.items[0].target and is_bare(reading):
        desk.close_question()
        if came or (reminder.state is State.OPEN and (question.text or not is_never_mind(reading))):
            return desk.say("kept")  # its new time was asked for: it stays where it was
        return cancel_each(desk, (reminder,))
    if reading.intent in (Intent.YES, Intent.THANKS) and reminder.state is State.OPEN:
        desk.close_question()
        return desk.say("kept")
    if NO_IDEA.fullmatch(text.replace("\u2019", "'")):
        return (
            desk.say("kept")
            if reminder.due is not None
            else desk.say("kept_waiting", task=echo(reminder.task))
        )
    item = so_much_later(desk, question, reminder, text)
    item = item or timed_item(desk, reading, text) or said_again(reading, reminder)
    moment = item.moment if item is not None else None
    if item is None or moment is None:
        return None
    desk.close_question()
    desk.label = echo(reminder.task)
    if came or reminder.state is State.OPEN or reminder.due_local is not None:
        asked = question.item
        if asked is not None and asked.value == "earlier" and moment.delay_seconds is not None:
            item = so_much_earlier(item, moment)
        if asked is not None and asked.scope == "series" and reminder.series is not None:
            item = item._replace(scope="series")
        of_event = asked is not None and (asked.target or asked.value == "event")
        if of_event and item.value in (None, "shift"):
            item = item._replace(value="event shift" if item.value else "event")  # the event itself
        said = edit_event(desk, reminder, item)
        return edit_one(desk, reminder, item) if said is None else said
    placement = place(desk, replace(reminder, text=text), moment, item.recurrence)
    return confirm(desk, placement, moment)


def so_much_earlier(item: Item, moment: Moment) -> Item:
    """ "30 min", where it was asked how much earlier."""
    if item.value == "shift":
        return item
    by = moment._replace(delay_seconds=-abs(moment.delay_seconds or 0))
    return item._replace(intent=Intent.EDIT, moments=(by,), value="shift")


SO_MUCH = re.compile(
    r"(?:(?:to|for|by|about|like|maybe|another|just|only)\s+)*(?P<by>(?:an?|one|two|three|four|five|six|\d{1,2}|a couple(?: of)?|half an?) (?:more )?(?:min(?:ute)?s?|hrs?|hours?|days?|weeks?|wks?|months?))"
    r"(?: (?P<way>later|earlier|out|from then))?[ .!]*",
    re.I,
)


def so_much_later(desk: Desk, question: Question, reminder: Reminder, text: str) -> Item | None:
    """ "a week", asked to when it is moved: a week later than it was, and not a week from now."""
    found = SO_MUCH.fullmatch(text.strip())
    if (
        found is None
        or question.item is None
        or question.item.intent is not Intent.EDIT
        or question.item.value == "earlier"
        or reminder.due is None
    ):
        return None
    by = re.sub("^a couple(?: of)?", "2", found["by"].replace(" more", ""), flags=re.I)
    way = "earlier" if (found["way"] or "").lower() == "earlier" else "later"
    item = desk.read(f"move it {by} {way}").items[0]
    return item if item.value == "shift" else None


def said_again(reading: Reading, reminder: Reminder) -> Item | None:
    """ "stretch at 5", where "stretch" waits for its time."""
    item = reading.items[0]
    alone = len(reading.items) == 1 and reading.intent is Intent.CREATE and len(item.moments) == 1
    same = tidy_task(item.task or "").lower() == reminder.task.lower()
    return item if alone and same and reminder.state is State.WAITING else None


NO_IDEA = re.compile(
    r"(?:(?:um+|uh|hm+|i|im|i'm|honestly|well)[ ,.]+)*(?:idk|dunno|(?:do ?n'?t|dont) know(?: yet| when)?|no idea|not sure(?: yet| when)?"
    r"|no time(?: yet)?|whenever|some ?day|any ?time|no rush)[ .!]*",
    re.I,
)


def is_bare(reading: Reading) -> bool:
    return not reading.items[0].numbers and reading.moment is None


VAGUE = {
    r"(?:at )?(?:some ?time|some point|whenever)": "",
    r"(?:right )?after (?:work|school)": "in the evening",
    r"before (?:work|school)": "in the morning",
    r"after (?:lunch|class)": "in the afternoon",
    r"^(?:in )?the (morning|afternoon|evening)$": r"in the \1",
    r"(?:after|before) (?:dinner|supper|bed)": "at night",
}
HOUR_ALONE = re.compile(r"(?:at )?(\d{1,2}(?::\d\d)?)")


def plainly(text: str) -> str:
    """An answer without its hesitation, and its vague times of day named: "like 6", "after work"."""
    low = " ".join(text.lower().replace("\u2019", "'").strip(" .!").split())
    for vague, named in VAGUE.items():
        low = re.sub(rf"\b{vague}\b", named, low).strip()
    words = low.split()
    while len(words) > 1 and words[0].strip(",") in HESITATION:
        words.pop(0)
    alone = HOUR_ALONE.fullmatch(" ".join(words))
    return f"at {alone[1]}" if alone is not None else low


def timed_item(desk: Desk, reading: Reading, text: str) -> Item | None:
    """The moment in an answer: bare, hesitant ("maybe around 6"), or just an hour ("5")."""
    if reading.intent in (Intent.CREATE, Intent.OTHER) and (said := plainly(text)) != text:
        other = desk.read(said)
        reading = other if other.intent is Intent.MOMENT else reading
    item = reading.items[0]
    if reading.intent is Intent.NUMBER and len(item.numbers) == 1:
        spoken = desk.read(f"at {item.numbers[0]}").items[0]
        return spoken if spoken.moment else None
    if reading.intent in (Intent.MOMENT, Intent.SNOOZE) and not item.numbers and not item.target:
        return item._replace(task=None)
    if reading.intent is Intent.EDIT and not item.numbers and not item.target:
        return item._replace(task=None)
    if item.moment is not None and reading.intent in (Intent.CREATE, Intent.OTHER, Intent.NO, Intent.YES):
        words = set(re.findall(r"[a-z']+", (item.task or "").lower()))
        if item.task is None and is_other_talk(reading, text):
            return None
        if words <= HESITATION:
            return item._replace(task=None)
    return None


MOST_BESIDE_A_TIME = 2
BESIDE_A_TIME = HESITATION | frozenset(
    "after before by on in at to or if can could i'm possible a an my we is when around".split()
)


def is_other_talk(reading: Reading, text: str) -> bool:
    """ "book the hotel now", "the kids have no practice wednesday" say not when something else is to be."""
    if text.lower().split()[0] in ERRAND_VERBS or is_question(text):
        return True
    left = list(reading.text)
    for start, end in reading.said:
        left[start:end] = " " * (end - start)
    words = re.findall(r"[a-z']+", "".join(left).lower().replace("\u2019", "'"))
    return len([w for w in words if w not in BESIDE_A_TIME]) > MOST_BESIDE_A_TIME


def answer_task(desk: Desk, question: Question, reading: Reading, text: str) -> str | None:
    item = reading.items[0]
    dropped = reading.intent is Intent.CANCEL and is_bare(reading) and not item.target
    if reading.intent is Intent.NO or dropped:
        desk.close_question()
        return desk.say("kept")
    if NO_IDEA.fullmatch(text) or text.lower().strip(" .!") in ("nothing", "nada", "nobody", "no one"):
        desk.close_question()
        return desk.say("kept")
    fresh = reading.intent is Intent.CREATE and item.moment is not None and item.task
    plain = reading.intent in (Intent.OTHER, Intent.CHAT, Intent.CREATE, Intent.DONE, Intent.CANCEL)
    if reading.intent is Intent.DONE and not (item.target and matching(item.target, desk.unfinished()) == []):
        return None  # said to what came, and no errand
    if fresh or not plain or (reading.intent is Intent.OTHER and is_question(text)):
        return None
    desk.close_question()
    task = item.task if reading.intent is Intent.CREATE and item.task else tidy_task(text)
    if not question.text:
        return create(desk, [Item(Intent.CREATE, task)], text)
    earlier = desk.read(question.text, at=question.asked_at).items[0]
    joined = earlier._replace(intent=Intent.CREATE, task=task, target=None)
    if earlier.moment is not None and earlier.moment.delay_seconds is not None:
        # "in 20 minutes" counts from when it was said
        left = earlier.moment.delay_seconds - (desk.now - question.asked_at)
        if left <= 0:
            return create(desk, [joined._replace(moments=(), recurrence=None)], task)
        joined = joined._replace(moments=(earlier.moment._replace(delay_seconds=left),))
    return create(desk, [joined], f"{task} {question.text}")


def answer_zone(desk: Desk, reading: Reading, text: str) -> str | None:
    if reading.intent is Intent.ZONE:
        return None
    if reading.intent in (Intent.OTHER, Intent.CHAT, Intent.CREATE, Intent.YES, Intent.NO):
        if HERE.fullmatch(text) and (clock := desk.read(f"it's {text}")).intent is Intent.ZONE:
            return set_zone(desk, clock.items[0])
        words = re.sub(PLACE_LEAD, "", text.strip(" .!?"), flags=re.I)
        found = desk.tools.places.zones_of_place(words)
        if found:
            return move_to(desk, *found[0])
        if reading.intent is Intent.OTHER:
            return desk.say("zone_unknown")
    return None


def answer_which(desk: Desk, question: Question, reading: Reading, text: str, again: Again) -> str | None:
    if reading.intent is Intent.NO:
        desk.close_question()
        return desk.say("kept")
    candidates = [desk.reminders[ref] for ref in question.refs if ref in desk.reminders]
    numbers = chosen_numbers(desk, candidates, reading, text)
    if reading.intent is Intent.YES and len(candidates) == 1:
        numbers = (1,)
    if not numbers:
        return None
    desk.close_question()
    desk.remember(numbered=[r.ref for r in candidates])
    wanted = question.item or desk.read(question.text).items[0]
    if wanted.intent is Intent.EDIT and wanted.target and wanted.value is None:
        wanted = wanted._replace(value="event")  # it was named, and no row of a list
    chosen = wanted._replace(numbers=numbers, target=None, everything=False)
    return again(desk, chosen, question.text)


ROWS = re.compile(r"#?\d{1,2}(?:\s*(?:,|&|\+|\band\b|\by\b)\s*#?\d{1,2})+")


NAMED_ROW = re.compile(r"(?P<what>(?!\d)\D*[^\W\d]) #?(?P<n>\d)")


def chosen_numbers(desk: Desk, candidates: list[Reminder], reading: Reading, text: str) -> tuple[int, ...]:
    item = reading.items[0]
    listed = ROWS.fullmatch(text.strip(" .!"))
    if reading.intent is Intent.NUMBER or listed is not None:
        numbers = item.numbers if listed is None else map(int, re.findall(r"\d+", text))
        return tuple(n for n in numbers if 0 < n <= len(candidates))
    words = text.lower().strip(" .!?")
    row = NAMED_ROW.fullmatch(words)
    if row is not None and 0 < int(row["n"]) <= len(candidates) == len(matching(row["what"], candidates)):
        return (int(row["n"]),)  # "vet 1": the name of all, and which of them
    if words in ("both", "all", "all of them", "both of them", "all of those", "every one", "todos", "ambos"):
        return tuple(range(1, len(candidates) + 1))
    words = re.sub(r"^(?:(?:no|oh|just|only|i meant?)[ ,]+)*(?:the |my )?|(?: one| reminder)$", "", words)
    place_in_row = {
        "first": 1,
        "1st": 1,
        "second": 2,
        "2nd": 2,
        "third": 3,
        "3rd": 3,
        "last": len(candidates),
    }
    if words in place_in_row:
        return (place_in_row[words],) if place_in_row[words] <= len(candidates) else ()
    dated = sorted((r for r in candidates if r.due is not None), key=lambda r: r.due or 0)
    by_time = {"earlier": 0, "earliest": 0, "sooner": 0, "soonest": 0, "later": -1, "latest": -1}
    if words in by_time and dated:
        return (candidates.index(dated[by_time[words]]) + 1,)
    if words != text.lower().strip(" .!?"):  # "the friday one" is no one o'clock
        reading, text = desk.read(words), words
        item = reading.items[0]
    if reading.intent in (Intent.OTHER, Intent.CREATE, Intent.MOMENT, Intent.LIST):
        if item.moment is not None:
            found = [r for r in candidates if within(desk, r, item.moment)]
        else:
            found = matching(text, candidates)
        if len(found) == 1:
            return (candidates.index(found[0]) + 1,)
    return ()


def answer_all(desk: Desk, question: Question, reading: Reading) -> str | None:
    if reading.intent is Intent.YES:
        desk.close_question()
        gone = [desk.reminders[ref] for ref in question.refs if ref in desk.reminders]
        still = tuple(r for r in gone if r.state in (State.OPEN, State.WAITING, State.PAUSED))
        return cancel_each(desk, still) if still else desk.say("list_none")
    if reading.intent is Intent.NO:
        desk.close_question()
        return desk.say("kept")
    return None


def answer_who(desk: Desk, question: Question, reading: Reading, text: str) -> str | None:
    """Whose number it is: by its row, by Y where there is one row, or by the number itself."""
    earlier = desk.read(question.text, at=question.asked_at)
    name = earlier.items[0].recipient
    if name is None:
        desk.close_question()
        return None
    phone = desk.tools.places.number_said(text, desk.person.phone_e164)
    listed = unnamed(desk)
    numbers = reading.items[0].numbers
    if phone is None and reading.intent is Intent.NUMBER and 0 < numbers[0] <= len(listed):
        phone = listed[numbers[0] - 1].phone_e164
    if phone is None and reading.intent is Intent.YES and len(listed) == 1:
        phone = listed[0].phone_e164
    if phone is not None:
        desk.close_question()
        name_number(desk, name, phone)
        return create_for(desk, list(earlier.items), question.text)
    if reading.intent is Intent.NO:
        desk.close_question()
        return desk.say("kept")
    return None


def answer_when_other(desk: Desk, question: Question, reading: Reading, text: str) -> str | None:
    item = timed_item(desk, reading, text)
    if item is not None and item.moment is not None:
        desk.close_question()
        earlier = desk.read(question.text, at=question.asked_at).items[0]
        joined = earlier._replace(moments=item.moments, recurrence=item.recurrence)
        return create_for(desk, [joined], question.text)
    if reading.intent is Intent.NO or (reading.intent is Intent.CANCEL and is_bare(reading)):
        desk.close_question()
        return desk.say("kept")
    return None


def answer_when_it_is(desk: Desk, question: Question, reading: Reading, text: str) -> str | None:
    """ "3pm", "at 3", "friday 3pm": when the event is that something is to come before."""
    item = timed_item(desk, reading, re.sub(r"^(?:it'?s|it is|its) ", "", text, flags=re.I))
    if item is not None and item.moment is not None:
        return answer_event(desk, question, item.moment)
    if reading.intent is Intent.NO or (reading.intent is Intent.CANCEL and is_bare(reading)):
        desk.close_question()
        return desk.say("kept")
    return None


def answer_errand(desk: Desk, question: Question, reading: Reading, text: str, again: Again) -> str | None:
    """ "buy milk", and now "tomorrow 5pm" or "yes": it is made. Anything else is a text of its own."""
    desk.close_question()
    if question.item is not None and reading.intent in (Intent.YES, Intent.SNOOZE, Intent.NUMBER):
        return None
    talk = question.item.value if question.item is not None else None
    if talk in ("talk", "asked"):
        moment = reading.moment if reading.intent is Intent.MOMENT else None
        if moment is None or talk == "asked":
            return ask_for_task(desk, text, moment) if moment is not None else None
        if moment.has_date and not moment.grain.has_clock and moment.delay_seconds is None:
            return again(desk, Item(Intent.LIST, moments=reading.items[0].moments), text)
        return not_understood(desk, text)
    task = desk.read(f"remind me to {question.text}").task or question.text
    if reading.intent is Intent.YES:
        return create(desk, [Item(Intent.CREATE, task)], question.text)
    item = timed_item(desk, reading, text)
    if item is None or item.moment is None or reading.intent is Intent.EDIT:
        return None
    joined = item._replace(intent=Intent.CREATE, task=task, target=None, numbers=())
    return create(desk, [joined], f"{question.text} {text}")
