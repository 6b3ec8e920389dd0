"""Twilio as a carrier: the real client, and its errors sorted by what to do next.

Imported by the worker only: the REST client costs 200 ms and 27 MB that the web process has no use for.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from json import JSONDecodeError
from typing import Any
from urllib.parse import quote

import requests
from twilio.base.exceptions import TwilioException, TwilioRestException
from twilio.http.http_client import TwilioHttpClient
from twilio.rest import Client

from bot.core.codes import Meaning, meaning_of
from bot.core.model import Instant
from bot.ports import CarrierError, Misconfigured, OutboundText, Refused, Unavailable, Unknown

TIMEOUT_SECONDS = 32
"""Above Twilio's own 26 to 30 s; it holds for the connect and for each read."""
VALIDITY_SECONDS = 4 * 3600
CLOCK_SLACK_SECONDS = 5
LISTED = 200
NOT_SENT = frozenset({"failed", "undelivered", "canceled"})


class TwilioCarrier:
    """Implements `bot.ports.Carrier`. One client, reused: a new one a text costs 23 times the CPU."""

    def __init__(
        self,
        *,
        account_sid: str,
        user: str,
        password: str,
        sender: str,
        status_callback: str | None,
        api_base_url: str | None = None,
        timeout_seconds: float = TIMEOUT_SECONDS,
    ) -> None:
        logging.getLogger("twilio.http_client").setLevel(logging.WARNING)  # it logs numbers at INFO
        self.client = Client(
            user, password, account_sid=account_sid, http_client=TwilioHttpClient(timeout=timeout_seconds)
        )
        if api_base_url is not None:
            self.client.api.base_url = api_base_url
        self.sender = sender
        self.status_callback = status_callback

    def send(self, text: OutboundText) -> str:
        values: dict[str, Any] = {"to": text.to_e164, "body": text.body, "validity_period": VALIDITY_SECONDS}
        if self.sender.startswith("MG"):
            values["messaging_service_sid"] = self.sender
        else:
            values["from_"] = self.sender
        if self.status_callback is not None:
            values["status_callback"] = f"{self.status_callback}?rid={quote(text.rid)}"
        try:
            sid = self.client.messages.create(**values).sid
        except (TwilioException, requests.RequestException, JSONDecodeError, KeyError) as error:
            raise sorted_error(error) from error
        if not sid:
            raise Unknown("no sid")
        return str(sid)

    def find(self, text: OutboundText, since: Instant, is_taken: Callable[[str], bool]) -> str | None:
        earliest = datetime.fromtimestamp(since, UTC) - timedelta(seconds=CLOCK_SLACK_SECONDS)
        try:
            listed = self.client.messages.list(to=text.to_e164, limit=LISTED, page_size=LISTED)
        except (TwilioException, requests.RequestException, JSONDecodeError, KeyError) as error:
            raise Unavailable(type(error).__name__) from error
        for message in listed:
            created = message.date_created
            if created is None or created < earliest or str(message.direction or "").startswith("inbound"):
                continue
            if str(message.status or "") in NOT_SENT:
                continue  # the carrier had it, and it did not arrive
            # trial accounts put a sentence in front
            body = message.body or ""
            if (body == text.body or body.endswith(f" - {text.body}")) and not is_taken(str(message.sid)):
                return str(message.sid)
        return None


def sorted_error(error: Exception) -> CarrierError:
    """What to do next: first by HTTP class, then by small sets of codes."""
    if isinstance(error, TwilioRestException):
        return by_status(error.status, error.code or 0)
    status = (
        getattr(error, "status_code", None)
        or getattr(error, "status", None)
        or getattr(error, "http_status", None)
    )
    if isinstance(error, TwilioException) and isinstance(status, int):
        return by_status(status, int(getattr(error, "code", 0) or 0))
    if isinstance(error, requests.ConnectTimeout):
        return Unavailable("connect timeout")
    if isinstance(error, requests.ConnectionError) and never_connected(error):
        return Unavailable("connection refused")
    return Unknown(type(error).__name__)


def never_connected(error: BaseException | None) -> bool:
    """The request never left: nothing can have been created."""
    from urllib3.exceptions import NameResolutionError, NewConnectionError

    while error is not None:
        reason = getattr(error, "reason", None)
        inner = next((a for a in error.args if isinstance(a, BaseException)), None)
        if isinstance(error, (NewConnectionError, NameResolutionError)) or isinstance(
            reason, (NewConnectionError, NameResolutionError)
        ):
            return True
        error = reason if isinstance(reason, BaseException) else inner
    return False


def by_status(status: int, code: int) -> CarrierError:
    shown = str(code or status)
    match meaning_of(str(code)):
        case Meaning.OPTED_OUT:
            return Refused(shown, opted_out=True)
        case Meaning.DEAD_NUMBER:
            return Refused(shown, dead_number=True)
        case Meaning.OURS_TO_MEND:
            return Misconfigured(shown)
        case Meaning.LATER:
            return Unavailable(shown)
        case None:
            pass
    if status == 401 or (status == 403 and not code):
        return Misconfigured(shown)
    if status == 429:
        return Unavailable(shown)
    if 400 <= status < 500:
        return Refused(shown)  # permanent for this text, and for this text only
    return Unknown(shown)
