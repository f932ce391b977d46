"""Changing what stands: facts corrected and dropped, what is done, later, archive, relate, merge."""

import json
from pathlib import Path

import pexpect
import pytest
from command import LISTENLOG, Command

EARLIER = "2026-11-10T09:00:00+00:00"


@pytest.fixture
def bob(listenlog: Command) -> Command:
    """Return the command with Bob Ellis, told much of on 10 November, and John Reed."""
    listenlog.ok("add", "Bob Ellis", "--org", "Acme", "--pronouns", "he/him", now=EARLIER)
    listenlog.ok("add", "John Reed", now=EARLIER)
    listenlog.ok(
        "note", "bob", "family: twin daughters are 12 +family / loves golf / golf with John on Sundays / leave out: politics",
        "I promise: pricing by 2026-11-24 / they promise: a user list by 2026-11-20 / I promise: the price list",
        "asked: training for the team / complaint: nobody called back / ask next: how was Mexico?", now=EARLIER,
    )  # fmt: skip
    return listenlog


# Facts


def test_a_corrected_fact_is_shown_nowhere_but_in_the_whole_list(bob: Command) -> None:
    said = bob.ok("fact", "correct", "bob", "twin", "twin", "daughters", "are", "13", "+kids")
    assert said == "Corrected on Bob Ellis: family: twin daughters are 13 (was: family: twin daughters are 12).\n"
    assert "are 12" not in bob.ok("brief", "bob", "--all") + bob.ok("log") + bob.ok("fact", "list", "bob")
    assert [f["text"] for f in bob.json("brief", "bob")["facts"] if f["topic"]] == ["twin daughters are 13"]
    assert [r["text"] for r in bob.json("search", "twin")["results"]] == ["twin daughters are 13"]
    new, old = (f for f in bob.json("fact", "list", "bob", "--all")["facts"] if f["topic"])
    assert (new["text"], new["learned_on"], new["tags"]) == ("twin daughters are 13", "2026-11-22", ["family", "kids"])
    assert (old["text"], old["learned_on"], old["superseded_by"]) == ("twin daughters are 12", "2026-11-10", new["uid"])
    assert "twin daughters are 13" in bob.ok("log")  # in the talk it came from
    bob.ok("fact", "correct", "bob", new["uid"], "hobbies: golf, badly")
    assert bob.json("fact", "list", "bob")["facts"][0]["topic"] == "hobbies"
    assert bob.ok("fact", "list", "bob", "--all", COLUMNS="80").splitlines()[:5] == [
        "Family",
        "  twin daughters are 13 #family #kids  22 Nov, corrected 22 Nov",
        "  twin daughters are 12 #family  10 Nov, corrected 22 Nov",
        "Hobbies",
        "  golf, badly #family #kids  22 Nov",
    ]


def test_a_correction_is_taken_whole(bob: Command) -> None:
    for given, topic, text in (
        ("say hi; there / and bye", "family", "say hi; there / and bye"),
        ("prefers: email", "prefers", "email"),
        ("phone: +1 702 555 0134", "phone", "+1 702 555 0134"),
        ("do not contact", "phone", "do not contact"),
        ("- first\nsecond", "phone", "- first second"),
    ):
        uid = next(f["uid"] for f in bob.json("fact", "list", "bob")["facts"] if f["topic"])
        bob.ok("fact", "correct", "bob", uid, given)
        found = next(f for f in bob.json("fact", "list", "bob")["facts"] if f["topic"])
        assert (found["topic"], " ".join(found["text"].split())) == (topic, text)
    assert bob.json("brief", "bob")["reach"]["channel"] is None
    bob.fails(2, "fact", "correct", "bob", "loves golf", " ")


def test_a_dropped_fact_is_shown_nowhere_but_in_the_whole_list(bob: Command) -> None:
    assert bob.ok("fact", "drop", "bob", "loves", "golf") == "Dropped on Bob Ellis: loves golf.\n"
    assert "loves golf" not in bob.ok("brief", "bob", "--all") + bob.ok("log") + bob.ok("fact", "list", "bob")
    assert [r["text"] for r in bob.json("search", "golf")["results"]] == ["golf with John on Sundays"]
    assert "  loves golf  10 Nov, dropped 22 Nov" in bob.ok("fact", "list", "bob", "--all").splitlines()
    dropped = [f for f in bob.json("fact", "list", "bob", "--all")["facts"] if f["dropped_on"]]
    assert [(f["text"], f["dropped_on"]) for f in dropped] == [("loves golf", "2026-11-22")]


