"""What is said to be done, its proof, and when that was committed."""

from plantrack.reports.edition import Edition
from plantrack.reports.proofs import (
    Piece,
    Proof,
    days_after_words,
    notes,
    proofs,
    summary_words,
    untyped_words,
)
from plantrack.reports.sections.frame import Part
from plantrack.reports.sections.kinds import Cell, Column, Paragraph, Rows, Span, Table, Text
from plantrack.reports.sections.spans import (
    bracketed,
    cell,
    day_cell,
    lines,
    mark,
    own_cell,
    quiet,
    strong,
    words,
)


def summary(edition: Edition) -> Part:
    """Return how many deliverables are done, with evidence or not, and what git does not tell."""
    found = proofs(edition)
    return (
        Paragraph(words(summary_words(edition, found)), "lead"),
        *(Paragraph(words(note)) for note in notes(edition, found)),
    )


def proven(edition: Edition) -> Part:
    """Return each deliverable done, its proof, and when the entry was committed."""
    t, found = edition.translator, proofs(edition)
    columns = (
        Column(t.text("Id"), "text", 0),
        Column(t.text("{w.Deliverable}"), "plan", 3),
        Column(t.text("Promised for"), "date", 0),
        Column(t.text("Done on"), "date", 0),
        Column(t.text("Evidence"), "link", 4),
        Column(t.text("Committed"), "text", 0),
        Column(t.text("File and line"), "text", 2),
    )
    rows = tuple(_row(edition, proof) for proof in found)
    caption = t.text(
        "Each {w.deliverable} said to be done, its proof, and when the entry was committed."
    )
    return (Table("proofs", columns, (Rows(rows),), words(caption)),) if rows else ()


def _row(edition: Edition, proof: Proof) -> tuple[Cell, ...]:
    t, standing = edition.translator, proof.standing
    done = day_cell(proof.done_on).text
    none = (*mark("?"), *strong(t.text("no evidence")))
    typed = words(untyped_words(proof.untyped, t)) if proof.untyped else ()
    if proof.typed:
        typed = lines(words(proof.typed.isoformat()), quiet(proof.commit or ""))
    return (
        cell(strong(standing.deliverable.id)),
        own_cell(standing.deliverable.title),
        day_cell(standing.state.adopted),
        Cell(lines(done, quiet(days_after_words(proof, t))), proof.done_on),
        Cell(lines(*map(_piece, proof.evidence)) or none),
        Cell(typed, proof.typed),
        cell(proof.place),
    )


def _piece(piece: Piece) -> Text:
    told = (Span(piece.text, "plan", piece.href), *bracketed(quiet(piece.words)))
    return lines(told, quiet(f"SHA-256 {piece.sha256}") if piece.sha256 else ())
