"""vCards as lines: unfolded and decoded whatever program wrote them, each with the text that it came as.

vCard 2.1, RFC 2426 (3.0) and RFC 6350 (4.0), and what real programs make of them. Nothing here fails: what can't be
read is a line without a name, kept as it is.
"""

from __future__ import annotations

import binascii
import quopri
import re
from collections.abc import Callable, Iterator

from listenlog.domain.record import NamedTuple
from listenlog.interchange.foreign_text import text_in, wide_text

LONGEST_LINE = 1_000_000  # characters of a line that holds no picture or sound
LARGEST_CARD = 10_000_000
DEEPEST = 4  # cards within cards


class Line(NamedTuple):
    """One property: its group, its name and parameters as written, its value, and the text it came as.

    `value` is decoded from its transport (quoted-printable, charset), but escaped as vCard escapes; base64 stays.
    `quoted` says that it was quoted-printable. `raw` has a line break where it was folded. A line without a name
    couldn't be read.
    """

    number: int
    raw: str
    group: str = ""
    name: str = ""
    parameters: tuple[tuple[str, str], ...] = ()
    value: str = ""
    quoted: bool = False

    @property
    def key(self) -> str:
        """Return the name in capitals, as properties are compared."""
        return self.name.upper()

    def parameter(self, name: str) -> str:
        """Return the first value of a parameter, '' where it hasn't any."""
        return next((value for key, value in self.parameters if key.upper() == name), "")

    @property
    def types(self) -> frozenset[str]:
        """Return its types in lower case: those of TYPE, and bare ones as vCard 2.1 has them."""
        found: set[str] = set()
        for key, value in self.parameters:
            if key.upper() in ("TYPE", ""):
                found.update(part.strip().casefold() for part in value.replace('"', "").split(","))
        return frozenset(found)

    @property
    def in_base64(self) -> bool:
        """Say whether its value is base64."""
        return any(
            (key.upper() == "ENCODING" and value.upper() in ("B", "BASE64"))
            or (not key and value.upper() in ("B", "BASE64"))
            for key, value in self.parameters
        )


class Card(NamedTuple):
    """One card: the line it begins on, its version, its lines, and what was wrong with it, by line number."""

    number: int
    version: str
    lines: tuple[Line, ...]
    faults: tuple[tuple[int, str], ...] = ()

    def every(self, *names: str) -> Iterator[Line]:
        """Yield the lines of some properties, in the card's order."""
        return (line for line in self.lines if line.key in names)

    def first(self, name: str) -> Line | None:
        """Return the first line of a property that says something."""
        return next((line for line in self.every(name) if line.value.strip(" ;")), None)


def cards_in(data: bytes) -> list[Card]:
    """Return every card of a file. What stands outside of cards is left alone."""
    decode = _as_it_is
    try:
        text = wide_text(data) or data.decode()
    except UnicodeDecodeError:
        text, decode = data.decode("latin-1"), _of_bytes
    return list(_Reader(re.split(r"\r*\n|\r", text.removeprefix("\ufeff")), decode).cards())


def _as_it_is(piece: str, charset: str) -> str:  # noqa: ARG001
    return piece.replace("\0", "␀")


def _of_bytes(piece: str, charset: str) -> str:
    """Return the text of bytes in the shape of letters: each line of such a file is in an encoding of its own."""
    return _as_it_is(text_in(piece.encode("latin-1"), charset), charset)


def card_of(text: str) -> Card:
    """Return the card of a text that one card was kept as."""
    return cards_in(text.encode())[0]


_MARK = re.compile(r"\s*(?:[\w-]+\.)?(BEGIN|END)\s*:\s*VCARD\s*", re.IGNORECASE)
_HEAD = re.compile(r'([^:;"]*)((?:;[^:"]*)?):', re.DOTALL)
_PROPERTY = re.compile(r"\s*(?:[\w-]+\.)?[A-Za-z][\w-]*\s*[:;]")


