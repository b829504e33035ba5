"""What becomes of the work that a year leaves, asked one by one; the answers are as a page's."""

from collections.abc import Iterator, Sequence
from datetime import date

from plantrack.edits.change import Owed
from plantrack.edits.fields import read_typed
from plantrack.edits.unfinished import Questions, question_on
from plantrack.edits.year_decisions import Proposal
from plantrack.edits.year_page import DECISION, Page, Place, Section
from plantrack.locale import Message, msg
from plantrack.model import Deliverable, Update
from plantrack.views.recurring import Recurring

_NOWHERE = Place(1, 1)
_WHOLE = "100"


def page_of_answers(
    proposal: Proposal, questions: Questions, reason: str | None, day: date
) -> Page:
    """Return what was answered, as a page says it.

    Raises:
        Owed: something is not answered yet.
    """
    sections = [*_of_open(proposal.left, questions, reason, day)]
    return Page((*sections, *_of_recurring(proposal.recurring, questions)), ())


def _of_open(
    left: Sequence[Deliverable], questions: Questions, reason: str | None, day: date
) -> Iterator[Section]:
    for_all = ""
    choices = (questions.yes, questions.no, questions.close, questions.drop)
    for place, deliverable in enumerate(left, 1):
        key = f"carry {deliverable.id}"
        question = question_on(deliverable, place, len(left), day)
        answer = for_all or _asked(questions, key, question, (*choices, *_for_all(questions)))
        for_all = answer if answer in _for_all(questions) else ""
        yield _section(deliverable, answer, questions, reason)


def _for_all(questions: Questions) -> tuple[str, str]:
    return questions.all, questions.none


def _section(
    deliverable: Deliverable, answer: str, questions: Questions, reason: str | None
) -> Section:
    """Return what was answered of one deliverable, and ask for what goes with it."""
    known = deliverable.id
    if answer in (questions.no, questions.none):
        return _said(known, "leave")
    if answer == questions.drop:
        return _said(known, "drop", reason=_reason_of(questions, known))
    if answer == questions.close:
        return _closed(known, questions)
    due = "" if answer == questions.all else _due_of(questions, known)
    shared = reason or questions.answers.get("reason")
    if not shared:
        raise Owed("reason", msg("the reason for the deferral"), "--reason")
    return _said(known, "carry on", reason=shared, due=due)


def _closed(known: str, questions: Questions) -> Section:
    progress = questions.answers.get(f"progress {known}")
    if progress is None:
        raise Owed(
            f"progress {known}",
            msg("how far {id} is, in per cent", id=known),
            "--from",
            parse=_percent,
            proposal=_WHOLE,
        )
    if progress.rstrip("% ") != _WHOLE:
        return _said(known, "close", progress=progress, reason=_reason_of(questions, known))
    proof = questions.answers.get(f"evidence {known}")
    if proof is None:
        question = msg("what proves that {id} is done: an address or a file", id=known)
        raise Owed(f"evidence {known}", question, "--from", optional=True)
    return _said(known, "close", evidence=proof or "none")


def _reason_of(questions: Questions, known: str) -> str:
    answer = questions.answers.get(f"reason {known}")
    if answer is None:
        question = msg("the reason why {id} is not achieved as promised", id=known)
        raise Owed(f"reason {known}", question, "--from")
    return answer


def _due_of(questions: Questions, known: str) -> str:
    answer = questions.answers.get(f"due {known}")
    if answer is None:
        question = msg("the date when what continues {id} is due", id=known)
        raise Owed(f"due {known}", question, "--from", optional=True, is_day=True)
    return answer


def _of_recurring(recurring: Sequence[Recurring], questions: Questions) -> Iterator[Section]:
    for_all = ""
    choices = (questions.yes, questions.no, *_for_all(questions))
    for each in recurring:
        question = msg("add again what came back, {title}", title=each.title)
        answer = for_all or _asked(questions, f"again {each.last.id}", question, choices)
        for_all = answer if answer in _for_all(questions) else ""
        is_added = answer in (questions.yes, questions.all)
        yield _said(each.last.id, "add" if is_added else "skip")


def _asked(questions: Questions, key: str, question: Message, choices: tuple[str, ...]) -> str:
    answer = questions.answers.get(key)
    if answer is None:
        raise Owed(key, question, "--carry", choices=choices)
    return answer


def _said(known: str, decision: str, **fields: str) -> Section:
    given = {name: value for name, value in fields.items() if value}
    return Section(known, _NOWHERE, {DECISION: decision, **given})


def _percent(answer: str) -> object:
    return read_typed(Update, {"date": "2000-01-01", "progress": answer})
