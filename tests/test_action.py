"""The GitHub actions: their steps run here, with a `gh` that only notes what it is asked.

Installing needs no network: what is installed is a package that leads to this very source.
"""

import json
import os
import re
import shlex
import shutil
import stat
import subprocess
import sys
import sysconfig
import venv
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import yaml

from places import REPOSITORY, SOURCE
from ready import command
from repository import commit, git, with_history

MARKER = "<!-- plantrack: what changes in the plan -->"
COMMENT = "Tell what changes in the plan"  # the step
GH = """\
#!/usr/bin/env bash
printf '%s\\n' "$*" >>"$GH_LOG"
case "$*" in
  *--paginate*) cat "$GH_KNOWN" ;;
  "issue list"*-roles*) cat "$GH_ROLES" ;;
  "issue list"*) cat "$GH_KNOWN" ;;
  *--method*) [ ! -e "$GH_REFUSED" ] || exit 1 ;;
esac
case "$*" in
  *--paginate*) [ ! -e "$GH_UNLISTED" ] || exit 1 ;;
esac
"""
BACKEND = """\
import zipfile

PATHS = {paths!r}
NAME, INFO = "plantrack-9-py3-none-any.whl", "plantrack-9.dist-info"


def build_wheel(folder, settings=None, metadata=None):
    files = {{
        "plantrack_here.pth": "\\n".join(PATHS) + "\\n",
        INFO + "/METADATA": "Metadata-Version: 2.1\\nName: plantrack\\nVersion: 9\\n",
        INFO + "/WHEEL": "Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n",
        INFO + "/RECORD": "",
    }}
    with zipfile.ZipFile(folder + "/" + NAME, "w") as wheel:
        for path, text in files.items():
            wheel.writestr(path, text)
    return NAME
"""
READY = """\
#!/bin/sh
case "$1 $2 $3" in
  "-I -m plantrack") shift 3 && exec {ready} "$@" ;;
esac
exec "{true}" "$@"
"""
PATHS = [str(SOURCE), sysconfig.get_path("purelib"), sysconfig.get_path("platlib")]
PROJECT = """\
[build-system]
requires = []
build-backend = "backend"
backend-path = ["."]
"""
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the steps are for bash")


