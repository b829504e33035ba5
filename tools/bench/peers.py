"""Other tools that follow things kept as text: the same items, each in the tool's own format.

An item is a deliverable's id, title, first commitment and due date, and whether it is done. Each
tool reads them all, checks them as it does, and gives a summary; how many are done must agree with
plantrack, else the two did not do the same work.
"""

import csv
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Item:
    """What every tool is given of a deliverable."""

    id: str
    title: str
    commitment: str
    due: str
    is_done: bool


@dataclass(frozen=True, slots=True)
class Peer:
    """A tool: what starts it, how it is installed, how items are written for it, and asked about.

    `command` is what is measured, in the folder of its files; `done` gives how many it says are
    done, or None where it has no such notion.
    """

    name: str
    program: str
    installation: str
    write: Callable[[Sequence[Item], Path], None]
    command: Callable[[str, Path], list[str]]
    done: Callable[[str, Path], int | None]

    @property
    def found(self) -> str | None:
        """Where its program is, or None where it is not installed."""
        return shutil.which(self.program, path=os.environ.get("PEERS_PATH")) or shutil.which(
            self.program
        )


def items_of(root: Path, day: str) -> tuple[Item, ...]:
    """Return the items of a plan, as plantrack tells them."""
    words = [sys.executable, "-m", "plantrack", "list", "--json", "--root", str(root)]
    found = json.loads(_said([*words, "--as-of", day], root))["deliverables"]
    return tuple(
        Item(
            one["id"],
            one["title"],
            one["commitments"][0],
            one["due"],
            one["status"] == "done",
        )
        for one in found
    )


def _said(words: list[str], folder: Path) -> str:
    environment = os.environ | {"LC_ALL": "C.UTF-8"}  # without which some read no accent
    return subprocess.run(
        words, capture_output=True, encoding="utf-8", check=True, cwd=folder, env=environment
    ).stdout


def _journal(items: Sequence[Item], folder: Path) -> None:
    entries = (
        f"{one.due} * {one.id} {one.title}\n"
        f"    {'Done' if one.is_done else 'Open'}:{one.commitment}  1\n"
        "    Items\n"
        for one in items
    )
    (folder / "plan.journal").write_text("\n".join(entries), encoding="utf-8")


def _balance(program: str, folder: Path) -> list[str]:
    return [program, "-f", str(folder / "plan.journal"), "balance", "Done", "Open"]


def _balance_done(program: str, folder: Path) -> int:
    return int(_said([*_balance(program, folder)[:-1], "--depth", "1"], folder).split()[0])


_COUNT = """
import collections, sys
from beancount import loader
entries, errors, _ = loader.load_file(sys.argv[1])
if errors:
    sys.exit(str(errors[:3]))
found = collections.Counter(one.postings[0].account for one in entries if hasattr(one, "postings"))
print(sum(many for account, many in found.items() if account.startswith("Assets:Done")))
"""


def _beans(items: Sequence[Item], folder: Path) -> None:
    lines = ["2000-01-01 open Equity:Items"]
    lines += [f"2000-01-01 open {name}" for name in sorted(set(map(_account, items)))]
    for one in items:
        lines += [
            f'{one.due} * "{one.id} {one.title}"',
            f"  {_account(one)}  1 ITEM",
            "  Equity:Items",
        ]
    (folder / "plan.beancount").write_text("\n".join(lines) + "\n", encoding="utf-8")


def _account(one: Item) -> str:
    return f"Assets:{'Done' if one.is_done else 'Open'}:C{one.commitment.replace('.', '-')}"


def _count_beans(program: str, folder: Path) -> list[str]:
    python = str(Path(program).with_name("python"))
    return [python, "-c", _COUNT, str(folder / "plan.beancount")]


