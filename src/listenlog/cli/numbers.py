"""The numbers that `today` printed last: what each stands for, kept in the state folder, and no words."""

from __future__ import annotations

import os
from contextlib import suppress

from listenlog.files import write_whole

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from listenlog.config import Settings


def path_of(settings: Settings) -> str:
    """Return the path of the file for a book."""
    return os.path.join(settings.places.state, f"numbers-{settings.book}" if settings.book else "numbers")


def keep(settings: Settings, numbers: Sequence[tuple[str, str]]) -> bool:
    """Write what the numbers stand for, from 1 on, whole; return whether it could be. No numbers never make a file."""
    path = path_of(settings)
    if not numbers and not os.path.lexists(path):
        return True
    try:
        os.makedirs(settings.places.state, mode=0o700, exist_ok=True)
        write_whole(path, "".join(f"{kind} {uid}\n" for kind, uid in numbers), synced=False)
    except OSError:
        with suppress(OSError):
            os.unlink(path)  # old numbers would settle something else
        return False
    return True


def kept(settings: Settings) -> list[tuple[str, str]] | None:
    """Return the kind and the uid of each number, from 1 on; None where `today` has printed none yet."""
    try:
        with open(path_of(settings), encoding="utf-8") as handle:
            lines = [line.split() for line in handle]
    except (OSError, ValueError):
        return None
    return [(line[0], line[1]) for line in lines if len(line) == 2]


def discard(settings: Settings) -> None:
    """Delete what is kept."""
    with suppress(FileNotFoundError):
        os.unlink(path_of(settings))
