"""One command that wrote, as undo and history know it."""

from datetime import datetime
from typing import NamedTuple


class Operation(NamedTuple):
    """A command that wrote: its name, the machine it ran on, the UTC instant, and which operation it took back."""

    id: int
    uid: str
    command: str
    machine: str
    done_at: datetime
    undoes_id: int | None


class Finding(NamedTuple):
    """What `doctor` looked at: whether it is well, and what to do where it isn't."""

    subject: str
    well: bool
    text: str
