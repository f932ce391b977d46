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


def fitted(text: str, columns: int, *, cut: bool) -> str:
    """Return `text` filled with spaces to a number of terminal columns; what is wider is cut, or sticks out."""
    if text.isascii():
        if cut and len(text) > columns:
            return text[: columns - 1] + "…"
        return text.ljust(columns)
    from rich.cells import cell_len, set_cell_size

    wide = cell_len(text)
    if cut and wide > columns:
        return set_cell_size(text, columns - 1).rstrip(" ") + "…"
    return text + " " * max(0, columns - wide)


def contact_row(row: ListedContact, today: date, width: int | None) -> str:
    """Return 'Bob Ellis               Acme                3 weeks ago   bob-ellis', no wider than `width`."""
    last = ago(row.last_talk_on, today) if row.last_talk_on else "never"
    cut = width is not None
    name, organization = fitted(shown(row.name), 22, cut=cut), fitted(shown(row.organization or ""), 18, cut=cut)
    archived = "  archived" if row.archived_on else ""
    return _line(f"{name}  {organization}  {last:12}  {shown(row.handle)}{archived}", width)


def talk_row(row: Talk, width: int | None) -> str:
    """Return '2026-11-22  Bob Ellis  visit  the talk; what was learned', no wider than `width`."""
    tried, felt = "" if row.answered else "no answer", f"({row.felt})" if row.felt else ""
    how = " ".join(filter(None, (channel_name(row.channel or ""), tried, felt)))
    asked, promised = row.asked and f"asked: {row.asked}", row.promised and f"promised: {row.promised}"
    said = "; ".join(filter(None, (row.summary, row.learned, asked, promised)))
    who = fitted(shown(row.who or ""), 20, cut=width is not None)
    columns = (row.happened_on.isoformat(), who, shown(how), clipped(shown(said), LONGEST))
    return _line("  ".join(column for column in columns if column), width)


def _line(text: str, width: int | None) -> str:
    text = text.rstrip()
    return (text if width is None else fitted(text, max(width, 10), cut=True).rstrip()) + "\n"
