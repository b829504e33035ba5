"""How each figure was made: what was added up, over which weight, and what was not counted."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from plantrack.locale.words import counted, joined
from plantrack.model.periods import WHOLE_PLAN
from plantrack.reports.edition import Edition
from plantrack.views.fates import by_fate, by_state
from plantrack.views.figures import Completion, exact_sum, is_promised
from plantrack.views.standing import Standing, ids_of

Kind = Literal["plan", "year", "axis", "commitment", "promised"]


@dataclass(frozen=True, slots=True)
class Group:
    """Deliverables of one state, how many in words, and what they add to the sum, where they do."""

    words: str
    adds: str
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """How a figure was made: of what, the sum in one line, its groups, and notes of what is not in.

    `title` is the plan's own, except of a year, and of all that was promised to date.
    """

    anchor: str
    kind: Kind
    id: str
    title: str
    sum: str
    groups: tuple[Group, ...]
    notes: tuple[str, ...]


def explanations(edition: Edition) -> tuple[Explanation, ...]:
    """Return how each completion and each count of promises of a report was made."""
    return edition.once("explanations", lambda: (*_completions(edition), *_promises(edition)))


def _completions(edition: Edition) -> Iterator[Explanation]:
    t, status = edition.translator, edition.status
    title = edition.snapshot.plan.header.title
    yield _made(edition, "why-plan", "plan", "", title, status.figures.completion)
    for year in status.years:
        if year.figures.deliverables.total:
            title, key = t.text("{w.Action_plan} {name}", name=year.action_plan.name), year.period
            yield _made(edition, anchor_of(key), "year", key, title, year.figures.completion)
    for found in status.axes:
        axis = found.axis
        made = found.figures.completion
        yield _made(edition, f"why-axis-{axis.id}", "axis", axis.id, axis.title, made)
        for each in found.below:
            if each.figures.deliverables.total:
                key, title = each.commitment.id, each.commitment.title
                made = each.figures.completion
                yield _made(edition, f"why-commitment-{key}", "commitment", key, title, made)


def anchor_of(period: str) -> str:
    """Return where it stands how the completion of an action plan was made: not that of all."""
    return "why-work" if period == WHOLE_PLAN else f"why-{period}"


def _made(
    edition: Edition, anchor: str, kind: Kind, identifier: str, title: str, figure: Completion
) -> Explanation:
    t = edition.translator
    sums = (
        t.text(
            "{achieved} out of {weight}, that is {percent}",
            achieved=t.number(figure.achieved),
            weight=t.number(figure.weight),
            percent=edition.percent(figure.value),
        )
        if figure.value is not None
        else t.text("No {w.deliverable} is in force: there is no completion.")
    )
    groups = tuple(
        Group(
            t.spell(counted(state, len(each))),
            t.number(exact_sum(standing.achieved for standing in each)),
            tuple(ids_of(each)),
        )
        for state, each in by_state(figure.counted, ended=edition.ended).items()
    )
    notes = tuple(_notes(edition, figure))
    return Explanation(anchor, kind, identifier, title, sums, groups, notes)


def _notes(edition: Edition, figure: Completion) -> Iterator[str]:
    t = edition.translator
    if figure.left_out:
        ids = joined(ids_of(figure.left_out), t)
        yield t.plural(
            "Left out, for the {w.deliverable} that continues it is counted: {ids}.",
            "Left out, for the {w.deliverable:s} that continue them are counted: {ids}.",
            len(figure.left_out),
            ids=ids,
        )
    if figure.unquantified:
        yield t.text(
            "Not quantified, counted as 0: {ids}.", ids=joined(ids_of(figure.unquantified), t)
        )


def _promises(edition: Edition) -> Iterator[Explanation]:
    """Return, for the table of the first page, the deliverables behind each of its counts."""
    current = edition.status.current
    if edition.ended or current is None:
        return
    snapshot, t = edition.snapshot, edition.translator
    of_year = [each for each in snapshot.of_year(current.period) if is_promised(each, snapshot.day)]
    if not of_year:
        return
    title = t.text("Promised to date, {w.action_plan} {name}", name=current.action_plan.name)
    yield _fates(edition, "why-promised", "", title, of_year)
    for axis in snapshot.plan.axes:
        inside = [
            each for each in of_year if axis.id in snapshot.plan.answered_by(each.deliverable)
        ]
        if inside:
            yield _fates(edition, f"why-promised-{axis.id}", axis.id, axis.title, inside)


def _fates(
    edition: Edition, anchor: str, identifier: str, title: str, standings: Sequence[Standing]
) -> Explanation:
    t = edition.translator
    groups = tuple(
        Group(t.spell(counted(fate, len(each))), "", tuple(ids_of(each)))
        for fate, each in by_fate(standings, ended=edition.ended).items()
    )
    total = t.spell(counted("total", len(standings)))
    return Explanation(anchor, "promised", identifier, title, total, groups, ())
