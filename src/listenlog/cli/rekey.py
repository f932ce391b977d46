"""`listenlog rekey`: another key."""

import typer

from listenlog.cli.drafts import read_all, write_all
from listenlog.cli.encrypt import ENCRYPTED_THERE, KeyFile, Keyring, Passphrase, chosen_key, keep_choice, say_keyed
from listenlog.cli.options import needs_file
from listenlog.cli.session import Session
from listenlog.domain.errors import NothingChanged
from listenlog.services.encrypt import rekey as rekey_store

EXAMPLES = (
    ("listenlog rekey", "a new key, kept where the present one is"),
    ("listenlog rekey --passphrase", "from now on you are asked"),
    ("listenlog rekey --keyring", "from now on the keyring knows it"),
)


def rekey(
    ctx: typer.Context, key_file: KeyFile = None, passphrase: Passphrase = False, keyring: Keyring = False
) -> None:
    """Give an encrypted store and its backups another key.

    Where somebody may have seen it, or to keep it elsewhere. Copies that were taken before still open with the key from
    before. The keyring and the key file keep older keys, behind the new one: another store may need them.
    """
    session: Session = ctx.obj
    needs_file(session, ENCRYPTED_THERE)
    journal = session.journal()
    if journal.key is None:
        raise NothingChanged("The store isn't encrypted. Encrypt it: listenlog encrypt")
    if session.lock.typed and not (key_file or keyring):
        passphrase = True  # as until now
    lock, key, salt = chosen_key(session, key_file, passphrase=passphrase, keyring=keyring, unlike=journal.key)
    drafts = read_all(session)
    done = rekey_store(journal, key, salt, session.lock.known)
    session.close()
    keep_choice(session, lock)
    write_all(session, drafts)
    say_keyed(session, "Rekeyed", done, key, lock, passphrase=passphrase)
