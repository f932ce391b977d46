"""How Python values are written in SQLite and read back: the same way SQLModel does it, without importing it."""

from __future__ import annotations

from datetime import UTC, date, datetime

TYPE_CHECKING = False  # without typing: the prompt and TAB load this
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Codec = Callable[[Any], Any]


def _instant_in(value: datetime) -> str:
    return value.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S.%f")


def _instant_out(value: str) -> datetime:
    return datetime.fromisoformat(value).replace(tzinfo=UTC)


def _uid_out(value: str) -> str:
    return f"{value[:8]}-{value[8:12]}-{value[12:16]}-{value[16:20]}-{value[20:]}"


def json_text(value: Any) -> str:
    """Return a value as JSON text."""
    import json

    return json.dumps(value)


def _json_out(value: str) -> Any:
    import json

    return json.loads(value)


WRITE: dict[str, Codec] = {
    "date": date.isoformat,
    "instant": _instant_in,
    "uid": lambda value: value.replace("-", ""),
    "flag": int,
    "json": json_text,
    "bytes": bytes,
}
READ: dict[str, Codec] = {
    "date": date.fromisoformat,
    "instant": _instant_out,
    "uid": _uid_out,
    "flag": bool,
    "json": _json_out,
}


def new_uid(milliseconds: int, random: bytes) -> str:
    """Return a UUIDv7 (RFC 9562): 48 bits of Unix time in milliseconds, then ten random bytes."""
    tail = bytearray(random)
    tail[0] = tail[0] & 0x0F | 0x70
    tail[2] = tail[2] & 0x3F | 0x80
    return _uid_out(f"{milliseconds & 0xFFFFFFFFFFFF:012x}{tail.hex()}")
