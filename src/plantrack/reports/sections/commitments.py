"""The short annex: axes and commitments, then each deliverable of the action plan on a line."""

from collections.abc import Iterator, Sequence

from plantrack.locale.words import joined
from plantrack.reports.edition import Edition
from plantrack.reports.sections.capping import others
from plantrack.reports.sections.deliverables import status_line
from plantrack.reports.sections.frame import Part
from plantrack.reports.sections.kinds import (
    Cell,
    Column,
    Heading,
    Paragraph,
    Rows,
    Section,
    Span,
    Table,
    Text,
)
from plantrack.reports.sections.small_lines import course, small_line
from plantrack.reports.sections.spans import NONE, between, day_cell, own, quiet, words
from plantrack.telling.excerpts import shortened
from plantrack.telling.nodes import replaced_words
from plantrack.telling.parts import apart_words
from plantrack.views.apart import is_apart
from plantrack.views.standing import Standing
from plantrack.views.status import AxisStatus, CommitmentStatus, Figures

_LINES, _OF_AXIS = 200, 5  # on all pages of the short annex; those that an axis takes
_LONGEST = 75
_MOST_WITHOUT = 12


def in_short(edition: Edition) -> Part:
    """Return each axis and its commitments, then each deliverable on a line, names first."""
    t, axes = edition.translator, edition.status.axes
    if not axes or not (edition.ended or edition.status.current):
        return ()
    most = _most(edition)
    sections = [part for axis in axes for part in _axis(edition, axis, most)]
    title = words(t.text("{w.Axis:s} and {w.commitment:s}"))
    return (Heading(2, title, "in-short"), *sections, *_orphans(edition, most))


def _most(edition: Edition) -> int:
    """Return how many deliverables a commitment may show, so that the annex stays short."""
    sizes = [
        size
        for axis in edition.status.axes
        for node in axis.nodes
        if (size := len(_answering(edition, node)))
    ]
    most, lines = max(sizes, default=1), _LINES - _OF_AXIS * len(edition.status.axes)
    while most > 1 and sum(min(size, most) + 1 for size in sizes) > lines:
        most -= 1
    return most


def _counted(edition: Edition, standings: Sequence[Standing]) -> tuple[Standing, ...]:
    """Return those of the current action plan; once the plan has ended, all."""
    current = edition.status.current
    if edition.ended or current is None:
        return tuple(standings)
    return tuple(each for each in standings if each.deliverable.period == current.period)


def _answering(edition: Edition, node: CommitmentStatus) -> tuple[Standing, ...]:
    """Return what answers a node itself, and not only one below it."""
    key = node.commitment.id
    answering = _counted(edition, edition.snapshot.answering(key))
    return tuple(each for each in answering if key in each.deliverable.commitments)


def _axis(edition: Edition, found: AxisStatus, most: int) -> Iterator[Section]:
    axis, t = found.axis, edition.translator
    yield Heading(3, own(f"{axis.id} {axis.title}"), f"short-{axis.id}")
    told = _told(edition, axis.id, _meant(edition, found.figures, found.years))
    caption = (*told, Span("."), *_apart(edition, found)) if told else ()
    shown = [(node, answering) for node in found.nodes if (answering := _answering(edition, node))]
    if shown:
        groups = tuple(_group(edition, *each, most) for each in shown)
        yield Table(f"short-caption-{axis.id}", _columns(edition), groups, caption)
    elif caption:
        yield Paragraph(caption, "quiet")
    without = [node for node in found.commitments if not _answering(edition, node)]
    if without:
        head = t.text("{head}: ", head=t.text("With nothing in this {w.action_plan}"))
        names = joined([_without(edition, node) for node in without[:_MOST_WITHOUT]], t)
        left = len(without) - len(without[:_MOST_WITHOUT])
        more = (*words(" "), *others(edition, left, "coverage")) if left else words(".")
        yield Paragraph((*quiet(head), *words(names), *more))


