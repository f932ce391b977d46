"""LDIF (RFC 2849), as Thunderbird exports address books: turned into a table of the same columns."""

from __future__ import annotations

import binascii
import csv
import io
import re

from listenlog.domain.errors import NothingChanged
from listenlog.interchange.foreign_text import text_in

# Attributes whose names a table of contacts has otherwise.
_COLUMNS = {
    "mail": "e-mail address", "mozillasecondemail": "e-mail 2 address", "telephonenumber": "work phone",
    "homephone": "home phone", "mobile": "mobile phone", "facsimiletelephonenumber": "fax number",
    "pager": "pager number", "ou": "department", "street": "work street", "l": "work city", "st": "work state",
    "postalcode": "work postal code", "c": "work country", "co": "work country", "mozillahomestreet": "home street",
    "mozillahomelocalityname": "home city", "mozillahomestate": "home state", "mozillahomepostalcode":
    "home postal code", "mozillahomecountryname": "home country", "labeleduri": "web page 1",
    "mozillaworkurl": "web page 1", "mozillahomeurl": "web page 2", "description": "notes",
}  # fmt: skip


def as_table(text: str) -> str:
    """Return the entries of an LDIF file as CSV; lists, which are no people, are left out."""
    people = []
    for block in re.split(r"\n\s*\n", text.replace("\r\n", "\n").replace("\r", "\n").replace("\n ", "")):
        entry: dict[str, str] = {}
        kinds = set()
        for line in block.split("\n"):
            found = re.match(r"([\w;-]+)(::?)\s*(.*)", line)
            if not found:
                continue
            name, value = found[1].split(";")[0].casefold(), found[3].strip()
            if found[2] == "::":
                try:
                    value = text_in(binascii.a2b_base64(value))
                except ValueError:
                    continue
            if name == "objectclass":
                kinds.add(value.casefold())
            elif name not in ("dn", "version", "modifytimestamp", "jpegphoto") and value:
                name = _COLUMNS.get(name, name)
                entry[name] = f"{entry[name]} ::: {value}" if name in entry else value
        if entry and "groupofnames" not in kinds:
            people.append(entry)
    if not people:
        raise NothingChanged("That file holds nobody; nothing was imported.")
    columns = list(dict.fromkeys(name for entry in people for name in entry))
    out = io.StringIO()
    writer = csv.DictWriter(out, columns)
    writer.writeheader()
    writer.writerows(people)
    return out.getvalue()