@dataclass
class Runner:
    """A job on a machine of GitHub's: its folders, what an event says, what `gh` was asked."""

    folder: Path
    plan: Path
    action: Path
    event: dict[str, str] = field(default_factory=dict)
    outputs: dict[str, str] = field(default_factory=dict)
    said: str = ""
    path: str = ""
    installs: bool = False

    def run(self, action: str, *, only: str = "", **inputs: str) -> int:
        """Run an action's steps, or one, the installation where asked; return the last code."""
        text = (self.action / action).read_text(encoding="utf-8")
        described: dict[str, Any] = yaml.safe_load(text)
        given = {name: str(one.get("default", "")) for name, one in described["inputs"].items()}
        known = {f"inputs.{name}": value for name, value in (given | inputs).items()}
        known |= {"github.action_path": str((self.action / action).parent), **self.event}
        known |= {
            "runner.temp": str(self.folder),
            "steps.python.outputs.python-path": sys.executable,
        }
        for step in described["runs"]["steps"]:
            if "run" not in step or ("install.sh" in step["run"] and not self.installs):
                continue
            if only not in step["name"]:
                continue
            if "if" in step and not self._holds(step["if"], known):
                continue
            code = self._step(step, known)
            if code:
                return code
        return 0

    def _step(self, step: dict[str, Any], known: dict[str, str]) -> int:
        assert "${{" not in step["run"]  # no value is ever pasted into a script
        assert step["shell"] == "bash"
        environment = {name: self._value(text, known) for name, text in step["env"].items()}
        script = self.folder / "step.sh"
        script.write_text(step["run"], encoding="utf-8")
        ran = subprocess.run(
            [str(BASH), "--noprofile", "--norc", "-eo", "pipefail", str(script)],
            cwd=self._value(step.get("working-directory", str(self.plan)), known),
            env=self._surroundings() | environment,
            capture_output=True,
            text=True,
            check=False,
        )
        self.said += ran.stdout + ran.stderr
        if "id" in step:
            lines = (self.folder / "output").read_text(encoding="utf-8").splitlines()
            pairs = (line.split("=", 1) for line in lines)
            known |= {f"steps.{step['id']}.outputs.{name}": value for name, value in pairs}
        return ran.returncode

    def _surroundings(self) -> dict[str, str]:
        return {
            "PATH": f"{self.path}{self.folder}:{os.environ['PATH']}",
            "HOME": str(self.folder),
            "RUNNER_TEMP": str(self.folder),
            "GITHUB_OUTPUT": str(self.folder / "output"),
            "GITHUB_STEP_SUMMARY": str(self.folder / "summary"),
            "GITHUB_REPOSITORY": "essai/plan",
            "GITHUB_WORKSPACE": str(self.plan),
            "GITHUB_SERVER_URL": self.folder.as_uri(),
            "GITHUB_EVENT_PATH": str(self.folder / "event.json"),
            "GH_LOG": str(self.folder / "asked"),
            "GH_KNOWN": str(self.folder / "known"),
            "GH_ROLES": str(self.folder / "roles"),
            "GH_REFUSED": str(self.folder / "refused"),
            "GH_UNLISTED": str(self.folder / "unlisted"),
            "PIP_NO_INDEX": "1",
        }

    @staticmethod
    def _value(text: str, known: dict[str, str]) -> str:
        def _of(found: re.Match[str]) -> str:
            parts = (part.strip() for part in found[1].split("||"))
            return next((known[part] for part in parts if known.get(part)), "")

        return re.sub(r"\$\{\{(.*?)\}\}", _of, text)

    @staticmethod
    def _holds(condition: str, known: dict[str, str]) -> bool:
        for part in condition.split("&&"):
            name, _, wanted = part.strip().partition(" == ")
            value = known.get(name, "")
            if (value != wanted.strip("'")) if wanted else not value:
                return False
        return True

    @property
    def asked(self) -> list[str]:
        """What `gh` was asked, call by call."""
        file = self.folder / "asked"
        return file.read_text(encoding="utf-8").splitlines() if file.exists() else []

    @property
    def comment(self) -> str:
        return (self.folder / "plantrack-comment.md").read_text(encoding="utf-8")

    @property
    def summary(self) -> str:
        return (self.folder / "summary").read_text(encoding="utf-8")


SITE = ".github/actions/site/action.yml"
BASH = shutil.which("bash")


