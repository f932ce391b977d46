"""The scenes of the product page, played through the installed command with their very words."""

import json
from datetime import date, timedelta
from itertools import pairwise

from command import Command
from evenings import evening

TALK, LATER = "2026-11-03T11:10:00+00:00", "2026-11-22T14:10:00+00:00"


def test_scene_1_bob_and_john_in_two_notes(listenlog: Command) -> None:
    listenlog.ok("add", "Bob Ellis", "--org", "Acme", "--pronouns", "he/him", now=TALK)
    listenlog.ok("add", "John Reed", "--org", "Acme", "--pronouns", "he/him", now=TALK)
    said = listenlog.ok(
        "note",
        "bob",
        "loves to golf / family: twin daughters who are 12 / family: goes to Mexico every winter",
        "coffee: black",
        now=TALK,
    )
    assert said == "Noted on Bob Ellis (Acme): 4 facts.\n"
    said = listenlog.ok("note", "john", "single / plays recreational sports / has two dogs", now=TALK)
    assert said == "Noted on John Reed (Acme): 3 facts.\n"
    _cards_are_apart(listenlog)
    card = listenlog.ok("brief", "bob", now=LATER)
    assert card.index("Family") < card.index("Learned")
    for words in (
        "loves to golf",
        "twin daughters who are 12 (noted Nov 2026)",
        "goes to Mexico every winter",
        "black",
    ):
        assert words in card
    assert "Coffee" in card
    assert "Open with    goes to Mexico every winter" in card  # it is November


def test_scene_1_bob_and_john_in_one_joint_note(listenlog: Command) -> None:
    listenlog.ok("add", "Bob Ellis", "--org", "Acme")
    listenlog.ok("add", "John Reed", "--org", "Acme")
    said = listenlog.ok(
        "note", "bob", "--with", "john", "-", now=TALK,
        stdin="loves to golf\nbob: twin daughters who are 12; the family goes to Mexico every winter\n"
        "john: single\njohn: plays recreational sports\njohn: has two dogs\n",
    )  # fmt: skip
    assert said == "Noted on Bob Ellis (Acme): 3 facts; John Reed (Acme): 3 facts.\n"
    _cards_are_apart(listenlog)
    log = listenlog.json("log")["interactions"]
    assert [talk["contacts"] for talk in log] == [["bob-ellis", "john-reed"]]
    assert listenlog.json("brief", "john")["interactions"][0]["with"] == "Bob Ellis"


def _cards_are_apart(listenlog: Command) -> None:
    """No fact of Bob's is on John's card, nor the other way round, on screen or in JSON."""
    bobs, johns = ("golf", "twin", "Mexico"), ("single", "sports", "dogs")
    for who, theirs, others in (("bob", bobs, johns), ("john", johns, bobs)):
        card, data = listenlog.ok("brief", who), json.dumps(listenlog.json("brief", who))
        for words in theirs:
            assert words in card
            assert words in data
        for words in others:
            assert words not in card
            assert words not in data
    assert [r["contact"] for r in listenlog.json("search", "dogs")["results"]] == ["john-reed"]


def test_scene_1_feelings_and_owners_stay_apart(listenlog: Command) -> None:
    listenlog.ok("add", "Bob Ellis")
    listenlog.ok("add", "John Reed")
    said = listenlog.ok(
        "note", "bob", "--with", "jo", "felt: tense / john: felt: amused / jo: has two dogs / talk: the renewal"
    )
    assert said == "Noted on Bob Ellis: the talk, felt tense; John Reed: felt amused, 1 fact.\n"
    assert "felt tense" in listenlog.ok("brief", "bob")
    johns = listenlog.ok("brief", "john")
    assert "felt amused" in johns
    assert "tense" not in johns
    assert "the renewal" in johns
    assert "has two dogs" in johns
    assert listenlog.json("log")["interactions"][0]["felt"] == "tense, amused"


def test_scene_6_tries_do_not_push_the_last_talk_off_the_card(listenlog: Command) -> None:
    listenlog.ok("note", "Bob", "--new", "talk: renewal agreed", "--on", "2026-11-10")
    for day in range(11, 22):
        listenlog.ok("note", "bob", "--no-answer", "--via", "phone", "--out", "--on", f"2026-11-{day}")
    card = listenlog.ok("brief", "bob")
    assert "Last talk    12 days ago (Tue 10 Nov)" in card
    assert "Tried        21 Nov, 20 Nov, 19 Nov, no answer" in card


