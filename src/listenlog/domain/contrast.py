"""Telling two people apart by what only one of them has, does or is."""

_COUNTS = "a an one two three four five six seven eight nine ten twelve some many no"
_VERBS = frozenset(("am", "are", "is", "was", "were"))
_TWINS = ("twin", "twins")
_NO_VERBS = "always his its perhaps sales sometimes this yes"
_STATES = "allergic divorced engaged from married pregnant retired single vegan vegetarian widowed"


def said_of(fact: str) -> str:
    """Return how a fact is said of somebody: 'has the dogs' of 'two dogs', 'is single', 'loves golf'.

    A number before the thing is left out: what tells two people apart is the thing.
    """
    text = fact.strip()
    words = text.split()
    first = words[0].casefold() if words else ""
    if not _VERBS.isdisjoint(words[1:]) and "who" not in words:  # 'twin daughters are 12' is a sentence of its own
        return ""
    if first in ("has", "have", "owns") and len(words) > 1 and _is_count(words[1]):
        words, first = words[1:], words[1].casefold()
    if _is_count(first) and first != "no" and len(words) > 1:
        return f"has the {' '.join(words[1:])}"
    if first in _TWINS:
        return f"has {text[:1].lower()}{text[1:]}"
    if first in _STATES.split():
        return f"is {text[:1].lower()}{text[1:]}"
    is_verb = first.endswith("s") and not first.endswith("ss") and first.isalpha() and first not in _NO_VERBS.split()
    if is_verb and len(words) > 1:
        return text[:1].lower() + text[1:]
    return ""


def _is_count(word: str) -> bool:
    return word.casefold() in _COUNTS.split() or word.isdecimal()


def contrast_words(name: str, other: str, fact: str) -> str:
    """Return 'John, not Bob, has the dogs', or 'John, not Bob: the family cabin' where no verb is known."""
    said = said_of(fact)
    return f"{name}, not {other}, {said}" if said else f"{name}, not {other}: {fact}"


def contrast_cue(organization: str | None, fact: str) -> str:
    """Return 'Which of the two at Acme has the dogs?'."""
    of = f"Which of the two{f' at {organization}' if organization else ''}"
    said = said_of(fact)
    return f"{of} {said}?" if said else f"{of}: {fact}?"


def short_names(one: str, other: str) -> tuple[str, str]:
    """Return the first names where they tell two people apart, else the whole names."""
    first, second = one.split(maxsplit=1)[0], other.split(maxsplit=1)[0]
    return (first, second) if first.casefold() != second.casefold() else (one, other)
