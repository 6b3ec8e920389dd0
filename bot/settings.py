"""Every setting, read once. The only file that looks at the environment.

A wrong or half-filled setting stops the start in one line: its name, what it was (never a secret's
value) and what is expected.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from dotenv import load_dotenv

CarrierName = Literal["local", "twilio"]
LOOPBACK = ("127.0.0.1", "localhost", "::1")


DEFAULT_QUEUE = "var/queue.db"


class SettingError(Exception):
    """One line that names the setting."""


@dataclass(frozen=True, slots=True)
class Settings:
    carrier: CarrierName | None = None
    database_url: str | None = None
    redis_url: str | None = None
    redis_tls_verify: bool = True
    queue_path: str = DEFAULT_QUEUE
    twilio_account_sid: str | None = None
    twilio_auth_tokens: tuple[str, ...] = ()
    twilio_api_key: str | None = None
    twilio_api_secret: str | None = None
    twilio_reminder_number: str | None = None
    twilio_messaging_service_sid: str | None = None
    twilio_api_base_url: str | None = None
    twilio_answers_help: bool = False
    public_base_url: str | None = None
    service_name: str = "Reminder bot"
    port: int = 8000
    log_level: str = "INFO"
    ephemeral_disk: bool = False


NAMES = (
    "CARRIER",
    "DATABASE_URL",
    "REDIS_URL",
    "REDIS_TLS_VERIFY",
    "QUEUE_PATH",
    "TWILIO_ACCOUNT_SID",
    "TWILIO_AUTH_TOKEN",
    "TWILIO_API_KEY",
    "TWILIO_API_SECRET",
    "TWILIO_REMINDER_NUMBER",
    "TWILIO_MESSAGING_SERVICE_SID",
    "TWILIO_API_BASE_URL",
    "TWILIO_ANSWERS_HELP",
    "PUBLIC_BASE_URL",
    "SERVICE_NAME",
    "PORT",
    "LOG_LEVEL",
)
"""What `.env.example` explains. `DYNO` is set by the platform and only read."""


def load_env_file(path: Path | None = None) -> None:
    """Read `.env` (or the file that ENV_FILE names) into the environment; what is set there already stays.

    Raises SettingError where the file that is named is not there."""
    named = os.environ.get("ENV_FILE")
    if path is None and named and (not os.path.exists(named) or os.path.isdir(named)):
        raise SettingError(f"ENV_FILE is {named!r}: a file that can be read is expected")
    load_dotenv(path or Path(named or ".env"))


def from_env(environ: Mapping[str, str] | None = None) -> Settings:
    """Raises SettingError."""
    return read(os.environ if environ is None else environ)


def database_from_env(environ: Mapping[str, str] | None = None) -> str | None:
    """DATABASE_URL alone: all that the release step may need. Raises SettingError."""
    env = os.environ if environ is None else environ
    url = database_of(env.get("DATABASE_URL", "").strip() or None)
    if url is None and env.get("DYNO", "").strip():
        raise SettingError(
            "DATABASE_URL is not set: expected here, because this platform's disk does not last"
        )
    return url


def set_process_zone() -> None:
    """Huey's scores go through local time: every process of ours lives in UTC."""
    import time

    os.environ["TZ"] = "UTC"
    time.tzset()


