"""The NamedTuple without typing does what typing's does."""

from __future__ import annotations

import typing
from typing import Any

import pytest

from listenlog.domain import record


class Theirs(typing.NamedTuple):
    """Two things."""

    first: int
    second: str = "x"

    @property
    def both(self) -> str:
        return f"{self.first}{self.second}"


class Ours(record.NamedTuple):
    """Two things."""

    first: int
    second: str = "x"

    @property
    def both(self) -> str:
        return f"{self.first}{self.second}"


@pytest.mark.parametrize("kind", [Theirs, Ours])
def test_a_class_becomes_a_tuple_with_names(kind: Any) -> None:
    pair = kind(1)
    assert pair == (1, "x")
    assert repr(pair) == f"{kind.__name__}(first=1, second='x')"
    assert pair.both == "1x"
    assert pair._replace(second="y") == kind(first=1, second="y")
    assert (kind.__doc__, kind.__module__, kind._fields, kind._field_defaults) == (
        "Two things.", __name__, ("first", "second"), {"second": "x"},
    )  # fmt: skip
    with pytest.raises(TypeError):
        kind()


@pytest.mark.parametrize("kind", [Theirs, Ours])
def test_what_does_not_fit_is_refused(kind: Any) -> None:
    for values, named in (((1, "x", 2), {}), ((1,), {"third": 3}), ((1,), {"first": 2}), ((), {"second": "x"})):
        with pytest.raises(TypeError):
            kind(*values, **named)
    with pytest.raises(TypeError):
        kind._make([1])
    with pytest.raises((TypeError, ValueError)):
        kind(1)._replace(third=3)
    assert kind._make(iter((1, "y")))._asdict() == {"first": 1, "second": "y"}
    assert typing.get_type_hints(kind) == {"first": int, "second": str}
