"""What a question looks for, and how well a text answers it. The measurements are in docs/adr/0020."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from math import exp, log

from listenlog.domain.date_words import MONTHS, WEEKDAYS
from listenlog.domain.names import folded, unpossessed
from listenlog.domain.record import NamedTuple
from listenlog.domain.search_words import EVERYDAY, FORMS, STOP
from listenlog.domain.when import LONGEST, Reference, find_when

MOST_WORDS = 40  # of a question that are read
QUESTION = 3  # words that say something, from which on it is a question
OTHERWISE = 0.01  # what a note scores that has none of the words, but is of those or of the days that are asked about
SATURATION, LENGTH, USUAL = 1.2, 0.2, 120  # BM25's k1 and b, and the characters of a usual note
OF_THEM, MENTIONED = 3.0, 1.5  # what a note of somebody who is named counts more, and one that mentions them
DATED = 1.5  # what the day that is asked for counts more, twice as much, a month once, a year half
NEXT, NEXT_BUT_ONE, SAME_DAY = 0.3, 0.15, 0.3  # what notes count of those beside them, and of the best of that day
_ASKING = frozenset(["who", "whom", "whose", "what", "which", "when", "where", "why", "how"])
_YEARS = 10  # that 'in June' may be of
_RELATIVE = r"yesterday|today|tonight|(?:last|this|past|previous)\s+\w+|\w+\s+(?:days?|weeks?|months?|years?)\s+ago"
_DATE = re.compile(rf"\d|\b(?:{'|'.join((*MONTHS, *WEEKDAYS))}|{_RELATIVE})\b", re.IGNORECASE)
_DAY_WORDS = frozenset((*MONTHS, *WEEKDAYS, "yesterday", "today", "tonight"))


class Found(NamedTuple):
    """A row that a search found, before it is ranked: its text, whose it is and when it was noted."""

    id: int
    contact: str
    name: str
    on: date | None
    text: str
    external_id: str | None
    sensitive: bool


class Word(NamedTuple):
    """A word of a question as it is compared, and whether it is written like a name."""

    text: str
    named: bool


class Days(NamedTuple):
    """Days that are asked about, the first and the last one; `yearly` where any year may be meant."""

    first: date
    last: date
    yearly: bool = False


def words_of(asked: str) -> list[Word]:
    """Return the words of a question, each once, without the 's of whose something is."""
    found: dict[str, bool] = {}
    text = re.sub(r"\be-mail", "email", unpossessed(asked[:2000]), flags=re.IGNORECASE)
    for place, raw in enumerate(re.findall(r"\w+", text)):
        word = folded(raw).strip("_")
        if word:
            named = raw[:1].isupper() and (place > 0 or word not in EVERYDAY)
            found[word] = found.get(word, False) or named
    return [Word(word, named) for word, named in found.items()][:MOST_WORDS]


def is_question(asked: str, words: Sequence[Word], looked_for: int) -> bool:
    """Say whether somebody asks: then what answers may say it in other words. Else words are looked up.

    `looked_for` is how many words say something.
    """
    return looked_for >= QUESTION or "?" in asked or any(word.text in _ASKING for word in words)


def may_name(word: Word) -> bool:
    """Say whether a word could name somebody: not one that says nothing, nor an everyday one in small letters."""
    return word.text not in STOP and (word.named or word.text not in EVERYDAY) and not word.text.isdecimal()


def days_of(asked: str, reference: Reference) -> tuple[Days | None, frozenset[str]]:
    """Return the days that a question is about, if it names any, and the words that say so."""
    if not _DATE.search(asked):
        return None, frozenset()
    words = re.findall(r"[^\s?!,;()\"]+", asked[:2000])[:MOST_WORDS]
    for length in range(min(5, len(words)), 0, -1):
        for place in range(len(words) - length + 1):
            piece = " ".join(words[place : place + length]).rstrip(".")
            if not _is_dated(piece, words[place - 1 : place]):
                continue
            typed = f"in {piece}" if piece.isdecimal() else piece
            found = find_when(typed[:LONGEST], reference, forward=False, periods=True)
            if found:
                said = frozenset(folded(word) for word in re.findall(r"\w+", piece))
                yearly = not re.search(r"\d{4}", piece) and bool(said & frozenset(MONTHS))
                return Days(found.on, found.last or found.on, yearly), said
    return None, frozenset()


def _is_dated(piece: str, before: Sequence[str]) -> bool:
    """Say whether a piece is taken for a date: 'may' and a number alone only behind 'in' and the like."""
    if re.fullmatch(r"\d{4}", piece):
        return 1900 <= int(piece) <= 2100
    if re.fullmatch(r"\W*\d+\W*", piece):
        return False
    if piece.casefold() in ("may", "march", "mar", "august"):
        return [word.casefold() for word in before] in (["in"], ["of"], ["since"], ["during"], ["last"])
    if re.fullmatch(rf"(?:{_RELATIVE})", piece, re.IGNORECASE):
        return True
    words = frozenset(re.findall(r"\w+", piece.casefold()))
    return bool(words & _DAY_WORDS) or bool(re.search(r"\d[-/.]\d", piece))


def groups_of(words: Iterable[str]) -> list[tuple[str, ...]]:
    """Return what to look for: each word with the forms that no stem brings together with it."""
    groups: dict[tuple[str, ...], None] = {}
    for word in words:
        groups[FORMS.get(word, (word,))] = None
    return list(groups)


def rarity(matches: float, size: int) -> float:
    """Return what a word counts that so many of `size` texts have."""
    return log(1 + (max(size, 1) - min(matches, size) + 0.5) / (matches + 0.5))


def brevity(text: str) -> float:
    """Return by how much a text of that length counts more, or less, than a usual one."""
    return (SATURATION + 1) / (1 + SATURATION * (1 - LENGTH + LENGTH * len(text) / USUAL))


def timeliness(on: date | None, days: Days | None) -> float:
    """Return by how much a note counts more that is from the days that are asked about, or from near them."""
    if on is None or days is None:
        return 1.0
    length = (days.last - days.first).days + 1
    counts = DATED * (2 if length == 1 else 1 if length <= 92 else 0.5)
    gaps = [_gap(on, days.first, days.last)]
    if days.yearly:
        gaps += [_gap(on, _years_before(days.first, n), _years_before(days.last, n)) for n in range(1, _YEARS)]
    return 1 + counts * exp(-min(gaps) / (7 if length == 1 else 10 if length <= 92 else 30))


def _gap(on: date, first: date, last: date) -> int:
    return max((first - on).days, (on - last).days, 0)


def _years_before(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day - timedelta(days=round(years * 365.25))


def lifted(
    scores: Mapping[int, float], days: Mapping[int, date | None], beside: Mapping[int, Sequence[int]]
) -> dict[int, float]:
    """Return scores with what notes count of those beside them on the same day, and of the best one of that day.

    `beside` are the keys of the next ones and of the next but one: (before, after, two before, two after), 0 for none.
    """
    found = dict(scores)
    for key, score in scores.items():
        for other, share in zip(beside.get(key, ()), (NEXT, NEXT, NEXT_BUT_ONE, NEXT_BUT_ONE), strict=False):
            if other in days and days[other] == days[key]:
                found[other] = found.get(other, 0.0) + share * score
    best: dict[date, list[float]] = {}
    for key, score in found.items():
        on = days[key]
        if on:
            best[on] = sorted([*best.get(on, []), score])[-2:]
    for key, score in found.items():
        on = days[key]
        others = best.get(on, []) if on else []
        if len(others) > 1:
            found[key] = score + SAME_DAY * (others[0] if score == others[1] else others[1])
    return found
