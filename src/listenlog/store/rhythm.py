"""Keeps the rhythm of each contact up to date: worked out at the end of the transaction that changed what it is of."""

from __future__ import annotations

from datetime import timedelta

from listenlog.domain.cadence import TALKS, Talked, channels_of, last_talk, rhythm, wishes_of
from listenlog.domain.preference import Preference

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from listenlog.store.rows import Rows


def settle(journal: Rows) -> None:
    """Work out the rhythm of every contact that triggers have marked since; whoever is gone by now has none."""
    today = journal.now.date() - timedelta(days=1)  # it is still yesterday, west of here
    for contact_id in journal.numbers("unsettled_contacts"):
        own = {"contact_id": contact_id}
        rules = journal.find(Preference, "cadences_of", **own)
        found = rhythm(contact_id, talked(journal, contact_id, rules), rules, today)
        journal.run("remove_rhythm_of", **own)
        if found is not None:
            journal.add(found)
    journal.run("settle_all")


def talked(journal: Rows, contact_id: int, rules: Sequence[Preference]) -> list[Talked]:
    """Return a contact's newest talks, newest first, and of each channel that a wish is for the last one there was."""
    own = {"contact_id": contact_id}
    talks = journal.find(Talked, "talk_days", **own, most=TALKS)
    if len(talks) < TALKS:
        return talks
    missing = {rule.channel for rule in wishes_of(rules) if rule.channel and last_talk(talks, rule.channel) is None}
    channels = sorted({other for channel in missing for other in channels_of(channel)})
    older = [talk for channel in channels for talk in journal.find(Talked, "last_talk_by", **own, channel=channel)]
    return [*talks, *sorted(older, key=lambda talk: talk.on, reverse=True)]
