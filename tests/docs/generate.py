"""Writes the reference from the program itself: `python tests/docs/generate.py`."""

import re
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from enum import StrEnum
from functools import cache
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import typer
from answer_keys import ANSWERS, SHAPES, Shape
from meanings import EXAMPLES
from pydantic.fields import FieldInfo
from specimen import SPECIMENS, specimen_check, specimen_diff

from plantrack import model
from plantrack.cli.call import Call
from plantrack.cli.commands import GROUPS, build_app, command_named
from plantrack.cli.reporting import SUMMARIES
from plantrack.locale import Translator
from plantrack.model import spelling
from plantrack.reports import context
from plantrack.reports.report import FORMATS
from plantrack.rules import RULES, Rule
from plantrack.wire.schema.meanings import MEANINGS

ROOT = Path(__file__).parents[2]
REFERENCE = ROOT / "docs" / "reference"
ENGLISH = Translator("en")
_FILES = (
    ("plan/plan.yaml", ("PlanHeader", "Period", "Context", "Event")),
    ("plan/axes/*.yaml", ("Axis", "Commitment")),
    (
        "plan/indicators.yaml (a list `indicators:`)",
        ("Indicator", "Baseline", "Target", "Measurement"),
    ),
    ("plan/team.yaml (lists `roles:` and `partners:`)", ("Role", "Partner")),
    (
        "plan/changes.yaml (lists `changes:`, and `removed:`, the ids of what was removed)",
        ("ChangeReason",),
    ),
    ("actions/<year>/plan.yaml", ("ActionPlan",)),
    ("actions/<year>/*.yaml (a list `deliverables:`)", ("Deliverable", "Milestone", "Update")),
)
_ALONE = ("PlanHeader", "ActionPlan")  # their file holds nothing else at its first level
_TYPES = {
    "Text": "text",
    "Day": "date",
    "Year": "year",
    "Id": "id",
    "Reference": "id",
    "Language": "tag of a language (BCP 47)",
    "Flag": "true or false",
    "Progress": "per cent",
    "Whole": "whole number",
    "Number": "number",
    "Tolerance": "number, 0 or above",
    "Weight": "number above 0",
}
# A type of `spelling` is known by what reads it.
_SPELLED = {
    mark: words for name, words in _TYPES.items() for mark in getattr(spelling, name).__metadata__
}
_SPELLING = """\
Every scalar is text until its field gives it a type, by exact spelling: `1.10` stays `1.10`, and
`no` is the text “no”. Empty, `~` and `null`, unquoted, mean absent. Dates are year-month-day. Any
other field is [unknown-field](rules/unknown-field.md).
"""
_ANSWERS = """\
Answers are UTF-8 objects with stable English keys; others may be added. Years are integers except as
keys; dates are text; shares are 0 to 1. `check`, `rules` and `explain` answer without `illustrative`,
`rules` and `explain` without `problems`.
"""
_COMMON = """
Global options stand before or after any command: `--root FOLDER`, `--lang fr|en`,
`--as-of DATE` (`2018-09-30`; `2018-Q3`, `2018-09` and `2018` mean their last day; `-30d` counts back;
every option that takes a day also reads `30 septembre 2018`, `30/09/2018`, the day first, `hier`, `lundi`)
`--at VERSION` (the files as a commit, a branch or a day had them) and `--color auto|always|never`. The
environment's `NO_COLOR` and `PLANTRACK_LANG` are heeded; `PLANTRACK_STATE` and `PLANTRACK_CACHE` name,
by whole paths, the folders of your own for what edits need and for what may be made again.

Exit codes: 0 fine; 1 `check` found something at or above `--fail-on`; 2 could not run. Reading
commands on a plan with mistakes exit with 0, show what could be read, and say on standard error how
many errors there are.
"""


_REPORTS = """\
# Reports

`plantrack report NAME` writes a report; `plantrack report --list` names those there are. Every format
is made from one context, so that their figures cannot differ; `plantrack report NAME --context json`
prints it. `plantrack[all]` has the libraries that PDF, Word and Excel need.
"""


