"""Tables of contacts as other programs export them: columns are known by their names, never by their places."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence

from listenlog.domain.claim import Claim, Day, Incoming, kept, unnamed
from listenlog.domain.errors import NothingChanged, UsageProblem
from listenlog.domain.names import name_words
from listenlog.domain.text import counted, stored
from listenlog.interchange.foreign_values import account, day_in, is_linkedin, link, one_line, tag_of, yearly

HEAD = 30  # rows in which the column names stand, below a preamble
LONGEST_NAME = 40  # characters of a column's
_TOGETHER = " ::: "  # what Google writes between values of one cell
FIELDS = ("name", "first", "middle", "last", "prefix", "suffix", "nickname", "company", "role", "email", "phone",
          "mobile", "address", "birthday", "anniversary", "notes", "tags", "web", "gender", "key")  # fmt: skip

_LISTED = ", ".join(FIELDS)

_NAMES: dict[str, tuple[str, ...]] = {
    "name": ("name", "display name", "full name", "fullname", "contact name", "cn", "displayname", "vollständiger name",
             "nom complet", "nombre completo"),
    "first": ("first name", "given name", "firstname", "givenname", "first", "vorname", "prénom", "nombre", "voornaam"),
    "middle": ("middle name", "additional name", "middlename", "zweiter vorname", "deuxième prénom"),
    "last": ("last name", "family name", "surname", "lastname", "sn", "last", "nachname", "nom", "apellidos",
             "achternaam", "cognome"),
    "prefix": ("name prefix", "prefix", "anrede"),
    "suffix": ("suffix", "name suffix"),
    "nickname": ("nickname", "short name", "nick", "mozillanickname", "spitzname"),
    "company": ("company", "organization", "organisation", "organization name", "company name", "employer", "o",
                "firma", "société", "empresa", "bedrijf"),
    "role": ("job title", "organization title", "position", "role", "jobtitle", "occupation", "beruf", "fonction"),
    "birthday": ("birthday", "birth date", "birthdate", "date of birth", "geburtstag", "anniversaire", "cumpleaños"),
    "anniversary": ("anniversary", "wedding anniversary"),
    "notes": ("notes", "note", "comments", "comment", "description", "notizen", "remarques"),
    "tags": ("categories", "category", "group membership", "labels", "groups", "group", "tags", "kategorien"),
    "met": ("connected on",),
    "key": ("uid", "contact id"),
}  # fmt: skip
_FIELD = {name: field for field, names in _NAMES.items() for name in names}
_RELATED = {
    "spouse": "spouse", "manager's name": "manager", "manager": "manager", "assistant's name": "assistant",
    "assistant": "assistant", "children": "child", "referred by": "introduced by",
}  # fmt: skip
_PLACE = {
    "street": "street", "street 1": "street", "address": "street", "street address": "street", "address 2": "more",
    "street 2": "more", "street 3": "more", "extended address": "more", "city": "city", "state": "region",
    "region": "region", "province": "region", "zip": "code", "zipcode": "code", "zip code": "code",
    "postal code": "code", "postcode": "code", "country": "country", "country/region": "country", "po box": "box",
    "formatted": "formatted",
}  # fmt: skip
_LABELLED = re.compile(r"(.+?) (\d+) - (type|label|value|name|title|department|service|.+)")
_WHERE = re.compile(r"(?:(home|work|business|other|mailing)\b ?)?(.+)")
_OWN = {"met": "met", "pronouns": "pronouns", "time zone": "zone"}  # custom fields that an export of ours has
# Of programs, not of people; and what they write where nothing was entered.
_NOTHING = {
    "photo", "e-mail type", "e-mail 2 type", "e-mail 3 type", "e-mail display name", "e-mail 2 display name",
    "e-mail 3 display name", "file as", "initials", "objectclass", "dn", "modifytimestamp", "directory server",
    "yomi name", "given name yomi", "family name yomi", "additional name yomi", "phonetic first name",
    "phonetic middle name", "phonetic last name", "birth month", "birth day", "birth year",
    "birthmonth", "birthday", "birthyear",
}  # fmt: skip
_EMPTY = {
    "sensitivity": "normal", "priority": "normal", "private": "false", "gender": "unspecified", "birthday": "0/0/00",
    "anniversary": "0/0/00",
}  # fmt: skip


def people_in(text: str, order: str, mapping: str | None = None) -> tuple[list[Incoming], list[tuple[int, str]]]:
    """Return everybody in a table, and the lines that tell of nobody.

    `order` is how dates in digits are read; `mapping` says what columns are: 'name,first,last,email' in their order
    where the table has no names for them, or 'Vorname=first,Firma=company'. Raises UsageProblem for a mapping that
    isn't one, NothingChanged where no column is known.
    """
    rows = list(_rows(text))
    columns, rows, head = _columns(rows, mapping)
    is_linkedin = "connected on" in columns
    people, problems = [], []
    for line, cells in rows:
        if not any(cells):
            continue
        row = _Row(columns, cells, order)
        person = row.person(line, "linkedin" if is_linkedin else "csv")
        if person is None or (is_linkedin and not row.named):
            problems.append((line, "tells of nobody: neither a name nor an address"))
        else:
            people.append(person)
        if len(cells) > len(columns) and any(cells[len(columns) :]):
            problems.append((line, f"has more cells than there are columns ({len(columns)})"))
    if head is None and not people:
        raise NothingChanged("That table holds nobody; nothing was imported.")
    return people, problems


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield each row with the line that it begins on; whatever stands between the cells."""
    sample = "\n".join(text.split("\n", HEAD)[:HEAD])
    sample = re.sub(r'"[^"]*"', "", sample)
    mark = max(",;\t|", key=lambda c: (sample.count(c), c == ","))
    csv.field_size_limit(10_000_000)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=mark)
    begun = 1
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error:
            row = []
        yield begun, [_cell(cell) for cell in row]
        begun = reader.line_num + 1