@pytest.fixture(scope="session")
def action(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The action as GitHub lays it out, but that what it installs leads to this source."""
    folder = tmp_path_factory.mktemp("action")
    shutil.copytree(REPOSITORY / ".github", folder / ".github")
    shutil.copy(REPOSITORY / "action.yml", folder)
    (folder / "backend.py").write_text(BACKEND.format(paths=PATHS), encoding="utf-8")
    (folder / "pyproject.toml").write_text(PROJECT, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment as the action's first step makes it, without what installed it.

    Its Python runs the program that stands ready; an installation has the true one.
    """
    folder = tmp_path_factory.mktemp("installed") / "plantrack-environment"
    venv.create(folder)
    config = {"base": str(folder), "platbase": str(folder)}
    packages = Path(sysconfig.get_path("purelib", "venv", config))
    (packages / "plantrack_here.pth").write_text("\n".join(PATHS) + "\n", encoding="utf-8")
    python = Path(sysconfig.get_path("scripts", "venv", config)) / "python"
    true = python.rename(python.with_name("true-python"))
    python.write_text(READY.format(ready=shlex.join(command()), true=true), encoding="utf-8")
    python.chmod(0o755)
    return folder


@pytest.fixture
def runner(real_root: Path, tmp_path: Path, action: Path, installed: Path) -> Runner:
    """A pull request on the real plan: its base is an earlier version of it."""
    folder = tmp_path / "runner"
    folder.mkdir()
    (folder / "plantrack-environment").symlink_to(installed)
    (folder / "gh").write_text(GH, encoding="utf-8")
    (folder / "gh").chmod(stat.S_IRWXU)
    for name in ("output", "summary", "known"):
        (folder / name).touch()
    plan = with_history(real_root, tmp_path / "plan")
    event = {
        "github.event.pull_request": "{}",
        "github.event.pull_request.base.sha": git(plan, "rev-parse", "HEAD~1"),
        "github.event.pull_request.head.sha": git(plan, "rev-parse", "HEAD"),
        "github.event.pull_request.number": "12",
        "github.event.pull_request.head.repo.full_name": "essai/plan",
        "github.token": "x",
    }
    return Runner(folder, plan, action, event)


TOKEN = {"token": "any"}


def note_tokens(runner: Runner) -> None:
    """Have git note the token that it is given, in the place of the real one."""
    noting, real = runner.folder / "git", shutil.which("git")
    noting.write_text(f'#!/bin/sh\necho "${{GH_TOKEN-none}}" >>"$GH_LOG.git"\nexec "{real}" "$@"\n')
    noting.chmod(0o755)


def tokens(runner: Runner) -> set[str]:
    return set((runner.folder / "asked.git").read_text(encoding="utf-8").split())


def test_a_pull_request_is_annotated_and_commented_without_a_token_where_a_plan_is_read(
    runner: Runner,
) -> None:
    note_tokens(runner)
    assert runner.run("action.yml", **TOKEN) == 1  # 2018-L98 became 2018-L08 and left no trace
    assert tokens(runner) == {"none"}
    assert "::error file=actions/2018/2-ecosysteme.yaml" in runner.said
    assert "title=removed-without-trace" in runner.said
    assert [one.split(" -F ")[0] for one in runner.asked if "--method" in one] == [
        "api --method POST repos/essai/plan/issues/12/comments"
    ]
    assert runner.comment.startswith(f"{MARKER}\n### Ce qui change dans le plan")
    assert "2018-L08" in runner.comment
    assert runner.summary.strip() in runner.comment
    sarif = json.loads((runner.folder / "plantrack.sarif").read_text(encoding="utf-8"))
    assert sarif["version"] == "2.1.0"


def test_a_comment_that_is_there_is_updated(runner: Runner) -> None:
    (runner.folder / "known").write_text("345\n", encoding="utf-8")
    runner.run("action.yml", only=COMMENT, lang="en")
    written = [one.split(" -F ")[0] for one in runner.asked if "--method" in one]
    assert written == ["api --method PATCH repos/essai/plan/issues/comments/345"]
    assert "### What changes in the plan" in runner.comment


def test_nothing_is_said_where_nothing_changed(runner: Runner) -> None:
    runner.event["github.event.pull_request.base.sha"] = git(runner.plan, "rev-parse", "HEAD")
    assert runner.run("action.yml", only=COMMENT) == 0
    assert not [one for one in runner.asked if "--method" in one]


def test_what_was_said_is_taken_back_where_nothing_changes_any_more(runner: Runner) -> None:
    runner.event["github.event.pull_request.base.sha"] = git(runner.plan, "rev-parse", "HEAD")
    (runner.folder / "known").write_text("345\n", encoding="utf-8")
    assert runner.run("action.yml", only=COMMENT) == 0
    assert "Rien n’a changé de sens." in runner.comment


@pytest.mark.nightly
def test_a_comment_that_cannot_be_written_is_a_failure(runner: Runner) -> None:
    runner.event["github.event.pull_request.base.sha"] = git(runner.plan, "rev-parse", "HEAD")
    commit(runner.plan, "2018-11-01T10:00:00-04:00", {"plan/team.yaml": "roles: []\n"})
    for name in ("refused", "unlisted"):
        (runner.folder / name).touch()
        assert runner.run("action.yml", only=COMMENT) == 1
        (runner.folder / name).unlink()
    assert "::error::the comment could not be written" in runner.said


def test_code_scanning_that_takes_nothing_is_a_failure(runner: Runner) -> None:
    (runner.folder / "refused").touch()
    assert runner.run("action.yml", sarif="true", comment="false") == 1
    assert "::error::code scanning did not take" in runner.said


def test_a_fork_reads_the_summary(runner: Runner) -> None:
    (runner.folder / "refused").touch()
    runner.event["github.event.pull_request.head.repo.full_name"] = "autre/plan"
    assert runner.run("action.yml", **{"fail-on": "error"}) == 1  # as the check did
    assert "::notice::" in runner.said
    assert "### Ce qui change dans le plan" in runner.summary


def test_a_base_that_is_not_found_is_a_failure(runner: Runner) -> None:
    runner.event["github.event.pull_request.base.sha"] = "1" * 40
    assert runner.run("action.yml") == 2
    assert "1" * 40 in runner.said
    assert not runner.asked


def test_a_history_cut_short_is_a_failure_that_says_how_to_mend_it(runner: Runner) -> None:
    whole, runner.plan = runner.plan, runner.folder / "shallow"
    git(whole, "clone", "-q", "--depth", "1", whole.as_uri(), str(runner.plan))
    assert runner.run("action.yml") == 2
    assert "histoire tronquée" in runner.said.lower()
    assert "fetch-depth: 0" in runner.said


def test_a_repository_beside_the_plan_turns_no_gate_off(runner: Runner) -> None:
    inner = runner.plan / "sous"
    for name in ("plan", "actions"):
        shutil.copytree(runner.plan / name, inner / name)
    for path, text in {
        "HEAD": "ref: refs/heads/main\n",
        "config": "[core]\n\trepositoryformatversion = 0\n\tbare = true\n"
        f'\tsshCommand = touch {runner.folder}/RAN\n[remote "o"]\n\turl = ssh://x/y\n'
        "\tpromisor = true\n[extensions]\n\tpartialClone = o\n",
        "objects/x": "",
        "refs/x": "",
    }.items():
        (inner / path).parent.mkdir(exist_ok=True)
        (inner / path).write_text(text, encoding="utf-8")
    assert runner.run("action.yml", root="sous") == 2
    assert "bare repository" in runner.said
    assert not (runner.folder / "RAN").exists()


HOSTILE = """\
#!/bin/sh
touch "{marker}"
exit 0
"""


@pytest.mark.nightly
@pytest.mark.parametrize(
    "action_file",
    ["action.yml", ".github/actions/monday/action.yml", SITE],
)
def test_nothing_of_the_checkout_is_run(runner: Runner, action_file: str) -> None:
    marker, plan = runner.folder / "RAN", runner.plan
    python = f"import pathlib\npathlib.Path({str(marker)!r}).touch()\n"
    modules = ("pip/__init__", "pip/__main__", "plantrack/__init__", "venv", "yaml", "json")
    for name in (f"{one}.py" for one in (*modules, "sitecustomize", "usercustomize", "backend")):
        (plan / name).parent.mkdir(exist_ok=True)
        (plan / name).write_text(python, encoding="utf-8")
    programs = ("gh", "git", "plantrack", "python", "python3", "gzip", "awk", "cat", "bash", "env")
    for name in (*programs, *(f"bin/{one}" for one in programs)):
        (plan / name).parent.mkdir(exist_ok=True)
        if not (plan / name).is_dir():
            (plan / name).write_text(HOSTILE.format(marker=marker), encoding="utf-8")
            (plan / name).chmod(0o755)
    for name in (".bashrc", ".bash_profile", ".profile", ".env", ".bash_env"):
        (plan / name).write_text(f"touch '{marker}'\n", encoding="utf-8")
    (plan / "pyproject.toml").write_text("[build-system]\nrequires = ['evil']\n", encoding="utf-8")
    (plan / "pip.conf").write_text("[global]\nindex-url = https://evil.example\n", encoding="utf-8")
    runner.path = f".::{plan}:{plan}/bin:../plan:"
    runner.installs = action_file == "action.yml"  # the other installs by the same step
    if runner.installs:
        (runner.folder / "plantrack-environment").unlink()
    code = runner.run(action_file)
    assert code == (1 if action_file == "action.yml" else 0), runner.said
    assert not marker.exists(), runner.said
    assert runner.asked or action_file == SITE  # which asks nobody


SUIVI = ".github/actions/suivi/action.yml"
FILLED_IN = """\
### Rôle

Direction générale (direction)

### Numéro

2019-L06 · Un livrable

### Date des réponses

2019-06-30

### Rien de neuf

- [ ] Tout est comme au plan.

### État

En cours

### Note

{note}

### Preuve

_No response_
"""
INJECTED = 'Fait. $(touch RAN) `touch RAN` "; touch RAN; ${{ github.token }} @equipe \\\\ ```'


def an_issue(runner: Runner, body: str) -> Path:
    """Have an issue be the event; return the repository that its proposal is pushed to."""
    event = {"issue": {"number": 12, "body": body, "title": INJECTED}}
    (runner.folder / "event.json").write_text(json.dumps(event), encoding="utf-8")
    runner.event["github.event.issue.number"] = "12"
    bare = runner.folder / "essai/plan.git"
    git(runner.plan, "init", "-q", "--bare", str(bare))
    return bare


def test_an_issue_becomes_a_proposal_whatever_it_says(runner: Runner) -> None:
    bare = an_issue(runner, FILLED_IN.format(note=INJECTED))
    assert runner.run(SUIVI, **TOKEN) == 0, runner.said
    page = runner.folder / "plantrack-suivi/text.md"
    title = "Suivi : fiche du billet 12"
    assert runner.asked == [f"pr create --head suivi-12 --title {title} --body-file {page}"]
    changed = git(bare, "show", "--format=%an%n%s", "suivi-12")
    assert changed.startswith("plantrack\nSuivi : fiche du billet 12\n")
    assert INJECTED in changed.replace("\n+          ", " ")
    text = page.read_text(encoding="utf-8")
    first, *rest = text.splitlines()
    assert first == "Ferme / closes #12."
    assert all(line.startswith("    ") for line in rest if line)
    assert not [*runner.folder.rglob("RAN"), *runner.plan.rglob("RAN")]
    git(runner.plan, "switch", "-q", "-")
    git(runner.plan, "branch", "-D", "suivi-12")
    before = git(bare, "rev-parse", "suivi-12")
    an_issue(runner, FILLED_IN.format(note="Autre chose."))
    assert runner.run(SUIVI, **TOKEN) == 0, runner.said
    assert runner.asked[1].startswith("issue comment 12 ")
    assert git(bare, "rev-parse", "suivi-12") == before  # what was proposed stays as it is


def test_an_issue_that_is_not_understood_is_answered_and_changes_nothing(runner: Runner) -> None:
    bare = an_issue(runner, FILLED_IN.format(note="x").replace("En cours", "presque"))
    assert runner.run(SUIVI, **TOKEN) == 0, runner.said
    assert runner.asked[0].startswith("issue comment 12 --body-file ")
    assert git(bare, "branch", "--list") == ""
    assert git(runner.plan, "status", "--porcelain") == ""


def test_a_number_that_is_none_is_refused(runner: Runner) -> None:
    an_issue(runner, "")
    runner.event["github.event.issue.number"] = "12; touch RAN"
    assert runner.run(SUIVI, **TOKEN) == 1
    assert not runner.asked


def test_all_actions_install_by_the_same_step(action: Path) -> None:
    found = []
    for file in ("action.yml", MONDAY, SITE, SUIVI):
        described = yaml.safe_load((action / file).read_text(encoding="utf-8"))
        (step,) = (one for one in described["runs"]["steps"] if "install.sh" in one.get("run", ""))
        place = step["env"].pop("SCRIPTS").replace("${{ github.action_path }}", ".")
        found.append((step, ((action / file).parent / place).resolve()))
    assert found == found[:1] * 4


def test_what_reads_a_plan_holds_no_token(runner: Runner) -> None:
    note_tokens(runner)
    runner.run(MONDAY, **TOKEN)
    assert runner.asked
    assert tokens(runner) == {"none"}


def test_a_gate_is_only_lowered_by_what_was_merged(runner: Runner) -> None:
    runner.event["github.event.pull_request.base.sha"] = git(runner.plan, "rev-parse", "HEAD")
    path = "actions/2018/2-ecosysteme.yaml"
    text = (runner.plan / path).read_text(encoding="utf-8")
    gone = "# plantrack: ignore[removed-without-trace]\n" + text.replace("2018-L07", "2018-L77")
    header = (runner.plan / "plan/plan.yaml").read_text(encoding="utf-8")
    off = header + "severities:\n  removed-without-trace: off\n  id-reused: off\n"
    commit(runner.plan, "2018-11-01T10:00:00-04:00", {path: gone, "plan/plan.yaml": off})
    assert runner.run("action.yml") == 1
    assert "title=removed-without-trace" in runner.said
    assert "removed-without-trace" in runner.comment


def test_a_push_has_no_comment(runner: Runner) -> None:
    runner.event = {"github.token": "x", "github.sha": git(runner.plan, "rev-parse", "HEAD")}
    assert runner.run("action.yml") == 0
    assert not runner.asked


def test_code_scanning_is_told_when_asked(runner: Runner) -> None:
    runner.run("action.yml", sarif="true", comment="false")
    (asked,) = runner.asked
    head = runner.event["github.event.pull_request.head.sha"]
    assert asked.startswith("api --method POST repos/essai/plan/code-scanning/sarifs")
    assert f"commit_sha={head}" in asked


def test_a_plan_that_cannot_be_read_at_all_ends_at_once(runner: Runner) -> None:
    assert runner.run("action.yml", root="ailleurs") == 2


@pytest.mark.nightly
def test_a_long_comment_is_cut_at_a_line(runner: Runner) -> None:
    lines = "".join(
        f"  - id: 2019-Z{n}\n    title: Publier le {n}e cahier des ressources du mouvement\n"
        "    commitments: [3.1]\n    lead: direction-generale\n    due: 2019-12-01\n"
        for n in range(700)
    )
    file = runner.plan / "actions/2019/3-initiatives.yaml"
    commit(runner.plan, "2018-11-01T10:00:00-04:00", {
        "actions/2019/3-initiatives.yaml": file.read_text(encoding="utf-8") + lines
    })  # fmt: skip
    runner.run("action.yml", only=COMMENT)
    assert len(runner.comment.encode()) < 65_536
    assert runner.comment.count("<details") == runner.comment.count("</details>")
    assert runner.comment.rstrip().endswith("...HEAD")
    assert "lignes sont omises" in runner.comment
    assert len(runner.summary) > 65_536


def test_one_long_text_hides_nothing(runner: Runner) -> None:
    runner.event["github.event.pull_request.base.sha"] = git(runner.plan, "rev-parse", "HEAD")
    header = (runner.plan / "plan/plan.yaml").read_text(encoding="utf-8")
    long = header.replace("vision: ", "vision: " + "mot " * 17_000, 1)
    assert long != header
    path = "actions/2019/3-initiatives.yaml"
    text = (runner.plan / path).read_text(encoding="utf-8").replace("2019-L15", "2019-L95")
    commit(runner.plan, "2018-11-01T10:00:00-04:00", {"plan/plan.yaml": long, path: text})
    runner.run("action.yml", only=COMMENT)
    assert len(runner.comment.encode()) < 60_100
    assert "2019-L95" in runner.comment
    assert "coupé" in runner.comment
    assert runner.comment.count("<details") == runner.comment.count("</details>")


def test_a_long_monday_is_bounded(runner: Runner) -> None:
    lines = "".join(
        f"  - id: 2019-Z{n}\n    title: Publier {'le cahier ' * 20}{n}\n"
        "    commitments: [3.1]\n    lead: direction-generale\n    due: 2019-12-01\n"
        for n in range(900)
    )
    file = runner.plan / "actions/2019/3-initiatives.yaml"
    file.write_text(file.read_text(encoding="utf-8") + lines, encoding="utf-8")
    assert runner.run(MONDAY) == 0, runner.said
    body = (runner.folder / "plantrack-agenda.md").read_text(encoding="utf-8")
    assert len(body.encode()) <= 60_000
    assert "lignes sont omises" in body


HOSTILE_TITLES = (
    "$(touch x)",
    "`touch x`",
    "::set-output name=a::b",
    "%0A::error::x",
    "--> </details> @tous #12",
    "; touch x",
)


def test_a_plan_s_words_do_nothing(runner: Runner) -> None:
    path = "actions/2019/3-initiatives.yaml"
    plain = (runner.plan / path).read_text(encoding="utf-8").rstrip("\n")
    hostile = plain + "".join(
        f"\n  - id: 2019-Z{number}\n    title: '{words}'\n    lead2: '{words}'\n"
        "    commitments: [3.1]\n    lead: direction-generale\n    due: 2019-12-01"
        for number, words in enumerate(HOSTILE_TITLES)
    )
    commit(runner.plan, "2018-11-01T10:00:00-04:00", {path: hostile})
    assert runner.run("action.yml") == 1
    assert all(f"2019-Z{number}" in runner.comment for number in range(len(HOSTILE_TITLES)))
    commands = [one for one in runner.said.splitlines() if one.startswith("::")]
    assert all(re.match(r"::(error|warning|notice) file=", one) for one in commands)
    assert runner.comment.count("<!-- plantrack") == 1
    assert runner.comment.count("-->") == runner.comment.count("<!--")
    assert runner.comment.count("<details") == runner.comment.count("</details>")
    assert "@tous" not in runner.comment
    assert "#12" not in runner.comment
    assert not list(runner.plan.rglob("x"))
    assert not (runner.folder / "x").exists()


MONDAY = ".github/actions/monday/action.yml"


def test_a_site_is_written_beside_the_checkout(runner: Runner) -> None:
    base = "https://example.org/plan"
    assert runner.run(SITE, lang="fr,en", base=base) == 0, runner.said
    folder = runner.folder / "plantrack-site"
    assert f"folder={folder}" in (runner.folder / "output").read_text(encoding="utf-8")
    page = (folder / "en/index.html").read_text(encoding="utf-8")
    assert f'rel="canonical" href="{base}/en/index.html"' in page
    assert not (runner.plan / "plantrack-site").exists()


def test_a_site_on_github_pages_knows_its_address_without_the_event(runner: Runner) -> None:
    """An event of a schedule does not say what the repository is called."""
    workflow = Path(".github/workflows/site.yaml").read_text(encoding="utf-8")
    assert "base: pages" in workflow
    assert "github.event" not in workflow
    assert runner.run(SITE, base="pages") == 0, runner.said
    page = (runner.folder / "plantrack-site/index.html").read_text(encoding="utf-8")
    assert 'rel="canonical" href="https://essai.github.io/plan/index.html"' in page


def test_a_history_cut_short_publishes_nothing(runner: Runner) -> None:
    head = git(runner.plan, "rev-parse", "HEAD")
    (runner.plan / ".git/shallow").write_text(f"{head}\n", encoding="utf-8")
    assert runner.run(SITE) == 1
    assert "fetch-depth: 0" in runner.said
    assert not (runner.folder / "plantrack-site").exists()


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        ("", ["label create", "issue list", "issue create"]),
        ("7 OPEN\n", ["label create", "issue list", "issue edit"]),
        ("7 CLOSED\n", ["label create", "issue list", "issue edit", "issue reopen"]),
    ],
)
def test_monday_s_issue_is_one(runner: Runner, known: str, expected: list[str]) -> None:
    (runner.folder / "known").write_text(known, encoding="utf-8")
    assert runner.run(MONDAY) == 0, runner.said
    assert [" ".join(one.split()[:2]) for one in runner.asked] == expected
    body = (runner.folder / "plantrack-agenda.md").read_text(encoding="utf-8")
    assert body.startswith("# Orientations stratégiques 2017-2020")
    if known:
        assert "issue edit 7 --title Suivi du lundi" in runner.asked[2]


