"""Deliverables as sections tell them: a table of any of them, and what late work owes."""

from collections.abc import Iterable, Iterator
from itertools import islice

from plantrack.locale import Translator, msg
from plantrack.locale.words import mark_words
from plantrack.model.evidence import link_of
from plantrack.reports.deliverables import (
    completion_notes,
    lead_of,
    marks_of,
    status_in_prose,
    status_words,
)
from plantrack.reports.edition import Edition
from plantrack.reports.sections.kinds import (
    Cell,
    Column,
    Entry,
    Fact,
    Listing,
    Rows,
    Span,
    Table,
    Text,
)
from plantrack.reports.sections.spans import (
    between,
    bracketed,
    cell,
    lines,
    mark,
    named,
    own,
    own_cell,
    quiet,
    strong,
    words,
)
from plantrack.telling.verdicts import verdict_words
from plantrack.views.fates import told_state
from plantrack.views.outcome import Entry as Told
from plantrack.views.standing import Standing

_SHAPES = {
    "done": "●", "partial": "◑", "in_progress": "◔", "planned": "○", "deferred": "→",
    "cancelled": "×",
}  # fmt: skip
# Of a deliverable that answers more, each of these commitments would list all the others.
_MOST_BESIDE = 100
_NOTHING_WRONG = ("due_soon", "confirmed")
_SIGNS = {
    "late": "▲", "silent": "?", "due_soon": "›", "confirmed": "=", "unreported": "?",
    "unclosed": "□",
}  # fmt: skip


def deliverables_table(
    edition: Edition,
    standings: Iterable[Standing],
    anchor: str,
    caption: Text = (),
    *,
    here: str = "",
    lead: bool = True,
) -> Table:
    """Return a table of deliverables, among those of the commitment `here` where there is one."""
    t = edition.translator
    columns = [
        Column(t.text("Id"), "text", 0),
        Column(t.text("{w.Deliverable}"), "plan", 8),
        Column(t.text("Lead"), "plan", 3),
        Column(t.text("Due"), "date", 0),
        Column(t.text("Status"), "state", 2),
        Column(t.text("Completion"), "share", 0),
    ]
    rows = [
        (
            cell(strong(each.deliverable.id)),
            Cell(_described(edition, each, here)),
            own_cell(lead_of(edition, each)),
            due_cell(edition, each),
            status_cell(edition, each),
            completion_cell(edition, each),
        )
        for each in standings
    ]
    if not lead:
        columns.pop(2)
    kept = tuple(row if lead else (*row[:2], *row[3:]) for row in rows)
    return Table(anchor, tuple(columns), (Rows(kept),), caption)


def _described(edition: Edition, standing: Standing, here: str) -> Text:
    deliverable, t = standing.deliverable, edition.translator
    beside = (each for each in deliverable.commitments if each != here)
    others = ", ".join([*islice(beside, _MOST_BESIDE), *("…" for _ in islice(beside, 1))])
    also, answers = msg("also answers {ids}", ids=others), msg("answers {ids}", ids=others)
    more = quiet(t.spell(also if here else answers)) if others else ()
    return lines(
        own(deliverable.title),
        between(" · ", [*origins(edition, standing), more]),
        evidence_text(edition, standing),
    )


def origins(edition: Edition, standing: Standing) -> Iterator[Text]:
    """Yield when a deliverable was added to its action plan, and which it continues."""
    deliverable, t = standing.deliverable, edition.translator
    if deliverable.added:
        yield quiet(t.text("added on {day}", day=deliverable.added.isoformat()))
    if deliverable.continues:
        yield quiet(t.text("continues {id}", id=deliverable.continues))


def evidence_text(edition: Edition, standing: Standing) -> Text:
    """Return the evidence of a deliverable, each with its address; nothing where there is none."""
    found = [(Span(each, "plan", link_of(each)),) for each in standing.state.evidence]
    return (
        (*edition.once("evidence", lambda: _evidence(edition)), *between(", ", found))
        if found
        else ()
    )


def _evidence(edition: Edition) -> Text:
    t = edition.translator
    return quiet(t.text("{head}: ", head=t.text("Evidence")))


def due_cell(edition: Edition, standing: Standing) -> Cell:
    """Return the due date in force, and the one adopted where it was another."""
    adopted, due = standing.state.adopted, standing.state.due
    moved = adopted and adopted != due
    was = edition.translator.text("was {day}", day=adopted.isoformat()) if adopted and moved else ""
    return Cell(lines(cell(due.isoformat() if due else "").text, quiet(was)), due)


