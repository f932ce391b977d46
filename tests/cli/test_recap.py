"""`recap` and `note --recap`: what was heard is said back, nothing is sent, nothing is told that wasn't asked."""

from command import Command


def heard(listenlog: Command) -> None:
    listenlog.ok("add", "Bob Ellis", "--org", "Acme", "--email", "bob@acme.example", "--mobile", "+1 702 555 0134")
    listenlog.ok(
        "note", "bob", "asked: training", "needs: the database rebuilt", "I promise: pricing by friday",
        "leave out: the merger", "family: twins", "--on", "2026-11-20",
    )  # fmt: skip


def test_the_draft_is_on_their_channel_and_holds_only_what_was_asked(listenlog: Command) -> None:
    heard(listenlog)
    draft = listenlog.ok("recap", "bob")
    assert draft.startswith("To: Bob Ellis, email bob@acme.example\nSubject: ")
    assert "You asked for: training." in draft
    assert "by Fri 27 Nov" in draft
    assert "merger" not in draft
    assert "twins" not in draft
    listenlog.ok("note", "bob", "prefers: signal", "--nothing")
    assert listenlog.ok("recap", "bob").startswith("To: Bob Ellis, Signal\n\nHello Bob,")
    assert listenlog.json("recap", "bob")["channel"] == "signal"


def test_what_was_agreed_is_not_said_again(listenlog: Command) -> None:
    heard(listenlog)
    listenlog.ok("note", "bob", "said back: yes")  # a talk of its own, in which nothing was asked
    assert "training" not in listenlog.ok("recap", "bob")
    assert "pricing" in listenlog.ok("recap", "bob")
    listenlog.ok("note", "bob", "asked: a call / needs: to be heard / said back: yes")
    assert "a call" in listenlog.ok("recap", "bob")
    listenlog.ok("add", "John Reed")
    assert listenlog.ok("recap", "john") == ""
    assert listenlog.json("recap", "john")["text"] == ""


def test_note_recap_prints_it_after_the_note(listenlog: Command) -> None:
    said = listenlog.ok("note", "Bob Ellis", "--new", "--asked", "training", "--recap")
    assert said.startswith(
        "Noted on Bob Ellis: 1 need.\n\nTo: Bob Ellis\n\nHello Bob,\n\nThank you for your time today."
    )
    assert "said back" not in listenlog.json("note", "bob", "asked: more", "--recap")["recap"]["text"]


def test_there_is_no_draft_for_who_does_not_want_to_be_contacted(listenlog: Command) -> None:
    heard(listenlog)
    said = listenlog.ok("note", "bob", 'do not contact: "take me off your list"', "--recap")
    assert said == "Noted on Bob Ellis (Acme): do not contact.\n"
    assert "no draft" in listenlog.run("note", "bob", "x", "--recap").stderr
    assert "asked not to be contacted" in listenlog.fails(4, "recap", "bob")


def test_a_draft_goes_against_no_wish_and_not_to_the_dead(listenlog: Command) -> None:
    heard(listenlog)
    listenlog.ok("note", "bob", "avoids: email", "--nothing")
    assert listenlog.ok("recap", "bob").startswith("To: Bob Ellis\n\n")
    listenlog.ok("note", "bob", "died: yesterday")
    assert "has died" in listenlog.fails(1, "recap", "bob")


def test_what_speaks_against_sending_it_now_is_said(listenlog: Command) -> None:
    heard(listenlog)
    listenlog.ok("add", "John Reed", "--org", "Acme")
    assert listenlog.run("recap", "bob").stderr == ""
    listenlog.ok("prefer", "bob", "email", "--at-most-every", "2w", now="2026-11-19T09:00:00+00:00")
    listenlog.ok("note", "bob", "--via", "email", "--out", "--nothing", "--on", "2026-11-19")
    listenlog.ok("note", "john", "complaint: nobody called back for three weeks", "--on", "2026-11-18")
    done = listenlog.run("recap", "bob")
    assert done.stdout.startswith("To: Bob Ellis, email bob@acme.example\n")
    soon, complaint = done.stderr.splitlines()
    assert soon == (
        "listenlog: Bob Ellis asked for e-mail at most every 2 weeks; you were in touch 3 days ago (19 Nov). "
        "Use instead: email bob@acme.example, from Thu 3 Dec 09:00."
    )
    assert complaint == (
        "listenlog: A complaint of John Reed is open at Acme: nobody called back for three weeks. Nothing here should sell."
    )
    told = listenlog.json("recap", "bob")
    assert (told["verdict"], told["complaints"]) == ("against", ["john-reed"])
    assert listenlog.run("recap", "bob", "--quiet").stderr == ""
    said = listenlog.run("note", "bob", "asked: a call", "--recap").stderr
    assert "at most every 2 weeks" in said
    assert "complaint" not in listenlog.run("recap", "john").stderr  # that one is in the draft
