"""The documentation is current, complete, true, and its links lead somewhere."""

import json
import re
import shlex
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from pydantic import TypeAdapter

from answer_keys import ANSWERS, SHAPES, mistakes
from generate import REFERENCE, pages, type_of
from meanings import EXAMPLES
from places import BASE, FROZEN, REPOSITORY, TRICKY
from plantrack import model
from plantrack.cli.commands import GROUPS
from plantrack.model import Record
from plantrack.rules import RULES
from plantrack.source.text import decode
from plantrack.source.values import document_of
from plantrack.wire.schema.meanings import MEANINGS
from repository import with_history

PAGES = [
    *(REPOSITORY / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")),
    *sorted((REPOSITORY / "docs").rglob("*.md")),
]
EXAMPLES_OF_COMMANDS = REFERENCE / "commands.md"  # tests/cli/test_commands.py runs them
REAL_DAYS = ("2016-12-31", "2018-09-30", "2020-03-31")
# Each shape of an answer, and the command lines whose real answers must have it.
ASKED: dict[str, tuple[tuple[str, ...], ...]] = {
    "status": (("status",), ("status", "2.1"), ("status", "--details")),
    "list": (("list",), ("list", "--all")),
    "show (axis or commitment)": (("show", "2"), ("show", "2.3")),
    "show (deliverable)": (("show", "2018-L07"), ("show", "2017-L08"), ("show", "2018-L22")),
    "show (indicator)": (("show", "I-01"), ("show", "I-08")),
    "show (role or partner)": (("show", "developpement"), ("show", "poles")),
    "show (action plan)": (("show", "2018"),),
    "agenda": (("agenda",), ("agenda", "--days", "200")),
    "coverage": (("coverage",),),
    "why": (("why", "plan"), ("why", "2018"), ("why", "2.1"), ("why", "2"), ("why", "I-03")),
    "check": (("check",), ("check", "--statistics")),
    "diff": (("diff",),),
    "history": (("history",), ("history", "2017", "--by", "month"), ("history", "2.1")),
    "changes": (("changes",), ("changes", "--since", "2017-06-30")),
    "rules": (("rules",),),
    "explain": (("explain", "bad-value"),),
}
EDITING = {name for group, names in GROUPS for name in names if group.id == "Edit"}
CANNOT = 2
NOT_OF_TRICKY = ("show", "why", "history", "status 2.1")  # they name ids of the real plan


def copy_of_the_plan(folder: Path) -> Path:
    for name in ("plan", "actions"):
        shutil.copytree(FROZEN / name, folder / name)
    return folder


def records() -> dict[str, type[Record]]:
    """Return every kind of record that a file holds."""
    return {
        name: kind
        for name in model.__all__
        if isinstance(kind := getattr(model, name), type)
        and issubclass(kind, Record)
        and kind is not Record
    }


@pytest.mark.parametrize("path", ["commands.md", "files.md", "rules.md", "json.md", *RULES])
def test_what_is_generated_is_current(path: str) -> None:
    page = path if path.endswith(".md") else f"rules/{path}.md"
    assert (REFERENCE / page).read_text(encoding="utf-8") == pages()[page], (
        "run python tools/docs/generate.py"
    )


def test_no_page_is_left_over() -> None:
    found = {p.relative_to(REFERENCE).as_posix() for p in REFERENCE.rglob("*.md")}
    assert found == set(pages())


def test_every_key_of_a_difference_is_explained(plantrack: Callable, tmp_path: Path) -> None:
    root = with_history(FROZEN, tmp_path / "plan")
    found = json.loads(plantrack("diff", "HEAD~1", "--json", root=root).out)
    assert {one["kind"] for one in found["changes"]} >= {"changed", "renamed"}
    assert list(mistakes(found, ANSWERS["diff"], "diff")) == []


@pytest.mark.parametrize("name", ASKED)
def test_every_key_of_an_answer_is_explained(name: str, plantrack: Callable) -> None:
    for words in ASKED[name]:
        places = [(FROZEN, day) for day in REAL_DAYS]
        if " ".join(words).startswith(NOT_OF_TRICKY) is False:
            places += [(TRICKY, day) for day in REAL_DAYS]
        for root, day in places:
            said = plantrack(*words, "--as-of", day, "--json", root=root).out
            assert list(mistakes(json.loads(said), ANSWERS[name], name)) == [], (root, day)


def test_related_places_are_explained(plantrack: Callable, make_plan: Callable) -> None:
    files = {"actions/2018/b.yaml": (BASE / "actions/2018/1-promotion.yaml").read_bytes()}
    found = json.loads(plantrack("check", "--json", root=make_plan(files)).out)
    assert any(one["related"] for one in found["diagnostics"])
    assert list(mistakes(found, ANSWERS["check"], "check")) == []


def test_every_shape_is_used() -> None:
    kinds = " ".join(
        f"|{kind}|" for shape in (*ANSWERS.values(), *SHAPES.values()) for kind, _ in shape.values()
    )
    for name in SHAPES:
        assert re.search(rf"[|\s]{name}\|", kinds), name


def test_every_answer_of_a_command_is_explained() -> None:
    commands = {name for _, names in GROUPS for name in names}
    answering = commands - EDITING - {"cache", "report", "schema"}
    assert {name.partition(" ")[0] for name in ANSWERS} == answering
    assert set(ANSWERS) == set(ASKED)


def test_every_field_is_explained() -> None:
    known = {name: set(kind.model_fields) for name, kind in records().items()}
    assert {name: set(fields) for name, fields in MEANINGS.items()} == known


@pytest.mark.parametrize("name", records())
def test_the_examples_of_fields_can_be_read(name: str) -> None:
    for field, described in records()[name].model_fields.items():
        example = EXAMPLES[name].get(field)
        if example is None:
            assert "](#" in type_of(described), f"{name}.{field} has no example"
            continue
        read = document_of(decode("a.yaml", f"{field}: {example}".encode())).values[field]
        TypeAdapter(described.rebuild_annotation()).validate_python(read)


def test_every_command_and_option_is_in_the_reference(plantrack: Callable) -> None:
    commands = (REFERENCE / "commands.md").read_text(encoding="utf-8")
    for name in (name for _, names in GROUPS for name in names):
        assert f"`plantrack {name}`" in commands
        shown = plantrack(name, "--help", "--lang", "en").out
        for option in re.findall(r"│ +(--[a-z-]+)", shown):
            assert option == "--help" or f"`{option}" in commands, option


def test_every_rule_is_in_the_list() -> None:
    rules = (REFERENCE / "rules.md").read_text(encoding="utf-8")
    assert all(f"[{name}](rules/{name}.md)" in rules for name in RULES)


@pytest.mark.parametrize("page", PAGES, ids=lambda one: one.name)
def test_links_lead_somewhere(page: Path) -> None:
    text = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    for target, anchor in re.findall(r"\]\(([^)#\s]*)(?:#([^)\s]+))?\)", text):
        if "://" in target or target.startswith("mailto:"):
            continue
        there = page.parent / target if target else page
        assert there.exists(), target
        if anchor:
            assert anchor in anchors(there), f"{target}#{anchor}"


def anchors(page: Path) -> set[str]:
    """Return the anchors that a page's headings give."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", one.lower()).replace(" ", "-") for one in headings}


@dataclass(frozen=True)
class Shown:
    """A command of a page, with what is shown of its output.

    A line `…` stands for lines not shown; `# exit code 1` says how the command ends.
    """

    page: Path
    line: str
    output: str

    @property
    def exit_codes(self) -> tuple[int, ...]:
        if stated := re.search(r"# exit code ([0-9])$", self.line):
            return (int(stated[1]),)
        return (0, 1) if self.line.startswith("plantrack check") else (0,)

    def is_said_by(self, out: str) -> bool:
        """Return whether the output is what the page shows, the commit's name aside."""
        said, wanted = (
            re.sub(r" · version [0-9a-f]+\+?", "", text).strip("\n") for text in (out, self.output)
        )
        if not wanted:
            return True
        parts = re.split(r"^…$", wanted, flags=re.MULTILINE)
        pattern = "(?s:.*)".join(re.escape(part.strip("\n")) for part in parts)
        return re.fullmatch(pattern, said) is not None


def shown_in(page: Path) -> Iterator[Shown]:
    """Give the commands of a page's console blocks."""
    text = page.read_text(encoding="utf-8")
    for indent, block in re.findall(
        r"^( *)```console\n(.*?)^ *```", text, re.DOTALL | re.MULTILINE
    ):
        lines = re.sub(f"^{indent}", "", block, flags=re.MULTILINE)
        for shown in re.split(r"^\$ ", lines, flags=re.MULTILINE)[1:]:
            line, _, output = shown.partition("\n")
            if line.startswith("plantrack "):
                yield Shown(page, line, output)


@pytest.mark.parametrize(
    "shown",
    [one for page in PAGES for one in shown_in(page) if page != EXAMPLES_OF_COMMANDS],
    ids=lambda one: f"{one.page.name}-{one.line}",
)
def test_commands_shown_run_and_say_what_is_shown(
    shown: Shown, plantrack: Callable, tmp_path: Path
) -> None:
    words = shlex.split(shown.line, comments=True)[1:]
    if "--output" in words and words[0] != "schema":  # which has a plan of its own below
        position = words.index("--output") + 1
        words[position] = str(tmp_path / Path(words[position]).name)
    root = copy_of_the_plan(tmp_path / "plan") if words[0] in EDITING else FROZEN
    if words[0] in ("diff", "schema") or "HEAD" in shown.line:
        root = with_history(FROZEN, tmp_path / "plan")
    ran = plantrack(*words, root=root, clock=date(2020, 3, 31))
    if words[0] in EDITING and not shown.output and ran.code == CANNOT:
        # An example of the reference: the plan may have moved on, the line must be understood.
        assert "--help" not in ran.err
        return
    assert ran.code in shown.exit_codes, ran.err
    assert shown.is_said_by(ran.out), ran.out


@pytest.mark.parametrize("page", PAGES, ids=lambda one: one.name)
def test_python_shown_runs(page: Path) -> None:
    for block in re.findall(
        r"^```python\n(.*?)^```", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
    ):
        exec(compile(block, page.name, "exec"), {})  # noqa: S102 - our own page


def blocks(page: Path, kind: str) -> list[str]:
    text = page.read_text(encoding="utf-8")
    return re.findall(rf"^```{kind}\n(.*?)^```", text, re.DOTALL | re.MULTILINE)


def test_the_mistakes_made_in_the_tutorial_are_told_as_it_shows(
    plantrack: Callable, tmp_path: Path
) -> None:
    root = copy_of_the_plan(tmp_path)
    work = root / "actions/2018/2-ecosysteme.yaml"
    page = REPOSITORY / "docs/tutorial.md"
    (reason,) = (block for block in blocks(page, "yaml") if block.lstrip().startswith("reason:"))
    right = work.read_text(encoding="utf-8")
    assert right.count(reason) == 1
    shown = [block for block in blocks(page, "text") if work.name in block]
    for wrong, told in zip((reason.replace("reason", "raison"), ""), shown, strict=True):
        work.write_text(right.replace(reason, wrong), encoding="utf-8")
        ran = plantrack("check", "actions/2018", root=root, clock=date(2020, 3, 31))
        assert Shown(page, "", told).is_said_by(ran.out), ran.out


def test_what_cannot_be_lowered_is_told_as_shown(plantrack: Callable, tmp_path: Path) -> None:
    root = copy_of_the_plan(tmp_path)
    with (root / "plan/plan.yaml").open("a", encoding="utf-8") as header:
        header.write("severities:\n  syntax-error: note\n")
    (told,) = blocks(REPOSITORY / "docs/how-to/lower-or-silence-a-rule.md", "text")
    ran = plantrack("check", "plan", "--quiet", root=root, clock=date(2020, 3, 31))
    assert told.strip() in ran.out, ran.out


# Their blocks of output are compared by the tests above.
_COMPARED = ("tutorial.md", "lower-or-silence-a-rule.md")
_OUTPUT = re.compile(r"^(?:\S+\.yaml:[0-9]+:[0-9]+|@@ -[0-9])", re.MULTILINE)


@pytest.mark.parametrize("page", PAGES, ids=lambda one: one.name)
def test_no_line_number_is_typed(page: Path) -> None:
    """A line is told by the program's own output, which tests run again."""
    text = page.read_text(encoding="utf-8")
    prose = re.sub(r"^ *```.*?^ *```|`[^`\n]*`", "", text, flags=re.DOTALL | re.MULTILINE)
    assert re.findall(r"\b(?:[Ll]ines?|[Ll]ignes?) [0-9]+", prose) == []
    shown = [block for block in blocks(page, "(?!console)[a-z]*") if _OUTPUT.search(block)]
    known = page.name in _COMPARED or page.parent.name == "rules"
    assert shown == [] or known, "show it in a block of the console, which is run"


@pytest.mark.parametrize(
    "page", [REPOSITORY / "README.md", REPOSITORY / "docs/tutorial.md"], ids=str
)
def test_figures_told_are_figures_shown(page: Path) -> None:
    """What the text says of a screen stands on it."""
    text = page.read_text(encoding="utf-8").replace("\u00a0", " ")
    shown = "\n".join(re.findall(r"^```.*?^```", text, re.DOTALL | re.MULTILINE))
    prose = re.sub(r"^```.*?^```|`[^`\n]*`", "", text, flags=re.DOTALL | re.MULTILINE)
    for figure in re.findall(r"\b[0-9]+ %", prose):
        assert figure in shown, figure
