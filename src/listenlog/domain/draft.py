"""The e-mail that answers what somebody asked: it begins with their words, keeps their wishes, and sells nothing."""

from collections.abc import Sequence
from datetime import date

from listenlog.domain.need import Need
from listenlog.domain.preference import Preference
from listenlog.domain.promise import Promise
from listenlog.domain.recap import ended, promised
from listenlog.domain.when import plain_day

_GAP = "..."  # where the answer goes
_DEEDS = {"phone": "phoned", "mobile": "called on your mobile", "landline": "called on your landline",
          "text": "texted", "visit": "visited", "video": "called by video"}  # fmt: skip


def answer_text(
    called: str,
    needs: Sequence[Need],
    promises: Sequence[Promise],
    rules: Sequence[Preference],
    question: str | None,
    on: date,
) -> str:
    """Return the message: what they asked or complained of first, room for the answer, what was promised, a question.

    `rules` are those in force, `question` one to ask them. While a complaint is open nothing else is spoken of.
    """
    complaints = [need for need in needs if need.kind == "complaint"]
    said: list[str] = []
    for need in complaints or needs:
        heard = need.asked or ""
        if need.kind == "complaint":
            said.append(f"On {plain_day(need.stated_on, on)} you told me: {ended(heard)}\n\nI am sorry.\n\n{_GAP}")
        elif heard:
            said.append(f"You asked on {plain_day(need.stated_on, on)}: {ended(heard)}\n\n{_GAP}")
        understood = need.corrected or need.underlying
        if understood and not need.agreed:
            said.append(f"What I understood: {ended(understood)} Did I get that right?")
    if not complaints:
        mine = [promised("I", promise, on) for promise in promises if promise.direction == "mine"]
        said += ["\n".join(mine)] if mine else []
        said += [_GAP] if not said else []
    if kept := _kept(rules, on):
        said.append(kept)
    if question:
        said.append(ended(question))
    return "\n\n".join([f"Hello {called},", *said])


def _kept(rules: Sequence[Preference], on: date) -> str:
    """Return the sentence that says that a wish is kept: 'As you asked, you won't be phoned before 1 Jan 2027.'"""
    for rule in rules:
        did = _DEEDS.get(rule.channel or "")
        if rule.stance in ("avoids", "refuses") and did:
            until = f" until after {plain_day(rule.valid_until, on)}" if rule.valid_until else ""
            return f"You asked not to be {did}{until}, so I am writing."
    return ""