class _Reader:
    """Walks over the physical lines of a file."""

    def __init__(self, lines: list[str], decode: Callable[[str, str], str]) -> None:
        self.lines = lines
        self.decode = decode
        self.at = 0

    def cards(self) -> Iterator[Card]:
        while self.at < len(self.lines):
            mark = self._mark(self.at)
            self.at += 1
            if mark == "BEGIN":
                yield self._card()

    def _mark(self, at: int) -> str:
        line = self.lines[at]
        if ":" not in line or len(line) > 100:
            return ""
        found = _MARK.fullmatch(line)
        return found[1].upper() if found else ""

    def _card(self) -> Card:
        """Read a card whose first line is behind; without an end it ends where the next one begins."""
        begun = self.at
        lines: list[Line] = []
        faults: list[tuple[int, str]] = []
        size = 0
        while self.at < len(self.lines):
            mark = self._mark(self.at)
            if mark == "END":
                self.at += 1
                break
            if mark == "BEGIN":
                if not self._is_within(lines):
                    faults.append((begun, "the card has no end"))
                    break
                lines[-1] = self._with_card(lines[-1], faults)
                continue
            if not self.lines[self.at].strip():
                self.at += 1
                continue
            line = self._line()
            size += len(line.raw)
            if size > LARGEST_CARD or (len(line.raw) > LONGEST_LINE and not _is_media(line)):
                faults.append((line.number, "too long, left out"))
                size -= len(line.raw)
                continue
            if not line.name:
                faults.append((line.number, "not understood, kept as it is"))
            lines.append(line)
        else:
            faults.append((begun, "the card has no end"))
        version = next((line.value.strip() for line in lines if line.key == "VERSION"), "")
        return Card(begun, version, tuple(lines), tuple(faults))

    def _is_within(self, lines: list[Line]) -> bool:
        return bool(lines) and lines[-1].key == "AGENT" and not lines[-1].value.strip()

    def _with_card(self, agent: Line, faults: list[tuple[int, str]]) -> Line:
        """Return an AGENT with the card that stands within it as its value."""
        begun, deep, deepest, kept = self.at, 0, 0, []
        while self.at < len(self.lines):
            mark = self._mark(self.at)
            deep += {"BEGIN": 1, "END": -1}.get(mark, 0)
            deepest = max(deep, deepest)
            kept.append(self.decode(self.lines[self.at], "utf-8"))
            self.at += 1
            if mark == "END" and deep == 0:
                break
        if deepest > DEEPEST or sum(map(len, kept)) > LONGEST_LINE:
            faults.append((begun + 1, "cards within cards, too deep or too long, left out"))
            return agent
        text = "\n".join(kept)
        return agent._replace(raw=f"{agent.raw}\n{text}", value=text, quoted=True)

    def _line(self) -> Line:
        """Read one property with what it was folded into."""
        number = self.at + 1
        physical = [self.lines[self.at].lstrip(" \t")]  # indented after an empty line; kept so, it would go on another
        self.at += 1
        while self.at < len(self.lines) and self.lines[self.at][:1] in (" ", "\t") and not self._mark(self.at):
            physical.append(self.lines[self.at])
            self.at += 1
        logical = physical[0] + "".join(piece[1:] for piece in physical[1:])
        group, name, parameters, value = _parts(logical)
        line = Line(number, "", group, name, parameters, value)
        upper = logical[:200].upper()
        quoted = "QUOTED-PRINTABLE" in upper and _is_quoted(line)
        if quoted:
            while value.endswith("=") and self.at < len(self.lines) and not self._mark(self.at):
                more = self.lines[self.at]
                self.at += 1
                if more.strip() or not self._soft(self.at):
                    physical.append(more)
                    value = value[:-1] + more
        elif line.in_base64:
            while self.at < len(self.lines) and _goes_on(self.lines[self.at]):
                physical.append(self.lines[self.at])
                value += self.lines[self.at].strip()
                self.at += 1
        charset = line.parameter("CHARSET") or "utf-8"
        raw = "\n".join(physical)
        if raw.isascii() and "\0" not in raw:
            value = _unquoted(value, charset) if quoted else value
        else:
            decoded = [self.decode(piece, charset) for piece in physical]
            value = _unquoted(value, charset, self.decode) if quoted else self.decode(value, charset)
            raw = "\n".join(decoded)
            if not quoted and "\ufffd" not in value and len(physical) > 1:
                whole = self.decode(logical, charset)  # a letter may have been folded in its middle
                raw = raw if _unfolded(decoded) == whole else whole
            parameters = tuple((key, self.decode(text, charset)) for key, text in parameters)
        if not name:
            return Line(number, raw)
        return line._replace(raw=raw, parameters=parameters, value=value, quoted=quoted)

    def _soft(self, at: int) -> bool:
        """Say whether quoted-printable goes on after an empty line, as some programs write it."""
        return at < len(self.lines) and not self._mark(at) and not _PROPERTY.match(self.lines[at])


