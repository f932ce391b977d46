"""Where the key of an encrypted store comes from: a command, a file, the keyring, else whoever sits at the terminal."""

from __future__ import annotations

import os
import shlex
import sys

from listenlog.domain.errors import NothingChanged, StoreProblem
from listenlog.domain.key import KEY, key_of, read_key, read_keys, written_key
from listenlog.files import write_whole

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from listenlog.config import Settings

TRIES = 3
SHORTEST = 8  # characters of a passphrase
MOST_KEYS = 16  # that are kept in one place: Windows takes some 1,200 characters
_HEAD = "# Keys of listenlog, the newest first. Whoever has one can read your store: keep it apart from it.\n"


class Lock:
    """Finds keys, and remembers those that were typed, for one run of a command."""

    def __init__(self, settings: Settings, *, asks: bool) -> None:
        self.settings = settings
        self.asks = asks
        self.typed: list[str] = []  # passphrases, or recovery keys
        self._made: dict[tuple[str, bytes], bytes] = {}  # keys by passphrase and salt: each takes a sixth of a second

    def keys(self, salt: bytes) -> Iterator[bytes]:
        """Yield the keys that may open a store with that salt; then ask, where somebody is there.

        Raises StoreProblem that says where none was found.
        """
        for said in self.typed:
            yield self._key(said, salt)
        found, reason = self.found()
        yield from found
        why = f"the right key isn't {self.place}" if found else reason
        if not self.asks:
            raise StoreProblem(f"The store is encrypted, and {why}. See: listenlog encrypt --help")
        sys.stderr.write(f"The store is encrypted, and {why}.\n")
        for _try in range(TRIES):
            said = ask_hidden("Its passphrase or recovery key: ")
            if not said:
                break
            self.typed.append(said)
            yield self._key(said, salt)
            sys.stderr.write("That doesn't open it.\n")
        raise StoreProblem("The store stays closed, and nothing was done.")

    def known(self, salt: bytes) -> Iterator[bytes]:
        """Yield the keys that are there already, without asking anybody: for copies beside the store that is open."""
        for said in self.typed:
            yield self._key(said, salt)
        yield from self.found()[0]

    def _key(self, said: str, salt: bytes) -> bytes:
        if (said, salt) not in self._made:
            self._made[said, salt] = read_key(said) or key_of(said, salt)
        return self._made[said, salt]

    def quick_keys(self, _salt: bytes) -> Iterator[bytes]:
        """Yield the keys that are found without asking anybody, or running a program: for a prompt, and TAB."""
        if not self.settings.key_command:
            yield from self.found(patience=0.5)[0]

    @property
    def place(self) -> str:
        """Return where keys are looked for: 'in the keyring'."""
        if self.settings.key_command:
            return "what the key command prints"
        return f"in {self.settings.key_file}" if self.settings.key_file else "in the keyring"

    def found(self, patience: float | None = None) -> tuple[list[bytes], str]:
        """Return the keys that are kept, the newest first; where there are none, why, as the end of a sentence."""
        if self.settings.key_command:
            return self._printed()
        if self.settings.key_file:
            try:
                keys = read_keys(_content(self.settings.key_file))
            except OSError as error:
                return [], f"{self.settings.key_file}, its key file, can't be read ({(error.strerror or '').lower()})"
            return keys, f"there is no key in {self.settings.key_file}"
        from listenlog.adapters.keyring import PATIENCE, NoKeyring, read_keyring

        try:
            return read_keys(read_keyring(patience or PATIENCE)), "there is no key of listenlog in the keyring"
        except NoKeyring as error:
            return [], str(error)

    def _printed(self) -> tuple[list[bytes], str]:
        from listenlog.adapters.program import run

        try:
            command = shlex.split(self.settings.key_command)
        except ValueError:
            return [], "the key command has a quote that doesn't end"
        ended = run(command, terminal=self.asks)
        if ended.code:
            return [], f"the key command failed ({ended.reason})"
        return read_keys(ended.out), "the key command prints no key"

    # Keeping

    def new_key(self, *, unlike: bytes | None = None) -> bytes:
        """Return a key that is kept from now on where keys are: one that is there already, else a new random one.

        A key that is `unlike` the present one is wanted where a store gets another; the present one is kept behind it,
        so that the store opens whenever the change is stopped. Raises NothingChanged where none can be kept.
        """
        found, reason = self.found()
        if self.settings.key_command:
            if not found:
                raise NothingChanged(
                    f"There is no key to use: {reason}. It prints one like {written_key(os.urandom(KEY))}"
                )
            if found[0] == unlike:
                raise NothingChanged(
                    "The key command prints the key that the store has. Let it print a new one before it, on a line of "
                    f"its own, like {written_key(os.urandom(KEY))}"
                )
            return found[0]
        if found and unlike is None:
            return found[0]
        if self.settings.key_file:
            _refuse_other(self.settings.key_file)
        key = os.urandom(KEY)
        older = [*([unlike] if unlike is not None else []), *(one for one in found if one != unlike)]
        text = "".join(f"{written_key(one)}\n" for one in [key, *older][:MOST_KEYS])
        if self.settings.key_file:
            _write(self.settings.key_file, _HEAD + text)
            return key
        from listenlog.adapters.keyring import NoKeyring, keep_in_keyring

        if reason.startswith("the keyring"):
            raise NothingChanged(_no_keyring(reason))
        try:
            keep_in_keyring(text)
        except NoKeyring as error:
            raise NothingChanged(_no_keyring(str(error))) from None
        return key

    def new_passphrase(self) -> str:
        """Ask for a passphrase, twice. Raises NothingChanged where it isn't the same, or short."""
        if not self.asks:
            raise NothingChanged("A passphrase is typed on a terminal, and there is none; use --key-file instead.")
        said = ask_hidden("A passphrase for the store: ")
        if len(said) < SHORTEST:
            raise NothingChanged(
                f"A passphrase of less than {SHORTEST} characters is soon guessed; nothing was changed."
            )
        if ask_hidden("Once more: ") != said:
            raise NothingChanged("The two aren't the same, so nothing was changed.")
        self.typed.append(said)
        return said


def _no_keyring(reason: str) -> str:
    return f"No key can be kept: {reason}. Use --key-file PATH or --passphrase instead."


def _content(path: str) -> str:
    """Return a key file's text. Raises OSError."""
    with open(path, encoding="utf-8", errors="replace") as file:
        return file.read()


def _refuse_other(path: str) -> None:
    """Raise NothingChanged for a file that holds anything but keys: writing a key there would lose that."""
    try:
        lines = [line.strip() for line in _content(path).splitlines()]
    except FileNotFoundError:
        return
    except OSError as error:
        raise NothingChanged(f"{path} can't be read ({(error.strerror or 'error').lower()}).") from None
    if any(line and not line.startswith("#") and not read_key(line) for line in lines):
        raise NothingChanged(f"{path} holds something else than keys, so no key is written there. Give another file.")


def _write(path: str, text: str) -> None:
    """Write a key file whole, for its owner only. Raises NothingChanged."""
    try:
        os.makedirs(os.path.dirname(path) or ".", mode=0o700, exist_ok=True)
        write_whole(path, text)
    except OSError as error:
        raise NothingChanged(
            f"No key can be kept in {path} ({(error.strerror or 'error').lower()}), so nothing was changed."
        ) from None


def ask_hidden(prompt: str) -> str:
    """Ask for what nobody beside should read; '' at the end of input."""
    from getpass import getpass

    try:
        return getpass(prompt, sys.stderr).strip()
    except EOFError:
        return ""
