"""Full-text search over everything that was noted."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from listenlog.domain.contact import Contact
from listenlog.domain.errors import UsageProblem
from listenlog.domain.names import folded
from listenlog.domain.record import NamedTuple
from listenlog.domain.search import Found

if TYPE_CHECKING:
    from listenlog.store.journal import Journal

# The number that marks each kind in the index's row ids, and what results call it.
KINDS = {1: "interaction", 2: "fact", 3: "need", 4: "promise", 5: "preference", 6: "question", 7: "contact"}
RANKED = 2000  # newest matches that are ranked: BM25 over every match would be linear in them
NARROWED = 200_000  # the same, where a contact or a date leaves few of them
SHOWN = 160  # characters of text around the first match


class Piece(NamedTuple):
    """A piece of a text on one line, and whether there is more before and after it."""

    text: str
    before: bool = False
    after: bool = False


class Result(NamedTuple):
    """What was found: whose it is, when it was noted, the whole text, and a piece of it around the words."""

    kind: str
    contact: str
    name: str
    on: date | None
    text: str
    snippet: Piece
    external_id: str | None
    score: float
    sensitive: bool


def search(
    journal: Journal, asked: str, *, who: Contact | None = None, since: date | None = None, limit: int = 10
) -> list[Result]:
    """Return what holds all the words asked for, best first; where nothing does, what holds any of them.

    Raises UsageProblem where there is no word to look for.
    """
    words = list(dict.fromkeys(re.findall(r"\w+", asked)))
    if not words:
        raise UsageProblem("What are you looking for? Give a word or more.")
    quoted = [f'"{word}"' for word in words]
    narrowed = who is not None or since is not None
    most = NARROWED if narrowed else RANKED
    rows = _ranked(journal, " ".join(quoted), most)
    if not rows and len(words) > 1:
        rows = _ranked(journal, " OR ".join(quoted), most)
    results: list[Result] = []
    step = RANKED if narrowed else max(limit * 2, 20)
    for start in range(0, len(rows), step):
        for found, kind, score in _details(journal, rows[start : start + step]):
            if (who and found.contact != who.handle) or (since and (found.on is None or found.on < since)):
                continue
            piece = snippet(found.text, words)
            results.append(
                Result(
                    kind,
                    found.contact,
                    found.name,
                    found.on,
                    found.text,
                    piece,
                    found.external_id,
                    score,
                    found.sensitive,
                )
            )
            if len(results) == limit:
                return results
    return results


def _ranked(journal: Journal, terms: str, most: int) -> list[tuple[int, float]]:
    rows = journal.pairs("search", terms=terms, most=most)
    return sorted(((rowid, score) for rowid, score in rows), key=lambda row: (row[1], -row[0]))


def _details(journal: Journal, rows: list[tuple[int, float]]) -> list[tuple[Found, str, float]]:
    """Return the rows behind index entries, in the order given."""
    by_kind: dict[int, list[int]] = {}
    for rowid, _score in rows:
        by_kind.setdefault(rowid % 8, []).append(rowid // 8)
    found = {
        found.id * 8 + number: found
        for number, ids in by_kind.items()
        for found in journal.each(Found, f"found_{KINDS[number]}", ids=str(ids))
    }
    return [(found[rowid], KINDS[rowid % 8], round(-score, 4)) for rowid, score in rows if rowid in found]


def snippet(text: str, words: list[str]) -> Piece:
    """Return up to SHOWN characters of `text` on one line, around the first word that is asked for."""
    text = " ".join(text.split())
    if len(text) <= SHOWN:
        return Piece(text)
    plain = folded(text)
    starts = [plain.find(folded(word)[: max(3, len(word) - 2)]) for word in words]
    first = max(0, min((s for s in starts if s >= 0), default=0) - SHOWN // 3)
    first = text.rfind(" ", 0, first) + 1 if first else 0
    piece = text[first : first + SHOWN].rsplit(" ", 1)[0] if first + SHOWN < len(text) else text[first:]
    return Piece(piece, first > 0, first + len(piece) < len(text))
