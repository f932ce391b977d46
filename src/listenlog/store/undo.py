"""Taking back an operation: its changes reversed, newest first, as an operation of its own."""

import sqlite3
from typing import NamedTuple

from listenlog.domain.errors import DoesNotFit, NothingChanged
from listenlog.domain.operation import Operation
from listenlog.store.rows import Rows, explained


class Change(NamedTuple):
    """One row's change, with what reverses it."""

    id: int
    operation_id: int
    table_name: str
    row_id: int
    action: str
    before: str | None


def undo_last(journal: Rows) -> Operation | None:
    """Take back this machine's last command that still stands; return it, None where there is none.

    Raises NothingChanged where something has been built on it since.
    """
    last = journal.first(Operation, "operations_to_undo", machine=journal.machine)
    if last is None:
        return None
    try:
        with journal.transaction("undo", undoes=last.id) as number:
            journal.connection.execute("PRAGMA defer_foreign_keys = ON")
            if journal.numbers("changes_since", operation_id=last.id):
                raise _BuiltOn  # another command has changed the same row
            changes = journal.find(Change, "changes_of", operation_id=last.id)
            for change in changes:
                _reverse(journal, change)
            if len(journal.find(Change, "changes_of", operation_id=number)) > len(changes):
                raise _BuiltOn  # rows of another command would have gone with it
    except (DoesNotFit, _BuiltOn):
        raise NothingChanged("That can't be undone: something that was written since builds on it.") from None
    return last


class _BuiltOn(Exception):
    pass


def _reverse(journal: Rows, change: Change) -> None:
    """Run what the triggers recorded: the values in it were written by quote() or quote_literal()."""
    table = f'"{change.table_name}"'
    sql = {
        "insert": f"DELETE FROM {table} WHERE id = {change.row_id}",
        "update": f"UPDATE {table} SET {change.before} WHERE id = {change.row_id}",
        "delete": f"INSERT INTO {table} {change.before}",
    }[change.action]
    try:
        journal.connection.execute(sql)
    except sqlite3.Error as error:
        raise explained(error, journal.path) from None
