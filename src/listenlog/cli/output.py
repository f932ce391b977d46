"""Writing to standard output, whatever the locale and whoever reads no more."""

from __future__ import annotations

import sys

TYPE_CHECKING = False  # without typing: the prompt and TAB load this
if TYPE_CHECKING:
    from collections.abc import Iterable


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
