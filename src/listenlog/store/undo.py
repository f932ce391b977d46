"""Reversing an operation: its changes run backwards, newest first, as an operation of its own."""

from listenlog.domain.errors import BuiltOn, DoesNotFit
from listenlog.domain.operation import Operation, net
from listenlog.domain.record import NamedTuple
from listenlog.store.rows import Rows

BULK, HUGE = 5_000, 400_000  # changes from which on the index is rebuilt at the end, and what is written leaves memory


class Change(NamedTuple):
    """One row's change, with what reverses it."""

    id: int
    operation_id: int
    table_name: str
    row_id: int
    action: str
    before: str | None


def reverse(journal: Rows, undone: Operation, command: str) -> None:
    """Reverse an operation as one of its own, named `command`: a change of a change is recorded like any other.

    Raises BuiltOn, with the operation that stands in the way where it is known, and nothing is changed then.
    """
    changes = journal.find(Change, "changes_of", operation_id=undone.id)  # they never change themselves
    bulk, huge = len(changes) > BULK, len(changes) > HUGE
    try:
        with journal.transaction(command, undoes=undone.id, bulk=bulk, huge=huge) as number:
            journal.run("name_operation", operation_id=number, whom=undone.whom)
            _take_back(journal, undone, number, changes)
    except DoesNotFit:
        raise BuiltOn(None) from None


def unwind(journal: Rows, undone: Operation, number: int) -> None:
    """Reverse what a note wrote, as the first of operation `number`. Raises BuiltOn as `reverse` does.

    A note that took the place of another began by reversing that one, which inserts nothing: so what it wrote begins
    at its first insert, and the note before it stays reversed.
    """
    changes = journal.find(Change, "changes_of", operation_id=undone.id)
    first = min(change.id for change in changes if change.action == "insert")
    _take_back(journal, undone, number, [change for change in changes if change.id >= first])


def _take_back(journal: Rows, undone: Operation, number: int, changes: list[Change]) -> None:
    journal.base.defer_references()
    if later := net(journal.find(Operation, "operations_since", operation_id=undone.id)):
        raise BuiltOn(later[-1])  # another command has changed the same row
    for change in changes:
        _reverse(journal, change)
    if journal.numbers("changes_beyond", operation_id=number, undone_id=undone.id):
        # rows of another command would have gone with it
        raise BuiltOn(journal.first(Operation, "operations_beyond", operation_id=number, undone_id=undone.id))


def _reverse(journal: Rows, change: Change) -> None:
    """Run what the triggers recorded: the values in it were written by quote() or quote_literal()."""
    table = f'"{change.table_name}"'
    sql = {
        "insert": f"DELETE FROM {table} WHERE id = ?",
        "update": f"UPDATE {table} SET {change.before} WHERE id = ?",
        "delete": f"INSERT INTO {table} {change.before}",
    }[change.action]
    journal.base.put_back(sql, None if change.action == "delete" else change.row_id)
