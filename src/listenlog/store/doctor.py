"""What the store can say of its own health; names nobody."""

import os
import sqlite3

from listenlog.domain.operation import Finding
from listenlog.store.backup import backups_of, folder_of
from listenlog.store.rows import Rows


def examine(journal: Rows, settings: str) -> list[Finding]:
    """Return what was found of integrity, references, the full-text index, cards, durability and the permissions.

    Cards that differ from what their reviews say are made anew, files and folders that others may read are closed to
    them, that of the `settings` too, and both is said.
    """
    findings = [
        _checked(
            journal,
            "integrity",
            "PRAGMA integrity_check",
            "ok",
            "This store is damaged. Put a backup in its place: listenlog where",
        ),
        _checked(
            journal,
            "references",
            "PRAGMA foreign_key_check",
            None,
            "A reference leads nowhere; export what you can.",
        ),
        _search_index(journal),
        _cards(journal),
    ]
    wanted = {"journal_mode": "delete", "synchronous": 3, "foreign_keys": 1, "secure_delete": 1}
    if journal.path != ":memory:":
        found = {name: journal.connection.execute(f"PRAGMA {name}").fetchone()[0] for name in wanted}
        wrong = [f"{name} is {value}" for name, value in found.items() if value != wanted[name]]
        findings.append(Finding("durability", not wrong, ", ".join(wrong) or "settings hold as measured"))
    findings.append(_permissions(journal.path, settings))
    return findings


def _checked(journal: Rows, subject: str, pragma: str, sound: str | None, advice: str) -> Finding:
    try:
        row = journal.connection.execute(pragma).fetchone()
    except sqlite3.Error:
        return Finding(subject, False, advice)
    return Finding(subject, True, "ok") if (row[0] if row else None) == sound else Finding(subject, False, advice)


def _search_index(journal: Rows) -> Finding:
    try:
        journal.connection.execute("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
    except sqlite3.Error:
        return Finding("search index", False, "The full-text index is out of step; export and import to rebuild it.")
    return Finding("search index", True, "ok")


def _cards(journal: Rows) -> Finding:
    """Make cards anew that aren't what their reviews say; say how many there were."""
    from listenlog.domain.card import Card, Review
    from listenlog.domain.spacing import replayed

    reviews: dict[int, list[Review]] = {}
    for review in journal.each(Review, "all_review"):
        reviews.setdefault(review.card_id, []).append(review)
    cards = journal.find(Card, "all_card")
    wrong = [made for card in cards if (made := replayed(card, reviews.get(card.id, ()))) != card]
    if wrong and journal.path != ":memory:":
        journal.connection.execute("BEGIN IMMEDIATE")
        for card in wrong:
            journal.replace(card)
        journal.connection.execute("COMMIT")
    told = f"{len(wrong):,} of {len(cards):,} were not what their reviews say, made anew" if wrong else "ok"
    return Finding("cards", True, told)


def _permissions(path: str, settings: str) -> Finding:
    """Close what others may read; say what was open."""
    opened = []
    folder = os.path.dirname(path)
    private = [(settings, 0o600)]
    if path != ":memory:":
        private += [(path, 0o600), (folder, 0o700), (folder_of(path), 0o700)]
        private += [(backup, 0o600) for backup in backups_of(path)]
    for name, mode in private:
        if os.path.exists(name) and os.stat(name).st_mode & 0o077:
            opened.append(f"{os.path.basename(name)} was {os.stat(name).st_mode & 0o777:04o}")
            os.chmod(name, mode)
    return Finding(
        "permissions", True, f"{', '.join(opened)}: readable by others until now, closed" if opened else "ok"
    )
