"""`plantrack list`."""

from collections.abc import Callable
from typing import Annotated

import typer

from plantrack.cli.options import call_of, json_option
from plantrack.locale import Translator, msg

SUMMARY = msg("List deliverables: those in force, or those that the options ask for.")
EXAMPLES = ("plantrack list --late", "plantrack list --year 2018 --lead developpement --sort due")


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
        late: Annotated[bool, typer.Option("--late", help=t.text("Only what is late."))] = False,
        silent: Annotated[
            bool,
            typer.Option("--silent", help=t.text("Only what nobody has spoken of for too long.")),
        ] = False,
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
        as_json: json_option(t) = False,  # type: ignore[valid-type]  # built in the language asked
    ) -> None:
        from plantrack.cli.days import day_meant
        from plantrack.loading.words import state_meant
        from plantrack.model import Status
        from plantrack.views.listing import Filters, listing_of

        call = call_of(ctx)
        status, started = state_meant(status, Status) if status else (None, None)
        limit = day_meant(due_before, call.clock) if due_before else None
        filters = Filters(
            year,
            axis,
            commitment,
            lead,
            partner,
            status,
            late,
            silent,
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