def test_scene_3_what_they_ask_for_is_not_what_they_need(listenlog: Command) -> None:
    asked = "I need to train my team, no one is using the system"
    needed = "the database was never built in a way that helps the sales team"
    listenlog.ok("add", "Dana Fox", "--pronouns", "she/her", now=TALK)
    said = listenlog.ok("note", "dana", f"asked: {asked}", f"needs: {needed}", now=TALK)
    assert said == "Noted on Dana Fox: 1 need.\n"
    card = listenlog.ok("brief", "dana", now=LATER)
    assert f"She asks     {asked}  3 Nov" in card
    assert f"She needs    {needed}  not said back yet" in card
    listenlog.ok("note", "dana", "said back: yes", now=LATER)
    assert f"{needed}  said back 22 Nov, she agreed" in listenlog.ok("brief", "dana", now=LATER)
    (need,) = listenlog.json("brief", "dana", now=LATER)["needs"]
    assert (need["asked"], need["underlying"], need["kind"]) == (asked, needed, "request")
    assert (need["stated_on"], need["restated_on"], need["agreed"]) == ("2026-11-03", "2026-11-22", True)


def test_scene_3_they_correct_what_was_said_back(listenlog: Command) -> None:
    listenlog.ok("note", "Dana", "--new", "--asked", "training", "--needs", "a simpler system", now=TALK)
    said = listenlog.ok("note", "dana", "said back: no, it is the reports that are slow", now=LATER)
    assert said == "Noted on Dana: said back and corrected.\n"
    card = listenlog.ok("brief", "dana", now=LATER)
    assert "a simpler system  said back 22 Nov, they corrected it" in card
    assert "it is the reports that are slow  they said" in card


def test_scene_6_what_they_already_told_you_when_and_how_they_felt(listenlog: Command) -> None:
    listenlog.ok("add", "Dana Fox", "--pronouns", "she/her")
    listenlog.ok(
        "note", "dana", "--via", "mobile", "--in", "talk: the export broke again, she had explained it twice", "felt: annoyed",
        "asked: an export that works", now="2026-10-05T09:00:00+00:00",
    )  # fmt: skip
    listenlog.ok("note", "dana", "--via", "visit", "talk: agreed on a pilot", "--felt", "relieved", now=TALK)
    card = listenlog.ok("brief", "dana", now=LATER)
    assert "Last talk    2 weeks ago (Tue 3 Nov, visit, she felt relieved)" in card
    assert "agreed on a pilot" in card
    assert "Earlier      5 Oct  the export broke again, she had explained it twice  annoyed" in card
    assert "She asks     an export that works  5 Oct, annoyed" in card
    talks = listenlog.json("brief", "dana")["interactions"]
    assert [(t["on"], t["felt"]) for t in talks] == [("2026-11-03", "relieved"), ("2026-10-05", "annoyed")]