def status_cell(edition: Edition, standing: Standing, *more: Text) -> Cell:
    """Return a status in words, what is to be seen to, and what more stands there."""
    status = (*mark(_SHAPES[standing.status.value]), *words(status_words(edition, standing)))
    marks = ((*mark(_SIGNS[kind]), *strong(told)) for kind, told in marks_of(edition, standing))
    return Cell(
        lines(status, *marks, _verdict(edition, standing), *more),
        told_state(standing, ended=edition.ended),
    )


def status_line(edition: Edition, standing: Standing) -> Text:
    """Return a status on one line, and the gravest of what is wrong: that it is late, or silent."""
    status = (*mark(_SHAPES[standing.status.value]), *words(status_words(edition, standing)))
    wrong = (
        strong(told) for kind, told in marks_of(edition, standing) if kind not in _NOTHING_WRONG
    )
    return between(", ", [status, *islice(wrong, 1), _verdict(edition, standing)])


def _verdict(edition: Edition, standing: Standing) -> Text:
    """Return the second verdict on a deliverable, where it differs from the state."""
    verdict = edition.verdicts.get(standing.deliverable.id)
    if verdict is None or not verdict.differs:
        return ()
    return (*mark("≠"), *words(verdict_words(verdict.review, edition.translator)))


def completion_cell(edition: Edition, standing: Standing) -> Cell:
    """Return a completion, and why it is 0 where more could be expected."""
    share = words(edition.percent(standing.completion))
    return Cell(lines(share, *map(quiet, completion_notes(edition, standing))), standing.completion)


def late_listing(edition: Edition, standings: Iterable[Standing]) -> Listing:
    """Return late work: promised when, to be when, why, and what is done about it."""
    return Listing(
        tuple(
            Entry(
                (*mark("▲"), *_with_lead(edition, each)),
                tuple(_delay(edition, each)),
            )
            for each in standings
        ),
        "late",
    )


def silent_listing(edition: Edition, standings: Iterable[Standing]) -> Listing:
    """Return the work of which nobody spoke for too long, and for how long."""
    t = edition.translator
    return Listing(
        tuple(
            Entry(
                lines(
                    _with_lead(edition, each),
                    (*mark("?"), *words(t.spell(mark_words("silent", each.silent_days)))),
                )
            )
            for each in standings
        ),
        "silent",
    )


def unclosed_listing(edition: Edition, standings: Iterable[Standing]) -> Listing:
    """Return the work that was never closed, and when it was due."""
    t = edition.translator

    def told(standing: Standing) -> Text:
        due = standing.state.due
        when = words(t.text("due on {day}", day=t.long_date(due))) if due else ()
        return between(", ", [words(status_in_prose(edition, standing)), when])

    return Listing(
        tuple(
            Entry((*named(each.deliverable.id, each.deliverable.title), Span(", "), *told(each)))
            for each in standings
        ),
        "unclosed",
    )


def _with_lead(edition: Edition, standing: Standing) -> Text:
    title = named(standing.deliverable.id, standing.deliverable.title)
    return (*title, *bracketed(own(lead_of(edition, standing))))


def _delay(edition: Edition, standing: Standing) -> Iterator[Fact]:
    t, outcome, adopted = edition.translator, edition.outcome(standing), standing.state.adopted
    promised = t.text("for {day}", day=t.long_date(adopted)) if adopted else ""
    yield Fact(words(t.text_about("deliverable", "Promised")), words(promised))
    yield Fact(words(t.text("New date")), words(_new_date(edition, standing)))
    reason = words(t.text("Reason"))
    if outcome.due_reason:
        yield Fact(reason, own(outcome.due_reason))
    elif outcome.due_moved or not outcome.challenges:
        yield Fact(reason, words(t.text("no reason given")))
    if outcome.challenges:
        yield Fact(words(t.text("Challenges")), told_text(outcome.challenges, t))
    follow_up = words(t.text_about("follow-up", "none"))
    told = told_text(outcome.note, t) if outcome.note else follow_up
    yield Fact(words(t.text("Follow-up")), told)


def told_text(told: Told, translator: Translator) -> Text:
    """Return what a journal told, and when."""
    return (*own(told.text), *quiet(f" ({translator.long_date(told.day)})"))


def _new_date(edition: Edition, standing: Standing) -> str:
    t, outcome, due = edition.translator, edition.outcome(standing), standing.state.due
    if not outcome.due_moved or due is None:
        return t.text_about("due date", "none given")
    told = t.text("{day}, past as well", day=t.long_date(due))
    if not outcome.due_resolution:
        return t.text("{words}; without a resolution", words=told)
    return t.text("{words}; resolution {resolution}", words=told, resolution=outcome.due_resolution)
