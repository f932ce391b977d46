"""A simulated year: no review is counted a day short, however the evenings fall."""

import json
import subprocess
import sys
from pathlib import Path

BENCHMARK = Path(__file__).resolve().parents[2] / "benchmarks" / "schedule.py"


def test_a_year_of_evenings() -> None:
    done = subprocess.run(
        [sys.executable, str(BENCHMARK), "--learners", "2", "--json"], capture_output=True, text=True, check=True
    )
    found = json.loads(done.stdout)
    ours = found["listenlog"]
    assert ours["floored"] == 0
    assert found["fsrs on instants"]["floored"] > 100  # what it is counted against does happen
    assert ours["known when asked"] > 0.85
    assert ours["reviews"] < found["Leitner"]["reviews"]
    assert ours["fullest night"] <= 10
