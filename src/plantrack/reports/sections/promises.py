"""What became of the promises, axis by axis, and how complete the year is."""

from collections.abc import Iterator
from dataclasses import asdict

from plantrack.locale.words import joined
from plantrack.reports.edition import Edition
from plantrack.reports.explanations import anchor_of
from plantrack.reports.sections.frame import Part
from plantrack.reports.sections.kinds import (
    Cell,
    Column,
    Heading,
    Meter,
    Paragraph,
    Rows,
    Table,
    Text,
)
from plantrack.reports.sections.spans import cell, count_cell, own, quiet, words
from plantrack.views.figures import is_promised
from plantrack.views.standing import ids_of
from plantrack.views.status import AxisStatus, Figures, YearStatus

_PROMISED = ("total", "done", "partial", "late", "moved", "deferred", "cancelled")
_ENDED = ("total", "done", "partial", "unclosed", "deferred", "cancelled")


def promises(edition: Edition) -> Part:
    """Return what became of the promises to date, axis by axis; of all, once the plan has ended.

    While the plan runs it counts what the current action plan promised to date; once it has
    ended, every deliverable of every year. The last row counts each deliverable once.
    """
    t, current = edition.translator, edition.status.current
    distinct = _counts(edition, None)
    if not distinct[0]:
        return ()
    title = t.text("What became of the promises to date")
    if edition.ended:
        title = t.text("What became of the {w.deliverable:s}")
    caption = t.text("By {w.axis}, over the whole plan")
    if current and not edition.ended:
        caption = t.text("By {w.axis}, {w.action_plan} {name}", name=current.action_plan.name)
    columns = (
        Column(t.text("{w.Axis}"), "plan", 3),
        *(Column(fate, "count", 0) for fate in _fate_words(edition)),
    )
    rows = tuple(
        (
            cell(own(f"{found.axis.id} {found.axis.title}")),
            *_cells(edition, found, f"why-promised-{found.axis.id}"),
        )
        for found in edition.status.axes
    )
    total = (cell(t.text("Distinct")), *_cells(edition, None, "why-promised"))
    return (
        Heading(2, words(title), "axes"),
        Table("axes-caption", columns, (Rows(rows),), words(caption), total),
        *(Paragraph(words(note), "quiet") for note in _why_rows_do_not_add_up(edition)),
    )


def _cells(edition: Edition, axis: AxisStatus | None, why: str) -> Iterator[Cell]:
    for count in _counts(edition, axis):
        yield count_cell(count, None if edition.ended else why)


def _counts(edition: Edition, axis: AxisStatus | None) -> tuple[int, ...]:
    """Return how many promises had each fate: those of an axis, or all, each counted once."""
    figures = _figures_meant(edition, axis)
    if figures is None:
        return (0,) * len(_PROMISED)
    if not edition.ended:
        return tuple(getattr(figures.promised, fate) for fate in _PROMISED)
    counts = asdict(figures.deliverables)
    counts["unclosed"] = counts["planned"] + counts["in_progress"]
    return tuple(counts[fate] for fate in _ENDED)


def _figures_meant(edition: Edition, axis: AxisStatus | None) -> Figures | None:
    status = edition.status
    if edition.ended:
        return axis.figures if axis else status.figures
    if status.current is None:
        return None
    return axis.years.get(status.current.period) if axis else status.current.figures


def _fate_words(edition: Edition) -> list[str]:
    t = edition.translator
    words = {
        "total": t.text("{w.deliverable:s}")
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


def _why_rows_do_not_add_up(edition: Edition) -> Iterator[str]:
    t, plan, snapshot = edition.translator, edition.snapshot.plan, edition.snapshot
    present = snapshot.in_force
    if not edition.ended:
        year = edition.status.current.period if edition.status.current else ""
        present = tuple(each for each in snapshot.of_year(year) if is_promised(each, snapshot.day))
    axes = [plan.axes_answered(each.deliverable) for each in present]
    several = ids_of(each for each, inside in zip(present, axes, strict=True) if len(inside) > 1)
    nowhere = ids_of(each for each, inside in zip(present, axes, strict=True) if not inside)
    several_words, nowhere_words = joined(several, t), joined(nowhere, t)
    if several:
        yield t.plural(
            "Rows do not add up: {count} {w.deliverable} counts in several {w.axis:s} ({ids}).",
            "Rows do not add up: {count} {w.deliverable:s} count in several {w.axis:s} ({ids}).",
            len(several),
            ids=several_words,
        )
    if nowhere:
        yield t.plural(
            "{count} {w.deliverable} answers no {w.commitment} and counts in the last row only "
            "({ids}).",
            "{count} {w.deliverable:s} answer no {w.commitment} and count in the last row only "
            "({ids}).",
            len(nowhere),
            ids=nowhere_words,
        )


def progress(edition: Edition) -> Part:
    """Return the year's completion beside the time elapsed; after the end, each year's and all."""
    t, status = edition.translator, edition.status
    found = [
        (label, year)
        for label, year in _measured(edition)
        if _figures(edition, year).deliverables.total
    ]
    shares: list[tuple[Text, Cell]] = []
    notes: list[str] = []
    for label, year in found:
        figures, is_alone = _figures(edition, year), not (edition.ended or status.also_current)
        completion, why = figures.completion.value, anchor_of(year.period) if year else "why-plan"
        told = Cell(words(edition.percent(completion), why), completion)
        shares.append((words(t.text("completion") if is_alone else label), told))
        if year and not edition.ended:
            gone = Cell(words(edition.percent(year.elapsed)), year.elapsed)
            shares.append((quiet(t.text("time elapsed")), gone))
        said = edition.completion_words(figures, of_one_year=year is not None)
        head = t.text("{head}: ", head=label)
        notes.append(f"{head}{edition.done_words(figures)}; {said}.")
    title = t.text("Completion and time elapsed")
    if edition.ended:
        title = t.text("Completion, {w.period} by {w.period}")
    return (
        (
            Heading(2, words(title), "bars"),
            Meter(tuple(shares)),
            *(Paragraph(words(note), "quiet") for note in notes),
        )
        if found
        else ()
    )


def _measured(edition: Edition) -> Iterator[tuple[str, YearStatus | None]]:
    """Give what has its completion measured: its name, and the action plan, or None for all."""
    t, status = edition.translator, edition.status
    if edition.ended:
        yield from ((year.action_plan.name, year) for year in status.years)
        yield t.text("The whole plan"), None
    else:
        for year in status.of_the_day:
            yield t.text("{w.Action_plan} {name}", name=year.action_plan.name), year


def _figures(edition: Edition, year: YearStatus | None) -> Figures:
    return year.figures if year else edition.status.figures
