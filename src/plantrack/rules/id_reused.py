"""An id means something else than it did.

People quote ids in minutes, letters and reports. Once an id was given it stays that
deliverable's, also when the deliverable takes another id or goes: `formerly` keeps the old one.

Wrong, where 2018-L07 was the map and is now something else:

    - id: 2018-L07
      title: Former les équipes

Right:

    - id: 2018-L31
      title: Former les équipes

Give the new deliverable an id of its own. With `check --since VERSION`, ids are compared with
those of that version; without it, with those that other records had before, and with those of
`removed:` in plan/changes.yaml. An id of an action plan that was then `illustrative` and had no
`adopted` promised nothing, and may be another deliverable's.
"""

from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from typing import TypeAlias

from plantrack.diagnostics import Place, Related, Severity
from plantrack.loading.layout import CHANGES
from plantrack.locale import msg
from plantrack.model import Axis, Commitment, Deliverable, Indicator, Plan
from plantrack.model.promises import is_of_example
from plantrack.rules.subject import Finding, Subject, place_of

GROUP = "links"
SEVERITY = Severity.ERROR
IS_OF_THE_PAST = True
_ALIKE = 0.6  # of the letters of two titles
_LONG_ENOUGH = 200
_Kept: TypeAlias = Axis | Commitment | Deliverable


def find(subject: Subject) -> Iterator[Finding]:
    """Give each record whose id was another's, at its id."""
    plan = subject.plan
    known: dict[str, _Kept | Indicator] = {indicator.id: indicator for indicator in plan.indicators}
    known |= {record.id: record for record in plan.keeping_ids}
    for former in plan.keeping_ids:
        for old in former.formerly:
            has_it = known.get(old)
            if has_it is None or has_it is former or _exchanged(former, has_it):
                continue
            yield Finding(
                place_of(has_it, "id"),
                msg("{id} was the id of {other}", id=has_it.id, other=former.id),
                _ADVICE,
                (Related(place_of(former, "formerly"), msg("its former id")),),
            )
    yield from _given_again(plan, known)
    yield from _other_than_it_was(subject)


def _given_again(plan: Plan, known: Mapping[str, _Kept | Indicator]) -> Iterator[Finding]:
    """Give what has the id of something that was removed."""
    by_fold = {identifier.casefold(): record for identifier, record in known.items()}
    for position, old in enumerate(plan.removed):
        if record := by_fold.get(old.casefold()):
            related = Related(Place(CHANGES, ("removed", position)), msg("removed here"))
            yield Finding(
                place_of(record, "id"),
                msg("{id} was the id of what was removed", id=record.id),
                _ADVICE,
                (related,),
            )


def _other_than_it_was(subject: Subject) -> Iterator[Finding]:
    """Give each deliverable that is another one than in the version to compare with."""
    known = subject.plan.deliverable_of
    before = subject.earlier.plan if subject.earlier else subject.plan
    earlier = before.deliverable_of if subject.earlier else {}
    now = {old: deliverable for deliverable in known.values() for old in deliverable.formerly}
    for deliverable in known.values():
        was = earlier.get(deliverable.id)
        if was is None or is_of_example(before, was) or _is_same(was, deliverable):
            continue
        moved = now.get(deliverable.id)
        if moved is not None and _exchanged(moved, deliverable) and _is_same(was, moved):
            continue
        yield Finding(
            place_of(deliverable, "id"),
            msg("{id} was “{title}” in that version", id=deliverable.id, title=was.title),
            _ADVICE,
            before=place_of(was, "id"),
        )


def _exchanged(record: _Kept | Indicator, other: _Kept | Indicator) -> bool:
    """Return whether two records say that they have each other's id of before."""
    return other.id in getattr(record, "formerly", ()) and record.id in getattr(
        other, "formerly", ()
    )


_ADVICE = msg("Give it an id of its own, that was never used.")


def _is_same(was: Deliverable, now: Deliverable) -> bool:
    """Return whether two readings of an id are one deliverable: by title, or by journal."""
    titles = was.title.casefold()[:_LONG_ENOUGH], now.title.casefold()[:_LONG_ENOUGH]
    if was.title == now.title or SequenceMatcher(None, *titles).ratio() >= _ALIKE:
        return True
    told = {(entry.date, entry.note) for entry in was.updates}
    return bool(told & {(entry.date, entry.note) for entry in now.updates})
