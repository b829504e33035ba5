"""`plantrack changes`."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

import typer

from plantrack.cli.call import Call
from plantrack.cli.days import day_or_word
from plantrack.cli.options import NO_FORMAT, call_of, json_option, max_bytes_option, one_of
from plantrack.locale import Translator, msg

if TYPE_CHECKING:
    from plantrack.history.register import Register

SUMMARY = msg("Tell what was changed in the plan itself since it was adopted: who, when, why.")
EXAMPLES = (
    "plantrack changes",
    "plantrack changes --since 2018-06-12",
    "plantrack changes --since HEAD~1 --format md",
)
_FORMATS = ("text", "md", "json")


def build(t: Translator) -> Callable[..., None]:
    """Return the command, its help in the translator's language."""

    def changes(
        ctx: typer.Context,
        since: Annotated[
            str | None,
            typer.Option(
                "--since",
                metavar="board|VERSION|DATE",
                help=t.text(
                    "A commit, a tag, a day, or board for the last board meeting; else since the "
                    "adoption of each action plan."
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
        max_bytes: max_bytes_option(t) = None,  # type: ignore[valid-type]  # the same
        as_json: json_option(t) = False,  # type: ignore[valid-type]  # built in the language asked
    ) -> None:
        from plantrack.project.register import plan_register

        call = call_of(ctx)
        one_of(format_, _FORMATS, NO_FORMAT)
        baseline = None if since is None else day_or_word(call.project, since, call.day)
        found = plan_register(call.project, call.day, baseline, call.cache)
        _show(call, found, "json" if as_json else format_, max_bytes)

    return changes


def _show(call: Call, found: "Register", format_: str, most: int | None) -> None:
    if format_ == "json":
        from plantrack.wire.register import register_json

        call.show_json(register_json(found, call.teller))
    elif format_ == "md":
        from plantrack.reports.register import register_markdown

        call.show_markdown(lambda left: register_markdown(found, call.teller, left), most)
    else:
        from plantrack.console.register import register_screen

        call.show(register_screen(found, call.version, call.look))
