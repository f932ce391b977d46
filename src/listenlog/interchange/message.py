"""A pasted message or thread: what stands above it, when it was sent, by whom and to whom."""

import re
from datetime import datetime

from listenlog.domain.notation import KEYS, split_key
from listenlog.domain.preference import channel_of
from listenlog.domain.record import NamedTuple
from listenlog.domain.when import Reference, When, find_when

_HEADERS = {
    **dict.fromkeys(("from", "von", "de", "da", "van"), "from"),
    **dict.fromkeys(("date", "sent", "gesendet", "datum", "envoyé", "fecha", "enviado", "inviato", "data"), "date"),
    **dict.fromkeys(("to", "an", "à", "para", "aan"), "to"),
    **dict.fromkeys(("cc", "bcc", "subject", "betreff", "objet", "asunto", "oggetto", "reply-to"), "other"),
}
_HEADER = re.compile(r"[>\s]*\*?([^\W\d_][\w-]{1,10}) ?:\*?[ \t]+(\S.*)")
_WROTE = re.compile(r"[>\s]*(?:On|Am|Le|El) (.{6,80}?),? (?:at .{4,12}, )?(?:schrieb )?([^,<>]{0,60}<\S+@\S+>|\S+@\S+)"
                    r",? ?(?:wrote|schrieb|a écrit|escribió)? ?:")  # fmt: skip
_CHAT = re.compile(
    r"\u200e?\[?(?P<day>\d{1,4}[./-]\d{1,2}[./-]\d{2,4}),? (?P<at>\d{1,2}:\d\d)(?::\d\d)?"
    r"(?P<half>[ \u202f]?[AaPp]\.?[Mm]\.?)?\]?(?: -)? (?P<who>[^:]{1,60}): "
    r"|(?P<name>[^\[\]]{1,60}), \[(?P<date>\d{1,4}[./-]\d{1,2}[./-]\d{2,4}) (?P<time>\d{1,2}:\d\d)(?::\d\d)?\]"
)


class Message(NamedTuple):
    """What was pasted. `text` is all of it from its first header on, as it came; `above` stands before it.

    `sent` is the aware instant, or the local When where the header names no offset; None where it has no date, with
    `dated` telling a date that wasn't understood from none. `sender` and `recipients` are as written, '' if unknown.
    """

    above: str
    text: str
    sent: datetime | When | None = None
    dated: bool = False
    sender: str = ""
    recipients: str = ""
    mail: bool = False


def read_message(pasted: str, reference: Reference) -> Message:
    """Return what a pasted e-mail, thread or chat tells about itself; of several messages the newest counts."""
    lines = pasted.splitlines()
    start = _notation_lines(lines)
    above, body = "\n".join(lines[:start]), "\n".join(lines[start:]).strip("\n")
    found = [*_mails(lines[start:], reference), *_chats(lines[start:], reference)]
    if not found:
        return Message(above, body)
    dated = [message for message in found if message.sent]
    newest = max(dated, key=lambda m: _moment(m.sent)) if dated else found[0]
    return newest._replace(above=above, text=body, dated=any(message.dated for message in found))


def _notation_lines(lines: list[str]) -> int:
    """Return how many lines stand above the message, as notation: those before its first header, if one has a key.

    Without a header they are the paragraphs at the beginning in which a line has a key of the notation.
    """
    header = next((i for i in range(len(lines)) if _begins_message(lines[i:])), None)
    if header is not None:
        return header if any(map(_has_key, lines[:header])) else 0
    start = i = 0
    while i < len(lines):
        end = next((k for k in range(i, len(lines)) if not lines[k].strip()), len(lines))
        if end == len(lines) and start == 0 and i == 0 and not all(map(_has_key, lines)):
            break  # one paragraph: the message itself
        if end > i and not any(map(_has_key, lines[i:end])):
            break
        i = start = end + 1
    return min(start, len(lines))


