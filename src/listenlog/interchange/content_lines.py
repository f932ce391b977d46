"""Content lines of vCard and iCalendar: escaped and folded (RFC 6350 and RFC 5545, 3.1 and 3.3)."""

_OCTETS = 75


def escaped(text: str) -> str:
    """Return text as a value, with what has a meaning there escaped."""
    text = text.replace("\\", "\\\\").replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n")
    return text.replace(",", "\\,").replace(";", "\\;")


def content_line(head: str, value: str, *, raw: bool = False) -> str:
    """Return a property, its value escaped unless it is `raw`; folded at 75 octets, never within a letter."""
    whole = f"{head}:{value if raw else escaped(value)}"
    if whole.isascii():
        if len(whole) <= _OCTETS:
            return whole
        pieces = [whole[:_OCTETS], *(whole[i : i + _OCTETS - 1] for i in range(_OCTETS, len(whole), _OCTETS - 1))]
        return "\r\n ".join(pieces)
    pieces, piece, size = [], "", 0
    for letter in whole:
        octets = len(letter.encode("utf-8", "surrogatepass"))
        if size + octets > _OCTETS - bool(pieces):
            pieces.append(piece)
            piece, size = "", 0
        piece, size = piece + letter, size + octets
    return "\r\n ".join((*pieces, piece))
