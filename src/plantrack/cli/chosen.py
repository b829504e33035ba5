"""Which deliverables a command is about: those it names, or those that filters choose."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

import typer

from plantrack.cli.call import Call
from plantrack.errors import PlantrackError
from plantrack.locale import Translator, marked, plural_msg

if TYPE_CHECKING:
    from plantrack.views.standing import Mark, Standing

_MOST_NAMED = 3

Named = Annotated[
    list[str] | None,
    typer.Argument(
        metavar=marked("ID…"), help=marked("The ids of deliverables; or choose them by options.")
    ),
]
_LED = marked("Choose the open work that this role leads.")
LedBy = Annotated[
    str | None,
    typer.Option(
        "--led-by",
        metavar=marked("ROLE"),
        help=_LED,
    ),
]
Lead = Annotated[
    str | None,
    typer.Option(
        "--lead",
        "--led-by",
        metavar=marked("ROLE"),
        help=_LED,
    ),
]
Under = Annotated[
    str | None,
    typer.Option(
        "--under",
        metavar=marked("ID"),
        help=marked("Choose the open work that answers this axis or commitment, or below."),
    ),
]
Year = Annotated[
    str | None,
    typer.Option(
        "--year", metavar=marked("YEAR"), help=marked("Choose the open work of this action plan.")
    ),
]
Late = Annotated[bool, typer.Option("--late", help=marked("Choose the work that is late."))]
Silent = Annotated[
    bool, typer.Option("--silent", help=marked("Choose the open work that is silent."))
]
DueSoon = Annotated[
    bool, typer.Option("--due-soon", help=marked("Choose the work that is due soon."))
]
Yes = Annotated[
    bool, typer.Option("--yes", help=marked("Do it for all that was chosen, without asking."))
]


@dataclass(frozen=True, slots=True)
class Selection:
    """The ids that were typed, or what restricts the open work to be chosen."""

    identifiers: tuple[str, ...] = ()
    lead: str | None = None
    under: str | None = None
    year: str | None = None
    late: bool = False
    silent: bool = False
    due_soon: bool = False

    @property
    def marks(self) -> "frozenset[Mark]":
        """What the work is to be, of which one is enough."""
        asked: dict[Mark, bool] = {
            "late": self.late,
            "silent": self.silent,
            "due_soon": self.due_soon,
        }
        return frozenset(mark for mark, is_asked in asked.items() if is_asked)

    @property
    def has_filters(self) -> bool:
        """Whether work is to be chosen by what it is."""
        return bool(self.lead or self.under or self.year or self.marks)


def chosen(call: Call, selection: Selection, *, agreed: bool) -> tuple[str, ...]:
    """Return the ids of the work that a command is about; none where nobody agrees, or none is so.

    What filters choose is listed, and asked about unless it is `agreed`.

    Raises:
        PlantrackError: nothing is named, both ways are, or nobody is there to agree.
    """
    if selection.identifiers and selection.has_filters:
        raise PlantrackError(
            "ids and filters choose in two ways: give the ids alone, or the filters alone"
        )
    if selection.identifiers:
        return selection.identifiers
    if not selection.has_filters:
        raise PlantrackError(
            "say which: one ID or several, or a filter such as --silent, --late or --led-by ROLE"
        )
    found = _found(call, selection)
    return (
        tuple(standing.deliverable.id for standing in found)
        if _agreed(call, found, agreed=agreed)
        else ()
    )


def called(ids: Sequence[str], t: Translator) -> str:
    """Return a few ids by name, then how many more there are."""
    named = ", ".join(ids[:_MOST_NAMED])
    more = len(ids) - _MOST_NAMED
    if more <= 0:
        return named
    words = t.plural("and {count} more", "and {count} more", more)
    return f"{named} {words}"


def _found(call: Call, selection: Selection) -> "tuple[Standing, ...]":
    from plantrack.views.listing import Filters, listing_of

    filters = Filters(
        year=selection.year,
        under=selection.under,
        lead=selection.lead,
        marks=selection.marks,
        open=True,
    )
    return tuple(each for each in listing_of(call.snapshot, filters) if each.in_force)


def _agreed(call: Call, found: "tuple[Standing, ...]", *, agreed: bool) -> bool:
    """List the work, and return whether it is meant."""
    from plantrack.cli.asking import is_agreed
    from plantrack.telling.standing import standing_words

    t = call.teller
    for line in call.basis_lines:
        call.warn(f"! {line}")
    if not found:
        call.warn(t.text("No open {w.deliverable} is so: nothing is written."))
        return False
    for standing in found:
        deliverable = standing.deliverable
        words = standing_words(standing, call.day, t)
        title = " ".join(deliverable.title.split())
        call.warn(f"{deliverable.id}  {title} · {words}")
    if agreed:
        return True
    if not call.is_interactive:
        raise PlantrackError(
            "what is chosen is listed above: give --yes to do it for all of it, or the ids"
        )
    question = plural_msg("for this {count}", "for these {count}, all together", len(found))
    if is_agreed(question, t):
        return True
    call.warn(t.text("Nothing was written."))
    return False
