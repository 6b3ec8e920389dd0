"""The local phone: a page to text the bot without any account. Only with the local carrier, on 127.0.0.1."""

from __future__ import annotations

import json
import re
import secrets
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from flask import Blueprint, Response, abort, request

from bot.core.model import Context, InboundText, Instant, State
from bot.core.reading import Habits
from bot.core.segments import count_segments
from bot.core.wallclock import aware_in, zone_at
from bot.explaining import as_line
from bot.parsing import parse
from bot.phone.album import Album
from bot.phone.preview import preview
from bot.wiring import Bot

PAGE = Path(__file__).with_name("page.html")
E164 = re.compile(r"\+[1-9]\d{6,14}")
OWN_HOSTS = ("127.0.0.1", "localhost", "[::1]")
MOST_HOURS = 24 * 14


def phone_pages(bot: Bot, album: Album, now: Callable[[], Instant]) -> Blueprint:
    pages = Blueprint("phone", __name__)

    @pages.before_request
    def only_from_here() -> None:
        """Other names for this address are another site's tricks; so are its posts."""
        host = request.host.rsplit(":", 1)[0]
        if host not in OWN_HOSTS:
            abort(403)
        origin = request.headers.get("Origin")
        if request.method == "POST" and origin is not None and origin != f"http://{request.host}":
            abort(403)

    @pages.get("/")
    def page() -> Response:
        response = Response(PAGE.read_text(encoding="utf-8"), mimetype="text/html")
        response.headers["Content-Security-Policy"] = "default-src 'self' 'unsafe-inline'; img-src data:"
        response.headers["Cache-Control"] = "no-store"
        return response

    @pages.get("/favicon.ico")
    def icon() -> Response:
        return Response(status=204)

    @pages.post("/phone/send")
    def send() -> Response:
        body = request.get_json(silent=True)
        if not isinstance(body, dict) or not isinstance(body.get("text"), str):
            abort(400)
        phone, text, at = number(body.get("phone")), body["text"][:1600], now()
        understood = reading_of(bot, phone, text, at)
        album.keep(phone, "in", text, at)
        stored = bot.inbox.receive(InboundText(f"PH{secrets.token_hex(12)}", phone, "+10000000000", text, at))
        if stored.reply is not None:
            album.keep(phone, "reply", stored.reply, at)
        if stored.person_id is not None:
            bot.outbox.sweep(bot.alarm)
        return answer({"understood": understood, "silent": stored.reply is None})

    @pages.get("/phone/thread")
    def thread() -> Response:
        phone = number(request.args.get("phone"))
        after = request.args.get("after", "0")
        texts = album.texts(phone, int(after) if after.isdigit() else 0)
        context = bot.store.find_context(phone)
        zone = zone_of(context, now())
        for text in texts:
            text["clock"] = local(text["at"], zone).strftime("%-I:%M %p")
            text["day"] = local(text["at"], zone).strftime("%a %b %-d")
            text["segments"] = count_segments(text["body"])
        said = [t for t in texts if t["direction"] == "in"] if after == "0" else []
        last = reading_of(bot, phone, said[-1]["body"], Instant(said[-1]["at"])) if said else None
        return answer({"texts": texts, "zone": zone, "understood": last, **ahead(context, zone, now())})

    @pages.get("/phone/preview")
    def look_forward() -> Response:
        hours = request.args.get("hours", "24")
        span = min(int(hours), MOST_HOURS) if hours.isdigit() else 24
        context = bot.store.find_context(number(request.args.get("phone")))
        zone = zone_of(context, now())
        texts = preview(context, now(), span * 3600) if context else []
        return answer(
            {
                "texts": [
                    {
                        "kind": t.kind,
                        "body": t.body,
                        "when": local(t.at, zone).strftime("%a %b %-d, %-I:%M %p"),
                        "segments": count_segments(t.body),
                    }
                    for t in texts
                ]
            }
        )

    return pages


def answer(body: dict[str, Any]) -> Response:
    response = Response(json.dumps(body), mimetype="application/json")
    response.headers["Cache-Control"] = "no-store"
    return response


def number(value: object) -> str:
    if not isinstance(value, str) or E164.fullmatch(value) is None:
        abort(400)
    return value


def zone_of(context: Context | None, at: Instant) -> str | None:
    return zone_at(context.person.preferences, at) if context else None


def local(at: int, zone: str | None) -> datetime:
    return aware_in(zone, Instant(at)) if zone else datetime.fromtimestamp(at, UTC)


def reading_of(bot: Bot, phone: str, text: str, at: Instant) -> dict[str, Any]:
    """What the grammar makes of a text, as the conversation will see it."""
    context = bot.store.find_context(phone)
    zone = zone_of(context, at)
    if zone is None:
        zones = bot.inbox.places.zones_of_number(phone)
        zone = zones[0] if len(zones) == 1 else None
    habits = context.person.preferences.habits if context else Habits()
    habits = replace(habits, day_first=bot.inbox.places.day_first(phone)) if context is None else habits
    now_local = local(at, zone)
    return {"text": text, **as_line(parse(text, now_local, habits), now_local)}


def ahead(context: Context | None, zone: str | None, at: Instant) -> dict[str, Any]:
    """What lies ahead for this number."""
    if context is None:
        return {"ahead": [], "digest": None, "stopped": False}
    rows = []
    for r in sorted(context.reminders, key=lambda r: (r.due is None, r.due or 0)):
        if r.state not in (State.OPEN, State.WAITING, State.PAUSED):
            continue
        when = local(r.due, zone).strftime("%a %b %-d, %-I:%M %p") if r.due else r.state.value
        rows.append({"task": r.task, "when": when, "repeats": r.series is not None})
    digest = context.person.next_digest
    return {
        "ahead": rows[:50],
        "digest": local(digest, zone).strftime("%a %-I:%M %p") if digest else None,
        "stopped": context.person.opted_out_at is not None,
    }
