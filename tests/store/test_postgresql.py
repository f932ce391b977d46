"""What is particular to a store on a server; the other tests run there too, where LISTENLOG_TEST_SERVER names one."""

import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from threading import Thread

import pytest
import server
from command import Command
from sample import MOMENT, fill

from listenlog.domain.contact import Contact
from listenlog.domain.errors import StoreBusy, StoreProblem
from listenlog.domain.fact import Fact
from listenlog.services.undo import undo
from listenlog.store.journal import Journal, open_server

pytestmark = pytest.mark.skipif(not server.SERVER, reason="LISTENLOG_TEST_SERVER names no PostgreSQL server")


@pytest.fixture
def url() -> str:
    """Return the address of an empty database."""
    return server.fresh()


@pytest.fixture
def role(url: str) -> Iterator[str]:
    """Yield the address of the same database for another role, which has been granted nothing."""
    import psycopg

    name = f"other_{url.rpartition('/')[2]}"
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(f"CREATE ROLE {name} LOGIN".encode())
    yield url.replace("postgres@", f"{name}@")
    server.drop_since(0)
    server._tell(f"DROP ROLE {name}")


def opened(url: str, machine: str = "here") -> Journal:
    journal = open_server(url, "", MOMENT.at, writing=True)
    assert journal is not None
    journal.machine = machine
    return journal


def add(journal: Journal, name: str) -> None:
    with journal.transaction("add") as operation:
        handle = name.casefold().replace(" ", "-")
        journal.add(Contact(handle=handle, name=name, name_key=name.casefold()))
        journal.concern(operation, handle)


def test_migrations_lead_to_the_schema_of_a_new_store(url: str) -> None:
    from listenlog.store.migrate import migrate
    from listenlog.store.postgresql import connect

    old = connect(server.fresh(), "listenlog")
    old.connection.execute("CREATE SCHEMA listenlog")
    migrate(Journal(old, MOMENT.at), 0)
    opened(url)

    def dumped(address: str) -> list[str]:
        done = subprocess.run(["pg_dump", "-s", "-d", address], capture_output=True, text=True, check=True)
        return sorted(
            line for line in done.stdout.splitlines() if not line.startswith(("--", "\\")) and "alembic" not in line
        )

    assert dumped(f"{server.SERVER}/{server.made[-1]}") == dumped(url)


def test_a_reader_makes_no_store_and_sees_no_newer_one(url: str) -> None:
    assert open_server(url, "", MOMENT.at, writing=False) is None
    journal = opened(url)
    journal.connection.execute("UPDATE alembic_version SET version_num = '0099'")
    with pytest.raises(StoreProblem, match="newer listenlog"):
        opened(url)


