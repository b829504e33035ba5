"""`plantrack show`."""

from typing import TYPE_CHECKING, Annotated

import typer

from plantrack.cli.call import Call
from plantrack.cli.options import Json, call_of
from plantrack.locale import marked

if TYPE_CHECKING:
    from plantrack.views.finding import Named
    from plantrack.views.show import Shown

EXAMPLES = (
    "plantrack show 2018-L07",
    "plantrack show 2.3",
    "plantrack show cartographie",
    "plantrack show 2018-L07 --evidence",
)

Words = Annotated[
    list[str],
    typer.Argument(
        metavar=marked("ID|WORDS"),
        help=marked("An id of the plan, or words to look for: what has all of them."),
    ),
]
WithEvidence = Annotated[
    bool,
    typer.Option("--evidence", help=marked("Only its evidence: an address or a path a line.")),
]
WithDetails = Annotated[
    bool,
    typer.Option(
        "--details",
        help=marked("Also the file and the line, and the version that first had its last entry."),
    ),
]


def run(
    ctx: typer.Context,
    words: Words,
    evidence: WithEvidence = False,
    details: WithDetails = False,
    as_json: Json = False,
) -> None:
    """Show one axis, commitment, deliverable, indicator, role or action plan, whole."""
    from plantrack.cli.naming import named_or_found
    from plantrack.views.show import show_named

    call = call_of(ctx)
    found = named_or_found(call, " ".join(words))
    if isinstance(found, tuple):
        _show_found(call, " ".join(words), found, as_json=as_json)
    elif evidence:
        _show_evidence(call, show_named(call.snapshot, found), as_json=as_json)
    else:
        _show(call, show_named(call.snapshot, found), details=details, as_json=as_json)


def _show(call: Call, shown: "Shown", *, details: bool, as_json: bool) -> None:
    from plantrack.project.shown import shown_with_past
    from plantrack.wire.deliverables import Lines

    lines = Lines(call.project.loaded)
    shown, past = shown_with_past(call.project, shown, call.day, call.cache)
    if as_json:
        from plantrack.wire.show import show_json

        call.show_json(show_json(shown, lines, call.translator, past))
    else:
        from plantrack.console.show import show_screen

        place = lines.place(shown.named) if details and shown.named.origin.path else None
        call.show(show_screen(shown, place, call.version, call.look, past))


def _show_found(call: Call, words: str, found: "tuple[Named, ...]", *, as_json: bool) -> None:
    if as_json:
        from plantrack.wire.show import found_json

        call.show_json(found_json(words, found, call.day))
    else:
        from plantrack.console.found import found_screen

        call.show(found_screen(words, found, call.look))


def _show_evidence(call: Call, shown: "Shown", *, as_json: bool) -> None:
    from plantrack.views.evidence import evidence_of

    found = evidence_of(call.snapshot, shown)
    if as_json:
        from plantrack.wire.show import evidence_json

        call.show_json(evidence_json(shown, found))
    else:
        from plantrack.console.evidence import evidence_screen

        call.show(evidence_screen(shown, found, call.look))