def test_what_to_leave_out_stays_so_when_it_is_corrected(bob: Command) -> None:
    bob.ok("fact", "correct", "bob", "politics", "politics and the merger")
    assert bob.json("brief", "bob")["leave_out"] == ["politics and the merger"]
    bob.ok("fact", "correct", "bob", "loves golf", "leave out: golf")
    assert "golf" in bob.json("brief", "bob")["leave_out"]


def test_facts_that_fit_none_or_several(bob: Command) -> None:
    said = bob.fails(3, "fact", "drop", "bob", "golf")
    assert said == (
        "listenlog: 'golf' fits 2 facts on Bob Ellis: loves golf (noted 10 Nov), golf with John on Sundays (noted 10 Nov). "
        "Say more of its words, or its uid from --json.\n"
    )
    said = bob.fails(3, "fact", "correct", "bob", "chess", "plays go")
    assert said == "listenlog: No fact on Bob Ellis fits 'chess'. See: listenlog fact list bob-ellis\n"
    assert bob.fails(3, "fact", "drop", "john", "golf") == "listenlog: There is no fact on John Reed.\n"
    bob.ok("fact", "drop", "bob", "twin")
    bob.fails(3, "fact", "drop", "bob", "twin")
    for text in ("loves golf", " "):
        bob.fails(2, "fact", "correct", "bob", "loves golf", text)
    many = " / ".join(f"likes tea number {i}" for i in range(30))
    bob.ok("note", "john", many)
    said = bob.fails(3, "fact", "drop", "john", "tea")
    assert "and 21 more" in said


# What is done


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["pricing"], "Kept: pricing (Bob Ellis), promised 10 Nov, 2 days before it was due."),
        (["pricing", "--on", "2026-11-24"], None),
        (["pricing", "--on", "yesterday"], "Kept: pricing (Bob Ellis), promised 10 Nov, 3 days before it was due."),
        (["price", "list"], "Kept: the price list (Bob Ellis), promised 10 Nov."),
        (["user"], "He kept: a user list (Bob Ellis), promised 10 Nov, 2 days late."),
        (
            ["user", "--on", "2026-11-20"],
            "He kept: a user list (Bob Ellis), promised 10 Nov, on the day it was due.",
        ),
        (["user", "--on", "2026-11-19"], "He kept: a user list (Bob Ellis), promised 10 Nov, 1 day before it was due."),
        (["how", "was"], "Asked: how was Mexico? (Bob Ellis), noted 10 Nov."),
        (["training"], "Solved: training for the team (Bob Ellis), asked 10 Nov."),
        (
            ["called"],
            "Solved: nobody called back (Bob Ellis), a complaint of 10 Nov. To ask next: How do you feel about it now?",
        ),
        (["called", "--on", "2026-11-09"], None),
        (["how", "--on", "2026-11-09"], None),
        (["user", "--on", "whenever"], None),
    ],
)
def test_what_is_done_says_what_it_was(words: list[str], said: str | None, bob: Command) -> None:
    if said is None:
        bob.fails(2, "done", "bob", *words)
        return
    assert bob.ok("done", "bob", *words) == f"{said}\n"
    data = json.loads(bob.ok("export"))
    settled = [
        row
        for table, column in (("promises", "kept_on"), ("questions", "asked_on"), ("needs", "resolved_on"))
        for row in data[table]
        if column in row
    ]
    assert len(settled) == 1
    bob.fails(3, "done", "bob", *words)


def test_what_is_done_is_off_the_card(bob: Command) -> None:
    for word in ("pricing", "price list", "user list", "mexico", "training", "called"):
        bob.ok("done", "bob", word)
    card = bob.json("brief", "bob")
    assert card["promises"] == {"mine": [], "theirs": []}
    assert card["needs"] == []
    assert [question["text"] for question in card["ask"]] == ["How do you feel about it now?"]
    bob.ok("done", "bob", "feel")
    assert bob.json("brief", "bob")["ask"] == []
    assert bob.fails(3, "done", "bob", "pricing") == "listenlog: Nothing is open with Bob Ellis.\n"


