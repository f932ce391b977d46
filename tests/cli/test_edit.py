"""`edit`: in a real editor on a terminal, by standard input in a script, and nothing that was typed is lost."""

import json
import os
import signal
import stat
from pathlib import Path

import pexpect
import pytest
from command import LISTENLOG, Command
from sample import BOB


@pytest.fixture
def bob(listenlog: Command) -> Command:
    """Return the command with Bob Ellis and John Reed, and a note on both."""
    listenlog.ok("add", "Bob Ellis", "--org", "Acme")
    listenlog.ok("add", "John Reed")
    listenlog.ok("note", "bob", "--with", "john", "-", stdin=BOB)
    return listenlog


def kept(listenlog: Command) -> list[Path]:
    """Return the texts that wait."""
    return sorted((listenlog.home / "data" / "drafts").rglob("*.listenlog.md"))


def opened(listenlog: Command, *arguments: str, editor: str, **environment: str) -> pexpect.spawn:
    """Start a command on a terminal with that editor."""
    env = {**listenlog.environment, "EDITOR": editor, "COLUMNS": "80", **environment}
    return pexpect.spawn(LISTENLOG, list(arguments), env=env, encoding="utf-8", timeout=30)


def ended(child: pexpect.spawn, code: int) -> str:
    """Wait for the end; return what the screen showed last."""
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == code, child.before
    return " ".join(str(child.before).split())


def test_by_standard_input(bob: Command) -> None:
    text = bob.ok("edit", "bob", "--print")
    assert text.splitlines()[3] == "name: Bob Ellis"
    assert bob.ok("edit", "bob", "-", stdin=text) == "Nothing was changed.\n"
    before = bob.ok("export")
    changed = text.replace("golf #", "golf daily #").replace("tag: vip\n", "").replace("CFO at", "CTO at")
    changed = changed.replace("# Open\n", "# Open\nI promise: a call by friday\n").replace(
        "twin daughters are 12", "twins"
    )
    assert bob.ok("edit", "bob", "-", stdin=changed.replace("leave out: politics\n", "")) == (
        "Changed Bob Ellis: corrected 2 facts, role CTO at Acme; added 1 promise due Fri 27 Nov; took out 1 fact.\n"
    )
    facts = {fact["text"] for fact in bob.json("brief", "bob")["facts"]}
    assert facts == {"loves golf daily", "twins"}
    assert bob.ok("undo").startswith("Took back edit")
    assert bob.ok("export") == before
    assert json.loads(bob.ok("edit", "bob", "--print", "--json"))["text"] == text
    assert json.loads(bob.ok("edit", "bob", "-", "--json", stdin=changed))["contact"] == "bob-ellis"
    assert kept(bob) == []


def test_a_new_name(bob: Command) -> None:
    text = bob.ok("edit", "bob", "--print")
    assert bob.ok("edit", "bob", "-", stdin=text.replace("Bob Ellis", "Robert Ellis")) == (
        "Changed Robert Ellis: corrected name Robert Ellis.\n"
    )
    assert "Robert Ellis" in bob.ok("brief", "robert")
    assert "bob-ellis" in bob.ok("list")
    bob.fails(3, "brief", "bob")


def test_a_bad_text_is_kept_and_taken_up(bob: Command) -> None:
    text = bob.ok("edit", "bob", "--print")
    wrong = text.replace("14 may 1980", "31 feb").replace("email: bob@example.com", "email: bob at acme")
    before = bob.ok("export")
    said = bob.fails(2, "edit", "bob", "-", stdin=wrong)
    number = text.splitlines().index("birthday: 14 may 1980") + 1
    assert f"Line {number}: '31 feb' isn't a day of the year I know" in said
    assert "1 more line can't be taken either. Nothing was changed." in said
    assert bob.ok("export") == before
    (path,) = kept(bob)
    assert said.endswith(f"take it up again: listenlog edit bob-ellis - < {path}\n")
    assert path.read_text("utf-8") == wrong
    assert (stat.S_IMODE(path.stat().st_mode), stat.S_IMODE(path.parent.stat().st_mode)) == (0o600, 0o700)
    bob.fails(2, "edit", "bob", "-", stdin=wrong)
    assert kept(bob) == [path]
    path.write_text(text.replace("14 may 1980", "15 may"), "utf-8")
    assert bob.ok("edit", "bob", "-", stdin=path.read_bytes()) == "Changed Bob Ellis: corrected birthday 15 May.\n"
    assert kept(bob) == []


