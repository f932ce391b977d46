"""Plain lines of lists: one row a line, columns that line up, nothing that needs Rich."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from listenlog.domain.preference import channel_name
from listenlog.domain.text import clipped, shown
from listenlog.domain.when import ago

if TYPE_CHECKING:
    from listenlog.domain.list import ListedContact
    from listenlog.domain.log import Talk

LONGEST = 500  # characters of a conversation on its line


def padded(text: str, columns: int) -> str:
    """Return `text` filled with spaces to a number of terminal columns; wide characters count as two."""
    if text.isascii():
        return text.ljust(columns)
    from rich.cells import cell_len

    return text + " " * max(0, columns - cell_len(text))


def contact_row(row: ListedContact, today: date) -> str:
    """Return 'Bob Ellis                Acme               3 weeks ago   bob-ellis'."""
    last = ago(row.last_talk_on, today) if row.last_talk_on else "never"
    return (
        f"{padded(shown(row.name), 22)}  {padded(shown(row.organization or ''), 18)}  {last:12}  {shown(row.handle)}\n"
    )


def talk_row(row: Talk) -> str:
    """Return '2026-11-22  Bob Ellis  visit  the talk; what was learned'."""
    how = " ".join(
        filter(
            None,
            (channel_name(row.channel or ""), "" if row.answered else "no answer", f"({row.felt})" if row.felt else ""),
        )
    )
    said = "; ".join(filter(None, (row.summary, row.learned)))
    columns = (row.happened_on.isoformat(), padded(shown(row.who), 20), shown(how), clipped(shown(said), LONGEST))
    return "  ".join(column for column in columns if column).rstrip() + "\n"
