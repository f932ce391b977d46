"""`brief @acme`, people who have died or are archived, and `brief --discreet`."""

import json

import pexpect
import pytest
from command import LISTENLOG, Command
from sample import MOMENT

from listenlog.domain.brief import without_words
from listenlog.domain.contact import Contact
from listenlog.domain.errors import AmbiguousContact, UsageProblem, WhoProblem
from listenlog.domain.organization import Organization
from listenlog.interchange.plain import brief_of, organization_of
from listenlog.services.add import Newcomer, add_contact
from listenlog.services.brief import prepare_brief
from listenlog.services.organization import prepare_organization_brief
from listenlog.services.who import find_contact, find_organization
from listenlog.store.journal import Journal


def test_whom_an_account_names(journal: Journal) -> None:
    for name, organization in (("Bob", "Acme"), ("Ann", "Acme Labs"), ("Mia", "Acorn"), ("Zed", "Société Générale")):
        add_contact(journal, Newcomer(name, organization))
    for asked, found in (("@acme", "Acme"), ("@ACME", "Acme"), ("@labs acme", "Acme Labs"), ("@lab", "Acme Labs"), ("@aco", "Acorn"),
                         ("@societe", "Société Générale"), ("acorn", "Acorn")):  # fmt: skip
        assert find_organization(journal, asked).name == found
    with pytest.raises(AmbiguousContact, match="'@ac' fits 3 organizations: ") as several:
        find_organization(journal, "@ac")
    assert several.value.candidates == (("@Acme", "1 person"), ("@Acme Labs", "1 person"), ("@Acorn", "1 person"))
    with pytest.raises(WhoProblem, match=r"No organization fits '@acrn'\. Did you mean @Acorn \(1 person\)") as none:
        find_organization(journal, "@acrn")
    assert not isinstance(none.value, AmbiguousContact)
    for empty in ("@", "@ ", ""):
        with pytest.raises(UsageProblem):
            find_organization(journal, empty)
    assert find_contact(journal, "ann@acme", MOMENT.on).name == "Ann"  # narrowing takes in every one that fits
    assert find_contact(journal, "bob@acme", MOMENT.on).name == "Bob"


def test_an_account_that_fits_nothing_or_several_is_exit_3(acme: Command) -> None:
    said = acme.fails(3, "brief", "@ac")
    assert "'@ac' fits 2 organizations: @Acme (5 people), @Acme Labs (1 person). Say which by the whole name." in said
    assert "Did you mean @Acme" in acme.fails(3, "brief", "@acmee")
    assert acme.ok("brief", "@acme labs").splitlines()[1].split() == ["Acme", "Labs", "1", "person"]


def test_on_a_terminal_several_accounts_are_a_choice(acme: Command) -> None:
    child = pexpect.spawn(
        LISTENLOG, ["brief", "@ac"], env=acme.environment, dimensions=(50, 80), encoding="utf-8", timeout=60
    )
    child.expect("'@ac' fits 2 organizations:")
    child.expect("2  @Acme Labs  1 person")
    child.send("2\r")
    child.expect("Mia Novak")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0


def test_an_account_named_like_a_person_is_hinted_at(acme: Command) -> None:
    assert acme.fails(3, "brief", "labs").endswith("No contact fits 'labs'. There is an organization: @Acme Labs.\n")


def test_the_account_in_json(acme: Command) -> None:
    told = acme.json("brief", "@acme")
    assert told["organization"]["name"] == "Acme"
    assert [(p["name"], p["role"], p["last_talk_on"]) for p in told["people"]] == [
        ("John Reed", None, "2026-11-19"),
        ("Bob Ellis", "Sales director", "2026-11-10"),
        ("Eve Stone", "Buyer", "2026-09-01"),
        ("Old Tim", None, None),
        ("Ann Ray", "CFO", "2026-10-01"),
    ]
    assert [p["do_not_contact"] for p in told["people"]] == [False, False, True, False, False]
    assert (told["people"][3]["archived_on"], told["people"][4]["died_on"]) == ("2026-03-03", "2026-11-12")
    assert [(r["rule"], r["words"]) for r in told["rules"]] == [("visit by appointment", "please book at the desk")]
    assert [(n["contact"], n["kind"]) for n in told["needs"]] == [("john-reed", "complaint"), ("bob-ellis", "request")]
    assert [(p["contact"], p["text"]) for p in told["promises"]["mine"]] == [("bob-ellis", "pricing")]
    assert [(p["contact"], p["text"]) for p in told["promises"]["theirs"]] == [("john-reed", "a user list")]
    assert [(m["contact"], m["on"]) for m in told["meetings"]] == [("john-reed", "2026-11-26")]


