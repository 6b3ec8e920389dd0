"""What a text means in this thread: readings that hang on what there is to speak of.

The grammar knows words alone; whether "cancel netflix tomorrow" drops a reminder or makes one is known
only here. Each rule looks at the reading and at what is kept, and gives another reading or None; a rule
asks the grammar again by putting the meaning into words that leave no choice.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

from bot.core.conversation.answers import plainly
from bot.core.conversation.before import (
    alerts_meant,
    before_changed,
    before_meant,
    clock_on_its_day,
    each_before,
    one_alert,
    to_do_before,
)
from bot.core.conversation.desk import Desk
from bot.core.conversation.event_moved import last_of_one_event
from bot.core.conversation.event_words import event_ahead
from bot.core.conversation.hearing_batch import all_but_meant, batch_meant, only_row
from bot.core.conversation.hearing_but import all_but_that, new_beside, rest_beside
from bot.core.conversation.hearing_came import (
    both_came,
    done_beside,
    leave_me,
    named_later,
    no_errand,
    not_now,
    not_yet_but,
    other_one,
    skip_what_came,
)
from bot.core.conversation.hearing_done import told_in_passing
from bot.core.conversation.hearing_groups import none_done, pointing
from bot.core.conversation.hearing_lists import (
    added_to,
    asked_about,
    at_its_time,
    day_asked,
    hour_bounded,
    next_day_asked,
    numbered_lines,
    once_more,
    snooze_plainly,
    that_days_one,
    under_a_day,
    when_is_it,
)
from bot.core.conversation.hearing_mends import half_past, restated, time_mended
from bot.core.conversation.hearing_news import last_moved, told_change, told_off
from bot.core.conversation.hearing_put_off import (
    bare_minutes,
    done_and_stop,
    excused,
    meant_then,
    not_needed,
    reason_given,
    remind_then,
    vaguely_later,
)
from bot.core.conversation.hearing_reasons import (
    behind_a_reason,
    both_moved,
    not_that_time,
    the_named_one,
)
from bot.core.conversation.hearing_second import each_moved, kept_after_all, put_off_then, same_again
from bot.core.conversation.hearing_series import (
    comes_again,
    course_meant,
    days_changed,
    every_day_meant,
    hour_of_all,
    rest_of_days,
)
from bot.core.conversation.hearing_shifts import more_of_it, slip_of_meant, sooner
from bot.core.conversation.hearing_things import one_thing_less, one_thing_more
from bot.core.conversation.hearing_told import caller_meant, name_unknown, same_time_kept
from bot.core.conversation.hearing_trips import next_visit, trip_off
from bot.core.conversation.hearing_words import word_mended
from bot.core.conversation.letters import HALF
from bot.core.conversation.matching import matching, stems
from bot.core.conversation.spoken_of import (
    MEND_SECONDS,
    SAME_TIME,
    SMALL_WORDS,
    Heard,
    came_lately,
    in_other_words,
    in_the_present,
    is_moment,
    known,
    looked_since,
    mendable,
    names_surely,
    names_wholly,
    stutters,
)
from bot.core.conversation.targets import within
from bot.core.model import Reminder, State
from bot.core.reading import Intent, Item, Reading

MOST_CHARACTERS = 200
"""What is said of something that is kept is said shortly."""


def heard(desk: Desk, reading: Reading, text: str) -> Heard:
    """The reading in the light of the thread, and the words it is taken from."""
    for rule in RULES if len(text) <= MOST_CHARACTERS and not stutters(text) else ():
        found = rule(desk, reading, text)
        if found is not None:
            return found
    return reading, text


# -- beside an answer


def rest_too(desk: Desk, reading: Reading, text: str) -> Heard | None:
    return rest_beside(desk, reading, text, heard)


def new_too(desk: Desk, reading: Reading, text: str) -> Heard | None:
    return new_beside(desk, reading, text, heard)


# -- rows


ROW_FIRST = re.compile(r"#?\d{1,2}\b(?!\s*[:/.]\s*\d)")


def rows_meant(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "1 cancel reminder" could be about an hour; where a numbered message has such a row, it is the row."""
    numbered = desk.thread.numbered
    if not numbered or reading.items[0].numbers or ROW_FIRST.match(text) is None:
        return None
    words = f"number {text}"
    other = desk.read(words)
    rows = [n for item in other.items for n in item.numbers]
    if not all(item.numbers for item in other.items) or max(rows) > len(numbered):
        return None
    return other, words


