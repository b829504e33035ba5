"""Markdown that fits: long texts are cut first, then lines, and both are told."""

import re

import pytest

from plantrack.errors import PlantrackError
from plantrack.locale import Translator
from plantrack.reports.bounding import Texts, bounded

ENGLISH = Translator("en")


def page(texts: list[str], most: int | None) -> str:
    def lines(cut: Texts) -> list[str]:
        return ["# Title", "<details open><summary>x</summary>", "",
                *(f"- {cut.escaped(one)}" for one in texts), "", "</details>"]  # fmt: skip

    return bounded(lines, most, "plantrack diff a...b", ENGLISH)


def test_what_fits_is_whole() -> None:
    texts = ["a" * 500, "b"]
    assert page(texts, None) == page(texts, 5_000)
    assert "a" * 500 in page(texts, 5_000)


def test_one_long_text_is_cut_before_any_line() -> None:
    found = page(["a_" * 40_000, *(f"line {n}" for n in range(50)), "removed"], 6_000)
    assert len(found.encode()) <= 6_000
    assert "- removed" in found
    assert "- line 49" in found
    assert "1 text is cut" in found
    assert not re.search(r"(?<!\\)_", found.partition("…")[0].partition("- ")[2])


@pytest.mark.parametrize("most", [2_000, 3_001, 10_000])
def test_lines_go_last_and_what_is_open_is_closed(most: int) -> None:
    found = page([f"été {n} " + "mot " * 90 for n in range(900)], most)
    assert len(found.encode()) <= most
    assert found.count("<details") == found.count("</details>") == 1
    assert re.search(r"\d+ lines are left out here", found)
    assert found.rstrip().endswith("plantrack diff a...b")


def test_too_little_is_refused() -> None:
    with pytest.raises(PlantrackError, match="too little"):
        page(["a" * 5_000], 100)
