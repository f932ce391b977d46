"""The clipboard: by the system's own program, else by the terminal."""

import os
import sys

from listenlog.adapters.program import run
from listenlog.domain.errors import NothingChanged

_LONGEST = 74_994  # bytes: what terminals take at once (xterm, hterm), before it is encoded

# What has to be set for a program to have a clipboard to write to, and how it is called.
_PROGRAMS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("WAYLAND_DISPLAY", ("wl-copy", "--type", "text/plain")),
    ("DISPLAY", ("xclip", "-selection", "clipboard", "-in")),
    ("DISPLAY", ("xsel", "--clipboard", "--input")),
    ("WSL_DISTRO_NAME", ("clip.exe",)),
    ("TMUX", ("tmux", "load-buffer", "-w", "-")),  # it keeps OSC 52 to itself
)


def copy(text: str, *, on_terminal: bool) -> str:
    """Copy text; return '' when it's done, else what is to be written to the terminal, which then does it (OSC 52).

    No terminal says whether it did. Control characters are left out: a paste may end in a shell. Raises NothingChanged
    where no program takes it, and there is no terminal or it is too long for one.
    """
    text = "".join(c for c in text if c in "\t\n" or not (c < " " or "\x7f" <= c <= "\x9f"))
    reasons = []
    for command in _programs():
        encoding = "utf-16-le" if command[0].startswith("clip") else "utf-8"
        environment = {"LC_ALL": "en_US.UTF-8"} if command[0] == "pbcopy" else {}
        ended = run(command, text.encode(encoding, "replace"), environment=environment, listen=False)
        if not ended.code:
            return ""
        reasons.append(f"{command[0]}: {ended.reason}")
    content = text.encode("utf-8", "replace")
    if on_terminal and os.environ.get("TERM", "dumb") != "dumb" and len(content) <= _LONGEST:
        from base64 import b64encode

        return f"\x1b]52;c;{b64encode(content).decode()}\x07"
    why = "; ".join(reasons) or ("it is too long for a terminal" if len(content) > _LONGEST else "no program for it")
    raise NothingChanged(f"That can't be copied from here ({why}), so nothing was.")


def _programs() -> list[tuple[str, ...]]:
    """Return the commands that write to a clipboard here, the likeliest first."""
    import shutil

    if sys.platform == "darwin":
        return [("pbcopy",)]
    if sys.platform == "win32":
        return [("clip.exe",)]
    return [command for needed, command in _PROGRAMS if os.environ.get(needed) and shutil.which(command[0])]
