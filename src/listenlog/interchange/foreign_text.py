"""Bytes of other programs as text: which encoding they are in."""

from __future__ import annotations

import codecs

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_HEAD = 1000  # bytes that are looked at where there is no mark


def wide_text(data: bytes) -> str | None:
    """Return the text of bytes that begin with a byte order mark, or are UTF-16 without one; None for all others."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    head = data[:_HEAD]
    for place, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        zeros, others = head[place::2].count(0), head[1 - place :: 2].count(0)
        if len(head) >= 4 and zeros * 10 > len(head) * 4 and not others:
            return data.decode(encoding, "replace")
    return None


def text_in(data: bytes, charset: str | None = None, *, believed: bool = False) -> str:
    """Return bytes as text: UTF-8 where they are that, else in the encoding they name, else cp1252; never fails.

    A name that is `believed` goes before UTF-8.
    """
    encodings = (charset, "utf-8", "cp1252") if believed else ("utf-8", charset, "cp1252")
    for encoding in filter(None, encodings):
        try:
            return data.decode(encoding)
        except (ValueError, LookupError):  # not in it, no name of one, or no text at all
            continue
    return data.decode("latin-1")


def table_text(data: bytes) -> str:
    """Return the text of a table: marked, UTF-8, Shift-JIS where it reads as that throughout, else cp1252."""
    text = wide_text(data)
    if text is None:
        try:
            text = data.decode()
        except UnicodeDecodeError:
            text = _japanese(data) or text_in(data)
    return text.removeprefix("\ufeff")


def _japanese(data: bytes) -> str | None:
    """Return the text of Shift-JIS bytes, None where they don't read as Japanese: most of it kana and kanji."""
    try:
        text = data.decode("cp932")
    except UnicodeDecodeError:
        return None
    foreign = [c for c in text if c > "\x7f"]
    halves = sum("\uff61" <= c <= "\uff9f" for c in foreign)  # what single letters of cp1252 look like in it
    return text if halves * 2 < len(foreign) else None
