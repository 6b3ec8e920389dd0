"""Threads about putting off the one that came, in passing, and about the right words for it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.test_dialogues_answers import Dialogue, play

CAME = """
        > call mom at 11am
        OK, today 11:00 AM: call mom
        @11:00
        call mom
"""

DIALOGUES: list[Dialogue] = [
    (
        "busy in other words; still not",
        {},
        f"""{CAME}
        > busy rn
        OK, again in 10 min (11:10 AM): call mom
        @11:10
        call mom
        > cant talk driving
        OK, again in 10 min (11:20 AM): call mom
        @11:20
        call mom
        > still not
        OK, again in 10 min (11:30 AM): call mom
        @11:30
        call mom
        > im in a meeting remind me at 3pm
        OK, again today 3:00 PM: call mom
        @15:00
        call mom
        > ugh still at work, tonight
        OK, again tonight 8:00 PM: call mom
        """,
    ),
    (
        "an excuse and a moment",
        {},
        f"""{CAME}
        > no ans try again at 2pm
        OK, again today 2:00 PM: call mom
        @14:00
        call mom
        > she didnt answer try again in an hour
        OK, again in 1 hr (3:00 PM): call mom
        @15:00
        call mom
        > running late, remind me in 20
        OK, again in 20 min (3:20 PM): call mom
        @15:20
        call mom
        > ok will do in 5
        OK, again in 5 min (3:25 PM): call mom
        > laundry, remind me in 20
        OK, in 20 min (3:40 PM): laundry
        """,
    ),
    (
        "remind me then, without a name",
        {},
        f"""{CAME}
        > can you remind me tomorrow night
        OK, again Wed Nov 25 8:00 PM: call mom
        @2026-11-25 20:00
        call mom
        > remind me in the morning
        OK, again Thu Nov 26 9:00 AM: call mom
        """,
    ),
    (
        "a bare number is minutes; one that could be an hour is asked",
        {},
        f"""{CAME}
        > 30
        OK, again in 30 min (11:30 AM): call mom
        @11:30
        call mom
        > 5
        OK, again in 5 min (11:35 AM): call mom
        @11:35
        call mom
        > 3
        Say "3 min" or "at 3": call mom
        > at 3
        OK, again today 3:00 PM: call mom. A if you meant AM, U to undo
        """,
    ),
    (
        "a bare number that is a row stays a row",
        {},
        """
        > call mom at 11am
        OK, today 11:00 AM: call mom
        > gym at 11am
        OK, today 11:00 AM: gym
        @11:00
        1) call mom
        2) gym
        > 30
        OK, again in 30 min (11:30 AM): call mom
        OK, again in 30 min (11:30 AM): gym
        @11:30
        1) call mom
        2) gym
        > 2
        gym: came 11:30 AM
        """,
    ),
    (
        "all of them later",
        {},
        """
        > call mom at 11am
        OK, today 11:00 AM: call mom
        > gym at 11am
        OK, today 11:00 AM: gym
        > bins at 11am
        OK, today 11:00 AM: bins
        @11:00
        1) call mom
        2) gym
        3) bins
        > all later
        OK, again:
        1) 11:10 AM call mom
        2) 11:10 AM gym
        3) 11:10 AM bins
        @11:10
        1) call mom
        2) gym
        3) bins
        > all tomorrow
        OK, again:
        1) Wed Nov 25 9:00 AM call mom
        2) Wed Nov 25 9:00 AM gym
        3) Wed Nov 25 9:00 AM bins
        """,
    ),
    (
        "a vague time of day, while it lies ahead; a time that only they know is asked",
        {},
        f"""{CAME}
        > after lunch
        OK, again today 3:00 PM: call mom
        @15:00
        call mom
        > after lunch
        When? Say "tomorrow 5pm" or "in 2 hours": call mom
        > 6
        Moved: call mom, now tonight 6:00 PM
        @18:00
        call mom
        > when i get home
        When? Say "tomorrow 5pm" or "in 2 hours": call mom
        > no
        OK, left as it is.
        """,
    ),
    (
        "no longer needed: what came goes, of a series that one",
        {},
        f"""{CAME}
        > no longer needed
        Deleted: call mom. U to undo
        > pills every day at noon
        OK, every day 12:00 PM: pills
        @12:00
        pills
        > dont need it anymore
        Skipped: pills. Next Wed Nov 25 12:00 PM
        """,
    ),
    (
        "done, and stop: the nags end",
        {},
        """
        > nag me to take pills at 11am every 10 minutes until i say done
        OK, today 11:00 AM: take pills. again every 10 min until you say done
        @11:00
        take pills
        @11:10
        Again: take pills (reply done)
        > ok i took them already stop
        Done: take pills
        @11:30
        """,
    ),
    (
        "by its name, after an answer to another one",
        {},
        """
        > call mom at noon
        OK, today 12:00 PM: call mom
        > defrost the chicken at 12:05pm
        OK, today 12:05 PM: defrost the chicken
        @12:05
        call mom
        defrost the chicken
        > called mom
        Done: call mom
        > the chicken in 20
        OK, again in 20 min (12:25 PM): defrost the chicken
        @12:25
        defrost the chicken
        > chicken done
        Done: defrost the chicken
        > buy stamps at 5pm
        OK, today 5:00 PM: buy stamps
        """,
    ),
    (
        "one is done, the other one's name and a day",
        {},
        """
        > call mom at noon
        OK, today 12:00 PM: call mom
        > defrost the chicken at noon
        OK, today 12:00 PM: defrost the chicken
        @12:00
        1) call mom
        2) defrost the chicken
        > chicken done
        Done: defrost the chicken
        > mom tomorrow
        OK, again Wed Nov 25 9:00 AM: call mom
        """,
    ),
    (
        "what came had the wrong words: it comes again with the right ones",
        {},
        """
        > call dad at 10:30am
        OK, today 10:30 AM: call dad
        @10:30
        call dad
        > sorry i meant call mom
        OK, again in 10 min (10:40 AM): call mom
        > list
        1) 10:40 AM call mom
        @10:40
        call mom
        """,
    ),
    (
        "i meant am: the time is mended, not the words",
        {},
        """
        > feed the cat at 6pm
        OK, tonight 6:00 PM: feed the cat
        > I meant am
        Moved: feed the cat, now Wed Nov 25 6:00 AM
        @2026-11-25 06:00
        feed the cat
        > i meant pm
        OK, again tonight 6:00 PM: feed the cat
        """,
    ),
    (
        "tomorrow, said of a daily one, adds none: it comes then anyway",
        {},
        """
        > take pills every day at 11am
        OK, every day 11:00 AM: take pills
        @11:00
        take pills
        > tomorrow
        It comes Wed Nov 25 11:00 AM anyway: take pills
        > list
        1) Wed Nov 25 11:00 AM take pills
        @2026-11-25 11:00
        take pills
        > in 10
        OK, again in 10 min (11:10 AM): take pills
        @2026-11-25 11:10
        take pills
        > tomorrow same time
        It comes Thu Nov 26 11:00 AM anyway: take pills
        @2026-11-26 11:00
        take pills
        > tomorrow at 9am
        OK, again Fri Nov 27 9:00 AM: take pills
        > list
        1) Fri Nov 27 9:00 AM take pills
        2) Fri Nov 27 11:00 AM take pills
        """,
    ),
    (
        "a weekly one next week, and the day after all",
        {},
        """
        > gym every friday at 5pm
        OK, every Fri 5:00 PM from Fri Nov 27: gym
        @2026-11-27 17:00
        gym
        > next week
        It comes Fri Dec 4 5:00 PM anyway: gym
        > tomorrow
        OK, again Sat Nov 28 9:00 AM: gym
        """,
    ),
    (
        "all tomorrow, one of them comes anyway",
        {},
        """
        > pills every day at 11am
        OK, every day 11:00 AM: pills
        > call mom at 11am
        OK, today 11:00 AM: call mom
        > gym at 11am
        OK, today 11:00 AM: gym
        @11:00
        1) pills
        2) call mom
        3) gym
        > all tomorrow
        OK, again:
        1) Wed Nov 25 9:00 AM call mom
        2) Wed Nov 25 9:00 AM gym
        3) Wed Nov 25 11:00 AM pills
        """,
    ),
    (
        "what came before an event that is called off",
        {},
        """
        > therapy today 3pm remind me an hour before
        OK, today 2:00 PM: therapy today 3pm
        @14:00
        therapy today 3pm
        > therapy cancelled
        Deleted: therapy today 3pm. U to undo
        """,
    ),
    (
        "a day in the words is a date, once it comes on another day",
        {},
        """
        > remind me tonight at 9pm that mia has a field trip tomorrow
        OK, tonight 9:00 PM: mia has a field trip tomorrow
        > remind me at 6pm that today is trash day
        OK, tonight 6:00 PM: today is trash day
        > remind me tonight at 8pm to pack lunch for tomorrow
        OK, tonight 8:00 PM: pack lunch for tomorrow
        > move it to 8:30
        Moved: pack lunch for tomorrow, now tonight 8:30 PM
        > move it to thursday
        Moved: pack lunch for Wed Nov 25, now Thu Nov 26 8:30 PM
        @18:00
        today is trash day
        > in 10
        OK, again in 10 min (6:10 PM): today is trash day
        @18:10
        today is trash day
        > tomorrow 7am
        OK, again Wed Nov 25 7:00 AM: Tue Nov 24 is trash day
        > u
        Undone: today is trash day
        @21:00
        mia has a field trip tomorrow
        > tomorrow
        OK, again Wed Nov 25 9:00 AM: mia has a field trip on Wed Nov 25
        @2026-11-25 09:00
        mia has a field trip on Wed Nov 25
        > tomorrow
        OK, again Thu Nov 26 9:00 AM: mia has a field trip on Wed Nov 25
        """,
    ),
    (
        "a series keeps its words, what is put off of it has the date; a name stays a name",
        {},
        """
        > every tuesday at 6pm remind me that trash goes out tomorrow
        OK, every Tue 6:00 PM: trash goes out tomorrow
        @18:00
        trash goes out tomorrow
        > wednesday at 7am
        OK, again Wed Nov 25 7:00 AM: trash goes out on Wed Nov 25
        > list
        1) Wed Nov 25 7:00 AM trash goes out on Wed Nov 25
        2) Tue Dec 1 6:00 PM trash goes out tomorrow
        > remind me thursday at 6pm that the trip is tomorrow
        OK, Thu Nov 26 6:00 PM: the trip is tomorrow
        > remind me at 6:30pm to read USA Today
        OK, tonight 6:30 PM: read USA Today
        > move it to friday
        Moved: read USA Today, now Fri Nov 27 6:30 PM
        @2026-11-25 07:00
        trash goes out on Wed Nov 25
        @2026-11-26 18:00
        the trip is tomorrow
        > tomorrow at 7am
        OK, again Fri Nov 27 7:00 AM: the trip is on Fri Nov 27
        """,
    ),
    (
        "not behind the event that it names: before it, or it is said",
        {},
        """
        > flight tomorrow 8am, remind me tonight at 10pm
        OK, tonight 10:00 PM: flight tomorrow 8am
        @22:00
        flight tomorrow 8am
        > in the morning
        OK, again Wed Nov 25 7:00 AM: flight on Wed Nov 25 8:00 AM
        > dinner with the smiths tomorrow at 7pm, remind me tomorrow at noon
        OK, Wed Nov 25 12:00 PM: dinner with the smiths at 7:00 PM
        @2026-11-25 07:00
        flight on Wed Nov 25 8:00 AM
        > in 2 hours
        OK, again in 2 hr (9:00 AM): flight on Wed Nov 25 8:00 AM. after the time it names
        """,
    ),
    (
        "the event of what came moves to another day, and what comes before it",
        {},
        """
        > dentist today 2pm, remind me 3 hours before
        OK, today 11:00 AM: dentist today 2pm
        @11:00
        dentist today 2pm
        > dentist moved to tomorrow
        Moved: dentist at 2:00 PM. I text you Wed Nov 25 11:00 AM
        @2026-11-25 11:00
        dentist at 2:00 PM
        """,
    ),
    (
        "news of the event, after what comes before it came",
        {},
        """
        > meeting with bob at 2pm, remind me an hour before
        OK, today 1:00 PM: meeting with bob at 2pm
        @13:00
        meeting with bob at 2pm
        > its pushed to 3
        Moved: meeting with bob at 3:00 PM. I text you today 2:00 PM
        @14:00
        meeting with bob at 3:00 PM
        """,
    ),
    (
        "news of an event that is kept itself: it moves, and what came before it comes again",
        {},
        """
        > dentist today 2pm
        OK, today 2:00 PM: dentist
        > remind me an hour before
        OK, today 1:00 PM: dentist at 2:00 PM
        @13:00
        dentist at 2:00 PM
        > moved to 3
        Moved: dentist, now today 3:00 PM
        Moved: dentist at 3:00 PM. I text you today 2:00 PM
        """,
    ),
    (
        "busy or working at a time of its own is something new; meant otherwise, with a time",
        {},
        f"""{CAME}
        > i meant call dad at 5pm
        Moved: call dad, now today 5:00 PM
        @17:00
        call dad
        > working late tomorrow at 6pm
        OK, Wed Nov 25 6:00 PM: working late
        """,
    ),
]


@pytest.mark.parametrize(("options", "script"), [pytest.param(o, s, id=t) for t, o, s in DIALOGUES])
def test_a_thread_reads_like_this(options: dict[str, Any], script: str) -> None:
    play(options, script)
