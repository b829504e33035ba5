"""One table spells a severity everywhere."""

from plantrack.diagnostics import Severity
from plantrack.wire.severities import SPELLINGS


def test_every_severity_is_spelled() -> None:
    assert set(SPELLINGS) == set(Severity)
    assert {one.sarif for one in SPELLINGS.values()} == {"error", "warning", "note", "none"}
    assert {one.github for one in SPELLINGS.values()} == {"error", "warning", "notice", "debug"}
