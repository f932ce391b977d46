"""What a shell's prompt says."""

from __future__ import annotations

from listenlog.services.tonight import count_tonight

TYPE_CHECKING = False  # without typing: the prompt loads this
if TYPE_CHECKING:
    from listenlog.domain.clock import Moment
    from listenlog.domain.easy import Easy
    from listenlog.store.journal import Journal


def count_waiting(journal: Journal, now: Moment, easy: Easy | None) -> tuple[int, int]:
    """Return how many promises of yours should have been kept before today, and how much is asked tonight."""
    tonight = count_tonight(journal, now, easy)
    return journal.numbers("late_promises", today=now.on)[0], tonight.talks + tonight.cards
