"""What a shell's prompt says."""

from __future__ import annotations

TYPE_CHECKING = False  # without typing: the prompt loads this
if TYPE_CHECKING:
    from datetime import date

    from listenlog.store.journal import Journal


def count_late(journal: Journal, today: date) -> int:
    """Return how many promises of yours should have been kept before today."""
    return journal.numbers("late_promises", today=today)[0]
