"""What the grader weighs of a clause against a fact, each between about 0 and 1."""

from __future__ import annotations

from collections.abc import Sequence

from listenlog.domain.grading_text import Sentence, Word, alike, kin_of, kinds_of, opposite, stem
from listenlog.domain.grading_words import (
    AGAINST,
    DONE,
    FIRST_PERSON,
    FROM,
    LESS,
    NEGATIVE,
    OBJECTS,
    PLANNED,
    POSSESSIVE,
    THEMSELVES,
    TO,
)
from listenlog.domain.record import NamedTuple

NAMES = (
    "covered", "explained", "both", "rival", "alone best", "number differs", "number shared", "kind differs",
    "kin differs", "opposite", "swapped", "negation", "sentiment", "name missing", "name shared", "unexplained",
    "said", "role", "tense", "one word", "strange name", "pairs", "any", "object differs",
    "modifier differs",
)  # fmt: skip
_AGAINST = frozenset(map(stem, AGAINST.split())) | frozenset(AGAINST.split())
_NEGATIVE = frozenset(NEGATIVE.split())
_PLANNED = frozenset(PLANNED.split())
_FROM, _TO, _LESS = frozenset(FROM.split()), frozenset(TO.split()), frozenset(LESS.split())
_OBJECTS, _POSSESSIVE = frozenset(OBJECTS.split()), frozenset(POSSESSIVE.split())
_THEMSELVES, _FIRST_PERSON = frozenset(THEMSELVES.split()), frozenset(FIRST_PERSON.split())
_DONE = frozenset(DONE.split())
_AGES = frozenset(map(stem, ("years", "year", "old", "aged")))


class Cover(NamedTuple):
    """How a clause and a fact cover each other: weighted shares, and what is left of either."""

    covered: float
    explained: float
    left_of_fact: tuple[Word, ...]
    left_of_clause: tuple[Word, ...]


class Compared(NamedTuple):
    """The features of a clause against a fact, in the order of NAMES, and why they may not be the same."""

    features: tuple[float, ...]
    reason: str = ""


def cover(clause: Sentence, fact: Sentence, rarity: dict[str, float]) -> Cover:
    """Return how much of each other a clause and a fact say. `rarity` weighs stems that many facts share less."""
    best_fact = {id(word): 0.0 for word in fact.content}
    best_clause = {id(word): 0.0 for word in clause.content}
    for theirs in clause.content:
        for own in fact.content:
            strength = alike(theirs, own)
            best_fact[id(own)] = max(best_fact[id(own)], strength)
            best_clause[id(theirs)] = max(best_clause[id(theirs)], strength)

    def share(words: Sequence[Word], best: dict[int, float]) -> float:
        weights = [word.weight * rarity.get(word.stem, 1.0) for word in words]
        total = sum(weights)
        said = sum(weight * best[id(word)] for word, weight in zip(words, weights, strict=True))
        return said / total if total else 0.0

    return Cover(
        share(fact.content, best_fact),
        share(clause.content, best_clause),
        tuple(word for word in fact.content if best_fact[id(word)] < 0.5),
        tuple(word for word in clause.content if best_clause[id(word)] < 0.5),
    )


def compare(clause: Sentence, fact: Sentence, covers: Cover, rival: float) -> Compared:
    """Return the features of a clause against a fact; `rival` is how much of it the best other fact explains."""
    numbers, differs = _numbers(clause, fact)
    kind, kind_words = _kinds(covers)
    kin, kin_words = _kin(clause, fact)
    opposed = _opposite(covers, clause, fact)
    swap = _swapped(clause, fact)
    negation, against = _polarity(clause, fact)
    if opposed and len(_denials(clause)) % 2 != len(_denials(fact)) % 2:  # who eats no meat is a vegetarian
        opposed, negation, against = "", False, False
        covers = covers._replace(covered=max(covers.covered, 0.6), explained=max(covers.explained, 0.7))
    fact_names = [word for word in fact.content if word.name]
    left_names = [word for word in covers.left_of_fact if word.name]
    strange = [w for w in covers.left_of_clause if w.name or (w.weight >= 1 and w.number is None and not kinds_of(w))]
    missing = bool(left_names) and bool(strange)
    left = sum(word.weight for word in covers.left_of_clause)
    said = fact.weight * covers.covered
    role = _role(clause, fact)
    tense = _tense(clause, fact)
    wrong = bool(differs or kind or kin or opposed or swap or negation or role or tense)
    reason = ""
    if differs:
        reason = f"number differs: {differs}"
    elif swap:
        reason = "the other way round"
    elif kin_words:
        reason = f"differs: {kin_words}"
    elif kind_words:
        reason = f"differs: {kind_words}"
    elif opposed:
        reason = f"the opposite: {opposed}"
    elif negation:
        reason = "one says not"
    elif missing and left_names:
        reason = f"name missing: {left_names[0].raw}"
    return Compared(
        (
            covers.covered,
            covers.explained,
            covers.covered * covers.explained,
            max(0.0, rival - covers.explained),
            float(covers.explained > rival and covers.explained > 0),
            numbers[0],
            numbers[1],
            kind,
            kin,
            float(bool(opposed)),
            float(swap),
            float(negation),
            float(against),
            float(missing) * len(left_names) / max(1, len(fact_names)),
            1 - len(left_names) / len(fact_names) if fact_names else 0.0,
            min(left, 4.0) / 4,
            min(said, 3.0) / 3,
            float(role),
            float(tense),
            float(len(clause.content) <= 1),
            min(1.0, sum(1 for word in strange if word.name) / 2),
            _pairs(clause, fact),
            float(wrong),
            _beside(clause, fact, covers, 1),
            _beside(clause, fact, covers, -1),
        ),
        reason,
    )


