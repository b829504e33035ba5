"""The ids that git knows of a year, asked once a call; where it does not tell, that is said."""

from collections.abc import Callable
from functools import cache

from plantrack.cli.call import Call


def past_ids(call: Call) -> Callable[[int], frozenset[str]]:
    """Return what gives the ids that a year's deliverables had in any version."""

    @cache
    def known(year: int) -> frozenset[str]:
        from plantrack.edits.placing import folder_of
        from plantrack.source.past_ids import NotTold, ids_committed

        try:
            return ids_committed(call.project.root, folder_of(year))
        except NotTold:
            call.warn(
                call.translator.text(
                    "git does not tell here which ids earlier versions had, or not all of them: "
                    "make sure that this one is new"
                )
            )
            return frozenset()

    return known
