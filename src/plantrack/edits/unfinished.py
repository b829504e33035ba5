"""The work that a year leaves unfinished, and which of it the next one takes over."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from plantrack.edits.references import refuse_unread
from plantrack.edits.year_page import Page
from plantrack.errors import PlantrackError
from plantrack.loading import Loaded
from plantrack.locale import Message, msg, plural_msg
from plantrack.locale.words import status_said
from plantrack.model import Deliverable, Plan, state_of

_ALL, NONE = "all", "none"


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
    close: str
    drop: str
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


def carried(left: tuple[Deliverable, ...], carry: str | None) -> tuple[Deliverable, ...]:
    """Return the unfinished work to be taken over: all of it, or nothing, as was said.

    Raises:
        PlantrackError: neither was said, and there is such work.
    """
    if carry not in (None, _ALL, NONE):
        raise PlantrackError("“{word}” is not for --carry: write all or none", word=carry)
    if carry or not left:
        return left if carry == _ALL else ()
    raise PlantrackError(
        "{left}: {ids}. Take all of it over with --carry all and a --reason, or nothing with "
        "--carry none",
        left=plural_msg("{count} unfinished", "{count} unfinished", len(left)),
        ids=", ".join(deliverable.id for deliverable in left),
    )


def question_on(deliverable: Deliverable, place: int, count: int, day: date) -> Message:
    """Return the question what becomes of open work."""
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
