"""Everything in: listenlog's own JSON, and JSON Lines notes. The same file twice changes nothing."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING, Any

from listenlog.domain.contact import Contact
from listenlog.domain.errors import NothingChanged
from listenlog.domain.names import folded, handle_of, match_key, name_key
from listenlog.domain.preference import Preference, windows_of
from listenlog.domain.record import NamedTuple
from listenlog.domain.text import counted, stored
from listenlog.interchange.listenlog_json import Line, derived, read, read_lines
from listenlog.services.contacts import free_handle, make_contact, make_findable
from listenlog.services.twins import TABLES, rows_of, says
from listenlog.services.who import contact_of

if TYPE_CHECKING:
    from listenlog.store.journal import Journal

BULK = 5_000  # rows from which the full-text index is rebuilt once instead of row by row


class Imported(NamedTuple):
    """What an import did: rows or notes that are new, contacts made among them, and what was already there."""

    new: int
    contacts: int
    same: int


def import_json(journal: Journal, text: str) -> Imported:
    """Add what an export holds and the store doesn't, in one operation; rows are known by their uid.

    Raises NothingChanged for a row that doesn't fit the schema or refers to one that is nowhere.
    """
    tables = read(text, journal.tables())
    total = sum(len(rows) for rows in tables.values())
    new = contacts = 0
    with suppress(_NothingNew), journal.transaction("import", bulk=total > BULK) as operation:
        known = _Known(journal)
        for table, rows in tables.items():
            added = _restore(journal, table, rows, known)
            new += added
            contacts += added if table == "contact" else 0
        if not new:
            raise _NothingNew
        journal.concern(operation, counted(new, "row"))
    return Imported(new, contacts, total - new)


class _NothingNew(Exception):
    """Leaves the transaction without a trace: there would be nothing for undo to take back."""


class _Known:
    """Which rows the uids of an import stand for: the row with that uid, or the contact that one was merged into."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._numbers: dict[tuple[str, str], int] = {}
        self._merged: set[int] = set()  # contacts that a former uid led to
        self._said: dict[tuple[str, int], dict[tuple[Any, ...], int]] = {}

    def add(self, table: str, uid: str, number: int) -> None:
        """Remember the number of a row."""
        self._numbers[table, uid] = number

    def find(self, table: str, uid: str) -> int | None:
        """Return the number of the row that is there under a uid, None where there is none."""
        if (table, uid) not in self._numbers:
            numbers = self._journal.numbers(f"id_of_{table}", uid=uid)
            if table == "contact" and not numbers:
                numbers = self._journal.numbers("contact_by_former_uid", uid=uid)
                self._merged.update(numbers)
            elif table == "former_contact" and not numbers:
                numbers = self._journal.numbers("id_of_contact", uid=uid)  # merged elsewhere, not here: two they stay
            if not numbers:
                return None
            self.add(table, uid, numbers[0])
        return self._numbers[table, uid]

    def number(self, table: str, uid: str) -> int:
        """Return the number of the row that another refers to. Raises NothingChanged where there is none."""
        number = self.find(table, uid.casefold())
        if number is None:
            raise NothingChanged(
                f"A row refers to a {table.replace('_', ' ')} that the file doesn't hold. Nothing was imported."
            )
        return number

    def is_said(self, table: str, values: dict[str, Any]) -> int | None:
        """Return the row that a merge kept in the place of this one, None where there is none.

        It was one of two that said the same; of a relationship between the two, the contact itself is returned, and of
        what told the two apart, 0.
        """
        if table == "review" and values["card_id"] == 0:
            return 0
        who, other = values.get("contact_id"), values.get("other_contact_id") or values.get("other_id")
        if who is None or not self._merged & {who, other}:
            return None
        if who == other:
            return 0 if table in ("card", "confusion") else int(who)
        if table == "card" and values["kind"] == "name":
            return next(iter(self._journal.numbers("name_cards_of", contact_id=who)), None)
        if table not in TABLES:
            return None
        if (table, who) not in self._said:
            rows = rows_of(self._journal, table, who)
            self._said[table, who] = {says(table, row._asdict()): row.id for row in rows}
        return self._said[table, who].get(says(table, values))


def _restore(journal: Journal, table: str, rows: list[dict[str, Any]], known: _Known) -> int:
    """Add a table's rows that are not there yet; remember the number of every uid. Return how many were added."""
    references = journal.references(table)
    later: list[tuple[int, dict[str, Any]]] = []
    added = 0
    for row in rows:
        uid = row["uid"].casefold()
        if known.find(table, uid) is not None:
            continue
        values = {
            **{k: stored(v) if isinstance(v, str) else v for k, v in row.items()},
            "uid": uid,
            **derived(table, row),
        }
        waiting = {}
        for column, target in references.items():
            other = values.pop(column.removesuffix("_id"), None)
            if other is not None and target == table:
                waiting[column] = other  # it may come later in this list
            elif other is not None:
                values[column] = known.number(target, str(other))
        if table in ("contact", "former_contact"):
            values["handle"] = _handle(journal, values)
        try:
            values = journal.checked(table, values)
            if table == "preference":
                windows_of(Preference(windows=values["windows"]))
        except ValueError as error:
            raise NothingChanged(f"A row doesn't fit: {error}. Nothing was imported.") from None
        number = known.is_said(table, values)
        if number is not None:
            known.add(table, uid, number)
            continue
        try:
            number = journal.insert(table, values)
        except OverflowError:  # an instant before the first year, in UTC
            raise NothingChanged("A row doesn't fit: its instant is out of range. Nothing was imported.") from None
        known.add(table, uid, number)
        added += 1
        if table == "contact":
            make_findable(journal, number, values["name"])
        elif table == "nickname":
            make_findable(journal, values["contact_id"], values["name"])
        if waiting:
            later.append((number, {**values, **waiting}))
    for number, values in later:
        for column, target in references.items():
            if target == table and values.get(column) is not None:
                values[column] = known.number(target, str(values[column]))
        journal.run(f"replace_{table}", row_id=number, **values)
    return added