def test_a_kept_text_takes_out_nothing_that_was_noted_since(bob: Command) -> None:
    for printed in (True, False):  # printed, and written by hand
        text = bob.ok("edit", "bob", "--print")
        text = text if printed else text[text.index("name: ") :]
        said = bob.fails(2, "edit", "bob", "-", stdin=text.replace("14 may 1980", "31 feb"))
        (path,) = kept(bob)
        assert f"Line {text.splitlines().index('birthday: 14 may 1980') + 1}:" in said
        bob.ok("note", "bob", f"new fact meanwhile {printed}", "I promise: pie by friday")
        path.write_text(path.read_text("utf-8").replace("31 feb", "15 may"), "utf-8")
        assert bob.ok("edit", "bob", "-", stdin=path.read_bytes()) == "Changed Bob Ellis: corrected birthday 15 May.\n"
        assert kept(bob) == []
        assert f"new fact meanwhile {printed}" in bob.ok("brief", "bob")
        bob.ok("undo")


def test_a_printed_text_that_is_overtaken_is_refused(bob: Command) -> None:
    text = bob.ok("edit", "bob", "--print").replace("loves golf", "loves chess")
    bob.ok("note", "bob", "new here")
    before = bob.ok("export")
    for _again in range(2):
        said = bob.fails(1, "edit", "bob", "-", stdin=text)
        (path,) = kept(bob)
        assert "so nothing was changed. Print it again: listenlog edit bob-ellis --print" in said
        assert said.endswith(f"yours is kept ({path}).\n")
        assert bob.ok("export") == before
    child = opened(bob, "edit", "bob", editor="sed -i '/loves golf/d'")
    child.expect_exact("Take it up again? [Y/n] ")
    child.sendline("")
    ended(child, 0)
    facts = {fact["text"] for fact in bob.json("brief", "bob")["facts"]}
    assert {"new here", "loves chess"} <= facts
    assert "loves golf" not in facts
    assert kept(bob) == []


def test_the_same_words_made_from_another_version_are_another_text(bob: Command) -> None:
    wrong = bob.ok("edit", "bob", "--print").replace("14 may 1980", "31 feb")
    bob.ok("note", "bob", "new here")
    bob.fails(1, "edit", "bob", "-", stdin=wrong)
    printed = bob.ok("edit", "bob", "--print")
    said = bob.fails(2, "edit", "bob", "-", stdin=printed.partition("\n")[0] + "\n" + wrong.partition("\n")[2])
    assert len(kept(bob)) == 2
    path = Path(said.rpartition(" < ")[2].strip())
    path.write_text(path.read_text("utf-8").replace("31 feb", "15 may"), "utf-8")
    said = bob.ok("edit", "bob", "-", stdin=path.read_bytes())
    assert said == "Changed Bob Ellis: corrected birthday 15 May; took out 1 fact.\n"


def test_what_edit_refuses(bob: Command) -> None:
    assert "listenlog edit bob-ellis --print" in bob.fails(2, "edit", "bob")
    assert "standard input" in bob.fails(2, "edit", "bob", "loves golf")
    assert "standard input" in bob.fails(2, "edit", "bob", "-", "--print", stdin="x")
    assert "UTF-8" in bob.fails(2, "edit", "bob", "-", stdin=b"\xff\xfe")
    assert bob.ok("edit", "bob", "-", stdin="") == "Nothing was changed.\n"
    bob.fails(3, "edit", "nobody", "--print")


