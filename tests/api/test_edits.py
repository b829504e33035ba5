"""An edit of the package is the command's: the same bytes, the same refusals."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

import plantrack as package
from api.our_plan import our_plan

DAY = date(2019, 6, 12)
EDITS: dict[str, tuple[tuple[str, ...], Callable]] = {
    "update": (
        ("update", "2019-L90", "--progress", "60", "--due", "2019-08-01", "--reason", "Relecture."),
        lambda edit: edit.update(
            DAY, "2019-L90", progress=60, due=date(2019, 8, 1), reason="Relecture."
        ),
    ),
    "done": (
        ("update", "2019-L90", "--status", "done", "--no-evidence"),
        lambda edit: edit.update(DAY, "2019-L90", status="done", no_evidence=True),
    ),
    "confirm": (("confirm", "2019-L90"), lambda edit: edit.confirm(DAY, "2019-L90")),
    "comment": (
        ("comment", "2019-L90", "Qui relit ?"),
        lambda edit: edit.comment(DAY, "2019-L90", question="Qui relit ?"),
    ),
    "measure": (
        ("measure", "I-08", "7", "--source", "Comptes rendus"),
        lambda edit: edit.measure(DAY, "I-08", "7", source="Comptes rendus"),
    ),
    "cancel": (
        ("cancel", "2019-L90", "--reason", "Fait ailleurs."),
        lambda edit: edit.cancel(DAY, "2019-L90", reason="Fait ailleurs."),
    ),
    "set": (
        ("set", "2019-L90", "weight", "3", "--reason", "Le travail a triplé."),
        lambda edit: edit.set(DAY, "2019-L90", "weight", "3", reason="Le travail a triplé."),
    ),
    "unset": (
        ("unset", "2019-L90", "partners.1"),
        lambda edit: edit.unset(DAY, "2019-L90", "partners.1"),
    ),
    "add": (
        ("add", "--title", "Publier un atlas", "--commitment", "2.3", "--due", "2019-12-01"),
        lambda edit: edit.add(DAY, "Publier un atlas", ["2.3"], due=date(2019, 12, 1)),
    ),
    "rename": (
        ("rename", "2019-L90", "2019-L95"),
        lambda edit: edit.rename(DAY, "2019-L90", "2019-L95"),
    ),
}


@pytest.fixture(scope="module")
def ours(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return our_plan(tmp_path_factory.mktemp("api"))


def files_of(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for top in ("plan", "actions")
        for path in (root / top).rglob("*.yaml")
    }


@pytest.mark.few(2)
@pytest.mark.parametrize("name", EDITS)
def test_bytes_are_the_command_s(
    name: str, ours: Path, tmp_path: Path, plantrack: Callable
) -> None:
    words, make = EDITS[name]
    typed = shutil.copytree(ours, tmp_path / "typed", symlinks=True)
    called = shutil.copytree(ours, tmp_path / "called", symlinks=True)
    assert plantrack(*words, root=typed, clock=DAY).code == 0
    edit = make(package.open(called).edit)
    assert files_of(called) == files_of(ours)  # prepared, and no more
    assert edit.patch.startswith("diff --git")
    written = edit.write()
    assert written.words == edit.words
    assert files_of(called) == files_of(typed) != files_of(ours)


def test_what_is_owed_is_refused_and_nothing_written(ours: Path) -> None:
    before = files_of(ours)
    edit = package.open(ours).edit
    with pytest.raises(package.PlantrackError, match="--reason"):
        edit.update(DAY, "2019-L90", due=date(2019, 8, 1))
    with pytest.raises(package.PlantrackError):
        edit.update(DAY, "2019-L90", status="done")
    assert files_of(ours) == before


def test_a_record_that_changed_is_not_written_over(ours: Path, tmp_path: Path) -> None:
    root = shutil.copytree(ours, tmp_path / "plan", symlinks=True)
    plan = package.open(root)
    revision = package.to_json(plan.show(DAY, "2019-L90"))["revision"]
    first, second = (plan.edit.update(DAY, "2019-L90", note=note) for note in ("Un.", "Deux."))
    first.write(if_unchanged=revision)
    after = files_of(root)
    with pytest.raises(package.PlantrackError, match=revision):
        second.write(if_unchanged=revision)
    assert files_of(root) == after


def test_a_plan_opened_before_another_edit_is_to_be_opened_again(
    ours: Path, tmp_path: Path
) -> None:
    root = shutil.copytree(ours, tmp_path / "plan", symlinks=True)
    plan = package.open(root)
    package.open(root).edit.update(DAY, "2019-L90", note="Un.").write()
    with pytest.raises(package.PlantrackError, match="à partir du plan tel qu’il est maintenant"):
        plan.edit.update(DAY, "2019-L90", note="Deux.")
    assert package.open(root).edit.update(DAY, "2019-L90", note="Deux.").patch


def test_an_edit_goes_to_the_folder_that_it_was_shown_of(ours: Path, tmp_path: Path) -> None:
    """Another folder that has its name since, here through a link, is not written in."""
    root = shutil.copytree(ours, tmp_path / "plan", symlinks=True)
    edit = package.open(root).edit.update(DAY, "2019-L90", note="Ici.")
    root.rename(tmp_path / "moved")
    other = shutil.copytree(ours, tmp_path / "other", symlinks=True)
    root.symlink_to(other, target_is_directory=True)
    with pytest.raises(package.PlantrackError, match="n’est plus le dossier"):
        edit.write()
    assert files_of(other) == files_of(ours)


def test_an_edit_is_written_once(ours: Path, tmp_path: Path) -> None:
    """A second time is refused, and so is what `write` gave; a refusal leaves it to be written."""
    root = shutil.copytree(ours, tmp_path / "plan", symlinks=True)
    edit = package.open(root).edit.update(DAY, "2019-L90", note="Une fois.")
    with pytest.raises(package.PlantrackError, match="0123456789ab"):
        edit.write(if_unchanged="0123456789ab")
    written = edit.write()
    after = files_of(root)
    for again in (edit, written):
        with pytest.raises(package.PlantrackError, match="déjà"):
            again.write()
    assert files_of(root) == after


def test_a_text_is_a_list_of_one_and_a_number_a_value(ours: Path) -> None:
    edit = package.open(ours).edit
    for few, many in (
        (
            edit.update(DAY, "2019-L90", status="done", evidence="https://example.org/a"),
            edit.update(DAY, "2019-L90", status="done", evidence=["https://example.org/a"]),
        ),
        (
            edit.add(DAY, "Un atlas", "2.3", partners="poles", year=2019, weight=2),
            edit.add(DAY, "Un atlas", ["2.3"], partners=["poles"], year="2019", weight="2"),
        ),
        (edit.measure(DAY, "I-08", 7), edit.measure(DAY, "I-08", "7")),
        (
            edit.set(DAY, "2019-L90", "start", date(2019, 2, 1)),
            edit.set(DAY, "2019-L90", "start", "2019-02-01"),
        ),
    ):
        assert few.patch == many.patch
        assert few.patch
