"""Looks for duplicates among contacts that are known to have some, and says how many are found and how many are right.

CONTACTS has the columns id, given, family, org, email, phone, birthday, street, city and postcode, PAIRS id1 and id2 of
each two that are one. With --cross-validate each fifth of the entries is compared by weights that were fitted on the
others; without it by those of the program, which were fitted on the open set.

    python benchmarks/duplicates.py CONTACTS PAIRS [--cross-validate]
"""

import argparse
import csv
import time
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from listenlog.domain.duplicate_weights import WEIGHTS
from listenlog.domain.duplicates import Entry, entry_of, groups_of

FOLDS = 5
Pairs = set[tuple[int, int]]


def main() -> None:
    """Read, look and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("contacts", type=Path)
    parser.add_argument("pairs", type=Path)
    parser.add_argument("--cross-validate", action="store_true")
    given = parser.parse_args()
    entries, sources, known = read(given.contacts, given.pairs)
    began = time.perf_counter()
    found: Pairs = set()
    if given.cross_validate:
        from fit_duplicates import fit

        folds = folded(entries, known)
        for held in range(FOLDS):
            rest = [entry for entry in entries if folds[entry.id] != held]
            weights = fit(rest, {pair for pair in known if folds[pair[0]] != held})
            found |= grouped([entry for entry in entries if folds[entry.id] == held], weights)
    else:
        found = grouped(entries, WEIGHTS)
    print(f"{'':36} {'pairs':>6} {'precision':>10} {'recall':>8} {'F1':>7}")
    for source in ("all", *sorted(set(sources))):
        told = [{pair for pair in pairs if source in ("all", sources[pair[0]])} for pairs in (found, known)]
        score(source, *told)
    print(f"{len(entries):,} entries, {time.perf_counter() - began:.1f} s")


def read(contacts: Path, pairs: Path) -> tuple[list[Entry], list[str], Pairs]:
    """Return the entries of a file, where each is from, and which two are one, by their places."""
    with contacts.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    places = {row["id"]: place for place, row in enumerate(rows)}
    with pairs.open(encoding="utf-8", newline="") as file:
        known = {tuple(sorted((places[row["id1"]], places[row["id2"]]))) for row in csv.DictReader(file)}
    entries = [
        entry_of(
            place,
            f"{row['given']} {row['family']}",
            organizations=[row["org"]],
            emails=[row["email"]],
            phones=[row["phone"]],
            birthday=row["birthday"],
            places=[row["street"], row["city"], row["postcode"]],
        )
        for place, row in enumerate(rows)
    ]
    return entries, [row.get("source") or "" for row in rows], {(a, b) for a, b in known}


def grouped(entries: Sequence[Entry], weights: Sequence[float]) -> Pairs:
    """Return each two that are held for one."""
    return {(pair.one, pair.other) for group in groups_of(entries, weights) for pair in group}


def folded(entries: Sequence[Entry], known: Iterable[tuple[int, int]]) -> dict[int, int]:
    """Return the fold of each entry: those that are one are in one fold."""
    first = {entry.id: entry.id for entry in entries}
    members = defaultdict(list, {entry.id: [entry.id] for entry in entries})
    for one, other in sorted(known):
        kept, gone = sorted((first[one], first[other]))
        if kept != gone:
            for number in members.pop(gone):
                first[number] = kept
                members[kept].append(number)
    return {number: place % FOLDS for place, whole in enumerate(sorted(members)) for number in members[whole]}


def score(name: str, found: Pairs, known: Pairs) -> None:
    """Print how many of the pairs found are right, and how many of the right ones were found."""
    right = len(found & known)
    figures = (right / max(1, len(found)), right / max(1, len(known)), 2 * right / max(1, len(found) + len(known)))
    print(f"{name[:36]:36} {len(known):6,} {figures[0]:10.4f} {figures[1]:8.4f} {figures[2]:7.4f}")


if __name__ == "__main__":
    main()
