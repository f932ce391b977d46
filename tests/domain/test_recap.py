"""The message that says back what was heard."""

from datetime import date

from listenlog.domain.need import Need
from listenlog.domain.promise import Promise
from listenlog.domain.recap import first_name, recap_text

TODAY = date(2026, 11, 22)


def test_it_says_what_was_asked_understood_and_promised() -> None:
    needs = [
        Need(asked="training for the team", underlying="the database rebuilt"),
        Need(kind="complaint", asked="nobody called back!", underlying="speed", corrected="the reports are slow"),
    ]
    promises = [
        Promise(direction="mine", text="pricing.", due_on=date(2026, 11, 27)),
        Promise(direction="theirs", text="a user list"),
    ]
    text = recap_text("Bob", needs, promises, date(2026, 11, 20), TODAY)
    assert text.startswith("Hello Bob,\n\nThank you for your time on Fri 20 Nov.")
    assert "You asked for: training for the team.\nWhat I understood: the database rebuilt." in text
    assert "You told me: nobody called back!\nWhat I understood: the reports are slow." in text
    assert "I promised: pricing, by Fri 27 Nov.\nYou promised: a user list." in text
    assert text.endswith("Did I get that right? Tell me what I missed.")


def test_nothing_heard_is_nothing_to_say() -> None:
    assert recap_text("Bob", [], [], TODAY, TODAY) == ""


def test_what_a_message_calls_them() -> None:
    assert first_name("Dr. Ada Lovelace", []) == "Ada"
    assert first_name("Robert Ellis", ["Bob"]) == "Bob"
    assert first_name("Dr.", []) == "Dr."