def test_hostile_text_never_controls_the_terminal(listenlog: Command) -> None:
    hostile = "[b]x[/b] \x1b[31mred\x9b \u202eevil a\u200bb\x07"
    listenlog.ok("note", f"Bob {hostile}", "--new", f"talk: {hostile}", hostile)
    child = opened(listenlog, "edit", "bob", "--print", editor="false")
    child.expect(pexpect.EOF)
    screen = str(child.before)
    assert "evil" in screen
    assert not set(screen) & set("\x1b\x9b\u202e\u200b\x07")
    for text in (screen, listenlog.ok("edit", "bob", "--print")):
        assert listenlog.ok("edit", "bob", "-", stdin=text) == "Nothing was changed.\n"
    said = listenlog.fails(2, "edit", "bob", "-", stdin=f"{text}\nbirthday: {hostile}\n")
    assert not set(said) & set("\x1b\x9b\u202e\u200b\x07")


@pytest.mark.parametrize("by", ["pipe", "editor"])
def test_what_was_not_touched_keeps_its_characters(by: str, bob: Command) -> None:
    odd = "one\ttwo  three \u200f\x1b[31m\u202e\\u{200f} end"
    bob.ok("note", "bob", f"talk: {odd} word\tmore\t.", f"golf {odd} word", f"ask next: {odd} word")
    if by == "pipe":
        bob.ok("edit", "bob", "-", stdin=bob.ok("edit", "bob", "--print").replace(" word", " WORD"))
    else:
        ended(opened(bob, "edit", "bob", editor="sed -i 's/ word/ WORD/'"), 0)
    there = json.loads(bob.ok("export"))
    texts = json.dumps(there, ensure_ascii=False)
    for text in (f"{odd} WORD\tmore\t.", f"golf {odd} WORD", f"{odd} WORD"):
        assert json.dumps(text, ensure_ascii=False) in texts


def test_in_the_editor(bob: Command) -> None:
    child = opened(bob, "edit", "bob", editor="sed -i -e 's/loves golf/loves chess/' -e '/^says/d'")
    assert ended(child, 0).endswith("Changed\x1b[0m \x1b[1mBob Ellis\x1b[0m: corrected 1 fact; took out pronunciation.")
    child = opened(bob, "edit", "bob", editor="true")
    assert ended(child, 0).endswith("Nothing was changed.")
    child = opened(bob, "edit", "bob", editor="sed -i s/Bob/Rob/", VISUAL="sed -i 's/name: Bob/name: Robert/'")
    screen = ended(child, 0)
    assert "'bob' won't find them any more" in screen
    assert "The handle stays bob-ellis." in screen
    child = opened(bob, "edit", "robert", editor="false", LISTENLOG_EDITOR="vi -c 's/^/x/' -c ':%s/chess/go/' -c ':wq'")
    assert "Nothing was changed" not in ended(child, 0)
    assert "loves go" in bob.ok("brief", "robert")
    assert kept(bob) == []
    assert list((bob.home / "data" / "drafts").iterdir()) == []


def test_a_bad_line_is_shown_and_the_editor_opens_again(bob: Command) -> None:
    child = opened(
        bob, "edit", "bob", editor="sed -i -e 's/birthday: 31 feb/birthday: 3 march/' -e 's/14 may 1980/31 feb/'"
    )
    child.expect_exact("birthday: 31 feb")
    child.expect_exact("'31 feb' isn't a day of the year I know")
    child.expect_exact("Edit again? [Y/n] ")
    (path,) = kept(bob)
    assert "31 feb" in path.read_text("utf-8")
    child.sendline("")
    assert ended(child, 0).endswith("corrected birthday 3 March.")
    assert kept(bob) == []


