"""Taking back the last command."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listenlog.domain.operation import Operation

if TYPE_CHECKING:
    from listenlog.store.journal import Journal


def undo(journal: Journal) -> Operation | None:
    """Take back this machine's last command that still stands; None where there is none."""
    return journal.undo()
