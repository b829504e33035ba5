"""What stands in the report `evidence`; its order is its template's, see test_document."""

from collections.abc import Callable

from plantrack.reports.edition import Edition
from plantrack.reports.evidence import evidence


def test_what_is_done_and_its_proof(edition: Callable[..., Edition]) -> None:
    found = evidence(edition())
    assert found.summary
    assert len(found.proven) == 1