NUMBER_AND_DAY = re.compile(r"(\d{1,2}) (\D+)")


def no_such_row(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "25 friday", "3 friday" without a row of that number: a date, or an hour."""
    item = reading.items[0]
    found = NUMBER_AND_DAY.fullmatch(text)
    if reading.intent is not Intent.EDIT or found is None or item.numbers != (int(found[1]),):
        return None
    if item.numbers[0] <= len(desk.thread.numbered):
        return None
    as_hour = int(found[1]) <= 12
    return in_other_words(desk, Intent.MOMENT, f"at {text}" if as_hour else f"{found[2]} the {found[1]}th")


# -- by so much


LATER = re.compile(
    r"(?P<what>.*?)\b(?:by )?(?P<by>\S+ \S+|\d+\s?[a-z]+) (?P<way>later|earlier|sooner)[.!]*", re.I
)


NEXT_DAY = re.compile(
    r"(?:(?:no|sorry|wait|actually|make (?:it|that))[ ,]+)*(?:the )?(?:day after(?: that)?|next day|following day)[ .!]*",
    re.I,
)


def shift_meant(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "gym 30 min earlier", and after a confirmation "an hour later": from where it stands."""
    if reading.intent is Intent.SNOOZE and text.lower().startswith("push ") and not came_lately(desk):
        return in_other_words(desk, Intent.EDIT, f"move{text[4:]}")
    if NEXT_DAY.fullmatch(text) and mendable(desk) and not came_lately(desk):
        return in_other_words(desk, Intent.EDIT, "move it a day later")
    found = LATER.fullmatch(text)
    if found is None or reading.intent not in (Intent.CREATE, Intent.OTHER, Intent.MOMENT):
        return None
    what = found["what"].strip()
    if not what and (came_lately(desk) or not mendable(desk)):
        return None
    if what and not names_surely(what, desk.live()):
        return None
    meant = in_other_words(desk, Intent.EDIT, f"move {what or 'it'} {found['by']} {found['way']}")
    return meant if meant is not None and meant[0].items[0].value == "shift" else None


# -- where a series ends


ENDS = re.compile(
    r"(?:only |just |but only )?(?:until|till|til|through|thru|ending(?: on)?) (?P<last>.+)", re.I
)
ENDS_AFTER = re.compile(
    r"(?:only |just |but only )?for (?:the next )?(?P<amount>\S+ (?:days?|weeks?|months?))[ .!]*", re.I
)
STOPS = re.compile(
    r"(?:stop|end|finish|quit|no more) (?:the |my )?(?P<what>.+?) (?:after|past) (?P<last>.+)", re.I
)


def end_meant(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "until dec 20", "for 2 weeks" after a series was made; "stop pills after friday"."""
    made = mendable(desk)
    stops = STOPS.fullmatch(text)
    if stops is not None:
        named = [r for r in names_surely(stops["what"], desk.live()) if r.series]
    else:
        named = [made] if made is not None and made.series is not None else []
    found = stops or ENDS.fullmatch(text)
    amount = ENDS_AFTER.fullmatch(text)
    if len(named) != 1 or (found is None and amount is None):
        return None
    said = desk.read(f"in {amount['amount']}" if amount is not None else found["last"] if found else "")
    if said.intent is not Intent.MOMENT or said.moment is None:
        return None
    last = said.moment if amount is None else said.moment._replace(wall=said.moment.wall - timedelta(days=1))
    meant = Item(Intent.EDIT, target=named[0].task, moments=(last,), value="until")
    return reading._replace(items=(meant,)), text


# -- mending what was just said


NOT_BUT = re.compile(
    r"not (?P<old>\S+(?: \S+)?)[ ,]+(?:but |rather )?(?P<new>.+)|(?P<first>.+?),? not (?P<other>\S+)", re.I
)
INSTEAD = re.compile(r"[ ,]+(?:instead|rather|better|please|pls|then|now|actually)[ .!]*$", re.I)
ROW_LEAD = re.compile(r"(?:no|ok|well|um|uh)[ ,.]*", re.I)
"""Before a figure these may stand for a row: "no 2", "ok 2"."""
FIGURES = re.compile(r"\d{1,4}")
THREE_FIGURES = re.compile(r"\d{3,4}")


def mend_meant(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "no wait tomorrow", "not today thursday", "eh wednesday at 3", "pm": the last one, mended."""
    if reading.intent not in (Intent.CREATE, Intent.OTHER, Intent.NO, Intent.EDIT, Intent.NUMBER):
        return None
    made = mendable(desk)
    lead = SMALL_WORDS.match(text)
    rest = text[lead.end() :] if lead is not None else text
    half = HALF.fullmatch(rest)
    came = came_lately(desk)
    if half is not None and len(came) == 1 and event_ahead(desk, came[0]) is None:
        wall = desk.came(came[0])
        return (
            in_other_words(desk, Intent.MOMENT, f"at {wall:%I:%M} {half[1]}m") if wall is not None else None
        )
    if half is not None and (other_half := half_meant(desk, made, half[1])) is not None:
        return other_half
    either = NOT_BUT.fullmatch(rest)
    if either is not None:
        old, new = either["old"] or either["other"], either["new"] or either["first"]
        if not is_moment(desk, old):
            return None
        rest = new
    rest = INSTEAD.sub("", SAME_TIME.sub("", rest))
    rest = MAKE_IT.sub("", rest)
    if lead is not None and not is_moment(desk, rest):
        rest = plainly(rest)  # "no the afternoon", "no before work"
    firm = INSTEAD.search(text) or (lead is not None and ROW_LEAD.fullmatch(lead[0].strip()) is None)
    figures = FIGURES if firm else THREE_FIGURES
    rest = f"at {rest}" if rest != text and figures.fullmatch(rest) else rest
    if rest == text or not is_moment(desk, rest):
        return None
    if came:
        at = desk.came(came[0])
        same = SAME_TIME.search(text) is not None and at is not None
        return in_other_words(desk, Intent.MOMENT, f"{rest} at {at:%I:%M %p}" if same else rest)
    return in_other_words(desk, Intent.EDIT, f"make it {rest}") if made is not None else None


def half_meant(desk: Desk, made: Reminder | None, half: str) -> Heard | None:
    """ "pm": of the last one, or of the event that it comes before."""
    group = last_of_one_event(desk)
    made = made or (group[0] if group else None)
    event = event_ahead(desk, made) if made is not None else None
    wall = event.wall if event is not None else desk.wall(made) if made is not None else None
    if wall is None:
        return None
    meant = in_other_words(desk, Intent.EDIT, f"make it {wall.hour % 12 or 12}:{wall:%M} {half}m")
    if meant is None or event is None:
        return meant
    reading, words = meant
    return reading._replace(items=(reading.items[0]._replace(value="event"),)), words


NO_ALONE = re.compile(r"(?:no|nope|nah|n)[ .!]*", re.I)
AND = re.compile(r"(?:(?:and|also|then|plus|oh and)[ ,]+)+", re.I)
BEHIND_SMALL_WORDS = (
    Intent.EDIT,
    Intent.CANCEL,
    Intent.NO,
    Intent.UNDO,
    Intent.DONE,
    Intent.SNOOZE,
    Intent.LIST,
)


def behind_small_words(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "actually cancel that", "oh never mind", "wait undo that": the command behind them."""
    lead = AND.match(text) or SMALL_WORDS.match(text)
    if reading.intent not in (Intent.OTHER, Intent.CANCEL) or lead is None or lead.end() == len(text):
        return None
    other = desk.read(text[lead.end() :])
    item = other.items[0]
    if other.intent is Intent.NO and NO_ALONE.fullmatch(text[lead.end() :]):
        return None
    known_words = item.target is None or names_surely(item.target, known(desk))
    return (other, text[lead.end() :]) if other.intent in BEHIND_SMALL_WORDS and known_words else None


NO_OTHER = re.compile(r"(?:no|nope|sorry)[ ,]+(?P<word>[\w'-]+)", re.I)


def other_name(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "no bob at 7", after "call al tomorrow 5pm": the last word was wrong, and the hour."""
    item, made = reading.items[0], mendable(desk)
    found = NO_OTHER.fullmatch(item.task or "")
    clock = item.moment is not None and item.moment.grain.has_clock
    if reading.intent is not Intent.CREATE or made is None or found is None or not clock:
        return None
    if " " not in made.task:
        return None
    task = f"{made.task.rsplit(' ', 1)[0]} {found['word']}"
    return reading._replace(items=(item._replace(intent=Intent.EDIT, task=task),)), text


MAKE = re.compile(r"make (?!it\b|that\b|them\b|me\b|a\b|an\b|sure\b)(?:the |my )?", re.I)
PLACED = re.compile(r"\b(?:at|by|on|for|in)\b", re.I)


def make_meant(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "make gym every day", "make ann 5:30": one that is kept, not something to make."""
    item, lead = reading.items[0], MAKE.match(text)
    if reading.intent is not Intent.CREATE or lead is None or item.moment is None or not item.task:
        return None
    target = MAKE.sub("", item.task, count=1)
    whole = names_wholly(target, desk.live())
    terse = not item.moment.has_date and PLACED.search(text) is None and names_surely(target, desk.live())
    if not whole and not terse:
        return None
    edit = Item(Intent.EDIT, target=target, moments=item.moments, recurrence=item.recurrence)
    return reading._replace(items=(edit,)), text


def terse_move(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "jen at 4" right after "call jen" and "call mike" were confirmed: not a third one."""
    item, made = reading.items[0], [desk.reminders[ref] for ref in desk.thread.made if ref in desk.reminders]
    if reading.intent is not Intent.CREATE or len(reading.items) > 1 or len(made) < 2 or not item.task:
        return None
    if (
        desk.now - (desk.thread.made_at or 0) > MEND_SECONDS
        or looked_since(desk)
        or OF_REMINDERS.search(text)
    ):
        return None
    named = names_surely(item.task, [r for r in made if r in desk.live()])
    shorter = len(named) == 1 and len(stems(item.task)) < len(stems(named[0].task))
    if not shorter or item.moment is None or item.recurrence is not None:
        return None
    return reading._replace(items=(Item(Intent.EDIT, target=item.task, moments=item.moments),)), text


MAKE_IT = re.compile(r"^(?:do|make|let'?s do) (?:it|that) (?:on |at )?", re.I)


AT_IT = re.compile(
    r"(?:ok |okay )?(?:i'?m |i am )?(?:on it(?: now)?|\w+ing(?: \w+){0,3}? (?:right )?now)[ .!]*", re.I
)


def at_it(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "doing it now": nothing to be reminded of."""
    if reading.intent not in (Intent.CREATE, Intent.OTHER) or AT_IT.fullmatch(text) is None:
        return None
    return reading._replace(items=(Item(Intent.YES),)), text


# -- telling and asking about what is kept


ASKED_WHEN = re.compile(
    r"(?:so |hey |and )?(?:when|what time|what day)(?:'?s| is| are| was| do i have| does| am i| did (?:you|i) say)?\s+(?:my |the )?(?P<what>.+?)"
    r"(?: start| happening| again| at| is| are| was)?[ ?.!]*",
    re.I,
)


def asked_when(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "when is gym", "what time is lunch with dave"."""
    found = ASKED_WHEN.fullmatch(text.replace("\u2019", "'"))
    if reading.intent is not Intent.OTHER or found is None or not names_surely(found["what"], known(desk)):
        return None
    return reading._replace(items=(Item(Intent.LIST, target=found["what"]),)), text


TOLD_DONE = re.compile(
    r"(?:the |my |ok |and )?(?P<what>.+?)(?:'s| is| are| was| got| all)* (?:done|finished|completed?|taken care of|handled|sorted|\u2705|\u2713|\u2714\ufe0f?|\U0001f44d)(?: too| also| as well| already| now)?[ .!]*",
    re.I,
)


def told_done(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "dog food done", "called joe": said of what is kept, it is done."""
    if reading.intent not in (Intent.OTHER, Intent.CREATE) or reading.moment is not None:
        return None
    found = TOLD_DONE.fullmatch(text)
    what = found["what"] if found is not None else in_the_present(text)
    ended = [r for r in desk.reminders.values() if r.state is State.DONE]
    if what is None or not names_surely(what, [*known(desk), *ended]):
        return None
    came = names_surely(what, desk.unfinished())
    target = came[0].task if len(came) == 1 else what
    return reading._replace(items=(Item(Intent.DONE, target=target),)), text


DROPPED = re.compile(
    r"(?:ok |oh |actually )?(?:(?:forget|nvm|never ?mind|scrap)(?: about)?|(?:i )?(?:don'?t|do not|no longer|won'?t) (?:need|want)|no more|no need for)"
    r" (?:the |my |that )?(?P<what>.+?)(?: thing| one| reminder)?(?: any ?more| after all| now)?[ .!]*",
    re.I,
)


def drop_meant(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "forget the gym", "i dont need gym anymore"."""
    found = DROPPED.fullmatch(text.replace("\u2019", "'"))
    if found is None or reading.intent not in (Intent.OTHER, Intent.NO) or reading.moment is not None:
        return None
    if not names_surely(found["what"], known(desk)):
        return None
    return reading._replace(items=(Item(Intent.CANCEL, target=found["what"]),)), text


DO_IT = re.compile(
    r"(?:(?:ok|no|sorry|i'?ll|i will|gonna|i'?m (?:gonna|going to)|let me|let'?s|can i|will) )*"
    r"(?:do|finish|handle|get to|deal with) (?:it|that|this|them) (?P<when>.+)",
    re.I,
)
MORE_MINUTES = re.compile(r"(?:give me|gimme|need|another|in)(?: another)? (\d{1,3})(?: more)?[ .!]*", re.I)


def snooze_meant(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """After something came, "next week", "give me 15" and "i'll do it tomorrow" are about it."""
    if not came_lately(desk):
        return None
    later = DO_IT.fullmatch(text.replace("\u2019", "'"))
    if (
        later is not None
        and reading.intent in (Intent.CREATE, Intent.OTHER)
        and is_moment(desk, later["when"])
    ):
        return in_other_words(desk, Intent.MOMENT, later["when"])
    minutes = MORE_MINUTES.fullmatch(text)
    if minutes is not None and reading.intent in (Intent.OTHER, Intent.MOMENT):
        return in_other_words(desk, Intent.SNOOZE, f"snooze {minutes[1]} min")
    if reading.intent is Intent.LIST and text.lower().strip(" .!") in (
        "next week",
        "this weekend",
        "weekend",
    ):
        return reading._replace(items=(Item(Intent.MOMENT, moments=reading.items[0].moments),)), text
    return None


# -- errands that begin like a command


WHERE_TO = re.compile(r"\b(?:to|until|till|til|for|from|back|again|later)\b")
OF_REMINDERS = re.compile(
    r"\b(?:re?min\w*|alerts?|alarms?|notifications?|events?|scheduled|to-?do list|don'?t|no longer|dont)\b",
    re.I,
)
"""Words about reminders themselves: what is named so is kept, or was thought to be."""
PUT_OFF = (Intent.PAUSE, Intent.EDIT)
STATEMENT = frozenset("my the our there there's".split())
PASSED_OR_SURE = frozenset("was were will goes".split())
YEARLY_EVENTS = frozenset({"birthday", "bday", "anniversary"})  # "my anniversary is may 9"
NO_ERRAND = frozenset("i we he she they it this that".split())


def new_errand(desk: Desk, reading: Reading, text: str) -> Heard | None:
    """ "cancel netflix tomorrow 1pm", "read book sunday": a command's verb, but its own time and nothing
    of that name is kept."""
    item = reading.items[0]
    if len(reading.items) != 1 or item.moment is None or item.numbers or item.everything:
        return None
    if OF_REMINDERS.search(text):
        return None
    if reading.intent is Intent.OTHER:
        wanted = item.value == "errand" and is_errand(item, text)
    else:
        wanted = reading.intent in COMMANDS and item.target is not None and not names_one(desk, item)
        wanted = wanted and not (reading.intent in PUT_OFF and WHERE_TO.search(text.lower()))
    if not wanted:
        return None
    if text.lower().split()[0] in STATEMENT:
        text = re.sub(r"^there(?:'?s| is| are)?\s|\s(?:is|are)(?=\s)", " ", text, count=1, flags=re.I).strip()
    return in_other_words(desk, Intent.CREATE, f"remind me to {text}")


COMMANDS = (Intent.CANCEL, Intent.SKIP, *PUT_OFF)


def is_errand(item: Item, text: str) -> bool:
    """Something to do, or something that will be; not talk about it, nor a wish to be told."""
    words = text.lower().replace("\u2019", "'").split()
    if words[0] in NO_ERRAND or words[1:2] in (["me"], ["us"]) or words[-1].strip(".!") == "now":
        return False
    if words[0] in STATEMENT and not YEARLY_EVENTS & set(words):
        return item.moment is not None and item.moment.grain.has_clock and not PASSED_OR_SURE & set(words)
    return True


def names_one(desk: Desk, item: Item) -> bool:
    """Whether the words name something kept: at that time, or beyond doubt."""
    words = item.target or ""
    found = matching(words, known(desk))
    if item.moment is not None and any(within(desk, r, item.moment) for r in found):
        return True
    return bool(names_surely(words, found))


RULES: tuple[Callable[[Desk, Reading, str], Heard | None], ...] = (
    numbered_lines,
    all_but_that,
    batch_meant,
    rest_too,
    all_but_meant,
    only_row,
    rows_meant,
    hour_bounded,
    next_day_asked,
    that_days_one,
    once_more,
    kept_after_all,
    same_again,
    same_time_kept,
    at_its_time,
    when_is_it,
    no_such_row,
    both_came,
    none_done,
    pointing,
    not_now,
    not_yet_but,
    excused,
    reason_given,
    new_too,
    remind_then,
    bare_minutes,
    done_and_stop,
    skip_what_came,
    done_beside,
    other_one,
    leave_me,
    before_changed,
    one_alert,
    clock_on_its_day,
    alerts_meant,
    to_do_before,
    each_before,
    before_meant,
    every_day_meant,
    course_meant,
    hour_of_all,
    comes_again,
    days_changed,
    rest_of_days,
    end_meant,
    more_of_it,
    sooner,
    slip_of_meant,
    one_thing_less,
    one_thing_more,
    shift_meant,
    the_named_one,
    time_mended,
    half_past,
    mend_meant,
    restated,
    word_mended,
    meant_then,
    last_moved,
    behind_small_words,
    other_name,
    make_meant,
    terse_move,
    each_moved,
    both_moved,
    caller_meant,
    behind_a_reason,
    not_that_time,
    told_change,
    put_off_then,
    told_off,
    trip_off,
    next_visit,
    name_unknown,
    at_it,
    asked_when,
    asked_about,
    day_asked,
    added_to,
    snooze_plainly,
    under_a_day,
    told_in_passing,
    told_done,
    drop_meant,
    snooze_meant,
    named_later,
    not_needed,
    vaguely_later,
    no_errand,
    new_errand,
)
