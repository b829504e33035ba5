"""The pages behind the first hold the figures of the views, and words where there are none."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from plantrack.reports.details import axes_pages, coverage_page, orphans
from plantrack.reports.edition import Edition
from plantrack.views.figures import whole_percent


def test_each_commitment_has_the_view_s_figures(edition: Callable[..., Edition]) -> None:
    one = edition()
    for axis, page in zip(one.status.axes, axes_pages(one), strict=True):
        assert page["total"] == axis.figures.deliverables.total
        for status, told in zip(axis.commitments, page["commitments"], strict=True):
            value = status.figures.completion.value
            assert told["completion"]["percent"] == (
                None if value is None else whole_percent(value)
            )
            assert len(told["deliverables"]) == status.figures.deliverables.total
            assert told["text"] == status.commitment.text


def test_coverage_has_words_for_what_is_not_there(edition: Callable[..., Edition]) -> None:
    page = coverage_page(edition())
    rows = {row["id"]: row for axis in page["axes"] for row in axis["rows"]}
    assert page["years"] == [2017, 2018, 2019]
    assert rows["1.4"]["promise_words"] == "not yet taken up"
    assert [cell["words"] for cell in rows["2.1"]["cells"]] == ["1/4", "2/3", "–"]
    assert page["taken_up"] == 18


def test_what_answers_no_commitment_is_told_apart(
    edition: Callable[..., Edition], make_plan: Callable[..., Path]
) -> None:
    lost = "deliverables:\n  - id: X1\n    title: Perdu\n    commitments: [9.9]\n"
    root = make_plan({"actions/2018/b.yaml": lost})
    assert [one["id"] for one in orphans(edition(date(2018, 7, 1), root))] == ["X1"]
