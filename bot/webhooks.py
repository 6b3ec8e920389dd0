"""HTTP in: check the signature, form -> InboundText, call the inbox, answer with TwiML.

`bot.webhooks:app` is made from the environment when it is asked for; `create_app` takes a wired Bot.
The reply goes back in this same response; nothing is sent from here.
"""

from __future__ import annotations

import gc
import logging
import re
from collections.abc import Mapping
from ipaddress import ip_address

from flask import Flask, Response, request
from twilio.twiml.messaging_response import MessagingResponse

from bot.core.model import InboundText, Instant
from bot.ports import AlarmDown, StoreDown
from bot.receipts import Receipts
from bot.webhook_signature import is_signed, request_url
from bot.wiring import Bot, build, settings_or_exit, warm

log = logging.getLogger(__name__)

LARGEST_BODY = 64 * 1024
LONGEST_TEXT = 1600
LONGEST_FIELD = 64
LOOK_AHEAD_SECONDS = 90
XML = "text/xml; charset=utf-8"
# characters that XML 1.0 can't hold, and lone surrogates
UNSPEAKABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def create_app(bot: Bot) -> Flask:
    app = Flask(__name__, static_folder=None)
    app.config["MAX_CONTENT_LENGTH"] = LARGEST_BODY
    app.url_map.strict_slashes = False
    receipts = Receipts(bot.store, bot.clock)

    @app.post("/sms")
    def sms() -> Response:
        refusal = refused(bot)
        if refusal is not None:
            return refusal
        inbound = inbound_text(request.form, bot.clock.now())
        if inbound is None:
            return Response("MessageSid and From are expected", 400, mimetype="text/plain")
        try:
            stored = bot.inbox.receive(inbound)
        except StoreDown as down:
            # a 5xx sends the carrier to the fallback URL, with the same id: nothing is lost or doubled
            log.error("text %s: the database is away: %s", inbound.message_id, down)
            return Response("<Response/>", 503, content_type=XML)
        log.info("text %s: %s", inbound.message_id, "answered" if stored.fresh else "answered before")
        if stored.fresh:
            ring(bot, stored.person_id, stored.next_due, inbound.received_at)
        return twiml(stored.reply)

    @app.post("/status")
    def status() -> Response:
        refusal = refused(bot)
        if refusal is not None:
            return refusal
        try:
            form = {name: speakable(value)[:LONGEST_FIELD] for name, value in request.form.items()}
            rid = request.args.get("rid")
            receipts.record(form, speakable(rid)[:LONGEST_FIELD] if rid is not None else None)
        except StoreDown as down:
            log.error("receipt lost, the database is away: %s", down)
            return Response(status=503)
        return Response(status=204)

    @app.get("/health")
    def health() -> Response:
        try:
            bot.store.ping()
        except StoreDown:
            return Response('{"ok": false}', 503, mimetype="application/json")
        return Response('{"ok": true}', mimetype="application/json")

    return app


def refused(bot: Bot) -> Response | None:
    """Why a request is none of the carrier's; None when it is."""
    if request.mimetype != "application/x-www-form-urlencoded":
        return Response("form data is expected", 415, mimetype="text/plain")
    settings = bot.settings
    if settings.carrier != "twilio":
        return None if from_this_machine(request.remote_addr) else Response(status=403)
    if "bodySHA256" in request.args:
        return Response(status=403)
    url = request_url(request.environ, settings.public_base_url)
    fields = {name: request.form.getlist(name) for name in request.form}
    if is_signed(settings.twilio_auth_tokens, url, fields, request.headers.get("X-Twilio-Signature", "")):
        return None
    log.warning("a request without a valid signature was refused")
    return Response(status=403)


def from_this_machine(address: str | None) -> bool:
    try:
        return ip_address(address or "").is_loopback
    except ValueError:
        return False


def inbound_text(form: Mapping[str, str], now: Instant) -> InboundText | None:
    message_id, sender = form.get("MessageSid") or form.get("SmsMessageSid"), form.get("From")
    if not message_id or not sender:
        return None
    body = form.get("Body") or ""
    media = form.get("NumMedia") or "0"
    return InboundText(
        speakable(message_id)[:64],
        speakable(sender)[:32],
        speakable(form.get("To") or "")[:32],
        speakable(body)[: LONGEST_TEXT * 2],
        now,
        int(media) if media.isascii() and media.isdecimal() and len(media) < 4 else 0,
        form.get("OptOutType") or None,
    )


def speakable(text: str) -> str:
    return UNSPEAKABLE.sub("", text)


def twiml(reply: str | None) -> Response:
    """Always text/xml: text/plain would be texted to the person."""
    response = MessagingResponse()
    if reply is not None:
        response.message(speakable(reply)[:LONGEST_TEXT])
    return Response(str(response), content_type=XML)


def ring(bot: Bot, person_id: int | None, due: Instant | None, now: Instant) -> None:
    """What is due soon is handed to the queue; what comes later is the sweep's."""
    if person_id is None or due is None or due > now + LOOK_AHEAD_SECONDS:
        return
    try:
        bot.alarm.set(person_id, due)
    except AlarmDown as down:
        log.warning("the queue is away, the sweep will deliver: %s", down)


def from_environment() -> Flask:
    bot = build(settings_or_exit(demand=True), web_side=True)
    try:
        bot.store.migrate()
    except StoreDown as down:
        # the carrier's texts get a 503 and its fallback until the database is back
        log.error("DATABASE_URL can't be reached yet: %s", down)
    bot.store.close()  # nothing open may cross the fork; the next use opens again
    warm()
    bot.inbox.places.zones_of_place("Denver")  # the names of the world's cities, read once for all workers
    gc.freeze()  # what was loaded before the fork stays shared
    return create_app(bot)


def __getattr__(name: str) -> object:
    # made when the server asks for it, so that importing this module needs no settings
    if name == "app":
        found = from_environment()
        globals()["app"] = found
        return found
    raise AttributeError(name)
