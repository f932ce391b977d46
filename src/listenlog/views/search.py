"""Search results, a line each: whose, how long ago, and the words around."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from listenlog.domain.names import folded
from listenlog.domain.text import shown
from listenlog.domain.when import ago
from listenlog.views.theme import GAP, Span, marks
from listenlog.views.wrapping import NARROW, cells, fitted

if TYPE_CHECKING:
    from listenlog.services.search import Result


def found_lines(
    results: Sequence[Result], today: date, words: Iterable[str], width: int | None
) -> Iterator[tuple[list[Span], int]]:
    """Yield each result as 'Bob Ellis  3 weeks ago  loves to golf', the words that match standing out, or in two lines.

    With a line, how many columns in it goes on.
    """
    stems = tuple(word[: max(3, len(word) - 2)] for word in words)
    narrow = width is not None and width < NARROW
    who = max((cells(shown(result.name)) for result in results), default=0)
    when = max((len(_age(result, today)) for result in results), default=0)
    hang = 2 if narrow else who + when + 4
    for result in results:
        name, age = shown(result.name), _age(result, today)
        line: list[Span] = [(f"{fitted(name, who, cut=False)}  ", "name"), (f"{age:{when}}  ", "time")]
        kind: Span = ("leave out", "dont") if result.sensitive else (_KINDS.get(result.kind, ""), "faint")
        if narrow and not marks.words:
            yield [(name, "name"), GAP, (age, "time")], hang
            line = [("  ", "plain")]
        if marks.words:
            line = [(name, "name"), GAP, (age, "time"), *([GAP, kind] if kind[0] else []), (": ", "plain")]
        elif kind[0]:
            line.append((f"{kind[0]}: ", kind[1]))
        piece = result.snippet
        if piece.before and not marks.words:
            line.append((f"{marks.cut} ", "plain"))
        line += _marked(shown(piece.text), stems)
        if piece.after or (piece.before and marks.words):
            line.append((f" {marks.cut}", "plain"))
        yield line, hang


_KINDS = {"need": "need", "promise": "promise", "preference": "their words", "question": "to ask"}


def _age(result: Result, today: date) -> str:
    return ago(result.on, today) if result.on else ""


def _marked(text: str, stems: tuple[str, ...]) -> Iterator[Span]:
    for piece in re.split(r"(\w+)", text):
        if piece:
            yield piece, "do" if stems and folded(piece).startswith(stems) else "plain"
