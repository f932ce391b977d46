"""What a card holds, whatever shows it: a heading, and groups of labelled lines."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from listenlog.domain.when import plain_day
from listenlog.views.theme import GAP, Span, spoken

Line = tuple[list[Span], list[Span]]  # what stands at the left, and what stands at the right edge
Group = list[tuple[str, list[Line]]]  # labels and their lines; a blank line stands between groups


class Told:
    """One thing that a heading tells, safe to show: what it is ('Say'), its words, and how a card writes them."""

    # Plain classes here: each NamedTuple costs every card a million instructions.
    def __init__(self, label: str, text: str, card: str = "{}") -> None:
        self.label, self.text, self.card = label, text, card

    def written(self) -> str:
        """Return 'say NEE-uv'."""
        return self.card.format(self.text) if self.text else ""


NOTHING = Told("", "")


class Heading:
    """Who or what a card is on. `state` stands beside the name, `place` at the right edge; an empty one is left out."""

    def __init__(
        self, name: Told, place: Told, state: Told = NOTHING, said: Told = NOTHING, about: tuple[Told, ...] = ()
    ) -> None:
        self.name, self.place, self.state, self.said, self.about = name, place, state, said, about


class Banner:
    """A stop that can't be overlooked: its title, and paragraphs; where one is empty, a blank line."""

    def __init__(self, title: str, lines: list[list[Span]]) -> None:
        self.title, self.lines = title, lines


class Card:
    """A heading, perhaps a stop, and what stands under it."""

    def __init__(self, heading: Heading, groups: list[Group], banner: Banner | None = None) -> None:
        self.heading, self.groups, self.banner = heading, groups, banner


def state_of(died_on: date | None, archived_on: date | None) -> Told:
    """Return 'died 12 Nov 2026' or 'archived 3 Mar 2026', the year always with it; nothing for whoever is there."""
    on = died_on or archived_on
    word = "died" if died_on else "archived"
    return Told(word.capitalize(), plain_day(on, date.min) if on else "", f"{word} {{}}")


def said(card: Card) -> Iterator[tuple[str, str]]:
    """Yield a card as (label, words), one thing a line, in the order to listen in; ('', '') between groups."""
    heading = card.heading
    for told in (heading.name, heading.state, heading.place, heading.said, *heading.about):
        if told.text:
            yield told.label, told.text
    if card.banner:
        yield "", ""
        yield "Stop", card.banner.title.lower()
        for spans in card.banner.lines:
            if spans:
                yield "Stop", spoken(spans)
    for group in card.groups:
        first = True
        for label, lines in group:
            for left, right in lines:
                if first:
                    yield "", ""
                first = False
                for text in spoken([*left, *([GAP] if right else []), *right]).split("\n"):
                    yield label, text
