"""Lines of lists: one row a line, in columns that line up or as a sentence, nothing that needs Rich."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from listenlog.domain.preference import channel_name
from listenlog.domain.text import shown
from listenlog.domain.when import ago, short_day
from listenlog.views.theme import GAP, marks, shortened

if TYPE_CHECKING:
    from listenlog.domain.list import ListedContact
    from listenlog.domain.log import Talk
    from listenlog.views.theme import Span

LONGEST = 500  # characters of a conversation on its line


def fitted(text: str, columns: int, *, cut: bool) -> str:
    """Return `text` filled with spaces to a number of terminal columns; what is wider is cut, or sticks out."""
    wide = cells(text)
    if not cut or wide <= columns:
        return text + " " * max(0, columns - wide)
    if _is_even(text):
        return text[: columns - len(marks.cut)] + marks.cut
    from rich.cells import set_cell_size

    return set_cell_size(text, columns - len(marks.cut)).rstrip(" ") + marks.cut


def cells(text: str) -> int:
    """Return how many terminal columns a text that is safe to show takes."""
    if _is_even(text):
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def broken(text: str, room: int) -> list[str]:
    """Return a text broken between words into lines of `room` columns; a longer word is cut."""
    lines, line = [], ""
    for word in text.split(" "):
        while cells(word) > room:
            if line:
                lines.append(line)
                line = ""
            place = next(n for n in range(len(word), 0, -1) if cells(word[:n]) <= room)
            lines.append(word[:place])
            word = word[place:]  # noqa: PLW2901
        joined = f"{line} {word}" if line else word
        if cells(joined) > room:
            lines.append(line)
            line = word
        else:
            line = joined
    return [*lines, line]


def _is_even(text: str) -> bool:
    """Say whether each character takes a column: in Latin, as far as it can be told without a table."""
    return text.isascii() or max(text) < "\u0300"


def contact_row(row: ListedContact, today: date, width: int | None) -> str:
    """Return 'Bob Ellis               Acme                3 weeks ago   bob-ellis', no wider than `width`.

    In words: 'Bob Ellis: Acme, last talk 3 weeks ago, handle bob-ellis'.
    """
    last = ago(row.last_talk_on, today) if row.last_talk_on else "never"
    if marks.words:
        talked = f"last talk {last}" if row.last_talk_on else "no talk yet"
        told = filter(None, (shown(row.organization or ""), talked, f"handle {shown(row.handle)}"))
        return f"{shown(row.name)}: {', '.join(told)}\n"
    cut = width is not None
    name, organization = fitted(shown(row.name), 22, cut=cut), fitted(shown(row.organization or ""), 18, cut=cut)
    archived = "  archived" if row.archived_on else ""
    return _line(f"{name}  {organization}  {last:12}  {shown(row.handle)}{archived}", width)


def talk_row(row: Talk, width: int | None) -> str:
    """Return '2026-11-22  Bob Ellis  visit  the talk; what was learned', no wider than `width`.

    In words: 'Sun 22 Nov 2026, Bob Ellis: visit, felt calm, the talk; what was learned'.
    """
    channel, tried = channel_name(row.channel or ""), "" if row.answered else "no answer"
    felt = row.felt and (f"felt {row.felt}" if marks.words else f"({row.felt})")
    how = (", " if marks.words else " ").join(filter(None, (channel, tried, felt)))
    asked, promised = row.asked and f"asked: {row.asked}", row.promised and f"promised: {row.promised}"
    said = "; ".join(filter(None, (row.summary, row.learned, asked, promised)))
    told = [part for part in (shown(how), shortened(shown(said), LONGEST, "--json")) if part]
    if marks.words:
        day = short_day(row.happened_on, date.min)
        return f"{', '.join(filter(None, (day, shown(row.who or ''))))}: {', '.join(told) or 'nothing noted'}\n"
    who = fitted(shown(row.who or ""), 20, cut=width is not None)
    return _line("  ".join([row.happened_on.isoformat(), who, *told]), width)


def _line(text: str, width: int | None) -> str:
    text = text.rstrip()
    return (text if width is None else fitted(text, max(width, 10), cut=True).rstrip()) + "\n"


def headed(heading: str, rows: Sequence[tuple[list[Span], list[Span]]]) -> Iterator[list[Span]]:
    """Yield a heading and under it a line a row: its text, and what is told about it, joined by commas.

    In words the heading begins each line. Nothing where there are no rows.
    """
    if rows and not marks.words:
        yield [(heading, "faint")]
    for text, told in rows:
        line = [(f"{heading}: " if marks.words else "  ", "plain"), *text]
        for i, part in enumerate(told):
            line += [GAP if i == 0 else (", ", "faint"), part]
        yield line
