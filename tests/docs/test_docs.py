"""The documentation is current, complete, true, and its links lead somewhere."""

import json
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from pydantic import TypeAdapter

from answer_shapes import mistakes
from generate import REFERENCE, pages, type_of
from meanings import EXAMPLES
from places import BASE, FROZEN, REPOSITORY, TRICKY
from plantrack import model
from plantrack.cli.commands import GROUPS
from plantrack.model import Record, import_map
from plantrack.rules import RULES
from plantrack.source.text import decode
from plantrack.source.values import document_of
from plantrack.wire.answers import ANSWERS, SHAPES
from plantrack.wire.schema.meanings import MEANINGS
from repository import with_history
from sessions import EDITING, PAGES, REFUSED, Session, Shown, copy_of_the_plan, sessions_in

EXAMPLES_OF_COMMANDS = REFERENCE / "commands.md"  # tests/cli/test_commands.py runs them
ALTERED = REPOSITORY / "tests/data/altered.md"  # a report whose provenance is none
REAL_DAYS = ("2016-12-31", "2018-09-30", "2020-03-31")
# Each shape of an answer, and the command lines whose real answers must have it.
ASKED: dict[str, tuple[tuple[str, ...], ...]] = {
    "status": (
        ("status",),
        ("status", "2.1"),
        ("status", "--details"),
        ("status", "--since", "2016-06-30"),
    ),
    "list": (("list",), ("list", "--all"), ("list", "--reviewed")),
    "show (axis or commitment)": (("show", "2"), ("show", "2.3")),
    "show (deliverable)": (("show", "2018-L07"), ("show", "2017-L08"), ("show", "2018-L22")),
    "show (indicator)": (("show", "I-01"), ("show", "I-08")),
    "show (words that name nothing)": (("show", "cartographie"), ("show", "publier")),
    "show (with --evidence)": (
        ("show", "2017-L05", "--evidence"),
        ("show", "2", "--evidence"),
        ("show", "2018-L13", "--evidence"),
    ),
    "show (role or partner)": (("show", "developpement"), ("show", "poles")),
    "show (action plan)": (("show", "2018"),),
    "agenda": (
        ("agenda",),
        ("agenda", "--days", "200"),
        ("agenda", "--since", "2016-06-30"),
    ),
    "monday": (("monday",),),
    "verify": (("verify", str(ALTERED)),),
    "undo": (("undo", "--list"),),
    "coverage": (("coverage",),),
    "decisions": (("decisions",),),
    "forecast": (("forecast",), ("forecast", "--by", "2031-03-31")),
    "doubts": (("doubts",), ("doubts", "--backtest", "--all")),
    "why": (
        ("why", "plan"),
        ("why", "2018"),
        ("why", "2.1"),
        ("why", "2"),
        ("why", "I-03"),
        ("why", "2018-L07"),
        ("why", "2017-L05"),
        ("why", "2018-L07", "--forecast"),
    ),
    "check": (("check",), ("check", "--statistics")),
    "diff": (("diff",),),
    "history": (("history",), ("history", "2017", "--by", "month"), ("history", "2.1")),
    "changes": (("changes",), ("changes", "--since", "2017-06-30")),
    "rules": (("rules",),),
    "explain": (("explain", "bad-value"),),
    "explain (doubt)": (("explain", "moved-after-due"),),
}
NOT_OF_TRICKY = ("show", "why", "history", "status 2.1")  # they name ids of the real plan


def records() -> dict[str, type[Record]]:
    """Return every kind of record that a file holds."""
    named = {name: getattr(model, name) for name in model.__all__} | vars(import_map)
    return {
        name: kind
        for name, kind in named.items()
        if isinstance(kind, type)
        and issubclass(kind, Record)
        and kind not in (Record, import_map.MapPart)
    }


@pytest.mark.few(2)
@pytest.mark.parametrize(
    "path",
    [
        "commands.md",
        "facts.md",
        "files.md",
        "rules.md",
        "doubts.md",
        "json.md",
        "python.md",
        "reports.md",
        *RULES,
    ],
)
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
    assert list(mistakes(found, "diff")) == []


