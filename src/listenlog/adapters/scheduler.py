"""The system's scheduler: what is in it, and the steps that change that, done whole or not at all."""

from __future__ import annotations

import os
import shlex
import sys
from collections.abc import Iterable, Sequence

from listenlog.adapters.program import run
from listenlog.domain.errors import NothingChanged
from listenlog.domain.schedule import Found, Step
from listenlog.files import write_whole


def usual_manager() -> str:
    """Return the scheduler that this system has: 'launchd', 'systemd' or 'cron'. Raises NothingChanged for none."""
    if sys.platform == "darwin":
        return "launchd"
    if answers(("systemctl", "--user", "show-environment")):
        return "systemd"
    if _crontab() is not None:
        return "cron"
    raise NothingChanged(
        "There is no systemd, launchd or cron for you here. "
        "Let what you have run, once in the morning and once at night: listenlog schedule run morning"
    )


def answers(command: Sequence[str]) -> bool:
    """Say whether a command that changes nothing succeeds."""
    return run(command).code == 0


def look(paths: Iterable[str]) -> Found:
    """Return what is there of these files, and the user's crontab."""
    files = {path: text for path in paths if (text := _read(path)) is not None}
    return Found(files, _crontab())


def carry_out(steps: Sequence[Step]) -> None:
    """Do the steps in order. Raises NothingChanged where one fails; then the files are as they were before."""
    before: dict[str, str | None] = {}
    try:
        for step in steps:
            if step.does == "run":
                ended = run(step.command, step.text.encode("utf-8", "surrogateescape"))
                if ended.code and not step.may_fail:
                    raise NothingChanged(
                        f"'{shlex.join(step.command)}' failed ({ended.reason}), so nothing was changed."
                    )
            else:
                before[step.path] = _read(step.path)
                _put(step.path, step.text if step.does == "write" else None)
    except NothingChanged:
        for path, text in before.items():
            _put(path, text)
        raise


def _put(path: str, text: str | None) -> None:
    """Write a file whole, or delete it for None. Raises NothingChanged where that can't be done."""
    try:
        if text is None:
            if os.path.lexists(path):
                os.unlink(path)
            return
        os.makedirs(os.path.dirname(path), exist_ok=True)
        write_whole(path, text)
    except OSError as error:
        reason = (error.strerror or "error").lower()
        raise NothingChanged(f"{path} can't be changed ({reason}), so nothing was.") from None


def _read(path: str) -> str | None:
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return file.read()
    except OSError:
        return None


def _crontab() -> str | None:
    """Return the user's crontab, '' where there is none yet, None where there can be none."""
    listed = run(("crontab", "-l"), environment={"LC_ALL": "C"})
    if listed.code == 0:
        return listed.out
    return "" if any(said in listed.reason for said in ("no crontab", "can't open")) else None
