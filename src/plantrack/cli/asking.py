"""Questions on a terminal: what an edit owes, asked until the answer will do."""

import sys
from datetime import date

import typer

from plantrack.cli.output import shown, tell, within
from plantrack.edits.change import Owed
from plantrack.errors import PlantrackError
from plantrack.locale import Translator
from plantrack.model import Plan
from plantrack.views.named_days import span_meant


def ask(owed: Owed, t: Translator, clock: date, plan: Plan) -> str:
    """Return the answer to what an edit owes; empty only where that is allowed."""
    question = _question(owed, t)
    while True:
        try:
            answer = (
                _typed(within(shown(question) + t.text(": "), sys.stderr)).strip() or owed.proposal
            )
            answer = _choice_begun(owed, answer)
        except typer.Abort:
            tell("\n" + t.text("Stopped: nothing was written."))
            raise
        if complaint := _complaint(owed, answer, clock, plan):
            tell(t.text(complaint.message_id, **complaint.values))
            continue
        return _as_files_spell(owed, answer, t, clock, plan)


def _as_files_spell(owed: Owed, answer: str, t: Translator, clock: date, plan: Plan) -> str:
    """Return an answer, a day in the files' spelling, and say how it was read."""
    if not owed.is_day or not answer:
        return answer
    span = span_meant(plan, answer, clock, ahead=True)
    if span.reading is not None:
        tell(t.spell(span.reading))
    return span.last.isoformat()


def _typed(question: str) -> str:
    """Return a line typed at the terminal; the question leaves nothing on standard output.

    Raises:
        Abort: nobody will answer any more.
    """
    if sys.stdout.isatty():  # with the editing of lines that goes with it
        return str(typer.prompt(question, "", show_default=False, prompt_suffix="", err=True))
    typer.echo(question, nl=False, err=True)
    line = sys.stdin.readline()
    if not line:
        raise typer.Abort
    return line


def _choice_begun(owed: Owed, answer: str) -> str:
    """Return the choice that an answer begins, `o` for `oui`; else the answer."""
    begun = [choice for choice in owed.choices if choice.casefold().startswith(answer.casefold())]
    return begun[0] if answer and len(begun) == 1 else answer


def _question(owed: Owed, t: Translator) -> str:
    question = t.spell(owed.question)
    question = question[:1].upper() + question[1:]
    if owed.is_listed:
        question = t.text("{question} (? lists them)", question=question)
    if owed.choices:
        return t.text("{question} [{choices}]", question=question, choices="/".join(owed.choices))
    if owed.proposal:
        return t.text(
            "{question} (Enter for {proposal})", question=question, proposal=owed.proposal
        )
    if owed.optional:
        return t.text("{question} (Enter for none)", question=question)
    return question


def _complaint(owed: Owed, answer: str, clock: date, plan: Plan) -> PlantrackError | None:
    """Return what is wrong with an answer, or nothing."""
    if not answer:
        return None if owed.optional else PlantrackError("An answer is needed, or Ctrl+C to stop.")
    if owed.choices and answer not in owed.choices:
        return PlantrackError("The answers are: {choices}", choices=", ".join(owed.choices))
    try:
        if owed.is_day:
            span_meant(plan, answer, clock, ahead=True)
        if owed.parse:
            owed.parse(answer)
    except PlantrackError as error:
        return error
    return None
