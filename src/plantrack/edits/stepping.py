"""What is new of one deliverable, asked step by step: each question says what stands."""

from collections.abc import Iterator, Mapping
from datetime import date

from plantrack.edits.change import Owed
from plantrack.edits.fields import Typed
from plantrack.edits.finding import deliverable_named
from plantrack.edits.journal import update
from plantrack.errors import PlantrackError
from plantrack.loading import Loaded
from plantrack.loading.words import value_begun
from plantrack.locale import Message, msg
from plantrack.locale.words import status_word
from plantrack.model import Deliverable, State, Status, state_of


def question_of(
    loaded: Loaded, deliverable: Deliverable, name: str, typed: Mapping[str, Typed]
) -> Owed:
    """Return the question after one field of a new entry, which says what stands.

    `typed` is the entry as far as it is known, its date among it: an answer that it cannot be
    completed with is refused.
    """
    asked, option = _ASKED[name]

    def parse(word: str) -> None:
        if name == "status" and word == "?":
            lines = (msg("  {word}  {status}", word=s.value, status=status_word(s)) for s in Status)
            raise PlantrackError("{list}", list=_on_lines(lines))
        meant = spelled_answer(name, word)
        try_entry(loaded, deliverable, {**typed, name: [meant] if name == "evidence" else meant})

    state = state_of(deliverable, date.fromisoformat(str(typed["date"])))
    return Owed(
        name,
        asked,
        option,
        optional=True,
        is_listed=name == "status",
        is_day=name == "due",
        parse=parse,
        stands=_stands(state, name),
    )


def ask_each(loaded: Loaded, identifier: str, answers: Mapping[str, str], day: str) -> None:
    """Ask for what is new of a deliverable, until each question that matters has its answer.

    Raises:
        Owed: one has none yet.
    """
    deliverable = deliverable_named(loaded, identifier)
    status = state_of(deliverable, date.fromisoformat(day)).status
    for name in _steps(status, answers):
        if name not in answers:
            raise question_of(loaded, deliverable, name, {**said(answers), "date": day})


def said(answers: Mapping[str, str]) -> dict[str, str]:
    """Return what was answered otherwise than with nothing, a status as the format spells it."""
    return {name: spelled_answer(name, answer) for name, answer in answers.items() if answer}


def spelled_answer(name: str, answer: str) -> str:
    """Return an answer as the format spells it: of a status, its beginning is enough."""
    return value_begun(answer, Status) or answer if name == "status" else answer


def try_entry(loaded: Loaded, deliverable: Deliverable, typed: Mapping[str, Typed]) -> None:
    """Refuse what no entry of a deliverable's journal can say, whatever it still owes.

    Raises:
        PlantrackError: why.
    """
    try:
        update(loaded, deliverable.id, typed)
    except Owed:
        return


def _steps(status: Status, answers: Mapping[str, str]) -> Iterator[str]:
    """Give the questions that matter, in order: what is closed has no due date to move."""
    yield "status"
    given = said(answers).get("status")
    after = Status(given) if given in set(Status) else status
    if after in (Status.IN_PROGRESS, Status.PARTIAL):
        yield "progress"
    if after.is_open:
        yield "due"
    yield "note"


def _stands(state: State, name: str) -> Message | str:
    if name == "status":
        return status_word(state.status)
    if name == "progress":
        return msg("{percent} per cent", percent=state.progress) if state.progress else ""
    return state.due.isoformat() if name == "due" and state.due else ""


def _on_lines(lines: Iterator[Message]) -> Message:
    first, *others = lines
    for line in others:
        first = msg("{before}\n{line}", before=first, line=line)
    return first


_Asked = tuple[Message, str]
_ASKED: Mapping[str, _Asked] = {
    "status": (msg("the state"), "--status"),
    "progress": (msg("the progress, in per cent"), "--progress"),
    "due": (msg("the due date"), "--due"),
    "note": (msg("what was done"), "--note"),
    "evidence": (msg("what proves it, an address or a file"), "--evidence"),
}


def ask_whether_nothing(
    identifier: str, answers: Mapping[str, str], choices: tuple[str, str]
) -> None:
    """Ask whether it is to be recorded that nothing is new, once nothing was answered.

    Raises:
        Owed: it was not answered yet.
    """
    if "nothing" not in answers:
        question = msg("record that nothing is new of {id}", id=identifier)
        raise Owed("nothing", question, "plantrack confirm", choices=choices)