def test_references_that_fit_none_or_several(bob: Command) -> None:
    assert "'pri' fits 2 things open with Bob Ellis: pricing (promise due Tue 24 Nov), the price list (promise)." in (
        bob.fails(3, "done", "bob", "pri")
    )
    said = bob.fails(3, "done", "bob")
    for words in (
        "Which of 6 things open",
        "how was Mexico? (question, noted 10 Nov)",
        "nobody called back (complaint, 10 Nov)",
    ):
        assert words in said
    assert "See: listenlog brief bob-ellis" in bob.fails(3, "done", "bob", "chess")
    uid = bob.json("brief", "bob")["promises"]["mine"][0]["uid"]
    assert json.loads(bob.ok("done", "bob", uid, "--json"))["uid"] == uid


# Later, archive


def test_whoever_is_put_off_or_archived_is_not_suggested(bob: Command) -> None:
    def quiet(now: str) -> list[str]:
        return [c["handle"] for c in bob.json("list", "--quiet-for", "0", now=now)["contacts"]]

    assert bob.ok("later", "bob", "in", "2", "weeks") == "Put off Bob Ellis until Sun 6 Dec.\n"
    assert quiet("2026-12-05T09:00:00+00:00") == ["john-reed"]
    assert quiet("2026-12-06T09:00:00+00:00") == ["bob-ellis", "john-reed"]
    assert "later, from Sun 6 Dec" in bob.ok("brief", "bob")
    assert "later, from Sun 6 Dec" in bob.ok("brief", "bob", "--discreet")
    assert "Later: from Sun 6 Dec" in bob.ok("brief", "bob", "--screen-reader")
    for now, day in (("2026-12-05T09:00:00+00:00", "2026-12-06"), ("2026-12-06T09:00:00+00:00", None)):
        assert bob.json("brief", "bob", now=now)["contact"]["later_on"] == day
        assert [c["later_on"] for c in bob.json("list", now=now)["contacts"]] == [day, None]
        assert ("later, from" in bob.ok("brief", "bob", now=now)) == bool(day)
    assert bob.ok("later", "bob", "today") == "Bob Ellis may be suggested again.\n"
    assert bob.ok("later", "bob", "today") == "Bob Ellis wasn't put off; nothing was changed.\n"
    assert bob.json("history")["commands"][1]["command"] == "later"
    assert quiet("2026-12-05T09:00:00+00:00") == ["bob-ellis", "john-reed"]
    assert bob.ok("archive", "bob") == "Archived Bob Ellis.\n"
    assert bob.ok("archive", "bob", now="2027-01-01T00:00:00+00:00") == "Bob Ellis is archived already.\n"
    assert quiet("2026-12-05T09:00:00+00:00") == ["john-reed"]
    assert [c["handle"] for c in bob.json("list")["contacts"]] == ["john-reed"]
    both = bob.json("list", "--archived")["contacts"]
    assert [(c["handle"], c["archived_on"]) for c in both] == [("bob-ellis", "2026-11-22"), ("john-reed", None)]
    assert bob.ok("list", "--archived").splitlines()[0].endswith("bob-ellis  archived")
    assert "training for the team" in bob.ok("brief", "bob")
    assert bob.json("search", "golf")["results"]
    assert bob.ok("archive", "bob", "--lift") == "Bob Ellis is listed again.\n"
    assert bob.ok("archive", "bob", "--lift") == "Bob Ellis isn't archived.\n"
    assert len(bob.json("list")["contacts"]) == 2


# Relate


def test_who_is_who_is_on_both_cards(bob: Command) -> None:
    assert bob.ok("relate", "bob", "assistant", "john") == (
        "Noted on Bob Ellis: assistant John Reed; on John Reed: boss Bob Ellis.\n"
    )
    assert "Around       assistant John Reed" in bob.ok("brief", "bob")
    assert "Around       boss Bob Ellis" in bob.ok("brief", "john")
    assert bob.json("brief", "john")["contact"]["relationships"] == [{"kind": "boss", "name": "Bob Ellis"}]
    assert bob.ok("relate", "john", "boss", "bob") == "Noted already on John Reed: boss Bob Ellis.\n"
    assert bob.ok("relate", "bob", "Assistant", "john") == "Noted already on Bob Ellis: Assistant John Reed.\n"
    assert len(json.loads(bob.ok("export"))["relationships"]) == 1
    assert bob.ok("relate", "john", "boss", "bob", "--drop") == "Dropped on John Reed: boss Bob Ellis.\n"
    assert "Around" not in bob.ok("brief", "bob") + bob.ok("brief", "john")
    bob.ok("relate", "bob", "plays golf with", "john")
    assert "plays golf with John Reed" in bob.ok("brief", "bob")
    assert "golf" not in bob.ok("brief", "john")


