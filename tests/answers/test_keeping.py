"""What is kept says all that an answer depends on; what cannot be told is not kept."""

import os
import random
import subprocess
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from answers.asking import Asker
from answers.test_repeating import QUESTIONS, TEXT, posix, repeating_home
from crossing import some
from plantrack.answers import keeping, repeating
from plantrack.cli import app
from plantrack.project.visits import visited
from plantrack.state import opened_state
from ready import command
from repository import commit, git

SEEDS = int(os.environ.get("PLANTRACK_SEEDS", "2"))


class Clock:
    """A clock that is set, for the program and for what it keeps."""

    def __init__(self, patch: pytest.MonkeyPatch, zone: str) -> None:
        self.now = datetime(2018, 6, 20, 23, 59, 30, tzinfo=ZoneInfo(zone))
        self.zone = ZoneInfo(zone)
        patch.setattr(repeating.time, "time", self.seconds)
        patch.setattr(app, "today", self.day)

    def seconds(self) -> float:
        return self.now.timestamp()

    def day(self, _: str | None) -> date:
        return self.now.astimezone(self.zone).date()


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    return Clock(monkeypatch, "America/Toronto")


def test_an_answer_ends_with_its_day(asker: Asker, clock: Clock) -> None:
    plan = asker.root / "plan/plan.yaml"
    plan.write_text(plan.read_text(encoding="utf-8") + "timezone: America/Toronto\n", "utf-8")
    assert not asker.is_repeated("status")
    assert asker.is_repeated("status")
    clock.now += timedelta(minutes=1)
    assert not asker.is_repeated("status")
    assert asker.is_repeated("status")
    clock.now -= timedelta(minutes=1)
    assert not asker.is_repeated("status")
    clock.now -= timedelta(days=1)
    assert not asker.is_repeated("status")


@pytest.mark.parametrize(
    ("day", "zone", "hours"),
    [
        (date(2018, 6, 20), "America/Toronto", 24),
        (date(2018, 3, 11), "America/Toronto", 23),
        (date(2018, 11, 4), "America/Toronto", 25),
        (date(2018, 11, 3), "America/Havana", 24),
    ],
)
def test_the_seconds_of_a_day(day: date, zone: str, hours: int) -> None:
    start, end = keeping._seconds(day, ZoneInfo(zone))
    assert end - start == hours * 3600
    inside = [datetime.fromtimestamp(one, ZoneInfo(zone)).date() for one in (start, end - 1)]
    assert inside == [day, day]
    assert datetime.fromtimestamp(end, UTC).astimezone(ZoneInfo(zone)).date() > day


def test_a_worktree(asker: Asker, tmp_path: Path) -> None:
    git(asker.root, "worktree", "add", "-q", str(tmp_path / "beside"), "-b", "autre")
    asker.root = tmp_path / "beside"
    asker.ask("status")
    assert asker.is_repeated("status")
    git(asker.root, "commit", "-q", "--allow-empty", "-m", "rien", moment="2018-09-01T10:00:00Z")
    assert not asker.is_repeated("status")


def test_a_branch_that_is_another_is_not_kept(asker: Asker) -> None:
    (asker.root / ".git/refs/heads/autre").write_text("ref: refs/heads/main\n")
    (asker.root / ".git/HEAD").write_text("ref: refs/heads/autre\n")
    asker.ask("status")
    assert not asker.is_repeated("status")


def test_a_repository_further_up(asker: Asker) -> None:
    asker.ask("status")
    git(asker.root.parent, "init", "-q")
    (asker.root / ".git").rename(asker.root / "was.git")
    assert not asker.is_repeated("status")


@posix
def test_a_link_as_proof_is_looked_at_itself(asker: Asker) -> None:
    proof = asker.root / "docs/projets.md"
    elsewhere = proof.rename(asker.root.parent / "projets.md")
    proof.symlink_to(elsewhere)
    asker.ask("check")
    assert asker.is_repeated("check")
    elsewhere.unlink()
    assert not asker.is_repeated("check")


def test_an_edit_cut_short_is_told_each_time(asker: Asker) -> None:
    asker.ask("status")
    with opened_state(asker.root) as state:
        state.write("pending.json", b"{}")
    assert not asker.is_repeated("status")
    assert len(list(repeating_home(asker).iterdir())) == 1
    with opened_state(asker.root) as state:
        state.remove("pending.json")
    assert asker.is_repeated("status")


def test_a_folder_of_an_earlier_version_is_looked_at_each_time(asker: Asker) -> None:
    asker.ask("check")
    (asker.root / ".plantrack").mkdir()
    assert not asker.is_repeated("check")
    assert len(list(repeating_home(asker).iterdir())) == 1


