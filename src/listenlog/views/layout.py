"""A card on a screen: one label gutter, so that everything stands in one column."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderResult
from rich.text import Text

from listenlog.views.card import Banner, Card, Heading, Line
from listenlog.views.screen import UNLIMITED
from listenlog.views.theme import GAP, Span, marks, rich_style
from listenlog.views.wrapping import BARE, NARROW, wrapped

STYLE = {name: rich_style(name) for name in ("name", "plain", "faint", "time", "command", "do", "late", "dont", "need")}


class laid_out:  # noqa: N801  # views are named after what they return
    """A card as Rich shows it."""

    def __init__(self, card: Card) -> None:
        self.card = card

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Yield the card's lines for the width there is."""
        layout = _Layout(options.max_width)
        yield from layout.blank()
        yield from layout.heading(self.card.heading)
        if self.card.banner:
            yield from layout.banner(self.card.banner)
            yield from layout.blank()
        for group in self.card.groups:
            lines = [(label if i == 0 else "", line) for label, lines in group for i, line in enumerate(lines)]
            for label, line in lines:
                yield from layout.line(label, line)
            if lines:
                yield from layout.blank()


class _Layout:
    """Lays lines out for a width."""

    def __init__(self, width: int) -> None:
        self.narrow = width < NARROW
        self.unlimited = width >= UNLIMITED
        self.gutter = 0 if width < BARE else 11 if self.narrow else 13
        self.margin = 0 if width < BARE else 2
        self.room = width - 2 * self.margin

    def blank(self) -> Iterator[Text]:
        yield Text("")

    def heading(self, heading: Heading) -> Iterator[Text]:
        """Yield the name and what is told beside and below it, and a line under it all."""
        name: list[Span] = [(heading.name.text, "name")]
        if heading.state.text:
            name += [GAP, (heading.state.written(), "plain")]
        place: list[Span] = [(heading.place.written(), "faint")] if heading.place.text else []
        said: list[Span] = []
        if heading.said.text:
            before, _, after = heading.said.card.partition("{}")
            said = [(before, "faint"), (heading.said.text, "plain"), (after, "faint")]
        about = [told.written() for told in heading.about]
        if self.narrow:
            for line in (name, place, said, [(", ".join(about), "faint")]):
                if any(text for text, _ in line):
                    yield from self.flush(line, [])
        else:
            yield from self.flush(name, place)
            below = [*said, *([("   ", "plain")] if said and about else []), ("   ".join(about), "faint")]
            if said or about:
                yield from self.flush(below, [])
        yield Text(" " * self.margin + marks.rule * (76 if self.unlimited else self.room), STYLE["faint"])

    def banner(self, banner: Banner) -> Iterator[Text]:
        """Yield a box with a title in its upper edge."""
        left, edge, right, side, below, last = list(marks.box)
        wide = 76 if self.unlimited else self.room
        title = f"{left}{edge}  {banner.title}  "
        style = STYLE["dont"]
        yield Text.assemble(" " * self.margin, (title + edge * max(0, wide - len(title) - 1) + right, style))
        for spans in banner.lines:
            for row in map(_text, wrapped(spans, max(wide - 4, 8))):
                space = " " * max(0, wide - 4 - row.cell_len)
                yield Text.assemble(" " * self.margin, (f"{side} ", style), row, space, (f" {side}", style))
        yield Text.assemble(" " * self.margin, (below + edge * (wide - 2) + last, style))

    def flush(self, left: list[Span], right: list[Span]) -> Iterator[Text]:
        """Yield a line without a label: the heading's."""
        yield from self._placed(Text(" " * self.margin), left, right, self.margin, self.room)

    def line(self, label: str, line: Line) -> Iterator[Text]:
        """Yield a labelled line, wrapped within its column; its right end goes below where it doesn't fit."""
        left, right = line
        if not self.gutter:
            if label:
                yield Text(label, STYLE["faint"])
            yield from self._placed(Text(""), left, right, 0, self.room)
            return
        wide = max(0, self.gutter - cell_len(label))
        start = Text.assemble(" " * self.margin, (label, STYLE["faint"]), " " * wide)
        if cell_len(label) > self.gutter - 1:  # a long topic stands on its own line
            yield from self._placed(Text(" " * self.margin), [(label, "faint")], [], self.margin, self.room)
            start = Text(" " * (self.margin + self.gutter))
        yield from self._placed(start, left, right, self.margin + self.gutter, self.room - self.gutter)

    def _placed(self, start: Text, left: list[Span], right: list[Span], indent: int, room: int) -> Iterator[Text]:
        body, edge = _text(left), _text(right)
        gap = room - body.cell_len - edge.cell_len
        if edge and not self.narrow and not self.unlimited and gap >= 2 and "\n" not in body.plain:
            yield Text.assemble(start, body, " " * gap, edge)
            return
        parts = [[*left, GAP, *right] if right else left] if self.unlimited else [left, right] if right else [left]
        for i, row in enumerate(row for part in parts for row in wrapped(part, max(room, 8))):
            yield Text.assemble(start if i == 0 else Text(" " * indent), _text(row))


def _text(spans: Iterable[Span]) -> Text:
    return Text.assemble(*((text, STYLE.get(style) or rich_style(style)) for text, style in spans))
