"""Forgetting: no byte of what was written about a person stays, and nobody else loses anything of theirs."""

import gzip
import json
import os
import zlib
from base64 import b64encode
from pathlib import Path

import pytest
from command import Command
from sample import MOMENT
from terminal import Terminal

from listenlog.domain.key import read_keys
from listenlog.store.backup import copies_of
from listenlog.store.driver import connect, is_encrypted
from listenlog.store.journal import open_store

KINDS = ("asked", "needs", "complaint", "felt", "I promise", "they promise", "leave out", "ask next", "family", "role", "says",
         "talk", "pronouns")  # fmt: skip
PLACES = ("plain", "encrypted")


def _tokens(prefix: str) -> dict[str, str]:
    return {kind: f"{prefix}{i:02}" + os.urandom(8).hex() for i, kind in enumerate(KINDS)}


def _contents(listenlog: Command) -> list[bytes]:
    """Return what stands in every file of the folder: unpacked, decrypted where it is a store that is encrypted."""
    found = []
    for path in listenlog.home.rglob("*"):
        if not path.is_file():
            continue
        content = path.read_bytes()
        found.append(content)
        for unpack in (gzip.decompress, zlib.decompress):
            try:
                found.append(unpack(content))
            except (OSError, EOFError, zlib.error):
                continue
        if is_encrypted(content[:512]):
            (key,) = read_keys(Path(listenlog.environment["LISTENLOG_KEY_FILE"]).read_text())
            plain = listenlog.home.parent / "plain.db"
            plain.unlink(missing_ok=True)
            connection = connect(str(path), key)
            connection.execute("ATTACH ? AS plain KEY ''", (str(plain),))
            connection.execute("SELECT sqlcipher_export('plain')").fetchall()
            connection.close()
            found.append(plain.read_bytes())
    return found


def _left(listenlog: Command, tokens: list[str]) -> list[str]:
    """Return the tokens of which an 8-byte piece stands in any file."""
    content = b"\0".join(_contents(listenlog)).lower()
    return [t for t in tokens if any(t[i : i + 8].encode().lower() in content for i in range(len(t) - 7))]


@pytest.fixture(params=PLACES)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Command:
    """Return the command with a plain store, or an encrypted one, of ninety-nine people."""
    listenlog = Command(tmp_path / "home")
    listenlog.home.mkdir()
    lines = (
        f'{{"contact": "Person {i}", "date": "2026-01-02", "text": "topic {i}, the weather in town {i}"}}'
        for i in range(99)
    )
    listenlog.ok("import", "-", "--format", "jsonl", stdin="\n".join(lines))
    if request.param == "encrypted":
        pytest.importorskip("sqlcipher3")
        listenlog.environment["LISTENLOG_KEY_FILE"] = str(tmp_path / "key")
        listenlog.ok("encrypt")
    return listenlog


