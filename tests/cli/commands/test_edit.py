"""`plantrack edit`: an editor that is a script, with nobody there and at a terminal."""

import os
import shlex
import stat
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from cli.terminal import content_of, copied, errors_of, plan_of, talk
from plantrack.state import opened_state, state_of

CLOCK = date(2020, 3, 31)
FILE = "actions/2019/1-promotion.yaml"
# Each time it is opened, it replaces one text by another, as the next line of a file says.
EDITOR = """\
import json, pathlib, sys
steps = pathlib.Path(sys.argv[1])
todo = json.loads(steps.read_text(encoding="utf-8"))
step = todo.pop(0)
steps.write_text(json.dumps(todo), encoding="utf-8")
with open(sys.argv[1] + ".log", "a", encoding="utf-8") as log:
    log.write(sys.argv[-2] + " " + sys.argv[-1] + "\\n")
file = pathlib.Path(sys.argv[-1])
if step[0] == "delete":
    file.unlink()
elif step[0] == "elsewhere":
    other = pathlib.Path(step[1])
    other.write_bytes(other.read_bytes() + b"# autre\\n")
    file.write_bytes(file.read_bytes() + b"# moi\\n")
else:
    text = file.read_bytes()
    assert step[0].encode() in text or step[0] == "", step
    file.write_bytes(text.replace(step[0].encode(), step[1].encode("latin-1"), 1))
sys.exit(step[2] if len(step) > 2 else 0)
"""


@pytest.fixture
def root(real_root: Path, tmp_path: Path) -> Path:
    return copied(real_root, tmp_path)


@pytest.fixture
def typing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Path]:
    """Choose the editor, and what it does each time; return its log."""
    import json

    def _typing(*steps: tuple[object, ...]) -> Path:
        script, todo = tmp_path / "editor.py", tmp_path / "steps.json"
        script.write_text(EDITOR, encoding="utf-8")
        todo.write_text(json.dumps(steps), encoding="utf-8")
        monkeypatch.delenv("VISUAL", raising=False)
        monkeypatch.setenv("EDITOR", shlex.join([sys.executable, str(script), str(todo)]))
        return Path(f"{todo}.log")

    return _typing


def kept(root: Path) -> list[Path]:
    return sorted(drafts(root).glob("*"))


def drafts(root: Path) -> Path:
    """Return where the copies for the editor are: not in the plan's folder."""
    state = state_of(root)
    assert state is not None
    assert not state.is_relative_to(root)
    return state / "edit"


def test_what_is_typed_is_written_as_it_is(
    plantrack: Callable, root: Path, typing: Callable
) -> None:
    before = plan_of(root)
    log = typing(("    lead: direction\n", "    lead:   finances  # mieux\r\n"))
    ran = plantrack("edit", "2019-L03", "--lang", "en", root=root)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == f"2019-L03: edited by hand ({FILE}:57)\n"
    after = before[FILE].replace("    lead: direction\n", "    lead:   finances  # mieux\r\n", 1)
    assert plan_of(root) == before | {FILE: after}
    draft = drafts(root) / "1-promotion.yaml"
    assert log.read_text(encoding="utf-8") == f"+57 {draft}\n"
    assert not draft.parent.exists()
    assert not errors_of(plantrack, root, CLOCK)
    assert plantrack("undo", root=root).code == 0
    assert plan_of(root) == before


@pytest.mark.few(3)
@pytest.mark.parametrize(
    ("word", "path", "first"),
    [
        ("plan", "plan/plan.yaml", "title:"),
        ("2019", "actions/2019/plan.yaml", "year:"),
        ("2.3", "plan/axes/2-ecosysteme.yaml", '  - id: "2.3"'),
        ("poles", "plan/team.yaml", "  - id: poles"),
        ("i-02", "plan/indicators.yaml", "  - id: I-02"),
    ],
)
def test_anything_can_be_edited(
    plantrack: Callable, root: Path, typing: Callable, word: str, path: str, first: str
) -> None:
    before = content_of(root)
    lines = before[path].decode().splitlines()
    line = next(number for number, one in enumerate(lines, 1) if one.startswith(first))
    log = typing(("", ""))
    ran = plantrack("edit", word, "--lang", "en", root=root)
    assert (ran.code, ran.out, ran.err) == (0, "Nothing to change.\n", "")
    assert log.read_text(encoding="utf-8") == f"+{line} {drafts(root)}/{Path(path).name}\n"
    assert {file: one for file, one in content_of(root).items() if file in before} == before
    assert kept(root) == []


