"""Values that address books have in common, as claims: days, links, accounts, tags."""

from __future__ import annotations

import re
from datetime import date

from listenlog.domain.claim import Claim, Day
from listenlog.domain.errors import UsageProblem
from listenlog.domain.preference import CHANNELS, channel_of
from listenlog.domain.when import parse_yearly


def one_line(text: str) -> str:
    """Return a text on one line."""
    return " ".join(text.split())


def day_in(text: str) -> Day | None:
    """Return (month, day, year or None) of a date as vCards and tables write it, None where it is none."""
    found = re.match(r"(\d{4})-?(\d\d)-?(\d\d)(?:$|[T ])", text) or re.match(r"(--)(\d\d)-?(\d\d)(?:$|[T ])", text)
    if found:
        year, month, day = (0 if found[1] == "--" else int(found[1])), int(found[2]), int(found[3])
        try:
            date(year or 2000, month, day)
        except ValueError:
            return None
        return (month, day, year or None)
    try:
        return parse_yearly(text)
    except UsageProblem:
        return None


def yearly(kind: str, text: str, day: Day | None) -> Claim:
    """Return a day that comes back; what isn't understood as one is a fact."""
    if day is None:
        return Claim("fact", text, kind)
    return Claim("birthday", day=day) if kind == "birthday" else Claim("occasion", about=kind, day=day)


def account(service: str, name: str) -> Claim:
    """Return a name on a service: an address where that is a channel, else a fact."""
    service = service.strip().casefold()
    channel = channel_of(service)
    return Claim("point", name, channel) if channel in CHANNELS else Claim("fact", name, service or "account")


def is_linkedin(text: str) -> bool:
    """Say whether a text is an address at LinkedIn."""
    return "linkedin.com/" in text.casefold()


def link(text: str) -> Claim:
    """Return an address on the web; one at LinkedIn is a channel."""
    return Claim("point", text, "linkedin") if is_linkedin(text) else Claim("fact", text, "web")


def tag_of(text: str) -> str:
    """Return a category as a tag: '* My Contacts' of Google is none."""
    text = one_line(text)
    if text.startswith("*") or text.casefold() in ("mycontacts", "starred", "all", "none"):
        return ""
    return re.sub(r"[\s,;]+", "-", text.lstrip("#+ ").casefold())
