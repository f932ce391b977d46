"""The pager: what is longer than the screen is read page by page, fed as it comes."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from subprocess import Popen

KEPT = 256 * 1024  # bytes kept until the pager has taken more than a pipe holds: it may die before it shows any


class PagerFailed(Exception):
    """The pager broke off after it had shown part of the output."""


def through_pager(pieces: Iterable[str], command: str, write: Callable[[Iterable[str]], bool]) -> bool:
    """Show text on the terminal, in the pager where it outgrows the screen; return whether there was any.

    A pager that can't be started, or fails before it has read much, leaves it to `write`. Leaving the pager early, by
    its own key or Ctrl-C, ends the output quietly. Raises PagerFailed where it breaks off half-way.
    """
    screen = os.get_terminal_size(sys.stdout.fileno())
    waiting = iter(pieces)
    first: list[str] = []
    rows = 0
    for piece in waiting:
        first.append(piece)
        rows += rows_of(piece, screen.columns)
        if rows >= screen.lines > 0:
            break
    else:
        return write(first)
    pager = _started(command)
    rest = chain(first, waiting)
    untaken = rest if pager is None else _fed(pager, rest)
    return write(untaken) if untaken is not None else True


def rows_of(text: str, columns: int) -> int:
    """Return how many rows of a screen so wide a text takes, at least; styles take none."""
    lines = re.sub(r"\x1b\[[\d;]*m", "", text).split("\n")
    return sum(max(0, len(line) - 1) // max(columns, 1) for line in lines) + len(lines) - 1


def _started(command: str) -> Popen[bytes] | None:
    """Return the running pager, None where it can't be run."""
    import shlex
    import subprocess

    sys.stdout.flush()
    try:
        # less is told that it gets UTF-8, whatever the locale: that is what listenlog writes.
        environment = {"LESSCHARSET": "utf-8", **os.environ}
        return subprocess.Popen(shlex.split(command), stdin=subprocess.PIPE, env=environment)  # noqa: S603  # the user's
    except (OSError, ValueError):
        return None


def _fed(pager: Popen[bytes], pieces: Iterator[str]) -> Iterator[str] | None:
    """Feed the pager until it has all or wants no more, and wait for it; return what a pager that failed didn't show.

    Ctrl-C is the pager's to answer: here it only ends the feeding.
    """
    import signal

    assert pager.stdin is not None
    kept: list[str] = []
    taken, whole = 0, True
    stopped: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _frame: stopped.append(number))
    try:
        with pager.stdin:
            for piece in pieces:
                if whole := taken <= KEPT:
                    kept.append(piece)
                content = piece.encode("utf-8", "replace")
                taken += len(content)
                pager.stdin.write(content)
                if stopped:
                    break
    except BrokenPipeError:
        pass
    finally:
        failed = pager.wait() != 0 and not stopped
        signal.signal(signal.SIGINT, before)
    if failed and not whole:
        raise PagerFailed
    return chain(kept, pieces) if failed else None
