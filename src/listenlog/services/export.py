"""Everything out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from listenlog.interchange.listenlog_json import write

if TYPE_CHECKING:
    from listenlog.domain.clock import Moment
    from listenlog.store.journal import Journal


def export_json(journal: Journal, now: Moment) -> Iterator[str]:
    """Yield the whole store as one JSON document, piece by piece; the change journal stays out."""
    return write(now.at, ((table, journal.exported(table)) for table in journal.tables()))
