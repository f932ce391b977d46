"""`import` of what other programs wrote, and `export` for them: through the installed command."""

import json
import os
import re
import signal
import subprocess
from pathlib import Path
from typing import Any

import pytest
from command import LISTENLOG, Command

CARD = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:u-1\r\nFN:Ann Lee\r\nN:Lee;Ann;;;\r\nitem1.TEL;TYPE=CELL:+1 555 010 0001\r\n"
    "item1.X-ABLabel:boat\r\nEMAIL;TYPE=WORK:ann@acme.example\r\nORG:Acme;Sales\r\nTITLE:CFO\r\nBDAY:--0514\r\n"
    "NOTE:met at a fair\\, loves tea\r\nX-HAT;SIZE=7:red\\;blue\r\nEND:VCARD\r\n"
)


def content(listenlog: Command) -> dict[str, Any]:
    found = json.loads(listenlog.ok("export"))
    assert isinstance(found, dict)
    found.pop("exported_at")
    return found


@pytest.fixture
def card(tmp_path: Path) -> Path:
    path = tmp_path / "ann.vcf"
    path.write_bytes(CARD.encode())
    return path


def test_a_vcard_in_and_out_is_the_same_but_for_what_was_changed_here(listenlog: Command, card: Path) -> None:
    assert listenlog.ok("import", str(card)) == "Imported 1 new contact.\n"
    brief = listenlog.ok("brief", "ann")
    assert "CFO, Acme" in brief
    assert "met at a fair, loves tea" in brief
    lines = CARD.split("\r\n")
    out = listenlog.ok("export", "--format", "vcard", "--who", "ann")
    assert sorted(out.splitlines()) == sorted(line for line in lines if line)
    listenlog.ok("note", "ann", "prefers: email / coffee: black / leave out: politics")
    out = listenlog.ok("export", "--format", "vcard")
    assert "X-LISTENLOG-FACT:coffee;black" in out
    assert "X-LISTENLOG-RULE;DATE=2026-11-22:prefers: email" in out
    assert "politics" not in out
    assert "politics" in listenlog.ok("export", "--format", "vcard4", "--with-leave-out")
    other = Command(listenlog.home / "other")
    other.home.mkdir()
    other.ok("import", "-", stdin=out)
    assert "prefers e-mail" in other.ok("brief", "ann").casefold() or "email" in other.ok("prefer", "ann")
    assert other.json("reach", "ann")["channel"] == "email"


def test_the_same_file_twice_changes_nothing_and_one_undo_takes_it_back(listenlog: Command, card: Path) -> None:
    listenlog.ok("add", "Bob Ellis")
    before = content(listenlog)
    listenlog.ok("import", str(card))
    after = content(listenlog)
    assert listenlog.ok("import", str(card)) == "Imported 0 new contacts, 1 already there.\n"
    assert content(listenlog) == after
    assert "1 contact" in listenlog.ok("undo")
    assert content(listenlog) == before
    listenlog.ok("redo")
    assert content(listenlog) == after


def test_a_changed_card_changes_what_it_changes_and_nothing_that_was_edited_here(
    listenlog: Command, card: Path
) -> None:
    listenlog.ok("import", str(card))
    listenlog.ok("note", "ann", "mobile: +1 555 010 0009")
    listenlog.ok("fact", "drop", "ann", "tea")
    changed = (
        CARD.replace("555 010 0001", "555 010 0002").replace("Ann Lee", "Ann May").replace("TITLE:CFO", "TITLE:CEO")
    )
    assert (
        listenlog.ok("import", "-", "--dry-run", stdin=changed) == "Would import 0 new contacts, 1 contact changed.\n"
    )
    assert "CFO" in listenlog.ok("brief", "ann")
    assert listenlog.ok("import", "-", stdin=changed) == "Imported 0 new contacts, 1 contact changed.\n"
    brief = listenlog.ok("brief", "ann-lee", "--all")
    assert "Ann May" in brief
    assert "CEO, Acme" in brief
    assert "010 0002" in brief
    assert "010 0009" in brief
    assert "010 0001" not in brief
    assert "tea" not in brief
    out = listenlog.ok("export", "--format", "vcard")
    assert "X-HAT;SIZE=7:red\\;blue" in out
    assert "FN:Ann May" in out


