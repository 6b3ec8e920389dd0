"""Threads about news of what is kept: moved by others, called off, ended, and more questions about the list."""

from __future__ import annotations

from typing import Any

import pytest

from tests.phone import Phone
from tests.test_dialogues_answers import Dialogue, play

DIALOGUES: list[Dialogue] = [
    (
        "an event whose time stands in the reminder's words moves, and the reminder with it",
        {},
        """
        > dentist friday at 3, remind me 2 hours before
        OK, Fri Nov 27 1:00 PM: dentist friday at 3. A if you meant AM, U to undo
        > no make it 4
        Moved: dentist at 4:00 PM. I text you Fri Nov 27 2:00 PM
        > make it 3 hours before
        Moved: dentist at 4:00 PM. I text you Fri Nov 27 1:00 PM
        > no an hour before
        Moved: dentist at 4:00 PM. I text you Fri Nov 27 3:00 PM
        > dentist is at 10 now
        Moved: dentist at 10:00 AM. I text you Fri Nov 27 9:00 AM
        > no thursday
        Moved: dentist at 10:00 AM. I text you Thu Nov 26 9:00 AM
        > undo
        Undone: dentist at 10:00 AM
        > list
        1) Fri Nov 27 9:00 AM dentist at 10:00 AM
        """,
    ),
    (
        "a row and the word reminder mean the reminder alone, unless it would come behind its event",
        {},
        """
        > recital sat at 6pm, remind me 3 hours before
        OK, Sat Nov 28 3:00 PM: recital sat at 6pm
        > list
        1) Sat Nov 28 3:00 PM recital sat at 6pm
        > move 1 to 4pm
        Moved: recital sat at 6pm. I text you Sat Nov 28 4:00 PM
        > move the recital reminder to 5pm
        Moved: recital sat at 6pm. I text you Sat Nov 28 5:00 PM
        > move 1 to 7pm
        Moved: recital at 7:00 PM. I text you Sat Nov 28 6:00 PM
        > its at 8 now
        Moved: recital at 8:00 PM. I text you Sat Nov 28 7:00 PM
        > it's now 8:30
        Moved: recital at 8:30 PM. I text you Sat Nov 28 7:30 PM
        """,
    ),
    (
        "what comes on another day than it was said says no tomorrow",
        {},
        """
        > meeting with kim tomorrow at 10am, remind me 30 min before
        OK, Wed Nov 25 9:30 AM: meeting with kim at 10:00 AM
        > move it to 11
        Moved: meeting with kim at 11:00 AM. I text you Wed Nov 25 10:30 AM
        > dentist tomorrow 3pm, remind me 2 hours before and the night before
        OK:
        1) Wed Nov 25 1:00 PM dentist at 3:00 PM
        2) 8:00 PM dentist tomorrow 3pm
        > dentist moved to 4
        Moved: dentist on Wed Nov 25 4:00 PM. I text you tonight 8:00 PM
        Moved: dentist at 4:00 PM. I text you Wed Nov 25 2:00 PM
        > dentist cancelled
        Deleted 2: dentist on Wed Nov 25 4:00 PM and dentist at 4:00 PM. U to undo
        """,
    ),
    (
        "an event that is kept takes what comes before it along, and away",
        {},
        """
        > dentist friday 3pm
        OK, Fri Nov 27 3:00 PM: dentist
        > remind me 2 hours before
        OK, Fri Nov 27 1:00 PM: dentist at 3:00 PM
        > dentist moved to 4
        Moved: dentist, now Fri Nov 27 4:00 PM
        Moved: dentist at 4:00 PM. I text you Fri Nov 27 2:00 PM
        > undo
        Undone: dentist
        > list
        1) Fri Nov 27 1:00 PM dentist at 3:00 PM
        2) Fri Nov 27 3:00 PM dentist
        > delete 1
        Deleted: dentist at 3:00 PM. U to undo
        > undo
        Undone: dentist at 3:00 PM
        > cancel dentist
        Deleted 2: dentist and dentist at 3:00 PM. U to undo
        """,
    ),
    (
        "alerts of the event that is spoken of, in any words",
        {},
        """
        > dentist friday 3pm
        OK, Fri Nov 27 3:00 PM: dentist
        > list
        1) Fri Nov 27 3:00 PM dentist
        > remind me an hour before
        OK, Fri Nov 27 2:00 PM: dentist at 3:00 PM
        > also the night before
        OK, Thu Nov 26 8:00 PM: dentist on Fri Nov 27 3:00 PM
        > can i get a reminder at 8am that day
        OK, Fri Nov 27 8:00 AM: dentist at 3:00 PM
        > remind me 2 days before to find the card
        OK, Wed Nov 25 3:00 PM: find the card
        > remind me to bring the form to the dentist 90 min before
        OK, Fri Nov 27 1:30 PM: bring the form to the dentist
        > remind me to wrap the gift the day before christmas
        OK, Thu Dec 24 9:00 AM: wrap the gift. Other time? Say it, like "5pm"
        > lunch saturday noon remind me 1 hour before
        OK, Sat Nov 28 11:00 AM: lunch saturday noon
        > remind me again 10 min before please
        OK, Sat Nov 28 11:50 AM: lunch at 12:00 PM
        > change the alert to 30 min before
        Moved: lunch at 12:00 PM. I text you Sat Nov 28 11:30 AM
        > no 20 min
        Moved: lunch at 12:00 PM. I text you Sat Nov 28 11:40 AM
        """,
    ),
    (
        "an event that is kept, and what comes before it, answer to it",
        {},
        """
        > dentist friday 3pm
        OK, Fri Nov 27 3:00 PM: dentist
        > remind me 1 hour before
        OK, Fri Nov 27 2:00 PM: dentist at 3:00 PM
        > its actually at 4
        Moved: dentist, now Fri Nov 27 4:00 PM
        Moved: dentist at 4:00 PM. I text you Fri Nov 27 3:00 PM
        > its moved to monday
        Moved: dentist, now Mon Nov 30 4:00 PM
        Moved: dentist at 4:00 PM. I text you Mon Nov 30 3:00 PM
        > cancel it
        Deleted 2: dentist and dentist at 4:00 PM. U to undo
        """,
    ),
    (
        "half of the day and part of the day are the event's",
        {},
        """
        > dinner friday at 7 remind me 1 hour before
        OK, Fri Nov 27 6:00 PM: dinner friday at 7. A if you meant AM, U to undo
        > am
        Moved: dinner at 7:00 AM. I text you Fri Nov 27 6:00 AM
        > wait no pm
        Moved: dinner at 7:00 PM. I text you Fri Nov 27 6:00 PM
        > dinner moved to saturday night
        Moved: dinner at 7:00 PM. I text you Sat Nov 28 6:00 PM
        > no 7am
        Moved: dinner at 7:00 AM. I text you Sat Nov 28 6:00 AM
        """,
    ),
    (
        "news of an event once an alert of it has come",
        {},
        """
        > dentist today 2pm, remind me 3 hours before and 30 min before
        OK:
        1) 11:00 AM dentist today 2pm
        2) 1:30 PM dentist today 2pm
        @11:00
        dentist today 2pm
        > its moved to 4
        Moved: dentist at 4:00 PM. I text you today 3:30 PM
        > dentist cancelled
        Deleted: dentist at 4:00 PM. U to undo
        """,
    ),
    (
        "an alert whose moment is past",
        {},
        """
        > call with ed at 10:30 remind me an hour before
        today 9:30 AM is past. OK, today 10:30 AM: call with ed at 10:30
        > exam tomorrow at 9am remind me a day before and 2 hours before
        OK, Wed Nov 25 7:00 AM: exam at 9:00 AM
        today 9:00 AM is past.
        > dentist in 2 hours remind me 30 min before
        OK, in 1 hr 30 min (11:30 AM): dentist at 12:00 PM
        > rent is due in 3 days, remind me a day before
        OK, Thu Nov 26 9:00 AM: rent is due on Fri Nov 27. Other time? Say it, like "5pm"
        """,
    ),
    (
        "what is to be done before an event that is kept goes along with it",
        {},
        """
        > econ exam dec 14 2pm
        OK, Mon Dec 14 2:00 PM: econ exam
        > remind me a week before to start studying
        OK, Mon Dec 7 2:00 PM: start studying
        > and the day before
        OK, Sun Dec 13 2:00 PM: econ exam on Mon Dec 14 2:00 PM
        > exam moved to dec 15
        Moved:
        1) Tue Dec 15 2:00 PM econ exam
        2) Tue Dec 8 2:00 PM start studying
        3) Mon Dec 14 2:00 PM econ exam on Tue Dec 15 2:00 PM
        > exam cancelled
        Deleted 3: econ exam on Tue Dec 15 2:00 PM, econ exam and start studying. U to undo
        > flight to oslo friday at 7:30pm
        OK, Fri Nov 27 7:30 PM: flight to oslo
        > check in online 24 hours before
        OK, Thu Nov 26 7:30 PM: check in online
        > remind me to pack 3 hours before the flight
        OK, Fri Nov 27 4:30 PM: pack
        > flight delayed 2 hours
        Moved: flight to oslo, now Fri Nov 27 9:30 PM
        Moved: check in online. I text you Thu Nov 26 9:30 PM
        Moved: pack. I text you Fri Nov 27 6:30 PM
        """,
    ),
    (
        "one of an event's alerts goes by its description; a clock time right after an event is on its day",
        {},
        """
        > exam friday at 2pm, remind me the night before and an hour before
        OK:
        1) Thu Nov 26 8:00 PM exam friday at 2pm
        2) Fri Nov 27 1:00 PM exam friday at 2pm
        > cancel the night before reminder
        Deleted: exam friday at 2pm, Thu Nov 26 8:00 PM. U to undo
        > undo
        Undone: exam friday at 2pm
        > just the 1 hour one
        Deleted: exam friday at 2pm, Thu Nov 26 8:00 PM. U to undo
        > lunch with kate saturday at 1pm
        OK, Sat Nov 28 1:00 PM: lunch with kate
        > remind me at 11
        OK, Sat Nov 28 11:00 AM: lunch with kate at 1:00 PM
        """,
    ),
    (
        "alerts of several events at once",
        {},
        """
        > dentist friday 2pm
        OK, Fri Nov 27 2:00 PM: dentist
        > vet saturday 11am
        OK, Sat Nov 28 11:00 AM: vet
        > remind me an hour before both
        OK:
        1) Fri Nov 27 1:00 PM dentist at 2:00 PM
        2) Sat Nov 28 10:00 AM vet at 11:00 AM
        > remind me 2 hours before the dentist and 3 hours before the vet
        OK:
        1) Fri Nov 27 12:00 PM dentist at 2:00 PM
        2) Sat Nov 28 8:00 AM vet at 11:00 AM
        """,
    ),
    (
        "an alert at a clock time of its own stays there when its event moves",
        {},
        """
        > dentist thursday 9am, remind me the night before and 1 hour before
        OK:
        1) Wed Nov 25 8:00 PM dentist thursday 9am
        2) Thu Nov 26 8:00 AM dentist thursday 9am
        > dentist moved to 3pm
        Moved: dentist on Thu Nov 26 3:00 PM. I text you Wed Nov 25 8:00 PM
        Moved: dentist at 3:00 PM. I text you Thu Nov 26 2:00 PM
        > interview friday 2pm remind me that morning
        OK, Fri Nov 27 9:00 AM: interview friday 2pm
        > interview moved to 9am
        Moved: interview at 9:00 AM. I text you Fri Nov 27 8:00 AM
        > recital friday at 8, remind me an hour before
        OK, Fri Nov 27 7:00 AM: recital friday at 8. P if you meant PM, U to undo
        > P
        Moved: recital at 8:00 PM. I text you Fri Nov 27 7:00 PM
        > i dont need the hour before one
        Deleted: recital at 8:00 PM. U to undo
        """,
    ),
    (
        "news with a no in front, and what is called off",
        {},
        """
        > dentist friday 3pm
        OK, Fri Nov 27 3:00 PM: dentist
        > gym every mon at 6pm
        OK, every Mon 6:00 PM from Mon Nov 30: gym
        > no the dentist is at 10
        Moved: dentist, now Fri Nov 27 10:00 AM
        > sorry the dentist is on monday
        Moved: dentist, now Mon Nov 30 10:00 AM
        > my dentist appointment was cancelled
        Deleted: dentist. U to undo
        > gym is cancelled
        Skipped: gym. Next Mon Dec 7 6:00 PM
        > gym is canceled on dec 7
        Skipped: gym. Next Mon Dec 14 6:00 PM
        """,
    ),
    (
        "a series' end, told afterwards",
        {},
        """
        > take antibiotics every day at 8am
        OK, every day 8:00 AM from Wed Nov 25: take antibiotics
        > for 2 weeks
        Moved: take antibiotics, now every day 8:00 AM until Mon Dec 7 from Wed Nov 25
        > until dec 3
        Moved: take antibiotics, now every day 8:00 AM until Thu Dec 3 from Wed Nov 25
        > stop antibiotics after friday
        Moved: take antibiotics, now every day 8:00 AM until Fri Nov 27 from Wed Nov 25
        """,
    ),
    (
        "dont bug me asks for quiet, not for a nag",
        {},
        """
        > dont bug me until 3pm
        OK, quiet until today 3:00 PM: no digests, no nags. Only times you named still come.
        > im back
        Welcome back. Texts come as usual.
        > nag me about taxes at 11am
        OK, today 11:00 AM: taxes. again every 10 min until you say done
        @11:00
        taxes
        > dont nag me
        OK, no more about: taxes. It stays as not done until you say done.
        > nag me about rent at noon
        OK, today 12:00 PM: rent. again every 10 min until you say done
        > dont bug me about rent
        Deleted: rent. U to undo
        """,
    ),
    (
        "spanish asked for, its changes, and english again",
        {},
        """
        > en español
        OK, español desde ahora.
        > hola, me puedes recordar comprar leche hoy a las 6 de la tarde?
        OK, esta noche 6:00 PM: comprar leche
        > cambialo a las 7
        Movido: comprar leche, ahora esta noche 7:00 PM
        > mejor a las 8
        Movido: comprar leche, ahora esta noche 8:00 PM
        > cuando es comprar leche
        comprar leche: esta noche 8:00 PM
        > borrar todo
        Borrado: comprar leche. U deshace
        > english please
        OK, English from now on.
        > remind me to call mom at 5pm
        OK, today 5:00 PM: call mom
        > en español
        OK, español desde ahora.
        > remind me to call joe at 6pm
        OK, esta noche 6:00 PM: call joe
        """,
    ),
    (
        "questions about a day move nothing, and make nothing",
        {},
        """
        > gym every mon at 6pm
        OK, every Mon 6:00 PM from Mon Nov 30: gym
        > dentist friday at 3pm
        OK, Fri Nov 27 3:00 PM: dentist
        > whats tmrw
        Nothing for Wed Nov 25.
        > anything friday
        1) Fri Nov 27 3:00 PM dentist
        > what about saturday
        Nothing for Sat Nov 28.
        > and friday?
        1) Fri Nov 27 3:00 PM dentist
        > when is the dentist
        dentist: Fri Nov 27 3:00 PM
        > tomorrow
        Nothing for Wed Nov 25.
        > is the dentist on friday or saturday
        dentist: Fri Nov 27 3:00 PM
        > do i have gym tomorrow
        gym: Mon Nov 30 6:00 PM
        > add insurance card to dentist
        OK, Fri Nov 27 3:00 PM: dentist, insurance card
        > gym should be at 7
        Moved just this one: gym, now Mon Nov 30 7:00 PM. "from now on" moves all
        """,
    ),
    (
        "five instead; put off until a vague time",
        {},
        """
        > call bob at 11am
        OK, today 11:00 AM: call bob
        @11:00
        call bob
        > change it to 4
        Moved: call bob, now today 4:00 PM
        > 5 instead
        Moved: call bob, now today 5:00 PM
        @17:00
        call bob
        > snooze til after dinner
        OK, again tonight 8:00 PM: call bob
        """,
    ),
    (
        "tonight is from the evening on, whatever hour is meant for reminders; a dose of two is skipped",
        {},
        """
        > gym at 6pm
        OK, tonight 6:00 PM: gym
        > what do i have tonight
        1) 6:00 PM gym
        > what do i have this afternoon
        Nothing for today.
        > take meds 7am and 7pm every day
        OK, every day 7:00 AM and 7:00 PM: take meds
        > skip tonight
        Skipped: take meds. Next Wed Nov 25 7:00 AM
        @2026-11-25 07:00
        gym
        take meds
        > not yet give me 20 min
        OK, again in 20 min (7:20 AM): take meds
        > skip meds on sunday
        Skipped: take meds Sun Nov 29. Next tonight 7:00 PM
        """,
    ),
    (
        "what is said of it without its name is about the last one",
        {},
        """
        > flight friday 6am
        OK, Fri Nov 27 6:00 AM: flight
        > its actually at 7
        Moved: flight, now Fri Nov 27 7:00 AM
        > delayed to 8
        Moved: flight, now Fri Nov 27 8:00 AM
        > call legal at 11am
        OK, today 11:00 AM: call legal
        @11:00
        call legal
        > rescheduled to friday same time
        OK, again Fri Nov 27 11:00 AM: call legal
        """,
    ),
    (
        "an errand without a time is kept in mind for the moment that follows",
        {},
        """
        > pay rent
        Not sure what you mean. Try "remind me to pay rent tomorrow at 5pm" or "list".
        > 1st
        OK, Tue Dec 1 9:00 AM: pay rent. Other time? Say it, like "5pm"
        > every month
        Moved: pay rent, now every month 9:00 AM from Tue Dec 1
        > at 8am
        Moved: pay rent, now every month 8:00 AM from Tue Dec 1
        > buy milk
        Not sure what you mean. Try "remind me to buy milk tomorrow at 5pm" or "list".
        > yes
        When? Say "tomorrow 5pm" or "in 2 hours": buy milk
        > in 2 hours
        OK, in 2 hr (12:00 PM): buy milk
        > call bob
        Not sure what you mean. Try "remind me to call bob tomorrow at 5pm" or "list".
        > list
        1) 12:00 PM buy milk
        2) Tue Dec 1 8:00 AM pay rent
        > tomorrow
        Nothing for Wed Nov 25.
        > wash car friday
        OK, Fri Nov 27 9:00 AM: wash car. Other time? Say it, like "5pm"
        > call ann
        Not sure what you mean. Try "remind me to call ann tomorrow at 5pm" or "list".
        > 5pm
        OK, today 5:00 PM: call ann
        """,
    ),
    (
        "one thing more, at the same time, and what was that",
        {},
        """
        > buy milk at 5pm
        OK, today 5:00 PM: buy milk
        > and eggs
        OK, today 5:00 PM: buy milk, eggs
        > add bread to it
        OK, today 5:00 PM: buy milk, eggs, bread
        > and call ann at the same time
        OK, today 5:00 PM: call ann
        > no the afternoon
        Moved: call ann, now today 3:00 PM
        > do it saturday instead
        Moved: call ann, now Sat Nov 28 3:00 PM
        > and call joe too
        Not sure what you mean. Try "remind me to call joe tomorrow at 5pm" or "list".
        > 11am
        OK, today 11:00 AM: call joe
        > stretch at 11am
        OK, today 11:00 AM: stretch
        @11:00
        1) call joe
        2) stretch
        > what was that
        1) call joe (came 11:00 AM)
        2) stretch (came 11:00 AM)
        > none of them
        OK.
        """,
    ),
    (
        "the day before, an hour before, of an event with and without a clock time",
        {},
        """
        > hair appt dec 9 at 1:15pm
        OK, Wed Dec 9 1:15 PM: hair appt
        > remind me the day before
        OK, Tue Dec 8 1:15 PM: hair appt on Wed Dec 9 1:15 PM
        > and 1 hr before
        OK, Wed Dec 9 12:15 PM: hair appt at 1:15 PM
        > pay taxes april 15
        OK, Thu Apr 15 9:00 AM: pay taxes. Other time? Say it, like "5pm"
        > and 2 weeks before
        OK, Thu Apr 1 9:00 AM: pay taxes on Thu Apr 15
        """,
    ),
    (
        "days more and days fewer of a series, and a rest of some days",
        {},
        """
        > trash every monday and thursday at 8pm
        OK, every Mon and Thu 8:00 PM from Thu Nov 26: trash
        > stop thursdays
        Moved: trash, now every Mon 8:00 PM from Mon Nov 30
        > add fridays
        Moved: trash, now every Mon and Fri 8:00 PM from Fri Nov 27
        > walk dog every day at 6pm
        OK, every day 6:00 PM: walk dog
        > not on weekends
        Moved: walk dog, now every weekday 6:00 PM
        > pause walk dog tomorrow
        Skipped: walk dog Wed Nov 25. Next tonight 6:00 PM
        """,
    ),
    (
        "a trip that is off",
        {},
        """
        > im gonna be in miami this weekend
        OK, Miami time from Sat Nov 28 through Sun Nov 29, then back.
        > im in denver from dec 8 to dec 10
        OK, Denver time from Tue Dec 8 through Thu Dec 10, then back.
        > not going to denver after all
        You are on New York time: 10:00 AM now.
        > never mind the trip is off
        OK, New York time: 10:00 AM now.
        @2026-12-08 12:00
        > timezone
        You are on New York time: 12:00 PM now.
        """,
    ),
    (
        "a name of one of two just made is that one",
        {},
        """
        > remind me at 3pm to call jen and at 4pm to call mike
        OK:
        1) 3:00 PM call jen
        2) 4:00 PM call mike
        > jen at 5
        Moved: call jen, now today 5:00 PM
        > call mike done already
        Done: call mike
        """,
    ),
    (
        "of several with one name: by weekday, by two numbers, and said which went",
        {},
        """
        > gym monday 6pm
        OK, Mon Nov 30 6:00 PM: gym
        > gym tuesday 6pm
        OK, Tue Dec 1 6:00 PM: gym
        > gym thursday 6pm
        OK, Thu Nov 26 6:00 PM: gym
        > cancel tuesdays gym
        Deleted: gym, Tue Dec 1 6:00 PM. U to undo
        > cancel gym
        Which one?
        1) Thu Nov 26 6:00 PM gym
        2) Mon Nov 30 6:00 PM gym
        > 1 and 2
        Deleted 2: gym and gym. U to undo
        """,
    ),
    (
        "once more, every day, back, and when that is",
        {},
        """
        > start dinner at 6pm
        OK, tonight 6:00 PM: start dinner
        > same time friday too
        OK, Fri Nov 27 6:00 PM: start dinner
        > no wait 7
        Moved: start dinner, now Fri Nov 27 7:00 PM
        > back to 6
        Moved: start dinner, now Fri Nov 27 6:00 PM
        > which day
        start dinner: Fri Nov 27 6:00 PM
        """,
    ),
    (
        "a day later, and what comes again and again",
        {},
        """
        > gym tomorrow at 7pm
        OK, Wed Nov 25 7:00 PM: gym
        > no the day after
        Moved: gym, now Thu Nov 26 7:00 PM
        > feed cat every day at 5pm
        OK, every day 5:00 PM: feed cat
        > feed dog every monday at 7am
        OK, every Mon 7:00 AM from Mon Nov 30: feed dog
        > what are my recurring reminders
        1) 5:00 PM feed cat
        2) Mon Nov 30 7:00 AM feed dog
        > next dates of feed
        Which one?
        1) 5:00 PM feed cat
        2) Mon Nov 30 7:00 AM feed dog
        > both
        feed cat: today 5:00 PM, Wed Nov 25 5:00 PM, Thu Nov 26 5:00 PM
        feed dog: Mon Nov 30 7:00 AM, Mon Dec 7 7:00 AM, Mon Dec 14 7:00 AM
        """,
    ),
]


@pytest.mark.parametrize(("options", "script"), [pytest.param(o, s, id=t) for t, o, s in DIALOGUES])
def test_a_thread_reads_like_this(options: dict[str, Any], script: str) -> None:
    play(options, script)


@pytest.mark.parametrize(
    ("text", "reply"),
    [
        (
            "tomorrow:\n- 9am standup\n- noon lunch with Priya\n- 5pm gym",
            "OK:\n1) Wed Nov 25 9:00 AM standup\n2) Wed Nov 25 12:00 PM lunch with Priya\n3) Wed Nov 25 5:00 PM gym",
        ),
        (
            "1. call mom 5pm\n2. pay rent friday\n3. buy milk tomorrow",
            "OK:\n1) 5:00 PM call mom\n2) Fri Nov 27 9:00 AM pay rent\n3) Wed Nov 25 9:00 AM buy milk",
        ),
    ],
)
def test_a_list_of_lines_is_as_many_reminders(text: str, reply: str) -> None:
    assert Phone().say(text) == reply
