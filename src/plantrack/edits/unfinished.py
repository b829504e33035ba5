"""The work that a year leaves unfinished, and which of it the next one takes over."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from plantrack.edits.change import Owed
from plantrack.edits.references import refuse_unread
from plantrack.edits.year_page import Page
from plantrack.errors import PlantrackError
from plantrack.loading import Loaded
from plantrack.locale import Message, msg, plural_msg
from plantrack.locale.words import status_said
from plantrack.model import Deliverable, Plan, state_of

_ALL, _NONE = "all", "none"


@dataclass(frozen=True, slots=True)
class Questions:
    """What was answered, and the reader's words for the answers.

    `anyway` says that an action plan apart from the others is meant; `page` is one that decides,
    whose days `day_of` reads.
    """

    answers: Mapping[str, str]
    yes: str
    no: str
    all: str
    none: str
    can_be_asked: bool
    anyway: bool = False
    page: Page | None = None
    day_of: Callable[[str], str | None] = str

    @property
    def is_meant(self) -> bool:
        """Whether an action plan apart from the others was said to be meant."""
        return self.anyway or self.answers.get("anyway") == self.yes


def period_before(plan: Plan, year: str) -> str | None:
    """Return the action plan before a year, which need not have one."""
    return next((key for key in plan.nearest_first(year) if plan.is_later(year, key)), None)


def unfinished(loaded: Loaded, year: str, day: date) -> tuple[Deliverable, ...]:
    """Return what the action plan before a year leaves open on a day, and nothing continues."""
    plan = loaded.plan
    before = period_before(plan, year)
    return tuple(
        deliverable
        for deliverable in plan.deliverables
        if deliverable.period == before
        and deliverable.id not in plan.successor_of
        and state_of(deliverable, day).status.is_open
        and state_of(deliverable).status.is_open  # nor closed by an entry of a later day
    )


def carried(
    loaded: Loaded,
    left: tuple[Deliverable, ...],
    carry: str | None,
    questions: Questions,
    day: date,
) -> list[Deliverable]:
    """Return the unfinished work to be taken over, asking for each where nothing was said."""
    if carry not in (None, _ALL, _NONE):
        raise PlantrackError("“{word}” is not for --carry: write all or none", word=carry)
    if carry != _NONE:
        refuse_unread_work(loaded)
    if carry or not left:
        return list(left) if carry == _ALL else []
    if not questions.can_be_asked:
        raise PlantrackError(
            "{left}: {ids}. Take all of it over with --carry all and a --reason, or nothing with "
            "--carry none",
            left=plural_msg("{count} unfinished", "{count} unfinished", len(left)),
            ids=", ".join(deliverable.id for deliverable in left),
        )
    return _chosen(left, questions, day)


def _chosen(left: tuple[Deliverable, ...], questions: Questions, day: date) -> list[Deliverable]:
    """Return what was chosen one by one, until one answer was for all that remains."""
    chosen: list[Deliverable] = []
    choices = (questions.yes, questions.no, questions.all, questions.none)
    for place, deliverable in enumerate(left, 1):
        answer = questions.answers.get(f"carry {deliverable.id}")
        if answer is None:
            raise Owed(
                f"carry {deliverable.id}",
                _question(deliverable, place, len(left), day),
                "--carry",
                choices=choices,
            )
        if answer in (questions.all, questions.none):
            return chosen + (list(left[place - 1 :]) if answer == questions.all else [])
        chosen += [deliverable] if answer == questions.yes else []
    return chosen


def _question(deliverable: Deliverable, place: int, count: int, day: date) -> Message:
    state = state_of(deliverable, day)
    started = bool(deliverable.start and deliverable.start <= day)
    return msg(
        "{place} of {count}: take over {id}, {title} ({status})",
        place=place,
        count=count,
        id=deliverable.id,
        title=deliverable.title,
        status=status_said(state.status, started=started),
    )


def refuse_unread_work(loaded: Loaded) -> None:
    """Refuse what cannot be read: it may be unfinished too, and a year is opened once.

    Raises:
        PlantrackError: naming it.
    """
    refuse_unread(loaded)
    unread = [word for remnant in loaded.remnants for word in remnant.ids]
    if unread:
        raise PlantrackError(
            "{ids} cannot be read, and may be unfinished: correct it first (plantrack check says "
            "where), or open the {w.period} with --carry none",
            ids=", ".join(unread),
        )
