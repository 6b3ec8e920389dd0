"""A carrier that speaks Twilio's HTTP on loopback, for the real client to talk to.

It creates and lists messages, keeps opt-outs, answers error codes on demand, can be slow, hang or reset
before or after accepting, signs inbound texts as Twilio does, and sends status callbacks in any order.
`python -m tests.fake_carrier --port N` runs it as a process: GET /_received shows what came, POST
/_text plays an inbound text, POST /_mode sets how it behaves.
"""

from __future__ import annotations

import argparse
import base64
import contextlib
import hashlib
import hmac
import json
import secrets
import socket
import sys
import threading
import time
import urllib.error
import urllib.request
from collections import deque
from datetime import UTC, datetime
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit
from xml.etree import ElementTree

STOP_WORDS = frozenset("STOP STOPALL UNSUBSCRIBE CANCEL END QUIT REVOKE OPTOUT".split())
START_WORDS = frozenset("START YES UNSTOP".split())
LONGEST = 1600
ERROR_STATUS = {
    20003: 401,
    20429: 429,
    21610: 400,
    21211: 400,
    21614: 400,
    21606: 400,
    30034: 400,
    21617: 400,
}


class FakeCarrier:
    """`script` holds how the next creates are treated, one word each; then `mode` holds.

    Words: ok, slow:SECONDS, 429, 500, html, garbage, code:NNNNN, reset-before, reset-after, hang-after:SECONDS.
    """

    def __init__(
        self, account_sid: str = "AC" + "f" * 32, auth_token: str = "fake-auth-token", port: int = 0
    ) -> None:
        self.account_sid = account_sid
        self.auth_token = auth_token
        self.number = "+15035550100"
        self.messages: list[dict[str, Any]] = []
        self.requests: list[dict[str, Any]] = []
        self.opted_out: set[str] = set()
        self.script: deque[str] = deque()
        self.mode = "ok"
        self.prefix = ""
        self.webhook: str | None = None
        self.count = 0
        self.series = secrets.token_hex(8)  # a bot remembers the ids of an earlier start
        self.lock = threading.Lock()
        self.server = ThreadingHTTPServer(("127.0.0.1", port), handler_for(self))
        self.server.daemon_threads = True
        self.port = int(self.server.server_address[1])
        self.url = f"http://127.0.0.1:{self.port}"
        self.thread = threading.Thread(
            target=self.server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True
        )

    def __enter__(self) -> FakeCarrier:
        self.thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.server.shutdown()
        self.server.server_close()

    # -- what the client asks

    def create(self, form: dict[str, str]) -> tuple[int, dict[str, Any]]:
        to = form.get("To", "")
        if to in self.opted_out:
            return self.problem(21610)
        if not form.get("Body"):
            return self.problem(21602)
        if len(self.prefix + form["Body"]) > LONGEST:
            return self.problem(21617)
        with self.lock:
            self.count += 1
            message = self.resource(
                f"SM{self.series}{self.count:016x}",
                to,
                form.get("From") or "",
                self.prefix + form["Body"],
                "outbound-api",
            )
            message["messaging_service_sid"] = form.get("MessagingServiceSid")
            message["_status_callback"] = form.get("StatusCallback")
            message["_at"] = time.time()
            self.messages.append(message)
        return 201, public(message)

    def resource(self, sid: str, to: str, sender: str, body: str, direction: str) -> dict[str, Any]:
        now = format_datetime(datetime.now(UTC)).replace("GMT", "+0000")
        base = f"/2010-04-01/Accounts/{self.account_sid}/Messages/{sid}"
        return {
            "body": body, "num_segments": "1", "direction": direction, "from": sender or None, "to": to,
            "date_updated": now, "price": None, "error_message": None, "uri": f"{base}.json",
            "account_sid": self.account_sid, "num_media": "0", "status": "queued", "messaging_service_sid": None,
            "sid": sid, "date_sent": None, "date_created": now, "error_code": None, "price_unit": "USD",
            "api_version": "2010-04-01", "subresource_uris": {"media": f"{base}/Media.json"},
        }  # fmt: skip

    def problem(self, code: int) -> tuple[int, dict[str, Any]]:
        status = ERROR_STATUS.get(code, 400)
        return status, {
            "code": code,
            "message": f"error {code}",
            "more_info": f"https://www.twilio.com/docs/errors/{code}",
            "status": status,
        }

    def listed(self, query: dict[str, str]) -> dict[str, Any]:
        size, page = int(query.get("PageSize", "50")), int(query.get("Page", "0"))
        found = [m for m in reversed(self.messages) if not query.get("To") or m["to"] == query["To"]]
        part = found[page * size : (page + 1) * size]
        base = f"/2010-04-01/Accounts/{self.account_sid}/Messages.json"
        more = {**query, "Page": str(page + 1), "PageSize": str(size)}
        following = f"{base}?{urlencode(more)}" if len(found) > (page + 1) * size else None
        return {
            "messages": [public(m) for m in part], "page": page, "page_size": size, "start": page * size,
            "end": page * size + len(part) - 1, "uri": base, "first_page_uri": base, "next_page_uri": following,
            "previous_page_uri": None,
        }  # fmt: skip

    # -- what people do

    def text(
        self, body: str, sender: str = "+12125550101", *, sid: str | None = None, url: str | None = None, signed_for: str | None = None,
        timeout: float = 15,
    ) -> tuple[int, str | None]:  # fmt: skip
        """An inbound text: signed and posted to the webhook as Twilio does; `(status, reply)`.

        `signed_for` is the public URL where that differs from the one called.
        """
        word = body.strip().upper()
        if word in STOP_WORDS:
            self.opted_out.add(sender)
        elif word in START_WORDS:
            self.opted_out.discard(sender)
        with self.lock:
            self.count += 1
            sid = sid or f"SM{self.series}{self.count:016x}"
        fields = {
            "ToCountry": "US", "ToState": "OR", "SmsMessageSid": sid, "NumMedia": "0", "ToCity": "", "FromZip": "", "SmsSid": sid,
            "FromState": "NY", "SmsStatus": "received", "FromCity": "", "Body": body, "FromCountry": "US", "To": self.number,
            "ToZip": "", "NumSegments": "1", "MessageSid": sid, "AccountSid": self.account_sid, "From": sender, "ApiVersion": "2010-04-01",
        }  # fmt: skip
        target = url or self.webhook
        assert target is not None, "no webhook is set"
        status, answer = self.post(target, fields, signed_for, timeout)
        return status, reply_in(answer) if status == 200 else None

    def callback(
        self, message: dict[str, Any], status: str, error: int | None = None, base: str | None = None
    ) -> int:
        """A status callback for a message that was created."""
        url = message["_status_callback"]
        fields = {
            "MessageSid": message["sid"],
            "SmsSid": message["sid"],
            "MessageStatus": status,
            "SmsStatus": status,
            "To": message["to"],
            "From": message["from"] or self.number,
            "AccountSid": self.account_sid,
            "ApiVersion": "2010-04-01",
        }
        if error:
            fields["ErrorCode"] = str(error)
        parts = urlsplit(url)
        called = f"{base}{parts.path}?{parts.query}" if base else url
        return self.post(called, fields, url, 10)[0]

    def post(
        self, url: str, fields: dict[str, str], signed_for: str | None, timeout: float
    ) -> tuple[int, bytes]:
        request = urllib.request.Request(url.split("#")[0], urlencode(fields).encode())
        request.add_header("X-Twilio-Signature", self.sign((signed_for or url).split("#")[0], fields))
        request.add_header("User-Agent", "TwilioProxy/1.1")
        try:
            with urllib.request.urlopen(request, timeout=timeout) as answer:
                return int(answer.status), answer.read()
        except urllib.error.HTTPError as error:
            with error:
                return error.code, error.read()

    def sign(self, url: str, fields: dict[str, str]) -> str:
        payload = url + "".join(k + v for k, v in sorted(fields.items()))
        return base64.b64encode(
            hmac.new(self.auth_token.encode(), payload.encode(), hashlib.sha1).digest()
        ).decode()

    def bodies(self, to: str | None = None) -> list[str]:
        return [m["body"] for m in self.messages if to is None or m["to"] == to]

    def wait_for(self, count: int, seconds: float) -> bool:
        until = time.monotonic() + seconds
        while len(self.messages) < count and time.monotonic() < until:
            time.sleep(0.02)
        return len(self.messages) >= count


