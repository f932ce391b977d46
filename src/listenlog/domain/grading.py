"""Whether what somebody says at night conveys what was noted: offline, by words, with weights fitted beforehand.

A logistic model over the features of grading_features, fitted by benchmarks/fit_grading.py. It finds which fact may be
meant; the person decides.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import exp, log

from listenlog.domain.grading_features import NAMES, Compared, Cover, compare, cover
from listenlog.domain.grading_text import Sentence, clauses_of, read, stem
from listenlog.domain.grading_weights import DISMISSED, TICKED, WEIGHTS
from listenlog.domain.names import name_words
from listenlog.domain.record import NamedTuple

_ALONE_BEST = NAMES.index("alone best")
THIN = 0.2  # what a clause weighs at most that says nothing but the words of the question: it is never ticked
MOST = 60  # clauses that are looked at, of all answers together


class Cell(NamedTuple):
    """An answer against a fact: 'recalled', 'ask' or 'missed', how likely it conveys it, and why it may not."""

    verdict: str
    probability: float
    reason: str = ""


class Best(NamedTuple):
    """A fact against all answers: the verdict, the answer that fits best (None for none), its clause, and why not."""

    verdict: str
    answer: int | None
    clause: str
    reason: str
    probability: float


class Grading(NamedTuple):
    """Every answer against every fact (`cells[answer][fact]`), and the best answer to each fact."""

    cells: tuple[tuple[Cell, ...], ...]
    facts: tuple[Best, ...]


class Guess(NamedTuple):
    """A clause of an answer against a fact; one that is `thin` says hardly anything."""

    clause: str
    compared: Compared
    thin: bool = False

    def chance(self) -> float:
        """Return the probability by the weights that are shipped."""
        found = probability(self.compared.features)
        return min(found, TICKED - 0.01) if self.thin else found


def grade(facts: Sequence[str], answers: Sequence[str], *, person: str = "", cue: str = "") -> Grading:
    """Return what the answers say of facts noted on a person, each text as it was typed.

    What the question said already (`cue`) hardly counts. Nothing raises; of very long answers the beginning is read.
    """
    cells: list[tuple[Cell, ...]] = []
    best = [Best("missed", None, "", "", 0.0) for _fact in facts]
    for number, row in enumerate(candidates(facts, answers, person, cue)):
        graded = []
        for place, listed in enumerate(row):
            chance, found = max(((one.chance(), one) for one in listed), default=(0.0, None))
            cell = Cell(verdict_of(chance), chance, found.compared.reason if found and chance < TICKED else "")
            graded.append(cell)
            if found and chance > best[place].probability:
                near = cell.verdict == "recalled" or bool(found.compared.features[_ALONE_BEST])
                told = (found.clause, cell.reason) if near else ("", "")
                best[place] = Best(cell.verdict, number, *told, chance)
        cells.append(tuple(graded))
    return Grading(tuple(cells), tuple(best))


def verdict_of(chance: float) -> str:
    """Return what a probability comes to."""
    return "recalled" if chance >= TICKED else "missed" if chance < DISMISSED else "ask"


def probability(features: Sequence[float], weights: Sequence[float] = WEIGHTS) -> float:
    """Return the probability of a logistic model whose first weight is the constant."""
    total = weights[0] + sum(w * x for w, x in zip(weights[1:], features, strict=True))
    return 1 / (1 + exp(-max(-30.0, min(30.0, total))))


def candidates(
    facts: Sequence[str], answers: Sequence[str], person: str = "", cue: str = ""
) -> list[list[list[Guess]]]:
    """Return the clauses of each answer against each fact: `[answer][fact]`, each with its features."""
    hidden = frozenset(stem(word) for word in name_words(person)) | frozenset(name_words(person))
    asked = frozenset(word.stem for word in read(cue).content)
    noted = [read(fact, hidden, asked) for fact in facts]
    rarity = _rarity(noted)
    rows = []
    left = MOST
    for answer in answers:
        clauses = clauses_of(answer)[: max(0, left)]
        left -= len(clauses)
        row: list[list[Guess]] = [[] for _fact in facts]
        alone: dict[int, list[str]] = {}  # the clauses that each fact explains best, which are weighed together
        last = -1
        for number, clause in enumerate(clauses):
            said = read(clause, hidden, asked)
            covers = _covers(said, noted, rarity)
            best = max(range(len(covers)), key=lambda i: (covers[i].explained, covers[i].covered, facts[i]), default=-1)
            place = best if covers and covers[best].explained else -2 - number
            if last != -1 and all(word.number is not None or word.weight < 0.9 for word in said.content):
                place = last  # '10' goes with what was said before it
            alone.setdefault(place, []).append(clause)
            last = place
        for together in (", ".join(listed) for listed in alone.values()):
            said = read(together, hidden, asked)
            covers = _covers(said, noted, rarity)
            for place, fact in enumerate(noted if covers else ()):
                rival = max((c.explained for i, c in enumerate(covers) if i != place), default=0.0)
                guess = Guess(together, compare(said, fact, covers[place], rival), said.weight < THIN)
                if any(guess.compared.features[:2]):  # they have something in common
                    row[place].append(guess)
        rows.append(row)
    return rows


def _covers(said: Sentence, noted: Sequence[Sentence], rarity: dict[str, float]) -> list[Cover]:
    return [cover(said, fact, rarity) for fact in noted] if said.content else []


def _rarity(facts: Sequence[Sentence]) -> dict[str, float]:
    """Return how much a stem weighs: less where several facts have it, for it doesn't tell which is meant."""
    number: dict[str, int] = {}
    for fact in facts:
        for root in {word.stem for word in fact.content}:
            number[root] = number.get(root, 0) + 1
    return {root: 1 / (1 + log(times)) for root, times in number.items() if times > 1}
