"""What was done here, newest first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from listenlog.domain.contact import Contact
from listenlog.domain.operation import ANSWERS, TAKING_BACK, Deed, Operation, handles_of

if TYPE_CHECKING:
    from listenlog.store.journal import Journal


def list_deeds(journal: Journal) -> Iterator[Deed]:
    """Yield every command that wrote, newest first, but for the quiz's answers.

    An undo isn't one of them: what it took back says so.
    """
    last: dict[int, str] = {}  # of an operation that was reversed: the newest command in the chain of reversals
    for operation in journal.each(Operation, "operations"):
        newest = last.pop(operation.id, operation.command)
        if operation.undoes_id is not None:
            last[operation.undoes_id] = newest
        if operation.command not in (*TAKING_BACK, *ANSWERS):
            yield _deed(journal, operation, taken_back=newest == "undo")


def deed_of(journal: Journal, operation: Operation) -> Deed:
    """Return the command that an operation is, or in the end reverses."""
    while operation.undoes_id is not None:
        reversed_by_it = journal.first(Operation, "operation_by_id", operation_id=operation.undoes_id)
        assert reversed_by_it is not None
        operation = reversed_by_it
    return _deed(journal, operation)


def _deed(journal: Journal, operation: Operation, *, taken_back: bool = False) -> Deed:
    """Return an operation with the names of those it was about; the handle of whoever isn't there any more."""
    handles = handles_of(operation)
    people = [journal.first(Contact, "contact_by_handle", handle=handle) for handle in handles]
    names = tuple(person.name if person else handle for person, handle in zip(people, handles, strict=True))
    brought = operation.whom if operation.command == "import" else None
    return Deed(operation.command, operation.done_at, operation.machine, handles, names, brought, taken_back)
