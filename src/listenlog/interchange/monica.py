"""Monica's JSON export (4.x; later versions have none): contacts, what hangs on them, and who they are to each other.

Its shape is that of app/ExportResources of monicahq/monica at v4.1.2. Types are written in the singular or the plural,
and what several contacts share stands at the account and is named by UUID.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from listenlog.domain.claim import Brought, Claim, Happened, Incoming, Related, faults, kept
from listenlog.domain.errors import NothingChanged
from listenlog.domain.preference import CHANNELS, channel_of
from listenlog.domain.text import counted, stored
from listenlog.domain.when import plain_day
from listenlog.interchange.vcard_lines import cards_in
from listenlog.interchange.vcard_read import person_on

_LEFT_OUT = {"photo": "photo", "document": "document", "reminder_rule": "", "audit_log": "", "user": "",
             "addressbook": "", "address_book": "", "addressbook_subscription": "", "address_book_subscription": "",
             "module": ""}  # fmt: skip


def is_monica(content: Any) -> bool:
    """Say whether JSON is an export of Monica."""
    return isinstance(content, dict) and isinstance(content.get("account"), dict) and "version" in content


def brought_by(text: str) -> Brought:
    """Return what an export holds. Raises NothingChanged where it isn't one."""
    try:
        content = json.loads(text)
    except (ValueError, RecursionError):
        raise NothingChanged("That file isn't JSON; nothing was imported.") from None
    if not is_monica(content):
        raise NothingChanged("That file isn't an export of Monica: it has no account. Nothing was imported.")
    return _Account(content["account"]).brought()


