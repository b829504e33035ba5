"""The second page, what is behind: what changed since the last meeting, what became of it."""

from collections.abc import Callable, Iterator, Sequence

from plantrack.history.comparison import WITH_REASON, Turn, TurnKind
from plantrack.locale import Translator
from plantrack.locale.words import joined
from plantrack.reports.edition import Edition
from plantrack.reports.sections.capping import capped
from plantrack.reports.sections.frame import Part
from plantrack.reports.sections.kinds import Entry, Heading, Listing, Paragraph, Section, Text
from plantrack.reports.sections.spans import between, name, own, quiet, strong, words
from plantrack.telling.causes import begun_words, counts_of
from plantrack.telling.decisions import asked_words
from plantrack.telling.excerpts import first_sentence, shortened
from plantrack.telling.news import since_words
from plantrack.views.answers import Answer, answers_of

_LINES, _MOST, _MOST_ANSWERS = 30, 8, 4
_REASON = 90  # letters
_NAMED: tuple[TurnKind, ...] = (
    "done", "partial", "started", "moved", "deferred", "cancelled", "added", "removed",
)  # fmt: skip


def since_then(edition: Edition) -> Part:
    """Return what was done, begun, moved, given up and added since the last meeting, by name.

    Once the plan has ended, `final.unkept` tells of all of it.
    """
    earlier, found, t = edition.earlier, edition.compared, edition.translator
    if earlier is None or found is None or edition.ended:
        return ()
    changes = (*found.work, *found.scope)
    begun = begun_words(found, t)
    rest = counts_of((each.kind for each in changes if each.kind not in _NAMED), t)
    if not changes and not begun:
        rest = [t.text("nothing changed")]
    return (
        Heading(2, words(since_words(earlier, t.long_date(earlier.day), t)), "since-then"),
        *_groups(edition, changes),
        *_counted((*begun, *rest), t),
    )


def _counted(counts: Sequence[str], t: Translator) -> Iterator[Section]:
    if counts:
        line = joined(list(counts), t)
        yield Paragraph(words(f"{line[:1].upper()}{line[1:]}."), "quiet")


def _groups(edition: Edition, changes: Sequence[Turn]) -> Iterator[Section]:
    groups = {kind: [each for each in changes if each.kind == kind] for kind in _NAMED}
    most = _MOST
    while most > 1 and sum(_lines(kind, len(each), most) for kind, each in groups.items()) > _LINES:
        most -= 1
    for kind, of_kind in groups.items():
        if of_kind:
            (count,) = counts_of([kind] * len(of_kind), edition.translator)
            yield Paragraph(strong(count[:1].upper() + count[1:]))
            told = _teller(edition)
            yield Listing(capped(of_kind, most, told, edition, "since-changes"), "plain")


def _lines(kind: TurnKind, count: int, most: int) -> int:
    """Return how many lines a group takes; a reason takes one of its own."""
    return min(count, most) * (2 if kind in WITH_REASON else 1) + 1 if count else 0


def _teller(edition: Edition) -> Callable[[Turn], Entry]:
    def told(change: Turn) -> Entry:
        """Return a change by name: the days it moved between, and the reason where one is owed."""
        deliverable, why = change.standing.deliverable, change.reason
        return Entry(
            between(
                " · ",
                [
                    own(shortened(deliverable.title)),
                    words(_days(edition, change)),
                    own(first_sentence(why, _REASON)) if why else (),
                    quiet(deliverable.id),
                ],
            )
        )

    return told


def _days(edition: Edition, change: Turn) -> str:
    before, after = change.before, change.standing.state.due
    if change.kind != "moved" or before is None or before.state.due is None:
        return ""
    if after is None:
        return edition.translator.text("without a due date")
    was, now = edition.from_to(before.state.due, after)
    return edition.translator.text_about("days", "from {before} to {after}", before=was, after=now)


def answers(edition: Edition) -> Part:
    """Return what was asked of the board at the last meeting, and what became of it."""
    earlier, t = edition.earlier, edition.translator
    if earlier is None or earlier.event is None:
        return ()
    found = answers_of(earlier.snapshot, edition.snapshot)
    heading = Heading(2, words(t.text("What was asked last time")), "answers")
    if not found:
        day = t.long_date(earlier.day)
        return (heading, Paragraph(words(t.text("Nothing was asked on {day}.", day=day))))
    told = capped(found, _MOST_ANSWERS, lambda each: Entry(_answered(edition, each)), edition)
    return (heading, Listing(told, "plain"))


def _answered(edition: Edition, answer: Answer) -> Text:
    t, asked = (
        edition.translator,
        asked_words(answer.asked, edition.snapshot.plan, edition.translator),
    )
    became = {
        "resolved": t.text("resolution {resolution}", resolution=answer.resolution),
        "unresolved": t.text("still without a resolution"),
        "changed": t.text("no longer asked"),
    }
    title = answer.asked.deliverable.title
    return between(" · ", [name(shortened(title)), words(asked), strong(became[answer.kind])])
