"""`export --for editing`: the workbook for people who only have a spreadsheet."""

from dataclasses import dataclass
from pathlib import Path

from plantrack.cli.call import Call
from plantrack.cli.options import one_of
from plantrack.errors import PlantrackError
from plantrack.locale import marked

_PURPOSES = ("editing",)


@dataclass(frozen=True, slots=True)
class Chosen:
    """What the workbook is for, where it goes, and what it is to hold."""

    purpose: str | None
    output: Path | None
    lead: str | None
    year: str | None
    is_open: bool


def write_workbook(call: Call, chosen: Chosen, *, is_plain: bool) -> None:
    """Write the workbook; `is_plain` says that nothing else was asked of the export.

    Raises:
        PlantrackError: it cannot be made, or written there.
    """
    from plantrack.tables.editing.rows import Rows
    from plantrack.tables.editing.writing import Asked, editing_workbook
    from plantrack.views.listing import Filters, listing_of
    from plantrack.writing import write_document

    if chosen.purpose is None:
        raise PlantrackError("--lead, --year and --open go with --for editing")
    one_of(chosen.purpose, _PURPOSES, marked("nothing is exported for {word}: write {formats}"))
    output = chosen.output
    if not is_plain or output is None or output.suffix.casefold() != ".xlsx":
        raise PlantrackError(
            "the workbook to be filled in is an xlsx of its own: give --output suivi.xlsx, without "
            "--format, --what or --internal"
        )
    t = call.translator
    filters = Filters(year=chosen.year, lead=chosen.lead, open=chosen.is_open, include_future=True)
    found = [standing.deliverable for standing in listing_of(call.snapshot, filters)]
    if not found:
        raise PlantrackError("no {w.deliverable} is left to be filled in: ask for others")
    period = found[0].period if chosen.year else ""
    asked = Asked(found, Rows(call.project.plan, t, call.day), call.day, _about(call, period))
    content = editing_workbook(asked)
    write_document(output, content, forbidden=call.project.root)
    call.warn(
        t.plural(
            "Written: {file}, with {count} {w.deliverable}",
            "Written: {file}, with {count} {w.deliverable:s}",
            len(found),
            file=str(output),
        )
    )


def _about(call: Call, period: str) -> dict[str, str]:
    """Return what the workbook says of itself: its day, its language, the version of the plan."""
    revision = call.project.revision
    return {
        "day": call.day.isoformat(),
        "language": call.translator.language,
        "revision": revision.short if revision else "",
        "period": period,
    }
