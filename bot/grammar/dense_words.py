"""Words that tell how a bare number of a terse text is meant: a thing to do, a count, a command. Tables only."""

from bot.grammar import verbs_en as verbs
from bot.grammar import words_en as en
from bot.grammar.not_a_time import COUNTED, NUMBERED, RANGED

# what people have at an hour: "tomorrow 9 dentist", "fri 6 dinner w smiths"
APPOINTMENTS = frozenset(
    (
        "dentist vet doctor doc dr gym yoga pilates spin class lesson practice rehearsal recital game match meeting mtg standup "
        "sync call conf interview review demo lunch dinner breakfast brunch supper coffee drinks party bday birthday wedding "
        "church mass choir haircut barber salon nails massage appt appointment checkup physio therapy mri xray bank pharmacy "
        "pickup dropoff school daycare soccer football piano swim swimming ballet karate movie concert flight train shift work "
        "oil laundry groceries meds pills nap bed trash bins playdate tutoring zoom"
    ).split()
)
ERRANDS = verbs.ERRANDS | frozenset(
    "feed let put see visit grab ring phone tell ask wake start turn move cook bake prep pack read write sign ship".split()
)
# plural things that are done, not counted: "12 lunch, 4 groceries"
DONE_NOT_COUNTED = frozenset(
    "meds groceries taxes dishes drinks nails errands chores classes news sports vitamins plants leftovers farmers mens womens moms dads grandmas nanas girls boys ladies".split()
)
# where a number follows these it says how many, how much or which one
NOT_BEFORE_AN_HOUR = (
    NUMBERED
    | frozenset(en.UNITS)
    | frozenset(en.MONTHS)
    | frozenset(en.NUMBERS)
    | frozenset(en.EVERY)
    | frozenset(
        (
            "a an the my our his her their your this that these those of for with to in on by from than then over under about plus minus "
            "times is are was were be am isn't not no nr number option code pin plan day week month year part top best iphone ipad android windows ios "
            "mac ps xbox playstation covid formula apollo catch team group type stage phase round game match set heat zone "
            "area district model box class floor age turn turns turning turned score scored score at or and as next last first only "
            "high low big super full lost password passcode combo need have want got going remember forget able ready supposed love gotta "
            "just like maybe around say make try another other more version ver highway hwy rt exit act pack packs "
            "or if but so i you he she we they it me us him them its it's what which how who whose x "
            "digest digests quiet morning noon afternoon evening night reminder reminders alarm alert alerts "
            "row item list lists both all none one zip route line area ref id ticket invoice order po case file chapter "
            "interstate studio pier dock hall court lot door locker terminal hole par lap mile km league division year"
        ).split()
    )
) - {"one", "two", "three"}
# names that end with a number
NAMES_WITH_NUMBERS = frozenset(
    tuple(name.split())
    for name in "motel 6,maroon 5,jackson 5,ocean's 11,rocky 3,hawaii 5,babylon 5,fantastic 4,blink 182,hot 100".split(
        ","
    )
)
PAST = frozenset(
    "drank slept ate ran took swam went rode drove made sold wrote had lost woke".split()
)  # "drank 8"
MEASURED = frozenset({"bp", "sugar", "glucose", "weight", "temp", "temperature", "dose", "pulse", "oxygen"})
NAMED_BY_LONG_NUMBERS = frozenset(
    {"flight", "order", "invoice", "ticket", "train", "model", "ua", "aa", "dl", "wn"}
)
# a number right behind these is what is bought, paid or done so often: "buy 5", "pay 50", "run 5"
TAKES_AN_AMOUNT = frozenset(
    (
        "buy get order bring take drink eat pay owe lend give send transfer deposit withdraw spend save donate bet lose run jog walk swim "
        "bike read write print make bake do add need want have has had count sell grab pick cut copy return check see watch score "
        "find use try show keep set reach hit bid win raise cost costs weigh weighs ate ran paid spent earned earn made read"
    ).split()
)
AMOUNTS_OF_MONEY = frozenset(
    "pay owe lend give send transfer deposit withdraw spend save donate bet venmo wire tip".split()
)
# a text that begins so is a command, a question, an answer or small talk, not a terse reminder
BEGINS_NO_REMINDER = (
    verbs.CANCEL
    | verbs.EDIT
    | frozenset(verbs.EXACT)
    | frozenset(
        (
            "list show display snooze done skip pause resume undo digest digests quiet timezone set what whats what's when how who "
            "where why which is are did do does was were am i im i'm i've i'll you u he she we they it it's its that this these my the a an "
            "yes no ok okay yeah nope sure maybe about around at by in on for to from under over more less than with without and but or "
            "so if because number option row item both all none first second third last next same say said like try let's lets mark "
            "can could would will should may might must not don't dont never only just still finished did didn't didnt "
            "happy love merry good great nice thanks thank lol haha hi hello hey sorry wow omg until till between within clock "
            "remind reminder remember 24 12 am pm hour hours minute minutes"
        ).split()
    )
) - {"drop", "close", "fix"}
BEHIND_A_COUNT = (
    COUNTED
    | RANGED
    | frozenset(en.UNITS)
    | frozenset(
        "of x more other others new big large small packs pack pieces people ppl dozen bottles cans boxes bags".split()
    )
)
