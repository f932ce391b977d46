"""Who is meant: one resolver for every command, that never picks silently."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from listenlog.domain.contact import Contact
from listenlog.domain.contact_point import ContactPoint
from listenlog.domain.errors import AmbiguousContact, NoSuchContact, UsageProblem, WhoProblem
from listenlog.domain.names import folded, match_key, name_key, name_words, nickname_words, phone_digits, same_address
from listenlog.domain.text import counted
from listenlog.domain.when import plain_day

if TYPE_CHECKING:
    from datetime import date

    from listenlog.domain.organization import Organization
    from listenlog.domain.who import Candidate
    from listenlog.store.journal import Journal

MOST_CANDIDATES = 9


def find_contact(journal: Journal, asked: str, today: date, *, adding: bool = True) -> Contact:
    """Return the one contact that `asked` names: handle, full name, e-mail or phone; whole words; beginnings of words.

    'bob@acme' narrows by organization. Raises NoSuchContact with guesses, and with `adding` how to add them,
    AmbiguousContact with candidates, and UsageProblem for an empty name.
    """
    asked = asked.strip()
    if not asked:
        raise UsageProblem("Whom? Name a contact: a name, a handle, an e-mail address or a phone number.")
    if asked.startswith("@"):
        raise WhoProblem(f"'{asked}' is an organization; name a person, or narrow a name like bob{asked}.")
    found = _exact(journal, asked)
    if not found and "@" in asked:
        name, _, account = asked.rpartition("@")
        within = _members(journal, account)
        found = [n for n in _exact(journal, name) if n in within] or [
            n for n in _by_words(journal, name) if n in within
        ]
    elif not found:
        found = _by_words(journal, asked)
    if len(found) == 1:
        contact = journal.first(Contact, "contact_by_id", contact_id=found[0])
        assert contact is not None
        return contact
    if found:
        several = _candidates(journal, found, today)
        more = f" and {len(found) - len(several)} more" if len(found) > len(several) else ""
        listed = ", ".join(f"{handle} ({known})" for handle, known in several)
        raise AmbiguousContact(
            f"'{asked}' fits {len(found)} contacts: {listed}{more}. Say which by the handle.", several
        )
    raise _unknown(journal, asked, today, adding=adding)


def find_organization(journal: Journal, asked: str) -> Organization:
    """Return the one organization that '@acme' names: the whole name, then whole words of it, then beginnings of words.

    Raises WhoProblem with guesses, AmbiguousContact with candidates, and UsageProblem for an empty name.
    """
    name = asked.strip().removeprefix("@")
    if not name.strip():
        raise UsageProblem("Which organization? Name it, like @acme.")
    fitting = _organizations(journal, name)
    words = set(name_words(name))
    found = (
        [o for o in fitting if o.name_key == name_key(name)]
        or [o for o in fitting if words <= set(o.name_key.split())]
        or fitting
    )
    if len(found) == 1:
        return found[0]
    if found:
        several = _accounts(journal, found)
        more = f" and {len(found) - len(several)} more" if len(found) > len(several) else ""
        listed = ", ".join(f"{account} ({known})" for account, known in several)
        raise AmbiguousContact(
            f"'{asked}' fits {len(found)} organizations: {listed}{more}. Say which by the whole name.", several
        )
    guesses = _accounts(journal, _like(journal, name))
    hint = f" Did you mean {' or '.join(f'{account} ({known})' for account, known in guesses)}?" if guesses else ""
    raise WhoProblem(f"No organization fits '{asked}'.{hint}", guesses)


def contact_of(journal: Journal, handle: str) -> Contact | None:
    """Return the contact with a handle, or the one that whoever had it was merged into; None where nobody has it."""
    return journal.first(Contact, "contact_by_handle", handle=handle) or journal.first(
        Contact, "contact_by_former_handle", handle=handle
    )


def _exact(journal: Journal, asked: str) -> list[int]:
    """Return the contacts whose handle, whole name, address or phone number this is; a handle stands for one only."""
    by_handle = contact_of(journal, folded(asked))
    if by_handle:
        return [by_handle.id]
    key = name_key(asked)
    by_name = [c.id for c in journal.find(Contact, "contacts_by_name_key", name_key=key)]
    points = journal.find(ContactPoint, "points_by_match_key", match_key=match_key(asked))
    fitting = [p.contact_id for p in points if same_address(asked, p.address)]
    return list(dict.fromkeys([*by_name, *fitting]))


def _by_words(journal: Journal, asked: str) -> list[int]:
    """Return the contacts all of whose asked words are words of their names; where none is, beginnings of words."""
    words = name_words(asked)
    if not words:
        return []
    whole = [set(journal.numbers("contacts_with_word", word=word)) for word in words]
    found = set.intersection(*whole)
    if not found:
        starts = [set(journal.numbers("contacts_with_prefix", low=word, high=word + "\U0010ffff")) for word in words]
        found = set.intersection(*starts)
    return sorted(found)


def _members(journal: Journal, account: str) -> set[int]:
    """Return the contacts at the organizations that a word, or its beginning, names."""
    found: set[int] = set()
    for organization in _organizations(journal, account):
        found.update(journal.numbers("members", organization_id=organization.id))
    return found


def _organizations(journal: Journal, asked: str) -> list[Organization]:
    """Return the organizations with a word that begins like each of the words asked for."""
    from listenlog.domain.organization import Organization

    wanted = name_words(asked)
    return [
        organization
        for organization in journal.each(Organization, "all_organization")
        if wanted and all(any(word.startswith(part) for word in organization.name_key.split()) for part in wanted)
    ]


def _accounts(journal: Journal, organizations: Iterable[Organization]) -> tuple[tuple[str, str], ...]:
    """Return (what names it, how many are there) of the first few organizations."""
    return tuple(
        (f"@{o.name}", counted(len(journal.numbers("members", organization_id=o.id)), "person", "people"))
        for o in list(organizations)[:MOST_CANDIDATES]
    )


def _like(journal: Journal, asked: str) -> list[Organization]:
    """Return up to three organizations spelled like that."""
    from rapidfuzz import fuzz, process

    from listenlog.domain.organization import Organization

    words = sorted(name_words(asked))
    names = {organization: organization.name_key for organization in journal.each(Organization, "all_organization")}
    score = fuzz.ratio if len(words) > 1 else _best_word
    close = process.extract(" ".join(words), names, scorer=score, limit=3, score_cutoff=70)
    return [organization for _name, _score, organization in close]


def _candidates(journal: Journal, numbers: Iterable[int], today: date) -> tuple[tuple[str, str], ...]:
    """Return (handle, what tells them apart) of contacts."""
    from listenlog.domain.who import Candidate

    rows = journal.find(Candidate, "candidates", ids=str(list(numbers)), most=MOST_CANDIDATES)
    return tuple((row.handle, ", ".join(_known(row, today))) for row in rows)


def _known(row: Candidate, today: date) -> Iterable[str]:
    yield row.name
    if row.organization:
        yield row.organization
    if row.last_talk_on:
        yield f"last talk {plain_day(row.last_talk_on, today)}"


def _unknown(journal: Journal, asked: str, today: date, *, adding: bool) -> NoSuchContact:
    guesses = _candidates(journal, _guesses(journal, asked), today)
    hint = f" Did you mean {' or '.join(f'{handle} ({known})' for handle, known in guesses)}?" if guesses else ""
    if not guesses and (account := next(iter(_organizations(journal, asked)), None)):
        hint = f" There is an organization: @{account.name}."
    elif adding:
        named = re.fullmatch(r"[\w .'’-]+", asked) and not phone_digits(asked)
        typed = asked if re.fullmatch(r"[\w.-]+", asked) else f'"{asked}"'
        hint += f" To add them: listenlog add {typed if named else 'NAME'}"
    return NoSuchContact(f"No contact fits '{asked}'.{hint}", guesses, asked=asked)


def _guesses(journal: Journal, asked: str) -> list[int]:
    """Return up to three contacts by known nicknames, then by spelling."""
    words = name_words(asked.rpartition("@")[0] or asked)
    others = [
        number
        for word in words
        for other in sorted(nickname_words(word))
        for number in journal.numbers("contacts_with_word", word=other)
    ]
    if len(words) > 1:  # 'bob ellis' → Robert Ellis, not every Robert
        rest = [set(journal.numbers("contacts_with_word", word=word)) for word in words]
        others = [number for number in others if any(number in ids for ids in rest)]
    found = list(dict.fromkeys(others))[:3]
    if len(found) < 3 and words:
        from rapidfuzz import fuzz, process

        from listenlog.domain.who import Named

        names = {row.id: " ".join(name_words(row.name)) for row in journal.each(Named, "names")}
        wanted = " ".join(words)
        score = fuzz.ratio if len(words) > 1 else _best_word
        close = process.extract(wanted, names, scorer=score, limit=3, score_cutoff=70)
        found += [number for _name, _score, number in close if number not in found]
    return found[:3]


def _best_word(one: str, name: str, *, score_cutoff: float | None = None) -> float:
    """Return how like (0–100) a word is to the likeliest word of a name."""
    from rapidfuzz import fuzz

    return max((fuzz.ratio(one, word, score_cutoff=score_cutoff) for word in name.split()), default=0.0)
