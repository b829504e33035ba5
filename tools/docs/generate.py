"""Writes the reference from the program itself: `python tools/docs/generate.py`."""

import re
import sys
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import fields
from datetime import date
from enum import StrEnum
from fractions import Fraction
from functools import cache
from inspect import cleandoc
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic.fields import FieldInfo
from typer import Context

from facts_page import facts_page
from meanings import EXAMPLES
from plantrack import model
from plantrack.cli.application import build_command
from plantrack.cli.call import Call
from plantrack.cli.commands import GROUPS, command_named
from plantrack.cli.french_words import COMMANDS, OPTIONS
from plantrack.cli.global_options import GLOBAL_OPTIONS
from plantrack.doubts import DOUBTS
from plantrack.locale import Message, Translator
from plantrack.locale.plan_words import GLOSSARY
from plantrack.model import import_map, spelling
from plantrack.model.look import Colour
from plantrack.model.words import Form, WordGiven
from plantrack.reports.charts import Chart
from plantrack.reports.classes import CLASSES
from plantrack.reports.given_to_templates import Place
from plantrack.reports.look import Look
from plantrack.reports.names import FORMATS
from plantrack.reports.parts import Framed
from plantrack.reports.sections import kinds
from plantrack.reports.sections.kinds import Document, Section, Text
from plantrack.rules import RULES, Rule
from plantrack.source.logo import Logo
from plantrack.wire.answers import ANSWERS, SHAPES, Shape
from plantrack.wire.schema.meanings import MEANINGS
from python_page import python_page
from specimen import SPECIMENS, specimen_check, specimen_diff

