"""Drafts: the words of a note that was stopped, kept in the state folder until they are taken up again."""

from __future__ import annotations

import os
import stat
from binascii import crc32
from contextlib import suppress
from typing import TYPE_CHECKING

from listenlog.domain.errors import StoreProblem

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from listenlog.cli.session import Session
    from listenlog.config import Settings

PLAIN, SEALED = ".json", ".sealed"


class Draft:
    """What a stop of this command would lose: the command's arguments by their names, and the file that keeps them."""

    def __init__(self, session: Session) -> None:
        self.held: dict[str, Any] = {}
        self._session = session
        self._folder = folder_of(session.settings)
        self._path = os.path.join(self._folder, f"{session.now.local:%Y%m%dT%H%M%S}-{os.getpid()}{PLAIN}")
        self._written: list[str] = []

    def hold(self, given: dict[str, Any]) -> None:
        """Remember what to keep if the command is stopped."""
        self.held = given

    def save(self) -> bool:
        """Write what is held, whole or not at all, encrypted where the store is; return whether it could be."""
        import json

        try:
            os.makedirs(self._folder, mode=0o700, exist_ok=True)
            path = sealed_path(self._path) if self._session.key() else self._path
            self._session.seal(json.dumps({"process": os.getpid(), "given": self.held}), path)
        except (OSError, StoreProblem):
            return False
        self._written.append(path)
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
        return abandoned(self._session, self._folder) if os.path.isdir(self._folder) else []

    def remove(self) -> None:
        """Delete what was kept of this note: its words are in the store."""
        self.held = {}
        for path in self._written:
            if os.path.exists(path):
                os.unlink(path)


def folder_of(settings: Settings) -> str:
    """Return the folder that holds what is kept of stopped notes and edits in a book."""
    return os.path.join(settings.places.state, f"drafts-{settings.book}" if settings.book else "drafts")


def text_folder(session: Session) -> str:
    """Return the folder for texts while an editor has them, which must be plain.

    Of an encrypted store that is one in memory, where the system has such a place.
    """
    own = folder_of(session.settings)
    if session.key() is None:
        return own
    for memory in (os.environ.get("XDG_RUNTIME_DIR", ""), "/dev/shm"):  # noqa: S108  # a folder of its own, 0700
        ours = os.path.join(memory, f"listenlog-{_user()}")
        if memory and os.path.isdir(memory) and os.access(memory, os.W_OK) and _is_ours(ours):
            mark = f"{crc32(own.encode('utf-8', 'surrogateescape')):08x}"  # of this store alone
            return os.path.join(ours, mark)
    return own


def _is_ours(folder: str) -> bool:
    """Say whether a folder where everybody may make one is this user's, or not there yet, and no link."""
    try:
        found = os.lstat(folder)
    except OSError:
        return True
    return stat.S_ISDIR(found.st_mode) and str(found.st_uid) == _user()


def _user() -> str:
    return str(os.getuid()) if hasattr(os, "getuid") else "user"


def sealed_path(path: str) -> str:
    """Return the path that an encrypted draft has instead."""
    return path.removesuffix(PLAIN).removesuffix(SEALED) + SEALED


def read_all(session: Session) -> dict[str, str]:
    """Return {path: text} of every draft that can be read, before the store is encrypted otherwise."""
    found = {}
    for path in kept_paths(folder_of(session.settings)):
        if path.endswith((PLAIN, SEALED)):
            with suppress(OSError, UnicodeError):
                found[path] = session.unseal(path)
    return found


def write_all(session: Session, texts: dict[str, str]) -> None:
    """Write drafts anew as the store is now, encrypted or plain; one that can't be written stays as it is."""
    sealed = session.key() is not None
    for path, text in texts.items():
        new = sealed_path(path) if sealed else path.removesuffix(PLAIN).removesuffix(SEALED) + PLAIN
        with suppress(OSError):
            session.seal(text, new)
            if new != path:
                os.unlink(path)


def abandoned(session: Session, folder: str) -> list[tuple[str, dict[str, Any]]]:
    """Return (path, what was given) of the drafts that no running command writes, newest first."""
    import json

    found = []
    for path in sorted(kept_paths(folder), reverse=True):
        if not path.endswith((PLAIN, SEALED)):  # a text of the editor, or one that a kill left half written
            continue
        try:
            content = json.loads(session.unseal(path))
            given, process = dict(content["given"]), int(content["process"])
        except (OSError, StoreProblem, ValueError, KeyError, TypeError):
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
