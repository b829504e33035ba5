"""What opens the board's report: whose it is, what became of the promises, three figures."""

from plantrack.reports.edition import Edition
from plantrack.reports.last_meeting import on_day, then
from plantrack.reports.sections.frame import Part
from plantrack.reports.sections.kinds import KeyFigure, KeyFigures, Masthead, NewPage, Paragraph
from plantrack.reports.sections.spans import own, quiet, strong, words
from plantrack.telling.headline import besides
from plantrack.telling.headline import headline as headline_sentences
from plantrack.telling.periods import between_plans, nothing_yet
from plantrack.views.promises import Promises
from plantrack.views.status import YearStatus


def masthead(edition: Edition) -> Part:
    """Return whose plan it is, and which meeting the report is for."""
    t, header = edition.translator, edition.snapshot.plan.header
    board = None if edition.ended else edition.status.next_board
    meeting = t.text("for the board meeting of {day}", day=t.long_date(board.date)) if board else ""
    return (Masthead(own(header.organisation), words(meeting)),)


def headline(edition: Edition) -> Part:
    """Return what became of the promises to date, in sentences that add up."""
    t, found = edition.translator, edition.promises
    if found is None:
        told = [*map(t.spell, nothing_yet(edition.status, t.long_date))]
    else:
        decisions = edition.decisions
        asked = (
            [each.outcome.standing.deliverable.id for each in decisions.asked] if decisions else ()
        )
        told = [
            *map(t.spell, between_plans(edition.status, t.long_date)),
            *headline_sentences(found, asked, t, ended=edition.ended),
            *([] if edition.ended else map(t.spell, besides(edition.status.also_current))),
        ]
    return (Paragraph(words(" ".join(told)), "lead"),)


def figures(edition: Edition) -> Part:
    """Return the three figures to be seen first, each beside its value at the last meeting."""
    current, found = edition.status.current, edition.promises
    if current is None or found is None or edition.ended:
        return ()
    kept = _kept(edition, found) if found.counts.total else ()
    return (KeyFigures((*kept, _late(edition), *_done(edition, current))),)


def _kept(edition: Edition, found: Promises) -> tuple[KeyFigure, ...]:
    t, counts, was = edition.translator, found.counts, then(edition)
    before = on_day(edition, _out_of(was.promised.done, was.promised.total)) if was else ""
    return (
        KeyFigure(
            strong(_out_of(counts.done, counts.total)),
            words(t.plural("promise kept", "promises kept", counts.done)),
            quiet(before),
            counts.done,
        ),
    )


def _out_of(part: int, whole: int) -> str:
    return f"{part}\u00a0/\u00a0{whole}"


def _late(edition: Edition) -> KeyFigure:
    """Return how many are late, of whichever action plan: those that are named below."""
    t, was, late = edition.translator, then(edition), len(edition.status.late)
    before = on_day(edition, str(was.late)) if was else ""
    return KeyFigure(strong(str(late)), words(t.text("late")), quiet(before), late)


def _done(edition: Edition, current: YearStatus) -> tuple[KeyFigure, ...]:
    t, was, share = edition.translator, then(edition), current.figures.completion.value
    if share is None:
        return ()
    before = was.percent(was.all) if was else None
    gone = edition.percent(current.elapsed)
    return (
        KeyFigure(
            strong(edition.percent(share)),
            words(t.text("done, when {elapsed} of the time has elapsed", elapsed=gone)),
            quiet("" if before is None else on_day(edition, t.percent(before))),
            share,
        ),
    )


def new_page(_edition: Edition) -> Part:
    """Return the end of a page."""
    return (NewPage(),)


def third_page(edition: Edition) -> Part:
    """Return the end of the second page; after the plan's end, what follows stands on it too."""
    return () if edition.ended else (NewPage(),)


def behind(_edition: Edition) -> Part:
    """Return the end of the pages that are read at a meeting."""
    return (NewPage(behind=True),)