def read(environ: Mapping[str, str]) -> Settings:
    def get(name: str) -> str | None:
        value = environ.get(name, "").strip()
        return value or None

    for name in environ:
        if name.startswith("TWILIO_") and name not in NAMES and environ[name].strip():
            raise SettingError(
                f"{name} is no setting of this bot: one of {', '.join(n for n in NAMES if n.startswith('TWILIO_'))}"
            )
    settings = Settings(
        carrier=carrier_of(get("CARRIER")),
        database_url=database_of(get("DATABASE_URL")),
        redis_url=redis_of(get("REDIS_URL")),
        redis_tls_verify=yes_no("REDIS_TLS_VERIFY", get("REDIS_TLS_VERIFY"), True),
        queue_path=queue_of(get("QUEUE_PATH")),
        twilio_account_sid=shaped(
            "TWILIO_ACCOUNT_SID", get("TWILIO_ACCOUNT_SID"), r"AC[0-9a-fA-F]{32}", "AC and 32 hex digits"
        ),
        twilio_auth_tokens=tokens_of(get("TWILIO_AUTH_TOKEN")),
        twilio_api_key=shaped(
            "TWILIO_API_KEY", get("TWILIO_API_KEY"), r"SK[0-9a-fA-F]{32}", "SK and 32 hex digits"
        ),
        twilio_api_secret=get("TWILIO_API_SECRET"),
        twilio_reminder_number=shaped(
            "TWILIO_REMINDER_NUMBER",
            get("TWILIO_REMINDER_NUMBER"),
            r"\+[1-9]\d{6,14}|\d{5,6}",
            "E.164 such as +15035550100",
        ),
        twilio_messaging_service_sid=shaped(
            "TWILIO_MESSAGING_SERVICE_SID",
            get("TWILIO_MESSAGING_SERVICE_SID"),
            r"MG[0-9a-fA-F]{32}",
            "MG and 32 hex digits",
        ),
        twilio_api_base_url=loopback_of(get("TWILIO_API_BASE_URL")),
        twilio_answers_help=yes_no("TWILIO_ANSWERS_HELP", get("TWILIO_ANSWERS_HELP"), False),
        public_base_url=base_url_of(get("PUBLIC_BASE_URL")),
        service_name=name_of(get("SERVICE_NAME")),
        port=port_of(get("PORT")),
        log_level=level_of(get("LOG_LEVEL")),
        ephemeral_disk=get("DYNO") is not None,
    )
    return with_carrier(settings)


def with_carrier(s: Settings) -> Settings:
    """Twilio is chosen by its settings, all of them or none; the local carrier only aloud."""
    any_twilio = (
        s.twilio_account_sid
        or s.twilio_auth_tokens
        or s.twilio_reminder_number
        or s.twilio_messaging_service_sid
        or s.twilio_api_key
        or s.twilio_api_secret
    )
    if s.carrier == "local":
        if any_twilio:
            raise SettingError(
                "CARRIER is local, but TWILIO_ settings are there: expected is one or the other"
            )
        return s
    if not any_twilio:
        if s.carrier == "twilio":
            raise SettingError("TWILIO_ACCOUNT_SID is not set: expected with CARRIER=twilio")
        return s
    if s.twilio_account_sid is None:
        raise SettingError("TWILIO_ACCOUNT_SID is not set: expected beside the other TWILIO_ settings")
    if not s.twilio_auth_tokens:
        raise SettingError(
            "TWILIO_AUTH_TOKEN is not set: expected beside TWILIO_ACCOUNT_SID (it signs the webhooks)"
        )
    if s.twilio_reminder_number is None and s.twilio_messaging_service_sid is None:
        raise SettingError("TWILIO_REMINDER_NUMBER is not set: expected, or TWILIO_MESSAGING_SERVICE_SID")
    if (s.twilio_api_key is None) != (s.twilio_api_secret is None):
        missing = "TWILIO_API_SECRET" if s.twilio_api_secret is None else "TWILIO_API_KEY"
        raise SettingError(f"{missing} is not set: TWILIO_API_KEY and TWILIO_API_SECRET go together")
    return replace(s, carrier="twilio")


def demanded(s: Settings) -> Settings:
    """What the web and worker processes must not choose silently. Raises SettingError."""
    if s.ephemeral_disk and s.database_url is None:
        raise SettingError(
            "DATABASE_URL is not set: expected here, because this platform's disk does not last"
        )
    if s.ephemeral_disk and s.database_url is not None and s.database_url.startswith("sqlite"):
        raise SettingError(
            "DATABASE_URL is sqlite: postgres://... is expected, because this platform's disk does not last"
        )
    if s.ephemeral_disk and s.redis_url is None:
        raise SettingError(
            "REDIS_URL is not set: expected here, because this platform's processes share no disk"
        )
    if s.carrier is None:
        raise SettingError(
            "CARRIER is not set: expected are the TWILIO_ settings, or CARRIER=local to try without an account"
        )
    return s


def carrier_of(value: str | None) -> CarrierName | None:
    match value:
        case None:
            return None
        case "local":
            return "local"
        case "twilio":
            return "twilio"
    raise SettingError(f"CARRIER is {value!r}: local or twilio is expected")


def database_of(value: str | None) -> str | None:
    if value is None or re.match(r"sqlite:///.+", value):
        return value
    if value.startswith(("postgres://", "postgresql://")):
        readable("DATABASE_URL", value, "postgres://user:password@host/name")
        return value
    scheme = value.split(":", 1)[0][:20]
    raise SettingError(f"DATABASE_URL begins with {scheme!r}: postgres://... or sqlite:///path is expected")


