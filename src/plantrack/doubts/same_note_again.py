"""Two entries of one journal say the same note.

What it sees: the note of an entry is, but for capitals, accents, spaces and punctuation, the note
of an earlier entry of the same journal.

Why it may be harmless: the work has a step that comes back, such as a yearly meeting; an entry was
typed twice.

What to ask: what happened between the two entries?
"""

import re
import unicodedata
from collections.abc import Iterator

from plantrack.diagnostics import Related
from plantrack.doubts.subject import Finding, Subject, place_of
from plantrack.locale import msg
from plantrack.model import Update

IS_MEASURED = True
_NOT_A_WORD = re.compile(r"[\W_]+")


def find(subject: Subject) -> Iterator[Finding]:
    """Give each note that an earlier entry of its journal has, where it stands again."""
    for work in subject.works:
        if len(work.deliverable.updates) > 1:
            known: dict[str, Update] = {}
            for entry in work.entries(subject.day):
                said = _bare(entry.note or "")
                before = known.get(said) if said else None
                if before is not None:
                    yield Finding(
                        work.id,
                        place_of(entry, "note"),
                        msg(
                            "the entry of {day} of {id} has the note of the entry of {before}",
                            id=work.id,
                            day=entry.date,
                            before=before.date,
                        ),
                        (Related(place_of(before, "note"), msg("the same note")),),
                    )
                known[said] = entry


def _bare(note: str) -> str:
    """Return the words of a note, without what changes between two ways of typing them."""
    parted = unicodedata.normalize("NFKD", note.casefold())
    letters = "".join(letter for letter in parted if not unicodedata.combining(letter))
    return _NOT_A_WORD.sub(" ", letters).strip()
