"""Text in the columns of a terminal: how many it takes, filled or cut to a number of them, broken into lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from listenlog.views.theme import marks, plain

if TYPE_CHECKING:
    from listenlog.views.theme import Span

READABLE = 80  # columns: wider lines tire
NARROW = 64  # columns under which things stack
BARE = 34  # columns under which there is no margin, no gutter and no frame
_MARKS = frozenset("‘’“”–…●✕✓─━│┃┏┓┗┛╭╮╰╯▪■▁▂▃▄▅▆▇█")  # each a column


def cells(text: str) -> int:
    """Return how many terminal columns a text that is safe to show takes."""
    if _is_even(text):
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def fitted(text: str, columns: int, *, cut: bool) -> str:
    """Return `text` filled with spaces to a number of terminal columns; what is wider is cut, or sticks out."""
    wide = cells(text)
    if not cut or wide <= columns:
        return text + " " * max(0, columns - wide)
    if _is_even(text):
        return text[: columns - len(marks.cut)] + marks.cut
    from rich.cells import set_cell_size

    return set_cell_size(text, columns - len(marks.cut)).rstrip(" ") + marks.cut


def broken(text: str, room: int) -> list[str]:
    """Return a text broken between words into lines of `room` columns; a longer word is cut."""
    return [plain(line) for line in wrapped([(text, "plain")], room)]


def wrapped(spans: Iterable[Span], room: int, *, first: int | None = None, cut: bool = True) -> Iterator[list[Span]]:
    """Yield spans as lines of `room` columns, the first of `first`, broken between words and at line breaks.

    Blanks at the ends of lines are gone. What is told beside people's words, faint or a command, stays together where
    it fits. A longer word is cut, or sticks out.
    """
    line: list[Span] = []
    used, space, blank, left = 0, "", "plain", room if first is None else first
    for text, style in spans:
        together = style in ("faint", "command") and cells(text.strip()) <= room
        for word in _words(text, together=together):
            if word == "\n":
                yield line
                line, used, space, left = [], 0, "", room
            elif word.isspace():
                space, blank = space + word, style
            for piece in () if word.isspace() else _pieces(word, room) if cut else (word,):
                wide = cells(piece)
                if used and used + len(space) + wide > left and (cut or wide <= room):
                    yield line
                    line, used, left = [], 0, room
                if used and space:
                    _append(line, space, blank)
                    used += len(space)
                _append(line, piece, style)
                used, space = used + wide, ""
    yield line


def flowed(spans: list[Span], width: int, hang: int | None = None) -> list[Span]:
    """Return spans with line breaks between words, no line wider than `width`; a path or an address sticks out whole.

    What goes on stands `hang` columns in, if not given two further in than the line begins; where that is more than
    half of the width, two.
    """
    text = plain(spans)
    lead = len(text) - len(text.lstrip(" "))
    if hang is None:
        hang = lead + 2
    if hang > width // 2:
        hang = min(2, width // 2)
    result: list[Span] = [(" " * lead, "plain")] if lead else []
    for i, line in enumerate(wrapped(spans, width - hang, first=width - lead, cut=False)):
        result += [(f"\n{' ' * hang}", "plain"), *line] if i else line
    return result


def _append(line: list[Span], text: str, style: str) -> None:
    """Add to a line, to its last span where that has the style."""
    if line and line[-1][1] == style:
        line[-1] = (line[-1][0] + text, style)
    else:
        line.append((text, style))


def _is_even(text: str) -> bool:
    """Say whether each character takes a column: Latin and our marks, as far as it can be told without a table."""
    return text.isascii() or all(c < "\u0300" or c in _MARKS for c in text)


def _words(text: str, *, together: bool) -> list[str]:
    """Return the words of a text, and the spaces and line breaks between them."""
    return [part for part in re.split("(^ +| +$|\n)" if together else "( +|\n)", text) if part]


def _pieces(word: str, room: int) -> Iterator[str]:
    """Yield a word cut into what fits into a line."""
    while cells(word) > room:
        fits = len(word)
        while cells(word[:fits]) > room:
            fits -= 1
        yield word[: max(fits, 1)]
        word = word[max(fits, 1) :]
    yield word
