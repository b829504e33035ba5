"""Sheets of deliverables: all of them, a year's, those done and their proof."""

from collections.abc import Callable, Iterator

from plantrack.loading.order import natural_order
from plantrack.locale.words import verdict_word
from plantrack.reports.deliverables import gap_words, lead_of, marks_of, place_of, status_words
from plantrack.reports.edition import NOTHING, Edition
from plantrack.reports.follow_up import axes_followed, year_meant
from plantrack.reports.proofs import Piece, Proof, days_after_words, proofs, untyped_words
from plantrack.reports.skins.xlsx.book import Book
from plantrack.reports.skins.xlsx.cells import Value
from plantrack.reports.skins.xlsx.marks import mark_states
from plantrack.reports.skins.xlsx.sheet import Column, Sheet
from plantrack.reports.skins.xlsx.summary import data_sheet, heading
from plantrack.telling.verdicts import beside_state
from plantrack.views.outcome import gaps_of
from plantrack.views.standing import Standing

Field = tuple[Column, Callable[[Standing], Value]]


def deliverables_sheet(book: Book) -> None:
    """Write one row for each deliverable, all years so far."""
    standings = sorted(
        book.edition.snapshot.in_force,
        key=lambda each: (each.place, natural_order(each.deliverable.id)),
    )
    sheet = data_sheet(book, book.translator.text("{w.Deliverable:s}"))
    told = fields(book)
    columns = [column for column, _ in told]
    rows = [[value(each) for _, value in told] for each in standings]
    mark_states(sheet, sheet.table(columns, rows, frozen=2), columns, standings)


def fields(book: Book) -> list[Field]:
    """Return what is told of a deliverable: columns, and what stands in each."""
    t, edition, outcome = book.translator, book.edition, book.edition.outcome
    return [
        (Column(t.text("Id"), 12), lambda each: each.deliverable.id),
        (Column(t.text("{w.Deliverable}"), 34), lambda each: each.deliverable.title),
        (Column(t.text("{w.Period}"), 8, "whole"), lambda each: _year(edition, each)),
        (Column(t.text("{w.Axis}"), 6), lambda each: _axes(edition, each)),
        (Column(t.text("{w.Commitment:s}"), 14), _commitments),
        (Column(t.text("Lead"), 22), lambda each: lead_of(edition, each)),
        (Column(t.text("Partners"), 28), lambda each: _partners(edition, each)),
        (Column(t.text("Due date promised"), 13, "date"), lambda each: each.state.adopted),
        (Column(t.text("Due date revised"), 13, "date"), lambda each: _revised(edition, each)),
        (Column(t.text("Status"), 15), lambda each: status_words(edition, each)),
        (Column(t.text("Marks"), 15), lambda each: _marks(edition, each)),
        *_verdicts(book),
        (Column(t.text("Completion"), 13, "percent"), lambda each: each.completion),
        (Column(t.text("Weight"), 8, "number"), lambda each: t.as_typed(each.deliverable.weight)),
        (Column(t.text("Last update"), 13, "date"), lambda each: each.state.last_update),
        (
            Column(t.text("Reason"), 36),
            lambda each: outcome(each).reason or outcome(each).due_reason,
        ),
        (
            Column(t.text("Resolution"), 14),
            lambda each: outcome(each).resolution or outcome(each).due_resolution,
        ),
        (Column(t.text("Evidence"), 46, "link"), lambda each: "\n".join(each.state.evidence)),
        (Column(t.text("File and line"), 34), lambda each: place_of(edition, each)),
    ]


def _verdicts(book: Book) -> list[Field]:
    """Return the column of second verdicts, where there are any."""
    t, verdicts = book.translator, book.edition.verdicts

    def told(standing: Standing) -> Value:
        """Return the verdict, and what should be known of it."""
        found = verdicts.get(standing.deliverable.id)
        if found is None:
            return None
        verdict, beside = verdict_word(found.review.verdict), beside_state(found)
        return " · ".join(map(t.spell, (verdict, beside)))

    return [(Column(t.text("Second verdict"), 22), told)] if verdicts else []


