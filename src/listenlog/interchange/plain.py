"""Domain objects as plain values that JSON can hold: the shapes of `--json` (docs/json.md)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, tzinfo
from typing import TYPE_CHECKING, Any

from listenlog.domain.contact_point import address_of
from listenlog.domain.preference import Preference, rule_line, windows_of
from listenlog.domain.text import shown

if TYPE_CHECKING:
    from listenlog.domain.brief import Brief
    from listenlog.domain.contact import Contact
    from listenlog.domain.fact import Fact
    from listenlog.domain.list import ListedContact
    from listenlog.domain.log import Talk
    from listenlog.domain.meeting import Meeting
    from listenlog.domain.need import Need
    from listenlog.domain.operation import Deed
    from listenlog.domain.organization_brief import OrganizationBrief
    from listenlog.domain.promise import Promise
    from listenlog.domain.question import Question
    from listenlog.domain.reach import Verdict
    from listenlog.domain.stats import Stats
    from listenlog.services.fact import ListedFact
    from listenlog.services.search import Result

SCHEMA = 1


def iso(value: date | datetime | None) -> str | None:
    """Return an ISO 8601 date, or an instant with its offset."""
    return value.isoformat() if value is not None else None


def document(**content: Any) -> str:
    """Return a JSON document with the schema's number first; everything beyond ASCII is escaped."""
    return json.dumps({"schema": SCHEMA, **content}, default=iso)


def streamed(key: str, rows: Iterable[dict[str, Any]]) -> Iterator[str]:
    """Yield a document with one list, row by row: as many as there are, in little memory."""
    yield f'{{"schema": {SCHEMA}, "{key}": ['
    comma = ""
    for row in rows:
        yield comma + json.dumps(row, default=iso)
        comma = ",\n"
    yield "]}\n"


def tabbed(row: Mapping[str, Any], fields: Iterable[str]) -> str:
    """Return a line of a row's fields with tabs between: lists by spaces, '' for what isn't known, line breaks gone."""
    return "\t".join(shown(_word(row[field])) for field in fields) + "\n"