def redis_of(value: str | None) -> str | None:
    if value is None or value.startswith("unix://"):
        return value
    if value.startswith(("redis://", "rediss://")):
        readable("REDIS_URL", value, "redis://user:password@host:port/0")
        if re.fullmatch(r"/?|/\d+", urlsplit(value).path) is None:
            raise SettingError("REDIS_URL ends in no database number: redis://host:port/0 is expected")
        return value
    scheme = value.split(":", 1)[0][:20]
    raise SettingError(f"REDIS_URL begins with {scheme!r}: redis://... or rediss://... is expected")


def queue_of(value: str | None) -> str:
    if value is not None and os.path.isdir(value):
        raise SettingError("QUEUE_PATH is a folder: a file such as var/queue.db is expected")
    return value or DEFAULT_QUEUE


def readable(name: str, value: str, expected: str) -> None:
    """A URL whose parts are what they seem. Libraries quote what they can't read, passwords included,
    so it is found here, and not said."""
    try:
        parts = urlsplit(value)
        sound = parts.port is None or parts.port > 0
    except ValueError:
        sound = False
    else:
        sound = sound and not parts.fragment and parts.netloc.count("@") <= 1 and "@" not in parts.path
    if not sound or re.search(r"%(?![0-9A-Fa-f]{2})|[\s\x00-\x1f]", value):
        raise SettingError(
            f"{name} can't be read: {expected} is expected, with %2F for / and so on (@ : # % ?) in a password"
        )


def shaped(name: str, value: str | None, pattern: str, expected: str) -> str | None:
    if value is None or re.fullmatch(pattern, value):
        return value
    shown = f"{value[:2]}... ({len(value)} characters)"
    raise SettingError(f"{name} is {shown}: {expected} is expected")


def tokens_of(value: str | None) -> tuple[str, ...]:
    """Several, separated by commas, while one is being rotated out."""
    tokens = tuple(t.strip() for t in (value or "").split(",") if t.strip())
    if any(re.search(r"\s", t) or len(t) < 5 for t in tokens):
        raise SettingError(
            "TWILIO_AUTH_TOKEN is too short or holds spaces: tokens separated by commas are expected"
        )
    return tokens


def yes_no(name: str, value: str | None, default: bool) -> bool:
    if value is None:
        return default
    if value.lower() in ("1", "yes", "true", "on"):
        return True
    if value.lower() in ("0", "no", "false", "off", "none"):
        return False
    raise SettingError(f"{name} is {value!r}: yes or no is expected")


def loopback_of(value: str | None) -> str | None:
    if value is None:
        return None
    parts = urlsplit(value)
    if parts.scheme == "http" and parts.hostname in LOOPBACK:
        return value.rstrip("/")
    raise SettingError(
        "TWILIO_API_BASE_URL is not on this machine: http://127.0.0.1:PORT is expected (it is for rehearsals)"
    )


def base_url_of(value: str | None) -> str | None:
    if value is None:
        return None
    if "@" in value:
        raise SettingError(
            "PUBLIC_BASE_URL holds a user name or password: https://your.host without them is expected"
        )
    try:
        parts = urlsplit(value)
        _ = parts.port  # raises where it is no number
    except ValueError:
        raise SettingError(
            "PUBLIC_BASE_URL can't be read: https://your.host without a path is expected"
        ) from None
    beside = parts.path.strip("/") or parts.query or parts.fragment or "YOUR-" in value
    if parts.scheme in ("http", "https") and parts.netloc and not beside:
        return value.rstrip("/")
    raise SettingError(f"PUBLIC_BASE_URL is {value!r}: https://your.host without a path is expected")


def name_of(value: str | None) -> str:
    name = value or "Reminder bot"
    if len(name) > 24:
        raise SettingError(
            f"SERVICE_NAME is {len(name)} characters long: 24 at most are expected (it is in every welcome)"
        )
    return name


def port_of(value: str | None) -> int:
    if value is None:
        return 8000
    if value.isdigit() and 0 < int(value) < 65536:
        return int(value)
    raise SettingError(f"PORT is {value!r}: a number from 1 to 65535 is expected")


def level_of(value: str | None) -> str:
    level = (value or "INFO").upper()
    if level in ("DEBUG", "INFO", "WARNING", "ERROR"):
        return level
    raise SettingError(f"LOG_LEVEL is {value!r}: DEBUG, INFO, WARNING or ERROR is expected")