def test_whoever_is_here_already_is_joined_and_whoever_may_be_is_told(listenlog: Command, card: Path) -> None:
    listenlog.ok("note", "Ann Lee", "--new", "two cats")
    listenlog.ok("add", "Anne Lee", "--email", "ann@acme.example")
    done = listenlog.run("import", str(card))
    assert done.stdout == "Imported 0 new contacts, 1 contact joined with who was there.\n"
    assert "two cats" in listenlog.ok("brief", "ann-lee")
    assert "CFO" in listenlog.ok("brief", "ann-lee")
    table = "First Name,Last Name,E-mail Address\nAna,Lee,ann@acme.example\n"
    done = listenlog.run("import", "-", stdin=table)
    assert done.stdout == "Imported 1 new contact.\n"
    assert "listenlog dupes" in done.stderr


def test_two_of_one_name_or_one_uid_in_a_file_stay_two(listenlog: Command) -> None:
    two = CARD + CARD.replace("FN:Ann Lee", "FN:Bo Lee").replace("ann@acme", "bo@acme")
    listenlog.ok("import", "-", stdin=two)
    assert [row["name"] for row in listenlog.json("list")["contacts"]] == ["Ann Lee", "Bo Lee"]
    listenlog.ok("undo")
    namesakes = "First Name,Last Name,URL,Connected On\nAnn,Lee,https://www.linkedin.com/in/a,\nAnn,Lee,https://www.linkedin.com/in/b,\n"
    assert listenlog.ok("import", "-", stdin=namesakes) == "Imported 2 new contacts.\n"
    assert "2 already there" in listenlog.ok("import", "-", stdin=namesakes)


def test_what_is_not_understood_is_told_with_its_line(listenlog: Command) -> None:
    done = listenlog.run("import", "-", stdin=CARD.replace("X-HAT;SIZE=7:red\\;blue", "what is this"))
    assert done.returncode == 0
    assert done.stderr == "line 13: not understood, kept as it is\n"
    told = listenlog.json("import", "-", "--dry-run", stdin=CARD.replace("X-HAT;", "what is this"))
    assert told["problems"] == []
    assert told["changed"] == 1
    for bad, said in (
        ("", "empty"), ("Rufname;Mailadr\nAnn;a@x\n", "--map"), ('{"account": 1}', "isn't an export"), ("x", "--map"),
    ):  # fmt: skip
        assert said in listenlog.fails(1, "import", "-", stdin=bad)
    assert "no format" in listenlog.fails(2, "import", "-", "--format", "xls", stdin="x")
    assert "--map" in listenlog.fails(2, "import", "-", "--map", "name", stdin=CARD)
    assert "can't be read" in listenlog.fails(1, "import", "nowhere.vcf")
    prose = listenlog.home / "prose.md"
    prose.write_text("company, role\nand more of that\n")
    assert "--format" in listenlog.fails(1, "import", str(prose))
    assert "no .vcf" in listenlog.fails(1, "import", str(listenlog.home), "--format", "vdir")


def test_a_folder_of_cards_is_read_as_one(listenlog: Command, tmp_path: Path) -> None:
    folder = tmp_path / "cards"
    (folder / "work").mkdir(parents=True)
    (folder / "a.vcf").write_text(CARD)
    (folder / "work" / "b.vcf").write_text(
        CARD.replace("Ann Lee", "Bo Day").replace("u-1", "u-2") + "BEGIN:VCARD\nFN:C"
    )
    (folder / ".hidden.vcf").write_text(CARD.replace("Ann", "Eve"))
    done = listenlog.run("import", str(folder))
    assert done.stdout == "Imported 3 new contacts.\n"
    assert done.stderr.startswith("work/b.vcf: line 15: the card has no end\n")