def _goes_on(line: str) -> bool:
    """Say whether a line that isn't indented is more of the base64 before it."""
    return bool(line.strip()) and ":" not in line and ";" not in line


def _unfolded(physical: list[str]) -> str:
    return physical[0] + "".join(piece[1:] for piece in physical[1:])


def _parts(logical: str) -> tuple[str, str, tuple[tuple[str, str], ...], str]:
    """Return (group, name, parameters, value) of a line; without a name where it is none."""
    found = _HEAD.match(logical)
    if found:
        head, told = found[1], found[2][1:]
        value = logical[found.end() :]
        pieces = told.split(";") if told else []
    else:
        head, pieces, value = _with_quotes(logical)
    group, _dot, name = head.strip().rpartition(".")
    if not name or not (name[0].isalpha() and name.isascii()) or "\n" in name:
        return "", "", (), ""
    parameters = []
    for piece in pieces:
        key, equals, text = piece.partition("=")
        parameters.append((key.strip(), text.strip()) if equals else ("", piece.strip()))
    return group, name, tuple(parameters), value


def _with_quotes(logical: str) -> tuple[str, list[str], str]:
    """Return head, parameters and value of a line with quotes before its colon."""
    pieces, begun, quoted = [], 0, False
    for at, letter in enumerate(logical):
        if letter == '"':
            quoted = not quoted
        elif not quoted and letter in ":;":
            pieces.append(logical[begun:at])
            begun = at + 1
            if letter == ":":
                return pieces[0], pieces[1:], logical[begun:]
    return "", [], ""


def _is_quoted(line: Line) -> bool:
    return any(value.upper() == "QUOTED-PRINTABLE" for key, value in line.parameters if key.upper() in ("ENCODING", ""))


def _is_media(line: Line) -> bool:
    return line.in_base64 or line.value[:5].casefold() == "data:"


def _unquoted(value: str, charset: str, decode: Callable[[str, str], str] | None = None) -> str:
    """Return quoted-printable text decoded; what isn't ASCII in it stands for itself."""
    if not value.isascii() and decode is not None:
        value = decode(value, charset)
    return text_in(quopri.decodestring(value.encode()), charset, believed=True)


# Values


def plain(value: str) -> str:
    """Return a value without vCard's escapes."""
    if "\\" not in value:
        return value
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] in "nN" else _without_mark(found), value, flags=re.DOTALL)


def _without_mark(found: re.Match[str]) -> str:
    return found[1] if found[1] in ",;:\\" else found[0]


def parts(value: str, mark: str = ";") -> list[str]:
    """Return the components of a structured value, each without escapes."""
    if mark not in value:
        return [plain(value)]
    pieces, piece = [], ""
    for found in re.finditer(r"\\.|[^\\]", value, re.DOTALL):
        if found[0] == mark:
            pieces.append(piece)
            piece = ""
        else:
            piece += found[0]
    return [plain(text) for text in (*pieces, piece)]


def media_in(line: Line) -> bytes | None:
    """Return the bytes of a picture, a sound or a key, None where the value is none or isn't sound base64."""
    value = line.value
    if not line.in_base64:
        head, comma, value = value.replace("\\,", ",").replace("\\;", ";").partition(",")
        if not (comma and head[:5].casefold() == "data:" and head.casefold().endswith(";base64")):
            return None
    try:
        return binascii.a2b_base64("".join(value.split()), strict_mode=False)
    except ValueError:
        return None
