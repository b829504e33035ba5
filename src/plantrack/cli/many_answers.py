"""An answer about many plans, given on a screen, to programs, in a table, or as a document."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from plantrack.cli.call import Call
from plantrack.errors import PlantrackError
from plantrack.locale.words import either
from plantrack.wire.figures import dump

if TYPE_CHECKING:
    from plantrack.cli.many_asked import Asked
    from plantrack.portfolio.asked.answer import Answer

_FORMATS = ("md", "html", "pdf", "xlsx")
_TEXTS = ("md", "html")


def give(call: Call, answer: "Answer", asked: "Asked") -> None:
    """Give an answer in the format that is asked for.

    Raises:
        PlantrackError: there is no such format, or it cannot be written.
    """
    format_ = _format_meant(asked)
    if asked.as_json:
        call.write(dump(answer.answer))
    elif asked.as_csv:
        from plantrack.portfolio.spelled import csv_of_answer

        call.write_bytes(csv_of_answer(answer, call.translator))
    elif format_ is not None:
        _write(call, answer, format_, asked.xlsx or asked.output)
    else:
        from plantrack.portfolio.screen import answer_screen

        call.print(answer_screen(answer, call.look_of(call.translator)))
        return
    for line in answer.alerts:
        call.warn(line)


def _format_meant(asked: "Asked") -> str | None:
    """Return the format of the document that is asked for, where one is."""
    if asked.xlsx is not None:
        return "xlsx"
    ending = asked.output.suffix.removeprefix(".").lower() if asked.output else ""
    word = (asked.format or ending or None) if asked.format or asked.output else None
    if word is None:
        return "md" if asked.question == "report" and not (asked.as_json or asked.as_csv) else None
    if word.lower() not in _FORMATS:
        raise PlantrackError(
            "no format {word}: write {formats}", word=word, formats=either(_FORMATS)
        )
    return word.lower()


def _write(call: Call, answer: "Answer", format_: str, output: Path | None) -> None:
    from plantrack.portfolio.spelled import document_bytes
    from plantrack.portfolio.store import home_of
    from plantrack.writing import write_document

    is_text = format_ in _TEXTS
    if output is None and not is_text and sys.stdout.isatty():
        raise PlantrackError(
            "{format} is not text: name a file, such as --output {name}.{format}",
            format=format_,
            name="portfolio",
        )
    content = document_bytes(answer, format_, call.translator)
    if output is None or str(output) == "-":
        (call.write_page if is_text else call.write_bytes)(content)
        return
    write_document(output, content, forbidden=home_of(output, Path.cwd()))
    call.warn(call.translator.text("Written: {file}", file=str(output)))
