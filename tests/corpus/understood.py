"""Whole texts as people write them, by what is hard in them: what each makes, task by task, month, day and time."""

from __future__ import annotations

CLAUSES_AHEAD: list[tuple[str, list[tuple[str | None, str]]]] = [
    ("vet tomorrow at 10 and remind me to soak the beans tonight at 9", [("vet", "11-25 10:00"), ("soak the beans", "11-24 21:00")]),
    ("I've got a fitting at 3 on friday, also remind me to pay lou tonight at 8", [("a fitting", "11-27 15:00"), ("pay lou", "11-24 20:00")]),
    ("my aunt's flight lands at 4 tomorrow and remind me to buy roses thursday at noon", [("my aunt's flight lands", "11-25 16:00"), ("buy roses", "11-26 12:00")]),
    ("choir at 6 tonight. also remind me tomorrow at 9am to call the bank", [("choir", "11-24 18:00"), ("call the bank", "11-25 09:00")]),
    ("i have work tomorrow at 9, remind me to set my alarm tonight", [("set my alarm", "11-24 20:00")]),
    ("i have work tomorrow at 9 and remind me to set my alarm tonight at 10", [("set my alarm", "11-24 22:00")]),
    ("it's going to rain tomorrow at 5 and remind me tonight at 9 to cover the grill", [("cover the grill", "11-24 21:00")]),
    ("Ed is due back to work tomorrow; can you remind me to call him at 9", [("call him", "11-25 09:00")]),
    ("meeting at 3 friday and remind me to bring the slides at 2", [("bring the slides", "11-27 14:00")]),
]  # fmt: skip

