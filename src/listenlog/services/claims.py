"""What is known of a contact as claims: to compare with what other programs tell, and to tell them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listenlog.domain.claim import Claim
from listenlog.domain.contact import Contact, ContactTag, Nickname
from listenlog.domain.contact_point import ContactPoint
from listenlog.domain.fact import Fact
from listenlog.domain.occasion import Occasion
from listenlog.domain.organization import Role
from listenlog.domain.relationship import NAMESAKE, Relation

if TYPE_CHECKING:
    from listenlog.store.journal import Journal


def claims_of(journal: Journal, contact: Contact, *, sensitive: bool = True) -> list[Claim]:
    """Return everything that a card can say of a contact, but for rules; with `sensitive` what is to be left out."""
    return [claim for claim, _row in claimed(journal, contact, sensitive=sensitive)]


def claimed(journal: Journal, contact: Contact, *, sensitive: bool = True) -> list[tuple[Claim, object]]:
    """Return the claims of a contact with the row that each stands for."""
    own = {"contact_id": contact.id}
    found: list[tuple[Claim, object]] = [(Claim("name", contact.name), contact)]
    died = contact.died_on.isoformat() if contact.died_on else None
    for kind, text in (("said", contact.said), ("pronouns", contact.pronouns), ("zone", contact.zone),
                       ("met", contact.met), ("died", died)):  # fmt: skip
        if text:
            found.append((Claim(kind, text), contact))
    found += [(Claim("nickname", row.name), row) for row in journal.each(Nickname, "nicknames_of", **own)]
    found += [
        (Claim("role", row.role or "", row.organization), row) for row in journal.each(Role, "affiliations_of", **own)
    ]
    for point in journal.each(ContactPoint, "points_of", **own):
        found.append((Claim("point", point.address, point.channel, point.label), point))
    for day in journal.each(Occasion, "occasions_of", **own):
        about = None if day.kind == "birthday" else day.label or day.kind
        kind = "birthday" if day.kind == "birthday" else "occasion"
        found.append((Claim(kind, about=about, day=(day.month, day.day, day.year)), day))
    for relation in journal.each(Relation, "relations_of", **own):
        if relation.kind != NAMESAKE:
            found.append((Claim("related", relation.name, relation.kind), relation))
    found += [(Claim("tag", row.tag), row) for row in journal.each(ContactTag, "tags_of", **own)]
    for fact in journal.each(Fact, "facts_of", **own):
        if sensitive or not fact.sensitive:
            found.append((Claim("fact", fact.text, fact.topic), fact))
    return found
