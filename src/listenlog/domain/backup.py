"""Backups: how a copy of the store is named, which are kept, and when the next is due."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from listenlog.domain.record import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

RECENT, DAYS, WEEKS, MONTHS = 5, 7, 4, 6
MOST_BYTES = 2_000_000_000  # of all copies together; the newest stays, whatever its size
EVERY = timedelta(days=1)
ASIDE = "before-restore"  # what was there when another was put back
_STAMP = "%Y%m%dT%H%M%S%f"
_ENDING = ".db"


class Copy(NamedTuple):
    """A copy of the store: its path, the UTC instant it was made at, why ('daily', 'before-import') and its bytes."""

    path: str
    at: datetime
    why: str
    size: int


def file_name(stem: str, at: datetime, why: str) -> str:
    """Return the name of a copy's file: 'listenlog.20261122T141000000000.daily.db'."""
    return f"{stem}.{at.astimezone(UTC):{_STAMP}}.{why}{_ENDING}"


def read_name(stem: str, name: str) -> tuple[datetime, str] | None:
    """Return when and why the copy of that name was made, None for the name of something else."""
    if not (name.startswith(f"{stem}.") and name.endswith(_ENDING)):
        return None
    stamp, _, why = name[len(stem) + 1 : -len(_ENDING)].partition(".")
    try:  # strptime would cost each command that writes an import
        made = datetime.fromisoformat(f"{stamp[:15]}.{stamp[15:]}").replace(tzinfo=UTC)
    except ValueError:
        return None
    return (made, why) if f"{made:{_STAMP}}" == stamp else None


def superfluous(copies: Sequence[Copy], most_bytes: int = MOST_BYTES) -> list[Copy]:
    """Return the copies that needn't be kept.

    Kept are the five newest, the newest of each of seven days, four weeks and six months that have one, as far as they
    hold `most_bytes` together; the newest copy always.
    """
    newest_first = sorted(copies, key=lambda copy: copy.at, reverse=True)
    kept = newest_first[:RECENT]
    for most, period in ((DAYS, "%Y-%m-%d"), (WEEKS, "%G-%V"), (MONTHS, "%Y-%m")):
        first: dict[str, Copy] = {}
        for copy in newest_first:
            first.setdefault(copy.at.strftime(period), copy)
        kept += list(first.values())[:most]
    left, total = [], 0
    for number, copy in enumerate(newest_first):
        total += copy.size
        if copy not in kept or (number and total > most_bytes):
            left.append(copy)
            total -= copy.size
    return left


def is_due(copies: Sequence[Copy], began: datetime | None, now: datetime, every: timedelta = EVERY) -> bool:
    """Say whether a day, or `every`, has passed since the last copy, or since the store `began` where there is none.

    A copy from the future, made while the clock was wrong, doesn't count.
    """
    last = last_made(copies, began, now)
    return last is not None and last <= now - every


def last_made(copies: Sequence[Copy], began: datetime | None, now: datetime) -> datetime | None:
    """Return when the last copy was made, or the store `began` where there is none; not one put aside by a restore."""
    return max((copy.at for copy in copies if copy.at <= now and copy.why != ASIDE), default=began)
