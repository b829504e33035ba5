"""Writes the reference from the program itself: `python tests/docs/generate.py`."""

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import typer
from meanings import FIELDS, KEYS
from pydantic.fields import FieldInfo

from plantrack import model
from plantrack.cli.call import Call
from plantrack.cli.commands import _GROUPS, build_app
from plantrack.locale import Translator
from plantrack.rules import RULES, Rule

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
    ("actions/<year>/plan.yaml", ("ActionPlan",)),
    ("actions/<year>/*.yaml (a list `deliverables:`)", ("Deliverable", "Milestone", "Update")),
)
_TYPES = {
    "Text": "text",
    "Day": "date",
    "Year": "year",
    "Id": "id",
    "Flag": "true or false",
    "Progress": "per cent",
    "Whole": "whole number",
    "Number": "number",
    "Weight": "number above 0",
}
_SPELLING = """\
Every scalar is text until its field gives it a type, by exact spelling: `1.10` stays `1.10`, and
`no` is the text “no”. Empty, `~` and `null`, unquoted, mean absent. Dates are year-month-day. Any
other field is [unknown-field](rules/unknown-field.md).
"""
_ANSWERS = """\
Answers are UTF-8 objects with stable English keys; others may be added. Years are integers except as
keys; dates are text; shares are 0 to 1. `check`, `rules` and `explain` answer without `illustrative`
and `problems`.
"""
_COMMON = """
Global options stand before or after any command: `--root FOLDER`, `--lang fr|en`,
`--as-of DATE` (`2018-09-30`; `2018-Q3`, `2018-09` and `2018` mean their last day; `-30d` counts back)
and `--color auto|always|never`. The environment's `NO_COLOR` and `PLANTRACK_LANG` are heeded.

Exit codes: 0 fine; 1 `check` found something at or above `--fail-on`; 2 could not run. Reading
commands on a plan with mistakes exit with 0, show what could be read, and say on standard error how
many errors there are.
"""


def pages() -> dict[str, str]:
    """Return the generated pages by their path in `docs/reference`."""
    rules = {f"rules/{rule.name}.md": _rule_page(rule) for rule in RULES.values()}
    return {
        "commands.md": _commands(),
        "files.md": _files(),
        "rules.md": _rules(),
        "json.md": _json(),
        **rules,
    }


def _commands() -> str:
    app = typer.main.get_command(build_app(Call(ENGLISH, {}, date(2018, 9, 30))))
    context = typer.Context(app)
    parts = ["# Commands\n", _COMMON.strip() + "\n"]
    for group, modules in _GROUPS:
        parts.append(f"## {ENGLISH.spell(group)}\n")
        for module in modules:
            command = app.get_command(context, module.NAME)
            parts.append(f"### `plantrack {module.NAME}`\n\n{ENGLISH.spell(module.SUMMARY)}\n")
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
        for position, name in enumerate(names):
            if position:
                parts.append(f"### {name}\n")
            parts.append("\n".join(_fields(name)) + "\n")
    return "\n".join(parts)


def _fields(name: str) -> Iterator[str]:
    yield "| Field | Type | | Meaning |"
    yield "|---|---|---|---|"
    for field, described in getattr(model, name).model_fields.items():
        required = "required" if described.is_required() else ""
        yield f"| `{field}` | {_type_of(described)} | {required} | {FIELDS[name][field]} |"


def _type_of(described: FieldInfo) -> str:
    """Return a field's type in words, from its annotation as written."""
    from plantrack.model import spelling

    shown = str(described.annotation)
    if shown.startswith("dict"):
        return "fields"
    for name, words in _TYPES.items():
        validator = getattr(spelling, name).__metadata__[0]
        if validator in described.metadata or repr(validator) in shown:
            return f"list of {words}s" if shown.startswith("tuple") else words
    for inner in ("str", "int"):
        if shown.startswith(f"tuple[typing.Annotated[{inner}"):
            return "list"
    if "Literal" in shown or "Status" in shown or "Direction" in shown:
        return "word"
    return "list" if shown.startswith("tuple") else "fields"


def _rules() -> str:
    parts = ["# Rules\n", "| Rule | Group | Severity | Finds |", "|---|---|---|---|"]
    parts += [
        f"| [{one.name}](rules/{one.name}.md) | {one.group} | {one.severity} | {one.summary} |"
        for one in RULES.values()
    ]
    return "\n".join(parts) + "\n"


def _rule_page(rule: Rule) -> str:
    locked = "; a plan cannot lower it" if rule.is_locked else ""
    parts = [f"# {rule.name}\n", f"{rule.severity}{locked} · {rule.group}\n", rule.page + "\n"]
    expected = ROOT / "tests" / "rules" / rule.name / "expected.txt"
    if expected.exists():
        shown = expected.read_text(encoding="utf-8").strip()
        parts.append("What `check` says of its specimen:\n")
        parts.append("\n".join(f"    {line}" for line in shown.splitlines()) + "\n")
    return "\n".join(parts)


def _json() -> str:
    parts = [
        "# JSON\n",
        _ANSWERS,
        "| Key | Meaning |",
        "|---|---|",
    ]
    parts += [f"| `{key}` | {meaning} |" for key, meaning in sorted(KEYS.items())]
    return "\n".join(parts) + "\n"


def main() -> None:
    """Rewrite the reference."""
    for path, text in pages().items():
        target = REFERENCE / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")
    sys.stdout.write(f"{len(pages())} pages\n")


if __name__ == "__main__":
    main()
