"""The webhook: what is let in, what is answered, what is handed on."""

from __future__ import annotations

import base64
import hashlib
import hmac
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from bot.core.model import Instant
from bot.ports import AlarmDown, StoreDown
from bot.settings import Settings
from bot.webhook_signature import is_signed
from bot.webhooks import create_app
from bot.wiring import Bot, build

TOKEN = "12345"
BASE = "https://bot.example.com"
SETTINGS = Settings(
    carrier="twilio",
    twilio_account_sid="AC" + "0" * 32,
    twilio_auth_tokens=("new-token", TOKEN),
    twilio_reminder_number="+15035550100",
    public_base_url=BASE,
    log_level="WARNING",
)


class FakeAlarm:
    def __init__(self) -> None:
        self.set_for: list[tuple[int, int]] = []
        self.down = False

    def set(self, person_id: int, at: Instant) -> None:
        if self.down:
            raise AlarmDown("away")
        self.set_for.append((person_id, at))


def signature(url: str, fields: dict[str, str], token: str = TOKEN) -> str:
    payload = url + "".join(k + v for k, v in sorted(fields.items()))
    return base64.b64encode(hmac.new(token.encode(), payload.encode(), hashlib.sha1).digest()).decode()


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Callable[..., tuple[FlaskClient, Bot]]]:
    bots: list[Bot] = []

    def make(settings: Settings = SETTINGS) -> tuple[FlaskClient, Bot]:
        from dataclasses import replace

        wired = build(
            replace(
                settings, database_url=f"sqlite:///{tmp_path / 'w.db'}", queue_path=str(tmp_path / "q.db")
            ),
            web_side=True,
        )
        wired.store.migrate()
        bot = replace(wired, alarm=FakeAlarm())  # type: ignore[arg-type]
        bots.append(bot)
        return create_app(bot).test_client(), bot

    yield make
    for bot in bots:
        bot.store.close()


def form(body: str = "call mom at 5pm", sid: str = "SM1", **more: str) -> dict[str, str]:
    return {
        "MessageSid": sid, "From": "+12125550101", "To": "+15035550100", "Body": body, "NumMedia": "0", "ApiVersion": "2010-04-01",
        "FromCity": "", **more,
    }  # fmt: skip


def post(
    client: FlaskClient,
    fields: dict[str, str],
    path: str = "/sms",
    token: str = TOKEN,
    base: str = BASE,
    **headers: str,
) -> Any:
    signed = signature(base + path, fields, token)
    return client.post(path, data=fields, headers={"X-Twilio-Signature": signed, **headers})


def test_the_published_vectors_hold() -> None:
    fields = {
        "CallSid": ["CA1234567890ABCDE"], "Caller": ["+14158675310"], "Digits": ["1234"], "From": ["+14158675310"], "To": ["+18005551212"],
    }  # fmt: skip
    assert is_signed(
        ["12345"], "https://example.com/myapp?foo=1&bar=2", fields, "GPSRTlODYHi4+bX3Qs97BVmS45M="
    )
    assert is_signed(
        ["12345"], "https://mycompany.com/myapp.php?foo=1&bar=2", fields, "GvWf1cFY/Q7PnoempGyD5oXAezc="
    )
    assert not is_signed(["12345"], "https://example.com/myapp?foo=1", fields, "GPSRTlODYHi4+bX3Qs97BVmS45M=")
    assert not is_signed(["12345"], "https://example.com/myapp", fields, None)


def test_a_signed_text_is_answered_with_twiml(made: Any) -> None:
    client, _ = made()
    answer = post(client, form("remind me to buy milk"))
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "text/xml; charset=utf-8"
    assert answer.text.startswith('<?xml version="1.0" encoding="UTF-8"?><Response><Message>When?')
    assert "Set-Cookie" not in answer.headers


def test_a_forged_text_is_refused_and_changes_nothing(made: Any) -> None:
    client, bot = made()
    for headers in ({"X-Twilio-Signature": "forged"}, {}):
        answer = client.post("/sms", data=form(), headers=headers)
        assert answer.status_code == 403
    assert bot.store.find_person("+12125550101") is None


