"""The screen of `status`."""

from collections.abc import Callable
from datetime import date

import pytest
from screens import AFTER, FACES, SEPTEMBER, look, snapshot_on, text_of
from syrupy.assertion import SnapshotAssertion

from plantrack.console.status import status_screen
from plantrack.views.status import status_of

DAYS = [date(2016, 12, 31), date(2017, 12, 31), SEPTEMBER, AFTER]


def screen(day: date, language: str = "fr", width: int = 80, **where: object) -> str:
    status = status_of(snapshot_on(day, **where))  # type: ignore[arg-type]
    return text_of(status_screen(status, None, look(language, width)), width)


@pytest.mark.parametrize("day", DAYS, ids=str)
@pytest.mark.parametrize(("language", "width"), FACES)
def test_the_face(snapshot: SnapshotAssertion, day: date, language: str, width: int) -> None:
    assert screen(day, language, width) == snapshot


def test_counts_come_before_percentages_and_trouble_by_name() -> None:
    text = screen(SEPTEMBER)
    assert text.index("promis à ce jour") < text.index("100\u00a0%")
    assert "2 EN RETARD" in text
    assert "2018-L07" in text


def test_after_the_end_nothing_cries() -> None:
    text = screen(AFTER)
    assert "LE PLAN A PRIS FIN" in text
    assert "EN RETARD" not in text
    assert "D’ICI" not in text


def test_an_action_plan_begun_without_adoption_is_named(make_plan: Callable) -> None:
    header = "year: 2018\ntitle: Plan\nstart: 2018-01-01\nend: 2018-12-31\n"
    root = make_plan({"actions/2018/plan.yaml": header})
    assert "NON ADOPTÉ" in screen(SEPTEMBER, root=root)
    assert "NON ADOPTÉ" not in screen(SEPTEMBER)


def test_examples_are_said_to_be_examples(make_plan: Callable) -> None:
    assert "donnés en exemple" in screen(SEPTEMBER)
    assert "donnés en exemple" not in screen(SEPTEMBER, root=make_plan())


def test_many_late_ones_are_counted_not_listed(make_plan: Callable) -> None:
    rows = "".join(
        f"  - id: X{n}\n    title: Faire\n    commitments: [1.1]\n    due: 2018-02-01\n"
        for n in range(12)
    )
    text = screen(SEPTEMBER, root=make_plan({"actions/2018/b.yaml": "deliverables:\n" + rows}))
    assert "et 7 autres" in text


def test_text_of_a_plan_is_never_markup(make_plan: Callable) -> None:
    rows = (
        "deliverables:\n  - id: X1\n    title: '[red]Faire[/red] :boom:'\n"
        "    commitments: [1.1]\n    due: 2018-02-01\n"
    )
    assert "[red]Faire[/red] :boom:" in screen(
        SEPTEMBER, root=make_plan({"actions/2018/b.yaml": rows})
    )
