"""What the store can say of its own health, and mend of what is derived from the rest; names nobody."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

from listenlog.domain.backup import last_made
from listenlog.domain.errors import NothingChanged, StoreProblem
from listenlog.domain.operation import Finding
from listenlog.domain.text import counted
from listenlog.store.backup import copies_of, folder_of, is_sound
from listenlog.store.driver import beginning, is_plain
from listenlog.store.opening import open_file
from listenlog.store.sqlite import SQLite

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import timedelta
    from typing import Any

    from listenlog.store.opening import Keys
    from listenlog.store.postgresql import PostgreSQL
    from listenlog.store.rows import Rows

MEND = "Run: listenlog doctor --fix"


def examine(
    journal: Rows, private: Sequence[str], keys: Keys, *, overdue: timedelta | None, fix: bool
) -> list[Finding]:
    """Return what was found of integrity, references, the full-text index, cards, durability, backups and permissions.

    `private` are files that belong to the store, like the settings; `overdue` is how old the last backup may be, None
    where none are made by themselves. With `fix` what is derived is made anew and what others may read is closed.
    """
    if not isinstance(journal.base, SQLite):
        return [*_server(journal.base), _cards(journal, fix=fix), _permissions([(p, 0o600) for p in private], fix=fix)]
    findings = [
        _checked(journal, "integrity", "PRAGMA integrity_check", "ok", "The store is damaged. Run: listenlog restore"),
        _checked(
            journal,
            "references",
            "PRAGMA foreign_key_check",
            None,
            "A reference leads nowhere. Export what you can, or: listenlog restore",
        ),
        _search_index(journal, fix=fix),
        _cards(journal, fix=fix),
    ]
    if journal.path == ":memory:":
        return [*findings, _permissions([(name, 0o600) for name in private], fix=fix)]
    wanted = {"journal_mode": "delete", "synchronous": 3, "foreign_keys": 1, "secure_delete": 1}
    found = {name: journal.connection.execute(f"PRAGMA {name}").fetchone()[0] for name in wanted}
    wrong = [f"{name} is {value}" for name, value in found.items() if value != wanted[name]]
    findings.append(Finding("durability", not wrong, ", ".join(wrong) or "settings hold as measured"))
    findings.append(_encryption(journal))
    findings.append(_backups(journal, keys, overdue))
    folders = [(os.path.dirname(journal.path), 0o700), (folder_of(journal.path), 0o700)]
    files = [*private, journal.path, *(copy.path for copy in copies_of(journal.path))]
    findings.append(_permissions([*folders, *((name, 0o600) for name in files)], fix=fix))
    return findings


def _server(base: PostgreSQL) -> list[Finding]:
    """Say how the server is reached, what it does to keep what it has acknowledged, and who else may read the store."""

    def one(sql: str) -> Any:
        return base.execute(sql, None).fetchone()[0]

    address = one("SELECT coalesce(host(inet_server_addr()), '')")  # none by a socket of this machine
    local = address in ("", "::1") or address.startswith("127.")
    secret = one("SELECT coalesce((SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()), false)")
    way = "by TLS" if secret else "on this machine" if local else "WITHOUT TLS: add ?sslmode=verify-full to the address"
    kept = {name: one(f"SHOW {name}") for name in ("fsync", "full_page_writes", "synchronous_commit")}
    loose = [f"{name} is {value}" for name, value in kept.items() if value == "off"]
    others = one(
        "SELECT count(DISTINCT grantee) FROM information_schema.role_table_grants "
        "WHERE table_schema = current_schema() AND table_name = 'contact' AND grantee <> current_user"
    )
    return [
        Finding("server", secret or local, f"PostgreSQL {one('SHOW server_version')}, reached {way}"),
        Finding("durability", not loose, ", ".join(loose) or "the server writes before it answers"),
        Finding("access", True, f"{counted(others, 'other role')} may read the store" if others else "this role alone"),
    ]


@contextmanager
def _mending(journal: Rows) -> Iterator[None]:
    """Keep all that the block does, or nothing. It is no operation: what is derived isn't journalled."""
    journal.begin()
    try:
        yield
        journal.connection.execute("COMMIT")
    except BaseException:
        journal.connection.execute("ROLLBACK")
        raise


