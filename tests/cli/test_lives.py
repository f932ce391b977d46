"""What becomes of people: they move on, and they die."""

from command import Command


def test_who_moved_leaves_the_role_and_the_rules_of_the_old_account(listenlog: Command) -> None:
    listenlog.ok("add", "Bob Ellis", "--org", "Acme", "--role", "CFO")
    listenlog.ok("add", "John Reed", "--org", "Acme")
    said = listenlog.ok("note", "bob", "moved to: Beta as CTO", "--on", "2026-11-20")
    assert said == "Noted on Bob Ellis (Beta), Fri 20 Nov: moved to Beta as CTO.\n"
    contact = listenlog.json("brief", "bob")["contact"]
    assert (contact["organization"], contact["role"]) == ("Beta", "CTO")
    assert [person["handle"] for person in listenlog.json("brief", "@acme")["people"]] == ["john-reed"]
    before, after = listenlog.json("export")["affiliations"][0], listenlog.json("export")["affiliations"][-1]
    assert (before["role"], before["until_on"]) == ("CFO", "2026-11-20")
    assert (after["role"], after["since_on"]) == ("CTO", "2026-11-20")


def test_of_who_died_there_are_no_birthdays_and_no_line_to_open_with(listenlog: Command) -> None:
    listenlog.ok("add", "Bob Ellis", "--birthday", "1 dec", "--org", "Acme")
    listenlog.ok("note", "bob", "ask next: how was Mexico?")
    assert listenlog.json("brief", "bob")["occasions"]
    said = listenlog.ok("note", "bob", "died: 12 nov")
    assert said == "Noted on Bob Ellis (Acme): died 12 Nov.\n"
    brief = listenlog.json("brief", "bob")
    assert (brief["occasions"], brief["open_with"], brief["ask"]) == ([], None, [])
    assert "died 12 Nov" in listenlog.ok("brief", "bob")
    said = listenlog.ok("note", "bob", "died: of a cold")
    assert "'died' kept as a fact" in said


def test_a_value_that_another_replaces_is_still_in_the_export(listenlog: Command) -> None:
    listenlog.ok("note", "Bob Ellis", "--new", "says: BOB", "birthday: 14 may 1980", "role: CFO", "zone: Europe/Dublin")
    listenlog.ok("note", "bob", "says: bawb", "birthday: 15 may 1980", "role: CEO", "zone: Asia/Tokyo")
    former = {f["topic"]: f["text"] for f in listenlog.json("export")["facts"] if f.get("dropped_on")}
    assert former == {"says": "BOB", "birthday": "1980-05-14", "role": "CFO", "zone": "Europe/Dublin"}
    assert listenlog.json("brief", "bob")["facts"] == []


def test_whoever_wants_no_contact_is_reached_on_no_channel(listenlog: Command) -> None:
    listenlog.ok("note", "Ann Lee", "--new", "prefers: signal / signal: ann.99")
    reach = listenlog.json("brief", "ann")["reach"]
    assert (reach["channel"], reach["address"]) == ("signal", "ann.99")
    assert reach["reasons"][0]["rule"] == "prefers signal"
    listenlog.ok("note", "ann", 'do not contact: "take me off your list" / signal: every 6 weeks')
    reach = listenlog.json("brief", "ann")["reach"]
    assert (reach["channel"], reach["address"]) == (None, None)
    assert {r["rule"] for r in reach["reasons"]} == {"prefers signal", "do not contact", "signal every 6 weeks"}
