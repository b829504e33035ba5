"""The measures of the house, one a line, beside their budgets: `python tools/house.py`.

Exit code 1 where a budget is broken; `--where` names the places. Duplicates are runs of six lines
of one shape: alike but for names and values.
"""

import ast
import json
import keyword
import subprocess
import sys
import tokenize
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from graphlib import CycleError, TopologicalSorter
from itertools import combinations
from pathlib import Path
from statistics import median

import grimp

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "plantrack"
PACKAGE = "plantrack"
LONGEST_FILE, LONGEST_FUNCTION, MOST_COMPLEX, RUN = 300, 40, 8, 6
_COMMON = 8  # a run that stands in more places is the language's own, not a thing said twice
_TELLING = 6  # characters of a line's shape: `)` and `else:` say nothing
_SHAPES = {tokenize.NAME: "n", tokenize.STRING: "s", tokenize.NUMBER: "0"}
Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure; `most` is its budget, None where it has none; `where` what breaks it."""

    name: str
    value: float
    most: float | None = None
    where: tuple[str, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether the budget is kept."""
        return self.most is None or self.value <= self.most


def measures(source: Path = SOURCE) -> Iterator[Measure]:
    """Yield every measure of a package's folder."""
    trees = {path: ast.parse(path.read_text(encoding="utf-8")) for path in modules(source)}
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in trees}
    total = sum(lengths.values())
    yield Measure("lines of source", total, 30_000)
    yield _worst(
        "largest file", {_named(path): size for path, size in lengths.items()}, LONGEST_FILE
    )
    yield Measure("median file", median(lengths.values()), 80)
    yield from _of_functions(trees)
    yield Measure("import cycles", *_cycles())
    pairs = duplicates(trees)
    yield Measure(
        "duplicate pairs per 1,000 lines", round(len(pairs) * 1000 / total, 2), 1.0, pairs
    )
    bound = Counter(_bound_names(trees))
    yield Measure("`one` as a local name", bound["one"], 0)
    private = tuple(_lines_with(trees, "noqa: SLF001"))
    yield Measure("private attributes of others", len(private), 0, private)
    switched = tuple(_lines_with(trees, "# mypy: "))
    yield Measure("mypy errors switched off per file", len(switched), 0, switched)
    comments = sum(1 for _ in _lines_with(trees, "# ", anywhere=False))
    yield Measure("comments per 100 lines", round(comments * 100 / total, 1))


def modules(source: Path) -> list[Path]:
    """Return the modules below a folder, in order."""
    return sorted(source.rglob("*.py"))


@cache
def nodes(tree: ast.AST) -> tuple[ast.AST, ...]:
    """Return every node of a tree."""
    return tuple(ast.walk(tree))


def functions(tree: ast.AST) -> Iterator[Function]:
    """Yield every function of a module, methods and inner ones included."""
    for node in nodes(tree):
        if isinstance(node, Function):
            yield node


def length_of(function: Function) -> int:
    """Return how many lines a function has, its signature counted."""
    return (function.end_lineno or function.lineno) - function.lineno + 1


def duplicates(trees: dict[Path, ast.Module]) -> tuple[str, ...]:
    """Return the pairs of places whose lines have one shape: alike but for names and values."""
    shapes = {path: list(_shapes(path, tree)) for path, tree in trees.items()}
    places: defaultdict[tuple[str, ...], list[tuple[Path, int]]] = defaultdict(list)
    for path, lines in shapes.items():
        for start in range(len(lines) - RUN + 1):
            window = tuple(shape for _, shape in lines[start : start + RUN])
            if all(len(shape) >= _TELLING for shape in window):
                places[window].append((path, start))
    pairs = {
        (first, second)
        for found in places.values()
        if len(found) <= _COMMON
        for first, second in combinations(found, 2)
    }
    begins = sorted(
        (first, second)
        for first, second in pairs
        if ((first[0], first[1] - 1), (second[0], second[1] - 1)) not in pairs
        and not (first[0] == second[0] and abs(first[1] - second[1]) < RUN)
    )
    return tuple(
        " ~ ".join(f"{_named(path)}:{shapes[path][at][0]}" for path, at in pair) for pair in begins
    )


