"""Questions on a terminal: what an edit owes, asked until the answer will do."""

import sys
from collections.abc import Callable

import typer

from plantrack.cli.output import shown, tell, within
from plantrack.edits.change import Owed
from plantrack.errors import PlantrackError
from plantrack.locale import Message, Translator
from plantrack.locale.plan_words import capitalised

_YES, _NO = ("y", "yes", "o", "oui"), ("n", "no", "non")


def ask(owed: Owed, t: Translator, day_of: Callable[[str], str]) -> str:
    """Return the answer to what an edit owes; empty only where that is allowed.

    `day_of` gives a day as the files spell it, and refuses a word that means none, or two.
    """
    question = _question(owed, t)
    while True:
        try:
            answer = (
                _typed(within(shown(question) + t.text(": "), sys.stderr)).strip() or owed.proposal
            )
            return answer_read(owed, _choice_begun(owed, answer, t), day_of)
        except typer.Abort:
            tell("\n" + t.text("Stopped: nothing was written."))
            raise
        except PlantrackError as complaint:
            tell(t.text(complaint.message_id, **complaint.values))


def is_agreed(question: Message, t: Translator, *, proposed: bool = False) -> bool:
    """Return whether the answer to a question is yes; with `proposed`, as no answer is."""
    yes = t.text("yes")
    choices, proposal = (yes, t.text("no")), yes if proposed else ""
    return ask(Owed("agreed", question, "", choices=choices, proposal=proposal), t, str) == yes


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


def _choice_begun(owed: Owed, answer: str, t: Translator) -> str:
    """Return the choice that an answer begins, `o` for `oui`; else the answer.

    Yes and no are understood in French and in English, whatever the language of the question.
    """
    for choice, words in ((t.text("yes"), _YES), (t.text("no"), _NO)):
        if choice in owed.choices and answer.casefold() in words:
            return choice
    begun = [choice for choice in owed.choices if choice.casefold().startswith(answer.casefold())]
    return begun[0] if answer and len(begun) == 1 else answer


def _question(owed: Owed, t: Translator) -> str:
    question = t.spell(owed.question)
    question = capitalised(question)
    if owed.is_bare:
        return question
    if owed.is_listed:
        question = t.text("{question} (? lists them)", question=question)
    if owed.choices:
        choices = "/".join(owed.choices)
        question = t.text("{question} [{choices}]", question=question, choices=choices)
    if owed.proposal:
        return t.text(
            "{question} (Enter for {proposal})", question=question, proposal=owed.proposal
        )
    if owed.stands:
        return t.text("{question} (Enter keeps {stands})", question=question, stands=owed.stands)
    if owed.optional and not owed.choices:
        return t.text("{question} (Enter for none)", question=question)
    return question


def answer_read(owed: Owed, answer: str, day_of: Callable[[str], str]) -> str:
    """Return an answer that will do, a day in the files' spelling.

    Raises:
        PlantrackError: what is wrong with it.
    """
    if not answer and not owed.optional:
        raise PlantrackError("An answer is needed, or Ctrl+C to stop.")
    if not answer:
        return answer
    if owed.choices and answer not in owed.choices:
        raise PlantrackError("The answers are: {choices}", choices=", ".join(owed.choices))
    answer = day_of(answer) if owed.is_day else answer
    if owed.parse:
        owed.parse(answer)
    return answer
