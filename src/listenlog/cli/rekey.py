"""`listenlog rekey`: another key."""

import typer

from listenlog.cli.encrypt import ENCRYPTED_THERE, KeyFile, Keyring, Passphrase, keyed
from listenlog.cli.options import needs_file
from listenlog.cli.session import Session
from listenlog.services.encrypt import check_encrypted

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
    check_encrypted(session.journal())
    if session.lock.typed and not (key_file or keyring):
        passphrase = True  # as until now
    keyed(session, "Rekeyed", key_file, passphrase=passphrase, keyring=keyring)
