"""The kinds are frozen values that anybody may compare."""

from dataclasses import FrozenInstanceError

import pytest

from plantrack.reports.sections.kinds import Heading, Span


def test_a_section_does_not_change() -> None:
    heading = Heading(2, (Span("Sources"),), "sources")
    assert heading == Heading(2, (Span("Sources"),), "sources")
    with pytest.raises(FrozenInstanceError):
        heading.level = 3  # type: ignore[misc]
