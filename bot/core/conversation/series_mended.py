"""A series corrected right after it was made: its hour, and not one occurrence's."""

from __future__ import annotations

import re

from bot.core.conversation.changes import edit_one
from bot.core.conversation.desk import Desk
from bot.core.conversation.event_words import apart, of_one_series, series_event
from bot.core.conversation.hearing_series import DAYS
from bot.core.conversation.series_changes import change_days
from bot.core.conversation.series_meant import Told, one_of
from bot.core.conversation.series_slots import clock_said, days_in, near, of_week
from bot.core.conversation.spoken_of import MEND_SECONDS, came_lately, looked_since
from bot.core.model import Reminder, State
from bot.core.reading import Intent, Item
from bot.core.recurrence import DAY_CODES
from bot.core.series_parts import clocks_of, weekdays_of

MENDS = re.compile(
    r"(?P<lead>(?:(?:no|nope|oops|sorry|wait|ugh|my bad|i meant?|i said|actually|hmm|make (?:it|that|them)|change (?:it|that)|move it|it'?s|that'?s|it is|should be|it should be|supposed to be)\b[ ,.!-]*)+)"
    r"(?:(?:to|at|for) )?(?P<to>.+?)(?:,? (?:instead|not .+))?",
    re.I,
)


def mended_told(told: Told) -> str | None:
    """ "no 7:30", "oops i meant 7:30", "make it 7:30": the series that was just made comes then."""
    found = MENDS.fullmatch(told.whole)
    desk = told.desk
    to = clock_said(desk, found["to"]) if found is not None else None
    if found is None or to is None or came_lately(desk):
        return None
    if re.fullmatch(r"no", found["lead"].strip(" ,."), re.I) and found["to"].isdigit() and not to.guesses:
        return None
    just = just_made(desk)
    if not just or (len(just) > 1 and not of_one_series(desk, just)):
        return None

    def act(r: Reminder) -> str | None:
        event, own = series_event(desk, r), clocks_of(r.series)[0] if r.series is not None else None
        if own is None:
            return None
        its_own = event is None or apart(near(to, own), own) < apart(near(to, event.clock), event.clock)
        value = "own" if its_own and len(just) == 1 else None
        return edit_one(desk, r, Item(Intent.EDIT, moments=(to,), scope="series", value=value))

    return one_of(told, just, act)


MOVED_IT = re.compile(r"\bmove it\b", re.I)
DAYS_AT = re.compile(r"(?P<days>.+?)(?: at (?P<clock>\S+(?: [ap]\.?m\.?)?))?", re.I)


def days_mended(told: Told) -> str | None:
    """ "no, mon and wed", "oops i meant tuesday": the series that was just made comes on those days."""
    found, desk = MENDS.fullmatch(told.whole), told.desk
    if found is None or MOVED_IT.search(found["lead"]) or came_lately(desk):
        return None
    parts = DAYS_AT.fullmatch(found["to"])
    if parts is None:
        return None
    days = days_in(desk, re.sub(r"^on ", "", parts["days"], flags=re.I))
    just = just_made(desk, several=True)
    if not days or len(just) != 1 or not of_week(just[0]) or just[0].series is None:
        return None
    if len(weekdays_of(just[0].series)) == len(DAY_CODES):
        return None
    if any("INTERVAL" in rule for rule in just[0].series.rules):
        stepped = desk.read(f"make it {' and '.join(f'{DAYS[d]}s' for d in sorted(days))}").items[0]
        return edit_one(desk, just[0], stepped) if stepped.recurrence is not None else None
    if not parts["clock"]:
        return change_days(desk, just[0], days)
    item = desk.read(
        f"make it every {' and '.join(DAYS[d] for d in sorted(days))} at {parts['clock']}"
    ).items[0]
    return edit_one(desk, just[0], item) if item.recurrence is not None else None


def just_made(desk: Desk, several: bool = False) -> list[Reminder]:
    """The series that was made, or changed for good, by the last change; each comes at one hour, or at `several`."""
    undo = desk.thread.undo
    if not undo or looked_since(desk) or desk.now - (desk.thread.made_at or 0) > MEND_SECONDS:
        return []
    before = dict(undo[-1].before)
    made = [desk.reminders[ref] for ref in desk.thread.made if ref in desk.reminders]
    fresh = [r for r in made if is_fresh(r, before.get(r.ref), r.ref in before, several)]
    return fresh if len(fresh) == len(made) else []


def is_fresh(reminder: Reminder, before: Reminder | None, changed: bool, several: bool) -> bool:
    if reminder.series is None or reminder.state is not State.OPEN or not changed:
        return False
    stands = reminder.due_local == reminder.occurrence_local
    anew = before is None or (before.series is not None and before.series.rules != reminder.series.rules)
    return stands and anew and (several or len(clocks_of(reminder.series)) == 1)
