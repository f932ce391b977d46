"""The message that says back what was heard: what they asked, what was understood, who promised what by when."""

from collections.abc import Sequence
from datetime import date

from listenlog.domain.need import Need
from listenlog.domain.promise import Promise
from listenlog.domain.record import NamedTuple
from listenlog.domain.when import short_day


class Recap(NamedTuple):
    """A draft on their channel; nothing is sent. `text` is '' where there is nothing to say back."""

    channel: str | None
    address: str | None
    subject: str
    text: str


def recap_text(
    called: str, needs: Sequence[Need], promises: Sequence[Promise], talked_on: date | None, on: date
) -> str:
    """Return the message: a paragraph a thing, a question at the end; '' where nothing was asked or promised."""
    said: list[str] = []
    for need in needs:
        lines = []
        if need.asked:
            lines.append(f"You {'told me' if need.kind == 'complaint' else 'asked for'}: {ended(need.asked)}")
        understood = need.corrected or need.underlying
        if understood:
            lines.append(f"What I understood: {ended(understood)}")
        said.append("\n".join(lines))
    mine = [promised("I", promise, on) for promise in promises if promise.direction == "mine"]
    theirs = [promised("You", promise, on) for promise in promises if promise.direction == "theirs"]
    if mine or theirs:
        said.append("\n".join([*mine, *theirs]))
    if not said:
        return ""
    when = "" if talked_on is None else " today" if talked_on == on else f" on {short_day(talked_on, on)}"
    opening = f"Thank you for your time{when}. I want to be sure that I heard you right."
    return "\n\n".join([f"Hello {called},", opening, *said, "Did I get that right? Tell me what I missed."])


def promised(who: str, promise: Promise, on: date) -> str:
    """Return 'I promised: pricing, by Fri 27 Nov.'"""
    by = f", by {short_day(promise.due_on, on)}" if promise.due_on else ""
    return f"{who} promised: {promise.text.strip().rstrip('.')}{by}."


def ended(text: str) -> str:
    """Return a text that ends as a sentence does."""
    text = text.strip()
    return text if text[-1:] in ".?!…" else f"{text}."


def first_name(name: str, nicknames: Sequence[str]) -> str:
    """Return what a message calls somebody: a nickname, else the first word of the name that is no title."""
    words = [word for word in name.split() if not word.endswith(".")]
    return nicknames[0] if nicknames else words[0] if words else name
