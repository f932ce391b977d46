"""The formats that files of contacts, notes and meetings come in: which one a file is in, and what reads it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import date, tzinfo

from listenlog.domain.claim import Brought, Incoming, faults
from listenlog.domain.record import NamedTuple

FORMATS = ("vcard", "csv", "friends", "monica", "mutt", "ics", "ldif", "notes", "jsonl", "json")
_ENDINGS = {
    "vcf": "vcard", "vcard": "vcard", "csv": "csv", "tsv": "csv", "txt": "csv", "ics": "ics", "ical": "ics",
    "ifb": "ics", "jsonl": "jsonl", "ndjson": "jsonl", "ldif": "ldif",
}  # fmt: skip
HEAD = 65536  # bytes that are looked at


class Reading(NamedTuple):
    """What a reader may need beside a file: today, where you are, how dates in digits go, what columns are."""

    today: date
    here: tzinfo
    order: str
    mapping: str | None = None


def guess(name: str, data: bytes) -> str:
    """Return the format of a file by what is in it, then by its name; 'csv' where there is none, else ''."""
    from listenlog.interchange.foreign_text import text_in, wide_text

    head = data[:HEAD]
    text = (wide_text(head) or text_in(head)).removeprefix("\ufeff").lstrip()
    if re.match(r"(?i)begin:vcard", text):
        return "vcard"
    if re.match(r"(?i)begin:vcalendar", text):
        return "ics"
    if text[:1] == "{":
        return _json(text, data)
    if re.search(r"(?m)^#{1,6} (?:Activities|Notes|Friends|Locations):?\s*$", text):
        return "friends"
    if re.match(r"(?:#[^\n]*\n|\s)*(?:alias|group) ", text):
        return "mutt"
    if re.match(r"(?i)dn::? |version: \d+\s+dn::? ", text):
        return "ldif"
    if re.search(r"(?im)^begin:vcard", text):
        return "vcard"
    file = re.split(r"[/\\]", name)[-1]
    return _ENDINGS.get(file.rpartition(".")[2].casefold(), "") if "." in file else "csv"


def _json(text: str, data: bytes) -> str:
    try:
        first = json.loads(text.split("\n", 1)[0])
    except (ValueError, RecursionError):
        first = None
    if isinstance(first, dict) and not {"schema", "account"} & first.keys():
        return "jsonl"
    return "monica" if re.search(rb'"account"\s*:', data[:HEAD]) and b'"schema"' not in data[:200] else "json"


def brought_by(format_: str, data: bytes, reading: Reading) -> Brought:
    """Return what a file in a format of other programs brings. Raises NothingChanged where it isn't in that format."""
    return _READERS[format_](data, reading)


def _people(read: tuple[list[Incoming], list[tuple[int, str]]]) -> Brought:
    people, problems = read
    return Brought(tuple(people), problems=faults(problems))


def _vcard(data: bytes, _reading: Reading) -> Brought:
    from listenlog.interchange.vcard_read import people_in

    return _people(people_in(data))


def _csv(data: bytes, reading: Reading) -> Brought:
    from listenlog.interchange.csv_read import people_in
    from listenlog.interchange.foreign_text import table_text

    return _people(people_in(table_text(data), reading.order, reading.mapping))


def _ldif(data: bytes, reading: Reading) -> Brought:
    from listenlog.interchange.csv_read import people_in
    from listenlog.interchange.foreign_text import table_text
    from listenlog.interchange.ldif import as_table

    return _people(people_in(as_table(table_text(data)), reading.order))


def _friends(data: bytes, _reading: Reading) -> Brought:
    from listenlog.interchange.foreign_text import table_text
    from listenlog.interchange.friends import brought_by as friends

    return friends(table_text(data))


def _monica(data: bytes, _reading: Reading) -> Brought:
    from listenlog.interchange.foreign_text import table_text
    from listenlog.interchange.monica import brought_by as monica

    return monica(table_text(data))


def _mutt(data: bytes, _reading: Reading) -> Brought:
    from listenlog.interchange.foreign_text import table_text
    from listenlog.interchange.mutt import people_in

    return _people(people_in(table_text(data)))


def _ics(data: bytes, reading: Reading) -> Brought:
    from listenlog.interchange.ics_read import brought_by as calendar

    return calendar(data, reading.today, reading.here)


_READERS: dict[str, Callable[[bytes, Reading], Brought]] = {
    "vcard": _vcard, "csv": _csv, "ldif": _ldif, "friends": _friends, "monica": _monica, "mutt": _mutt, "ics": _ics,
}  # fmt: skip
