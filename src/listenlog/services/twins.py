"""Rows that say the same of one contact: a merge keeps one of two, and an import finds the one that was kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from listenlog.domain.breach import Breach
from listenlog.domain.card import Recall
from listenlog.domain.contact import ContactTag, Nickname
from listenlog.domain.contact_point import ContactPoint
from listenlog.domain.interaction import Participant
from listenlog.domain.occasion import Occasion
from listenlog.domain.organization import Affiliation
from listenlog.domain.relationship import Relationship

if TYPE_CHECKING:
    from listenlog.store.journal import Journal

# By table: the rows of a contact, and the columns in which two rows of one contact say the same.
_ROWS: dict[str, tuple[Callable[[Journal, int], list[Any]], tuple[str, ...]]] = {
    "nickname": (lambda journal, who: journal.find(Nickname, "nicknames_of", contact_id=who), ("name",)),
    "contact_tag": (lambda journal, who: journal.find(ContactTag, "tags_of", contact_id=who), ("tag",)),
    "contact_point": (
        lambda journal, who: journal.find(ContactPoint, "points_of", contact_id=who),
        ("channel", "address"),
    ),
    "affiliation": (
        lambda journal, who: journal.find(Affiliation, "every_affiliation_of", contact_id=who),
        ("organization_id", "role", "since_on", "until_on"),
    ),
    "occasion": (
        lambda journal, who: journal.find(Occasion, "occasions_of", contact_id=who),
        ("kind", "month", "day", "label"),
    ),
    "relationship": (
        lambda journal, who: journal.find(Relationship, "relationships_of", contact_id=who),
        ("contact_id", "kind", "other_contact_id", "other_name"),
    ),
    "participant": (
        lambda journal, who: journal.find(Participant, "participations_of", contact_id=who),
        ("interaction_id",),
    ),
    "recall": (
        lambda journal, who: journal.find(Recall, "recalls_of", contact_id=who),
        ("interaction_id",),
    ),
    "breach": (
        lambda journal, who: journal.find(Breach, "breaches_of", contact_id=who),
        ("interaction_id",),
    ),
}
TABLES = tuple(_ROWS)


def rows_of(journal: Journal, table: str, contact_id: int) -> list[Any]:
    """Return a contact's rows of one of TABLES."""
    return _ROWS[table][0](journal, contact_id)


def says(table: str, values: Mapping[str, Any]) -> tuple[Any, ...]:
    """Return what a row says, the same for twins; of birthdays a contact has one."""
    if table == "occasion" and values["kind"] == "birthday":
        return ("birthday",)
    return tuple(values[column] for column in _ROWS[table][1])
