"""The one function that makes foreign text safe to show, and the small words of sentences."""

from __future__ import annotations

TYPE_CHECKING = False  # without re: TAB loads this
if TYPE_CHECKING:
    import re

# What must never reach a terminal as it is: C0 and C1 controls, line and paragraph separators, bidi marks and
# overrides, invisible fillers and format controls, tag characters and lone surrogates. ZWNJ, ZWJ and variation
# selectors shape letters and stay; those beyond the first plane only after the ideographs that they vary.
_UNSAFE = (
    "[\x00-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u2028-\u202e"
    "\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\ud800-\udfff\U00013430-\U0001345f\U0001bca0-\U0001bca3"
    "\U0001d173-\U0001d17a\U000e0000-\U000e00ff\U000e01f0-\U000e0fff]"
    "|(?<![\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])[\U000e0100-\U000e01ef]"
)
_UNSAFE_LETTERS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0")  # invisible, though Unicode prints them


def _visible(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code < 0x20:
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else f"\\u{{{code:x}}}"


def shown(text: str, *, lines: bool = False) -> str:
    """Return `text` with everything that could control a terminal made visible; `lines` keeps line breaks."""
    if text.isprintable() and (text.isascii() or (max(text) < "\U000e0000" and _UNSAFE_LETTERS.isdisjoint(text))):
        return text
    import re

    if lines:
        return "\n".join(re.sub(_UNSAFE, _visible, line.replace("\t", " ")) for line in text.splitlines())
    return re.sub(_UNSAFE, _visible, text.replace("\r\n", "\n").replace("\n", " ").replace("\t", " "))


def stored(text: str) -> str:
    """Return `text` as it is kept: as it came, but for NUL (which SQLite cuts at) and lone surrogates (U+FFFD)."""
    if "\0" in text:
        text = text.replace("\0", "␀")
    try:
        text.encode()
    except UnicodeEncodeError:
        import re

        return re.sub("[\ud800-\udfff]", "\ufffd", text)
    return text


def counted(number: int, noun: str, plural: str | None = None) -> str:
    """Return '1 fact', '3 facts'."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def clipped(text: str, limit: int, cut: str = "…") -> str:
    """Return `text` cut at a word near `limit` characters, with `cut` after it if anything was."""
    if len(text) <= limit:
        return text
    space = text.rfind(" ", limit // 2, limit + 1)  # a word that is longer than half of it is cut within
    return text[: space if space > 0 else limit].rstrip(" ,;:") + f" {cut}"
