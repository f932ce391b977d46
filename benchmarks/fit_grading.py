"""Fits the weights of the grader on the hand-written evenings, and writes them as a table.

    python benchmarks/fit_grading.py            writes src/listenlog/domain/grading_weights.py
    python benchmarks/fit_grading.py --check    says whether it is what this script gives

Logistic regression with a quadratic penalty, by Newton's method. Each cell of an evening, an answer against a fact, is
a row; of the clauses of an answer the likeliest counts, so that fitting takes a few rounds. The cuts are those that do
best when each evening is graded by weights fitted on the others. Nothing is random: the same data give the same table.
"""

import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from logistic import signed

from listenlog.domain.grading import Guess, candidates, probability
from listenlog.domain.grading_features import NAMES

ROOT = Path(__file__).resolve().parents[1]
DATA = [
    ROOT / "benchmarks" / "data" / f"{name}.jsonl" for name in ("crm_sessions_open", "own_sessions", "more_sessions")
]
TABLE = ROOT / "src" / "listenlog" / "domain" / "grading_weights.py"
PENALTY = 0.5
AGAINST = ("rival", "number differs", "kind differs", "kin differs", "opposite", "swapped", "negation", "sentiment",
           "name missing", "unexplained", "role", "tense", "strange name", "any", "object differs",
           "modifier differs")  # fmt: skip
EITHER = ("one word",)
ROUNDS = 4
SIGNS = (0, *(-1 if name in AGAINST else 0 if name in EITHER else 1 for name in NAMES))
RULED_OUT = 0.9  # of what was not recalled: the cut is where so much lies below it

Cell = tuple[list[Guess], bool]  # the clauses of an answer against a fact, and whether it conveys it
Evening = list[list[Cell]]  # a list for each answer


def evenings(path: Path) -> list[Evening]:
    """Return the evenings of a file, each cell with its features and what it should be."""
    found = []
    for line in path.read_text("utf-8").splitlines():
        session = json.loads(line)
        answers = [answer["text"] for answer in session["answers"]]
        rows = candidates(session["facts"], answers, session.get("person", ""))
        found.append(
            [
                [(listed, place in answer["recalls"]) for place, listed in enumerate(row)]
                for row, answer in zip(rows, session["answers"], strict=True)
            ]
        )
    return found


def chance(cell: Cell, weights: Sequence[float]) -> float:
    """Return the probability of the likeliest clause of a cell."""
    return max((probability(one.compared.features, weights) for one in cell[0]), default=0.0)


def fit(train: Sequence[Evening], penalty: float = PENALTY) -> list[float]:
    """Return the constant and the weights that fit the cells of these evenings."""
    cells = [cell for evening in train for row in evening for cell in row if cell[0]]

    def first(one: Guess) -> float:
        return one.compared.features[0] + one.compared.features[1]

    choose: Callable[[Guess], float] = first
    weights: list[float] = []
    for _round in range(ROUNDS):
        rows = [(max(listed, key=choose).compared.features, truth) for listed, truth in cells]
        weights = signed(
            [[1.0, *features] for features, _truth in rows], [truth for _features, truth in rows], penalty, SIGNS
        )

        def likeliest(one: Guess, weights: Sequence[float] = tuple(weights)) -> float:
            return probability(one.compared.features, weights)

        choose = likeliest
    return weights


def held_out(listed: Sequence[Evening], penalty: float = PENALTY) -> list[list[list[tuple[float, bool]]]]:
    """Return each evening graded by weights fitted on the others: (probability, truth) by answer and fact."""
    found = []
    for place, evening in enumerate(listed):
        weights = fit([*listed[:place], *listed[place + 1 :]], penalty)
        found.append([[(chance(cell, weights), cell[1]) for cell in row] for row in evening])
    return found


def cuts(graded: Sequence[Sequence[Sequence[tuple[float, bool]]]]) -> tuple[float, float]:
    """Return from which probability on a box is ticked, and below which a fact is ruled out.

    The first makes the fewest boxes wrong, the second rules out nine in ten of what wasn't recalled.
    """
    cells = [cell for evening in graded for row in evening for cell in row]
    steps = [n / 100 for n in range(20, 81)]
    wrong = {cut: sum((p >= cut) != truth for p, truth in cells) for cut in steps}
    least = min(wrong.values())
    good = [cut for cut in steps if wrong[cut] == least]
    ticked = good[len(good) // 2]
    others = sorted(p for p, truth in cells if not truth)
    return ticked, min(round(others[int(RULED_OUT * len(others))], 3), ticked)


def table(weights: Sequence[float], ticked: float, dismissed: float) -> str:
    """Return the text of the module."""
    named = "".join(f"    {w:.4f},  # {name}\n" for name, w in zip(("constant", *NAMES), weights, strict=True))
    return (
        '"""Generated by benchmarks/fit_grading.py from the hand-written evenings; do not edit."""\n\n'
        f"TICKED = {ticked}  # from this probability on a box is ticked\n"
        f"DISMISSED = {dismissed}  # below it a fact is ruled out\n"
        f"WEIGHTS = (\n{named})\n"
    )


def made() -> str:
    """Return the table that the data give."""
    listed = [evening for path in DATA for evening in evenings(path)]
    return table(fit(listed), *cuts(held_out(listed)))


def main() -> int:
    """Write the table, or check it."""
    text = made()
    if sys.argv[1:] == ["--check"]:
        if TABLE.read_text("utf-8") != text:
            print("grading_weights.py is stale; run: python benchmarks/fit_grading.py", file=sys.stderr)
            return 1
        return 0
    TABLE.write_text(text, "utf-8")
    print(f"wrote {TABLE.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
