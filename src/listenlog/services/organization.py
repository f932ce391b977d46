"""Gathering what to read before meeting an account."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from listenlog.domain.brief import newest_rules
from listenlog.domain.meeting import Meeting
from listenlog.domain.need import Need
from listenlog.domain.organization_brief import Member, OrganizationBrief
from listenlog.domain.preference import Preference
from listenlog.domain.promise import Promise
from listenlog.domain.question import not_asked

if TYPE_CHECKING:
    from listenlog.domain.clock import Moment
    from listenlog.domain.organization import Organization
    from listenlog.store.journal import Journal


def prepare_organization_brief(journal: Journal, organization: Organization, now: Moment) -> OrganizationBrief:
    """Return who is at an organization now, its own rules in force, and what is open with its people."""
    own = {"organization_id": organization.id}
    people = {
        member.id: member for member in journal.each(Member, "members_of", **own, today=now.on)
    }  # two roles are one person
    needs = journal.find(Need, "open_needs_at", **own)
    complaints = [need.stated_on for need in needs if need.kind == "complaint"]
    asked = journal.texts("asked_at", **own, since=max(complaints)) if complaints else []
    return OrganizationBrief(
        organization=organization,
        people=tuple(sorted(people.values(), key=_place)),
        rules=newest_rules(journal.find(Preference, "rules_of_organization", **own), now.on),
        needs=tuple(needs),
        promises=tuple(journal.each(Promise, "open_promises_at", **own)),
        meetings=tuple(journal.each(Meeting, "meetings_at", **own, since=now.on)),
        complaint_questions=not_asked(asked) if complaints else (),
    )


def _place(member: Member) -> tuple[bool, bool, int, str]:
    talked = member.last_talk_on or date.min
    return member.died_on is not None, member.archived_on is not None, -talked.toordinal(), member.handle
