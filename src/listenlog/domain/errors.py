"""What can go wrong, each a sentence that says what happened and what to do next."""


class ListenlogError(Exception):
    """The base of everything listenlog says went wrong; the message is one line, without markup."""


class UsageProblem(ListenlogError):
    """What was typed can't be understood (exit 2)."""


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


class NothingChanged(ListenlogError):
    """The command failed and nothing changed (exit 1)."""


class DoesNotFit(NothingChanged):
    """A row breaks a rule of the schema: a reference, a uniqueness, a check."""


class StoreProblem(ListenlogError):
    """The store is locked, unreadable, or newer than this program (exit 6)."""
