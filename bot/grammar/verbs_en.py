"""English words of asking: tables only. What a text wants is told by how it begins.

Another language is another module with the same names.
"""

from bot.grammar.words_en import misspelt

SPELLINGS = {
    "remaind": "remind", "remnid": "remind", "remimd": "remind", "reming": "remind", "remid": "remind",
    "remined": "remind", "remine": "remind", "reminf": "remind", "rmd": "remind", "rmnd": "remind", "rmind": "remind", "remin": "remind",
    "remind.me": "remind", "reminde": "remind", "remember": "remind", "remeber": "remind",
    "remaindr": "reminder", "remainder": "reminder", "remider": "reminder", "remnider": "reminder",
    "reminer": "reminder", "remainders": "reminders", "remiders": "reminders", "cancle": "cancel",
    "cancell": "cancel", "cansel": "cancel", "delet": "delete", "delte": "delete", "deleet": "delete",
    "dlete": "delete", "dlt": "delete", "deltee": "delete", "lst": "list", "lsit": "list", "lits": "list", "lisst": "list",
    "lisr": "list", "undoo": "undo", "unod": "undo", "doen": "done", "donee": "done", "snoze": "snooze",
    "snoooze": "snooze", "snozze": "snooze", "readme": "read", "shedule": "schedule", "chnage": "change",
    "chage": "change", "udpate": "update", "ajust": "adjust", "updte": "update", "canel": "cancel",
    "remvoe": "remove", "delele": "delete", "calcel": "cancel", "uptdate": "update", "upadate": "update", "cahnge": "change",
}  # fmt: skip

SPELLINGS |= {
    slip: "remind" for slip in misspelt("remind") | set("reminf remins remibd remund rwmind temind rimind remend remond rmr".split())
    if slip not in SPELLINGS
}  # fmt: skip

for _verb in "cancel delete remove erase update change modify reschedule postpone snooze".split():
    SPELLINGS.update({slip: _verb for slip in misspelt(_verb) if slip not in SPELLINGS})

POLITE = frozenset(
    (
        "hey hi hello ok okay please pls plz kindly can could would will you u ya i'd i'll like want need to just "
        "also now so and then go ahead let's lets siri alexa google bot yo dear actually wait oh oops um uh "
        "well hmm i we must should im i'm gonna wanna have that's sorry no yes yeah yep cool great thanks "
        "alright"
    ).split()
)
CANCEL = frozenset(
    (
        "cancel delete remove erase clear dismiss drop discard scrap scratch stop disable deactivate "
        "eliminate kill wipe ditch nix skip close remover deletemy silence mute terminate del rm unset abort "
        "stopping deleting"
    ).split()
)
CANCEL_ONLY = frozenset(
    "cancel delete remove erase dismiss del unset abort terminate deleting".split()
)  # no errands
EDIT = frozenset(
    (
        "change update edit move reschedule modify switch push postpone rename adjust replace shift bump "
        "extend delay swap alter amend correct rework fix include revise rearrange reset prepone retitle relabel"
    ).split()
)
LIST = frozenset(
    (
        "show list display read view see check what whats what's which when whens when's where who how are is "
        "do does did any tell give find pull open have am look let let's lets repeat play search get bring "
        "anything something review recite was were provide hear know"
    ).split()
)
MAKE = frozenset(
    (
        "set create make add put schedule start place setup new program need send give enter build establish "
        "arrange insert have get enable input begin leave write save record"
    ).split()
)
# what people remind themselves to do, where the "me to" is left out: "remind buy nappies tomorrow"
ERRANDS = frozenset(
    (
        "buy call get pick pay take go do make send text email feed check wash clean bring book order return renew "
        "cancel water walk drop meet leave eat drink fix mail finish start submit recharge collect deposit transfer apply"
    ).split()
)
# what a task begins with where "2" stands for "to", some of it as thumbs write it
TO_DO = ERRANDS | frozenset(
    (
        "grab stop put let see start help move set turn give ask tell wear watch wish ring keep look leave play work shower "
        "stretch txt msg dm fb gt giv tel brng snd chk prac ft w8 facetime snap vote upload download "
        "be cal cook bake study read write pack practice visit sign sleep wake mow vacuum sweep print exercise fetch hang phone "
        "add arrange brush build charge close confirm cut deliver donate drive dust exercise fill find fold hire invite iron "
        "load lock organize paint plan plant post pray prep prepare pull push refill repair reply reserve run schedule sell "
        "shop shovel sort swap talk test tidy trim update vote wipe wrap"
    ).split()
)
REMINDER_WORDS = frozenset(
    "reminder reminders alert alerts notification notifications reminder's reminders' alarm alarms".split()
)


