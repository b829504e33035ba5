"""Proofs that were kept: what each was, so that anybody can tell whether it still is."""

from plantrack.model.record import Record
from plantrack.model.spelling import Day, Sha256, Text


class KeptProof(Record):
    """A proof as it was on a day, kept in `plan/evidence.yaml`.

    `evidence` is its text in a journal: a path, or an address. `file` is the copy that was made of
    it, where one was.
    """

    evidence: Text
    sha256: Sha256
    date: Day
    file: Text | None = None


class EvidenceKeeping(Record):
    """Where copies of proofs are kept: a folder of the repository."""

    keep: Text
