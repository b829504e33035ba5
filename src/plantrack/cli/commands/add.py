"""`plantrack add`."""

from typing import TYPE_CHECKING

import typer

from plantrack.cli.adding_options import (
    Added,
    Baseline,
    Commitments,
    Contributors,
    Day,
    DependsOn,
    Description,
    Direction,
    Due,
    EventKind,
    File,
    Kind,
    Lead,
    Milestones,
    NewId,
    Of,
    Partners,
    Start,
    Targets,
    Title,
    Under,
    Unit,
    Weight,
    Wording,
    Year,
)
from plantrack.cli.options import DryRun, Editorial, Reason, Resolution, Writing, call_of
from plantrack.locale import marked

if TYPE_CHECKING:
    from plantrack.edits.fields import Typed

EXAMPLES = (
    "plantrack add",
    marked(
        'plantrack add --year 2019 --title "Publish a review of the three years" '
        "--commitment 2.1,2.3 --lead communications --due 2019-12-13"
    ),
    marked('plantrack add --kind commitment --under 2 --title "Train the members of the board"'),
    marked('plantrack add --kind milestone --of 2019-L05 --title "Survey sent" --due 2019-10-31'),
    marked('plantrack add --kind role --title "Training and research" --id training'),
    marked(
        'plantrack add --kind event --title "Meeting of the board" --date 2020-02-18 '
        "--event-kind board"
    ),
    marked(
        'plantrack add --kind indicator --commitment 2.4 --title "Members trained" --unit members '
        '--direction increase --baseline "0, 2018-12-31" --target "40, 2019-12-31"'
    ),
)


def run(
    ctx: typer.Context,
    kind: Kind = "deliverable",
    title: Title = None, new_id: NewId = None,
    under: Under = None, wording: Wording = None, added: Added = None,
    commitments: Commitments = None, year: Year = None, description: Description = None,
    lead: Lead = None, contributors: Contributors = None, partners: Partners = None,
    start: Start = None, due: Due = None, weight: Weight = None,
    depends_on: DependsOn = None, milestones: Milestones = None, file: File = None,
    of: Of = None, date: Day = None, event_kind: EventKind = None,
    unit: Unit = None, direction: Direction = None,
    baseline: Baseline = None, targets: Targets = None,
    reason: Reason = None, resolution: Resolution = None, editorial: Editorial = False,
    dry_run: DryRun = False,
) -> None:  # fmt: skip
    """Add a deliverable, or another record that --kind names; without options, step by step."""
    from plantrack.cli.adding import Why, making
    from plantrack.cli.editing import run_edit

    call = call_of(ctx)
    said: dict[str, Typed] = {
        "id": new_id, "title": title, "commitments": commitments, "description": description,
        "lead": lead, "contributors": contributors, "partners": partners, "start": start,
        "due": due, "weight": weight, "depends_on": depends_on, "milestones": milestones,
        "year": year, "file": file, "under": under, "text": wording, "added": added,
        "of": of, "date": date, "event_kind": event_kind, "unit": unit,
        "direction": direction, "baseline": baseline, "targets": targets,
    }  # fmt: skip
    make, done = making(call, kind, said, Why(reason, resolution, editorial))
    run_edit(call, call.translator.text(done), make, Writing(dry_run))
