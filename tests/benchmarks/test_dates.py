"""How well dates are read: the score itself, and its bounds on the shared cases where they are at hand."""

import json
import subprocess
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCORER = ROOT / "benchmarks" / "dates.py"
SHARED = next((above / "shared" for above in ROOT.parents if (above / "shared").is_dir()), ROOT.parent / "shared")
CASES = SHARED / "data" / "dates" / "open.jsonl"


def scorer() -> Any:
    """Return benchmarks/dates.py as a module."""
    spec = spec_from_file_location("scorer", SCORER)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def case(text: str, value: str | None, match: str | None = "date") -> dict[str, Any]:
    return {"text": text, "value": value, "match": match, "core": True, "category": "mine",
            "reference": "2026-11-22T14:10:00+01:00"}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "value", "match", "outcome"),
    [
        ("3/4", "2027-03-04T00:00:00", "date", "right"),
        ("friday 3pm", "2026-11-27T00:00:00", "date", "right"),
        ("next week", "2026-11-23T00:00:00", "date", "wrong"),
        ("friday", "2026-11-20T00:00:00", "date", "wrong"),
        ("someday", "2026-11-20T00:00:00", "date", "refused"),
        ("in 2 hours", "2026-11-22T16:00:00", "hour", "right"),
        ("in 2 hours", "2026-11-22T16:10:00", "minute", "right"),
        ("in 2 hours", "2026-11-22T16:11:00", "minute", "wrong"),
        ("tomorrow", "2026-11-23T14:00:00", "hour", "wrong"),
        ("now", "2026-11-22T14:10:00", "second", "right"),
        ("next week", "2026-11-23T00:00:00", "week", "right"),
        ("in 2 weeks", "2026-11-30T00:00:00", "week", "right"),
        ("in 3 weeks", "2026-11-30T00:00:00", "week", "wrong"),
        ("in 2 months", "2027-01-01T00:00:00", "month", "right"),
        ("q1", "2027-01-01T00:00:00", "quarter", "right"),
        ("next year", "2028-01-01T00:00:00", "year", "wrong"),
        ("friday", None, None, "wrong"),
        ("4a", None, None, "refused"),
    ],
)
def test_a_case_is_right_by_what_has_to_be(text: str, value: str | None, match: str | None, outcome: str) -> None:
    assert scorer().judge(case(text, value, match)).outcome == outcome


def test_the_score_is_printed(tmp_path: Path) -> None:
    cases = [case("friday", "2026-11-27T00:00:00"), case("monday", "2026-11-24T00:00:00"),
             case("someday", "2026-11-24T00:00:00"), case("soon", None)]  # fmt: skip
    (tmp_path / "cases.jsonl").write_text("\n".join(map(json.dumps, cases)) + "\n")
    done = subprocess.run(
        [sys.executable, str(SCORER), "cases.jsonl", "--wrong"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines() == [
        "wrong   core  'monday': 2026-11-23, not 2026-11-24T00:00:00",
        "core           1 right (33.3 %), 1 wrong (33.3 %), 1 refused (33.3 %) of 3",
        "all            1 right (33.3 %), 1 wrong (33.3 %), 1 refused (33.3 %) of 3",
        "  mine         1 right (33.3 %), 1 wrong (33.3 %), 1 refused (33.3 %) of 3",
        "no dates       0 accepted of 1",
    ]


@pytest.mark.skipif(not CASES.exists(), reason=f"the shared cases aren't at hand ({CASES})")
def test_the_shared_cases_are_read_as_well_as_promised() -> None:
    scored = scorer().score(CASES)
    core = [one.outcome for one in scored if one.case["core"] and one.case["value"]]
    assert core.count("right") >= 0.8 * len(core)
    assert core.count("wrong") <= 0.02 * len(core)
    assert not [one.case["text"] for one in scored if one.case["value"] is None and one.found]
