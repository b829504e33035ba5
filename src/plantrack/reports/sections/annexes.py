"""The annexes of the board's report: commitments, coverage, what is behind, targets."""

from collections.abc import Iterator

from plantrack.locale import Translator
from plantrack.locale.words import promise_words, taken_up_words
from plantrack.model import Axis, Baseline, Measurement, Status, Target
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
from plantrack.views.coverage import Covered
from plantrack.views.status import AxisStatus, CommitmentStatus

_BEHIND = (Status.PARTIAL, Status.DEFERRED, Status.CANCELLED)


def commitments(edition: Edition) -> Part:
    """Return each axis, its commitments and the deliverables that answer them, of all years."""
    t = edition.translator
    covered = {each.commitment.id: each for each in edition.coverage.commitments}
    if not edition.status.axes:
        return ()
    heading = Heading(2, words(t.text("Commitments and their deliverables")), "commitments")
    inside = [part for axis in edition.status.axes for part in _axis(edition, axis, covered)]
    return (heading, *inside, *_orphans(edition))


def _axis(edition: Edition, found: AxisStatus, covered: dict[str, Covered]) -> Iterator[Section]:
    t, axis, done = edition.translator, found.axis, edition.done_words(found.figures)
    name = t.text("{head}: ", head=t.text("Axis {id}", id=axis.id))
    yield Heading(3, (*words(name), *own(axis.title)), f"axis-{axis.id}")
    if done:
        why = words(edition.completion_words(found.figures), f"why-axis-{axis.id}")
        yield Paragraph((*words(f"{done}; "), *why, Span(".")))
    for each in found.commitments:
        yield from _commitment(edition, each, covered[each.commitment.id])


def _commitment(edition: Edition, found: CommitmentStatus, covered: Covered) -> Iterator[Section]:
    t, commitment, key = edition.translator, found.commitment, found.commitment.id
    yield Heading(4, named(key, commitment.title), f"commitment-{key}")
    yield Paragraph(own(commitment.text), "quote")
    if not (answering := edition.snapshot.answering(key)):
        yield Paragraph(words(t.spell(promise_words(covered.promise))), "quiet")
        return
    if covered.weak:
        weak = t.text("Weak: only deferred or cancelled work answers it.")
        yield Paragraph(words(weak), "alert")
    head = t.text("{head}: ", head=key) + edition.done_words(found.figures) + "; "
    why = words(edition.completion_words(found.figures), f"why-commitment-{key}")
    yield deliverables_table(edition, answering, f"caption-{key}", (*words(head), *why), here=key)


def _orphans(edition: Edition) -> Iterator[Section]:
    t, found = edition.translator, edition.coverage.orphans
    if found:
        yield Heading(3, words(t.text("Answering no commitment")), "orphans")
        caption = words(t.text("Deliverables that answer no commitment of the plan"))
        yield deliverables_table(edition, found, "caption-orphans", caption)


def coverage(edition: Edition) -> Part:
    """Return the matrix of commitments and years, axis by axis."""
    t, found = edition.translator, edition.coverage
    if not (found.totals.in_force and found.years):
        return ()
    covered = {each.commitment.id: each for each in found.commitments}
    columns = (
        Column(t.text("Commitment"), "plan", 3),
        *(Column(str(year), "number", 0) for year in found.years),
        Column(t.text("Taken up"), "text", 1),
    )
    groups = tuple(_covered(edition, axis, covered) for axis in edition.snapshot.plan.axes)
    how = t.text("Each cell: done out of all. Weak: only deferred or cancelled work answers it.")
    return (
        Heading(2, words(t.text("Coverage of the commitments")), "coverage"),
        Paragraph(words(coverage_words(found.totals, t) + ".")),
        Table("coverage-caption", columns, groups, words(how)),
    )


def _covered(edition: Edition, axis: Axis, covered: dict[str, Covered]) -> Rows:
    t = edition.translator
    rows = []
    for commitment in axis.commitments:
        found = covered[commitment.id]
        weak = (Span(", "), *strong(t.text("weak"))) if found.weak else ()
        years = (
            Cell(words(f"{each.done}/{each.total}", f"commitment-{commitment.id}"), each.done)
            if each.total
            else Cell(NONE)
            for each in found.cells.values()
        )
        taken_up = (*words(t.spell(taken_up_words(found.promise))), *weak)
        name = cell(own(f"{commitment.id} {commitment.title}"))
        rows.append((name, *years, Cell(taken_up, found.promise)))
    return Rows(tuple(rows), own(f"{axis.id} {axis.title}"))


def behind(edition: Edition) -> Part:
    """Return what was not done whole, all years so far, with its reason and where it went."""
    t = edition.translator
    found = [
        each for status in _BEHIND for each in edition.snapshot.in_force if each.status is status
    ]
    columns = (
        Column(t.text("Id"), "text", 0),
        Column(t.text("Deliverable"), "plan", 3),
        Column(t.text("Status"), "state", 2),
        Column(t.text("Reason"), "plan", 3),
        Column(t.text("Resolution"), "text", 1),
        Column(t.text("Continued by"), "text", 1),
    )
    rows = []
    for each in found:
        outcome, successor = edition.outcome(each), edition.outcome(each).successor
        rows.append(
            (
                cell(strong(each.deliverable.id)),
                own_cell(each.deliverable.title),
                Cell(words(status_words(edition, each)), each.status.value),
                cell(own(outcome.reason) or t.text("no reason given")),
                cell(outcome.resolution or ""),
                cell(f"{successor.id} ({successor.year})" if successor else ""),
            )
        )
    title = t.text("Done in part, deferred or cancelled, all years so far")
    heading = Heading(2, words(title), "behind")
    return (heading, Table("behind", columns, (Rows(tuple(rows)),))) if found else ()


def indicators(edition: Edition) -> Part:
    """Return each indicator: baseline, last measurement, target, attainment."""
    t, found = edition.translator, attainments(edition)
    columns = (
        Column(t.text("Indicator"), "plan", 4),
        Column(t.text("Commitment"), "text", 1),
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
    facts = tuple(Fact(words(told), words(", ".join(ids))) for told, ids in left_out(edition))
    title = edition.translator.text("What figures leave out, and why")
    return (Heading(2, words(title), "remarks"), Facts(facts)) if facts else ()
