"""`plantrack diff`."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from plantrack.cli.call import Call
from plantrack.cli.days import day_or_word
from plantrack.cli.global_options import AS_OF, AT
from plantrack.cli.options import Json, MaxBytes, PageFormat, call_of, page_format
from plantrack.errors import PlantrackError
from plantrack.locale import marked

if TYPE_CHECKING:
    from plantrack.project.difference import Difference
    from plantrack.project.sides import Compared

EXAMPLES = (
    "plantrack diff",
    "plantrack diff main...HEAD --format md",
    "plantrack diff 2018-06-12 HEAD",
)
_MOST = 2
_RANGE = re.compile(r"(.*?)(\.{2,3})(.*)", re.DOTALL)

Versions = Annotated[
    list[str] | None,
    typer.Argument(
        metavar=marked("[VERSION [VERSION]]"),
        help=marked(
            "A commit, a branch, A...B, a day, `board` for the last board meeting or `last` for "
            "your last visit. None: from the last commit to the files as they are; one: from there "
            "to the files."
        ),
    ),
]


def run(
    ctx: typer.Context,
    versions: Versions = None,
    format_: PageFormat = "text",
    max_bytes: MaxBytes = None,
    as_json: Json = False,
) -> None:
    """Tell what changed in meaning between two versions of the plan."""
    from plantrack.project.difference import difference_of

    call = call_of(ctx)
    if AT in call.options:
        raise PlantrackError("diff names its versions itself: leave out --at")
    words = versions or []
    spelling = page_format(format_, as_json=as_json)
    if len(words) > _MOST:
        raise PlantrackError("diff compares two versions: {words}", words=" ".join(words))
    asked = call.day if AS_OF in call.options else None
    compared = versions_compared(
        words, lambda word: day_or_word(call.project, word, call.day, call.tell_reading)
    )
    found = difference_of(call.project, compared, asked, call.clock)
    _show(call, found, spelling, words, max_bytes)


def versions_compared(words: Sequence[str], read: Callable[[str], date | str]) -> "Compared":
    """Return the versions that words mean, each as it is read: none, one, two, `A..B`, `A...B`."""
    from plantrack.project.sides import HEAD, Compared

    if not words:
        return Compared()
    if len(words) > 1:
        first, second = map(read, words)
        return Compared(first, second)
    found = _RANGE.fullmatch(words[0])
    if found is None:
        return Compared(read(words[0]))
    first, second = (read(found[side] or HEAD) for side in (1, 3))
    return Compared(first, second, from_common=found[2] == "...")


def _show(
    call: Call, found: "Difference", format_: str, words: Sequence[str], most: int | None
) -> None:
    from plantrack.telling.difference import gaps

    bases = (found.was.plan.basis, found.now.plan.basis)
    teller = call.telling(*bases)
    lines = [*gaps(found, teller)]
    if format_ == "json":
        from plantrack.wire.difference import difference_json

        call.show_json(difference_json(found, teller), bases)
    elif format_ == "md":
        from plantrack.reports.difference import difference_markdown

        command = " ".join(("plantrack diff", *words))
        call.show_markdown(
            lambda left: difference_markdown(found, teller, left, command), most, lines
        )
    else:
        from plantrack.console.difference import difference_screen

        call.show(difference_screen(found, call.look_of(teller)), lines)
