"""friends.md, the file of the program friends: friends, activities with them, and notes about them."""

from __future__ import annotations

import re
from datetime import date

from listenlog.domain.claim import Brought, Claim, Happened, Incoming, faults, kept
from listenlog.domain.text import stored
from listenlog.interchange.foreign_values import one_line

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
    return Brought(tuple(people.values()), tuple(happened), problems=faults(problems))


def _friend(item: str, number: int) -> Incoming | None:
    found = _FRIEND.fullmatch(item)
    if not found:
        return None
    claims = [Claim("nickname", also) for also in (found["also"] or "").split(" a.k.a. ")]
    if found["place"]:
        claims.append(Claim("fact", found["place"], "lives in"))
    claims += [Claim("tag", tag.casefold()) for tag in re.findall(r"@(\S+)", found["tags"])]
    return Incoming(stored(one_line(found["name"])), kept(claims), number, "friends")


def _dated(item: str, number: int, *, heard: bool) -> Happened | None:
    found = re.match(r"(\d{4}-\d\d-\d\d):\s*(.+)", item)
    if not found:
        return None
    try:
        on = date.fromisoformat(found[1])
    except ValueError:
        return None
    who = tuple(dict.fromkeys(stored(one_line(name)) for name in re.findall(r"\*\*(.+?)\*\*", found[2])))
    text = re.sub(r"\*\*(.+?)\*\*", r"\1", found[2])
    text = re.sub(r"(?<!\w)_([^_]+)_(?!\w)", r"\1", text)
    return Happened(on, stored(text.strip()), who, number, heard=heard)
