"""A file of translations names what the plan does not have.

A translation is found by the id of what it translates. One with a typing mistake is shown to
nobody: the adopted text stands in its place.

Wrong, in `plan/translations/en.yaml`:

    2.33:
      title: Map support resources

Right:

    2.3:
      title: Map support resources

Correct the id. An id that a commitment or a deliverable had before does as well.
"""

from collections.abc import Iterator

from plantrack.diagnostics import NearestName, Place, Severity
from plantrack.locale import msg
from plantrack.locale.known_names import KnownNames
from plantrack.model.translated import translatable
from plantrack.rules.subject import Finding, Subject

GROUP = "links"
SEVERITY = Severity.WARNING


def find(subject: Subject) -> Iterator[Finding]:
    """Give each translation of an id that nothing has, at that id."""
    if not subject.is_whole:
        return
    names = [name for ids, _, _ in translatable(subject.plan) for name in ids]
    known = {name.casefold() for name in (*names, *subject.loaded.known_ids)}
    nearest = KnownNames(names)
    for texts in subject.plan.translations.values():
        for name, text in texts.items():
            if name.casefold() not in known:
                yield Finding(
                    Place(text.origin.path, (name,), "key"),
                    msg("nothing that is translated has the id {id}", id=name),
                    NearestName(name, nearest),
                )
