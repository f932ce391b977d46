"""Relationships, seen from both sides."""

import pytest

from listenlog.domain.relationship import Relation, around, inverse


@pytest.mark.parametrize(
    ("kind", "back"),
    [
        ("spouse", "spouse"),
        ("Sibling", "sibling"),
        ("colleague", "colleague"),
        ("parent", "child"),
        ("child", "parent"),
        ("assistant", "boss"),
        ("boss", "assistant"),
        ("reports  to", "manages"),
        ("manages", "reports to"),
        ("introduced by", "introduced"),
        ("introduced", "introduced by"),
        ("wife", "spouse"),
        ("daughter", "parent"),
        ("manager", "manages"),
        ("plays golf with", None),
        ("", None),
    ],
)
def test_what_somebody_is_from_the_other_side(kind: str, back: str | None) -> None:
    assert inverse(kind) == back


def test_whoever_was_named_by_either_is_around_once() -> None:
    own = [Relation("wife", 2, "Ann"), Relation("spouse", None, "Ann"), Relation("golf partner", 3, "John")]
    others = [
        Relation("husband", 2, "Ann"),  # said by both
        Relation("assistant", 2, "Ann"),
        Relation("golf partner", 3, "John"),  # what isn't known is seen from one side only
        Relation("parent", 4, "Mia"),
        Relation("parent", 4, "Mia"),
    ]
    assert around(own, others) == [*own, Relation("boss", 2, "Ann"), Relation("child", 4, "Mia")]
    assert around([], []) == []
