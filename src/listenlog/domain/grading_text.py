"""How the grader reads a sentence: words with their stems, numbers and weights, and clauses."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Sequence
from functools import cache

from listenlog.domain.edit_distance import edits
from listenlog.domain.grading_words import (
    BROADER,
    KIN,
    KINDS,
    NEGATIVE,
    OF_PLACES,
    OPPOSITE,
    SAME,
    STOP,
    WEAK,
)
from listenlog.domain.names import folded
from listenlog.domain.record import NamedTuple

DEMOTED = 0.05  # of its weight, that a word of the question keeps
LONGEST = 400  # words of an answer that are read
_WORD = re.compile(r"\$?\d+(?:[.,]\d+)*|%|[^\W\d_]+(?:['’][^\W\d_]+)*")
_PREFIX = re.compile(r"\b(co|e|pre|re|non|self)-(?=\w)", re.IGNORECASE)
_CLAUSES = re.compile(r"[\n;]+|[.!?](?:\s+|$)|,(?!\d)|\s(?:and|but|plus|also|&)\s|\s[-–—/]\s", re.IGNORECASE)
_PLURAL = re.compile(r"[A-Z]{2,}s")
_SCALES = {"k": 1e3, "m": 1e6, "mn": 1e6, "mm": 1e6, "bn": 1e9, "b": 1e9}
_LARGE = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9}
_SMALL = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen
"""
_TENS = {
    "twenty": 20.0,
    "thirty": 30.0,
    "forty": 40.0,
    "fifty": 50.0,
    "sixty": 60.0,
    "seventy": 70.0,
    "eighty": 80.0,
    "ninety": 90.0,
}
_ORDINALS = """
zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
"""
_SHARES = {"quarter": 0.25, "third": 1 / 3}
NUMBERS = {
    **{word: float(n) for n, word in enumerate(_SMALL.split())},
    **_TENS,
    **{word: float(n) for n, word in enumerate(_ORDINALS.split())},
    "dozen": 12.0, "half": 0.5, "couple": 2.0, "both": 2.0, "once": 1.0, "twice": 2.0,
}  # fmt: skip


class Word(NamedTuple):
    """One word as it is compared: folded, its stem, the number it is, how much it weighs, and whether it is a name.

    `hidden` is a word of the name of whom it is about.
    """

    raw: str
    stem: str
    number: float | None
    weight: float
    name: bool
    hidden: bool = False


class Sentence(NamedTuple):
    """A text as words: all of them in their order, and those that say something."""

    words: tuple[Word, ...]
    content: tuple[Word, ...]

    @property
    def weight(self) -> float:
        """Return what its words weigh together."""
        return sum(word.weight for word in self.content)

    @property
    def numbers(self) -> frozenset[float]:
        """Return the numbers in it."""
        return frozenset(word.number for word in self.content if word.number is not None)


@cache
def _stemmer() -> object:
    import snowballstemmer

    return snowballstemmer.stemmer("english")


@cache
def stem(word: str) -> str:
    """Return the stem of a folded word (Porter's second algorithm, by snowballstemmer)."""
    return str(_stemmer().stemWord(word))  # type: ignore[attr-defined]


def clauses_of(text: str) -> list[str]:
    """Return the clauses of an answer, without empty ones."""
    words = " ".join(text.split(" ")[:LONGEST])
    return [part.strip() for part in _CLAUSES.split(words) if part and _WORD.search(part)]


def read(text: str, without: Iterable[str] = (), asked: Container[str] = ()) -> Sentence:
    """Return a text as words; those of the person who is talked about (`without`, stems) weigh nothing.

    Those of the question (`asked`, stems) hardly do: question demoting (Mohler, Bunescu & Mihalcea, 2011).
    """
    hidden = set(without)
    topic, colon, _rest = text.partition(": ")
    topic_words = len(_WORD.findall(topic)) if colon and len(topic) < 40 else 0
    words = list(_words(_PREFIX.sub(r"\1", text)[:20_000]))[:LONGEST]
    found = []
    for place, (raw, number, capital) in enumerate(words):
        begins = place in (0, topic_words)
        named = capital and (not begins or _is_capital(words, place + 1))
        root = raw if number is not None else stem(raw)
        weight = 0.35 if place < topic_words else _weight(raw, root, number, named=named)
        weight = weight * DEMOTED if root in asked else weight
        is_hidden = root in hidden or raw in hidden
        weight = 0.0 if is_hidden else weight
        found.append(Word(raw, root, number, weight, named and weight > 0, is_hidden))
    return Sentence(tuple(found), tuple(word for word in found if word.weight))


def _is_capital(words: Sequence[tuple[str, float | None, bool]], place: int) -> bool:
    return place < len(words) and words[place][2]


def _weight(raw: str, root: str, number: float | None, *, named: bool) -> float:
    if number is not None:
        return 1.1
    if raw in _STOP or root in _STOP:
        return 0.0
    if raw in _WEAK or root in _WEAK:
        return 0.35
    return 1.4 if named else 1.0