def _cell(cell: str) -> str:
    """Return what stands in a cell; of a formula the text in it: =HYPERLINK("https://…","…"), ="0123"."""
    cell = cell.strip().replace("\0", "")
    if re.match(r"'[=+@\t\r-]", cell):  # how exports, ours too, keep a cell from being a formula
        return cell[1:]
    if cell.startswith("="):
        found = re.match(r'=(?:[A-Z]+\()?\s*"((?:[^"]|"")*)"', cell)
        return found[1].replace('""', '"') if found else cell
    return cell


def _columns(
    rows: list[tuple[int, list[str]]], mapping: str | None
) -> tuple[list[str], list[tuple[int, list[str]]], int | None]:
    """Return the names of the columns, the rows below them, and the line they stand on (None: they have none)."""
    pairs = _mapped(mapping) if mapping else {}
    if pairs and "" in pairs:
        return [*pairs[""]], rows, None
    renamed = {_key(name): field[0] for name, field in pairs.items()}
    best, place = 0, -1
    for at, (_line, cells) in enumerate(rows[:HEAD]):
        filled = [_key(cell) for cell in cells if cell]
        known = sum(name in renamed or (_is_known(name) if len(filled) > 1 else name in _FIELD) for name in filled)
        if known > best and known * 2 >= len(filled):
            best, place = known, at
    if place < 0:
        width = max((len(cells) for _line, cells in rows[:HEAD]), default=0)
        raise NothingChanged(
            f"None of its {counted(width, 'column')} has a name that is known; say what they are, in their order: "
            "--map name,email,phone (or --map 'Vorname=first,Firma=company')."
        )
    names = [renamed.get(_key(cell), _key(cell)) for cell in rows[place][1]]
    return names, rows[place + 1 :], rows[place][0]


def _mapped(mapping: str) -> dict[str, list[str]]:
    """Return {column: [field]}, or {'': fields in their order}. Raises UsageProblem for a field there isn't."""
    pieces = [piece.strip() for piece in mapping.split(",")]
    fields = [piece.rpartition("=")[2].strip().casefold() for piece in pieces]
    for field in fields:
        if field not in FIELDS and field not in ("", "-"):
            raise UsageProblem(f"There is no '{field}' to map a column to; there are {_LISTED}, and - for none.")
    if any("=" in piece for piece in pieces):
        return {piece.rpartition("=")[0].strip(): [field] for piece, field in zip(pieces, fields, strict=True)}
    return {"": fields}


def _key(name: str) -> str:
    return one_line(name.casefold().replace("\ufeff", "").replace("’", "'"))


def _is_known(name: str) -> bool:
    """Say whether a column's name is one that contact tables have; a sentence is none."""
    if len(name) > LONGEST_NAME:
        return False
    if name in _FIELD or name in FIELDS or name in _NOTHING or name in _RELATED or name == "title":
        return True
    if _LABELLED.fullmatch(name) or re.search(r"e-?mail|phone|mobile|\b(?:fax|pager|url)\b|web ?(?:page|site)", name):
        return True
    found = _WHERE.fullmatch(name)
    return bool(found and found[1] and found[2] in _PLACE)


