"""Whom and what the store knows that begins with what is typed so far."""

from __future__ import annotations

TYPE_CHECKING = False  # without typing: TAB loads this
if TYPE_CHECKING:
    from collections.abc import Iterator

    from listenlog.store.journal import Journal

MOST = 200


def contacts_begun(journal: Journal, begun: str) -> list[tuple[str, str]]:
    """Return (handle, name) of contacts whose handle begins so, then of those with another word that does.

    'bob@' brings the organizations of the Bobs.
    """
    name, at, account = begun.rpartition("@")
    if at:
        return accounts_begun(journal, name, account) if name else []
    found = dict(journal.pairs("contacts_beginning", **_range(begun), most=MOST))
    if begun and len(found) < MOST:
        found.update(journal.pairs("contacts_called", **_range(begun), most=MOST))
    return list(found.items())[:MOST]


def accounts_begun(journal: Journal, name: str, account: str) -> list[tuple[str, str]]:
    """Return ('bob@acme', 'Acme') of the organizations, begun so, of contacts with a word that begins like `name`."""
    from listenlog.domain.names import handle_of

    found = [(handle_of(told), told) for told in journal.texts("accounts_of_called", **_range(name))]
    return [(f"{name}@{handle}", told) for handle, told in found if handle.startswith(_folded(account))][:MOST]


def organizations_begun(journal: Journal, begun: str) -> list[tuple[str, str]]:
    """Return ('acme', 'Acme') of the organizations that begin so: without blanks, where that still names the same."""
    from listenlog.domain.names import handle_of, name_key

    found = [(handle_of(told), told) for told in journal.texts("organization_names")]
    return [
        (handle if name_key(handle) == name_key(told) else told, told)
        for handle, told in found
        if handle.startswith(_folded(begun))
    ][:MOST]


def tags_begun(journal: Journal, begun: str) -> Iterator[tuple[str, str]]:
    """Yield (tag, '') of contacts' and facts' tags that begin so: a look into the index for each, however many rows."""
    reach = _range(begun)
    for _ in range(MOST):
        tag = journal.texts("first_tag", **reach)[0]
        if tag is None:
            return
        yield tag, ""
        reach["low"] = f"{tag}\1"


def _range(begun: str) -> dict[str, str]:
    """Return the binds for words that begin so."""
    low = _folded(begun)
    return {"low": low, "high": f"{low}\U0010ffff"}


def _folded(text: str) -> str:
    if text.isascii():  # without what folding needs
        return text.casefold()
    from listenlog.domain.names import folded

    return folded(text)