def test_no_keeps_the_text_and_the_next_edit_offers_it(bob: Command) -> None:
    before = bob.ok("export")
    child = opened(bob, "edit", "bob", editor="sed -i -e 's/14 may 1980/31 feb/' -e 's/loves golf/loves chess/'")
    child.expect_exact("Edit again? [Y/n] ")
    child.sendline("n")
    screen = ended(child, 2)
    (path,) = kept(bob)
    assert "Nothing was changed. Your text is kept (" in screen
    assert screen.replace(" ", "").endswith(f"({path}).Takeitupagain:listenlogeditbob-ellis")
    assert bob.ok("export") == before
    bob.ok("note", "bob", "new here")
    child = opened(bob, "edit", "bob", editor="sh -c 'grep -q new.here $0 && sed -i s/31.feb/2.march/ $0'")
    child.expect_exact("Take it up again? [Y/n] ")
    child.sendline("")
    assert ended(child, 0).endswith("corrected 1 fact, birthday 2 March.")
    assert {"new here", "loves chess"} <= {fact["text"] for fact in bob.json("brief", "bob")["facts"]}
    assert kept(bob) == []


def test_a_text_that_is_not_wanted_back_is_discarded(bob: Command) -> None:
    wrong = bob.ok("edit", "bob", "--print").replace("14 may 1980", "31 feb")
    bob.fails(2, "edit", "bob", "-", stdin=wrong)
    child = opened(bob, "edit", "bob", editor="true")
    child.expect_exact("Take it up again? [Y/n] ")
    child.sendline("n")
    child.expect_exact("Discarded.")
    assert ended(child, 0).endswith("Nothing was changed.")
    assert kept(bob) == []


def test_ctrl_c_instead_of_an_answer_says_where_the_text_is(bob: Command) -> None:
    child = opened(bob, "edit", "bob", editor="sed -i 's/14 may 1980/31 feb/'")
    child.expect_exact("Edit again? [Y/n] ")
    child.sendintr()
    screen = ended(child, 130)
    (path,) = kept(bob)
    assert "Stopped; nothing was changed. Your text is kept" in screen
    assert screen.replace(" ", "").endswith(f"({path}).Takeitupagain:listenlogeditbob-ellis")


@pytest.mark.parametrize(("editor", "said"), [("rm", ""), ("sh -c 'rm $0; exit 3'", "failed (it left with 3)")])
def test_an_editor_that_leaves_no_text(editor: str, said: str, bob: Command) -> None:
    screen = ended(opened(bob, "edit", "bob", editor=editor), 1)
    assert said in screen
    assert "The text is gone (" in screen
    assert "Take it up" not in screen
    assert list((bob.home / "data" / "drafts").iterdir()) == []


def test_a_death_is_said_once(bob: Command) -> None:
    text = bob.ok("edit", "bob", "--print").replace("name: Bob Ellis\n", "name: Bob Ellis\ndied: 12 nov 2026\n")
    assert bob.ok("edit", "bob", "-", stdin=text).count("died") == 1


def test_another_command_was_faster(bob: Command) -> None:
    script = bob.home / "editor"
    note = f"{LISTENLOG} note bob 'role: CEO at Acme' 'new here' >/dev/null"
    change = "sed -i -e 's/role: CFO/role: CTO/' -e 's/loves golf/loves chess/' $1"
    script.write_text(f"#!/bin/sh\ngrep -q 'new here' $1 && exit\n{note}\n{change}\n")
    script.chmod(0o700)
    child = opened(bob, "edit", "bob", editor=str(script))
    child.expect_exact("Another command has changed meanwhile what you changed too")
    child.expect_exact("Edit again? [Y/n] ")
    child.sendline("")
    assert ended(child, 0).endswith("corrected 1 fact; added role CTO at Acme.")
    assert {"new here", "loves chess"} <= {fact["text"] for fact in bob.json("brief", "bob")["facts"]}


def test_a_killed_edit_is_offered_again(bob: Command) -> None:
    script = bob.home / "editor"
    script.write_text('#!/bin/sh\nsed -i "s/loves golf/loves chess/" "$1"\necho OPEN\nread answer\n')
    script.chmod(0o700)
    child = opened(bob, "edit", "bob", editor=str(script))
    child.expect_exact("OPEN")
    other = opened(bob, "edit", "bob", editor="sed -i 's/says: BOB/says: Bob/'")  # on another terminal, meanwhile
    ended(other, 0)
    (path,) = kept(bob)
    os.kill(child.pid, signal.SIGKILL)
    child.close(force=True)
    assert "loves chess" in path.read_text("utf-8")
    assert "golf" in bob.ok("brief", "bob")
    child = opened(bob, "edit", "bob", editor="true")
    child.expect_exact("What you last wrote on Bob Ellis was not taken")
    child.expect_exact("Take it up again? [Y/n] ")
    child.sendline("y")
    assert ended(child, 0).endswith("corrected 1 fact.")
    assert "chess" in bob.ok("brief", "bob")
    assert kept(bob) == []


