"""A repository that attacks whoever clones it, tried from the command line: it changes nothing."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from cli.terminal import copied
from plantrack.state import opened_state, state_of
from ready import command
from repository import git, with_history

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="links")
FILE = "actions/2019/1-promotion.yaml"
# It sets git up to run what the attacker likes, once a file of git's leads there.
EVIL = {
    "evil/config": '[core]\n\trepositoryformatversion = 0\n\tfsmonitor = "touch PWNED; false"\n',
    "evil/objects/info/alternates": "../../.git/objects\n",
    "evil/refs/heads/.keep": "",
}
READING = (
    ("list",),
    ("status",),
    ("check",),
    ("show", "2019-L03"),
    ("report",),
    ("diff",),
    ("undo", "--dry-run"),
    ("set", "2019-L03", "lead", "finances", "--dry-run"),
)
EDITING = (("set", "2019-L03", "lead", "finances"), ("undo", "--recover"), ("undo",))


def record(changes: Mapping[str, tuple[str | None, str | None]]) -> str:
    return json.dumps(
        {
            "format": "plantrack.edit/1",
            "title": "x",
            "keep": True,
            "changes": [
                {"path": path, "before": before, "after": after}
                for path, (before, after) in changes.items()
            ],
        }
    )


@pytest.fixture
def cloned(real_root: Path, tmp_path: Path) -> Callable[..., Path]:
    """Commit the real plan with files and links of an attacker's, and return a clone of it."""

    def _cloned(files: Mapping[str, str], links: Mapping[str, str] | None = None) -> Path:
        attacker, victim = tmp_path / "attacker", tmp_path / "victim"
        attacker.mkdir()
        for name in ("plan", "actions"):
            shutil.copytree(real_root / name, attacker / name)
        for path, aim in (links or {}).items():
            (attacker / path).parent.mkdir(parents=True, exist_ok=True)
            if (attacker / path).is_dir():
                shutil.rmtree(attacker / path)
            (attacker / path).symlink_to(aim)
        for path, content in files.items():
            (attacker / path).parent.mkdir(parents=True, exist_ok=True)
            (attacker / path).write_text(content, encoding="utf-8")
        git(attacker, "init", "-q", "-b", "main")
        git(attacker, "add", "-fA")
        git(attacker, "commit", "-q", "-m", "essai")
        git(tmp_path, "clone", "-q", "attacker", "victim")
        return victim

    return _cloned


def state_of_git(root: Path) -> dict[str, bytes]:
    """Return what git keeps of its own, but for what it writes itself when it is asked."""
    place = root / ".git"
    return {
        path.relative_to(place).as_posix(): path.read_bytes()
        for path in sorted(place.rglob("*"))
        if path.is_file() and path.name != "index"
    }


def unharmed(plantrack: Callable, root: Path, commands: tuple[tuple[str, ...], ...]) -> None:
    before = state_of_git(root)
    for words in commands:
        ran = plantrack(*words, "--lang", "en", root=root)
        assert ran.code in (0, 1, 2), ran
        assert state_of_git(root) == before, words
    told = git(root, "status", "--porcelain")
    assert "PWNED" not in told
    assert not (root / "PWNED").exists()


@pytest.mark.few(2)
@pytest.mark.parametrize(
    ("aim", "content"),
    [
        ("commondir", "../evil\n"),
        ("config", EVIL["evil/config"]),
        ("config.worktree", EVIL["evil/config"]),
        ("HEAD", "ref: refs/heads/evil\n"),
        ("hooks/post-checkout", "#!/bin/sh\ntouch PWNED\n"),
        ("info/attributes", "* filter=evil\n"),
        ("worktrees/w/gitdir", "../../../evil\n"),
        ("objects/info/alternates", "../../evil/objects\n"),
    ],
)
def test_a_record_that_comes_along_writes_nothing(
    plantrack: Callable, cloned: Callable, aim: str, content: str
) -> None:
    forged = record({"plan/zz.yaml": (None, content)})
    files = EVIL | {".plantrack/pending.json": forged, ".plantrack/last.json": forged}
    root = cloned(files, {"plan/zz.yaml": f"../.git/{aim}"})
    reading = READING if aim == "config" else READING[:1]  # where it leads is not asked
    unharmed(plantrack, root, (*reading, *EDITING))
    assert git(root, "status", "--porcelain") == f"M {FILE}" or not git(
        root, "status", "--porcelain"
    )


