"""Which item is meant: on a terminal, several become a numbered choice."""

from collections.abc import Sequence

from listenlog.cli.session import Session
from listenlog.domain.contact import Contact
from listenlog.domain.errors import AmbiguousItem
from listenlog.domain.item import Item
from listenlog.services.items import candidate, find_item


def chosen_item(session: Session, contact: Contact, kinds: Sequence[str], words: Sequence[str]) -> Item:
    """Return the item that the words name. Raises ItemProblem; UsageProblem where none was chosen on a terminal."""
    fragment = " ".join(words)
    try:
        return find_item(session.journal(), contact, kinds, fragment, session.now.on)
    except AmbiguousItem as problem:
        if not session.asks:
            raise
        offered = [(candidate(item, session.now.on), item) for item in problem.candidates]
        answer = session.choose("Which one?", [(label, "") for label, _ in offered])
        return next(item for label, item in offered if label == answer)
