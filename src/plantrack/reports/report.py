"""`report`: a plan on a day, in a format: one document, laid out by the skin of each."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from markupsafe import Markup

from plantrack.errors import PlantrackError
from plantrack.locale.names import in_code
from plantrack.locale.nearest import nearest
from plantrack.locale.words import either
from plantrack.reports.basis import told_first
from plantrack.reports.charts import png_file, shown_charts, svg_file, svg_of
from plantrack.reports.deck import deck_of
from plantrack.reports.document import document_of, index_document
from plantrack.reports.edition import Edition
from plantrack.reports.extras import extra, is_installed
from plantrack.reports.given_to_templates import (
    filters_of,
    page_of,
    parts_of,
    told_and_parts,
)
from plantrack.reports.look import LOGO_FILE
from plantrack.reports.markdown import finished, finished_html
from plantrack.reports.names import FORMATS, REPORTS
from plantrack.reports.provenance import FILE, provenance_of
from plantrack.reports.sections.kinds import Document, Paragraph, Span
from plantrack.reports.sections.plain import plain
from plantrack.reports.skins.office.custom import with_properties
from plantrack.reports.templates import (
    ReportTooLong,
    has_own_templates,
    has_template,
    rendered,
    template_bytes,
    template_names,
)
from plantrack.reports.typesetting import typeset_html
from plantrack.wire.figures import dump

_LAID_OUT = ("md", "html", "pdf", "docx", "pptx")
TEXT_FORMATS = ("md", "html")
_NEEDED = {
    "pdf": ("typst",), "docx": ("docx", "typst"), "xlsx": ("xlsxwriter",),
    "pptx": ("pptx", "typst"),
}  # fmt: skip
_LARGEST_REFERENCE = 20_000_000


def report_names(root: Path) -> dict[str, tuple[str, ...]]:
    """Return the reports there are, ours first, each with its formats."""
    found: dict[str, list[str]] = {name: [] for name in REPORTS}
    for format_, ending in FORMATS.items():
        named = template_names(root, ending) if ending else REPORTS
        ordered = template_names(root, ".j2") if format_ in _LAID_OUT else ()
        for name in sorted({*named, *ordered}):
            found.setdefault(name, []).append(format_)
    return {name: tuple(formats) for name, formats in found.items()}


def is_ready(format_: str) -> bool:
    """Return whether the libraries that a format needs are installed."""
    return all(map(is_installed, _NEEDED.get(format_, ())))


def check_report(root: Path, name: str, format_: str) -> None:
    """Refuse a report or a format that there is not, naming the nearest.

    Raises:
        PlantrackError: there is no such report, or not in this format.
    """
    if format_ not in FORMATS:
        raise PlantrackError(
            "no format {word}: write {formats}", word=format_, formats=either([*FORMATS])
        )
    known = report_names(root)
    if name not in known:
        raise _unknown_report(name, known)
    if format_ not in known[name]:
        raise PlantrackError(
            "the report {name} has no template for {format}; it has {formats}",
            name=name,
            format=format_,
            formats=in_code(known[name]),
        )


def report_bytes(edition: Edition, name: str, format_: str) -> bytes:
    """Return a report as it is to be written.

    Raises:
        PlantrackError: no such report or format, a library is missing, or a template that cannot
            be run.
    """
    check_report(edition.project.root, name, format_)
    return _MAKERS[format_](edition, name)


def index_bytes(edition: Edition, files: Sequence[Mapping[str, object]]) -> bytes:
    """Return the page that leads to a set of reports: `name`, `summary`, `files` each."""
    text = laid_out(edition, index_document(edition), "_index", "html", more={"reports": files})
    return finished_html(text).encode("utf-8", "replace")


def report_json(edition: Edition, name: str) -> str:
    """Return what the templates of a report are given: the document and its parts, as JSON.

    Raises:
        PlantrackError: no such report.
    """
    known = report_names(edition.project.root)
    if name not in known:
        raise _unknown_report(name, known)
    given = told_and_parts(edition, document_of(edition, name))
    return dump({of: plain(value) for of, value in given.items()})


def _markdown(edition: Edition, name: str) -> bytes:
    text = finished(_text(edition, name, "md"))
    return provenance_of(edition, name, "md").below(text).encode("utf-8", "replace")


def _html(edition: Edition, name: str) -> bytes:
    drawn = {
        chart.key: Markup("").join(
            Markup(svg_of(each, alone=False))  # noqa: S704 - its words are escaped
            for each in (chart.drawing, chart.narrow)
        )
        for chart in shown_charts(edition)
    }
    text = finished_html(_text(edition, name, "html", drawn))
    return provenance_of(edition, name, "html").below(text).encode("utf-8", "replace")


def _pdf(edition: Edition, name: str) -> bytes:
    from plantrack.reports.typst import pdf_bytes

    charts = shown_charts(edition)
    files = {f"{chart.key}.svg": svg_file(chart, edition.look) for chart in charts}
    named = {chart.key: f"{chart.key}.svg" for chart in charts}
    logo = edition.look.as_svg
    pictures = files | ({LOGO_FILE: logo} if logo else {})
    made_by = provenance_of(edition, name, "pdf").spelled()
    return pdf_bytes(_text(edition, name, "typ", named), pictures, {FILE: made_by})


def _docx(edition: Edition, name: str) -> bytes:
    extra("docx", "docx")
    from plantrack.reports.skins.docx import docx_bytes

    document = _told_first(edition, document_of(edition, name))
    file, reference = _reference(edition, name, "docx")
    made = docx_bytes(document, reference, _drawn(edition), file)
    return with_properties(made, provenance_of(edition, name, "docx").properties())


def _pptx(edition: Edition, name: str) -> bytes:
    extra("pptx", "pptx")
    from plantrack.reports.skins.pptx import pptx_bytes

    document = deck_of(edition, _told_first(edition, document_of(edition, name)))
    file, reference = _reference(edition, name, "pptx")
    made = pptx_bytes(document, reference, _drawn(edition), file)
    return with_properties(made, provenance_of(edition, name, "pptx").properties())


def _drawn(edition: Edition) -> dict[str, bytes]:
    return {chart.key: png_file(chart, edition.look) for chart in shown_charts(edition)}


def _told_first(edition: Edition, document: Document) -> Document:
    """Return a document that begins with what it rests on, where something could not be read."""
    alerts = tuple(Paragraph((Span(line),), "alert") for line in edition.basis_lines)
    return replace(document, sections=(*alerts, *document.sections))


def _reference(edition: Edition, name: str, format_: str) -> tuple[str, bytes]:
    """Return the file that a report is dressed by, and what is in it: its own, or that of all."""
    root, file = edition.project.root, f"reference-{name}.{format_}"
    if not has_template(root, file):
        file = f"reference.{format_}"
    return f"templates/{file}", template_bytes(root, file, _LARGEST_REFERENCE)


def _xlsx(edition: Edition, name: str) -> bytes:
    from plantrack.reports.skins.xlsx import xlsx_bytes

    whole = replace(edition, annexes=True)  # its sheets stand beside the first, in no one's way
    made_by = provenance_of(edition, name, "xlsx").properties()
    return xlsx_bytes(document_of(whole, name), whole, made_by)


_MAKERS: dict[str, Callable[[Edition, str], bytes]] = {
    "md": _markdown, "html": _html, "pdf": _pdf, "docx": _docx, "xlsx": _xlsx, "pptx": _pptx,
}  # fmt: skip


def _text(
    edition: Edition, name: str, format_: str, pictures: Mapping[str, str] | None = None
) -> str:
    """Return a report in a format: laid out by its skin, or by a template of the plan's own."""
    document = document_of(edition, name)
    if has_template(edition.project.root, f"{name}.{format_}.j2"):
        return laid_out(edition, document, name, format_, pictures, parts_of(edition, name))
    return laid_out(edition, document, "_page", format_, pictures)


