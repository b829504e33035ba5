"""What was measured is shown as it was."""

import re
from xml.etree import ElementTree as ET

import pytest

from bench.measure import Subject
from bench.page import _drawing, page_of, rows_of

MEGA = 1024 * 1024


def measured(group: str, size: int | None, *seconds: float, memory: int = 20) -> Subject:
    return Subject(group, size, [], seconds=list(seconds), memory=[memory * MEGA])


SUBJECTS = [
    measured("python -c pass", None, 0.010, 0.020, 0.012),
    measured("empty Typer program", None, 0.120),
    measured("plantrack status", 1_000, 0.300, 0.360, 0.200, memory=50),
    measured("plantrack status", 10_000, 3.0),
    measured("ledger 3.3", 1_000, 0.024),
]


def test_a_row_gives_median_extremes_ratios_and_memory() -> None:
    rows = {row[:2]: row[2:] for row in rows_of(SUBJECTS)}
    assert rows["plantrack status", "1,000"] == ("300", "200-360", "25.0", "2.50", "50")
    assert rows["ledger 3.3", "1,000"] == ("24", "24-24", "2.0", "0.20", "20")
    assert rows["empty Typer program", "-"] == ("120", "120-120", "10.0", "1.00", "20")


def test_rows_go_by_size_then_by_time() -> None:
    sizes = [(row[1], row[0]) for row in rows_of(SUBJECTS)[3:]]
    assert sizes == [
        ("1,000", "ledger 3.3"),
        ("1,000", "plantrack status"),
        ("10,000", "plantrack status"),
    ]


def test_the_page_holds_the_rows_the_slopes_and_what_is_missing() -> None:
    page = page_of(SUBJECTS, 3, "a machine", ["doorstop is not installed: pip install doorstop"])
    assert "| ledger 3.3 | 1,000 | 24 |" in page
    assert "- plantrack status: 1.00" in page
    assert "- doorstop is not installed" in page
    assert "a machine" in page
    assert not re.search(r"\{[{%]|[%}]\}", page)
    assert max(len(line) for line in page.splitlines() if line[:1] not in "|!") <= 110


@pytest.mark.nightly
def test_the_drawing_has_a_line_a_tool_named_at_its_end() -> None:
    pytest.importorskip("vl_convert")
    drawing = ET.fromstring(_drawing(SUBJECTS))  # noqa: S314 - drawn by ourselves
    assert drawing.findtext("{http://www.w3.org/2000/svg}title")
    words = [one.text for one in drawing.iter("{http://www.w3.org/2000/svg}text")]
    assert words.count("plantrack status") == words.count("ledger 3.3") == 1
    assert "python -c pass" not in words