@cache
def pages() -> dict[str, str]:
    """Return the generated pages by their path in `docs/reference`."""
    rules = {f"rules/{rule.name}.md": _rule_page(rule) for rule in RULES.values()}
    return {
        "commands.md": _commands(),
        "files.md": _files(),
        "rules.md": _rules(),
        "json.md": _json(),
        "reports.md": _reports(),
        **rules,
    }


def _commands() -> str:
    app = typer.main.get_command(build_app(Call(ENGLISH, {}, date(2018, 9, 30))))
    context = typer.Context(app)
    parts = ["# Commands\n", _COMMON.strip() + "\n"]
    for group, names in GROUPS:
        parts.append(f"## {ENGLISH.spell(group)}\n")
        for name in names:
            command, module = app.get_command(context, name), command_named(name)
            parts.append(f"### `plantrack {name}`\n\n{ENGLISH.spell(module.SUMMARY)}\n")
            parts.append("\n".join(_options(command)) + "\n")
            parts.append(
                "```console\n" + "\n".join(f"$ {one}" for one in module.EXAMPLES) + "\n```\n"
            )
    return "\n".join(parts)


def _options(command: object) -> Iterator[str]:
    yield "| | |"
    yield "|---|---|"
    for param in command.params:  # type: ignore[attr-defined]
        name = ", ".join(param.opts) if param.param_type_name == "option" else param.metavar
        if param.param_type_name == "option" and param.metavar:
            name += f" {param.metavar}"
        cell = name.replace("|", "\\|")
        yield f"| `{cell}` | {param.help} |"


def _files() -> str:
    parts = [
        "# Files\n",
        _SPELLING,
    ]
    for title, names in _FILES:
        parts.append(f"## {title}\n")
        for name in names:
            if name not in _ALONE:
                parts.append(f"### {name}\n")
            parts.append("\n".join(_fields(name)) + "\n")
    return "\n".join(parts)


def _fields(name: str) -> Iterator[str]:
    yield "| Field | Type | | Meaning | Example |"
    yield "|---|---|---|---|---|"
    for field, described in getattr(model, name).model_fields.items():
        required = "required" if described.is_required() else ""
        example = EXAMPLES[name].get(field)
        shown = f"`{field}: {example}`" if example else ""
        cells = (
            f"`{field}`",
            type_of(described),
            required,
            ENGLISH.spell(MEANINGS[name][field]),
            shown,
        )
        yield f"| {' | '.join(cells)} |"


def type_of(described: FieldInfo) -> str:
    """Return a field's type in words."""
    return _words_of(described.annotation, described.metadata)


def _words_of(annotation: Any, metadata: Sequence[object] = ()) -> str:  # noqa: ANN401 - any type
    marks = (*metadata, *getattr(annotation, "__metadata__", ()))
    origin, inner = get_origin(annotation), get_args(annotation)
    if spelled := next((_SPELLED[mark] for mark in marks if mark in _SPELLED), None):
        words = spelled
    elif origin in (Annotated, UnionType, Union):
        words = _words_of(inner[0])
    elif origin is tuple:
        words = f"list of {_plural(_words_of(inner[0]))}"
    elif origin is dict:
        words = f"fields; each: {_words_of(inner[1])}"
    elif origin is Literal or issubclass(annotation, StrEnum):
        words = _one_of(inner or tuple(annotation))
    else:
        words = f"[{annotation.__name__}](#{annotation.__name__.lower()})"
    return words


def _one_of(words: Sequence[str]) -> str:
    shown = [f"`{word}`" for word in words]
    return f"{', '.join(shown[:-1])} or {shown[-1]}"


def _plural(words: str) -> str:
    return words if words.startswith("[") else f"{words}s"


