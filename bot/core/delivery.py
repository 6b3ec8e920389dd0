"""What a person is owed now, as one text: the pure half of the outbox.

`claim` decides under the person's lock what goes out (or that the carrier has to be asked about an
earlier text) and moves everything on; `settle` and `answer_found` write down what came of it. A
failed send never holds back a series: the next occurrence is set at the claim, and what a failed
send carried is owed again by the send row itself.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from bot.core.codes import Meaning, meaning_of
from bot.core.digest import Digest, compose_digest, is_nagging
from bot.core.handing import called_by
from bot.core.model import (
    Carried,
    Change,
    Context,
    Instant,
    Person,
    Preferences,
    QuestionKind,
    Ref,
    Reminder,
    Send,
    SendState,
    State,
)
from bot.core.phrasing import Voice, echo
from bot.core.schedule import (
    DIGEST_WINDOW_SECONDS,
    after_quiet,
    digest_hours_on,
    is_quiet,
    last_digest,
    nag_at,
    next_digest,
    next_of,
    standing_at,
    voice_of,
)
from bot.core.segments import LONGEST_BODY, shorten, units
from bot.core.wallclock import instant_in, person_wall, zone_at

LEASE_SECONDS = 180
CALL_WITHIN_SECONDS = 60
"""No carrier call later than this after the claim: it must end inside the lease."""
ASK_AFTER_SECONDS = 60
ASK_TWICE = 2
GIVE_UP_SECONDS = 24 * 3600
LATE_FROM_SECONDS = 90
"""A shorter delay is not worth a word."""
STALE_LEAST_SECONDS = 300
HOLD_QUIET_AFTER_SECONDS = 3600
"""A retry this late no longer counts as asked for at this hour."""
NAG_CEILING = 12
RETRY_SECONDS = (15, 30, 60)


class Verdict(StrEnum):
    """What came of a send."""

    SENT = "sent"
    REFUSED = "refused"  # never, as it is
    OPTED_OUT = "opted-out"  # the person told the carrier STOP
    DEAD_NUMBER = "dead-number"
    UNAVAILABLE = "unavailable"  # not created; later
    UNKNOWN = "unknown"  # perhaps created


@dataclass(frozen=True, slots=True)
class Outcome:
    verdict: Verdict
    sid: str | None = None
    code: str | None = None


@dataclass(frozen=True, slots=True)
class Deliver:
    """Call the carrier with this frozen text."""

    send: Send


@dataclass(frozen=True, slots=True)
class Ask:
    """Ask the carrier whether it has this text."""

    send: Send


Job = Deliver | Ask | None


@dataclass(frozen=True, slots=True)
class Due:
    """One occurrence that is owed now, fresh or carried over from a failed send."""

    reminder: Reminder
    carried: Carried
    again: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """What one text says, and which of the owed it carries: the rest waits for the next text."""

    body: str
    numbered: tuple[Ref, ...]
    kind: str
    taken: tuple[Due, ...]
    with_digest: bool


def claim(context: Context, now: Instant, token: str) -> tuple[Change, Job]:
    """Freeze what is owed at `now` into one send, and move on everything that it carries."""
    for send in context.sends:
        if send.state in (SendState.SENDING, SendState.UNKNOWN) and is_due(send.due, now):
            asked = replace(
                send, state=SendState.UNKNOWN, due=Instant(now + ASK_AFTER_SECONDS), claim_token=token
            )
            return Change(sends=(asked,)), Ask(asked)
    retries = tuple(s for s in context.sends if s.state is SendState.RETRY and is_due(s.due, now))
    person = context.person
    if person.opted_out_at is not None:
        dropped = tuple(replace(s, state=SendState.FAILED, due=None, error="opted-out") for s in retries)
        return Change(sends=dropped), None
    if person.unreachable is not None:
        # what is due waits until they text; the store owes them nothing meanwhile
        return given_up(context, retries, person.unreachable), None
    if not retries and waits_for_the_minute(context, now):
        return Change(), None
    return Draft(context, now, token).compose(retries)


def is_due(due: Instant | None, now: Instant) -> bool:
    return due is not None and due <= now


def minute_of(at: Instant) -> Instant:
    return Instant(at // 60 * 60)


def waits_for_the_minute(context: Context, now: Instant) -> bool:
    """What one minute holds is one text, sent at the last due second in it: nothing comes early."""
    dues = [r.due for r in context.reminders if r.state is State.OPEN and r.due is not None]
    if context.person.next_digest is not None:
        dues.append(context.person.next_digest)
    minute = minute_of(now)
    return not any(d < minute for d in dues) and any(now < d < minute + 60 for d in dues)


class Draft:
    """Composes one send. Lives for one claim."""

    def __init__(self, context: Context, now: Instant, token: str) -> None:
        self.context = context
        self.person = context.person
        self.preferences = context.person.preferences
        self.now = now
        self.token = token
        self.voice: Voice = voice_of(context.person, now)
        self.changed: dict[Ref, Reminder] = {}
        self.ref = context.person.next_ref

    def compose(self, retries: tuple[Send, ...]) -> tuple[Change, Job]:
        owed = [*self.carried_over(retries), *self.fresh()]
        replaced = tuple(replace(s, state=SendState.REPLACED, due=None) for s in retries)
        held = self.held_for_quiet(owed)
        if held is not None and retries:
            waiting = tuple(replace(s, due=held) for s in retries)
            owed = [d for d in owed if not d.again]
            replaced = waiting
        moment = self.digest_moment(retries)
        digest = self.digest(moment, {d.reminder.ref for d in owed})
        told = self.words(owed, digest)
        for due in told.taken:
            if not due.again:
                self.move_on(due)
        person = self.person
        if digest is not None and not told.with_digest:
            digest = None
            person = replace(person, next_digest=moment)  # there was no room: it has the next text
        elif is_due(person.next_digest, self.now):
            person = replace(person, next_digest=next_digest(self.preferences, self.now))
        person = replace(person, next_ref=self.ref)
        left = [d for d in owed if d.again and d not in told.taken]
        if left:
            replaced = tuple(without(s, left, self.now) for s in replaced)
        if not told.body:
            changed = person if person != self.person else None
            return Change(changed, tuple(self.changed.values()), replaced), None
        if digest is not None:
            self.mention(digest)
            untold = () if digest.undelivered else person.thread.told_undelivered
            person = replace(
                person, digest_explained=True, thread=replace(person.thread, told_undelivered=untold)
            )
        send = Send(
            person.id,
            minute_of(self.now),
            person.next_send,
            told.kind,
            person.phone_e164,
            told.body,
            SendState.SENDING,
            claimed_at=self.now,
            claim_token=self.token,
            carries=tuple(d.carried for d in told.taken),
            numbered=told.numbered,
            more=digest.left if digest is not None else (),
            digest_at=moment if digest is not None else None,
            due=Instant(self.now + LEASE_SECONDS + ASK_AFTER_SECONDS),
            tries=1 + max((s.tries for s in retries), default=0),
        )
        person = replace(person, next_send=person.next_send + 1)
        return Change(person, tuple(self.changed.values()), (*replaced, send)), Deliver(send)

    # -- what is owed

    def fresh(self) -> list[Due]:
        owed = [
            r
            for r in self.context.reminders
            if r.state is State.OPEN and is_due(r.due, self.now) and r.due is not None
        ]
        owed.sort(key=lambda r: (r.due or 0, r.ref))
        return [Due(r, carried_by(r)) for r in owed]

    def carried_over(self, retries: Iterable[Send]) -> list[Due]:
        """What failed sends carried and what is still wanted: not done, dropped or snoozed since."""
        live: list[Due] = []
        seen: set[Ref] = set()
        for send in retries:
            for item in send.carries:
                reminder = self.context.reminder(item.ref)
                if reminder is None or reminder.awaiting != item.due or item.ref in seen:
                    continue
                if reminder.state is State.OPEN and is_due(reminder.due, self.now):
                    continue  # its next occurrence is owed as well: one nag, not two
                seen.add(item.ref)
                live.append(Due(reminder, item, again=True))
        return live

    def held_for_quiet(self, owed: list[Due]) -> Instant | None:
        """Until when retries wait: late ones don't ring at night."""
        late = [d for d in owed if d.again]
        if not late or any(self.now - d.carried.due < HOLD_QUIET_AFTER_SECONDS for d in late):
            return None
        wall = person_wall(self.preferences, self.now)
        if wall is None or not is_quiet(self.preferences, wall):
            return None
        return after_quiet(self.preferences, self.now)

    # -- what it does to the reminders

    def move_on(self, due: Due) -> None:
        reminder = due.reminder
        after = replace(reminder, awaiting=due.carried.due, mentions=0, undelivered=False)
        if reminder.series is not None:
            after = replace(advance(after, self.person, self.now), guessed_hour=reminder.guessed_hour)
            if reminder.nag_seconds:
                self.spawn_nag(reminder, due.carried.due)
        elif reminder.nag_seconds and reminder.nags_left > 0:
            at = self.nag_at(reminder, due.carried.due)
            after = replace(
                after, due=at, due_local=None, delay_seconds=None, nags_left=reminder.nags_left - 1
            )
        else:
            after = replace(after, state=State.PASSED, due=None, nags_left=0)
        self.changed[reminder.ref] = after

    def spawn_nag(self, reminder: Reminder, occurrence: Instant) -> None:
        """A series keeps its own pace; the nagging about one occurrence is a reminder of its own."""
        nag = Reminder(
            reminder.person_id,
            Ref(self.ref),
            reminder.task,
            self.now,
            due=self.nag_at(reminder, occurrence),
            nag_seconds=reminder.nag_seconds,
            nags_left=NAG_CEILING - 1,
            awaiting=occurrence,
            guessed_hour=reminder.guessed_hour,
            snoozed_from=reminder.ref,
            from_e164=reminder.from_e164,
            from_turn=reminder.from_turn,
        )
        self.ref += 1
        self.changed[nag.ref] = nag

    def nag_at(self, reminder: Reminder, asked: Instant) -> Instant:
        at = Instant(self.now + (reminder.nag_seconds or 0))
        return nag_at(self.preferences, at, asked, reminder.guessed_hour)

    def mention(self, digest: Digest) -> None:
        for ref in digest.open:
            reminder = self.changed.get(ref) or self.context.reminder(ref)
            if reminder is not None:
                self.changed[ref] = replace(reminder, mentions=reminder.mentions + 1)

    # -- what it says

    def digest_moment(self, retries: Iterable[Send]) -> Instant | None:
        """The digest that is due, of several the last one; None where the person wants none by now."""
        moments = [s.digest_at for s in retries if s.digest_at is not None]
        if is_due(self.person.next_digest, self.now) and self.person.next_digest is not None:
            moments.append(self.person.next_digest)
        if not moments:
            return None
        moment = last_digest(self.preferences, max(moments), self.now)
        return moment if wants_digest(self.preferences, moment) else None

    def digest(self, moment: Instant | None, also: set[Ref]) -> Digest | None:
        if moment is None or self.now - moment > DIGEST_WINDOW_SECONDS:
            return None
        following = next_digest(self.preferences, moment)
        reminders = tuple(self.changed.get(r.ref, r) for r in self.context.reminders)
        return compose_digest(self.person, reminders, self.now, following, also, self.voice)

    def words(self, owed: list[Due], digest: Digest | None) -> Told:
        """What goes into one text; an empty body when there is nothing to say.

        Timely reminders come first and whole, as many as fit; then one count of what is stale; the
        digest has to fit beside the first of them, or waits for the next text.
        """
        timely = [d for d in owed if not self.is_stale(d)]
        stale = [d for d in owed if self.is_stale(d)]
        numbering = len(owed) > 1 or digest is not None
        room = LONGEST_BODY
        if digest is not None:
            needed = units(digest.words(len(owed))) + 1
            first = units(self.line(1 if numbering else 0, timely[0])) if timely else 0
            if needed + first > room:
                digest = None
            else:
                room -= needed
        lines: list[str] = []
        taken: list[Due] = []
        for due in timely:
            line = self.line(len(taken) + 1 if numbering else 0, due)
            if taken and units(line) + 1 > room:
                break
            lines.append(line)
            taken.append(due)
            room -= units(line) + 1
        numbered = [d.reminder.ref for d in taken] if numbering else []
        if stale and len(taken) == len(timely):
            rows, shown = self.stale_rows(stale, len(taken), numbering, room)
            if rows:
                lines.append(self.voice.say("missed", rows="\n".join(rows)))
                numbered += [d.reminder.ref for d in stale[:shown]] if numbering else []
                taken += stale
        if digest is not None:
            lines.append(digest.words(len(numbered)))
            numbered.extend(digest.refs)
        only_failures = digest is not None and not digest.refs
        kind = "reminder" if timely else "notice" if stale or only_failures else "digest"
        return Told("\n".join(lines), tuple(numbered), kind, tuple(taken), digest is not None)

    def stale_rows(self, stale: list[Due], before: int, numbering: bool, room: int) -> tuple[list[str], int]:
        """The rows of what is told as missed, and how many it names; the others are counted."""
        room -= units(self.voice.say("missed", rows=""))
        rows: list[str] = []
        for n, due in enumerate(stale, before + 1):
            wall = person_wall(self.preferences, due.carried.due)
            shown = f"{self.voice.short_moment(wall)} " if wall else ""
            rows.append(f"{f'{n}) ' if numbering else ''}{shown}{echo(due.carried.task)}")
        if units("\n".join(rows)) <= room:
            return rows, len(rows)
        room -= units(self.voice.say("missed_rest", count=len(stale))) + 1
        while rows and units("\n".join(rows)) > room:
            rows.pop()
        shown_count = len(rows)
        if rows:
            rows.append(self.voice.say("missed_rest", count=len(stale) - shown_count))
        return rows, shown_count

    def line(self, number: int, due: Due) -> str:
        """A reminder's own line; a task that is too long for any text is cut."""
        head = f"{number}) " if number else ""
        task = due.carried.task
        over = units(head + self.reminder_words(due, task)) - LONGEST_BODY
        if over > 0:
            task = shorten(task, units(task) - over)
        return head + self.reminder_words(due, task)

    def reminder_words(self, due: Due, task: str) -> str:
        if due.reminder.from_e164:
            sender = called_by(self.preferences.contacts, due.reminder.from_e164)
            task = self.voice.say("from_other", task=task, name=sender)
        if due.carried.nag:
            task = self.voice.say("nagging", task=task)
        late = self.now - due.carried.due
        if late < LATE_FROM_SECONDS or due.carried.nag:
            return task
        return self.voice.say("late", task=task, amount=self.voice.amount(late))

    def is_stale(self, due: Due) -> bool:
        """Too late to be of use as itself: told as missed instead.

        An amount ("in 10 minutes") is stale once it is late by as much again; anything after a day.
        """
        late = self.now - due.carried.due
        delay = due.reminder.delay_seconds
        if due.carried.relative and delay is not None:
            return late > max(delay, STALE_LEAST_SECONDS)
        return late > GIVE_UP_SECONDS