class _Row:
    """One row, read by the names of its columns."""

    def __init__(self, columns: Sequence[str], cells: Sequence[str], order: str) -> None:
        self.order = order
        self.cells = [(name, cell) for name, cell in zip(columns, cells, strict=False) if cell]
        self.by_name: dict[str, str] = {}
        for name, cell in self.cells:
            self.by_name.setdefault(_FIELD.get(name, name), cell)
        self.columns = set(columns)
        self.named = False

    def person(self, line: int, origin: str) -> Incoming | None:
        """Return whom the row tells of, None where it is nobody."""
        claims = kept(self._claims())
        by_parts = [self.by_name.get(part, "") for part in ("prefix", "first", "middle", "last", "suffix")]
        if self._title_is_prefix():
            by_parts[0] = by_parts[0] or self.by_name.get("title", "")
        built = one_line(" ".join(by_parts))
        name = one_line(self.by_name.get("name", "")) or built
        self.named = bool(name)
        if built and not set(name_words(built)) <= set(name_words(name)):
            claims += (Claim("nickname", stored(built)),)
        if not name:
            name = unnamed(claims)
            if name == "Unnamed":
                name = one_line(self.by_name.get("file as", ""))
        if not name:
            return None
        key = self.by_name.get("key") or next((c.text for c in claims if c.about == "linkedin"), None)
        return Incoming(stored(name), claims, line, origin, key and key.rstrip("/").casefold())

    def _claims(self) -> Iterator[Claim]:
        said = " ".join(filter(None, (
            self.by_name.get(a) or self.by_name.get(b) for a, b in (
                ("phonetic first name", "given name yomi"), ("phonetic middle name", "additional name yomi"),
                ("phonetic last name", "family name yomi"))))) or self.by_name.get("yomi name", "")  # fmt: skip
        yield Claim("said", said)
        role = self.by_name.get("role") or ("" if self._title_is_prefix() else self.by_name.get("title", ""))
        if role or self.by_name.get("company"):
            yield Claim("role", role, self.by_name.get("company"))
        places: dict[str, dict[str, str]] = {}
        numbered: dict[tuple[str, str], dict[str, str]] = {}
        for name, cell in self.cells:
            labelled = _LABELLED.fullmatch(name)
            where = _WHERE.fullmatch(name)
            if labelled and labelled[1] == "address":
                places.setdefault(labelled[2], {})[_PLACE.get(labelled[3], labelled[3])] = cell
            elif labelled:
                numbered.setdefault((labelled[1], labelled[2]), {})[labelled[3]] = cell
            elif where and where[2] in _PLACE and (where[1] or where[2] != "address 2") and name not in _FIELD:
                label = {"business": "work", None: ""}.get(where[1], where[1] or "")
                part = _PLACE[where[2]]
                place = places.setdefault(label, {"label": label})
                place[part] = f"{place[part]}, {cell}" if part in place else cell
            else:
                yield from self._of_one(name, cell)
        for (what, _number), cells in numbered.items():
            yield from self._of_numbered(what, cells)
        for place in places.values():
            yield Claim("point", _postal(place), "post", _label(place.get("label") or place.get("type") or ""))
        yield from self._born_by_parts()

    def _title_is_prefix(self) -> bool:
        """Say whether 'Title' is Mr. or Dr.: where the job has a column of its own."""
        return bool(self.columns & {"job title", "organization title", "position", "role"})

    def _of_one(self, name: str, cell: str) -> Iterator[Claim]:
        """Yield what a cell says by the name of its column alone."""
        field = _FIELD.get(name, name)
        if field in ("name", "first", "middle", "last", "prefix", "suffix", "company", "role", "key", "title") or (
            name in _NOTHING and name != "birthday"
        ):
            return
        if _EMPTY.get(field) == cell.casefold():
            return
        pieces = [piece.strip() for piece in cell.split(_TOGETHER) if piece.strip()]
        if field == "nickname":
            yield from (Claim("nickname", piece) for piece in pieces)
        elif field in ("birthday", "anniversary"):
            yield self._day(field, cell)
        elif field == "notes":
            yield Claim("fact", cell)
        elif field == "tags":
            yield from (Claim("tag", tag) for piece in re.split(r":::|[,;]", cell) if (tag := tag_of(piece.strip())))
        elif field == "met":
            yield Claim("met", f"connected on LinkedIn on {cell}")
        elif name in _RELATED:
            yield Claim("related", cell, _RELATED[name])
        elif name.startswith("im "):
            yield from (account(name[3:], piece) for piece in pieces)
        elif is_linkedin(cell) or re.search(r"\burl\b|web ?(?:page|site)|^web$|^profile$|homepage", name):
            yield from map(link, pieces)
        elif re.search(r"e-?mail|^mail$", name):
            yield from (Claim("point", piece, "email", _label(name)) for piece in pieces)
        elif "assistant" in name:
            yield Claim("fact", cell, name)
        elif re.search(r"fax|pager|telex|isdn|tty", name):
            yield from (Claim("fact", piece, "pager" if "pager" in name else "fax") for piece in pieces)
        elif re.search(r"phone|mobile|cell\b|\btel|\bcallback", name):
            yield from (_number(name, piece) for piece in pieces)
        else:
            yield Claim("fact", cell, name.removeprefix("organization "))

    def _of_numbered(self, what: str, cells: Mapping[str, str]) -> Iterator[Claim]:
        """Yield what 'E-mail 1 - Label' and 'E-mail 1 - Value' say together."""
        label = _label(cells.get("label") or cells.get("type") or "")
        pieces = [piece.strip() for piece in cells.get("value", "").split(_TOGETHER) if piece.strip()]
        if what.replace("-", "") == "email":
            yield from (Claim("point", piece, "email", label) for piece in pieces)
        elif what == "phone":
            called = (cells.get("label") or cells.get("type") or "").casefold()
            other = next((kind for kind in ("fax", "pager") if kind in called), None)
            yield from (Claim("fact", piece, other) if other else _number(called, piece) for piece in pieces)
        elif what == "organization":
            if cells.get("name") or cells.get("title"):
                yield Claim("role", cells.get("title", ""), cells.get("name"))
            yield from (Claim("fact", cells[part], part) for part in cells if part not in ("name", "title", "type"))
        elif what == "relation":
            yield from (Claim("related", piece, label or "related") for piece in pieces)
        elif what == "event":
            yield from (self._day(label or "other", piece) for piece in pieces)
        elif what == "website":
            yield from map(link, pieces)
        elif what == "im":
            yield from (account(cells.get("service", label or ""), piece) for piece in pieces)
        elif label in _OWN:
            yield Claim(_OWN[label], cells.get("value", ""))
        else:
            called = (cells.get("label") or cells.get("type") or what).strip("* ").casefold()
            yield from (Claim("fact", piece, called) for piece in pieces)

    def _day(self, kind: str, cell: str) -> Claim:
        return yearly(kind, cell, _day_of(cell, self.order))

    def _born_by_parts(self) -> Iterator[Claim]:
        """Yield the birthday that Thunderbird writes in three columns."""
        day, month, year = (
            next((self.by_name[n] for n in names if n in self.by_name), "")
            for names in (("birth day",), ("birth month", "birthmonth"), ("birth year", "birthyear"))
        )
        if day.isdecimal() and month.isdecimal():
            found = day_in(f"{int(year) if year.isdecimal() else 0:04}-{int(month):02}-{int(day):02}")
            if found:
                yield Claim("birthday", day=found)
        elif year or month or day:
            yield Claim("fact", "-".join(filter(None, (year, month, day))), "birthday")


