"""A half year of somebody who listens better and better, written row by row: what statistics are counted of."""

import os
from datetime import UTC, date, datetime, time, timedelta

from sample import MOMENT

from listenlog.domain.breach import Breach
from listenlog.domain.contact import Contact
from listenlog.domain.fact import Fact
from listenlog.domain.interaction import Interaction, Participant
from listenlog.domain.need import Need
from listenlog.domain.preference import Preference
from listenlog.domain.promise import Promise
from listenlog.services.contacts import make_contact
from listenlog.store.codecs import new_uid
from listenlog.store.journal import Journal

FIRST = date(2026, 6, 1)
CHANNELS = ("signal", "visit", "signal", "mobile", "signal", "email", "visit")


def talked(
    journal: Journal,
    contact: Contact,
    on: date,
    channel: str | None = "visit",
    *,
    facts: int = 0,
    minutes: int | None = None,
    direction: str | None = None,
    answered: bool = True,
    imported: bool = False,
) -> Interaction:
    """Write a talk, with so many facts, noted so many minutes after it; None where its time isn't known."""
    at = datetime.combine(on, time(10), UTC)
    noted = at + timedelta(minutes=minutes or 0)
    talk = journal.add(
        Interaction(
            uid=new_uid(int(noted.timestamp() * 1000), os.urandom(10)),
            happened_on=on,
            happened_at=at if minutes is not None else None,
            channel=channel,
            direction=direction,
            answered=answered,
            imported=imported,
        )
    )
    journal.add(Participant(interaction_id=talk.id, contact_id=contact.id, happened_on=on))
    for number in range(facts):
        fact = Fact(contact_id=contact.id, interaction_id=talk.id, text=f"fact {number}", learned_on=on)
        journal.add(fact)
    return talk


def live(journal: Journal) -> None:
    """Write a half year: talks on most days, needs, promises, and three calls against the wishes of one."""
    with journal.transaction("live"):
        ann = make_contact(journal, "Ann Ray", pronouns="she/her")
        bob = make_contact(journal, "Bob Ellis")
        journal.add(Preference(contact_id=bob.id, aspect="stance", channel="signal", stance="prefers", stated_on=FIRST))
        journal.add(Need(contact_id=bob.id, asked="training", stated_on=FIRST))
        for day in range((MOMENT.on - FIRST).days + 1):
            on = FIRST + timedelta(days=day)
            for number in range((day * day * 31 % 101) % 7 - 4 + day // 80):
                channel = CHANNELS[(day + number) % len(CHANNELS)]
                way = "out" if (day + number) % 2 else "in"
                facts = (day * 3 + number) % 4 + day // 60
                talked(journal, bob, on, channel, facts=facts, minutes=(day * 7) % 50, direction=way)
            if day % 16 == 0:
                journal.add(
                    Need(
                        contact_id=bob.id,
                        asked="a report",
                        stated_on=on,
                        restated_on=on if day % 32 else None,
                        resolved_on=on + timedelta(days=3) if day < 150 else None,
                    )
                )
            if day % 4 == 0:
                kept = on + timedelta(days=2) if day % 24 else None
                due = on + timedelta(days=1)
                journal.add(Promise(contact_id=bob.id, text="pricing", made_on=on, due_on=due, kept_on=kept))
        email = Preference(contact_id=ann.id, aspect="stance", channel="phone", stance="avoids", stated_on=FIRST)
        email = journal.add(email)
        for day in (3, 10, 17):
            call = talked(journal, ann, FIRST + timedelta(days=day), "mobile", direction="out", answered=False)
            journal.add(Breach(interaction_id=call.id, contact_id=ann.id, preference_id=email.id))
        journal.add(Preference(contact_id=ann.id, aspect="do_not_contact", stated_on=FIRST + timedelta(days=18)))
