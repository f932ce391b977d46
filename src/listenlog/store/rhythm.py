"""Keeps the rhythm of each contact up to date: worked out at the end of the transaction that changed what it is of."""

from __future__ import annotations

from listenlog.domain.cadence import TALKS, Talked, rhythm
from listenlog.domain.preference import Preference

TYPE_CHECKING = False
if TYPE_CHECKING:
    from listenlog.store.rows import Rows


def settle(journal: Rows) -> None:
    """Work out the rhythm of every contact that triggers have marked since; the dead and the gone have none."""
    today = journal.now.date()
    for contact_id in journal.numbers("unsettled_contacts"):
        own = {"contact_id": contact_id}
        talks = journal.find(Talked, "talk_days", **own, most=TALKS)
        found = rhythm(contact_id, talks, journal.find(Preference, "cadences_of", **own), today)
        journal.run("remove_rhythm_of", **own)
        if found is not None:
            journal.add(found)
    journal.run("settle_all")