def follow_up_sheet(book: Book) -> None:
    """Write a year's action plan in the columns that people know."""
    t, edition, year = book.translator, book.edition, year_meant(book.edition)
    sheet = Sheet(book, t.text("Follow-up of the {w.action_plan}"))
    heading(sheet)
    if year is None:
        return
    if not year.figures.deliverables.total:
        sheet.lines([t.text("No {w.deliverable} of this {w.action_plan} is in force on that day.")])
        return
    completion = edition.completion_words(year.figures, of_one_year=True)
    sheet.lines([f"{edition.done_words(year.figures)}; {completion}."])
    sheet.skip()
    columns = [
        Column(t.text("{w.Axis}"), 6),
        Column(t.text("{w.Commitment}"), 14),
        Column(t.text("Id"), 12),
        Column(t.text("{w.Deliverable}"), 34),
        Column(t.text("Lead"), 20),
        Column(t.text("Due date promised"), 13, "date"),
        Column(t.text("Due date revised"), 13, "date"),
        Column(t.text("Status"), 15),
        Column(t.text("Marks"), 14),
        Column(t.text("Completion"), 13, "percent"),
        Column(t.text("Result"), 38),
        Column(t.text("Gap and reason"), 38),
    ]
    followed = [
        (axis.id if axis else NOTHING, each)
        for axis, standings in axes_followed(edition, year)
        for each in standings
    ]
    rows = [[axis, *_followed(edition, each)] for axis, each in followed]
    place = sheet.table(columns, rows, frozen=4)
    mark_states(sheet, place, columns, (each for _, each in followed))


def evidence_sheet(book: Book) -> None:
    """Write what is done and its proof, a row a piece of evidence."""
    t = book.translator
    sheet = Sheet(book, t.text("Evidence"))
    heading(sheet)
    sheet.skip()
    columns = [
        Column(t.text("Id"), 12),
        Column(t.text("{w.Deliverable}"), 36),
        Column(t.text("Promised for"), 13, "date"),
        Column(t.text("Done on"), 13, "date"),
        Column(t.text("Delay"), 18),
        Column(t.text("Evidence"), 50, "link"),
        Column(t.text("Kind"), 18),
        Column("SHA-256", 36),
        Column(t.text("Version"), 11),
        Column(t.text("Committed"), 13, "date"),
        Column(t.text("File and line"), 32),
    ]
    none = Piece(t.text("no evidence"))
    rows = [
        _proven(book, proof, piece)
        for proof in proofs(book.edition)
        for piece in proof.evidence or (none,)
    ]
    sheet.table(columns, rows, frozen=2)


def _proven(book: Book, proof: Proof, piece: Piece) -> list[Value]:
    t, standing = book.translator, proof.standing
    untyped = untyped_words(proof.untyped, t) if proof.untyped else None
    return [
        standing.deliverable.id,
        standing.deliverable.title,
        standing.state.adopted,
        proof.done_on,
        days_after_words(proof, t),
        *(piece.text, piece.words, piece.sha256),
        proof.commit if proof.typed else untyped,
        proof.typed,
        proof.place,
    ]


def _followed(edition: Edition, standing: Standing) -> list[Value]:
    deliverable, outcome = standing.deliverable, edition.outcome(standing)
    note = [f"{outcome.note.text} ({outcome.note.day.isoformat()})"] if outcome.note else []
    return [
        _commitments(standing),
        deliverable.id,
        deliverable.title,
        lead_of(edition, standing),
        standing.state.adopted,
        _revised(edition, standing),
        status_words(edition, standing),
        _marks(edition, standing),
        standing.completion,
        "\n".join([*note, *standing.state.evidence]),
        "\n".join(_gaps(edition, standing)),
    ]


def _axes(edition: Edition, standing: Standing) -> str:
    found = edition.snapshot.plan.axes_answered(standing.deliverable)
    return ", ".join(axis.id for axis in found) or NOTHING


def _commitments(standing: Standing) -> str:
    return ", ".join(standing.deliverable.commitments)


def _partners(edition: Edition, standing: Standing) -> str:
    known = edition.snapshot.plan.partner_of
    named = (known[each].title if each in known else each for each in standing.deliverable.partners)
    return ", ".join(named)


def _revised(edition: Edition, standing: Standing) -> Value:
    """Return the due date, where it is not the one promised."""
    moved = edition.outcome(standing).due_moved or not standing.state.adopted
    return standing.state.due if moved else None


def _marks(edition: Edition, standing: Standing) -> str:
    return ", ".join(words for _, words in marks_of(edition, standing))


def _gaps(edition: Edition, standing: Standing) -> Iterator[str]:
    """Yield what differs from the promise, why, and what the board resolved."""
    for gap in gaps_of(edition.outcome(standing), edition.snapshot.day, ended=edition.ended):
        told = (gap_words(edition, standing, gap), gap.reason, gap.resolution)
        yield " · ".join(filter(None, told))


def _year(edition: Edition, standing: Standing) -> int | str:
    """Return the year of a deliverable's action plan; of one that is none, what it is called."""
    deliverable = standing.deliverable
    return deliverable.year or edition.snapshot.plan.name_of(deliverable.period)
