"""`listenlog decrypt`: a plain store again."""

import typer

from listenlog.cli.backup import told_backups
from listenlog.cli.drafts import read_all, write_all
from listenlog.cli.encrypt import ENCRYPTED_THERE, say_left
from listenlog.cli.options import Yes, needs_file
from listenlog.cli.session import Session
from listenlog.domain.errors import UsageProblem
from listenlog.services.encrypt import change_key, check_encrypted

EXAMPLES = (
    ("listenlog decrypt", "asks first; whoever has the file can read it then"),
    ("listenlog decrypt --yes", "for scripts"),
)


def decrypt(ctx: typer.Context, yes: Yes = False) -> None:
    """Make the store plain again, and its backups.

    Its key stays where it is kept: nothing needs it any more.
    """
    session: Session = ctx.obj
    needs_file(session, ENCRYPTED_THERE)
    journal = session.journal()
    check_encrypted(journal)
    if not yes:
        if not session.asks:
            raise UsageProblem("That would leave the store readable to whoever has its file. Add --yes to do it.")
        if not session.confirm("Leave the store readable to whoever has its file?"):
            raise UsageProblem("Nothing was changed.")
    drafts = read_all(session)
    done = change_key(journal, None, b"", session.lock.known)
    session.close()
    write_all(session, drafts)
    session.say([("Decrypted", "do"), (f" the store{told_backups(done.backups)}.", "plain")], backups=done.backups)
    say_left(session, done)
