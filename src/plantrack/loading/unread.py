"""What a file is not read for, and files whose records nobody will find."""

import re
from collections.abc import Iterator
from itertools import chain

from plantrack.diagnostics import Diagnostic, Place
from plantrack.diagnostics.places import START
from plantrack.loading.expected import field_meant
from plantrack.loading.field_kinds import text_fields
from plantrack.loading.periods import is_key
from plantrack.loading.records import nested_records
from plantrack.locale import Message, msg
from plantrack.locale.names import field_name
from plantrack.model import Record
from plantrack.source.files import PLAN_FILE, OutsideError
from plantrack.source.refused import Refused
from plantrack.source.text import LARGEST, SourceText, decode
from plantrack.source.values import Document

_HEADER = re.compile(r"actions/([^/]+)/plan\.yaml")
_OF_THE_WHOLE = re.compile(r"actions/[^/]+\.yaml")


def hidden_under(document: Document, model: type[Record]) -> str | None:
    """Return the field where a file's records are not found: no list, or another name: `livrables`.

    Nothing where none hides any.
    """
    given, known = document.values, model.model_fields
    lists = {name for name, inner in nested_records(model).items() if inner.is_list}
    missing = lists - given.keys()
    unknown = (name for name in given if name not in known) if missing else ()
    named = (name for name in unknown if field_meant(name, known) in missing)
    no_list = (name for name in given if name in lists and not isinstance(given[name] or [], list))
    return next(chain(no_list, named), None)


def stray_file(path: str) -> Diagnostic:
    """Return the diagnostic of a file that stands where none is read."""
    folder = _HEADER.fullmatch(path)
    cure = msg("Plan files end with .yaml and stand in plan/, plan/axes/ or actions/<year>/.")
    if folder and is_key(folder[1]):
        cure = msg("To have this folder for {w.action_plan:a}, write start and end here.")
    elif folder:
        cure = msg(
            "The folder of {w.action_plan:a} has a name such as 2018, 2025-26 or 2026-T1, which "
            "means no month and no day."
        )
    elif _OF_THE_WHOLE.fullmatch(path):
        cure = msg(
            "Move it to the folder of {w.action_plan:a}, or write whole_plan: true in {path} to "
            "have {w.deliverable:s} of the whole plan here.",
            path=PLAN_FILE,
        )
    return Diagnostic(
        "stray-file",
        Place(path, span=START),
        msg("nothing here is read as part of the plan"),
        cure,
    )


def source_of(path: str, raw: bytes, undecoded: dict[str, str]) -> SourceText:
    """Return the text of a file; of a refused one, what can be told goes to `undecoded`.

    Raises:
        Refused: it is no text of a plan.
    """
    try:
        return decode(path, raw)
    except Refused:
        undecoded[path] = raw[:LARGEST].decode("utf-8", "replace")  # ids are ASCII
        raise


def why_unreadable(error: OSError) -> Message:
    """Return in words why the system gives no bytes of a file."""
    if isinstance(error, FileNotFoundError):
        return msg("the file is not there")
    if isinstance(error, OutsideError):
        return msg("it is a link to what stands outside the plan's folder")
    if isinstance(error, PermissionError):
        return msg("you may not read this file")
    return msg("this cannot be read as a file")


def texts_cut(path: str, document: Document) -> Iterator[Diagnostic]:
    """Give the texts of a file that end where a sign began a comment."""
    for name, span in document.cuts:
        if name in text_fields():
            yield Diagnostic(
                "text-cut-by-comment",
                Place(path, span=span),
                msg(
                    "the sign # begins a comment: the text of {field} ends before it",
                    field=field_name(name),
                ),
                msg("Put the whole text between double quotes."),
            )


def unreadable(path: str, why: Message) -> Diagnostic:
    """Return the diagnostic of a file, or of a folder with its slash, that cannot be opened."""
    cure = msg("Check that it is there, is an ordinary file, and that you may read it.")
    if path.endswith("/"):
        cure = msg("Check that it is there, is a folder, and that you may list it.")
    return Diagnostic("unreadable-file", Place(path, span=START), why, cure)