@pytest.mark.few(2)
@pytest.mark.parametrize("name", ASKED)
@pytest.mark.parametrize("step", [2, pytest.param(1, marks=pytest.mark.nightly)])
def test_every_key_of_an_answer_is_explained(name: str, plantrack: Callable, step: int) -> None:
    """On every other day, one plan's and the other's in turn; or on every day."""
    for words in ASKED[name]:
        places = [(FROZEN, day) for day in REAL_DAYS[::step]]
        if " ".join(words).startswith(NOT_OF_TRICKY) is False:
            places += [(TRICKY, day) for day in REAL_DAYS[step - 1 :: step]]
        for root, day in places:
            said = plantrack(*words, "--as-of", day, "--json", root=root).out
            assert list(mistakes(json.loads(said), name)) == [], (root, day)


def test_related_places_are_explained(plantrack: Callable, make_plan: Callable) -> None:
    files = {"actions/2018/b.yaml": (BASE / "actions/2018/1-promotion.yaml").read_bytes()}
    found = json.loads(plantrack("check", "--json", root=make_plan(files)).out)
    assert any(one["related"] for one in found["diagnostics"])
    assert list(mistakes(found, "check")) == []


def test_every_shape_is_used() -> None:
    kinds = " ".join(
        f"|{kind}|" for shape in (*ANSWERS.values(), *SHAPES.values()) for kind, _ in shape.values()
    )
    for name in SHAPES:
        assert re.search(rf"[|\s]{name}\|", kinds), name


def test_every_answer_of_a_command_is_explained() -> None:
    commands = {name for _, names in GROUPS for name in names}
    answering = (
        commands
        - (EDITING - {"undo"})
        - {
            "cache",
            "export",
            "facts",
            "portfolio",
            "init",
            "mcp",
            "merge-file",
            "open",
            "report",
            "schema",
            "setup",
            "sheets",
            "site",
        }
    )
    others = ("import", "portfolio-")  # tests/tables/test_told.py, tests/portfolio/test_pages.py
    asked = {name for name in ANSWERS if not name.startswith(others)}
    assert {name.partition(" ")[0] for name in asked} | {"import"} == answering
    assert asked == set(ASKED)


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


@pytest.mark.few(119)
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


@pytest.mark.few(3)
@pytest.mark.parametrize(
    "session",
    [
        pytest.param(
            session,
            marks=pytest.mark.nightly if page.parent.name == "fr" else (),  # as the English pages
            id=f"{page.name}-{session.commands[0].line}",
        )
        for page in PAGES
        if page != EXAMPLES_OF_COMMANDS
        for session in sessions_in(page)
    ],
)
def test_commands_shown_run_and_say_what_is_shown(
    session: Session, plantrack: Callable, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLANTRACK_LANG", session.language)
    root = session.folder(tmp_path / "plan")
    for shown in session.earlier:
        assert plantrack(*shown.lighter, root=root, clock=date(2020, 3, 31)).code == 0
    for shown in session.commands:
        ran = plantrack(*shown.lighter, root=root, clock=date(2020, 3, 31))
        if session.is_reference and shown.words[0] in EDITING and ran.code == REFUSED:
            # The plan may have moved on from what the line says: it must be understood.
            assert "--help" not in ran.err
            continue
        assert ran.code in shown.exit_codes, ran.err
        assert shown.is_said_by(ran.out + ran.err), ran.out + ran.err


def test_python_shown_runs() -> None:
    shown = [(page.name, block) for page in PAGES for block in blocks(page, "python")]
    assert shown
    for name, block in shown:
        exec(compile(block, name, "exec"), {})  # noqa: S102 - our own page


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
        ran = plantrack("--lang", "en", "check", "actions/2018", root=root, clock=date(2020, 3, 31))
        assert Shown("", told).is_said_by(ran.out), ran.out


def test_what_cannot_be_lowered_is_told_as_shown(plantrack: Callable, tmp_path: Path) -> None:
    root = copy_of_the_plan(tmp_path)
    with (root / "plan/plan.yaml").open("a", encoding="utf-8") as header:
        header.write("severities:\n  syntax-error: note\n")
    (told,) = blocks(REPOSITORY / "docs/how-to/lower-or-silence-a-rule.md", "text")
    ran = plantrack("--lang", "en", "check", "plan", "--quiet", root=root, clock=date(2020, 3, 31))
    assert told.strip() in ran.out, ran.out


# Their blocks of output are compared by the tests above.
_COMPARED = ("tutorial.md", "lower-or-silence-a-rule.md")
_OUTPUT = re.compile(r"^(?:\S+\.yaml:[0-9]+:[0-9]+|@@ -[0-9])", re.MULTILINE)


@pytest.mark.few(108)
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
    for figure in re.findall(r"\b[0-9]+ ?%", prose):
        assert figure in shown, figure
