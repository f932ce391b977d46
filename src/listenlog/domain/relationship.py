"""Whom a contact knows."""

from collections.abc import Iterable

from listenlog.domain.record import NamedTuple


class Relationship(NamedTuple):
    """Who `contact_id` has in `kind` (spouse, child, assistant, …): another contact, or just a name."""

    id: int = 0
    uid: str = ""
    contact_id: int = 0
    kind: str = ""
    other_contact_id: int | None = None
    other_name: str | None = None


class Relation(NamedTuple):
    """A relationship seen from one of its two: what the other is to them, the other's number if a contact, and name."""

    kind: str
    other_id: int | None
    name: str


NAMESAKE = "namesake"  # alike, but not the same: dupes doesn't ask about the two any more

# Both ways the same, and pairs of which one is the other seen from the other side.
_EITHER_WAY = (
    "spouse", "partner", "sibling", "colleague", "friend", "neighbour", "neighbor", "cousin", "twin", NAMESAKE,
)  # fmt: skip
_PAIRS = (
    ("parent", "child"), ("boss", "assistant"), ("reports to", "manages"), ("introduced by", "introduced"),
    ("grandparent", "grandchild"), ("mentor", "mentee"),
)  # fmt: skip
# What says more than the pair it belongs to: the other side knows only the pair.
_SAYS_MORE = {"husband": "spouse", "wife": "spouse", "brother": "sibling", "sister": "sibling", "mother": "parent",
              "father": "parent", "son": "child", "daughter": "child", "manager": "reports to"}  # fmt: skip
_INVERSE = {
    **dict(_PAIRS),
    **{other: one for one, other in _PAIRS},
    **{kind: kind for kind in _EITHER_WAY},
}


def inverse(kind: str) -> str | None:
    """Return what somebody is to a person who is their `kind`: 'assistant' → 'boss', None where that isn't known."""
    kind = " ".join(kind.casefold().split())
    return _INVERSE.get(_SAYS_MORE.get(kind, kind))


def alike(kind: str, other: str) -> bool:
    """Say whether two kinds are known as the same, one of which may say more: spouse and wife, not wife and husband."""
    one, two = (" ".join(word.casefold().split()) for word in (kind, other))
    return one == two or _SAYS_MORE.get(one) == two or _SAYS_MORE.get(two) == one


def around(own: Iterable[Relation], others: Iterable[Relation]) -> list[Relation]:
    """Return everybody around a contact once: whom they named, then who named them, as far as the inverse is known.

    `others` are the relationships of others to the contact: what the contact is to them, and who they are.
    """
    listed = list(own)
    known = {(inverse(relation.kind), relation.other_id) for relation in listed}
    for relation in others:
        kind = inverse(relation.kind)
        if kind and (inverse(kind), relation.other_id) not in known:
            listed.append(Relation(kind, relation.other_id, relation.name))
            known.add((inverse(kind), relation.other_id))
    return listed
