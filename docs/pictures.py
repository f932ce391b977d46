"""Draws what the program prints as SVG, in the colours of a dark terminal."""

import io
import re

from rich.console import Console
from rich.text import Text

# As Rich draws it, but without fonts from the network; what reads the picture aloud gets a title.
FORMAT = """\
<svg class="rich-terminal" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg" role="img">
<title>TITLE</title>
<style>
.{unique_id}-matrix {{
  font: {char_height}px/{line_height}px ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace;
}}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}" />
</clipPath>
{lines}
</defs>
<rect fill="#1d2021" x="1" y="1" width="{terminal_width}" height="{terminal_height}" rx="8"/>
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""


def svg(name: str, printed: str) -> str:
    """Return text with ANSI styles as an SVG picture of that name, 80 columns wide."""
    console = Console(
        record=True, width=80, file=io.StringIO(), force_terminal=True, color_system="standard", _environ={}
    )
    console.print(Text.from_ansi(printed.rstrip("\n")), soft_wrap=True, highlight=False)
    titled = FORMAT.replace("TITLE", f"listenlog: {name}")
    drawn = console.export_svg(code_format=titled, unique_id=f"listenlog-{name}")
    return re.sub(r"[ \t]+$", "", drawn, flags=re.MULTILINE)