TOM: list[tuple[str, list[tuple[str | None, str]]]] = [
    ("call tom at 6", [("call tom", "11-24 18:00")]),
    ("email tom at 3pm", [("email tom", "11-24 15:00")]),
    ("pick up tom at 5", [("pick up tom", "11-24 17:00")]),
    ("supper with tom at 7", [("supper with tom", "11-24 19:00")]),
    ("remind me to call tom tom at 5", [("call tom", "11-25 17:00")]),
    ("tom at 5", [(None, "11-25 17:00")]),
    ("5pm tom", [(None, "11-25 17:00")]),
    ("vet tom 3pm", [("vet", "11-25 15:00")]),
    ("move choir to tom at 5", [(None, "11-25 17:00")]),
    ("today and tom at 5 take drops", [("take drops", "11-24 17:00")]),
]
WAKING = [
    (10, "wake me from my nap at 2:30", "wake from my nap", "11-24 14:30"),
    (13, "wake me at 2:30", "wake up", "11-24 14:30"),
    (13, "wake me at half past two", "wake up", "11-24 14:30"),
    (13, "wake me at 3", "wake up", "11-24 15:00"),
    (13, "wake me at 6:30", "wake up", "11-25 06:30"),
    (20, "wake me at 5", "wake up", "11-25 05:00"),
    (20, "wake me at 9", "wake up", "11-25 09:00"),
    (10, "wake me at 5", "wake up", "11-25 05:00"),
    (10, "wake me up at 4 today", "wake up", "11-24 16:00"),
    (10, "take a nap tomorrow at 2, wake me at 3", "take a nap tomorrow at 2", "11-25 15:00"),
    (13, "set an alarm for 3", "alarm", "11-24 15:00"),
    (13, "set an alarm for 6", "alarm", "11-25 06:00"),
    (13, "wake me tomorrow at 3", "wake up", "11-25 03:00"),
]
BEFORE_ONE_EVENT: list[tuple[str, list[tuple[str | None, str]]]] = [
    ('train monday 7am, remind me sunday night to pack and at 4am to leave', [('pack', '11-29 20:00'), ('leave', '11-30 04:00')]),
    ('our party is december 12, remind me a week before to book a table and the day before to buy roses', [('book a table', '12-05 00:00'), ('buy roses', '12-11 00:00')]),
    ('train to Rome friday at 7:30pm remind me 3 hours before and to check in 24 hours before', [('train to Rome friday at 7:30pm', '11-27 16:30'), ('check in', '11-26 19:30')]),
    ('party for lou sat 2-4pm, remind me fri to buy a gift and sat at 1', [('buy a gift', '11-27 00:00'), ('party for lou sat 2-4pm', '11-28 13:00')]),
    ('ed arrives friday 8pm, remind me thursday to clean and friday at 7 to leave', [('clean', '11-26 00:00'), ('leave', '11-27 19:00')]),
    ('train friday 6am, remind me the night before to pack and an hour before to leave', [('pack', '11-26 20:00'), ('leave', '11-27 05:00')]),
    ('train friday 6am, remind me the night before to pack', [('pack', '11-26 20:00')]),
    ('train friday 6am, remind me thursday to pack and print the tickets', [('pack and print the tickets', '11-26 00:00')]),
]  # fmt: skip
TOLD_LOOSELY: list[tuple[str, list[tuple[str | None, str]]]] = [
    ('Hello dear, tomorrow is a busy day: at 9 I have the barber, at 11:30 the notary, and then tea with Edith at four.', [('the barber', '11-25 09:00'), ('the notary', '11-25 11:30'), ('tea with Edith', '11-25 16:00')]),
    ('tomorrow I need to drop off the twins at 8 and then I have a call with the bank at 10:30 and then fetch them at 3', [('drop off the twins', '11-25 08:00'), ('call with the bank', '11-25 10:30'), ('fetch them', '11-25 15:00')]),
    ('On Thursday my son is coming at 3pm so I need to bake a cake in the morning', [('bake a cake', '11-26 09:00')]),
    ('train friday 6am, remind me to pack in the evening', [('pack', '11-26 18:00')]),
    ('Good morning, vet tomorrow at 3', [('vet', '11-25 15:00')]),
    ('call with lou tomorrow, its at 2pm', [('call with lou', '11-25 14:00')]),
    ('remind me about the talk tomorrow its at ten thirty', [('the talk', '11-25 10:30')]),
    ('vet tomorrow and its at 3pm', [('vet', '11-25 15:00')]),
    ("lou's party saturday, it starts at 7pm", [("lou's party", '11-28 19:00')]),
    ("vet tomorrow. it's at 3pm, remind me an hour before", [('vet tomorrow at 3pm', '11-25 14:00')]),
    ("my son is coming friday so I need to buy milk thursday", [("buy milk", "11-26 00:00")]),
    ("find out tomorrow if it's at 7 on friday", [(None, "11-25 07:00")]),
]  # fmt: skip
NO_AMOUNT: list[tuple[str, list[tuple[str | None, str]]]] = [
    ('train friday 6am remind me before', [('train friday 6am', '11-27 05:00')]),
    ('visit friday 3pm, takes 40 min to drive, remind me when to leave', [('visit friday 3pm', '11-27 14:20')]),
    ('the plumber comes friday at 2, remind me to move the van before', [('move the van', '11-27 13:00')]),
    ('vet friday at 3 remind me ahead of time', [('vet friday at 3', '11-27 14:00')]),
    ('vet friday at 3 remind me a bit beforehand please', [('vet friday at 3', '11-27 14:00')]),
    ('vet friday at 3, let me know when to leave', [('vet friday at 3', '11-27 14:00')]),
    ('our party is dec 12 remind me in advance', [('our party is dec 12', '12-11 00:00')]),
    ('remind me before the vet friday at 3', [('the vet friday at 3', '11-27 14:00')]),
    ('remind me to call ida before friday', [('call ida', '11-26 00:00')]),
    ('remind me at 8pm to pack for tomorrow', [('pack for tomorrow', '11-24 20:00')]),
    ("fetch lou friday 5pm, its a 30 minute drive, remind me when to leave", [("fetch lou friday 5pm", "11-27 16:30")]),
    ("train friday 6am remind me before i leave to lock the door", [("lock the door", "11-27 05:00")]),
    ("text me before the vet tomorrow at 3", [("the vet tomorrow at 3", "11-25 14:00")]),
    ("remind me before my 3pm class tomorrow", [("my 3pm class tomorrow", "11-25 14:00")]),
    ("remind me an hour before my 3pm class tomorrow", [("my 3pm class tomorrow", "11-25 14:00")]),
    ("remind me 10 minutes before the 9:30 ferry on friday", [("the 9:30 ferry on friday", "11-27 09:20")]),
]  # fmt: skip
OTHER_ASKINGS: list[tuple[str, list[tuple[str | None, str]]]] = [
    ('vet friday 2pm w/ a reminder an hour before', [('vet friday 2pm', '11-27 13:00')]),
    ('vet friday 2pm give me a heads up an hour before', [('vet friday 2pm', '11-27 13:00')]),
    ('vet friday 2pm let me know an hour before', [('vet friday 2pm', '11-27 13:00')]),
    ('vet friday 2pm, tell me an hour before', [('vet friday 2pm', '11-27 13:00')]),
    ('vet friday 2pm, text me an hour before', [('vet friday 2pm', '11-27 13:00')]),
    ('train friday 6am, 90 minutes before remind me', [('train friday 6am', '11-27 04:30')]),
    ('train friday 6am 90 minutes before, please remind me', [('train friday 6am', '11-27 04:30')]),
    ('remind me to text ed at 5 "love you"', [('text ed at 5 "love you"', '11-24 17:00')]),
]  # fmt: skip
AFTER_A_DAY: list[tuple[str, list[tuple[str | None, str]]]] = [
    ('remind me after christmas to return gifts', [('return gifts', '12-26 00:00')]),
    ('call lou after thanksgiving', [('call lou', '11-27 00:00')]),
    ('remind me after the weekend to call lou', [('call lou', '11-30 00:00')]),
    ('remind me after dec 5 to call lou', [('call lou', '12-06 00:00')]),
    ('remind me after next week to call lou', [('call lou', '12-07 00:00')]),
    ('snooze till after thanksgiving', [(None, '11-27 00:00')]),
    ('pause choir until after thanksgiving', [(None, '11-27 00:00')]),
    ('remind me 2 days after christmas to return gifts', [('return gifts', '12-27 00:00')]),
    ('remind me the friday after thanksgiving to shop', [('shop', '11-27 00:00')]),
    ('remind me after friday at 5 to call lou', [('call lou', '11-27 17:00')]),
    ('remind me after christmas dinner to wash up', [('wash up', '12-25 00:00')]),
    ('remind me after 5pm to call lou', [('call lou', '11-24 17:00')]),
]  # fmt: skip
TAPERS = [
    "take zincol 10mg every morning at 8 for 5 days then 5mg for 5 days",
    "remind me to take zincol 40 mg at 8am and 8pm every day for 2 days, then 20 mg for 2 days",
    "zincol: 40mg at 8am for 3 days, then 20mg at 9am for a week",
    "zincol 10mg every morning at 8 for 5 days then 5mg every evening for 5 days",
]
WHOLE = [
    text
    for text, _ in (
        *CLAUSES_AHEAD,
        *TOM,
        *BEFORE_ONE_EVENT,
        *TOLD_LOOSELY,
        *NO_AMOUNT,
        *OTHER_ASKINGS,
        *AFTER_A_DAY,
    )
]