def public(message: dict[str, Any]) -> dict[str, Any]:
    return {k: v for k, v in message.items() if not k.startswith("_")}


def reply_in(xml: bytes) -> str | None:
    message = ElementTree.fromstring(xml).find("Message")
    return None if message is None else message.text or ""


def handler_for(carrier: FakeCarrier) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *_: object) -> None:
            return

        def body(self) -> bytes:
            return self.rfile.read(int(self.headers.get("Content-Length") or 0))

        def answer(self, status: int, body: bytes, kind: str = "application/json") -> None:
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            with contextlib.suppress(ConnectionError):  # the client gave up waiting
                self.wfile.write(body)

        def answer_json(self, status: int, body: Any) -> None:
            self.answer(status, json.dumps(body).encode())

        def reset(self) -> None:
            self.connection.setsockopt(
                socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\x00\x00\x00\x00\x00\x00\x00"
            )
            self.connection.close()
            self.close_connection = True

        def authorised(self) -> bool:
            given = self.headers.get("Authorization", "")
            user = base64.b64decode(given.removeprefix("Basic ") or b"").decode().partition(":")
            return (user[0] == carrier.account_sid and user[2] == carrier.auth_token) or user[0].startswith(
                "SK"
            )

        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            query = {k: v[0] for k, v in parse_qs(parts.query).items()}
            if parts.path == "/_received":
                self.answer_json(200, [public(m) | {"at": m.get("_at")} for m in carrier.messages])
            elif not self.authorised():
                self.answer_json(*carrier.problem(20003))
            elif carrier.mode == "list-500":
                self.answer(500, b"<html>oops</html>", "text/html")
            elif parts.path.endswith("/Messages.json"):
                carrier.requests.append({"method": "GET", "path": parts.path, "query": query})
                self.answer_json(200, carrier.listed(query))
            else:
                self.answer_json(404, {"code": 20404, "message": "not found", "status": 404})

        def do_POST(self) -> None:
            raw = self.body()
            if self.path == "/_text":
                asked = json.loads(raw)
                status, reply = carrier.text(
                    asked["body"],
                    asked.get("from", "+12125550101"),
                    url=asked.get("url"),
                    signed_for=asked.get("signed_for"),
                )
                self.answer_json(200, {"status": status, "reply": reply})
                return
            if self.path == "/_mode":
                carrier.mode = json.loads(raw)["mode"]
                self.answer_json(200, {})
                return
            form = {k: v[0] for k, v in parse_qs(raw.decode(), keep_blank_values=True).items()}
            carrier.requests.append({"method": "POST", "path": self.path, "form": form})
            if not self.authorised():
                self.answer_json(*carrier.problem(20003))
                return
            self.treat(carrier.script.popleft() if carrier.script else carrier.mode, form)

        def treat(self, how: str, form: dict[str, str]) -> None:
            word, _, value = how.partition(":")
            if word == "slow":
                time.sleep(float(value))
            elif word == "reset-before":
                self.reset()
                return
            elif word == "429":
                self.answer_json(*carrier.problem(20429))
                return
            elif word in ("500", "html"):
                self.answer(
                    500 if word == "500" else 502, b"<html><body>Bad gateway</body></html>", "text/html"
                )
                return
            elif word == "code":
                self.answer_json(*carrier.problem(int(value)))
                return
            status, made = carrier.create(form)
            if word == "reset-after":
                self.reset()
            elif word == "hang-after":
                time.sleep(float(value))
                self.reset()
            elif word == "garbage":
                self.answer(201, b"<html>created, perhaps</html>", "text/html")
            else:
                self.answer_json(status, made)

    return Handler


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m tests.fake_carrier", description="A carrier on this machine."
    )
    parser.add_argument("--port", type=int, default=8200)
    parser.add_argument(
        "--webhook", default="http://127.0.0.1:8000/sms", help="where inbound texts are posted"
    )
    parser.add_argument("--seconds", type=float, default=3600, help="ends by itself after so long")
    options = parser.parse_args()
    with FakeCarrier(port=options.port) as carrier:
        carrier.webhook = options.webhook
        sys.stdout.write(
            f"A carrier to rehearse with: {carrier.url}\nTWILIO_ACCOUNT_SID={carrier.account_sid}\n"
            f"TWILIO_AUTH_TOKEN={carrier.auth_token}\nTWILIO_REMINDER_NUMBER={carrier.number}\nTWILIO_API_BASE_URL={carrier.url}\n"
        )
        sys.stdout.flush()
        try:
            time.sleep(options.seconds)
        except KeyboardInterrupt:
            sys.stdout.write("\n")


if __name__ == "__main__":
    main()