@pytest.mark.files
def test_forgetting_leaves_not_one_byte(store: Command) -> None:
    listenlog, data = store, store.home / "data"
    name, theirs, own = "Xq" + os.urandom(8).hex(), _tokens("b"), _tokens("j")
    carded = {
        "NOTE": "c01",
        "X-HAT": "c02",
        "TITLE": "c03",
        "NICKNAME": "c04",
        "ADR": "c05",
        "UID": "c06",
        "RELATED": "c07",
    }
    carded = {key: token + os.urandom(8).hex() for key, token in carded.items()}
    picture = os.urandom(40)
    card = "\n".join([
        "BEGIN:VCARD", "VERSION:3.0", f"FN:{name}", f"EMAIL:{theirs['felt']}@example.com", f"NOTE:{carded['NOTE']}",
        f"X-HAT:{carded['X-HAT']}", f"TITLE:{carded['TITLE']}", f"NICKNAME:{carded['NICKNAME']}",
        f"ADR:;;{carded['ADR']};;;;", f"UID:{carded['UID']}", f"X-ABRELATEDNAMES:{carded['RELATED']}",
        f"PHOTO;ENCODING=b:{b64encode(picture).decode()}", "END:VCARD",
    ])  # fmt: skip
    listenlog.ok("import", "-", "--format", "vcard", stdin=card)
    listenlog.ok("note", name, f"role: {theirs['role']} at Org{theirs['role']}")
    listenlog.ok("add", "John Reed", "--org", "Acme")
    listenlog.ok("note", name, "-", stdin="\n".join(f"{kind}: {token}" for kind, token in theirs.items()))
    listenlog.ok(
        "note",
        name,
        f'avoids: phone "{theirs["talk"]}" / meet: 2026-12-01 visit, {theirs["needs"]} / #{theirs["family"]}',
    )
    listenlog.ok(
        "note",
        "john",
        "--with",
        name,
        f"talk: {theirs['talk']} of both / {name}: felt: {theirs['felt']} / john's fact {own['family']}",
    )
    listenlog.ok("note", "john", "-", stdin="\n".join(f"{kind}: {token}" for kind, token in own.items()))
    listenlog.ok("relate", "john", "assistant", name)
    listenlog.ok("quiz", now="2026-11-22T20:00:00+00:00", stdin=f"{theirs['family']}\n")
    listenlog.ok("note", name, f"a note taken back {theirs['ask next']}")
    listenlog.ok("undo")
    listenlog.ok("note", name, theirs["I promise"])
    listenlog.fails(3, "note", "nobody there", f"a stopped note on {theirs['they promise']}")
    listenlog.ok("backup")
    (copy,) = copies_of(str(data / "listenlog.db"))
    leftover = Path(copy.path).with_name("listenlog.20261122T150000000000.daily.db.4711.new")
    leftover.write_bytes(Path(copy.path).read_bytes())  # of a backup that was killed
    (data / "crash-20261122T141000.txt").write_text("nothing private")
    listenlog.ok("today")
    everything = [name, *theirs.values(), *carded.values()]
    assert len(_left(listenlog, everything)) == len(everything)

    johns = listenlog.json("brief", "john")
    said = listenlog.fails(2, "forget", name)
    assert "shared text of 1 talk with others, and 1 unfinished text" in said
    assert listenlog.ok("brief", name)
    said = listenlog.ok("forget", name, "--yes")
    assert "and 1 backup that held it" in said
    assert "Not reached: exports" in said
    assert _left(listenlog, everything) == []
    assert not any(picture[i : i + 8] in content for content in _contents(listenlog) for i in range(32))
    assert [copy.why for copy in copies_of(str(data / "listenlog.db"))] == ["after-forget"]
    assert not list(data.glob("crash-*"))
    assert not list(data.rglob("*.new"))

    listenlog.fails(3, "brief", name)
    assert len(_left(listenlog, list(own.values()))) == len(own)
    after = listenlog.json("brief", "john")
    assert after["contact"] == {**johns["contact"], "relationships": []}
    for section in ("facts", "needs", "promises", "leave_out", "ask"):
        assert after[section] == johns[section]
    assert listenlog.ok("undo") == "There is nothing to take back.\n"
    listenlog.ok("doctor")
    assert listenlog.json("search", "weather")["results"]
    assert listenlog.json("search", own["needs"])["results"]
    assert "Imported 0 new contacts, 1 that you forgot left out" in listenlog.ok(
        "import", "-", "--format", "vcard", stdin=card
    )
    assert _left(listenlog, everything) == []


@pytest.mark.files
def test_one_note_is_forgotten_with_what_it_told(store: Command) -> None:
    gone, kept = _tokens("g"), _tokens("k")
    listenlog = store
    listenlog.ok(
        "note", "Bob", "--new", "-", "--on", "2026-11-10", stdin="\n".join(f"{k}: {t}" for k, t in kept.items())
    )
    listenlog.ok("add", "John Reed")
    listenlog.ok("note", "bob", "--with", "john", "-", "--on", "2026-11-12", "--via", "visit", "--ask-next", "x",
                 stdin="\n".join(f"{k}: {t}" for k, t in gone.items() if k not in ("says", "pronouns", "role"))
                 + f"\njohn: {gone['says']}\nmeet: 2026-12-01 visit, {gone['role']}\navoids: phone \"{gone['pronouns']}\"")  # fmt: skip
    listenlog.ok("backup")
    assert len(_left(listenlog, list(gone.values()))) == len(gone)
    assert "No note on Bob fits 'nowhere'" in listenlog.fails(3, "forget", "bob", "--note", "nowhere", "--yes")
    line = listenlog.fails(3, "forget", "bob", "--note", "0", "--yes")
    assert "fits 2 notes on Bob: of Thu 12 Nov by visit, of Tue 10 Nov. Say more of its words, or its day." in line
    line = listenlog.fails(2, "forget", "bob", "--note", gone["talk"])
    assert "the note of Thu 12 Nov by visit on Bob and all that was learned in it, of 1 other too" in line
    assert not any(token in line for token in gone.values() if token != gone["talk"])
    listenlog.ok("forget", "bob", "--note", gone["family"], "--yes")
    assert _left(listenlog, list(gone.values())) == []
    assert len(_left(listenlog, list(kept.values()))) == len(kept)
    listenlog.ok("forget", "bob", "--note", "2026-11-10", "--yes")
    left = {kept["says"], kept["pronouns"], kept["role"]}
    assert set(_left(listenlog, list(kept.values()))) == left  # of the person, not of the talk
    listenlog.ok("doctor")


