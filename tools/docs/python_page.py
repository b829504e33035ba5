"""The page on the Python package, made from its signatures and its docstrings."""

import ast
import inspect
from collections.abc import Iterator
from pathlib import Path

from plantrack import api
from plantrack.errors import PlantrackError

_HEAD = """\
# Python

For who writes programs: what `import plantrack` gives. What is not on this page may change from version to version.

An answer is a frozen value, equal to another of the same plan on the same day; its fields have the plan’s words, and an
editor that reads types completes them. `plantrack.to_json` gives it with [the keys of `--json`](json.md), which are kept; take
those where a program is to last. Every method takes the day first, and nothing asks the clock. The examples run on the plan of this
repository, in the folder `notre-plan`, as [these pages](../how-to/use-from-python.md) do.

`plantrack.PlantrackError`: {error} `str(error)` is a sentence in the plan’s language.
"""
_FOLDER = Path(inspect.getfile(api)).parent
# Title, file, class and whether its own docstring is told.
_PARTS = (
    ("Opening and spelling", "plans.py", None, ("open_plan",)),
    ("", "answers.py", None, ("to_json", "spell")),
    ("Project", "plans.py", "Project", ()),
    ("", "questions.py", "Questions", ()),
    ("Project.edit", "edits.py", "Edits", ()),
    ("", "entries.py", "Entries", ()),
    ("Prepared", "prepared.py", "Prepared", ()),
)
_INNER = {"translator", "cache", "asked", "Bench"}
_PREFIX = {
    "Project": "plan", "Questions": "plan", "Edits": "plan.edit", "Entries": "plan.edit",
    "Prepared": "edit", None: "plantrack",
}  # fmt: skip


def python_page() -> str:
    """Return the page."""
    error = inspect.cleandoc(PlantrackError.__doc__ or "").partition(":")[0]
    parts = [_HEAD.format(error=error[:1].lower() + error[1:] + ".")]
    for title, file, name, functions in _PARTS:
        if title:
            parts.append(f"\n## {title}\n")
        parts += _told(file, name, functions)
    return "\n".join(parts).rstrip() + "\n"


def _told(file: str, name: str | None, functions: tuple[str, ...]) -> Iterator[str]:
    tree = ast.parse((_FOLDER / file).read_text(encoding="utf-8"))
    if name is None:
        held = {node.name: node for node in tree.body if isinstance(node, ast.FunctionDef)}
        for each in functions:
            yield from _function(held[each], _PREFIX[None])
        return
    kind = next(node for node in tree.body if isinstance(node, ast.ClassDef) and node.name == name)
    if name in ("Project", "Edits", "Prepared"):
        yield inspect.cleandoc(ast.get_docstring(kind) or "") + "\n"
    for node in kind.body:
        is_told = isinstance(node, ast.FunctionDef) and node.name not in _INNER
        if isinstance(node, ast.FunctionDef) and is_told and not node.name.startswith("_"):
            yield from _function(node, _PREFIX[name])


def _function(node: ast.FunctionDef, prefix: str) -> Iterator[str]:
    name = f"{prefix}.{node.name}".replace("plantrack.open_plan", "plantrack.open")
    is_property = any(ast.unparse(mark).endswith("property") for mark in node.decorator_list)
    arguments = ast.unparse(node.args).removeprefix("self, ").removeprefix("self")
    given = "" if is_property else f"({arguments})"
    yield f"### {name}\n"
    yield f"```text\n{name}{given} -> {ast.unparse(node.returns) if node.returns else 'None'}\n```\n"
    prose, _, example = (ast.get_docstring(node) or "").partition(">>>")
    yield " ".join(prose.split()) + "\n"
    if example:
        shown, _, raises = example.partition("Raises:")
        yield f"```pycon\n>>>{shown.rstrip()}\n```\n"
        if raises:
            yield (
                "Refused: "
                + " ".join(raises.removeprefix("\n").split()).removeprefix("PlantrackError: ")
                + "\n"
            )
