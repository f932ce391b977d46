"""friends.md, the file of the program friends: friends, activities with them, and notes about them."""

from __future__ import annotations

import re
from datetime import date

from listenlog.domain.claim import Brought, Claim, Happened, Incoming
from listenlog.domain.text import stored

_FRIEND = re.compile(
    r"(?P<name>[^(\[@]+?)\s*(?:\(a\.k\.a\. (?P<also>[^)]*)\))?\s*(?:\[(?P<place>[^\]]*)\])?\s*(?P<tags>(?:@\S+\s*)*)"
)


def brought_by(text: str) -> Brought:
    """Return what a friends.md holds; sections may come in any order."""
    people: dict[str, Incoming] = {}
    happened, problems = [], []
    section = ""
    for number, line in enumerate(text.splitlines(), 1):
        bare = line.strip()
        if bare.startswith("#"):
            section = bare.strip("#: ").casefold()
            continue
        if not bare:
            continue
        item = bare.removeprefix("- ").strip()
        if section == "friends" and bare.startswith("- "):
            person = _friend(item, number)
            if person:
                people[person.name] = person
                continue
        elif section in ("activities", "notes"):
            told = _dated(item, number, heard=section == "notes")
            if told and told.who:
                happened.append(told)
                continue
            if told:
                problems.append((number, "names no friend"))
                continue
        elif section == "locations":
            continue  # they stand in the texts
        problems.append((number, "not understood"))
    for told in happened:
        for name in told.who:
            people.setdefault(name, Incoming(name, (), told.line, "friends"))
    return Brought(tuple(people.values()), tuple(happened), problems=tuple(problems))


def _friend(item: str, number: int) -> Incoming | None:
    found = _FRIEND.fullmatch(item)
    if not found:
        return None
    claims = [
        Claim("nickname", stored(also.strip())) for also in (found["also"] or "").split(" a.k.a. ") if also.strip()
    ]
    if found["place"]:
        claims.append(Claim("fact", stored(found["place"].strip()), "lives in"))
    claims += [Claim("tag", stored(tag.casefold())) for tag in re.findall(r"@(\S+)", found["tags"])]
    return Incoming(stored(" ".join(found["name"].split())), tuple(claims), number, "friends")


def _dated(item: str, number: int, *, heard: bool) -> Happened | None:
    found = re.match(r"(\d{4}-\d\d-\d\d):\s*(.+)", item)
    if not found:
        return None
    try:
        on = date.fromisoformat(found[1])
    except ValueError:
        return None
    who = tuple(dict.fromkeys(stored(" ".join(name.split())) for name in re.findall(r"\*\*(.+?)\*\*", found[2])))
    text = re.sub(r"\*\*(.+?)\*\*", r"\1", found[2])
    text = re.sub(r"(?<!\w)_([^_]+)_(?!\w)", r"\1", text)
    return Happened(on, stored(text.strip()), who, number, heard=heard)
