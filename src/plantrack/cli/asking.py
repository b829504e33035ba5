"""Questions on a terminal: what an edit owes, asked until the answer will do."""

import sys

import typer

from plantrack.edits.change import Owed
from plantrack.errors import PlantrackError
from plantrack.locale import Translator


def ask(owed: Owed, t: Translator) -> str:
    """Return the answer to what an edit owes; empty only where that is allowed."""
    question = _question(owed, t)
    while True:
        try:
            answer = _choice_begun(owed, _typed(question + t.text(": ")).strip())
        except typer.Abort:
            typer.echo("\n" + t.text("Stopped: nothing was written."), err=True)
            raise
        if complaint := _complaint(owed, answer):
            typer.echo(t.text(complaint.message_id, **complaint.values), err=True)
            continue
        return answer


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
    begun = [one for one in owed.choices if one.casefold().startswith(answer.casefold())]
    return begun[0] if answer and len(begun) == 1 else answer


def _question(owed: Owed, t: Translator) -> str:
    question = t.spell(owed.question)
    question = question[:1].upper() + question[1:]
    if owed.is_listed:
        question = t.text("{question} (? lists them)", question=question)
    if owed.choices:
        return t.text("{question} [{choices}]", question=question, choices="/".join(owed.choices))
    if owed.optional:
        return t.text("{question} (Enter for none)", question=question)
    return question


def _complaint(owed: Owed, answer: str) -> PlantrackError | None:
    """Return what is wrong with an answer, or nothing."""
    if not answer:
        return None if owed.optional else PlantrackError("An answer is needed, or Ctrl+C to stop.")
    if owed.choices and answer not in owed.choices:
        return PlantrackError("The answers are: {choices}", choices=", ".join(owed.choices))
    try:
        if owed.parse:
            owed.parse(answer)
    except PlantrackError as error:
        return error
    return None
