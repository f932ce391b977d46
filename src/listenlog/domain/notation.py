"""The notation of a note: what each line, bullet or segment says, and whose it is."""

import re
from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple

from listenlog.domain.errors import UsageProblem
from listenlog.domain.names import folded, name_words
from listenlog.domain.preference import STANCES, Preference, channel_of, is_address, read_rules
from listenlog.domain.when import When, find_when, parse_yearly

LONGEST_NOTE = 16 * 1024 * 1024  # characters: a note is typed or pasted; longer is a file
MOST_ENTRIES = 20_000

_KEY = r"([^\W\d_][\w'’.-]*(?: [\w'’.-]+){0,2}):\s+(?=\S)"
_BULLET = r"[-*•–]\s+"
_TAG = r"(?:(?<=\s)|^)[+#]([^\W\d_][\w-]*)(?=\s|$)"
_END_TAGS = r"(?:(?:\s|^)[+#][^\W\d_][\w-]*)+$"

# Reserved keys and the kind of entry each opens; several spellings mean the same.
KEYS = {
    "talk": "talk", "asked": "asked", "asks": "asked", "wants": "asked", "needs": "needs", "need": "needs",
    "said back": "said_back", "complaint": "complaint", "felt": "felt",
    "i promise": "promise_mine", "i promised": "promise_mine", "they promise": "promise_theirs",
    "they promised": "promise_theirs", "leave out": "leave_out", "ask next": "ask", "meet": "meet",
    "do not contact": "do_not_contact", "zone": "zone", "birthday": "birthday", "says": "says", "pronouns": "pronouns",
    "role": "role", **dict.fromkeys(STANCES, "stance"),
}  # fmt: skip


class Entry(NamedTuple):
    """One thing a note says. `owner` is the place of the participant it is about; 0 is the first person.

    `kind` is a value of KEYS, 'fact', 'rule' or 'point'; `topic` a fact's topic, a point's channel or a meeting's.
    """

    kind: str
    text: str
    owner: int = 0
    topic: str | None = None
    tags: tuple[str, ...] = ()
    on: date | None = None
    time: str | None = None
    rules: tuple[Preference, ...] = ()
    yes: bool | None = None
    yearly: tuple[int, int, int | None] | None = None


def read_note(text: str, reference: datetime, participants: Sequence[frozenset[str]] = ()) -> list[Entry]:
    """Return what `text` says, in its order; `participants` are the folded words each may be called by.

    Nothing is lost: what no rule understands is a fact. Raises UsageProblem for text without a word in it, text that
    is too long, and a key that names two participants.
    """
    if len(text) > LONGEST_NOTE:
        raise UsageProblem(
            f"That note is longer than {LONGEST_NOTE >> 20} MB; keep the file and note what matters in it."
        )
    entries = []
    for line in text.splitlines():
        for segment in _segments(line):
            entries.append(_entry(segment, reference, participants, 0))
            if len(entries) > MOST_ENTRIES:
                raise UsageProblem(
                    f"That note has more than {MOST_ENTRIES:,} lines; import it instead: listenlog import."
                )
    if not entries:
        raise UsageProblem("There is nothing to note in that text.")
    return entries


def _segments(line: str) -> list[str]:
    """Split a line at semicolons and ' / ' that are not inside double quotes, and take bullets off."""
    parts, start, closing = [], 0, ""
    if ";" in line or " / " in line:
        for i, c in enumerate(line):
            if closing:
                closing = "" if c == closing else closing
            elif c in '"“':
                ending = '"' if c == '"' else "”"
                closing = ending if ending in line[i + 1 :] else ""
            elif c == ";" or (c == "/" and line[i - 1 : i] == " " and line[i + 1 : i + 2] == " "):
                parts.append(line[start:i])
                start = i + 1
    parts.append(line[start:])
    stripped = (part.strip() for part in parts)
    bare = (
        re.sub(_BULLET, "", part, count=1) if part[:1] in "-*•–" and re.match(_BULLET, part) else part
        for part in stripped
    )
    return [part for part in bare if part]


def _entry(text: str, reference: datetime, participants: Sequence[frozenset[str]], owner: int) -> Entry:
    key = re.match(_KEY, text) if ":" in text else None
    if not key:
        return fact_entry(text, owner)
    name, value = folded(key[1]), text[key.end() :].strip()
    understood = None
    if name in KEYS:
        understood = _reserved(KEYS[name], name, value, reference, owner)
    elif channel := channel_of(name):
        understood = channel_entry(channel, value, reference, owner)
    else:
        owners = [i for i, words in enumerate(participants) if set(name_words(key[1])) <= words]
        if len(owners) > 1 and len(participants) > 1:
            raise UsageProblem(
                f"'{key[1]}:' names two of the people in this note; write the full name before the colon."
            )
        if owners and len(participants) > 1:
            return _entry(value, reference, participants, owners[0])
    return understood or fact_entry(value, owner, topic=key[1])


