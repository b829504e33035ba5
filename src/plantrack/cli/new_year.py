"""`plantrack new-year`."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

import typer

from plantrack.cli.options import call_of, dry_run_option, text_option
from plantrack.locale import Translator, msg

if TYPE_CHECKING:
    from plantrack.cli.editing import Answers
    from plantrack.edits.change import Edit
    from plantrack.loading import Loaded

SUMMARY = msg("Open a year's action plan: its header, its files, what it takes over.")
EXAMPLES = (
    "plantrack new-year 2020 --anyway",
    'plantrack new-year 2020 --carry all --reason "À terminer l’an prochain." --anyway',
)


# mypy: disable-error-code="valid-type"
# The types of options are built in the language asked.
def build(t: Translator) -> Callable[..., None]:
    """Return the command, its help in the translator's language."""
    day = t.text("DATE")

    def new_year(
        ctx: typer.Context,
        year: Annotated[
            str | None,
            typer.Argument(metavar=t.text("YEAR"), help=t.text("The action plan's year.")),
        ] = None,
        carry: text_option(
            "--carry",
            "all|none",
            t.text("Take over all of the unfinished work, or nothing; else one by one."),
        ) = None,
        reason: text_option(
            "--reason", t.text("TEXT"), t.text("Why unfinished work is deferred.")
        ) = None,
        start: text_option(
            "--start", day, t.text("Its first day; by default a year after the one before.")
        ) = None,
        end: text_option(
            "--end", day, t.text("Its last day; by default a year after the one before.")
        ) = None,
        label: text_option(
            "--label", t.text("TEXT"), t.text("What people call it, such as 2019-2020.")
        ) = None,
        anyway: Annotated[
            bool,
            typer.Option(
                "--anyway",
                help=t.text("Also outside of the plan's period, or apart from the other years."),
            ),
        ] = False,
        dry_run: dry_run_option(t) = False,
    ) -> None:
        from plantrack.cli.dated import due_day, start_day
        from plantrack.cli.editing import run_edit
        from plantrack.cli.past_ids import past_ids
        from plantrack.edits.new_year import new_year as opened
        from plantrack.edits.unfinished import Questions

        call = call_of(ctx)
        past = past_ids(call)
        said = {
            "carry": carry,
            "start": start_day(call, start),
            "end": due_day(call, end),
            "label": label,
        }

        def make(loaded: "Loaded", answers: "Answers") -> "Edit":
            words = (
                t.text("yes"),
                t.text("no"),
                t.text_about("deliverables", "all"),
                t.text_about("deliverables", "none"),
            )
            questions = Questions(answers, *words, can_be_asked=call.is_interactive, anyway=anyway)
            typed = {**said, "reason": reason or answers.get("reason")}
            return opened(loaded, year or answers.get("year"), typed, questions, call.day, past)

        title = t.text("new-year {year}", year=year or "")
        run_edit(call, title.rstrip(), make, dry_run=dry_run)

    return new_year