def _shapes(path: Path, tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Yield the lines that say something, with their numbers.

    Neither imports, docstrings and comments, nor what a function takes: a list of names has the
    shape of any other.
    """
    left_out = {
        number
        for function in functions(tree)
        for number in range(function.lineno, function.body[0].lineno)
    } | {
        number
        for node in nodes(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        or (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant))
        for number in range(node.lineno, (node.end_lineno or node.lineno) + 1)
    }
    lines: defaultdict[int, list[str]] = defaultdict(list)
    with path.open("rb") as stream:
        for token in tokenize.tokenize(stream.readline):
            if token.type in _SHAPES or token.type == tokenize.OP:
                is_word = token.type == tokenize.NAME and keyword.iskeyword(token.string)
                lines[token.start[0]].append(
                    token.string if is_word else _SHAPES.get(token.type, token.string)
                )
    yield from ((at, "".join(lines[at])) for at in sorted(lines) if at not in left_out)


def _of_functions(trees: dict[Path, ast.Module]) -> Iterator[Measure]:
    every = [(path, each) for path, tree in trees.items() for each in functions(tree)]
    long = tuple(_at(path, each) for path, each in every if length_of(each) > LONGEST_FUNCTION)
    yield Measure(f"functions over {LONGEST_FUNCTION} lines", len(long), 0, long)
    complex_ = tuple(_complex())
    yield Measure(f"functions over complexity {MOST_COMPLEX}", len(complex_), 0, complex_)
    inner = {id(each) for _, outer in every for each in functions(outer) if each is not outer}
    public = [
        (path, each)
        for path, each in every
        if not each.name.startswith("_") and id(each) not in inner
    ]
    mute = tuple(_at(path, each) for path, each in public if not ast.get_docstring(each))
    yield Measure("public functions without a docstring", len(mute), 0, mute)
    untyped = tuple(_at(path, each) for path, each in every if each.returns is None)
    yield Measure("functions without a typed return", len(untyped), 0, untyped)


def _complex() -> Iterator[str]:
    """Yield the functions that are too complex, as ruff counts, whatever a line says against it."""
    command = [sys.executable, "-m", "ruff", "check", "--select", "C901", "--ignore-noqa", "-q",
               "--output-format", "json", "--config", f"lint.mccabe.max-complexity={MOST_COMPLEX}",
               str(SOURCE)]  # fmt: skip
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    for found in json.loads(ran.stdout or "[]"):
        yield f"{_named(Path(found['filename']))}:{found['location']['row']}"


def _cycles() -> tuple[int, int, tuple[str, ...]]:
    """Return how many cycles there are, their budget, and the first one."""
    graph = grimp.build_graph(PACKAGE, exclude_type_checking_imports=False, cache_dir=None)
    imports = {name: graph.find_modules_directly_imported_by(name) for name in graph.modules}
    try:
        TopologicalSorter(imports).prepare()
    except CycleError as error:
        return 1, 0, (" → ".join(error.args[1]),)
    return 0, 0, ()


def _bound_names(trees: dict[Path, ast.Module]) -> Iterator[str]:
    """Yield the names bound; not the fields of classes, which are a plan's or a library's words."""
    for tree in trees.values():
        fields = {
            id(field.target)
            for node in nodes(tree)
            if isinstance(node, ast.ClassDef)
            for field in node.body
            if isinstance(field, ast.AnnAssign)
        }
        for node in nodes(tree):
            if id(node) in fields:
                continue
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
                yield node.id
            elif isinstance(node, ast.arg):
                yield node.arg


def _lines_with(
    trees: dict[Path, ast.Module], sign: str, *, anywhere: bool = True
) -> Iterator[str]:
    for path in trees:
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if sign in line if anywhere else line.lstrip().startswith(sign):
                yield f"{_named(path)}:{number}"


def _worst(name: str, sizes: dict[str, int], most: int) -> Measure:
    largest = max(sizes, key=lambda path: sizes[path])
    over = tuple(path for path, size in sizes.items() if size > most)
    return Measure(f"{name} ({largest})", sizes[largest], most, over)


def _named(path: Path) -> str:
    return path.resolve().relative_to(SOURCE).as_posix()


def _at(path: Path, function: Function) -> str:
    return f"{_named(path)}:{function.lineno} {function.name}"


def main() -> int:
    """Print the measures; return 1 where a budget is broken."""
    found = list(measures())
    for measure in found:
        budget = "" if measure.most is None else f"at most {measure.most:,}"
        mark = " " if measure.holds else "!"
        print(f"{mark} {measure.name:<50} {measure.value:>9,}  {budget}")
        if "--where" in sys.argv and not measure.holds:
            print("".join(f"      {place}\n" for place in measure.where), end="")
    return 0 if all(measure.holds for measure in found) else 1


if __name__ == "__main__":
    sys.exit(main())
