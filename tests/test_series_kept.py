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
    (
        "two alerts of one weekly event are one event: once, off, on other days, for good",
        {},
        """
        > choir every wednesday 7pm remind me the day before and 1 hour before
        OK:
        1) every Tue 7:00 PM choir on Wed 7:00 PM
        2) every Wed 6:00 PM choir at 7:00 PM
        > choir is at 8 this week
        Moved:
        1) 8:00 PM choir on Wed Nov 25 8:00 PM
        2) Wed Nov 25 7:00 PM choir at 8:00 PM
        > undo
        Undone: choir on Wed Nov 25 8:00 PM and choir at 8:00 PM
        > it's at 8 this week
        Moved:
        1) 8:00 PM choir on Wed Nov 25 8:00 PM
        2) Wed Nov 25 7:00 PM choir at 8:00 PM
        > from now on
        Moved: choir on Wed 8:00 PM, now every Tue 8:00 PM from Tue Dec 1
        Moved: choir at 8:00 PM, now every Wed 7:00 PM from Wed Dec 2
        > undo
        Undone: choir on Wed Nov 25 8:00 PM and choir at 8:00 PM
        > undo
        Undone: choir on Wed Nov 25 8:00 PM and choir at 8:00 PM
        > no choir this week
        Skipped: choir on Wed 7:00 PM. Next Tue Dec 1 7:00 PM
        Skipped: choir at 7:00 PM. Next Wed Dec 2 6:00 PM
        > undo
        Undone: choir on Wed 7:00 PM and choir at 7:00 PM
        > choir is cancelled
        Skipped: choir on Wed 7:00 PM. Next Tue Dec 1 7:00 PM
        Skipped: choir at 7:00 PM. Next Wed Dec 2 6:00 PM
        > undo
        Undone: choir on Wed 7:00 PM and choir at 7:00 PM
        > choir moved to thursdays
        Moved: choir on Thu 7:00 PM, now every Wed 7:00 PM from Wed Nov 25
        Moved: choir at 7:00 PM, now every Thu 6:00 PM from Thu Nov 26
        > choir moved to wednesdays at 8
        Moved: choir on Wed 8:00 PM, now every Tue 8:00 PM
        Moved: choir at 8:00 PM, now every Wed 7:00 PM from Wed Nov 25
        > choir is at 6 from now on
        Moved: choir on Wed 6:00 PM, now every Tue 6:00 PM
        Moved: choir at 6:00 PM, now every Wed 5:00 PM from Wed Nov 25
        > delete choir
        Deleted 2: choir on Wed 6:00 PM and choir at 6:00 PM. U to undo
        > undo
        Undone: choir on Wed 6:00 PM and choir at 6:00 PM
        > choir is thursday this week
        Moved:
        1) Wed Nov 25 6:00 PM choir on Thu Nov 26 6:00 PM
        2) Thu Nov 26 5:00 PM choir at 6:00 PM
        @ 2026-11-25 19:00
        choir on Thu Nov 26 6:00 PM
        @ 2026-11-26 18:00
        choir at 6:00 PM
        @ 2026-12-02 00:00
        choir on Wed 6:00 PM
        @ 2026-12-03 00:00
        choir at 6:00 PM
        """,
    ),
    (
        "told of each day: an hour of its own, the morning of it, the evening before",
        {},
        """
        > piano wednesdays at 4, remind me at 3:30
        OK, every Wed 3:30 PM from Wed Nov 25: piano at 4:00 PM
        > dialysis mon wed fri at 7am, remind me at 6
        OK, every Mon, Wed and Fri 6:00 AM from Wed Nov 25: dialysis at 7:00 AM
        > choir every friday at 7 remind me that morning
        OK, every Fri 9:00 AM from Fri Nov 27: choir at 7:00 PM
        > chemo mon wed fri at 8am, remind me at 9pm
        OK, every Sun, Tue and Thu 9:00 PM: chemo on Mon, Wed and Fri 8:00 AM
        > chemo is at 9 on friday
        Moved just this one: chemo on Fri Nov 27 9:00 AM, now Thu Nov 26 10:00 PM. "from now on": every Tue, Thu and Sun 10:00 PM
        """,
    ),
    (
        "bills of one text come every month, each of them",
        {},
        """
        > rent on the 1st and electric on the 10th every month
        OK:
        1) every month on the 1st 9:00 AM rent
        2) every month on the 10th 9:00 AM electric
        > pay water every month on the 2nd, car on the 20th
        OK:
        1) every month on the 2nd 9:00 AM pay water
        2) every month on the 20th 9:00 AM car
        > dentist on the 5th at 3pm and gas on the 3rd every month
        OK:
        1) Sat Dec 5 3:00 PM dentist
        2) every month on the 3rd 9:00 AM gas
        """,
    ),
    (
        "right after it was made a correction means the series",
        {},
        """
        > take vitamins every day at 8am
        OK, every day 8:00 AM from Wed Nov 25: take vitamins
        > no 7:30
        Moved: take vitamins, now every day 7:30 AM from Wed Nov 25
        > oops i meant 7
        Moved: take vitamins, now every day 7:00 AM from Wed Nov 25
        > make it 9
        Moved: take vitamins, now every day 9:00 AM from Wed Nov 25
        > choir every wednesday 7pm remind me the day before and 1 hour before
        OK:
        1) every Tue 7:00 PM choir on Wed 7:00 PM
        2) every Wed 6:00 PM choir at 7:00 PM
        > no 8
        Moved: choir on Wed 8:00 PM, now every Tue 8:00 PM
        Moved: choir at 8:00 PM, now every Wed 7:00 PM from Wed Nov 25
        > piano wednesdays at 4, remind me at 3:30
        OK, every Wed 3:30 PM from Wed Nov 25: piano at 4:00 PM
        > no 3:15
        Moved: piano at 4:00 PM, now every Wed 3:15 PM from Wed Nov 25
        > no 5
        Moved: piano at 5:00 PM, now every Wed 4:15 PM from Wed Nov 25
        """,
    ),
    (
        "hours of one day end with it, or with that part of it",
        {},
        """
        > check on mom every 2 hours today
        OK, every other hour until Tue Nov 24: check on mom
        > check on dad every 2 hours tonight
        OK, every other hour until Tue Nov 24 from tonight 8:00 PM: check on dad
        > check on sis every 30 minutes this afternoon
        OK, every 30 minutes until 6:00 PM from today 3:00 PM: check on sis
        > check on gran every 2 hours tomorrow
        OK, every other hour until Wed Nov 25 from Wed Nov 25 9:00 AM: check on gran
        @ 2026-11-25 08:00
        check on mom
        check on mom
        check on sis
        check on sis
        1) check on mom
        2) check on sis
        check on sis
        check on sis
        check on sis
        1) check on mom
        2) check on sis
        1) check on mom
        2) check on dad
        1) check on mom
        2) check on dad
        """,
    ),
    (
        "how often, said last, or of one that is kept",
        {},
        """
        > credit card due on the 5th, remind me 3 days before every month
        OK, every month on the 2nd 9:00 AM from Wed Dec 2: credit card due on the 5th
        > rent on the 1st
        OK, Tue Dec 1 9:00 AM: rent. Other time? Say it, like "5pm"
        > rent monthly
        Moved: rent, now every month on the 1st 9:00 AM from Tue Dec 1
        > gym friday at 6
        OK, Fri Nov 27 6:00 PM: gym. A if you meant AM, U to undo
        > call mom tomorrow at 5pm
        OK, Wed Nov 25 5:00 PM: call mom
        > gym every week
        Moved: gym, now every Fri 6:00 PM from Fri Nov 27
        """,
    ),
    (
        "every other week begins with the first that comes",
        {},
        """
        > recycling every other monday night
        OK, every other Mon 8:00 PM from Mon Nov 30: recycling
        > next dates
        recycling: Mon Nov 30 8:00 PM, Mon Dec 14 8:00 PM, Mon Dec 28 8:00 PM
        > trash every other thursday
        OK, every other Thu 9:00 AM from Thu Nov 26: trash
        > next dates of trash
        trash: Thu Nov 26 9:00 AM, Thu Dec 10 9:00 AM, Thu Dec 24 9:00 AM
        """,
    ),
    (
        "one occurrence told of a named series makes no second reminder, told again neither",
        {},
        """
        > take statin every night at 9
        OK, every day 9:00 PM: take statin
        > statin at 10 on friday
        Moved just this one: take statin, now Fri Nov 27 10:00 PM. "from now on" moves all
        > the statin is at 11 this friday
        Moved: take statin, now Fri Nov 27 11:00 PM
        > statin is at 8 tomorrow
        Moved just this one: take statin, now Wed Nov 25 8:00 PM. "from now on" moves all
        > statin at 8:30 tomorrow
        Moved: take statin, now Wed Nov 25 8:30 PM
        > take pill at 8am and 8pm every day
        OK, every day 8:00 AM and 8:00 PM: take pill
        > pill at 9am tomorrow
        Moved just this one: take pill, now Wed Nov 25 9:00 AM. "from now on": every day 9:00 AM and 8:00 PM
        > pill at 10 tomorrow
        Moved: take pill, now Wed Nov 25 10:00 AM
        > swim every tuesday at 4pm
        OK, every Tue 4:00 PM: swim
        > next tuesday swim is at 5
        Moved just this one: swim, now Tue Dec 1 5:00 PM. "from now on" moves all
        > choir every wednesday 7pm remind me 1 hour before
        OK, every Wed 6:00 PM from Wed Nov 25: choir at 7:00 PM
        > choir is at 8 this week
        Moved just this one: choir at 8:00 PM, now Wed Nov 25 7:00 PM. "from now on" moves all
        > choir is at 6 this week
        Moved: choir at 6:00 PM. I text you Wed Nov 25 5:00 PM
        """,
    ),
    (
        "one hour of a named series, for good",
        {},
        """
        > use inhaler every morning at 8 and every night at 9
        OK, every day 8:00 AM and 9:00 PM: use inhaler
        > inhaler at night should be 9:30
        Moved: use inhaler, now every day 8:00 AM and 9:30 PM
        > the evening inhaler at 10 from now on
        Moved: use inhaler, now every day 8:00 AM and 10:00 PM
        > the morning inhaler is at 7 now
        Moved: use inhaler, now every day 7:00 AM and 10:00 PM
        """,
    ),
    (
        "before each of a series that is kept; both are one event from then on",
        {},
        """
        > standup mon-fri 9:15
        OK, every weekday 9:15 AM from Wed Nov 25: standup
        > remind me 5 min before
        OK, every weekday 9:10 AM from Wed Nov 25: standup at 9:15 AM
        > standup is at 10 tomorrow
        Moved:
        1) Wed Nov 25 10:00 AM standup
        2) Wed Nov 25 9:55 AM standup at 10:00 AM
        > undo
        Undone: standup and standup at 10:00 AM
        > call mom friday at 5pm
        OK, Fri Nov 27 5:00 PM: call mom
        > 10 min before standup
        OK, every weekday 9:05 AM from Wed Nov 25: standup at 9:15 AM
        > undo
        Undone: standup at 9:15 AM
        > yoga every tuesday and thursday at 6pm
        OK, every Tue and Thu 6:00 PM: yoga
        > remind me 30 minutes before each class
        OK, every Tue and Thu 5:30 PM: yoga at 6:00 PM
        > remind me a day before too
        OK, every Mon and Wed 6:00 PM from Wed Nov 25: yoga on Tue and Thu 6:00 PM
        > yoga is at 7 from now on
        Moved:
        1) every Tue and Thu 7:00 PM yoga
        2) every Tue and Thu 6:30 PM yoga at 7:00 PM
        3) every Mon and Wed 7:00 PM yoga on Tue and Thu 7:00 PM
        > no yoga this week
        Skipped: yoga, yoga at 7:00 PM and yoga on Tue and Thu 7:00 PM. Next Mon Nov 30 7:00 PM
        > undo
        Undone: yoga, yoga at 7:00 PM and yoga on Tue and Thu 7:00 PM
        > make it 1 hour before
        Which one?
        1) 6:30 PM yoga at 7:00 PM
        2) Wed Nov 25 7:00 PM yoga on Tue and Thu 7:00 PM
        > 1
        Moved: yoga at 7:00 PM, now every Tue and Thu 6:00 PM
        > delete yoga
        Deleted 3: yoga, yoga at 7:00 PM and yoga on Tue and Thu 7:00 PM. U to undo
        """,
    ),
    (
        "the dates of a series, with those that were put off or moved",
        {},
        """
        > take keppra every day at 8am
        OK, every day 8:00 AM from Wed Nov 25: take keppra
        @ 2026-11-25 08:00
        take keppra
        > snooze
        OK, again in 10 min (8:10 AM): take keppra
        > next dates
        take keppra: today 8:10 AM, Thu Nov 26 8:00 AM, Fri Nov 27 8:00 AM
        > next dates of keppra
        take keppra: today 8:10 AM, Thu Nov 26 8:00 AM, Fri Nov 27 8:00 AM
        > gym every tuesday at 6pm
        OK, every Tue 6:00 PM from Tue Dec 1: gym
        > gym is at 7 next tuesday
        Moved just this one: gym, now Tue Dec 1 7:00 PM. "from now on" moves all
        > next dates
        gym: Tue Dec 1 7:00 PM, Tue Dec 8 6:00 PM, Tue Dec 15 6:00 PM
        > next dates of gym
        gym: Tue Dec 1 7:00 PM, Tue Dec 8 6:00 PM, Tue Dec 15 6:00 PM
        > move gym to 8
        Moved just this one: gym, now Tue Dec 1 8:00 PM. "from now on" moves all
        > delete gym
        Deleted: gym. U to undo
        """,
    ),
    (
        "how much of a course is left",
        {},
        """
        > take antibiotic at 9am and 9pm for 7 days
        OK, every day 9:00 AM and 9:00 PM until Tue Dec 1 9:00 AM: take antibiotic
        > how many left
        14 left, the last Tue Dec 1 9:00 AM: take antibiotic
        @ 2026-11-25 09:00
        take antibiotic
        take antibiotic
        > how many antibiotics are left?
        12 left, the last Tue Dec 1 9:00 AM: take antibiotic
        > when does it end
        12 left, the last Tue Dec 1 9:00 AM: take antibiotic
        > call mom friday at 5pm
        OK, Fri Nov 27 5:00 PM: call mom
        > how many left
        2 ahead, next tonight 9:00 PM: take antibiotic
        > how many doses left
        12 left, the last Tue Dec 1 9:00 AM: take antibiotic
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


def test_a_dose_told_twice_comes_once() -> None:
    phone = Phone()
    phone.say("take statin every night at 9")
    for said in (
        "statin at 10 on thursday",
        "statin is at 11 this thursday",
        "the statin is at 8 on thursday",
    ):
        phone.say(said)
    assert days_of(phone, "take statin", 4) == ["11-24T21:00", "11-25T21:00", "11-26T20:00", "11-27T21:00"]
