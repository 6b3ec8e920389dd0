"""Threads about answers: what a text does to what is already kept, and what it leaves alone.

Each dialogue is lines of what is said (`> `), what comes back, and the clock moved on (`@11:00`).
"""

from __future__ import annotations

from typing import Any

import pytest

from bot.core.segments import count_segments, fits_gsm7
from tests.phone import Phone

Dialogue = tuple[str, dict[str, Any], str]


def play(options: dict[str, Any], script: str) -> None:
    """Play `> said` lines against the replies below them, and `@clock` lines against what came."""
    phone = Phone(**options)
    blocks: list[list[str]] = []
    for line in script.strip().splitlines():
        words = line.strip()
        if words.startswith((">", "@")):
            blocks.append([words])
        elif words:
            blocks[-1].append(words)
    for head, *expected in blocks:
        if head.startswith("@"):
            assert "\n".join(phone.until(head[1:].strip())).splitlines() == expected, head
        else:
            assert phone.say(head[1:].strip()).splitlines() == expected, head
    for text, segments in phone.segments():
        assert fits_gsm7(text), text
        assert segments == count_segments(text) == 1, text


DIALOGUES: list[Dialogue] = [
    (
        "a name and a number answer which one; the task said again has the time that was asked for",
        {},
        """
        > vet friday 3pm
        OK, Fri Nov 27 3:00 PM: vet
        > vet monday 3pm
        OK, Mon Nov 30 3:00 PM: vet
        > cancel vet
        Which one?
        1) Fri Nov 27 3:00 PM vet
        2) Mon Nov 30 3:00 PM vet
        > vet 1
        Deleted: vet, Fri Nov 27 3:00 PM. U to undo
        > remind me to stretch
        When? Say "tomorrow 5pm" or "in 2 hours": stretch
        > stretch at 5
        OK, today 5:00 PM: stretch. A if you meant AM, U to undo
        > list
        1) 5:00 PM stretch
        2) Mon Nov 30 3:00 PM vet
        """,
    ),
    (
        "terse texts: bare hours, several tasks in a line, several hours for one, and where they go",
        {},
        """
        > yoga 5
        OK, today 5:00 PM: yoga. A if you meant AM, U to undo
        > 10am sync w/ hr tmrw, 11:30 optician, 3pm budget prep
        OK:
        1) Wed Nov 25 10:00 AM sync w/ hr
        2) Wed Nov 25 11:30 AM optician
        3) Wed Nov 25 3:00 PM budget prep
        > fetch the twins at 3 and 5
        OK:
        1) 3:00 PM fetch the twins
        2) 5:00 PM fetch the twins
        > drops 8 2 and 8 every day
        OK, every day 8:00 AM, 2:00 PM and 8:00 PM: drops
        > push sync to 930
        Moved: sync w/ hr, now Wed Nov 25 9:30 AM
        > move optician to the evening
        Moved: optician, now Wed Nov 25 6:00 PM
        > move it to 615
        Moved: optician, now Wed Nov 25 6:15 PM
        > 1) piano 2pm 2) bank 3pm
        OK:
        1) 2:00 PM piano
        2) 3:00 PM bank
        > make piano 4 instead
        Moved: piano, now today 4:00 PM
        > my anniversary is may 9
        OK, Sun May 9 9:00 AM: my anniversary. Other time? Say it, like "5pm"
        > order 2 pizzas
        Not sure what you mean. Try "remind me to order 2 pizzas tomorrow at 5pm" or "list".
        """,
    ),
    (
        "what is added to a reminder is written into it",
        {},
        """
        > groceries friday at 6pm
        OK, Fri Nov 27 6:00 PM: groceries
        > picnic saturday at 1pm
        OK, Sat Nov 28 1:00 PM: picnic
        > add bananas to my grocery reminder
        OK, Fri Nov 27 6:00 PM: groceries, bananas
        > u
        Undone: groceries
        > add "bring chairs" to saturday's reminder
        OK, Sat Nov 28 1:00 PM: picnic, bring chairs
        > the picnic was called off, delete the reminder
        Deleted: picnic, bring chairs. U to undo
        """,
    ),
    (
        "all but one go, of two names the one that is kept nowhere is said, a day moves as a whole",
        {},
        """
        > rowing friday at 6pm
        OK, Fri Nov 27 6:00 PM: rowing
        > barber friday at 3pm
        OK, Fri Nov 27 3:00 PM: barber
        > rent dec 1 at 9am
        OK, Tue Dec 1 9:00 AM: rent
        > delete all reminders except the barber
        Delete all 2 but barber? Y to do it
        > n
        OK, left as it is.
        > cancel rowing and choir
        Deleted: rowing. U to undo
        Nothing matches "choir". Say list to see them.
        > u
        Undone: rowing
        > move everything on friday to saturday
        Moved: barber, now Sat Nov 28 3:00 PM
        Moved: rowing, now Sat Nov 28 6:00 PM
        > rename my reminder rowing to sailing class
        OK, Sat Nov 28 6:00 PM: sailing class
        > delete all saturday's reminders but sailing
        Deleted: barber. U to undo
        > delete everything except pottery
        Nothing matches "pottery". Say list to see them.
        > delete everything but the rent reminder
        Deleted: sailing class. U to undo
        """,
    ),
    (
        "a command's verb with a time of its own is an errand where nothing of that name is kept",
        {},
        """
        > pick up kids tomorrow 3pm
        OK, Wed Nov 25 3:00 PM: pick up kids
        > drop off kids tomorrow 8am
        OK, Wed Nov 25 8:00 AM: drop off kids
        > drop off dry cleaning tomorrow 8am
        OK, Wed Nov 25 8:00 AM: drop off dry cleaning
        > cancel netflix tomorrow 1pm
        OK, Wed Nov 25 1:00 PM: cancel netflix
        > pause cable friday 2pm
        OK, Fri Nov 27 2:00 PM: pause cable
        > skip lunch thursday
        OK, Thu Nov 26 9:00 AM: skip lunch. Other time? Say it, like "5pm"
        > delete old photos sunday
        OK, Sun Nov 29 9:00 AM: delete old photos. Other time? Say it, like "5pm"
        > change oil by friday 3pm
        OK, Fri Nov 27 3:00 PM: change oil
        > cancel hulu
        Nothing matches "hulu". Say list to see them.
        > move hulu to friday
        Nothing matches "hulu". Say list to see them.
        > cancel netflix tomorrow
        Deleted: cancel netflix. U to undo
        """,
    ),
    (
        "verbs that also begin a wish are errands where they carry a time",
        {},
        """
        > read book tomorrow 1pm
        OK, Wed Nov 25 1:00 PM: read book
        > show up at court tomorrow 9am
        OK, Wed Nov 25 9:00 AM: show up at court
        > tell mom happy bday tomorrow 9am
        OK, Wed Nov 25 9:00 AM: tell mom happy bday
        > start the crockpot at 2pm
        OK, today 2:00 PM: start the crockpot
        > my flight is tomorrow at 6pm
        OK, Wed Nov 25 6:00 PM: my flight
        > will it rain tomorrow at 6pm
        Not sure what you mean. Try "call mom tomorrow at 5pm" or "list".
        > tell me the weather at 6pm
        Not sure what you mean. Try "call mom tomorrow at 5pm" or "list".
        """,
    ),
    (
        "a question whether it was done changes nothing and tells what is known",
        {},
        """
        > take pill every day at 9pm
        OK, every day 9:00 PM: take pill
        > did i take my pill
        take pill: not done yet, next tonight 9:00 PM
        > have i taken my pill?
        take pill: not done yet, next tonight 9:00 PM
        > did i call al
        Nothing about "call al". Say list to see all.
        > did i take my pill yesterday
        take pill: not marked done for Mon Nov 23
        @21:00
        take pill
        > did i take my pill
        take pill: not done yet, came 9:00 PM
        > took my pill
        Done: take pill. Next Wed Nov 25 9:00 PM
        > did i take my pill today
        take pill: done 9:00 PM. Next Wed Nov 25 9:00 PM
        """,
    ),
    (
        "a tick finishes what has come, never what is to come",
        {},
        """
        > take pill every day at 9pm
        OK, every day 9:00 PM: take pill
        > ✅
        Not due yet: take pill, tonight 9:00 PM. To mark it anyway say done and its name.
        @21:00
        take pill
        > ✅
        Done: take pill. Next Wed Nov 25 9:00 PM
        > 👍
        Already done: take pill
        > done with pill
        Already done: take pill
        @2026-11-25 20:00
        > done take pill
        Done early: take pill. Next Thu Nov 26 9:00 PM
        """,
    ),
    (
        "what came before something new was made is what done means",
        {},
        """
        > call al at 11am
        OK, today 11:00 AM: call al
        @11:00
        call al
        > gym friday 6pm
        OK, Fri Nov 27 6:00 PM: gym
        > done
        Done: call al
        > done
        Already done: call al
        """,
    ),
    (
        "two that came together are asked about, or all done at once",
        {},
        """
        > call al at 11am
        OK, today 11:00 AM: call al
        > call bo at 11am
        OK, today 11:00 AM: call bo
        @11:00
        1) call al
        2) call bo
        > done
        Which one?
        1) call al (came 11:00 AM)
        2) call bo (came 11:00 AM)
        > 2
        Done: call bo
        > done
        Done: call al
        > undo
        Undone: call al
        > undo
        Undone: call bo
        > i did them all
        Done: call al and call bo
        > i did them all
        OK.
        """,
    ),
    (
        "rows are answered without commas, with numbers and days that could be dates",
        {},
        """
        > gym at 11am
        OK, today 11:00 AM: gym
        > cook at 11:30am
        OK, today 11:30 AM: cook
        > yoga at 12pm
        OK, today 12:00 PM: yoga
        > list
        1) 11:00 AM gym
        2) 11:30 AM cook
        3) 12:00 PM yoga
        > 1 friday, 3 6pm
        Moved: gym, now Fri Nov 27 11:00 AM
        Moved: yoga, now tonight 6:00 PM
        > undo
        Undone: gym and yoga
        > 1 and 2 friday
        Moved: gym, now Fri Nov 27 11:00 AM
        Moved: cook, now Fri Nov 27 11:30 AM
        > 1 saturday 2 sunday
        Moved: gym, now Sat Nov 28 11:00 AM
        Moved: cook, now Sun Nov 29 11:30 AM
        > 2 tmrw am
        Moved: cook, now Wed Nov 25 9:00 AM
        > 1 tomorrow same time
        Moved: gym, now Wed Nov 25 11:00 AM
        > move 1 and 2 to friday
        Moved: gym, now Fri Nov 27 11:00 AM
        Moved: cook, now Fri Nov 27 9:00 AM
        > 1 done 2 done 3 tomorrow morning
        Done: gym
        Done: cook
        Moved: yoga, now Wed Nov 25 9:00 AM
        > undo
        Undone: gym, cook and yoga
        > 1 and 3 done 2 tomorrow
        Done: gym and yoga
        Moved: cook, now Wed Nov 25 9:00 AM
        > undo
        Undone: gym, yoga and cook
        > 1 cancel reminder
        Deleted: gym. U to undo
        > undo
        Undone: gym
        > delete 1-3
        Deleted 3: gym, cook and yoga. U to undo
        """,
    ),
    (
        "a day above its hours, told as an amount from now",
        {},
        """
        > in two days: 9am vet, 10am bank
        OK:
        1) Thu Nov 26 9:00 AM vet
        2) Thu Nov 26 10:00 AM bank
        """,
    ),
    (
        "a number that is no row is a date or an hour",
        {},
        """
        > 25 friday
        What should I remind you of, Fri Dec 25 9:00 AM?
        > no
        OK, left as it is.
        > 3 friday
        What should I remind you of, Fri Nov 27 3:00 PM?
        """,
    ),
    (
        "all and both move together",
        {},
        """
        > gym at 6pm
        OK, tonight 6:00 PM: gym
        > cook at 7pm
        OK, tonight 7:00 PM: cook
        > move both to friday
        Moved: gym, now Fri Nov 27 6:00 PM
        Moved: cook, now Fri Nov 27 7:00 PM
        > call al at 8pm
        OK, tonight 8:00 PM: call al
        > move everything today to tomorrow
        Moved: call al, now Wed Nov 25 8:00 PM
        > list
        1) Wed Nov 25 8:00 PM call al
        2) Fri Nov 27 6:00 PM gym
        3) Fri Nov 27 7:00 PM cook
        > move all to saturday
        Moved:
        1) Sat Nov 28 8:00 PM call al
        2) Sat Nov 28 6:00 PM gym
        3) Sat Nov 28 7:00 PM cook
        > undo
        Undone: call al, gym and cook
        > feed cat at 6pm and walk dog at 7pm
        OK:
        1) 6:00 PM feed cat
        2) 7:00 PM walk dog
        > undo
        Undone: feed cat and walk dog
        """,
    ),
    (
        "skips so many, or the days that are said; the next dates know of it",
        {},
        """
        > gym every day at 6pm
        OK, every day 6:00 PM: gym
        > skip the next 3 gyms
        Skipped: gym. Next Fri Nov 27 6:00 PM
        > undo
        Undone: gym
        > skip gym tomorrow and thursday
        Skipped: gym Wed Nov 25 and Thu Nov 26. Next tonight 6:00 PM
        > cancel gym saturday
        Skipped: gym Sat Nov 28. Next tonight 6:00 PM
        > move gym to 7pm just this time
        Moved just this one: gym, now tonight 7:00 PM. "from now on" moves all
        > next dates of gym
        gym: tonight 7:00 PM, Fri Nov 27 6:00 PM, Sun Nov 29 6:00 PM
        > skip gym today
        Skipped: gym. Next Fri Nov 27 6:00 PM
        > next dates of gym
        gym: Fri Nov 27 6:00 PM, Sun Nov 29 6:00 PM, Mon Nov 30 6:00 PM
        """,
    ),
    (
        "by so much from where it stands",
        {},
        """
        > gym friday 6pm
        OK, Fri Nov 27 6:00 PM: gym
        > push gym back an hour
        Moved: gym, now Fri Nov 27 7:00 PM
        > push gym back 30 min
        Moved: gym, now Fri Nov 27 7:30 PM
        > push the gym by 2 hours
        Moved: gym, now Fri Nov 27 9:30 PM
        > move gym to 30 min later
        Moved: gym, now Fri Nov 27 10:00 PM
        > move gym an hour later
        Moved: gym, now Fri Nov 27 11:00 PM
        > gym 30 min earlier
        Moved: gym, now Fri Nov 27 10:30 PM
        > an hour earlier
        Moved: gym, now Fri Nov 27 9:30 PM
        > move it up 30 min
        Moved: gym, now Fri Nov 27 9:00 PM
        > push it back an hour
        Moved: gym, now Fri Nov 27 10:00 PM
        > bring gym forward 2 hours
        Moved: gym, now Fri Nov 27 8:00 PM
        > push gym back 2 days
        Moved: gym, now Sun Nov 29 8:00 PM
        """,
    ),
    (
        "a clock names which one",
        {},
        """
        > eat at 1pm
        OK, today 1:00 PM: eat
        > eat at 6pm
        OK, tonight 6:00 PM: eat
        > move the 6 oclock one to 7
        Moved: eat, now tonight 7:00 PM
        > move the 1pm one to 2
        Moved: eat, now today 2:00 PM
        > move it from 2 to 3
        Moved: eat, now today 3:00 PM
        > move the 9am one to 10
        Nothing for 9:00 AM.
        """,
    ),
    (
        "a new hour keeps the day, a new day keeps the hour",
        {},
        """
        > buy milk tomorrow
        OK, Wed Nov 25 9:00 AM: buy milk. Other time? Say it, like "5pm"
        > evening
        Moved: buy milk, now Wed Nov 25 6:00 PM
        > remind me to call al friday
        OK, Fri Nov 27 9:00 AM: call al. Other time? Say it, like "5pm"
        > at 5
        Moved: call al, now Fri Nov 27 5:00 PM. A if you meant AM, U to undo
        > a
        OK, Fri Nov 27 5:00 AM: call al
        > yoga every thu at 6pm
        OK, every Thu 6:00 PM from Thu Nov 26: yoga
        > change yoga to fridays
        Moved: yoga, now every Fri 6:00 PM from Fri Nov 27
        > make it until march
        Moved: yoga, now every Fri 6:00 PM until Mon Mar 1 from Fri Nov 27
        """,
    ),
    (
        "a pause for so long",
        {},
        """
        > gym every mon at 6pm
        OK, every Mon 6:00 PM from Mon Nov 30: gym
        > pause gym for 2 weeks
        Paused: gym. Next Mon Dec 14 6:00 PM
        """,
    ),
    (
        "small words before a correction",
        {},
        """
        > call al tomorrow 5pm
        OK, Wed Nov 25 5:00 PM: call al
        > no wait thursday
        Moved: call al, now Thu Nov 26 5:00 PM
        > not today friday
        Moved: call al, now Fri Nov 27 5:00 PM
        > tomorrow at 6 instead
        Moved: call al, now Wed Nov 25 6:00 PM
        > sorry saturday at 5pm
        Moved: call al, now Sat Nov 28 5:00 PM
        > wait 8:30
        Moved: call al, now Sat Nov 28 8:30 PM
        > eh wednesday at 3
        Moved: call al, now Wed Nov 25 3:00 PM
        > am
        Moved: call al, now Wed Nov 25 3:00 AM
        > no bob at 7pm
        Moved: call bob, now Wed Nov 25 7:00 PM
        > call bo tomorrow at 5
        OK, Wed Nov 25 5:00 PM: call bo. A if you meant AM, U to undo
        > no am
        OK, Wed Nov 25 5:00 AM: call bo
        """,
    ),
    (
        "make and news of a change speak of what is kept",
        {},
        """
        > gym friday 6pm
        OK, Fri Nov 27 6:00 PM: gym
        > dinner ann saturday 6pm
        OK, Sat Nov 28 6:00 PM: dinner ann
        > make ann 5:30
        Moved: dinner ann, now Sat Nov 28 5:30 PM
        > make gym every day
        Moved: gym, now every day 6:00 PM from Fri Nov 27
        > make dinner at 7pm
        OK, tonight 7:00 PM: make dinner
        > dentist wed 3pm
        OK, Wed Nov 25 3:00 PM: dentist
        > dentist moved to friday same time
        Moved: dentist, now Fri Nov 27 3:00 PM
        > the dentist is at 4
        Moved: dentist, now Fri Nov 27 4:00 PM
        > read the book sunday 5pm
        OK, Sun Nov 29 5:00 PM: read the book
        > gym not done
        Not sure what you mean. Try "call mom tomorrow at 5pm" or "list".
        """,
    ),
    (
        "vague answers to when are answers",
        {},
        """
        > remind me to buy milk
        When? Say "tomorrow 5pm" or "in 2 hours": buy milk
        > tomorrow after work
        OK, Wed Nov 25 6:00 PM: buy milk
        > remind me to call al
        When? Say "tomorrow 5pm" or "in 2 hours": call al
        > tomorrow sometime
        OK, Wed Nov 25 9:00 AM: call al. Other time? Say it, like "5pm"
        > remind me to call bo
        When? Say "tomorrow 5pm" or "in 2 hours": call bo
        > after work
        OK, tonight 6:00 PM: call bo
        > remind me to call jo
        When? Say "tomorrow 5pm" or "in 2 hours": call jo
        > like 6
        OK, tonight 6:00 PM: call jo. A if you meant AM, U to undo
        """,
    ),
    (
        "an amount of time that has run out is no moment for what is said hours later",
        {},
        """
        > in 20 minutes
        What should I remind you of, in 20 min (10:20 AM)?
        @10:30
        > check the oven
        When? Say "tomorrow 5pm" or "in 2 hours": check the oven
        > never mind
        Deleted: check the oven. U to undo
        > in 1 hr
        What should I remind you of, in 1 hr (11:30 AM)?
        @15:00
        > after lunch
        Not sure what you mean. Try "call mom tomorrow at 5pm" or "list".
        """,
    ),
    (
        "what is being done now needs no reminder",
        {},
        """
        > yoga at 11am
        OK, today 11:00 AM: yoga
        @11:00
        yoga
        > doing it now
        OK.
        > im doing it now
        OK.
        > yoga is at 7 now
        Moved: yoga, now tonight 7:00 PM
        """,
    ),
    (
        "what is kept is asked about, told done and dropped in people's own words",
        {},
        """
        > gym at 6pm
        OK, tonight 6:00 PM: gym
        > lunch with dave friday 1pm
        OK, Fri Nov 27 1:00 PM: lunch with dave
        > delete 1
        Deleted: gym. U to undo
        > undo
        Undone: gym
        > when is gym
        gym: tonight 6:00 PM
        > whens gym
        gym: tonight 6:00 PM
        > what time is lunch with dave
        lunch with dave: Fri Nov 27 1:00 PM
        > when is thanksgiving
        Not sure what you mean. Try "call mom tomorrow at 5pm" or "list".
        > cancel gym and lunch
        Deleted 2: gym and lunch with dave. U to undo
        > undo
        Undone: gym and lunch with dave
        > forget the gym
        Deleted: gym. U to undo
        > undo
        Undone: gym
        > i dont need gym anymore
        Deleted: gym. U to undo
        > undo
        Undone: gym
        > nvm about the gym
        Deleted: gym. U to undo
        > undo
        Undone: gym
        > resume gym
        gym is not paused: tonight 6:00 PM
        > cancel all of them
        Delete all 2? Y to do it
        > n
        OK, left as it is.
        > lst
        1) 6:00 PM gym
        2) Fri Nov 27 1:00 PM lunch with dave
        """,
    ),
    (
        "all of what came is put off, and nothing else",
        {},
        """
        > call al at 11am
        OK, today 11:00 AM: call al
        > call bo at 11am
        OK, today 11:00 AM: call bo
        > call cy at 11am
        OK, today 11:00 AM: call cy
        > dentist friday 3pm
        OK, Fri Nov 27 3:00 PM: dentist
        @11:00
        1) call al
        2) call bo
        3) call cy
        > snooze all
        OK, again:
        1) 11:10 AM call al
        2) 11:10 AM call bo
        3) 11:10 AM call cy
        @11:10
        1) call al
        2) call bo
        3) call cy
        > all done
        Done: call al, call bo and call cy
        > snooze all
        Not due yet: dentist, Fri Nov 27 3:00 PM
        """,
    ),
    (
        "done in a sentence",
        {},
        """
        > call joe at 11am
        OK, today 11:00 AM: call joe
        > dog food at 11:10am
        OK, today 11:10 AM: dog food
        @11:10
        call joe
        dog food
        > called joe
        Done: call joe
        > joe is done
        Already done: call joe
        > dog food done
        Done: dog food
        > feed cat at 11:20am
        OK, today 11:20 AM: feed cat
        @11:20
        feed cat
        > done finally
        Done: feed cat
        > undo
        Undone: feed cat
        > fed the cat
        Done: feed cat
        """,
    ),
    (
        "what just came is put off in few words",
        {},
        """
        > call joe at 11am
        OK, today 11:00 AM: call joe
        @11:00
        call joe
        > give me 15
        OK, again in 15 min (11:15 AM): call joe
        @11:15
        call joe
        > tomorrow same time
        OK, again Wed Nov 25 11:15 AM: call joe
        @2026-11-25 11:15
        call joe
        > i'll do it friday at 5pm
        OK, again Fri Nov 27 5:00 PM: call joe
        @2026-11-27 17:00
        call joe
        > next week
        OK, again Mon Nov 30 9:00 AM: call joe
        """,
    ),
    (
        "anger is not made into an errand",
        {},
        """
        > stupid bot
        Not sure what you mean. Try "call mom tomorrow at 5pm" or "list".
        > call joe tomorrow 5pm
        OK, Wed Nov 25 5:00 PM: call joe
        > thats wrong
        U undoes "call joe". Or say what it should be.
        > ugh no
        U undoes "call joe". Or say what it should be.
        > u
        Undone: call joe
        > delte
        Nothing ahead. Try "call mom tomorrow at 5pm"
        > resume joe
        Nothing is paused.
        """,
    ),
]


