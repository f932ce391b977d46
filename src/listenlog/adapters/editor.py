"""A text in the user's editor: each in a folder of its own, which stays until what was typed has been kept."""

import os
import shlex
from typing import Any

from listenlog.domain.errors import NothingChanged
from listenlog.files import write_whole

_ENDING = ".listenlog.md"
_BEFORE = "as-it-was"
_HELD = "held"


def keep(text: str, name: str, folder: str, *, before: str = "") -> str:
    """Write a text to a file of its own, with what it was `before` beside it; return the path.

    Raises NothingChanged where it can't be written.
    """
    number = 1
    try:
        os.makedirs(folder, mode=0o700, exist_ok=True)
        while True:
            own = os.path.join(folder, f"{name}.{number}" if number > 1 else name)
            try:
                os.mkdir(own, 0o700)
                break
            except FileExistsError:
                number += 1
    except OSError as error:
        raise _unwritable(folder, error) from None
    path = os.path.join(own, name + _ENDING)
    rewrite(path, text, before=before)
    return path


def rewrite(path: str, text: str, *, before: str = "") -> None:
    """Write a kept text, and what it was before, anew. Raises NothingChanged where they can't be written."""
    folder = os.path.dirname(path)
    try:
        write_whole(os.path.join(folder, _BEFORE), before)
        write_whole(path, text)
    except OSError as error:
        raise _unwritable(folder, error) from None


def _unwritable(folder: str, error: OSError) -> NothingChanged:
    reason = (error.strerror or "it can't be written").lower()
    return NothingChanged(f"No text can be kept in {folder} ({reason}), so nothing was changed.")


def edit(path: str) -> str:
    """Run the editor on a kept text and wait for it; return the text as it was saved.

    Raises NothingChanged, which names the file, where the editor is missing or fails, or leaves no UTF-8 text.
    """
    import signal
    import subprocess

    command = _command(path)
    name = os.path.basename(command[0])
    # Ctrl-C is the editor's while it runs. A handler, unlike SIG_IGN, isn't inherited by it.
    before = signal.signal(signal.SIGINT, _left_to_the_editor)
    try:
        # stdout may be a pipe or a file; whoever asks does so on stderr.
        code = subprocess.run([*command, path], stdout=2, check=False).returncode  # noqa: S603  # the user's own editor
    except OSError as error:
        reason = (error.strerror or "it can't be run").lower()
        raise NothingChanged(
            f"The editor '{name}' can't be run ({reason}): set LISTENLOG_EDITOR, VISUAL or EDITOR. "
            f"Nothing was changed; the text is kept ({path})."
        ) from None
    finally:
        signal.signal(signal.SIGINT, before)
    if code:
        left = f"The text is kept ({path})." if os.path.isfile(path) else f"The text is gone ({path})."
        raise NothingChanged(f"The editor '{name}' failed (it left with {code}), so nothing was changed. {left}")
    return read(path)


def _left_to_the_editor(*_signal: Any) -> None:
    """Do nothing."""


def _command(path: str) -> list[str]:
    """Return the user's editor and its arguments: the first that is set, else the first that is there."""
    import shutil

    for variable in ("LISTENLOG_EDITOR", "VISUAL", "EDITOR"):
        set_to = os.environ.get(variable, "").strip()
        if set_to:
            try:
                return shlex.split(set_to, posix=os.name == "posix")
            except ValueError:
                raise NothingChanged(
                    f"{variable} has a quote that doesn't end. Nothing was changed; the text is kept ({path})."
                ) from None
    for name in ("nano", "vi") if os.name == "posix" else ("notepad",):
        found = shutil.which(name)
        if found:
            return [found]
    raise NothingChanged(
        "There is no editor here: set LISTENLOG_EDITOR, VISUAL or EDITOR. "
        f"Nothing was changed; the text is kept ({path})."
    )


def read(path: str) -> str:
    """Return a kept text. Raises NothingChanged where it is gone, or isn't UTF-8."""
    try:
        with open(path, "rb") as file:
            return file.read().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise NothingChanged(
            f"The text isn't UTF-8 any more, so nothing was changed. It is kept ({path}); save it as UTF-8."
        ) from None
    except FileNotFoundError:
        raise NothingChanged(f"The text is gone ({path}), so nothing was changed.") from None
    except OSError as error:
        reason = (error.strerror or "it can't be read").lower()
        raise NothingChanged(f"The text can't be read back ({reason}), so nothing was changed ({path}).") from None


def read_before(path: str) -> str:
    """Return what a kept text was before. Raises NothingChanged where it is gone."""
    return read(os.path.join(os.path.dirname(path), _BEFORE))


def waiting(folder: str, name: str) -> list[str]:
    """Return the paths of the texts of that name that were never discarded, the one saved last first."""
    found = [os.path.join(own, name + _ENDING) for own in _entries(folder) if _is_named(own, name)]
    return sorted(filter(os.path.isfile, found), key=os.path.getmtime, reverse=True)


def hold(path: str) -> bool:
    """Keep other processes from a kept text until this one ends; return False where another holds it.

    Where the system has no such locks it is always this one's.
    """
    try:
        import fcntl
    except ImportError:
        return True
    handle = os.open(os.path.join(os.path.dirname(path), _HELD), os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(handle)
        return False
    return True


def is_alone(path: str) -> bool:
    """Say whether an editor left nothing beside a kept text: no swap file that holds more."""
    return set(os.listdir(os.path.dirname(path))) <= {os.path.basename(path), _BEFORE, _HELD}


def discard(path: str) -> None:
    """Remove a kept text with all that an editor left beside it."""
    import shutil

    shutil.rmtree(os.path.dirname(path), ignore_errors=True)


def _entries(folder: str) -> list[str]:
    try:
        return sorted(os.path.join(folder, one) for one in os.listdir(folder))
    except FileNotFoundError:
        return []


def _is_named(own: str, name: str) -> bool:
    base, _, number = os.path.basename(own).partition(".")
    return base == name and (not number or number.isdecimal())
