"""What is held on one person: everything, for whoever asks what you know about them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from listenlog.domain.fact import Fact
from listenlog.domain.interaction import Participant
from listenlog.domain.need import Need
from listenlog.domain.original import Original
from listenlog.domain.promise import Promise
from listenlog.interchange.listenlog_json import write
from listenlog.services.mentions import mentioning

if TYPE_CHECKING:
    from listenlog.domain.clock import Moment
    from listenlog.domain.contact import Contact
    from listenlog.store.journal import Journal

EVERY = 1_000_000


def export_person(journal: Journal, people: list[Contact], now: Moment, *, everything: bool = False) -> Iterator[str]:
    """Yield every row of some contacts as JSON that another store can take in; of others only their names stand in it.

    With `everything` also where they are named in what was noted of others: the words and the day, not of whom.
    """
    uids = {contact.uid for contact in people}
    kept = _Kept(journal, uids)
    tables: list[tuple[str, Iterator[dict[str, Any]]]] = [(table, kept.rows(table)) for table in journal.tables()]
    if everything:
        named = [
            {"uid": contact.uid, "named_on": mention.on, "text": mention.text}
            for contact in people
            for mention in mentioning(journal, contact, EVERY, EVERY)
        ]
        tables.append(("mention", iter(named)))
    return write(now.at, tables)


class _Kept:
    """Chooses the rows of some contacts, table by table, each table after those it refers to."""

    def __init__(self, journal: Journal, uids: set[str]) -> None:
        self.journal = journal
        self.uids = uids
        talks: set[str] = set()
        for row in journal.exported("participant"):
            if row["contact"] in uids:
                talks.add(row["interaction"])
        places = {row["organization"] for row in journal.exported("affiliation") if row["contact"] in uids}
        self.kept = {"contact": uids, "interaction": talks, "organization": places}
        self.names = {row["uid"]: row["name"] for row in journal.exported("contact")}

    def rows(self, table: str) -> Iterator[dict[str, Any]]:
        """Yield the rows of a table that are theirs; a reference to somebody else becomes a name or goes."""
        references = {c.removesuffix("_id"): t for c, t in self.journal.references(table).items()}
        mine = self.kept.setdefault(table, set())
        chosen = table in ("contact", "interaction", "organization")
        for row in self.journal.exported(table):
            if chosen:
                if row["uid"] in mine:
                    yield row
                continue
            owners = [(column, target) for column, target in references.items() if row.get(column) is not None]
            if not owners or not self._theirs(row, owners):
                continue
            if table == "relationship" and row.get("other_contact") not in (None, *self.uids):
                row["other_name"], row["other_contact"] = self.names[row["other_contact"]], None
            if any(row.get(c) is not None and row[c] not in self.kept.get(t, ()) for c, t in owners if t != table):
                continue
            mine.add(row["uid"])
            yield row

    def _theirs(self, row: dict[str, Any], owners: list[tuple[str, str]]) -> bool:
        """Say whether a row is of one of them: by its contact, else by the row that it belongs to."""
        if "contact" in row and row["contact"] is not None:
            return row["contact"] in self.uids
        if any(target == "contact" for _column, target in owners):
            return False
        return any(target != "interaction" and row[column] in self.kept.get(target, ()) for column, target in owners)


def past_of(journal: Journal, contact: Contact) -> dict[str, list[str]]:
    """Return what is over or stands elsewhere, under headings: facts that were corrected, needs and promises that are
    settled, how they felt, who told of them, and where else they are named.
    """
    own = {"contact_id": contact.id}
    facts = [
        f"{fact.topic}: {fact.text}" if fact.topic else fact.text
        for fact in journal.each(Fact, "every_fact_of", **own)
        if fact.dropped_on or fact.superseded_by_id
    ]
    needs = [
        " / ".join(filter(None, (need.asked, need.underlying, need.resolution)))
        for need in journal.each(Need, "every_need_of", **own)
        if not need.is_open
    ]
    promises = [p.text for p in journal.each(Promise, "all_promise") if p.contact_id == contact.id and p.kept_on]
    origins = [
        f"{original.origin}{f', as {original.external_id}' if original.external_id else ''}"
        for original in journal.each(Original, "originals_of", **own)
    ]
    felt = [
        f"{one.happened_on.isoformat()}: {one.felt}"
        for one in journal.each(Participant, "participations_of", **own)
        if one.felt
    ]
    named = [f"{m.on}: {m.text}" for m in mentioning(journal, contact, EVERY, EVERY)]
    return {
        "Said before, and over": facts,
        "Needs that are settled": needs,
        "Promises that were kept": promises,
        "How they felt": felt,
        "Imported from": origins,
        "Named in notes of others": named,
    }