def test_scene_1_bob_and_john_at_night_and_weeks_later(listenlog: Command) -> None:
    """That night three things on each; weeks later which of the two has dogs; after a mix-up the card says it."""
    for name, role in (("Bob Ellis", "CFO"), ("John Reed", "Buyer")):
        listenlog.ok("add", name, "--org", "Acme", "--role", role, "--pronouns", "he/him", now=TALK)
    listenlog.ok("note", "bob", "--with", "john", "--via", "visit", "loves to golf / twin daughters who are 12",
                 "the family goes to Mexico every winter / john: single / john: plays recreational sports",
                 "john: has two dogs", now=TALK)  # fmt: skip
    assert listenlog.ok("prompt", now="2026-11-03T20:00:00+00:00") == "2 tonight\n"
    assert "Two talks tonight: listenlog quiz" in " ".join(listenlog.ok("today", now=TALK).split())
    bobs = ["loves to golf", "twin daughters who are 12", "the family goes to Mexico every winter"]
    johns = ["single", "plays recreational sports", "two dogs"]
    mixed_up: list[str] = []

    def told(talk: str) -> list[str]:
        return bobs if "Bob" in talk else johns

    def answer(question: str) -> str:
        if question.startswith("Which of the two"):
            if "dogs" in question and not mixed_up:
                mixed_up.append(question)
                return "Bob"
            return "John" if any(words in question for words in ("single", "sports", "dogs")) else "Bob"
        if question.startswith("Who is it?"):
            return "Bob Ellis" if "CFO" in question else "John Reed"
        return "; ".join(told(question))

    asked: dict[date, list[str]] = {}
    day = date(2026, 11, 3)
    first = evening(listenlog, f"{day}T21:00:00+00:00", told, answer)
    assert first.talks == [
        "You met Bob Ellis at 11:10. Three things you learned?", "You met John Reed at 11:10. Three things you learned?",
    ]  # fmt: skip
    assert first.printed.count(": known, ") == 6
    while not mixed_up:
        day += timedelta(days=1)
        asked[day] = evening(listenlog, f"{day}T21:{day.day:02}:00+00:00", told, answer).questions
        assert day < date(2027, 2, 1)
    assert mixed_up == ["Which of the two at Acme has the dogs?"]
    assert day > date(2026, 11, 10)  # they are kept apart at first
    assert max(map(len, asked.values())) <= 10
    assert sum("Who is it?" in question for question in first.questions) == 1  # not both names in one night
    for who, other in (("bob", "john"), ("john", "bob")):
        card = listenlog.ok("brief", who, now=f"{day + timedelta(days=1)}T09:00:00+00:00")
        assert "John, not Bob, has the dogs" in card
        theirs = bobs if who == "bob" else johns
        assert all(words in card for words in theirs), who
        assert not any(words in card for words in (johns[:2] if other == "john" else bobs)), who
    again = evening(listenlog, f"{day + timedelta(days=1)}T21:00:00+00:00", told, answer)
    assert "Which of the two at Acme has the dogs?" in again.questions


def test_scene_7_names_are_drilled_until_known_and_lead_the_card(listenlog: Command) -> None:
    listenlog.ok("add", "Siobhán Ní Bhriain", "--org", "Lattice Rail", "--role", "Head of platform", "--says",
                 "shi-VAWN nee VREE-in", now=TALK)  # fmt: skip
    listenlog.ok("note", "siobhan", "--via", "visit", "daughter Aoife started violin", now=TALK)
    card = listenlog.ok("brief", "siobhan", now=TALK).strip().splitlines()
    assert card[0].startswith("Siobhán Ní Bhriain")
    assert card[1].strip().startswith("say shi-VAWN nee VREE-in")
    typed = iter(["", "Siobhan Ryan", "siobhan ni briain", *["Siobhán Ní Bhriain"] * 7])
    names: list[tuple[date, str]] = []
    day = date(2026, 11, 3)

    def answer(question: str) -> str:
        if not question.startswith("Who is it? Head of platform at Lattice Rail"):
            return "Aoife started violin"
        names.append((day, next(typed)))
        return names[-1][1]

    printed = ""
    while len(names) < 10:
        printed += evening(listenlog, f"{day}T21:00:00+00:00", lambda _talk: ["Aoife plays violin"], answer).printed
        day += timedelta(days=1)
        assert day < date(2027, 6, 1)
    days = [on for on, _typed in names]
    gaps = [(later - earlier).days for earlier, later in pairwise(days)]
    assert gaps[:2] == [1, 1]  # again the next evening, until it is known
    assert all(later >= earlier - 1 for earlier, later in pairwise(gaps))  # but for a day of spreading the load
    assert gaps[-1] > 3  # and then less and less often
    assert "Answer: Siobhán Ní Bhriain. say shi-VAWN nee VREE-in" in printed
    assert "it is written Siobhán Ní Bhriain" in printed  # one slip is forgiven


def test_scene_2_what_does_not_need_verdicts(listenlog: Command) -> None:
    words = "because of extensive travel I can't connect by phone in the near future"
    listenlog.ok("note", "Ines Prado", "--new", f'avoids: phone until 2027-01-31 "{words}"', now=TALK)
    listenlog.ok(
        "note",
        "ines",
        "asked: is there pricing information by email?",
        "email: ines@example.com",
        "prefers: email",
        now=TALK,
    )
    listenlog.ok("note", "ines", "--via", "phone", "--out", "--no-answer", now="2026-11-05T11:10:00+00:00")
    card = listenlog.ok("brief", "ines", now=LATER)
    assert "● email ines@example.com" in card
    assert f"✕ phone not before 1 Feb 2027  “{words}” 3 Nov" in card
    assert "Tried        5 Nov, no answer" in card
    assert "Last talk    2 weeks ago" in card  # a try is not a talk
    reach = listenlog.json("brief", "ines", now=LATER)["reach"]
    assert (reach["channel"], reach["address"]) == ("email", "ines@example.com")
    assert {(r["rule"], r["words"], r["until"]) for r in reach["reasons"]} >= {("avoids phone", words, "2027-01-31")}
    listenlog.ok("note", "ines", 'do not contact: "take me off your list"', now=LATER)
    assert "✕ do not contact  “take me off your list” 22 Nov" in listenlog.ok("brief", "ines", now=LATER)
    assert listenlog.json("list", "--quiet-for", "0", now="2027-06-01T00:00:00+00:00")["contacts"] == []


