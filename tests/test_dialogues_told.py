"""Threads about news told in people's own words, and about corrections of what was just confirmed."""

from __future__ import annotations

from typing import Any

import pytest

from tests.phone import Phone
from tests.test_dialogues_answers import Dialogue, play

NEWS: list[Dialogue] = [
    (
        "news of another day, of what is kept nowhere",
        {},
        """
        > gym at 5pm
        OK, today 5:00 PM: gym
        > my flight isnt saturday its sunday
        Not sure what you mean. Try "call mom tomorrow at 5pm" or "list".
        """,
    ),
    (
        "which one can be answered where news asked it",
        {},
        """
        > dentist for mia friday 3pm remind me 1 hour before
        OK, Fri Nov 27 2:00 PM: dentist for mia friday 3pm
        > dentist for leo friday 4pm remind me 1 hour before
        OK, Fri Nov 27 3:00 PM: dentist for leo friday 4pm
        > dentist moved to 5
        Which one?
        1) Fri Nov 27 2:00 PM dentist for mia friday 3pm
        2) Fri Nov 27 3:00 PM dentist for leo friday 4pm
        > 2
        Moved: dentist for leo at 5:00 PM. I text you Fri Nov 27 4:00 PM
        > dentist moved to 6
        Which one?
        1) Fri Nov 27 2:00 PM dentist for mia friday 3pm
        2) Fri Nov 27 4:00 PM dentist for leo at 5:00 PM
        > both
        Moved: dentist for mia at 6:00 PM. I text you Fri Nov 27 5:00 PM
        Moved: dentist for leo at 6:00 PM. I text you Fri Nov 27 5:00 PM
        > dentist cancelled
        Which one?
        1) Fri Nov 27 5:00 PM dentist for mia at 6:00 PM
        2) Fri Nov 27 5:00 PM dentist for leo at 6:00 PM
        > mia
        Deleted: dentist for mia at 6:00 PM. U to undo
        > undo
        Undone: dentist for mia at 6:00 PM
        > dentist is an hour earlier
        Which one?
        1) Fri Nov 27 5:00 PM dentist for mia at 6:00 PM
        2) Fri Nov 27 5:00 PM dentist for leo at 6:00 PM
        > 1
        Moved: dentist for mia at 5:00 PM. I text you Fri Nov 27 4:00 PM
        > dentist cancelled
        Which one?
        1) Fri Nov 27 4:00 PM dentist for mia at 5:00 PM
        2) Fri Nov 27 5:00 PM dentist for leo at 6:00 PM
        > both
        Deleted 2: dentist for mia at 5:00 PM and dentist for leo at 6:00 PM. U to undo
        """,
    ),
    (
        "which one of what is kept without alerts: by row, by name, both; the question again keeps what was asked",
        {},
        """
        > gym friday 6pm
        OK, Fri Nov 27 6:00 PM: gym
        > pay rent monday 9am
        OK, Mon Nov 30 9:00 AM: pay rent
        @12:00
        > its cancelled
        Which one?
        1) Fri Nov 27 6:00 PM gym
        2) Mon Nov 30 9:00 AM pay rent
        > hmm what
        Which one?
        1) Fri Nov 27 6:00 PM gym
        2) Mon Nov 30 9:00 AM pay rent
        > 2
        Deleted: pay rent. U to undo
        > they moved me to 4
        Moved: gym, now Fri Nov 27 4:00 PM
        > undo
        Undone: gym
        """,
    ),
    (
        "another time told in many words moves what is kept, and its day stays",
        {},
        """
        > lunch with kate friday noon remind me 1 hour before
        OK, Fri Nov 27 11:00 AM: lunch with kate friday noon
        > lunch at 12:30 now
        Moved: lunch with kate at 12:30 PM. I text you Fri Nov 27 11:30 AM
        > lunch is an hour later
        Moved: lunch with kate at 1:30 PM. I text you Fri Nov 27 12:30 PM
        > lunch moved up to 11:30
        Moved: lunch with kate at 11:30 AM. I text you Fri Nov 27 10:30 AM
        > lunch is earlier, 11
        Moved: lunch with kate at 11:00 AM. I text you Fri Nov 27 10:00 AM
        > lunch moved up an hour
        Moved: lunch with kate at 10:00 AM. I text you Fri Nov 27 9:00 AM
        > kate cant make friday, saturday instead
        Moved: lunch with kate at 10:00 AM. I text you Sat Nov 28 9:00 AM
        > kate wants to do 1 instead
        Moved: lunch with kate at 1:00 PM. I text you Sat Nov 28 12:00 PM
        > lunch is at 12:30
        Moved: lunch with kate at 12:30 PM. I text you Sat Nov 28 11:30 AM
        > kate can't make saturday
        To when? lunch with kate at 12:30 PM is at Sat Nov 28 11:30 AM
        > noon
        Moved: lunch with kate at 12:00 PM. I text you Sat Nov 28 11:00 AM
        > the new time for lunch is 2
        Moved: lunch with kate at 2:00 PM. I text you Sat Nov 28 1:00 PM
        > kate can only do 3 instead
        Moved: lunch with kate at 3:00 PM. I text you Sat Nov 28 2:00 PM
        """,
    ),
    (
        "a flight late, changed, on another day",
        {},
        """
        > flight friday 6am remind me 3 hours before
        OK, Fri Nov 27 3:00 AM: flight friday 6am
        > flight time changed to 7:15am
        Moved: flight at 7:15 AM. I text you Fri Nov 27 4:15 AM
        > flight delayed by 2 hours
        Moved: flight at 9:15 AM. I text you Fri Nov 27 6:15 AM
        > new flight time 8am
        Moved: flight at 8:00 AM. I text you Fri Nov 27 5:00 AM
        > flight delayed 2 hours
        Moved: flight at 10:00 AM. I text you Fri Nov 27 7:00 AM
        > my flight is saturday not friday
        Moved: flight at 10:00 AM. I text you Sat Nov 28 7:00 AM
        > my flight isnt saturday its sunday
        Moved: flight at 10:00 AM. I text you Sun Nov 29 7:00 AM
        > they pushed my flight back an hour
        Moved: flight at 11:00 AM. I text you Sun Nov 29 8:00 AM
        > airline called, flight is now monday at 6am
        Moved: flight at 6:00 AM. I text you Mon Nov 30 3:00 AM
        > flight's cancelled :(
        Deleted: flight at 6:00 AM. U to undo
        > undo
        Undone: flight at 6:00 AM
        > they cancelled my flight
        Deleted: flight at 6:00 AM. U to undo
        """,
    ),
    (
        "what they do is told of the last one",
        {},
        """
        > haircut thurs 5pm remind me 1 hr b4
        OK, Thu Nov 26 4:00 PM: haircut thurs 5pm
        > they moved me to 4
        Moved: haircut at 4:00 PM. I text you Thu Nov 26 3:00 PM
        > they moved me to friday
        Moved: haircut at 4:00 PM. I text you Fri Nov 27 3:00 PM
        > haircut got moved up to 10
        Moved: haircut at 10:00 AM. I text you Fri Nov 27 9:00 AM
        > haircut next saturday instead
        Moved: haircut at 10:00 AM. I text you Sat Dec 5 9:00 AM
        > haircut is the day after now
        Moved: haircut at 10:00 AM. I text you Sun Dec 6 9:00 AM
        > they cancelled
        Deleted: haircut at 10:00 AM. U to undo
        > haircut sat 11am remind me 1 hour before
        OK, Sat Nov 28 10:00 AM: haircut sat 11am
        > im not going to the haircut
        Deleted: haircut sat 11am. U to undo
        > plumber coming thursday at 10am remind me 30 mins before
        OK, Thu Nov 26 9:30 AM: plumber at 10:00 AM
        > plumber is coming an hour earlier
        Moved: plumber at 9:00 AM. I text you Thu Nov 26 8:30 AM
        > plumber running 2 hours late
        Moved: plumber at 11:00 AM. I text you Thu Nov 26 10:30 AM
        > plumber now coming wednesday
        Moved: plumber at 11:00 AM. I text you Wed Nov 25 10:30 AM
        > therapy thursday 3pm remind me an hour before
        OK, Thu Nov 26 2:00 PM: therapy thursday 3pm
        > therapy pushed back half an hour
        Moved: therapy at 3:30 PM. I text you Thu Nov 26 2:30 PM
        > therapy is 30 minutes earlier
        Moved: therapy at 3:00 PM. I text you Thu Nov 26 2:00 PM
        > therapy moved to tomorrow afternoon
        Moved: therapy at 3:00 PM. I text you Wed Nov 25 2:00 PM
        > therapy moved to the morning
        Moved: therapy at 9:00 AM. I text you Wed Nov 25 8:00 AM
        """,
    ),
    (
        "of several with one name, the day in front says which; all that comes before one event moves",
        {},
        """
        > zoom with kim thu 1pm remind me 10 min before
        OK, Thu Nov 26 12:50 PM: zoom with kim thu 1pm
        > zoom with kim fri 1pm remind me 10 min before
        OK, Fri Nov 27 12:50 PM: zoom with kim fri 1pm
        > thursday zoom moved to 2
        Moved: zoom with kim at 2:00 PM. I text you Thu Nov 26 1:50 PM
        > movie tonight at 9 remind me 1 hr before and 15 min before
        OK:
        1) 8:00 PM movie tonight at 9
        2) 8:45 PM movie tonight at 9
        > movie is at 8:30
        Moved: movie at 8:30 PM. I text you tonight 7:30 PM
        Moved: movie at 8:30 PM. I text you tonight 8:15 PM
        > start dinner at 4pm
        OK, today 4:00 PM: start dinner
        > dinner at 4:30 instead
        Moved: start dinner, now today 4:30 PM
        > Dentist appointment Monday 3pm
        OK, Mon Nov 30 3:00 PM: Dentist appointment
        > Dentist called, appointment is now Monday at 10am
        Moved: Dentist appointment, now Mon Nov 30 10:00 AM
        """,
    ),
    (
        "an event that is kept goes with the alert before it, whichever was spoken of",
        {},
        """
        > dentist friday 3pm
        OK, Fri Nov 27 3:00 PM: dentist
        > remind me 1 hour before
        OK, Fri Nov 27 2:00 PM: dentist at 3:00 PM
        > its actually at 4
        Moved: dentist, now Fri Nov 27 4:00 PM
        Moved: dentist at 4:00 PM. I text you Fri Nov 27 3:00 PM
        > its cancelled
        Deleted 2: dentist at 4:00 PM and dentist. U to undo
        > undo
        Undone: dentist at 4:00 PM and dentist
        > they moved it to monday
        Moved: dentist, now Mon Nov 30 4:00 PM
        Moved: dentist at 4:00 PM. I text you Mon Nov 30 3:00 PM
        """,
    ),
    (
        "news after the alert came moves the event, and the alert comes again",
        {},
        """
        > flight today at 4pm remind me 3 hours before
        OK, today 1:00 PM: flight today at 4pm
        @13:00
        flight today at 4pm
        > its delayed to 6
        Moved: flight at 6:00 PM. I text you today 3:00 PM
        @15:00
        flight at 6:00 PM
        > flight is delayed another 30 minutes
        Moved: flight at 6:30 PM. I text you today 3:30 PM
        > its cancelled
        Deleted: flight at 6:30 PM. U to undo
        > flight at 12:30am wednesday remind me 3 hours before
        OK, tonight 9:30 PM: flight at 12:30am wednesday
        @21:30
        flight at 12:30am wednesday
        > flight delayed to 2am
        Moved: flight on Wed Nov 25 2:00 AM. I text you tonight 11:00 PM
        """,
    ),
    (
        "another day than it is on is not called off; skipping what comes once asks",
        {},
        """
        > emma has swim every wednesday at 4:30pm
        OK, every Wed 4:30 PM from Wed Nov 25: emma has swim
        > emmas swim is cancelled today
        Nothing for today.
        emma has swim: Wed Nov 25 4:30 PM
        > dentist friday 3pm
        OK, Fri Nov 27 3:00 PM: dentist
        > dentist cancelled monday
        Nothing for Mon Nov 30.
        dentist: Fri Nov 27 3:00 PM
        > skip dentist
        dentist comes once, Fri Nov 27 3:00 PM. Delete it? Y to do it
        > n
        OK, left as it is.
        > skip dentist
        dentist comes once, Fri Nov 27 3:00 PM. Delete it? Y to do it
        > y
        Deleted: dentist. U to undo
        > emmas swim is cancelled wednesday
        Skipped: emma has swim. Next Wed Dec 2 4:30 PM
        """,
    ),
    (
        "a new errand stays a new errand",
        {},
        """
        > movie friday 7pm
        OK, Fri Nov 27 7:00 PM: movie
        > movie with ann saturday 8pm
        OK, Sat Nov 28 8:00 PM: movie with ann
        > call bob at 2pm
        OK, today 2:00 PM: call bob
        > call bob at 4:30 instead of driving
        OK, today 4:30 PM: call bob at 4:30 instead of driving. A if you meant AM, U to undo
        > lunch with kate friday noon
        OK, Fri Nov 27 12:00 PM: lunch with kate
        > lunch with joe tomorrow at 1pm
        OK, Wed Nov 25 1:00 PM: lunch with joe
        > lunch tomorrow at noon
        OK, Wed Nov 25 12:00 PM: lunch
        > kate is coming over at 6pm tomorrow
        OK, Wed Nov 25 6:00 PM: kate is coming over
        > cancel netflix friday 9am
        OK, Fri Nov 27 9:00 AM: cancel netflix
        > i cancelled netflix
        Done: cancel netflix
        > turn the oven off at 5pm
        OK, today 5:00 PM: turn the oven off
        > move the couch to the garage saturday 10am
        OK, Sat Nov 28 10:00 AM: move the couch to the garage
        > drop kids at school friday 8am
        OK, Fri Nov 27 8:00 AM: drop kids at school
        > drop kids off friday at 9am
        OK, Fri Nov 27 9:00 AM: drop kids off
        """,
    ),
    (
        "a time in the middle of the words leaves them when it moves; several lines too long for one text are rows",
        {},
        """
        > interview w/ acme thurs 10am (zoom link in email), remind me 15 min before & night before
        OK:
        1) Thu Nov 26 9:45 AM interview w/ acme thurs 10am (zoom link...
        2) Wed Nov 25 8:00 PM interview w/ acme thurs 10am (zoom link...
        > acme interview bumped to friday 11am
        Moved:
        1) Thu Nov 26 8:00 PM interview w/ acme (zoom link in email)...
        2) Fri Nov 27 10:45 AM interview w/ acme (zoom link in email)...
        > i meant interview w/ apex
        OK:
        1) Thu Nov 26 8:00 PM interview w/ apex (zoom link in email)...
        2) Fri Nov 27 10:45 AM interview w/ apex (zoom link in email)...
        > party friday 7pm with ann remind me 2 hours before
        OK, Fri Nov 27 5:00 PM: party friday 7pm with ann
        > party is at 8
        Moved: party with ann at 8:00 PM. I text you Fri Nov 27 6:00 PM
        > appointment with dr lee nov 30 at 9:15am, remind me 1 day before and 2 hours before
        OK:
        1) Sun Nov 29 9:15 AM appointment with dr lee nov 30 at 9:15am
        2) Mon Nov 30 7:15 AM appointment with dr lee nov 30 at 9:15am
        > no dec 1
        Moved: appointment with dr lee on Tue Dec 1 9:15 AM. I text you Mon Nov 30 9:15 AM
        Moved: appointment with dr lee at 9:15 AM. I text you Tue Dec 1 7:15 AM
        """,
    ),
    (
        "what is done to a thing is no news of it, and what is late is the one who says so",
        {},
        """
        > get oil changed monday 9am
        OK, Mon Nov 30 9:00 AM: get oil changed
        > get oil changed friday 9am
        OK, Fri Nov 27 9:00 AM: get oil changed
        > go running tomorrow 6am
        OK, Wed Nov 25 6:00 AM: go running
        > running 10 min late
        Not sure what you mean. Try "call mom tomorrow at 5pm" or "list".
        > roast sunday 5pm
        OK, Sun Nov 29 5:00 PM: roast
        > put the roast in at 4pm sunday
        OK, Sun Nov 29 4:00 PM: put the roast in
        > dentist thursday 3pm
        OK, Thu Nov 26 3:00 PM: dentist
        > i cant make thursday, saturday instead
        Moved: dentist, now Sat Nov 28 3:00 PM
        > dentist cancelled because of snow
        Deleted: dentist. U to undo
        """,
    ),
    (
        "they cancelled asks nothing of a series nobody spoke of; after it came that one is let go",
        {},
        """
        > pills every night at 9
        OK, every day 9:00 PM: pills
        @12:00
        > they cancelled
        Not sure what you mean. Try "call mom tomorrow at 5pm" or "list".
        @21:00
        pills
        > its cancelled
        Skipped: pills. Next Wed Nov 25 9:00 PM
        > next dates of pills
        pills: Wed Nov 25 9:00 PM, Thu Nov 26 9:00 PM, Fri Nov 27 9:00 PM
        """,
    ),
    (
        "what they moved me to is the event, not the errand beside it",
        {},
        """
        > get ready tomorrow at 1:30pm
        OK, Wed Nov 25 1:30 PM: get ready
        > they switched me to 7am
        To when? get ready is at Wed Nov 25 1:30 PM
        > 5:30am
        Moved: get ready, now Wed Nov 25 5:30 AM
        """,
    ),
]

