"""What the first page of the board report is told from: promises kept, decisions, completions."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from fractions import Fraction

from plantrack.locale.words import joined
from plantrack.model import Axis
from plantrack.reports.edition import Edition, Page, ids_of
from plantrack.views.decisions import Asked
from plantrack.views.figures import is_promised
from plantrack.views.standing import Standing
from plantrack.views.status import AxisStatus, Figures

_PROMISED = ("total", "done", "partial", "late", "moved", "deferred", "cancelled")
_ENDED = ("total", "done", "partial", "unclosed", "deferred", "cancelled")


def decisions_note(edition: Edition) -> str:
    """Return how the figures count what is asked, and what earlier years left unresolved."""
    t, found = edition.translator, edition.decisions
    if found is None:
        return ""
    said = []
    if found.asked:
        said.append(
            t.text(
                "The figures already count these decisions as the journal tells them: the board "
                "is asked to confirm them or to have them reversed."
            )
        )
    if found.earlier:
        said.append(
            t.text(
                "Without a resolution in the journal, from earlier years: {ids}.",
                ids=joined(found.earlier, t),
            )
        )
    return " ".join(said) or t.text("No decision is asked of the board.")


def asked_words(edition: Edition, asked: Asked) -> str:
    """Return what the board is asked to do, such as to defer to a year."""
    t, state = edition.translator, asked.outcome.standing.state
    if asked.kind == "cancelled":
        return t.text("Cancel")
    if asked.kind == "moved":
        adopted, due = edition.from_to(state.adopted, state.due)
        return t.text("Move the due date from {adopted} to {due}", adopted=adopted, due=due)
    if asked.outcome.successor:
        name = edition.snapshot.plan.name_of(asked.outcome.successor.period)
        return t.text("Defer to {year}", year=name)
    return t.text("Defer to a later year")


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of promises: so many of each fate, in each axis and in all of them.

    `fates` are the words of the columns, and `distinct` counts each deliverable once; `notes` say
    why the axes do not add up to it.
    """

    caption: str
    fates: tuple[str, ...]
    axes: tuple[tuple[Axis, tuple[int, ...]], ...]
    distinct: tuple[int, ...]
    notes: tuple[str, ...]


def promises_kept(edition: Edition) -> Kept | None:
    """Return what became of the promises, axis by axis; None where there is none to count.

    While the plan runs it counts what the current action plan promised to date; once it has
    ended, every deliverable of every year.
    """
    distinct = _counts(edition, _figures_meant(edition, None))
    if not distinct[0]:
        return None
    return Kept(
        _caption(edition),
        tuple(_fate_words(edition)),
        tuple(
            (each.axis, _counts(edition, _figures_meant(edition, each)))
            for each in edition.status.axes
        ),
        distinct,
        tuple(_why_rows_do_not_add_up(edition)),
    )


def _figures_meant(edition: Edition, axis: AxisStatus | None) -> Figures | None:
    status = edition.status
    if edition.ended:
        return axis.figures if axis else status.figures
    if status.current is None:
        return None
    if axis is None:
        return status.current.figures
    return axis.years.get(status.current.period)


def _counts(edition: Edition, figures: Figures | None) -> tuple[int, ...]:
    if figures is None:
        return (0,) * len(_PROMISED)
    if not edition.ended:
        return tuple(getattr(figures.promised, fate) for fate in _PROMISED)
    counts = asdict(figures.deliverables)
    counts["unclosed"] = counts["planned"] + counts["in_progress"]
    return tuple(counts[fate] for fate in _ENDED)


def _fate_words(edition: Edition) -> list[str]:
    t = edition.translator
    words = {
        "total": t.text("deliverables")
        if edition.ended
        else t.text_about("deliverables", "promised"),
        "done": t.text_about("deliverables", "done"),
        "partial": t.text_about("deliverables", "in part"),
        "late": t.text("late"),
        "moved": t.text("due date moved"),
        "unclosed": t.text_about("deliverables", "left open"),
        "deferred": t.text_about("deliverables", "deferred"),
        "cancelled": t.text_about("deliverables", "cancelled"),
    }
    return [words[fate] for fate in (_ENDED if edition.ended else _PROMISED)]


def _caption(edition: Edition) -> str:
    t, current = edition.translator, edition.status.current
    if edition.ended or current is None:
        return t.text("By axis, over the whole plan")
    return t.text("By axis, action plan {name}", name=current.action_plan.name)


def _why_rows_do_not_add_up(edition: Edition) -> Iterator[str]:
    t, plan = edition.translator, edition.snapshot.plan
    present = _in_table(edition)
    axes = [
        (one, {plan.axis_of[c].id for c in one.deliverable.commitments if c in plan.axis_of})
        for one in present
    ]
    several = ids_of(one for one, inside in axes if len(inside) > 1)
    nowhere = ids_of(one for one, inside in axes if not inside)
    several_words, nowhere_words = joined(several, t), joined(nowhere, t)
    if several:
        yield t.plural(
            "Rows do not add up: {count} deliverable counts in several axes ({ids}).",
            "Rows do not add up: {count} deliverables count in several axes ({ids}).",
            len(several),
            ids=several_words,
        )
    if nowhere:
        yield t.plural(
            "{count} deliverable answers no commitment and counts in the last row only ({ids}).",
            "{count} deliverables answer no commitment and count in the last row only ({ids}).",
            len(nowhere),
            ids=nowhere_words,
        )


def _in_table(edition: Edition) -> list[Standing]:
    snapshot, current = edition.snapshot, edition.status.current
    if edition.ended:
        return list(snapshot.in_force)
    year = current.period if current else ""
    return [one for one in snapshot.of_year(year) if is_promised(one, snapshot.day)]


@dataclass(frozen=True, slots=True)
class Bar:
    """A completion to be seen as a length, beside the time elapsed where a year goes on."""

    label: str
    key: str
    figures: Figures
    told: Page
    elapsed: Fraction | None = None

    @property
    def completion(self) -> Fraction | None:
        """How much of it is complete, exactly."""
        return self.figures.completion.value


def bars(edition: Edition) -> list[Bar]:
    """Return the year's completion beside the time elapsed; after the end, each year's and all."""
    t, status = edition.translator, edition.status
    if edition.ended:
        years = [
            _bar(edition, one.action_plan.name, one.period, one.figures) for one in status.years
        ]
        whole = _bar(edition, t.text("The whole plan"), "plan", status.figures)
        return [bar for bar in (*years, whole) if bar.figures.deliverables.total]
    if status.current is None or not status.current.figures.deliverables.total:
        return []
    label = t.text("Action plan {name}", name=status.current.action_plan.name)
    bar = _bar(edition, label, status.current.period, status.current.figures)
    return [replace(bar, elapsed=status.current.elapsed)]


def _bar(edition: Edition, label: str, key: str, figures: Figures) -> Bar:
    return Bar(label, key, figures, edition.figures(figures, of_one_year=key != "plan"))
