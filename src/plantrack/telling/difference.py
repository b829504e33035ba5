"""What a difference says before its changes: between what, how many, to what effect."""

from collections.abc import Iterator

from plantrack.history.comparison import Move, is_comparable
from plantrack.history.examples import Replaced
from plantrack.locale import Translator
from plantrack.project.difference import Difference
from plantrack.project.sides import Side
from plantrack.telling.basis import basis_line
from plantrack.telling.change_groups import counts_words
from plantrack.telling.completion_moves import move_words, plan_subject, year_subject
from plantrack.telling.coverage import coverage_words
from plantrack.telling.witness import witness_words
from plantrack.views.coverage import totals_of
from plantrack.views.figures import promised, whole_percent
from plantrack.views.periods import periods_of
from plantrack.views.standing import Snapshot


def basis(found: Difference, translator: Translator) -> str:
    """Return which two readings are compared."""
    return translator.text(
        "{before} → {after}",
        before=_named(found.before, translator),
        after=_named(found.after, translator),
    )


def _named(side: Side, t: Translator) -> str:
    if side.commit is None:
        return t.text("the files as they are")
    if side.day is None:
        return t.text("version {commit}", commit=side.commit)
    return t.text("version {commit} of {day}", commit=side.commit, day=side.day.isoformat())


def headline(found: Difference, translator: Translator) -> str:
    """Return how many changes there are, kind by kind."""
    if not found.substance:
        return translator.text("Nothing changed in meaning.")
    return ", ".join(counts_words(found.substance, translator))


def effects(found: Difference, translator: Translator) -> Iterator[str]:
    """Yield what the changes do to the figures that they move: counts first, then per cent.

    Nothing where not all could be read, on either side: it would be figures of a part of the plan.
    """
    was, now, t = found.was, found.now, translator
    yield from (_replaced(each, found, t) for each in found.replaced)
    if not is_comparable(was, now):
        return
    if not found.replaced:
        yield from _counts(found, t)
    for year in found.years:
        name = found.plan.action_plan_of[year].name
        yield from _moved(found.move(year), year_subject(name, t), t)
    if len(found.years) > 1:
        yield from _moved(found.move(), plan_subject(periods_of(now.plan, now.day), t), t)


def _replaced(replaced: Replaced, found: Difference, t: Translator) -> str:
    """Return that the examples of an action plan went, and how much is new in their place."""
    plans = (found.plan, found.was.plan)
    name = next(p.name_of(replaced.period) for p in plans if replaced.period in p.action_plan_of)
    gone = t.plural("{count} example gone", "{count} examples gone", len(replaced.gone))
    return t.plural(
        "The examples of {w.action_plan} {name} were replaced: {gone}, {count} new {w.deliverable}",
        "The examples of {w.action_plan} {name} were replaced: {gone}, {count} new "
        "{w.deliverable:s}",
        len(replaced.added),
        name=name,
        gone=gone,
    )


def _counts(found: Difference, t: Translator) -> Iterator[str]:
    """Yield the counts that moved; those of examples were nobody's."""
    was, now = found.was, found.now
    before, after = _kept(was, t), _kept(now, t)
    if before != after:
        yield t.text(
            "Promised by {day}: {after}; it was {before}.",
            day=found.day.isoformat(),
            after=after,
            before=before,
        )
    before, after = _covered(was, t), _covered(now, t)
    if before != after:
        yield t.text("{after} (before: {before}).", after=after, before=before)


def _moved(move: Move | None, subject: str, t: Translator) -> Iterator[str]:
    """Yield how a completion moved, where people can see it: by one point at least."""
    if move is None:
        return
    shown = whole_percent(move.before) != whole_percent(move.after)
    if shown or max(abs(move.work), abs(move.scope)) * 100 >= 1:
        yield move_words(move, subject, t)


def gaps(found: Difference, translator: Translator) -> Iterator[str]:
    """Yield what of either reading could not be read whole, and what git cannot tell here."""
    if missing := witness_words(found.before.project.witness, translator):
        yield missing
    for side in (found.before, found.after):
        if line := basis_line(side.project.plan.basis, translator, _named(side, translator)):
            told = translator.text("What is missing there is not told as removed.")
            yield f"{line} {told}"


def _kept(snapshot: Snapshot, t: Translator) -> str:
    promise = promised(snapshot.in_force, snapshot.day)
    return t.plural(
        "{count} done out of {total}",
        "{count} done out of {total}",
        promise.done,
        total=promise.total,
    )


def _covered(snapshot: Snapshot, t: Translator) -> str:
    return coverage_words(totals_of(snapshot), t)
