"""Listing contacts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

from listenlog.domain.list import ListedContact
from listenlog.domain.names import name_words

if TYPE_CHECKING:
    from listenlog.store.journal import Journal


def list_contacts(
    journal: Journal,
    today: date,
    *,
    organization: str | None = None,
    tag: str | None = None,
    quiet_for: int | None = None,
    archived: bool = False,
) -> Iterator[ListedContact]:
    """Yield contacts by name, with their last talk; narrowed by organization, tag, or days without a talk.

    Those archived only with `archived`. Whoever isn't to be suggested today never counts as quiet.
    """
    rows = (
        journal.each(ListedContact, "listed_tagged", tag=tag.lstrip("#+").casefold(), today=today)
        if tag
        else journal.each(ListedContact, "listed", today=today)
    )
    members = _members(journal, organization) if organization else set()
    for row in rows:
        if row.archived_on and not archived:
            continue
        if organization and row.handle not in members:
            continue
        if quiet_for is not None:
            talked = row.last_talk_on is not None and row.last_talk_on > today - timedelta(days=quiet_for)
            if talked or not row.suggested(today):
                continue
        yield row if row.later_on and row.later_on > today else row._replace(later_on=None)


def _members(journal: Journal, organization: str) -> set[str]:
    """Return the handles of those who are at an organization with these words in its name, whatever else they are."""
    wanted = set(name_words(organization))
    return {handle for handle, name in journal.pairs("memberships") if wanted <= set(name_words(name))}