def _words(text: str) -> Iterable[tuple[str, float | None, bool]]:
    """Yield (folded word, its number, whether it has a capital), numbers as far as they belong together."""
    found = list(_WORD.finditer(text))
    pieces = [match[0] for match in found]
    lower = [folded(piece) for piece in pieces]
    place = 0

    def following(step: int) -> str:
        return lower[place + step] if place + step < len(lower) else ""

    while place < len(pieces):
        piece, raw = pieces[place], lower[place]
        value: float | None = None
        if piece[0] in "$0123456789":
            value = _value(piece)
            close = place + 1 < len(found) and found[place].end() == found[place + 1].start()
            if close and following(1) in ("st", "nd", "rd", "th"):
                place += 1
            elif close and following(1) in _SCALES:
                value *= _SCALES[following(1)]
                place += 1
        elif raw in _TENS and 0 < NUMBERS.get(following(1), 0) < 10:
            value = NUMBERS[raw] + NUMBERS[following(1)]
            place += 1
        elif raw in NUMBERS:
            value = NUMBERS[raw]
        elif raw in _SHARES and following(1) == "of":
            value = _SHARES[raw]
        if value is not None:
            if following(1) in _LARGE:
                value *= _LARGE[following(1)]
                place += 1
            if following(1) in ("%", "percent", "pct"):
                value /= 100
                place += 1
            yield f"{value:g}", value, False
        elif piece != "%":
            if _PLURAL.fullmatch(piece):  # MGs
                raw = raw[:-1]
            raw = raw.removesuffix("'s").removesuffix("’s").replace("'", "").replace("’", "")
            yield raw, None, piece[0].isupper()
        place += 1


def _value(digits: str) -> float:
    """Return the number that '$2,500.75' is, 0 for what is none, such as a version."""
    plain = re.sub(r",(?=\d{3}\b)|\$", "", digits).replace(",", ".")
    return float(plain) if plain.count(".") < 2 else 0.0


# Which words say the same


def _by_word(groups: Iterable[Sequence[str]]) -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, words in enumerate(groups):
        for word in words:
            found.setdefault(stem(word), set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


def _pairs_of(pairs: str) -> list[str]:
    """Return the pairs in lines of them, with bars between."""
    return pairs.strip().replace("\n", "|").split("|")


_STOP = frozenset(STOP.split()) - frozenset(NEGATIVE.split())
_WEAK = frozenset(WEAK.split()) | frozenset(map(stem, WEAK.split())) | frozenset(NEGATIVE.split())
_SAME = _by_word(line.split() for line in SAME.strip().splitlines())
_PLACES = {stem(one): stem(place) for one, place in map(str.split, _pairs_of(OF_PLACES))}
_BROADER = [tuple(map(stem, line.split())) for line in BROADER.strip().splitlines()]
_NARROWER: dict[str, frozenset[str]] = {}
for _broad, *_narrow in _BROADER:
    _NARROWER[_broad] = _NARROWER.get(_broad, frozenset()) | frozenset(_narrow)
_KIN = {stem(word): told for word, told in KIN.items()} | KIN
_KINDS: dict[str, frozenset[str]] = {}
for _kind, _listed in KINDS.items():
    for _word in _listed.split():
        _KINDS[stem(_word)] = _KINDS.get(stem(_word), frozenset()) | {_kind}
_OPPOSITE: dict[str, frozenset[str]] = {}
for _pair in _pairs_of(OPPOSITE):
    _one, _other = map(stem, _pair.split())
    _OPPOSITE[_one] = _OPPOSITE.get(_one, frozenset()) | {_other}
    _OPPOSITE[_other] = _OPPOSITE.get(_other, frozenset()) | {_one}


def kinds_of(word: Word) -> frozenset[str]:
    """Return what kinds of thing a word is, of which one excludes another: 'place', 'instrument'."""
    return _KINDS.get(_PLACES.get(word.stem, word.stem), frozenset())


def kin_of(word: Word) -> tuple[str, int] | None:
    """Return what somebody is to another, and 1 for a man, 2 for a woman, 0 for either; None for other words."""
    return _KIN.get(word.raw) or _KIN.get(word.stem)


def opposite(one: Word, other: Word) -> bool:
    """Say whether two words exclude each other."""
    return other.stem in _OPPOSITE.get(one.stem, ()) or f"un{one.raw}" == other.raw or f"un{other.raw}" == one.raw


@cache
def _alike(one: str, other: str) -> float:
    """Return how much two stems say the same, from 0 to 1, numbers aside."""
    if one == other:
        return 1.0
    first, second = _PLACES.get(one, one), _PLACES.get(other, other)
    if first == second:
        return 0.95
    if _SAME.get(one, frozenset()) & _SAME.get(other, frozenset()):
        return 0.85
    if other in _NARROWER.get(one, ()) or one in _NARROWER.get(other, ()):
        return 0.7
    if min(len(one), len(other)) >= 6 and (one.startswith(other) or other.startswith(one)):
        return 0.9
    known = one in _KINDS and other in _KINDS
    if not known and min(len(one), len(other)) >= 5:
        most = 2 if min(len(one), len(other)) >= 9 else 1
        if one[0] == other[0] and abs(len(one) - len(other)) <= most and edits(one, other) <= most:
            return 0.8
        shared = next(
            (i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
        )
        if shared >= 5 and shared >= 0.6 * max(len(one), len(other)):
            return 0.7
    return 0.0


def alike(one: Word, other: Word) -> float:
    """Return how much two words say the same, from 0 to 1."""
    if one.number is not None or other.number is not None:
        return float(one.number == other.number)
    kin, theirs = kin_of(one), kin_of(other)
    if kin and theirs:
        same = kin[0] == theirs[0] and (kin[1] == theirs[1] or not kin[1] or not theirs[1])
        return 0.95 if same else 0.0
    return _alike(min(one.stem, other.stem), max(one.stem, other.stem))
