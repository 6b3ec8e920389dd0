"""The model's values as JSON documents and back. Columns hold what SQL asks for, a document the rest."""

from __future__ import annotations

from typing import Any, TypeVar

import msgspec

from bot.core.model import Handover, Person, Reminder, Send

T = TypeVar("T", Person, Reminder, Send, Handover)

_decoders: dict[type, msgspec.json.Decoder[Any]] = {
    kind: msgspec.json.Decoder(kind) for kind in (Person, Reminder, Send, Handover)
}
_encoder = msgspec.json.Encoder()


def to_document(value: Person | Reminder | Send | Handover) -> str:
    return _encoder.encode(value).decode()


def from_document(kind: type[T], document: str) -> T:
    """Raises msgspec.ValidationError for a document that is no such value."""
    value: T = _decoders[kind].decode(document)
    return value
