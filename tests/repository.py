"""Real git repositories of plans, with commits of any day."""

import atexit
import os
import shutil
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from pathlib import Path

WHO = ("-c", "user.name=Essai", "-c", "user.email=essai@example.org", "-c", "core.autocrlf=false",
       "-c", "core.fsync=none", "-c", "gc.auto=0", "-c", "maintenance.auto=false",
       "-c", "init.templateDir=")  # fmt: skip


def git(root: Path, *words: str, moment: str = "2018-06-12T10:00:00-04:00") -> str:
    """Run git in a folder, as if at a moment."""
    dated = {"GIT_AUTHOR_DATE": moment, "GIT_COMMITTER_DATE": moment}
    answer = subprocess.run(
        ["git", "-C", str(root), *WHO, *words],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | dated,
    )
    return answer.stdout.strip()


def commit(root: Path, moment: str, files: Mapping[str, str] | None = None) -> str:
    """Write files, commit all that is there, and return the commit's short name."""
    for path, content in (files or {}).items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(content, encoding="utf-8")
    if not (root / ".git").exists():
        git(root, "init", "-q", "-b", "main")
    git(root, "add", "-A")
    git(root, "commit", "-q", "--allow-empty", "-m", "essai", moment=moment)
    return git(root, "rev-parse", "--short=7", "HEAD")


# The real plan as it might have stood before its last version: path, words of now, words of then.
EARLIER = (
    ("plan/axes/2-ecosysteme.yaml", "cartographie", "liste"),
    ("plan/indicators.yaml", "value: 17", "value: 16"),
    ("plan/plan.yaml", "timezone: America/Toronto\n", ""),
    ("actions/2018/2-ecosysteme.yaml", "id: 2018-L08", "id: 2018-L98"),
    ("actions/2018/2-ecosysteme.yaml", "        resolution: CA-2018-06\n", ""),
    ("actions/2018/2-ecosysteme.yaml", "weight: 2", "weight: 3"),
    ("actions/2018/2-ecosysteme.yaml", "        done: 2018-11-20\n", ""),
    ("actions/2019/1-promotion.yaml", "status: done", "status: in_progress"),
    ("actions/2019/3-initiatives.yaml", "    title: ", "    title: Bien "),
)


def with_history(plan: Path, folder: Path) -> Path:
    """Return a folder with a plan's files in git: earlier ones, of June 2018, then those of now.

    The branch `main` is at the files of now.
    """
    shutil.copytree(_history_of(plan), folder, symlinks=True, dirs_exist_ok=True)
    return folder


@cache
def _history_of(plan: Path) -> Path:
    """Return such a folder, made once in a process, which nobody writes to."""
    folder = Path(tempfile.mkdtemp(prefix="plan-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    for name in ("plan", "actions"):
        shutil.copytree(plan / name, folder / name)
    now = {path: (folder / path).read_text(encoding="utf-8") for path, _, _ in EARLIER}
    then = dict(now)
    for path, new, old in EARLIER:
        assert new in then[path], (path, new)
        then[path] = then[path].replace(new, old)
    commit(folder, "2018-06-12T10:00:00-04:00", then)
    commit(folder, "2018-10-16T10:00:00-04:00", now)
    git(folder, "repack", "-adq")  # one file to copy where there were a hundred
    return folder


def unpack(root: Path) -> None:
    """Have each object of a repository in a file of its own."""
    packs, aside = root / ".git/objects/pack", root / ".git/aside"
    packs.rename(aside)
    packs.mkdir()
    for pack in aside.glob("*.pack"):
        given = pack.read_bytes()
        subprocess.run(["git", "-C", str(root), "unpack-objects", "-q"], input=given, check=True)


def set_traps(root: Path) -> Path:
    """Have a repository run a program on a careless command; return the file that it leaves."""
    (root / ".gitattributes").write_bytes(b"*.yaml filter=x diff=x merge=x\n")
    marker = root / "RAN"
    script = root / ".git" / "trap.sh"
    script.write_text(f"#!/bin/sh\ntouch '{marker}'\ncat\n", encoding="utf-8")
    script.chmod(0o755)
    for name in (
        "core.fsmonitor", "filter.x.clean", "filter.x.smudge", "filter.x.process", "diff.external",
        "diff.x.textconv", "diff.x.command", "core.pager", "pager.ls-tree", "pager.rev-parse",
        "core.sshCommand", "core.askPass", "credential.helper", "gpg.program", "core.editor",
    ):  # fmt: skip
        git(root, "config", name, str(script))
    git(root, "config", "alias.ls-tree", f"!{script}")
    git(root, "config", "alias.rev-parse", f"!{script}")
    hooks = root / ".git" / "hooks"
    hooks.mkdir(exist_ok=True)
    for hook in (
        "post-index-change",
        "fsmonitor-watchman",
        "reference-transaction",
        "post-checkout",
    ):
        (hooks / hook).write_bytes(script.read_bytes())
        (hooks / hook).chmod(0o755)
    return marker


@dataclass
class Past:
    """Versions of a plan's files, written to a repository in one go."""

    root: Path
    commits: list[bytes] = field(default_factory=list)

    def commit(
        self,
        files: Mapping[str, str],
        *,
        after: Sequence[int] | None = None,
        author: str = "Essai",
        day: str = "2019-01-01",
        branch: str = "main",
    ) -> int:
        """Add a version, after the last one or the numbers given; return its number."""
        number = len(self.commits) + 1
        parents = ([number - 1] if number > 1 else []) if after is None else list(after)
        moment = int(datetime.fromisoformat(f"{day}T12:00:00+00:00").timestamp())
        who = f"{author} <essai@example.org> {moment} +0000"
        lines = [f"commit refs/heads/{branch}", f"mark :{number}", f"author {who}"]
        lines += [f"committer {who}", "data 5", "essai"]
        lines += [f"{'merge' if at else 'from'} :{one}" for at, one in enumerate(parents)]
        stream = "\n".join([*lines, "deleteall\n"]).encode()
        for path, text in files.items():
            content = text.encode("utf-8", "surrogateescape")
            stream += f"M 100644 inline {path}\ndata {len(content)}\n".encode() + content + b"\n"
        self.commits.append(stream)
        return number

    def write(self) -> dict[int, str]:
        """Write the repository, its branch `main` checked out; return full names by number."""
        self.root.mkdir(parents=True, exist_ok=True)
        git(self.root, "init", "-q", "-b", "main")
        marks = self.root / ".git" / "marks"
        subprocess.run(
            ["git", "-C", str(self.root), "fast-import", "--quiet", f"--export-marks={marks}"],
            input=b"".join(self.commits),
            check=True,
        )
        git(self.root, "reset", "-q", "--hard", "main")
        rows = (line.split() for line in marks.read_text(encoding="ascii").splitlines())
        return {int(mark[1:]): name for mark, name in rows}
