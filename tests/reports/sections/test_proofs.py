"""What is done, and its proof: without evidence, the row says so."""

from collections.abc import Callable
from datetime import date

from plantrack.reports.edition import Edition
from plantrack.reports.sections import proofs


def test_a_row_for_each_deliverable_done(edition: Callable[..., Edition], lines: Callable) -> None:
    one = edition()
    rows = [line.split(" | ") for line in lines(proofs.proven(one))]
    assert len(rows) == one.status.figures.deliverables.done
    assert sum("no evidence" in row[4] for row in rows) == 2


def test_nothing_done_is_a_sentence(edition: Callable[..., Edition], lines: Callable) -> None:
    one = edition(date(2017, 1, 2))
    assert lines(proofs.summary(one))[0] == "No deliverable is done on that day."
    assert proofs.proven(one) == ()
