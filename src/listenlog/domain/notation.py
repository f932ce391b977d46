"""The notation of a note: what each line, bullet or segment says, and whose it is."""

import re
from collections.abc import Container, Sequence
from datetime import date
from functools import cache
from itertools import islice

from listenlog.domain.errors import UsageProblem
from listenlog.domain.names import folded, in_word, name_words
from listenlog.domain.preference import (
    STANCES,
    Preference,
    channel_of,
    do_not_contact,
    is_address,
    leading_channel,
    read_rules,
)
from listenlog.domain.record import NamedTuple
from listenlog.domain.when import Reference, When, find_when, parse_yearly

LONGEST_NOTE = 16 * 1024 * 1024  # characters: a note is typed or pasted; longer is a file
MOST_ENTRIES = 20_000
_LONGEST_KEY = 100

_BULLET = r"[-*–]\s+|•\s*"
_LINES = frozenset("-*•–—=_ ")  # a lone bullet, or a line drawn between paragraphs
_INVISIBLE = "\ufeff\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"

# Reserved keys and the kind of entry each opens; several spellings mean the same.
KEYS = {
    "talk": "talk", "asked": "asked", "asks": "asked", "wants": "asked", "needs": "needs", "need": "needs",
    "said back": "said_back", "complaint": "complaint", "felt": "felt",
    "i promise": "promise_mine", "i promised": "promise_mine", "they promise": "promise_theirs",
    "they promised": "promise_theirs", "leave out": "leave_out", "ask next": "ask", "meet": "meet",
    "do not contact": "do_not_contact", "zone": "zone", "birthday": "birthday", "says": "says", "pronouns": "pronouns",
    "role": "role", "moved to": "moved", "died": "died", **dict.fromkeys(STANCES, "stance"),
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


def read_note(
    text: str, reference: Reference, participants: Sequence[frozenset[str]] = (), whole: Container[str] = ()
) -> list[Entry]:
    """Return what `text` says, in its order; `participants` are the folded words each may be called by.

    A line that is one of `whole` is one piece, whatever stands in it. Nothing is lost: what no rule understands is a
    fact. Raises UsageProblem for text with nothing in it, text that is too long, and a key that names two participants.
    """
    if len(text) > LONGEST_NOTE:
        raise UsageProblem(
            f"That note is longer than {LONGEST_NOTE >> 20} MB; keep the file and note what matters in it."
        )
    entries = []
    for line in text.splitlines():
        for segment in [line] if line in whole else _segments(line):
            entries.append(read_entry(segment, reference, participants, 0))
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
    if ";" in line or "/" in line:
        last = {'"': line.rfind('"'), "“": line.rfind("”")}
        for mark in re.finditer(r'["“”]|(?<!\S);-?[)(](?!\S)|;|(?<=\s)/(?=\s)', line):
            c, i = mark[0], mark.start()
            if closing:
                closing = "" if c == closing else closing
            elif c in last:  # a quote opens if it closes again; after a letter or digit it is none (5" long)
                if last[c] > i and (c == "“" or not line[i - 1 : i].isalnum()):
                    closing = '"' if c == '"' else "”"
            elif c in ";/" and "://" not in line[line.rfind(" ", 0, i) + 1 : i]:  # not a wink, nor within a URL
                parts.append(line[start:i])
                start = i + 1
    parts.append(line[start:])
    stripped = (part.strip() for part in parts)
    bare = (part[found.end() :] if (found := re.match(_BULLET, part)) else part for part in stripped)
    return [part for part in bare if not _LINES.issuperset(part.strip(_INVISIBLE))]


def read_entry(text: str, reference: Reference, participants: Sequence[frozenset[str]], owner: int) -> Entry:
    """Return what one piece of a note says; `owner` is whose it is unless it names another participant."""
    key, value = split_key(text)
    if not key:
        if len(text) < 20 and folded(text).rstrip(" .!:") == "do not contact":
            return Entry("rule", text, owner, rules=(do_not_contact("", reference),))
        return fact_entry(text, owner)
    name = folded(key)
    understood = None
    if name in KEYS:
        understood = _reserved(KEYS[name], name, value, reference, owner)
    elif channel := channel_of(name):
        understood = channel_entry(channel, value, reference, owner)
    elif len(participants) > 1:
        named = _named(key, participants)
        if named is not None:
            return read_entry(value, reference, (), named)  # one owner: a second name is a topic
    return understood or fact_entry(value, owner, topic=key)


def split_key(text: str) -> tuple[str, str]:
    """Return the key and what follows it, ('', text) where there is none: one to three words, a colon, a space."""
    colon = text.find(":", 0, _LONGEST_KEY)
    if colon < 1 or not text[colon + 1 : colon + 2].isspace() or text[colon - 1].isspace():
        return "", text
    words = text[:colon].strip(_INVISIBLE).split()
    value = text[colon + 1 :].strip()
    wordlike = 1 <= len(words) <= 3 and all(c in "_'’.-\u200c\u200d" or in_word(c) for word in words for c in word)
    return (" ".join(words), value) if wordlike and words[0][0].isalpha() and value else ("", text)


def _named(key: str, participants: Sequence[frozenset[str]]) -> int | None:
    """Return whose name a key is: all of its words, or the whole name where it is a part of another's too.

    Raises UsageProblem where it names two of them.
    """
    words = set(name_words(key))
    owners = [i for i, name in enumerate(participants) if words and words <= name]
    if len(owners) > 1:
        owners = [i for i in owners if participants[i] == words] or owners
    if len(owners) > 1:
        raise UsageProblem(f"'{key}:' names two of the people in this note; write the full name before the colon.")
    return owners[0] if owners else None


def fact_entry(text: str, owner: int = 0, *, topic: str | None = None, kind: str = "fact") -> Entry:
    """Return a fact with its tags; tags at the end are taken out of the text, those within stay in it."""
    tags: list[str] = []
    end: int | None = None  # where the tags at the end begin
    if "#" in text or "+" in text:
        for word in re.finditer(r"\S+", text):
            bare = word[0].rstrip(".,;:!?)")
            tagged = is_tag(bare)
            if tagged:
                tags.append(bare[1:].casefold())
            if not tagged or bare != word[0]:
                end = None
            elif end is None:
                end = word.start()
    kept = text[:end].strip() if end else text
    return Entry(kind, kept or text, owner, topic=topic, tags=tuple(dict.fromkeys(tags)))


def is_tag(word: str) -> bool:
    """Say whether a word is a tag as it stands in a text: '+golf', '#golf'."""
    return word[:1] in ("+", "#") and word[1:2].isalpha() and all(c in "_-" or in_word(c) for c in word[1:])


def channel_entry(channel: str, value: str, reference: Reference, owner: int = 0) -> Entry | None:
    """Return the contact point or the rules that a channel's value states, None where it is neither."""
    address = value.rstrip(".,")
    if is_address(channel, address):
        return Entry("point", address, owner, topic=channel)
    rules = read_rules(channel, value, reference)
    return Entry("rule", value, owner, topic=channel, rules=tuple(rules)) if rules else None


def promise_entry(kind: str, value: str, reference: Reference, owner: int = 0) -> Entry:
    """Return a promise; '… by WHEN' at its end is the due date, one gone by too; anything else stays in the text.

    A time of day stays in the text beside it.
    """
    start = max(0, len(value) - 100)  # no date is longer
    for split in reversed(list(re.finditer(r"\sby\b(?=\s)", value[start:], re.IGNORECASE))):
        text = value[: start + split.start()].rstrip(" ,;–—-")
        due = find_when(value[start + split.end() :].strip(" .!"), reference, forward=True)
        if due and text:
            return Entry(kind, value if due.at else text, owner, on=due.on)
    return Entry(kind, value, owner)


def stance_entry(stance: str, value: str, reference: Reference, owner: int = 0) -> Entry | None:
    """Return the rules of 'prefers: email', 'avoids: phone until january "…"', None where the channel isn't known.

    Several channels share what follows ('avoids: phone and text until may') if that is no rule of its own.
    """
    channel, rest = leading_channel(value)
    channels = [channel] if channel else []
    while joint := re.match(r"(?:,|/|&|and\b|or\b)\s*", rest):
        channel, after = leading_channel(rest[joint.end() :])
        if not channel or channel in channels:
            break
        channels, rest = [*channels, channel], after
    rules = [rule for channel in channels for rule in read_rules(channel, rest, reference, stance=stance) or ()]
    if len(rules) < len(channels) or (len(channels) > 1 and any(rule.aspect != "stance" for rule in rules)):
        return None
    return Entry("rule", value, owner, topic=channels[0], rules=tuple(rules)) if rules else None


def _reserved(kind: str, name: str, value: str, reference: Reference, owner: int) -> Entry | None:
    if kind in ("promise_mine", "promise_theirs"):
        return promise_entry(kind, value, reference, owner)
    if kind == "leave_out":
        return fact_entry(value, owner, kind=kind)
    if kind == "stance":
        return stance_entry(name, value, reference, owner)
    if kind == "said_back":
        answer = re.match(r"(yes|no)(?![\w'’-])[\s,.:;!–—-]*", value, re.IGNORECASE)
        if not answer:
            return None
        return Entry(kind, value[answer.end() :].strip(), owner, yes=answer[1].casefold() == "yes")
    if kind == "birthday":
        try:
            yearly = parse_yearly(value)
        except UsageProblem:
            return None
        return Entry(kind, value, owner, yearly=yearly) if (yearly[2] or 0) <= reference.on.year else None
    if kind == "died":
        day = find_when(value, reference, forward=False)
        return Entry(kind, value, owner, on=day.on) if day and day.on <= reference.on else None
    if kind == "zone":
        zone = known_zone(value)
        return Entry(kind, zone, owner) if zone else None
    if kind == "do_not_contact":
        if folded(value).strip(" .!") in ("no", "none", "false", "off"):
            return None
        if by := re.match(r"(?:by|on|via)\s+", value, re.IGNORECASE):
            return stance_entry("refuses", value[by.end() :], reference, owner)  # one channel, not all of them
        return Entry("rule", value, owner, rules=(do_not_contact(value, reference),))
    if kind == "meet":
        return _meeting(value, reference, owner)
    return Entry(kind, value, owner)


def _meeting(value: str, reference: Reference, owner: int) -> Entry | None:
    """Read 'tue 15:00 visit, confirmed': a date, then a channel, then words."""
    found, channel, text = read_occasion(value, reference, forward=True)
    if not found or found.on < reference.on:
        return None
    before, _, last = f" {text}".replace(",", " , ").rstrip(" .!").rpartition(" ")
    unsure = folded(before).split()[-1:] in (["not"], ["be"], ["if"], ["until"], ["never"], ["yet"])
    confirmed = folded(last) in ("confirmed", "agreed") and not unsure
    if confirmed:
        text = text[: text.rindex(last)]
    at = found.at.strftime("%H:%M") if found.at else None
    return Entry("meet", text.strip(" ,"), owner, topic=channel, on=found.on, time=at, yes=confirmed)


def read_occasion(value: str, reference: Reference, *, forward: bool) -> tuple[When | None, str | None, str]:
    """Return when and by which channel, and the rest, of 'tue 15:00 visit, …': the longest beginning that is a date."""
    found: When | None = None
    rest = value
    for word in reversed(list(islice(re.finditer(r"[^\s,]+", value), 7))):
        found = find_when(value[: word.end()], reference, forward=forward)
        if found:
            rest = value[word.end() :]
            break
    channel, rest = leading_channel(rest.strip(" ,"))
    return found, channel, rest


def known_zone(text: str) -> str:
    """Return the IANA name of a time zone ('europe/dublin' → 'Europe/Dublin'), '' where there is none of that name."""
    import zoneinfo

    name = text.strip().replace(" ", "_")
    if len(name) > 50:
        return ""
    small = name == name.casefold()
    guess = "/".join("_".join(word.capitalize() for word in part.split("_")) for part in name.split("/"))
    try:
        return zoneinfo.ZoneInfo(guess if small else name).key
    except (ValueError, OSError, zoneinfo.ZoneInfoNotFoundError):
        return _zones().get(name.casefold(), "")


@cache
def _zones() -> dict[str, str]:
    """Return the names of all time zones by their folded spelling: listing them takes 50 ms, so once and late."""
    import zoneinfo

    return {name.casefold(): name for name in zoneinfo.available_timezones()}