KNOWN_ROLES = """\
11 OPEN <!-- plantrack: role-direction -->
12 CLOSED <!-- plantrack: role-communications -->
13 OPEN <!-- plantrack: role-finances -->
14 CLOSED <!-- plantrack: role-territoires -->
15 OPEN what somebody wrote <!-- plantrack: role-innovation --> here
"""


def test_each_role_has_an_issue_where_asked(runner: Runner) -> None:
    """Opened, edited, reopened; closed where nothing is owed any more; each known by its text."""
    (runner.folder / "roles").write_text(KNOWN_ROLES, encoding="utf-8")
    file = runner.plan / "actions/2019/3-initiatives.yaml"
    text = file.read_text(encoding="utf-8").rstrip("\n")
    for number, role in enumerate(("direction", "communications", "innovation")):
        text += (
            f"\n  - id: 2019-Z{number}\n    title: Publier la suite de $(touch x)\n"
            f"    commitments: [3.1]\n    lead: {role}\n    due: 2019-12-01"
        )
    file.write_text(text + "\n", encoding="utf-8")
    assert runner.run(MONDAY, roles="true") == 0, runner.said
    asked = runner.asked[3:]
    label = "--label suivi-du-lundi-roles"
    page = runner.folder / "plantrack-agenda.md"
    assert asked[:2] == [
        "label create suivi-du-lundi-roles --force --color 0b6e99 --description Suivi du lundi",
        f"issue list --state all {label} --limit 1000 --json number,state,body --jq "
        + asked[1].partition("--jq ")[2],
    ]
    at = {line.split(" --")[0] for line in asked[2:]}
    assert at == {
        "issue edit 11", "issue edit 12", "issue reopen 12", "issue edit 13", "issue close 13",
        "issue create",
    }  # fmt: skip
    created = [line for line in asked if line.startswith("issue create")]
    title = "Suivi du lundi · Innovation et secteurs émergents"
    assert created == [f"issue create --title {title} {label} --body-file {page}"]
    pages = runner.folder / "plantrack-roles"
    assert "2019-Z0" in (pages / "role-direction.md").read_text(encoding="utf-8")
    assert not (runner.folder / "x").exists()


@pytest.mark.parametrize("file", ["action.yml", MONDAY, SITE, SUIVI, *(
    f".github/workflows/{one.name}" for one in sorted((REPOSITORY / ".github/workflows").glob("*"))
)])  # fmt: skip
def test_what_is_used_is_pinned(file: str) -> None:
    for used in re.findall(r"uses: (\S+.*)", (REPOSITORY / file).read_text(encoding="utf-8")):
        assert used.startswith("./") or re.fullmatch(r"\S+@[0-9a-f]{40} # v[\d.]+", used), used


def test_the_hook_is_for_the_plan_s_files(plantrack: Callable) -> None:
    (hook,) = yaml.safe_load((REPOSITORY / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert hook["pass_filenames"] is False
    assert re.search(hook["files"], "actions/2018/2-ecosysteme.yaml")
    assert re.search(hook["files"], "plans/a/plan/plan.yaml")
    assert not re.search(hook["files"], "docs/plan.md")
    assert plantrack(*hook["entry"].split()[1:]).code == 0