def test_nor_does_a_folder_or_a_link_under_its_name(plantrack: Callable, cloned: Callable) -> None:
    forged = record({FILE: (None, "x")})
    root = cloned({"state/pending.json": forged, "state/lock": "kept"}, {".plantrack": "state"})
    unharmed(plantrack, root, (*READING, *EDITING))
    assert (root / "state/lock").read_text() == "kept"
    assert not (root / "state/last.json").exists()


def test_a_forged_record_cannot_make_check_green(
    plantrack: Callable, cloned: Callable, real_root: Path
) -> None:
    good = (real_root / FILE).read_text(encoding="utf-8")
    broken = good.replace("lead: direction", "lead: personne")
    root = cloned({FILE: broken, ".plantrack/pending.json": record({FILE: (broken, good)})})
    ran = plantrack("check", "--lang", "en", root=root)
    assert ran.code == 1
    assert "unknown-role" in ran.out
    assert "plantrack-folder" in ran.out
    assert (root / FILE).read_text(encoding="utf-8") == broken
    assert git(root, "status", "--porcelain") == ""


def test_nor_can_the_plan_silence_that_it_comes_along(
    plantrack: Callable, cloned: Callable, real_root: Path
) -> None:
    header = (real_root / "plan/plan.yaml").read_text(encoding="utf-8")
    silent = f"{header}\nseverities:\n  plantrack-folder: off\n"
    root = cloned({"plan/plan.yaml": silent, ".plantrack/x": "# plantrack: ignore-file"})
    ran = plantrack("check", "--json", root=root)
    found = {one["rule"]: one["severity"] for one in json.loads(ran.out)["diagnostics"]}
    assert ran.code == 1
    assert found["plantrack-folder"] == "error"


def test_a_leftover_of_an_earlier_version_stays_and_is_no_mistake(
    plantrack: Callable, cloned: Callable
) -> None:
    root = cloned({})
    (root / ".plantrack").mkdir()
    for name, content in ((".gitignore", "*\n"), ("pending.json", "{"), ("lock", "")):
        (root / ".plantrack" / name).write_text(content)
    ran = plantrack("check", root=root)
    assert (ran.code, ran.err) == (0, "")
    assert plantrack("set", "2019-L03", "lead", "finances", root=root).code == 0
    assert sorted(one.name for one in (root / ".plantrack").iterdir()) == [
        ".gitignore", "lock", "pending.json",
    ]  # fmt: skip


@pytest.mark.few(2)
@pytest.mark.parametrize(
    "link", ["plan", "actions", "actions/2019", "actions/2020", FILE, "plan/team.yaml"]
)
def test_no_edit_goes_through_a_link(
    plantrack: Callable, cloned: Callable, real_root: Path, tmp_path: Path, link: str
) -> None:
    out = tmp_path / "out"
    if (real_root / link).is_dir():
        shutil.copytree(real_root / link, out)
    elif (real_root / link).exists():
        shutil.copy(real_root / link, out)
    else:
        out.mkdir()
    root = cloned({}, {})
    if (root / link).is_dir():
        shutil.rmtree(root / link)
    else:
        (root / link).unlink(missing_ok=True)
    (root / link).symlink_to(out)
    files = [out] if out.is_file() else sorted(path for path in out.rglob("*") if path.is_file())
    before = [(path, path.read_bytes()) for path in files]
    for words in (
        ("new-year", "2020", "--carry", "none"),
        ("update", "2019-L03", "--note", "x"),
        ("rename", "direction", "la-direction"),
        ("set", "plan", "funder", "x"),
        ("add", "--title", "Publier x", "--commitment", "1.1", "--year", "2019"),
    ):
        plantrack(*words, root=root)
    assert [(path, path.read_bytes()) for path in files] == before
    assert out.is_file() or sorted(p for p in out.rglob("*") if p.is_file()) == files


OUTPUTS = (
    ("report", "--output", "{}/bilan.md"),
    ("report", "--all", "--format", "md", "--output", "{}"),
    ("report", "--all", "--format", "md", "--output", "{}/set"),
    ("export", "--output", "{}"),
    ("export", "--format", "json", "--output", "{}/plan.json"),
    ("list", "--xlsx", "{}/liste.xlsx"),
    ("schema", "--output", "{}"),
    ("schema", "--output", "{}/deep/er"),
)


