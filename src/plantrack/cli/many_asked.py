"""Which question is asked of many plans, and in which format the answer is wanted."""

from pathlib import Path
from typing import NamedTuple

from plantrack.errors import PlantrackError
from plantrack.locale.nearest import folded, nearest
from plantrack.locale.words import either

QUESTIONS = (
    "sync", "status", "late", "silent", "coverage", "slips", "quality", "themes", "show",
    "report", "site", "sql",
)  # fmt: skip
_IN_FRENCH = {
    "lire": "sync", "statut": "status", "retards": "late", "silence": "silent",
    "couverture": "coverage", "glissements": "slips", "qualite": "quality", "montrer": "show",
    "rapport": "report",
}  # fmt: skip


class Asked(NamedTuple):
    """What is asked of many plans, and in which format."""

    question: str
    subject: str | None
    output: Path | None
    store: Path | None
    by: str | None
    where: tuple[str, ...]
    as_json: bool = False
    as_csv: bool = False
    xlsx: Path | None = None
    format: str | None = None


def question_meant(word: str) -> str:
    """Return the question that a word means, in English or in French.

    Raises:
        PlantrackError: it means none.
    """
    meant = _IN_FRENCH.get(folded(word), word.lower())
    if meant in QUESTIONS:
        return meant
    near = nearest(word, (*QUESTIONS, *_IN_FRENCH))
    if near:
        raise PlantrackError(
            "portfolio has no question {word}: did you mean {near}?", word=word, near=near
        )
    raise PlantrackError(
        "portfolio has no question {word}: write {formats}", word=word, formats=either(QUESTIONS)
    )
