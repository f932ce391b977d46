"""A draft as it is read: to whom and how, then the message."""

from __future__ import annotations

from listenlog.domain.preference import channel_name
from listenlog.domain.recap import Recap
from listenlog.domain.text import shown


def recap_draft(recap: Recap, name: str) -> str:
    """Return the draft: two or three header lines, a blank line, the message."""
    how = " ".join(filter(None, (channel_name(recap.channel or ""), shown(recap.address or ""))))
    lines = [f"To: {shown(name)}{f', {how}' if how else ''}"]
    if recap.channel == "email":
        lines.append(f"Subject: {recap.subject}")
    return "\n".join([*lines, "", shown(recap.text, lines=True), ""])
