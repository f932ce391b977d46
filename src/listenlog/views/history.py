"""Commands as undo and history tell them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from listenlog.domain.operation import Deed, about, when_done
from listenlog.domain.text import shown
from listenlog.views.theme import GAP, marks

if TYPE_CHECKING:
    from listenlog.domain.clock import Moment
    from listenlog.views.theme import Span


def history_lines(deeds: Sequence[Deed], machine: str, now: Moment) -> Iterator[list[Span]]:
    """Yield each command as 'Sun 22 Nov 14:10  note on Bob Ellis  taken back'; another machine's says whose it is."""
    wide = max((len(when_done(deed.at, now)) for deed in deeds), default=0)
    for deed in deeds:
        line: list[Span] = [
            (f"{when_done(deed.at, now)}:" if marks.words else f"{when_done(deed.at, now):{wide}}", "time"),
            GAP,
            (f"{deed.command}{shown(about(deed))}", "faint" if deed.taken_back else "plain"),
        ]
        if deed.machine != machine:
            line += [GAP, (f"on {shown(deed.machine)}", "faint")]
        if deed.taken_back:
            line += [GAP, ("taken back", "late")]
        yield line