class _Account:
    """One account; everything is looked up by UUID."""

    def __init__(self, account: dict[str, Any]) -> None:
        self.lists = _lists(account.get("data"))
        instance = account.get("instance")
        self.instance = instance if isinstance(instance, dict) else {}
        self.properties = _properties(account)
        self.activities = {
            _text(row.get("uuid")): row for row in self.lists.get("activity", ()) if isinstance(row, dict)
        }
        self.takes_part: dict[str, list[str]] = {}
        self.happened: list[Happened] = []
        self.problems: list[tuple[int, str]] = []
        self.names: dict[str, str] = {}

    def brought(self) -> Brought:
        rows = [row for row in self.lists.get("contact", ()) if isinstance(row, dict)]
        for row in rows:
            self.names[_text(row.get("uuid"))] = _name(_properties(row))
        people = tuple(person for row in rows if (person := self._person(row)))
        for uuid, row in self.activities.items():
            told = _properties(row)
            text = "\n".join(filter(None, (_text(told.get("summary")), _text(told.get("description")))))
            self._happen(told.get("happened_at"), text, self.takes_part.get(uuid, []), uuid)
        related = []
        for row in self.lists.get("relationship", ()):
            tie = _properties(row)
            one, other = _text(tie.get("contact_is")), _text(tie.get("of_contact"))
            if one in self.names and other in self.names:
                related.append(Related(other, _text(tie.get("type")) or "related", one))
            else:
                self.problems.append((0, "a relationship names somebody who isn't in the file"))
        for kind, noun in _LEFT_OUT.items():
            if noun and self.lists.get(kind):
                self.problems.append((0, f"{counted(len(self.lists[kind]), noun)} left out"))
        entries = self.properties.get("journal_entries")
        if isinstance(entries, list) and entries:
            several = counted(len(entries), "journal entry", "journal entries")
            self.problems.append((0, f"{several} left out: they are of no contact"))
        return Brought(people, tuple(self.happened), problems=faults(self.problems), related=tuple(related))

    def _person(self, row: dict[str, Any]) -> Incoming | None:
        told, uuid = _properties(row), _text(row.get("uuid"))
        name = self.names[uuid]
        claims = [*self._profile(told), *self._of_lists(_lists(row.get("data")), uuid)]
        card: str | None = None
        media: tuple[tuple[int, bytes], ...] = ()
        if isinstance(told.get("vcard"), str) and (cards := cards_in(told["vcard"].encode())):
            on_card = person_on(cards[0])
            claims += on_card.claims
            card, media = on_card.card, on_card.media
        if not name:
            self.problems.append((0, "a contact without a name"))
            return None
        talked = _day(told.get("last_talked_to"))
        if talked and not any(uuid in h.who and h.on >= talked and not h.heard for h in self.happened):
            self._happen(told["last_talked_to"], "talked (noted in Monica, without words)", [uuid], f"{uuid}/talked")
        known = kept(claims)
        away = told.get("is_active") is False or told.get("is_partial") is True or (
            told.get("is_dead") is True and not any(c.kind == "died" for c in known)
        )  # fmt: skip
        return Incoming(stored(name), known, 0, "monica", uuid or None, card, media, archived=away)

    def _profile(self, told: dict[str, Any]) -> Iterator[Claim]:
        for key, claim in (("nickname", Claim("nickname")), ("description", Claim("fact")),
                           ("food_preferences", Claim("fact", about="food"))):  # fmt: skip
            yield claim._replace(text=_text(told.get(key)))
        role, company = _text(told.get("job")), _text(told.get("company"))
        if role or company:
            yield Claim("role", role, company or None)
        tags = told.get("tags")
        for tag in tags if isinstance(tags, list) else ():
            yield Claim("tag", "-".join(_text(tag).casefold().split()))
        if told.get("is_starred") is True:
            yield Claim("tag", "starred")
        gender = self._named("genders", told.get("gender"))
        yield Claim("fact", gender, "gender")
        yield from _special("birthday", told.get("birthdate"))
        if dead := _day(_special_date(told.get("deceased_date"))):
            yield Claim("died", dead.isoformat())
        elif told.get("is_dead") is True:
            yield Claim("fact", "has died", "died")
        met, through = _day(_special_date(told.get("first_met_date"))), _text(told.get("first_met_through"))
        words = [
            plain_day(met, date.min) if met else "",
            f"through {self.names[through]}" if through in self.names else "",
        ]
        yield Claim("met", " ".join(filter(None, words)))
        days = told.get("stay_in_touch_frequency")
        if isinstance(days, int) and days > 0:
            yield Claim("rule", f"any channel: every {days} days")

    def _of_lists(self, lists: dict[str, list[Any]], uuid: str) -> Iterator[Claim]:
        for kind, rows in lists.items():
            for row in rows:
                if kind == "activity" and isinstance(row, str):
                    self.takes_part.setdefault(row, []).append(uuid)
                elif isinstance(row, dict):
                    yield from self._of_one(kind, row, uuid)
                elif kind in ("photo", "document"):
                    continue
            if kind not in _KNOWN:
                self.problems.append((0, f"{counted(len(rows), kind.replace('_', ' '))} not understood"))

    def _of_one(self, kind: str, row: dict[str, Any], uuid: str) -> Iterator[Claim]:
        told, key = _properties(row), _text(row.get("uuid")) or None
        made = row.get("created_at")
        if kind == "activity":
            self.activities.setdefault(key or "", row)
            self.takes_part.setdefault(key or "", []).append(uuid)
        elif kind == "note":
            self._happen(made, _text(told.get("body")), [uuid], key, heard=True)
        elif kind == "call":
            called = told.get("contact_called")
            direction = "in" if called is True else "out" if called is False else None
            self._happen(told.get("called_at"), _text(told.get("content")) or "a call", [uuid], key, "phone", direction)
        elif kind == "conversation":
            self._conversation(told, uuid, key)
        elif kind == "life_event":
            what = _text(told.get("name")) or self._named("life_event_types", told.get("type"))
            text = ": ".join(filter(None, (what, _text(told.get("note")))))
            self._happen(told.get("happened_at"), text, [uuid], key, heard=True)
        elif kind == "contact_field":
            yield self._reached(told)
        elif kind == "address":
            pieces = [_text(told.get(part)) for part in ("street", "city", "province", "postal_code", "country")]
            yield Claim("point", ", ".join(filter(None, pieces)), "post", _text(told.get("name")).casefold() or None)
        elif kind == "pet":
            name, sort = _text(told.get("name")), _text(told.get("category"))
            yield Claim("fact", f"{name} ({sort})" if name and sort else name or sort, "pet")
        elif kind == "gift":
            parts = (_text(told.get(part)) for part in ("name", "status", "date", "comment", "url", "amount"))
            yield Claim("fact", ", ".join(filter(None, parts)), "gift")
        elif kind == "debt":
            who = "you owe" if told.get("in_debt") is True else "owes you"
            amount = " ".join(filter(None, (_text(told.get("amount")), _text(told.get("currency")))))
            settled = ", settled" if _text(told.get("status")) == "complete" else ""
            yield Claim("fact", f"{who} {amount}{settled}", "debt")
        elif kind == "task":
            task = [_text(told.get("title")), _text(told.get("description")), "done" if told.get("completed") else ""]
            yield Claim("fact", ", ".join(filter(None, task)), "task")
        elif kind == "reminder":
            yield _reminder(told)

    def _conversation(self, told: dict[str, Any], uuid: str, key: str | None) -> None:
        messages = told.get("messages")
        said = [_properties(message) for message in messages] if isinstance(messages, list) else []
        text = "\n".join(
            f"{'me' if one.get('written_by_me') is True else self.names[uuid]}: {_text(one.get('content'))}"
            for one in said
        )
        channel = channel_of(self._named("contact_field_types", told.get("contact_field_type")).casefold())
        self._happen(told.get("happened_at"), text or "a conversation", [uuid], key, channel)

    def _reached(self, told: dict[str, Any]) -> Claim:
        """Return a contact field: an address, by the name, the protocol or the type of its kind."""
        text, kind = _text(told.get("data")), _text(told.get("type"))
        found = next((r for r in self._instances("contact_field_types") if _text(r.get("uuid")) == kind), {})
        sort = _properties(found)
        names = [_text(sort.get(part)).casefold().rstrip(":") for part in ("type", "protocol", "name")]
        for name in names:
            channel = {"mailto": "email", "tel": "phone"}.get(name) or channel_of(name)
            if channel in CHANNELS:
                return Claim("point", text, channel)
        if not any(names) and "@" in text:
            return Claim("point", text, "email")
        return Claim("fact", text, next(filter(None, reversed(names)), "account"))

    def _instances(self, kind: str) -> list[dict[str, Any]]:
        rows = self.instance.get(kind)
        return [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []

    def _named(self, kind: str, uuid: Any) -> str:
        for row in self._instances(kind):
            if row.get("uuid") == uuid:
                told = _properties(row)
                return _text(told.get("name")) or _text(told.get("translation_key")).replace("_", " ")
        return ""

    def _happen(
        self,
        at: Any,
        text: str,
        who: Iterable[str],
        key: str | None,
        channel: str | None = None,
        direction: str | None = None,
        *,
        heard: bool = False,
    ) -> None:
        on, people = _day(at), tuple(who)
        if on is None or not text or not people:
            missing = "a day" if on is None else "words" if not text else "anybody"
            self.problems.append((0, f"something that happened, without {missing}"))
            return
        key = f"monica/{key}" if key else None
        self.happened.append(Happened(on, text, people, 0, key, channel, direction, heard))


_KNOWN = {"activity", "note", "call", "conversation", "life_event", "contact_field", "address", "pet", "gift", "debt",
          "task", "reminder", "photo", "document"}  # fmt: skip


def _lists(data: Any) -> dict[str, list[Any]]:
    """Return {type: rows} of a list of {type, values}; 'contacts' and 'contact' are one type."""
    found: dict[str, list[Any]] = {}
    for one in data if isinstance(data, list) else ():
        if isinstance(one, dict) and isinstance(one.get("values"), list):
            kind = _text(one.get("type"))
            for plural, single in (("ies", "y"), ("addresses", "address"), ("s", "")):
                if kind.endswith(plural) and kind != "address":
                    kind = kind.removesuffix(plural) + single
                    break
            found.setdefault(kind, []).extend(one["values"])
    return found


def _properties(row: Any) -> dict[str, Any]:
    told = row.get("properties") if isinstance(row, dict) else None
    return told if isinstance(told, dict) else {}


def _text(value: Any) -> str:
    if isinstance(value, bool) or value is None or isinstance(value, dict | list):
        return ""
    return stored(str(value)).strip()


def _name(told: dict[str, Any]) -> str:
    parts = [_text(told.get(part)) for part in ("first_name", "middle_name", "last_name")]
    return " ".join(" ".join(filter(None, parts)).split()) or _text(told.get("nickname"))


def _day(value: Any) -> date | None:
    try:
        return date.fromisoformat(_text(value)[:10])
    except ValueError:
        return None


def _special_date(value: Any) -> Any:
    return value.get("date") if isinstance(value, dict) else value


def _special(kind: str, value: Any) -> Iterator[Claim]:
    """Yield a day that comes back; of one that was worked out from an age only the year is known."""
    day = _day(_special_date(value))
    if day is None:
        return
    if isinstance(value, dict) and value.get("is_age_based") is True:
        yield Claim("fact", f"born about {day.year}", kind)
    else:
        unknown = isinstance(value, dict) and value.get("is_year_unknown") is True
        yield Claim(kind, day=(day.month, day.day, None if unknown else day.year))


def _reminder(told: dict[str, Any]) -> Claim:
    day, title = _day(told.get("initial_date")), _text(told.get("title"))
    every = _text(told.get("frequency_type"))
    if day and every == "year" and title:
        return Claim("occasion", about=title, day=(day.month, day.day, day.year))
    pace = f"every {_text(told.get('frequency_number')) or '1'} {every}" if every not in ("", "one_time") else ""
    parts = (title, _text(told.get("description")), f"on {day.isoformat()}" if day else "", pace)
    return Claim("fact", ", ".join(filter(None, parts)), "reminder")