def without(send: Send, left: list[Due], now: Instant) -> Send:
    """A retry of which not everything had room: it stays with the rest, owed in the next text."""
    carries = tuple(d.carried for d in left if d.carried in send.carries)
    if not carries:
        return send
    return replace(send, state=SendState.RETRY, due=now, carries=carries, digest_at=None)


def wants_digest(preferences: Preferences, moment: Instant) -> bool:
    """Whether the person still wants a digest on that day: it may have been switched off since."""
    wall = person_wall(preferences, moment)
    return wall is not None and bool(digest_hours_on(preferences, wall))


def carried_by(reminder: Reminder) -> Carried:
    assert reminder.due is not None
    nag = is_nagging(reminder)
    return Carried(
        reminder.ref,
        # a nag is about the occurrence it nags for
        reminder.awaiting if nag and reminder.awaiting is not None else reminder.due,
        reminder.task,
        relative=reminder.delay_seconds is not None,
        nag=nag,
    )


def advance(reminder: Reminder, person: Person, now: Instant) -> Reminder:
    """A series at its first occurrence after max(now, the one it stood at); PASSED when none is left."""
    series = reminder.series
    zone = reminder.zone or zone_at(person.preferences, now)
    if series is None or zone is None:
        return replace(reminder, state=State.PASSED, due=None)
    stood = reminder.due or now
    if reminder.occurrence_local is not None:
        # one occurrence was moved: the next is counted from where the rule put it
        stood = instant_in(zone, reminder.occurrence_local)
    following = next_of(person.preferences, reminder, Instant(max(now, stood)))
    if following is None:
        return replace(reminder, state=State.PASSED, due=None)
    return standing_at(reminder, following)


