"""Asks a set of questions of a store of notes, and says how often what answers them is found.

DATA holds notes.jsonl (id, conversation, contact, date, text) and questions.jsonl (question, category, gold_groups: for
each thing that answers it the notes that say so). All notes go into one store. Recall at k is the share of those things
that are among the first k results, MRR the mean of 1 / the place of the first; by category and for all, with the
milliseconds a question takes in the process. With --whole N as many questions are asked by the installed command too,
in turn with `python -c pass`. With --scale N the store holds as many made-up notes besides, and questions of
the commonest words are timed as well. With --conversations each one's recall is printed, the smallest share first.

    python benchmarks/search.py DATA [--whole 20] [--scale 1000000] [--conversations] [--split open]
"""

import argparse
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import accumulate
from pathlib import Path
from typing import Any

from listenlog.domain.when import Reference
from listenlog.services.import_lines import import_lines
from listenlog.services.search import search
from listenlog.store.journal import Journal, open_store

NOW = datetime(2026, 11, 22, 14, 10, tzinfo=UTC)
LISTENLOG = str(Path(sys.executable).with_name("listenlog"))
VOCABULARY = 40_000


def lined(note: dict[str, Any]) -> str:
    """Return a note as a JSON line that knows its own id."""
    return json.dumps({**note, "external_id": note["id"]})


def main() -> None:
    """Load, ask and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--whole", type=int, default=0, metavar="N", help="ask N questions by the installed command")
    parser.add_argument("--scale", type=int, default=0, metavar="N", help="add N made-up notes")
    parser.add_argument("--conversations", action="store_true", help="print the recall of each conversation")
    parser.add_argument("--split", help="only this split of the questions")
    given = parser.parse_args()
    asked = [q for q in read(given.data / "questions.jsonl") if not given.split or q.get("split") == given.split]
    conversations = {question["conversation"] for question in asked}
    notes = [note for note in read(given.data / "notes.jsonl") if note["conversation"] in conversations]
    with tempfile.TemporaryDirectory() as home:
        path = os.path.join(home, "data", "listenlog.db")
        os.makedirs(os.path.dirname(path))
        journal = open_store(path, NOW)
        import_lines(journal, lambda: (lined(note) for note in made_up(given.scale)))
        import_lines(journal, lambda: map(lined, notes))
        told = [(question, *answered(journal, question)) for question in asked]
        report(told, conversations=given.conversations)
        if given.scale:
            common(journal)
        journal.close()
        if given.whole:
            whole(home, [question["question"] for question in asked], given.whole)


def read(path: Path) -> list[dict[str, Any]]:
    """Return the rows of a file of JSON lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def answered(journal: Journal, question: dict[str, Any]) -> tuple[list[str], float]:
    """Return the notes that are found, best first, and the milliseconds that took."""
    began = time.perf_counter()
    found = search(journal, question["question"], Reference(NOW.replace(tzinfo=None)), limit=10)
    return [str(result.external_id) for result in found.results], 1000 * (time.perf_counter() - began)


def report(told: Sequence[tuple[dict[str, Any], list[str], float]], *, conversations: bool) -> None:
    """Print recall and time."""
    figures: dict[str, list[tuple[float, float, float]]] = defaultdict(list)
    for question, found, _milliseconds in told:
        groups = [group for group in question["gold_groups"] if group]
        if groups:
            places = [min((found.index(note) for note in group if note in found), default=99) for group in groups]
            at = [sum(place < k for place in places) / len(groups) for k in (5, 10)]
            figure = (at[0], at[1], 1 / (1 + min(places)) if min(places) < 99 else 0.0)
            for name in ("all", question["category"], *([question["conversation"]] if conversations else [])):
                figures[name].append(figure)
    print(f"{'category':14} {'n':>5} {'recall@5':>9} {'recall@10':>9} {'MRR':>6}")
    for name in sorted(figures, key=lambda name: (name != "all", name)):
        five, ten, mrr = (100 * statistics.mean(column) for column in zip(*figures[name], strict=True))
        print(f"{name:14} {len(figures[name]):5} {five:9.1f} {ten:9.1f} {mrr:6.1f}")
    timed("ms a question", [milliseconds for _question, _found, milliseconds in told])


def timed(what: str, milliseconds: Iterable[float]) -> None:
    """Print a median, the 95th percentile and the most."""
    listed = sorted(milliseconds)
    last = listed[int(0.95 * (len(listed) - 1))]
    print(f"{what}: median {statistics.median(listed):.1f}, 95 % {last:.1f}, most {listed[-1]:.1f}")


def made_up(number: int) -> Iterable[dict[str, Any]]:
    """Yield notes of words as often as in a language (Zipf's law), of 10,000 contacts, over ten years."""
    chance = random.Random(7)
    words = [f"w{n}" for n in range(VOCABULARY)]
    weights = list(accumulate(1 / (n + 1) for n in range(VOCABULARY)))
    for n in range(number):
        text = " ".join(chance.choices(words, cum_weights=weights, k=chance.randint(6, 30)))
        on = date(2016, 1, 1) + timedelta(days=n * 3900 // number)
        yield {"id": f"made-{n}", "contact": f"Person {n % 10_000}", "date": on.isoformat(), "text": text}


def common(journal: Journal) -> None:
    """Time questions of the commonest words, alone and together, and with a name."""
    questions = [
        "w0",
        "w1 w2",
        "w0 w1 w2 w3 w4 w5 w6 w7",
        "Person 17 w0 w1 w2",
        "w0 w39999 w20 w300",
        "what did w5 say in 2019",
        " ".join(f"w{n}" for n in range(40)),
        "Person w0 w1 w2",
        "Person 17",
    ]
    found = [answered(journal, {"question": question})[1] for question in questions * 3]
    timed("ms for the commonest words", found)


def whole(home: str, questions: list[str], number: int) -> None:
    """Print how many times as long as `python -c pass` the installed command takes, by the median of pairs."""
    env = {
        "PATH": os.environ["PATH"],
        "LISTENLOG_HOME": home,
        "LISTENLOG_NOW": NOW.isoformat(),
        "LISTENLOG_BACKUPS": "off",
    }
    step = max(1, len(questions) // number)
    ratios = []
    for question in questions[::step][:number]:
        pair = []
        for command in ([sys.executable, "-c", "pass"], [LISTENLOG, "search", question]):
            began = time.perf_counter()
            subprocess.run(command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
            pair.append(time.perf_counter() - began)
        ratios.append(pair[1] / pair[0])
    print(f"whole command: {statistics.median(ratios):.2f} times python -c pass (median of {len(ratios)} pairs)")


if __name__ == "__main__":
    main()
