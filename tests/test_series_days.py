"""Series and days: what a day's list and a day's cancelling see of them, courses, and days corrected at once."""

from __future__ import annotations

from typing import Any

import pytest

from tests.test_dialogues_answers import play

DIALOGUES: list[tuple[str, dict[str, Any], str]] = [
    (
        "the list of a day shows what comes in it of each series, and that of a week each series once",
        {},
        """
        > pills every day at 9pm
        OK, every day 9:00 PM: pills
        > trash every monday
        OK, every Mon 9:00 AM from Mon Nov 30: trash
        > meds every day at 8am and 8pm
        OK, every day 8:00 AM and 8:00 PM: meds
        > what's on for friday
        1) Fri Nov 27 8:00 AM and 8:00 PM meds
        2) Fri Nov 27 9:00 PM pills
        > what's on for dec 7
        1) Mon Dec 7 8:00 AM and 8:00 PM meds
        2) Mon Dec 7 9:00 AM trash
        3) Mon Dec 7 9:00 PM pills
        > am i free saturday
        1) Sat Nov 28 8:00 AM and 8:00 PM meds
        2) Sat Nov 28 9:00 PM pills
        > this week
        1) every day 8:00 AM and 8:00 PM meds
        2) every day 9:00 PM pills
        > what's on next week
        1) every day 8:00 AM and 8:00 PM meds
        2) Mon Nov 30 9:00 AM trash
        3) every day 9:00 PM pills
        > what's on for tomorrow night
        1) Wed Nov 25 8:00 PM meds
        2) Wed Nov 25 9:00 PM pills
        """,
    ),
    (
        "a row of a day's list is that day's occurrence, and more goes on with that day",
        {},
        """
        > pills every day at 9pm
        OK, every day 9:00 PM: pills
        > gym every day at 6pm
        OK, every day 6:00 PM: gym
        > what's on friday
        1) Fri Nov 27 6:00 PM gym
        2) Fri Nov 27 9:00 PM pills
        > 2 at 10pm
        Moved just this one: pills, now Fri Nov 27 10:00 PM. "from now on" moves all
        > next dates pills
        pills: tonight 9:00 PM, Wed Nov 25 9:00 PM, Thu Nov 26 9:00 PM
        > what's on saturday
        1) Sat Nov 28 6:00 PM gym
        2) Sat Nov 28 9:00 PM pills
        > skip 1
        Skipped: gym Sat Nov 28. Next tonight 6:00 PM
        > next dates gym
        gym: tonight 6:00 PM, Wed Nov 25 6:00 PM, Thu Nov 26 6:00 PM
        > what's on saturday
        1) Sat Nov 28 9:00 PM pills
        > list
        1) 6:00 PM gym
        2) 9:00 PM pills
        3) Fri Nov 27 10:00 PM pills
        > 1 friday at 7
        Moved just this one: gym, now Fri Nov 27 7:00 PM. "from now on": every day 7:00 PM, not on Sat Nov 28
        > next dates gym
        gym: Wed Nov 25 6:00 PM, Thu Nov 26 6:00 PM, Fri Nov 27 6:00 PM
        """,
    ),
    (
        "everything of a day goes, of each series that day's alone",
        {},
        """
        > gym every day at 6pm
        OK, every day 6:00 PM: gym
        > call lee thursday 10am
        OK, Thu Nov 26 10:00 AM: call lee
        > meds every day at 8am and 8pm
        OK, every day 8:00 AM and 8:00 PM: meds
        > cancel everything on thursday
        Skipped: gym Thu Nov 26. Next tonight 6:00 PM
        Skipped: meds Thu Nov 26. Next tonight 8:00 PM
        Deleted: call lee. U to undo
        > what's on thursday
        Nothing for Thu Nov 26.
        > u
        Undone: gym, meds and call lee
        > what's on thursday
        1) Thu Nov 26 8:00 AM and 8:00 PM meds
        2) Thu Nov 26 10:00 AM call lee
        3) Thu Nov 26 6:00 PM gym
        > im sick, cancel everything tomorrow
        Skipped: gym Wed Nov 25. Next tonight 6:00 PM
        Skipped: meds Wed Nov 25. Next tonight 8:00 PM
        > what's on tomorrow
        Nothing for Wed Nov 25.
        > cancel everything on feb 18
        Skipped: gym Thu Feb 18. Next tonight 6:00 PM
        Skipped: meds Thu Feb 18. Next tonight 8:00 PM
        > what's on feb 18
        Nothing for Thu Feb 18.
        """,
    ),
    (
        "many series of a day that goes are said together",
        {},
        """
        > pills every day at 9pm
        OK, every day 9:00 PM: pills
        > meds every day at 8am and 8pm
        OK, every day 8:00 AM and 8:00 PM: meds
        > walk the dog every day at 7am
        OK, every day 7:00 AM from Wed Nov 25: walk the dog
        > vitamins every day at 9am
        OK, every day 9:00 AM from Wed Nov 25: vitamins
        > call lee thursday 10am
        OK, Thu Nov 26 10:00 AM: call lee
        > water the plants every day at 5pm
        OK, every day 5:00 PM: water the plants
        > what's on thursday
        1) Thu Nov 26 7:00 AM walk the dog
        2) Thu Nov 26 8:00 AM and 8:00 PM meds
        3) Thu Nov 26 9:00 AM vitamins
        4) Thu Nov 26 10:00 AM call lee
        more: 2 more
        > more
        5) Thu Nov 26 5:00 PM water the plants
        6) Thu Nov 26 9:00 PM pills
        > cancel everything on thursday
        Skipped: water the plants, meds, pills +2 Thu Nov 26. Next today 5:00 PM
        Deleted: call lee. U to undo
        > what's on thursday
        Nothing for Thu Nov 26.
        """,
    ),
    (
        "a list is bounded by an hour",
        {},
        """
        > gym friday at 6pm
        OK, Fri Nov 27 6:00 PM: gym
        > call bob friday at 10am
        OK, Fri Nov 27 10:00 AM: call bob
        > call jo today at 3pm
        OK, today 3:00 PM: call jo
        > lunch today at 1pm
        OK, today 1:00 PM: lunch
        > anything on friday after 5
        1) Fri Nov 27 6:00 PM gym
        > what do i have after 2pm
        1) 3:00 PM call jo
        > anything before 4
        1) 1:00 PM lunch
        2) 3:00 PM call jo
        > what's on friday before noon
        1) Fri Nov 27 10:00 AM call bob
        > am i free tomorrow after 3
        Nothing for Wed Nov 25 from 3:00 PM on.
        > what's on tomorrow before 8am
        Nothing for Wed Nov 25 before 8:00 AM.
        > do i have anything after 5 on friday
        1) Fri Nov 27 6:00 PM gym
        """,
    ),
    (
        "so many days of a medicine are a course, how long a thing lasts is none",
        {},
        """
        > take meds at 8am for 7 days
        OK, every day 8:00 AM until Tue Dec 1 from Wed Nov 25: take meds
        > eye drops at 8am for 3 days
        OK, every day 8:00 AM until Fri Nov 27 from Wed Nov 25: eye drops
        > start antibiotics friday at 8am and 8pm for 7 days
        OK, every day 8:00 AM and 8:00 PM until Thu Dec 3 from Fri Nov 27: start antibiotics
        > use the inhaler at 9pm for the next 5 days
        OK, every day 9:00 PM until Sat Nov 28: use the inhaler
        > take prednisone tomorrow at 8am for 5 days
        OK, every day 8:00 AM until Sun Nov 29 from Wed Nov 25: take prednisone
        > book a hotel for 3 days at 5pm
        OK, today 5:00 PM: book a hotel for 3 days
        > take the kids to grandma for 3 days at 5pm
        OK, today 5:00 PM: take the kids to grandma for 3 days
        > pack meds for 7 days at 8pm
        OK, tonight 8:00 PM: pack meds for 7 days
        """,
    ),
    (
        "a length that is changed counts as when it was made",
        {},
        """
        > take antibiotic at 9am and 9pm for 5 days
        OK, every day 9:00 AM and 9:00 PM until Sun Nov 29 9:00 AM: take antibiotic
        > make it 7 days
        Moved: take antibiotic, now every day 9:00 AM and 9:00 PM until Tue Dec 1 9:00 AM
        > how many left
        14 left, the last Tue Dec 1 9:00 AM: take antibiotic
        > take insulin at 9am and 9pm for 5 days starting tomorrow
        OK, every day 9:00 AM and 9:00 PM until Sun Nov 29 from Wed Nov 25: take insulin
        > make it 7 days
        Moved: take insulin, now every day 9:00 AM and 9:00 PM until Tue Dec 1 from Wed Nov 25
        > how many left
        14 left, the last Tue Dec 1 9:00 PM: take insulin
        """,
    ),
    (
        "days corrected right after a series was made are its days",
        {},
        """
        > gym every tue and thu at 6pm
        OK, every Tue and Thu 6:00 PM: gym
        > no, mon and wed
        Moved: gym, now every Mon and Wed 6:00 PM from Wed Nov 25
        > make it tue and fri
        Moved: gym, now every Tue and Fri 6:00 PM
        > change it to mon and thu at 7
        Moved: gym, now every Mon and Thu 7:00 PM from Thu Nov 26
        > trash every monday at 8pm
        OK, every Mon 8:00 PM from Mon Nov 30: trash
        > no, tuesday
        Moved: trash, now every Tue 8:00 PM
        > oops i meant wednesday
        Moved: trash, now every Wed 8:00 PM from Wed Nov 25
        > next dates
        trash: Wed Nov 25 8:00 PM, Wed Dec 2 8:00 PM, Wed Dec 9 8:00 PM
        """,
    ),
    (
        "a weekday said after a week was skipped is that of the next one",
        {},
        """
        > gym every tuesday at 6pm
        OK, every Tue 6:00 PM: gym
        > skip this week
        Skipped: gym. Next Tue Dec 1 6:00 PM
        > move gym to wednesday
        Moved just this one: gym, now Wed Dec 2 6:00 PM. "from now on": every Wed 6:00 PM, not on Tue Nov 24
        > next dates gym
        gym: Wed Dec 2 6:00 PM, Tue Dec 8 6:00 PM, Tue Dec 15 6:00 PM
        """,
    ),
    (
        "what is moved past others that come leaves them",
        {},
        """
        > meds every tue and thu at 8am and 8pm
        OK, every Tue and Thu 8:00 AM and 8:00 PM: meds
        > move it to friday
        Moved just this one: meds, now Fri Nov 27 8:00 PM. "from now on": every Tue 8:00 AM, every Thu 8:00 AM and 8:00 PM and every Fri 8:00 PM
        > next dates
        meds: Thu Nov 26 8:00 AM, Thu Nov 26 8:00 PM, Fri Nov 27 8:00 PM
        > list
        1) Thu Nov 26 8:00 AM meds
        2) Fri Nov 27 8:00 PM meds
        """,
    ),
    (
        "from now on, after its dates were looked at, or with nothing moved",
        {},
        """
        > yoga every tuesday and thursday at 6pm remind me 30 minutes before
        OK, every Tue and Thu 5:30 PM: yoga at 6:00 PM
        > yoga moved to 7pm
        Moved just this one: yoga at 7:00 PM, now tonight 6:30 PM. "from now on": every Tue and Thu 6:30 PM
        > next dates
        yoga at 6:00 PM: tonight 6:30 PM, Thu Nov 26 5:30 PM, Tue Dec 1 5:30 PM
        > from now on
        Moved: yoga at 7:00 PM, now every Tue and Thu 6:30 PM from Thu Nov 26
        > next dates
        yoga at 7:00 PM: tonight 6:30 PM, Thu Nov 26 6:30 PM, Tue Dec 1 6:30 PM
        > swim every tuesday at 6pm
        OK, every Tue 6:00 PM: swim
        > from now on
        To when? swim is at tonight 6:00 PM
        > 8pm
        Moved: swim, now every Tue 8:00 PM
        """,
    ),
    (
        "an hour less; so many times a day; every so many hours",
        {},
        """
        > meds every day at 8am, 2pm and 8pm
        OK, every day 8:00 AM, 2:00 PM and 8:00 PM: meds
        > no more 8pm
        Moved: meds, now every day 8:00 AM and 2:00 PM
        > meds2 every day at 8am
        OK, every day 8:00 AM from Wed Nov 25: meds2
        > make it twice a day
        Moved: meds2, now every day 8:00 AM and 8:00 PM from Wed Nov 25
        > make it 3 times a day
        Moved: meds2, now every day 8:00 AM, 2:00 PM and 8:00 PM from Wed Nov 25
        > make it every 6 hours
        Moved: meds2, now every 6 hours from today 2:00 PM
        > next dates
        meds2: today 2:00 PM, tonight 8:00 PM, Wed Nov 25 2:00 AM
        """,
    ),
    (
        "every two hours, and not today",
        {},
        """
        > water every 2 hours
        OK, every other hour: water
        > skip today
        Skipped: water today and tonight. Next Wed Nov 25 12:00 AM
        > next dates
        water: Wed Nov 25 12:00 AM, Wed Nov 25 2:00 AM, Wed Nov 25 4:00 AM
        """,
    ),
    (
        "one hour behind two bills is of both",
        {},
        """
        > pay visa on the 15th and mastercard on the 20th every month at 10am
        OK:
        1) every month on the 15th 10:00 AM pay visa
        2) every month on the 20th 10:00 AM mastercard
        """,
    ),
    (
        "a day corrected of a series that comes every other week",
        {},
        """
        > payday every other friday
        OK, every other Fri 9:00 AM from Fri Nov 27: payday
        > no, thursday
        Moved: payday, now every other Thu 9:00 AM from Thu Nov 26
        """,
    ),
    (
        "all of a day but one: of each series that day's alone",
        {},
        """
        > gym every tue and thu at 6pm
        OK, every Tue and Thu 6:00 PM: gym
        > call lee today 3pm
        OK, today 3:00 PM: call lee
        > dentist today 2pm
        OK, today 2:00 PM: dentist
        > cancel everything today except call lee
        Skipped: gym. Next Thu Nov 26 6:00 PM
        Deleted: dentist. U to undo
        > list
        1) 3:00 PM call lee
        2) Thu Nov 26 6:00 PM gym
        > u
        Undone: dentist and gym
        > list
        1) 2:00 PM dentist
        2) 3:00 PM call lee
        3) 6:00 PM gym
        > clear my thursday
        Skipped: gym Thu Nov 26. Next tonight 6:00 PM
        > next dates gym
        gym: tonight 6:00 PM, Tue Dec 1 6:00 PM, Thu Dec 3 6:00 PM
        """,
    ),
]


@pytest.mark.parametrize(("options", "script"), [pytest.param(o, s, id=t) for t, o, s in DIALOGUES])
def test_series_and_days_read_like_this(options: dict[str, Any], script: str) -> None:
    play(options, script)