def _number(name: str, text: str) -> Claim:
    kind = "mobile" if re.search(r"mobile|cell|iphone", name.casefold()) else "phone"
    return Claim("point", text, kind, _label(name))


def _label(name: str) -> str | None:
    """Return 'work' or 'home' of a label or a column; other labels as they are, if they are short."""
    name = name.strip("* ").casefold()
    for word, label in (("business", "work"), ("work", "work"), ("home", "home"), ("other", "other")):
        if re.search(rf"\b{word}\b", name):
            return label
    generic = re.search(r"e-?mail|phone|mobile|number|address|\bmail\b", name)
    return None if not name or generic or len(name) > 30 else name


def _postal(place: Mapping[str, str]) -> str:
    """Return an address on one line."""
    region = " ".join(filter(None, (place.get("region"), place.get("code"))))
    told = [place.get("formatted"), *(place.get(part) for part in ("box", "street", "more", "city")), region]
    built = ""
    for part in filter(None, (*told, place.get("country"))):
        piece = one_line(re.sub(r"\s*\n\s*", ", ", part.strip()))
        if place.get("formatted") and part == region and (place.get("region") or "") in built:
            piece = place.get("code", "")
        if not place.get("formatted") or piece not in built:
            built = f"{built}, {piece}" if built else piece
    return built


def _day_of(text: str, order: str) -> Day | None:
    """Return the day of a cell; digits between slashes, dots or dashes in the order that dates are read in."""
    found = re.fullmatch(r"(\d{1,4})[/.-](\d{1,2})[/.-](\d{1,4})(?:[ T]\d{1,2}:\d\d.*)?", text)
    if not found or text.startswith("--"):
        return day_in(text)
    digits = [int(piece) for piece in found.groups()]
    if len(found[1]) == 4:
        year, month, day = digits
    else:
        month, day, year = digits if order == "mdy" else (digits[1], digits[0], digits[2])
        if month > 12 >= day:
            month, day = day, month
        if len(found[3]) <= 2:
            year += 1900 if year > 30 else 2000
    return day_in(f"{year:04}-{month:02}-{day:02}")