def day(number: int) -> str:
    """Return nine o'clock on a day of November."""
    return f"2026-11-{number:02}T09:00:00+00:00"


def asked_on_card(listenlog: Command, who: str, now: str) -> list[str]:
    """Return what the card says to ask about a complaint."""
    lines = listenlog.ok("brief", who, "--plain", now=now).splitlines()
    return [text for label, _, text in (line.partition("\t") for line in lines) if label == "Ask"]


def test_scene_4_a_complaint_day_by_day(listenlog: Command) -> None:
    for name in ("Bob Ellis", "John Reed"):
        listenlog.ok("add", name, "--org", "Acme", "--pronouns", "he/him", now=day(2))
    listenlog.ok("note", "john", "skis every winter / ask next: how was Mexico?", now=day(2))
    listenlog.ok("note", "bob", "ask next: how was Mexico?", now=day(2))
    listenlog.ok("add", "Ines Prado", "--org", "Beta", now=day(2))
    assert "Open with    how was Mexico?" in listenlog.ok("brief", "john", now=day(2))

    # The day it is told: the card of every colleague says so first, and nothing is sold.
    complaint = "nobody called back for three weeks"
    said = listenlog.ok("note", "bob", f"complaint: {complaint}", "felt: angry", "--via", "phone", "--in", now=day(3))
    assert said == "Noted on Bob Ellis (Acme): felt angry, 1 complaint.\n"
    johns = listenlog.ok("brief", "john", now=day(3))
    assert f"Complaint    Bob Ellis: {complaint}  3 Nov, not said back yet" in " ".join(johns.split("\n  "))
    assert johns.index("Complaint") < johns.index("Ask  ") < johns.index("Last talk")
    assert "angry" not in johns  # how Bob felt is on his own card
    assert "Open with    What happened, from your side?" in johns
    assert listenlog.json("brief", "john", now=day(3))["account_complaints"][0] | {"uid": None} == {
        "contact": "bob-ellis", "name": "Bob Ellis", "asked": complaint, "stated_on": "2026-11-03", "restated_on": None,
        "agreed": None, "resolution": None, "uid": None,
    }  # fmt: skip
    assert "1 complaint of colleagues" in listenlog.ok("brief", "john", "--discreet", now=day(3))
    assert complaint not in json.dumps(listenlog.json("brief", "john", "--discreet", now=day(3)))
    assert "Complaint" not in listenlog.ok("brief", "ines", now=day(3))
    assert listenlog.json("brief", "ines", now=day(3))["complaint_questions"] == []
    assert "angry" in listenlog.ok("brief", "bob", now=day(3))

    # No draft speaks of anything else.
    bobs = listenlog.ok("reach", "bob", "--draft", now=day(3))
    assert f"On 3 Nov you told me: {complaint}." in bobs
    assert "What happened, from your side?" in bobs
    assert "Mexico" not in bobs + listenlog.ok("reach", "john", "--draft", now=day(3))
    assert listenlog.json("today", now=day(3))["open"][0]["text"] == complaint

    # Open questions, asked of either of them.
    six = listenlog.json("question", "list", now=day(3))["built_in"]
    assert len(six) == 6
    for who in ("bob", "john"):
        assert asked_on_card(listenlog, who, day(3)) == six
    said = listenlog.ok("question", "done", "bob", "what", "happened", now=day(4))
    assert said == "Asked: What happened, from your side? (Bob Ellis), about the complaint of 3 Nov.\n"
    listenlog.ok("done", "john", "tried so far", now=day(4))
    assert asked_on_card(listenlog, "bob", day(4)) == asked_on_card(listenlog, "john", day(4)) == [six[1], *six[3:]]
    assert listenlog.json("brief", "john", now=day(4))["open_with"] == six[1]
    said = listenlog.ok("question", "add", "bob", "Is it the line?", now=day(4))
    assert "try what, how or tell me about" in said

    # Said back, then solved; how he feels goes to what is asked next.
    said = listenlog.ok("need", "restate", "bob", "called", "--agreed", now=day(5))
    assert said == f"Said back: {complaint} (Bob Ellis), a complaint of 3 Nov, he agreed.\n"
    assert "said back 5 Nov, he agreed" in " ".join(listenlog.ok("brief", "john", now=day(5)).split())
    draft = listenlog.ok("recap", "bob", now=day(5))
    assert f"You told me: {complaint}." in draft
    for selling in ("offer", "price", "upgrade", "renewal"):
        assert selling not in draft
    said = listenlog.ok("need", "solve", "bob", "called", "--how", "a number of his own", now=day(6))
    assert (
        said == f"Solved: {complaint} (Bob Ellis), a complaint of 3 Nov. To ask next: How do you feel about it now?\n"
    )
    assert "Complaint" not in listenlog.ok("brief", "john", now=day(6))
    assert listenlog.json("brief", "john", now=day(6))["open_with"] == "how was Mexico?"
    told = listenlog.json("brief", "bob", now=day(6))
    assert told["open_with"] == "How do you feel about it now?"
    assert told["complaint_questions"] == told["needs"] == told["complaints_to_check"] == []
    assert "nothing to say back" not in listenlog.ok("recap", "bob", now=day(6))
    assert complaint not in listenlog.ok("recap", "bob", now=day(6))
    listenlog.ok("need", "solve", "bob", "called", "--felt", "relieved", now=day(7))
    assert "feel" not in json.dumps(listenlog.json("brief", "bob", now=day(7))["ask"])

    # A week later: is it really fixed?
    listenlog.fails(3, "done", "bob", "called", LISTENLOG_NOW=day(12))
    assert "Fixed?" not in listenlog.ok("brief", "bob", now=day(12))
    assert f"Fixed?       {complaint}  solved 6 Nov, a number of his own" in " ".join(
        listenlog.ok("brief", "bob", now=day(13)).split("\n               ")
    )
    assert "1 solved complaint to check" in listenlog.ok("brief", "bob", "--discreet", now=day(13))
    assert [row["kind"] for row in listenlog.json("today", now=day(13))["today"]] == ["check"]
    said = listenlog.ok("done", "bob", "called", now=day(13))
    assert said == f"Really fixed: {complaint} (Bob Ellis), a complaint of 3 Nov, solved 6 Nov, felt relieved.\n"
    assert "Fixed?" not in listenlog.ok("brief", "bob", now=day(13))
    listenlog.fails(3, "done", "bob", "called", LISTENLOG_NOW=day(20))
    (need,) = listenlog.json("need", "list", "bob", "--all", now=day(20))["needs"]
    assert (need["resolved_on"], need["felt_after"], need["checked_on"]) == ("2026-11-06", "relieved", "2026-11-13")
    assert (need["restated_on"], need["agreed"], need["resolution"]) == ("2026-11-05", True, "a number of his own")


