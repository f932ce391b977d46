"""An export of our own, taken in row by row."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

from listenlog.domain.errors import NothingChanged
from listenlog.domain.names import handle_of
from listenlog.domain.preference import Preference, windows_of
from listenlog.domain.text import counted, stored
from listenlog.domain.tombstone import Graveyard, uid_name
from listenlog.interchange.listenlog_json import derived, read
from listenlog.services.contacts import free_handle, make_findable
from listenlog.services.graveyard import graveyard
from listenlog.services.import_ import Imported, NotWritten
from listenlog.services.import_people import Tally
from listenlog.services.twins import TABLES, rows_of, says
from listenlog.services.who import contact_of

if TYPE_CHECKING:
    from listenlog.store.journal import Journal

BULK = 5_000  # rows from which the full-text index is rebuilt once instead of row by row


def import_json(journal: Journal, text: str, *, rehearse: bool = False, forgotten: bool = False) -> Imported:
    """Add what an export holds and the store doesn't, in one operation; rows are known by their uid.

    With `rehearse` it is only said what would be. What was forgotten here isn't brought, nor what belongs to it, unless
    the `forgotten` are wanted.

    Raises NothingChanged for a row that doesn't fit the schema or refers to one that is nowhere.
    """
    tables = read(text, journal.tables())
    left = _without_buried(journal, tables, graveyard(journal, forgotten=forgotten))
    total = sum(len(rows) for rows in tables.values())
    new = contacts = 0
    with suppress(NotWritten), journal.transaction("import", bulk=total > BULK) as operation:
        known = _Known(journal)
        for table, rows in tables.items():
            added = _restore(journal, table, rows, known)
            new += added
            contacts += added if table == "contact" else 0
        if rehearse or not new:
            raise NotWritten
        journal.concern(operation, counted(new, "row"))
    return Imported(people=Tally(contacts), rows=Tally(new, 0, total - new), forgotten=left)


def _without_buried(journal: Journal, tables: dict[str, list[dict[str, Any]]], buried: Graveyard) -> int:
    """Take out contacts and talks that were forgotten, and every row that hangs on them; return how many those were.

    So go talks with nobody else, and organizations of nobody else: they were deleted with them.
    """
    if not buried:
        return 0
    gone: dict[str, set[str]] = {table: set() for table in tables}
    for table, kind in (("contact", "contact"), ("interaction", "note")):
        uids = (str(row["uid"]).casefold() for row in tables[table])
        held = (uid for uid in uids if buried.holds(kind, (uid_name(uid),)))
        gone[table] = {uid for uid in held if not journal.numbers(f"id_of_{table}", uid=uid)}  # nor is it there again
    left = len(gone["contact"]) + len(gone["interaction"])
    for table, holder in (("interaction", "participant"), ("organization", "affiliation")):
        of_whom: dict[str, set[str]] = {}
        for row in tables[holder]:
            of_whom.setdefault(str(row.get(table)).casefold(), set()).add(str(row.get("contact")).casefold())
        gone[table] |= {uid for uid, whom in of_whom.items() if whom <= gone["contact"]}
    for table, rows in tables.items():
        columns = [(column.removesuffix("_id"), target) for column, target in journal.references(table).items()]
        kept = []
        for row in rows:
            uid = str(row["uid"]).casefold()
            lost = any(str(row.get(column)).casefold() in gone[target] for column, target in columns if target in gone)
            if lost or uid in gone[table]:
                gone[table].add(uid)
            else:
                kept.append(row)
        tables[table] = kept
    return left


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
