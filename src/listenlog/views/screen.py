"""Rendering to text: at most as wide as is good to read, with the sixteen colours or none."""

import io

from rich.console import Console, RenderableType

from listenlog.views.wrapping import READABLE

UNLIMITED = 100_000


def rendered(renderable: RenderableType, width: int | None, *, colored: bool) -> str:
    """Return a renderable as text; `width` None doesn't wrap."""
    console = Console(
        file=io.StringIO(),
        width=UNLIMITED if width is None else max(10, min(width, READABLE)),
        force_terminal=colored,
        color_system="standard" if colored else None,
        markup=False,
        emoji=False,
        highlight=False,
        legacy_windows=False,
        _environ={},
    )
    console.print(renderable, end="")
    assert isinstance(console.file, io.StringIO)
    text = console.file.getvalue()
    return text if colored else "\n".join(line.rstrip(" ") for line in text.split("\n"))
