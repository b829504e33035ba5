"""`plantrack add`."""

from typing import TYPE_CHECKING, Annotated

import typer

from plantrack.cli.call import Call
from plantrack.cli.options import DryRun, Editorial, Reason, Resolution, Writing, call_of
from plantrack.locale import marked

if TYPE_CHECKING:
    from plantrack.edits.change import Edit
    from plantrack.edits.explaining import Given
    from plantrack.edits.fields import Typed
    from plantrack.edits.making import Answers, Make
    from plantrack.project import Project

EXAMPLES = (
    "plantrack add",
    (
        'plantrack add --year 2019 --title "Publier un bilan des trois ans" --commitment 2.1,2.3 '
        "--lead communications --due 2019-12-13"
    ),
)
# What step by step asks for although it may be left out.
_USEFUL = ("lead", "due")

Title = Annotated[
    str | None,
    typer.Option(
        "--title", metavar=marked("TEXT"), help=marked("What is promised, beginning with a verb.")
    ),
]
Commitments = Annotated[
    list[str] | None,
    typer.Option(
        "--commitment",
        metavar=marked("ID"),
        help=marked("A commitment that it answers; may be repeated."),
    ),
]
Year = Annotated[
    str | None,
    typer.Option(
        "--year",
        metavar=marked("YEAR"),
        help=marked("The action plan; by default that of the day, else the latest."),
    ),
]
Description = Annotated[
    str | None,
    typer.Option("--description", metavar=marked("TEXT"), help=marked("More on what is promised.")),
]
Lead = Annotated[
    str | None,
    typer.Option("--lead", metavar=marked("ROLE"), help=marked("The role that leads it.")),
]
Partners = Annotated[
    list[str] | None,
    typer.Option(
        "--partner",
        metavar=marked("ID"),
        help=marked("A partner that takes part; may be repeated."),
    ),
]
Start = Annotated[
    str | None,
    typer.Option("--start", metavar=marked("DATE"), help=marked("The day when the work starts.")),
]
Due = Annotated[
    str | None,
    typer.Option("--due", metavar=marked("DATE"), help=marked("The day when it is due.")),
]
Weight = Annotated[
    str | None,
    typer.Option(
        "--weight", metavar=marked("NUMBER"), help=marked("How much it counts; by default 1.")
    ),
]
DependsOn = Annotated[
    list[str] | None,
    typer.Option(
        "--depends-on",
        metavar=marked("ID"),
        help=marked("A deliverable it waits for; may be repeated."),
    ),
]
Milestones = Annotated[
    list[str] | None,
    typer.Option(
        "--milestone",
        metavar=marked("“TITLE, DATE”"),
        help=marked("A dated step, such as “Survey sent, 2019-05-31”; may be repeated."),
    ),
]
NewId = Annotated[
    str | None,
    typer.Option(
        "--id", metavar=marked("ID"), help=marked("Its id; by default the next one of its year.")
    ),
]
File = Annotated[
    str | None,
    typer.Option(
        "--file", metavar=marked("FILE"), help=marked("Its file; by default the one of its axis.")
    ),
]


def run(
    ctx: typer.Context,
    title: Title = None,
    commitments: Commitments = None,
    year: Year = None,
    description: Description = None,
    lead: Lead = None,
    partners: Partners = None,
    start: Start = None,
    due: Due = None,
    weight: Weight = None,
    depends_on: DependsOn = None,
    milestones: Milestones = None,
    new_id: NewId = None,
    file: File = None,
    reason: Reason = None,
    resolution: Resolution = None,
    editorial: Editorial = False,
    dry_run: DryRun = False,
) -> None:
    """Add a deliverable to an action plan; without options, step by step."""
    from plantrack.cli.dated import due_day, milestone_day, start_day
    from plantrack.cli.editing import run_edit
    from plantrack.edits.explaining import Given

    call = call_of(ctx)
    said: dict[str, Typed] = {
        "id": new_id, "title": title, "commitments": commitments, "description": description,
        "lead": lead, "partners": partners, "start": start_day(call, start),
        "due": due_day(call, due), "weight": weight, "depends_on": depends_on,
        "milestones": [milestone_day(call, typed) for typed in milestones or ()],
    }  # fmt: skip
    make = _making(call, said, year, file, Given(reason, resolution, editorial))
    run_edit(call, call.translator.text("add {w.deliverable:a}"), make, Writing(dry_run))


def _making(
    call: Call, said: "dict[str, Typed]", year: str | None, file: str | None, given: "Given"
) -> "Make":
    from plantrack.cli.past_ids import past_ids
    from plantrack.edits import adding

    step_by_step = call.is_interactive and not said["title"] and not said["commitments"]
    useful = [name for name in _USEFUL if step_by_step and not said[name]]
    past = past_ids(call)

    def make(project: "Project", answers: "Answers") -> "Edit":
        asks = [name for name in useful if name not in answers]
        fields = {**said, **{name: word for name, word in answers.items() if name in said}}
        why = given.answered(answers)
        return adding.add(
            project.loaded, fields, call.day, year=year, file=file, asks=asks, given=why, past=past
        )

    return make
