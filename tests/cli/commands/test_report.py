"""`plantrack report`."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from plantrack.reports.classes import CLASSES
from plantrack.reports.names import REPORTS
from plantrack.reports.templates import shipped_folder
from unsealed import unsealed


def test_text_goes_to_standard_output(plantrack: Callable) -> None:
    assert "\n# " in plantrack("report", "board", "--format", "md").out[:200]


def test_output_is_written_and_said(plantrack: Callable, tmp_path: Path) -> None:
    target = tmp_path / "bilan.html"
    ran = plantrack("report", "board", "--format", "html", "--output", str(target))
    assert ran.code == 0
    assert str(target) in ran.err
    assert target.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_a_plan_file_is_never_written_over(plantrack: Callable, make_plan: Callable) -> None:
    root = make_plan()
    before = (root / "plan/plan.yaml").read_bytes()
    assert plantrack("report", "--output", str(root / "plan/plan.yaml"), root=root).code == 2
    assert (root / "plan/plan.yaml").read_bytes() == before


def test_a_board_reads_numbers_and_days_in_words(plantrack: Callable) -> None:
    asked = ("report", "board", "--annexes", "--as-of", "2018-09-30", "--lang", "fr")
    told = plantrack(*asked).out
    assert "| Numéro | Livrable |" in told
    assert "| Id |" not in told
    assert "un second appui. (28 août 2018)" in told


def test_the_help_names_every_report_in_order(plantrack: Callable) -> None:
    told = " ".join(plantrack("report", "--help", "--lang", "en").out.replace("│", " ").split())
    named, _, _ = told[told.index("The report: ") :].partition(".")
    assert re.findall(r"`(\w+)`", named) == [*REPORTS]


@pytest.mark.parametrize("name", REPORTS)
def test_a_report_says_whether_it_takes_a_subject(plantrack: Callable, name: str) -> None:
    told = plantrack("report", name, "zzz", "--lang", "en").err
    assert ("is about the whole plan" in told) is not CLASSES[name].ABOUT.has_subject


def test_a_copy_of_our_templates_says_nothing_of_its_own(
    plantrack: Callable, real_root: Path, tmp_path: Path
) -> None:
    root = shutil.copytree(real_root, tmp_path / "plan")
    words = ("report", "board", "--as-of", "2018-09-30", "--lang", "en")
    ours = unsealed(plantrack(*words, root=root).out)
    shutil.copytree(shipped_folder(), root / "templates", dirs_exist_ok=True)
    assert unsealed(plantrack(*words, root=root).out) == ours
    (root / "templates/board.j2").write_text("{{ board.coverage }}\n", encoding="utf-8")
    own = plantrack(*words, root=root).out
    assert "Coverage of the commitments" in own, "its own template has the annexes that it names"
    assert "Coverage of the commitments" not in ours