def test_groups_become_tags_of_their_members(listenlog: Command) -> None:
    group = "BEGIN:VCARD\nVERSION:4.0\nKIND:group\nFN:Sailing Club\nMEMBER:urn:uuid:u-1\nEND:VCARD\n"
    listenlog.ok("import", "-", stdin=CARD + group)
    assert [row["name"] for row in listenlog.json("list")["contacts"]] == ["Ann Lee"]
    assert listenlog.json("brief", "ann")["contact"]["tags"] == ["sailing-club"]
    assert "MEMBER:urn:uuid:u-1" in listenlog.ok("export", "--format", "vcard4")


def test_a_folder_of_notes_is_taken_once_each(listenlog: Command, tmp_path: Path) -> None:
    listenlog.ok("add", "Bob Ellis")
    listenlog.ok("add", "John Reed")
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / "2026-11-20 bob.txt").write_text("loves golf\nI promise: pricing by friday\n")
    (folder / "2026-11-21 bob, john.md").write_text("talk: lunch\njohn: two dogs\n")
    (folder / "2026-11-21 1530.txt").write_text("# Bob Ellis\ncoffee: black\n")
    (folder / "somebody.txt").write_text("loves chess\n")
    done = listenlog.run("import", str(folder))
    assert done.stdout == "Imported 3 new notes.\n"
    assert done.stderr.startswith("somebody.txt: line 1: No contact fits 'somebody'")
    assert "chess" not in done.stderr
    brief = listenlog.json("brief", "bob")
    assert {fact["text"] for fact in brief["facts"]} == {"loves golf", "black"}
    assert brief["promises"]["mine"][0]["due_on"] == "2026-11-27"
    assert [fact["text"] for fact in listenlog.json("brief", "john")["facts"]] == ["two dogs"]
    assert listenlog.json("quiz", "--status")["conversations"] == 3
    before = content(listenlog)
    listenlog.ok("add", "Somebody Else")
    assert listenlog.run("import", str(folder)).stdout == "Imported 1 new note, 3 already there.\n"
    listenlog.ok("undo")
    listenlog.ok("undo")
    assert content(listenlog) == before


