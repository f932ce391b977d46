"""What reads text or bytes from elsewhere: each may refuse, in its own words, and must do nothing else but read.

`tests/fuzz/test_targets.py` gives each of them a few made-up inputs; `make fuzz` many, for a bounded time, by coverage.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from unicodedata import category

from listenlog.domain.backup import read_name
from listenlog.domain.errors import ListenlogError
from listenlog.domain.key import read_keys
from listenlog.domain.notation import read_note
from listenlog.domain.plain_toml import read_plain
from listenlog.domain.text import shown, stored
from listenlog.domain.when import Reference, parse_when
from listenlog.interchange.contact_text import read as read_contact_text
from listenlog.interchange.crontab import times_of, without_jobs
from listenlog.interchange.foreign_text import table_text
from listenlog.interchange.formats import FORMATS, Reading, brought_by, guess
from listenlog.interchange.listenlog_json import read as read_export
from listenlog.interchange.listenlog_json import read_lines
from listenlog.interchange.message import read_message
from listenlog.interchange.toml import with_key
from listenlog.interchange.vcard_lines import card_of
from listenlog.interchange.vcard_read import people_in, said_by

REFERENCE = Reference(datetime(2026, 11, 22, 14, 10), "dmy")
READING = Reading(date(2026, 11, 22), UTC, "dmy")
TABLES = ("contact", "fact", "interaction")
OWN = ("notes", "jsonl", "json")  # which have readers of their own


def _reader(format_: str) -> Callable[[bytes], object]:
    return lambda data: brought_by(format_, data, READING)


def _cards(data: bytes) -> None:
    """Read cards, and what is kept of them again, as a later import of the same person does."""
    for person in people_in(data)[0]:
        if person.card:
            assert said_by(card_of(person.card)).name


def _note(data: bytes) -> None:
    """Read a note: nothing typed is lost, each entry is of somebody who is there."""
    for entry in read_note(_text(data), REFERENCE, [frozenset({"bob"}), frozenset({"ann"})]):
        assert 0 <= entry.owner < 2


def _shown(data: bytes) -> None:
    """Make text safe to show: no control is left, nor what turns the direction of letters; and what is kept stays kept."""
    safe = shown(_text(data))
    assert not {category(c) for c in safe} & {"Cc", "Cs", "Zl", "Zp"}
    assert not set(safe) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
    assert stored(stored(_text(data))) == stored(_text(data))


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace")


TARGETS: dict[str, Callable[[bytes], object]] = {
    **{format_: _reader(format_) for format_ in FORMATS if format_ not in OWN},
    "cards again": _cards,
    "guess": lambda data: guess("file.txt", data),
    "tables": table_text,
    "export": lambda data: read_export(_text(data), TABLES),
    "jsonl": lambda data: list(read_lines(_text(data).splitlines())),
    "notation": _note,
    "when": lambda data: (
        parse_when(_text(data), REFERENCE, forward=True),
        parse_when(_text(data), REFERENCE, forward=False),
    ),
    "message": lambda data: read_message(_text(data), REFERENCE),
    "contact text": lambda data: read_contact_text(_text(data)),
    "settings": lambda data: (read_plain(_text(data)), with_key(_text(data), "color", "never")),
    "crontab": lambda data: (times_of(_text(data), ""), without_jobs(_text(data), "")),
    "keys": lambda data: read_keys(_text(data)),
    "names of backups": lambda data: read_name("listenlog", _text(data)),
    "shown": _shown,
}
MORE_REFUSALS = {"settings": ValueError}  # what a reader may raise beside our own errors


def tried(name: str, data: bytes) -> None:
    """Give a target some bytes; what it refuses in its own words is well."""
    refusals: tuple[type[Exception], ...] = (ListenlogError, MORE_REFUSALS.get(name, ListenlogError))
    try:
        TARGETS[name](data)
    except refusals:
        return