CORRECTIONS: list[Dialogue] = [
    (
        "a correction of the time makes nothing new",
        {},
        """
        > pay the electric bill friday 9am
        OK, Fri Nov 27 9:00 AM: pay the electric bill
        > scratch that, thursday
        Moved: pay the electric bill, now Thu Nov 26 9:00 AM
        > oops wrong day, monday
        Moved: pay the electric bill, now Mon Nov 30 9:00 AM
        > tuesday i mean
        Moved: pay the electric bill, now Tue Dec 1 9:00 AM
        > not tuesday, wednesday
        Moved: pay the electric bill, now Wed Nov 25 9:00 AM
        > wrong time its 4:30
        Moved: pay the electric bill, now Wed Nov 25 4:30 PM
        > thats wrong, 5
        Moved: pay the electric bill, now Wed Nov 25 5:00 PM
        > 5:30pm, not 5
        Moved: pay the electric bill, now Wed Nov 25 5:30 PM
        > Oh dear I made a mistake, it is quarter past eight
        Moved: pay the electric bill, now Wed Nov 25 8:15 PM
        > 7 pm not am
        Moved: pay the electric bill, now Wed Nov 25 7:00 PM
        > not 7, 8
        Moved: pay the electric bill, now Wed Nov 25 8:00 PM
        > no 8:15
        Moved: pay the electric bill, now Wed Nov 25 8:15 PM
        > oops 9
        Moved: pay the electric bill, now Wed Nov 25 9:00 PM
        > wait no am
        Moved: pay the electric bill, now Wed Nov 25 9:00 AM
        > no remind me at 10
        Moved: pay the electric bill, now Wed Nov 25 10:00 AM
        > 3 and a half
        Moved: pay the electric bill, now Wed Nov 25 3:30 PM
        > its friday not wednesday
        Moved: pay the electric bill, now Fri Nov 27 3:30 PM
        > no wait next week
        Moved: pay the electric bill, now Fri Dec 4 3:30 PM
        """,
    ),
    (
        "after a list a correction still means the one just made; a mistake may be in any of several rows",
        {},
        """
        > vet wednesday 2pm remind me 1 hour before
        OK, Wed Nov 25 1:00 PM: vet wednesday 2pm
        > list
        1) Wed Nov 25 1:00 PM vet wednesday 2pm
        > no, friday
        Moved: vet at 2:00 PM. I text you Fri Nov 27 1:00 PM
        > list
        1) Fri Nov 27 1:00 PM vet at 2:00 PM
        > not friday, thursday
        Moved: vet at 2:00 PM. I text you Thu Nov 26 1:00 PM
        > list
        1) Thu Nov 26 1:00 PM vet at 2:00 PM
        > wait no 4pm
        Moved: vet at 4:00 PM. I text you Thu Nov 26 3:00 PM
        > list
        1) Thu Nov 26 3:00 PM vet at 4:00 PM
        > no wait next week
        Moved: vet at 4:00 PM. I text you Thu Dec 3 3:00 PM
        > gym monday 6pm
        OK, Mon Nov 30 6:00 PM: gym
        > list
        1) Mon Nov 30 6:00 PM gym
        2) Thu Dec 3 3:00 PM vet at 4:00 PM
        > no 2
        vet at 4:00 PM: Thu Dec 3 3:00 PM
        > wrong day, saturday
        Which one?
        1) Mon Nov 30 6:00 PM gym
        2) Thu Dec 3 3:00 PM vet at 4:00 PM
        > 2
        Moved: vet at 4:00 PM. I text you Sat Nov 28 3:00 PM
        > list
        1) Sat Nov 28 3:00 PM vet at 4:00 PM
        2) Mon Nov 30 6:00 PM gym
        > friday
        Nothing for Fri Nov 27.
        """,
    ),
    (
        "half past, or half an hour more of what counts from now",
        {},
        """
        > remind me to call sam
        When? Say "tomorrow 5pm" or "in 2 hours": call sam
        > 3 and a half
        OK, today 3:30 PM: call sam. A if you meant AM, U to undo
        > four and a half
        Moved: call sam, now today 4:30 PM
        > start the crockpot in 2 hours
        OK, in 2 hr (12:00 PM): start the crockpot
        > 3 and a half
        Moved: start the crockpot, now in 3 hr 30 min (1:30 PM)
        """,
    ),
    (
        "the part of the day that was meant leaves the hour as it is",
        {},
        """
        > call sam tomorrow at 7
        OK, Wed Nov 25 7:00 AM: call sam. P if you meant PM, U to undo
        > i meant at night
        Moved: call sam, now Wed Nov 25 7:00 PM
        > call pam tomorrow at 7
        OK, Wed Nov 25 7:00 AM: call pam. P if you meant PM, U to undo
        > evening
        Moved: call pam, now Wed Nov 25 7:00 PM
        > call joe at 7
        OK, tonight 7:00 PM: call joe. A if you meant AM, U to undo
        > in the morning
        Moved: call joe, now Wed Nov 25 7:00 AM
        > call ann at 7pm
        OK, tonight 7:00 PM: call ann
        > in the morning
        Moved: call ann, now Wed Nov 25 9:00 AM
        """,
    ),
    (
        "said again for one that is kept, or instead of the last one",
        {},
        """
        > call bob 2pm
        OK, today 2:00 PM: call bob
        > call sue 3pm
        OK, today 3:00 PM: call sue
        > no the bob one at 4
        Moved: call bob, now today 4:00 PM
        > no i meant sue at 5
        Moved: call sue, now today 5:00 PM
        > list
        1) 4:00 PM call bob
        2) 5:00 PM call sue
        > pick up dry cleaning thursday at 4pm
        OK, Thu Nov 26 4:00 PM: pick up dry cleaning
        > sorry i meant pick up dry cleaning friday at 5pm
        Moved: pick up dry cleaning, now Fri Nov 27 5:00 PM
        > no i meant pick up laundry friday at 6pm
        Moved: pick up laundry, now Fri Nov 27 6:00 PM
        > no call the laundry at 7pm
        Moved: call the laundry, now Fri Nov 27 7:00 PM
        > the max one at 9pm
        Nothing matches "max". Say list to see them.
        """,
    ),
    (
        "another word leaves the others as they are",
        {},
        """
        > call sam tomorrow 7pm
        OK, Wed Nov 25 7:00 PM: call sam
        > i meant pam
        OK, Wed Nov 25 7:00 PM: call pam
        > *kim
        OK, Wed Nov 25 7:00 PM: call kim
        > its sue not kim
        OK, Wed Nov 25 7:00 PM: call sue
        > not sue, ann
        OK, Wed Nov 25 7:00 PM: call ann
        > no anna
        OK, Wed Nov 25 7:00 PM: call anna
        > change anna to sam
        OK, Wed Nov 25 7:00 PM: call sam
        > sorry dad
        OK, Wed Nov 25 7:00 PM: call dad
        > rename to call mom
        OK, Wed Nov 25 7:00 PM: call mom
        > should be called call the plumber
        OK, Wed Nov 25 7:00 PM: call the plumber
        > no the painter
        OK, Wed Nov 25 7:00 PM: call the painter
        > no i said call the electrician
        OK, Wed Nov 25 7:00 PM: call the electrician
        > walk the god at 6pm
        OK, tonight 6:00 PM: walk the god
        > *dog
        OK, tonight 6:00 PM: walk the dog
        > buy milk at 5pm
        OK, today 5:00 PM: buy milk
        > i meant oat milk
        OK, today 5:00 PM: buy oat milk
        > lunch with kate friday noon
        OK, Fri Nov 27 12:00 PM: lunch with kate
        > i meant kim
        OK, Fri Nov 27 12:00 PM: lunch with kim
        > i meant dinner
        OK, Fri Nov 27 12:00 PM: dinner with kim
        > its with joe not kim
        OK, Fri Nov 27 12:00 PM: dinner with joe
        > appointment with dr lee nov 30 at 9:15am, remind me 1 day before and 2 hours before
        OK:
        1) Sun Nov 29 9:15 AM appointment with dr lee nov 30 at 9:15am
        2) Mon Nov 30 7:15 AM appointment with dr lee nov 30 at 9:15am
        > I meant dr kim
        OK, Sun Nov 29 9:15 AM: appointment with dr kim nov 30 at 9:15am
        OK, Mon Nov 30 7:15 AM: appointment with dr kim nov 30 at 9:15am
        > pills every night at 9
        OK, every day 9:00 PM: pills
        > change pills to vitamins
        OK, every day 9:00 PM: vitamins
        > rename vitamins to take my pills
        OK, every day 9:00 PM: take my pills
        """,
    ),
    (
        "what corrects nothing changes nothing",
        {},
        """
        > call sam at 5pm
        OK, today 5:00 PM: call sam
        > no thanks
        U undoes "call sam". Or say what it should be.
        > no problem
        Not sure what you mean. Try "call mom tomorrow at 5pm" or "list".
        > no way
        Not sure what you mean. Try "call mom tomorrow at 5pm" or "list".
        > i mean it
        Not sure what you mean. Try "call mom tomorrow at 5pm" or "list".
        > sorry to bother you
        Not sure what you mean. Try "call mom tomorrow at 5pm" or "list".
        > no milk left, buy some tomorrow 9am
        OK, Wed Nov 25 9:00 AM: no milk left, buy some
        > actually remind me to buy bread at 6pm
        OK, tonight 6:00 PM: buy bread
        > no piano on monday
        OK, Mon Nov 30 9:00 AM: no piano. Other time? Say it, like "5pm"
        > piano every monday at 4pm
        OK, every Mon 4:00 PM from Mon Nov 30: piano
        > no piano on monday
        Skipped: piano. Next Mon Dec 7 4:00 PM
        """,
    ),
]


