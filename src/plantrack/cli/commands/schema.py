"""`plantrack schema`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from plantrack.cli.call import Call
from plantrack.cli.options import call_of
from plantrack.errors import PlantrackError
from plantrack.locale import marked, plural_msg
from plantrack.locale.names import in_code
from plantrack.locale.nearest import nearest_names

if TYPE_CHECKING:
    from collections.abc import Collection

EXAMPLES = (
    "plantrack schema",
    "plantrack schema deliverables",
    "plantrack schema --output schemas",
    "plantrack schema --answers status",
    "plantrack schema --answers --output schemas",
)
_OWN = "schemas"
_EXPORT = "export"

Name = Annotated[
    str | None,
    typer.Argument(
        metavar=marked("[FILE]"),
        help=marked(
            "Only one, on standard output: `plan`, `axis`, `indicators`, `team`, `changes`, "
            "`evidence`, `translations`, `import`, `action-plan` or `deliverables`; or `export`, "
            "of an export in JSON. With --answers, a command."
        ),
    ),
]
Output = Annotated[
    str | None,
    typer.Option(
        "--output",
        metavar=marked("FOLDER"),
        help=marked("Where to write them all; by default a folder of yours."),
    ),
]
Answers = Annotated[
    bool,
    typer.Option(
        "--answers", help=marked("Those of what commands answer with --json, for programs.")
    ),
]


def run(
    ctx: typer.Context, name: Name = None, answers: Answers = False, output: Output = None
) -> None:
    """Write JSON Schemas: of plan files, for editors, or of answers, for programs."""
    call = call_of(ctx)
    if answers:
        _answers(call, name, output)
    elif name is None:
        _write_all(call, output)
    elif output is not None:
        raise PlantrackError("name a file, or a folder with --output, not both")
    elif name == _EXPORT:
        from plantrack.wire.figures import dump
        from plantrack.wire.schema.export import export_schema

        call.write(dump(export_schema()))
    else:
        from plantrack.wire.figures import dump
        from plantrack.wire.schema import FILE_KINDS, schema_of

        call.write(dump(schema_of(_named(name, FILE_KINDS), call.project.loaded, call.translator)))


def _named(word: str, known: "Collection[str]") -> str:
    if word in known:
        return word
    near = nearest_names(word, known)
    raise PlantrackError(
        "no schema is named {word}: there are {names}", word=word, names=in_code(near or [*known])
    )


def _answers(call: Call, command: str | None, output: str | None) -> None:
    """Print the schema of a command's answers, or write it in a folder, or all of them."""
    from plantrack.wire.answers import commands
    from plantrack.wire.figures import dump
    from plantrack.wire.schema.answers import answer_schema
    from plantrack.writing import write_documents

    named = commands() if command is None else [_named(command, commands())]
    if output is None:
        if command is None:
            raise PlantrackError("name a command, or a folder with --output: there are several")
        call.write(dump(answer_schema(command)))
        return
    made = {f"{each}.json": dump(answer_schema(each)).encode() for each in named}
    write_documents(Path(output), made, _root(call))
    call.say(
        call.translator.text(
            "{schemas} in {folder}",
            schemas=plural_msg("{count} schema written", "{count} schemas written", len(made)),
            folder=output,
        )
    )


def _root(call: Call) -> Path:
    """Return the plan's folder, whose files nothing writes over; without one, this folder."""
    try:
        return call.project.root
    except PlantrackError:
        return Path.cwd()


def _write_all(call: Call, output: str | None) -> None:
    """Write every schema, then show the setting that has an editor find them."""
    from plantrack.state import folder_in_state
    from plantrack.wire.figures import dump
    from plantrack.wire.schema import FILE_KINDS, schema_of, settings_of
    from plantrack.writing import write_documents

    loaded, root = call.project.loaded, call.project.root
    folder = folder_in_state(root, _OWN) if output is None else Path(output)
    made = {f"{name}.json": dump(schema_of(name, loaded, call.translator)) for name in FILE_KINDS}
    write_documents(folder, {name: text.encode() for name, text in made.items()}, forbidden=root)
    absolute = folder.resolve()
    inside = absolute.is_relative_to(root.resolve())
    shown = absolute.relative_to(root.resolve()).as_posix() if inside else absolute.as_uri()
    call.write(dump(settings_of(f"./{shown}" if inside else shown)))
    call.warn(
        call.translator.text(
            "{schemas} in {folder}. Put the setting above in .vscode/settings.json, and run this "
            "again when ids change.",
            schemas=plural_msg("{count} schema written", "{count} schemas written", len(made)),
            folder=str(folder),
        )
    )
    call.warn_of_problems()