def test_scene_4_it_was_not_fixed(listenlog: Command) -> None:
    listenlog.ok("note", "Bob Ellis", "--new", "complaint: the line drops", now=day(3))
    listenlog.ok("question", "done", "bob", "what happened", now=day(4))
    listenlog.ok("need", "solve", "bob", "line", "--how", "a new cable", now=day(5))
    said = listenlog.ok("need", "reopen", "bob", "line", now=day(13))
    assert said == "Open again: the line drops (Bob Ellis), a complaint of 3 Nov.\n"
    card = listenlog.ok("brief", "bob", now=day(13))
    assert "Complaint    the line drops  3 Nov, not said back yet, tried: a new cable" in card
    assert "How do you feel about it now?" not in card
    assert asked_on_card(listenlog, "bob", day(13))[0] == "How does it affect your day?"
    for text in listenlog.json("question", "list", "bob", now=day(13))["built_in"]:
        listenlog.ok("question", "done", "bob", text, now=day(13))
    assert (
        listenlog.json("brief", "bob", now=day(14))["open_with"] == "How is it by now with what you told me on 3 Nov?"
    )
    assert asked_on_card(listenlog, "bob", day(14)) == []
    listenlog.ok("note", "bob", "complaint: and now it hums", now=day(15))
    assert len(asked_on_card(listenlog, "bob", day(15))) == 6  # asked of this one they were not


