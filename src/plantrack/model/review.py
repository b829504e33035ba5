"""A second verdict: what a role that does not lead a deliverable found of its promise."""

from enum import StrEnum

from plantrack.model.record import Record
from plantrack.model.spelling import Text


class Verdict(StrEnum):
    """What somebody else found of a promise, by its text and its proofs."""

    KEPT = "kept"
    PARTLY = "partly"
    NOT_KEPT = "not_kept"
    NO_EVIDENCE = "no_evidence"


class Review(Record):
    """A verdict on a promise, and what it rests on; the entry's `by` says whose it is."""

    verdict: Verdict
    basis: Text | None = None
