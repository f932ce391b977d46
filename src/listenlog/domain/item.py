"""One thing kept of a contact that a command can name: a fact, a promise, a question or a need."""

import re
from collections.abc import Callable, Sequence

from listenlog.domain.fact import Fact
from listenlog.domain.names import folded
from listenlog.domain.need import Need
from listenlog.domain.promise import Promise
from listenlog.domain.question import Question
from listenlog.domain.record import NamedTuple

Row = Fact | Promise | Question | Need


class Item(NamedTuple):
    """A fact, promise, question or need of a contact; `texts` are what a fragment may be of, the shown one first."""

    row: Row
    texts: tuple[str, ...]

    @property
    def kind(self) -> str:
        """Return 'fact', 'promise', 'question', or a need's 'request' or 'complaint'."""
        return self.row.kind if isinstance(self.row, Need) else type(self.row).__name__.casefold()

    @property
    def text(self) -> str:
        """Return its text as it is shown."""
        return self.texts[0]


def item_of(row: Row) -> Item:
    """Return a row as an item: a need by what was asked, else by what is underneath, a fact also with its topic."""
    if isinstance(row, Need):
        return Item(row, tuple(text for text in (row.asked, row.underlying, row.corrected) if text))
    if isinstance(row, Fact) and row.topic:
        return Item(row, (row.text, f"{row.topic}: {row.text}"))
    return Item(row, (row.text,))


def fitting(items: Sequence[Item], fragment: str) -> list[Item]:
    """Return the items that a fragment names, by the strictest way that any of them fits.

    A uid; the whole text; whole words of it; any part of it; words in their order, each the beginning of one.
    """
    exact = [item for item in items if item.row.uid == fragment.strip().casefold()]
    wanted = _plain(fragment)
    if exact or not wanted:
        return exact or list(items)
    texts = [(item, [_plain(text) for text in item.texts]) for item in items]
    ways: tuple[Callable[[str], bool], ...] = (
        lambda text: text == wanted,
        lambda text: re.search(rf"(?<!\w){re.escape(wanted)}(?!\w)", text) is not None,
        lambda text: wanted in text,
        lambda text: _in_order(wanted.split(), text),
    )
    for way in ways:
        if found := [item for item, plain in texts if any(map(way, plain))]:
            return found
    return []


def _plain(text: str) -> str:
    return " ".join(folded(text).split())


def _in_order(beginnings: Sequence[str], text: str) -> bool:
    """Say whether words of `text` begin so, in that order."""
    place = 0
    for beginning in beginnings:
        found = re.compile(rf"(?<!\w){re.escape(beginning)}").search(text, place)
        if not found:
            return False
        place = found.end()
    return True
