"""The facts of a contact: listed, corrected, dropped. None is ever overwritten."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listenlog.domain.contact import Contact
from listenlog.domain.errors import UsageProblem
from listenlog.domain.fact import Fact, FactTag
from listenlog.domain.notation import fact_entry, read_entry, split_key
from listenlog.domain.record import NamedTuple
from listenlog.domain.text import stored
from listenlog.services.brief import fact_tags

if TYPE_CHECKING:
    from listenlog.domain.clock import Moment
    from listenlog.domain.when import Reference
    from listenlog.store.journal import Journal


class ListedFact(NamedTuple):
    """A fact with its tags and, where it was corrected, the fact that took its place."""

    fact: Fact
    tags: tuple[str, ...]
    successor: Fact | None


def list_facts(journal: Journal, contact: Contact, *, everything: bool = False) -> list[ListedFact]:
    """Return a contact's facts, newest first; with `everything` the corrected and the dropped ones too."""
    facts = (
        journal.find(Fact, "every_fact_of", contact_id=contact.id)
        if everything
        else journal.find(Fact, "facts_of", contact_id=contact.id)
    )
    by_number = {fact.id: fact for fact in facts}
    tags = fact_tags(journal, contact)
    return [ListedFact(fact, tags.get(fact.id, ()), by_number.get(fact.superseded_by_id or 0)) for fact in facts]


def correct_fact(journal: Journal, contact: Contact, fact: Fact, text: str, reference: Reference) -> Fact:
    """Put a new fact in the place of one, learned today, and keep the old one; return the new.

    `text` is one fact, taken whole: 'topic: text' changes the topic too, whatever else its key would mean in a note;
    tags are added to those there are. Raises UsageProblem where it is empty, or what the fact says already.
    """
    text = text.strip()
    if not text:
        raise UsageProblem("Say what is so instead: listenlog fact correct bob daughters twin daughters are 13")
    entry = read_entry(text, reference, (), 0)
    if entry.kind not in ("fact", "leave_out"):
        key, value = split_key(text)
        entry = fact_entry(value, topic=key or None)
    new = fact._replace(
        id=0,
        uid="",
        topic=stored(entry.topic) if entry.topic else fact.topic,
        text=stored(entry.text),
        sensitive=fact.sensitive or entry.kind == "leave_out",
        learned_on=reference.on,
    )
    kept = fact_tags(journal, contact).get(fact.id, ())
    tags = dict.fromkeys([*kept, *map(stored, entry.tags)])
    if new._replace(id=fact.id, uid=fact.uid, learned_on=fact.learned_on) == fact and len(tags) == len(kept):
        raise UsageProblem("That is what it says already; nothing was changed.")
    with journal.transaction("fact correct") as operation:
        journal.concern(operation, contact.handle)
        new = journal.add(new)
        for tag in tags:
            journal.add(FactTag(fact_id=new.id, tag=tag))
        journal.replace(fact._replace(superseded_by_id=new.id))
    return new


def drop_fact(journal: Journal, contact: Contact, fact: Fact, now: Moment) -> None:
    """Drop a fact that isn't so any more: it stays in the store and is shown only on request."""
    with journal.transaction("fact drop") as operation:
        journal.concern(operation, contact.handle)
        journal.replace(fact._replace(dropped_on=now.on))
