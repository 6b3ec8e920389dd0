"""Meaning -> phrasings, around one moment: Tuesday Nov 24 2026, 10:00 in New York.

A moment is `YYYY-MM-DD HH:MM`, or a date alone where no clock time is said.
"""

MOMENTS: list[tuple[str, list[str]]] = [
    ("2026-11-24 17:00", ["5pm", "at 5 pm", "5 p.m.", "today at 5p", "at 17:00", "1700 hours", "5 in the afternoon", "5 o'clock this afternoon", "five pm", "@5pm", "today 5PM", "at 5:00pm"]),
    ("2026-11-24 17:30", ["530pm", "5:30 pm", "half past 5 pm", "half past five in the evening", "17:30", "5:30p", "at five thirty pm", "17h30"]),
    ("2026-11-24 16:30", ["half past 4", "4:30", "at four thirty", "430pm"]),
    ("2026-11-24 17:45", ["quarter to six", "a quarter to 6", "15 minutes to 6pm", "5:45pm", "quarter till 6"]),
    ("2026-11-24 12:00", ["noon", "at midday", "12pm", "today at noon", "12 noon"]),
    ("2026-11-25 00:00", ["midnight", "tonight at midnight", "at 12am"]),
    ("2026-11-25 17:00", ["tomorrow at 5pm", "tmrw 5pm", "5pm tomorrow", "2moro at 5p", "tomorow 17:00", "tomorrow afternoon at 5", "tomorrow evening at 5"]),
    ("2026-11-25 09:00", ["9am", "at 9 am", "tomorrow at 9", "tomorrow 9am", "tomorrow morning at 9"]),
    ("2026-11-25", ["tomorrow", "tmrw", "2moro", "tommorow", "wednesday", "wensday", "this wednesday", "nov 25", "11/25", "25 november", "the 25th", "2026-11-25", "November 25th, 2026"]),
    ("2026-11-26", ["day after tomorrow", "the day after tomorrow", "thursday", "thurs", "thanksgiving", "in 2 days", "in two days"]),
    ("2026-11-27", ["friday", "on friday", "this coming friday", "black friday", "fri the 27th", "friday, november 27"]),
    ("2026-12-04", ["next friday", "a week from friday", "friday week", "friday of next week", "next week on friday", "dec 4th", "4 december", "friday next week"]),
    ("2026-11-30", ["end of the month", "end of november", "monday", "next monday", "last day of the month", "eom"]),
    ("2026-12-01", ["next tuesday", "in a week", "in 7 days", "a week from today", "first of december", "the 1st", "dec 1", "a week from now"]),
    ("2026-12-24", ["in a month", "in 1 month", "a month from now", "christmas eve", "12/24"]),
    ("2026-12-25", ["christmas", "christmas day", "xmas", "25th of december"]),
    ("2027-03-05", ["march 5", "march 5th", "5 march", "the 5th of march", "3/5", "3/5/27", "2027-03-05", "march the fifth", "5 March 2027"]),
    ("2026-11-24 10:20", ["in 20 minutes", "in 20 min", "20 minutes from now", "in twenty minutes", "in 20m", "in a third of an hour or so in 20 minutes", "in 20 mins"]),
    ("2026-11-24 11:30", ["in an hour and a half", "in 1h30", "in 1.5 hours", "in 90 minutes", "in one and a half hours", "in 1 hour 30 minutes", "in 1 hr and 30 min"]),
    ("2026-11-24 12:00", ["in 2 hours", "2 hours from now", "in a couple of hours", "2 hours later", "in two hours", "in 2h"]),
    ("2026-11-24 10:30", ["in half an hour", "in half hour", "in a half hour", "in 30 mins"]),
    ("2026-11-27 13:00", ["2 hours before friday at 3pm", "friday at 1pm", "friday 13:00", "at 1 pm on friday", "fri at 1"]),
    ("2026-11-24 15:00", ["between 3 and 4", "from 3 to 4pm", "3-4pm", "at 3"]),
    ("2026-11-24 20:00", ["tonight at 8", "8 tonight", "8pm", "this evening at 8", "at 8 at night"]),
    # beside another day
    ("2026-12-18", ["the friday before christmas", "last friday before christmas", "friday before xmas"]),
    ("2026-11-30", ["the monday after thanksgiving", "monday after turkey day"]),
    ("2027-03-29", ["first monday after easter", "the monday following easter"]),
    ("2026-12-24", ["the night before christmas", "the evening before christmas day"]),
    ("2027-01-01", ["the morning after new year's eve", "the day after nye"]),
    ("2027-05-29", ["memorial day weekend"]),
    ("2026-11-25", ["thanksgiving eve", "midweek", "the day before thanksgiving"]),
    ("2026-12-14", ["the week of december 16", "week of dec 18"]),
    # working days
    ("2026-11-27", ["in 3 business days", "three working days from now", "within 3 work days"]),
    ("2026-12-31", ["the last business day of december", "last weekday of december", "last working day of next month"]),
    ("2026-12-29", ["two business days before dec 31"]),
    # spans: their start
    ("2027-03-20", ["march 20-22", "from march 20 to 22", "march 20 - march 22", "20-22 march", "3/20-3/22", "20 to 22 march"]),
    ("2026-11-27 09:00", ["friday 9-10", "friday 9 to 10", "9-10 friday", "9 to 10am friday", "friday 9-10:30", "from 9 to 10 on friday"]),
    ("2026-11-25 12:00", ["tomorrow 12-1", "tomorrow noon to 1"]),
    # zones
    ("2026-11-24 18:00", ["3pm pacific", "3pm PST", "at 3 pm west coast time", "3pm Pacific time", "15:00 UTC-8", "2026-11-24T15:00:00-08:00"]),
    ("2026-11-24 12:00", ["1700 GMT", "7pm GMT+2", "10:30pm UTC+5:30"]),
    # as now
    ("2026-11-25 10:00", ["this time tomorrow", "same time tomorrow", "about this time tomorrow"]),
    ("2026-12-01 10:00", ["this time next week", "same time next week", "this time on tuesday"]),
    # after next
    ("2026-12-07", ["week after next", "the week after next", "monday of the week after next", "week after next on monday"]),
    ("2026-12-12", ["three weekends from now", "the weekend after the 7th of december"]),
    # amounts
    ("2026-11-24 11:20", ["in 1 hour 20", "in an hour and twenty", "in 1h20", "in one hour twenty", "in 1:20 hours"]),
    ("2026-11-24 10:45", ["in three quarters of an hour", "in 45", "in three-quarters of an hour", "in \u00be of an hour"]),
    ("2026-11-24 11:30", ["in 1\u00bd hours", "in one and a half hours"]),
    ("2026-12-01", ["in a week's time", "in 7 days time", "a week today"]),
    ("2027-03-04", ["in a hundred days", "in one hundred days"]),
    ("2026-12-06", ["in a dozen days", "in 12 days"]),
    # parts of months, quarters
    ("2027-09-30", ["end of q3", "the end of the third quarter"]),
    ("2027-01-01", ["start of q1", "in q1", "q1 2027", "beginning of the first quarter"]),
    ("2027-04-16", ["the second half of april"]),
    ("2027-04-15", ["mid april", "mid-april", "halfway through april", "middle of april"]),
    ("2027-04-05", ["second week of april", "2nd week of april"]),
    ("2026-12-02", ["mid next week", "midweek next week", "middle of next week"]),
    ("2026-12-20", ["20th of next month", "20 of next month", "next month on the 20th", "next month 20th"]),
    # clocks
    ("2026-11-24 14:30", ["two-thirty pm", "two thirty in the afternoon", "2 : 30 pm", "2;30 pm", "1430 today", "today 1430"]),
    ("2026-11-24 20:05", ["eight oh five tonight", "8:05 tonight"]),
    ("2026-11-28 10:00", ["sat 10", "saturday 10", "sat 10am", "satruday at 10", "saturdayat 10"]),
    ("2026-11-29 11:00", ["sunday 11", "not today, sunday at 11", "sundayy 11am"]),
]  # fmt: skip

