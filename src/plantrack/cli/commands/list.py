"""`plantrack list`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, cast

import typer

from plantrack.cli.answer_files import Csv, Xlsx, give_table
from plantrack.cli.call import Call
from plantrack.cli.options import SINCE, Incomplete, Json, LedBy, Under, Wide, YearAhead, call_of
from plantrack.locale import marked

if TYPE_CHECKING:
    from plantrack.views.listing import Filters
    from plantrack.views.standing import Mark

EXAMPLES = (
    "plantrack list --late",
    "plantrack list --search cartographie",
    "plantrack list --year 2018 --lead developpement --sort due",
    "plantrack list --status done --without evidence",
)

Axis = Annotated[
    str | None, typer.Option("--axis", metavar=marked("ID"), help=marked("Answering this axis."))
]
Commitment = Annotated[
    str | None,
    typer.Option("--commitment", metavar=marked("ID"), help=marked("Answering this commitment.")),
]
Partner = Annotated[
    str | None, typer.Option("--partner", metavar=marked("ID"), help=marked("With this partner."))
]
Status = Annotated[
    list[str] | None,
    typer.Option(
        "--status",
        metavar=marked("STATUS"),
        help=marked(
            "With this status: `planned`, `in_progress`, `done`, `partial`, `deferred` or "
            "`cancelled`; several after commas, or repeated."
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
DueAfter = Annotated[
    str | None,
    typer.Option("--due-after", metavar=marked("DATE"), help=marked("Due after this day.")),
]
ChangedSince = Annotated[
    str | None,
    typer.Option(
        "--changed-since",
        metavar=SINCE,
        help=marked("What was changed, or told of, since your last visit, a meeting, a day …"),
    ),
]
Search = Annotated[
    str | None,
    typer.Option(
        "--search",
        metavar=marked("WORDS"),
        help=marked("With all these words in ids, titles, texts, notes or roles; best first."),
    ),
]
Without = Annotated[
    list[str] | None,
    typer.Option(
        "--without",
        metavar="evidence|lead|due",
        help=marked("Without evidence, a lead or a due date; may be repeated: all must hold."),
    ),
]
All = Annotated[bool, typer.Option("--all", help=marked("Also what is not yet in force."))]
Sort = Annotated[
    str | None,
    typer.Option(
        "--sort",
        metavar=marked("ORDER"),
        help=marked(
            "`plan`, `due`, `id`, `title`, `status`, `completion`, `lead` or `update`; by "
            "default `plan`, and with --search what fits best."
        ),
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


Moved = Annotated[
    int | None,
    typer.Option(
        "--moved",
        metavar="N",
        min=1,
        help=marked("Whose due date was moved so many times, or more."),
    ),
]
Reviewed = Annotated[
    bool, typer.Option("--reviewed", help=marked("What another role gave a verdict on."))
]
Disagree = Annotated[
    bool, typer.Option("--disagree", help=marked("Whose second verdict differs from its state."))
]


def run(
    ctx: typer.Context,
    year: YearAhead = None, axis: Axis = None, commitment: Commitment = None, under: Under = None,
    lead: LedBy = None, partner: Partner = None, status: Status = None, search: Search = None,
    late: Late = False, silent: Silent = False, due_soon: DueSoon = False,
    confirmed: Confirmed = False, unreported: Unreported = False, open_: Open = False,
    without: Without = None, due_before: DueBefore = None, due_after: DueAfter = None,
    changed_since: ChangedSince = None, where: Where = None, moved: Moved = None,
    reviewed: Reviewed = False, disagree: Disagree = False, every: All = False,
    sort: Sort = None, wide: Wide = False, as_csv: Csv = False, xlsx: Xlsx = None,
    incomplete: Incomplete = False, as_json: Json = False,
) -> None:  # fmt: skip
    """List deliverables: those in force, or those that the options ask for."""
    from plantrack.cli import filtering
    from plantrack.views.listing import Filters

    call = call_of(ctx, wide=wide)
    filters = Filters(
        year=year, axis=axis, commitment=commitment, under=under, lead=lead, partner=partner,
        states=filtering.states_asked(status), without=filtering.absences_asked(without),
        marks=_marks(late=late, silent=silent, due_soon=due_soon, confirmed=confirmed,
                     unreported=unreported),
        open=open_, include_future=every, sort=sort, where=tuple(where or ()), search=search,
        moved=moved, disagree=disagree,
        amended=filtering.amended_asked(call, reviewed=reviewed or disagree),
        **filtering.days_asked(call, due_before, due_after, changed_since),
    )  # fmt: skip
    if as_csv or xlsx is not None:
        _give(call, filters, xlsx, incomplete=incomplete)
    else:
        _show(call, filters, as_json=as_json)


def _marks(**asked: bool) -> "frozenset[Mark]":
    return frozenset(cast("Mark", name) for name, is_asked in asked.items() if is_asked)


def _give(call: Call, filters: "Filters", xlsx: Path | None, *, incomplete: bool) -> None:
    """Give the list as a table."""
    from plantrack.views.listing import listing_of
    from plantrack.wire.answer_tables import list_table
    from plantrack.wire.deliverables import Lines, list_json

    found = listing_of(call.snapshot, filters)
    told = list_json(found, call.day, Lines(call.project.loaded))
    give_table(call, "list", list_table(told), xlsx, incomplete=incomplete)


def _show(call: Call, filters: "Filters", *, as_json: bool) -> None:
    from plantrack.cli.filtering import tell_near
    from plantrack.views.listing import listing_of

    found = listing_of(call.snapshot, filters)
    if as_json:
        from plantrack.wire.deliverables import Lines, list_json

        call.show_json(list_json(found, call.day, Lines(call.project.loaded), filters.amended))
    else:
        from plantrack.console.deliverables import list_screen

        call.show(list_screen(call.plan, found, call.day, call.look, filters.amended))
    if filters.search and not found:
        tell_near(call, filters.search)
