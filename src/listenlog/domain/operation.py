"""One command that wrote, as undo and history know it."""

from datetime import datetime

from listenlog.domain.clock import Moment
from listenlog.domain.record import NamedTuple
from listenlog.domain.when import short_day

TAKING_BACK = ("undo", "redo")
ANSWERS = ("quiz", "quiz undo")  # which undo passes over: the quiz takes its answers back itself
MOST_NAMES = 3


class Operation(NamedTuple):
    """A command that wrote: its name, the machine, the UTC instant, which operation it reversed, and on whom.

    `whom` holds handles, for an import how much it brought ('4 notes'). An undo reverses a command or a redo; a redo
    reverses an undo.
    """

    id: int
    uid: str
    command: str
    machine: str
    done_at: datetime
    undoes_id: int | None
    whom: str | None


class Deed(NamedTuple):
    """A command that somebody ran, as undo and history tell it: on whom, by handle and name, and whether it stands."""

    command: str
    at: datetime
    machine: str
    handles: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    brought: str | None = None
    taken_back: bool = False


class Finding(NamedTuple):
    """What `doctor` looked at: whether it is well, and what to do where it isn't."""

    subject: str
    well: bool
    text: str


def handles_of(operation: Operation) -> tuple[str, ...]:
    """Return the handles of those an operation was about; an import names nobody."""
    return () if operation.command == "import" else tuple((operation.whom or "").split())


def about(deed: Deed) -> str:
    """Return what a command was about: ' on Bob Ellis and John Reed', ' of 4 notes', '' where it isn't known."""
    if deed.brought:
        return f" of {deed.brought}"
    names = list(deed.names)
    if deed.command == "merge" and len(names) == 2:
        return f" of {names[1]} into {names[0]}"
    if len(names) > MOST_NAMES:
        names[MOST_NAMES - 1 :] = [f"{len(names) - MOST_NAMES + 1} more"]
    *others, last = names or [""]
    return f" on {', '.join(others)} and {last}" if others else f" on {last}" if last else ""


def when_done(at: datetime, now: Moment) -> str:
    """Return an instant as the user's wall showed it: 'Sun 22 Nov 14:10'."""
    local = at.astimezone(now.local.tzinfo)
    return f"{short_day(local.date(), now.on)} {local:%H:%M}"


def net(operations: list[Operation]) -> list[Operation]:
    """Return the operations, given oldest first, without those that cancel each other: one and what reversed it."""
    standing: dict[int, Operation] = {}
    for operation in operations:
        if operation.undoes_id not in standing:
            standing[operation.id] = operation
        else:
            del standing[operation.undoes_id]
    return list(standing.values())
