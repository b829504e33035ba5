"""`plantrack add`."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from plantrack.cli.call import Call
from plantrack.cli.kinds import COMMITMENT, DELIVERABLE, kind_called
from plantrack.cli.options import DryRun, Editorial, Reason, Resolution, Writing, call_of
from plantrack.errors import PlantrackError
from plantrack.locale import marked

if TYPE_CHECKING:
    from plantrack.edits.change import Edit
    from plantrack.edits.fields import Typed
    from plantrack.edits.making import Answers, Make
    from plantrack.project import Project

EXAMPLES = (
    "plantrack add",
    marked(
        'plantrack add --year 2019 --title "Publish a review of the three years" '
        "--commitment 2.1,2.3 --lead communications --due 2019-12-13"
    ),
    marked('plantrack add --kind commitment --under 2 --title "Train the members of the board"'),
)
# What step by step asks for although it may be left out.
_USEFUL = ("lead", "due")

_OF_BOTH = ("id", "title", "added")
_OF_COMMITMENT = ("under", "text")
_OF_DELIVERABLE = (
    "commitments", "description", "lead", "contributors", "partners", "start", "due",
    "weight", "depends_on", "milestones",
)  # fmt: skip
_OPTIONS = {
    "commitments": "--commitment", "contributors": "--contributor", "partners": "--partner",
    "milestones": "--milestone",
}  # fmt: skip
_Why: TypeAlias = tuple[str | None, str | None, bool]  # reason, resolution, editorial
_KINDS = (DELIVERABLE, COMMITMENT)
Kind = Annotated[
    str,
    typer.Option(
        "--kind", metavar="|".join(_KINDS), help=marked("What is added; by default a deliverable.")
    ),
]
Under = Annotated[
    str | None,
    typer.Option(
        "--under",
        metavar=marked("ID"),
        help=marked("Of a commitment: the axis, or the commitment, below which it stands."),
    ),
]
Wording = Annotated[
    str | None,
    typer.Option(
        "--text", metavar=marked("TEXT"), help=marked("Of a commitment: its official wording.")
    ),
]
Added = Annotated[
    str | None,
    typer.Option(
        "--added",
        metavar=marked("DATE"),
        help=marked(
            "The day from which it counts: by default today, where the action plan was adopted"
            " before and has begun; of a commitment, where the plan has begun."
        ),
    ),
]
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
Contributors = Annotated[
    list[str] | None,
    typer.Option(
        "--contributor",
        metavar=marked("ROLE"),
        help=marked("A role that helps; may be repeated."),
    ),
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
    kind: Kind = "deliverable",
    title: Title = None,
    under: Under = None,
    wording: Wording = None,
    added: Added = None,
    commitments: Commitments = None,
    year: Year = None,
    description: Description = None,
    lead: Lead = None,
    contributors: Contributors = None,
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
    """Add a deliverable to an action plan, or a commitment; without options, step by step."""
    from plantrack.cli.editing import run_edit

    call, why = call_of(ctx), (reason, resolution, editorial)
    said: dict[str, Typed] = {
        "id": new_id, "title": title, "commitments": commitments, "description": description,
        "lead": lead, "contributors": contributors, "partners": partners, "start": start,
        "due": due, "weight": weight, "depends_on": depends_on, "milestones": milestones,
        "year": year, "file": file, "under": under, "text": wording, "added": added,
    }  # fmt: skip
    if _is_of_commitment(kind_called(kind, call.translator), said):
        make, done = _committing(call, said, why), marked("add {w.commitment:a}")
    else:
        make, done = _making(call, said, why), marked("add {w.deliverable:a}")
    run_edit(call, call.translator.text(done), make, Writing(dry_run))


def _is_of_commitment(kind: str, said: "Mapping[str, Typed]") -> bool:
    """Return whether a commitment is added; what only the other kind has is refused."""
    is_commitment = kind == COMMITMENT
    for name, word in said.items():
        if word and name not in _OF_BOTH and (name in _OF_COMMITMENT) is not is_commitment:
            option = _OPTIONS.get(name, f"--{name.replace('_', '-')}")
            raise PlantrackError(
                "{option} goes with --kind {kind} only",
                option=option,
                kind=next(other for other in _KINDS if other != kind),
            )
    return is_commitment


def _committing(call: Call, said: "Mapping[str, Typed]", why: _Why) -> "Make":
    from plantrack.cli.dated import start_day
    from plantrack.cli.past_ids import ids_of_folders
    from plantrack.edits.committing import commit_to
    from plantrack.edits.explaining import Given

    past, day = ids_of_folders(call), start_day(call, _word(said["added"]))
    new = {"id": said["id"], "title": said["title"], "text": said["text"], "added": day}

    def make(project: "Project", answers: "Answers") -> "Edit":
        return commit_to(
            project.loaded,
            {**new, **{name: word for name, word in answers.items() if name in new}},
            call.day,
            under=_word(said["under"]) or answers.get("under"),
            given=Given(*why).answered(answers),
            past=past("plan/axes"),
        )

    return make


def _making(call: Call, said: "Mapping[str, Typed]", why: _Why) -> "Make":
    from plantrack.cli.past_ids import past_ids
    from plantrack.edits import adding
    from plantrack.edits.explaining import Given

    fields = _dated(call, said)
    step_by_step = call.is_interactive and not said["title"] and not said["commitments"]
    useful = [name for name in _USEFUL if step_by_step and not said[name]]
    past = past_ids(call)

    def make(project: "Project", answers: "Answers") -> "Edit":
        return adding.add(
            project.loaded,
            {**fields, **{name: word for name, word in answers.items() if name in fields}},
            call.day,
            year=_word(said["year"]),
            file=_word(said["file"]),
            asks=[name for name in useful if name not in answers],
            given=Given(*why).answered(answers),
            past=past,
        )

    return make


def _dated(call: Call, said: "Mapping[str, Typed]") -> "dict[str, Typed]":
    """Return the fields of a deliverable, its days as the files spell them."""
    from plantrack.cli.dated import due_day, milestone_day, start_day

    milestones = said["milestones"] or ()
    return {
        **{name: word for name, word in said.items() if name in _OF_DELIVERABLE},
        "id": said["id"],
        "title": said["title"],
        "added": start_day(call, _word(said["added"])),
        "start": start_day(call, _word(said["start"])),
        "due": due_day(call, _word(said["due"])),
        "milestones": [milestone_day(call, str(typed)) for typed in milestones],
    }


def _word(typed: "Typed") -> str | None:
    return typed if isinstance(typed, str) else None
