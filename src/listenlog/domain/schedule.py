"""What runs at a time of day by itself, and the steps by which it gets into the system's scheduler or out of it."""

import re
from collections.abc import Mapping
from datetime import datetime, time, timedelta

from listenlog.domain.errors import UsageProblem
from listenlog.domain.record import NamedTuple

MANAGERS = ("systemd", "launchd", "cron")
USUAL = {"morning": "08:00", "night": "21:00"}  # each job, and when it runs where nothing else was said


class Job(NamedTuple):
    """A command that runs daily at a time, 'HH:MM' by the system's clock, with variables of its own."""

    name: str
    at: str
    command: tuple[str, ...]
    environment: tuple[tuple[str, str], ...] = ()


class Timer(NamedTuple):
    """A job as it is installed: in which scheduler, in which file ('' for a crontab).

    `asks` is the command that succeeds where it is running, () where nothing knows; `active` is its answer.
    """

    job: str
    at: str
    manager: str
    place: str = ""
    asks: tuple[str, ...] = ()
    active: bool | None = None


class Where(NamedTuple):
    """Where a user's schedulers look: the folders of systemd's units and stamps and of launchd's agents.

    `user` is the number of the user; `book` goes into the names, so that each book has timers of its own.
    """

    units: str
    stamps: str
    agents: str
    user: int
    book: str = ""


class Found(NamedTuple):
    """What is there: the text of each file by its path, and the crontab; None where there can be none."""

    files: Mapping[str, str]
    crontab: str | None = None


class Step(NamedTuple):
    """One thing to do: 'write' a file, 'delete' one, or 'run' a command with `text` as its input.

    A step that `may_fail` stops nothing.
    """

    does: str
    path: str = ""
    command: tuple[str, ...] = ()
    text: str = ""
    may_fail: bool = False


def time_of_day(text: str) -> str:
    """Return a time of day as it is kept, 'HH:MM'. Raises UsageProblem for anything else."""
    if re.fullmatch(r"(?:[01][0-9]|2[0-3]):[0-5][0-9]", text.strip()) is None:
        raise UsageProblem(f"'{text[:40]}' isn't a time of day; write it like 08:00 or 21:30.")
    return text.strip()


def next_run(at: str, wall: datetime) -> datetime:
    """Return when a daily job of 'HH:MM' runs next, after `wall`, both as the system's wall clock shows it."""
    today = datetime.combine(wall.date(), time.fromisoformat(at))
    return today if today > wall else today + timedelta(days=1)
