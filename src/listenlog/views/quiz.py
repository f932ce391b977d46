"""The screens of the quiz: a conversation told freely and its boxes, a card and its answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from listenlog.domain.card import RATINGS
from listenlog.domain.text import counted, shown
from listenlog.domain.when import plain_day
from listenlog.views.theme import GAP, Span, marks
from listenlog.views.wrapping import BARE, READABLE, broken, cells

if TYPE_CHECKING:
    from datetime import date

    from listenlog.services.quiz import Probe
    from listenlog.services.review import Box, Kept

COUNTS = ("Nothing", "One thing", "Two things", "Three things")
Row = list[Span]


class Page:
    """Lays the quiz out for a width; None is as wide as is good to read."""

    def __init__(self, width: int | None, *, keys: bool) -> None:
        wide = READABLE if width is None else min(width, READABLE)
        self.framed = wide >= BARE and not marks.words
        self.margin = "  " if wide >= BARE and not marks.words else ""
        self.room = max(wide - 2 * len(self.margin), 10)
        self.keys = keys

    # A conversation

    def talk(self, place: int, of: int, opening: str, things: int) -> Iterator[Row]:
        """Yield the heading and the question; how many things there are isn't told beyond three."""
        yield from self._heading("Tonight", f"talk {place} of {of}")
        yield []
        yield [(f"{self.margin}{shown(opening)} ", "plain"), (f"{COUNTS[min(things, 3)]} you learned?", "name")]

    def prompt(self) -> Row:
        """Return what stands before a line that is typed."""
        return [(f"{self.margin}{'' if marks.words else '  > '}", "faint")]

    def typed(self, lines: Sequence[str]) -> Iterator[Row]:
        """Yield what was typed before, when a quiz goes on."""
        for line in lines:
            yield [("You said: " if marks.words else f"{self.margin}  > ", "faint"), (shown(line), "plain")]

    def boxes(self, boxes: Sequence[Box], *, only: int | None = None, judged: bool) -> Iterator[Row]:
        """Yield what was noted, with what was known of it; `only` one of them, by its place from 0."""
        if only is None:
            yield []
        for place, box in enumerate(boxes):
            if only in (None, place):
                yield from self._box(place + 1, box, judged=judged)

    def _box(self, number: int, box: Box, *, judged: bool) -> Iterator[Row]:
        unsure = judged and not box.known and box.verdict == "ask" and bool(box.answer)
        word = "known" if box.known else "not sure" if unsure else "missed" if judged else "not ticked"
        style = "do" if box.known else "late" if unsure else "dont" if judged else "faint"
        text = shown(box.thing.text)
        why = shown(box.reason)
        if marks.words:
            said = [f"you said {shown(box.answer)}"] if box.answer else []
            yield [(", ".join([f"{number}: {word}, {text}", *said, *([why] if why else [])]), "plain")]
            return
        mark = marks.well if box.known else "? " if unsure else marks.dont if judged else "  "
        yield [(f"{self.margin}{number}  ", "time"), (mark, style), (text, "plain")]
        if box.answer or why:
            told: Row = [(f"{self.margin}     ", "plain")]
            if box.answer:
                told += [("you: ", "faint"), (shown(box.answer), "plain")]
            if why:
                told += [*([GAP] if box.answer else []), (why, "late" if unsure else "faint")]
            yield told

    def strays(self, strays: Sequence[tuple[str, str]]) -> Iterator[Row]:
        """Yield what was told of this one and is another's: (name, fact)."""
        for name, fact in strays:
            yield [(f"{self.margin}That is {shown(name)}: ", "late"), (shown(fact), "plain")]

    def talk_keys(self, boxes: Sequence[Box]) -> Iterator[Row]:
        """Yield what can be done with the boxes."""
        yield []
        missed = not all(box.known for box in boxes)
        if self.keys or marks.words:
            numbers = " ".join(str(n + 1) for n in range(min(len(boxes), 9)))
            flip = "a number flips" if len(boxes) > 9 or marks.words else f"{numbers} flip"
            yield self._keys((flip, ""), ("Enter", "accept"), ("u", "undo"), ("q", "stop, nothing is lost"))
        if missed:
            yield [(f"{self.margin}What you missed comes back tomorrow.", "faint")]

    # A card

    def card(self, place: int, of: int, probe: Probe) -> Iterator[Row]:
        """Yield how far the evening is, and the question in a frame."""
        told = f"{place} of {of}"
        yield []
        if marks.words:
            yield [(f"Question {told}: {shown(probe.cue)}", "plain")]
            for number, one in enumerate(_two(probe), 1):
                yield [(f"{number}: {shown(one)}", "plain")]
            if probe.source:
                yield [(f"{probe.source[:1].upper()}{probe.source[1:]}", "plain")]
            return
        if self.framed:
            bar = max(10, self.room - 8 - len(told) - 4)
            full = max(1, round(bar * place / max(of, 1)))
            space = " " * (self.room - 8 - full - len(told))
            line: Row = [(f"{self.margin}Recall  ", "name"), (marks.bar * min(full, bar), "time")]
            yield [*line, (space, "plain"), (told, "faint")]
        else:
            yield [(f"Recall {told}", "name")]
        yield []
        lines: list[tuple[str, str]] = [("", "plain"), (shown(probe.cue), "name"), ("", "plain")]
        for number, one in enumerate(_two(probe), 1):
            lines.append((f"{number}  {shown(one)}", "plain"))
        if probe.source:
            lines.append((probe.source, "faint"))
        yield from self._frame(lines if lines[-1][0] == "" else [*lines, ("", "plain")])

    def answer(self, probe: Probe, verdict: str, reason: str) -> Iterator[Row]:
        """Yield the answer in a frame, and what is thought of what was typed."""
        lines = [(shown(probe.answer), "name")]
        if probe.words:
            theirs = probe.candidate.card.kind == "preference"
            words = f"{marks.opened}{probe.words}{marks.closed}" if theirs else probe.words
            lines.append((shown(words), "plain"))
        if marks.words:
            yield [(f"Answer: {'. '.join(text for text, _style in lines)}", "plain")]
        else:
            yield from self._frame(lines)
        told = {
            "recalled": (f"{marks.well}right", "do"),
            "ask": ("? perhaps", "late"),
            "missed": (f"{marks.dont}not this time", "dont"),
        }
        if verdict:
            yield [(self.margin, "plain"), told[verdict], *([GAP, (shown(reason), "plain")] if reason else [])]

    def ratings(self, days: Sequence[int], preset: int, *, edits: bool) -> Iterator[Row]:
        """Yield the four ratings with the days until the card comes back, and the other keys."""
        if not (self.keys or marks.words):
            return
        yield []
        told = [
            (f"{rating} {word}", counted(n, "day")) for (rating, word), n in zip(RATINGS.items(), days, strict=True)
        ]
        if marks.words:
            yield [(", ".join(f"{word} comes back in {n}" for word, n in told), "plain")]
        else:
            wide = max(len(text) for pair in told for text in pair) + 2
            if wide * len(told) > self.room:
                for rating, (word, n) in enumerate(told, 1):
                    yield [(f"{self.margin}{word}  ", "command" if rating == preset else "plain"), (n, "faint")]
            else:
                lead = " " * ((self.room - wide * len(told)) // 2)
                for line in (0, 1):
                    row: Row = [(self.margin + lead, "plain")]
                    for rating, pair in enumerate(told, 1):
                        chosen = rating == preset and not line
                        row.append((f"{pair[line]:{wide}}", "command" if chosen else "plain" if not line else "faint"))
                    yield row
        edit = [("e", "edit")] if edits else []
        yield []
        enter = ("Enter", RATINGS[preset])
        yield self._keys(enter, *edit, ("s", "skip"), ("z", "let it rest"), ("u", "undo"), ("q", "stop"))

    def kept(self, kept: Kept, today: date) -> Iterator[Row]:
        """Yield when the card comes back."""
        yield [(f"{self.margin}Comes back {plain_day(kept.due_on, today)}.", "faint")]

    def leech(self, kept: Kept, *, words: bool) -> Iterator[Row]:
        """Yield the offer for a card that is forgotten again and again."""
        offer = "Say it in other words, or Enter to let it rest" if words else "Enter lets it rest"
        yield [(f"{self.margin}{_forgotten(kept)} {offer}; k keeps it.", "late")]

    def rests(self, kept: Kept, name: str) -> Iterator[Row]:
        """Yield that such a card rests, where nobody can be asked."""
        yield [(f"{self.margin}{_forgotten(kept)} It rests until {shown(name)} is asked about by name.", "late")]

    # The end

    def done(self, talks: int, cards: int, known: int) -> Iterator[Row]:
        """Yield what was done."""
        parts = [counted(talks, "talk")] * bool(talks) + [f"{counted(cards, 'card')}, {known} known"] * bool(cards)
        yield []
        yield [(f"{self.margin}Done: {' and '.join(parts)}.", "plain")]

    def stopped(self, left: int) -> Iterator[Row]:
        """Yield that nothing is lost, and how it goes on."""
        told = f"{self.margin}{left:,} left, nothing is lost: "
        yield [(told, "faint"), ("listenlog quiz", "command")]

    def note(self, text: str) -> Iterator[Row]:
        """Yield a line that is told beside the questions."""
        yield [(f"{self.margin}{text}", "faint")]

    def _heading(self, title: str, right: str) -> Iterator[Row]:
        yield []
        if marks.words:
            yield [(f"{title}: {right}", "plain")]
            return
        gap = " " * max(2, self.room - len(title) - len(right))
        yield [(f"{self.margin}{title}", "name"), (gap, "plain"), (right, "faint")]
        yield [(self.margin + marks.rule * self.room, "faint")]

    def _keys(self, *keys: tuple[str, str]) -> Row:
        if marks.words:
            return [(", ".join(" ".join(filter(None, pair)) for pair in keys), "plain")]
        row: Row = [(self.margin, "plain")]
        for place, (key, does) in enumerate(keys):
            row += [("   " if place else "", "plain"), (key, "command"), (f" {does}" if does else "", "faint")]
        return row

    def _frame(self, lines: Sequence[tuple[str, str]]) -> Iterator[Row]:
        """Yield lines centred in a frame, without one where it is narrow."""
        if not self.framed:
            for text, style in lines:
                for part in broken(text, self.room):
                    if part:
                        yield [(part, style)]
            return
        left, edge, right, side, low, last = list(marks.frame)
        inner = self.room - 2
        yield [(f"{self.margin}{left}{edge * inner}{right}", "faint")]
        for text, style in lines:
            for part in broken(text, inner - 4):
                space = inner - cells(part)
                before = " " * (space // 2)
                row: Row = [(f"{self.margin}{side}", "faint"), (before, "plain"), (part, style)]
                yield [*row, (" " * (space - len(before)), "plain"), (side, "faint")]
        yield [(f"{self.margin}{low}{edge * inner}{last}", "faint")]


def _forgotten(kept: Kept) -> str:
    return f"Forgotten {counted(kept.card.lapses, 'time')}."


def _two(probe: Probe) -> list[str]:
    """Return whom to choose from, in the order of their names."""
    return sorted(contact.name for contact in probe.two)
