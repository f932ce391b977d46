"""Writing to standard output, whatever the locale and whoever reads no more; lines no wider than a terminal."""

from __future__ import annotations

import sys

TYPE_CHECKING = False  # without typing: the prompt and TAB load this
if TYPE_CHECKING:
    from collections.abc import Iterable

    from listenlog.views.theme import Span


class OutputLost(Exception):
    """What was asked is done, but stdout can't take what there is to say; no reason where nobody reads any more."""


def write(pieces: Iterable[str], *, now: bool = False) -> bool:
    """Write text to stdout as UTF-8, whatever the locale; return whether there was any. Raises OutputLost.

    It may wait in a buffer until the end, but not where it has to be seen `now`.
    """
    out = sys.stdout.buffer
    content = b""
    for piece in pieces:
        content = piece.encode("utf-8", "replace")
        try:
            out.write(content)
            if now:
                out.flush()
        except BrokenPipeError:
            raise OutputLost from None
        except OSError as error:
            raise OutputLost((error.strerror or "error").lower()) from None
    return bool(content)


def wrapped(spans: list[Span], width: int) -> list[Span]:
    """Return spans with line breaks between words, so that no line is wider than `width` columns.

    What goes on of a line that begins with blanks stands two columns further in.
    """
    text = "".join(text for text, _style in spans)
    lead = len(text) - len(text.lstrip(" "))
    hang = lead + 2 if 0 < lead < width // 2 else 0
    breaks: set[int] = set()
    start, space = 0, -1
    for i, c in enumerate(text + " "):
        if c == " " and i >= lead:
            if i - start + (hang if start else 0) > width and space >= start:
                breaks.add(space)
                start = space + 1
            space = i
    lines: list[Span] = []
    place = 0
    for text, style in spans:
        lines.append(("".join(f"\n{' ' * hang}" if place + i in breaks else c for i, c in enumerate(text)), style))
        place += len(text)
    return lines
