"""Writing config.toml: whole, or not at all."""

from __future__ import annotations

import os

from listenlog.config import Setting
from listenlog.domain.errors import NothingChanged
from listenlog.files import write_whole
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
    try:
        os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
        write_whole(path, content)
    except OSError as error:
        raise NothingChanged(f"{path} can't be written: {(error.strerror or 'error').lower()}.") from None