# -- what came of it


def settle(context: Context, send: Send, outcome: Outcome, now: Instant) -> Change:
    """Write down the outcome of our own claim; nothing where somebody else resolved it."""
    mine = next((s for s in context.sends if s.rid == send.rid and s.claim_token == send.claim_token), None)
    if mine is None:
        return Change()
    if outcome.verdict is Verdict.SENT:
        return reached(context, mine, outcome.sid, now)
    if outcome.verdict is Verdict.UNKNOWN:
        asking = replace(
            mine, state=SendState.UNKNOWN, due=Instant(now + ASK_AFTER_SECONDS), error=outcome.code
        )
        return Change(remember(context.person, mine), sends=(asking,))
    if outcome.verdict is Verdict.UNAVAILABLE and worth_retrying(mine, now):
        later = replace(mine, state=SendState.RETRY, due=retry_at(mine, now), error=outcome.code)
        return Change(sends=(later,))
    change = failed(context, mine, outcome.code)
    if outcome.verdict is Verdict.OPTED_OUT and context.person.opted_out_at is None:
        person = replace(change.person or context.person, opted_out_at=now)
        return replace(change, person=person)
    if outcome.verdict is Verdict.DEAD_NUMBER:
        person = replace(change.person or context.person, unreachable=outcome.code)
        return replace(change, person=person)
    return change