def test_a_word_for_the_same_takes_its_place(bob: Command) -> None:
    def around() -> list[str]:
        return [r["kind"] for r in bob.json("brief", "bob")["contact"]["relationships"]]

    for other in ("john", "Ann"):
        bob.ok("relate", "bob", "spouse", other)
        bob.ok("relate", "bob", "wife", other)
        assert around() == ["wife"]
        bob.ok("relate", "bob", "colleague", other)
        assert around() == ["wife", "colleague"]
        bob.ok("undo")
        bob.ok("undo")
        assert around() == ["spouse"]
        bob.ok("relate", "bob", "spouse", other, "--drop")


def test_whoever_is_no_contact_is_a_name(bob: Command) -> None:
    assert bob.ok("relate", "bob", "spouse", "Ann Ellis") == (
        "Noted on Bob Ellis: spouse Ann Ellis, a name only: no contact fits.\n"
    )
    assert bob.ok("relate", "bob", "spouse", "ann ellis").startswith("Noted already")
    assert "spouse Ann Ellis" in bob.ok("brief", "bob")
    bob.ok("add", "Ann Ellis")
    assert bob.ok("relate", "bob", "spouse", "ann ellis", "--drop") == "Dropped on Bob Ellis: spouse Ann Ellis.\n"
    assert "nothing was changed" in bob.fails(3, "relate", "bob", "spouse", "ann ellis", "--drop")
    assert "nothing was changed" in bob.fails(3, "relate", "bob", "spouse", "Nobody", "--drop")
    assert "No" in bob.fails(3, "relate", "bob", "boss", "ann@acme")
    assert bob.json("brief", "bob")["contact"]["relationships"] == []
    bob.fails(3, "relate", "bob", "spouse", "ellis")
    bob.fails(2, "relate", "bob", "spouse", "bob")
    bob.fails(2, "relate", "bob", " ", "john")
    bob.fails(2, "relate", "bob", "spouse", "")


# Merge


def test_two_that_are_one(bob: Command) -> None:
    bob.ok("add", "Robert Ellis", "--mobile", "0702 555 111", "--zone", "Europe/Dublin")
    bob.ok("note", "robert", "loves sailing")
    before = bob.ok("export")
    said = bob.fails(2, "merge", "robert", "bob-ellis")
    assert said == (
        "listenlog: That would merge Robert Ellis (robert-ellis: 1 talk, 1 fact) into Bob Ellis (bob-ellis), "
        "and keep everything of both. Add --yes to do it.\n"
    )
    assert bob.ok("export") == before
    assert bob.ok("merge", "robert", "bob-ellis", "--yes") == (
        "Merged Robert Ellis into Bob Ellis: 1 talk, 1 fact and all else. robert-ellis now leads to bob-ellis.\n"
    )
    card = bob.ok("brief", "robert-ellis")
    for words in ("Bob Ellis", "called Robert Ellis", "Dublin", "0702 555 111", "loves sailing", "loves golf"):
        assert words in card
    assert bob.ok("import", "-", stdin=before).startswith("Imported 0 new rows")
    assert [c["handle"] for c in bob.json("list")["contacts"]] == ["bob-ellis", "john-reed"]
    bob.ok("undo")
    assert bob.ok("export") == before
    bob.fails(2, "merge", "robert", "robert-ellis", "--yes")
    bob.fails(3, "merge", "ellis", "john")
    bob.fails(3, "merge", "robert", "nobody", "--yes")
    assert json.loads(bob.ok("merge", "robert", "bob-ellis", "--yes", "--json"))["former"] == "robert-ellis"


@pytest.mark.files
def test_forgetting_forgets_who_was_merged_too(listenlog: Command, tmp_path: Path) -> None:
    listenlog.ok("add", "Qwxyztrew Vbnmlkjhg")
    listenlog.ok("note", "qwxyztrew", "likes ZXCVBNMASDF", "zone: Asia/Tokyo")
    listenlog.ok("add", "Bob Ellis", "--zone", "Europe/Dublin")
    listenlog.ok("merge", "qwxyztrew", "bob", "--yes")
    store = tmp_path / "data" / "listenlog.db"
    assert b"qwxyztrew-vbnmlkjhg" in store.read_bytes()
    listenlog.ok("forget", "bob", "--yes")
    assert json.loads(listenlog.ok("export"))["former_contacts"] == []
    content = store.read_bytes().lower()
    assert not [piece for piece in (b"qwxyztr", b"bnmlkjh", b"zxcvbnm", b"tokyo", b"ellis") if piece in content]


