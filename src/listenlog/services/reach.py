"""Judging whether to reach somebody that way, now."""

from __future__ import annotations

from datetime import UTC, date, datetime, tzinfo
from typing import TYPE_CHECKING

from listenlog.domain.contact_point import ContactPoint
from listenlog.domain.meeting import Meeting
from listenlog.domain.preference import Preference
from listenlog.domain.reach import Known, Past, Verdict, choose, judge

if TYPE_CHECKING:
    from listenlog.domain.clock import Moment
    from listenlog.domain.contact import Contact
    from listenlog.store.journal import Journal

_PASTS = 100  # the newest talks and tries: what a gap is measured from


def known_of(
    journal: Journal, contact: Contact, now: Moment, *, since: date | None = None, ahead: bool = True
) -> Known:
    """Return what a verdict on a contact is made of; meetings from `since` on, by default from today.

    Without `ahead` the user's clock is taken as it is now: what is about this moment needn't know of summer time.
    """
    own = {"contact_id": contact.id}
    here, there = clocks_of(contact, now, ahead=ahead)
    return Known(
        rules=journal.find(Preference, "rules_of", **own),
        points=journal.find(ContactPoint, "points_of", **own),
        meetings=journal.find(Meeting, "meetings_of", **own, since=since or now.on),
        history=journal.find(Past, "pasts_of", **own, most=_PASTS),
        there=there,
        here=here,
    )


def clocks_of(contact: Contact, now: Moment, *, ahead: bool = True) -> tuple[tzinfo, tzinfo]:
    """Return the user's clock and the contact's, which is the user's where theirs isn't known."""
    here = (zone_named(now.zone) if ahead else None) or now.local.tzinfo or UTC
    return here, zone_named(contact.zone) or here


def zone_named(name: str | None) -> tzinfo | None:
    """Return a time zone, None where this machine's database doesn't know it."""
    if not name:
        return None
    from zoneinfo import ZoneInfo

    try:
        return ZoneInfo(name)
    except (ValueError, OSError, KeyError):
        return None


def verdict_on(known: Known, channel: str | None, at: datetime, *, announced: bool = False) -> Verdict:
    """Return the verdict on a channel, or on the best there is; unknown, and of none, where nothing is known."""
    if channel:
        return judge(known, channel, at, announced=announced)
    return choose(known, at, announced=announced) or Verdict("unknown", None, None, at)
