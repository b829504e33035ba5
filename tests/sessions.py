"""What the pages show of a terminal: each block of commands is a session in one folder."""

import re
import shlex
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from places import FROZEN, REPOSITORY
from plantrack.cli.commands import GROUPS
from repository import with_history

PAGES = [
    *(REPOSITORY / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")),
    *sorted((REPOSITORY / "docs").rglob("*.md")),
]
EDITING = {name for group, names in GROUPS for name in names if group.id == "Edit"}
REFUSED = 2
_NEW_FOLDER = "--root notre-plan"  # what a page began, and goes on with
_FRENCH = ("modifier-dans-le-navigateur.md",)  # beside the pages of docs/fr
_FENCE = re.compile(r"^( *)```console\n(.*?)^ *```", re.DOTALL | re.MULTILINE)
# A file that a page has its reader write: its name, then what it holds.
_FILE = re.compile(
    r"^`([\w/.-]+)`[^\n]*:\n\n```(?:yaml|jinja)\n(.*?)^```", re.DOTALL | re.MULTILINE
)
# These look at earlier versions, so that there must be some, or at the repository.
_PAST = re.compile(r"^plantrack (?:diff|schema|setup)|--(?:at|since)\b")
_VERSION = re.compile(
    r" ·\s(?:fichiers\smodifiés\sdepuis\sla\s|files\smodified\ssince\s)?version\s[0-9a-f]+"
)
_WRITES = re.compile(rf"^plantrack (?:{'|'.join(sorted(EDITING))})\b|--output\b|>")


@dataclass(frozen=True)
class Shown:
    """A command, and what is shown of what it prints; a line `…` stands for lines not shown."""

    line: str
    output: str

    @property
    def words(self) -> list[str]:
        """The words after the program's name; what is redirected to a file is not kept."""
        words = shlex.split(self.line)[1:]
        return words[: words.index(">")] if ">" in words else words

    @property
    def lighter(self) -> list[str]:
        """The words, but that a set whose files are not shown is written in one format."""
        is_set = {"report", "--all"} <= set(self.words)
        return [*self.words, "--format", "md"] if is_set else self.words

    @property
    def exit_codes(self) -> tuple[int, ...]:
        """How it may end: a refusal is shown by its message."""
        if re.match(r"plantrack\s?: ", self.output):
            return (REFUSED,)
        return (0, 1) if self.words[0] == "check" else (0,)

    def is_said_by(self, out: str) -> bool:
        """Return whether the output is what the page shows, the commit's name aside."""
        said, wanted = (_VERSION.sub("", text).strip("\n") for text in (out, self.output))
        if not wanted:
            return True
        parts = re.split(r"^…$", wanted, flags=re.MULTILINE)
        pattern = "(?s:.*)".join(re.escape(part.strip("\n")) for part in parts)
        return re.fullmatch(pattern, said) is not None


@dataclass(frozen=True)
class Session:
    """The commands of one block of a page, in order."""

    page: Path
    commands: tuple[Shown, ...]
    earlier: tuple[Shown, ...] = ()  # of the blocks before, in the folder that this one goes on in

    @property
    def language(self) -> str:
        """The language that the program speaks there: that of the page."""
        is_french = self.page.parent.name == "fr" or self.page.name in _FRENCH
        return "fr" if is_french else "en"

    @property
    def is_reference(self) -> bool:
        """Whether the block gives lines to copy, each by itself, as the reference does."""
        return self.page.parent.name == "reference"

    def folder(self, place: Path) -> Path:
        """Return where it is typed: the plan of tests, a copy where it writes or looks back.

        A plan begins in a folder that holds nothing.
        """
        lines = [shown.line for shown in (*self.earlier, *self.commands)]
        written = dict(_FILE.findall(self.page.read_text(encoding="utf-8")))
        if any(line.startswith("plantrack init ") for line in lines):
            place.mkdir(exist_ok=True)
            return place
        if any(_PAST.search(line) for line in lines):
            return with_history(FROZEN, place)
        if not written and not any(_WRITES.search(line) for line in lines):
            return FROZEN
        if "plan/plan.yaml" not in written:
            copy_of_the_plan(place)
        for name, content in written.items():
            if name.startswith(("plan/", "actions/", "templates/")):
                (place / name).parent.mkdir(parents=True, exist_ok=True)
                (place / name).write_text(content, encoding="utf-8")
        return place


def copy_of_the_plan(folder: Path) -> Path:
    """Return a folder with the files of the plan of tests, outside git."""
    for name in ("plan", "actions"):
        shutil.copytree(FROZEN / name, folder / name)
    return folder


def sessions_in(page: Path) -> Iterator[Session]:
    """Give the blocks of a page that show commands of the program."""
    begun: tuple[Shown, ...] = ()
    for indent, block in _FENCE.findall(page.read_text(encoding="utf-8")):
        lines = re.sub(f"^{indent}", "", block, flags=re.MULTILINE)
        typed = re.split(r"^\$ ", lines, flags=re.MULTILINE)[1:]
        split = (command.partition("\n") for command in typed)
        commands = tuple(
            Shown(line, out) for line, _, out in split if line.startswith("plantrack ")
        )
        if page.parent.name == "reference":
            yield from (Session(page, (shown,)) for shown in commands)
        elif any(shown.line.startswith("plantrack init ") for shown in commands):
            yield Session(page, commands)
            begun = commands
        elif commands and all(_NEW_FOLDER in shown.line for shown in commands):
            yield Session(page, commands, begun)
            begun += commands
        elif commands:
            yield Session(page, commands)
