"""What TAB offers at a place in a command line: by the table of commands, and by whoever knows the store."""

from __future__ import annotations

from listenlog.cli.compiled import CHANNELS, GLOBAL, TREE

TYPE_CHECKING = False  # without typing: TAB loads this
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    Offer = tuple[str, str]  # a word, and what it means
    Known = Callable[[str, str], Iterable[Offer]]


def offers(words: Sequence[str], known: Known) -> list[Offer]:
    """Return what the last of the words after `listenlog` may become.

    `known(kind, begun)` is asked for what isn't in the table: 'who', 'organization', 'who or organization', 'tag',
    'book', 'path', and 'value of NAME' for a setting.
    """
    _help, own, arguments, commands = TREE
    options = {**own, **GLOBAL}
    waits: str | None = None  # the kind of value that the option before waits for
    given: set[str] = set()
    taken = 0
    argument = ""  # the one before
    ended = False
    *before, begun = words
    for word in before:
        option, equals, _value = word.partition("=")
        if waits is not None:
            waits = None
        elif word == "--" and not ended:
            ended = True
        elif word.startswith("-") and not ended:
            given.add(option)
            if option in options and not equals:
                waits = options[option][1]
        elif word in commands and not taken:
            _help, own, arguments, commands = commands[word]
            options = {**own, **GLOBAL}
        else:
            taken += 1
            argument = word
    if waits is not None:
        return _values(waits, begun, known)
    option, equals, value = begun.partition("=")
    if option in options and equals and not ended:
        return [(f"{option}={word}", means) for word, means in _values(options[option][1] or "", value, known)]
    if begun.startswith("-") and not ended:
        left = [(name, says) for name, (says, _kind, again) in options.items() if again or name not in given]
        return [offer for offer in left if offer[0].startswith(begun) and (begun != "-" or offer[0].startswith("--"))]
    if commands:
        named = [(name, command[0]) for name, command in commands.items()]
        return [offer for offer in named if offer[0].startswith(begun) and not taken]
    last = arguments[-1:] if arguments[-1:] and arguments[-1].endswith("...") else ()
    kinds = [*arguments[taken : taken + 1], *last]
    if kinds == ["value"]:
        return _values(f"value of {argument}", begun, known)
    return _values(kinds[0].removesuffix("..."), begun, known) if kinds else []


def _values(kind: str, begun: str, known: Known) -> list[Offer]:
    """Return the values of a kind that begin so; a kind with bars names them all, the kind '' none."""
    if kind == "channel" or "|" in kind:
        return [(word, "") for word in (CHANNELS if kind == "channel" else kind.split("|")) if word.startswith(begun)]
    return list(known(kind, begun)) if kind else []
