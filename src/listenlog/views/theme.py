"""The styles and their one meaning each: cyan is time and commands, green do, yellow late, red don't."""

# Names and ANSI codes of the sixteen colours only: they follow the terminal's own theme, light or dark.
STYLES = {
    "name": "1",
    "plain": "",
    "faint": "2",
    "time": "36",
    "command": "36",
    "do": "32",
    "late": "33",
    "dont": "1;31",
    "need": "3",
}
Span = tuple[str, str]  # text and the name of its style


def ansi(spans: list[Span]) -> str:
    """Return spans as text with ANSI styles."""
    return "".join(f"\x1b[{STYLES[style]}m{text}\x1b[0m" if STYLES[style] else text for text, style in spans)


def plain(spans: list[Span]) -> str:
    """Return the text of spans."""
    return "".join(text for text, _style in spans)


def rich_style(name: str) -> str:
    """Return a style as Rich spells it."""
    words = {"1": "bold", "2": "dim", "3": "italic", "31": "red", "32": "green", "33": "yellow", "36": "cyan"}
    return " ".join(words[code] for code in STYLES[name].split(";") if code) or "none"
