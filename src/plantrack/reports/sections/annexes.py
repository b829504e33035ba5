"""The annexes of the board's report: commitments, coverage, what is behind, targets."""

from collections.abc import Iterator

from plantrack.locale import Translator
from plantrack.locale.plan_words import Word, capitalised
from plantrack.locale.words import promise_words, taken_up_words
from plantrack.model import Axis, Baseline, Measurement, Status, Target, Withdrawal
from plantrack.model.strategy import nodes_below
from plantrack.reports.deliverables import status_words
from plantrack.reports.edition import Edition
from plantrack.reports.indicators import attainments, indicator_notes
from plantrack.reports.remarks import remarks as left_out
from plantrack.reports.sections.deliverables import deliverables_table
from plantrack.reports.sections.frame import Part
from plantrack.reports.sections.kinds import (
    Cell,
    Column,
    Fact,
    Facts,
    Heading,
    Paragraph,
    Rows,
    Section,
    Span,
    Table,
    Text,
)
from plantrack.reports.sections.spans import (
    NONE,
    cell,
    lines,
    named,
    own,
    own_cell,
    quiet,
    strong,
    words,
)
from plantrack.telling.coverage import coverage_words
from plantrack.telling.indicators import attainment_words
from plantrack.telling.nodes import taken_up_below, withdrawn_words
from plantrack.views.coverage import Coverage, Covered
from plantrack.views.finding import kind_of
from plantrack.views.status import AxisStatus, CommitmentStatus

_BEHIND = (Status.PARTIAL, Status.DEFERRED, Status.CANCELLED)


def commitments(edition: Edition) -> Part:
    """Return each axis, its commitments and the deliverables that answer them, of all years."""
    t = edition.translator
    if not edition.status.axes:
        return ()
    heading = Heading(
        2, words(t.text("{w.Commitment:s} and their {w.deliverable:s}")), "commitments"
    )
    inside = [part for axis in edition.status.axes for part in _axis(edition, axis)]
    return (heading, *inside, *_orphans(edition))


def _axis(edition: Edition, found: AxisStatus) -> Iterator[Section]:
    t, axis, done = edition.translator, found.axis, edition.done_words(found.figures)
    name = t.text("{head}: ", head=t.text("{w.Axis} {id}", id=axis.id))
    yield Heading(3, (*words(name), *own(axis.title)), f"axis-{axis.id}")
    if done:
        why = words(edition.completion_words(found.figures), f"why-axis-{axis.id}")
        yield Paragraph((*words(f"{done}; "), *why, Span(".")))
    if found.itself.covered.is_lowest:
        yield from _promise(edition, found.itself)
    for each in found.below:
        node = each.commitment
        yield Heading(4, named(node.id, node.title), f"commitment-{node.id}")
        yield from _promise(edition, each)


def _promise(edition: Edition, found: CommitmentStatus) -> Iterator[Section]:
    """Give what a commitment promises, whether it is kept, and the work that answers it."""
    t, covered, commitment = edition.translator, found.covered, found.commitment
    key, level = commitment.id, edition.coverage.plan.word_of(commitment)
    if commitment.text:
        yield Paragraph(own(commitment.text), "quote")
    if covered.withdrawn is not None:
        yield Paragraph(_withdrawn(covered.withdrawn, level, t), "alert")
    elif not covered.is_lowest:
        below, has_work = t.spell(taken_up_below(covered)), found.figures.deliverables.total
        told = _figures(edition, found, below + "; ") if has_work else words(below)
        yield Paragraph((*told, Span(".")))
    answering = tuple(
        standing
        for standing in edition.snapshot.answering(key)
        if key in standing.deliverable.commitments
    )
    if not answering and covered.is_leaf:
        yield Paragraph(words(t.speaking_of(level).spell(promise_words(covered.promise))), "quiet")
    if not answering:
        return
    if covered.weak and covered.is_leaf:
        weak = t.text("Weak: only deferred or cancelled work answers it.")
        yield Paragraph(words(weak), "alert")
    caption = _figures(edition, found, t.text("{head}: ", head=key))
    if not covered.is_lowest:
        caption = words(t.text("{w.Deliverable:s} that answer {id} itself", id=key))
    yield deliverables_table(edition, answering, f"caption-{key}", caption, here=key)


def _figures(edition: Edition, found: CommitmentStatus, head: str) -> Text:
    """Return what of a commitment is done, and its completion, which leads to how it was made."""
    commitment, done = found.commitment, edition.done_words(found.figures)
    why = f"why-{kind_of(commitment)}-{commitment.id}"
    return (
        *words(head + (f"{done}; " if done else "")),
        *words(edition.completion_words(found.figures), why if done else None),
    )


def _withdrawn(withdrawal: Withdrawal, level: Word, t: Translator) -> Text:
    told = (
        capitalised(t.speaking_of(level).spell(withdrawn_words(withdrawal))),
        withdrawal.reason,
        withdrawal.resolution,
    )
    return words(" · ".join(filter(None, told)))


def _orphans(edition: Edition) -> Iterator[Section]:
    t, found = edition.translator, edition.coverage.orphans
    if found:
        yield Heading(3, words(t.text("Answering no {w.commitment}")), "orphans")
        caption = words(t.text("{w.Deliverable:s} that answer no {w.commitment} of the plan"))
        yield deliverables_table(edition, found, "caption-orphans", caption)


