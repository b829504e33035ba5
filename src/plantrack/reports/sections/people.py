"""What each role carries, and what concerns each partner."""

from collections.abc import Sequence

from plantrack.reports.edition import Edition
from plantrack.reports.roles import (
    Carried,
    concerned,
    milestones_ahead,
    partners,
    roles,
    summary_words,
)
from plantrack.reports.sections.deliverables import deliverables_table
from plantrack.reports.sections.frame import Part
from plantrack.reports.sections.kinds import (
    Cell,
    Column,
    Entry,
    Heading,
    Listing,
    Paragraph,
    Rows,
    Section,
    Table,
)
from plantrack.reports.sections.spans import (
    between,
    cell,
    count_cell,
    day_cell,
    mark,
    named,
    own,
    own_cell,
    strong,
    words,
)
from plantrack.views.handovers import Handover


def all_roles(edition: Edition) -> Part:
    """Return how much each role carries, and what is in trouble; of one alone, nothing."""
    t = edition.translator
    none = t.text("No role leads {w.deliverable:a} on that day.")
    return _everybody(edition, roles(edition), t.text("Lead"), none)


def all_partners(edition: Edition) -> Part:
    """Return how much concerns each partner, and what is in trouble; of one alone, nothing."""
    t = edition.translator
    none = t.text("No partner is named by {w.deliverable:a} on that day.")
    return _everybody(edition, partners(edition), t.text("Partner"), none)


def _everybody(edition: Edition, found: Sequence[Carried], title: str, none: str) -> Part:
    t = edition.translator
    if not found:
        return (Paragraph(words(none), "lead"),)
    columns = (
        Column(title, "plan", 3),
        Column(t.text("{w.Deliverable:s}"), "count", 1),
        Column(t.text_about("deliverables", "Done"), "count", 1),
        Column(t.text("Completion"), "share", 1),
        Column(t.text("Late"), "count", 1),
        Column(t.text("Silent"), "count", 1),
        Column(t.text("Due soon"), "count", 1),
    )
    rows = tuple(_summed(edition, each) for each in found)
    heading = Heading(2, words(t.text("Summary")), "everybody")
    return (heading, Table("everybody", columns, (Rows(rows),))) if len(rows) > 1 else ()


def _summed(edition: Edition, carried: Carried) -> tuple[Cell, ...]:
    counts, completion = carried.figures.deliverables, carried.figures.completion.value
    return (
        own_cell(carried.title),
        count_cell(counts.total),
        count_cell(counts.done),
        Cell(words(edition.percent(completion)), completion),
        *(count_cell(carried.counts[kind]) for kind in ("late", "silent", "due_soon")),
    )


def each_role(edition: Edition) -> Part:
    """Return what each role leads, and the milestones that it has to reach."""
    found: list[Section] = []
    for at, role in enumerate(roles(edition), start=1):
        found.extend(_heading(edition, role, f"each-{at}", with_open=True))
        found.extend(_milestones(edition, role, f"milestones-{at}"))
        found.extend(_deliverables(edition, role, f"deliverables-{at}", lead=False))
        found.extend(_handovers(edition, role, f"handovers-{at}"))
    return tuple(found)


def each_partner(edition: Edition) -> Part:
    """Return what concerns each partner: commitments, then deliverables."""
    found: list[Section] = []
    for at, partner in enumerate(partners(edition), start=1):
        found.extend(_heading(edition, partner, f"each-{at}", with_open=False))
        found.extend(_commitments(edition, partner, f"commitments-{at}"))
        found.extend(_deliverables(edition, partner, f"deliverables-{at}", lead=True))
    return tuple(found)


def _heading(edition: Edition, carried: Carried, anchor: str, *, with_open: bool) -> Part:
    t, completion = edition.translator, edition.completion_words(carried.figures)
    said = "; ".join(filter(None, [summary_words(edition, carried), completion]))
    still = t.plural("{count} still open.", "{count} still open.", carried.open)
    more = f" {still}" if with_open and carried.open else ""
    return (Heading(2, own(carried.title), anchor), Paragraph(words(f"{said}.{more}")))


def _milestones(edition: Edition, carried: Carried, anchor: str) -> Part:
    t = edition.translator
    columns = (
        Column(t.text("Milestone"), "plan", 4),
        Column(t.text("Due"), "date", 0),
        Column(t.text("Status"), "state", 1),
        Column(t.text("{w.Deliverable}"), "text", 0),
    )
    late, ahead = (*mark("▲"), *strong(t.text("late"))), words(t.text("to come"))
    rows = tuple(
        (
            own_cell(each.title),
            day_cell(each.due),
            Cell(late if each.late else ahead, "late" if each.late else None),
            cell(strong(each.deliverable)),
        )
        for each in milestones_ahead(edition, carried)
    )
    heading = Heading(3, words(t.text("Milestones to reach")), anchor)
    return (heading, Table(anchor, columns, (Rows(rows),))) if rows else ()


def _handovers(edition: Edition, carried: Carried, anchor: str) -> Part:
    """Return what a role handed over to another one, and what it took over."""
    heading = Heading(3, words(edition.translator.text("Handed over")), anchor)
    entries = tuple(_handover(edition, carried, each) for each in carried.handovers)
    return (heading, Listing(entries)) if entries else ()


def _handover(edition: Edition, carried: Carried, handover: Handover) -> Entry:
    t, deliverable = edition.translator, handover.standing.deliverable
    is_given = handover.before == carried.id
    other = edition.snapshot.plan.role_title(handover.after if is_given else handover.before)
    day = handover.day.isoformat()
    told = (
        t.text("handed over to “{role}” on {day}", role=other, day=day)
        if is_given
        else t.text("taken over from “{role}” on {day}", role=other, day=day)
    )
    why = own(handover.reason)
    what = named(deliverable.id, deliverable.title)
    return Entry(between(" · ", [what, words(told), why]))


def _commitments(edition: Edition, carried: Carried, anchor: str) -> Part:
    heading = Heading(3, words(edition.translator.text("{w.Commitment:s} concerned")), anchor)
    entries = tuple(Entry(named(each.id, each.title)) for each in concerned(edition, carried))
    return (heading, Listing(entries)) if entries else ()


def _deliverables(edition: Edition, carried: Carried, anchor: str, *, lead: bool) -> Part:
    heading = Heading(3, words(edition.translator.text("{w.Deliverable:s}")), anchor)
    table = deliverables_table(edition, carried.standings, anchor, lead=lead)
    return (heading, table) if carried.standings else ()
