"""Scores the reading of dates on a file of cases: what people typed, and what it meant where and when they did.

Each line is a JSON object: `text`, `reference` (an ISO instant with offset), `value` (null where it is no date),
`match` (what has to be right: the date, the hour, minute or second, or the week, month, quarter or year), `core` and
`category`. Months come first, and open dates look forward. A case is right, wrong or refused; of a text that is no
date, wrong means that it was taken for one.

    python benchmarks/dates.py FILE.jsonl [--wrong] [--refused]
"""

import argparse
import json
from collections import Counter
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from listenlog.domain.errors import UsageProblem
from listenlog.domain.when import Reference, When, parse_when

OUTCOMES = ("right", "wrong", "refused")
_MONTHS = {"month": 1, "quarter": 3, "year": 12}


class Scored(NamedTuple):
    """A case, what was understood (None where it was refused), and how that is judged."""

    case: dict[str, Any]
    found: When | None
    outcome: str


def score(path: Path) -> list[Scored]:
    """Return every case of a file with its outcome. Raises OSError, and ValueError for a line that isn't a case."""
    return [judge(json.loads(line)) for line in path.read_text("utf-8").splitlines() if line.strip()]


def judge(case: dict[str, Any]) -> Scored:
    """Return a case with what is understood of it, and whether that is right, wrong or refused."""
    reference = datetime.fromisoformat(case["reference"]).replace(tzinfo=None)
    try:
        found = parse_when(case["text"], Reference(reference, "mdy"), forward=True)
    except UsageProblem:
        return Scored(case, None, "refused")
    right = case["value"] is not None and _fits(found, datetime.fromisoformat(case["value"]), case["match"])
    return Scored(case, found, "right" if right else "wrong")


def _fits(found: When, wanted: datetime, match: str) -> bool:
    """Say whether what was found is the date, the instant, or in the period that is wanted."""
    if match == "date":
        return found.on == wanted.date() and found.last is None
    if match == "week":
        return wanted.date() <= found.on < wanted.date() + timedelta(days=7)
    if match in _MONTHS:
        months = (found.on.year - wanted.year) * 12 + found.on.month - wanted.month
        return 0 <= months < _MONTHS[match]
    step = {"hour": timedelta(hours=1), "minute": timedelta(minutes=1), "second": timedelta(seconds=1)}[match]
    return found.at is not None and wanted <= datetime.combine(found.on, found.at) < wanted + step


def shares(scored: list[Scored]) -> str:
    """Return '148 right (82.2 %), 1 wrong (0.6 %), 31 refused (17.2 %) of 180'."""
    counts = Counter(one.outcome for one in scored)
    told = (f"{counts[name]} {name} ({100 * counts[name] / max(len(scored), 1):.1f} %)" for name in OUTCOMES)
    return f"{', '.join(told)} of {len(scored)}"


def main() -> None:
    """Print the scores of a file: all dates, the core, each category, and the texts that are none."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("--wrong", action="store_true", help="list the cases that are wrong")
    parser.add_argument("--refused", action="store_true", help="list the cases that are refused")
    chosen = parser.parse_args()
    scored = score(chosen.file)
    dates = [one for one in scored if one.case["value"] is not None]
    core = [one for one in dates if one.case["core"]]
    negatives = [one for one in scored if one.case["value"] is None]
    for outcome in ("wrong", "refused"):
        for case, found, said in scored:
            if said == outcome and getattr(chosen, outcome) and (case["value"] or outcome == "wrong"):
                told = f"{found.on}{f' {found.at:%H:%M}' if found.at else ''}" if found else "-"
                wanted = case["value"] or "no date"
                print(f"{outcome:8}{'core' if case['core'] else '':5} {case['text']!r}: {told}, not {wanted}")
    for name, some in (("core", core), ("all", dates), *_by_category(dates)):
        print(f"{name:14} {shares(some)}")
    accepted = sum(one.found is not None for one in negatives)
    print(f"{'no dates':14} {accepted} accepted of {len(negatives)}")


def _by_category(dates: list[Scored]) -> list[tuple[str, list[Scored]]]:
    names = sorted({one.case["category"] for one in dates})
    return [(f"  {name}", [one for one in dates if one.case["category"] == name]) for name in names]


if __name__ == "__main__":
    main()
