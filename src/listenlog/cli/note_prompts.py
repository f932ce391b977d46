"""The prompts of a note on a terminal: when it was, three things you learned, then short ones that may be skipped."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from listenlog.domain.meeting import Meeting, just_begun
from listenlog.domain.names import pronouns_of
from listenlog.domain.notation import promise_entry, read_occasion, split_key, stance_entry
from listenlog.domain.preference import channel_name
from listenlog.domain.text import shown
from listenlog.domain.when import short_day
from listenlog.services.note import organization_of

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

    def answered(self) -> Given:
        """Ask everything in turn; return what was given with the answers."""
        self._say("")
        self._ask_when()
        self._say("")
        self._say("  Three things you learned?  ", "Enter skips")
        while line := self._ask(self._number(len(self.given.text or []) + 1)):
            self._add("text", line)
        self._say("")
        asked = self._question(f"{self.who.subject.capitalize()} asked")
        if asked:
            self._set(asked=asked)
        needs = self._question(self.who.verb("needs", "need"))
        if needs:
            self._set(needs=needs)
        if (asked or needs) and (said := self._question("Said back?")):
            self._add("text", f"said back: {said}")
        if promised := self._question("You promised"):
            self._add("promise", promised)
            self._echo_due(promised)
        if reach := self._question(f"Reach {self.who.object}"):
            self._add_rule(reach)
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

    def _echo_due(self, promised: str) -> None:
        when = self.session.when(self.given.on, forward=False) if self.given.on else None
        entry = promise_entry("promise_mine", promised, self.session.reference(when))
        due = f"due {short_day(entry.on, self.now.date())}" if entry.on else "no date in that; '... by friday' has one"
        self._say("" if self.session.in_words else f"  {'':{LABEL}}  ", due)

    def _add_rule(self, answer: str) -> None:
        """Keep how they want to be reached: 'email', 'not phone', 'visit: tue-thu 9-11', or just words."""
        no, _, channel = answer.partition(" ")
        reference = self.session.reference()
        if split_key(answer)[0]:
            self._add("text", answer)
        elif no.casefold() in ("not", "no", "never") and stance_entry("avoids", channel, reference):
            self._add("avoids", channel)
        elif stance_entry("prefers", answer, reference):
            self._add("prefers", answer)
        else:
            self._add("text", f"reach: {answer}")

    # Asking, and keeping what was answered

    def _number(self, number: int) -> str:
        return f"Thing {number}: " if self.session.in_words else f"    {number}  "

    def _question(self, label: str) -> str:
        if self.session.in_words:
            return self._ask(f"{label.rstrip('?')}: ").strip()
        return self._ask(f"  {label:{LABEL}}  ").strip()

    def _ask(self, *prompt: str) -> str:
        try:
            return self.session.ask(self._spans(prompt))
        except KeyboardInterrupt:
            if self.session.half_typed.strip():
                self._add("text", self.session.half_typed)
            raise

    def _say(self, *texts: str) -> None:
        self.session.speak(self._spans(texts))

    def _spans(self, texts: tuple[str, ...]) -> list[Span]:
        told = [text.lstrip() for text in texts] if self.session.in_words else texts
        return [(text, "faint" if i else "plain") for i, text in enumerate(told)]

    def _add(self, name: str, answer: str) -> None:
        self._set(**{name: [*(getattr(self.given, name) or []), answer]})

    def _set(self, **answers: Any) -> None:
        self.given = self.given.but(**answers)
        kept = self.given if self.given.on else self.given.but(on=f"{self.now:%Y-%m-%d %H:%M}")
        if not self.given.bare:
            self.draft.hold(kept.told())
            self.draft.save()
