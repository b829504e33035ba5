"""`plantrack cache`."""

from decimal import Decimal
from typing import Annotated

import typer

from plantrack.cli.options import call_of, one_of
from plantrack.locale import Translator, marked

EXAMPLES = ("plantrack cache info", "plantrack cache clear")
_NO_ACTION = marked("cache has no action {word}: write {formats}")
_ACTIONS = ("info", "clear")
_KILO = 1000

Action = Annotated[
    str,
    typer.Argument(
        metavar="|".join(_ACTIONS),
        help=marked("`info`: where it is, and how large; `clear`: remove what it holds."),
    ),
]


def run(ctx: typer.Context, action: Action = "info") -> None:
    """Tell what is kept to answer faster, or clear it; nothing depends on it."""
    from plantrack.cache import LARGEST_TOTAL, clear, home_in, usage_of

    call = call_of(ctx)
    t = call.translator
    asked = one_of(action, _ACTIONS, _NO_ACTION)
    folder = call.cache
    if folder is None:
        call.say(
            t.text(
                "Nothing is kept: PLANTRACK_CACHE is off, no whole path, or in the plan's "
                "folder or its repository, or --no-cache was given."
            )
        )
        return
    is_clearing = asked == "clear"
    found = clear(folder) if is_clearing else usage_of(folder)
    told = {
        "folder": str(home_in(folder)),
        "entries": t.plural("{count} entry", "{count} entries", found.entries),
        "size": _kilobytes(t, found.size),
    }
    if is_clearing:
        call.say(t.text("Removed from {folder}: {entries}, {size}", **told))
        return
    limit = _kilobytes(t, LARGEST_TOTAL)
    call.say(t.text("{folder}: {entries}, {size} of at most {limit}", **told, limit=limit))


def _kilobytes(t: Translator, size: int) -> str:
    """Return a size in thousands of bytes, as large or larger."""
    return t.text("{number} kB", number=Decimal(-(-size // _KILO)))
