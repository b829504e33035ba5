"""The plan on one sheet: its axes, and below each its commitments with their state, as boxes."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from plantrack.locale import Translator
from plantrack.locale.words import promise_words
from plantrack.model.strategy import nodes_below
from plantrack.reports.edition import Edition
from plantrack.reports.sections.capping import others
from plantrack.reports.sections.frame import Part
from plantrack.reports.sections.kinds import Entry, Fact, Listing, Paragraph, Text
from plantrack.reports.sections.spans import between, mark, name, own, words
from plantrack.telling.excerpts import first_sentence, shortened
from plantrack.telling.nodes import taken_up_below, withdrawn_on
from plantrack.telling.periods import periods_words
from plantrack.views.coverage import Covered
from plantrack.views.status import AxisStatus, CommitmentStatus

MOST_BOXES, MOST_AXES = 60, 24  # on one sheet
_LONGEST_VISION, _LONGEST_AXIS = 240, 140


def vision(edition: Edition) -> Part:
    """Return the vision of the plan, else its mission."""
    header = edition.snapshot.plan.header
    told = header.vision or header.mission
    return (Paragraph(own(first_sentence(told, _LONGEST_VISION)), "lead"),) if told else ()


def commitments(edition: Edition) -> Part:
    """Return each axis, and below it its commitments, as deep as there is room for."""
    axes = edition.status.axes
    depth = depth_shown(axes)
    entries = [_axis(edition, axis, depth) for axis in axes[:MOST_AXES]]
    if left := len(axes) - len(entries):
        entries.append(Entry(others(edition, left, "coverage")))
    return (Listing(tuple(entries), "map"),) if entries else ()


def read_as(edition: Edition) -> Part:
    """Return over which action plans the figures go."""
    t, periods = edition.translator, edition.status.periods
    told = t.text("Done: over {periods}.", periods=periods_words(periods, t))
    return (Paragraph(words(told), "quiet"),) if edition.status.axes else ()


def depth_shown(axes: Sequence[AxisStatus]) -> int:
    """Return the deepest level at which the boxes of all axes stand on one sheet; 1, none do."""
    deepest = max((node.covered.level for axis in axes for node in axis.below), default=1)
    for depth in range(deepest, 1, -1):
        if sum(len(_shown(axis, depth)) for axis in axes) <= MOST_BOXES:
            return depth
    return 1


def _shown(axis: AxisStatus, depth: int) -> list[CommitmentStatus]:
    """Return the commitments that have a box: those at a level, and the lowest above it."""
    return [
        node
        for node in axis.below
        if node.covered.level == depth or (node.covered.level < depth and node.covered.is_lowest)
    ]


def _axis(edition: Edition, axis: AxisStatus, depth: int) -> Entry:
    title = name(f"{axis.axis.id} {shortened(axis.axis.title, _LONGEST_AXIS)}")
    shown = [node for node in _shown(axis, depth) if depth > 1]
    boxes = tuple(Fact(_title(node), _state(edition, node)) for node in shown)
    if boxes:
        return Entry(between(" · ", [title, _done(edition, axis.itself)]), boxes)
    return Entry(title, (Fact((), _state(edition, axis.itself)),))


def _title(node: CommitmentStatus) -> Text:
    return own(f"{node.commitment.id} {shortened(node.commitment.title)}")


def _state(edition: Edition, node: CommitmentStatus) -> Text:
    """Return the state of a commitment, as a sign and its word, and how much is done."""
    covered = node.covered
    t = edition.translator.speaking_of(edition.snapshot.plan.word_of(node.commitment))
    if covered.withdrawn is not None:
        return (*mark("✕"), *words(t.spell(withdrawn_on(covered.withdrawn))))
    said = between(" · ", map(words, _told(edition, covered, t)))
    return (*mark(_sign(node)), *between(" · ", [said, _done(edition, node)]))


def _told(edition: Edition, covered: Covered, t: Translator) -> Iterator[str]:
    if covered.is_lowest:
        weak = covered.covered and covered.weak
        yield t.text("taken up weakly") if weak else t.spell(promise_words(covered.promise))
        return
    lowest = [each for each in nodes_below(covered.commitment) if not each.commitments]
    word = edition.snapshot.plan.word_of(lowest[0] if lowest else covered.commitment)
    yield edition.translator.speaking_of(word).plural(
        "{count} {w.commitment} under {id}",
        "{count} {w.commitment:s} under {id}",
        covered.leaves,
        id=covered.commitment.id,
    )
    yield t.spell(taken_up_below(covered))


def _done(edition: Edition, node: CommitmentStatus) -> Text:
    t, share = edition.translator, node.figures.completion.value
    done = "" if share is None else t.text("{percent} done", percent=edition.percent(share))
    return words(done)


def _sign(node: CommitmentStatus) -> str:
    """Return a circle that is as full as what is done."""
    share: Fraction | None = node.figures.completion.value
    return "○" if not share else "●" if share == 1 else "◐"
