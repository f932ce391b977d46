"""mutt's aliases, read; and the lines that mutt's query_command takes, written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from email.utils import parseaddr

from listenlog.domain.claim import Claim, Incoming
from listenlog.domain.text import shown, stored

_WORD = re.compile(r"""\s*("(?:\\.|[^"\\])*"|'[^']*'|[^\s"']+)""")


def people_in(text: str) -> tuple[list[Incoming], list[tuple[int, str]]]:
    """Return everybody in a file of aliases: a contact for each address, its groups and tags; and what isn't one.

    An alias of one person is their nickname; one of several, or of other aliases, is a tag of theirs.
    """
    aliases, problems = _aliases(text)
    people: dict[str, Incoming] = {}
    of_alias: dict[str, list[str]] = {}
    for line, key, groups, addresses, comment in aliases:
        mine: list[str] = []
        for address in addresses:
            if address in of_alias:
                mine += of_alias[address]
                continue
            name, bare = _address(address)
            if "@" not in bare:
                problems.append((line, "names an alias that isn't in the file, or no address"))
                continue
            found = people.get(bare.casefold())
            people[bare.casefold()] = found or Incoming(
                stored(name or bare), (Claim("point", stored(bare), "email"),), line, "mutt"
            )
            mine.append(bare.casefold())
        mine = list(dict.fromkeys(mine))
        of_alias[key] = mine
        tags = [*groups, *(tag for told in re.findall(r"tags:(\S+)", comment) for tag in told.split(","))]
        told = " ".join(re.sub(r"tags:\S+", "", comment).split())
        for bare in mine:
            more = [Claim("tag", stored(tag.casefold())) for tag in tags if tag]
            more.append(Claim("nickname" if len(addresses) == 1 and len(mine) == 1 else "tag", stored(key)))
            if told:
                more.append(Claim("fact", stored(told)))
            known = people[bare]
            fresh = [claim for claim in more if claim.key not in {c.key for c in known.claims}]
            people[bare] = known._replace(claims=(*known.claims, *fresh))
    return list(people.values()), sorted(problems)


def _aliases(text: str) -> tuple[list[tuple[int, str, list[str], list[str], str]], list[tuple[int, str]]]:
    """Return (line, key, groups, addresses, comment) of each alias, and the lines that are none."""
    found, problems = [], []
    for line, told in _joined(text):
        if not told.strip() or told.lstrip().startswith("#"):
            continue
        words = told.split(None, 1)
        if words[0] not in ("alias", "group", "alternates", "unalias") or len(words) < 2:
            problems.append((line, "isn't an alias"))
            continue
        if words[0] != "alias":
            continue
        rest, groups = words[1], []
        while group := re.match(r"-group\s+(\S+)\s+", rest):
            groups.append(group[1])
            rest = rest[group.end() :]
        key, _space, rest = rest.partition(" ")
        addresses, comment = _list(rest)
        if addresses:
            found.append((line, key, groups, addresses, comment))
        else:
            problems.append((line, "has no address"))
    return found, problems


def _joined(text: str) -> Iterator[tuple[int, str]]:
    """Yield the lines with where they begin; a backslash at the end joins the next one."""
    whole, begun = "", 0
    for number, line in enumerate(text.splitlines(), 1):
        begun = begun or number
        if line.endswith("\\"):
            whole += line[:-1]
            continue
        yield begun, whole + line
        whole, begun = "", 0
    if whole:
        yield begun, whole


def _list(text: str) -> tuple[list[str], str]:
    """Return the addresses between commas, and the comment after them; quotes and brackets hold together."""
    pieces, piece, at = [], "", 0
    while at < len(text):
        letter = text[at]
        if letter in "\"'":
            end = text.find(letter, at + 1)
            end = len(text) if end < 0 else end
            inner = text[at + 1 : end]
            piece += inner if ("@" in inner or letter == "'") else f'"{inner}"'
            at = end + 1
            continue
        if letter == "#" and (not piece or piece[-1].isspace()):
            break
        if letter == "," and piece.count("(") == piece.count(")"):
            pieces.append(piece.strip())
            piece = ""
        else:
            piece += letter
        at += 1
    pieces.append(piece.strip())
    return [one for one in pieces if one], text[at + 1 :].strip() if at < len(text) else ""


def _address(text: str) -> tuple[str, str]:
    """Return (name, address) of 'Name <a>', 'a (Name)', 'a'."""
    comment = re.fullmatch(r"(\S+@\S+)\s+\((.+)\)", text)
    if comment:
        return comment[2].strip(), comment[1]
    name, address = parseaddr(text)
    return " ".join(name.split()), address or text.strip()


def query_lines(people: Iterable[tuple[str, Iterable[str], str | None]]) -> Iterator[str]:
    """Yield 'address TAB name TAB organization' for each (name, e-mail addresses, organization)."""
    for name, addresses, organization in people:
        for address in addresses:
            yield f"{shown(address)}\t{shown(name)}\t{shown(organization or '')}\n"
