"""New reminders: placed, said back, and what is missing asked for."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.core.conversation.desk import Desk
from bot.core.conversation.event_words import event_after, event_ahead, true_words
from bot.core.conversation.nags import nag_words
from bot.core.conversation.placing import Placement, moment_words, other_readings, place
from bot.core.delivery import NAG_CEILING
from bot.core.model import Offer, QuestionKind, Ref, Reminder, State
from bot.core.phrasing import echo, tidy_task
from bot.core.reading import Grain, Guess, Item, Moment
from bot.core.schedule import waits_for_quiet
from bot.core.segments import count_segments

SHOWN = 3
MOST_OF_ROWS = 150
MOST_LIVE = 300
"""Reminders one person may have ahead; more than anyone needs, less than an abuser wants."""


def create(desk: Desk, items: list[Item], text: str) -> str:
    """Make what was asked for and say it back: one line for one, numbered rows for several."""
    wanted = [(item, moment) for item in items for moment in (item.moments or (None,))]
    if len(wanted) > 1:
        wanted = without_past_alerts(desk, wanted)
    if len(desk.live()) + len(wanted) > MOST_LIVE:
        return desk.say("too_many", count=len(desk.live()))
    if any(i.recurrence is not None and "FREQ=SECONDLY" in "".join(i.recurrence.rules) for i in items):
        return desk.say("too_often")
    if len(wanted) == 1:
        item, moment = wanted[0]
        return create_one(desk, item, moment, text)
    made, twice = [], []
    needs_zone = False
    for item, moment in wanted:
        task = tidy_task(item.task or "")
        if not task:
            continue
        reminder = replace(desk.add(task), text=text, nag_seconds=item.nag_seconds, before=before_of(item))
        if moment is not None:
            placement = place(desk, reminder, moment, item.recurrence)
            needs_zone = needs_zone or placement.needs_zone
            reminder = before_event(desk, placement.reminder, moment)
        same = kept_already(desk, reminder)
        if same is not None:
            twice.append(same)
        made.append(same or desk.put(with_nags(reminder)))
    if made and len(twice) == len(made):
        return desk.say("kept_already_many", rows=desk.numbered_rows(made))
    if not made:
        return ask_for_task(desk, text, items[0].moment)
    desk.label = tasks_words(desk, tuple(made))
    desk.remember(made=[r.ref for r in made])
    if needs_zone:
        desk.ask(QuestionKind.ZONE, [r.ref for r in made])
        tasks = desk.voice.joined([echo(r.task) for r in made])
        return desk.say("waiting_zone", task=tasks, when=moment_words(desk, made[0]))
    tell_guessed_zone(desk, made)
    timeless = [r for r in made if r.state is State.WAITING]
    if timeless:
        desk.ask(QuestionKind.TIME, [timeless[0].ref])
    return desk.say("created_many", rows=series_rows(desk, made))


def series_rows(desk: Desk, made: list[Reminder]) -> str:
    """Numbered rows; a series says that it comes again and again, where there is room for it."""

    def said(r: Reminder) -> str | None:
        stands = r.series is not None and r.due is not None and r.due_local == r.occurrence_local
        return desk.voice.series(r.series, r.due_local) if r.series is not None and stands else None

    whole = desk.numbered_rows(made, said=said)
    return whole if count_segments(whole) == 1 and len(whole) < MOST_OF_ROWS else desk.numbered_rows(made)


def create_one(desk: Desk, item: Item, moment: Moment | None, text: str) -> str:
    task = tidy_task(item.task or "")
    if not task and moment is None:
        desk.ask(QuestionKind.TASK, text="")
        return desk.say("ask_both")
    if not task:
        return ask_for_task(desk, text, moment)
    reminder = replace(desk.add(task), text=text, nag_seconds=item.nag_seconds, before=before_of(item))
    if moment is None:
        same = kept_already(desk, reminder)
        reminder = same or desk.put(replace(with_nags(reminder), text=""))
        desk.label = echo(task)
        desk.remember(made=[reminder.ref])
        desk.ask(QuestionKind.TIME, [reminder.ref])
        return desk.say("ask_time", task=echo(task))
    placement = place(desk, reminder, moment, item.recurrence)
    if placement.past and (event := event_after(desk, reminder, moment.wall)) is not None:
        when = Moment(event.wall, Grain.MINUTE, zone=moment.zone, has_date=True)
        at_its_time = place(desk, reminder, when)
        if not at_its_time.past:  # too late for an hour before it: then when it is
            past = desk.say("alert_past", when=desk.voice.moment(moment.wall))
            return f"{past} {confirm(desk, at_its_time, when)}"
    placement = replace(placement, reminder=before_event(desk, placement.reminder, moment))
    same = kept_already(desk, placement.reminder)
    if same is not None:
        if desk.thread.made != (same.ref,):
            desk.remember(made=[same.ref])
        return desk.say("kept_already", task=echo(same.task), when=moment_words(desk, same))
    return confirm(desk, placement, moment)


def before_of(item: Item) -> Ref | None:
    return Ref(item.before) if item.before is not None else None


def before_event(desk: Desk, reminder: Reminder, moment: Moment) -> Reminder:
    """With true words; and where its own clock time was said ("the night before"), that is remembered."""
    reminder = true_words(desk, reminder)
    own = not moment.lead and reminder.series is None and event_ahead(desk, reminder) is not None
    return replace(reminder, own_hour=True) if own else reminder


SAME_WITHIN_SECONDS = 600
"""The same words for the same time so soon are one text sent twice."""
SAME_MINUTE = 60


def kept_already(desk: Desk, reminder: Reminder) -> Reminder | None:
    """The one that the same words made a moment ago; the new one is let go again."""
    for other in desk.live():
        if other.ref != reminder.ref and is_same(desk, other, reminder):
            del desk.reminders[reminder.ref], desk.before[reminder.ref]
            return other
    return None


def is_same(desk: Desk, other: Reminder, reminder: Reminder) -> bool:
    if desk.now - other.created_at > SAME_WITHIN_SECONDS or other.task.lower() != reminder.task.lower():
        return False
    if other.state is not reminder.state or other.nag_seconds != reminder.nag_seconds:
        return False
    if other.due is None or reminder.due is None:
        return other.due is reminder.due and other.due_local is None and reminder.due_local is None
    return abs(other.due - reminder.due) < SAME_MINUTE and other.series == reminder.series


Wanted = tuple[Item, Moment | None]


def without_past_alerts(desk: Desk, wanted: list[Wanted]) -> list[Wanted]:
    """Of several moments of one thing those that still lie ahead; it is said which are past."""
    trial = Reminder(desk.person.id, Ref(desk.person.next_ref), "", desk.now)
    past = [(i, m) for i, m in wanted if m is not None and place(desk, trial, m, i.recurrence).past]
    ahead = [(i, m) for i, m in wanted if (i, m) not in past]
    gone = [(i, m) for i, m in past if any(i.task == other.task for other, _ in ahead)]
    for _, moment in gone:
        if moment is not None:
            desk.footers.append(desk.say("alert_past", when=desk.voice.moment(moment.wall)))
    return [w for w in wanted if w not in gone]


def ask_for_task(desk: Desk, text: str, moment: Moment | None) -> str:
    desk.ask(QuestionKind.TASK, text=text)
    if moment is None:
        return desk.say("ask_both")
    trial = place(desk, Reminder(desk.person.id, Ref(desk.person.next_ref), "", desk.now), moment)
    return desk.say("ask_task", when=moment_words(desk, trial.reminder))


def tasks_words(desk: Desk, reminders: tuple[Reminder, ...]) -> str:
    names = [echo(r.task) for r in reminders[:SHOWN]]
    more = len(reminders) - len(names)
    return desk.voice.joined(names) if not more else f"{', '.join(names)} +{more}"


def with_nags(reminder: Reminder) -> Reminder:
    return replace(reminder, nags_left=NAG_CEILING) if reminder.nag_seconds else reminder


def confirm(desk: Desk, placement: Placement, moment: Moment, key: str = "created") -> str:
    """Keep a placed reminder and say it back, with what was guessed one character away."""
    reminder = desk.put(with_nags(placement.reminder))
    task = echo(reminder.task)
    desk.label = task
    desk.remember(made=[reminder.ref])
    if placement.needs_zone:
        desk.ask(QuestionKind.ZONE, [reminder.ref])
        return desk.say("waiting_zone", task=task, when=moment_words(desk, reminder))
    if placement.past or placement.ended:
        desk.put(replace(reminder, text="", due=None, due_local=None, series=None))
        desk.ask(QuestionKind.TIME, [reminder.ref])
        shown = reminder.due_local or moment.wall
        return desk.say("past", when=desk.voice.moment(shown), task=task)
    reminder = desk.put(replace(reminder, text=""))
    when = moment_words(desk, reminder)
    tell_guessed_zone(desk, [reminder])
    if reminder.date_only and not desk.preferences.bare_date_said:
        desk.ask(QuestionKind.TIME, [reminder.ref])
        return desk.say("created_day", when=when, task=task)
    words = desk.say(key, when=when, task=task)
    notes = offers(desk, reminder, moment) if reminder.series is None else []
    if reminder.nag_seconds:
        notes.insert(0, nag_words(desk, reminder))
    if waits_for_quiet(desk.preferences, reminder):
        notes.insert(0, desk.say("series_quiet"))
    if moment.end_wall is not None and Guess.WINDOW in moment.guesses:
        notes.insert(0, desk.say("window_start"))
    if placement.after_event:
        notes.insert(0, desk.say("after_event"))
    if placement.held_for_quiet:
        notes.insert(0, desk.say("held_quiet"))
    return f"{words}. {', '.join(notes)}" if notes else words


def offers(desk: Desk, reminder: Reminder, moment: Moment) -> list[str]:
    """The other readings, one character each, and the words that offer them."""
    made: list[Offer] = []
    words: list[str] = []
    for guess, wall in other_readings(desk, moment):
        if guess is Guess.MERIDIEM and same_day_half(reminder, wall):
            letter = "A" if wall.hour < 12 else "P"
            said = desk.say("offer_am" if letter == "A" else "offer_pm")
        elif guess in (Guess.WEEK, Guess.DAY, Guess.ORDER):
            letter = "W"
            said = desk.say("offer_other", letter=letter, when=desk.voice.day(wall))
        else:
            continue
        if any(o.letter == letter for o in made):
            continue
        made.append(Offer(letter, reminder.ref, wall, desk.now))
        words.append(said)
    if made:
        desk.remember(offers=tuple(made))
        words.append(desk.say("offer_undo"))
    return words


def same_day_half(reminder: Reminder, wall: datetime) -> bool:
    """AM for PM on the same clock reading; anything else is another guess."""
    due = reminder.due_local
    return due is not None and due.hour % 12 == wall.hour % 12 and due.hour != wall.hour


def tell_guessed_zone(desk: Desk, reminders: list[Reminder]) -> None:
    """Once, when it first matters: which zone the number gave."""
    if not desk.preferences.zone_guessed or desk.person.zone_told or desk.zone is None:
        return
    if all(r.delay_seconds is not None for r in reminders):
        return
    place_name = desk.zone.rsplit("/", 1)[-1].replace("_", " ")
    desk.footers.append(desk.say("zone_guessed", place=place_name))
    told = replace(desk.thread, guess_told_at=desk.now)
    desk.person = replace(desk.person, zone_told=True, thread=told)
