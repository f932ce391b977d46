"""The styles and marks, with one meaning each: cyan is time and commands, green do, yellow late, red don't."""

from listenlog.domain.text import clipped

# Names and ANSI codes of the sixteen colours only: they follow the terminal's own theme, light or dark.
STYLES = {
    "name": "1",
    "plain": "",
    "faint": "2",
    "time": "36",
    "most": "1;36",
    "command": "36",
    "do": "32",
    "late": "33",
    "dont": "1;31",
    "need": "3",
}
Span = tuple[str, str]  # text and the name of its style
GAP: Span = ("  ", "plain")  # between what is told and what is told about it; spoken, a comma


class Marks:
    """The marks that views set beside people's own words, each with an ASCII twin, or a word for it in `words`."""

    words = False
    prefers = "● "
    avoids = refuses = dont = "✕ "
    also = "· "
    well = "✓ "
    rule = "─"
    dash = "–"
    cut = "…"
    opened, closed = "“", "”"
    box = "┏━┓┃┗┛"
    frame = "╭─╮│╰╯"
    bar = "━"
    days = "·▪▪■■"  # none, and four levels; two of a glyph differ by their styles
    heights = "▁▂▃▄▅▆▇█"

    def use_ascii(self) -> None:
        """Let this run's marks be ASCII."""
        self.prefers, self.also, self.well = "* ", "- ", "+ "
        self.avoids = self.refuses = self.dont = "x "
        self.rule = self.dash = "-"
        self.cut = "..."
        self.opened = self.closed = '"'
        self.box = self.frame = "+-+|++"
        self.bar, self.days, self.heights = "=", ".-+*#", "_.:-=+*#"

    def use_words(self) -> None:
        """Let this run's marks be words: nothing is told by a glyph, a column or a colour alone."""
        self.words = True
        self.prefers, self.avoids, self.refuses = "prefers ", "avoids ", "refuses "
        self.dont = self.also = self.well = ""
        self.dash = " to "
        self.cut = "(shortened)"
        self.opened, self.closed = 'in their words: "', '"'


marks = Marks()
_LINK = "link "  # begins a style: what follows is where the text leads


def shortened(text: str, limit: int, option: str) -> str:
    """Return a text, cut near a length with the option that shows the rest: 'a text that goes on … --all'."""
    return clipped(text, limit, f"{marks.cut} {option}")


def link(text: str, uri: str) -> Span:
    """Return a span that a terminal may make clickable; plain where there is nothing to lead to."""
    return (text, f"{_LINK}{uri}" if uri else "plain")


def ansi(spans: list[Span]) -> str:
    """Return spans as text with ANSI styles."""
    return "".join(f"\x1b[{code}m{text}\x1b[0m" if (code := STYLES.get(style)) else text for text, style in spans)


def plain(spans: list[Span]) -> str:
    """Return the text of spans."""
    return "".join(text for text, _style in spans)


def spoken(spans: list[Span]) -> str:
    """Return the text of spans as a sentence: a gap is a comma, or a space after the end of one."""
    told = ""
    for span in spans:
        if span is not GAP:
            told += span[0]
        elif told:
            told += " " if told.endswith((".", "!", "?", ":")) else ", "
    return told.removesuffix(", ")


def rich_style(name: str) -> str:
    """Return a style as Rich spells it."""
    if name.startswith(_LINK):
        return name
    words = {"1": "bold", "2": "dim", "3": "italic", "31": "red", "32": "green", "33": "yellow", "36": "cyan"}
    return " ".join(words[code] for code in STYLES[name].split(";") if code) or "none"