def test_the_program_that_is_changed_is_no_longer_the_same(
    asker: Asker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    module, library = tmp_path / "module.py", tmp_path / "library"
    module.write_text("")
    library.mkdir()
    for path in (module, library):
        os.utime(path, (0, 0))
    monkeypatch.setattr(keeping, "is_settled", lambda seen: seen != "-")
    seen = [keeping._settled(str(path)) for path in (module, library)]
    monkeypatch.setattr(keeping, "_program", lambda: iter(seen))
    asker.ask("status")
    assert asker.is_repeated("status")
    (library / "rich-99.dist-info").mkdir()
    assert not asker.is_repeated("status")
    monkeypatch.undo()
    with pytest.raises(repeating.Unusual):
        keeping._settled(str(library))


def test_the_program_depends_on_its_own_files_and_its_libraries(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(keeping, "is_settled", lambda _: True)
    seen = {path for _, _, path in keeping._program()}
    package = Path(keeping.__file__).parents[1]
    assert {keeping.__file__, str(package / "model/record.py"), str(package / "rules")} <= seen
    assert any(path.endswith((".po", ".mo")) for path in seen)
    assert any(path.endswith("site-packages") for path in seen)
    monkeypatch.setattr(keeping, "_PACKAGE", Path("/x/site-packages/plantrack"))
    assert keeping.__file__ not in {path for _, _, path in keeping._program()}


@pytest.mark.nightly
def test_two_at_once(asker: Asker, tmp_path: Path) -> None:
    environment = os.environ | {"PLANTRACK_CACHE": str(tmp_path / "own")}
    words = [*command(), "list", "--json"]
    for _ in range(2):
        running = [
            subprocess.Popen(words, cwd=asker.root, stdout=subprocess.PIPE, env=environment)
            for _ in range(3)
        ]
        assert len({one.communicate()[0] for one in running}) == 1
    assert not list((tmp_path / "own/v1").glob("*.tmp"))


@pytest.mark.parametrize("place", ["file", "file/below", "x" * 5000])
def test_where_nothing_can_be_kept_it_answers(
    asker: Asker, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    (asker.root / "file").write_text("")
    monkeypatch.setenv("PLANTRACK_CACHE", str(asker.root / place))
    assert [asker.is_repeated("status") for _ in range(2)] == [False, False]


class Gardener:
    """Changes a plan at random, as editors, scripts and git do."""

    def __init__(self, asker: Asker, seed: int) -> None:
        self.asker, self.random = asker, random.Random(seed)  # noqa: S311 - no secret
        self.spare: dict[Path, bytes] = {}

    def act(self) -> None:
        acts = (self.write, self.write_in_place, self.back_in_time, self.remove, self.restore,
                self.rename, self.commit, self.switch, self.proof, self.nothing)  # fmt: skip
        self.random.choice(acts)()

    @property
    def file(self) -> Path:
        return self.random.choice(sorted(self.asker.root.glob("actions/*/*.yaml")))

    def changed(self, file: Path) -> bytes:
        digit = str(self.random.randrange(9)).encode()
        return file.read_bytes().replace(b"title: ", b"title: " + digit, 1)

    def write(self) -> None:
        file = self.file
        beside = file.with_suffix(".tmp")
        beside.write_bytes(self.changed(file))
        beside.replace(file)

    def write_in_place(self) -> None:
        file = self.file
        content = bytearray(file.read_bytes())
        at = content.find(b"title: ") + 7
        content[at] = self.random.choice(b"ABCDEF")
        with file.open("r+b") as stream:
            stream.write(content)

    def back_in_time(self) -> None:
        file = self.file
        before = file.stat()
        self.write_in_place()
        os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))

    def remove(self) -> None:
        file = self.file
        self.spare[file] = file.read_bytes()
        file.unlink()

    def restore(self) -> None:
        for file, content in self.spare.items():
            file.write_bytes(content)

    def rename(self) -> None:
        file = self.file
        other = file.with_name(f"{self.random.randrange(9)}-x.yaml")
        if not other.exists():
            file.rename(other)

    def commit(self) -> None:
        commit(self.asker.root, "2018-07-01T10:00:00Z")

    def switch(self) -> None:
        self.commit()
        git(self.asker.root, "switch", "-q", "-C", self.random.choice("ab"))

    def proof(self) -> None:
        proof = self.asker.root / "docs/projets.md"
        if proof.exists():
            proof.unlink()
        else:
            proof.write_text("oui")

    def nothing(self) -> None:
        """Ask again."""


@pytest.mark.nightly
@posix
@pytest.mark.parametrize("seed", some(range(SEEDS)))
def test_no_stale_answer_is_ever_given(asker: Asker, seed: int) -> None:
    gardener = Gardener(asker, seed)
    repeated = 0
    for _ in range(40):
        gardener.act()
        words = gardener.random.choice(QUESTIONS)
        repeated += asker.is_repeated(*words)
        repeated += asker.is_repeated(*words)
    assert repeated > 30
    assert (asker.root / TEXT).parent.exists()


def test_a_visit_makes_an_answer_anew(
    asker: Asker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLANTRACK_STATE", str(tmp_path / "state"))
    asker.ask("status")
    assert asker.is_repeated("status")
    visited(asker.root, date(2018, 6, 20))
    assert not asker.is_repeated("status")
    assert asker.is_repeated("status")
    for words in (("list", "--changed-since", "last"), ("status", "--since", "last")):
        asker.ask(*words)
        assert not asker.is_repeated(*words)
