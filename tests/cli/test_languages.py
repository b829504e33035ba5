"""A plan's texts in any language; the program speaks French or English."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from repository import with_history

TITLE = "title-not-a-verb"


@pytest.fixture
def copied_plan(real_root: Path, tmp_path: Path) -> Path:
    """Give a copy of the plan of this repository, kept under git."""
    return with_history(real_root, tmp_path / "plan")


def with_language(root: Path, tag: str) -> Path:
    header = root / "plan/plan.yaml"
    text = header.read_text(encoding="utf-8")
    header.write_text(re.sub(r"(?m)^language: .*$", f"language: {tag}", text), encoding="utf-8")
    file = root / "actions/2018/1-promotion.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("title: Outiller", "title: Preparing", 1), encoding="utf-8")
    return root


@pytest.mark.few(3)
@pytest.mark.parametrize(
    ("tag", "locale", "heading"),
    [
        ("es", "en_CA.UTF-8", "completion"),
        ("es", "fr_CA.UTF-8", "avancement"),
        ("iu-Cans", "C.UTF-8", "avancement"),
        ("en-CA", "fr_CA.UTF-8", "completion"),
        ("fr-CA", "en_CA.UTF-8", "avancement"),
    ],
)
def test_the_program_speaks_what_it_can(
    plantrack: Callable,
    monkeypatch: pytest.MonkeyPatch,
    copied_plan: Path,
    tag: str,
    locale: str,
    heading: str,
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "PLANTRACK_LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", locale)
    ran = plantrack("status", root=with_language(copied_plan, tag))
    assert ran.code == 0
    assert heading in ran.out


@pytest.mark.parametrize(("tag", "judged"), [("fr", True), ("fr-CA", True), ("es", False)])
def test_rules_of_one_language_keep_to_it(
    plantrack: Callable, copied_plan: Path, tag: str, *, judged: bool
) -> None:
    root = with_language(copied_plan, tag)
    assert (TITLE in plantrack("check", "--lang", "fr", root=root).out) is judged


@pytest.mark.parametrize("tag", ["français", "en_CA", "xx"])
def test_a_word_that_is_no_tag_is_refused(plantrack: Callable, copied_plan: Path, tag: str) -> None:
    ran = plantrack("check", "--lang", "en", root=with_language(copied_plan, tag))
    assert "bad-value" in ran.out
    assert "the tag of a language" in ran.out


@pytest.mark.nightly
def test_documents_tell_which_words_are_in_which_language(
    plantrack: Callable, copied_plan: Path
) -> None:
    root = with_language(copied_plan, "es-419")
    page = plantrack("report", "board", "--format", "html", "--lang", "en", root=root).out
    assert '<html lang="en">' in page
    assert 'lang="es-419"' in page
    assert 'lang="fr"' not in page
    for name in ("board", "year"):
        for format_ in ("pdf", "docx", "xlsx"):
            file = root.parent / f"{name}.{format_}"
            words = ("report", name, "--output", str(file), "--no-pictures", "--lang", "fr")
            ran = plantrack(*words, root=root)
            assert ran.code == 0, ran.err
