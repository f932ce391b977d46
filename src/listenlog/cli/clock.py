"""The moment a command runs at: the clock's, or the one that LISTENLOG_NOW says, in the user's time zone."""

from __future__ import annotations

import os
from datetime import UTC, datetime

from listenlog.domain.clock import Moment
from listenlog.domain.errors import UsageProblem


def read_clock(frozen: str | None, zone: str) -> Moment:
    """Return the moment: the clock's, or the ISO instant with offset in LISTENLOG_NOW; local in the user's zone.

    Raises UsageProblem for an instant that isn't one.
    """
    now = datetime.now(UTC)
    if frozen:
        try:
            now = datetime.fromisoformat(frozen)
        except ValueError:
            now = datetime.min
        if now.tzinfo is None or not 1900 <= now.year <= 2999:
            raise UsageProblem("LISTENLOG_NOW isn't an ISO instant with an offset, like 2026-11-22T14:10:00+00:00.")
    if zone:
        from zoneinfo import ZoneInfo

        return Moment(now.astimezone(UTC), now.astimezone(ZoneInfo(zone)), zone)
    return Moment(now.astimezone(UTC), now.astimezone(), system_zone())


def system_zone() -> str:
    """Return the name of the system's time zone, 'UTC' where it has none."""
    named = os.environ.get("TZ", "").lstrip(":")
    if "/" in named:
        return named
    try:
        return os.readlink("/etc/localtime").rpartition("zoneinfo/")[2] or "UTC"
    except OSError:
        return "UTC"
