"""What changes in the world: measured, the target pursued, and what became of the last one."""

from collections.abc import Callable

import pytest

from plantrack.reports.edition import Edition
from plantrack.reports.sections import results


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "(to maintain, within 5 points)"), ("fr", "(à maintenir, à 5 points près)")],
)
def test_a_target_to_maintain_says_within_what(
    edition: Callable[..., Edition], lines: Callable, language: str, words: str
) -> None:
    (line,) = [
        line for line in lines(results.results(edition(language=language))) if "Pôles" in line
    ]
    assert words in line, "reached at 82, of 85, would be false without it"
