"""A folder of notes in the notation, as a phone syncs them: each file is one note, and is taken once."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from listenlog.domain.claim import Fault
from listenlog.domain.contact import Contact
from listenlog.domain.errors import ListenlogError, NoDate, UsageProblem
from listenlog.domain.notation import Entry, read_note
from listenlog.domain.record import NamedTuple
from listenlog.domain.text import stored
from listenlog.domain.tombstone import Graveyard, key_name
from listenlog.domain.when import Reference
from listenlog.services.import_people import Tally
from listenlog.services.note import Talk, log_interaction, spoken_names
from listenlog.services.who import find_contact

if TYPE_CHECKING:
    from listenlog.domain.clock import Moment
    from listenlog.store.journal import Journal

_DAY = re.compile(r"(?<!\d)(\d{4})-?(\d\d)-?(\d\d)(?:[T _-]?(?:[0-2]\d)[.:h-]?[0-5]\d(?:[.:-]?\d\d)?)?(?!\d)")


class File(NamedTuple):
    """A file of the folder: its name, its text, and the local day it was last written on."""

    name: str
    text: str
    on: date


def bring_notes(
    journal: Journal, files: Sequence[File], now: Moment, order: str, buried: Graveyard
) -> tuple[Tally, list[Fault], int]:
    """Note each file that wasn't taken yet, within an operation.

    Returns how many, which can't be and why, and how many were forgotten here.

    A file is named after whom it is of, with a day or without: '2026-11-24 bob.txt', 'bob, john.md'; where its name is
    of nobody, its first line is whom.
    """
    new = same = forgotten = 0
    problems = []
    for file in files:
        key = stored(f"notes/{file.name}")
        if buried.holds("note", (key_name(key),)):
            forgotten += 1
            continue
        if journal.numbers("interactions_by_external_id", external_id=key):
            same += 1
            continue
        try:
            people, entries, on = _read(journal, file, now, order)
        except ListenlogError as problem:
            problems.append(Fault(1, str(problem).rstrip("."), file.name))
            continue
        log_interaction(journal, people, entries, Talk(on), now, external_id=key)
        new += 1
    return Tally(new, 0, same), problems, forgotten


def _read(journal: Journal, file: File, now: Moment, order: str) -> tuple[list[Contact], list[Entry], date]:
    """Return whom a file is of, what it says, and the day of the talk; a day still to come is today."""
    stem = file.name.rsplit("/", 1)[-1].rsplit(".", 1)[0]
    on, stem = _dated(stem, file.on)
    on = min(on, now.on)
    text = file.text
    asked = _whom(stem)
    try:
        people = _people(journal, asked, now)
    except ListenlogError as problem:
        first, _line, text = text.lstrip().partition("\n")
        asked = _whom(first.strip("# :\t\r"))
        try:
            people = _people(journal, asked, now)
        except ListenlogError:  # what it says may be private
            raise problem from None
    reference = Reference(datetime.combine(on, time()), order)
    return people, read_note(text, reference, spoken_names(journal, people, asked)), on


def _dated(stem: str, written: date) -> tuple[date, str]:
    """Return the day in a file's name, else when it was written, and the name without it."""
    found = _DAY.search(stem)
    if found:
        try:
            return date(*map(int, found.groups())), (stem[: found.start()] + " " + stem[found.end() :]).strip(" _-,")
        except ValueError:
            raise NoDate(f"there is no day {found[0]}") from None
    return written, stem


def _whom(text: str) -> list[str]:
    pieces = re.split(r"\s*(?:,|&|\+|\band\b|\bund\b)\s*", text.replace("_", " "))
    return [piece.strip() for piece in pieces if piece.strip()] if len(text) < 200 else []


def _people(journal: Journal, asked: Sequence[str], now: Moment) -> list[Contact]:
    found: dict[int, Contact] = {}
    if not asked:
        raise UsageProblem("its name says of nobody")
    for who in asked:
        contact = find_contact(journal, who, now.on, adding=False)
        found.setdefault(contact.id, contact)
    return list(found.values())