@pytest.mark.few(2)
@pytest.mark.parametrize(
    ("step", "said"),
    [
        (("lead: direction", "lead: personne"),
         f"{FILE}:63:11  error[unknown-role]  no role personne in plan/team.yaml"),
        (("due: 2019-09-27", "due: bientot"), f"{FILE}:66:10  error[bad-value]"),
        (("due: 2019-09-27", "due: 2019-09-27\n   x: y"), "error[syntax-error]"),
        (("Publier", "\xe9"), "error[not-utf-8]"),
        (("2019-L03", "2019-L04"), "error[duplicate-id]"),
    ],
)  # fmt: skip
def test_mistakes_are_shown_and_the_text_is_kept(
    plantrack: Callable, root: Path, typing: Callable, step: tuple[str, str], said: str
) -> None:
    before = plan_of(root)
    typing(step)
    ran = plantrack("edit", "2019-L03", "--lang", "en", root=root)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    (draft,) = kept(root)
    assert ran.err.endswith(f"nothing was changed\nWhat was typed is kept in {draft}\n")
    assert step[1].encode("latin-1") in draft.read_bytes()
    assert stat.S_IMODE(draft.stat().st_mode) & 0o077 == 0 or sys.platform == "win32"
    assert plan_of(root) == before


def test_what_was_kept_is_not_written_over(
    plantrack: Callable, root: Path, typing: Callable
) -> None:
    typing(("lead: direction", "lead: un"), ("lead: direction", "lead: deux"))
    plantrack("edit", "2019-L03", root=root)
    plantrack("edit", "2019-L03", root=root)
    one, two = kept(root)
    assert {b"lead: un" in file.read_bytes() for file in (one, two)} == {True, False}


def test_new_warnings_are_told(plantrack: Callable, root: Path, typing: Callable) -> None:
    typing(("        evidence:\n          - https://example.org/cadre-de-reference\n", ""))
    ran = plantrack("edit", "2019-L03", "--lang", "en", root=root)
    assert ran.code == 0
    assert "warning[done-without-evidence]" in ran.err
    assert ran.err.count("warning[") == 1


def test_looking_writes_nothing(
    plantrack: Callable, root: Path, typing: Callable, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    import tempfile

    before = content_of(root)
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "elsewhere"))
    typing(("lead: direction", "lead: finances"))
    ran = plantrack("edit", "2019-L03", "--dry-run", "--lang", "en", root=root)
    assert ran.code == 0
    assert "-    lead: direction\n+    lead: finances\n" in ran.out
    assert content_of(root) == before
    assert list((tmp_path / "elsewhere").iterdir()) == []


@pytest.mark.parametrize(
    ("step", "said", "is_kept"),
    [
        (("", "", 3), "the editor ended with the code 3; nothing was changed", False),
        (("lead: direction", "lead: finances", 1), "ended with the code 1", True),
        (("delete",), "is gone", False),
    ],
)
def test_an_editor_that_fails(
    plantrack: Callable, root: Path, typing: Callable, step: tuple, said: str, *, is_kept: bool
) -> None:
    before = plan_of(root)
    typing(step)
    ran = plantrack("edit", "2019-L03", "--lang", "en", root=root)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert bool(kept(root)) == is_kept
    assert (str(drafts(root)) in ran.err) == (is_kept or step == ("delete",))
    assert plan_of(root) == before


