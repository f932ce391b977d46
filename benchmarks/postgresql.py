"""Fills a store on a PostgreSQL server by generation, on the server itself, and times daily commands on it.

Prints what the store takes there and the median of whole commands, in milliseconds and times `python -c pass`. Notes
are spread over contacts, each an interaction with a fact; one in a million has the rare word.

    python benchmarks/postgresql.py URL [--contacts 10000] [--notes 10000000] [--runs 9]

URL is an empty database, of a role that may set session_replication_role (a superuser's, of a server of your own).
"""

import argparse
import os
import statistics
import sys
import tempfile
import time
from datetime import UTC, datetime

from startup import FIRST, LAST, LISTENLOG, WORDS, timed

from listenlog.domain.contact import Contact
from listenlog.domain.names import handle_of, name_key
from listenlog.services.contacts import make_findable
from listenlog.store.compiled import postgresql as compiled
from listenlog.store.ddl import postgresql_search_rows
from listenlog.store.journal import open_server
from listenlog.store.rhythm import settle

NOW = datetime(2026, 11, 22, 14, 10, tzinfo=UTC)
COMMANDS = {
    "note": ("note", "target", "loves golf / family: twin daughters are 12"),
    "undo": ("undo",),
    "brief": ("brief", "target"),
    "reach": ("reach", "target"),
    "today": ("today",),
    "search (rare word)": ("search", "quokka"),
    "search (common words)": ("search", "budget", "report"),
    "log WHO": ("log", "target"),
    "list": ("list",),
    "prompt": ("prompt",),
}
UID = "(lpad(to_hex({base} + n), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid"
TEXT = "(w.w[1 + n % 20] || ' ' || w.w[1 + (n / 3) % 20] || ' ' || w.w[1 + (n / 7) % 20] || ' number ' || n || {rare})"


def fill(url: str, contacts: int, notes: int) -> None:
    """Write the contacts through the program, and the notes on the server."""
    journal = open_server(url, "", NOW, writing=True)
    assert journal is not None
    with journal.transaction("generate", bulk=True):
        journal.mark(None, bulk=True)
        for i in range(contacts):
            name = f"{FIRST[i % len(FIRST)]} {LAST[i // len(FIRST) % len(LAST)]} {i}" if i else "Target Person"
            contact = journal.add(Contact(handle=handle_of(name), name=name, name_key=name_key(name)))
            make_findable(journal, contact.id, name)
    words = "ARRAY[" + ",".join(f"'{word}'" for word in WORDS) + "]"
    text = TEXT.format(rare="CASE WHEN n % 1000000 = 999999 THEN ' quokka' ELSE '' END")
    day = f"DATE '2026-11-21' - (({notes} - n) * 1500::bigint / {notes})::int"
    rows = f"FROM generate_series(1, {notes}) n, (SELECT {words} AS w) w"
    execute = journal.connection.execute
    execute("DROP INDEX ix_search_words")  # made at the end, at once
    execute("SET session_replication_role = replica")  # no trigger: nothing to undo, rhythms are worked out below
    execute(
        "INSERT INTO interaction (id, uid, happened_on, channel, answered, imported, summary) "
        f"SELECT n, {UID.format(base=0)}, {day}, 'visit', true, false, {text} {rows}"
    )
    execute(
        "INSERT INTO participant (id, uid, interaction_id, contact_id, happened_on, position) "
        f"SELECT n, {UID.format(base=1 << 28)}, n, 1 + n % {contacts}, {day}, 0 {rows}"
    )
    execute(
        "INSERT INTO fact (id, uid, contact_id, interaction_id, text, sensitive, learned_on) "
        f"SELECT n, {UID.format(base=1 << 29)}, 1 + n % {contacts}, n, {text}, false, {day} {rows}"
    )
    execute("SET session_replication_role = origin")
    execute("TRUNCATE search")
    for sql in [
        *postgresql_search_rows(),
        *(s for s in compiled.SCHEMA if s.startswith("CREATE INDEX ix_search_words")),
    ]:
        execute(sql)
    for table in ("interaction", "participant", "fact"):
        execute(f"SELECT setval('{table}_id_seq', {notes})")
    execute("VACUUM ANALYZE")
    with journal.transaction("settle"):
        journal.run("unsettle_all")
        settle(journal)
    journal.close()


def main() -> None:
    """Fill the store where it is empty, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("url")
    parser.add_argument("--contacts", type=int, default=10_000)
    parser.add_argument("--notes", type=int, default=10_000_000)
    parser.add_argument("--runs", type=int, default=9)
    given = parser.parse_args()
    journal = open_server(given.url, "", NOW, writing=True)
    assert journal is not None
    began = time.perf_counter()
    if not journal.numbers("count_contact")[0]:
        fill(given.url, given.contacts, given.notes)
        print(f"filled in {time.perf_counter() - began:.0f} s")
    size = journal.connection.execute("SELECT pg_database_size(current_database())").fetchone()[0]
    people, notes = (journal.numbers(f"count_{table}")[0] for table in ("contact", "interaction"))
    print(f"{people:,} contacts, {notes:,} notes, {size / 1e9:.1f} GB")
    with tempfile.TemporaryDirectory() as home:
        environment = {"PATH": os.environ["PATH"], "HOME": home, "LANG": "C.UTF-8", "LISTENLOG_DATABASE_URL": given.url}
        print(f"{'':24}{'ms':>8}{'times':>8}   median of {given.runs}")
        for name, arguments in COMMANDS.items():
            timed([LISTENLOG, *arguments], environment)
            pairs = [
                (timed([LISTENLOG, *arguments], environment)[0], timed([sys.executable, "-c", "pass"], environment)[0])
                for _run in range(given.runs)
            ]
            ours = statistics.median(pair[0] for pair in pairs)
            print(f"{name:24}{ours * 1000:8.0f}{statistics.median(a / b for a, b in pairs):8.2f}", flush=True)


if __name__ == "__main__":
    main()
