"""Pictures and sounds of a vCard, kept apart from its text as bytes."""

from __future__ import annotations

import binascii
from collections.abc import Iterable

from listenlog.interchange.vcard_lines import Card, Line, card_of, media_in

_SMALL = 200  # characters of a value that stays in the text


def packed(card: Card) -> tuple[str, tuple[tuple[int, bytes], ...]]:
    """Return a card's text, and by the place of their line the bytes that were taken out of it.

    Base64 that can't be written again as it was stays in the text.
    """
    lines, media = [], []
    for at, line in enumerate(card.lines):
        data = media_in(line) if len(line.value) > _SMALL else None
        if data is not None and (head := _head(line)) + _written(data) == _whole(line):
            media.append((at, data))
            lines.append(head)
        else:
            lines.append(line.raw)
    return "\n".join(("BEGIN:VCARD", *lines, "END:VCARD")), tuple(media)


def unpacked(text: str, media: Iterable[tuple[int, bytes]]) -> Card:
    """Return the card of a text and the bytes that were taken out of it."""
    card = card_of(text)
    lines = list(card.lines)
    for at, data in media:
        line = lines[at]
        lines[at] = line._replace(raw=line.raw + _written(data), value=line.value + _written(data))
    return card._replace(lines=tuple(lines))


def _written(data: bytes) -> str:
    return binascii.b2a_base64(data, newline=False).decode()


def _whole(line: Line) -> str:
    """Return a line without its folds, as far as base64 has any."""
    return "".join(piece.strip() if at else piece for at, piece in enumerate(line.raw.split("\n")))


def _head(line: Line) -> str:
    """Return a line up to its base64."""
    whole = _whole(line)
    value = line.value[line.value.find(",") + 1 :] if not line.in_base64 else line.value
    return whole[: len(whole) - len("".join(value.split()))] if value else whole
