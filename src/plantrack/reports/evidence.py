"""For an auditor: what is done, its proof, since when; `templates/evidence.j2` orders it."""

from dataclasses import dataclass
from typing import Annotated, ClassVar

from plantrack.locale import msg
from plantrack.reports import method, titles
from plantrack.reports.parts import About, Framed
from plantrack.reports.sections import proofs, verdicts
from plantrack.reports.sections.frame import Part, method_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence(Framed):
    """For an auditor: what is done, its proof, and when it was committed.

    Fields:
        summary: how many deliverables are done, with evidence or not, and what git does not tell.
        proven: each deliverable done, its proof, and when the entry was committed.
        second_verdicts: how often second verdicts agree with the states, and those that do not.
    """

    ABOUT: ClassVar = About(
        summary=msg("For an auditor: each deliverable done, its proof, and when it was committed."),
        title=titles.of_evidence,
        has_subject=False,
        wide=True,
        sheets=("evidence", "method"),
    )

    method: Annotated[Part, method_of(method.of_evidence)]
    summary: Annotated[Part, proofs.summary]
    proven: Annotated[Part, proofs.proven]
    second_verdicts: Annotated[Part, verdicts.second_verdicts]
