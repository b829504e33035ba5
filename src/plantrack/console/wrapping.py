"""Where a line may break: at ordinary spaces, never at those that hold words together.

Rich ends its words at any space that Unicode knows, the no-break ones too: `68 %` and
`regarder :` would fall apart. Its own help, by way of Typer, breaks lines with the same words.
A sign stays with what it is a sign of, whatever space was typed: `·` and `:` end a line, and a mark
such as `!` begins one. A number stays with the noun that it counts: `104 jours`, `2 EN RETARD`.
"""

import re

_HELD = "\u00a0\u202f\u2007"
_SPACE, _INK = rf"[^\S{_HELD}]", rf"[\S{_HELD}]"
# A long noun is let go: a narrow column would cut it.
_COUNT = rf"(?:[+−-]?[0-9][0-9{_HELD},.]* (?=[^\W\d_]{{1,12}}(?![^\W\d_])))?"
_WORD = re.compile(rf"{_SPACE}*(?:[«!?>=] )?{_COUNT}{_INK}+(?: [·:;%$»](?!{_INK}))*{_SPACE}*")


def keep_no_break_spaces() -> None:
    """Have Rich break lines at ordinary spaces only, in all that this process prints."""
    from rich import _wrap

    _wrap.re_word = _WORD


def wrapped(text: str, width: int) -> str:
    """Return a text with its lines broken where they would pass a width; a long word is left."""
    return "\n".join(broken for line in text.split("\n") for broken in _broken(line, width))


def _broken(line: str, width: int) -> list[str]:
    from rich.cells import cell_len  # loads no more of Rich than its table of widths

    indent = " " * (len(line) - len(line.lstrip(" ")))
    lines, filled = [""], 0
    for word in _WORD.findall(line):
        if filled and filled + cell_len(word.rstrip(" ")) > width:
            lines[-1] = lines[-1].rstrip(" ")
            word = indent + word.lstrip(" ")  # noqa: PLW2901 - begins its line as the first does
            lines.append("")
            filled = 0
        lines[-1] += word
        filled += cell_len(word)
    return lines
