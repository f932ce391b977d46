"""A small store with something in every table."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from typing import Any

from command import Command

from listenlog.domain.card import Card, Confusion, Recall, Review
from listenlog.domain.clock import Moment
from listenlog.domain.contact import Contact
from listenlog.domain.fact import Fact
from listenlog.domain.need import Need
from listenlog.domain.notation import read_note
from listenlog.domain.original import Attachment, Original
from listenlog.domain.question import Question
from listenlog.domain.tombstone import buried
from listenlog.domain.when import Reference
from listenlog.services.add import Newcomer, add_contact
from listenlog.services.note import Noted, Talk, log_interaction, spoken_names
from listenlog.services.undo import undo
from listenlog.store.journal import Journal

MOMENT = Moment(datetime(2026, 11, 22, 14, 10, tzinfo=UTC), datetime(2026, 11, 22, 14, 10, tzinfo=UTC), "UTC")

BOB = """
talk: second call on the renewal, forty minutes
loves golf #sport +golf / family: twin daughters are 12
asked: training for the team
needs: the database rebuilt for the way sales works
said back: no, it is the reports that are slow
complaint: nobody called back for three weeks
felt: frustrated
I promise: pricing by 2026-11-27
they promise: a user list by 2026-12-01
prefers: email
avoids: phone until january "I'm not able to connect via phone"
visit: tue-thu 9-11:30, every 6 weeks, at most every 2 weeks, drop-in ok
meet: 2026-11-24 15:00 visit, confirmed
leave out: politics
ask next: how was Mexico?
email: bob@example.com
mobile: +1 702 555 0134
zone: America/Denver
birthday: 14 may 1980
says: BOB
pronouns: he/him
role: CFO at Acme
john: single / john: has two dogs
"""


def noted(journal: Journal, people: list[Contact], text: str, on: date = MOMENT.on, **talk: Any) -> Noted:
    """Note a text in the notation."""
    reference = Reference(datetime.combine(on, datetime.min.time()))
    entries = read_note(text, reference, spoken_names(journal, people))
    return log_interaction(journal, people, entries, Talk(on, **talk), MOMENT)


def fill(journal: Journal) -> None:
    """Add two people of one account with everything a note can say, and rows of what later versions use.

    A third has gone quiet.
    """
    bob = add_contact(
        journal, Newcomer("Bob Ellis", "Acme", nicknames=["Bobby"], tags=["vip"], met="at the fair in Köln")
    )
    john = add_contact(journal, Newcomer("John Reed", "Acme", "Buyer", points=[("landline", "0702 555 0199")]))
    noted(journal, [bob, john], BOB, at=MOMENT.at, channel="visit", direction="out")
    noted(journal, [john], 'do not contact: "take me off your list"', on=date(2026, 10, 1))
    noted(journal, [bob], "talk: first call", on=date(2026, 10, 2), channel="mobile", answered=False, direction="out")
    with journal.transaction("sample"):
        own: dict[str, Any] = {"contact_id": bob.id}
        journal.insert(
            "relationship",
            {**own, "uid": journal.uid(), "kind": "assistant", "other_contact_id": john.id, "other_name": None},
        )
        journal.insert(
            "relationship",
            {**own, "uid": journal.uid(), "kind": "spouse", "other_contact_id": None, "other_name": "Ann"},
        )
        card_text = "BEGIN:VCARD\nFN:Bob Ellis\nX-HAT: size 7\nPHOTO;ENCODING=b:\nEND:VCARD"
        original = journal.add(
            Original(contact_id=bob.id, origin="vcard", digest="0f" * 16, external_id="bob-1", card=card_text)
        )
        journal.add(buried("note", "0f" * 16, ["uid of a note"], MOMENT.on))
        journal.add(Attachment(original_id=original.id, place=2, content=bytes(range(256))))
        journal.insert("former_contact", {"uid": journal.uid(), "contact_id": bob.id, "handle": "bob-ellis-of-old"})
        name = Card(contact_id=john.id, kind="name")
        journal.add(name)
        known: dict[str, Any] = {"stability": 2.3065, "difficulty": 4.000000000000001, "due_on": date(2026, 11, 25)}
        reviewed = name._replace(**own, **known, state=2, reviewed_on=MOMENT.on, reviews=1)
        card = journal.add(reviewed)
        journal.add(
            Review(card_id=card.id, reviewed_at=MOMENT.at, study_day=MOMENT.on, answer="Bob", due_on=date(2026, 11, 25))
        )
        fact = journal.find(Fact, "facts_of", contact_id=john.id)[-1].id
        journal.add(Card(contact_id=john.id, kind="contrast", fact_id=fact, other_id=bob.id, due_on=MOMENT.on))
        told = journal.find(Fact, "facts_of", contact_id=bob.id)[0].id
        journal.add(Card(contact_id=bob.id, fact_id=told, state=2, reviews=2, due_on=MOMENT.on, reviewed_on=MOMENT.on))
        for whose, other in ((john.id, bob.id), (bob.id, john.id)):
            journal.add(Confusion(contact_id=whose, other_id=other, fact_id=fact, confused_on=MOMENT.on))
        journal.add(Recall(interaction_id=1, contact_id=john.id, study_day=MOMENT.on, answers=["two cats", "single"]))
    with journal.transaction("quiz"):
        recalled = Recall(interaction_id=1, contact_id=bob.id, study_day=MOMENT.on, answers=["golf"])
        journal.add(recalled._replace(finished_at=MOMENT.at, recalled=1, of=3))
    with journal.transaction("more"):
        talk = journal.numbers("next_interaction")[0] - 1
        rule = journal.numbers("next_preference")[0] - 1
        journal.insert(
            "breach", {**own, "uid": journal.uid(), "interaction_id": talk, "preference_id": rule, "why": "he asked"}
        )
        complained = Need(contact_id=john.id, kind="complaint", asked="the parking lot", stated_on=date(2026, 10, 5))
        journal.add(complained)
        solved = complained._replace(contact_id=bob.id, asked="the invoice was wrong")
        journal.add(solved._replace(resolution="a new one", resolved_on=date(2026, 11, 2), felt_after="relieved"))
        question = Question(contact_id=bob.id, text="What have you tried so far?", added_on=MOMENT.on)
        journal.add(question._replace(asked_on=MOMENT.on))
        journal.add(question._replace(text="how the move went", ask_on=MOMENT.on))
        journal.insert("organization", {"uid": journal.uid(), "name": "Nobody there", "name_key": "nobody there"})
        organization = journal.numbers("next_organization")[0] - 2
        blank = dict.fromkeys(
            (
                "contact_id",
                "interaction_id",
                "stance",
                "windows",
                "days",
                "valid_from",
                "valid_until",
                "most_days",
                "until_said",
            )
        )
        journal.insert(
            "preference",
            {
                **blank,
                "uid": journal.uid(),
                "organization_id": organization,
                "aspect": "appointment",
                "channel": "visit",
                "appointment": "first",
                "words": "please book at the desk",
                "stated_on": date(2026, 1, 5),
                "lifted": False,
            },
        )
    cleo = add_contact(journal, Newcomer("Cleo Park"))
    noted(journal, [cleo], "phone: every 2 weeks", on=date(2026, 9, 1), channel="mobile")
    noted(journal, [bob], "a thing to take back")
    undo(journal, MOMENT)


@contextmanager
def written(listenlog: Command) -> Iterator[tuple[Journal, dict[str, Contact]]]:
    """Yield the store of a command, within a transaction, and its contacts by handle: for what no command writes."""
    journal = listenlog.store(datetime(2026, 11, 1, tzinfo=UTC))
    with journal.transaction("sample"):
        yield journal, {contact.handle: contact for contact in journal.find(Contact, "all_contact")}
    journal.close()