EXACT = {
    "list": "list", "ls": "list", "show": "list", "all": "list", "reminders": "list", "my reminders": "list", "l": "list",
    "show list": "list", "my list": "list", "the list": "list", "list all": "list", "show all": "list", "agenda": "list",
    "schedule": "list", "upcoming": "list", "whats next": "list", "what's next": "list", "pending": "list",
    "to do list": "list", "todo list": "list", "my to do list": "list", "my todo list": "list", "to do": "list", "todo": "list", "todos": "list", "to dos": "list",
    "what do i have": "list", "what have i got": "list", "what's up": "chat", "today": "list-time", "todays": "list-time",
    "this week": "list-time", "next week": "list-time", "weekend": "list-time", "this weekend": "list-time",
    "more": "more", "next": "more", "show more": "more", "show me more": "more", "see more": "more", "the rest": "more", "keep going": "more", "m": "more", "continue": "more", "rest": "more", "and the rest": "more",
    "done": "done", "did it": "done", "i did it": "done", "did that": "done", "finished": "done", "ok done": "done",
    "all done": "done-all", "completed": "done", "complete": "done", "done!": "done", "did": "done", "✓": "done", "✔": "done",
    "✅": "done", "👍": "done", "👌": "done", "💯": "done", "done it": "done", "it's done": "done", "its done": "done", "taken": "done", "got it done": "done",
    "already did": "done", "already done": "done", "done thanks": "done", "done thx": "done", "done with it": "done", "dun": "done",
    "did them": "done", "done them": "done", "both done": "done-all", "done all": "done-all", "did both": "done-all",
    "done both": "done-all", "i did both": "done-all", "i did them": "done-all", "did them all": "done-all", "everything done": "done-all", "all of them done": "done-all",
    "undo": "undo", "undo that": "undo", "oops": "undo", "oops undo": "undo", "oops undo that": "undo", "undo it": "undo", "put it back": "undo",
    "take that back": "undo", "take it back": "undo", "revert": "undo", "go back": "undo", "restore": "undo", "bring it back": "undo",
    "undo last": "undo", "undo please": "undo", "put that back": "undo", "wait undo": "undo", "no undo": "undo", "restore it": "undo",
    "help": "help", "info": "help", "commands": "help", "?": "help", "??": "help", "menu": "help", "options": "help", "what are my options": "help", "how do i get started": "help", "how do i start": "help", "what do you do exactly": "help", "what exactly do you do": "help",
    "what can you do": "help", "what can u do": "help", "what else can you do": "help", "what all can you do": "help", "help me out": "help", "help me please": "help", "how does this work": "help", "how do i use this": "help", "how does it work": "help",
    "what can i say": "help", "help me": "help", "i need help": "help", "need help": "help", "can you help me": "help", "can you help": "help", "help please": "help", "instructions": "help", "who is this": "help", "who are you": "help",
    "what is this": "help", "how do you work": "help", "what do you do": "help", "who dis": "help", "manual": "help",
    "what are the commands": "help", "show commands": "help", "how to use": "help", "settings": "help",
    "stop": "opt-out", "stopall": "opt-out", "unsubscribe": "opt-out", "cancel": "opt-out", "end": "opt-out",
    "quit": "opt-out", "revoke": "opt-out", "optout": "opt-out", "opt out": "opt-out", "stop all": "opt-out",
    "start": "opt-in", "unstop": "opt-in", "resubscribe": "opt-in", "subscribe": "opt-in", "opt in": "opt-in",
    "y": "yes", "yes": "yes", "yep": "yes", "yeah": "yes", "yup": "yes", "ok": "yes", "okay": "yes", "sure": "yes",
    "k": "yes", "kk": "yes", "yes please": "yes", "correct": "yes", "right": "yes", "do it": "yes", "yea": "yes", "confirm": "yes",
    "sounds good": "yes", "perfect": "yes", "go ahead": "yes", "that's right": "yes", "thats right": "yes", "fine": "yes",
    "that works": "yes", "good": "yes", "ya": "yes", "si": "yes", "exactly": "yes", "yes pls": "yes", "absolutely": "yes",
    "n": "no", "no": "no", "nope": "no", "nah": "no", "never mind": "no", "nevermind": "no", "nvm": "no", "no thanks": "no",
    "forget it": "no", "no thank you": "no", "not now": "no", "don't": "no", "dont": "no", "leave it": "no", "neither": "no",
    "none": "no", "cancel that": "cancel-last", "cancel it": "cancel-last", "delete it": "cancel-last",
    "delete that": "cancel-last", "remove it": "cancel-last", "remove that": "cancel-last", "delete": "cancel-last",
    "x": "cancel-last", "drop it": "cancel-last", "scratch that": "cancel-last", "delete last": "cancel-last",
    "delete the last one": "cancel-last", "cancel the last one": "cancel-last", "cancel last": "cancel-last", "delete this": "cancel-last", "remove": "cancel-last",
    "delete all": "cancel-all", "delete everything": "cancel-all", "cancel all": "cancel-all", "remove all": "cancel-all",
    "clear all": "cancel-all", "clear": "cancel-all", "cancel everything": "cancel-all", "clear everything": "cancel-all",
    "cancel all of them": "cancel-all", "cancel them all": "cancel-all", "remove all of them": "cancel-all",
    "delete them all": "cancel-all", "delete all of them": "cancel-all", "remove everything": "cancel-all", "clear list": "cancel-all", "clear my list": "cancel-all",
    "delete all reminders": "cancel-all", "delete all my reminders": "cancel-all", "clear the list": "cancel-all",
    "snooze": "snooze", "later": "snooze", "snooze it": "snooze", "not yet": "snooze", "again later": "snooze", "in a bit": "snooze",
    "remind me later": "snooze", "remind me again": "snooze", "remind later": "snooze", "again": "snooze", "zzz": "snooze", "snooze that": "snooze",
    "remind me again later": "snooze", "snooze this": "snooze", "snooze please": "snooze", "in a while": "snooze", "a bit later": "snooze",
    "skip": "skip", "skip it": "skip", "skip next": "skip", "skip this one": "skip", "skip the next one": "skip", "skip this": "skip", "skip today": "skip", "skip one": "skip",
    "pause": "pause", "pause it": "pause", "resume": "resume", "unpause": "resume", "resume it": "resume",
    "next dates": "dates", "dates": "dates", "next date": "dates",
    "digest": "digest", "digests": "digest", "no digest": "digest-off", "no digests": "digest-off",
    "timezone": "zone", "time zone": "zone", "zone": "zone", "my timezone": "zone", "what timezone": "zone", "what's my timezone": "zone", "what's my time zone": "zone", "what is my time zone": "zone", "what time zone am i in": "zone", "which time zone": "zone", "which timezone": "zone", "what is my timezone": "zone",
    "export": "export", "export my data": "export", "my data": "export", "send me my data": "export", "export data": "export",
    "forget me": "forget", "delete my data": "forget", "delete my account": "forget", "forget about me": "forget",
    "delete all my data": "forget", "erase my data": "forget", "erase me": "forget", "remove my data": "forget", "delete me": "forget",
    "thanks": "thanks", "thank you": "thanks", "thx": "thanks", "ty": "thanks", "tysm": "thanks", "thank u": "thanks", "thanks!": "thanks", "appreciate it": "thanks", "you rock": "thanks", "love it": "thanks", "sweet": "thanks", "much appreciated": "thanks", "you're the best": "thanks", "ur the best": "thanks", "good job": "thanks", "well done": "thanks", "nice work": "thanks",
    "thanks a lot": "thanks", "thank you so much": "thanks", "many thanks": "thanks", "cheers": "thanks", "great thanks": "thanks",
    "ok thanks": "thanks", "awesome thanks": "thanks", "perfect thanks": "thanks", "thanks so much": "thanks", "great": "thanks", "awesome": "thanks", "nice": "thanks", "cool": "thanks", "❤️": "thanks", "🙏": "thanks", "got it": "thanks",
    "hi": "chat", "hello": "chat", "hey": "chat", "yo": "chat", "good morning": "chat", "good night": "chat", "howdy": "chat", "gm": "chat",
    "how are you": "chat", "how r u": "chat", "good evening": "chat", "hi there": "chat", "hello there": "chat", "sup": "chat", "test": "chat", "testing": "chat", "hola": "chat", "lol": "chat", "haha": "chat", "hey there": "chat", "good afternoon": "chat",
    "are you there": "chat", "hi bot": "chat", "are you a robot": "chat", "are you human": "chat", "what time is it": "zone", "are you real": "chat", "how's it going": "chat", "hey how are you": "chat", "gn": "chat", "lol ok": "chat", "are you a human or a bot": "chat", "who made you": "chat", "what's your name": "chat", "whats your name": "chat", "what is your name": "chat", "do you sleep": "chat", "hows it going": "chat", "how is it going": "chat", "how are you today": "chat", "how are you doing": "chat", "how's your day": "chat", "are you a real person": "chat", "are you a bot": "chat", "are you a person": "chat", "nice to meet you": "chat", "good night bot": "chat", "good morning bot": "chat", "see you later": "chat", "ttyl": "chat", "good bye": "chat", "bye": "chat", "goodbye": "chat",
    "from now on": "edit-series", "every time": "edit-series", "always": "edit-series", "all of them from now on": "edit-series", "the whole series": "edit-series",
    "24 hour clock": "habit clock 24", "24h": "habit clock 24", "24 hour": "habit clock 24", "use 24 hour clock": "habit clock 24", "24-hour clock": "habit clock 24", "24 hour time": "habit clock 24", "use 24 hour time": "habit clock 24", "military time": "habit clock 24", "24h clock": "habit clock 24",
    "12 hour clock": "habit clock 12", "12h": "habit clock 12", "use am/pm": "habit clock 12", "am/pm": "habit clock 12", "12 hour": "habit clock 12", "12-hour clock": "habit clock 12", "use am pm": "habit clock 12", "use 12 hour time": "habit clock 12", "12h clock": "habit clock 12", "12 hour time": "habit clock 12",
    "no quiet hours": "habit quiet off", "quiet hours off": "habit quiet off", "quiet off": "habit quiet off", "quiet hours": "habit quiet",
    "missed": "list missed", "list missed": "list missed", "what did i miss": "list missed", "what have i missed": "list missed", "show missed": "list missed", "list not done": "list missed", "not done": "list missed", "overdue": "list missed", "what's overdue": "list missed", "did i miss anything": "list missed",
    "list done": "list done", "what did i do": "list done", "show done": "list done",
    "how many": "list count", "how many reminders": "list count", "how many reminders do i have": "list count", "how many are there": "list count", "count": "list count", "how many do i have": "list count", "how many left": "list count",
}  # fmt: skip
