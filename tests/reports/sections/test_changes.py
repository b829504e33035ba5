"""What changed: the work apart from the scope; without a register, nothing of the plan itself."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from plantrack.project.earlier import earlier_plan
from plantrack.reports.edition import Edition
from plantrack.reports.sections import changes
from plantrack.reports.sections.kinds import Heading


def test_work_and_scope_stand_apart(edition: Callable[..., Edition], lines: Callable) -> None:
    one = edition()
    assert changes.changes(one) == ()
    one = replace(one, earlier=earlier_plan(one.project, date(2018, 6, 12), one.snapshot.day))
    part = changes.changes(one)
    assert [each.anchor for each in part if isinstance(each, Heading)] == [
        "since-changes", "since-work", "since-scope",
    ]  # fmt: skip
    assert any("due date moved from" in line for line in lines(part))


def test_no_register_no_word_of_it(edition: Callable[..., Edition]) -> None:
    assert changes.register(edition()) == ()
