"""`plantrack add`."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, Any

import typer

from plantrack.cli.options import call_of, dry_run_option, text_option
from plantrack.cli.reasons import editorial_option, reason_option, resolution_option
from plantrack.locale import Translator, msg

if TYPE_CHECKING:
    from plantrack.cli.editing import Answers
    from plantrack.edits.change import Edit
    from plantrack.loading import Loaded

SUMMARY = msg("Add a deliverable to an action plan; without options, step by step.")
EXAMPLES = (
    "plantrack add",
    (
        'plantrack add --year 2019 --title "Publier un bilan des trois ans" --commitment 2.1,2.3 '
        "--lead communications --due 2019-12-13"
    ),
)
# What step by step asks for although it may be left out.
_USEFUL = ("lead", "due")


# mypy: disable-error-code="valid-type"
# The types of options are built in the language asked.
def build(t: Translator) -> Callable[..., None]:
    """Return the command, its help in the translator's language."""
    text, day, identifier = t.text("TEXT"), t.text("DATE"), t.text("ID")

    def add(
        ctx: typer.Context,
        title: text_option(
            "--title", text, t.text("What is promised, beginning with a verb.")
        ) = None,
        commitments: _several(
            "--commitment", identifier, t.text("A commitment that it answers; may be repeated.")
        ) = None,
        year: text_option(
            "--year",
            t.text("YEAR"),
            t.text("The action plan; by default that of the day, else the latest."),
        ) = None,
        description: text_option("--description", text, t.text("More on what is promised.")) = None,
        lead: text_option("--lead", t.text("ROLE"), t.text("The role that leads it.")) = None,
        partners: _several(
            "--partner", identifier, t.text("A partner that takes part; may be repeated.")
        ) = None,
        start: text_option("--start", day, t.text("The day when the work starts.")) = None,
        due: text_option("--due", day, t.text("The day when it is due.")) = None,
        weight: text_option(
            "--weight", t.text("NUMBER"), t.text("How much it counts; by default 1.")
        ) = None,
        depends_on: _several(
            "--depends-on", identifier, t.text("A deliverable it waits for; may be repeated.")
        ) = None,
        milestones: _several(
            "--milestone",
            t.text("“TITLE, DATE”"),
            t.text("A dated step, such as “Survey sent, 2019-05-31”; may be repeated."),
        ) = None,
        new_id: text_option(
            "--id", identifier, t.text("Its id; by default the next one of its year.")
        ) = None,
        file: text_option(
            "--file", t.text("FILE"), t.text("Its file; by default the one of its axis.")
        ) = None,
        reason: reason_option(t) = None,
        resolution: resolution_option(t) = None,
        editorial: editorial_option(t) = False,
        dry_run: dry_run_option(t) = False,
    ) -> None:
        from plantrack.cli.dated import due_day, milestone_day, start_day
        from plantrack.cli.editing import run_edit
        from plantrack.cli.past_ids import past_ids
        from plantrack.edits import adding
        from plantrack.edits.explaining import Given

        call = call_of(ctx)
        said = {
            "id": new_id, "title": title, "commitments": commitments, "description": description,
            "lead": lead, "partners": partners, "start": start_day(call, start),
            "due": due_day(call, due), "weight": weight, "depends_on": depends_on,
            "milestones": [milestone_day(call, typed) for typed in milestones or ()],
        }  # fmt: skip
        given, past = Given(reason, resolution, editorial), past_ids(call)
        step_by_step = call.is_interactive and not title and not commitments
        useful = [name for name in _USEFUL if step_by_step and not said[name]]

        def make(loaded: "Loaded", answers: "Answers") -> "Edit":
            asks = [name for name in useful if name not in answers]
            fields = {**said, **{name: one for name, one in answers.items() if name in said}}
            why = given.answered(answers)
            return adding.add(
                loaded, fields, call.day, year=year, file=file, asks=asks, given=why, past=past
            )

        run_edit(call, t.text("add a deliverable"), make, dry_run=dry_run)

    return add


def _several(name: str, metavar: str, help: str) -> Any:  # noqa: A002 - Typer's own word
    """Return the type of an option that may be repeated."""
    return Annotated[list[str] | None, typer.Option(name, metavar=metavar, help=help)]
