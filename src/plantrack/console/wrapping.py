"""Where a line may break: at ordinary spaces, never at those that hold words together.

Rich ends its words at any space that Unicode knows, the no-break ones too: `68 %` and
`regarder :` would fall apart. Its own help, by way of Typer, breaks lines with the same words.
"""

import re

from rich import _wrap

_WORD = re.compile(r"[^\S\u00a0\u202f\u2007]*[\S\u00a0\u202f\u2007]+[^\S\u00a0\u202f\u2007]*")


def keep_no_break_spaces() -> None:
    """Have Rich break lines at ordinary spaces only, in all that this process prints."""
    _wrap.re_word = _WORD