@pytest.mark.few(1)
@pytest.mark.parametrize("aim", ["../out", ".git", ".git/hooks", "plan", "missing"])
def test_no_output_goes_through_a_link(
    plantrack: Callable, cloned: Callable, tmp_path: Path, aim: str
) -> None:
    root = cloned({}, {"docs": aim})
    (tmp_path / "out").mkdir()
    before = state_of_git(root)
    for words in OUTPUTS:
        ran = plantrack(*(one.format("docs") for one in words), "--lang", "en", root=root)
        assert ran.code == 2, ran
        assert "docs is a link in the plan's folder" in ran.err
        assert list((tmp_path / "out").iterdir()) == []
        assert not (root / "missing").exists()
        assert state_of_git(root) == before, words
    assert git(root, "status", "--porcelain") == ""


@pytest.mark.few(1)
@pytest.mark.parametrize("in_worktree", [False, True])
def test_no_output_is_git_s(
    plantrack: Callable, cloned: Callable, tmp_path: Path, *, in_worktree: bool
) -> None:
    main = cloned({})
    root = main
    if in_worktree:
        root = tmp_path / "worktree"
        git(main, "worktree", "add", "-q", str(root))
    before, gits = state_of_git(main), (root / ".git").stat()
    for line in (*OUTPUTS, ("report", "--format", "md", "--output", "{}")):
        for place in (".git", ".git/hooks", ".GIT"):
            ran = plantrack(*(one.format(place) for one in line), root=root)
            assert ran.code == 2, ran
            assert len(ran.err.splitlines()) == 1
            assert state_of_git(main) == before, (line, place)
    assert os.path.samestat((root / ".git").stat(), gits)
    assert git(root, "status", "--porcelain") == ""


def program(*words: str, root: Path, **how: object) -> subprocess.CompletedProcess[bytes]:
    line = [*command(), "--lang", "en", *words]
    return subprocess.run(line, cwd=root, check=False, **how)  # type: ignore[call-overload, no-any-return]  # as given


def test_an_output_that_is_open_is_given_the_bytes(
    plantrack: Callable, real_root: Path, tmp_path: Path
) -> None:
    root = copied(real_root, tmp_path)
    words = ("report", "--format", "md", "--as-of", "2019-03-31")
    expected = plantrack(*words, "--lang", "en", root=root).out.encode()
    assert expected
    for place in ("/dev/stdout", "/dev/fd/1"):
        if Path(place).exists():
            ran = program(*words, "--output", place, root=root, capture_output=True)
            assert (ran.returncode, ran.stdout) == (0, expected), place
    with (tmp_path / "log").open("wb") as log:
        log.write(b"before\n")
        log.flush()
        assert program(*words, "--output", "/dev/stdout", root=root, stdout=log).returncode == 0
    assert (tmp_path / "log").read_bytes() == b"before\n" + expected


def test_a_link_outside_the_plan_s_folder_is_somebody_s_own(
    plantrack: Callable, real_root: Path, tmp_path: Path
) -> None:
    root = copied(real_root, tmp_path)
    (tmp_path / "real").mkdir()
    (tmp_path / "side").symlink_to("real")
    for words in OUTPUTS:
        ran = plantrack(*(one.format(tmp_path / "side") for one in words), root=root)
        assert ran.code == 0, ran
    assert (tmp_path / "real/bilan.md").is_file()
    assert (tmp_path / "real/deep/er/team.json").is_file()


KILLED = """
import os, signal, sys
from plantrack.cli.app import run
left = int(sys.argv[1])
def audit(event, arguments):
    global left
    path = str(arguments[0]) if arguments else ""
    if event in ("os.rename", "os.remove", "open") and not os.path.isabs(path):
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
sys.addaudithook(audit)
sys.exit(run(sys.argv[2:]))
"""


def killed(root: Path, step: int, *words: str) -> int:
    command = [sys.executable, "-c", KILLED, str(step), *words]
    return subprocess.run(command, cwd=root, check=False, capture_output=True).returncode


def content_of(root: Path) -> dict[str, tuple[int, bytes]]:
    return {
        path.relative_to(root).as_posix(): (path.stat().st_mtime_ns, path.read_bytes())
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }


