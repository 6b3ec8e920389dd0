"""The fake carrier itself: it has to be as strict as the real one, or the tests above it mean little."""

from __future__ import annotations

import json
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qs

import pytest

from bot.webhook_signature import is_signed
from tests.fake_carrier import FakeCarrier


@pytest.fixture
def fake() -> Iterator[FakeCarrier]:
    with FakeCarrier() as carrier:
        yield carrier


def test_an_inbound_text_is_signed_as_twilio_signs_and_its_reply_is_read(fake: FakeCarrier) -> None:
    seen = {}

    class Hook(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            fields = parse_qs(
                self.rfile.read(int(self.headers["Content-Length"])).decode(), keep_blank_values=True
            )
            seen["signed"] = is_signed(
                [fake.auth_token], "https://public.example/sms", fields, self.headers["X-Twilio-Signature"]
            )
            seen["fields"] = fields
            body = b"<?xml version='1.0'?><Response><Message>hi &amp; bye</Message></Response>"
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            return

    server = HTTPServer(("127.0.0.1", 0), Hook)
    thread = threading.Thread(target=server.handle_request)
    thread.start()
    status, reply = fake.text(
        "a + b = c & d",
        url=f"http://127.0.0.1:{server.server_address[1]}/sms",
        signed_for="https://public.example/sms",
    )
    thread.join(5)
    server.server_close()
    assert (status, reply) == (200, "hi & bye")
    assert seen["signed"]
    assert seen["fields"]["Body"] == ["a + b = c & d"]
    assert "FromCity" in seen["fields"]


def test_stop_and_start_words_are_acted_on_before_the_webhook(fake: FakeCarrier) -> None:
    fake.webhook = "http://127.0.0.1:9/none"
    with pytest.raises(OSError):
        fake.text("Stop", "+1999")
    assert fake.opted_out == {"+1999"}
    assert fake.create({"To": "+1999", "Body": "x"})[1]["code"] == 21610
    with pytest.raises(OSError):
        fake.text("START", "+1999")
    assert fake.opted_out == set()


def test_a_text_that_is_too_long_is_refused_and_all_in_it_is_lost(fake: FakeCarrier) -> None:
    assert fake.create({"To": "+1999", "Body": "x" * 1600})[0] == 201
    assert fake.create({"To": "+1999", "Body": "x" * 1601})[1]["code"] == 21617
    fake.prefix = "Sent from your Twilio trial account - "
    assert fake.create({"To": "+1999", "Body": "x" * 1600})[1]["code"] == 21617
    assert len(fake.messages) == 1


def test_wrong_credentials_are_refused(fake: FakeCarrier) -> None:
    request = urllib.request.Request(f"{fake.url}/2010-04-01/Accounts/x/Messages.json", b"To=%2B1&Body=x")
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(request)
    with refused.value:
        assert refused.value.code == 401
        assert json.loads(refused.value.read())["code"] == 20003
    assert fake.messages == []