ROOT = Path(__file__).parents[2]
REFERENCE = ROOT / "docs" / "reference"
ENGLISH = Translator("en")
_FILES = (
    (
        "plan/plan.yaml",
        (
            "PlanHeader",
            "Period",
            "Words",
            "WrittenWord",
            "FrenchForms",
            "EnglishForms",
            "Look",
            "EvidenceKeeping",
            "Site",
            "Context",
            "Event",
        ),
    ),
    ("plan/axes/*.yaml", ("Axis", "Commitment", "Withdrawal")),
    (
        "plan/indicators.yaml (a list `indicators:`)",
        ("Indicator", "Baseline", "Target", "Measurement"),
    ),
    ("plan/team.yaml (lists `roles:` and `partners:`)", ("Role", "Partner")),
    (
        "plan/changes.yaml (lists `changes:`, and `removed:`, the ids of what was removed)",
        ("ChangeReason",),
    ),
    ("plan/evidence.yaml (a list `kept:`, which `evidence keep` writes)", ("KeptProof",)),
    (
        "plan/translations/<language>.yaml (by id, or `plan` for the plan itself)",
        ("Translation",),
    ),
    (
        "plan/imports/*.yaml (how a table is imported; plantrack writes `*.last.yaml` beside)",
        (
            "ImportMap",
            "LevelColumn",
            "TreeColumns",
            "DeliverableMap",
            "TextColumn",
            "DayColumn",
            "NamedColumn",
            "AnsweredColumn",
            "StatusColumn",
            "ProgressColumn",
            "MilestoneColumns",
            "Meaning",
        ),
    ),
    ("actions/<year>/plan.yaml (or actions/<id>/plan.yaml)", ("ActionPlan",)),
    (
        "actions/<year>/*.yaml (a list `deliverables:`)",
        ("Deliverable", "Milestone", "Update", "Review"),
    ),
)
_ALONE = (
    "PlanHeader",
    "ActionPlan",
    "ImportMap",
)  # their file holds nothing else at its first level
_TYPES = {
    "Text": "text",
    "Day": "date",
    "Year": "year",
    "PeriodKey": "year or other id",
    "Id": "id",
    "Reference": "id",
    "Language": "tag of a language (BCP 47)",
    "Flag": "true or false",
    "Progress": "per cent",
    "Whole": "whole number",
    "Number": "number",
    "Tolerance": "number, 0 or above",
    "Weight": "number above 0",
    "Sha256": "SHA-256",
}
_OTHER_TYPES = {
    Form: "word",
    Colour: "colour, in `#` and six digits",
    WordGiven: "[word of the glossary](#the-glossary) or [WrittenWord](#writtenword)",
}
# A type of `spelling` is known by what reads it.
_SPELLED = {
    mark: words for name, words in _TYPES.items() for mark in getattr(spelling, name).__metadata__
} | {mark: words for kind, words in _OTHER_TYPES.items() for mark in kind.__metadata__}
_READER_OF_COMMANDS = "For who types commands: every command, its options, and examples to copy.\n"
_IN_FRENCH = """\
## In French

Every command and every option also has a French word, with or without its accents, in any language of the
answers: `plantrack statut --au 2018-09-30` is `plantrack status --as-of 2018-09-30`. The English names are those
that scripts are written with.
"""
_READER_OF_DOUBTS = """\
For who reads what `plantrack doubts` brings together: what each doubt looks for. They are facts
that do not go together, never people. None is a mistake, and
`plantrack check` says nothing of it. `plantrack explain NAME` shows the same page, in French too.
[Why, and how far to trust them](../explanation/doubts.md).
"""
_READER_OF_RULES = """\
For who answers to `check`, or chooses what it insists on: every rule, with a page for each, which says what is wrong,
what to type, and shows it on a small plan.
"""
_SPELLING = """\
For who writes the plan's files: every field, its type, what it means, and an example.

Every scalar is text until its field gives it a type, by exact spelling: `1.10` stays `1.10`, and
`no` is the text “no”. Empty, `~` and `null`, unquoted, mean absent. Dates are year-month-day. Any
other field is [unknown-field](rules/unknown-field.md).
"""
_ANSWERS = """\
For who builds on the answers of `--json`: every key, its type, and what it means.

Answers are UTF-8 objects with stable English keys; others may be added. Years are integers except as
keys; dates are text; shares are 0 to 1. `check`, `rules` and `explain` answer without `illustrative`,
`rules` and `explain` without `problems`.

`plantrack schema --answers status` gives the same as a JSON Schema, draft 2020-12, whose `$id` is the
answer’s `schema`; `plantrack schema --answers --output FOLDER`, all of them. A key that is told here stays
as long as the number behind the `/` does.
"""
_COMMON = """
Of a period, `2018-Q3`, `2018-09` and `2018` mean the last day, and `-30d` counts back; every option that
takes a day also reads `30 septembre 2018`, `30/09/2018`, the day first, `hier`, `lundi`.

The environment's `NO_COLOR` and `PLANTRACK_LANG` are heeded; `PLANTRACK_STATE` and `PLANTRACK_CACHE` name,
by whole paths, the folders of your own for what edits need and for what may be made again.

Exit codes: 0 fine; 1 `check` found something at or above `--fail-on`; 2 could not run. Reading
commands on a plan with mistakes exit with 0, show what could be read, and say on standard error how
many errors there are.
"""