@pytest.mark.parametrize(
    ("options", "script"), [pytest.param(o, s, id=t) for t, o, s in (*NEWS, *CORRECTIONS)]
)
def test_a_thread_reads_like_this(options: dict[str, Any], script: str) -> None:
    play(options, script)


WAYS: list[tuple[str, str]] = [
    (
        "Moved: dentist at 4:00 PM. I text you Fri Nov 27 3:00 PM",
        """
        dentist is now at 4
        dentist's at 4 now
        the dentist got moved to 4
        dentist was moved to 4pm
        my dentist appointment is now at 4
        my dentist appt got pushed to 4
        dentist pushed to 4
        dentist pushed back to 4
        dentist pushed back an hour
        dentist pushed an hour
        dentist bumped to 4
        dentist delayed an hour
        dentist delayed till 4
        dentist delayed until 4
        dentist is delayed by an hour
        dentist is running an hour late
        dentist running late an hour
        dentist running behind an hour
        dentist changed to 4
        dentist time changed, its at 4 now
        the dentist called they need me at 4 instead
        dentist called, 4 instead
        dentist at 4 instead of 3
        dentist is at 4 not 3
        dentist 4 not 3
        dentist is 4pm
        dentist is 4
        dentist starts at 4
        dentist starts an hour later
        dentist will be at 4
        update: dentist at 4 now
        fyi dentist is at 4 now
        heads up dentist moved to 4
        ok so dentist is 4 now
        so the dentist is actually at 4
        turns out dentist is at 4
        actually dentist is at 4
        dentist is actually 4
        its actually 4
        its 4 not 3
        its at 4 now
        it got moved to 4
        it's been pushed to 4
        they pushed it to 4
        moved to 4
        now its 4
        now at 4
        now 4
        """,
    ),
    (
        "Moved: dentist at 3:00 PM. I text you Mon Nov 30 2:00 PM",
        """
        dentist rescheduled for monday
        dentist rescheduled monday
        dentist moved to monday same time
        dentist moved, now monday
        dentist switched to monday
        they switched my dentist to monday
        they rescheduled my dentist for monday
        they rescheduled me for monday
        they moved my dentist appointment to monday
        dr smith moved my dentist to monday
        dentist office moved me to monday
        office called and moved me to monday
        dentist is monday
        dentist monday instead
        dentist monday not friday
        dentist postponed to monday
        its on monday not friday
        it was moved to monday
        its monday now
        i rescheduled the dentist to monday
        i moved the dentist to monday
        we moved dentist to monday
        """,
    ),
    (
        "Moved: dentist at 3:00 PM. I text you Fri Dec 4 2:00 PM",
        """
        dentist moved to next week
        dentist moved to next friday
        dentist moved to dec 4
        dentist postponed a week
        dentist postponed by a week
        dentist is a week later
        """,
    ),
    (
        "Deleted: dentist friday 3pm. U to undo",
        """
        cancelled
        its off
        it was cancelled
        it got cancelled
        its been canceled
        dentist canceled
        dentist is canceled
        dentist got cancelled
        dentist has been cancelled
        dentist was canceled on friday
        dentist cancelled on me
        dentist cancelled my appointment
        dentist called to cancel
        they canceled my dentist appointment
        the dentist appointment is off
        dentist no longer happening
        dentist isnt happening
        dentist is not happening
        dentist isn't happening anymore
        no dentist friday
        no dentist this friday
        no more dentist
        im not going to the dentist
        im not going to the dentist anymore
        not doing dentist
        i cancelled the dentist
        i canceled my dentist appointment
        i had to cancel the dentist
        dentist appointment cancelled
        cancelled the dentist
        dentist fell through
        scratch the dentist
        dentist wont happen
        """,
    ),
]
"""News of a dentist on friday at 3 with an alert an hour before, where something else is kept too."""


