"""Lines of lists: one row a line, in columns that line up or as a sentence, nothing that needs Rich."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from listenlog.domain.preference import channel_name
from listenlog.domain.text import shown
from listenlog.domain.when import ago, short_day
from listenlog.views.theme import GAP, marks, plain, shortened
from listenlog.views.wrapping import BARE, NARROW, fitted, flowed

if TYPE_CHECKING:
    from listenlog.domain.list import ListedContact
    from listenlog.domain.log import Talk
    from listenlog.views.theme import Span

LONGEST = 500  # characters of a conversation on its line


def contact_row(row: ListedContact, today: date, width: int | None) -> str:
    """Return 'Bob Ellis               Acme                3 weeks ago   bob-ellis', no wider than `width`.

    Narrow: 'Bob Ellis, Acme    3 weeks ago'. In words: 'Bob Ellis: Acme, last talk 3 weeks ago, handle bob-ellis'.
    """
    last = ago(row.last_talk_on, today) if row.last_talk_on else "never"
    shown_name, works = shown(row.name), shown(row.organization or "")
    if marks.words:
        talked = f"last talk {last}" if row.last_talk_on else "no talk yet"
        told = filter(None, (works, talked, f"handle {shown(row.handle)}"))
        return f"{shown_name}: {', '.join(told)}\n"
    if width is not None and width < NARROW:
        last = "archived" if row.archived_on else last
        named = f"{shown_name}, {works}" if works else shown_name
        if width < BARE:
            return _line(named, width) + _line(f"  {last}", width)
        return f"{fitted(named, width - 2 - max(12, len(last)), cut=True)}  {last}\n"
    cut = width is not None
    name, organization = fitted(shown_name, 22, cut=cut), fitted(works, 18, cut=cut)
    archived = "  archived" if row.archived_on else ""
    return _line(f"{name}  {organization}  {last:12}  {shown(row.handle)}{archived}", width)


def talk_row(row: Talk, width: int | None, whose: str | None = None) -> str:
    """Return '2026-11-22  Bob Ellis  visit  the talk; what was learned', cut to `width`; narrow, in two lines.

    Of one person alone, `whose` name needn't be told again, the text is told whole, in as many lines as it takes.
    In words: 'Sun 22 Nov 2026, Bob Ellis: visit, felt calm, the talk; what was learned'.
    """
    channel, tried = channel_name(row.channel or ""), "" if row.answered else "no answer"
    felt = row.felt and (f"felt {row.felt}" if marks.words else f"({row.felt})")
    how = (", " if marks.words else " ").join(filter(None, (channel, tried, felt)))
    asked, promised = row.asked and f"asked: {row.asked}", row.promised and f"promised: {row.promised}"
    said = _sentence(row.summary, row.learned, asked, promised)
    told = [part for part in (shown(how), shortened(shown(said), LONGEST, "--json")) if part]
    who = "" if row.who == whose else shown(row.who or "")
    if marks.words:
        day = short_day(row.happened_on, date.min)
        return f"{', '.join(filter(None, (day, who)))}: {', '.join(told) or 'nothing noted'}\n"
    day, narrow = row.happened_on.isoformat(), width is not None and width < NARROW
    if whose is not None:
        line = "  ".join(filter(None, (day, who, *told)))
        return (
            line if width is None else plain(flowed([(line, "plain")], width, 2 if narrow else len(day) + 2))
        ) + "\n"
    if narrow:
        return _line(f"{day}  {who}", width) + (_line(f"  {'  '.join(told)}", width) if told else "")
    return _line("  ".join([day, fitted(who, 20, cut=width is not None), *told]), width)


def _sentence(*parts: str | None) -> str:
    """Return parts with '; ' between, a blank after one that ends like a sentence."""
    said = ""
    for part in filter(None, parts):
        said += f"{' ' if said.endswith(('.', '!', '?')) else '; ' if said else ''}{part}"
    return said


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