def _checked(journal: Rows, subject: str, pragma: str, sound: str | None, advice: str) -> Finding:
    try:
        row = journal.connection.execute(pragma).fetchone()
    except journal.errors:
        return Finding(subject, False, advice)
    return Finding(subject, True, "ok") if (row[0] if row else None) == sound else Finding(subject, False, advice)


def _search_index(journal: Rows, *, fix: bool) -> Finding:
    """Compare the full-text index with the texts; with `fix` make it anew where it differs."""
    try:
        journal.connection.execute("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
    except journal.errors:
        if not fix:
            return Finding("search index", False, f"The full-text index is out of step. {MEND}")
    else:
        return Finding("search index", True, "ok")
    try:
        with _mending(journal):
            journal.base.reindex()
    except (StoreProblem, NothingChanged):
        return Finding("search index", False, "The full-text index can't be made anew. Run: listenlog restore")
    return Finding("search index", True, "was out of step, made anew")


def _cards(journal: Rows, *, fix: bool) -> Finding:
    """Compare cards with what their reviews say; with `fix` make anew those that differ."""
    from listenlog.domain.card import Card, Review
    from listenlog.domain.spacing import replayed

    reviews: dict[int, list[Review]] = {}
    for review in journal.each(Review, "all_review"):
        reviews.setdefault(review.card_id, []).append(review)
    cards = journal.find(Card, "all_card")
    wrong = [made for card in cards if (made := replayed(card, reviews.get(card.id, ()))) != card]
    if not wrong:
        return Finding("cards", True, "ok")
    told = f"{len(wrong):,} of {len(cards):,} {'was' if len(wrong) == 1 else 'were'} not what their reviews say"
    if not fix:
        return Finding("cards", False, f"{told}. {MEND}")
    with _mending(journal):
        for card in wrong:
            journal.replace(card)
    return Finding("cards", True, f"{told}, made anew")


def _encryption(journal: Rows) -> Finding:
    """Say whether the store is encrypted, and whether its backups are what it is."""
    plain = [copy for copy in copies_of(journal.path) if is_plain(beginning(copy.path))]
    if journal.key is None:
        return Finding("encryption", True, "off; listenlog encrypt turns it on")
    if plain:
        told = f"The store is encrypted, but {counted(len(plain), 'backup')} {'is' if len(plain) == 1 else 'are'} not."
        return Finding("encryption", False, f"{told} Run: listenlog rekey")
    return Finding("encryption", True, "on, and the key opens the store")


def _backups(journal: Rows, keys: Keys, overdue: timedelta | None) -> Finding:
    copies = copies_of(journal.path)
    last = last_made(copies, next((began for (began,) in journal.pairs("first_operation")), None), journal.now)
    if overdue is not None and last is not None and last <= journal.now - overdue:
        days = counted((journal.now - last).days, "day")
        return Finding("backups", False, f"The last backup is {days} old. Run: listenlog backup")
    if not copies:
        return Finding("backups", True, "none yet")
    newest = copies[-1]
    try:
        opened, _version = open_file(newest.path, keys)
        opened.close()
        sound = is_sound(newest.path, opened.key)
    except StoreProblem:
        sound = False
    if not sound:
        return Finding("backups", False, "The newest backup is damaged, or has another key. Run: listenlog backup")
    told = f"{len(copies)}, {sum(copy.size for copy in copies):,} bytes; the newest, of {newest.at:%Y-%m-%d}, is sound"
    return Finding("backups", True, told)


def _permissions(wanted: Sequence[tuple[str, int]], *, fix: bool) -> Finding:
    """Say which of these, paths with the mode each should have, others may read; with `fix` close them."""
    opened = []
    for name, mode in wanted:
        if os.path.exists(name) and os.stat(name).st_mode & 0o077:
            opened.append(f"{os.path.basename(name)} was {os.stat(name).st_mode & 0o777:04o}")
            if fix:
                os.chmod(name, mode)
    if not opened:
        return Finding("permissions", True, "ok")
    told = f"{', '.join(opened)}: readable by others"
    return Finding("permissions", fix, f"{told} until now, closed" if fix else f"{told}. {MEND}")
