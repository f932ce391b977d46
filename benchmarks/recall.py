"""How well the grader judges evenings: what its ticks get wrong, what it rules out, and how long that takes.

    python benchmarks/recall.py SESSIONS.jsonl                     with the weights that are shipped
    python benchmarks/recall.py SESSIONS.jsonl --cross-validate    each evening by weights fitted on the others
    python benchmarks/recall.py PAIRS.jsonl [--cross-validate]     pairs of a reference and an answer, such as SemEval's

A box is a fact under an answer. Wrong credit is one that is ticked and shouldn't be, a wrong miss one that isn't and
should be; both are counted over all answers. A grader that credits nothing looks right on most boxes, so that the share
of what was recalled that it ticks (coverage) stands beside them.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

import fit_grading

from listenlog.domain.grading import candidates, grade
from listenlog.domain.grading_weights import DISMISSED, TICKED, WEIGHTS

Graded = list[list[list[tuple[float, bool]]]]  # (probability, truth) by evening, answer and fact


def shipped(listed: Sequence[fit_grading.Evening]) -> Graded:
    """Return each evening graded by the weights that are shipped."""
    return [[[(fit_grading.chance(cell, WEIGHTS), cell[1]) for cell in row] for row in evening] for evening in listed]


def measured(graded: Graded, ticked: float, dismissed: float) -> dict[str, float]:
    """Return the measures of graded evenings with these two cuts."""
    rows = [row for evening in graded for row in evening]
    cells = [cell for row in rows for cell in row]
    recalled = [p for p, truth in cells if truth]
    others = [p for p, truth in cells if not truth]
    credit, miss = sum(p >= ticked for p in others), sum(p < ticked for p in recalled)
    right = len(recalled) - miss
    return {
        "answers": len(rows),
        "boxes": len(cells),
        "recalled": len(recalled),
        "wrong boxes an answer": (credit + miss) / len(rows),
        "wrong credit": credit,
        "wrong miss": miss,
        "F1": 2 * right / (2 * right + credit + miss) if right else 0.0,
        "coverage": right / len(recalled),
        "precision": right / (right + credit) if right else 0.0,
        "recalled but dismissed": sum(p < dismissed for p in recalled) / len(recalled),
        "others dismissed": sum(p < dismissed for p in others) / len(others),
        "boxes AUC": auc(recalled, others),
    }


def auc(good: Sequence[float], bad: Sequence[float]) -> float:
    """Return how often one that is so gets more than one that isn't, ties half."""
    if not good or not bad:
        return 0.0
    return sum((g > b) + 0.5 * (g == b) for g in good for b in bad) / (len(good) * len(bad))


def pairs_of(sessions: Sequence[dict[str, Any]], graded: Graded) -> tuple[list[float], list[float]]:
    """Return the probabilities of hard pairs: what was recalled, and wrong answers with the fact nearest to each."""
    good: list[float] = []
    bad: list[float] = []
    for session, evening in zip(sessions, graded, strict=True):
        for answer, row in zip(session["answers"], evening, strict=True):
            good += [p for p, truth in row if truth]
            if not answer["recalls"]:
                bad.append(max(p for p, _truth in row))
    return good, bad


def milliseconds(sessions: Sequence[dict[str, Any]]) -> float:
    """Return the median time of grading three answers against ten facts, once words have been seen."""
    facts = [fact for session in sessions for fact in session["facts"]]
    answers = [answer["text"] for session in sessions for answer in session["answers"]]
    times = []
    for start in range(30):
        some = [facts[(start * 7 + i) % len(facts)] for i in range(10)]
        said = [answers[(start * 3 + i) % len(answers)] for i in range(3)]
        grade(some, said)
        began = perf_counter()
        grade(some, said)
        times.append(1000 * (perf_counter() - began))
    return median(times)


def pair_measures(rows: Sequence[dict[str, Any]], *, refit: bool) -> dict[str, float]:
    """Return accuracy, F1 and AUC of pairs.

    By the shipped weights, the cut chosen on every other pair and used on the rest, both ways; or by weights and a cut
    that were fitted on five sixths of the questions and used on the others.
    """
    questions = sorted({_question(row) for row in rows})
    cells: list[fit_grading.Cell] = [
        (candidates([row["fact"]], [row["answer"]], cue=row.get("question", ""))[0][0], bool(row["recalled"]))
        for row in rows
    ]
    parts = [
        [i for i, row in enumerate(rows) if (questions.index(_question(row)) % 6 if refit else i % 2) == part]
        for part in range(6 if refit else 2)
    ]
    graded: list[tuple[float, bool]] = []
    ticks: list[bool] = []
    for part in parts:
        rest = [cells[i] for i in sorted(set(range(len(rows))) - set(part))]
        weights = fit_grading.fit([[[cell]] for cell in rest]) if refit else WEIGHTS
        known = [(fit_grading.chance(cell, weights), cell[1]) for cell in rest]
        cut = max(sorted({p for p, _truth in known}), key=lambda cut: sum((p >= cut) == truth for p, truth in known))
        found = [(fit_grading.chance(cells[i], weights), cells[i][1]) for i in part]
        graded += found
        ticks += [p >= cut for p, _truth in found]
    right = sum(tick == truth for tick, (_p, truth) in zip(ticks, graded, strict=True))
    both = sum(tick and truth for tick, (_p, truth) in zip(ticks, graded, strict=True))
    return {
        "pairs": len(rows),
        "accuracy": right / len(ticks),
        "F1": 2 * both / (2 * both + len(ticks) - right),
        "AUC": auc([p for p, truth in graded if truth], [p for p, truth in graded if not truth]),
    }


def _question(row: dict[str, Any]) -> str:
    return str(row.get("qid") or row["fact"])


def main() -> int:
    """Print the measures of a file."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("file", type=Path, help="evenings, or pairs, as JSON Lines")
    parser.add_argument("--cross-validate", action="store_true", help="fit on all evenings but the one that is graded")
    parser.add_argument("--json", action="store_true", help="print JSON")
    options = parser.parse_args()
    rows = [json.loads(line) for line in options.file.read_text("utf-8").splitlines() if line.strip()]
    if "answers" in rows[0]:
        listed = fit_grading.evenings(options.file)
        graded = fit_grading.held_out(listed) if options.cross_validate else shipped(listed)
        found = measured(graded, TICKED, DISMISSED)
        found["pair AUC"] = auc(*pairs_of(rows, graded))
        found["ms for 3 answers to 10 facts"] = milliseconds(rows)
    else:
        found = pair_measures(rows, refit=options.cross_validate)
    found = {name: round(value, 3) for name, value in found.items()}
    if options.json:
        print(json.dumps(found))
    else:
        print("\n".join(f"{name:30}{value:>10,}" for name, value in found.items()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
