"""`plantrack diff`."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

import typer

from plantrack.cli.call import Call
from plantrack.cli.options import NO_FORMAT, call_of, json_option, one_of
from plantrack.errors import PlantrackError
from plantrack.locale import Translator, msg

if TYPE_CHECKING:
    from plantrack.project.difference import Difference

SUMMARY = msg("Tell what changed in meaning between two versions of the plan.")
EXAMPLES = (
    "plantrack diff",
    "plantrack diff main...HEAD --format md",
    "plantrack diff 2018-06-12 HEAD",
)
_FORMATS = ("text", "md", "json")
_MOST = 2


def build(t: Translator) -> Callable[..., None]:
    """Return the command, its help in the translator's language."""

    def diff(
        ctx: typer.Context,
        versions: Annotated[
            list[str] | None,
            typer.Argument(
                metavar=t.text("[VERSION [VERSION]]"),
                help=t.text(
                    "A commit, a branch, A...B, or a day. None: from the last commit to the files "
                    "as they are; one: from there to the files."
                ),
            ),
        ] = None,
        format_: Annotated[
            str,
            typer.Option(
                "--format",
                metavar="text|md|json",
                help=t.text("text, md for the page of a pull request, or json for programs."),
            ),
        ] = "text",
        as_json: json_option(t) = False,  # type: ignore[valid-type]  # built in the language asked
    ) -> None:
        from plantrack.project.difference import difference_of

        call = call_of(ctx)
        if "--at" in call.options:
            raise PlantrackError("diff names its versions itself: leave out --at")
        words = versions or []
        one_of(format_, _FORMATS, NO_FORMAT)
        if len(words) > _MOST:
            raise PlantrackError("diff compares two versions: {words}", words=" ".join(words))
        asked = call.day if "--as-of" in call.options else None
        found = difference_of(call.project, words, asked, call.clock)
        _show(call, found, "json" if as_json else format_)

    return diff


def _show(call: Call, found: "Difference", format_: str) -> None:
    from plantrack.wire.difference_words import gaps

    bases = (found.was.plan.basis, found.now.plan.basis)
    teller = call.telling(*bases)
    lines = [*gaps(found, teller)]
    if format_ == "json":
        from plantrack.wire.difference import difference_json

        call.show_json(difference_json(found, teller), bases)
    elif format_ == "md":
        from plantrack.reports.difference import difference_markdown

        call.show_markdown(difference_markdown(found, teller), lines)
    else:
        from plantrack.console.difference import difference_screen

        call.show(difference_screen(found, call.look_of(teller)), lines)