def test_who_has_left_is_not_at_the_account(journal: Journal) -> None:
    from listenlog.domain.organization import Affiliation

    bob = add_contact(journal, Newcomer("Bob", "Acme"))
    add_contact(journal, Newcomer("Ann", "Acme"))
    with journal.transaction("sample"):
        (was,) = [a for a in journal.find(Affiliation, "all_affiliation") if a.contact_id == bob.id]
        journal.add(was._replace(id=0, uid="", role="adviser"))  # a second role of the same person
    account = find_organization(journal, "@acme")
    assert [p.name for p in prepare_organization_brief(journal, account, MOMENT).people] == ["Ann", "Bob"]
    with journal.transaction("sample"):
        for affiliation in journal.find(Affiliation, "all_affiliation"):
            if affiliation.contact_id == bob.id:
                journal.replace(affiliation._replace(until_on=MOMENT.on))
    assert [p.name for p in prepare_organization_brief(journal, account, MOMENT).people] == ["Ann"]


def test_many_people_are_cut_on_the_card_alone(listenlog: Command) -> None:
    notes = "".join(f'{{"contact": "P{i} Q", "date": "2026-01-02", "text": "met"}}\n' for i in range(12))
    listenlog.ok("import", "-", "--format", "jsonl", stdin=notes)
    for i in range(12):
        listenlog.ok("note", f"p{i}", "role: Buyer at Acme")
    card = listenlog.ok("brief", "@acme")
    assert card.count(", Buyer") == 8
    assert "and 4 more, --all" in card
    assert listenlog.ok("brief", "@acme", "--all").count(", Buyer") == 12
    assert len(listenlog.json("brief", "@acme")["people"]) == 12


def test_the_dead_and_the_archived_say_so(acme: Command) -> None:
    card = acme.ok("brief", "ann")
    assert "Ann Ray  died 12 Nov 2026" in card
    for gone in ("Open with", "Coming up", "birthday", "Ask next", "boat", "Not known", "Reach"):
        assert gone not in card
    told = acme.json("brief", "ann")
    assert (told["contact"]["died_on"], told["open_with"], told["occasions"], told["ask"]) == (
        "2026-11-12",
        None,
        [],
        [],
    )
    assert "Old Tim  archived 3 Mar 2026" in acme.ok("brief", "tim")
    assert "Archived: 3 Mar 2026\n" in acme.ok("brief", "tim", "--screen-reader")
    assert "how is the boat?" in acme.ok("search", "boat")  # it is kept


WORDS = ("golf", "twin", "Mexico", "merger", "training", "database", "pricing", "called back", "frustrated", "angry", "travel", "fair",
         "first call", "desk", "user list")  # fmt: skip


@pytest.mark.parametrize("way", ["--color=never", "--ascii", "--screen-reader", "--plain", "--all", "--json"])
@pytest.mark.parametrize("who", ["bob", "john", "@acme"])
def test_a_discreet_card_holds_no_words(who: str, way: str, acme: Command) -> None:
    openly, discreet = acme.ok("brief", who, way), acme.ok("brief", who, way, "--discreet")
    assert [word for word in WORDS if word in openly]
    assert [word for word in WORDS if word in discreet] == []


def test_a_discreet_card_still_helps(acme: Command) -> None:
    card = acme.ok("brief", "bob", "--discreet")
    for told in ("Bob Ellis", "Sales director, Acme", "email bob@acme.example", "phone not before 1 Jan 2027", "1 need", "1 promise",
                 "9 days late", "his birthday"):  # fmt: skip
        assert told in card
    assert "1 complaint" in acme.ok("brief", "john", "--discreet")
    assert "due Tue 1 Dec" in acme.ok("brief", "john", "--discreet")


def test_nothing_that_was_said_is_left_in_a_discreet_brief(filled: Journal) -> None:
    """Every text that people wrote about others is gone; names, addresses and dates stay."""
    for contact in filled.find(Contact, "all_contact"):
        brief = prepare_brief(filled, contact, MOMENT, all_talks=True)
        left = json.dumps([brief_of(without_words(brief)), str(without_words(brief))])
        said = [f.text for f in brief.facts] + [t.summary for t in brief.talks] + [t.felt for t in brief.talks]
        said += (
            [n.asked for n in brief.needs] + [n.underlying for n in brief.needs] + [n.corrected for n in brief.needs]
        )
        said += [r.words for r in brief.rules] + [p.text for p in brief.promises] + [q.text for q in brief.questions]
        said += [contact.met, *brief.tags, *(name for _kind, name in brief.relations if name != contact.name)]
        assert any(said) or contact.name != "Bob Ellis"
        assert [text for text in said if text and text in left] == []
    for organization in filled.find(Organization, "all_organization"):
        account = prepare_organization_brief(filled, organization, MOMENT)
        left = json.dumps(organization_of(account.without_words()))
        texts = [n.asked for n in account.needs] + [r.words for r in account.rules] + [p.text for p in account.promises]
        assert [text for text in texts if text and text in left] == []
