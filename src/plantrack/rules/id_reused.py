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
those of that version; without it, only with those that other deliverables had before.
"""

from collections.abc import Iterator
from difflib import SequenceMatcher

from plantrack.diagnostics import Related, Severity
from plantrack.locale import msg
from plantrack.model import Deliverable
from plantrack.rules.subject import Finding, Subject, place_of

GROUP = "links"
SEVERITY = Severity.ERROR
IS_OF_THE_PAST = True
_ALIKE = 0.6  # of the letters of two titles
_LONG_ENOUGH = 200


def find(subject: Subject) -> Iterator[Finding]:
    """Give each deliverable whose id was another's, at its id."""
    known = subject.plan.deliverable_of
    for former in subject.plan.deliverables:
        for old in former.formerly:
            if (one := known.get(old)) is not None and one is not former:
                related = Related(place_of(former, "formerly"), msg("its id of before"))
                yield Finding(
                    place_of(one, "id"),
                    msg("{id} was the id of {other}", id=one.id, other=former.id),
                    _ADVICE,
                    (related,),
                )
    earlier = subject.earlier.plan.deliverable_of if subject.earlier else {}
    for one in known.values():
        if (was := earlier.get(one.id)) is not None and not _is_same(was, one):
            yield Finding(
                place_of(one, "id"),
                msg("{id} was “{title}” in that version", id=one.id, title=was.title),
                _ADVICE,
                before=place_of(was, "id"),
            )


_ADVICE = msg("Give it an id of its own, that was never used.")


def _is_same(was: Deliverable, one: Deliverable) -> bool:
    """Return whether two readings of an id are one deliverable: by title, or by journal."""
    titles = was.title.casefold()[:_LONG_ENOUGH], one.title.casefold()[:_LONG_ENOUGH]
    if was.title == one.title or SequenceMatcher(None, *titles).ratio() >= _ALIKE:
        return True
    told = {(entry.date, entry.note) for entry in was.updates}
    return bool(told & {(entry.date, entry.note) for entry in one.updates})