def retry_at(send: Send, now: Instant) -> Instant:
    """One policy: soon at first, then every minute, every quarter of an hour after two hours."""
    waited = now - min((c.due for c in send.carries), default=send.digest_at or send.minute)
    if waited > 2 * 3600:
        return Instant(now + 900)
    return Instant(now + RETRY_SECONDS[min(send.tries, len(RETRY_SECONDS)) - 1])


def worth_retrying(send: Send, now: Instant) -> bool:
    """A digest alone is worth its window, reminders a day."""
    if not send.carries:
        return send.digest_at is not None and now - send.digest_at < DIGEST_WINDOW_SECONDS
    return any(now - c.due < GIVE_UP_SECONDS for c in send.carries)


def remember(person: Person, send: Send) -> Person:
    """What "snooze", "done" and numbers mean from now on: this text was read last."""
    thread = person.thread
    if send.carries:
        thread = replace(thread, sent=tuple(c.ref for c in send.carries), sent_at=send.claimed_at)
    if send.digest_at is not None:
        thread = replace(thread, digest_at=send.claimed_at)
    if send.numbered:
        closed = (QuestionKind.WHICH, QuestionKind.ALL)  # their numbers mean something else now
        question = None if thread.question and thread.question.kind in closed else thread.question
        thread = replace(
            thread, numbered=send.numbered, numbered_at=send.claimed_at, more=send.more, question=question
        )
    return replace(person, thread=thread)