def test_scene_4_a_complaint_stays_with_the_account_it_was_made_at(listenlog: Command) -> None:
    for name, account in (("Bob Ellis", "Acme"), ("John Reed", "Acme"), ("Ines Prado", "Beta"), ("Ann Ray", "Beta")):
        listenlog.ok("note", name, "--new", f"role: Buyer at {account}", "visit: every week", now=day(2))
    listenlog.ok("note", "john", "complaint: the line drops", now=day(3))

    def heads(who: str, number: int) -> list[str]:
        told = listenlog.json("brief", who, now=day(number))
        return [one["asked"] for one in (*told["account_complaints"], *told["needs"])]

    def quiet(number: int) -> set[str]:
        return {one["contact"] for one in listenlog.json("today", now=day(number))["quiet"]}

    assert heads("bob", 4) == ["the line drops"]
    assert quiet(15) == {"ines-prado", "ann-ray"}
    listenlog.ok("note", "john", "moved to: Beta as CTO", now=day(3))  # on the very day
    assert heads("bob", 4) == heads("john", 4) == ["the line drops"]
    assert heads("ines", 4) == heads("ann", 4) == []
    assert [need["asked"] for need in listenlog.json("brief", "@beta", now=day(4))["needs"]] == []
    assert quiet(15) == {"ines-prado", "ann-ray"}
    listenlog.ok("note", "john", "complaint: and here it hums", now=day(5))
    assert heads("ines", 6) == ["and here it hums"]
    assert heads("bob", 6) == ["the line drops"]
    assert heads("john", 6) == ["and here it hums", "the line drops"]
    assert [need["asked"] for need in listenlog.json("brief", "@beta", now=day(6))["needs"]] == ["and here it hums"]
    assert quiet(15) == set()
    listenlog.ok("need", "solve", "john", "line", now=day(7))
    assert heads("bob", 7) == []
    assert quiet(15) == {"bob-ellis"}
    listenlog.ok("note", "Cy Poe", "--new", "moved to: Acme", "complaint: too slow", now=day(8))  # nothing was before
    assert heads("bob", 9) == ["too slow"]


def test_scene_2_day_by_day(listenlog: Command) -> None:
    """She asked for email; the rep phones three times, and loses her."""
    words = "because of extensive travel I can't connect by phone in the near future"
    listenlog.ok("add", "Ines Prado", "--org", "Lattice Rail", "--pronouns", "she/her", "--email", "ines@example.com",
                 "--mobile", "+351 912 345 678", now=TALK)  # fmt: skip
    said = listenlog.ok("note", "ines", "--via", "email", "--in", f'avoids: phone "{words}"',
                        "asked: is there pricing information by email?", "prefers: email", now=TALK)  # fmt: skip
    assert said == (
        "Noted on Ines Prado (Lattice Rail): 1 need, avoids phone in the near future (ask again Mon 1 Feb 2027), "
        "prefers email.\n"
    )
    for day in ("05", "12", "19"):
        moment = f"2026-11-{day}T11:10:00+00:00"
        stop = listenlog.run("reach", "ines", "--by", "phone", now=moment)
        assert stop.returncode == 4
        told = " ".join(stop.stdout.replace("┃", " ").split())
        assert "Ines Prado asked you not to phone in the near future." in told
        assert f"Her words, 3 Nov: “{words}”" in told
        assert "Use instead email ines@example.com" in told
        assert "listenlog reach ines-prado --draft an answer to what was asked" in told
        noted = listenlog.ok("note", "ines", "--via", "phone", "--out", "--no-answer", now=moment)  # she phones anyway
        assert f"Against her wish of 3 Nov: avoids phone, “{words}”." in noted
    draft = listenlog.ok("reach", "ines", "--draft", now="2026-11-19T12:00:00+00:00")
    assert "You asked on 3 Nov: is there pricing information by email?" in draft
    assert "You asked not to be phoned, so I am writing." in draft
    card = listenlog.ok("brief", "ines", now="2026-11-19T12:00:00+00:00")
    assert "you phoned 3 times since she asked for email  3 Nov" in card
    assert "Last talk    2 weeks ago" in card  # a voicemail is a try, not a talk
    assert [b["words"] for b in listenlog.json("brief", "ines")["breaches"]] == [words] * 3
    listenlog.ok("note", "ines", "--via", "email", "--in", 'do not contact: "take me off your list"',
                 now="2026-11-20T09:00:00+00:00")  # fmt: skip
    _leaves_her_alone(listenlog)