def test_a_terminal_asks_which_note(listenlog: Command) -> None:
    for day in ("2026-11-10", "2026-11-12"):
        listenlog.ok("note", "Bob", "--new", f"golf on {day}", "--on", day)
    screen = Terminal(listenlog, "forget", "bob", "--note", "golf")
    screen.answer(("Which number (1 to 2)?", "2"), ("for good? It can't be undone. [y/N]", "y"))
    screen.see("the note of Tue 10 Nov on Bob")
    assert screen.ended() == 0
    assert [fact["text"] for fact in listenlog.json("fact", "list", "bob")["facts"]] == ["golf on 2026-11-12"]


def test_forgetting_keeps_what_others_share(listenlog: Command) -> None:
    listenlog.ok(
        "note", "Ann", "--new", "--with", "Ben", "--with", "Cem", "talk: about Ann / ann: golf / ben: chess / cem: go"
    )
    listenlog.ok("forget", "ann", "--yes")
    content = json.loads(listenlog.ok("export"))
    assert [c["name"] for c in content["contacts"]] == ["Ben", "Cem"]
    assert [f["text"] for f in content["facts"]] == ["chess", "go"]
    assert len(content["interactions"]) == 1
    assert "summary" not in content["interactions"][0]
    assert listenlog.json("brief", "ben")["interactions"][0]["with"] == "Cem"


# What an import brings back


CARD = "BEGIN:VCARD\nVERSION:3.0\nFN:{}\nEMAIL:{}\nTITLE:{}\nEND:VCARD\n"
LINE = '{{"contact": "{}", "date": "2026-01-02", "text": "{}"}}\n'


@pytest.mark.parametrize(
    ("format_", "text"),
    [
        ("vcard", CARD.format("Bob Ellis", "other@x.example", "CFO")),
        ("vcard", CARD.format("Robert E", "Bob@Acme.example", "CFO")),
        ("csv", "Name,Email\nBob Ellis,\n"),
        ("jsonl", LINE.format("Bob Ellis", "something new")),
        ("jsonl", LINE.format("bob@acme.example", "something new")),
        ("mutt", "alias bob Bob Ellis <bob@acme.example>\n"),
        ("ics", ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:20261201T100000Z\nSUMMARY:x\n"
                 "ATTENDEE;CN=Bob Ellis:mailto:bob@acme.example\nEND:VEVENT\nEND:VCALENDAR\n")),
        ("friends", "### Activities:\n\n- 2026-01-02: lunch with **Bob Ellis**.\n\n### Friends:\n\n- Bob Ellis\n"),
    ],
)  # fmt: skip
def test_an_import_brings_nobody_back_unasked(format_: str, text: str, listenlog: Command) -> None:
    listenlog.ok("add", "Bob Ellis", "--email", "bob@acme.example")
    listenlog.ok("add", "Ann Ray")
    listenlog.ok("forget", "bob", "--yes")
    before = listenlog.ok("export")
    said = listenlog.json("import", "-", "--format", format_, stdin=text)
    assert said["forgotten"] >= 1
    assert "that you forgot left out (--forgotten brings them)" in said["message"]
    assert [one["handle"] for one in listenlog.json("list")["contacts"]] == ["ann-ray"]
    assert listenlog.ok("export") == before
    listenlog.ok("import", "-", "--format", format_, "--forgotten", stdin=text)
    assert len(listenlog.json("list")["contacts"]) == 2


def test_others_come_as_before(listenlog: Command) -> None:
    listenlog.ok("add", "Bob", "--landline", "+1 702 555 0134")
    listenlog.ok("add", "Bob Ellis", "--email", "bob@acme.example", "--new")
    for name in ("bob-ellis", "bob"):
        listenlog.ok("forget", name, "--yes")
    for name in ("Bob", "Bob Stone", "Ellis Bobby"):  # one word names nobody, and an office has a landline
        text = f"BEGIN:VCARD\nVERSION:3.0\nFN:{name}\nTEL;TYPE=home:+1 702 555 0134\nEND:VCARD\n"
        assert "1 new contact" in listenlog.ok("import", "-", "--format", "vcard", stdin=text)


