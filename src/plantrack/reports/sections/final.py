"""The final report: what changed in the world first, then what became of each promise, by name."""

from collections.abc import Iterator

from plantrack.locale.messages import msg_about
from plantrack.locale.words import N_, joined
from plantrack.reports.deliverables import status_in_prose
from plantrack.reports.edition import Edition
from plantrack.reports.indicators import attainments
from plantrack.reports.sections.by_axis import bars_of
from plantrack.reports.sections.capping import capped, others
from plantrack.reports.sections.first_page import room_for
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
    Text,
)
from plantrack.reports.sections.results import results_table
from plantrack.reports.sections.spans import NONE, between, own, quiet, words
from plantrack.telling.coverage import answered_words
from plantrack.telling.excerpts import first_sentence, shortened
from plantrack.telling.parts import shared_words
from plantrack.views.apart import shared_promises
from plantrack.views.ending import CarriedOn, Ending, ending_of
from plantrack.views.figures import Promised
from plantrack.views.standing import Standing

_MOST, _REASON = 10, 120  # entries, letters
_KEPT = (
    ("reached", N_("{count} target was reached", "{count} targets were reached")),
    ("not_reached", N_("{count} was not reached", "{count} were not reached")),
    ("not_measured", N_("{count} was not measured", "{count} were not measured")),
)
_FATES = (
    msg_about("promises", "in all"),
    msg_about("promises", "kept"),
    msg_about("promises", "in part"),
    msg_about("promises", "carried on"),
    msg_about("promises", "given up"),
    msg_about("promises", "never closed"),
)


def outcomes(edition: Edition) -> Part:
    """Return what changed in the world, once the plan has ended: each indicator's last target."""
    t, found = edition.translator, attainments(edition)
    if not (edition.ended and found):
        return ()
    kept = [each.verdicts[-1].kept for each in found if each.verdicts]
    told = [t.plural(*forms, kept.count(word)) for word, forms in _KEPT if word in kept]
    sentence = joined(told, t)
    lead = (Paragraph(words(f"{sentence[:1].upper()}{sentence[1:]}.")),) if told else ()
    heading = Heading(2, words(t.text("What changed")), "results")
    return (heading, *lead, *results_table(edition, found))


def fates(edition: Edition) -> Part:
    """Return what became of the promises of each axis, once the plan has ended."""
    t, axes = edition.translator, edition.status.axes
    if not (edition.ended and edition.status.figures.promised.total):
        return ()
    columns = (
        Column(t.text("{w.Axis}"), "plan", 5),
        *(Column(t.spell(fate), "count", 0) for fate in _FATES),
    )
    shown = axes[: room_for(edition, "by_axis")]
    rows = tuple(
        (
            Cell(own(f"{found.axis.id} {shortened(found.axis.title)}")),
            *_counts(found.figures.promised),
        )
        for found in shown
    )
    whole = (Cell(words(t.text("As a whole"))), *_counts(edition.status.figures.promised))
    heading = Heading(2, words(t.text("By {w.axis}")), "by-axis")
    left = len(axes) - len(shown)
    more = (Paragraph(others(edition, left, "promises"), "quiet"),) if left else ()
    notes = [answered_words(edition.coverage.totals, t)]
    if shared := shared_promises(edition.snapshot, edition.snapshot.in_force):
        notes.append(shared_words(shared, t))
    told = Paragraph(words(" ".join(notes)), "quiet")
    bars = bars_of(edition, [found.figures.promised for found in shown], (1, 2))
    table = Table("by-axis", columns, (Rows(rows),), total=whole, bars=bars)
    return (heading, table, *more, told)


def _counts(promised: Promised) -> Iterator[Cell]:
    for count in (
        promised.total,
        promised.done,
        promised.partial,
        promised.deferred,
        promised.cancelled,
        promised.late + promised.moved,
    ):
        yield Cell(words(str(count)) if count else NONE, count)


def unkept(edition: Edition) -> Part:
    """Return what was carried on and what was given up, by name, once the plan has ended."""
    if not edition.ended:
        return ()
    t, found = edition.translator, ending_of(edition.snapshot)
    return (
        *_listing(
            edition,
            t.text_about("promises", "Carried on"),
            "carried-on",
            _carried_on(edition, found),
        ),
        *_listing(edition, t.text_about("promises", "Given up"), "given-up", _given_up(found)),
    )


def _listing(edition: Edition, title: str, anchor: str, told: list[Text]) -> Iterator[Section]:
    if told:
        yield Heading(2, words(title), anchor)
        yield Listing(capped(told, _MOST, Entry, edition, "behind"), "plain")


def _carried_on(edition: Edition, found: Ending) -> list[Text]:
    return [_line(each.deferred, _became(edition, each)) for each in found.carried_on]


def _became(edition: Edition, carried: CarriedOn) -> Text:
    t, last = edition.translator, carried.last
    if last is None:
        return words(t.text("nothing continued it"))
    status = status_in_prose(edition, last)
    name = edition.snapshot.plan.name_of(last.deliverable.period)
    told = t.text("{status} in {period}", status=status[:1].lower() + status[1:], period=name)
    return words(told)


def _given_up(found: Ending) -> list[Text]:
    return [
        _line(each, own(first_sentence(each.state.reason, _REASON)))
        if each.state.reason
        else _line(each, ())
        for each in found.given_up
    ]


def _line(standing: Standing, told: Text) -> Text:
    deliverable = standing.deliverable
    return between(" · ", [own(shortened(deliverable.title)), told, quiet(deliverable.id)])
