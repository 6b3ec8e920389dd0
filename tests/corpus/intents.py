"""Meaning -> phrasings: what a text wants, and what of it is the task."""

INTENTS: dict[str, list[str]] = {
    "create": [
        "remind me to call mom", "call mom at 5", "pls remind me 2 buy milk tmrw", "set a reminder to feed the cat at 6", "dentist friday 3pm",
        "don't let me forget to pay rent", "reminder: gym at 7", "remind me to cancel my gym membership on april 2", "rmd me to stretch in 10",
        "remind me to stop at the store", "add a reminder for the bake sale on friday", "can you remind me about the meeting at 3",
        "ping me in 10 about the oven", "i need to remember to lock up tonight", "wake me up at 6", "nag me to drink water",
        "remind me to delete old photos tomorrow", "remind me to change the sheets on sunday", "remind me to show ana the list at noon", "remind me to erase all my alerts on friday", "remind me later this week to thank the nurse", "drop off the library books tomorrow at 9", "drop the twins at swim class friday 4pm", "remove the roast from the freezer at 3pm"
    ],
    "list": [
        "list", "what do i have", "show my reminders", "what's on for friday", "do i have any reminders for today", "when is my dentist",
        "how many reminders do i have", "today", "what do i have tomorrow", "show me everything", "which reminders are set for monday",
    ],
    "cancel": [
        "delete 2", "cancel 2 and 4", "3 x", "drop the dentist one", "delete all", "remove the reminder about milk", "delete it",
        "get rid of the gym reminder", "cancel my reminder to call mom", "stop the gym reminder", "cancle 2", "stop sending me the stretching reminder", "stop sending me alerts about the auction", "erase piano lesson at 6 pm", "cancel the call with nora at 10", "delete the reminder to reschedule the vet"
    ],
    "edit": [
        "move 2 to 7", "change gym to 8pm", "2 tomorrow 9", "make it 7:10", "oops i meant 7:10", "actually friday", "rename 2 to buy oat milk",
        "reschedule my dentist reminder to monday", "change my reminder from 3 to 4", "remind me on friday instead of thursday", "from now on",
    ],
    "snooze": ["snooze", "snooze 10", "snoze 2 for 1 hour", "snooze until 6pm", "remind me again in 10 min", "later", "remind me later", "remind me about it again at quarter to six"],
    "done": ["done", "1 done", "did it", "done 1 3", "finished the laundry", "ok done", "\u2705", "took the pills"],
    "undo": ["undo", "oops undo that", "put it back", "undo please"],
    "help": ["help", "commands", "?", "what can you do", "how do i set a reminder"],
    "more": ["more", "show more"],
    "moment": ["10 min", "tonight", "tomorrow at 5", "friday", "in 2 hours please"],
    "number": ["2", "#3"],
    "digest": ["digest off", "digest on", "digest 9 18", "no digest on weekends", "stop the digests"],
    "zone": ["I'm in Denver", "timezone Europe/Berlin", "im in tokyo until friday", "it's 3pm here", "I moved to Texas"],
    "habit": ["my morning is 7", "quiet hours 10pm to 7am", "24 hour clock", "my usual time is 8"],
    "skip": ["skip the next gym", "skip 2"],
    "pause": ["pause gym until march", "pause 2"],
    "resume": ["resume gym", "unpause 2"],
    "dates": ["next dates of 2", "when is gym next"],
    "export": ["export", "send me my data"],
    "forget": ["forget me", "delete my data"],
    "opt-out": ["STOP", "Cancel", "unsubscribe", "stop texting me", "please stop sending me these", "leave me alone"],
    "opt-in": ["START", "unstop"],
    "yes": ["y", "yep", "ok", "sure"],
    "no": ["n", "nope", "never mind", "no thanks"],
    "thanks": ["thanks", "thank you so much", "ty"],
    "chat": ["hi", "hello", "good morning"],
    "other": ["the purple elephants dance", "when does the bus stop", "will it rain tomorrow", "what is the capital of peru", "asdf"],
}  # fmt: skip

TASKS: list[tuple[str, str]] = [
    ("remind me to call mom tomorrow at 5pm", "call mom"),
    ("tomorrow at 5pm remind me to call mom", "call mom"),
    ("remind me tomorrow to call mom at 5pm", "call mom at 5pm"),
    ("remind me that we're low on cereal", "we're low on cereal"),
    ("remind me about my dentist appointment on friday", "my dentist appointment"),
    ("please set a reminder for 8 pm to take out the trash", "take out the trash"),
    ("in 20 minutes check the oven", "check the oven"),
    ("every weekday at 9 take pills", "take pills"),
    ("Remind me to buy Ana's gift by friday", "buy Ana's gift"),
    ("don't let me forget to water the plants tonight!", "water the plants"),
    ("remind me to get ready for tomorrow's baby shower at 9am", "get ready for tomorrow's baby shower"),
    ("remind me tonight to send the form by midnight", "send the form by midnight"),
    ("remind me at 8pm that dad has a 7am train tomorrow", "dad has a 7am train tomorrow"),
    ("remind me every day at 9 to take pills until friday", "take pills"),
    ("remind me at 9 to take pills every day", "take pills"),
    ("move the bins every tuesday for the street cleaners", "move the bins every tuesday for the street cleaners"),
    ("remind me to get to the gate an hour before the flight", "get to the gate an hour before the flight"),
    ("water the basil at 6, please", "water the basil"),
    ("dentist friday at 3, remind me 2 hours before", "dentist friday at 3"),
    ("it's going to rain, remind me to take an umbrella at 8am", "take an umbrella"),
    ("nag me to drink water every 30 minutes until i say done", "drink water"),
]  # fmt: skip

# an event with its own time and the reminders before it: the task, and each moment
EVENTS: list[tuple[str, str, list[str]]] = [
    ("recital fri dec 4 at 6pm remind me 2 hours before and the night before", "recital fri dec 4 at 6pm", ["2026-12-04 16:00", "2026-12-03 20:00"]),
    ("oil change thursday dec 3 at 9:30am, remind me the day before", "oil change thursday dec 3 at 9:30am", ["2026-12-02 09:30"]),
    ("picnic on saturday at 1pm, remind me the morning of", "picnic on saturday at 1pm", ["2026-11-28 09:00"]),
    ("call with lena thu 2pm remind me 15 min before and 1 day before", "call with lena thu 2pm", ["2026-11-26 13:45", "2026-11-25 14:00"]),
    ("train friday 6am, wake me up at 4", "train friday 6am", ["2026-11-27 04:00"]),
    ("i have a train at 7am tomorrow, remind me at 9pm to pack", "pack", ["2026-11-24 21:00"]),
    ("tomorrow remind me to call lena at 5pm", "call lena", ["2026-11-25 17:00"]),
    ("party tomorrow, remind me at 11am", "party tomorrow", ["2026-11-25 11:00"]),
    ("exam on dec 15 at 9am remind me every day at 8pm until then to study", "study", ["2026-11-24 20:00"]),
]  # fmt: skip
