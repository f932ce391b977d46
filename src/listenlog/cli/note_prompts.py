"""The prompts of a note on a terminal: when it was, three things you learned, then short ones that may be skipped."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from listenlog.domain.errors import UsageProblem
from listenlog.domain.meeting import Meeting, just_begun
from listenlog.domain.names import pronouns_of
from listenlog.domain.notation import channel_entry, promise_entry, read_occasion, split_key, stance_entry
from listenlog.domain.preference import channel_name, leading_channel
from listenlog.domain.promise import how_late
from listenlog.domain.text import shown
from listenlog.domain.when import parse_when, short_day
from listenlog.services.note import organization_of
from listenlog.views.wrapping import NARROW

if TYPE_CHECKING:
    from listenlog.cli.drafts import Draft
    from listenlog.cli.note_given import Given
    from listenlog.cli.session import Session
    from listenlog.domain.contact import Contact
    from listenlog.views.theme import Span

LABEL = 13  # columns that the label of a short question takes
RECENT = timedelta(hours=12)  # a meeting that began within this is likely the talk


def ask_note(session: Session, given: Given, person: Contact, draft: Draft) -> Given:
    """Ask what a note needs; return what was given with the answers. `draft` keeps each as it comes."""
    return _Interview(session, given, person, draft).answered()


class _Interview:
    """One round of questions; `given` grows with each answer."""

    def __init__(self, session: Session, given: Given, person: Contact, draft: Draft) -> None:
        self.session = session
        self.given = given
        self.person = person
        self.draft = draft
        self.now = session.now.local.replace(tzinfo=None)
        self.who = pronouns_of(person.pronouns)
        self.narrow = (session.width or NARROW) < NARROW

    def answered(self) -> Given:
        """Ask everything in turn; return what was given with the answers."""
        self._say("")
        self._ask_when()
        self._say("")
        self._say("  Three things you learned?  ", "Enter skips")
        while line := self._ask(self._number(len(self.given.text or []) + 1)):
            self._add("text", line)
        self._say("")
        asked = self._question(f"{self.who.subject.capitalize()} asked", "asked")
        needs = self._question(self.who.verb("needs", "need"), "needs")
        if asked or needs:
            self._ask_said_back()
        self._ask_promise()
        self._ask_reach()
        self._say("")
        return self.given

    def _ask_when(self) -> None:
        """Offer the meeting that has just begun, else now; Enter keeps it, another day or channel takes its place."""
        session = self.session
        organization = organization_of(session.journal(), self.person)
        name = f"  {shown(self.person.name)}{f' {shown(organization)}' if organization else ''}"
        if self.given.on or self.given.via:
            self._say(name)
            return
        since = (self.now - RECENT).date()
        meetings = session.journal().find(Meeting, "meetings_of", contact_id=self.person.id, since=since)
        meeting, told = just_begun(meetings, self.now, RECENT), "just now"
        if meeting:
            minutes = int((self.now - meeting.begins).total_seconds()) // 60
            told = f"{minutes} minutes ago" if minutes < 100 else f"{minutes // 60} hours ago"
            told = f"{channel_name(meeting.channel)} {told}" if meeting.channel else told
            self._set(on=f"{meeting.begins:%Y-%m-%d %H:%M}", via=meeting.channel)
        prompt = f"{name}, {told}?  "
        while answer := self._ask(prompt, "Enter keeps it  ").strip():
            when, channel, rest = read_occasion(answer, session.reference(), forward=False)
            on = f"{when.on} {when.at:%H:%M}" if when and when.at else str(when.on) if when else self.given.on
            if (when or channel) and not rest and not self._is_to_come(on):
                self._set(on=on, via=channel or self.given.via)
                return
            prompt = "  That isn't a time gone by or a channel; write it like 'yesterday 15:00 visit'.  "

    def _is_to_come(self, on: str | None) -> bool:
        when = self.session.when(on, forward=False) if on else None
        return when is not None and (when.on, when.at or self.now.time().min) > (self.now.date(), self.now.time())

    def _ask_said_back(self) -> None:
        while said := self._question("Said back?"):
            if re.match(r"(yes|no)\b", said, re.IGNORECASE):
                self._add("text", f"said back: {said}")
                return
            self._hint("yes, or no and what they said instead")

    def _ask_promise(self) -> None:
        """Ask for a promise; what follows 'by' and isn't a date is asked for again, with the reason."""
        promised = self._question("You promised", "promise")
        when = self.session.when(self.given.on, forward=False) if self.given.on else None
        reference = self.session.reference(when)
        while promised and not (entry := promise_entry("promise_mine", promised, reference)).on:
            what, by, told = promised.rpartition(" by ")
            if not by:
                self._hint("no date in that; '... by friday' has one")
                return
            try:
                parse_when(told, reference, forward=True)
            except UsageProblem as problem:
                self._hint(str(problem))
            if not (again := self._question("By when")):
                return
            promised = f"{what} by {again}"
            self._set(promise=[*(self.given.promise or [])[:-1], promised])
        if promised:
            assert entry.on is not None
            today = self.now.date()
            self._hint(", ".join(filter(None, (f"due {short_day(entry.on, today)}", how_late(entry.on, today)))))

    def _ask_reach(self) -> None:
        """Ask how they want to be reached: 'email', 'not phone', 'email, phone never', 'visit: tue-thu 9-11'."""
        while answer := self._question(f"Reach {self.who.object}"):
            rules = self._rules(answer)
            if rules:
                self.given = self.given.but(**rules)
                self._set()
                return
            self._hint("not a way I know: email; not phone; visit: tue-thu 9-11; or Enter")

    def _rules(self, answer: str) -> dict[str, list[str]]:
        """Return what an answer adds to what was given, by option; nothing where any part of it isn't understood."""
        reference = self.session.reference()
        given = {name: list(getattr(self.given, name) or []) for name in ("text", "prefers", "avoids")}
        if split_key(answer)[0]:
            return {"text": [*given["text"], answer]}
        for part in filter(None, (part.strip() for part in re.split(r"[,;]| and ", answer))):
            no, _, rest = part.partition(" ")
            channel, rule = leading_channel(part)
            if no.casefold() in ("not", "no", "never") and stance_entry("avoids", rest, reference):
                given["avoids"].append(rest)
            elif channel and rule and not rule.startswith("until") and channel_entry(channel, rule, reference):
                given["text"].append(f"{channel}: {rule}")
            elif stance_entry("prefers", part, reference):
                given["prefers"].append(part)
            else:
                return {}
        return {name: values for name, values in given.items() if values}

    # Asking, and keeping what was answered

    def _number(self, number: int) -> str:
        return f"Thing {number}: " if self.session.in_words else f"    {number}  "

    def _question(self, label: str, field: str = "text") -> str:
        prompt = f"{label.rstrip('?')}: " if self.session.in_words else f"  {label:{LABEL}}  "
        answer = self._ask(prompt, field=field).strip()
        if answer and field != "text":
            self._keep(field, answer)
        return answer

    def _ask(self, *prompt: str, field: str = "text") -> str:
        try:
            return self.session.ask(self._spans(prompt))
        except KeyboardInterrupt:
            if self.session.half_typed.strip():
                self._keep(field, self.session.half_typed)
            raise

    def _keep(self, field: str, answer: str) -> None:
        """Keep an answer: of asked and needs there is one, of the others there may be more."""
        if field in ("asked", "needs"):
            self._set(**{field: answer})
        else:
            self._add(field, answer)

    def _hint(self, text: str) -> None:
        self._say("" if self.session.in_words or self.narrow else f"  {'':{LABEL}}  ", text)

    def _say(self, *texts: str) -> None:
        self.session.speak(self._spans(texts))

    def _spans(self, texts: tuple[str, ...]) -> list[Span]:
        told = [text.lstrip() for text in texts] if self.session.in_words else list(texts)
        if self.narrow and len(told) > 1 and told[0].strip():
            told = told[:1]  # what hints at Enter would break within a word
        return [(text, "faint" if i else "plain") for i, text in enumerate(told)]

    def _add(self, name: str, answer: str) -> None:
        self._set(**{name: [*(getattr(self.given, name) or []), answer]})

    def _set(self, **answers: Any) -> None:
        self.given = self.given.but(**answers)
        kept = self.given if self.given.on else self.given.but(on=f"{self.now:%Y-%m-%d %H:%M}")
        if not self.given.bare:
            self.draft.hold(kept.told())
            self.draft.save()
