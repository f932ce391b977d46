"""Conversations as JSON lines, each with what was learned in it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from listenlog.domain.contact import Contact
from listenlog.domain.fact import Fact
from listenlog.domain.interaction import Interaction, Participant
from listenlog.domain.names import name_key
from listenlog.domain.need import Need
from listenlog.domain.promise import Promise

if TYPE_CHECKING:
    from listenlog.store.journal import Journal


def export_lines(journal: Journal, people: Sequence[Contact], *, sensitive: bool) -> Iterator[str]:
    """Yield a line for each conversation of these contacts, oldest first, then for what was learned outside of one.

    The text is the summary, then facts, needs and promises in the notation; `external_id` is the uid where the
    conversation has no other, so that taking the lines in again changes nothing.
    """
    names = _names(people)
    learned = _learned(journal, names, sensitive=sensitive)
    company: dict[int, list[Participant]] = {}
    for one in journal.each(Participant, "all_participant"):
        if one.contact_id in names:
            company.setdefault(one.interaction_id, []).append(one)
    for talk in journal.each(Interaction, "all_interaction"):
        present = sorted(company.get(talk.id, ()), key=lambda p: p.position)
        if not present:
            continue
        told = [talk.summary] if talk.summary else []
        for one in present:
            called = f"{names[one.contact_id]}: " if len(present) > 1 else ""
            told += [f"{called}{line}" for line in learned.get((talk.id, one.contact_id), ())]
            told += [f"{called}felt: {one.felt}"] if one.felt else []
        yield _line(
            {
                "contact": names[present[0].contact_id],
                "with": [names[one.contact_id] for one in present[1:]] or None,
                "date": talk.happened_on.isoformat(),
                "text": "\n".join(told) or ("no answer" if not talk.answered else "talked"),
                "channel": talk.channel,
                "direction": talk.direction,
                "external_id": talk.external_id or talk.uid,
            }
        )
    for fact in journal.each(Fact, "all_fact"):
        if fact.interaction_id is None and fact.contact_id in names and _is_told(fact, sensitive):
            yield _line(
                {
                    "contact": names[fact.contact_id],
                    "date": fact.learned_on.isoformat(),
                    "text": _fact(fact),
                    "external_id": fact.uid,
                }
            )


def _names(people: Sequence[Contact]) -> dict[int, str]:
    """Return what each is called so that an import finds them: the name, or the handle where two share it."""
    keys = [contact.name_key or name_key(contact.name) for contact in people]
    twice = {key for key in keys if keys.count(key) > 1} if len(set(keys)) < len(keys) else set()
    return {c.id: c.handle if key in twice else c.name for c, key in zip(people, keys, strict=True)}


def _learned(journal: Journal, names: dict[int, str], *, sensitive: bool) -> dict[tuple[int, int], list[str]]:
    """Return by talk and contact what was learned, as lines of the notation."""
    found: dict[tuple[int, int], list[str]] = {}

    def tell(row: Any, key: str, text: str | None) -> None:
        if row.interaction_id is not None and row.contact_id in names and text:
            line = f"{key}: {text}" if key else text
            found.setdefault((row.interaction_id, row.contact_id), []).append(line)

    for fact in journal.each(Fact, "all_fact"):
        if _is_told(fact, sensitive):
            tell(fact, "", _fact(fact))
    for need in journal.each(Need, "all_need"):
        tell(need, "complaint" if need.kind == "complaint" else "asked", need.asked)
        tell(need, "needs", need.underlying)
    for promise in journal.each(Promise, "all_promise"):
        due = f" by {promise.due_on.isoformat()}" if promise.due_on else ""
        tell(promise, "I promise" if promise.direction == "mine" else "they promise", f"{promise.text}{due}")
    return found


def _is_told(fact: Fact, sensitive: bool) -> bool:
    return fact.dropped_on is None and fact.superseded_by_id is None and (sensitive or not fact.sensitive)


def _fact(fact: Fact) -> str:
    key = "leave out" if fact.sensitive else fact.topic
    return f"{key}: {fact.text}" if key else fact.text


def _line(row: dict[str, Any]) -> str:
    return json.dumps({key: value for key, value in row.items() if value is not None}, ensure_ascii=False) + "\n"
