"""What to read before meeting an account."""

from __future__ import annotations

from datetime import date

from listenlog.domain.brief import need_without_words
from listenlog.domain.meeting import Meeting
from listenlog.domain.need import Need
from listenlog.domain.organization import Organization
from listenlog.domain.preference import Preference
from listenlog.domain.promise import Promise
from listenlog.domain.record import NamedTuple


class Member(NamedTuple):
    """A contact who is at an organization now, and when you last talked."""

    id: int
    handle: str
    name: str
    pronouns: str | None
    role: str | None
    last_talk_on: date | None
    do_not_contact: bool
    died_on: date | None
    archived_on: date | None


class OrganizationBrief(NamedTuple):
    """What to read before meeting an account: its people, its own rules, and what is open with any of them.

    Whoever was talked to last stands first; the archived and the dead stand last. `complaint_questions` are what to
    ask while a complaint is open.
    """

    organization: Organization
    people: tuple[Member, ...]
    rules: tuple[Preference, ...]
    needs: tuple[Need, ...]
    promises: tuple[Promise, ...]
    meetings: tuple[Meeting, ...]
    complaint_questions: tuple[str, ...] = ()

    def without_words(self) -> OrganizationBrief:
        """Return it for a screen that others see: without the words of rules, needs, promises and meetings."""
        return self._replace(
            rules=tuple(rule._replace(words=None) for rule in self.rules),
            needs=tuple(map(need_without_words, self.needs)),
            complaint_questions=(),
            promises=tuple(promise._replace(text="") for promise in self.promises),
            meetings=tuple(meeting._replace(text=None) for meeting in self.meetings),
        )