def _tasks(items: Sequence[Item], folder: Path) -> None:
    tasks = [
        {
            "uuid": f"00000000-0000-4000-8000-{number:012}",
            "description": f"{one.id} {one.title}",
            "project": one.commitment,
            "entry": "20170101T120000Z",
            "due": one.due.replace("-", "") + "T120000Z",
            "status": "completed" if one.is_done else "pending",
            **({"end": one.due.replace("-", "") + "T120000Z"} if one.is_done else {}),
        }
        for number, one in enumerate(items)
    ]
    (folder / "tasks.json").write_text(json.dumps(tasks), encoding="utf-8")
    (folder / "taskrc").write_text(f"data.location={folder}\nconfirmation=off\nhooks=off\n")
    _said(_task("task", folder, "import", "tasks.json"), folder)


def _task(program: str, folder: Path, *words: str) -> list[str]:
    return [program, f"rc:{folder / 'taskrc'}", "rc.verbose=nothing", "rc.gc=off", *words]


def _juggled(items: Sequence[Item], folder: Path) -> None:
    lines = ['project plan "Plan" 2017-01-01 - 2020-12-31 { now 2018-09-30 }']
    lines += [
        f'task t{n} "{one.id} {one.title}" {{ end {one.due} milestone '
        f"complete {100 if one.is_done else 0} }}"
        for n, one in enumerate(items)
    ]
    lines += ['taskreport summary "summary" { formats csv columns id, complete }']
    (folder / "plan.tjp").write_text("\n".join(lines) + "\n", encoding="utf-8")


def _juggle(program: str, folder: Path) -> list[str]:
    return [program, "--silent", "--output-dir", str(folder), str(folder / "plan.tjp")]


def _juggled_done(program: str, folder: Path) -> int:
    _said(_juggle(program, folder), folder)
    with (folder / "summary.csv").open(encoding="utf-8") as stream:
        return sum("100%" in row for row in csv.reader(stream, delimiter=";"))


def _stops(items: Sequence[Item], folder: Path) -> None:
    subprocess.run(["git", "init", "-q", str(folder)], check=True)
    (folder / ".doorstop.yml").write_text(
        "settings:\n  digits: 6\n  prefix: L\n  sep: '-'\n", encoding="utf-8"
    )
    for number, one in enumerate(items, 1):
        text = f"{one.id} {one.title}, {one.commitment}, {one.due}"
        (folder / f"L-{number:06}.yml").write_text(
            f"active: true\nderived: false\nheader: ''\nlevel: 1.{number}\nlinks: []\n"
            f"normative: true\nref: ''\nreviewed: null\ntext: |\n  {text}\n",
            encoding="utf-8",
        )


def _hledger_or_ledger(name: str) -> Peer:
    installation = f"apt-get install {name}"
    return Peer(name, name, installation, _journal, _balance, _balance_done)


PEERS = (
    _hledger_or_ledger("ledger"),
    _hledger_or_ledger("hledger"),
    Peer(
        "taskwarrior",
        "task",
        "apt-get install taskwarrior",
        _tasks,
        lambda program, folder: _task(program, folder, "summary"),
        lambda program, folder: int(
            _said(_task(program, folder, "count", "status:completed"), folder)
        ),
    ),
    Peer(
        "beancount",
        "bean-check",
        "pip install beancount",
        _beans,
        _count_beans,
        lambda program, folder: int(_said(_count_beans(program, folder), folder)),
    ),
    Peer("TaskJuggler", "tj3", "apt-get install tj3", _juggled, _juggle, _juggled_done),
    Peer(
        "doorstop",
        "doorstop",
        "pip install doorstop",
        _stops,
        lambda program, _: [program, "--no-reformat", "--warn-all"],
        lambda *_: None,
    ),
)


def prepared(name: str, root: Path, day: str, home: Path) -> tuple[int | None, int]:
    """Write a plan's items for a tool; return how many are done, as the tool says and in truth."""
    peer = next(one for one in PEERS if one.name == name)
    items = items_of(root, day)
    peer.write(items, home)
    return peer.done(peer.found or peer.program, home), sum(one.is_done for one in items)


def version_of(program: str) -> str:
    """Return the version that a program says it is, or nothing."""
    told = subprocess.run([program, "--version"], capture_output=True, text=True, check=False)
    found = re.search(r"\d+\.\d+(?:\.\d+)*", told.stdout + told.stderr)
    return found[0] if found else ""