def reached(context: Context, send: Send, sid: str | None, now: Instant) -> Change:
    done = replace(send, state=SendState.SENT, due=None, sid=sid)
    known = (context.person.thread.sent_at or 0) >= send.claimed_at
    person = context.person if known else remember(context.person, send)
    return Change(replace(person, unreachable=None), sends=(done,))


def failed(context: Context, send: Send, code: str | None) -> Change:
    """It will not come. The reminder stays listed as missed, and the next word to them says so."""
    marked = []
    told = []
    for item in send.carries:
        reminder = context.reminder(item.ref)
        if reminder is not None and reminder.awaiting == item.due:
            marked.append(replace(reminder, undelivered=True))
            told.append(item.task)
    thread = context.person.thread
    lines = (*thread.told_undelivered, *told)[-5:]
    person = replace(context.person, thread=replace(thread, told_undelivered=lines))
    return Change(person, tuple(marked), (replace(send, state=SendState.FAILED, due=None, error=code),))


def answer_found(
    context: Context, send: Send, sid: str | None, now: Instant, token: str
) -> tuple[Change, Job]:
    """The carrier was asked about an unknown send. Found: adopt. Not found twice: send it once more."""
    mine = next((s for s in context.sends if s.rid == send.rid and s.claim_token == send.claim_token), None)
    if mine is None:
        return Change(), None
    if sid is not None:
        return reached(context, mine, sid, now), None
    asked = replace(mine, asked=mine.asked + 1, due=Instant(now + ASK_AFTER_SECONDS))
    if asked.asked < ASK_TWICE:
        return Change(sends=(asked,)), None
    if not still_wanted(context, mine):
        return Change(sends=(replace(mine, state=SendState.REPLACED, due=None),)), None
    if context.person.opted_out_at is not None or not worth_retrying(mine, now) or mine.resent:
        return failed(context, mine, "unknown"), None
    again = replace(
        mine,
        state=SendState.SENDING,
        asked=0,
        tries=mine.tries + 1,
        resent=True,
        claimed_at=now,
        claim_token=token,
        due=Instant(now + LEASE_SECONDS + ASK_AFTER_SECONDS),
    )
    return Change(sends=(again,)), Deliver(again)


