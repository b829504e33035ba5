"""Real git repositories of plans, with commits of any day."""

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

WHO = ("-c", "user.name=Essai", "-c", "user.email=essai@example.org", "-c", "core.autocrlf=false")


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