def fact_entry(text: str, owner: int = 0, *, topic: str | None = None, kind: str = "fact") -> Entry:
    """Return a fact with its tags; tags at the end are taken out of the text, those within stay in it."""
    found = re.findall(_TAG, text) if "#" in text or "+" in text else []
    tags = tuple(dict.fromkeys(tag.casefold() for tag in found))
    bare = re.sub(_END_TAGS, "", text).strip() if tags else text
    return Entry(kind, bare or text, owner, topic=topic, tags=tags)


def channel_entry(channel: str, value: str, reference: datetime, owner: int = 0) -> Entry | None:
    """Return the contact point or the rules that a channel's value states, None where it is neither."""
    if channel in ("visit", "post"):
        rules = read_rules(channel, value, reference)
        if rules:
            return Entry("rule", value, owner, topic=channel, rules=tuple(rules))
    if is_address(channel, value):
        return Entry("point", value, owner, topic=channel)
    rules = read_rules(channel, value, reference)
    return Entry("rule", value, owner, topic=channel, rules=tuple(rules)) if rules else None


def promise_entry(kind: str, value: str, reference: datetime, owner: int = 0) -> Entry:
    """Return a promise; '… by WHEN' at its end is the due date, anything else stays in the text."""
    for split in reversed(list(re.finditer(r"\s+by\s+", value, re.IGNORECASE))):
        due = find_when(value[split.end() :].rstrip("."), reference, forward=True)
        if due:
            return Entry(kind, value[: split.start()].strip(), owner, on=due.on)
    return Entry(kind, value, owner)


def stance_entry(stance: str, value: str, reference: datetime, owner: int = 0) -> Entry | None:
    """Return the rules of 'prefers: email', 'avoids: phone until january "…"', None where the channel isn't known."""
    words = value.split()
    for length in (2, 1):
        channel = channel_of(" ".join(words[:length]).rstrip(","))
        if channel:
            rest = value.split(None, length)[length:]
            rules = read_rules(channel, rest[0] if rest else "", reference, stance=stance)
            return Entry("rule", value, owner, topic=channel, rules=tuple(rules)) if rules else None
    return None


def _reserved(kind: str, name: str, value: str, reference: datetime, owner: int) -> Entry | None:
    if kind in ("promise_mine", "promise_theirs"):
        return promise_entry(kind, value, reference, owner)
    if kind == "leave_out":
        return fact_entry(value, owner, kind=kind)
    if kind == "stance":
        return stance_entry(name, value, reference, owner)
    if kind == "said_back":
        answer = re.match(r"(yes|no)\b[\s,.:;]*", value, re.IGNORECASE)
        if not answer:
            return None
        return Entry(kind, value[answer.end() :].strip(), owner, yes=answer[1].casefold() == "yes")
    if kind == "birthday":
        try:
            return Entry(kind, value, owner, yearly=parse_yearly(value))
        except UsageProblem:
            return None
    if kind == "zone":
        zone = known_zone(value)
        return Entry(kind, zone, owner) if zone else None
    if kind == "do_not_contact":
        rule = Preference(aspect="do_not_contact", words=value.strip('"“” '), stated_on=reference.date())
        return Entry("rule", value, owner, rules=(rule,))
    if kind == "meet":
        return _meeting(value, reference, owner)
    return Entry(kind, value, owner)


def _meeting(value: str, reference: datetime, owner: int) -> Entry | None:
    """Read 'tue 15:00 visit, confirmed': the longest beginning that is a date, then a channel, then words."""
    words = value.replace(",", " , ").split()
    for length in range(min(len(words), 6), 0, -1):
        found: When | None = find_when(" ".join(words[:length]), reference, forward=True)
        if found:
            break
    else:
        return None
    rest = [word for word in words[length:] if word != ","]
    confirmed = bool(rest) and folded(rest[-1]) in ("confirmed", "agreed")
    rest = rest[:-1] if confirmed else rest
    channel = channel_of(rest[0]) if rest else None
    text = " ".join(rest[1:] if channel else rest)
    at = found.at.strftime("%H:%M") if found.at else None
    return Entry("meet", text, owner, topic=channel, on=found.on, time=at, yes=confirmed)


def known_zone(text: str) -> str:
    """Return the IANA name of a time zone ('europe/dublin' → 'Europe/Dublin'), '' where there is none of that name."""
    import zoneinfo

    name = text.strip().replace(" ", "_")
    spelled = "/".join("_".join(word.capitalize() for word in part.split("_")) for part in name.split("/"))
    for guess in (name, spelled):
        try:
            zoneinfo.ZoneInfo(guess)
        except (ValueError, OSError, zoneinfo.ZoneInfoNotFoundError):
            continue
        return guess
    return ""
