"""Forgetting so that not one byte is left in the store: rows, index, change journal, free pages, backups, leftovers."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from listenlog.domain.contact import Contact
from listenlog.domain.interaction import Interaction
from listenlog.domain.tombstone import Tombstone
from listenlog.store.backup import BESIDE, folder_of, remove_backups, stem_of
from listenlog.store.rows import Rows
from listenlog.store.sqlite import SQLite

LEARNED = ("fact", "preference", "need", "promise", "question", "meeting")  # what comes of a talk


def erase_contact(journal: Rows, contact: Contact, tombstones: Iterable[Tombstone]) -> int:
    """Delete a contact, all that is theirs, and what joint talks share; return how many backups went with it."""
    with _erasing(journal, tombstones):
        for talk in journal.find(Interaction, "joint_talks_of", contact_id=contact.id):
            journal.replace(talk._replace(summary=None))
        journal.run("remove_talks_of", contact_id=contact.id)
        journal.remove(contact)
        journal.run("remove_lone_organizations")
    return _swept(journal)


def erase_talk(journal: Rows, talk: Interaction, tombstones: Iterable[Tombstone]) -> int:
    """Delete a talk and all that was learned in it, of everybody; return how many backups went with it."""
    with _erasing(journal, tombstones):
        for table in LEARNED:
            journal.run(f"remove_{table}_of_talk", interaction_id=talk.id)
        journal.remove(talk)
    return _swept(journal)


@contextmanager
def _erasing(journal: Rows, tombstones: Iterable[Tombstone]) -> Iterator[None]:
    """Delete what the block deletes, and with it what was ever answered in the quiz, of anybody: it may be about that.

    The ratings stay. The change journal goes, so nothing from before can be undone.
    """
    with journal.transaction("forget", bulk=True):
        journal.run("forget_recalls", answers=[])
        journal.run("forget_answers")
        yield
        for tombstone in tombstones:
            journal.add(tombstone)
        journal.mark(None, bulk=True)
        journal.run("remove_changes")
        journal.run("remove_operations")


def _swept(journal: Rows) -> int:
    """Write the file anew and delete what else holds words of before; return how many backups there were.

    Deleted rows are overwritten (secure_delete), but an index keeps the words of what was deleted.
    """
    journal.vacuum()
    if not isinstance(journal.base, SQLite):
        return 0  # a server's backups are its own
    remove_leftovers(journal.path)  # before the backups: one that is just being made can't be named any more
    return remove_backups(journal.path)


def remove_leftovers(path: str) -> None:
    """Delete what processes that were killed have left half written, beside the store and its backups."""
    stem, own = stem_of(path), [path + ending for ending in BESIDE]
    for folder in (os.path.dirname(path), folder_of(path)):
        if os.path.isdir(folder):
            left = [os.path.join(folder, name) for name in os.listdir(folder) if name.startswith(f"{stem}.")]
            for one in left:
                if one.endswith((".new", *BESIDE)) and one not in own:
                    os.unlink(one)
