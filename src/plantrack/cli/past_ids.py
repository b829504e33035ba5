"""The ids that git knows of a year, asked once a call; where it does not tell, that is said."""

from collections.abc import Callable
from functools import cache

from plantrack.cli.call import Call


def past_ids(call: Call) -> Callable[[str], frozenset[str]]:
    """Return what gives the ids that a year's deliverables had in any version."""

    @cache
    def known(year: str) -> frozenset[str]:
        """Return the ids of a year in any version; warn where git may not know them all."""
        from plantrack.edits.placing import folder_of
        from plantrack.source.past_ids import ids_committed

        found = ids_committed(call.project.root, folder_of(year))
        if found.witness.is_refused or found.witness.state in ("shallow", "partial"):
            from plantrack.telling.witness import witness_words

            call.warn(witness_words(found.witness, call.translator) or "")
            call.warn(
                call.translator.text(
                    "Which ids earlier versions had is not known: make sure that this one is new."
                )
            )
        return found.ids

    return known
