"""JSON Lines notes: each line one interaction, its text as it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING

from listenlog.domain.contact import Contact
from listenlog.domain.errors import NothingChanged
from listenlog.domain.names import folded, handle_of, match_key, name_key
from listenlog.domain.text import counted, stored
from listenlog.domain.tombstone import Graveyard
from listenlog.interchange.listenlog_json import Line, read_lines
from listenlog.services.contacts import make_contact
from listenlog.services.graveyard import graveyard, names_of_name, names_of_note
from listenlog.services.import_ import BULK, Imported, NotWritten
from listenlog.services.import_people import Tally
from listenlog.services.who import contact_of

if TYPE_CHECKING:
    from listenlog.store.journal import Journal

HUGE = 200_000  # notes from which on a transaction is more than memory should hold
TOGETHER = 10_000  # notes that are written at a time


def import_lines(
    journal: Journal,
    lines: Callable[[], Iterable[str]],
    *,
    rehearse: bool = False,
    tell: Callable[[int], object] = lambda _done: None,
    forgotten: bool = False,
) -> Imported:
    """Add JSON Lines notes in one operation; `lines` opens them anew each time, so that not all are held at once.

    A note is known by its external id, else by contact, date and text. A contact who isn't there yet is made.
    What was forgotten here isn't brought, unless the `forgotten` are wanted. Everything is read once before the store
    is locked. Raises NothingChanged for a line that is no note.
    """
    buried = graveyard(journal, forgotten=forgotten)
    lost: dict[str, bool] = {}  # names of people, and whether they were forgotten

    def is_buried(note: Line) -> bool:
        return bool(buried) and _is_buried(journal, buried, note, lost)

    names: dict[str, int] = {}
    total = left = 0
    for note in read_lines(lines()):
        if is_buried(note):
            left += 1
            continue
        names.setdefault(note.contact, 0)
        total += 1
    made = new = 0
    with suppress(NotWritten), journal.transaction("import", bulk=total > BULK, huge=total > HUGE) as operation:
        there = journal.numbers("next_interaction")[0] > 1
        for name in names:
            known = _known_contact(journal, name)
            names[name] = known or make_contact(journal, name).id
            made += known is None
        fresh = _not_there(journal, (note for note in read_lines(lines()) if not is_buried(note)), names, there=there)
        while batch := list(islice(fresh, TOGETHER)):
            _add_notes(journal, batch, names)
            new += len(batch)
            tell(new)
        if rehearse or not (new or made):
            raise NotWritten
        journal.concern(operation, counted(new, "note"))
    return Imported(people=Tally(made), notes=Tally(new, 0, total - new), forgotten=left)


def _is_buried(journal: Journal, buried: Graveyard, note: Line, lost: dict[str, bool]) -> bool:
    """Say whether a note was forgotten here, or whoever it is on was, and isn't there again."""
    if note.contact not in lost:
        held = buried.holds("contact", names_of_name(note.contact))
        lost[note.contact] = held and _known_contact(journal, note.contact) is None
    key = stored(note.external_id) if note.external_id is not None else None
    return lost[note.contact] or buried.holds("note", names_of_note(key, note.on, stored(note.text)))


def _known_contact(journal: Journal, name: str) -> int | None:
    """Return the contact that a name is exactly: handle, full name, address, or the name of one that was merged.

    Raises NothingChanged where it is two.
    """
    by_handle = contact_of(journal, folded(name.strip()))
    if by_handle:
        return by_handle.id
    found = [c.id for c in journal.find(Contact, "contacts_by_name_key", name_key=name_key(name))]
    found = found or [row[2] for row in journal.pairs("points_by_match_key", match_key=match_key(name))]
    if len(set(found)) > 1:
        raise NothingChanged("A name in that file fits two contacts; use the handle in it. Nothing was imported.")
    return next(iter(found or journal.numbers("contact_by_former_handle", handle=handle_of(name))), None)


def _not_there(journal: Journal, notes: Iterable[Line], owners: dict[str, int], *, there: bool) -> Iterator[Line]:
    """Yield the notes that the store doesn't hold; the same text twice in the file is two notes.

    Without any interactions `there` nothing has to be looked up.
    """
    held: dict[tuple[int, date], Counter[str]] = {}
    seen: set[int] = set()  # by their hashes: a million ids would take a hundred megabytes
    for note in notes:
        if note.external_id is not None:
            mark = hash(note.external_id)
            if mark in seen or (
                there and journal.numbers("interactions_by_external_id", external_id=stored(note.external_id))
            ):
                continue
            seen.add(mark)
            yield note
            continue
        if not there:
            yield note
            continue
        key = (owners[note.contact], note.on)
        if key not in held:
            held[key] = Counter(journal.texts("summaries_on", contact_id=key[0], on=key[1]))
        if held[key][stored(note.text)] > 0:
            held[key][stored(note.text)] -= 1
        else:
            yield note


def _add_notes(journal: Journal, notes: list[Line], owners: dict[str, int]) -> None:
    first = journal.numbers("next_interaction")[0]
    place = journal.numbers("next_participant")[0]
    blank = dict.fromkeys(("happened_at", "zone", "channel", "direction", "announced"))
    journal.add_many(
        "interaction",
        (
            {
                **blank,
                "id": first + i,
                "uid": journal.uid(),
                "happened_on": note.on,
                "answered": True,
                "imported": True,
                "summary": stored(note.text),
                "external_id": stored(note.external_id) if note.external_id is not None else None,
            }
            for i, note in enumerate(notes)
        ),
    )
    journal.add_many(
        "participant",
        (
            {
                "id": place + i,
                "uid": journal.uid(),
                "interaction_id": first + i,
                "contact_id": owners[note.contact],
                "happened_on": note.on,
                "position": 0,
                "felt": None,
            }
            for i, note in enumerate(notes)
        ),
    )
