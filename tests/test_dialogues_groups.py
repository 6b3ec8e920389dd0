"""Threads about groups and places in a row: all but one, both, the rest, the first one, numbers that are no row."""

from __future__ import annotations

from typing import Any

import pytest

from tests.test_dialogues_answers import Dialogue, play

APART = """
        > water plants at 1pm
        OK, today 1:00 PM: water plants
        > call sis at 2pm
        OK, today 2:00 PM: call sis
        > mail package at 3pm
        OK, today 3:00 PM: mail package
        @13:00
        water plants
        @14:00
        call sis
        @15:00
        mail package
"""
LISTED = """
        > gym at 5pm
        OK, today 5:00 PM: gym
        > call bob at 6pm
        OK, tonight 6:00 PM: call bob
        > laundry at 7pm
        OK, tonight 7:00 PM: laundry
        > list
        1) 5:00 PM gym
        2) 6:00 PM call bob
        3) 7:00 PM laundry
"""
TOGETHER_AND_OLDER = """
        > pay gas bill at 9pm
        OK, tonight 9:00 PM: pay gas bill
        > call landlord tomorrow at 9am
        OK, Wed Nov 25 9:00 AM: call landlord
        > renew card tomorrow at 9am
        OK, Wed Nov 25 9:00 AM: renew card
        @21:00
        pay gas bill
        @2026-11-25 09:00
        1) call landlord
        2) renew card
"""

