"""Whether a typed name is the one that was asked for: one slip of the keys is forgiven, somebody else's name isn't."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from listenlog.domain.edit_distance import edits
from listenlog.domain.names import name_words, nickname_words
from listenlog.domain.record import NamedTuple

SHORTEST = 3  # letters of a name in which a slip can be told from another name


class Person(NamedTuple):
    """Somebody on the roster: the number, the name, and the nicknames."""

    id: int
    name: str
    nicknames: tuple[str, ...] = ()

    def forms(self) -> list[str]:
        """Return what they are called, folded: the whole name, first and last, either alone, each nickname."""
        words = name_words(self.name)
        ends = [" ".join((words[0], words[-1])), words[0], words[-1]] if len(words) > 1 else []
        return [" ".join(words), *ends, *(" ".join(name_words(nickname)) for nickname in self.nicknames)]


class Judged(NamedTuple):
    """Whether a name is right, what to say about it, and who else was named (0 for nobody)."""

    right: bool
    note: str = ""
    other_id: int = 0


def judge_name(typed: str, asked: Person, roster: Iterable[Person]) -> Judged:
    """Return whether `typed` names the contact that was asked for.

    Right is one of their names, or one within one edit (Damerau-Levenshtein) of it that is nobody else's; so is what
    people called so are called for short, with a note. `roster` may hold the contact that was asked for.
    """
    words = name_words(typed)
    said = " ".join(words)
    if not said:
        return Judged(False)
    own = asked.forms()
    others = [one for one in roster if one.id != asked.id and said in one.forms()]
    if said in own:
        same = others[0].name if others and said != own[0] else ""
        return Judged(True, f"there is also {same}" if same else "")
    if others:
        return Judged(False, f"that is {others[0].name}", others[0].id)
    if any(len(form) >= SHORTEST and edits(said, form) <= 1 for form in own):
        return Judged(True, f"it is written {asked.name}")
    if _is_short_for(words, asked):
        return Judged(True, f"on file as {asked.name}")
    return Judged(False)


def _is_short_for(words: Sequence[str], asked: Person) -> bool:
    """Say whether the first word is what people of that first name are called, and the others are the last name."""
    own = name_words(asked.name)
    return words[0] in nickname_words(own[0]) and (len(words) == 1 or list(words[1:]) == own[1:])
