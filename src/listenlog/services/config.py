"""Writing config.toml: whole, or not at all."""

from __future__ import annotations

import os

from listenlog.config import Setting
from listenlog.domain.errors import NothingChanged
from listenlog.interchange.toml import with_key


def write_setting(path: str, setting: Setting, value: bool | str | None) -> None:
    """Set a setting in config.toml, or take it out for None; everything else in the file stays as it is.

    Raises NothingChanged where the file can't be read, changed or written.
    """
    path = os.path.realpath(path)  # a link stays one
    try:
        text = ""
        if os.path.exists(path):
            with open(path, encoding="utf-8", newline="") as file:
                text = file.read()
        content = with_key(text, setting.name, value)
    except OSError as error:
        raise NothingChanged(f"{path} can't be read: {(error.strerror or 'error').lower()}.") from None
    except ValueError as error:
        raise NothingChanged(f"{path} can't be changed safely ({error}); edit it by hand.") from None
    if content == text:
        return
    temporary = f"{path}.{os.getpid()}.new"
    try:
        os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
        handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with open(handle, "w", encoding="utf-8", newline="") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, path)
    except OSError as error:
        if os.path.exists(temporary):
            os.unlink(temporary)
        raise NothingChanged(f"{path} can't be written: {(error.strerror or 'error').lower()}.") from None
