"""What a card, a table or another program says of somebody, before it is known who that is here."""

from collections.abc import Iterable, Iterator
from datetime import date

from listenlog.domain.names import match_key, name_key
from listenlog.domain.record import NamedTuple
from listenlog.domain.text import stored

Day = tuple[int, int, int | None]  # month, day, year where it is known

SINGLE = ("said", "pronouns", "zone", "met", "died")  # a contact has one of each: what is there already stays


class Claim(NamedTuple):
    """One thing said of a contact.

    `kind` is 'name', 'nickname', 'said', 'pronouns', 'zone', 'met', 'died', 'role', 'point', 'birthday', 'occasion',
    'related', 'tag', 'fact' or 'rule'. `about` is the organization of a role, the channel of a point, the kind of a
    relationship, the label of an occasion, the topic of a fact; `label` what a point is called ('work').
    """

    kind: str
    text: str = ""
    about: str | None = None
    label: str | None = None
    day: Day | None = None

    @property
    def key(self) -> tuple[object, ...]:
        """Return what two claims that say the same share."""
        if self.kind == "point":
            return ("point", self.about, match_key(self.text))
        if self.kind in ("birthday", "occasion"):
            return (self.kind, self.about, self.day)
        if self.kind == "related":
            return (self.kind, name_key(self.text), self.about)
        return (self.kind, self.text, self.about)


class Incoming(NamedTuple):
    """One person as another program tells of them.

    `line` is where that begins in its file, `origin` what kind of file, `key` what its source calls the person (a UID,
    the URL of a profile). `card` and `media` are a vCard as it came, its pictures apart. `members` are the keys of the
    people in a group of that name.
    """

    name: str
    claims: tuple[Claim, ...] = ()
    line: int = 0
    origin: str = ""
    key: str | None = None
    card: str | None = None
    media: tuple[tuple[int, bytes], ...] = ()
    archived: bool = False
    members: tuple[str, ...] | None = None


class Happened(NamedTuple):
    """A conversation, or what was heard of people on a day, as another program tells of it; `who` by name or key."""

    on: date
    text: str
    who: tuple[str, ...]
    line: int = 0
    key: str | None = None
    channel: str | None = None
    direction: str | None = None
    heard: bool = False  # of them, not with them: a fact


class Planned(NamedTuple):
    """A meeting in a calendar: the day and the time where you are, what it is about, and who comes (address, name).

    `called_off` says that it won't be, `free` that it takes up no time.
    """

    on: date
    at: str | None
    text: str
    who: tuple[tuple[str, str], ...]
    key: str
    line: int = 0
    channel: str | None = None
    confirmed: bool = True
    called_off: bool = False
    free: bool = False


class Related(NamedTuple):
    """Who somebody has in `kind` ('spouse'), both by what the file calls them."""

    whose: str
    kind: str
    who: str


class Yearly(NamedTuple):
    """A day of somebody that comes back every year, from a calendar."""

    name: str
    claim: Claim
    line: int = 0


class Fault(NamedTuple):
    """What of a file wasn't understood: on which line, 0 where it has none, and why; of a folder also in which file."""

    line: int
    what: str
    file: str = ""


def faults(told: Iterable[tuple[int, str]]) -> tuple[Fault, ...]:
    """Return what a reader didn't understand of its file."""
    return tuple(Fault(line, what) for line, what in told)


class Brought(NamedTuple):
    """Everything in a file, and what of it wasn't understood.

    `me` are addresses that are your own, by the calendar.
    """

    people: tuple[Incoming, ...] = ()
    happened: tuple[Happened, ...] = ()
    planned: tuple[Planned, ...] = ()
    problems: tuple[Fault, ...] = ()
    related: tuple[Related, ...] = ()
    yearly: tuple[Yearly, ...] = ()
    me: frozenset[str] = frozenset()


def kept(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Return the claims that say something, each once, as they are stored."""
    found: dict[tuple[object, ...], Claim] = {}
    for claim in sound(claims):
        found.setdefault(claim.key, claim)
    return tuple(found.values())


def sound(claims: Iterable[Claim]) -> Iterator[Claim]:
    """Yield the claims that say something, as they are stored."""
    for claim in claims:
        text = stored(claim.text).strip()
        about, label = (stored(told).strip() or None if told else None for told in (claim.about, claim.label))
        if text or claim.day or (claim.kind == "role" and about):
            same = (text, about, label) == (claim.text, claim.about, claim.label)
            yield claim if same else claim._replace(text=text, about=about, label=label)


def day_text(claim: Claim) -> str:
    """Return the day of a claim as text: '1985-05-14', '--05-14'."""
    assert claim.day is not None
    month, day, year = claim.day
    return f"{year:04}-{month:02}-{day:02}" if year else f"--{month:02}-{day:02}"


def unnamed(claims: Iterable[Claim]) -> str:
    """Return what somebody without a name is called: by nickname, organization, address, else 'Unnamed'."""
    listed = list(claims)
    for wanted in ("nickname", "organization", "email", "phone"):
        for claim in listed:
            if wanted == "nickname" and claim.kind == "nickname":
                return claim.text
            if wanted == "organization" and claim.kind == "role" and claim.about:
                return claim.about
            if wanted == "email" and claim.kind == "point" and claim.about == "email":
                return claim.text
            if wanted == "phone" and claim.kind == "point" and claim.about in ("phone", "mobile", "landline"):
                return claim.text
    return "Unnamed"


def same_name(one: str, other: str) -> bool:
    """Say whether two names are one: but for case, accents and the order of words."""
    return name_key(one) == name_key(other)
