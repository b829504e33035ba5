"""The documentation is current, complete, true, and its links lead somewhere."""

import json
import re
import shlex
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from generate import REFERENCE, pages
from meanings import FIELDS, KEYS

from plantrack import model
from plantrack.cli.commands import _GROUPS
from plantrack.model import Record
from plantrack.rules import RULES

ROOT = Path(__file__).parents[2]
PAGES = [
    *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")),
    *sorted((ROOT / "docs").rglob("*.md")),
]
AS_OF = ("--as-of", "2018-09-30")
ANSWERS = [
    ("status",),
    ("list",),
    ("show", "2"),
    ("show", "2.3"),
    ("show", "2018-L07"),
    ("show", "I-01"),
    ("agenda",),
    ("coverage",),
    ("why", "plan"),
    ("why", "I-01"),
    ("check",),
    ("rules",),
    ("explain", "bad-value"),
]


def keys_of(answer: object) -> Iterator[str]:
    """Give every key at any depth; those that are years, ids or dates are values, not keys."""
    if isinstance(answer, dict):
        for key, value in answer.items():
            if not re.fullmatch(r"\d{4}", key):
                yield key
            yield from keys_of(value)
    elif isinstance(answer, list):
        for one in answer:
            yield from keys_of(one)


@pytest.mark.parametrize("path", list(pages()))
def test_what_is_generated_is_current(path: str) -> None:
    assert (REFERENCE / path).read_text(encoding="utf-8") == pages()[path]


def test_no_page_is_left_over() -> None:
    found = {p.relative_to(REFERENCE).as_posix() for p in REFERENCE.rglob("*.md")}
    assert found == set(pages())


def test_every_key_of_every_answer_is_explained(plantrack: Callable) -> None:
    found: set[str] = set()
    for line in ANSWERS:
        found |= set(keys_of(json.loads(plantrack(*line, *AS_OF, "--json").out)))
    assert found - set(KEYS) == set()
    assert set(KEYS) - found == set()


def test_every_field_is_explained() -> None:
    known = {
        name: set(getattr(model, name).model_fields)
        for name in model.__all__
        if isinstance(getattr(model, name), type)
        and issubclass(getattr(model, name), Record)
        and getattr(model, name) is not Record
    }
    assert {name: set(fields) for name, fields in FIELDS.items()} == known


def test_every_command_and_rule_is_in_the_reference() -> None:
    commands = (REFERENCE / "commands.md").read_text(encoding="utf-8")
    assert all(f"`plantrack {one.NAME}`" in commands for _, group in _GROUPS for one in group)
    rules = (REFERENCE / "rules.md").read_text(encoding="utf-8")
    assert all(f"[{name}]" in rules for name in RULES)


@pytest.mark.parametrize("page", PAGES, ids=lambda one: one.name)
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#\s]+)", page.read_text(encoding="utf-8")):
        if "://" not in target and not target.startswith("mailto:"):
            assert (page.parent / target).exists(), target


def consoles() -> Iterator[tuple[Path, str, str]]:
    """Give each command shown in a console block, with what is shown of its output."""
    for page in PAGES:
        for block in re.findall(
            r"```console\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL
        ):
            for shown in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
                line, _, output = shown.partition("\n")
                if line.startswith("plantrack "):
                    yield page, line, output.strip("\n")


@pytest.mark.parametrize(
    ("page", "line", "output"), list(consoles()), ids=lambda one: str(one)[-40:]
)
def test_commands_shown_run_and_say_what_is_shown(
    plantrack: Callable, tmp_path: Path, page: Path, line: str, output: str
) -> None:
    words = shlex.split(line, comments=True)[1:]
    if "--output" in words:
        position = words.index("--output") + 1
        words[position] = str(tmp_path / Path(words[position]).name)
    ran = plantrack(*words)
    assert ran.code in (0, 1), (page, ran.err)
    said = re.sub(r" · version [0-9a-f]+\+?", "", ran.out)
    wanted = re.sub(r" · version [0-9a-f]+\+?", "", output)
    for part in re.split(r"^…$", wanted, flags=re.MULTILINE):
        assert part.strip("\n") in said, page
