"""For an auditor: what is done, its proof, since when; `templates/evidence.j2` orders it."""

from dataclasses import dataclass

from plantrack.reports.edition import Edition
from plantrack.reports.sections import proofs
from plantrack.reports.sections.frame import Framed, Part, framed


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence(Framed):
    """For an auditor: what is done, its proof, and when it was committed.

    Fields:
        summary: how many deliverables are done, with evidence or not, and what git does not tell.
        proven: each deliverable done, its proof, and when the entry was committed.
    """

    summary: Part
    proven: Part


def evidence(edition: Edition) -> Evidence:
    """Return what stands in the auditor's report."""
    return Evidence(
        **framed(edition, "evidence"),
        summary=proofs.summary(edition),
        proven=proofs.proven(edition),
    )
