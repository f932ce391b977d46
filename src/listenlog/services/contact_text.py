"""Gathering what stands on a contact as one readable text, which `edit` changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listenlog.domain.contact import Contact, ContactTag, Nickname
from listenlog.domain.occasion import Occasion
from listenlog.domain.organization import Role
from listenlog.domain.question import Question
from listenlog.interchange.contact_changes import rebased, shared
from listenlog.interchange.contact_text import Document, Known, document_of, read, text_of
from listenlog.services.brief import prepare_brief

if TYPE_CHECKING:
    from listenlog.domain.clock import Moment
    from listenlog.domain.when import Reference
    from listenlog.store.journal import Journal

TALKS = 5  # the newest, on the text


def contact_text(journal: Journal, contact: Contact, now: Moment) -> str:
    """Return everything that stands on a contact as one readable text."""
    return text_of(contact_document(journal, contact, now))


def merged_text(journal: Journal, contact: Contact, before: str, text: str, now: Moment, reference: Reference) -> str:
    """Return the text as it is now with the changes in it that make `text` of `before`."""
    return rebased(read(before), read(text), contact_document(journal, contact, now), reference)


def shared_text(journal: Journal, contact: Contact, text: str, now: Moment) -> str:
    """Return what of the text as it is now stands in `text` too: a base that takes nothing out."""
    return shared(read(text), contact_document(journal, contact, now))


def contact_document(journal: Journal, contact: Contact, now: Moment, *, all_talks: bool = False) -> Document:
    """Return everything that stands on a contact as the lines of that text, with the rows they stand for.

    Of talks they are the newest few, or all.
    """
    card = prepare_brief(journal, contact, now, all_talks=all_talks)
    own = {"contact_id": contact.id}
    talks = [talk for talk in card.talks if talk.answered or talk.summary or talk.felt]
    known = Known(
        contact,
        nicknames=journal.find(Nickname, "nicknames_of", **own),
        tags=journal.find(ContactTag, "tags_of", **own),
        roles=journal.find(Role, "affiliations_of", **own),
        points=card.points,
        occasions=journal.find(Occasion, "occasions_of", **own),
        rules=[rule for rule in card.rules if rule.contact_id == contact.id],
        facts=card.facts,
        fact_tags=card.fact_tags,
        needs=card.needs,
        promises=card.promises,
        questions=journal.find(Question, "open_questions_of", **own),
        meetings=card.meetings,
        talks=talks if all_talks else talks[:TALKS],
        company=card.with_whom,
    )
    return document_of(known)
