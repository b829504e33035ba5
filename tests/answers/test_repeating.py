"""A repeated answer is the one that would be made anew: the hunt for stale ones."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from answers.asking import Asker
from plantrack.answers import repeating
from plantrack.cli.application import build_command
from plantrack.cli.call import Call
from plantrack.locale import Translator
from plantrack.own_folders import HOME
from repository import commit, git

posix = pytest.mark.skipif(sys.platform == "win32", reason="modes, owners and links of POSIX")
QUESTIONS = (
    ("status",),
    ("list", "--json"),
    ("agenda", "--lang", "en"),
    ("coverage", "--as-of", "2018-09-30"),
    ("check", "--format", "json"),
    ("statut",),
    ("--langue", "en", "liste"),
    ("couverture", "--au=2018-09-30"),
    ("verifier",),
    ("--dossier", ".", "statut"),
)
TEXT = "actions/2018/2-ecosysteme.yaml"


@pytest.mark.few(3)
@pytest.mark.parametrize("words", QUESTIONS)
def test_asked_again_it_is_repeated(asker: Asker, words: tuple[str, ...]) -> None:
    assert not asker.is_repeated(*words)
    assert asker.is_repeated(*words)
    assert asker.is_repeated(*words)


@pytest.mark.few(3)
@pytest.mark.parametrize(
    "words",
    [
        ("status", "--lang", "en"),
        ("status", "--as-of", "2018-06-30"),
        ("status", "2.1"),
        ("status", "--color", "always"),
        ("list",),
    ],
)
def test_asked_otherwise_it_is_another_answer(asker: Asker, words: tuple[str, ...]) -> None:
    asker.ask("status")
    assert not asker.is_repeated(*words)


@pytest.mark.few(3)
@pytest.mark.parametrize(
    ("name", "value"),
    [("COLUMNS", "120"), ("PLANTRACK_LANG", "en"), ("NO_COLOR", "1"), ("TZ", "Asia/Tokyo")],
)
def test_another_environment_is_another_answer(
    asker: Asker, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    asker.ask("status")
    monkeypatch.setenv(name, value)
    assert not asker.is_repeated("status")


@pytest.mark.few(3)
@pytest.mark.parametrize(
    "words",
    [
        ("status", "--details"),
        ("status", "--at", "HEAD"),
        ("check", "--since", "HEAD"),
        ("show", "2.1"),
        ("status", "--help"),
        ("--at=HEAD", "status"),
        ("statut", "--détails"),
        ("statut", "--a-la-version", "HEAD"),
        ("vérifier", "--depuis=HEAD"),
        ("statut", "--aide"),
        ("statut", "--sans-cache"),
        ("--dossier", "statut", "montrer", "2.1"),
        ("set", "2018-L01", "title", "status", "--dry-run"),
        ("nonsense",),
    ],
)
def test_what_is_not_repeated(asker: Asker, words: tuple[str, ...]) -> None:
    assert asker.ask(*words) == asker.ask(*words)
    assert asker.anew == 2


def same_size(root: Path) -> None:
    file = root / TEXT
    file.write_bytes(file.read_bytes().replace(b"cartographie", b"cartes&listes"[:12]))


def same_size_and_times(root: Path) -> None:
    before = (root / TEXT).stat()
    same_size(root)
    os.utime(root / TEXT, ns=(before.st_atime_ns, before.st_mtime_ns))


def renamed(root: Path) -> None:
    (root / TEXT).rename(root / "actions/2018/3-autre.yaml")


def swapped(root: Path) -> None:
    one, other = root / TEXT, root / "actions/2018/1-promotion.yaml"
    one.rename(root / "beside")
    other.rename(one)
    (root / "beside").rename(other)


def added(root: Path) -> None:
    text = (root / TEXT).read_text(encoding="utf-8").replace("2018-L0", "2018-L9")
    (root / "actions/2018/9-neuf.yaml").write_text(text, encoding="utf-8")


def added_folder(root: Path) -> None:
    (root / "actions/2018/notes").mkdir()


def deleted(root: Path) -> None:
    (root / TEXT).unlink()


def linked(root: Path) -> None:
    (root / TEXT).rename(root / "elsewhere.yaml")
    (root / TEXT).symlink_to(root / "elsewhere.yaml")


def committed(root: Path) -> None:
    commit(root, "2018-07-01T10:00:00-04:00")


def amended(root: Path) -> None:
    git(root, "commit", "-q", "--amend", "-m", "autre", moment="2018-08-01T10:00:00-04:00")


def packed(root: Path) -> None:
    git(root, "pack-refs", "--all")
    amended(root)


def switched(root: Path) -> None:
    git(root, "switch", "-q", "-c", "autre")
    same_size(root)
    committed(root)


def detached(root: Path) -> None:
    git(root, "switch", "-q", "--detach")
    amended(root)


def without_git(root: Path) -> None:
    shutil.rmtree(root / ".git")


def proof_gone(root: Path) -> None:
    (root / "docs/projets.md").unlink()


def proofs_moved(root: Path) -> None:
    (root / "docs").rename(root / "documents")


def nested(root: Path) -> None:
    (root / "plan/plan.yaml").write_text("title: [", encoding="utf-8")


@pytest.mark.few(3)
@posix
@pytest.mark.parametrize(
    "change",
    [
        same_size, same_size_and_times, renamed, swapped, added, added_folder, deleted, linked,
        committed, amended, packed, switched, detached, without_git, proof_gone, proofs_moved,
        nested,
    ],
)  # fmt: skip
@pytest.mark.parametrize("words", [QUESTIONS[0], QUESTIONS[4]])
def test_after_a_change_the_answer_is_new(
    asker: Asker, change: Callable[[Path], None], words: tuple[str, ...]
) -> None:
    asker.ask(*words)
    change(asker.root)
    assert not asker.is_repeated(*words)
    asker.is_repeated(*words)


def test_a_switch_there_and_back(asker: Asker) -> None:
    before = asker.ask("status")
    switched(asker.root)
    other = asker.ask("status")
    assert other != before
    git(asker.root, "switch", "-q", "main")
    assert not asker.is_repeated("status")
    assert asker.ask("status") == before


@pytest.mark.nightly
@posix
def test_edits_in_the_same_moment(asker: Asker) -> None:
    """An editor that writes in place, between questions, as fast as it can."""
    file = asker.root / TEXT
    text = file.read_bytes()
    for number in range(40):
        with file.open("r+b") as stream:
            stream.write(text.replace(b"Soutenir six", b"Soutenir %03d" % number))
        asker.is_repeated("list")
        asker.is_repeated("list")


def test_content_tells_while_times_cannot(asker: Asker, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a file system's times are coarse, the same times may stand for another content."""
    real = repeating.look

    def coarse(how: str, path: str) -> str:
        seen = real(how, path)
        if how in "fc" and seen != "-":
            moment = str(int(seen.split(".")[0]) // 10**10 * 10**10)
            return ".".join([moment, moment, *seen.split(".")[2:]])
        return seen

    for module in ("repeating", "keeping"):
        monkeypatch.setattr(f"plantrack.answers.{module}.look", coarse)
        monkeypatch.setattr(f"plantrack.answers.{module}.is_settled", lambda seen: seen == "-")
    asker.ask("list")
    assert asker.is_repeated("list")
    file = asker.root / TEXT
    with file.open("r+b") as stream:
        stream.write(file.read_bytes().replace(b"Soutenir six", b"Soutenir dix"))
    assert not asker.is_repeated("list")


def test_a_settled_answer_is_kept_more_simply(
    asker: Asker, monkeypatch: pytest.MonkeyPatch
) -> None:
    asker.ask("list")
    [entry] = (repeating_home(asker)).glob("*.answer")
    assert b"\nc " in entry.read_bytes()
    for module in ("repeating", "keeping"):
        monkeypatch.setattr(f"plantrack.answers.{module}.is_settled", lambda _: True)
    assert asker.is_repeated("list")
    assert b"\nc " not in entry.read_bytes()
    assert asker.is_repeated("list")


def repeating_home(asker: Asker) -> Path:
    return asker.root.parent / "cache" / HOME


def damages(raw: bytes) -> list[bytes]:
    heading, _, rest = raw.partition(b"\n")
    lines = rest.split(b"\n")
    return [
        b"",
        raw[:-1],
        raw + b"x",
        raw.replace(b"Orientations", b"0rientations", 1),
        heading,
        b"plantrack-answer 1 0000000000000000 0\n",
        b"\n".join([heading, *lines[1:]]),
        signed(b"\n".join(lines[:1])),
        signed(b"\n".join([lines[0], b"x y z", *lines[2:]])),
        signed(b"\n".join([lines[0], b"", *lines[2:]])),
        signed(b"\xff\n\n"),
    ]


def signed(rest: bytes) -> bytes:
    return f"plantrack-answer 1 {repeating._sum_of_bytes(rest)} {len(rest)}\n".encode() + rest


@pytest.mark.few(3)
@pytest.mark.parametrize("number", range(11))
def test_a_damaged_answer_is_made_again(asker: Asker, number: int) -> None:
    asker.ask("status")
    [entry] = repeating_home(asker).glob("*.answer")
    entry.write_bytes(damages(entry.read_bytes())[number])
    assert not asker.is_repeated("status")
    assert asker.is_repeated("status")


@posix
def test_an_answer_that_others_could_write_is_not_believed(asker: Asker) -> None:
    asker.ask("status")
    repeating_home(asker).chmod(0o777)
    assert not asker.is_repeated("status")
    repeating_home(asker).chmod(0o700)
    assert asker.is_repeated("status")
    [entry] = repeating_home(asker).glob("*.answer")
    entry.rename(asker.root / "elsewhere")
    entry.symlink_to(asker.root / "elsewhere")
    assert not asker.is_repeated("status")


@posix
def test_a_pipe_in_place_of_an_answer_does_not_hang(asker: Asker) -> None:
    asker.ask("status")
    [entry] = repeating_home(asker).glob("*.answer")
    entry.unlink()
    os.mkfifo(entry)
    assert not asker.is_repeated("status")


def test_another_version_of_the_program_answers_itself(
    asker: Asker, monkeypatch: pytest.MonkeyPatch
) -> None:
    asker.ask("status")
    monkeypatch.setattr(repeating, "__version__", "9.9")
    assert not asker.is_repeated("status")


def test_another_user_answers_himself(asker: Asker, monkeypatch: pytest.MonkeyPatch) -> None:
    asker.ask("status")
    monkeypatch.setattr(repeating, "user", lambda: 12345)
    assert not asker.is_repeated("status")


def test_secrets_of_the_environment_are_not_written(
    asker: Asker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MOT_DE_PASSE", "un-secret-bien-garde")
    asker.ask("status")
    assert all(b"un-secret" not in one.read_bytes() for one in repeating_home(asker).iterdir())


@pytest.mark.nightly
def test_nobody_reads_the_answer(asker: Asker) -> None:
    environment = os.environ | {"PLANTRACK_CACHE": str(asker.root.parent / "own")}
    words = [sys.executable, "-m", "plantrack", "status"]
    for _ in range(3):
        with subprocess.Popen(
            words, cwd=asker.root, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment
        ) as process:
            process.stdout.close()
            assert (process.stderr.read(), process.wait()) == (b"", 2)
        subprocess.run(words, cwd=asker.root, capture_output=True, check=True, env=environment)


def test_every_option_is_known_to_look_at_files_as_they_are_or_not() -> None:
    """An option that is new is classed here by whoever adds it."""
    safe = {
        "--all", "--axis", "--commitment", "--confirmed", "--days", "--depth", "--due-before",
        "--due-after", "--due-soon", "--moved", "--search", "--without",
        "--fail-on", "--format", "--ignore", "--incomplete", "--json", "--late", "--lead",
        "--max-bytes", "--open", "--partner", "--quiet", "-q", "--select", "--silent", "--sort",
        "--csv", "--statistics", "--status", "--under", "--unreported", "--where", "--wide",
        "--year",
    }  # fmt: skip
    call = Call(Translator("en"), {}, date(2018, 6, 30))
    commands = build_command(call).commands
    for name in repeating.COMMANDS:
        options = {word for one in commands[name].params for word in one.opts if word[0] == "-"}
        assert options <= safe | repeating.ANEW, name


def test_a_picture_that_was_changed_is_looked_at_again(asker: Asker) -> None:
    header, logo = asker.root / "plan/plan.yaml", asker.root / "logo.svg"
    header.write_text(header.read_text(encoding="utf-8") + "\nlook:\n  logo: logo.svg\n")
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><rect/></svg>'
    for content in (svg, svg.replace("rect", "script"), svg):
        logo.write_text(content)
        os.utime(logo, (1_500_000_000, 1_500_000_000))
        bad = "script" in content
        for _ in range(2):
            assert ("logo-unusable" in asker.ask("check", "--format", "json")[1]) == bad
    logo.unlink()
    for _ in range(2):
        assert "logo-unusable" in asker.ask("check", "--format", "json")[1]
