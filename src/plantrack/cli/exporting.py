"""What `export` writes: its formats, where they go, and what is said of what they leave out."""

import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from plantrack.cli.call import Call
from plantrack.cli.global_options import AS_OF
from plantrack.errors import PlantrackError

if TYPE_CHECKING:
    from plantrack.tables.filed import Exported

_CSV = "csv"
_ENDINGS = {".xlsx": "xlsx", ".json": "json", ".xml": "stratml"}


class Asked(NamedTuple):
    """What is to be exported: in which format, which records, where to, with internal notes."""

    format: str | None
    part: str
    output: Path | None
    internal: bool


def write_export(call: Call, asked: Asked) -> None:
    """Write an export where it was asked for, and say what it leaves out.

    Raises:
        PlantrackError: it cannot be made, or written there.
    """
    from plantrack.tables.filed import exported

    format_ = _format_meant(asked)
    if format_ == "stratml":
        _write_file(call, _stratml(call, asked.part), asked, format_)
        return
    if AS_OF in call.options:
        call.warn(
            call.translator.text(
                "An export is the whole record, with the day of each entry: --as-of changes "
                "nothing in it"
            )
        )
    found = exported(call.project.loaded, internal=asked.internal)
    if format_ == _CSV:
        _write_tables(call, found, asked)
    else:
        _write_file(call, _MAKERS[format_](call, found, asked.part), asked, format_)
    _tell_left_out(call, found)


def _format_meant(asked: Asked) -> str:
    """Return the format asked for, which the name of the output tells too."""
    ending = asked.output.suffix.lower() if asked.output else ""
    named = _ENDINGS.get(ending)
    if asked.format and named and asked.format != named:
        raise PlantrackError(
            "{file} is named as {ending}, and --format says {format}: write one of them",
            file=str(asked.output),
            ending=ending.removeprefix("."),
            format=asked.format,
        )
    return asked.format or named or _CSV


def _write_tables(call: Call, found: "Exported", asked: Asked) -> None:
    """Write tables as CSV: into a folder, with their description; a single one anywhere."""
    from plantrack.tables.csv_tables import csv_of
    from plantrack.tables.flat import laid_out
    from plantrack.tables.kinds import PARTS
    from plantrack.tables.recognizing import PACKAGE
    from plantrack.wire.datapackage import datapackage
    from plantrack.writing import write_documents

    laid, names = laid_out(found), PARTS[asked.part]
    made = {}
    for name in names:
        headings = laid.headings(name)
        rows = ([row.get(heading, "") for heading in headings] for row in laid.rows[name])
        made[f"{name}.csv"] = csv_of(headings, rows)
    if asked.output is None:
        if len(made) > 1:
            raise PlantrackError("these are several tables: name a folder with --output")
        call.write_page(next(iter(made.values())))
        return
    made[PACKAGE] = datapackage(found, laid, names, asked.part)
    write_documents(asked.output, made, forbidden=call.project.root)
    call.warn(
        call.translator.plural(
            "{count} file written in {folder}",
            "{count} files written in {folder}",
            len(made),
            folder=str(asked.output),
        )
    )


def _write_file(call: Call, content: bytes, asked: Asked, format_: str) -> None:
    from plantrack.writing import write_document

    if asked.output is not None and str(asked.output) != "-":
        write_document(asked.output, content, forbidden=call.project.root)
        call.warn(call.translator.text("Written: {file}", file=str(asked.output)))
    elif format_ == "xlsx":
        if sys.stdout.isatty():
            raise PlantrackError(
                "{format} is not text: name a file, such as --output {name}.{format}",
                format=format_,
                name="plan",
            )
        call.write_bytes(content)
    else:
        call.write_page(content)


def _json(_call: Call, found: "Exported", part: str) -> bytes:
    from plantrack.tables.json_records import records_json
    from plantrack.wire.datapackage import about_json
    from plantrack.wire.figures import dump

    return dump(about_json(found, part) | records_json(found.records, part)).encode()


def _xlsx(_call: Call, found: "Exported", part: str) -> bytes:
    from plantrack.tables.flat import laid_out
    from plantrack.tables.kinds import PARTS
    from plantrack.tables.workbook import workbook_of
    from plantrack.wire.datapackage import front_rows

    laid, names = laid_out(found), PARTS[part]
    return workbook_of(front_rows(found, laid, names, part), laid, names)


def _stratml(call: Call, part: str) -> bytes:
    """Return the plan in StratML, and say what that leaves out."""
    from plantrack.tables.stratml import stratml_of

    if part not in ("nodes", "all"):
        raise PlantrackError(
            "StratML holds a plan's tree and its indicators, no {part}: write `--what nodes` or "
            "`--what all`",
            part=part,
        )
    plan, t = call.project.plan, call.translator
    written = stratml_of(plan, call.day, "strategic" if part == "nodes" else "performance")
    left_out = [
        t.plural(
            "{count} {w.deliverable} with its journal",
            "{count} {w.deliverable:s} with their journals",
            len(plan.deliverables),
        ),
        t.plural("{count} indicator", "{count} indicators", written.indicators_left_out),
        t.plural(
            "{count} {w.axis} or {w.commitment} not in force",
            "{count} {w.axis:s} or {w.commitment:s} not in force",
            written.nodes_left_out,
        ),
    ]
    call.warn(
        t.text(
            "StratML has no place for all of a plan; it leaves out {parts}, and {w.action_plan:s}, "
            "words, events, context, roles and changes",
            parts=", ".join(left_out),
        )
    )
    return written.content


_MAKERS: Mapping[str, Callable[[Call, "Exported", str], bytes]] = {"json": _json, "xlsx": _xlsx}


def _tell_left_out(call: Call, found: "Exported") -> None:
    """Say what an export leaves out of journals, if anything."""
    t = call.translator
    if found.notes_left_out:
        call.warn(
            t.plural(
                "{count} internal note is left out: --internal gives it too",
                "{count} internal notes are left out: --internal gives them too",
                found.notes_left_out,
            )
        )
