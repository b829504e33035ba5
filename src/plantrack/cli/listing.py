"""`plantrack list`."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, Any

import typer

from plantrack.cli.options import call_of, json_option, wide_option
from plantrack.errors import PlantrackError
from plantrack.locale import Translator, msg

if TYPE_CHECKING:
    from plantrack.views.standing import Mark

SUMMARY = msg("List deliverables: those in force, or those that the options ask for.")
EXAMPLES = ("plantrack list --late", "plantrack list --year 2018 --lead developpement --sort due")


def mark(name: str, help: str) -> Any:  # noqa: A002 - Typer's own word
    """Return the type of an option that restricts the list to what has a mark."""
    return Annotated[bool, typer.Option(name, help=help)]


# mypy: disable-error-code="valid-type"
# The types of options are built in the language asked.
def build(t: Translator) -> Callable[..., None]:
    """Return the command, its help in the translator's language."""
    identifier, day = t.text("ID"), t.text("DATE")

    def list_(
        ctx: typer.Context,
        year: Annotated[
            str | None,
            typer.Option(
                "--year",
                metavar=t.text("YEAR"),
                help=t.text("Of this action plan, what is not yet in force included."),
            ),
        ] = None,
        axis: Annotated[
            str | None,
            typer.Option("--axis", metavar=identifier, help=t.text("Answering this axis.")),
        ] = None,
        commitment: Annotated[
            str | None,
            typer.Option(
                "--commitment", metavar=identifier, help=t.text("Answering this commitment.")
            ),
        ] = None,
        lead: Annotated[
            str | None,
            typer.Option("--lead", metavar=t.text("ROLE"), help=t.text("Led by this role.")),
        ] = None,
        partner: Annotated[
            str | None,
            typer.Option("--partner", metavar=identifier, help=t.text("With this partner.")),
        ] = None,
        status: Annotated[
            str | None,
            typer.Option(
                "--status",
                metavar=t.text("STATUS"),
                help=t.text(
                    "With this status: planned, in_progress, done, partial, deferred or cancelled."
                ),
            ),
        ] = None,
        late: mark(
            "--late", t.text("What is late; with other marks, what has one of them.")
        ) = False,
        silent: mark("--silent", t.text("What nobody has spoken of for too long.")) = False,
        due_soon: mark("--due-soon", t.text("What is due soon.")) = False,
        confirmed: mark(
            "--confirmed", t.text("What would be silent, but for a confirmation.")
        ) = False,
        unreported: mark("--unreported", t.text("What nobody ever spoke of.")) = False,
        open_: mark("--open", t.text("Only what is to come or in progress.")) = False,
        due_before: Annotated[
            str | None,
            typer.Option("--due-before", metavar=day, help=t.text("Due before this day.")),
        ] = None,
        everything: Annotated[
            bool, typer.Option("--all", help=t.text("What is not yet in force too."))
        ] = False,
        sort: Annotated[
            str,
            typer.Option(
                "--sort",
                metavar=t.text("ORDER"),
                help=t.text("plan, due, id, title, status, completion, lead or update."),
            ),
        ] = "plan",
        wide: wide_option(t) = False,
        as_json: json_option(t) = False,
    ) -> None:
        from plantrack.cli.dated import day_before
        from plantrack.views.listing import Filters, listing_of

        call = call_of(ctx)
        if wide:
            call.widen()
        status, started = _state_asked(status) if status else (None, None)
        limit = day_before(call, due_before) if due_before else None
        asked: dict[Mark, bool] = {
            "late": late,
            "silent": silent,
            "due_soon": due_soon,
            "confirmed": confirmed,
            "unreported": unreported,
        }
        marks = frozenset(name for name, wanted in asked.items() if wanted)
        filters = Filters(
            year,
            axis,
            commitment,
            lead,
            partner,
            status,
            marks,
            open_,
            limit,
            everything,
            sort,
            started,
        )
        found = listing_of(call.snapshot, filters)
        if as_json:
            from plantrack.wire.deliverables import Lines, list_json

            call.show_json(list_json(found, call.day, Lines(call.project.loaded)))
        else:
            from plantrack.console.deliverables import list_screen

            call.show(list_screen(call.project.plan, found, call.day, call.look))

    return list_


def _state_asked(word: str) -> tuple[str, bool | None]:
    """Return the status that a word means, and whether its work has started by its dates."""
    from plantrack.loading.words import is_late, state_meant
    from plantrack.model import Status

    if is_late(word):
        raise PlantrackError("late is no status: plantrack list --late lists what is late")
    return state_meant(word, Status)
