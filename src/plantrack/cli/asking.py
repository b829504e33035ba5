"""Questions on a terminal: what an edit owes, asked until the answer will do."""

import typer

from plantrack.edits.change import Owed
from plantrack.errors import PlantrackError
from plantrack.locale import Translator


def ask(owed: Owed, t: Translator) -> str:
    """Return the answer to what an edit owes; empty only where that is allowed."""
    question = _question(owed, t)
    while True:
        typed = str(typer.prompt(question, default="", show_default=False, err=True)).strip()
        answer = _choice_begun(owed, typed)
        if not answer and owed.choices:
            return owed.choices[0]
        if complaint := _complaint(owed, answer):
            typer.echo(t.text(complaint.message_id, **complaint.values), err=True)
            continue
        return answer


def _choice_begun(owed: Owed, answer: str) -> str:
    """Return the choice that an answer begins, `o` for `oui`; else the answer."""
    begun = [one for one in owed.choices if one.casefold().startswith(answer.casefold())]
    return begun[0] if answer and len(begun) == 1 else answer


def _question(owed: Owed, t: Translator) -> str:
    question = t.spell(owed.question)
    question = question[:1].upper() + question[1:]
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
