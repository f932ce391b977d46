"""Forgetting for good: a person, or one talk. Tombstones are left, without a word of it, for imports to respect."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from listenlog.domain.contact import Contact
from listenlog.domain.contact_point import ContactPoint
from listenlog.domain.errors import NothingChanged
from listenlog.domain.fact import Fact
from listenlog.domain.interaction import Attended, Interaction
from listenlog.domain.names import folded, name_words
from listenlog.domain.original import Original
from listenlog.domain.record import NamedTuple
from listenlog.domain.tombstone import (
    OWN_CHANNELS,
    SALT,
    Tombstone,
    address_name,
    buried,
    digest_name,
    full_name,
    key_name,
    uid_name,
    words_name,
)
from listenlog.services.log import list_talks

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from listenlog.domain.log import Talk
    from listenlog.store.journal import Journal


class Loss(NamedTuple):
    """What forgetting a contact deletes: how many facts and talks, and talks with others whose shared text goes."""

    facts: int
    talks: int
    joint: int


class Forgotten(NamedTuple):
    """What went with it: how many backups, and whether one could be made anew of what is left."""

    backups: int
    renewed: bool


def loss_of(journal: Journal, contact: Contact) -> Loss:
    """Return what `forget` would delete."""
    joint = journal.find(Interaction, "joint_talks_of", contact_id=contact.id)
    talks = sum(
        len(journal.find(Attended, "talks_of", contact_id=contact.id, answered=answered, most=1_000_000_000))
        for answered in (True, False)
    )
    shared = sum(1 for talk in joint if talk.summary)
    return Loss(len(journal.find(Fact, "facts_of", contact_id=contact.id)), talks - len(joint), shared)


def forget(journal: Journal, contact: Contact, on: date) -> Forgotten:
    """Delete every byte written about a contact, backups included; a backup of what is left takes their place."""
    salt = os.urandom(SALT).hex()
    stones = [buried("contact", salt, _names(journal, contact), on)]
    talks = journal.find(Interaction, "talks_alone_with", contact_id=contact.id)
    if talks:
        stones.append(buried("note", salt, (name for talk in talks for name in _names_of_talk(talk)), on))
    return _renewed(journal, journal.erase_contact(contact, stones))


def forget_talk(journal: Journal, talk: Talk, on: date) -> Forgotten:
    """Delete a talk, and all that was learned in it, likewise."""
    whole = journal.first(Interaction, "interaction_by_id", interaction_id=talk.id)
    assert whole is not None
    stone: Tombstone = buried("note", os.urandom(SALT).hex(), _names_of_talk(whole), on)
    return _renewed(journal, journal.erase_talk(whole, [stone]))


def talks_fitting(journal: Journal, contact: Contact, fragment: str) -> list[Talk]:
    """Return a contact's talks, newest first, whose day, words or what was learned hold `fragment`."""
    wanted = " ".join(folded(fragment).split())
    return [talk for talk in list_talks(journal, contact) if wanted and any(wanted in text for text in _said(talk))]


def _said(talk: Talk) -> Iterator[str]:
    yield talk.happened_on.isoformat()
    for text in (talk.summary, talk.external_id, talk.learned, talk.asked, talk.promised):
        if text:
            yield " ".join(folded(text).split())


def _names(journal: Journal, contact: Contact) -> Iterator[str]:
    """Yield what may name a contact in a file: uids, the whole name, addresses of their own, what its source says."""
    own = {"contact_id": contact.id}
    yield uid_name(contact.uid)
    yield from map(uid_name, journal.texts("former_uids_of", **own))
    if len(name_words(contact.name)) > 1:
        yield full_name(contact.name_key)
    for point in journal.each(ContactPoint, "points_of", **own):
        if point.channel in OWN_CHANNELS:
            yield address_name(point.match_key)
    for original in journal.each(Original, "originals_of", **own):
        yield digest_name(original.digest)
        if original.external_id:
            yield key_name(original.external_id)


def _names_of_talk(talk: Interaction) -> Iterator[str]:
    yield uid_name(talk.uid)
    if talk.external_id:
        yield key_name(talk.external_id)
    if talk.summary:
        yield words_name(talk.happened_on, talk.summary)


def _renewed(journal: Journal, backups: int) -> Forgotten:
    if not backups:
        return Forgotten(0, True)
    try:
        journal.back_up("after-forget")
    except NothingChanged:
        return Forgotten(backups, False)
    return Forgotten(backups, True)