def _without(edition: Edition, node: CommitmentStatus) -> str:
    """Return the name of a commitment that nothing answers now, and why where there is a word."""
    t, commitment = edition.translator, node.commitment
    name = f"{commitment.id} {shortened(commitment.title)}"
    if (withdrawn := node.covered.withdrawn) is not None:
        told = replaced_words(t.long_date(withdrawn.date), ", ".join(withdrawn.replaced_by))
        return f"{name} ({t.spell(told)})"
    if edition.snapshot.answering(commitment.id):
        return name
    return f"{name} ({t.text('nothing so far')})"


def _meant(edition: Edition, every: Figures, years: dict[str, Figures]) -> Figures | None:
    current = edition.status.current
    return every if edition.ended or current is None else years.get(current.period)


def _told(edition: Edition, node_id: str, figures: Figures | None) -> Text:
    """Return the promises kept of a node and its completion over time, and what explains it."""
    t, current = edition.translator, edition.status.current
    if figures is None or not figures.deliverables.total:
        return ()
    promised, share = figures.promised, figures.completion.value
    kept = t.plural(
        "{count} promise kept out of {total}",
        "{count} promises kept out of {total}",
        promised.done,
        total=promised.total,
    )
    line: Text = ()
    if current and not edition.ended:
        line = small_line(course(edition, current).of_node.get(node_id, ()))
    done = (*line, *words(t.text("{percent} done", percent=edition.percent(share))))
    return between(" · ", [words(kept) if promised.total else (), done])


def _apart(edition: Edition, found: AxisStatus) -> Text:
    """Return why the completion of an axis is not what those below it would seem to make."""
    whole = _meant(edition, found.figures, found.years)
    parts = [
        _meant(edition, node.figures, node.years) for node in found.below if node.covered.is_lowest
    ]
    if whole is None or not is_apart(whole, [part for part in parts if part is not None]):
        return ()
    return (Span(" "), *words(apart_words(whole, edition.translator)))


def _group(
    edition: Edition, node: CommitmentStatus, answering: Sequence[Standing], most: int
) -> Rows:
    commitment = node.commitment
    name = own(f"{commitment.id} {shortened(commitment.title)}")
    told = _told(edition, commitment.id, _meant(edition, node.figures, node.years))
    shown = answering if len(answering) <= most else answering[:most]
    rows = [_row(edition, each) for each in shown]
    if left := len(answering) - len(shown):
        rest = Cell(others(edition, left, f"commitment-{commitment.id}"))
        rows.append((rest, *(Cell(NONE) for _ in range(3))))
    return Rows(tuple(rows), between(" · ", [name, told]))


def _columns(edition: Edition) -> tuple[Column, ...]:
    t = edition.translator
    return (
        Column(t.text("{w.Deliverable}"), "plan", 8),
        Column(t.text("Due"), "date", 0),
        Column(t.text("Status"), "state", 3),
        Column(t.text_about("column", "Done"), "share", 0),
    )


def _row(edition: Edition, standing: Standing) -> tuple[Cell, ...]:
    return (
        Cell(own(shortened(standing.deliverable.title, _LONGEST))),
        day_cell(standing.state.due),
        Cell(status_line(edition, standing), standing.status.value),
        Cell(words(edition.percent(standing.completion)), standing.completion),
    )


def _orphans(edition: Edition, most: int) -> Iterator[Section]:
    """Give what answers no commitment of the plan."""
    found = _counted(edition, edition.coverage.orphans)
    if not found:
        return
    t = edition.translator
    yield Heading(3, words(t.text("Answering no {w.commitment}")), "short-orphans")
    rows = tuple(_row(edition, each) for each in found[:most])
    yield Table("short-orphans", _columns(edition), (Rows(rows),))
    if left := len(found) - len(rows):
        yield Paragraph(others(edition, left, "orphans"), "quiet")
