"""How well questions find what answers them, on notes of our own; and duplicates on entries of our own."""

import csv
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
BENCHMARKS = ROOT / "benchmarks"
SHARED = next((above / "shared" for above in ROOT.parents if (above / "shared").is_dir()), ROOT.parent / "shared")


def figures(*arguments: str) -> list[float]:
    """Return the figures of the line for all that a benchmark prints."""
    done = subprocess.run([sys.executable, *arguments], capture_output=True, text=True, check=True)
    line = next(line for line in done.stdout.splitlines() if line.startswith("all "))
    return [float(figure.replace(",", "")) for figure in line.split()[1:]]


def test_questions_find_the_notes_that_answer_them() -> None:
    number, five, ten, mrr = figures(str(BENCHMARKS / "search.py"), str(BENCHMARKS / "data" / "search"))
    assert number == 25
    assert five >= 95
    assert ten >= 95
    assert mrr >= 70


@pytest.mark.parametrize(("unit", "floor"), [("turns", 73), ("facts", 75)])
def test_questions_of_the_open_conversations(unit: str, floor: float) -> None:
    folder = SHARED / "data" / "search" / unit
    if not folder.is_dir():
        pytest.skip("the conversations are not on this machine")
    assert figures(str(BENCHMARKS / "search.py"), str(folder))[2] >= floor


def test_duplicates_of_the_open_sets() -> None:
    folder = SHARED / "data" / "duplicates"
    if not folder.is_dir():
        pytest.skip("the sets are not on this machine")
    files = [str(folder / name) for name in ("open_contacts.csv", "open_pairs.csv")]
    _pairs, precision, _recall, both = figures(str(BENCHMARKS / "duplicates.py"), *files)
    assert precision >= 0.98
    assert both >= 0.965


def test_duplicates_are_counted(tmp_path: Path) -> None:
    columns = ("id", "given", "family", "org", "email", "phone", "birthday", "street", "city", "postcode")
    rows = [("a", "Bob", "Ellis", "b@x.example"), ("b", "Robert", "Ellis", "b@x.example"), ("c", "Ann", "Lee", "")]
    with (tmp_path / "contacts.csv").open("w", newline="") as file:
        writer = csv.DictWriter(file, columns, restval="")
        writer.writeheader()
        writer.writerows({"id": n, "given": g, "family": f, "email": e} for n, g, f, e in rows)
    (tmp_path / "pairs.csv").write_text("id1,id2\na,b\nb,c\n")
    script = str(BENCHMARKS / "duplicates.py")
    pairs, precision, recall, both = figures(script, str(tmp_path / "contacts.csv"), str(tmp_path / "pairs.csv"))
    assert (pairs, precision, recall) == (2, 1, 0.5)
    assert both == pytest.approx(2 / 3, abs=1e-4)
