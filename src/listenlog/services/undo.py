"""Taking back this machine's commands, and doing them again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listenlog.domain.errors import BuiltOn, NothingChanged
from listenlog.domain.operation import Deed, Operation, about, when_done
from listenlog.services.history import deed_of

if TYPE_CHECKING:
    from listenlog.domain.clock import Moment
    from listenlog.store.journal import Journal


def undo(journal: Journal, now: Moment) -> Deed | None:
    """Take back this machine's newest command that still stands; return it, None where there is none.

    Raises NothingChanged, naming the later command, where something has been built on it.
    """
    last = journal.first(Operation, "operations_to_undo", machine=journal.machine)
    return reverse(journal, last, "undo", now) if last else None


def redo(journal: Journal, now: Moment) -> Deed | None:
    """Do again what this machine took back last; return it, None where it has done something new since.

    Raises NothingChanged, naming the later command, where something stands in the way.
    """
    last = journal.first(Operation, "operations_to_redo", machine=journal.machine)
    return reverse(journal, last, "redo", now) if last else None


def reverse(journal: Journal, operation: Operation, command: str, now: Moment) -> Deed:
    """Reverse an operation as one named `command`; return what it was, with the names of whoever is gone.

    Raises NothingChanged, naming the later command, where something has been built on it: its cause is BuiltOn.
    """
    before = deed_of(journal, operation)
    try:
        journal.reverse(operation, command)
    except BuiltOn as problem:
        raise NothingChanged(_refusal(before, problem.later, command, now)) from problem
    after = deed_of(journal, operation)  # whoever is gone now, or wasn't there before, has a name on one side only
    named = zip(before.handles, before.names, after.names, strict=True)
    return before._replace(names=tuple(one if one != handle else other for handle, one, other in named))


def unwind(journal: Journal, operation: Operation, number: int, now: Moment) -> None:
    """Take a command back within operation `number`, which has just begun and takes its place.

    Raises NothingChanged, naming the later command, where something has been built on it.
    """
    deed = deed_of(journal, operation)
    try:
        journal.unwind(operation, number)
    except BuiltOn as problem:
        raise NothingChanged(_refusal(deed, problem.later, "undo", now)) from None


def _refusal(deed: Deed, later: Operation | None, command: str, now: Moment) -> str:
    what = f"That {deed.command}{about(deed)} can't be {'done again' if command == 'redo' else 'taken back'}"
    if later is None:
        return f"{what}: something that was written since builds on it."
    when, way = when_done(later.done_at, now), "redo" if later.command == "undo" else "undo"
    return (
        f"{what}: a later command builds on it ({later.command}, {when}). "
        f"Take that back first, on the machine where it was done: listenlog {way}"
    )