_MOST_WRITTEN = 10  # of the files that the rename changes
_MIDDLE: list[int] = []  # the step that was found, where the next test looks first


@pytest.fixture
def half_edited(real_root: Path, tmp_path: Path) -> Path:
    """A plan in which a rename was killed between two of its files."""
    root = copied(real_root, tmp_path)
    least, most = 1, 400
    while least < most:
        step = _MIDDLE.pop() if _MIDDLE else (least + most) // 2
        assert killed(root, step, "rename", "poles", "les-poles", "--lang", "en") in (-9, 0)
        state = state_of(root)
        is_pending = state is not None and (state / "pending.json").exists()
        written = sum(b"les-poles" in content for _, content in content_of(root).values())
        if is_pending and 1 < written < _MOST_WRITTEN:
            _MIDDLE.append(step)
            return root
        if written <= 1:
            least = step + 1
            continue
        most = step
        shutil.rmtree(root)
        copied(real_root, tmp_path)
    pytest.fail("never in the middle")


def test_an_edit_cut_short_is_told_by_reading_and_finished_by_the_next(
    plantrack: Callable, half_edited: Path
) -> None:
    before = content_of(half_edited)
    for words in READING:
        ran = plantrack(*words, "--lang", "en", root=half_edited)
        assert ran.err.count("An edit was cut short") == 1, words
        assert "its files may not agree: rename poles to les-poles. The next edit" in ran.err
        assert content_of(half_edited) == before, words
    ran = plantrack("undo", "--recover", "--dry-run", "--lang", "en", root=half_edited)
    assert "+  - id: les-poles" in ran.out or "+    partners: [les-poles]" in ran.out, ran
    assert content_of(half_edited) == before
    ran = plantrack("undo", "--recover", "--lang", "en", root=half_edited)
    assert (ran.code, ran.err) == (
        0, "An edit that was cut short is now whole: rename poles to les-poles\n",
    )  # fmt: skip
    ran = plantrack("check", "--lang", "en", root=half_edited)
    assert (ran.code, ran.err) == (0, "")
    ran = plantrack("undo", "--recover", "--lang", "en", root=half_edited)
    assert (ran.code, ran.out) == (0, "No edit was cut short.\n")
    assert plantrack("undo", root=half_edited).code == 0
    ran = plantrack("list", "--partner", "poles", root=half_edited)
    assert ran.code == 0


def test_the_next_edit_finishes_it_and_says_so_once(plantrack: Callable, half_edited: Path) -> None:
    ran = plantrack("set", "2019-L03", "lead", "finances", "--lang", "en", root=half_edited)
    assert ran.code == 0
    assert ran.err == "An edit that was cut short is now whole: rename poles to les-poles\n"
    assert plantrack("check", root=half_edited).err == ""


def test_another_plan_in_the_same_place_is_not_touched(
    plantrack: Callable, half_edited: Path
) -> None:
    away = half_edited.with_name("away")
    half_edited.rename(away)
    shutil.copytree(away, half_edited)
    before = content_of(half_edited)
    ran = plantrack("undo", "--recover", "--lang", "en", root=half_edited)
    assert ran.out == "No edit was cut short.\n"
    assert content_of(half_edited) == before
    assert plantrack("undo", root=half_edited).code == 2
    shutil.rmtree(half_edited)
    away.rename(half_edited)
    ran = plantrack("undo", "--recover", "--lang", "en", root=half_edited)
    assert "is now whole" in ran.err


def test_two_clones_have_each_their_own(
    plantrack: Callable, cloned: Callable, tmp_path: Path
) -> None:
    one = cloned({})
    other = tmp_path / "other"
    git(tmp_path, "clone", "-q", "attacker", "other")
    for root, lead in ((one, "finances"), (other, "territoires")):
        assert plantrack("set", "2019-L03", "lead", lead, root=root).code == 0
    for root in (one, other):
        ran = plantrack("undo", "--lang", "en", root=root)
        assert (ran.code, ran.out[:7]) == (0, "Undone:"), ran
        assert git(root, "status", "--porcelain") == ""