def coverage(edition: Edition) -> Part:
    """Return the matrix of commitments and years, axis by axis."""
    t, found = edition.translator, edition.coverage
    if not (found.totals.in_force and found.years):
        return ()
    columns = (
        Column(t.text("{w.Commitment}"), "plan", 3),
        *(Column(found.plan.name_of(year), "number", 0) for year in found.years),
        Column(t.text("Taken up"), "text", 1),
    )
    groups = tuple(
        _covered(edition, node, found)
        for node in edition.snapshot.tree.begun
        if isinstance(node, Axis)
    )
    how = t.text("Each cell: done out of all. Weak: only deferred or cancelled work answers it.")
    return (
        Heading(2, words(t.text("Coverage of the {w.commitment:s}")), "coverage"),
        Paragraph(words(capitalised(coverage_words(found.totals, t)) + ".")),
        Table("coverage-caption", columns, groups, words(how)),
    )


def _covered(edition: Edition, axis: Axis, coverage: Coverage) -> Rows:
    """Return the rows of an axis: of all that stands below it, of the axis where it is a leaf."""
    ids = {node.id for node in nodes_below(axis)}
    if not ids or axis.id in edition.snapshot.tree.lowest_ids:
        ids.add(axis.id)
    rows = tuple(_row(edition, found) for found in coverage.nodes if found.commitment.id in ids)
    return Rows(rows, own(f"{axis.id} {axis.title}"))


def _row(edition: Edition, found: Covered) -> tuple[Cell, ...]:
    t, named_so = edition.translator, found.commitment
    name = cell(own(f"{named_so.id} {named_so.title}"))
    if not found.is_lowest:
        below = words(t.spell(taken_up_below(found)))
        return (name, *(Cell(NONE) for _ in edition.coverage.years), Cell(below, found.promise))
    years = (
        Cell(words(f"{each.done}/{each.total}", f"commitment-{named_so.id}"), each.done)
        if each.total
        else Cell(NONE)
        for each in found.cells.values()
    )
    if found.withdrawn is not None:
        level = edition.coverage.plan.word_of(named_so)
        gone = t.speaking_of(level).spell(withdrawn_words(found.withdrawn))
        return (name, *years, Cell(words(gone), "withdrawn"))
    weak = (Span(", "), *strong(t.text("weak"))) if found.weak else ()
    taken_up = (*words(t.spell(taken_up_words(found.promise))), *weak)
    return (name, *years, Cell(taken_up, found.promise))


def behind(edition: Edition) -> Part:
    """Return what was not done whole, all years so far, with its reason and where it went."""
    t = edition.translator
    found = [
        each for status in _BEHIND for each in edition.snapshot.in_force if each.status is status
    ]
    columns = (
        Column(t.text("Id"), "text", 0),
        Column(t.text("{w.Deliverable}"), "plan", 3),
        Column(t.text("Status"), "state", 2),
        Column(t.text("Reason"), "plan", 3),
        Column(t.text("Resolution"), "text", 1),
        Column(t.text("Continued by"), "text", 1),
    )
    rows, name_of = [], edition.snapshot.plan.name_of
    for each in found:
        outcome, successor = edition.outcome(each), edition.outcome(each).successor
        rows.append(
            (
                cell(strong(each.deliverable.id)),
                own_cell(each.deliverable.title),
                Cell(words(status_words(edition, each)), each.status.value),
                cell(own(outcome.reason) or t.text("no reason given")),
                cell(outcome.resolution or ""),
                cell(f"{successor.id} ({name_of(successor.period)})" if successor else ""),
            )
        )
    title = t.text("Done in part, deferred or cancelled, all {w.period:s} so far")
    heading = Heading(2, words(title), "behind")
    return (heading, Table("behind", columns, (Rows(tuple(rows)),))) if found else ()


def indicators(edition: Edition) -> Part:
    """Return each indicator: baseline, last measurement, target, attainment."""
    t, found = edition.translator, attainments(edition)
    columns = (
        Column(t.text("Indicator"), "plan", 4),
        Column(t.text("{w.Commitment}"), "text", 1),
        Column(t.text("Baseline"), "number", 1),
        Column(t.text("Last measurement"), "number", 1),
        Column(t.text("Target"), "number", 1),
        Column(t.text("Attainment"), "share", 1),
    )
    rows = tuple(
        (
            Cell(
                lines(
                    named(each.indicator.id, each.indicator.title),
                    quiet("; ".join(indicator_notes(each, t))),
                    quiet((each.measurement and each.measurement.source) or ""),
                )
            ),
            cell(each.indicator.commitment),
            *(
                cell(_measured(measured, each.indicator.unit, t))
                for measured in (each.indicator.baseline, each.measurement, each.target)
            ),
            cell(attainment_words(each, t)),
        )
        for each in found
    )
    heading = Heading(2, words(t.text("Indicators")), "indicators")
    return (heading, Table("indicators", columns, (Rows(rows),))) if rows else ()


def _measured(measured: Baseline | Measurement | Target | None, unit: str, t: Translator) -> Text:
    if measured is None:
        return ()
    day = measured.date.isoformat() if measured.date else ""
    return lines(words(t.measured(measured.value, unit)), quiet(day))


def remarks(edition: Edition) -> Part:
    """Return what figures leave out or count otherwise, by id."""
    facts = tuple(
        Fact(words(told.removesuffix(".")), words(", ".join(ids)))
        for told, ids in left_out(edition)
    )
    title = edition.translator.text("What figures leave out, and why")
    return (Heading(2, words(title), "remarks"), Facts(facts)) if facts else ()
