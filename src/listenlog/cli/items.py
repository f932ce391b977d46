"""Which item is meant, by its words or by the number of `today`, and settling it.

Where several have the words, a terminal is asked which.
"""

from collections.abc import Sequence
from datetime import date
from typing import Annotated

import typer

from listenlog.cli.session import Session
from listenlog.domain.contact import Contact
from listenlog.domain.errors import AmbiguousItem, ItemProblem, UsageProblem
from listenlog.domain.item import Item
from listenlog.domain.need import Need
from listenlog.services.done import settle
from listenlog.services.items import find_item, numbered_item, offered

LONGEST_NUMBER = 4  # digits: what is longer is a telephone number

Fragment = Annotated[
    list[str] | None,
    typer.Argument(metavar="[FRAGMENT]...", help="A part of its text that only it has, or its uid from --json."),
]


def one_item(session: Session, who: str, fragment: Sequence[str] | None, kinds: Sequence[str]) -> tuple[Contact, Item]:
    """Return one item of those kinds and whose it is: WHO and its words name it, or a number that `today` printed.

    Raises ItemProblem; UsageProblem for several numbers, and where none was chosen on a terminal.
    """
    words = [who, *(fragment or [])]
    if not are_numbers(words):
        contact = session.contact(who)
        return contact, chosen_item(session, contact, kinds, fragment or [])
    if len(words) > 1:
        raise UsageProblem("One at a time; several are settled like this: listenlog done 2 3")
    of_needs = kinds[0] in ("need", "settled")
    ((contact, item),) = numbered_items(session, words, ("request", "complaint") if of_needs else kinds)
    if isinstance(item.row, Need) and not (item.row.is_open and "need" in kinds):
        if kinds == ("need",):
            raise ItemProblem(f"Number {who} is solved already. Run: listenlog today")
        if item.row.is_open:
            raise ItemProblem(f"Number {who} is open. Run: listenlog today")
    return contact, item


def chosen_item(session: Session, contact: Contact, kinds: Sequence[str], words: Sequence[str]) -> Item:
    """Return the item that the words name. Raises ItemProblem; UsageProblem where none was chosen on a terminal."""
    fragment = " ".join(words)
    try:
        return find_item(session.journal(), contact, kinds, fragment, session.now.on)
    except AmbiguousItem as problem:
        if not session.asks:
            raise
        labels = offered(problem.candidates, session.now.on)
        answer = session.choose("Which one?", [(label, "") for label in labels])
        return problem.candidates[labels.index(answer)]


def settle_item(session: Session, contact: Contact, item: Item, on: date, command: str, **told: str) -> None:
    """Settle a promise or a question and say so; `told` is said besides with --json."""
    settled = settle(session.journal(writing=True), contact, item, on, session.now, command=command)

    from listenlog.views.done import settled_line

    line = settled_line(contact, item, on, session.now.on)
    session.say(line, contact=contact.handle, **told, uid=settled.row.uid)


def are_numbers(words: Sequence[str]) -> bool:
    """Say whether all words are numbers that `today` may have printed."""
    return all(word.isdecimal() and len(word) <= LONGEST_NUMBER for word in words)


def numbered_items(session: Session, words: Sequence[str], kinds: Sequence[str] = ()) -> list[tuple[Contact, Item]]:
    """Return what the numbers that `today` printed last stand for, each once, and whose it is.

    `kinds` are those that a command takes ('promise', 'question', 'request', 'complaint'), by default all. Raises
    ItemProblem for a number that wasn't printed, is settled or gone, or is of another kind.
    """
    from listenlog.cli.numbers import kept

    printed = kept(session.settings)
    found = {}
    for number in dict.fromkeys(map(int, words)):
        contact, item = numbered_item(session.journal(), number, printed)
        if kinds and item.kind not in kinds:
            raise ItemProblem(f"Number {number} is a {item.kind}, not a {' or '.join(kinds)}. Run: listenlog today")
        found[number] = contact, item
    return list(found.values())