def _numbers(clause: Sentence, fact: Sentence) -> tuple[tuple[float, float], str]:
    """Return the share of the clause's numbers that the fact contradicts, whether they share one, and which differ."""
    said, noted = clause.numbers, fact.numbers
    if not said or not noted:
        return (0.0, 0.0), ""
    wrong = said - noted
    shared = float(bool(said & noted))
    if not wrong or not noted - said:
        return (0.0, shared), ""
    told = f"{min(wrong):g}, {min(noted - said):g}"
    return (len(wrong) / len(said), shared), told


def _kinds(covers: Cover) -> tuple[float, str]:
    """Return whether both name another thing of one kind, and which."""
    for word in covers.left_of_clause:
        for other in covers.left_of_fact:
            if kinds_of(word) & kinds_of(other):
                return 1.0, f"{word.raw}, {other.raw}"
    return 0.0, ""


def _kin(clause: Sentence, fact: Sentence) -> tuple[float, str]:
    """Return whether both speak of kin, but of others, and of whom."""
    said = {kin: word for word in clause.content if (kin := kin_of(word))}
    noted = {kin: word for word in fact.content if (kin := kin_of(word))}
    if not said or not noted:
        return 0.0, ""
    for (whose, gender), word in said.items():
        sexes = {sex: other for (one, sex), other in noted.items() if one == whose and sex}
        if gender and sexes and gender not in sexes:
            return 1.0, f"{word.raw}, {next(iter(sexes.values())).raw}"
    if {whose for whose, _sex in said} & {whose for whose, _sex in noted}:
        return 0.0, ""
    told = [word for (_whose, sex), word in said.items() if sex]
    other = [word for (_whose, sex), word in noted.items() if sex]
    return (1.0, f"{told[0].raw}, {other[0].raw}") if told and other else (0.0, "")


def _opposite(covers: Cover, clause: Sentence, fact: Sentence) -> str:
    for word in covers.left_of_clause:
        for other in fact.words:
            if opposite(word, other):
                return f"{word.raw}, {other.raw}"
    for word in clause.words:
        for other in covers.left_of_fact:
            if opposite(word, other):
                return f"{word.raw}, {other.raw}"
    return ""


def _denials(sentence: Sentence) -> list[tuple[Word, ...]]:
    """Return what each denial in a sentence denies: the next word that says something, and a number behind it."""
    found = []
    for place, word in enumerate(sentence.words):
        if word.raw in _NEGATIVE:
            after = [w for w in sentence.words[place + 1 :] if w.weight and w.raw not in _NEGATIVE]
            strong = next((i for i, w in enumerate(after) if w.weight >= 0.9), 0)
            numbered = len(after) > strong + 1 and after[strong + 1].number is not None
            found.append(tuple(after[strong : strong + 1 + numbered]))
    return found


def _is_said(words: Sequence[Word], sentence: Sentence) -> bool:
    return all(any(alike(word, other) >= 0.5 for other in sentence.content) for word in words)


def _polarity(clause: Sentence, fact: Sentence) -> tuple[bool, bool]:
    """Return whether one denies what the other says, and whether one is against it and the other isn't.

    What is denied of a thing that the other doesn't mention ('net 60, not net 30') says nothing about it.
    """
    both = Sentence((), (*_behind(clause), *_behind(fact)))
    both = both if _behind(clause) and _behind(fact) else Sentence((), ())
    said = [w for w in _denials(clause) if (_is_said(w, fact) or _against(w)) and not (w and _is_said(w, both))]
    noted = [w for w in _denials(fact) if (_is_said(w, clause) or _against(w)) and not (w and _is_said(w, both))]
    differ = (len(said) + _against(clause.words)) % 2 != (len(noted) + _against(fact.words)) % 2
    denied = len(said) % 2 != len(noted) % 2
    return differ and denied, differ and not denied


def _against(words: Sequence[Word]) -> int:
    """Return how many words are against something in themselves."""
    return sum(word.raw in _AGAINST or word.stem in _AGAINST for word in words)


def _directions(sentence: Sentence) -> dict[str, str]:
    """Return the words that come from somewhere or go somewhere: {stem: which}."""
    found: dict[str, str] = {}
    way = ""
    for word in sentence.words:
        if word.raw in _FROM:
            way = "from"
        elif word.raw in _TO:
            way = "to"
        elif word.weight and way:
            found[word.stem] = way
            way = ""
    return found