def test_several_that_make_the_store_at_once_make_one(url: str) -> None:
    failed: list[BaseException] = []

    def first(number: int) -> None:
        try:
            add(opened(url), f"Person {number}")
        except BaseException as error:  # shown by the test
            failed.append(error)

    threads = [Thread(target=first, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    assert opened(url).numbers("count_contact") == [6]


def test_two_machines_lose_nothing_and_undo_their_own(url: str) -> None:
    opened(url)

    def ten(machine: str) -> None:
        for number in range(10):
            add(opened(url, machine), f"Of {machine} {number}")

    threads = [Thread(target=ten, args=(machine,)) for machine in ("one", "two")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    one, two = opened(url, "one"), opened(url, "two")
    assert one.numbers("count_contact") == [20]
    add(two, "Of two 99")
    taken = undo(one, MOMENT)
    assert taken is not None
    assert taken.names == ("Of one 9",)
    assert two.numbers("count_contact") == [20]


def test_another_role_sees_nothing_without_a_grant(url: str, role: str) -> None:
    add(opened(url), "Bob")
    for writing in (False, True):
        with pytest.raises(StoreProblem, match="may not"):
            open_server(role, "", MOMENT.at, writing=writing)
    owner = opened(url)
    owner.connection.execute(f"GRANT USAGE ON SCHEMA listenlog TO {role.partition('//')[2].partition('@')[0]}".encode())
    with pytest.raises(StoreProblem, match="may not"):
        open_server(role, "", MOMENT.at, writing=False)
    owner.connection.execute(
        f"GRANT SELECT ON ALL TABLES IN SCHEMA listenlog TO {role.partition('//')[2].partition('@')[0]}".encode()
    )
    reader = open_server(role, "", MOMENT.at, writing=False)
    assert reader is not None
    assert reader.numbers("count_contact") == [1]
    with pytest.raises(StoreProblem, match="may not"):
        add(reader, "Eve")


def test_who_waits_too_long_is_told(url: str) -> None:
    one, two = opened(url), opened(url)
    two.connection.execute("SET lock_timeout = '50ms'")
    with one.transaction("note"), pytest.raises(StoreBusy), two.transaction("note"):
        raise AssertionError("two write at once")
    add(two, "Bob")


def test_numbers_that_were_given_are_not_given_again(url: str) -> None:
    journal = opened(url)
    fill(journal)
    copy = opened(server.fresh())
    assert journal.copy_all_to(copy) > 50
    add(copy, "New Person")
    assert copy.numbers("count_contact")[0] == journal.numbers("count_contact")[0] + 1


def test_an_unreachable_server_is_one_line(tmp_path: Path) -> None:
    listenlog = Command(tmp_path)
    for address, said in (
        ("postgresql://ann:secret@127.0.0.1:1/x", "can't be reached or has hung up (postgresql://ann@127.0.0.1:1/x)"),
        (f"{server.SERVER}/no_such_database", "There is no such database"),
        (f"{server.SERVER.replace('postgres@', 'nobody-here@')}/postgres", "refuses this role"),
    ):
        for command in (("today",), ("note", "Ann", "--new", "golf"), ("doctor",)):
            line = listenlog.fails(6, *command, LISTENLOG_DATABASE_URL=address)
            assert said in line
            assert "secret" not in line
        assert listenlog.ok("prompt", LISTENLOG_DATABASE_URL=address) == ""


def test_a_password_is_shown_nowhere(tmp_path: Path) -> None:
    listenlog = Command(tmp_path)
    given = {"LISTENLOG_DATABASE_URL": "postgresql://ann:secret@127.0.0.1:1/x?password=secret"}
    for command in (("where",), ("config", "list"), ("config", "get", "database_url"), ("where", "--json")):
        done = listenlog.run(*command, **given)
        assert "secret" not in done.stdout + done.stderr
        assert "postgresql://ann@127.0.0.1:1/x" in done.stdout
    done = listenlog.run("config", "set", "database_url", "postgresql://ann:secret@h/x", **given)
    assert "secret" not in done.stdout + done.stderr
    assert "ann:secret" in (tmp_path / "data" / "config.toml").read_text()


def test_moving_there_and_back_changes_nothing(tmp_path: Path) -> None:
    listenlog = Command(tmp_path)
    there = listenlog.environment.pop("LISTENLOG_DATABASE_URL")
    listenlog.ok("note", "Bob Ellis", "--new", "golf 100% / I promise: pricing / prefers: email / birthday: 14 may")
    listenlog.ok("note", "bob", "--with", "Ann", "--new", "talk: of both / ann: chess")
    listenlog.ok("forget", "ann", "--yes")
    before = listenlog.ok("export")
    assert listenlog.json("move", there)["rows"] > 10
    assert listenlog.ok("export", LISTENLOG_DATABASE_URL=there) == before
    assert "people in it already" in listenlog.fails(1, "move", there)
    listenlog.ok("note", "bob", "tennis", LISTENLOG_DATABASE_URL=there)
    after = listenlog.ok("export", LISTENLOG_DATABASE_URL=there)
    listenlog.ok("move", str(tmp_path / "back.db"), LISTENLOG_DATABASE_URL=there)
    assert "There is a file" in listenlog.fails(1, "move", str(tmp_path / "back.db"), LISTENLOG_DATABASE_URL=there)
    listenlog.ok("restore", str(tmp_path / "back.db"), "--yes")
    assert listenlog.ok("export") == after
    assert listenlog.json("search", "tennis")["results"]
    listenlog.ok("doctor")


def test_books_are_schemas_of_their_own(tmp_path: Path) -> None:
    listenlog = Command(tmp_path)
    listenlog.ok("note", "Bob", "--new", "golf")
    listenlog.ok("note", "Ann", "--new", "chess", "--book", "work")
    assert [one["handle"] for one in listenlog.json("list")["contacts"]] == ["bob"]
    assert [one["handle"] for one in listenlog.json("list", "--book", "work")["contacts"]] == ["ann"]


def test_what_is_of_files_is_refused(tmp_path: Path) -> None:
    listenlog = Command(tmp_path)
    listenlog.ok("note", "Bob", "--new", "golf")
    for command in (("backup",), ("restore",), ("encrypt",), ("decrypt",), ("rekey",)):
        assert "The store is on a server." in listenlog.fails(2, *command)
    done = listenlog.run("doctor")
    assert "reached " in done.stdout  # by TLS, or on this machine
    assert "this role alone" in done.stdout


def test_without_the_extra_it_says_what_to_install(tmp_path: Path) -> None:
    (tmp_path / "without").mkdir()
    (tmp_path / "without" / "psycopg.py").write_text("raise ImportError")
    line = Command(tmp_path).fails(6, "today", PYTHONPATH=str(tmp_path / "without"))
    assert "pip install 'listenlog[postgres]'" in line


def test_a_daily_command_imports_no_sqlmodel(url: str) -> None:
    opened(url)
    program = (
        "import sys; from datetime import UTC, datetime; from listenlog.store.journal import open_server;"
        f"journal = open_server({url!r}, '', datetime.now(UTC), writing=True); journal.numbers('count_contact');"
        "print([name for name in ('sqlmodel', 'sqlalchemy', 'alembic') if name in sys.modules])"
    )
    assert subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_a_clock_that_is_set_back_harms_nothing(url: str) -> None:
    journal = opened(url)
    add(journal, "Bob")
    journal.now = MOMENT.at - timedelta(days=400)
    add(journal, "Ann")
    taken = undo(journal, MOMENT)
    assert taken is not None
    assert taken.names == ("Ann",)


def test_a_note_of_many_words_is_kept_whole_and_found_by_its_beginning(url: str) -> None:
    journal = opened(url)
    add(journal, "Bob")
    text = "quokka " + " ".join(f"word{number}" for number in range(400_000))
    with journal.transaction("note"):
        journal.add(Fact(contact_id=1, text=text, learned_on=MOMENT.on))
    assert [fact.text for fact in journal.find(Fact, "facts_of", contact_id=1)] == [text]
    assert len(journal.numbers("search", terms='"quokka"', most=9)) == 1


def test_accents_make_no_difference_to_search(url: str) -> None:
    journal = opened(url)
    add(journal, "Bob")
    with journal.transaction("note"):
        journal.add(Fact(contact_id=1, text="met Zoë at the café", learned_on=MOMENT.on))
    for word in ("zoe", "cafe"):
        assert len(journal.numbers("search", terms=f'"{word}"', most=9)) == 1


def test_why_a_connection_is_not_made_is_told_apart() -> None:
    from listenlog.store.postgresql import explained

    for said, told in (
        ('connection failed: FATAL: database "x" does not exist', "There is no such database"),
        ("connection failed: FATAL: password authentication failed for user", "refuses this role"),
        ("connection failed: SSL error: certificate verify failed", "certificate isn't one to trust"),
        ("connection failed: Connection refused", "can't be reached"),
    ):
        assert told in str(explained(Exception(said), "postgresql://h/x"))
