"""Twilio's signature: base64 HMAC-SHA1 over the exact URL and the sorted form fields.

It holds no nonce, so replays are met by doing each message id once.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from twilio.request_validator import RequestValidator


def request_url(environ: Mapping[str, Any], public_base_url: str | None) -> str:
    """The URL as the carrier called it: the raw path and query, never decoded and encoded again."""
    raw = str(environ.get("RAW_URI") or environ.get("REQUEST_URI") or "")
    if not raw:
        raw = str(environ.get("PATH_INFO", "/"))
        if environ.get("QUERY_STRING"):
            raw += "?" + environ["QUERY_STRING"]
    if "://" in raw.split("?", 1)[0]:
        raw = "/" + raw.split("://", 1)[1].partition("/")[2]
    if public_base_url:
        return public_base_url + raw
    scheme = (
        str(environ.get("HTTP_X_FORWARDED_PROTO") or environ.get("wsgi.url_scheme", "http"))
        .split(",")[0]
        .strip()
    )
    return f"{scheme}://{environ.get('HTTP_HOST', 'localhost')}{raw}"


def is_signed(
    tokens: Iterable[str], url: str, fields: Mapping[str, Sequence[str]], signature: str | None
) -> bool:
    """Whether any of the tokens signed this. `fields`: name to all its values."""
    single = {name: values[0] if len(values) == 1 else list(values) for name, values in fields.items()}
    return any(RequestValidator(token).validate(url, single, signature or "") for token in tokens)
