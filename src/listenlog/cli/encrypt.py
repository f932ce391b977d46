"""`listenlog encrypt`: a store that nobody reads without its key."""

import os
from typing import Annotated

import typer

from listenlog.cli.backup import told_backups
from listenlog.cli.drafts import folder_of, kept_paths, read_all, write_all
from listenlog.cli.options import needs_file
from listenlog.cli.session import Session
from listenlog.cli.unlock import Lock
from listenlog.config import setting_named
from listenlog.domain.errors import UsageProblem
from listenlog.domain.key import SALT, key_of, written_key
from listenlog.domain.text import counted, shown
from listenlog.services.encrypt import Recoded, change_key, check_plain

EXAMPLES = (
    ("listenlog encrypt", "its key is in the system's keyring"),
    ("listenlog encrypt --key-file ~/keys/ll", "in a file"),
    ("listenlog encrypt --passphrase", "you are asked each time"),
)
ENCRYPTED_THERE = "Encryption there is the server's: its disk, and TLS on the way."
KeyFile = Annotated[str | None, typer.Option("--key-file", metavar="PATH", help="Keep the key in that file.")]
Passphrase = Annotated[bool, typer.Option("--passphrase", help="Keep no key: ask for a passphrase each time.")]
Keyring = Annotated[bool, typer.Option("--keyring", help="Keep the key in the system's keyring; that is the default.")]


def encrypt(
    ctx: typer.Context, key_file: KeyFile = None, passphrase: Passphrase = False, keyring: Keyring = False
) -> None:
    """Encrypt the store, its backups, and what is kept of stopped notes.

    Exports are plain, and so is what an editor has open.

    The key is 32 random bytes. It is shown once, as the recovery key: write it down, and keep it apart from this
    machine. Who loses both has lost the store.

    LISTENLOG_KEY_COMMAND names a command that prints the key, like 'pass show listenlog'. It is looked for there, then
    in LISTENLOG_KEY_FILE, then in the keyring; on a terminal you are asked.
    """
    session: Session = ctx.obj
    needs_file(session, ENCRYPTED_THERE)
    if not os.path.lexists(session.settings.store) and not passphrase:
        _begin(session, key_file, keyring=keyring)
        return
    journal = session.journal(writing=True)
    check_plain(journal)
    keyed(session, "Encrypted", key_file, passphrase=passphrase, keyring=keyring)


def _begin(session: Session, key_file: str | None, *, keyring: bool) -> None:
    """Make a new store that is encrypted from the beginning."""
    lock, key, _salt = _chosen_key(session, key_file, passphrase=False, keyring=keyring, unlike=None)
    _keep_choice(session, lock)
    session.begin_encrypted(key)
    _say_keyed(session, "Encrypted", Recoded(0, ()), key, lock, passphrase=False)


def keyed(session: Session, did: str, key_file: str | None, *, passphrase: bool, keyring: bool) -> None:
    """Give the store a key, another one where it has one, and say that this was done.

    Where the key is found is written down before the store needs it.
    """
    journal = session.journal()
    lock, key, salt = _chosen_key(session, key_file, passphrase=passphrase, keyring=keyring, unlike=journal.key)
    _keep_choice(session, lock)
    drafts = read_all(session)
    done = change_key(journal, key, salt, lock.known)
    session.close()
    write_all(session, drafts)
    _say_keyed(session, did, done, key, lock, passphrase=passphrase)


def _chosen_key(
    session: Session, key_file: str | None, *, passphrase: bool, keyring: bool, unlike: bytes | None
) -> tuple[Lock, bytes, bytes]:
    """Return where the new key is kept, the key, and the salt it is used with.

    Raises UsageProblem for options that don't go together, and NothingChanged where no key can be had.
    """
    if (key_file is not None) + passphrase + keyring > 1:
        raise UsageProblem("Say one of them: --key-file, --passphrase or --keyring.")
    settings = session.settings
    if settings.key_command and (key_file or passphrase or keyring):
        raise UsageProblem(
            "A key command is set, and it goes first. Unset it: listenlog config set key_command --unset"
        )
    if key_file is not None:
        settings = settings._replace(key_file=os.path.abspath(os.path.expanduser(key_file)))
    elif keyring:
        settings = settings._replace(key_file="")
    lock = session.lock
    lock.settings = settings
    salt = os.urandom(SALT)
    return lock, key_of(lock.new_passphrase(), salt) if passphrase else lock.new_key(unlike=unlike), salt


def _keep_choice(session: Session, lock: Lock) -> None:
    """Let later commands find the key where it is now."""
    if lock.settings.key_file != session.settings.key_file:
        from listenlog.services.config import write_setting

        write_setting(session.settings.file, setting_named("key_file"), lock.settings.key_file or None)


def _say_keyed(session: Session, did: str, done: Recoded, key: bytes, lock: Lock, *, passphrase: bool) -> None:
    """Say what was done, with the recovery key, once."""
    settings = lock.settings
    kept = "passphrase" if passphrase else "command" if settings.key_command else settings.key_file or "keyring"
    where = "passphrase is asked for each time" if passphrase else f"key is {shown(lock.place)}"
    recovery = written_key(key)
    session.say(
        [(did, "do"), (f" the store{told_backups(done.backups)}. Its {where}.", "plain")],
        key=kept,
        backups=done.backups,
        recovery_key=recovery,
    )
    if not session.settings.json:
        session.line([("Recovery key, shown this once; write it down: ", "plain"), (recovery, "name")])
    say_left(session, done)


def say_left(session: Session, done: Recoded) -> None:
    """Say which backups, and texts of the editor, stay as they are."""
    if done.left:
        names = ", ".join(done.left)
        session.warn(f"{counted(len(done.left), 'backup')} can't be opened and stays as it is: {shown(names)}")
    texts = [path for path in kept_paths(folder_of(session.settings)) if os.path.isdir(path)]
    if texts:
        session.warn(f"{counted(len(texts), 'unfinished text')} of the editor stays plain: {shown(', '.join(texts))}")
