"""What changed since an earlier day, in words: the work done apart from the scope changed."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from fractions import Fraction

from plantrack.history.comparison import Comparison, Turn, TurnKind, year_move
from plantrack.locale import Translator
from plantrack.locale.plan_words import capitalised
from plantrack.locale.words import joined
from plantrack.model import Deliverable
from plantrack.project.earlier import Earlier
from plantrack.reports.deliverables import status_in_prose
from plantrack.reports.edition import NOTHING, Edition
from plantrack.telling.causes import COUNTED, begun_words, counts_of
from plantrack.telling.completion_moves import move_words, year_subject
from plantrack.telling.due_dates import moved_words
from plantrack.telling.news import since_words
from plantrack.telling.witness import witness_words


@dataclass(frozen=True, slots=True)
class Moved:
    """A deliverable that changed since an earlier day: how, in words, and why."""

    words: str
    deliverable: Deliverable
    reason: str | None


@dataclass(frozen=True, slots=True)
class Since:
    """What changed since an earlier day: how much, by work or by scope, and from what it is known.

    `moved` tells how the completion of the current action plan did; it may be empty.
    """

    heading: str
    basis: str
    counts: str
    moved: str
    work: tuple[Moved, ...]
    scope: tuple[Moved, ...]


def since_told(edition: Edition) -> Since | None:
    """Return what changed since the edition's earlier day; None where it has none."""
    return edition.once("since", lambda: _since(edition, edition.earlier, edition.compared))


def _since(edition: Edition, earlier: Earlier | None, found: Comparison | None) -> Since | None:
    if earlier is None or found is None:
        return None
    t, order = edition.translator, [*COUNTED]
    return Since(
        heading=since_words(earlier, t.long_date(earlier.day), t),
        basis=_basis(earlier, t),
        counts=_counts(found, t),
        moved=_completion(edition, earlier),
        work=_told(edition, sorted(found.work, key=lambda turn: order.index(turn.kind))),
        scope=_told(edition, sorted(found.scope, key=lambda turn: order.index(turn.kind))),
    )


def _basis(earlier: Earlier, t: Translator) -> str:
    if earlier.lost:
        return t.text(
            "The position on that day is known in part only: in version {commit}, some files "
            "cannot be read whole ({files}).",
            commit=earlier.commit,
            files=", ".join(earlier.lost),
        )
    if earlier.commit:
        return t.text(
            "The position on that day is read from the files as they were known then, version "
            "{commit}.",
            commit=earlier.commit,
        )
    if missing := witness_words(earlier.witness, t):
        rebuilt = t.text(
            "The position on that day is rebuilt from the journals of the present files, for want "
            "of the version of that time."
        )
        return f"{rebuilt} {missing}"
    return t.text(
        "The position on that day is rebuilt from the journals of the present files: git has no "
        "version of that time."
    )


def _counts(found: Comparison, t: Translator) -> str:
    turns = (*found.work, *found.scope)
    words = [*begun_words(found, t), *counts_of((turn.kind for turn in turns), t)]
    line = joined(words, t) if words else t.text("nothing changed")
    return capitalised(line)


def _told(edition: Edition, turns: Iterable[Turn]) -> tuple[Moved, ...]:
    return tuple(
        Moved(_WORDS[each.kind](edition, each), each.standing.deliverable, each.reason)
        for each in turns
    )


def _status(edition: Edition, turn: Turn) -> str:
    words = status_in_prose(edition, turn.standing)
    return words[:1].lower() + words[1:]


def _progress(edition: Edition, turn: Turn) -> str:
    before = turn.before.completion if turn.before else Fraction(0)
    return edition.translator.text(
        "from {before} to {after}",
        before=edition.percent(before),
        after=edition.percent(turn.standing.completion),
    )


def _moved(edition: Edition, turn: Turn) -> str:
    before, after = turn.before, turn.standing.state.due
    adopted, due = edition.from_to(before.state.due if before else None, after)
    return moved_words(adopted, due, edition.translator)


def _reweighted(edition: Edition, turn: Turn) -> str:
    t, before = edition.translator, turn.before
    return t.text(
        "weight from {before} to {after}",
        before=t.number(before.deliverable.weight) if before else NOTHING,
        after=t.number(turn.standing.deliverable.weight),
    )


def _answers(edition: Edition, turn: Turn) -> str:
    before = turn.before.deliverable.commitments if turn.before else ()
    return edition.translator.text(
        "answers {after}, no longer {before}",
        after=", ".join(turn.standing.deliverable.commitments),
        before=", ".join(before),
    )


_WORDS: dict[TurnKind, Callable[[Edition, Turn], str]] = {
    "done": _status,
    "partial": _status,
    "started": _status,
    "progressed": _progress,
    "reopened": lambda edition, _: edition.translator.text_about("deliverable", "reopened"),
    "moved": _moved,
    "deferred": _status,
    "cancelled": _status,
    "added": lambda edition, _: edition.translator.text_about("deliverable", "added"),
    "removed": lambda edition, _: edition.translator.text_about("deliverable", "removed"),
    "reweighted": _reweighted,
    "answers": _answers,
}


def _completion(edition: Edition, earlier: Earlier) -> str:
    """Return how the completion of the current action plan moved; nothing where it did not."""
    current, t = edition.status.current, edition.translator
    if current is None:
        return ""
    move = year_move(earlier.snapshot, edition.snapshot, current.period)
    return move_words(move, year_subject(current.action_plan.name, t), t) if move else ""
