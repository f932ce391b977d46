"""How a command is told."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from listenlog.domain.clock import Moment
from listenlog.domain.operation import Deed, Operation, about, handles_of, net, when_done

AT = datetime(2026, 11, 22, 14, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("command", "names", "brought", "told"),
    [
        ("note", ("Bob",), None, " on Bob"),
        ("note", ("Bob", "John"), None, " on Bob and John"),
        ("note", ("A", "B", "C"), None, " on A, B and C"),
        ("note", ("A", "B", "C", "D", "E"), None, " on A, B and 3 more"),
        ("merge", ("Bob", "robert"), None, " of robert into Bob"),
        ("import", (), "4 notes", " of 4 notes"),
        ("sample", (), None, ""),
    ],
)
def test_whom_a_command_was_about(command: str, names: tuple[str, ...], brought: str | None, told: str) -> None:
    assert about(Deed(command, AT, "here", (), names, brought)) == told


def test_the_moment_is_the_users_wall() -> None:
    new_york = Moment(AT, AT.astimezone(ZoneInfo("America/New_York")), "America/New_York")
    assert when_done(datetime(2026, 7, 1, 2, 0, tzinfo=UTC), new_york) == "Tue 30 Jun 22:00"
    assert when_done(datetime(2025, 11, 22, 14, 10, tzinfo=UTC), new_york) == "Sat 22 Nov 2025 09:10"


def _operations(*rows: tuple[int, int | None]) -> list[Operation]:
    return [Operation(number, "", "", "", AT, undoes, "bob 4") for number, undoes in rows]


def test_what_cancels_out_is_as_if_it_had_not_been() -> None:
    def numbers(*rows: tuple[int, int | None]) -> list[int]:
        return [operation.id for operation in net(_operations(*rows))]

    assert numbers() == []
    assert numbers((1, None), (2, 1)) == []
    assert numbers((1, None), (2, 1), (3, 2)) == [3]
    assert numbers((5, 1), (6, 5)) == []  # taken back and done again, of something before
    assert numbers((5, 1), (6, None), (7, 5), (8, 7)) == [6, 8]


def test_an_import_names_nobody() -> None:
    (operation,) = _operations((1, None))
    assert handles_of(operation) == ("bob", "4")
    assert handles_of(operation._replace(command="import")) == handles_of(operation._replace(whom=None)) == ()
