"""How well evenings are graded: bounds on the hand-written ones, and that the shipped weights are what they give."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
BENCHMARK = ROOT / "benchmarks" / "recall.py"
DATA = ROOT / "benchmarks" / "data"
SHARED = next((above / "shared" for above in ROOT.parents if (above / "shared").is_dir()), ROOT.parent / "shared")
SEMEVAL = SHARED / "data" / "recall" / "semeval2013_open.jsonl"


def measured(*arguments: str) -> Any:
    """Return what the benchmark prints of a file."""
    done = subprocess.run(
        [sys.executable, str(BENCHMARK), *arguments, "--json"], capture_output=True, text=True, check=True
    )
    return json.loads(done.stdout)


def test_the_shipped_weights_are_what_the_evenings_give() -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "benchmarks" / "fit_grading.py"), "--check"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_evenings_graded_by_weights_of_the_others() -> None:
    found = measured(str(DATA / "crm_sessions_open.jsonl"), "--cross-validate")
    assert found["wrong boxes an answer"] <= 0.22
    assert found["F1"] >= 0.82
    assert found["pair AUC"] >= 0.86
    assert found["recalled but dismissed"] <= 0.02
    assert found["others dismissed"] >= 0.85
    assert found["coverage"] >= 0.8  # else crediting nothing would look right


def test_evenings_that_nothing_was_fitted_on() -> None:
    found = measured(str(DATA / "held_sessions.jsonl"))
    assert found["wrong boxes an answer"] <= 0.28
    assert found["F1"] >= 0.77
    assert found["pair AUC"] >= 0.80
    assert found["others dismissed"] >= 0.85
    assert found["recalled but dismissed"] <= 0.05


def test_a_file_that_crosses_over_is_counted_right(tmp_path: Path) -> None:
    file = tmp_path / "one.jsonl"
    session = {"session": "x", "person": "Bob", "facts": ["loves golf", "has two dogs"], "answers": [
        {"text": "loves golf", "recalls": [0], "kind": "near"}, {"text": "loves golf", "recalls": [1], "kind": "near"}]}  # fmt: skip
    file.write_text(json.dumps(session) + "\n")
    found = measured(str(file))
    assert (found["wrong credit"], found["wrong miss"], found["answers"], found["boxes"]) == (1, 1, 2, 4)
    assert found["coverage"] == 0.5


@pytest.mark.skipif(not SEMEVAL.exists(), reason="the shared pairs aren't here")
def test_pairs_of_another_kind_stay_above_chance() -> None:
    found = measured(str(SEMEVAL))
    assert found["AUC"] >= 0.72
    assert found["accuracy"] >= 0.66
    refitted = measured(str(SEMEVAL), "--cross-validate")
    assert refitted["AUC"] >= 0.75
    assert refitted["accuracy"] >= 0.70
