"""Crash files: where it went wrong, never with what: an exception's words may quote a note."""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime


def crash_file(error: BaseException) -> str | None:
    """Write the frames of an error and versions, nothing else; return the path, None where it can't be written."""
    from listenlog import __version__
    from listenlog.config import places

    lines = [
        f"listenlog {__version__}, Python {sys.version.split()[0]}, {sys.platform}",
        type(error).__name__,
    ]
    frame = error.__traceback__
    while frame is not None:
        code = frame.tb_frame.f_code
        folder, file = os.path.split(code.co_filename)
        lines.append(f"  {os.path.basename(folder)}/{file}:{frame.tb_lineno} {code.co_name}")
        frame = frame.tb_next
    try:
        folder = places(os.environ).state
        os.makedirs(folder, mode=0o700, exist_ok=True)
        path = os.path.join(folder, f"crash-{datetime.now(UTC):%Y%m%dT%H%M%S}.txt")
        with open(path, "w", encoding="utf-8") as handle:
            handle.write("\n".join(lines) + "\n")
    except Exception:  # nothing may hide the first error
        return None
    return path


def remove_crash_files() -> None:
    """Delete the crash files there are; they hold no words, but nobody has to take our word for it."""
    from listenlog.config import places

    folder = places(os.environ).state
    for name in os.listdir(folder) if os.path.isdir(folder) else ():
        if name.startswith("crash-") and name.endswith(".txt"):
            os.unlink(os.path.join(folder, name))
