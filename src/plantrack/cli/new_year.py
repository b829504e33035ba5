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
    "plantrack new-year 2020",
    'plantrack new-year 2020 --carry all --reason "À terminer l’an prochain."',
)


# mypy: disable-error-code="valid-type"
# The types of options are built in the language asked.
def build(t: Translator) -> Callable[..., None]:
    """Return the command, its help in the translator's language."""
    day = t.text("DATE")

    def new_year(
        ctx: typer.Context,
        year: Annotated[
            str,
            typer.Argument(metavar=t.text("YEAR"), help=t.text("The action plan's year.")),
        ],
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
        dry_run: dry_run_option(t) = False,
    ) -> None:
        from plantrack.cli.editing import run_edit
        from plantrack.edits.new_year import Questions
        from plantrack.edits.new_year import new_year as opened

        call = call_of(ctx)
        said = {"carry": carry, "start": start, "end": end, "label": label}

        def make(loaded: "Loaded", answers: "Answers") -> "Edit":
            words = (
                t.text("yes"),
                t.text("no"),
                t.text_about("deliverables", "all"),
                t.text_about("deliverables", "none"),
            )
            questions = Questions(answers, *words, can_be_asked=call.is_interactive)
            typed = {**said, "reason": reason or answers.get("reason")}
            return opened(loaded, year, typed, questions, call.day)

        run_edit(call, t.text("new-year {year}", year=year), make, dry_run=dry_run)

    return new_year
