"""Copying a whole store into another, empty one, of either kind, and comparing the two."""

from __future__ import annotations

from itertools import islice, zip_longest
from typing import TYPE_CHECKING

from listenlog.domain.errors import NothingChanged

if TYPE_CHECKING:
    from listenlog.store.rows import Rows

TOGETHER = 5_000  # rows that are written at a time
STAYS = ("operation", "change", "current_operation", "unsettled")  # how a change is reversed is each store's own


def copy_all(source: Rows, target: Rows) -> int:
    """Write every row of a store into an empty one, in one transaction, and compare them; return how many there are.

    What could be undone stays behind. Raises NothingChanged where the target isn't empty, or differs afterwards.
    """
    total = 0
    with target.transaction("move", bulk=True):
        if target.numbers("count_contact")[0] or target.numbers("count_interaction")[0]:
            raise NothingChanged("There is a store with people in it already, so nothing was copied.")
        target.mark(None, bulk=True)
        for table in source.base.compiled.TABLES:
            if table not in STAYS:
                total += _copy(source, target, table)
        for table in source.tables():
            if not _alike(source, target, table):
                raise NothingChanged(f"The copy differs from the store ({table}), so nothing was kept of it.")
        target.run("settle_all")  # what rows have been marked for is copied as well
        target.run("remove_operations")
    return total


def _copy(source: Rows, target: Rows, table: str) -> int:
    columns = list(source.columns(table))
    rows = source.every(table)
    count = 0
    while batch := list(islice(rows, TOGETHER)):
        target.add_many(table, (dict(zip(columns, row, strict=True)) for row in batch))
        count += len(batch)
    return count


def _alike(source: Rows, target: Rows, table: str) -> bool:
    """Say whether both hold the same rows of a table."""
    return all(one == other for one, other in zip_longest(source.exported(table), target.exported(table)))
