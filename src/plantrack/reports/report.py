"""`report`: a plan on a day, in a format: one context, told by a template or by a workbook."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from markupsafe import Markup

from plantrack.errors import PlantrackError
from plantrack.locale.names import in_code
from plantrack.locale.nearest import nearest
from plantrack.locale.words import either
from plantrack.reports.basis import told_first
from plantrack.reports.charts import Chart, png_file, style_sheet, svg_file, svg_of
from plantrack.reports.context import report_charts, report_page
from plantrack.reports.edition import Edition, Page
from plantrack.reports.extras import is_installed
from plantrack.reports.markdown import finished, finished_html
from plantrack.reports.templates import environment_of, rendered, template_bytes, template_names
from plantrack.wire.figures import dump

Charts = Sequence[Chart]
REPORTS = ("board", "year", "role", "partner", "evidence")
FORMATS: Mapping[str, str] = {
    "md": ".md.j2", "html": ".html.j2", "pdf": ".typ.j2", "docx": ".docx", "xlsx": "",
}  # fmt: skip
TEXT_FORMATS = ("md", "html")
_NEEDED = {"pdf": ("typst",), "docx": ("docxtpl", "typst"), "xlsx": ("xlsxwriter",)}
_LARGEST_WORD = 20_000_000


def report_names(root: Path) -> dict[str, tuple[str, ...]]:
    """Return the reports there are, ours first, each with its formats."""
    found: dict[str, list[str]] = {name: [] for name in REPORTS}
    for format_, ending in FORMATS.items():
        for name in template_names(root, ending) if ending else REPORTS:
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


def report_bytes(edition: Edition, name: str, format_: str, *, pictures: bool = True) -> bytes:
    """Return a report as it is to be written.

    Raises:
        PlantrackError: no such report or format, a library is missing, or a template that cannot
            be run.
    """
    check_report(edition.project.root, name, format_)
    charts = report_charts(edition) if pictures else ()
    return _MAKERS[format_](edition, name, report_page(name, edition), charts)


def index_bytes(edition: Edition, files: Sequence[Page]) -> bytes:
    """Return the page that leads to a set of reports: `name`, `summary`, `files` each."""
    page = report_page("board", edition)
    page |= {"reports": files, "pictures": {}, "picture_style": ""}
    return finished_html(_text(edition, "_index", "html", page)).encode("utf-8", "replace")


def report_json(edition: Edition, name: str) -> str:
    """Return the context of a report: what its templates are given, as JSON.

    Raises:
        PlantrackError: no such report.
    """
    known = report_names(edition.project.root)
    if name not in known:
        raise _unknown_report(name, known)
    return dump(report_page(name, edition))


def _markdown(edition: Edition, name: str, page: Page, charts: Charts) -> bytes:
    del charts
    return finished(_text(edition, name, "md", page | {"pictures": {}})).encode("utf-8", "replace")


def _html(edition: Edition, name: str, page: Page, charts: Charts) -> bytes:
    drawn = {
        chart.key: Markup(svg_of(chart.drawing, alone=False))  # noqa: S704 - its words are escaped
        for chart in charts
    }
    style = Markup(style_sheet()) if drawn else ""  # noqa: S704 - ours
    text = _text(edition, name, "html", page | {"pictures": drawn, "picture_style": style})
    return finished_html(text).encode("utf-8", "replace")


def _pdf(edition: Edition, name: str, page: Page, charts: Charts) -> bytes:
    from plantrack.reports.typst import pdf_bytes

    files = {f"{chart.key}.svg": svg_file(chart) for chart in charts}
    named = {"pictures": {chart.key: f"{chart.key}.svg" for chart in charts}}
    return pdf_bytes(_text(edition, name, "typ", page | named), files)


def _docx(edition: Edition, name: str, page: Page, charts: Charts) -> bytes:
    from plantrack.reports.docx import docx_bytes

    root = edition.project.root
    template = template_bytes(root, f"{name}.docx", _LARGEST_WORD)
    environment = environment_of(root, "docx", edition.translator)
    pictures = {chart.key: png_file(chart) for chart in charts}
    return docx_bytes(template, page, environment, pictures)


def _xlsx(edition: Edition, name: str, page: Page, charts: Charts) -> bytes:
    from plantrack.reports.xlsx import xlsx_bytes

    del charts
    return xlsx_bytes(name, page, edition.translator)


_MAKERS: dict[str, Callable[[Edition, str, Page, Charts], bytes]] = {
    "md": _markdown, "html": _html, "pdf": _pdf, "docx": _docx, "xlsx": _xlsx,
}  # fmt: skip


def _text(edition: Edition, name: str, format_: str, page: Page) -> str:
    text = rendered(edition.project.root, name, format_, edition.translator, page)
    return told_first(text, format_, page["basis"])


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
