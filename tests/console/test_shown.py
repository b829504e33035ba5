"""A screen shows what cannot be seen, and keeps its own colours."""

import io

from rich.console import Console
from rich.text import Text

from plantrack.console.shown import Shown


def test_only_the_screen_s_own_styles_are_codes() -> None:
    out = io.StringIO()
    console = Console(file=out, force_terminal=True, color_system="standard", width=60)
    console.print(Shown(Text("a\x1b[31m\u202eb", style="bold")))
    assert out.getvalue() == "\x1b[1ma[U+001B][31m[U+202E]b\x1b[0m\n"
