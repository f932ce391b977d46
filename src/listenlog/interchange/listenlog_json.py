"""listenlog's own JSON: everything, table by table, each row by its uid; and JSON Lines notes."""

from __future__ import annotations

import json
import re
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime
from typing import Any

from listenlog.domain.errors import NothingChanged
from listenlog.domain.names import match_key, name_key
from listenlog.domain.record import NamedTuple

SCHEMA = 1
_UID = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")

# Columns that follow from others: left out of an export, so that each text stands in it once, and made again on import.
DERIVED: dict[str, dict[str, Callable[[Mapping[str, Any]], str]]] = {
    "contact": {"name_key": lambda row: name_key(str(row.get("name", "")))},
    "organization": {"name_key": lambda row: name_key(str(row.get("name", "")))},
    "contact_point": {"match_key": lambda row: match_key(str(row.get("address", "")))},
}


def plural(table: str) -> str:
    """Return the key of a table's rows in an export: 'fact' → 'facts'."""
    return f"{table}es" if table.endswith("ch") else f"{table}s"


def write(exported_at: datetime, tables: Iterable[tuple[str, Iterable[dict[str, Any]]]]) -> Iterator[str]:
    """Yield an export piece by piece. Rows are given with references as uids; empty columns are left out."""
    yield f'{{"schema": {SCHEMA}, "exported_at": {json.dumps(exported_at.isoformat())}'
    for table, rows in tables:
        yield f',\n"{plural(table)}": ['
        comma = "\n"
        for row in rows:
            kept = {k: v for k, v in row.items() if v is not None and k != "id" and k not in DERIVED.get(table, ())}
            yield comma + json.dumps(kept, default=_text)
            comma = ",\n"
        yield "]"
    yield "}\n"


def _text(value: date | bytes) -> str:
    return b64encode(value).decode() if isinstance(value, bytes) else value.isoformat()


def read(text: str, tables: Iterable[str]) -> dict[str, list[dict[str, Any]]]:
    """Return {table: rows} of an export. Raises NothingChanged where it isn't one, or one of a newer schema."""
    try:
        content = json.loads(text)
    except ValueError as error:
        where = f" (line {error.lineno})" if isinstance(error, json.JSONDecodeError) else ""
        raise NothingChanged(f"That file isn't JSON{where}; nothing was imported.") from None
    except RecursionError:
        raise NothingChanged("That file is nested too deeply to be an export; nothing was imported.") from None
    if not isinstance(content, dict) or "schema" not in content:
        raise NothingChanged("That file isn't an export of listenlog: it names no schema. Nothing was imported.")
    if content["schema"] is True or content["schema"] != SCHEMA:
        raise NothingChanged(
            f"That export has schema {content['schema']!r}; this listenlog reads schema {SCHEMA}. Nothing was imported."
        )
    found: dict[str, list[dict[str, Any]]] = {}
    for table in tables:
        rows = content.get(plural(table), [])
        if not isinstance(rows, list) or not all(
            isinstance(row, dict) and _UID.fullmatch(str(row.get("uid"))) for row in rows
        ):
            raise NothingChanged(
                f"'{plural(table)}' in that export isn't a list of rows with a uid. Nothing was imported."
            )
        found[table] = rows
    return found


def derived(table: str, row: Mapping[str, Any]) -> dict[str, Any]:
    """Return the columns of a row that aren't as they stand in the file: derived ones, and bytes from base64."""
    made: dict[str, Any] = {column: make(row) for column, make in DERIVED.get(table, {}).items()}
    if table == "attachment":
        try:
            made["content"] = b64decode(str(row.get("content")), validate=True)
        except ValueError:
            raise NothingChanged("A row doesn't fit: attachment.content isn't base64. Nothing was imported.") from None
    return made


class Line(NamedTuple):
    """One JSON Lines note: whose it is, the date of the talk, its text as it is, and what its source calls it."""

    contact: str
    on: date
    text: str
    external_id: str | None


def read_lines(lines: Iterable[str]) -> Iterator[Line]:
    """Yield the notes of JSON Lines. Raises NothingChanged with the number of a line that isn't one."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _line(line, number)


def _line(line: str, number: int) -> Line:
    try:
        row = json.loads(line)
        contact, text, external = row["contact"], row["text"], row.get("external_id")
        on = date.fromisoformat(row["date"][:10])
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise NothingChanged(
            f'Line {number} isn\'t a note; it needs "contact", "date" (ISO) and "text". Nothing was imported.'
        ) from None
    if not isinstance(contact, str) or not isinstance(text, str) or not contact.strip() or not text.strip():
        raise NothingChanged(f"Line {number} has an empty contact or text. Nothing was imported.")
    return Line(contact, on, text, None if external is None else str(external))