def test_any_of_several_tokens_is_accepted(made: Any) -> None:
    client, _ = made()
    assert post(client, form(sid="SM1"), token="new-token").status_code == 200
    assert post(client, form(sid="SM2"), token=TOKEN).status_code == 200
    assert post(client, form(sid="SM3"), token="old").status_code == 403


def test_the_raw_path_and_query_are_what_is_signed(made: Any) -> None:
    client, _ = made()
    path = "/sms?who=a%20b&x=%2F"
    fields = form()
    signed = signature(BASE + path, fields)
    answer = client.post(
        path, data=fields, headers={"X-Twilio-Signature": signed}, environ_overrides={"RAW_URI": path}
    )
    assert answer.status_code == 200


def test_without_a_base_url_the_forwarded_scheme_and_host_are_believed(made: Any) -> None:
    from dataclasses import replace

    client, _ = made(replace(SETTINGS, public_base_url=None))
    answer = post(
        client, form(), base="https://abc.ngrok.app", Host="abc.ngrok.app", **{"X-Forwarded-Proto": "https"}
    )
    assert answer.status_code == 200


def test_a_retry_gets_the_same_answer_and_changes_nothing(made: Any) -> None:
    client, bot = made()
    first, second = post(client, form()), post(client, form())
    assert first.text == second.text
    context = bot.store.find_context("+12125550101")
    assert len(context.reminders) == 1


def test_a_soon_due_reminder_is_handed_to_the_alarm_after_the_commit(made: Any) -> None:
    client, bot = made()
    post(client, form("in 20 seconds stretch"))
    assert len(bot.alarm.set_for) == 1
    post(client, form("in 3 hours stretch", sid="SM2"))
    assert len(bot.alarm.set_for) == 2 or bot.alarm.set_for[0] == bot.alarm.set_for[-1]


def test_a_queue_that_is_away_does_not_keep_the_answer(made: Any) -> None:
    client, bot = made()
    bot.alarm.down = True
    assert post(client, form("in 20 seconds stretch")).status_code == 200


def test_an_opt_out_word_is_answered_with_an_empty_response(made: Any) -> None:
    client, _ = made()
    assert post(client, form("STOP")).text.endswith("<Response />")
    assert post(client, form("hello", sid="SM9")).text.endswith("<Response />")


@pytest.mark.parametrize(
    "body", ["", "\x00\x01", "x" * 1600, "\ud800 lone", "<b>&amp;", "\U0001f600" * 400, "مرحبا", "\r\n\t"]
)
def test_no_text_breaks_the_answer(made: Any, body: str) -> None:
    from xml.etree import ElementTree

    client, _ = made()
    fields = form(body.encode("utf-8", "replace").decode())
    answer = post(client, fields)
    assert answer.status_code == 200
    message = ElementTree.fromstring(answer.data).find("Message")
    assert message is not None
    assert 0 < len(message.text or "") <= 1600


def test_a_picture_alone_is_answered(made: Any) -> None:
    client, _ = made()
    assert "I can only read words" in post(client, form("", NumMedia="1", MediaUrl0="https://x/y")).text


def test_only_form_data_is_read(made: Any) -> None:
    client, _ = made()
    assert client.post("/sms", json={"Body": "x"}).status_code == 415
    assert client.post("/sms?bodySHA256=abc", data=form()).status_code == 403
    assert post(client, {"Body": "x"}).status_code == 400
    assert client.post("/sms", data={"Body": "x" * 70_000}).status_code == 413
    assert client.get("/sms").status_code == 405


def test_a_database_that_is_away_sends_the_carrier_to_its_fallback(made: Any) -> None:
    client, bot = made()

    def away(*_: object) -> None:
        raise StoreDown("away")

    bot.inbox.store.receive = away
    answer = post(client, form())
    assert answer.status_code == 503
    assert answer.headers["Content-Type"].startswith("text/xml")


