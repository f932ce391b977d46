"""What can go wrong, each a sentence that says what happened and what to do next."""

from __future__ import annotations

TYPE_CHECKING = False  # without typing: the prompt loads this
if TYPE_CHECKING:
    from listenlog.domain.item import Item
    from listenlog.domain.operation import Operation


class ListenlogError(Exception):
    """The base of everything listenlog says went wrong; the message is one line, without markup."""


class UsageProblem(ListenlogError):
    """What was typed can't be understood (exit 2)."""


class NoDate(UsageProblem):
    """What was typed isn't understood as a date (exit 2)."""


class WhoProblem(ListenlogError):
    """No contact or organization fits, or more than one does (exit 3).

    `candidates` are (handle, what tells them apart); `taken` is true when an exact match stands in the way.
    """

    def __init__(self, message: str, candidates: tuple[tuple[str, str], ...] = ()) -> None:
        super().__init__(message)
        self.candidates = candidates


class NoSuchContact(WhoProblem):
    """Nobody fits; candidates are guesses."""

    def __init__(self, message: str, candidates: tuple[tuple[str, str], ...] = (), *, asked: str = "") -> None:
        super().__init__(message, candidates)
        self.asked = asked


class AmbiguousContact(WhoProblem):
    """More than one contact, or organization, fits."""


class ItemProblem(ListenlogError):
    """No fact, promise, question or need fits, or more than one does (exit 3)."""


class AmbiguousItem(ItemProblem):
    """More than one item fits."""

    def __init__(self, message: str, candidates: tuple[Item, ...]) -> None:
        super().__init__(message)
        self.candidates = candidates


class NothingChanged(ListenlogError):
    """The command failed and nothing changed (exit 1)."""


class DoesNotFit(NothingChanged):
    """A row breaks a rule of the schema: a reference, a uniqueness, a check."""


class BuiltOn(NothingChanged):
    """A command can't be reversed: something that was written since builds on it; `later`, where it is known."""

    def __init__(self, later: Operation | None) -> None:
        super().__init__("Something that was written since builds on that, so nothing was changed.")
        self.later = later


class StoreProblem(ListenlogError):
    """The store is locked, unreadable, or newer than this program (exit 6)."""


class StoreBusy(StoreProblem):
    """Another command has been writing for as long as this one could wait (exit 6)."""


class AgainstWishes(ListenlogError):
    """What was asked for contradicts something a contact said (exit 4)."""


class Stopped(ListenlogError):
    """A person stopped the command with Ctrl-C (exit 130)."""
