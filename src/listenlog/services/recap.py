"""Drafting the message that says back what was heard."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from listenlog.domain.brief import newest_rules
from listenlog.domain.contact import Contact, Nickname
from listenlog.domain.contact_point import ContactPoint, address_of
from listenlog.domain.errors import AgainstWishes, NothingChanged
from listenlog.domain.interaction import Attended
from listenlog.domain.need import Need
from listenlog.domain.preference import Preference
from listenlog.domain.promise import Promise
from listenlog.domain.recap import Recap, first_name, recap_text
from listenlog.domain.text import shown

if TYPE_CHECKING:
    from listenlog.store.journal import Journal


def draft_recap(journal: Journal, contact: Contact, on: date) -> Recap:
    """Return the message that says back the last talk: its needs and promises, else all that are open.

    Of what is open from before, what they agreed to isn't said again. Raises AgainstWishes where they asked not to be
    contacted, NothingChanged where they have died.
    """
    own = {"contact_id": contact.id}
    if contact.died_on:
        raise NothingChanged(f"{shown(contact.name)} has died, so there is no draft.")
    rules = newest_rules(journal.find(Preference, "rules_of", **own), on)
    if any(rule.aspect == "do_not_contact" for rule in rules):
        raise AgainstWishes(f"{shown(contact.name)} asked not to be contacted, so there is no draft.")
    last = journal.first(Attended, "talks_of", **own, answered=True, most=1)
    needs = journal.find(Need, "open_needs_of", **own)
    promises = journal.find(Promise, "open_promises_of", **own)
    talk = last.id if last else None
    heard = [n for n in needs if n.interaction_id == talk], [p for p in promises if p.interaction_id == talk]
    of_last = last is not None and any(heard)
    needs, promises = heard if of_last else ([n for n in needs if not n.agreed], promises)
    points = journal.find(ContactPoint, "points_of", **own)
    channel = next((r.channel for r in rules if r.stance == "prefers" and r.channel), None)
    against = {r.channel for r in rules if r.stance in ("avoids", "refuses")}
    if channel is None and "email" not in against and any(p.channel == "email" for p in points):
        channel = "email"
    nicknames = [n.name for n in journal.each(Nickname, "nicknames_of", **own)]
    text = recap_text(
        first_name(contact.name, nicknames), needs, promises, last.happened_on if last and of_last else None, on
    )
    return Recap(channel, address_of(channel, points), "What I heard", text)
