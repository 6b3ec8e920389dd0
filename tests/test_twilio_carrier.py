"""The real Twilio client against the fake carrier: what is sent, and how its failures are sorted."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.adapters.twilio_carrier import TwilioCarrier, by_status
from bot.core.model import Instant
from bot.ports import CarrierError, Misconfigured, OutboundText, Refused, Unavailable, Unknown
from tests.fake_carrier import FakeCarrier
from tests.servers import free_port

TEXT = OutboundText("+12125550101", "call mom", "1-1795500000-1")
SPECIFICATION = Path(__file__).parents[2] / "shared" / "twilio" / "messages_openapi.json"


@pytest.fixture
def fake() -> Iterator[FakeCarrier]:
    with FakeCarrier() as carrier:
        yield carrier


def carrier_for(fake: FakeCarrier, **changes: Any) -> TwilioCarrier:
    values: dict[str, Any] = {
        "account_sid": fake.account_sid,
        "user": fake.account_sid,
        "password": fake.auth_token,
        "sender": fake.number,
        "status_callback": "https://bot.example.com/status",
        "api_base_url": fake.url,
        "timeout_seconds": 1,
    }
    return TwilioCarrier(**{**values, **changes})


def test_a_text_is_created_with_the_right_fields(fake: FakeCarrier) -> None:
    sid = carrier_for(fake).send(TEXT)
    assert sid == fake.messages[0]["sid"]
    request = fake.requests[0]
    assert request["path"] == f"/2010-04-01/Accounts/{fake.account_sid}/Messages.json"
    assert request["form"] == {
        "To": "+12125550101", "From": fake.number, "Body": "call mom", "ValidityPeriod": "14400",
        "StatusCallback": "https://bot.example.com/status?rid=1-1795500000-1",
    }  # fmt: skip


def test_a_messaging_service_and_an_api_key_serve_as_well(fake: FakeCarrier) -> None:
    service = "MG" + "0" * 32
    carrier_for(fake, sender=service, user="SK" + "1" * 32, password="x", status_callback=None).send(TEXT)
    form = fake.requests[0]["form"]
    assert form["MessagingServiceSid"] == service
    assert "From" not in form
    assert "StatusCallback" not in form


@pytest.mark.parametrize(
    ("how", "kind"),
    [
        ("429", Unavailable),
        ("code:20429", Unavailable),
        ("code:30008", Unavailable),
        ("500", Unknown),
        ("html", Unknown),
        ("garbage", Unknown),
        ("reset-before", Unknown),
        ("reset-after", Unknown),
        ("hang-after:1.5", Unknown),
        ("slow:1.5", Unknown),
        ("code:21610", Refused),
        ("code:21211", Refused),
        ("code:21614", Refused),
        ("code:21617", Refused),
        ("code:99999", Refused),
        ("code:20003", Misconfigured),
        ("code:21606", Misconfigured),
        ("code:30034", Misconfigured),
    ],
)
def test_failures_are_sorted_by_what_to_do_next(
    fake: FakeCarrier, how: str, kind: type[CarrierError]
) -> None:
    fake.script.append(how)
    with pytest.raises(CarrierError) as failure:
        carrier_for(fake).send(TEXT)
    assert type(failure.value) is kind
    if how == "code:21610":
        assert failure.value.opted_out  # type: ignore[attr-defined]
    if how in ("code:21211", "code:21614"):
        assert failure.value.dead_number  # type: ignore[attr-defined]


def test_a_connection_that_is_refused_created_nothing(fake: FakeCarrier) -> None:
    away = carrier_for(fake, api_base_url=f"http://127.0.0.1:{free_port()}")
    with pytest.raises(Unavailable):
        away.send(TEXT)
    with pytest.raises(Unavailable):
        away.find(TEXT, Instant(0), lambda sid: False)


def test_wrong_credentials_stop_all_sending(fake: FakeCarrier) -> None:
    with pytest.raises(Misconfigured):
        carrier_for(fake, password="wrong").send(TEXT)


def test_a_text_after_a_stop_is_refused_as_opted_out(fake: FakeCarrier) -> None:
    fake.opted_out.add(TEXT.to_e164)
    with pytest.raises(Refused) as refused:
        carrier_for(fake).send(TEXT)
    assert refused.value.opted_out


def test_an_unknown_text_is_found_by_its_exact_body(fake: FakeCarrier) -> None:
    import time

    carrier = carrier_for(fake)
    now = Instant(int(time.time()))
    fake.script.append("reset-after")
    with pytest.raises(Unknown):
        carrier.send(TEXT)
    sid = fake.messages[0]["sid"]
    assert carrier.find(TEXT, now, lambda s: False) == sid
    assert carrier.find(TEXT, now, lambda s: s == sid) is None
    assert carrier.find(OutboundText(TEXT.to_e164, "call", "r"), now, lambda s: False) is None
    assert carrier.find(OutboundText("+19995550000", TEXT.body, "r"), now, lambda s: False) is None
    assert carrier.find(TEXT, Instant(now + 60), lambda s: False) is None


def test_a_trial_accounts_sentence_in_front_is_looked_past(fake: FakeCarrier) -> None:
    import time

    fake.prefix = "Sent from your Twilio trial account - "
    carrier = carrier_for(fake)
    sid = carrier.send(TEXT)
    assert carrier.find(TEXT, Instant(int(time.time())), lambda s: False) == sid


def test_looking_pages_and_ends(fake: FakeCarrier) -> None:
    import time

    carrier = carrier_for(fake)
    for n in range(450):
        fake.create({"To": TEXT.to_e164, "From": fake.number, "Body": f"other {n}"})
    assert carrier.find(TEXT, Instant(int(time.time())), lambda s: False) is None
    assert len(fake.requests) <= 3


def test_the_client_is_one_and_the_library_logs_no_numbers(
    fake: FakeCarrier, caplog: pytest.LogCaptureFixture
) -> None:
    carrier = carrier_for(fake)
    client = carrier.client
    with caplog.at_level(logging.INFO):
        carrier.send(TEXT)
        carrier.send(TEXT)
    assert carrier.client is client
    assert TEXT.to_e164 not in caplog.text
    assert fake.account_sid not in caplog.text


def test_requests_and_answers_fit_twilios_own_description(fake: FakeCarrier) -> None:
    """The description lies beside the checkout where the project is developed; elsewhere there is
    nothing to compare with, and the parts that matter are asserted above."""
    if not SPECIFICATION.exists():
        pytest.skip("Twilio's API description is not beside this checkout")
    import jsonschema

    spec = json.loads(SPECIFICATION.read_text())
    carrier = carrier_for(fake)
    carrier.send(TEXT)
    name, path = next((n, p) for n, p in spec["paths"].items() if n.endswith("/Messages.json"))
    known = path["post"]["requestBody"]["content"]["application/x-www-form-urlencoded"]["schema"][
        "properties"
    ]
    assert set(fake.requests[0]["form"]) <= set(known), name
    schemas = spec["components"]["schemas"]
    message = next(v for k, v in schemas.items() if k.endswith("api.v2010.account.message"))
    status, created = fake.create({"To": "+12125550101", "Body": "x", "From": fake.number})
    assert status == 201
    jsonschema.validate(created, nullable({"components": spec["components"], **message}))
    assert set(created) <= set(message["properties"])
    listed = fake.listed({"PageSize": "1"})
    response = path["get"]["responses"]["200"]["content"]["application/json"]["schema"]
    assert set(listed) <= set(response["properties"])


def nullable(schema: Any) -> Any:
    """OpenAPI's `nullable` in JSON Schema's words."""
    if isinstance(schema, list):
        return [nullable(s) for s in schema]
    if not isinstance(schema, dict):
        return schema
    plain = {k: nullable(v) for k, v in schema.items() if k != "nullable"}
    if schema.get("nullable") and isinstance(plain.get("type"), str):
        plain["type"] = [plain["type"], "null"]
    if schema.get("nullable") and "enum" in plain:
        plain["enum"] = [*plain["enum"], None]
    return plain


@pytest.mark.parametrize(
    ("status", "code", "kind"),
    [
        (401, 0, Misconfigured),
        (401, 12345, Misconfigured),
        (403, 0, Misconfigured),
        (403, 20003, Misconfigured),
        (403, 21408, Refused),
        (404, 20404, Refused),
        (400, 21612, Refused),
        (429, 0, Unavailable),
        (503, 0, Unknown),
    ],
)
def test_one_number_that_may_not_be_texted_stops_nobody_else(
    status: int, code: int, kind: type[CarrierError]
) -> None:
    error = by_status(status, code)
    assert type(error) is kind
    assert not getattr(error, "dead_number", False)


@pytest.mark.parametrize("status", ["failed", "undelivered", "canceled"])
def test_a_text_that_failed_at_the_carrier_is_not_taken_for_sent(fake: FakeCarrier, status: str) -> None:
    import time

    carrier = carrier_for(fake)
    sid = carrier.send(TEXT)
    now = Instant(int(time.time()))
    assert carrier.find(TEXT, now, lambda s: False) == sid
    fake.messages[0]["status"] = status
    assert carrier.find(TEXT, now, lambda s: False) is None
