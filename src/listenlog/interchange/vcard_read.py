"""What a vCard says of somebody: line by line, as claims."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from listenlog.domain.claim import SINGLE, Claim, Incoming, kept, sound, unnamed
from listenlog.domain.notation import known_zone
from listenlog.domain.preference import CHANNELS
from listenlog.domain.record import NamedTuple
from listenlog.domain.text import stored
from listenlog.interchange.foreign_values import account, day_in, is_linkedin, link, one_line, tag_of, yearly
from listenlog.interchange.vcard_lines import Card, Line, cards_in, parts, plain
from listenlog.interchange.vcard_media import packed

FACT, RULE, MET = "X-LISTENLOG-FACT", "X-LISTENLOG-RULE", "X-LISTENLOG-MET"
CHANNEL = "X-LISTENLOG-CHANNEL"  # a parameter: of a TEL or an ADR that isn't what its type says
LABELS = ("X-ABLABEL", "X-ABADR")

_DAYS = {
    "BDAY": "birthday", "ANNIVERSARY": "anniversary", "X-ANNIVERSARY": "anniversary",
    "X-EVOLUTION-ANNIVERSARY": "anniversary", "X-KADDRESSBOOK-X-ANNIVERSARY": "anniversary", "X-ABDATE": "",
    "X-MS-ANNIVERSARY": "anniversary",
}  # fmt: skip
_RELATED = {
    "RELATED": "", "X-ABRELATEDNAMES": "", "X-SPOUSE": "spouse", "X-EVOLUTION-SPOUSE": "spouse",
    "X-KADDRESSBOOK-X-SPOUSESNAME": "spouse", "X-ASSISTANT": "assistant", "X-EVOLUTION-ASSISTANT": "assistant",
    "X-KADDRESSBOOK-X-ASSISTANTSNAME": "assistant", "X-MANAGER": "manager", "X-EVOLUTION-MANAGER": "manager",
    "X-KADDRESSBOOK-X-MANAGERSNAME": "manager", "X-MS-SPOUSE": "spouse", "X-MS-ASSISTANT": "assistant",
    "X-MS-MANAGER": "manager", "X-MS-CHILD": "child",
}  # fmt: skip
_ACCOUNTS = {
    "X-SKYPE": "skype", "X-SKYPE-USERNAME": "skype", "X-AIM": "aim", "X-ICQ": "icq", "X-JABBER": "jabber",
    "X-MSN": "msn", "X-YAHOO": "yahoo", "X-GOOGLE-TALK": "google talk", "X-GADUGADU": "gadu-gadu", "X-QQ": "qq",
    "X-TWITTER": "twitter", "X-MASTODON": "mastodon", "X-SIGNAL": "signal", "X-TELEGRAM": "telegram",
    "X-MATRIX": "matrix", "X-DISCORD": "discord", "X-WHATSAPP": "whatsapp",
}  # fmt: skip
_TOLD = {"HOBBY": "hobby", "INTEREST": "interest", "EXPERTISE": "expertise"}
_NOT_SPOKEN = ("fax", "pager", "modem", "bbs", "telex")
_KINDS_OF_NUMBER = ("cell", "mobile", "iphone")


class Said(NamedTuple):
    """What a card says: the name, and what each line claims, by its place."""

    name: str
    lines: dict[int, tuple[Claim, ...]]

    def claims(self) -> tuple[Claim, ...]:
        """Return what all lines claim, each once, the preferred addresses first."""
        listed = [claim for claims in self.lines.values() for claim in claims]
        return kept(listed)


def people_in(data: bytes) -> tuple[list[Incoming], list[tuple[int, str]]]:
    """Return everybody in a file of vCards, and what was wrong with it by line number."""
    people: list[Incoming] = []
    faults: list[tuple[int, str]] = []
    for card in cards_in(data):
        people.append(person_on(card))
        faults += card.faults
    return people, faults


def person_on(card: Card) -> Incoming:
    """Return whom a card is of."""
    said = said_by(card)
    uid = card.first("UID")
    text, media = packed(card)
    is_group = any(line.value.strip().casefold() == "group" for line in card.every("KIND", "X-ADDRESSBOOKSERVER-KIND"))
    members = [plain(line.value).strip() for line in card.every("MEMBER", "X-ADDRESSBOOKSERVER-MEMBER")]
    return Incoming(
        said.name,
        said.claims(),
        card.number,
        "vcard",
        key_in(plain(uid.value)) if uid else None,
        text,
        media,
        archived=is_group,
        members=tuple(map(key_in, members)) if is_group else None,
    )


def key_in(uid: str) -> str:
    """Return a UID as it is compared: without 'urn:uuid:', in lower case where it is one."""
    uid = uid.strip()
    bare = uid[9:] if uid[:9].casefold() == "urn:uuid:" else uid
    return bare.casefold() if re.fullmatch(r"[0-9a-fA-F-]{32,36}", bare) else bare


def said_by(card: Card) -> Said:
    """Return what a card says, line by line."""
    return _Saying(card).said()


class _Saying:
    """Reads one card."""

    def __init__(self, card: Card) -> None:
        self.card = card
        self.labels = {line.group: _label(plain(line.value)) for line in card.every("X-ABLABEL") if line.group}

    def said(self) -> Said:
        lines: dict[int, tuple[Claim, ...]] = {}
        for at, line in enumerate(self.card.lines):
            if line.name and line.value.strip(" ;"):
                found = tuple(sound(self._claims(line)))
                if found:
                    lines[at] = found
        self._roles(lines)
        self._sound(lines)
        self._one_each(lines)
        ordered = dict(sorted(lines.items(), key=lambda pair: (self._rank(pair[0]), pair[0])))
        name = next((one_line(plain(line.value)) for line in self.card.every("FN") if line.value.strip()), "")
        name = name or next((self._built(line) for line in self.card.every("N")), "")
        return Said(stored(name) or unnamed(c for found in ordered.values() for c in found), ordered)

    def _one_each(self, lines: dict[int, tuple[Claim, ...]]) -> None:
        """Take out what a contact has one of and the card tells again: that stays on the card alone."""
        seen: set[str] = set()
        for at in sorted(lines):
            kinds = {claim.kind for claim in lines[at] if claim.kind in (*SINGLE, "birthday")}
            if kinds & seen and "said" not in kinds:
                del lines[at]
            seen |= kinds

    def _built(self, line: Line) -> str:
        family, given, other, before, after = [*parts(line.value), "", "", "", "", ""][:5]
        words = (before, given, other, family, after)
        return one_line(" ".join(piece.replace(",", " ") for piece in words if piece.strip()))

    def _rank(self, at: int) -> int:
        """Return 0 for what is preferred, 1 for all else: PREF=1 of vCard 4.0 and the type 'pref' of the others."""
        line = self.card.lines[at]
        return 0 if line.parameter("PREF") == "1" or "pref" in line.types else 1

    def _label(self, line: Line) -> str | None:
        own = self.labels.get(line.group) if line.group else None
        if own:
            return own
        return next((word for word in ("work", "home", "school", "other") if word in line.types), None)

    def _claims(self, line: Line) -> Iterator[Claim]:
        """Yield what one line claims, but for roles and how a name is said, which take several lines."""
        key, text = line.key, plain(line.value).strip()
        if key == "NICKNAME":
            yield from (Claim("nickname", one_line(piece)) for piece in parts(line.value, ","))
        elif key == "EMAIL":
            yield Claim("point", _without(text, "mailto:"), "email", self._label(line))
        elif key == "TEL":
            yield self._number(line, text)
        elif key == "ADR":
            yield Claim("point", _postal(parts(line.value)), self._own(line) or "post", self._label(line))
        elif key in ("IMPP", "X-SOCIALPROFILE", "SOCIALPROFILE", "URL"):
            yield self._link(line, text)
        elif key in _ACCOUNTS:
            yield account(_ACCOUNTS[key], text)
        elif key in _DAYS:
            yield self._day(line, _DAYS[key] or self._label(line) or "other", text)
        elif key == "DEATHDATE":
            yield from (Claim("died", day.isoformat()) for day in _whole_days(text))
        elif key == "NOTE":
            yield Claim("fact", text)
        elif key in _TOLD:
            yield Claim("fact", text, _TOLD[key])
        elif key == "CATEGORIES":
            yield from (Claim("tag", piece) for piece in map(tag_of, text.split(",")) if piece)
        elif key in _RELATED and "uid" not in line.types and not re.match(r"(?i)urn:|https?:", text):
            kind = _RELATED[key] or self._label(line) or next(iter(sorted(line.types - _TYPES_OF_NOTHING)), "related")
            yield Claim("related", one_line(text), kind)
        elif key == "TZ":
            yield Claim("zone", known_zone(text))
        elif key == "PRONOUNS":
            yield Claim("pronouns", one_line(text))
        elif key == FACT:
            topic, *told = parts(line.value)
            yield Claim("fact", ";".join(told), topic or None)
        elif key == RULE:
            on = line.parameter("DATE")
            yield Claim("rule", text, label=on if _whole_days(on) else None)
        elif key == MET:
            yield Claim("met", text)

    def _number(self, line: Line, text: str) -> Claim:
        number = _without(text, "tel:").replace(";ext=", " ext. ")
        label = self._label(line)
        kinds = {*line.types, *(label or "").casefold().split()}
        for kind in _NOT_SPOKEN:
            if kind in kinds:
                return Claim("fact", number, kind)
        channel = "mobile" if kinds & {*_KINDS_OF_NUMBER} else "phone"
        return Claim("point", number, self._own(line) or channel, label)

    def _own(self, line: Line) -> str | None:
        channel = line.parameter(CHANNEL)
        return channel if channel in CHANNELS else None

    def _link(self, line: Line, text: str) -> Claim:
        """Return an account or an address on the web; a URI's scheme or a parameter says which service it is."""
        service = line.parameter("X-SERVICE-TYPE") or line.parameter("SERVICE-TYPE")
        if line.key in ("X-SOCIALPROFILE", "SOCIALPROFILE") and not service:
            service = next(iter(sorted(line.types - _TYPES_OF_NOTHING)), "")
        scheme, colon, rest = text.partition(":")
        if is_linkedin(text):
            return link(text)
        if line.key == "IMPP" and colon:
            return account(service or scheme, rest.lstrip("/") if scheme.casefold() != "http" else text)
        return account(service, text) if service else link(text)

    def _day(self, line: Line, kind: str, text: str) -> Claim:
        day = day_in(text)
        omitted = line.parameter("X-APPLE-OMIT-YEAR")
        if day and day[2] is not None and str(day[2]).zfill(4) == (omitted or "1604").zfill(4):
            day = (day[0], day[1], None)
        return yearly(kind, text, day)

    def _roles(self, lines: dict[int, tuple[Claim, ...]]) -> None:
        """Join organizations with titles: those of one group, else in their order; both lines claim the role."""
        organizations, titles, others = [], [], []
        for at, line in enumerate(self.card.lines):
            if not line.value.strip(" ;"):
                continue
            if line.key == "ORG":
                organizations.append((at, line.group, one_line(next(filter(str.strip, parts(line.value)), ""))))
            elif line.key == "TITLE":
                titles.append((at, line.group, one_line(plain(line.value))))
            elif line.key == "ROLE":
                others.append((at, line.group, one_line(plain(line.value))))
        if not titles:
            titles, others = others, []
        for at, _group, text in others:
            lines[at] = tuple(sound([Claim("fact", text, "role")]))
        for at, group, organization in organizations:
            if not organization:
                continue
            fitting = [title for title in titles if group and title[1] == group] or [t for t in titles if not t[1]]
            title = next(iter(fitting), None)
            claim = tuple(sound([Claim("role", title[2] if title else "", organization)]))
            lines[at] = claim
            if title:
                lines[title[0]] = claim
                titles.remove(title)
        for at, _group, text in titles:
            lines[at] = tuple(sound([Claim("role", text)]))

    def _sound(self, lines: dict[int, tuple[Claim, ...]]) -> None:
        names = ("X-PHONETIC-FIRST-NAME", "X-PHONETIC-MIDDLE-NAME", "X-PHONETIC-LAST-NAME")
        found = [(at, line) for name in names for at, line in enumerate(self.card.lines) if line.key == name]
        text = one_line(" ".join(plain(line.value) for _at, line in found))
        if text:
            for at, _line in found:
                lines[at] = tuple(sound([Claim("said", text)]))


_TYPES_OF_NOTHING = frozenset(
    {"pref", "home", "work", "text", "other", "internet", "contact", "met", "", "voice", "x-pref"}
)


def _without(text: str, scheme: str) -> str:
    return text[len(scheme) :].strip() if text.casefold().startswith(scheme) else text


def _label(text: str) -> str:
    """Return a label as people read it: Apple writes '_$!<HomePage>!$_'."""
    found = re.fullmatch(r"_\$!<(.+)>!\$_", text.strip())
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", found[1]).casefold() if found else one_line(text)


def _postal(pieces: list[str]) -> str:
    box, more, street, city, region, code, country = [*pieces, *[""] * 7][:7]
    return ", ".join(one_line(piece.replace("\n", ", ")).strip(" ,") for piece in (
        box, street, more, city, " ".join((region, code)).strip(), country, *pieces[7:]) if piece.strip())  # fmt: skip


def _whole_days(text: str) -> list[date]:
    day = day_in(text)
    return [date(day[2], day[0], day[1])] if day and day[2] else []
