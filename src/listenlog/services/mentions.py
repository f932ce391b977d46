"""Contacts named in what was noted of others: linked where the whole name is written, and one alone has it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from itertools import pairwise
from typing import TYPE_CHECKING

from listenlog.domain.brief import Mention
from listenlog.domain.contact import Contact
from listenlog.domain.names import folded, name_key, name_words, unpossessed
from listenlog.services.search import KINDS, MARKS, rows_behind

if TYPE_CHECKING:
    from listenlog.store.journal import Journal

MOST_WORDS = 400  # of a note, in which names are looked for
LOOKED_AT = 30  # newest texts with a name that are read


def mentioned(journal: Journal, texts: Iterable[str], besides: Collection[int]) -> list[Contact]:
    """Return the contacts whose whole names of two words or more are in texts, in their order, but for some."""
    found: dict[int, Contact] = {}
    having: dict[str, set[int]] = {}
    for text in texts:
        words = name_words(unpossessed(text))[:MOST_WORDS]
        for word in words:
            if word not in having:
                having[word] = set(journal.numbers("contacts_with_word", word=word))
        for place, (word, after) in enumerate(pairwise(words)):
            for number in sorted(having[word] & having[after] - found.keys() - set(besides)):
                contact = journal.first(Contact, "contact_by_id", contact_id=number)
                if contact and _begins(words[place:], contact) and _alone(journal, contact):
                    found[number] = contact
    return list(found.values())


def mentioning(journal: Journal, contact: Contact, most: int, looked_at: int = LOOKED_AT) -> list[Mention]:
    """Return what was noted of others with the whole name of a contact in it, newest first.

    At most `looked_at` texts with the name are read, the newest.
    """
    if len(name_words(contact.name)) < 2 or not _alone(journal, contact):
        return []
    phrase = " ".join(re.findall(r"\w+", folded(contact.name)))
    keys = journal.numbers("search", terms=f'"{phrase}"', most=looked_at)
    own = frozenset(journal.numbers("rows_of_contacts", ids=f"[{contact.id}]", most=1_000_000)) if keys else frozenset()
    rows = rows_behind(journal, [key for key in keys if key not in own and KINDS[key % MARKS] != "contact"])
    told = [
        Mention(row.contact, row.name, row.on, row.text)
        for row in (rows[key] for key in keys if key in rows)  # the newest first
        if not row.sensitive and contact in mentioned(journal, [row.text], ())
    ]
    return sorted(told, key=lambda one: str(one.on), reverse=True)[:most]


def _begins(words: list[str], contact: Contact) -> bool:
    name = name_words(contact.name)
    return words[: len(name)] == name


def _alone(journal: Journal, contact: Contact) -> bool:
    return len(journal.find(Contact, "contacts_by_name_key", name_key=name_key(contact.name))) == 1