def test_an_export_of_before_brings_back_nothing_that_was_forgotten(listenlog: Command, tmp_path: Path) -> None:
    listenlog.ok("add", "Bob Ellis", "--org", "Lone Org", "--email", "bob@acme.example")
    listenlog.ok("add", "Bobby Ellis")
    listenlog.ok("note", "bobby", "likes tea")
    listenlog.ok("merge", "bobby", "bob-ellis", "--yes")
    listenlog.ok("note", "bob", "golf / I promise: pricing / asked: help")
    listenlog.ok("note", "Ann Ray", "--new", "--with", "bob", "talk: of both / ann: chess")
    listenlog.ok("note", "ann", "about the merger", "--on", "2026-11-01")
    listenlog.ok("relate", "ann", "assistant", "bob")
    (tmp_path / "before.json").write_text(listenlog.ok("export"))
    listenlog.ok("forget", "bob", "--yes")
    listenlog.ok("forget", "ann", "--note", "merger", "--yes")
    after = listenlog.ok("export")
    said = listenlog.json("import", str(tmp_path / "before.json"))
    assert said["forgotten"] >= 2
    assert listenlog.ok("export") == after
    other = Command(tmp_path / "other")
    other.home.mkdir()
    (tmp_path / "after.json").write_text(after)
    other.ok("import", str(tmp_path / "after.json"))
    assert other.ok("export") == after
    other.ok("import", str(tmp_path / "before.json"))
    assert "Bob" not in other.ok("export")  # tombstones travel with an export
    listenlog.ok("import", str(tmp_path / "before.json"), "--forgotten")
    assert listenlog.json("import", str(tmp_path / "before.json"))["forgotten"] == 0  # they are there again
    assert "golf" in listenlog.ok("brief", "bob")
    assert "merger" in listenlog.ok("log", "ann")


def test_whoever_is_there_again_gets_what_an_import_brings(listenlog: Command) -> None:
    listenlog.ok("add", "Bob Ellis")
    listenlog.ok("forget", "bob", "--yes")
    line = LINE.format("Bob Ellis", "something new")
    assert listenlog.json("import", "-", "--format", "jsonl", stdin=line)["forgotten"] == 1
    listenlog.ok("add", "Bob Ellis")
    said = listenlog.json("import", "-", "--format", "jsonl", stdin=line)
    assert (said["forgotten"], said["notes"]) == (0, 1)


def test_a_note_that_was_forgotten_is_not_brought_again(listenlog: Command, tmp_path: Path) -> None:
    lines = LINE.format("Ann Ray", "the merger") + LINE.format("Ann Ray", "the weather")
    lines += '{"contact": "Ann Ray", "date": "2026-01-03", "text": "a secret", "external_id": "m-1"}\n'
    listenlog.ok("import", "-", "--format", "jsonl", stdin=lines)
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / "2026-11-01 ann ray.txt").write_text("a word on wine")
    listenlog.ok("import", str(folder))
    for fragment in ("merger", "secret", "wine"):
        listenlog.ok("forget", "ann", "--note", fragment, "--yes")
    assert listenlog.json("import", "-", "--format", "jsonl", stdin=lines)["forgotten"] == 2
    assert listenlog.json("import", str(folder))["forgotten"] == 1
    assert [talk["summary"] for talk in listenlog.json("log", "ann")["interactions"]] == ["the weather"]
    listenlog.ok("forget", "ann", "--yes")
    single = LINE.format("Ann", "the weather").replace("01-02", "01-02")
    assert listenlog.json("import", "-", "--format", "jsonl", stdin=single)["forgotten"] == 1
    assert listenlog.json("list")["contacts"] == []
    listenlog.ok("import", str(folder), "--forgotten")


def test_what_is_left_of_somebody_can_be_taken_for_nobody(listenlog: Command) -> None:
    listenlog.ok("add", "Bob Ellis", "--email", "bob@acme.example", "--mobile", "+1 702 555 0134")
    listenlog.ok("forget", "bob", "--yes")
    (stone,) = json.loads(listenlog.ok("export"))["tombstones"]
    assert stone.keys() == {"uid", "kind", "salt", "marks", "forgotten_on"}
    assert [len(mark) for mark in stone["marks"]] == [10] * 4
    listenlog.ok("add", "Bob Ellis", "--email", "bob@acme.example", "--mobile", "+1 702 555 0134")
    listenlog.ok("forget", "bob", "--yes")
    first, second = json.loads(listenlog.ok("export"))["tombstones"]
    assert not set(first["marks"]) & set(second["marks"])


@pytest.mark.files
def test_a_full_disk_leaves_somebody_forgotten_without_a_backup(
    listenlog: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    from listenlog.domain.contact import Contact
    from listenlog.domain.errors import NothingChanged
    from listenlog.services.forget import forget
    from listenlog.store import backup

    listenlog.ok("note", "Bob", "--new", "golf")
    listenlog.ok("backup")
    journal = open_store(str(listenlog.home / "data" / "listenlog.db"), MOMENT.at)

    def full(*_given: object) -> None:
        raise NothingChanged("The disk is full.")

    monkeypatch.setattr(backup, "back_up", full)
    done = forget(journal, journal.find(Contact, "all_contact")[0], MOMENT.on)
    assert (done.backups, done.renewed) == (1, False)
    assert copies_of(journal.path) == []
