"""News of what is kept, third round: what came already, people's news, far dates, alerts of the last event."""

from __future__ import annotations

from typing import Any

import pytest

from tests.test_dialogues_answers import play

NEWS: list[tuple[str, dict[str, Any], str]] = [
    (
        "an alert that came is set again where its event moves",
        {},
        """
        > dentist at 11am
        OK, today 11:00 AM: dentist
        > remind me 30 minutes before
        OK, today 10:30 AM: dentist at 11:00 AM
        @10:30
        dentist at 11:00 AM
        > dentist moved to 3
        Moved: dentist, now today 3:00 PM
        Moved: dentist at 3:00 PM. I text you today 2:30 PM
        @14:30
        dentist at 3:00 PM
        @15:00
        dentist
        """,
    ),
    (
        "of several alerts those that can still come are set again",
        {},
        """
        > dentist tomorrow at 11am
        OK, Wed Nov 25 11:00 AM: dentist
        > remind me the evening before and 45 min before
        OK:
        1) 6:00 PM dentist on Wed Nov 25 11:00 AM
        2) Wed Nov 25 10:15 AM dentist at 11:00 AM
        @18:00
        dentist on Wed Nov 25 11:00 AM
        > dentist moved to friday at 3
        Moved:
        1) Fri Nov 27 3:00 PM dentist
        2) Thu Nov 26 6:00 PM dentist on Fri Nov 27 3:00 PM
        3) Fri Nov 27 2:15 PM dentist at 3:00 PM
        > list
        1) Thu Nov 26 6:00 PM dentist on Fri Nov 27 3:00 PM
        2) Fri Nov 27 2:15 PM dentist at 3:00 PM
        3) Fri Nov 27 3:00 PM dentist
        """,
    ),
    (
        "words with a time of their own do not go false where the event moves",
        {},
        """
        > dentist at 10:45am, remind me 60 min before
        today 9:45 AM is past. OK, today 10:45 AM: dentist at 10:45am
        > dentist moved to 12:30
        Moved: dentist, now today 12:30 PM
        @12:30
        dentist
        """,
    ),
    (
        "people want to move what is kept",
        {},
        """
        > 1:1 with dana tomorrow at 11
        OK, Wed Nov 25 11:00 AM: 1:1 with dana. P if you meant PM, U to undo
        > dana wants to move our 1:1 to thursday same time
        Moved: 1:1 with dana, now Thu Nov 26 11:00 AM
        > dana wants to move our meeting to friday at 2
        Moved: 1:1 with dana, now Fri Nov 27 2:00 PM
        > dana needs to reschedule
        To when? 1:1 with dana is at Fri Nov 27 2:00 PM
        > monday at 10
        Moved: 1:1 with dana, now Mon Nov 30 10:00 AM
        """,
    ),
    (
        "the doctor's office called: the appointment, and its alert",
        {},
        """
        > doctor appointment dec 2 at 10:40, remind me the day before at 6pm
        OK, Tue Dec 1 6:00 PM: doctor appointment dec 2 at 10:40
        > doctor's office called, appointment is now dec 4 same time
        Moved: doctor appointment on Fri Dec 4 10:40 AM. I text you Thu Dec 3 6:00 PM
        > list
        1) Thu Dec 3 6:00 PM doctor appointment on Fri Dec 4 10:40 AM
        """,
    ),
    (
        "who rang is whose time it is",
        {},
        """
        > chiropodist tomorrow at 11:30
        OK, Wed Nov 25 11:30 AM: chiropodist. P if you meant PM, U to undo
        > dentist tomorrow at 2
        OK, Wed Nov 25 2:00 PM: dentist. A if you meant AM, U to undo
        > the chiropodist rang to say they need to move me to 12:30
        Moved: chiropodist, now Wed Nov 25 12:30 PM
        > dentist called again, now monday at 9
        Moved: dentist, now Mon Nov 30 9:00 AM
        > list
        1) Wed Nov 25 12:30 PM chiropodist
        2) Mon Nov 30 9:00 AM dentist
        """,
    ),
    (
        "a deadline, and a birthday that was another day",
        {},
        """
        > finish essay friday 5pm
        OK, Fri Nov 27 5:00 PM: finish essay
        > essay deadline extended to monday
        Moved: finish essay, now Mon Nov 30 5:00 PM
        > mom's birthday dec 12
        OK, Sat Dec 12 9:00 AM: mom's birthday. Other time? Say it, like "5pm"
        > her birthday is actually the 13th
        Moved: mom's birthday, now Sun Dec 13 9:00 AM
        """,
    ),
    (
        "a weekday in news of a far date is the one next to it",
        {},
        """
        > lunch with jo on dec 8 at noon
        OK, Tue Dec 8 12:00 PM: lunch with jo
        > jo wants thursday instead
        Moved: lunch with jo, now Thu Dec 10 12:00 PM
        > meeting tuesday at 2
        OK, Tue Dec 1 2:00 PM: meeting. A if you meant AM, U to undo
        > meeting is wednesday instead
        Moved: meeting, now Wed Dec 2 2:00 PM
        > lunch moved to this thursday
        Moved: lunch with jo, now Thu Nov 26 12:00 PM
        """,
    ),
    (
        "two alerts of the last event in one text",
        {},
        """
        > dentist friday at 3
        OK, Fri Nov 27 3:00 PM: dentist. A if you meant AM, U to undo
        > make it 30 min before and the day before
        OK:
        1) Fri Nov 27 2:30 PM dentist at 3:00 PM
        2) Thu Nov 26 3:00 PM dentist on Fri Nov 27 3:00 PM
        > list
        1) Thu Nov 26 3:00 PM dentist on Fri Nov 27 3:00 PM
        2) Fri Nov 27 2:30 PM dentist at 3:00 PM
        3) Fri Nov 27 3:00 PM dentist
        """,
    ),
    (
        "the alert just made, and one more",
        {},
        """
        > dentist friday at 3, remind me 2 hours before
        OK, Fri Nov 27 1:00 PM: dentist friday at 3. A if you meant AM, U to undo
        > make it 30 min before and the day before
        Moved: dentist friday at 3. I text you Fri Nov 27 2:30 PM
        OK, Thu Nov 26 3:00 PM: dentist on Fri Nov 27 3:00 PM
        > undo
        Undone: dentist friday at 3 and dentist on Fri Nov 27 3:00 PM
        > list
        1) Fri Nov 27 1:00 PM dentist friday at 3
        """,
    ),
    (
        "another alert where one was deleted",
        {},
        """
        > dentist friday at 3
        OK, Fri Nov 27 3:00 PM: dentist. A if you meant AM, U to undo
        > gym tomorrow at 6pm
        OK, Wed Nov 25 6:00 PM: gym
        > remind me an hour before the dentist
        OK, Fri Nov 27 2:00 PM: dentist at 3:00 PM
        > delete 2
        Deleted: dentist at 3:00 PM. U to undo
        > add 30 minutes before
        OK, Fri Nov 27 2:30 PM: dentist at 3:00 PM
        > delete gym
        Deleted: gym. U to undo
        > add 30 minutes before
        Not sure what you mean. Try "remind me to add 30 minutes before tomorrow at 5pm" or "list".
        """,
    ),
    (
        "nobody was reached: when again is asked",
        {},
        """
        > call bob at 11am
        OK, today 11:00 AM: call bob
        @11:00
        call bob
        > they didn't pick up
        When? Say "tomorrow 5pm" or "in 2 hours": call bob
        > 2pm
        Moved: call bob, now today 2:00 PM
        @14:00
        call bob
        > no answer
        When? Say "tomorrow 5pm" or "in 2 hours": call bob
        > tomorrow
        Moved: call bob, now Wed Nov 25 2:00 PM
        """,
    ),
    (
        "a series that is put off without a time loses none of its days",
        {},
        """
        > call bob every day at 11am
        OK, every day 11:00 AM: call bob
        @11:00
        call bob
        > left a voicemail
        OK, again in 10 min (11:10 AM): call bob
        > in an hour
        Moved: call bob, now in 1 hr (12:00 PM)
        @12:01
        call bob
        > when i get home
        OK, again in 10 min (12:11 PM): call bob
        @12:20
        call bob
        > done
        Done: call bob
        > list
        1) Wed Nov 25 11:00 AM call bob
        """,
    ),
    (
        "the other letter takes the half of the day back",
        {},
        """
        > dinner with al friday at 8
        OK, Fri Nov 27 8:00 PM: dinner with al. A if you meant AM, U to undo
        > A
        OK, Fri Nov 27 8:00 AM: dinner with al
        > P
        OK, Fri Nov 27 8:00 PM: dinner with al
        > U
        Undone: dinner with al
        > dentist friday at 3, remind me 2 hours before
        OK, Fri Nov 27 1:00 PM: dentist friday at 3. A if you meant AM, U to undo
        > A
        Moved: dentist at 3:00 AM. I text you Fri Nov 27 1:00 AM
        > P
        Moved: dentist at 3:00 PM. I text you Fri Nov 27 1:00 PM
        """,
    ),
    (
        "who wants another day is named, and nothing else",
        {},
        """
        > 1:1 with dana tomorrow at 11
        OK, Wed Nov 25 11:00 AM: 1:1 with dana. P if you meant PM, U to undo
        > dana needs to reschedule to friday
        Moved: 1:1 with dana, now Fri Nov 27 11:00 AM
        > the 1:1 has to move to monday at 10
        Moved: 1:1 with dana, now Mon Nov 30 10:00 AM
        > dana wants to move to boston friday
        OK, Fri Nov 27 9:00 AM: dana wants to move to boston. Other time? Say it, like "5pm"
        > call mom!
        Not sure what you mean. Try "remind me to call mom tomorrow at 5pm" or "list".
        > saturday
        OK, Sat Nov 28 9:00 AM: call mom. Other time? Say it, like "5pm"
        """,
    ),
]


@pytest.mark.parametrize(("options", "script"), [pytest.param(o, s, id=t) for t, o, s in NEWS])
def test_a_thread_reads_like_this(options: dict[str, Any], script: str) -> None:
    play(options, script)
