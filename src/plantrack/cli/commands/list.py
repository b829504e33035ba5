"""`plantrack list`."""

from typing import TYPE_CHECKING, Annotated, cast

import typer

from plantrack.cli.call import Call
from plantrack.cli.options import Json, Wide, call_of
from plantrack.errors import PlantrackError
from plantrack.locale import marked

if TYPE_CHECKING:
    from plantrack.views.standing import Mark, Standing

EXAMPLES = ("plantrack list --late", "plantrack list --year 2018 --lead developpement --sort due")

Year = Annotated[
    str | None,
    typer.Option(
        "--year",
        metavar=marked("YEAR"),
        help=marked("Of this action plan, including what is not yet in force."),
    ),
]
Axis = Annotated[
    str | None, typer.Option("--axis", metavar=marked("ID"), help=marked("Answering this axis."))
]
Commitment = Annotated[
    str | None,
    typer.Option("--commitment", metavar=marked("ID"), help=marked("Answering this commitment.")),
]
Under = Annotated[
    str | None,
    typer.Option(
        "--under", metavar=marked("ID"), help=marked("Answering this axis or commitment, or below.")
    ),
]
Lead = Annotated[
    str | None, typer.Option("--lead", metavar=marked("ROLE"), help=marked("Led by this role."))
]
Partner = Annotated[
    str | None, typer.Option("--partner", metavar=marked("ID"), help=marked("With this partner."))
]
Status = Annotated[
    str | None,
    typer.Option(
        "--status",
        metavar=marked("STATUS"),
        help=marked(
            "With this status: `planned`, `in_progress`, `done`, `partial`, `deferred` or "
            "`cancelled`."
        ),
    ),
]
Late = Annotated[
    bool,
    typer.Option("--late", help=marked("What is late; with other marks, what has any of them.")),
]
Silent = Annotated[
    bool,
    typer.Option("--silent", help=marked("What is silent: open, and without a word for too long.")),
]
DueSoon = Annotated[bool, typer.Option("--due-soon", help=marked("What is due soon."))]
Confirmed = Annotated[
    bool, typer.Option("--confirmed", help=marked("What would be silent, but for a confirmation."))
]
Unreported = Annotated[
    bool, typer.Option("--unreported", help=marked("What no update ever said anything about."))
]
Open = Annotated[bool, typer.Option("--open", help=marked("Only what is planned or in progress."))]
DueBefore = Annotated[
    str | None,
    typer.Option("--due-before", metavar=marked("DATE"), help=marked("Due before this day.")),
]
All = Annotated[bool, typer.Option("--all", help=marked("Also what is not yet in force."))]
Sort = Annotated[
    str,
    typer.Option(
        "--sort",
        metavar=marked("ORDER"),
        help=marked("`plan`, `due`, `id`, `title`, `status`, `completion`, `lead` or `update`."),
    ),
]


Where = Annotated[
    list[str] | None,
    typer.Option(
        "--where",
        metavar=marked("NAME=VALUE"),
        help=marked(
            "A field of `extra`, or `ref`, with this text; may be repeated: all must hold."
        ),
    ),
]


def run(
    ctx: typer.Context,
    year: Year = None,
    axis: Axis = None,
    commitment: Commitment = None,
    under: Under = None,
    lead: Lead = None,
    partner: Partner = None,
    status: Status = None,
    late: Late = False,
    silent: Silent = False,
    due_soon: DueSoon = False,
    confirmed: Confirmed = False,
    unreported: Unreported = False,
    open_: Open = False,
    due_before: DueBefore = None,
    where: Where = None,
    every: All = False,
    sort: Sort = "plan",
    wide: Wide = False,
    as_json: Json = False,
) -> None:
    """List deliverables: those in force, or those that the options ask for."""
    from plantrack.cli.dated import day_before
    from plantrack.views.listing import Filters, listing_of

    call = call_of(ctx)
    if wide:
        call.widen()
    status, started = _state_asked(status) if status else (None, None)
    limit = day_before(call, due_before) if due_before else None
    marks = _marks(
        late=late, silent=silent, due_soon=due_soon, confirmed=confirmed, unreported=unreported
    )
    filters = Filters(
        year=year, axis=axis, commitment=commitment, under=under, lead=lead, partner=partner,
        status=status, marks=marks, open=open_, due_before=limit, include_future=every, sort=sort,
        started=started, where=tuple(where or ()),
    )  # fmt: skip
    _show(call, listing_of(call.snapshot, filters), as_json=as_json)


def _marks(**asked: bool) -> "frozenset[Mark]":
    return frozenset(cast("Mark", name) for name, is_asked in asked.items() if is_asked)


def _show(call: Call, found: "tuple[Standing, ...]", *, as_json: bool) -> None:
    if as_json:
        from plantrack.wire.deliverables import Lines, list_json

        call.show_json(list_json(found, call.day, Lines(call.project.loaded)))
    else:
        from plantrack.console.deliverables import list_screen

        call.show(list_screen(call.plan, found, call.day, call.look))


def _state_asked(word: str) -> tuple[str, bool | None]:
    """Return the status that a word means, and whether its work has started by its dates."""
    from plantrack.loading.words import is_late, state_meant
    from plantrack.model import Status

    if is_late(word):
        raise PlantrackError("late is no status: plantrack list --late lists what is late")
    return state_meant(word, Status)