@pytest.mark.parametrize(("options", "script"), [pytest.param(o, s, id=t) for t, o, s in DIALOGUES])
def test_a_thread_reads_like_this(options: dict[str, Any], script: str) -> None:
    play(options, script)


@pytest.mark.parametrize(
    ("text", "reply"),
    [
        ("remind me to stretch every 30 seconds", 'I text once a minute at most. Try "every 5 minutes"'),
        ("pause all", 'Nothing ahead. Try "call mom tomorrow at 5pm"'),
    ],
)
def test_what_cannot_be_is_said(text: str, reply: str) -> None:
    assert Phone().say(text) == reply


@pytest.mark.parametrize(
    "text",
    [
        "remind me to pay the 31st friday of every month",
        "remind me of x in 2 nights on 12/31/9999",
        "every year on feb 30 party",
    ],
)
def test_days_that_never_come_break_nothing(text: str) -> None:
    assert not Phone().say(text).startswith("Sorry")


def test_a_command_that_names_none_asks_which() -> None:
    phone = Phone()
    phone.say("call ida at 3pm")
    phone.say("sweep the shed at 5pm")
    rows = "Which one?\n1) 3:00 PM call ida\n2) 5:00 PM sweep the shed"
    assert phone.say("i want to delete a reminder") == rows
    assert phone.say("1") == "Deleted: call ida. U to undo"
    phone.say("u")
    assert phone.say("i need to change one of my reminders") == rows
    assert phone.say("2") == "To when? sweep the shed is at today 5:00 PM"
    assert phone.say("6") == "Moved: sweep the shed, now tonight 6:00 PM"


def test_what_was_done_is_found_by_its_verb() -> None:
    phone = Phone()
    phone.say("pay the vet bill at 3pm")
    phone.say("print the vet bill at 5pm")
    assert (
        phone.say("i already paid the vet bill, delete the reminder")
        == "Deleted: pay the vet bill. U to undo"
    )


def test_an_hour_instead_of_another_and_a_new_name() -> None:
    phone = Phone()
    phone.say("sweep the shed at 5pm")
    assert phone.say("make it for 6 instead of 5") == "Moved: sweep the shed, now tonight 6:00 PM"
    assert phone.say("make that reminder for 7 instead of 6") == "Moved: sweep the shed, now tonight 7:00 PM"
    assert phone.say("rename my 7pm reminder to rake leaves") == "OK, tonight 7:00 PM: rake leaves"
