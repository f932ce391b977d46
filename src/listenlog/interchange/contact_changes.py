"""What an edit of a contact's text changes: lines compared by their words and their place, never by an id."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from listenlog.domain.errors import NothingChanged, UsageProblem
from listenlog.domain.record import NamedTuple
from listenlog.domain.text import counted, shown
from listenlog.domain.when import Reference
from listenlog.interchange.contact_text import (
    SINGLE,
    SLOTS,
    Document,
    Item,
    Line,
    Read,
    entry_of,
    is_mark,
    is_talk,
    key_of,
    written,
)

_NEAR = 30  # lines: what was changed stays about where it was
_ALIKE = 0.5  # at most as unlike are lines that were changed into each other, if nothing else says so


class Problem(NamedTuple):
    """A line that can't be taken as it is: its number, its text, and why."""

    number: int
    text: str
    reason: str


class BadEdit(UsageProblem):
    """Lines that can't be taken; nothing was changed."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        first, *more = self.problems = sorted(problems)
        others = f" {counted(len(more), 'more line')} can't be taken either." if more else ""
        super().__init__(f"Line {first.number}: {first.reason}{others} Nothing was changed.")


class Overtaken(NothingChanged):
    """What was edited has been changed by another command meanwhile; nothing was changed."""

    def __init__(self) -> None:
        super().__init__("Another command has changed meanwhile what you changed too, so nothing was changed.")


class Step(NamedTuple):
    """One line of the edited text, with the item it stands for, and whether it was changed; without an item it is new.

    A line that was left as it was, though its row isn't there any more, has no item and isn't changed.
    """

    line: Line
    item: Item | None
    changed: bool


class Plan(NamedTuple):
    """What an edit asks for: every line of the edited text in its order, and the items whose lines are gone."""

    steps: tuple[Step, ...]
    removed: tuple[Item, ...]

    @property
    def changes(self) -> bool:
        """Say whether anything is asked for at all."""
        return bool(self.removed) or any(step.changed for step in self.steps)


def plan(base: Read, edited: Read, current: Document, reference: Reference) -> Plan:
    """Return what an edit of `base` asks of what is there now; an empty text asks for nothing.

    Raises BadEdit for a heading that isn't one of the text, Overtaken where a line that was changed or taken out isn't
    there any more.
    """
    if not edited.lines:
        return Plan((), ())
    known = {shown(heading) for _number, heading in base.headings}
    top = edited.lines[0].number  # what stands above is for the reader
    strange = [
        Problem(number, f"# {heading}", "No heading can be added or changed; a fact doesn't begin with '# '.")
        for number, heading in edited.headings
        if number > top and shown(heading) not in known and not is_mark(heading)
    ]
    if strange:
        raise BadEdit(strange)
    there, kept, changed = _differences(base, edited, current, reference)
    if any(i not in kept and i not in there for i in range(len(base.lines))):
        raise Overtaken
    where = {j: current.items[there[i]] for i, j in {**kept, **changed}.items() if i in there}
    same = set(kept.values())
    steps = tuple(Step(line, where.get(j), j not in same) for j, line in enumerate(edited.lines))
    gone = [i for i in range(len(base.lines)) if i not in kept and i not in changed]
    return Plan(steps, tuple(current.items[there[i]] for i in gone))


def rebased(base: Read, edited: Read, current: Document, reference: Reference) -> str:
    """Return the text as it is now with the edit's changes in it.

    What both have changed stands there twice, as it is now and as it was edited: nothing that was typed is lost.
    """
    there, kept, changed = _differences(base, edited, current, reference)
    stays = {there[i] for i in kept if i in there}
    gone = {k for k in there.values() if k not in stays}
    back = {j: there[i] for i, j in {**kept, **changed}.items() if i in there}
    same = set(kept.values())
    added: dict[int, list[Line]] = {}
    place = -1
    for j, line in enumerate(edited.lines):
        place = back.get(j, place)
        if j not in same:
            added.setdefault(place, []).append(line)
    lines = list(added.get(-1, ()))
    for k, item in enumerate(current.items):
        lines += [item.line] * (k not in gone) + added.get(k, [])
    headings = dict.fromkeys([*current.headings, *(line.heading for line in lines if is_talk(line.heading))])
    placed = [line if line.heading in headings else line._replace(heading="") for line in lines]
    return written(current.name, tuple(headings), placed)


def shared(edited: Read, current: Document) -> str:
    """Return the part of the text as it is now that stands in an edit too, whatever the edit was made from."""
    keys = set(_keys(edited.lines))
    lines = [item.line for item in current.items if not keys.isdisjoint(_keys([item.line]))]
    return written(current.name, current.headings, lines)


def _differences(
    base: Read, edited: Read, current: Document, reference: Reference
) -> tuple[dict[int, int], dict[int, int], dict[int, int]]:
    """Return, by the places of a base's lines, the items there are now, the edit's lines that are the same, and those
    that took a line's place.
    """
    there, _ = _compared(_keys(base.lines), _keys([item.line for item in current.items]))
    kept, stretches = _compared(_keys(base.lines), _keys(edited.lines))
    items = {i: current.items[k] for i, k in there.items()}
    kinds = {j: entry_of(edited.lines[j].text, reference).kind for _gone, come in stretches for j in come}
    slots = {j: SLOTS.get(kind, kind) for j, kind in kinds.items()}
    stretches = [([i for i in gone if i in items], come) for gone, come in stretches]
    return there, kept, dict(_pairs(stretches, items, edited.lines, slots))


Key = tuple[str, str]


def _keys(lines: Sequence[Line]) -> list[Key]:
    """Return what makes two lines one: the words as they are shown, and which talk a summary or a feeling is of."""
    return [(_talk(line), shown(line.text, lines=True)) for line in lines]


def _talk(line: Line) -> str:
    of_talk = is_talk(line.heading) and key_of(line.text) in ("talk", "felt")
    return shown(line.heading) if of_talk else ""


def _compared(one: Sequence[Key], other: Sequence[Key]) -> tuple[dict[int, int], list[tuple[list[int], list[int]]]]:
    """Return which line is which, moved ones too, and the stretches of lines that took the place of others."""
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    kept: dict[int, int] = {}
    codes = matcher.get_opcodes()
    for tag, i, end, j, _ in codes:
        if tag == "equal":
            kept.update(zip(range(i, end), range(j, j + end - i), strict=True))
    free: dict[Key, list[int]] = {}
    taken = set(kept.values())
    for j in reversed(range(len(other))):
        if j not in taken:
            free.setdefault(other[j], []).append(j)
    for i, key in enumerate(one):
        if i not in kept and free.get(key):
            kept[i] = free[key].pop()
    taken = set(kept.values())
    stretches = [
        ([i for i in range(a, b) if i not in kept], [j for j in range(c, d) if j not in taken])
        for tag, a, b, c, d in codes
        if tag != "equal"
    ]
    return kept, stretches


def _pairs(
    stretches: Sequence[tuple[list[int], list[int]]],
    items: Mapping[int, Item],
    lines: Sequence[Line],
    slots: Mapping[int, str],
) -> Iterator[tuple[int, int]]:
    """Yield which lines were changed into which: of one kind and in one place, the likest first."""

    def fits(i: int, j: int) -> bool:
        item, line = items[i], lines[j]
        if item.kind in ("talk", "felt") and shown(item.line.heading) != shown(line.heading):
            return False
        return item.kind == slots[j] or (key_of(item.line.text) == key_of(line.text) != "")

    def paired(near: Iterator[tuple[float, int, int]]) -> Iterator[tuple[int, int]]:
        for _unlike, i, j in sorted(near):
            if i in left and j in right and fits(i, j):
                del left[i]
                del right[j]
                yield i, j

    left = {i: None for gone, _come in stretches for i in gone}
    right = {j: None for _gone, come in stretches for j in come}
    for gone, come in stretches:
        yield from paired(
            (_unlikeness(items[i], lines[j]), i, j)
            for a, i in enumerate(gone)
            for b, j in enumerate(come)
            if abs(a - b) <= _NEAR
        )
    # One of two equal lines may seem to be gone where the other one was changed.
    close = ((_unlikeness(items[i], lines[j]), i, j) for i in left for j in right if abs(i - j) <= _NEAR)
    yield from paired(one for one in close if one[0] <= _ALIKE)
    # Of what there is only one, a line is the same wherever it went.
    yield from paired((0, i, j) for i in left for j in right if items[i].kind == slots[j] and slots[j] in SINGLE)


def _unlikeness(item: Item, line: Line) -> float:
    """Return 0.0 for the same words to 1.0 for none in common."""
    words, others = (set(text[:500].casefold().split()) for text in (item.line.text, line.text))
    return 1 - len(words & others) / max(len(words | others), 1)
