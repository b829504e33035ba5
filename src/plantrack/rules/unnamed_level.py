"""The plan has more levels than words for them.

`words:` of `plan/plan.yaml` says what each level of the plan is called, from the top. Where a
level has none, messages and reports could only call it by the name of another.

Wrong, in a plan of axes and commitments:

    words:
      levels: [pillar]

Right:

    words:
      levels: [pillar, goal]

Add a word of the glossary, or one written out, for each level that is missing.
"""

from collections.abc import Iterator

from plantrack.diagnostics import Severity
from plantrack.locale import msg
from plantrack.model.tree import levels_of
from plantrack.rules.subject import Finding, Subject, place_of

GROUP = "fields"
SEVERITY = Severity.ERROR


def find(subject: Subject) -> Iterator[Finding]:
    """Give the words of the levels, where they are too few; nothing where one could not be read."""
    header, depth = subject.plan.header, levels_of(subject.plan)
    named = len(header.plan_words.levels)
    given = header.words if header.words and header.words.levels else None
    if depth <= named or (given and not subject.is_sound(given)):
        return
    yield Finding(
        place_of(given, "levels") if given else place_of(header, "title"),
        msg(
            "the plan has {depth} levels, and words for {named} of them",
            depth=depth,
            named=named,
        ),
        msg("Write a word for each level, from the top, such as `levels: [pillar, goal]`."),
    )
