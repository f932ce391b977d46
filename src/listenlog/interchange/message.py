"""A pasted message or thread: what stands above it, when it was sent, by whom and to whom."""

import re
from datetime import datetime
from typing import NamedTuple

from listenlog.domain.notation import KEYS, split_key
from listenlog.domain.preference import channel_of
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
    """Return how many lines stand above the message: those with a key, and blank ones between, up to a header."""
    start = 0
    for i, line in enumerate(lines):
        key = split_key(line.strip().lstrip("-*•– "))[0].casefold()
        if line.strip() and (not key or key in _HEADERS or not (key in KEYS or channel_of(key) or _headed(lines[i:]))):
            break
        if key or not line.strip():
            start = i + 1
    return start


def _headed(lines: list[str]) -> bool:
    """Say whether a header comes after more lines with keys: then a key of one's own is a topic, not the message's."""
    for line in lines:
        key = split_key(line.strip())[0].casefold()
        if key in _HEADERS or _CHAT.match(line) or _WROTE.match(line):
            return True
        if line.strip() and not key:
            return False
    return False


def _mails(lines: list[str], reference: Reference) -> list[Message]:
    """Return the messages whose headers stand in the lines: two or more headers together, or 'On …, … wrote:'."""
    found: list[Message] = []
    headers: dict[str, str] = {}
    for line in [*lines, ""]:
        header = _HEADER.match(line)
        kind = _HEADERS.get(header[1].casefold()) if header else None
        if header and kind:
            headers.setdefault(kind, header[2].strip(" *"))
        elif headers and not line[:1].isspace():  # a folded header goes on
            if len(headers) > 1 and ("from" in headers or "date" in headers):
                found.append(_mail(headers, reference))
            headers = {}
        if wrote := _WROTE.match(line):
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
            sent = find_when(f"{chat['day']} {chat['at']}{half}", reference, forward=False)
            found.append(Message("", "", sent, True, chat["who"].strip()))
    return found


def _moment(sent: datetime | When | None) -> tuple[str, str]:
    """Return what messages are ordered by; one with an offset and one without differ by hours at most."""
    if isinstance(sent, When):
        return sent.on.isoformat(), sent.at.isoformat() if sent.at else ""
    assert sent is not None
    return sent.date().isoformat(), sent.time().isoformat()
