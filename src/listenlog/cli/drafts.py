"""Drafts: the words of a note that was stopped, kept in the state folder until they are taken up again."""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from listenlog.config import Settings


class Draft:
    """What a stop of this command would lose: the command's arguments by their names, and the file that keeps them."""

    def __init__(self, settings: Settings, at: datetime) -> None:
        self.held: dict[str, Any] = {}
        self._folder = folder_of(settings)
        self._path = os.path.join(self._folder, f"{at:%Y%m%dT%H%M%S}-{os.getpid()}.json")
        self._written: list[str] = []

    def hold(self, given: dict[str, Any]) -> None:
        """Remember what to keep if the command is stopped."""
        self.held = given

    def save(self) -> bool:
        """Write what is held, whole or not at all; return whether it could be."""
        import json

        try:
            os.makedirs(self._folder, mode=0o700, exist_ok=True)
            with open(f"{self._path}.new", "w", encoding="utf-8") as handle:
                json.dump({"process": os.getpid(), "given": self.held}, handle)
                handle.flush()
                os.fsync(handle.fileno())
            os.replace(f"{self._path}.new", self._path)
        except OSError:
            return False
        self._written.append(self._path)
        return True

    def save_held(self) -> None:
        """Write what is held, if anything is."""
        if self.held:
            self.save()

    def take_up(self, path: str) -> None:
        """Go on with a draft: it is kept where it was until `remove`."""
        self._path = path
        self._written.append(path)

    def others(self) -> list[tuple[str, dict[str, Any]]]:
        """Return (path, what was given) of the drafts that nobody writes, newest first."""
        return abandoned(self._folder) if os.path.isdir(self._folder) else []

    def remove(self) -> None:
        """Delete what was kept of this note: its words are in the store."""
        self.held = {}
        for path in self._written:
            if os.path.exists(path):
                os.unlink(path)


def folder_of(settings: Settings) -> str:
    """Return the folder that holds what is kept of stopped notes and edits in a book."""
    return os.path.join(settings.places.state, f"drafts-{settings.book}" if settings.book else "drafts")


def abandoned(folder: str) -> list[tuple[str, dict[str, Any]]]:
    """Return (path, what was given) of the drafts that no running command writes, newest first."""
    import json

    found = []
    for path in sorted(kept_paths(folder), reverse=True):
        if not path.endswith(".json"):  # a text of the editor, or one that a kill left half written
            continue
        try:
            with open(path, encoding="utf-8") as handle:
                content = json.load(handle)
            given, process = dict(content["given"]), int(content["process"])
        except (OSError, ValueError, KeyError, TypeError):
            continue
        if not _runs(process):
            found.append((path, given))
    return found


def kept_paths(folder: str) -> list[str]:
    """Return the path of everything that is kept there."""
    try:
        return [os.path.join(folder, name) for name in os.listdir(folder)]
    except OSError:
        return []


def discard(paths: Iterable[str]) -> None:
    """Delete what is kept: drafts, and texts of the editor, each with its folder."""
    for path in paths:
        if os.path.isdir(path):
            import shutil

            shutil.rmtree(path)
        else:
            os.unlink(path)


def _runs(process: int) -> bool:
    if os.name == "nt" or process == os.getpid():  # on Windows a signal of 0 is Ctrl-C
        return False
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:  # it is somebody else's
        return True
    return True
