"""A year's action plan followed up: each of its deliverables once, axis by axis."""

from collections.abc import Iterator, Sequence

from plantrack.model import ActionPlan, Plan
from plantrack.reports.deliverables import completion_notes, gap_words, lead_of
from plantrack.reports.edition import Edition
from plantrack.reports.follow_up import axes_followed, year_meant
from plantrack.reports.sections.deliverables import (
    evidence_text,
    origins,
    status_cell,
    told_text,
)
from plantrack.reports.sections.explanations import apart_of_year
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
from plantrack.reports.sections.spans import (
    NONE,
    between,
    bracketed,
    cell,
    lines,
    named,
    own,
    own_cell,
    quiet,
    words,
)
from plantrack.views.outcome import gaps_of
from plantrack.views.standing import Standing
from plantrack.views.status import is_adopted


def position(edition: Edition) -> Part:
    """Return which action plan it is, and how far it has come."""
    t, found = edition.translator, year_meant(edition)
    if found is None:
        return (Paragraph(words(t.text("No {w.action_plan} has begun on that day.")), "lead"),)
    done, completion = (
        edition.done_words(found.figures),
        edition.completion_words(found.figures, of_one_year=True),
    )
    said: list[Section] = [Heading(2, own(found.action_plan.title), "action-plan")]
    if done:
        made = words(f"{done}; {completion}", "why")
        gone = t.text("time elapsed {percent}", percent=edition.percent(found.elapsed))
        since = words(f"; {gone}") if found.elapsed else ()
        said.append(Paragraph((*made, *since, Span(".")), "lead"))
    said.append(Paragraph(words(_about(edition, found.action_plan)), "quiet"))
    if found.action_plan.note:
        said.append(Paragraph(own(found.action_plan.note)))
    if not done:
        none = t.text("No {w.deliverable} of this {w.action_plan} is in force on that day.")
        said.append(Paragraph(words(none), "quiet"))
    return tuple(said)


def _about(edition: Edition, action_plan: ActionPlan) -> str:
    """Return from when to when an action plan goes, and when it was adopted."""
    t = edition.translator
    adopted = is_adopted(action_plan, edition.snapshot.day)  # what comes later is not known yet
    start, end = t.from_to(action_plan.start, action_plan.end)
    said = [t.text("From {start} to {end}.", start=start, end=end)]
    if adopted and action_plan.adopted:
        said.append(t.text("Adopted on {day}.", day=t.long_date(action_plan.adopted)))
    if adopted and action_plan.resolution:
        said.append(t.text("Resolution {name}.", name=action_plan.resolution))
    return " ".join(said)


def deliverables(edition: Edition) -> Part:
    """Return each deliverable of the year once, in the axis of its first commitment."""
    found, t = year_meant(edition), edition.translator
    groups = axes_followed(edition, found) if found else []
    said: list[Section] = []
    for at, (axis, standings) in enumerate(groups, start=1):
        anchor = f"axis-{at}"
        title = words(t.text("Answering no {w.commitment}"))
        if axis:
            name = t.text("{head}: ", head=t.text("{w.Axis} {id}", id=axis.id))
            title = (*words(name), *own(axis.title))
        said.append(Heading(3, title, anchor))
        said.append(_table(edition, anchor, axis.id if axis else "", standings))
    return tuple(said)


def completion(edition: Edition) -> Part:
    """Return how the completion of the action plan was made."""
    found = year_meant(edition)
    return apart_of_year(edition, found.year) if found else ()


def _table(edition: Edition, anchor: str, axis: str, standings: Sequence[Standing]) -> Table:
    t = edition.translator
    columns = (
        Column(t.text("{w.Axis}"), "text", 0),
        Column(t.text("{w.Commitment}"), "plan", 2),
        Column(t.text("{w.Deliverable}"), "plan", 3),
        Column(t.text("Lead"), "plan", 2),
        Column(t.text("Due date promised, and revised"), "date", 2),
        Column(t.text("Status"), "state", 2),
        Column(t.text("Result"), "plan", 3),
        Column(t.text("Gap and reason"), "plan", 3),
    )
    rows = tuple((cell(axis), *_row(edition, each)) for each in standings)
    return Table(anchor, columns, (Rows(rows),), named_by=2)


def _row(edition: Edition, standing: Standing) -> tuple[Cell, ...]:
    deliverable = standing.deliverable
    title = named(deliverable.id, deliverable.title)
    share = edition.percent(standing.completion)
    notes = ", ".join([share, *completion_notes(edition, standing)])
    return (
        Cell(_commitments(edition.snapshot.plan, standing) or NONE),
        Cell(lines(title, between(" · ", origins(edition, standing)))),
        own_cell(lead_of(edition, standing)),
        _due(edition, standing),
        status_cell(edition, standing, quiet(notes)),
        Cell(_result(edition, standing) or NONE),
        Cell(lines(*_gaps(edition, standing)) or NONE),
    )


def _commitments(plan: Plan, standing: Standing) -> Text:
    known = plan.nodes
    return lines(
        *(
            (*words(f"{key} "), *own(known[key].title)) if key in known else words(key)
            for key in standing.deliverable.commitments
        )
    )


def _due(edition: Edition, standing: Standing) -> Cell:
    adopted, due = standing.state.adopted, standing.state.due
    revised = edition.translator.text("revised to {day}", day=due.isoformat() if due else "–")
    promised = words(adopted.isoformat()) if adopted else NONE
    return Cell(lines(promised, words(revised) if adopted != due else ()), due)


def _result(edition: Edition, standing: Standing) -> Text:
    note = edition.outcome(standing).note
    return lines(
        told_text(note, edition.translator) if note else (), evidence_text(edition, standing)
    )


def _gaps(edition: Edition, standing: Standing) -> Iterator[Text]:
    """Yield what differs from the promise, why, and what the board resolved."""
    t = edition.translator
    found = gaps_of(edition.outcome(standing), edition.snapshot.day, ended=edition.ended)
    for gap in found:
        told = gap_words(edition, standing, gap)
        head = t.text("{head}: ", head=told) if gap.reason else told
        resolution = bracketed(quiet(gap.resolution)) if gap.resolution else ()
        yield (*words(head), *own(gap.reason), *resolution)