_REPORTS = """\
# Reports

For who produces reports or writes templates: which reports and formats there are, and what a template is given.

`plantrack report NAME` writes a report; `plantrack report --list` names those there are. Every format
lays out one document, so that they say the same in the same order; `plantrack report NAME --context json`
prints what it is made of. `plantrack[all]` has the libraries that PDF, Word and Excel need.
"""
_HOLDS: dict[object, str] = {
    Text: "text", str: "words", int: "whole number", float: "number", bytes: "bytes", Message: "a message", bool: "true or false", date: "date",
    Fraction: "share", type(None): "nothing", tuple[Section, ...]: "sections",
}  # fmt: skip
_KINDS = [
    kind
    for kind in vars(kinds).values()
    if isinstance(kind, type) and kind.__module__ == kinds.__name__ and kind is not Document
]
_GIVEN = """
## What templates are given

`templates/NAME.j2` puts the parts of a report in order, for all formats: `{{ board.summary }}`. A part is
a row of sections, or nothing; a report of a plan's own may name the parts of all reports. Text that a
template adds is a paragraph.

A skin, such as `templates/_page.html.j2`, is given `document`, and `placed`: its sections, each beside its
`Place`; the macro of `_sections.html.j2` that `place.kind` names spells it. `pictures` are those drawn,
by the `key` of their chart, `anchors` all there are, and `basis` what could not be read, a sentence each.
`look` has the colours, `accent` and `dark`, and the logo: `in_page`, an address that holds it, and `file`, its name beside a
Typst source, `wide` and `high` in points; `paper` is `letter` or `a4`, `way` the headings to go to from the top of a page.
The filter `spelled` spells a text, `spelled_line` plain words, `per_cent` a share as a whole number; `rows`
spells the rows of a large table in a third of the time that it takes from cell to cell; `longest` is the length of the longest text of an entry, a decision, a table or its column.
`templates/NAME.html.j2` is a skin for one report, and may name its parts too.
"""


@cache
def pages() -> dict[str, str]:
    """Return the generated pages by their path in `docs/reference`."""
    rules = {f"rules/{rule.name}.md": _rule_page(rule) for rule in RULES.values()}
    return {
        "commands.md": _commands(),
        "files.md": _files(),
        "rules.md": _rules(),
        "doubts.md": _doubts(),
        "json.md": _json(),
        "python.md": python_page(),
        "reports.md": _reports(),
        "facts.md": facts_page(),
        **rules,
    }


def _commands() -> str:
    program = build_command(Call(ENGLISH, {}, date(2018, 9, 30)))
    everywhere = [param for param in program.params if param.opts[0] in GLOBAL_OPTIONS]
    parts = [
        "# Commands\n",
        _READER_OF_COMMANDS,
        "These options stand before or after any command:\n",
    ]
    parts += ["\n".join(_options(everywhere)) + "\n", _COMMON.strip() + "\n"]
    for group, names in GROUPS:
        parts.append(f"## {ENGLISH.spell(group)}\n")
        for name in names:
            command = program.commands[name]
            parts.append(f"### `plantrack {name}`\n\n{command.help}\n")
            parts.append("\n".join(_options(command.params)) + "\n")
            parts.append(
                "```console\n"
                + "\n".join(f"$ {one}" for one in command_named(name).EXAMPLES)
                + "\n```\n"
            )
    known = {name for command in (program, *program.commands.values()) for name in _names(command)}
    parts += [
        _IN_FRENCH,
        *_in_french("Command", COMMANDS, known),
        *_in_french("Option", OPTIONS, known),
    ]
    return "\n".join(parts)


def _names(command: Any) -> Iterator[str]:  # noqa: ANN401 - a command as Typer builds it
    """Return a command's name and those of its options."""
    yield command.name
    for param in command.get_params(Context(command)):
        yield from (*param.opts, *param.secondary_opts)


def _in_french(
    title: str, words: Mapping[str, Sequence[str]], known: Container[str]
) -> Iterator[str]:
    """Return a table of French words beside the English name that each stands for."""
    yield f"| {title} | In French |"
    yield "|---|---|"
    for name, french in words.items():
        if name not in known:
            continue
        yield f"| `{name}` | {', '.join(f'`{word}`' for word in french)} |"
    yield ""


def _options(params: Sequence[Any]) -> Iterator[str]:
    yield "| | |"
    yield "|---|---|"
    for param in params:
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
            if name == "Words":
                parts.append("\n".join(_glossary()) + "\n")
    return "\n".join(parts)