def _behind(sentence: Sentence) -> list[Word]:
    """Return what a sentence puts behind something else: 'text, not email', 'prefers tea to coffee'."""
    found = []
    prefers = False
    for place, word in enumerate(sentence.words):
        prefers = prefers or word.stem == "prefer"
        if (word.raw in _LESS or (prefers and word.raw == "to")) and place:
            found += [w for w in sentence.words[place + 1 :] if w.weight and w.raw not in _LESS][:1]
    return found


def _swapped(clause: Sentence, fact: Sentence) -> bool:
    """Say whether what comes from a place in one sentence goes there in the other, or what one prefers is behind.

    Or whether a number that belongs to one name is said of another.
    """
    said, noted = _directions(clause), _directions(fact)
    ways = {"from": "to", "to": "from"}
    if any(ways[way] == noted.get(word) for word, way in said.items()):
        return True
    if _exchanged(clause, fact):
        return True
    less, lower = _behind(clause), _behind(fact)
    if not less or not lower or _is_said(less, Sentence((), tuple(lower))):
        return False
    return _is_said(less, fact) and _is_said(lower, clause)


def _exchanged(clause: Sentence, fact: Sentence) -> bool:
    """Say whether a number is said of another than it belongs to: 'Max is 9' where it was noted that Eva is, Max 7."""
    said, noted = _owners(clause), _owners(fact)
    return len(noted) > 1 and any(
        number != noted.get(whose, number) and number in noted.values() for whose, number in said.items()
    )


def _owners(sentence: Sentence) -> dict[str, float]:
    """Return the numbers of what stands next to them: before them, or after where the sentence begins with one."""
    words = [word for word in sentence.content if word.stem not in _AGES]
    step = 1 if words and words[0].number is not None else -1
    found: dict[str, float] = {}
    for place, word in enumerate(words):
        beside = place + step
        if word.number is not None and 0 <= beside < len(words) and words[beside].number is None:
            found[words[beside].stem] = word.number
    return found


def _beside(clause: Sentence, fact: Sentence, covers: Cover, step: int) -> float:
    """Return whether a word that both have is beside one that the other hasn't: 'plays chess' and 'plays golf'.

    The one after it where `step` is 1, the one before it where it is -1.
    """
    left, missing = set(map(id, covers.left_of_clause)), set(map(id, covers.left_of_fact))
    for place, word in enumerate(clause.content):
        beside = place + step
        if id(word) in left or not 0 <= beside < len(clause.content) or id(clause.content[beside]) not in left:
            continue
        if clause.content[beside].weight < 0.9:
            continue
        for other, own in enumerate(fact.content):
            near = other + step
            if not 0 <= near < len(fact.content) or id(fact.content[near]) not in missing:
                continue
            if fact.content[near].weight >= 0.9 and alike(word, own) >= 0.5:
                return 1.0
    return 0.0


def _role(clause: Sentence, fact: Sentence) -> bool:
    """Say whether somebody else does it: 'I introduced her', or 'she left' where it was her partner who did."""

    def speaker(sentence: Sentence) -> bool:
        return bool(sentence.words) and sentence.words[0].raw in _FIRST_PERSON

    if speaker(clause) != speaker(fact):
        return True
    last = clause.words[-1].raw if clause.words else ""
    to_them = last in _OBJECTS and bool(fact.words) and fact.words[-1].raw not in _OBJECTS
    if to_them and clause.words[0].weight and not alike(clause.words[0], fact.words[0]):
        return True
    whose = _subject(fact)
    begins = clause.words[0] if clause.words else None
    themselves = begins is not None and (begins.raw in _THEMSELVES or begins.hidden)
    return whose is not None and themselves and not any(alike(whose, word) >= 0.5 for word in clause.content)


def _subject(sentence: Sentence) -> Word | None:
    """Return who does it, where a sentence begins with somebody who isn't the person it is about."""
    words = sentence.words
    if len(words) > 1 and words[0].raw in _POSSESSIVE:
        return words[1] if words[1].weight else None
    return words[0] if words and kin_of(words[0]) else None


def _tense(clause: Sentence, fact: Sentence) -> bool:
    """Say whether the one plans what the other has done."""

    def planned(sentence: Sentence) -> bool:
        return any(word.raw in _PLANNED for word in sentence.words)

    def done(sentence: Sentence) -> bool:
        return any(word.raw in _DONE for word in sentence.words)

    return (planned(fact) and done(clause) and not planned(clause)) or (
        planned(clause) and done(fact) and not planned(fact)
    )


def _pairs(clause: Sentence, fact: Sentence) -> float:
    """Return the share of the fact's pairs of neighbouring words that the clause has too, in that order."""
    noted = [(one.stem, other.stem) for one, other in zip(fact.content, fact.content[1:], strict=False)]
    said = {(one.stem, other.stem) for one, other in zip(clause.content, clause.content[1:], strict=False)}
    return sum(pair in said for pair in noted) / len(noted) if noted else 0.0
