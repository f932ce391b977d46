"""Conversations that other programs tell of, and what they heard of people."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from listenlog.domain.claim import Happened
from listenlog.domain.fact import Fact
from listenlog.services.graveyard import names_of_note
from listenlog.services.import_people import PeopleImport, Tally

if TYPE_CHECKING:
    from datetime import date

    from listenlog.store.journal import Journal


def bring_talks(journal: Journal, people: PeopleImport, happened: Iterable[Happened]) -> tuple[Tally, int]:
    """Write what happened, but for what is there already: by its key, else by whom, day and words.

    Returns how many were what, and how many of them were forgotten here.
    """
    talks = _Talks(journal, people)
    return talks.bring(happened), talks.forgotten


class _Talks:
    """Writes the talks of one import."""

    def __init__(self, journal: Journal, people: PeopleImport) -> None:
        self.journal = journal
        self.people = people
        self.seen: set[str] = set()
        self.forgotten = 0

    def bring(self, happened: Iterable[Happened]) -> Tally:
        new = same = 0
        for told in happened:
            numbers = list(dict.fromkeys(n for n in map(self.people.number_of, told.who) if n is not None))
            if not numbers:
                continue
            fresh = self._hear(told, numbers) if told.heard else self._talk(told, numbers)
            new, same = new + fresh, same + (not fresh)
        self.people.rows.flush()
        return Tally(new, 0, same - self.forgotten)

    def _talk(self, told: Happened, numbers: list[int]) -> bool:
        if self.people.buried.holds("note", names_of_note(told.key, told.on, told.text)):
            self.forgotten += 1
            return False
        if told.key:
            if told.key in self.seen or self.journal.numbers("interactions_by_external_id", external_id=told.key):
                return False
            self.seen.add(told.key)
        elif self._said(numbers[0], told.on, told.text):
            return False
        interaction = self.people.rows.add(
            "interaction", happened_on=told.on, happened_at=None, zone=None, channel=told.channel,
            direction=told.direction, answered=True, imported=True, summary=told.text, external_id=told.key,
            announced=None,
        )  # fmt: skip
        for position, number in enumerate(numbers):
            self.people.rows.add(
                "participant", interaction_id=interaction, contact_id=number, happened_on=told.on, position=position,
                felt=None,
            )  # fmt: skip
        return True

    def _said(self, number: int, on: date, text: str) -> bool:
        self.people.rows.flush()
        return text in self.journal.texts("summaries_on", contact_id=number, on=on)

    def _hear(self, told: Happened, numbers: list[int]) -> bool:
        """Write a fact on each of those it is about; return whether any is new."""
        fresh = False
        self.people.rows.flush()
        for number in numbers:
            known = self.journal.each(Fact, "every_fact_of", contact_id=number)
            if all((fact.text, fact.learned_on) != (told.text, told.on) for fact in known):
                self.journal.add(Fact(contact_id=number, text=told.text, learned_on=told.on))
                fresh = True
        return fresh
