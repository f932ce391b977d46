"""Programs that stand first in PATH and write down how they were called."""

import os
from pathlib import Path

HEAD = """#!/bin/sh
{ for one in "$@"; do printf '%s\\037' "$one"; done; printf '\\036'; } >> "$0.called"
"""
SYSTEMCTL = """
case "$2" in
  enable) : > "$0.on" ;;
  disable) rm -f "$0.on" ;;
  is-active) [ -e "$0.on" ] ;;
esac"""
CRONTAB = """
case "$1" in
  -l) [ -e "$0.kept" ] && cat "$0.kept" || { echo "no crontab for me" >&2; exit 1; } ;;
  -r) rm "$0.kept" ;;
  -) cat > "$0.kept" ;;
esac"""


class Programs:
    """A folder of shell scripts, each of which keeps the arguments of its calls."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.folder.mkdir()
        self.path = f"{folder}:/usr/bin:/bin"

    def put(self, name: str, script: str = "") -> Path:
        """Put a program there, or another one in its place."""
        path = self.folder / name
        path.write_text(f"{HEAD}{script}\n", encoding="utf-8")
        path.chmod(0o700)
        return path

    def missing(self, *names: str) -> None:
        """Let these be programs that can't be run, whatever the system has."""
        for name in names:
            self.put(name, "exit 127")

    def calls(self, name: str) -> list[list[str]]:
        """Return the arguments of each call, and forget them."""
        kept = self.folder / f"{name}.called"
        if not kept.exists():
            return []
        told = kept.read_text(encoding="utf-8")
        os.unlink(kept)
        return [call.split("\x1f")[:-1] for call in told.split("\x1e")[:-1]]
