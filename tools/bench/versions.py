"""Gives a generated plan a past in git: `python tools/bench/versions.py COUNT COMMITS DIR`.

One action plan in four files. Each commit after the first changes one deliverable: mostly an entry
in its journal, now and then its title, its weight or its adopted due date. The same each time.
"""

import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from generate import YEARS, generate

YEAR = 2018
_FIRST = 1_577_900_000  # seconds since 1970: January 2020, after all that was generated
_APART = 60_000  # seconds from one commit to the next
_ELSEWHERE = re.compile(rb"^    (?:continues|depends_on): .*\n", re.MULTILINE)
_PLAN = "plan/plan.yaml"
_ITEM = b"\n  - id: "
_STATES = (
    "        progress: {percent}\n        note: Suivi du mois.\n",
    "        note: Rencontre tenue; la suite est convenue.\n",
    "        due: 2018-11-{day:02}\n        reason: Attente des données.\n",
)


def with_versions(count: int, commits: int, folder: Path) -> None:
    """Write a repository: a plan of `count` deliverables, and `commits` versions of it."""
    with tempfile.TemporaryDirectory() as made:
        generate(3 * count, Path(made))
        shutil.copytree(Path(made) / "plan", folder / "plan")
        shutil.copytree(Path(made) / "actions" / str(YEAR), folder / "actions" / str(YEAR))
    files = {
        path.relative_to(folder).as_posix(): _ELSEWHERE.sub(b"", path.read_bytes())
        for path in folder.rglob("*.yaml")
    }
    years = b"".join(b"  - %d\n" % year for year in YEARS)
    files[_PLAN] = files[_PLAN].replace(years, b"  - %d\n" % YEAR)
    git = ("git", "-C", str(folder))
    subprocess.run([*git, "init", "-q", "-b", "main"], check=True)
    stream = b"".join(_stream(files, commits))
    subprocess.run([*git, "fast-import", "--quiet"], input=stream, check=True)
    subprocess.run([*git, "reset", "-q", "--hard", "main"], check=True)
    subprocess.run([*git, "gc", "-q"], check=True)


def _stream(files: dict[str, bytes], commits: int) -> Iterator[bytes]:
    yield from _commit(0, files)
    dice = random.Random(commits)  # noqa: S311 - a choice to be the same each time
    work = [path for path in sorted(files) if path.startswith(f"actions/{YEAR}/axe")]
    for number in range(1, commits):
        path = dice.choice(work)
        files[path] = _changed(files[path], number, dice)
        yield from _commit(number, {path: files[path]})


def _changed(content: bytes, number: int, dice: random.Random) -> bytes:
    head, *items = content.split(_ITEM)
    at = dice.randrange(len(items))
    if number % 25 == 0:
        items[at] = items[at].replace(b"title: ", b"title: Mieux ", 1)
    else:
        text = dice.choice(_STATES).format(percent=number % 100, day=number % 28 + 1)
        day = datetime.fromtimestamp(_FIRST + number * _APART, UTC).date().isoformat()
        newline = "" if items[at].endswith(b"\n") else "\n"
        journal = b"" if b"    updates:" in items[at] else b"    updates:\n"
        items[at] += newline.encode() + journal + f"      - date: {day}\n{text}".encode()
        items[at] = items[at] if at == len(items) - 1 else items[at].rstrip(b"\n")
    return _ITEM.join([head, *items])


def _commit(number: int, files: dict[str, bytes]) -> Iterator[bytes]:
    moment = _FIRST + number * _APART
    yield b"commit refs/heads/main\n"
    yield f"committer Essai <essai@example.org> {moment} -0500\n".encode()
    yield b"data 5\nessai\n"
    for path, content in files.items():
        yield f"M 100644 inline {path}\ndata {len(content)}\n".encode() + content + b"\n"


if __name__ == "__main__":
    with_versions(int(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]))