@pytest.mark.parametrize(
    ("text", "reply"), [(text.strip(), reply) for reply, texts in WAYS for text in texts.strip().splitlines()]
)
def test_news_is_told_in_many_ways(text: str, reply: str) -> None:
    phone = Phone()
    phone.say("call mom saturday 9am")
    phone.say("dentist friday 3pm remind me 1 hour before")
    assert phone.say(text) == reply


CORRECTIONS_IN_WORDS: list[tuple[str, str]] = [
    (
        "Moved: call sam, now Thu Nov 26 7:00 PM",
        """
        no thursday
        nope thursday
        no, on thursday
        no i meant thursday
        i meant thursday
        i mean thursday
        thursday i meant
        thursday, sorry
        sorry thursday
        oops thursday
        oops i meant thursday
        wait thursday
        wait, thursday
        wait no thursday
        no wait thursday
        no wait i meant thursday
        actually thursday
        actually make it thursday
        make that thursday
        scratch that thursday
        scratch that, make it thursday
        no not tomorrow, thursday
        not tomorrow, thursday
        not tomorrow thursday
        not tomorrow but thursday
        thursday not tomorrow
        thursday, not tomorrow
        it's thursday not tomorrow
        its thursday
        it is thursday
        its on thursday
        it should be thursday
        should be thursday
        should have been thursday
        should be on thursday
        that should be thursday
        that's wrong, it's thursday
        thats the wrong day, thursday
        wrong day its thursday
        wrong day. thursday
        wrong, thursday
        wrong date should be thursday
        you got it wrong, thursday
        i said thursday
        no i said thursday
        i said thursday not tomorrow
        correction: thursday
        correction thursday
        typo thursday
        my bad thursday
        my bad, i meant thursday
        my mistake thursday
        sorry my mistake its thursday
        i made a mistake its thursday
        i made a mistake, it's on thursday
        change that to thursday
        change to thursday
        thursday instead
        thursday rather
        better thursday
        let's do thursday
        lets make it thursday
        how about thursday
        thursday*
        *thursday
        thurs*
        umm thursday
        shoot, i meant thursday
        argh no thursday
        lol no thursday
        ugh thursday
        thursday please
        no the 26th
        no 26th
        nov 26
        not the 25th, the 26th
        """,
    ),
    (
        "Moved: call sam, now Wed Nov 25 8:00 PM",
        """
        no 8
        nope 8
        no at 8
        no 8pm
        no, 8 pm
        i meant 8
        i mean 8pm
        8 i meant
        8pm sorry
        sorry 8
        sorry, 8pm
        oops 8
        oops 8pm
        wait 8
        wait no 8
        wait no 8pm
        no wait 8
        actually 8
        actually at 8
        scratch that 8
        scratch that, 8pm
        not 7, 8
        not 7 8
        not 7pm, 8pm
        not 7 but 8
        8 not 7
        8pm not 7pm
        8, not 7
        its 8
        its 8 not 7
        its at 8
        it's at 8pm
        it should be 8
        should be 8
        should be at 8pm
        wrong time, 8
        wrong time its 8
        wrong time should be 8
        thats wrong its 8
        that's wrong, 8pm
        i said 8
        no i said 8pm
        i said 8 not 7
        correction 8pm
        correction: 8
        typo, 8
        typo: 8pm
        my bad 8
        my mistake, 8pm
        i made a mistake, it is 8
        change that to 8
        change to 8
        8 instead
        8pm instead
        better 8
        lets do 8
        how about 8
        8*
        8pm*
        *8
        *8pm
        *8:00
        no 8:00
        8:00
        eight
        no eight
        i meant eight
        oops eight
        no eight pm
        make it eight
        remind me at 8 instead
        no remind me at 8
        at 8 i mean
        8 o'clock
        no 8 o'clock
        """,
    ),
    (
        "OK, Wed Nov 25 7:00 PM: call pam",
        """
        i meant pam
        i mean pam
        no i meant pam
        oops i meant pam
        sorry i meant pam
        i meant to say pam
        i meant call pam
        pam not sam
        pam, not sam
        its pam
        it's pam not sam
        its pam not sam
        not sam, pam
        not sam pam
        not sam but pam
        no pam
        no, pam
        nope pam
        oops pam
        sorry pam
        sorry, pam
        wait pam
        actually pam
        actually its pam
        *pam
        pam*
        * pam
        *call pam
        call pam*
        call pam not sam
        i said pam
        i said pam not sam
        i said call pam
        no i said pam
        no call pam
        no, call pam
        sorry call pam
        oops call pam
        should be pam
        should be call pam
        should say pam
        should say call pam
        it should say call pam
        it should be pam
        should be called pam
        change sam to pam
        change it to pam
        change it to call pam
        change that to call pam
        rename to call pam
        rename it call pam
        rename it to call pam
        rename call sam to call pam
        make it pam
        make that pam
        make it call pam
        wrong name, pam
        wrong person its pam
        that's wrong, it's pam
        typo pam
        typo: pam
        correction: pam
        correction pam
        my bad pam
        spelled pam
        pam instead
        pam instead of sam
        call pam instead
        call pam instead of sam
        replace sam with pam
        swap sam for pam
        with pam not sam
        scratch that, call pam
        scratch that pam
        """,
    ),
]
"""Said right after "call sam tomorrow 7pm"."""


@pytest.mark.parametrize(
    ("text", "reply"),
    [(text.strip(), reply) for reply, texts in CORRECTIONS_IN_WORDS for text in texts.strip().splitlines()],
)
def test_corrections_are_said_in_many_ways(text: str, reply: str) -> None:
    phone = Phone()
    phone.say("pay rent monday 9am")
    phone.say("call sam tomorrow 7pm")
    assert phone.say(text) == reply


TALK = """
    its fine / no rush / no worries / sorry im late / sorry dude / no man / no good / wait up / wrong number / no biggie
    no clue / sorry what / *sigh* / no really / no its fine / my bad / make it quick / should be good / i mean it
    i said thanks / not really sure / sam is sick / sam moved to texas / they called / its closed now / its raining now
    the heat is off / lights are off / running late / its cold now
"""


@pytest.mark.parametrize("text", [t.strip() for t in TALK.replace("\n", "/").split("/") if t.strip()])
def test_talk_corrects_nothing(text: str) -> None:
    phone = Phone()
    phone.say("pay rent monday 9am")
    phone.say("call sam tomorrow 7pm")
    phone.say(text)
    assert phone.say("list") == "1) Wed Nov 25 7:00 PM call sam\n2) Mon Nov 30 9:00 AM pay rent"