def _word(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return " ".join(map(str, value)) if isinstance(value, list) else "" if value is None else str(value)


def brief_of(brief: Brief) -> dict[str, Any]:
    """Return the shape of `brief --json`."""
    contact = brief.contact
    return {
        "contact": {
            "handle": contact.handle,
            "name": contact.name,
            "said": contact.said,
            "pronouns": contact.pronouns,
            "role": brief.role,
            "organization": brief.organization,
            "timezone": contact.zone,
            "local_time": iso(brief.local),
            "met": contact.met,
            "died_on": iso(contact.died_on),
            "archived_on": iso(contact.archived_on),
            "later_on": iso(contact.later_on),
            "nicknames": list(brief.nicknames),
            "tags": list(brief.tags),
            "points": [{"channel": p.channel, "address": p.address, "label": p.label} for p in brief.points],
            "relationships": [{"kind": kind, "name": name} for kind, name in brief.relations],
        },
        "reach": _reach_of(brief),
        "promises": {
            "mine": [promise_of(p) for p in brief.promises if p.direction == "mine"],
            "theirs": [promise_of(p) for p in brief.promises if p.direction == "theirs"],
        },
        "needs": [need_of(need) for need in brief.needs],
        "interactions": [
            {
                "on": iso(t.happened_on),
                "at": iso(t.happened_at),
                "channel": t.channel,
                "direction": t.direction,
                "answered": t.answered,
                "summary": t.summary,
                "felt": t.felt,
                "with": brief.with_whom.get(t.id),
                "external_id": t.external_id,
            }
            for t in brief.talks
        ],
        "facts": [fact_of(f, brief.fact_tags.get(f.id, ())) for f in brief.facts],
        "leave_out": [f.text for f in brief.leave_out],
        "meetings": [meeting_of(m) for m in brief.meetings],
        "occasions": [
            {"kind": o.kind, "on": iso(day), "month": o.month, "day": o.day, "year": o.year, "label": o.label}
            for day, o in brief.occasions
        ],
        "account_complaints": [
            {"contact": whose.handle or None, "name": whose.name or None, **complaint_of(need)}
            for whose, need in brief.account_complaints
        ],
        "complaint_questions": list(brief.complaint_questions),
        "complaints_to_check": [
            {"resolved_on": iso(need.resolved_on), **complaint_of(need)} for need in brief.to_check
        ],
        "ask": [
            {"text": q.text, "added_on": iso(q.added_on), "ask_on": iso(q.ask_on), "uid": q.uid}
            for q in brief.questions
        ],
        "unknown": list(brief.unknown),
        "open_with": brief.open_with,
        "breaches": [
            {
                "on": iso(b.on),
                "channel": b.channel,
                "answered": b.answered,
                "words": b.words,
                "account": b.account,
                "why": b.why,
            }
            for b in brief.breaches
        ],
        "mentions": [{"contact": one.contact, "date": iso(one.on), "text": one.text} for one in brief.mentions],
        "confusions": [
            {"contact": one.name, "taken_for": one.other_name, "fact": one.fact, "on": iso(one.confused_on)}
            for one in brief.confusions
        ],
    }


def _reach_of(brief: Brief) -> dict[str, Any]:
    """Return the verdict of a card, with all rules in force; no channel for whoever wants no contact."""
    verdict = brief.verdict
    stopped = verdict is not None and any(r.rule.aspect == "do_not_contact" for r in verdict.reasons)
    channel = verdict.channel if verdict and not stopped else None
    way = verdict.instead if verdict else None
    zone = brief.local.tzinfo if brief.local else None
    return {
        "verdict": verdict.word if verdict else None,
        "channel": channel,
        "address": address_of(channel, brief.points),
        "reasons": [rule_of(rule) for rule in brief.rules],
        "instead": way and {"channel": way.channel, "address": way.address, "at": iso(way.at.astimezone(zone or UTC))},
    }


def fact_of(fact: Fact, tags: Iterable[str]) -> dict[str, Any]:
    """Return a fact with its tags."""
    return {
        "text": fact.text,
        "topic": fact.topic,
        "learned_on": iso(fact.learned_on),
        "sensitive": fact.sensitive,
        "tags": list(tags),
        "uid": fact.uid,
    }


def listed_fact_of(listed: ListedFact) -> dict[str, Any]:
    """Return a fact of `fact list --json`: also what became of it."""
    return {
        **fact_of(listed.fact, listed.tags),
        "superseded_by": listed.successor.uid if listed.successor else None,
        "dropped_on": iso(listed.fact.dropped_on),
    }


def organization_of(brief: OrganizationBrief) -> dict[str, Any]:
    """Return the shape of `brief @acme --json`: as of a contact, each thing with the handle of whose it is."""
    handles = {member.id: member.handle for member in brief.people}
    promises = [(p.direction, {"contact": handles[p.contact_id], **promise_of(p)}) for p in brief.promises]
    return {
        "organization": {"name": brief.organization.name, "uid": brief.organization.uid},
        "people": [
            {
                "handle": member.handle,
                "name": member.name,
                "role": member.role,
                "last_talk_on": iso(member.last_talk_on),
                "do_not_contact": member.do_not_contact,
                "died_on": iso(member.died_on),
                "archived_on": iso(member.archived_on),
            }
            for member in brief.people
        ],
        "rules": [rule_of(rule) for rule in brief.rules],
        "needs": [{"contact": handles[need.contact_id], **need_of(need)} for need in brief.needs],
        "promises": {
            "mine": [promise for direction, promise in promises if direction == "mine"],
            "theirs": [promise for direction, promise in promises if direction == "theirs"],
        },
        "complaint_questions": list(brief.complaint_questions),
        "meetings": [{"contact": handles[m.contact_id], **meeting_of(m)} for m in brief.meetings],
    }


def meeting_of(meeting: Meeting) -> dict[str, Any]:
    """Return a meeting."""
    return {
        "on": iso(meeting.planned_on),
        "time": meeting.planned_time,
        "timezone": meeting.zone,
        "channel": meeting.channel,
        "confirmed": meeting.confirmed,
        "text": meeting.text,
    }


def rule_of(rule: Preference) -> dict[str, Any]:
    """Return a rule: what it says ('prefers email'), on which channel, in whose words, since and until when."""
    told = (rule.channel, rule_line(rule))  # the channel by its key, as everywhere here
    return {
        "rule": " ".join(filter(None, told if rule.aspect != "stance" or rule.lifted else reversed(told))),
        "aspect": rule.aspect,
        "channel": rule.channel,
        "stance": rule.stance,
        "appointment": rule.appointment,
        "windows": [{"days": list(w.days), "from": w.start, "to": w.end} for w in windows_of(rule)],
        "days": rule.days,
        "most_days": rule.most_days,
        "words": rule.words,
        "stated_on": iso(rule.stated_on),
        "until": iso(rule.valid_until),
        "until_said": rule.until_said,
    }


def reach_of(verdict: Verdict, there: tzinfo) -> dict[str, Any]:
    """Return the shape of `reach --json` without whose it is; instants with the offset of the contact's clock.

    There is neither channel nor address of whoever wants no contact.
    """
    way = verdict.instead
    stopped = any(reason.rule.aspect == "do_not_contact" for reason in verdict.reasons)
    return {
        "channel": None if stopped else verdict.channel,
        "address": None if stopped else verdict.address,
        "at": iso(verdict.at.astimezone(there)),
        "verdict": verdict.word,
        "reasons": [{**rule_of(reason.rule), "last_on": iso(reason.last_on)} for reason in verdict.reasons],
        "hints": [{**rule_of(hint.rule), "last_on": iso(hint.last_on)} for hint in verdict.hints],
        "instead": way and {"channel": way.channel, "address": way.address, "at": iso(way.at.astimezone(there))},
    }


def listed_rule_of(rule: Preference, held: Iterable[Preference]) -> dict[str, Any]:
    """Return a rule of `prefer --json`: also whether it holds, and whose it is."""
    return {
        **rule_of(rule),
        "in_force": any(rule.id == one.id for one in held),
        "lifted": rule.lifted,
        "of": "account" if rule.contact_id is None else "contact",
    }


def promise_of(promise: Promise) -> dict[str, Any]:
    """Return a promise."""
    return {
        "text": promise.text,
        "made_on": iso(promise.made_on),
        "due_on": iso(promise.due_on),
        "uid": promise.uid,
    }


def need_of(need: Need) -> dict[str, Any]:
    """Return a need: what was asked and what is underneath, apart."""
    return {
        "asked": need.asked,
        "underlying": need.underlying,
        "kind": need.kind,
        "stated_on": iso(need.stated_on),
        "restated_on": iso(need.restated_on),
        "agreed": need.agreed,
        "corrected": need.corrected,
        "resolution": need.resolution,
        "uid": need.uid,
    }


def complaint_of(need: Need) -> dict[str, Any]:
    """Return a complaint: what was asked, what was done about it, and whether it was said back."""
    told = need_of(need)
    return {key: told[key] for key in ("asked", "stated_on", "restated_on", "agreed", "resolution", "uid")}


def listed_need_of(whose: Contact, need: Need) -> dict[str, Any]:
    """Return a need of `need list --json`: whose it is, and what became of it."""
    return {
        "contact": whose.handle,
        **need_of(need),
        "resolved_on": iso(need.resolved_on),
        "felt_after": need.felt_after,
        "checked_on": iso(need.checked_on),
        "dropped_on": iso(need.dropped_on),
    }


def listed_promise_of(whose: Contact, promise: Promise) -> dict[str, Any]:
    """Return a promise of `promise list --json`: whose it is, and what became of it."""
    return {
        "contact": whose.handle,
        "direction": promise.direction,
        **promise_of(promise),
        "kept_on": iso(promise.kept_on),
        "dropped_on": iso(promise.dropped_on),
    }


def listed_question_of(whose: Contact, question: Question) -> dict[str, Any]:
    """Return a question of `question list --json`."""
    return {
        "contact": whose.handle,
        "text": question.text,
        "added_on": iso(question.added_on),
        "ask_on": iso(question.ask_on),
        "asked_on": iso(question.asked_on),
        "uid": question.uid,
    }


def listed_of(row: ListedContact) -> dict[str, Any]:
    """Return a contact of `list --json`."""
    return {
        "handle": row.handle,
        "name": row.name,
        "organization": row.organization,
        "last_talk_on": iso(row.last_talk_on),
        "archived_on": iso(row.archived_on),
        "later_on": iso(row.later_on),
    }


def talk_of(talk: Talk) -> dict[str, Any]:
    """Return a conversation of `log --json`."""
    return {
        "on": iso(talk.happened_on),
        "contacts": talk.handles.split(" ") if talk.handles else [],
        "channel": talk.channel,
        "direction": talk.direction,
        "answered": talk.answered,
        "felt": talk.felt,
        "summary": talk.summary,
        "learned": talk.learned,
        "asked": talk.asked,
        "promised": talk.promised,
        "external_id": talk.external_id,
    }


def result_of(result: Result) -> dict[str, Any]:
    """Return a result of `search --json`."""
    piece = result.snippet
    return {
        "kind": result.kind,
        "contact": result.contact,
        "date": iso(result.on),
        "text": result.text,
        "snippet": f"{'… ' if piece.before else ''}{piece.text}{' …' if piece.after else ''}",
        "external_id": result.external_id,
        "sensitive": result.sensitive,
        "score": result.score,
    }


def deed_of(deed: Deed) -> dict[str, Any]:
    """Return a command of `history --json`."""
    return {
        "at": iso(deed.at),
        "command": deed.command,
        "contacts": list(deed.handles),
        "imported": deed.brought,
        "machine": deed.machine,
        "taken_back": deed.taken_back,
    }


def stats_of(stats: Stats) -> dict[str, Any]:
    """Return the shape of `stats --json`."""
    learned = stats.learned_per_talk
    return {
        "since": iso(stats.period.since),
        "until": iso(stats.period.until),
        "needs": stats.needs._asdict(),
        "wishes": stats.wishes._asdict(),
        "promises": stats.promises._asdict(),
        "breaches": [one._asdict() for one in stats.breaches],
        "asked_to_stop": [
            {
                "contact": stop.contact,
                "name": stop.name,
                "on": iso(stop.on),
                "breaches": [one._asdict() for one in stop.breaches],
            }
            for stop in stats.stops
        ],
        "learned_per_talk": None if learned is None else round(learned, 2),
        "minutes_to_note": stats.minutes_to_note,
        "talks": [one._asdict() for one in stats.talks],
        "days": [{"on": iso(day.on), "talks": day.talks, "learned": day.learned} for day in stats.days],
        "recall": {
            "known": None if stats.known is None else round(stats.known, 3),
            "evenings": stats.evenings,
            "ahead": stats.ahead,
            "days": [{"on": iso(one.on), "recalled": one.recalled, "of": one.of} for one in stats.recalled],
        },
    }
