"""Forgetting a person so that not one byte is left in the store: rows, index, change journal, free pages, backups."""

from listenlog.domain.contact import Contact
from listenlog.domain.interaction import Interaction
from listenlog.store.backup import remove_backups
from listenlog.store.rows import Rows
from listenlog.store.write_ahead import write_back


def erase(journal: Rows, contact: Contact) -> int:
    """Delete a contact, all that is theirs, and what joint talks share; return how many backups went with it.

    So does what was ever answered in the quiz, of anybody: it may be about them. The ratings stay.

    The change journal goes too, so nothing from before can be undone. Deleted rows are overwritten (secure_delete);
    the index is rebuilt and the file written anew, because an index keeps the words of what was deleted.
    """
    with journal.transaction("forget", bulk=True):
        for talk in journal.find(Interaction, "joint_talks_of", contact_id=contact.id):
            journal.replace(talk._replace(summary=None))
        journal.run("forget_recalls", answers=[])
        journal.run("forget_answers")
        journal.run("remove_talks_of", contact_id=contact.id)
        journal.remove(contact)
        journal.run("remove_lone_organizations")
        journal.run("begin_operation", operation_id=None, bulk=True)
        journal.run("remove_changes")
        journal.run("remove_operations")
    journal.vacuum()
    write_back(journal)  # what a huge import that was killed may have left beside the store
    return remove_backups(journal.path)