HOSTILE = "\x1b]0,owned\x07\x1b[31mred\x9b2J \u202eevil\u202c a\u200bb"


def test_hostile_text_never_controls_the_terminal(listenlog: Command) -> None:
    listenlog.ok("add", f"Bob {HOSTILE}")
    listenlog.ok("add", f"John {HOSTILE}")
    listenlog.ok(
        "note",
        "bob",
        "-",
        stdin=f"{HOSTILE} one\n{HOSTILE}: two\ntopic: {HOSTILE} x\nI promise: {HOSTILE}\nask next: {HOSTILE}\n",
    )
    for code, arguments in (
        (0, ("fact", "list", "bob")),
        (3, ("fact", "drop", "bob", "evil")),
        (3, ("done", "bob", "evil")),
        (0, ("fact", "correct", "bob", "one", f"more {HOSTILE}")),
        (0, ("fact", "drop", "bob", "two")),
        (0, ("fact", "list", "bob", "--all")),
        (0, ("relate", "bob", HOSTILE, f"Ann {HOSTILE}")),
        (0, ("relate", "bob", "boss", "john")),
        (0, ("later", "bob", "friday")),
        (0, ("archive", "bob")),
        (0, ("list", "--archived")),
        (2, ("merge", "bob", "john")),
        (0, ("merge", "bob", "john", "--yes")),
        (0, ("history",)),
        (0, ("undo",)),
        (0, ("redo",)),
        (0, ("history", "--json")),
    ):
        done = listenlog.run(*arguments)
        assert done.returncode == code, (arguments, done.stderr)
        assert not set(done.stdout + done.stderr) & set("\x1b\x07\x9b\u202e\u202c\u200b"), arguments


# On a terminal


def _terminal(listenlog: Command, *arguments: str) -> pexpect.spawn:
    return pexpect.spawn(
        LISTENLOG, list(arguments), env={**listenlog.environment, "TERM": "dumb"}, timeout=20, dimensions=(24, 200)
    )


def _ended(child: pexpect.spawn) -> tuple[int | None, str]:
    child.expect(pexpect.EOF)
    child.close()
    return child.exitstatus, child.before.decode()


def test_on_a_terminal_an_item_is_chosen_by_number(bob: Command) -> None:
    child = _terminal(bob, "fact", "drop", "bob", "golf")
    child.expect(r"1  loves golf \(noted 10 Nov\)")
    child.expect("2  golf with John on Sundays")
    child.expect("Which number")
    child.sendline("2")
    code, screen = _ended(child)
    assert (code, "Dropped on Bob Ellis: golf with John on Sundays." in screen) == (0, True)
    child = _terminal(bob, "done", "bob")
    child.expect("Which number")
    child.sendline("")
    assert _ended(child)[0] == 2
    assert bob.json("history")["commands"][0]["command"] == "fact drop"


def test_on_a_terminal_a_need_asks_what_was_done(bob: Command) -> None:
    child = _terminal(bob, "done", "bob", "training")
    child.expect("What was done about it")
    child.sendline("rebuilt the reports")
    code, screen = _ended(child)
    assert (code, "Solved: training" in screen) == (0, True)
    (need,) = [row for row in json.loads(bob.ok("export"))["needs"] if "resolved_on" in row]
    assert need["resolution"] == "rebuilt the reports"
    child = _terminal(bob, "done", "bob", "called")
    child.expect("What was done about it")
    child.sendline("")
    child.expect("How does he feel about it now")
    child.sendline("relieved")
    assert _ended(child)[0] == 0
    (felt,) = [row["felt_after"] for row in json.loads(bob.ok("export"))["needs"] if "felt_after" in row]
    assert felt == "relieved"
    assert [question["text"] for question in bob.json("brief", "bob")["ask"]] == ["how was Mexico?"]
    assert sum("resolution" in row for row in json.loads(bob.ok("export"))["needs"]) == 1


def test_on_a_terminal_a_merge_asks_first(bob: Command) -> None:
    before = bob.ok("export")
    for answer, code in (("n", 2), ("y", 0)):
        assert bob.ok("export") == before
        child = _terminal(bob, "merge", "john", "bob")
        child.expect(r"Merge John Reed .* into Bob Ellis .*\[y/N\]")
        child.sendline(answer)
        assert _ended(child)[0] == code
    assert [c["handle"] for c in bob.json("list")["contacts"]] == ["bob-ellis"]