def _leaves_her_alone(listenlog: Command) -> None:
    for channel in ("email", "text", "phone", "mobile", "landline", "video", "visit", "post", "signal", "linkedin"):
        stop = listenlog.run("reach", "ines", "--by", channel, "--announced", "--anyway", "please")
        assert (stop.returncode, "take me off your list" in stop.stdout) == (4, True), channel
        assert "Use instead" not in stop.stdout
    assert listenlog.run("reach", "ines", "--draft", "--open").returncode == 4
    assert "asked not to be contacted" in listenlog.fails(4, "recap", "ines")
    assert listenlog.json("list", "--quiet-for", "0", now="2027-06-01T00:00:00+00:00")["contacts"] == []
    agenda = listenlog.json("today", now="2027-06-01T08:00:00+00:00")
    assert [agenda[section] for section in ("open", "late", "today", "soon", "quiet")] == [[], [], [], [], []]
    assert "Ines" not in listenlog.ok("today", now="2027-06-01T08:00:00+00:00")
    counted = " ".join(listenlog.ok("stats", COLUMNS="80").split())
    assert "Asked you to stop 1, after 3 calls against her wish" in counted


def test_scene_5_the_rules_of_communication(listenlog: Command) -> None:
    """Appointment first or drop in, which channel, what time, how often: kept, asked for, and warned of both ways."""
    listenlog.ok("add", "Dana Fox", "--org", "Acme", "--pronouns", "she/her", "--zone", "America/Denver",
                 "--email", "dana@acme.example", "--landline", "+1 303 555 0199", now="2026-09-01T15:00:00+00:00")  # fmt: skip
    card = listenlog.ok("brief", "dana", now="2026-09-01T15:00:00+00:00")
    assert "Not known    preferred channel, appointment or drop in, best time, how often  ask her" in card
    listenlog.ok("note", "dana", "--via", "visit", 'visit: tue-thu 9-11:30, every 6 weeks, by appointment "ask my desk"',
                 now="2026-09-01T15:30:00+00:00")  # fmt: skip
    assert "Not known    preferred channel  ask her" in listenlog.ok("brief", "dana", now="2026-09-01T15:40:00+00:00")
    # her morning, not ours, and not unannounced
    for at, code in (("2026-09-08 09:30", 4), ("2026-09-08 16:00", 4)):
        assert (
            listenlog.run("reach", "dana", "--by", "visit", "--at", at, now="2026-09-02T15:30:00+00:00").returncode
            == code
        )
    assert listenlog.run("reach", "dana", "--by", "visit", "--at", "2026-09-08 09:30", "--announced",
                         now="2026-09-02T15:30:00+00:00").returncode == 4  # fmt: skip
    soon = listenlog.ok("reach", "dana", "--by", "visit", "--at", "2026-09-08 16:00", "--announced",
                        now="2026-09-02T15:30:00+00:00")  # fmt: skip
    assert "soon: you were in touch" in soon
    assert "her wish is every 6 weeks" in soon
    listenlog.ok("note", "dana", "meet: 2026-10-13 16:00 visit, confirmed", now="2026-10-01T15:30:00+00:00")
    met = listenlog.json("reach", "dana", "--by", "visit", "--at", "2026-10-13 16:00", now="2026-10-02T15:30:00+00:00")
    assert met["verdict"] == "fine"
    # neither forgotten: seven weeks later she has gone quiet, without a word of guilt
    agenda = listenlog.ok("today", now="2026-10-27T15:30:00+00:00")
    assert "Gone quiet" in agenda
    assert "every 6 weeks" in agenda
    assert "neglect" not in agenda.casefold()
    # an account has rules of its own
    listenlog.ok("prefer", "@acme", "phone", "--stance", "refuses", "--words", "no calls to the office")
    stop = listenlog.run("reach", "dana", "--by", "phone")
    assert (stop.returncode, "Acme asked you never to phone." in stop.stdout) == (4, True)