def _rules() -> str:
    parts = ["# Rules\n", "| Rule | Group | Severity | Finds |", "|---|---|---|---|"]
    parts += [
        f"| [{one.name}](rules/{one.name}.md) | {one.group} | {one.severity} | {one.summary} |"
        for one in RULES.values()
    ]
    return "\n".join(parts) + "\n"


def _rule_page(rule: Rule) -> str:
    locked = "; a plan cannot lower it" if rule.is_locked else ""
    head = f"# {rule.name}\n\n{rule.severity}{locked} · {rule.group}\n\n{rule.page}\n"
    specimen = SPECIMENS / rule.name
    if not specimen.is_dir():
        return f"{head}\nIts specimen is written by the tests: git could not keep it.\n"
    return "\n".join(
        (
            head,
            "## A specimen\n",
            "The [small plan](../../../tests/rules/base) of the tests, and one mistake:\n",
            f"```diff\n{specimen_diff(specimen)}```\n",
            "What `plantrack check` prints:\n",
            f"```text\n{specimen_check(specimen)}```\n",
        )
    )


def _json() -> str:
    parts = ["# JSON\n", _ANSWERS]
    parts += [f"- [{name}](#{_anchor(name)})" for name in ANSWERS]
    for name, shape in ANSWERS.items():
        parts.append(f"\n## {name}\n")
        parts += _keys(shape)
    parts.append("\n## Shapes")
    for name, shape in SHAPES.items():
        parts.append(f"\n### {name}\n")
        parts += _keys(shape)
    return "\n".join(parts) + "\n"


def _keys(shape: Shape) -> Iterator[str]:
    yield "| Key | Type | Meaning |"
    yield "|---|---|---|"
    for key, (kind, meaning) in shape.items():
        name = f"`{key.removesuffix('?')}`" + (" (where there is one)" if key[-1] == "?" else "")
        yield f"| {name} | {_linked(kind)} | {meaning} |"


def _linked(kind: str) -> str:
    words = []
    for one in kind.split("|"):
        shape = one.removeprefix("list of ").removeprefix("by year, ")
        link = f"[{shape}](#{_anchor(shape)})" if shape in SHAPES else shape
        words.append(one.removesuffix(shape) + link)
    return " or ".join(words)


def _reports() -> str:
    """Return the page of the reports: which there are, their formats, what templates are given."""
    parts = [_REPORTS, "| Report | Gives |", "|---|---|"]
    parts += [f"| `{name}` | {words.id} |" for name, words in SUMMARIES.items()]
    parts += ["", "| Format | Extra | A plan's own template |", "|---|---|---|"]
    for format_, ending in FORMATS.items():
        extra = f"`plantrack[{format_}]`" if format_ in ("pdf", "docx", "xlsx", "pptx") else ""
        own = f"`templates/NAME{ending}`" if ending else "none: made by the program"
        if format_ in ("docx", "pptx"):
            own = f"its look: `templates/reference.{format_}`"
        parts.append(f"| `{format_}` | {extra} | {own} |")
    fields = re.sub(r"(?m)^( {4})(\w+)(?: \((.*?)\))?: ", r"\1**`\2`** \3: ", context.__doc__ or "")
    parts += ["", "## What templates are given", "", *_listed(fields.replace("** : ", "**: "))]
    return "\n".join(parts) + "\n"


def _listed(docstring: str) -> Iterator[str]:
    """Return the description of the context as Markdown: a heading a group, an item a field."""
    for line in docstring.strip().splitlines()[2:]:
        if line.endswith(":") and not line.startswith(" "):
            yield f"### {line[:-1]}\n"
        elif line.startswith("    **"):
            yield f"- {line.strip()}"
        else:
            yield f"  {line.strip()}" if line.startswith("     ") else line


def _anchor(title: str) -> str:
    return re.sub(r"[^a-z -]", "", title.lower()).replace(" ", "-")


def main() -> None:
    """Rewrite the reference."""
    for path, text in pages().items():
        target = REFERENCE / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")
    sys.stdout.write(f"{len(pages())} pages\n")


if __name__ == "__main__":
    main()