def _has_key(line: str) -> bool:
    key = split_key(line.strip().lstrip("-*•– "))[0].casefold()
    return key not in _HEADERS and (key in KEYS or channel_of(key) is not None)


def _begins_message(lines: list[str]) -> bool:
    """Say whether a message begins here: with two headers, a line 'On …, … wrote:', or one of a chat."""
    if _CHAT.match(lines[0]) or _wrote(lines):
        return True
    headers = [_HEADERS.get(h[1].casefold()) for line in lines[:2] if (h := _HEADER.match(line))]
    return len(headers) == 2 and all(headers) and ("from" in headers or "date" in headers)


def _wrote(lines: list[str]) -> re.Match[str] | None:
    """Return the match of 'On …, … wrote:', which mail programs break in two."""
    return _WROTE.match(lines[0]) or (_WROTE.match(f"{lines[0].rstrip()} {lines[1].strip()}") if lines[1:] else None)


def _mails(lines: list[str], reference: Reference) -> list[Message]:
    """Return the messages whose headers stand in the lines: two or more headers together, or 'On …, … wrote:'."""
    found: list[Message] = []
    headers: dict[str, str] = {}
    for i, line in enumerate([*lines, ""]):
        header = _HEADER.match(line)
        kind = _HEADERS.get(header[1].casefold()) if header else None
        if header and kind:
            headers.setdefault(kind, header[2].strip(" *"))
        elif headers and not line[:1].isspace():  # a folded header goes on
            if len(headers) > 1 and ("from" in headers or "date" in headers):
                found.append(_mail(headers, reference))
            headers = {}
        on_top = not any(above.strip() for above in lines[:i])  # else whoever pasted it answered above
        if on_top and i < len(lines) and (wrote := _wrote(lines[i:])):
            found.append(_mail({"date": wrote[1], "from": wrote[2]}, reference))
    return found


def _mail(headers: dict[str, str], reference: Reference) -> Message:
    sent = _sent(headers["date"], reference) if "date" in headers else None
    return Message("", "", sent, "date" in headers, headers.get("from", ""), headers.get("to", ""), mail=True)


def _sent(text: str, reference: Reference) -> datetime | When | None:
    """Return the moment a Date header names: RFC 5322, else as mail programs write it for people."""
    from email.utils import parsedate_to_datetime

    try:
        sent = parsedate_to_datetime(text)
        return sent if sent.tzinfo else When(sent.date(), sent.time().replace(second=0))
    except (ValueError, TypeError, IndexError):
        pass
    plain = re.sub(r"\b(?:at|um|à|a las)\b|[,]|\bUhr\b", " ", text)
    plain = re.sub(r"\s(?:[A-Z]{2,5}|GMT[+-]\d+|[+-]\d{4})$|\(.*\)$", "", " ".join(plain.split()))
    plain = re.sub(r"(\d:\d\d):\d\d", r"\1", plain)
    words = plain.split()
    return next(
        (
            found
            for skip in range(min(2, len(words)))
            if (found := find_when(" ".join(words[skip:]), reference, forward=False))
        ),
        None,
    )


def _chats(lines: list[str], reference: Reference) -> list[Message]:
    """Return the messages of a copied chat, '[17/11/2026, 09:12] Dana: hi'."""
    found = []
    for line in lines:
        if chat := _CHAT.match(line):
            half = (chat["half"] or "").strip(" \u202f").replace(".", "")
            day, at, who = (
                (chat["day"], chat["at"], chat["who"]) if chat["day"] else (chat["date"], chat["time"], chat["name"])
            )
            found.append(Message("", "", find_when(f"{day} {at}{half}", reference, forward=False), True, who.strip()))
    return found


def _moment(sent: datetime | When | None) -> tuple[str, str]:
    """Return what messages are ordered by; one with an offset and one without differ by hours at most."""
    if isinstance(sent, When):
        return sent.on.isoformat(), sent.at.isoformat() if sent.at else ""
    assert sent is not None
    return sent.date().isoformat(), sent.time().isoformat()