def laid_out(
    edition: Edition,
    document: Document,
    template: str,
    format_: str,
    pictures: Mapping[str, str] | None = None,
    more: Mapping[str, object] | None = None,
) -> str:
    """Return a document as text: in the frame of a format, `_page`, or in another template.

    `pictures` are those drawn, `more` is what this template is given besides.

    Raises:
        PlantrackError: the template is broken, or takes too long.
    """
    root = edition.project.root
    page = {**(more or {}), **page_of(edition, document, pictures or {})}
    ids = edition.ids
    filters = filters_of(document, format_, ids)
    try:
        text = rendered(root, template, format_, edition.translator, page, filters)
    except ReportTooLong as error:
        if has_own_templates(root):
            raise  # its author is to know where
        raise PlantrackError(
            "this plan is too large for that report as {format}; the board’s workbook holds it: "
            "--format xlsx",
            format=format_,
        ) from error
    if format_ == "html":
        text = typeset_html(text, ids)
    return told_first(text, format_, edition.basis_lines)


def _unknown_report(name: str, known: Mapping[str, object]) -> PlantrackError:
    near, names = nearest(name, known), in_code(known)
    if near is None:
        return PlantrackError("no report “{word}”. There are: {names}", word=name, names=names)
    return PlantrackError(
        "no report “{word}”. Did you mean {near}? There are: {names}",
        word=name,
        near=in_code([near]),
        names=names,
    )
