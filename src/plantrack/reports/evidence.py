"""For an auditor: what is done, its proof, since when; `templates/evidence.j2` orders it."""

from dataclasses import dataclass
from typing import Annotated

from plantrack.reports.parts import Framed
from plantrack.reports.sections import proofs
from plantrack.reports.sections.frame import Part, method_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence(Framed):
    """For an auditor: what is done, its proof, and when it was committed.

    Fields:
        summary: how many deliverables are done, with evidence or not, and what git does not tell.
        proven: each deliverable done, its proof, and when the entry was committed.
    """

    method: Annotated[Part, method_of("evidence")]
    summary: Annotated[Part, proofs.summary]
    proven: Annotated[Part, proofs.proven]