def test_an_editor_that_is_not_there(
    plantrack: Callable, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VISUAL", "/nowhere/ed")
    ran = plantrack("edit", "2019-L03", "--lang", "en", root=root)
    assert ran.code == 2
    assert "the editor “/nowhere/ed” cannot be started" in ran.err
    assert kept(root) == []


def test_a_file_changed_meanwhile(plantrack: Callable, root: Path, typing: Callable) -> None:
    typing(("elsewhere", str(root / FILE)))
    ran = plantrack("edit", "2019-L03", "--lang", "en", root=root)
    assert ran.code == 2
    assert f"{FILE} was changed elsewhere in the meantime" in ran.err
    (draft,) = kept(root)
    assert str(draft) in ran.err
    assert draft.read_bytes().endswith(b"# moi\n")
    assert (root / FILE).read_bytes().endswith(b"# autre\n")


def test_an_unknown_id(plantrack: Callable, root: Path, typing: Callable) -> None:
    log = typing(("", ""))
    ran = plantrack("edit", "2019-L99", "--lang", "en", root=root)
    assert ran.code == 2
    assert "names nothing in this plan" in ran.err
    assert not log.exists()


def test_something_else_in_place_of_the_folder(
    plantrack: Callable, root: Path, typing: Callable
) -> None:
    typing(("", ""))
    with opened_state(root) as state:
        (state.path / "edit").write_text("x", encoding="utf-8")
    ran = plantrack("edit", "2019-L03", "--lang", "en", root=root)
    assert ran.code == 2
    assert f"{drafts(root)} cannot be used" in ran.err


def test_at_a_terminal_one_can_go_on(root: Path, typing: Callable) -> None:
    log = typing(
        ("lead: direction", "lead: personne"),
        ("lead: personne", "lead: finances"),
    )
    talked = talk(root, ["edit", "2019-L03", "--lang", "en"], ["yes"], CLOCK)
    assert talked.code == 0, talked
    assert "no role personne" in talked.screen
    assert "Edit again [yes/no] (Enter for yes): " in talked.screen
    assert talked.out == f"2019-L03: edited by hand ({FILE}:57)\n"
    lines = [line.split()[0] for line in log.read_text(encoding="utf-8").splitlines()]
    assert lines == ["+57", "+63"]
    assert "    lead: finances\n" in plan_of(root)[FILE]
    assert kept(root) == []


def test_at_a_terminal_one_can_take_it_back(root: Path, typing: Callable) -> None:
    before = plan_of(root)
    typing(("lead: direction", "lead: personne"), ("lead: personne", "lead: direction"))
    talked = talk(root, ["edit", "2019-L03", "--lang", "fr"], [""], CLOCK)
    assert talked.code == 0, talked
    assert plan_of(root) == before
    assert kept(root) == []


def test_at_a_terminal_the_editor_that_nobody_chose_is_told(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    programs = tmp_path / "bin"
    programs.mkdir()
    (programs / "nano").write_text("#!/bin/sh\nexit 0\n")
    (programs / "nano").chmod(0o755)
    monkeypatch.setenv("PATH", f"{programs}{os.pathsep}{os.environ['PATH']}")
    for name in ("VISUAL", "EDITOR"):
        monkeypatch.delenv(name, raising=False)
    talked = talk(root, ["edit", "2019-L03", "--lang", "fr"], [], CLOCK)
    assert talked.code == 0, talked
    assert "L’éditeur nano s’ouvre. Pour enregistrer, Ctrl+O" in talked.screen
    monkeypatch.setenv("EDITOR", str(programs / "nano"))
    talked = talk(root, ["edit", "2019-L03", "--lang", "fr"], [], CLOCK)
    assert "s’ouvre" not in talked.screen


@pytest.mark.parametrize("answers", [["no"], ["perhaps", "no"], ["\x04"]])
def test_at_a_terminal_one_can_give_up(root: Path, typing: Callable, answers: list[str]) -> None:
    before = plan_of(root)
    typing(("lead: direction", "lead: personne"))
    talked = talk(root, ["edit", "2019-L03", "--lang", "en"], answers, CLOCK)
    assert talked.code == 2
    (draft,) = kept(root)
    assert str(draft) in talked.screen.replace("\n", "")
    assert plan_of(root) == before