def test_an_edit_that_was_killed_before_anything_was_typed_is_not_offered(bob: Command) -> None:
    child = opened(bob, "edit", "bob", editor="sh -c 'echo OPEN; read answer'")
    child.expect_exact("OPEN")
    os.kill(child.pid, signal.SIGKILL)
    child.close(force=True)
    bob.ok("note", "bob", "new here")
    assert len(kept(bob)) == 1
    assert ended(opened(bob, "edit", "bob", editor="sed -i 's/new here/older/'"), 0).endswith("corrected 1 fact.")
    assert kept(bob) == []


def test_ctrl_c_is_the_editors(bob: Command) -> None:
    script = bob.home / "editor"
    script.write_text("#!/bin/sh\ntrap 'echo HEARD; sed -i s/golf/chess/ $1; exit 0' INT\necho OPEN\nread answer\n")
    script.chmod(0o700)
    child = opened(bob, "edit", "bob", editor=str(script))
    child.expect_exact("OPEN")
    child.sendintr()
    child.expect_exact("HEARD")
    assert ended(child, 0).endswith("corrected 1 fact.")


@pytest.mark.parametrize(
    ("editor", "said"),
    [
        ("false", "The editor 'false' failed (it left with 1), so nothing was changed."),
        ("no-such-editor -w", "The editor 'no-such-editor' can't be run (no such file or directory)"),
        ("vi 'unclosed", "EDITOR has a quote that doesn't end."),
        ("sh -c 'printf \"\\377\" > $0'", "The text isn't UTF-8 any more, so nothing was changed."),
    ],
)
def test_an_editor_that_fails(editor: str, said: str, bob: Command) -> None:
    before = bob.ok("export")
    screen = ended(opened(bob, "edit", "bob", editor=editor), 1)
    assert said in screen
    assert "bob-ellis.listenlog.md" in screen.replace(" ", "")
    assert screen.endswith("listenlog edit bob-ellis")
    assert bob.ok("export") == before


def test_a_text_that_is_not_utf_8_opens_again(bob: Command) -> None:
    ended(opened(bob, "edit", "bob", editor="sh -c 'sed -i s/golf/chess/ $0; printf \"\\377\" >> $0'"), 1)
    child = opened(bob, "edit", "bob", editor="sh -c 'LC_ALL=C sed -i \"s/\\xff//\" $0'")
    child.expect_exact("Take it up again? [Y/n] ")
    child.sendline("")
    assert ended(child, 0).endswith("corrected 1 fact.")


def test_forgetting_takes_the_texts_too(bob: Command) -> None:
    bob.fails(2, "edit", "bob", "-", stdin=bob.ok("edit", "bob", "--print") + "birthday: secretword\n")
    bob.fails(2, "edit", "john", "-", stdin=bob.ok("edit", "john", "--print") + "birthday: nothing\n")
    assert "with Bob Ellis" in kept(bob)[1].read_text("utf-8")
    assert "and 2 unfinished texts" in bob.fails(2, "forget", "bob")
    assert "and 2 unfinished texts" in bob.ok("forget", "bob", "--yes")
    assert kept(bob) == []
    assert not any(b"secretword" in path.read_bytes() for path in bob.home.rglob("*") if path.is_file())


def test_a_book_has_its_own_texts(bob: Command) -> None:
    bob.ok("--book", "work", "add", "Bob Ellis")
    bob.fails(2, "edit", "bob", "-", stdin=bob.ok("edit", "bob", "--print") + "birthday: x\n")
    assert ended(opened(bob, "--book", "work", "edit", "bob", editor="true"), 0).endswith("Nothing was changed.")
    assert len(kept(bob)) == 1