@pytest.mark.few(2)
@pytest.mark.parametrize("how", ["off", "link", "mode", "file", "relative", "inside"])
def test_without_a_folder_of_one_s_own_nothing_is_edited_and_all_is_read(
    plantrack: Callable,
    real_root: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    how: str,
) -> None:
    root, base = copied(real_root, tmp_path), tmp_path / "state"
    assert plantrack("set", "2019-L03", "lead", "finances", root=root).code == 0
    value = {"off": "off", "relative": "state", "inside": str(root / "state")}.get(how, str(base))
    monkeypatch.setenv("PLANTRACK_STATE", value)
    if how == "link":
        (tmp_path / "away").mkdir()
        base.symlink_to(tmp_path / "away")
    elif how == "mode":
        base.mkdir()
        base.chmod(0o777)
    elif how == "file":
        base.write_text("x")
    before = content_of(root)
    for words in (("set", "2019-L03", "lead", "direction"), ("undo",), ("undo", "--recover")):
        ran = plantrack(*words, "--lang", "en", root=root)
        assert (ran.code, ran.out) == (2, ""), ran
        assert len(ran.err.splitlines()) == 1
        assert "nothing can be written" in ran.err
    for words in READING[:5]:
        ran = plantrack(*words, root=root)
        assert (ran.code, ran.err) == (0, ""), ran
    assert content_of(root) == before
    assert how != "link" or list((tmp_path / "away").iterdir()) == []


@pytest.mark.skipif(sys.platform != "win32" and os.geteuid() == 0, reason="root writes anywhere")
def test_a_read_only_folder_of_one_s_own(
    plantrack: Callable, real_root: Path, tmp_path: Path
) -> None:
    root = copied(real_root, tmp_path)
    with opened_state(root) as state:
        folder = state.path
    folder.chmod(0o500)
    try:
        ran = plantrack("set", "2019-L03", "lead", "finances", "--lang", "en", root=root)
        assert (ran.code, len(ran.err.splitlines())) == (2, 1)
        assert plantrack("status", root=root).code == 0
    finally:
        folder.chmod(0o700)


@pytest.fixture
def around(real_root: Path, tmp_path: Path) -> Path:
    """A repository that holds the plan as a submodule, and has it in a worktree inside of it."""
    beside = with_history(real_root, tmp_path / "beside")
    root = tmp_path / "around"
    root.mkdir()
    git(root, "init", "-q")
    allowed = ("-c", "protocol.file.allow=always")
    git(root, *allowed, "submodule", "add", "-q", str(beside), "plans")
    git(beside, "worktree", "add", "-q", str(beside / "inside"), "-b", "autre")
    return root


@pytest.mark.nightly
def test_a_submodule_and_a_worktree_have_all_of_git_s_past(
    plantrack: Callable, around: Path
) -> None:
    beside = around.parent / "beside"
    for words in (
        ("diff", "HEAD~1", "HEAD", "--json"),
        ("check", "--since", "HEAD~1", "--json"),
        ("changes", "--json"),
        ("history", "plan", "--json"),
        ("report", "evidence"),
        ("list", "--at", "HEAD~1", "--all", "--json"),
        ("report", "board", "--since", "2018-07-01"),
    ):
        expected = plantrack(*words, root=beside)
        assert expected.code in (0, 1)
        for root in (around / "plans", beside / "inside"):
            assert plantrack(*words, root=root) == expected, words


@pytest.mark.parametrize("where", ["plans", "inside"])
def test_what_came_with_the_repository_around_is_no_state_folder(
    plantrack: Callable, around: Path, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    beside = around.parent / "beside"
    home, root = (around, around / "plans") if where == "plans" else (beside, beside / "inside")
    for folder in (home / "state", root / "state"):
        monkeypatch.setenv("PLANTRACK_STATE", str(folder))
        ran = plantrack("set", "2019-L03", "lead", "finances", "--lang", "en", root=root)
        assert ran.code == 2, ran
        assert "is in the plan's folder or its repository" in ran.err
        assert not folder.exists()
    monkeypatch.setenv("PLANTRACK_STATE", str(around.parent / "state"))
    assert plantrack("set", "2019-L03", "lead", "finances", root=root).code == 0


def test_a_repository_around_that_is_somebody_s_own_is_none_of_the_plan_s(
    plantrack: Callable, real_root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Some people keep their settings in a repository at the top of their home."""
    git(tmp_path, "init", "-q")
    root = with_history(real_root, tmp_path / "plan")
    monkeypatch.setenv("PLANTRACK_STATE", str(tmp_path / "state"))
    assert plantrack("set", "2019-L03", "lead", "finances", root=root).code == 0
