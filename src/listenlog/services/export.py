"""Everything out: as JSON, and in the formats of other programs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from listenlog.domain.brief import newest_rules
from listenlog.domain.contact import Contact
from listenlog.domain.contact_point import ContactPoint
from listenlog.domain.errors import UsageProblem
from listenlog.domain.meeting import Meeting
from listenlog.domain.occasion import Occasion
from listenlog.domain.organization import Role, place_of
from listenlog.domain.original import Attachment, Original
from listenlog.domain.preference import Preference
from listenlog.domain.promise import Promise
from listenlog.interchange.contact_text import rule_lines
from listenlog.interchange.ics_write import Event
from listenlog.interchange.listenlog_json import write
from listenlog.interchange.vcard_lines import Card
from listenlog.services.claims import claims_of
from listenlog.services.reach import zone_named

if TYPE_CHECKING:
    from listenlog.domain.clock import Moment
    from listenlog.domain.organization import Organization
    from listenlog.store.journal import Journal


def export_json(journal: Journal, now: Moment) -> Iterator[str]:
    """Yield the whole store as one JSON document, piece by piece; the change journal stays out."""
    return write(now.at, ((table, journal.exported(table)) for table in journal.tables()))


def people_of(journal: Journal, owner: Contact | Organization | None) -> list[Contact]:
    """Return whom an export is of: one contact, those of an organization, or everybody, by number."""
    if isinstance(owner, Contact):
        return [owner]
    everybody = journal.find(Contact, "all_contact")
    if owner is None:
        return everybody
    members = set(journal.numbers("members", organization_id=owner.id))
    return [contact for contact in everybody if contact.id in members]


def export_vcards(
    journal: Journal, people: Sequence[Contact], now: Moment, version: str, *, sensitive: bool
) -> Iterator[str]:
    """Yield a vCard for each contact; what came in a card goes out as it came where it still holds."""
    from listenlog.interchange.vcard_write import written

    for contact in people:
        rules = journal.find(Preference, "rules_of", contact_id=contact.id)
        mine = [rule for rule in newest_rules(rules, now.on) if rule.contact_id == contact.id]
        lines = [(rule.stated_on.isoformat(), text) for text, rule in rule_lines(mine)]
        claims = claims_of(journal, contact, sensitive=sensitive)
        yield written(version, contact.uid, _originals(journal, contact), claims, lines)


def _originals(journal: Journal, contact: Contact) -> list[Card]:
    """Return the cards that a contact came on, with their pictures."""
    from listenlog.interchange.vcard_media import unpacked

    found = []
    for original in journal.find(Original, "originals_of", contact_id=contact.id):
        if original.card:
            media = journal.find(Attachment, "attachments_of", original_id=original.id)
            found.append(unpacked(original.card, [(one.place, one.content) for one in media]))
    return found


def export_csv(journal: Journal, people: Sequence[Contact], *, sensitive: bool) -> Iterator[str]:
    """Yield a table of contacts that other programs import; what they can't hold is in custom fields."""
    from listenlog.interchange.csv_write import table

    return table([(contact.name, claims_of(journal, contact, sensitive=sensitive)) for contact in people])


def export_calendar(journal: Journal, people: Sequence[Contact], now: Moment) -> Iterator[str]:
    """Yield a calendar of meetings, days that come back every year, and open promises with a day."""
    from listenlog.interchange.ics_write import written

    return written(_events(journal, people, now), now.at)


def _events(journal: Journal, people: Sequence[Contact], now: Moment) -> Iterator[Event]:
    for contact in people:
        own = {"contact_id": contact.id}
        points = journal.find(ContactPoint, "points_of", **own)
        who = tuple((contact.name, point.address) for point in points if point.channel == "email")[:1]
        for meeting in journal.each(Meeting, "meetings_of", **own, since=date.min):
            title = f"{contact.name}: {meeting.text}" if meeting.text else f"{contact.name}"
            uid = meeting.external_id or f"{meeting.uid}@listenlog"
            at = _begins(meeting, now) if meeting.planned_time else None
            yield Event(uid, title, meeting.planned_on, at, tentative=not meeting.confirmed, who=who)
        for day in journal.each(Occasion, "occasions_of", **own):
            label = "birthday" if day.kind == "birthday" else day.label or day.kind
            yield Event(f"{day.uid}@listenlog", f"{contact.name}'s {label}", _first(day, now.on), every_year=True)
        for promise in journal.each(Promise, "open_promises_of", **own):
            if promise.due_on:
                who_owes = "You promised" if promise.direction == "mine" else "They promise"
                title = f"{who_owes}: {promise.text} ({contact.name})"
                yield Event(f"{promise.uid}@listenlog", title, promise.due_on)


def _begins(meeting: Meeting, now: Moment) -> datetime | None:
    """Return the instant a meeting begins, None at the ends of the calendar."""
    zone = zone_named(meeting.zone)
    if zone:
        return meeting.begins.replace(tzinfo=zone)
    try:
        return now.instant(meeting.begins.date(), meeting.begins.time())
    except UsageProblem:
        return None


def _first(day: Occasion, today: date) -> date:
    """Return the first time of a day that comes back: in its own year, else this year's; 29 February in a leap year."""
    for year in (day.year, today.year, today.year - 1, today.year - 2, today.year - 3, 2000):
        try:
            return date(year or today.year, day.month, day.day)
        except ValueError:
            continue
    return date(today.year, day.month, 28)


def export_page(journal: Journal, contact: Contact, now: Moment, *, sensitive: bool, everything: bool = False) -> str:
    """Return a contact as a Markdown page; `everything` adds what is over, and where else they are named."""
    from listenlog.interchange.markdown import page
    from listenlog.services.contact_text import contact_document

    document = contact_document(journal, contact, now, all_talks=True)
    parts: dict[str, list[str]] = {"How to reach them": []}
    for item in document.items:
        if item.kind == "fact" and item.rows[0].sensitive and not sensitive:
            continue
        if item.kind in ("name", "nickname", "tag"):
            continue
        heading = item.line.heading or ("How to reach them" if item.kind in ("point", "rule") else "Who they are")
        parts.setdefault(heading, []).append(item.line.text)
    role, organization = place_of(journal.find(Role, "affiliations_of", contact_id=contact.id))
    names = [item.rows[0].name for item in document.items if item.kind == "nickname"]
    tags = [item.rows[0].tag for item in document.items if item.kind == "tag"]
    points = [item.rows[0] for item in document.items if item.kind == "point"]
    emails = [point.address for point in points if point.channel == "email"]
    properties: list[tuple[str, Any]] = [
        ("name", contact.name), ("aliases", [contact.name, *names]), ("tags", tags), ("organization", organization),
        ("role", role), ("email", emails), ("handle", contact.handle),
    ]  # fmt: skip
    if everything:
        from listenlog.services.export_person import past_of

        parts.update(past_of(journal, contact))
    return page(contact.name, properties, list(parts.items()))


def query_lines(journal: Journal, handles: Sequence[str]) -> Iterator[str]:
    """Yield the lines that mutt's query_command takes, for the contacts with these handles."""
    from listenlog.interchange.mutt import query_lines as lines

    for handle in handles:
        contact = journal.first(Contact, "contact_by_handle", handle=handle)
        assert contact is not None
        points = journal.find(ContactPoint, "points_of", contact_id=contact.id)
        _role, organization = place_of(journal.find(Role, "affiliations_of", contact_id=contact.id))
        addresses = [point.address for point in points if point.channel == "email"]
        yield from lines([(contact.name, addresses, organization)])
