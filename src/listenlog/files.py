"""Writing a file whole: there stands the text from before, or the new one, whatever happens meanwhile."""

from __future__ import annotations

import os


def write_whole(path: str, text: str, *, synced: bool = True) -> None:
    """Write a text as UTF-8 under a temporary name, for its owner only, then give it its own.

    Nothing of it is left where that fails. Unless it is `synced` a power cut may leave it empty. The folder has to be
    there. Raises OSError.
    """
    temporary = f"{path}.{os.getpid()}.new"
    try:
        way = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_NOFOLLOW", 0)
        handle = os.open(temporary, way, 0o600)
        with open(handle, "wb") as file:
            file.write(text.encode("utf-8", "replace"))
            if synced:
                file.flush()
                os.fsync(file.fileno())
        os.replace(temporary, path)
    except OSError:
        if os.path.exists(temporary):
            os.unlink(temporary)
        raise
