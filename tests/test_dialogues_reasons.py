"""Threads of news and second thoughts whose name, reason or time is said in more words than it takes."""

from __future__ import annotations

from typing import Any

import pytest

from tests.test_dialogues_answers import Dialogue, play

NEWS: list[Dialogue] = [
    (
        "news of a name of several words: what is between it and the new time is no name",
        {},
        """
        > book club thursday 7pm
        OK, Thu Nov 26 7:00 PM: book club
        > book club is friday now
        Moved: book club, now Fri Nov 27 7:00 PM
        > book club is at 8 now
        Moved: book club, now Fri Nov 27 8:00 PM
        > swim class thursday 4pm
        OK, Thu Nov 26 4:00 PM: swim class
        > swim class is saturday now
        Moved: swim class, now Sat Nov 28 4:00 PM
        > staff meeting wednesday 9am
        OK, Wed Nov 25 9:00 AM: staff meeting
        > staff meeting is at 10 now
        Moved: staff meeting, now Wed Nov 25 10:00 AM
        > bring cake to book club thursday 6pm
        OK, Thu Nov 26 6:00 PM: bring cake to book club
        > book the hotel now
        Not sure what you mean. Try "remind me to book the hotel now" or "list".
        """,
    ),
    (
        "instead and actually move what is kept",
        {},
        """
        > interview friday 9am
        OK, Fri Nov 27 9:00 AM: interview
        > interview is at 10 instead
        Moved: interview, now Fri Nov 27 10:00 AM
        > the interview is 11 instead
        Moved: interview, now Fri Nov 27 11:00 AM
        > dinner with kate friday 7pm
        OK, Fri Nov 27 7:00 PM: dinner with kate
        > dinner is saturday instead
        Moved: dinner with kate, now Sat Nov 28 7:00 PM
        > dinner is at 8 instead
        Moved: dinner with kate, now Sat Nov 28 8:00 PM
        > dads birthday dec 19
        OK, Sat Dec 19 9:00 AM: dads birthday. Other time? Say it, like "5pm"
        > dads birthday is the 20th actually
        Moved: dads birthday, now Sun Dec 20 9:00 AM
        > dads birthday is actually the 21st
        Moved: dads birthday, now Mon Dec 21 9:00 AM
        > rent due dec 1
        OK, Tue Dec 1 9:00 AM: rent due. Other time? Say it, like "5pm"
        > rent is due the 3rd actually
        Moved: rent due, now Thu Dec 3 9:00 AM
        > dentist friday 3pm
        OK, Fri Nov 27 3:00 PM: dentist
        > dentist is now thursday instead of friday
        Moved: dentist, now Thu Nov 26 3:00 PM
        > mrs green's bouquet friday at 4pm
        OK, Fri Nov 27 4:00 PM: mrs green's bouquet
        > mrs green's bouquet is for thursday, not friday
        Moved: mrs green's bouquet, now Thu Nov 26 4:00 PM
        > call is at 10 instead of lunch
        OK, tonight 10:00 PM: call is at 10 instead of lunch. A if you meant AM, U to undo
        """,
    ),
    (
        "news of who called is of theirs, not of what was confirmed last",
        {},
        """
        > thaw the chicken tonight at 9
        OK, tonight 9:00 PM: thaw the chicken
        > dentist tomorrow at 3pm
        OK, Wed Nov 25 3:00 PM: dentist
        > haircut tomorrow at 4
        OK, Wed Nov 25 4:00 PM: haircut. A if you meant AM, U to undo
        > dentist called, they moved it to friday at 9:30
        Moved: dentist, now Fri Nov 27 9:30 AM
        > cardiologist called, they moved it to friday at 9:30
        Which one?
        1) 9:00 PM thaw the chicken
        2) Wed Nov 25 4:00 PM haircut
        3) Fri Nov 27 9:30 AM dentist
        > 1
        Moved: thaw the chicken, now Fri Nov 27 9:30 PM
        """,
    ),
    (
        "who called is in the words",
        {},
        """
        > drive dad to the cardiologist friday 10am
        OK, Fri Nov 27 10:00 AM: drive dad to the cardiologist
        > get groceries tomorrow 5pm
        OK, Wed Nov 25 5:00 PM: get groceries
        > cardiologist called, they moved it to friday at 9:30
        Moved: drive dad to the cardiologist, now Fri Nov 27 9:30 AM
        """,
    ),
    (
        "an errand is no meeting",
        {},
        """
        > thaw the chicken tonight at 9
        OK, tonight 9:00 PM: thaw the chicken
        > the meeting is now at 11
        Nothing matches "meeting". Say list to see them.
        """,
    ),
    (
        "a name in part, and one that is kept nowhere",
        {},
        """
        > boiler service thursday 9am
        OK, Thu Nov 26 9:00 AM: boiler service
        > haircut tomorrow at 4pm
        OK, Wed Nov 25 4:00 PM: haircut
        > mr patel boiler moved to mon same time
        Moved: boiler service, now Mon Nov 30 9:00 AM
        > the party moved to friday same time
        Nothing matches "party". Say list to see them.
        > lunch is at 1 instead
        Nothing matches "lunch". Say list to see them.
        > school forms friday 3pm
        OK, Fri Nov 27 3:00 PM: school forms
        > school party moved to saturday at 4
        Which one?
        1) Fri Nov 27 3:00 PM school forms
        > n
        OK, left as it is.
        """,
    ),
    (
        "nothing kept",
        {},
        """
        > the party moved to friday same time
        Nothing matches "party". Say list to see them.
        > the meeting is now at 11
        Nothing matches "meeting". Say list to see them.
        """,
    ),
    (
        "from one that just came",
        {},
        """
        > dentist tomorrow at 3pm
        OK, Wed Nov 25 3:00 PM: dentist
        > the dentist called, it's at 4 now
        Moved: dentist, now Wed Nov 25 4:00 PM
        > mom called, call her back at 5
        OK, today 5:00 PM: mom called, call her back. A if you meant AM, U to undo
        > sam called, lunch friday noon
        OK, Fri Nov 27 12:00 PM: sam called, lunch
        > office called and they moved it to 5
        Which one?
        1) 5:00 PM mom called, call her back
        2) Wed Nov 25 4:00 PM dentist
        3) Fri Nov 27 12:00 PM sam called, lunch
        > list
        1) 5:00 PM mom called, call her back
        2) Wed Nov 25 4:00 PM dentist
        3) Fri Nov 27 12:00 PM sam called, lunch
        """,
    ),
    (
        "same time is that of the one that is kept",
        {},
        """
        > dentist thursday 3pm
        OK, Thu Nov 26 3:00 PM: dentist
        > haircut tomorrow 4pm
        OK, Wed Nov 25 4:00 PM: haircut
        > move the dentist to friday same time
        Moved: dentist, now Fri Nov 27 3:00 PM
        > dentist to saturday same time
        Moved: dentist, now Sat Nov 28 3:00 PM
        > move it to monday same time
        Moved: dentist, now Mon Nov 30 3:00 PM
        > same time sunday
        Moved: dentist, now Sun Nov 29 3:00 PM
        > move haircut to next week same time
        Moved: haircut, now Wed Dec 2 4:00 PM
        """,
    ),
    (
        "same time next week is one more",
        {},
        """
        > project meeting thursday 2pm
        OK, Thu Nov 26 2:00 PM: project meeting
        > project meeting same time next week
        OK, Thu Dec 3 2:00 PM: project meeting
        > list
        1) Thu Nov 26 2:00 PM project meeting
        2) Thu Dec 3 2:00 PM project meeting
        """,
    ),
    (
        "same time as another",
        {},
        """
        > dentist thursday 3pm
        OK, Thu Nov 26 3:00 PM: dentist
        > call bob same time thursday
        OK, Thu Nov 26 3:00 PM: call bob
        """,
    ),
    (
        "same time of an event",
        {},
        """
        > therapy thursday 3pm remind me an hour before
        OK, Thu Nov 26 2:00 PM: therapy thursday 3pm
        > therapy to friday same time
        Moved: therapy at 3:00 PM. I text you Fri Nov 27 2:00 PM
        """,
    ),
    (
        "what is moved and kept nowhere",
        {},
        """
        > haircut tomorrow at 4
        OK, Wed Nov 25 4:00 PM: haircut. A if you meant AM, U to undo
        > the party moved to friday same time
        Nothing matches "party". Say list to see them.
        > and call ann at the same time
        OK, Wed Nov 25 4:00 PM: call ann
        """,
    ),
    (
        "a time after a text that was not understood is of that text",
        {},
        """
        > dentist fri 3pm
        OK, Fri Nov 27 3:00 PM: dentist
        > eggs
        Not sure what you mean. Try "call mom tomorrow at 5pm" or "list".
        > tonight
        OK, tonight 8:00 PM: eggs
        > laundry
        Not sure what you mean. Try "call mom tomorrow at 5pm" or "list".
        > 7pm
        OK, tonight 7:00 PM: laundry
        > vitamins
        Not sure what you mean. Try "call mom tomorrow at 5pm" or "list".
        > at 9
        OK, tonight 9:00 PM: vitamins. A if you meant AM, U to undo
        > where is my passport
        Not sure what you mean. Try "call mom tomorrow at 5pm" or "list".
        > tomorrow at 5
        What should I remind you of, Wed Nov 25 5:00 PM?
        > n
        OK, left as it is.
        """,
    ),
    (
        "talk between",
        {},
        """
        > dentist fri 3pm
        OK, Fri Nov 27 3:00 PM: dentist
        > wrong time
        U undoes "dentist". Or say what it should be.
        > 4pm
        Moved: dentist, now Fri Nov 27 4:00 PM
        > oops
        Undone: dentist
        > 5pm
        Moved: dentist, now Fri Nov 27 5:00 PM
        > lol
        Hi. Try "call mom tomorrow at 5pm" or "list".
        > 6pm
        Moved: dentist, now Fri Nov 27 6:00 PM
        > eggs
        Not sure what you mean. Try "call mom tomorrow at 5pm" or "list".
        > no make it 7
        Moved: dentist, now Fri Nov 27 7:00 PM
        > eggs
        Not sure what you mean. Try "call mom tomorrow at 5pm" or "list".
        > move it to 8
        Moved: dentist, now Fri Nov 27 8:00 PM
        > eggs
        Not sure what you mean. Try "call mom tomorrow at 5pm" or "list".
        > bananas
        Not sure what you mean. Try "call mom tomorrow at 5pm" or "list".
        > list
        1) Fri Nov 27 8:00 PM dentist
        > yes
        OK.
        """,
    ),
    (
        "it is the only row of a digest, and nothing that was done yesterday",
        {"digests": True},
        """
        > call mom today at 11
        OK, today 11:00 AM: call mom. P if you meant PM, U to undo
        > pick up suit tomorrow at 5pm
        OK, Wed Nov 25 5:00 PM: pick up suit
        @11:01
        call mom
        > done
        Done: call mom
        @2026-11-25 12:01
        Tomorrow:
        1) 5:00 PM pick up suit
        (digest off stops these)
        Until 6:00 PM:
        1) 5:00 PM pick up suit
        > move it to 6
        Moved: pick up suit, now tonight 6:00 PM
        > they moved it to 7
        Moved: pick up suit, now tonight 7:00 PM
        """,
    ),
    (
        "a command behind a reason",
        {},
        """
        > take out trash tomorrow 8am
        OK, Wed Nov 25 8:00 AM: take out trash
        > yoga every wednesday 6pm
        OK, every Wed 6:00 PM from Wed Nov 25: yoga
        > i'm sick so cancel tomorrow
        Which one?
        1) Wed Nov 25 8:00 AM take out trash
        2) Wed Nov 25 6:00 PM yoga
        """,
    ),
    (
        "the day of a reason",
        {},
        """
        > pack lunch boxes every weekday 7am
        OK, every weekday 7:00 AM from Wed Nov 25: pack lunch boxes
        > no school tuesday so skip the lunch boxes
        Skipped: pack lunch boxes Tue Dec 1. Next Wed Nov 25 7:00 AM
        """,
    ),
    (
        "has no soccer",
        {},
        """
        > leo soccer every saturday 9am
        OK, every Sat 9:00 AM from Sat Nov 28: leo soccer
        > leo has no soccer this saturday
        Skipped: leo soccer. Next Sat Dec 5 9:00 AM
        """,
    ),
    (
        "skip tonight behind a reason",
        {},
        """
        > take meds every day at 9pm
        OK, every day 9:00 PM: take meds
        > already in bed, skip tonight
        Skipped: take meds. Next Wed Nov 25 9:00 PM
        """,
    ),
    (
        "no need on that day",
        {},
        """
        > pick up leo every weekday at 3
        OK, every weekday 3:00 PM: pick up leo
        > i don't need to pick up leo on wednesday
        Skipped: pick up leo Wed Nov 25. Next today 3:00 PM
        """,
    ),
    (
        "no more after a day",
        {},
        """
        > physical therapy every tuesday at 10
        OK, every Tue 10:00 AM from Tue Dec 1: physical therapy
        > no more physical therapy after dec 10
        Moved: physical therapy, now every Tue 10:00 AM until Thu Dec 10 from Tue Dec 1
        """,
    ),
    (
        "closed on a day",
        {},
        """
        > open the shop every weekday at 8
        OK, every weekday 8:00 AM from Wed Nov 25: open the shop
        > closed on tuesday, skip the shop
        Skipped: open the shop Tue Dec 1. Next Wed Nov 25 8:00 AM
        """,
    ),
    (
        "a day is cancelled",
        {},
        """
        > band practice thursday 7pm
        OK, Thu Nov 26 7:00 PM: band practice
        > thursday is cancelled
        Deleted: band practice. U to undo
        """,
    ),
    (
        "cannot, and when it is moved to",
        {},
        """
        > meet with carla wednesday at 2
        OK, Wed Nov 25 2:00 PM: meet with carla. A if you meant AM, U to undo
        > carla can't make it wednesday, moved to thursday at 11
        Moved: meet with carla, now Thu Nov 26 11:00 AM
        """,
    ),
    (
        "a long reason names what that is",
        {},
        """
        > take the car to the garage thursday at 8
        OK, Thu Nov 26 8:00 AM: take the car to the garage. P if you meant PM, U to undo
        > garage just told me they can only take the car on Wednesday, so please change that to Wednesday at 8
        Moved: take the car to the garage, now Wed Nov 25 8:00 AM
        """,
    ),
    (
        "both of a name",
        {},
        """
        > dentist for mia friday 3pm
        OK, Fri Nov 27 3:00 PM: dentist for mia
        > dentist for leo friday 4pm
        OK, Fri Nov 27 4:00 PM: dentist for leo
        > both dentists moved to dec 10
        Moved: dentist for mia, now Thu Dec 10 3:00 PM
        Moved: dentist for leo, now Thu Dec 10 4:00 PM
        """,
    ),
    (
        "the one of a person",
        {},
        """
        > noah dentist dec 3 at 4
        OK, Thu Dec 3 4:00 PM: noah dentist. A if you meant AM, U to undo
        > call bob tomorrow
        OK, Wed Nov 25 9:00 AM: call bob. Other time? Say it, like "5pm"
        > noah's is at 5
        Moved: noah dentist, now Thu Dec 3 5:00 PM
        """,
    ),
    (
        "both of a day",
        {},
        """
        > soccer saturday 9am
        OK, Sat Nov 28 9:00 AM: soccer
        > ballet saturday 10am
        OK, Sat Nov 28 10:00 AM: ballet
        > both saturday ones at 11
        Moved: soccer, now Sat Nov 28 11:00 AM
        Moved: ballet, now Sat Nov 28 11:00 AM
        """,
    ),
    (
        "news behind a reason",
        {},
        """
        > take out trash every monday 7pm
        OK, every Mon 7:00 PM from Mon Nov 30: take out trash
        > holiday this week, trash is tuesday
        Moved just this one: take out trash, now Tue Dec 1 7:00 PM. "from now on": every Tue 7:00 PM
        """,
    ),
    (
        "the one of a name",
        {},
        """
        > plumber thursday 9am
        OK, Thu Nov 26 9:00 AM: plumber
        > call electrician friday 9am
        OK, Fri Nov 27 9:00 AM: call electrician
        > the plumber one should be at 11
        Moved: plumber, now Thu Nov 26 11:00 AM
        > make the electrician one 10
        Moved: call electrician, now Fri Nov 27 10:00 AM
        """,
    ),
    (
        "set for, and did i ask",
        {},
        """
        > dentist friday 2pm
        OK, Fri Nov 27 2:00 PM: dentist
        > set dentist for thursday at 3
        Moved: dentist, now Thu Nov 26 3:00 PM
        > did i already ask you about the plumber?
        Nothing about "plumber". Say list to see all.
        > did i already ask you about the dentist?
        dentist: Thu Nov 26 3:00 PM
        """,
    ),
    (
        "errands with a comma or so are no commands",
        {},
        """
        > gym tomorrow 6pm
        OK, Wed Nov 25 6:00 PM: gym
        > yoga every wednesday 6pm
        OK, every Wed 6:00 PM from Wed Nov 25: yoga
        > call the gym friday, cancel membership
        OK, Fri Nov 27 9:00 AM: call the gym friday, cancel membership. Other time? Say it, like "5pm"
        > email coach so cancel friday's session
        Not sure what you mean. Try "remind me to email coach so cancel friday's session tomorrow at 5pm" or "list".
        > dentist called, call back friday
        OK, Fri Nov 27 9:00 AM: dentist called, call back. Other time? Say it, like "5pm"
        > mom is visiting so clean the house friday
        OK, Fri Nov 27 9:00 AM: mom is visiting so clean the house. Other time? Say it, like "5pm"
        > out of milk, buy milk tomorrow
        OK, Wed Nov 25 9:00 AM: out of milk, buy milk. Other time? Say it, like "5pm"
        > sick, call in tomorrow 7am
        OK, Wed Nov 25 7:00 AM: sick, call in
        > no milk left, get milk tomorrow
        OK, Wed Nov 25 9:00 AM: no milk left, get milk. Other time? Say it, like "5pm"
        > no bread so go to the bakery saturday
        OK, Sat Nov 28 9:00 AM: no bread so go to the bakery. Other time? Say it, like "5pm"
        > cancel hulu friday, it renews saturday
        OK, Fri Nov 27 9:00 AM: cancel hulu friday, it renews saturday. Other time? Say it, like "5pm"
        > set table for dinner friday 6pm
        OK, Fri Nov 27 6:00 PM: set table for dinner
        > set alarm for gym friday
        OK, Fri Nov 27 9:00 AM: gym. Other time? Say it, like "5pm"
        > make the bed friday 9am
        OK, Fri Nov 27 9:00 AM: make the bed
        > put gym bag in the car friday
        OK, Fri Nov 27 9:00 AM: put gym bag in the car. Other time? Say it, like "5pm"
        > put the roast in at 4
        Not sure what you mean. Try "remind me to put the roast in at 4 tomorrow at 5pm" or "list".
        > move the car friday
        OK, Fri Nov 27 9:00 AM: move the car. Other time? Say it, like "5pm"
        > change the filter friday
        OK, Fri Nov 27 9:00 AM: change the filter. Other time? Say it, like "5pm"
        > move the couch
        Not sure what you mean. Try "remind me to move the couch tomorrow at 5pm" or "list".
        > list
        1) Wed Nov 25 7:00 AM sick, call in
        2) Wed Nov 25 9:00 AM out of milk, buy milk
        3) Wed Nov 25 9:00 AM no milk left, get milk
        more: 13 more
        """,
    ),
    (
        "errands that look like a day off",
        {},
        """
        > pick up leo every weekday at 3
        OK, every weekday 3:00 PM: pick up leo
        > i don't need to pick up leo on wednesday
        Skipped: pick up leo Wed Nov 25. Next today 3:00 PM
        > pick up leo not needed friday
        OK, Fri Nov 27 9:00 AM: pick up leo not needed. Other time? Say it, like "5pm"
        > i dont need a jacket friday
        OK, Fri Nov 27 9:00 AM: i dont need a jacket. Other time? Say it, like "5pm"
        > leo has soccer this saturday at 9
        OK, Sat Nov 28 9:00 AM: leo has soccer. P if you meant PM, U to undo
        > leo has no school friday
        OK, Fri Nov 27 9:00 AM: leo has no school. Other time? Say it, like "5pm"
        > leo has a game friday 5pm
        OK, Fri Nov 27 5:00 PM: leo has a game
        > there's no school on friday
        OK, Fri Nov 27 9:00 AM: there's no school. Other time? Say it, like "5pm"
        > both kids to the dentist friday 3pm
        OK, Fri Nov 27 3:00 PM: both kids to the dentist
        > both cars need oil change friday
        OK, Fri Nov 27 9:00 AM: both cars need oil change. Other time? Say it, like "5pm"
        > all hands meeting moved to friday 2pm
        Nothing matches "all hands meeting". Say list to see them.
        > the car should be washed friday
        Not sure what you mean. Try "call mom tomorrow at 5pm" or "list".
        > the big one is at 5
        Nothing matches "big is". Say list to see them.
        > did i already ask you about milk
        Nothing about "milk". Say list to see all.
        > friday is cancelled
        Which one?
        1) Fri Nov 27 9:00 AM pick up leo not needed
        2) Fri Nov 27 9:00 AM i dont need a jacket
        3) Fri Nov 27 9:00 AM leo has no school
        more: 4 more
        """,
    ),
    (
        "who cannot come is the one of that day",
        {},
        """
        > call mike at 3
        OK, today 3:00 PM: call mike. A if you meant AM, U to undo
        > dinner with mike and sue friday 7pm
        OK, Fri Nov 27 7:00 PM: dinner with mike and sue
        > mike can't come friday
        To when? dinner with mike and sue is at Fri Nov 27 7:00 PM
        > n
        OK, left as it is.
        > mike can't come to the party, tell him friday
        OK, Fri Nov 27 9:00 AM: mike can't come to the party. Other time? Say it, like "5pm"
        > thursday is cancelled
        Nothing for Thu Nov 26.
        """,
    ),
    (
        "sick, busy and late",
        {},
        """
        > call the dentist friday 3pm
        OK, Fri Nov 27 3:00 PM: call the dentist
        > i'm sick so cancel friday
        Deleted: call the dentist. U to undo
        > i'm sick, cancel the dentist
        Not sure what you mean. Try "call mom tomorrow at 5pm" or "list".
        > u
        Undone: call the dentist
        > busy all day, move the dentist to monday
        Moved: call the dentist, now Mon Nov 30 3:00 PM
        > busy, push it to tuesday
        Moved: call the dentist, now Tue Dec 1 3:00 PM
        > running late so move that to 4
        Moved: call the dentist, now Tue Dec 1 4:00 PM
        > list
        1) Tue Dec 1 4:00 PM call the dentist
        """,
    ),
    (
        "of that night, or once only",
        {},
        """
        > take meds every day at 9pm
        OK, every day 9:00 PM: take meds
        > gym monday 6pm
        OK, Mon Nov 30 6:00 PM: gym
        > forgot, skip tonight
        Skipped: take meds. Next Wed Nov 25 9:00 PM
        > i'm tired. skip gym
        gym comes once, Mon Nov 30 6:00 PM. Delete it? Y to do it
        > no gym monday
        Deleted: gym. U to undo
        > already ate. skip lunch friday
        OK, Fri Nov 27 9:00 AM: already ate. skip lunch. Other time? Say it, like "5pm"
        > list
        1) Wed Nov 25 9:00 PM take meds
        2) Fri Nov 27 9:00 AM already ate. skip lunch
        """,
    ),
    (
        "moving without a time asks for it",
        {},
        """
        > dentist friday 3pm
        OK, Fri Nov 27 3:00 PM: dentist
        > get milk tomorrow 9am
        OK, Wed Nov 25 9:00 AM: get milk
        > move the dentist
        To when? dentist is at Fri Nov 27 3:00 PM
        > to thursday
        Moved: dentist, now Thu Nov 26 3:00 PM
        """,
    ),
    (
        "postponed asks to when, and a week is a week later than it was",
        {},
        """
        > therapy thursday 3pm remind me an hour before
        OK, Thu Nov 26 2:00 PM: therapy thursday 3pm
        > therapy got postponed
        To when? therapy thursday 3pm is at Thu Nov 26 2:00 PM
        > a week
        Moved: therapy at 3:00 PM. I text you Thu Dec 3 2:00 PM
        """,
    ),
    (
        "it was postponed",
        {},
        """
        > therapy thursday 3pm remind me an hour before
        OK, Thu Nov 26 2:00 PM: therapy thursday 3pm
        > therapy is postponed
        To when? therapy thursday 3pm is at Thu Nov 26 2:00 PM
        > to dec 8
        Moved: therapy at 3:00 PM. I text you Tue Dec 8 2:00 PM
        > they postponed it
        To when? therapy at 3:00 PM is at Tue Dec 8 2:00 PM
        > a week
        Moved: therapy at 3:00 PM. I text you Tue Dec 15 2:00 PM
        > dentist called and postponed it
        Not sure what you mean. Try "call mom tomorrow at 5pm" or "list".
        > doctor wants to reschedule
        Not sure what you mean. Try "call mom tomorrow at 5pm" or "list".
        """,
    ),
    (
        "work is moved, and the time was said",
        {},
        """
        > work tomorrow 9am
        OK, Wed Nov 25 9:00 AM: work
        > they switched me to 7am
        Moved: work, now Wed Nov 25 7:00 AM
        """,
    ),
    (
        "event and alerts postponed",
        {},
        """
        > dentist friday 3pm
        OK, Fri Nov 27 3:00 PM: dentist
        > remind me an hour before the dentist
        OK, Fri Nov 27 2:00 PM: dentist at 3:00 PM
        > dentist got postponed
        To when? dentist is at Fri Nov 27 3:00 PM
        > 2 weeks
        Moved: dentist, now Fri Dec 11 3:00 PM
        Moved: dentist at 3:00 PM. I text you Fri Dec 11 2:00 PM
        """,
    ),
    (
        "no postponing",
        {},
        """
        > call the dentist to reschedule friday
        OK, Fri Nov 27 9:00 AM: call the dentist to reschedule. Other time? Say it, like "5pm"
        > buy milk tomorrow
        OK, Wed Nov 25 9:00 AM: buy milk. Other time? Say it, like "5pm"
        > the movie got delayed
        Not sure what you mean. Try "call mom tomorrow at 5pm" or "list".
        > mom had to postpone
        Not sure what you mean. Try "call mom tomorrow at 5pm" or "list".
        > reschedule call with bob friday 9am
        OK, Fri Nov 27 9:00 AM: reschedule call with bob
        """,
    ),
    (
        "kept after all",
        {},
        """
        > haircut tomorrow at 4pm
        OK, Wed Nov 25 4:00 PM: haircut
        > cancel the haircut
        Deleted: haircut. U to undo
        > actually no, keep the haircut
        Undone: haircut
        > cancel haircut
        Deleted: haircut. U to undo
        > no, keep it
        Undone: haircut
        > cancel haircut
        Deleted: haircut. U to undo
        > wait don't delete it
        Undone: haircut
        > cancel haircut
        Deleted: haircut. U to undo
        > keep the receipts
        Not sure what you mean. Try "call mom tomorrow at 5pm" or "list".
        > put it back
        Undone: haircut
        > u
        Undone: haircut
        """,
    ),
    (
        "none of them",
        {},
        """
        > dentist for mia friday 3pm
        OK, Fri Nov 27 3:00 PM: dentist for mia
        > dentist for leo friday 4pm
        OK, Fri Nov 27 4:00 PM: dentist for leo
        > delete dentist
        Which one?
        1) Fri Nov 27 3:00 PM dentist for mia
        2) Fri Nov 27 4:00 PM dentist for leo
        > wait no keep it
        OK, left as it is.
        > delete dentist
        Which one?
        1) Fri Nov 27 3:00 PM dentist for mia
        2) Fri Nov 27 4:00 PM dentist for leo
        > keep them both
        OK, left as it is.
        > delete all
        Delete all 2? Y to do it
        > no keep them
        OK, left as it is.
        > list
        1) Fri Nov 27 3:00 PM dentist for mia
        2) Fri Nov 27 4:00 PM dentist for leo
        """,
    ),
    (
        "the same before another event",
        {},
        """
        > dentist friday 3pm remind me 1 hour before
        OK, Fri Nov 27 2:00 PM: dentist friday 3pm
        > vet saturday 11am same reminder
        OK, Sat Nov 28 10:00 AM: vet at 11:00 AM
        > same monday
        OK, Mon Nov 30 10:00 AM: vet at 11:00 AM
        """,
    ),
    (
        "what to do before a shift says not how long before",
        {},
        """
        > i work tonight 7p to 7a, remind me 1 hr before to leave
        OK, tonight 6:00 PM: leave
        > next shift friday 7p same thing
        When? Say "tomorrow 5pm" or "in 2 hours": leave
        > 6pm friday
        OK, Fri Nov 27 6:00 PM: leave
        """,
    ),
    (
        "one more on another day",
        {},
        """
        > call mom thursday 5pm
        OK, Thu Nov 26 5:00 PM: call mom
        > same friday
        OK, Fri Nov 27 5:00 PM: call mom
        > same time saturday
        Moved: call mom, now Sat Nov 28 5:00 PM
        > same thing on sunday
        OK, Sun Nov 29 5:00 PM: call mom
        > same shirt for friday party
        OK, Fri Nov 27 9:00 AM: same shirt for friday party. Other time? Say it, like "5pm"
        > buy the same cereal friday
        OK, Fri Nov 27 9:00 AM: buy the same cereal. Other time? Say it, like "5pm"
        > wear same shoes saturday
        OK, Sat Nov 28 9:00 AM: wear same shoes. Other time? Say it, like "5pm"
        > same day shipping friday
        OK, Fri Nov 27 9:00 AM: same day shipping. Other time? Say it, like "5pm"
        > list
        1) Thu Nov 26 5:00 PM call mom
        2) Fri Nov 27 9:00 AM same shirt for friday party
        3) Fri Nov 27 9:00 AM buy the same cereal
        more: 4 more
        """,
    ),
    (
        "two alerts",
        {},
        """
        > exam dec 4 at 10am, remind me 1 day before and 1 hour before
        OK:
        1) Thu Dec 3 10:00 AM exam dec 4 at 10am
        2) Fri Dec 4 9:00 AM exam dec 4 at 10am
        > physics dec 8 9am same alerts
        OK:
        1) Mon Dec 7 9:00 AM physics on Tue Dec 8 9:00 AM
        2) Tue Dec 8 8:00 AM physics at 9:00 AM
        """,
    ),
    (
        "another was meant, and undo brings both back",
        {},
        """
        > haircut tomorrow at 4pm
        OK, Wed Nov 25 4:00 PM: haircut
        > dentist friday 3pm
        OK, Fri Nov 27 3:00 PM: dentist
        > delete haircut
        Deleted: haircut. U to undo
        > oh no i meant the dentist
        Undone: haircut
        Deleted: dentist. U to undo
        > list
        1) Wed Nov 25 4:00 PM haircut
        > u
        Undone: dentist
        > list
        1) Wed Nov 25 4:00 PM haircut
        2) Fri Nov 27 3:00 PM dentist
        > delete haircut
        Deleted: haircut. U to undo
        > no the dentist
        Undone: haircut
        Deleted: dentist. U to undo
        > undo
        Undone: dentist
        > delete haircut
        Deleted: haircut. U to undo
        > no the plumber
        Not sure what you mean. Try "call mom tomorrow at 5pm" or "list".
        """,
    ),
    (
        "an essay with two reminders of the same words",
        {},
        """
        > essay due dec 4 at midnight remind me 2 days before
        OK, Wed Dec 2 9:00 AM: essay due dec 4 at midnight. Other time? Say it, like "5pm"
        > remind me friday dec 4 9am essay due dec 4 at midnight
        OK, Fri Dec 4 9:00 AM: essay due dec 4 at midnight
        > prof extended the essay to dec 7
        Moved: essay due on Mon Dec 7 12:00 AM. I text you Sat Dec 5 9:00 AM
        Moved: essay due dec 4 at midnight, now Mon Dec 7 9:00 AM
        > list
        1) Sat Dec 5 9:00 AM essay due on Mon Dec 7 12:00 AM
        2) Mon Dec 7 9:00 AM essay due dec 4 at midnight
        """,
    ),
    (
        "errands remain, and a meeting may be none of what is kept",
        {},
        """
        > get desk moved friday 9am
        OK, Fri Nov 27 9:00 AM: get desk moved
        > have the oil changed to synthetic friday
        OK, Fri Nov 27 9:00 AM: have the oil changed to synthetic. Other time? Say it, like "5pm"
        > call with sam friday 3pm
        OK, Fri Nov 27 3:00 PM: call with sam
        > they moved the call to 4
        Not sure what you mean. Try "call mom tomorrow at 5pm" or "list".
        > the meeting moved to 5
        Which one?
        1) Fri Nov 27 9:00 AM get desk moved
        2) Fri Nov 27 9:00 AM have the oil changed to synthetic
        3) Fri Nov 27 3:00 PM call with sam
        > 3
        Moved: call with sam, now Fri Nov 27 5:00 PM
        > couch delivery moved to friday 2pm
        Nothing matches "couch delivery". Say list to see them.
        > kids moved to new school monday
        OK, Mon Nov 30 9:00 AM: kids moved to new school. Other time? Say it, like "5pm"
        > trash moved to curb tonight
        OK, tonight 8:00 PM: trash moved to curb
        > list
        1) 8:00 PM trash moved to curb
        2) Fri Nov 27 9:00 AM get desk moved
        3) Fri Nov 27 9:00 AM have the oil changed to synthetic
        more: 2 more
        """,
    ),
    (
        "who called, in other words",
        {},
        """
        > haircut tomorrow at 4pm
        OK, Wed Nov 25 4:00 PM: haircut
        > dr lee friday 2pm
        OK, Fri Nov 27 2:00 PM: dr lee
        > dr lee's office called, moved me to monday at 10
        Moved: dr lee, now Mon Nov 30 10:00 AM
        > salon called, they can do 5 instead
        Which one?
        1) Wed Nov 25 4:00 PM haircut
        2) Mon Nov 30 10:00 AM dr lee
        > 1
        Moved: haircut, now Wed Nov 25 5:00 PM
        > the vet texted that it's at 6 now
        Which one?
        1) Wed Nov 25 5:00 PM haircut
        2) Mon Nov 30 10:00 AM dr lee
        > n
        OK, left as it is.
        > flight now leaves at 6am
        Nothing matches "flight". Say list to see them.
        > can you hear me
        Not sure what you mean. Try "call mom tomorrow at 5pm" or "list".
        > tomorrow
        What should I remind you of, Wed Nov 25 9:00 AM?
        > n
        OK, left as it is.
        """,
    ),
    (
        "same time next week is on its own weekday",
        {},
        """
        > dentist wed 3pm
        OK, Wed Nov 25 3:00 PM: dentist
        > dentist next week same time
        OK, Wed Dec 2 3:00 PM: dentist
        > make it friday, same time
        Moved: dentist, now Fri Nov 27 3:00 PM
        > lunch with kim same time saturday
        OK, Sat Nov 28 3:00 PM: lunch with kim
        """,
    ),
    (
        "what is said beside a time is no answer, and a reason names what it is",
        {},
        """
        > walk the dog every day at 7am
        OK, every day 7:00 AM from Wed Nov 25: walk the dog
        > sister is walking the dog tomorrow, skip it
        Skipped: walk the dog. Next Thu Nov 26 7:00 AM
        > call sue saturday
        OK, Sat Nov 28 9:00 AM: call sue. Other time? Say it, like "5pm"
        > the kids have no practice wednesday
        Not sure what you mean. Try "call mom tomorrow at 5pm" or "list".
        > dentist thursday 3pm
        OK, Thu Nov 26 3:00 PM: dentist
        > everything thursday is cancelled
        Skipped: walk the dog. Next Fri Nov 27 7:00 AM
        Deleted: dentist. U to undo
        """,
    ),
    (
        "a new one, and one that is kept",
        {},
        """
        > plumber thursday 9am
        OK, Thu Nov 26 9:00 AM: plumber
        > set a plumber reminder for friday at 4
        OK, Fri Nov 27 4:00 PM: plumber. A if you meant AM, U to undo
        > set plumber for monday
        Which one?
        1) Thu Nov 26 9:00 AM plumber
        2) Fri Nov 27 4:00 PM plumber
        """,
    ),
    (
        "put back in other words",
        {},
        """
        > cleaning tomorrow 9am
        OK, Wed Nov 25 9:00 AM: cleaning
        > delete cleaning
        Deleted: cleaning. U to undo
        > wait keep it
        Undone: cleaning
        > delete cleaning
        Deleted: cleaning. U to undo
        > oops, put the cleaning back
        Undone: cleaning
        > delete cleaning
        Deleted: cleaning. U to undo
        > no wait i need that one
        Undone: cleaning
        > delete cleaning
        Deleted: cleaning. U to undo
        > oh no keep cleaning
        Undone: cleaning
        > list
        1) Wed Nov 25 9:00 AM cleaning
        """,
    ),
    (
        "everything of a day is that day's alone",
        {},
        """
        > walk the dog every day at 7am
        OK, every day 7:00 AM from Wed Nov 25: walk the dog
        > dentist friday 3pm
        OK, Fri Nov 27 3:00 PM: dentist
        > call mom friday 5pm
        OK, Fri Nov 27 5:00 PM: call mom
        > everything friday is cancelled
        Skipped: walk the dog Fri Nov 27. Next Wed Nov 25 7:00 AM
        Deleted 2: dentist and call mom. U to undo
        > u
        Undone: walk the dog, dentist and call mom
        > cancel everything friday
        Skipped: walk the dog Fri Nov 27. Next Wed Nov 25 7:00 AM
        Deleted 2: dentist and call mom. U to undo
        > list
        1) Wed Nov 25 7:00 AM walk the dog
        > u
        Undone: walk the dog, dentist and call mom
        > thursday is cancelled
        Skipped: walk the dog Thu Nov 26. Next Wed Nov 25 7:00 AM
        """,
    ),
]


@pytest.mark.parametrize(("options", "script"), [pytest.param(o, s, id=t) for t, o, s in NEWS])
def test_a_thread_reads_like_this(options: dict[str, Any], script: str) -> None:
    play(options, script)
