"""`plantrack schema`."""

from pathlib import Path
from typing import Annotated

import typer

from plantrack.cli.call import Call
from plantrack.cli.options import call_of
from plantrack.errors import PlantrackError
from plantrack.locale import marked, plural_msg
from plantrack.locale.names import in_code
from plantrack.locale.nearest import nearest_names

EXAMPLES = (
    "plantrack schema",
    "plantrack schema deliverables",
    "plantrack schema --output schemas",
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
            "of an export in JSON."
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


def run(ctx: typer.Context, name: Name = None, output: Output = None) -> None:
    """Write JSON Schemas, with which an editor completes ids and shows what they mean."""
    call = call_of(ctx)
    if name is None:
        _write_all(call, output)
    elif output is not None:
        raise PlantrackError("name a file, or a folder with --output, not both")
    elif name == _EXPORT:
        from plantrack.wire.figures import dump
        from plantrack.wire.schema.export import export_schema

        call.write(dump(export_schema()))
    else:
        from plantrack.wire.figures import dump
        from plantrack.wire.schema import schema_of

        call.write(dump(schema_of(_named(name), call.project.loaded, call.translator)))


def _named(word: str) -> str:
    from plantrack.wire.schema import FILE_KINDS

    if word in FILE_KINDS:
        return word
    near = nearest_names(word, FILE_KINDS)
    raise PlantrackError(
        "no schema is named {word}: there are {names}",
        word=word,
        names=in_code(near or [*FILE_KINDS]),
    )


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
