"""Facts by topic, a line each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from listenlog.domain.text import shown
from listenlog.domain.when import plain_day
from listenlog.views.theme import GAP, marks, shortened

if TYPE_CHECKING:
    from listenlog.services.fact import ListedFact
    from listenlog.views.theme import Span

LONG = 280  # characters of one fact


def fact_lines(facts: Sequence[ListedFact], today: date) -> Iterator[list[Span]]:
    """Yield each topic and its facts with their dates; facts without a topic come after, what to leave out last."""
    topics: dict[str, list[ListedFact]] = {}
    bare: list[ListedFact] = []
    for listed in facts:
        fact = listed.fact
        if not fact.sensitive:
            (topics.setdefault(fact.topic.casefold(), []) if fact.topic else bare).append(listed)
    headed = [(shown(topic).capitalize(), rows, "plain") for topic, rows in topics.items()]
    hidden = [listed for listed in facts if listed.fact.sensitive]
    for heading, rows, style in (*headed, ("Learned", bare, "plain"), ("Leave out", hidden, "dont")):
        if rows and not marks.words:
            yield [(heading, "faint")]
        for listed in rows:
            yield _line(listed, f"{heading}: " if marks.words else "  ", style, today)


def _line(listed: ListedFact, before: str, style: str, today: date) -> list[Span]:
    fact = listed.fact
    topic = f"{fact.topic}: " if fact.sensitive and fact.topic else ""
    told = plain_day(fact.learned_on, today)
    if listed.successor:
        told += f", corrected {plain_day(listed.successor.learned_on, today)}"
    if fact.dropped_on:
        told += f", dropped {plain_day(fact.dropped_on, today)}"
    stands = not listed.successor and not fact.dropped_on
    tags = "".join(f" #{shown(tag)}" for tag in listed.tags)
    text = shortened(shown(topic + fact.text), LONG, "--json")
    return [(f"{before}{text}", style if stands else "faint"), (tags, "faint"), GAP, (told, "faint")]
