"""Crontabs: a marked block with jobs in it, put in and taken out; the lines of others stay as they are."""

import re
from collections.abc import Iterable
from shlex import quote

from listenlog.domain.schedule import Job

_OURS = re.compile(r"(\d+) (\d+) \* \* \* .* schedule run (morning|night)(?: --book (\S+))?")


def with_jobs(text: str, jobs: Iterable[Job], book: str) -> str:
    """Return a crontab with a block that runs these jobs, in place of the one that may be there."""
    others = without_jobs(text, book)
    if others and not others.endswith("\n"):
        others += "\n"
    begin, end = _marks(book)
    return "".join([others, begin, "\n", *map(_line, jobs), end, "\n"])


def without_jobs(text: str, book: str) -> str:
    """Return a crontab without the block of a book."""
    return "".join(line for line, ours in _lines(text, book) if not ours)


def times_of(text: str, book: str) -> dict[str, str]:
    """Return {job: 'HH:MM'} of the block of a book, {} where there is none."""
    found = (_OURS.fullmatch(line.rstrip("\n")) for line, ours in _lines(text, book) if ours)
    return {line[3]: f"{int(line[2]):02}:{int(line[1]):02}" for line in found if line}


def _lines(text: str, book: str) -> Iterable[tuple[str, bool]]:
    """Yield each line and whether it is ours; what somebody wrote between our marks isn't."""
    begin, end = _marks(book)
    inside = False
    for line in text.splitlines(keepends=True):
        said = line.rstrip("\n")
        job = _OURS.fullmatch(said) if inside else None
        yield (
            line,
            said == begin
            or (inside and said == end)
            or (job is not None and job[4] == (quote(book) if book else None)),
        )
        inside = said == begin or (inside and said != end)


def _marks(book: str) -> tuple[str, str]:
    of = f" --book {book}" if book else ""
    return f"# listenlog schedule{of}: begin", f"# listenlog schedule{of}: end"


def _line(job: Job) -> str:
    hour, minute = map(int, job.at.split(":"))
    variables = [f"{name}={value}" for name, value in job.environment]
    command = " ".join(quote(word) for word in (*(["env", *variables] if variables else []), *job.command))
    escaped = command.replace("%", "\\%")  # cron ends a command at a '%'
    return f"{minute} {hour} * * * {escaped}\n"