DIALOGUES: list[Dialogue] = [
    (
        "all but one is done, where they came one after the other; who is not known is no exception",
        {},
        f"""{APART}
        > all done except the zebra
        Nothing matches "the zebra". Say list to see them.
        > all done but the package
        Done: water plants
        Done: call sis
        > list missed
        1) 3:00 PM mail package
        > u
        Undone: water plants and call sis
        > everything except the package is done
        Done: water plants
        Done: call sis
        """,
    ),
    (
        "all but one, after a digest named them; all but what has not come",
        {"digests": True},
        """
        > water plants at 1:10pm
        OK, today 1:10 PM: water plants
        > mail package at 2pm
        OK, today 2:00 PM: mail package
        > gym at 11pm
        OK, tonight 11:00 PM: gym
        @13:10
        Until 6:00 PM:
        1) 1:10 PM water plants
        2) 2:00 PM mail package
        (digest off stops these)
        water plants
        @18:00
        mail package
        Not done:
        1) water plants
        2) mail package
        > all done except the package
        Done: water plants
        > u
        Undone: water plants
        > all done but the gym
        Done: water plants and mail package
        """,
    ),
    (
        "both are the two of the last text, and not an older one",
        {},
        f"""{TOGETHER_AND_OLDER}
        > both done
        Done: call landlord and renew card
        > list missed
        1) Tue Nov 24 9:00 PM pay gas bill
        """,
    ),
    (
        "both of them put off are the two of the last text; both of three that came apart are asked for",
        {},
        f"""{TOGETHER_AND_OLDER}
        > snooze both
        OK, again in 10 min (9:10 AM): call landlord
        OK, again in 10 min (9:10 AM): renew card
        > list missed
        1) Tue Nov 24 9:00 PM pay gas bill
        @2026-11-25 09:10
        1) call landlord
        2) renew card
        > stretch at 9:20am
        OK, today 9:20 AM: stretch
        @09:20
        stretch
        > both done
        Which one?
        1) pay gas bill (came Tue Nov 24 9:00 PM)
        2) call landlord (came 9:10 AM)
        3) renew card (came 9:10 AM)
        4) stretch (came 9:20 AM)
        > 2 and 3
        Done: call landlord and renew card
        """,
    ),
    (
        "all of them, where they came one after the other",
        {},
        f"""{APART}
        > all of them tomorrow at 10am
        OK, again:
        1) Wed Nov 25 10:00 AM water plants
        2) Wed Nov 25 10:00 AM call sis
        3) Wed Nov 25 10:00 AM mail package
        > u
        Undone: water plants, call sis and mail package
        """,
    ),
    (
        "none of them was done: all are put off, to their own hours",
        {},
        f"""{APART}
        > didn't do any of them, tomorrow same times
        Moved:
        1) Wed Nov 25 1:00 PM water plants
        2) Wed Nov 25 2:00 PM call sis
        3) Wed Nov 25 3:00 PM mail package
        """,
    ),
    (
        "remind me of both is no new one",
        {},
        """
        > call bo at 11am
        OK, today 11:00 AM: call bo
        > pills every day at 11:10am
        OK, every day 11:10 AM: pills
        @11:00
        call bo
        @11:10
        pills
        > remind me of both at 3pm
        OK, again today 3:00 PM: call bo
        OK, again today 3:00 PM: pills
        > list
        1) 3:00 PM call bo
        2) 3:00 PM pills
        3) Wed Nov 25 11:10 AM pills
        """,
    ),
    (
        "the first, the second and the third, each with its own; the rest",
        {},
        f"""{APART}
        > first one is done, second one tomorrow at 4pm, forget the third
        Done: water plants
        Moved: call sis, now Wed Nov 25 4:00 PM
        Deleted: mail package. U to undo
        > u
        Undone: water plants, call sis and mail package
        > first one done, the rest tomorrow at 4pm
        Done: water plants
        Moved: call sis, now Wed Nov 25 4:00 PM
        Moved: mail package, now Wed Nov 25 4:00 PM
        """,
    ),
    (
        "places in a list",
        {},
        f"""{LISTED}
        > move the last one to 8
        Moved: laundry, now tonight 8:00 PM
        > the third one to 9
        Moved: laundry, now tonight 9:00 PM
        > push the first one back an hour
        Moved: gym, now tonight 6:00 PM
        > the fourth one done
        I have no number 4. Say list to see them.
        > delete the last two
        Deleted 2: call bob and laundry. U to undo
        > u
        Undone: call bob and laundry
        > list
        1) 6:00 PM gym
        2) 6:00 PM call bob
        3) 9:00 PM laundry
        > delete all but the first
        Delete all 2 but gym? Y to do it
        > n
        OK, left as it is.
        > first one done
        Done: gym
        > move the rest to tomorrow
        Moved: call bob, now Wed Nov 25 6:00 PM
        Moved: laundry, now Wed Nov 25 9:00 PM
        > delete the rest
        Nothing matches "rest". Say list to see them.
        """,
    ),
    (
        "the next one is the soonest; of a series that was just made, its own",
        {},
        f"""{LISTED}
        > cancel the next one
        Deleted: gym. U to undo
        > skip the next one
        call bob comes once, tonight 6:00 PM. Delete it? Y to do it
        > n
        OK, left as it is.
        > yoga every day at 8pm
        OK, every day 8:00 PM: yoga
        > skip the next one
        Skipped: yoga. Next Wed Nov 25 8:00 PM
        """,
    ),
    (
        "everything, both and the other one, moved by so much or to a time",
        {},
        """
        > call bank tomorrow 9am
        OK, Wed Nov 25 9:00 AM: call bank
        > gym tomorrow noon
        OK, Wed Nov 25 12:00 PM: gym
        > move everything an hour later
        Moved: call bank, now Wed Nov 25 10:00 AM
        Moved: gym, now Wed Nov 25 1:00 PM
        > push everything by an hour
        Moved: call bank, now Wed Nov 25 11:00 AM
        Moved: gym, now Wed Nov 25 2:00 PM
        > push both back an hour
        Moved: call bank, now Wed Nov 25 12:00 PM
        Moved: gym, now Wed Nov 25 3:00 PM
        > call bo at 11am
        OK, today 11:00 AM: call bo
        > buy ink at 11:10am
        OK, today 11:10 AM: buy ink
        @11:00
        call bo
        @11:10
        buy ink
        > bo done
        Done: call bo
        > the other one at 3pm
        OK, again today 3:00 PM: buy ink
        """,
    ),
    (
        "everything is what lies on the next day there is; all of a series are its own",
        {},
        """
        > call bank at 3pm
        OK, today 3:00 PM: call bank
        > gym at 5pm
        OK, today 5:00 PM: gym
        > dentist friday at 3pm
        OK, Fri Nov 27 3:00 PM: dentist
        > push everything by an hour
        Moved: call bank, now today 4:00 PM
        Moved: gym, now tonight 6:00 PM
        > move everything to tomorrow
        Moved: call bank, now Wed Nov 25 4:00 PM
        Moved: gym, now Wed Nov 25 6:00 PM
        > choir every monday at 7pm
        OK, every Mon 7:00 PM from Mon Nov 30: choir
        > all of them at 8
        Moved: choir, now every Mon 8:00 PM from Mon Nov 30
        > list
        1) Wed Nov 25 4:00 PM call bank
        2) Wed Nov 25 6:00 PM gym
        3) Fri Nov 27 3:00 PM dentist
        4) Mon Nov 30 8:00 PM choir
        """,
    ),
    (
        "words that point at nothing kept make a reminder as ever",
        {},
        f"""{LISTED}
        > remind me to buy the first two tickets tomorrow at 5pm
        OK, Wed Nov 25 5:00 PM: buy the first two tickets
        > call the other dentist tomorrow at 5pm
        OK, Wed Nov 25 5:00 PM: call the other dentist
        > pack everything tomorrow at 5pm
        OK, Wed Nov 25 5:00 PM: pack everything
        > buy both books friday at 3pm
        OK, Fri Nov 27 3:00 PM: buy both books
        > the last day of school is friday at 3pm
        OK, Fri Nov 27 3:00 PM: the last day of school
        """,
    ),
    (
        "numbers: those that there are, and a word about those that are not",
        {},
        f"""{LISTED}
        > 1 and 5 tomorrow, 2 done
        Moved: gym, now Wed Nov 25 5:00 PM
        Done: call bob
        I have no number 5. Say list to see them.
        > 3, 7 and 9 x
        Deleted: laundry. U to undo
        I have no number 7 and 9. Say list to see them.
        > delete 8
        I have no number 8. Say list to see them.
        """,
    ),
]


@pytest.mark.parametrize(("options", "script"), [pytest.param(o, s, id=t) for t, o, s in DIALOGUES])
def test_a_thread_reads_like_this(options: dict[str, Any], script: str) -> None:
    play(options, script)
