"""The ids that git knows of a folder, asked once a call; where it does not tell, that is said."""

from collections.abc import Callable
from functools import cache

from plantrack.cli.call import Call


def past_ids(call: Call) -> Callable[[str], frozenset[str]]:
    """Return what gives the ids that a year's deliverables had in any version."""
    known = ids_of_folders(call)

    def of_year(year: str) -> frozenset[str]:
        """Return the ids of a year in any version."""
        from plantrack.edits.placing import folder_of

        return known(folder_of(year))

    return of_year


def ids_of_folders(call: Call) -> Callable[[str], frozenset[str]]:
    """Return what gives the ids that the records of a folder's files had in any version."""

    @cache
    def known(folder: str) -> frozenset[str]:
        """Return the ids of a folder in any version; warn where git may not know them all."""
        from plantrack.source.past_ids import ids_committed

        found = ids_committed(call.project.root, folder)
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
