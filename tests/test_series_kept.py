"""Series that are kept: more of their times, all their hours, a course that goes on, several at once."""

from __future__ import annotations

from typing import Any

import pytest

from tests.phone import Phone
from tests.test_dialogues_answers import play
from tests.test_series_changes import days_of

DIALOGUES: list[tuple[str, dict[str, Any], str]] = [
    (
        "one more time a day, and one more day with an hour of its own: what there was stays",
        {},
        """
        > meds every day at 8am
        OK, every day 8:00 AM from Wed Nov 25: meds
        > also at 8pm
        Moved: meds, now every day 8:00 AM and 8:00 PM
        > and noon
        Moved: meds, now every day 8:00 AM, 12:00 PM and 8:00 PM
        > and noon
        meds: every day 8:00 AM, 12:00 PM and 8:00 PM
        > gym every monday at 6pm
        OK, every Mon 6:00 PM from Mon Nov 30: gym
        > and wednesday at 7pm
        Moved: gym, now every Mon 6:00 PM and every Wed 7:00 PM from Wed Nov 25
        > also fridays at 7
        Moved: gym, now every Mon 6:00 PM and every Wed and Fri 7:00 PM from Wed Nov 25
        > add 4pm to meds
        Moved: meds, now every day 8:00 AM, 12:00 PM, 4:00 PM and 8:00 PM
        > call mom friday at 5pm
        OK, Fri Nov 27 5:00 PM: call mom
        > meds also at 10pm
        Moved: meds, now every day 8:00 AM, 12:00 PM, 4:00 PM, 8:00 PM and 10:00 PM
        """,
    ),
    (
        "another day's hour is near to the old one; before an event it is a series of its own",
        {},
        """
        > alarm meds weekdays at 7am
        OK, every weekday 7:00 AM from Wed Nov 25: alarm meds
        > and saturday at 9
        Moved: alarm meds, now every weekday 7:00 AM and every Sat 9:00 AM from Wed Nov 25
        > choir every monday at 6pm remind me 1 hour before
        OK, every Mon 5:00 PM from Mon Nov 30: choir at 6:00 PM
        > and wednesday at 7pm
        OK, every Wed 6:00 PM from Wed Nov 25: choir at 7:00 PM
        > pill every other day at 8am
        OK, every other day 8:00 AM from Thu Nov 26: pill
        > add 8pm
        Moved: pill, now every other day 8:00 AM and 8:00 PM from Thu Nov 26
        """,
    ),
    (
        "all hours of a series",
        {},
        """
        > take pill at 9am and 9pm every day
        OK, every day 9:00 AM and 9:00 PM: take pill
        > make it 8 and 8
        Moved: take pill, now every day 8:00 AM and 8:00 PM
        > change the pill to 7am and 7pm
        Moved: take pill, now every day 7:00 AM and 7:00 PM
        > pill at 8am and 8pm instead
        Moved: take pill, now every day 8:00 AM and 8:00 PM
        > walk the dog at 7am and 7pm every day
        OK, every day 7:00 AM and 7:00 PM: walk the dog
        > move the dog walk to 6am and 6pm
        Moved: walk the dog, now every day 6:00 AM and 6:00 PM
        > change the pill to 7am, 2pm and 10pm
        Moved: take pill, now every day 7:00 AM, 2:00 PM and 10:00 PM
        > pill moved to 8 and 8 from now on
        Moved: take pill, now every day 8:00 AM and 8:00 PM
        """,
    ),
    (
        "all hours after a dose",
        {},
        """
        > antibiotic at 9am and 9pm for 7 days
        OK, every day 9:00 AM and 9:00 PM until Tue Dec 1 9:00 AM: antibiotic
        @ 21:00
        antibiotic
        > taken
        Done: antibiotic. Next Wed Nov 25 9:00 AM
        > change it to 8 and 8
        Moved: antibiotic, now every day 8:00 AM and 8:00 PM until Tue Dec 1 9:00 AM from Wed Nov 25
        """,
    ),
    (
        "a course goes on for so many days more, also after a dose",
        {},
        """
        > take amoxicillin every day at 9am for 5 days
        OK, every day 9:00 AM until Sun Nov 29 from Wed Nov 25: take amoxicillin
        @ 2026-11-25 09:00
        take amoxicillin
        > one more day
        Moved: take amoxicillin, now every day 9:00 AM until Mon Nov 30 from Thu Nov 26
        > 2 more days please
        Moved: take amoxicillin, now every day 9:00 AM until Wed Dec 2 from Thu Nov 26
        > one more week please
        Moved: take amoxicillin, now every day 9:00 AM until Wed Dec 9 from Thu Nov 26
        @ 2026-11-26 09:00
        take amoxicillin
        > 10 more minutes
        OK, again in 10 min (9:10 AM): take amoxicillin
        """,
    ),
    (
        "of two series both: this week's are skipped, and they stay",
        {},
        """
        > piano for mia every thursday 4pm
        OK, every Thu 4:00 PM from Thu Nov 26: piano for mia
        > piano for leo every thursday 5pm
        OK, every Thu 5:00 PM from Thu Nov 26: piano for leo
        > piano cancelled this week
        Which one?
        1) Thu Nov 26 4:00 PM piano for mia
        2) Thu Nov 26 5:00 PM piano for leo
        > both
        Skipped: piano for mia. Next Thu Dec 3 4:00 PM
        Skipped: piano for leo. Next Thu Dec 3 5:00 PM
        > undo
        Undone: piano for mia and piano for leo
        > no piano this week
        Which one?
        1) Thu Nov 26 4:00 PM piano for mia
        2) Thu Nov 26 5:00 PM piano for leo
        > both
        Skipped: piano for mia. Next Thu Dec 3 4:00 PM
        Skipped: piano for leo. Next Thu Dec 3 5:00 PM
        > undo
        Undone: piano for mia and piano for leo
        > piano moved to 8 from now on
        Which one?
        1) Thu Nov 26 4:00 PM piano for mia
        2) Thu Nov 26 5:00 PM piano for leo
        > both
        Moved: piano for mia, now every Thu 8:00 PM from Thu Nov 26
        Moved: piano for leo, now every Thu 8:00 PM from Thu Nov 26
        """,
    ),
    (
        "off this week, where it comes no more this week: the next one may be meant",
        {},
        """
        > gym every monday at 6pm
        OK, every Mon 6:00 PM from Mon Nov 30: gym
        > gym cancelled this week
        gym is next Mon Nov 30 6:00 PM. Skip that one? Y to do it
        > no
        OK, left as it is.
        > no gym this week
        gym is next Mon Nov 30 6:00 PM. Skip that one? Y to do it
        > y
        Skipped: gym. Next Mon Dec 7 6:00 PM
        """,
    ),
]


@pytest.mark.parametrize(("what", "options", "script"), DIALOGUES, ids=[d[0] for d in DIALOGUES])
def test_dialogues(what: str, options: dict[str, Any], script: str) -> None:
    play(options, script)


def test_a_dose_more_a_day_loses_none() -> None:
    phone = Phone()
    phone.say("meds every day at 8am")
    phone.say("and 8pm")
    assert days_of(phone, "meds", 2) == ["11-24T20:00", "11-25T08:00", "11-25T20:00", "11-26T08:00"]