SERIES: list[tuple[tuple[str, ...], list[str]]] = [
    (("FREQ=DAILY",), ["every day", "daily", "everyday", "each day"]),
    (("FREQ=DAILY;BYHOUR=9;BYMINUTE=0",), ["every day at 9am", "daily at 9 am", "at 9am every day", "9am daily", "each morning at 9"]),
    (("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",), ["every weekday", "weekdays", "on weekdays", "monday through friday", "every workday"]),
    (("FREQ=WEEKLY;BYDAY=SA,SU",), ["every weekend", "weekends", "on weekends"]),
    (("FREQ=WEEKLY;BYDAY=MO",), ["every monday", "mondays", "on mondays", "each monday", "weekly on monday", "every week on monday", "once a week on monday"]),
    (("FREQ=WEEKLY;BYDAY=MO,WE",), ["every monday and wednesday", "mondays and wednesdays", "every mon & wed", "every mon, wed"]),
    (("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",), ["every other tuesday", "every 2nd tuesday", "every second tuesday"]),
    (("FREQ=DAILY;INTERVAL=3",), ["every 3 days", "every three days", "every third day", "once every 3 days"]),
    (("FREQ=WEEKLY;INTERVAL=2",), ["every other week", "biweekly", "every two weeks", "fortnightly", "every 2 weeks"]),
    (("FREQ=MONTHLY;BYMONTHDAY=1,15",), ["on the 1st and 15th of every month", "every month on the 1st and 15th", "every 1st and 15th", "monthly on the 1st and the 15th"]),
    (("FREQ=MONTHLY;BYDAY=-1FR",), ["the last friday of every month", "last friday of each month", "every last friday of the month", "every month on the last friday"]),
    (("FREQ=MONTHLY;BYDAY=2TU",), ["the second tuesday of every month", "every 2nd tuesday of the month", "2nd tuesday of each month"]),
    (("FREQ=MONTHLY;BYMONTHDAY=-1",), ["the last day of every month", "every month on the last day", "last day of each month"]),
    (("FREQ=MONTHLY;INTERVAL=3",), ["quarterly", "every quarter", "every 3 months"]),
    (("FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=5",), ["every year on march 5", "every march 5th", "yearly on march 5", "annually on march 5th", "every 5th of march"]),
    (("FREQ=HOURLY;INTERVAL=2",), ["every 2 hours", "every two hours", "every other hour"]),
    (("FREQ=MINUTELY;INTERVAL=30",), ["every 30 minutes", "every half hour", "every half an hour"]),
    (("FREQ=DAILY;BYHOUR=9,17;BYMINUTE=0",), ["every day at 9am and 5pm", "daily at 9 and 5pm"]),
    (("FREQ=DAILY;COUNT=10",), ["every day 10 times", "daily for 10 times", "every day, ten times"]),
    (("FREQ=DAILY;UNTIL=20261127T235959",), ["every day until friday", "daily till nov 27", "every day until november 27th"]),
    (("FREQ=DAILY;UNTIL=20261207T235959",), ["every day for two weeks", "daily for 2 weeks"]),
    (("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA",), ["every day except sunday", "daily except sundays"]),
    (("FREQ=WEEKLY;BYDAY=MO,WE,FR",), ["every mon wed fri", "every monday wednesday and friday", "mon/wed/fri", "every mon-wed-fri", "every M/W/F", "every MWF"]),
    (("FREQ=WEEKLY;BYDAY=TU,TH;BYHOUR=18;BYMINUTE=0",), ["tue thu 6pm", "TTh at 6pm", "T/Th 6pm", "tuesday and thursday evenings at 6", "tuesday thursday evenings at 6", "at 6pm tu/th"]),
    (("FREQ=WEEKLY;BYDAY=SA,SU;BYHOUR=8;BYMINUTE=30",), ["saturday and sunday mornings at 8:30", "sat sun 8:30am", "every saturday sunday at 8:30 am"]),
    (("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH;BYHOUR=7;BYMINUTE=0",), ["M-Th 7am", "mon-thu at 7am every week", "every M-Th at 7am", "m-th at 7am"]),
    (("FREQ=MONTHLY;BYDAY=2TH",), ["every second thursday of the month", "every second thursday of each month", "every 2nd thursday of the month"]),
    (("FREQ=MONTHLY;BYDAY=1MO,3MO",), ["every first and third monday of the month", "every first and third monday", "the first and third monday of every month"]),
    (("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1",), ["the first business day of every month", "every first working day of the month", "first work day of each month", "on the 1st weekday of every month", "every month on the first business day"]),
    (("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",), ["the last business day of each month", "last working day of every month", "every last workday of the month", "the last work day of the month every month"]),
]  # fmt: skip

NOT_A_SERIES = [
    "buy a t-shirt at 9am", "ask for m-th screws", "the M/W size at the shop", "wash the f/t shirts", "call tom mon 9am", "sat down with sun cream at 9am",
]  # fmt: skip

NOT_A_TIME = [
    "version 2.0", "it costs $5", "i second that", "the march on washington was long", "may i have a word", "sat down to eat",
    "buy sun cream", "room 5 is free", "2 eggs and a loaf", "24/7 service", "call 555 0100", "he is 5", "chapter 7", "route 66",
    "a 9/16 wrench", "get 3/8 washers", "a 5/8 bolt", "rated it 9/10", "the pain is 6/10", "a solid 8/10", "21st century fox", "the 2nd amendment",
    "5th edition rules", "the 18th hole", "lost 10 to 7", "they beat us 5 to 3", "a ratio of ten to one", "Wednesday Addams", "taco tuesday shirt",
    "midnight blue paint", "fourteen hundred people", "the first week of class", "a hundred pushups", "spring roll", "frida kahlo",
    "ipad 3", "5%", "fall in love", "tom called", "3 people", "the second one", "size 10 shoes", "5 Main St", "1/2 cup of milk",
]  # fmt: skip
