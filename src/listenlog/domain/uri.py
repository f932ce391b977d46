"""The URI that an address is opened by: a mail program, a dialler, or a messaging service's own link."""

import re

from listenlog.domain.names import dialled
from listenlog.domain.preference import PHONES, is_address

# Services whose links are documented, by a name or an id: what the whole address has to be, and the link to its group.
_NAMED = {
    "telegram": (r"@?([A-Za-z]\w{4,31})", "https://t.me/{}"),
    "threema": (r"([A-Za-z0-9*][A-Za-z0-9]{7})", "https://threema.id/{}"),
    "matrix": (r"(@[\w.=/+-]+:[\w.-]+(?::\d+)?)", "https://matrix.to/#/{}"),
    "messenger": (r"([A-Za-z0-9.]{5,50})", "https://m.me/{}"),
    "instagram": (r"@?([\w.]{1,30})", "https://ig.me/m/{}"),
    "linkedin": (r"(?:in/)?([\w-]{3,100})", "https://www.linkedin.com/in/{}"),
}
# Services that take a number with its country code.
_NUMBERED = {"signal": "https://signal.me/#p/{}", "whatsapp": "https://wa.me/{}", "telegram": "https://t.me/{}"}
_TAKE_TEXT = ("whatsapp", "telegram")
_NO_LINKS = ("visit", "post")


def uri_of(channel: str, address: str, subject: str = "", body: str = "") -> str:
    """Return the URI that opens an address on a channel, '' where there is none.

    mailto: (RFC 6068) with a subject and a body, tel: (RFC 3966), sms: (RFC 5724) with a body, else https:. Nothing in
    it is beyond printable ASCII, and it begins with its scheme, whatever the address is.
    """
    address = address.strip()
    if channel == "email":
        return _mail(address, subject, body) if is_address(channel, address) else ""
    number, extension = dialled(address)
    if channel in ("phone", *PHONES):
        return f"tel:{number}{f';ext={extension}' if extension else ''}" if number else ""
    if channel == "text":
        return f"sms:{number}{_asked(body=body)}" if number else ""
    text = _asked(text=body) if channel in _TAKE_TEXT else ""
    if channel in _NUMBERED and number.startswith("+") and not extension:
        return _NUMBERED[channel].format(number.lstrip("+") if channel == "whatsapp" else number) + text
    pattern, link = _NAMED.get(channel, ("", ""))
    found = re.fullmatch(pattern, address, re.ASCII) if pattern else None
    if found:
        return link.format(_encoded(found[1], "@:")) + text
    return "" if channel in _NO_LINKS else _link(address)


def _mail(address: str, subject: str, body: str) -> str:
    return f"mailto:{_encoded(address, '@')}{_asked(subject=' '.join(subject.split()), body=body)}"


def _asked(**texts: str) -> str:
    """Return '?subject=…&body=…' of the texts that say something, '' where none does."""
    said = "&".join(f"{name}={_encoded(_lines(text))}" for name, text in texts.items() if text.strip())
    return f"?{said}" if said else ""


def _lines(text: str) -> str:
    """Return a text with the line breaks of mail, and no other control characters."""
    return "".join(c for c in text if c in "\t\n" or not (c < " " or "\x7f" <= c <= "\x9f")).replace("\n", "\r\n")


def _encoded(text: str, safe: str = "") -> str:
    from urllib.parse import quote

    return quote(text, safe, errors="replace")


def _link(address: str) -> str:
    """Return an address that is a web address itself, '' for any other, or one that hides where it leads."""
    if len(address) > 2000 or re.match(r"https://[^\s/?#@\\]+(?:[/?#]|$)", address, re.IGNORECASE) is None:
        return ""
    return "https" + _encoded(address[5:], "%/?#[]@!$&'()*+,;=:~")
