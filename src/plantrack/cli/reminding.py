"""`agenda --all-roles`: the agenda of each role, written into a folder."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from plantrack.cli.call import Call
from plantrack.cli.into_folder import write_into
from plantrack.cli.options import NO_FORMAT, one_of
from plantrack.errors import PlantrackError

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from plantrack.reports.reminders import Reminder


@dataclass(frozen=True, slots=True)
class Asked:
    """How many days ahead; the one format asked for, else all; the most bytes of a page."""

    days: int | None
    format: str | None
    most: int | None
    force: bool = False


def write_reminders(
    call: Call, folder: Path, asked: Asked, *, incomplete: bool, as_json: bool
) -> None:
    """Write what each role owes in every format, or in one, with pages that lead there.

    Raises:
        PlantrackError: a file cannot be made or written; nothing is written before all are made.
    """
    from plantrack.reports.reminders import REMINDERS, Setting, reminders_of
    from plantrack.views.agenda import agendas_by_role
    from plantrack.writing import refuse_folder

    refuse_folder(folder, call.project.root)
    formats = [one_of(asked.format, REMINDERS, NO_FORMAT)] if asked.format else _ready(call)
    if "ics" in formats:
        call.refuse_incomplete(incomplete=incomplete)
    agendas = agendas_by_role(call.snapshot, asked.days)
    if not agendas:
        raise PlantrackError("this plan has no role: add one to plan/team.yaml")
    setting = Setting(call.version, call.teller, call.basis_lines, asked.most)
    told, contents = reminders_of(agendas, formats, setting)
    write_into(call, folder, contents, force=asked.force)
    if as_json:
        _show_json(call, asked, told)
    else:
        _tell(call, folder, contents)
        call.warn_of_problems()


def _show_json(call: Call, asked: Asked, told: "Sequence[Reminder]") -> None:
    from plantrack.views.agenda import agenda_of
    from plantrack.wire.deliverables import Lines, agenda_json, pages_json

    answer = agenda_json(agenda_of(call.snapshot, asked.days), Lines(call.project.loaded))
    pages = ((each.role, each.title, each.owed, each.files) for each in told)
    call.show_json(answer | pages_json(pages))


def _tell(call: Call, folder: Path, contents: "Collection[str]") -> None:
    first = next((name for name in ("index.html", "index.md") if name in contents), "")
    call.warn(
        call.translator.plural(
            "{count} file written in {folder}; begin with {file}",
            "{count} files written in {folder}; begin with {file}",
            len(contents),
            folder=str(folder),
            file=first or next(iter(contents)),
        )
    )


def _ready(call: Call) -> list[str]:
    """Return the formats there is a library for, and tell which is left out."""
    from plantrack.cli.reporting import tell_missing
    from plantrack.reports.extras import is_installed
    from plantrack.reports.reminders import REMINDERS

    missing = [] if is_installed("icalendar") else ["ics"]
    tell_missing(call, missing)
    return [format_ for format_ in REMINDERS if format_ not in missing]
