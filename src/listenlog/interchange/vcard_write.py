"""vCards out: what came in a card goes out as it came where it still holds, what is new is added.

3.0 (RFC 2426) for phones and CardDAV, or 4.0 (RFC 6350). A line of a card of that version, or of the other, is written
as it stands, byte for byte but for line ends; only what vCard 2.1 encodes otherwise is encoded anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from listenlog.domain.claim import Claim
from listenlog.domain.preference import channel_name
from listenlog.interchange.content_lines import content_line, escaped
from listenlog.interchange.vcard_lines import Card, Line, parts, plain
from listenlog.interchange.vcard_read import CHANNEL, FACT, LABELS, MET, RULE, said_by

UNREADABLE = "X-LISTENLOG-UNREADABLE"
_STRUCTURED = ("N", "ADR", "ORG", "GENDER", "CLIENTPIDMAP")
_LISTS = ("NICKNAME", "CATEGORIES")
_URIS = ("URL", "UID", "SOURCE", "TEL", "EMAIL", "IMPP", "GEO", "BDAY", "REV", "PHOTO", "LOGO", "SOUND", "KEY",
         "MEMBER")  # fmt: skip
_ONCE = ("FN", "N", "UID", "REV", "PRODID", "BDAY", "KIND", "SORT-STRING", "GENDER", "CLASS", "X-ABSHOWAS",
         "X-ADDRESSBOOKSERVER-KIND")  # fmt: skip


def written(
    version: str, uid: str, originals: Sequence[Card], claims: Sequence[Claim], rules: Iterable[tuple[str, str]]
) -> str:
    """Return one card of a contact: `claims` are what is known of them, `rules` (day, line of the notation).

    A line of an original stays where everything it claims still holds, or where it claims nothing.
    """
    return _Card(version, uid, originals, claims, rules).text()


class _Card:
    """One card being written."""

    def __init__(
        self,
        version: str,
        uid: str,
        originals: Sequence[Card],
        claims: Sequence[Claim],
        rules: Iterable[tuple[str, str]],
    ) -> None:
        self.version = version
        self.uid = uid
        self.originals = originals
        self.claims = claims
        self.rules = list(rules)
        self.held = {claim.key for claim in claims}
        self.accounts = {claim.about for claim in claims if claim.kind == "role"}
        self.roles = {claim.text for claim in claims if claim.kind == "role"}
        self.covered: set[tuple[object, ...]] = set()
        self.told: set[tuple[str, str]] = set()  # (property, value) that stands already
        self.items = 0  # groups that were made here

    def text(self) -> str:
        name = next(claim.text for claim in self.claims if claim.kind == "name")
        lines: list[str] = []
        for place, card in enumerate(self.originals):
            lines += self._kept(card, name, first=place == 0)
        head = ["BEGIN:VCARD", f"VERSION:{self.version}"]
        needed = {"FN": escaped(name), "N": _parts_of_name(name), "UID": self.uid}
        if self.version == "4.0":
            needed["UID"] = f"urn:uuid:{self.uid}"
        there = {key for key, _value in self.told}
        head += [content_line(key, value, raw=True) for key, value in needed.items() if key not in there]
        for claim in self.claims:
            if claim.key not in self.covered and not self._is_covered(claim):
                lines += self._new(claim)
        for on, rule in self.rules:
            if (RULE, rule) not in self.told:
                lines.append(content_line(f"{RULE};DATE={on}", rule))
        return "".join(f"{line}\r\n" for line in (*head, *lines, "END:VCARD"))

    # What came

    def _kept(self, card: Card, name: str, *, first: bool) -> Iterator[str]:
        """Yield the lines of a card that still hold; of what a contact has one of, those of the first card."""
        said = said_by(card)
        renamed = said.name != name
        taken: dict[int, Line] = {}
        for at, line in enumerate(card.lines):
            if line.key == "VERSION" or (not first and self._stands(line)):
                self._cover(said.lines.get(at, ()))
                continue
            if renamed and (line.key == "N" or (line.key == "FN" and plain(line.value).strip() == said.name)):
                continue
            if line.key == RULE and plain(line.value) not in {rule for _on, rule in self.rules}:
                continue
            claims = said.lines.get(at, ())
            if line.key in ("ORG", "TITLE", "ROLE"):
                if not self._role_stands(line, claims):
                    continue
            elif any(claim.key not in self.held for claim in claims):
                continue
            self._cover(claims)
            taken[at] = line
        groups = {line.group for line in taken.values() if line.key not in LABELS}
        for line in taken.values():
            if line.key in LABELS and line.group and line.group not in groups:
                continue
            self.told.add((line.key, line.value if line.key != RULE else plain(line.value)))
            yield self._as_it_came(line, card.version)

    def _stands(self, line: Line) -> bool:
        """Say whether a line of another card of the same contact has its place taken."""
        if line.key in _ONCE:
            return any(key == line.key for key, _value in self.told)
        return (line.key, line.value) in self.told

    def _cover(self, claims: Iterable[Claim]) -> None:
        self.covered.update(claim.key for claim in claims if claim.key in self.held)

    def _role_stands(self, line: Line, claims: Iterable[Claim]) -> bool:
        for claim in claims:
            if claim.kind != "role":
                return claim.key in self.held
            return claim.about in self.accounts if line.key == "ORG" else claim.text in self.roles
        return True

    def _is_covered(self, claim: Claim) -> bool:
        """Say whether a role is told by its two lines apart."""
        if claim.kind != "role":
            return claim.kind == "name"
        accounts = {plain(parts(value)[0]).strip() for key, value in self.told if key == "ORG"}
        titles = {plain(value).strip() for key, value in self.told if key in ("TITLE", "ROLE")}
        return (not claim.about or claim.about in accounts) and (not claim.text or claim.text in titles)

    def _as_it_came(self, line: Line, version: str) -> str:
        """Return a line for this version; its own text where that needs no change."""
        if not line.name:
            return content_line(UNREADABLE, line.raw)
        bare = any(not key for key, _text in line.parameters)
        if not (line.quoted or line.parameter("CHARSET") or bare or version.startswith("2")):
            return line.raw.replace("\n", "\r\n")
        parameters = []
        for key, text in line.parameters:
            if key.upper() == "CHARSET" or (key.upper() in ("ENCODING", "") and text.upper() == "QUOTED-PRINTABLE"):
                continue
            if key.upper() in ("ENCODING", "") and text.upper() in ("BASE64", "B"):
                parameters.append("ENCODING=b")
            elif key.upper() == "ENCODING" and text.upper() in ("8BIT", "7BIT"):
                continue
            else:
                parameters.append(f"{key or 'TYPE'}={text}")
        head = ";".join((f"{line.group}.{line.name}" if line.group else line.name, *parameters))
        return content_line(head, _value(line), raw=True)

    # What is new

    def _new(self, claim: Claim) -> Iterator[str]:
        kind, text, about = claim.kind, claim.text, claim.about
        types = f";TYPE={claim.label.upper()}" if claim.label in ("work", "home") else ""
        if kind == "nickname":
            yield content_line("NICKNAME", text)
        elif kind == "role":
            if about:
                yield content_line("ORG", about)
            if text:
                yield content_line("TITLE", text)
        elif kind == "point":
            yield from self._address(claim, types)
        elif kind in ("birthday", "occasion"):
            yield from self._day(claim)
        elif kind == "related":
            if self.version == "4.0":
                yield content_line(f"RELATED;VALUE=text;TYPE={_parameter(about or 'contact')}", text)
            else:
                yield from self._labelled("X-ABRELATEDNAMES", text, about or "related")
        elif kind == "tag":
            yield content_line("CATEGORIES", text)
        elif kind == "fact":
            yield content_line(FACT, f"{escaped(about or '')};{escaped(text)}", raw=True)
        elif kind == "zone":
            yield content_line("TZ", text)
        elif kind in _NAMED:
            yield content_line(_NAMED[kind], text)

    def _address(self, claim: Claim, types: str) -> Iterator[str]:
        text, channel = claim.text, claim.about or "phone"
        if channel == "email":
            yield content_line(f"EMAIL{types}", text)
        elif channel in ("phone", "mobile", "landline", "text"):
            more = {"mobile": ";TYPE=CELL", "phone": ""}.get(channel, f";{CHANNEL}={channel}")
            yield content_line(f"TEL{more}{types}", text)
        elif channel in ("post", "visit"):
            more = f";{CHANNEL}={channel}" if channel == "visit" else ""
            yield content_line(f"ADR{more}{types}", f";;{escaped(text)};;;;", raw=True)
        elif channel == "linkedin":
            yield content_line("URL", text, raw=True)
        else:
            yield content_line(
                f"IMPP;X-SERVICE-TYPE={_parameter(channel_name(channel))}", f"{channel}:{text}", raw=True
            )

    def _day(self, claim: Claim) -> Iterator[str]:
        assert claim.day is not None
        month, day, year = claim.day
        omit = ""
        if year:
            value = f"{year:04}-{month:02}-{day:02}" if self.version != "4.0" else f"{year:04}{month:02}{day:02}"
        elif self.version == "4.0":
            value = f"--{month:02}{day:02}"
        else:
            value, omit = f"1604-{month:02}-{day:02}", ";X-APPLE-OMIT-YEAR=1604"
        if claim.kind == "birthday":
            yield content_line(f"BDAY{omit}", value, raw=True)
        elif claim.about == "anniversary" and self.version == "4.0":
            yield content_line("ANNIVERSARY", value, raw=True)
        else:
            yield from self._labelled(f"X-ABDATE{omit}", value, claim.about or "other")

    def _labelled(self, head: str, value: str, label: str) -> Iterator[str]:
        """Yield a line with its label beside it, as Apple and Google read it."""
        groups = {line.group for card in self.originals for line in card.lines}
        while (group := f"listenlog{self.items}") in groups or not self.items:
            self.items += 1
        yield content_line(f"{group}.{head}", value)
        yield content_line(f"{group}.X-ABLabel", label)
        self.items += 1


_NAMED = {"said": "X-PHONETIC-FIRST-NAME", "pronouns": "PRONOUNS", "met": MET, "died": "DEATHDATE"}


def _parts_of_name(name: str) -> str:
    words = name.split()
    family, given = (words[-1], " ".join(words[:-1])) if len(words) > 1 else ("", name)
    return f"{escaped(family)};{escaped(given)};;;"


def _value(line: Line) -> str:
    """Return the value of a line of vCard 2.1 as later versions escape it."""
    if line.in_base64:
        return "".join(line.value.split())
    if line.key in _STRUCTURED or line.key.startswith("X-"):
        return ";".join(escaped(piece) for piece in parts(line.value))
    if line.key in _LISTS:
        return ",".join(escaped(piece) for piece in parts(line.value, ","))
    if line.key in _URIS:
        return line.value.replace("\n", "\\n")
    return escaped(plain(line.value))


def _parameter(text: str) -> str:
    text = re.sub(r'["\x00-\x1f]', "", text)
    return f'"{text}"' if re.search(r"[:;,\s]", text) else text
