"""systemd's unit files: a job as a service and the timer that starts it, and the time in a timer."""

import re
from collections.abc import Sequence

from listenlog.domain.schedule import Job

_HEAD = "# Written by `listenlog schedule install`, deleted by `listenlog schedule remove`.\n"


def unit_name(job: str, book: str) -> str:
    """Return what the units of a job are called; only what systemd takes in a name stands as it is."""
    return f"listenlog-{job}" + (f"-{re.sub(r'[^A-Za-z0-9_-]', _as_hex, book)}" if book else "")


def _as_hex(found: re.Match[str]) -> str:
    return "".join(f"\\x{byte:02x}" for byte in found[0].encode())


def service_text(job: Job) -> str:
    """Return the service of a job; it tries again a minute later where it failed: a desktop may still be starting."""
    variables = "".join(f"Environment={_quoted(f'{name}={value}')}\n" for name, value in job.environment)
    return (
        f"{_HEAD}[Unit]\nDescription=listenlog, {job.name}\nStartLimitIntervalSec=10min\nStartLimitBurst=3\n\n"
        "[Service]\nType=simple\nRestart=on-failure\nRestartSec=1min\n"
        f"Environment=DBUS_SESSION_BUS_ADDRESS=unix:path=%t/bus\n{variables}"
        f"ExecStart={_command(job.command)}\n"
    )


def timer_text(job: Job) -> str:
    """Return the timer of a job; what was missed while the machine was off runs when it is on again."""
    return (
        f"{_HEAD}[Unit]\nDescription=listenlog, {job.name}\n\n"
        f"[Timer]\nOnCalendar=*-*-* {job.at}:00\nPersistent=true\n\n"
        "[Install]\nWantedBy=timers.target\n"
    )


def time_of_timer(text: str) -> str:
    """Return the 'HH:MM' of a timer's text, '' where it has none."""
    found = re.search(r"^OnCalendar=\*-\*-\* (\d\d:\d\d):00$", text, re.MULTILINE)
    return found[1] if found else ""


def _command(words: Sequence[str]) -> str:
    """Return a command as systemd reads it: with a quote or a backslash in it, a path can't be its first word."""
    if any(c in words[0] for c in "'\"\\"):
        words = ("/usr/bin/env", *words)
    program, *others = map(_quoted, words)
    return " ".join([program, *(word.replace("$", "$$") for word in others)])  # no variables go into the first word


def _quoted(text: str) -> str:
    """Return a word in quotes, with what systemd reads within them escaped."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%") + '"'