MEETING = (
    "BEGIN:VCALENDAR\r\nX-WR-CALNAME:me@x.example\r\nBEGIN:VEVENT\r\nUID:m1\r\nDTSTART:20261122T130000Z\r\n"
    "SUMMARY:Renewal\r\nORGANIZER:mailto:me@x.example\r\nATTENDEE;CN=Bob Ellis:mailto:bob@x.example\r\n"
    "ATTENDEE;CN=Eve Day:mailto:eve@x.example\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:m2\r\nDTSTART;VALUE=DATE:20261201\r\n"
    "SUMMARY:Dentist\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)


def test_a_meeting_of_a_calendar_waits_for_its_note(listenlog: Command) -> None:
    listenlog.ok("add", "Bob Ellis", "--email", "bob@x.example")
    done = listenlog.ok("import", "-", stdin=MEETING)
    assert done == "Imported 2 new meetings, 1 new contact, 1 meeting with nobody to note left out.\n"
    assert "15:00" not in listenlog.ok("brief", "eve")
    today = listenlog.ok("today")
    assert "you met (Renewal); note it?" in today
    assert "listenlog note bob" in today
    assert [row["begun"] for row in listenlog.json("today")["today"]] == [True, True]
    assert "2 already there" in listenlog.ok("import", "-", stdin=MEETING)
    moved = MEETING.replace("T130000Z", "T160000Z")
    assert "2 meetings changed" in listenlog.ok("import", "-", stdin=moved)
    assert "you met" not in listenlog.ok("today")
    off = moved.replace("UID:m1", "UID:m1\r\nSTATUS:CANCELLED")
    assert "2 meetings changed" in listenlog.ok("import", "-", stdin=off)
    assert listenlog.json("today")["today"] == []
    listenlog.ok("undo")
    assert len(listenlog.json("today")["today"]) == 2
    listenlog.ok("note", "bob", "--nothing", now="2026-11-22T16:30:00+00:00")
    assert [n["contact"] for n in listenlog.json("today", now="2026-11-22T17:00:00+00:00")["today"]] == ["eve-day"]


def test_your_own_addresses_are_nobody_and_a_crowd_is_not_made(listenlog: Command) -> None:
    listenlog.ok("config", "set", "my_addresses", "boss@x.example, me@x.example")
    crowd = "".join(f"ATTENDEE:mailto:p{n}@x.example\r\n" for n in range(11))
    listenlog.ok("add", "Peter", "--email", "p3@x.example")
    calendar = MEETING.replace("SUMMARY:Renewal\r\n", f"SUMMARY:All hands\r\n{crowd}ATTENDEE:mailto:boss@x.example\r\n")
    listenlog.ok("import", "-", stdin=calendar)
    assert [row["handle"] for row in listenlog.json("list")["contacts"]] == ["peter"]
    named = MEETING.replace("SUMMARY:Dentist", "SUMMARY:Lunch with Mary Poppins")
    listenlog.ok("add", "Mary Poppins")
    listenlog.ok("import", "-", stdin=named)
    assert listenlog.json("brief", "mary")["meetings"][0]["text"] == "Lunch with Mary Poppins"


def test_whoever_a_calendar_brings_may_be_named_in_it(listenlog: Command) -> None:
    named = MEETING.replace("UID:m1", "UID:m0\r\nDTSTART:20261123T130000Z\r\nSUMMARY:Call Eve Day\r\nEND:VEVENT\r\n"
                            "BEGIN:VEVENT\r\nUID:m1")  # fmt: skip
    assert "3 new meetings" in listenlog.ok("import", "-", stdin=named)
    assert "0 new meetings, 3 already there" in listenlog.ok("import", "-", stdin=named)


def test_our_calendar_taken_in_again_changes_nothing(listenlog: Command, card: Path) -> None:
    listenlog.ok("import", str(card))
    listenlog.ok("note", "ann", "meet: tue 15:00 visit, confirmed / I promise: pricing by friday")
    out = listenlog.ok("export", "--format", "ics")
    assert "SUMMARY:Ann Lee's birthday" in out
    assert "DTSTART:20261124T150000Z" in out
    assert "SUMMARY:You promised: pricing (Ann Lee)" in out
    before = content(listenlog)
    listenlog.ok("import", "-", stdin=out)
    assert content(listenlog) == before


def test_exports_are_of_whom_was_asked_for(listenlog: Command, tmp_path: Path) -> None:
    listenlog.ok("add", "Ann Lee", "--org", "Acme", "--email", "ann@x.example")
    listenlog.ok("add", "Bo Day", "--org", "Beta", "--email", "bo@x.example")
    listenlog.ok(
        "note", "ann", "--with", "bo", "talk: lunch / ann: loves golf / bo: hates golf / ann: leave out: politics"
    )
    listenlog.ok("note", "bo", "works with Ann Lee")
    assert [line.split('"')[3] for line in listenlog.ok("export", "--format", "jsonl", "--who", "@beta").splitlines()] == [
        "Bo Day", "Bo Day",
    ]  # fmt: skip
    lines = [json.loads(line) for line in listenlog.ok("export", "--format", "jsonl").splitlines()]
    assert lines[0]["with"] == ["Bo Day"]
    assert lines[0]["text"] == "lunch\nAnn Lee: loves golf\nBo Day: hates golf"
    table = listenlog.ok("export", "--format", "csv", "--who", "ann")
    assert "Bo" not in table
    assert "politics" not in table
    assert "politics" in listenlog.ok("export", "--format", "csv", "--with-leave-out")
    one = json.loads(listenlog.ok("export", "--who", "ann", "--everything"))
    assert [fact["text"] for fact in one["facts"]] == ["loves golf", "politics"]
    assert one["mentions"] == [
        {"uid": one["contacts"][0]["uid"], "named_on": "2026-11-22", "text": "works with Ann Lee"}
    ]
    assert "hates golf" not in json.dumps(one)
    other = Command(listenlog.home / "other")
    other.home.mkdir()
    other.ok("import", "-", stdin=listenlog.ok("export", "--who", "ann"))
    assert "loves golf" in other.ok("brief", "ann")
    page = listenlog.ok("export", "--who", "ann", "--everything", "--format", "markdown")
    assert "politics" in page
    assert "Named in notes of others" in page
    assert listenlog.ok("list", "--format", "mutt", "--org", "acme") == "ann@x.example\tAnn Lee\tAcme\n"
    assert "--everything" in listenlog.fails(2, "export", "--everything")
    assert "-o FOLDER" in listenlog.fails(2, "export", "--format", "markdown")
    assert "no format" in listenlog.fails(2, "list", "--format", "vcard")


def test_exports_write_over_nothing_and_follow_no_link(listenlog: Command, tmp_path: Path) -> None:
    listenlog.ok("add", "../../etc/passwd", "--nickname", "=cmd|'/c calc'!A1")
    folder, file, link = tmp_path / "pages", tmp_path / "out.csv", tmp_path / "link"
    assert "1 page" in listenlog.ok("export", "--format", "markdown", "-o", str(folder))
    assert [path.name for path in folder.iterdir()] == ["etc-passwd.md"]
    assert (folder / "etc-passwd.md").stat().st_mode & 0o777 == 0o600
    assert "isn't empty" in listenlog.fails(1, "export", "--format", "markdown", "-o", str(folder))
    listenlog.ok("export", "--format", "markdown", "-o", str(folder), "--force")
    listenlog.ok("export", "--format", "csv", "-o", str(file))
    assert "'=cmd" in file.read_text()
    assert "--force" in listenlog.fails(1, "export", "--format", "csv", "-o", str(file))
    before = file.read_bytes()
    listenlog.ok("add", "Bo")
    listenlog.ok("export", "--format", "csv", "-o", str(file), "--force")
    assert file.read_bytes() != before
    link.symlink_to(tmp_path / "elsewhere")
    for more in ((), ("--force",)):
        assert "is a link" in listenlog.fails(1, "export", "-o", str(link), *more)
        assert "is a link" in listenlog.fails(1, "export", "--format", "markdown", "-o", str(link), *more)
    assert not (tmp_path / "elsewhere").exists()
    assert {path.name for path in tmp_path.iterdir()} >= {"pages", "out.csv", "link"}


def test_hostile_cards_control_nothing(listenlog: Command) -> None:
    evil = (
        CARD.replace("FN:Ann Lee", "FN:Ann \x1b[2J\u202e Lee")
        .replace("red\\;blue", "\x1b]0;x\x07")
        .replace("N:Lee", "what\x1b[3J")
    )
    done = listenlog.run("import", "-", stdin=evil)
    assert done.returncode == 0
    for told in (done.stdout, done.stderr, listenlog.ok("list"), listenlog.ok("brief", "ann-2j-lee"),
                 listenlog.ok("export", "--format", "markdown", "--who", "ann-2j-lee")):  # fmt: skip
        assert "\x1b" not in told
        assert "\u202e" not in told


@pytest.mark.files
def test_killed_in_the_middle_an_import_leaves_nothing_and_goes_through_the_next_time(
    listenlog: Command, tmp_path: Path
) -> None:
    listenlog.ok("add", "Bob Ellis")
    before = content(listenlog)
    path = tmp_path / "many.vcf"
    path.write_text("".join(CARD.replace("Ann", f"Ann{n}").replace("u-1", f"u-{n}") for n in range(3000)))
    store = Path(listenlog.environment["LISTENLOG_HOME"])
    process = subprocess.Popen([LISTENLOG, "import", str(path)], env=listenlog.environment, stdout=subprocess.PIPE)
    while process.poll() is None and not list(store.glob("*-journal")):
        pass  # until it has begun to write
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    assert content(listenlog) == before
    assert "new contacts" in listenlog.ok("import", str(path))
    other = Command(listenlog.home / "other")
    other.home.mkdir()
    other.ok("add", "Bob Ellis")
    other.ok("import", str(path))
    assert len(content(listenlog)["contacts"]) == len(content(other)["contacts"]) == 3001


def test_two_of_one_name_at_a_meeting_are_two(listenlog: Command) -> None:
    twins = MEETING.replace("CN=Eve Day:mailto:eve@", "CN=Bob Ellis:mailto:other@")
    assert "2 new contacts" in listenlog.ok("import", "-", stdin=twins)
    assert [row["contact"] for row in listenlog.json("today")["today"]] == ["bob-ellis", "bob-ellis-2"]


def test_what_was_added_to_a_meeting_here_stays_and_its_time_is_the_calendars(listenlog: Command) -> None:
    listenlog.ok("add", "Bob Ellis", "--email", "bob@x.example")
    listenlog.ok("import", "-", stdin=MEETING.replace("SUMMARY:Renewal\r\n", "").replace("T130000Z", "T180000Z"))
    text = listenlog.ok("edit", "bob", "--print")
    edited = re.sub("(?m)^meet: .*", "meet: 2026-11-22 18:00 visit, bring slides, confirmed", text)
    listenlog.ok("edit", "bob", "-", stdin=edited)
    before = listenlog.json("brief", "bob")["meetings"]
    assert (before[0]["channel"], before[0]["text"]) == ("visit", "bring slides")
    listenlog.ok("import", "-", stdin=MEETING.replace("T130000Z", "T180000Z"))
    assert listenlog.json("brief", "bob")["meetings"] == before
    listenlog.ok("import", "-", stdin=MEETING.replace("T130000Z", "T190000Z"))
    assert listenlog.json("brief", "bob")["meetings"] == [{**before[0], "time": "19:00"}]


def test_a_meeting_in_summer_is_at_its_time_here(listenlog: Command) -> None:
    listenlog.ok(
        "import", "-", stdin=MEETING.replace("20261122T130000Z", "20270722T130000Z"), LISTENLOG_TZ="Europe/Berlin"
    )
    assert json.loads(listenlog.ok("export"))["meetings"][0]["planned_time"] == "15:00"


def test_a_file_that_cannot_be_read_is_told_and_nothing_is_imported(listenlog: Command, tmp_path: Path) -> None:
    for name in ("cards/b.vcf", "notes/b.txt"):
        path = tmp_path / name
        path.parent.mkdir()
        path.symlink_to(tmp_path / "nowhere")
        assert "b." in (told := listenlog.fails(1, "import", str(path.parent)))
        assert "Nothing was imported" in told


def test_what_is_said_twice_is_kept_once(listenlog: Command) -> None:
    friends = "### Friends:\n- Ann Lee (a.k.a. Annie a.k.a. Annie) @golf @golf @Golf\n"
    assert listenlog.ok("import", "-", stdin=friends) == "Imported 1 new contact.\n"
    assert listenlog.json("brief", "ann")["contact"]["tags"] == ["golf"]
    assert listenlog.ok("import", "-", stdin=CARD.replace("NOTE:", "CATEGORIES:a,A,a b\r\nCATEGORIES:a\r\nNOTE:"))
