"""What a note was told by its arguments and options, and what they say without its text."""

import sys
from collections.abc import Callable
from typing import Any

from listenlog.cli.options import chosen_channel
from listenlog.cli.session import Session
from listenlog.domain.errors import UsageProblem
from listenlog.domain.notation import LONGEST_NOTE, Entry, fact_entry, is_tag, promise_entry, stance_entry
from listenlog.domain.when import Reference, When
from listenlog.services.note import Talk, check_day


class Given:
    """What a note was told, as typed: the arguments and options of the command, by their names there.

    A plain class: a NamedTuple of so many fields costs a note one per cent.
    """

    who: str = ""
    text: list[str] | None = None
    company: list[str] | None = None
    on: str | None = None
    via: str | None = None
    incoming: bool = False
    outgoing: bool = False
    unannounced: bool = False
    no_answer: bool = False
    nothing: bool = False
    felt: str | None = None
    asked: str | None = None
    needs: str | None = None
    complaint: bool = False
    promise: list[str] | None = None
    they_promise: list[str] | None = None
    prefers: list[str] | None = None
    avoids: list[str] | None = None
    leave_out: list[str] | None = None
    ask_next: list[str] | None = None
    tag: list[str] | None = None
    new: bool = False
    edit: bool = False
    message: bool = False
    fix: bool = False
    recap: bool = False

    def __init__(self, **told: Any) -> None:
        vars(self).update(told)

    def but(self, **changes: Any) -> "Given":
        """Return the same with some of it changed."""
        return Given(**{**vars(self), **changes})

    def told(self) -> dict[str, Any]:
        """Return what was told at all, by name."""
        return {name: value for name, value in vars(self).items() if value}

    @property
    def bare(self) -> bool:
        """Say whether there are no words yet, nor a word that there are none."""
        options = (self.felt, self.asked, self.needs, self.promise, self.they_promise, self.prefers, self.avoids,
                   self.leave_out, self.ask_next, self.nothing, self.no_answer)  # fmt: skip
        return not self.text and not any(options)

    def over(self, kept: dict[str, Any]) -> "Given":
        """Return what was kept, with what is given now added to it; of what there is one of, that of now holds."""
        known = {name: value for name, value in kept.items() if hasattr(Given, name)}
        now = self.told()
        added = {name: [*known[name], *now[name]] for name in now if isinstance(known.get(name), list)}
        return Given(**{**known, **now, **added})


def talk_of(session: Session, given: Given) -> tuple[When | None, Talk]:
    """Return when the talk was, if that was said, and what is known of it. Raises UsageProblem for one to come."""
    when = session.when(given.on, forward=False) if given.on is not None else None
    channel = chosen_channel(given.via) if given.via else None
    at = session.now.at if when is None else session.now.instant(when.on, when.at) if when.at else None
    direction = "in" if given.incoming else "out" if given.outgoing else None
    announced = False if given.unannounced else None
    talk = Talk(when.on if when else session.now.on, at, channel, direction, not given.no_answer, announced)
    check_day(talk, session.now)
    return when, talk


def dated(session: Session, given: Given) -> dict[str, Any]:
    """Return what a draft keeps: taken up tomorrow, the talk is still of the day it was."""
    when, _talk = talk_of(session, given)
    on = f"{when.on}{f' {when.at:%H:%M}' if when.at else ''}" if when else f"{session.now.local:%Y-%m-%d %H:%M}"
    return given.but(on=None if given.message and when is None else on).told()


def written(given: Given, keep: Callable[[str], None] | None = None) -> str:
    """Return the text of a note: the arguments, with standard input for '-', or that where nothing else says anything.

    `keep` gets each line that is typed on a terminal as it comes.
    """
    if given.text and "-" not in given.text:
        return "\n".join(given.text)
    if (not given.text and not given.bare) or sys.stdin is None:
        return ""
    if sys.stdin.isatty():
        if not given.text and not given.message:
            return ""
        typed = _typed(keep)
    else:
        typed = _piped()
    return "\n".join(typed if part == "-" else part for part in given.text or ["-"])


def _typed(keep: Callable[[str], None] | None) -> str:
    sys.stderr.write("Type or paste it, then Ctrl-D on a line of its own.\n")
    text = ""
    for line in sys.stdin:
        text += line
        if keep:
            keep(text)
    return text


def _piped() -> str:
    content = sys.stdin.buffer.read(4 * LONGEST_NOTE + 1)
    if len(content) > 4 * LONGEST_NOTE:
        raise UsageProblem(
            f"That note is longer than {LONGEST_NOTE >> 20} MB; keep the file and note what matters in it."
        )
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UsageProblem(
            "Standard input isn't UTF-8 text, so it can't be kept as it is; nothing was noted."
        ) from None


def flagged(given: Given, reference: Reference) -> list[Entry]:
    """Return the entries that options state. Raises UsageProblem for an empty one or an unknown channel."""
    promises = [("promise_mine", given.promise), ("promise_theirs", given.they_promise)]
    texts = [given.felt, given.asked, given.needs, *(t for _, told in promises for t in told or []),
             *(given.leave_out or []), *(given.ask_next or [])]  # fmt: skip
    if any(value is not None and not value.strip() for value in texts):
        raise UsageProblem("An option's text is empty; say what is to be noted, or leave the option out.")
    if given.complaint and not given.asked:
        raise UsageProblem('A complaint needs their words: --complaint --asked "nobody called back"')
    entries: list[Entry] = []
    if given.asked:
        entries.append(Entry("complaint" if given.complaint else "asked", given.asked.strip()))
    if given.needs:
        entries.append(Entry("needs", given.needs.strip()))
    if given.felt:
        entries.append(Entry("felt", given.felt.strip()))
    entries += [promise_entry(kind, text.strip(), reference) for kind, told in promises for text in told or []]
    for stance, values in (("prefers", given.prefers), ("avoids", given.avoids)):
        for value in values or []:
            entry = stance_entry(stance, value.strip(), reference)
            if entry is None:
                chosen_channel(value.strip())
                raise UsageProblem(f"'{value}' isn't a rule I understand; write it like: email until 2027-01-31")
            entries.append(entry)
    entries += [fact_entry(text.strip(), kind="leave_out") for text in given.leave_out or []]
    entries += [Entry("ask", text.strip()) for text in given.ask_next or []]
    return entries


def tagged(entries: list[Entry], tags: list[str]) -> list[Entry]:
    """Return the entries with tags on each fact."""
    wanted = [t for t in (tag.lstrip("#+").strip().casefold() for tag in tags) if t]
    if any(not is_tag(f"#{tag}") for tag in wanted):
        raise UsageProblem("A tag is one word of letters, digits and dashes, and begins with a letter.")
    if wanted and not any(e.kind == "fact" for e in entries):
        raise UsageProblem("A tag belongs to a fact, and there is none in this note.")
    return [e._replace(tags=tuple(dict.fromkeys([*e.tags, *wanted]))) if e.kind == "fact" else e for e in entries]
