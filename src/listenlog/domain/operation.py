"""One command that wrote, as undo and history know it."""

from datetime import datetime
from typing import NamedTuple


class Operation(NamedTuple):
    """A command that wrote: its name, the machine, the UTC instant, which operation it took back, on whom (handles)."""

    id: int
    uid: str
    command: str
    machine: str
    done_at: datetime
    undoes_id: int | None
    whom: str | None


class Finding(NamedTuple):
    """What `doctor` looked at: whether it is well, and what to do where it isn't."""

    subject: str
    well: bool
    text: str
