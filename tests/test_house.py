"""The house: budgets, mirrors, names, docstrings. The layers are import-linter's contract."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "plantrack"
MODULES = sorted(SOURCE.rglob("*.py"))
LONGEST_FILE = 300
LONGEST_FUNCTION = 40
# Their specimens cannot be kept in git: the tests of rules write them.
GENERATED = {"not_utf_8", "too_large", "too_many_mistakes", "unreadable_file"}
FORBIDDEN_NAMES = {"utils", "util", "helpers", "helper", "common", "manager", "misc"}


def name_of(module: Path) -> str:
    return module.relative_to(SOURCE).as_posix()


def functions(module: Path) -> Iterator[ast.FunctionDef]:
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef):
            yield node


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_a_file_fits_its_budget(module: Path) -> None:
    assert len(module.read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_a_function_fits_its_budget(module: Path) -> None:
    for function in functions(module):
        # A command is its options and a few lines: the options' texts are not the function.
        own = sum((b.end_lineno or 0) - b.lineno + 1 for b in function.body)
        if module.parent.name == "cli" and function.name == "build":
            continue
        assert own <= LONGEST_FUNCTION, f"{function.name}: {own} lines"


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_a_module_says_what_is_in_it(module: Path) -> None:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    assert ast.get_docstring(tree)
    for node in tree.body:
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and not node.name.startswith("_"):
            assert ast.get_docstring(node), node.name


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_names_are_the_plan_s(module: Path) -> None:
    assert module.stem not in FORBIDDEN_NAMES


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_a_suppression_carries_its_reason(module: Path) -> None:
    for line in module.read_text(encoding="utf-8").splitlines():
        if found := re.search(r"#\s*(noqa|type: ignore|fmt: skip|pragma)(.*)", line):
            assert found[1] == "fmt: skip" or re.search(r"( - |  # )\S", found[2]), line


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_a_module_is_mirrored_by_a_test(module: Path) -> None:
    """A rule's mirror is its specimen; a module without logic of its own has its package's."""
    relative = module.relative_to(SOURCE)
    if module.stem in ("__init__", "__main__"):
        return
    if relative.parts[0] == "rules" and hasattr_severity(module):
        specimen = ROOT / "tests/rules" / module.stem.replace("_", "-") / "expected.txt"
        assert specimen.is_file() or module.stem in GENERATED
        return
    tests = ROOT / "tests" / relative.parent
    assert (tests / f"test_{module.stem}.py").is_file(), (
        f"tests/{relative.parent}/test_{module.stem}.py"
    )


def hasattr_severity(module: Path) -> bool:
    return "\nSEVERITY = " in module.read_text(encoding="utf-8")


def test_the_layers_hold() -> None:
    linter = Path(sys.executable).with_name("lint-imports")
    answer = subprocess.run(
        [linter, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert answer.returncode == 0, answer.stdout


def test_no_import_cycle_type_imports_included() -> None:
    import grimp

    graph = grimp.build_graph("plantrack", cache_dir=None)
    for module in graph.modules:
        for imported in graph.find_modules_directly_imported_by(module):
            assert module != imported
            chain = graph.find_shortest_chain(imported, module)
            assert chain is None, (module, imported, chain)


def test_nothing_is_printed_below_the_edge() -> None:
    for module in MODULES:
        if module.relative_to(SOURCE).parts[0] in ("answers", "cli", "__main__.py"):
            continue
        text = module.read_text(encoding="utf-8")
        assert not re.search(r"\bprint\(|sys\.(stdout|stderr|exit)|raise SystemExit", text), module


def test_the_clock_is_read_at_the_edge_only() -> None:
    readers = [
        name_of(module)
        for module in MODULES
        if re.search(r"\.(today|now|utcnow)\(|time\.time\(", module.read_text(encoding="utf-8"))
    ]
    assert readers == ["answers/repeating.py", "cli/app.py"]


def test_no_commit_names_a_registry() -> None:
    for name in ("uv.lock", "package-lock.json", "poetry.lock"):
        assert not (ROOT / name).exists()
