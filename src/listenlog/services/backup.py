"""Backups: made, listed, chosen."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from listenlog.domain.backup import ASIDE, Copy
from listenlog.domain.errors import NothingChanged, UsageProblem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from listenlog.store.journal import Journal

MADE_FOR = {
    "asked": "asked for",
    "daily": "of the day",
    "before-import": "before an import",
    "after-forget": "after forgetting",
    ASIDE: "before a restore",
}


def back_up(journal: Journal, why: str) -> Copy | None:
    """Copy the store; return the copy, None where there is nothing to copy that isn't in the newest one.

    Raises NothingChanged where no sound copy can be made.
    """
    if not journal.in_file or not journal.numbers("count_contact")[0]:
        return None
    return journal.back_up(why)


def copy_to(journal: Journal, path: str) -> int:
    """Write a copy of the store to a file; return its bytes.

    Raises NothingChanged where there is a file already, no store, or no room.
    """
    if journal.path == ":memory:":
        raise NothingChanged("There is no store yet, so there is nothing to copy.")
    if os.path.lexists(path):
        raise NothingChanged(f"There is a file at {path} already, so nothing was written.")
    journal.copy_to(path)
    return os.path.getsize(path)


def told_for(copy: Copy) -> str:
    """Return what a copy was made for, in words."""
    if copy.why.startswith("before-") and copy.why not in MADE_FOR:
        return "before an upgrade"
    return MADE_FOR.get(copy.why, copy.why)


def chosen_copy(copies: Sequence[Copy], which: str | None) -> str:
    """Return the path of the copy to restore: by its number in the list, newest first, or a path; else the newest.

    Without a number, one that a restore has put aside isn't meant. Raises UsageProblem where there is none such.
    """
    if which is None:
        made = [copy for copy in copies if copy.why != ASIDE]
        if copies and not made:
            raise UsageProblem("The only backups are what a restore has put aside. See: listenlog backup list")
        if not made:
            raise UsageProblem("There is no backup. Restore a file: listenlog restore PATH")
        return made[-1].path
    if which.isdecimal():
        if not 1 <= int(which) <= len(copies):
            raise UsageProblem(f"There is no backup {which}. See: listenlog backup list")
        return copies[-int(which)].path
    path = os.path.abspath(os.path.expanduser(which))
    if not os.path.isfile(path):
        raise UsageProblem(f"There is no file {path}. See: listenlog backup list")
    return path
