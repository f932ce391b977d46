"""The one function that makes foreign text safe to show, and the small words of sentences."""

import re

# What must never reach a terminal as it is: C0 and C1 controls, line and paragraph separators, bidi marks and overrides,
# invisible fillers, tag characters and lone surrogates. ZWNJ, ZWJ and variation selectors shape letters and stay.
_UNSAFE = (
    "[\x00-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u2028-\u202e"
    "\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e0fff]"
)


def _visible(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code < 0x20:
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else f"\\u{{{code:x}}}"


def shown(text: str, *, lines: bool = False) -> str:
    """Return `text` with everything that could control a terminal made visible; `lines` keeps line breaks."""
    if text.isascii() and text.isprintable():
        return text
    if lines:
        return "\n".join(re.sub(_UNSAFE, _visible, line) for line in text.splitlines())
    return re.sub(_UNSAFE, _visible, text.replace("\r\n", "\n").replace("\n", " ").replace("\t", " "))


def stored(text: str) -> str:
    """Return `text` as it is kept: as it came, but for NUL (which SQLite cuts at) and lone surrogates."""
    if "\0" in text:
        text = text.replace("\0", "␀")
    if not text.isascii():
        text = text.encode("utf-8", "replace").decode() if any("\ud800" <= c <= "\udfff" for c in text) else text
    return text


def counted(number: int, noun: str, plural: str | None = None) -> str:
    """Return '1 fact', '3 facts'."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def clipped(text: str, limit: int) -> str:
    """Return `text` cut at a word near `limit` characters, with an ellipsis if anything was cut."""
    if len(text) <= limit:
        return text
    return text[:limit].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"
