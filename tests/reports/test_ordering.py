"""A report's template orders its parts for all formats, and may leave some out or add a word."""

from collections.abc import Callable
from pathlib import Path

import pytest

from places import REPOSITORY

FORMATS = ("md", "html")


@pytest.fixture
def own(make_plan: Callable[..., Path]) -> Callable[[str, str], Path]:
    def _own(name: str, text: str) -> Path:
        return make_plan({f"templates/{name}": text})

    return _own


@pytest.mark.parametrize("format_", FORMATS)
def test_a_plan_orders_its_report(plantrack: Callable, own: Callable, format_: str) -> None:
    root = own("board.j2", "{{ board.sources }}\nNotre *mot*.\n\nUn autre.\n{{ board.headline }}")
    ran = plantrack("report", "board", "--format", format_, "--lang", "en", root=root)
    assert ran.code == 0, ran.err
    assert ran.out.index("Sources") < ran.out.index("Notre ")
    assert ran.out.index("Notre ") < ran.out.index("Un autre.")
    assert "How the figures are made" not in ran.out


@pytest.mark.parametrize("format_", FORMATS)
def test_a_report_of_its_own_has_the_parts_of_all(
    plantrack: Callable, own: Callable, format_: str
) -> None:
    root = own("membres.j2", "{{ evidence.summary }}{{ board.coverage }}")
    ran = plantrack("report", "membres", "--format", format_, "--lang", "en", root=root)
    assert ran.code == 0, ran.err
    assert ran.out.index("2 deliverables are done") < ran.out.index("Coverage of the commitments")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("\n{{ board.nothing }}", "line 2: there is no `nothing` here"),
        ("{{ board.headline.__class__ }}", "line 1"),
        ("{% if %}", "line 1"),
    ],
)
def test_a_mistake_is_told_with_its_line(
    plantrack: Callable, own: Callable, text: str, told: str
) -> None:
    ran = plantrack("report", "board", "--lang", "en", root=own("board.j2", text))
    assert ran.code == 2
    assert f"templates/board.j2, {told}" in " ".join(ran.err.split())


def test_a_skin_of_the_plan_s_own_changes_looks_only(plantrack: Callable, own: Callable) -> None:
    skin = REPOSITORY / "templates" / "_sections.md.j2"
    changed = skin.read_text(encoding="utf-8").replace("{% for level in", "§{% for level in")
    root = own("_sections.md.j2", changed)
    plain = plantrack("report", "board", root=root).out
    (root / "templates" / "_sections.md.j2").unlink()
    other = plantrack("report", "board", root=root).out
    assert plain.replace("§", "").partition("<!-- ")[0] == other.partition("<!-- ")[0]
