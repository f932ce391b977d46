"""Full-text search over everything that was noted: what matches, then what answers best."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from listenlog.domain.errors import UsageProblem
from listenlog.domain.names import folded, name_words, nickname_words
from listenlog.domain.record import NamedTuple
from listenlog.domain.search import (
    MENTIONED,
    OF_THEM,
    OTHERWISE,
    Days,
    Found,
    Word,
    brevity,
    days_of,
    groups_of,
    is_question,
    lifted,
    may_name,
    rarity,
    timeliness,
    words_of,
)
from listenlog.domain.search_words import STOP

if TYPE_CHECKING:
    from listenlog.domain.contact import Contact
    from listenlog.domain.when import Reference
    from listenlog.store.journal import Journal

# The number that marks each kind in the index's row ids, and what results call it.
KINDS = {1: "interaction", 2: "fact", 3: "need", 4: "promise", 5: "preference", 6: "question", 7: "contact"}
MARKS = 8
MATCHES = 3000  # newest texts with a word that are ranked, of however many there are
MOST_MATCHES = 30_000  # the same for all words together
NAMED = 100  # people whom a word may name: one that more are called tells nobody apart
OWN = 5000  # newest rows of those who are named, in which older texts are found too
READ = 300  # texts that are read, of those that have the rarest of the words
BESIDE = 30  # of these, those whose neighbours are read
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


class Answer(NamedTuple):
    """Results, best first, and the words that are marked in them."""

    results: list[Result]
    words: tuple[str, ...]


def search(
    journal: Journal,
    asked: str,
    reference: Reference,
    *,
    who: Contact | None = None,
    since: date | None = None,
    limit: int = 10,
) -> Answer:
    """Return what answers a question best: any of its words counts, what is of those it names counts more.

    Days that it names are preferred. Where words are looked up, only what has one of them is found; a question may be
    answered in other words. Raises UsageProblem where there is no word to look for.
    """
    words = words_of(asked)
    if not words:
        raise UsageProblem("What are you looking for? Give a word or more.")
    people, naming = _people(journal, words)
    days, dating = days_of(asked, reference)
    terms = [word.text for word in words if word.text not in STOP | naming | dating]
    if not terms:
        terms = [w.text for w in words if w.text in naming | dating] or [word.text for word in words]
    ranking = _Ranking(journal, people, naming, only=frozenset((who.id,)) if who else None)
    groups = groups_of(terms)
    each = min(MATCHES, MOST_MATCHES // len(groups))
    for group in groups:
        ranking.add(group, each)
    asks = is_question(asked, words, len(groups))
    if asks:
        ranking.add_otherwise(days)
    ranked = ranking.ranked(max(READ if since is None else MATCHES, 2 * limit), days)
    if asks:
        ranked = ranking.with_neighbours()
    marked = tuple(dict.fromkeys(word for group in groups for word in group))
    results = []
    for key in ranked:
        found = ranking.found[key]
        if since and (found.on is None or found.on < since):
            continue
        results.append(
            Result(
                KINDS[key % MARKS],
                found.contact,
                found.name,
                found.on,
                found.text,
                snippet(found.text, marked),
                found.external_id,
                round(ranking.scores[key], 4),
                found.sensitive,
            )
        )
        if len(results) == limit:
            break
    return Answer(results, marked)


def _people(journal: Journal, words: Sequence[Word]) -> tuple[frozenset[int], frozenset[str]]:
    """Return the contacts that a question names, and the words that name them.

    Words side by side name those who have them all, if anybody has: 'Bob Ellis' isn't every Bob. A nickname that
    nobody here goes by stands for whoever has the name it is short for, and is looked for as well.
    """
    people: set[int] = set()
    naming: set[str] = set()
    saying: list[str] = []  # words side by side, and whom they name together
    meant: set[int] = set()
    for word in [*words, None]:
        named = set(journal.numbers("contacts_with_word", word=word.text)) if word and may_name(word) else set()
        if not meant & named:
            if meant and len(meant) <= NAMED:
                people |= meant
                naming.update(saying)
            saying, meant = [], named
        if word and named:
            saying.append(word.text)
            meant &= named
        elif word and may_name(word):
            for other in sorted(nickname_words(word.text)):
                people.update(journal.numbers("contacts_with_word", word=other))
    return frozenset(people), frozenset(naming)


class _Ranking:
    """Texts and what they score: words are added, then the likeliest texts are read and ranked."""

    def __init__(
        self, journal: Journal, people: frozenset[int], naming: frozenset[str], *, only: frozenset[int] | None
    ) -> None:
        self.journal = journal
        self.naming = naming
        self.own = self._rows_of(people) if people else frozenset()
        self.only = self._rows_of(only) if only else None
        self.size, self.newest = journal.pairs("search_size")[0]
        self.points: dict[int, float] = {}
        self.found: dict[int, Found] = {}
        self.scores: dict[int, float] = {}

    def _rows_of(self, people: frozenset[int]) -> frozenset[int]:
        return frozenset(self.journal.numbers("rows_of_contacts", ids=str(sorted(people)), most=OWN))

    def add(self, words: Iterable[str], most: int) -> None:
        """Count the texts that have one of these words: the newest ones, and all of those who are named."""
        terms = _either(words)
        keys = self.journal.numbers("search", terms=terms, most=most)
        count = self._rarity(keys, most)
        if len(keys) == most:
            own = self.own | (self.only or frozenset())
            older = [key for key in own if key < keys[-1]]
            keys += self.journal.numbers("search_among", terms=terms, ids=str(older)) if older else []
        for key in keys:
            if self.only is None or key in self.only:
                self.points[key] = self.points.get(key, 0.0) + count

    def add_otherwise(self, days: Days | None) -> None:
        """Count what is of those who are named, or else of the days that are asked about, and has none of the words."""
        keys: Iterable[int] = self.only or self.own
        if not keys and days:
            keys = self.journal.numbers("rows_between", since=days.first, until=days.last, most=READ)
        noted = [key for key in keys if KINDS[key % MARKS] != "contact"]
        for key in sorted(noted, reverse=True)[:READ]:
            self.points.setdefault(key, OTHERWISE)

    def _rarity(self, keys: Sequence[int], most: int) -> float:
        """Return what a word counts: where there are more than were looked at, by how close together they are."""
        share = (self.newest - keys[-1]) / self.newest if len(keys) == most else 1.0
        return rarity(len(keys) / max(share, 1e-9), self.size)

    def ranked(self, most: int, days: Days | None) -> list[int]:
        """Read the texts that have most points, and return the keys of all that were read, best first."""
        first = sorted(self.points, key=lambda k: (-self.points[k] * (OF_THEM if k in self.own else 1), -k))[:most]
        self._read(first)
        self.scores = {key: self._score(key, days) for key in first if key in self.found}
        return self._best_first()

    def _best_first(self) -> list[int]:
        return sorted(self.scores, key=lambda key: (-self.scores[key], -key))

    def _score(self, key: int, days: Days | None) -> float:
        found = self.found[key]
        points = self.points[key]
        score = timeliness(found.on, days) * points * (brevity(found.text) if points > OTHERWISE else 1)
        if key in self.own:
            return score * OF_THEM
        return score * MENTIONED if self.naming and self.naming & frozenset(name_words(found.text[:2000])) else score

    def _read(self, keys: Iterable[int]) -> None:
        self.found.update(rows_behind(self.journal, (key for key in keys if key not in self.found)))

    def with_neighbours(self) -> list[int]:
        """Let talks lift those noted right before and after them on that day; return the keys, best first."""
        beside = {
            key: (key - MARKS, key + MARKS, key - 2 * MARKS, key + 2 * MARKS)
            for key in self._best_first()[:BESIDE]
            if KINDS[key % MARKS] == "interaction"
        }
        self._read(other for others in beside.values() for other in others if other > 0)
        days = {key: found.on for key, found in self.found.items() if self.only is None or key in self.only}
        self.scores = lifted(self.scores, days, beside)
        return self._best_first()


def rows_behind(journal: Journal, keys: Iterable[int]) -> dict[int, Found]:
    """Return the rows behind keys, but for those without a text, and what is known to be wrong or no more so."""
    by_kind: dict[int, list[int]] = {}
    for key in keys:
        by_kind.setdefault(key % MARKS, []).append(key // MARKS)
    return {
        found.id * MARKS + kind: found
        for kind, ids in by_kind.items()
        for found in journal.each(Found, f"found_{KINDS[kind]}", ids=str(ids))
        if found.text
    }


def _either(words: Iterable[str]) -> str:
    return " OR ".join(f'"{word}"' for word in words)


def snippet(text: str, words: Sequence[str]) -> Piece:
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
