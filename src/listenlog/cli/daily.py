"""The backup of the day: begun after a command that wrote has said so, by a process that nobody waits for."""

from __future__ import annotations

import sys
from contextlib import suppress

from listenlog.cli.session import Session
from listenlog.domain.errors import ListenlogError


def back_up_daily(session: Session) -> None:
    """Let a backup be made where a day has passed since the last one. Whether it worked, `doctor` says later."""
    journal = session.opened
    if journal is None or not journal.in_file or not journal.wrote or session.settings.backups == "off":
        return
    with suppress(ListenlogError, OSError):
        if not journal.backup_is_due():
            return
        asked = session.lock.typed or session.settings.key_command  # another process would have to ask again
        if session.key() is not None and asked:
            journal.back_up("daily")
            return
        from listenlog.adapters.program import start

        book = session.settings.book
        start([sys.executable, "-m", "listenlog", "backup", "--daily", "--no-input", "--quiet",
               *(["--book", book] if book else [])])  # fmt: skip