def _handle(journal: Journal, values: dict[str, Any]) -> str:
    """Return the handle a contact has, or had, elsewhere; a numbered one where another contact has it here."""
    handle = str(values.get("handle") or "")
    if handle == handle_of(handle) and not contact_of(journal, handle):
        return handle
    return free_handle(journal, str(values.get("name") or handle))


def import_lines(journal: Journal, lines: Iterable[str]) -> Imported:
    """Add JSON Lines notes, each one interaction with its text as it is, in one operation.

    A note is known by its external id, else by contact, date and text. A contact who isn't there yet is made.
    Everything is parsed before the store is locked.
    """
    notes = list(read_lines(lines))
    fresh: list[Line] = []
    made = 0
    with suppress(_NothingNew), journal.transaction("import", bulk=len(notes) > BULK) as operation:
        owners: dict[str, int] = {}
        for name in dict.fromkeys(note.contact for note in notes):
            number = _known_contact(journal, name)
            if number is None:
                number, made = make_contact(journal, name).id, made + 1
            owners[name] = number
        fresh = _not_there(journal, notes, owners)
        if not fresh and not made:
            raise _NothingNew
        _add_notes(journal, fresh, owners)
        journal.concern(operation, counted(len(fresh), "note"))
    return Imported(len(fresh), made, len(notes) - len(fresh))


def _known_contact(journal: Journal, name: str) -> int | None:
    """Return the contact that a name is exactly: handle, full name, address, or the name of one that was merged.

    Raises NothingChanged where it is two.
    """
    by_handle = contact_of(journal, folded(name.strip()))
    if by_handle:
        return by_handle.id
    found = [c.id for c in journal.find(Contact, "contacts_by_name_key", name_key=name_key(name))]
    found = found or [row[2] for row in journal.pairs("points_by_match_key", match_key=match_key(name))]
    if len(set(found)) > 1:
        raise NothingChanged("A name in that file fits two contacts; use the handle in it. Nothing was imported.")
    return next(iter(found or journal.numbers("contact_by_former_handle", handle=handle_of(name))), None)


def _not_there(journal: Journal, notes: list[Line], owners: dict[str, int]) -> list[Line]:
    """Return the notes that the store doesn't hold; the same text twice in the file is two notes."""
    there: dict[tuple[int, date], Counter[str]] = {}
    fresh: list[Line] = []
    seen: set[str] = set()
    for note in notes:
        if note.external_id is not None:
            if note.external_id in seen or journal.numbers(
                "interactions_by_external_id", external_id=stored(note.external_id)
            ):
                continue
            seen.add(note.external_id)
            fresh.append(note)
            continue
        key = (owners[note.contact], note.on)
        if key not in there:
            there[key] = Counter(journal.texts("summaries_on", contact_id=key[0], on=key[1]))
        if there[key][stored(note.text)] > 0:
            there[key][stored(note.text)] -= 1
        else:
            fresh.append(note)
    return fresh


def _add_notes(journal: Journal, notes: list[Line], owners: dict[str, int]) -> None:
    first = journal.numbers("next_interaction")[0]
    place = journal.numbers("next_participant")[0]
    blank = dict.fromkeys(("happened_at", "zone", "channel", "direction", "announced"))
    journal.add_many(
        "interaction",
        (
            {
                **blank,
                "id": first + i,
                "uid": journal.uid(),
                "happened_on": note.on,
                "answered": True,
                "imported": True,
                "summary": stored(note.text),
                "external_id": stored(note.external_id) if note.external_id is not None else None,
            }
            for i, note in enumerate(notes)
        ),
    )
    journal.add_many(
        "participant",
        (
            {
                "id": place + i,
                "uid": journal.uid(),
                "interaction_id": first + i,
                "contact_id": owners[note.contact],
                "happened_on": note.on,
                "position": 0,
                "felt": None,
            }
            for i, note in enumerate(notes)
        ),
    )


def guess_format(text: str) -> str:
    """Return 'json' or 'jsonl' for the beginning of a file: an export opens one object that names a schema."""
    first = text.lstrip().split("\n", 1)[0]
    try:
        row = json.loads(first)
    except (ValueError, RecursionError):
        return "json"
    return "json" if isinstance(row, dict) and "schema" in row else "jsonl"
