"""What dateparser is asked about, and what is taken from it."""

import subprocess
import sys
from datetime import date, datetime

import pytest

from listenlog.adapters.second_opinion import second_opinion
from listenlog.domain.when import Reference

SUNDAY = Reference(datetime(2026, 11, 22, 14, 10))


@pytest.mark.parametrize(
    ("text", "back", "forward"),
    [
        ("gestern", "2026-11-21", "2026-11-21"),
        ("14. mai", "2026-05-14", "2027-05-14"),
        ("le 3 mai à 15h", "2026-05-03", "2027-05-03"),
        ("1 day and 2 hours ago", "2026-11-21", "2026-11-21"),
    ],
)
def test_other_languages_and_spellings_are_days(text: str, back: str, forward: str) -> None:
    assert second_opinion(text, SUNDAY, forward=False) == date.fromisoformat(back)
    assert second_opinion(text, SUNDAY, forward=True) == date.fromisoformat(forward)


def test_digits_are_read_in_the_order_that_is_known() -> None:
    assert second_opinion("samedi 3/4/2027", SUNDAY._replace(order="dmy"), forward=True) == date(2027, 4, 3)
    assert second_opinion("jeudi 3/4/2027", SUNDAY._replace(order="mdy"), forward=True) == date(2027, 3, 4)


@pytest.mark.parametrize("text", ["mai 2027", "mai", "soon", "somewhere over the rainbow", "golf", "the other day"])
def test_what_names_no_day_is_none(text: str) -> None:
    assert second_opinion(text, SUNDAY, forward=True) is None


@pytest.mark.parametrize("text", ["wed 27 nov", "wednesday, 27 nov", "mittwoch, 27. november", "samedi 27 novembre"])
def test_a_weekday_that_was_typed_is_never_contradicted(text: str) -> None:
    assert second_opinion(text, SUNDAY, forward=False) is None
    assert second_opinion(text, SUNDAY, forward=True) is None


@pytest.mark.parametrize("text", ["", "4a", "10 a", "!!!", "1999", "gestern " * 10])
def test_it_is_not_asked_about_nonsense(text: str) -> None:
    code = (
        "import sys; from datetime import datetime; from listenlog.domain.when import Reference\n"
        "from listenlog.adapters.second_opinion import second_opinion\n"
        f"print(second_opinion({text!r}, Reference(datetime(2026, 11, 22)), forward=True), 'dateparser' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "None False\n"
