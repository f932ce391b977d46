"""The operating system's keyring: where the keys of encrypted stores are kept, waited for three seconds at most."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

SERVICE, NAME = "listenlog", "keys"
PATIENCE = 3.0  # seconds: a keyring behind a dead bus never answers


class NoKeyring(Exception):
    """There is no keyring that keeps anything; the message says why, without a stop."""


def read_keyring(patience: float = PATIENCE) -> str:
    """Return what the keyring keeps for listenlog, '' where that is nothing. Raises NoKeyring."""
    return _answer(lambda: _library().get_password(SERVICE, NAME), patience) or ""


def keep_in_keyring(text: str) -> None:
    """Keep a text in the keyring, and read it back: some keep nothing, and don't say so. Raises NoKeyring."""
    _answer(lambda: _library().set_password(SERVICE, NAME, text), PATIENCE)
    if read_keyring() != text:
        raise NoKeyring("the keyring doesn't give back what it is given")


def _library() -> Any:
    try:
        import keyring
    except ImportError:
        raise NoKeyring("what speaks to the keyring isn't installed: pip install 'listenlog[encrypt]'") from None
    return keyring


def _answer(ask: Callable[[], str | None], patience: float) -> str | None:
    from threading import Thread

    got: list[str | None] = []
    failed: list[BaseException] = []

    def run() -> None:
        try:
            got.append(ask())
        except BaseException as error:  # whatever a backend raises
            failed.append(error)

    thread = Thread(target=run, daemon=True)
    thread.start()
    thread.join(patience)
    if got:
        return got[0]
    if not failed:
        raise NoKeyring(f"the keyring didn't answer within {patience:g} seconds; is it locked?")
    if isinstance(failed[0], NoKeyring):
        raise failed[0]
    if type(failed[0]).__name__ == "NoKeyringError":
        raise NoKeyring("there is no keyring on this machine")
    raise NoKeyring(f"the keyring failed ({type(failed[0]).__name__})")