def _glossary() -> Iterator[str]:
    yield "#### The glossary\n"
    yield "| Typed | English | French |"
    yield "|---|---|---|"
    for name, word in GLOSSARY.items():
        yield f"| `{name}` | {word.en}, {word.en:s} | {word.fr:un}, {word.fr:s} |"


def _fields(name: str) -> Iterator[str]:
    yield "| Field | Type | | Meaning | Example |"
    yield "|---|---|---|---|---|"
    for field, described in (vars(model) | vars(import_map))[name].model_fields.items():
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
    parts = [
        "# Rules\n",
        _READER_OF_RULES,
        "| Rule | Group | Severity | Finds |",
        "|---|---|---|---|",
    ]
    parts += [
        f"| [{one.name}](rules/{one.name}.md) | {one.group} | {one.severity} | {one.summary} |"
        for one in RULES.values()
    ]
    return "\n".join(parts) + "\n"


def _doubts() -> str:
    parts = ["# Doubts\n", _READER_OF_DOUBTS]
    for doubt in DOUBTS.values():
        notes = [
            "measured on the past"
            if doubt.is_measured
            else "not measured: no date that could slip",
            *(
                ["needs git"]
                if doubt.needs_git
                else ["sees more with git"]
                if doubt.uses_git
                else []
            ),
        ]
        parts.append(f"## {doubt.name}\n\n{' · '.join(notes)}\n\n{doubt.page}\n")
    return "\n".join(parts)


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
    parts += [f"| `{name}` | {kind.ABOUT.summary.id} |" for name, kind in CLASSES.items()]
    parts += ["", "| Format | Extra | A plan's own template |", "|---|---|---|"]
    for format_, ending in FORMATS.items():
        extra = f"`plantrack[{format_}]`" if format_ in ("pdf", "docx", "xlsx", "pptx") else ""
        dressed = format_ in ("docx", "pptx")
        made = f"`templates/reference.{format_}`: its styles" if dressed else "none"
        own = f"`templates/NAME{ending}`" if ending else made
        parts.append(f"| `{format_}` | {extra} | {own} |")
    parts.append(_GIVEN)
    for name, kind in CLASSES.items():
        parts += [f"### `{name}`\n", *_part_fields(kind)]
    parts += [
        "### The document and its sections\n",
        *map(_kind, (Document, *_KINDS, Place, Chart, Look, Logo)),
    ]
    return "\n".join(parts) + "\n"


def _part_fields(kind: type) -> Iterator[str]:
    """Return the parts of a report as Markdown, in the order of its template."""
    told = {
        name: words
        for each in kind.__mro__
        if issubclass(each, Framed)
        for name, words in re.findall(r"(?m)^ {8}(\w+): (.*)$", each.__doc__ or "")
    }
    for field in fields(kind):
        yield f"- **`{field.name}`**: {told[field.name]}"
    yield ""


def _kind(kind: type) -> str:
    """Return a class as Markdown: what it is, then its fields and what each holds."""
    words = " ".join(cleandoc(kind.__doc__ or "").split())
    named = [f"`{each.name}`: {_type_words(each.type)}" for each in fields(kind)]
    return f"- **`{kind.__name__}`**: {words} " + (f"({'; '.join(named)})" if named else "")


def _type_words(annotation: Any) -> str:  # noqa: ANN401 - any annotation
    """Return what a field holds, in words; a class is named, for it is described beside."""
    inside, origin = get_args(annotation), get_origin(annotation)
    if annotation in _HOLDS:
        return _HOLDS[annotation]
    if origin is Literal:
        return " or ".join(f"`{each}`" for each in inside)
    if origin in (Union, UnionType):
        return " or ".join(map(_type_words, inside))
    if origin is tuple:
        words = [_type_words(each) for each in inside if each is not ...]
        return f"list of {words[0]}" if ... in inside else " and ".join(words)
    if isinstance(annotation, str):  # a type that is imported where it is used
        return f"`{annotation}`"
    return f"`{annotation.__name__}`"


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