def answering(bot: Bot, answer: Callable[..., Any]) -> FlaskClient:
    from dataclasses import replace

    return create_app(replace(bot, inbox=replace(bot.inbox, answer=answer))).test_client()


def breaks(*_: object) -> None:
    raise ZeroDivisionError("call mom")


def test_a_bug_in_answering_is_an_apology_that_a_retry_gets_as_well(
    made: Any, caplog: pytest.LogCaptureFixture
) -> None:
    _, bot = made()
    client = answering(bot, breaks)
    with caplog.at_level("ERROR"):
        first, second = post(client, form("call mom at 5")), post(client, form("call mom at 5"))
    assert first.status_code == 200
    assert "<Message>Sorry, that went wrong here." in first.text
    assert second.text == first.text
    (line,) = [r.getMessage() for r in caplog.records]
    assert line.startswith("text SM1: answering failed: ZeroDivisionError at ")
    assert "mom" not in line


def test_a_row_that_cannot_be_read_is_an_apology(made: Any) -> None:
    client, bot = made()
    post(client, form("call mom tomorrow at 5pm"))
    with bot.store.engine.transaction() as t:
        t.run("update reminders set body = '{}'")
    answer = post(client, form("list", sid="SM2"))
    assert answer.status_code == 200
    assert "<Message>Sorry, " in answer.text


@pytest.mark.parametrize("said", ["", " \n"])
def test_an_answer_without_words_becomes_a_sentence(made: Any, said: str) -> None:
    from bot.core.model import Change, Context, Turn

    def wordless(context: Context, *_: object) -> Turn:
        return Turn(said, Change(context.person))

    _, bot = made()
    assert "<Message>Sorry, " in post(answering(bot, wordless), form()).text


def test_the_local_carrier_listens_on_this_machine_only(made: Any) -> None:
    client, _ = made(Settings(carrier="local", log_level="WARNING"))
    assert client.post("/sms", data=form()).status_code == 200
    elsewhere = client.post("/sms", data=form(sid="SM2"), environ_overrides={"REMOTE_ADDR": "203.0.113.9"})
    assert elsewhere.status_code == 403


def test_health(made: Any) -> None:
    client, _ = made()
    assert client.get("/health").json == {"ok": True}


def test_there_is_no_phone_page_beside_a_real_carrier(made: Any) -> None:
    client, _ = made()
    for path in ("/", "/phone/thread", "/phone/send"):
        assert client.get(path).status_code == 404


def test_a_receipt_is_recorded_and_answered_with_204(made: Any) -> None:
    client, _ = made()
    fields = {"MessageSid": "SMx", "MessageStatus": "delivered"}
    assert post(client, fields, "/status?rid=1-2-3").status_code == 204
    assert post(client, fields, "/status?rid=1-2-3").status_code == 204
    assert client.post("/status", data=fields).status_code == 403


@pytest.mark.parametrize("rid", ["%00", "%C2%B2-1-1", "1-1-%00", "9" * 17 + "-1-1"])
def test_odd_receipts_are_taken_as_they_are(made: Any, rid: str) -> None:
    client, _ = made()
    fields = {"MessageSid": "SM\x00", "MessageStatus": "sent\x00", "ErrorCode": "\x00"}
    path = f"/status?rid={rid}"
    signed = signature(BASE + path, fields)
    answer = client.post(
        path, data=fields, headers={"X-Twilio-Signature": signed}, environ_overrides={"RAW_URI": path}
    )
    assert answer.status_code == 204


def test_odd_numbers_of_pictures_count_as_none(made: Any) -> None:
    client, _ = made()
    for n, media in enumerate(("\u00b2", "-1", "9999", "x")):
        assert post(client, form(sid=f"SM{n}", NumMedia=media)).status_code == 200


def test_the_web_process_never_loads_the_rest_client() -> None:
    code = "import sys, bot.webhooks, bot.wiring; sys.exit('twilio.rest' in sys.modules or 'dateparser' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
