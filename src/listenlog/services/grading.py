"""What the grader thinks of answers: boxes ticked for a conversation, a rating offered for a card."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from listenlog.domain.card import FORGOT, GOOD
from listenlog.domain.fact import Fact
from listenlog.domain.grading import grade
from listenlog.domain.name_answer import Person, judge_name
from listenlog.domain.quiz import Thing, fact_words
from listenlog.domain.record import NamedTuple
from listenlog.services.quiz import Probe
from listenlog.services.review import Box


class Opinion(NamedTuple):
    """What is thought of an answer to a card: the rating offered, why, and for whom the contact was taken (0: nobody).

    `verdict` is recalled, ask or missed, '' where the grader wasn't asked. `sibling` is the fact that was told in place
    of the one asked for, where the same question means both.
    """

    rating: int
    verdict: str = ""
    reason: str = ""
    probability: float | None = None
    taken_for: int = 0
    sibling: Fact | None = None


def boxes_of(things: Sequence[Thing], lines: Sequence[str], person: str, *, judged: bool) -> list[Box]:
    """Return a box for each thing that was noted, ticked where the lines say it; none is ticked if not `judged`."""
    if not judged or not lines:
        return [Box(thing, False) for thing in things]
    graded = grade([thing.text for thing in things], lines, person=person)
    return [
        Box(thing, found.verdict == "recalled", found.clause, found.reason, found.verdict, found.probability)
        for thing, found in zip(things, graded.facts, strict=True)
    ]


def strays_of(
    boxes: Sequence[Box], lines: Sequence[str], others: Mapping[int, tuple[str, Sequence[Thing]]]
) -> list[tuple[int, str, Fact]]:
    """Return what the lines tell that is another's, noted in the same conversation: (contact, name, fact).

    `others` are names and things by contact. A line that says something of this one too is no mix-up.
    """
    found = []
    own = [box.thing.text for box in boxes]
    said = [line for line in lines if not own or not any(c.verdict == "recalled" for c in grade(own, [line]).facts)]
    for number, (name, things) in others.items():
        facts = [(thing.row, thing.text) for thing in things if isinstance(thing.row, Fact) and not thing.row.sensitive]
        if facts and said:
            graded = grade([text for _row, text in facts], said, person=name)
            found += [
                (number, name, row)
                for (row, _text), one in zip(facts, graded.facts, strict=True)
                if one.verdict == "recalled"
            ]
    return found


def opinion_of(probe: Probe, answer: str, asked: Person, roster: Sequence[Person], *, judged: bool) -> Opinion:
    """Return what is thought of an answer: names by their letters, everything else by what it says."""
    if not answer.strip():
        return Opinion(FORGOT)
    if probe.candidate.card.kind in ("name", "contrast"):
        found = judge_name(answer, asked, roster)
        verdict = "recalled" if found.right else "missed"
        return Opinion(GOOD if found.right else FORGOT, verdict, found.note, taken_for=found.other_id)
    if not judged:
        return Opinion(GOOD)
    texts = [*probe.texts, *map(fact_words, probe.siblings)]
    own, *rest = grade(texts, [answer], person=probe.contact.name, cue=probe.cue).facts
    if own.verdict == "recalled":
        return Opinion(GOOD, own.verdict, own.reason, own.probability)
    told = (
        fact
        for fact, one in zip(probe.siblings, rest[len(probe.texts) - 1 :], strict=True)
        if one.verdict == "recalled"
    )
    return Opinion(FORGOT, own.verdict, own.reason, own.probability, sibling=next(told, None))