def still_wanted(context: Context, send: Send) -> bool:
    """Something it carries was not done, dropped or snoozed since; or its digest is still wanted."""
    for item in send.carries:
        reminder = context.reminder(item.ref)
        if reminder is not None and reminder.awaiting == item.due:
            return True
    return send.digest_at is not None and wants_digest(context.person.preferences, send.digest_at)


def ask_later(context: Context, send: Send, now: Instant) -> Change:
    """The carrier could not be asked: try again, for a day."""
    mine = next((s for s in context.sends if s.rid == send.rid and s.claim_token == send.claim_token), None)
    if mine is None:
        return Change()
    if not worth_retrying(mine, now):
        return failed(context, mine, "unknown")
    return Change(sends=(replace(mine, due=Instant(now + ASK_AFTER_SECONDS)),))


FAILED_RECEIPTS = frozenset({"undelivered", "failed", "canceled"})
LATER_SECONDS = (120, 600, 1800, 3600)
"""A text that the carrier took and could not deliver: the phone is off, more likely than not."""
MENDING_SECONDS = 900
"""How long what our own settings kept from arriving waits for the owner, before another try."""


def receipt(context: Context, send: Send, sid: str, status: str, error: str | None, now: Instant) -> Change:
    """What a delivery receipt changes: an open send is adopted, a failure is retried or told later."""
    if status not in FAILED_RECEIPTS:
        late = send.state is SendState.RETRY and send.sid == sid and status in ("delivered", "read")
        open_ = send.state in (SendState.SENDING, SendState.UNKNOWN)
        return reached(context, send, sid, now) if late or open_ else Change()
    if send.state in (SendState.FAILED, SendState.REPLACED, SendState.RETRY):
        return Change()
    if send.sid is not None and send.sid != sid:
        return Change()  # of the first copy; the row is about the second
    mine = replace(send, sid=sid)
    meaning = meaning_of(error)
    again = meaning in (Meaning.LATER, Meaning.OURS_TO_MEND) and status != "canceled"
    if again and still_wanted(context, mine) and worth_retrying(mine, now):
        paces = LATER_SECONDS if meaning is Meaning.LATER else (MENDING_SECONDS,)
        due = Instant(now + paces[min(mine.tries, len(paces)) - 1])
        return Change(sends=(replace(mine, state=SendState.RETRY, due=due, error=error),))
    change = failed(context, mine, error or status)
    person = change.person or context.person
    if meaning is Meaning.OPTED_OUT and person.opted_out_at is None:
        return replace(change, person=replace(person, opted_out_at=now))
    if meaning is Meaning.DEAD_NUMBER:
        return replace(change, person=replace(person, unreachable=error))
    return change


def given_up(context: Context, sends: Iterable[Send], code: str) -> Change:
    """Several that will not come; the person is written in any case."""
    person = context.person
    marked: list[Reminder] = []
    closed: list[Send] = []
    for send in sends:
        change = failed(replace(context, person=person), send, code)
        person = change.person or person
        marked.extend(change.reminders)
        closed.extend(change.sends)
    return Change(person, tuple(marked), tuple(closed))
